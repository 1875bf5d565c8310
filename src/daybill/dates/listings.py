"""Days whose month or year stands above them on a line of its own, as calendars and programmes print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from daybill.dates import expressions as say
from daybill.dates.expressions import Expression, Point
from daybill.dates.joining import Part
from daybill.dates.signs import Line

_HEADING = re.compile(r"M,?(?P<year>[Yy]?)")
_ITEM = re.compile(r"(?:(?P<weekday>[Wv])[.,]?)?(?P<day>[DO])(?:-[Wv]?[.,]?(?P<last>[DO]))?(?P<behind>[.,]?[Wv])?")
_FEWEST = 2


class _Item(msgspec.Struct, frozen=True):
    said: Expression
    first: int
    last: int
    day: int


def days_below_months(line: Line, parts: list[Part]) -> list[Part]:
    """The parts, and the days of lines such as `13: The Hulk` or `Fri 13 Jaws` below `JUNE` or `June 2008`."""
    found = list(_items(line))
    if len(found) < _FEWEST or [item.day for item in found] == list(range(1, len(found) + 1)):
        return parts  # counted down, not dated
    taken = {at for part in parts for at in range(part.first, part.last)}
    new = [Part(i.said, i.first, i.last) for i in found if taken.isdisjoint(range(i.first, i.last))]
    return sorted((*parts, *new), key=lambda part: part.first)


_YEAR_ALONE = re.compile(r"(?:^|\|)[-.:(]?(?P<year>Y)[-.:)w]?(?=\||$)")


def days_below_years(line: Line, parts: list[Part]) -> list[Part]:
    """The parts; days that open the lines below a line that is a year alone are in that year: `18/09 - Low Quay`."""
    years = [(m.start("year"), line.values[m.start("year")]) for m in _YEAR_ALONE.finditer(line.signs)]
    if not years:
        return parts
    opening = {n for n, part in enumerate(parts) if line.signs[part.first - 1 : part.first] == "|"}
    found = list(parts)
    for (start, year), (end, _) in zip(years, [*years[1:], (len(line.signs), 0)], strict=True):
        below = [n for n in opening if start < parts[n].first < end]
        dated = {n: said for n in below if (said := _in_year(parts[n].said, year))}
        if len(dated) >= _FEWEST:
            for n, said in dated.items():
                found[n] = msgspec.structs.replace(parts[n], said=said)
    return found


def _in_year(said: Expression, year: int) -> Expression | None:
    """A day of a year; nothing where it prints a year of its own, or is no day."""
    if isinstance(said, Point) and said.month and said.day and said.year is None:
        return msgspec.structs.replace(said, year=year)
    if isinstance(said, say.Numerals) and said.numeral[0] in ("?", "dm", "md") and not said.numeral[3]:
        order, first, second, _ = said.numeral
        return msgspec.structs.replace(said, numeral=(order, first, second, year))
    return None


def _items(line: Line) -> Iterator[_Item]:
    """The numbered lines below months, each month's in the order of its days."""
    month = year = None
    day = 0
    for first, last in _lines(line):
        heading = _HEADING.fullmatch(line.signs, first, last)
        if heading:
            at = line.signs.index("M", first)
            month, year, day = line.values[at], line.values[heading.start("year")] if heading["year"] else None, 0
            continue
        match = _ITEM.match(line.signs, first, last) if month else None
        if match and _parted(line, match) and line.values[match.start("day")] >= day:
            day = line.values[match.start("day")]
            yield _item(line, match, Point(year=year, month=month, day=day))


def _parted(line: Line, match: re.Match[str]) -> bool:
    """Whether a day is set apart from what follows it: by its weekday, by a mark, or as `2nd`."""
    mark = line.text[line.ends[match.end() - 1] :][:3].lstrip()[:1]
    return bool(match["weekday"] or match["behind"]) or mark in tuple(":–—-.)|•") or line.signs[match.end() - 1] == "O"


def _item(line: Line, match: re.Match[str], point: Point) -> _Item:
    of_weekday = match.start("weekday") if match["weekday"] else match.end("behind") - 1 if match["behind"] else None
    first = match.start("weekday") if match["weekday"] else match.start("day")
    if of_weekday is not None:
        point = msgspec.structs.replace(point, weekday=line.values[of_weekday])
    said: Expression = point
    if match["last"]:
        through = Point(year=point.year, month=point.month, day=line.values[match.start("last")])
        said = say.Range(msgspec.structs.replace(point, weekday=None), through)
    return _Item(said, first, match.end(), point.day or 0)


def _lines(line: Line) -> Iterator[tuple[int, int]]:
    """The tokens of each line of the text, without the bullets and marks around it: the first, one behind the last."""
    ends = [at for at, sign in enumerate(line.signs) if sign == "|" and line.text[line.starts[at]] == "\n"]
    for first, last in zip([0, *(at + 1 for at in ends)], [*ends, len(line.signs)], strict=True):
        worded = [at for at in range(first, last) if line.text[line.starts[at]].isalnum()]
        if worded:
            yield worded[0], worded[-1] + 1
