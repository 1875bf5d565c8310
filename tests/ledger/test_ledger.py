"""What a ledger promises: nothing twice, nothing changed, nothing lost."""

import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.newsroom import TODAY, article, claim, furnish, keep, met, release, verdict

from daybill import ledger as ledgers
from daybill.errors import LedgerError
from daybill.ledger import Ledger, asking, keeping
from daybill.model import Article, Film, Identity, Medium, Problem, When

ROOT = Path(__file__).parents[2]
FRIDAY = article("It opens on January 29.", published="2021-01-06")
OPENS = claim(FRIDAY, "on January 29", release("The Salt Road"), When.of("2021-01-29"))


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as opened:
        yield opened


def _counts(ledger: Ledger) -> dict[str, int]:
    return {table: number for table, number in asking.counts(ledger).items() if number}


def test_recording_a_document_twice_adds_nothing(ledger):
    assert keep(ledger, FRIDAY, OPENS)
    before = _counts(ledger)
    assert not keep(ledger, FRIDAY, OPENS, fetched=dt.date(2021, 2, 1))
    assert _counts(ledger) == before == {"page": 1, "article": 1, "claim": 1}


def test_what_was_kept_is_given_back(ledger):
    keep(ledger, FRIDAY, OPENS)
    assert list(asking.articles(ledger)) == [FRIDAY]
    assert [exhibit.claim for exhibit in asking.claims(ledger)] == [OPENS]
    assert asking.claims_of(ledger, FRIDAY.id) == (OPENS,)
    assert asking.exhibits(ledger, [OPENS.id, "unknown"])[OPENS.id].article == FRIDAY


@settings(deadline=None)  # a file is made for each example
@given(st.text(min_size=1), st.text(), st.sampled_from(["2021", "2021-21", "XXXX-01-29", "../2021-06"]))
def test_any_article_is_given_back_as_it_was(tmp_path_factory, text, title, date):
    try:
        (text + title).encode()
    except UnicodeEncodeError:
        return  # no reader gives half a character
    whole = Article.make(address="a", outlet="o", text=text, title=title, published=When.of(date))
    with ledgers.writing(tmp_path_factory.mktemp("ledger") / "daybill.db") as ledger:
        keep(ledger, whole)
        assert list(asking.articles(ledger)) == [whole]


def test_the_newest_content_of_an_address_stands_for_it_and_the_older_stays_on_record(ledger):
    old, new = (article(text, address="a") for text in ("It opens on January 20.", "It opens on January 29."))
    keep(ledger, old, claim(old, "January 20", release("X"), When.of("2021-01-20")))
    keep(ledger, new, claim(new, "January 29", release("X"), When.of("2021-01-29")))
    assert list(asking.articles(ledger)) == [new]
    assert [str(exhibit.claim.answer) for exhibit in asking.claims(ledger)] == ["2021-01-29"]
    assert asking.counts(ledger)["article"] == 2


def test_content_that_comes_back_stands_again_and_its_film_is_due(ledger):
    old, new = (article(text, address="a") for text in ("It opens on January 20.", "It opens on January 29."))
    said = claim(old, "January 20", release("X"), When.of("2021-01-20"))
    keep(ledger, old, said)
    keeping.keep_identification(ledger, [old.id], [Film(id="x", title="X")], [Identity(said.id, "x", 1)], today=TODAY)
    keeping.keep_history(ledger, "x", {}, today=TODAY)
    assert not asking.unsettled(ledger)
    keep(ledger, new)
    assert asking.unweighed(ledger) == ("x",)
    assert asking.statements(ledger, "x") == ()
    keep(ledger, old, said)
    assert [statement.claim for statement in asking.statements(ledger, "x")] == [said]


def test_an_article_cannot_have_been_published_after_it_was_read(ledger):
    of = article("It opens on January 29.", published="2021")
    said = claim(of, "January 29", release("X"), When.of("2021-01-29"))
    keep(ledger, of, said, today=dt.date(2021, 1, 15))
    keeping.keep_identification(ledger, [of.id], [], [Identity(said.id, "x", 1)], today=TODAY)
    assert asking.statements(ledger, "x")[0].said_on == dt.date(2021, 1, 15)


def test_an_article_without_a_date_counts_from_the_day_it_was_read(ledger):
    of = article("It opens on January 29.", published=None)
    said = claim(of, "January 29", release("X"), When.of("2021-01-29"))
    keep(ledger, of, said, today=dt.date(2021, 1, 15))
    keeping.keep_identification(ledger, [of.id], [], [Identity(said.id, "x", 1)], today=TODAY)
    assert (asking.statements(ledger, "x")[0].said_on, asking.statements(ledger, "x")[0].read_on) == (None, TODAY)


