"""Dates that move: for each window a chain over its claims in the order of time, forward and backward.

The hidden state is the date that stands announced; between two claims it may change (Rabiner 1989, with a move kernel
instead of a matrix of free numbers). All windows are gone through at once: the longest first, so that those that still
have a claim at a position are the first rows of every column. The cost is linear in claims times candidates.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from daybill.verdicts.forms import STALE, Forms, covers, elsewhere, forms
from daybill.verdicts.table import DAY, MONTH, NO_DATE, YEAR

if TYPE_CHECKING:
    from daybill.verdicts.habits import Habits, Moving
    from daybill.verdicts.table import Dates, Floats, Ints, Table


class Layout:
    """Where everything stands: states (candidates, the longest window first) and claims by their position."""

    def __init__(self, table: Table, claims: Ints) -> None:
        """A layout of these claims of a table, given in its order."""
        asked = table.question[claims]
        length = np.bincount(asked, minlength=table.questions)
        order = np.argsort(-length, kind="stable")
        rank = np.empty(table.questions, np.int64)
        rank[order] = np.arange(table.questions)
        width = np.bincount(table.asked, minlength=table.questions)
        begins = np.concatenate([[0], np.cumsum(width)[:-1]])
        self.width = width[order]
        self.start = np.concatenate([[0], np.cumsum(self.width)])
        """Of each window in this order, and the end of the last."""
        places = np.arange(self.start[-1]) - np.repeat(self.start[:-1], self.width)
        self.candidate = np.repeat(begins[order], self.width) + places
        """Of each state."""
        self.state = np.empty(len(self.candidate), np.int64)
        """Of each candidate."""
        self.state[self.candidate] = np.arange(len(self.candidate))
        self.window = np.repeat(np.arange(table.questions), self.width)
        firsts = np.concatenate([[0], np.cumsum(length)[:-1]])
        position = np.arange(len(claims)) - np.repeat(firsts, length)
        sequence = np.lexsort((rank[asked], position))
        self.claims = claims[sequence]
        """By position, and within one by window."""
        self.active = np.bincount(position, minlength=1)
        """How many windows have a claim at each position."""
        self.claim_at = np.concatenate([[0], np.cumsum(self.active)])
        self.states = self.start[self.active]
        """How many states those windows have."""
        self.pair_at = np.concatenate([[0], np.cumsum(self.states)])
        self.length = length[order]

    @cached_property
    def windows(self) -> Ints:
        """The window of each claim, by position, as its number in this order."""
        return np.concatenate([np.arange(count) for count in self.active])

    @cached_property
    def before(self) -> Ints:
        """For each claim, by position, the place of the one before it in its window; its own for the first."""
        position = np.repeat(np.arange(len(self.active)), self.active)
        return np.where(position > 0, self.claim_at[np.maximum(position - 1, 0)] + self.windows, self.windows)

    @cached_property
    def pairs(self) -> tuple[Ints, Ints]:
        """The claim and the state of each pair, by position."""
        state = np.concatenate([np.arange(count) for count in self.states])
        return np.repeat(self.claims, self.width[self.windows]), state


@dataclass(frozen=True, slots=True)
class Kernel:
    """The moves between the dates of each window: from, to, how likely; by window."""

    leaves: Ints
    reaches: Ints
    weight: Floats
    upto: Ints
    """How many of the moves belong to the first windows, by their number."""


@dataclass(frozen=True, slots=True)
class Passes:
    """What forward and backward passes find, a row a pair."""

    now: Floats
    """The chance of each date as of its claim."""
    smoothed: Floats
    """The same in the light of all later claims too."""
    stale: Floats
    """How likely a stale source gives just this answer."""
    late: Floats
    """How likely the source has not heard of the date yet."""
    likelihood: Floats


class Chain:
    """The windows of a table, ready to be gone through with any rates."""

    def __init__(self, table: Table, claims: Ints, habits: Habits) -> None:
        """A chain of these claims; `table.dates` must be there."""
        assert table.dates is not None
        self.table, self.moves, self.dates = table, habits.moves, table.dates
        self.layout = Layout(table, claims)
        self.claim, self.state = self.layout.pairs
        self.said, self.true = table.candidate[self.claim], self.layout.candidate[self.state]
        self.forms: Forms = forms(table, habits.slips, self.said, self.true)
        self.behind = self._behind()
        self.kernel = _kernel(table, self.dates, self.layout, self.moves)
        self.first = _first(self.dates, self.moves)[self.layout.candidate]
        self.last_day = self.dates.last[self.layout.candidate]
        exactness = self.dates.precision[self.layout.candidate]
        self.haste = np.where((exactness != DAY) & (exactness != NO_DATE), self.moves.loose, 1.0)
        self.leaving, self.ahead, self.fading = self._passing()

    def passes(self, rates: Floats, copied: Floats, wording: Floats, weekday: Floats) -> Passes:
        """Both passes; `rates`, `copied` and `wording` a row a pair, `weekday` how plausible each state's day is."""
        plain = self.forms.likelihood(rates)
        now, stale, late, likelihood = self._forward(plain, rates[:, STALE], copied, copied * wording, weekday)
        return Passes(now, self._backward(now, likelihood, weekday), stale, late, likelihood)

    def final(self, passes: Passes) -> Floats:
        """The chance of each candidate after the last claim of its window."""
        layout = self.layout
        last = np.repeat(layout.pair_at[np.maximum(layout.length - 1, 0)], layout.width) + np.arange(len(self.first))
        heard = np.repeat(layout.length > 0, layout.width)
        belief = np.zeros(len(self.first))
        belief[layout.candidate[heard]] = passes.now[last[heard]]
        return belief

    def _behind(self) -> Floats:
        """How likely each claim is by someone who has not heard of a date that stands by then: news takes days."""
        first_said = np.full(len(self.table.asked), np.inf)
        np.minimum.at(first_said, self.table.candidate, self.table.time)
        since = self.table.time[self.claim] - first_said[self.true]
        fading = np.exp(-np.maximum(since, 0) / self.moves.behind_days)
        return np.where(since >= 0, self.moves.behind * fading, 0.0)

    def _forward(
        self, plain: Floats, rate: Floats, copied: Floats, echo: Floats, weekday: Floats
    ) -> tuple[Floats, Floats, Floats, Floats]:
        layout, kernel = self.layout, self.kernel
        now, stale, late, likelihood = (np.empty_like(plain) for _ in range(4))
        ever, recent = np.zeros(len(self.first)), np.zeros(len(self.first))
        weight = kernel.weight * weekday[kernel.reaches]
        first = self.first * weekday
        for position, windows in enumerate(layout.active.tolist()):
            states = int(layout.states[position])
            here = slice(int(layout.pair_at[position]), int(layout.pair_at[position]) + states)
            width, start = layout.width[:windows], layout.start[:windows]
            if position:
                before, leaving = now[layout.pair_at[position - 1] :][:states], self.leaving[here]
                belief = (1 - leaving) * before
                count = int(kernel.upto[windows])
                flow = (leaving * before)[kernel.leaves[:count]] * weight[:count]
                belief += np.bincount(kernel.reaches[:count], weights=flow, minlength=states) * self.ahead[here]
                recent[:states] = np.maximum(self.fading[here] * recent[:states], self.moves.floor * ever[:states])
            else:
                belief = first[:states] * self.ahead[here]
            belief /= np.repeat(np.add.reduceat(belief, start), width)
            past = recent[layout.state[self.said[here]]]
            others = np.repeat(np.add.reduceat(recent[:states], start), width) - recent[:states]
            stale[here] = np.where(self.forms.right[here], 0, past / np.maximum(others, self.moves.unheard))
            np.minimum(stale[here], 1.0, out=stale[here])
            late[here] = self.behind[here] * np.minimum(1.0, others)
            knowing = (1 - late[here]) * (plain[here] + rate[here] * stale[here])
            seen = echo[here] + (1 - copied[here]) * (knowing + late[here] * stale[here])
            likelihood[here] = seen
            belief *= seen
            belief /= np.repeat(np.add.reduceat(belief, start), width)
            now[here] = belief
            np.maximum(recent[:states], belief, out=recent[:states])
            np.maximum(ever[:states], belief, out=ever[:states])
        return now, stale, late, likelihood

    def _backward(self, now: Floats, likelihood: Floats, weekday: Floats) -> Floats:
        layout, kernel = self.layout, self.kernel
        smoothed = np.empty_like(now)
        weight = kernel.weight * weekday[kernel.reaches]
        later: Floats = np.ones(0)
        for position in range(len(layout.active) - 1, -1, -1):
            windows, states = int(layout.active[position]), int(layout.states[position])
            here = slice(int(layout.pair_at[position]), int(layout.pair_at[position]) + states)
            message = np.ones(states)
            if position + 1 < len(layout.active):
                said = likelihood[layout.pair_at[position + 1] :][: len(later)] * later
                message[: len(later)] = self._message(position + 1, said, weight)
            belief = now[here] * message
            belief /= np.repeat(np.add.reduceat(belief, layout.start[:windows]), layout.width[:windows])
            smoothed[here], later = belief, message
        return smoothed

    def _message(self, position: int, said: Floats, weight: Floats) -> Floats:
        """What the claims from a position on say of each state before it, up to a factor."""
        layout, kernel = self.layout, self.kernel
        windows, states = int(layout.active[position]), int(layout.states[position])
        here = slice(int(layout.pair_at[position]), int(layout.pair_at[position]) + states)
        width, start = layout.width[:windows], layout.start[:windows]
        leaving, count = self.leaving[here], int(kernel.upto[windows])
        arriving = (said * self.ahead[here])[kernel.reaches[:count]] * weight[:count]
        message = (1 - leaving) * said
        message += leaving * np.bincount(kernel.leaves[:count], weights=arriving, minlength=states)
        return message / np.repeat(np.maximum.reduceat(message, start), width)

    def _passing(self) -> tuple[Floats, Floats, Floats]:
        """For each pair: how likely its date was left since the claim before, and can still be; how far that faded."""
        moves, layout, time = self.moves, self.layout, self.table.time[self.layout.claims]
        passed, width = time - time[layout.before], layout.width[layout.windows]
        still = self.last_day[self.state] >= np.repeat(time, width) - 1
        due = np.where(still, 1.0, moves.past) * self.haste[self.state]
        leaving = np.minimum(0.9, np.repeat(1 - np.exp(-(passed + moves.start) / moves.days), width) * due)
        fading = np.repeat(np.exp(-passed / moves.fade), width)
        return leaving, np.where(still, 1.0, moves.backdated), fading


