"""One person under several spellings is one; two of one name stay two where the films say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybill.films import persons
from daybill.films.people import person_key
from daybill.films.titles import canonical
from daybill.model import Film


def film(name: str, year: int | None, *people: str) -> Film:
    return Film(id=name, title=name, year=year, people=people)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Андрей Кончаловский", "Andrei Konchalovsky"),
        ("Krzysztof Kieślowski", "Krzysztof Kieslovski"),
        ("Joachim Trier", "JOACHIM TRIER"),
        ("Kleber Mendonça Filho", "Kleber Mendonca Filho"),
        ("Søren Malling", "Soren Malling"),
        ("Łukasz Żal", "Lukasz Zal"),
    ],
)
def test_spellings_and_scripts_share_a_key(one, two):
    assert person_key(one) == person_key(two)


def test_a_title_in_another_script_is_filed_under_its_latin_letters():
    assert canonical("Левиафан") == canonical("Leviafan")


def test_one_person_under_several_spellings_is_one():
    (found,) = persons(
        [
            film("a", 2014, "Andrei Konchalovsky"),
            film("b", 2020, "Andrey Konchalovskiy"),
            film("c", None, "ANDREI KONCHALOVSKY"),
        ]
    )
    assert (found.name, found.films) == ("Andrey Konchalovskiy", ("a", "b", "c"))
    assert found.names == ("ANDREI KONCHALOVSKY", "Andrei Konchalovsky")


def test_a_middle_name_is_no_other_person_where_others_worked_on_both():
    shared = [film("a", 2021, "Cary Fukunaga", "Daniel Craig"), film("b", 2021, "Cary Joji Fukunaga", "Daniel Craig")]
    assert [p.name for p in persons(shared)] == ["Cary Joji Fukunaga", "Daniel Craig"]
    apart = [film("a", 2021, "Paul Anderson"), film("b", 2021, "Paul Thomas Anderson")]
    assert len(persons(apart)) == 2


def test_two_of_one_name_whose_films_lie_a_life_apart_stay_two():
    found = persons(
        [
            film("bullitt", 1968, "Steve McQueen", "Peter Yates"),
            film("hunter", 1980, "Steve McQueen"),
            film("hunger", 2008, "Steve McQueen", "Michael Fassbender"),
            film("widows", 2018, "Steve McQueen"),
        ]
    )
    lives = [person.films for person in found if person.name == "Steve McQueen"]
    assert sorted(lives) == [("bullitt", "hunter"), ("hunger", "widows")]


def test_a_long_pause_alone_parts_nobody_who_came_back_with_others():
    found = persons([film("a", 1980, "Ann Lee", "Bo Dahl"), film("b", 2015, "Ann Lee", "Bo Dahl")])
    assert [(person.name, person.films) for person in found] == [("Ann Lee", ("a", "b")), ("Bo Dahl", ("a", "b"))]


FILMS = st.lists(
    st.tuples(
        st.sampled_from([None, 1950, 1980, 2020]),
        st.lists(st.sampled_from(["Ann Lee", "ANN LEE", "Ann B. Lee", "Bo Dahl"])),
    ),
    max_size=8,
)


@given(FILMS, st.randoms(use_true_random=False))
def test_the_order_of_films_changes_nobody(made, shuffled):
    films = [film(str(number), year, *people) for number, (year, people) in enumerate(made)]
    before = persons(films)
    shuffled.shuffle(films)
    assert persons(films) == before
