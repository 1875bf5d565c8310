"""Which film a stretch of text is about when it does not say so in so many words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from daybill.claims.folding import Folded
from daybill.literals import Gated

_PASSING_BEFORE = Gated(
    r"(?:\(|D's |this year's |last year's |its own |their own |the next |the new |another |like |than |after |since |"
    r"of |remember |\bbehind |between |as in |made |directed |known for |follow-?up to |"
    r"(?:book|novel|novella|memoir|best-?seller|play|short story|graphic novel|comic|manga|poem|song|album|podcast|"
    r"video game),? "
    r"(?:called |titled )?|compar\w+ (?:\w+ )?(?:to|with) |P'?s? |recalls |evokes |alongside |based on (?:\| )?|"
    r"adapted from |inspired by |star of |director of |"
    r"joins )"
    r"[\"']?$"
)
_PASSING_BEHIND = re.compile(
    r"F(?:'s|')? (?:(?:co-)?directors?|helmer|filmmakers?|auteur|stars?|actors?|actress|alum|breakout|writers?|"
    r"producers?|scribe|screenwriter|duo|veteran|composer|cinematographer|creator|writer-director)s? P"
)
"""A film that only tells who somebody is: `Moonlight director P`."""
_STOP = re.compile(r"[.;]")
_SAME_CLAUSE = re.compile(r"[^,;.]{0,60}")
_VERB = re.compile(r"\b(?:is|has|will|was)\b")
_SIGN = re.compile(r"[A-Z]")


class Focus:
    """The film in focus at each place of an article's folded sentences."""

    def __init__(self, folded: Sequence[Folded], main: str | None, likely: Mapping[str, float] | None = None) -> None:
        self.main = main
        self.likely: Mapping[str, float] = likely or {}
        """How likely what is taken for a title is one."""
        self._carried: dict[int, str | None] = {}
        headings = _headings(folded)
        listing = len(set(headings.values())) >= 2
        topic: str | None = None
        block = -1
        for f in folded:
            if f.sentence.block != block:
                block = f.sentence.block
                topic = topic if listing and topic else main
            if f.sentence.start in headings:
                topic = headings[f.sentence.start]
            self._carried[f.sentence.start] = topic
            subject = self._subject(f)
            if subject:
                topic = subject

    def _subject(self, f: Folded) -> str | None:
        """The film that a sentence leaves in mind: the main film if named, else the first not in passing."""
        if any(title == self.main for _, title in f.films):
            return self.main
        return next((t for i, t in f.films if not in_passing(f, i) and not _in_brackets(f.text, i, 0)), None)

    def carried(self, f: Folded) -> str | None:
        """The film that a sentence begins with in mind."""
        return self._carried.get(f.sentence.start, self.main)

    def about(self, f: Folded, start: int, end: int) -> str | None:
        """The film that a stretch of a sentence is about: named before it, else carried, else named after it."""
        before = [(i, t) for i, t in f.films if i < start and not _in_brackets(f.text, i, start)]
        plain = next((t for i, t in reversed(before) if not in_passing(f, i)), None)
        if plain:
            return plain
        carried = self.carried(f)
        near = _near_behind(f, end, at_once=bool(carried))
        if near:
            return near
        if before and not carried:
            return before[-1][1]
        return carried


def _near_behind(f: Folded, end: int, *, at_once: bool) -> str | None:
    """The first film behind a place within its sentence; `at_once`: only if the clause goes on to some film."""
    after = [(i, t) for i, t in f.films if i >= end and not _in_brackets(f.text, i, end)]
    if not after or (at_once and not _SAME_CLAUSE.fullmatch(f.text, end, after[0][0])):
        return None
    return next((t for i, t in after if not _STOP.search(f.text, end, i) and not in_passing(f, i)), None)


def in_passing(f: Folded, place: int) -> bool:
    """Whether a film is only compared with, or named for its makers."""
    return bool(_PASSING_BEFORE.search(f.text, max(0, place - 24), place) or _PASSING_BEHIND.match(f.text, place))


def _headings(folded: Sequence[Folded]) -> dict[int, str]:
    """Lines that open with a film and say no more than a heading does, by where they start."""
    on_line = Counter(f.sentence.line for f in folded)
    return {
        f.sentence.start: f.films[0][1]
        for f in folded
        if f.films and on_line[f.sentence.line] <= 2 and _is_heading(f.text, f.films[0][0])
    }


def _is_heading(text: str, place: int) -> bool:
    lead = text[:place].strip(" \"'*•-–#0123456789.:DO,")
    rest = _SIGN.sub("", text[place:])
    return len(lead) <= 12 and len(rest) <= 45 and not _VERB.search(rest)


def _in_brackets(text: str, position: int, outside: int) -> bool:
    """Whether `position` stands in brackets that do not also hold `outside`."""
    opening = text.rfind("(", 0, position)
    if opening < 0 or text.find(")", opening, position) >= 0:
        return False
    closing = text.find(")", position)
    return not opening < outside <= (closing if closing >= 0 else len(text))
