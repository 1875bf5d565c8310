"""A verdict as a reader is shown it: what is believed, how firmly, who says so, and what speaks against it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial

import msgspec

from daybill.guide import phrases
from daybill.guide.evidence import Quote, quotes
from daybill.guide.histories import Held, history
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.ledger.asking import Exhibit
from daybill.model import Alternative, Answer, Medium, Status, Verdict, When


class Side(Row, frozen=True, kw_only=True):
    """Another answer than the one believed, and who gives it."""

    value: str | None
    shown: str
    status: Status | None = None
    probability: float
    quotes: tuple[Quote, ...] = ()


class Belief(Row, frozen=True, kw_only=True):
    """One question with its answer. `value` is EDTF for a date; `shown` is the answer in words."""

    kind: str
    medium: Medium | None = None
    extent: str | None = None
    territory: str | None = None
    service: str | None = None
    festival: str | None = None
    window: str = ""
    """Of a release: the window in words."""
    value: str | None
    shown: str
    first: dt.date | None = None
    last: dt.date | None = None
    """The days that a date leaves open, both in."""
    status: Status | None = None
    probability: float
    outlets: int = 0
    independent: int = 0
    contested: bool = False
    reasons: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    others: tuple[Side, ...] = ()
    """All other answers, likeliest first."""
    opposed: tuple[Quote, ...] = ()
    """What speaks against it and gives no answer of its own, such as a cancellation."""
    history: tuple[Held, ...] = ()
    """Of a release: all that was believed of it up to now, one answer after the other."""
    as_of: dt.date


def beliefs(ledger: Ledger, verdicts: Iterable[Verdict], *, past: bool = True) -> tuple[Belief, ...]:
    """The verdicts with their quotes, in the same order; without their history if the `past` is not wanted."""
    kept = tuple(verdicts)
    exhibits = asking.exhibits(ledger, {claim for verdict in kept for claim in _claims(verdict)})
    found = (_belief(verdict, exhibits) for verdict in kept)
    return tuple(found) if not past else tuple(map(partial(_with_history, ledger), found, kept))


def _with_history(ledger: Ledger, belief: Belief, verdict: Verdict) -> Belief:
    if belief.kind != "release":
        return belief
    return msgspec.structs.replace(belief, history=history(ledger, verdict.question.key, verdict.as_of))


def _claims(verdict: Verdict) -> set[str]:
    others = {claim for other in verdict.alternatives for claim in other.claims}
    return {*verdict.supported, *verdict.opposed, *others}


def _belief(verdict: Verdict, exhibits: Mapping[str, Exhibit]) -> Belief:
    question, when = verdict.question, verdict.answer if isinstance(verdict.answer, When) else None
    told = {claim for other in verdict.alternatives for claim in other.claims} | set(verdict.supported)
    return Belief(
        kind=question.kind,
        medium=question.medium,
        extent=question.extent,
        territory=question.territory,
        service=question.service,
        festival=question.festival,
        window=phrases.window(question) if question.kind == "release" else "",
        value=_value(verdict.answer),
        shown=phrases.answer(verdict.answer),
        first=when.first if when else None,
        last=when.last if when else None,
        status=verdict.status,
        probability=verdict.probability,
        outlets=verdict.outlets,
        independent=verdict.witnesses,
        contested=verdict.contested,
        reasons=verdict.reasons,
        quotes=quotes(exhibits, verdict.supported),
        others=tuple(_side(other, exhibits) for other in verdict.alternatives),
        opposed=quotes(exhibits, [claim for claim in verdict.opposed if claim not in told]),
        as_of=verdict.as_of,
    )


def _side(other: Alternative, exhibits: Mapping[str, Exhibit]) -> Side:
    return Side(
        value=_value(other.answer),
        shown=phrases.answer(other.answer),
        status=other.status,
        probability=other.probability,
        quotes=quotes(exhibits, other.claims),
    )


def _value(answer: Answer | None) -> str | None:
    return None if answer is None else str(answer)
