"""Archives of the web: what is read of them, by which filters, and that one which is cut off says so."""

import datetime as dt
import gzip
import random
import zipfile

import msgspec
import pyarrow as pa
import pytest
from tests.following.pages import OTHER, film, page

from daybill import desk
from daybill import ledger as ledgers
from daybill.ledger import asking
from daybill.model import Page, Problem, Source
from daybill.sources import pages
from daybill.sources.visit import Selection

NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
DAY = "2021-01-06T10:00:00Z"


def record(
    url: str,
    body: str | bytes,
    *,
    date: str = DAY,
    status: str = "200 OK",
    kind: str = "text/html",
    sort: str = "response",
) -> bytes:
    body = body.encode() if isinstance(body, str) else body
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {sort}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: {date}\r\nContent-Type: application/http; msgtype={sort}\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [
    record("https://daily.example/a?utm_source=x", "<p>a</p>"),
    record("https://daily.example/a", "GET /", sort="request"),
    record("https://www.trade.example/b", "<p>b</p>", date="2021-02-01T00:00:00Z"),
    record("https://daily.example/gone", "<p>gone</p>", status="404 Not Found"),
    record("https://daily.example/picture", b"\x89PNG", kind="image/png"),
    record("dns:daily.example", "127.0.0.1", kind="text/dns"),
    record("https://daily.example/c", gzip.compress(b"<p>c</p>"), kind="text/html\r\nContent-Encoding: gzip"),
]


def _archive(path, form: str = "gz", records=RECORDS):
    data = {
        "gz": b"".join(gzip.compress(one) for one in records),
        "plain": b"".join(records),
        "one member": gzip.compress(b"".join(records)),
        "zst": b"".join(pa.compress(one, codec="zstd", asbytes=True) for one in records),
        "one frame": pa.compress(b"".join(records), codec="zstd", asbytes=True),
    }
    if form == "wacz":
        with zipfile.ZipFile(path, "w") as whole:
            whole.writestr("datapackage.json", "{}")
            whole.writestr("archive/data.warc.gz", data["gz"])
        return path
    path.write_bytes(data[form])
    return path


def _read(path, only: Selection | None = None, limit: int = 1_000_000) -> list[Page | Problem]:
    return list(pages(Source(kind="archive", address=str(path)), limit=limit, now=NOW, only=only or Selection()))


@pytest.mark.parametrize("form", ["gz", "plain", "one member", "zst", "one frame", "wacz"])
def test_an_archive_gives_its_pages_as_they_were_crawled(tmp_path, form):
    found = _read(_archive(tmp_path / "a.warc", form))
    assert [(one.address, one.body, one.fetched.isoformat()) for one in found if isinstance(one, Page)] == [
        ("https://daily.example/a", b"<p>a</p>", "2021-01-06T10:00:00+00:00"),
        ("https://www.trade.example/b", b"<p>b</p>", "2021-02-01T00:00:00+00:00"),
        ("https://daily.example/c", b"<p>c</p>", "2021-01-06T10:00:00+00:00"),
    ]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("only", "paths"),
    [
        (Selection(hosts=("daily.example",)), "ac"),
        (Selection(hosts=("trade.example",)), "b"),
        (Selection(hosts=("ade.example",)), ""),
        (Selection(first=dt.date(2021, 1, 7)), "b"),
        (Selection(last=dt.date(2021, 1, 6)), "ac"),
        (Selection(first=dt.date(2021, 1, 6), last=dt.date(2021, 2, 1)), "abc"),
    ],
)
def test_only_what_the_filter_lets_through_is_read(tmp_path, only, paths):
    found = _read(_archive(tmp_path / "a.warc.gz"), only)
    assert "".join(one.address[-1] for one in found) == paths


@pytest.mark.parametrize("form", ["gz", "plain", "one member"])
@pytest.mark.parametrize("cut", [3, 40, *range(95, 110)])
def test_an_archive_that_is_cut_off_says_so(tmp_path, form, cut):
    path = _archive(tmp_path / "a.warc", form)
    path.write_bytes(path.read_bytes()[: -cut - (4 if form == "plain" else 0)])
    *found, last = _read(path)
    assert isinstance(last, Problem)
    assert "cut off in record" in last.reason
    assert [one.address[-1] for one in found[:2]] == ["a", "b"]


