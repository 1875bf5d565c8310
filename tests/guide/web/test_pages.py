"""What the pages show, and that nothing from outside is shown as more than text."""

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.guide.web.sites import furnished, visited
from tests.newsroom import article, claim, keep, release, verdict

from daybill import ledger as ledgers
from daybill.guide.web.guard import HEADERS
from daybill.ledger import keeping
from daybill.model import Alternative, Answer, Film, Identity, Medium, Name, Person, Question, Showing, Status, When


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return furnished(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def reader(ledger):
    with visited(ledger) as client:
        yield client


class Tags(HTMLParser):
    """Every tag of a page with its attributes, as a browser reads them."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, Any]]] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found.append((tag, dict(attrs)))


def check_tame(response: Any) -> None:
    """Nothing runs inline, and nothing is asked of others."""
    for tag, attributes in Tags(response.text).found:
        assert tag not in ("img", "iframe", "object", "embed", "base", "style"), tag
        assert not [name for name in attributes if name.startswith("on") or name == "style"], (tag, attributes)
        runs = tag == "script" and attributes.get("type") != "application/ld+json"
        assert not runs or attributes["src"].startswith("/static/")
        for name in ("href", "src", "action"):
            if name in attributes:
                assert attributes[name].startswith(("/", "#")), (tag, attributes)


def text(response: Any) -> str:
    """The words of a page as a reader sees them."""
    body = re.sub(r"(?s)<(script|style|svg).*?</\1>", " ", response.text)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_where_little_is_on_what_comes_after_is_shown(tmp_path):
    path = furnished(tmp_path)
    with visited(path, today=lambda: dt.date(2020, 12, 1)) as early:
        assert "After that" in early.get("/").text
        assert "Fri 29 Jan 2021" in early.get("/").text
    with visited(path, today=lambda: dt.date(2031, 1, 1)) as late:
        assert "After that" not in late.get("/").text


def test_whats_on_shows_this_week_and_the_next_and_what_moved(reader):
    shown = text(reader.get("/"))
    assert "This week 25–31 January 2021" in shown
    assert "Fri 29 Jan 2021 The Salt Road (2021) virtual cinemas" in shown
    assert "Fri 5 Feb 2021 The Salt Road (2021) rent or buy" in shown
    assert "or Wed 20 Jan 2021" in shown
    assert "contested" in shown
    assert "Wed 20 Jan 2021 → now Fri 29 Jan 2021 9 days later" in shown


def test_a_filter_leaves_out_what_does_not_fit(reader):
    shown = text(reader.get("/", params={"medium": "vod"}))
    assert "rent or buy" in shown
    week = shown.split("What moved")[0]
    assert "virtual cinemas, US" not in week


def test_a_film_shows_its_windows_its_facts_and_every_sentence(reader):
    response = reader.get("/film/road")
    shown = text(response)
    for each in ("The Salt Road 2021", "also La route du sel", "virtual cinemas, United States", "contested"):
        assert each in shown
    assert "moved from Fri 19 Feb 2021" in shown
    assert "Northern Film Festival" in shown
    assert "January 29 is a Friday, January 20 a Wednesday." in shown
    assert "The Salt Road, directed by Ana Lund, reaches virtual cinemas Friday, January 29 , and digital" in shown
    assert 'href="/person/ana-lund"' in response.text
    assert "<mark>on January 20th</mark>" in response.text


def test_the_timeline_is_told_to_those_who_do_not_see_it(reader):
    told = re.search(r"<desc[^>]*>(.*?)</desc>", reader.get("/film/road").text)
    assert told
    assert "virtual cinemas, US: Fri 29 Jan 2021, contested; or Wed 20 Jan 2021" in told[1]
    assert "cinemas, GB: Fri 5 Mar 2021, settled; earlier Fri 19 Feb 2021" in told[1]


def test_a_film_is_shown_as_it_was_believed_on_a_day(reader):
    shown = text(reader.get("/film/road", params={"as-of": "2021-01-06"}))
    assert "As it was believed on 6 January 2021" in shown
    assert "Wed 20 Jan 2021 virtual cinemas" in shown


def test_a_claim_opens_its_article_with_its_words_marked(reader):
    said = re.search(r'href="(/claim/\w+)#here"><mark>Friday, January 29</mark>', reader.get("/film/road").text)
    assert said
    response = reader.get(said[1])
    assert '<mark class="here" id="here">Friday, January 29</mark>' in response.text
    assert "trade.example , 10 January 2021" in text(response)


def test_the_calendar_of_a_month_puts_windows_on_their_days(reader):
    response = reader.get("/calendar", params={"month": "2021-01"})
    assert "January 2021" in text(response)
    day = re.search(r'(?s)datetime="2021-01-29".*?</li>', response.text)
    assert day
    assert "The Salt Road" in day[0]


def test_a_season_stands_beside_the_month_not_on_a_day(reader):
    shown = text(reader.get("/calendar", params={"month": "2021-04"}))
    assert "Some time then" in shown
    assert "spring 2021 The Salt Road (2021) disc" in shown


def test_a_list_shows_the_days_that_are_asked_for(reader):
    shown = text(reader.get("/calendar", params={"view": "list", "from": "2021-02-01", "to": "2021-02-28"}))
    assert "Fri 5 Feb 2021" in shown
    assert "29 Jan" not in shown


def test_contested_shows_both_sides(reader):
    shown = text(reader.get("/contested"))
    assert "Fri 29 Jan 2021 78%" in shown
    assert "Wed 20 Jan 2021 21%" in shown
    assert "on January 20th" in shown


def test_changes_tell_from_what_to_what(reader):
    assert "Wed 20 Jan 2021 → now Fri 29 Jan 2021" in text(reader.get("/changes"))
    assert "first date: Fri 5 Feb 2021" in text(reader.get("/changes", params={"all": "1"}))


@pytest.mark.parametrize("typed", ["salt road", "The Salt Raod", "LA ROUTE DU SEL", "salt"])
def test_a_film_is_found_in_any_spelling(reader, typed):
    assert 'href="/film/road"' in reader.get("/search", params={"q": typed}).text


def test_people_festivals_and_words_are_found(reader):
    assert 'href="/person/ana-lund"' in reader.get("/search", params={"q": "ana lund"}).text
    assert 'href="/festival/northern-film-festival"' in reader.get("/search", params={"q": "northern film"}).text
    assert "<mark>ferryman</mark>" not in reader.get("/search", params={"q": "ferryman"}).text
    assert "<mark>bowed</mark>" in reader.get("/search", params={"q": "bowed"}).text


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/person/ana-lund", "director"),
        ("/person/per-holm", "cast (the ferryman)"),
        ("/festival/northern-film-festival", "14–25 October 2020"),
        ("/outlet/trade.example", "Dates it gave"),
        ("/outlets", "daily.example"),
        ("/search?q=", "Films in any spelling"),
        ("/calendar?view=list&month=2021-02", "Fri 5 Feb 2021"),
    ],
)
def test_other_pages_show_what_they_are_for(reader, path, shown):
    response = reader.get(path)
    assert response.status_code == 200
    assert shown in text(response)


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/film/nothing", 404, "No film has this address"),
        ("/claim/nothing", 404, "No claim has this address"),
        ("/person/nobody", 404, "No person of this name is known"),
        ("/outlet/nobody.example", 404, "No outlet"),
        ("/nowhere", 404, "Not found"),
        ("/calendar?month=January", 400, "Write it as 2021-01"),
        ("/calendar?month=0001-01", 400, "before films"),
        ("/calendar?territory=Atlantis", 400, "not known"),
        ("/?medium=telepathy", 400, "Use one of"),
        ("/film/road?as-of=soon", 400, "Write it as 2021-01-29"),
    ],
)
def test_what_cannot_be_shown_is_told_with_what_would_be_right(reader, path, status, told):
    response = reader.get(path)
    assert response.status_code == status
    assert told in text(response)


def test_a_page_that_a_reader_has_is_not_sent_again(reader):
    first = reader.get("/film/road")
    again = reader.get("/film/road", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert reader.get("/changes", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/film/road", "/film/nothing", "/static/daybill.css", "/calendar?month=x"])
def test_every_answer_has_the_security_headers(reader, path):
    headers = reader.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/film/road", "/film/alert", "/calendar", "/contested", "/outlet/trade.example"])
def test_a_page_asks_nothing_of_others_and_runs_nothing_inline(reader, path):
    check_tame(reader.get(path))


def test_only_names_of_this_machine_are_answered_on_loopback(ledger):
    with visited(ledger, hosts=("127.0.0.1", "localhost", "::1")) as reader:
        assert reader.get("/").status_code == 200
        assert reader.get("/", headers={"Host": "rebound.example"}).status_code == 421
        assert reader.get("/", headers={"Host": "[::1]:8350"}).status_code == 200


def test_without_the_token_nothing_is_read(ledger):
    with visited(ledger, token="open sesame") as reader:
        assert reader.get("/").status_code == 401
        assert reader.get("/?token=open").status_code == 401
        assert reader.get("/", params={"token": "open sesame"}).status_code == 200
        assert reader.get("/", headers={"Authorization": "Bearer open sesame"}).status_code == 200


# ── hostile ───────────────────────────────────────────────────────────────────────────────────────────────────────

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}${7*7}\u202e\x1b[31m"


def evil_ledger(path: Path) -> tuple[set[str], str]:
    """A ledger with an evil string in every slot that outside text can reach."""
    said = article(
        f"{EVIL} opens on 5 February 2021\n\n{EVIL} opens at {EVIL} on 5 February 2021, says {EVIL}.",
        outlet=f"evil.example/{EVIL}",
        address=f"javascript:alert('{EVIL}')",
        url=f"javascript:alert('{EVIL}')",
        title=EVIL,
        byline=EVIL,
        territory=EVIL,
        language='en" onload="alert(3)',
    )
    when = When.of("2021-02-05")
    questions: dict[str, tuple[Question, Answer]] = {
        "release": (release(EVIL, Medium.STREAMING, service=EVIL, territory=EVIL), when),
        "festival": (release(EVIL, Medium.FESTIVAL, festival=EVIL), when),
        "director": (Question(kind="director", film=EVIL), Person(EVIL, EVIL)),
        "distributor": (Question(kind="distributor", film=EVIL, territory=EVIL), Name(EVIL)),
        "premiere": (Question(kind="premiere", film=EVIL), Showing(EVIL, EVIL, 2021)),
        "synopsis": (Question(kind="synopsis", film=EVIL), Name(EVIL)),
    }
    claims = {
        name: claim(said, "opens on 5 February 2021", q, a, heard_from=EVIL) for name, (q, a) in questions.items()
    }
    film = Film(id="evil", title=EVIL, year=2021, titles=(EVIL, EVIL + "2"), people=(EVIL,), ids={"imdb": EVIL})
    with ledgers.writing(path) as opened:
        keep(opened, said, *claims.values())
        ids = [Identity(c.id, "evil", 0.9, (EVIL,)) for c in claims.values()]
        keeping.keep_identification(opened, [said.id], [film], ids, today=dt.date(2021, 1, 15))
        verdicts = [
            verdict(
                Question(**{**_slots(q), "film": "evil", "about": None if q.kind == "release" else EVIL}),
                a,
                0.6,
                alternatives=(
                    Alternative(When.of("2021-02-06"), 0.3, (claims[name].id,)),
                    Alternative(When.of("2021-01-30"), 0.05, (claims[name].id,), Status.SUPERSEDED),
                ),
                supported=(claims[name].id,),
                opposed=(claims[name].id,),
                reasons=(EVIL,),
            )
            for name, (q, a) in questions.items()
        ]
        earlier = [v for v in verdicts if v.question.kind == "release"]
        moved = [
            verdict(v.question, When.of("2021-02-01"), supported=v.supported, as_of=dt.date(2021, 1, 2))
            for v in earlier
        ]
        keeping.keep_history(
            opened, "evil", {dt.date(2021, 1, 2): moved, dt.date(2021, 1, 6): verdicts}, today=dt.date(2021, 1, 15)
        )
    return {c.id for c in claims.values()}, said.id


def _slots(question: Question) -> dict[str, Any]:
    return {name: getattr(question, name) for name in question.__struct_fields__}


def test_hostile_text_in_every_slot_stays_text(tmp_path):
    path = tmp_path / "evil.db"
    claims, said = evil_ledger(path)
    seen = 0
    with visited(path) as reader:
        queue, done = ["/", "/calendar?month=2021-02", "/calendar?view=list&from=2021-01-01", "/contested"], set()
        queue += ["/changes?all=1", "/outlets", "/search?q=script", f"/article/{said}", "/film/evil"]
        queue += [f"/claim/{name}" for name in claims]
        while queue:
            page = queue.pop()
            if page in done:
                continue
            done.add(page)
            response = reader.get(page)
            assert response.status_code in (200, 404, 400), page
            if "html" not in response.headers["content-type"]:
                continue
            body = response.text
            seen += "&lt;script&gt;alert(1)" in body
            assert "<script>alert" not in body, page
            check_tame(response)
            assert "\u202e" not in body, page
            assert "\x1b" not in body, page
            assert ">49<" not in body, page
            links = [attributes["href"] for _, attributes in Tags(body).found if "href" in attributes]
            queue += [link.split("#")[0] for link in links if link.startswith("/") and len(done) < 120]
    assert seen > 12
