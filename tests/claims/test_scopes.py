"""Scopes: what a headline or an opening says once of all films of the list below it, from invented press."""

import pytest
from tests.claims.press import article

from daybill.claims import find

Row = tuple[str, str, str | None, str | None]
"""A film, where it is shown, when, and whether it is yet."""

FILMS = ("The Salt Harvest", "Paper Lanterns", "Night Ferry", "The Glass Orchard")


def told(text: str, published: str | None = "2021-03-01") -> set[Row]:
    """The releases of a text."""
    return {
        (
            c.question.film,
            c.question.service or str(c.question.medium),
            c.answer.edtf if c.answer else None,  # type: ignore[union-attr]
            str(c.status) if c.status else None,
        )
        for c in find(article(text, published=published))
        if c.question.kind == "release"
    }


def all_of(where: str, when: str | None, status: str) -> set[Row]:
    """The releases of all films of a list."""
    return {(film, where, when, status) for film in FILMS}


ENTRIES = "\n".join(f"• {film}: A drama by Ilse Kremer. Wait for a rainy day." for film in FILMS)
COMPANIES = "\n".join(f"{film} (Sony)" for film in FILMS)


@pytest.mark.parametrize(
    ("headline", "where", "when", "status"),
    [
        ("DVD & Blu-ray Picks: March 2 – March 8", "physical", "2021-03-02/2021-03-08", "planned"),
        ("New cinema releases: March 5", "theatrical", "2021-03-05", "planned"),
        ("Films opening March 5", "theatrical", "2021-03-05", "planned"),
        ("New on DVD and Blu-ray", "physical", None, "released"),
        ("Now in virtual cinemas", "virtual_cinema", None, "released"),
    ],
)
def test_what_a_headline_tells_of_a_list_is_so_of_each_film(headline: str, where: str, when: str, status: str) -> None:
    text = f"{headline}\n\nLittle to get excited about.\n\n{ENTRIES}"
    assert told(text) == all_of(where, when, status)


def test_rows_of_films_with_their_companies_are_a_list() -> None:
    assert told(f"New on DVD and Blu-ray\n\n{COMPANIES}", None) == all_of("physical", None, "released")


def test_films_with_their_certificates_are_those_that_are_out() -> None:
    text = "In cinemas this week\n\n" + "\n\n".join(f"{film} (12A) stars Ilse Kremer as a nun." for film in FILMS)
    assert told(text, None) == all_of("theatrical", None, "released")


def test_the_film_that_a_headline_names_first_heads_the_list() -> None:
    text = "“The Salt Harvest” leads the new cinema releases of March 5\n\n" + ENTRIES
    assert told(text) >= all_of("theatrical", "2021-03-05", "planned") - {("The Salt Harvest", "", None, None)}


@pytest.mark.parametrize(
    "headline",
    [
        "Best Blu-rays of the year, ranked",
        "New trailers: films for theaters",
        "Last chance: leaving theaters March 5",
        "Box office: what sold best in theaters",
        "Awards: the nominees for best Blu-ray",
    ],
)
def test_a_headline_over_another_kind_of_list_says_nothing_of_its_films(headline: str) -> None:
    assert not told(f"{headline}\n\n{ENTRIES}")


def test_a_headline_that_is_of_one_film_says_nothing_of_others() -> None:
    text = f"“Tidewater” opens in theaters March 5\n\n{ENTRIES}"
    assert {film for film, *_ in told(text)} == {"Tidewater"}


def test_a_heading_of_another_kind_ends_the_list() -> None:
    text = (
        f"New on DVD and Blu-ray\n\n{ENTRIES}\n\nTrailers\n\n• Low Quay: A boat.\n• Tidewater: A comedy by Mette Lund."
    )
    assert told(text, None) == all_of("physical", None, "released")


def test_an_entry_with_its_own_day_keeps_it() -> None:
    text = f"New on DVD and Blu-ray\n\n{ENTRIES}\n• Low Quay: A comedy by Mette Lund. Out on Blu-ray March 30."
    assert {when for film, _, when, _ in told(text) if film == "Low Quay"} == {"2021-03-30"}


