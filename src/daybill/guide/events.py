"""The calendar for calendar programs: one event a window, which keeps its name while its date moves.

The log of each question is played back, so that an event whose date was withdrawn or became too loose stays, cancelled,
and each change that a subscriber can see has a number of its own (iCalendar's SEQUENCE, RFC 5545 3.8.7.4).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from daybill.guide import phrases
from daybill.guide.finding import named
from daybill.guide.listings import Asked, fits, resolved
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking, browsing
from daybill.ledger.asking import Step
from daybill.ledger.browsing import Sought
from daybill.model import Film, Medium, Question, Status, Verdict, When
from daybill.spelling import digest

LONGEST = 31
"""Days that a loose date may leave open to have a place in a calendar: a month, but no season."""
SURE = 0.9
"""Belief from which on a date is not tentative."""


class Event(Row, frozen=True, kw_only=True):
    """One window as an all-day event; `first` and `last` are both in."""

    uid: str
    sequence: int
    state: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
    first: dt.date
    last: dt.date
    summary: str
    description: str
    stamp: dt.date
    film_id: str


def upcoming(ledger: Ledger, sought: Sought, most: int) -> tuple[Event, ...]:
    """The events of the windows that are sought, by day, the soonest if there are more; cancelled ones stay."""
    logs = browsing.log_of(ledger, browsing.placed(ledger, sought, most))
    films: dict[str, Film | None] = {}
    found = []
    for steps in logs.values():
        verdict = next((step.verdict for step in reversed(steps) if step.verdict), None)
        if verdict is None or not _sought(verdict, sought):
            continue
        name = verdict.question.film
        film = films[name] if name in films else films.setdefault(name, asking.film(ledger, name))
        event = _event(film, verdict.question, steps) if film else None
        if event and _between(event, Asked(first=sought.first, last=sought.last)):
            found.append(event)
    return tuple(sorted(found, key=_place)[:most])


def _sought(verdict: Verdict, sought: Sought) -> bool:
    question = verdict.question
    return (
        (question.medium in sought.media if sought.media else sought.screenings or question.medium != Medium.FESTIVAL)
        and sought.territory in (None, question.territory)
        and sought.service in (None, question.service)
        and sought.festival in (None, question.festival)
    )


def _place(event: Event) -> tuple[dt.date, dt.date, str, str]:
    return event.first, event.last, event.summary, event.uid


def events(ledger: Ledger, asked: Asked) -> tuple[Event, ...]:
    """The events for what is asked, by day; raises `BadInput` as `listings` does."""
    wanted = resolved(asked)
    films = {film.id: film for film in asking.films(ledger)}
    found = []
    for key in asking.questions(ledger, "release", wanted.as_of):
        steps = [step for step in asking.log(ledger, key) if wanted.as_of is None or step.as_of <= wanted.as_of]
        verdict = next((step.verdict for step in reversed(steps) if step.verdict), None)
        if verdict is None or not fits(verdict, wanted) or verdict.question.film not in films:
            continue
        event = _event(films[verdict.question.film], verdict.question, steps)
        if event and _between(event, wanted):
            found.append(event)
    return tuple(sorted(found, key=_place))


def _between(event: Event, asked: Asked) -> bool:
    starts_in_time = asked.last is None or event.first <= asked.last
    return starts_in_time and (asked.first is None or event.last >= asked.first)


class _Face(Row, frozen=True):
    """What a subscriber sees of an event."""

    first: dt.date
    last: dt.date
    state: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


def _event(film: Film, question: Question, steps: Sequence[Step]) -> Event | None:
    """The log played back to its end; `None` where there never was a day to mark."""
    believed: dict[dt.date, Verdict | None] = {}
    face: _Face | None = None
    sequence = 0
    for step in steps:
        believed[step.as_of] = step.verdict
        seen = _face(believed[max(believed)], face)
        sequence += face is not None and seen != face
        face = seen
    if face is None:
        return None
    newest = max(believed)
    return Event(
        uid=f"{digest('window', question.key)}@daybill",
        sequence=sequence,
        state=face.state,
        first=face.first,
        last=face.last,
        summary=_summary(film, question),
        description=_description(believed[newest], face),
        stamp=newest,
        film_id=film.id,
    )


def _face(verdict: Verdict | None, before: _Face | None) -> _Face | None:
    when = verdict.answer if verdict and isinstance(verdict.answer, When) else None
    placed = when and when.first and when.last and (when.last - when.first).days < LONGEST
    off = verdict is None or verdict.status in (Status.CANCELLED, Status.SUPERSEDED)
    if not placed:
        return _Face(before.first, before.last, "CANCELLED") if before else None
    assert verdict is not None
    assert when is not None
    assert when.first is not None
    assert when.last is not None
    sure = verdict.probability >= SURE and not verdict.contested
    return _Face(when.first, when.last, "CANCELLED" if off else "CONFIRMED" if sure else "TENTATIVE")


def _summary(film: Film, question: Question) -> str:
    territory = f", {question.territory}" if question.territory else ""
    return f"{named(film)}: {phrases.window(question)}{territory}"


def _description(verdict: Verdict | None, face: _Face) -> str:
    if verdict is None:
        return "This date was withdrawn."
    said_by = phrases.witnesses(verdict.outlets, verdict.witnesses)
    lines = [f"{phrases.answer(verdict.answer)}: {phrases.belief(verdict.probability)}, {said_by}."]
    if face.state == "CANCELLED":
        lines.insert(0, "This date holds no longer.")
    elif face.first != face.last and verdict.question.medium is not Medium.FESTIVAL:
        lines.append("It is not said which of these days it is.")
    for other in verdict.alternatives:
        if other.status is Status.SUPERSEDED:
            lines.append(f"No longer {phrases.answer(other.answer)}.")
        elif other.probability >= 0.1:
            lines.append(f"Or {phrases.answer(other.answer)} ({phrases.belief(other.probability)}).")
    return "\n".join(lines)
