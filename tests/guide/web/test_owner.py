"""What only the owner may do, and that nobody else can, not even through the owner's browser."""

import re
from typing import Any

import pytest
from argon2 import PasswordHasher
from tests.guide.web.sites import furnished, visited

from daybill import ledger as ledgers
from daybill.cli.verdicts import release_said
from daybill.errors import BadInput
from daybill.guide import secrets
from daybill.guide.web import sessions
from daybill.ledger import watching

PASSWORD = "a long enough one"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)  # quick, for tests


@pytest.fixture
def path(tmp_path):
    found = furnished(tmp_path)
    secrets.put(found, "owner", HASH)
    return found


@pytest.fixture
def ruled():
    return []


@pytest.fixture
def owner(path, ruled):
    with visited(path, judge=lambda deed, said: ruled.append((deed, said))) as client:
        answer = client.post("/login", data={"password": PASSWORD, "to": "/watchlists"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/watchlists")
        yield client


def token(client: Any) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get("/watchlists").text)
    assert found
    return found[1]


def test_the_cookie_of_a_session_is_for_this_site_alone(path):
    with visited(path) as client:
        cookie = client.post("/login", data={"password": PASSWORD}).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
def test_signing_in_leads_nowhere_else(path, there):
    with visited(path) as client:
        answer = client.post("/login", data={"password": PASSWORD, "to": there})
        assert answer.headers["location"] == "/watchlists"


def test_wrong_passwords_are_refused_and_soon_made_to_wait(path):
    with visited(path) as client:
        for _ in range(5):
            assert client.post("/login", data={"password": "guess"}).status_code == 403
        assert client.post("/login", data={"password": PASSWORD}).status_code == 429


def test_a_short_password_is_not_taken(path):
    with pytest.raises(ValueError, match="at least 10"):
        sessions.set_password(path, "short")
    sessions.set_password(path, "one that is longer")
    assert sessions.right(path, "one that is longer")
    assert not sessions.right(path, PASSWORD)


@pytest.mark.parametrize("page", ["/watchlists", "/watchlist/mine", "/watchlist/mine/export", "/doubts", "/rulings"])
def test_others_are_asked_to_sign_in(path, page):
    with visited(path) as client:
        answer = client.get(page)
        assert (answer.status_code, answer.headers["location"][:6]) == (303, "/login")


@pytest.mark.parametrize(
    "page", ["/watchlists", "/watchlist/mine", "/film/road/follow", "/service/hulu/follow", "/rulings", "/logout"]
)
def test_a_form_without_the_token_of_the_session_does_nothing(owner, page, ruled, path):
    assert owner.post(page, data={"add": "X", "deed": "merge"}).status_code == 403
    assert owner.post(page, data={"add": "X", "token": "wrong"}).status_code == 403
    elsewhere = {"Origin": "https://evil.example"}
    assert owner.post(page, data={"add": "X", "token": token(owner)}, headers=elsewhere).status_code == 403
    assert owner.post(page, data={"token": token(owner)}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert ruled == []
    with ledgers.reading(path) as books:
        assert watching.watchlists(books) == ()


def test_a_list_is_imported_followed_exported_and_removed(owner):
    sent = {"token": token(owner), "name": "mine"}
    file = {"file": ("list.csv", b"Date,Name,Year,Letterboxd URI\n2023-05-01,The Salt Road,2021,https://boxd.it/a\n")}
    assert owner.post("/watchlists", data=sent, files=file).headers["location"] == "/watchlist/mine"
    body = owner.get("/watchlist/mine").text
    assert 'href="/film/road"' in body
    assert "Fri 5 Feb 2021" in body
    owner.post("/watchlist/mine", data={"token": token(owner), "add": "person: Ana Lund"})
    assert 'href="/person/ana-lund"' in owner.get("/watchlist/mine").text
    exported = owner.get("/watchlist/mine/export", params={"format": "letterboxd"})
    assert "The Salt Road,2021,https://boxd.it/a" in exported.text
    assert "VEVENT" in owner.get("/calendar.ics", params={"list": "mine"}).text
    key = re.search(r'name="remove" value="([^"]+)"', owner.get("/watchlist/mine").text)
    assert key
    owner.post("/watchlist/mine", data={"token": token(owner), "remove": key[1]})
    assert 'href="/film/road"' not in owner.get("/watchlist/mine").text
    owner.post("/watchlist/mine", data={"token": token(owner), "forget": "1"})
    assert owner.get("/watchlist/mine").status_code == 404


def test_a_film_is_followed_from_its_page(owner):
    assert "Follow" in owner.get("/film/road").text
    owner.post("/film/road/follow", data={"token": token(owner)})
    assert 'href="/film/road"' in owner.get("/watchlist/watchlist").text


def test_a_ruling_is_handed_on_as_it_was_said(owner, ruled):
    said = {"deed": "merge", "kept": "The Salt Road", "joined": "alert", "why": "one film"}
    answer = owner.post("/rulings", data={**said, "token": token(owner)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/rulings")
    ((deed, given),) = ruled
    assert (deed, given["kept"], given["joined"], given["why"]) == ("merge", "The Salt Road", "alert", "one film")
    assert "Two films are one" in owner.get("/rulings").text
    assert owner.get("/doubts").status_code == 200


def test_a_window_is_ruled_on_from_the_page_of_its_film(owner, ruled, path):
    body = owner.get("/film/road").text
    assert "Rule on it" in body
    hidden = dict(re.findall(r'type="hidden" name="(deed|film|medium|territory|service)" value="([^"]*)"', body))
    sent = {**hidden, "deed": "date", "date": "2021-02-12", "why": "the distributor says so", "token": token(owner)}
    assert owner.post("/rulings", data=sent).status_code == 303
    ((deed, given),) = ruled
    assert (deed, given["film"], given["date"]) == ("date", "road", "2021-02-12")
    window, answer = release_said(given)
    assert (window.medium, str(answer)) == (hidden["medium"], "2021-02-12")
    with visited(path) as stranger:
        assert "Rule on it" not in stranger.get("/film/road").text


@pytest.mark.parametrize(
    "wrong", [{"medium": "radio"}, {"date": "someday"}, {"territory": "Nowhere"}, {"service": "<b>"}]
)
def test_a_ruling_that_cannot_be_understood_is_refused(wrong):
    with pytest.raises(BadInput):
        release_said({"medium": "vod", "date": "2021-02-12", **wrong})


def test_signing_out_ends_the_session(owner):
    owner.post("/logout", data={"token": token(owner)})
    assert owner.get("/watchlists").status_code == 303
    assert "Follow" not in owner.get("/film/road").text


@pytest.mark.parametrize("page", ["/person/ana-lund", "/festival/northern-film-festival"])
def test_people_and_festivals_are_followed_from_their_pages(owner, page):
    assert f'action="{page}/follow"' in owner.get(page).text
    owner.post(f"{page}/follow", data={"token": token(owner)})
    assert f'href="{page}"' in owner.get("/watchlist/watchlist").text
    assert owner.post("/person/nobody/follow", data={"token": token(owner)}).status_code == 404


def test_a_claim_is_given_to_another_film_from_its_page(owner, ruled):
    (claim,) = set(re.findall(r'href="(/claim/[^"#]+)#here"><mark>on January 20th', owner.get("/film/road").text))
    body = owner.get(claim).text
    hidden = dict(re.findall(r'type="hidden" name="(deed|claim)" value="([^"]*)"', body))
    assert hidden == {"deed": "same", "claim": claim.removeprefix("/claim/")}
    owner.post("/rulings", data={**hidden, "film": "alert", "why": "it says so", "token": token(owner)})
    ((deed, given),) = ruled
    assert (deed, given["claim"], given["film"]) == ("same", hidden["claim"], "alert")


def test_only_the_owner_is_shown_forms(path):
    with visited(path, judge=lambda deed, said: None) as client:
        claim = re.search(r'href="(/claim/[^"#]+)#here"', client.get("/film/road").text)
        assert claim
        for page in ("/film/road", claim[1], "/person/ana-lund"):
            assert 'method="post"' not in client.get(page).text
