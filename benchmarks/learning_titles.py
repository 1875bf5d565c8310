"""Learn from labelled press how much each sign of a title weighs.

First what speaks for each proposal alone (logistic regression), and for it as the film its text is mainly about (a
choice of one or none: conditional logit); then, from what both say of films they were not learned from, how the
proposals of a text weigh against each other. All with an L2 penalty, by Newton steps.
"""

import collections
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import numpy.typing as npt
from benchmarks.learning import (
    PRESS,
    Array,
    Solved,
    Tables,
    articles,
    close,
    drafts,
    fit,
    folders,
    group_of,
    labels,
    measure,
    newton,
    on_record,
    solved,
)

from daybill.claims import raw_text, scorer
from daybill.claims.people import find_people
from daybill.claims.renown import Beside, Renown
from daybill.claims.rivals import likelihoods, together
from daybill.claims.signs import Proposal
from daybill.claims.titles import propose
from daybill.spelling import fold

NAMED = "named.json"
"""The file of a folder with the films that its articles name and its labels claim nothing of."""
TRUSTED = {
    "introduced: moved": 1.5,
    "introduced: gets a date": 1.0,
    "introduced: opens on a day": 0.7,
    "introduced: opens": 1.0,
    "small words first, to a mark": 1.5,
    "small words first, to a word": 1.0,
    "under a day": 1.5,
    "first under a day": 1.5,
    "numbered": 1.0,
    "numbered, alone": 1.5,
    "bulleted": 0.7,
    "bulleted, alone": 0.7,
    "strange word of address and headline": 1.0,
    "a credit follows": 2.0,
    "a credit follows below": 2.5,
    "its maker's own": 2.0,
    "behind a label": 1.5,
    "begins with a label": -2.0,
    "new on a service": -2.0,
    "named as a series": -2.5,
    "a series by that name": -7.0,
    "named as a maker": -1.5,
    "closed by a certificate": -2.0,
    "ends in brackets": -2.0,
    "a sort inside": -2.0,
    "initials inside": -1.5,
    "said to be a source": -1.5,
    "slash": -3.0,
    "counts": -3.0,
    "alone above a labelled credit": 3.0,
    "alone over a page of credits": 4.0,
    "dated in brackets as others are": 2.0,
    "in a column below a call": 4.0,
    "in a column below a headline": 3.0,
    "in a column of companies": 2.0,
    "bulleted, to a colon": 2.5,
    "in capitals over a day": 3.0,
    "alone with a colon above prose": 1.5,
    "named as something else": -1.5,
    "gives its verb in capitals": 1.5,
    "titles in brackets": 1.0,
    "names in brackets": -0.7,
    "talk of the trade inside": -1.5,
    "maker on its line": 2.5,
    "maker somewhere on its line": 1.5,
    "maker in brackets": 2.5,
    "somebody is named for it": 1.5,
    "has people": 0.7,
    "its sort follows": 1.5,
    "somebody is in it": 1.3,
    "and, told as one": 2.0,
    "introduced: named as films": 1.2,
    "introduced: told behind a comma": 1.3,
    "life dates follow": -4.0,
    "a label of titles before": 2.0,
    "opens a line as others do": 1.0,
    "opens with a person": -1.5,
    "ends with a person": -1.0,
    "opens a sentence as sentences open": -1.0,
    "in brackets with its like": 1.0,
    "bracketed as known for": 2.0,
    "certificate follows": 3.5,
    "takings follow": 2.0,
    "one of a labelled row": 2.0,
    "stars follow": 2.5,
    "network follows": 2.5,
    "a year ends the line": 1.0,
    "country and maker follow": 3.5,
    "one of many entries": 1.5,
    "listed with a prize": 3.0,
    "alone behind a prize": 3.0,
    "its date closes the line": 2.5,
    "leads a line in capitals": 3.0,
    "said to be a film": 5.0,
    "defined with its year": 4.0,
    "in a text of another art": -3.0,
    "in a text of series": -2.0,
    "in a text without films": -1.0,
    "above a release date": 3.0,
    "leads a line of credits": 3.0,
    "alone above talk of a film": 1.5,
    "alone above what a date closes": 3.0,
    "in a column of headings": 1.0,
    "in capitals as others are": 1.5,
    "called the trailer's or review's": 1.5,
    "year follows": 1.0,
    "date follows in brackets": 1.0,
    "capital only for its maker": 1.5,
    "before: acquired": 1.0,
    "before: dated": 1.0,
    "before: made": 1.0,
    "before: shown": 1.0,
    "before: kin": -1.5,
    "behind: released": 0.5,
    "behind: told": 0.5,
    "behind: won": 1.0,
    "behind: people": -1.0,
    "quoted other": -2.0,
    # A road or a street is no person's name, but in quotes a title like any other.
    "trade word & quoted": 2.0,
    "company follows": 1.0,
    # People are hardly ever quoted whole, films named for them are.
    "person & quoted": 1.5,
    "quoted, and does what films do": 2.0,
    "alone beside date": 0.7,
    "in a column of dated lines": 1.0,
    "listed": 0.5,
    "alone above lines of data": 3.0,
    "on television": 3.0,
    "heads its line: dash": 1.5,
    "heads its line: brackets": 1.5,
    "heads its line: maker": 1.5,
    "heads its line: colon": 1.0,
    "heads its line: stop": 1.0,
    "heads its line: comma": 1.0,
    "alone before a colon": 1.0,
    "one of many heads": 1.0,
    "played by a person": -2.0,
    "holds a date": -2.0,
    "only digits": -1.5,
    "opens with another name": -1.0,
    "ends with another name": -1.5,
    "company word": -1.5,
    "person in brackets behind": -1.0,
    "bracketed": 0.7,
    "bracketed list": 1.0,
    "maker follows": 1.5,
    "owned by a person": 1.0,
    "called a film": 1.0,
    "named for its makers": 0.7,
    "something of a film before": 0.7,
    "in a list of films": 1.0,
    "address goes on with the trade": 0.5,
    "address begins with it": 0.5,
    # Rare with one title alone: of a maker's name a bracket tells the work.
    "bracketed behind a maker": 1.5,
    # Seen in languages of which there is little to learn from.
    "framed": 2.5,
    "capital though ordinary": 0.7,
    # The ways of naming a film in passing are many, and each is rare.
    "introduced": 0.7,
    "introduced: its maker's work": 1.5,
    "introduced: gains people": 1.5,
    "joins the last of a list": -2.0,
    "dated as others are": 1.5,
    "takings in brackets": 2.0,
    "parted by a colon": 0.7,
    "introduced: of its plot": 1.0,
    "person & year follows": 1.5,
    "beside a name as others are": 3.0,
    "listed before what films do": 1.0,
    "two given names": 1.0,
    "opens as talk does": 0.7,
    "owns something past a small word": -1.5,
    **dict.fromkeys(
        (
            *("introduced: of a maker", "introduced: played in", "introduced: since", "introduced: of a year"),
            *("introduced: prize went to", "introduced: own work", "introduced: plainly called"),
            *("introduced: wins", "introduced: told as its people", "introduced: likened"),
        ),
        1.2,
    ),
    **dict.fromkeys(
        (
            *("introduced: known for", "introduced: kin of", "introduced: prized for", "introduced: earns"),
            "introduced: of its fame",
        ),
        2.0,
    ),
    **dict.fromkeys(
        (
            *("introduced: made", "introduced: liked", "introduced: no other", "introduced: in a list"),
            *("introduced: of a slate", "introduced: one of several", "listed before a film"),
            *("listed with words of titles", "listed behind one introduced"),
        ),
        0.5,
    ),
}
"""What is trusted from the start, and moved by examples, however few; all other signs start from nothing."""
LEAST = 8
"""On how many proposals a sign must be seen to be learned."""
SINGLE_WORDS, TWO_SIGNS, OTHERS, LEADING, TOGETHER = 6.0, 6.0, 3.0, 9.0, 1.0
"""Penalties that tell films held out best: of the words beside a title, of two signs at once, of all others; then of
the signs of the main film, and of those that all proposals of a text give together."""
WITHIN = 5
"""Into how many parts the press is dealt to learn what is made of weights on films that these have not met."""


