"""Which stretches are proposed as titles."""

import pytest
from tests.claims.press import article, claims

from daybill.claims import raw_text
from daybill.claims.people import find_people
from daybill.claims.signs import Proposal
from daybill.claims.titles import propose


def _proposals(text: str, url: str | None = None) -> list[Proposal]:
    read = raw_text(article(text, url=url))
    return list(propose(read, find_people(read)).values())


def proposed(text: str) -> set[str]:
    return {proposal.shown for proposal in _proposals(text)}


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
        ("Il lungo molo", "Anna Lund's Il lungo molo opens on March 5."),
        ("Das blaue Licht", "New on disc:\n\nMay 8: Old Ice\nMay 15: Das blaue Licht\nMay 22: Salt Road"),
        ("Once More in Norway", "He shot Once More in Norway, his third film."),
        ("Captain Lund: The Salt Road", "It is by the director of Captain Lund: The Salt Road and stars nobody."),
        ("Hull + Stern", "Sony's Hull + Stern opens the same day."),
        ("Lantern in the Sky", "Bleecker Street's Lantern in the Sky, starring Anna Lund, made $117k."),
    ],
)
def test_titles_with_names_short_forms_and_small_words_in_them_are_proposed(title: str, text: str) -> None:
    assert title in proposed(text)


def test_the_line_of_a_programme_leads_with_its_title() -> None:
    text = "What to see in December\n\nSundown, Michel Lund, Mexico, France, 2021 (2 December)\n\nA man stays behind."
    assert "Sundown" in proposed(text)


def test_people_are_not_proposed_where_nothing_says_that_they_are_films() -> None:
    assert "Anna Lund" not in proposed("The cast is led by Anna Lund and Peter Okafor.")


def test_what_only_an_english_sentence_goes_on_with_is_no_title_of_another_language() -> None:
    assert not any("delighted" in title for title in proposed("He came.\nIl Tiranno delighted us. It is long."))


@pytest.mark.parametrize(
    "text",
    [
        "FSK 12",
        "Rating: MA15+",
        "Saal 2",
        "PM GMT",
        "“Best Narrative Feature” went to nobody.",
        "The Irish Times",
    ],
)
def test_certificates_halls_hours_prizes_and_outlets_are_no_titles(text: str) -> None:
    assert proposed(f"{text}\n\nThe drama opens on March 5.") <= {"The"}


@pytest.mark.parametrize(
    ("sign", "title", "text"),
    [
        ("a credit follows below", "martin lund", "MARTIN LUND\nun film di Pietro Rossi\ncon Anna Lund"),
        ("a credit follows below", "salt road", "Salt Road\nD 2018 · 125 Min.\nDirected by Anna Lund"),
        ("a credit follows below", "salt road", "Salt Road\nAnna Lund | 2018 | France"),
        ("a credit follows", "salt road", "A week later came Salt Road, directed by Anna Lund."),
        ("its maker's own", "salt road", "They have set Salt Road, Anna Lund's latest, for May."),
        ("behind a label", "salt road", "Virtual: Salt Road\n\nA village dances."),
        ("begins with a label", "virtual salt road", "Virtual: Salt Road\n\nA village dances."),
        ("named as a series", "salt road season 2", "“Salt Road: Season 2” is due in May."),
        ("owned by a person", "the wound", "Anna Lund's Panorama title The Wound opens."),
        ("said to be a source", "the early ferry", "It is based on the short story “The Early Ferry” by Anna Lund."),
        (
            "called a film",
            "salt war lantern",
            "Films this week\n\nSalt War: Lantern - official trailer.\n\nStarring Anna Lund.",
        ),
        (
            "holds the name of a day",
            "halloween bloody halloween",
            "31 October\n\nHalloween Bloody Halloween\n\nA toy kills.",
        ),
        ("holds a date", "may 5 2021", "New films\n\nMay 5, 2021\n\nA toy store robot runs amok."),
        ("listed", "attachment", "Attachment Premieres Thursday 9th February\nA woman falls in love."),
    ],
)
def test_what_stands_around_a_title_is_noted(sign: str, title: str, text: str) -> None:
    read = raw_text(article(text))
    found = propose(read, find_people(read))
    assert found[title].signs.get(sign), found[title].signs


