"""In which order beliefs are shown, and what their kinds are called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from daybill.guide.beliefs import Belief
from daybill.kinds import KINDS
from daybill.model import Medium

_PLACE = {kind.name: kind.order for kind in KINDS.values()}
_TITLE = {kind.name: kind.title for kind in KINDS.values()}

TOPICS = (*_PLACE, *Medium)
"""What of a film may be asked for: kinds and media."""


def in_time(found: Iterable[Belief]) -> tuple[Belief, ...]:
    """Releases by their first day; a loose date stands before an exact one of its first day, no date last."""
    return tuple(sorted(found, key=_time))


def _time(belief: Belief) -> tuple[dt.date, dt.date, str, str]:
    first = belief.first or belief.last or dt.date.max
    return (first, belief.last or first, belief.territory or "", belief.window)


def by_kind(found: Iterable[Belief]) -> tuple[Belief, ...]:
    """Facts in the order of their kinds, of one kind the firmest first."""
    return tuple(sorted(found, key=lambda b: (_PLACE.get(b.kind, 10_000), b.kind, -b.probability, b.shown)))


def title_of(kind: str) -> str:
    """What people are shown for a kind: `Director`."""
    return _TITLE.get(kind) or kind.replace("_", " ").capitalize()
