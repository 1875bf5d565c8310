"""Commands that follow the press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from daybill.cli.frame import (
    JsonOption,
    LedgerOption,
    OutOption,
    app,
    examples,
    print_lines,
    rules_of,
    settings_of,
    show,
)
from daybill.errors import BadInput, Unreachable

if TYPE_CHECKING:
    from daybill.desk import Rules
    from daybill.following.polling import Following
    from daybill.following.rounds import News
    from daybill.model import Source
    from daybill.settings import Settings


@app.command(
    epilog=examples(
        "daybill follow https://example.org/film/feed.xml",
        "daybill follow https://example.org",
        "daybill follow ~/newsletters ~/subscriptions.opml",
        "daybill follow https://reader.example --as miniflux",
    )
)
def follow(
    addresses: Annotated[list[str], typer.Argument(help="Feeds, sites, pages, folders, mailboxes, OPML files.")],
    *,
    kind: Annotated[
        str | None,
        typer.Option(
            "--as",
            help="What it is, if that should not be found out: feed, site, sitemap, page, folder, mailbox, opml,"
            " miniflux, freshrss.",
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who publishes it, if its pages do not say.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, if its pages do not say (en).")] = None,
    territory: Annotated[str | None, typer.Option(help="Its home country, if that is not known (GB).")] = None,
    everything: Annotated[bool, typer.Option(help="Read pages that are not about films too.")] = False,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Follow sources of press.

    Of a site its feeds and its sitemap of news are found. `daybill poll` and `daybill run` ask what is followed.
    The token of an account is read from the environment or a file: see docs/following.md.
    """
    import datetime as dt

    import msgspec

    from daybill import ledger as ledgers
    from daybill.following import naming
    from daybill.guide.outputs import jsonl
    from daybill.guide.outputs.plain import line
    from daybill.ledger import following as leads

    settings, failed = settings_of(ledger), False
    added: list[Source] = []
    for address in addresses:
        try:
            found = naming.sources(address, kind, settings)
        except (BadInput, Unreachable) as error:
            typer.echo(line(f"daybill: {address}: {error}" + f"; {error.remedy}" * bool(error.remedy)), err=True)
            failed = True
            continue
        said = {"outlet": outlet, "language": language, "territory": territory}
        added.extend(msgspec.structs.replace(one, **{k: v for k, v in said.items() if v}) for one in found)
    now = dt.datetime.now(tz=dt.UTC)
    with ledgers.writing(settings.ledger_path) as open_ledger, open_ledger.transaction():
        for source in added:
            one = leads.Followed(source=source, since=now, next_poll=now, everything=everything)
            before = leads.one_followed(open_ledger, one.id)
            leads.keep_followed(
                open_ledger,
                msgspec.structs.replace(before, source=source, stopped=None, everything=everything) if before else one,
            )
    if json:
        print_lines([jsonl.document(added)])
    else:
        print_lines(f"following {source.kind} {source.address}" for source in added)
    if failed:
        raise typer.Exit(1)


