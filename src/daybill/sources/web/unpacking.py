"""A reply's bytes as they come: unpacked in pieces, and given up as soon as they are more than they may be."""

from __future__ import annotations

import zlib
from typing import Protocol

from daybill.errors import Unreachable

ENCODINGS = "gzip, deflate"
"""What we ask for: every server has it, and the standard library bounds it."""
_HARMLESS = 1_000_000
_STEEPEST = 300
"""How often as large as it was packed a text may be, once it is over a million bytes; real text stays under 40."""


class _Unpacker(Protocol):
    def feed(self, data: bytes, most: int) -> bytes: ...


class Body:
    """A body in the making; `add` raises `Unreachable` for more than `limit` bytes, packed or not."""

    def __init__(self, encoding: str, limit: int) -> None:
        self._limit, self._taken = limit, 0
        self._parts: list[bytes] = []
        self._size = 0
        self._unpacker = _unpacker(encoding)

    def add(self, data: bytes) -> None:
        """The next piece as it came."""
        self._taken += len(data)
        try:
            piece = self._unpacker.feed(data, self._limit + 1 - self._size)
        except zlib.error as error:
            raise Unreachable(f"its compression is broken: {error}", "", kind="type") from None
        self._size += len(piece)
        self._parts.append(piece)
        if self._size > self._limit or self._taken > self._limit:
            raise Unreachable(f"larger than {self._limit / 1e6:g} MB", "raise limit_mb", kind="size", lasting=True)
        if self._size > _HARMLESS and self._size > _STEEPEST * self._taken:
            raise Unreachable("unpacks to far more than it should", "", kind="size", lasting=True)

    def whole(self) -> bytes:
        """All of it."""
        return b"".join(self._parts)


class _Plain:
    def feed(self, data: bytes, most: int) -> bytes:
        return data[: max(0, most)]


class _Zlib:
    """Gzip and zlib, several members in a row too; and deflate without a header, as some servers have it."""

    def __init__(self, bits: int) -> None:
        self._bits, self._begun = bits, False
        self._unpack = zlib.decompressobj(bits)

    def feed(self, data: bytes, most: int) -> bytes:
        out = b""
        while data and len(out) < most:
            out += self._next(data, most - len(out))
            data = self._unpack.unconsumed_tail
            if self._unpack.eof:
                data = self._unpack.unused_data
                self._unpack = zlib.decompressobj(self._bits)
                if not data.startswith(b"\x1f\x8b"):  # padding behind the last member
                    break
        return out

    def _next(self, data: bytes, most: int) -> bytes:
        try:
            out = self._unpack.decompress(data, most)
        except zlib.error:
            if self._begun or self._bits > 15:
                raise
            self._unpack = zlib.decompressobj(-15)
            out = self._unpack.decompress(data, most)
        self._begun = True
        return out


def _unpacker(encoding: str) -> _Unpacker:
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Zlib(31)
        case "deflate":
            return _Zlib(15)
        case other:
            raise Unreachable(f"packed as {other[:40]!r}, which was not asked for", "", kind="type", lasting=True)