def test_a_lone_line_is_no_sentence_however_it_opens() -> None:
    heading = raw_text(article("New films\n\nSome Kind of Lantern\n\nAnna Lund directs a drama about a village."))
    found = propose(heading, find_people(heading))["some kind of lantern"].signs
    assert found.get("alone")
    assert not found.get("opens a sentence as sentences open")


def test_what_somebody_owns_is_hardly_a_person() -> None:
    read = raw_text(
        article("The studio put Anna Lund's Torvo Garcia on May 5. It is Ben Lund's J.G. Moreau adaptation.")
    )
    assert [str(person.value) for person in find_people(read)] == ["Anna Lund", "Ben Lund", "J.G. Moreau"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Cabin No. 9", "Anna Lund's Cabin No. 9 opens on March 5."),
        ("Tidal Squad Pt. 2", "The studio moved the film Tidal Squad Pt. 2 to May."),
        ("Hoshi no Kage", "The company has licensed Hoshi no Kage, an animated film."),
        ("Iron Harbour: Part Two – The Reckoning", "The film Iron Harbour: Part Two – The Reckoning is due in May."),
        ("Sword Garden – The Movie", "Cinemas show Sword Garden – The Movie in May."),
        ("Hoshi -Tsuki no Kage- the Movie: Low Tide", "Cinemas show Hoshi -Tsuki no Kage- the Movie: Low Tide."),
        ("De Fluminis Natura", "Others are De Fluminis Natura (2021), a documentary, and Moonrise (2020)."),
        ("Odd: The Lantern Story", "Films in May\nOdd: The Lantern Story (Theaters, May 4)\nA man plays the piano."),
    ],
)
def test_titles_of_several_parts_are_proposed_whole(title: str, text: str) -> None:
    assert title in proposed(text)


@pytest.mark.parametrize(
    "text", ["“A-”", "102 mins", "Creator: Anna Lund", "Director/Screenwriter: Anna Lund", "World Premiere"]
)
def test_grades_lengths_labels_and_what_kind_of_premiere_it_is_are_no_titles(text: str) -> None:
    assert not {"A-", "102 mins", "World"} & (found := proposed(f"{text}\n\nThe drama opens on March 5."))
    assert not any(":" in title for title in found)


def test_a_title_on_record_is_not_seen_in_a_word_that_opens_a_sentence() -> None:
    read = raw_text(article("It is out. Her drama opens in May. “Her” is her debut."))
    spans = propose(read, find_people(read), {"it", "her"})["her"].spans
    assert [read.text[start - 1] for start, _ in spans] == ["“"]


@pytest.mark.parametrize(
    "below", ["Director/Screenwriter: Anna Lund", "Written and directed by: Anna Lund", "Moved from March 5 to May 7."]
)
def test_a_line_above_a_credit_or_a_move_is_marked(below: str) -> None:
    read = raw_text(article(f"The new slate\n\nHarbour\n{below}\n"))
    signs = propose(read, find_people(read))["harbour"].signs
    assert {"alone above a labelled credit", "above a release date"} & signs.keys()


def test_quotes_of_the_headline_alone_say_nothing_of_what_is_unquoted_below() -> None:
    read = raw_text(article("‘Low Tide’ Trailer: A Boat\n\nHere is Low Tide, with Anna Lund (Harbour), due on May 5."))
    signs = propose(read, find_people(read))["harbour"].signs
    assert "unquoted though others are" not in signs


def test_brackets_in_capitals_make_no_headline_of_the_paragraph_that_they_close() -> None:
    text = "She directs her first western after Salt Road and Low Tide. (Premieres Friday, July 10th on Netflix.)"
    assert "Low Tide" in proposed(text)


def test_names_that_an_interview_sets_in_capitals_are_marked_as_no_titles_are() -> None:
    read = raw_text(article("In GLASS she plays a diver. We spoke with ANNA LUND. Lund directed the film herself."))
    proposals = propose(read, find_people(read))
    assert "capitals" in proposals["glass"].signs
    assert "capitals" not in proposals["anna lund"].signs