def test_a_claim_moves_to_another_film_by_a_newer_identity(ledger):
    keep(ledger, FRIDAY, OPENS)
    keeping.keep_identification(ledger, [FRIDAY.id], [], [Identity(OPENS.id, "one", 0.6)], today=TODAY)
    keeping.keep_identification(ledger, [], [], [Identity(OPENS.id, "two", 0.9)], today=TODAY)
    assert asking.statements(ledger, "one") == ()
    assert [statement.claim for statement in asking.statements(ledger, "two")] == [OPENS]
    assert asking.unweighed(ledger) == ("one", "two")
    assert asking.counts(ledger)["identity"] == 2


def test_the_same_film_and_identity_are_kept_once(ledger):
    keep(ledger, FRIDAY, OPENS)
    film, identity = Film(id="one", title="The Salt Road"), Identity(OPENS.id, "one", 0.9)
    for _ in range(2):
        keeping.keep_identification(ledger, [FRIDAY.id], [film], [identity], today=TODAY)
    assert (asking.counts(ledger)["film"], asking.counts(ledger)["identity"]) == (1, 1)
    newer = Film(id="one", title="The Salt Road", year=2021)
    keeping.keep_identification(ledger, [], [newer], [], today=TODAY)
    assert asking.film(ledger, "one") == newer
    assert list(asking.films(ledger)) == [newer]
    assert asking.films_called(ledger, "salt road!") == (newer,)


# ── problems ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_problem_stands_until_its_document_is_read(ledger):
    problem = Problem(address=FRIDAY.address, stage="reading", reason="empty", remedy="fill it")
    assert keeping.keep_problem(ledger, problem, met(FRIDAY.address))
    assert not keeping.keep_problem(ledger, problem, met(FRIDAY.address))
    assert list(asking.problems(ledger)) == [(TODAY, problem)]
    keep(ledger, FRIDAY, OPENS)
    assert list(asking.problems(ledger)) == []
    keeping.keep_problem(ledger, problem, met(FRIDAY.address))
    assert list(asking.problems(ledger)) == [(TODAY, problem)]
    assert asking.counts(ledger)["problem"] == 1


# ── what was believed, and when ───────────────────────────────────────────────────────────────────────────────────

QUESTION = release("x", Medium.VOD)
SIXTH, TENTH, TWELFTH = (dt.date(2021, 1, day) for day in (6, 10, 12))


def _believing(day: dt.date, date: str, probability: float = 0.9):
    return verdict(QUESTION, When.of(date), probability, as_of=day)


def _believed(ledger: Ledger, day: dt.date | None = None) -> list[str]:
    return [str(verdict.answer) for verdict in asking.verdicts(ledger, film="x", as_of=day)]


def test_the_belief_of_a_day_can_be_asked_for(ledger):
    history = {SIXTH: [_believing(SIXTH, "2021-01-20")], TENTH: [_believing(TENTH, "2021-01-29")]}
    assert keeping.keep_history(ledger, "x", history, today=TODAY) == 2
    assert _believed(ledger, dt.date(2021, 1, 5)) == []
    assert _believed(ledger, SIXTH) == _believed(ledger, dt.date(2021, 1, 9)) == ["2021-01-20"]
    assert _believed(ledger, TENTH) == _believed(ledger) == ["2021-01-29"]
    assert {step.reached for step in asking.log(ledger, QUESTION.key)} == {TODAY}


def test_only_changes_of_belief_are_kept(ledger):
    history = {day: [_believing(day, "2021-01-29")] for day in (SIXTH, TENTH, TWELFTH)}
    assert keeping.keep_history(ledger, "x", history, today=TODAY) == 1
    assert keeping.keep_history(ledger, "x", history, today=TODAY) == 0


def test_of_two_beliefs_as_of_one_day_the_one_written_last_holds(ledger):
    keeping.keep_history(ledger, "x", {SIXTH: [_believing(SIXTH, "2021-01-20")]}, today=TODAY)
    keeping.keep_history(ledger, "x", {SIXTH: [_believing(SIXTH, "2021-01-29")]}, today=TODAY)
    assert _believed(ledger) == ["2021-01-29"]
    assert len(asking.log(ledger, QUESTION.key)) == 2


def test_an_article_found_later_changes_the_past_and_not_the_present(ledger):
    keeping.keep_history(ledger, "x", {TENTH: [_believing(TENTH, "2021-01-29")]}, today=TODAY)
    fuller = {SIXTH: [_believing(SIXTH, "2021-01-20")], TENTH: [_believing(TENTH, "2021-01-29")]}
    assert keeping.keep_history(ledger, "x", fuller, today=TODAY) == 1
    assert (_believed(ledger, SIXTH), _believed(ledger)) == (["2021-01-20"], ["2021-01-29"])


