"""A text cut where marks begin and end, so that marks that overlap can all be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from daybill.model import Claim


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the text on which the same claims lie; the numbers of claims that end with it stand in `closes`."""

    text: str
    claims: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()


def pieces(text: str, claims: Sequence[Claim]) -> Iterator[Piece]:
    """The whole text in pieces, in order; claims are numbered from 1 as they come."""
    cuts = {0, len(text)}
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for number, claim in enumerate(claims, start=1):
        start, end = claim.evidence.start, claim.evidence.end
        cuts |= {start, end}
        opens.setdefault(start, []).append(number)
        closes.setdefault(end, []).append(number)
    lying: dict[int, None] = {}
    for start, end in pairwise(sorted(cuts)):
        for number in closes.get(start, ()):
            lying.pop(number)
        lying |= dict.fromkeys(opens.get(start, ()))
        yield Piece(text[start:end], tuple(lying), tuple(opens.get(start, ())), tuple(closes.get(end, ())))