def test_what_was_made_in_a_year_is_nobody() -> None:
    read = raw_text(article("Anna Lund (2009), her first feature, was shown in Cork. Tom Reed (49) was there."))
    assert [str(m.value) for m in find_people(read)] == ["Tom Reed"]


def test_words_for_places_close_titles_as_words_of_the_trade_do_not() -> None:
    read = raw_text(article("He made “Skull Island” and “Harbour Festival”."))
    proposals = propose(read, find_people(read))
    assert [key for key, p in proposals.items() if "trade word" in p.signs] == ["harbour festival"]


@pytest.mark.parametrize("text", ["Remember Salt Road by the sea.", "The Salt Road director has a new film."])
def test_what_opens_a_sentence_before_a_title_is_left_out_for_once(text: str) -> None:
    assert "Salt Road" in proposed(text)


def test_when_is_no_part_of_a_title() -> None:
    assert "Salt Road in April" not in proposed("After Anna Lund's Salt Road in April, there is another film.")


def test_a_colon_parts_a_title_as_it_sets_off_a_shorter_one() -> None:
    read = raw_text(
        article("The drama Salt Road was a hit.\n\nSalt Road: The Return arrives in cinemas on Friday, 16 July.")
    )
    signs = propose(read, find_people(read))["salt road the return"].signs
    assert not {"a shorter one is set off in it", "never stands alone"} & signs.keys()


def test_whose_premiere_it_is_is_no_title() -> None:
    assert "Canadian" not in proposed("Galas\n\nMoonrise\n\nCanadian Premiere\n\nHarbour\n\nWorld Premiere")


def test_a_title_may_begin_with_a_city_that_is_a_festival_too() -> None:
    assert "Moscow Is Far Away" in proposed("The prize went to Moscow Is Far Away, a drama.")


@pytest.mark.parametrize(
    ("title", "not_it", "text"),
    [
        ("Salt Road", "Salt Road in 4K", "On May 5 the company brings Salt Road in 4K, at fifty."),
        ("Low Tide", "Low Tide I", "The drama Low Tide I must confess I never saw."),
        ("Lund v Okafor", "Lund", "The festival shows “Lund v Okafor” in May."),
        ("De Fluminis Natura", "Fluminis Natura", "Others are De Fluminis Natura (2021), a documentary, and a drama."),
    ],
)
def test_titles_end_before_formats_and_whoever_writes(title: str, not_it: str, text: str) -> None:
    assert title in (found := proposed(text))
    assert not_it not in found


def test_where_it_opens_is_only_a_guess_at_a_longer_title() -> None:
    read = raw_text(article("The trailer has days for Salt Road in Norway."))
    proposals = propose(read, find_people(read))
    assert "never stands alone" not in proposals["salt road"].signs
    assert proposals["salt road in norway"].guessed


def test_who_asks_again_and_again_is_no_title_in_capitals() -> None:
    asked = "\nHARBOUR GURU: How was the film?\nAnna Lund: Cold."
    text = f"An interview about the film\n{asked}{asked}"
    read = raw_text(article(text))
    assert not any("capitals" in p.signs for p in propose(read, find_people(read)).values())


def test_cinemas_that_show_something_show_a_film() -> None:
    read = raw_text(article("Golden Cinemas shows Salt Road in May. The hit show Low Tide is over, and no drama."))
    proposals = propose(read, find_people(read))
    assert "named as something else" not in proposals["salt road"].signs
    assert "named as something else" in proposals["low tide"].signs


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Home", "Home is a 2019 Norwegian comedy film directed by Ada Lund."),
        ("Salty but Sweet", "Salty but Sweet was a 2019 American thriller film."),
        ("What's the Matter with Anna?", "What's the Matter with Anna? is a 2009 documentary film by Ada Lund."),
        ("Undertow", "Undertow, also known as The Pull, is a 2000 American drama film."),
        ("Undertow", "Ada Lund's Undertow is a 2019 American drama film starring Mona Petri."),
        ("Undertow", "Her second film, Undertow, is a 2019 American drama film starring Mona Petri."),
        ("Undertow", "Undertow, Ada Lund's debut, is a 2019 drama film starring Mona Petri."),
        ("Undertow", "Directed by Ada Lund, Undertow is an upcoming drama film."),
    ],
)
def test_what_is_said_to_be_a_film_of_a_year_is_a_title(title: str, text: str) -> None:
    shown = {p.shown for p in _proposals(text) if "defined with its year" in p.signs}
    assert shown == {title}


