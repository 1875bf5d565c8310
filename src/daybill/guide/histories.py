"""How beliefs changed: what was believed of a window, from when until when, and who said it first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from daybill.guide import phrases
from daybill.guide.evidence import Quote, quotes
from daybill.guide.finding import named
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.ledger.asking import Step
from daybill.model import Film, Question, Status, Verdict, When

What = Literal["announced", "moved", "narrowed", "cancelled", "withdrawn"]


class Held(Row, frozen=True, kw_only=True):
    """An answer, and the days as of which it was believed; `until` is the day of the next one, `None` for the last."""

    value: str | None
    shown: str
    status: Status | None = None
    since: dt.date
    until: dt.date | None = None
    probability: float
    """When it was first believed."""
    first: str | None = None
    """The outlet that said it first."""


class Change(Row, frozen=True, kw_only=True):
    """One change of what is believed of a release: `before` is empty where nothing was believed."""

    film_id: str
    film: str
    year: int | None = None
    window: str
    medium: str | None = None
    territory: str | None = None
    service: str | None = None
    what: What
    as_of: dt.date
    before: str | None = None
    before_shown: str = ""
    after: str | None = None
    after_shown: str = ""
    probability: float = 0.0
    first: str | None = None
    """The outlet that said the new answer first."""
    first_on: str | None = None
    outlets: int = 0
    independent: int = 0
    copied_by: tuple[str, ...] = ()
    """Outlets that say it only by repeating another."""
    quotes: tuple[Quote, ...] = ()


def history(ledger: Ledger, question: str, until: dt.date | None = None) -> tuple[Held, ...]:
    """What was believed of a question, one answer after the other, up to a day."""
    turns = list(_turns(asking.log(ledger, question), until))
    ends = [*(turn.day for turn in turns[1:]), None]
    return tuple(
        Held(
            value=str(turn.first.answer) if turn.first.answer else None,
            shown=_shown(turn.first),
            status=turn.first.status,
            since=turn.day,
            until=end,
            probability=turn.first.probability,
            first=first.outlet if (first := _first(ledger, turn.first)) else None,
        )
        for turn, end in zip(turns, ends, strict=True)
        if turn.first is not None
    )


def changes(
    ledger: Ledger, since: dt.date, until: dt.date | None = None, film: str | None = None
) -> tuple[Change, ...]:
    """What changed of releases as of `since` or later (both days in), in the order of days, of one film or all."""
    films = {known.id: known for known in asking.films(ledger) if film in (None, known.id)}
    found = []
    for key in asking.questions(ledger, "release", until):
        before: Verdict | None = None
        for turn in _turns(asking.log(ledger, key), until):
            known = films.get((turn.first or before or _NOBODY).question.film)
            if turn.day >= since and known and (turn.first or before):
                found.append(_change(ledger, known, before, turn))
            before = turn.last
    return tuple(sorted(found, key=lambda change: (change.as_of, change.film, change.window, change.film_id)))


_NOBODY = Verdict(question=Question(kind="", film=""), answer=None, probability=0.0, as_of=dt.date.min)


class _Turn(NamedTuple):
    """A time in which one answer was believed: its first day, and the first and the last verdict of it."""

    day: dt.date
    first: Verdict | None
    last: Verdict | None


def _turns(steps: Sequence[Step], until: dt.date | None) -> Iterator[_Turn]:
    """One after the other; of several verdicts on a day the one written last counts."""
    believed = {step.as_of: step.verdict for step in steps if until is None or step.as_of <= until}
    same = groupby(sorted(believed), key=lambda day: _face(believed[day]))
    turns = [(face, list(days)) for face, days in same]
    for place, (face, days) in enumerate(turns):
        if face or place:
            yield _Turn(days[0], believed[days[0]], believed[days[-1]])


def _face(verdict: Verdict | None) -> tuple[object, bool] | None:
    return (verdict.answer, verdict.status is Status.CANCELLED) if verdict else None


def _change(ledger: Ledger, film: Film, before: Verdict | None, turn: _Turn) -> Change:
    after, day = turn.last, turn.day
    verdict = after or before
    assert verdict is not None
    said, first = (_said(ledger, after), _first(ledger, after)) if after else ((), None)
    return Change(
        film_id=film.id,
        film=named(film),
        year=film.year,
        window=phrases.window(verdict.question),
        medium=verdict.question.medium,
        territory=verdict.question.territory,
        service=verdict.question.service,
        what=_what(before, after),
        as_of=day,
        before=str(before.answer) if before and before.answer else None,
        before_shown=_shown(before) if before else "",
        after=str(after.answer) if after and after.answer else None,
        after_shown=_shown(after) if after else "",
        probability=turn.first.probability if turn.first else 0.0,
        first=first.outlet if first else None,
        first_on=first.published if first else None,
        outlets=after.outlets if after else 0,
        independent=after.witnesses if after else 0,
        copied_by=after.copied_by if after else (),
        quotes=said,
    )


def _said(ledger: Ledger, verdict: Verdict) -> tuple[Quote, ...]:
    return quotes(asking.exhibits(ledger, verdict.supported), verdict.supported)


def _first(ledger: Ledger, verdict: Verdict) -> Quote | None:
    """Who says the answer of a verdict first; where nobody says it as it stands, who first bears it out."""
    said = _said(ledger, verdict)
    return next((quote for quote in said if quote.said == str(verdict.answer)), said[0] if said else None)


def _what(before: Verdict | None, after: Verdict | None) -> What:
    if after is None:
        return "withdrawn"
    if after.status is Status.CANCELLED:
        return "cancelled"
    if before is None or before.answer is None:
        return "announced"
    if isinstance(before.answer, When) and isinstance(after.answer, When) and after.answer.within(before.answer):
        return "narrowed"
    return "moved"


def _shown(verdict: Verdict) -> str:
    return "cancelled" if verdict.status is Status.CANCELLED else phrases.answer(verdict.answer)
