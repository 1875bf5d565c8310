"""What the press of other languages prints in forms of its own: prizes, letters of countries, quotes of titles."""

import pytest

from daybill.claims import find, raw_text
from daybill.claims.codes import countries_by_code
from daybill.claims.prizes_abroad import prizes_abroad
from daybill.languages import LANGUAGES, has_table
from daybill.model import Article, When


def article(text: str, language: str) -> Article:
    when = When.of("2022-02-13")
    return Article.make(address="a", outlet="o", language=language, published=when, title="x", text=text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Silberner Bär für die beste Darstellerin", ["Silver Bear", "Best Actress"]),
        ("de", "den Großen Preis der Jury und den Publikumspreis", ["Grand Jury Prize", "Audience Award"]),
        (
            "es",
            "mejor película, dirección y guion original",
            ["Best Film", "Best Director", "Best Original Screenplay"],
        ),
        ("fr", "le Lion d’or et le prix d’interprétation féminine", ["Golden Lion", "Best Actress"]),
        (
            "it",
            "miglior film, regia e attrice non protagonista",
            ["Best Film", "Best Director", "Best Supporting Actress"],
        ),
        ("pt", "o Urso de Prata de melhor atriz", ["Silver Bear", "Best Actress"]),
        ("de", "Er gilt als bestens gelaunt.", []),
        ("en", "the Silver Bear", []),
        (None, "Silberner Bär", []),
    ],
)
def test_a_prize_has_its_english_name(language: str | None, text: str, expected: list[str]) -> None:
    assert [str(m.value) for m in prizes_abroad(text, language)] == expected


def test_every_other_language_names_prizes() -> None:
    assert all(has_table(language, "prizes") for language in LANGUAGES if language != "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D 2018 · 125 Min.", ["DE"]),
        ("F/IND 2024, 118'", ["FR", "IN"]),
        ("mit Ada Lund, GB/D 2024", ["GB", "DE"]),
        ("FSK 2018", []),
        ("Um D zu wissen, 2018", []),
        ("CINEMA 2020", []),
    ],
)
def test_letters_before_a_year_are_countries(text: str, expected: list[str]) -> None:
    assert [m.value.id for m in countries_by_code(text, "de") if hasattr(m.value, "id")] == expected


def test_letters_of_countries_are_read_in_languages_that_have_them() -> None:
    assert countries_by_code("D 2018", "en") == []


def test_the_country_of_a_film_is_not_where_it_opens() -> None:
    text = "Die Salzstraße\n\nF/D 2022, 98 Min.\nRegie: Ada Lund\nKinostart: 17.2.2022"
    found = find(article(text, "de"))
    assert {str(c.answer) for c in found if c.question.kind == "country"} == {"France", "Germany"}
    assert {c.question.territory for c in found if c.question.kind == "release"} <= {None}


def test_a_prize_is_a_films_own() -> None:
    text = "«El camino de la sal» ganó el Goya a la mejor dirección novel."
    found = [c for c in find(article(text, "es")) if c.question.kind == "award"]
    assert [(c.question.film, str(c.answer)) for c in found] == [
        ("El camino de la sal", "Best New Director, Goya Awards")
    ]


def test_an_hour_is_no_day() -> None:
    text = "„Die Salzstraße“ läuft am 12.2. um 22.10 Uhr."
    assert [text[m.start : m.end] for m in raw_text(article(text, "de")).mentions if m.sign == "D"] == ["12.2"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Salz“ kommt ins Kino. Es spielen Lena Horvat („Nacht aus Tinte“) und Jonas Reith („Was war“)."),
        ("es", "«Sal» llega a los cines. Actúan Lena Horvat (Noche de tinta) y Jonas Reith (Lo que fue)."),
        ("fr", "« Sel » arrive au cinéma. Au casting, Lena Horvat (« Nuit d'encre ») et Jonas Reith (« Ce qui fut »)."),
        ("it", "«Sale» arriva al cinema. Nel cast Lena Horvat (Notte d'inchiostro) e Jonas Reith (Le ore vuote)."),
        ("pt", "“Sal” chega aos cinemas. No elenco estão Lena Horvat (Noite de tinta) e Jonas Reith (O que foi)."),
    ],
)
def test_actors_are_in_the_films_in_brackets_behind_them(language: str, text: str) -> None:
    found = [c for c in find(article(text, language)) if c.rule == "cast.earlier-films"]
    assert {str(c.answer) for c in found} == {"Lena Horvat", "Jonas Reith"}


@pytest.mark.parametrize(
    ("language", "trade", "films"),
    [
        ("es", "Actor", ("La ruta de la sal", "Noche de tinta", "Las manos vacías")),
        ("fr", "Acteur", ("La route du sel", "Nuit d'encre", "Les mains vides")),
        ("it", "Attore", ("La via del sale", "Notte d'inchiostro", "Le mani vuote")),
    ],
)
def test_a_trade_below_a_name_has_its_films_in_brackets(language: str, trade: str, films: tuple[str, ...]) -> None:
    text = f"In memoriam\nPaul Verrier\n(1932-2021)\n{trade} ({', '.join(films)})."
    found = {(c.question.kind, c.question.film, str(c.answer)) for c in find(article(text, language))}
    assert {("cast", film, "Paul Verrier") for film in films} <= found