def test_a_question_that_is_asked_no_longer_is_withdrawn_and_can_come_back(ledger):
    keeping.keep_history(ledger, "x", {SIXTH: [_believing(SIXTH, "2021-01-20")]}, today=TODAY)
    keeping.keep_history(ledger, "x", {SIXTH: [_believing(SIXTH, "2021-01-20")], TENTH: []}, today=TODAY)
    assert (_believed(ledger, SIXTH), _believed(ledger)) == (["2021-01-20"], [])
    back = {SIXTH: [_believing(SIXTH, "2021-01-20")], TENTH: [_believing(TENTH, "2021-01-20")]}
    keeping.keep_history(ledger, "x", back, today=TODAY)
    assert _believed(ledger) == ["2021-01-20"]
    assert list(asking.questions(ledger, "release")) == [QUESTION.key]


@settings(deadline=None)  # a file is made for each example
@given(st.lists(st.lists(st.sampled_from(["", "2021-01-20", "2021-01-29"]), min_size=5, max_size=5), max_size=4))
def test_however_histories_follow_each_other_the_last_one_is_what_is_believed(tmp_path_factory, rounds):
    days = [dt.date(2021, 1, day) for day in range(1, 6)]
    with ledgers.writing(tmp_path_factory.mktemp("ledger") / "daybill.db") as ledger:
        for dates in rounds:
            history = {d: [_believing(d, date)] if date else [] for d, date in zip(days, dates, strict=True)}
            keeping.keep_history(ledger, "x", history, today=TODAY)
            assert [_believed(ledger, day) for day in days] == [[date] if date else [] for date in dates]


# ── nothing changed ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("table", ["article", "page", "claim", "film", "identity", "verdict", "problem"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET seq = seq + 1", "DELETE FROM {}"])
def test_records_are_never_changed_or_removed(ledger, table, deed):
    furnish(ledger)
    keeping.keep_problem(ledger, Problem(address="a", stage="reading", reason="empty"), met("a"))
    with pytest.raises(LedgerError, match="never changed"):
        ledger.write(deed.format(table))


def test_a_claim_of_an_unknown_article_is_refused(ledger):
    with pytest.raises(LedgerError, match="FOREIGN KEY"):
        ledger.write("INSERT INTO claim (id, article, kind, record) VALUES ('c', 'none', 'cast', '{}')")


def test_a_transaction_that_fails_leaves_nothing(ledger):
    def interrupted() -> None:
        with ledger.transaction():
            keep(ledger, FRIDAY, OPENS)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert _counts(ledger) == {}


def test_the_file_is_what_it_says_it_is(ledger):
    furnish(ledger)
    with sqlite3.connect(ledger.path) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
        assert raw.execute(f"{strict} AND name NOT LIKE 'sqlite%'").fetchone() == (0,)
    raw.close()
    assert asking.defects(ledger) == ()


# ── nothing lost ──────────────────────────────────────────────────────────────────────────────────────────────────

_WRITER = """
import sys
from pathlib import Path
from daybill import ledger as ledgers
from daybill.model import When
from tests.newsroom import article, claim, keep, release
with ledgers.writing(Path(sys.argv[1])) as ledger:
    for number in range(int(sys.argv[2]), int(sys.argv[3])):
        of = article(f"Film {number} opens on January 29.", address=str(number))
        says = [claim(of, words, release("X"), When.of("2021-01-29")) for words in ("opens", "on", "January 29")]
        keep(ledger, of, *says)
        print(number, flush=True)
"""


def _writer(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), str(first), str(last)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )


def test_two_processes_that_write_at_once_lose_nothing(tmp_path):
    path = tmp_path / "daybill.db"
    writers = [_writer(path, 0, 150), _writer(path, 100, 250)]
    assert [(writer.communicate(timeout=60), writer.returncode)[1] for writer in writers] == [0, 0]
    with ledgers.reading(path) as ledger:
        assert {int(found.address) for found in asking.articles(ledger)} == set(range(250))
        assert _counts(ledger) == {"page": 250, "article": 250, "claim": 750}
        assert asking.defects(ledger) == ()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_killed_process_leaves_whole_documents_and_every_finished_one(tmp_path):
    path = tmp_path / "daybill.db"
    writer = _writer(path, 0, 1_000_000)
    assert writer.stdout
    finished = [int(writer.stdout.readline()) for _ in range(60)]
    writer.kill()
    finished += [int(line) for line in writer.communicate(timeout=60)[0].split("\n") if line]
    with ledgers.reading(path) as ledger:
        kept = {int(found.address): asking.claims_of(ledger, found.id) for found in asking.articles(ledger)}
        assert set(finished) <= set(kept)
        assert {len(claims) for claims in kept.values()} == {3}
        assert asking.defects(ledger) == ()
    with ledgers.writing(path) as ledger:
        assert keep(ledger, FRIDAY, OPENS)


def test_every_record_is_json_that_decodes_to_itself(ledger):
    furnish(ledger)
    for exhibit in asking.claims(ledger):
        assert msgspec.json.decode(msgspec.json.encode(exhibit), type=asking.Exhibit) == exhibit
