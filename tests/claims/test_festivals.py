"""Premieres, festival showings and prizes, from invented press."""

import pytest
from tests.claims.press import HEADLINE, claims


def told(text: str, kind: str) -> list[str]:
    return [str(c.answer) for c in claims(HEADLINE + text, kind) if c.question.film == "The Lantern Keeper"]


def test_a_world_premiere_has_its_festival_and_year() -> None:
    text = "“The Lantern Keeper” had its world premiere at the Venice Film Festival last year."
    assert told(text, "premiere") == ["Venice Film Festival 2020"]
    assert told(text, "release") == []


def test_the_first_of_two_festivals_had_the_premiere() -> None:
    text = "“The Lantern Keeper” premiered at Venice in 2020 and was also shown at Telluride."
    assert told(text, "premiere") == ["Venice Film Festival 2020"]


def test_a_showing_is_a_release_at_a_festival() -> None:
    text = "“The Lantern Keeper” screened at the Toronto International Film Festival in September 2020."
    (claim,) = claims(HEADLINE + text, "release")
    assert (claim.question.medium, str(claim.answer), claim.status) == ("festival", "2020-09", "released")
    assert claim.question.festival == "Toronto International Film Festival"


def test_a_national_premiere_is_no_world_premiere() -> None:
    text = "The US premiere of “The Lantern Keeper” is at Fantastic Fest on September 19."
    assert told(text, "premiere") == []
    assert told(text, "release") == ["2021-09-19"]


def test_a_programme_gives_each_film_the_days_of_the_festival() -> None:
    text = (
        "The 12th Telluride Film Festival runs from September 3-7.\n\n"
        "“The Lantern Keeper” opens. “Nine Doors” closes.\n"
        "In between: Mia Tal's “Salt Road”; Omar Haddad's “Paper Kites”; Li Fen's “The Second Harbour”."
    )
    found = {c.question.film: str(c.answer) for c in claims(text, "release")}
    assert found["The Lantern Keeper"] == "2021-09-03"
    assert found["Nine Doors"] == "2021-09-07"
    assert found["Paper Kites"] == "2021-09-03/2021-09-07"


@pytest.mark.parametrize(
    ("text", "prize"),
    [
        (
            "“The Lantern Keeper” won the Golden Bear at the Berlin Film Festival.",
            "Golden Bear, Berlin International Film Festival",
        ),
        ("The Golden Lion went to “The Lantern Keeper” in Venice.", "Golden Lion, Venice Film Festival"),
    ],
)
def test_a_prize_goes_to_the_film_that_won_it(text: str, prize: str) -> None:
    assert told(text, "award") == [prize]


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” was nominated for the Golden Lion.",
        "“The Lantern Keeper” competed for the Golden Bear in Berlin.",
        "“The Lantern Keeper” is tipped for the Golden Lion.",
    ],
)
def test_what_was_not_won_is_no_prize(text: str) -> None:
    assert told(text, "award") == []
