"""Prizes for somebody's work tell whose film it is, in every order of prize, winner and film."""

import pytest

from daybill.claims import facts_of, observe
from daybill.model import Article, When


def ties(text: str, language: str) -> set[tuple[str, str, str]]:
    """Kind, person and film of what prizes propose in a text."""
    when = When.of("2021-03-01")
    read = Article.make(address="a", outlet="o", language=language, published=when, title=text, text=text)
    facts = facts_of(read, observe(read))
    return {(c.question.kind, str(c.answer), c.question.film) for c in facts if c.rule.endswith(".honoured")}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Best Actress went to Ada Lund for “The Salt Road”.", {("cast", "Ada Lund", "The Salt Road")}),
        (
            "en",
            "Tom Vik won the award for best director for “The Salt Road”.",
            {("director", "Tom Vik", "The Salt Road")},
        ),
        (
            "de",
            "Der Silberne Bär für die beste Regie ging an Tom Vik für „Die Salzstraße“.",
            {("director", "Tom Vik", "Die Salzstraße")},
        ),
        (
            "fr",
            "Prix du scénario : Ada Lund et Tom Vik pour « La Route du sel »",
            {("writer", "Ada Lund", "La Route du sel"), ("writer", "Tom Vik", "La Route du sel")},
        ),
        ("es", "Mejor actor: Tom Vik, por 'La ruta de la sal'", {("cast", "Tom Vik", "La ruta de la sal")}),
        ("it", "Miglior regia: Ada Lund per “La via del sale”", {("director", "Ada Lund", "La via del sale")}),
        ("pt", "Melhor Atriz: Ada Lund, por “A Rota do Sal”", {("cast", "Ada Lund", "A Rota do Sal")}),
        ("en", "Golden Bear: “The Salt Road”, Ada Lund", {("director", "Ada Lund", "The Salt Road")}),
        ("en", "Best Cinematography: “The Salt Road”, Ada Lund", set()),
        ("en", "Best Actress winner Ada Lund has seen “The Salt Road”.", set()),
        ("en", "Best Score went to Ada Lund for “The Salt Road”.", set()),
    ],
)
def test_a_prize_for_work_ties_its_winner_to_the_film(
    language: str, text: str, told: set[tuple[str, str, str]]
) -> None:
    assert ties(text, language) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“The Lantern Keeper” took home best director for Ada Lund and best actor for Jon Hale.",
            {("director", "Ada Lund"), ("cast", "Jon Hale")},
        ),
        ("“The Lantern Keeper” earned Jon Hale a best actor prize at Cannes.", {("cast", "Jon Hale")}),
        (
            "“The Lantern Keeper” got nominations for Mona Petri (best actress) and Ada Lund (best director).",
            {("cast", "Mona Petri"), ("director", "Ada Lund")},
        ),
        ("“The Lantern Keeper” won best screenplay for Ada Lund and Karl Holm.", {("writer", "Karl Holm")}),
    ],
)
def test_a_prize_behind_its_film_tells_who_made_it(text: str, told: set[tuple[str, str]]) -> None:
    assert told <= {(kind, person) for kind, person, film in ties(text, "en") if film == "The Lantern Keeper"}
    assert not {("cast", person) for kind, person in told if kind != "cast"} & {
        (kind, person) for kind, person, _ in ties(text, "en")
    }


def test_rows_below_a_prize_tell_for_which_work_somebody_may_win() -> None:
    text = (
        "Best Actor\nTom Vik – “The Salt Road”\nJon Hale – “Low Tide”\n\n"
        "Best Director\nAda Lund – “The Salt Road”\nMona Petri – “Old Ice”\n\nBest Picture\n“Low Tide”\n“Old Ice”\n"
    )
    assert ties(text, "en") >= {
        ("cast", "Tom Vik", "The Salt Road"),
        ("cast", "Jon Hale", "Low Tide"),
        ("director", "Ada Lund", "The Salt Road"),
        ("director", "Mona Petri", "Old Ice"),
    }
    when = Article.make(address="a", outlet="o", language="en", published=None, title=text, text=text)
    made = {c.question.film for c in facts_of(when, observe(when)) if c.rule == "director.line-up"}
    assert "Low Tide" not in made


def test_prizes_that_name_no_film_are_of_the_one_in_mind() -> None:
    text = "“Old Ice” wins at home\n\nIts prizes are best film, best director for Ada Lund and best actor for Tom Vik."
    assert ties(text, "en") >= {("director", "Ada Lund", "Old Ice"), ("cast", "Tom Vik", "Old Ice")}
