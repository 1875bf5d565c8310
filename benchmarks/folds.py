"""What the finder does on films that it never learned from: the labelled press, fold by fold.

The films of the labelled press are dealt into folds. For each fold all weights are learned anew from the others, and
from practice press, which is about none of these films (`tests/test_practice.py` sees to that). The whole press is read
with them as a user would, and the claims about the fold's own films are kept. Rules and word lists are the same in all
folds: they were written with these documents at hand, so this figure too flatters a little.
"""

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

from benchmarks import learning
from benchmarks.lessons import LESSONS
from benchmarks.press_score import Labels, Row

from daybill import desk, ledger
from daybill.claims import scorer
from daybill.guide import exports
from daybill.model import Source


def unseen(press: Path, practice: Sequence[Path], folds: int, today: dt.date) -> list[Row]:
    """The claims about each film as found with weights learned from other films, and from practice, alone."""
    groups = sorted({learning.group_of(article["id"]) for article in Labels.of(press).articles})
    found: list[Row] = []
    for number in range(folds):
        found += _claims(press, practice, frozenset(groups[number::folds]), today)
    return found


def _claims(press: Path, practice: Sequence[Path], held: frozenset[str], today: dt.date) -> Iterator[Row]:
    # A lesson that builds on another one takes the weights that were learned a moment ago.
    tables: dict[str, learning.Tables] = {what: scorer.learned(what) for what in LESSONS}
    with mock.patch.object(scorer, "learned", tables.__getitem__), tempfile.TemporaryDirectory() as folder:
        for what, learn in LESSONS.items():
            tables[what] = learn((press, *practice), held)
        with ledger.writing(Path(folder) / "daybill.db") as kept:
            source = Source(kind="files", address=str(press / "articles.jsonl"))
            now = dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC)
            desk.read(kept, [source], desk.Rules(today=today, now=now))
            yield from (row for row in exports.rows(kept, "claims") if learning.group_of(row["article"]) in held)
