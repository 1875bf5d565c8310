"""The day from which an undated text counts."""

import datetime as dt

from daybill.claims.years import reference_of
from daybill.dates import find_dates


def reference(text: str, url: str | None = None) -> dt.date | None:
    return reference_of(text, url, find_dates(text, None))


def test_a_weekday_and_a_printed_year_fix_the_year() -> None:
    assert reference("It opens on Friday, October 9. The 2020 film is a drama.") == dt.date(2020, 10, 9)


def test_a_weekday_and_the_pandemic_fix_the_year() -> None:
    assert reference("It opens on Friday, October 9, whatever the coronavirus does.") == dt.date(2020, 10, 9)


def test_weekdays_tell_the_year_in_every_language() -> None:
    text = "Der Film startet am Freitag, 9. Oktober. Die Komödie ist von 2020."
    assert reference_of(text, None, find_dates(text, None, language="de")) == dt.date(2020, 10, 9)
    text = "Le film sort le vendredi 9 octobre, malgré la pandémie."
    assert reference_of(text, None, find_dates(text, None, language="fr")) == dt.date(2020, 10, 9)


def test_an_address_may_hold_the_year() -> None:
    found = reference("It opens on October 9.", "https://example.org/films/the-lantern-keeper-2020")
    assert found is not None
    assert found.year == 2020


def test_without_any_sign_there_is_no_answer() -> None:
    assert reference("It opens on October 9.") is None
