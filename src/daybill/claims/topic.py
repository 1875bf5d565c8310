"""Whether a text may speak of films at all: one cheap pass over it, before anything else is looked at.

The words are in `languages/film_words.toml`, and the names of the trade in `vocabulary/`. They are sought all at once
(Aho and Corasick, 1975), so that press on other matters costs next to nothing, and claims nothing.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation

from daybill import vocabulary
from daybill.claims.venues import may_name_venue, words_of_release
from daybill.knowledge import table_of
from daybill.languages import LANGUAGES
from daybill.languages.glossary import glossary
from daybill.model import Article

_SET_APART = re.compile(r"[“”„«»‹›‚\"‘`*_]|(?<!\w)'\w|\((?:19|20)\d\d\)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LENGTHS = re.compile(r"\b\d{2,3} ?(?:min(?:ute)?s?\b|['’′])|\b(?:[Dd]irector|[Cc]ert(?:ificate)?) ?:")
"""What a programme of films says of each, and none of concerts or shows: `94 min`, `Director: P`, `Cert: 15`."""
_OPENING = 300
"""In so many characters most articles on films say already that they are."""
_MANY = 3
"""Words of another art, or of series, from which a text may be about that."""
_SOME = 2
"""The same for a text without a single word of films."""
_LONGEST_LIST = 12
"""Lines from which on a text may be a list in which films stand among series."""
_NAMES = ("service", "distributor", "festival", "award")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stems: tuple[str, ...]
    words: tuple[str, ...]
    weak_stems: tuple[str, ...]
    of_films: frozenset[str]
    of_other_arts: frozenset[str]
    of_series: frozenset[str]


class _Sought(msgspec.Struct, frozen=True):
    """What is looked for, and of each whether it is a whole word."""

    finder: AhoCorasick
    whole: tuple[bool, ...]
    longest: int

    def stands_in(self, text: str) -> bool:
        """Whether any of it stands in a text in lower case, at the beginning of a word."""
        for number, start, end in self.finder.find_matches_as_indexes(text, overlapping=True):
            if start and text[start - 1].isalnum():
                continue
            if not (self.whole[number] and text[end : end + 1].isalnum()):
                return True
        return False


def may_tell_of_films(article: Article, known: Collection[str] = ()) -> bool:
    """Whether an article has a word or name of the trade, and is not about another art or a series throughout.

    `known` are folded titles that may stand without marks.
    """
    return _has_words_of_the_trade(article, known) and not _is_of_other_matters(article)


def _is_of_other_matters(article: Article) -> bool:
    """Whether a text has many words of another art, or of series, and none of films; lists may have both kinds."""
    if article.language not in (None, "en") or article.text.count("\n") > _LONGEST_LIST:
        return False
    lowered, listed = article.text.lower(), _listed()
    if any(m[0] in listed.of_films for m in _WORD.finditer(lowered)) or _LENGTHS.search(article.text):
        return False
    words = _WORD.findall(lowered)
    as_printed = _WORD.findall(article.text)  # a word with a capital may be one of a title
    arts = sum(map(listed.of_other_arts.__contains__, as_printed))
    return arts >= _MANY or arts + sum(map(listed.of_series.__contains__, words)) > _MANY


def _has_words_of_the_trade(article: Article, known: Collection[str]) -> bool:
    text = article.text.lower()
    told = _glossed(article.language or "en")
    if _stands_early(_strong(), text) or (told and told.strong.stands_in(text)):
        return True
    set_apart = bool(known) or bool(article.hints) or _SET_APART.search(text) is not None
    if not set_apart:
        return False
    return _weak().stands_in(text) or may_name_venue(text) or (told is not None and told.weak.stands_in(text))


def _stands_early(sought: _Sought, text: str) -> bool:
    """Whether any of it stands in a text: most that speak of films say so at once, so the opening is read first."""
    opening = text.rfind(" ", 0, _OPENING)
    if opening < 0:
        return sought.stands_in(text)
    if sought.stands_in(text[:opening]):
        return True
    onward = text.rfind(" ", 0, max(0, opening - sought.longest))  # what begins in the opening may end behind it
    return sought.stands_in(text[max(0, onward) :])


def another_topic(text: str, slug: Sequence[str], *, nouns_have_capitals: bool = False) -> str:
    """What a text speaks of so much more than of films that it is about that; empty where it may be about films.

    Books, plays, records and concerts are another art; series are told apart from them, for their press reads as that
    of films does. `slug` are the words of its address.
    """
    words, listed = (*_WORD.findall(text.lower()), *slug), _listed()
    talk: Sequence[str] = words
    if not nouns_have_capitals:
        # A word with a capital may be one of a title that is named again and again: `Song for Ada`.
        small = (*filter(str.islower, _WORD.findall(text)), *slug)
        talk = (*small, *{*words}.difference(small))
    films = sum(map(listed.of_films.__contains__, words)) + len(_LENGTHS.findall(text))
    arts = sum(map(listed.of_other_arts.__contains__, talk))
    series = sum(map(listed.of_series.__contains__, words))
    if arts >= _MANY and arts > 2 * films:
        return "in a text of another art"
    if series >= _MANY and series > 2 * films:
        return "in a text of series"
    return "in a text without films" if films == 0 and arts + series >= _SOME else ""


@cache
def _strong() -> _Sought:
    names = (name.lower() for sort in _NAMES for entry in vocabulary.entries(sort) for name in entry.names)
    listed = _listed()
    return _sought({**dict.fromkeys((*listed.words, *names), True), **dict.fromkeys(listed.stems, False)})


@cache
def _weak() -> _Sought:
    return _sought(dict.fromkeys(_listed().weak_stems, False))


class _Glossed(msgspec.Struct, frozen=True):
    """The phrases of a language that its glossary renders with words of the trade."""

    strong: _Sought
    weak: _Sought


@cache
def _glossed(language: str) -> _Glossed | None:
    book = glossary(language) if language in LANGUAGES else None
    if book is None:
        return None
    said = {phrase.replace("' ", "'"): english for phrase, english in book.words.items()}
    strong = [phrase for phrase, english in said.items() if _strong().stands_in(english)]
    weak = [phrase for phrase, english in said.items() if _weak().stands_in(english) or _of_release(english)]
    return _Glossed(_phrases(strong), _phrases(weak))


def _of_release(english: str) -> bool:
    return may_name_venue(english) or bool(words_of_release(english, 0, len(english)))


def _phrases(said: Sequence[str]) -> _Sought:
    """Whole phrases; where there are none, what no text holds."""
    return _sought(dict.fromkeys(said or ("\0",), True))


@cache
def _listed() -> _Words:
    return table_of("daybill.languages", "film_words.toml", _Words)


def _sought(words: dict[str, bool]) -> _Sought:
    finder = AhoCorasick(list(words), implementation=Implementation.ContiguousNFA)
    return _Sought(finder, tuple(words.values()), max(map(len, words)))
