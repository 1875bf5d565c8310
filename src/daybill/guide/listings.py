"""The calendar: which film can be seen from when, where and how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from daybill.errors import BadInput
from daybill.guide import phrases
from daybill.guide.finding import named
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.model import Film, Medium, Status, Verdict, When
from daybill.spelling import fold
from daybill.vocabulary import entries


class Asked(Row, frozen=True, kw_only=True):
    """Which listings are wanted; both days are in. Festival screenings are listed only where they are asked for."""

    first: dt.date | None = None
    last: dt.date | None = None
    territory: str | None = None
    medium: Medium | None = None
    service: str | None = None
    as_of: dt.date | None = None


class Listing(Row, frozen=True, kw_only=True):
    """One window of one film. `date` is EDTF, `shown` the same in words, as loose as it was printed."""

    film: str
    film_id: str
    year: int | None = None
    medium: Medium | None
    extent: str | None = None
    service: str | None = None
    territory: str | None = None
    festival: str | None = None
    window: str
    date: str
    shown: str
    first: dt.date | None = None
    last: dt.date | None = None
    status: Status | None = None
    probability: float
    contested: bool = False
    outlets: int = 0
    independent: int = 0
    others: tuple[str, ...] = ()
    """The other dates that were named and keep a chance in ten, in words."""
    was: tuple[str, ...] = ()
    """Dates that hold no longer, in words."""
    question: str
    as_of: dt.date


def listings(ledger: Ledger, asked: Asked) -> tuple[Listing, ...]:
    """The listings that are asked for, by their first day; a window without a date has no place in a calendar.

    Raises `BadInput` for a territory or service of an unknown name.
    """
    wanted = resolved(asked)
    films = {film.id: film for film in asking.films(ledger)}
    found = [
        listing_of(films[verdict.question.film], verdict, verdict.answer)
        for verdict in asking.verdicts(ledger, kind="release", as_of=wanted.as_of)
        if verdict.question.film in films
        and isinstance(verdict.answer, When)
        and _fits(verdict, verdict.answer, wanted)
    ]
    return tuple(sorted(found, key=_place))


def resolved(asked: Asked) -> Asked:
    """The same with territory and service as claims carry them: `UK` becomes `GB`."""
    if asked.first and asked.last and asked.first > asked.last:
        raise BadInput(f"--from {asked.first} is after --to {asked.last}", "swap them")
    return Asked(
        first=asked.first,
        last=asked.last,
        territory=known("territory", asked.territory),
        medium=asked.medium,
        service=known("service", asked.service),
        as_of=asked.as_of,
    )


def known(sort: str, name: str | None) -> str | None:
    """The id of a territory or service as a user may write it (`UK`); raises `BadInput` for one that is not known."""
    if name is None:
        return None
    for entry in entries(sort):
        if fold(name) in {fold(entry.id), *(fold(form) for form in entry.names)}:
            return entry.id
    example = "US or France" if sort == "territory" else "Netflix"
    raise BadInput(f"--{sort} {name}: not known", f"write it as {example}, or add it to vocabulary/{sort}.toml")


def fits(verdict: Verdict, asked: Asked) -> bool:
    """Whether a question is about the medium, territory and service asked for, whatever its date."""
    question = verdict.question
    medium_fits = question.medium == asked.medium if asked.medium else question.medium != Medium.FESTIVAL
    territory_fits = asked.territory in (None, question.territory)
    return medium_fits and territory_fits and asked.service in (None, question.service)


def _fits(verdict: Verdict, when: When, asked: Asked) -> bool:
    if not fits(verdict, asked) or (when.first is None and when.last is None):
        return False
    starts_in_time = asked.last is None or when.first is None or when.first <= asked.last
    return starts_in_time and (asked.first is None or when.last is None or when.last >= asked.first)


def listing_of(film: Film, verdict: Verdict, when: When) -> Listing:
    """The window of a film that a verdict gives a date."""
    question = verdict.question
    return Listing(
        film=named(film),
        film_id=film.id,
        year=film.year,
        medium=question.medium,
        extent=question.extent,
        service=question.service,
        territory=question.territory,
        festival=question.festival,
        window=phrases.window(question),
        date=when.edtf,
        shown=phrases.day(when.edtf),
        first=when.first,
        last=when.last,
        status=verdict.status,
        probability=verdict.probability,
        contested=verdict.contested,
        outlets=verdict.outlets,
        independent=verdict.witnesses,
        others=_others(verdict, superseded=False),
        was=_others(verdict, superseded=True),
        question=question.key,
        as_of=verdict.as_of,
    )


def _others(verdict: Verdict, *, superseded: bool) -> tuple[str, ...]:
    return tuple(
        phrases.answer(other.answer)
        for other in verdict.alternatives
        if other.answer is not None
        and (other.status is Status.SUPERSEDED) is superseded
        and (superseded or other.probability >= 0.1)
    )


def _place(listing: Listing) -> tuple[dt.date, dt.date, Iterable[str]]:
    first = listing.first or listing.last or dt.date.max
    return (
        first,
        listing.last or first,
        (fold(listing.film), listing.territory or "", listing.window, listing.question),
    )
