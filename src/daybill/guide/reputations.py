"""Outlets: how far each can be trusted with a date, how sure that is, how late it is, and how much of it is its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from daybill.guide.row import Row
from daybill.ledger import Ledger, asking, reputes
from daybill.verdicts.repute import Record, reliability
from daybill.vocabulary import entries


class OutletRow(Row, frozen=True, kw_only=True):
    """One outlet. The ways are shares of the claims about releases that could be judged; `None` where none could."""

    outlet: str
    sort: str | None = None
    territory: str | None = None
    articles: int = 0
    judged: float = 0.0
    """Claims that could be judged, each counted as much as its window is sure."""
    right: float
    """How often it is right, what is known of its sort included."""
    right_from: float
    right_to: float
    """Between these bounds nine times in ten."""
    looser: float | None = None
    stale: float | None = None
    slip: float | None = None
    other: float | None = None
    days_behind: float | None = None
    """After the first outlet that gave the same date, on average."""
    copied: int = 0
    """Claims that only repeat another outlet's."""
    trust: float = 1.0
    """By what its claims are multiplied in weighing; 1 for an outlet of which nothing is known."""


def rows(ledger: Ledger) -> tuple[OutletRow, ...]:
    """All outlets of the ledger, those of which most is known first."""
    articles, records = asking.articles_by_outlet(ledger), reputes.of_outlets(ledger)
    found = _rows({*articles, *records}, articles, records, reputes.trusted(ledger))
    return tuple(sorted(found, key=lambda row: (-row.judged, -row.articles, row.outlet)))


def row(ledger: Ledger, outlet: str, articles: int) -> OutletRow:
    """One outlet, of which so many articles are known."""
    records = reputes.of_outlets(ledger, [outlet])
    (found,) = _rows([outlet], {outlet: articles}, records, reputes.trusted(ledger))
    return found


def _rows(
    names: Iterable[str], articles: Mapping[str, int], records: Mapping[str, Record], trusted: Mapping[str, float]
) -> list[OutletRow]:
    known = {entry.id: (entry.sort, entry.territory) for entry in entries("outlet")}
    return [
        _row(name, known.get(name, (None, None)), articles.get(name, 0), records.get(name, Record()), trusted)
        for name in names
    ]


def _row(
    name: str, known: tuple[str | None, str | None], articles: int, record: Record, trusted: Mapping[str, float]
) -> OutletRow:
    sort, territory = known
    right, low, high = reliability(record, sort)
    looser, stale, slip, other = _shares(record.told, (record.looser, record.stale, record.slip, record.other))
    return OutletRow(
        outlet=name,
        sort=sort,
        territory=territory,
        articles=articles,
        judged=round(record.told, 2),
        right=round(right, 3),
        right_from=round(low, 3),
        right_to=round(high, 3),
        looser=looser,
        stale=stale,
        slip=slip,
        other=other,
        days_behind=round(record.behind / record.dated, 1) if record.dated else None,
        copied=round(record.copied),
        trust=trusted.get(name, 1.0),
    )


def _shares(told: float, ways: Iterable[float]) -> list[float | None]:
    return [round(way / told, 3) if told else None for way in ways]
