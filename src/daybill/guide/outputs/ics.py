"""A calendar for calendar programs (iCalendar, RFC 5545 and 7986): the same ledger always gives the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from daybill.guide.events import Event
from daybill.guide.outputs.plain import line

_DAY = dt.timedelta(days=1)


def calendar(events: Iterable[Event], *, name: str = "Film releases", site: str = "") -> str:
    """The events as one calendar, lines ended by CRLF as the standard wants.

    With the address of a site each event links to the page of its film.
    """
    from icalendar import Calendar  # noqa: PLC0415  (100 ms that only a calendar pays)

    made = Calendar()
    made.add("prodid", "-//Daybill//Film releases//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", line(name))
    made.add("x-wr-calname", line(name))
    made.add("refresh-interval", _DAY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    for event in events:
        made.add_component(_event(event, site))
    return str(made.to_ical(), "utf-8")


def _event(event: Event, site: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from icalendar import Event as Component  # noqa: PLC0415

    stamp = dt.datetime.combine(event.stamp, dt.time(), tzinfo=dt.UTC)
    made = Component()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("dtstart", event.first)
    made.add("dtend", event.last + _DAY)  # exclusive, by the standard
    made.add("summary", line(event.summary))
    made.add("description", "\n".join(line(row) for row in event.description.split("\n")))
    made.add("status", event.state)
    made.add("transp", "TRANSPARENT")
    if site:
        made.add("url", f"{site}/film/{event.film_id}")
    return made
