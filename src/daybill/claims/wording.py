"""What the words of a proposed title say for and against it, wherever they stand.

The names of the signs are those of `titles.toml`: a new name says nothing until its weight is learned.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from daybill.claims.lexicon import (
    COMPANY_WORDS,
    CONNECTORS,
    GO_ON_IN_TALK,
    LABEL_OF_TITLES,
    OPEN_TALK,
    OPENERS,
    ROLE_WORDS,
    SLUG_NOISE,
    TALK_OF_FILMS,
    TRADE,
    given_names,
    series,
    surnames,
)
from daybill.claims.text import Text, in_slug

_GLUED = re.compile(r"[a-z][A-Z]")
_OF_A_SERIES = re.compile(
    r"\b(?:seasons?|staffel|saison|temporada|stagione|episodes?|folgen?|épisodes?|episodi[oe]?s?|capítulos?) ?"
    r"(?:\d|[ivx]+\b|one\b|two\b|three\b|finale\b|premiere\b)|"
    r"\b(?:complete|limited|mini|original|komplette|web|tv|television)[ -]?seri(?:es|e)\b|"
    r"\bseries:? (?:premiere|finale)\b|\b(?:docu|mini)-?series\b|"
    r"\b\d+(?:st|nd|rd|th|\.|ª|a|ème|e)? (?:season|staffel|saison|temporada|stagione)\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(r"(?:[\s(\[](?:12A|1[2-8]\+?|PG|PG-13|NC-17|MA ?15\+?|R|U|G|M)[)\]]?|\):? .+)$")
"""A certificate that closes a run, or words behind a bracket."""
_NEWS = frozenset({"new", "now", "coming", "streaming", "arriving", "out", "available", "leaving", "whats", "best"})
_NEW_THERE = re.compile(
    r"(?:whats )?(?:new|now|coming|streaming|arriving|out|available|leaving|best)(?: (?:now|soon|next|streaming))? "
    r"(?:on|to|in|at) [\w+ ]{2,24}"
)
"""Over what a service has, no film: `New on Lumen`."""
_DASH = re.compile(r" [–—-] ")
_TWO_PARTS = re.compile(
    r"[^\W\d_][\w’' &-]{2,}: (?:[^\W\d_a-z][\w’'&-]*|[a-z]{1,4})(?: (?:[^\W_a-z][\w’'&-]*|[a-z]{1,4}))+"
)
"""As films and their sequels are called: `Salt Beasts: The Secrets of Ada`."""
_FEW = 3
_SORT_INSIDE = re.compile(
    r"\s[a-z-]*(?:title|film|movie|drama|dramedy|thriller|comedy|documentary|doc|feature|debut|pic|sequel|prequel|winner|"
    r"entry|hit|short|biopic|western|romance|remake|adaptation|picture|contender|opener)s? [“‘\"']?[A-Z]"
)
"""A sort of film before another capital: `Panorama title The Wound`."""
_INITIALS = re.compile(r"\b[A-Z]\.(?: ?[A-Z]\.)* [A-Z][a-z]+")
"""`J.G. Ballard`."""
_ARTICLES = ("the", "a", "an")
_TRADE_IN_ADDRESS = SLUG_NOISE - {"the", "a", "of", "and", "in", "on", "with", "first", "new", "best", "top", "set"}
_ROLES = ROLE_WORDS - {"the", "a", "in", "new", "first", "his", "her", "our", "my", "king", "queen"}


def signs_of_words(text: Text, key: str, shown: str) -> list[str]:
    """The signs of a title's words, folded (`key`) and as printed."""
    words = key.split(" ")
    if text.nouns_have_capitals and len(words) > 1 and words[0].isdigit():
        return [f"{min(len(words), 5)} words", "counts", *_in_address(words, text.slug)]
    ordinary = sum(map(text.is_ordinary, words))
    common = sum(map(text.is_common, words))
    wording = Wording(words if text.is_english else list(map(text.meaning, words)), shown, ordinary, common)
    said = [sign for sign, holds in _OF_WORDS if holds(wording)]
    if key in series():
        said.append("a series by that name")
    if ":" in shown or words[0] in OPEN_TALK or "and" in words:
        said += [sign for sign, holds in _OF_FEW if holds(wording)]
    said += [*_in_address(words, text.slug), *_beside_in_address(words, text.slug_words, text.slug_parts)]
    return [f"{min(len(words), 5)} words", *said]


class Wording(NamedTuple):
    """The words of a proposal, folded and in English, and as printed."""

    words: Sequence[str]
    shown: str
    ordinary: int
    """How many of them are ordinary words."""
    common: int
    """How many others are words of a dictionary, and no names."""


