"""The words of a folded sentence that say how a name belongs to a film, as classes: `P F is direct by P film with`.

The words stand in `credits.toml` of English. All other words are left out, so what is learned of a class holds
for every word of it, however rare.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from daybill.claims.folding import Folded
from daybill.languages import table

_TOKEN = re.compile(r"'s(?![a-zà-ÿ])|[a-zà-ÿ](?:[a-zà-ÿ'-]*[a-zà-ÿ])?|[A-Z]|[():;|/•'-]")
_SIGNS = {"F": "F", "P": "P", "O": "O", "S": "S", "E": "E", "A": "award", "G": "film"}
_WORD = re.compile(r"[a-z]+")
_TRADES = {
    **dict.fromkeys(("actor", "actress", "acting", "actors", "performance", "performer"), "actor"),
    **dict.fromkeys(("director", "directing", "directors", "direction"), "director"),
    **dict.fromkeys(("screenplay", "script", "screenwriting", "screenwriter", "writing"), "script"),
}
_FEW = 8
_ROLES = frozenset(
    {
        *(
            "star",
            "lead",
            "play",
            "actor",
            "cast",
            "feature",
            "voice",
            "direct",
            "director",
            "write",
            "writer",
            "script",
        ),
        *("produce", "producer", "craft", "book", "make", "release", "rights", "sales", "office", "press"),
    }
)
"""The classes that say what somebody does."""
_DONE = frozenset(["direct", "write", "produce"])
_LEADING = frozenset(["by", "of", "from", "is", ":", "film", "with", "/"])
"""What may stand between a trade and who has it."""
_LINKING = frozenset(["is", "'s", "known", "/"])
"""What may stand between somebody and the trade."""
_ALSO = re.compile(r"[a-z-]+(?:, (?:[a-z-]+,? )?(?:and )?| and )(?:co-)?")
"""From `directed` to another trade of the same person, `directed, produced and edited by P`: who directs, edits too."""
_MANNER = re.compile(r"with (?:[a-z-]+,? ){1,4}?by ")
"""How somebody did it: `directed with a light touch by P` is `directed by P`."""
_AT_ONCE = 18
_CLAUSE = re.compile(r"[.;()A-Z]")
NAMES = frozenset("FPOS")
"""The classes that are names of films, people, companies and services."""


class Cues(msgspec.Struct, frozen=True):
    """The classes in a sentence, in order, and where each word of one stands."""

    places: tuple[int, ...]
    words: tuple[str, ...]

    def before(self, place: int) -> Sequence[str]:
        """The last few classes before a place."""
        last = bisect_left(self.places, place)
        return self.words[max(0, last - _FEW) : last]

    def behind(self, place: int) -> Sequence[str]:
        """The first few classes from a place on."""
        first = bisect_left(self.places, place)
        return self.words[first : first + _FEW]

    def between(self, start: int, end: int) -> Sequence[str]:
        """The first few classes in a stretch whose end is not in."""
        first = bisect_left(self.places, start)
        return self.words[first : min(bisect_left(self.places, end), first + _FEW)]

    def roles_before(self, text: str, place: int) -> Sequence[str]:
        """The trades that the words right before a place name: `direct`, `write` of `written and directed by P`."""
        roles: list[str] = []
        for n in range(bisect_left(self.places, place) - 1, -1, -1):
            word, start = self.words[n], self.places[n]
            gap = text[start:place].split(" ", 1)[-1] if " " in text[start:place] else ""
            if (word not in _ROLES and word not in _LEADING) or len(gap) > _AT_ONCE or _CLAUSE.search(gap):
                break
            roles.extend((word,) if word in _ROLES else ())
            place = start
        return tuple(dict.fromkeys(roles))

    def roles_behind(self, text: str, place: int) -> Sequence[str]:
        """The trades that the words right behind a place name: `write`, `direct` of `P, who wrote and directed F`."""
        roles: list[str] = []
        for n in range(bisect_left(self.places, place), len(self.places)):
            word, start = self.words[n], self.places[n]
            gap = text[place:start]
            if (word not in _ROLES and word not in _LINKING) or len(gap) > _AT_ONCE or _CLAUSE.search(gap):
                break
            roles.extend((word,) if word in _ROLES else ())
            end = text.find(" ", start)
            place = end if end >= 0 else len(text)
        return tuple(dict.fromkeys(roles))


def cues(f: Folded) -> Cues:
    """The classes of a sentence."""
    classes = _classes()
    every = ((m.start(), name) for m in _TOKEN.finditer(f.text) if (name := classes.get(m[0])))
    found: list[tuple[int, str]] = []
    for place, named in every:
        name = _trade(f, place) or named if named == "award" else named
        if (
            name == "craft"
            and found
            and found[-1][1] in ("direct", "produce")
            and _ALSO.fullmatch(f.text, found[-1][0], place)
        ):
            continue
        if name == "with" and found and found[-1][1] in _DONE and _MANNER.match(f.text, place):
            continue
        if name != ":" or not found or found[-1][1] not in ("by", ":"):  # `written by: P` is `written by P`
            found.append((place, name))
    return Cues(tuple(place for place, _ in found), tuple(name for _, name in found))


def _trade(f: Folded, place: int) -> str | None:
    """The class of those who are given a prize: `Best Actress` is of an actor."""
    prize = f.signs.get(place)
    for word in _WORD.findall(str(prize.value).lower()) if prize else ():
        if word in _TRADES:
            return _TRADES[word]
    return None


@cache
def _classes() -> Mapping[str, str]:
    """Word -> class."""
    words = {word: name for name, words in table("en", "credits").items() for word in words}
    owned = {f"{word}'s": name for word, name in words.items() if name in ("director", "writer", "producer", "actor")}
    marks = {mark: mark for mark in "():;|/•-"}
    return {**owned, **words, **marks, **_SIGNS, "'s": "'s", "'": "'s"}
