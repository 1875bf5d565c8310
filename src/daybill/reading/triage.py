"""A cheap first look at a page, which tells whether it is about films at all.

The bytes are looked at before anything is parsed, for a page in which no word for a film stands need not be; then the
fast reader's text is searched for the words of the trade. It lets too much through rather than too little: what is not
about films gives no claims, it only costs time.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from daybill.characters import decode
from daybill.errors import Unreadable
from daybill.knowledge import table_of
from daybill.model import Page
from daybill.reading import html
from daybill.reading.guards import check_markup
from daybill.spelling import fold
from daybill.vocabulary import entries

_LONGEST = 40_000
"""Characters of a text that are looked at: its beginning says what it is about."""
_SMALL = 30_000
"""Bytes of a page that costs little to look into."""
_PROSE = re.compile(
    rb"<(?:p|h[1-4]|title|blockquote|td)(?=[ >])[^>]*>(.*?)</(?:p|h[1-4]|title|blockquote|td)>", re.DOTALL
)
_LITTLE_PROSE = 300
_MARKUP = ("text/html", "application/xhtml+xml")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words and the number of triage.toml."""

    plain: tuple[str, ...]
    trade: tuple[str, ...]
    alone: tuple[str, ...]
    loose: tuple[str, ...]
    enough: float
    longer: int
    glance: float
    elsewhere: tuple[str, ...]


def about_films(page: Page) -> bool:
    """Whether a page may be about films; true for what is no markup, and for what cannot be told."""
    kind = page.media_type.partition(";")[0].strip().lower()
    if kind not in _MARKUP:
        return True
    if not promising(page.body):
        return False
    try:
        markup = decode(_without_scripts(page.body), page.media_type, markup=True)
        check_markup(markup)
    except Unreadable:
        return True  # reading it will say what is wrong
    return speaks_of_films(html.fast_text(markup))


def promising(body: bytes) -> bool:
    """Whether the bytes of a page look as if it may be about films; true for encodings without ASCII in them.

    A word for a film must stand somewhere in it, and a little of what its text needs in its headings and paragraphs.
    Where there are hardly any paragraphs, only reading it can tell.
    """
    if b"\x00" in body[:200]:
        return True
    lower = _without_scripts(body).lower()
    if not any(stem in lower for stem in _stems()):
        found = sum(word in lower for word in _encoded(knowledge().elsewhere))
        if found < (1 if len(body) < _SMALL else 2):
            return False
    prose = b" ".join(_PROSE.findall(lower))
    return len(prose) < _LITTLE_PROSE or _weighs(prose)


def _without_scripts(page: bytes) -> bytes:
    """A page without its scripts and styles, which is mostly most of it."""
    for name in (b"script", b"style"):
        opening, closing, kept, place = b"<" + name, b"</" + name, [], 0
        while (start := page.find(opening, place)) >= 0:
            kept.append(page[place:start])
            place = page.find(closing, start)
            if place < 0:
                return b"".join(kept)
        if kept:
            page = b"".join((*kept, page[place:]))
    return page


def _weighs(prose: bytes) -> bool:
    """Whether the words in some bytes weigh at least a part of what is enough."""
    words, weight = knowledge(), 0.0
    lists = ((words.plain, 1.0), (words.alone, 1.0), (words.trade, 1.0), (words.loose, 0.5))
    for some, each in lists:
        for word in _encoded(some):
            if word in prose:
                weight += each
                if weight >= words.glance:
                    return True
    return False


def speaks_of_films(text: str) -> bool:
    """Whether a text is about films, by the words in it."""
    folded = f" {fold(text[:_LONGEST])} "
    words = knowledge()
    if any(word in folded for word in words.alone):
        return True
    enough = words.enough * (1 + folded.count(" ") / words.longer)
    # Searched one by one, which is many times as fast as one pattern of them all.
    weight = float(sum(word in folded for word in _begins((*words.plain, *words.trade))))
    if weight < enough:
        weight += 0.5 * sum(word in folded for word in _begins(words.loose))
    if weight < enough:
        weight += sum(name in folded for word in set(folded.split()) for name in _names().get(word, ()))
    return weight >= enough


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The names of festivals, services and distributors, as whole words, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    begun = _begins((*knowledge().plain, *knowledge().trade))
    kept = [one for sort in ("festival", "service", "distributor") for one in entries(sort)]
    names = {fold(name) for one in kept for name in one.names}
    for name in sorted(names):
        if len(name) > 3 and not f" {name}".startswith(begun):
            first = name.partition(" ")[0]
            found[first] = (*found.get(first, ()), f" {name} ")
    return found


@cache
def _begins(words: tuple[str, ...]) -> tuple[str, ...]:
    """How some words look where they begin."""
    return tuple(f" {word}" for word in words)


@cache
def knowledge() -> Words:
    """What triage.toml says; raises `BadKnowledge`."""
    return table_of("daybill.reading", "triage.toml", Words)


@cache
def _encoded(words: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple(word.encode() for word in words)


@cache
def _stems() -> tuple[bytes, ...]:
    """The shortest words for a film: those that hold no other."""
    plain = (*knowledge().plain, *knowledge().alone)
    return tuple(word.encode() for word in plain if not any(other in word for other in plain if other != word))
