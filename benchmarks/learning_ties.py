"""Learn from labelled press how much each sign of a tie weighs: who directed, wrote, acted, produced, released.

First the weights of choices (which film does a name belong to where it stands, or none: conditional logit with an L2
penalty, by L-BFGS), then, from what these say of films they were not learned from, the weights of all places together.
"""

import collections
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from benchmarks import learning
from benchmarks.unmet import unmet

from daybill.claims import facts_of
from daybill.claims.ties import KINDS_OF_SIGN, OF_MANY_FILMS, Choice, file_of, odds_of, propose_choices, weigh_ties
from daybill.spelling import fold

KINDS = tuple(dict.fromkeys(kind for kinds in KINDS_OF_SIGN.values() for kind in kinds))
RULES = {
    "a rule": 4.0,
    "film of a rule": 1.5,
    "film guessed for a rule": 1.0,
    "film of a rule alone": 4.0,
    "pointed at": 2.0,
    "before, past an aside": 2.0,
    "before, in an aside": -2.0,
}
OTHERS_WORK = {
    "left craft by": -3.0,
    "left has craft": -1.0,
    "left book by": -3.0,
    "left of book by": -1.0,
    "left craft": -2.0,
    "made its source": -2.0,
}
TRUSTED = {
    "director": RULES
    | OTHERS_WORK
    | {"left direct by": 2.0, "left director": 1.5, "right direct": 1.5, "right 's film": 1.0, "right 's book": -3.0}
    | {"left produce by": -3.0, "left produce": -2.0, "left producer": -2.0, "left star": -2.0, "left actor": -2.0}
    | {"left write by": -2.0, "left script by": -3.0}
    | {"rule director.among-trades": 1.0, "stars while another directs": -3.0, "owns what another directs": -1.5},
    "writer": RULES
    | OTHERS_WORK
    | {"left write by": 3.0, "left writer": 2.0, "left script by": 3.0, "right write": 2.0, "right 's script": 2.0}
    | {"left produce by": -3.0, "left star": -2.0, "left direct by": -1.0, "right write by": -2.0}
    | {"directs what another wrote": -3.0, "right writer P": -1.0}
    | {"wrote it with": 2.0}
    | {"rule writer.among-trades": 2.0},
    "cast": RULES
    | OTHERS_WORK
    | {"left star": 2.0, "left actor": 1.5, "right star": 2.0, "right play": 2.0, "left play by": 2.0, "left cast": 1.0}
    | {"left voice by": 2.0, "right voice": 1.5, "left direct by": -3.0, "left write by": -3.0, "left script by": -3.0}
    | {"left produce by": -3.0, "left produce": -2.0, "left producer": -2.0, "left director": -2.0, "left writer": -2.0}
    | {"left office": -2.0, "right speak": -0.5, "the name of a role": -2.0}
    | {"among the roles": -2.5, "among the actors": 1.0}
    | {
        "wrote it with": -3.0,
        "left produce with": -2.0,
        "stars while another directs": 1.5,
        "owns what another directs": 1.0,
    },
    "producer": RULES
    | {"left produce by": 3.0, "left producer": 2.5, "right produce": 2.5, "left star": -2.0}
    | {"left direct by": -2.0, "left write by": -2.0, "left script by": -3.0}
    | {"rule producer.among-trades": 3.0},
    "distributor": RULES
    | {
        "left release by": 2.0,
        "right release": 1.0,
        "right rights": 1.0,
        "left rights by": 1.0,
        "right sales": -1.0,
        "a seller": -3.0,
        "a territory in brackets behind": 1.5,
        "before one that acts on another": -2.0,
    }
    | {"left produce by": -2.0, "right produce": -2.0, "rule distributor.service-buys": 2.0},
}
"""What is trusted from the start, and moved by examples, however few; all other signs start from nothing."""
LEAST = 6
"""In how many articles a sign must stand to be learned."""
PENALTY = {"distributor": 4.0}  # of the kinds that press and films held out tell apart best with less; others 10
MOST_PENALTY = 10.0
OF_PRACTICE = 0.25
"""How much an article of practice press counts beside one of the labelled press, whose labels draw some lines elsewhere
(whether a service that shows a film releases it): on its films held out all ties had F1 .778 so, .760 with 1, .775 with
none of them. Hardly any of the labelled press is in other languages than English, so for texts in these, which have
weights of their own, an article of practice press in one of them counts as much as one of the labelled press: on groups
held out the ties of practice press in these languages had F1 .733 so, .712 by the weights for English; English .784,
.772 were it weighed by theirs."""
Array = npt.NDArray[np.float64]
Wanted = dict[str, list[tuple[set[str], str]]]


