"""Words that stand for a person named elsewhere."""

import pytest
from tests.claims.press import article

from daybill.claims import observe
from daybill.claims.standins import StandIns

OPENING = "“The Tin Moon” Gets a Trailer\n\nAnna Lundqvist directs “The Tin Moon”. Peter Okafor plays the thief. "


def meant(text: str) -> set[tuple[str, str]]:
    seen = observe(article(OPENING + text))
    standing = StandIns(seen.folded, {"anna lundqvist"})
    found = [each for number, f in enumerate(seen.folded) for each in standing.inside(f, number)]
    return {(str(mention.value), how) for _, _, mention, how in found}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("He was last seen in “Glass Rain”.", ("Peter Okafor", "first in an earlier sentence")),
        ("She made “Glass Rain” in 2019.", ("Anna Lundqvist", "the maker, named elsewhere")),
        ("The director's last picture was “Glass Rain”.", ("Anna Lundqvist", "as the maker")),
        ("It is a step up for the maker of “Glass Rain”.", ("Anna Lundqvist", "as the maker")),
        ("The “Glass Rain” helmer shot it in Oslo.", ("Anna Lundqvist", "as the maker")),
    ],
)
def test_a_word_may_mean_whoever_was_named_last_or_made_the_film(text: str, person: tuple[str, str]) -> None:
    assert person in meant(text)


def test_a_sentence_without_a_film_is_not_looked_at() -> None:
    assert meant("She lives in Oslo.") == set()
