"""The writer's biography at the end of an article: known by its language (biography.toml), not by names."""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from daybill.errors import BadKnowledge
from daybill.knowledge import table_of
from daybill.reading.lines import Line
from daybill.reading.names import NAME, UPPER


class Biography(NamedTuple):
    """Where it stands in the text (half-open), and whose it is; no name where it gives none."""

    start: int
    end: int
    name: str


_LABEL = re.compile(r"about (?:me|(?:the )?(?:author|writer|reviewer|critic))\b\s{0,3}[:–—-]?\s{0,3}", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"(?P<name>{NAME})(?:,[^.,]{{1,80}},)?(?:’s|'s)? "
    r"(?:is|was|has|writes|covers|reviews|lives|works|loves|grew|started|began|joined|hosts|co-hosts|can|spends"
    r"|schreibt|est|es|è)\b"
)
_PRONOUN = re.compile(r"(?:He|She|They|His|Her|Their|Follow)\b")
_SENTENCE = re.compile(rf"(?<=[.!?”\"’])\s{{0,3}}(?={UPPER})")
_LONGEST = 3000
_SENTENCES = 15
"""How many sentences a biography has at most."""


def biography(lines: list[Line]) -> Biography | None:
    """The biography in one of the last two paragraphs, or at the end of the last; `None` for none."""
    for line in lines[-2:]:
        if len(line.words) <= _LONGEST and (name := _subject(line.words, least=2)) is not None:
            last = lines[-1]
            goes_on = _PRONOUN.match(last.words) or _weight(last.words[:_LONGEST]) >= 2
            return Biography(line.start, last.end if goes_on else line.end, name)
    return _at_the_end_of(lines[-1]) if lines else None


def _at_the_end_of(line: Line) -> Biography | None:
    """A biography that was glued to the last paragraph."""
    tail = max(0, len(line.words) - _LONGEST)
    for match in list(_SENTENCE.finditer(line.words, tail))[-_SENTENCES:]:
        if (name := _subject(line.words[match.end() :], least=3)) is not None:
            return Biography(line.start + match.end(), line.end, name)
    return None


def _subject(words: str, *, least: int) -> str | None:
    """Whose biography some words are (empty: they do not say); `None` where they are none."""
    label = _LABEL.match(words)
    after = label.end() if label else 0
    match = _SUBJECT.match(words, after)
    if label and after < len(words):
        return match["name"] if match else ""
    return match["name"] if match and _weight(words) >= least else None


def _weight(words: str) -> int:
    return sum(weight for pattern, weight in _signs() if pattern.search(words))


class _Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weight: int
    phrases: tuple[str, ...]


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sign: tuple[_Sign, ...]


@cache
def _signs() -> tuple[tuple[re.Pattern[str], int], ...]:
    signs = table_of("daybill.reading", "biography.toml", _Signs).sign
    try:
        return tuple((re.compile(p, re.IGNORECASE), sign.weight) for sign in signs for p in sign.phrases)
    except re.error as error:
        raise BadKnowledge(f"reading/biography.toml: {error}", "mend the phrase it names") from error
