"""Files, folders and standard input: what becomes a page, what a problem, and that nothing waits or runs on."""

import datetime as dt
import io
import json
import os
import random
from typing import Any, BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.nobody import nobodys_folder

from daybill.errors import BadInput
from daybill.model import Page, Problem, Source
from daybill.sources import count, pages

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
LIMIT = 10_000_000


def all_of(address: object, *, limit: int = LIMIT, stdin: BinaryIO | None = None) -> list[Any]:
    found = pages(Source(kind="files", address=str(address)), limit=limit, now=NOW, stdin=stdin)
    return list(found)


def only(address: object, *, limit: int = LIMIT, stdin: BinaryIO | None = None) -> Any:
    (one,) = all_of(address, limit=limit, stdin=stdin)
    return one


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.html", "text/html"),
        ("A.HTM", "text/html"),
        ("a.mhtml", "multipart/related"),
        ("a.mht", "multipart/related"),
        ("a.eml", "message/rfc822"),
    ],
)
def test_a_file_becomes_a_page_byte_for_byte(tmp_path, name, media_type):
    (tmp_path / name).write_bytes(b"Some words\r\n of film \xe9")
    page = only(tmp_path / name)
    assert isinstance(page, Page)
    assert page.body == b"Some words\r\n of film \xe9"
    assert (page.media_type, page.address, page.fetched) == (media_type, str(tmp_path / name), NOW)


def test_a_folder_gives_its_documents_sorted_with_those_of_its_folders_and_skips_the_rest(tmp_path):
    for name in ("b.txt", "a/z.html", "a/c.txt", "picture.png", ".hidden.txt", ".git/x.txt", "c.TXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    found = [page.address.removeprefix(f"{tmp_path}/") for page in all_of(tmp_path)]
    assert found == ["a/c.txt", "a/z.html", "b.txt", "c.TXT"]
    assert count(Source(kind="files", address=str(tmp_path))) == 4


def test_a_loop_of_links_ends(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("words")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    page, problem = all_of(tmp_path)
    assert isinstance(page, Page)
    assert isinstance(problem, Problem)
    assert problem.address.endswith("self.txt")


def test_records_come_one_a_line_and_a_broken_line_does_not_stop_the_rest(tmp_path):
    lines = ['{"id": "one", "text": "x"}', '{"id": "two"', "", '{"url": "https://e.org/3"}', "[1]", '{"text": "bare"}']
    path = tmp_path / "r.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    found = all_of(path)
    assert [item.address for item in found] == [
        "one",
        f"{path}:line 2",
        "https://e.org/3",
        f"{path}:line 5",
        f"{path}#6",
    ]
    assert [isinstance(item, Page) for item in found] == [True, False, True, False, True]
    assert found[0].body == lines[0].encode()
    assert found[0].media_type == "application/x-daybill-article+json"
    assert all(item.reason and item.remedy for item in found if isinstance(item, Problem))


def test_a_record_that_is_too_long_is_a_problem_and_the_next_is_read(tmp_path):
    long = json.dumps({"id": "long", "text": "x" * 5_000_000})
    path = tmp_path / "r.jsonl"
    path.write_text(f'{long}\n{{"id": "next"}}\n{long}')
    found = all_of(path, limit=1000)
    assert [item.address for item in found] == [f"{path}:line 1", "next", f"{path}:line 3"]


class Counted(io.BytesIO):
    """Standard input that counts what is asked of it."""

    taken = 0

    def read(self, size=-1, /):
        taken = super().read(size)
        self.taken += len(taken)
        return taken


def test_a_document_over_the_limit_is_a_problem_and_is_not_read_whole():
    stdin = Counted(b"first line\n" + b"x" * 1_000_000)
    problem = only("-", limit=1000, stdin=stdin)
    assert "larger than 0.001 MB" in problem.reason
    assert "limit" in problem.remedy
    assert stdin.taken < 2000


def test_a_document_just_at_the_limit_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 1000)
    assert isinstance(only(tmp_path / "a.txt", limit=1000), Page)
    assert isinstance(only(tmp_path / "a.txt", limit=999), Problem)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\x1f\x8b\x08\x00rest", "gzip"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"words\x00words", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_what_is_no_text_is_a_problem_that_says_what_it_is(tmp_path, body, reason):
    (tmp_path / "a.txt").write_bytes(body)
    problem = only(tmp_path / "a.txt")
    assert isinstance(problem, Problem)
    assert reason in problem.reason
    assert problem.remedy
    assert problem.stage == "sources"


def test_sixteen_bit_text_with_a_byte_order_mark_is_text(tmp_path):
    (tmp_path / "a.txt").write_bytes("Words about film".encode("utf-16"))
    assert isinstance(only(tmp_path / "a.txt"), Page)


@pytest.mark.parametrize("address", ["nowhere.txt", "", "nul\0byte.txt"])
def test_what_is_not_there_is_a_problem(address):
    problem = only(address)
    assert isinstance(problem, Problem)
    assert problem.reason
    assert problem.remedy


def test_a_folder_without_documents_is_a_problem(tmp_path):
    (tmp_path / "a.png").write_bytes(b"x")
    assert "no documents" in only(tmp_path).reason


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
def test_a_pipe_or_a_device_is_a_problem_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a file" in only(tmp_path / "pipe.txt").reason
    assert "not a file" in only(tmp_path).reason
    assert "not a file" in only("/dev/zero").reason


def test_what_may_not_be_read_is_a_problem():
    with nobodys_folder() as folder:
        (folder / "a.txt").write_text("words")
        (folder / "a.txt").chmod(0)
        assert "may not be read" in only(folder / "a.txt").reason


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"<!DOCTYPE html><p>Words", "text/html"),
        (b"\n <!-- saved --><html><body>", "text/html"),
        (b"From: a@b.c\nSubject: x\n\nWords", "message/rfc822"),
        (b"From: x\nContent-Type: multipart/related;\n boundary=a\n\n--a", "multipart/related"),
        (b'{"text": "x"}', "application/x-daybill-article+json"),
        (b'{\n  "id": "many lines",\n  "text": "x"\n}\n', "application/x-daybill-article+json"),
        (b"Update: In the list below\nNote: words\n\nMore", "text/plain"),
        (b"Just words", "text/plain"),
        (b"{curly} words", "text/plain"),
    ],
)
def test_a_document_without_a_telling_name_is_known_by_its_beginning(tmp_path, body, media_type):
    assert only("-", stdin=io.BytesIO(body)).media_type == media_type
    (tmp_path / "noname").write_bytes(body)
    assert only(tmp_path / "noname").media_type == media_type