def _first(dates: Dates, moves: Moving) -> Floats:
    """How likely each date is the first one announced."""
    return np.select(
        [dates.precision == kind for kind in (DAY, MONTH, YEAR, NO_DATE)],
        [moves.first_day, moves.first_month, moves.first_year, moves.first_cancelled],
        moves.first_season,
    )


def _kernel(table: Table, dates: Dates, layout: Layout, moves: Moving) -> Kernel:
    """How likely each date of a window is replaced by each other one, given that it is."""
    many = layout.width[layout.window]
    leaves = np.repeat(np.arange(len(many)), many)
    within = np.arange(len(leaves)) - np.repeat(np.cumsum(many) - many, many)
    reaches = layout.start[layout.window[leaves]] + within
    leaves, reaches = leaves[leaves != reaches], reaches[leaves != reaches]
    old, new = layout.candidate[leaves], layout.candidate[reaches]
    weight = np.where(dates.precision[new] == DAY, _to_day(dates, old, new, moves), _to_loose(dates, old, new, moves))
    loose = (dates.precision[old] != DAY) & (dates.precision[old] != NO_DATE)
    weight = np.where(loose, (1 - moves.refined) * weight, weight)
    weight = np.where(covers(dates, old, new), moves.refined * _refined(dates, old, new, moves), weight)
    weight = weight + moves.kin * elsewhere(table, dates)[new]  # windows of a film move together
    weight = np.where(dates.precision[old] == NO_DATE, moves.revived, weight)
    weight = np.where(dates.precision[new] == NO_DATE, moves.cancelled, weight)
    upto = np.searchsorted(layout.window[leaves], np.arange(len(layout.width) + 1))
    return Kernel(leaves, reaches, weight, upto)


