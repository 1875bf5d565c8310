"""What in an article tells when it was written: each trace says of any month how the article would stand to it.

A day printed with its year lies some months ahead of the text or behind it; a weekday agrees with the calendar or does
not; a service that is named exists or does not exist yet. What each of these is worth is weighed in `years`.
"""

import datetime as dt
import math
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Protocol

import msgspec

from daybill.claims.stops import year_printed
from daybill.claims.words import Named
from daybill.dates import DateMention, find_dates
from daybill.dates.expressions import Point
from daybill.dates.years import year_of
from daybill.grammar import Mention
from daybill.languages import LANGUAGES, table
from daybill.literals import Gated
from daybill.vocabulary import entries

Signs = tuple[tuple[str, float], ...]
"""Names of signs, each with how often it holds."""

FIRST, LAST = 1999 * 12, 2032 * 12
"""The months that are thought of, counted from the year 0; the last is out."""
_LAGS = (-24, -12, -6, -3, -1, 0, 1, 2, 4, 7, 13, 25)
_APART = (1, 2, 4, 7, 13, 25)
_YEARS = (-2, -1, 0, 1, 2, 3, 4, 7)
_AGO = (6, 13)
_AHEAD = (-6, -2, 0, 1, 2, 4, 7)
_SEVERAL = 3
"""So many days of one sort count, not more: a list of openings would drown all else."""


class Trace(Protocol):
    """Something that tells the time of a text."""

    def signs(self, months: range) -> list[Signs]:
        """How a text of each month would stand to it; months that it does not tell apart share one tuple."""


class Event(msgspec.Struct, frozen=True):
    """Something of a known month."""

    name: str
    month: int

    def signs(self, months: range) -> list[Signs]:
        """How long after it the text would be."""
        told = [_one(f"{self.name}, {lag} months ago") for lag in _buckets(_LAGS)]
        return _stretched(months, [self.month + lag for lag in _LAGS], told)


class Year(msgspec.Struct, frozen=True):
    """A year that is printed somewhere."""

    name: str
    year: int

    def signs(self, months: range) -> list[Signs]:
        """How many years after it the text would be."""
        told = [_one(f"{self.name}, {lag} years ago") for lag in _buckets(_YEARS)]
        return _stretched(months, [(self.year + lag) * 12 for lag in _YEARS], told)


class Spell(msgspec.Struct, frozen=True):
    """Something that there was from one month to another, both in."""

    name: str
    first: int
    last: int

    def signs(self, months: range) -> list[Signs]:
        """Whether the text would be before it, after it, or in it; and whether by more than a year."""
        before, after = _one(f"{self.name}, before"), _one(f"{self.name}, after")
        long_before, long_after = _one(f"{self.name}, years before"), _one(f"{self.name}, years after")
        told = [before + long_before, before, _one(f"{self.name}, within"), after, after + long_after]
        return _stretched(months, [self.first - 12, self.first, self.last + 1, self.last + 13], told)


class LastYear(msgspec.Struct, frozen=True):
    """Something of a month of the year before."""

    name: str
    month: int
    """January is 0."""

    def signs(self, months: range) -> list[Signs]:
        """How long after it the text would be, which is the same every year."""
        buckets = _buckets(_AGO)
        ago = [buckets[bisect(_AGO, 12 + number - self.month)] for number in range(12)]
        told = [_one(f"{self.name}, {lag} months ago") for lag in ago]
        return [told[month % 12] for month in months]


class Near(msgspec.Struct, frozen=True):
    """Months in which something was said that the text says too."""

    name: str
    months: tuple[int, ...]

    def signs(self, months: range) -> list[Signs]:
        """How far from the nearest of them the text would be."""
        *nearer, furthest = [_one(f"{self.name}, {apart} months away") for apart in _buckets(_APART)]
        found = [furthest] * len(months)
        for apart, told in reversed(list(zip(_APART, nearer, strict=True))):
            for said in self.months:
                for month in range(max(months.start, said - apart + 1), min(months.stop, said + apart)):
                    found[month - months.start] = told
        return found


