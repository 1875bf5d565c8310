"""Claims as columns: what the reckoning works on when there are many, whatever they are about.

A question has candidates (the distinct answers that are given to it); a claim is one source giving one of them. All
columns are numpy arrays, claims in the order of their questions and then of time, candidates in the order of questions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from daybill import edtf
from daybill.verdicts.prints import texts

# The type of what numpy gives back depends on its version and its arguments: these names say what is meant.
Floats = NDArray[Any]
Ints = NDArray[Any]
Bools = NDArray[Any]

CANCELLED = "cancelled"
"""The answer that a release will not be."""
DAY, MONTH, SEASON, YEAR, OTHER, NO_DATE = 0, 1, 2, 3, 4, 9
"""How exact a date is; `OTHER` for intervals, `NO_DATE` for what is no date (being cancelled)."""

_FAR = 10**7


@dataclass(frozen=True, slots=True)
class Dates:
    """The candidates as dates: their first and last day (ordinals, both in), and what they are written of."""

    first: Ints
    last: Ints
    precision: Ints
    year: Ints
    month: Ints
    day: Ints

    @classmethod
    def of(cls, answers: Sequence[str]) -> Dates:
        """The dates of EDTF texts; raises `ValueError` for what is neither a bounded date nor `cancelled`."""
        known = {answer: _bounds(answer) for answer in set(answers)}
        columns = np.array([known[answer] for answer in answers], dtype=np.int64).reshape(-1, 6)
        return cls(*(columns[:, at] for at in range(6)))


@dataclass(frozen=True, slots=True)
class Table:
    """Claims and candidates as columns; see `make`."""

    question: Ints
    """Of each claim."""
    source: Ints
    candidate: Ints
    """Of each claim: the candidate that it gives."""
    time: Floats
    """Of each claim, in days since year 1 (0 where no times are known)."""
    text: Ints
    """Of each claim: the first claim with the same words, itself where nobody else has them."""
    asked: Ints
    """Of each candidate: its question."""
    answers: tuple[str, ...]
    """Of each candidate."""
    dates: Dates | None
    """Of the candidates, where all of them are dates."""
    kin: Ints
    """Of each question: whose windows it is one of (a film); dates of kin are taken for one another."""
    calendar: Ints
    """Of each question: with which others it shares habits of the week (a medium in a territory)."""
    sources: int
    """How many sources there are."""
    broader: Mapping[str, frozenset[str]]
    """Of answers that are no dates: the broader ones that hold too (of a town its country)."""

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return len(self.kin)

    @property
    def moves(self) -> bool:
        """Whether the answers are dates that may have changed in the course of the claims."""
        return self.dates is not None and bool((self.time > 0).any())

    def only(self, question: int) -> Table:
        """The table of a question and its kin alone, numbered from 0 in their order; sources keep their numbers."""
        kin = np.flatnonzero(self.kin == self.kin[question])
        claims, given = _spans(self.question, kin), _spans(self.asked, kin)
        dates = self.dates and Dates(*(getattr(self.dates, name)[given] for name in Dates.__slots__))
        return replace(
            self,
            question=np.searchsorted(kin, self.question[claims]),
            source=self.source[claims],
            candidate=np.searchsorted(given, self.candidate[claims]),
            time=self.time[claims],
            text=np.searchsorted(claims, self.text[claims]),
            asked=np.searchsorted(kin, self.asked[given]),
            answers=tuple(self.answers[at] for at in given.tolist()),
            dates=dates,
            kin=self.kin[kin],
            calendar=self.calendar[kin],
        )


def make(  # noqa: PLR0913  (columns, each by name)
    *,
    question: Sequence[int] | Ints,
    source: Sequence[int] | Ints,
    answer: Sequence[str],
    time: Sequence[float] | Floats | None = None,
    prints: Sequence[int] | NDArray[np.uint64] | None = None,
    kin: Sequence[int] | Ints | None = None,
    calendar: Sequence[int] | Ints | None = None,
    sources: int | None = None,
    broader: Mapping[str, frozenset[str]] | None = None,
) -> Table:
    """A table of claims given in any order.

    `question` and `source` count from 0; `time` is in days since year 1; `prints` a 64-bit fingerprint of each claim's
    text, near-equal for near-equal words, 0 where there is none. `kin` and `calendar` are columns of questions.
    """
    questions, givers = np.asarray(question, np.int64), np.asarray(source, np.int64)
    names, codes = _codes(answer)
    times = np.zeros(len(questions)) if time is None else np.nan_to_num(np.asarray(time, np.float64))
    order = np.lexsort((codes, givers, times, questions))
    questions, givers, codes, times = questions[order], givers[order], codes[order], times[order]
    keys, candidate = np.unique(questions * len(names) + codes, return_inverse=True)
    asked = keys // max(1, len(names))
    answers = tuple(names[code] for code in (keys % max(1, len(names))).tolist())
    count = int(questions.max()) + 1 if len(questions) else 0
    marks = None if prints is None else np.asarray(prints, np.uint64)[order]
    return Table(
        question=questions,
        source=givers,
        candidate=candidate,
        time=times,
        text=np.arange(len(questions)) if marks is None else texts(questions, times, marks),
        asked=asked,
        answers=answers,
        dates=_dates(answers),
        kin=np.arange(count) if kin is None else np.asarray(kin, np.int64),
        calendar=np.zeros(count, np.int64) if calendar is None else np.asarray(calendar, np.int64),
        sources=sources or (int(givers.max()) + 1 if len(givers) else 0),
        broader=broader or {},
    )


def _codes(answers: Sequence[str]) -> tuple[list[str], Ints]:
    """The distinct answers in the order of their letters, and for each claim its place among them."""
    names = sorted(set(answers))
    place: Mapping[str, int] = {name: at for at, name in enumerate(names)}
    return names, np.fromiter((place[answer] for answer in answers), np.int64, len(answers))


def _dates(answers: Sequence[str]) -> Dates | None:
    distinct = set(answers)
    # Bare years alone may be any numbers.
    if not any("-" in answer for answer in distinct) or not all(_is_date(answer) for answer in distinct):
        return None
    return Dates.of(answers)


def _is_date(answer: str) -> bool:
    if answer == CANCELLED:
        return True
    if not (answer[:4].isdigit() and answer[4:5] in ("-", "/", "") and len(answer) >= 4):
        return False
    try:
        first, last = edtf.bounds(answer)
    except ValueError:
        return False
    return first is not None and last is not None


def _bounds(answer: str) -> tuple[int, int, int, int, int, int]:
    if answer == CANCELLED:
        return 0, _FAR, NO_DATE, 0, 0, 0
    first, last = edtf.bounds(answer)
    if first is None or last is None:
        raise ValueError(f"{answer} has an open end")
    return first.toordinal(), last.toordinal(), _precision(answer, first, last), first.year, first.month, first.day


def _precision(answer: str, first: dt.date, last: dt.date) -> int:
    if first == last:
        return DAY
    if len(answer) == 4:
        return YEAR
    if len(answer) == 7:
        return MONTH if int(answer[5:]) <= 12 else SEASON
    return OTHER


def _spans(column: Ints, numbers: Ints) -> Ints:
    """The places in an ordered column at which these numbers stand."""
    low, high = np.searchsorted(column, numbers), np.searchsorted(column, numbers, side="right")
    return np.concatenate([np.arange(start, end) for start, end in zip(low.tolist(), high.tolist(), strict=True)])
