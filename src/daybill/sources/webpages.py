"""Single pages of the web, read once because somebody named them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from daybill.errors import Unreachable
from daybill.model import Page, Problem
from daybill.sources import sniff
from daybill.sources.visit import Visit, problem
from daybill.sources.web import Fetcher, Reply

_READ = (sniff.HTML, sniff.TEXT, "application/xhtml+xml")
_LISTS = (b"<rss", b"<feed", b"<rdf:RDF", b"<urlset", b"<sitemapindex", b"<opml")


def pages(visit: Visit, _stdin: BinaryIO | None = None) -> Iterator[Page | Problem]:
    """The page at an address, fetched as politely and safely as all others."""
    address = visit.source.address
    try:
        reply = asyncio.run(_fetched(visit))
    except Unreachable as error:
        yield problem(address, str(error), error.remedy or "try again later")
        return
    if any(mark in reply.body[:1000] for mark in _LISTS):
        yield problem(address, "a list of pages, not a page", f"follow it: daybill follow {address}")
        return
    kind = reply.media_type.partition(";")[0].strip().lower()
    named = reply.media_type if kind in _READ else sniff.media_type_of(reply.body) + reply.media_type[len(kind) :]
    if reason := sniff.why_no_text(reply.body, named):
        yield problem(address, *reason)
        return
    page = visit.page(reply.url, reply.body, named)
    source = msgspec.structs.replace(page.source, url=page.source.url or reply.url)
    yield msgspec.structs.replace(page, fetched=reply.fetched, source=source)


async def _fetched(visit: Visit) -> Reply:
    async with Fetcher(visit.web, limit=visit.limit, manners=visit.manners) as fetcher:
        return await fetcher.get(visit.source.address)
