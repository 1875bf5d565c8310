"""Dates in the language of film releases: where a text says a day, and which days that leaves open.

A text becomes a line of signs, one a word (`signs`, by the words of its `lexicon`); forms over signs find what is said
(`grammar` → `expressions`); what only looks like a date is left out (`doubts`); the calendar, the publication date and
the tense of the verbs around it turn the rest into days (`resolve`).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from daybill.dates.lexicon import lexicon
from daybill.dates.reading import DateMention, read_line
from daybill.dates.signs import Line, may_hold_date
from daybill.errors import BadInput
from daybill.languages import LANGUAGES

__all__ = ["DateMention", "find_dates", "lines"]


def find_dates(
    text: str, reference: dt.date | None, *, language: str = "en", territory: str | None = None
) -> tuple[DateMention, ...]:
    """The dates that a text speaks of, in its order, never overlapping.

    `reference` is the day of publication: what is relative or without a year counts from it; without one these stay
    open. `territory` (ISO 3166) decides whether 2/5 is in February or May where the text does not. A language that
    Daybill does not know is read as English.
    """
    line = _line(text, language if language in LANGUAGES else "en")
    return read_line(line, reference, territory) if line else ()


@lru_cache(maxsize=16)
def _line(text: str, language: str) -> Line | None:
    """The signs of a text, if it may hold a date; kept a while, as an undated text is read as of several days."""
    words = lexicon(language)
    return Line(text, words) if may_hold_date(text, words) else None


def lines(cases: Path) -> Iterator[dict[str, object]]:
    """One record a date found in each case of a file of JSON lines with `text` and `reference`, or one with `start` -1.

    Keys: source id text reference start end edtf; a case may have `language` and `territory` too. What has no days, as
    TBA, gives no record. Cases of one text and reference are read once, under the id of the first. Raises `BadInput`
    naming the line that is wrong.
    """
    seen: set[tuple[object, ...]] = set()
    for number, line in enumerate(_text_of(cases).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
            reference = dt.date.fromisoformat(case["reference"]) if case.get("reference") else None
            text = case["text"]
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(f"{cases}:{number}: {error!r}", "each line is an object with text and reference") from error
        head = {key: case.get(key) for key in ("source", "id", "text", "reference")}
        known = {"language": case.get("language") or "en", "territory": case.get("territory")}
        if (read := (text, reference, *known.values())) in seen:
            continue
        seen.add(read)
        found = [(m.start, m.end, m.when.edtf) for m in find_dates(text, reference, **known) if m.when]
        for start, end, edtf in found or [(-1, -1, "")]:
            yield {**head, "start": start, "end": end, "edtf": edtf}


def _text_of(cases: Path) -> str:
    try:
        return cases.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(f"{cases} is no UTF-8 text", "save it as UTF-8") from error
