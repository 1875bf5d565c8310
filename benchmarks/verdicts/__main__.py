"""The command line of the benchmark: what is believed of a folder, or the whole page of figures."""

import argparse
import sys
from pathlib import Path

from benchmarks import parts
from benchmarks.verdicts import folders, page

from daybill.verdicts.calibration import calibrated
from daybill.verdicts.reckoning import believe


def main() -> None:
    """Weigh the claims of one folder, or of all, beside the other methods."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.verdicts", description=__doc__)
    asked.add_argument("path", type=Path, nargs="*", help="folders with claims.jsonl (a world) or claims.csv (a set)")
    asked.add_argument("--out", type=Path, help="write what is believed of the folder, for its scorer")
    asked.add_argument("--claims", type=int, default=1_000_000, help="how many claims speed is measured with (0: not)")
    asked.add_argument("--write", type=Path, help="the page on which the figures stand, between its marks")
    options = asked.parse_args()
    if options.out:
        if len(options.path) != 1:
            sys.exit("--out goes with one folder")
        _believe(options.path[0], options.out)
        return
    text = page.figures(options.path, options.claims)
    print(text)
    if options.write:
        parts.put(options.write, "verdicts", f"## Beliefs beside other methods\n\n{text}")


def _believe(path: Path, out: Path) -> None:
    folder = folders.load(path)
    beliefs = believe(folder.table)
    best = beliefs.best(folder.table)
    folders.write(folder, best.tolist(), calibrated(folder.table, beliefs, best).tolist(), out)


main()
