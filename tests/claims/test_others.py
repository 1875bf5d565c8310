"""What other articles say makes a claim likelier or less likely; an article of which no other speaks stays as it is."""

import random
from collections.abc import Callable

import pytest
from tests.claims.press import article

from daybill.claims import Chronicle, Findings
from daybill.claims.others import Others, firm, sounds
from daybill.model import Answer, Article, Claim, Evidence, Medium, Name, Person, Question, Status, When

FILM = "The Long Harbour"


def told(number: int) -> Article:
    return article(f"“{FILM}” gets a poster, number {number}")


def said(of: Article, kind: str, answer: str, probability: float, film: str = FILM) -> Claim:
    medium, status = (Medium.THEATRICAL, Status.PLANNED) if kind == "release" else (None, None)
    values: dict[str, Callable[[str], Answer]] = {"release": When.of, "distributor": Name}
    question = Question(kind=kind, film=film, medium=medium)
    return Claim.make(
        question, values.get(kind, Person)(answer), Evidence.of(of, 0, 3), status, rule="r", probability=probability
    )


def beside(own: Findings, *others: Findings) -> tuple[Claim, ...]:
    kept = Chronicle()
    for one in (own, *others):
        kept.others.hear(one.voices)
    return own.borne_out(kept)


def voices(kind: str, answer: str, probability: float, times: int, film: str = FILM) -> list[Findings]:
    return [Findings((said(told(10 + n), kind, answer, probability, film),)) for n in range(times)]


MINE = told(1)


@pytest.mark.parametrize(
    ("kind", "answer"), [("cast", "Jane Okafor"), ("director", "Jane Okafor"), ("release", "2021-10-01")]
)
def test_what_others_say_too_is_likelier_and_says_what_it_was_by_itself(kind: str, answer: str):
    (claim,) = beside(Findings((said(MINE, kind, answer, 0.6),)), *voices(kind, answer, 0.9, 3))
    assert claim.probability > 0.8
    assert claim.by_itself == 0.6


def test_what_is_in_doubt_is_claimed_once_others_say_it():
    own = Findings(doubtful=(said(MINE, "cast", "Jane Okafor", 0.25),))
    assert beside(own) == ()  # an article does not bear itself out
    assert beside(own, *voices("cast", "Bo Dahl", 0.9, 3)) == ()
    (claim,) = beside(own, *voices("cast", "Jane Okafor", 0.9, 3))
    assert (claim.id, claim.by_itself) == (own.doubtful[0].id, 0.25)


def test_a_director_named_plainly_stands_for_others_may_mean_another_film_of_the_title():
    others = voices("director", "Bo Dahl", 0.95, 6)
    (claim,) = beside(Findings((said(MINE, "director", "Jane Okafor", 0.8),)), *others)
    assert claim.probability < 0.8
    assert beside(Findings((said(MINE, "director", "Jane Okafor", 0.5),)), *others) == ()


def test_whom_others_call_the_director_is_not_in_the_cast():
    own = Findings((said(MINE, "cast", "Jane Okafor", 0.55),))
    assert beside(own, *voices("director", "Jane Okafor", 0.95, 4)) == ()


def test_what_nobody_else_says_where_all_say_something_else_is_less_likely():
    own = Findings((said(MINE, "director", "Jane Okafor", 0.7),))
    left = beside(own, *voices("director", "Bo Dahl", 0.95, 5))
    assert all(claim.probability < 0.6 for claim in left)


def test_who_stands_in_a_list_of_actors_whom_others_name_is_one_too():
    listed = [said(MINE, "cast", name, 0.6) for name in ("Jane Okafor", "Bo Dahl", "Cy Poe")]
    others = [*voices("cast", "Jane Okafor", 0.95, 3), *voices("cast", "Bo Dahl", 0.95, 3)]
    assert {str(c.answer) for c in beside(Findings(tuple(listed)), *others)} == {"Jane Okafor", "Bo Dahl", "Cy Poe"}
    assert beside(Findings((listed[-1],)), *others) == ()


def test_a_name_spelled_otherwise_is_the_same_name():
    own = Findings((said(MINE, "cast", "Yulia Vysotskaya", 0.6),))
    (claim,) = beside(own, *voices("cast", "Julia Vysotskaja", 0.95, 3))
    assert claim.probability > 0.8
    assert firm("Universal Pictures") == firm("Universal") != firm("Focus Features")
    assert sounds("Andrei Konchalovsky") == sounds("Andrey Konchalovskiy") != sounds("Andrei Tarkovsky")


@pytest.mark.parametrize("others", [[], voices("cast", "Jane Okafor", 0.9, 3, film="Salt Road")])
def test_an_article_of_whose_films_no_other_speaks_stays_as_it_is(others: list[Findings]):
    sure, doubtful = said(MINE, "cast", "Jane Okafor", 0.6), said(MINE, "cast", "Bo Dahl", 0.3)
    assert beside(Findings((sure,), (doubtful,)), *others) == (sure,)


def test_what_is_certain_by_itself_stays_whatever_others_say():
    certain = said(MINE, "director", "Jane Okafor", 1.0)
    assert beside(Findings((certain,)), *voices("director", "Bo Dahl", 0.95, 9)) == (certain,)


def test_what_is_claimed_already_is_not_claimed_twice():
    sure, again = said(MINE, "cast", "Jane Okafor", 0.9), said(MINE, "cast", "JANE OKAFOR", 0.3)
    likelier, other = said(MINE, "cast", "Jane Okafor", 0.4), said(MINE, "cast", "Bo Dahl", 0.2)
    kept = Others()
    kept.hear(claim for one in voices("cast", "Bo Dahl", 0.9, 2) for claim in one.voices)

    def weighed(claims: list[Claim], doubtful: list[Claim]) -> list[Claim]:
        return [claim for claim, _ in kept.signs(claims, doubtful) or ()]

    assert weighed([sure], [again, other]) == [sure, other]
    assert weighed([], [again, likelier, other]) == [likelier, other]


def test_kinds_of_which_nothing_was_learned_stay_as_they_are():
    title = said(MINE, "title", FILM, 0.5)
    assert beside(Findings((title,)), *voices("cast", "Bo Dahl", 0.9, 2)) == (title,)


def test_in_whatever_order_articles_are_heard_the_same_is_claimed():
    people = ["Jane Okafor", "Bo Dahl", "Cy Poe"]
    chance = random.Random(3)
    lot = [
        Findings(
            tuple(said(told(n), "cast", name, chance.uniform(0.5, 0.95)) for name in chance.sample(people, 2)),
            (said(told(n), "director", chance.choice(people), chance.uniform(0.1, 0.4)),),
        )
        for n in range(12)
    ]
    results = []
    for _ in range(4):
        kept = Chronicle()
        for one in chance.sample(lot, len(lot)):
            kept.others.hear(one.voices)
        results.append([one.borne_out(kept) for one in lot])
    assert all(result == results[0] for result in results[1:])
