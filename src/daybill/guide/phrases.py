"""How things are put in words: dates as loose as they were printed, media, beliefs, numbers of witnesses."""

from __future__ import annotations

from daybill import edtf
from daybill.model import Answer, Medium, Person, Question, Status, When

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
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


date = edtf.in_words


def day(text: str) -> str:
    """As `date`, a single day with its day of the week and short enough for a table: Fri 29 Jan 2021."""
    exact = edtf.day(text)
    if exact is None:
        return date(text)
    return f"{_WEEKDAYS[exact.weekday()]} {exact.day} {edtf.MONTHS[exact.month - 1][:3]} {exact.year}"


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
