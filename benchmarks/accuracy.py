"""How well the finder and the verdicts do on labelled press: measured through the command line, written to a page.

    python -m benchmarks.accuracy [--labels FOLDER] [--write docs/accuracy.md]

The documents are read into a new ledger as a user would read them, on the day after the last of them was published;
what `daybill export` gives is scored by `press_score`. The labels are those kept beside the project (`../shared/press`)
where they are present, else the project's own copy (`tests/press`).
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks import folds, labelled, learning, misses, parts, press_score
from benchmarks.folds import Unseen
from benchmarks.press_score import Labels, Row, Score, Trust

ROOT = Path(__file__).parents[1]
BESIDE, OWN = ROOT.parent / "shared/press", ROOT / "tests/press"
PRACTICE = ROOT / "tests/practice"


def main() -> None:
    """Read, score, print the page and write it."""
    asked = argparse.ArgumentParser(description="Score Daybill on labelled press.")
    asked.add_argument("--labels", type=Path, default=BESIDE if BESIDE.is_dir() else OWN, help="a folder of labels")
    asked.add_argument("--write", type=Path, default=ROOT / "docs/accuracy.md", help="the page to write")
    asked.add_argument(
        "--folds", type=int, default=6, help="learn anew so many times, each time without some films; 0 leaves it out"
    )
    asked.add_argument(
        "--practice", type=Path, nargs="*", default=[PRACTICE], help="press about other films, learned from as well"
    )
    asked.add_argument(
        "--sealed", type=Path, default=learning.SEALED, help="press that nothing was made or learned with"
    )
    options = asked.parse_args()
    labels = Labels.of(options.labels)
    today = last_day(labels) + dt.timedelta(days=1)
    with tempfile.TemporaryDirectory() as folder:
        claims, verdicts = found(options.labels / "articles.jsonl", Path(folder), today)
        confirm(options.labels, Path(folder), labels, claims, verdicts)
    weighed = labelled.verdicts(options.labels, labels, today)
    unseen = folds.unseen(options.labels, learning.folders(options.practice), options.folds, today)
    sealed = "\n\n".join(first_met(folder) for folder in learning.folders([options.sealed]))
    measured = Measured(
        claims, verdicts, weighed, held_out(labels, unseen, options.folds), on_unseen(labels, unseen), sealed
    )
    text = page(labels, measured, today)
    parts.write(options.write, text)
    print(text)


def last_day(labels: Labels) -> dt.date:
    """The last day on which one of the articles can have been published."""
    dated = [press_score.days(article["date"]) for article in labels.articles]
    return max(span[1] for span in dated if span)


def found(articles: Path, folder: Path, today: dt.date) -> tuple[list[Row], list[Row]]:
    """The claims and verdicts that the command line exports; their files stay in the folder."""
    settings = {"LEDGER": str(folder / "daybill.db"), "CONFIG": str(folder / "none.toml"), "TODAY": today.isoformat()}
    environment = {**os.environ, **{f"DAYBILL_{name}": value for name, value in settings.items()}}

    def daybill(*arguments: str) -> None:
        subprocess.run([sys.executable, "-m", "daybill", *arguments], check=True, env=environment, stdout=sys.stderr)

    daybill("read", str(articles))
    exported = []
    for table in ("claims", "verdicts"):
        daybill("export", table, "--format", "jsonl", "--out", str(folder / f"{table}.jsonl"))
        exported.append(press_score.rows(folder / f"{table}.jsonl"))
    return exported[0], exported[1]


def found_in(texts: Mapping[str, str], today: dt.date) -> list[Row]:
    """The claims that the command line exports of English texts, by the name of each."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.jsonl"
        records = ({"id": name, "language": "en", "text": text} for name, text in texts.items())
        given.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return found(given, Path(folder), today)[0]


def confirm(press: Path, folder: Path, labels: Labels, claims: list[Row], verdicts: list[Row]) -> None:
    """Stop where the reference scorer beside the labels, if there is one, comes to other numbers."""
    reference = press.parent / "score/press.py"
    if not reference.exists():
        return
    for what, line in (
        ("claims", one_line(press_score.claims(labels, claims))),
        ("verdicts", trust_line(press_score.verdicts(labels, verdicts))),
    ):
        command = [sys.executable, str(reference), what, str(press), str(folder / f"{what}.jsonl")]
        printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
        theirs = printed.strip().splitlines()[-1]
        if line not in theirs:
            sys.exit(f"the reference scorer disagrees:\n  {theirs}\n  {line}")


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────────────


PAGE = """\
# Accuracy

Written by `scripts/score`; do not edit. It reads labelled press ({documents} documents, {labels:,} labelled claims,
{truth} releases known to be true; a copy is in `tests/press`) through the command line, as a user would, and compares
what `daybill export` gives with the labels.

Measured on {day}, commit {commit}; documents read as on {today}.

## Claims

{brief}.

{table}

A claim is right where article, kind, film and value agree with a label, spelling aside; a release where medium and days
do. *Every field* also wants its status, and territory and service where the label has them. *Core kinds*: {core}.
The measure is [press_score.py](../benchmarks/press_score.py).

## Films held out

{unseen}

## Press met for the first time

Documents of the same make on other films (`tests/sealed`) that nobody looked at while the rules were made, and that no
weight is learned from: the figures to expect of new press.

{sealed}

## What is still missed

{misses}

## Languages

{languages}

The other languages are read through a glossary into short English; of most there are too few documents to say much.

## Verdicts

{trust}.

On films held out: {trust_unseen}.

With the labels in place of the finder, so that nothing is overlooked or misread (`benchmarks/labelled.py`):
{alone}. What is wrong there is the fault of the weighing, or cannot be known from this press; the rest is the reader's.

Of each release that is known to be true, the likeliest verdict on the same film, medium, territory and service is right
where all its days are true ones. *Brier* and *ECE* (calibration error in ten bins) say how far belief and truth lie
apart: 0 is best.

## Bear in mind

The rules, and the weights that are learned, were made with these documents at hand, so they do better here than on
press they have not met: *Press met for the first time* tells what to expect of that.
"""


