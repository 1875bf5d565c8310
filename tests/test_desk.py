"""One round through all stages: what is kept, what becomes a problem, what is believed when."""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence

import msgspec
import pytest
from tests.newsroom import TODAY, article, claim, release

from daybill import desk, registry
from daybill import ledger as ledgers
from daybill.claims import Chronicle, Draft, Findings
from daybill.errors import BadEvidence, BadKnowledge, Unreadable
from daybill.films import Identification, Shelf
from daybill.ledger import Ledger, asking
from daybill.model import (
    Alternative,
    Article,
    Claim,
    Evidence,
    Film,
    Identity,
    Medium,
    Page,
    Source,
    Statement,
    Status,
    Verdict,
    When,
)

NOW = dt.datetime(2021, 1, 15, tzinfo=dt.UTC)


# Stages in small: a first line `outlet date`, and claims that read `FILM opens on DATE`.


def _read(page: Page, *, today: dt.date) -> Article:
    head, _, text = page.body.decode().partition("\n")
    if not text:
        raise Unreadable(f"{page.address}: no text", "write one")
    outlet, date = head.split()
    return article(text, outlet, None if date == "-" else date, address=page.address, language=page.source.language)


def _find(of: Article, known: Collection[str], _: Chronicle, _draft: Draft | None) -> Findings:
    if "crash" in of.text:
        raise ZeroDivisionError("a sentence that no one foresaw")
    return Findings(
        tuple(
            claim(of, match[0], release(match[1]), When.of(match[2]), status=Status.PLANNED)
            for match in re.finditer(r"(\w+) opens on ([\d-]+)", of.text)
        )
    )


def _identify(claims: Sequence[Claim], articles: Mapping[str, Article], known: Shelf) -> Identification:
    assert {c.evidence.article for c in claims} <= set(articles)
    if any(c.question.film == "Nameless" for c in claims):
        raise KeyError("Nameless")
    films = {c.question.film: Film(id=c.question.film.lower(), title=c.question.film) for c in claims}
    return Identification(tuple(films.values()), tuple(Identity(c.id, films[c.question.film].id, 0.9) for c in claims))


def _weigh(
    statements: Sequence[Statement], *, today: dt.date, territory: str, rulings: object = ()
) -> tuple[Verdict, ...]:
    assert all((s.said_on or s.read_on) <= today for s in statements)
    if statements[0].film == "heavy":
        raise OverflowError("too heavy")
    return (_newest(sorted(statements, key=lambda s: s.said_on or s.read_on), today, territory),)


def _newest(statements: list[Statement], today: dt.date, territory: str) -> Verdict:
    *others, believed = statements
    rivals = {str(s.claim.answer): s for s in others if s.claim.answer != believed.claim.answer}
    return Verdict(
        question=release(believed.film, Medium.THEATRICAL, territory=territory),
        answer=believed.claim.answer,
        probability=0.7,
        alternatives=tuple(Alternative(s.claim.answer, 0.3, (s.claim.id,)) for s in rivals.values()),
        supported=(believed.claim.id,),
        as_of=today,
    )


STAGES = desk.Stages(_read, lambda _: None, _find, lambda _: (1,), _identify, _weigh)
RULES = desk.Rules(today=TODAY, now=NOW, stages=STAGES)


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "ledger" / "daybill.db") as opened:
        yield opened


@pytest.fixture
def press(tmp_path):
    folder = tmp_path / "press"
    folder.mkdir()

    def write(**documents: str) -> Source:
        for name, text in documents.items():
            (folder / f"{name}.txt").write_text(text)
        return Source(kind="files", address=str(folder), language="en")

    return write


def _dates(ledger: Ledger, day: dt.date | None = None) -> list[str]:
    return [str(v.answer) for v in asking.verdicts(ledger, as_of=day)]


def test_documents_become_verdicts(ledger, press):
    source = press(
        one="daily.example 2021-01-06\nSalt opens on 2021-01-20.",
        two="trade.example 2021-01-10\nSalt opens on 2021-01-29. Rain opens on 2021-03-05.",
    )
    summary = desk.read(ledger, [source], RULES)
    assert summary == desk.RoundSummary(articles_new=2, claims={"release": 3}, films=2, contradictions=1)
    assert _dates(ledger) == ["2021-03-05", "2021-01-29"]


def test_reading_again_adds_nothing(ledger, press):
    source = press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.", empty="")
    first = desk.read(ledger, [source], RULES)
    before = asking.counts(ledger)
    later = msgspec.structs.replace(RULES, today=TODAY + dt.timedelta(30), now=NOW + dt.timedelta(30))
    again = desk.read(ledger, [source], later)
    assert asking.counts(ledger) == before
    assert again == desk.RoundSummary(articles_known=1, problems=first.problems)


