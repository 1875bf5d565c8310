"""Fetching from a real server on loopback: what is taken, what refused and why, and that manners are kept."""

import asyncio
import datetime as dt
import gzip
import zlib
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests import web as pages
from tests.web import Answer, local_web

from daybill.errors import Unreachable
from daybill.settings import Web
from daybill.sources.web import Fetcher, HostState, Manners, Reply, Stored, normal
from daybill.sources.web.addresses import check, networks

LIMIT = 2_000_000


@pytest.fixture
def web(tmp_path):
    with local_web(tmp_path) as running:
        yield running


def fetched(settings: Web, *urls: str, stored: Stored | None = None, manners: Manners | None = None) -> list[object]:
    """The reply for each address in turn, or the refusal."""

    async def each() -> list[object]:
        found: list[object] = []
        async with Fetcher(settings, limit=LIMIT, manners=manners) as fetcher:
            for url in urls:
                try:
                    found.append(await fetcher.get(url, stored))
                except Unreachable as error:
                    found.append(error)
        return found

    return asyncio.run(each())


def reply(settings: Web, url: str, stored: Stored | None = None) -> Reply:
    (one,) = fetched(settings, url, stored=stored)
    assert isinstance(one, Reply), one
    return one


def refusal(settings: Web, url: str) -> Unreachable:
    (one,) = fetched(settings, url)
    assert isinstance(one, Unreachable), one
    return one


# ── addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("HTTP://Daily.Example:80/a b?utm_source=x&id=3#top", "http://daily.example/a%20b?id=3"),
        ("https://daily.example", "https://daily.example/"),
        ("https://daily.example/?q=a+b", "https://daily.example/?q=a+b"),
        ("https://bücher.example./x", "https://xn--bcher-kva.example/x"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("https://daily.example/%C3%A9?x=%20", "https://daily.example/%C3%A9?x=%20"),
    ],
)
def test_an_address_has_one_form(given, kept):
    assert normal(given) == kept
    assert normal(kept) == kept


@pytest.mark.parametrize(
    "given",
    [
        "file:///etc/passwd",
        "ftp://daily.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//daily.example/",
        "daily.example",
        "http://",
        "http://[::1",
        "http://user:secret@daily.example/",
        "http://daily.example:99999/",
        "http://daily.example/" + "x" * 3000,
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(given):
    with pytest.raises(Unreachable) as refused:
        normal(given)
    assert (refused.value.kind, refused.value.lasting) == ("address", True)
    assert "secret" not in str(refused.value)


PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_on_the_public_net_is_refused(address):
    with pytest.raises(Unreachable):
        check(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8"])
def test_a_public_address_is_let_through(address):
    check(address)


def test_only_the_networks_that_were_allowed_are():
    check("192.168.1.7", networks("192.168.1.0/24"))
    with pytest.raises(Unreachable):
        check("192.168.2.7", networks("192.168.1.0/24, ::1"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "localhost", "127.1", "0x7f.0.0.1", "2130706433", "[::ffff:127.0.0.1]"]
)
def test_loopback_is_refused_however_it_is_written_and_never_asked(web, host):
    web.add("localhost", {"/": Answer("within")})
    error = refusal(Web(pause=0), f"http://{host}:{web.port}/")
    assert error.kind in ("address", "host")
    assert web.asked == []


def test_a_name_that_stands_for_a_private_address_is_refused(web, tmp_path):
    web.add("inside.example", {"/": Answer("within")})
    error = refusal(web.settings(allow_networks=""), web.url("inside.example"))
    assert error.kind == "address"
    assert "not on the public net" in str(error)
    assert web.asked == []


def test_a_redirect_to_a_private_address_is_refused(web):
    for number, target in enumerate(
        ["http://10.0.0.1/", "http://[::1]/", "file:///etc/passwd", "http://inside.example/"]
    ):
        web.add(f"r{number}.example", {"/": Answer(status=302, headers={"Location": target})})
        settings = web.settings()
        with Path(settings.hosts_file).open("a") as hosts:
            hosts.write("169.254.169.254 inside.example\n")
        assert refusal(settings, web.url(f"r{number}.example")).kind == "address"


# ── replies ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_is_taken_as_it_came(web):
    url = web.add(
        "daily.example",
        {"/": Answer("<p>caf\xe9</p>".encode("latin-1"), headers={"Content-Type": "text/html; charset=latin-1"})},
    )
    found = reply(web.settings(contact="me@example.org"), url)
    assert (found.body, found.media_type, found.url) == (b"<p>caf\xe9</p>", "text/html; charset=latin-1", url)
    assert all("Daybill/" in request.headers["user-agent"] for request in web.asked)
    assert all("(+me@example.org)" in request.headers["user-agent"] for request in web.asked)


RAW_DEFLATE = zlib.compressobj(wbits=-15)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"words " * 1000)),
        ("x-gzip", gzip.compress(b"words " * 600) + gzip.compress(b"words " * 400)),
        ("gzip", gzip.compress(b"words " * 1000) + b"\x00" * 20),
        ("deflate", zlib.compress(b"words " * 1000)),
        ("deflate", RAW_DEFLATE.compress(b"words " * 1000) + RAW_DEFLATE.flush()),
    ],
)
def test_a_packed_page_is_unpacked(web, encoding, packed):
    url = web.add("daily.example", {"/": Answer(packed, headers={"Content-Encoding": encoding})})
    assert reply(web.settings(), url).body == b"words " * 1000