def test_a_set_of_a_series_is_no_film() -> None:
    text = f"DVD & Blu-ray Picks: March 2 – March 8\n\n{ENTRIES}\n• Low Quay: Season 3: A comedy by Mette Lund."
    assert "Low Quay" not in {film for film, *_ in told(text)}


def test_films_of_the_past_are_not_shown_in_the_month_of_a_new_one() -> None:
    films = "\n".join(f"{n}. {film} (199{n})\nA drama by Ilse Kremer." for n, film in enumerate(FILMS, 1))
    text = f"The best films of Ilse Kremer\n\nWith her new film coming to Netflix in May 2021, we look back.\n\n{films}"
    assert len({film for film, *_ in told(text)}) < len(FILMS) - 1


@pytest.mark.parametrize(
    "row", ["“Low Quay”; “Tidewater”", "“Low Quay”, “Tidewater”", "“Low Quay” (1988) and “Tidewater” (1993)"]
)
def test_a_heading_is_over_each_film_of_the_row_below(row: str) -> None:
    text = f"“Salt Road” heads the week\n\nA drama by Ilse Kremer.\n\nAlso in cinemas\n\n{row}\n\nTwo old favourites."
    assert told(text, None) >= {(film, "theatrical", None, "released") for film in ("Low Quay", "Tidewater")}


def test_a_set_gives_its_day_to_the_films_behind_its_colon() -> None:
    films = "“Low Quay”, “Tidewater” and “Rain”"
    text = f"The Kremer Trilogy comes out\n\nThe Kremer Trilogy is out on Blu-ray on March 30: {films}."
    assert {row for row in told(text) if row[0] in ("Low Quay", "Tidewater", "Rain")} == {
        (film, "physical", "2021-03-30", "planned") for film in ("Low Quay", "Tidewater", "Rain")
    }


def test_the_films_of_a_set_have_its_day() -> None:
    text = "A box set\n\nA box set of “Low Quay”, “Tidewater” and “Rain” will be released on Blu-ray on March 30."
    assert told(text) == {(film, "physical", "2021-03-30", "planned") for film in ("Low Quay", "Tidewater", "Rain")}


@pytest.mark.parametrize(
    "join", ["Alongside it come “Low Quay” and “Tidewater”.", "Joining it are “Low Quay” and “Tidewater”."]
)
def test_what_comes_alongside_has_the_same_day(join: str) -> None:
    text = (
        f"“Salt Road” opens in cinemas\n\nThe new film by Ilse Kremer, “Salt Road,” opens in cinemas on March 5. {join}"
    )
    assert {(film, when) for film, _, when, _ in told(text) if when} == {
        (film, "2021-03-05") for film in ("Salt Road", "Low Quay", "Tidewater")
    }


@pytest.mark.parametrize(
    "said",
    [
        "“Low Quay”, a coming-of-age story, and “Tidewater”, a horror flick, open in theaters on March 5.",
        "On March 5 “Low Quay”, a coming-of-age story, and “Tidewater”, a comedy, open in cinemas.",
        "Ilse Kremer's “Low Quay” and the music documentary “Tidewater” reach cinemas on March 5.",
    ],
)
def test_what_is_told_of_a_film_does_not_part_it_from_the_next(said: str) -> None:
    found = told(f"The season ahead\n\nMore films for cinemas. {said}")
    assert found == {(film, "theatrical", "2021-03-05", "planned") for film in ("Low Quay", "Tidewater")}


def test_what_a_film_follows_on_does_not_open_with_it() -> None:
    found = told("“Low Quay” opens\n\n“Low Quay”, the follow-up to “Tidewater”, opens in cinemas on March 5.")
    assert {film for film, *_ in found} == {"Low Quay"}


