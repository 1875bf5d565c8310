"""Lists of subscriptions (OPML), in and out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from daybill.errors import Unreachable, Unreadable
from daybill.model import Source
from daybill.sources.sites import name_of, tree
from daybill.sources.web.addresses import normal

LARGEST = 20_000_000
_MOST = 10_000
_REMEDY = "give an OPML file as feed readers export it"


def parse(body: bytes) -> tuple[Source, ...]:
    """The feeds that a list names, each once; raises `Unreadable` for what is no such list."""
    root = tree(body)
    if name_of(root) != "opml":
        raise Unreadable("not an OPML file", _REMEDY)
    found = {source.address: source for source in _sources(root)}
    return tuple(found.values())[:_MOST]


def _sources(root: Any) -> Iterator[Source]:
    for element in root.iter():
        marks = {str(name).lower(): value for name, value in element.attrib.items()}
        if name_of(element) != "outline" or not marks.get("xmlurl"):
            continue
        try:
            address = normal(marks["xmlurl"])
        except Unreachable:
            continue
        language = marks.get("language") or None
        yield Source(kind="feed", address=address, language=language if language != "unknown" else None)


def written(sources: Iterable[tuple[str, Source]]) -> Iterator[str]:
    """The lines of a list, from titles and feeds."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<opml version="2.0">'
    yield "<head><title>Followed by Daybill</title></head>"
    yield "<body>"
    for title, source in sources:
        yield f'<outline type="rss" text={quoteattr(title)} xmlUrl={quoteattr(source.address)}/>'
    yield "</body>"
    yield "</opml>"
