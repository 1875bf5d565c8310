"""The files of the site's look."""

from __future__ import annotations

from functools import cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from daybill.guide.web.render import HERE, stamp

TYPES = {"daybill.css": "text/css", "daybill.js": "text/javascript", "icon.svg": "image/svg+xml"}


async def still(request: Request) -> Response:
    """One of them, kept by readers for a year where they ask for it by its digest."""
    return _still(request.path_params["name"], lasting=request.query_params.get("v") is not None)


async def icon(_request: Request) -> Response:
    """The icon, where browsers look for it."""
    return _still("icon.svg", lasting=False)


def _still(name: str, *, lasting: bool) -> Response:
    if name not in TYPES:
        raise HTTPException(404, "There is no such file.")
    kept = "public, max-age=31536000, immutable" if lasting else "public, max-age=3600"
    return Response(_bytes(name), media_type=TYPES[name], headers={"cache-control": kept, "etag": f'"{stamp(name)}"'})


@cache
def _bytes(name: str) -> bytes:
    return (HERE / "static" / name).read_bytes()


async def robots(_request: Request) -> Response:
    """Search engines are asked to stay away: what is served is one person's reading."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
