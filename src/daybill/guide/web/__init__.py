"""The guide as a site: pages for people, feeds for programs, one process, reading while `run` writes.

`site(house)` gives an ASGI application. Handlers run on one thread with one connection to the ledger, because each
answers from an index within a few milliseconds; what takes longer opens the ledger for itself on a thread of its own.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ExceptionHandler

from daybill.errors import BadInput, DaybillError
from daybill.guide.web import api, feeds, names, owner, pages, stills
from daybill.guide.web.guard import Guard
from daybill.guide.web.house import House
from daybill.guide.web.render import page
from daybill.guide.web.sessions import Sessions
from daybill.guide.web.shelf import Shelf, kept
from daybill.ledger import reading

STILL = (Route("/calendar/{month}", pages.calendar),)
"""What only files have, for they cannot be asked questions."""

ROUTES = (
    Route("/", kept(pages.on)),
    Route("/calendar", kept(pages.calendar)),
    Route("/film/{film}", pages.film),
    Route("/claim/{claim}", pages.claim),
    Route("/article/{article}", pages.article),
    Route("/contested", kept(pages.contested)),
    Route("/changes", kept(pages.changes)),
    Route("/search", pages.search),
    Route("/outlets", kept(names.all_outlets)),
    Route("/outlet/{outlet:path}", names.outlet),
    Route("/subscribe", feeds.subscribe),
    Route("/calendar.ics", feeds.calendar_ics),
    Route("/calendar.csv", feeds.calendar_csv),
    Route("/calendar.parquet", feeds.calendar_parquet),
    Route("/changes.atom", feeds.changes_atom),
    Route("/changes.json", feeds.changes_json),
    Route("/radarr.json", feeds.radarr),
    Route("/stevenlu.json", feeds.stevenlu),
    *owner.ROUTES,
    *api.ROUTES,
    Route("/static/{name}", stills.still),
    Route("/favicon.ico", stills.icon),
    Route("/robots.txt", stills.robots),
    Route("/{sort}/{name:path}", names.name),
)


def site(house: House) -> Starlette:
    """The application of one site."""

    @asynccontextmanager
    async def open_ledger(app: Starlette) -> AsyncIterator[None]:
        with reading(house.ledger) as books:
            app.state.ledger = books
            telling = asyncio.create_task(_tell(house.tell)) if house.tell else None
            yield
            if telling:
                telling.cancel()

    handlers: dict[int | type[Exception], ExceptionHandler] = {
        HTTPException: _missing,
        BadInput: _refused,
        DaybillError: _failed,
    }
    app = Starlette(
        routes=[*(STILL if house.still else ()), *ROUTES],
        middleware=[Middleware(Guard, house=house)],
        exception_handlers=handlers,
        lifespan=open_ledger,
    )
    app.router.redirect_slashes = False  # an address has one form
    app.state.house = house
    app.state.sessions = Sessions()
    app.state.shelf = Shelf()
    return app


_HEADINGS = {403: "Not allowed", 413: "Too much"}


async def _tell(tell: Callable[[], None]) -> None:
    """Alerts, every minute, on a thread of their own; what goes wrong is logged, and tried again."""
    while True:
        try:
            await run_in_threadpool(tell)
        except DaybillError:
            logging.getLogger("uvicorn.error").exception("alerts could not be sent")
        await asyncio.sleep(60)


async def _missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if request.url.path.startswith(api.PREFIX):
        return api.problem(request, error.status_code, error.detail, dict(error.headers or {}))
    if error.status_code in (304, 401, 405):
        return Response(status_code=error.status_code, headers=error.headers)
    return page(
        request,
        "problem.html",
        error.status_code,
        heading=_HEADINGS.get(error.status_code, "Not found"),
        told=error.detail,
        remedy="",
    )


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, BadInput)
    return page(request, "problem.html", 400, heading="That cannot be asked", told=str(error), remedy=error.remedy)


async def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, DaybillError)
    if request.url.path.startswith(api.PREFIX):
        return api.problem(request, 503, str(error))
    return page(request, "problem.html", 503, heading="Not now", told=str(error), remedy=error.remedy)
