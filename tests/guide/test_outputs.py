"""What is safe to print, to open in a spreadsheet, and to subscribe to."""

import csv as plain_csv
import datetime as dt
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from tests.newsroom import TODAY, furnish, release, verdict

from daybill import ledger as ledgers
from daybill.boundaries import sentence_around
from daybill.guide import events, listings
from daybill.guide.outputs import csv, ics, jsonl, plain
from daybill.ledger import Ledger, keeping
from daybill.model import Alternative, Film, Medium, Status, When

WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as opened:
        yield opened


# ── text ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.text())
def test_no_text_can_act_on_a_terminal(text):
    safe = plain.line(text)
    assert safe.isprintable() or not [
        c for c in safe if ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028"
    ]
    assert plain.line(safe) == safe


def test_escape_sequences_leave_nothing_behind():
    assert plain.line("a\x1b[31mred\x1b[0m \x1b]8;;https://x.example\x07link\x1b]8;;\x07\nb\r\x08c") == "ared link b c"


# ── the sentence around a quote ───────────────────────────────────────────────────────────────────────────────────


def test_the_sentence_around_a_quote_is_given_whole():
    text = "Headline\n\nIt won. Then it opens on Jan. 29 in the US! More follows."
    start = text.index("Jan")
    assert sentence_around(text, start, start + 7) == "Then it opens on Jan. 29 in the US!"


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        (
            "It opens on Oct. 15 before going wide on Oct. 29. More follows.",
            "wide",
            "It opens on Oct. 15 before going wide on Oct. 29.",
        ),
        ("A headline\nMr. Lund and J. R. Hale star. She won.", "Hale", "Mr. Lund and J. R. Hale star."),
        ("Gestern. Der Film startet am 6. Mai in Berlin. Mehr.", "startet", "Der Film startet am 6. Mai in Berlin."),
        ("It screens on September 1. Mark Lund also stars.", "screens", "It screens on September 1."),
        ("It opens June 1. Film critics saw it.", "opens", "It opens June 1."),
        ("One.\n\nTwo is a line\n\nThree.", "line", "Two is a line"),
    ],
)
def test_a_sentence_does_not_end_behind_an_abbreviation(text, quote, sentence):
    start = text.index(quote)
    assert sentence_around(text, start, start + len(quote)) == sentence


def test_a_long_sentence_is_cut_at_words_on_both_sides():
    text = "First. " + "word " * 200 + "here " + "word " * 200
    shown = sentence_around(text, text.index("here"), text.index("here") + 4)
    assert shown.startswith("… word")
    assert shown.endswith("word …")
    assert " here " in shown
    assert len(shown) < 340


@given(st.text(min_size=1, max_size=2000), st.data())
def test_a_quote_stands_in_its_sentence(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 300)))
    assert " ".join(text[start:end].split()) in sentence_around(text, start, end)


# ── CSV ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_csv_is_read_back_as_it_was_but_for_what_a_spreadsheet_would_run(values):
    columns = [str(number) for number in range(len(values))]
    lines = list(csv.lines([dict(zip(columns, values, strict=True))], columns))
    header, row = plain_csv.reader(io.StringIO("\n".join(lines), newline=""))
    assert header == columns
    for cell, value in zip(row, values, strict=True):
        assert not cell.startswith(("=", "+", "-", "@", "\t"))
        value = "".join(c for c in value if c in "\n\r\t" or not (ord(c) < 32 or 127 <= ord(c) < 160))  # noqa: PLW2901
        assert cell in (value, f"'{value}")


# ── JSON ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_json_says_the_same_and_holds_nothing_that_a_terminal_acts_on(value):
    for text in (jsonl.document(value), *jsonl.lines([value])):
        assert json.loads(text) == value
        assert not [c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028"]


# ── the calendar ──────────────────────────────────────────────────────────────────────────────────────────────────

FILM = Film(id="x", title="Rain", year=2021)
QUESTION = release("x", Medium.THEATRICAL, territory="US")
DAYS = [dt.date(2021, 1, day) for day in range(1, 10)]


def _told(ledger: Ledger, *beliefs: tuple[str | None, dict[str, Any]]) -> None:
    """One belief a day from 1 January on."""
    keeping.keep_identification(ledger, [], [FILM], [], today=TODAY)
    history = {
        day: [verdict(QUESTION, When.of(answer) if answer else None, **{"probability": 0.95, **more, "as_of": day})]
        for day, (answer, more) in zip(DAYS, beliefs, strict=False)
    }
    keeping.keep_history(ledger, "x", history, today=TODAY)


def _events(ledger: Ledger, **asked: Any) -> list[tuple[str, str, str, int]]:
    text = ics.calendar(events.events(ledger, listings.Asked(**asked)))
    found: list[Any] = list(Calendar.from_ical(text).walk("VEVENT"))
    return [
        (e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["STATUS"]), int(e["SEQUENCE"])) for e in found
    ]


