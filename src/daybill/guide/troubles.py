"""The documents that could not be read."""

from __future__ import annotations

import datetime as dt

from daybill.guide.row import Row
from daybill.ledger import Ledger, asking


class Trouble(Row, frozen=True, kw_only=True):
    """A problem that still stands, and since when."""

    address: str
    stage: str
    reason: str
    remedy: str = ""
    since: dt.date


def rows(ledger: Ledger) -> tuple[Trouble, ...]:
    """Every problem that still stands, in the order in which they were met."""
    return tuple(
        Trouble(
            address=problem.address,
            stage=problem.stage,
            reason=problem.reason,
            remedy=problem.remedy,
            since=since,
        )
        for since, problem in asking.problems(ledger)
    )
