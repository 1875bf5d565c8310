"""What looks like a date and is none: titles, names, scores, counts, idioms, and the years that stories are set in."""

from __future__ import annotations

import datetime as dt
import re

from daybill.dates.lexicon import Lexicon
from daybill.dates.signs import Line

_QUOTED = re.compile(
    r"“[^“”\n]{1,100}”|\"[^\"\n]{1,100}\"|«[^«»\n]{1,100}»|„[^„“\n]{1,100}“"
    r"|‘[^‘\n]{1,80}?’(?!\w)|(?<!\w)'[^'\n]{1,80}?'(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_FURTHEST = 15
"""Years ahead for which a film may be announced."""


class Doubts:
    """The doubts that one line raises."""

    __slots__ = ("_latest", "_line", "_titles", "_words")

    def __init__(self, line: Line, words: Lexicon, reference: dt.date | None) -> None:
        self._line = line
        self._words = words
        self._latest = (reference.year if reference else 2030) + _FURTHEST
        self._titles = _titles(line.text, words)

    def about(self, first: int, last: int) -> bool:
        """Whether tokens `first` to `last` (not in) are better read as something else than a date."""
        signs = self._line.signs[first:last]
        return (
            self._in_title(first, last)
            or self._is_life_or_setting(first, last)
            or (last - first == 1 and self._is_single(signs, first))
            or (signs in ("WtO", "WO") and (self._line.values[first], self._line.values[last - 1]) == (4, 13))
        )

    def _in_title(self, first: int, last: int) -> bool:
        start, end = self._line.starts[first], self._line.ends[last - 1]
        return any(begin < start and end <= stop for begin, stop in self._titles)

    def _is_single(self, sign: str, at: int) -> bool:
        if sign in "Y0":
            return self._is_other_number(at)
        if sign == "M":
            return self._is_name(at)
        if sign == "N":
            return self._is_score(at)
        if sign == "p":
            return not (self._words.dotted or self._cued(at, 4, "opening"))
        if sign == "O":
            return not self._line.text[self._line.starts[at]].isdigit()
        if sign == "S":
            doubtful = self._line.word(at) in self._words.cautious and self._line.signs[at - 1 : at] == "T"
            return doubtful or self._line.signs[at + 1 : at + 2] == "o"
        return sign == "s" and self._line.signs[at + 1 : at + 2] in ("l", "A", "-")

    def _is_other_number(self, at: int) -> bool:
        """A count, a year beyond all plans, a line of copyright, the end of an unquoted title."""
        line = self._line
        before, after = line.signs[max(0, at - 2) : at], line.signs[at + 1 : at + 2]
        return (
            line.values[at] > self._latest
            or before.endswith("$")
            or (after != "" and line.word(at + 1) in self._words.cues["counted"])
            or self._cued(at, 3, "rights")
            or self._cued(at, 14, "prizes")
            or (before == "CC" and after not in ("-", "/"))
        )

    def _is_name(self, at: int) -> bool:
        """Elaine May, June Squibb, May have: a month stands in company."""
        line = self._line
        if line.word(at) not in self._words.personal:
            return False
        before, after = line.signs[at - 1 : at], line.signs[at + 1 : at + 2]
        if before == "" or before not in "ioTfBbZX&/-,":
            return True
        if before in "&/-," and line.signs[at - 2 : at - 1] not in ("M", "D", "Y"):
            return True
        return before in "oBf&" and after == "C"

    def _is_score(self, at: int) -> bool:
        line = self._line
        if line.values[at][3] or line.values[at][0] != "dm":
            return self._cued(at, 2, "versions")
        return (
            line.text[line.starts[at] : line.ends[at]] in self._words.cues["idioms"]
            or line.signs[at - 1 : at] == "a"
            or self._cued(at, 4, "scores")
            or line.word(at + 1) in self._words.cues["scores"]
        )

    def _is_life_or_setting(self, first: int, last: int) -> bool:
        """Born July 30, 1970; set in 1962; the year is 1962."""
        if "Y" not in self._line.signs[first:last] and self._line.signs[first:last] != "k":
            return False
        return self._cued(first, 6, "lives") or any(self._sets(at, first) for at in range(max(0, first - 6), first))

    def _sets(self, at: int, first: int) -> bool:
        """`set in 1962`, `set in Rome in 1962`, `the year is 1962`; not `set for 2022`."""
        if at == first - 2 and self._line.word(at) in self._words.cues["year"]:
            return True
        return self._line.word(at) in self._words.cues["settings"] and self._line.signs[at + 1] == "i"

    def _cued(self, at: int, reach: int, cue: str) -> bool:
        """Whether such a word stands before a token, in its sentence."""
        listed = self._words.cues[cue]
        for before in range(at - 1, max(-1, at - 1 - reach), -1):
            if self._line.signs[before] in "|s":
                return False
            if self._line.word(before) in listed:
                return True
        return False


def _titles(text: str, words: Lexicon) -> list[tuple[int, int]]:
    """The quoted stretches that are titles: short, all weighty words with a capital, nothing of a poster's call."""
    return [match.span() for match in _QUOTED.finditer(text) if _is_title(match[0], words)]


def _is_title(quoted: str, words: Lexicon) -> bool:
    inside = _WORD.findall(quoted)
    if not inside or len(inside) > 12:
        return False
    if any(word.lower() in words.cues["posters"] for word in inside):
        return False
    if words.capitals:
        return all(word[0].isupper() or word[0].isdigit() or len(word) < 4 for word in inside) and (
            inside[0][0].isupper() or inside[0][0].isdigit()
        )
    return len(inside) <= 5 and (inside[0][0].isupper() or inside[0][0].isdigit())
