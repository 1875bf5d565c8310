"""How many articles a CPU second are read, and how fast their claims are found and kept, beside a floor.

    python -m benchmarks.reading_and_claims [--records FILE.jsonl] [--page FILE.html] [--times N] [--write PAGE.md]

The floor does the least that anyone could with the same records in the same run: decode the JSON, split the text into
words. Machines differ and may be busy, so trust the ratios. CPU seconds of one process, the best of several runs.
"""

import argparse
import datetime as dt
import os
import platform
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from benchmarks import parts

from daybill import __version__, claims, desk, ledger, reading, sources
from daybill.dates import find_dates
from daybill.model import Article, Page, Source

ROOT = Path(__file__).parents[1]
RULES = desk.Rules(today=dt.date(2026, 1, 1), now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))


class Rate(NamedTuple):
    """How fast something goes."""

    what: str
    a_second: float


def main() -> None:
    """Measure, print a table, and write the page where one is asked for."""
    asked = argparse.ArgumentParser(description="Measure how fast Daybill reads.")
    asked.add_argument("--records", type=Path, default=ROOT / "tests/press/articles.jsonl", help="article records")
    asked.add_argument("--page", type=Path, default=ROOT / "examples/press/08-the-holdovers.html", help="a web page")
    asked.add_argument("--times", type=int, default=3, help="runs, of which the best counts")
    asked.add_argument("--write", type=Path, help="a Markdown page to write")
    options = asked.parse_args()
    pages = _pages(options.records)
    text = page(options, pages, rates(pages, _pages(options.page)[0], options))
    print(text)
    if options.write:
        parts.write(options.write, text)


def rates(pages: Sequence[Page], web_page: Page, options: argparse.Namespace) -> list[Rate]:
    """The floor first, then each stage alone, then the whole of `daybill read`."""
    articles = [_read(page) for page in pages]

    def timed(what: str, work: Callable[[], object], count: int = len(pages)) -> Rate:
        return Rate(what, count / min(_cpu_seconds(work) for _ in range(options.times)))

    claims.find(articles[0])  # rules are compiled and word lists read once, whatever is read after
    return [
        timed("floor: decode the JSON, split the text", lambda: [_least(page) for page in pages]),
        timed("reading: record → article", lambda: [_read(page) for page in pages]),
        timed(f"reading: one web page of {len(web_page.body) / 1000:.0f} kB", lambda: _read(web_page), 1),
        timed("dates alone", lambda: [_dates(article) for article in articles]),
        timed("claims: article → claims", lambda: [claims.find(article) for article in articles]),
        timed("all of `daybill read`, verdicts and ledger included", lambda: _whole(options.records)),
    ]


def _pages(path: Path) -> list[Page]:
    source = Source(kind="files", address=str(path))
    found = sources.pages(source, limit=RULES.limit, now=RULES.now)
    return [page for page in found if isinstance(page, Page)]


def _least(page: Page) -> list[str]:
    words: list[str] = msgspec.json.decode(page.body)["text"].split()
    return words


def _read(page: Page) -> Article:
    return reading.read(page, today=RULES.today)


def _dates(article: Article) -> object:
    return find_dates(article.text, article.published.first if article.published else None)


def _whole(records: Path) -> None:
    with tempfile.TemporaryDirectory() as folder, ledger.writing(Path(folder) / "daybill.db") as opened:
        desk.read(opened, [Source(kind="files", address=str(records))], RULES)


def _cpu_seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────────────

PAGE = """\
# Performance

Written by `scripts/bench`; do not edit. One process, CPU seconds, the best of {times} runs, on {documents} documents of
{size:,.0f} characters on average. The floor is the least that anyone could do with the same records; machines differ
and may be busy, so trust the last column.

| what | articles a second | of the floor |
|---|--:|--:|
{rows}

Measured on {day} with Daybill {version}, Python {python}, {machine}, {cores} cores.
"""


def page(options: argparse.Namespace, pages: Sequence[Page], measured: Sequence[Rate]) -> str:
    """The page that `scripts/bench` writes."""
    floor = measured[0].a_second
    rows = [f"| {rate.what} | {rate.a_second:,.0f} | 1/{floor / rate.a_second:,.0f} |" for rate in measured]
    return PAGE.format(
        times=options.times,
        documents=len(pages),
        size=sum(len(_read(page).text) for page in pages) / len(pages),
        rows="\n".join(rows),
        day=dt.datetime.now(tz=dt.UTC).date(),
        version=__version__,
        python=platform.python_version(),
        machine=_machine(),
        cores=os.cpu_count(),
    )


def _machine() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return f"{platform.system()} on {models[0] if models else platform.machine()}"


if __name__ == "__main__":
    main()
