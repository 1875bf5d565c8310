"""What is done to all claims of an article."""

import msgspec
from tests.claims.press import article

from daybill.claims.facts import best_of
from daybill.claims.names import Names
from daybill.claims.refine import refine
from daybill.grammar import Mention
from daybill.model import Answer, Article, Claim, Evidence, Medium, Name, Person, Question, When

TEXT = "The Tin Moon by Anna Lund opens in May, and Glass Rain opened long ago."
READ = article(TEXT, published="2021-03-01")
NAMES = Names((Mention(0, 12, "F", "The Tin Moon"),), "The Tin Moon")


def claim(
    kind: str, answer: Answer | None, rule: str = "r", film: str = "The Tin Moon", probability: float = 0.7
) -> Claim:
    medium = Medium.THEATRICAL if kind == "release" else None
    question = Question(kind=kind, film=film, medium=medium)
    return Claim.make(question, answer, Evidence.of(READ, 0, 12), rule=rule, probability=probability)


def refined(*claims: Claim, read: Article = READ) -> list[tuple[str, str]]:
    found = refine(read, claims, NAMES)
    return [(c.question.kind, str(c.answer)) for c in found if c.question.kind != "title"]


def test_the_writer_of_an_article_is_no_person_of_the_film() -> None:
    signed = Article.make(address="a", outlet="o", language="en", title="", text=TEXT, byline="By Anna Lund")
    assert refined(claim("director", Person("Anna Lund")), read=signed) == []


def test_who_signs_a_quoted_post_is_no_person_of_the_film() -> None:
    text = "The drama pic.example/x — Anna Lund (@anna_lund) May 8, 2019\n\nAnna Lund directs."
    post = Article.make(address="a", outlet="o", language="en", title="", text=text)
    at = [text.index("Anna Lund"), text.index("Anna Lund directs")]
    found = [
        Claim.make(
            Question(kind="director", film="The Salt Road"),
            Person("Anna Lund"),
            Evidence.of(post, start, start + 9),
            rule="director.tied",
            probability=0.9,
        )
        for start in at
    ]
    assert refined(found[0], read=post) == []
    assert refined(found[1], read=post) == [("director", "Anna Lund")]


def test_a_director_acts_only_where_the_words_of_acting_are_strong() -> None:
    directs = claim("director", Person("Anna Lund"))
    assert refined(directs, claim("cast", Person("Anna Lund"), probability=0.5)) == [("director", "Anna Lund")]
    assert len(refined(directs, claim("cast", Person("Anna Lund"), probability=0.95))) == 2


def test_films_in_brackets_behind_someone_who_acts_and_does_not_direct_were_acted_in() -> None:
    earlier = claim("director", Person("Anna Lund"), "director.earlier-films", film="Glass Rain")
    acts, directs = claim("cast", Person("Anna Lund"), probability=0.9), claim("director", Person("Anna Lund"))
    assert refined(earlier) == [("director", "Anna Lund")]
    assert set(refined(earlier, acts)) == {("cast", "Anna Lund")}
    assert ("director", "Anna Lund") in refined(earlier, directs)


def test_one_answer_to_one_question_is_claimed_once_by_the_likeliest() -> None:
    found = best_of([claim("genre", Name("Drama"), probability=0.5), claim("genre", Name("drama"), probability=0.8)])
    assert [c.probability for c in found] == [0.8]


def test_a_looser_date_gives_way_to_the_one_within_it() -> None:
    assert refined(claim("release", When.of("2021-05")), claim("release", When.of("2021-05-07"))) == [
        ("release", "2021-05-07")
    ]
    assert len(refined(claim("release", When.of("2021-06")), claim("release", When.of("2021-05-07")))) == 2
    assert refined(claim("release", None), claim("release", When.of("2021-05-07"))) == [("release", "2021-05-07")]


def test_a_day_without_a_territory_says_nothing_beside_the_same_day_in_one() -> None:
    day = When.of("2021-05-07")
    found = refine(
        READ, [claim("release", day), _in("GB", claim("release", day)), _in("US", claim("release", day))], NAMES
    )
    assert {c.question.territory for c in found if c.question.kind == "release"} == {"GB", "US"}


def _in(territory: str, told: Claim) -> Claim:
    question = msgspec.structs.replace(told.question, territory=territory)
    return Claim.make(question, told.answer, told.evidence, told.status, rule=told.rule, probability=told.probability)


def test_a_date_of_long_ago_is_no_release() -> None:
    assert refined(claim("release", When.of("1999-05-07"))) == []


def test_a_film_is_not_like_itself() -> None:
    assert refined(claim("compared_to", Name("The Tin Moon!"))) == []
    assert refined(claim("compared_to", Name("Glass Rain"))) == [("compared_to", "Glass Rain")]


def test_other_films_of_the_director_are_previous_works() -> None:
    found = refined(claim("director", Person("Anna Lund")), claim("director", Person("Anna Lund"), film="Glass Rain"))
    assert ("previous_work", "Glass Rain") in found


def test_a_film_of_which_something_is_said_has_its_title_as_printed() -> None:
    found = refine(READ, [claim("genre", Name("drama"))], NAMES)
    assert [(str(c.answer), c.evidence.quote) for c in found if c.question.kind == "title"] == [
        ("The Tin Moon", "The Tin Moon")
    ]
