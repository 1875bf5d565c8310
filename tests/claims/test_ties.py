"""Who belongs to which film, and how."""

from collections.abc import Sequence

import pytest
from tests.claims.press import article

from daybill.claims import facts_of, find, observe, scorer
from daybill.claims.cues import cues
from daybill.claims.placing import Story, context, films_for, listed
from daybill.claims.ties import Choice, against_rest, log_odds, propose_choices, weigh_ties

HEADLINE = "“The Tin Moon” Gets a Trailer\n\n"


def tied(text: str) -> set[tuple[str, str]]:
    return {
        (c.question.kind, str(c.answer))
        for c in find(article(HEADLINE + text))
        if c.question.film == "The Tin Moon" and c.question.kind in ("director", "writer", "cast", "distributor")
    }


def choices(text: str, kind: str) -> Sequence[Choice]:
    read = article(HEADLINE + text)
    seen = observe(read)
    found = propose_choices(seen.folded, seen.focus, seen.names.main, facts_of(read, seen))
    return [choice for choice in found if choice.kind == kind]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Anna Lundqvist directed “The Tin Moon”.", ("director", "Anna Lundqvist")),
        ("“The Tin Moon” is directed by Anna Lundqvist.", ("director", "Anna Lundqvist")),
        ("“The Tin Moon” stars Peter Okafor and Anna Berg.", ("cast", "Peter Okafor")),
        ("It was written by Peter Okafor and Anna Berg.", ("writer", "Anna Berg")),
        ("Magnolia Pictures will release “The Tin Moon” in May.", ("distributor", "Magnolia Pictures")),
        ("Peter Okafor has joined Anna Berg in “The Tin Moon”.", ("cast", "Anna Berg")),
        ("Peter Okafor gives the performance of his life in “The Tin Moon”.", ("cast", "Peter Okafor")),
        ("Anna Lundqvist is writing and directing “The Tin Moon”.", ("director", "Anna Lundqvist")),
        ("Anna Lundqvist, a dancer, makes her directing debut with “The Tin Moon”.", ("director", "Anna Lundqvist")),
        ("Newcomer Ada Moss plays a nurse in “The Tin Moon”.", ("cast", "Ada Moss")),
    ],
)
def test_plain_sentences_tie_names_to_films(text: str, tie: tuple[str, str]) -> None:
    assert tie in tied(text)


@pytest.mark.parametrize(
    "text",
    [
        "“The Tin Moon” is based on Anna Lundqvist's novel “Glass Rain”.",
        "“The Tin Moon” has a score by Anna Lundqvist.",
    ],
)
def test_who_wrote_the_book_or_the_music_is_no_director(text: str) -> None:
    assert ("director", "Anna Lundqvist") not in tied(text)
    assert ("cast", "Anna Lundqvist") not in tied(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("“The Tin Moon” marks the directorial debut of actress Julia Berg.", ("cast", "Julia Berg")),
        ("Julia Berg will direct “The Tin Moon”, with Anna Lund and Per Holm producing.", ("cast", "Anna Lund")),
        (
            "“The Tin Moon” was shot by Per Holm, edited by Anna Lund and directed by Julia Berg.",
            ("director", "Per Holm"),
        ),
        ("Anna Lund, a nominee last year, is executive producer of “The Tin Moon”.", ("cast", "Anna Lund")),
        ("Producers are Anna Lund and Julia Berg; Per Holm is executive producer of it.", ("director", "Per Holm")),
    ],
)
def test_who_makes_a_film_in_one_trade_is_not_in_another(text: str, tie: tuple[str, str]) -> None:
    assert tie not in tied(text)


