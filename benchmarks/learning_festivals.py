"""Learn from labelled press how much each sign of a festival's premiere or showing weighs.

First what speaks for each proposal alone, then, from what this says of films it was not learned from, how the proposals
of a text weigh against each other; from titles as they are found in films not met, as releases are learned.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from benchmarks import learning
from benchmarks.learning_releases import says
from benchmarks.press_score import same_answer
from benchmarks.unmet import unmet

from daybill.claims.bills import both, sort_of, together
from daybill.claims.festivals import propose_festivals
from daybill.claims.readings import Proposal
from daybill.model import Article, Claim
from daybill.spelling import fold

TRUSTED = {
    "premiere": {"the rule": 3.0, "programme, first": 3.0},
    "showing": {
        "the rule": 2.5,
        "a bookend": 3.0,
        "film only in passing": -1.5,
        "won right before": -1.0,
        "said premiere, undated, past": -2.0,
        "said premiere, dated, past": -2.0,
        "said shown, undated, past": -1.0,
        "said shown strongly, undated, past": -0.7,
        "said nothing, undated, past": -1.0,
        "said shown, dated, past": 0.5,
        "said shown, dated, to come": 0.7,
        "said premiere, dated, to come": 0.7,
        "said premiere, of a known time, past": -2.0,
        "its date in the month of the festival": 0.7,
        "its date in another month": -1.0,
        "said shown strongly, dated, past": 0.7,
        "in a list of festivals": 0.7,
        "a premiere of a territory": 0.7,
        "an unknown festival": -0.5,
    },
    "aside": {},
    "billed": {"programme, told of": 1.0, "programme of many films": 1.0, "film only in passing": -1.5},
}
"""What is trusted from the start, and moved by examples, however few; all other signs start from nothing."""
_MONTH = {"date in the month of the festival": 1.0, "date in another month": -2.5, "date coarser than told": -1.5}
TIMES = {
    "showing": {"date by rule": 2.5, "date of a bookend": 3.0, **_MONTH},
    "aside": {"date by rule": 1.0, **_MONTH},
    "billed": {"by rule": 2.0, "first day, opening told": 2.0, "last day, closing told": 2.0, "day of its own": 2.0},
}
"""The same of the dates of showings."""
Also = Mapping[str, set[str]]
LEAST = 8
"""How often a sign must stand to be learned."""
PENALTY = {"premiere": 60.0, "showing": 25.0, "aside": 25.0, "billed": 25.0}
"""How dear a weight is: dearer where rules alone do well."""
TIME = 25.0
"""How dear the weight of a sign of a date is."""
PRACTICE = 0.1
"""So much counts what practice press says of a premiere that is over: there it is labelled as shown too."""
TOGETHER = 2.0
"""How dear the weights of those signs are that all proposals of an article give together."""


def learn_festivals(press: Iterable[Path], without: frozenset[str], folds: int = 0) -> learning.Tables:
    """What speaks for premieres and showings, from all articles of the folders but those of the groups `without`."""
    return weights_of(proposals(tuple(press), without), folds)


class Case(NamedTuple):
    """A proposal of an article; whether the labels have what it says, and whether they have it at some date."""

    article: str
    proposal: Proposal
    right: bool
    shown: bool
    share: float = 1.0
    """How much it counts."""


def weights_of(found: Sequence[Case], folds: int = 0) -> learning.Tables:
    """The weights: that it was shown, and when, each alone; then with all proposals of their article."""
    tables: learning.Tables = {}
    shown = np.zeros(len(found))
    when: list[float | None] = [None] * len(found)
    for sort, trusted in TRUSTED.items():
        mine = _of(sort, found)
        shown[mine] = _shown(tables, sort, [found[n] for n in mine], trusted, folds)
        timed = [n for n in mine if found[n].proposal.time]
        if timed:
            table = f"{sort} time"
            tables[table], odds = _times(table, [found[n] for n in timed], TIMES[sort], folds)
            for n, value in zip(timed, odds.tolist(), strict=True):
                when[n] = value
    signs = _together(found, shown.tolist(), when)
    for sort in TRUSTED:
        mine = _of(sort, found)
        rows = [(found[n].article, signs[n], found[n].right) for n in mine]
        how = learning.How(1, TOGETHER, {"alone": 2.0})
        name = f"{sort} together"
        counts = learning.counts_of([_said(found[n]) for n in mine]) * np.array([found[n].share for n in mine])
        tables[name], _ = learning.learned(name, rows, how, counts, folds)
    return tables


def _shown(
    tables: learning.Tables, sort: str, found: Sequence[Case], trusted: Mapping[str, float], folds: int
) -> list[float]:
    """Learn whether a film was shown, from one row a film and place; the log-odds of each proposal."""
    first = {_film(one): one for one in reversed(found)}
    rows = [(one.article, one.proposal.signs, one.shown) for one in first.values()]
    how = learning.How(LEAST, PENALTY[sort], trusted)
    counts = np.array([one.share for one in first.values()])
    tables[sort], odds = learning.learned(sort, rows, how, counts, folds)
    of = dict(zip(first, odds.tolist(), strict=True))
    return [of[_film(one)] for one in found]


def _times(
    table: str, found: Sequence[Case], trusted: Mapping[str, float], folds: int
) -> tuple[dict[str, float], learning.Array]:
    """The weights for the dates of showings, from those that the labels have at some date."""
    rows = [(one.article, one.proposal.time, one.right) for one in found]
    counts = learning.counts_of([_said(one) for one in found]) * np.array([float(one.shown) for one in found])
    return learning.learned(table, rows, learning.How(LEAST, TIME, trusted), counts, folds)


def _of(sort: str, found: Sequence[Case]) -> list[int]:
    return [n for n, one in enumerate(found) if sort_of(one.proposal) == sort]


def _film(one: Case) -> Hashable:
    """A film at a place, whenever it was shown."""
    return one.article, one.proposal.place, one.proposal.claim.question.film


def _said(one: Case) -> Hashable:
    claim = one.proposal.claim
    return one.article, claim.question.film, claim.question.festival or "", str(claim.answer)


def _together(found: Sequence[Case], shown: Sequence[float], when: Sequence[float | None]) -> list[dict[str, float]]:
    """The signs of each proposal that come of all proposals of its article, which follow each other."""
    signs: list[dict[str, float]] = []
    for _, group in groupby(found, key=lambda one: one.article):
        proposals = [one.proposal for one in group]
        here = slice(len(signs), len(signs) + len(proposals))
        signs += together(proposals, both(proposals, shown[here], when[here]))
    return signs


@lru_cache(maxsize=1)
def proposals(press: tuple[Path, ...], without: frozenset[str]) -> tuple[Case, ...]:
    """Each proposal of the press, and whether the labels have what it says."""
    return tuple(_proposals(press, without))


def _proposals(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[Case]:
    labels = {folder: learning.labels(folder) for folder in press}
    for folder, article, seen in unmet(press, without):
        claims, also = labels[folder]
        found = cases(article, propose_festivals(article, seen.folded, seen.focus), claims[article.address], also)
        yield from (one._replace(share=share_of(one)) for one in found) if learning.is_practice(folder) else found


def share_of(one: Case) -> float:
    """How much a case of practice press counts."""
    over = any(sign.startswith("said premiere") and sign.endswith("past") for sign in one.proposal.signs)
    return PRACTICE if over and sort_of(one.proposal) != "premiere" else 1.0


def cases(
    article: Article, proposals: Sequence[Proposal], labelled: Sequence[Mapping[str, Any]], also: Also
) -> list[Case]:
    """The proposals of an article, each with whether its labels have it."""
    wanted = [c for c in labelled if c["kind"] in ("release", "premiere")]
    quotes = [_span(article.text, label["quote"]) for label in wanted]
    named = {(p.claim.evidence.start, p.claim.evidence.end) for p in proposals if "programme" not in p.claim.rule}
    # A label whose words name no festival may be met anywhere in its text.
    loose = [not any(_overlap(span, place) for place in named) for span in quotes]
    right: list[bool] = []
    for p in proposals:
        here = p.claim.evidence.start, p.claim.evidence.end
        may_be = [
            label
            for label, span, free in zip(wanted, quotes, loose, strict=True)
            if free or label["kind"] == "premiere" or "programme" in p.claim.rule or _overlap(span, here)
        ]
        right.append(any(_agrees(p.claim, label, also) for label in may_be))
    shown = {(p.place, p.claim.question) for p, fits in zip(proposals, right, strict=True) if fits}
    return [
        Case(article.address, p, fits, (p.place, p.claim.question) in shown)
        for p, fits in zip(proposals, right, strict=True)
    ]


def _span(text: str, quote: str) -> tuple[int, int]:
    at = text.find(quote)
    return at, at + len(quote)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _agrees(claim: Claim, label: Mapping[str, Any], also: Mapping[str, set[str]]) -> bool:
    if claim.question.kind != label["kind"]:
        return False
    if label["kind"] == "release":
        return says(claim, label, also)
    film = fold(label["film"])
    named = any(learning.close(fold(claim.question.film), t) for t in {film, *also.get(film, set())})
    return named and same_answer(dict(label), {"kind": "premiere", "value": str(claim.answer)})
