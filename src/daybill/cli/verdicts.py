"""Commands about beliefs themselves: ruling on them, how they changed, and whom they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from daybill.cli.frame import (
    JsonOption,
    LedgerOption,
    MediumName,
    answer,
    app,
    check_date,
    day_of,
    examples,
    film_named,
    settings_of,
)
from daybill.cli.registry import ByOption, FilmArgument, ruling_made
from daybill.errors import BadInput

if TYPE_CHECKING:
    from daybill.ledger import Ledger
    from daybill.model import Question, When


@app.command(
    epilog=examples(
        'daybill rule "Dear Comrades!" virtual_cinema 2021-01-29 --because "the distributor says so"',
        'daybill rule "Dune" theatrical 2021-10-22 --territory UK --because "seen on the poster"',
        'daybill rule "Dear Comrades!" tv cancelled --because "the channel dropped it"',
    )
)
def rule(
    film: FilmArgument,
    medium: Annotated[MediumName, typer.Argument(help="Which release of it.")],
    date: Annotated[str, typer.Argument(help="The date (2021-01-29, 2021-02, …), or cancelled.")],
    *,
    because: Annotated[str, typer.Option("--because", help="Why; kept with the ruling.")],
    territory: Annotated[str | None, typer.Option(help="The country. [default: as your settings have it]")] = None,
    service: Annotated[str | None, typer.Option(help="The service, where it is on one.")] = None,
    by: ByOption = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Rule on a release date yourself.

    It stands before all that the press says, and teaches how far each outlet can be trusted, until `daybill undo`.
    """
    asked = {"medium": medium, "date": date, "territory": territory or settings_of(ledger).territory}
    window, answer = release_said({**asked, "service": service or ""})
    with ruling_made(ledger, by, because) as (open_ledger, hand, tell):
        from daybill import registry

        about = replace(window, film=film_named(open_ledger, film).id)
        tell(registry.date(open_ledger, about, answer, hand), json)


def release_said(said: Mapping[str, str]) -> tuple[Question, When | None]:
    """The window that words name (medium, territory, service), of a film still open, and the date; `None`: cancelled.

    Raises `BadInput` for what is no medium, date, country or service.
    """
    from daybill.guide import listings
    from daybill.model import Medium, Question, When

    medium, date = said.get("medium", ""), said.get("date", "").strip()
    if medium not in Medium.__members__.values():
        raise BadInput(f"{medium or 'nothing'} is no medium", f"use one of {', '.join(Medium.__members__.values())}")
    window = Question(
        kind="release",
        film="",
        medium=Medium(medium),
        territory=listings.known("territory", said.get("territory") or None),
        service=listings.known("service", said.get("service") or None),
    )
    if date.lower() == "cancelled":
        return window, None
    check_date("the date", date)
    return window, When.of(date)


@app.command(
    epilog=examples(
        "daybill changes --since 2021-01-01",
        'daybill changes --film "Dear Comrades!"',
        "daybill changes --since 2021-01-01 --until 2021-01-31 --json",
    )
)
def changes(
    *,
    since: Annotated[str | None, typer.Option("--since", help="The first day (2021-01-29). [default: all]")] = None,
    until: Annotated[str | None, typer.Option("--until", help="The last day, listed too.")] = None,
    film: Annotated[str | None, typer.Option("--film", help="Only this film.")] = None,
    json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """List how beliefs about releases changed: from what to what, who said it first, and who only copied.

    A day is the one as of which the press gave reason to believe it, whenever it was read here.
    """
    import datetime as dt

    from daybill.guide import histories
    from daybill.guide.outputs import text

    first, last = day_of("--since", since) or dt.date.min, day_of("--until", until)

    def asked(books: Ledger) -> tuple[histories.Change, ...]:
        return histories.changes(books, first, last, film_named(books, film).id if film else None)

    answer(ledger, asked, text.changes, json=json)


@app.command(epilog=examples("daybill outlets", "daybill outlets --json"))
def outlets(json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """List outlets with how far each can be trusted with a date.

    How often it is right, with bounds that hold nine times in ten; of how many claims that is known; how late it is;
    how many of its claims only repeat another outlet's. `--json` also tells how it errs.
    """
    from daybill.guide import reputations
    from daybill.guide.outputs import text

    answer(ledger, reputations.rows, text.outlets, json=json)
