"""Which question a statement answers: windows of release, with what the text leaves unsaid filled in and marked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from daybill.model import Answer, Medium, Question, Statement, Status, When
from daybill.spelling import fold
from daybill.vocabulary import entries

Named = dict[tuple[str, ...], set[str]]

_WEEK = 7
# Thursday previews, Friday, Saturday, Sunday.
_WEEKEND = 3
_OFFERED = (Medium.VOD, Medium.STREAMING, Medium.TV)


def windows(statements: Iterable[Statement], territory: str) -> list[tuple[Question, list[Statement]]]:
    """Release statements by the window they speak of, in the order of the windows' keys.

    Where no territory is said: a service offered in one country means that country, one offered in many means all of
    them (`None`); else the outlet's home is meant, else the territory that the same text names for other films, else
    `territory`; but where others name just one territory for this very day, that one is, and what the same text says of
    the date before and after. Of an outlet whose home nobody
    knows, a day that is far from all that others name for `territory` may be any country's: its window has none. A
    festival screening is where the festival is.
    """
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    questions: dict[str, Question] = {}
    statements = list(statements)
    said, astray = _territories_said(statements), _astray(statements, territory)
    told = _territories_told(statements, said)
    for statement in statements:
        question = _window(statement, territory, said, told)
        if statement.claim.id in astray and question.territory == territory:
            question = msgspec.structs.replace(question, territory=None)
        questions[question.key] = question
        found[question.key].append(statement)
    return sorted(_extents(questions, found), key=lambda window: window[0].key)


def assumed(statement: Statement, territory: str | None) -> str:
    """In words why a window's territory is taken where a text does not name it; empty where it does."""
    asked = statement.claim.question
    if asked.medium is Medium.FESTIVAL or (asked.territory and "territory" not in statement.claim.implied):
        return ""
    if asked.territory:
        return "implied by the text"
    if asked.service and asked.medium in _OFFERED and fold(asked.service) in _services():
        service, home = _services()[fold(asked.service)]
        return f"where {service} is offered" if home else f"wherever {service} is offered"
    return _default(statement, territory)


def _default(statement: Statement, territory: str | None) -> str:
    if territory is None:
        return "none is assumed, for the day fits no country's plans"
    if statement.territory == territory:
        return f"the home of {statement.outlet}"
    if statement.territory is None and statement.nearby == territory:
        return "which the same text names for other films"
    return "taken where nothing is said"


def _window(statement: Statement, territory: str, said: Named, told: Named) -> Question:
    asked = statement.claim.question
    if asked.medium is Medium.FESTIVAL:
        return _screening(statement)
    where, service = asked.territory, asked.service if asked.medium in _OFFERED else None
    if service and fold(service) in _services():
        service, home = _services()[fold(service)]
        where = where or home
    elif where is None:
        where = statement.territory or statement.nearby or territory
        named = said.get(_day(statement), set()) or told.get(_plan(statement), set())
        where = next(iter(named)) if len(named) == 1 else where
    return Question(
        kind=asked.kind,
        film=statement.film,
        territory=where,
        medium=asked.medium,
        extent=asked.extent,
        service=service,
    )


def _territories_said(statements: Iterable[Statement]) -> Named:
    """For each exact day of a film and medium the territories that texts name for it."""
    said: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for statement in statements:
        answer, asked = statement.claim.answer, statement.claim.question
        if asked.territory and "territory" not in statement.claim.implied and isinstance(answer, When) and answer.exact:
            said[_day(statement)].add(asked.territory)
    return said


def _territories_told(statements: Iterable[Statement], said: Named) -> Named:
    """For each text, film and medium the territories that others name for the days that it gives without one."""
    told: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for statement in statements:
        if statement.claim.question.territory is None:
            told[_plan(statement)] |= said.get(_day(statement), set())
    return told


def _plan(statement: Statement) -> tuple[str, ...]:
    asked = statement.claim.question
    return statement.claim.evidence.article, statement.film, str(asked.medium), asked.service or ""


def _astray(statements: Sequence[Statement], territory: str) -> set[str]:
    """Claims that leave the territory open and give a day that no text gives for `territory`, or near one that does.

    Not those whose text tells of a date given for it: it speaks of the same plan.
    """
    named: defaultdict[tuple[Medium | None, str | None], set[When]] = defaultdict(set)
    for statement in statements:
        asked, answer = statement.claim.question, statement.claim.answer
        if asked.territory == territory and "territory" not in statement.claim.implied and isinstance(answer, When):
            named[asked.medium, asked.service].add(answer)
    told: defaultdict[str, set[Answer | None]] = defaultdict(set)
    for statement in statements:
        told[statement.claim.evidence.article].add(statement.claim.answer)
    return {
        s.claim.id
        for s in statements
        if (plans := named.get((s.claim.question.medium, s.claim.question.service)))
        and not (s.claim.question.territory or s.territory or s.nearby)
        and not told[s.claim.evidence.article] & plans
        and isinstance(s.claim.answer, When)
        and s.claim.answer.exact
        and not any(_near(s.claim.answer, plan) for plan in plans)
    }


