"""What the premieres and showings proposed in one text say of each other: of two times or films one may be wrong.

Each is weighed alone first, then by the others of its text, as releases are (`accord`). `festivals.toml` has the
weights.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from daybill.claims import scorer
from daybill.claims.accord import Best, against, alone, likely
from daybill.claims.readings import Proposal
from daybill.model import Showing

SORTS = {
    "premiere.festival": "premiere",
    "premiere.programme": "premiere",
    "release.festival": "showing",
    "release.festival-aside": "aside",
    "release.bookend": "showing",
    "release.programme": "billed",
}
"""The table of weights for each rule that proposes: where a festival is spoken of, may be, or has a programme."""


def likelihoods(proposals: Sequence[Proposal]) -> list[float]:
    """How likely a careful reader would write down each of a text's premieres and showings, 0 to 1."""
    weights = scorer.learned("festivals")
    shown = [scorer.log_odds(weights[sort_of(p)], p.signs) for p in proposals]
    when = [scorer.log_odds(weights[time_of(p)], p.time) if p.time else None for p in proposals]
    signs = together(proposals, both(proposals, shown, when))
    return [
        scorer.likelihood(weights[f"{sort_of(p)} together"], told) for p, told in zip(proposals, signs, strict=True)
    ]


def sort_of(proposal: Proposal) -> str:
    """The table of weights that is for a proposal."""
    return SORTS[proposal.claim.rule]


def time_of(proposal: Proposal) -> str:
    """The table of weights that is for its date."""
    return f"{sort_of(proposal)} time"


def both(proposals: Sequence[Proposal], shown: Sequence[float], when: Sequence[float | None]) -> list[float]:
    """The log-odds that a film was shown, and then: of the dates of one film at one place just one is right."""
    total: dict[tuple[int, str], float] = defaultdict(float)
    for p, odds in zip(proposals, when, strict=True):
        if odds is not None:
            total[p.place, p.claim.question.film] += math.exp(odds)
    return [
        odds if date is None else _log_odds(likely(odds) * math.exp(date) / total[p.place, p.claim.question.film])
        for p, odds, date in zip(proposals, shown, when, strict=True)
    ]


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return math.log(chance / (1 - chance))


def together(proposals: Sequence[Proposal], odds: Sequence[float]) -> list[dict[str, float]]:
    """The signs of each proposal that come of all proposals of its text, from the log-odds of each alone."""
    told = [_Told.of(p, value) for p, value in zip(proposals, odds, strict=True)]
    showings, premieres = _Showings(told), _Premieres(told)
    return [dict(premieres.signs(one, showings) if one.premiere else showings.signs(one, premieres)) for one in told]


class _Told(NamedTuple):
    """What a proposal says, as others are compared with it, and how likely it is alone."""

    place: int
    film: str
    festival: str
    date: str | None
    premiere: bool
    odds: float

    @classmethod
    def of(cls, p: Proposal, odds: float) -> "_Told":
        """Of a proposal."""
        asked, answer = p.claim.question, p.claim.answer
        if isinstance(answer, Showing):
            return cls(p.place, asked.film, answer.festival, None, premiere=True, odds=odds)
        date = None if answer is None else str(answer)
        return cls(p.place, asked.film, asked.festival or "", date, premiere=False, odds=odds)


class _Showings:
    """The best that can be said of a text's showings."""

    def __init__(self, told: Sequence[_Told]) -> None:
        shown = [one for one in told if not one.premiere]
        self._dates = Best(((p.place, p.film), p.date, p.odds) for p in shown)
        self._films = Best((p.place, p.film, p.odds) for p in shown)
        self._again = Best(((p.film, p.festival, p.date), p.place, p.odds) for p in shown)
        self._elsewhen = Best(((p.film, p.festival), p.date, p.odds) for p in shown)
        self._elsewhere = Best(((p.film, p.date), p.festival, p.odds) for p in shown)

    def signs(self, p: _Told, premieres: "_Premieres") -> Iterator[tuple[str, float]]:
        """Of one showing."""
        yield "alone", alone(p.odds)
        yield from against("another date", self._dates.besides((p.place, p.film), p.date), p.odds)
        yield from against("another film", self._films.besides(p.place, p.film), p.odds)
        yield from _likely("said again", self._again.besides((p.film, p.festival, p.date), p.place))
        yield from against("another time", self._elsewhen.besides((p.film, p.festival), p.date), p.odds)
        yield from _likely("another festival", self._elsewhere.besides((p.film, p.date), p.festival))
        yield from premieres.of(p)

    def of(self, p: _Told) -> Iterator[tuple[str, float]]:
        """How likely a film that may have had its premiere at a festival is shown there."""
        yield from _likely("shown there", self._elsewhen.of((p.film, p.festival)))


class _Premieres:
    """The best that can be said of a text's premieres."""

    def __init__(self, told: Sequence[_Told]) -> None:
        first = [one for one in told if one.premiere]
        self._films = Best((p.place, p.film, p.odds) for p in first)
        self._again = Best(((p.film, p.festival), p.place, p.odds) for p in first)
        self._elsewhere = Best((p.film, p.festival, p.odds) for p in first)

    def signs(self, p: _Told, showings: _Showings) -> Iterator[tuple[str, float]]:
        """Of one premiere."""
        yield "alone", alone(p.odds)
        yield from against("another film", self._films.besides(p.place, p.film), p.odds)
        yield from _likely("said again", self._again.besides((p.film, p.festival), p.place))
        yield from against("another festival", self._elsewhere.besides(p.film, p.festival), p.odds)
        yield from showings.of(p)

    def of(self, p: _Told) -> Iterator[tuple[str, float]]:
        """How likely a film that may be shown at a festival had its premiere there, or elsewhere."""
        yield from _likely("first shown there", self._again.of((p.film, p.festival)))
        yield from _likely("first shown elsewhere", self._elsewhere.besides(p.film, p.festival))


def _likely(name: str, odds: float | None) -> Iterator[tuple[str, float]]:
    if odds is not None:
        yield name, 1.0
        yield f"{name}, likely", likely(odds)
