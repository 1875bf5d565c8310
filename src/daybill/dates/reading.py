"""From a line of signs to the dates in it: read, joined, doubted, resolved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from daybill.dates import expressions as say
from daybill.dates.doubts import Doubts
from daybill.dates.expressions import Expression, Point
from daybill.dates.grammar import OPENER, read
from daybill.dates.joining import Part, joined
from daybill.dates.lexicon import Lexicon
from daybill.dates.listings import days_below_months, days_below_years
from daybill.dates.resolve import Setting, resolve
from daybill.dates.signs import Line
from daybill.dates.tense import is_given_up, tense_at
from daybill.dates.years import in_order, weekday_agrees
from daybill.model import When


class DateMention(msgspec.Struct, frozen=True, kw_only=True):
    """A date in a text: half-open characters `start` to `end`, and the days it leaves open."""

    start: int
    end: int
    when: When | None
    """`None` where nothing says when that is: `this Friday` in a text without a date, `TBA`."""
    kind: str
    """day month year decade season quarter half interval week weekend holiday relative soon tba."""
    year_known: bool = False
    """Whether the year is printed, or settled by the weekday; else it was counted from the reference."""
    weekday_agrees: bool | None = None
    """Whether the weekday beside the day is the calendar's; `None` where no weekday, day or year is given."""
    link: str = ""
    """What leads up to it: `from`, `to`, `by`, `until`; empty for anything else."""
    tense: int = 0
    """-1 where the words around it speak of the past, 1 of what is to come, 0 where they do not say."""


_MOST_DAYS = 8
_REACH = 6
"""Signs behind which a day that shares its month with a later one may stand."""
_FURTHEST = 15
"""Years ahead for which a film may be announced."""
_LATEST = 2048
"""The last year read in a text without a date."""
_OUR_TIME = 1990
"""A day before it tells nothing of when a text was published."""


def read_line(line: Line, reference: dt.date | None, territory: str | None) -> tuple[DateMention, ...]:
    """All dates of a line, in order."""
    latest = reference.year + _FURTHEST if reference else _LATEST
    said = _said(line, territory, min(latest, line.last_year))
    setting = Setting(reference, day_first=_day_first(line, territory), territory=territory)
    if reference is None:
        setting = replace(setting, nearby=_nearby(said, setting))
    mentions: list[DateMention] = []
    for number, one in enumerate(said):
        if isinstance(one.what, say.Shift) and one.what.ahead and setting.before is None:
            ahead = _mention(said[number + 1], setting) if said[number + 1 :] else None
            setting = replace(setting, before=ahead.when if ahead else None)
        mention = _mention(one, setting)
        if mention is None:
            continue
        mentions.append(mention)
        if one.given_up and setting.before is not None:
            continue
        if mention.when is not None and mention.kind in ("day", "interval", "holiday", "relative"):
            setting = replace(setting, before=mention.when, month=None)
        elif mention.when is not None and mention.kind == "month":
            setting = replace(setting, month=mention.when)
    return tuple(mentions)


class _Said(msgspec.Struct, frozen=True):
    """What a line says at one place, on whatever day it is read; the fields are those of `DateMention`."""

    what: Expression
    start: int
    end: int
    kind: str
    year_known: bool
    link: str
    tense: int
    given_up: bool
    """Whether it is said to hold no more."""
    is_date: bool
    """Whether it is one by itself: `in 24 days` of the past is not, nor a vague word."""


@lru_cache(maxsize=16)
def _said(line: Line, territory: str | None, latest: int) -> tuple[_Said, ...]:
    """What a line says that may be a date; kept a while, as an undated text is read as of several days."""
    parts = joined(line, _parts(line, Doubts(line, line.lexicon, latest)), line.lexicon)
    day_first = _day_first(line, territory)
    return tuple(_said_at(line, part, day_first=day_first) for part in _below(line, parts))


