"""The other sources: accounts of feed readers, mailboxes, watched folders, sitemaps; and where tokens are kept."""

import gzip
import json
import mailbox
import os
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.following.pages import TEXT, film
from tests.web import Answer

from daybill.errors import BadInput, Unreadable
from daybill.ledger import asking
from daybill.ledger import following as leads
from daybill.settings import token
from daybill.sources import opml, sites

TOKEN = "s3cret-token"


@pytest.fixture
def tokens(monkeypatch):
    monkeypatch.setenv("DAYBILL_TOKEN_READER_EXAMPLE", TOKEN)


# ── accounts, served as those programs serve them ─────────────────────────────────────────────────────────────────


class MinifluxServer:
    """What Miniflux answers at /v1/entries."""

    def __init__(self, urls: list[str]) -> None:
        self.urls = urls

    def __call__(self, request):
        if request.path == "/robots.txt":
            return Answer("User-agent: *\nDisallow: /")
        if request.headers.get("x-auth-token") != TOKEN:
            return Answer('{"error_message":"Access Unauthorized"}', status=401)
        if request.path != "/v1/entries":
            return Answer(status=404)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(request.target).query).items()}
        assert (asked["order"], asked["direction"]) == ("id", "asc")
        entries = [
            {"id": number, "url": url, "title": "T", "published_at": "2021-01-06T10:00:00Z", "content": "<p>x</p>"}
            for number, url in enumerate(self.urls, start=1)
            if number > int(asked["after_entry_id"])
        ][: int(asked["limit"])]
        return Answer(json.dumps({"total": len(self.urls), "entries": entries}))


class FreshRssServer:
    """What FreshRSS answers in the API that Google Reader had."""

    def __init__(self, urls: list[str], user: str = "ann:" + TOKEN) -> None:
        self.urls, self.user = urls, user

    def __call__(self, request):
        path = request.path.removeprefix("/api/greader.php")
        if path == "/accounts/ClientLogin":
            form = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
            allowed = f"{form.get('Email')}:{form.get('Passwd')}" == self.user
            return Answer("SID=x\nLSID=null\nAuth=ann/abc\n") if allowed else Answer("Unauthorized!", status=401)
        if request.headers.get("authorization") != "GoogleLogin auth=ann/abc":
            return Answer(status=401)
        if path != "/reader/api/0/stream/contents/reading-list":
            return Answer(status=404)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(request.target).query).items()}
        new = [n for n in range(len(self.urls)) if 1000 + n > int(asked["ot"])]
        start = int(asked.get("c", 0))
        items = [
            {
                "id": f"tag:google.com,2005:reader/item/{n:016x}",
                "crawlTimeMsec": str((1000 + n) * 1000),
                "timestampUsec": str((1000 + n) * 1_000_000),
                "published": 1609927200,
                "title": "T",
                "canonical": [{"href": self.urls[n]}],
                "summary": {"content": "<p>x</p>"},
                "author": "Ann Lee",
            }
            for n in new[start : start + 2]
        ]
        more = {"continuation": str(start + 2)} if start + 2 < len(new) else {}
        return Answer(json.dumps({"id": "user/-/state/com.google/reading-list", "items": items, **more}))


@pytest.mark.parametrize("kind", ["miniflux", "freshrss"])
def test_an_account_tells_of_its_entries_and_then_only_of_new_ones(follower, web, host, monkeypatch, kind):
    monkeypatch.setenv("DAYBILL_TOKEN_READER_EXAMPLE", TOKEN if kind == "miniflux" else f"ann:{TOKEN}")
    daily = host("daily.example", {f"/{n}": film(f"The Road of {n}") for n in range(6)})
    server = (MinifluxServer if kind == "miniflux" else FreshRssServer)([f"{daily}/{n}" for n in range(5)])
    follower.follow(web.add("reader.example", server), kind)
    assert follower.poll().heard == 5
    assert set(follower.outcomes().values()) == {"new"}
    assert follower.poll().heard == 0
    server.urls.append(f"{daily}/5")
    assert follower.poll().heard == 1
    assert follower.counted() == {"new": 6}


@pytest.mark.parametrize("kind", ["miniflux", "freshrss"])
def test_a_wrong_token_and_a_wrong_host_are_told_and_the_token_is_not(follower, web, tokens, kind):
    server = MinifluxServer([]) if kind == "miniflux" else FreshRssServer([], "ann:other")
    web.hosts["wrong.example"] = lambda _: Answer("<html>Welcome</html>")
    follower.follow(web.add("reader.example", server), kind)
    follower.follow(web.url("wrong.example"), kind)
    monkey = os.environ
    monkey["DAYBILL_TOKEN_WRONG_EXAMPLE"] = TOKEN
    try:
        follower.poll()
    finally:
        del monkey["DAYBILL_TOKEN_WRONG_EXAMPLE"]
    right, wrong = leads.followed(follower.ledger)
    assert bool(right.trouble) == (kind == "freshrss")
    assert wrong.trouble
    rows = [str(row) for row in follower.ledger.rows("SELECT record FROM followed")]
    assert not any(TOKEN in row for row in rows)
    assert not any(TOKEN in str(news) for news in follower.news)


def test_a_token_is_sent_to_its_own_host_alone(follower, web, tokens):
    web.add("elsewhere.example", lambda _: Answer("{}"))
    target = web.url("elsewhere.example", "/v1/entries")
    follower.follow(web.add("reader.example", lambda _: Answer(status=302, headers={"Location": target})), "miniflux")
    follower.poll()
    assert all(TOKEN not in str(request.headers) for request in web.asked if request.host == "elsewhere.example")


