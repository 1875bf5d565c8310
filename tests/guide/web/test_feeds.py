"""Feeds, read back by programs of others where there are some."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import icalendar
import pytest
import vobject
from tests.guide.web.sites import furnished, visited
from tests.guide.web.test_pages import EVIL, evil_ledger
from tests.newsroom import TODAY, release, verdict

from daybill import ledger as ledgers
from daybill.guide.outputs.linked import script
from daybill.ledger import keeping
from daybill.model import Film, Medium, Status, When

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with visited(furnished(tmp_path_factory.mktemp("feeds"))) as client:
        yield client


def graph(response: Any) -> list[dict[str, Any]]:
    found = re.search(r'(?s)<script type="application/ld\+json">(.*?)</script>', response.text)
    assert found
    parts: list[dict[str, Any]] = json.loads(found[1])["@graph"]
    return parts


def events(response: Any) -> list[Any]:
    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    return list(icalendar.Calendar.from_ical(response.content).walk("VEVENT"))


def test_the_calendar_holds_what_the_page_shows(reader):
    found = {
        (str(e["SUMMARY"]), e.decoded("DTSTART").isoformat(), str(e["STATUS"]))
        for e in events(reader.get("/calendar.ics"))
    }
    assert ("The Salt Road (2021): virtual cinemas, US", "2021-01-29", "TENTATIVE") in found
    assert ("The Salt Road (2021): rent or buy, US", "2021-02-05", "CONFIRMED") in found
    assert ("The Salt Road (2021): cinemas, GB", "2021-03-05", "CONFIRMED") in found
    assert any("Alert" in summary and status == "CANCELLED" for summary, _, status in found)
    assert not any("disc" in summary for summary, _, _ in found)  # a season has no day


def test_an_entry_keeps_its_name_while_its_date_moves(reader):
    (moved,) = [e for e in events(reader.get("/calendar.ics")) if "virtual" in e["SUMMARY"]]
    assert moved["SEQUENCE"] == 1
    assert str(moved["UID"]).endswith("@daybill")
    assert str(moved["URL"]) == "http://127.0.0.1:8350/film/road"
    assert str(moved["TRANSP"]) == "TRANSPARENT"
    assert (moved.decoded("DTEND") - moved.decoded("DTSTART")).days == 1


def test_a_calendar_by_filter_holds_only_what_fits(reader):
    found = [str(e["SUMMARY"]) for e in events(reader.get("/calendar.ics", params={"territory": "UK"}))]
    assert found == ["The Salt Road (2021): cinemas, GB"]
    assert len(events(reader.get("/calendar.ics", params={"film": "road"}))) == 3
    assert reader.get("/calendar.ics", params={"list": "none"}).status_code == 404


def test_a_calendar_refreshes_itself_and_says_what_it_is(reader):
    whole = icalendar.Calendar.from_ical(reader.get("/calendar.ics", params={"medium": "vod"}).content)
    assert str(whole["X-WR-CALNAME"]) == "Film releases, vod"
    assert "REFRESH-INTERVAL" in whole
    assert "X-PUBLISHED-TTL" in whole


def test_a_calendar_is_read_by_a_second_program(reader):
    read = vobject.readOne(reader.get("/calendar.ics").text)
    days = {(event.summary.value, event.dtstart.value.isoformat()) for event in read.vevent_list}
    assert ("The Salt Road (2021): rent or buy, US", "2021-02-05") in days
    assert len(days) == len(events(reader.get("/calendar.ics")))


def test_atom_tells_what_moved_and_keeps_its_names(reader):
    root = ET.fromstring(reader.get("/changes.atom").content)
    titles = [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]
    assert "The Salt Road (2021): virtual cinemas, US: Wed 20 Jan 2021 → Fri 29 Jan 2021" in titles
    names = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(names)) == len(names)
    assert root.findtext(f"{ATOM}updated") == "2021-01-10T00:00:00Z"
    assert reader.get("/changes.atom").content == reader.get("/changes.atom").content


def test_json_feed_tells_the_same(reader):
    feed = reader.get("/changes.json?all=1").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://127.0.0.1:8350/changes.json?all=1"
    moved = next(item for item in feed["items"] if "moved" in item["tags"])
    assert "trade.example, 10 January 2021: “The Salt Road, directed by Ana Lund" in moved["content_text"]
    assert any("first-date" in item["tags"] for item in feed["items"])


def test_a_table_opens_in_a_spreadsheet(reader):
    rows = list(csv.DictReader(io.StringIO(reader.get("/calendar.csv").text)))
    (vod,) = [row for row in rows if row["medium"] == "vod"]
    assert (vod["film"], vod["date"], vod["territory"]) == ("The Salt Road (2021)", "2021-02-05", "US")


def test_a_table_is_read_by_what_computes(reader):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not here")
    table = parquet.read_table(io.BytesIO(reader.get("/calendar.parquet").content))
    assert "2021-02-05" in table.column("date").to_pylist()


def test_a_film_is_linked_data(reader):
    movie, screening = graph(reader.get("/film/road"))
    assert (movie["@type"], movie["name"], movie["dateCreated"]) == ("Movie", "The Salt Road", "2021")
    assert movie["director"] == [{"@type": "Person", "name": "Ana Lund"}]
    events_ = {event["name"]: event for event in movie["releasedEvent"]}
    assert events_["virtual cinemas"]["previousStartDate"] == "2021-01-20"
    assert events_["virtual cinemas"]["eventStatus"] == "https://schema.org/EventRescheduled"
    assert events_["rent or buy"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert "disc" not in events_  # spring is no date of ISO 8601
    assert (screening["@type"], screening["startDate"], screening["endDate"]) == (
        "ScreeningEvent",
        "2020-10-14",
        "2020-10-25",
    )


def test_linked_data_cannot_end_its_element():
    assert "<" not in script({"name": "</script><script>alert(1)</script>&"})


@pytest.fixture
def shop(tmp_path):
    """Films with identifiers elsewhere, one of them only at a festival and in virtual cinemas."""
    path = tmp_path / "shop.db"
    films = [
        Film(id="a", title="A", year=2021, ids={"tmdb": "11", "imdb": "tt0000011"}),
        Film(id="b", title="B", year=2021, ids={"tmdb": "22"}),
        Film(id="c", title="C", year=2021),
    ]
    day = When.of("2021-02-05")
    with ledgers.writing(path) as opened:
        keeping.keep_identification(opened, [], films, [], today=TODAY)
        for name, media in {
            "a": (Medium.THEATRICAL, Medium.VOD),
            "b": (Medium.VIRTUAL_CINEMA, Medium.FESTIVAL),
            "c": (Medium.VOD,),
        }.items():
            verdicts = [verdict(release(name, medium, territory="US"), day, status=Status.PLANNED) for medium in media]
            keeping.keep_history(opened, name, {verdicts[0].as_of: verdicts}, today=TODAY)
    return path


def test_lists_for_other_programs_hold_films_with_identifiers_and_no_guessed_dates(shop):
    with visited(shop) as reader:
        listed = reader.get("/radarr.json?festivals=1").json()
        assert listed == [
            {
                "id": 11,
                "imdb_id": "tt0000011",
                "title": "A",
                "year": 2021,
                "release_date": "2021-02-05",
                "in_cinemas": "2021-02-05",
                "digital_release": "2021-02-05",
            }
        ]
        assert reader.get("/stevenlu.json").json() == [{"title": "A", "imdb_id": "tt0000011", "poster_url": ""}]


def test_hostile_text_breaks_no_feed(tmp_path):
    path = tmp_path / "evil.db"
    evil_ledger(path)
    with visited(path) as reader:
        for event in events(reader.get("/calendar.ics?festivals=1")):
            assert "\n" not in event["SUMMARY"]
        body = reader.get("/calendar.ics?festivals=1").content
        assert b"\x1b" not in body
        assert body.count(b"BEGIN:VEVENT") == 2
        ET.fromstring(reader.get("/changes.atom?all=1").content)
        assert "script" in json.dumps(reader.get("/changes.json?all=1").json())
        rows = list(csv.reader(io.StringIO(reader.get("/calendar.csv").text)))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert EVIL[:8] in graph(reader.get("/film/evil"))[0]["name"]
