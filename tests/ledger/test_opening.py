"""How ledger files are opened, brought up to date, and refused."""

import datetime as dt
import sqlite3
import stat

import pytest
from tests.newsroom import FIRST, furnish, keep
from tests.nobody import nobodys_folder

from daybill import ledger as ledgers
from daybill.errors import BadInput, LedgerError, LedgerTooNew
from daybill.ledger import asking
from daybill.ledger.opening import writing
from daybill.ledger.schema import APPLICATION_ID, STEPS


def test_a_ledger_is_made_where_there_is_none_with_the_folders_to_it(tmp_path):
    path = tmp_path / "new" / "folder" / "daybill.db"
    ledgers.writing(path).close()
    with ledgers.reading(path) as ledger:
        assert set(asking.counts(ledger).values()) == {0}


def test_reading_never_makes_a_ledger(tmp_path):
    path = tmp_path / "daybill.db"
    with pytest.raises(BadInput, match=r"no ledger at .*daybill\.db") as refused:
        ledgers.reading(path)
    assert "daybill read" in refused.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_ledger_yet(tmp_path):
    path = tmp_path / "daybill.db"
    path.touch()
    with pytest.raises(BadInput, match="no ledger"):
        ledgers.reading(path)
    ledgers.writing(path).close()
    ledgers.reading(path).close()


def test_a_ledger_open_for_reading_cannot_be_written(tmp_path):
    ledgers.writing(tmp_path / "daybill.db").close()
    with ledgers.reading(tmp_path / "daybill.db") as ledger, pytest.raises(LedgerError, match="may not be written"):
        keep(ledger, FIRST)


def test_an_older_ledger_is_brought_up_to_date_with_all_that_it_holds(tmp_path):
    path = tmp_path / "daybill.db"
    with writing(path, STEPS[:1]) as version_1:
        for statement in _VERSION_1:
            version_1.write(statement)
    with writing(path) as migrated:
        assert migrated.row("PRAGMA user_version") == (len(STEPS),)
        assert [article.text for article in asking.articles(migrated)] == ["Salt opens."]
        assert asking.case(migrated, "salt") == asking.Case(since=dt.date.min, statements=(), days=frozenset())
        assert asking.defects(migrated) == ()


_VERSION_1 = (
    """
    INSERT INTO article (id, address, outlet, read_on, fingerprint, record)
    VALUES ('a', 'x', 'o', '2021-01-06', '[]', '{"id": "a", "address": "x", "outlet": "o", "text": "Salt opens."}')
    """,
    "INSERT INTO page (address, body, fetched, article) VALUES ('x', '', '2021-01-06T00:00:00+00:00', 'a')",
    "INSERT INTO due (what, id) VALUES ('film', 'salt')",
)


def test_a_ledger_that_is_read_is_brought_up_to_date_too_and_that_is_told_once(tmp_path, caplog):
    path = tmp_path / "daybill.db"
    writing(path, STEPS[:1]).close()
    assert not caplog.messages
    with ledgers.reading(path) as ledger:
        assert ledger.row("PRAGMA user_version") == (len(STEPS),)
        assert not ledger.writable
    ledgers.reading(path).close()
    assert caplog.messages == [f"daybill: bringing {path} up to this version; once"]


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path):
    path = tmp_path / "daybill.db"
    with writing(path, STEPS) as ledger:
        furnish(ledger)
    broken = (*STEPS, ("ALTER TABLE article ADD COLUMN read_by TEXT", "CREATE nonsense"))
    with pytest.raises(LedgerError, match="syntax error"):
        writing(path, broken)
    with ledgers.reading(path) as ledger:
        assert ledger.row("PRAGMA user_version") == (len(STEPS),)
        assert ledger.row("SELECT count(*) FROM pragma_table_info('article') WHERE name = 'read_by'") == (0,)


@pytest.mark.parametrize("opened", [ledgers.reading, ledgers.writing])
def test_a_ledger_of_a_newer_daybill_is_refused(tmp_path, opened):
    path = tmp_path / "daybill.db"
    writing(path, (*STEPS, ("CREATE TABLE novelty (id TEXT) STRICT",))).close()
    with pytest.raises(LedgerTooNew, match="written by a newer Daybill") as refused:
        opened(path)
    assert "upgrade Daybill" in refused.value.remedy


@pytest.mark.parametrize("opened", [ledgers.reading, ledgers.writing])
def test_another_programs_database_is_refused_and_left_alone(tmp_path, opened):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE song (title TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="another program's database"):
        opened(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opened", [ledgers.reading, ledgers.writing])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, opened):
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(LedgerError, match="not an SQLite file"):
        opened(path)
    assert path.read_text() == "Dear diary, " * 1000


@pytest.mark.parametrize("opened", [ledgers.reading, ledgers.writing])
def test_a_folder_is_refused(tmp_path, opened):
    with pytest.raises(LedgerError, match="is a folder"):
        opened(tmp_path)


def test_a_path_below_a_file_is_refused_in_words(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError):
        ledgers.writing(tmp_path / "file" / "daybill.db")
    with pytest.raises(BadInput):
        ledgers.reading(tmp_path / "file" / "daybill.db")


def test_a_path_with_odd_characters_is_taken_as_it_is(tmp_path):
    path = tmp_path / "films? 100% #1 & é.db"
    ledgers.writing(path).close()
    ledgers.reading(path).close()
    assert path.exists()


def test_the_file_says_that_it_is_a_ledger(tmp_path):
    path = tmp_path / "daybill.db"
    ledgers.writing(path).close()
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID


def test_a_ledger_in_a_folder_that_may_not_be_written_can_be_read():
    with nobodys_folder() as folder:
        path = folder / "daybill.db"
        with ledgers.writing(path) as ledger:
            furnish(ledger)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        with ledgers.reading(path) as ledger:
            assert asking.counts(ledger)["article"] == 3