@pytest.mark.parametrize(
    ("title", "not_it", "text"),
    [
        ("I Am Not Your Cook", "Am Not Your Cook", "I Am Not Your Cook opens in May. It is a film by Anna Lund."),
        ("How to Lose a Boat", "Lose a Boat", "How to Lose a Boat opens in May. It is a film by Anna Lund."),
        ("The Tailor's Widow", "Widow", "Her next film is The Tailor's Widow, in May."),
        ("Low Tide", "And Low Tide", "Two films open. And Low Tide is a documentary by Anna Lund."),
        ("Low Tide", "Low Tide, from Anna Lund", "Low Tide, from Anna Lund, is a film about bees."),
        (
            "Low Tide",
            "Anna Lund, director of Low Tide",
            "Interview: Anna Lund, director of Low Tide\n\nShe made a film.",
        ),
    ],
)
def test_a_title_goes_from_its_first_word_to_its_last(title: str, not_it: str, text: str) -> None:
    found = proposed(text)
    assert title in found
    assert not_it not in found


@pytest.mark.parametrize(
    "text",
    [
        "The film is a 2019 American drama starring Mona Petri.",
        "It is a 2019 American drama film.",
        "Ada Lund was a 1990 film student in Oslo.",
        "Ada Lund is an upcoming film director.",
    ],
)
def test_what_opens_such_a_sentence_may_be_no_title(text: str) -> None:
    assert not any("defined with its year" in p.signs for p in _proposals(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lund review – a quiet film about plates. It opens in May.",
        "The drama is out. Marta Lund opens in cinemas on March 5.",
    ],
)
def test_what_bears_the_name_of_a_person_is_a_film_where_it_does_what_only_films_do(text: str) -> None:
    assert "Marta Lund" in proposed(text)


def test_two_given_names_and_what_goes_on_with_a_plain_word_are_one_title() -> None:
    read = raw_text(article("The studio dates Anna and Peter for May, Cold Morning at Work for June, a film each."))
    signs = {p.shown: p.signs for p in propose(read, find_people(read)).values()}
    assert "two given names" in signs["Anna and Peter"]
    assert not any("a shorter one is set off in it" in signs[t] for t in ("Anna and Peter", "Cold Morning at Work"))


def test_what_is_dated_in_a_row_and_listed_before_a_verb_of_films_says_so() -> None:
    read = raw_text(article("The film Low Tide opens March 3, Copper on May 5. Old Ice, Quay and Salt open in June."))
    signs = {p.shown: p.signs for p in propose(read, find_people(read)).values()}
    assert "dated as others are" in signs["Copper"]
    assert "listed before what films do" in signs["Old Ice"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("A Star Is Lost", "Same order: Low Tide ($32 million), A Star Is Lost ($14.1 million)."),
        ("The Eyes of Ada Lund", "The film is The Eyes of Ada Lund, which opens in May."),
    ],
)
def test_words_of_the_trade_and_people_may_stand_in_titles(title: str, text: str) -> None:
    signs = {p.shown: p.signs for p in _proposals(text)}
    assert title in signs
    assert not {"overlaps person", "ends with a person"} & signs[title].keys()


def test_what_a_film_is_said_to_be_is_no_part_of_its_title() -> None:
    assert "Low Tide, the Ada Lund biopic" not in proposed(
        "• Low Tide, the Ada Lund biopic with Tom Vik: May 3\n• Old Ice, a drama: May 5\n• Quay: May 9"
    )


def test_takings_in_brackets_and_the_plot_behind_a_title_are_signs_of_it() -> None:
    signs = {
        p.shown: p.signs for p in _proposals("New are Viper Quay ($14,094, three screens) and Low Tide, in which Ada")
    }
    assert "takings in brackets" in signs["Viper Quay"]
    assert "introduced: of its plot" in signs["Low Tide"]


