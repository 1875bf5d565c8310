"""Forty feeds as the wild has them, each with what should be read in it; and those that are none."""

from pathlib import Path

import msgspec
import pytest

from daybill.errors import Unreadable
from daybill.sources import feeds

ADDRESS = "https://daily.example/news/feed.xml"
FOLDER = Path(__file__).parent / "feeds"
TABLE = msgspec.toml.decode((FOLDER / "table.toml").read_bytes())
DAY = "2021-01-06T10:00:00+00:00"


def test_there_are_forty_of_them():
    assert len(TABLE) >= 40
    assert {path.name for path in FOLDER.iterdir()} - {"table.toml"} == set(TABLE)


@pytest.mark.parametrize("name", TABLE)
def test_a_feed_gives_its_entries_or_says_why_not(name):
    body, wanted = (FOLDER / name).read_bytes(), TABLE[name]
    media_type = wanted.pop("media_type", "application/xml")
    if refusal := wanted.get("refused"):
        with pytest.raises(Unreadable, match=refusal):
            feeds.parse(body, media_type, ADDRESS)
        return
    found = feeds.parse(body, media_type, ADDRESS)
    entries = wanted.pop("entries")
    assert [entry.url for entry in found.entries] == [entry["url"] for entry in entries]
    for entry, told in zip(found.entries, entries, strict=True):
        for field, value in told.items():
            assert getattr(entry, field) == value, field
    for field, value in wanted.items():
        assert getattr(found, field) == value, field


def test_a_feed_of_a_hundred_thousand_entries_is_cut():
    item = "<item><title>T</title><link>https://daily.example/{}</link></item>"
    items = "".join(item.format(n) for n in range(100_000))
    found = feeds.parse(f"<rss version='2.0'><channel><title>A</title>{items}</channel></rss>".encode(), "", ADDRESS)
    assert (len(found.entries), found.left_out) == (feeds.MOST_ENTRIES, 100_000 - feeds.MOST_ENTRIES)
    assert found.entries[-1].url == f"https://daily.example/{feeds.MOST_ENTRIES - 1}"


@pytest.mark.parametrize(
    "body",
    [
        b"<rss>" + b"<a>" * 100_000,
        b"<rss><channel><item>" + b"<b><" * 50_000,
        b"<!DOCTYPE rss [" + b"<!ENTITY a 'x'>" * 50_000 + b"]><rss><channel>&a;</channel></rss>",
        b"<rss>" + b"<![CDATA[" * 100_000,
        b"<rss " + b"a='1' " * 200_000 + b"></rss>",
        b"<feed>" + b"&" * 500_000,
        b"<rss><channel>" + b"<item><link>https://a.example/" + b"x" * 1_000_000 + b"</link></item>",
        b'{"items": ' + b"[" * 100_000,
    ],
)
def test_a_hostile_feed_ends_soon(body):
    try:
        found = feeds.parse(body, "", ADDRESS)
    except Unreadable:
        return
    assert len(found.entries) <= 1
