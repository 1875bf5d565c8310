"""An article that does not say when it was published is dated by others on the same film."""

import pytest
from tests.claims.press import article

from daybill.claims import Chronicle, find
from daybill.model import When

TOLD = """The Long Harbour: trailer, cast and everything we know

"The Long Harbour", directed by Jane Okafor, opens in theaters on October 1."""
UNDATED = """The Long Harbour gets a poster

"The Long Harbour" opens in theaters on October 1. It comes to VOD this fall."""


def on(day: str | None, text: str):
    return article(text, published=day)


def chronicle(*days: str) -> Chronicle:
    kept = Chronicle()
    for day in days:
        dated = on(day, TOLD)
        kept.note(dated, find(dated))
    return kept


def releases(text: str, kept: Chronicle | None, day: str | None = None):
    claims = find(on(day, text), frozenset({"the long harbour"}), kept)
    return {c.question.medium: c for c in claims if c.question.kind == "release"}


def test_without_others_the_year_stays_open():
    assert str(releases(UNDATED, None)["theatrical"].answer) == "XXXX-10-01"
    assert str(releases(UNDATED, Chronicle())["theatrical"].answer) == "XXXX-10-01"


@pytest.mark.parametrize("year", [2019, 2023])
def test_the_year_is_that_of_the_others_and_marked_as_implied(year):
    claim = releases(UNDATED, chronicle(f"{year}-08-20"))["theatrical"]
    assert str(claim.answer) == f"{year}-10-01"
    assert "year" in claim.implied


def test_the_day_of_publication_itself_is_not_invented():
    text = UNDATED.replace("October 1", "this Friday")
    found = releases(text, chronicle("2021-08-20"))
    assert "theatrical" not in found or found["theatrical"].answer is None


def test_another_film_dates_nothing():
    kept = Chronicle()
    other = on("2021-08-20", TOLD.replace("The Long Harbour", "Salt Road"))
    kept.note(other, find(other))
    assert str(releases(UNDATED, kept)["theatrical"].answer) == "XXXX-10-01"


def test_a_day_counted_forward_is_the_one_that_several_others_name():
    text = UNDATED.replace("opens in theaters on October 1.", "opened in theaters on October 1.")
    told = chronicle("2021-08-20", "2021-09-20")
    assert str(releases(text, told, "2022-09-25")["theatrical"].answer) == "2021-10-01"


def test_what_is_printed_with_its_year_stays():
    text = UNDATED.replace("October 1", "October 1, 2024")
    assert releases(text, chronicle("2021-08-20", "2021-09-20"))["theatrical"].answer == When.of("2024-10-01")


def test_an_undated_article_notes_nothing():
    kept = Chronicle()
    undated = on(None, UNDATED)
    kept.note(undated, find(undated))
    assert kept.traces(undated, "The Long Harbour", ()) == []
