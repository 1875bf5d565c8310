"""The API: what it gives, how its lists go on, how it refuses; and that it is what its description says."""

from typing import Any

import msgspec
import pytest
from tests.guide.web.sites import furnished, visited

from daybill.guide.web import api

ROOT = "/api/v1"


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    with visited(furnished(tmp_path_factory.mktemp("api"))) as client:
        yield client


def walked(reader: Any, path: str) -> tuple[list[Any], int]:
    """All items of a list, two at a time."""
    items, cursor, pages = [], None, 0
    while pages == 0 or cursor:
        joined = "&" if "?" in path else "?"
        page = reader.get(f"{ROOT}{path}{joined}limit=2" + (f"&cursor={cursor}" if cursor else "")).json()
        items += page["items"]
        cursor, pages = page["next"], pages + 1
        assert pages < 50
    return items, pages


@pytest.mark.parametrize(
    ("path", "count", "key"),
    [
        ("/films", 2, lambda item: item["film_id"]),
        ("/claims", 14, lambda item: item["claim"]["id"]),
        ("/films/road/claims", 13, lambda item: item["claim"]["id"]),
        ("/verdicts", 11, lambda item: item["question"]),
        ("/calendar", 4, lambda item: item["question"]),
        ("/windows", 4, lambda item: (item["film_id"], item["window"]["window"], item["window"]["territory"])),
        ("/changes?first-dates=true", 7, lambda item: (item["question"], item["as_of"])),
    ],
)
def test_a_list_goes_on_until_it_ends_and_repeats_nothing(reader, path, count, key):
    items, pages = walked(reader, path)
    assert (len(items), len({key(item) for item in items})) == (count, count)
    assert pages == (count + 1) // 2


def test_a_list_says_where_it_goes_on_in_its_header_too(reader):
    page = reader.get(f"{ROOT}/claims?limit=3")
    assert page.headers["link"].endswith('>; rel="next"')
    there = page.headers["link"][1:].split(">")[0]
    assert reader.get(there).json()["items"][0] != page.json()["items"][0]


def test_a_film_has_its_windows_and_their_sentences(reader):
    film = reader.get(f"{ROOT}/films/road").json()
    virtual = next(window for window in film["windows"] if window["medium"] == "virtual_cinema")
    assert (virtual["value"], virtual["contested"], virtual["others"][0]["value"]) == ("2021-01-29", True, "2021-01-20")
    assert virtual["quotes"][0]["words"] == "Friday, January 29"
    past = reader.get(f"{ROOT}/films/road", params={"as-of": "2021-01-06"}).json()
    assert next(w for w in past["windows"] if w["medium"] == "virtual_cinema")["value"] == "2021-01-20"


def test_films_are_found_in_any_spelling(reader):
    assert [film["film_id"] for film in reader.get(f"{ROOT}/films?q=slat+road").json()["items"]] == ["road"]


def test_the_calendar_is_filtered(reader):
    found = reader.get(f"{ROOT}/calendar", params={"from": "2021-02-01", "to": "2021-02-28", "territory": "USA"}).json()
    assert [item["date"] for item in found["items"]] == ["2021-02-05"]
    contested = reader.get(f"{ROOT}/windows?contested=true").json()["items"]
    assert [item["window"]["value"] for item in contested] == ["2021-01-29"]


def test_evidence_is_a_web_annotation_that_finds_its_words(reader):
    claim = reader.get(f"{ROOT}/films/road/claims?limit=1").json()["items"][0]["claim"]
    response = reader.get(f"{ROOT}/claims/{claim['id']}/evidence")
    assert response.headers["content-type"].startswith("application/ld+json")
    annotation = response.json()
    assert (annotation["@context"], annotation["type"]) == ("http://www.w3.org/ns/anno.jsonld", "Annotation")
    quote, position = annotation["target"]["selector"]
    assert quote["exact"] == claim["evidence"]["quote"]
    assert (position["start"], position["end"]) == (claim["evidence"]["start"], claim["evidence"]["end"])


def test_what_a_program_has_is_not_sent_again(reader):
    first = reader.get(f"{ROOT}/films/road")
    assert reader.get(f"{ROOT}/films/road", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/films/nothing", 404),
        ("/claims/nothing", 404),
        ("/claims/nothing/evidence", 404),
        ("/nothing", 404),
        ("/films?limit=0", 400),
        ("/films?limit=many", 400),
        ("/claims?cursor=%21%21", 400),
        ("/calendar?cursor=Zm9v", 400),
        ("/changes?since=soon", 400),
        ("/calendar?from=2021-02-01&to=2021-01-01", 400),
        ("/windows?contested=perhaps", 400),
        ("/calendar?medium=telepathy", 400),
    ],
)
def test_what_is_asked_wrongly_is_refused_as_a_problem(reader, path, status):
    response = reader.get(ROOT + path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert (told["status"], told["instance"]) == (status, ROOT + path.split("?")[0])
    assert told["detail"]


def test_only_reading_is_allowed(reader):
    response = reader.post(f"{ROOT}/films")
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]
    assert response.headers["content-type"] == "application/problem+json"
    assert (
        "access-control-allow-origin"
        not in reader.get(f"{ROOT}/films", headers={"Origin": "https://x.example"}).headers
    )


def test_every_endpoint_gives_what_its_type_says(reader):
    claim = reader.get(f"{ROOT}/claims?limit=1").json()["items"][0]["claim"]["id"]
    for endpoint in api.ENDPOINTS:
        path = endpoint.path.replace("{film}", "road").replace("{claim}", claim)
        response = reader.get(ROOT + path)
        assert response.status_code == 200, path
        msgspec.json.decode(response.content, type=endpoint.gives)


def test_the_description_names_every_endpoint_and_resolves(reader):
    described = reader.get(f"{ROOT}/openapi.json").json()
    assert set(described["paths"]) == {ROOT + endpoint.path for endpoint in api.ENDPOINTS}
    text = msgspec.json.encode(described).decode()
    for name in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert name in described["components"]["schemas"]
