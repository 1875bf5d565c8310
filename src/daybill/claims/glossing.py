"""Press copy in other languages as the finders read it: its words in short English, each where it stands.

What the glossary does not know stays as it is, and every character knows what it stands for, so that quotes are exact.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from daybill.claims.folding import Folded, plain
from daybill.languages.glossary import Gloss, glossary

_MARK = re.compile(r"(?<=\S) +(?=[:;!?])|(?<=[PO])s(?= )")


def in_english(f: Folded, language: str | None) -> Folded:
    """A folded sentence with the words of its language in English; spans and signs still mean the article."""
    book = glossary(language or "en")
    glosses = sorted([*book.glosses(f.text), *_marks(f.text)]) if book else []
    if not glosses:
        return f
    text, origins = _replaced(f.text, glosses)
    new = {old: place for place, (old, _) in enumerate(origins) if old in f.signs}
    signs = {new[place]: mention for place, mention in f.signs.items()}
    return Folded(
        text,
        tuple(f.starts[start] for start, _ in origins),
        tuple(f.ends[end - 1] for _, end in origins),
        signs,
        tuple(signs),
        tuple((new[place], title) for place, title in f.films),
        f.sentence,
    )


def _marks(text: str) -> Iterator[Gloss]:
    """Marks as English sets them: no space before a colon, the possessive of a name."""
    for mark in _MARK.finditer(text):
        yield mark.start(), mark.end(), "'s" if mark[0] == "s" else ""


def _replaced(text: str, glosses: Sequence[Gloss]) -> tuple[str, list[tuple[int, int]]]:
    """A text with its glosses in place, and for each new character the stretch of the old text behind it."""
    out: list[str] = []
    origins: list[tuple[int, int]] = []
    position = 0
    for start, end, english in (*glosses, (len(text), len(text), "")):
        out.append(text[position:start])
        origins.extend((n, n + 1) for n in range(position, start))
        out.append(english)
        origins.extend((start, end) for _ in english)
        position = end
    return "".join(out), origins


@lru_cache(maxsize=4)
def rendered(text: str, language: str | None) -> "Rendered":
    """A whole text in English; titles, ties and moves of one article ask for the same."""
    return Rendered(text, language)


class Rendered:
    """A whole text in English for what looks at the words around a place."""

    def __init__(self, text: str, language: str | None) -> None:
        book = glossary(language or "en")
        glosses = list(book.glosses(plain(text))) if book else []
        self._original = text
        self._starts = [start for start, _, _ in glosses]
        self.text = text
        # Where each gloss ends, in the original and in English.
        self._ends, self._moved = [0], [0]
        if glosses:
            self.text = "".join(self._parts(glosses))

    def _parts(self, glosses: Sequence[Gloss]) -> list[str]:
        out: list[str] = []
        position = length = 0
        for start, end, english in glosses:
            out += [self._original[position:start], english]
            length += start - position + len(english)
            position = end
            self._ends.append(end)
            self._moved.append(length)
        out.append(self._original[position:])
        return out

    def at(self, place: int) -> int:
        """Where a place of the original stands; inside a gloss, where that ends."""
        if not self._starts:
            return place
        n = bisect_right(self._ends, place) - 1
        inside = n < len(self._starts) and self._starts[n] < place
        return self._moved[n + 1] if inside else self._moved[n] + place - self._ends[n]

    def before(self, place: int, reach: int) -> str:
        """What stands right before a place."""
        end = self.at(place) if self._starts else place
        return self.text[max(0, end - reach) : end]

    def behind(self, place: int, reach: int) -> str:
        """What stands right behind a place."""
        start = self.at(place) if self._starts else place
        return self.text[start : start + reach]

    def between(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.text[self.at(start) : self.at(end)]

    def match(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        """A pattern matched at a place of the original."""
        return pattern.match(self.text, self.at(place) if self._starts else place)