def _below(line: Line, parts: list[Part]) -> list[Part]:
    """The parts, with what stands over them in lists: their months, their years."""
    return days_below_years(line, days_below_months(line, parts))


def _said_at(line: Line, part: Part, *, day_first: bool) -> _Said:
    said, words = part.said, line.lexicon
    what = in_order(said, day_first=day_first) if isinstance(said, say.Numerals) else said
    tense = tense_at(line, part.first, part.last, words)
    vague = part.last == part.first + 1 and line.word(part.first) in words.cues["vague"]
    return _Said(
        what=what,
        start=line.starts[_with_article(line, part)],
        end=line.ends[part.last - 1],
        kind=_kind(what),
        year_known=_year_known(what),
        link=_link(line, part.first, words),
        tense=tense,
        given_up=is_given_up(line, part.first, words),
        is_date=not vague and not (tense < 0 and (_is_span(said) or isinstance(said, say.Soon))),
    )


def _nearby(said: Sequence[_Said], setting: Setting) -> dt.date | None:
    """The first day that the text prints with its year: an undated article tells its own time so.

    Years alone do not: they are mostly those of other films.
    """
    for one in said:
        if one.year_known:
            with suppress(ValueError):
                when = resolve(one.what, setting)
                if when and when.exact and when.first and when.first.year >= _OUR_TIME:
                    return when.first
    return None


def _parts(line: Line, doubts: Doubts) -> list[Part]:
    parts: list[Part] = []
    at = 0
    while opener := OPENER.search(line.signs, at):
        at = opener.start()
        found = read(line, at)
        if found is None:
            at += 1
        else:
            said, end = found
            last = end - (line.signs[end - 1] == ".")  # the period of `in May.` is the sentence's
            if not doubts.about(at, last):
                earlier = _earlier_days(line, said, at, parts[-1].last if parts else 0)
                days = _with_further_days(line, Part(said, at, last), end)
                parts += [*earlier, *days]
                end = max(end, days[-1].last)
            at = end
    return parts


_EARLIER = re.compile(r"(?:^|[finobtTB])([DO])\.?,?&t?$")
_YEAR_BEHIND = re.compile(r",?o?(Y)")
_FURTHER = re.compile(r"(?:,|,?&)([DO])(?![CwUuMmKDO0'/-]|[.,]?[DMm0])")


def _earlier_days(line: Line, said: Expression, at: int, taken: int) -> list[Part]:
    """On 12 and 26 March, the 1st or the 7th of October: the day before the last has its month."""
    if not (isinstance(said, Point) and said.day and said.month and line.signs[at] in "DO"):
        return []
    match = _EARLIER.search(line.signs[max(0, at - _REACH) : at])
    place = match.start(1) + max(0, at - _REACH) if match else -1
    if place < taken or not 0 < line.values[place] < said.day:
        return []
    return [Part(Point(month=said.month, day=line.values[place], year=said.year), place, place + 1)]


def _with_further_days(line: Line, first: Part, at: int) -> list[Part]:
    """March 12 and 26; March 12 or 26, 2022: the days after the first have its month, and the first their year."""
    parts, said = [first], first.said
    if not (isinstance(said, Point) and said.day and said.month and line.signs[at - 1] in "DO"):
        return parts
    while len(parts) <= _MOST_DAYS and (match := _FURTHER.match(line.signs, at)):
        at = match.end()
        parts.append(Part(Point(month=said.month, day=line.values[at - 1], year=said.year), at - 1, at))
    year = _YEAR_BEHIND.match(line.signs, at) if parts[1:] and said.year is None else None
    if year is None:
        return parts
    dated = [replace(one, said=replace(one.said, year=line.values[year.start(1)])) for one in parts]
    return [*dated[:-1], replace(dated[-1], last=year.end())]


