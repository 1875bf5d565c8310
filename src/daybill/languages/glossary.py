"""What press copy in other languages says, in the short English that rules, finders and learned weights are written for.

A glossary is one file a language, `glossary.toml`: English = the ways to say it. So one way to say a thing is enough to
have it read as well as English; only what word order hides needs rules of its own.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import msgspec

from daybill.errors import BadKnowledge
from daybill.languages import table, word_list
from daybill.spelling import fold

_TOKEN = re.compile(r"[A-Z]|[^\W\d_A-Z]+(?:'(?=[^\W\d_]|$))?")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_FOLLOWS = re.compile(r" ?(?:: ?)?[A-Z]|:| :")
_MERE = frozenset({"de", "d'", "di", "da", "do", "von", "del", "du"})
_LEADS = {
    "F": re.compile(r"[FG][\"')]*(?:,? ?\([^()]{0,30}\))?,? ?$"),
    "P": re.compile(r"P,? ?$"),
    "T": re.compile(r"T,? ?$"),
}
"""How a thing that was named stands before a phrase, by its sign: a film, its year in brackets; a genre stands for one."""
_GAPS = ("", " ", "-")
"""What may stand between two words of one phrase: nothing behind an elision (`l'uscita`)."""

_OF_COMPANIES = frozenset(
    {
        "produced by",
        "produces",
        "produce",
        "produced",
        "distributed by",
        "distributes",
        "releases",
        "presents",
        "acquires",
    }
)
Gloss = tuple[int, int, str]
"""A stretch of a text, `end` not in, and what stands for it."""


class Glossary(msgspec.Struct, frozen=True):
    """The phrases of a language, their words parted by single spaces, with the English for each."""

    words: Mapping[str, str]
    before: Mapping[str, Mapping[str, str]]
    """Phrases that say something else right before a thing that was named, by its sign."""
    between: Mapping[str, Mapping[str, str]]
    """Phrases that say something else between two things, by both their signs."""
    endings: tuple[tuple[str, str], ...]
    """What compounds end with (`Zombiefilm`): the longest first."""
    folded: Mapping[str, str]
    """Single words without their accents, with the English for each."""
    ordinary: frozenset[str]
    """Folded words that name nothing."""
    verbs: frozenset[str]
    """Folded single words that say what a company does to a film."""
    compounds: tuple[str, ...]
    """Folded nouns that compounds end with; empty where a language joins none."""
    elides: bool
    """Whether small words lose their vowel before a name: `d'Agnès`."""
    nouns_have_capitals: bool
    never_titles: frozenset[str]
    """Folded headings and labels of its press that are set like titles and are none."""
    phrases: frozenset[str]
    """All that it knows, wherever it stands."""
    longest: Mapping[str, int]
    """First word -> words of the longest phrase that begins with it."""

    def glosses(self, text: str) -> Iterator[Gloss]:
        """The stretches of a text in lower case that the glossary knows, in order, the longest where several fit."""
        tokens = [m.span() for m in _TOKEN.finditer(text)]
        position = 0
        while position < len(tokens):
            english, length = self._at(text, tokens, position)
            if english is not None:
                start, end = tokens[position][0], tokens[position + length - 1][1]
                yield _spaced(text, start, end, english)
            position += length

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word names nothing: one that is known, or a compound that ends with one."""
        return word in self.folded or word in self.ordinary or word.endswith(self.compounds or ("\0",))

    def _at(self, text: str, tokens: list[tuple[int, int]], first: int) -> tuple[str | None, int]:
        """The English for the longest phrase that begins at a token, and how many tokens it takes."""
        start, end = tokens[first]
        for length in range(min(self.longest.get(text[start:end], 0), len(tokens) - first), 0, -1):
            last = tokens[first + length - 1][1]
            phrase = _phrase(text, tokens[first : first + length])
            english = self._followed(phrase, text, start, last) if phrase in self.phrases else None
            if english is not None:
                return english, length
        return next((english for ending, english in self.endings if text[start:end].endswith(ending)), None), 1

    def _followed(self, phrase: str, text: str, start: int, end: int) -> str | None:
        """The English for a phrase, by what comes right before and behind it."""
        follows = _FOLLOWS.match(text, end)
        sign = follows[0].strip() if follows else ""
        for signs, phrases in self.between.items():
            if sign[:1] == signs[1:] and phrase in phrases and _LEADS[signs[0]].search(text, max(0, start - 40), start):
                return phrases[phrase]
        for key in (sign.replace(" ", ""), sign[:1]):
            if key in self.before and phrase in self.before[key]:
                return self.before[key][phrase]
        english = self.words.get(phrase)
        # `un film de genre` has no maker: what ends with a mere `of` needs a name behind it.
        if english and english.endswith(" by") and phrase.rsplit(" ", 1)[-1] in _MERE and sign[:1] not in ("P", "O"):
            return None
        return english


