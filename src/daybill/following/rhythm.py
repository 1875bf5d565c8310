"""When a source is asked next: as often as it has news, no more often than it asks for, ever less while it fails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from daybill.ledger.following import Followed

_SHORTEST, _LONGEST = dt.timedelta(minutes=15), dt.timedelta(hours=12)
_USUAL = dt.timedelta(hours=1)
_LONGEST_FAILING = dt.timedelta(days=1)
_RECENT = 10
# What has no dates of its own.
_FIXED = {
    "folder": dt.timedelta(minutes=1),
    "mailbox": dt.timedelta(minutes=5),
    "opml": dt.timedelta(hours=12),
    "miniflux": dt.timedelta(minutes=15),
    "freshrss": dt.timedelta(minutes=15),
    "page": dt.timedelta(hours=6),
}


def next_poll(
    followed: Followed, now: dt.datetime, *, published: Sequence[str] = (), minutes: int = 0, wait: float = 0.0
) -> dt.datetime:
    """When a source is to be asked next.

    `published` are the dates (ISO 8601) of its entries, `minutes` how long it says that it may be kept, `wait` the
    seconds for which its host wants to be left alone.
    """
    pause = _FIXED.get(followed.source.kind) or _pace(published, now)
    pause = max(pause, dt.timedelta(minutes=min(minutes, 24 * 60)))
    if followed.failures:
        pause = min(pause * 2 ** min(followed.failures, 10), _LONGEST_FAILING)
    return now + max(pause, dt.timedelta(seconds=min(wait, _LONGEST_FAILING.total_seconds())))


def _pace(published: Sequence[str], now: dt.datetime) -> dt.timedelta:
    """Half of the usual time between the newest entries."""
    dates = sorted((found for text in published if (found := _moment(text)) and found <= now), reverse=True)[:_RECENT]
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(dates)]
    if not gaps:
        return _USUAL
    # A source that has fallen silent is asked less often.
    seconds = max(median(gaps), (now - dates[0]).total_seconds() / _RECENT) / 2
    return min(max(dt.timedelta(seconds=seconds), _SHORTEST), _LONGEST)


def _moment(text: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def is_due(followed: Followed, now: dt.datetime) -> bool:
    """Whether a source is to be asked; a time further ahead than any we set was set by a wrong clock."""
    return not now < followed.next_poll <= now + _LONGEST_FAILING
