"""Learn from labelled press how much each sign of a release weighs.

First what speaks for each proposal alone, then, from what this says of films it was not learned from, how the proposals
of a text weigh against each other. The titles are those found by weights that were not learned from the film either.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from benchmarks import learning
from benchmarks.unmet import unmet

from daybill import edtf
from daybill.claims.accord import sort_of, together
from daybill.claims.readings import Proposal
from daybill.claims.releases import propose_releases
from daybill.claims.undated import TAKINGS
from daybill.model import Claim, When
from daybill.spelling import fold

TRUSTED = {
    "dated": {
        "of something else": -4.0,
        "of a festival": -6.0,
        "of a report": -3.0,
        "of a report behind": -3.0,
        "loose": -2.5,
        "a lapse of time": -1.0,
        "a lapse behind a date": 1.0,
        "of a trailer": -5.5,
        "of tickets": -5.0,
        "of a service": -4.0,
        "of the shoot": -5.0,
        "of the doors": -5.0,
        "of an end": -4.5,
        "of a first showing": -1.0,
        "a page on discs, physical, unsaid": 3.0,
        "a page on discs, theatrical, unsaid": -2.5,
        "a territory told": 0.5,
        "right behind a territory": 0.5,
        "venue as a label": 1.0,
        "its territory in brackets": 1.0,
        "a dateline": -3.0,
        "moved to": 2.0,
        "a time to come, in words": 1.0,
        "given up": 0.7,
        "one of many entries": 1.5,
        "a row of films": 0.7,
        "film beside, planned": 3.0,
        "film beside, superseded": 3.0,
    },
    "undated": {
        "now": 2.0,
        "already": 1.0,
        "no date told": 2.0,
        "closing before": -1.0,
        "closing behind": -1.0,
        "off": -1.0,
        "out there": 4.0,
        "takings told": 3.0,
    },
}
"""What is trusted from the start, and moved by examples, however few; all other signs start from nothing."""
LEAST = 8
"""How often a sign must stand to be learned."""
PENALTY = {"dated": 4.0, "undated": 20.0}
"""How dear a weight is: dearer where there are few examples."""


TOGETHER = 2.0
"""How dear the weights of those signs are that all proposals of an article give together."""


class Found(NamedTuple):
    """A proposal of an article, and whether the labels have what it says."""

    article: str
    proposal: Proposal
    right: bool


def learn_releases(press: Iterable[Path], without: frozenset[str], folds: int = 0) -> learning.Tables:
    """What speaks for a window, from all articles of the folders but those of the groups `without`."""
    return weights_of(proposals(tuple(press), without), folds)


def weights_of(found: Sequence[Found], folds: int = 0) -> learning.Tables:
    """The weights for windows and for words without a date: alone first, then with all proposals of their article."""
    tables: learning.Tables = {}
    odds = np.zeros(len(found))
    for sort, trusted in TRUSTED.items():
        mine = _of(sort, found)
        rows = [(found[n].article, found[n].proposal.signs, found[n].right) for n in mine]
        how = learning.How(LEAST, PENALTY[sort], trusted)
        counts = learning.counts_of([_said(found[n]) for n in mine])
        tables[sort], odds[mine] = learning.learned(sort, rows, how, counts, folds)
    signs = _together(found, odds)
    for sort in TRUSTED:
        mine = _of(sort, found)
        rows = [(found[n].article, signs[n], found[n].right) for n in mine]
        how = learning.How(1, TOGETHER, {"alone": 2.0})
        name = f"{sort} together"
        counts = learning.counts_of([_said(found[n]) for n in mine])
        tables[name], _ = learning.learned(name, rows, how, counts, folds)
    return tables


def _said(one: Found) -> tuple[str, ...]:
    question = one.proposal.claim.question
    return one.article, question.film, str(question.medium), str(one.proposal.claim.answer)


def _of(sort: str, found: Sequence[Found]) -> list[int]:
    return [n for n, one in enumerate(found) if sort_of(one.proposal) == sort]


def _together(found: Sequence[Found], odds: learning.Array) -> list[dict[str, float]]:
    """The signs of each proposal that come of all proposals of its article, which follow each other."""
    signs: list[dict[str, float]] = []
    for _, group in groupby(found, key=lambda one: one.article):
        proposals = [one.proposal for one in group]
        signs += together(proposals, odds[len(signs) : len(signs) + len(proposals)].tolist())
    return signs


@lru_cache(maxsize=1)
def proposals(press: tuple[Path, ...], without: frozenset[str]) -> tuple[Found, ...]:
    """Each proposal of the press, and whether the labels have what it says."""
    return tuple(_proposals(press, without))


def _proposals(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[Found]:
    labels = {folder: learning.labels(folder) for folder in press}
    for folder, article, seen in unmet(press, without):
        claims, also = labels[folder]
        wanted = [c for c in claims[article.address] if c["kind"] == "release"]
        for found in propose_releases(article, seen.folded, seen.focus):
            if isinstance(found, Proposal) and not _told_otherwise(found.claim, wanted, also):
                yield Found(article.address, found, any(says(found.claim, label, also) for label in wanted))


def _told_otherwise(claim: Claim, wanted: Iterable[Mapping[str, Any]], also: Mapping[str, set[str]]) -> bool:
    """Whether takings say of a film what a label says with its day: they are not asked then."""
    dated = [label for label in wanted if label["date"] and claim.rule == TAKINGS]
    return any(says(msgspec.structs.replace(claim, answer=When.of(one["date"])), one, also) for one in dated)


def says(claim: Claim, label: Mapping[str, Any], also: Mapping[str, set[str]]) -> bool:
    """Whether a claim is what a label says; a year that the text does not give away is not asked for."""
    film = fold(label["film"])
    if label["medium"] != claim.question.medium:
        return False
    if not any(learning.close(fold(claim.question.film), t) for t in {film, *also.get(film, set())}):
        return False
    if claim.answer is None or not label["date"]:
        return claim.answer is None and not label["date"]
    said = str(claim.answer)
    if said.startswith("XXXX"):
        return said.replace("XXXX", "") == "/".join(part[4:] for part in label["date"].split("/"))
    return edtf.bounds(said) == edtf.bounds(label["date"])
