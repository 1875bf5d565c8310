"""What all learning from labelled press shares: its articles and labels, and logistic regression.

The penalty is L2, the method Newton's.
"""

import collections
import datetime as dt
import difflib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from daybill.claims import marked_titles
from daybill.languages import LANGUAGES
from daybill.model import Article, Page, Source
from daybill.reading import read
from daybill.spelling import fold

OUT = Path(__file__).parents[1] / "src/daybill/claims"
Example = tuple[str, dict[str, float], bool]
Tables = dict[str, dict[str, float]]
_MOST_STEPS = 40
Array = npt.NDArray[np.float64]


def folders(given: Iterable[Path]) -> tuple[Path, ...]:
    """The folders of labelled press among those given and below them."""
    return tuple(file.parent for folder in given for file in sorted(folder.rglob("articles.jsonl")))


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
def on_record(press: Path) -> dict[str, set[str]]:
    """For each article the titles that the others set apart: what a ledger that holds them would know."""
    marked = {article.address: set(marked_titles(article)) for article in articles(press)}
    times = collections.Counter(title for found in marked.values() for title in found)
    return {address: {t for t in times if times[t] > (t in found)} for address, found in marked.items()}


def close(one: str, two: str) -> bool:
    return one == two or difflib.SequenceMatcher(None, one, two).ratio() >= 0.92


def same(one: str, two: str) -> bool:
    return close(one, two) or set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())


def learned(  # noqa: PLR0913  (numbers, each by name)
    name: str, rows: list[Example], folds: int, *, least: int, penalty: float, trusted: Mapping[str, float]
) -> dict[str, float]:
    """The weight of each sign; with `folds` it is first tried on films that were held out."""
    seen = collections.Counter(sign for _, signs, _ in rows for sign in signs)
    names = sorted({n for n in seen if seen[n] >= least} | trusted.keys())
    x = np.array([[1.0, *(signs.get(n, 0.0) for n in names)] for _, signs, _ in rows])
    y = np.array([float(right) for *_, right in rows])
    start = np.array([0.0, *(trusted.get(n, 0.0) for n in names)])
    ridge = np.array([0.01, *(penalty for _ in names)])
    if folds:
        fold_of = np.array(_folds(rows, folds))
        score = np.zeros(len(y))
        for k in range(folds):
            score[fold_of == k] = x[fold_of == k] @ fit(x[fold_of != k], y[fold_of != k], ridge, start)
        for likely in (0.35, 0.45, 0.5, 0.6):
            print(f"{name}: unseen films, likelihood {likely}: {measure(score, y, likely)}")
    weights = fit(x, y, ridge, start)
    if folds:
        print(f"{name}: {len(names)} signs, {len(rows)} proposals, {int(y.sum())} right;", end=" ")
        print(f"on these: {measure(x @ weights, y, 0.5)}")
    return dict(zip(["always", *names], map(float, weights), strict=True))


def _folds(rows: list[Example], folds: int) -> list[int]:
    """The number of the fold of each row: all articles on one film are in one."""
    order = {group: n % folds for n, group in enumerate(sorted({group_of(row[0]) for row in rows}))}
    return [order[group_of(row[0])] for row in rows]


def fit(x: Array, y: Array, ridge: Array, start: Array, near: Array | None = None) -> Array:
    """Logistic regression: the weights that tell the rows with `y` of 1 from those with 0, sought from `near` on."""
    first = start.copy()
    first[0] = np.log(y.mean() / (1 - y.mean()))

    def loss(w: Array) -> float:
        z = x @ w
        return float(np.logaddexp(0.0, z).sum() - y @ z + 0.5 * (ridge * (w - start) ** 2).sum())

    def slopes(w: Array) -> tuple[Array, Array]:
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        return x.T @ (p - y) + ridge * (w - start), (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)

    return newton(first if near is None else near, loss, slopes, enough=1e-6 if near is None else 1e-3)


def newton(
    weights: Array, loss: Callable[[Array], float], slopes: Callable[[Array], tuple[Array, Array]], enough: float
) -> Array:
    """Newton steps, each halved until the penalised loss falls, until no weight moves by more than `enough`."""
    now = loss(weights)
    for _ in range(_MOST_STEPS):
        gradient, hessian = slopes(weights)
        step = np.linalg.solve(hessian, gradient)
        while (then := loss(weights - step)) > now and np.abs(step).max() > 1e-7:
            step /= 2
        weights, now = weights - step, then
        if np.abs(step).max() < enough:
            break
    return weights


def measure(score: Array, y: Array, likely: float) -> str:
    got = score >= np.log(likely / (1 - likely))
    hit = float((got & (y > 0)).sum())
    p, r = hit / max(1, got.sum()), hit / max(1, y.sum())
    return f"precision {p:.3f} recall {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"
