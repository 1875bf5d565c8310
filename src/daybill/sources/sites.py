"""What a site has for those who follow it: the feeds its pages name, and its sitemaps of news."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from daybill.errors import Unreachable, Unreadable
from daybill.sources.entries import Entry
from daybill.sources.feeds import MOST_ENTRIES, Feed
from daybill.sources.web.addresses import normal
from daybill.sources.web.unpacking import Body

RECENT = dt.timedelta(days=7)
"""How far back a sitemap is followed that lists all pages of a site."""
_REMEDY = "give the address of a sitemap"
_LARGEST = 50_000_000
_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]{0,2000}(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"<(?:link|a)\b[^<>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario|commenti", re.IGNORECASE)
# Where sites keep them that do not say so; asked for one after the other until one is there.
USUAL_FEEDS = ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
USUAL_SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml")


def feed_links(page: str, address: str) -> tuple[str, ...]:
    """The feeds that a page names in its head, in its own order, without those of comments."""
    found: dict[str, None] = {}
    for match in _LINK.finditer(page[:500_000]):
        marks = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(match[0])}
        if "alternate" not in marks.get("rel", "").lower() or marks.get("type", "").lower() not in _FEED_TYPES:
            continue
        if _COMMENTS.search(marks.get("title", "") + marks.get("href", "")):
            continue
        try:
            found[normal(marks.get("href", ""), address)] = None
        except Unreachable:
            continue
    return tuple(found)


def news_sitemaps(robots: str, address: str) -> tuple[str, ...]:
    """The sitemaps of robots.txt that hold news by their name."""
    named = re.findall(r"(?im)^\s*sitemap:\s*(\S{1,2000})", robots[:500_000])
    return tuple(dict.fromkeys(url for link in named if "news" in link.lower() and (url := _url(link, address))))


def _url(link: str, base: str) -> str:
    try:
        return normal(urljoin(base, link))
    except (Unreachable, ValueError):
        return ""


def parse(body: bytes, _media_type: str, address: str) -> Feed:
    """The pages of a sitemap that are news; for an index of sitemaps, those. Raises `Unreadable` for what is neither.

    News is what says when it was published, or else what changed in the last week.
    """
    root = tree(_unpacked(body))
    kind = name_of(root)
    if kind == "sitemapindex":
        return Feed(more=tuple(_children(root, address)))
    if kind != "urlset":
        raise Unreadable(f"<{kind[:40]}>, not a sitemap", _REMEDY)
    places = [element for element in root if name_of(element) == "url"]
    since = (dt.datetime.now(tz=dt.UTC) - RECENT).date().isoformat()
    found = [entry for place in places[:MOST_ENTRIES] if (entry := _entry(place, address, since))]
    return Feed(entries=tuple(found), left_out=max(0, len(places) - MOST_ENTRIES))


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacked = Body("gzip", _LARGEST)
    try:
        unpacked.add(body)
    except Unreachable as error:
        raise Unreadable(str(error), _REMEDY) from error
    return unpacked.whole()


def tree(body: bytes) -> Any:
    """The root of some XML, read without entities; raises `Unreadable`."""
    from lxml import etree  # noqa: PLC0415  (a twentieth of a second)

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(_DOCTYPE.sub(b"", body.lstrip(), count=1), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"no XML: {str(error)[:200]}", _REMEDY) from error
    if root is None:
        raise Unreadable("no XML", _REMEDY)
    return root


def _children(root: Any, address: str) -> Iterator[str]:
    """Sitemaps of an index: those of news, or else the ones that changed last."""
    listed = []
    for element in root:
        told = {name_of(child): (child.text or "").strip() for child in element}
        if url := _url(told.get("loc", ""), address):
            listed.append((told.get("lastmod", ""), url))
    news = [url for _, url in listed if "news" in url.lower()]
    newest = [url for _, url in sorted(listed, key=lambda one: one[0], reverse=True)]
    yield from (news or newest)[:3]


def _entry(place: Any, address: str, since: str) -> Entry | None:
    told: dict[str, str] = {}
    for element in place.iter():
        if isinstance(element.tag, str) and element.text and element.text.strip():
            told.setdefault(name_of(element), " ".join(element.text.split()))
    url, published, changed = (
        _url(told.get("loc", ""), address),
        told.get("publication_date", ""),
        told.get("lastmod", ""),
    )
    if not url or not (published or changed[:10] >= since):
        return None
    return Entry(
        url=url,
        title=told.get("title", "")[:500],
        published=published,
        updated=changed,
        language=told.get("language", ""),
    )


def name_of(element: Any) -> str:
    """The name of an element without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
