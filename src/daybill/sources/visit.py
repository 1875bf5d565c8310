"""One visit to a source: what every page and problem of it has in common."""

import datetime as dt

import msgspec

from daybill.model import Page, Problem, Source


class Visit(msgspec.Struct, frozen=True):
    """Whom we read, how large a document may be (bytes), and when."""

    source: Source
    limit: int
    now: dt.datetime

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
