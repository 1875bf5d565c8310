"""Accounts of feed readers, by their APIs: Miniflux, and FreshRSS, which speaks the one that Google Reader had.

Each gives the entries that came since a mark, and the next mark. A token is sent to the account's own host only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import msgspec

from daybill.errors import Unreachable
from daybill.sources.entries import Entry
from daybill.sources.feeds import entry_of
from daybill.sources.web import Fetcher

_PAGE = 250
"""Entries asked for at once."""
_MOST_PAGES = 40
"""Asked for at one visit; the rest comes with the next."""
_REMEDY = "check the address, and that its API is switched on"

Told = tuple[tuple[Entry, ...], str]
"""Entries, and the mark from which on the next visit asks."""


async def miniflux(address: str, token: str, mark: str, fetcher: Fetcher) -> Told:
    """The entries of a Miniflux account behind the one with the number `mark`; raises `Unreachable`."""
    entries: list[Entry] = []
    for _ in range(_MOST_PAGES):
        asked = {"order": "id", "direction": "asc", "limit": _PAGE, "after_entry_id": mark or "0"}
        url = f"{address.rstrip('/')}/v1/entries?{urlencode(asked)}"
        answer = _decoded((await fetcher.get(url, headers={"X-Auth-Token": token})).body)
        found = [item for item in _list(answer.get("entries")) if isinstance(item.get("id"), int)]
        entries.extend(entry for item in found if (entry := _miniflux_entry(item, address)))
        mark = str(max([int(mark or 0), *(item["id"] for item in found)]))
        if len(found) < _PAGE:
            break
    return tuple(entries), mark


def _miniflux_entry(item: Mapping[str, Any], address: str) -> Entry | None:
    told = {
        "link": item.get("url"),
        "title": item.get("title"),
        "author": item.get("author"),
        "published": item.get("published_at"),
        # Not `changed_at`, which changes when the entry is read.
        "summary": item.get("content"),
    }
    return entry_of(told, address)


async def freshrss(address: str, token: str, mark: str, fetcher: Fetcher) -> Told:
    """The entries of a FreshRSS account since the second `mark`; raises `Unreachable`.

    The token is the user's name, a colon, and the password for the API.
    """
    base = address.rstrip("/")
    base = base if base.endswith("greader.php") else f"{base}/api/greader.php"
    headers = {"Authorization": f"GoogleLogin auth={await _signed_in(base, token, fetcher)}"}
    entries: list[Entry] = []
    newest, more = int(mark or 0), ""
    for _ in range(_MOST_PAGES):
        # Oldest first, so that a visit that is cut short leaves no gap.
        asked = {"output": "json", "n": _PAGE, "r": "o", "ot": mark or "0"} | ({"c": more} if more else {})
        url = f"{base}/reader/api/0/stream/contents/reading-list?{urlencode(asked)}"
        answer = _decoded((await fetcher.get(url, headers=headers)).body)
        items = _list(answer.get("items"))
        entries.extend(entry for item in items if (entry := _freshrss_entry(item, address)))
        newest = max([newest, *(_crawled(item) for item in items)])
        more = str(answer.get("continuation") or "")
        if not more or not items:
            break
    return tuple(entries), str(newest)


async def _signed_in(base: str, token: str, fetcher: Fetcher) -> str:
    user, _, password = token.partition(":")
    reply = await fetcher.post(f"{base}/accounts/ClientLogin", {"Email": user, "Passwd": password})
    lines = dict(line.partition("=")[::2] for line in reply.body.decode("utf-8", "replace").splitlines())
    if not lines.get("Auth"):
        raise Unreachable("the account lets nobody in with this token", _REMEDY, kind="status", lasting=True)
    return lines["Auth"]


def _freshrss_entry(item: Mapping[str, Any], address: str) -> Entry | None:
    links = [*_list(item.get("canonical")), *_list(item.get("alternate"))]
    parts = [part for name in ("summary", "content") if isinstance(part := item.get(name), dict)]
    told = {
        "link": next((link.get("href") for link in links if link.get("href")), ""),
        "title": item.get("title"),
        "author": item.get("author"),
        "published": item.get("published"),
        "content": [{"value": part.get("content")} for part in parts],
    }
    return entry_of(told, address)


def _crawled(item: Mapping[str, Any]) -> int:
    """The second at which the account got it."""
    micro, milli = str(item.get("timestampUsec") or ""), str(item.get("crawlTimeMsec") or "")
    return int(micro) // 1_000_000 if micro.isdigit() else int(milli) // 1000 if milli.isdigit() else 0


def _decoded(body: bytes) -> Mapping[str, Any]:
    try:
        answer = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise Unreachable("what it answers is no answer of that API", _REMEDY, kind="type")
    return answer


def _list(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
