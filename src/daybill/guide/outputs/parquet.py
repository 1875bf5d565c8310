"""Rows as a Parquet file, for programs that compute. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from daybill.errors import BadInput


def table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> bytes:
    """The rows as a file; lists and records within them are written as JSON. Raises `BadInput` without pyarrow."""
    try:
        import pyarrow as pa  # noqa: PLC0415  (only who wants this pays for it)
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise BadInput("Parquet needs pyarrow", "install it with: pip install 'daybill[parquet]'") from error
    kept = [{name: _cell(row.get(name)) for name in columns} for row in rows]
    arrays = {name: _column(pa, [row[name] for row in kept]) for name in columns}
    file = io.BytesIO()
    parquet.write_table(pa.table(arrays), file, compression="zstd")
    return file.getvalue()


def _column(pa: Any, cells: list[Any]) -> Any:
    # A column without any value still has a type: text.
    return pa.array(cells, None if any(cell is not None for cell in cells) else pa.string())


def _cell(value: Any) -> Any:
    plain = msgspec.to_builtins(value)
    return msgspec.json.encode(plain).decode() if isinstance(plain, list | dict) else plain
