"""The command line: one command a function. What is shown is built by the guide, what is done by the desk.

Standard output carries what was asked for, standard error all else. Exit codes: 0 fine · 1 something was not found or
did not succeed · 2 the command was used wrongly · 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from daybill.errors import BadInput, DaybillError

if TYPE_CHECKING:
    from daybill.desk import Rules
    from daybill.ledger import Ledger
    from daybill.model import Film
    from daybill.settings import Settings


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


def _examples(*lines: str) -> str:
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


LedgerOption = Annotated[
    Path | None, typer.Option("--ledger", help="The ledger's file. [default: DAYBILL_LEDGER, or in your data folder]")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="As it was believed on this day (2021-01-29).")]
MediumName = Literal["theatrical", "virtual_cinema", "vod", "streaming", "physical", "tv", "festival"]
OutOption = Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file, not to standard output.")]


@app.command(
    epilog=_examples(
        "daybill read announcement.txt --published 2021-01-06",
        "daybill read ~/press",
        "curl -s https://example.org/news.html | daybill read - --url https://example.org/news.html",
    )
)
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders of files, or - for standard input.")],
    *,
    published: Annotated[
        str | None, typer.Option(help="When they were published, if they do not say (2021-01-06, 2021-01, 2021).")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Their address, if they do not say.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published them, if they do not say.")] = None,
    language: Annotated[str | None, typer.Option(help="Their language, if they do not say (en).")] = None,
    limit_mb: Annotated[float | None, typer.Option(help="The largest document to read, in megabytes.")] = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Read documents into the ledger.

    Text, Markdown, HTML, MHTML, mail and JSON lines of article records are read. Reading something again adds nothing.
    A document that cannot be read is listed by `daybill problems`.
    """
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.guide import phrases
    from daybill.guide.outputs import jsonl, screen, text
    from daybill.model import Source

    settings = _settings(ledger)
    _check_date("--published", published)
    asked = [
        Source(kind="files", address=path, outlet=outlet, language=language, published=published, url=url)
        for path in paths
    ]
    rules = _rules(settings, limit_mb)
    kept: list[str] = []
    try:
        with ledgers.writing(settings.ledger_path) as open_ledger, screen.progress(desk.count(asked)) as advance:

            def watch(document: desk.Document) -> None:
                kept.append(document.address)
                advance(document.address)

            summary = desk.read(open_ledger, asked, rules, watch)
    except KeyboardInterrupt:
        typer.echo(f"stopped; {phrases.counted(len(kept), 'document')} kept", err=True)
        raise typer.Exit(130) from None
    if json:
        _print([jsonl.document(summary)])
    else:
        screen.show(text.summary(summary))
    if summary.problems:
        raise typer.Exit(1)


