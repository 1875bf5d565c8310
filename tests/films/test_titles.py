import pytest

from daybill.films.people import one_person, person_key
from daybill.films.titles import canonical, plain, relation, year_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A Quiet Place Part II", "A QUIET PLACE 2"),
        ("Dune: Part Two", "Dune – Part II"),
        ("Dune: Part One", "Dune"),
        ("Kill Bill: Vol. 2", "Kill Bill Volume Two"),
        ("The Invisible Man", "Invisible Man, The"),
        ("Les Misérables", "LES MISERABLES"),
        ("Emma.", "Emma (2020)"),
        ("Dear Comrades!", "“Dear Comrades”"),
        ("Twelve Monkeys", "12 Monkeys"),
        ("Rocky III", "Rocky 3"),
    ],
)
def test_forms_of_one_title_share_their_canonical_form(one, two):
    assert canonical(one) == canonical(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A Quiet Place", "A Quiet Place Part II"),
        ("Malcolm X", "Malcolm 10"),
        ("Paddington", "Paddington 2"),
        ("2001", "2010"),
        ("Part", "Part 2"),
    ],
)
def test_different_titles_do_not(one, two):
    assert canonical(one) != canonical(two)


@pytest.mark.parametrize(
    ("one", "two", "related"),
    [
        ("Peter Rabbit 2", "Peter Rabbit 2: The Runaway", "subtitle"),
        ("Terminator", "Terminator: Dark Fate", "part"),
        ("Bond: Skyfall", "Skyfall", "part"),
        ("No Time to Die", "007: No Time to Die", "part"),
        ("Mishima", "Mishima: A Life in Four Chapters", "part"),
        ("Terminator", "Terminator 2: Judgment Day", "sequel"),
        ("Paddington", "Paddington 2", "sequel"),
        ("Paddington 2", "Paddington 3", "sequel"),
        ("Furious F8", "Furious F9", "sequel"),
        ("Commandante", "Comandante", "spelling"),
        ("Aftersun", "After Sun", "spelling"),
        ("Nomadland", "Minari", "none"),
    ],
)
def test_titles_relate_in_either_order(one, two, related):
    assert relation(canonical(one), canonical(two)) == related
    assert relation(canonical(two), canonical(one)) == related


def test_a_year_behind_a_title_is_read_and_left_out():
    assert year_of("Emma (2020)") == 2020
    assert year_of("Blade Runner 2049") is None
    assert plain("‘Emma’ (2020)") == "‘Emma’"
    assert plain("“Emma”") == "Emma"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Andrei Konchalovsky", "Andrei Konchalovskiy"),
        ("Andrei Konchalovsky", "Andrey Konchalovski"),
        ("Yulia Vysotskaya", "Julia Vysotskaya"),
        ("Krzysztof Kieślowski", "Krzysztof Kieslowski"),
        ("Wong Kar-wai", "Kar-wai Wong"),
        ("Paul W. S. Anderson", "Paul Anderson"),
    ],
)
def test_spellings_of_one_person_share_a_key(one, two):
    assert person_key(one) == person_key(two)


def test_a_name_more_or_a_slip_may_be_one_person_and_others_are_not():
    assert one_person(person_key("Cary Fukunaga"), person_key("Cary Joji Fukunaga"))
    assert one_person(person_key("Michel Franco"), person_key("Michael Franco"))
    assert not one_person(person_key("Wes Anderson"), person_key("Paul Thomas Anderson"))
    assert not one_person(person_key("Anderson"), person_key("Wes Anderson"))