def _near(day: When, plan: When) -> bool:
    """Whether a day fits what is planned, or may be a slip of it: within a week, or the same in another year."""
    if day.overlaps(plan) or day.first is None or plan.first is None:
        return True
    return abs((day.first - plan.first).days) <= _WEEK or (plan.exact and day.edtf[5:] == plan.edtf[5:])


def _day(statement: Statement) -> tuple[str, ...]:
    asked = statement.claim.question
    return statement.film, str(asked.medium), asked.service or "", str(statement.claim.answer)


def _screening(statement: Statement) -> Question:
    """A festival's edition; where no festival is named, the date alone tells one screening from another."""
    asked, answer = statement.claim.question, statement.claim.answer
    day = answer if isinstance(answer, When) else None
    year = str(day.first.year) if day and day.first else None
    about = year if asked.festival else (day.edtf if day else None)
    where = asked.territory or _festivals().get(fold(asked.festival or ""))
    return Question(
        kind=asked.kind,
        film=statement.film,
        territory=where,
        medium=asked.medium,
        festival=asked.festival,
        about=about,
    )


def _extents(
    questions: dict[str, Question], found: dict[str, list[Statement]]
) -> Iterable[tuple[Question, list[Statement]]]:
    """Windows, those without an extent joined with the limited or the wide one where there is only one that fits."""
    by_place: defaultdict[str, dict[str | None, Question]] = defaultdict(dict)
    for question in questions.values():
        by_place[msgspec.structs.replace(question, extent=None).key][question.extent] = question
    for _, extents in sorted(by_place.items()):
        main = extents.get(None)
        meant = _meant(main, [question for extent, question in extents.items() if extent], found)
        if main and meant:
            del extents[None]
        for question in extents.values():
            yield question, (found[main.key] if main and question is meant else []) + found[question.key]


def _meant(main: Question | None, named: list[Question], found: dict[str, list[Statement]]) -> Question | None:
    """Which limited or wide opening statements without an extent mean: the only one that they, or most of them, fit."""
    if main is None:
        return None
    days = _days_of(found[main.key])
    if len(named) == 1 and _fits(days, _days_of(found[named[0].key])):
        return named[0]
    near = [question for question in named if _near_all(days, _days_of(found[question.key]))]
    return near[0] if len(near) == 1 else _meant_by_most(main, named, found)


def _meant_by_most(main: Question, named: list[Question], found: dict[str, list[Statement]]) -> Question | None:
    """The opening whose date most of what is said without an extent names, and names of no other opening."""
    days = {question.key: _days_of(filter(_stands, found[question.key])) for question in named}
    told: defaultdict[str, float] = defaultdict(float)
    for statement in filter(_stands, found[main.key]):
        agreed = [key for key, its in days.items() if _fits(_days_of([statement]), its) and its]
        told[agreed[0] if len(agreed) == 1 else ""] += statement.claim.probability
    return next((question for question in named if 2 * told[question.key] > sum(told.values())), None)


def _stands(statement: Statement) -> bool:
    """Whether it gives a date that it does not take back."""
    return statement.claim.answer is not None and statement.claim.status in (Status.PLANNED, Status.RELEASED, None)


def _days_of(statements: Iterable[Statement]) -> list[Answer]:
    return [s.claim.answer for s in statements if s.claim.answer is not None]


def _fits(main: Sequence[Answer], named: Sequence[Answer]) -> bool:
    """Whether statements without an extent mean the opening that others call limited or wide: they share a date."""
    return not main or not named or any(a.borne_out_by(b) > 0 or b.borne_out_by(a) > 0 for a in main for b in named)


def _near_all(main: Sequence[Answer], named: Sequence[Answer]) -> bool:
    """Whether all dates said without an extent may be that opening's: few films open twice on one weekend."""
    return bool(main and named) and all(any(_one_weekend(a, b) for b in named) for a in main)


def _one_weekend(one: Answer, two: Answer) -> bool:
    """Whether two dates leave room for one opening, or are days of one weekend."""
    if one.borne_out_by(two) > 0 or two.borne_out_by(one) > 0:
        return True
    if not (isinstance(one, When) and isinstance(two, When) and one.exact and two.exact and one.first and two.first):
        return False
    return abs((one.first - two.first).days) <= _WEEKEND


@cache
def _services() -> dict[str, tuple[str, str | None]]:
    """Services by folded name, as they are called and where they are offered if that is one country."""
    names = {fold(name): (entry.id, entry.territory) for entry in entries("service") for name in entry.names}
    return names | {fold(entry.id): (entry.id, entry.territory) for entry in entries("service")}


@cache
def _festivals() -> dict[str, str | None]:
    return {fold(name): entry.territory for entry in entries("festival") for name in (entry.id, *entry.names)}
