"""Feeds: the calendar to subscribe to, what changed, lists for other programs, tables.

A feed may be long, so each opens the ledger for itself on a thread of its own, and pages go on meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from daybill.guide import events, moves, programme
from daybill.guide.listings import Listing
from daybill.guide.outputs import arr, csv, feeds, ics, parquet
from daybill.guide.web import query
from daybill.guide.web.house import address, house, today
from daybill.guide.web.render import page, reply
from daybill.ledger import Ledger, asking, browsing, reading, watching
from daybill.ledger.browsing import Sought
from daybill.model import Medium

LONGEST = 5000
"""Events or rows in a feed at most; the soonest."""
_PAST = dt.timedelta(days=60)
"""How far back the calendar goes where no first day is asked for."""
_CHANGES = 60
COLUMNS = Listing.__struct_fields__


def _sought(request: Request, books: Ledger) -> Sought:
    """What a feed is asked for: by filters, days, film or watchlist."""
    chosen = query.filters(request)
    first = query.day(request, "from") or today(request) - _PAST
    found = query.sought(chosen, first, query.day(request, "to"))
    films = wanted_films(request, books)
    screenings = query.text(request, "festivals") in ("1", "true", "yes")
    return msgspec.structs.replace(found, films=films, screenings=screenings)


def wanted_films(request: Request, books: Ledger) -> tuple[str, ...] | None:
    """The films that `film` (ids) or `list` (a watchlist's name) asks for; `None` where neither does."""
    if named := query.text(request, "film"):
        return tuple(named.split(","))
    if listed := query.text(request, "list"):
        watchlist = watching.watchlist(books, listed)
        if watchlist is None:
            raise HTTPException(404, f"No watchlist is called {listed}.")
        return watching.films_of(books, watchlist)
    return None


async def _made(
    request: Request, make: Callable[[Ledger], bytes], media_type: str, more: Mapping[str, str] | None = None
) -> Response:
    def made() -> bytes:
        with reading(house(request).ledger) as books:
            return make(books)

    return reply(request, await run_in_threadpool(made), media_type, more=more)


async def calendar_ics(request: Request) -> Response:
    """The calendar to subscribe to: whole, by filter, by film, by watchlist."""
    site = address(request)

    def make(books: Ledger) -> bytes:
        found = events.upcoming(books, _sought(request, books), LONGEST)
        return ics.calendar(found, name=_title(request), site=site).encode()

    return await _made(request, make, "text/calendar; charset=utf-8")


def _title(request: Request) -> str:
    parts = [query.text(request, name) for name in ("list", "service", "territory")]
    medium = query.medium(query.text(request, "medium"))
    named = [part for part in parts if part] + ([medium.value.replace("_", " ")] if medium else [])
    return ", ".join(["Film releases", *named])


def _rows(request: Request, books: Ledger) -> list[dict[str, Any]]:
    rows = programme.listed(browsing.windows(books, _sought(request, books), LONGEST))
    return [msgspec.structs.asdict(row) for row in rows]


def _listing_cells(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else str(value) if isinstance(value, Medium) else value


async def calendar_csv(request: Request) -> Response:
    """The calendar as a table that a spreadsheet opens."""

    def make(books: Ledger) -> bytes:
        rows = _listing_cells(_rows(request, books))
        return "".join(text + "\r\n" for text in csv.lines(rows, COLUMNS)).encode("utf-8", "replace")

    attached = {"content-disposition": 'attachment; filename="daybill.csv"'}
    return await _made(request, make, "text/csv; charset=utf-8", attached)


async def calendar_parquet(request: Request) -> Response:
    """The calendar as a Parquet file."""
    attached = {"content-disposition": 'attachment; filename="daybill.parquet"'}

    def make(books: Ledger) -> bytes:
        return parquet.table(_rows(request, books), COLUMNS)

    return await _made(request, make, "application/vnd.apache.parquet", attached)


async def changes_atom(request: Request) -> Response:
    """What changed, for feed readers."""
    about = _feed(request, "changes.atom")
    return await _made(request, lambda books: feeds.atom(about, _moves(request, books)), "application/atom+xml")


async def changes_json(request: Request) -> Response:
    """What changed, as JSON Feed."""
    about = _feed(request, "changes.json")
    return await _made(request, lambda books: feeds.json_feed(about, _moves(request, books)), "application/feed+json")


def _feed(request: Request, name: str) -> feeds.Feed:
    site = address(request)
    asked = request.url.query
    return feeds.Feed(title="Changed film dates", address=f"{site}/{name}" + (f"?{asked}" if asked else ""), site=site)


def _moves(request: Request, books: Ledger) -> tuple[moves.Move, ...]:
    chosen = query.filters(request)
    films = wanted_films(request, books)
    everything = query.text(request, "all") == "1"
    if films is not None:
        turns = [
            turn
            for name in films
            if (film := asking.film(books, name))
            for turn in moves.of_film(film, browsing.history(books, name))
        ]
        found = moves.told(books, sorted(turns, key=lambda turn: turn.as_of, reverse=True)[: 4 * _CHANGES])
        found = tuple(move for move in found if everything or move.sort != "first-date")
    else:
        found = moves.moves(books, 10 * _CHANGES if chosen != query.Filters() else _CHANGES, moved=not everything)
    return tuple(move for move in found if _fits(move, chosen))[:_CHANGES]


def _fits(move: moves.Move, chosen: query.Filters) -> bool:
    return (
        chosen.territory in ("", move.territory)
        and chosen.medium in ("", move.medium)
        and chosen.service in ("", move.service)
    )


async def radarr(request: Request) -> Response:
    """Films to come with a TMDb number, for Radarr's custom list."""
    return await _made(request, lambda books: arr.radarr(_wanted(request, books)), "application/json")


async def stevenlu(request: Request) -> Response:
    """Films to come with an IMDb number, as StevenLu's list."""
    return await _made(request, lambda books: arr.stevenlu(_wanted(request, books)), "application/json")


def _wanted(request: Request, books: Ledger) -> tuple[browsing.Window, ...]:
    return browsing.windows(books, _sought(request, books), LONGEST)


async def subscribe(request: Request) -> Response:
    """How to subscribe to what, with the address of each feed."""
    lists = [found.name for found in watching.watchlists(request.app.state.ledger)]
    return page(request, "subscribe.html", lists=lists)
