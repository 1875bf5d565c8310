"""How things are put in words: dates as loose as they were printed, media, beliefs, numbers of witnesses."""

from __future__ import annotations

import datetime as dt
import re

from daybill.model import Answer, Medium, Person, Question, Status, When

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PARTS_OF_YEAR = {
    21: "spring {}",
    22: "summer {}",
    23: "autumn {}",
    24: "winter {}",
    33: "first quarter of {}",
    34: "second quarter of {}",
    35: "third quarter of {}",
    36: "last quarter of {}",
    37: "early {}",
    38: "mid-{}",
    39: "late {}",
    40: "first half of {}",
    41: "second half of {}",
}
SETTLED = 0.9
"""Belief from which on a date that nobody contests is called settled."""
_MEDIA = {
    Medium.THEATRICAL: "cinemas",
    Medium.VIRTUAL_CINEMA: "virtual cinemas",
    Medium.VOD: "rent or buy",
    Medium.STREAMING: "streaming",
    Medium.PHYSICAL: "disc",
    Medium.TV: "television",
    Medium.FESTIVAL: "festival screening",
}


def date(edtf: str) -> str:
    """An EDTF date in words, never more exact than it is: `2021-21` is spring 2021, not 1 March."""
    if "/" in edtf:
        return _range(*edtf.split("/", 1))
    plain = edtf.rstrip("~?%")
    words = _single(plain)
    return f"about {words}" if plain != edtf else words


def _range(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"by {date(last)}"
    if last in ("", ".."):
        return f"from {date(first)}"
    one, two = _day(first), _day(last)
    if one and two and (one.year, one.month) == (two.year, two.month):
        return f"{one.day}–{two.day} {_MONTHS[two.month - 1]} {two.year}"
    if first[:4] == last[:4]:
        return f"{date(first).removesuffix(first[:4]).strip()} – {date(last)}"
    return f"{date(first)} – {date(last)}"


def _single(plain: str) -> str:
    if day := _day(plain):
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if match := re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", plain):
        number = f"{int(match[2])} " if match[2] else ""
        return f"{number}{_MONTHS[int(match[1]) - 1]}, year not said"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", plain):
        month = int(match[2])
        return f"{_MONTHS[month - 1]} {match[1]}" if month <= 12 else _PARTS_OF_YEAR[month].format(match[1])
    if match := re.fullmatch(r"(\d{3})X", plain):
        return f"the {match[1]}0s"
    return plain


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def day(edtf: str) -> str:
    """As `date`, a single day with its day of the week and short enough for a table: Fri 29 Jan 2021."""
    exact = _day(edtf)
    if exact is None:
        return date(edtf)
    return f"{_WEEKDAYS[exact.weekday()]} {exact.day} {_MONTHS[exact.month - 1][:3]} {exact.year}"


def answer(value: Answer | None) -> str:
    """An answer in words."""
    match value:
        case None:
            return "no date known"
        case When():
            return day(value.edtf)
        case Person(name=name, role=role) if role:
            return f"{name} ({role})"
        case _:
            return str(value)


def medium(value: Medium | None) -> str:
    """A medium in words."""
    return _MEDIA[value] if value else "release"


def window(question: Question) -> str:
    """The window that a question is about, without its territory: `streaming on Hulu`, `cinemas, limited`."""
    words = medium(question.medium)
    if question.festival:
        words = f"{words} at {question.festival}"
    if question.service:
        words = f"{words} on {question.service}"
    return f"{words}, {question.extent}" if question.extent else words


def belief(probability: float, *, contested: bool = False) -> str:
    """How firmly something is believed, never rounded up to certainty: `74%`, `>99%`."""
    percent = {0: "<1%", 100: ">99%"}.get(round(100 * probability), f"{probability:.0%}")
    return f"{percent} contested" if contested else percent


def witnesses(outlets: int, independent: int) -> str:
    """How many say so: `5 outlets, 2 independent`."""
    if not outlets:
        return "no outlet"
    if outlets == 1:
        return counted(outlets, "outlet")
    return f"{outlets} outlets, {independent} independent"


def status(value: Status | str | None) -> str:
    """A status that a reader must know of: the usual one, planned, goes without saying."""
    return "" if value in (None, Status.PLANNED) else str(value)


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 outlet`, `2 outlets`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def state(probability: float, *, contested: bool = False, known: bool = True) -> str:
    """A belief in one plain word: `settled`, `likely`, `contested`, `doubtful` (less than even), `unknown`."""
    if not known:
        return "unknown"
    if contested:
        return "contested"
    if probability >= SETTLED:
        return "settled"
    return "likely" if probability >= 0.5 else "doubtful"
