"""Bytes to characters: what the document declares, else UTF-8, else what it looks like."""

import codecs
import re

from daybill.errors import Unreadable

_REMEDY = "save it again as UTF-8"
_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_DECLARED = re.compile(
    rb"""(?i)<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})"""
)
_CHARSET = re.compile(r"(?i)charset\s*=\s*[\"']?([a-z0-9_:.-]{2,40})")
_HEAD = 4096
_SAMPLE = 100_000
# What browsers read these names as; Windows' own characters are what such pages really hold.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x9f�]")
_TOLERATED = 0.02


def decode(body: bytes, media_type: str = "", *, markup: bool = False) -> str:
    """The text of some bytes, without a byte order mark.

    Raises `Unreadable` where more than 2% are no characters, however they are read.
    """
    for bom, encoding in _BOMS.items():
        if body.startswith(bom):
            return _checked(body[len(bom) :].decode(encoding, "replace"))
    for encoding in ("utf-8", *_declared(body, media_type, markup=markup)):
        text = _strictly(body, encoding)
        if text is not None:
            return _checked(text)
    return _checked(_guessed(body))


def _declared(body: bytes, media_type: str, *, markup: bool) -> list[str]:
    """The encoding in the media type, then the one in the markup; names that no one knows are passed over."""
    names = [match[1] for match in [_CHARSET.search(media_type)] if match]
    if markup:
        names += [match[1].decode("ascii") for match in [_DECLARED.search(body[:_HEAD])] if match]
    found = []
    for name in names:
        try:
            codec = codecs.lookup(name)
        except (LookupError, ValueError):
            continue
        if getattr(codec, "_is_text_encoding", True):
            found.append(_READ_AS.get(codec.name, codec.name))
    return found


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _guessed(body: bytes) -> str:
    try:
        from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415  (rarely needed)
    except ImportError:  # not made for this Python
        return body.decode("cp1252", "replace")
    name = detect_encoding(body[:_SAMPLE]) or "cp1252"
    try:
        return body.decode(name, "replace")
    except LookupError:
        return body.decode("cp1252", "replace")


def _checked(text: str) -> str:
    text = text.removeprefix("\ufeff")
    wrong = len(_CONTROL.findall(text))
    if wrong > _TOLERATED * len(text):
        raise Unreadable("wrongly encoded: too many of its bytes are no characters", _REMEDY)
    return text
