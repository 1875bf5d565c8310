"""The commands of following, as processes of their own, over a web on loopback: also when they are killed."""

import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from tests.following.pages import OTHER, feed, film, page
from tests.web import Answer, LocalWeb
from typer.testing import CliRunner

from daybill import ledger as ledgers
from daybill.cli import app
from daybill.ledger import asking
from daybill.ledger import following as leads


@pytest.fixture
def daybill(web, tmp_path):
    return Command(web, tmp_path)


class Command:
    def __init__(self, web: LocalWeb, folder: Path) -> None:
        self.web, self.folder = web, folder

    def environment(self, ledger: str, **changes: object) -> dict[str, str]:
        return {
            **os.environ,
            **self.web.environment(**changes),
            "DAYBILL_CONFIG": str(self.folder / "daybill.toml"),
            "DAYBILL_LEDGER": str(self.folder / ledger),
            "DAYBILL_TODAY": "2021-01-15",
            "DAYBILL_WORKERS": "1",
            "COLUMNS": "120",
        }

    def __call__(self, *words: str, ledger: str = "films.db", code: int = 0, **changes: object) -> str:
        done = CliRunner().invoke(app, words, env=self.environment(ledger, **changes))
        assert done.exit_code == code, (done.exit_code, done.output, done.exception)
        return done.output

    def start(
        self, *words: str, ledger: str = "films.db", room: int | None = None, **changes: object
    ) -> subprocess.Popen[str]:
        """A process of its own; `room` is how large any file of it may grow, as on a disk that is full."""
        limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room})); " if room else ""
        return subprocess.Popen(
            [sys.executable, "-c", f"{limit}from daybill.cli import main; main()", *words],
            env=self.environment(ledger, **changes),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def _press(web: LocalWeb, hosts: int = 4, pages: int = 6) -> list[str]:
    """Feeds of some hosts with as many pages each, of which some are not about films and some fail."""
    feeds = []
    for number in range(hosts):
        name = f"daily{number}.example"
        bodies = {
            f"/{n}": page(f"Bridge {n}", OTHER) if n % 3 == 2 else film(f"The Road of {number}-{n}")
            for n in range(pages)
        }
        answers: dict[str, object] = {path: Answer(body, headers={"ETag": '"1"'}) for path, body in bodies.items()}
        answers["/gone"] = Answer(status=404)
        answers["/feed"] = Answer(feed([web.url(name, path) for path in answers]), headers={"ETag": '"1"'})
        web.add(name, answers)  # type: ignore[arg-type]
        feeds.append(web.url(name, "/feed"))
    return feeds


def _kept(path: Path) -> dict[str, object]:
    with ledgers.reading(path) as ledger:
        return {
            "outcomes": sorted((lead.address, lead.outcome, lead.reason) for lead in leads.leads(ledger)),
            "articles": sorted(article.id for article in asking.articles(ledger)),
            "claims": sorted(one.claim.id for one in asking.claims(ledger)),
            "problems": sorted(problem.address for _, problem in asking.problems(ledger)),
            "verdicts": sorted(
                str((v.question.kind, v.answer, round(v.probability, 6))) for v in asking.verdicts(ledger)
            ),
            "defects": asking.defects(ledger),
            "counts": asking.counts(ledger)["article"],
        }


def test_press_is_followed_from_the_command_line(daybill, web, tmp_path):
    (feed_url,) = _press(web, hosts=1)
    assert daybill("follow", feed_url) == f"following feed {feed_url}\n"
    assert daybill("following").splitlines()[0].split() == ["feed", feed_url]
    shown = daybill("poll")
    assert "7 told of; 4 new, 2 not film, 1 failed" in shown
    (row,) = json.loads(daybill("status", "--json"))
    assert (row["read"], row["not_film"], row["failed"], row["new"], row["failures"]) == (4, 2, 1, 7, 0)
    assert "just now" in daybill("status")
    assert web.url("daily0.example", "/gone") in daybill("status", "--pages", "failed")
    assert "The Road of 0-0" in daybill("films")
    assert "0 told of" in daybill("poll")
    assert daybill("unfollow", feed_url) == f"no longer following {feed_url}\n"
    assert "nothing is followed" in daybill("status")
    daybill("unfollow", feed_url, code=1)


def test_a_site_is_followed_by_its_feeds_and_its_sitemap_of_news(daybill, web):
    front = '<link rel="alternate" type="application/rss+xml" href="/film.xml"><link rel="alternate" title="Comments" '
    news = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        "<url><loc>{}</loc><n:news><n:publication_date>2021-01-06</n:publication_date><n:title>T</n:title></n:news></url>"
        "<url><loc>https://daily.example/old</loc><lastmod>2001-01-01</lastmod></url></urlset>"
    )
    pages: dict[str, object] = {
        "/": Answer(f'<html><head>{front} type="application/rss+xml" href="/c.xml"></head><body>x</body></html>'),
        "/film.xml": Answer(feed([web.url("daily.example", "/salt")])),
        "/c.xml": Answer(feed([])),
        "/salt": Answer(film("The Salt Road")),
        "/rain": Answer(film("The Rain Road")),
        "/robots.txt": Answer(f"Sitemap: {web.url('daily.example', '/news.xml')}\n"),
        "/news.xml": Answer(news.format(web.url("daily.example", "/rain"))),
    }
    url = web.add("daily.example", pages)
    assert daybill("follow", url).split() == [
        "following",
        "feed",
        f"{url}film.xml",
        "following",
        "sitemap",
        f"{url}news.xml",
    ]
    assert "2 new" in daybill("poll")


