"""Which film a stretch of text is about when it does not say so in so many words."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from daybill.claims.folding import Folded
from daybill.literals import Gated

_PASSING_BEFORE = Gated(
    r"(?:\(|D's |this year's |last year's |its own |their own |the next |the new |another |like |than |after |since |"
    r"of |remember |\bbehind |between |as in |made |(?<!-)directed |known for |follow-?up to |"
    r"(?:sequel|prequel|successor|companion(?: piece)?) to |"
    r"(?:book|novel|novella|memoir|best-?seller|play|short story|graphic novel|comic|manga|poem|song|album|podcast|"
    r"video game),? "
    r"(?:called |titled )?|compar\w+ (?:\w+ )?(?:to|with) |P'?s? |recalls |evokes |alongside |based on (?:\| )?|"
    r"adapted from |inspired by |star of |director of |"
    r"(?:original|english|international|alternative|working) title:? |"
    r"joins |beats? |beating |bested |topped |edged |defeated |lost to )"
    r"[\"']?$"
)
_OWNED_SUBJECT = re.compile(
    r"(?:^|[;:] |^\W+|\b(?:has|have|acquire[sd]?|bought|buys|t[ao]kes?|took|pick(?:s|ed) up|land(?:s|ed)|got|gets|"
    r"releases?|rights to|deal for) )P(?:, P)*(?:,? and P)?(?:'s?|s) (?:[a-z-]+ |G ){0,3}[\"']?$"
)
"""A film with its maker that a sentence begins with, or that somebody gets: `P's F opens`, `O has P's F`."""
BESIDE_IT = Gated(
    r"\b(?:like|unlike|than|after|since|alongside|behind|besides?|succeed(?:s|ed|ing)?|recall(?:s|ing)|evok(?:es|ing)|"
    r"reminiscent of|echo(?:es)? of|shades of|vein of|style of|fans of|makers? of|distributors? of|hands of|home of|"
    r"partner(?:s|ed|ing)? on|worked (?:together )?on|"
    r"known for|success of|heels of|wake of|footsteps of) "
    r"(?:(?:the|a|an|its|his|her|their|our|last|this|and|&|own|hit|earlier|previous|recent|first|second|third|year's|"
    r"film|movie|feature|picture|debut|sequel|smash|blockbuster|classic|acclaimed|beloved|similar|[a-z]+-[a-z]+|"
    r"(?:P|O|D|T|G|E|A)(?:'s?)?,?) ){1,6}[\"']?$"
)
"""A film that another is measured by, with its makers, its year, its praise between: `after P's D F`."""
_PASSING_BEHIND = re.compile(
    r"F(?:'s|')? (?:(?:co-)?directors?|helmer|filmmakers?|auteur|stars?|actors?|actress|alum|breakout|writers?|"
    r"producers?|scribe|screenwriter|duo|veteran|composer|cinematographer|creator|writer-director)s? P"
)
"""A film that only tells who somebody is: `Moonlight director P`."""
_STOP = re.compile(r"[.;]")
_SAME_CLAUSE = re.compile(r"(?! (?:before|until|till|while|because|but|since|so) )[^,;.]{0,60}")
_POINTS = re.compile(
    r"\bthe (?P<which>latter\b(?! (?:P|O|half|part|stages?|days|years|two|three))|"
    r"(?:former|first|second)\b(?=,? (?:is|was|has|had|will|also|stars?|features?|follows?|opens?|tells?|sees|sends|"
    r"won|comes?|came|goes|went|gets?|got|hits?|lands?|premiered|premieres|arrives?|bows?|plays?|streams?|debuts?|"
    r"now|then|on D|in D|with P|from P|by P|directed by)\b)|former\b(?=[,.;]|$))"
)
_VERB = re.compile(r"\b(?:is|has|will|was)\b")
_OF_SOURCE = re.compile(r"\b(?:based on|adapted from|inspired by|from the)\b")
"""Before what a film is made from, on a line of data of its own: `Based on | “The Loud Girl”`."""
_SIGN = re.compile(r"[A-Z]")
_TWO = 2
_SEVERAL = 3
"""So many films that head what is told below them make sections of a text."""


class _Named(NamedTuple):
    """A place where a sentence names a film."""

    place: int
    title: str
    passing: bool
    """Whether it is only compared with, or named for its makers."""
    opened: int
    """Where the brackets open in which it stands; -1 if in none."""
    closed: int

    def apart_from(self, place: int) -> bool:
        """Whether it stands in brackets that do not also hold a place."""
        return self.opened >= 0 and not self.opened < place <= self.closed

    @classmethod
    def of(cls, text: str, place: int, title: str) -> "_Named":
        """A film at a place of a folded sentence."""
        opened = text.rfind("(", 0, place)
        if opened >= 0 and text.find(")", opened, place) >= 0:
            opened = -1
        closed = text.find(")", place) if opened >= 0 else -1
        return cls(place, title, _in_passing(text, place), opened, closed if closed >= 0 else len(text))


class Focus:
    """The film in focus at each place of an article's folded sentences."""

    def __init__(self, folded: Sequence[Folded], main: str | None, likely: Mapping[str, float] | None = None) -> None:
        self.main = main
        self.likely: Mapping[str, float] = likely or {}
        """How likely what is taken for a title is one."""
        self._carried: dict[int, str | None] = {}
        self._named = {f.sentence.start: [_Named.of(f.text, i, title) for i, title in f.films] for f in folded}
        headings = _headings(folded)
        listing = len(set(headings.values())) >= 2
        sections = len(set(headings.values())) >= _SEVERAL
        self._sections: dict[int, str] = {}
        topic: str | None = None
        pair: tuple[str, ...] = ()
        self._pointed: dict[int, list[tuple[int, str]]] = {}
        block = -1
        section: str | None = None
        for f in folded:
            if f.sentence.block != block:
                block = f.sentence.block
                topic = topic if listing and topic else main
            if f.sentence.start in headings:
                topic = headings[f.sentence.start]
                if sections and not {"P", "("} & set(f.text[: f.films[0][0]]):
                    section = topic
            if section:
                self._sections[f.sentence.start] = section
            pointed = _pointed_at(f, pair)
            if pointed:
                self._pointed[f.sentence.start] = pointed
                topic = pointed[0][1]
            self._carried[f.sentence.start] = topic
            pair = self._pair(f) or pair
            subject = self._subject(f)
            if subject:
                topic = subject

    def _subject(self, f: Folded) -> str | None:
        """The film that a sentence leaves in mind: the main film if named, else the first not in passing."""
        named = self._named[f.sentence.start]
        if any(film.title == self.main for film in named):
            return self.main
        return next((film.title for film in named if not film.passing and not film.apart_from(0)), None)

    def _pair(self, f: Folded) -> tuple[str, ...]:
        """The films of a sentence, if it names two, in their order."""
        named = tuple(dict.fromkeys(film.title for film in self._named[f.sentence.start]))
        return named if len(named) == _TWO else ()

    def pointed_at(self, f: Folded, start: int) -> str | None:
        """The film that a sentence means by `the former` or `the latter`, the last before a place, else the first."""
        pointed = self._pointed.get(f.sentence.start)
        return next((film for place, film in reversed(pointed) if place < start), pointed[0][1]) if pointed else None

    def in_passing(self, f: Folded, place: int) -> bool:
        """Whether the film at a place of a sentence is only compared with, or named for its makers."""
        known = next((film.passing for film in self._named[f.sentence.start] if film.place == place), None)
        return _in_passing(f.text, place) if known is None else known

    def section(self, f: Folded) -> str | None:
        """The film whose heading a sentence stands below, in a text of several headings."""
        return self._sections.get(f.sentence.start)

    def carried(self, f: Folded) -> str | None:
        """The film that a sentence begins with in mind."""
        return self._carried.get(f.sentence.start, self.main)

    def about(self, f: Folded, start: int, end: int) -> str | None:
        """The film that a stretch of a sentence is about: named before it, else carried, else named after it."""
        carried = self.pointed_at(f, start) or self.carried(f)
        last: str | None = None
        named = self._named[f.sentence.start]
        first = bisect_left(f.films, (start, ""))
        for film in reversed(named[:first]):
            if not film.apart_from(start):
                if not film.passing:
                    return film.title
                last = last or film.title
        return _near_behind(f, named[first:], end, at_once=bool(carried)) or carried or last


