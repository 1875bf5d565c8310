"""What is known of outlets: how their claims about each film fared, and how far each is trusted for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from daybill.ledger.opening import Ledger
from daybill.verdicts.repute import Record


def keep(ledger: Ledger, film: str, records: Mapping[str, Record]) -> frozenset[str]:
    """Keep what is now known of outlets from one film; those of which something else is known than before."""
    with ledger.transaction():
        rows = ledger.rows("SELECT outlet, record FROM repute WHERE film = ?", (film,))
        before = {outlet: msgspec.json.decode(record, type=Record) for outlet, record in rows}
        changed = frozenset(name for name in {*before, *records} if before.get(name) != records.get(name))
        for outlet in changed:
            ledger.write("DELETE FROM repute WHERE film = ? AND outlet = ?", (film, outlet))
        for outlet in changed & set(records):
            record = msgspec.json.encode(records[outlet]).decode()
            ledger.write("INSERT INTO repute (film, outlet, record) VALUES (?, ?, ?)", (film, outlet, record))
    return changed


def of_outlets(ledger: Ledger, names: Iterable[str] | None = None) -> dict[str, Record]:
    """What all films together say of these outlets, or of all."""
    if names is None:
        names = [outlet for (outlet,) in ledger.rows("SELECT DISTINCT outlet FROM repute ORDER BY outlet")]
    return {name: _summed(ledger, name) for name in names}


def _summed(ledger: Ledger, outlet: str) -> Record:
    rows = ledger.rows("SELECT record FROM repute WHERE outlet = ? ORDER BY film", (outlet,))
    return sum((msgspec.json.decode(record, type=Record) for (record,) in rows), Record())


def trusted(ledger: Ledger) -> dict[str, float]:
    """By what the claims of each outlet are multiplied; 1 for those not among them."""
    return dict(ledger.rows("SELECT outlet, factor FROM trust"))


def keep_trust(ledger: Ledger, factors: Mapping[str, float]) -> None:
    """Trust outlets so far from now on: the films on which they speak are due for weighing."""
    with ledger.transaction():
        for outlet, factor in factors.items():
            ledger.write("INSERT OR REPLACE INTO trust (outlet, factor) VALUES (?, ?)", (outlet, factor))
            ledger.write(
                "INSERT INTO due (what, id) SELECT 'film', film FROM repute WHERE outlet = ?"
                " ON CONFLICT (what, id) DO UPDATE SET since = '0001-01-01'",
                (outlet,),
            )
