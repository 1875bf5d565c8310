"""Lists whose entries open with a film: what follows on the line tells where its title ends."""

import pytest
from tests.claims.press import article

from daybill.claims import find, raw_text
from daybill.claims.names import Draft
from daybill.claims.people import find_people
from daybill.claims.titles import propose


def films(text: str, published: str = "2021-03-01") -> set[str]:
    """The films of which a text is said to give a release."""
    return {c.question.film for c in find(article(text, published)) if c.question.kind == "release"}


def dates(text: str, published: str = "2021-03-01") -> set[tuple[str, str, str]]:
    found = (c for c in find(article(text, published)) if c.question.kind == "release")
    return {(c.question.film, str(c.answer), str(c.status)) for c in found}


def test_an_entry_gives_its_new_date_and_the_old_one_in_brackets() -> None:
    text = (
        "Every Movie That Moved\n\nHere is what has moved in theaters:\n\n"
        "• Borrowed Light – June 18, 2021 (was March 12, 2021)\n"
        "• Old Ice: The Thaw — July 2, 2021 (previously April 9, 2021)\n"
        "• Harbour Lights — September 3, 2021 (from May 7, 2021)\n"
    )
    found = dates(text)
    assert {row for row in found if row[2] == "planned"} == {
        ("Borrowed Light", "2021-06-18", "planned"),
        ("Old Ice: The Thaw", "2021-07-02", "planned"),
        ("Harbour Lights", "2021-09-03", "planned"),
    }
    assert ("Harbour Lights", "2021-05-07", "superseded") in found


def test_films_with_their_years_stand_under_the_day_on_which_a_service_has_them() -> None:
    text = (
        "New on Hulu in April\n\nApril 1\nBorrowed Light (2003)\nOld Ice (1998)\n\n"
        "April 9\nHarbour Lights (2020)\n\nLEAVING APRIL 30\nThe Long Fen (1987)\n"
    )
    assert dates(text) == {
        ("Borrowed Light", "2021-04-01", "planned"),
        ("Old Ice", "2021-04-01", "planned"),
        ("Harbour Lights", "2021-04-09", "planned"),
    }


def test_days_below_their_month_are_dates_of_their_films() -> None:
    text = (
        "Summer movies: save the dates\n\nMAY\n7: “Borrowed Light,” with Mette Lund.\n"
        "28: “Old Ice.” Directed by Ada Voss.\n\nJUNE\n18: “Harbour Lights,” a thriller.\n"
    )
    assert dates(text) == {
        ("Borrowed Light", "2021-05-07", "planned"),
        ("Old Ice", "2021-05-28", "planned"),
        ("Harbour Lights", "2021-06-18", "planned"),
    }


def test_stars_and_certificates_end_the_title_of_a_short_review() -> None:
    text = (
        "NEW THIS WEEK\n\nBorrowed Light (15) ****\nMette Lund has the sea for a friend. Dir: Ada Voss. 116 mins\n\n"
        "Harbour Lights (12A) ★★★\nThree sisters and a boat. Dir: Jonas Reed. 98 mins\n"
    )
    directors = {(c.question.film, str(c.answer)) for c in find(article(text)) if c.question.kind == "director"}
    assert directors == {("Borrowed Light", "Ada Voss"), ("Harbour Lights", "Jonas Reed")}


def test_the_film_on_a_line_of_winners_is_told_from_whom_it_was_won_by() -> None:
    text = (
        "Harbour Film Festival: the winners\n\nThe 12th Harbour Film Festival gave out its prizes on Sunday.\n\n"
        "Grand Prix: Borrowed Light, Mette Lund\nJury Prize: Old Ice by Ada Voss\n"
        "Best Director: Jonas Reed, The Long Fen\nBest Actress: Ingrid Solheim, Borrowed Light\n"
    )
    proposed = propose(raw_text(article(text)), find_people(raw_text(article(text))))
    told = {p.shown for p in proposed.values() if p.signs.get("listed with a prize")}
    assert told == {"Borrowed Light", "Old Ice", "The Long Fen"}


def test_what_opens_a_line_of_credits_is_no_title() -> None:
    text = "Borrowed Light\n\nPRODUCED BY: Jonas Reed, Ada Voss\n\nBased on Old Ice, the novel by Mette Lund.\n"
    assert not any(
        p.shown.upper().startswith(("PRODUCED BY", "BASED ON")) for p in propose(raw_text(article(text)), ()).values()
    )


