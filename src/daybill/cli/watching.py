"""Commands for watchlists."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from daybill.cli.frame import JsonOption, LedgerOption, OutOption, app, examples, print_lines, settings_of, settled
from daybill.errors import BadInput

USUAL = "watchlist"
ListOption = Annotated[str, typer.Option("--list", "-l", help="Which list.")]

watch = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Follow films, people, distributors, festivals and services."
)
app.add_typer(watch, name="watch")


@watch.command(epilog=examples('daybill watch add "Poor Things (2023)"', 'daybill watch add "person: Emma Stone"'))
def add(
    what: Annotated[list[str], typer.Argument(help="Titles, or `person: NAME`, `service: NAME`, and so on.")],
    name: ListOption = USUAL,
    ledger: LedgerOption = None,
) -> None:
    """Put films or names on a list."""
    from daybill import ledger as ledgers
    from daybill.guide import watchlists
    from daybill.ledger import watching

    entries = [entry for text in what if (entry := watchlists.plain_entry(text))]
    with ledgers.writing(settings_of(ledger).ledger_path) as books:
        new = watching.watch(books, name, entries)
    print_lines([f"{name}: {new} new"])


@watch.command(
    "import", epilog=examples("daybill watch import watchlist.csv", "daybill watch import trakt.json -l trakt")
)
def bring(
    file: Annotated[
        Path, typer.Argument(help="An export of Letterboxd, IMDb or Trakt, or one title a line; - for stdin.")
    ],
    name: ListOption = USUAL,
    ledger: LedgerOption = None,
) -> None:
    """Put all that an exported list holds on a list. Importing it again adds nothing."""
    from daybill import ledger as ledgers
    from daybill.guide import watchlists
    from daybill.ledger import watching

    read = watchlists.read(_text(file))
    with ledgers.writing(settings_of(ledger).ledger_path) as books:
        new = watching.watch(books, name, read.entries)
    skipped = f", {read.skipped} left out (no films)" if read.skipped else ""
    print_lines([f"{name}: {new} new of {len(read.entries)} ({read.format}){skipped}"])


def _text(file: Path) -> str:
    import sys

    try:
        body = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}", "name another file") from error
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")  # old exports of spreadsheets


@watch.command(
    epilog=examples("daybill watch export --format letterboxd > watchlist.csv", "daybill watch export -f trakt")
)
def export(
    name: ListOption = USUAL,
    form: Annotated[
        Literal["letterboxd", "imdb", "trakt", "plain"], typer.Option("--format", "-f", help="Whose format.")
    ] = "plain",
    out: OutOption = None,
    ledger: LedgerOption = None,
) -> None:
    """Write a list as a file that Letterboxd, IMDb or Trakt takes in."""
    from daybill.guide import watchlists
    from daybill.ledger import watching

    with settled(settings_of(ledger)) as books:
        entries = watching.entries(books, _known(books, name))
    print_lines([watchlists.written(entries, form)], out, end="")


def _known(books, name: str):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    from daybill.ledger import watching

    found = watching.watchlist(books, name)
    if found is None:
        names = ", ".join(each.name for each in watching.watchlists(books)) or "none yet"
        raise BadInput(f"no watchlist is called {name}", f"there are: {names}")
    return found


@watch.command(epilog=examples("daybill watch show", "daybill watch show --json"))
def show(name: ListOption = USUAL, json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List what stands on a list, and which film each entry is."""
    from daybill.guide import finding
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line
    from daybill.ledger import watching

    with settled(settings_of(ledger)) as books:
        rows = [
            {"sort": entry.sort, "name": entry.name, "year": entry.year, "ids": entry.ids, "film_id": film and film.id,
             "film": film and finding.named(film)}
            for entry in watching.entries(books, _known(books, name))
            for film in (watching.film_of(books, entry) if entry.sort == "film" else None,)
        ]  # fmt: skip
    if json:
        print_lines([jsonl.document(rows)])
        return
    for row in rows:
        title = f"{row['name']} ({row['year']})" if row["year"] else str(row["name"])
        if row["sort"] != "film":
            title = f"{row['sort']}: {title}"
        elif row["film"] is None:
            title += " · nothing read of it yet"
        print_lines([line(title)])


@watch.command(epilog=examples('daybill watch remove "Poor Things (2023)"', "daybill watch remove --all -l trakt"))
def remove(
    what: Annotated[list[str] | None, typer.Argument(help="Titles or names as they stand there.")] = None,
    name: ListOption = USUAL,
    everything: Annotated[bool, typer.Option("--all", help="Remove the list itself.")] = False,
    ledger: LedgerOption = None,
) -> None:
    """Take films or names off a list."""
    from daybill import ledger as ledgers
    from daybill.guide import watchlists
    from daybill.ledger import watching
    from daybill.spelling import fold

    with ledgers.writing(settings_of(ledger).ledger_path) as books:
        found = _known(books, name)
        if everything:
            watching.forget(books, name)
            print_lines([f"{name}: removed"])
            return
        wanted = [entry for text in what or [] if (entry := watchlists.plain_entry(text))]
        keys = [
            entry.key
            for entry in watching.entries(books, found)
            for each in wanted
            if (entry.sort, fold(entry.name)) == (each.sort, fold(each.name)) and each.year in (None, entry.year)
        ]
        gone = watching.unwatch(books, name, keys)
    print_lines([f"{name}: {gone} removed"])
    if not gone:
        raise typer.Exit(1)


@watch.command("lists", epilog=examples("daybill watch lists"))
def lists(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List the watchlists."""
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line
    from daybill.ledger import watching

    with settled(settings_of(ledger)) as books:
        found = watching.watchlists(books)
    if json:
        print_lines([jsonl.document([{"name": each.name, "entries": each.entries} for each in found])])
    else:
        print_lines(line(f"{each.name} · {each.entries}") for each in found)
