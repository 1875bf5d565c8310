"""Archives of the web: WARC files, packed or not (gzip, zstandard), and WACZ, which are ZIP files of them.

Whatever a filter can tell from a record's head is told before its body is read. An archive that ends in the middle of a
record, which the library would pass over in silence, is a problem, and so is what cannot be read in one; what stands
before is kept.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal
from urllib.parse import urlsplit

import msgspec

from daybill.errors import Unreachable
from daybill.model import Page, Problem
from daybill.sources.visit import Visit, problem
from daybill.sources.web.addresses import normal

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_READ = ("text/html", "application/xhtml+xml", "text/plain")
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20
_HEAD = 1 << 16
"""More than the head of an HTTP answer may have, in bytes."""
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_MEND = "fetch it again; what stands before that is read"


def pages(visit: Visit, _stdin: BinaryIO | None = None) -> Iterator[Page | Problem]:
    """The pages of an archive that its filter lets through, in its own order, each as of the day it was crawled."""
    name = visit.source.address
    try:
        if zipfile.is_zipfile(name):
            yield from _in_wacz(visit, name)
            return
        with Path(name).open("rb") as stream:
            yield from _in_warc(visit, stream, name)
    except ImportError:  # not made for this Python
        yield problem(name, "archives cannot be read with this Python", "use Python 3.13")
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        yield problem(name, f"cannot be read: {reason}", "give a WARC file (.warc, .warc.gz, .warc.zst) or a WACZ file")


def _in_wacz(visit: Visit, name: str) -> Iterator[Page | Problem]:
    with zipfile.ZipFile(name) as whole:
        inside = [entry for entry in whole.infolist() if entry.filename.startswith("archive/") and not entry.is_dir()]
        if not inside:
            yield problem(
                name, "a ZIP file without archives of the web", "give a WACZ file, which has them in archive/"
            )
        for entry in inside:
            with whole.open(entry) as stream:
                yield from _in_warc(visit, stream, f"{name}/{entry.filename}")  # type: ignore[arg-type]


def _in_warc(visit: Visit, stream: BinaryIO, name: str) -> Iterator[Page | Problem]:
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415

    head = stream.read(4)
    stream.seek(0)
    number = last = 0
    try:
        for record in ArchiveIterator(stream, parse_http=False):
            number, last = number + 1, record.stream_pos
            if record.headers.get("WARC-Type") == "response" and (found := _page(visit, record)):
                yield found
    except OSError as error:
        cut = number and not _is_whole(stream, head, last)
        reason = f"cut off in record {number + 1:,}" if cut else f"broken behind record {number:,}: {error}"
        yield problem(name, reason, _MEND)
        return
    if not number:
        yield problem(name, "no record in it", "give a WARC file")
    elif not _is_whole(stream, head, last):
        yield problem(name, f"cut off in record {number:,}", _MEND)


def _page(visit: Visit, record: WarcRecord) -> Page | Problem | None:
    """The page of a record; `None` where the filter or its head says that it is none to read."""
    url = record.headers.get("WARC-Target-URI") or ""
    day = record.headers.get("WARC-Date") or ""
    if not visit.only.lets_through(_host(url), day[:10]):
        return None
    try:
        address = normal(url.strip("<>"))
    except Unreachable:
        return None
    # Only now is its HTTP answer looked at, and apart from the archive: what is broken in it does not break that.
    answer = record.reader.read(visit.limit + _HEAD)
    try:
        found = _unpacked(answer, "none")
        kind = found.http_headers.get("Content-Type") or "" if found.http_headers else ""
        if not found.http_headers or found.http_headers.status_code != 200 or not kind.lower().startswith(_READ):
            return None
        body = _body(answer, visit.limit) if len(answer) < visit.limit + _HEAD else answer
    except OSError as error:
        return problem(address, f"cannot be unpacked: {error}", "nothing to mend; all other pages are read")
    if len(body) > visit.limit:
        return visit.too_large(address)
    page = visit.page(address, body, kind)
    return msgspec.structs.replace(
        page, fetched=_moment(day) or visit.now, source=msgspec.structs.replace(page.source, url=address)
    )


def _body(answer: bytes, most: int) -> bytes:
    """What an HTTP answer holds, unpacked, but not more than one byte beyond the most.

    Many crawlers keep it unpacked beside the head that came with it, and many a server names a coding that is none
    (`Content-Encoding: utf-8`): then it is text as it stands.
    """
    try:
        return bytes(_unpacked(answer, "all").reader.read(most + 1))
    except OSError:
        plain = bytes(_unpacked(answer, "none").reader.read(most + 1))
        if _BINARY.search(plain, 0, 1000):
            raise
        return plain


def _unpacked(answer: bytes, codings: Literal["none", "all"]) -> WarcRecord:
    """An HTTP answer as a record of its own. Raises OSError where it cannot be parsed."""
    from fastwarc.warc import WarcRecord  # noqa: PLC0415

    record = WarcRecord()
    record.set_bytes_content(answer)
    record.is_http = True
    record.parse_http(auto_decode=codings)
    return record


def _host(url: str) -> str:
    try:
        return (urlsplit(url.strip("<>")).hostname or "").lower()
    except ValueError:
        return ""


def _moment(text: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


# ── whether it is whole ───────────────────────────────────────────────────────────────────────────────────────────


def _is_whole(stream: Any, head: bytes, last: int) -> bool:
    """Whether the last record, which begins at a place, ends where it should; a broken zstandard raises by itself."""
    if head.startswith(_GZIP):
        stream.seek(last)
        if stream.read(2) != _GZIP:
            last = 0  # one member for all records
        return _gzip_ends(stream, last)
    if head.startswith(b"WARC"):
        return _record_ends(stream, last)
    return True


def _gzip_ends(stream: Any, start: int) -> bool:
    """Whether the member that begins at a place, and each behind it, ends; one that is broken does in its own way."""
    stream.seek(start)
    unpack, untouched = zlib.decompressobj(31), False
    while piece := stream.read(_CHUNK):
        while piece:
            try:
                unpack.decompress(piece, _CHUNK)
            except zlib.error:
                return True
            piece, untouched = unpack.unconsumed_tail, unpack.eof
            if unpack.eof:
                piece, unpack = unpack.unused_data, zlib.decompressobj(31)
    return untouched


def _record_ends(stream: Any, start: int) -> bool:
    with _at(stream, start):
        head = stream.read(1 << 16).partition(b"\r\n\r\n")[0]
    lengths = [line.partition(b":")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    size = stream.seek(0, 2)
    return bool(lengths) and lengths[0].strip().isdigit() and start + len(head) + 4 + int(lengths[0]) <= size


@contextmanager
def _at(stream: Any, place: int) -> Iterator[None]:
    stream.seek(place)
    yield
