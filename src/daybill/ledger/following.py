"""Whom we follow, what became of each page they told of, how hosts want to be treated: kept and asked for.

Unlike the records of the press these are the state of things: a row is what stands now. An outcome is kept in the same
transaction as the article, so that neither is ever without the other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from daybill.ledger.opening import Ledger
from daybill.model import Record, Source
from daybill.sources.entries import Entry
from daybill.spelling import digest

Outcome = Literal["waiting", "new", "changed", "known", "unchanged", "not film", "refused", "failed"]
"""What became of a page: `waiting` to be fetched (again); a `new` article; a `changed` version of one; `known` from
another address; `unchanged`; `not film`; `refused` by robots.txt; `failed` for good."""
OUTCOMES: tuple[Outcome, ...] = ("waiting", "new", "changed", "known", "unchanged", "not film", "refused", "failed")
TRIES = 4
"""How often a page is asked for before it has failed."""


class Followed(Record, frozen=True, kw_only=True):
    """A source that we follow, and how that goes."""

    source: Source
    since: dt.datetime
    stopped: dt.datetime | None = None
    everything: bool = False
    """Whether pages that are not about films are read too."""
    last_poll: dt.datetime | None = None
    next_poll: dt.datetime
    failures: int = 0
    """In a row."""
    trouble: str = ""
    """Why the last poll failed; empty where it did not."""
    heard: int = 0
    """Entries that were new at the last poll."""
    moved: str = ""
    """Where the source has moved for good."""
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    """Of the last reply: when to ask again, and how."""
    received: dt.datetime | None = None
    mark: str = ""
    """How far an account was read."""

    @property
    def id(self) -> str:
        """A digest of kind and address."""
        return digest("followed", self.source.kind, self.source.address)


class Lead(Record, frozen=True, kw_only=True):
    """A page that was told of, and what became of it."""

    address: str
    source: str
    """The id of the `Followed` that told of it first."""
    host: str = ""
    outcome: Outcome = "waiting"
    reason: str = ""
    tries: int = TRIES
    """Left."""
    due: dt.datetime
    heard: dt.datetime
    at: dt.datetime | None = None
    entry: Entry
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    """Of the last reply: how to ask whether it changed."""
    received: dt.datetime | None = None
    body: str = ""
    """Digest of the last body."""
    article: str = ""
    """The id of the article that was read there last."""


# ── sources ───────────────────────────────────────────────────────────────────────────────────────────────────────


def keep_followed(ledger: Ledger, followed: Followed) -> None:
    """Keep a source as it stands now."""
    source = followed.source
    ledger.write(
        "INSERT INTO followed (id, kind, address, stopped, next_poll, record) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET stopped = excluded.stopped, next_poll = excluded.next_poll,"
        " record = excluded.record",
        (followed.id, source.kind, source.address, _time(followed.stopped), _time(followed.next_poll), _json(followed)),
    )


def followed(ledger: Ledger, *, stopped: bool = False) -> tuple[Followed, ...]:
    """Every source that is followed, or every one that ever was, in the order in which they came."""
    where = "" if stopped else " WHERE stopped IS NULL"
    rows = ledger.rows(f"SELECT record FROM followed{where} ORDER BY rowid")  # noqa: S608  (constants)
    return tuple(msgspec.json.decode(record, type=Followed) for (record,) in rows)


def one_followed(ledger: Ledger, name: str) -> Followed | None:
    """The source of this id, followed or not."""
    row = ledger.row("SELECT record FROM followed WHERE id = ?", (name,))
    return msgspec.json.decode(row[0], type=Followed) if row else None


# ── leads ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def hear(ledger: Ledger, source: str, entries: Iterable[tuple[str, Entry]], now: dt.datetime) -> int:
    """Keep what a list says of pages, each with its host; how many wait now that did not.

    A page that was read before waits again only if the list says something else of it than it did.
    """
    return sum(_heard(ledger, source, host, entry, now) for host, entry in entries)


def _heard(ledger: Ledger, source: str, host: str, entry: Entry, now: dt.datetime) -> bool:
    before = lead(ledger, entry.url)
    if before is None:
        keep_lead(ledger, Lead(address=entry.url, source=source, host=host, due=now, heard=now, entry=entry))
        return True
    if before.entry.digest == entry.digest or before.outcome in ("waiting", "not film", "refused"):
        return False
    again = msgspec.structs.replace(before, outcome="waiting", entry=entry, due=now, tries=TRIES)
    keep_lead(ledger, again)
    return True


def lead(ledger: Ledger, address: str) -> Lead | None:
    """What is known of a page."""
    row = ledger.row("SELECT record FROM lead WHERE address = ?", (address,))
    return msgspec.json.decode(row[0], type=Lead) if row else None


def keep_lead(ledger: Ledger, kept: Lead) -> None:
    """Keep what became of a page."""
    ledger.write(
        "INSERT INTO lead (address, source, host, outcome, due, heard, at, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (address) DO UPDATE SET outcome = excluded.outcome, due = excluded.due, at = excluded.at,"
        " record = excluded.record",
        (
            kept.address,
            kept.source,
            kept.host,
            kept.outcome,
            _time(kept.due),
            _time(kept.heard),
            _time(kept.at),
            _json(kept),
        ),
    )


def waiting_hosts(ledger: Ledger, now: dt.datetime) -> tuple[str, ...]:
    """The hosts of which a page waits whose time has come."""
    rows = ledger.rows(
        "SELECT DISTINCT host FROM lead WHERE outcome = 'waiting' AND due <= ? ORDER BY host", (_time(now),)
    )
    return tuple(host for (host,) in rows)


def next_lead(ledger: Ledger, host: str, after: int, now: dt.datetime) -> tuple[int, Lead] | None:
    """The next page of a host that waits, in the order in which they were heard of, with its number; from a number on.

    Pages of sources that are followed no longer wait on, in case they are followed again.
    """
    row = ledger.row(
        "SELECT lead.seq, lead.record FROM lead JOIN followed ON followed.id = lead.source"
        " WHERE lead.outcome = 'waiting' AND lead.host = ? AND lead.seq > ? AND lead.due <= ?"
        " AND followed.stopped IS NULL ORDER BY lead.seq LIMIT 1",
        (host, after, _time(now)),
    )
    return (row[0], msgspec.json.decode(row[1], type=Lead)) if row else None


def postpone(ledger: Ledger, host: str, until: dt.datetime) -> None:
    """All pages of a host wait until then."""
    ledger.write(
        "UPDATE lead SET due = ? WHERE outcome = 'waiting' AND host = ? AND due < ?", (_time(until), host, _time(until))
    )


def counts(ledger: Ledger, source: str) -> dict[str, int]:
    """How many pages of a source came to which outcome."""
    rows = ledger.rows("SELECT outcome, count(*) FROM lead WHERE source = ? GROUP BY outcome", (source,))
    return {outcome: number for outcome, number in rows}  # noqa: C416  (rows are of any type)


def leads(ledger: Ledger, source: str | None = None, outcome: str | None = None) -> Iterator[Lead]:
    """Every page that was told of, or those of a source or an outcome, in the order in which they were heard of."""
    asked = {"source = ?": source, "outcome = ?": outcome}
    where = {condition: value for condition, value in asked.items() if value is not None}
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    rows = ledger.rows(f"SELECT record FROM lead{condition} ORDER BY seq", tuple(where.values()))  # noqa: S608
    return (msgspec.json.decode(record, type=Lead) for (record,) in rows)


# ── hosts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def hosts(ledger: Ledger) -> Iterator[str]:
    """What is known of every host, as JSON."""
    return (record for (record,) in ledger.rows("SELECT record FROM host ORDER BY id"))


def keep_host(ledger: Ledger, name: str, record: str) -> None:
    """Keep what is known of a host, as JSON."""
    ledger.write(
        "INSERT INTO host (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record",
        (name, record),
    )


def _time(moment: dt.datetime | None) -> str | None:
    """As text that sorts by time."""
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds") if moment else None


def _json(record: object) -> str:
    return msgspec.json.encode(record).decode()
