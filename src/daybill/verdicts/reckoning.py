"""All questions of a table weighed at once: who echoes whom, then beliefs and rates by turns.

Dates that move are weighed as chains (`chain`), all else as one truth that each source gives or misses (`_standing`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from daybill.verdicts import habits as habits_of
from daybill.verdicts import kindred
from daybill.verdicts.chain import Chain
from daybill.verdicts.following import Echoes, echoes
from daybill.verdicts.forms import OTHER, RIGHT, forms
from daybill.verdicts.table import DAY

if TYPE_CHECKING:
    from daybill.verdicts.habits import Habits
    from daybill.verdicts.table import Bools, Floats, Ints, Table


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What is believed, and of whom."""

    probability: Floats
    """Of each candidate; what is missing to 1 in a question stands for none of its candidates."""
    rates: Floats
    """A row a source (then the levels of what kin suggest, and releases of many), a column a way; see `forms`."""
    counts: Floats
    """How many claims that speak for themselves each source is thought to have made in each way."""
    echoes: Echoes
    weekdays: Floats
    """A row a calendar, a column a day, Monday first: how much likelier than chance openings are on it."""
    alone: Beliefs | None = None
    """What is believed of each window by itself, where windows have kin."""
    overtaken: Floats | None = None
    """Of each question: how likely its kin moved on with it while nobody said so."""
    ties: kindred.Ties | None = None
    """How often it holds what kin suggest."""

    def best(self, table: Table) -> Ints:
        """The likeliest candidate of each question that has any; of equals the first."""
        order = np.lexsort((np.arange(len(table.asked)), -self.probability, table.asked))
        _, first = np.unique(table.asked[order], return_index=True)
        return order[first]


def believe(table: Table, habits: Habits | None = None, known: Beliefs | None = None) -> Beliefs:
    """What to believe of each question; raises `ValueError` where there are no claims.

    With `known` beliefs about other claims of the same sources (by their numbers), what was learned there of them holds
    and nothing new is learned: so a question and its kin are weighed again when one claim comes in, without all others.
    """
    numbers = habits or habits_of.habits()
    if not len(table.question):
        raise ValueError("no claims to weigh")
    heard = echoes(table, numbers.following, numbers.slips, known.echoes.couples if known else None)
    return (_moving if table.moves else _standing)(table, numbers, heard, known)


# ── dates that move ───────────────────────────────────────────────────────────────────────────────────────────────


def _moving(table: Table, habits: Habits, heard: Echoes, known: Beliefs | None) -> Beliefs:
    """Each window by itself, then with what its kin suggest for it."""
    first = _Turns(table, habits, heard)
    alone, smoothed = first.taken(first.start if known is None else known.alone or known, learn=known is None)
    if not (np.bincount(table.kin) > 1).any() and (known is None or known.ties is None):
        return alone
    path = kindred.path(first.chain, smoothed)
    ties = known.ties if known else None
    more, overtaken, ties = kindred.suggestions(table, path, alone.weekdays, habits.together, ties)
    whole, place, added = kindred.joined(table, more)
    again = _Turns(whole, habits, _with(heard, place, added, more.sure), levels=kindred.LEVELS)
    found, _ = again.taken(again.after(alone) if known is None else known, learn=known is None)
    return replace(found, echoes=heard, alone=alone, overtaken=overtaken, ties=ties)


def _with(heard: Echoes, place: Ints, added: Ints, sure: Floats) -> Echoes:
    """The echoes of a table to which suggestions were added: these count as much as they are sure."""
    blank = {"copied": 1 - sure, "wording": 1.0, "alone": 1.0, "repeats": False, "carriers": 0}
    columns = {}
    for name, value in blank.items():
        column = getattr(heard, name)
        columns[name] = np.empty(len(place) + len(added), column.dtype)
        columns[name][place], columns[name][added] = column, value
    return Echoes(**columns, couples=heard.couples)


