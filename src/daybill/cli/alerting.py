"""Commands for alerts."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

import typer

from daybill.cli.frame import JsonOption, LedgerOption, app, examples, film_named, print_lines, settings_of, settled
from daybill.errors import BadInput

EVENTS = ("moved", "first-date", "contested", "settled", "out-today", "cancelled")
Many = Annotated[list[str] | None, typer.Option()]

alerts = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Hear of it when dates change.")
app.add_typer(alerts, name="alerts")


@alerts.command(
    epilog=examples(
        "daybill alerts add tgram://TOKEN/CHAT --on moved,cancelled --list watchlist",
        "daybill alerts add env:MAIL_URL --name mail --digest 8",
        'daybill alerts add https://home.example/hook --film "Poor Things" --quiet 22-8',
    )
)
def add(
    address: Annotated[str, typer.Argument(help="An Apprise URL, an http(s) address of your own, or env:NAME.")],
    *,
    name: Annotated[str, typer.Option(help="What to call it.")] = "",
    on: Annotated[str, typer.Option(help=f"Of what to hear: {','.join(EVENTS)}.")] = "moved,first-date,cancelled",
    film: Annotated[list[str] | None, typer.Option(help="Only this film; may be repeated.")] = None,
    listed: Annotated[list[str] | None, typer.Option("--list", help="Only what this watchlist follows.")] = None,
    person: Annotated[list[str] | None, typer.Option(help="Only films of this person.")] = None,
    distributor: Annotated[list[str] | None, typer.Option(help="Only films of this distributor.")] = None,
    festival: Annotated[list[str] | None, typer.Option(help="Only films at this festival.")] = None,
    service: Annotated[list[str] | None, typer.Option(help="Only windows on this service.")] = None,
    territory: Annotated[list[str] | None, typer.Option(help="Only windows in this country.")] = None,
    medium: Annotated[list[str] | None, typer.Option(help="Only windows of this medium.")] = None,
    quiet: Annotated[str, typer.Option(help="Hours between which nothing is sent: 22-8.")] = "",
    digest: Annotated[int | None, typer.Option(min=0, max=23, help="Send all of a day at this hour.")] = None,
    ledger: LedgerOption = None,
) -> None:
    """Send changes to a channel: moved dates, first dates, what is contested, settled, out today or cancelled.

    The address is kept in a file beside the ledger that only you may read, never in the ledger.
    """
    from daybill import ledger as ledgers
    from daybill.guide.alerts import channels

    settings = settings_of(ledger)
    with ledgers.writing(settings.ledger_path) as books:
        made = channels.made(
            books,
            address,
            name=name,
            on=_events(on),
            films=tuple(film_named(books, title).id for title in film or ()),
            lists=tuple(listed or ()),
            people=tuple(person or ()),
            distributors=tuple(distributor or ()),
            festivals=tuple(festival or ()),
            services=tuple(service or ()),
            territories=tuple(territory or ()),
            media=tuple(medium or ()),
            quiet=_hours(quiet),
            digest=digest,
        )
    print_lines([f"{made.name}: told of {', '.join(_events(on))} from now on"])
    if made.secret:
        print_lines([f"each post is signed; the key, shown this once: {made.secret}"])


def _events(text: str) -> tuple[str, ...]:
    asked = tuple(part.strip() for part in text.split(",") if part.strip())
    for each in asked:
        if each not in EVENTS:
            raise BadInput(f"--on {each}: not known", f"use some of {','.join(EVENTS)}")
    return asked


def _hours(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    match = re.fullmatch(r"(\d{1,2})-(\d{1,2})", text)
    if not match or int(match[1]) > 23 or int(match[2]) > 23:
        raise BadInput(f"--quiet {text} is no stretch of hours", "write it as 22-8")
    return int(match[1]), int(match[2])


@alerts.command("list", epilog=examples("daybill alerts list", "daybill alerts list --json"))
def show(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List the channels, and what became of their last messages."""
    from daybill.guide.alerts import channels
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line

    with settled(settings_of(ledger)) as books:
        rows = channels.rows(books)
    if json:
        print_lines([jsonl.document(rows)])
        return
    for row in rows:
        states = f"sent {row.sent}, waiting {row.waiting}, failed {row.failed}"
        print_lines([line(f"{row.name} · {row.sort} · on {', '.join(row.on)} · {states}")])
        if row.error:
            print_lines(["  " + line(row.error)])


@alerts.command(epilog=examples("daybill alerts remove mail"))
def remove(name: Annotated[str, typer.Argument(help="The channel.")], ledger: LedgerOption = None) -> None:
    """Remove a channel with what waits for it."""
    from daybill import ledger as ledgers
    from daybill.guide.alerts import channels

    with ledgers.writing(settings_of(ledger).ledger_path) as books:
        if not channels.removed(books, name):
            raise BadInput(f"no channel is called {name}", "see `daybill alerts list`")


@alerts.command("test", epilog=examples("daybill alerts test mail"))
def try_out(name: Annotated[str, typer.Argument(help="The channel.")], ledger: LedgerOption = None) -> None:
    """Send a channel a message that says it works."""
    from daybill import ledger as ledgers
    from daybill.guide.alerts import channels

    with ledgers.writing(settings_of(ledger).ledger_path) as books:
        channels.tried(books, name)
    print_lines([f"{name}: sent"])


@alerts.command(epilog=examples("daybill alerts send", "daybill alerts send --address https://films.example"))
def send(
    address: Annotated[str, typer.Option(help="Where the site stands, for links.")] = "",
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Look for changes and send what is due, once: for a timer. `daybill serve` does the same every minute."""
    from daybill import ledger as ledgers
    from daybill.guide.alerts import round_of
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line

    settings = settings_of(ledger)
    with settled(settings), ledgers.writing(settings.ledger_path) as books:
        done = round_of(books, dt.datetime.now().astimezone(), address=address)
    if json:
        print_lines([jsonl.document(done)])
    else:
        print_lines([f"{done.sent} sent, {done.kept} new"])
        for problem in done.problems:
            typer.echo(line(f"daybill: {problem}; it is tried again later"), err=True)
    if done.problems:
        raise typer.Exit(1)
