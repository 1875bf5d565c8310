"""The published methods, each in a few lines, to stand beside ours: each gives a score to every candidate.

They see what they were made for: who says what. Of an outlet that says several things in turn only the last counts.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from daybill.verdicts.table import Floats, Ints, Table

Peer = Callable[[Table], Floats]
Couples = tuple[Ints, Ints]
Claims = tuple[Ints, Ints]


def majority(table: Table) -> Floats:
    """The share of sources that give each candidate."""
    _, candidate = _last_words(table)
    votes = np.bincount(candidate, minlength=len(table.asked)).astype(float)
    return votes / np.maximum(1, _total(table, votes))


def truth_finder(table: Table, rounds: int = 20, damping: float = 0.3) -> Floats:
    """TruthFinder (Yin, Han and Yu, KDD 2007), without likeness of values."""
    source, candidate = _last_words(table)
    trust: Floats = np.full(table.sources, 0.9)
    belief: Floats = np.zeros(len(table.asked))
    for _ in range(rounds):
        score = -np.log(1 - np.clip(trust, 0, 1 - 1e-9))
        belief = 1 / (1 + np.exp(-damping * np.bincount(candidate, weights=score[source], minlength=len(belief))))
        trust = _mean(belief[candidate], source, table.sources)
    return belief


def accu(table: Table, rounds: int = 20, false_values: int = 100) -> Floats:
    """Accu (Dong, Berti-Equille and Srivastava, VLDB 2009): sources with an accuracy, wrong values alike likely."""
    source, candidate = _last_words(table)
    return _accu(table, source, candidate, rounds, false_values, np.ones(len(source)))


def accu_copy(table: Table, rounds: int = 8, false_values: int = 100) -> Floats:
    """AccuCopy (the same): sources that share wrong values are dependent, and their votes count less."""
    source, candidate = _last_words(table)
    weight = np.ones(len(source))
    belief = _accu(table, source, candidate, 3, false_values, weight)
    couples = _couples(table, source, candidate)
    for _ in range(rounds):
        accuracy = np.clip(_mean(belief[candidate], source, table.sources), 0.01, 0.99)
        weight = _independence(couples, accuracy, belief, (source, candidate), _Copying(false_values))
        belief = _accu(table, source, candidate, 3, false_values, weight, accuracy)
    return belief


def pooled_investment(table: Table, rounds: int = 20, growth: float = 1.4) -> Floats:
    """PooledInvestment (Pasternack and Roth, COLING 2010)."""
    source, candidate = _last_words(table)
    made = np.maximum(1, np.bincount(source, minlength=table.sources))
    trust: Floats = np.ones(table.sources)
    belief = majority(table)
    for _ in range(rounds):
        stakes = (trust / made)[source]
        pooled = np.bincount(candidate, weights=stakes, minlength=len(belief))
        grown = pooled**growth
        belief = pooled * grown / np.maximum(1e-300, _total(table, grown))
        trust = np.bincount(
            source, weights=belief[candidate] * stakes / np.maximum(1e-300, pooled[candidate]), minlength=table.sources
        )
        trust = trust / max(1e-300, trust.max())
    return belief / np.maximum(1e-300, _total(table, belief))


def dawid_skene(table: Table, rounds: int = 30) -> Floats:
    """Dawid and Skene (1979), one coin a source, wrong answers alike likely among those that the question has."""
    source, candidate = _last_words(table)
    width = np.maximum(2, np.bincount(table.asked, minlength=table.questions))[table.asked[candidate]]
    belief = majority(table)
    for _ in range(rounds):
        skill = np.clip(_mean(belief[candidate], source, table.sources), 0.01, 0.99)[source]
        score = np.bincount(candidate, weights=np.log(skill * (width - 1) / (1 - skill)), minlength=len(belief))
        belief = _shared(table, score)
    return belief


PEERS: dict[str, Peer] = {
    "majority": majority,
    "TruthFinder": truth_finder,
    "Accu": accu,
    "AccuCopy": accu_copy,
    "PooledInvestment": pooled_investment,
    "Dawid-Skene": dawid_skene,
}


def _last_words(table: Table) -> tuple[Ints, Ints]:
    """Source and candidate of the last claim of each source to each question."""
    key = table.question * np.int64(table.sources) + table.source
    _, back = np.unique(key[::-1], return_index=True)
    places = len(key) - 1 - back
    return table.source[places], table.candidate[places]


def _accu(  # noqa: PLR0913, PLR0917
    table: Table,
    source: Ints,
    candidate: Ints,
    rounds: int,
    false_values: int,
    weight: Floats,
    start: Floats | None = None,
) -> Floats:
    accuracy = np.full(table.sources, 0.8) if start is None else start
    belief = np.zeros(len(table.asked))
    for _ in range(rounds):
        vote = np.log(false_values * accuracy / (1 - accuracy))[source] * weight
        belief = _shared(table, np.bincount(candidate, weights=vote, minlength=len(belief)))
        accuracy = np.clip(_mean(belief[candidate], source, table.sources), 0.01, 0.99)
    return belief


def _couples(table: Table, source: Ints, candidate: Ints) -> Couples:
    """Pairs of claims to one question (each with at most fifty others)."""
    asked = table.asked[candidate]
    order = np.lexsort((source, asked))
    pairs = []
    for step in range(1, 51):
        same = asked[order[step:]] == asked[order[:-step]]
        if not same.any():
            break
        pairs.append((order[step:][same], order[:-step][same]))
    if not pairs:
        return order[:0], order[:0]
    one, two = (np.concatenate([pair[at] for pair in pairs]) for at in (0, 1))
    swap = source[one] > source[two]
    return np.where(swap, two, one), np.where(swap, one, two)


@dataclass(frozen=True, slots=True)
class _Copying:
    """The numbers of the copying model: wrong values a question has, share of claims copied, prior of copying."""

    false_values: int = 100
    share: float = 0.8
    prior: float = 0.1


def _independence(couples: Couples, accuracy: Floats, belief: Floats, claims: Claims, model: _Copying) -> Floats:
    """The weight of each claim: the chance that it was copied from none of those that say the same."""
    (one, two), (source, candidate) = couples, claims
    low, high = source[one], source[two]
    _, code = np.unique(low * np.int64(len(accuracy)) + high, return_inverse=True)
    agree, right = candidate[one] == candidate[two], belief[candidate[one]]
    both_right = accuracy[low] * accuracy[high]
    both_wrong = (1 - accuracy[low]) * (1 - accuracy[high]) / model.false_values
    apart = np.clip(1 - both_right - both_wrong, 1e-6, 1)
    mean = (accuracy[low] + accuracy[high]) / 2
    copied_right = mean * model.share + both_right * (1 - model.share)
    copied_wrong = (1 - mean) * model.share + both_wrong * (1 - model.share)
    if_agree = right * np.log(copied_right / both_right) + (1 - right) * np.log(copied_wrong / both_wrong)
    if_not = np.log(np.clip(apart * (1 - model.share), 1e-9, 1) / apart)
    odds = np.bincount(code, weights=np.where(agree, if_agree, if_not)) + np.log(model.prior / (1 - model.prior))
    dependent = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
    loss = np.log(1 - model.share * dependent[code] * agree * (1 - 1e-9))
    # Of each pair one is taken to be the origin: the one whose source is more accurate.
    later = np.where(accuracy[low] < accuracy[high], one, two)
    return np.exp(np.bincount(later, weights=loss, minlength=len(candidate)))


def _mean(value: Floats, source: Ints, sources: int) -> Floats:
    return np.bincount(source, weights=value, minlength=sources) / np.maximum(1, np.bincount(source, minlength=sources))


def _total(table: Table, value: Floats) -> Floats:
    return np.bincount(table.asked, weights=value, minlength=table.questions)[table.asked]


def _shared(table: Table, score: Floats) -> Floats:
    top = np.full(table.questions, -np.inf)
    np.maximum.at(top, table.asked, score)
    chance = np.exp(score - top[table.asked])
    return chance / _total(table, chance)
