"""What is told of how claims come about is what `find` did."""

import datetime as dt

import pytest

from daybill.claims import find
from daybill.claims.explaining import explain
from daybill.model import Article, When

TEXT = """NEON Sets Date For ‘The Salt Road’

NEON will release Ingrid Solheim's “The Salt Road” in US cinemas on January 29, 2021, and on Hulu on February 5.

The drama stars Anna Berg and Per Holm. Ingrid Solheim directs. A trailer for “The Salt Road” is out. The Long Quay
was mentioned, and Oslo Harbour Lights too.
"""


def article(text: str = TEXT, language: str | None = "en") -> Article:
    published = When.day(dt.date(2021, 1, 6))
    return Article.make(address="a", outlet="daily.example", language=language, text=text, published=published)


def test_the_claims_are_those_that_find_gives() -> None:
    assert explain(article()).claims == find(article())
    assert explain(article(), {"oslo harbour lights"}).claims == find(article(), {"oslo harbour lights"})


def test_every_sentence_is_told_with_what_its_signs_stand_for() -> None:
    told = explain(article())
    line = next(line for line in told.lines if "will release" in line.folded)
    assert line.folded.startswith("O will release P's F in T cinemas on D")
    assert [(m.sign, m.what) for m in line.mentions][:3] == [
        ("O", "NEON (distributor)"),
        ("P", "Ingrid Solheim"),
        ("F", "The Salt Road"),
    ]
    assert TEXT[line.start : line.end].startswith("NEON will release")


def test_what_fell_short_has_its_likelihood_and_what_weighed_most() -> None:
    told = explain(article())
    assert {r.sort for r in told.rejected} >= {"title", "tie"}
    for rejected in told.rejected:
        assert rejected.likelihood <= rejected.needed  # it is shown rounded
        assert rejected.signs[0][0] == "always"
        assert 0 <= rejected.start < rejected.end <= len(TEXT)
    assert "The Long Quay" in {r.what for r in told.rejected if r.sort == "title"}
    taken = {str(claim.answer) for claim in told.claims if claim.question.kind == "cast"}
    assert taken.isdisjoint(
        r.what.split(", cast of")[0] for r in told.rejected if r.what.endswith("cast of The Salt Road")
    )


def test_each_refiner_that_changed_something_tells_what_and_why() -> None:
    told = explain(article())
    titles = next(r for r in told.refinements if r.refiner == "titles")
    assert titles.reason
    assert [str(c.answer) for c in titles.added] == ["The Salt Road"]
    assert not titles.gone


@pytest.mark.parametrize(("text", "language"), [(TEXT, "fi"), ("", "en"), (" \n ", None)])
def test_where_nothing_is_looked_for_it_says_so(text: str, language: str | None) -> None:
    told = explain(article(text, language))
    assert told.note
    assert told.claims == ()