def test_what_cannot_be_followed_is_said(daybill, web):
    url = web.add("empty.example", {"/": Answer("<html><body>Nothing</body></html>")})
    assert "no feed and no sitemap of news was found" in daybill("follow", url, code=1)
    assert "not an address of the web" in daybill("follow", "ftp://daily.example/feed", code=1)
    assert "no such file or folder" in daybill("follow", "nowhere.opml", code=1)
    assert "404" in daybill("follow", f"{url}nothing", code=1)
    assert "not on the public net" in daybill("follow", url, code=1, allow_networks="")


def test_subscriptions_come_in_and_go_out(daybill, web, tmp_path):
    feeds = _press(web, hosts=2, pages=1)
    outlines = "".join(f'<outline text="&amp;" xmlUrl="{url}"/>' for url in (*feeds, "file:///etc/passwd"))
    (tmp_path / "mine.opml").write_text(
        f"<opml version='1.0'><body><outline text='f'>{outlines}</outline></body></opml>"
    )
    daybill("follow", str(tmp_path / "mine.opml"))
    assert "3 asked" in daybill("poll")
    assert [line.split()[1] for line in daybill("following").splitlines()[1:3]] == feeds
    daybill("following", "--opml", "--out", str(tmp_path / "out.opml"))
    daybill("follow", str(tmp_path / "out.opml"), ledger="other.db")
    daybill("poll", ledger="other.db")
    assert [line.split()[1] for line in daybill("following", ledger="other.db").splitlines()[1:3]] == feeds


def test_a_round_that_is_killed_again_and_again_loses_and_repeats_nothing(daybill, web, tmp_path):
    feeds, chance = _press(web), random.Random(7)
    daybill("follow", *feeds, ledger="calm.db")
    daybill("poll", ledger="calm.db", pause=0.02)
    daybill("follow", *feeds, ledger="killed.db")
    for _ in range(5):
        process = daybill.start("poll", ledger="killed.db", pause=0.02)
        time.sleep(chance.uniform(0.6, 2.4))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    daybill("poll", ledger="killed.db")
    assert _kept(tmp_path / "killed.db") == _kept(tmp_path / "calm.db")


def test_a_full_disk_is_said_and_loses_nothing(daybill, web, tmp_path):
    feeds = _press(web, hosts=2)
    for name in ("calm.db", "full.db"):
        daybill("follow", *feeds, ledger=name)
    daybill("poll", ledger="calm.db")
    room = sum(path.stat().st_size for path in tmp_path.glob("full.db*")) + 40_000
    process = daybill.start("poll", ledger="full.db", room=room)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "is the disk full?" in told
    assert "make room" in told
    daybill("doctor", ledger="full.db")
    daybill("poll", ledger="full.db")
    assert _kept(tmp_path / "full.db") == _kept(tmp_path / "calm.db")


def test_single_pages_are_read_by_their_addresses(daybill, web, tmp_path):
    (feed_url,) = _press(web, hosts=1)
    told = daybill("read", feed_url.replace("/feed", "/0"), feed_url.replace("/feed", "/gone"), code=1)
    assert "1 new" in told
    assert "/gone" in daybill("problems")
    assert "The Road of 0-0" in daybill("films")
    assert "0 new, 1 already known" in daybill("read", feed_url.replace("/feed", "/0"))


def test_run_goes_on_until_it_is_stopped_and_ends_cleanly(daybill, web, tmp_path):
    feeds = _press(web, hosts=2)
    daybill("follow", *feeds)
    log = tmp_path / "log.jsonl"
    process = daybill.start("run", "--log", str(log), "--metrics", "127.0.0.1:0", "--json")
    try:
        _until(lambda: log.exists() and log.read_text().count('"what":"page"') == 14)
    finally:
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["pages"] == {"new": 8, "not film": 4, "failed": 2}
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert {line["what"] for line in lines} == {"source", "page"}
    with ledgers.reading(tmp_path / "films.db") as ledger:
        assert not asking.unsettled(ledger)


def test_numbers_are_served_while_it_runs(daybill, web):
    daybill("follow", *_press(web, hosts=1))
    port = _free_port()
    process = daybill.start("run", "--metrics", f"127.0.0.1:{port}")
    try:
        _until(lambda: 'daybill_pages_total{outcome="new"} 4' in _got(f"http://127.0.0.1:{port}/metrics"))
        text = _got(f"http://127.0.0.1:{port}/metrics")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    for line in text.splitlines():
        assert re.fullmatch(r'# .+|[a-z_]+({[a-z]+="[^"]*"})? [0-9.e+]+', line), line
    assert "daybill_sources 1" in text
    assert "# TYPE daybill_requests_total counter" in text


def _until(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def _got(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
