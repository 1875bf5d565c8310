"""Learns what each sign weighs that tells when a text was written (`claims/years.toml`).

Every article of the labelled press is read as if it did not say when it was published: its month is to be found. Of
those that the labels tell the year of their dates: any month that agrees with most of them is right.
The weights are those under which the right months are likeliest (a choice among months, L2, Newton's method).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
from benchmarks.learning import Array, Tables, articles, drafts, group_of, labels, on_record

from daybill.claims import Chronicle, evidence_of_time, find
from daybill.claims.traces import Ahead, Trace, month_of
from daybill.model import Article

_FIRST, _LAST = 2004 * 12, 2027 * 12
"""The months that are learned from; the last is out."""
_LONGEST = 12
"""Months from which on a date of publication tells nothing."""
_RIDGE = 1.0
"""How dear a weight is that differs from what is expected."""
_LEAST = 3
"""Articles in which a sign must stand to be learned."""
_STEPS, _FURTHEST, _ENOUGH = 60, 2.0, 1e-3
_EXPECTED = {
    **{
        f"{what}, {when}": weight
        for what in ("service", "distributor", "talk of a time", "page number")
        for when, weight in (("before", -1.5), ("years before", -1.5), ("after", -0.5), ("years after", -1.0))
    },
    **{f"known page number, {when}": -3.0 for when in ("before", "years before", "after", "years after")},
    **{f"post, ≥ {lag} months ago": weight for lag, weight in ((-24, -3.0), (-12, -3.0), (0, 3.0), (1, 2.0), (2, 1.0))},
    "post, < -24 months ago": -3.0,
    "festival of last year, < 6 months ago": 0.5,
    "festival of last year, ≥ 13 months ago": -1.0,
}
"""What signs weigh that too few articles bear out: nobody speaks of a service before it is announced."""
_DATE_IN_ADDRESS = re.compile(
    r"(?<!\d)(?:19|20)\d\d[/-]?(?:0\d|1[0-2])(?:[/-]?[0-3]\d)?(?!\d)|(?<=/)(?:19|20)\d\d(?=/)"
)


class Lesson(NamedTuple):
    """An article whose month is to be found: the signs of its months, a row a month, and which of these are right."""

    article: str
    columns: npt.NDArray[np.int64]
    """Which signs they are."""
    signs: Array
    right: Array
    dated: bool


class Lessons(NamedTuple):
    """All lessons of some folders, and the signs that their columns stand for."""

    signs: tuple[str, ...]
    lessons: tuple[Lesson, ...]


def learn_years(press: Iterable[Path], without: frozenset[str] = frozenset(), folds: int = 0) -> Tables:
    """What each sign says for a month; with `folds` it prints how often the likeliest year is right on other films."""
    signs, known = _lessons(tuple(press))
    met = [lesson for lesson in known if group_of(lesson.article) not in without]
    start = np.array([_EXPECTED.get(sign, 0.0) for sign in signs])
    weights = _fitted(met, start)
    if folds:
        _tell(met, start, folds)
    return {"month": dict(zip(signs, map(float, weights), strict=True))}


@cache
def _lessons(press: tuple[Path, ...]) -> Lessons:
    """A lesson of each article of the folders whose month can be told. Their titles are found by the weights in use."""
    seen: Counter[str] = Counter()
    told = []
    for hidden in (hidden for folder in press for hidden in _of_folder(folder)):
        months = _signs(hidden.traces, range(_FIRST, _LAST))
        seen.update(sorted(set().union(*months)))
        told.append((hidden, months))
    signs = sorted({sign for sign, times in seen.items() if times >= _LEAST} | _EXPECTED.keys())
    columns = {sign: n for n, sign in enumerate(signs)}
    return Lessons(tuple(signs), tuple(_lesson(hidden, months, columns) for hidden, months in told))


class Hidden(NamedTuple):
    """An article as if undated: all that tells its time, and which months are right."""

    article: str
    traces: Sequence[Trace]
    right: Array
    dated: bool


def _of_folder(press: Path) -> list[Hidden]:
    """The articles of a folder as if undated."""
    known, marks = on_record(press), labels(press)[0]
    told = [(a, find(a, known[a.address])) for a in articles(press) if a.published]
    lessons = []
    for article in articles(press):
        chronicle = Chronicle()
        for other, claims in told:
            if other.address != article.address:
                chronicle.note(other, claims)
        traces = evidence_of_time(_hidden(article), known[article.address], chronicle, drafts(press)[article.address])
        right = _right(article, traces, marks[article.address])
        if right is not None and traces:
            lessons.append(Hidden(article.address, traces, right, article.published is not None))
    return lessons


def _hidden(article: Article) -> Article:
    """The same, as if it did not say when it was published."""
    if article.published is None:
        return article
    url = _DATE_IN_ADDRESS.sub("", article.url or "")
    return msgspec.structs.replace(article, published=None, url=url)


def _right(article: Article, traces: Sequence[Trace], marks: Sequence[Mapping[str, Any]]) -> Array | None:
    """Which months may be those of an article: that of its publication, else those that agree with the labels."""
    if article.published and article.published.first and article.published.last:
        first, last = month_of(article.published.first), month_of(article.published.last)
        inside = np.array([float(first <= month <= last) for month in range(_FIRST, _LAST)])
        return inside if inside.any() and last - first < _LONGEST else None
    days = next((trace.days for trace in traces if isinstance(trace, Ahead)), ())
    told = {m["date"] for m in marks if m["kind"] == "release" and m["date"] and m["date"][:4] not in m["quote"]}
    agreeing = []
    for month in range(_FIRST, _LAST):
        seen = [when for day in days if (when := day.seen_from(month))]
        agreeing.append(sum(bool({f"{when:%Y-%m-%d}", f"{when:%Y-%m}"} & told) for when in seen))
    most = max(agreeing)
    return np.array([float(n == most) for n in agreeing]) if most else None


def _signs(traces: Sequence[Trace], months: range) -> list[dict[str, float]]:
    """The signs of each month, each with how often it holds."""
    held: list[dict[str, float]] = [{} for _ in months]
    for trace in traces:
        for month, signs in zip(held, trace.signs(months), strict=True):
            for sign, times in signs:
                month[sign] = month.get(sign, 0.0) + times
    return held


def _lesson(hidden: Hidden, months: Sequence[Mapping[str, float]], columns: Mapping[str, int]) -> Lesson:
    held = sorted({sign for month in months for sign in month if sign in columns})
    table = np.array([[month.get(sign, 0.0) for sign in held] for month in months], dtype=float)
    return Lesson(hidden.article, np.array([columns[sign] for sign in held]), table, hidden.right, hidden.dated)


def _fitted(lessons: Sequence[Lesson], start: Array) -> Array:
    """The weights under which the right months are likeliest, drawn to those that are expected."""
    weights = start
    for _ in range(_STEPS):
        slope, bends = _RIDGE * (weights - start), np.diag(np.full(len(weights), _RIDGE))
        for lesson in lessons:
            x, at = lesson.signs, lesson.columns
            shares = _shares(x @ weights[at])
            right = shares * lesson.right
            mean = shares @ x
            slope[at] += mean - right @ x / right.sum()
            bends[np.ix_(at, at)] += (x * shares[:, None]).T @ x - np.outer(mean, mean)
        step = np.linalg.solve(bends, slope)
        longest = float(np.abs(step).max())
        weights = weights - step * min(1.0, _FURTHEST / max(longest, _ENOUGH))
        if longest < _ENOUGH:
            break
    return weights


def _shares(odds: Array) -> Array:
    shares = np.exp(odds - odds.max())
    return np.asarray(shares / shares.sum())


def _tell(lessons: Sequence[Lesson], start: Array, folds: int) -> None:
    """Print how often the likeliest year is right on films that were not learned from, by how sure it is."""
    groups = sorted({group_of(lesson.article) for lesson in lessons})
    fold = [groups.index(group_of(lesson.article)) % folds for lesson in lessons]
    told: list[tuple[bool, float, bool]] = []
    for k in range(folds):
        weights = _fitted([lesson for n, lesson in enumerate(lessons) if fold[n] != k], start)
        for lesson in (lesson for n, lesson in enumerate(lessons) if fold[n] == k):
            by_year = _shares(lesson.signs @ weights[lesson.columns]).reshape(-1, 12).sum(1)
            right = lesson.right.reshape(-1, 12).sum(1) > 0
            told.append((lesson.dated, float(by_year.max()), bool(right[by_year.argmax()])))
    for dated in (True, False):
        print(f"years: of {'hidden' if dated else 'no'} date, unseen films:")
        for least, most in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01), (0.0, 1.01)):
            hits = [hit for of, sure, hit in told if of == dated and least <= sure < most]
            print(f"    {least:.0%} to {min(most, 1.0):.0%} sure: {sum(hits)} of {len(hits)} right")