def test_a_sure_day_is_confirmed_and_takes_no_time(ledger):
    _told(ledger, ("2021-01-29", {}))
    assert _events(ledger) == [("2021-01-29", "2021-01-30", "CONFIRMED", 0)]
    text = ics.calendar(events.events(ledger, listings.Asked()))
    for line in ("DTSTART;VALUE=DATE:20210129", "TRANSP:TRANSPARENT", "DTSTAMP:20210101T000000Z"):
        assert f"\r\n{line}\r\n" in text
    for line in ("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D", "VERSION:2.0"):
        assert f"\r\n{line}\r\n" in text


@pytest.mark.parametrize(
    "doubt",
    [{"probability": 0.89}, {"alternatives": (Alternative(When.of("2021-02-05"), 0.2),)}],
    ids=["unsure", "contested"],
)
def test_a_doubtful_day_is_tentative(ledger, doubt):
    _told(ledger, ("2021-01-29", doubt))
    assert _events(ledger)[0][2] == "TENTATIVE"


def test_a_moved_date_keeps_its_name_and_raises_its_sequence(ledger):
    _told(ledger, ("2021-01-29", {}))
    before = events.events(ledger, listings.Asked())[0]
    _told(ledger, ("2021-01-29", {}), ("2021-02-05", {}))
    after = events.events(ledger, listings.Asked())[0]
    assert (before.uid, before.sequence) == (after.uid, after.sequence - 1)
    assert after.first == dt.date(2021, 2, 5)


def test_a_belief_that_grows_firmer_is_no_change_for_a_subscriber(ledger):
    _told(ledger, ("2021-01-29", {"probability": 0.92}), ("2021-01-29", {"probability": 0.97}))
    assert _events(ledger) == [("2021-01-29", "2021-01-30", "CONFIRMED", 0)]


def test_a_cancelled_release_stays_cancelled(ledger):
    _told(ledger, ("2021-01-29", {}), ("2021-01-29", {"status": Status.CANCELLED}))
    assert _events(ledger) == [("2021-01-29", "2021-01-30", "CANCELLED", 1)]


def test_a_date_that_became_too_loose_is_cancelled_where_it_stood(ledger):
    _told(ledger, ("2021-01-29", {}), ("2021-21", {}))
    assert _events(ledger) == [("2021-01-29", "2021-01-30", "CANCELLED", 1)]
    _told(ledger, ("2021-01-29", {}), ("2021-21", {}), ("2021-04-16", {}))
    assert _events(ledger) == [("2021-04-16", "2021-04-17", "CONFIRMED", 2)]


def test_a_withdrawn_question_is_cancelled_where_it_stood(ledger):
    _told(ledger, ("2021-01-29", {}))
    keeping.keep_history(ledger, "x", {DAYS[0]: []}, today=TODAY)
    assert _events(ledger) == [("2021-01-29", "2021-01-30", "CANCELLED", 1)]


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2021-01", ("2021-01-01", "2021-02-01")),
        ("2020-10-14/2020-10-25", ("2020-10-14", "2020-10-26")),
        ("2021-21", None),
        ("2021", None),
        ("../2021-06", None),
        ("XXXX-01-29", None),
        (None, None),
    ],
)
def test_a_loose_date_is_marked_whole_or_not_at_all(ledger, edtf, days):
    _told(ledger, (edtf, {}))
    assert [event[:2] for event in _events(ledger)] == ([days] if days else [])


def test_only_what_is_asked_for_is_in_the_calendar(ledger):
    _told(ledger, ("2021-01-29", {}))
    assert _events(ledger, territory="UK") == []
    assert _events(ledger, medium=Medium.VOD) == []
    assert _events(ledger, first=dt.date(2021, 1, 30)) == []
    assert len(_events(ledger, first=dt.date(2021, 1, 29), last=dt.date(2021, 1, 29), territory="us")) == 1


@settings(deadline=None)  # a file is made for each example
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 40))
def test_every_calendar_is_read_back_with_the_same_days(tmp_path_factory, first, length):
    last = first + dt.timedelta(length)
    edtf = f"{first}/{last}" if length else str(first)
    with ledgers.writing(tmp_path_factory.mktemp("ledger") / "daybill.db") as ledger:
        _told(ledger, (edtf, {}))
        expected = [(str(first), str(last + dt.timedelta(1)))] if length < events.LONGEST else []
        assert [event[:2] for event in _events(ledger)] == expected


def test_the_same_ledger_gives_the_same_bytes(ledger):
    furnish(ledger)
    one, two = (ics.calendar(events.events(ledger, listings.Asked())) for _ in range(2))
    assert one == two
    assert max(len(line.encode()) for line in one.split("\r\n")) <= 75
