"""Proposed titles of one text are weighed against each other."""

import pytest
from tests.claims.press import article

from daybill.claims import names, raw_text
from daybill.claims.rivals import likelihoods, together
from daybill.claims.signs import Proposal
from daybill.model import Article


def films(text: str, url: str = "") -> set[str]:
    read: Article = article(text)
    read = Article.make(
        address="a", url=url or None, outlet="o", language="en", published=read.published, title=read.title, text=text
    )
    return {str(m.value) for m in names.find_names(names.Draft.of(raw_text(read))).mentions if m.sign == "F"}


def proposal(shown: str, *spans: tuple[int, int]) -> Proposal:
    return Proposal(shown, set(spans))


def test_one_bare_word_that_headline_and_address_share_is_a_title() -> None:
    text = (
        "Lanternist turns a village dance into a fever\n\nLanternist opens in US cinemas on March 5. Anna Lund stars."
    )
    assert films(text, "https://example.org/2021/lanternist-release-date-anna-lund") == {"Lanternist"}


def test_an_ordinary_word_that_nothing_calls_a_title_is_none() -> None:
    assert "Tickets" not in films("“Glass Rain” opens here on Friday.\n\nTickets cost ten euros. Doors open at eight.")


@pytest.mark.parametrize(("one", "two"), [("Glass Rain", "Glass"), ("Glass Rain", "Rain")])
def test_stretches_that_share_words_stand_in_each_others_way(one: str, two: str) -> None:
    start = one.index(two)
    both = {one: proposal(one, (0, len(one))), two: proposal(two, (start, start + len(two)))}
    signs = together(both, {one: 2.0, two: 0.5}, {one: 1.0, two: 0.0})
    assert signs[two]["a longer one is likelier"] == 1.0
    assert signs[two]["a longer one is ahead by"] == 1.5
    assert signs[one]["a shorter one is likelier"] == 0.0


def test_what_stands_apart_is_no_rival_but_is_measured_by_the_best() -> None:
    both = {"one": proposal("Glass Rain", (0, 10)), "two": proposal("Long Quay", (20, 29))}
    signs = together(both, {"one": 2.0, "two": -1.0}, {"one": 1.0, "two": -3.0})
    assert not any(name.startswith("a ") for name in signs["two"])
    assert signs["two"]["behind the best"] == 3.0
    assert signs["one"]["ahead of all others"] == 3.0
    assert (signs["one"]["likeliest to lead"], signs["two"]["likeliest to lead"]) == (1.0, 0.0)


def test_a_text_without_proposals_has_no_likelihoods() -> None:
    assert likelihoods({}) == {}


def test_entries_of_a_list_are_told_by_the_other_entries() -> None:
    listed = {str(n): proposal(f"Tin Moon {n}", (20 * n, 20 * n + 10)) for n in range(4)}
    for one in listed.values():
        one.note("listed")
    odds = {"0": -1.0, "1": 3.0, "2": 3.0, "3": 3.0}
    signs = together(listed, odds, odds)
    assert signs["0"]["what is marked like it"] > 0.9 > signs["1"]["what is marked like it"]


def test_of_two_stretches_the_surer_one_is_the_title_and_not_the_longer() -> None:
    proposals = {
        "salt road": proposal("Salt Road", (9, 18)),
        "virtual salt road": proposal("Virtual: Salt Road", (0, 18)),
    }
    likely = {"salt road": 0.9, "virtual salt road": 0.4}
    assert names._without_overreach(list(proposals), proposals, likely) == ["salt road"]
    assert len(names._without_overreach(list(proposals), proposals, {**likely, "virtual salt road": 0.85})) == 2


def test_a_title_that_begins_with_a_place_is_known_wherever_it_stands() -> None:
    text = "Anna Lund on “Lisbon Nights”\n\nLund plays a nurse in “Lisbon Nights,” a drama. She shot it in Lisbon."
    read = article(text)
    found = [m for m in names.find_names(names.Draft.of(raw_text(read))).mentions if m.sign == "F"]
    assert [str(m.value) for m in found] == ["Lisbon Nights", "Lisbon Nights"]
