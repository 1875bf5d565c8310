"""What the tests of reading share: a page of some bytes, and the words under an article's hints."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from daybill.model import Article, Page, Source
from daybill.reading import read

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
PAGES = Path(__file__).parent.parent / "pages"
TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".eml": "message/rfc822",
    ".mhtml": "multipart/related",
}
Reader = Callable[..., Article]


def read_bytes(
    body: bytes,
    media_type: str = "text/plain",
    *,
    address: str = "some.txt",
    today: dt.date = TODAY,
    **source: Any,
) -> Article:
    page = Page(
        source=Source(kind="files", address=address, **source),
        address=address,
        fetched=NOW,
        body=body,
        media_type=media_type,
    )
    return read(page, today=today)


@pytest.fixture(scope="session")
def article() -> Reader:
    """Reads some text or bytes as an article."""

    def from_text(body: str | bytes, media_type: str = "text/plain", **options: Any) -> Article:
        return read_bytes(body.encode() if isinstance(body, str) else body, media_type, **options)

    return from_text


@pytest.fixture(scope="session")
def saved() -> Reader:
    """Reads one of the saved pages."""

    def from_file(name: str, **options: Any) -> Article:
        path = PAGES / name
        return read_bytes(path.read_bytes(), TYPES[path.suffix], address=name, **options)

    return from_file


@pytest.fixture(scope="session")
def under() -> Callable[[Article, str], list[str]]:
    """The words under an article's hints of one kind."""

    def words(article: Article, kind: str) -> list[str]:
        return [article.text[hint.start : hint.end] for hint in article.hints if hint.kind == kind]

    return words
