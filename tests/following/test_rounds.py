"""Whole rounds over a web on loopback: what becomes of each page, and what the next round does."""

import datetime as dt
import gzip

import msgspec
import pytest
from tests import web as pages
from tests.following.pages import OTHER, TEXT, feed, film, page
from tests.web import Answer

from daybill.ledger import asking
from daybill.ledger import following as leads


def test_a_feed_becomes_articles_and_claims(follower, host):
    url = host("daily.example", {"/salt": film("The Salt Road"), "/bridge": page("A bridge", OTHER)})
    follower.follow(f"{url}/feed")
    done = follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "new", f"{url}/bridge": "not film"}
    assert (done.sources, done.heard, done.pages, done.failures) == (1, 2, {"new": 1, "not film": 1}, 0)
    (article,) = asking.articles(follower.ledger)
    assert (article.address, article.outlet, str(article.published)) == (f"{url}/salt", "daily.example", "2021-01-06")
    assert {claim.claim.question.kind for claim in asking.claims(follower.ledger)} >= {"release", "director"}
    assert "2021-01-29" in {str(v.answer) for v in asking.verdicts(follower.ledger, kind="release")}


def test_a_second_round_downloads_nothing_that_did_not_change(follower, web):
    def daily(request):
        if "if-none-match" in request.headers:
            return Answer(status=304)
        bodies = {"/feed": feed([web.url("daily.example", "/salt")]), "/salt": film("The Salt Road")}
        return Answer(bodies[request.path], headers={"ETag": '"1"'}) if request.path in bodies else Answer(status=404)

    follower.follow(web.add("daily.example", daily) + "feed")
    follower.poll()
    web.asked.clear()
    done = follower.poll()
    assert (web.paths(), done.received_bytes, done.pages) == (["/feed"], 0, {})


def test_a_page_that_its_feed_says_has_changed_is_asked_for_anew(follower, web, host):
    url = host("daily.example", {"/salt": film("The Salt Road")})
    follower.follow(f"{url}/feed")
    follower.poll()
    changed = film(
        "The Salt Road", "February 12, 2021", extra='<meta property="article:modified_time" content="2021-01-20">'
    )
    host("daily.example", {"/salt": changed}, feed([f"{url}/salt"], stamp=" (updated)"))
    follower.today = follower.today.replace(day=25)
    follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "changed"}
    assert asking.counts(follower.ledger)["article"] == 2
    believed = {
        day: [str(v.answer) for v in asking.verdicts(follower.ledger, kind="release", as_of=dt.date(2021, 1, day))]
        for day in (5, 6, 19, 20, 25)
    }
    assert believed == {5: [], 6: ["2021-01-29"], 19: ["2021-01-29"], 20: ["2021-02-12"], 25: ["2021-02-12"]}


def test_a_changed_feed_about_an_unchanged_page_adds_nothing(follower, host):
    url = host("daily.example", {"/salt": film("The Salt Road")})
    follower.follow(f"{url}/feed")
    follower.poll()
    host("daily.example", {"/salt": film("The Salt Road")}, feed([f"{url}/salt"], stamp=" (2 comments)"))
    follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "unchanged"}
    assert asking.counts(follower.ledger)["article"] == 1


def test_what_robots_refuse_is_read_as_far_as_the_feed_tells_it(follower, host):
    robots = "User-agent: *\nDisallow: /salt"
    url = host("daily.example", {"/robots.txt": robots, "/salt": film("The Salt Road"), "/salt-2": film("Rain")})
    teaser = TEXT.format(title="The Salt Road", date="January 29, 2021")
    host(
        "daily.example",
        {"/robots.txt": robots, "/salt": film("The Salt Road"), "/salt-2": film("Rain")},
        feed([f"{url}/salt"], teaser=teaser).replace("</channel>", f"<item><link>{url}/salt-2</link></item></channel>"),
    )
    follower.follow(f"{url}/feed")
    follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "refused", f"{url}/salt-2": "refused"}
    assert "its teaser was read" in follower.lead(f"{url}/salt").reason
    (article,) = asking.articles(follower.ledger)
    assert "opens in US theaters" in article.text
    assert article.outlet == "daily.example"
    assert "/salt" not in follower.web.paths()


