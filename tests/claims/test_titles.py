"""Which stretches are proposed as titles."""

import pytest
from tests.claims.press import article

from daybill.claims import raw_text
from daybill.claims.people import find_people
from daybill.claims.titles import propose


def proposed(text: str) -> set[str]:
    read = raw_text(article(text))
    return {proposal.shown for proposal in propose(read, find_people(read)).values()}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The Norwegian Lantern", "Anna Lund's drama The Norwegian Lantern opens on March 5."),
        ("Danish Glass", "It was the year of Danish Glass, which nobody expected."),
        ("Quay vs. Harbour", "The studio moved Quay vs. Harbour to May."),
        ("Long Mr. Moon", "He also made Long Mr. Moon in those years."),
        ("Marjorie Glass", "Next is a new edition of Marjorie Glass, which is due in May."),
        ("Salt Road", "She was praised when she made Salt Road."),
        ("Quiet Low and Deep", "The festival opens with Quiet Low and Deep on Friday."),
        ("Once More in Norway", "He shot Once More in Norway, his third film."),
    ],
)
def test_titles_with_names_short_forms_and_small_words_in_them_are_proposed(title: str, text: str) -> None:
    assert title in proposed(text)


def test_the_line_of_a_programme_leads_with_its_title() -> None:
    text = "What to see in December\n\nSundown, Michel Lund, Mexico, France, 2021 (2 December)\n\nA man stays behind."
    assert "Sundown" in proposed(text)


def test_people_are_not_proposed_where_nothing_says_that_they_are_films() -> None:
    assert "Anna Lund" not in proposed("The cast is led by Anna Lund and Peter Okafor.")
