"""JSON: one value for a program that asks, one object a line for a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec


def document(value: Any) -> str:
    """A value as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()


def lines(rows: Iterable[Any]) -> Iterator[str]:
    """Each row as one line."""
    return (msgspec.json.encode(row).decode() for row in rows)
