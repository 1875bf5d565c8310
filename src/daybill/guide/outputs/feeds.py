"""Feeds of what changed: Atom (RFC 4287) and JSON Feed 1.1. The same rows always give the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

import msgspec

from daybill.guide import phrases
from daybill.guide.moves import Move
from daybill.guide.outputs.plain import line
from daybill.guide.row import Row
from daybill.spelling import digest

ATOM = "http://www.w3.org/2005/Atom"


class Feed(Row, frozen=True, kw_only=True):
    """What a feed says of itself: `address` is its own, `site` that of the pages, without a slash at the end."""

    title: str
    address: str
    site: str


def atom(feed: Feed, moves: Sequence[Move]) -> bytes:
    """The changes as Atom, the newest first."""
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed")
    _child(root, "id", feed.address)
    _child(root, "title", feed.title)
    _child(root, "updated", _moment(max((move.as_of for move in moves), default=dt.date(2000, 1, 1))))
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "type": "application/atom+xml", "href": feed.address})
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": f"{feed.site}/changes"})
    _child(_child(root, "author"), "name", "Daybill")
    for move in moves:
        entry = _child(root, "entry")
        _child(entry, "id", name_of(move))
        _child(entry, "title", headline(move))
        _child(entry, "updated", _moment(move.as_of))
        ET.SubElement(entry, f"{{{ATOM}}}link", {"rel": "alternate", "href": f"{feed.site}/film/{move.film_id}"})
        ET.SubElement(entry, f"{{{ATOM}}}category", {"term": move.sort})
        _child(entry, "content", story(move)).set("type", "text")
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _child(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    made = ET.SubElement(parent, f"{{{ATOM}}}{name}")
    if text:
        made.text = _plain(text)
    return made


def _plain(text: str) -> str:
    """Text that XML can hold: line ends are kept, all else that is no character for the eye is not."""
    kept = "\n".join(line(part) for part in text.split("\n"))
    return kept.replace("\ufffe", "").replace("\uffff", "")


def json_feed(feed: Feed, moves: Sequence[Move]) -> bytes:
    """The changes as JSON Feed, the newest first."""
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": f"{feed.site}/changes",
        "feed_url": feed.address,
        "language": "en",
        "items": [
            {
                "id": name_of(move),
                "url": f"{feed.site}/film/{move.film_id}",
                "title": _plain(headline(move)),
                "content_text": _plain(story(move)),
                "date_published": _moment(move.as_of),
                "tags": [move.sort, *([str(move.medium)] if move.medium else [])],
            }
            for move in moves
        ],
    }
    return msgspec.json.encode(whole)


def name_of(move: Move) -> str:
    """The name of a change, which stays while what it tells stays."""
    told = (move.question, move.as_of.isoformat(), move.sort, move.was_date or "", move.now_date or "")
    return f"tag:daybill,2024:{digest('change', *told)}"


def headline(move: Move) -> str:
    """A change in one line: `Poor Things (2023): cinemas, US: Fri 8 Sep 2023 → Fri 8 Dec 2023`."""
    film = f"{move.film} ({move.year})" if move.year else move.film
    where = move.window + (f", {move.territory}" if move.territory else "")
    return f"{film}: {where}: {turned(move)}"


def turned(move: Move) -> str:
    """From what to what."""
    match move.sort:
        case "withdrawn":
            return f"{move.was} withdrawn"
        case "cancelled":
            return f"{move.now} cancelled"
        case "first-date":
            return f"first date {move.now}"
        case "revived":
            return f"{move.now}, not cancelled after all"
        case _:
            return f"{move.was} → {move.now}"


def story(move: Move) -> str:
    """What is believed, who says so, and their sentence."""
    said = phrases.counted(move.outlets, "outlet")
    held = phrases.state(move.probability, contested=move.contested, known=move.now_date is not None)
    lines = [f"{turned(move)}. {held.capitalize()}; {said}."]
    for quote in move.quotes[-2:]:
        published = f", {phrases.date(quote.published)}" if quote.published else ""
        lines.append(f"{quote.outlet}{published}: “{quote.sentence}”")
    return "\n".join(lines)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
