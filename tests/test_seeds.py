"""The two articles that Daybill began with must give their record, line by line, each claim with its exact words."""

import datetime as dt
from pathlib import Path

import pytest

from daybill import claims, films, reading, sources, verdicts
from daybill.model import Article, Claim, Honour, Medium, Page, Passage, Showing, Source, Statement, Verdict, When

SEEDS = Path(__file__).parents[2] / "shared/seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two seed articles are not beside the project")

FILM = "Dear Comrades!"
FIRST, SECOND = "000_d93dfe9ec6490fc3.txt", "004_d00fab89156c6f90.txt"


def read(published: str | None) -> dict[str, Article]:
    found = {}
    for name in (FIRST, SECOND):
        source = Source(kind="files", address=str(SEEDS / name), published=published)
        for page in sources.pages(source, limit=10**7, now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)):
            assert isinstance(page, Page)
            found[name] = reading.read(page, today=dt.date(2026, 1, 1))
    return found


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return read("2021-01-06")


@pytest.fixture(scope="module")
def said(articles: dict[str, Article]) -> dict[str, tuple[Claim, ...]]:
    return {name: claims.find(article) for name, article in articles.items()}


def answers(said: dict[str, tuple[Claim, ...]], kind: str, film: str = FILM) -> set[str]:
    every = (c for found in said.values() for c in found)
    return {str(c.answer) for c in every if c.question.kind == kind and c.question.film == film}


def test_each_claim_quotes_its_article(articles: dict[str, Article], said: dict[str, tuple[Claim, ...]]) -> None:
    for name, found in said.items():
        assert found
        for claim in found:
            evidence = claim.evidence
            assert articles[name].text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_both_say_title_director_and_cast(said: dict[str, tuple[Claim, ...]], name: str) -> None:
    one = {name: said[name]}
    assert FILM in answers(one, "title")
    assert answers(one, "director") == {"Andrei Konchalovsky"}
    assert answers(one, "cast") == {
        "Julia Vysotskaya",
        "Vladislav Komarov",
        "Andrei Gusev",
        "Yulia Burova",
        "Sergei Erlish",
    }
    assert "Andrei Konchalovsky" in answers(one, "writer")


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("writer", "Elena Kiseleva"),
        ("distributor", "NEON"),
        ("look", "black & white"),
        ("look", "4:3"),
        ("setting", "in 1962 in the small industrial town of Novocherkassk"),
        ("based_on", "Novocherkassk massacre"),
        ("compared_to", "Cold War"),
        ("previous_work", "Uncle Vanya"),
        ("previous_work", "Sin"),
        ("previous_work", "Paradise"),
        ("previous_work", "The Postman’s White Nights"),
        ("listed", "100 Most Anticipated Films Of 2021"),
    ],
)
def test_the_record_holds(said: dict[str, tuple[Claim, ...]], kind: str, answer: str) -> None:
    assert answer in answers(said, kind)


def test_only_the_two_wrote_it(said: dict[str, tuple[Claim, ...]]) -> None:
    assert answers(said, "writer") == {"Andrei Konchalovsky", "Elena Kiseleva"}


def test_the_other_film_has_its_own_director(said: dict[str, tuple[Claim, ...]]) -> None:
    assert answers(said, "director", "Cold War") == {"Pawel Pawlikowski"}


@pytest.mark.parametrize("published", ["2021-01-06", None])
def test_it_premiered_at_venice_last_year(published: str | None) -> None:
    found = claims.find(read(published)[FIRST])
    assert [c.answer for c in found if c.question.kind == "premiere"] == [Showing("Venice Film Festival", year=2020)]


def test_it_won_the_special_jury_prize(said: dict[str, tuple[Claim, ...]]) -> None:
    awards = [c.answer for c in said[FIRST] if c.question.kind == "award"]
    assert [(a.prize, a.given_by) for a in awards if isinstance(a, Honour)] == [
        ("Special Jury Prize", "Venice Film Festival")
    ]


def test_the_quoted_review_is_the_outlets_own_from_venice(
    articles: dict[str, Article], said: dict[str, tuple[Claim, ...]]
) -> None:
    reviews = [c.answer for c in said[SECOND] if c.question.kind == "review"]
    assert len(reviews) == 1
    assert isinstance(reviews[0], Passage)
    assert reviews[0].text.startswith("Both aesthetically and thematically")
    assert reviews[0].text.endswith("in your hands.")
    assert reviews[0].who == articles[SECOND].outlet
    assert "Venice" in str(reviews[0].where)