@app.command(epilog=examples("daybill following", "daybill following --opml --out subscriptions.opml"))
def following(
    *,
    opml: Annotated[bool, typer.Option("--opml", help="Write the feeds as OPML, for another reader.")] = False,
    out: OutOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """List what is followed."""
    from daybill import ledger as ledgers
    from daybill.guide import following as guide
    from daybill.guide.outputs import following as text
    from daybill.guide.outputs import jsonl, screen
    from daybill.ledger import following as leads
    from daybill.sources import opml as lists

    with ledgers.reading(settings_of(ledger).ledger_path) as open_ledger:
        rows = guide.rows(open_ledger)
        feeds = [one.source for one in leads.followed(open_ledger) if one.source.kind == "feed"]
    if opml:
        print_lines(lists.written((source.outlet or source.address, source) for source in feeds), out)
    elif json:
        print_lines([jsonl.document(rows)], out)
    else:
        screen.show(text.sources(rows))


@app.command(epilog=examples("daybill unfollow https://example.org/film/feed.xml"))
def unfollow(
    addresses: Annotated[list[str], typer.Argument(help="As `daybill following` lists them.")],
    ledger: LedgerOption = None,
) -> None:
    """Follow sources no longer; what was read stays."""
    import datetime as dt

    import msgspec

    from daybill import ledger as ledgers
    from daybill.ledger import following as leads

    path = settings_of(ledger).ledger_path
    ledgers.reading(path).close()  # makes no new ledger
    missing = False
    with ledgers.writing(path) as open_ledger, open_ledger.transaction():
        followed = leads.followed(open_ledger)
        for address in addresses:
            names = {address, address.rstrip("/"), address.rstrip("/") + "/", str(Path(address).expanduser().resolve())}
            found = [one for one in followed if one.source.address in names]
            for one in found:
                leads.keep_followed(open_ledger, msgspec.structs.replace(one, stopped=dt.datetime.now(tz=dt.UTC)))
                print_lines([f"no longer following {one.source.address}"])
            if not found:
                typer.echo(f"daybill: {address} is not followed; see `daybill following`", err=True)
                missing = True
    if missing:
        raise typer.Exit(1)


@app.command(epilog=examples("daybill poll", "daybill poll --due", "daybill poll --json"))
def poll(
    *,
    due: Annotated[bool, typer.Option("--due", help="Only the sources whose time has come (for cron).")] = False,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Ask all sources once, and read what is new.

    Hosts are asked one thing at a time, with a pause, and as their robots.txt and Retry-After want it. Ctrl-C ends it
    cleanly: what is not read yet is read the next time.
    """
    from daybill import ledger as ledgers
    from daybill.following import polling
    from daybill.guide.outputs import following as text
    from daybill.guide.outputs import screen
    from daybill.ledger import following as leads

    settings = settings_of(ledger)
    ledgers.reading(settings.ledger_path).close()  # makes no new ledger
    with ledgers.writing(settings.ledger_path) as open_ledger, screen.progress(None) as advance:
        how = _how(settings, lambda news: advance(news.address))
        asked = leads.followed(open_ledger)
        asked = polling.due(asked, how.rules().now) if due else asked
        done = polling.poll(open_ledger, asked, how)
    show(done, text.summary, json=json)
    if done.stopped:
        raise typer.Exit(130)
    if done.failures:
        raise typer.Exit(1)


def _how(settings: Settings, *watch: Callable[[News], None]) -> Following:
    import datetime as dt

    import msgspec

    from daybill.following.polling import Following

    def told(news: News) -> None:
        for one in watch:
            one(news)

    def rules() -> Rules:
        # Whatever day is taken for today, hosts and rhythms keep the time of the wall.
        return msgspec.structs.replace(rules_of(settings), now=dt.datetime.now(tz=dt.UTC))

    return Following(settings=settings, rules=rules, watch=told)


@app.command(epilog=examples("daybill run", "daybill run --log follow.jsonl --metrics 127.0.0.1:9109"))
def run(
    *,
    log: Annotated[
        Path | None, typer.Option(help="Write what happens to this file, one JSON object a line; - for standard error.")
    ] = None,
    metrics: Annotated[str | None, typer.Option(help="Serve numbers for Prometheus here (127.0.0.1:9109).")] = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Ask each source in its own rhythm until stopped.

    Ctrl-C or SIGTERM end it cleanly: what is in hand is finished and kept. docs/following.md has a systemd unit and a
    container file.
    """
    import contextlib
    import sys

    from daybill import ledger as ledgers
    from daybill.following import polling
    from daybill.following.journal import journal
    from daybill.following.metrics import Metrics, served
    from daybill.following.rounds import Round
    from daybill.guide.outputs import following as text
    from daybill.guide.outputs import screen

    settings, numbers = settings_of(ledger), Metrics()

    def beside(going: Round) -> contextlib.AbstractAsyncContextManager[object]:
        numbers.going = going
        return served(numbers, metrics) if metrics else contextlib.AsyncExitStack()

    with contextlib.ExitStack() as stack:
        open_ledger = stack.enter_context(ledgers.writing(settings.ledger_path))
        watch: list[Callable[[News], None]] = [numbers.watch]
        if log:
            stream = sys.stderr if str(log) == "-" else stack.enter_context(_appended(log))
            watch.append(journal(stream))
        else:
            advance = stack.enter_context(screen.progress(None))
            watch.append(lambda news: advance(news.address))
        done = polling.run(open_ledger, _how(settings, *watch), beside)
    show(done, text.summary, json=json)


def _appended(path: Path) -> TextIO:
    try:
        return path.open("a", encoding="utf-8")
    except OSError as error:
        raise BadInput(f"--log {path} cannot be written: {error.strerror}", "name another file") from error


@app.command(epilog=examples("daybill status", "daybill status --pages failed", "daybill status --json"))
def status(
    *,
    pages: Annotated[
        str | None,
        typer.Option(help="List pages that are: waiting, new, changed, known, unchanged, 'not film', refused, failed."),
    ] = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Show how following goes: each source with its polls, its pages and its failures."""
    import datetime as dt

    from daybill import ledger as ledgers
    from daybill.guide import following as guide
    from daybill.guide.outputs import following as text
    from daybill.guide.outputs import jsonl, screen
    from daybill.ledger.following import OUTCOMES

    if pages is not None and pages not in OUTCOMES:
        raise BadInput(f"--pages {pages}: no page comes to that", f"use one of: {', '.join(OUTCOMES)}")
    with ledgers.reading(settings_of(ledger).ledger_path) as open_ledger:
        sources = guide.rows(open_ledger)
        listed = guide.pages(open_ledger, pages) if pages else ()
    if json:
        print_lines([jsonl.document(listed if pages else sources)])
    elif pages:
        screen.show(text.pages(listed))
    else:
        screen.show(text.status(sources, dt.datetime.now(tz=dt.UTC)))
