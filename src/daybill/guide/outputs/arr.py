"""Lists for programs that fetch films: Radarr's custom list and StevenLu's.

Both name a film by its identifiers elsewhere, so films without any are left out. A date stands only under the name of
what it is: a festival screening or a virtual cinema is never a digital release, and no date is guessed from another.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from daybill.ledger.browsing import Window
from daybill.model import Film, Medium, Status, Verdict, When

_SLOTS = {
    Medium.THEATRICAL: "in_cinemas",
    Medium.VOD: "digital_release",
    Medium.STREAMING: "digital_release",
    Medium.PHYSICAL: "physical_release",
}


def radarr(windows: Iterable[Window]) -> bytes:
    """Films by their TMDb number, with the earliest exact date of each sort, for Radarr's "Custom List"."""
    rows = []
    for film, verdicts in _by_film(windows):
        if film.ids.get("tmdb", "").isdigit():
            dates = _dates(verdicts)
            first = min(dates.values(), default=None)
            row = {
                "id": int(film.ids["tmdb"]),
                "imdb_id": film.ids.get("imdb"),
                "title": film.title,
                "year": film.year,
                "release_date": first,
                **dates,
            }
            rows.append({name: value for name, value in row.items() if value is not None})
    return msgspec.json.encode(rows)


def stevenlu(windows: Iterable[Window]) -> bytes:
    """Films by their IMDb number, as StevenLu's list of popular films has them."""
    rows = [
        {"title": film.title, "imdb_id": film.ids["imdb"], "poster_url": ""}
        for film, _ in _by_film(windows)
        if film.ids.get("imdb", "").startswith("tt")
    ]
    return msgspec.json.encode(rows)


def _by_film(windows: Iterable[Window]) -> list[tuple[Film, list[Verdict]]]:
    found: dict[str, tuple[Film, list[Verdict]]] = {}
    for window in windows:
        if window.verdict.question.medium in _SLOTS:
            found.setdefault(window.film.id, (window.film, []))[1].append(window.verdict)
    return list(found.values())


def _dates(verdicts: Iterable[Verdict]) -> dict[str, Any]:
    dates: dict[str, str] = {}
    for verdict in verdicts:
        when, medium = verdict.answer, verdict.question.medium
        holds = verdict.status not in (Status.CANCELLED, Status.SUPERSEDED) and verdict.probability >= 0.5
        if medium in _SLOTS and isinstance(when, When) and when.exact and when.first and holds:
            slot = _SLOTS[medium]
            dates[slot] = min(when.first.isoformat(), dates.get(slot, "9999"))
    return dates
