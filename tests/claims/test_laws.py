"""What holds for every text."""

from functools import partial

import pytest
from benchmarks.hostile import PIECES, hostile
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.work import lines_run

from daybill.claims import find
from daybill.model import Article, When

_PIECES = (
    "“The Tin Moon”", "Glass Rain", "(2019)", "Anna Lund", "Lund’s", "Peter Okafor", "directed by", "stars", "and", ",",
    "opens in theaters on", "May 8", "June 4, 2021", "premiered at the Cannes Film Festival", "in the U.S.", "on Netflix",  # noqa: E501
    "Golden Lion", "TIN MOON", "\n", "\n\n", ". ", "“", "”", "(", ")", "‘", "'s", ":", " – ", "drama", "trailer", "it", "…",  # noqa: E501
)  # fmt: skip
_MOST_LINES = 200
"""Lines of our code run for one character of a text: press copy runs some fifty."""
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


def work_of(piece: str, *sizes: int) -> list[int]:
    """The work that a piece costs at each of some sizes of text, again and again."""
    find(hostile(piece, max(sizes)))  # loads what is loaded once, and folds its words
    return [lines_run(partial(find, hostile(piece, size))) for size in sizes]


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    one, two, four = work_of(piece, 2_000, 4_000, 8_000)
    # The second half of a text costs twice that of one half as long; four times where all is compared with all.
    assert four - two < 2.6 * max(two - one, 4_000)


@settings(max_examples=20, deadline=None, derandomize=True, phases=[Phase.generate])
@given(piece=st.lists(st.sampled_from((*_PIECES, "Aba", "Ebe,")) | st.text(max_size=4), min_size=1, max_size=6))
def test_work_grows_no_faster_than_the_text_whatever_is_repeated(piece: list[str]) -> None:
    one, four = work_of(" ".join([*piece, ""]), 1_000, 4_000)
    # Four times the text costs four times; sixteen times where all is compared with all.
    assert four < 6 * max(one, 8_000)


def test_no_text_costs_more_than_so_much_work_a_character() -> None:
    size = 4_000
    most = max(work_of(piece, size)[0] / size for piece in PIECES.values())
    assert most < _MOST_LINES
