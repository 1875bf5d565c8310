import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from daybill.films import Identification, identify
from daybill.films.years import year_in
from daybill.model import (
    Article,
    Claim,
    Evidence,
    Film,
    Medium,
    Name,
    Person,
    Question,
    Status,
    When,
)


class Press:
    """Articles with what they claim, gathered line by line."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.claims: list[Claim] = []

    def says(self, address: str, *lines: str, likely: float = 0.9) -> "Press":
        """An article with one claim a line: `Title | kind | answer`, each as likely."""
        text = "\n".join(lines)
        article = Article.make(address=address, outlet=address, text=text, language="en")
        self.articles[article.id] = article
        for line in lines:
            title, kind, answer = line.split(" | ")
            start = text.index(line)
            claim = _claim(title, kind, answer, Evidence.of(article, start, start + len(line)))
            self.claims.append(replace(claim, probability=likely))
        return self

    def identified(self, known: Sequence[Film] = ()) -> Identification:
        return identify(self.claims, self.articles, known)

    def film_of(self, title: str, known: Sequence[Film] = (), article: str | None = None) -> Film:
        """The film of the first claim about a title, or of that in one article."""
        found = self.identified(known)
        films = {film.id: film for film in found.films}
        of = {identity.claim: identity.film for identity in found.identities}
        for claim in self.claims:
            place = self.articles[claim.evidence.article].address
            if claim.question.film == title and article in (None, place):
                return films[of[claim.id] or ""]
        raise AssertionError(title)


def _claim(title: str, kind: str, answer: str, evidence: Evidence) -> Claim:
    if kind in Medium.__members__.values():
        question = Question(kind="release", film=title, medium=Medium(kind))
        return Claim.make(question, When.of(answer), evidence, Status.PLANNED, rule="test", probability=0.9)
    said = Name(answer) if kind in ("title_also", "distributor", "title") else Person(answer)
    return Claim.make(Question(kind=kind, film=title), said, evidence, rule="test", probability=0.9)


def test_forms_of_one_title_are_one_film_called_by_its_commonest_form():
    press = Press()
    press.says("a", "Dear Comrades! | director | Andrei Konchalovsky")
    press.says("b", "DEAR COMRADES | director | Andrei Konchalovskiy", "DEAR COMRADES | cast | Yulia Burova")
    press.says("c", "Dear Comrades! | distributor | NEON").says("d", "Dear Comrades | distributor | NEON")
    found = press.identified()
    assert [film.title for film in found.films] == ["Dear Comrades!"]
    assert "Dear Comrades" in found.films[0].titles
    assert all(identity.film == found.films[0].id and identity.reasons for identity in found.identities)


def test_capitals_throughout_are_a_title_only_where_nothing_else_is_printed():
    press = Press().says("a", "FIRST COW | distributor | A24").says("b", "FIRST COW | distributor | A24")
    assert press.film_of("FIRST COW").title == "FIRST COW"
    press.says("c", "First Cow | distributor | A24")
    assert press.film_of("First Cow").title == "First Cow"


def test_films_of_one_title_with_other_years_stay_two():
    press = Press().says("a", "Emma (1996) | cast | Gwyneth Paltrow").says("b", "Emma (2020) | cast | Bill Nighy")
    assert {film.year for film in press.identified().films} == {1996, 2020}
    assert len({film.id for film in press.identified().films}) == 2


def test_films_of_one_title_with_other_directors_stay_two():
    press = Press().says("a", "Suspiria | director | Dario Argento")
    press.says("b", "Suspiria | director | Luca Guadagnino").says("c", "Suspiria | director | Luca Guadagnino")
    assert len(press.identified().films) == 2
    assert press.film_of("Suspiria", article="b") == press.film_of("Suspiria", article="c")


def test_a_director_told_in_doubt_parts_two_films_only_where_more_does():
    press = Press().says("a", "Low Tide | director | Ingrid Solheim", "Low Tide | cast | Jonas Weld")
    press.says("b", "Low Tide | director | Ida Berg", "Low Tide | cast | Jonas Weld", likely=0.4)
    assert len(press.identified().films) == 1
    press = Press().says("a", "Low Tide | director | Ingrid Solheim", "Low Tide | cast | Jonas Weld")
    press.says("b", "Low Tide (1987) | director | Per Olsen", "Low Tide (1987) | cast | Ada Lund", likely=0.4)
    press.says("c", "Low Tide (2021) | cast | Jonas Weld")
    assert len(press.identified().films) == 2


def test_other_directors_and_other_years_are_two_films_though_one_is_told_in_doubt():
    press = Press().says("a", "Low Tide (1917) | director | Ingrid Solheim")
    press.says("b", "Low Tide (1918) | director | Ida Berg", likely=0.4)
    assert len(press.identified().films) == 2


def test_a_festival_year_and_the_release_year_after_it_are_one_film():
    press = Press().says("a", "First Cow (2019) | director | Kelly Reichardt")
    press.says("b", "First Cow (2020) | distributor | A24")
    assert len(press.identified().films) == 1


def test_a_sequel_is_not_its_first_part():
    press = Press().says("a", "A Quiet Place | director | John Krasinski", "A Quiet Place | cast | Emily Blunt")
    press.says("b", "A Quiet Place Part II | director | John Krasinski", "A Quiet Place Part II | cast | Emily Blunt")
    press.says("c", "A Quiet Place 2 | distributor | Paramount")
    assert len(press.identified().films) == 2
    assert press.film_of("A Quiet Place 2") == press.film_of("A Quiet Place Part II")


def test_a_dropped_subtitle_joins_where_the_part_has_its_number():
    press = Press().says("a", "Peter Rabbit 2: The Runaway | distributor | Sony")
    press.says("b", "Peter Rabbit 2 | distributor | Sony Pictures")
    assert [film.title for film in press.identified().films] == ["Peter Rabbit 2: The Runaway"]


def test_a_title_within_another_joins_only_with_director_and_more():
    press = Press().says("a", "Terminator | cast | Linda Hamilton")
    press.says("b", "Terminator: Dark Fate | cast | Linda Hamilton")
    assert len(press.identified().films) == 2
    press = Press().says("a", "Mishima | director | Paul Schrader", "Mishima | cast | Ken Ogata")
    press.says(
        "b",
        "Mishima: A Life in Four Chapters | director | Paul Schrader",
        "Mishima: A Life in Four Chapters | cast | Ken Ogata",
    )
    press.says("c", "Mishima | cast | Kenji Sawada")
    press.says("d", "Mishima: A Life in Four Chapters | cast | Kenji Sawada")
    assert len(press.identified().films) == 1


def test_a_slip_of_the_pen_joins_with_a_person_in_common():
    press = Press().says("a", "Comandante | cast | Pierfrancesco Favino")
    press.says("b", "Commandante | cast | Pierfrancesco Favino")
    assert len(press.identified().films) == 1
    press = Press().says("a", "Comandante | cast | Pierfrancesco Favino").says("b", "Commandante | cast | Anyone Else")
    assert len(press.identified().films) == 2


def test_another_name_that_a_text_gives_joins_two_titles():
    press = Press().says("a", "Queridos camaradas | director | Andrei Konchalovsky")
    press.says("b", "Dear Comrades! | distributor | NEON", "Dear Comrades! | title_also | Queridos camaradas")
    press.says("c", "Dear Comrades! | director | Andrei Konchalovsky")
    assert len(press.identified().films) == 1
    assert press.film_of("Queridos camaradas").title == "Dear Comrades!"


def test_films_of_one_director_and_cast_are_not_one_film():
    press = Press()
    for title in ("Casino", "Goodfellas", "The Irishman"):
        press.says(
            title, *(f"{title} | {who}" for who in ("director | M. Scorsese", "cast | R. De Niro", "cast | J. Pesci"))
        )
    assert len(press.identified().films) == 3


def test_a_title_alone_joins_the_one_film_that_fits():
    press = Press().says("a", "Titane | director | Julia Ducournau").says("b", "Titane | distributor | NEON")
    assert len(press.identified().films) == 1


def test_a_title_that_two_films_bear_alike_cannot_be_told_without_evidence():
    press = (
        Press()
        .says("a", "Emma (1996) | director | Douglas McGrath")
        .says("b", "Emma (2020) | director | Autumn de Wilde")
    )
    press.says("c", "Emma | distributor | Focus").says("d", "Emma | cast | Bill Nighy", "Emma | vod | 2020-03-20")
    with pytest.raises(KeyError):
        press.film_of("Emma", article="c")
    assert press.film_of("Emma", article="d").year == 2020
    identity = next(i for i in press.identified().identities if i.film is None)
    assert identity.score == 0
    assert "nothing here tells which" in identity.reasons[0]


def test_known_films_keep_their_ids_and_take_over_what_is_new():
    known = Film(id="known", title="Saint Maud", year=2019, people=("Rose Glass",), ids={"imdb": "tt7557108"})
    press = Press().says("a", "SAINT MAUD | director | Rose Glass", "SAINT MAUD | cast | Morfydd Clark")
    film = press.film_of("SAINT MAUD", [known])
    assert (film.id, film.title, film.ids) == ("known", "Saint Maud", known.ids)
    assert film.people == ("Rose Glass", "Morfydd Clark")
    other = Film(id="other", title="Other")
    assert [found.id for found in press.identified([known, other]).films] == ["known"]


def test_reading_in_two_rounds_gives_the_films_of_one():
    first = Press().says("a", "Titane | director | Julia Ducournau", "Raw | director | Julia Ducournau")
    second = Press().says("b", "TITANE | director | Julia Ducournau", "Raw | cast | Garance Marillier")
    whole = Press()
    whole.articles, whole.claims = first.articles | second.articles, first.claims + second.claims
    known = first.identified().films
    assert {film.id for film in second.identified(known).films} == {film.id for film in whole.identified().films}


TITLES = ["Emma", "EMMA", "Emma (1996)", "Emma (2020)", "Dune", "Dune: Part Two", "Dune 2", "Dune Part II: The End"]
CLAIMS = st.tuples(
    st.sampled_from("abcdef"),
    st.sampled_from(TITLES),
    st.sampled_from(
        ["director | Ann Lee", "director | Bo Dahl", "cast | Cy Poe", "title_also | Dune", "vod | 2020-03-20"]
    ),
)


@given(st.lists(CLAIMS, max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(said, shuffled: random.Random):
    press = Press()
    for address in sorted({address for address, _, _ in said}):
        lines = dict.fromkeys(f"{title} | {rest}" for place, title, rest in said if place == address)
        press.says(address, *lines)
    before = press.identified()
    shuffled.shuffle(press.claims)
    press.articles = dict(reversed(press.articles.items()))
    assert press.identified() == before
    assert {identity.claim for identity in before.identities} == {claim.id for claim in press.claims}
    assert {identity.film for identity in before.identities} - {None} == {film.id for film in before.films}


def test_a_persons_name_beside_the_persons_film_is_no_title():
    press = Press().says("a", "Challengers | director | Luca Guadagnino", "Challengers | cast | Zendaya")
    press.says("b", "Zendaya | director | Luca Guadagnino", "Challengers | distributor | MGM")
    found = press.identified()
    assert [(film.title, film.titles) for film in found.films] == [("Challengers", ())]
    press.says("c", "Zendaya | distributor | Docs")
    assert {film.title for film in press.identified().films} == {"Challengers", "Zendaya"}


def test_what_stands_before_a_title_of_several_words_names_the_series():
    press = Press().says("a", "No Time to Die | theatrical | 2021-10-08", "No Time to Die | cast | Daniel Craig")
    press.says("b", "007 No Time To Die | theatrical | 2021-10-08")
    assert len(press.identified().films) == 1
    press = Press().says("a", "Skyfall | distributor | Sony").says("b", "The Making of Skyfall | distributor | Sony")
    assert len(press.identified().films) == 2


def test_of_two_films_of_one_title_the_one_of_which_many_articles_speak_is_meant():
    press = Press().says("old", "Emma (1996) | director | Douglas McGrath")
    for number in range(6):
        press.says(f"new{number}", "Emma (2020) | director | Autumn de Wilde")
    press.says("bare", "Emma | distributor | Focus")
    assert press.film_of("Emma", article="bare").year == 2020


def test_casts_without_a_name_in_common_part_two_films_of_one_title():
    press = Press().says(
        "a", *(f"Home | cast | {name}" for name in ("Ann Lee", "Bo Dahl", "Cy Poe", "Di Roe", "Ed Sun"))
    )
    press.says("b", *(f"Home | cast | {name}" for name in ("Fay Moe", "Gus Hay", "Hal Ito", "Ida Jon", "Kim Lau")))
    assert len(press.identified().films) == 2


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("Emma is a 1996 American period comedy film.", "Emma", 1996),
        ("Emma (also known as Miss Woodhouse) is a 1996 film.", "Emma", 1996),
        ("The new “Emma” (2020) looks good.", "Emma", 2020),
        ("She loved the 1996 film “Emma”.", "Emma", 1996),
        ("She loved 1996's Emma.", "Emma", 1996),
        ("Emma ist ein britischer Spielfilm aus dem Jahr 1996.", "Emma", 1996),
        ("Emma est un film britannique sorti en 1996.", "Emma", 1996),
        ("Emma is an 1815 novel by Jane Austen.", "Emma", None),
        ("At the 2020 Venice film festival Emma was seen.", "Emma", None),
        ("Emma (opens Jan. 29, 2021)", "Emma", None),
        ("Emma (1996) and Emma (2020)", "Emma", None),
        ("Emma is a 2020 remake of Emma (1996).", "Emma", 2020),
        ("Gemma is a 1996 film", "Emma", None),
    ],
)
def test_the_year_of_a_film_is_read_where_it_stands_with_its_title(text, title, year):
    assert year_in(text, title) == year


def test_a_person_of_a_film_is_spelled_as_most_articles_spell_them():
    press = Press().says("a", "Torment | director | Anna Bergmqan")
    for outlet in ("b", "c", "d"):
        press.says(outlet, "Torment | director | Anna Bergmann")
    press.says("e", "Torment | director | ANNA BERGMANN").says("f", "Torment | cast | Anna Bergman-Holt")
    assert press.film_of("Torment").people == ("Anna Bergmann", "Anna Bergman-Holt")


@pytest.mark.parametrize(
    ("fuller", "articles", "title"),
    [
        ("Dusk Harbour: The Return", 2, "Dusk Harbour: The Return"),
        ("Dusk Harbour: The Return", 6, "Dusk Harbour"),  # one article alone has read too much
        ("The Tide – Dusk Harbour", 2, "The Tide – Dusk Harbour"),
        ("Dusk Harbour (Lantern Discs)", 2, "Dusk Harbour"),
        ("A Weekend With Dusk Harbour", 2, "Dusk Harbour"),
    ],
)
def test_a_fuller_title_is_the_films_own_where_it_adds_what_may_be_its_own(fuller, articles, title):
    people = ("director | Ada Byron", "cast | Mia Lund", "cast | Tom Reyes", "cast | Ole Berg")
    press = Press().says("fuller", *(f"{fuller} | {person}" for person in people))
    for n in range(articles):
        press.says(f"short-{n}", *(f"Dusk Harbour | {person}" for person in people))
    assert press.film_of(fuller) == press.film_of("Dusk Harbour")
    assert press.film_of("Dusk Harbour").title == title


def test_of_two_titles_told_alike_often_the_one_of_more_words_is_the_films():
    press = Press().says("a", "Dusk Harbour | title_also | Alder", "Dusk Harbour | director | Ada Byron")
    press.says("b", "Alder | title_also | Dusk Harbour", "Alder | director | Ada Byron")
    assert [film.title for film in press.identified().films] == ["Dusk Harbour"]
