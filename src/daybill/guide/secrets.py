"""What must not stand in the ledger, in a file that only its owner may read: keys of channels, the password's hash."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec

from daybill.errors import BadInput


def get(ledger: Path, name: str) -> str:
    """What is kept under a name; empty where nothing is."""
    return _read(_file(ledger)).get(name, "")


def put(ledger: Path, name: str, value: str) -> None:
    """Keep something under a name; an empty value is removed."""
    path = _file(ledger)
    kept = {**_read(path), name: value}
    text = msgspec.json.format(msgspec.json.encode({k: v for k, v in sorted(kept.items()) if v}), indent=2)
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text + b"\n")
    fresh.replace(path)


def _file(ledger: Path) -> Path:
    return ledger.with_name(ledger.name + ".secrets")


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise BadInput(f"{path} may be read by others", f"chmod 600 {path}")
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except msgspec.DecodeError as error:
        raise BadInput(f"{path}: {error}", "mend or remove it") from error
