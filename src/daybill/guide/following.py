"""How following goes: each source with its polls, and the pages it told of by what became of them."""

from __future__ import annotations

import datetime as dt

from daybill.guide.row import Row
from daybill.ledger import Ledger
from daybill.ledger import following as leads


class SourceRow(Row, frozen=True, kw_only=True):
    """A source that is followed. Times are UTC; counts are pages."""

    address: str
    kind: str
    since: dt.datetime
    last_poll: dt.datetime | None
    next_poll: dt.datetime
    new: int
    """Pages that the last poll brought."""
    waiting: int
    read: int
    """Articles: new, changed, or known from elsewhere."""
    not_film: int
    refused: int
    failed: int
    failures: int
    """Polls that failed in a row."""
    trouble: str
    moved: str
    """Where it has moved for good."""


def rows(ledger: Ledger) -> tuple[SourceRow, ...]:
    """Every source that is followed, in the order in which they came."""
    return tuple(_row(ledger, one) for one in leads.followed(ledger))


def _row(ledger: Ledger, one: leads.Followed) -> SourceRow:
    counts = leads.counts(ledger, one.id)
    return SourceRow(
        address=one.source.address,
        kind=one.source.kind,
        since=one.since,
        last_poll=one.last_poll,
        next_poll=one.next_poll,
        new=one.heard,
        waiting=counts.get("waiting", 0),
        read=sum(counts.get(outcome, 0) for outcome in ("new", "changed", "known", "unchanged")),
        not_film=counts.get("not film", 0),
        refused=counts.get("refused", 0),
        failed=counts.get("failed", 0),
        failures=one.failures,
        trouble=one.trouble,
        moved=one.moved,
    )


class PageRow(Row, frozen=True, kw_only=True):
    """A page that a source told of, and what became of it."""

    address: str
    source: str
    outcome: str
    reason: str
    tries_left: int
    heard: dt.datetime
    at: dt.datetime | None
    next_try: dt.datetime | None
    """For one that waits."""


def pages(ledger: Ledger, outcome: str | None = None) -> tuple[PageRow, ...]:
    """Every page that was told of, or those that came to one outcome, in the order in which they were heard of."""
    names = {one.id: one.source.address for one in leads.followed(ledger, stopped=True)}
    return tuple(
        PageRow(
            address=lead.address,
            source=names.get(lead.source, ""),
            outcome=lead.outcome,
            reason=lead.reason,
            tries_left=lead.tries if lead.outcome == "waiting" else 0,
            heard=lead.heard,
            at=lead.at,
            next_try=lead.due if lead.outcome == "waiting" else None,
        )
        for lead in leads.leads(ledger, outcome=outcome)
    )