BROKEN = {
    "nothing": b"",
    "words": b"these are words " * 1000,
    "picture": b"\x89PNG" + bytes(1000),
    "other ZIP": b"",
    "damaged": gzip.compress(RECORDS[0]) + b"x" * 100 + gzip.compress(RECORDS[2]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_archive_or_broken_is_one_problem(tmp_path, name):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(BROKEN[name])
    if name == "other ZIP":
        with zipfile.ZipFile(path, "w") as whole:
            whole.writestr("a.txt", "words")
    problems = [one for one in _read(path) if isinstance(one, Problem)]
    assert len(problems) == 1
    assert problems[0].remedy
    assert len(_read(tmp_path / "nowhere.warc")) == 1


def test_a_page_over_the_limit_is_a_problem_and_the_next_is_read(tmp_path):
    packed = "text/html\r\nContent-Encoding: gzip"
    bomb = record("https://daily.example/big", gzip.compress(bytes(5_000_000)), kind=packed)
    found = _read(_archive(tmp_path / "a.warc.gz", records=[bomb, RECORDS[0]]), limit=100_000)
    assert [type(one) for one in found] == [Problem, Page]


@pytest.mark.parametrize("form", ["gz", "plain", "one member", "zst"])
@pytest.mark.parametrize(
    "coding",
    ["Content-Encoding: utf-8", "Content-Encoding: br", "Content-Encoding: gzip", "Transfer-Encoding: chunked", "X: x"],
)
def test_a_page_kept_unpacked_beside_the_head_that_it_came_with_is_read(tmp_path, form, coding):
    odd = record("https://daily.example/odd", "<p>odd</p>", kind=f"text/html\r\n{coding}")
    found = _read(_archive(tmp_path / "a.warc", form, [odd, RECORDS[0]]))
    assert [one.body for one in found if isinstance(one, Page)] == [b"<p>odd</p>", b"<p>a</p>"]


def test_a_page_that_cannot_be_unpacked_is_a_problem_and_the_next_is_read(tmp_path):
    broken = gzip.compress(b"<p>odd</p>" * 100)[:-20] + bytes(20)
    odd = record("https://daily.example/odd", broken, kind="text/html\r\nContent-Encoding: gzip")
    problem, next_one = _read(_archive(tmp_path / "a.warc", "gz", [odd, RECORDS[0]]))
    assert isinstance(problem, Problem)
    assert problem.address == "https://daily.example/odd"
    assert "cannot be unpacked" in problem.reason
    assert isinstance(next_one, Page)


def test_a_packed_page_beyond_the_limit_as_it_stands_is_too_large(tmp_path):
    packed = gzip.compress(random.Random(1).randbytes(200_000))
    large = record("https://daily.example/large", packed, kind="text/html\r\nContent-Encoding: gzip")
    problem, next_one = _read(_archive(tmp_path / "a.warc", "gz", [large, RECORDS[0]]), limit=100_000)
    assert isinstance(problem, Problem)
    assert "larger than 0.1 MB" in problem.reason
    assert isinstance(next_one, Page)


def test_the_film_press_of_an_archive_becomes_articles(tmp_path):
    records = [record(f"https://daily.example/{n}", page(f"Bridge {n}", OTHER)) for n in range(20)]
    records.append(record("https://daily.example/salt", film("The Salt Road")))
    german = film("Die Salzstraße").replace("lang='en'", "lang='de'")
    german = german.replace("theaters", "theaters. Der Film startet im Kino, und die Regisseurin freut sich sehr")
    records.append(record("https://daily.example/salz", german))
    source = Source(kind="archive", address=str(_archive(tmp_path / "a.warc.gz", records=records)))
    rules = desk.Rules(today=NOW.date(), now=NOW, only=Selection(languages=("en",)))
    with ledgers.writing(tmp_path / "films.db") as ledger:
        summary = desk.read(ledger, [source], rules)
        assert [article.address for article in asking.articles(ledger)] == ["https://daily.example/salt"]
        assert summary.articles_new == 1
        assert "20 pages passed over: not about films" in summary.notes
        again = desk.read(ledger, [source], msgspec.structs.replace(rules, only=Selection()))
        assert (again.articles_new, again.articles_known) == (1, 1)
