"""Pages that an outlet numbers one after another date each other."""

from tests.claims.press import article

from daybill.claims.numbers import Numbers
from daybill.claims.traces import Spell


def page(number: str, host: str = "news.example.org"):
    return article("It opens.", published=None, url=f"https://{host}/films/{number}/the-lantern")


def numbers(*pages: tuple[str, int]) -> Numbers:
    kept = Numbers()
    for number, month in pages:
        kept.note(page(number), month)
    return kept


def test_a_page_stands_between_its_neighbours():
    kept = numbers(("10500", 100), ("20500", 110), ("30500", 120))
    assert kept.traces(page("22000")) == [Spell("page number", 109, 121)]


def test_numbers_that_do_not_rise_with_time_tell_nothing():
    assert numbers(("10500", 120), ("20500", 110), ("30500", 100)).traces(page("22000")) == []


def test_one_page_alone_shows_no_order():
    assert numbers(("10500", 100)).traces(page("22000")) == []


def test_another_outlet_and_longer_numbers_are_another_series():
    kept = numbers(("10500", 100), ("20500", 110))
    assert kept.traces(page("22000", "other.example.org")) == []
    assert kept.traces(page("220000")) == []


def test_a_year_or_a_day_is_no_number():
    kept = numbers(("10500", 100), ("20500", 110))
    assert kept.traces(page("2019")) == []
    assert kept.traces(page("20190301")) == []


def test_known_series_need_no_ledger():
    (spell,) = Numbers().traces(page("1844917172", "io9.gizmodo.com"))
    assert isinstance(spell, Spell)
    assert spell.first < 2020 * 12 + 8 < spell.last
