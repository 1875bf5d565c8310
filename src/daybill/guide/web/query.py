"""What a request asks for, read strictly: a wrong day or an unknown name is refused with what would be right."""

from __future__ import annotations

import datetime as dt

import msgspec
from starlette.requests import Request

from daybill.errors import BadInput
from daybill.guide.listings import Asked, resolved
from daybill.guide.web.house import today
from daybill.ledger.browsing import Sought
from daybill.model import Medium

LONGEST = 400
"""Characters of an answer to a question of a form that are looked at."""


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """The filters of a page, as its form shows them again."""

    territory: str = ""
    medium: str = ""
    service: str = ""
    contested: bool = False

    @property
    def query(self) -> dict[str, object]:
        """As part of an address."""
        chosen = {"territory": self.territory, "medium": self.medium, "service": self.service}
        return {**chosen, "contested": "1" if self.contested else ""}


def filters(request: Request) -> Filters:
    """The filters that are asked for; raises `BadInput`."""
    asked = resolved(
        Asked(
            territory=text(request, "territory") or None,
            medium=medium(text(request, "medium")),
            service=text(request, "service") or None,
        )
    )
    return Filters(
        territory=asked.territory or "",
        medium=asked.medium or "",
        service=asked.service or "",
        contested=text(request, "contested") in ("1", "true", "yes"),
    )


def sought(chosen: Filters, first: dt.date | None = None, last: dt.date | None = None) -> Sought:
    """The windows that fit filters, between two days."""
    return Sought(
        first=first,
        last=last,
        territory=chosen.territory or None,
        media=(Medium(chosen.medium),) if chosen.medium else (),
        service=chosen.service or None,
        contested=chosen.contested,
    )


def text(request: Request, name: str) -> str:
    """A parameter without spaces around it; empty where it is not given."""
    return request.query_params.get(name, "").strip()[:LONGEST]


def medium(name: str) -> Medium | None:
    """A medium by its name; raises `BadInput`."""
    try:
        return Medium(name.casefold().replace("-", "_").replace(" ", "_")) if name else None
    except ValueError:
        raise BadInput(f"medium {name}: not known", f"use one of {', '.join(Medium)}") from None


def day(request: Request, name: str) -> dt.date | None:
    """A day; raises `BadInput`."""
    asked = text(request, name)
    try:
        return dt.date.fromisoformat(asked) if asked else None
    except ValueError:
        raise BadInput(f"{name} {asked} is not a day", "write it as 2021-01-29") from None


def month(request: Request) -> dt.date:
    """The first day of the month asked for, else of this month; raises `BadInput`."""
    asked = text(request, "month") or request.path_params.get("month", "")
    if not asked:
        return today(request).replace(day=1)
    try:
        found = dt.date.fromisoformat(f"{asked}-01")
    except ValueError:
        raise BadInput(f"month {asked} is not a month", "write it as 2021-01") from None
    if not 1890 <= found.year <= 2200:
        raise BadInput(f"month {asked} is before films or too far ahead", "ask for a year from 1890 to 2200")
    return found


def number(request: Request, name: str, usual: int, most: int) -> int:
    """A count from 1 to `most`; raises `BadInput`."""
    asked = text(request, name)
    if not asked:
        return usual
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= most):
        raise BadInput(f"{name} {asked} is not a number from 1 to {most}", "leave it out, or give one")
    return int(asked)
