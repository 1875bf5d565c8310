"""What the proposed windows of one text say of each other: said twice is likelier, of two dates one may be wrong.

Each proposal is weighed alone first. Then come a few signs of the others: another reading of the same date, the same
window at another place, another date, way of showing or film, and how likely these are. `releases.toml` weighs them
last.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

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
    others = _Others(list(zip(proposals, odds, strict=True)))
    return [dict(others.signs(p, value)) for p, value in zip(proposals, odds, strict=True)]


class _Others:
    """The best that can be said of a text's proposals, to find those that speak for or against one."""

    def __init__(self, weighed: Sequence[tuple[Proposal, float]]) -> None:
        dated = [(p, odds) for p, odds in weighed if p.claim.answer is not None]
        undated = [(p, odds) for p, odds in weighed if p.claim.answer is None]
        self._readings = _Best((p.place, p.option, odds) for p, odds in weighed)
        self._again = _Best(((_shown(p), _date(p)), p.place, odds) for p, odds in weighed)
        self._dates = _Best((_shown(p), _date(p), odds) for p, odds in dated)
        self._media = _Best(((_film(p), _date(p)), _medium(p), odds) for p, odds in dated)
        self._films = _Best(((_medium(p), _date(p)), _film(p), odds) for p, odds in dated)
        self._undated = _Best((_shown(p), p.place, odds) for p, odds in undated)

    def signs(self, p: Proposal, odds: float) -> Iterator[tuple[str, float]]:
        """Of one proposal."""
        yield "alone", max(-_MOST, min(_MOST, odds)) / 2
        reading = self._readings.besides(p.place, p.option)
        if reading is not None:
            yield "another reading", 1.0
            yield "behind another reading", _ahead(reading, odds)
            yield "ahead of another reading", _ahead(odds, reading)
        again = self._again.besides((_shown(p), _date(p)), p.place)
        if again is not None:
            yield "said again", 1.0
            yield "said again, likely", _likely(again)
        yield from _against("another date", self._dates.besides(_shown(p), _date(p)), odds)
        yield from _against("another medium", self._media.besides((_film(p), _date(p)), _medium(p)), odds)
        yield from _against("another film", self._films.besides((_medium(p), _date(p)), _film(p)), odds)
        undated = self._undated.besides(_shown(p), p.place)
        if undated is not None:
            yield "without a date, likely", _likely(undated)


class _Best:
    """Of each group the best log-odds of its two best members."""

    def __init__(self, weighed: Iterable[tuple[Hashable, Hashable, float]]) -> None:
        groups: dict[Hashable, dict[Hashable, float]] = defaultdict(dict)
        for group, member, odds in weighed:
            members = groups[group]
            members[member] = max(odds, members.get(member, odds))
        self._two: Mapping[Hashable, list[tuple[Hashable, float]]] = {
            group: sorted(members.items(), key=lambda m: -m[1])[:2] for group, members in groups.items()
        }

    def besides(self, group: Hashable, member: Hashable) -> float | None:
        """The best of a group but for one member, if there is another."""
        return next((odds for other, odds in self._two.get(group, ()) if other != member), None)


def _against(name: str, other: float | None, odds: float) -> Iterator[tuple[str, float]]:
    if other is not None:
        yield name, 1.0
        yield f"{name}, likely", _likely(other)
        yield f"behind {name}", _ahead(other, odds)


def _shown(p: Proposal) -> tuple[str, str]:
    return _film(p), _medium(p)


def _film(p: Proposal) -> str:
    return p.claim.question.film


def _medium(p: Proposal) -> str:
    return str(p.claim.question.medium)


def _date(p: Proposal) -> str:
    return str(p.claim.answer)


def _ahead(one: float, other: float) -> float:
    return max(0.0, min(_MOST_APART, one - other))


def _likely(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
