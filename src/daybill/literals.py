"""Patterns behind a cheap gate: the literals of which one stands in whatever a pattern matches, found in one pass.

The literals are read off the pattern itself, so the two cannot drift apart. Looking for a hundred literals at once
(Aho and Corasick, 1975) costs less than one search by a pattern of many branches; most texts hold none of them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

_MOST = 64
"""Of so many literals at most is a gate made of one place in a pattern."""
_MOST_KNOWN = 4096
"""So many sets of opened patterns a gate remembers."""
_FEW = 5
"""So few literals are looked for one by one."""
_MARKS = frozenset(" ,.:;()'\"-/")

Strings = frozenset[str]


class Gate:
    """Many patterns at once: which of them may match in a text."""

    __slots__ = ("_always", "_finder", "_known", "_lower", "_opens", "_size")

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        opens: dict[str, set[int]] = {}
        always = 0
        self._lower = any(pattern.flags & re.IGNORECASE for pattern in patterns)
        for number, pattern in enumerate(patterns):
            found = literals(pattern)
            if not found:
                always |= 1 << number
            for literal in found:
                opens.setdefault(literal.lower() if self._lower else literal, set()).add(number)
        # Sets of patterns as bits of a number: most texts open one of a few.
        self._always = always
        self._opens = tuple(sum(1 << number for number in numbers) for numbers in opens.values())
        self._known: dict[int, Sequence[int]] = {}
        self._finder = _finder(list(opens))
        self._size = len(patterns)

    def open_to(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that may match in a text, in their order; of all others it is sure."""
        hits = self._finder(text.lower() if self._lower else text)
        opened = self._always
        for hit in hits:
            opened |= self._opens[hit[0]]
        known = self._known.get(opened)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[opened] = [number for number in range(self._size) if opened >> number & 1]
        return known


class Gated:
    """A pattern that is tried only where one of its literals stands; asked and answering as `re.Pattern` does."""

    __slots__ = ("_finder", "_lower", "pattern")

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = re.compile(source, flags)
        found = literals(self.pattern)
        self._lower = bool(flags & re.IGNORECASE)
        self._finder = _seeker(sorted(found)) if found else None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match within a stretch."""
        end = len(text) if end is None else end
        if self._finder is not None:
            part = text[start:end]
            if not self._finder(part.lower() if self._lower else part):
                return None
        return self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match within a stretch."""
        end = len(text) if end is None else end
        return self.pattern.finditer(text, start, end) if self._may(text, start, end) else iter(())

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at a place."""
        return self.pattern.match(text, start) if self._may(text, start, len(text)) else None

    def may_match(self, text: str) -> bool:
        """Whether one of its literals stands in a text; without one it matches nowhere in it."""
        return self._may(text, 0, len(text))

    def _may(self, text: str, start: int, end: int) -> bool:
        if self._finder is None:
            return True
        if start > 0:
            text = text[start:end]
        elif end < len(text):
            text = text[:end]
        return bool(self._finder(text.lower() if self._lower else text))


def literals(pattern: re.Pattern[str]) -> Strings:
    """Strings of which at least one stands in every match, in lower case where case is ignored; empty: none is sure."""
    found = _required(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    if pattern.flags & re.IGNORECASE:
        found = frozenset(literal.lower() for literal in found)
    return _shortest(found)


def _finder(wanted: list[str]) -> Callable[[str], Sequence[Any]]:
    """What finds which of some strings stand in a text: rows that begin with their numbers, one a string at least."""
    if not wanted:
        return lambda _: ()
    if len(wanted) <= _FEW:
        return lambda text: [(n, 0, 0) for n, literal in enumerate(wanted) if literal in text]
    found = AhoCorasick(wanted, implementation=Implementation.ContiguousNFA)
    return lambda text: found.find_matches_as_indexes(text, overlapping=True)


def _seeker(wanted: list[str]) -> Callable[[str], object]:
    """What tells whether any of some strings stands in a text: something that is true then."""
    if len(wanted) > _FEW:
        return AhoCorasick(wanted, implementation=Implementation.ContiguousNFA).find_matches_as_indexes

    def stands(text: str) -> bool:
        for literal in wanted:  # noqa: SIM110  (half the time of `any`)
            if literal in text:
                return True
        return False

    return stands


def _required(sequence: Any) -> Strings:
    """The best literals for a parsed sequence: long ones, then few; none where none is sure or they say too little."""
    candidates: list[Strings] = []
    run: Strings = frozenset({""})
    for item in sequence:
        exact = _exact(item)
        if exact is not None and len(exact) * len(run) <= _MOST:
            run = frozenset(one + two for one, two in product(run, exact))
            continue
        candidates += [run, _inside(item)]
        run = frozenset({""})
    candidates.append(run)
    return max((_shortest(c) for c in candidates), key=_worth, default=frozenset())


def _inside(item: tuple[Any, Any]) -> Strings:
    """The literals that one item of a sequence asks for."""
    sort, said = item
    if sort is code.SUBPATTERN:
        return frozenset() if said[1] & re.IGNORECASE else _required(said[-1])
    if sort is code.ATOMIC_GROUP:
        return _required(said)
    if sort is code.BRANCH:
        parts = [_required(part) for part in said[1]]
        return frozenset[str]().union(*parts) if all(parts) else frozenset()
    if sort in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT) and said[0] > 0:
        return _required(said[2])
    return frozenset()


def _exact(item: tuple[Any, Any]) -> Strings | None:
    """All that an item may match, where that is not much; `None` where it is more."""
    sort, said = item
    if sort in (code.AT, code.ASSERT, code.ASSERT_NOT):
        return frozenset({""})  # says where, and takes no room
    if sort is code.LITERAL:
        return frozenset({chr(said)})
    if sort is code.IN:
        return frozenset(chr(char) for _, char in said) if all(kind is code.LITERAL for kind, _ in said) else None
    return _exact_inside(sort, said)


def _exact_inside(sort: Any, said: Any) -> Strings | None:
    if sort is code.SUBPATTERN:
        return None if said[1] & re.IGNORECASE else _all_of(said[-1])
    if sort is code.BRANCH:
        return _either([_all_of(part) for part in said[1]])
    if sort in (code.MAX_REPEAT, code.MIN_REPEAT) and said[:2] == (0, 1):
        return _either([_all_of(said[2]), frozenset({""})])
    return None


def _all_of(sequence: Any) -> Strings | None:
    whole: Strings = frozenset({""})
    for item in sequence:
        exact = _exact(item)
        if exact is None or len(exact) * len(whole) > _MOST:
            return None
        whole = frozenset(one + two for one, two in product(whole, exact))
    return whole


def _either(parts: Sequence[Strings | None]) -> Strings | None:
    known = [part for part in parts if part is not None]
    together = frozenset[str]().union(*known)
    return together if len(known) == len(parts) and len(together) <= _MOST else None


def _shortest(found: Strings) -> Strings:
    """Without those that another stands in; none at all if one of them stands in nearly every text."""
    kept: list[str] = []
    for literal in sorted(found, key=len):
        if not any(other in literal for other in kept):
            kept.append(literal)
    return frozenset() if any(_says_nothing(literal) for literal in kept) else frozenset(kept)


def _says_nothing(literal: str) -> bool:
    """One small letter or mark, or none at all: such stand everywhere. A capital is a sign, and may be rare."""
    return not literal or (len(literal) == 1 and (literal.islower() or literal in _MARKS))


def _worth(found: Strings) -> tuple[int, int]:
    return (min(map(len, found)), -len(found)) if found else (0, 0)
