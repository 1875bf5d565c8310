"""What all learning from labelled press shares: its articles and labels, and logistic regression.

The penalty is L2, the method Newton's.
"""

import collections
import datetime as dt
import difflib
import json
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from daybill.claims import Draft, Renown, draft, plain_titles, told_titles
from daybill.languages import LANGUAGES
from daybill.model import Article, Page, Source
from daybill.reading import read
from daybill.spelling import fold

ROOT = Path(__file__).parents[1]
OUT = ROOT / "src/daybill/claims"
Example = tuple[str, dict[str, float], bool]
Tables = dict[str, dict[str, float]]
_MOST_STEPS = 80
_ENOUGH = 1e-4
_WITHIN = 6
"""Into how many parts the press is dealt to learn what is made of weights on films that these have not met."""
Array = npt.NDArray[np.float64]


PRESS = (ROOT / "tests/press", ROOT / "tests/practice")
"""What the weights in use are learned from."""
SEALED = ROOT / "tests/sealed"
"""What nothing is learned from, so that it can tell how well new press is read."""


def folders(given: Iterable[Path]) -> tuple[Path, ...]:
    """The folders of labelled press among those given and below them."""
    return tuple(file.parent for folder in given for file in sorted(folder.rglob("articles.jsonl")))


def is_practice(press: Path) -> bool:
    """Whether a folder is one of practice press: about other films, retold and labelled by ourselves."""
    return press.resolve().is_relative_to(PRESS[1])


def group_of(article: str) -> str:
    """The films that an article of the labelled press is about, as its name has it: `first-cow` of `first-cow-07`."""
    return re.sub(r"-\d+$", "", article)


@cache
def articles(press: Path) -> tuple[Article, ...]:
    """The articles of a folder of labelled press that are in a language that Daybill reads."""
    return tuple(_articles(press))


def _articles(press: Path) -> Iterator[Article]:
    for line in (press / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        page = Page(
            source=Source(kind="files", address=str(press)),
            address=record["id"],
            fetched=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
            body=line.encode(),
            media_type="application/x-daybill-article+json",
        )
        if record["language"] in LANGUAGES:
            yield read(page, today=dt.date(2026, 1, 1))


def labels(press: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, set[str]]]:
    """The claims of each article, and for each folded title its other forms."""
    also: dict[str, set[str]] = collections.defaultdict(set)
    for film, forms in json.loads((press / "aliases.json").read_text(encoding="utf-8")).items():
        also[fold(film)] |= {fold(f) for f in forms}
    claims = collections.defaultdict(list)
    for line in (press / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        claim["film"] = re.sub(r"\s*\(\d{4}\)$", "", claim["film"])
        claims[claim["article"]].append(claim)
    return claims, also


@cache
def drafts(press: Path) -> Mapping[str, Draft | None]:
    """What may be named in each article of a folder: no weights are asked for that."""
    return {article.address: draft(article) for article in articles(press)}


def on_record(press: Path) -> dict[str, set[str]]:
    """For each article the titles that the others set apart: what a ledger that holds them would know."""
    marked = {address: set(plain_titles(drafted)) for address, drafted in drafts(press).items()}
    times = collections.Counter(title for found in marked.values() for title in found)
    return {address: {t for t in times if times[t] > (t in found)} for address, found in marked.items()}


def renown(press: Path) -> Renown:
    """How surely each article of a folder names a title, by the weights in use."""
    heard = Renown()
    for address, drafted in drafts(press).items():
        heard.hear(address, told_titles(drafted).likely)
    return heard


def close(one: str, two: str) -> bool:
    return one == two or difflib.SequenceMatcher(None, one, two).ratio() >= 0.92


def same(one: str, two: str) -> bool:
    return close(one, two) or set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())


class How(NamedTuple):
    """How often a sign must stand to be learned, how dear its weight is, and what is trusted from the start."""

    least: int
    penalty: float
    trusted: Mapping[str, float]


