"""Sentences as rules see them."""

from daybill.claims.folding import Folded, fold_sentence
from daybill.claims.sentences import Sentence
from daybill.grammar import Mention


def folded(text: str, *mentions: Mention) -> Folded:
    return fold_sentence(text, Sentence(0, len(text), 0, 0, "prose"), mentions)


def mention(text: str, words: str, sign: str) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), sign, words)  # type: ignore[arg-type]


def test_letters_are_small_and_marks_are_typed() -> None:
    assert folded("“Über” – it’s ‘fine’…\n").text == "\"über\" - it's 'fine'…:"


def test_a_letter_stays_one_letter() -> None:
    assert folded("İZMİR ΣΑΣ").text == "İzmİr σασ"


def test_what_is_named_becomes_its_sign() -> None:
    text = "Anna Lund’s The Tin Moon opens in Peru."
    f = folded(text, mention(text, "Anna Lund", "P"), mention(text, "The Tin Moon", "F"), mention(text, "Peru", "T"))
    assert f.text == "P's F opens in T."
    assert f.films == ((4, "The Tin Moon"),)
    assert [m.sign for m in f.signs.values()] == ["P", "F", "T"]


def test_a_stretch_leads_back_to_the_words_of_the_article() -> None:
    text = "Anna Lund’s The Tin Moon opens."
    f = folded(text, mention(text, "Anna Lund", "P"), mention(text, "The Tin Moon", "F"))
    start, end = f.span(0, 5)
    assert text[start:end] == "Anna Lund’s The Tin Moon"


def test_quotes_around_a_film_go_into_its_sign() -> None:
    text = "See “The Tin Moon,” then sleep."
    f = folded(text, mention(text, "The Tin Moon", "F"))
    assert f.text == "see F, then sleep."
    start, end = f.span(4, 5)
    assert text[start:end] == "“The Tin Moon,”"


def test_only_mentions_of_the_sort_asked_for_are_given() -> None:
    text = "Anna Lund and Bo Ek in Peru"
    f = folded(text, mention(text, "Anna Lund", "P"), mention(text, "Bo Ek", "P"), mention(text, "Peru", "T"))
    assert [str(m.value) for _, m in f.mentions(0, len(f.text), "P")] == ["Anna Lund", "Bo Ek"]
    assert f.mentions(0, 1, "T") == []
