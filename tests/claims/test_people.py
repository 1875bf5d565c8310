"""Names of people from everywhere, in lines of credits, and behind what they did before."""

import pytest
from tests.claims.press import HEADLINE, article, claims

from daybill.claims import findings, observe


def people(text: str) -> list[str]:
    """The people named in a text, in order."""
    mentions = sorted(observe(article(HEADLINE + text)).names.mentions, key=lambda m: m.start)
    return [str(m.value) for m in mentions if m.sign == "P"]


@pytest.mark.parametrize(
    "name",
    [
        "Vaishnavi Kulkarni",
        "Nandhini Pillai",
        "Thendral Iyer",
        "Oluwadamilola Adeyemi",
        "Chukwuemeka Okonkwo",
        "Guðrún Jónsdóttir",
        "Zhao Meiling",
        "Gao Wei",
        "Hyun-woo Bae",
        "Seo Min-Jae",
        "Song Tae Il",
        "Kang Dae Hyun",
        "Kazunari Fujimoto",
        "Thandeka Nkosi",
        "Ahmad Al-Sayed",
        "Szymon Wojciechowski",
        "Ngozi Eze",
    ],
)
def test_names_are_known_from_everywhere(name: str) -> None:
    assert people(f"The part went to {name} after two years.") == [name]


@pytest.mark.parametrize("place", ["Harbour Lane", "Castle Hill", "G.I. Joe", "Dream Palace"])
def test_what_ends_like_a_surname_is_no_person(place: str) -> None:
    assert people(f"It was shown at {place} that night.") == []


@pytest.mark.parametrize("title", ["Blue Harbor", "Salt Orchard", "Silver Lantern", "Quiet Mountain"])
def test_words_of_the_dictionary_name_no_person(title: str) -> None:
    assert people(f"It is her first film since {title}, with Anna Berg.") == ["Anna Berg"]


@pytest.mark.parametrize("name", ["Anna Stone", "Kwabena Miller", "Ingrid Black", "Per Snow", "Emerald Solheim"])
def test_a_surname_may_be_a_word_too(name: str) -> None:
    assert people(f"Her first film has {name} and Anna Berg.") == [name, "Anna Berg"]


def test_a_name_that_runs_together_is_read_apart() -> None:
    assert people("The trailer has #AnnaLundqvist in it.") == ["Anna Lundqvist"]


def test_the_verb_of_a_headline_is_no_name() -> None:
    found = observe(article("Anna Berg Joins “The Lantern Keeper” For Neon\n\nIt opens in May.")).names.mentions
    assert [str(m.value) for m in found if m.sign == "P"] == ["Anna Berg"]


