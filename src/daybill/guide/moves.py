"""What changed: the days on which something else came to be believed of a window, put in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from daybill.guide import phrases
from daybill.guide.evidence import Quote, quotes
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking, browsing
from daybill.ledger.asking import Step
from daybill.ledger.browsing import Turn
from daybill.model import Film, Medium, Status, Verdict, When

Sort = Literal["first-date", "moved", "narrowed", "loosened", "cancelled", "revived", "withdrawn"]
"""How a belief about a date may turn."""


class Move(Row, frozen=True, kw_only=True):
    """One window whose date came to be believed, or moved."""

    sort: Sort
    film: str
    film_id: str
    year: int | None = None
    window: str
    medium: Medium | None = None
    territory: str | None = None
    service: str | None = None
    festival: str | None = None
    was: str = ""
    """The date believed before, in words; empty where there was none."""
    now: str = ""
    was_date: str | None = None
    """The same as EDTF."""
    now_date: str | None = None
    by_days: int | None = None
    """How much later an exact date is than the exact one before it; negative: earlier."""
    as_of: dt.date
    probability: float = 0.0
    contested: bool = False
    outlets: int = 0
    quotes: tuple[Quote, ...] = ()
    """Who says so now."""
    question: str
    place: str = ""
    """Where a list that ends with it goes on."""


def moves(
    ledger: Ledger, most: int, *, after: str = "", since: dt.date | None = None, moved: bool = True
) -> tuple[Move, ...]:
    """The newest changes first; `moved` leaves out first dates."""
    found = browsing.turns(ledger, most, after=after, since=since, moved=moved)
    return told(ledger, found)


def told(ledger: Ledger, turns: Iterable[Turn]) -> tuple[Move, ...]:
    """These turns in words, in the same order; those of which a reader would see nothing are left out."""
    kept = [(turn, sort) for turn in turns if (sort := sort_of(turn.before, turn.now))]
    claims = {claim for turn, _ in kept if turn.now for claim in turn.now.supported}
    exhibits = asking.exhibits(ledger, claims)
    return tuple(_move(turn, sort, quotes(exhibits, turn.now.supported if turn.now else ())) for turn, sort in kept)


def of_film(film: Film, history: Mapping[str, Sequence[Step]]) -> tuple[Turn, ...]:
    """Every turn in the history of a film's windows, the latest first, first dates too."""
    found = []
    for question, steps in history.items():
        if not question.startswith("release|"):
            continue
        believed = {step.as_of: step.verdict for step in steps}  # of one day the row written last stands
        before: Verdict | None = None
        for day in sorted(believed):
            if sort_of(before, believed[day]):
                found.append(Turn(film=film, as_of=day, before=before, now=believed[day], place=""))
            before = believed[day]
    return tuple(sorted(found, key=lambda turn: (turn.as_of, _key(turn)), reverse=True))


def _key(turn: Turn) -> str:
    verdict = turn.now or turn.before
    return verdict.question.key if verdict else ""


def sort_of(before: Verdict | None, now: Verdict | None) -> Sort | None:
    """How belief turned from one verdict to the next; `None` where a reader would see no change of date."""
    was, when = _when(before), _when(now)
    if now is None or when is None:
        return "withdrawn" if was else None
    if _off(now) != _off(before):
        return "cancelled" if _off(now) else "revived"
    if was is None:
        return "first-date"
    if was.edtf == when.edtf:
        return None
    if when.within(was):
        return "narrowed"
    return "loosened" if was.within(when) else "moved"


def _off(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.status is Status.CANCELLED


def _when(verdict: Verdict | None) -> When | None:
    return verdict.answer if verdict and isinstance(verdict.answer, When) else None


def _move(turn: Turn, sort: Sort, said: tuple[Quote, ...]) -> Move:
    verdict = turn.now or turn.before
    assert verdict is not None
    question, was, now = verdict.question, _when(turn.before), _when(turn.now)
    return Move(
        sort=sort,
        film=turn.film.title,
        film_id=turn.film.id,
        year=turn.film.year,
        window=phrases.window(question),
        medium=question.medium,
        territory=question.territory,
        service=question.service,
        festival=question.festival,
        was=phrases.day(was.edtf) if was else "",
        now=phrases.day(now.edtf) if now else "",
        was_date=was.edtf if was else None,
        now_date=now.edtf if now else None,
        by_days=_days_between(was, now),
        as_of=turn.as_of,
        probability=turn.now.probability if turn.now else 0.0,
        contested=bool(turn.now and turn.now.contested),
        outlets=turn.now.outlets if turn.now else 0,
        quotes=said,
        question=question.key,
        place=turn.place,
    )


def _days_between(was: When | None, now: When | None) -> int | None:
    if was and now and was.exact and now.exact and was.first and now.first:
        return (now.first - was.first).days
    return None
