"""What to believe: statements that answer one question become a verdict, with a probability and its reasons.

Independence comes first: of texts that repeat each other one is a witness (`copies`, `voices`). Then each question is
weighed: windows of release by the dates said, when they were said, and what is plausible (`windows`, `releases`); all
other kinds by how many witnesses give a value (`values`). The numbers stand in `priors.toml`.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from daybill.kinds import KINDS
from daybill.model import Alternative, Answer, Medium, Question, Ruling, Statement, Status, Verdict, When
from daybill.spelling import fold
from daybill.verdicts import repute, words
from daybill.verdicts.copies import Families, families, fingerprint
from daybill.verdicts.hindsight import borne_out
from daybill.verdicts.priors import priors
from daybill.verdicts.releases import Case, Weighed, agrees, opening, weighed
from daybill.verdicts.ruled import ruled
from daybill.verdicts.values import Value, values
from daybill.verdicts.voices import Heard, voices
from daybill.verdicts.windows import windows
from daybill.verdicts.years import known_days, with_printed_years

__all__ = ["fingerprint", "repute", "weigh"]


def weigh(
    statements: Sequence[Statement], *, today: dt.date, territory: str = "US", rulings: Sequence[Ruling] = ()
) -> tuple[Verdict, ...]:
    """One verdict a question that the statements answer, or a person ruled on, in the order of the questions' keys.

    `territory` is whose release dates are meant where neither text nor outlet says; `rulings` are those on this film's
    dates, oldest first. All statements about a film must be given together; their order changes nothing.
    """
    firmest = sorted(statements, key=lambda s: s.claim.probability)
    ordered = sorted({s.claim.id: s for s in firmest}.values(), key=lambda s: s.claim.id)
    family = families(ordered)
    dated = with_printed_years([s for s in ordered if s.claim.question.kind == "release"])
    days = known_days(ordered)
    screenings = tuple(sorted(set(_screenings(dated)), key=str))
    found = windows(dated, territory)
    said = Counter(day for _, group in found for day in _days_said(group))
    elsewhere = frozenset(day for day, number in said.items() if number > 1)
    verdicts = []
    for question, group in found:
        case = Case(question, tuple(group), _heard(group, family), screenings, days, elsewhere)
        verdicts.append(_on_window(case, today))
    for question, group in _asked(s for s in ordered if s.claim.question.kind != "release"):
        verdicts += _on_values(question, group, family, today)
    return ruled(verdicts, rulings, ordered, today)


def _asked(statements: Iterable[Statement]) -> Iterator[tuple[Question, list[Statement]]]:
    found: defaultdict[tuple[str, str, str | None], list[Statement]] = defaultdict(list)
    for statement in statements:
        asked = statement.claim.question
        found[asked.kind, statement.film, asked.territory].append(statement)
    questions = {Question(kind=kind, film=film, territory=where): said for (kind, film, where), said in found.items()}
    yield from sorted(questions.items(), key=lambda asked: asked[0].key)


# ── windows of release ────────────────────────────────────────────────────────────────────────────────────────────


def _heard(statements: list[Statement], family: Families) -> Heard:
    speaking = [s for s in statements if s.claim.answer is not None or s.claim.status is Status.CANCELLED]
    return voices(speaking or statements, family, newest=True)


def _days_said(statements: Iterable[Statement]) -> frozenset[Answer]:
    """The single days that are said of a window and not taken back."""
    gone = (Status.SUPERSEDED, Status.CANCELLED)
    found = (s.claim.answer for s in statements if s.claim.status not in gone)
    return frozenset(answer for answer in found if isinstance(answer, When) and answer.exact)


def _screenings(statements: Iterable[Statement]) -> Iterator[When]:
    for statement in statements:
        if statement.claim.question.medium is Medium.FESTIVAL and isinstance(statement.claim.answer, When):
            yield statement.claim.answer


def _on_window(case: Case, today: dt.date) -> Verdict:
    question, statements = case.question, case.statements
    ranked = borne_out(weighed(case), question)
    best = ranked[0].option
    told = best.answer or best.status in (Status.CANCELLED, Status.SUPERSEDED)
    supported = [s for s in statements if agrees(s, best)] if told else list(statements)
    supported = [s for s in supported if s.claim.id not in case.doubtful] or supported
    backing = {s.claim.id for s in supported}
    denials = {s.claim.id for s in case.denied if s.claim.answer == best.answer}
    opposed = denials | {
        s.claim.id for s in statements if any(agrees(s, w.option) for w in ranked[1:]) and s.claim.id not in backing
    }
    witnesses = sum(any(s.claim.id in backing for s in voice.statements) for voice in case.heard.voices)
    return Verdict(
        question=question,
        answer=best.answer,
        probability=round(ranked[0].probability, 4),
        status=opening(statements, best),
        alternatives=tuple(_alternative(case, other, backing) for other in ranked[1:]),
        supported=tuple(sorted(backing - denials)),
        opposed=tuple(sorted(opposed)),
        outlets=len({s.outlet for s in supported}),
        witnesses=witnesses,
        copied_by=tuple(sorted({copy.outlet for copy in case.heard.copies} & {s.outlet for s in supported})),
        reasons=words.of_release(case, ranked),
        as_of=today,
    )


def _alternative(case: Case, other: Weighed, backing: set[str]) -> Alternative:
    saying = [s for s in case.statements if agrees(s, other.option) and s.claim.id not in backing]
    saying = saying or [s for s in case.denied if s.claim.answer == other.option.answer]
    claims = tuple(sorted(s.claim.id for s in saying))
    gone = other.option.answer in {s.claim.answer for s in case.denied}
    status = Status.SUPERSEDED if other.option.answer and gone else opening((), other.option)
    return Alternative(other.option.answer, round(other.probability, 4), claims, status)


# ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _on_values(question: Question, statements: Sequence[Statement], family: Families, today: dt.date) -> list[Verdict]:
    marks = tuple(family.get(statement.claim.evidence.article) for statement in statements)
    return [msgspec.structs.replace(v, as_of=today) for v in _believed(question, tuple(statements), marks)]


@lru_cache(maxsize=4096)
def _believed(
    question: Question, statements: tuple[Statement, ...], marks: tuple[tuple[str, str] | None, ...]
) -> tuple[Verdict, ...]:
    """The verdicts but for their day; `marks` is what the article of each statement is filed under.

    They are remembered: a film is weighed as of many days, on most of which nothing new was said on most questions.
    """
    found = values(
        statements, {s.claim.evidence.article: mark for s, mark in zip(statements, marks, strict=True) if mark}
    )
    if not found:
        return ()
    kind = KINDS.get(question.kind)
    # Where a text names the territory (of a distributor) there is one answer: elsewhere it may be another's.
    if (kind and not kind.many) or question.territory:
        return (_on_one(question, found),)
    return tuple(_on_value(msgspec.structs.replace(question, about=_about(value)), value) for value in found)


def _on_value(question: Question, value: Value) -> Verdict:
    return Verdict(
        question=question,
        answer=value.answer,
        probability=round(value.belief, 4),
        supported=tuple(sorted(s.claim.id for s in value.statements)),
        outlets=len({s.outlet for s in value.statements}),
        witnesses=len(value.heard.voices),
        reasons=_reasons(value),
        as_of=dt.date.min,
    )


def _on_one(question: Question, found: Sequence[Value]) -> Verdict:
    """Values that exclude each other share what is believed, by the odds of each."""
    odds = [value.belief / (1 - value.belief) for value in found]
    doubt = priors().errors.another_wrong ** (len(found) - 1)
    chances = [value_odds / (sum(odds) + doubt) for value_odds in odds]
    best, others = found[0], found[1:]
    alone = _on_value(question, best)
    rest = zip(others, chances[1:], strict=True)
    return Verdict(
        question=question,
        answer=best.answer,
        probability=round(chances[0], 4),
        alternatives=tuple(Alternative(v.answer, round(p, 4), _ids(v)) for v, p in rest),
        supported=alone.supported,
        opposed=tuple(sorted(claim for value in others for claim in _ids(value))),
        outlets=alone.outlets,
        witnesses=alone.witnesses,
        reasons=(*alone.reasons, *(f"{words.who(v.statements)} otherwise: {str(v.answer)[:80]}" for v in others[:3])),
        as_of=dt.date.min,
    )


def _about(value: Value) -> str:
    return fold(str(value.answer).split(" (")[0])


def _ids(value: Value) -> tuple[str, ...]:
    return tuple(sorted(s.claim.id for s in value.statements))


def _reasons(value: Value) -> tuple[str, ...]:
    spellings = sorted({str(s.claim.answer) for s in value.statements} - {str(value.answer)})
    saying = words.who(value.statements, len(value.heard.voices))
    verb = "gives" if len({s.outlet for s in value.statements}) == 1 else "give"
    also = f"; also written {', '.join(spellings[:3])}" if spellings and len(spellings[0]) < 60 else ""
    return (f"{saying} {verb} this{also}.", *words.repeats(value.heard.copies))
