"""Lines, sentences and words, each with its place."""

import pytest
from tests.claims.press import article

from daybill.claims.sentences import WORD, Places, sentences, with_labels
from daybill.model import Article, Hint


def printed(read: Article) -> list[str]:
    return [read.text[s.start : s.end] for s in sentences(read)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It opens today. It closes never!", ["It opens today.", "It closes never!"]),
        ("Mr. Lund met Dr. Okafor. They talked.", ["Mr. Lund met Dr. Okafor.", "They talked."]),
        ("Out on Jan. 9 in the U.S. and beyond.", ["Out on Jan. 9 in the U.S. and beyond."]),
        ("It left the U.S. The rest waits.", ["It left the U.S.", "The rest waits."]),
        ("Kinostart ist am 06. Mai in Wien.", ["Kinostart ist am 06. Mai in Wien."]),
        ("SAMSTAG, 6. MÄRZ: das 38. Filmfest. Es geht los.", ["SAMSTAG, 6. MÄRZ: das 38. Filmfest.", "Es geht los."]),
        ("Er drehte „Salz. Ein Märchen“ (2006). Sie nicht.", ["Er drehte „Salz. Ein Märchen“ (2006).", "Sie nicht."]),
        ("„Salz. Schnee.“ Das war es.", ["„Salz. Schnee.“", "Das war es."]),
        (
            "Low Tide (2012) and Who Knows? (2015) won. It ended.",
            ["Low Tide (2012) and Who Knows? (2015) won.", "It ended."],
        ),
        ("“It is cold.” “Then go.”", ["“It is cold.”", "“Then go.”"]),
        ("One line\n\n  another line  ", ["One line", "another line"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert [p.rstrip("”") for p in printed(article(text))] == [p.rstrip("”") for p in parts]


def test_what_never_ends_is_cut_at_a_space() -> None:
    text = "snow " * 2000
    parts = printed(article(text))
    assert max(map(len, parts)) <= 1500
    assert " ".join(parts) == text.strip()
    assert set(map(len, printed(article("x" * 3100)))) == {1500, 100}


def test_lines_between_empty_lines_are_one_block() -> None:
    found = sentences(article("One\ntwo\n\nthree"))
    assert [(s.line, s.block) for s in found] == [(0, 0), (1, 0), (3, 1)]


def test_hints_say_what_a_sentence_is() -> None:
    text = "Read more: our festival page\nA heading\nShare The film opens in May and June and July."
    hints = (Hint("furniture", 0, 28), Hint("heading", 29, 38), Hint("furniture", 39, 45))
    read = Article.make(address="a", outlet="o", language="en", title="", text=text, hints=hints)
    assert [s.sort for s in sentences(read)] == ["furniture", "heading", "prose"]
    assert printed(read)[-1] == "The film opens in May and June and July."


def test_a_label_alone_on_its_line_is_read_with_the_line_below() -> None:
    read = article("Directed by\nAnna Lund\nRuntime: 90 minutes")
    assert [read.text[s.start : s.end] for s in with_labels(read, sentences(read))] == [
        "Directed by\nAnna Lund",
        "Runtime: 90 minutes",
    ]


def test_a_label_with_nothing_below_stands_alone() -> None:
    read = article("The end\nCast:")
    assert len(list(with_labels(read, sentences(read)))) == 2


@pytest.mark.parametrize("word", ["rock’n’roll", "Jean-Luc", "U.S", "Plus+", "Q&A"])
def test_a_word_holds_its_inner_marks(word: str) -> None:
    match = WORD.match(word)
    assert match
    assert match[0] == word


def test_places_finds_the_stretch_that_holds_a_position() -> None:
    found = sentences(article("One two. Three four."))
    places = Places(found)
    assert places.at(0) == found[0]
    assert places.at(found[0].end) is None
    assert places.at(found[1].start) == found[1]
    assert places.at(999) is None
