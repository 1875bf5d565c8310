"""Which year a day without one is in, and which of its numerals is the month."""

from __future__ import annotations

import datetime as dt

from daybill import edtf
from daybill.dates.expressions import Numerals, Point
from daybill.dates.numerals import is_day

_JUST_PAST = 60
"""Days back that a date without year and verb may lie; half as many beside a verb of the future."""
_NEARBY = 120
"""Days that a date without year may lie from the one in an undated text that has its year: on the labelled press
nineteen came out right and five wrong."""
_MONTH = 31
_FURTHEST = 9
"""Years away that February 29 may lie."""


def in_year(said: Point, year: int) -> str:
    """The EDTF of a point in a year."""
    return f"{year:04}-{said.month:02}" + (f"-{said.day:02}" if said.day else "")


def year_of(said: Point, reference: dt.date, tense: int) -> int:
    """The year of a point that prints none: its weekday's, else by tense the last or the next from the reference.

    Raises `ValueError` where no year near has such a day.
    """
    years = _years_near(said, reference, tense)
    if said.weekday is not None:
        for year in years[:3]:
            if weekday_agrees(said, year):
                return year
    for year in years:
        if said.day is None or is_day(year, said.month or 0, said.day):
            return year
    raise ValueError("no such day")


def nearby_year(said: Point, day: dt.date) -> int | None:
    """The year in which a point lies close to a day and on its weekday; `None` where it does not."""
    for year in (day.year, day.year - 1, day.year + 1):
        first = _bounds(said, year)[0]
        agrees = said.weekday is None or weekday_agrees(said, year)
        if agrees and abs((first - day).days) <= _NEARBY:
            return year
    return None


def weekday_agrees(said: Point, year: int) -> bool:
    """Whether the day falls on the weekday that the text gives it in that year."""
    if not (said.month and said.day and is_day(year, said.month, said.day)):
        return False
    return dt.date(year, said.month, said.day).weekday() == said.weekday


def _years_near(said: Point, reference: dt.date, tense: int) -> list[int]:
    """The years near the reference, likeliest first."""
    year = reference.year
    first, last = _bounds(said, year)
    back = year if first <= reference else year - 1
    ahead = year if last >= reference else year + 1
    start = back if _looks_back(reference, first, last, tense) else ahead
    if said.month == 24 and reference.month <= 2:
        start = year - 1  # this winter began last year
    turn = -1 if tense < 0 else 1
    if (said.month, said.day) == (2, 29):
        return list(range(start, start + _FURTHEST * turn, turn))
    return [start, start + turn, start - turn, *range(start + 2 * turn, start + _FURTHEST * turn, turn)]


def _bounds(said: Point, year: int) -> tuple[dt.date, dt.date]:
    leap = said.month == 2 and said.day == 29
    first, last = edtf.bounds(in_year(Point(month=said.month, day=28 if leap else said.day), year))
    assert first is not None
    assert last is not None
    return first, last


def _looks_back(reference: dt.date, first: dt.date, last: dt.date, tense: int) -> bool:
    """Whether the last such day is meant, not the next.

    The verb decides, but for a day so near on its other side that the year would have been said.
    """
    if first <= reference <= last:
        return False
    since, until = (reference - last).days % 365, (first - reference).days % 365
    if tense < 0:
        return since <= 3 * until
    if (last - first).days > _MONTH:
        return False  # `in the fall`, said in December, is a plan
    return since <= (_JUST_PAST if tense == 0 else _JUST_PAST / 2)


def in_order(said: Numerals, *, day_first: bool) -> Point:
    """A numeral date with its parts told apart: in the order given, or in the other where only that is a date."""
    order, first, second, third = said.numeral
    if order == "ymd":
        return Point(year=first, month=second, day=third, weekday=said.weekday)
    if order in ("ym", "my"):
        return Point(year=first, month=second)
    year = third or None
    day, month = (first, second) if day_first else (second, first)
    if not is_day(year or 2000, month, day):
        day, month = month, day
    return Point(year=year, month=month, day=day, weekday=said.weekday)