def test_a_page_that_fails_is_tried_again_and_then_given_up(follower, host):
    url = host("daily.example", {"/salt": Answer(status=500)})
    follower.follow(f"{url}/feed")
    tries = []
    for _ in range(leads.TRIES):
        follower.poll()
        lead = follower.lead(f"{url}/salt")
        tries.append((lead.outcome, lead.tries, lead.reason))
        follower.poll()  # too early: not asked
        follower.wait(days=1)
    assert [(outcome, left) for outcome, left, _ in tries] == [
        ("waiting", 3),
        ("waiting", 2),
        ("waiting", 1),
        ("failed", 0),
    ]
    assert all(reason == "the host answers 500" for *_, reason in tries)
    assert [problem.address for _, problem in asking.problems(follower.ledger)] == [f"{url}/salt"]
    assert follower.web.paths().count("/salt") == leads.TRIES


def test_a_page_that_failed_and_is_there_again_is_a_problem_no_longer(follower, host):
    url = host("daily.example", {"/salt": Answer(status=404)})
    follower.follow(f"{url}/feed")
    follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "failed"}
    host("daily.example", {"/salt": film("The Salt Road")}, feed([f"{url}/salt"], stamp="!"))
    follower.poll()
    assert follower.outcomes() == {f"{url}/salt": "new"}
    assert list(asking.problems(follower.ledger)) == []


def test_a_host_that_asks_us_to_wait_costs_no_try_and_holds_up_no_other(follower, host):
    busy = Answer(status=429, headers={"Retry-After": "600"})
    url = host("busy.example", {f"/{n}": busy for n in range(5)})
    other = host("daily.example", {"/salt": film("The Salt Road")})
    follower.follow(f"{url}/feed")
    follower.follow(f"{other}/feed")
    follower.poll()
    assert follower.counted() == {"waiting": 5, "new": 1}
    assert {lead.tries for lead in leads.leads(follower.ledger, outcome="waiting")} == {leads.TRIES}
    assert len(follower.web.paths("busy.example")) == 2
    follower.poll()
    assert len(follower.web.paths("busy.example")) == 2


HOSTILE = {
    "endless": pages.endless,
    "hangs-up": pages.hangs_up,
    "nonsense": pages.nonsense,
    "bomb": pages.bomb(30),
    "empty": "",
    "no-text": "<html><body></body></html>",
    "binary": bytes(range(256)) * 50,
    "deep": "<div>" * 100_000 + "film movie director",
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(5000)) + ">film",
    "loop": Answer(status=301, headers={"Location": "/loop"}),
    "to-file": Answer(status=301, headers={"Location": "file:///etc/passwd"}),
    "inside": Answer(status=301, headers={"Location": "http://192.168.0.1/"}),
    "pdf": Answer(b"%PDF-1.7 film", headers={"Content-Type": "application/pdf"}),
    "fake-html": Answer(b"%PDF-1.7 film movie \x00\x01"),
    "picture": Answer(gzip.compress(b"film"), headers={"Content-Type": "image/png"}),
}


@pytest.mark.parametrize("everything", [False, True])
def test_whatever_one_page_does_the_others_are_read(follower, host, everything):
    for name, answer in HOSTILE.items():
        follower.follow(host(f"{name}.example", {f"/{name}": answer}) + "/feed", everything=everything)
    url = host("daily.example", {"/salt": film("The Salt Road")})
    follower.follow(f"{url}/feed")
    follower.poll()
    outcomes = {address.rpartition("/")[2]: outcome for address, outcome in follower.outcomes().items()}
    assert outcomes.pop("salt") == "new"
    assert set(outcomes) == set(HOSTILE)
    assert set(outcomes.values()) <= {"failed", "waiting", "not film"}
    for lead in leads.leads(follower.ledger):
        assert lead.reason or lead.outcome in ("new", "not film")


