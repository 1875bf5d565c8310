"""Titles by the layout of their lines: calendars, numbers, bullets."""

import pytest
from tests.claims.press import article

from daybill.claims import raw_text
from daybill.claims.layouts import laid_out
from daybill.claims.titles import propose

CALENDAR = """Which films when cinemas reopen

17 May
The Salt Road
Glass – Lumen film
21 May
Low Tide at Noon
A boat sinks, and nobody on the island can say whose it was.
Coming 4 June:
Moonrise: The Return
"""
COUNTED = """Five to see

1. Moonrise
Release date: June 13
2. Salt, Baby
June 27 (limited)
3. The Harbour (2019). Nobody swims.
"""
BULLETS = """Also today
• Glass (New Lumen). A boat.
• Low Tide, with Anna Lund
• Harbour
"""


def found(text: str, language: str = "en") -> dict[str, set[str]]:
    read = raw_text(article(text, language=language))
    signs: dict[str, set[str]] = {}
    for start, end, sign in laid_out(read):
        signs.setdefault(read.text[start:end], set()).add(sign)
    return signs


def test_what_stands_under_the_days_of_a_calendar() -> None:
    assert found(CALENDAR) == {
        "The Salt Road": {"first under a day"},
        "Glass": {"under a day"},
        "Low Tide at Noon": {"first under a day"},
        "Moonrise: The Return": {"first under a day"},
    }


def test_what_stands_behind_numbers_that_count() -> None:
    signs = found(COUNTED)
    assert signs["Moonrise"] == signs["Salt, Baby"] == {"numbered, alone"}
    assert signs["The Harbour"] == {"numbered"}


def test_what_stands_behind_bullets() -> None:
    signs = found(BULLETS)
    assert signs["Glass"] == signs["Low Tide"] == {"bulleted"}
    assert signs["Harbour"] == {"bulleted, alone"}


@pytest.mark.parametrize(
    "text",
    [
        "Opens in May\n\n17 May\nThe Salt Road\n21 May\nLow Tide",
        "1. The Salt Road\n2. Low Tide",
        "1. The Salt Road\n7. Low Tide\n1998. Glass",
        "• The Salt Road\n- Low Tide\n• Glass",
        "17 May\nThey opened the doors of the harbour again.\n21 May\nThen it rained.\n4 June\nNobody came.",
    ],
    ids=["two days", "two numbers", "numbers that count nothing", "bullets of two makes", "a diary"],
)
def test_few_lines_and_prose_are_no_layout(text: str) -> None:
    assert found(text) == {}


def test_quotes_that_only_close_set_titles_apart() -> None:
    read = raw_text(article("Anna Lund (”Low Tide,” ”Glass”) directs.", language="en"))
    shown = {p.shown for p in propose(read, []).values() if "quoted" in p.signs}
    assert shown == {"Low Tide", "Glass"}


def test_what_stands_behind_the_day_that_opens_its_line() -> None:
    signs = found("Film club\n\n16/10 - Moonrise* - 105 - 67%\n23/10 - Low Tide at Noon - 98 - 80%\n30/10 – Harbour\n")
    assert {title for title, said in signs.items() if "under a day" in said} == {
        "Moonrise",
        "Low Tide at Noon",
        "Harbour",
    }


@pytest.mark.parametrize("between", [" ", " | "])
def test_what_stands_before_maker_and_country_on_the_lines_of_a_programme(between: str) -> None:
    lines = (
        ("Moonrise", "Anna Lund", "Norway"),
        ("Low Tide", "Peter Okafor", "UK"),
        ("Harbour", "Julia Berg", "Germany"),
    )
    signs = found("Galas\n\n" + "\n".join(f"{title}{between}{maker} | {country}" for title, maker, country in lines))
    assert {title for title, said in signs.items() if "maker on its line" in said} == {title for title, *_ in lines}


@pytest.mark.parametrize(
    "line",
    [
        "{}, {}, {}",
        "{} – {} – {}",
        "• {} ({}, {})",
        "{0} ({2}), {1}",
        "{}, dir: {} ({})",
        "{0} ({1})",
    ],
)
def test_what_leads_the_lines_of_a_line_up(line: str) -> None:
    lines = (
        ("Moonrise", "Anna Lund", "Norway"),
        ("Low Tide", "Peter Okafor", "UK"),
        ("Harbour", "Julia Berg", "Germany"),
    )
    signs = found("The line-up in full\n\n" + "\n".join(line.format(*entry) for entry in lines))
    assert {title for title, said in signs.items() if "maker on its line" in said} == {title for title, *_ in lines}


def test_an_hour_stands_before_titles_on_a_programme() -> None:
    text = "Programme\n8 March, 7.30pm: Glass\n15 March at 8pm – The Salt Road\n22 March, 7.30pm: Low Tide + talk\n"
    assert found(text)["Glass"] == {"under a day"}
    assert {"The Salt Road", "Low Tide"} <= found(text).keys()


def test_days_alone_before_titles_are_those_of_the_month_above() -> None:
    text = "MARCH\n4: Glass. A boat sinks.\n11: The Salt Road. Nobody swims.\n18: Low Tide. On Hulu.\n"
    assert {"Glass", "The Salt Road", "Low Tide"} <= {t for t, signs in found(text).items() if "under a day" in signs}


def test_words_of_release_and_a_colon_open_a_row_of_titles() -> None:
    text = "Also here\nNow playing: Glass, The Salt Road, Low Tide\nOn demand Tuesday: Glass (Lumen) and Moonrise.\n"
    rows = {title for title, signs in found(text).items() if "one of a labelled row" in signs}
    assert rows == {"Glass", "The Salt Road", "Low Tide", "Moonrise"}
    assert not found("Now playing: how Anna Lund, who is 80, works\n")


def test_a_town_its_state_and_a_hall_behind_a_day_are_no_row_of_films() -> None:
    text = (
        "Dates\nMay 10: Lubbock, Texas, Low Hall\nMay 11: Tulsa, Oklahoma, Bear Hall\nMay 12: Reno, Nevada, Tin Hall\n"
    )
    assert "under a day" not in set().union(*found(text).values())


def test_bullets_with_a_colon_each_name_films() -> None:
    page = "DVD Picks\n• The Long Tide: A thriller.\n• Seven Aunts: Ada Lund leads.\n• Harbour: The one that sold."
    assert all("bulleted, to a colon" in found(page)[film] for film in ("The Long Tide", "Seven Aunts", "Harbour"))
    assert "bulleted, to a colon" not in str(found(page.replace("Harbour: The one", "The one")))


def test_companies_in_brackets_make_a_column() -> None:
    page = "New on DVD\n\nLow Tide (Lionsgate)\nLanterns (Sony)\nLow Quay (Criterion)"
    read = raw_text(article(page))
    signs = {p.shown: p.signs for p in propose(read, ()).values()}
    assert all("in a column of companies" in signs[film] for film in ("Low Tide", "Lanterns", "Low Quay"))
