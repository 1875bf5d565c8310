"""What is found out of an article before others are heard is not found out again: with it, the claims are the same."""

import pytest
from tests.claims.press import article

from daybill.claims import draft, findings, plain_titles

TEXT = (
    "“The Tin Moon” opens\n\nAda Lund directed “The Tin Moon” (2021), which opens in cinemas on March 5, 2021. "
    "Neon River follows on Hulu on April 2, 2021; Anna Berg stars in Neon River."
)


@pytest.mark.parametrize(
    "known", [(), {"the tin moon"}, {"neon river"}, {"the tin moon", "neon river", "follows on hulu"}, {"anna berg"}]
)
def test_claims_are_the_same_with_and_without_a_draft(known) -> None:
    read = article(TEXT)
    assert findings(read, known, None, draft(read)) == findings(read, known)
    assert findings(read, known).claims


def test_a_draft_can_be_used_again() -> None:
    read = article(TEXT)
    made = draft(read)
    first = findings(read, {"the tin moon"}, None, made)
    assert findings(read, {"the tin moon"}, None, made) == first
    assert plain_titles(made) == plain_titles(draft(read)) == ("the tin moon",)


def test_an_article_about_other_things_has_no_draft() -> None:
    read = article("The council approved its budget for the coming year on Tuesday.")
    assert draft(read) is None
    assert plain_titles(None) == ()
