"""What the learned weights make of the signs for a thing: logistic regression, written out."""

import math
from collections.abc import Mapping
from functools import cache
from itertools import repeat
from operator import mul

from daybill.knowledge import table_of


def likelihood(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """How likely a thing with these signs is what it may be, 0 to 1; a sign without a weight says nothing."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds(weights, signs)))))


def log_odds(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The same as log-odds."""
    told = map(mul, map(weights.get, signs, repeat(0.0)), signs.values())
    return sum(told, start=weights["always"])


@cache
def learned(name: str) -> dict[str, dict[str, float]]:
    """The tables of weights in a file of this package, as `scripts/learn` wrote them."""
    return table_of("daybill.claims", f"{name}.toml", dict[str, dict[str, float]])
