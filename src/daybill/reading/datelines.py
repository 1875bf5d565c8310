"""Lines that are a date, or say "Published" and a date: what an outlet prints under its headlines."""

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from daybill.knowledge import table_of
from daybill.reading.lines import Line
from daybill.reading.litter import phrases
from daybill.spelling import fold


class DateLine(NamedTuple):
    """The day that a line names."""

    date: dt.date
    changed: bool
    """Whether the article was changed then, rather than published."""
    labelled: bool
    """Whether the line says so ("Posted: …")."""


_LONGEST = 110
_WEEKDAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)$"
)
_TIME_WORD = re.compile(
    r"at|a|um|alle|las|\d{1,2}|\d{1,2}[ap]m|\d{1,2}h\d{0,2}|am|pm|p|m|h|uhr|min|minutes?|read"
    r"|est|edt|et|pst|pdt|pt|gmt|utc|cet|cest|bst|ist"
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_READING_TIME = re.compile(r"\d{1,3} ?min(?:ute)? read")
_GLUED = re.compile(r"(?<=min read)(?=[A-Z\d])")
_BY = re.compile(r"(?:by|von|par|por|di) \S+(?: \S+){0,4}")


def date_line(line: Line, *, day_first: bool | None) -> DateLine | None:
    """The day that a line stands for; `None` for a line that says anything else.

    `day_first` says how 07/10/2020 is read; `None`: only where one of the two can be no month.
    """
    if len(line.words) > _LONGEST or not _HAS_YEAR.search(line.words):
        return None
    words = _GLUED.sub(" ", line.words)
    found = find_date(words, day_first=day_first)
    if not found:
        return None
    start, end, date = found
    before, after = fold(words[:start]), fold(words[end:])
    before = _WEEKDAYS.sub("", before).strip()
    if _labelled(before, phrases().changed):
        return DateLine(date, changed=True, labelled=True)
    if _labelled(before, phrases().published):
        return DateLine(date, changed=False, labelled=len(before) > len("date"))
    if (not before or _READING_TIME.fullmatch(before)) and _says_nothing_more(after):
        return DateLine(date, changed=False, labelled=False)
    return None


def _labelled(before: str, labels: frozenset[str]) -> bool:
    """Whether the words before a date are such a label, or a byline and then the label ("Review by X | posted")."""
    if before in labels:
        return True
    words = before.split()
    return len(words) <= 8 and bool(words) and words[-1] in labels and len(words[-1]) > 4


def _says_nothing_more(after: str) -> bool:
    return all(_TIME_WORD.fullmatch(word) for word in after.split()) or bool(_BY.fullmatch(after))


@cache
def month_numbers() -> dict[str, int]:
    """The number of each month by its names, folded; raises `BadKnowledge` for a wrong months.toml."""
    lists = table_of("daybill.reading", "months.toml", dict[str, list[list[str]]])
    return {name: number for number, names in enumerate(lists["names"], start=1) for name in names}


_WORD = r"(?P<month>[^\W\d_]{3,11})"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º)?\.?,? {{1,3}}(?:of |de )?{_WORD}\.?,? {{1,3}}(?:de |del )?{_YEAR}",
        rf"(?<![^\W\d_]){_WORD}\.? {{1,3}}{_DAY}(?:st|nd|rd|th)?,? {{1,3}}{_YEAR}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)",
        rf"(?<![\d./])(?P<day>\d{{1,2}})(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}",
    )
)


def find_date(words: str, *, day_first: bool | None) -> tuple[int, int, dt.date] | None:
    """Where the first date stands in a line, and which day it is."""
    for pattern in _DATES:
        if (match := pattern.search(words)) and (date := _date_of(match.groupdict(), day_first=day_first)):
            return match.start(), match.end(), date
    return None


def days_in(words: str) -> set[dt.date]:
    """All days that some words name in full."""
    if not _HAS_YEAR.search(words):
        return set()
    matches = (match.groupdict() for pattern in _DATES for match in pattern.finditer(words))
    return {date for parts in matches if (date := _date_of(parts, day_first=True))}


def _date_of(parts: dict[str, str], *, day_first: bool | None) -> dt.date | None:
    year, day = int(parts["year"]), int(parts["day"])
    month = month_numbers().get(fold(parts["month"])) or (int(parts["month"]) if parts["month"].isdecimal() else 0)
    # Dots are European; slashes and dashes may be either.
    if parts.get("mark") and not (parts["mark"] == "." or day_first):
        if day_first is None and day <= 12 and month <= 12 and day != month:
            return None
        if day_first is False or month > 12:
            day, month = month, day
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
