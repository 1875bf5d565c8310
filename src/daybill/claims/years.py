"""The day from which a text counts that does not say when it was published, from what the text itself gives away.

A weekday with its date ("Friday, 9 October") fits one year in six; a printed year, a year in the address and the talk
of a pandemic say which of them. Where nothing does, there is no answer: a year is never guessed.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache

from daybill.dates import DateMention
from daybill.languages import LANGUAGES, table

_FIRST, _LAST = 1990, 2035
_LETTERS = re.compile(r"[^\W\d_]+(?:-feira)?")
_YEAR = re.compile(r"(?<![\d$£€#.,/-])(?:19|20)\d\d(?![\d%])")
_STORY = re.compile(r"\b(?:in|since|of|from|until|set in|born in|back in|the|during|year is|'s) $", re.IGNORECASE)
_PANDEMIC = re.compile(
    r"\b(?:covid|corona(?:virus)?\b|pandemi|pandémi|lockdown|self-isolat|social(?:ly)?[- ]distanc|quarant[aäe]|"
    r"cuarentena|"
    r"confinement|couvre-feu|reconfinement|confinamiento|confinamento)",
    re.IGNORECASE,
)
_PANDEMIC_YEARS = (2020, 2021, 2022)


def reference_of(text: str, url: str | None, mentions: Sequence[DateMention]) -> dt.date | None:
    """A day near that of publication; `None` where the text does not give it away."""
    printed = _printed(text, mentions)
    slug = [int(y) for y in re.findall(r"(?<!\d)20[0-3]\d(?!\d)", (url or "").partition("//")[2].partition("/")[2])]
    latest = max([*slug, *(d.year for d in printed), *_bare(text)], default=None)
    by_weekday = _by_weekday(text, mentions, latest)
    if by_weekday:
        return by_weekday
    recent = [d for d in printed if latest and latest - d.year <= 2]
    if recent:
        return max(recent)
    if slug:
        return dt.date(max(slug), 1, 15)
    return None


def _printed(text: str, mentions: Sequence[DateMention]) -> list[dt.date]:
    """The days that the text prints with their year, and the months of its first line.

    A month further down is as likely the premiere of a year before.
    """
    opening = len(text) - len(text.lstrip()) + len(text.lstrip().split("\n", 1)[0])
    return [
        m.when.first
        for m in mentions
        if m.year_known
        and m.when
        and m.when.first
        and (m.when.exact or ((m.when.length or 999) <= 31 and m.end <= opening))
        and m.when.first.year >= _FIRST
        and re.search(r"\d{4}", text[m.start : m.end])
    ]


def _bare(text: str) -> list[int]:
    """Years that stand alone: of a film, of an edition."""
    return [int(m[0]) for m in _YEAR.finditer(text) if _FIRST <= int(m[0]) <= _LAST]


def _by_weekday(text: str, mentions: Sequence[DateMention], latest: int | None) -> dt.date | None:
    """The earliest of the days printed with their weekday, in the one year that fits them all."""
    days = []
    for mention in mentions:
        weekday = next(
            (
                day
                for word in _LETTERS.findall(text[mention.start : mention.end].lower())
                if (day := _weekdays().get(word)) is not None
            ),
            None,
        )
        parts = re.search(r"-(\d\d)-(\d\d)$", mention.when.edtf) if mention.when else None
        if weekday is not None and parts:
            days.append((weekday, int(parts[1]), int(parts[2])))
    if not days:
        return None
    fitting = [y for y in range(_FIRST, _LAST + 1) if all(_falls(y, *day) for day in days)]
    if latest:
        year = next((y for y in (latest, latest + 1, latest - 1) if y in fitting), None)
    elif _PANDEMIC.search(text):
        year = next((y for y in _PANDEMIC_YEARS if y in fitting), None)
    else:
        year = None
    return dt.date(year, *min(day[1:] for day in days)) if year else None


@cache
def _weekdays() -> Mapping[str, int]:
    """Monday is 0, in every language."""
    return {
        name: number
        for language in LANGUAGES
        for number, names in enumerate(table(language, "dates").get("weekdays", ()))
        for name in names
    }


def _falls(year: int, weekday: int, month: int, day: int) -> bool:
    try:
        return dt.date(year, month, day).weekday() == weekday
    except ValueError:
        return False
