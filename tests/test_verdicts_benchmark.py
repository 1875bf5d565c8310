"""The benchmark of contradicting claims: it reads worlds and sets, and writes what their scorers read."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from benchmarks import parts
from benchmarks.verdicts import folders, page
from benchmarks.verdicts.peers import PEERS

from daybill.verdicts.calibration import calibrated
from daybill.verdicts.reckoning import believe

ROOT = Path(__file__).parents[1]
TRUTH = ROOT.parent / "shared/truth"


@pytest.fixture
def books(tmp_path):
    claims = [
        ("a", "1", "han"),
        ("b", "1", "han; kamber"),
        ("c", "1", "han; kamber"),
        ("a", "2", "rea"),
        ("b", "2", "rea"),
    ]
    with (tmp_path / "claims.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("source", "object", "value"), *claims])
    with (tmp_path / "gold.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("object", "value"), ("1", "han; kamber"), ("2", "rea")])
    return tmp_path


@pytest.fixture
def world(tmp_path):
    window = {"film": "f", "medium": "theatrical", "territory": "US", "status": "dated"}
    claims = [
        {**window, "outlet": "a", "date": "2025-03-07", "published": "2025-01-01T08:00Z", "text_fingerprint": "ff"},
        {**window, "outlet": "b", "date": "2025-05-02", "published": "2025-02-01T08:00Z", "text_fingerprint": "00"},
        {**window, "outlet": "c", "date": "2025-05-02", "published": "2025-02-02T08:00Z", "text_fingerprint": "f1f0"},
    ]
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(claim) + "\n" for claim in claims))
    (tmp_path / "truth.jsonl").write_text(json.dumps({**window, "final": "2025-05-02"}) + "\n")
    return tmp_path


def predicted(folder: Path, out: Path) -> str:
    command = [sys.executable, "-m", "benchmarks.verdicts", str(folder), "--out", str(out)]
    subprocess.run(command, check=True, cwd=ROOT)
    return out.read_text(encoding="utf-8")


def test_a_set_is_answered_in_the_columns_of_its_scorer(books, tmp_path):
    rows = list(csv.DictReader(predicted(books, tmp_path / "out.csv").splitlines()))
    assert [(row["object"], row["value"]) for row in rows] == [("1", "han; kamber"), ("2", "rea")]
    assert all(0 <= float(row["probability"]) <= 1 for row in rows)


def test_a_world_is_answered_in_the_lines_of_its_scorer(world, tmp_path):
    row = json.loads(predicted(world, tmp_path / "out.jsonl"))
    assert {**row, "probability": 0} == {
        "film": "f", "medium": "theatrical", "territory": "US", "date": "2025-05-02", "probability": 0
    }  # fmt: skip


def test_all_methods_stand_on_the_page(books):
    text = page.figures([books], 2000)
    assert all(name in text for name in (*PEERS, "**Daybill**", "claims a second"))


def test_figures_are_written_between_their_marks_and_nothing_else_is_touched(tmp_path):
    target = tmp_path / "page.md"
    target.write_text("# Speed\n")
    parts.put(target, "verdicts", "one")
    target.write_text(target.read_text() + "after\n")
    parts.put(target, "verdicts", "two")
    assert target.read_text() == "# Speed\n\n<!-- verdicts -->\n\ntwo\n\n<!-- /verdicts -->\nafter\n"


def test_a_belief_that_is_always_right_by_its_number_has_no_error():
    assert page.calibration_error(np.array([0.5] * 4), np.array([1.0, 0, 1, 0])) == 0


@pytest.mark.skipif(not TRUTH.is_dir(), reason="the worlds are not beside the project")
def test_worlds_are_believed_better_than_by_any_vote(tmp_path):
    command = [sys.executable, str(TRUTH / "pressworld.py"), "--films", "150", "--seed", "7", "--out", str(tmp_path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    folder, known = folders.load(tmp_path), folders.truth(tmp_path)
    beliefs = believe(folder.table)
    best = beliefs.best(folder.table)
    right, *_ = page.scores(folder, known, best, calibrated(folder.table, beliefs, best))
    votes = PEERS["majority"](folder.table)
    first = page.best_of(folder.table, votes)
    assert right > 0.88 > page.scores(folder, known, first, votes[first])[0] + 0.1
