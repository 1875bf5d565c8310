"""A text as a line of signs: one character a word, see `lexicon` for what they mean."""

import re
from collections.abc import Sequence

from daybill.dates.lexicon import Entry, Lexicon, Value
from daybill.dates.numerals import full_year, pieces

_TOKEN = re.compile(r"\d+(?:[.,:/~–—-]\d+)*|[^\W\d_]+|\n|[^\s\w*]")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_PUNCTUATION = {
    **dict.fromkeys("-–—‐‑~", "-"),
    **dict.fromkeys("'’‘", "'"),
    **dict.fromkeys('"“”«»„‹›', '"'),
    **dict.fromkeys("$€£¥", "$"),
    **{char: char for char in "/,.()&"},
    "\n": "|",
    "|": "|",
    ";": "|",
    "!": "|",
    "?": "|",
}


_NUMBERS = frozenset("DY2O0N")
_MOST_KEPT = 50_000
"""Of so many printed words at most a lexicon remembers the sign."""


class Line:
    """A text's signs; token `i` has sign `signs[i]`, meaning `values[i]` and characters `starts[i]:ends[i]`."""

    __slots__ = ("_tells_of_moves", "ends", "last_year", "lexicon", "signs", "starts", "text", "values")

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.lexicon = words
        self.values: list[Value] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.signs = "".join(_read(self, words))
        self.last_year: int = max((v for s, v in zip(self.signs, self.values, strict=True) if s == "Y"), default=0)
        """The last year that is printed; 0 where none is."""
        self._tells_of_moves: bool | None = None

    def word(self, at: int) -> str:
        """A token in lower case; empty outside the line."""
        return self.text[self.starts[at] : self.ends[at]].lower() if 0 <= at < len(self.starts) else ""

    def tells_of_moves(self) -> bool:
        """Whether a text is one on dates that moved: without a verb its `F: from A to B` says so too."""
        if self._tells_of_moves is None:  # asked of every entry of a list, so looked for once
            shuffles = self.lexicon.cues["shuffles"]
            self._tells_of_moves = not shuffles.isdisjoint(map(self.word, range(len(self.signs))))
        return self._tells_of_moves

    def glued(self, at: int) -> bool:
        """Whether no space stands between a token and the one before."""
        return at > 0 and self.ends[at - 1] == self.starts[at]


def may_hold_date(text: str, words: Lexicon) -> bool:
    """A cheap look: whether the text has a digit or a word that a date may begin or end with."""
    return _DIGIT.search(text) is not None or not words.triggers.isdisjoint(_LETTERS.findall(text.lower()))


def _read(line: Line, words: Lexicon) -> list[str]:
    """The signs of a line, whose other columns are filled on the way."""
    signs: list[str] = []
    values, starts, ends = line.values, line.starts, line.ends
    text, tokens = line.text, _TOKEN.findall(line.text)
    end, behind, onward = 0, -1, 0
    for at, token in enumerate(tokens):
        if at < onward:
            continue
        start = text.find(token, end)  # what lies between two tokens is in none
        end = start + len(token)
        entry = words.plain.get(token)
        if entry is None:
            if token[0].isdecimal():
                _add_number(signs, line, token, start)
                behind = ends[-1] if signs[-1] in _NUMBERS else -1
                continue
            entry, length = _meaning(words, tokens, at)
            onward = at + length
            for further in tokens[at + 1 : onward]:
                end = text.find(further, end) + len(further)
        signs.append(entry[0])
        values.append(entry[1])
        starts.append(start)
        ends.append(end)
        if start == behind:
            _mend_suffix(signs, line, token.lower(), words)
            behind = ends[-1] if signs[-1] in _NUMBERS else -1
        elif entry[0] in _NUMBERS:
            behind = end
    return signs


def _meaning(words: Lexicon, tokens: Sequence[str], at: int) -> tuple[Entry, int]:
    """The entry of the word or phrase that begins here, and how many tokens it has."""
    token, length = tokens[at], 1
    word = token.lower()
    entry = words.words.get(word)
    if word in words.odd:
        length, entry = _odd(words, tokens, at, entry)
    entry = entry or (_PUNCTUATION.get(token) or ("C" if token[0].isupper() else "w"), None)
    if word not in words.odd and len(words.plain) < _MOST_KEPT:
        words.plain[token] = entry
    return entry, length


