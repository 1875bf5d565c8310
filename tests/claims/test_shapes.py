"""Companies by the shape of their names."""

import pytest
from tests.claims.press import article

from daybill.claims import raw_text
from daybill.claims.words import Named


def companies(text: str) -> list[tuple[str, str | None]]:
    found = raw_text(article(text)).mentions
    return [(m.value.shown, m.value.entry.sort) for m in found if m.sign == "O" and isinstance(m.value, Named)]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("It was bought by Quellwasser Filmverleih.", "Quellwasser Filmverleih", "independent"),
        ("Lumen Harbor Releasing opens it in May.", "Lumen Harbor Releasing", "independent"),
        ("Tidewrack Productions made it.", "Tidewrack Productions", "producer"),
        ("Les Films du Brouillard made it.", "Les Films du Brouillard", "producer"),
        ("The rights are with Zephyrine Pictures.", "Zephyrine Pictures", None),
        ("A film of Tidewrack Animation Studios.", "Tidewrack Animation Studios", None),
        ("Zephyrine Pictures' new film.", "Zephyrine Pictures", None),
        ("Mark Dunn produces via his Black Pier label.", "Black Pier", "producer"),
        ("It was made under their Two Doors banner.", "Two Doors", "producer"),
        ("Distributor Ondine & Sons has it.", "Ondine & Sons", "independent"),
    ],
)
def test_a_name_ends_as_those_of_companies_do(text: str, name: str, sort: str | None) -> None:
    assert companies(text) == [(name, sort)]


@pytest.mark.parametrize(
    "text",
    [
        "Ten Winter Films to See",
        "His best Movies are old.",
        "French Films of the year",
        "100 Films we love",
        "Social Media",
        "Distributor Anna Lundqvist has seen it.",
    ],
)
def test_films_of_a_sort_are_no_company(text: str) -> None:
    assert companies(text) == []
