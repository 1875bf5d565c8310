"""What each source is like: its rates of being right, loose, stale, or wrong in one of the usual ways.

Learned by expectation and maximisation (Dempster, Laird and Rubin 1977; for sources Dawid and Skene 1979) with
Dirichlet priors: a source of few claims is taken to be like those that write as much, these like all.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from daybill.knowledge import table_of
from daybill.verdicts.forms import WAYS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from daybill.verdicts.table import Floats, Ints

CARRIED = (2, 3, 5)
"""A text that so many outlets carried freely is a release of the film's own people: three sources of their own."""
RELEASES = len(CARRIED)


class Rates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often a claim stands to the truth in each way; together 1."""

    right: float
    looser: float
    stale: float
    slip: float
    crossed: float
    other: float

    @property
    def row(self) -> NDArray[np.float64]:
        """The rates in the order of `forms`."""
        rates = np.array(msgspec.structs.astuple(self))
        return rates / rates.sum()


class Ways(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Prior rates and their weight."""

    dates: Rates
    texts: Rates
    weight: float
    weight_of_all: float
    weight_of_texts: float
    rounds: int
    rounds_of_texts: int


class Slips(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The likelihood of one answer among those that an error of its kind can give."""

    digit: float
    day: float
    two_days: float
    week: float
    month_off: float
    year_off: float
    swapped: float
    loose_off: float
    month: float
    year: float
    season: float
    elsewhere: float
    any_day: float
    any_edge: float
    any_loose: float
    cancelled: float
    part: float
    typo: float
    any_text: float


class Following(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From when on a claim is an echo of another."""

    days: float
    deviations: float
    most: float
    verbatim: float
    careful: float
    same: float
    doubt: float
    copy: float
    copied_amiss: float


class Moving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How announced dates change."""

    days: float
    start: float
    loose: float
    refined: float
    exact: float
    past: float
    backdated: float
    new_exact: float
    later: float
    later_days: float
    earlier: float
    earlier_days: float
    anywhere: float
    anywhere_days: float
    month: float
    season: float
    year: float
    loose_days: float
    blur: float
    kin: float
    cancelled: float
    revived: float
    first_day: float
    first_month: float
    first_season: float
    first_year: float
    first_cancelled: float
    fade: float
    floor: float
    unheard: float
    weekday: float
    behind: float
    behind_days: float


class Together(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How windows of one film move together."""

    holds: float
    weight: float
    least: float
    more: float
    lag: float
    amiss: float
    rounds: int


class Habits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them, as `habits.toml` keeps them."""

    ways: Ways
    slips: Slips
    following: Following
    moves: Moving
    together: Together


@cache
def habits() -> Habits:
    """The numbers; raises `BadKnowledge` naming the key that is wrong."""
    return table_of("daybill.verdicts", "habits.toml", Habits)


def speakers(source: Ints, sources: int, carriers: Ints) -> Ints:
    """Whose rates each claim is judged by: its source's, or those of releases that many carry word for word."""
    few, some, many = CARRIED
    release = sources + (carriers >= some) + (carriers >= many)
    return np.where(carriers >= few, release, source)


def learned(counts: Floats, volume: Ints, prior: Floats, weight: float, weight_of_all: float) -> Floats:
    """The rates of each source from how often it was seen to err in each way (rows are sources, columns ways).

    `volume`: how many claims each made. Sources are grouped by it: those who write much are seldom like those who
    write once.
    """
    overall = (counts.sum(0) + prior * weight_of_all) / (counts.sum() + weight_of_all)
    group = np.minimum(np.log2(np.maximum(volume, 1)).astype(np.int64) // 2, 3)
    sums: NDArray[Any] = np.stack([np.bincount(group, weights=counts[:, way], minlength=4) for way in range(WAYS)], 1)
    like_it = (sums + 20 * overall) / (sums.sum(1, keepdims=True) + 20)
    rates: Floats = (counts + weight * like_it[group]) / (counts.sum(1, keepdims=True) + weight)
    return rates