class Lesson(NamedTuple):
    """The proposals of an article, with those that are titles of films and those that are its main film's."""

    article: str
    proposals: Mapping[str, Proposal]
    right: Collection[str]
    main: Collection[str]
    beside: Beside | None = None
    """What the other articles of its folder make of what may be a title."""


class Rows(NamedTuple):
    """All proposals as a table, an article's one behind the other; signs are columns behind a column of ones."""

    told: Sequence[Lesson]
    names: Sequence[str]
    x: Array
    lesson: Array
    group: Sequence[str]
    right: Array
    main: Array

    def of(self, groups: Collection[str]) -> npt.NDArray[np.bool_]:
        """Which rows are of some groups of articles."""
        return np.array([group in groups for group in self.group])


class Fitted(NamedTuple):
    """The weights of each column alone, and as the main film."""

    alone: Solved
    leading: Solved


class Learned(NamedTuple):
    """What was learned from some lessons, with the table that it was learned from."""

    rows: Rows
    fitted: Fitted
    tables: Tables


def learn_titles(press: Iterable[Path], without: frozenset[str], folds: int = 0) -> Tables:
    """The tables of `titles.toml`, from all articles of the folders but those of the groups `without`."""
    if folds:
        _try(_told(tuple(press), without), folds)
    return _learned(tuple(press), without).tables