class Share(msgspec.Struct, frozen=True):
    """How much of what else is read is of each year, as a logarithm."""

    name: str
    years: dict[int, float]

    def signs(self, months: range) -> list[Signs]:
        """How much else is of the same year."""
        told = {year: ((self.name, share),) for year, share in self.years.items()}
        return [told[month // 12] for month in months]


_UNREAD = 10.0
"""As many texts are thought to be read before the first one is, spread over the years as those of the web are: by hand,
few from before film sites were many, and few from years that had not come when the weights were learned."""
_MANY = range(2012, 2027)
_FEWER = range(2006, 2012)


def press_of(read: Mapping[int, int]) -> Share:
    """How much of the press is of each year, of which so many texts were read."""
    expected = {
        year: 1.0 if year in _MANY else 0.4 if year in _FEWER else 0.1 for year in range(FIRST // 12, LAST // 12)
    }
    scale, total = _UNREAD / sum(expected.values()), _UNREAD + sum(read.values())
    shares = {year: math.log((weight * scale + read.get(year, 0)) / total) for year, weight in expected.items()}
    return Share("the press read", shares)


class Ahead(msgspec.Struct, frozen=True):
    """Days that a text names without their year, by how far they are ahead of it."""

    days: tuple["Day", ...]

    def signs(self, months: range) -> list[Signs]:
        """How far ahead its days would be, which is the same every year."""
        told = [self._in(number) for number in range(12)]
        return [told[month % 12] for month in months]

    def _in(self, number: int) -> Signs:
        ahead = [(day.tense, day.years_ahead(number) * 12 + day.month - 1 - number) for day in self.days]
        buckets = _buckets(_AHEAD)
        return _counted(f"yearless, {tense}, {buckets[bisect(_AHEAD, months)]} months ahead" for tense, months in ahead)


class Weekdays(msgspec.Struct, frozen=True):
    """Days that a text names without their year, by what they are in the calendar."""

    days: tuple["Day", ...]
    usual: Mapping[str, tuple[int, ...]]
    """For each way of showing the weekdays on which films mostly open where the text is from, the most usual first."""
    named: frozenset[dt.date] = frozenset()
    """The days that others name of its film."""

    def signs(self, months: range) -> list[Signs]:
        """On which weekdays its days would be, and whether others name them."""
        ahead = [tuple(day.years_ahead(number) for day in self.days) for number in range(12)]
        told: dict[tuple[int, tuple[int, ...]], Signs] = {}
        found = []
        for month in months:
            key = (month // 12, ahead[month % 12])
            if key not in told:
                told[key] = self._seen_from(*key)
            found.append(told[key])
        return found

    def _seen_from(self, year: int, ahead: tuple[int, ...]) -> Signs:
        """The signs of a text of a year, from which its days are so many years ahead."""
        days = zip(self.days, ahead, strict=True)
        return _counted(sign for day, years in days for sign in self._of(day, day.of_year(year + years)))

    def _of(self, day: "Day", when: dt.date | None) -> Iterator[str]:
        if when is None:
            yield "no such day"
            return
        if not day.exact:
            return
        if day.weekday is not None:
            yield "weekday agrees" if when.weekday() == day.weekday else "weekday disagrees"
        else:
            usual = self.usual[day.way]
            place = usual.index(when.weekday()) if when.weekday() in usual else "none"
            yield f"{day.way}, usual weekday {place}"
        if self.named:
            yield "named by others" if when in self.named else "not named by others"


class Day(msgspec.Struct, frozen=True):
    """A day or month without its year."""

    month: int
    day: int
    exact: bool
    tense: int
    weekday: int | None
    way: str = "shown"
    """How a film is shown then, by the words around: `cinema`, `disc`, `stream`, `shown` where these do not say."""

    def seen_from(self, month: int) -> dt.date | None:
        """The day that a text of that month means; `None` where there is none."""
        year, number = divmod(month, 12)
        return self.of_year(year + self.years_ahead(number))

    def of_year(self, year: int) -> dt.date | None:
        """The day in a year; `None` where there is none."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None

    def years_ahead(self, number: int) -> int:
        """How many years later than a text it is, which is of a month of any year; January is 0."""
        return _offset(self.month, self.day, self.tense, number + 1)


@cache
def _offset(month: int, day: int, tense: int, seen_from: int) -> int:
    """How many years ahead of a text of a month its day without a year is."""
    common = 2021
    said = Point(month=month, day=min(day, 28) if month == 2 else day)
    return year_of(said, dt.date(common, seen_from, 15), tense) - common


@cache
def _buckets(edges: tuple[int, ...]) -> list[str]:
    """What numbers are called below the first edge, from there to the second, …, and from the last on."""
    return [f"< {edges[0]}", *(f"≥ {edge}" for edge in edges)]


def _one(sign: str) -> Signs:
    return ((sign, 1.0),)


def _counted(signs: Iterable[str]) -> Signs:
    counts = Counter(signs)
    return tuple((sign, float(min(_SEVERAL, count))) for sign, count in counts.items())


def _stretched(months: range, starts: Sequence[int], told: Sequence[Signs]) -> list[Signs]:
    """For each month what is told from the last start before it on; the first of `told` is before any start."""
    found: list[Signs] = []
    for end, signs in zip((*starts, months.stop), told, strict=True):
        found += [signs] * (min(end, months.stop) - months.start - len(found))
    return found


# ── what a text holds ─────────────────────────────────────────────────────────────────────────────────────────────

_YEAR = re.compile(r"(?<![\d$£€#.,/-])(?:19|20)\d\d(?![\d%])")
_LETTERS = re.compile(r"[^\W\d_]+(?:-feira)?")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,30}$")
_LONGEST_MONTH = 31
_BESIDE = 40
_OF_LAST_YEAR = re.compile(
    r"\b(?:last year|(?:im )?(?:letzte[ns]|vergangene[ns]) jahr|im vorjahr|l['’]an(?:née)? (?:derni(?:er|ère)|passée?)|"
    r"(?:el )?año pasado|(?:l['’])?anno scorso|(?:no )?ano passado)\b[^.!?;\n]*$|"
    r"^(?:['’]s)?[^.!?;\n]{0,12}\b(?:last year|letztes jahr|l['’]an(?:née)? (?:derni(?:er|ère)|passée?)|el año pasado|"
    r"(?:l['’])?anno scorso|(?:no )?ano passado)\b",
    re.IGNORECASE,
)
"""`last year at`, `last year's`, and the same in other languages, beside what it is said of."""
_POST = re.compile(r"(?:twitter|x)\.com/\w+/status/(\d{17,19})\b")
_POSTS_SINCE = 1288834974657
"""From when numbers of posts on Twitter count, in milliseconds: all but their last 22 bits are their time."""


def traces(
    text: str, url: str | None, language: str, mentions: Sequence[DateMention], known: Sequence[Mention]
) -> list[Trace]:
    """All in a text and its address that tells its time; `known` are the names of the vocabulary in it."""
    return [
        *_printed(text, mentions),
        *_years(text, mentions),
        *_in_address(url, language),
        *_editions(text, known),
        *_last_year(text, known),
        *_posts(text),
        *_spells(text, known),
    ]


def _printed(text: str, mentions: Sequence[DateMention]) -> Iterator[Trace]:
    """The last day of each tense that is printed with its year, and one in the first line."""
    opening = len(text) - len(text.lstrip()) + len(text.lstrip().split("\n", 1)[0])
    last: dict[str, int] = {}
    for m in mentions:
        if not (m.year_known and m.when and m.when.first and re.search(r"\d{4}", text[m.start : m.end])):
            continue
        if (m.when.length or 999) > 31 or m.when.first.year < FIRST // 12:
            continue
        month = month_of(m.when.first)
        sort = f"printed {'day' if m.when.exact else 'month'} {m.tense}"
        last[sort] = max(month, last.get(sort, 0))
        if m.end <= opening:
            last["in the first line"] = month
    yield from (Event(sort, month) for sort, month in last.items())


def _years(text: str, mentions: Sequence[DateMention]) -> Iterator[Trace]:
    """The last of the years that stand alone, by their standing; and the last of all."""
    taken = [(m.start, m.end) for m in mentions if m.when and (m.when.length or 999) < 300]
    last: dict[str, int] = {}
    for found in _YEAR.finditer(text):
        if any(start <= found.start() < end for start, end in taken):
            continue
        year = int(found[0])
        if not FIRST <= year * 12 < LAST:
            continue
        sort = "year in brackets" if _BRACKETS.search(text, 0, found.start()) else "year"
        last[sort] = max(year, last.get(sort, 0))
    yield from (Year(sort, year) for sort, year in last.items())


def _in_address(url: str | None, language: str) -> Iterator[Trace]:
    """The last year in an address, and the last month that its words say: `…/coming-to-netflix-in-may-2021`."""
    found = [int(year) for year in re.findall(r"(?<!\d)20[0-3]\d(?!\d)", _path_of(url))]
    if found:
        yield Year("year in the address", max(found))
        said = [m.when.first for m in _dates_in(url, language) if m.when and m.when.first]
        if said:
            yield Event("month in the address", month_of(max(said)))


def months_in_address(url: str | None, language: str) -> list[dt.date]:
    """The months that the words of an address name with their year, by their first days."""
    return [m.when.first for m in _dates_in(url, language) if m.kind == "month" and m.when and m.when.first]


def _path_of(url: str | None) -> str:
    return (url or "").partition("//")[2].partition("/")[2]


@lru_cache(maxsize=16)
def _dates_in(url: str | None, language: str) -> tuple[DateMention, ...]:
    """The days and months that the words of an address name with their year."""
    said = find_dates(re.sub(r"[-_/+]+", " ", _path_of(url)), None, language=language)
    return tuple(m for m in said if m.year_known and ((m.when and m.when.length) or 999) <= _LONGEST_MONTH)


def _editions(text: str, known: Sequence[Mention]) -> Iterator[Trace]:
    """The last edition of a festival that is told by its number or year."""
    last: dict[str, int] = {}
    for m in known:
        if m.sign != "E" or not isinstance(m.value, Named):
            continue
        entry = m.value.entry
        year, counted = year_printed(text[max(0, m.start - 50) : m.start], text[m.end : m.end + 25], m.value)
        if year and FIRST <= year * 12 < LAST:
            sort = "edition counted" if counted else "edition"
            last[sort] = max(last.get(sort, 0), year * 12 + (entry.month or 6) - 1)
    yield from (Event(sort, month) for sort, month in last.items())


def _last_year(text: str, known: Sequence[Mention]) -> Iterator[Trace]:
    """The festival of which a text says that it was last year: films are mostly written of within a year."""
    for m in known:
        if m.sign == "E" and isinstance(m.value, Named) and m.value.entry.month:
            before, behind = text[max(0, m.start - _BESIDE) : m.start], text[m.end : m.end + _BESIDE]
            if _OF_LAST_YEAR.search(before) or _OF_LAST_YEAR.search(behind):
                yield LastYear("festival of last year", m.value.entry.month - 1)
                return


def _posts(text: str) -> Iterator[Trace]:
    """The last post on Twitter that is linked."""
    found = [(int(number) >> 22) + _POSTS_SINCE for number in _POST.findall(text)]
    if found:
        yield Event("post", month_of(dt.datetime.fromtimestamp(max(found) / 1000, tz=dt.UTC).date()))


def _spells(text: str, known: Sequence[Mention]) -> Iterator[Trace]:
    """What there was only for a time."""
    told: dict[str, tuple[str, str | None, str | None]] = {}
    for m in known:
        if isinstance(m.value, Named) and (m.value.entry.since or m.value.entry.until):
            told[m.value.id] = (m.value.sort, m.value.entry.since, m.value.entry.until)
    yield from (Spell(sort, _bound(since, FIRST), _bound(until, LAST)) for sort, since, until in told.values())
    talk = {entry.id: entry for entry in entries("era")}
    for entry, words in _eras():
        if words.search(text):
            era = talk.pop(entry)
            since, until = _bound(era.since, FIRST), _bound(era.until, LAST)
            yield Event(f"talk of {era.sort} began", since) if era.sort else Spell("talk of a time", since, until)
    if quiet := talk.get("pandemic"):
        yield Spell("no talk of the pandemic", _bound(quiet.since, FIRST), _bound(quiet.until, LAST))


@cache
def _eras() -> tuple[tuple[str, Gated], ...]:
    return tuple((entry.id, Gated(rf"\b(?:{'|'.join(entry.names)})", re.IGNORECASE)) for entry in entries("era"))


def _bound(told: str | None, otherwise: int) -> int:
    return int(told[:4]) * 12 + int(told[5:7]) - 1 if told else otherwise


def yearless(text: str, mentions: Sequence[DateMention]) -> Iterator[Day]:
    """The days and months that a text names without their year, each once."""
    yield from dict.fromkeys(day for m in mentions if (day := yearless_day(text, m)))


def yearless_day(text: str, mention: DateMention) -> Day | None:
    """The day or month that a date names without its year; `None` for any other date."""
    words = text[mention.start : mention.end]
    parts = re.match(r"(?:XXXX|\d{4})-(0\d|1[0-2])(?:-(\d\d))?(?:/|$)", mention.when.edtf) if mention.when else None
    if not parts or re.search(r"\d{4}", words) or mention.kind not in ("day", "month", "interval"):
        return None
    way = _way(text, mention.start, mention.end)
    return Day(int(parts[1]), int(parts[2] or 15), bool(parts[2]), mention.tense, _weekday(words), way)


_WAYS = {
    "disc": re.compile(r"blu-?ray|\bdvd|\bdiscs?\b|4k uhd", re.IGNORECASE),
    "cinema": re.compile(
        r"theat(?:er|re|ric)|cinema|\bkino|\bsalles?\b|\bcin[eé]s?\b|\bsale\b|\bsalas?\b", re.IGNORECASE
    ),
    "stream": re.compile(
        r"stream|netflix|\bprime\b|\bhulu|disney ?\+|\bmax\b|shudder|mubi|peacock|on[- ]demand|\bvod\b|digital",
        re.IGNORECASE,
    ),
}
_AROUND = 70


def _way(text: str, start: int, end: int) -> str:
    """How a film is shown on a day: by the nearest words of its line that say so, else by the only ones of the text."""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    near = {
        way: min(
            [len(before) - m.end() for m in pattern.finditer(before)] + [m.start() for m in pattern.finditer(behind)],
            default=_AROUND,
        )
        for way, pattern in _WAYS.items()
    }
    way = min(near, key=lambda w: near[w])
    if near[way] < _AROUND:
        return way
    return _only_way(text)


@lru_cache(maxsize=16)
def _only_way(text: str) -> str:
    """The one way of showing that a text speaks of; kept a while, as it is asked for every day of a text."""
    told = [way for way, pattern in _WAYS.items() if pattern.search(text)]
    return told[0] if len(told) == 1 else "shown"


def _weekday(words: str) -> int | None:
    return next((day for word in _LETTERS.findall(words.lower()) if (day := _weekdays().get(word)) is not None), None)


@cache
def _weekdays() -> dict[str, int]:
    """Monday is 0, in every language."""
    return {
        name: number
        for language in LANGUAGES
        for number, names in enumerate(table(language, "dates").get("weekdays", ()))
        for name in names
    }


def month_of(day: dt.date) -> int:
    """The month of a day, counted from the year 0."""
    return day.year * 12 + day.month - 1


# Weekdays of openings, 0 is Monday, the most usual first: of cinemas by language and, where it differs, by territory.
_CINEMA = {"en": (4, 3, 2), "de": (3, 2, 4), "fr": (2, 3, 4), "es": (4, 3, 2), "it": (3, 2, 4), "pt": (3, 4, 2)}
_CINEMA_AT = dict.fromkeys(("AU", "NZ", "AR", "CL", "CO", "MX", "PE", "SG", "MY"), (3, 2, 4)) | {"BE": (2, 3, 4)}
_DISC = {"en": (1, 0, 4), "de": (3, 4, 1), "fr": (1, 2, 3), "es": (2, 4, 1), "it": (3, 2, 1), "pt": (2, 3, 1)}
_STREAM = (4, 3, 1)


@cache
def usual_weekdays(language: str, territory: str | None) -> Mapping[str, tuple[int, ...]]:
    """For each way of showing the weekdays on which films mostly open where a text is from, the most usual first."""
    cinema = _CINEMA_AT.get(territory or "") or _CINEMA.get(language, _CINEMA["en"])
    return {"cinema": cinema, "shown": cinema, "disc": _DISC.get(language, _DISC["en"]), "stream": _STREAM}
