"""Dates that stand beside each other and say one thing: `Jan. 28` – `Feb. 3`, `Friday` of `next week`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from daybill.dates import expressions as say
from daybill.dates.expressions import Expression, Point
from daybill.dates.lexicon import Lexicon
from daybill.dates.signs import Line


class Part(msgspec.Struct, frozen=True):
    """An expression and the tokens it takes, `last` not in."""

    said: Expression
    first: int
    last: int


_RANGED = re.compile(r"[-T]t?[of]?t?|/")
_BETWEEN = re.compile(r"&t?")
_BESIDE = re.compile(r",?[oin]?t?")
_EITHER = ("&", ",&")
_SHARED = re.compile(r",?[&/,]t?")


def joined(line: Line, parts: list[Part], words: Lexicon) -> list[Part]:
    """The parts, with those put together that say one thing."""
    found: list[Part] = []
    for part in _apart(line, parts, words):
        left = found[-1] if found else None
        if left is not None:
            gap = line.signs[left.last : part.first]
            one = _together(line, left, part, gap, words)
            if one is not None:
                found[-1] = Part(one, left.first, part.last)
                continue
            # A range that is not one is a move: `from November 2 to March 14, 2024`.
            if _SHARED.fullmatch(gap) or _RANGED.fullmatch(gap):
                found[-1] = msgspec.structs.replace(left, said=_with_year_of(left.said, part.said))
        found.append(part)
    return found


def _apart(line: Line, parts: list[Part], words: Lexicon) -> Iterator[Part]:
    """The parts, where `from July 9 to the 30th` says that a date moved its two days as two."""
    for part in parts:
        link = line.signs.find("T", part.first, part.last)
        said = part.said
        moved = link > 0 and (_is_move(line, part.first, part.last, words) or line.word(link) in words.cues["moves"])
        if isinstance(said, say.Range) and moved:
            yield Part(said.first, part.first, link)
            yield Part(said.last, link + 1 + (line.signs[link + 1] == "t"), part.last)
        else:
            yield part


def _together(line: Line, left: Part, right: Part, gap: str, words: Lexicon) -> Expression | None:
    """What two neighbours say as one; `None` where they are two."""
    if isinstance(left.said, say.Soon | say.Announced | say.Range) or isinstance(right.said, say.Soon | say.Announced):
        return None
    before = line.signs[left.first - 1 : left.first]
    if _RANGED.fullmatch(gap) or (before == "b" and _BETWEEN.fullmatch(gap)):
        if isinstance(right.said, say.Range) or _is_move(line, left.first, right.last, words):
            return None
        moves = any(line.word(at) in words.cues["moves"] for at in range(left.last, right.first))
        if moves or (before == "f" and "T" in gap and _far_apart(left.said, right.said)):
            return None
        # `1914-1918` labels two years, `from 1914 to 1918` is a time; `2021/22` is one season.
        years = (
            isinstance(left.said, Point) and left.said.is_year and isinstance(right.said, Point) and right.said.is_year
        )
        if (gap == "/" and not years) or (gap == "-" and years and before != "f"):
            return None
        return say.Range(_with_year_of(left.said, right.said), right.said)
    return _as_one(line, left, right, gap, words)


def _far_apart(left: Expression, right: Expression) -> bool:
    """Whether two days are no time that a film is shown for, but a move: `from May 6, 2022 to January 20, 2023`."""
    if not (isinstance(left, Point) and isinstance(right, Point) and left.day and right.day and right.year):
        return False
    first, last = 12 * (left.year or right.year) + (left.month or 0), 12 * right.year + (right.month or 0)
    return bool(left.month and right.month) and not 0 <= last - first <= _MONTHS_ON


_MONTHS_ON = 2


def _as_one(line: Line, left: Part, right: Part, gap: str, words: Lexicon) -> Expression | None:
    """What two neighbours say as one that are no range."""
    if _BESIDE.fullmatch(gap) and (one := _beside(left.said, right.said)) is not None:
        return one
    if gap in _EITHER and line.word(left.last) in words.cues["either"]:
        return _one_of_months(left.said, right.said)
    return _told_twice(left.said, right.said, gap)


def _one_of_months(left: Expression, right: Expression) -> Expression | None:
    """April or May 2022: the two months, of which one is meant."""
    if not (_is_month(left) and _is_month(right)):
        return None
    return say.Range(_with_year_of(left, right), right)


def _is_month(said: Expression) -> bool:
    return isinstance(said, Point) and said.day is None and said.weekday is None and 1 <= (said.month or 0) <= 12


def _told_twice(left: Expression, right: Expression, gap: str) -> Expression | None:
    """Wednesday (December 21); this Diwali, 5th November; December 25 (Christmas Day): one day, and it is the exact."""
    beside = gap in ("(", ",(") or (gap in ("", ",") and isinstance(left, say.Step))
    if _is_full_day(right) and beside and _is_weekday(left):
        return right
    if _is_full_day(right) and gap in ("(", ",(", ",") and isinstance(left, say.Holiday) and left.year is None:
        return right
    if _is_full_day(left) and gap in ("(", ",(", ",", ",t") and (isinstance(right, say.Holiday) and right.year is None):
        return left
    return left if _is_full_day(left) and gap in ("(", ",(") and _is_weekday(right) else None


def _is_weekday(said: Expression) -> bool:
    said = said.what if isinstance(said, say.Step) and isinstance(said.what, Point) else said
    return isinstance(said, Point) and said.weekday is not None and said.day is None and said.month is None


def _is_full_day(said: Expression) -> bool:
    return isinstance(said, say.Numerals) or (isinstance(said, Point) and bool(said.day and said.month))


def _beside(left: Expression, right: Expression) -> Expression | None:
    """Thanksgiving of next year; Friday next week; last week Sunday."""
    week = isinstance(right, say.Step) and right.what in ("week", "month")
    if isinstance(left, Point) and left.weekday is not None and left.day is None and week:
        return say.Within(left.weekday, None, right)
    if isinstance(left, Point | say.Holiday) and left.year is None and _is_relative_year(right):
        return say.InYear(left, right) if not isinstance(left, Point) or left.month else None
    if isinstance(right, Point) and right.weekday is not None and right.day is None:
        if isinstance(left, say.Step) and left.what == "week":
            return say.Within(right.weekday, None, left)
        if isinstance(left, say.Shift | say.Anchor):
            return left
    return None


def _is_relative_year(said: Expression) -> bool:
    if isinstance(said, say.Shift):
        return said.origin is None and said.amounts[0][1] == "year"
    return isinstance(said, say.Step) and said.what == "year"


def _with_year_of(left: Expression, right: Expression) -> Expression:
    """June 10 and June 11, 2023; Saturday 15 and Sunday 16 March: what is said once is said of both."""
    if isinstance(left, say.Edge):
        return msgspec.structs.replace(left, of=_with_year_of(left.of, right))
    if isinstance(right, say.Edge):
        return _with_year_of(left, right.of)
    if not (isinstance(left, Point) and isinstance(right, Point)):
        return left
    if left.month is None and right.month and (left.day or 99) < (right.day or 0):
        return msgspec.structs.replace(left, month=right.month, year=right.year)
    if (
        left.year is None
        and right.year is not None
        and left.month
        and right.month
        and max(left.month, right.month) <= 12
    ):
        before = (left.month, left.day or 0) > (right.month, right.day or 31)
        return msgspec.structs.replace(left, year=right.year - before)
    return left


def _is_move(line: Line, first: int, last: int, words: Lexicon) -> bool:
    """Whether `from A to B` says that a date moved: a verb of moving stands before it in the sentence."""
    if line.signs[first - 1 : first] not in ("f", "o", "t"):
        return False
    for at in range(first - 1, max(-1, first - _LONGEST_ROW), -1):
        if line.word(at) in words.cues["moves"]:
            return True
        if first - at > _CLAUSE and line.signs[at] == ".":
            break
    entry = line.signs[first - 1] == "f" and line.signs[last : last + 1] in _ENDS_ENTRY
    return entry and line.word(first - 2) in _OPENS_ENTRY and line.tells_of_moves()


_OPENS_ENTRY = (":", ",")
_ENDS_ENTRY = ("|", "(", ".", "")
"""What stands before and behind what an entry of a list tells: `F: from A to B`; not `E, from A to B, is`."""


_CLAUSE = 16
_LONGEST_ROW = 36
"""So far back stands the verb of a row of moves: `moved F from A to B, F from A to B and F from A to B`."""