class Example(NamedTuple):
    """A choice of an article, and which of its films are right."""

    article: str
    choice: Choice
    right: tuple[bool, ...]


class Told(NamedTuple):
    """What is known of an article: its labels, how sure its films are, and how much it counts for which table."""

    wanted: "Wanted"
    sure: Mapping[str, float]
    counts: Mapping[str, float]


def learn_ties(press: Iterable[Path], without: frozenset[str], number: int = 0) -> learning.Tables:
    """What speaks for a tie, and how likely one must be, from all articles of the folders but those of `without`.

    With a `number` of folds it prints how well the weights do on films held out.
    """
    return weights_of(*gather(tuple(press), without), "ties", number)


def learn_ties_abroad(press: Iterable[Path], without: frozenset[str], number: int = 0) -> learning.Tables:
    """The same for articles in other languages than English."""
    return weights_of(*gather(tuple(press), without), "ties_abroad", number)


def weights_of(examples: Sequence[Example], told: Mapping[str, Told], table: str, number: int = 0) -> learning.Tables:
    """What some choices teach, with what is known of their articles."""
    counts = {article: known.counts[table] for article, known in told.items()}
    fold_of = folds([e.article for e in examples], number or 8)
    weights: learning.Tables = {}
    odds: dict[int, Any] = {}
    for kind in KINDS:
        numbers = [n for n, e in enumerate(examples) if e.choice.kind == kind]
        weights[kind], held_out = learned_choices([examples[n] for n in numbers], counts, fold_of[numbers])
        odds.update(zip(numbers, held_out, strict=True))
    in_all, enough = learned_in_all(examples, odds, told, counts, number)
    return {"enough": enough, **weights, **in_all}


@lru_cache(maxsize=1)
def gather(press: tuple[Path, ...], without: frozenset[str]) -> tuple[list[Example], dict[str, Told]]:
    """Every choice of the press with what the labels say of it, and what is known of each article."""
    labels = {folder: learning.labels(folder) for folder in press}
    examples: list[Example] = []
    told: dict[str, Told] = {}
    for folder, article, seen in unmet(press, without):
        claims, also = labels[folder]
        wanted = _labels(claims[article.address], also)
        told[article.address] = Told(wanted, seen.names.likely, _counts(learning.is_practice(folder), article.language))
        found = facts_of(article, seen)
        for choice in propose_choices(seen.folded, seen.focus, seen.names.main, found):
            if choice.films:
                right = tuple(any(says(wanted[choice.kind], film, choice.value) for film in g) for g in choice.films)
                examples.append(Example(article.address, choice, right))
    return examples, told


def _counts(of_practice: bool, language: str | None) -> dict[str, float]:  # noqa: FBT001
    count = OF_PRACTICE if of_practice else 1.0
    return {"ties": count, "ties_abroad": count if file_of(language) == "ties" else 1.0}


def _labels(claims: Iterable[Mapping[str, Any]], also: Mapping[str, set[str]]) -> Wanted:
    """The labels of an article by kind: the forms of the film's title, and who or what it is tied to."""
    labels: Wanted = collections.defaultdict(list)
    for claim in claims:
        if claim["kind"] != "release":
            labels[claim["kind"]].append(({fold(claim["film"]), *also[fold(claim["film"])]}, fold(claim["value"])))
    return labels


def says(labels: Sequence[tuple[set[str], str]], film: str, value: str) -> bool:
    film, value = fold(film), fold(value)
    return any(any(learning.close(film, t) for t in films) and learning.same(value, v) for films, v in labels)


def folds(articles: Sequence[str], number: int) -> npt.NDArray[np.int64]:
    """The fold of each article: all articles of one film (or sort) in one."""
    groups = [learning.group_of(article) for article in articles]
    order = {group: n % number for n, group in enumerate(sorted(set(groups)))}
    return np.array([order[group] for group in groups])


# ── choices ───────────────────────────────────────────────────────────────────────────────────────────────────────


