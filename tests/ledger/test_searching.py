"""What is typed finds what is meant, slips and all."""

from collections.abc import Iterator

import pytest

from daybill.ledger import Ledger, writing
from daybill.ledger.searching import spelled
from daybill.spelling import fold

TITLES = (
    *("The Salt Road", "Salt", "The Salt Road Home and Back", "Road House", "A Walk in the Rain", "The Long Winter"),
    *("Winter's Tale", "Her", "Here and Now", "Les années lumière", "1917"),
)
FESTIVAL = "Northern Lights Film Festival"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with writing(tmp_path_factory.mktemp("searching") / "daybill.db") as found:
        for title in TITLES:
            found.write("INSERT INTO title (key, film) VALUES (?, ?)", (fold(title), title))
        found.write("INSERT INTO name (sort, key, shown) VALUES ('festival', ?, ?)", (FESTIVAL, FESTIVAL))
        yield found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("The Salt Road", "The Salt Road"),
        ("salt raod", "The Salt Road"),
        ("teh salt road", "The Salt Road"),
        ("her", "Her"),
        ("les annees lumiere", "Les années lumière"),
        ("salt raod home", "The Salt Road Home and Back"),
        ("long wintr", "The Long Winter"),
        ("wakl in the", "A Walk in the Rain"),
        ("northen lights", FESTIVAL),
        ("1917", "1917"),
    ],
)
def test_what_was_meant_comes_first(books, typed, meant):
    assert spelled(books, typed, 5)[0].id == meant


@pytest.mark.parametrize("typed", ["", "  ", "q", "zzzzzz", "%", '"', "\x00"])
def test_what_is_like_nothing_finds_nothing(books, typed):
    assert spelled(books, typed, 5) == ()
