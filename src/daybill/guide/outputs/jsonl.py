"""JSON: one value for a program that asks, one object a line for a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

# Characters that JSON may hold as they are but a terminal would act on; they can only stand in strings.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def document(value: Any) -> str:
    """A value as indented JSON."""
    return _safe(msgspec.json.format(msgspec.json.encode(value), indent=2))


def lines(rows: Iterable[Any]) -> Iterator[str]:
    """Each row as one line."""
    return (_safe(msgspec.json.encode(row)) for row in rows)


def _safe(json: bytes) -> str:
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.decode())
