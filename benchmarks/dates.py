"""How well and how fast dates are read, beside dateparser, Microsoft's Recognizers and Duckling, in one run.

    python -m benchmarks.dates [CASES.jsonl ...] [--times N] [--write PAGE.md]

CASES hold a JSON object a line with `text`, `reference`, `start`, `end`, `edtf` (`start` -1 for a text without a date)
and `alt`, other readings that hold. Without any, the phrases of `tests/dates` are read, which Daybill reads right: then
only the speed tells anything. A peer that is not installed is left out, and the page says so.

A date is right where it overlaps the one that is wanted and leaves open the same days; precision and recall are of
dates. What peers say is taken as they say it: a month that dateparser calls a month is one. CPU seconds of one process.
"""

import argparse
import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import parts
from benchmarks.measuring import cpu_seconds, measured_on

from daybill import edtf
from daybill.dates import find_dates

Span = tuple[int, int, str]
"""Where a date stands, and its EDTF."""
Reader = Callable[[str, dt.date], list[Span]]
DAY = dt.timedelta(days=1)


class Case(NamedTuple):
    """A text, the day on which it was published, and its dates, each with all readings that hold."""

    text: str
    reference: dt.date
    dates: Sequence[tuple[int, int, tuple[str, ...]]]


class Result(NamedTuple):
    """What a reader reached on some cases."""

    reader: str
    f1: float
    exact: float
    """The share of texts of which all dates are right and nothing else is read."""
    a_second: float


def main() -> None:
    """Measure every reader that is installed, print the part of the page, and write it where asked."""
    asked = argparse.ArgumentParser(description="Compare readers of dates.")
    asked.add_argument("cases", nargs="*", type=Path)
    asked.add_argument("--times", type=int, default=2, help="runs, of which the best counts")
    asked.add_argument("--write", type=Path, help="a Markdown page to write the part into")
    options = asked.parse_args()
    sets = {path.stem: list(_cases(path)) for path in options.cases} or {"phrases of the film press": _phrases()}
    readers = {name: reader() if reader else None for name, reader in _readers().items()}
    tables = [_table(name, cases, readers, options.times) for name, cases in sets.items()]
    text = PART.format(tables="\n".join(tables), missing=_missing(readers), day=measured_on())
    print(text)
    if options.write:
        parts.put(options.write, "dates", text)


def measure(name: str, read: Reader, cases: Sequence[Case], times: int) -> Result:
    """How well and how fast a reader reads some cases."""
    read(cases[0].text, cases[0].reference)
    right = found = wanted = whole = 0
    for case in cases:
        spans = read(case.text, case.reference)
        hits = sum(any(_says(span, date) for span in spans) for date in case.dates)
        right, found, wanted = right + hits, found + len(spans), wanted + len(case.dates)
        whole += hits == len(spans) == len(case.dates)
    seconds = cpu_seconds(lambda: [read(case.text, case.reference) for case in cases], times)
    return Result(name, 2 * right / max(1, found + wanted), whole / len(cases), len(cases) / seconds)


def _says(span: Span, date: tuple[int, int, tuple[str, ...]]) -> bool:
    start, end, readings = date
    if span[1] <= start or end <= span[0]:
        return False
    try:
        return edtf.bounds(span[2]) in [edtf.bounds(reading) for reading in readings]
    except ValueError:
        return False


