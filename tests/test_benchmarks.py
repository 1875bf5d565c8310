"""What the benchmarks count, and how they write their parts of a page."""

import datetime as dt

import pytest
from benchmarks import claims, dates, folds, learning_beliefs
from benchmarks.press_score import Labels

from daybill.claims.topic import may_tell_of_films
from daybill.model import Article

CASE = dates.Case(
    "Opens May 7, then June 4.", dt.date(2021, 1, 6), [(6, 11, ("2021-05-07",)), (18, 24, ("2021-06-04",))]
)


@pytest.mark.parametrize(
    ("spans", "f1", "exact"),
    [
        ([(6, 11, "2021-05-07"), (18, 24, "2021-06-04")], 1.0, 1.0),
        ([(9, 24, "2021-05-07"), (18, 24, "2021-06-05")], 0.5, 0.0),
        ([(6, 11, "2021-05-07"), (18, 24, "2021-06-04"), (0, 5, "2021")], 0.8, 0.0),
        ([(0, 5, "2021-05-07")], 0.0, 0.0),
        ([], 0.0, 0.0),
        ([(6, 11, "no date")], 0.0, 0.0),
    ],
)
def test_a_date_is_right_where_it_overlaps_and_leaves_open_the_same_days(spans, f1, exact):
    measured = dates.measure("made", lambda *_: spans, [CASE], times=1)
    assert (round(measured.f1, 3), measured.exact) == (f1, exact)


def test_the_article_on_other_matters_has_no_word_of_films():
    assert not may_tell_of_films(Article.make(address="a", outlet="o", text=claims.OTHER_MATTERS))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"value": "2021-05-01T00:00:00", "grain": "month"}, "2021-05"),
        ({"value": "2021-05-03T00:00:00", "grain": "week"}, "2021-05-03/2021-05-09"),
        ({"value": "2021-04-01T00:00:00", "grain": "quarter"}, "2021-34"),
        ({"value": "2021-04-01T17:00:00", "grain": "hour"}, None),
        (
            {"type": "interval", "from": {"value": "2021-04-01T", "grain": "day"}, "to": {"value": "2021-04-04T"}},
            "2021-04-01/2021-04-03",
        ),
    ],
)
def test_what_duckling_says_is_taken_as_exact_as_it_says_it(value, said):
    assert dates._grained(value) == said


def test_a_film_is_held_out_with_the_articles_that_claim_most_of_it():
    rows = [("acquisitions-09", "Omni Loop"), ("omni-loop-01", "Omni Loop"), ("omni-loop-02", "The Omni Loop (2024)")]
    labels = Labels((), tuple({"article": article, "film": film} for article, film in rows), (), {})
    assert folds.homes(labels) == {"omni loop": "omni-loop"}


ROW = {"kind": "release", "film": "Film", "medium": "vod", "territory": "US", "service": None, "extent": None}


@pytest.mark.parametrize(
    ("belief", "right"),
    [
        ({"date": "2021-02-05"}, True),
        ({"date": "2021-02"}, False),
        ({"date": "2021-02-06"}, False),
        ({"date": "2021-02-05", "medium": "tv"}, False),
        ({"date": "2021-02-05", "service": "iTunes"}, False),
        ({"date": "2021-02-05", "territory": "GB"}, False),
        ({"date": "2021-03-01", "territory": "FR"}, True),  # no label says that the United States are meant
    ],
)
def test_a_belief_is_right_where_the_labels_come_to_its_date(belief, right):
    windows = [ROW | {"date": "2021-02-05"}]
    told = learning_beliefs.Told({("film", "vod"): windows}, {("film", "vod", "US")}, {"film": {"film"}})
    if belief.get("territory") == "FR":
        told = told._replace(windows={("film", "vod"): [ROW | {"date": "2021-03"}]}, named=set())
    found = list(learning_beliefs.judged([ROW | {"probability": 0.7} | belief], Labels((), (), (), {}), told, {"film"}))
    assert [one.right for one in found] == [right]
    assert not list(learning_beliefs.judged([ROW | {"probability": 0.7} | belief], Labels((), (), (), {}), told, {"b"}))


def test_the_map_is_learned_from_how_often_beliefs_are_right():
    even = [learning_beliefs.Example((1.0, 0.0, 0.0), place % 4 > 0) for place in range(400)]
    always, belief, extent = learning_beliefs.learned(even)
    assert (round(always, 2), round(belief, 2), round(extent, 2)) == (1.1, 1.0, 0.0)
