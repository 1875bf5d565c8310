"""What persons ruled of films, kept for good with who and why; undoing a ruling is a record of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

import msgspec

from daybill.films import Mention, canonical
from daybill.ledger import asking
from daybill.ledger.opening import Ledger
from daybill.model import Film, Record, Ruling


class Ruled(Record, frozen=True, kw_only=True):
    """A ruling, and who undid it, if someone did."""

    ruling: Ruling
    undone_by: str | None = None
    undone_why: str = ""
    undone: dt.datetime | None = None


class Filed(Record, frozen=True, kw_only=True):
    """A mention as it is kept."""

    id: str
    key: str
    film: str | None
    mention: Mention


def keep_ruling(ledger: Ledger, ruling: Ruling) -> None:
    """Keep a ruling and have the titles that it concerns identified anew."""
    with ledger.transaction():
        record = msgspec.json.encode(ruling).decode()
        made = ruling.made.isoformat()
        ledger.write("INSERT INTO ruling (id, made, record) VALUES (?, ?, ?)", (ruling.id, made, record))
        _due(ledger, ruling)
        for key in ruling.keys:
            ledger.write("INSERT INTO ruling_title (key, ruling) VALUES (?, ?)", (key, ruling.id))
        _anew(ledger, ruling.keys)


def keep_undoing(ledger: Ledger, ruling: Ruling, by: str, why: str, made: dt.datetime) -> None:
    """Keep that a ruling holds no longer, and have the titles that it concerned identified anew."""
    with ledger.transaction():
        values = (ruling.id, made.isoformat(), by, why)
        ledger.write("INSERT INTO undoing (ruling, made, by, why) VALUES (?, ?, ?, ?)", values)
        ledger.write("DELETE FROM ruling_title WHERE ruling = ?", (ruling.id,))
        _due(ledger, ruling)
        _anew(ledger, ruling.keys)


def _due(ledger: Ledger, ruling: Ruling) -> None:
    """The film of whose date it speaks is weighed anew, as of the day of the ruling and later."""
    if ruling.deed == "date":
        ledger.write(
            "INSERT INTO due (what, id, since)"
            " VALUES ('film', coalesce((SELECT new FROM redirect WHERE old = ?1), ?1), ?2)"
            " ON CONFLICT (what, id) DO UPDATE SET since = min(since, excluded.since)",
            (ruling.films[0], ruling.day.isoformat() if ruling.day else "0001-01-01"),
        )


def _anew(ledger: Ledger, keys: Iterable[str]) -> None:
    for key in keys:
        ledger.write("INSERT OR IGNORE INTO due_title (key) VALUES (?)", (key,))


def rulings(ledger: Ledger) -> Iterator[Ruled]:
    """Every ruling, oldest first."""
    rows = ledger.rows(
        "SELECT ruling.record, undoing.by, undoing.why, undoing.made FROM ruling"
        " LEFT JOIN undoing ON undoing.ruling = ruling.id ORDER BY ruling.seq"
    )
    return (
        Ruled(
            ruling=msgspec.json.decode(record, type=Ruling),
            undone_by=by,
            undone_why=why or "",
            undone=dt.datetime.fromisoformat(made) if made else None,
        )
        for record, by, why, made in rows
    )


def mentions_of(ledger: Ledger, film: str) -> tuple[Filed, ...]:
    """The mentions of a film."""
    return _filed(ledger, "film = ?", film)


def mention_with(ledger: Ledger, claim: str) -> Filed | None:
    """The mention that a claim belongs to."""
    row = ledger.row("SELECT json_extract(record, '$.question.film') FROM claim WHERE id = ?", (claim,))
    if row is None:
        return None
    # Under its own title, unless the finder took a person's name for one.
    for where, value in (("key = ?", canonical(row[0])), ("record LIKE '%' || ? || '%'", claim)):
        for filed in _filed(ledger, where, value):
            if claim in filed.mention.claims:
                return filed
    return None


def films_filed_under(ledger: Ledger, key: str) -> tuple[Film, ...]:
    """The films of which some mention is filed under a canonical title."""
    rows = ledger.rows("SELECT DISTINCT film FROM mention WHERE key = ? AND film IS NOT NULL ORDER BY film", (key,))
    return tuple(film for (name,) in rows if (film := asking.film(ledger, name)))


def open_mentions(ledger: Ledger) -> tuple[Filed, ...]:
    """The mentions of which it cannot be told what film they are of."""
    return _filed(ledger, "film IS NULL")


def _filed(ledger: Ledger, where: str, *values: str) -> tuple[Filed, ...]:
    rows = ledger.rows(f"SELECT id, key, film, record FROM mention WHERE {where} ORDER BY id", values)  # noqa: S608
    return tuple(
        Filed(id=name, key=key, film=film, mention=msgspec.json.decode(record, type=Mention))
        for name, key, film, record in rows
    )


def forget(ledger: Ledger, film: str, but: Collection[str]) -> None:
    """Have the mentions of a film, but for some, identified anew as if nothing were known of where they belong."""
    for filed in mentions_of(ledger, film):
        if filed.id not in but:
            ledger.write("UPDATE mention SET film = '' WHERE id = ?", (filed.id,))
            _anew(ledger, (filed.key,))


def move(ledger: Ledger, mentions: Iterable[str], film: str) -> tuple[str, ...]:
    """Say of mentions that they are of a film, as if that had been found; their claims."""
    moved: list[str] = []
    for name in mentions:
        ledger.write("UPDATE mention SET film = ? WHERE id = ?", (film, name))
        for filed in _filed(ledger, "id = ?", name):
            moved += filed.mention.claims
    return tuple(moved)