def test_a_line_over_prose_that_a_date_closes_is_a_heading() -> None:
    text = "What to watch in June\n\nNine Sisters\n\nIt is told backwards. It ends at sea. June 11\n\nOther news"
    shown = {p.shown for p in _proposals(text) if "alone above what a date closes" in p.signs}
    assert shown == {"Nine Sisters"}


def test_an_outlet_is_no_film_where_its_address_names_it() -> None:
    text = "Lantern's own gala is Ada Lund's “Salt Road”. Lantern has the programme, and Lantern is there."
    assert "Lantern" not in {p.shown for p in _proposals(text, url="https://www.lanternonline.com/news/programme")}


def test_a_title_in_brackets_may_open_with_i_and_a_comma() -> None:
    told = _proposals("The film stars Anna Berg (Low Tide; I, Karin) and Per Holm (I, Mona, Glass Rain).")
    assert {p.shown for p in told if p.signs.get("bracketed list")} == {"Low Tide", "I, Karin", "I, Mona", "Glass Rain"}


def test_brackets_hold_films_where_more_of_them_are_set_as_films_than_as_roles() -> None:
    films = _proposals("With Anna Berg (Priory), Per Holm (The Cellar), Ada Lund (Fog), Ina Sand (Undertow, Ebb).")
    roles = _proposals("With Anna Berg (Marta), Per Holm (Viktor), Ada Lund (Fog), Ina Sand (The Baker).")
    assert "titles in brackets" in next(p for p in films if p.shown == "Fog").signs
    assert "names in brackets" in next(p for p in roles if p.shown == "Fog").signs


def test_a_series_by_its_name_is_known_as_one() -> None:
    told = _proposals("It stars Anna Berg (“Breaking Bad”) and Per Holm (“The Sopranos”).")
    assert {p.shown for p in told if "a series by that name" in p.signs} == {"Breaking Bad", "The Sopranos"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Gold Miner's Daughter", "She also made Gold Miner's Daughter in those years."),
        ("Anna's Glass", "The festival opened with Anna's Glass on Friday."),
        ("Ma Raines's Low Tide", "Anna Lund's Ma Raines's Low Tide opens on March 5."),
    ],
)
def test_an_owner_that_is_nobodys_surname_is_a_part_of_the_title(title: str, text: str) -> None:
    told = {p.shown: p.signs for p in _proposals(text)}
    assert "a shorter one is set off in it" not in told[title]


def test_an_owner_with_a_surname_is_none_of_the_title() -> None:
    told = {p.shown: p.signs for p in _proposals("In competition are Kremvall's Low Tide and Lundvik's Glass Rain.")}
    assert "a shorter one is set off in it" in told["Kremvall's Low Tide"]


def test_what_owns_a_film_in_a_list_with_years_is_nobody() -> None:
    read = raw_text(article("Then came Low Tide (1979), Gold Miner's Daughter (1980) and Glass Rain (1983)."))
    assert [str(p.value) for p in find_people(read)] == []


def test_a_question_with_a_verb_in_capitals_is_a_title() -> None:
    read = raw_text(article("Sold\n\nWhat Mona Knew, a Danish movie that some tie to a lawsuit, has buyers."))
    assert "what mona knew" in propose(read, find_people(read))


def test_makers_of_two_trades_below_a_title_are_a_line_of_its_data() -> None:
    text = "Low Tide\n\nSection: Midnight\nDirector-screenwriters: Anna Berg and Per Holm\nCast: Ina Sand"
    told = next(p.signs for p in _proposals(f"What We Saw\n\n{text}") if p.shown == "Low Tide")
    assert "alone above lines of data" in told


def test_whom_a_film_employs_is_no_film() -> None:
    told = {p.shown: p.signs for p in _proposals("Anna Berg is a producer on the film. Low Tide is a 2019 drama film.")}
    assert "said to be a film" not in told.get("Anna Berg", {})


def test_what_heads_the_details_of_a_film_is_no_film() -> None:
    assert "Quick Details" not in proposed("Low Tide\n\nQuick Details Director: Anna Berg Cast: Per Holm, Ina Sand")