def test_a_list_of_winners_names_films_alone_behind_their_prizes() -> None:
    text = (
        "The winners\nBest Film: Glass Rain\nAudience Award: Low Quay\nSpecial Jury Prize: Iron Harbor\n"
        "Best Actor: Jonas Reed\nSupporting Actress: Lina Falk, Tin Moon\n"
    )
    proposals = Draft.of(raw_text(article(text))).proposals
    alone = {p.shown for p in proposals.values() if "alone behind a prize" in p.signs}
    assert alone == {"Glass Rain", "Low Quay", "Iron Harbor"}
    assert "listed with a prize" in proposals["tin moon"].signs


def test_certificate_and_length_end_a_title() -> None:
    text = (
        "This week's releases\n\nGlass Rain (R, 104 min.) Mona Petri is a widow in Ada Lund's drama. Opens Friday.\n"
        "Low Quay (Not rated, 88 minutes) A thriller. Opens Friday.\nTin Moon (98 min.) Opens Friday.\n"
        "Iron Harbor (Rated PG-13 for some language) Opens Friday.\n"
    )
    proposed = Draft.of(raw_text(article(text))).proposals
    told = {p.shown for p in proposed.values() if p.signs.get("certificate follows")}
    assert told == {"Glass Rain", "Low Quay", "Tin Moon", "Iron Harbor"}
    assert not any("said to be a film" in p.signs for p in proposed.values() if p.shown == "Mona Petri")


def test_cells_and_closing_brackets_end_a_title() -> None:
    rows = "New discs\n\nGlass Rain | Brumaire | April 5\nLow Quay | Lichtspur | April 12\n"
    lines = "New this week\n\n• Tin Moon – A widow. (Hulu, March 3)\n• Iron Harbor: Two. (Netflix, March 4)\n"
    for text, told in ((rows, {"Glass Rain", "Low Quay"}), (lines, {"Tin Moon", "Iron Harbor"})):
        proposed = Draft.of(raw_text(article(text))).proposals
        signs = {"listed", "its date closes the line"}
        assert told <= {p.shown for p in proposed.values() if signs & {s for s, weight in p.signs.items() if weight}}
        assert not any("|" in p.shown for p in proposed.values() if p.signs.get("listed"))


def test_several_films_stand_behind_one_day() -> None:
    text = (
        "New films in theaters\nFriday, April 2: Glass Rain, Low Quay\nFriday, April 9: Tin Moon\n"
        "Friday, April 16: Iron Harbor\n"
    )
    assert dates(text) >= {("Glass Rain", "2021-04-02", "planned"), ("Iron Harbor", "2021-04-16", "planned")}


def test_lists_of_delays_may_say_behind_a_colon_what_became_of_the_date() -> None:
    found = dates(
        "All the movies that moved\nSalt Harvest: moved from April 9, 2021 to October 15, 2021\n"
        "Pale Meridian: was May 7, 2021; now January 14, 2022\nLow Quay: delayed indefinitely\n"
        "The Tin Orchard — New date: August 13, 2021 (Old date: April 23, 2021)\n"
    )
    assert {row for row in found if row[2] == "planned" and row[1] != "None"} == {
        ("Salt Harvest", "2021-10-15", "planned"),
        ("Pale Meridian", "2022-01-14", "planned"),
        ("The Tin Orchard", "2021-08-13", "planned"),
    }


def test_what_sorts_the_entries_of_a_day_is_no_film_and_ends_no_day() -> None:
    text = (
        "Coming to Disney+ in March\nFriday, March 5\n– Salt Harvest\n– Pale Meridian – Premiere\n"
        "Wednesday, March 10\nNew Library Titles\n– Coldwater Lane\nFriday, March 12\nDisney+ Originals\n– Low Quay\n"
    )
    assert dates(text) == {
        ("Salt Harvest", "2021-03-05", "planned"),
        ("Pale Meridian", "2021-03-05", "planned"),
        ("Coldwater Lane", "2021-03-10", "planned"),
        ("Low Quay", "2021-03-12", "planned"),
    }


