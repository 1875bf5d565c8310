"""Beliefs through the whole house: rulings, what changed, what is learned of outlets, and any order of reading."""

import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from daybill import desk
from daybill import ledger as ledgers
from daybill.cli import app
from daybill.ledger import asking, reputes
from daybill.model import Source
from daybill.verdicts.repute import Record, reliability, trust

TODAY = dt.date(2021, 3, 1)
RULES = desk.Rules(today=TODAY, now=dt.datetime(2021, 3, 1, tzinfo=dt.UTC))
TITLES = ["Salt Road", "Iron Harbor", "Quiet Orchard", "Paper Crown", "Glass Witness", "Red Signal"]


@pytest.fixture
def daybill(tmp_path):
    env = {"DAYBILL_LEDGER": str(tmp_path / "daybill.db"), "DAYBILL_TODAY": TODAY.isoformat(), "COLUMNS": "80"}

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(app, list(arguments), env=env)
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def tell(folder: Path, name: str, outlet: str, day: str, text: str) -> None:
    record = {"id": name, "hostname": outlet, "date": day, "language": "en", "text": text}
    (folder / f"{name}.jsonl").write_text(json.dumps(record), encoding="utf-8")


@pytest.fixture
def moved(daybill: Any, tmp_path: Path) -> None:
    """A date that moved, told by three outlets of which one copies."""
    release = "The Salt Road will now open in US cinemas on Friday, January 29, 2021, the company said in a statement."
    tell(tmp_path, "a", "daily.example", "2021-01-04", "“The Salt Road” opens in US cinemas on January 20, 2021.")
    tell(tmp_path, "b", "trade.example", "2021-01-10", f"“The Salt Road”\n\n{release}")
    tell(tmp_path, "c", "copy.example", "2021-01-11", f"“The Salt Road”\n\n{release}")
    daybill("read", *(str(tmp_path / f"{name}.jsonl") for name in "abc"))


# ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────


def verdict_of(daybill: Any, medium: str = "theatrical", *, territory: str = "US") -> Any:
    rows = [json.loads(line) for line in daybill("export", "verdicts").splitlines()]
    return next((row for row in rows if row["medium"] == medium and row["territory"] == territory), None)


def test_a_ruling_stands_before_the_press_until_it_is_undone(daybill, moved):
    before = verdict_of(daybill)
    told = daybill(
        "rule", "The Salt Road", "theatrical", "2021-02-05", "--because", "the poster", "--by", "Anna", "--json"
    )
    ruled = verdict_of(daybill)
    assert (ruled["date"], ruled["probability"]) == ("2021-02-05", 0.99)
    assert "Anna ruled on 2021-03-01: Friday, February 5, 2021, because the poster." in daybill("why", "The Salt Road")
    assert "cinemas, US: Fri 5 Feb 2021" in daybill("rulings")
    daybill("undo", json.loads(told)["id"])
    assert {**verdict_of(daybill), "as_of": None} == {**before, "as_of": None}


def test_a_ruling_tells_what_the_press_does_not(daybill, moved):
    daybill(
        "rule", "The Salt Road", "streaming", "2021-05", "--service", "Hulu", "--because", "the service", "--by", "A"
    )
    assert verdict_of(daybill, "streaming")["date"] == "2021-05"


def test_a_release_can_be_ruled_cancelled(daybill, moved):
    daybill("rule", "The Salt Road", "theatrical", "cancelled", "--because", "the company said so", "--by", "Anna")
    assert verdict_of(daybill)["status"] == "cancelled"


def test_the_past_knows_nothing_of_a_ruling(daybill, moved):
    before = daybill("why", "The Salt Road", "--as-of", "2021-01-31")
    daybill("rule", "The Salt Road", "theatrical", "2021-02-05", "--because", "the poster", "--by", "Anna")
    assert daybill("why", "The Salt Road", "--as-of", "2021-01-31") == before


def test_what_is_no_date_is_no_ruling(tmp_path, moved):
    env = {"DAYBILL_LEDGER": str(tmp_path / "daybill.db")}
    done = CliRunner().invoke(app, ["rule", "The Salt Road", "theatrical", "soon", "--because", "x"], env=env)
    assert done.exit_code == 2


