"""The year of a day that was printed without one."""

import datetime as dt

import pytest

from daybill.model import When
from daybill.verdicts.years import with_year

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