def _pointed_at(f: Folded, pair: tuple[str, ...]) -> list[tuple[int, str]]:
    """Where a sentence that names no film means one of two named before it by `the former`, `the second`."""
    if not pair or f.films or not any(word in f.text for word in ("former", "latter", "the first", "the second")):
        return []
    return [(m.start(), pair[m["which"].startswith(("latter", "second"))]) for m in _POINTS.finditer(f.text)]


def _near_behind(f: Folded, named: Sequence[_Named], end: int, *, at_once: bool) -> str | None:
    """The first of some films behind a place in its sentence; `at_once`: only if the clause goes on to some film."""
    for film in named:
        if film.place < end or film.apart_from(end):
            continue
        if _STOP.search(f.text, end, film.place) or (at_once and not _SAME_CLAUSE.fullmatch(f.text, end, film.place)):
            return None
        if not film.passing:
            return film.title
        at_once = False
    return None


def _in_passing(text: str, place: int) -> bool:
    if _PASSING_BEHIND.match(text, place):
        return True
    if _PASSING_BEFORE.search(text, max(0, place - 24), place):
        return not _OWNED_SUBJECT.search(text, max(0, place - 60), place)
    return BESIDE_IT.search(text, max(0, place - 60), place) is not None


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
    plain = len(lead) <= 12 and len(rest) <= 45 and not _OF_SOURCE.search(lead) and not _VERB.search(rest)
    return plain and not ("P" in lead and _in_passing(text, place))  # as in `P of F fame directs`