def _add_number(signs: list[str], line: Line, run: str, start: int) -> None:
    for sign, value, begin, stop in pieces(run):
        signs.append(sign)
        line.values.append(value)
        line.starts.append(start + begin)
        line.ends.append(start + stop)
    _mend_number(signs, line, len(signs) - 1)


def _odd(words: Lexicon, tokens: Sequence[str], at: int, entry: Entry | None) -> tuple[int, Entry | None]:
    """How many tokens the phrase that begins here has, and its entry; weak signs for doubtful words."""
    word = tokens[at].lower()
    length = 1
    if word in words.phrases:
        length, entry = _phrase(words, tokens, at, entry)
    if length == 1 and entry and word in words.cautious and tokens[at][0].islower():
        entry = {"M": "m", "W": "v"}.get(entry[0], entry[0]), entry[1]
    return length, entry


def _phrase(words: Lexicon, tokens: Sequence[str], at: int, entry: Entry | None) -> tuple[int, Entry | None]:
    """The longest phrase that begins here: how many tokens it has, and its entry."""
    phrases = words.phrases[tokens[at].lower()]
    behind = [token.lower().replace("’", "'") for token in tokens[at + 1 : at + 1 + len(phrases[0][0])]]
    for rest, meaning in phrases:
        if behind[: len(rest)] == rest:
            return 1 + len(rest), meaning
    return 1, entry


def _mend_number(signs: list[str], line: Line, at: int) -> None:
    """A number right after letters or an apostrophe: `A24` is none, `Oct2` and `Q1` are, `’21` is a year."""
    if at < 1 or line.ends[at - 1] != line.starts[at]:
        return
    before, number = signs[at - 1], line.values[at]
    if before == "'" and signs[at] in "D2" and line.ends[at] - line.starts[at] == 2:
        # The apostrophe of a possessive or a quotation stands after a letter.
        if line.starts[at - 1] == 0 or not line.text[line.starts[at - 1] - 1].isalnum():
            signs[at], line.values[at], line.starts[at] = "y", full_year(number), line.starts[at - 1]
            _drop(signs, line, at - 1)
    elif (
        before in "wC" and signs[at] == "D" and line.word(at - 1) in "qth" and number <= 4 and not _is_padded(line, at)
    ):
        half = line.word(at - 1) == "h"
        if number <= (2 if half else 4):
            signs[at], line.values[at], line.starts[at] = "Q", (39 if half else 32) + number, line.starts[at - 1]
            _drop(signs, line, at - 1)
    elif before in "wCXUKE$":
        signs[at] = "0"


def _is_padded(line: Line, at: int) -> bool:
    """Whether a number begins with a zero, as in `2h01`, which is a length."""
    return line.text[line.starts[at]] == "0"


def _mend_suffix(signs: list[str], line: Line, word: str, words: Lexicon) -> None:
    """Letters right after a number: `29th` and `1960s` are one sign, `4K` is no number of days."""
    number = line.values[-2]
    if signs[-2] == "N":
        if number[0] == "dm" and _LETTERS.fullmatch(word):
            signs[-2] = "0"  # `at 8/7c`
        return
    if word == "q" and signs[-2] == "D" and number <= 4:
        line.values[-2] = 32 + number
        kind: str | None = "Q"
    elif word in words.suffixes and signs[-2] == "D":
        kind = "O"
    elif word == "s" and (signs[-2] == "Y" or (signs[-2] in "D2" and number % 10 == 0)):
        kind = "k"
    elif signs[-1] in "MmU" or word in "qh":
        return
    elif signs[-1] in "wCK" and _LETTERS.fullmatch(word):
        kind = None
    else:
        return
    if kind is None:
        signs[-2] = "0"
        return
    signs[-2] = kind
    line.ends[-2] = line.ends[-1]
    _drop(signs, line, -1)


def _drop(signs: list[str], line: Line, at: int) -> None:
    for column in (signs, line.values, line.starts, line.ends):
        del column[at]
