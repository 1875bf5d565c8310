"""What is watched on this machine: folders of documents, and mailboxes (mbox files and Maildirs) of newsletters.

`documents` names what is there with a mark that changes when it does, so that only what is new need be opened.
"""

from __future__ import annotations

import email
import email.policy
import os
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path

import msgspec

from daybill.model import Page, Problem, Source
from daybill.sources import files, sniff
from daybill.sources.visit import Visit
from daybill.spelling import digest

_CHUNK = 1 << 16
Pages = Callable[[Visit], Iterator[Page | Problem]]


class Document(msgspec.Struct, frozen=True):
    """Something that is watched."""

    address: str
    mark: str
    """Changes when the document does."""
    pages: Pages


def documents(source: Source, limit: int) -> Iterator[Document | Problem]:
    """What stands in a folder or a mailbox now; a `Problem` for what cannot be looked at.

    Of mail no message larger than `limit` bytes is held.
    """
    path = Path(source.address)
    if source.kind == "folder":
        yield from _in_folder(source)
    elif path.is_dir():
        yield from _in_maildir(path)
    else:
        yield from _in_mbox(path, limit)


def _in_folder(source: Source) -> Iterator[Document | Problem]:
    if not Path(source.address).is_dir():
        yield Problem(address=source.address, stage="sources", reason="no such folder", remedy="check the path")
        return
    for found in files.documents(source.address):
        if isinstance(found, Problem):
            yield found
            continue
        try:
            state = found.stat()
        except OSError:  # gone since
            continue
        name = os.fsencode(found).decode("utf-8", "replace")
        yield Document(name, f"{state.st_mtime_ns}:{state.st_size}", _file(str(found), source))


def _file(path: str, source: Source) -> Pages:
    asked = msgspec.structs.replace(source, kind="files", address=path)
    return lambda visit: files.pages(msgspec.structs.replace(visit, source=asked))


def _in_maildir(path: Path) -> Iterator[Document | Problem]:
    for folder in (path / "new", path / "cur"):
        for message in sorted(folder.iterdir()) if folder.is_dir() else ():
            # The flags behind the colon change when a message is read; its name does not.
            name = message.name.partition(":")[0]
            if not name.startswith(".") and message.is_file():
                yield Document(f"{path}#{name}", name, _message(message, f"{path}#{name}"))


def _message(path: Path, address: str) -> Pages:
    def pages(visit: Visit) -> Iterator[Page | Problem]:
        with path.open("rb") as stream:
            body = stream.read(visit.limit + 1)
        yield visit.too_large(address) if len(body) > visit.limit else visit.page(address, body, sniff.MAIL)

    return pages


def _in_mbox(path: Path, limit: int) -> Iterator[Document | Problem]:
    try:
        with path.open("rb") as stream:
            for body in _messages(stream, limit):
                # A message is known by what it calls itself; one that does not, by its bytes.
                name = _name_of(body) or digest(body.decode("latin-1"))
                address = f"{path}#{name}"
                yield Document(address, name, _given(address, body))
    except OSError as error:
        yield Problem(
            address=str(path), stage="sources", reason=f"cannot be read: {error.strerror}", remedy="check the path"
        )


def _given(address: str, body: bytes) -> Pages:
    return lambda visit: iter(
        [visit.too_large(address) if len(body) > visit.limit else visit.page(address, body, sniff.MAIL)]
    )


def _messages(stream: object, limit: int) -> Iterator[bytes]:
    """The messages of an mbox file, each cut at one byte more than may be; `>From ` is `From ` again."""
    lines: list[bytes] = []
    size, begun, blank = 0, False, True
    for line in iter(lambda: stream.readline(_CHUNK), b""):  # type: ignore[attr-defined]
        if blank and line.startswith(b"From "):
            if begun:
                yield b"".join(lines)[: limit + 1]
            lines, size, begun = [], 0, True
        elif begun and size <= limit:
            lines.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line.startswith(b">") else line)
            size += len(line)
        blank = not line.strip()
    if begun:
        yield b"".join(lines)[: limit + 1]


def _name_of(body: bytes) -> str:
    head: Message = email.message_from_bytes(body[:_CHUNK].partition(b"\n\n")[0], policy=email.policy.compat32)
    return "".join(str(head.get("Message-ID", "")).split()).strip("<>")[:200]
