"""The record of a film, and the list of all films."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from daybill.guide import phrases
from daybill.guide.beliefs import Belief, beliefs
from daybill.guide.order import by_kind, in_time
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.model import Film, Medium, Verdict
from daybill.spelling import fold, title_key


class FilmRecord(Row, frozen=True, kw_only=True):
    """All that is believed about a film."""

    film_id: str
    title: str
    year: int | None = None
    titles: tuple[str, ...] = ()
    """Other titles."""
    as_of: dt.date | None = None
    """The last day that brought something new."""
    windows: tuple[Belief, ...] = ()
    """Releases, in the order of their dates; those without a date last."""
    screenings: tuple[Belief, ...] = ()
    """Festival screenings, which are no releases, likewise."""
    facts: tuple[Belief, ...] = ()
    """All else, by kind, the firmest first."""


class FilmRow(Row, frozen=True, kw_only=True):
    """A film in the list of films."""

    film_id: str
    title: str
    year: int | None = None
    directors: tuple[str, ...] = ()
    first_release: str = ""
    """The first release that has a date, in words."""
    first_date: str | None = None
    windows: int = 0
    facts: int = 0
    contested: int = 0


def record(ledger: Ledger, film: Film, as_of: dt.date | None = None, *, past: bool = True) -> FilmRecord:
    """The record of a film, on the press known up to a day; without the history of its windows if not `past`."""
    found = beliefs(ledger, asking.verdicts(ledger, film=film.id, as_of=as_of), past=past)
    releases = [belief for belief in found if belief.kind == "release"]
    return FilmRecord(
        film_id=film.id,
        title=film.title,
        year=film.year,
        titles=_others(film),
        as_of=max((belief.as_of for belief in found), default=None),
        windows=in_time(belief for belief in releases if belief.medium != Medium.FESTIVAL),
        screenings=in_time(belief for belief in releases if belief.medium == Medium.FESTIVAL),
        facts=by_kind(belief for belief in found if belief.kind != "release"),
    )


def _others(film: Film) -> tuple[str, ...]:
    """Its other titles, each once, however often it is written in other capitals or marks."""
    spelled = {fold(film.title): film.title}
    for title in film.titles:
        spelled.setdefault(fold(title), title)
    return tuple(spelled.values())[1:]


def rows(ledger: Ledger) -> tuple[FilmRow, ...]:
    """All films of which something is believed, by title."""
    known = {film.id: film for film in asking.films(ledger)}
    grouped = groupby(asking.verdicts(ledger), key=lambda verdict: verdict.question.film)
    found = [_row(known[name], verdicts) for name, verdicts in grouped if name in known]
    return tuple(sorted(found, key=lambda row: (title_key(row.title), row.year or 0, row.film_id)))


def _row(film: Film, verdicts: Iterable[Verdict]) -> FilmRow:
    kept = list(verdicts)
    windows = [v for v in kept if v.question.kind == "release" and v.question.medium != Medium.FESTIVAL]
    first = min(windows, key=_first_day, default=None)
    dated = first if first and _first_day(first) < dt.date.max else None
    directors = [v for v in kept if v.question.kind == "director" and v.probability >= 0.5]
    return FilmRow(
        film_id=film.id,
        title=film.title,
        year=film.year,
        directors=tuple(str(v.answer) for v in sorted(directors, key=lambda v: (-v.probability, str(v.answer)))),
        first_release=_release(dated) if dated else "",
        first_date=str(dated.answer) if dated else None,
        windows=len(windows),
        facts=sum(v.question.kind != "release" for v in kept),
        contested=sum(v.contested for v in kept),
    )


def _first_day(verdict: Verdict) -> dt.date:
    return getattr(verdict.answer, "first", None) or dt.date.max


def _release(verdict: Verdict) -> str:
    territory = f", {verdict.question.territory}" if verdict.question.territory else ""
    return f"{phrases.answer(verdict.answer)}: {phrases.window(verdict.question)}{territory}"