@lru_cache(maxsize=1)
def _learned(press: tuple[Path, ...], without: frozenset[str]) -> Learned:
    return learned_from(_told(press, without))


def _told(press: tuple[Path, ...], without: frozenset[str]) -> list[Lesson]:
    return [one for folder in press for one in lessons(folder) if group_of(one.article) not in without]


def learned_from(told: Sequence[Lesson]) -> Learned:
    """What lessons teach."""
    rows = _rows(told)
    fitted = _fitted(rows, np.ones(len(rows.x), dtype=bool))
    signs = _together(told, *_on_unmet(rows, fitted))
    beside = [{**alone, **heard} for alone, heard in zip(signs, _beside(told), strict=True)]
    tables = {"by itself": _fitted_together(signs, rows.right), "together": _fitted_together(beside, rows.right)}
    return Learned(rows, fitted, {**_tables(rows, fitted), **tables})


@lru_cache(maxsize=1)
def learned_by_parts(
    press: tuple[Path, ...], without: frozenset[str], parts: int
) -> tuple[tuple[frozenset[str], Tables], ...]:
    """The groups of articles in so many parts, each with tables that were learned without it.

    How the proposals of a text weigh against each other is learned from all of them, being a matter of a few weights.
    """
    rows, fitted, whole = _learned(press, without)
    groups = sorted(set(rows.group))
    dealt = [frozenset(groups[part::parts]) for part in range(parts)]
    return tuple((held, {**whole, **_tables(rows, _fitted(rows, ~rows.of(held), fitted))}) for held in dealt)


# ── what is labelled ──────────────────────────────────────────────────────────────────────────────────────────────


@cache
def lessons(press: Path) -> tuple[Lesson, ...]:
    """A lesson of each article: labelled films are right, and those that its labels only do not speak of.

    What is on record is told by weights learned with nothing on record: lessons depend on the press, not on the weights
    in use, so that learning twice gives the same.
    """
    tables, chances = _of_nothing_on_record()
    renown = Renown()
    with mock.patch.object(scorer, "learned", {"titles": tables}.__getitem__):
        known = on_record(press)
        for address, drafted in drafts(press).items():
            met = chances.get(address)
            renown.hear(address, (likelihoods(drafted.proposals) if drafted else {}) if met is None else met)
    return tuple(one._replace(beside=renown.beside(one.article)) for one in _lessons(press, known))


@cache
def _of_nothing_on_record() -> tuple[Tables, Mapping[str, Mapping[str, float]]]:
    """Weights, and what each article makes of what may be a title by weights that had not met its film."""
    told = [lesson for press in folders(PRESS) for lesson in _lessons(press, {})]
    rows, fitted, tables = learned_from(told)
    signs = iter(_together(told, *_on_unmet(rows, fitted)))
    chances = {
        lesson.article: {key: scorer.likelihood(tables["by itself"], next(signs)) for key in lesson.proposals}
        for lesson in told
    }
    return tables, chances


