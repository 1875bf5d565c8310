"""How many pages of film press pass the first look, and how many of all others.

    python -m benchmarks.triage [--press FILE.jsonl] FILE.html…

Given are pages of any sort that are not about films; the press is the labelled press, bare and as a page with a menu.
"""

import argparse
import html
from pathlib import Path

import msgspec

from daybill.characters import decode
from daybill.reading import html as pages
from daybill.reading.triage import promising, speaks_of_films

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print both shares, and which press is missed."""
    asked = argparse.ArgumentParser(description="Measure the first look at pages.")
    asked.add_argument("--press", type=Path, default=ROOT / "tests/press/articles.jsonl")
    asked.add_argument("others", nargs="*", type=Path)
    options = asked.parse_args()
    records = [msgspec.json.decode(line) for line in options.press.read_bytes().splitlines()]
    missed = [record["id"] for record in records if not _passes(_as_page(record["text"]), record["text"])]
    print(f"press: {len(records) - len(missed)} of {len(records)} pass; missed: {', '.join(missed) or 'none'}")
    others = [body for path in options.others if (body := path.read_bytes())]
    passed = sum(_passes(body, pages.fast_text(decode(body, "text/html", markup=True))) for body in others)
    print(f"others: {passed} of {len(others)} pass")


def _passes(body: bytes, text: str) -> bool:
    return promising(body) and speaks_of_films(text)


def _as_page(text: str) -> bytes:
    title, _, rest = text.partition("\n")
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in rest.split("\n"))
    menu = "<nav><a href='/movies'>Movies</a><a href='/sport'>Sport</a></nav>"
    return f"<html><head><title>{html.escape(title)}</title></head><body>{menu}{paragraphs}</body></html>".encode()


if __name__ == "__main__":
    main()
