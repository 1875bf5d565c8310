"""Labelled press with its titles as they are found in films that Daybill has not met.

What is learned about ties and releases is learned from articles as they will be seen: with the doubtful titles, and the
wrong ones, of weights that were not learned from their films. So it says of new press what comes true there.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from benchmarks import learning
from benchmarks.learning_titles import learned_by_parts

from daybill.claims import Chronicle, Observed, observe, scorer
from daybill.model import Article

PARTS = 4
"""Into so many parts films are dealt: the titles of each are found by weights learned from the others."""


class Unmet(NamedTuple):
    """An article of a folder, as it is seen by those who have not met its films."""

    press: Path
    article: Article
    seen: Observed


@lru_cache(maxsize=1)
def unmet(press: tuple[Path, ...], without: frozenset[str]) -> tuple[Unmet, ...]:
    """All articles of the folders but those of the groups `without`."""
    return tuple(_unmet(press, without))


def _unmet(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[Unmet]:
    for held, weights in learned_by_parts(press, without, PARTS):
        with mock.patch.object(scorer, "learned", _with({"titles": weights})):
            for folder in press:
                known, drafts, chronicle = learning.on_record(folder), learning.drafts(folder), Chronicle()
                chronicle.renown = learning.renown(folder)
                for article in learning.articles(folder):
                    if learning.group_of(article.address) in held:
                        address = article.address
                        yield Unmet(folder, article, observe(article, known[address], chronicle, drafts[address]))


def _with(weights: Mapping[str, learning.Tables]) -> Any:
    real = scorer.learned
    return lambda name: weights.get(name) or real(name)
