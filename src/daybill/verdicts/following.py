"""Who follows whom, found before anything is believed.

Three signs, none of which asks what is true. Words: near-equal fingerprints are one text. Habit: an outlet whose claims
come soon after another's, with the same answer, far more often than soon before them, copies it in other words; what
comes before and after by chance comes equally often. Sameness: two sources that agree on all disputed questions are one
source under two names, for careful independent ones still differ now and then (compare Dong, Berti-Equille and
Srivastava, VLDB 2009, who need a first guess of the truth for this).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from daybill.verdicts.forms import slips_between
from daybill.verdicts.table import Bools, Floats, Ints, Table

if TYPE_CHECKING:
    from daybill.verdicts.habits import Following, Slips

Meetings = tuple[Ints, Ints]
# So many claims after and before each one are looked at: more would be minutes in a burst of thousands.
_REACH = 96


@dataclass(frozen=True, slots=True)
class Couples:
    """Pairs of sources that were seen together, by key (the later one's number times all, and the earlier one's)."""

    key: Ints
    """In order."""
    share: Floats
    """Of the first one's claims soon after the second's, with the same answer: how many it copied, from 0 to 1."""
    bound: Floats
    """1 where the first one habitually carries the second one's texts, else 0."""
    same: Floats
    """The chance that both are one source under two names (the greater number first)."""

    def of(self, column: Floats, one: Ints, two: Ints, sources: int) -> Floats:
        """A column's numbers for pairs of sources; 0 for those never seen together."""
        if not len(self.key):
            return np.zeros(len(one))
        wanted = one * np.int64(sources) + two
        place = np.minimum(np.searchsorted(self.key, wanted), len(self.key) - 1)
        return np.where(self.key[place] == wanted, column[place], 0.0)


@dataclass(frozen=True, slots=True)
class Echoes:
    """How far each claim is a word of its own."""

    copied: Floats
    """The chance that it repeats an earlier claim in other words, or with a slip, from 0 to 1."""
    wording: Floats
    """How likely its answer is if it does, whatever is true."""
    alone: Floats
    """The weight it has beside sources that always agree with its own: 1 for none, 1/2 for one, and so on."""
    repeats: Bools
    """Whether its words are those of an earlier claim."""
    carriers: Ints
    """Of the first claim with a text: how many sources that do not habitually follow it carried that text."""
    couples: Couples


def echoes(table: Table, habits: Following, slips: Slips, couples: Couples | None = None) -> Echoes:
    """Which claims of a table are echoes of others; who follows whom is learned from it, unless it is given."""
    pairs = _Pairs(table, habits)
    if couples is None:
        couples = _followers(table, habits, pairs.soon) if np.ptp(table.time) > 0 else _same(table, habits, pairs.any)
    copied, wording = np.zeros(len(table.question)), np.full(len(table.question), habits.copy)
    if couples.share.any():
        copied, wording = _copied(table, pairs.soon, couples, habits, slips)
    return Echoes(
        copied=copied,
        wording=wording,
        alone=_alone(table, pairs.any, couples) if couples.same.any() else np.ones(len(table.question)),
        repeats=~_fresh(table),
        carriers=_carriers(table, couples, pairs.soon if couples.bound.any() else None),
        couples=couples,
    )


class _Pairs:
    """Claims to one question by two sources, in pairs, the later one first."""

    def __init__(self, table: Table, habits: Following) -> None:
        self.table, self.days = table, habits.days

    @cached_property
    def soon(self) -> Meetings:
        """The first soon after the second."""
        return self._pairs(np.arange(len(self.table.question)), self.days)

    @cached_property
    def any(self) -> Meetings:
        """At any time, where the question is disputed."""
        many = np.bincount(self.table.asked, minlength=self.table.questions)[self.table.question] > 1
        return self._pairs(np.flatnonzero(many), np.inf)

    def _pairs(self, places: Ints, days: float) -> Meetings:
        question, time, source = self.table.question[places], self.table.time[places], self.table.source[places]
        found = [(places[:0], places[:0])]
        for step in range(1, min(_REACH + 1, len(places))):
            near = (question[step:] == question[:-step]) & (time[step:] - time[:-step] <= days)
            if not near.any():
                break
            near &= source[step:] != source[:-step]
            found.append((places[step:][near], places[:-step][near]))
        return np.concatenate([later for later, _ in found]), np.concatenate([earlier for _, earlier in found])