def _refined(dates: Dates, old: Ints, new: Ints, moves: Moving) -> Floats:
    days_old, days_new = dates.last[old] - dates.first[old] + 1, dates.last[new] - dates.first[new] + 1
    exact = dates.precision[new] == DAY
    return np.where(exact, moves.exact / days_old, (1 - moves.exact) * days_new / days_old)


def _to_day(dates: Dates, old: Ints, new: Ints, moves: Moving) -> Floats:
    shift = dates.first[new] - (dates.first[old] + dates.last[old]) / 2
    later = moves.later * np.exp(-np.maximum(shift, 0) / moves.later_days) / moves.later_days
    earlier = moves.earlier * np.exp(-np.abs(shift) / moves.earlier_days) / moves.earlier_days
    return moves.new_exact * (np.where(shift > 0, later, earlier) + moves.anywhere / moves.anywhere_days)


def _to_loose(dates: Dates, old: Ints, new: Ints, moves: Moving) -> Floats:
    kinds = [dates.precision[new] == kind for kind in (MONTH, YEAR)]
    share = np.select(kinds, [moves.month, moves.year], moves.season)
    beyond = np.exp(-np.maximum(0, dates.first[new] - dates.last[old]) / moves.loose_days)
    share = share * np.where(dates.last[new] < dates.first[old], 0.1, beyond)
    return np.where(covers(dates, new, old), moves.blur * share, share)
