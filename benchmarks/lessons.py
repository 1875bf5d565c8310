"""Learn from labelled press how much each sign weighs, and write the weights beside the code.

    python -m benchmarks.lessons WHAT [PRESS_DIR ...] [--folds 8]     what `scripts/learn` runs

WHAT is `titles` (which words are titles), `years` (when an undated text was written), `ties` (who directed, acted,
released), `ties_abroad` (the same in texts in other languages than English), `releases` (which dates are releases),
`festivals` (what was shown at one, and first shown), `others` (what other articles make of a claim), or `all`. A
PRESS_DIR, or folders below it, holds articles.jsonl, claims.jsonl and aliases.json; without any they are tests/press
and tests/practice, from which the weights in use are learned. Of tests/sealed nothing is learned.
With --folds it prints how well this does on films that it did not learn from.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.learning import OUT, PRESS, SEALED, folders
from benchmarks.learning_festivals import learn_festivals
from benchmarks.learning_others import learn_others
from benchmarks.learning_releases import learn_releases
from benchmarks.learning_ties import learn_ties, learn_ties_abroad
from benchmarks.learning_titles import learn_titles
from benchmarks.learning_years import learn_years

from daybill.claims import scorer

LESSONS = {
    "titles": learn_titles,
    "years": learn_years,
    "ties": learn_ties,
    "ties_abroad": learn_ties_abroad,
    "releases": learn_releases,
    "festivals": learn_festivals,
    "others": learn_others,
}
"""In the order in which one builds on another."""


def main() -> None:
    """Learn what is asked for and write the weights beside the code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=(*LESSONS, "all"))
    parser.add_argument("press", type=Path, nargs="*", default=PRESS)
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    press = folders(asked.press)
    if any(folder.resolve().is_relative_to(SEALED) for folder in press):
        parser.error(f"{SEALED} is there to be measured: nothing is learned from it")
    for what in LESSONS if asked.what == "all" else (asked.what,):
        tables = LESSONS[what](press, frozenset(), asked.folds)
        head = f"# Learned from labelled press by `scripts/learn {what}`: do not edit by hand.\n"
        (OUT / f"{what}.toml").write_text(
            head + "".join(written(name, tables[name]) for name in tables), encoding="utf-8"
        )
        scorer.learned.cache_clear()


def written(name: str, weights: Mapping[str, float]) -> str:
    """A table of weights as TOML; those that hardly weigh anything are left out."""
    lines = [
        f"{json.dumps(sign, ensure_ascii=False)} = {weight:.3f}"
        for sign, weight in weights.items()
        if abs(weight) >= 0.02 or sign == "always"
    ]
    return f"\n[{json.dumps(name)}]\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
