"""How often such beliefs turned out right (Platt 1999): what is said aloud of a belief in the date of a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import exp, log

import msgspec

from daybill.knowledge import table_of
from daybill.model import Question
from daybill.verdicts.releases import Weighed

_LEAST, _MOST = 0.005, 0.995


class OfWindows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights of the map."""

    always: float
    belief: float
    extent: float


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    windows: OfWindows


@cache
def weights() -> OfWindows:
    """The weights as `hindsight.toml` has them; raises `BadKnowledge` naming the key that is wrong."""
    return table_of("daybill.verdicts", "hindsight.toml", _File).windows


def signs(belief: float, question: Question) -> tuple[float, float, float]:
    """What the map goes by, in the order of the weights."""
    held = min(_MOST, max(_LEAST, belief))
    return 1.0, log(held / (1 - held)), float(question.extent is not None)


def borne_out(ranked: Sequence[Weighed], question: Question) -> list[Weighed]:
    """The options of a window, likeliest first: it is as likely as such ones proved to be, the others share the rest.

    Where the likeliest is that there is no date, nothing is known of how often that proves right: all stay as they are.
    """
    best, *others = ranked
    if best.option.answer is None:
        return list(ranked)
    odds = sum(
        w * s for w, s in zip(msgspec.structs.astuple(weights()), signs(best.probability, question), strict=True)
    )
    proved = 1 / (1 + exp(-odds))
    left = (1 - proved) / (1 - best.probability)
    shares = (replace(w, probability=min(proved, w.probability * left)) for w in others)
    return [replace(best, probability=proved), *shares]
