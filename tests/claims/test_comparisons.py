"""Comparisons with other films, from invented press."""

import pytest
from tests.claims.press import HEADLINE, claims


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("“The Lantern Keeper” is reminiscent of “Low Tide”.", ["Low Tide"]),
        ("Critics spoke of it in the vein of Low Tide, Nine Doors and The Second Harbour.", 3),
        ("Think Low Tide by way of Nine Doors.", 2),
        ("If you loved Low Tide or Nine Doors, this is your film.", 2),
        ("We compared “The Lantern Keeper” to “Low Tide” and “Nine Doors”.", 2),
        ("“Low Tide” and “Nine Doors” are not far off.", 2),
        ("It is “Low Tide” stirred together with “Nine Doors”.", 2),
        ("Cross “Low Tide” with “Nine Doors” and you are near.", 2),
        ("They are likening Ada Lund's film to “Low Tide” and “Nine Doors”.", 2),
        ("It must be a nephew of Ada Lund's 1995 film “Low Tide”.", ["Low Tide"]),
        ("Our critic saw traces of Anderson.", []),
        ("Picture Low Tide shaken up with Nine Doors.", 2),
        ("It could sit next to Low Tide on a shelf.", ["Low Tide"]),
        ("Put it beside Ada Lund's Low Tide.", ["Low Tide"]),
        ("The producers would love a new “Low Tide”.", ["Low Tide"]),
        ("The film borrows its colours from Ada Lund's Low Tide.", ["Low Tide"]),
        ("The film has been compared with the work of its peers.", []),
    ],
)
def test_films_behind_words_that_compare_are_compared(text: str, others: list[str] | int) -> None:
    found = [
        str(c.answer)
        for c in claims(f"{HEADLINE}{text} The film is out.", "compared_to")
        if c.question.film == "The Lantern Keeper"
    ]
    known = ["Low Tide", "Nine Doors", "The Second Harbour"]
    assert sorted(found) == sorted(others if isinstance(others, list) else known[:others])