# ── tokens ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_token_stands_in_the_environment_or_in_a_file_that_others_cannot_read(tmp_path):
    env = {"DAYBILL_CONFIG": str(tmp_path / "daybill.toml")}
    assert token("https://a-b.example:80/x", {**env, "DAYBILL_TOKEN_A_B_EXAMPLE": "one"}) == "one"
    with pytest.raises(BadInput, match=r"no token for a-b\.example"):
        token("https://a-b.example/", env)
    path = tmp_path / "tokens.toml"
    path.write_text('"a-b.example" = "two"\n')
    path.chmod(0o644)
    with pytest.raises(BadInput, match="may be read by others"):
        token("https://a-b.example/", env)
    path.chmod(0o600)
    assert token("https://a-b.example/", env) == "two"
    path.write_text('"a-b.example" = two-is-secret\n')
    with pytest.raises(BadInput) as refused:
        token("https://a-b.example/", env)
    assert "secret" not in str(refused.value)


# ── mailboxes and folders ─────────────────────────────────────────────────────────────────────────────────────────


def _message(number: int) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "News <news@daily.example>", "me@example.org"
    message["Subject"], message["Message-ID"] = f"The Road of {number}", f"<{number}@daily.example>"
    message["Date"] = "Wed, 06 Jan 2021 10:00:00 +0000"
    message.set_content(
        TEXT.format(title=f"The Road of {number}", date="January 29, 2021") + "\n\nFrom here on, rain.\n"
    )
    return message


@pytest.mark.parametrize("form", [mailbox.mbox, mailbox.Maildir])
def test_newsletters_in_a_mailbox_are_read_once(follower, tmp_path, form):
    box = form(str(tmp_path / "news.mbox"))
    for number in range(3):
        box.add(_message(number))
    box.flush()
    follower.follow(str(tmp_path / "news.mbox"), "mailbox")
    assert follower.poll().pages == {"new": 3}
    assert follower.poll().pages == {}
    box.add(_message(3))
    box.close()
    assert follower.poll().pages == {"new": 1}
    texts = [article.text for article in asking.articles(follower.ledger)]
    assert len(texts) == 4
    assert all("From here on, rain." in text and ">From" not in text for text in texts)


def test_a_watched_folder_gives_what_is_new_and_what_changed(follower, tmp_path):
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "a.txt").write_text("daily\n\n" + TEXT.format(title="Salt", date="January 29, 2021"))
    (folder / "b.html").write_text(film("The Rain Road"))
    (folder / "c.png").write_bytes(b"\x89PNG")
    follower.follow(str(folder), "folder")
    assert follower.poll().pages == {"new": 2}
    assert follower.poll().pages == {}
    (folder / "a.txt").write_text("daily\n\n" + TEXT.format(title="Salt", date="February 12, 2021") + " Yes.")
    (folder / "d.txt").write_bytes(b"\x00\x01")
    assert follower.poll().pages == {"changed": 1, "failed": 1}
    assert [problem.address for _, problem in asking.problems(follower.ledger)] == [str(folder / "d.txt")]


def test_a_folder_that_is_gone_is_a_source_that_failed(follower, tmp_path):
    follower.follow(str(tmp_path / "gone"), "folder")
    follower.follow(str(tmp_path / "gone.mbox"), "mailbox")
    assert follower.poll().failures == 2
    assert all(one.trouble for one in leads.followed(follower.ledger))


# ── sitemaps and lists of subscriptions ───────────────────────────────────────────────────────────────────────────

URLSET = '<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{}</urlset>'
NEWS = (
    "<url><loc>/{0}</loc><n:news><n:title>T&amp;T</n:title><n:publication_date>{0}</n:publication_date></n:news></url>"
)


def test_a_sitemap_of_news_gives_its_pages():
    body = URLSET.format(NEWS.format("2021-01-06") + "<url><loc>/old</loc><lastmod>2001-01-01</lastmod></url><url/>")
    for data in (body.encode(), gzip.compress(body.encode())):
        found = sites.parse(data, "", "https://daily.example/news.xml")
        assert [(one.url, one.title, one.published) for one in found.entries] == [
            ("https://daily.example/2021-01-06", "T&T", "2021-01-06")
        ]


def test_an_index_leads_to_the_sitemaps_of_news(follower, web):
    index = (
        "<sitemapindex><sitemap><loc>/pages.xml</loc></sitemap><sitemap><loc>/news-1.xml</loc></sitemap></sitemapindex>"
    )
    news = URLSET.format(NEWS.format("2021-01-06"))
    answers = {"/index.xml": Answer(index), "/news-1.xml": Answer(news), "/2021-01-06": Answer(film("The Salt Road"))}
    web.add("daily.example", answers)
    follower.follow(web.url("daily.example", "/index.xml"), "sitemap")
    assert follower.poll().pages == {"new": 1}
    assert "/pages.xml" not in web.paths()


@pytest.mark.parametrize(
    "body", [b"", b"words", b"<html></html>", b"\x1f\x8bbroken", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"]
)
def test_what_is_no_sitemap_and_no_list_is_refused(body):
    with pytest.raises(Unreadable):
        sites.parse(body, "", "https://daily.example/")
    with pytest.raises(Unreadable):
        opml.parse(body)


def test_a_list_of_subscriptions_that_is_followed_brings_its_feeds(follower, host, web, tmp_path):
    daily = host("daily.example", {"/salt": film("The Salt Road")})
    listed = tmp_path / "mine.opml"
    listed.write_text(f'<opml version="2.0"><body><outline xmlUrl="{daily}/feed"/><outline text="x"/></body></opml>')
    follower.follow(str(listed), "opml")
    assert follower.poll().pages == {"new": 1}
    assert [one.source.kind for one in leads.followed(follower.ledger)] == ["opml", "feed"]