class _Turns:
    """Beliefs and rates by turns, on the chains of a table; its last `levels` sources are suggestions of kin."""

    def __init__(self, table: Table, habits: Habits, heard: Echoes, levels: int = 0) -> None:
        self.table, self.habits, self.heard = table, habits, heard
        # A text that stands elsewhere word for word is said once; who carries it shows in the rates it is judged by.
        self.chain = Chain(table, np.flatnonzero(~heard.repeats), habits)
        self.speaker = habits_of.speakers(table.source, table.sources, heard.carriers)
        columns = (self.speaker, heard.copied, heard.wording)
        self.who, self.copied, self.wording = (column[self.chain.claim] for column in columns)
        self.suggested = slice(table.sources - levels, table.sources)
        mine = (self.who >= self.suggested.start) & (self.who < self.suggested.stop)
        self.chain.forms.other[mine] = np.where(self.chain.forms.right[mine], 0.0, habits.together.amiss)
        self.chain.forms.crossed[mine] = 0.0

    @property
    def start(self) -> Beliefs:
        """What is believed before anything is heard."""
        rates = np.tile(self.habits.ways.dates.row, (self.table.sources + habits_of.RELEASES, 1))
        even = np.ones((int(self.table.calendar.max()) + 1, 7))
        return Beliefs(np.zeros(0), rates, np.zeros_like(rates), self.heard, even)

    def after(self, alone: Beliefs) -> Beliefs:
        """The same where the windows were weighed by themselves before."""
        outlets, releases = np.split(alone.rates, [len(alone.rates) - habits_of.RELEASES])
        return replace(alone, rates=np.concatenate([outlets, kindred.rates(), releases]))

    def taken(self, known: Beliefs, *, learn: bool) -> tuple[Beliefs, Floats]:
        """Beliefs that begin with what is known, and the chance of each date as of each claim (a row a pair)."""
        rates, week = known.rates, known.weekdays
        rounds = self.habits.together.rounds if self._kin else self.habits.ways.rounds
        for _ in range(rounds if learn else 1):
            on_weekday = _on_weekday(self.table, week)[self.chain.layout.candidate]
            found = self.chain.passes(rates[self.who], self.copied, self.wording, on_weekday)
            belief = self.chain.final(found)
            own = found.smoothed * (1 - self.copied) * (1 - found.late) / found.likelihood
            counts = self.chain.forms.counts(self.who, rates, own, found.stale)
            if learn:
                week = _weekdays(self.table, belief, self.habits.moves.weekday)
                rates = self._learned(counts)
        return Beliefs(belief, rates, counts, self.heard, week), found.smoothed

    @property
    def _kin(self) -> bool:
        return self.suggested.start < self.suggested.stop

    def _learned(self, counts: Floats) -> Floats:
        """The rates of sources and releases; those of suggestions by themselves, for these are no outlets."""
        ways, outlets = self.habits.ways, counts.copy()
        outlets[self.suggested] = 0
        volume = np.bincount(self.speaker, minlength=len(counts))
        rates = habits_of.learned(outlets, volume, ways.dates.row, ways.weight, ways.weight_of_all)
        if self._kin:
            seen = counts[self.suggested] + ways.weight * kindred.rates()
            rates[self.suggested] = seen / seen.sum(1, keepdims=True)
        return rates


def _weekdays(table: Table, belief: Floats, even: float) -> Floats:
    """How much likelier than chance each weekday is in each calendar, by what is believed."""
    size = (int(table.calendar.max()) + 1) * 7
    exact, place = _weekday_places(table)
    seen = np.bincount(place, weights=belief * exact, minlength=size).reshape(-1, 7) + even
    share: Floats = 7 * seen / seen.sum(1, keepdims=True)
    return share


def _on_weekday(table: Table, week: Floats) -> Floats:
    exact, place = _weekday_places(table)
    return np.where(exact, week.ravel()[place], 1.0)


def _weekday_places(table: Table) -> tuple[Bools, Ints]:
    assert table.dates is not None
    return table.dates.precision == DAY, table.calendar[table.asked] * 7 + (table.dates.first - 1) % 7


# ── answers that stand ────────────────────────────────────────────────────────────────────────────────────────────


def _standing(table: Table, habits: Habits, heard: Echoes, known: Beliefs | None) -> Beliefs:
    claims = np.flatnonzero(~heard.repeats)
    width = np.bincount(table.asked, minlength=table.questions)
    begins = np.concatenate([[0], np.cumsum(width)[:-1]])
    asked = table.question[claims]
    claim = np.repeat(claims, width[asked])
    place = np.arange(len(claim)) - np.repeat(np.cumsum(width[asked]) - width[asked], width[asked])
    true = np.repeat(begins[asked], width[asked]) + place
    seen = forms(table, habits.slips, table.candidate[claim], true)
    who, weight = table.source[claim], (heard.alone * (1 - heard.copied))[claim]
    volume = np.bincount(table.source, minlength=table.sources + habits_of.RELEASES)
    prior, ways = habits.ways.texts.row, habits.ways
    rates = np.tile(prior, (table.sources + habits_of.RELEASES, 1)) if known is None else known.rates
    counts, belief = np.zeros_like(rates), np.zeros(len(table.asked))
    for _ in range(ways.rounds_of_texts if known is None else 1):
        likelihood = seen.likelihood(rates[who])
        score = np.bincount(true, weights=weight * np.log(likelihood), minlength=len(table.asked))
        belief = _shared(table, score, _missed(table, claims, rates, heard, habits.slips.any_text))
        counts = seen.counts(who, rates, weight * belief[true] / likelihood)
        none = 1 - np.bincount(table.asked, weights=belief, minlength=table.questions)
        alone = (heard.alone * none[table.question])[claims]
        counts[:, OTHER] += np.bincount(table.source[claims], weights=alone, minlength=len(rates))
        if known is None:
            rates = habits_of.learned(counts, volume, prior, ways.weight_of_texts, ways.weight_of_all)
    return Beliefs(belief, rates, counts, heard, np.ones((1, 7)))


def _missed(table: Table, claims: Ints, rates: Floats, heard: Echoes, any_text: float) -> Floats:
    """The log likelihood of all claims of each question if none of its candidates is true."""
    wrong = np.log((1 - rates[table.source[claims], RIGHT]) * any_text)
    said = np.bincount(table.question[claims], weights=heard.alone[claims] * wrong, minlength=table.questions)
    # Nothing tells how many answers nobody gave: as many as make a wrong answer as likely as it is.
    return said - np.log(any_text)


def _shared(table: Table, score: Floats, missed: Floats) -> Floats:
    """Chances from log likelihoods, together with that of none of the candidates 1 in each question."""
    top = missed.copy()
    np.maximum.at(top, table.asked, score)
    chance = np.exp(score - top[table.asked])
    total = np.bincount(table.asked, weights=chance, minlength=table.questions) + np.exp(missed - top)
    return chance / total[table.asked]
