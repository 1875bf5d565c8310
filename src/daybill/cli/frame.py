"""What all commands share: the app, its options, and how errors are told."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

import typer
from typer.core import TyperGroup

from daybill.errors import BadInput, DaybillError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from daybill.desk import Rules
    from daybill.ledger import Ledger
    from daybill.model import Film
    from daybill.settings import Settings

_Found = TypeVar("_Found")


class Commands(TyperGroup):
    """The commands, with errors told in one line and no traceback for what a user can mend."""

    def main(self, *args: Any, **options: Any) -> Any:  # noqa: D102  (as its parent's)
        standalone = options.pop("standalone_mode", True)
        options["standalone_mode"] = False
        try:
            code = super().main(*args, **options)
        except DaybillError as error:
            code = _complain(str(error), error.remedy)
        except typer.Abort:
            code = 130
        except Exception as error:  # noqa: BLE001  (a traceback is for those who ask for it)
            code = _complain_of(error)
        if standalone:
            sys.exit(code if isinstance(code, int) else 0)
        return code


def _complain_of(error: Exception) -> int:
    # The parser's errors of usage have no class that is public in all versions of typer.
    if hasattr(error, "format_message"):
        context = getattr(error, "ctx", None)
        return _complain(error.format_message(), f"see `{context.command_path if context else 'daybill'} --help`")
    if os.environ.get("DAYBILL_DEBUG"):
        raise error
    _complain(
        f"a defect of Daybill: {type(error).__name__}: {error}", "please report it with what DAYBILL_DEBUG=1 shows"
    )
    return 1


def _complain(what: str, remedy: str = "") -> int:
    from daybill.guide.outputs.plain import line

    typer.echo(line(f"daybill: {what.rstrip('.')}" + (f"; {remedy}" if remedy else "")), err=True)
    return 2


app = typer.Typer(
    name="daybill",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: half the time, and the same in a pipe
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads what the film press announces and keeps one dependable record of it.",
)


def examples(*lines: str) -> str:
    """What a command shows below its help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


LedgerOption = Annotated[
    Path | None, typer.Option("--ledger", help="The ledger's file. [default: DAYBILL_LEDGER, or in your data folder]")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="As it was believed on this day (2021-01-29).")]
MediumName = Literal["theatrical", "virtual_cinema", "vod", "streaming", "physical", "tv", "festival"]
OutOption = Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file, not to standard output.")]


def settings_of(ledger: Path | None) -> Settings:
    """The settings of this machine, with the ledger that was asked for."""
    import msgspec

    from daybill import settings

    found = settings.load()
    return msgspec.structs.replace(found, ledger=str(ledger)) if ledger else found


def rules_of(settings: Settings, limit_mb: float | None = None) -> Rules:
    """What the desk goes by; refuses a limit that leaves nothing to read."""
    from daybill import desk

    now = dt.datetime.now(tz=dt.UTC)
    if settings.today:
        now = dt.datetime.combine(settings.today, dt.time(), tzinfo=dt.UTC)
    limit = settings.limit_mb if limit_mb is None else limit_mb
    if not limit > 0:
        raise BadInput(f"--limit-mb {limit:g} leaves nothing to read", "give a number of megabytes above 0")
    return desk.Rules(
        today=today_of(settings),
        now=now,
        limit=int(limit * desk.MEGABYTE),
        territory=settings.territory,
        web=settings.web(),
    )


def today_of(settings: Settings) -> dt.date:
    """Today, or the day that the settings take for it."""
    return settings.today or dt.datetime.now().astimezone().date()


def check_date(option: str, text: str | None) -> None:
    """Refuse what is no EDTF date."""
    from daybill import edtf

    if text is not None:
        try:
            edtf.bounds(text)
        except ValueError as error:
            raise BadInput(f"{option}: {error}", "write it as 2021-01-29") from None


@contextmanager
def settled(settings: Settings) -> Iterator[Ledger]:
    """The ledger, open for reading, once what an interrupted round left undone is done."""
    from daybill import ledger as ledgers
    from daybill.ledger import asking

    path = settings.ledger_path
    with ledgers.reading(path) as open_ledger:
        waits = asking.unsettled(open_ledger)
    if waits:
        _settle(settings, waits)
    with ledgers.reading(path) as open_ledger:
        yield open_ledger


_MANY = 500
"""Articles and films from which on weighing takes so long that it is told."""


def _settle(settings: Settings, waits: int) -> None:
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.errors import LedgerError

    if waits >= _MANY:
        typer.echo(f"daybill: weighing {waits:,} films and articles first, which takes a while", err=True)
    try:
        with ledgers.writing(settings.ledger_path) as open_ledger:
            desk.settle(open_ledger, rules_of(settings))
    except LedgerError as error:
        typer.echo(f"daybill: what was read last is not weighed yet: {error}", err=True)


def film_named(ledger: Ledger, title: str) -> Film:
    """The film that is meant; stops the command where none or several can be."""
    from daybill.guide import finding
    from daybill.guide.outputs.plain import line

    found = finding.film(ledger, title)
    if isinstance(found, finding.NotFound):
        typer.echo(line(f"daybill: {found}"), err=True)
        raise typer.Exit(1)
    return found


def day_of(option: str, text: str | None) -> dt.date | None:
    """A day given as an option, refused where it is none."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise BadInput(f"{option} {text} is not a day", "write it as 2021-01-29") from None


def answer(
    ledger: Path | None,
    ask: Callable[[Ledger], _Found],
    drawn: Callable[[_Found], Iterable[RenderableType]],
    *,
    json: bool,
) -> None:
    """Ask the ledger, once all in it is weighed, and show what it says."""
    with settled(settings_of(ledger)) as books:
        found = ask(books)
    show(found, drawn, json=json)


def show(found: _Found, drawn: Callable[[_Found], Iterable[RenderableType]], *, json: bool) -> None:
    """Print what was found: drawn for a person, or as one JSON document for a program."""
    from daybill.guide.outputs import jsonl, screen

    if json:
        print_lines([jsonl.document(found)])
    else:
        screen.show(drawn(found))


def print_lines(lines: Iterable[str], out: Path | None = None, end: str = "\n") -> None:
    """Print lines as they come, or write them to a file in UTF-8."""
    if out is None:
        for text in lines:
            sys.stdout.write(text + end)
        sys.stdout.flush()
        return
    try:
        with out.open("w", encoding="utf-8", newline="") as file:
            file.writelines(text + end for text in lines)
    except OSError as error:
        raise BadInput(f"{out} cannot be written: {error.strerror}", "name another file with --out") from error