def test_an_entry_may_end_with_where_its_film_is_shown() -> None:
    text = (
        "April release calendar\nApril 2\nSALT HARVEST Dir. Ilse Kremer. With Mona Petri. (Neon) In theaters\n"
        "PALE MERIDIAN Dir. Jonas Arkwright. With Lena Orsk. On Hulu\nApril 9\n"
        "COLDWATER LANE Dir. Ada Prokop. With Rolf Stamm. (Sony) In theaters and on demand\n"
    )
    shown = {
        (c.question.film, str(c.question.medium))
        for c in find(article(text, "2021-03-01"))
        if c.question.kind == "release"
    }
    assert shown == {
        ("SALT HARVEST", "theatrical"),
        ("PALE MERIDIAN", "streaming"),
        ("COLDWATER LANE", "theatrical"),
        ("COLDWATER LANE", "vod"),
    }


def test_takings_end_the_titles_of_a_chart() -> None:
    text = "Box office\n1. Salt Harvest, $34.2 million.\n2. Pale Meridian, $12.1 million.\n3. Low Quay, $6.3 million.\n"
    read = raw_text(article(text))
    titles = {p.shown for p in propose(read, find_people(read)).values() if p.signs.get("takings follow")}
    assert titles == {"Salt Harvest", "Pale Meridian", "Low Quay"}


def test_the_year_behind_a_comma_tells_films_of_a_line_up_apart() -> None:
    text = (
        "Here's what's coming to HBO Max in April:\nApril 1:\nSalt Harvest, 2010\nPale Meridian, 1998\n"
        "April 9:\nColdwater Lane, 2004 (Extended Version)\nApril 16:\nLow Quay, 2020\n"
    )
    assert {row[:2] for row in dates(text, "2021-03-20")} == {
        ("Salt Harvest", "2021-04-01"),
        ("Pale Meridian", "2021-04-01"),
        ("Coldwater Lane", "2021-04-09"),
        ("Low Quay", "2021-04-16"),
    }


STREAMED = """Best new films on Hulu in September

The Salt Harvest (2022)

Available on: September 1

Director: Ilse Kremer | Runtime: 85 minutes | Genres: Comedy

Two sisters meet at a funeral and make plans.

Low Tide (2023)

Available on: September 8

Director: Tom Calder | Runtime: 95 minutes | Genres: Thriller
"""


def test_the_label_of_a_line_of_data_is_no_title() -> None:
    found = {(c.question.film, str(c.answer)) for c in find(article(STREAMED)) if c.question.kind == "director"}
    assert found == {("The Salt Harvest", "Ilse Kremer"), ("Low Tide", "Tom Calder")}
    reviews = "Reviews\n\nLow Tide\n\nSection: Premieres\nDirector: Tom Calder\nOur takeaway: A tragedy with laughs."
    assert "Section: Premieres" not in films(reviews)


def test_a_page_of_credits_is_about_what_its_first_line_names() -> None:
    page = "Basil and Oda\n\nMontreal today.\n\nDirector: Ilse Kremer\nScreenplay: Tom Calder\nCountry: Canada"
    over = "alone over a page of credits"
    assert over in Draft.of(raw_text(article(page))).proposals["basil and oda"].signs
    cinema = page[: page.index("Director")] + "R, 94 min."
    assert over in Draft.of(raw_text(article(cinema))).proposals["basil and oda"].signs


def test_what_stands_below_the_original_title_is_of_the_film_above() -> None:
    page = "The Salt Road\n\nDirector: Ilse Kremer\nOriginal title: “Saltveien”\nCountry: Canada\nGenre: Drama"
    found = {(c.question.kind, c.question.film) for c in find(article(page))}
    assert {("country", "The Salt Road"), ("genre", "The Salt Road"), ("title_also", "The Salt Road")} <= found
    assert not any(film == "Saltveien" for kind, film in found if kind != "title")


def test_a_month_in_the_name_of_a_company_is_no_date() -> None:
    text = "October Films had been circling Ilse Kremer's “High Tide,” a drama, for weeks."
    assert not [c for c in find(article(text)) if c.question.kind == "release"]


REVIEWS = """Heading to the cinema? Read our reviews

A Bench for Two Aunts ¦ Cert: 15A

Starring: Mona Petri

A fine tale.

Eva Salt (Eva slaná)
(Slovakia, 106 min.)
Written and directed by Ilse Kremer
Starring: Ana Roca
"""


