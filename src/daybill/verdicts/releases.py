"""The date of one window: each date said is weighed by how well it explains all that the witnesses say.

A Bayesian comparison of a few hypotheses: the date is one of those said, or the release is cancelled, or none of it. A
witness says the date, an older date that has moved since, a slip of it, or something else; `priors.toml` has the rates.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import prod

from daybill.model import Answer, Medium, Question, Statement, Status, When
from daybill.verdicts.priors import priors
from daybill.verdicts.voices import Heard, Voice, trust
from daybill.verdicts.years import YEARLESS, with_year

_LONG_AGO = dt.date.min
# Of several days in one article, all read right, the first is the opening; a later one is meant this much less often.
_LATER_DAY = 0.6
# However little a witness is trusted, agreeing never makes what it says less likely.
_AT_MOST = 0.9
# A reading that is less than so much as sure as the surest of the same witness is not what the witness says first.
_FIRM = 0.5
# Days from the first screening at a festival to the last: the longest go on for two weeks.
_FESTIVAL = 14


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer: a date, or cancelled, or (`None`) that none is set; superseded where one was set before."""

    answer: When | None
    status: Status


@dataclass(frozen=True, slots=True)
class Weighed:
    """An option with its probability and what speaks for it beside plausibility."""

    option: Option
    probability: float
    said: float
    """How well it explains what the witnesses say."""
    plausible: float
    """How much likelier than chance the day is."""