def test_the_byline_is_known_and_kept_out_of_the_facts(
    articles: dict[str, Article], said: dict[str, tuple[Claim, ...]]
) -> None:
    assert articles[FIRST].byline == "Travis Hopson"
    assert not any("Hopson" in str(c.answer) for c in said[FIRST])
    assert not any("Hopson" in c.evidence.quote for c in said[FIRST])


def releases(found: tuple[Claim, ...]) -> set[tuple[str, str | None, str]]:
    return {(str(c.question.medium), c.question.service, str(c.answer)) for c in found if c.question.kind == "release"}


def test_the_windows_are_told_apart(said: dict[str, tuple[Claim, ...]]) -> None:
    at_home = {("vod", None, "2021-02-05"), ("streaming", "Hulu", "2021-02-05")}
    assert {r for r in releases(said[FIRST]) if r[0] != "festival"} == {
        ("virtual_cinema", None, "2021-01-20"),
        *at_home,
    }
    assert {("virtual_cinema", None, "2021-01-29"), *at_home} <= releases(said[SECOND])
    assert ("virtual_cinema", None, "2021-01-20") not in releases(said[SECOND])


def test_without_a_publication_date_a_year_is_inferred_and_marked_or_left_open() -> None:
    found = [c for article in read(None).values() for c in claims.find(article)]
    told = [c for c in found if c.question.medium in (Medium.VIRTUAL_CINEMA, Medium.VOD, Medium.STREAMING)]
    assert {str(c.answer)[4:] for c in told} == {"-01-20", "-01-29", "-02-05"}
    assert {str(c.answer)[:4] for c in told if "year" in c.implied} <= {"2021"}
    assert {str(c.answer)[:4] for c in told if "year" not in c.implied} <= {"XXXX"}


@pytest.fixture(scope="module")
def beliefs(articles: dict[str, Article], said: dict[str, tuple[Claim, ...]]) -> tuple[Verdict, ...]:
    every = [c for found in said.values() for c in found]
    by_id = {article.id: article for article in articles.values()}
    film_of = {i.claim: i.film for i in films.identify(every, by_id, ()).identities}
    statements = [
        Statement(
            claim=c,
            film=film_of[c.id] or "",
            outlet=by_id[c.evidence.article].outlet,
            said_on=dt.date(2021, 1, 6),
            read_on=dt.date(2026, 1, 1),
            fingerprint=verdicts.fingerprint(by_id[c.evidence.article].text),
        )
        for c in every
        if film_of[c.id]
    ]
    return verdicts.weigh(statements, today=dt.date(2026, 1, 1))


def test_both_virtual_cinema_dates_are_kept_and_weighed_with_reasons(beliefs: tuple[Verdict, ...]) -> None:
    (window,) = [v for v in beliefs if v.question.medium is Medium.VIRTUAL_CINEMA]
    assert window.answer == When.of("2021-01-29")
    assert 0.55 < window.probability < 0.9
    assert next(str(a.answer) for a in window.alternatives if a.answer) == "2021-01-20"
    reasons = " ".join(window.reasons)
    assert "Friday" in reasons
    assert "Wednesday" in reasons


def test_vod_and_hulu_are_agreed_and_not_one_window(beliefs: tuple[Verdict, ...]) -> None:
    at_home = [v for v in beliefs if v.question.medium in (Medium.VOD, Medium.STREAMING)]
    assert {(str(v.question.medium), v.question.service) for v in at_home} == {("vod", None), ("streaming", "Hulu")}
    for verdict in at_home:
        assert str(verdict.answer) == "2021-02-05"
        assert not verdict.contested
        assert verdict.outlets == 2


def test_the_synopsis_is_one_text_told_twice_so_one_witness(beliefs: tuple[Verdict, ...]) -> None:
    synopses = [v for v in beliefs if v.question.kind == "synopsis"]
    told = [v for v in synopses if "When the communist government raises food prices" in str(v.answer)]
    assert len(told) == 1
    assert (told[0].outlets, told[0].witnesses) == (2, 1)
