"""Films that are named bare, and in passing: what leads up to them, and what they go on with."""

import pytest
from tests.claims.press import article

from daybill.claims import observe
from daybill.claims.introductions import INTRODUCED, introduces, introductions

HEADLINE = "“The Tin Moon” Gets a Trailer\n\nThe drama, in which Anna Lund stars, was directed by Julia Berg.\n\n"


def films(text: str) -> set[str]:
    read = article(HEADLINE + text)
    names = observe(read).names.mentions
    return {read.text[m.start : m.end] for m in names if m.sign == "F"} - {"The Tin Moon"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Anna Lund, best known for The Long Thaw, plays a nurse.", {"The Long Thaw"}),
        ("Lund was nominated for her part in Ghosts of the Mill.", {"Ghosts of the Mill"}),
        ("He was last seen in Ghosts of the Mill opposite Eva Stone.", {"Ghosts of the Mill"}),
        ("It is a sequel to The Long Thaw.", {"The Long Thaw"}),
        ("The top prize went to Ghosts of the Mill.", {"Ghosts of the Mill"}),
        ("It is reminiscent of Ghosts of the Mill.", {"Ghosts of the Mill"}),
        ("It is Berg's first film since 2015's Harvest.", {"Harvest"}),
        ("The thriller Copper was a hit.", {"Copper"}),
        ("The Long Thaw slipped to third with $6.2 million in its second week.", {"The Long Thaw"}),
        ("Her debut, Ghosts of the Mill, won a prize in Turin.", {"Ghosts of the Mill"}),
        ("His last film was Ghosts of the Mill.", {"Ghosts of the Mill"}),
        ("Her earlier Ghosts of the Mill was a hit.", {"Ghosts of the Mill"}),
        ("Ghosts of the Mill was third with $7 million.", {"Ghosts of the Mill"}),
    ],
)
def test_a_bare_title_is_known_by_how_the_text_comes_to_it(text: str, named: set[str]) -> None:
    assert films(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lund appeared in the series Night Shift and in two seasons of Harbor Lights.",
        "The script is based on the novel Winter Bees by Jon Weiss.",
        "The film was produced by Lantern Pictures and Red Door Films.",
        "The story begins in Port Harlow and ends on Crane Street.",
        "The film is about the Battle of Crane Hill.",
        "She took over from Jon Weiss at Lantern Pictures in March.",
        "Lund plays Detective Maria Holt, and Okafor plays Father Quill.",
    ],
)
def test_series_books_places_companies_and_roles_are_no_films(text: str) -> None:
    assert films(text) == set()


def test_what_a_text_says_of_a_film_is_a_sign_of_its_own() -> None:
    assert "introduced: kin of" in introductions("It is a sequel to ", " and opens in May.")
    assert "introduced: earns" in introductions("Meanwhile ", " topped the chart with $21 million.")
    assert "introduced: played in" in introductions("In ", ", Anna Lund plays a nurse.")
    assert "introduced: its maker's work" in introductions("Salt. ", " is her third film.")
    assert "introduced: its maker's work" in introductions("Salt; ", " was theirs too.")
    assert "introduced: gains people" in introductions("Today ", " has added Anna Lund to its cast.")
    assert "introduced: moved" in introductions("Lumen has moved ", " from April 15 to May 6.")
    assert "introduced: opens" in introductions("", ", which opens in theaters on May 6,")
    assert not set(introductions("", " opens in Oslo on May 6"))
    assert INTRODUCED in introductions("the thriller ", " was a hit")
    assert set(introductions("The company is ", ", in Oslo")) == set()


def test_a_person_may_be_a_film_where_films_are_led_up_to() -> None:
    assert introduces("She was nominated for her part in ")
    assert not introduces("The film was made with ")


def test_dates_and_openings_speak_of_their_subject() -> None:
    assert {"introduced: gets a date", "introduced"} <= {*introductions("", " gets yet another release date")}
    assert "introduced: opens on a day" in {*introductions("", " opens on May 4")}
    assert "introduced: moved" in {*introductions("", " was to open in April")}
    assert "introduced: moved" not in {*introductions("her drama with ", " was to open in April")}


@pytest.mark.parametrize(
    ("text", "film"),
    [
        ("Anna Berg, who last helmed Low Tide (2017), has a new movie, whose working title is Salt Road.", "Salt Road"),
        ('The cinemas open the Norwegian documentary "undertow" today. Directed by Anna Berg, it is good.', "undertow"),
        ("The best actor award went to Per Holm for Anna Berg's “Nine Nights.” The film is slow.", "Nine Nights"),
    ],
)
def test_what_is_called_a_film_or_titled_is_one(text: str, film: str) -> None:
    assert film in films(text)


def test_what_is_told_of_a_film_behind_a_comma_introduces_it() -> None:
    for behind in (
        ", whose date it takes,",
        ", about real murders in Hungary,",
        ", first out in 1988,",
        ", which won at Cannes,",
    ):
        assert "introduced: told behind a comma" in introductions("Then. ", behind)
    assert "introduced: told behind a comma" not in introductions("Then. ", ", about which nobody knows")


def test_its_premiere_its_way_to_cinemas_and_its_first_disc_introduce_a_film() -> None:
    for behind in (
        " has its World Premiere here",
        " is on its way to UK cinemas",
        " has never had a DVD in Norway",
    ):
        assert "introduced: opens" in introductions("Then. ", behind)


def test_films_that_are_listed_behind_their_word_are_introduced() -> None:
    assert "introduced: named as films" in introductions("Other films have been noticed abroad this year: ", ", Kato")
    assert "introduced: named as films" in introductions("He knows dramas such as ", " and Kato.")