@dataclass(frozen=True)
class Case:
    """All that is said about one window."""

    question: Question
    statements: tuple[Statement, ...]
    heard: Heard
    screenings: tuple[When, ...] = ()
    """The festival screenings of the film."""
    days: tuple[dt.date, ...] = ()
    """All days that place the film in time, in order."""
    elsewhere: frozenset[Answer] = frozenset()
    """Days that are said of several windows of the film: in other countries, in other ways."""

    @cached_property
    def openings(self) -> tuple[tuple[Voice, tuple[tuple[Statement, float], ...]], ...]:
        """What each witness says that counts, each with how likely its day is the opening, whatever the truth is."""
        said = ((voice, [s for s in voice.statements if _counts(s)]) for voice in self.heard.voices)
        return tuple((voice, tuple((one, _opens(one, its)) for one in its)) for voice, its in said)

    @cached_property
    def denied(self) -> tuple[Statement, ...]:
        """Statements that a date no longer holds."""
        return tuple(s for s in self.statements if _denies(s))

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """Claims that are a doubtful reading of a text beside what it says more surely of the window."""
        return frozenset(s.claim.id for voice in self.heard.voices for s in voice.statements if not firm(s, voice))

    @cached_property
    def out(self) -> tuple[Statement, ...]:
        """Statements, on a known day, that it is out, without saying since when."""
        return tuple(
            s for s in self.statements if s.claim.status is Status.RELEASED and s.claim.answer is None and s.said_on
        )

    @cached_property
    def dated(self) -> frozenset[When]:
        """Days that are printed without their year, in the year that all else said of the film gives them."""
        said = [s.claim.answer for s in self.statements if _lives(s)]
        found = (with_year(when, self.days) for when in said if isinstance(when, When))
        return frozenset(when for when in found if when)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The most precise dates that stand, those that are only denied, and being cancelled where that is said."""
        live = {s.claim.answer for s in self.statements if _lives(s) and isinstance(s.claim.answer, When)}
        live |= self.dated
        stand = [when for when in live if isinstance(when, When) and not any(_sharpens(other, when) for other in live)]
        gone = {s.claim.answer for s in self.denied if isinstance(s.claim.answer, When)} - live
        found = [Option(when, Status.PLANNED) for when in sorted(stand, key=str)]
        found += [Option(when, Status.SUPERSEDED) for when in sorted(gone, key=str) if isinstance(when, When)]
        if any(s.claim.status is Status.CANCELLED for s in self.statements):
            found.append(Option(None, Status.CANCELLED))
        if self._all_taken_back:
            found.append(Option(None, Status.SUPERSEDED))
        return tuple(found)

    @cached_property
    def _all_taken_back(self) -> bool:
        """Whether each date that a witness says was taken back by a text that came last."""
        live = [s for voice in self.heard.voices for s in voice.statements if _lives(s)]
        gone, last = {s.claim.answer for s in self.denied}, self.taken_back
        return (
            last is not None
            and bool(live)
            and all(s.claim.answer in gone and (s.said_on or last) <= last for s in live)
        )

    @cached_property
    def taken_back(self) -> dt.date | None:
        """The last day on which a date is said to hold no longer."""
        return max((s.said_on for s in self.denied if s.said_on), default=None)

    @cached_property
    def _last_said(self) -> dict[Option, tuple[dt.date | None, bool]]:
        saying = {o: [v.said_on for v in self.heard.voices if _says(v, o)] for o in self.options}
        return {o: (max((day for day in days if day), default=None), None in days) for o, days in saying.items()}

    def last_said(self, option: Option) -> tuple[dt.date | None, bool]:
        """The last day on which a witness is known to say it, and whether some say it on a day that is not known."""
        return self._last_said.get(option, (None, False))


def weighed(case: Case) -> list[Weighed]:
    """The options of a window, likeliest first; together at most 1, the rest stands for none of them."""
    if not any(_lives(s) or s.claim.status is Status.CANCELLED for s in case.statements):
        return _without_date(case)
    options = [(option, _said(case, option), _plausible(case, option)) for option in case.options]
    none_of_these = _none_of_these(case)
    total = sum(said * plausible for _, said, plausible in options) + none_of_these
    found = [
        Weighed(option, _sure(option) * said * plausible / total if total else 0.0, said, plausible)
        for option, said, plausible in options
    ]
    return sorted(found, key=lambda w: (-w.probability, w.option.answer is None, str(w.option.answer)))


def _sure(option: Option) -> float:
    """How much of what speaks for an option can be believed at most: a day without its year leaves the date open."""
    trust = priors().trust
    named = option.answer is None or not option.answer.edtf.startswith(YEARLESS)
    return (1 - trust.unseen) * (1.0 if named else trust.yearless)


def agrees(statement: Statement, option: Option) -> bool:
    """Whether a statement says this option, or a looser form of it."""
    if option.status is Status.CANCELLED:
        return statement.claim.status is Status.CANCELLED
    if option.status is Status.SUPERSEDED:
        return option.answer is None and _denies(statement)
    return _lives(statement) and statement.claim.answer is not None and _fits(statement.claim.answer, option.answer)


def _without_date(case: Case) -> list[Weighed]:
    """Announced without a date, or with one that no longer holds."""
    believed = 1 - prod(1 - voice.trust for voice in case.heard.voices) if case.heard.voices else 0.5
    out = any(s.claim.status is Status.RELEASED for s in case.statements)
    answer = Weighed(Option(None, Status.RELEASED if out else Status.PLANNED), min(0.95, believed), 1.0, 1.0)
    share = priors().trust.unseen / max(1, len(case.options))
    return [answer, *(Weighed(option, share, 0.0, 1.0) for option in case.options)]


def _said(case: Case, option: Option) -> float:
    """The likelihood of all that is said, if this is the truth."""
    score = prod(_voice_if(case, voice, said, option) for voice, said in case.openings)
    return score * _denial_if(case, option) * _being_out_if(case, option)


def _voice_if(case: Case, voice: Voice, said: Sequence[tuple[Statement, float]], truth: Option) -> float:
    """The likelihood of one witness's words: the best reading of those of its days that may be the opening."""
    return max((opens * _statement_if(case, voice, s, truth) for s, opens in said), default=1.0)


def _opens(statement: Statement, said: Sequence[Statement]) -> float:
    """How likely its day is the opening, of all that its witness names: each other one may be, if it was read right."""
    mine = statement.claim.answer
    sure: dict[Answer | None, float] = {}
    for other in said:
        its = other.claim.answer
        if its != mine and not (_bears_out(its, mine) or _bears_out(mine, its)):
            sure[its] = max(sure.get(its, 0.0), other.claim.probability)
    before, after = 1 / (1 + _LATER_DAY), _LATER_DAY / (1 + _LATER_DAY)
    return prod(1 - (before if _order(its) < _order(mine) else after) * p for its, p in sorted(sure.items(), key=str))


