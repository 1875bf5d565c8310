"""What the other windows of a film say of one: they move together, and keep their distance.

After a first weighing of each window by itself, the dates that its kin are believed to have had, one after the other,
suggest dates for it: in the same week, on the weekday usual there; at the distance that both kept before; and what is
no day as it is (a month, being cancelled). How often such suggestions hold is learned from the windows on which enough
is said. Those that somebody says of the window too are then weighed like claims of a source that is right so often.
Those that nobody says are no answers, for half of them fail at best; but they leave doubts of the old date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from daybill.verdicts.table import DAY, NO_DATE

if TYPE_CHECKING:
    from daybill.verdicts.chain import Chain
    from daybill.verdicts.habits import Together
    from daybill.verdicts.table import Bools, Dates, Floats, Ints, Table

LEVELS = 8
"""Suggestions are told apart by how often such ones hold: so many sorts of sources."""
_WEEK = 7
# How a date is suggested: in the same week; at the distance kept before, or both alike, or the week where the distance
# kept is another; in the same loose words; cancelled as well.
_SAME, _KEPT, _BOTH, _UNLIKE, _LOOSE, _GONE = range(6)
# Longer than so many days two dates need not stand together to tell their distance.
_LONG = 90.0
_SUREST = 0.97
# What is left of the doubt whether a window followed its kin, after each text that does not say so.
_EACH_TEXT = 0.4
# Above all answers and all calendars, so that one number can stand for a window and an answer, or for two calendars.
_ANSWERS = 10**8
_CALENDARS = 10**6


@dataclass(frozen=True, slots=True)
class Path:
    """The dates each window is believed to have had, one after the other: a row a date, by window and time."""

    question: Ints
    candidate: Ints
    begins: Floats
    ends: Floats
    sure: Floats


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Candidates of windows that their kin suggest."""

    question: Ints
    candidate: Ints
    time: Floats
    """Since when."""
    sure: Floats
    """How sure it is that the kin stood so."""
    holds: Floats
    """How often such suggestions hold."""


@dataclass(frozen=True, slots=True)
class Ties:
    """How often what windows of one calendar suggest in one way for those of another holds, by key."""

    key: Ints
    holds: Floats

    def of(self, key: Ints, otherwise: float) -> Floats:
        """How often suggestions of these keys hold."""
        place, known = _places(self.key, key)
        found = np.full(len(key), otherwise)
        found[known] = self.holds[place[known]]
        return found


def path(chain: Chain, smoothed: Floats) -> Path:
    """The likeliest date of each window at each of its claims, where it is likelier than all others together."""
    layout, table = chain.layout, chain.table
    width = layout.width[layout.windows]
    start = np.concatenate([[0], np.cumsum(width)[:-1]])
    sure = np.maximum.reduceat(smoothed, start)
    places = np.where(smoothed == np.repeat(sure, width), np.arange(len(smoothed)), len(smoothed))
    candidate = layout.candidate[chain.state[np.minimum.reduceat(places, start)]]
    order = np.argsort(layout.claims)
    order = order[sure[order] > 0.5]
    claims, candidate, sure = layout.claims[order], candidate[order], sure[order]
    new = np.flatnonzero(_firsts(candidate))
    question, begins = table.question[claims[new]], table.time[claims[new]]
    ends = np.append(begins[1:], np.inf)
    ends[:-1][question[1:] != question[:-1]] = np.inf
    return Path(question, candidate[new], begins, ends, np.maximum.reduceat(sure, new) if len(new) else sure)


def suggestions(
    table: Table, found: Path, week: Floats, numbers: Together, ties: Ties | None = None
) -> tuple[Suggestions, Floats, Ties]:
    """What kin suggest for each window, one row a candidate; how likely they overtook it; what was learned of ties."""
    assert table.dates is not None
    offers = _offers(table, table.dates, found, week.argmax(1))
    to, by = table.calendar[offers.question], table.calendar[found.question[offers.row]]
    key = (offers.way * np.int64(_CALENDARS) + to) * _CALENDARS + by
    if ties is None:
        ties = _learned(table.dates, found, offers, key, numbers)
    holds = ties.of(key, numbers.holds)
    return _merged(found, offers, holds, numbers), _overtaken(table, found, offers, holds), ties


def joined(table: Table, more: Suggestions) -> tuple[Table, Ints, Ints]:
    """The table with suggestions as claims of sources of their own; the new places of the old claims, and of these."""
    count = len(table.question)
    question = np.concatenate([table.question, more.question])
    time = np.concatenate([table.time, more.time])
    order = np.lexsort((time, question))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    text = np.concatenate([table.text, np.arange(count, len(order))])
    made = replace(
        table,
        question=question[order],
        source=np.concatenate([table.source, table.sources + level(more.holds)])[order],
        candidate=np.concatenate([table.candidate, more.candidate])[order],
        time=time[order],
        text=place[text[order]],
        sources=table.sources + LEVELS,
    )
    return made, place[:count], place[count:]