# ── what changed ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_changes_tell_what_moved_from_what_to_what_who_said_it_first_and_who_copied(daybill, moved):
    rows = json.loads(daybill("changes", "--json"))
    assert [(row["what"], row["before"], row["after"], row["first"]) for row in rows] == [
        ("announced", None, "2021-01-20", "daily.example"),
        ("moved", "2021-01-20", "2021-01-29", "trade.example"),
    ]
    assert rows[1]["copied_by"] == ["copy.example"]
    assert "moved, Wed 20 Jan 2021 → Fri 29 Jan 2021" in daybill("changes", "--since", "2021-01-05")
    assert daybill("changes", "--since", "2021-02-01").strip() == "no changes"


def test_why_tells_what_was_believed_before(daybill, moved):
    assert "Wed 20 Jan 2021, from 4 January 2021 to 10 January 2021" in daybill("why", "The Salt Road")


# ── outlets ───────────────────────────────────────────────────────────────────────────────────────────────────────


def press(folder: Path) -> list[str]:
    """Six films: three good outlets agree, one is a month off each time."""
    names = []
    for number, title in enumerate(TITLES):
        day = dt.date(2021, 5, 7) + dt.timedelta(weeks=number)
        wrong = (day - dt.timedelta(days=28)).strftime("%B %-d, %Y")
        for outlet in ("one", "two", "three", "four"):
            said = wrong if outlet == "four" else day.strftime("%B %-d, %Y")
            name = f"{outlet}-{number}"
            words = {
                "one": f"“{title}” opens in US cinemas on {said}.",
                "two": f"The wait is nearly over: “{title}” will be released in US theaters on {said}.",
                "three": f"Mark the day. “{title}” comes to theaters in the United States on {said}.",
                "four": f"“{title}” arrives in US cinemas on {said}, we hear.",
            }
            tell(folder, name, f"{outlet}.example", f"2021-01-{4 + number:02}", words[outlet])
            names.append(str(folder / f"{name}.jsonl"))
    return names


def test_outlets_that_err_are_trusted_less(daybill, tmp_path):
    daybill("read", *press(tmp_path))
    rows = {row["outlet"]: row for row in json.loads(daybill("outlets", "--json"))}
    assert rows["four.example"]["trust"] < 0.9 < 1 < rows["one.example"]["trust"]
    assert rows["four.example"]["right_to"] < rows["one.example"]["right"]
    assert rows["four.example"]["other"] > 0.9


def test_in_any_order_of_arrival_the_same_is_believed(tmp_path):
    names = press(tmp_path)
    chance = random.Random(5)
    found = []
    for turn in range(3):
        chance.shuffle(names)
        with ledgers.writing(tmp_path / f"{turn}.db") as ledger:
            lots = [names] if turn == 0 else [names[at : at + 5] for at in range(0, len(names), 5)]
            for lot in lots:
                desk.read(ledger, [Source(kind="files", address=name) for name in lot], RULES)
            films = {film.id: film.title for film in asking.films(ledger)}
            beliefs = {films[v.question.film]: v for v in asking.verdicts(ledger, kind="release")}
            found.append({key: (str(v.answer), v.probability) for key, v in beliefs.items()})
    assert len(found[0]) == len(TITLES)
    for other in found[1:]:
        assert {key: answer for key, (answer, _) in other.items()} == {
            key: answer for key, (answer, _) in found[0].items()
        }
        assert all(abs(p - found[0][key][1]) <= 0.01 for key, (_, p) in other.items())


def test_little_known_outlets_are_like_those_of_their_sort():
    assert trust(Record(), None) == 1
    assert trust(Record(), "trade") > 1 > trust(Record(), "aggregator")
    share, low, high = reliability(Record(right=3, other=1), "blog")
    assert low < share < high
    narrow = reliability(Record(right=300, other=100), "blog")
    assert narrow[2] - narrow[1] < high - low


def test_what_is_known_of_an_outlet_is_forgotten_with_what_it_said(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as ledger:
        reputes.keep(ledger, "film", {"a": Record(right=1), "b": Record()})
        assert reputes.keep(ledger, "film", {"a": Record(right=1)}) == {"b"}
        assert reputes.of_outlets(ledger) == {"a": Record(right=1)}
