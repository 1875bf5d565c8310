"""Tables of texts with the dates that they hold."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from daybill.dates import find_dates

PUBLISHED = dt.date(2021, 3, 10)  # a Wednesday


def read(text: str, reference: dt.date | None = PUBLISHED, **known: Any) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.when.edtf if m.when else None) for m in find_dates(text, reference, **known)]


PLAIN = """
    It opens on January 29th, 2022.                     January 29th, 2022 = 2022-01-29
    Out Jan. 29, 2022                                   Jan. 29, 2022 = 2022-01-29
    In cinemas 29 January 2022                          29 January 2022 = 2022-01-29
    It streams from 2021-06-04.                         2021-06-04 = 2021-06-04
    Friday, May 28                                      Friday, May 28 = 2021-05-28
    on the 5th of November                              5th of November = 2021-11-05
    all episodes land on the 23rd                       the 23rd = 2021-03-23
    IN THEATERS MARCH 12TH                              MARCH 12TH = 2021-03-12
    due in April 2022                                   April 2022 = 2022-04
    due in May                                          May = 2021-05
    slated for 2023                                     2023 = 2023
    the 1960s                                           the 1960s = 196X
    Mar. 12, ’22                                        Mar. 12, ’22 = 2022-03-12
    the last Friday of May                              the last Friday of May = 2021-05-28
    the week of March 22                                the week of March 22 = 2021-03-22/2021-03-28
    it streams March 26, 45 days after theaters         March 26 = 2021-03-26
"""
NUMERALS = """
    streaming 4/5                                       4/5 = 2021-04-05
    Only in theaters 12.25.                             12.25 = 2021-12-25
    05.14.21                                            05.14.21 = 2021-05-14
    Fri. 3/12                                           Fri. 3/12 = 2021-03-12
    17/09/2021 and 4/5                                  17/09/2021 = 2021-09-17 ; 4/5 = 2021-05-04
    UK release: 4/5                                     4/5 = 2021-05-04
"""
RELATIVE = """
    It drops this Friday.                               this Friday = 2021-03-12
    It expands next Friday.                             next Friday = 2021-03-19
    It opened last Friday.                              last Friday = 2021-03-05
    It opened Friday in 900 theaters.                   Friday = 2021-03-05
    It opens Friday.                                    Friday = 2021-03-12
    tonight                                             tonight = 2021-03-10
    out tomorrow                                        tomorrow = 2021-03-11
    shooting next month                                 next month = 2021-04
    later this month                                    later this month = 2021-03-10/2021-03-31
    It premiered last year.                             last year = 2020
    this summer                                         this summer = 2021-22
    shot last fall                                      last fall = 2020-23
    streaming in two weeks                              two weeks = 2021-03-24
    two weeks ago                                       two weeks ago = 2021-02-24
    next week                                           next week = 2021-03-15/2021-03-21
    this weekend                                        this weekend = 2021-03-12/2021-03-14
    coming soon                                         coming soon = 2021-03-10/..
    in the coming weeks                                 the coming weeks = 2021-03-10/..
    April 9 in theaters, VOD two weeks later            April 9 = 2021-04-09 ; two weeks later = 2021-04-23
    Two weeks after its April 9 debut                   Two weeks after = 2021-04-23 ; April 9 = 2021-04-09
    three days after April 9                            three days after April 9 = 2021-04-12
    the day after Christmas                             the day after Christmas = 2021-12-26
    the Friday before Easter                            the Friday before Easter = 2021-04-02
"""
LOOSE = """
    early 2022                                          early 2022 = 2022-37
    a mid-2022 launch                                   mid-2022 = 2022-38
    late 2022                                           late 2022 = 2022-39
    late April                                          late April = 2021-04-21/2021-04-30
    mid-September                                       mid-September = 2021-09-11/2021-09-20
    by year's end                                       year's end = ../2021-39
    in the spring                                       the spring = 2021-21
    fall 2022                                           fall 2022 = 2022-23
    spring of 2023                                      spring of 2023 = 2023-21
    winter 2021/22                                      winter 2021/22 = 2021-24
    the fourth quarter                                  the fourth quarter = 2021-36
    Q1 2022                                             Q1 2022 = 2022-33
    the first half of 2022                              the first half of 2022 = 2022-40
    spring/summer 2022                                  spring/summer 2022 = 2022-21/2022-22
    awards season                                       awards season = 2020-11/2021-03
