"""What the proposed windows of one text say of each other: said twice is likelier, of two dates one may be wrong.

Each proposal is weighed alone first. Then come a few signs of the others: another reading of the same date, the same
window at another place, another date, way of showing or film, and how likely these are. `releases.toml` weighs them
last.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from daybill.claims import scorer
from daybill.claims.readings import Proposal

_MOST = 6.0
"""Log-odds beyond which nothing is surer."""
_MOST_APART = 4.0


def likelihoods(proposals: Sequence[Proposal]) -> list[float]:
    """How likely a careful reader would write down each of a text's proposals, 0 to 1."""
    return weighed(proposals)[0]


def weighed(proposals: Sequence[Proposal]) -> tuple[list[float], list[dict[str, float]]]:
    """The same, and of each proposal the signs that come of all proposals of its text."""
    weights = scorer.learned("releases")
    signs = together(proposals, [scorer.log_odds(weights[sort_of(p)], p.signs) for p in proposals])
    tables = [weights[f"{sort_of(p)} together"] for p in proposals]
    return [scorer.likelihood(table, said) for table, said in zip(tables, signs, strict=True)], signs


def sort_of(proposal: Proposal) -> str:
    """The table of weights that is for a proposal: words without a date have their own."""
    return "undated" if proposal.claim.answer is None else "dated"


def together(proposals: Sequence[Proposal], odds: Sequence[float]) -> list[dict[str, float]]:
    """The signs of each proposal that come of all proposals of its text, from the log-odds of each alone."""
    told = [_Told.of(p, value) for p, value in zip(proposals, odds, strict=True)]
    others = _Others(told)
    return [dict(others.signs(one)) for one in told]


class _Told(NamedTuple):
    """What a proposal says, as others are compared with it, and how likely it is alone."""

    place: int
    option: int
    film: str
    medium: str
    date: str | None
    odds: float

    @classmethod
    def of(cls, p: Proposal, odds: float) -> "_Told":
        """Of a proposal."""
        asked, date = p.claim.question, p.claim.answer
        return cls(p.place, p.option, asked.film, str(asked.medium), None if date is None else str(date), odds)


class _Others:
    """The best that can be said of a text's proposals, to find those that speak for or against one."""

    def __init__(self, told: Sequence[_Told]) -> None:
        dated = [one for one in told if one.date is not None]
        self._readings = Best((p.place, p.option, p.odds) for p in told)
        self._again = Best(((p.film, p.medium, p.date), p.place, p.odds) for p in told)
        self._dates = Best(((p.film, p.medium), p.date, p.odds) for p in dated)
        self._media = Best(((p.film, p.date), p.medium, p.odds) for p in dated)
        self._films = Best(((p.medium, p.date), p.film, p.odds) for p in dated)
        self._undated = Best(((p.film, p.medium), p.place, p.odds) for p in told if p.date is None)

    def signs(self, p: _Told) -> Iterator[tuple[str, float]]:
        """Of one proposal."""
        odds, shown = p.odds, (p.film, p.medium)
        yield "alone", alone(odds)
        reading = self._readings.besides(p.place, p.option)
        if reading is not None:
            yield "another reading", 1.0
            yield "behind another reading", ahead(reading, odds)
            yield "ahead of another reading", ahead(odds, reading)
        again = self._again.besides((*shown, p.date), p.place)
        if again is not None:
            yield "said again", 1.0
            yield "said again, likely", likely(again)
        yield from against("another date", self._dates.besides(shown, p.date), odds)
        yield from against("another medium", self._media.besides((p.film, p.date), p.medium), odds)
        yield from against("another film", self._films.besides((p.medium, p.date), p.film), odds)
        undated = self._undated.besides(shown, p.place)
        if undated is not None:
            yield "without a date, likely", likely(undated)


def alone(odds: float) -> float:
    """The log-odds of a proposal alone, as a sign: no surer than is ever known."""
    return max(-_MOST, min(_MOST, odds)) / 2


class Best:
    """Of each group its best member, with its log-odds, and those of the next."""

    def __init__(self, weighed: Iterable[tuple[Hashable, Hashable, float]]) -> None:
        groups: dict[Hashable, dict[Hashable, float]] = defaultdict(dict)
        for group, member, odds in weighed:
            members = groups[group]
            members[member] = max(odds, members.get(member, odds))
        self._best: dict[Hashable, tuple[Hashable, float, float | None]] = {}
        for group, members in groups.items():
            (best, odds), *rest = sorted(members.items(), key=itemgetter(1), reverse=True)
            self._best[group] = best, odds, rest[0][1] if rest else None

    def of(self, group: Hashable) -> float | None:
        """The best of a group, if there is one."""
        return self._best[group][1] if group in self._best else None

    def besides(self, group: Hashable, member: Hashable) -> float | None:
        """The best of a group but for one member, if there is another."""
        if group not in self._best:
            return None
        best, odds, second = self._best[group]
        return second if best == member else odds


def against(name: str, other: float | None, odds: float) -> Iterator[tuple[str, float]]:
    """The signs of a rival, if there is one: that it is there, how likely it is, and by how much it is likelier."""
    if other is not None:
        yield name, 1.0
        yield f"{name}, likely", likely(other)
        yield f"behind {name}", ahead(other, odds)


def ahead(one: float, other: float) -> float:
    """By how much one is likelier than the other, if it is, in log-odds; no more than counts."""
    return max(0.0, min(_MOST_APART, one - other))


def likely(odds: float) -> float:
    """Log-odds as a likelihood."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
