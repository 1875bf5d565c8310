"""The year of a day that was printed without one."""

import datetime as dt

import pytest

from daybill.model import Claim, Evidence, Medium, Question, Statement, Status, When
from daybill.verdicts.years import with_printed_years, with_year

DAYS = (dt.date(2020, 7, 1), dt.date(2020, 10, 9), dt.date(2020, 12, 4))


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("XXXX-07-30", "2020-07-30"),
        ("XXXX-01-08", "2021-01-08"),
        ("XXXX-12", "2020-12"),
        ("XXXX-10-07/XXXX-10-18", "2020-10-07/2020-10-18"),
    ],
)
def test_a_day_is_in_the_year_that_brings_it_next_to_what_is_known(printed, meant):
    assert str(with_year(When.of(printed), DAYS)) == meant


def test_a_day_that_exists_in_few_years_is_in_one_of_them():
    assert str(with_year(When.of("XXXX-02-29"), (dt.date(2020, 4, 1),))) == "2020-02-29"
    assert with_year(When.of("XXXX-02-29"), (dt.date(2022, 4, 1),)) is None


def test_nothing_is_made_up():
    assert with_year(When.of("XXXX-07-30"), ()) is None
    assert with_year(When.of("2020-07-30"), DAYS) is None


def told(date: str, *, medium: Medium = Medium.STREAMING, implied: tuple[str, ...] = ()) -> Statement:
    question = Question(kind="release", film="Film", medium=medium)
    claim = Claim.make(
        question,
        When.of(date),
        Evidence("a", 0, 1, "x"),
        Status.PLANNED,
        rule="t",
        probability=0.9,
        implied=implied,
    )
    return Statement(claim=claim, film="film", outlet="o", said_on=None, read_on=dt.date(2024, 1, 1), fingerprint=())


@pytest.mark.parametrize(
    ("printed", "guess", "meant"),
    [
        (told("2020-07-30", medium=Medium.VOD), "2021-07-30", "2020-07-30"),  # the very day, of whatever release
        (told("2020-07"), "2021-07-30", "2020-07-30"),
        (told("2020-07", medium=Medium.VOD), "2021-07-30", "2021-07-30"),  # another release may be a year off
        (told("2020"), "2021-07-30", "2020-07-30"),
        (told("2020"), "2021", "2020"),
        (told("2021"), "2020-02-29", "2020-02-29"),  # there is no such day
        (told("2020-21"), "2021-07-30", "2021-07-30"),
        (told("2020-07-01/2020-07-31"), "2021-07-30", "2021-07-30"),
        (told("2020", implied=("year",)), "2021-07-30", "2021-07-30"),  # a guess is no print
    ],
)
def test_a_guessed_year_gives_way_to_a_printed_one(printed, guess, meant):
    guessed = told(guess, implied=("territory", "year"))
    assert str(with_printed_years([printed, guessed])[1].claim.answer) == meant


def test_a_guess_stands_where_somebody_prints_it_or_several_years_are_printed():
    guessed = told("2021-07-30", implied=("year",))
    for printed in ((told("2020-07-30"), told("2021-07-30")), (told("2020"), told("2022"))):
        assert str(with_printed_years([*printed, guessed])[-1].claim.answer) == "2021-07-30"