def _day_first(line: Line, territory: str | None) -> bool:
    """Whether numerals begin with the day: as others in the text do, as in the country it names, else by territory."""
    words = line.lexicon
    numerals = [value for sign, value in zip(line.signs, line.values, strict=True) if sign in "Np"]
    if not numerals:
        return False
    for order, first, second, _ in numerals:
        if order in ("?", "dm") and (first > 12) != (second > 12):
            return bool(first > 12)
    if any(line.word(at) in words.cues["day_first"] for at, sign in enumerate(line.signs) if sign == "C"):
        return True
    return territory != "US" if territory is not None else not words.month_first


def _mention(said: _Said, setting: Setting) -> DateMention | None:
    if not said.is_date:
        return None
    try:
        when = resolve(said.what, replace(setting, tense=said.tense))
    except ValueError:
        return None
    if said.link in ("by", "until") and when is not None and _is_bound(when, said.tense, setting.reference):
        when = When.of(f"../{when.edtf.split('/')[-1]}")
    agrees = _agreement(said.what, when)
    return DateMention(
        start=said.start,
        end=said.end,
        when=when,
        kind=said.kind,
        year_known=said.year_known or bool(agrees),
        weekday_agrees=agrees,
        link=said.link,
        tense=said.tense,
    )


def _with_article(line: Line, part: Part) -> int:
    """The first token with the article that belongs to it: `the spring`, `the 23rd`, `the end of May`."""
    said = part.said
    if isinstance(said, Point) and said.weekday is None and (said.is_year or 1 <= (said.month or 0) <= 12):
        return part.first
    return part.first - (line.signs[part.first - 1 : part.first] == "t")


def _link(line: Line, first: int, words: Lexicon) -> str:
    """The word that leads up to a date, the article between aside."""
    at = first - 1 - (line.signs[first - 1 : first] == "t")
    if at < 0 or line.signs[at] not in "fBT":
        return ""
    link = "from" if line.signs[at] == "f" else str(line.values[at])
    if link == "until" and any(line.word(before) in words.cues["moves"] for before in range(max(0, at - 6), at)):
        return "to"  # postponed until
    return link


def _is_bound(when: When, tense: int, reference: dt.date | None) -> bool:
    """Whether `by` and `until` speak of what is to come: `by 1794 it had` names a time, not a limit."""
    return tense >= 0 and when.last is not None and (reference is None or when.last >= reference)


def _is_span(said: Expression) -> bool:
    """Shot in 24 days: how long something took."""
    return isinstance(said, say.Shift) and said.origin is None and not said.after_text and said.amounts[0][0] > 0


def _agreement(said: Expression, when: When | None) -> bool | None:
    if isinstance(said, Point) and said.weekday is not None and said.day and said.month and when and when.first:
        return weekday_agrees(said, when.first.year)
    return None


def _year_known(said: Expression) -> bool:
    if isinstance(said, say.Range):
        return _year_known(said.first) or _year_known(said.last)
    if isinstance(said, say.Nth | say.Edge):
        return _year_known(said.of)
    if isinstance(said, say.InYear):
        return False
    return isinstance(said, say.Decade) or getattr(said, "year", None) is not None


def _kind(said: Expression) -> str:
    if isinstance(said, Point):
        return _kind_of_point(said)
    if isinstance(said, say.Edge | say.InYear):
        return _kind(said.of if isinstance(said, say.Edge) else said.what)
    if isinstance(said, say.Nth) and isinstance(said.what, str):
        return said.what
    if isinstance(said, say.Step):
        return said.what if said.what in ("week", "weekend") else "relative"
    return _KINDS.get(type(said), "relative")


def _kind_of_point(said: Point) -> str:
    if said.day is not None or said.weekday is not None:
        return "day"
    if said.month is None:
        return "year"
    return "month" if said.month <= 12 else "season" if said.month < 33 else "quarter" if said.month < 40 else "half"


_KINDS: dict[type[Expression], str] = {
    say.Numerals: "day",
    say.Decade: "decade",
    say.Holiday: "holiday",
    say.Nth: "day",
    say.Week: "week",
    say.Range: "interval",
    say.Soon: "soon",
    say.Announced: "tba",
}