"""
RANGES = """
    October 14-25                                       October 14-25 = 2021-10-14/2021-10-25
    Feb. 16-26, 2023                                    Feb. 16-26, 2023 = 2023-02-16/2023-02-26
    from 12 to 23 May                                   12 to 23 May = 2021-05-12/2021-05-23
    June 25–July 4                                      June 25–July 4 = 2021-06-25/2021-07-04
    between May 5 and May 19                            May 5 and May 19 = 2021-05-05/2021-05-19
    April/May 2022                                      April/May 2022 = 2022-04/2022-05
    October 2021 to March 2022                          October 2021 to March 2022 = 2021-10/2022-03
    November to February 2023                           November to February 2023 = 2022-11/2023-02
    from November to February 2023                      November to February 2023 = 2022-11/2023-02
    November 25, 26 and 27                              November 25, 26 and 27 = 2021-11-25/2021-11-27
    May 7 and 14                                        May 7 = 2021-05-07 ; 14 = 2021-05-14
    Sat., June 10 and Sun., June 11, 2023               Sat., June 10 = 2023-06-10 ; Sun., June 11, 2023 = 2023-06-11
    It moves from Sept. 24 to Oct. 15.                  Sept. 24 = 2021-09-24 ; Oct. 15 = 2021-10-15
    It goes from Sept. 24 to Oct. 15.                   Sept. 24 = 2021-09-24 ; Oct. 15 = 2021-10-15
    It was changed from Sept. 24 to Oct. 15.            Sept. 24 = 2021-09-24 ; Oct. 15 = 2021-10-15
    Dates moved. Undertow: from Sept. 24 to Oct. 15.    Sept. 24 = 2021-09-24 ; Oct. 15 = 2021-10-15
    The fair, from Sept. 24 to Oct. 15, moved.           Sept. 24 to Oct. 15 = 2021-09-24/2021-10-15
    It had Sept. 3 before it fled to Nov. 12.           Sept. 3 = 2020-09-03 ; Nov. 12 = 2021-11-12
    the Kolb-directed Undertow to Sept. 17              Sept. 17 = 2021-09-17
    It opens October 8. It had another day.             October 8 = 2021-10-08
    It is there for 31 days from Oct. 1.                Oct. 1 = 2021-10-01
    delayed from May 6, 2022 to March 3, 2023           May 6, 2022 = 2022-05-06 ; March 3, 2023 = 2023-03-03
    Expected by June                                    June = ../2021-06
    until May 26                                        May 26 = ../2021-05-26
    postponed until November                            November = 2021-11
    from 5 April                                        5 April = 2021-04-05
"""
HOLIDAYS = """
    Easter weekend                                      Easter weekend = 2021-04-02/2021-04-04
    Memorial Day weekend                                Memorial Day weekend = 2021-05-28/2021-05-31
    Thanksgiving weekend                                Thanksgiving weekend = 2021-11-25/2021-11-28
    July 4th weekend                                    July 4th weekend = 2021-07-02/2021-07-04
    on Christmas Day                                    Christmas Day = 2021-12-25
    Christmas 2023                                      Christmas 2023 = 2023-12-25
    It bowed on Thanksgiving.                           Thanksgiving = 2020-11-26
    Presidents' Day 2022                                Presidents' Day 2022 = 2022-02-21
    New Year's Eve                                      New Year's Eve = 2021-12-31
    Labor Day of next year                              Labor Day of next year = 2022-09-05
    Diwali                                              Diwali = 2021-11-04
