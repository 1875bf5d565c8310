"""When a film may have been shown at a festival: the days, months and years that a text leaves open, with their signs.

What is said in the clause comes first; then the festival's own days, as the text gives them anywhere, and the years of
its editions before and after the day of the text. Which of them a careful reader would write down, if any, is learned.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.grounds import distance_of, grain_of
from daybill.claims.spans import plain, signs_in
from daybill.claims.stops import Calendar, Stop, dated
from daybill.grammar import Mention
from daybill.model import Article, When

_BESIDE = 6
"""How near to a festival's name a date stands right beside it."""
_REACH = 90
"""How far from the name a date may be its own."""
_ELSEWHERE = re.compile(
    r"\btheat\w+|\bcinemas?\b|\breleases?d?\b|\bvod\b|\bdigital\w*|\bstream\w*|\bon demand\b|S|\boscars?\b"
)
_LABEL = 70
"""How long a line can be that is a label of what stands beside it."""
_YEAR = re.compile(r"\d{4}|'\d\d\b")
_YEARS = re.compile(r"(?:\d{4}|XXXX)(?=-|/|$)")
_SEASON = re.compile(r"(\d{4})-2[1-4]")


class Lines(msgspec.Struct, frozen=True):
    """A sentence that names a festival, with its neighbours."""

    before: Folded | None
    this: Folded
    behind: Folded | None


class Slot(msgspec.Struct, frozen=True):
    """A time at which a film may have been shown, or none that is told; with the signs for it."""

    when: When | None
    signs: frozenset[str]


def slots_of(
    article: Article, lines: Lines, stop: Stop, calendar: Calendar, chosen: tuple[When | None, str]
) -> list[Slot]:
    """The times that may be meant, each once; `chosen`: what rules would take, and how the stop is spoken of."""
    found: dict[When | None, set[str]] = {}
    rule, how = chosen
    told_here = (*_told(article, lines.this, stop, calendar), *_beside(article, lines))
    for when, sort in ((rule, "by rule"), *told_here, *_known(article, stop, calendar), (None, "none")):
        found.setdefault(when, set()).add(sort)
    told = [when for when, sorts in found.items() if when and any(s.startswith("told") for s in sorts)]
    return [Slot(when, frozenset(_signs(article, stop, (when, sorts), told, how))) for when, sorts in found.items()]


def _told(article: Article, f: Folded, stop: Stop, calendar: Calendar) -> Iterator[tuple[When, str]]:
    """The dates that the sentence itself gives, in the clause or beyond it."""
    clause = f.text[stop.left : stop.right]
    for j, mention in signs_in(f, max(0, stop.i - _REACH), stop.end + _REACH, "D"):
        if not isinstance(mention.value, When):
            continue
        between = f.text[stop.end : j] if j > stop.i else f.text[j + 1 : stop.i]
        inside = stop.left <= j < stop.right
        far = "beside" if len(between) < _BESIDE else "in the clause" if inside else "in the sentence"
        if re.search("[EFA;]", between):
            far += ", with something between"
        if _ELSEWHERE.search(between):
            far += ", of something else"
        yield from _dates(article, mention, clause, f"told {far} {'behind' if j > stop.i else 'before'}", calendar)


def _dates(
    article: Article, mention: Mention, clause: str, sort: str, calendar: Calendar
) -> Iterator[tuple[When, str]]:
    """What one date may mean: as it is told, in the past for what is past, in a year that the text gives elsewhere."""
    if not isinstance(mention.value, When):
        return
    words = article.text[mention.start : mention.end]
    moved, stays = dated(article, mention, clause), plain(words, mention.value)
    yield moved, sort
    if stays != moved:
        yield stays, "told, as it stands"
    season = _SEASON.fullmatch(moved.edtf)
    if season:
        yield When.of(season[1]), "year of a season told"
    if article.published is None and not _YEAR.search(words):
        for year in calendar.all_years:
            yield When.of(_YEARS.sub(str(year), moved.edtf)), "told, in a year of the text"


