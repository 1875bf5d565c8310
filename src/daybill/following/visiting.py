"""One visit to a source: what it tells of pages, and when it wants to be asked again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from daybill.errors import BadInput, Unreachable, Unreadable
from daybill.ledger.following import Followed
from daybill.model import Source
from daybill.sources import accounts, feeds, opml, sites
from daybill.sources.entries import Entry
from daybill.sources.web import Fetcher, Reply, Stored

_Parse = Callable[[bytes, str, str], feeds.Feed]


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """What a source told at one visit."""

    entries: tuple[Entry, ...] = ()
    stored: Stored = Stored()
    minutes: int = 0
    """How long it may be kept, as it says."""
    moved: str = ""
    """Where it has moved for good."""
    mark: str = ""
    """How far an account was read."""
    waiting: int = 0
    """Pages that are new, where they were read at once."""
    sources: tuple[Source, ...] = ()
    """Other sources that are to be followed."""
    note: str = ""
    """What went wrong in part."""


async def visit(followed: Followed, fetcher: Fetcher) -> Heard:
    """Ask a source on the web for news; raises `Unreachable`."""
    kind = followed.source.kind
    if kind not in _VISITS:
        raise BadInput(f"unknown kind of source: {kind!r}", f"use one of: {', '.join(_VISITS)}")
    return await _VISITS[kind](followed, fetcher)


async def _feed(followed: Followed, fetcher: Fetcher) -> Heard:
    heard, _ = await _listed(followed, fetcher, feeds.parse)
    return heard


async def _sitemap(followed: Followed, fetcher: Fetcher) -> Heard:
    """A sitemap, and where it is an index the sitemaps of news that it names."""
    heard, more = await _listed(followed, fetcher, sites.parse)
    entries, notes = list(heard.entries), [heard.note]
    for address in more:
        try:
            reply = await fetcher.get(address)
            entries.extend(sites.parse(reply.body, reply.media_type, reply.url).entries)
        except (Unreachable, Unreadable) as error:
            notes.append(f"{address}: {error}")
    if more:
        # Only the index was asked whether it changed; the sitemaps it names may change without it.
        heard = msgspec.structs.replace(heard, stored=Stored())
    return msgspec.structs.replace(heard, entries=tuple(entries), note="; ".join(filter(None, notes)))


async def _listed(followed: Followed, fetcher: Fetcher, parse: _Parse) -> tuple[Heard, tuple[str, ...]]:
    """What a list told, and the other lists that it names."""
    reply = await fetcher.get(followed.source.address, Stored(followed.headers, followed.received))
    if not reply.changed:
        return Heard(stored=reply.stored, moved=_moved(reply)), ()
    try:
        feed = parse(reply.body, reply.media_type, reply.url)
    except Unreadable as error:
        raise Unreachable(str(error), error.remedy, kind="type") from error
    note = f"{feed.left_out:,} entries behind the first {feeds.MOST_ENTRIES:,} are left out"
    heard = Heard(
        entries=tuple(_in_language(entry, feed.language) for entry in feed.entries),
        stored=reply.stored,
        minutes=feed.minutes,
        moved=_moved(reply),
        note=note if feed.left_out else "",
    )
    return heard, feed.more


def _in_language(entry: Entry, language: str) -> Entry:
    return msgspec.structs.replace(entry, language=language) if language and not entry.language else entry


def _moved(reply: Reply) -> str:
    return reply.url if reply.moved else ""


async def _page(followed: Followed, _: Fetcher) -> Heard:
    """A page tells of itself, anew each time."""
    return Heard(entries=(Entry(url=followed.source.address, updated=dt.datetime.now(tz=dt.UTC).isoformat()),))


async def _opml(followed: Followed, fetcher: Fetcher) -> Heard:
    """The feeds that a list of subscriptions names, from the web or a file."""
    address, stored = followed.source.address, Stored(followed.headers, followed.received)
    try:
        if "://" not in address:
            return Heard(sources=opml.parse(_contents(address)))
        reply = await fetcher.get(address, stored)
        found = opml.parse(reply.body) if reply.changed else ()
    except Unreadable as error:
        raise Unreachable(str(error), error.remedy, kind="type") from error
    return Heard(sources=found, stored=reply.stored, moved=_moved(reply))


def _contents(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(opml.LARGEST)
    except OSError as error:
        raise Unreachable(f"cannot be read: {error.strerror}", "check the path", kind="status") from error


async def _account(followed: Followed, fetcher: Fetcher) -> Heard:
    """What an account of a feed reader has that is new since the last visit."""
    from daybill.settings import token  # noqa: PLC0415

    ask = accounts.miniflux if followed.source.kind == "miniflux" else accounts.freshrss
    entries, mark = await ask(followed.source.address, token(followed.source.address), followed.mark, fetcher)
    return Heard(entries=entries, mark=mark)


_VISITS: dict[str, Callable[[Followed, Fetcher], Awaitable[Heard]]] = {
    "feed": _feed,
    "sitemap": _sitemap,
    "page": _page,
    "opml": _opml,
    "miniflux": _account,
    "freshrss": _account,
}
