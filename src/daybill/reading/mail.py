"""Mail, and pages saved as mail (MHTML): the facts of the header, and the best part as text."""

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

import msgspec

from daybill.characters import decode
from daybill.errors import Unreadable
from daybill.model import Page
from daybill.reading import html
from daybill.reading.draft import Draft, Said
from daybill.reading.guards import REMEDY, mishaps

_ANSWERED = re.compile(r"^(?:(?:re|aw|wg|fwd?|tr|rv)\s{0,3}:\s{0,3})+", re.IGNORECASE)
# Where the mail that is answered begins: all below it was said before.
_QUOTES = re.compile(
    r"-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht)\b.*"
    r"|(?:on|am|le|el|il) .{6,150}(?:wrote|schrieb|écrit|escribió|scritto).{0,60}:",
    re.IGNORECASE,
)
_MOST_PARTS = 500
_LONGEST_HEADER = 2000


def read(page: Page) -> Draft:
    """A mail's text with its subject as headline; raises `Unreadable` for mail that is broken or says nothing."""
    with mishaps("broken mail"):
        message = _message(page.body)
        parts = _text_parts(message)
        if html_part := parts.get("text/html"):
            draft = html.draft_of(_decoded(html_part, markup=True), page.fetched)
        else:
            draft = Draft(text=_own_words(_decoded(parts["text/plain"]) if "text/plain" in parts else ""))
        if not draft.text.strip():
            raise Unreadable("no text in this mail", REMEDY)
        return _under_header(draft, message)


def read_archive(page: Page) -> Draft:
    """The article of a saved page. When it was saved is not when it was published."""
    with mishaps("broken archive"):
        message = _message(page.body)
        part = _text_parts(message).get("text/html")
        if part is None:
            raise Unreadable("no page in this archive", REMEDY)
        draft = html.draft_of(_decoded(part, markup=True), page.fetched)
        locations = _header(message, "Snapshot-Content-Location"), _header(part, "Content-Location")
        url = draft.url or next((url for url in locations if url.startswith(("http://", "https://"))), "")
        return msgspec.structs.replace(draft, url=url)


def _message(body: bytes) -> Message:
    # Not with the newer policy: its reading of headers needs memory that grows with the square of their length.
    return BytesParser().parsebytes(body)


def _text_parts(message: Message) -> dict[str, Message]:
    """The first part of each media type of text that is not attached."""
    found: dict[str, Message] = {}
    for part in islice(message.walk(), _MOST_PARTS):
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.setdefault(part.get_content_type(), part)
    return found


def _decoded(part: Message, *, markup: bool = False) -> str:
    content = part.get_payload(decode=True)
    charset = f"charset={part.get_content_charset() or ''}"
    return decode(content if isinstance(content, bytes) else b"", charset, markup=markup)


def _own_words(text: str) -> str:
    """A mail's text without what it quotes of others and without its signature."""
    kept: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line == "-- " or (kept and _QUOTES.fullmatch(line.strip()[:300])):
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def _under_header(draft: Draft, message: Message) -> Draft:
    """The draft with the header's facts: what a page in the mail says of itself is of the page, so it comes first."""
    subject = _ANSWERED.sub("", " ".join(_header(message, "Subject").split()))
    name, address = parseaddr(_header(message, "From"))
    title = draft.title or subject
    text, above = html.under_headline(draft.text, title)
    return msgspec.structs.replace(
        draft,
        text=text,
        title=title,
        hints=html.moved(draft.hints, above),
        dates=(*draft.dates, Said(_day(message), "mail")),
        host=Said(address.rpartition("@")[2].lower() or name, "mail"),
    )


def _day(message: Message) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return ""


def _header(part: Message, name: str) -> str:
    raw = str(part.get(name) or "")[:_LONGEST_HEADER]
    try:
        return str(make_header(decode_header(raw))).strip()
    except (ValueError, LookupError, UnicodeError, HeaderParseError):
        return raw.strip()
