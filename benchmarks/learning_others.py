"""Learn from labelled press how much it weighs what other articles say of a claim.

Claims are weighed here that were found by weights which have not met their films: titles, ties, releases and festivals
are learned once for each part of the films, from the other parts. Each folder of press is a lot of its own.
"""

import collections
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
from benchmarks import learning, learning_festivals, learning_releases, learning_ties
from benchmarks.learning_titles import learned_by_parts
from benchmarks.press_score import Labels, Row, rows, same_answer, same_film, title
from benchmarks.unmet import PARTS

from daybill.claims import Chronicle, Findings, findings, scorer
from daybill.claims.others import TABLES, Others
from daybill.model import Article, Claim, When

PENALTY = 3.0
"""How dear a weight is."""
OWN = 2.0
"""What the likelihood that its own words give a claim weighs from the start: nothing is changed by it."""


class Found(NamedTuple):
    """An article with what is found in it by weights that have not met its films."""

    press: Path
    article: Article
    findings: Findings


class Case(NamedTuple):
    """A claim beside what others say, and whether the labels have it."""

    article: str
    claim: Claim
    signs: dict[str, float]
    right: bool


def learn_others(press: Iterable[Path], without: frozenset[str], folds: int = 0) -> learning.Tables:
    """What others say for a claim, from all articles of the folders but those of the groups `without`.

    And how likely a claim must be beside them. With `folds` it prints how well this does on films held out.
    """
    cases, labelled = _cases(list(unmet_findings(tuple(press), without)))
    tables: learning.Tables = {"enough": {}}
    for table in dict.fromkeys(TABLES.values()):
        mine = [(one.article, one.signs, one.right) for one in cases if TABLES[one.claim.question.kind] == table]
        how = learning.How(1, PENALTY, {"own words": OWN})
        tables[table], odds = learning.learned(table, mine, how, np.ones(len(mine)), folds)
        right = np.array([float(right) for *_, right in mine])
        tables["enough"][table] = _enough(odds, right, labelled[table])
        if folds:
            print(f"    {table}: from {tables['enough'][table]}; {learning_ties.calibration(odds, right)}")
    return tables


def _enough(odds: learning.Array, right: learning.Array, labels: int) -> float:
    """From which likelihood claims are taken: the highest that gives nearly the best F1 of all that is labelled.

    A wrong claim costs more than a missing one.
    """

    def f1(likely: int) -> float:
        got = odds >= np.log(likely / (100 - likely))
        return 2 * float(right[got].sum()) / max(1.0, float(got.sum() + labels))

    tried = {likely: f1(likely) for likely in range(20, 66)}
    return max(likely for likely, value in tried.items() if value >= max(tried.values()) - 0.004) / 100


# ── what is found ─────────────────────────────────────────────────────────────────────────────────────────────────


def unmet_findings(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[Found]:
    """What is found in each article by weights learned from the films of other parts of the press."""
    chronicles = {folder: Chronicle() for folder in press}
    for held, tables in _tables(press, without):
        with mock.patch.object(scorer, "learned", tables.__getitem__):
            for folder in press:
                known, drafts, chronicle = learning.on_record(folder), learning.drafts(folder), chronicles[folder]
                chronicle.renown = learning.renown(folder)
                mine = [one for one in learning.articles(folder) if learning.group_of(one.address) in held]
                # Those that say when they were published date the others, as at the desk.
                for article in sorted(mine, key=lambda one: one.published is None):
                    address = article.address
                    found = findings(article, known[address], chronicle, drafts[address])
                    chronicle.note(article, found.claims)
                    yield Found(folder, article, found)


def _tables(press: tuple[Path, ...], without: frozenset[str]) -> Iterator[tuple[frozenset[str], dict[str, Any]]]:
    """The groups of articles in parts, each with all weights as learned without it; how years weigh is one for all."""
    choices, told = learning_ties.gather(press, without)
    releases = learning_releases.proposals(press, without)
    festivals = learning_festivals.proposals(press, without)
    years = scorer.learned("years")
    for held, titles in learned_by_parts(press, without, PARTS):

        def met(article: str, held: frozenset[str] = held) -> bool:
            return learning.group_of(article) not in held

        yield (
            held,
            {
                "titles": titles,
                "years": years,
                **{
                    table: learning_ties.weights_of([one for one in choices if met(one.article)], told, table)
                    for table in ("ties", "ties_abroad")
                },
                "releases": learning_releases.weights_of([one for one in releases if met(one.article)]),
                "festivals": learning_festivals.weights_of([one for one in festivals if met(one.article)]),
            },
        )


# ── what others say ───────────────────────────────────────────────────────────────────────────────────────────────


def _cases(found: Sequence[Found]) -> tuple[list[Case], Mapping[str, int]]:
    """Each claim of articles of whose films others speak; and how many labels those have, by table."""
    cases: list[Case] = []
    labelled: collections.Counter[str] = collections.Counter()
    for folder in dict.fromkeys(one.press for one in found):
        labels, mine = _labels(folder), [one for one in found if one.press == folder]
        others = Others()
        for one in mine:
            others.hear(one.findings.voices)
        for one in mine:
            signs = others.signs(one.findings.claims, one.findings.doubtful)
            if signs is None:
                continue
            address = one.article.address
            wanted = [label for label in labels.claims if label["article"] == address and label["kind"] in TABLES]
            labelled.update(TABLES[label["kind"]] for label in wanted)
            right = _right(labels, wanted, [claim for claim, _ in signs])
            cases += [Case(address, *said, fits) for said, fits in zip(signs, right, strict=True)]
    return cases, labelled


def _labels(folder: Path) -> Labels:
    aliases = json.loads((folder / "aliases.json").read_text(encoding="utf-8"))
    forms = {title(form): title(film) for film, others in aliases.items() for form in others}
    return Labels((), tuple(rows(folder / "claims.jsonl")), (), forms)


def _right(labels: Labels, wanted: Sequence[Row], claims: Sequence[Claim]) -> list[bool]:
    """Of each claim whether a label has what it says; each label is met once, by the likeliest."""
    left = list(wanted)
    right = [False] * len(claims)
    for n in sorted(range(len(claims)), key=lambda n: -claims[n].probability):
        row = _row(claims[n])
        label = next((one for one in left if _meets(labels, one, row)), None)
        if label is not None:
            left.remove(label)
            right[n] = True
    return right


def _meets(labels: Labels, label: Row, row: Row) -> bool:
    return label["kind"] == row["kind"] and same_film(labels, label, row) and same_answer(label, row)


def _row(claim: Claim) -> Row:
    question, answer = claim.question, claim.answer
    row: Row = {"kind": question.kind, "film": question.film, "value": None if answer is None else str(answer)}
    return row | {
        "medium": None if question.medium is None else str(question.medium),
        "date": answer.edtf if isinstance(answer, When) else None,
    }
