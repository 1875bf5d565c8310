"""Feeds: RSS from 0.9x on, RDF, Atom and JSON Feed, also broken ones; `parse` gives their entries.

The fast parser reads nearly all; for what it refuses, or reads in part, the thorough one is asked. Before either sees
it, a feed is made harmless and whole: no document type (so no entities of its own), no character that XML forbids,
the entities of HTML and bare `&` mended, no deeper and no longer than anyone would write.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

import msgspec

from daybill.characters import decode
from daybill.errors import Unreachable, Unreadable
from daybill.sources.entries import Entry
from daybill.sources.web.addresses import normal

MOST_ENTRIES = 5_000
"""Of one feed; what stands behind them is left out."""
_DEEPEST = 100
_REMEDY = "give the address of an RSS, Atom or JSON feed"
_LONGEST_WORDS, _LONGEST_CONTENT = 500, 200_000
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,2000}(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FORBIDDEN_NUMBER = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));", re.IGNORECASE)
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([a-zA-Z][a-zA-Z0-9]{1,30});)?")
_TAG = re.compile(r"<(/?)[a-zA-Z][^\s<>/]{0,60}(?:\s[^<>]*?)?(/?)>")
_ITEM = re.compile(r"<(?:[a-z0-9]{1,20}:)?(?:item|entry)(?=[\s>])", re.IGNORECASE)
_ITEM_END = re.compile(r"</(?:[a-z0-9]{1,20}:)?(?:item|entry)\s*>", re.IGNORECASE)
# "Yesterday" is no date: the fast parser would count from today.
_VAGUE_DATE = re.compile(
    r"<((?:\w{1,20}:)?(?:pubDate|date|published|updated|issued|modified|created))>[^<0-9]{0,99}</\1>"
)
_ROOT = re.compile(r"<((?:[a-zA-Z0-9]{1,20}:)?(?:rss|rdf|feed))\b", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{0,2000}>")


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed; its entries in its own order."""

    title: str = ""
    language: str = ""
    minutes: int = 0
    """How long it may be kept, as it says; 0 where it does not."""
    entries: tuple[Entry, ...] = ()
    left_out: int = 0
    """Entries behind the first `MOST_ENTRIES`."""
    unusable: int = 0
    """Entries without an address of the web."""
    more: tuple[str, ...] = ()
    """Other lists that this one names: those of an index of sitemaps."""


def parse(body: bytes, media_type: str, address: str) -> Feed:
    """The feed in some bytes that came from an address; raises `Unreadable` for what is none."""
    text = decode(body, media_type, markup=True).lstrip()
    if text.startswith(("{", "[")):
        return _feed(_from_json(text), address)
    root = _ROOT.search(text[:50_000])
    if not root or re.match(r"(?:<!doctype html|<html)\b", text[:200], re.IGNORECASE):
        kind = "a web page" if "<html" in text[:5000].lower() else "something else"
        raise Unreadable(f"{kind}, not a feed", _REMEDY)
    mended, left_out = _shortened(_mended(text), root[1])
    _check_depth(mended)
    return _feed(_read(mended), address, left_out)


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """A feed as a parser gives it."""

    title: Any = ""
    link: Any = ""
    language: Any = ""
    minutes: Any = 0
    entries: list[Mapping[str, Any]] = []


# ── before parsing ────────────────────────────────────────────────────────────────────────────────────────────────


def _mended(text: str) -> str:
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text), count=1)
    text = _FORBIDDEN_NUMBER.sub("", _FORBIDDEN.sub("", text))
    parts = _CDATA.split(text)
    # In CDATA an ampersand is an ampersand.
    parts[::2] = [_VAGUE_DATE.sub("", _ENTITY.sub(_entity, part)) for part in parts[::2]]
    return "".join(parts)


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    if not name:
        return "&amp;"
    meant = html.unescape(f"&{name};")
    return f"&amp;{name};" if meant == f"&{name};" else meant


