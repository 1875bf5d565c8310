"""Why something is believed: a verdict, followed down to the words of the articles."""

from __future__ import annotations

import datetime as dt

from daybill.guide.beliefs import Belief, beliefs
from daybill.guide.order import by_kind, in_time
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.model import Film


class Why(Row, frozen=True, kw_only=True):
    """A film, what of it was asked, and each belief with all that speaks for and against it."""

    film_id: str
    title: str
    year: int | None = None
    asked: str | None = None
    beliefs: tuple[Belief, ...] = ()


def why(ledger: Ledger, film: Film, asked: str | None = None, as_of: dt.date | None = None) -> Why:
    """The beliefs about a medium or kind (`vod`, `director`), or all; none where nothing is believed of it."""
    found = beliefs(
        ledger,
        (
            verdict
            for verdict in asking.verdicts(ledger, film=film.id, as_of=as_of)
            if asked is None or asked in (verdict.question.kind, verdict.question.medium)
        ),
    )
    releases = in_time(belief for belief in found if belief.kind == "release")
    facts = by_kind(belief for belief in found if belief.kind != "release")
    return Why(film_id=film.id, title=film.title, year=film.year, asked=asked, beliefs=(*releases, *facts))
