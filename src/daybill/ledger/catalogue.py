"""The entries of film catalogues: kept as they are streamed in, found by title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from daybill.catalogues import Credit, Entry, Item, PersonName, Title
from daybill.films import Mention, canonical, of_entry, person_key
from daybill.ledger.opening import Ledger
from daybill.model import Film


def any_entry(ledger: Ledger) -> bool:
    """Whether something was imported."""
    return ledger.row("SELECT 1 FROM entry LIMIT 1") is not None


def entries(ledger: Ledger) -> dict[str, int]:
    """How many films each catalogue has."""
    return dict(ledger.rows("SELECT catalogue, count(*) FROM entry GROUP BY catalogue ORDER BY catalogue"))


def lines_taken(ledger: Ledger, name: str) -> tuple[int, bool]:
    """How many lines of a file were taken in, and whether that is all of it."""
    row = ledger.row("SELECT lines, done FROM import WHERE id = ?", (name,))
    return (row[0], bool(row[1])) if row else (0, False)


def keep_items(ledger: Ledger, items: Sequence[Item]) -> None:
    """Keep what some lines of a catalogue say. Titles and credits of films that it has not are left out."""
    _keep_entries(ledger, [item for item in items if isinstance(item, Entry)])
    titles = [item for item in items if isinstance(item, Title)]
    ledger.write_many(
        "INSERT OR IGNORE INTO entry_title (key, entry) SELECT ?, id FROM entry WHERE catalogue = ? AND name = ?",
        ((canonical(item.title), item.catalogue, item.film) for item in titles),
    )
    ledger.write_many(
        "INSERT OR IGNORE INTO entry_credit (entry, trade, person)"
        " SELECT id, ?, ? FROM entry WHERE catalogue = ? AND name = ?",
        ((item.trade, item.person, item.catalogue, item.film) for item in items if isinstance(item, Credit)),
    )
    ledger.write_many(
        "INSERT OR REPLACE INTO entry_person (person, name) VALUES (?, ?)",
        ((item.person, item.name) for item in items if isinstance(item, PersonName)),
    )


def _keep_entries(ledger: Ledger, found: Sequence[Entry]) -> None:
    ledger.write_many(
        "INSERT INTO entry (catalogue, name, title, year, ids) VALUES (?, ?, ?, ?, ?) ON CONFLICT (catalogue, name)"
        " DO UPDATE SET title = excluded.title, year = excluded.year, ids = excluded.ids",
        ((e.catalogue, e.name, e.title, e.year, msgspec.json.encode(e.ids).decode()) for e in found),
    )
    ledger.write_many(
        "INSERT OR IGNORE INTO entry_title (key, entry) SELECT ?, id FROM entry WHERE catalogue = ? AND name = ?",
        ((key, e.catalogue, e.name) for e in found for key in {canonical(title) for title in (e.title, *e.titles)}),
    )


def keep_lines(ledger: Ledger, name: str, address: str, lines: int, *, done: bool) -> None:
    """Keep how far a file was taken in."""
    ledger.write(
        "INSERT OR REPLACE INTO import (id, address, lines, done) VALUES (?, ?, ?, ?)", (name, address, lines, done)
    )


def due(ledger: Ledger) -> int:
    """Have all titles that both press and catalogues have identified anew; how many."""
    return ledger.write(
        "INSERT OR IGNORE INTO due_title (key)"
        " SELECT DISTINCT key FROM mention WHERE EXISTS (SELECT 1 FROM entry_title WHERE entry_title.key = mention.key)"
        " OR EXISTS (SELECT 1 FROM json_each(mention.record, '$.other_keys') AS other"
        " JOIN entry_title ON entry_title.key = other.value)"
    )


def called(ledger: Ledger, keys: Iterable[str]) -> dict[str, list[Mention]]:
    """The entries that have these canonical titles, by title."""
    query = (
        "SELECT entry.id, key, catalogue, name, title, year, ids FROM entry_title"
        " JOIN entry ON entry.id = entry_title.entry WHERE key IN ?"
    )
    rows = sorted(ledger.rows_in(query, keys), key=lambda row: row[:2])
    people = _people(ledger, {row[0] for row in rows})
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    met: dict[int, Mention] = {}
    for number, key, catalogue, name, title, year, ids in rows:
        if number not in met:
            film = Film(id=f"{catalogue}:{name}", title=title, year=year, ids=msgspec.json.decode(ids))
            met[number] = of_entry(film, people[number])
        met[number].other_keys.add(key)
        found[key].append(met[number])
    return found


def credited(ledger: Ledger, keys: Iterable[str]) -> dict[str, set[str]]:
    """The keys of all who are credited for a film of these canonical titles, by title."""
    query = (
        "SELECT DISTINCT key, coalesce(name, entry_credit.person) FROM entry_title JOIN entry_credit USING (entry)"
        " LEFT JOIN entry_person USING (person) WHERE key IN ?"
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, name in ledger.rows_in(query, keys):
        found[key].add(person_key(name))
    return found


def _people(ledger: Ledger, numbers: Iterable[int]) -> defaultdict[int, list[tuple[str, str]]]:
    query = (
        "SELECT entry, trade, coalesce(name, entry_credit.person) FROM entry_credit"
        " LEFT JOIN entry_person USING (person) WHERE entry IN ?"
    )
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for number, trade, name in ledger.rows_in(query, numbers):
        found[number].append((trade, name))
    return found