def learned_choices(
    examples: Sequence[Example], count_of: Mapping[str, float], fold_of: npt.NDArray[np.int64]
) -> tuple[dict[str, float], list[dict[Any, float]]]:
    """The weights of one kind, and for each choice its log-odds by weights that never saw its films."""
    kind = examples[0].choice.kind
    names = signs_of(examples)
    number = {name: n + 1 for n, name in enumerate(names)}
    sizes = np.array([len(e.choice.films) for e in examples])
    counts = np.array([count_of[e.article] for e in examples])

    def fitted(of: npt.NDArray[np.bool_]) -> Array:
        """The weights from some of the choices; of a kind of many films each row is a choice of its own."""
        within = np.repeat(of, sizes)
        one, count = (np.ones(int(sizes[of].sum()), dtype=np.int64), np.repeat(counts[of], sizes[of]))
        many = kind in OF_MANY_FILMS
        return fit(x[within], y[within], one if many else sizes[of], count if many else counts[of], ridge, start)

    x = np.zeros((int(sizes.sum()), len(names) + 1), dtype=np.float32)
    x[:, 0] = 1.0
    row = 0
    for e in examples:
        for how in e.choice.films.values():
            x[row, [number[s] for s in (*e.choice.signs, *how) if s in number]] = 1.0
            row += 1
    y = np.concatenate([e.right for e in examples]).astype(float)
    trusted = TRUSTED[kind]
    start = np.array([-3.0, *(trusted.get(name, 0.0) for name in names)])
    ridge = np.array([0.01, *(PENALTY.get(kind, MOST_PENALTY) for _ in names)])
    held_out: list[dict[Any, float]] = [{} for _ in examples]
    first = np.concatenate([[0], np.cumsum(sizes)])
    for k in sorted(set(fold_of)):
        weights = fitted(fold_of != k)
        for n in map(int, np.flatnonzero(fold_of == k)):
            worth = x[first[n] : first[n + 1]] @ weights
            held_out[n] = odds_of(kind, dict(zip(examples[n].choice.films, worth.tolist(), strict=True)))
    weights = fitted(np.ones(len(examples), dtype=bool))
    return dict(zip(["always", *names], weights.tolist(), strict=True)), held_out


def signs_of(examples: Sequence[Example]) -> list[str]:
    seen = collections.defaultdict(set)
    for e in examples:
        for sign in e.choice.signs.union(*e.choice.films.values()):
            seen[sign].add(e.article)
    trusted = TRUSTED[examples[0].choice.kind].keys()
    return sorted({sign for sign, articles in seen.items() if len(articles) >= LEAST} | trusted)


def fit(  # noqa: PLR0913, PLR0917  (as many as conditional logit has)
    x: npt.NDArray[np.float32],
    y: Array,
    sizes: npt.NDArray[np.int64],
    counts: Array,
    ridge: Array,
    start: Array,
) -> Array:
    """Conditional logit: each choice, of so many rows, is one of them, or none, which is worth 0."""
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    any_right = np.add.reduceat(y, first) > 0
    row_counts = np.repeat(counts, sizes)

    def loss(w: Array) -> tuple[float, Array]:
        worth = np.clip((x @ w.astype(np.float32)).astype(float), -30, 30)
        power = np.exp(worth)
        total = 1.0 + np.add.reduceat(power, first)
        wanted = np.where(any_right, np.add.reduceat(power * y, first), 1.0)
        value = float(counts @ np.log(total / wanted) + 0.5 * (ridge * (w - start) ** 2).sum())
        mine = np.where(np.repeat(any_right, sizes), power * y / np.repeat(wanted, sizes), 0.0)
        pull = (row_counts * (power / np.repeat(total, sizes) - mine)).astype(np.float32)
        return value, (pull @ x).astype(float) + ridge * (w - start)

    return descend(loss, start)


def descend(loss: Any, start: Array, steps: int = 80, memory: int = 10) -> Array:
    """L-BFGS with a halving line search."""
    w, (value, gradient) = start.copy(), loss(start)
    kept: collections.deque[tuple[Array, Array]] = collections.deque(maxlen=memory)
    for _ in range(steps):
        step, ahead = direction(gradient, kept), 1.0 if kept else 1.0 / (1.0 + np.abs(gradient).sum())
        slope = float(gradient @ step)
        while True:
            then, there = loss(w - ahead * step)
            if then <= value - 1e-4 * ahead * slope or ahead < 1e-8:
                break
            ahead /= 2
        kept.append((-ahead * step, there - gradient))
        done = value - then < 1e-4
        w, value, gradient = w - ahead * step, then, there
        if done:
            break
    return w


