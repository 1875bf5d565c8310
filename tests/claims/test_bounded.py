"""Titles that only what stands around them bounds: makers, verbs of release, colons, slashes, brackets."""

import pytest
from tests.claims.press import article

from daybill.claims import raw_text
from daybill.claims.people import find_people
from daybill.claims.titles import propose


def proposed(text: str, language: str = "en") -> dict[str, dict[str, float]]:
    read = raw_text(article(text, language=language))
    return {p.shown: p.signs for p in propose(read, find_people(read)).values()}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Low Tide at Noon", "This year's competition:\nLow Tide at Noon, by Anna Lund\nGlass, by Peter Okafor"),
        ("Low Tide at Noon", "Low Tide at Noon (D: Anna Lund)\n\nIn theaters April 22."),
        ("LOW TIDE AT NOON", "LOW TIDE AT NOON (Anna Lund)\n\nA drama in which a boat sinks."),
        ("Low Tide", "Coming to the channel\n\nLow Tide Premieres Thursday 9th February\n\nA thriller about boats."),
        ("Low Tide", "Lumen Buys Low Tide for North America\n\nThe thriller opens in May."),
        ("Low Tide", "Anna Lund's Low Tide Gets Release Date\n\nThe thriller opens in May."),
        ("Low Tide", "Anna Lund: Low Tide – 14th March\nA drama of 1971, with boats."),
        ("Low Tide", "Programme\n\nLow Tide / Marée basse (15)\nA drama in which a boat sinks."),
        ("Marée basse", "Programme\n\nLow Tide / Marée basse (15)\nA drama in which a boat sinks."),
        ("My Harbour", "Streaming today:\n\nMy Harbour has Peter Okafor in uniform."),
        ("You Were Never in Norway", "You Were Never in Norway is on its way to cinemas."),
        ("Falling for Christmas", "Streaming November 10:\n\nFalling for Christmas. Anna Lund skis and forgets."),
        ("The Long Football Movie", "The Long Football Movie, animated, is out on Friday."),
        ("Inspector Moon and the Curse of the Lake", "It faces Inspector Moon and the Curse of the Lake, animated."),
        ("Coming 2 America", "Anna Lund took hers for Coming 2 America last year."),
        ("The Long Way Round", "Picture The Long Way Round shaken up with jokes."),
        ("I, Harriet", "Peter Okafor directs; I, Harriet was his."),
        ("20,000 Lanterns", "He made 20,000 Lanterns and others."),
        ("G.I. Jonas Origins", "In full it is G.I. Jonas Origins, and it tells how it began."),
    ],
)
def test_titles_are_proposed_by_what_bounds_them(title: str, text: str) -> None:
    assert title in proposed(text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Low Tide", "The cast: Anna Lund (of Low Tide) and others."),
        ("Low Tide", "With Anna Lund (best known for Low Tide)."),
        ("Nashville", "In it are Anna Lund (Low Tide, Nashville) and others."),
        ("Brittany Runs a Mile", "In it are Anna Lund (Brittany Runs a Mile) and others."),
        ("Pierre le fou", "He was the face of those years (Low Tide; Pierre le fou)."),
        ("Sait-on encore", "He was the face of those years (Low Tide; Sait-on encore)."),
    ],
)
def test_films_in_brackets_are_proposed(title: str, text: str) -> None:
    assert title in proposed(text)


def test_brackets_of_something_else_name_no_films() -> None:
    signs = proposed("There are featurettes on the disc (The Action; The Sequel).")
    assert not any("in brackets with its like" in s for s in signs.values())


def test_german_sets_off_with_marks_that_point_inwards() -> None:
    signs = proposed("Auffällig sind Anna Lunds »Heimat« und Peter Okafors »Schwebe«.", "de")
    assert signs["Heimat"]["quoted"]
    assert signs["Schwebe"]["quoted"]
    assert "und Peter Okafors" not in signs


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("somebody is named for it", "Several are back. Low Tide director Anna Lund has a thriller."),
        ("its sort follows", "Low Tide, a teen drama: somebody sails."),
        ("its sort follows", "Low Tide: action, a boat."),
        ("has people", "Low Tide has Anna Lund and Peter Okafor on a boat."),
        ("maker in brackets", "Low Tide (dir. Anna Lund) is out."),
        ("a label of titles before", "Title: Low Tide\nWhere: at home"),
    ],
)
def test_what_stands_behind_a_title_tells_of_it(sign: str, text: str) -> None:
    assert proposed(text)["Low Tide"].get(sign)


def test_who_has_the_dates_of_a_life_is_no_film() -> None:
    assert proposed("Marlow Grand (8 May 1924 – 2 March 2003): missed by all.")["Marlow Grand"]["life dates follow"]


def test_what_is_not_closed_is_no_title() -> None:
    assert not any(shown.count("(") != shown.count(")") for shown in proposed("On Lumen (US), Harbour (elsewhere)"))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Jusqu'à la rive", "Le plus fort est Jusqu'à la rive, début de Anna Lund, qui dure."),
        ("Deux marées plus hautes", "Et Deux marées plus hautes, le dernier de la série."),
        ("Le train pour Paris", "Les autres sorties\n\nLe train pour Paris de Anna Lund, un attentat."),
    ],
)
def test_french_titles_end_where_their_makers_and_sorts_begin(title: str, text: str) -> None:
    assert title in proposed(text, "fr")


def test_a_heading_in_few_capitals_ends_with_its_colon() -> None:
    text = "Estrenos\n\nBajo la piel de Lund:\n\nDrama romántico entre montañas, dirigido por Anna Lund.\n"
    assert "Bajo la piel de Lund" in proposed(text, "es")


@pytest.mark.parametrize(
    "rows",
    [
        "Anna Lund: Low Tide\nPeter Okafor: Glass\nMarta Weiss: Old Ice",
        "Anna Lund, Low Tide\nPeter Okafor, Glass\nMarta Weiss, Old Ice",
        "Low Tide / Anna Lund\nGlass / Peter Okafor\nOld Ice / Marta Weiss",
    ],
)
def test_what_stands_beside_a_name_in_the_rows_of_a_festival_is_marked(rows: str) -> None:
    found = proposed(f"Cannes Film Festival: the films\n\n{rows}")
    assert all("beside a name as others are" in found[title] for title in ("Low Tide", "Glass", "Old Ice"))
    assert not any("beside a name as others are" in signs for signs in proposed(f"The cast\n\n{rows}").values())


def test_a_weekday_before_a_title_is_no_part_of_it() -> None:
    text = "Films at the Rialto\n\nFri 3 – Low Tide (dir. Anna Lund, 2022)\nSat 4 – Glass (dir. Peter Okafor, 2021)"
    assert {"Low Tide", "Glass"} <= proposed(text).keys()
    assert not any(title.startswith(("Fri", "Sat")) for title in proposed(text))


def test_a_credit_below_a_numbered_title_is_its_own() -> None:
    text = "Films to come\n\n1. Low Tide\nDirector: Anna Lund\n\n2. Glass\nDirector: Peter Okafor"
    assert all("a credit follows below" in proposed(text)[title] for title in ("Low Tide", "Glass"))
