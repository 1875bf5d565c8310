"""How fast the press is followed, from a web of many hosts on this machine.

    python -m benchmarks.following [--hosts N] [--pages N] [--films SHARE] [--write docs/performance.md]

A first round fetches, reads and keeps all pages, claims included for those that pass the first look; a second one,
with nothing new, should fetch no body. The web is served by a process of its own, which is not counted. Machines may be
busy: trust the CPU seconds, of this process and its readers together.
"""

import argparse
import datetime as dt
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import parts
from benchmarks.press_pages import page
from tests.following.pages import feed
from tests.web import Answer, LocalWeb

from daybill import desk, ledger
from daybill.following.polling import Following, PollSummary, poll
from daybill.ledger import following as leads
from daybill.model import Source
from daybill.settings import Settings


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="Measure how fast Daybill follows the press.")
    asked.add_argument("--hosts", type=int, default=200)
    asked.add_argument("--pages", type=int, default=25, help="pages of each host")
    asked.add_argument("--films", type=float, default=0.3, help="how many of the pages are about films")
    asked.add_argument("--pause", type=float, default=1.0, help="seconds between two requests to a host")
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--write", type=Path, help="a Markdown page, whose part on following is written")
    asked.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.serve:
            serve(options, Path(folder))
        else:
            measure(options, Path(folder))


def serve(options: argparse.Namespace, folder: Path) -> None:
    """A web of hosts until standard input ends."""
    web = LocalWeb(folder)
    for number in range(options.hosts):
        web.add(f"host{number}.example", lambda request, n=number: _answer(web, options, n, request))  # type: ignore[misc]
    web.start()
    print(web.port, flush=True)
    sys.stdin.read()
    web.stop()


def _answer(web: LocalWeb, options: argparse.Namespace, number: int, request: object) -> Answer:
    path, headers = request.path, request.headers  # type: ignore[attr-defined]
    if path == "/robots.txt":
        return Answer("User-agent: *\nCrawl-delay: 0\n")
    if "if-none-match" in headers:
        return Answer(status=304, headers={"ETag": '"1"'})
    if path == "/feed":
        return Answer(
            feed([web.url(f"host{number}.example", f"/{n}") for n in range(options.pages)]), headers={"ETag": '"1"'}
        )
    seed = number * options.pages + int(path.strip("/"))
    return Answer(page(seed, film=seed % 100 < options.films * 100), headers={"ETag": '"1"'})


def measure(options: argparse.Namespace, folder: Path) -> None:
    """Two rounds over a web that a process of its own serves."""
    command = [sys.executable, "-m", "benchmarks.following", "--serve", "--hosts", str(options.hosts)]
    command += ["--pages", str(options.pages), "--films", str(options.films)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    assert server.stdin
    port = int(server.stdout.readline())
    try:
        hosts = [f"host{number}.example" for number in range(options.hosts)]
        (folder / "hosts").write_text("".join(f"127.0.0.1 {name}\n" for name in hosts))
        with ledger.writing(folder / "films.db") as opened:
            now = dt.datetime.now(tz=dt.UTC)
            for name in hosts:
                source = Source(kind="feed", address=f"http://{name}:{port}/feed")
                leads.keep_followed(opened, leads.Followed(source=source, since=now, next_poll=now))
            settings = Settings(
                allow_networks="127.0.0.0/8",
                hosts_file=str(folder / "hosts"),
                pause=options.pause,
                workers=options.workers,
            )
            first = _round(opened, settings)
            second = _round(opened, settings)
    finally:
        server.stdin.close()
        server.wait()
    text = "\n".join(_told(options, first, second))
    print(text)
    if options.write:
        parts.put(options.write, "following", f"## Following the press\n\n{text}")


class Measured(NamedTuple):
    """A round with its seconds, its CPU seconds, and the most memory it took."""

    done: PollSummary
    seconds: float
    cpu: float
    megabytes: float


def _round(opened: ledger.Ledger, settings: Settings) -> Measured:
    """A round, measured."""

    def rules() -> desk.Rules:
        return desk.Rules(today=dt.date(2021, 2, 1), now=dt.datetime.now(tz=dt.UTC))

    most, stop = [0.0], threading.Event()
    watch = threading.Thread(target=_watch_memory, args=(most, stop))
    watch.start()
    began, spent = time.perf_counter(), _cpu()
    done = poll(opened, leads.followed(opened), Following(settings=settings, rules=rules))
    took = time.perf_counter() - began, _cpu() - spent
    stop.set()
    watch.join()
    return Measured(done, *took, most[0])


def _cpu() -> float:
    mine, readers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return mine.ru_utime + mine.ru_stime + readers.ru_utime + readers.ru_stime


def _watch_memory(most: list[float], stop: threading.Event) -> None:
    """Of this process and its readers, what is theirs alone and their share of what is common (PSS)."""
    while not stop.wait(0.5):
        most[0] = max(most[0], sum(_memory(name) for name in (os.getpid(), *_readers())))


def _readers() -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and b"daybill.following.reader" in (folder / "cmdline").read_bytes():
                stat = (folder / "stat").read_text().rpartition(")")[2].split()
                found.extend([int(folder.name)] if int(stat[1]) == os.getpid() else [])
        except OSError:
            continue
    return found


def _memory(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def _told(options: argparse.Namespace, first: Measured, second: Measured) -> Iterator[str]:
    """The lines of the table."""
    pages = options.hosts * options.pages
    yield (
        f"{options.hosts:,} sources on loopback with {pages:,} articles, {options.films:.0%} of them about films, and"
        f" {options.workers} readers, by `scripts/bench following`. The web itself is served by another process.\n"
    )
    yield "| what | first round | second round, nothing new | bar |"
    yield "|---|--:|--:|--:|"
    yield f"| requests | {first.done.requests:,} | {second.done.requests:,} | |"
    taken = [f"{each.done.received_bytes / 1e6:,.1f} MB" for each in (first, second)]
    yield f"| taken in | {taken[0]} | {taken[1]} | no body |"
    yield f"| new pages | {first.done.pages.get('new', 0):,} | {second.done.pages.get('new', 0):,} | |"
    yield f"| time on the clock | {first.seconds:,.0f} s | {second.seconds:,.1f} s | second 5 s |"
    yield f"| CPU seconds | {first.cpu:,.0f} | {second.cpu:,.1f} | |"
    rate = pages / first.cpu
    yield f"| articles a second of two cores, by CPU seconds | {2 * rate:,.0f} | | 50 |"
    yield f"| memory at most, readers in it | {first.megabytes:,.0f} MB | {second.megabytes:,.0f} MB | 500 MB |"


if __name__ == "__main__":
    main()
