"""The signs by which a name belongs to a film: what stands around the list that it is in, and where the film is named.

The names of the signs are those of `ties.toml`: a new name says nothing until its weight is learned.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lexicon import CREDIT_WORDS
from daybill.grammar import LISTS, Mention

_RUNS = {sign: re.compile(LISTS[name]) for sign, name in (("P", "people"), ("O", "companies"), ("S", "services"))}
_TOKEN = re.compile(r"[a-zà-ÿ][a-zà-ÿ'-]*|[A-Z]|\d+|[^\s\w]")
_STOP = re.compile(r"[.;]")
_BRACKET_OPENS = re.compile(r"'?s?,?(?: [a-z-]+){0,3} ?\(")
_OWNED_AT_ONCE = re.compile(r"'s? (?:[a-zG'&-]+,? ){0,5}")


class Listed(msgspec.Struct, frozen=True):
    """A name in the list of names that it stands in, which may be a list of one."""

    folded: Folded
    start: int
    """Where the list begins in the folded sentence; `end` is not in."""
    end: int
    place: int
    """Where the name's sign stands."""
    mention: Mention
    shared: Sequence[str]
    """The signs that the whole list has."""
    rank: int
    """Its number in the list, from 0."""
    size: int


def listed(folded: Sequence[Folded]) -> Iterator[Listed]:
    """Every person, company and service of a text, in their lists."""
    for number, f in enumerate(folded):
        line: tuple[str, ...] | None = None
        for sign, pattern in _RUNS.items():
            if sign not in f.text:
                continue
            line = _line_signs(f, number) if line is None else line
            for run in pattern.finditer(f.text):
                members = f.mentions(run.start(), run.end(), sign)
                shared = (*_around(f, *run.span()), *line)
                for rank, (place, mention) in enumerate(members):
                    yield Listed(f, *run.span(), place, mention, shared, rank, len(members))


def context(name: Listed) -> Iterator[str]:
    """The signs in the words around a name, whatever the film."""
    yield from name.shared
    text, place = name.folded.text, name.place
    if text[place + 1 : place + 20].lstrip().startswith("("):
        yield "brackets behind"
    if text[max(0, place - 1) : place] == "(" and text[place + 1 : place + 2] == ")":
        yield "alone in brackets"
    yield f"list of {min(name.size, 4)}"
    if name.size > 1:
        yield "first of list" if name.rank == 0 else "later in list"


def films_for(name: Listed, focus: Focus, main: str | None) -> Mapping[str, set[str]]:
    """The films that a name may belong to, with how each is placed."""
    films: dict[str, set[str]] = {}

    def note(film: str | None, *how: str) -> None:
        if film:
            films.setdefault(film, set()).update(how)

    text, named = name.folded.text, name.folded.films
    before = next(((i, t) for i, t in reversed(named) if i < name.start), None)
    after = next(((i, t) for i, t in named if i > name.place), None)
    if before:
        note(before[1], "named before", f"{_distance(text[before[0] + 1 : name.start])} before")
    if after:
        note(after[1], "named after", *_behind(text[name.place + 1 : after[0]]))
    note(focus.about(name.folded, name.start, name.end), "focus")
    note(main, "main")
    if not named and len(films) > 1:
        for how in films.values():
            how.add("no film in sentence")
    return films


def _behind(gap: str) -> Iterator[str]:
    """How a film is placed behind a name, by what stands between."""
    yield f"{_distance(gap)} after"
    if _BRACKET_OPENS.fullmatch(gap):
        yield "in brackets behind"
    if gap.startswith(("' ", "'s ")) and "." not in gap:
        yield "owned"
        if _OWNED_AT_ONCE.fullmatch(gap):
            yield "owned at once"


def _distance(gap: str) -> str:
    if _STOP.search(gap):
        return "a clause"
    return "close" if len(gap) <= 12 else "near" if len(gap) <= 45 else "far"


def _line_signs(f: Folded, number: int) -> tuple[str, ...]:
    first = ("first line",) if number == 0 else ()
    return *first, *(f"line has {word}" for word in CREDIT_WORDS.intersection(_TOKEN.findall(f.text)))


def _around(f: Folded, start: int, end: int) -> Iterator[str]:
    """The words and marks before and behind a list."""
    before = _TOKEN.findall(f.text[max(0, start - 60) : start])
    after = _TOKEN.findall(f.text[end : end + 40])
    yield f"before {' '.join(before[-1:])}"
    yield f"before {' '.join(before[-2:])}"
    yield f"after {' '.join(after[:1])}"
    yield f"after {' '.join(after[:2])}"
    yield from (f"near before {word}" for word in before[-7:-1] if len(word) > 2)
    yield from (f"near after {word}" for word in after[1:5] if len(word) > 2)
    if not before:
        yield "opens the line"
    if not after:
        yield "closes the line"