def test_redirects_are_followed_for_a_while(web):
    def hops(request):
        number = int(request.path.strip("/robts.x") or 0)
        return Answer(status=301, headers={"Location": f"/{number + 1}"}) if number < 5 else Answer("here")

    web.add("moves.example", hops)
    found = reply(web.settings(), web.url("moves.example", "/0"))
    assert (found.body, found.url, found.moved) == (b"here", web.url("moves.example", "/5"), True)
    web.add("loops.example", {"/": Answer(status=302, headers={"Location": "/"})})
    assert refusal(web.settings(), web.url("loops.example")).kind == "status"


REFUSED = {
    "bomb": (pages.bomb(1.5), "size", "unpacks to"),
    "large-bomb": (pages.bomb(50), "size", "larger than"),
    "endless": (pages.endless, "size", "larger than"),
    "announced": (Answer(b"", headers={"Content-Length": "99999999999"}), "size", "larger than"),
    "hangs-up": (pages.hangs_up, "host", ""),
    "nonsense": (pages.nonsense, "host", "broken answer"),
    "silent": (pages.silent, "host", "in time"),
    "picture": (Answer(b"\x89PNG", headers={"Content-Type": "image/png"}), "type", "no text"),
    "broken-gzip": (Answer(b"\x1f\x8bnot", headers={"Content-Encoding": "gzip"}), "type", "broken"),
    "brotli": (Answer(b"..", headers={"Content-Encoding": "br"}), "type", "not asked for"),
    "gone": (Answer(status=410), "status", "410"),
    "broken": (Answer(status=500), "status", "500"),
    "forbidden": (Answer(status=403), "status", "403"),
    "later": (Answer(status=429, headers={"Retry-After": "120"}), "busy", "429"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_is_refused_in_words(web, name):
    answer, kind, words = REFUSED[name]
    url = web.add(f"{name}.example", {"/": answer})
    error = refusal(web.settings(patience=0.5 if name == "silent" else 20.0), url)
    assert (error.kind, words in str(error)) == (kind, True), error


def test_no_host_and_no_server_are_refused_in_words(web):
    settings = web.settings()
    nowhere = refusal(settings, "http://nowhere.invalid/")
    assert (nowhere.kind, "no such host" in str(nowhere)) == ("host", True)
    closed = refusal(settings, "http://127.0.0.1:1/")
    assert (closed.kind, "no connection" in str(closed)) == ("host", True)


def test_a_certificate_that_cannot_be_trusted_is_refused(web):
    web.add("daily.example", {"/": Answer("words")})
    error = refusal(web.settings(), web.secure_url("daily.example"))
    assert (error.kind, "certificate cannot be trusted" in str(error)) == ("host", True), error


# ── caching ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"ETag": '"v1"'}, {"if-none-match": '"v1"'}),
        ({"Last-Modified": "Wed, 06 Jan 2021 10:00:00 GMT"}, {"if-modified-since": "Wed, 06 Jan 2021 10:00:00 GMT"}),
    ],
)
def test_what_did_not_change_is_not_sent_again(web, given, asked):
    def host(request):
        return Answer(status=304) if asked.items() <= request.headers.items() else Answer("news", headers=given)

    url = web.add("daily.example", host)
    first = reply(web.settings(), url)
    second = reply(web.settings(), url, first.stored)
    third = reply(web.settings(), url, second.stored)
    assert [(r.changed, r.body) for r in (first, second, third)] == [(True, b"news"), (False, b""), (False, b"")]


def test_what_is_fresh_is_not_asked_for(web):
    url = web.add("daily.example", {"/": Answer("news", headers={"Cache-Control": "max-age=600", "ETag": "x"})})
    first = reply(web.settings(), url)
    again = reply(web.settings(), url, first.stored)
    assert (again.changed, web.paths()) == (False, ["/"])


def test_a_page_that_must_not_be_kept_or_says_nothing_is_asked_for_anew(web):
    for headers in ({"Cache-Control": "no-store", "ETag": "x"}, {}, {"Cache-Control": "no-cache"}):
        url = web.add("daily.example", {"/": Answer("news", headers=headers)})
        first = reply(web.settings(), url)
        assert reply(web.settings(), url, first.stored).body == b"news"


