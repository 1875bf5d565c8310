"""Watchlists: what an owner follows. Each entry keeps what its list of origin said of it, so that it can go back there.

An entry of a film is matched with the ledger's films whenever it is asked for, because a film may come to be known long
after someone put it on a list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from daybill.kinds import KINDS
from daybill.ledger import asking
from daybill.ledger.opening import Ledger
from daybill.model import Film, Record
from daybill.spelling import digest, fold, title_key

Sort = Literal["film", "person", "distributor", "festival", "service"]
SORTS: tuple[Sort, ...] = ("film", "person", "distributor", "festival", "service")

_OF_PEOPLE = tuple(kind.name for kind in KINDS.values() if kind.answer == "person")


class Watched(Record, frozen=True, kw_only=True):
    """One entry of a list. `ids` are identifiers elsewhere, `more` what else its list of origin said, by column."""

    sort: Sort = "film"
    name: str
    year: int | None = None
    ids: dict[str, str] = msgspec.field(default_factory=dict)
    added: str = ""
    """The day on which it was put there (2021-01-29), where that is known."""
    more: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def key(self) -> str:
        """The same for an entry that is imported again."""
        for sort in ("daybill", "imdb", "tmdb", "trakt", "letterboxd"):
            if self.ids.get(sort):
                return f"{self.sort}:{sort}:{self.ids[sort]}"
        return digest(self.sort, fold(self.name), str(self.year or ""))


class Watchlist(Record, frozen=True, kw_only=True):
    """A list, and how many entries it has."""

    id: int
    name: str
    entries: int = 0


def watchlists(ledger: Ledger) -> tuple[Watchlist, ...]:
    """Every list, by name."""
    rows = ledger.rows(
        "SELECT id, name, (SELECT count(*) FROM watched WHERE watched.list = watchlist.id) FROM watchlist ORDER BY name"
    )
    return tuple(Watchlist(id=number, name=name, entries=count) for number, name, count in rows)


def watchlist(ledger: Ledger, name: str) -> Watchlist | None:
    """The list of this name."""
    return next((found for found in watchlists(ledger) if found.name == name), None)


def entries(ledger: Ledger, of: Watchlist) -> tuple[Watched, ...]:
    """What stands on a list, in the order in which it was put there."""
    rows = ledger.rows("SELECT record FROM watched WHERE list = ? ORDER BY seq", (of.id,))
    return tuple(msgspec.json.decode(record, type=Watched) for (record,) in rows)


def watch(ledger: Ledger, name: str, watched: Iterable[Watched]) -> int:
    """Put entries on a list, which is made if there is none; how many are new. Known ones are brought up to date."""
    with ledger.transaction():
        ledger.write("INSERT OR IGNORE INTO watchlist (name) VALUES (?)", (name,))
        found = watchlist(ledger, name)
        assert found is not None
        for each in watched:
            ledger.write(
                "INSERT INTO watched (list, key, record) VALUES (?, ?, ?)"
                " ON CONFLICT (list, key) DO UPDATE SET record = excluded.record",
                (found.id, each.key, msgspec.json.encode(each).decode()),
            )
        after = watchlist(ledger, name)
    assert after is not None
    return after.entries - found.entries


def unwatch(ledger: Ledger, name: str, keys: Iterable[str]) -> int:
    """Take entries off a list by their keys; how many stood there."""
    with ledger.transaction():
        found = watchlist(ledger, name)
        return sum(
            ledger.write("DELETE FROM watched WHERE list = ? AND key = ?", (found.id, key)) for key in keys if found
        )


def forget(ledger: Ledger, name: str) -> bool:
    """Remove a list; whether there was one."""
    with ledger.transaction():
        found = watchlist(ledger, name)
        if found:
            ledger.write("DELETE FROM watched WHERE list = ?", (found.id,))
            ledger.write("DELETE FROM watchlist WHERE id = ?", (found.id,))
    return found is not None


def film_of(ledger: Ledger, entry: Watched) -> Film | None:
    """The film that an entry means: by identifier, else by title and year (a year more or less is borne)."""
    if entry.ids.get("daybill"):
        return asking.film(ledger, entry.ids["daybill"])
    for sort in ("imdb", "tmdb"):
        if entry.ids.get(sort):
            path = f"json_extract(record, '$.ids.{sort}')"
            row = ledger.row(f"SELECT id FROM film WHERE {path} = ? AND {path} <> '' LIMIT 1", (entry.ids[sort],))  # noqa: S608
            if row:
                return asking.film(ledger, row[0])
    called = asking.films_called(ledger, entry.name)
    best = tuple(film for film in called if title_key(film.title) == title_key(entry.name)) or called
    if entry.year is None:
        return best[0] if len(best) == 1 else None
    near = [film for film in best if film.year is None or abs(film.year - entry.year) <= 1]
    return min(near, key=lambda film: (abs((film.year or 9999) - entry.year), film.id), default=None)  # type: ignore[operator]


def films_of(ledger: Ledger, of: Watchlist) -> tuple[str, ...]:
    """The ids of all films that a list follows: those named, and those of the people and companies on it."""
    return tuple(dict.fromkeys(film for entry in entries(ledger, of) for film in films_meant(ledger, entry)))


def films_meant(ledger: Ledger, entry: Watched) -> tuple[str, ...]:
    """The ids of the films that one entry means."""
    if entry.sort == "film":
        film = film_of(ledger, entry)
        return (film.id,) if film else ()
    column, value, condition = {
        "person": ("about", fold(entry.name), f"kind IN ({','.join(repr(kind) for kind in _OF_PEOPLE)})"),
        "distributor": ("about", fold(entry.name), "kind = 'distributor'"),
        "festival": ("festival", entry.name, "true"),
        "service": ("service", entry.name, "kind = 'release'"),
    }[entry.sort]
    rows = ledger.rows(
        f"SELECT DISTINCT film FROM belief WHERE {column} = ? AND {condition} AND verdict IS NOT NULL"  # noqa: S608
        " ORDER BY film LIMIT 5000",
        (value,),
    )
    return tuple(film for (film,) in rows)