def _bears_out(said: Answer | None, truth: Answer | None) -> bool:
    return isinstance(said, When) and isinstance(truth, When) and _fits(said, truth)


def firm(statement: Statement, voice: Voice) -> bool:
    """Whether a statement is one of what its witness says most surely, no doubtful reading beside it."""
    return trust(statement) >= _FIRM * voice.trust


def _statement_if(case: Case, voice: Voice, said: Statement, truth: Option) -> float:
    """The likelihood of one statement; one that agrees is always likelier than one that does not."""
    sure = trust(said)
    if agrees(said, truth):
        return sure
    errors = priors().errors
    wrong = (1 - voice.trust) * _error(case, said.claim.answer, truth)
    if any(denied.claim.answer == said.claim.answer for denied in case.denied):
        wrong += (1 - voice.trust) * errors.stale
    if _shown_again(case, said.claim.answer, truth):
        wrong = max(wrong, errors.screened_again * sure)
    wrong = min(wrong, _AT_MOST * sure)
    return wrong + (sure - wrong) * _moves(case) * _moved_since(case, voice, truth)


def _moves(case: Case) -> float:
    """How often days of its sort move, of how often releases do."""
    return priors().moves.programme if case.question.medium is Medium.FESTIVAL else 1.0


def _shown_again(case: Case, said: Answer | None, truth: Option) -> bool:
    """Whether the day said may be a later screening at the festival that first shows the film on the true one."""
    if case.question.medium is not Medium.FESTIVAL or not isinstance(said, When) or truth.answer is None:
        return False
    first, again = truth.answer.first, said.first
    exact = said.exact and truth.answer.exact and first is not None and again is not None
    return bool(exact and first and again and 0 < (again - first).days <= _FESTIVAL)


def _error(case: Case, said: Answer | None, truth: Option) -> float:
    """How likely a wrong date is just this one: a slip, the date of another window of the film, or any other."""
    errors = priors().errors
    if is_slip(said, truth.answer):
        return errors.slip
    return errors.crossed if said in case.elsewhere else errors.other


def _moved_since(case: Case, voice: Voice, truth: Option) -> float:
    """How likely the date was replaced after this witness spoke."""
    if truth.status is Status.SUPERSEDED and truth.answer is None:
        return priors().moved(voice.said_on, case.taken_back)
    last, undated = case.last_said(truth)
    dated = priors().moved(voice.said_on, last) if last else 0.0
    return max(dated, priors().moves.undated) if undated or not voice.said_on else dated


def _denial_if(case: Case, truth: Option) -> float:
    """How much a text that denies the date takes from it: less if others said it again later."""
    moves, (last, _) = priors().moves, case.last_said(truth)
    days = [s.said_on for s in case.denied if truth.answer is not None and s.claim.answer == truth.answer]
    if not days:
        return 1.0
    known = [day for day in days if day]
    earlier = bool(known) and len(known) == len(days) and last is not None and max(known) < last
    if not earlier and any(s.said_on is None and agrees(s, truth) for s in case.statements):
        return (moves.denied * moves.denied_earlier) ** 0.5  # either may be the last word
    return moves.denied_earlier if earlier else moves.denied


def _being_out_if(case: Case, truth: Option) -> float:
    """How likely texts that call it out are, if this is its date."""
    if truth.answer is None or truth.answer.first is None:
        return priors().moves.out_before if case.out and truth.status is Status.CANCELLED else 1.0
    too_early = any(s.said_on is not None and s.said_on < truth.answer.first for s in case.out)
    return priors().moves.out_before if too_early else 1.0


