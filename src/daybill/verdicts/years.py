"""The year of a day that was printed without one, where what else is known of the film leaves no doubt of it.

No year is invented: what is believed is put together from a text that gives the day and others that place the film.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from daybill import edtf
from daybill.model import Answer, Showing, Statement, When

_HALF_A_YEAR, _YEAR = 184, 366
YEARLESS = "XXXX-"
"""How a day begins that was printed without its year."""


def known_days(statements: Iterable[Statement]) -> tuple[dt.date, ...]:
    """The days that place a film in time, in order: those that it is released or shown on, by all that is said.

    Where no text gives any, the days on which the texts were published, and the middle of the years of its premieres.
    """
    given = list(statements)
    released = [day for s in given if (day := _middle(s.claim.answer))]
    # Whoever read a text knew when it was published, and still left the day without a year.
    told = [s.said_on for s in given if s.said_on and not str(s.claim.answer).startswith(YEARLESS)]
    shown = [
        dt.date(s.claim.answer.year, 7, 1) for s in given if isinstance(s.claim.answer, Showing) and s.claim.answer.year
    ]
    return tuple(sorted(released or told or shown))


def _middle(answer: Answer | None) -> dt.date | None:
    if not isinstance(answer, When) or answer.first is None or answer.last is None:
        return None
    length = answer.last - answer.first
    return answer.first + length / 2 if length.days <= _YEAR else None


def with_year(when: When, days: Sequence[dt.date]) -> When | None:
    """The date in the year in which it lies next to the middle one of these days; `None` where there are none.

    `None` too for a date that has its year, or lies half a year off in whatever year.
    """
    if not days or YEARLESS not in when.edtf:
        return None
    middle = days[len(days) // 2]
    found = [dated for year in (middle.year - 1, middle.year, middle.year + 1) if (dated := _in_year(when, year))]
    best = min(found, key=lambda dated: _apart(dated, middle), default=None)
    return best if best and _apart(best, middle) < _HALF_A_YEAR else None


def _in_year(when: When, year: int) -> When | None:
    try:
        text = when.edtf.replace(YEARLESS, f"{year}-")
        edtf.bounds(text)
    except ValueError:  # the 29th of February
        return None
    return When.of(text)


def _apart(when: When, day: dt.date) -> int:
    return abs((when.first - day).days) if when.first else _HALF_A_YEAR