"""
NO_DATES = """
    “1917” added $2.5 million
    “Blade Runner 2049” and “The First Monday in May” return
    Blade Runner 2049 is back
    Elaine May will direct
    It may not open
    March of the Penguins
    Rated R. Running time: 120 MIN. Grade: 10/10.
    a 4:3 frame, 1.85:1
    4/5 stars
    a 7/10
    Friday the 13th is a franchise
    the Summer of 85
    in 100 days
    shot in 24 days
    Born July 30, 1970, in London
    Copyright © 2021 Some Media
    The story is set in 1962.
    The year is 1962.
    2,000 theaters, 18-49, 58 percent
    on 2000 screens
    the 93rd ceremony
    a Christmas movie
    soon after the war
    February 30
    the second half drags
    open 24/7
    28 Days Later is back
    The Day After Tomorrow is back
    new episodes every Friday.
    as soon as possible
    a year and a half later
    at 8/7c
"""


def table(text: str) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    for line in text.strip().splitlines():
        said, expected = (part.strip() for part in line.strip().split("   ", 1))
        yield said, [tuple(pair.strip().rsplit(" = ", 1)) for pair in expected.split(" ; ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for part in (PLAIN, NUMERALS, RELATIVE, LOOSE, RANGES, HOLIDAYS) for case in table(part)],
)
def test_the_dates_of_a_text_are_found_with_their_days(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("text", [line.strip() for line in NO_DATES.strip().splitlines()])
def test_what_only_looks_like_a_date_is_left_alone(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("territory", "expected"), [(None, "2021-05-02"), ("US", "2021-05-02"), ("GB", "2021-02-05"), ("FR", "2021-02-05")]
)
def test_the_territory_orders_numerals(territory, expected):
    assert [edtf for _, edtf in read("Out 5/2", dt.date(2021, 1, 20), territory=territory)] == [expected]


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("It was released on Dec. 4.", dt.date(2021, 3, 10), "2020-12-04"),
        ("It will be released on Dec. 4.", dt.date(2021, 3, 10), "2021-12-04"),
        ("It opens Jan. 7.", dt.date(2021, 11, 16), "2022-01-07"),
        ("A release on Friday, January 29.", dt.date(2020, 11, 12), "2021-01-29"),
        ("A showing on Saturday, December 12.", dt.date(2021, 1, 20), "2020-12-12"),
        ("“Lost Hours” (Dec. 25)", dt.date(2021, 1, 20), "2020-12-25"),
        ("It was planned for April 2.", dt.date(2021, 3, 10), "2021-04-02"),
        ("Out on February 29.", dt.date(2021, 3, 10), "2024-02-29"),
        ("It went from festivals to a debut. It became May 14.", dt.date(2021, 3, 10), "2021-05-14"),
        ("It led the charts throughout its opening week in August.", dt.date(2021, 3, 10), "2020-08"),
    ],
)
def test_verbs_weekdays_and_nearness_settle_the_year(text, reference, expected):
    assert [edtf for _, edtf in read(text, reference)] == [expected]


def test_without_a_reference_the_year_stays_open():
    assert read("It opens January 29.", None) == [("January 29", "XXXX-01-29")]
    assert read("It opens in May.", None) == [("May", "XXXX-05")]
    assert read("It opens this Friday.", None) == [("this Friday", None)]
    assert read("It opens in the spring.", None) == [("the spring", None)]
    assert read("It opens on February 30.", None) == []


def test_without_a_reference_a_full_date_nearby_lends_its_year():
    text = "It opens on May 28, 2021, and streams from June 18. The cast met in December."
    assert [edtf for _, edtf in read(text, None)] == ["2021-05-28", "2021-06-18", "XXXX-12"]


def test_a_mention_says_what_callers_need():
    (day,) = find_dates("from Friday, March 12", PUBLISHED)
    assert (day.kind, day.year_known, day.weekday_agrees, day.link) == ("day", True, True, "from")
    (wrong,) = find_dates("Friday, March 12, 2022", PUBLISHED)
    assert (wrong.year_known, wrong.weekday_agrees) == (True, False)
    (bare,) = find_dates("March 12", PUBLISHED)
    assert (bare.year_known, bare.weekday_agrees, bare.link) == (False, None, "")
    assert [m.kind for m in find_dates("TBA. Early May; Q1; 2022; next week; Easter; soon", PUBLISHED)] == [
        "tba",
        "month",
        "quarter",
        "year",
        "week",
        "holiday",
        "soon",
    ]


def test_an_unknown_language_is_read_as_english():
    assert read("January 29", language="xx") == read("January 29")