_OF_WORDS: tuple[tuple[str, Callable[[Wording], object]], ...] = (
    ("small words inside", lambda w: not CONNECTORS.isdisjoint(w.words[1:-1])),
    ("ends small", lambda w: w.words[-1] in CONNECTORS or w.words[-1] in OPENERS),
    ("an ordinary word", lambda w: w.ordinary),
    ("all ordinary words", lambda w: w.ordinary == len(w.words)),
    ("a common word", lambda w: w.common),
    ("all in a dictionary", lambda w: w.common and w.common + w.ordinary == len(w.words)),
    ("exclaims", lambda w: w.shown[-1:] in "!?…"),
    ("only in capitals", lambda w: w.shown.isupper()),
    ("opens like a sentence", lambda w: w.words[0] in OPENERS),
    ("opens with an article", lambda w: len(w.words) > 1 and w.words[0] in _ARTICLES),
    ("opens with a role", lambda w: w.words[0] in _ROLES),
    ("company word", lambda w: not COMPANY_WORDS.isdisjoint(w.words)),
    ("trade word", lambda w: w.words[-1] in TRADE or w.words[0] in TRADE),
    ("digit", lambda w: any(map(str.isdigit, w.shown))),
    ("only digits", lambda w: all(map(str.isdigit, w.words))),
    ("and", lambda w: "and" in w.words),
    ("possessive inside", lambda w: "'s " in w.shown or "’s " in w.shown),
    ("talk of the trade inside", lambda w: len(w.words) > 1 and not TALK_OF_FILMS.isdisjoint(w.words)),
    ("slash", lambda w: " / " in w.shown),
    ("colon", lambda w: ":" in w.shown),
    ("named as a series", lambda w: _OF_A_SERIES.search(w.shown)),
    ("ends in brackets", lambda w: w.shown.endswith((")", "]"))),
    ("a dash inside", lambda w: _DASH.search(w.shown)),
    ("a sort inside", lambda w: _SORT_INSIDE.search(w.shown)),
    ("initials inside", lambda w: _INITIALS.search(w.shown)),
    ("closed by a certificate", lambda w: _CERTIFIED.search(w.shown)),
    ("begins with a label", lambda w: ":" in w.shown and LABEL_OF_TITLES.match(w.shown)),
    ("new on a service", lambda w: w.words[0] in _NEWS and _NEW_THERE.fullmatch(" ".join(w.words))),
    ("glued", lambda w: _GLUED.search(w.shown)),
    ("a given name", lambda w: len(w.words) == 1 and w.words[0] in given_names()),
    ("a surname", lambda w: len(w.words) == 1 and w.words[0] in surnames() and w.words[0] not in given_names()),
    (
        "led by given name",
        lambda w: 2 <= len(w.words) <= 3 and w.words[0] in given_names() and not w.words[1].isdigit(),
    ),
)


_OF_FEW: tuple[tuple[str, Callable[[Wording], object]], ...] = (
    ("parted by a colon", lambda w: len(w.words) > _FEW and _TWO_PARTS.fullmatch(w.shown)),
    ("opens as talk does", lambda w: w.words[0] in OPEN_TALK and _goes_on_in_talk(w.words)),
    ("two given names", lambda w: len(w.words) == 3 and w.words[1] == "and" and given_names().issuperset(w.words[::2])),
)
"""Signs of words that few proposals have."""


def _goes_on_in_talk(words: Sequence[str]) -> bool:
    """Whether words go on as talk does behind its first: `I Am`, `What We`, `How to`."""
    return len(words) > 1 and (words[1] in GO_ON_IN_TALK or (len(words) > 2 and words[:2] == ["how", "to"]))


def _in_address(words: Sequence[str], slug: Sequence[str]) -> Iterator[str]:
    if in_slug(words, slug):
        yield "address has it" if len(words) > 1 else "address has the word"
        if f"-{'-'.join(words)}" in "-" + "-".join(slug[:12]):
            yield "address has it early"


def _beside_in_address(words: Sequence[str], slug: Collection[str], parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Where an address has it, and beside what: `titane-trailer`, `where-to-watch-titane`."""
    size = len(words)
    for part in parts if words[0] in slug else ():
        if words[0] not in part:
            continue
        for n in range(len(part) - size + 1):
            if list(part[n : n + size]) != list(words):
                continue
            behind, before = part[n + size : n + size + 1], part[max(0, n - 1) : n]
            if n == 0:
                yield "address begins with it"
            if not behind:
                yield "address ends with it" if n else "address is it"
            if behind and behind[0] in _TRADE_IN_ADDRESS:
                yield "address goes on with the trade"
            if before and before[0] in _TRADE_IN_ADDRESS:
                yield "address leads to it"
            return
