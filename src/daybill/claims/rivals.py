"""What the proposed titles of one text say about each other: which is the likeliest, which stand in each other's way.

Each proposal is weighed alone first, and as the film that the text is mainly about (a choice of one of them, or of
none). From both come a few signs, which `titles.toml` weighs last: so one word that headline and address share is a
title where nothing else is likelier, and `Comrades!` is none where `Dear Comrades!` is.
"""

import math
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from daybill.claims import scorer
from daybill.claims.renown import Beside
from daybill.claims.signs import Proposal

Weights = Mapping[str, Mapping[str, float]]

_MOST = 6.0
"""Log-odds beyond which nothing is surer."""
_MOST_AHEAD = 4.0
_MOST_NEIGHBOURS = 24
"""With how many stretches that begin inside another it is compared: more stand only in text made to be slow."""
_SHARED = frozenset(
    (
        *(
            "alone beside date",
            "listed",
            "bracketed",
            "bracketed list",
            "quoted",
            "capitals",
            "leads a line of credits",
        ),
        *("alone", "italics", "in a list of films", "maker on its line", "in brackets with its like"),
    )
)
"""Marks that make proposals of one text each other's like."""


class Rivals(msgspec.Struct):
    """The best log-odds among the longer and among the shorter stretches that share words with a proposal."""

    longer: float | None = None
    shorter: float | None = None


def likelihoods(proposals: Mapping[str, Proposal], beside: Beside | None = None) -> dict[str, float]:
    """How likely each proposal of a text is the title of a film that a careful reader would note, 0 to 1.

    `beside` is what the others of its lot make of such words; without others the text is weighed by itself.
    """
    signs, table = beside_all(proposals, scorer.learned("titles"), beside)
    return {key: scorer.likelihood(table, signs[key]) for key in proposals}


def beside_all(
    proposals: Mapping[str, Proposal], weights: Weights, beside: Beside | None
) -> tuple[Mapping[str, Mapping[str, float]], Mapping[str, float]]:
    """The signs of each proposal beside all of its text and those of other texts, and the table that weighs them."""
    signs = company(proposals, weights)
    if beside is None:
        return signs, weights["by itself"]
    return {key: said | beside.signs(key) for key, said in signs.items()}, weights["together"]


def company(proposals: Mapping[str, Proposal], weights: Weights) -> dict[str, dict[str, float]]:
    """The signs of each proposal that come of all proposals of its text; `weights` need `weights` and `leading`."""
    alone = {key: scorer.log_odds(weights["weights"], p.signs) for key, p in proposals.items()}
    leading = {key: scorer.log_odds(weights["leading"], p.signs) for key, p in proposals.items()}
    return together(proposals, alone, leading)


def together(
    proposals: Mapping[str, Proposal], alone: Mapping[str, float], leading: Mapping[str, float]
) -> dict[str, dict[str, float]]:
    """The same, from the log-odds of each proposal alone, and as the main film (against none of them: 0)."""
    rivals = _rivals(proposals, alone)
    best, second = sorted([*alone.values(), -_MOST, -_MOST])[:-3:-1]
    favourite = max(leading, key=lambda key: leading[key], default=None)
    crowd = math.log(1.0 + sum(math.exp(min(30.0, odds)) for odds in leading.values()))
    chances = {key: 1 / (1 + math.exp(-_within(odds, 30.0))) for key, odds in alone.items()}
    likely = sum(chance for chance in chances.values() if chance > 0.5)
    like = _like(proposals, chances)
    out: dict[str, dict[str, float]] = {}
    for key, odds in alone.items():
        ahead = odds - (second if odds == best else best)
        signs = {
            "alone": _within(odds, _MOST),
            "leading": _within(_odds_of(leading[key] - crowd), _MOST - 1),
            "ahead of all others": _within(max(0.0, ahead), _MOST_AHEAD),
            "behind the best": _within(max(0.0, -ahead), _MOST_AHEAD),
            "likeliest to lead": float(key == favourite),
            "others": likely - chances[key] * (chances[key] > 0.5),
        }
        signs |= _beside(rivals[key], odds)
        if key in like:
            signs |= {"marked like others": 1.0, "what is marked like it": like[key]}
        out[key] = signs
    return out


def _beside(rivals: Rivals, odds: float) -> dict[str, float]:
    signs: dict[str, float] = {}
    for side, other in (("longer", rivals.longer), ("shorter", rivals.shorter)):
        if other is not None:
            signs[f"a {side} one"] = 1.0
            signs[f"a {side} one is ahead by"] = _within(other - odds, _MOST_AHEAD)
            signs[f"a {side} one is likelier"] = float(other > odds)
    return signs


def _rivals(proposals: Mapping[str, Proposal], alone: Mapping[str, float]) -> dict[str, Rivals]:
    """For each proposal the best of those that share words with it somewhere."""
    spans = sorted((start, end, key) for key, p in proposals.items() for start, end in p.spans)
    found = {key: Rivals() for key in proposals}
    for n, (_, end, key) in enumerate(spans):
        for start, _, other in spans[n + 1 : n + 1 + _MOST_NEIGHBOURS]:
            if start >= end:
                break
            if other != key:
                _meet(found, alone, key, other)
    return found


def _meet(found: Mapping[str, Rivals], alone: Mapping[str, float], one: str, two: str) -> None:
    short, long = sorted((one, two), key=len)
    found[short].longer = _better(found[short].longer, alone[long])
    found[long].shorter = _better(found[long].shorter, alone[short])


def _better(one: float | None, two: float) -> float:
    return two if one is None else max(one, two)


def _like(proposals: Mapping[str, Proposal], chances: Mapping[str, float]) -> dict[str, float]:
    """How likely those are on average that bear the same mark, where there are two or more; the best of its marks."""
    marked: dict[str, list[str]] = defaultdict(list)
    for key, proposal in proposals.items():
        for mark in _SHARED & proposal.signs.keys():
            if proposal.signs[mark]:
                marked[mark].append(key)
    like: dict[str, float] = {}
    for keys in marked.values():
        if len(keys) >= 3:
            total = sum(chances[key] for key in keys)
            for key in keys:
                like[key] = max(like.get(key, 0.0), (total - chances[key]) / (len(keys) - 1))
    return like


def _odds_of(log_chance: float) -> float:
    """Log-odds of a chance that is given by its logarithm."""
    rest = -math.expm1(min(-1e-9, log_chance))
    return log_chance - math.log(rest)


def _within(value: float, most: float) -> float:
    return max(-most, min(most, value))