HELD_OUT = """\
All weights learned anew {folds} times, each time without a part of the films but with the practice press
(`tests/practice`, on other films), and the claims about those films scored.
Rules and word lists are the same each time, so even this flatters. {brief}.

{table}"""


FIRST_MET = """\
### {name}

{documents} documents, {labels:,} labelled claims. {brief}.

{table}"""


class Measured(NamedTuple):
    """What was found and believed; what is believed of the labels' own claims; the parts on films and press not met."""

    claims: list[Row]
    verdicts: list[Row]
    weighed: list[Row]
    unseen: str
    believed_unseen: str
    sealed: str


def page(labels: Labels, measured: Measured, today: dt.date) -> str:
    """The page that `scripts/score` writes."""
    claims, verdicts = measured.claims, measured.verdicts
    scores = press_score.claims(labels, claims)
    return PAGE.format(
        documents=len(labels.articles),
        labels=len(labels.claims),
        truth=len(labels.truth),
        day=dt.datetime.now(tz=dt.UTC).date(),
        commit=commit(),
        today=today,
        brief=one_line(scores),
        table="\n".join(table(scores)),
        core=", ".join(press_score.CORE),
        unseen=measured.unseen,
        sealed=measured.sealed,
        misses="\n".join(misses.table(labels, claims)),
        languages="\n".join(languages(labels, claims)),
        trust=trust_line(press_score.verdicts(labels, verdicts)),
        trust_unseen=measured.believed_unseen,
        alone=trust_line(press_score.verdicts(labels, measured.weighed)),
    )


NOT_MEASURED = "not measured this time"


def held_out(labels: Labels, unseen: Unseen, number: int) -> str:
    """How the finder does on films that its weights were not learned from."""
    if not number:
        return f"{NOT_MEASURED.capitalize()}."
    scores = press_score.claims(labels, unseen.claims)
    return HELD_OUT.format(folds=number, brief=one_line(scores), table="\n".join(table(scores)))


def on_unseen(labels: Labels, unseen: Unseen) -> str:
    """How far what is believed of such films can be trusted."""
    return trust_line(press_score.verdicts(labels, unseen.verdicts)) if unseen.verdicts else NOT_MEASURED


def first_met(folder: Path) -> str:
    """How the finder does on a folder of press that nothing was made with."""
    labels = Labels.of(folder)
    with tempfile.TemporaryDirectory() as kept:
        claims, _ = found(folder / "articles.jsonl", Path(kept), last_day(labels) + dt.timedelta(days=1))
    scores = press_score.claims(labels, claims)
    return FIRST_MET.format(
        name=folder.name.title(),
        documents=len(labels.articles),
        labels=len(labels.claims),
        brief=one_line(scores),
        table="\n".join(table(scores)),
    )


def table(scores: Mapping[str, Score]) -> Iterator[str]:
    """The scores as a Markdown table."""
    yield "| kind | labels | found | right | precision | recall | F1 |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for name, s in scores.items():
        yield f"| {name} | {s.gold} | {s.got} | {s.hit} | {s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} |"


def languages(labels: Labels, claims: list[Row]) -> Iterator[str]:
    """How it does in each language of which there are some documents."""
    spoken = Counter(article["language"] for article in labels.articles)
    yield "| language | documents | release F1 | core F1 | all F1 |"
    yield "|---|--:|--:|--:|--:|"
    for language, count in spoken.most_common():
        ids = {article["id"] for article in labels.articles if article["language"] == language}
        part = press_score.claims(labels, claims, ids)
        shown = " | ".join(
            f"{part[name].f1:.3f}" if name in part else "–" for name in ("release", "core kinds", "all kinds")
        )
        yield f"| {language} | {count} | {shown} |"


def one_line(scores: Mapping[str, Score]) -> str:
    """The scores that matter most."""
    names = {"release": "release", press_score.FULL: "every field", "core kinds": "core", "all kinds": "all"}
    parts = []
    for name, shown in names.items():
        s = scores[name]
        parts.append(f"{shown} P {s.precision:.3f} R {s.recall:.3f} F1 {s.f1:.3f}")
    return " | ".join(parts)


def trust_line(t: Trust) -> str:
    """How far verdicts can be trusted, in one line."""
    return (
        f"{t.true} true releases, {t.answered} answered ({t.answered / t.true:.3f}), right {t.right}:"
        f" accuracy {t.right / max(1, t.answered):.3f}, recall {t.right / t.true:.3f},"
        f" Brier {t.brier:.3f}, ECE {t.calibration_error:.3f},"
        f" sure (p>=0.9) {t.sure} of which right {t.sure_right / max(1, t.sure):.3f}"
    )


def commit() -> str:
    """The commit that was measured, and whether files differed from it."""

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], check=False, cwd=ROOT, capture_output=True, text=True)
        return done.stdout.strip()

    changed = git("status", "--porcelain", "--", "src")
    return (git("rev-parse", "--short", "HEAD") or "unknown") + (" and changes" if changed else "")


if __name__ == "__main__":
    main()
