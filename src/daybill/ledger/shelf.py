"""The shelf of the films room: mentions, traces, rulings and records of catalogues, found without reading all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from daybill.films import Identification, Mention, Placed
from daybill.ledger import catalogue
from daybill.ledger.opening import Ledger
from daybill.model import Ruling

_MENTION = msgspec.json.Decoder(Mention)


class LedgerShelf:
    """What a ledger knows of films, for `films.identify`."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._catalogued = catalogue.any_entry(ledger)
        self._ruled = ledger.row("SELECT 1 FROM ruling LIMIT 1") is not None

    def of_titles(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:
        """All mentions that are filed under these titles, one for each article."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        query = "SELECT key, film, record FROM mention WHERE key IN ?"
        for key, film, record in self.ledger.rows_in(query, keys):
            mention = _MENTION.decode(record)
            mention.parts = dict.fromkeys(mention.parts, film)
            found[key].append(mention)
        return found

    def known(self, key: str) -> Sequence[Mention]:  # noqa: ARG002
        """Nothing: the films of a ledger are made of their mentions."""
        return ()

    def taken(self, film: str) -> bool:
        """Whether a film has this id already."""
        return self.ledger.row("SELECT 1 FROM film WHERE id = ? LIMIT 1", (film,)) is not None

    def held(self, claim: str) -> str | None:
        """The film that a claim was last held to be about: known of what was read before mentions were kept."""
        row = self.ledger.row("SELECT film FROM identity WHERE claim = ? ORDER BY seq DESC LIMIT 1", (claim,))
        return row[0] if row else None

    def sharing(self, found: Iterable[str]) -> set[str]:
        """The titles of which some film has one of these traces."""
        query = "SELECT DISTINCT key FROM trace WHERE trace IN ?"
        return {key for (key,) in self.ledger.rows_in(query, map(_number, found))}

    def titles_of(self, films: Iterable[str]) -> set[str]:
        """The titles under which mentions of these films are filed."""
        query = "SELECT DISTINCT key FROM mention WHERE film IN ?"
        return {key for (key,) in self.ledger.rows_in(query, films)}

    def catalogued(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:
        """The films of catalogues that have these titles, by title; titles that none has are left out."""
        return catalogue.called(self.ledger, keys) if self._catalogued else {}

    def rulings(self, keys: Iterable[str]) -> Sequence[Ruling]:
        """The rulings that concern mentions filed under these titles, oldest first."""
        if not self._ruled:
            return ()
        query = (
            "SELECT DISTINCT ruling.seq, ruling.record FROM ruling_title JOIN ruling ON ruling.id = ruling_title.ruling"
            " WHERE ruling_title.key IN ?"
        )
        rows = sorted(set(self.ledger.rows_in(query, keys)))
        return tuple(msgspec.json.decode(record, type=Ruling) for _, record in rows)


def keep_placed(ledger: Ledger, found: Identification) -> None:
    """Keep where mentions were found to belong, by what titles find each other, and which ids took others' places."""
    for placed in found.mentions:
        _keep_mention(ledger, placed)
    ledger.write_many(
        "INSERT OR IGNORE INTO trace (trace, key) VALUES (?, ?)",
        ((_number(trace), key) for key, traces in found.traces.items() for trace in traces),
    )
    for film in found.films:
        ledger.write("DELETE FROM redirect WHERE old = ?", (film.id,))
    for old, new in found.gone.items():
        ledger.write("UPDATE redirect SET new = ? WHERE new = ?", (new, old))
        ledger.write("INSERT OR REPLACE INTO redirect (old, new) VALUES (?, ?)", (old, new))


def keep_seen(ledger: Ledger, keys: Iterable[str]) -> None:
    """Keep that these titles were identified anew."""
    for key in keys:
        ledger.write("DELETE FROM due_title WHERE key = ?", (key,))


def _keep_mention(ledger: Ledger, placed: Placed) -> None:
    (name,) = placed.mention.parts
    if ledger.write("UPDATE mention SET film = ? WHERE id = ?", (placed.film, name)):
        return
    record = msgspec.json.encode(msgspec.structs.replace(placed.mention, parts={name: None}, sides=set())).decode()
    ledger.write(
        "INSERT INTO mention (id, key, film, record) VALUES (?, ?, ?, ?)",
        (name, placed.mention.key, placed.film, record),
    )


def _number(trace: str) -> int:
    return int.from_bytes(blake2b(trace.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")
