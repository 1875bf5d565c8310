"""Commands by which a person says which film is which, and by which catalogues are taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daybill.cli.frame import (
    JsonOption,
    LedgerOption,
    answer,
    app,
    examples,
    film_named,
    print_lines,
    rules_of,
    settings_of,
    settled,
)

if TYPE_CHECKING:
    from daybill.desk import Rules
    from daybill.ledger import Ledger
    from daybill.model import Ruling
    from daybill.registry import Hand

WhyOption = Annotated[str, typer.Option("--why", help="Why; kept with the ruling.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Who says so. [default: your user name]")]
FilmArgument = Annotated[str, typer.Argument(help="A film's title, title (year), or id.")]


@app.command(epilog=examples('daybill merge "Queridos camaradas" "Dear Comrades!" --why "the Spanish title"'))
def merge(
    kept: FilmArgument,
    joined: FilmArgument,
    *,
    why: WhyOption = "",
    by: ByOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Rule that two films are one.

    It has the id of the first from now on; the id of the second leads there. `daybill undo` undoes it.
    """
    from daybill import registry

    with ruling_made(ledger, by, why) as (open_ledger, hand, tell):
        films = film_named(open_ledger, kept), film_named(open_ledger, joined)
        tell(registry.merge(open_ledger, *films, hand), json)


