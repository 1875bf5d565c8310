"""Which lines are litter, and which only look like it."""

import pytest

from daybill.reading.lines import lines_of
from daybill.reading.litter import furniture

TEXT = "The film opens in cinemas on Friday, says the company that brings it there. " * 3


def litter_of(text: str) -> list[str]:
    return [text[hint.start : hint.end] for hint in furniture(lines_of(text))]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Something else",
        "Read More",
        "RELATED:The lineup",
        "Lesen Sie auch: Etwas anderes",
        "ADVERTISEMENT",
        "Sign up for the Film Newsletter",
        "We use cookies to improve your visit",
        "Share this story",
        "Pin 0 Shares",
        "Filed under News, Trailers",
        "Tags: one, two",
        "Photo: the director on stage",
        "Photo by Ann Ode, Some Agency",
        "(Photo: Some Agency)",
        "Image via A24",
        "© Reel Post 2021. All rights reserved.",
        "Copyright © 2021 Reel Post",
        "Home > News > Film",
        "Home | News | Reviews | Contact",
        "https://example.com/embed/1",
        "✖",
        "2 min read",
        "No comments yet",
        ", , Leave a comment",
        "About the author: she writes.",
    ],
)
def test_a_line_that_states_nothing_is_litter(line):
    assert litter_of(f"{line}\n\n{TEXT}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Related to the first film by nothing but its name",
        "More: the film opens in Leeds, in Bath and in York, and the company says that it has just begun to count them",
        "Share of the box office fell",
        "Source: the distributor",
        "Print Source: Some Films",
        "Home for the holidays",
        "Image of the year: a donkey",
        "Comments by the director were met with applause",
        "In cinemas March 5",
        "The photo that he took is in every cinema",
    ],
)
def test_a_line_about_a_film_is_no_litter(line):
    assert litter_of(f"{line}\n\n{TEXT}") == []


@pytest.mark.parametrize("heading", ["Leave a Reply", "6 Responses", "Comments", "3 comments on this", "Kommentare"])
def test_all_below_a_heading_over_comments_is_litter(heading):
    assert litter_of(f"{TEXT}\n\n{heading}\n\nIt opens in May.\n\nNo.") == [f"{heading}\n\nIt opens in May.\n\nNo."]


def test_a_heading_over_comments_at_the_top_hides_nothing():
    assert litter_of(f"A headline\n\nLeave a comment\n\n{TEXT}") == ["Leave a comment"]
