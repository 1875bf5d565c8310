"""Commands that show the record to others: the site."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from daybill.cli.frame import LedgerOption, app, examples, print_lines, rules_of, settings_of, settled, today_of
from daybill.errors import BadInput

if TYPE_CHECKING:
    from daybill.guide.web.house import House
    from daybill.model import Film
    from daybill.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@app.command(
    epilog=examples(
        "daybill serve",
        "daybill serve --port 8100",
        "DAYBILL_TOKEN=… daybill serve --host 0.0.0.0",
        "daybill serve --host 0.0.0.0 --public-read --address https://films.example",
    )
)
def serve(
    *,
    host: Annotated[str, typer.Option(help="Which network to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Which port; 0: any free one.")] = 8350,
    token: Annotated[
        str, typer.Option(envvar="DAYBILL_TOKEN", help="What readers must show, as a header or `?token=`.")
    ] = "",
    public_read: Annotated[bool, typer.Option("--public-read", help="Let anyone read who can reach it.")] = False,
    address: Annotated[str, typer.Option(help="Where readers find it, for links in feeds.")] = "",
    ledger: LedgerOption = None,
) -> None:
    """Show the record as a site: what's on, the calendar, films, feeds, an API.

    It listens on this machine only, unless told otherwise; then it wants a token, or to be told that anyone may read.
    """
    if host not in LOOPBACK and not token and not public_read:
        raise BadInput(f"--host {host} lets others in", "set DAYBILL_TOKEN, or say --public-read")
    house = _house(ledger, host, token, address)
    with _settling_beside(settings_of(ledger)):
        _serve(host, port, house)


@contextmanager
def _settling_beside(settings: Settings) -> Iterator[None]:
    """What waits to be weighed is weighed by a process beside this one; what stood before is shown meanwhile.

    So a ledger that an older version wrote, of which all films are weighed anew, is shown at once.
    """
    import subprocess
    import threading

    from daybill import ledger as ledgers
    from daybill.ledger import asking

    path = settings.ledger_path
    with ledgers.reading(path) as books:
        waits = asking.unsettled(books)
    if not waits:
        yield
        return
    typer.echo(f"daybill: weighing {waits:,} films and articles anew; until then what stood before is shown", err=True)
    command = [sys.executable, "-m", "daybill", "settle", "--ledger", str(path)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:  # noqa: S603  (ours)
        if hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, process.pid, 10)  # readers come first
        threading.Thread(target=_tell_of_end, args=(process.wait,), daemon=True).start()
        try:
            yield
        finally:
            process.terminate()  # what it has done is kept


def _tell_of_end(end: Callable[[], int]) -> None:
    if end() == 0:
        typer.echo("daybill: all is weighed", err=True)


def _house(ledger: Path | None, host: str, token: str, address: str) -> House:
    try:
        from daybill.guide.web.house import House
    except ImportError as error:
        raise BadInput(f"the site needs {error.name}", "install it with: pip install 'daybill[web]'") from error
    settings = settings_of(ledger)
    here = (*LOOPBACK, host.casefold()) if host in LOOPBACK and not token else ()
    return House(
        ledger=settings.ledger_path,
        today=lambda: today_of(settings),
        address=address,
        token=token,
        hosts=here,
        judge=lambda deed, said: _judge(settings, deed, said),
        tell=lambda: _tell(settings, address),
    )


def _tell(settings: Settings, address: str) -> None:
    """One round of alerts, if anyone wants any."""
    from daybill import ledger as ledgers
    from daybill.guide.alerts import round_of
    from daybill.ledger import posting

    with ledgers.reading(settings.ledger_path) as books:
        if not posting.channels(books):
            return
    with ledgers.writing(settings.ledger_path) as books:
        round_of(books, dt.datetime.now().astimezone(), address=address)


def _judge(settings: Settings, deed: str, said: Mapping[str, str]) -> None:
    """Rule as the owner says, and settle what that moves."""
    from daybill import desk, registry
    from daybill import ledger as ledgers
    from daybill.cli.verdicts import release_said
    from daybill.guide import finding

    def film(name: str) -> Film:
        found = finding.film(books, said.get(name, ""))
        if isinstance(found, finding.NotFound):
            raise BadInput(str(found), "write its title with its year, or its id")
        return found

    rules = rules_of(settings)
    hand = registry.Hand(by="the owner", why=said.get("why", ""), now=dt.datetime.now(tz=dt.UTC), today=rules.today)
    with ledgers.writing(settings.ledger_path) as books:
        if deed == "merge":
            registry.merge(books, film("kept"), film("joined"), hand)
        elif deed == "same":
            registry.same(books, said.get("claim", ""), film("film"), hand)
        elif deed == "date":
            window, answer = release_said(said)
            registry.date(books, msgspec.structs.replace(window, film=film("film").id), answer, hand)
        elif deed == "undo":
            registry.undo(books, said.get("ruling", ""), hand)
        else:
            raise BadInput(f"{deed or 'nothing'} is no ruling", "merge, same, date or undo")
        desk.settle(books, rules)


@app.command(epilog=examples("daybill password"))
def password(ledger: LedgerOption = None) -> None:
    """Set the password with which the owner signs in to the site.

    Its hash is kept in a file beside the ledger that only you may read.
    """
    from daybill.guide.web import sessions

    path = settings_of(ledger).ledger_path
    text = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sessions.set_password(path, text)
    except ValueError as error:
        raise BadInput(str(error), "choose a longer one") from error


def _serve(host: str, port: int, house: House) -> None:
    import gc

    import uvicorn

    from daybill.guide.web import site

    app = site(house)
    gc.collect()
    gc.freeze()  # what is loaded by now stays; looking through it for litter again and again would hold pages up
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="info",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
    )


@app.command(epilog=examples("daybill publish public", "daybill publish public --address https://films.example"))
def publish(
    folder: Annotated[Path, typer.Argument(help="The folder to write; one that was written before is replaced.")],
    *,
    address: Annotated[str, typer.Option(help="Where it will stand, for links in feeds.")] = "",
    ledger: LedgerOption = None,
) -> None:
    """Write the site as files that need no server: pages, feeds, tables.

    Of articles only the lines are written that claims were read from, not their whole text.
    """
    from daybill.guide import phrases

    settings = settings_of(ledger)
    with settled(settings):
        pass
    house = _house(ledger, "", "", address or "http://localhost")
    from daybill.guide.web import publishing

    still = msgspec.structs.replace(house, still=True, judge=None, tell=None)
    print_lines([f"{folder}: {phrases.counted(publishing.publish(still, folder), 'file')}"])


@app.command(epilog=examples("daybill mcp", "daybill mcp --ledger films.db"))
def mcp(ledger: LedgerOption = None) -> None:
    """Answer an assistant that speaks the Model Context Protocol, on standard input and output.

    Its tools only read: find_film, release_windows, evidence, calendar, changes, why.
    """
    from daybill.guide import assistant

    settings = settings_of(ledger)
    with _settling_beside(settings):
        assistant.server(settings.ledger_path, lambda: today_of(settings)).run("stdio")