def test_what_was_believed_on_each_day_can_be_asked(ledger, press):
    source = press(
        one="daily.example 2021-01-06\nSalt opens on 2021-01-20.",
        two="trade.example 2021-01-10\nSalt opens on 2021-01-29.",
        undated="blog.example -\nSalt opens on 2021-02-12.",
    )
    desk.read(ledger, [source], RULES)
    days = [dt.date(2021, 1, day) for day in (5, 6, 9, 10, 14, 15)]
    believed = [_dates(ledger, day) for day in days]
    assert believed == [[], ["2021-01-20"], ["2021-01-20"], ["2021-01-29"], ["2021-01-29"], ["2021-02-12"]]


def test_a_later_round_writes_history_without_touching_what_was_written(ledger, press):
    desk.read(ledger, [press(two="trade.example 2021-01-10\nSalt opens on 2021-01-29.")], RULES)
    later = msgspec.structs.replace(RULES, today=dt.date(2021, 2, 1))
    desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.")], later)
    assert (_dates(ledger, dt.date(2021, 1, 6)), _dates(ledger)) == (["2021-01-20"], ["2021-01-29"])
    reached = {step.reached for key in asking.questions(ledger, "release") for step in asking.log(ledger, key)}
    assert reached == {TODAY, dt.date(2021, 2, 1)}


def test_a_corrected_page_takes_the_place_of_the_older_one(ledger, press):
    desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.")], RULES)
    summary = desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-29.")], RULES)
    assert _dates(ledger) == ["2021-01-29"]
    assert summary.contradictions == 0
    assert asking.counts(ledger)["article"] == 2


def test_a_claim_that_a_correction_drops_is_believed_no_longer(ledger, press):
    desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.")], RULES)
    desk.read(ledger, [press(one="daily.example 2021-01-06\nNo date is set for Salt.")], RULES)
    assert _dates(ledger) == []


def test_a_broken_document_becomes_a_problem_and_the_rest_goes_on(ledger, press):
    source = press(
        a_broken="daily.example",
        b_crash="daily.example 2021-01-06\ncrash",
        c_empty="",
        d_good="daily.example 2021-01-06\nSalt opens on 2021-01-20.",
    )
    summary = desk.read(ledger, [source], RULES)
    assert summary.articles_new == 1
    stages = [(problem.stage, problem.reason.split(":")[0].rpartition("/")[2]) for problem in summary.problems]
    assert stages[:2] == [("reading", "a_broken.txt"), ("claims", "ZeroDivisionError")]
    assert len(stages) == 3
    assert {problem.address for _, problem in asking.problems(ledger)} == {p.address for p in summary.problems}
    assert all(problem.remedy for problem in summary.problems)


def test_a_mended_document_is_a_problem_no_longer(ledger, press):
    desk.read(ledger, [press(one="daily.example")], RULES)
    assert len(list(asking.problems(ledger))) == 1
    desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.")], RULES)
    assert list(asking.problems(ledger)) == []


def test_an_article_whose_films_cannot_be_told_does_not_hold_up_the_others(ledger, press):
    source = press(
        a="daily.example 2021-01-06\nSalt opens on 2021-01-20.",
        b="daily.example 2021-01-06\nNameless opens on 2021-01-20.",
        c="daily.example 2021-01-06\nRain opens on 2021-03-05.",
    )
    summary = desk.read(ledger, [source], RULES)
    assert [(problem.stage, problem.reason) for problem in summary.problems] == [("films", "KeyError: 'Nameless'")]
    assert _dates(ledger) == ["2021-03-05", "2021-01-20"]
    assert not asking.unsettled(ledger)


def test_a_film_that_cannot_be_weighed_does_not_hold_up_the_others(ledger, press):
    source = press(a="daily.example 2021-01-06\nHeavy opens on 2021-01-20. Salt opens on 2021-01-29.")
    summary = desk.read(ledger, [source], RULES)
    assert [problem.stage for problem in summary.problems] == ["verdicts"]
    assert _dates(ledger) == ["2021-01-29"]
    assert not asking.unsettled(ledger)


def test_a_quote_that_is_not_what_stands_at_its_span_is_refused(ledger, press):
    of = article("Salt opens on 2021-01-20.")
    wrong = Claim.make(release("Salt"), None, Evidence(of.id, 0, 4, "Rain"), rule="r", probability=1)
    with pytest.raises(BadEvidence, match="rule 'r' is not what stands at 0:4"):
        desk.checked(of, [wrong])
    liars = STAGES._replace(
        find=lambda of, _known, _chronicle, _draft: Findings(
            (msgspec.structs.replace(wrong, evidence=Evidence(of.id, 0, 4, "Rain")),)
        )
    )
    rules = msgspec.structs.replace(RULES, stages=liars)
    summary = desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens.")], rules)
    assert (summary.articles_new, [problem.stage for problem in summary.problems]) == (0, ["claims"])


