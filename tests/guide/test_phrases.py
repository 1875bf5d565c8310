"""How things are put in words."""

import pytest

from daybill.guide import phrases
from daybill.model import Medium, Question, When


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-01-29", "29 January 2021"),
        ("2021-01", "January 2021"),
        ("2021-01~", "about January 2021"),
        ("2021", "2021"),
        ("2021-21", "spring 2021"),
        ("2021-24", "winter 2021"),
        ("2021-33", "first quarter of 2021"),
        ("2021-37", "early 2021"),
        ("2021-38", "mid-2021"),
        ("2021-40", "first half of 2021"),
        ("199X", "the 1990s"),
        ("XXXX-01-29", "29 January, year not said"),
        ("XXXX-01", "January, year not said"),
        ("2020-10-14/2020-10-25", "14–25 October 2020"),
        ("2020-09-24/2020-10-15", "24 September – 15 October 2020"),
        ("2020-12-26/2021-01-03", "26 December 2020 – 3 January 2021"),
        ("2021-03/2021-04", "March – April 2021"),
        ("2020/2021", "2020 – 2021"),
        ("../2021-06", "by June 2021"),
        ("2021-06/..", "from June 2021"),
    ],
)
def test_a_date_is_as_loose_in_words_as_it_is(edtf, words):
    When.of(edtf)
    assert phrases.date(edtf) == words


def test_a_single_day_is_shown_with_its_weekday():
    assert phrases.day("2021-01-29") == "Fri 29 Jan 2021"
    assert phrases.day("2021-01") == "January 2021"


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0.74, "74%"), (0.999, ">99%"), (1.0, ">99%"), (0.001, "<1%"), (0.994, "99%"), (0.996, ">99%")],
)
def test_belief_is_never_rounded_up_to_certainty(probability, words):
    assert phrases.belief(probability) == words


def test_a_window_names_service_and_extent():
    question = Question(kind="release", film="x", medium=Medium.STREAMING, service="Hulu")
    assert phrases.window(question) == "streaming on Hulu"
    assert (
        phrases.window(Question(kind="release", film="x", medium=Medium.THEATRICAL, extent="wide")) == "cinemas, wide"
    )


def test_copies_are_not_counted_as_witnesses():
    assert phrases.witnesses(5, 2) == "5 outlets, 2 independent"
    assert phrases.witnesses(1, 1) == "1 outlet"
