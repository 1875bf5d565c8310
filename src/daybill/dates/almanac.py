"""The calendar that dates are counted in: weeks, months, quarters, and the parts of a span of days."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from daybill.dates.feasts import nth_weekday

DAY = dt.timedelta(days=1)
_YEAR = 300
"""From so many days on a span is a year; likewise a season or half year, and a month."""
_SEASON = 80
_MONTH = 20
# Which days of a week are early, in the middle, late, its end; counted from Monday, both ends in.
_OF_WEEK = {"early": (0, 2), "mid": (1, 4), "late": (3, 6), "end": (4, 6)}
_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_THIRD = {"early": 0, "mid": 1, "late": 2, "end": 2}


def span(first: dt.date, last: dt.date) -> str:
    """The EDTF of the days from first to last; raises `ValueError` where it ends before it begins."""
    if last < first:
        raise ValueError("ends before it begins")
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def unit_around(day: dt.date, unit: str, steps: int = 0) -> str:
    """The EDTF of the week, month, quarter … that holds a day, or of the one so many further."""
    if unit in ("year", "decade"):
        return f"{day.year + steps:04}" if unit == "year" else f"{day.year // 10 + steps:03}X"
    if unit in _MONTHS:
        return _part_of_year(day, unit, steps)
    if unit == "weekend":
        saturday = day + (7 * steps - day.weekday() + 5) * DAY
        return span(saturday - DAY, saturday + DAY)
    if unit == "day":
        return (day + steps * DAY).isoformat()
    monday = day + (7 * steps - day.weekday()) * DAY
    return span(monday, monday + (6 if unit == "week" else 13) * DAY)


# The EDTF code of the first of them in a year, and how many months each has.
_MONTHS = {"month": (1, 1), "quarter": (33, 3), "half": (40, 6)}


def _part_of_year(day: dt.date, unit: str, steps: int) -> str:
    base, length = _MONTHS[unit]
    year, part = divmod(day.year * (12 // length) + (day.month - 1) // length + steps, 12 // length)
    return f"{year:04}-{base + part:02}"


def moved(day: dt.date, number: int, unit: str) -> dt.date:
    """A day so many units away; the last of a month stays in its month."""
    if unit in ("day", "week", "fortnight", "weekend"):
        return day + number * {"day": 1, "fortnight": 14}.get(unit, 7) * DAY
    months = number * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError("out of the calendar")
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nth_weekday_of(first: dt.date, last: dt.date, weekday: int, number: int) -> dt.date:
    """The `number`th such weekday of a span of days, from its end where negative."""
    if (first.year, first.month) == (last.year, last.month):
        return nth_weekday(first.year, first.month, weekday, number)
    if number > 0:
        return first + ((weekday - first.weekday()) % 7 + 7 * (number - 1)) * DAY
    return last - ((last.weekday() - weekday) % 7 - 7 * (number + 1)) * DAY


def nth_unit_of(first: dt.date, last: dt.date, unit: str, number: int) -> str:
    """The EDTF of the `number`th day, week, month … of a span of days, from its end where negative.

    As in ISO 8601, the first week is the one with the first Thursday; a weekend is where its Saturday is.
    """
    if unit in ("week", "weekend"):
        return unit_around(nth_weekday_of(first, last, 3 if unit == "week" else 5, number), unit)
    return unit_around(first, unit, number - 1) if number > 0 else unit_around(last, unit, number + 1)


def edge_of(whole: str, first: dt.date, last: dt.date, edge: str) -> str:
    """The EDTF of the early, mid, late part or the end of a span of days that has the EDTF `whole`.

    A year's thirds have their codes; a season's are its months; a month's ten days each; decades stay whole.
    """
    length = (last - first).days + 1
    if length == 1 or length > 366:
        return whole
    if length > _YEAR:
        return f"{first.year:04}-{37 + _THIRD[edge]}"
    if length > _SEASON:
        third = length // 90
        start = moved(first, _THIRD[edge] * third, "month")
        return span(start, moved(start, third, "month") - DAY)
    if length > _MONTH:
        begin, end = _OF_MONTH[edge]
        return span(first.replace(day=begin), first.replace(day=min(end, last.day)))
    begin, end = _OF_WEEK[edge]
    return span(first + begin * DAY, min(first + end * DAY, last))
