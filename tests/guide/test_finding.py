"""Which film is meant by what a user typed."""

import pytest
from tests.newsroom import TODAY

from daybill import ledger as ledgers
from daybill.guide import finding
from daybill.ledger import keeping
from daybill.model import Film

SALT = Film(id="f1", title="The Salt Road", year=2021, titles=("La route du sel",))
OLD = Film(id="old", title="Rain", year=1965)
NEW = Film(id="new", title="Rain", year=2021)
LONE = Film(id="lone", title="A Lone Train")


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as opened:
        keeping.keep_identification(opened, [], [SALT, OLD, NEW, LONE], [], today=TODAY)
        yield opened


@pytest.mark.parametrize(
    ("asked", "film"),
    [
        ("The Salt Road", SALT),
        ("the SALT road!", SALT),
        ("Salt Road", SALT),
        ("la route du sel", SALT),
        ("The Salt Road (2021)", SALT),
        ("Rain (1965)", OLD),
        ("rain (2021)", NEW),
        ("new", NEW),
        ("lone train", LONE),
    ],
)
def test_a_film_is_found_by_title_year_and_id(ledger, asked, film):
    assert finding.film(ledger, asked) == film


def test_two_films_of_one_title_are_told_apart_by_the_user(ledger):
    found = finding.film(ledger, "Rain")
    assert isinstance(found, finding.NotFound)
    assert str(found) == "2 films are called Rain: Rain (1965), Rain (2021); say which"


@pytest.mark.parametrize(
    ("asked", "suggestion"),
    [("salt", "The Salt Road (2021)"), ("road", "The Salt Road (2021)"), ("Slat Rood", "The Salt Road (2021)"),
     ("train", "A Lone Train"), ("The Salt Road (1999)", "The Salt Road (2021)")],
)  # fmt: skip
def test_an_unknown_title_gets_suggestions(ledger, asked, suggestion):
    found = finding.film(ledger, asked)
    assert isinstance(found, finding.NotFound)
    assert suggestion in found.suggestions
    assert str(found).startswith(f"no film called {asked}; did you mean ")


@pytest.mark.parametrize("asked", ["", "   ", "!!!", "zzzzzz", "%", "' OR 1=1 --"])
def test_nothing_like_it_is_said_plainly(ledger, asked):
    assert finding.film(ledger, asked) == finding.NotFound(asked)
