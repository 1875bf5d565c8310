"""Numbers for Prometheus, in its text format (0.0.4), served on a port of one's own."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

from daybill import __version__
from daybill.errors import BadInput
from daybill.following.rounds import News, Round
from daybill.ledger import asking
from daybill.ledger import following as leads


class Metrics:
    """Counts what happens; `text` is what Prometheus is given."""

    def __init__(self) -> None:
        self.pages: Counter[str] = Counter()
        self.polls: Counter[str] = Counter()
        self.heard = 0
        self.going: Round | None = None
        self._since = time.time()

    def watch(self, news: News) -> None:
        """Count something that happened."""
        if news.what == "page":
            self.pages[news.outcome] += 1
        else:
            self.polls["failed" if news.outcome == "failed" else "ok"] += 1
            self.heard += news.heard

    def text(self) -> str:
        """All numbers, each with what it means."""
        return "".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield from _metric("daybill_info", "gauge", "The version that runs.", {f'{{version="{__version__}"}}': 1})
        yield from _metric("daybill_start_time_seconds", "gauge", "When it was started.", {"": self._since})
        polls = {f'{{result="{result}"}}': self.polls[result] for result in ("ok", "failed")}
        yield from _metric("daybill_polls_total", "counter", "Visits to sources.", polls)
        yield from _metric(
            "daybill_heard_total", "counter", "Pages that sources told of for the first time.", {"": self.heard}
        )
        pages = {f'{{outcome="{outcome}"}}': self.pages[outcome] for outcome in leads.OUTCOMES}
        yield from _metric("daybill_pages_total", "counter", "Pages by what became of them.", pages)
        if self.going:
            yield from _of_round(self.going)


def _of_round(going: Round) -> Iterator[str]:
    fetcher, ledger = going.fetcher, going.ledger
    yield from _metric("daybill_requests_total", "counter", "Requests to hosts.", {"": fetcher.requests})
    yield from _metric("daybill_received_bytes_total", "counter", "Bytes of bodies taken in.", {"": fetcher.bodies})
    yield from _metric("daybill_claims_total", "counter", "Claims found in what was read.", {"": going.tally.claims})
    yield from _metric("daybill_sources", "gauge", "Sources that are followed.", {"": len(leads.followed(ledger))})
    waiting = sum(leads.counts(ledger, one.id).get("waiting", 0) for one in leads.followed(ledger))
    yield from _metric("daybill_waiting", "gauge", "Pages that wait to be fetched.", {"": waiting})
    records = {f'{{record="{name}"}}': number for name, number in asking.counts(ledger).items()}
    yield from _metric("daybill_records", "gauge", "Records in the ledger, all versions.", records)


def _metric(name: str, kind: str, meaning: str, values: Mapping[str, float]) -> Iterator[str]:
    yield f"# HELP {name} {meaning}\n# TYPE {name} {kind}\n"
    for labels, value in values.items():
        yield f"{name}{labels} {value}\n"


@asynccontextmanager
async def served(metrics: Metrics, address: str) -> AsyncIterator[int]:
    """Serves `/metrics` and `/health` at an address such as `127.0.0.1:9109`; gives the port. Raises `BadInput`."""
    host, _, port = address.rpartition(":")
    if not port.isdigit() or int(port) > 65535:
        raise BadInput(f"--metrics {address}: no address and port", "write it as 127.0.0.1:9109")
    app = web.Application()

    async def numbers(_: web.Request) -> web.Response:
        return web.Response(text=metrics.text(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    app.add_routes([web.get("/metrics", numbers), web.get("/health", health)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host.strip("[]") or "127.0.0.1", int(port))
        await site.start()
        yield runner.addresses[0][1]
    except OSError as error:
        raise BadInput(f"--metrics {address}: {error.strerror}", "give another port") from error
    finally:
        await runner.cleanup()
