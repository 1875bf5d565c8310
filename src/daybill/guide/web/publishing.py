"""The site as a folder of files that needs no server: the same pages, asked of the application itself."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.types import ASGIApp

from daybill.errors import BadInput
from daybill.guide.web import site
from daybill.guide.web.house import House
from daybill.guide.web.links import slug, still_path
from daybill.guide.web.stills import TYPES
from daybill.ledger import Ledger, asking, browsing, reading

_MARK = ".daybill"
"""Stands in a folder that we wrote, so that no other is ever emptied."""
_BATCH = 500
_FEEDS = (
    *("/calendar.ics", "/calendar.csv", "/changes.atom", "/changes.json"),
    *("/radarr.json", "/stevenlu.json", "/robots.txt"),
)
_PLAIN = ("/", "/calendar", "/contested", "/changes", "/outlets", "/subscribe")


def publish(house: House, folder: Path) -> int:
    """Write the site into a folder, in place of one that was written before; how many files that took.

    Of articles only the lines with the words of claims are written, not their whole text. Raises `BadInput` for a
    folder that holds something else.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise BadInput(f"{folder} holds something else", "name an empty or a new folder")
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    (fresh / _MARK).write_text("written by `daybill publish`; it may be removed and written anew\n", encoding="utf-8")
    with reading(house.ledger) as books:
        count = asyncio.run(_write(house, books, fresh))
    shutil.rmtree(folder, ignore_errors=True)
    fresh.replace(folder)
    return count


async def _write(house: House, books: Ledger, folder: Path) -> int:
    app = site(house)
    count = 0
    async with app.router.lifespan_context(app):
        for path in _paths(books):
            status, body = await _asked(app, path)
            if status != 200:
                continue  # a name whose page would be ambiguous, or a claim whose article was replaced
            count += _kept(folder, path, body)
    return count


def _kept(folder: Path, path: str, body: bytes) -> bool:
    """Write one page; whether its file lies within the folder, whatever a name from outside says."""
    file = folder / still_path(path)
    if not file.resolve().is_relative_to(folder.resolve()):
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    return True


def _paths(books: Ledger) -> Iterator[str]:
    """The addresses of all pages, without questions."""
    yield from _PLAIN
    yield from (f"/calendar/{month.isoformat()[:7]}" for month in browsing.months(books))
    yield from _FEEDS
    yield from (f"/static/{name}" for name in TYPES)
    after = ""
    while films := browsing.films_after(books, after, _BATCH):
        after = films[-1].id
        for film in films:
            yield f"/film/{film.id}"
            for _, exhibit in browsing.claims_of_film(books, film.id, 0, 2000):
                yield f"/claim/{exhibit.claim.id}"
    yield from (f"/article/{article.id}" for article in asking.articles(books))
    for sort in ("person", "distributor", "festival", "service"):
        yield from (f"/{sort}/{slug(name.shown)}" for name in browsing.names(books, sort, 100_000))
    yield from (f"/outlet/{host}" for host, _ in browsing.outlets(books))


async def _asked(app: ASGIApp, path: str) -> tuple[int, bytes]:
    """What the application answers: its status and body."""
    body, status = bytearray(), 500
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": quote(path).encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 0),
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app(scope, receive, send)
    return status, bytes(body)
