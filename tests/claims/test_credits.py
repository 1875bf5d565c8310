"""Names of people in every form, and what belongs to a film besides its people."""

import pytest
from tests.claims.press import HEADLINE, article, claims

from daybill.claims import find, observe


def people(text: str) -> list[str]:
    """The people named in a text, each as often as it stands there."""
    mentions = sorted(observe(article(text)).names.mentions, key=lambda m: m.start)
    return [str(m.value) for m in mentions if m.sign == "P"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It stars Sofia Lundqvist, Anna Berg and Peter Okafor.", ["Sofia Lundqvist", "Anna Berg", "Peter Okafor"]),
        ("It stars Anna Berg, Stephen Park and Peter Okafor.", ["Anna Berg", "Stephen Park", "Peter Okafor"]),
        ("A thriller by Park Ji-hoon, with Anna Berg.", ["Park Ji-hoon", "Anna Berg"]),
        ("With Anna Berg, Peter Okafor, and Zilla, it opens in May.", ["Anna Berg", "Peter Okafor", "Zilla"]),
        (
            "Anna Berg made it. It stars Berg, Peter Okafor and Tom Hall.",
            ["Anna Berg", "Anna Berg", "Peter Okafor", "Tom Hall"],
        ),
    ],
    ids=["a town for a first name", "a place for a surname", "hyphens", "one name", "a surname in a list"],
)
def test_people_are_recognised_by_their_company(text: str, names: list[str]) -> None:
    assert people(HEADLINE + text) == names


@pytest.mark.parametrize("title", ["Quarry Night", "Two Clerks and a Goat", "Salt & Vinegar", "Meander"])
def test_a_film_may_be_introduced_as_in_an_encyclopedia(title: str) -> None:
    text = f"{title} is a 2019 Norwegian comedy film directed by Anna Lundqvist and starring Peter Okafor."
    found = {(c.question.film, str(c.answer)) for c in claims(text, "cast")}
    assert found == {(title, "Peter Okafor")}


def test_a_company_may_own_several_films_at_once() -> None:
    text = "Neon has “The Lantern Keeper”. Neon also holds “Glass Rain” and “Tin Moon”."
    found = {c.question.film for c in claims(HEADLINE + text, "distributor")}
    assert {"Glass Rain", "Tin Moon"} <= found


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("“The Lantern Keeper” won the Jury Prize at Sundance.", "Jury Prize, Sundance Film Festival"),
        ("“The Lantern Keeper” was at Sundance in May. It won the Jury Prize.", "Jury Prize, Sundance Film Festival"),
        ("“The Lantern Keeper” won a Cannes Jury Prize.", "Jury Prize, Cannes Film Festival"),
        (
            "The film, winner of the Camera d'Or, will be shown at the Toronto Film Festival.",
            "Camera d'Or, Cannes Film Festival",
        ),
    ],
    ids=["beside it", "a sentence earlier", "before its name", "always the same"],
)
def test_a_prize_is_told_with_its_giver(text: str, award: str) -> None:
    assert [str(c.answer) for c in claims(HEADLINE + text, "award")] == [award]


def test_a_premiere_that_fell_through_is_none() -> None:
    text = "“The Lantern Keeper” was to premiere at the Venice Film Festival, but gave up its slot."
    assert not claims(HEADLINE + text, "premiere")


def test_the_drama_adds_no_second_genre() -> None:
    text = "“The Lantern Keeper” is a psychological thriller. The drama opens on April 9."
    assert [str(c.answer) for c in claims(HEADLINE + text, "genre")] == ["psychological thriller"]


@pytest.mark.parametrize(
    "text", ["It stars Zendaya.", "Zendaya's new film is here.", "A star as big as Zendaya helps."]
)
def test_who_goes_by_one_name_is_a_person(text: str) -> None:
    assert "Zendaya" in people(text)


def test_a_title_of_one_word_is_none_within_a_name() -> None:
    text = "“Emma” is out. “The Tin Moon” stars Peter Okafor and Emma Louise Webb."
    assert "Emma Louise Webb" in people(text)


def test_what_opens_a_line_of_credits_is_no_title() -> None:
    text = "The Lantern Keeper\nA Film by Anna Berg\nEdited by Karl Holm\nStory by Jon Stone\nProduced by Eva Hale"
    seen = observe(article(text))
    assert set(seen.names.likely) <= {"The Lantern Keeper"}


BLOCKS = {
    "The Lantern Keeper Movie Review\nCast: Eva Hale, Jon Stone\nDirector: Anna Berg\n": {"cast", "director"},
    "The Lantern Keeper – Film Review\nDirector: Anna Berg. Starring: Eva Hale, Jon Stone. 130mins.": {
        *("cast", "director", "runtime"),
    },
    "The Lantern Keeper opens Friday\nDirector: Anna Berg. Starring: Eva Hale, Jon Stone.": {"cast", "director"},
    "The Lantern Keeper [15]\nDirector: Anna Berg\nRunning time: 130 minutes": {"director", "runtime"},
    "The Lantern Keeper\nDirected & Written by: Anna Berg\nProduced by: Eva Hale\nStarring: Jon Stone": {
        *("cast", "director", "writer", "producer"),
    },
    "The Lantern Keeper\nGenre: Drama\nOriginal Language: English\nDirector: Anna Berg\nRuntime: 1h 44m": {
        *("director", "runtime"),
    },
    "The Lantern Keeper\nDirector/Writer: Anna Berg\nCast: Eva Hale, Jon Stone\n": {"cast", "director", "writer"},
    "The Lantern Keeper\nDirected By\nAnna Berg\nRunning Time:\n121 min\n": {"director", "runtime"},
    "The Lantern Keeper\nProduction companies: Tidewrack Films. Main cast: Eva Hale, Jon Stone. Director: Anna Berg.": {
        *("cast", "director", "producer"),
    },
}


@pytest.mark.parametrize(("block", "kinds"), BLOCKS.items())
def test_the_credits_of_a_block_are_of_the_film_above_it(block: str, kinds: set[str]) -> None:
    found = find(article(f"{block}\nThe film is in cinemas."))
    facts = {c.question.kind for c in found} & {"cast", "director", "writer", "producer", "runtime"}
    assert facts == kinds
    assert {c.question.film for c in found} == {"The Lantern Keeper"}


def test_writers_may_stand_one_a_line_below_their_label() -> None:
    text = (
        "The Lantern Keeper (2020)\nDirected by: Anna Berg\nWriters\nKarl Holm\nPeter Okafor\nCast\nEva Hale\nJon Stone"
    )
    assert {str(c.answer) for c in claims(text, "writer")} == {"Karl Holm", "Peter Okafor"}