BLOCK = """\
The Lantern Keeper

Directed by:

Anna Lundqvist

Written by:

Per Okafor and Sofia Berg

Cast

Nils Dahl
Mette Holm
Liv Strand

Running time:
93 min

“The Lantern Keeper” opens on March 3.
"""


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("director", {"Anna Lundqvist"}),
        ("writer", {"Per Okafor", "Sofia Berg"}),
        ("cast", {"Nils Dahl", "Mette Holm", "Liv Strand"}),
    ],
)
def test_a_label_holds_for_the_lines_below_it(kind: str, names: set[str]) -> None:
    assert {str(c.answer) for c in claims(BLOCK, kind)} == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It stars Anna Berg (“Glass Rain”) and Per Holm.", "cast"),
        ("It stars Anna Berg, of “Glass Rain”, and Per Holm.", "cast"),
        ("It stars Anna Berg (best known for “Glass Rain”) and Per Holm.", "cast"),
        ("It is produced by Anna Berg (“Glass Rain”).", "producer"),
        ("It is directed by Anna Berg (“Glass Rain”).", "director"),
    ],
)
def test_brackets_tell_of_earlier_work_in_the_same_trade(text: str, kind: str) -> None:
    text = f"{HEADLINE}“The Lantern Keeper” opens in May. {text} “Glass Rain” opened in 2019."
    found = {
        c.question.kind
        for k in ("cast", "producer", "director")
        for c in claims(text, k)
        if c.question.film == "Glass Rain" and str(c.answer) == "Anna Berg"
    }
    assert found == {kind}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Anna Berg previously directed “Glass Rain” and the documentary “Old Ice.”", "director", "Anna Berg"),
        ("She previously directed “Glass Rain” and “Old Ice.”", "director", "Anna Berg"),
        ("The director's earlier films include “Glass Rain” and “Old Ice.”", "director", "Anna Berg"),
        ("Berg's fame rests on “Glass Rain” and “Old Ice.”", "director", "Anna Berg"),
        ("Berg follows “Glass Rain” and “Old Ice” with a quieter film.", "director", "Anna Berg"),
        ("After “Glass Rain” and “Old Ice,” it completes Berg's trilogy.", "director", "Anna Berg"),
        ("Berg, whose war drama “Glass Rain” came before “Old Ice,” is at home.", "director", "Anna Berg"),
        ("Holm's credits include “Glass Rain” and “Old Ice.”", "cast", "Per Holm"),
        ("You know Holm from “Glass Rain” and “Old Ice.”", "cast", "Per Holm"),
        ("As in “Glass Rain,” Holm plays a loner; so he did in “Old Ice.”", "cast", "Per Holm"),
        ("Holm, an Oscar nominee for “Glass Rain,” is older here than in “Old Ice.”", "cast", "Per Holm"),
        ("Holm was so good in “Glass Rain”; this is no “Old Ice.”", "cast", "Per Holm"),
        ("Among the guests is Liv Strand, the writer of “Glass Rain” and “Old Ice.”", "writer", "Liv Strand"),
        ("Per Holm (Islands, “Glass Rain”) also stars; this is no “Old Ice.”", "cast", "Per Holm"),
    ],
)
def test_a_career_told_in_prose_is_of_whom_and_of_the_trade_it_says(text: str, kind: str, who: str) -> None:
    text = (
        "“The Lantern Keeper” trailer\nNeon opens “The Lantern Keeper” in theaters on March 3. It is directed by Anna "
        f"Berg and stars Per Holm. {text}"
    )
    made = {
        (k, str(c.answer))
        for k in ("cast", "producer", "director", "writer")
        for c in claims(text, k)
        if c.question.film == "Glass Rain"
    }
    assert made == {(kind, who)}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg previously directed “Glass Rain” and Liv Strand's “Old Ice.”",
        "Anna Berg, who gave us “Glass Rain,” loves “Old Ice,” directed by Liv Strand.",
        "Per Holm gave us “Glass Rain” and “Old Ice.”",
    ],
)
def test_a_career_holds_nothing_that_is_anothers(text: str) -> None:
    text = (
        "“The Lantern Keeper” trailer\nNeon opens “The Lantern Keeper” in theaters on March 3. It is directed by Anna "
        f"Berg and stars Per Holm. {text}"
    )
    assert "Anna Berg" not in {str(c.answer) for c in claims(text, "director") if c.question.film == "Old Ice"}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Park's film is a drama. Park lives in Oslo.", 3),
        ("It was shot in Park Avenue and in Ashdown Park.", 1),
        ("When Park came, Director Park stayed.", 3),
    ],
)
def test_the_surname_of_a_korean_name_comes_first(text: str, times: int) -> None:
    found = observe(article(f"“The Lantern Keeper” is directed by Park Min-seo. {text}")).names.mentions
    assert [str(m.value) for m in found if m.sign == "P"] == ["Park Min-seo"] * times


def test_the_star_of_a_film_is_whoever_was_named_alone_before() -> None:
    text = (
        f"{HEADLINE}Anna Berg has had a busy year. The star of “Glass Rain” and “Old Ice” plays a spy in “Salt Road,” "
        "which opens in theaters in May."
    )
    played = {(c.question.film, str(c.answer)) for c in claims(text, "cast")}
    assert {("Glass Rain", "Anna Berg"), ("Old Ice", "Anna Berg")} <= played


@pytest.mark.parametrize("words", ["Winter Letters", "Deep State", "Red Vines", "Dawn Raid", "Joy Ride"])
def test_a_given_name_that_is_a_word_makes_no_person_of_another_word(words: str) -> None:
    assert people(f"The town has {words} in it.") == []
    assert people(f"It stars {words} and Anna Berg.") == [words, "Anna Berg"]


@pytest.mark.parametrize("name", ["River Nielsen", "Hope Lundqvist", "Rose Okafor"])
def test_a_given_name_that_is_a_word_is_one_before_a_surname(name: str) -> None:
    assert people(f"The town has {name} in it.") == [name]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("“Glass Rain” star Anna Berg leads “The Lantern Keeper”.", "cast", {"Anna Berg"}),
        (
            "“Glass Rain” stars Anna Berg and Per Holm meet again in “The Lantern Keeper”.",
            "cast",
            {"Anna Berg", "Per Holm"},
        ),
        ("“The Lantern Keeper” was written by “Glass Rain” screenwriter Anna Berg.", "writer", {"Anna Berg"}),
        ("“Glass Rain” producer Anna Berg is producing “The Lantern Keeper”.", "producer", {"Anna Berg"}),
        ("Anna Berg stars in “The Lantern Keeper”. She was last seen in “Glass Rain”.", "cast", {"Anna Berg"}),
        ("It is by Anna Berg, whose “Glass Rain” won a prize.", "director", {"Anna Berg"}),
        ("It is directed by Anna Berg, known for “Low Tide” and “Glass Rain”.", "director", {"Anna Berg"}),
    ],
)
def test_a_film_may_be_named_to_tell_who_somebody_is(text: str, kind: str, names: set[str]) -> None:
    told = claims(f"{HEADLINE}{text}", kind)
    assert {str(c.answer) for c in told if c.question.film == "Glass Rain"} == names