def test_records_on_standard_input_are_read_as_they_come():
    stdin = io.BytesIO(b'\n{"id": "a"}\n{"broken\n{"id": "b"}\n')
    found = all_of("-", stdin=stdin)
    assert [isinstance(item, Page) for item in found] == [True, False, True]


def test_nothing_at_all_on_standard_input_is_a_problem():
    assert only("-", stdin=io.BytesIO(b"")).reason == "empty"


def test_an_unknown_kind_of_source_is_bad_input():
    with pytest.raises(BadInput, match="unknown kind"):
        pages(Source(kind="pigeon", address="x"), limit=LIMIT, now=NOW)


def test_how_many_is_not_said_where_only_reading_would_tell(tmp_path):
    (tmp_path / "a.jsonl").write_text("{}")
    assert count(Source(kind="files", address=str(tmp_path))) is None
    assert count(Source(kind="files", address="-")) is None


def test_a_folder_nested_very_deeply_is_read(tmp_path):
    path = tmp_path
    for _ in range(100):
        path /= "d"
    path.mkdir(parents=True)
    (path / "a.txt").write_text("words")
    assert isinstance(only(tmp_path), Page)


@given(body=st.binary(max_size=300), limit=st.integers(min_value=1, max_value=300))
def test_any_bytes_give_pages_within_the_limit_and_problems_that_say_why(body, limit):
    for item in all_of("-", stdin=io.BytesIO(body), limit=limit):
        if isinstance(item, Page):
            assert len(item.body) <= limit
        else:
            assert item.reason
            assert item.remedy


def test_a_long_file_of_records_is_read_line_by_line(tmp_path):
    path = tmp_path / "r.jsonl"
    numbers = random.Random(1).sample(range(10**6), 5000)
    path.write_text("".join(f'{{"id": {n}}}\n' for n in numbers))
    assert [page.address for page in all_of(path, limit=20)] == [str(n) for n in numbers]
