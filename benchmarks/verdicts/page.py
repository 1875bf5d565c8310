"""The figures: how often each method is right, how well it knows it, and how fast it is."""

import resource
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from benchmarks.verdicts import crowd, folders
from benchmarks.verdicts.folders import Folder
from benchmarks.verdicts.peers import PEERS

from daybill.verdicts import table as tables
from daybill.verdicts.calibration import calibrated
from daybill.verdicts.reckoning import believe
from daybill.verdicts.table import Floats, Ints, Table

_BINS = 15


def figures(paths: Sequence[Path], claims: int) -> str:
    """The page as Markdown."""
    lines = [line for path in paths for line in _folder(path)]
    head = [
        "| folder | method | right | contested | Brier | ECE | ECE, cross-fitted | CPU s |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    parts = ["\n".join(head + lines)] if lines else []
    if claims:
        parts.append("\n".join(_speed(claims)))
    return "\n\n".join(parts)


# ── right and sure ────────────────────────────────────────────────────────────────────────────────────────────────


def _folder(path: Path) -> Iterator[str]:
    folder, known = folders.load(path), folders.truth(path)
    start = time.process_time()
    beliefs = believe(folder.table)
    best = beliefs.best(folder.table)
    chance = calibrated(folder.table, beliefs, best)
    yield _row(path.name, "**Daybill**", scores(folder, known, best, chance), time.process_time() - start)
    for name, peer in PEERS.items():
        start = time.process_time()
        score = peer(folder.table)
        spent = time.process_time() - start
        first = best_of(folder.table, score)
        yield _row(path.name, name, scores(folder, known, first, score[first]), spent)


def _row(folder: str, method: str, found: tuple[float, ...], spent: float) -> str:
    return f"| {folder} | {method} | {' | '.join(f'{figure:.3f}' for figure in found)} | {spent:.1f} |"


def best_of(table: Table, score: Floats) -> Ints:
    """The candidate of each question that scores highest; of equals the first."""
    order = np.lexsort((np.arange(len(score)), -score, table.asked))
    _, first = np.unique(table.asked[order], return_index=True)
    return order[first]


def scores(folder: Folder, known: dict[tuple[str, ...], set[str]], best: Ints, chance: Floats) -> tuple[float, ...]:
    """Share right, share right of the contested, Brier score, calibration error, and that after a cross-fitted map."""
    table = folder.table
    width = np.bincount(table.asked, minlength=table.questions)
    names = [folder.questions[question] for question in table.asked[best].tolist()]
    asked = np.array([name in known for name in names])
    said = [table.answers[at] for at in best.tolist()]
    right = np.array([known[name] >= {text} for name, text in zip(names, said, strict=True) if name in known], float)
    sure = np.clip(chance[asked], 0, 1)
    contested = right[width[table.asked[best]][asked] > 1]
    hard = float(contested.mean()) if len(contested) else 1.0
    brier = float(((sure - right) ** 2).mean())
    return float(right.mean()), hard, brier, calibration_error(sure, right), _cross_fitted(sure, right)


def calibration_error(sure: Floats, right: Floats) -> float:
    """By how much belief and truth differ, on average over fifteen bins of belief."""
    bins = np.minimum(_BINS - 1, (sure * _BINS).astype(int))
    return float(np.abs(np.bincount(bins, weights=sure - right, minlength=_BINS)).sum() / len(sure))


def _cross_fitted(sure: Floats, right: Floats) -> float:
    """The error once a logistic map, learned on the other half, has been applied to each half."""
    odds = np.log(np.clip(sure, 1e-3, 1 - 1e-3) / (1 - np.clip(sure, 1e-3, 1 - 1e-3)))
    signs = np.stack([np.ones(len(odds)), odds], 1)
    half = np.arange(len(odds)) % 2 == 0
    mapped = np.zeros(len(odds))
    for part in (half, ~half):
        mapped[part] = 1 / (1 + np.exp(-signs[part] @ logistic(signs[~part], right[~part])))
    return calibration_error(mapped, right)


def logistic(signs: Floats, right: Floats, rest: float = 1.0) -> Floats:
    """The weights of a logistic map, by Newton's method, held towards 0 by `rest`."""
    weights: Floats = np.zeros(signs.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(signs @ weights, -30, 30)))
        slope = signs.T @ (right - chance) - rest * weights
        bend = (signs * (chance * (1 - chance))[:, None]).T @ signs + rest * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


# ── speed ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _speed(claims: int) -> Iterator[str]:
    questions, outlets = max(1, claims // 5), max(1, claims // 100)
    columns = crowd.columns(claims, questions, outlets)
    yield f"{claims:,} claims (a fifth copied), {questions:,} questions, {outlets:,} outlets; one core"
    yield ""
    yield "| method | CPU s | claims a second |"
    yield "|---|---:|---:|"
    start = time.process_time()
    table = tables.make(**columns)  # type: ignore[arg-type]
    believe(table)
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"| **Daybill**, all at once | {spent:.1f} | {claims / spent:,.0f} |"
    yield from _crowd_kit(table, claims)
    yield ""
    each = _one_more(crowd.table(min(claims, 100_000), min(claims, 100_000) // 5, 1000))
    yield f"Peak memory of Daybill {peak:,.0f} MB; one more claim, weighed with what is known of its"
    yield f"source: {1000 * each:.1f} ms."


def _crowd_kit(table: Table, claims: int) -> Iterator[str]:
    try:
        import pandas as pd  # noqa: PLC0415
        from crowdkit.aggregation import MajorityVote, OneCoinDawidSkene  # noqa: PLC0415
    except ImportError:
        yield "| crowd-kit | not installed: `pip install --group peers` | |"
        return
    # It has one list of labels for all questions: the place of an answer among those of its question will do.
    first = np.searchsorted(table.asked, table.question)
    frame = pd.DataFrame({"task": table.question, "worker": table.source, "label": table.candidate - first})
    for name, method in (("majority vote", MajorityVote()), ("Dawid-Skene (one coin)", OneCoinDawidSkene(10))):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # crowd-kit asks pandas for what pandas gives up: its own affair
            start = time.process_time()
            method.fit_predict(frame)
            spent = time.process_time() - start
        yield f"| crowd-kit {name} | {spent:.1f} | {claims / spent:,.0f} |"


def _one_more(table: Table) -> float:
    """The mean CPU seconds to weigh one question again, with what all claims together taught of the sources."""
    known = believe(table)
    asked = np.unique(table.question)
    parts = [table.only(question) for question in asked[:: max(1, len(asked) // 200)].tolist()]
    start = time.process_time()
    for part in parts:
        believe(part, known=known)
    return (time.process_time() - start) / len(parts)
