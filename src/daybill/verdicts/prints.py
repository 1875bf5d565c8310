"""Near-equal words by 64-bit fingerprints (Charikar 2002; the bands after Manku, Jain and Das Sarma 2007)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BANDS, _NEAR = 8, 8
# Of the claims with one band alike, each is compared with so many that follow it.


def texts(
    question: NDArray[np.int64], time: NDArray[np.float64], prints: NDArray[np.uint64], bits: int = 7
) -> NDArray[np.int64]:
    """For each claim (in order of question and time) the first of its question whose 64 bits differ in so few.

    Seven bits that differ leave one of eight bands alike (the pigeonhole principle), so only those are compared.
    """
    above: NDArray[np.int64] = np.arange(len(question))
    for band in range(_BANDS):
        part = (prints >> np.uint64(8 * band)) & np.uint64(255)
        order = np.lexsort((time, part, question))
        for step in range(1, _NEAR + 1):
            one, two = order[:-step], order[step:]
            same = (question[one] == question[two]) & (part[one] == part[two]) & (prints[one] != 0)
            one, two = one[same], two[same]
            near = np.bitwise_count(prints[one] ^ prints[two]) <= bits
            _join(above, one[near], two[near])
    return _roots(above)


def _join(above: NDArray[np.int64], one: NDArray[np.int64], two: NDArray[np.int64]) -> None:
    """Each pair takes the earlier of what stands above the two; a few rounds, for chains of them."""
    for _ in range(4):
        high_one, high_two = above[one], above[two]
        least = np.minimum(high_one, high_two)
        for place in (one, two, high_one, high_two):
            np.minimum.at(above, place, least)


def _roots(above: NDArray[np.int64]) -> NDArray[np.int64]:
    while True:
        higher = above[above]
        if np.array_equal(higher, above):
            return above
        above = higher
