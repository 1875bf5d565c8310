"""What a person ruled of a date stands before all that the press says, until the ruling is undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from daybill.model import Alternative, Question, Ruling, Statement, Status, Verdict
from daybill.verdicts.priors import priors
from daybill.verdicts.words import date_in_words


def ruled(
    verdicts: Iterable[Verdict], rulings: Sequence[Ruling], statements: Sequence[Statement], today: dt.date
) -> tuple[Verdict, ...]:
    """The verdicts with the rulings kept to, of several on one window the last; in the order of their questions' keys.

    A window of which the press says nothing has a verdict too, by the ruling alone.
    """
    found = {verdict.question.key: verdict for verdict in verdicts}
    outlets = {s.claim.id: s.outlet for s in statements}
    for ruling in rulings:
        question = _window(found.values(), ruling)
        if question is not None:
            found[question.key] = _as_ruled(found.get(question.key), question, ruling, outlets, today)
    return tuple(found[key] for key in sorted(found))


def _window(verdicts: Iterable[Verdict], ruling: Ruling) -> Question | None:
    """The window that is meant: of a limited and a wide opening the one that knows the date, else the first."""
    asked = ruling.about
    if asked is None:
        return None
    alike = [v for v in verdicts if _place(v.question) == _place(asked) and asked.extent in (None, v.question.extent)]
    alike.sort(key=lambda v: (ruling.answer not in _answers(v), v.question.extent is not None, v.question.key))
    return alike[0].question if alike else asked


def _place(question: Question) -> tuple[object, ...]:
    return question.kind, question.film, question.medium, question.territory, question.service


def _answers(verdict: Verdict) -> list[object]:
    return [verdict.answer, *(other.answer for other in verdict.alternatives)]


def _as_ruled(
    before: Verdict | None, question: Question, ruling: Ruling, outlets: Mapping[str, str], today: dt.date
) -> Verdict:
    sides = _sides(before)
    said = next((side.claims for side in sides if side.answer == ruling.answer), ())
    others = [side for side in sides if side.answer != ruling.answer]
    left, total = 1 - priors().trust.ruled, sum(side.probability for side in others)
    status = Status.CANCELLED if ruling.answer is None else None
    kept = before.status if before and before.answer == ruling.answer else Status.PLANNED
    return Verdict(
        question=question,
        answer=ruling.answer,
        probability=priors().trust.ruled,
        status=status or kept,
        alternatives=tuple(
            msgspec.structs.replace(side, probability=round(left * side.probability / total, 4) if total else 0.0)
            for side in others
        ),
        supported=said,
        opposed=tuple(sorted({claim for side in others for claim in side.claims})),
        outlets=len({outlets[claim] for claim in said if claim in outlets}),
        witnesses=before.witnesses if before and before.answer == ruling.answer else min(1, len(said)),
        reasons=(_reason(ruling), *(before.reasons if before else ())),
        as_of=today,
    )


def _sides(verdict: Verdict | None) -> list[Alternative]:
    if verdict is None:
        return []
    return [Alternative(verdict.answer, verdict.probability, verdict.supported, verdict.status), *verdict.alternatives]


def _reason(ruling: Ruling) -> str:
    what = date_in_words(ruling.answer) if ruling.answer else "that it is cancelled"
    day = f" on {ruling.day.isoformat()}" if ruling.day else ""
    return f"{ruling.by or 'A person'} ruled{day}: {what}" + (f", because {ruling.why}." if ruling.why else ".")
