"""Titles of languages that give a capital to the first word only, where what stands around them tells how far they go.

`La route du sel de Ada Lund`, `Sans un bruit 2 (prévu le 22 avril)`: no mark and no capital says where such a title
ends, but the words behind it do.
"""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from daybill.claims.lexicon import FILM_AFTER, NOT_PEOPLE
from daybill.claims.text import Text
from daybill.grammar import Mention

_MOST_WORDS = 9
_LEADS = re.compile(
    r"(?:^|[:;(•\n-] ?|\b(?:and|of|by|with|in|the|films?|movie|documentary|drama|comedy|thriller|postpones?|"
    r"moves?|pulled|releases|brings|shows|opens|sequel to|entitled|titled|release|but|also|is|that|on|to) |, )$"
)
_MAKER = re.compile(r",? (?:de |d['’]|di |do |da |del |von |par |por |com |con |avec )?(?:el |la |le |il |the )?$")
_DATED = re.compile(r"[”\"’'»]{0,2},? ?\((?:[^()\d]{0,24})$")
_ENDS = NOT_PEOPLE | frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "not", "who", "which", "that"]
)
_BARE = frozenset(
    [
        "this",
        "that",
        "these",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "here",
        "there",
        "now",
        "then",
        "but",
        "and",
        "also",
        "only",
        "first",
    ]
)


class Frames(msgspec.Struct, frozen=True):
    """Where the people and the dates of a text begin."""

    makers: Collection[int]
    dated: Collection[int]


def framed(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where such titles stand, by what is around them; none in English, which gives every word its capital."""
    if text.is_english:
        return
    frames = Frames({m.start for m in people}, {d.start for d in text.dates})
    for n, word in enumerate(text.words):
        if word.capital and word.start not in text.quiet and word.start not in text.taken and _led(text, n):
            for last in _lasts(text, n, frames.makers):
                if _closed(text, n, last, frames):
                    yield word.start, text.words[last].end
                    break


def _led(text: Text, n: int) -> bool:
    """Whether a title may begin with word `n`: where a sentence does, or behind words that lead to one."""
    word = text.words[n]
    if text.meaning(word.folded) in _BARE or text.meaning(word.folded) in NOT_PEOPLE:
        return False
    return word.start in text.opening or bool(_LEADS.search(text.rendered.before(word.start, 24).lower()))


def _lasts(text: Text, first: int, makers: Collection[int]) -> Iterator[int]:
    """The words with which a title that begins with word `first` may end."""
    small = False
    for last in range(first + 1, min(len(text.words), first + _MOST_WORDS)):
        word = text.words[last]
        gap = text.text[text.words[last - 1].end : word.start]
        if gap not in (" ", "", ": ", " : ", "-") or not text.taken.isdisjoint((word.start, text.words[first].start)):
            return
        if word.start in text.opening or word.start in makers or text.words[first].start in makers:
            return
        if word.text[0].islower():
            if text.meaning(word.folded) in _ENDS or (small and text.meaning(word.folded) in ("and", "or")):
                return
            small = True
        if small:
            yield last


def _closed(text: Text, first: int, last: int, frames: Frames) -> bool:
    """Whether what stands behind some words closes a title: its maker, its date in brackets, what films do."""
    end = text.words[last].end
    following = text.text[end : end + 30]
    if any(end + k in frames.makers and _MAKER.fullmatch(following[:k]) for k in range(2, 16)):
        return True
    if any(end + k in frames.dated and _DATED.fullmatch(following[:k]) for k in range(2, 28)):
        return True
    plain = text.words[first].start in text.opening and all(
        w.text[0].islower() for w in text.words[first + 1 : last + 1]
    )
    same_line = not text.text.startswith("\n", end)
    return same_line and not plain and text.rendered.match(FILM_AFTER, end) is not None