def _shortened(text: str, root: str) -> tuple[str, int]:
    """The text up to the last entry that is read and whole, closed again; and how many were left out."""
    starts = [match.start() for match in _ITEM.finditer(text)]
    cut_off = starts and not _ITEM_END.search(text, starts[-1])
    whole = len(starts) - (1 if cut_off else 0)
    kept = min(whole, MOST_ENTRIES)
    if kept == len(starts):
        return text, 0
    closing = "</channel></rss>" if root.lower() == "rss" else f"</{root}>"
    return text[: starts[kept]] + closing, whole - kept


def _check_depth(text: str) -> None:
    depth = 0
    for match in _TAG.finditer(_CDATA.sub("", text)):
        if not match[2]:
            depth += -1 if match[1] else 1
        if depth > _DEEPEST:
            raise Unreadable(f"nested more than {_DEEPEST} deep", _REMEDY)


# ── parsing ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(text: str) -> _Found:
    wanted = len(_ITEM.findall(text))
    best, reason = None, ""
    # A title of XHTML is empty to the fast one.
    for parser in (_thorough, _fast) if 'type="xhtml"' in text else (_fast, _thorough):
        try:
            found = parser(text)
        except Exception as error:  # noqa: BLE001  (libraries promise little about broken feeds)
            reason = f"{type(error).__name__}: {str(error)[:200]}"
            continue
        if best is None or len(found.entries) > len(best.entries):
            best = found
        if len(best.entries) >= wanted:
            return best
    if best is None or (wanted and not best.entries):
        raise Unreadable(f"a feed that cannot be read: {reason or 'none of its entries can'}", _REMEDY)
    return best


def _fast(text: str) -> _Found:
    import fastfeedparser  # noqa: PLC0415  (a tenth of a second)

    found = fastfeedparser.parse(text.encode())
    return _Found(
        title=found.feed.get("title"),
        link=found.feed.get("link"),
        language=found.feed.get("language") or _element(text, "language"),
        minutes=_minutes(text),
        entries=found.entries,
    )


def _thorough(text: str) -> _Found:
    import feedparser  # noqa: PLC0415  (a fifth of a second, and seldom needed)

    found = feedparser.parse(text.encode(), sanitize_html=False, resolve_relative_uris=False)
    feed = dict(found.feed)
    return _Found(
        title=feed.get("title"),
        link=feed.get("link"),
        language=feed.get("language"),
        minutes=_minutes(text),
        entries=[dict(entry) for entry in found.entries],  # its own sort of dict answers for missing keys
    )


def _from_json(text: str) -> _Found:
    """A JSON Feed (version 1 or 1.1)."""
    try:
        data = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Unreadable(f"no feed: {str(error)[:200]}", _REMEDY) from None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        raise Unreadable("JSON, but no feed", _REMEDY)
    return _Found(
        title=data.get("title"),
        link=data.get("home_page_url"),
        language=data.get("language"),
        entries=[_json_entry(item) for item in data["items"] if isinstance(item, dict)],
    )


def _json_entry(item: Mapping[str, Any]) -> Mapping[str, Any]:
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    text = item.get("content_text")
    return {
        "link": item.get("url") or item.get("external_url") or item.get("id"),
        "title": item.get("title"),
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
        "author": ", ".join(str(a["name"]) for a in authors or () if isinstance(a, dict) and a.get("name")),
        "summary": item.get("content_html")
        or (html.escape(text) if isinstance(text, str) else "")
        or item.get("summary"),
        "language": item.get("language"),
    }


def _minutes(text: str) -> int:
    head = text[:20_000]
    ttl = _element(head, "ttl").strip()
    period = _element(head, "(?:[a-z]+:)?updatePeriod").strip().lower()
    if ttl.isdigit():
        return min(int(ttl[:6]), 100_000)
    often = _element(head, "(?:[a-z]+:)?updateFrequency").strip()
    length = {"hourly": 60, "daily": 1440, "weekly": 10_080}.get(period, 0)
    return length // max(1, int(often[:4])) if often.isdigit() else length


