"""Alerts: which channels want to hear of what, and what became of each message.

A channel remembers up to which verdict it has been told, so that every change is considered once. A message is kept
before it is sent and marked when it was; its key makes sure that it is never kept twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from daybill.ledger import asking, browsing
from daybill.ledger.browsing import Turn, Window
from daybill.ledger.opening import Ledger
from daybill.model import Record, Verdict

State = Literal["waiting", "sending", "sent", "failed"]


class Channel(Record, frozen=True, kw_only=True):
    """Where alerts go, and of what. Empty filters let everything through; `lists` are names of watchlists.

    `address` never holds a secret: it is `env:NAME`, or says that the address is kept in a file beside the ledger.
    """

    name: str
    address: str
    on: tuple[str, ...] = ()
    films: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    distributors: tuple[str, ...] = ()
    festivals: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    quiet: tuple[int, int] | None = None
    """The hours between which nothing is sent: `(22, 8)`."""
    digest: int | None = None
    """The hour at which all of a day is sent as one message."""


class Message(Record, frozen=True, kw_only=True):
    """What a channel is told. `key` is the same for the same change."""

    key: str
    sort: str
    title: str
    text: str
    link: str = ""
    data: dict[str, Any] = msgspec.field(default_factory=dict)


class Posted(Record, frozen=True, kw_only=True):
    """A message and what became of it."""

    id: int
    channel: str
    state: State
    due: str
    tries: int
    error: str
    message: Message


# ── channels ──────────────────────────────────────────────────────────────────────────────────────────────────────


def channels(ledger: Ledger) -> tuple[Channel, ...]:
    """Every channel, by name."""
    rows = ledger.rows("SELECT record FROM channel ORDER BY name")
    return tuple(msgspec.json.decode(record, type=Channel) for (record,) in rows)


def open_channel(ledger: Ledger, channel: Channel) -> bool:
    """Keep a channel, which is told of what is weighed from now on; whether its name is new."""
    with ledger.transaction():
        known = ledger.row("SELECT 1 FROM channel WHERE name = ?", (channel.name,))
        ledger.write(
            "INSERT INTO channel (name, seen, record) VALUES (?, (SELECT coalesce(max(seq), 0) FROM verdict), ?)"
            " ON CONFLICT (name) DO UPDATE SET record = excluded.record",
            (channel.name, msgspec.json.encode(channel).decode()),
        )
    return known is None


def close_channel(ledger: Ledger, name: str) -> bool:
    """Remove a channel with its messages; whether there was one."""
    with ledger.transaction():
        ledger.write("DELETE FROM message WHERE channel IN (SELECT id FROM channel WHERE name = ?)", (name,))
        return bool(ledger.write("DELETE FROM channel WHERE name = ?", (name,)))


# ── what is new ───────────────────────────────────────────────────────────────────────────────────────────────────


def unseen(ledger: Ledger, channel: str, most: int) -> tuple[int, tuple[Turn, ...]]:
    """What turned since a channel was told last, each question once; and up to which row that is."""
    row = ledger.row("SELECT seen, (SELECT max(seq) FROM verdict) FROM channel WHERE name = ?", (channel,))
    seen, newest = (row[0], row[1] or 0) if row else (0, 0)
    rows = ledger.rows(
        "SELECT question, film, max(seq) FROM verdict WHERE seq > ? AND kind = 'release'"
        " GROUP BY question ORDER BY max(seq) LIMIT ?",
        (seen, most + 1),
    )
    found = list(rows)
    up_to = found[most - 1][2] if len(found) > most else newest
    turns = [_turn(ledger, question, film, seen) for question, film, _ in found[:most]]
    return up_to, tuple(turn for turn in turns if turn)


def _turn(ledger: Ledger, question: str, film: str, seen: int) -> Turn | None:
    known = asking.film(ledger, film)
    believed = "SELECT as_of, record FROM verdict WHERE question = ? AND seq <= ? ORDER BY as_of DESC, seq DESC LIMIT 1"
    before, now = (ledger.row(believed, (question, upto)) for upto in (seen, 2**62))
    if known is None or now is None:
        return None
    return Turn(
        film=known,
        as_of=dt.date.fromisoformat(now[0]),
        before=msgspec.json.decode(before[1], type=Verdict) if before and before[1] else None,
        now=msgspec.json.decode(now[1], type=Verdict) if now[1] else None,
        place=question,
    )


def out_on(ledger: Ledger, day: dt.date) -> tuple[Window, ...]:
    """The windows that open on a day, as far as is known to the day."""
    sought = browsing.Sought(first=day, last=day)
    found = browsing.windows(ledger, sought, 2000)
    return tuple(window for window in found if window.place.startswith(f"{day}~"))


def keep_messages(ledger: Ledger, channel: str, messages: Iterable[Message], *, up_to: int | None, due: str) -> int:
    """Keep what a channel is to be told, and up to which row it was considered; how many are new."""
    with ledger.transaction():
        new = sum(
            ledger.write(
                "INSERT OR IGNORE INTO message (channel, key, state, due, record)"
                " SELECT id, ?, 'waiting', ?, ? FROM channel WHERE name = ?",
                (message.key, due, msgspec.json.encode(message).decode(), channel),
            )
            for message in messages
        )
        if up_to is not None:
            ledger.write("UPDATE channel SET seen = max(seen, ?) WHERE name = ?", (up_to, channel))
    return new


# ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────


def due_messages(ledger: Ledger, channel: str, now: str, most: int) -> tuple[Posted, ...]:
    """What waits to be sent to a channel at a moment, the oldest first."""
    rows = ledger.rows(
        f"{_POSTED} WHERE channel.name = ? AND message.state = 'waiting' AND message.due <= ?"
        " ORDER BY message.id LIMIT ?",
        (channel, now, most),
    )
    return tuple(map(_posted, rows))


def claim_messages(ledger: Ledger, messages: Iterable[Posted]) -> tuple[Posted, ...]:
    """Those that this process may send: another may be sending them already."""
    with ledger.transaction():
        return tuple(
            each
            for each in messages
            if ledger.write("UPDATE message SET state = 'sending' WHERE id = ? AND state = 'waiting'", (each.id,))
        )


def settle_message(ledger: Ledger, posted: Posted, state: State, *, due: str = "", error: str = "") -> None:
    """Keep what became of a message: sent, failed for good, or to be tried again when due."""
    ledger.write(
        "UPDATE message SET state = ?, due = CASE WHEN ? = '' THEN due ELSE ? END, error = ?, tries = tries + 1"
        " WHERE id = ?",
        (state, due, due, error, posted.id),
    )


def recover(ledger: Ledger, *, again: Iterable[str]) -> int:
    """What a killed process left half sent: for the channels named `again` it waits anew, else it counts as sent."""
    with ledger.transaction():
        for name in again:
            ledger.write(
                "UPDATE message SET state = 'waiting' WHERE state = 'sending'"
                " AND channel IN (SELECT id FROM channel WHERE name = ?)",
                (name,),
            )
        return ledger.write(
            "UPDATE message SET state = 'sent', error = 'the process ended while it was sent' WHERE state = 'sending'"
        )


def posted(ledger: Ledger, most: int, channel: str | None = None) -> tuple[Posted, ...]:
    """The newest messages with what became of them."""
    rows = ledger.rows(
        f"{_POSTED} WHERE channel.name = coalesce(?, channel.name) ORDER BY message.id DESC LIMIT ?", (channel, most)
    )
    return tuple(map(_posted, rows))


_POSTED = (
    "SELECT message.id, channel.name, message.state, message.due, message.tries, message.error, message.record"
    " FROM message JOIN channel ON channel.id = message.channel"
)


def _posted(row: tuple[Any, ...]) -> Posted:
    number, channel, state, due, tries, error, record = row
    message = msgspec.json.decode(record, type=Message)
    return Posted(id=number, channel=channel, state=state, due=due, tries=tries, error=error, message=message)
