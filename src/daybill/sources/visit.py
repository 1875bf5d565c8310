"""One visit to a source: what every page and problem of it has in common."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from daybill.model import Page, Problem, Source
from daybill.settings import Web

if TYPE_CHECKING:
    from daybill.sources.web import Manners


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Which pages of an archive are read; what is empty lets all through."""

    hosts: tuple[str, ...] = ()
    """These and all below them: `example.org` has `www.example.org`."""
    first: dt.date | None = None
    last: dt.date | None = None
    """The days on which they were crawled, both ends in."""
    languages: tuple[str, ...] = ()
    """Of the article, once it is read (`en`)."""

    def lets_through(self, host: str, day: str) -> bool:
        """Whether a page of this host, crawled on this day (ISO 8601), is read as far as these tell."""
        if self.hosts and not any(host == one or host.endswith(f".{one}") for one in self.hosts):
            return False
        if self.first and day < self.first.isoformat():
            return False
        return not (self.last and day > self.last.isoformat())


class Visit(msgspec.Struct, frozen=True):
    """Whom we read, how large a document may be (bytes), and when; of an archive what; and how the web is asked."""

    source: Source
    limit: int
    now: dt.datetime
    only: Selection = Selection()
    web: Web = Web()
    manners: Manners | None = None

    def page(self, address: str, body: bytes, media_type: str) -> Page:
        """A document as it came."""
        return Page(source=self.source, address=address, fetched=self.now, body=body, media_type=media_type)

    def too_large(self, address: str) -> Problem:
        """The problem of a document over the limit."""
        reason = f"larger than {self.limit / 1_000_000:g} MB"
        return problem(address, reason, "raise the limit (limit_mb) or leave it out")


def problem(address: str, reason: str, remedy: str) -> Problem:
    """A document that could not be had."""
    return Problem(address=address, stage="sources", reason=reason, remedy=remedy)