@app.command(
    epilog=_examples(
        'daybill film "Dear Comrades!"',
        'daybill film "Dear Comrades! (2020)" --as-of 2021-01-10',
        'daybill film "Dear Comrades!" --json',
    )
)
def film(
    title: Annotated[str, typer.Argument(help="The film's title; with its year in brackets where several have it.")],
    as_of: AsOfOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Show all that is believed of a film, and who says so.

    Its windows stand in the order of their dates, then its facts, then what is contested and what speaks for each side.
    """
    from daybill.guide import films
    from daybill.guide.outputs import jsonl, screen, text

    with _settled(_settings(ledger)) as open_ledger:
        record = films.record(open_ledger, _film(open_ledger, title), _day("--as-of", as_of))
    if json:
        _print([jsonl.document(record)])
    else:
        screen.show(text.film(record))


@app.command(epilog=_examples("daybill films", "daybill films --json"))
def films(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List all films of which something is known."""
    from daybill.guide import films
    from daybill.guide.outputs import jsonl, screen, text

    with _settled(_settings(ledger)) as open_ledger:
        rows = films.rows(open_ledger)
    if json:
        _print([jsonl.document(rows)])
    else:
        screen.show(text.films(rows))


@app.command(
    epilog=_examples(
        "daybill calendar --from 2021-01-01 --to 2021-03-31 --territory US",
        "daybill calendar --medium streaming --service Hulu",
        "daybill calendar --format ics --out films.ics",
    )
)
def calendar(
    *,
    first: Annotated[str | None, typer.Option("--from", help="The first day (2021-01-29).")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last day, listed too.")] = None,
    territory: Annotated[str | None, typer.Option(help="Only this country (US, France).")] = None,
    medium: Annotated[MediumName | None, typer.Option(help="Only this medium; festivals only if asked for.")] = None,
    service: Annotated[str | None, typer.Option(help="Only this service (Netflix).")] = None,
    as_of: AsOfOption = None,
    form: Annotated[Literal["table", "ics", "json"], typer.Option("--format", "-f", help="How to write it.")] = "table",
    json: JsonOption = False,
    out: OutOption = None,
    ledger: LedgerOption = None,
) -> None:
    """List when films can be seen, where and how.

    A loose date stands at its first day, as loose as it is. `--format ics` is for calendar programs.
    """
    from daybill.guide import events, listings
    from daybill.guide.outputs import ics, jsonl, screen, text
    from daybill.model import Medium

    asked = listings.Asked(
        first=_day("--from", first),
        last=_day("--to", last),
        territory=territory,
        medium=Medium(medium) if medium else None,
        service=service,
        as_of=_day("--as-of", as_of),
    )
    with _settled(_settings(ledger)) as open_ledger:
        if form == "ics":
            _print(ics.calendar(events.events(open_ledger, asked)).splitlines(), out, end="\r\n")
            return
        rows = listings.listings(open_ledger, asked)
    if json or form == "json":
        _print([jsonl.document(rows)], out)
    elif out:
        _print(screen.rendered(text.calendar(rows)).splitlines(), out)
    else:
        screen.show(text.calendar(rows))


@app.command(
    epilog=_examples(
        'daybill why "Dear Comrades!" virtual_cinema',
        'daybill why "Dear Comrades!" director',
        'daybill why "Dear Comrades!" --json',
    )
)
def why(
    title: Annotated[str, typer.Argument(help="The film's title.")],
    about: Annotated[
        str | None, typer.Argument(metavar="[MEDIUM|KIND]", help="What of it: a medium or a kind of fact.")
    ] = None,
    as_of: AsOfOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Show why something is believed of a film.

    From the verdict down to the claims for and against it, their words, and the rule that read them.
    """
    from daybill.guide import order, reasons
    from daybill.guide.outputs import jsonl, screen, text

    asked = about.lower().replace("-", "_").replace(" ", "_") if about else None
    if asked and asked not in order.TOPICS:
        raise BadInput(f"{about} is neither a medium nor a kind", f"use one of: {', '.join(order.TOPICS)}")
    with _settled(_settings(ledger)) as open_ledger:
        answer = reasons.why(open_ledger, _film(open_ledger, title), asked, _day("--as-of", as_of))
    if json:
        _print([jsonl.document(answer)])
    else:
        screen.show(text.why(answer))


@app.command(
    epilog=_examples(
        "daybill export claims > claims.jsonl",
        "daybill export verdicts --format csv --out verdicts.csv",
    )
)
def export(
    table: Annotated[Literal["articles", "claims", "verdicts", "films"], typer.Argument(help="What to export.")],
    form: Annotated[
        Literal["jsonl", "csv"], typer.Option("--format", "-f", help="One JSON object a line, or CSV.")
    ] = "jsonl",
    out: OutOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Write a whole table, one row a record."""
    from daybill.guide import exports
    from daybill.guide.outputs import csv, jsonl

    with _settled(_settings(ledger)) as open_ledger:
        rows = exports.rows(open_ledger, table)
        _print(csv.lines(rows, exports.COLUMNS[table]) if form == "csv" else jsonl.lines(rows), out)


@app.command(epilog=_examples("daybill problems", "daybill problems --json"))
def problems(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List the documents that could not be read.

    Each with the reason and how to mend it; a document that was read since is listed no longer.
    """
    from daybill import ledger as ledgers
    from daybill.guide import troubles
    from daybill.guide.outputs import jsonl, screen, text

    with ledgers.reading(_settings(ledger).ledger_path) as open_ledger:
        rows = troubles.rows(open_ledger)
    if json:
        _print([jsonl.document(rows)])
    else:
        screen.show(text.problems(rows))


@app.command(epilog=_examples("daybill settle", "daybill settle --ledger films.db"))
def settle(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """Finish what an interrupted reading left undone.

    Claims are told which film they are about, and films are weighed anew. Other commands do this by themselves.
    """
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.guide import phrases
    from daybill.guide.outputs import jsonl

    settings = _settings(ledger)
    ledgers.reading(settings.ledger_path).close()  # settling makes no new ledger
    with ledgers.writing(settings.ledger_path) as open_ledger:
        settlement = desk.settle(open_ledger, _rules(settings))
    settled = f"{phrases.counted(settlement.films, 'film')} weighed, {settlement.contested} contested"
    _print([jsonl.document(settlement) if json else settled])
    if settlement.problems:
        raise typer.Exit(1)


@app.command(epilog=_examples("daybill doctor", "daybill doctor --json"))
def doctor(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """Show whether all is well.

    Versions, where the ledger is and whether it is whole, the settings in use, what is missing.
    """
    from daybill import settings
    from daybill.guide import health
    from daybill.guide.outputs import jsonl, screen, text

    found = health.examine(_settings(ledger).ledger_path, settings.config_path(os.environ))
    if json:
        _print([jsonl.document(found)])
    else:
        screen.show(text.doctor(found))
    if found.defects or found.missing:
        raise typer.Exit(1)


# ── what the commands share ───────────────────────────────────────────────────────────────────────────────────────


def _settings(ledger: Path | None) -> Settings:
    import msgspec

    from daybill import settings

    found = settings.load()
    return msgspec.structs.replace(found, ledger=str(ledger)) if ledger else found


def _rules(settings: Settings, limit_mb: float | None = None) -> Rules:
    from daybill import desk

    now = dt.datetime.now(tz=dt.UTC)
    if settings.today:
        now = dt.datetime.combine(settings.today, dt.time(), tzinfo=dt.UTC)
    limit = settings.limit_mb if limit_mb is None else limit_mb
    if not limit > 0:
        raise BadInput(f"--limit-mb {limit:g} leaves nothing to read", "give a number of megabytes above 0")
    return desk.Rules(today=_today(settings), now=now, limit=int(limit * desk.MEGABYTE), territory=settings.territory)


def _today(settings: Settings) -> dt.date:
    return settings.today or dt.datetime.now().astimezone().date()


def _check_date(option: str, text: str | None) -> None:
    from daybill import edtf

    if text is not None:
        try:
            edtf.bounds(text)
        except ValueError as error:
            raise BadInput(f"{option}: {error}", "write it as 2021-01-29") from None


@contextmanager
def _settled(settings: Settings) -> Iterator[Ledger]:
    """The ledger, open for reading, once what an interrupted round left undone is done."""
    from daybill import ledger as ledgers
    from daybill.ledger import asking

    path = settings.ledger_path
    with ledgers.reading(path) as open_ledger:
        waits = asking.unsettled(open_ledger)
    if waits:
        _settle(settings)
    with ledgers.reading(path) as open_ledger:
        yield open_ledger


def _settle(settings: Settings) -> None:
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.errors import LedgerError

    try:
        with ledgers.writing(settings.ledger_path) as open_ledger:
            desk.settle(open_ledger, _rules(settings))
    except LedgerError as error:
        typer.echo(f"daybill: what was read last is not weighed yet: {error}", err=True)


def _film(ledger: Ledger, title: str) -> Film:
    from daybill.guide import finding
    from daybill.guide.outputs.plain import line

    found = finding.film(ledger, title)
    if isinstance(found, finding.NotFound):
        typer.echo(line(f"daybill: {found}"), err=True)
        raise typer.Exit(1)
    return found


def _day(option: str, text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise BadInput(f"{option} {text} is not a day", "write it as 2021-01-29") from None


def _print(lines: Iterable[str], out: Path | None = None, end: str = "\n") -> None:
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


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that has no `é` is no reason to stop
    app(prog_name="daybill")
