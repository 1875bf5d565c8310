"""Titles, people, companies and prizes, from invented press."""

import pytest
from tests.claims.press import HEADLINE, article, claims

from daybill.claims import find
from daybill.model import Status

_REPORT = (
    "Anna Sørlie's drama “The Lantern Keeper” stars Marit Dahl and Jonas Weck. “The Lantern Keeper” was directed by "
    "Anna Sørlie and written by Petra Holm. Northlight Releasing will distribute the film."
)


def _values(text: str, kind: str) -> set[str]:
    return {str(claim.answer) for claim in claims(HEADLINE + text, kind)}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("director", {"Anna Sørlie"}),
        ("cast", {"Marit Dahl", "Jonas Weck"}),
        ("writer", {"Petra Holm"}),
    ],
)
def test_people_are_tied_to_the_film_by_what_they_did(kind: str, values: set[str]) -> None:
    assert _values(_REPORT, kind) == values


def test_every_claim_stands_in_the_text_it_quotes() -> None:
    text = HEADLINE + _REPORT + " “The Lantern Keeper” opens in theaters on April 9."
    found = list(find(article(text)))
    assert {claim.question.kind for claim in found} >= {"title", "director", "cast", "release"}
    for claim in found:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert 0 < claim.probability <= 1


def test_a_page_about_no_film_claims_none() -> None:
    text = "The council met on Tuesday to talk about parking. The road by the harbour stays closed until April 9."
    assert not list(find(article(text)))


def test_a_date_that_was_the_plan_no_longer_holds() -> None:
    text = HEADLINE + "“The Lantern Keeper” opens on April 9. If somebody shows you March 12, that was the plan."
    assert [c.status for c in claims(text, "release") if str(c.answer) == "2021-03-12"] == [Status.SUPERSEDED]


def test_this_comedy_is_the_film_that_the_text_was_about() -> None:
    text = HEADLINE + "Mia Tal, as sly as in “Low Tide”, cheats a bank in this black comedy."
    assert {c.question.film for c in claims(text, "genre")} == {"The Lantern Keeper"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The film is a Norway-Sweden-Denmark co-production.", {"Norway", "Sweden", "Denmark"}),
        ("The Lantern Keeper\nNorway, Denmark2020\n101 minutes", {"Norway", "Denmark"}),
        ("Norway, 1760: a girl paints in a film.", set()),
        ("The films of the section\n\n“The Lantern Keeper,” Petra Holm, Norway", {"Norway"}),
        ("Based on | “The Loud Girl” by Petra Holm |\nRunning time | 99 minutes |\nCountry | Norway |", {"Norway"}),
    ],
)
def test_countries_are_those_of_the_film(text: str, countries: set[str]) -> None:
    assert {
        str(c.answer) for c in claims(HEADLINE + text, "country") if c.question.film == "The Lantern Keeper"
    } == countries


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The film “The Lantern Keeper” (Lyktevokteren) is out in May.", {"Lyktevokteren"}),
        ("The film “The Lantern Keeper” (Dorovnye Fonarschiki) is out in May.", {"Dorovnye Fonarschiki"}),
        ("The film “The Lantern Keeper” (Anna Sørlie) is out in May.", set()),
        ("The film “The Lantern Keeper” (Thursday) is out in May.", set()),
        ("In Norway the film is called Lyktevokteren.", {"Lyktevokteren"}),
        ("Lyktevokteren, its first title, is what the film had in Norway.", {"Lyktevokteren"}),
    ],
)
def test_what_stands_beside_a_title_may_be_another(text: str, titles: set[str]) -> None:
    assert _values(text, "title_also") == titles


@pytest.mark.parametrize(
    "text",
    [
        (
            "Bright Lantern has acquired U.S. rights to LOW TIDE, directed by Anna Lund. "
            "Bright Lantern will release the film.\n"
            "About Bright Lantern\nBright Lantern is an independent film distribution company."
        ),
        (
            "NEW YORK, NY (June 10, 2021) – Bright Lantern announced today that it has acquired rights to LOW TIDE, "
            "directed by Anna Lund. Bright Lantern will release the film in theaters on October 14."
        ),
    ],
)
def test_who_announces_a_film_is_a_company_wherever_the_text_names_it(text: str) -> None:
    found = find(article(text))
    assert {c.question.film for c in found} == {"LOW TIDE"}
    assert {str(c.answer) for c in found if c.question.kind == "distributor"} == {"Bright Lantern"}


@pytest.mark.parametrize(
    ("text", "film"),
    [
        ("Interview: Anna Lund on Low Tide\nAnna Lund's new film Low Tide is out in the UK on 17 June.", "Low Tide"),
        ("The films: *Low Tide*, directed by Anna Lund, opens in May.", "Low Tide"),
        ("Films of the section:\nLow Tide (Norway), directed by Anna Lund", "Low Tide"),
    ],
)
def test_a_title_ends_before_marks_and_origin_and_begins_behind_who_speaks_of_it(text: str, film: str) -> None:
    said = {c.question.film for c in find(article(text)) if str(c.answer) == "Anna Lund"}
    assert said == {film}


def test_who_is_called_a_producer_in_brackets_does_not_direct() -> None:
    text = "“The Lantern Keeper” (Petra Holm and Jonas Weck, producers) is a film of few words."
    assert not _values(text, "director")
