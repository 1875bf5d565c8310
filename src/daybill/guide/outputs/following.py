"""Following as text for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from daybill.guide import phrases
from daybill.guide.following import PageRow, SourceRow
from daybill.guide.outputs.screen import words

Parts = Iterator[RenderableType]


def sources(rows: Sequence[SourceRow]) -> Parts:
    """The sources that are followed, one a line."""
    for row in rows:
        yield words(f"{row.kind:<9} {row.address}")
    yield words(phrases.counted(len(rows), "source") if rows else "nothing is followed: see `daybill follow`", "dim")


def status(rows: Sequence[SourceRow], now: dt.datetime) -> Parts:
    """Each source with its polls and what became of its pages."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for name in ("Source", "Last poll", "Next", "New"):
        table.add_column(name, overflow="fold", justify="right" if name == "New" else "left")
    for name in ("Waiting", "Read", "Other", "Failed"):
        table.add_column(name, justify="right")
    for row in rows:
        waits, failed = str(row.waiting or ""), str(row.failed or "")
        table.add_row(
            words(row.address),
            words(_ago(row.last_poll, now)),
            words(_ahead(row.next_poll, now)),
            *(words(text) for text in (str(row.new or ""), waits, str(row.read or ""))),
            words(str(row.not_film + row.refused or "")),
            words(failed, "yellow"),
        )
    yield table if rows else words("nothing is followed: see `daybill follow`", "dim")
    for row in rows:
        if row.trouble:
            times = f" ({row.failures} times in a row)" if row.failures > 1 else ""
            yield words(row.address, "bold")
            yield Padding(words(f"{row.trouble}{times}", "yellow"), (0, 0, 0, 2))
        if row.moved:
            yield words(f"{row.address} has moved: follow {row.moved} instead", "yellow")


def pages(rows: Sequence[PageRow]) -> Parts:
    """Pages with what became of them."""
    for row in rows:
        tries = f" ({phrases.counted(row.tries_left, 'try', 'tries')} left)" if row.reason and row.tries_left else ""
        yield words(f"{row.outcome:<9} {row.address}")
        if row.reason:
            yield Padding(words(row.reason + tries, "dim"), (0, 0, 0, 10))
    yield words(phrases.counted(len(rows), "page"), "dim")


class Summary(Protocol):
    """What is shown of a round."""

    @property
    def sources(self) -> int: ...  # noqa: D102  (plain numbers)
    @property
    def failures(self) -> int: ...  # noqa: D102
    @property
    def heard(self) -> int: ...  # noqa: D102
    @property
    def pages(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def claims(self) -> int: ...  # noqa: D102
    @property
    def films(self) -> int: ...  # noqa: D102
    @property
    def contradictions(self) -> int: ...  # noqa: D102


def summary(done: Summary) -> Parts:
    """What a round came to."""
    table = Table.grid(padding=(0, 2, 0, 0))
    failed = f", {done.failures} could not be asked: see `daybill status`" if done.failures else ""
    table.add_row("sources", f"{done.sources:,} asked{failed}")
    outcomes = ", ".join(f"{number:,} {outcome}" for outcome, number in done.pages.items())
    table.add_row("pages", f"{done.heard:,} told of" + (f"; {outcomes}" if outcomes else ""))
    table.add_row("claims", f"{done.claims:,}")
    contested = phrases.counted(done.contradictions, "contradiction") if done.contradictions else "no contradictions"
    table.add_row("films", f"{phrases.counted(done.films, 'film')} added or changed, {contested}")
    yield table


def _ago(moment: dt.datetime | None, now: dt.datetime) -> str:
    if moment is None:
        return "never"
    return "just now" if now - moment < dt.timedelta(minutes=1) else f"{_length(now - moment)} ago"


def _ahead(moment: dt.datetime, now: dt.datetime) -> str:
    return "now" if moment <= now else f"in {_length(moment - now)}"


def _length(span: dt.timedelta) -> str:
    minutes = max(1, round(span.total_seconds() / 60))
    if minutes < 100:
        return f"{minutes} min"
    return f"{minutes / 60:.0f} h" if minutes < 48 * 60 else f"{minutes / 1440:.0f} d"
