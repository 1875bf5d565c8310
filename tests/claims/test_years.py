"""The year of dates in a text that does not say when it was published, and how likely it is."""

import datetime as dt

import pytest
from tests.claims.press import article

from daybill.claims import find, raw_text
from daybill.claims.traces import Ahead, Event, LastYear, Near, Spell, Weekdays, months_in_address, traces, yearless
from daybill.claims.years import months, readings
from daybill.dates import find_dates
from daybill.model import Medium, When

MONTHS = range(2020 * 12, 2022 * 12)


def release(text: str, url: str | None = None, language: str = "en"):
    found = find(
        article(f"“The Long Harbour”, directed by Jane Okafor. {text}", published=None, url=url, language=language)
    )
    return next(c for c in found if c.question.medium is Medium.THEATRICAL)


@pytest.mark.parametrize(
    ("text", "url", "told"),
    [
        # a weekday, and a year that stands alone
        ("The 2020 film opens in theaters on Friday, October 9.", None, "2020-10-09"),
        # a weekday, and the talk of the pandemic
        (
            "It opens in theaters on Friday, October 9, whatever the coronavirus does to lockdown rules.",
            None,
            "2020-10-09",
        ),
        # the month in the address
        ("It opens in theaters on October 9.", "https://example.org/new-in-theaters-october-2020", "2020-10-09"),
        # an edition with its year
        ("It premiered at Sundance 2018 and opens in theaters on March 9.", None, "2018-03-09"),
        # a counted edition
        (
            "It won a prize at the 70th Berlin International Film Festival, and opens in theaters on March 6.",
            None,
            "2020-03-06",
        ),
        # a linked post, whose number holds its time
        (
            "It opens in theaters on November 9. https://twitter.com/lantern/status/1056121473864294402",
            None,
            "2018-11-09",
        ),
        # the number of its page
        ("It opens in theaters on October 9.", "https://www.indiewire.com/features/harbour-1234700100/", "2022-10-09"),
    ],
)
def test_the_year_is_told_by_what_else_the_text_says(text: str, url: str | None, told: str) -> None:
    claim = release(text, url)
    assert str(claim.answer) == told
    assert "year" in claim.implied


def test_without_any_sign_the_year_stays_open() -> None:
    assert str(release("It opens in theaters on October 9.").answer) == "XXXX-10-09"


def test_a_printed_year_is_not_implied() -> None:
    claim = release("It opens in theaters on October 9, 2020.")
    assert claim.answer == When.of("2020-10-09")
    assert "year" not in claim.implied


def test_a_claim_is_no_likelier_than_its_year() -> None:
    dated = find(article("“The Long Harbour”, directed by Jane Okafor. It opens in theaters on October 9, 2020."))
    sure = next(c.probability for c in dated if c.question.kind == "release")
    assert release("The 2020 film opens in theaters on Friday, October 9.").probability < sure


def test_weekdays_tell_the_year_in_every_language() -> None:
    text = "Der Film von 2020 startet am Freitag, 9. Oktober, in den Kinos."
    assert str(release(text, language="de").answer) == "2020-10-09"


def test_of_all_months_none_is_likelier_where_nothing_tells() -> None:
    assert months([]) == {}
    text = "It opens on October 9."
    assert readings({}, text, lambda day: find_dates(text, day))[0].mention.when == When.of("XXXX-10-09")


def test_months_share_one_certainty() -> None:
    likely = months([Event("edition", 2020 * 12 + 1)])
    assert sum(likely.values()) == pytest.approx(1.0)
    assert next(iter(likely)) // 12 == 2020


def test_a_day_of_this_week_stays_open() -> None:
    text = "It opens this Friday."
    likely = {2020 * 12: 1.0}
    assert all(r.mention.when is None for r in readings(likely, text, lambda day: find_dates(text, day)))


def test_what_the_tense_says_decides_between_two_years() -> None:
    text = "It opened on November 6, and comes to Blu-ray on February 5."
    past, coming = yearless(text, find_dates(text, None))
    assert past.seen_from(2020 * 12 + 11) == dt.date(2020, 11, 6)
    assert coming.seen_from(2020 * 12 + 11) == dt.date(2021, 2, 5)