def level(holds: Floats) -> Ints:
    """Of which sort suggestions are that hold so often."""
    return np.minimum(LEVELS - 1, (holds * LEVELS).astype(np.int64))


def rates() -> Floats:
    """The rates to begin with, a row a level, in the order of `forms`."""
    holds = np.clip((np.arange(LEVELS) + 0.5) / LEVELS, 0.05, 0.95)
    rest, none = 1 - holds, np.zeros(LEVELS)
    return np.stack([holds, none, 0.2 * rest, 0.1 * rest, none, 0.7 * rest], 1)


# ── what is suggested ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Offers:
    question: Ints
    row: Ints
    """The row of the path that suggests it."""
    answer: Ints
    """See `_answer`."""
    candidate: Ints
    """Which candidate that is; -1 where nobody says it of the window."""
    way: Ints


def _answer(dates: Dates, candidate: Ints) -> Ints:
    """A number for a date as it is written."""
    return dates.first[candidate] * 10 + dates.precision[candidate]


def _offers(table: Table, dates: Dates, found: Path, usual: Ints) -> _Offers:
    """All that kin suggest for each window: what they had themselves, and what lies at the distance kept before."""
    asked, row = _pairs(table.kin, table.kin[found.question])
    heard = np.bincount(table.question, minlength=table.questions) > 0
    others = heard[asked] & (asked != found.question[row])
    asked, row = asked[others], row[others]
    precision, weeks = dates.precision[found.candidate], _weeks(dates.first[found.candidate])
    to, by, moved = _kept(table, found, precision == DAY, weeks)
    size = np.int64(len(weeks) + 1)
    place, known = _places(to * size + by, asked * size + row)
    both = known.copy()
    both[known] = moved[place[known]] == weeks[row[known]]
    loose, gone = (precision != DAY)[row], (precision == NO_DATE)[row]
    way = np.select([gone, loose, both, known], [_GONE, _LOOSE, _BOTH, _UNLIKE], _SAME)
    answer = np.where(loose, _answer(dates, found.candidate[row]), _on_usual(weeks[row], usual[table.calendar[asked]]))
    apart = np.ones(len(to), bool)
    apart[place[both]] = False
    to, by, moved = to[apart], by[apart], moved[apart]
    asked, answer = np.append(asked, to), np.append(answer, _on_usual(moved, usual[table.calendar[to]]))
    way = np.append(way, np.full(len(to), _KEPT))
    return _Offers(asked, np.append(row, by), answer, _candidates(table, dates, asked, answer), way)


def _on_usual(weeks: Ints, weekday: Ints) -> Ints:
    """The day of these weeks that is this day of the week, as an answer."""
    return (weeks * _WEEK + 1 + weekday) * 10 + DAY


def _candidates(table: Table, dates: Dates, question: Ints, answer: Ints) -> Ints:
    """The candidates of these questions that are these answers; -1 where there are none."""
    keys = table.asked * np.int64(_ANSWERS) + _answer(dates, np.arange(len(table.asked)))
    order = np.argsort(keys)
    place, known = _places(keys[order], question * np.int64(_ANSWERS) + answer)
    return np.where(known, order[place], -1)


def _kept(table: Table, found: Path, exact: Bools, weeks: Ints) -> tuple[Ints, Ints, Ints]:
    """Windows, dates of kin, and the weeks in which they would be at the distance that both kept at other times."""
    days = np.flatnonzero(exact)
    one, two = (days[pair] for pair in _pairs(table.kin[found.question[days]], table.kin[found.question[days]]))
    together = np.minimum(found.ends[one], found.ends[two]) - np.maximum(found.begins[one], found.begins[two])
    fit = (found.question[one] != found.question[two]) & (together > 0)
    one, two, together = one[fit], two[fit], np.minimum(together[fit], _LONG)
    pair, other = _pairs(found.question[two], found.question[days])
    other = days[other]
    pair, other = pair[other != two[pair]], other[other != two[pair]]
    to, off = found.question[one[pair]], (weeks[one] - weeks[two])[pair]
    weight = (together * found.sure[one] * found.sure[two])[pair]
    (to, other, off), weight = _summed((to, other, off), weight)
    order = np.lexsort((-weight, other, to))
    to, other, off = to[order], other[order], off[order]
    best = _firsts(to, other)
    return to[best], other[best], (weeks[other] + off)[best]


def _weeks(days: Ints) -> Ints:
    """Weeks since Monday, the first day of year 1."""
    return (days - 1) // _WEEK


