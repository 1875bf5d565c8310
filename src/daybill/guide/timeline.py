"""The drawn timeline of a film: where on a line of time its windows stand, stood, and may stand.

Positions are in percent of the width, so that the drawing fits any page; who renders it decides how high a line is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from daybill.guide import phrases
from daybill.guide.beliefs import Belief
from daybill.guide.row import Row
from daybill.ledger.asking import Step
from daybill.model import Medium, Status, When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
"""Months between two ticks."""
_TICKS = 6
"""Most ticks: more would run into each other on a telephone."""
_NEAR = dt.timedelta(days=200)
"""Today is drawn if it is this near to the first or last date."""
_WIDEST = 3660
"""Days that an open date may add to the line at most."""


class Mark(Row, frozen=True, kw_only=True):
    """A date on a line: `left` and `right` are equal for a day."""

    sort: Literal["now", "was", "other"]
    left: float
    right: float
    shown: str
    off: bool = False
    """Cancelled."""


class Line(Row, frozen=True, kw_only=True):
    """One window: its marks, those that hold no longer first."""

    label: str
    shown: str
    state: str
    festival: bool = False
    marks: tuple[Mark, ...] = ()


class Tick(Row, frozen=True):
    """A month or year on the line of time."""

    at: float
    label: str


class Timeline(Row, frozen=True, kw_only=True):
    """The whole drawing; `words` tells it to those who do not see it."""

    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    words: str


def timeline(beliefs: Iterable[Belief], history: Mapping[str, Sequence[Step]], today: dt.date) -> Timeline | None:
    """The windows and screenings that have a date, in the order given; `None` where none has."""
    shown = [(belief, _places(belief, history)) for belief in beliefs]
    kept = [(belief, places) for belief, places in shown if places]
    if not kept:
        return None
    first, last = _range([when for _, places in kept for _, when in places], today)
    scale = _Scale(first, last)
    lines = tuple(_line(belief, places, scale) for belief, places in kept)
    return Timeline(
        lines=lines,
        ticks=_ticks(first, last, scale),
        today=scale.at(today) if first <= today <= last else None,
        words=". ".join(_told(line) for line in lines) + ".",
    )


_Place = tuple[Literal["now", "was", "other"], When]


def _places(belief: Belief, history: Mapping[str, Sequence[Step]]) -> tuple[_Place, ...]:
    """Dates that were believed earlier in their order, other dates that may be, then the one believed."""
    if belief.value is None or (belief.first is None and belief.last is None):
        return ()
    now = When.of(belief.value)
    was = dict.fromkeys(
        step.verdict.answer
        for steps in history.values()
        for step in sorted(steps, key=lambda step: step.as_of)
        if step.verdict and isinstance(step.verdict.answer, When) and _same_window(step.verdict.question.key, belief)
    )
    dropped = [When.of(other.value) for other in belief.others if other.value and other.status is Status.SUPERSEDED]
    others = [
        When.of(other.value)
        for other in belief.others
        if other.value and other.status is not Status.SUPERSEDED and other.probability >= 0.1
    ]
    earlier = [when for when in dict.fromkeys((*dropped, *was)) if when != now and when not in others]
    places: list[_Place] = [("was", when) for when in earlier if _placed(when) and not now.within(when)]
    places += [("other", when) for when in others if when != now and _placed(when)]
    return (*places, ("now", now))


def _placed(when: When) -> bool:
    return when.first is not None or when.last is not None


def _same_window(key: str, belief: Belief) -> bool:
    slots = (belief.territory, belief.medium, belief.extent, belief.service, belief.festival)
    parts = key.split("|")
    return parts[0] == "release" and parts[2:7] == [str(slot or "") for slot in slots]


def _range(places: Sequence[When], today: dt.date) -> tuple[dt.date, dt.date]:
    ends = [end for when in places for end in (when.first, when.last) if end]
    first, last = min(ends), max(ends)
    if first - _NEAR <= today <= last + _NEAR:
        first, last = min(first, today), max(last, today)
    last = min(last, first + dt.timedelta(days=_WIDEST))
    margin = dt.timedelta(days=max(12, (last - first).days // 16))
    return _moved(first, -margin), _moved(last, margin)


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return day


class _Scale:
    def __init__(self, first: dt.date, last: dt.date) -> None:
        self._first, self._days = first, max(1, (last - first).days)

    def at(self, day: dt.date) -> float:
        return round(min(100.0, max(0.0, 100 * (day - self._first).days / self._days)), 2)


def _line(belief: Belief, places: Sequence[_Place], scale: _Scale) -> Line:
    off = belief.status in (Status.CANCELLED, Status.SUPERSEDED)
    return Line(
        label=belief.festival or belief.window + (f", {belief.territory}" if belief.territory else ""),
        shown=belief.shown,
        state=phrases.state(belief.probability, contested=belief.contested, known=belief.value is not None),
        festival=belief.medium is Medium.FESTIVAL,
        marks=tuple(
            Mark(
                sort=sort,
                left=scale.at(when.first) if when.first else 0.0,
                right=scale.at(when.last) if when.last else 100.0,
                shown=phrases.day(when.edtf),
                off=off and sort == "now",
            )
            for sort, when in places
        ),
    )


def _ticks(first: dt.date, last: dt.date, scale: _Scale) -> tuple[Tick, ...]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in _STEPS if months / step <= _TICKS), _STEPS[-1])
    start = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // step) * step
    found = []
    for number in range(start, last.year * 12 + last.month, step):
        year, month = divmod(number, 12)
        label = str(year) if month == 0 else _MONTHS[month]
        found.append(Tick(scale.at(dt.date(year, month + 1, 1)), label))
    if found and not any(tick.label.isdigit() for tick in found):
        found[0] = Tick(found[0].at, f"{found[0].label} {start // 12}")
    return tuple(found)


def _told(line: Line) -> str:
    now = next(mark for mark in line.marks if mark.sort == "now")
    was = [mark.shown for mark in line.marks if mark.sort == "was"]
    others = [mark.shown for mark in line.marks if mark.sort == "other"]
    parts = [f"{line.label}: {now.shown}, {'cancelled' if now.off else line.state}"]
    parts += [f"earlier {', then '.join(was)}"] if was else []
    parts += [f"or {' or '.join(others)}"] if others else []
    return "; ".join(parts)
