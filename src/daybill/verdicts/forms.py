"""How an answer may stand for another: looser, a slip of it, taken from elsewhere, or something else altogether.

For each claim and each candidate of its question: how likely the claim has just this answer if the candidate is true
and the source errs in that way. Learned rates say how often each source does which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from daybill.verdicts.table import DAY, MONTH, NO_DATE, SEASON, YEAR

if TYPE_CHECKING:
    from daybill.verdicts.habits import Slips
    from daybill.verdicts.table import Bools, Dates, Floats, Ints, Table

RIGHT, LOOSER, STALE, SLIP, CROSSED, OTHER = range(6)
"""What a claim may be, seen from the truth: the columns of a source's rates."""
WAYS = 6


@dataclass(frozen=True, slots=True)
class Forms:
    """The likelihood of what is said under each candidate, by the way in which it is said; one row a pair."""

    right: Bools
    looser: Floats
    slip: Floats
    crossed: Floats
    other: Floats

    def likelihood(self, rates: Floats, stale: Floats | float = 0.0) -> Floats:
        """How likely each pair's words are, by the rates of who says them (a row a pair)."""
        ways = zip(self.ways(stale), rates.T, strict=True)
        return sum((rate * form for form, rate in ways), np.zeros(len(self.right)))

    def ways(self, stale: Floats | float = 0.0) -> tuple[Bools | Floats | float, ...]:
        """The forms in the order of a source's rates."""
        return self.right, self.looser, stale, self.slip, self.crossed, self.other

    def counts(self, who: Ints, rates: Floats, share: Floats, stale: Floats | float = 0.0) -> Floats:
        """How often each source (a row) is thought to have spoken in each way, if pairs are true with these shares."""
        weights = ((rate * form) * share for form, rate in zip(self.ways(stale), rates[who].T, strict=True))
        return np.stack([np.bincount(who, weights=weight, minlength=len(rates)) for weight in weights], 1)


def forms(table: Table, slips: Slips, said: Ints, true: Ints) -> Forms:
    """The forms for pairs of what is said and what would be true, both places of candidates."""
    if table.dates is None:
        return _of_texts(table, slips, said, true)
    return _of_dates(table, table.dates, slips, said, true)


# ── dates ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_dates(table: Table, dates: Dates, slips: Slips, said: Ints, true: Ints) -> Forms:
    right = said == true
    named = (dates.precision[said] != NO_DATE) & (dates.precision[true] != NO_DATE)
    abroad = elsewhere(table, dates)
    looser = np.select(
        [dates.precision[said] == MONTH, dates.precision[said] == SEASON, dates.precision[said] == YEAR],
        [slips.month, slips.season, slips.year],
        slips.season,
    )
    other = np.select(
        [dates.precision[said] == NO_DATE, dates.precision[said] != DAY, _edge_of_month(dates)[said]],
        [slips.cancelled, slips.any_loose, slips.any_edge],
        slips.any_day,
    )
    return Forms(
        right=right,
        looser=np.where(covers(dates, said, true) & ~right & named, looser, 0.0),
        slip=np.where(~right & named, slips_between(dates, slips, said, true), 0.0),
        crossed=np.where(abroad[said] & ~right, slips.elsewhere, 0.0),
        other=np.where(right, 0.0, other),
    )


def covers(dates: Dates, loose: Ints, fine: Ints) -> Bools:
    """Whether the first date leaves open all days of the second."""
    return (dates.first[loose] <= dates.first[fine]) & (dates.last[loose] >= dates.last[fine])


def elsewhere(table: Table, dates: Dates) -> Bools:
    """Which exact dates are also answers to another question of kin."""
    key = table.kin[table.asked] * np.int64(4_000_000) + dates.first
    key = np.where(dates.precision == DAY, key, -1 - np.arange(len(key)))
    _, code, count = np.unique(key, return_inverse=True, return_counts=True)
    return count[code] > 1


def _edge_of_month(dates: Dates) -> Bools:
    """The first of a month and the last of a year: what a form is filled in with where nobody knows."""
    return (dates.precision == DAY) & ((dates.day == 1) | ((dates.month == 12) & (dates.day == 31)))


def slips_between(dates: Dates, slips: Slips, said: Ints, true: Ints) -> Floats:
    """How likely a hurried hand makes the one of the other: a digit, a day, a week, a month, a year, day for month."""
    apart = np.abs(dates.first[said] - dates.first[true])
    day, day_true = dates.day[said], dates.day[true]
    months = (dates.year[said] - dates.year[true]) * 12 + dates.month[said] - dates.month[true]
    one_digit = (months == 0) & (day != day_true) & ((day // 10 == day_true // 10) | (day % 10 == day_true % 10))
    swapped = (dates.year[said] == dates.year[true]) & (dates.month[said] == day_true) & (day == dates.month[true])
    found = (
        slips.digit * one_digit + slips.day * (apart == 1) + slips.week * (apart == 7) + slips.two_days * (apart == 2)
    )
    found = found + slips.month_off * ((np.abs(months) == 1) & (day == day_true))
    found = found + slips.year_off * ((np.abs(months) == 12) & (day == day_true)) + slips.swapped * swapped
    exact = (dates.precision[said] == DAY) & (dates.precision[true] == DAY)
    steps = np.array([0, 32, 96, 384, 0, 0, 0, 0, 0, 0])[dates.precision[true]]
    next_one = (dates.precision[said] == dates.precision[true]) & ~exact & (apart <= steps)
    return np.where(exact, found, np.where(next_one, slips.loose_off, 0.0))


# ── texts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_texts(table: Table, slips: Slips, said: Ints, true: Ints) -> Forms:
    answers, right = table.answers, said == true
    looser, slip = np.zeros(len(said)), np.zeros(len(said))
    pairs, code = np.unique(said * np.int64(len(answers)) + true, return_inverse=True)
    places = ((pair // len(answers), pair % len(answers)) for pair in pairs.tolist())
    found = np.array([_relation(answers[one], answers[two], table.broader) for one, two in places])
    relation = found[code] if len(found) else np.zeros(0)
    looser[relation == _PART] = slips.part
    slip[relation == _TYPO] = slips.typo
    return Forms(right, looser, slip, np.zeros(len(said)), np.where(right, 0.0, slips.any_text))


_PART, _TYPO = 1, 2


def _relation(said: str, true: str, broader: Mapping[str, frozenset[str]]) -> int:
    """Whether a text is part of a list or a broader term, or a slip of the hand away."""
    if said == true:
        return 0
    if said in broader.get(true, ()) or (";" in true and _listed(said) < _listed(true)):
        return _PART
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  (only texts come here)

    most = 1 if max(len(said), len(true)) < 8 else 2
    return _TYPO if Levenshtein.distance(said, true, score_cutoff=most) <= most else 0


def _listed(answer: str) -> frozenset[str]:
    return frozenset(part.strip() for part in answer.split(";"))
