"""Commands that show and export what is believed."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from daybill.cli.frame import (
    AsOfOption,
    JsonOption,
    LedgerOption,
    MediumName,
    OutOption,
    answer,
    app,
    day_of,
    examples,
    film_named,
    print_lines,
    settings_of,
    settled,
)
from daybill.errors import BadInput


@app.command(
    epilog=examples(
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
    from daybill.guide.outputs import text

    day = day_of("--as-of", as_of)
    answer(ledger, lambda books: films.record(books, film_named(books, title), day), text.film, json=json)


@app.command(epilog=examples("daybill films", "daybill films --json"))
def films(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List all films of which something is known."""
    from daybill.guide import films
    from daybill.guide.outputs import text

    answer(ledger, films.rows, text.films, json=json)


@app.command(
    epilog=examples(
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
        first=day_of("--from", first),
        last=day_of("--to", last),
        territory=territory,
        medium=Medium(medium) if medium else None,
        service=service,
        as_of=day_of("--as-of", as_of),
    )
    with settled(settings_of(ledger)) as open_ledger:
        if form == "ics":
            print_lines(ics.calendar(events.events(open_ledger, asked)).splitlines(), out, end="\r\n")
            return
        rows = listings.listings(open_ledger, asked)
    if json or form == "json":
        print_lines([jsonl.document(rows)], out)
    elif out:
        print_lines(screen.rendered(text.calendar(rows)).splitlines(), out)
    else:
        screen.show(text.calendar(rows))


@app.command(
    epilog=examples(
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
    from daybill.guide.outputs import text

    asked = about.lower().replace("-", "_").replace(" ", "_") if about else None
    if asked and asked not in order.TOPICS:
        raise BadInput(f"{about} is neither a medium nor a kind", f"use one of: {', '.join(order.TOPICS)}")
    day = day_of("--as-of", as_of)
    answer(ledger, lambda books: reasons.why(books, film_named(books, title), asked, day), text.why, json=json)


@app.command(
    epilog=examples(
        "daybill export claims > claims.jsonl",
        "daybill export verdicts --format csv --out verdicts.csv",
    )
)
def export(
    table: Annotated[Literal["articles", "claims", "verdicts", "films"], typer.Argument(help="What to export.")],
    form: Annotated[
        Literal["jsonl", "csv"], typer.Option("--format", "-f", help="One JSON object a line, or CSV.")
    ] = "jsonl",
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="Verdicts that are likelier wrong than right, too.")
    ] = False,
    out: OutOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Write a whole table, one row a record.

    A verdict believed less than even is left out: who acts on it is wrong more often than right. It stands in
    `daybill film` and `daybill why`, and here with `--doubtful`.
    """
    from daybill.guide import exports
    from daybill.guide.outputs import csv, jsonl

    with settled(settings_of(ledger)) as open_ledger:
        rows = exports.rows(open_ledger, table, doubtful=doubtful)
        print_lines(csv.lines(rows, exports.COLUMNS[table]) if form == "csv" else jsonl.lines(rows), out)