def test_a_list_of_days_does_not_drown_all_else() -> None:
    text = "\n".join(f"October {day}" for day in range(1, 29))
    days = tuple(yearless(text, find_dates(text, None)))
    told = (Ahead(days), Weekdays(days, {"shown": (4, 3, 2)}))
    counted = [times for trace in told for month in trace.signs(MONTHS) for _, times in month]
    assert max(counted) == 3


def test_the_signs_of_months_change_where_a_spell_begins_and_ends() -> None:
    told = [dict(signs) for signs in Spell("service", 2020 * 12 + 2, 2020 * 12 + 3).signs(MONTHS)]
    assert [next(iter(signs)) for signs in told[:5]] == [
        "service, before",
        "service, before",
        "service, within",
        "service, within",
        "service, after",
    ]
    assert "service, years after" not in told[15]
    assert "service, years after" in told[16]


def test_an_address_tells_the_year_of_its_month() -> None:
    text = "The Long Harbour is out on October 17."
    over = months_in_address("https://news.example/harbour-collection-october-2023-releases", "en")
    assert over == [dt.date(2023, 10, 1)]
    found = readings({2020 * 12 + 3: 1.0}, text, lambda day: find_dates(text, day), over)
    assert str(found[0].mention.when) == "2023-10-17"


def test_what_is_left_of_a_year_is_read_in_the_year_that_its_months_share() -> None:
    text = "The Long Harbour opens later this year."
    found = readings({2020 * 12 + month: 0.25 for month in range(1, 5)}, text, lambda day: find_dates(text, day))
    assert str(found[0].mention.when).startswith("2020-")
    assert str(found[0].mention.when).endswith("/2020-12-31")
    assert found[0].likely > 0.9


def test_months_are_as_near_as_the_nearest_of_those_that_were_named() -> None:
    told = [signs[0][0] for signs in Near("said", (2020 * 12 + 1, 2020 * 12 + 9)).signs(MONTHS)]
    assert told[:5] == [f"said, {apart} months away" for apart in ("≥ 1", "< 1", "≥ 1", "≥ 2", "≥ 2")]
    assert told[9] == "said, < 1 months away"
    assert told[-1] == "said, ≥ 13 months away"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Harbour Collection: May 2018 Releases", "2018-05-08"),
        ("Harbour Collection: New Releases", "2020-05-08"),
        ("From May 2018 to May 2019: All Releases", "2020-05-08"),
        ("Harbour Collection: June 2018 Releases", "2020-05-08"),
    ],
    ids=["its month with a year", "no month", "two years", "another month"],
)
def test_a_first_line_tells_the_year_of_its_month(head: str, told: str) -> None:
    text = f"{head}\n\nMay 8: The Long Harbour"
    found = readings({2020 * 12 + 3: 1.0}, text, lambda day: find_dates(text, day))
    assert str(found[-1].mention.when) == told


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("It premiered last year at the Venice Film Festival, and opens in theaters on January 20.", "en"),
        ("It was at the Venice Film Festival last year. It opens in theaters on January 20.", "en"),
        ("Présenté l'année dernière à la Mostra de Venise, le film sort au cinéma le 20 janvier.", "fr"),
    ],
)
def test_the_festival_of_last_year_was_not_long_ago(words: str, language: str) -> None:
    known = raw_text(article(words, published=None, language=language)).mentions
    told = traces(words, None, language, (), known)
    later = LastYear("festival of last year", 7).signs(MONTHS)  # it opens in August
    assert [t for t in told if isinstance(t, LastYear)] == [LastYear("festival of last year", 7)]
    assert later[0] == (("festival of last year, < 6 months ago", 1.0),)
    assert later[11] == (("festival of last year, ≥ 13 months ago", 1.0),)


def test_january_looks_back_on_the_festivals_of_last_year() -> None:
    told = months([LastYear("festival of last year", 7)])
    assert told[2021 * 12] > told[2020 * 12 + 11]
