"""What a site knows of itself: its ledger, its day, who may come in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from starlette.requests import Request

from daybill.ledger import Ledger


class House(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one site."""

    ledger: Path
    today: Callable[[], dt.date]
    title: str = "Daybill"
    address: str = ""
    """Where readers find it (`https://films.example`), for feeds; empty: as each request names it."""
    token: str = ""
    """Who reads must show it; empty: anyone who can reach the site may read."""
    hosts: tuple[str, ...] = ()
    """Names that requests may be for; empty: any."""
    judge: Callable[[str, Mapping[str, str]], None] | None = None
    """Rules on films as the owner says (deed, its particulars); none: rulings are not taken here."""
    tell: Callable[[], None] | None = None
    """Looks for changes and sends alerts, called every minute."""
    still: bool = False
    """Pages for a folder: no forms, links to files, no whole articles."""


def house(request: Request) -> House:
    """The site that a request came to."""
    found: House = request.app.state.house
    return found


def ledger(request: Request) -> Ledger:
    """Its ledger, open for reading on the thread that serves pages."""
    found: Ledger = request.app.state.ledger
    return found


def today(request: Request) -> dt.date:
    """Its day."""
    return house(request).today()


def address(request: Request) -> str:
    """Where the site stands, without a slash at its end."""
    given = house(request).address
    return given.rstrip("/") if given else str(request.base_url).rstrip("/")