# ── manners ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_robots_are_obeyed(web):
    robots = "User-agent: *\nDisallow: /private\n\nUser-agent: daybill\nDisallow: /news/secret\n"
    web.add("daily.example", {"/robots.txt": Answer(robots), "/private": Answer("a"), "/news/secret": Answer("b")})
    url = web.url("daily.example")
    allowed, refused = fetched(web.settings(), f"{url}private", f"{url}news/secret")
    assert isinstance(allowed, Reply)
    assert isinstance(refused, Unreachable)
    assert (refused.kind, refused.lasting) == ("robots", True)
    assert [r.target for r in web.asked] == ["/robots.txt", "/private"]


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (Answer(status=404), True),
        (Answer(status=403), True),
        (Answer(status=500), False),
        (Answer(status=503), False),
        (Answer(status=302, headers={"Location": "/elsewhere.txt"}), True),
        (Answer(status=302, headers={"Location": "/robots.txt"}), True),
        (pages.hangs_up, False),
        (pages.endless, False),
        (Answer(b"\xff\xfe\x00 no rules \x00"), True),
    ],
)
def test_robots_that_cannot_be_had(web, robots, allowed):
    url = web.add("daily.example", {"/robots.txt": robots, "/": Answer("words")})
    (found,) = fetched(web.settings(), url)
    assert isinstance(found, Reply) == allowed
    assert web.paths("daily.example").count("/") == allowed


def test_a_redirect_into_what_robots_forbid_is_refused(web):
    web.add("shut.example", {"/robots.txt": Answer("User-agent: *\nDisallow: /"), "/": Answer("words")})
    url = web.add("open.example", {"/": Answer(status=302, headers={"Location": web.url("shut.example")})})
    assert refusal(web.settings(), url).kind == "robots"


def test_a_host_that_asks_us_to_wait_is_not_asked_again(web):
    for retry in ("3600", format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1), usegmt=True)):
        web.asked.clear()
        url = web.add("busy.example", {"/": Answer(status=503, headers={"Retry-After": retry}), "/b": Answer("b")})
        one, two = fetched(web.settings(), url, f"{url}b")
        assert isinstance(one, Unreachable)
        assert isinstance(two, Unreachable)
        assert one.kind == two.kind == "busy"
        assert 3500 < two.wait <= 3600
        assert web.paths() == ["/"]


def test_a_host_that_fails_again_and_again_is_left_alone(web):
    url = web.add("down.example", {"/": pages.hangs_up, "/robots.txt": Answer("")})
    errors = [e for e in fetched(web.settings(), *[url] * 5) if isinstance(e, Unreachable)]
    assert [e.kind for e in errors] == ["host", "host", "host", "busy", "busy"]
    assert len(web.paths()) <= 6  # a connection that breaks is tried once more


def test_a_host_is_asked_no_more_than_so_often_a_day(web):
    url = web.add("daily.example", {"/robots.txt": Answer(""), "/": Answer("words")})
    found = fetched(web.settings(budget=3), *[url] * 4)
    assert [isinstance(f, Reply) for f in found] == [True, True, False, False]


def test_the_pause_is_ours_or_what_robots_ask_for():
    manners = Manners("Daybill", pause=1.0, budget=10)
    assert manners.pause("http://a.example") == 1.0
    for robots, pause in [("Crawl-delay: 7", 7.0), ("Crawl-delay: 0.1", 1.0), ("Crawl-delay: 86400", 60.0)]:
        manners.learn_robots("http://a.example", f"User-agent: *\n{robots}\n", dt.datetime.now(dt.UTC))
        assert manners.pause("http://a.example") == pause


def test_one_host_is_asked_one_thing_at_a_time(web):
    going = most = 0

    async def slow(reader, writer):
        nonlocal going, most
        going, most = going + 1, max(most, going + 1)
        await asyncio.sleep(0.02)
        going -= 1
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx")

    web.add("daily.example", lambda request: Answer("") if request.path == "/robots.txt" else slow)

    async def together() -> None:
        async with Fetcher(web.settings(), limit=LIMIT) as fetcher:
            await asyncio.gather(*(fetcher.get(web.url("daily.example", f"/{n}")) for n in range(8)))

    asyncio.run(together())
    assert most == 1


def test_a_clock_that_was_wrong_shuts_no_host_for_ever(web):
    manners = Manners("Daybill", pause=0, budget=10)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=400)
    host = web.add("daily.example", {"/": Answer("words")}).rstrip("/")
    manners.hosts[host] = HostState(
        host=host, not_before=later, robots="User-agent: *\nDisallow: /", robots_until=later
    )
    (found,) = fetched(web.settings(), f"{host}/", manners=manners)
    assert isinstance(found, Reply)
