"""What the commands print, compared with files in `snapshots/`.

After a wanted change, `DAYBILL_SNAPSHOTS=write pytest tests/guide` writes the files anew; read the difference before
you keep it.
"""

import os
from pathlib import Path

import pytest
from tests.newsroom import furnish, met
from typer.testing import CliRunner

from daybill import ledger as ledgers
from daybill.cli import app
from daybill.ledger import keeping
from daybill.model import Problem

SNAPSHOTS = Path(__file__).parent / "snapshots"

COMMANDS = {
    "film.txt": ["film", "The Salt Road"],
    "film.json": ["film", "salt road", "--json"],
    "film-as-of.txt": ["film", "La route du sel", "--as-of", "2021-01-08"],
    "film-hostile.txt": ["film", "alert"],
    "films.txt": ["films"],
    "films.json": ["films", "--json"],
    "calendar.txt": ["calendar"],
    "calendar-us-february.txt": ["calendar", "--from", "2021-02-01", "--to", "2021-02-28", "--territory", "usa"],
    "calendar-festival.txt": ["calendar", "--medium", "festival"],
    "calendar-as-of.txt": ["calendar", "--as-of", "2021-01-06"],
    "calendar.json": ["calendar", "--json"],
    "calendar.ics": ["calendar", "--format", "ics"],
    "why.txt": ["why", "The Salt Road"],
    "why-virtual-cinema.json": ["why", "The Salt Road", "virtual-cinema", "--json"],
    "why-cancelled.txt": ["why", "alert", "theatrical"],
    "changes.txt": ["changes"],
    "changes.json": ["changes", "--film", "The Salt Road", "--since", "2021-01-07", "--json"],
    "outlets.txt": ["outlets"],
    "outlets.json": ["outlets", "--json"],
    "problems.txt": ["problems"],
    "problems.json": ["problems", "--json"],
    "export-articles.jsonl": ["export", "articles"],
    "export-claims.jsonl": ["export", "claims"],
    "export-claims.csv": ["export", "claims", "--format", "csv"],
    "export-verdicts.jsonl": ["export", "verdicts"],
    "export-verdicts.csv": ["export", "verdicts", "--format", "csv"],
    "export-films.jsonl": ["export", "films"],
    "export-films.csv": ["export", "films", "--format", "csv"],
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("ledger") / "daybill.db"
    with ledgers.writing(path) as opened:
        furnish(opened)
        problem = Problem(address="press/empty.txt", stage="sources", reason="empty", remedy="give a file with a text")
        keeping.keep_problem(opened, problem, met(problem.address))
    return path


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_prints_what_it_printed(name, ledger):
    result = CliRunner().invoke(app, COMMANDS[name], env={"DAYBILL_LEDGER": str(ledger), "COLUMNS": "80"})
    assert (result.exit_code, result.stderr) == (0, "")
    path = SNAPSHOTS / name
    if os.environ.get("DAYBILL_SNAPSHOTS") == "write":
        path.write_bytes(result.stdout.encode())
    assert result.stdout.encode() == path.read_bytes()


def test_every_snapshot_is_of_a_command():
    assert {path.name for path in SNAPSHOTS.iterdir()} == set(COMMANDS)


def test_no_line_of_text_is_wider_than_a_narrow_terminal():
    for path in SNAPSHOTS.glob("*.txt"):
        assert max(map(len, path.read_text(encoding="utf-8").splitlines())) <= 80, path.name


def test_nothing_that_a_terminal_acts_on_is_printed():
    for path in SNAPSHOTS.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert not [c for c in text if c != "\n" and (ord(c) < 32 or c in "\x7f\u202e")], path.name
