"""Pages made of templates. Everything is escaped where it is put in; a page names what it lacks by failing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import Response

from daybill.guide import phrases
from daybill.guide.order import title_of
from daybill.guide.outputs.plain import line
from daybill.guide.web.house import House, address, house, today
from daybill.guide.web.links import link, outside, plain_link, slug, still_link
from daybill.vocabulary import entries

HERE = Path(__file__).parent


def page(request: Request, template: str, status: int = 200, **shown: Any) -> Response:
    """A page of the site; 304 where the reader has it already."""
    site = house(request)
    plain = None if site.still else partial(plain_link, request.scope.get("root_path", ""))

    def linked(path: str, chosen: Mapping[str, object] | None = None, **query: object) -> str:
        if plain and not chosen and not query:
            return plain(path)
        return link(request, path, {**(chosen or {}), **query})

    session = request.app.state.sessions.of(request)
    body = (
        _environment(site.still)
        .get_template(template)
        .render(
            link=linked,
            asset=lambda name: _asset(request, name),
            site=site,
            path=request.url.path,
            address=address(request),
            today=today(request),
            owner=session is not None,
            token=session.form if session else "",
            **shown,
        )
    )
    return reply(request, body.encode("utf-8", "replace"), "text/html; charset=utf-8", status)


def reply(
    request: Request, body: bytes, media_type: str, status: int = 200, more: Mapping[str, str] | None = None
) -> Response:
    """A body with its ETag; 304 where the reader has it already."""
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    headers = {"etag": tag, "cache-control": "private, no-cache", **(more or {})}
    if status == 200 and request.method in ("GET", "HEAD") and known & {tag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type)


def _asset(request: Request, name: str) -> str:
    """The address of a file of the site's look, which changes with its content."""
    path = f"/static/{name}"
    if house(request).still:
        return still_link(request.url.path, path)
    return f"{link(request, path)}?v={stamp(name)}"


@cache
def stamp(name: str) -> str:
    """A digest of a file of the site's look."""
    return blake2b((HERE / "static" / name).read_bytes(), digest_size=6).hexdigest()


@cache
def _environment(_still: bool) -> jinja2.Environment:  # noqa: FBT001  (a key of the cache)
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_clean,
    )
    made.filters |= {
        "date": phrases.date,
        "day": phrases.day,
        "percent": phrases.belief,
        "slug": slug,
        "outside": outside,
        "kind": title_of,
        "medium": phrases.medium,
        "outlet": outlet_name,
        "territory": territory_name,
    }
    made.globals |= {
        "state": phrases.state,
        "witnesses": phrases.witnesses,
        "counted": phrases.counted,
        "marked": marked,
    }
    return made


def _clean(value: Any) -> Any:
    """Outside text without what would turn the direction of writing or hide from the eye."""
    return line(value) if type(value) is str and not value.isprintable() else value


def marked(sentence: str, words: str) -> tuple[str, str, str]:
    """A sentence taken apart: before the quoted words, the words, after them; no words where they are not in it."""
    sentence, words = line(sentence), line(words)
    before, found, after = sentence.partition(words)
    return (before, found, after) if words and found else (sentence, "", "")


@cache
def _names(sort: str) -> dict[str, str]:
    return {entry.id: entry.names[0] for entry in entries(sort) if entry.names}


def outlet_name(host: str) -> str:
    """What an outlet is called, else its host."""
    return _names("outlet").get(host, host)


def territory_name(code: str) -> str:
    """What a territory is called, else its code."""
    return _names("territory").get(code, code)


__all__ = ["HERE", "House", "marked", "outlet_name", "page", "reply", "stamp", "territory_name"]
