"""The verbs of following: one round now, or rounds for as long as nobody stops them."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence

import msgspec

from daybill import desk
from daybill.following import rhythm
from daybill.following.reader import folded
from daybill.following.readers import Readers, Reads
from daybill.following.rounds import News, Round
from daybill.ledger import Ledger, asking
from daybill.ledger import following as leads
from daybill.ledger.following import Followed
from daybill.model import Record
from daybill.settings import Settings
from daybill.sources.web import Fetcher

_TICK = 1.0
"""Seconds between two looks at who is due."""
_SETTLE_EVERY = 60.0
"""Seconds after which what was read is weighed, while a round goes on."""


class PollSummary(Record, frozen=True, kw_only=True):
    """What a round came to."""

    sources: int = 0
    failures: int = 0
    """Sources that could not be asked."""
    heard: int = 0
    """Pages that the sources told of and that were not known."""
    pages: dict[str, int] = msgspec.field(default_factory=dict)
    """By what became of them."""
    claims: int = 0
    films: int = 0
    contradictions: int = 0
    requests: int = 0
    received_bytes: int = 0
    stopped: bool = False


class Following(msgspec.Struct, frozen=True, kw_only=True):
    """What following goes by."""

    settings: Settings
    rules: Callable[[], desk.Rules]
    """What the desk goes by, with the time as it is."""
    watch: Callable[[News], None] = lambda _: None
    readers: Reads | None = None
    """Who reads; made anew, in processes of their own, if none is given."""


Beside = Callable[[Round], contextlib.AbstractAsyncContextManager[object]]


@contextlib.asynccontextmanager
async def _nothing(_: Round) -> AsyncIterator[None]:
    yield


def poll(ledger: Ledger, asked: Sequence[Followed], how: Following) -> PollSummary:
    """One round: ask these sources, fetch and read all pages that wait, settle what they say.

    Ctrl-C or SIGTERM end it cleanly: what is in hand is finished, the rest is done the next time. Raises `LedgerError`.
    """

    async def once(going: Round, stop: asyncio.Event) -> None:
        going.ask(asked)
        done = asyncio.create_task(going.finished())
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait([done, stopped], return_when=asyncio.FIRST_COMPLETED)
        if stop.is_set():
            going.stop()
        stopped.cancel()
        await done

    return asyncio.run(_entered(ledger, how, once))


def run(ledger: Ledger, how: Following, beside: Beside = _nothing) -> PollSummary:
    """Ask each source in its own rhythm until Ctrl-C or SIGTERM; then finish what is in hand. Raises `LedgerError`.

    `beside` is entered for as long as it runs: what serves the numbers of the round.
    """

    async def always(going: Round, stop: asyncio.Event) -> None:
        async with beside(going):
            await watched(going, stop)

    async def watched(going: Round, stop: asyncio.Event) -> None:
        settled = asyncio.get_running_loop().time()
        while not stop.is_set():
            now = how.rules().now
            going.ask(one for one in leads.followed(ledger) if rhythm.is_due(one, now))
            late = asyncio.get_running_loop().time() - settled > _SETTLE_EVERY
            if asking.unsettled(ledger) and (late or not going.busy):
                desk.settle(ledger, how.rules())
                settled = asyncio.get_running_loop().time()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), _TICK)
        going.stop()
        await going.finished()

    return asyncio.run(_entered(ledger, how, always))


async def _entered(
    ledger: Ledger, how: Following, work: Callable[[Round, asyncio.Event], Awaitable[None]]
) -> PollSummary:
    stop = asyncio.Event()
    _stop_on_signals(stop)
    rules = how.rules()
    known = folded(title for film in asking.films(ledger) for title in (film.title, *film.titles))
    async with contextlib.AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(Fetcher(how.settings.web(), limit=rules.limit))
        readers: Reads | None = how.readers
        if readers is None:
            readers = await stack.enter_async_context(Readers(rules.today, known, how.settings.workers))
        going = Round(ledger, how.rules, fetcher, readers, how.watch)
        await work(going, stop)
    settlement = desk.settle(ledger, how.rules())
    return _summary(going, settlement, fetcher, stopped=stop.is_set())


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        # Not to be had outside the main thread, nor on Windows, where Ctrl-C ends the round as it ends any command.
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, stop.set)


def _summary(going: Round, settlement: desk.Settlement, fetcher: Fetcher, *, stopped: bool) -> PollSummary:
    tally = going.tally
    return PollSummary(
        sources=tally.sources,
        failures=tally.failures,
        heard=tally.heard,
        pages={name: tally.pages[name] for name in leads.OUTCOMES if tally.pages[name]},
        claims=tally.claims,
        films=settlement.films,
        contradictions=settlement.contested,
        requests=fetcher.requests,
        received_bytes=fetcher.bodies,
        stopped=stopped,
    )


def due(followed: Iterable[Followed], now: dt.datetime) -> tuple[Followed, ...]:
    """Those whose time has come."""
    return tuple(one for one in followed if rhythm.is_due(one, now))
