"""How fast an archive of the web is read, as a share of what the library needs only to walk through its records.

    python -m benchmarks.archive [--megabytes N] [--kilobytes N] [--films SHARE] [--write docs/performance.md]

A gzip WARC is made of generated pages, each with its request, as crawlers write them; a small share is film press.
Walking is fastwarc's bare iteration in the same run; reading is the first look at every page; the whole takes in
articles, claims and verdicts of those that pass. CPU seconds of one process.
"""

import argparse
import datetime as dt
import gzip
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import parts
from benchmarks.press_pages import page
from fastwarc.warc import ArchiveIterator

from daybill import desk, ledger, reading, sources
from daybill.model import Page, Source

NOW = dt.datetime(2021, 2, 1, tzinfo=dt.UTC)


def main() -> None:
    """Make an archive, walk through it, read it, and print the shares."""
    asked = argparse.ArgumentParser(description="Measure how fast Daybill reads archives.")
    asked.add_argument("--megabytes", type=int, default=200, help="of the packed archive, at least")
    asked.add_argument("--kilobytes", type=int, default=100, help="of a page")
    asked.add_argument("--films", type=float, default=0.02, help="share of pages that are film press")
    asked.add_argument("--times", type=int, default=3, help="runs, of which the best counts")
    asked.add_argument("--whole", action="store_true", help="take the film press in as well")
    asked.add_argument("--write", type=Path, help="a Markdown page, whose part on archives is written")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = "\n".join(_measured(Path(folder), options))
    print(text)
    if options.write:
        parts.put(options.write, "archive", f"## Archives of the web\n\n{text}")


def _measured(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table."""
    path = folder / "crawl.warc.gz"
    records, films = _make(path, options)
    size = path.stat().st_size / 1e6
    yield (
        f"A WARC of {size:.0f} MB, {records:,} records, {films:,} of {records // 2:,} pages about films, by"
        " `scripts/bench archive`; CPU seconds of one process.\n"
    )
    yield "| what | records a second | of bare iteration |"
    yield "|---|--:|--:|"
    bare = min(_timed(lambda: _walk(path)) for _ in range(options.times))
    look = min(_timed(lambda: _look(path, films)) for _ in range(options.times))
    only = min(_timed(lambda: _one_host(path)) for _ in range(options.times))
    yield f"| floor: fastwarc, walking through the records | {records / bare:,.0f} | 100% |"
    yield f"| pages of one host only | {records / only:,.0f} | {bare / only:.0%} |"
    yield f"| first look at every page | {records / look:,.0f} | {bare / look:.0%} (bar 25%) |"
    if options.whole:
        whole = _timed(lambda: _take_in(path, folder / "films.db"))
        yield f"| all, claims, verdicts and ledger included | {records / whole:,.0f} | {bare / whole:.0%} |"


def _make(path: Path, options: argparse.Namespace) -> tuple[int, int]:
    """Records until the archive is as large as wanted; how many, and how many pages are about films."""
    # A few hundred different pages: making one costs more than packing it.
    ordinary = [page(n, film=False, kilobytes=options.kilobytes) for n in range(100)]
    press = [page(n, film=True, kilobytes=options.kilobytes) for n in range(100, 120)]
    packed = [[gzip.compress(_record("response", body, n)) for n, body in enumerate(s)] for s in (ordinary, press)]
    request = gzip.compress(_record("request", b"", 0), 6)
    every = round(1 / options.films) if options.films else 0
    size = pages = films = 0
    with path.open("wb") as file:
        while size < options.megabytes * 1_000_000:
            about_film = bool(every) and pages % every == 0
            some = packed[about_film]
            size += file.write(request) + file.write(some[pages % len(some)])
            films += about_film
            pages += 1
    return 2 * pages, films


def _record(sort: str, body: bytes, number: int) -> bytes:
    http = b"GET / HTTP/1.1\r\nHost: daily.example\r\n\r\n"
    if sort == "response":
        fields = "Content-Type: text/html; charset=utf-8\r\nServer: nginx\r\nDate: Wed, 06 Jan 2021 10:00:00 GMT\r\n"
        http = f"HTTP/1.1 200 OK\r\n{fields}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {sort}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"WARC-Target-URI: https://host{number}.example/{number}\r\nWARC-Date: 2021-01-06T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype={sort}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _walk(path: Path) -> None:
    with path.open("rb") as stream:
        for _ in ArchiveIterator(stream):
            pass


def _pages(path: Path, only: sources.Selection | None = None) -> list[Page]:
    """The pages that pass the first look."""
    source = Source(kind="archive", address=str(path))
    found = sources.pages(source, limit=10_000_000, now=NOW, only=only or sources.Selection())
    return [one for one in found if isinstance(one, Page) and reading.about_films(one)]


def _look(path: Path, films: int) -> None:
    passed = len(_pages(path))
    assert passed >= films, f"{passed} pages passed, {films} are about films"


def _one_host(path: Path) -> None:
    assert _pages(path, only=sources.Selection(hosts=("host1.example",))) == []


def _take_in(path: Path, database: Path) -> None:
    rules = desk.Rules(today=NOW.date(), now=NOW)
    with ledger.writing(database) as opened:
        desk.read(opened, [Source(kind="archive", address=str(path))], rules)


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