@app.command(
    epilog=examples(
        'daybill split "Emma (2020)" press/emma-1996.txt --why "about the film of 1996"',
        'daybill split "Emma (2020)" "Emma (1996)"',
    )
)
def split(
    film: FilmArgument,
    what: Annotated[list[str], typer.Argument(help="Articles (id, url or path), titles as printed, or ids of claims.")],
    *,
    why: WhyOption = "",
    by: ByOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Rule that a part of what is held to be about a film is about another.

    What the named articles say of it (or all that is printed under a title) becomes a film of its own, and the two are
    never joined again, unless `daybill undo` undoes the ruling.
    """
    from daybill import registry

    with ruling_made(ledger, by, why) as (open_ledger, hand, tell):
        tell(registry.split(open_ledger, film_named(open_ledger, film), what, hand), json)


@app.command(epilog=examples('daybill same 4c5jz2kq7xw3mabc "Emma (2020)" --why "it names Anya Taylor-Joy"'))
def same(
    claim: Annotated[
        str, typer.Argument(help="A claim's id, as `daybill doubts` and `daybill export claims` give it.")
    ],
    film: FilmArgument,
    *,
    why: WhyOption = "",
    by: ByOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Rule which film a claim is about, and with it all else that its article says under this title."""
    from daybill import registry

    with ruling_made(ledger, by, why) as (open_ledger, hand, tell):
        tell(registry.same(open_ledger, claim, film_named(open_ledger, film), hand), json)


@app.command(epilog=examples("daybill rulings", 'daybill undo 2uynnlj5pyo2jqzy --why "they were two after all"'))
def undo(
    ruling: Annotated[str, typer.Argument(help="A ruling's id, as `daybill rulings` gives it.")],
    *,
    why: WhyOption = "",
    by: ByOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Undo a ruling; that it was made, and undone, stays on record."""
    from daybill import registry

    with ruling_made(ledger, by, why) as (open_ledger, hand, tell):
        tell(registry.undo(open_ledger, ruling, hand), json)


Told = Callable[["Ruling", bool], None]


@contextmanager
def ruling_made(ledger: Path | None, by: str | None, why: str) -> Iterator[tuple[Ledger, Hand, Told]]:
    """The ledger once it is settled, who rules, and what is to be told of the ruling; then what it moves is settled."""
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line

    settings = settings_of(ledger)
    with settled(settings):
        pass
    rules = rules_of(settings)
    made: list[tuple[Ruling, bool]] = []
    with ledgers.writing(settings.ledger_path) as open_ledger:
        yield open_ledger, _hand(by, why, rules), lambda ruling, json: made.append((ruling, json))
        settlement = desk.settle(open_ledger, rules)
    for ruling, json in made:
        told = f"ruling {ruling.id}: {ruling.deed} {' '.join(film for film in ruling.films if film)}"
        print_lines([jsonl.document(ruling) if json else line(f"{told}; {settlement.films} films weighed")])


def _hand(by: str | None, why: str, rules: Rules) -> Hand:
    import getpass

    from daybill.registry import Hand

    try:
        who = by or getpass.getuser()
    except (OSError, KeyError):
        who = "unknown"
    return Hand(by=who, why=why, now=rules.now, today=rules.today)


@app.command(epilog=examples("daybill rulings", "daybill rulings --json"))
def rulings(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List what persons ruled of films, newest first: who, why, and what was undone."""
    from daybill.guide import doubts
    from daybill.guide.outputs import text

    answer(ledger, doubts.ruling_rows, text.rulings, json=json)


@app.command(epilog=examples("daybill doubts", "daybill doubts --json"))
def doubts(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List the titles of which it cannot be told what film they name.

    Those on which the most hangs come first. `daybill same` settles one.
    """
    from daybill.guide import doubts
    from daybill.guide.outputs import text

    answer(ledger, doubts.rows, text.doubts, json=json)


@app.command(epilog=examples('daybill people "Andrei Konchalovsky"', "daybill people Zhao", "daybill people --json"))
def people(
    name: Annotated[str | None, typer.Argument(help="A person's name or surname, in any spelling.")] = None,
    *,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """List the people of films: one a person, whatever the spelling, with the films.

    Two of one name are two where their films lie a working life apart.
    """
    from daybill.guide import people
    from daybill.guide.outputs import jsonl, screen, text
    from daybill.guide.outputs.plain import line

    with settled(settings_of(ledger)) as open_ledger:
        rows = people.rows(open_ledger, name)
    if json:
        print_lines([jsonl.document(rows)])
    elif rows or name is None:
        screen.show(text.people(rows))
    else:
        typer.echo(line(f"daybill: no one called {name}"), err=True)
    if name and not rows:
        raise typer.Exit(1)


catalog = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Take in catalogues of films.")
app.add_typer(catalog, name="catalog")


@catalog.command(
    name="import",
    epilog=examples(
        "daybill catalog import title.basics.tsv.gz title.akas.tsv.gz title.crew.tsv.gz name.basics.tsv.gz",
        "daybill catalog import movie_ids_11_22_2026.json.gz",
        "daybill catalog import films.csv",
    ),
)
def take_in(
    files: Annotated[list[Path], typer.Argument(help="Files of catalogues, plain or compressed with gzip.")],
    *,
    again: Annotated[bool, typer.Option("--again", help="Also what was taken in before.")] = False,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Take a catalogue's own files into the ledger, so that films carry its identifiers.

    Read are IMDb's title.basics, title.akas, title.crew, title.principals and name.basics; TMDb's daily export of movie
    ids; entities of Wikidata as JSON lines; CSV with a column `title`. An interrupted import goes on where it stopped.
    """
    from daybill import catalogues, desk, registry
    from daybill import ledger as ledgers
    from daybill.guide import phrases
    from daybill.guide.outputs import jsonl, screen
    from daybill.guide.outputs.plain import line
    from daybill.ledger import catalogue

    settings = settings_of(ledger)
    done = []
    ordered = sorted(files, key=lambda file: catalogues.sort_of(file).rank)
    try:
        with ledgers.writing(settings.ledger_path) as open_ledger:
            for file in ordered:
                with screen.reading(str(file), file.stat().st_size) as advance:
                    done.append(registry.take_in(open_ledger, file, advance, again=again))
                if not json:
                    told = "taken in before" if done[-1].before and not done[-1].lines else "taken in"
                    print_lines([line(f"{file}: {done[-1].sort}, {phrases.counted(done[-1].lines, 'line')} {told}")])
            catalogue.due(open_ledger)
            settlement = desk.settle(open_ledger, rules_of(settings))
    except KeyboardInterrupt:
        typer.echo("stopped; the same command goes on from here", err=True)
        raise typer.Exit(130) from None
    if json:
        print_lines([jsonl.document({"files": done, "films": settlement.films})])