BROKEN_FEEDS = {
    "gone": (Answer(status=404), "404"),
    "page": (Answer(film("x")), "a web page, not a feed"),
    "endless": (pages.endless, "larger than"),
    "bomb": (pages.bomb(30), "larger than"),
    "hangs-up": (pages.hangs_up, "hung up"),
    "words": (Answer("Not here"), "not a feed"),
    "deep": (Answer("<rss>" + "<a>" * 10_000), "nested"),
}


def test_whatever_one_source_does_the_others_are_asked(follower, web, host):
    followed = {}
    for name, (answer, words) in BROKEN_FEEDS.items():
        followed[follower.follow(web.add(f"{name}.example", {"/": answer})).id] = words
    url = host("daily.example", {"/salt": film("The Salt Road")})
    follower.follow(f"{url}/feed")
    done = follower.poll()
    assert (done.sources, done.failures) == (len(BROKEN_FEEDS) + 1, len(BROKEN_FEEDS))
    assert follower.outcomes() == {f"{url}/salt": "new"}
    for one in leads.followed(follower.ledger):
        assert followed.get(one.id, "") in one.trouble
        assert (one.failures > 0) == (one.id in followed)
        assert one.next_poll > follower.rules().now


def test_a_feed_of_very_many_entries_is_cut_and_says_so(follower, web):
    urls = [web.url("daily.example", f"/{n}") for n in range(6000)]
    web.add("daily.example", lambda r: Answer(feed(urls)) if r.path == "/feed" else Answer(status=404))
    one = follower.follow(web.url("daily.example", "/feed"))
    follower.poll(budget=5)
    assert follower.counted() == {"failed": 3, "waiting": 4997}
    found = leads.one_followed(follower.ledger, one.id)
    assert found
    assert "1,000 entries behind the first 5,000 are left out" in found.trouble


def test_what_is_unfollowed_is_not_asked_nor_its_pages_fetched(follower, host):
    url = host("daily.example", {f"/{n}": film(f"Salt {n}") for n in range(4)})
    one = follower.follow(f"{url}/feed")
    follower.poll(budget=3)
    assert follower.counted() == {"waiting": 3, "new": 1}
    leads.keep_followed(follower.ledger, msgspec.structs.replace(one, stopped=follower.rules().now))
    follower.wait(days=1)
    assert follower.poll().sources == 0
    assert follower.counted() == {"waiting": 3, "new": 1}


def test_two_addresses_of_one_article_are_one(follower, host, web):
    url = web.url("daily.example", "/salt")
    amp = film("The Salt Road", canonical=url).replace("<nav>", "<nav>AMP ").replace("<html", "<html amp")
    whole = film("The Salt Road", canonical=url)
    host("daily.example", {"/salt": whole, "/amp/salt": amp, "/salt?print=1": whole})
    follower.follow(web.url("daily.example", "/feed"))
    follower.poll()
    assert follower.counted() == {"new": 1, "known": 2}
    (article,) = asking.articles(follower.ledger)
    assert article.address == url
    assert asking.counts(follower.ledger)["article"] == 1


def test_a_canonical_address_elsewhere_is_not_believed(follower, host, web):
    host("copy.example", {"/salt": film("The Salt Road", canonical="https://famous.example/salt")})
    host("home.example", {"/salt": film("The Salt Road", canonical=web.url("home.example", "/"))})
    follower.follow(web.url("copy.example", "/feed"))
    follower.follow(web.url("home.example", "/feed"))
    follower.poll()
    read = {article.address for article in asking.articles(follower.ledger)}
    assert read == {web.url("copy.example", "/salt"), web.url("home.example", "/salt")}


def test_a_page_is_followed_itself(follower, host):
    url = host("daily.example", {"/dates": film("The Salt Road")})
    follower.follow(f"{url}/dates", "page")
    follower.poll()
    host("daily.example", {"/dates": film("The Salt Road", "March 5, 2021")})
    follower.poll()
    assert follower.outcomes() == {f"{url}/dates": "changed"}
    assert asking.counts(follower.ledger)["article"] == 2