def direction(gradient: Array, kept: Sequence[tuple[Array, Array]]) -> Array:
    q, scales = gradient.copy(), []
    for s, y in reversed(kept):
        scale = float(s @ q) / max(1e-12, float(s @ y))
        scales.append(scale)
        q -= scale * y
    if kept:
        s, y = kept[-1]
        q *= float(s @ y) / max(1e-12, float(y @ y))
    for (s, y), scale in zip(kept, reversed(scales), strict=True):
        q += (scale - float(y @ q) / max(1e-12, float(s @ y))) * s
    return q


# ── all places together ───────────────────────────────────────────────────────────────────────────────────────────


def learned_in_all(
    examples: Sequence[Example],
    odds: Mapping[int, Any],
    told: Mapping[str, Told],
    count_of: Mapping[str, float],
    number: int,
) -> tuple[learning.Tables, dict[str, float]]:
    """The tables of weights, one a kind, and from which likelihood a tie is claimed."""
    by_article = collections.defaultdict(list)
    for n, example in enumerate(examples):
        by_article[example.article].append((example.choice, odds[n]))
    table = collections.defaultdict(list)
    for article, weighed in by_article.items():
        wanted, sure, _ = told[article]
        for tie, signs in weigh_ties(weighed, sure):
            table[tie.kind].append((article, signs, says(wanted[tie.kind], tie.film, tie.value)))
    in_all: learning.Tables = {}
    enough: dict[str, float] = {}
    for kind in KINDS:
        names = sorted({sign for _, signs, _ in table[kind] for sign in signs})
        x = np.array([[1.0, *(signs.get(name, 0.0) for name in names)] for _, signs, _ in table[kind]])
        y = np.array([float(right) for *_, right in table[kind]])
        counts = np.array([count_of[article] for article, *_ in table[kind]])
        fold_of = folds([article for article, *_ in table[kind]], number or 8)
        weights, held_out = tied(x, y, counts, fold_of, names)
        # How sure a tie must be is told by the press that counts most, where there is any.
        most = counts == counts.max()
        enough[kind] = best_likelihood(held_out[most], y[most])
        in_all[f"{kind} in all"] = dict(zip(["always", *names], weights.tolist(), strict=True))
        if number:
            found = learning.measure(held_out[most], y[most], enough[kind])
            print(f"{kind}: on films held out, from {enough[kind]}: {found}")
            print(f"    calibration: {calibration(held_out[most], y[most])}")
    return in_all, enough


def tied(
    x: Array, y: Array, counts: Array, fold_of: npt.NDArray[np.int64], names: Sequence[str]
) -> tuple[Array, Array]:
    """The weights, and for each tie its log-odds by weights that never saw its films."""
    start = np.array([0.0, *(2.0 * (name == "best") for name in names)])
    ridge = np.array([0.01, *(2.0 for _ in names)])
    held_out = np.zeros(len(y))
    for k in set(fold_of.tolist()):
        met = fold_of != k
        held_out[~met] = x[~met] @ learning.fit(x[met], y[met], ridge, start, counts[met])
    return learning.fit(x, y, ridge, start, counts), held_out


def best_likelihood(odds: Array, y: Array) -> float:
    """Of the likelihoods that give nearly the best F1 the middle one: the ends shift with every lesson."""
    tried = {likely / 100: f1(odds >= np.log(likely / (100 - likely)), y) for likely in range(26, 56)}
    good = [likely for likely, value in tried.items() if value >= max(tried.values()) - 0.008]
    return good[len(good) // 2]


def f1(got: npt.NDArray[np.bool_], y: Array) -> float:
    return 2 * float(y[got].sum()) / max(1.0, float(got.sum() + y.sum()))


def calibration(odds: Array, y: Array) -> str:
    """How many are right of those that are said to be so likely, in bins of a fifth."""
    likely = 1 / (1 + np.exp(-odds))
    bins = [(likely >= k / 5) & (likely < (k + 1) / 5) for k in range(5)]
    return ", ".join(f"{likely[b].mean():.2f} said {y[b].mean():.2f} right ({b.sum()})" for b in bins if b.any())
