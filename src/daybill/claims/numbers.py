"""Pages that an outlet numbers one after another: what stands between two dated ones was published between them."""

import re
from bisect import insort
from collections import defaultdict
from functools import cache
from itertools import pairwise

from daybill.claims.traces import FIRST, LAST, Spell, Trace
from daybill.model import Article
from daybill.vocabulary import entries

_NUMBER = re.compile(r"(?<![\d.])\d{4,13}(?![\d.]*\d)")
_NO_NUMBER = re.compile(r"(?:19|20)\d\d(?:(?:0\d|1[0-2])(?:[0-3]\d)?)?")
"""A year or a day."""
_SLACK = 1
"""Months by which pages may be out of order: some are numbered when they are begun."""

Page = tuple[int, int]
"""The number of a page and its month."""


class Numbers:
    """The numbers and months of the dated pages by outlet, beside those that `vocabulary/numbering.toml` knows."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, list[Page]] = defaultdict(list)

    def note(self, article: Article, month: int) -> None:
        """Keep a dated page."""
        series, number = _place(article.url)
        if series:
            insort(self._pages[series], (number, month))

    def traces(self, article: Article) -> list[Trace]:
        """Between which months a page was published, as its number tells."""
        series, number = _place(article.url)
        known = _known(series)
        pages = sorted({*self._pages.get(series, ()), *known})
        if not _in_order(pages):
            return []
        first = max((month for other, month in pages if other <= number), default=FIRST)
        last = min((month for other, month in pages if other >= number), default=LAST)
        return [Spell("known page number" if known else "page number", first - _SLACK, last + _SLACK)]


def _in_order(pages: list[Page]) -> bool:
    """Whether these numbers rise with time; two at least must show it."""
    rising = all(one[1] <= two[1] + _SLACK for one, two in pairwise(pages))
    return rising and len({number for number, _ in pages}) > 1


def _place(url: str | None) -> tuple[str, int]:
    """The series of an address, its outlet and how long its numbers are, and its number; an empty series for none."""
    host, _, path = (url or "").partition("//")[2].partition("/")
    found = [m[0] for m in _NUMBER.finditer(path) if not _NO_NUMBER.fullmatch(m[0])]
    if not found:
        return "", 0
    host = host.lower().removeprefix("www.")
    return f"{_series().get(host, host)} {len(found[-1])}", int(found[-1])


@cache
def _series() -> dict[str, str]:
    """The hosts that share their numbers with others."""
    return {host: entry.id for entry in entries("numbering") for host in entry.names}


@cache
def _known(series: str) -> tuple[Page, ...]:
    name, _, digits = series.rpartition(" ")
    return tuple(
        (number, int(month[:4]) * 12 + int(month[5:]) - 1)
        for entry in entries("numbering")
        if entry.id == name
        for number, month in entry.numbers
        if len(str(number)) == int(digits)
    )
