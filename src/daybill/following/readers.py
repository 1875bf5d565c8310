"""The readers at work: pages are handed out in small lots, to one process at first and to more when they pile up."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import os
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import NamedTuple, Protocol, Self

import msgspec

from daybill.following.reader import Taken, Task, frame, length_of, read
from daybill.model import Page, Problem

_LOT = 12
"""Pages read together: many enough to profit from each other's titles, few enough to be kept soon."""
_PATIENCE = 90.0
"""Seconds for one lot; a page on which a reader hangs is given up."""


class Reads(Protocol):
    """Whoever reads pages."""

    async def read(self, page: Page, *, everything: bool) -> Taken:
        """What a page holds."""
        ...


class ReadHere:
    """Reads in this process, one page at a time: for few pages, and for tests."""

    def __init__(self, today: dt.date, known: Iterable[str] = ()) -> None:
        self._today, self._known = today, set(known)

    async def read(self, page: Page, *, everything: bool) -> Taken:
        """What a page holds."""
        (taken,) = read(Task(pages=(page,), everything=(everything,), today=self._today), self._known)
        self._known.update(taken.titles)
        return taken


class _Wanted(NamedTuple):
    page: Page
    everything: bool
    answer: asyncio.Future[Taken]


class Readers:
    """Processes that read. `known` are the folded titles on record; what is read adds to them.

    At most `most` processes (0: one for each processor, up to four).
    """

    def __init__(self, today: dt.date, known: Iterable[str] = (), most: int = 0) -> None:
        self.today = today
        self._titles = list(dict.fromkeys(known))
        self._told = set(self._titles)
        self._most = most or min(4, os.cpu_count() or 1)
        self._wanted: asyncio.Queue[_Wanted] = asyncio.Queue()
        self._tasks: list[asyncio.Task[None]] = []
        self._idle = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def read(self, page: Page, *, everything: bool) -> Taken:
        """What a page holds; waits for a reader."""
        answer: asyncio.Future[Taken] = asyncio.get_running_loop().create_future()
        self._wanted.put_nowait(_Wanted(page, everything, answer))
        if not self._idle and len(self._tasks) < self._most and self._wanted.qsize() > _LOT * len(self._tasks):
            self._tasks.append(asyncio.create_task(self._work()))
        return await answer

    async def _work(self) -> None:
        """One reader's life: it is started anew where it died."""
        reader = _Process()
        try:
            while True:
                lot = await self._lot()
                try:
                    taken = list(await reader.ask(lot, self._titles, self.today))
                except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError):
                    await reader.stop()
                    reader = _Process()
                    taken = await self._one_by_one(reader, lot)
                self._learn(taken)
                for wanted, answer in zip(lot, taken, strict=True):
                    if not wanted.answer.done():
                        wanted.answer.set_result(answer)
        finally:
            await reader.stop()

    async def _lot(self) -> list[_Wanted]:
        self._idle += 1
        try:
            lot = [await self._wanted.get()]
        finally:
            self._idle -= 1
        with contextlib.suppress(asyncio.QueueEmpty):
            while len(lot) < _LOT:
                lot.append(self._wanted.get_nowait())
        return lot

    async def _one_by_one(self, reader: _Process, lot: list[_Wanted]) -> list[Taken]:
        """The pages of a lot on which a reader died: all but the one that it dies on are read."""
        taken: list[Taken] = []
        for wanted in lot:
            try:
                taken.extend(await reader.ask([wanted], self._titles, self.today))
            except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError):
                await reader.stop()
                reason, remedy = "reading it takes too long or too much", "save its text as a plain text file"
                problem = Problem(address=wanted.page.address, stage="reading", reason=reason, remedy=remedy)
                taken.append(Taken(problem=problem))
        return taken

    def _learn(self, taken: Iterable[Taken]) -> None:
        for title in (title for one in taken for title in one.titles):
            if title not in self._told:
                self._told.add(title)
                self._titles.append(title)


class _Process:
    """One process, started when it is first asked."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._told = 0

    async def ask(self, lot: list[_Wanted], titles: list[str], today: dt.date) -> tuple[Taken, ...]:
        """What the pages hold; the process is first told of the titles that are new to it."""
        if self._process is None or self._process.returncode is not None:
            self._process, self._told = await self._started(), 0
        known, self._told = tuple(titles[self._told :]), len(titles)
        task = Task(
            known=known,
            pages=tuple(wanted.page for wanted in lot),
            everything=tuple(wanted.everything for wanted in lot),
            today=today,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(frame(task))
        async with asyncio.timeout(_PATIENCE):
            await self._process.stdin.drain()
            head = await self._process.stdout.readexactly(4)
            body = await self._process.stdout.readexactly(length_of(head))
        return msgspec.msgpack.decode(body, type=tuple[Taken, ...])

    async def _started(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "daybill.following.reader"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=1 << 20,
        )

    async def stop(self) -> None:
        """End the process."""
        if self._process and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
        self._process = None
