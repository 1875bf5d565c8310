"""Texts about books, plays, concerts and series, which set titles apart as film press does."""

import pytest

from daybill.claims.topic import another_topic

STAGE = "The musical opens on the West End stage on March 6. Tickets for the theatre are on sale; the songs are new."
FILM = "The film of the novel opens in cinemas on March 6. The book sold well; the director read it twice."
SERIES = "The Salt Road, Season 2. Creator: Ada Lund. Two episodes on March 6, then weekly."
BOOKS = "Ada Lund's The Salt Road was to come in June. The publisher moved it, and the book is printed."


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (STAGE, "in a text of another art"),
        (SERIES, "in a text of series"),
        (BOOKS, "in a text without films"),
        (BOOKS + " The film will follow.", ""),
        (FILM, ""),
        ("", ""),
        ("A book.", ""),
        ("A book. A book.", "in a text without films"),
    ],
)
def test_a_text_is_about_what_its_words_are_of_where_they_outweigh_those_of_films(text: str, topic: str) -> None:
    assert another_topic(text, ()) == topic


def test_the_address_counts_as_well() -> None:
    assert (
        another_topic("The Salt Road. Creator: Ada Lund.", ("best", "series", "new", "episodes"))
        == "in a text of series"
    )


def test_words_of_titles_make_no_text_one_of_another_art() -> None:
    assert another_topic("Song for Ada\n\nA film. Song for Ada is a Song of two. Song for Ada opens in May.", ()) == ""
    assert another_topic("A song, a song and a song.", ()) == "in a text of another art"
    assert another_topic("A Play and a Musical at the Theatre, from the Book.", ()) == "in a text of another art"