def _element(text: str, name: str) -> str:
    found = re.search(rf"<{name}>([^<]{{0,100}})</", text[:20_000], re.IGNORECASE)
    return found[1] if found else ""


# ── after parsing ─────────────────────────────────────────────────────────────────────────────────────────────────


def _feed(found: _Found, address: str, left_out: int = 0) -> Feed:
    link = _text(found.link)
    # A relative link is meant from the site's own address, where a feed names one.
    base = urljoin(address, link) if link.startswith(("http://", "https://")) else address
    entries = list(_unique(_entries(found.entries[:MOST_ENTRIES], base)))
    return Feed(
        title=_plain(found.title),
        language=_text(found.language)[:20],
        minutes=found.minutes if isinstance(found.minutes, int) else 0,
        entries=tuple(entries),
        left_out=left_out + max(0, len(found.entries) - MOST_ENTRIES),
        unusable=sum(_url(entry, base) is None for entry in found.entries[:MOST_ENTRIES]),
    )


def _unique(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen = set[str]()
    for entry in entries:
        if entry.url not in seen:
            seen.add(entry.url)
            yield entry


def _entries(entries: Iterable[Mapping[str, Any]], base: str) -> Iterator[Entry]:
    return (found for entry in entries if (found := entry_of(entry, base)))


def entry_of(entry: Mapping[str, Any], base: str) -> Entry | None:
    """The entry in what a parser or an account gives, as parsers name its parts; `None` without an address."""
    url = _url(entry, base)
    if url is None:
        return None
    return Entry(
        url=url,
        title=_plain(entry.get("title")),
        author=_plain(entry.get("author")),
        published=_date(entry, "published") or _date(entry, "created"),
        updated=_date(entry, "updated"),
        content=_content(entry),
        language=_text(entry.get("language"))[:20],
    )


def _url(entry: Mapping[str, Any], base: str) -> str | None:
    """Where the page stands: the entry's link; else its id, where that is an address."""
    others = [link for link in _listed(entry.get("links")) if isinstance(link, Mapping)]
    plain = [link.get("href") for link in others if link.get("rel") in (None, "", "alternate")]
    for candidate in (entry.get("link"), *plain):
        if address := _normal(_text(candidate), base):
            return address
    name = _text(entry.get("id") or entry.get("guid"))
    return _normal(name, "") if name.startswith(("http://", "https://")) else None


def _normal(text: str, base: str) -> str | None:
    if not text or any(c.isspace() for c in text.strip()):
        return None
    try:
        return normal(text, base)
    except Unreachable:
        return None


def _content(entry: Mapping[str, Any]) -> str:
    bodies = [part.get("value") for part in _listed(entry.get("content")) if isinstance(part, Mapping)]
    candidates = [_text(text) for text in (*bodies, entry.get("summary"), entry.get("description"))]
    return max(candidates, key=len, default="")[:_LONGEST_CONTENT]


def _date(entry: Mapping[str, Any], name: str) -> str:
    """A date as ISO 8601 in UTC; empty for none, and for one that cannot be."""
    parsed = entry.get(f"{name}_parsed")
    if isinstance(parsed, time.struct_time):
        return _iso(lambda: dt.datetime(*parsed[:6], tzinfo=dt.UTC))
    if isinstance(number := entry.get(name), int):
        return _iso(lambda: dt.datetime.fromtimestamp(number, tz=dt.UTC))
    text = _text(entry.get(name))
    return _iso(lambda: dt.datetime.fromisoformat(text)) if text else ""


def _iso(make: Callable[[], dt.datetime]) -> str:
    try:
        found = make()
        found = found if found.tzinfo else found.replace(tzinfo=dt.UTC)
        return found.astimezone(dt.UTC).isoformat(timespec="seconds") if 1990 <= found.year < 2200 else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _plain(value: Any) -> str:
    """Words without markup, for a headline or a name."""
    text = html.unescape(_TAGS.sub(" ", html.unescape(_text(value)[: 4 * _LONGEST_WORDS])))
    return " ".join(text.split())[:_LONGEST_WORDS]


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