def test_a_broken_bar_or_brackets_end_the_title_of_a_line() -> None:
    proposals = Draft.of(raw_text(article(REVIEWS))).proposals
    assert "certificate follows" in proposals["a bench for two aunts"].signs
    assert "alone above lines of data" in proposals["eva salt"].signs
    assert not {"written and", "a bench for two aunts cert 15a"} & proposals.keys()


def test_names_with_a_day_in_brackets_make_a_row() -> None:
    text = "News\n\nIt goes on with Salt Bloom (21 January), High Harvest (28 January) and Undertow (18 February)."
    proposals = Draft.of(raw_text(article(text))).proposals
    for film in ("salt bloom", "high harvest", "undertow"):
        assert "dated in brackets as others are" in proposals[film].signs


def test_what_a_person_is_also_called_is_no_film() -> None:
    text = "Low Quay sold\n\nThe sailors play themselves: Jonas Lund aka “The Captain” and Tom Vik aka “Old Salt”."
    proposals = Draft.of(raw_text(article(text))).proposals
    assert "quoted other" in proposals["the captain"].signs
    assert "quoted other" in proposals["old salt"].signs


def test_a_column_below_a_call_names_films() -> None:
    page = "New\n\nOur films in May:\n\n    Low Quay 2\n    Lanterns\n    The Aunt Who Sang\n    Harbour\n"
    proposals = Draft.of(raw_text(article(page))).proposals
    assert all("in a column below a call" in proposals[film].signs for film in ("low quay 2", "lanterns", "harbour"))
    cast = page.replace("Our films in May", "The cast of the films")
    drafted = Draft.of(raw_text(article(cast))).proposals.values()
    assert not any("in a column below a call" in p.signs for p in drafted)


@pytest.mark.parametrize("headline", ["New cinema releases: March 5", "In theaters March 5", "New on DVD this week"])
def test_a_column_below_a_headline_of_what_is_out_names_films(headline: str) -> None:
    page = f"{headline}\n\nA quiet week, this.\n\nLow Quay 2\nLanterns\nThe Aunt Who Sang\nHarbour\n\nHome\nAbout"
    proposals = Draft.of(raw_text(article(page))).proposals
    listed = {key for key, p in proposals.items() if "in a column below a headline" in p.signs}
    assert listed >= {"low quay 2", "lanterns", "harbour"}
    assert not listed & {"home", "about"}
    drafted = Draft.of(raw_text(article(page.replace(headline, "Ten actors to watch")))).proposals.values()
    assert not any("in a column below a headline" in p.signs for p in drafted)


@pytest.mark.parametrize("named", ["New on Lumen", "What's New on Lumen", "Coming Soon to Lumen+"])
def test_what_is_new_on_a_service_is_no_film(named: str) -> None:
    proposals = Draft.of(
        raw_text(article(f"“{named}”: March 2 – March 8\n\n- Low Quay (2018)\n- Harbour (2019)"))
    ).proposals
    assert any("new on a service" in p.signs for p in proposals.values())
    assert "new on a service" not in proposals["low quay"].signs


def test_lines_in_capitals_over_days_are_films() -> None:
    page = "New\n\nLANTERNS\n\nOctober 5 at 7pm\n\nLOW QUAY\n\nOctober 12 at 7pm\n\nTHE LAST FERRY\n\nOctober 26 at 7pm"
    proposals = Draft.of(raw_text(article(page))).proposals
    assert all("in capitals over a day" in proposals[film].signs for film in ("lanterns", "low quay", "the last ferry"))


def test_a_chart_may_have_the_company_before_the_takings() -> None:
    page = "Box office\n\n1. Lanterns (Buena Vista) $50m\n2. Harbour (Fox) $11m\n3. The Last Ferry (Focus) $11m"
    proposals = Draft.of(raw_text(article(page))).proposals
    assert {"lanterns", "harbour", "the last ferry"} <= {
        key for key, p in proposals.items() if "takings follow" in p.signs
    }
    assert "sek20m" not in Draft.of(raw_text(article("News\n\nIt cost SEK20m (€1.8m)."))).proposals


def test_the_country_behind_a_title_may_have_its_article() -> None:
    page = "Line-up\n\nKeeper of the Quay (the Netherlands)\nDirected by Sophie Droste"
    assert "keeper of the quay the netherlands" not in Draft.of(raw_text(article(page))).proposals
