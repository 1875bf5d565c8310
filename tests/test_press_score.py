"""The measure of accuracy: what it counts as right, and that it agrees with the reference kept beside the project."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks import press_score
from benchmarks.press_score import FULL, Labels, days

PRESS = Path(__file__).parent / "press"
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="module")
def labels():
    return Labels.of(PRESS)


def test_the_labels_themselves_score_full_marks(labels):
    for name, score in press_score.claims(labels, labels.claims).items():
        assert score.gold == score.got == score.hit, name


def test_nothing_found_scores_nothing(labels):
    scores = press_score.claims(labels, [])
    assert {score.f1 for score in scores.values()} == {0.0}
    assert press_score.verdicts(labels, [])[:3] == (len(labels.truth), 0, 0)


def test_a_label_is_met_only_once(labels):
    label = {**labels.claims[0], "kind": "director", "value": "Anna Berglund"}
    misspelt = {**label, "value": "Anna Berglundh"}
    one_label = labels._replace(claims=(label,))
    assert press_score.claims(one_label, [misspelt])["director"] == (1, 1, 1)
    assert press_score.claims(one_label, [label, misspelt])["director"] == (1, 2, 1)


def test_only_the_articles_asked_for_count(labels):
    some = {row["id"] for row in labels.articles[:20]}
    assert press_score.claims(labels, labels.claims, some)["all kinds"].gold < 400


def test_a_release_without_its_territory_is_right_but_not_in_every_field(labels):
    bare = [{**row, "territory": None} for row in labels.claims if row["kind"] == "release"]
    scores = press_score.claims(labels, bare)
    assert scores["release"].recall > scores[FULL].recall > 0


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("2021-01-29", "2021-01-29 2021-01-29"),
        ("2021-02", "2021-02-01 2021-02-28"),
        ("2021-24", "2021-12-01 2022-02-28"),
        ("2021-36", "2021-10-01 2021-12-31"),
        ("2021", "2021-01-01 2021-12-31"),
        ("2021-01~", "2021-01-01 2021-01-31"),
        ("2020-10-14/2020-10-25", "2020-10-14 2020-10-25"),
        ("../2021-06", "0001-01-01 2021-06-30"),
    ],
)
def test_a_date_leaves_these_days_open(edtf, span):
    found = days(edtf)
    assert found is not None
    assert " ".join(day.isoformat() for day in found) == span


@pytest.mark.parametrize("edtf", [None, "", "XXXX-01-29", "2021-02-30", "2021-13", "soon"])
def test_a_date_that_cannot_be_read_leaves_none(edtf):
    assert days(edtf) is None


# ── beside the reference ──────────────────────────────────────────────────────────────────────────────────────────

reference = pytest.mark.skipif(not (SHARED / "score/press.py").exists(), reason="the reference is not here")


def _reference(what: str, rows: list[dict[str, object]], folder: Path) -> str:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row, default=str) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score/press.py"), what, str(PRESS), str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


@reference
def test_claims_score_as_the_reference_scores_them(labels, tmp_path):
    # Labels with faults of many sorts in them: lost, doubled, changed, said of another film.
    rows = [dict(row) for place, row in enumerate(labels.claims) if place % 7]
    for place, row in enumerate(rows):
        match place % 11:
            case 1:
                row["film"] = rows[place - 40]["film"]
            case 2 if "value" in row:
                row["value"] = row["value"][: len(row["value"]) // 2 + 3]
            case 3 if "value" in row:
                row["value"] = rows[place - 1].get("value", "")
            case 4 if "date" in row:
                row["date"] = rows[place - 1].get("date", "2021-23")
            case 5 if "territory" in row:
                row.update(territory=None, service="Amazon", status="planned")
            case 6:
                row["kind"] = rows[place - 3]["kind"] if "value" in row and "value" in rows[place - 3] else row["kind"]
    rows += rows[::9]
    theirs = {}
    for line in _reference("claims", rows, tmp_path).splitlines():
        if match := re.fullmatch(r"(.+?) +(\d+) +(\d+) +(\d+) +[\d.]+ +[\d.]+ +[\d.]+", line):
            theirs[match[1].strip()] = tuple(map(int, match.groups()[1:]))
    assert theirs == {name: tuple(score) for name, score in press_score.claims(labels, rows).items()}


@reference
def test_verdicts_score_as_the_reference_scores_them(labels, tmp_path):
    rows = [{**true, "probability": place % 10 / 9} for place, true in enumerate(labels.truth)]
    rows = [row if place % 3 else {**row, "date": "2021-01-01"} for place, row in enumerate(rows) if place % 5]
    found = press_score.verdicts(labels, rows)
    assert _reference("verdicts", rows, tmp_path).strip() == (
        f"verdicts: {found.true} true releases, {found.answered} answered ({found.answered / found.true:.3f}),"
        f" right {found.right}: accuracy {found.right / found.answered:.3f}, recall {found.right / found.true:.3f},"
        f" Brier {found.brier:.3f}, ECE {found.calibration_error:.3f},"
        f" sure (p>=0.9) {found.sure} of which right {found.sure_right / found.sure:.3f}"
    )
