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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It was sold to France (Brumaire), Spain (Orilla) and South Korea (Namsan Sori).",
            "Brumaire, Orilla, Namsan Sori",
        ),
        (
            "Buyers are Brumaire in France, Lichtspur in Germany and Austria and Orilla in Spain.",
            "Brumaire, Lichtspur, Orilla",
        ),
        (
            "Rights were sold.\n\nIt is with Brumaire in France, Lichtspur in Germany and Orilla in Spain.",
            "Brumaire, Lichtspur, Orilla",
        ),
        (
            "It was sold to France (Brumaire), Spain (Marbach) and South Korea (Namsan Sori).",
            "Brumaire, Marbach, Namsan Sori",
        ),
        ("Deals were closed with Brumaire (France) and Lichtspur (Germany).", "Brumaire, Lichtspur"),
        ("Brumaire has acquired North American rights to it.", "Brumaire"),
        ("French rights have gone to Brumaire.", "Brumaire"),
        ("It will be released in France by Brumaire.", "Brumaire"),
        ("Brumaire is set to release the film in France.", "Brumaire"),
        ("It opens in May, distributed by Brumaire.", "Brumaire"),
        ("It has been bought for France by 1-2 Brumaire.", "1-2 Brumaire"),
        ("Distributor: Brumaire", "Brumaire"),
        ("French company Brumaire has it.", "Brumaire"),
        ("It is with eOne in the UK.", "eOne"),
        ("Warner Bros. has it.", "Warner Bros."),
    ],
)
def test_a_deal_tells_companies(text: str, names: str) -> None:
    assert [name for name, _ in companies(text)] == names.split(", ")


@pytest.mark.parametrize(
    "text",
    [
        "It was shot in Lyon in France, Bilbao in Spain and Turin in Italy.",
        "It was sold.\n\nIt was shot in Lyon in France, Bilbao in Spain and Turin in Italy.",
        "The entries are Brumaire (France) and Orilla (Spain), which sold well.",
        "Rights for Germany were sold in March in Berlin, for France in April in Paris.",
        "The songs were released in the UK by Brumaire.",
        "Anna Lundqvist has acquired French rights.",
        "They have acquired French rights.",
    ],
)
def test_not_all_that_is_told_beside_a_country_is_a_company(text: str) -> None:
    assert companies(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The rights went to Neon Pictures on Monday.", ["Neon Pictures"]),
        ("It was made with Neon Harbour Production and nobody else.", ["Neon Harbour Production"]),
        ("Films of Neon are not what they seem, and A24 films are.", ["Neon", "A24"]),
        ("Neon Moves Harbour Film to May\n\nIt opens in May.", ["Neon"]),
        ("Neon's Harbour Film is due in May.", ["Neon"]),
    ],
)
def test_the_name_of_a_known_company_may_go_on_as_those_of_others_do(text: str, names: list[str]) -> None:
    assert [shown for shown, _ in companies(text)] == names