def _lessons(press: Path, known: Mapping[str, Collection[str]]) -> Iterator[Lesson]:
    claims, also = labels(press)
    named = json.loads((press / NAMED).read_text(encoding="utf-8")) if (press / NAMED).exists() else {}
    for article in articles(press):
        forms = _forms(claims[article.address], also)
        most = max(forms.values(), key=lambda form: form[0], default=None)
        in_passing = {fold(title) for title in named.get(article.address, ())}
        text = raw_text(article)
        proposals = propose(text, find_people(text), known.get(article.address, ()))
        shown = {key: fold(proposal.shown) for key, proposal in proposals.items()}
        wanted = in_passing.union(*(form[1] for form in forms.values()))
        yield Lesson(
            article.address,
            proposals,
            {key for key in shown if any(close(shown[key], title) for title in wanted)},
            {key for key in shown if most and any(close(shown[key], title) for title in most[1])},
        )


def _forms(claims: Sequence[Mapping[str, Any]], also: Mapping[str, set[str]]) -> dict[str, tuple[int, set[str]]]:
    """Each film of an article, with how many claims are about it and the folded forms of its title."""
    times: collections.Counter[str] = collections.Counter()
    for claim in claims:
        times[claim["film"]] += 1
        if claim["kind"] in ("compared_to", "title_also"):
            times[claim["value"]] += 0
    return {film: (count, {fold(film), *also[fold(film)]}) for film, count in times.items()}


# ── learning ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(told: Sequence[Lesson]) -> Rows:
    keyed = [(n, lesson, key) for n, lesson in enumerate(told) for key in lesson.proposals]
    signs = [lesson.proposals[key].signs for _, lesson, key in keyed]
    seen = collections.Counter(sign for row in signs for sign in row)
    names = sorted({name for name in seen if seen[name] >= LEAST} | TRUSTED.keys())
    return Rows(
        told,
        names,
        _table(signs, names),
        np.array([n for n, _, _ in keyed]),
        [group_of(lesson.article) for _, lesson, _ in keyed],
        np.array([float(key in lesson.right) for _, lesson, key in keyed]),
        np.array([float(key in lesson.main) for _, lesson, key in keyed]),
    )


def _fitted(rows: Rows, of: npt.NDArray[np.bool_], near: Fitted | None = None) -> Fitted:
    """What each proposal says alone, and as the main film; from the rows `of`, sought from weights `near` on."""
    start = np.array([0.0, *(TRUSTED.get(name, 0.0) for name in rows.names)])
    ridge = np.array([0.01, *map(_penalty, rows.names)])
    x = rows.x[of]
    return Fitted(
        solved(x, rows.right[of], ridge, start, near=near.alone if near else None),
        choice(x, rows.main[of], rows.lesson[of], ridge * LEADING / OTHERS, near.leading if near else None),
    )


def _tables(rows: Rows, fitted: Fitted) -> Tables:
    return {"weights": _named(rows.names, fitted.alone.weights), "leading": _named(rows.names, fitted.leading.weights)}


def _penalty(sign: str) -> float:
    if sign.startswith(("before ", "after ")):
        return SINGLE_WORDS
    return TWO_SIGNS if " & " in sign else OTHERS


def _on_unmet(rows: Rows, whole: Fitted) -> tuple[Array, Array]:
    """The log-odds of both for all proposals, each with weights that were learned without its film."""
    alone, leading = rows.x @ whole.alone.weights, rows.x @ whole.leading.weights
    groups = sorted(set(rows.group))
    for part in range(WITHIN):
        held = rows.of(frozenset(groups[part::WITHIN]))
        if held.any() and not held.all():
            fitted = _fitted(rows, ~held, whole)
            alone[held] = rows.x[held] @ fitted.alone.weights
            leading[held] = rows.x[held] @ fitted.leading.weights
    return alone, leading


def _together(told: Sequence[Lesson], alone: Array, leading: Array) -> list[Mapping[str, float]]:
    signs: list[Mapping[str, float]] = []
    for lesson in told:
        stretch = slice(len(signs), len(signs) + len(lesson.proposals))
        odds = (dict(zip(lesson.proposals, map(float, part[stretch]), strict=True)) for part in (alone, leading))
        signs.extend(together(lesson.proposals, *odds).values())
    return signs


