"""What kind of document some bytes are, by name or by their first characters; and whether they are text at all."""

import re

import msgspec

RECORD = "application/x-daybill-article+json"
"""Media type of one article record."""
RECORDS = "application/jsonl"
"""Of a file of them; never of a page."""
TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
MAIL, ARCHIVE = "message/rfc822", "multipart/related"

SUFFIXES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".mhtml": ARCHIVE,
    ".mht": ARCHIVE,
    ".eml": MAIL,
    ".jsonl": RECORDS,
    ".ndjson": RECORDS,
}
"""Media types by the end of a name: what is read in a folder."""

# First bytes by which other formats are known, so that the reader is told what it is.
_SIGNATURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "compressed (gzip)",
    b"BZh": "compressed (bzip2)",
    b"\xfd7zXZ": "compressed (xz)",
    b"\x28\xb5\x2f\xfd": "compressed (zstd)",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"SQLite format 3": "a SQLite database",
    b"{\\rtf": "a rich-text document",
}
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_HTML_START = re.compile(rb"<(?:!doctype html|html|head|body|meta|title|article|main|div|p|h1)\b", re.IGNORECASE)
_HEADER = re.compile(rb"(?:[A-Z][A-Za-z-]{1,40}:[ \t].*\r?\n(?:[ \t].*\r?\n)*){2}")
_MAIL_HEADER = re.compile(rb"(?im)^(?:from|date|subject|message-id|mime-version|received|return-path):")
_RELATED = re.compile(rb"(?i)^content-type:\s*multipart/related", re.MULTILINE)
_HEAD = 4096


def media_type_of(body: bytes) -> str:
    """The media type of a document without a telling name, by its first characters; plain text where none fits."""
    head = body.removeprefix(b"\xef\xbb\xbf")[:_HEAD].lstrip()
    if head.startswith(b"{") and _is_record(body):
        return RECORDS
    if _HTML_START.match(head) or (head.startswith(b"<") and _HTML_START.search(head)):
        return HTML
    if _HEADER.match(head) and _MAIL_HEADER.search(head):
        return ARCHIVE if _RELATED.search(head) else MAIL
    return TEXT


def why_no_text(body: bytes, media_type: str) -> tuple[str, str] | None:
    """Why a document cannot be text, and what to do; `None` where it may well be."""
    for signature, name in _SIGNATURES.items():
        if body.startswith(signature):
            return f"{name}, not a text", "unpack it first" if "compress" in name else "save it as text or HTML"
    if body.startswith(_WIDE_BOMS):
        return None
    # Mail may carry pictures as they are: only its beginning must be text.
    head = body[:512] if media_type in (MAIL, ARCHIVE) else body[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if b"\x00" in head or controls * 20 > len(head):
        return "binary content, not a text", "save it as text or HTML"
    return None


def _is_record(body: bytes) -> bool:
    return _is_object(body) or _is_object(body.lstrip().partition(b"\n")[0])


def _is_object(text: bytes) -> bool:
    """Whether it is a JSON object, or was meant as one: a broken line among records must not make a text of them."""
    try:
        return isinstance(msgspec.json.decode(text), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return text.startswith(b'{"') and text.rstrip().endswith(b"}")
