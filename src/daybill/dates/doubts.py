"""What looks like a date and is none: titles, names, scores, counts, idioms, and the years that stories are set in."""

from __future__ import annotations

import re
from bisect import bisect_left

from daybill.dates.lexicon import Lexicon
from daybill.dates.signs import Line

_QUOTED = re.compile(
    r"“[^“”\n]{1,100}”|\"[^\"\n]{1,100}\"|«[^«»\n]{1,100}»|»[^«»\s][^«»\n]{0,98}(?<!\s)«|"
    r"„[^„“\n]{1,100}“"
    r"|‘[^‘\n]{1,80}?’(?!\w)|(?<!\w)'[^'\n]{1,80}?'(?!\w)"
)
_AFTER_ENTRY = ("", "|", "(", ".", ";")
"""What may follow a month that is all there is behind a label."""
_PARTICLES = frozenset({"de", "van", "von", "der", "den", "du", "di", "da", "la", "le"})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_CLOCK = frozenset({"pm", "am", "p.m", "a.m", "uhr", "hrs"})
"""Behind an hour: `Friday 12 August, 7.30pm`."""
_CHANNELS = re.compile(r"[1-9]\.[0-4]\.?")


class Doubts:
    """The doubts that one line raises, of which no year is later than `latest`."""

    __slots__ = ("_latest", "_line", "_titles", "_words")

    def __init__(self, line: Line, words: Lexicon, latest: int) -> None:
        self._line = line
        self._words = words
        self._latest = latest
        self._titles: list[tuple[int, int]] | None = None

    def about(self, first: int, last: int) -> bool:
        """Whether tokens `first` to `last` (not in) are better read as something else than a date."""
        signs = self._line.signs[first:last]
        return (
            self._in_title(first, last)
            or self._is_life_or_setting(first, last)
            or self._is_named_span(first, last)
            or (last - first == 1 and self._is_single(signs, first))
            or (signs[-1] in "Np" and self._line.word(last) in _CLOCK)
            or (signs in ("WtO", "WO") and (self._line.values[first], self._line.values[last - 1]) == (4, 13))
        )

    def _in_title(self, first: int, last: int) -> bool:
        start, end = self._line.starts[first], self._line.ends[last - 1]
        if self._titles is None:
            self._titles = _titles(self._line.text, self._words)
        at = bisect_left(self._titles, (start, 0)) - 1
        return at >= 0 and end <= self._titles[at][1]

    def _is_single(self, sign: str, at: int) -> bool:
        """Whether one word by itself is no date."""
        asked = {
            "Y": self._is_other_number,
            "M": self._is_name,
            "N": self._is_score,
            "p": self._is_decimal,
            "O": self._is_rank,
            "S": self._is_verb,
            "s": self._is_soon_after,
            "H": self._is_theme,
            "W": self._is_recurring,
            "R": self._is_named_day,
            "k": self._is_scene,
        }
        return sign in asked and asked[sign](at)

    def _is_other_number(self, at: int) -> bool:
        """A count, a year beyond all plans, a line of copyright, the end of an unquoted title."""
        line = self._line
        before, after = line.signs[max(0, at - 2) : at], line.signs[at + 1 : at + 2]
        return (
            line.values[at] > self._latest
            or before.endswith("$")
            or (after != "" and line.word(at + 1) in self._words.cues["counted"])
            or self._cued(at, 3, "rights")
            or (before == "w)" and line.word(at - 2) == "c")
            or (before.endswith("i") and self._cued(at, 14, "prizes"))
            or (before == "CC" and after not in ("-", "/"))
            or self._has_year(at)
        )

    def _is_name(self, at: int) -> bool:
        """Elaine May, June Squibb, May have: a month stands in company."""
        line = self._line
        before, after = line.signs[at - 1 : at], line.signs[at + 1 : at + 2]
        labelled = line.word(at - 1) in (":", "-") and after in _AFTER_ENTRY  # `DVD: May`, `VOD - March (Australia)`
        monthly = line.word(at + 1) in self._words.cues["monthly"]  # `MUBI's May line-up`
        if labelled or monthly or line.word(at) not in self._words.personal:
            return False
        if before in ("&", "/", "-", ","):
            return line.signs[at - 2 : at - 1] not in ("M", "D", "Y") and not self._further_entry(at)
        if before in ("o", "B", "f"):
            return after == "C"
        if before in ("a", "t"):
            return after != "w"  # `a March release`
        if line.word(at) not in self._words.cautious:
            return before == "C" or (before not in tuple("iTbZXx") and self._goes_on_as_name(at))
        return before not in tuple("iTbZXx") and line.word(at - 1) not in self._words.cues["months"]

    def _further_entry(self, at: int) -> bool:
        """May (Australia) and June (New Zealand): as the entry before it, a month with a place in brackets."""
        return self._line.signs[at - 2 : at - 1] == ")" and self._line.signs[at + 1 : at + 2] == "("

    def _goes_on_as_name(self, at: int) -> bool:
        """Jan Kounen, Jan de Bont."""
        after = self._line.signs[at + 1 : at + 3]
        return after[:1] == "C" or (after == "wC" and self._line.word(at + 1) in _PARTICLES)

    def _is_score(self, at: int) -> bool:
        line = self._line
        if self._is_sound(at):
            return True
        if line.values[at][3] or line.values[at][0] != "dm":
            return self._cued(at, 2, "versions")
        return (
            line.text[line.starts[at] : line.ends[at]] in self._words.cues["idioms"]
            or line.signs[at - 1 : at] == "a"
            or self._cued(at, 4, "scores")
            or line.word(at + 1) in self._words.cues["scores"]
        )

    def _is_decimal(self, at: int) -> bool:
        """12.25, but after `in theaters`; 22.10 Uhr is a time."""
        if self._is_sound(at) or self._line.word(at + 1) in self._words.cues["counted"]:
            return True
        return not (self._words.dotted or self._cued(at, 4, "opening"))

    def _is_sound(self, at: int) -> bool:
        """Dolby Digital 5.1."""
        said = self._line.text[self._line.starts[at] : self._line.ends[at]]
        return _CHANNELS.fullmatch(said) is not None and self._cued(at, 4, "sounds")

    def _is_rank(self, at: int) -> bool:
        """The first, the second: a day of the month is written in digits."""
        return not self._line.text[self._line.starts[at]].isdecimal()

    def _is_verb(self, at: int) -> bool:
        """`To fall`; and `the fall of` something."""
        verb = self._line.word(at) in self._words.cautious and self._line.signs[at - 1 : at] == "T"
        of = self._line.signs[at + 1 : at + 2] == "o"
        return verb or (of and self._line.signs[at + 2 : at + 3] not in ("X", "x"))

    def _has_year(self, at: int) -> bool:
        """A film's year in brackets after its title."""
        return self._line.signs[at + 1 : at + 4] == "(Y)"

    def _is_named_day(self, at: int) -> bool:
        """The Day After Tomorrow; the Tomorrow Something."""
        said = self._line.text[self._line.starts[at] : self._line.ends[at]]
        return (" " in said and said.istitle()) or self._line.signs[at - 1 : at] in ("t", "a")

    def _is_named_span(self, first: int, last: int) -> bool:
        """Ten Days Later, in Ten Days: with capitals, the end of a name."""
        units = [at for at in range(first, last) if self._line.signs[at] in "Uu"]
        counted = self._words.capitals and self._line.signs[first] in "KD2a" and bool(units)
        return counted and self._line.text[self._line.starts[units[0]] : self._line.ends[units[0]]].istitle()

    def _is_recurring(self, at: int) -> bool:
        """Every Monday, Monday nights; and no day at all in a surname."""
        cues = self._words.cues
        if self._line.word(at) in self._words.cautious and self._line.word(at - 1) in _PARTICLES:
            return True  # a surname: `de Mon`
        if self._line.signs[at - 1 : at] == "a" and self._line.word(at + 1) not in cues["slots"]:
            return True  # `April 8, a Friday`
        return self._line.word(at - 1) in cues["every"] or self._line.word(at + 1) in cues["nightly"]

    def _is_scene(self, at: int) -> bool:
        """1950s Ireland: where a story is."""
        return self._line.signs[at + 1 : at + 2] == "C"

    def _is_theme(self, at: int) -> bool:
        """A Christmas movie, and the beginning of a name."""
        before, after = self._line.signs[at - 1 : at], self._line.signs[at + 1 : at + 2]
        named = after == "C" and (before == "" or before not in "inBTfXxtbo")
        return named or self._line.word(at + 1) in self._words.cues["themed"] or self._has_year(at)

    def _is_soon_after(self, at: int) -> bool:
        return self._line.signs[at + 1 : at + 2] in ("l", "A", "-")

    def _is_life_or_setting(self, first: int, last: int) -> bool:
        """Born July 30, 1970; set in 1962; the year is 1962."""
        if "Y" not in self._line.signs[first:last] and self._line.signs[first:last] != "k":
            return False
        return self._cued(first, 6, "lives") or any(self._sets(at, first) for at in range(max(0, first - 6), first))

    def _sets(self, at: int, first: int) -> bool:
        """`set in 1962`, `set in Rome in 1962`, `the year is 1962`; not `set for 2022`."""
        if at == first - 2 and self._line.word(at) in self._words.cues["year"]:
            return self._line.signs[at + 1] == "w"
        return self._line.word(at) in self._words.cues["settings"] and self._line.signs[at + 1] in "ib"

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
        return all(word[0].isupper() or word[0].isdecimal() or len(word) < 4 for word in inside) and (
            inside[0][0].isupper() or inside[0][0].isdecimal()
        )
    return len(inside) <= 5 and (inside[0][0].isupper() or inside[0][0].isdecimal())