def _beside(told: Sequence[Lesson]) -> Iterator[Mapping[str, float]]:
    for lesson in told:
        yield from (lesson.beside.signs(key) if lesson.beside else {} for key in lesson.proposals)


def _fitted_together(signs: Sequence[Mapping[str, float]], right: Array) -> dict[str, float]:
    names = sorted({name for row in signs for name in row})
    start = np.array([0.0, *(0.8 * (name == "alone") for name in names)])
    ridge = np.array([0.01, *(TOGETHER for _ in names)])
    return _named(names, fit(_table(signs, names), right, ridge, start))


def choice(x: Array, right: Array, group: Array, ridge: Array, near: Solved | None = None) -> Solved:
    """Weights by which each group picks its right rows (any of them) or none, whose score is 0."""
    opens = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    of = np.cumsum(np.r_[True, group[1:] != group[:-1]]) - 1
    share = right / np.maximum(1.0, np.add.reduceat(right, opens))[of]

    def chances(score: Array) -> tuple[Array, float]:
        top = np.maximum(0.0, np.maximum.reduceat(score, opens))
        raised = np.exp(score - top[of])
        total = np.add.reduceat(raised, opens) + np.exp(-top)
        return raised / total[of], float((top + np.log(total)).sum())

    def loss(w: Array) -> tuple[float, Array]:
        score = x @ w
        p, total = chances(score)
        return total - float(share @ score) + 0.5 * float((ridge * w**2).sum()), (p - share) @ x + ridge * w

    def bends(w: Array) -> Array:
        p, _ = chances(x @ w)
        weighed = x * p[:, None]
        mean = np.add.reduceat(weighed, opens, axis=0)
        bent: Array = weighed.T @ x - mean.T @ mean + np.diag(ridge)
        return bent

    return newton(np.zeros(x.shape[1]), loss, bends, near)


def _table(signs: Sequence[Mapping[str, float]], names: Sequence[str]) -> Array:
    columns = {name: n for n, name in enumerate(names, start=1)}
    x = np.zeros((len(signs), len(names) + 1))
    x[:, 0] = 1.0
    for n, row in enumerate(signs):
        for name, value in row.items():
            if name in columns:
                x[n, columns[name]] = value
    return x


def _named(names: Sequence[str], weights: Array) -> dict[str, float]:
    return dict(zip(["always", *names], map(float, weights), strict=True))


# ── trying it ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _try(told: Sequence[Lesson], folds: int) -> None:
    """Print what is found of films that were held out."""
    groups = sorted({group_of(lesson.article) for lesson in told})
    scores: list[float] = []
    right: list[float] = []
    first = [0, 0]
    for part in range(folds):
        held = [lesson for lesson in told if group_of(lesson.article) in groups[part::folds]]
        rest = [lesson for lesson in told if group_of(lesson.article) not in groups[part::folds]]
        tables = learned_from(rest).tables
        for lesson in held:
            odds = _odds(lesson, tables)
            scores += odds.values()
            right += [float(key in lesson.right) for key in odds]
            first[max(odds, key=lambda key: odds[key]) in lesson.main] += 1
    for likely in (0.35, 0.4, 0.45, 0.5, 0.6):
        print(f"titles: unseen films, likelihood {likely}: {measure(np.array(scores), np.array(right), likely)}")
    p = 1 / (1 + np.exp(-np.array(scores)))
    loss = -np.log(np.where(np.array(right) > 0, p, 1 - p)).sum()
    print(f"titles: log loss {loss:.1f}; the likeliest is the main film in {first[1]} of {sum(first)} texts")


def _odds(lesson: Lesson, tables: Tables) -> dict[str, float]:
    def weighed(name: str, signs: Mapping[str, float]) -> float:
        return tables[name]["always"] + sum(tables[name].get(sign, 0.0) * value for sign, value in signs.items())

    first = ({key: weighed(name, p.signs) for key, p in lesson.proposals.items()} for name in ("weights", "leading"))
    found = together(lesson.proposals, *first).items()
    if lesson.beside is None:
        return {key: weighed("by itself", signs) for key, signs in found}
    return {key: weighed("together", signs | lesson.beside.signs(key)) for key, signs in found}