def _phrase(text: str, tokens: list[tuple[int, int]]) -> str:
    """Tokens as the words of one phrase; empty where more than a space or hyphen parts them."""
    if len(tokens) == 1:
        return text[tokens[0][0] : tokens[0][1]]
    if any(text[a[1] : b[0]] not in _GAPS for a, b in pairwise(tokens)):
        return ""
    return " ".join([text[start:end] for start, end in tokens])


def _spaced(text: str, start: int, end: int, english: str) -> Gloss:
    """A gloss that keeps words apart: behind an elision a space is needed, behind nothing none."""
    if text[end - 1] == "'" and english:
        return start, end, f"{english} "
    return (start, end + text.startswith(" ", end), "") if not english else (start, end, english)


@cache
def glossary(language: str) -> Glossary | None:
    """The glossary of a language; none for English. Raises `BadKnowledge` where a phrase stands for two things."""
    if language == "en":
        return None
    data = table(language, "glossary")
    words = _phrases(language, data.get("words", {}))
    between = {signs: _phrases(language, listed) for signs, listed in data.get("between", {}).items()}
    before = {sign: _phrases(language, listed) for sign, listed in data.get("before", {}).items()}
    longest: dict[str, int] = {}
    phrases = frozenset((*words, *(p for listed in (*before.values(), *between.values()) for p in listed)))
    for phrase in phrases:
        parts = phrase.split(" ")
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    endings = _phrases(language, data.get("endings", {}))
    ordinary = frozenset(fold(w) for w in word_list(f"{language}/ordinary.txt"))
    folded = _without_accents(words)
    return Glossary(
        words=words,
        before=before,
        between=between,
        endings=tuple(sorted(endings.items(), key=lambda e: -len(e[0]))),
        folded=folded,
        ordinary=ordinary,
        verbs=frozenset(word for word, english in folded.items() if english in _OF_COMPANIES),
        compounds=tuple(w for w in ordinary if len(w) >= 5) if data.get("nouns_have_capitals") else (),
        elides=data.get("elides", False),
        nouns_have_capitals=data.get("nouns_have_capitals", False),
        never_titles=frozenset(fold(w) for w in data.get("never_titles", ())),
        phrases=phrases,
        longest=longest,
    )


def _without_accents(words: Mapping[str, str]) -> dict[str, str]:
    """Single words without their accents; `la` is the article, though `là` would look the same."""
    single = {p.replace("' ", ""): english for p, english in words.items() if " " not in p.replace("' ", "")}
    accented = {fold(word): english for word, english in single.items()}
    return accented | {word: english for word, english in single.items() if fold(word) == word}


def _phrases(language: str, listed: Mapping[str, list[str]]) -> dict[str, str]:
    out: dict[str, str] = {}
    for english, ways in listed.items():
        for way in (spelt for w in ways for spelt in spellings(w)):
            phrase = " ".join(_TOKEN.findall(way))
            if out.setdefault(phrase, english) != english:
                raise BadKnowledge(
                    f"languages/{language}/glossary.toml: {phrase!r} stands for {out[phrase]!r} and {english!r}",
                    "keep one of them",
                )
    return out


def spellings(way: str) -> Iterator[str]:
    """A phrase with each of its choices: `estrenad{o|a}`."""
    choice = _CHOICE.search(way)
    if not choice:
        yield way
        return
    for part in choice[1].split("|"):
        yield from spellings(way[: choice.start()] + part + way[choice.end() :])
