"""The glossaries: what a phrase stands for, by the longest that fits and by what is around it."""

import pytest

from daybill.claims.glossing import Rendered
from daybill.errors import BadKnowledge
from daybill.languages import LANGUAGES
from daybill.languages import glossary as room
from daybill.languages.glossary import glossary

OTHERS = tuple(code for code in LANGUAGES if code != "en")


def english(language: str, folded: str) -> str:
    """A folded sentence with every gloss in its place."""
    book = glossary(language)
    assert book
    out, position = [], 0
    for start, end, said in book.glosses(folded):
        out += [folded[position:start], said]
        position = end
    return "".join((*out, folded[position:]))


@pytest.mark.parametrize(
    ("language", "folded", "said"),
    [
        ("de", "F startet am D in ausgewählten kinos", "F opens on D in select cinemas"),
        ("de", "statt am D kommt F erst am D in die kinos", "instead of D arrives F only on D in cinemas"),
        ("fr", "l'avant-première de F, d'P", "the premiere of F, by P"),
        ("fr", "F d'P sort en salles le D", "F by P opens in cinemas on D"),
        ("es", "F, que iba a estrenarse el D, pasa al D", "F, that was supposed to open on D, moves to D"),
        ("it", "F di P esce al cinema il D", "F by P opens in cinemas on D"),
        ("it", "P di T", "P of T"),
        ("pt", "F estreia nos cinemas no dia D", "F opens in cinemas on D"),
        ("de", "regie: P", "director: P"),
        ("fr", "avec : P, P", "cast : P, P"),
        ("de", "der zombiefilm F", "the film F"),
    ],
)
def test_a_sentence_reads_as_english_press_writes(language: str, folded: str, said: str) -> None:
    assert english(language, folded) == said


@pytest.mark.parametrize("language", OTHERS)
def test_every_glossary_says_each_phrase_once(language: str) -> None:
    book = glossary(language)
    assert book
    assert len(book.words) > 800
    assert {"D", "P", "O", "S", "T", ":"} <= book.before.keys()


def test_english_needs_none() -> None:
    assert glossary("en") is None


def test_a_phrase_that_stands_for_two_things_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"words": {"opens": ["startet"], "moves": ["startet"]}}
    monkeypatch.setattr(room, "table", lambda *_: broken)
    with pytest.raises(BadKnowledge, match="startet"):
        glossary.__wrapped__("xx")


def test_a_rendered_text_keeps_every_place() -> None:
    text = "Der Film „Salz“ startet am 3. März in ausgewählten Kinos."
    rendered = Rendered(text, "de")
    assert rendered.before(text.index("Salz"), 10) == "the film „"
    assert rendered.behind(text.index("“") + 1, 9) == " opens on"
    assert rendered.behind(text.index("3."), 27) == "3. März in select cinemas."
