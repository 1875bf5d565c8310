"""The numbers behind a verdict, as `priors.toml` keeps them."""

import datetime as dt
from functools import cache
from math import exp

import msgspec

from daybill.knowledge import table_of
from daybill.model import When


class Trust(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often a statement is right, by how it is put."""

    stated: float
    released: float
    reported: float
    hoped: float
    rumoured: float
    unseen: float
    yearless: float
    next_witness: float
    ruled: float


class Errors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What wrong dates look like."""

    slip: float
    crossed: float
    other: float
    another_wrong: float
    coarse_fits_other: float
    same_slip: float
    stale: float
    screening: float
    screened_again: float
    before_screening: float


class Moves(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How dates change."""

    most: float
    days: float
    undated: float
    programme: float
    ahead: int
    after: int
    denied: float
    denied_earlier: float
    out_before: float
    cancelled: float
    unset: float


class Copies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From when on texts are copies."""

    words: float
    retold: float
    letters: int


class Priors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them."""

    trust: Trust
    errors: Errors
    moves: Moves
    copies: Copies
    sorts: dict[str, float]
    """How often outlets of a sort are right, and under `weight` as how many claims that counts."""
    weekdays: dict[str, float | dict[str, tuple[float, float, float, float, float, float, float]]]

    def weekday_share(self, day: dt.date, medium: str, territory: str | None) -> float | None:
        """The share of a medium's openings in a territory that fall on this weekday; `None` where it is not known."""
        shares = self.weekdays.get(medium)
        if not isinstance(shares, dict):
            return None
        return shares.get(territory or "any", shares["any"])[day.weekday()]

    def plausibility(self, when: When | None, medium: str, territory: str | None) -> float:
        """How much likelier than chance an opening is on that day: 1 for what is no single day."""
        if when is None or when.first is None or not when.exact:
            return 1.0
        share = self.weekday_share(when.first, medium, territory)
        weight = self.weekdays["weight"]
        return 1.0 if share is None or not isinstance(weight, float) else (7 * share) ** weight

    def moved(self, earlier: dt.date | None, later: dt.date | None) -> float:
        """How likely a date said on `earlier` was replaced by one said on `later`."""
        if earlier is None or later is None:
            return self.moves.undated
        days = (later - earlier).days
        return self.moves.most * (1 - exp(-days / self.moves.days)) if days > 0 else 0.0


@cache
def priors() -> Priors:
    """The numbers; raises `BadKnowledge` naming the key that is wrong."""
    return table_of("daybill.verdicts", "priors.toml", Priors)
