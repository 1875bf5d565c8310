"""What the finder does on films that it never learned from: the labelled press, fold by fold.

The films of the labelled press are dealt into folds. For each fold all weights are learned anew from the others, and
from practice press, which is about none of these films (`tests/test_practice.py` sees to that). The whole press is read
with them as a user would, and the claims about the fold's own films are kept. Rules and word lists are the same in all
folds: they were written with these documents at hand, so this figure too flatters a little. So is what is believed of
the fold's own films, which says how far beliefs hold on press that nothing was learned from.
"""

import datetime as dt
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from benchmarks import learning
from benchmarks.lessons import LESSONS
from benchmarks.press_score import Labels, Row, title

from daybill import desk, ledger
from daybill.claims import scorer
from daybill.guide import exports
from daybill.model import Source


class Unseen(NamedTuple):
    """What is found and believed of each film with weights learned from other films, and from practice, alone."""

    claims: list[Row]
    verdicts: list[Row]


def unseen(press: Path, practice: Sequence[Path], folds: int, today: dt.date) -> Unseen:
    """The claims of the articles, and the verdicts on the films, of each fold, read with what the others teach."""
    labels = Labels.of(press)
    groups = sorted({learning.group_of(article["id"]) for article in labels.articles})
    home = homes(labels)
    found = Unseen([], [])
    for number in range(folds):
        held = frozenset(groups[number::folds])
        claims, verdicts = _read_without(press, practice, held, today)
        found.claims.extend(row for row in claims if learning.group_of(row["article"]) in held)
        found.verdicts.extend(row for row in verdicts if home.get(title(row["film"], labels.forms)) in held)
    return found


def homes(labels: Labels) -> dict[str, str]:
    """For each labelled film, by its filed title, the group of articles that claims most of it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in labels.claims:
        counts[title(row["film"], labels.forms)][learning.group_of(row["article"])] += 1
    return {film: max(sorted(groups), key=groups.__getitem__) for film, groups in counts.items()}


def _read_without(press: Path, practice: Sequence[Path], held: frozenset[str], today: dt.date) -> Unseen:
    with learned_without((press, *practice), held), read(press, today) as kept:
        return Unseen(list(exports.rows(kept, "claims")), list(exports.rows(kept, "verdicts")))


@contextmanager
def learned_without(presses: Sequence[Path], held: frozenset[str]) -> Iterator[None]:
    """While it lasts the finder goes by weights that were learned from these folders, but for the groups held out."""
    # A lesson that builds on another one takes the weights that were learned a moment ago.
    tables: dict[str, learning.Tables] = {what: scorer.learned(what) for what in LESSONS}
    with mock.patch.object(scorer, "learned", tables.__getitem__):
        for what, learn in LESSONS.items():
            tables[what] = learn(tuple(presses), held)
        yield


@contextmanager
def read(press: Path, today: dt.date) -> Iterator[ledger.Ledger]:
    """A new ledger into which the folder was read as on a day; it is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, ledger.writing(Path(folder) / "daybill.db") as kept:
        source = Source(kind="files", address=str(press / "articles.jsonl"))
        now = dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC)
        desk.read(kept, [source], desk.Rules(today=today, now=now))
        yield kept
