"""How often beliefs of such a kind turned out right (Platt 1999): what is said aloud of a belief."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from daybill.knowledge import table_of
from daybill.verdicts.table import DAY, NO_DATE

if TYPE_CHECKING:
    from daybill.verdicts.reckoning import Beliefs
    from daybill.verdicts.table import Floats, Ints, Table

_SUREST = 0.9995


class OfDates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights of the map for dates that move."""

    always: float
    belief: float
    heard: float
    backed: float
    overtaken: float
    loose: float
    cancelled: float


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dates: OfDates


@cache
def weights() -> OfDates:
    """The weights as `calibration.toml` has them; raises `BadKnowledge` naming the key that is wrong."""
    return table_of("daybill.verdicts", "calibration.toml", _File).dates


def calibrated(table: Table, beliefs: Beliefs, best: Ints) -> Floats:
    """How likely each of these candidates, the best of their questions, is right."""
    if not table.moves:
        return beliefs.probability[best]
    return 1 / (1 + np.exp(-(signs(table, beliefs, best) @ np.array(msgspec.structs.astuple(weights())))))


def signs(table: Table, beliefs: Beliefs, best: Ints) -> Floats:
    """What the map goes by: a row a candidate, a column a weight."""
    assert table.dates is not None
    asked, dates = table.asked[best], table.dates
    belief = np.clip(beliefs.probability[best], 1 - _SUREST, _SUREST)
    own = (1 - beliefs.echoes.copied) * ~beliefs.echoes.repeats
    heard = np.bincount(table.question, weights=own, minlength=table.questions)[asked]
    backed = np.bincount(table.candidate, weights=own, minlength=len(table.asked))[best]
    cancelled = dates.precision[best] == NO_DATE
    columns = (
        np.ones(len(best)),
        np.log(belief / (1 - belief)),
        np.log1p(heard),
        np.log1p(backed),
        np.zeros(len(best)) if beliefs.overtaken is None else beliefs.overtaken[asked],
        (dates.precision[best] != DAY) & ~cancelled,
        cancelled,
    )
    return np.stack(columns, 1).astype(float)
