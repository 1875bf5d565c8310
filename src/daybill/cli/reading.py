"""Commands that put documents into the ledger and look after it."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from daybill.cli.frame import (
    JsonOption,
    LedgerOption,
    app,
    check_date,
    day_of,
    examples,
    print_lines,
    rules_of,
    settings_of,
    show,
)
from daybill.errors import BadInput


@app.command(
    epilog=examples(
        "daybill read announcement.txt --published 2021-01-06",
        "daybill read ~/press",
        "daybill read https://example.org/news.html",
        "daybill read --archive crawl.warc.gz --host example.org --since 2021-01-01",
    )
)
def read(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files, folders of files, addresses of pages, or - for standard input.")
    ] = None,
    *,
    archive: Annotated[
        list[str] | None, typer.Option(help="Read the film press in an archive of the web (WARC or WACZ).")
    ] = None,
    host: Annotated[list[str] | None, typer.Option(help="Of archives only pages of this host.")] = None,
    since: Annotated[str | None, typer.Option(help="Of archives only pages crawled on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Of archives only pages crawled on this day or earlier.")] = None,
    only_language: Annotated[list[str] | None, typer.Option(help="Of archives only pages in this language.")] = None,
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
    import msgspec

    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.guide import phrases
    from daybill.guide.outputs import screen, text
    from daybill.model import Source
    from daybill.sources.visit import Selection

    settings = settings_of(ledger)
    check_date("--published", published)
    named = [("web" if "://" in path else "files", path) for path in paths or ()]
    asked = [
        Source(kind=kind, address=path, outlet=outlet, language=language, published=published, url=url)
        for kind, path in (*named, *(("archive", path) for path in archive or ()))
    ]
    if not asked:
        raise BadInput("nothing to read", "name files, folders, addresses, or an archive with --archive")
    only = Selection(
        hosts=tuple(name.lower() for name in host or ()),
        first=day_of("--since", since),
        last=day_of("--until", until),
        languages=tuple(only_language or ()),
    )
    rules = msgspec.structs.replace(rules_of(settings, limit_mb), only=only)
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
    show(summary, text.summary, json=json)
    if summary.problems:
        raise typer.Exit(1)


@app.command(epilog=examples("daybill settle", "daybill settle --ledger films.db"))
def settle(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """Finish what an interrupted reading left undone.

    Claims are told which film they are about, and films are weighed anew. Other commands do this by themselves.
    """
    from daybill import desk
    from daybill import ledger as ledgers
    from daybill.guide import phrases
    from daybill.guide.outputs import jsonl

    settings = settings_of(ledger)
    ledgers.reading(settings.ledger_path).close()  # settling makes no new ledger
    with ledgers.writing(settings.ledger_path) as open_ledger:
        settlement = desk.settle(open_ledger, rules_of(settings))
    settled = f"{phrases.counted(settlement.films, 'film')} weighed, {settlement.contested} contested"
    print_lines([jsonl.document(settlement) if json else settled])
    if settlement.problems:
        raise typer.Exit(1)


@app.command(epilog=examples("daybill problems", "daybill problems --json"))
def problems(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List the documents that could not be read.

    Each with the reason and how to mend it; a document that was read since is listed no longer.
    """
    from daybill import ledger as ledgers
    from daybill.guide import troubles
    from daybill.guide.outputs import text

    with ledgers.reading(settings_of(ledger).ledger_path) as open_ledger:
        rows = troubles.rows(open_ledger)
    show(rows, text.problems, json=json)


@app.command(epilog=examples("daybill doctor", "daybill doctor --json"))
def doctor(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """Show whether all is well.

    Versions, where the ledger is and whether it is whole, the settings in use, what is missing.
    """
    from daybill import settings
    from daybill.guide import health
    from daybill.guide.outputs import text

    found = health.examine(settings_of(ledger).ledger_path, settings.config_path(os.environ))
    show(found, text.doctor, json=json)
    if found.defects or found.missing:
        raise typer.Exit(1)
