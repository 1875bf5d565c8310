"""What only the owner may see and do: watchlists, rulings, doubts. Each deed is a form with a token of its session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from daybill.errors import BadInput
from daybill.guide import doubts, programme, watchlists
from daybill.guide.web import query, sessions
from daybill.guide.web.house import house, ledger
from daybill.guide.web.links import link
from daybill.guide.web.names import known_name
from daybill.guide.web.pages import known_film
from daybill.guide.web.render import page, reply
from daybill.ledger import Ledger, browsing, watching, writing
from daybill.ledger.watching import Watched

USUAL = "watchlist"
_LARGEST = 20_000_000
"""Bytes of a list that may be sent."""

Handler = Callable[[Request], Awaitable[Response]]


def owned(handler: Handler) -> Handler:
    """The handler, for the owner alone: others are asked to sign in; what is sent comes from a form of the session."""

    async def guarded(request: Request) -> Response:
        found = request.app.state.sessions.of(request)
        if found is None:
            return RedirectResponse(link(request, "/login", {"to": request.url.path}), 303)
        if request.method == "POST":
            _check_origin(request)
            form = await _form(request)
            if not sessions.same(str(form.get("token", "")), found.form):
                raise HTTPException(
                    403, "This form is from another session. Go back, load the page anew, send it again."
                )
        try:
            return await handler(request)
        finally:
            await request.close()  # what was sent as a file

    return guarded


async def _form(request: Request) -> FormData:
    if int(request.headers.get("content-length") or 0) > _LARGEST:
        raise HTTPException(413, "That is too much.")
    return await request.form(max_files=1, max_fields=20, max_part_size=_LARGEST)


def _check_origin(request: Request) -> None:
    """A form that another site sends is refused, whatever cookies come with it."""
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(403, "Forms are taken from this site only.")
    if origin and origin != "null" and urlsplit(origin).netloc != request.headers.get("host"):
        raise HTTPException(403, "Forms are taken from this site only.")


# ── signing in ────────────────────────────────────────────────────────────────────────────────────────────────────


async def login(request: Request) -> Response:
    """The form to sign in with, and what becomes of it."""
    site, kept = house(request), request.app.state.sessions
    known = sessions.has_owner(site.ledger)
    if request.method != "POST":
        return page(request, "login.html", known=known, wrong="", to=query.text(request, "to"))
    _check_origin(request)
    form = await _form(request)
    who, to = request.client.host if request.client else "", str(form.get("to", ""))
    if not kept.may_try(who):
        return page(request, "login.html", 429, known=known, wrong="Too many tries; wait a quarter of an hour.", to=to)
    if not await run_in_threadpool(sessions.right, site.ledger, str(form.get("password", ""))):
        kept.failed(who)
        return page(request, "login.html", 403, known=known, wrong="That is not the password.", to=to)
    there = to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/watchlists"
    answer = RedirectResponse(link(request, there), 303)
    answer.set_cookie(
        sessions.COOKIE, kept.begin(), httponly=True, samesite="strict", secure=request.url.scheme == "https", path="/"
    )
    return answer


async def logout(request: Request) -> Response:
    """Sign out."""
    request.app.state.sessions.end(request)
    answer = RedirectResponse(link(request, "/"), 303)
    answer.delete_cookie(sessions.COOKIE, path="/")
    return answer


# ── watchlists ────────────────────────────────────────────────────────────────────────────────────────────────────


async def lists(request: Request) -> Response:
    """The watchlists, and a form to import one."""
    return page(request, "watchlists.html", lists=watching.watchlists(ledger(request)), usual=USUAL)


async def bring(request: Request) -> Response:
    """Import a list that was sent or pasted."""
    form = await _form(request)
    name = str(form.get("name", "")).strip()[:80] or USUAL
    found = watchlists.read(await _sent(form))
    await _write(request, lambda books: watching.watch(books, name, found.entries))
    return RedirectResponse(link(request, f"/watchlist/{name}"), 303)


async def _sent(form: FormData) -> str:
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return (await file.read()).decode("utf-8-sig", "replace")
    return str(form.get("text", ""))


async def one_list(request: Request) -> Response:
    """What stands on a list, which film each entry is, and when it can be seen."""
    books = ledger(request)
    found = _list(request, books)
    rows = []
    for entry in watching.entries(books, found)[:1000]:
        film = watching.film_of(books, entry) if entry.sort == "film" else None
        windows = browsing.windows(books, browsing.Sought(films=(film.id,)), 3) if film else ()
        rows.append((entry, film, programme.listed(windows)))
    return page(request, "watchlist.html", found=found, rows=rows, formats=watchlists.FORMATS)


def _list(request: Request, books: Ledger) -> watching.Watchlist:
    found = watching.watchlist(books, request.path_params["name"])
    if found is None:
        raise HTTPException(404, "No watchlist is called that.")
    return found


async def change(request: Request) -> Response:
    """Put something on a list, take something off, or remove the list."""
    form = await _form(request)
    name = request.path_params["name"]
    if form.get("forget"):
        await _write(request, lambda books: watching.forget(books, name))
        return RedirectResponse(link(request, "/watchlists"), 303)
    if form.get("remove"):
        await _write(request, lambda books: watching.unwatch(books, name, [str(form["remove"])]))
    entry = watchlists.plain_entry(str(form.get("add", "")).strip())
    if entry:
        await _write(request, lambda books: watching.watch(books, name, [entry]))
    return RedirectResponse(link(request, f"/watchlist/{name}"), 303)


async def follow(request: Request) -> Response:
    """Put a film on the usual list."""
    film = known_film(request)
    return await _followed(request, Watched(name=film.title, year=film.year, ids={**film.ids, "daybill": film.id}))


async def follow_name(request: Request) -> Response:
    """Put a person, distributor, festival or service on the usual list."""
    known = known_name(request)
    return await _followed(request, msgspec.convert({"sort": known.sort, "name": known.shown}, Watched))


async def _followed(request: Request, entry: Watched) -> Response:
    await _write(request, lambda books: watching.watch(books, USUAL, [entry]))
    return RedirectResponse(link(request, f"/watchlist/{USUAL}"), 303)


async def export(request: Request) -> Response:
    """A list as a file of one of the formats."""
    form = query.text(request, "format")
    if form not in watchlists.FORMATS:
        raise BadInput(f"format {form}: not known", f"use one of {', '.join(watchlists.FORMATS)}")
    books = ledger(request)
    found = _list(request, books)
    body = watchlists.written(watching.entries(books, found), form).encode("utf-8", "replace")
    kind = {"trakt": ("application/json", "json"), "plain": ("text/plain; charset=utf-8", "txt")}
    media_type, suffix = kind.get(form, ("text/csv; charset=utf-8", "csv"))
    return reply(request, body, media_type, more={"content-disposition": f'attachment; filename="{form}.{suffix}"'})


async def _write(request: Request, deed: Callable[[Ledger], Any]) -> None:
    def done() -> None:
        with writing(house(request).ledger) as books:
            deed(books)

    await run_in_threadpool(done)


# ── rulings and doubts ────────────────────────────────────────────────────────────────────────────────────────────


async def all_doubts(request: Request) -> Response:
    """Of which titles it cannot be told what film they name, and forms to say so."""
    return page(request, "doubts.html", rows=doubts.rows(ledger(request))[:200], can=house(request).judge is not None)


async def rulings(request: Request) -> Response:
    """What was ruled, and forms to rule and to undo."""
    return page(request, "rulings.html", rows=doubts.ruling_rows(ledger(request)), can=house(request).judge is not None)


async def rule(request: Request) -> Response:
    """Rule, or undo a ruling."""
    judge = house(request).judge
    if judge is None:
        raise HTTPException(404, "Rulings are not taken here.")
    form = await _form(request)
    said: Mapping[str, str] = {name: str(value).strip()[:2000] for name, value in form.items()}
    await run_in_threadpool(judge, said.get("deed", ""), said)
    return RedirectResponse(link(request, "/rulings"), 303)


ROUTES = (
    Route("/login", login, methods=["GET", "POST"]),
    Route("/logout", owned(logout), methods=["POST"]),
    Route("/watchlists", owned(lists)),
    Route("/watchlists", owned(bring), methods=["POST"]),
    Route("/watchlist/{name}/export", owned(export)),
    Route("/watchlist/{name}", owned(one_list)),
    Route("/watchlist/{name}", owned(change), methods=["POST"]),
    Route("/film/{film}/follow", owned(follow), methods=["POST"]),
    Route("/{sort}/{name:path}/follow", owned(follow_name), methods=["POST"]),
    Route("/doubts", owned(all_doubts)),
    Route("/rulings", owned(rulings)),
    Route("/rulings", owned(rule), methods=["POST"]),
)
