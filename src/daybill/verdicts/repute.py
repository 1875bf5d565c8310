"""How well each outlet has done: what became of the release dates that it gave.

A date that others replaced later was right when it was said, and tells nothing; only a window on which at least two
witnesses speak teaches of those who speak on it. The rates are the ways of `forms`, counted on verdicts that were
reached before anything was known of the outlets: so they do not depend on the order in which the press was read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from daybill.model import Statement, Status, Verdict, When
from daybill.verdicts.priors import priors
from daybill.verdicts.releases import is_slip

_FEWEST = 2


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an outlet's claims about releases, in claims; each counts as much as its window is sure."""

    right: float = 0.0
    looser: float = 0.0
    stale: float = 0.0
    slip: float = 0.0
    other: float = 0.0
    copied: float = 0.0
    """Claims that only repeat another's: they are not among those above."""
    behind: float = 0.0
    """Days after the first outlet that gave the same date, summed up over claims."""
    dated: float = 0.0
    """Over how many claims."""

    @property
    def told(self) -> float:
        """How many claims of its own could be judged."""
        return self.right + self.looser + self.stale + self.slip + self.other

    def __add__(self, more: Record) -> Record:
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(more), strict=True)
        return Record(**dict(zip(self.__struct_fields__, (a + b for a, b in pairs), strict=True)))


def reliability(record: Record, sort: str | None) -> tuple[float, float, float]:
    """How often an outlet is right, and the bounds within which that lies nine times in ten (a Beta law)."""
    sorts = priors().sorts
    weight, prior = sorts["weight"], sorts.get(sort or "unknown", sorts["unknown"])
    total = weight + record.told
    share = (weight * prior + record.right + record.looser) / total
    wide = 1.645 * (share * (1 - share) / (total + 1)) ** 0.5
    return share, max(0.0, share - wide), min(1.0, share + wide)


def trust(record: Record, sort: str | None) -> float:
    """By what the trust in an outlet's claims is to be multiplied: 1 for one of which nothing is known."""
    return round(reliability(record, sort)[0] / priors().sorts["unknown"], 4)


def records(verdicts: Iterable[Verdict], statements: Sequence[Statement]) -> dict[str, Record]:
    """What the verdicts on one film say of the outlets that spoke of it: nothing, of some."""
    by_id = {s.claim.id: s for s in statements}
    found = {s.outlet: Record() for s in statements}
    for verdict in verdicts:
        if verdict.question.kind == "release" and isinstance(verdict.answer, When):
            _judge(verdict, by_id, found)
    return found


def _judge(verdict: Verdict, by_id: Mapping[str, Statement], found: dict[str, Record]) -> None:
    said = [by_id[claim] for claim in {*verdict.supported, *verdict.opposed} if claim in by_id]
    witnesses = {s.outlet for s in said} - set(verdict.copied_by)
    if len(witnesses) < _FEWEST:
        return
    first = min((s.said_on for s in said if s.said_on and s.claim.answer == verdict.answer), default=None)
    for statement in sorted(said, key=lambda s: s.claim.id):
        found[statement.outlet] += _judged(verdict, statement, first)


def _judged(verdict: Verdict, statement: Statement, first: dt.date | None) -> Record:
    claim, sure = statement.claim, verdict.probability
    if claim.status in (Status.SUPERSEDED, Status.CANCELLED) or not isinstance(claim.answer, When):
        return Record()
    if statement.outlet in verdict.copied_by:
        return Record(copied=1.0)
    if claim.answer == verdict.answer:
        late = (statement.said_on - first).days if statement.said_on and first else None
        return Record(right=sure, behind=float(late or 0), dated=float(late is not None))
    if claim.id in verdict.supported:
        return Record(looser=sure)
    if statement.said_on is None or first is None or statement.said_on < first:
        return Record()
    return _error(verdict, statement, sure)


def _error(verdict: Verdict, statement: Statement, sure: float) -> Record:
    said = statement.claim.answer
    if any(other.status is Status.SUPERSEDED and other.answer == said for other in verdict.alternatives):
        return Record(stale=sure)
    assert isinstance(verdict.answer, When)
    return Record(slip=sure) if is_slip(said, verdict.answer) else Record(other=sure)
