"""Alerts: what a channel hears of, when, in which words, and that it hears everything once."""

import datetime as dt
import http.server
import json
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tests.newsroom import article, claim, furnish, keep, release, verdict
from typer.testing import CliRunner

from daybill import ledger as ledgers
from daybill.cli import app
from daybill.errors import BadInput
from daybill.guide.alerts import channels, round_of, sending
from daybill.ledger import Ledger, keeping, posting, watching
from daybill.ledger.watching import Watched
from daybill.model import Alternative, Medium, Person, Question, Status, When

NOON = dt.datetime(2021, 1, 20, 12, 0, tzinfo=dt.UTC)
VIRTUAL = release("road", Medium.VIRTUAL_CINEMA, territory="US")


@pytest.fixture
def books(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as opened:
        furnish(opened)
        yield opened


class Ears:
    """Takes what is sent; fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.heard: list[Any] = []
        self.failures = failures

    def __call__(self, name: str, messages: Any) -> None:
        if self.failures:
            self.failures -= 1
            raise sending.NotSent("no answer")
        self.heard.append((name, [each.message for each in messages]))

    @property
    def titles(self) -> list[str]:
        return [message.title for _, messages in self.heard for message in messages]


def follow(books: Ledger, **wanted: Any) -> None:
    wanted = {"on": ("moved", "first-date", "contested", "settled", "out-today", "cancelled"), **wanted}
    channels.made(books, "https://ears.example/hook", **{"name": "ears", **wanted})


def believe(books: Ledger, answer: str, probability: float = 0.95, day: int = 20, **more: Any) -> None:
    """Another answer on the virtual window, as of a day of January."""
    said = article(f"The Salt Road comes on {answer}.", outlet="trade.example", published=f"2021-01-{day}")
    kept = claim(said, answer, VIRTUAL, When.of(answer))
    keep(books, said, kept)
    as_of = dt.date(2021, 1, day)
    held = verdict(VIRTUAL, When.of(answer), probability, as_of=as_of, supported=(kept.id,), **more)
    by = verdict(Question(kind="director", film="road", about="ana lund"), Person("Ana Lund"), as_of=as_of)
    keeping.keep_history(books, "road", {as_of: [held, by]}, today=as_of)


def test_a_moved_date_is_told_once_with_who_says_so_and_a_link(books):
    follow(books)
    believe(books, "2021-02-12")
    ears = Ears()
    assert round_of(books, NOON, address="https://films.example/", send=ears).sent > 0
    (message,) = [m for _, ms in ears.heard for m in ms if m.sort == "moved"]
    assert message.title == "The Salt Road (2021): virtual cinemas, US: Fri 29 Jan 2021 → Fri 12 Feb 2021"
    assert "trade.example, 20 January 2021: “The Salt Road comes on 2021-02-12.”" in message.text
    assert message.link == "https://films.example/film/road"
    again = Ears()
    assert round_of(books, NOON, send=again).sent == 0
    assert again.heard == []


def test_what_was_known_before_a_channel_was_made_is_not_told(books):
    follow(books)
    ears = Ears()
    round_of(books, NOON, send=ears)
    assert ears.heard == []


@pytest.mark.parametrize(
    ("on", "answer", "more", "told"),
    [
        (("moved",), "2021-02-12", {}, True),
        (("first-date",), "2021-02-12", {}, False),
        (("settled",), "2021-01-29", {}, True),
        (("contested",), "2021-01-29", {}, False),
        (("cancelled",), "2021-01-29", {"status": Status.CANCELLED}, True),
        (("moved",), "2021-01-29", {}, False),
    ],
)
def test_a_channel_hears_of_what_it_asked_for(books, on, answer, more, told):
    follow(books, on=on)
    believe(books, answer, **more)
    ears = Ears()
    round_of(books, NOON, send=ears)
    assert [m.sort for _, ms in ears.heard for m in ms if "virtual" in m.title] == (list(on) if told else [])


def test_what_becomes_contested_is_told_with_the_other_answer(books):
    believe(books, "2021-01-29", day=18)
    follow(books, on=("contested",))
    believe(books, "2021-01-29", 0.7, alternatives=(Alternative(When.of("2021-02-05"), 0.25),))
    ears = Ears()
    round_of(books, NOON, send=ears)
    (message,) = ears.heard[0][1]
    assert message.title.endswith("is now contested")
    assert "Or Fri 5 Feb 2021 (25%)." in message.text


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"films": ("road",)}, True),
        ({"films": ("alert",)}, False),
        ({"people": ("Ana Lund",)}, True),
        ({"people": ("Per Nobody",)}, False),
        ({"territories": ("US",)}, True),
        ({"territories": ("GB",)}, False),
        ({"media": ("virtual-cinema",)}, True),
        ({"media": ("tv",)}, False),
        ({"services": ("Hulu",)}, False),
        ({"lists": ("mine",)}, True),
    ],
)
def test_a_channel_hears_of_the_films_it_follows(books, filters, told):
    watching.watch(books, "mine", [Watched(name="The Salt Road", year=2021)])
    follow(books, on=("moved",), **filters)
    believe(books, "2021-02-12")
    ears = Ears()
    round_of(books, NOON, send=ears)
    assert bool(ears.heard) is told


def test_what_opens_today_is_told_that_day_and_once(books):
    follow(books, on=("out-today",))
    ears = Ears()
    for hour in (8, 9, 23):
        round_of(books, dt.datetime(2021, 2, 5, hour, tzinfo=dt.UTC), send=ears)
    assert ears.titles == ["The Salt Road (2021) is out today: rent or buy, US"]


def test_nothing_is_sent_in_quiet_hours(books):
    follow(books, on=("moved",), quiet=(22, 8))
    believe(books, "2021-02-12")
    ears = Ears()
    assert round_of(books, NOON.replace(hour=23), send=ears).sent == 0
    assert round_of(books, NOON.replace(day=21, hour=7), send=ears).sent == 0
    assert round_of(books, NOON.replace(day=21, hour=8), send=ears).sent == 1


def test_a_digest_is_one_message_at_its_hour(books):
    follow(books, on=("moved", "cancelled"), digest=18)
    believe(books, "2021-02-12")
    ears = Ears()
    assert round_of(books, NOON, send=ears).sent == 0
    believe(books, "2021-02-19", day=21)
    round_of(books, NOON.replace(hour=17), send=ears)
    done = round_of(books, NOON.replace(hour=18), send=ears)
    assert (len(ears.heard), done.sent >= 2) == (1, True)
    assert "changes of film dates" in sending.title_of(posting.posted(books, 2))


def test_a_channel_that_fails_is_tried_again_and_keeps_no_other_waiting(books):
    follow(books, on=("moved",))
    follow(books, name="other", on=("moved",))
    believe(books, "2021-02-12")
    deaf = Ears(failures=1)
    done = round_of(books, NOON, send=deaf)
    assert (done.failed, done.problems, [name for name, _ in deaf.heard]) == (1, ("ears: no answer",), ["other"])
    assert round_of(books, NOON + dt.timedelta(seconds=30), send=deaf).sent == 0
    assert round_of(books, NOON + dt.timedelta(seconds=61), send=deaf).sent == 1
    assert len(deaf.titles) == len(set(deaf.titles)) + 1  # each channel once


def test_a_message_that_never_goes_is_given_up_and_reported(books):
    follow(books, on=("moved",))
    believe(books, "2021-02-12")
    deaf, now = Ears(failures=1000), NOON
    for _ in range(20):
        round_of(books, now, send=deaf)
        now += dt.timedelta(days=2)
    (row,) = channels.rows(books)
    assert (row.failed, row.waiting, row.error) == (1, 0, "no answer")


def test_what_a_killed_process_was_sending_is_sent_again_only_where_that_is_safe(books):
    follow(books, on=("moved",))
    believe(books, "2021-02-12")
    round_of(books, NOON, send=Ears(failures=1))
    (waiting,) = posting.due_messages(books, "ears", "2099", 5)
    posting.claim_messages(books, [waiting])
    assert posting.claim_messages(books, [waiting]) == ()
    assert round_of(books, NOON + dt.timedelta(minutes=5), send=Ears()).sent == 1  # a webhook knows the key
    posting.claim_messages(books, [])
    assert posting.recover(books, again=[]) == 0


def test_an_address_is_kept_apart_from_the_ledger(books, tmp_path):
    follow(books)
    secrets = tmp_path / "daybill.db.secrets"
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
    assert "ears.example" in secrets.read_text()
    for (record,) in books.rows("SELECT record FROM channel"):
        assert "ears.example" not in record
    assert channels.removed(books, "ears")
    assert "ears.example" not in secrets.read_text()


def test_secrets_that_others_may_read_are_not_used(books, tmp_path):
    follow(books)
    (tmp_path / "daybill.db.secrets").chmod(0o644)
    with pytest.raises(BadInput, match="may be read by others"):
        channels.tried(books, "ears")


@contextmanager
def hook(status: int = 200) -> Iterator[tuple[str, list[tuple[Any, bytes]]]]:
    """A server that takes posts."""
    taken: list[tuple[Any, bytes]] = []

    class Taker(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.append((self.headers, self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Taker) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hook?x=1", taken
        finally:
            server.shutdown()
            thread.join()


def test_a_webhook_is_signed_and_names_its_change(books):
    with hook() as (address, taken):
        made = channels.made(books, address, name="own", on=("moved",))
        believe(books, "2021-02-12")
        assert round_of(books, NOON).sent == 1
    ((headers, body),) = taken
    signed = sending.signature(made.secret, headers["x-daybill-timestamp"], body)
    assert headers["x-daybill-signature"] == f"sha256={signed}"
    (told,) = json.loads(body)["messages"]
    assert headers["idempotency-key"] == told["key"]
    assert (told["event"], told["change"]["was_date"], told["change"]["now_date"]) == (
        "moved",
        "2021-01-29",
        "2021-02-12",
    )


def test_a_webhook_that_refuses_is_told_of(books):
    with hook(status=302) as (address, taken):
        channels.made(books, address, name="own", on=("moved",))
        believe(books, "2021-02-12")
        done = round_of(books, NOON)
    assert len(taken) == 1
    assert "answered 302" in done.problems[0]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # its own imports, on this Python
def test_apprise_carries_messages(books):
    with hook() as (address, taken):
        channels.made(books, address.replace("http://", "json://").split("?")[0], name="apprise", on=("moved",))
        believe(books, "2021-02-12")
        assert round_of(books, NOON).sent == 1
    assert "Fri 12 Feb 2021" in json.loads(taken[0][1])["title"]


def test_the_commands_add_list_test_send_and_remove(books, tmp_path):
    def daybill(*arguments: str) -> tuple[int, str]:
        env = {"DAYBILL_LEDGER": str(tmp_path / "daybill.db"), "HOOK": address}
        result = CliRunner().invoke(app, ["alerts", *arguments], env=env)
        return result.exit_code, result.stdout + result.stderr

    with hook() as (address, taken):
        assert daybill("add", "env:HOOK", "--name", "own", "--on", "moved", "--film", "The Salt Road")[0] == 0
        assert daybill("test", "own") == (0, "own: sent\n")
        believe(books, "2021-02-12")
        assert daybill("send") == (0, "1 sent, 1 new\n")
        assert daybill("list") == (0, "own · webhook · on moved · sent 1, waiting 0, failed 0\n")
    assert len(taken) == 2
    assert daybill("remove", "own") == (0, "")
    assert daybill("remove", "own")[0] == 2
    assert "not known" in daybill("add", "https://x.example", "--on", "rumours")[1]
    assert daybill("add", "nonsense")[0] == 2
    assert daybill("add", "https://x.example", "--quiet", "late")[0] == 2
    assert daybill("add", "https://x.example", "--list", "none")[0] == 2
