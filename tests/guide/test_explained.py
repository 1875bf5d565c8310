"""How explanations and rules are shown: all marks, nothing that a page or a terminal would act on."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybill.claims.explaining import explain
from daybill.errors import BadInput
from daybill.guide import rulebook
from daybill.guide.outputs import explained, explained_html
from daybill.guide.outputs.marked import pieces
from daybill.guide.outputs.screen import rendered
from daybill.kinds import KINDS
from daybill.model import Article, Claim, Evidence, Name, Question, When

TEXT = "NEON will release “The Salt Road” in US cinemas on January 29, 2021.\n\nIt stars Anna Berg & Per <b>Holm</b>."


def told(text: str = TEXT, title: str = ""):
    published = When.day(dt.date(2021, 1, 6))
    return explain(
        Article.make(address="a", outlet="d.example", language="en", text=text, title=title, published=published)
    )


def claim(start: int, end: int, text: str) -> Claim:
    evidence = Evidence(article="a", start=start, end=end, quote=text[start:end])
    return Claim.make(Question(kind="genre", film="F"), Name("x"), evidence, rule="r", probability=0.5)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_pieces_make_up_the_text_and_every_mark_opens_and_closes_where_its_words_do(spans):
    text = "abcdefghijklmnopqrstuvwxyz" * 2
    claims = [claim(start, start + size, text) for start, size in spans]
    found = list(pieces(text, claims))
    assert "".join(piece.text for piece in found) == text
    for number, one in enumerate(claims, start=1):
        assert "".join(piece.text for piece in found if number in piece.claims) == one.evidence.quote
        assert sum(number in piece.opens for piece in found) == sum(number in piece.closes for piece in found) == 1


def test_text_shows_claims_in_brackets_sentences_folded_and_what_fell_short():
    shown = rendered(explained.explanation(told(), everything=True), width=200)
    assert "[NEON will release “[The Salt Road]" in shown
    assert "O will release F in T cinemas on D." in shown
    assert "release · The Salt Road · theatrical, US, 2021-01-29, planned" in shown
    assert re.search(r"0\.\d\d of 0\.\d\d needed", shown)


class Tags(HTMLParser):
    """The tags of a page, and the text outside of its style."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.marked = ""
        self._in_mark = False

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self._in_mark = tag == "mark"
        assert not any(name.startswith("on") or name == "src" for name, _ in attrs)

    def handle_data(self, data):
        if self._in_mark:
            self.marked += data
            self._in_mark = False


HOSTILE = (
    "</title><script>alert(1)</script> “<img src=x onerror=alert(1)>” opens in US cinemas on January 29, 2021.\n"
    '“The \x1b[31mSalt\u202e Road” stars Anna "><script> Berg and opens on March 3, 2021.\n' + TEXT
)


def test_the_page_has_every_mark_and_no_tag_that_a_text_brings_along():
    page = explained_html.page([told(HOSTILE, title=HOSTILE[:60])], everything=True)
    tags = Tags()
    tags.feed(page)
    assert {"script", "img", "link"}.isdisjoint(tags.tags)
    assert tags.tags.count("b") == page.count('<b class="sign">')
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "http" not in page
    assert tags.marked


def test_a_page_of_several_articles_leads_to_each():
    page = explained_html.page([told(title="One"), told(title="Two")])
    assert page.count("<article") == 2
    assert 'href="#a2">Two</a>' in page
    assert len(re.findall(r'id="(a1c\d+)"', page)) == len(set(re.findall(r'href="#(a1c\d+)"', page)))


def test_the_rulebook_has_every_kind_in_the_order_of_a_record_and_every_rule_with_its_examples():
    rows = rulebook.rows()
    assert [row.kind for row in rows] == list(KINDS)
    assert all(row.about and row.title for row in rows)
    shown = rendered(explained.rulebook(rulebook.rows("director")), width=200)
    assert "director.directed-by · 0.93" in shown
    assert "→ director: Ingrid Solheim (The Salt Road)" in shown


def test_the_rulebook_says_what_there_is_where_it_is_asked_for_something_else():
    with pytest.raises(BadInput, match="there is no kind"):
        rulebook.rows("directer")
