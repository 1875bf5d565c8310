"""How many texts a CPU second the reader of dates reads, beside dateparser's search where that is installed.

    python benchmarks/dates.py [CASES.jsonl] [--peer N]

CASES holds a JSON object a line with `text` and `reference`; without it, sentences made here are read. `--peer` says
how many of them the slower peer is given (200). Trust the ratio: the machine may be busy. CPU seconds of one process.
"""

import argparse
import datetime as dt
import json
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from daybill.dates import find_dates

Text = tuple[str, dt.date]

MADE = (
    "The drama opens in select theaters on January {day}, with a wider rollout two weeks later.",
    "Its maker spoke of the long shoot, of weather and of luck, and thanked everyone who came.",
    "The festival runs Sept. {day}-28 and closes with a comedy set in a harbour town.",
    "It was released last fall and comes to VOD this Friday; the sequel is slated for summer 2022.",
    "With a cast of five and a crew of nine, the picture cost $2.5 million and runs 110 minutes.",
)


def main() -> None:
    """Time the reader, then its peer on a part, and print both."""
    asked = argparse.ArgumentParser(description="Time the reader of dates.")
    asked.add_argument("cases", nargs="?", type=Path)
    asked.add_argument("--peer", type=int, default=200)
    options = asked.parse_args()
    texts = _cases(options.cases) if options.cases else _made()
    find_dates(*texts[0])
    ours = _rate(lambda text: find_dates(*text), texts, times=3)
    print(f"daybill            {ours:10,.0f} texts a CPU second ({len(texts)} texts)")
    if find_spec("dateparser") is None:
        print("dateparser         not installed")
        return
    search_dates = import_module("dateparser.search").search_dates

    def search(text: Text) -> object:
        base = dt.datetime.combine(text[1], dt.time())
        return search_dates(text[0], languages=["en"], settings={"RELATIVE_BASE": base})

    search(texts[0])
    peer = _rate(search, texts[: options.peer], times=1)
    print(f"dateparser search  {peer:10,.0f} texts a CPU second ({min(len(texts), options.peer)} texts)")
    print(f"ratio              {ours / peer:10,.0f}")


def _cases(path: Path) -> list[Text]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return list(dict.fromkeys((row["text"], dt.date.fromisoformat(row["reference"])) for row in rows))


def _made() -> list[Text]:
    start = dt.date(2021, 1, 1)
    return [(MADE[n % 5].format(day=n % 27 + 1), start + dt.timedelta(days=n)) for n in range(1000)]


def _rate(read: Callable[[Text], object], texts: Sequence[Text], times: int) -> float:
    """Texts a CPU second, the best of so many times."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - began)
    return len(texts) / best


if __name__ == "__main__":
    main()