def _none_of_these(case: Case) -> float:
    """The likelihood of all that is said if all of it is wrong: that several agree on one wrong answer is rare."""
    errors = priors().errors
    said_of_it = [option for option in case.options if option.answer or option.status is not Status.SUPERSEDED]
    score = errors.another_wrong ** (len({option.answer for option in said_of_it}) - 1)
    heard: set[Answer | None] = set()
    for voice in sorted(case.heard.voices, key=lambda voice: (-voice.trust, voice.name)):
        said = {s.claim.answer for s in voice.statements if _counts(s)}
        if not said:
            continue
        loose = _loose(said, case.options)
        wrong = errors.coarse_fits_other if loose else 1 - voice.trust
        again = 1.0 if loose else errors.same_slip
        score *= min(wrong * again, _AT_MOST * voice.trust) if loose or said & heard else wrong
        heard |= said
    return score


def _loose(said: set[Answer | None], options: Sequence[Option]) -> bool:
    """Whether all that a witness says leaves days open beside the exact ones that others say."""
    if any(option.answer in said for option in options):
        return False
    return all(isinstance(answer, When) and not answer.exact for answer in said)


def _plausible(case: Case, option: Option) -> float:
    if option.status is Status.CANCELLED:
        return priors().moves.cancelled
    if option.answer is None:
        return priors().moves.unset
    weekday = priors().plausibility(option.answer, str(case.question.medium or ""), case.question.territory)
    return weekday * beside_screenings(case, option)


def beside_screenings(case: Case, option: Option) -> float:
    """How much less likely a release is on the day of a festival screening, or before the first of them."""
    days = [when.first for when in case.screenings if when.exact and when.first]
    if case.question.medium is Medium.FESTIVAL or not days or option.answer is None or option.answer.last is None:
        return 1.0
    if option.answer.exact and option.answer.last in days:
        return priors().errors.screening
    return priors().errors.before_screening if option.answer.last < min(days) else 1.0


def _says(voice: Voice, option: Option) -> bool:
    return any(agrees(s, option) for s in voice.statements)


def _lives(statement: Statement) -> bool:
    return statement.claim.answer is not None and statement.claim.status in (Status.PLANNED, Status.RELEASED, None)


def _denies(statement: Statement) -> bool:
    return statement.claim.answer is not None and statement.claim.status in (Status.SUPERSEDED, Status.CANCELLED)


def _counts(statement: Statement) -> bool:
    return _lives(statement) or statement.claim.status is Status.CANCELLED


@lru_cache(maxsize=65536)
def _fits(said: Answer, truth: When | None) -> bool:
    return truth is not None and truth.borne_out_by(said) > 0


@lru_cache(maxsize=65536)
def _sharpens(one: Answer | None, two: Answer | None) -> bool:
    """Whether the first says the second more precisely."""
    if one == two or not isinstance(one, When) or not isinstance(two, When):
        return False
    if two.edtf.startswith(YEARLESS) and not one.edtf.startswith(YEARLESS):
        return one.borne_out_by(two) > 0
    return None not in (one.first, one.last) and one.within(two) and not two.within(one)


def _order(answer: Answer | None) -> tuple[bool, dt.date]:
    if isinstance(answer, When) and answer.first:
        return False, answer.first
    return True, _LONG_AGO


@lru_cache(maxsize=65536)
def is_slip(said: Answer | None, truth: When | None) -> bool:
    """Whether the day said is a usual slip of the true one: a digit, a day, a week, a month, a year, day for month."""
    if not isinstance(said, When) or truth is None or not (said.exact and truth.exact):
        return False
    assert said.first
    assert truth.first
    one, two = said.first, truth.first
    months = (one.year - two.year) * 12 + one.month - two.month
    if one.day == two.day and abs(months) in (1, 12):
        return True
    digits = sum(a != b for a, b in zip(said.edtf[:10], truth.edtf[:10], strict=False))
    swapped = one.year == two.year and (one.month, one.day) == (two.day, two.month)
    return digits == 1 or swapped or abs((one - two).days) in (1, 7)


def opening(statements: Sequence[Statement], option: Option) -> Status:
    """Released where any text that says so looks back on it; else as planned, or what the option itself says."""
    if option.status is not Status.PLANNED:
        return option.status if option.answer or option.status is Status.CANCELLED else Status.PLANNED
    out = any(s.claim.status is Status.RELEASED and (s.claim.answer is None or agrees(s, option)) for s in statements)
    return Status.RELEASED if out else Status.PLANNED
