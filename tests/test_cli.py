"""The command line: what it prints where, how it ends, and what it costs to start."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from tests.newsroom import FIRST, TODAY, furnish, keep
from typer.testing import CliRunner

from daybill import ledger as ledgers
from daybill.cli import app
from daybill.errors import BadInput
from daybill.ledger import asking

COMMANDS = [
    *("read", "film", "films", "calendar", "why", "export", "problems", "settle", "doctor"),
    *("merge", "split", "same", "undo", "rulings", "doubts", "people"),
    *("dates", "explain", "rules"),
    *("serve", "publish", "password", "mcp"),
    *("rule", "changes", "outlets"),
    *("follow", "following", "unfollow", "poll", "run", "status"),
]
ANNOUNCEMENT = "NEON will release “The Salt Road” in US cinemas on January 29, 2021."


@pytest.fixture
def daybill(tmp_path):
    """Runs a command on a ledger of its own."""
    env = {"DAYBILL_LEDGER": str(tmp_path / "daybill.db"), "DAYBILL_TODAY": TODAY.isoformat(), "COLUMNS": "80"}

    def run(*arguments: str, stdin: bytes | None = None):
        return CliRunner().invoke(app, list(arguments), env=env, input=stdin)

    return run


@pytest.fixture
def furnished(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as ledger:
        furnish(ledger)


def _process(*arguments: str, ledger: Path, **options) -> subprocess.Popen[str]:
    env = {**os.environ, "DAYBILL_LEDGER": str(ledger), "DAYBILL_TODAY": TODAY.isoformat(), "PYTHONUTF8": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(
        [sys.executable, "-m", "daybill", *arguments], text=True, encoding="utf-8", env=env, **{**pipes, **options}
    )


# ── help ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_command_is_tested_here():
    assert {getattr(command.callback, "__name__", "") for command in app.registered_commands} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples_of_that_command(daybill, command):
    result = daybill(command, "--help")
    assert result.exit_code == 0
    examples = result.stdout.partition("Examples:\n")[2]
    assert re.search(rf"^ +(?:.*\| )?daybill {command}\b", examples, re.MULTILINE)
    assert max(map(len, result.stdout.splitlines())) <= 100


@pytest.mark.parametrize("command", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_help_imports_nothing_heavy(command):
    heavy = [
        "trafilatura",
        "resiliparse",
        "numpy",
        "icalendar",
        "sqlite3",
        "rich",
        "lxml",
        "holidays",
        "htmldate",
        "eldc",
        "py3langid",
        "rensa",
        "aiohttp",
    ]
    rooms = ["ledger", "desk", "guide", "claims", "kinds", "reading", "sources", "films", "verdicts"]
    script = (
        "import sys\nfrom daybill.cli import app\n"
        f"try: app({command!r})\nexcept SystemExit: pass\n"
        f"names = {heavy!r} + ['daybill.' + room for room in {rooms!r}]\n"
        "print('LOADED', *[name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED"


# ── serving ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_others_are_let_in_only_where_it_is_said_how(daybill, furnished):
    result = daybill("serve", "--host", "0.0.0.0")
    assert result.exit_code == 2
    assert "set DAYBILL_TOKEN, or say --public-read" in result.stderr


def test_a_served_ledger_is_shown_until_it_is_stopped(furnished, tmp_path):
    served = _process("serve", "--port", "0", ledger=tmp_path / "daybill.db")
    address = _told(served, r"running on (http://\S+)")[1]
    with urllib.request.urlopen(f"{address}/film/road") as answer:
        assert "The Salt Road" in answer.read().decode()
    served.send_signal(signal.SIGINT)
    served.communicate(timeout=20)


def test_a_ledger_whose_films_are_to_be_weighed_anew_is_shown_at_once_as_it_stood(furnished, tmp_path):
    path = tmp_path / "daybill.db"
    with ledgers.writing(path) as books:
        with books.transaction():
            books.write("INSERT INTO due (what, id) SELECT DISTINCT 'film', id FROM film")
        stood = asking.counts(books)["verdict"]
        with books.transaction():  # while this lasts nothing can be weighed
            served = _process("serve", "--port", "0", ledger=path)
            _told(served, r"weighing 2 films and articles anew")
            address = _told(served, r"running on (http://\S+)")[1]
            with urllib.request.urlopen(f"{address}/film/road") as answer:
                assert "The Salt Road" in answer.read().decode()
        _told(served, "all is weighed")
        assert not asking.unsettled(books)
        assert asking.counts(books)["verdict"] > stood
    served.send_signal(signal.SIGINT)
    served.communicate(timeout=20)


def _told(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    """Where the process says this on its standard error; what it says before is passed over."""
    assert process.stderr
    while line := process.stderr.readline():
        if found := re.search(pattern, line):
            return found
    raise AssertionError(f"it ended without a word of {pattern}")


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_is_read_and_shown(daybill, tmp_path):
    (tmp_path / "news.txt").write_text(ANNOUNCEMENT, encoding="utf-8")
    result = daybill("read", str(tmp_path / "news.txt"), "--published", "2021-01-06", "--outlet", "daily.example")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("articles    1 new, 0 already known\n")
    again = daybill("read", str(tmp_path / "news.txt"), "--published", "2021-01-06", "--outlet", "daily.example")
    assert again.stdout.startswith("articles    0 new, 1 already known\n")
    record = daybill("film", "The Salt Road")
    assert record.exit_code == 0
    assert "Fri 29 Jan 2021    cinemas, US" in record.stdout
    assert "daily.example, 6 January 2021" in record.stdout


def test_standard_input_is_read(daybill):
    result = daybill("read", "-", "--published", "2021-01-06", "--json", stdin=ANNOUNCEMENT.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["articles_new"] == 1


def test_an_export_of_articles_can_be_read_in_again(daybill, furnished, tmp_path):
    exported = daybill("export", "articles").stdout
    other = str(tmp_path / "other.db")
    assert daybill("read", "-", "--ledger", other, stdin=exported.encode()).exit_code == 0
    again = daybill("export", "articles", "--ledger", other).stdout
    kept, expected = ([json.loads(line) for line in lines.splitlines()] for lines in (again, exported))
    assert [(row["id"], row["url"], row["date"]) for row in kept] == [(r["id"], r["url"], r["date"]) for r in expected]


def test_a_document_that_cannot_be_read_ends_with_1_and_is_listed(daybill, tmp_path):
    (tmp_path / "empty.txt").touch()
    result = daybill("read", str(tmp_path))
    assert result.exit_code == 1
    assert "problems    1 problem: see `daybill problems`" in result.stdout
    assert "empty.txt" in result.stdout
    listed = daybill("problems")
    assert "empty.txt" in listed.stdout
    assert json.loads(daybill("problems", "--json").stdout)[0]["address"].endswith("empty.txt")


def test_of_many_problems_a_round_shows_the_first(daybill, tmp_path):
    for n in range(5):
        (tmp_path / f"empty-{n}.txt").touch()
    shown = daybill("read", str(tmp_path)).stdout
    assert "problems    5 problems: see `daybill problems`" in shown
    assert [f"empty-{n}.txt" in shown for n in range(5)] == [True, True, True, False, False]


def test_dates_prints_a_line_for_each_date_and_one_for_a_text_without(daybill, tmp_path):
    opens = {"id": "1", "text": "It opens January 29, then on VOD two weeks later.", "reference": "2021-01-06"}
    again = {**opens, "id": "2"}
    none = {"source": "made", "id": "3", "text": "“1917” is out of print.", "reference": "2021-01-06"}
    cases = tmp_path / "cases.jsonl"
    cases.write_text("\n".join(map(json.dumps, (opens, again, none))), encoding="utf-8")
    result = daybill("dates", str(cases))
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(f["id"], f["start"], f["end"], f["edtf"]) for f in found] == [
        ("1", 9, 19, "2021-01-29"),
        ("1", 33, 48, "2021-02-12"),
        ("3", -1, -1, ""),
    ]
    assert found[-1]["source"] == "made"


def test_dates_says_which_line_is_no_case(daybill, tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"text": "today", "reference": "2021-01-06"}\n{"reference": "2021-01-06"}\n', encoding="utf-8")
    result = daybill("dates", str(cases))
    assert (result.exit_code, result.stderr.count("cases.jsonl:2")) == (2, 1)
    assert daybill("dates", str(tmp_path / "none.jsonl")).exit_code == 2


def test_explain_shows_text_json_or_a_page_and_keeps_nothing(daybill, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(ANNOUNCEMENT, encoding="utf-8")
    shown = daybill("explain", str(file), "--published", "2021-01-06")
    assert shown.exit_code == 0
    assert "release · The Salt Road · theatrical, US, 2021-01-29" in " ".join(shown.stdout.split())
    page = tmp_path / "a.html"
    assert daybill("explain", str(file), "--html", str(page)).exit_code == 0
    assert page.read_text(encoding="utf-8").count("<mark") > 1
    told = json.loads(daybill("explain", str(file), "--json").stdout)
    assert told[0]["lines"][0]["folded"] == "O will release F in T cinemas on D."
    assert not (tmp_path / "daybill.db").exists()


def test_explain_takes_one_of_several_and_tells_of_what_cannot_be_read(daybill, tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(ANNOUNCEMENT, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    one = str(tmp_path / "one.txt")
    result = daybill("explain", str(tmp_path), "--article", one, "--json")
    assert (result.exit_code, "empty.txt" in result.stderr) == (1, True)
    assert [told["article"]["address"] for told in json.loads(result.stdout)] == [one]
    assert daybill("explain", one, "--article", "none").exit_code == 2


def test_rules_lists_kinds_with_their_rules(daybill):
    assert "director.directed-by · 0.93" in daybill("rules", "director").stdout
    assert [row["kind"] for row in json.loads(daybill("rules", "cast", "--json").stdout)] == ["cast"]
    assert daybill("rules", "nothing").exit_code == 2


def test_ctrl_c_keeps_every_finished_document_and_the_next_command_settles(tmp_path):
    ledger = tmp_path / "daybill.db"
    process = _process("read", "-", ledger=ledger)
    assert process.stdin
    for number in range(3):
        record = {"id": f"a{number}", "text": ANNOUNCEMENT, "date": "2021-01-06", "hostname": "daily.example"}
        process.stdin.write(json.dumps(record) + "\n")
    process.stdin.flush()
    patience = time.monotonic() + 30
    while _kept(ledger) < 3:
        assert process.poll() is None
        assert time.monotonic() < patience
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said in {f"stopped; {number} documents kept\n" for number in (2, 3)}  # the last may be kept but not counted
    with ledgers.reading(ledger) as opened:
        assert asking.unsettled(opened)
    shown, said = _process("film", "The Salt Road", ledger=ledger).communicate(timeout=60)
    assert said == ""
    assert shown.startswith("The Salt Road")


def test_two_readers_at_once_come_to_what_one_comes_to(tmp_path):
    press = tmp_path / "press"
    press.mkdir()
    for number in range(12):
        text = f"NEON will release “The Salt Road” in US cinemas on January {number + 5}, 2021."
        (press / f"{number}.txt").write_text(text, encoding="utf-8")
    for names in (["both"] * 2, ["one"]):
        readers = [_process("read", str(press), "--published", "2021-01-04", ledger=tmp_path / name) for name in names]
        assert [(reader.communicate(timeout=60)[1], reader.returncode) for reader in readers] == [("", 0)] * len(names)
    with ledgers.reading(tmp_path / "both") as both, ledgers.reading(tmp_path / "one") as one:
        assert sorted(asking.articles(both), key=lambda a: a.id) == sorted(asking.articles(one), key=lambda a: a.id)
        assert asking.counts(both)["claim"] == asking.counts(one)["claim"]
        assert asking.counts(both)["film"] == asking.counts(one)["film"]
        assert asking.defects(both) == ()
        assert not asking.unsettled(both)


def _kept(ledger: Path) -> int:
    try:
        with ledgers.reading(ledger) as opened:
            return asking.counts(opened)["page"]
    except BadInput:  # not there yet
        return 0


# ── wrong use ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["film", "X"], r"daybill: no ledger at .*; run `daybill read` first, or .*"),
        (["read", "x", "--published", "last week"], r"daybill: --published: 'last week' is not .*; write it as .*"),
        (["read", "x", "--limit-mb", "0"], r"daybill: --limit-mb 0 leaves nothing to read; .*"),
        (["calendar", "--from", "soon"], r"daybill: --from soon is not a day; write it as 2021-01-29"),
        (["calendar", "--medium", "laserdisc"], r"daybill: Invalid value for '--medium': .*; see `.*`"),
        (["film"], r"daybill: Missing argument 'title'; see `daybill film --help`"),
        (["frobnicate"], r"daybill: No such command 'frobnicate'; see `daybill --help`"),
        (["film", "X", "--frobnicate"], r"daybill: No such option: --frobnicate; see `daybill film --help`"),
        (["why", "X", "colour"], r"daybill: colour is neither a medium nor a kind; use one of: .*"),
        (["settle"], r"daybill: no ledger at .*"),
        (["problems"], r"daybill: no ledger at .*"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_in_one_line_with_the_way_out(daybill, arguments, message):
    result = daybill(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.fullmatch(message + r"\n", result.stderr), result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["calendar", "--territory", "Atlantis"], "--territory Atlantis: not known"),
        (["calendar", "--service", "Blockbuster"], "--service Blockbuster: not known"),
        (["calendar", "--from", "2021-02-01", "--to", "2021-01-01"], "--from 2021-02-01 is after --to 2021-01-01"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(daybill, furnished, arguments, message):
    result = daybill(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_an_unknown_film_ends_with_1_and_suggestions(daybill, furnished):
    result = daybill("film", "salt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "daybill: no film called salt; did you mean The Salt Road (2021)?\n"


def test_a_settings_file_that_is_wrong_is_named(daybill, tmp_path, monkeypatch):
    (tmp_path / "daybill.toml").write_text("colour = 1")
    monkeypatch.setenv("DAYBILL_CONFIG", str(tmp_path / "daybill.toml"))
    result = daybill("films")
    assert result.exit_code == 2
    assert "daybill.toml: " in result.stderr


def test_hostile_words_in_what_is_typed_are_made_safe(daybill, furnished):
    result = daybill("film", "\x1b[2J[bold]x")
    assert "\x1b" not in result.stderr
    assert "[bold]x" in result.stderr


# ── the rest ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_doctor_says_how_things_stand(daybill, furnished, tmp_path):
    assert "none yet" in daybill("doctor", "--ledger", str(tmp_path / "none.db")).stdout
    assert not (tmp_path / "none.db").exists()
    found = json.loads(daybill("doctor", "--json").stdout)
    assert (found["defects"], found["missing"], found["counts"]["article"]) == ([], [], 3)
    (tmp_path / "broken.db").write_text("no ledger")
    broken = daybill("doctor", "--ledger", str(tmp_path / "broken.db"))
    assert broken.exit_code == 1
    assert "not an SQLite file" in broken.stdout


def test_settle_finishes_what_was_left(daybill, tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as ledger:
        keep(ledger, FIRST)
    result = daybill("settle")
    assert (result.exit_code, result.stdout) == (0, "0 films weighed, 0 contested\n")


def test_an_export_can_go_to_a_file(daybill, furnished, tmp_path):
    out = tmp_path / "claims.csv"
    result = daybill("export", "claims", "--format", "csv", "--out", str(out))
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text(encoding="utf-8") == daybill("export", "claims", "--format", "csv").stdout
    assert daybill("export", "claims", "--out", str(tmp_path / "no" / "folder")).exit_code == 2


def test_a_calendar_file_has_the_line_ends_of_the_standard(daybill, furnished, tmp_path):
    out = tmp_path / "films.ics"
    daybill("calendar", "--format", "ics", "--out", str(out))
    lines = out.read_bytes().split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert not any(b"\n" in line for line in lines)


def test_a_reader_that_goes_away_is_no_error(furnished, tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as ledger:
        for number in range(3000):
            keep(ledger, FIRST.__class__.make(address=str(number), outlet="o", text="word " * 40))
    process = _process("export", "articles", ledger=tmp_path / "daybill.db")
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.stdin
    process.stdin.close()
    process.wait(timeout=60)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_terminal_that_lacks_a_letter_is_no_error(furnished, tmp_path, encoding):
    env = {**os.environ, "DAYBILL_LEDGER": str(tmp_path / "daybill.db"), "PYTHONIOENCODING": encoding}
    done = subprocess.run(
        [sys.executable, "-m", "daybill", "film", "The Salt Road"], capture_output=True, env=env, check=True
    )
    assert b"The Salt Road (2021)" in done.stdout
    assert done.stderr == b""


# ── rulings and catalogues ────────────────────────────────────────────────────────────────────────────────────────


def test_a_ruling_is_made_listed_respected_and_undone(daybill, tmp_path):
    for name, text in (("a", "“The Salt Road” (1996)"), ("b", "“The Salt Road” (2021)")):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{text} opens in US cinemas on January 29, 2021. {text} was directed by Ana Lund.")
        assert daybill("read", str(path)).exit_code == 0
    ids = [json.loads(line)["film_id"] for line in daybill("export", "films").stdout.splitlines()]
    assert len(ids) == 2
    merged = daybill("merge", *ids, "--why", "one film", "--by", "Ada", "--json")
    assert merged.exit_code == 0
    ruling = json.loads(merged.stdout)
    assert (ruling["deed"], ruling["films"], ruling["by"], ruling["why"]) == ("merge", ids, "Ada", "one film")
    claims = [json.loads(line) for line in daybill("export", "claims").stdout.splitlines()]
    assert {claim["film_id"] for claim in claims} == {ids[0]}
    assert json.loads(daybill("film", ids[1], "--json").stdout)["film_id"] == ids[0]
    assert "Ada: one film" in daybill("rulings").stdout
    split = daybill("split", ids[0], claims[-1]["claim"], "--by", "Bo")
    assert split.exit_code == 0
    assert "2 rulings" in daybill("rulings").stdout
    assert daybill("undo", ruling["id"], "--by", "Bo").exit_code == 0
    assert daybill("undo", ruling["id"]).exit_code == 2
    assert daybill("merge", ids[0], "No Such Film").exit_code == 1
    assert daybill("same", "none", ids[0]).exit_code == 2
    assert daybill("doubts", "--json").stdout == "[]\n"
    assert daybill("doubts").stdout == "no doubts\n"


def test_a_catalogue_is_imported_and_films_carry_its_identifiers(daybill, tmp_path):
    assert daybill("read", "-", stdin=ANNOUNCEMENT.encode()).exit_code == 0
    path = tmp_path / "films.csv"
    path.write_text("title,year,imdb,tmdb\nThe Salt Road,2021,tt0000001,7\n")
    result = daybill("catalog", "import", str(path))
    assert (result.exit_code, result.stdout) == (0, f"{path}: CSV, 1 line taken in\n")
    assert "taken in before" in daybill("catalog", "import", str(path)).stdout
    film = json.loads(daybill("export", "films").stdout)
    assert film["ids"] == {"imdb": "tt0000001", "tmdb": "7"}
    path.write_text("colour\nred\n")
    assert daybill("catalog", "import", str(path)).exit_code == 2


def test_people_are_listed_with_all_spellings_and_found_by_any(daybill, tmp_path):
    for name, who in (("a", "Andrei Konchalovsky"), ("b", "Andrey Konchalovskiy")):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"“Brightwater {name.upper()}” (2020) was directed by {who}.")
        assert daybill("read", str(path)).exit_code == 0
    (row,) = json.loads(daybill("people", "Konchalovsky Andrei", "--json").stdout)
    assert (row["name"], row["names"]) == ("Andrey Konchalovskiy", ["Andrei Konchalovsky"])
    assert len(row["films"]) == 2
    assert "also Andrei Konchalovsky" in daybill("people").stdout
    assert len(json.loads(daybill("people", "konchalovskij", "--json").stdout)) == 1
    assert daybill("people", "Nobody Known").exit_code == 1
