"""When an article was published: what the document declares, its url, a date line, a crawl's stray prefix; weighed.

A date is never made more precise than it is known, and none that lies in the future is believed.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from daybill.model import When
from daybill.reading.datelines import date_line, find_date
from daybill.reading.draft import Said
from daybill.reading.lines import STRAY_DATE, Line

_SLACK = dt.timedelta(days=2)
"""How far ahead of today a date may lie: clocks and time zones differ."""
_OLDEST = dt.date(1990, 1, 1)
"""No page of the web is older."""
_FIRST_LINES = 6
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?![\d-]))?)?(?=$|[T ])")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[T ])")


def published(said: Iterable[Said], today: dt.date) -> tuple[When | None, str]:
    """The publication date and how it is known: the first believable, made exact by a later one that lies in it."""
    best, how = None, ""
    for value, source in said:
        when = as_when(value, today)
        if when and (best is None or (when != best and when.within(best))):
            best, how = when, source
    return best, how


def as_when(text: str, today: dt.date) -> When | None:
    """The day, month or year that a declared date means; `None` for none and for the future."""
    try:
        when = When.of(_edtf(text.strip()[:80]))
    except ValueError:
        return None
    if when.first is None or when.last is None:
        return None
    return when if when.last >= _OLDEST and when.first <= today + _SLACK else None


def _edtf(text: str) -> str:
    """`2021-01-29` of `2021-01-29T08:00:00Z`, `20210129` or `Fri, 29 Jan 2021 08:00:00 GMT`; empty for none."""
    if match := _ISO.match(text):
        return "-".join(part for part in match.groups() if part)
    if match := _COMPACT.match(text):
        return "-".join(match.groups())
    found = find_date(text, day_first=None)
    return found[2].isoformat() if found else ""


def shown(lines: list[Line], text: str, url_date: str, *, day_first: bool | None) -> list[Said]:
    """What a text and its url show of the publication date, most trustworthy first."""
    by_url = [Said(url_date, "address")] if url_date else []
    stray = last_resort(text)
    # A crawl's prefix may be the release date: it is believed where the url bears it out, else only as a last resort.
    borne_out = stray if stray and url_date and stray[0].value.startswith(url_date[:7]) else []
    exact = by_url if len(url_date) == len("2021-01-29") else []
    return [*exact, *_date_lines(lines, changed=False, day_first=day_first), *borne_out, *by_url]


def changed(lines: list[Line], *, day_first: bool | None) -> str:
    """The day that a line such as "Updated: …" names; empty for none."""
    return next((said.value for said in _date_lines(lines, changed=True, day_first=day_first)), "")


def last_resort(text: str) -> list[Said]:
    """The date that a crawl left before a text."""
    stray = STRAY_DATE.match(text)
    return [Said(stray[1], "text")] if stray else []


def _date_lines(lines: list[Line], *, changed: bool, day_first: bool | None) -> Iterator[Said]:
    for number, line in enumerate(lines):
        found = date_line(line, day_first=day_first)
        if found and found.changed == changed and (found.labelled or number < _FIRST_LINES):
            yield Said(found.date.isoformat(), "visible")