def test_the_latter_is_the_second_of_two_films() -> None:
    text = (
        "Peter Okafor made “Glass Rain” and “Low Tide”. The former is by Julia Berg; the latter stars Anna Lundqvist."
    )
    placed = {
        group: how for c in choices(text, "cast") if c.value == "Anna Lundqvist" for group, how in c.films.items()
    }
    assert "pointed at" in placed["Low Tide",]
    assert "pointed at" not in placed.get(("Glass Rain",), ())


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        (
            "Also shown are “Low Tide” by Mette Berg and Jon Stone's drama “Salt Wind”.",
            {"Low Tide": "Mette Berg", "Salt Wind": "Jon Stone"},
        ),
        (
            "Galas include Peter Okafor's “Glass Rain”, “Salt Wind” by Jon Stone, and Mette Berg's “Low Tide”.",
            {"Glass Rain": "Peter Okafor", "Low Tide": "Mette Berg", "Salt Wind": "Jon Stone"},
        ),
        (
            "In competition Peter Okafor has “Glass Rain” and Mette Berg is back with “Low Tide”.",
            {"Glass Rain": "Peter Okafor", "Low Tide": "Mette Berg"},
        ),
        (
            "Glass Rain, Peter Okafor, Norway, 2021 (May 2)\nLow Tide, Mette Berg, France, 2019 (May 9)",
            {"Glass Rain": "Peter Okafor", "Low Tide": "Mette Berg"},
        ),
        (
            "After a good year (“Glass Rain”, “Low Tide”), Neon opens Anna Lundqvist's “The Tin Moon”, her first film.",
            {"The Tin Moon": "Anna Lundqvist"},
        ),
    ],
    ids=["by and owned", "owned and by", "has", "a line each", "brackets before her"],
)
def test_of_a_line_up_each_film_has_its_own_maker(text: str, makers: dict[str, str]) -> None:
    found = [c for c in find(article(HEADLINE + text)) if c.question.kind == "director"]
    assert {c.question.film: str(c.answer) for c in found} == makers


def test_who_directs_what_another_wrote_is_told_apart() -> None:
    (choice, _) = choices("Anna Lundqvist directs “The Tin Moon” from a script by Peter Okafor.", "writer")
    assert choice.value == "Anna Lundqvist"
    assert "directs what another wrote" in choice.signs


def test_a_trade_right_before_the_next_name_is_the_next_ones() -> None:
    (choice, _) = choices("It comes from director Anna Lundqvist and writer Peter Okafor.", "writer")
    assert "right has writer" not in choice.signs


def test_every_name_may_belong_to_every_film_around_it() -> None:
    text = "Anna Lundqvist made “The Tin Moon” after Peter Okafor made “Glass Rain”."
    found = {(film, c.value) for c in choices(text, "director") for group in c.films for film in group}
    assert found >= {("The Tin Moon", "Anna Lundqvist"), ("The Tin Moon", "Peter Okafor")}


def test_what_a_rule_found_is_a_sign_and_its_words_are_the_evidence() -> None:
    text = "“The Tin Moon” is directed by Anna Lundqvist."
    assert "a rule" in next(c for c in choices(text, "director") if c.value == "Anna Lundqvist").signs
    claim = next(c for c in find(article(HEADLINE + text)) if c.question.kind == "director")
    assert claim.rule.startswith("director.")
    assert claim.evidence.quote == "directed by Anna Lundqvist"


def test_each_name_of_a_list_knows_its_place() -> None:
    seen = observe(article(HEADLINE + "“The Tin Moon” stars Anna Lundqvist, Peter Okafor and Anna Berg."))
    names = [name for name in listed(seen.folded) if name.size == 3]
    assert [name.rank for name in names] == [0, 1, 2]
    assert {"first of list", "left star", "left F star"} <= {*names[0].shared, *context(names[0])}
    assert {"later in list", "list of 3"} <= set(context(names[2]))
    placed = films_for(names[0], Story(seen.folded, seen.focus, seen.names.main))
    assert {"before 0", "gap is star", "main"} <= placed["The Tin Moon",]


def test_words_of_a_class_are_one_sign_in_every_language() -> None:
    english = observe(article(HEADLINE + "“The Tin Moon” is helmed by Anna Lundqvist.")).folded[-1]
    german = observe(article(HEADLINE + "„The Tin Moon“ ist inszeniert von Anna Lundqvist.", language="de")).folded[-1]
    assert cues(english).words == ("F", "is", "direct", "by", "P")
    assert cues(german).words == ("F", "is", "direct", "by", "P")


def test_one_name_at_one_place_belongs_to_one_film() -> None:
    odds = against_rest({("A",): 3.0, ("B",): 3.0})
    assert odds["A",] == odds["B",] < 0.1
    assert against_rest({("A",): 3.0})["A",] == 3.0


