"""Folders of contradicting claims, read as tables: worlds (`claims.jsonl`) and sets (`claims.csv`)."""

import csv
import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from daybill.verdicts import table as tables
from daybill.verdicts.table import CANCELLED, Table

_FIRST = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Folder:
    """A table, and what its questions are called."""

    table: Table
    questions: list[tuple[str, ...]]
    sources: list[str]
    world: bool


def load(path: Path) -> Folder:
    """The claims of a folder; stops with a message where there are none."""
    if (path / "claims.jsonl").exists():
        return _world(path)
    if (path / "claims.csv").exists():
        return _set(path)
    sys.exit(f"{path} holds neither claims.jsonl nor claims.csv")


def truth(path: Path) -> dict[tuple[str, ...], set[str]]:
    """The right answers of each question whose truth is known, best first alone where there is one only."""
    if (path / "truth.jsonl").exists():
        rows = [json.loads(line) for line in _lines(path / "truth.jsonl")]
        return {_window(row): {row["final"] if row["status"] == "dated" else CANCELLED} for row in rows}
    with (path / "gold.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["object"],): {row["value"], *(row.get("accept") or row["value"]).split("|||")} for row in rows}


class _Names:
    """Names as numbers in the order in which they come."""

    def __init__(self) -> None:
        self.numbers: dict[object, int] = {}

    def number(self, name: object) -> int:
        return self.numbers.setdefault(name, len(self.numbers))


def _world(path: Path) -> Folder:
    windows, outlets, films, calendars = _Names(), _Names(), _Names(), _Names()
    question, source, answer, time, prints, of_window = [], [], [], [], [], dict[int, tuple[int, int]]()
    for row in map(json.loads, _lines(path / "claims.jsonl")):
        window = _window(row)
        question.append(windows.number(window))
        of_window[question[-1]] = films.number(window[0]), calendars.number(window[1:])
        source.append(outlets.number(row["outlet"]))
        answer.append(row["date"] if row["status"] == "dated" and row["date"] else CANCELLED)
        time.append(_days(row.get("published")))
        prints.append(int(row.get("text_fingerprint") or "0", 16))
    places = [of_window[at] for at in range(len(of_window))]
    made = tables.make(
        question=question,
        source=source,
        answer=answer,
        time=time,
        prints=prints,
        kin=[film for film, _ in places],
        calendar=[calendar for _, calendar in places],
    )
    return Folder(made, list(windows.numbers), list(outlets.numbers), world=True)  # type: ignore[arg-type]


def _set(path: Path) -> Folder:
    objects, sources = _Names(), _Names()
    question, source, answer, time = [], [], [], []
    with (path / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        columns = next(rows)
        at = {name: columns.index(name) for name in columns}
        for row in rows:
            question.append(objects.number(row[at["object"]]))
            source.append(sources.number(row[at["source"]]))
            answer.append(sys.intern(row[at["value"]]))
            time.append(_days(row[at["time"]]) if "time" in at else 0.0)
    made = tables.make(question=question, source=source, answer=answer, time=time, broader=_tree(path))
    names: list[tuple[str, ...]] = [(str(name),) for name in objects.numbers]
    return Folder(made, names, [str(name) for name in sources.numbers], world=False)


def _tree(path: Path) -> dict[str, frozenset[str]]:
    """Of each name all that lies above it, where a tree of names is given; its root says nothing."""
    if not (path / "hierarchy.csv").exists():
        return {}
    with (path / "hierarchy.csv").open(encoding="utf-8", newline="") as file:
        nodes = {row["ID"]: (row["name"], row["parentID"]) for row in csv.DictReader(file)}
    above: dict[str, set[str]] = {}
    for name, parent in nodes.values():
        above.setdefault(name, set()).update(_ancestors(nodes, parent))
    return {name: frozenset(names - {name}) for name, names in above.items()}


def _ancestors(nodes: dict[str, tuple[str, str]], node: str) -> Iterator[str]:
    seen = set[str]()
    while node in nodes and nodes[node][1] in nodes and node not in seen:
        seen.add(node)
        yield nodes[node][0]
        node = nodes[node][1]


def _window(row: dict[str, str]) -> tuple[str, ...]:
    return row["film"], row["medium"], row["territory"]


def _days(text: str | None) -> float:
    """The day (of which 1 is the first of year 1, as in `date.toordinal`) of an ISO 8601 time or a number; else 0."""
    if not text:
        return 0.0
    try:
        time = dt.datetime.fromisoformat(text)
    except ValueError:
        return float(text) if text.replace(".", "", 1).isdigit() else 0.0
    return 1 + (time.replace(tzinfo=time.tzinfo or dt.UTC) - _FIRST) / dt.timedelta(days=1)


def _lines(path: Path) -> Iterable[str]:
    with path.open(encoding="utf-8") as file:
        yield from file


def write(folder: Folder, best: Sequence[int], probability: Sequence[float], out: Path) -> None:
    """The answers as the scorer reads them: JSON lines for a world, CSV for a set."""
    made = folder.table
    asked = made.asked.tolist()
    rows = [
        (folder.questions[asked[at]], made.answers[at], chance) for at, chance in zip(best, probability, strict=True)
    ]
    with out.open("w", encoding="utf-8", newline="") as file:
        if folder.world:
            for (film, medium, territory), answer, chance in rows:
                window = {"film": film, "medium": medium, "territory": territory}
                file.write(json.dumps({**window, "date": answer, "probability": round(chance, 4)}) + "\n")
            return
        writer = csv.writer(file)
        writer.writerow(("object", "value", "probability"))
        writer.writerows((name[0], answer, round(chance, 4)) for name, answer, chance in rows)