def learned(name: str, rows: Sequence[Example], how: How, counts: Array, folds: int) -> tuple[dict[str, float], Array]:
    """The weight of each sign, and of each row the log-odds by weights that were learned without its films.

    `counts` says how much each row counts. With `folds` it prints how well the weights do.
    """
    seen = collections.Counter(sign for _, signs, _ in rows for sign in signs)
    names = sorted({n for n in seen if seen[n] >= how.least} | how.trusted.keys())
    x = np.array([[1.0, *(signs.get(n, 0.0) for n in names)] for _, signs, _ in rows])
    y = np.array([float(right) for *_, right in rows])
    start = np.array([0.0, *(how.trusted.get(n, 0.0) for n in names)])
    ridge = np.array([0.01, *(how.penalty for _ in names)])
    weights = fit(x, y, ridge, start, counts)
    fold_of = np.array(_folds(rows, folds or _WITHIN))
    odds = np.zeros(len(y))
    for k in set(fold_of.tolist()):
        met = fold_of != k
        odds[~met] = x[~met] @ fit(x[met], y[met], ridge, start, counts[met])
    if folds:
        for likely in (0.35, 0.45, 0.5, 0.6):
            print(f"{name}: unseen films, likelihood {likely}: {measure(odds, y, likely)}")
        print(f"{name}: {len(names)} signs, {len(rows)} proposals, {int(y.sum())} right;", end=" ")
        print(f"on these: {measure(x @ weights, y, 0.5)}")
    return dict(zip(["always", *names], map(float, weights), strict=True)), odds


def counts_of(said: Sequence[Hashable]) -> Array:
    """How much each example counts, by what it says: all that say the same count as one; 1 on average."""
    times = collections.Counter(said)
    counts = np.array([1 / times[one] for one in said])
    return np.asarray(counts * len(counts) / counts.sum())


def _folds(rows: Sequence[Example], folds: int) -> list[int]:
    """The number of the fold of each row: all articles on one film are in one."""
    order = {group: n % folds for n, group in enumerate(sorted({group_of(row[0]) for row in rows}))}
    return [order[group_of(row[0])] for row in rows]


class Solved(NamedTuple):
    """Weights, and how the slopes of the loss bend there."""

    weights: Array
    bends: Array


def fit(x: Array, y: Array, ridge: Array, start: Array, counts: Array | None = None) -> Array:
    """Logistic regression: the weights that tell the rows with `y` of 1 from those with 0; `counts`: how much each."""
    return solved(x, y, ridge, start, counts=counts).weights


def solved(  # noqa: PLR0913  (as many as logistic regression has)
    x: Array, y: Array, ridge: Array, start: Array, *, near: Solved | None = None, counts: Array | None = None
) -> Solved:
    """The same with their bends; sought from those `near` on, if any."""
    first = start.copy()
    first[0] = np.log(y.mean() / (1 - y.mean()))
    much = np.ones(len(y)) if counts is None else counts

    def loss(w: Array) -> tuple[float, Array]:
        z = x @ w
        value = float(much @ (np.logaddexp(0.0, z) - y * z) + 0.5 * (ridge * (w - start) ** 2).sum())
        return value, (much * (_chance(z) - y)) @ x + ridge * (w - start)

    def bends(w: Array) -> Array:
        p = _chance(x @ w)
        return (x * (much * p * (1 - p))[:, None]).T @ x + np.diag(ridge)

    return newton(first, loss, bends, near)


def _chance(odds: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def newton(
    first: Array, loss: Callable[[Array], tuple[float, Array]], bends: Callable[[Array], Array], near: Solved | None
) -> Solved:
    """Newton steps, each halved until the penalised loss falls, until no weight moves by more than is `_ENOUGH`.

    `loss` gives its slopes too. How they bend is dear to know, so it is asked anew only where a step gains little. From
    weights of much the same rows (`near`) on it need not be asked at all.
    """
    weights, bent = near or Solved(first, bends(first))
    now, slopes = loss(weights)
    fresh, inverse = near is None, np.linalg.inv(bent)
    for _ in range(_MOST_STEPS):
        step, short = inverse @ slopes, 1.0
        while (then := loss(weights - short * step))[0] > now and short * np.abs(step).max() > 1e-7:
            short /= 2
        gains_little = np.abs(then[1]).max() > 0.3 * np.abs(slopes).max()
        weights, (now, slopes) = weights - short * step, then
        if short * np.abs(step).max() < _ENOUGH and (fresh or not gains_little):
            break
        if fresh := gains_little:
            bent = bends(weights)
            inverse = np.linalg.inv(bent)
    return Solved(weights, bent)


def measure(score: Array, y: Array, likely: float) -> str:
    got = score >= np.log(likely / (1 - likely))
    hit = float((got & (y > 0)).sum())
    p, r = hit / max(1, got.sum()), hit / max(1, y.sum())
    return f"precision {p:.3f} recall {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"