@pytest.mark.parametrize(
    "text",
    [
        "Bodil Lund's Salt and Feathers is out in May.",
        "Bodil Lund's Salt and Feathers, a comedy, is out in May.",
        "With her is Anna Lund (Salt and Feathers).",
    ],
)
def test_what_is_said_of_one_film_makes_one_title_of_two_words_with_and(text: str) -> None:
    signs = {proposal.shown: proposal.signs for proposal in _proposals(text)}
    assert "and, told as one" in signs["Salt and Feathers"]


@pytest.mark.parametrize(
    "text", ["He made Salt and Feathers in 2011.", "The films Salt and Feathers, a pair, are out."]
)
def test_two_words_with_and_may_be_two_films_where_nothing_says_that_they_are_one(text: str) -> None:
    signs = {proposal.shown: proposal.signs for proposal in _proposals(text)}
    assert "and, told as one" not in signs["Salt and Feathers"]


def test_where_somebody_is_a_title_may_be() -> None:
    signs = {p.shown: p.signs for p in _proposals("He fought next to Anna Lund in Undertow and lost.")}
    assert "somebody is in it" in signs["Undertow"]
    assert not any(shown.startswith("Anna Lund in") for shown in signs)


def test_the_sort_of_a_film_may_have_a_hyphen_and_stand_behind_its_other_title() -> None:
    text = "Stillwater, an eco-horror, follows in May.\n\nThe Nurse [Ho Sinh], a gothic romance, is from Hue."
    signs = {proposal.shown: proposal.signs for proposal in _proposals(text)}
    assert all("its sort follows" in signs[title] for title in ("Stillwater", "The Nurse"))
    told = {proposal.shown: proposal.signs for proposal in _proposals("Stillwater, a comedy writer, is from Hue.")}
    assert not any("its sort follows" in signs for signs in told.values())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The Long Quay", "Bodil Lund's Salt Road is first.\n\nBelow the five: The Long Quay (Lionsgate) and others."),
        ("Salt Angels", "Hollow opens on May 5.\n\nAgainst it that weekend: Salt Angels, a drama with Anna Lund."),
    ],
)
def test_words_in_small_letters_that_lead_up_to_a_title_are_none_of_it(title: str, text: str) -> None:
    found = {p.shown: p.signs for p in _proposals(text)}
    assert any(sign.startswith("heads its line") for sign in found[title])
    assert not any(shown.endswith(title) and shown != title for shown in found)


@pytest.mark.parametrize(
    "text",
    [
        "“Superlative” – Anna Lund, The Guardian",
        "10am, 2:30pm, 5pm\nDirector: Anna Lund",
        "When’s it out?\nFriday 14th January",
        "The Weekly Harbour Digest\nLow Tide opens on March 3.",
        "Harbour Showground\nMonday 17 January 2022\nDirector: Anna Lund",
        "2021 | Ireland | Drama | 95 mins | Director: Anna Lund",
    ],
)
def test_praise_hours_questions_and_rows_of_data_are_no_titles(text: str) -> None:
    said = {"Superlative", "10am, 2:30pm, 5pm", "When’s it out?", "The Weekly Harbour Digest", "Harbour Showground"}
    found = proposed(text)
    assert not found & said
    assert not any(" | " in shown for shown in found)


def test_brackets_may_hold_whoever_plays_a_role_and_what_they_were_in() -> None:
    signs = {
        p.shown: p.signs for p in _proposals("Rachel (Anna Lund, Night Tide) loses Anthony (Peter Okafor, The Reef).")
    }
    assert "bracketed list" in signs["Night Tide"]
    assert "bracketed list" in signs["The Reef"]


def test_that_there_is_no_date_is_no_part_of_a_title() -> None:
    text = (
        "Delays\n\nHere is where the delayed films stand.\n\nPaper Kites: now June 25 (was April 9).\n"
        "Salt Road: now July 2 (was April 16).\nNine Doors: TBA (was May 7)."
    )
    assert {c.question.film for c in claims(text, "release")} == {"Paper Kites", "Salt Road", "Nine Doors"}
