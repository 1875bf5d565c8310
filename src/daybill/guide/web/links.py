"""Addresses of pages: within a served site, or from file to file in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote, urlencode, urlsplit

from starlette.requests import Request

from daybill.guide.web.house import house
from daybill.spelling import fold


def link(request: Request, path: str, query: Mapping[str, object] | None = None) -> str:
    """The address of a page of this site; `path` begins with a slash and is not yet quoted."""
    if house(request).still:
        return still_link(request.url.path, path)
    if not query:
        return plain_link(str(request.scope.get("root_path", "")), path)
    asked = {name: str(value) for name, value in (query or {}).items() if value not in (None, "", False, ())}
    whole = str(request.scope.get("root_path", "")) + quote(path)
    return f"{whole}?{urlencode(asked)}" if asked else whole


@lru_cache(maxsize=8192)
def plain_link(root: str, path: str) -> str:
    """The address of a page that asks nothing, on a site that stands below `root`."""
    return root + quote(path)


def still_link(here: str, path: str) -> str:
    """From one page of a folder to another, relative, so that the folder may lie anywhere."""
    depth = still_path(here).count("/")
    return "../" * depth + quote(still_path(path))


def still_path(path: str) -> str:
    """The file of a page: `/film/abc` -> `film/abc/index.html`, `/calendar.ics` -> `calendar.ics`."""
    bare = path.strip("/")
    last = bare.rsplit("/", 1)[-1]
    if "." in last and not path.endswith("/") and not bare.startswith(("outlet/", "article/")):
        return bare
    return f"{bare}/index.html" if bare else "index.html"


def slug(name: str) -> str:
    """A name as part of an address: `Ana Lund` -> `ana-lund`."""
    return fold(name).replace(" ", "-") or "-"


def outside(url: str | None) -> str:
    """An address outside as it may be linked to: http and https only, else empty."""
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
