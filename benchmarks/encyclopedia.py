"""How many of the cast that others list Daybill finds in the openings of encyclopedia articles; into docs/accuracy.md.

    python -m benchmarks.encyclopedia [--texts films.jsonl] [--every N] [--write docs/accuracy.md]

Each row of the texts has a `text` and the `cast` that was listed elsewhere. Asked for are those whose names stand in
the text; what else the text names is not on the list, so this tells of recall only.
"""

import argparse
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks import parts
from benchmarks.accuracy import ROOT, commit, found_in
from benchmarks.press_score import Row

from daybill.spelling import fold

TEXTS = ROOT.parent / "shared/wiki/films.jsonl"


def main() -> None:
    """Measure, print, write."""
    asked = argparse.ArgumentParser(description="Score how much of the listed cast is found in encyclopedia articles.")
    asked.add_argument("--texts", type=Path, default=TEXTS, help="records with id, text and cast")
    asked.add_argument("--every", type=int, default=5, help="read every so many of them")
    asked.add_argument("--write", type=Path, default=ROOT / "docs/accuracy.md", help="the page to write into")
    options = asked.parse_args()
    lines = options.texts.read_text(encoding="utf-8").splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines[:: options.every])}
    claims = found_in({name: row["text"] for name, row in rows.items()}, dt.date(2024, 1, 1))
    right, named = recall(rows, claims)
    text = PART.format(
        texts=len(rows),
        named=named,
        share=right / max(1, named),
        day=dt.datetime.now(tz=dt.UTC).date(),
        commit=commit(),
    )
    print(text)
    parts.put(options.write, "encyclopedia", text)


def recall(rows: Mapping[str, Row], claims: Iterable[Row]) -> tuple[int, int]:
    """Of the listed cast whose names stand in the texts: how many are found, and how many there are."""
    cast: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim["kind"] == "cast":
            cast[claim["article"]].add(fold(str(claim["value"])))
    asked = [
        (name, fold(person))
        for name, row in rows.items()
        for person in row["cast"]
        if fold(person) in fold(row["text"])
    ]
    return sum(person in cast[name] for name, person in asked), len(asked)


PART = """\
## Prose by others

Measured on {day}, commit {commit}, by `scripts/score encyclopedia`.

| what | measured | bar |
|---|--:|--:|
| {named:,} of the listed cast are named in the openings of {texts:,} encyclopedia articles: found | {share:.3f} | .93 |
"""


if __name__ == "__main__":
    main()