def test_wrong_knowledge_stops_the_round(ledger, press):
    def find(_: Article, known: Collection[str], chronicle: Chronicle, draft: Draft | None) -> Findings:
        raise BadKnowledge("vocabulary/service.toml: broken")

    rules = msgspec.structs.replace(RULES, stages=STAGES._replace(find=find))
    with pytest.raises(BadKnowledge):
        desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens.")], rules)


def test_an_interrupt_keeps_every_finished_document_and_the_next_command_settles_them(ledger, press):
    source = press(
        a="daily.example 2021-01-06\nSalt opens on 2021-01-20.", b="daily.example 2021-01-06\nRain opens on 2021-03-05."
    )

    def stop(_: desk.Document) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.read(ledger, [source], RULES, stop)
    assert asking.counts(ledger)["article"] == 1
    assert asking.unsettled(ledger)
    assert desk.settle(ledger, RULES) == desk.Settlement(films=1)
    assert _dates(ledger) == ["2021-01-20"]
    assert desk.settle(ledger, RULES) == desk.Settlement()


def test_a_film_of_very_many_days_is_weighed_as_of_the_newest_and_some_of_the_older(ledger, press):
    first = dt.date(2020, 1, 1)
    days = [first + dt.timedelta(number) for number in range(300)]
    source = press(**{f"a{day:%m%d}": f"daily.example {day}\nSalt opens on {day + dt.timedelta(400)}." for day in days})
    desk.read(ledger, [source], RULES)
    (key,) = asking.questions(ledger, "release")
    weighed = [step.as_of for step in asking.log(ledger, key)]
    assert weighed[0] == first
    assert weighed[-50:] == days[-50:]
    assert len(weighed) <= 102


def test_what_was_believed_before_a_new_article_is_not_weighed_again(ledger, press):
    desk.read(ledger, [press(one="daily.example 2021-01-06\nSalt opens on 2021-01-20.")], RULES)
    weighed = []

    def weigh(
        statements: Sequence[Statement], *, today: dt.date, territory: str, rulings: object = ()
    ) -> tuple[Verdict, ...]:
        weighed.append(today)
        return _weigh(statements, today=today, territory=territory)

    rules = msgspec.structs.replace(RULES, stages=STAGES._replace(weigh=weigh))
    desk.read(ledger, [press(two="trade.example 2021-01-10\nSalt opens on 2021-01-29.")], rules)
    assert weighed == [TODAY, dt.date(2021, 1, 10), TODAY]  # first to learn of the outlets
    assert (_dates(ledger, dt.date(2021, 1, 9)), _dates(ledger)) == (["2021-01-20"], ["2021-01-29"])


def test_an_article_in_a_language_not_read_is_kept_and_said(ledger, press):
    source = msgspec.structs.replace(press(one="daily.example 2021-01-06\nNothing here."), language="fa")
    assert desk.read(ledger, [source], RULES).notes == ("1 article in languages not read: fa",)


def test_the_size_of_a_round_is_known_beforehand_where_it_can_be(press):
    source = press(one="a", two="b")
    assert desk.count([source]) == 2
    assert desk.count([source, Source(kind="files", address="-")]) is None


def test_the_real_stages_fit_together(ledger, press):
    source = press(one="NEON will release “The Salt Road” in US cinemas on January 29, 2021.")
    source = msgspec.structs.replace(source, published="2021-01-06")
    summary = desk.read(ledger, [source], desk.Rules(today=TODAY, now=NOW))
    assert summary.articles_new == 1
    assert summary.problems == ()
    exhibits = list(asking.claims(ledger))
    assert all(
        e.article.text[e.claim.evidence.start : e.claim.evidence.end] == e.claim.evidence.quote for e in exhibits
    )


# ── what a catalogue knows ────────────────────────────────────────────────────────────────────────────────────────


def test_a_film_that_a_catalogue_has_is_recognised_where_its_people_are_named(tmp_path):
    table = tmp_path / "films.csv"
    table.write_text("title,year,director\nCopper,2011,Julia Berg\nTurin,2012,Ada Vik\n", encoding="utf-8")
    text = "A nurse in the snow\n\nThe drama stars Anna Lund. Julia Berg was in Turin when Copper was shown to her."
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    rules = desk.Rules(today=TODAY, now=NOW)
    found = {}
    for name, given in (("without", None), ("with", table)):
        with ledgers.writing(tmp_path / f"{name}.db") as kept:
            if given:
                registry.take_in(kept, given)
            desk.read(kept, [Source(kind="files", address=str(page))], rules)
            claims = [c for one in asking.articles(kept) for c in asking.claims_of(kept, one.id)]
            found[name] = {c.question.film for c in claims}
    assert "Copper" in found["with"] - found["without"]
    assert "Turin" not in found["with"]
