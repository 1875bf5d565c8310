"""What a page chooses its windows by is read from an index alone, so that what is not shown costs nothing."""

import datetime as dt
import sqlite3

import pytest
from msgspec.structs import replace
from tests.newsroom import furnish

from daybill.ledger import browsing, reading, writing
from daybill.ledger.browsing import Sought
from daybill.model import Medium

MONTH = Sought(first=dt.date(2021, 2, 1), last=dt.date(2021, 2, 28))
ASKED = {
    "a month": lambda books: browsing.busiest(books, MONTH, 4),
    "a month of a service": lambda books: browsing.busiest(books, replace(MONTH, service="Hulu"), 4),
    "a country": lambda books: browsing.windows(books, replace(MONTH, territory="US"), 50),
    "a medium": lambda books: browsing.leading(books, replace(MONTH, media=(Medium.VOD,)), 14),
    "what is loose": lambda books: browsing.loose_windows(books, MONTH, 40),
    "what is loose on a service": lambda books: browsing.loose_windows(books, Sought(service="Hulu"), 40),
    "months": browsing.months,
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_windows_are_chosen_from_an_index_alone(tmp_path, ask):
    path = tmp_path / "daybill.db"
    with writing(path) as books:
        furnish(books)
    asked: list[str] = []
    with reading(path) as books:
        books._connection.set_trace_callback(asked.append)
        ask(books)
    with sqlite3.connect(path) as plain:
        plans = [row[3] for query in asked for row in plain.execute(f"EXPLAIN QUERY PLAN {query}")]
    read = [step for step in plans if "belief" in step and not step.startswith("MATERIALIZE")]
    assert read
    assert all("COVERING INDEX" in step for step in read), read


def test_a_month_holds_its_windows_day_by_day(tmp_path):
    with writing(tmp_path / "daybill.db") as books:
        furnish(books)
        days = browsing.busiest(books, MONTH, 4)
        assert dt.date(2021, 2, 5) in [day for day, _, _ in days]
        for _, count, found in days:
            assert count >= len(found) > 0
            assert all(brief.title and brief.medium is not Medium.FESTIVAL for brief in found)
        assert browsing.busiest(books, replace(MONTH, territory="JP"), 4) == ()
        assert MONTH.first in browsing.months(books)
