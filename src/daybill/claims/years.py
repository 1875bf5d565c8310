"""When a text was written that does not say it, and what that makes of its dates.

Every month is weighed by all that tells the time of the text (`traces`): each sign has a weight (`years.toml`, learned
by `scripts/learn years` from labelled press whose dates were hidden), and the months share one certainty. A date
without a year is then read as of each month that may be; it is in the year that most of them give it, if enough
do. Where too little tells, it stays without its year.
"""

import datetime as dt
import math
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from daybill.claims.scorer import learned
from daybill.claims.spans import plain
from daybill.claims.traces import FIRST, LAST, Day, Signs, Trace, yearless_day
from daybill.dates import DateMention

ENOUGH = 0.3
"""How likely the likeliest year of a date must be: of films not learned from, every second is right from there on."""

_YEARS = 4
_MONTHS = 2
"""A text is read as of so many months of so many years at most, the likeliest: they stand for all others."""

_LEAST = 0.0005
"""Months less likely than this are not counted: all of them together are a tenth at most."""

_HEADED = 0.9
"""How likely a day has the year that is printed over it beside its month: `May 2018 Releases`, `May 22: Title`."""

_SURE = 0.3
"""A month as likely as this is read as of several days: what these read differently, as `this Friday`, stays open."""

_DAYS = (3, 10, 24, 17)


class Reading(msgspec.Struct, frozen=True):
    """A date of a text whose year is inferred, and how likely it is meant so, 0 to 1."""

    mention: DateMention
    likely: float


def months(traces: Sequence[Trace]) -> dict[int, float]:
    """How likely each month is that of the text, likeliest first; together 1. Nothing, if nothing tells."""
    if not traces:
        return {}
    thought_of = range(FIRST, LAST)
    odds = dict(zip(thought_of, map(sum, zip(*(_odds(t.signs(thought_of)) for t in traces), strict=True)), strict=True))
    most = max(odds.values())
    shares = {month: math.exp(told - most) for month, told in odds.items()}
    total = sum(shares.values())
    return {month: share / total for month, share in sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))}


def _odds(told: Sequence[Signs]) -> list[float]:
    """What the signs of each month weigh: those that months share are weighed once."""
    known = learned("years")["month"]
    weights = {
        id(signs): sum(known.get(sign, 0.0) * times for sign, times in signs)
        for signs in {id(signs): signs for signs in told}.values()
    }
    return [weights[id(signs)] for signs in told]


Place = tuple[int, int]
"""Where a date stands: half-open characters."""
Dated = Callable[[dt.date | None], Sequence[DateMention]]
"""The dates of a text if it were published on a day, or as they are where that is not known."""


def readings(likely: Mapping[int, float], text: str, dated: Dated, over: Iterable[dt.date] = ()) -> list[Reading]:
    """The dates of a text that was written in one of these months: in the likeliest year, or as open as they are.

    What is printed with its year over the text, in its first line or elsewhere (`over`), its days have too.
    """
    votes: dict[Place, dict[str, tuple[float, DateMention]]] = {}
    for day, share in _days(likely):
        for mention in dated(day):
            said = votes.setdefault((mention.start, mention.end), {})
            key = _year_alone(text, mention) or str(mention.when)
            said[key] = (said.get(key, (0.0, mention))[0] + share, mention)
    alone = {(m.start, m.end): m for m in dated(None)}
    headed = _headed(text, alone.values(), dated, over)
    found = []
    for place in sorted({*votes, *alone}):
        said_alone = yearless_day(text, alone[place]) if place in alone else None
        if said_alone and (said_alone.month, place) in headed:
            found.append(Reading(headed[said_alone.month, place], _HEADED))
            continue
        years = _years_of(likely, said_alone) if said_alone else {}
        told = [(_share_of(years, m, share), m) for share, m in votes.get(place, {}).values()]
        best = max(told, key=_share, default=None)
        if best and best[0] > ENOUGH:
            found.append(Reading(best[1], best[0]))
        elif place in alone:
            found.append(Reading(alone[place], 1.0))
    return found


def _year_alone(text: str, mention: DateMention) -> str:
    """The year of `later this year`, of which each month leaves other days open; empty for any other date."""
    written = str(plain(text[mention.start : mention.end], mention.when)) if mention.when else ""
    return written if len(written) == len("2021") else ""


def _headed(
    text: str, alone: Iterable[DateMention], dated: Dated, over: Iterable[dt.date]
) -> dict[tuple[int, Place], DateMention]:
    """The dates of a text as of each month that is printed over it with its year, by that month and their places."""
    head = text.find("\n")
    printed = {
        m.when.first for m in alone if m.end <= head and m.kind == "month" and m.year_known and m.when and m.when.first
    } or set(over)
    if len({first.year for first in printed}) != 1:
        return {}
    return {(first.month, (m.start, m.end)): m for first in printed for m in dated(first)}


def _years_of(likely: Mapping[int, float], day: Day) -> dict[int, float]:
    """How likely each year is that of a day without one."""
    years: dict[int, float] = {}
    for month, share in likely.items():
        if share < _LEAST:
            break
        if seen := day.seen_from(month):
            years[seen.year] = years.get(seen.year, 0.0) + share
    return years


def _share_of(years: Mapping[int, float], mention: DateMention, share: float) -> float:
    """How likely a date is of its year: of all months, where that can be told, else of those it was read as of."""
    return years.get(mention.when.first.year, share) if mention.when and mention.when.first else share


def _days(likely: Mapping[int, float]) -> list[tuple[dt.date, float]]:
    """The days as of which a text is read, each with its share: of the likeliest years the likeliest months."""
    years: dict[int, dict[int, float]] = {}
    for month, share in likely.items():
        years.setdefault(month // 12, {})[month] = share
    found = []
    for months_of in sorted(years.values(), key=lambda shares: -sum(shares.values()))[:_YEARS]:
        whole, kept = sum(months_of.values()), list(months_of.items())[:_MONTHS]
        scale = whole / sum(share for _, share in kept)
        for month, share in ((month, share * scale) for month, share in kept):
            days = _DAYS if share > _SURE else _DAYS[-1:]
            found += [(dt.date(*_named(month), day), share / len(days)) for day in days]
    return found


def _share(vote: tuple[float, object]) -> float:
    return vote[0]


def _named(month: int) -> tuple[int, int]:
    return month // 12, month % 12 + 1