# ── the cases ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _cases(path: Path) -> Iterator[Case]:
    by_text: dict[tuple[str, str], list[tuple[int, int, tuple[str, ...]]]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            dates = by_text.setdefault((row["text"], row["reference"]), [])
            if row["start"] >= 0:
                dates.append((row["start"], row["end"], (row["edtf"], *row.get("alt", ()))))
    for (text, reference), dates in by_text.items():
        yield Case(text, dt.date.fromisoformat(reference), dates)


def _phrases() -> list[Case]:
    cases = []
    for day, text, dates in import_module("tests.dates.test_phrases").CASES:
        parts = [] if dates == "-" else [part.split(" = ") for part in dates.split(" ; ")]
        spans = [(text.index(words), text.index(words) + len(words), (said,)) for words, said in parts]
        cases.append(Case(text, dt.date.fromisoformat(day), spans))
    return cases


# ── the readers ───────────────────────────────────────────────────────────────────────────────────────────────────


def _readers() -> dict[str, Callable[[], Reader] | None]:
    """Every reader by its name; none where it is not installed."""
    return {
        "Daybill": lambda: _daybill,
        "dateparser": _dateparser if find_spec("dateparser") else None,
        "Microsoft Recognizers": _recognizers if find_spec("recognizers_date_time") else None,
        "Duckling (native binding)": _duckling if find_spec("duckling") else None,
    }


def _daybill(text: str, reference: dt.date) -> list[Span]:
    return [(m.start, m.end, m.when.edtf) for m in find_dates(text, reference) if m.when]


def _dateparser() -> Reader:
    search = import_module("dateparser.search").search_dates
    parser = import_module("dateparser.date").DateDataParser

    def read(text: str, reference: dt.date) -> list[Span]:
        settings = {"RELATIVE_BASE": dt.datetime.combine(reference, dt.time()), "PREFER_DAY_OF_MONTH": "first"}
        spans, at = [], 0
        for words, moment in search(text, languages=["en"], settings=settings) or ():
            at = max(at, text.find(words, at))
            period = parser(languages=["en"], settings=settings).get_date_data(words).period
            said = {"year": f"{moment:%Y}", "month": f"{moment:%Y-%m}"}.get(period, f"{moment:%Y-%m-%d}")
            spans.append((at, at + len(words), said))
            at += len(words)
        return spans

    return read


def _recognizers() -> Reader:
    module = import_module("recognizers_date_time")
    model = module.DateTimeRecognizer(module.Culture.English).get_datetime_model()

    def read(text: str, reference: dt.date) -> list[Span]:
        spans = []
        for found in model.parse(text, dt.datetime.combine(reference, dt.time())):
            said = _resolved((found.resolution or {}).get("values") or ())
            if said:
                spans.append((found.start, found.end + 1, said))
        return spans

    return read


def _resolved(values: Sequence[dict[str, str]]) -> str | None:
    """What a resolution of Recognizers says: of a past and a future reading the one to come."""
    for value in reversed(values):
        kind = value.get("type", "")
        if kind in ("date", "datetime") and value.get("value", "")[:4].isdigit():
            return value["value"][:10]
        if kind in ("daterange", "datetimerange") and "start" in value and "end" in value:
            return _until(value["start"][:10], value["end"][:10])
    return None


def _until(first: str, end: str) -> str | None:
    """The days from one to the one before another; none where the calendar has no such days."""
    try:
        return f"{first}/{(dt.date.fromisoformat(end) - DAY).isoformat()}"
    except (ValueError, OverflowError):
        return None


def _duckling() -> Reader:
    library = import_module("duckling")
    library.init()
    zones = library.load_time_zones("/usr/share/zoneinfo")
    context = {"lang": library.parse_lang("EN")}
    locale = library.default_locale_lang(context["lang"])
    dimensions = library.parse_dimensions(["time"])

    def read(text: str, reference: dt.date) -> list[Span]:
        noon = dt.datetime.combine(reference, dt.time(12), tzinfo=dt.UTC)
        now = library.parse_ref_time(zones, "UTC", int(noon.timestamp()))
        found = library.parse(text, library.Context(now, locale), dimensions, False)  # noqa: FBT003  (its own order)
        rows = [json.loads(one) if isinstance(one, str) else one for one in found]
        return [(row["start"], row["end"], said) for row in rows if (said := _grained(row["value"]))]

    return read


def _grained(value: dict[str, Any]) -> str | None:
    """What a value of Duckling says, as exact as its grain; times of day are no dates."""
    if value.get("type") == "interval":
        if "from" not in value or "to" not in value or value["from"].get("grain") in ("hour", "minute", "second"):
            return None
        return _until(value["from"]["value"][:10], value["to"]["value"][:10])
    day, grain = value.get("value", "")[:10], value.get("grain")
    if grain == "week":
        return f"{day}/{(dt.date.fromisoformat(day) + 6 * DAY).isoformat()}"
    if grain == "quarter":
        return f"{day[:4]}-{33 + (int(day[5:7]) - 1) // 3}"
    return {"day": day, "month": day[:7], "year": day[:4]}.get(grain or "")


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────────────

PART = """\
## Dates beside other readers

Written by `scripts/bench peers`; do not edit. One process, CPU seconds. A date is right where it overlaps the one
that is
wanted and leaves open the same days; a text is right where all its dates are, and nothing else is read.

{tables}
{missing}{day}
"""


def _table(name: str, cases: Sequence[Case], readers: dict[str, Reader | None], times: int) -> str:
    rows = [measure(reader, read, cases, times) for reader, read in readers.items() if read]
    lines = [f"| {r.reader} | {r.f1:.3f} | {r.exact:.3f} | {r.a_second:,.0f} |" for r in rows]
    count = sum(len(case.dates) for case in cases)
    head = f"| {name}: {len(cases)} texts, {count} dates | F1 | texts right | texts a second |\n|---|--:|--:|--:|\n"
    return head + "\n".join(lines) + "\n"


def _missing(readers: dict[str, Reader | None]) -> str:
    missing = [name for name, read in readers.items() if read is None]
    return f"Not installed here, so not measured: {', '.join(missing)}.\n\n" if missing else ""


if __name__ == "__main__":
    main()
