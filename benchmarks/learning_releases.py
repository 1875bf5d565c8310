"""Learn from labelled press how much each sign of a release weighs.

The titles of each article are found by weights that were not learned from its films: so the weights of releases learn
how far a title can be trusted, and say of new press what comes true.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import learning
from benchmarks.unmet import unmet

from daybill import edtf
from daybill.claims.readings import Proposal
from daybill.claims.releases import propose_releases
from daybill.model import Claim
from daybill.spelling import fold

TRUSTED = {
    "dated": {
        "of something else": -4.0,
        "of a festival": -4.5,
        "of a report": -3.0,
        "of a report behind": -3.0,
        "loose": -2.5,
        "a lapse of time": -1.0,
        "of a trailer": -2.0,
        "of the doors": -2.0,
        "a territory told": 0.5,
        "right behind a territory": 0.5,
        "a dateline": -3.0,
        "moved to": 2.0,
        "given up": 0.7,
        "one of many entries": 1.5,
    },
    "undated": {
        "now": 2.0,
        "already": 1.0,
        "no date told": 2.0,
        "closing before": -1.0,
        "closing behind": -1.0,
        "off": -1.0,
    },
}
"""What is trusted from the start, and moved by examples, however few; all other signs start from nothing."""
LEAST = 8
"""How often a sign must stand to be learned."""
PENALTY = {"dated": 4.0, "undated": 20.0}
"""How dear a weight is: dearer where there are few examples."""


def learn_releases(press: Iterable[Path], without: frozenset[str], folds: int = 0) -> learning.Tables:
    """What speaks for a window, from all articles of the folders but those of the groups `without`."""
    return weights_of(list(_releases(tuple(press), without)), folds)


def weights_of(found: Sequence[tuple[str, Proposal, bool]], folds: int = 0) -> learning.Tables:
    """The weights for windows and for words without a date, from proposals with their article and whether they hold."""
    rows: dict[str, list[learning.Example]] = {"dated": [], "undated": []}
    for article, proposal, right in found:
        rows["undated" if proposal.claim.answer is None else "dated"].append((article, proposal.signs, right))
    return {
        sort: learning.learned(sort, rows[sort], folds, least=LEAST, penalty=PENALTY[sort], trusted=TRUSTED[sort])
        for sort in rows
    }


def _releases(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[tuple[str, Proposal, bool]]:
    """Each proposal of the press, and whether the labels have what it says."""
    labels = {folder: learning.labels(folder) for folder in press}
    for folder, article, seen in unmet(press, without):
        claims, also = labels[folder]
        wanted = [c for c in claims[article.address] if c["kind"] == "release"]
        for found in propose_releases(article, seen.folded, seen.focus):
            if isinstance(found, Proposal):
                yield article.address, found, any(says(found.claim, label, also) for label in wanted)


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
