"""Files, folders of files, and standard input."""

import os
import stat
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from daybill.model import Page, Problem, Source
from daybill.sources import records, sniff
from daybill.sources.visit import Visit, problem
from daybill.spelling import digest

_STDIN = "-"
_PIPED = "standard input"
_USE = f"give a file or a folder of files that end in {', '.join(sniff.SUFFIXES)}"


def pages(visit: Visit, stdin: BinaryIO | None = None) -> Iterator[Page | Problem]:
    """The documents of a file, of a folder and all folders in it (sorted by name), or of standard input (`-`)."""
    address = visit.source.address
    if address == _STDIN:
        yield from _from_unnamed(visit, stdin or sys.stdin.buffer, _PIPED)
        return
    nothing_found = True
    for found in documents(address):
        nothing_found = False
        if isinstance(found, Problem):
            yield found
        else:
            yield from _from_file(visit, found)
    if nothing_found:
        yield problem(address, "no documents in this folder", _USE)


def count(source: Source) -> int | None:
    """How many files there are to read; `None` for standard input and where a file may hold many records."""
    if source.address == _STDIN:
        return None
    found = list(documents(source.address))
    return None if any(isinstance(f, Path) and _kind_by_name(f) == sniff.RECORDS for f in found) else len(found)


def documents(address: str) -> Iterator[Path | Problem]:
    """The one file at an address, or those in a folder whose names end as a document's."""
    if not address:
        yield problem(address, "an empty path", _USE)
    elif not os.path.isdir(address):  # noqa: PTH112  (never raises, unlike Path.is_dir before Python 3.12)
        yield Path(address)
    else:
        yield from _in_folder(Path(address))


def _in_folder(root: Path) -> Iterator[Path | Problem]:
    # A folder is entered once, whatever links lead to it: so a loop of links ends. A stack, for folders nest deeply.
    waiting, entered = [root], set[tuple[int, int]]()
    while waiting:
        path = waiting.pop()
        try:
            if not path.is_dir():
                yield path
                continue
            status = path.stat()
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            waiting.extend(sorted(filter(_wanted, path.iterdir()), reverse=True))
        except OSError as error:
            yield problem(_name(path), *_why(error))


def _wanted(path: Path) -> bool:
    return not path.name.startswith(".") and (_kind_by_name(path) is not None or path.is_dir())


def _kind_by_name(path: Path) -> str | None:
    return sniff.SUFFIXES.get(path.suffix.lower())


def _from_file(visit: Visit, path: Path) -> Iterator[Page | Problem]:
    try:
        with _open(path) as stream:
            match _kind_by_name(path):
                case None:
                    yield from _from_unnamed(visit, stream, _name(path))
                case sniff.RECORDS:
                    yield from records.pages(visit, stream, _name(path))
                case kind:
                    yield _from_stream(visit, stream, _name(path), kind)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        yield problem(_name(path), *_why(error))


class _NotAFile(OSError):
    """A folder, pipe, socket or device: reading it might never end."""


def _open(path: Path) -> BinaryIO:
    # Looked at before it is opened, for opening a device may do something; and again after it, for it may have been
    # replaced. Without O_NONBLOCK a pipe would wait for a writer for ever.
    if not stat.S_ISREG(path.stat().st_mode):
        raise _NotAFile
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    stream = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        stream.close()
        raise _NotAFile
    return stream


def _from_stream(visit: Visit, stream: BinaryIO, name: str, kind: str) -> Page | Problem:
    body = stream.read(visit.limit + 1)
    if len(body) > visit.limit:
        return visit.too_large(name)
    if not body.strip():
        return problem(name, "empty", "give a file with a text in it")
    if not kind:
        # JSON that is an object only as a whole is one record over several lines.
        kind = sniff.media_type_of(body).replace(sniff.RECORDS, sniff.RECORD)
    if reason := sniff.why_no_text(body, kind):
        return problem(name, *reason)
    if name == _PIPED:
        # Nothing else tells one piped text from the next.
        name = f"{_PIPED} {digest(body.decode('latin-1'))[:8]}"
    return visit.page(name, body, kind)


def _from_unnamed(visit: Visit, stream: BinaryIO, name: str) -> Iterator[Page | Problem]:
    """One document, or records one a line: the first line decides, so that records need not fit in memory."""
    first = stream.readline(visit.limit + 1)
    while first and not first.strip():
        first = stream.readline(visit.limit + 1)
    whole = _Rejoined(first, stream)
    if sniff.media_type_of(first) == sniff.RECORDS:
        yield from records.pages(visit, whole, name)
    else:
        yield _from_stream(visit, whole, name, "")


class _Rejoined(BytesIO):
    """A stream from which the first line was already taken, with that line put back."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        super().__init__(first)
        self._rest = rest

    def read(self, size: int | None = -1, /) -> bytes:
        taken = super().read(size)
        if size is None or size < 0:
            return taken + self._rest.read()
        return taken + self._rest.read(size - len(taken)) if len(taken) < size else taken

    def readline(self, size: int | None = -1, /) -> bytes:
        return super().readline(size) or self._rest.readline(-1 if size is None else size)


def _why(error: OSError | ValueError) -> tuple[str, str]:
    match error:
        case FileNotFoundError():
            return "no such file or folder", "check the path"
        case PermissionError():
            return "may not be read", "allow this user to read it"
        case _NotAFile():
            return "a pipe, socket or device, not a file", "give a file, or pipe it in and give `-`"
        case OSError():
            return f"cannot be read: {error.strerror or error}", "check the path and the disk"
        case _:
            return f"not a path: {error}", "check the path"


def _name(path: Path) -> str:
    # A name need not be UTF-8 on disk, but it must be to be kept.
    return os.fsencode(path).decode("utf-8", "replace")