# ── how often it holds ────────────────────────────────────────────────────────────────────────────────────────────


def _learned(dates: Dates, found: Path, offers: _Offers, key: Ints, numbers: Together) -> Ties:
    """How often suggestions of each key came true, where a window's own claims say what stood at the time."""
    one, two = _pairs(offers.question, found.question)
    soon = found.begins[two] < found.ends[offers.row[one]] + numbers.lag
    meet = soon & (found.ends[two] > found.begins[offers.row[one]])
    one, two = one[meet], two[meet]
    hit = (_answer(dates, found.candidate[two]) == offers.answer[one]) * found.sure[two]
    hits, told = np.zeros(len(key)), np.zeros(len(key))
    np.maximum.at(hits, one, hit)
    np.maximum.at(told, one, found.sure[two])
    keys, code = np.unique(key, return_inverse=True)
    weight = found.sure[offers.row]
    good = np.bincount(code, weights=hits * weight, minlength=len(keys))
    total = np.bincount(code, weights=told * weight, minlength=len(keys))
    return Ties(keys, (good + numbers.holds * numbers.weight) / (total + numbers.weight))


def _overtaken(table: Table, found: Path, offers: _Offers, holds: Floats) -> Floats:
    """How likely kin moved on with each window while nobody said so of it: less with each text that it has since."""
    assert table.dates is not None
    last = np.zeros(table.questions, np.int64)
    last[found.question] = found.candidate  # the last row of each window stays
    loose = table.dates.precision[last] != DAY
    tells = (offers.way == _KEPT) | (offers.way == _BOTH) | (loose[offers.question] & (offers.way <= _UNLIKE))
    unsaid = np.flatnonzero((offers.candidate < 0) & tells & np.isinf(found.ends[offers.row]))
    asked, begins = offers.question[unsaid], found.begins[offers.row[unsaid]]
    texts = np.flatnonzero(table.text == np.arange(len(table.text)))
    span = float(table.time.max()) + 2
    ends = np.searchsorted(table.question[texts], asked, side="right")
    since = ends - np.searchsorted(table.question[texts] * span + table.time[texts], asked * span + begins + 1)
    doubt = np.zeros(table.questions)
    np.maximum.at(doubt, asked, (holds * found.sure[offers.row])[unsaid] * _EACH_TEXT**since)
    return doubt


def _merged(found: Path, offers: _Offers, holds: Floats, numbers: Together) -> Suggestions:
    """The candidates suggested: by one window the best way counts, and further windows add to it."""
    said = np.flatnonzero((offers.candidate >= 0) & (holds >= numbers.least))
    said = said[np.lexsort((-holds[said], found.question[offers.row[said]], offers.candidate[said]))]
    said = said[_firsts(offers.candidate[said], found.question[offers.row[said]])]
    said = said[np.lexsort((-holds[said], offers.candidate[said]))]
    asked, candidate, row = offers.question[said], offers.candidate[said], offers.row[said]
    holds = np.minimum(holds[said], _SUREST)
    new = _firsts(candidate)
    doubt = np.log1p(-np.where(new, holds, numbers.more * holds))
    chosen = np.flatnonzero(new)
    total = np.add.reduceat(doubt, chosen) if len(chosen) else doubt
    asked, candidate, row = asked[chosen], candidate[chosen], row[chosen]
    return Suggestions(asked, candidate, found.begins[row], found.sure[row], 1 - np.exp(total))


# ── rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _pairs(one: Ints, two: Ints) -> tuple[Ints, Ints]:
    """The places of all pairs of equal numbers in the first and the second row."""
    order = np.argsort(two, kind="stable")
    low, high = np.searchsorted(two[order], one), np.searchsorted(two[order], one, side="right")
    count = high - low
    left = np.repeat(np.arange(len(one)), count)
    right = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
    return left, order[right]


def _places(keys: Ints, wanted: Ints) -> tuple[Ints, Bools]:
    """Where each wanted number stands among numbers in order, and whether it is there."""
    if not len(keys):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), bool)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return place, keys[place] == wanted


def _firsts(*columns: Ints) -> Bools:
    """Which rows of columns in order differ from the one before."""
    new = np.ones(len(columns[0]), bool)
    new[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    return new


def _summed(columns: tuple[Ints, ...], weight: Floats) -> tuple[tuple[Ints, ...], Floats]:
    """The distinct rows in order, with the sum of their weights."""
    order = np.lexsort(columns[::-1])
    columns = tuple(column[order] for column in columns)
    new = np.flatnonzero(_firsts(*columns))
    total = np.add.reduceat(weight[order], new) if len(new) else weight
    return tuple(column[new] for column in columns), total
