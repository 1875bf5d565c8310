"""Television guides: an hour and a channel beside a film, under the day of a heading."""

import pytest

from daybill.claims import find
from daybill.model import Article, When


def aired(text: str, language: str) -> set[tuple[str, str | None, str]]:
    """Film, service and day of all that is said to be on television."""
    when = When.of("2021-11-02")
    title = text.split("\n", maxsplit=1)[0]
    read = Article.make(address="a", outlet="o", language=language, published=when, title=title, text=text)
    found = [c for c in find(read) if c.question.kind == "release" and c.question.medium == "tv"]
    assert all(read.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in found)
    return {(c.question.film, c.question.service, str(c.answer)) for c in found}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "de",
            "Das läuft am Dienstag, 2. November\n\n20.15 Uhr, ZDF: „Die Salzstraße“. Drama, D 2019",
            {("Die Salzstraße", "ZDF", "2021-11-02")},
        ),
        (
            "es",
            "Las películas del jueves 4 de noviembre\n\n'La ruta de la sal', a las 22:45 en Telecinco. Drama.",
            {("La ruta de la sal", "Telecinco", "2021-11-04")},
        ),
        (
            "it",
            "I film di oggi, martedì 2 novembre\n\n“La via del mare” (Rai 3, ore 21.20). Di Ada Lund.",
            {("La via del mare", "Rai 3", "2021-11-02")},
        ),
        (
            "pt",
            "Filmes na TV: sábado, 6 de novembro\n\n“A Rota do Sal” (RTP2, 22h55). De Ada Lund.",
            {("A Rota do Sal", "RTP2", "2021-11-06")},
        ),
        (
            "es",
            "Cine en TV: jueves 4 de noviembre\n\nLA 1\n22:00 “La ruta del mar”\n\nLa 2\n23:10 “El muelle”",
            {("La ruta del mar", "LA 1", "2021-11-04"), ("El muelle", "La 2", "2021-11-04")},
        ),
        (
            "fr",
            "À la télé\n\n4 novembre\nM6, 21h10. « La Route »\n\n5 novembre\nTF1, 21h05 : « Le Quai des eaux »",
            {("La Route", "M6", "2021-11-04"), ("Le Quai des eaux", "TF1", "2021-11-05")},
        ),
        ("fr", "Mardi 2 novembre\n\n« La Route du sel » dure 1 h 52 et sera sur Netflix.", set()),
    ],
)
def test_a_film_beside_an_hour_and_a_channel_is_on_television_that_day(
    language: str, text: str, told: set[tuple[str, str | None, str]]
) -> None:
    assert aired(text, language) == told


def test_a_label_of_another_line_has_no_place_on_the_line_of_a_date() -> None:
    assert not aired("On TV\n\nThursday, November 4\n\nFriday, November 5", "en")
