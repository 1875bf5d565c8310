"""Whose word a claim is, and how firmly it is put."""

import pytest

from daybill import claims
from daybill.claims.hearsay import firmness, named_outlet
from daybill.model import Article


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("According to Deadline, “The Salt Road” opens on March 5.", "Deadline"),
        ("According to a report from The Hollywood Reporter, it opens on March 5.", "The Hollywood Reporter"),
        ("Variety reports that the film will open on March 5.", "Variety"),
        ("The film opens on March 5, Variety has learned.", "Variety"),
        ("It opens on March 5, as reported by the Salt Lake Tribune.", "Salt Lake Tribune"),
        ("Neon has confirmed that the film opens on March 5.", None),
        ("According to Neon the film opens on March 5.", None),
        ("The film, which opens on March 5, stars Mette Lund.", None),
    ],
)
def test_the_outlet_to_whose_word_a_sentence_appeals(sentence, outlet):
    assert named_outlet(sentence) == outlet


@pytest.mark.parametrize(
    ("sentence", "language", "outlet"),
    [
        ("Laut Variety startet der Film am 5. März.", "de", "Variety"),
        ("Selon Deadline, le film sortira le 5 mars.", "fr", "Deadline"),
        ("Según informa Variety, la película se estrena el 5 de marzo.", "es", "Variety"),
        ("Secondo Variety il film esce il 5 marzo.", "it", "Variety"),
        ("De acordo com a Variety, o filme estreia em 5 de março.", "pt", "Variety"),
    ],
)
def test_other_languages_name_it_in_their_words(sentence, language, outlet):
    assert named_outlet(sentence, language) == outlet


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("The studio hopes to open the film on March 5", "hoped"),
        ("The sequel could arrive in theaters on March 5", "hoped"),
        ("The film is rumored to open on March 5", "rumoured"),
        ("The film reportedly opens on March 5", "rumoured"),
        ("Fans had hoped. The film opens on March 5", "stated"),
        ("The film opens in May", "stated"),
    ],
)
def test_how_firmly_words_are_put(words, how):
    assert firmness(words) == how


def test_a_claim_says_whose_word_it_is():
    text = "According to Deadline, “The Salt Road”, directed by Mette Lund, opens in US theaters on March 5, 2021."
    found = claims.find(Article.make(address="a", outlet="filmtalk.org", language="en", text=text))
    told = [c for c in found if c.question.kind in ("release", "director")]
    assert {(c.said, c.heard_from) for c in told} == {("reported", "Deadline")}


def test_an_outlet_is_not_heard_from_itself():
    text = "The film opens in May, Deadline has learned. “The Salt Road” opens in US theaters on March 5, 2021."
    found = claims.find(Article.make(address="a", outlet="deadline.com", language="en", text=text))
    assert {c.heard_from for c in found} == {None}