# ── habit ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _followers(table: Table, habits: Following, meetings: Meetings) -> Couples:
    later, earlier = meetings
    after = table.source[later] * np.int64(table.sources) + table.source[earlier]
    before = table.source[earlier] * np.int64(table.sources) + table.source[later]
    keys, code = np.unique(np.concatenate([after, before]), return_inverse=True)
    after, before = code[: len(after)], code[len(after) :]
    same_text = table.text[later] == table.text[earlier]
    same = (table.candidate[later] == table.candidate[earlier]) & ~same_text
    follows = np.bincount(after, weights=same & _fresh(table)[later], minlength=len(keys))
    leads = np.bincount(before, weights=same & _fresh(table)[earlier], minlength=len(keys))
    sure = follows - leads > habits.deviations * np.sqrt(follows + leads + 1)
    share = np.where(sure, np.clip((follows - leads - 1) / (follows + 1), 0, habits.most), 0.0)
    carried = np.bincount(after, weights=same_text, minlength=len(keys))
    carried -= np.bincount(before, weights=same_text, minlength=len(keys))
    return Couples(keys, share, (carried >= habits.verbatim).astype(float), np.zeros(len(keys)))


def _copied(
    table: Table, meetings: Meetings, couples: Couples, habits: Following, slips: Slips
) -> tuple[Floats, Floats]:
    """How likely each claim is a copy in other words, and how likely a copy has its answer."""
    later, earlier = meetings
    share = couples.of(couples.share, table.source[later], table.source[earlier], table.sources)
    share = np.where((table.text[later] == table.text[earlier]) | ~_fresh(table)[later], 0.0, share)
    later, earlier, share = later[share > 0], earlier[share > 0], share[share > 0]
    same = table.candidate[later] == table.candidate[earlier]
    # Whoever copies in haste copies with slips too: such an answer is no word of its own either.
    slip = (
        slips_between(table.dates, slips, table.candidate[later], table.candidate[earlier])
        if table.dates
        else 0 * share
    )
    chance = share * (same | (slip > 0))
    copied: Floats = 1 - np.exp(np.bincount(later, weights=np.log1p(-chance), minlength=len(table.question)))
    wording = np.zeros(len(table.question))
    np.maximum.at(wording, later, np.where(same, habits.copy, habits.copied_amiss * slip))
    return copied, wording


def _carriers(table: Table, couples: Couples, meetings: Meetings | None) -> Ints:
    """How many claims repeat each first one without habitually following it or another that repeats it."""
    bound = np.zeros(len(table.text), bool)
    if meetings:
        later, earlier = meetings
        follows = couples.of(couples.bound, table.source[later], table.source[earlier], table.sources) > 0
        bound[later[follows & (table.text[later] == table.text[earlier])]] = True
    copies = np.flatnonzero(~_fresh(table) & ~bound)
    origins = table.text[copies]
    tied = couples.of(couples.bound, table.source[copies], table.source[origins], table.sources)
    return np.bincount(origins[tied == 0], minlength=len(table.text))


def _fresh(table: Table) -> Bools:
    return table.text == np.arange(len(table.text))


# ── sameness ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _same(table: Table, habits: Following, meetings: Meetings) -> Couples:
    one, two = meetings
    low, high = np.minimum(table.source[one], table.source[two]), np.maximum(table.source[one], table.source[two])
    keys, code = np.unique(high * np.int64(table.sources) + low, return_inverse=True)
    agree = table.candidate[one] == table.candidate[two]
    met, alike = np.bincount(code, minlength=len(keys)), np.bincount(code, weights=agree, minlength=len(keys))
    careful, same = habits.careful, habits.same
    odds = alike * np.log(same / careful) + (met - alike) * np.log((1 - same) / (1 - careful)) - habits.doubt
    nothing = np.zeros(len(keys))
    return Couples(keys, nothing, nothing, 1 / (1 + np.exp(-np.clip(odds, -30, 30))))


def _alone(table: Table, meetings: Meetings, couples: Couples) -> Floats:
    """One over how many sources that are one with its own say the same."""
    one, two = meetings
    low, high = np.minimum(table.source[one], table.source[two]), np.maximum(table.source[one], table.source[two])
    same = couples.of(couples.same, high, low, table.sources) * (table.candidate[one] == table.candidate[two])
    count = len(table.question)
    shared: Floats = np.bincount(one, weights=same, minlength=count) + np.bincount(two, weights=same, minlength=count)
    return 1 / (1 + shared)
