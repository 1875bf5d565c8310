"""A cheap first look at a page, which tells whether it is about films at all.

The bytes are looked at before anything is parsed, for a page in which no word for a film stands need not be; then the
fast reader's text is searched for the words of the trade. It lets too much through rather than too little: what is not
about films gives no claims, it only costs time.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec

from daybill.characters import decode
from daybill.errors import BadKnowledge, Unreadable
from daybill.model import Page
from daybill.reading import html
from daybill.reading.guards import check_markup
from daybill.spelling import fold
from daybill.vocabulary import entries

_LONGEST = 40_000
"""Characters of a text that are looked at: its beginning says what it is about."""
_SMALL = 30_000
"""Bytes of a page that costs little to look into."""
_MARKUP = ("text/html", "application/xhtml+xml")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words and the number of triage.toml."""

    plain: tuple[str, ...]
    trade: tuple[str, ...]
    alone: tuple[str, ...]
    loose: tuple[str, ...]
    enough: float
    longer: int
    elsewhere: tuple[str, ...]


def about_films(page: Page) -> bool:
    """Whether a page may be about films; true for what is no markup, and for what cannot be told."""
    kind = page.media_type.partition(";")[0].strip().lower()
    if kind not in _MARKUP:
        return True
    if not promising(page.body):
        return False
    try:
        markup = decode(page.body, page.media_type, markup=True)
        check_markup(markup)
    except Unreadable:
        return True  # reading it will say what is wrong
    return speaks_of_films(html.fast_text(markup))


def promising(body: bytes) -> bool:
    """Whether some word for a film stands in the bytes of a page; true for encodings without ASCII in them."""
    lower = body.lower()
    if any(stem in lower for stem in _stems()) or b"\x00" in body[:200]:
        return True
    found = sum(word.encode() in lower for word in knowledge().elsewhere)
    return found >= (1 if len(body) < _SMALL else 2)


def speaks_of_films(text: str) -> bool:
    """Whether a text is about films, by the words in it."""
    folded = fold(text[:_LONGEST])
    words = knowledge()
    if any(word in folded for word in words.alone):
        return True
    enough = words.enough * (1 + folded.count(" ") / words.longer)
    found = len(set(_pattern(_strong()).findall(folded)))
    return found >= enough or found + 0.5 * len(set(_pattern(words.loose).findall(folded))) >= enough


@cache
def _strong() -> tuple[str, ...]:
    names = (
        fold(name) for sort in ("festival", "service", "distributor") for one in entries(sort) for name in one.names
    )
    return (*knowledge().plain, *knowledge().trade, *(f"{name}\\b" for name in names if len(name) > 3))


@cache
def knowledge() -> Words:
    """What triage.toml says; raises `BadKnowledge`."""
    try:
        return msgspec.toml.decode(files(__package__).joinpath("triage.toml").read_bytes(), type=Words)
    except (OSError, msgspec.DecodeError) as error:
        raise BadKnowledge(f"reading/triage.toml: {error}", "mend the list it names") from error


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words at the beginning of a word, the longer ones first."""
    escaped = (re.escape(word.removesuffix("\\b")) + ("\\b" if word.endswith("\\b") else "") for word in words)
    return re.compile(r"\b(?:" + "|".join(sorted(escaped, key=len, reverse=True)) + ")")


@cache
def _stems() -> tuple[bytes, ...]:
    """The shortest words for a film: those that hold no other."""
    plain = (*knowledge().plain, *knowledge().alone)
    return tuple(word.encode() for word in plain if not any(other in word for other in plain if other != word))
