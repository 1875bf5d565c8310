"""Texts about books, plays and concerts, which set titles apart as film press does."""

import pytest

from daybill.claims.topic import of_another_art

STAGE = "The musical opens on the West End stage on March 6. Tickets for the theatre are on sale; the songs are new."
FILM = "The film of the novel opens in cinemas on March 6. The book sold well; the director read it twice."


def test_a_text_is_about_another_art_where_its_words_outweigh_those_of_films() -> None:
    assert of_another_art(STAGE)


@pytest.mark.parametrize("text", [FILM, "", "A book. A book."])
def test_else_it_is_not(text: str) -> None:
    assert not of_another_art(text)
