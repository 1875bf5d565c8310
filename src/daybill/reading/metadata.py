"""What a page of HTML declares of itself: JSON-LD, then meta elements, then the few elements that templates name alike.

A plain reader of a parsed tree; measured as exact as the readers of the large libraries, and far faster.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import msgspec

from daybill.knowledge import table_of
from daybill.reading.draft import Said
from daybill.spelling import fold


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What is declared, the most trustworthy first."""

    title: str = ""
    dates: tuple[Said, ...] = ()
    changed: str = ""
    bylines: tuple[Said, ...] = ()
    url: str = ""
    site: str = ""
    language: str = ""


class _Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names in declared.toml."""

    articles: frozenset[str]
    pages: frozenset[str]
    dates: tuple[str, ...]
    changes: tuple[str, ...]
    authors: tuple[str, ...]
    titles: tuple[str, ...]


_MOST_NODES = 2000
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://\S{1,2000}?) -->")
_BEFORE_SITE = re.compile(r"\s+[|–—·»-]\s+")
"""What stands between a headline and the site's name in a title."""


def metadata(tree: Any, html: str) -> Metadata:
    """What the page in `tree` (parsed from `html`) declares."""
    linked, meta = _json_ld(tree), _meta(tree)
    site = meta.get("og:site_name", "") or _name(linked.get("publisher"))
    return Metadata(
        title=_title(tree, linked, meta, site),
        dates=tuple(_dates(tree, linked, meta)),
        changed=_text(linked.get("dateModified")) or _first(meta, _names().changes),
        bylines=tuple(_bylines(tree, linked, meta)),
        url=_url(tree, linked, meta, html),
        site=site,
        language=tree.get("lang", "") or meta.get("og:locale", "") or meta.get("content-language", ""),
    )


@cache
def _names() -> _Names:
    return table_of("daybill.reading", "declared.toml", _Names)


def _json_ld(tree: Any) -> dict[str, Any]:
    """The node that describes the article, else the one that describes the page; empty for none."""
    known, page = _names(), dict[str, Any]()
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        for node in _nodes(_decoded(script.text or "")):
            kinds = {str(kind).rpartition("/")[2].lower() for kind in _listed(node.get("@type"))}
            if kinds & known.articles and ("headline" in node or "datePublished" in node):
                return node
            if kinds & known.pages and not page:
                page = node
    return page


def _decoded(text: str) -> Any:
    # Templates leave newlines in strings, comments around them, and a semicolon behind.
    text = (
        text.strip()
        .removeprefix("<!--")
        .removeprefix("//<![CDATA[")
        .removesuffix("-->")
        .removesuffix("//]]>")
        .strip(" ;\n\r\t")
    )
    for attempt in (text, re.sub(r"[\x00-\x1f]+", " ", text)):
        try:
            return msgspec.json.decode(attempt)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
    return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD document, outer ones first."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting.extend(value for value in item.values() if isinstance(value, dict | list))
        elif isinstance(item, list):
            waiting.extend(item[:_MOST_NODES])


def _meta(tree: Any) -> dict[str, str]:
    """The first content of each meta element, by its name in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := element.get(attribute)):
                found.setdefault(name.strip().lower(), content)
    return found


def _title(tree: Any, linked: dict[str, Any], meta: dict[str, str], site: str) -> str:
    element = tree.find(".//title")
    declared = _text(linked.get("headline")) or _first(meta, _names().titles) or _inside(element)
    headings = [words for heading in tree.iter("h1") if (words := _inside(heading)) and len(words) <= 300]
    if not declared:
        return headings[0] if headings else ""
    # The headline on the page is what a reader sees; what is declared is often cut or has the site's name behind it.
    shown = [words for words in headings if fold(words) in fold(declared) or fold(declared) in fold(words)]
    if shown:
        return max(shown, key=len)
    return _without_site(declared, site)


def _without_site(title: str, site: str) -> str:
    parts = _BEFORE_SITE.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    if (site and fold(last) == fold(site)) or (not site and len(last.split()) <= 3 < len(title.split()) - 3):
        return title[: title.rfind(last)].rstrip(" |–—·»-\t\n")
    return title


def _dates(tree: Any, linked: dict[str, Any], meta: dict[str, str]) -> Iterator[Said]:
    for key in ("datePublished", "dateCreated", "uploadDate"):
        if text := _text(linked.get(key)):
            yield Said(text, "json-ld")
    for name in _names().dates:
        if name in meta:
            yield Said(meta[name], "meta")
    for element in tree.iter("time", "abbr", "span", "p", "div"):
        if "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None:
            yield Said(element.get("datetime") or element.get("content") or element.get("title") or "", "meta")


def _bylines(tree: Any, linked: dict[str, Any], meta: dict[str, str]) -> Iterator[Said]:
    yield Said(", ".join(name for item in _listed(linked.get("author")) if (name := _name(item))), "json-ld")
    for name in _names().authors:
        yield Said(meta.get(name, ""), "meta")
    for element in tree.iter("a", "span", "p", "div", "address"):
        marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        if "author" in marks and len(words := _inside(element)) <= 80:
            yield Said(words, "visible")


def _url(tree: Any, linked: dict[str, Any], meta: dict[str, str], html: str) -> str:
    saved = _SAVED_FROM.search(html, 0, 4096)
    links = [link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()]
    page = linked.get("mainEntityOfPage")
    named = page.get("@id") if isinstance(page, dict) else page
    for url in (*links, meta.get("og:url", ""), _text(linked.get("url")), _text(named), saved[1] if saved else ""):
        if _is_web(url):
            return url.strip()
    return ""


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "")


def _inside(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _name(value: Any) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if name in meta), "")
