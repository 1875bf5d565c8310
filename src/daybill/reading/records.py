"""Article records: one JSON object with trafilatura's keys. Their text is kept exactly as given."""

import msgspec

from daybill.errors import Unreadable
from daybill.model import Page
from daybill.reading.draft import Draft, Said

_KEYS = "give a JSON object with the keys id, url, hostname, title, author, date, language and text, all strings"


class _Record(msgspec.Struct):
    """The keys that are read; others are passed over. Exports write null, or "" for what they do not know."""

    text: str | None = None
    id: str | int | None = None
    url: str | None = None
    hostname: str | None = None
    title: str | None = None
    author: str | list[str] | None = None
    date: str | int | None = None
    language: str | None = None


def read(page: Page) -> Draft:
    """The record's text and fields; raises `Unreadable` for broken JSON, a field of the wrong type, and no text."""
    try:
        record = msgspec.json.decode(page.body, type=_Record)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"no article record: {error}", _KEYS) from error
    if not (record.text or "").strip():
        raise Unreadable("a record without a text", _KEYS)
    author = record.author if isinstance(record.author, str) else ", ".join(record.author or [])
    return Draft(
        text=record.text or "",
        title=(record.title or "").strip(),
        dates=(Said(str(record.date or ""), "record"),),
        bylines=(Said(author, "record"),),
        address=str(record.id if record.id is not None else "") or record.url or "",
        url=record.url or "",
        host=Said(record.hostname or "", "record"),
        language=Said(record.language or "", "record"),
    )
