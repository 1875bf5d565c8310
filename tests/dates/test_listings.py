"""Days whose month stands above them."""

import datetime as dt

import pytest

from daybill.dates import find_dates


def read(text: str) -> list[tuple[str, str]]:
    found = find_dates(text, dt.date(2019, 5, 1))
    return [(text[m.start : m.end], m.when.edtf) for m in found if m.when and m.kind != "month"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "MAY\n2: “The Salt Road”\n22: “Old Ice”\n\nJUNE\n13: “Fen”",
            [("2", "2019-05-02"), ("22", "2019-05-22"), ("13", "2019-06-13")],
        ),
        ("JULY\n• 4th – The Salt Road\n• 19th – Fen", [("4th", "2019-07-04"), ("19th", "2019-07-19")]),
        ("OCTOBER 2019\nThu 3 Fen 7.30\nFri 11 Old Ice", [("Thu 3", "2019-10-03"), ("Fri 11", "2019-10-11")]),
    ],
)
def test_the_month_of_a_day_may_stand_above_it(text, days):
    assert read(text) == days


@pytest.mark.parametrize(
    "text", ["June\n1. Fen\n2. Old Ice\n3. The Salt Road", "June\n13 reasons\nto go", "MAY\n7: Fen"]
)
def test_ranks_and_numbers_are_no_days(text):
    assert read(text) == []


def test_the_year_of_a_day_may_stand_above_it():
    found = find_dates("2017\n18/09 - Fen\n02/10 - Old Ice\n\n2018\n8 January: The Salt Road\n5/2: Mire\n", None)
    assert [m.when.edtf for m in found if m.when and m.kind == "day"] == [
        "2017-09-18",
        "2017-10-02",
        "2018-01-08",
        "2018-02-05",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Who Knew – March 3 (Fen Films)",
        "March 3: Who Knew (Fen Films)",
        "Who Knew | Fen Films | March 3",
        "Who Knew: cinemas, March 3",
    ],
)
def test_a_verb_in_an_entry_of_a_list_says_nothing_of_its_day(text):
    assert [m.when.edtf for m in find_dates(text, dt.date(2019, 11, 1)) if m.when] == ["2020-03-03"]
