"""What holds for every text."""

import sys
import time
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybill.claims import find
from daybill.model import Article, When

_PIECES = (
    "“The Tin Moon”", "Glass Rain", "(2019)", "Anna Lund", "Lund’s", "Peter Okafor", "directed by", "stars", "and", ",",
    "opens in theaters on", "May 8", "June 4, 2021", "premiered at the Cannes Film Festival", "in the U.S.", "on Netflix",  # noqa: E501
    "Golden Lion", "TIN MOON", "\n", "\n\n", ". ", "“", "”", "(", ")", "‘", "'s", ":", " – ", "drama", "trailer", "it", "…",  # noqa: E501
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=40).map(" ".join)


def article(text: str, language: str | None = "en") -> Article:
    address = "https://example.org/2021/the-tin-moon-trailer"
    return Article.make(
        address=address,
        url=address,
        outlet="o",
        language=language,
        published=When.of("2021-03-01"),
        title="",
        text=text,
    )


@settings(max_examples=120, deadline=None)
@given(text=TEXTS, language=st.sampled_from([None, "en", "de", "fr", "es", "it", "pt", "fa"]))
def test_every_claim_quotes_its_words_and_no_claim_comes_twice(text: str, language: str | None) -> None:
    read = article(text, language)
    claims = find(read, {"glass rain"})
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in claims)
    assert all(c.evidence.quote for c in claims)
    assert len({c.id for c in claims}) == len(claims)
    assert find(read, {"glass rain"}) == claims


HOSTILE = {
    "capitals": "Aba Ebe Ibi ",
    "colons": "Aba: ",
    "quotes": "“Aba Ebe” ",
    "quotes never closed": "“Aba and forty letters of text that follow it, at least ",
    "quotes of both kinds": "\"'“‘",
    "brackets": "Anna Lund (Aba, Ebe) ",
    "brackets never closed": "Anna Lund (",
    "a bracket of capitals": "“Aba” (" + "A" * 900 + " ",
    "commas": "Aba, ",
    "prizes": "Grand ",
    "bests": "Best First ",
    "which upon which": "“Aba”" + ", which " * 40 + "x ",
    "one word with hyphens": "Aba-",
    "lines with dates": "Aba Ebe - May 8\n",
    "dates on one line": "May 8: Aba ",
    "shouting": "ABA EBE aba ebe\n",
    "credits": "“Aba” is directed by Anna Lund and stars Peter Okafor, ",
    "names of places": "Georgia went to Venice ",
    "exclamations": "Aba!!!!!!!!!!",
}


def hostile(piece: str, size: int) -> Article:
    """A piece again and again, each a little other, as titles are; the first word says that all is of films."""
    text = "".join(piece.replace("Aba", f"Aba{n}") for n in range(size // len(piece) + 1))[:size]
    return article(f"Film\n{text}")


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = hostile(piece, size)
        start = time.process_time()
        find(text)
        return time.process_time() - start

    seconds(1_000)  # loads what is loaded once
    short, long = seconds(10_000), seconds(40_000)
    # Four times the text takes four times as long; what compares all with all takes sixteen times.
    assert long < 9 * short + 0.3


def lines_run(text: Article) -> int:
    """How many lines of our code are run to find the claims of a text: the same on every machine, however busy."""
    count = 0

    def watch(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        find(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    find(hostile(piece, 8_000))  # loads what is loaded once, and folds its words
    one, two, four = (lines_run(hostile(piece, size)) for size in (2_000, 4_000, 8_000))
    # The second half of a text costs twice that of one half as long; four times where all is compared with all.
    assert four - two < 2.6 * max(two - one, 4_000)
