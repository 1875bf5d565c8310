"""Article records, one JSON object a line: a file of them may be of any size, a line may not."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from daybill.model import Page, Problem
from daybill.sources.sniff import RECORD
from daybill.sources.visit import Visit, problem

_BOM = b"\xef\xbb\xbf"
_CHUNK = 1 << 20
_MEND = "give one JSON object a line, with the keys id, url, title, author, date, language and text"


class _Named(msgspec.Struct):
    """What may name a record; the rest of it is passed over."""

    id: str | int | None = None
    url: str | None = None


def pages(visit: Visit, stream: BinaryIO, name: str) -> Iterator[Page | Problem]:
    """A page for each line, holding the line's bytes; a `Problem` at `name:line N` for a broken or too long one."""
    empty = True
    for number, line in enumerate(_lines(stream, visit.limit), start=1):
        if line is not None and not line.strip():
            continue
        empty = False
        place = f"{name}:line {number}"
        if line is None:
            yield visit.too_large(place)
            continue
        try:
            address = _address(line) or f"{name}#{number}"
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield problem(place, f"no article record: {error}", _MEND)
        else:
            yield visit.page(address, line, RECORD)
    if empty:
        yield problem(name, "empty", _MEND)


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Each line without its end; `None` for one longer than `limit` bytes, which is read past in pieces."""
    first = True
    while line := stream.readline(limit + 3):  # room for an end of two bytes
        line, first = (line.removeprefix(_BOM) if first else line), False
        if len(line.rstrip(b"\r\n")) <= limit:
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield None


def _address(line: bytes) -> str:
    named = msgspec.json.decode(line, type=_Named)
    return str(named.id if named.id is not None else "") or named.url or ""
