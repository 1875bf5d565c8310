"""Learn how often what is believed of the dates of windows is what the articles give, and write the map.

    python -m benchmarks.learning_beliefs [PRESS_DIR ...] [--folds 5]     what `scripts/learn-beliefs` runs

Labelled press is read fold by fold with weights learned without the fold's films, as press is that nobody has met. Each
belief about one of these films, taken before the map, is right where the labels' own claims, weighed by the same rules,
come to the same date for the same film, way of showing, service and territory (any, where no label names it).
Written are the weights of a logistic regression, to src/daybill/verdicts/hindsight.toml.
"""

import argparse
import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import msgspec
import numpy as np
from benchmarks import accuracy, folds, labelled, learning, press_score
from benchmarks.press_score import Labels, Row, title

from daybill.guide import exports
from daybill.model import Question
from daybill.verdicts import hindsight

FILE = learning.ROOT / "src/daybill/verdicts/hindsight.toml"
UNCHANGED = hindsight.OfWindows(0.0, 1.0, 0.0)
PENALTY = 1.0
DAY = dt.timedelta(days=1)


class Example(NamedTuple):
    """One belief: what the map goes by, and whether it is right."""

    signs: tuple[float, float, float]
    right: bool


def main() -> None:
    """Read all press fold by fold, learn the map, write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("press", type=Path, nargs="*", default=learning.PRESS)
    parser.add_argument("--folds", type=int, default=5)
    asked = parser.parse_args()
    presses = learning.folders(asked.press)
    if any(folder.resolve().is_relative_to(learning.SEALED) for folder in presses):
        parser.error(f"{learning.SEALED} is there to be measured: nothing is learned from it")
    with mock.patch.object(hindsight, "weights", return_value=UNCHANGED):
        found = list(examples(presses, asked.folds))
    head = FILE.read_text(encoding="utf-8").split("[windows]")[0]
    names = msgspec.structs.fields(hindsight.OfWindows)
    lines = [f"{field.name} = {weight:.3f}" for field, weight in zip(names, learned(found), strict=True)]
    FILE.write_text(f"{head}[windows]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(found)} beliefs, {sum(one.right for one in found)} right:", *lines, sep="\n")


def learned(found: Sequence[Example]) -> list[float]:
    """The weights, held to a map that changes nothing."""
    x, y = np.array([one.signs for one in found]), np.array([float(one.right) for one in found])
    ridge = np.array([0.01, PENALTY, PENALTY])
    return list(map(float, learning.fit(x, y, ridge, np.array(msgspec.structs.astuple(UNCHANGED)))))


def examples(presses: Sequence[Path], number: int) -> Iterator[Example]:
    """The beliefs about the films of each fold, read with weights that were learned without them."""
    press = {folder: Labels.of(folder) for folder in presses}
    told = {folder: Told.of(folder, labels) for folder, labels in press.items()}
    groups = sorted({learning.group_of(row["id"]) for labels in press.values() for row in labels.articles})
    for fold in range(number):
        held = frozenset(groups[fold::number])
        with folds.learned_without(presses, held):
            for folder, labels in press.items():
                with folds.read(folder, accuracy.last_day(labels) + DAY) as kept:
                    rows = list(exports.rows(kept, "verdicts", doubtful=True))
                yield from judged(rows, labels, told[folder], held)


def judged(rows: Sequence[Row], labels: Labels, told: "Told", held: Collection[str]) -> Iterator[Example]:
    """Those of these beliefs in a date that are about films of which only held out articles tell."""
    for row in rows:
        film = title(row["film"], labels.forms)
        if row["kind"] == "release" and row["date"] and told.groups.get(film) and told.groups[film] <= set(held):
            question = Question(kind="release", film=film, extent=row["extent"])
            yield Example(hindsight.signs(row["probability"], question), told.agree(film, row))


class Told(NamedTuple):
    """What the labels of a folder tell: the windows they come to, the territories they name, who tells of each film."""

    windows: dict[tuple[str, str], list[Row]]
    named: set[tuple[str, str, str]]
    groups: dict[str, set[str]]

    @classmethod
    def of(cls, folder: Path, labels: Labels) -> "Told":
        """Read off a folder's labels."""
        windows, groups, named = defaultdict(list), defaultdict(set), set()
        for row in labelled.verdicts(folder, labels, accuracy.last_day(labels) + DAY):
            if row["kind"] == "release" and row["date"]:
                windows[title(row["film"], labels.forms), row["medium"]].append(row)
        for row in labels.claims:
            film = title(row["film"], labels.forms)
            groups[film].add(learning.group_of(row["article"]))
            if row["kind"] == "release" and row["territory"]:
                named.add((film, row["medium"], row["territory"]))
        return cls(dict(windows), named, dict(groups))

    def agree(self, film: str, row: Row) -> bool:
        """Whether a window of the labels has its date, or one that leaves more days open."""
        return any(
            self._same_place(film, row, window)
            and (not row["service"] or press_score.service(row["service"]) == press_score.service(window["service"]))
            and within(row["date"], window["date"])
            for window in self.windows.get((film, row["medium"]), ())
        )

    def _same_place(self, film: str, row: Row, window: Row) -> bool:
        where = window["territory"]
        return bool(where == row["territory"] or (film, row["medium"], where) not in self.named)


def within(date: str, other: str) -> bool:
    """Whether all days that the first leaves open are days of the second."""
    mine, yours = press_score.days(date), press_score.days(other)
    return bool(mine and yours and yours[0] <= mine[0] and mine[1] <= yours[1])


if __name__ == "__main__":
    main()
