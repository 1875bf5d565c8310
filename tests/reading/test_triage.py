"""The first look at a page: what is about films passes, what is not is passed over, what cannot be told passes."""

import datetime as dt

import pytest
from tests.following.pages import OTHER, film, page

from daybill import reading
from daybill.model import Page, Source
from daybill.reading.triage import promising, speaks_of_films

FILMS = {
    "en": "Neon has set January 29 for the theatrical release of “The Salt Road”, Mette Lund’s drama from Sundance.",
    "en-short": "The trailer for “The Salt Road” is here; the film opens in theaters in March.",
    "de": "Der neue Film von Mette Lund startet am 4. März im Kino. Die Hauptrolle spielt Ann Lee.",
    "fr": "Le premier long métrage de Mette Lund sort en salles le 3 mars. La bande-annonce du film est là.",
    "es": "La película de Mette Lund se estrena en cines el 5 de marzo; la directora ganó un premio en el festival.",
    "it": "Il film di Mette Lund esce nelle sale il 4 marzo. La regista ha vinto a Venezia con la sceneggiatura.",
    "pt": "O filme de Mette Lund estreia nos cinemas a 4 de março, com um elenco de jovens atores.",
    "ja": "メッテ・ルンド監督の新作映画が3月に公開される。",
}
OTHERS = {
    "bridge": OTHER,
    "recipe": "Whisk the eggs with the sugar, fold in the flour and bake for twenty minutes until the cake is golden.",
    "match": "The striker scored twice before the break, and the visitors never found a way back into the game.",
    "law": "The court ruled that the tax on imported steel is lawful, and sent the case back to the lower judges.",
}


@pytest.mark.parametrize("name", FILMS)
def test_film_press_passes(name):
    assert speaks_of_films(FILMS[name])
    assert promising(FILMS[name].encode())


@pytest.mark.parametrize("name", OTHERS)
def test_other_news_does_not(name):
    assert not speaks_of_films(OTHERS[name])


def _page(body: str | bytes, media_type: str = "text/html") -> Page:
    raw = body if isinstance(body, bytes) else body.encode()
    now = dt.datetime(2021, 1, 15, tzinfo=dt.UTC)
    return Page(source=Source(kind="web", address="x"), address="x", fetched=now, body=raw, media_type=media_type)


def test_a_page_is_judged_by_its_article_and_not_by_its_menu():
    menu = "<nav><a>Movies</a><a>Film reviews</a><a>Trailers</a><a>Box office</a></nav>"
    assert reading.about_films(_page(film("The Salt Road")))
    assert not reading.about_films(_page(page("A bridge", OTHER * 3).replace("<nav>", menu + "<nav>")))


def test_what_cannot_be_told_passes():
    assert reading.about_films(_page("words", "text/plain"))
    assert reading.about_films(_page("<div>" * 5000 + "film"))
    assert reading.about_films(_page(film("The Salt Road").encode("utf-16")))
