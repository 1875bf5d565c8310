"""What became of a page, kept together with its article."""

from __future__ import annotations

import datetime as dt

import msgspec

from daybill import desk
from daybill.errors import Unreachable
from daybill.following.reader import Taken
from daybill.ledger import Ledger, asking, keeping
from daybill.ledger import following as keeping_leads
from daybill.ledger.following import Lead, Outcome
from daybill.model import Article, Page, Problem
from daybill.sources.web import Reply
from daybill.spelling import digest
from daybill.verdicts.copies import likeness

_SAME = 0.8
"""How much two texts share that are one article under two addresses: menus and captions differ."""
_FIRST_RETRY = dt.timedelta(minutes=5)


def keep_reading(ledger: Ledger, lead: Lead, page: Page, taken: Taken, rules: desk.Rules) -> Lead:
    """Keep what was read in a page, and say so of its lead; one with a reason was read in place of the page itself."""
    with ledger.transaction():
        outcome, reason = keep_taken(ledger, lead, page, taken, rules)
        done = msgspec.structs.replace(
            lead,
            outcome="refused" if lead.reason and outcome != "failed" else outcome,
            reason=reason or lead.reason,
            at=rules.now,
            body=digest(page.body.decode("latin-1")),
            article=taken.article.id if taken.article else lead.article,
            tries=0 if outcome == "failed" else lead.tries,
        )
        keeping_leads.keep_lead(ledger, _settled(done))
    return done


def keep_taken(ledger: Ledger, lead: Lead, page: Page, taken: Taken, rules: desk.Rules) -> tuple[Outcome, str]:
    """Keep what was read in a page; what became of it, and why."""
    body = digest(page.body.decode("latin-1"))
    if taken.problem:
        keeping.keep_problem(ledger, taken.problem, desk.met_as(page.address, rules, body, page.fetched))
        return "failed", taken.problem.reason
    if taken.article is None:
        return "not film", ""
    return _kept(ledger, lead, taken, taken.article, keeping_of(page, body, rules)), ""


def keeping_of(page: Page, body: str, rules: desk.Rules) -> keeping.Reading:
    """The page as it was met."""
    return keeping.Reading(address=page.address, body=body, fetched=page.fetched, today=rules.today)


def _kept(ledger: Ledger, lead: Lead, taken: Taken, article: Article, met: keeping.Reading) -> Outcome:
    if asking.has_article(ledger, article.id):
        return "unchanged" if lead.article or (lead.at and not lead.host) else "known"
    standing = asking.standing(ledger, article.address)
    if standing and lead.host and not lead.article and likeness(standing.fingerprint, taken.fingerprint) >= _SAME:
        return "known"
    met = msgspec.structs.replace(met, edited=standing is not None)
    keeping.keep_document(ledger, met, article, taken.claims, taken.fingerprint)
    return "changed" if standing else "new"


def keep_unchanged(ledger: Ledger, lead: Lead, reply: Reply) -> Lead:
    """A page that its host says is as it was."""
    done = msgspec.structs.replace(
        lead,
        outcome="unchanged",
        at=reply.fetched,
        reason="",
        headers=reply.stored.headers,
        received=reply.stored.received,
    )
    keeping_leads.keep_lead(ledger, _settled(done))
    return done


def keep_refusal(ledger: Ledger, lead: Lead, error: Unreachable, rules: desk.Rules) -> Lead:
    """A page that could not be had: it waits for another try, or has failed and is a problem.

    A host that wants us to wait costs no try.
    """
    tries = 0 if error.lasting else lead.tries if error.kind == "busy" else lead.tries - 1
    done = msgspec.structs.replace(lead, at=rules.now, reason=str(error), tries=tries)
    if tries > 0:
        pause = _FIRST_RETRY * 4 ** (keeping_leads.TRIES - tries - 1) if error.kind != "busy" else dt.timedelta()
        due = rules.now + max(pause, dt.timedelta(seconds=error.wait))
        done = msgspec.structs.replace(done, outcome="waiting", due=due)
        keeping_leads.keep_lead(ledger, done)
        return done
    done = msgspec.structs.replace(done, outcome="refused" if error.kind == "robots" else "failed")
    with ledger.transaction():
        if done.outcome == "failed":
            problem = Problem(address=lead.address, stage="sources", reason=str(error), remedy=error.remedy)
            keeping.keep_problem(ledger, problem, desk.met_as(lead.address, rules))
        keeping_leads.keep_lead(ledger, _settled(done))
    return done


def _settled(lead: Lead) -> Lead:
    """Without the teaser, which is of no use any more; its digest still tells a changed entry."""
    if lead.outcome == "waiting":
        return lead
    return msgspec.structs.replace(lead, entry=lead.entry.settled())
