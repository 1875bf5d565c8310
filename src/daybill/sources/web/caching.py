"""What need not be asked again: the rules of HTTP caching (RFC 9111), by hishel, over the few headers that we keep.

Bodies are not kept: what was in them is in the ledger. So a reply that is still fresh is no news, and one that is not
is asked for with its validators, which costs a few bytes where nothing changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from email.utils import format_datetime, parsedate_to_datetime

import msgspec

_KEPT = ("etag", "last-modified", "cache-control", "expires", "date", "age")
_LONGEST = dt.timedelta(days=1)
"""However long a host says that a page is fresh, it is asked again after this."""


class Stored(msgspec.Struct, frozen=True):
    """The headers of a reply that decide when to ask again, and how."""

    headers: dict[str, str] = {}
    received: dt.datetime | None = None


def stored(headers: Mapping[str, str], now: dt.datetime) -> Stored:
    """What is kept of a reply; nothing of one that must not be kept."""
    kept = {name: value[:500] for name in _KEPT if (value := headers.get(name))}
    if "no-store" in kept.get("cache-control", "").lower():
        return Stored()
    if not _is_near(kept.get("date", ""), now):
        # Ages are counted from our own clock, whatever that of the host says.
        kept["date"] = format_datetime(now.astimezone(dt.UTC), usegmt=True)
    return Stored(kept, now)


def refreshed(old: Stored, headers: Mapping[str, str], now: dt.datetime) -> Stored:
    """The same after a host said that nothing changed."""
    return stored({**{k: v for k, v in old.headers.items() if k not in ("date", "age")}, **headers}, now)


def fresh(url: str, old: Stored, now: dt.datetime) -> bool:
    """Whether a host itself said that its reply holds until now.

    Only where it said so: what is guessed from the date of the last change (RFC 9111, 4.2.2) would miss news.
    """
    if not old.received or not dt.timedelta() <= now - old.received < _LONGEST or not _has_lifetime(old):
        return False
    import hishel  # noqa: PLC0415  (a twentieth of a second)

    return isinstance(_next_state(url, old), hishel.FromCache)


def conditions(url: str, old: Stored) -> dict[str, str]:
    """The headers that ask for a reply only if it changed."""
    if not old.received or not ({"etag", "last-modified"} & set(old.headers)):
        return {}
    import hishel  # noqa: PLC0415

    stale = Stored({**old.headers, "cache-control": "no-cache"}, old.received)
    state = _next_state(url, stale)
    assert isinstance(state, hishel.NeedRevalidation)
    wanted = ("if-none-match", "if-modified-since")
    return {name: value for name in wanted if (value := state.request.headers.get(name))}


def _next_state(url: str, old: Stored) -> object:
    import uuid  # noqa: PLC0415

    import hishel  # noqa: PLC0415

    # What the page varies by is always asked for in the same words.
    headers = hishel.Headers({name: value for name, value in old.headers.items() if name != "vary"})
    request = hishel.Request(method="GET", url=url)
    entry = hishel.Entry(id=uuid.UUID(int=0), request=request, response=hishel.Response(200, headers))
    return hishel.IdleClient(options=hishel.CacheOptions(shared=False)).next(request, [entry])


def _has_lifetime(old: Stored) -> bool:
    control = old.headers.get("cache-control", "").lower()
    return "max-age" in control or "expires" in old.headers


def _is_near(date: str, now: dt.datetime) -> bool:
    try:
        return abs(parsedate_to_datetime(date) - now) < dt.timedelta(minutes=5)
    except (ValueError, TypeError):
        return False