def _beside(article: Article, lines: Lines) -> Iterator[tuple[When, str]]:
    """The date of the next line, or of the line before, where the festival's name is no more than a label."""
    if len(lines.this.text) > _LABEL:
        return
    for line, sort in ((lines.before, "told on the line before"), (lines.behind, "told on the next line")):
        if line is None or "E" in line.text:
            continue
        for j, mention in signs_in(line, 0, _LABEL, "D")[:2]:
            if isinstance(mention.value, When) and not re.search("[a-z]{4,}", line.text[:j]):
                yield plain(article.text[mention.start : mention.end], mention.value), sort


def _known(article: Article, stop: Stop, calendar: Calendar) -> Iterator[tuple[When, str]]:
    """The festival's own days and years, as far as the text or its publication tell them."""
    entry = stop.named.entry
    if stop.when:
        yield stop.when, "of the stop"
        if stop.when.first and stop.when.last and stop.when.first.year == stop.when.last.year:
            yield When.of(str(stop.when.first.year)), "its year"
    if stop.days and stop.days.first:
        first, _, last = stop.days.edtf.partition("/")
        yield stop.days, "the festival's days"
        yield When.of(first), "the festival's first day"
        yield When.of(last or first), "the festival's last day"
        yield When.of(str(stop.days.first.year)), "year of the festival's days"
    if stop.opening:
        yield stop.opening, "the festival's opening"
    year = calendar.years.get(entry.id)
    if year:
        yield When.of(str(year)), "year of the festival"
    for when, sort in (
        *_editions(article, entry.month),
        *((When.of(str(y)), "a year of the text") for y in calendar.all_years),
    ):
        yield when, sort
        if entry.month and len(when.edtf) == 4:
            yield When.of(f"{when.edtf}-{entry.month:02}"), f"usual month of {sort}"


def _editions(article: Article, month: int | None) -> Iterator[tuple[When, str]]:
    """The years of the editions around the day of the text."""
    published = article.published
    if published is None or published.first is None or published.last is None:
        return
    year = published.last.year
    yield When.of(str(year)), "year of publication"
    if month is None or (published.length or 0) > 31:
        return
    held = month <= published.last.month
    yield When.of(str(year if held else year - 1)), "last edition"
    yield When.of(str(year + 1 if held else year)), "next edition"
    if month == published.first.month:
        yield When.of(f"{published.first:%Y-%m}"), "month of publication"


def _signs(
    article: Article, stop: Stop, slot: tuple[When | None, Iterable[str]], told: Sequence[When], how: str
) -> Iterator[str]:
    when, sorts = slot
    for sort in sorts:
        yield f"date {sort}"
        yield f"date {sort}, {how}"
    published = "published" if article.published else "undated"
    if when is None:
        yield f"no date, {published}"
        yield "no date though one is told" if told else "no date, none told"
        return
    grain = grain_of(when)
    yield f"date {grain}"
    yield f"date {grain}, {how}"
    yield f"date {distance_of(article, when)}"
    yield from _among(when, told)
    if fit := month_of(stop, when):
        yield f"date {fit}"


def month_of(stop: Stop, when: When | None) -> str | None:
    """How a day or month lies to the month in which a festival usually opens, if that is known."""
    month = stop.named.entry.month
    if not (month and when and when.first and when.length and when.length <= 31):
        return None
    later = (when.first.month - month) % 12
    return "in the month of the festival" if not later else "a month later" if later == 1 else "in another month"


def _among(when: When, told: Sequence[When]) -> Iterator[str]:
    """How a date stands to those that the sentence tells."""
    if not told:
        yield "date where none is told"
        return
    if any(other != when and _within(other, when) for other in told):
        yield "date coarser than told"
    if any(other != when and not _within(other, when) and not _within(when, other) for other in told):
        yield "another date told"


def _within(one: When, other: When) -> bool:
    return bool(one.first and one.last and other.first and other.last) and (
        other.first <= one.first and one.last <= other.last  # type: ignore[operator]
    )
