"""A text as its lines, each with its place."""

import re
from functools import cached_property
from itertools import pairwise

from daybill.model import Hint
from daybill.spelling import fold

_TOO_LONG_TO_FOLD = 1000
STRAY_DATE = re.compile(r"\A\s{0,3}date (\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\s|\Z)[ \t]*")
"""A date that a crawl left before the text."""


class Line:
    """A line that is not blank, without the space around it: `text[start:end] == words`."""

    def __init__(self, words: str, start: int, *, after_blank: bool) -> None:
        self.words = words
        self.start = start
        self.end = start + len(words)
        self.after_blank = after_blank
        """Whether a blank line, or nothing, stands above."""
        self.before_blank = True
        """Likewise below."""

    @cached_property
    def folded(self) -> str:
        """Its words in lower case without accents and punctuation; only the beginning of a very long line."""
        return fold(self.words[:_TOO_LONG_TO_FOLD])

    @cached_property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    def hint(self, kind: str) -> Hint:
        """A hint that spans it."""
        return Hint(kind=kind, start=self.start, end=self.end)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank; a crawl's stray date before the first is left out."""
    stray = STRAY_DATE.match(text)
    place, blank, found = (stray.end() if stray else 0), True, list[Line]()
    for raw in text[place:].split("\n"):
        if words := raw.strip():
            found.append(Line(words, place + raw.index(words[0]), after_blank=blank))
        blank = not words
        place += len(raw) + 1
    for above, below in pairwise(found):
        above.before_blank = below.after_blank
    return found
