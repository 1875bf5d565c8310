"""Press on other matters is told apart at a glance, and nothing that speaks of a film is."""

import re

import pytest

from daybill.claims import draft, find, plain_titles
from daybill.claims.topic import may_tell_of_films
from daybill.grammar import examples
from daybill.kinds import RULES
from daybill.languages import LANGUAGES, table
from daybill.languages.glossary import glossary
from daybill.model import Article, Hint

_MEDIA = re.compile(
    r"\b(?:cinemas|opens?|opened|on (?:dvd|blu-ray|disc|demand|vod|tv)|to (?:rent|buy)|streaming|postponed|"
    r"release date)\b"
)
COUNCIL = (
    "The council approved its budget for the coming year on Tuesday after a long evening of argument about roads and "
    "schools. Heavy rain is expected across the region, and the bridge stays shut until engineers have looked at it. "
    "Prices of wheat rose a little, those of barley fell. The museum opens again on March 3, 2024."
)


def article(text: str, **fields) -> Article:
    return Article.make(address="a", outlet="o", text=text, **fields)


def test_press_on_other_matters_claims_nothing() -> None:
    assert not may_tell_of_films(article(COUNCIL))
    assert find(article(COUNCIL)) == ()
    assert plain_titles(draft(article(COUNCIL))) == ()
    assert not may_tell_of_films(article(""))


OTHER_MATTERS = (
    (
        "“Crown Street” Renewed\n\nThe network has renewed the series “Crown Street” for a third season. The season "
        "finale airs on March 14, and every episode streams on Hulu. The series stars Ines Vale."
    ),
    (
        "New Album From Anna Lund\n\nThe singer's album “Midnight Rain” comes out on June 4, her label said. A concert "
        "tour follows, and songs from the album stream on Amazon."
    ),
)


@pytest.mark.parametrize("text", OTHER_MATTERS)
def test_press_on_another_art_or_on_series_claims_nothing(text: str) -> None:
    assert find(article(text)) == ()
    assert may_tell_of_films(article(f"{text} It was made into a film."))


def test_a_list_may_have_films_among_series() -> None:
    lines = "\n".join(f"Crown Street {n}: Season {n}, all episodes of the series" for n in range(1, 12))
    assert may_tell_of_films(article(f"New on Hulu\n\nMarch 3\nSalt Road (2014)\n{lines}"))


@pytest.mark.parametrize(
    "text",
    [
        "The museum opens again. “The Salt Road” opens on March 3.",
        "HULU adds The Salt Road on March 3.",
        "‘The Salt Road’ comes out on March 3",
        "The Salt Road (2021), out on March 3",
        "La película llega en marzo.",
        "Der Film startet im März.",
    ],
)
def test_one_word_of_the_trade_is_enough_or_a_weaker_one_beside_what_is_set_like_a_title(text: str) -> None:
    assert may_tell_of_films(article(text))


def test_italics_and_titles_on_record_stand_for_marks() -> None:
    text = "The Salt Road opens on March 3."
    assert not may_tell_of_films(article(text))
    assert may_tell_of_films(article(text), {"the salt road"})
    assert may_tell_of_films(article(text, hints=(Hint("emphasis", 0, 13),)))


# Their examples have no word of the trade at all.
SILENT = {"cast.role-brackets", "director.line-up"}


def test_no_example_of_a_rule_is_passed_over() -> None:
    told = {
        rule.name: f"“The Salt Road”: {example.text}"
        for rule in RULES
        for example in examples(rule)
        if example.gives and rule.name not in SILENT
    }
    assert [name for name, text in told.items() if not may_tell_of_films(article(text))] == []


def test_no_word_for_a_way_of_release_is_passed_over() -> None:
    """Of the words of release that are no patterns, each opens the gate beside a title."""
    words = {
        word
        for entry in table("en", "release").get("media", ())
        for word in entry["words"]
        if word.replace(" ", "").replace("-", "").isalpha() and word.islower()
    }
    told = {word: article(f"“The Salt Road” {word}") for word in words}
    assert len(words) > 20
    assert [word for word in sorted(told) if not may_tell_of_films(told[word])] == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_no_phrase_of_a_glossary_that_says_how_a_film_is_shown_is_passed_over(language: str) -> None:
    book = glossary(language)
    assert book
    said = [phrase.replace("' ", "'") for phrase, english in book.words.items() if _MEDIA.search(english)]
    assert len(said) > 80
    told = {phrase: article(f"“The Salt Road” {phrase}", language=language) for phrase in said}
    assert [phrase for phrase in said if not may_tell_of_films(told[phrase])] == []
