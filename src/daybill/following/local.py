"""Watched folders and mailboxes: what is new there is read at once, for nothing has to be fetched.

A document is settled when all its pages are kept. One that a killed process left half read is read again, which adds
nothing that is there already.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from daybill import desk
from daybill.errors import Unreachable
from daybill.following import outcomes
from daybill.following.visiting import Heard
from daybill.ledger import following as leads
from daybill.ledger import keeping
from daybill.ledger.following import Followed, Lead, Outcome
from daybill.model import Page, Problem
from daybill.sources import watched
from daybill.sources.entries import Entry
from daybill.sources.visit import Visit

if TYPE_CHECKING:
    from daybill.following.rounds import Round

KINDS = ("folder", "mailbox")
_STRONGEST: tuple[Outcome, ...] = ("new", "changed", "known", "unchanged", "not film", "failed")
"""Of the outcomes of its pages the one that a document is given."""


async def read_all(going: Round, followed: Followed) -> None:
    """Read what is new in a watched folder or mailbox; raises `Unreachable` where it cannot be looked at."""
    new, limit = 0, going.rules().limit
    for found in watched.documents(followed.source, limit):
        if going.stopping:
            return  # not kept as asked: the rest is read the next time
        if isinstance(found, Problem):
            if found.address == followed.source.address:
                raise Unreachable(found.reason, found.remedy, kind="status")
            keeping.keep_problem(going.ledger, found, desk.met_as(found.address, going.rules()))
            continue
        before = leads.lead(going.ledger, found.address)
        if before and before.body == found.mark and before.outcome != "waiting":
            continue
        new += 1
        await _read(going, followed, before or _lead(going, followed, found), found)
        await asyncio.sleep(0)  # so that others have their turn
    going.heard(followed, Heard(waiting=new))


def _lead(going: Round, followed: Followed, found: watched.Document) -> Lead:
    now = going.rules().now
    return Lead(address=found.address, source=followed.id, due=now, heard=now, entry=Entry(url=found.address))


async def _read(going: Round, followed: Followed, lead: Lead, found: watched.Document) -> None:
    rules = going.rules()
    reached, reason = set[Outcome](), ""
    visit = Visit(followed.source, rules.limit, rules.now)
    for page in _pages(found, visit):
        if isinstance(page, Page):
            taken = await going.readers.read(page, everything=True)
            going.tally.claims += len(taken.claims)
            outcome, why = outcomes.keep_taken(going.ledger, lead, page, taken, rules)
        else:
            keeping.keep_problem(going.ledger, page, desk.met_as(page.address, rules))
            outcome, why = "failed", page.reason
        reached.add(outcome)
        reason = reason or why
    outcome = next((one for one in _STRONGEST if one in reached), "failed")
    done = msgspec.structs.replace(lead, outcome=outcome, reason=reason, body=found.mark, at=rules.now, tries=0)
    leads.keep_lead(going.ledger, done)
    going.told(done)


def _pages(found: watched.Document, visit: Visit) -> Iterator[Page | Problem]:
    try:
        yield from found.pages(visit)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        yield Problem(address=found.address, stage="sources", reason=reason, remedy="check the file")
