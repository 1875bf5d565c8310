"""What's on, and the calendar of a month: windows in the groups in which people look for them."""

from __future__ import annotations

import calendar as almanac
import datetime as dt
from collections.abc import Iterable

import msgspec

from daybill.guide.listings import Listing, listing_of
from daybill.guide.row import Row
from daybill.ledger import Ledger, browsing
from daybill.ledger.browsing import Brief, Sought, Window
from daybill.model import Medium, When

GROUPS: tuple[tuple[str, str, tuple[Medium, ...]], ...] = (
    ("cinemas", "In cinemas", (Medium.THEATRICAL, Medium.VIRTUAL_CINEMA)),
    ("home", "At home", (Medium.STREAMING, Medium.VOD, Medium.PHYSICAL, Medium.TV)),
    ("festivals", "At festivals", (Medium.FESTIVAL,)),
)
"""Name, heading and media of the groups of a week."""


class Group(Row, frozen=True, kw_only=True):
    """The most reported windows of one sort, by day, and how many there are in all."""

    name: str
    heading: str
    rows: tuple[Listing, ...]
    count: int


class Week(Row, frozen=True, kw_only=True):
    """A week from Monday to Sunday, both in."""

    heading: str
    first: dt.date
    last: dt.date
    groups: tuple[Group, ...]


class Day(Row, frozen=True, kw_only=True):
    """A day of a month, and how many windows it has; `rows` holds the most reported."""

    date: dt.date
    count: int = 0
    rows: tuple[Brief, ...] = ()


class Month(Row, frozen=True, kw_only=True):
    """The weeks of a month; days of its neighbours are `None`."""

    first: dt.date
    last: dt.date
    weeks: tuple[tuple[Day | None, ...], ...]
    loose: tuple[Listing, ...]
    """Windows that may fall into it and are known no better than to a season or year."""
    count: int


def weeks(ledger: Ledger, sought: Sought, today: dt.date, most: int) -> tuple[Week, ...]:
    """This week and the next, each group with at most so many rows."""
    monday = today - dt.timedelta(days=today.weekday())
    found = []
    for number, heading in enumerate(("This week", "Next week")):
        first = monday + dt.timedelta(days=7 * number)
        last = first + dt.timedelta(days=6)
        groups = tuple(_groups(ledger, msgspec.structs.replace(sought, first=first, last=last), most))
        found.append(Week(heading=heading, first=first, last=last, groups=groups))
    return tuple(found)


def _groups(ledger: Ledger, sought: Sought, most: int) -> Iterable[Group]:
    for name, heading, media in GROUPS:
        wanted = tuple(medium for medium in media if not sought.media or medium in sought.media)
        if wanted:
            count, found = browsing.leading(ledger, msgspec.structs.replace(sought, media=wanted), most)
            yield Group(name=name, heading=heading, rows=listed(found), count=count)


def month(ledger: Ledger, sought: Sought, first: dt.date, a_day: int, loose: int) -> Month:
    """The month that begins on `first`, with at most so many rows a day, and so many that are not known well."""
    last = first.replace(day=almanac.monthrange(first.year, first.month)[1])
    within = msgspec.structs.replace(sought, first=first, last=last)
    days = {
        date: Day(date=date, count=count, rows=found) for date, count, found in browsing.busiest(ledger, within, a_day)
    }
    return Month(
        first=first,
        last=last,
        weeks=tuple(
            tuple(days.get(date, Day(date=date)) if date.month == first.month else None for date in week)
            for week in almanac.Calendar().monthdatescalendar(first.year, first.month)
        ),
        loose=listed(browsing.loose_windows(ledger, within, loose)),
        count=sum(day.count for day in days.values()),
    )


def listed(windows: Iterable[Window]) -> tuple[Listing, ...]:
    """Windows as listings, in the same order; those without a date are left out."""
    return tuple(
        listing_of(window.film, window.verdict, window.verdict.answer)
        for window in windows
        if isinstance(window.verdict.answer, When)
    )