def test_a_tie_is_weighed_against_its_rivals() -> None:
    text = "Anna Lundqvist directed “The Tin Moon”. Peter Okafor stars."
    odds = [(c, log_odds(c)) for kind in ("director", "cast") for c in choices(text, kind)]
    weighed = weigh_ties(odds, {"The Tin Moon": 0.9})
    signs = {(tie.kind, tie.value): signs for tie, signs in weighed if tie.film == "The Tin Moon"}
    assert signs["director", "Anna Lundqvist"]["best"] > signs["cast", "Anna Lundqvist"]["best"]
    assert signs["cast", "Anna Lundqvist"]["as director"] > 0.5


def test_directors_who_are_named_together_are_no_rivals() -> None:
    def rival(text: str) -> float:
        weighed = weigh_ties([(c, log_odds(c)) for c in choices(text, "director")], {"The Tin Moon": 0.9})
        return max(signs["another name"] for tie, signs in weighed if tie.film == "The Tin Moon")

    assert rival("“The Tin Moon” is directed by Anna Lundqvist and Peter Okafor.") < 0.1
    assert rival("“The Tin Moon” is directed by Anna Lundqvist. “The Tin Moon” is by director Peter Okafor.") > 0.3


def test_a_doubtful_film_makes_a_doubtful_tie() -> None:
    odds = [(c, log_odds(c)) for c in choices("Anna Lundqvist directed “The Tin Moon”.", "director")]
    weights = scorer.learned("ties")["director in all"]
    sure, doubtful = (
        max(scorer.likelihood(weights, signs) for _, signs in weigh_ties(odds, {"The Tin Moon": likely}))
        for likely in (0.95, 0.4)
    )
    assert sure > doubtful + 0.002


@pytest.mark.parametrize(
    "text", ["Anna Berg plays Ida Marsh.", "Anna Berg as Ida Marsh.", "Anna Berg is young Ida Marsh."]
)
def test_whom_somebody_plays_is_a_role(text: str) -> None:
    found = {c.value for c in choices(text, "cast") if any("the name of a role" in part for part in c.parts)}
    assert found == {"Ida Marsh"}


@pytest.mark.parametrize(
    ("named", "sort"),
    [
        ("Disney", "a service by its company's name"),
        ("Disney+", "a service"),
        ("Paramount+", "a service"),
        ("Netflix", "a service"),
    ],
)
def test_a_service_may_be_named_as_the_company_is(named: str, sort: str) -> None:
    signs = [sign for c in choices(f"“The Tin Moon” goes to {named} in May.", "distributor") for sign in c.signs]
    assert {sign for sign in signs if sign in ("a service", "a service by its company's name")} == {sort}


def test_a_company_in_brackets_behind_a_film_has_that_film_alone() -> None:
    text = "“Glass Rain” (Neon) and “The Tin Moon” (Anna Lundqvist, A24) open in May."
    groups = {c.value: set(c.films) for c in choices(text, "distributor")}
    assert groups == {"Neon": {("Glass Rain",)}, "A24": {("The Tin Moon",)}}


def test_what_a_director_made_before_is_not_the_distributors() -> None:
    text = "Neon has “The Tin Moon” by Anna Lundqvist (“Glass Rain”)."
    (choice,) = choices(text, "distributor")
    assert not any(
        "after 0" in how or "after 1" in how for film, how in choice.films.items() if film == ("Glass Rain",)
    )


@pytest.mark.parametrize(
    "text",
    ["“The Tin Moon” streams on Netflix from May 5.", "Cartoon Saloon's “The Tin Moon” opens in May."],
)
def test_who_shows_or_makes_a_film_is_no_distributor_for_that(text: str) -> None:
    assert not choices(text, "distributor")


def test_who_makes_films_may_release_one_too() -> None:
    assert choices("Cartoon Saloon will release “The Tin Moon” in May.", "distributor")


@pytest.mark.parametrize(
    "text",
    [
        "– Neon takes “Glass Rain,” by Julia Berg. Jon Hale wrote it; Peter Okafor and Anna Berg star.",
        "“Glass Rain”\n\nA nurse (Anna Berg) meets a sailor (Peter Okafor).\n\n“Low Tide”\n\nIt stars Eva Stone.",
    ],
)
def test_what_opens_its_paragraph_or_heads_its_section_is_its_matter(text: str) -> None:
    found = find(article(f"{HEADLINE}“The Tin Moon” is due in May. Jed Lund directed.\n\n{text}"))
    cast = {(c.question.film, str(c.answer)) for c in found if c.question.kind == "cast"}
    assert {("Glass Rain", "Peter Okafor"), ("Glass Rain", "Anna Berg")} <= cast
    assert not {answer for film, answer in cast if film == "The Tin Moon"}


