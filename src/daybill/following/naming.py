"""What an address is that somebody wants to follow: a feed, a site with feeds, a page, a folder, and so on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

from daybill.errors import BadInput, Unreachable, Unreadable
from daybill.model import Source
from daybill.settings import Settings
from daybill.sources import feeds, sites
from daybill.sources.web import Fetcher, Reply, normal
from daybill.sources.web.addresses import origin

KINDS = ("feed", "sitemap", "page", "folder", "mailbox", "opml", "miniflux", "freshrss")
"""What can be followed."""
_MAILBOX = (".mbox", ".mbx")
_MOST_FEEDS = 5
"""Of one site."""


def sources(address: str, kind: str | None, settings: Settings) -> tuple[Source, ...]:
    """What is to be followed for an address: one source, or for a site its feeds and its sitemap of news.

    Without a `kind` it is looked at, on the web too. Raises `BadInput` for what cannot be followed, `Unreachable` for
    what cannot be had.
    """
    if kind is not None and kind not in (*KINDS, "site"):
        raise BadInput(f"unknown kind of source: {kind!r}", f"use one of: site, {', '.join(KINDS)}")
    if "://" not in address or kind in ("folder", "mailbox"):
        return (_local(address, kind),)
    url = normal(address)
    if kind not in (None, "site"):
        return (Source(kind=kind, address=url),)
    found = asyncio.run(_looked_at(url, settings, site=kind == "site"))
    return tuple({one.address: one for one in found}.values())


def _local(address: str, kind: str | None) -> Source:
    path = Path(address).expanduser()
    try:
        path = path.resolve(strict=True)
    except OSError as error:
        remedy = "give a path, or an address that begins with https://"
        raise BadInput(f"{address}: no such file or folder ({error.strerror})", remedy) from error
    if kind is None and path.is_dir():
        kind = "mailbox" if {"cur", "new"} <= {child.name for child in path.iterdir()} else "folder"
    elif kind is None and path.suffix.lower() in _MAILBOX:
        kind = "mailbox"
    elif kind is None and path.suffix.lower() in (".opml", ".xml"):
        kind = "opml"
    if kind not in ("folder", "mailbox", "opml"):
        remedy = "give a folder, a mailbox (.mbox or a Maildir) or an OPML file, or read it once with `daybill read`"
        raise BadInput(f"{address} cannot be followed", remedy)
    return Source(kind=kind, address=str(path))


async def _looked_at(url: str, settings: Settings, *, site: bool) -> list[Source]:
    async with Fetcher(settings.web(), limit=int(settings.limit_mb * 1e6)) as fetcher:
        reply = await fetcher.get(url)
        kind = None if site else _kind_of(reply)
        if kind:
            return [Source(kind=kind, address=reply.url)]
        found = [source async for source in _of_site(reply, fetcher)]
    if not found:
        remedy = "follow a page itself with --as page, or give the address of its feed"
        raise BadInput(f"{url}: no feed and no sitemap of news was found there", remedy)
    return found


async def _of_site(reply: Reply, fetcher: Fetcher) -> AsyncIterator[Source]:
    """The feeds that a site names (or has where feeds usually are), then its sitemap of news."""
    page = reply.body.decode("utf-8", "replace")
    named = sites.feed_links(page, reply.url)[:_MOST_FEEDS]
    usual = [normal(path, reply.url) for path in sites.USUAL_FEEDS]
    async for address in _working(named, "feed", fetcher, most=_MOST_FEEDS):
        yield Source(kind="feed", address=address)
    if not named:
        async for address in _working(usual, "feed", fetcher, most=1):
            yield Source(kind="feed", address=address)
    robots = fetcher.manners.state(origin(reply.url)).robots
    maps = sites.news_sitemaps(robots, reply.url) or [normal(path, reply.url) for path in sites.USUAL_SITEMAPS]
    async for address in _working(maps, "sitemap", fetcher, most=1):
        yield Source(kind="sitemap", address=address)


async def _working(addresses: Iterable[str], kind: str, fetcher: Fetcher, most: int) -> AsyncIterator[str]:
    """The first of some addresses at which there is really such a list."""
    found = 0
    for address in addresses:
        try:
            reply = await fetcher.get(address)
        except Unreachable:
            continue
        if _kind_of(reply) == kind:
            yield reply.url
            found += 1
        if found == most:
            return


def _kind_of(reply: Reply) -> str | None:
    """`feed` or `sitemap`; `None` for anything else."""
    for kind, parse in (("feed", feeds.parse), ("sitemap", sites.parse)):
        try:
            parse(reply.body, reply.media_type, reply.url)
        except Unreadable:
            continue
        return kind
    return None