def test_a_heading_without_a_day_ends_what_a_day_was_over() -> None:
    text = (
        "What to watch\n\nOut March 5 in theaters:\n\n“Low Quay”, a comedy.\n\n“Rain”, a drama.\n\n"
        "Now on Netflix:\n\n“Tidewater”: action, and a hacker.\n\n“Harbour”, who should die and doesn't."
    )
    assert {row for row in told(text) if row[0] in ("Tidewater", "Harbour")} == {
        (film, "Netflix", None, "released") for film in ("Tidewater", "Harbour")
    }


def test_what_runs_elsewhere_is_out() -> None:
    films = "“Tidewater”, “Harbour” and “Rain”"
    text = f"“Low Quay” heads the week\n\nA drama by Ilse Kremer.\n\nElsewhere in cinemas: {films}."
    assert told(text, None) >= {(film, "theatrical", None, "released") for film in ("Tidewater", "Harbour", "Rain")}


@pytest.mark.parametrize(
    ("call", "where", "when", "status"),
    [
        ("THE REEL GAZETTE\n\nNew in cinemas March 5", "theatrical", "2021-03-05", "planned"),
        ("Picks\n\nHere are the films opening in cinemas on March 5:", "theatrical", "2021-03-05", "planned"),
        ("Picks\n\nThe nights draw in. These are the new films on Netflix:", "Netflix", None, "released"),
    ],
)
def test_a_call_below_the_headline_is_of_all_films_of_its_list(call: str, where: str, when: str, status: str) -> None:
    assert told(f"{call}\n\n{ENTRIES}") == all_of(where, when, status)


def test_a_review_of_one_film_says_nothing_of_its_makers_others() -> None:
    review = "“Salt Road,” a drama by Ilse Kremer, is now on Blu-ray."
    others = "Her other films include “Low Quay”, “Tidewater” and “Rain”.\n\nRelated\n\nLow Quay\nTidewater\nRain"
    text = f"New on Blu-ray: “Salt Road”\n\n{review} {others}"
    assert {film for film, *_ in told(text)} == {"Salt Road"}


def test_films_of_a_month_that_have_days_have_no_month() -> None:
    days = zip(FILMS, (2, 9, 16, 23), strict=True)
    films = "\n\n".join(f"“{film}”\n\nA drama by Ilse Kremer. It is for April {day}." for film, day in days)
    assert not {when for _, _, when, _ in told(f"Films that open in cinemas in April 2021\n\n{films}")} & {"2021-04"}


def test_so_many_of_the_films_told_of_next_come_on_a_day() -> None:
    lead = "An array of films\n\nA season begins. Two arrive in cinemas on March 5."
    films = "“Low Quay” is a drama by Ilse Kremer. In “Tidewater” a drifter philosophises. “Rain” has no date yet."
    text = f"{lead} {films}"
    assert {row for row in told(text) if row[2]} == {
        (film, "theatrical", "2021-03-05", "planned") for film in ("Low Quay", "Tidewater")
    }


def test_so_many_films_as_are_told_of_come_on_a_day() -> None:
    lead = "Opening this weekend\n\nThree new movies arrive in theaters on March 5."
    films = "In “Low Quay” a drifter philosophises. “Tidewater” is a documentary, and “Rain” a comedy by Ilse Kremer."
    assert {row for row in told(f"{lead} {films}") if row[2]} == {
        (film, "theatrical", "2021-03-05", "planned") for film in ("Low Quay", "Tidewater", "Rain")
    }
    assert not {row for row in told(f"{lead} {films} “Salt Road” is a drama.") if row[0] == "Rain" and row[2]}


def test_semicolons_part_the_films_of_a_day() -> None:
    days = "March 5: Low Quay; Salt Road; Iron Dog 2\nMarch 12: The Drifter (Neon), Tidewater (A24)"
    found = {row for row in told(f"Coming soon to theaters\n{days}") if row[2] == "2021-03-05"}
    assert {(film, "theatrical", "2021-03-05", "planned") for film in ("Low Quay", "Salt Road")} <= found
    assert not any(";" in film for film, *_ in found)