def test_brackets_behind_an_actor_tell_of_a_film_in_some_doubt_for_it_may_be_a_series() -> None:
    text = f"{HEADLINE}“The Lantern Keeper” opens in May. It stars Anna Berg (“Glass Rain”) and Per Holm."
    likely = {(c.question.film, str(c.answer)): c.probability for c in findings(article(text)).claims}
    assert likely["Glass Rain", "Anna Berg"] < likely["The Lantern Keeper", "Anna Berg"]


def test_who_is_listed_with_films_behind_the_name_has_the_trade_of_those_beside_them() -> None:
    text = (
        f"{HEADLINE}“The Lantern Keeper” opens in May and stars Per Holm. "
        "Around him are Per Holm (“Low Tide”) and Anna Berg (“Glass Rain”)."
    )
    assert "Glass Rain" not in {c.question.film for c in claims(text, "director")}
    assert "Anna Berg" in {str(c.answer) for c in claims(text, "cast") if c.question.film == "Glass Rain"}


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("It is fronted by Anna Berg and Per Holm.", "cast", {"Anna Berg", "Per Holm"}),
        ("Anna Berg essays the role of a keeper.", "cast", {"Anna Berg"}),
        ("The lead roles are taken by Anna Berg and Per Holm.", "cast", {"Anna Berg", "Per Holm"}),
        ("Anna Berg is seen opposite Per Holm.", "cast", {"Anna Berg", "Per Holm"}),
        ("Anna Berg is behind the camera.", "director", {"Anna Berg"}),
        ("Anna Berg, a newcomer to features, directs.", "director", {"Anna Berg"}),
        ("Anna Berg and Per Holm wrote and directed it.", "director", {"Anna Berg", "Per Holm"}),
        ("Anna Berg did the adaptation.", "writer", {"Anna Berg"}),
        ("Producing are Anna Berg and Per Holm.", "producer", {"Anna Berg", "Per Holm"}),
        ("Lumen Pictures sold it to Neon.", "distributor", {"Neon"}),
    ],
)
def test_the_press_has_many_words_for_a_trade(text: str, kind: str, names: set[str]) -> None:
    found = {str(c.answer) for c in claims(f"{HEADLINE}“The Lantern Keeper” opens in May. {text}", kind)}
    assert found == names


@pytest.mark.parametrize(
    "headline",
    [
        "Anna Lindqvist Joins Per Solberg In ‘The Lantern Keeper’",
        "Anna Lindqvist Boards Per Solberg’s ‘The Lantern Keeper’",
        "Anna Lindqvist Set To Direct Per Solberg In ‘The Lantern Keeper’",
    ],
)
def test_what_people_do_in_a_headline_parts_two_names(headline: str) -> None:
    mentions = observe(article(f"{headline}\n\nThe film opens in May.")).names.mentions
    found = [str(m.value) for m in sorted(mentions, key=lambda m: m.start) if m.sign == "P"]
    assert found == ["Anna Lindqvist", "Per Solberg"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The film by Julia T. Solberg is short. It is Julia T. Solberg's first.", ["Julia T. Solberg"] * 2),
        ("It is directed by Vadim and written by Anna Lund.", ["Vadim", "Anna Lund"]),
        ("It was made by Anthony and Joe Lindqvist.", ["Anthony Lindqvist", "Joe Lindqvist"]),
        ("The film by J. A. Solberg is short.", ["J. A. Solberg"]),
        ("It stars Micah A. Solberg.", ["Micah A. Solberg"]),
        ("The Solberg Brothers made it.", ["The Solberg Brothers"]),
        ("With Elaine May in the lead.", ["Elaine May"]),
        ("Emily SolbergBella Lindqvist star.", ["Emily Solberg", "Bella Lindqvist"]),
        ("It was directed byEliza Solberg.", ["Eliza Solberg"]),
    ],
)
def test_names_are_read_in_all_their_forms(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_a_younger_man_keeps_his_stop_and_comma() -> None:
    text = "“The Lantern Keeper” is a drama with Clifton Rollins, Jr. and Mia Tal. The rider (Tom Vik Jr.) wins."
    cast = {str(c.answer) for c in claims(text, "cast")}
    assert cast == {"Clifton Rollins, Jr", "Mia Tal", "Tom Vik Jr"}


def test_the_next_label_of_a_line_is_no_part_of_a_name() -> None:
    text = "“The Lantern Keeper”. Quick Details Director: Ada Lund Cast: Tom Vik, Mia Tal Language: Malayalam."
    assert {str(c.answer) for c in claims(text, "cast")} == {"Tom Vik", "Mia Tal"}
    assert {str(c.answer) for c in claims(text, "director")} == {"Ada Lund"}
