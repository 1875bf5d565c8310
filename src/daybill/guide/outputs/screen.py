"""The terminal, or the pipe in its place: colours and width as it has them, never a line that it cannot print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from daybill.guide.outputs.plain import line


def show(parts: Iterable[RenderableType]) -> None:
    """Print to standard output; to a pipe without colours and without blanks at the ends of lines."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        sys.stdout.write(rendered(parts, console.width))
        sys.stdout.flush()
        return
    for part in parts:
        console.print(part)


def rendered(parts: Iterable[RenderableType], width: int = 80) -> str:
    """The same as text without colours, as a pipe gets it."""
    console = Console(width=width, color_system=None, force_terminal=False, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def words(text: str, style: str = "") -> Text:
    """Outside text, made safe."""
    return Text(line(text), style=style)


class Railed:
    """Something with a mark before its first line and a rail before the others: a stop of a timeline."""

    def __init__(self, body: RenderableType, mark: str, rail: str) -> None:
        self.body, self.mark, self.rail = body, mark, rail

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = console.render_lines(self.body, options.update_width(options.max_width - 3), pad=False)
        for number, row in enumerate(lines):
            yield Segment(f"{self.rail if number else self.mark}  ")
            yield from row
            yield Segment.line()


@contextmanager
def progress(total: int | None, *, quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """What is to be called with each document's address; a bar on standard error if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), BarColumn(bar_width=30), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance(address: str) -> None:
            bar.update(task, advance=1, description=_short(line(address)).replace("[", r"\["))

        yield advance


@contextmanager
def reading(address: str, size: int) -> Iterator[Callable[[int], None]]:
    """What is to be called with how many bytes of a file were read; a bar on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=30), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_short(line(address)).replace("[", r"\["), total=size)
        yield lambda read: bar.update(task, completed=read)


def _short(address: str, most: int = 40) -> str:
    return address if len(address) <= most else "…" + address[-most + 1 :]
