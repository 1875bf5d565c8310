"""The year of a day that was printed without one, where what else is known of the film leaves no doubt of it.

No year is invented: what is believed is put together from a text that gives the day and others that place the film.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from daybill import edtf
from daybill.model import Answer, Showing, Statement, When

_HALF_A_YEAR, _YEAR = 184, 366
_FULL = re.compile(r"\d{4}(?:-\d\d){0,2}")
_OF_YEAR = 4
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


def with_printed_years(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those whose text tells neither its own date nor the year of the one it gives in a printed year.

    The year that reading gave them is a guess. Where others print one year for the very day, or for the month or the
    year of a release of its sort, and nobody prints the guessed one, theirs is meant.
    """
    printed = _printed(statements)
    return [_in_printed_year(s, printed) if _guessed(s) else s for s in statements] if printed else list(statements)


Printed = dict[tuple[str, str], set[str]]


def _printed(statements: Iterable[Statement]) -> Printed:
    """The years printed with each day, and with the months and years in which each way of showing begins."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for statement in statements:
        answer = statement.claim.answer
        if isinstance(answer, When) and not _guessed(statement) and _FULL.fullmatch(answer.edtf):
            for place in _places(statement, answer):
                if len(place[1]) == len(answer.edtf) - _OF_YEAR:
                    found[place].add(answer.edtf[:_OF_YEAR])
    return found


def _places(statement: Statement, when: When) -> tuple[tuple[str, str], ...]:
    """Under what its year may be printed: the day of whatever release; the month, and none, of one of its sort."""
    sort, rest = str(statement.claim.question.medium), when.edtf[_OF_YEAR:]
    day = ("", rest) if len(rest) > len("-MM") else (sort, rest)
    return day, (sort, rest[: len("-MM")]), (sort, "")


def _guessed(statement: Statement) -> bool:
    return statement.said_on is None and "year" in statement.claim.implied


def _in_printed_year(statement: Statement, printed: Printed) -> Statement:
    answer = statement.claim.answer
    if not isinstance(answer, When) or not _FULL.fullmatch(answer.edtf):
        return statement
    years = next((years for place in _places(statement, answer) if (years := printed.get(place))), set())
    if len(years) != 1 or answer.edtf[:_OF_YEAR] in years:
        return statement
    meant = _when(min(years) + answer.edtf[_OF_YEAR:])
    claim = msgspec.structs.replace(statement.claim, answer=meant or answer)
    return msgspec.structs.replace(statement, claim=claim)


def _in_year(when: When, year: int) -> When | None:
    return _when(when.edtf.replace(YEARLESS, f"{year}-"))


def _when(text: str) -> When | None:
    try:
        edtf.bounds(text)
    except ValueError:  # the 29th of February
        return None
    return When.of(text)


def _apart(when: When, day: dt.date) -> int:
    return abs((when.first - day).days) if when.first else _HALF_A_YEAR
