"""The site as a folder: every link leads to a file that is there, and no article is written whole."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from tests.guide.web.sites import DAY, furnished
from tests.guide.web.test_pages import evil_ledger
from tests.newsroom import FIRST

from daybill.errors import BadInput
from daybill.guide.web.house import House
from daybill.guide.web.publishing import publish


class Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src", "action") and value]


@pytest.fixture
def house(tmp_path):
    return House(ledger=furnished(tmp_path), today=lambda: DAY, still=True, address="https://films.example")


def check_links(folder: Path) -> int:
    """Every link of every page leads to a file of the folder, or out by http(s)."""
    pages = list(folder.rglob("*.html"))
    for page in pages:
        for link in Links(page.read_text(encoding="utf-8")).found:
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                assert parts.scheme in ("", "http", "https"), (page, link)
                continue
            assert (page.parent / unquote(parts.path)).is_file(), (str(page), link)
    return len(pages)


def test_every_link_leads_to_a_file(house, tmp_path):
    count = publish(house, tmp_path / "public")
    assert check_links(tmp_path / "public") > 20
    assert count == sum(path.is_file() for path in (tmp_path / "public").rglob("*")) - 1
    assert "BEGIN:VEVENT" in (tmp_path / "public/calendar.ics").read_text(encoding="utf-8")
    assert "https://films.example/film/road" in (tmp_path / "public/calendar.ics").read_text(encoding="utf-8")
    film = (tmp_path / "public/film/road/index.html").read_text(encoding="utf-8")
    assert 'href="../../static/daybill.css"' in film
    assert "<form" not in film


def test_every_month_with_windows_is_written_and_leads_to_the_next(house, tmp_path):
    publish(house, tmp_path / "public")
    february = (tmp_path / "public/calendar/2021-02/index.html").read_text(encoding="utf-8")
    assert "The Salt Road" in february
    assert 'rel="prev" href="../../calendar/2021-01/index.html"' in february
    written = sorted(folder.name for folder in (tmp_path / "public/calendar").iterdir() if folder.is_dir())
    assert f'rel="next" href="../../calendar/{written[1]}' in (
        tmp_path / f"public/calendar/{written[0]}/index.html"
    ).read_text(encoding="utf-8")
    assert 'rel="prev"' not in (tmp_path / f"public/calendar/{written[0]}/index.html").read_text(encoding="utf-8")


def test_of_an_article_only_lines_with_claims_are_written(house, tmp_path):
    publish(house, tmp_path / "public")
    for page in (tmp_path / "public/claim").rglob("*.html"):
        body = page.read_text(encoding="utf-8")
        assert "Sets Its Dates</p>" not in body
    assert "Sets Its Dates" in FIRST.text


def test_a_folder_is_written_anew_but_no_other_is_touched(house, tmp_path):
    publish(house, tmp_path / "public")
    (tmp_path / "public/old.html").write_text("", encoding="utf-8")
    publish(house, tmp_path / "public")
    assert not (tmp_path / "public/old.html").exists()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/one.jpg").write_bytes(b"")
    with pytest.raises(BadInput, match="holds something else"):
        publish(house, tmp_path / "photos")


def test_hostile_names_write_nothing_outside_the_folder(tmp_path):
    evil_ledger(tmp_path / "evil.db")
    before = {path.name for path in tmp_path.iterdir()}
    publish(House(ledger=tmp_path / "evil.db", today=lambda: DAY, still=True), tmp_path / "public")
    assert {path.name for path in tmp_path.iterdir()} - before <= {"public", "evil.db-wal", "evil.db-shm"}
