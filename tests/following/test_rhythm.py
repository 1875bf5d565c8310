"""When a source is asked next."""

import datetime as dt

import pytest

from daybill.following.rhythm import is_due, next_poll
from daybill.ledger.following import Followed
from daybill.model import Source

NOW = dt.datetime(2021, 1, 15, 12, tzinfo=dt.UTC)


def _followed(kind: str = "feed", failures: int = 0) -> Followed:
    return Followed(source=Source(kind=kind, address="x"), since=NOW, next_poll=NOW, failures=failures)


def _every(**span: float) -> list[str]:
    return [(NOW - n * dt.timedelta(**span)).isoformat() for n in range(20)]


@pytest.mark.parametrize(
    ("published", "minutes", "pause"),
    [
        ([], 0, 60),
        (["nonsense", ""], 0, 60),
        (_every(minutes=1), 0, 15),
        (_every(hours=2), 0, 60),
        (_every(days=30), 0, 12 * 60),
        (_every(minutes=1), 120, 120),
        (_every(minutes=1), 100_000, 24 * 60),
        ([(NOW + dt.timedelta(days=900)).isoformat()], 0, 60),
    ],
)
def test_a_feed_is_asked_about_twice_as_often_as_it_has_news(published, minutes, pause):
    found = next_poll(_followed(), NOW, published=published, minutes=minutes)
    assert found - NOW == dt.timedelta(minutes=pause)


@pytest.mark.parametrize(("failures", "pause"), [(1, 2), (2, 4), (3, 8), (9, 24), (5000, 24)])
def test_one_that_fails_is_asked_ever_less(failures, pause):
    assert next_poll(_followed(failures=failures), NOW) - NOW == dt.timedelta(hours=pause)


def test_a_host_that_wants_to_be_left_alone_is():
    assert next_poll(_followed(), NOW, wait=7200) - NOW == dt.timedelta(hours=2)


def test_a_time_that_a_wrong_clock_set_is_not_waited_for():
    late = Followed(source=Source(kind="feed", address="x"), since=NOW, next_poll=NOW + dt.timedelta(days=900))
    assert is_due(late, NOW)
    soon = Followed(source=Source(kind="feed", address="x"), since=NOW, next_poll=NOW + dt.timedelta(minutes=1))
    assert not is_due(soon, NOW)