def test_what_is_said_of_a_film_by_another_stands_aside() -> None:
    choice = next(
        c
        for c in choices("“The Tin Moon,” the sequel to “Glass Rain,” stars Peter Okafor.", "cast")
        if c.value == "Peter Okafor"
    )
    assert "before, past an aside" in choice.films["The Tin Moon",]
    assert "before, in an aside" in choice.films["Glass Rain",]


def test_a_film_may_be_called_its_stars_where_another_directs() -> None:
    text = "Peter Okafor's “The Tin Moon” is out in May. It stars Peter Okafor; Anna Lundqvist directs."
    sign = "stars while another directs"
    assert {c.value for c in choices(text, "director") if any(sign in part for part in c.parts)} == {"Peter Okafor"}
    alone = "Peter Okafor's “The Tin Moon” is out in May. It stars Peter Okafor and Anna Lundqvist."
    assert not any(sign in part for c in choices(alone, "director") for part in c.parts)


def test_a_role_may_have_the_surname_of_its_actor_behind_it_whatever_follows() -> None:
    text = "It stars Peter Okafor and Anna Berg. Mona Holt (Berg) and Jonas Reed (Okafor) meet in a harbour."
    found = {c.value for c in choices(text, "cast") if any("the name of a role" in part for part in c.parts)}
    assert found == {"Mona Holt", "Jonas Reed"}


@pytest.mark.parametrize(
    "text",
    ["Anna Berg of “Low Tide” fame directs it.", "Anna Berg (“Low Tide”) directs.", "Anna Berg of “Low Tide” directs."],
)
def test_a_short_sentence_on_somebody_known_for_another_film_is_no_heading_of_it(text: str) -> None:
    assert ("director", "Anna Berg") in tied(f"{text}\n\nIt opens in May.")


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "It is written by Anna Berg and Peter Okafor directs.",
            {("writer", "Anna Berg"), ("director", "Peter Okafor")},
        ),
        ("It stars Anna Berg, and Peter Okafor directs.", {("cast", "Anna Berg"), ("director", "Peter Okafor")}),
        (
            "The script is by Anna Berg, and Peter Okafor and Liv Dahl star.",
            {("writer", "Anna Berg"), ("cast", "Peter Okafor"), ("cast", "Liv Dahl")},
        ),
    ],
)
def test_a_list_ends_where_the_sentence_goes_on_with_its_last_name(text: str, ties: set[tuple[str, str]]) -> None:
    assert tied(text) == ties


@pytest.mark.parametrize(
    "text",
    [
        "Bodil Lund's “Salt Road” opens the festival. Anna Berg and Peter Okafor star.",
        "Magnolia Pictures has Bodil Lund's “Salt Road” for the U.S. Anna Berg and Peter Okafor star.",
    ],
)
def test_a_film_with_its_maker_that_a_sentence_is_about_is_what_the_next_one_means(text: str) -> None:
    of_another = {(c.question.film, str(c.answer)) for c in find(article(HEADLINE + text)) if c.question.kind == "cast"}
    assert of_another == {("Salt Road", "Anna Berg"), ("Salt Road", "Peter Okafor")}


def test_a_film_called_somebodys_that_another_directs_says_so() -> None:
    text = "Anna Berg's “The Tin Moon” opens in May. It is directed by Peter Okafor."
    owned = [choice for choice in choices(text, "director") if choice.value == "Anna Berg"]
    assert owned
    assert any("owns what another directs" in choice.signs for choice in owned)


def test_characters_known_to_everybody_make_and_play_nothing() -> None:
    assert tied("The Sherlock Holmes film “The Tin Moon” is directed by Anna Berg.") == {("director", "Anna Berg")}


@pytest.mark.parametrize(
    "text",
    [
        "The Pixar movie “The Tin Moon” opens on May 5.",
        "“The Tin Moon” is a new comedy from Pixar and opens on May 5.",
        "Pixar's “The Tin Moon” opens on May 5.",
    ],
)
def test_a_house_that_releases_nothing_makes_what_is_its_own(text: str) -> None:
    said = {(c.question.kind, str(c.answer)) for c in find(article(HEADLINE + text)) if str(c.answer) == "Pixar"}
    assert said == {("producer", "Pixar")}
