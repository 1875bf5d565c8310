"""How a ledger file is opened, made, brought up to date, or refused."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from daybill.errors import BadInput, LedgerError, LedgerTooNew
from daybill.ledger.schema import APPLICATION_ID, STEPS, Step

PATIENCE_MS = 60_000
"""How long a writer waits for another one; each holds the ledger for one document or one film only."""
_BETWEEN_TRIES = 0.02
"""For how many seconds it waits before it asks again, where SQLite itself does not wait."""


_BATCH = 500
"""Values bound at once; SQLite allows 999 in its oldest builds."""


class Ledger:
    """An open ledger: a context manager that closes it. Pass it to the functions of `keeping` and `asking`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._connection = connection

    def rows(self, query: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a query gives, one by one; raises `LedgerError`."""
        try:
            # Not `yield from`: that closes the cursor of a walk given up late, maybe after the ledger.
            for row in self._connection.execute(query, values):  # noqa: UP028
                yield row
        except sqlite3.Error as error:
            raise self._refusal(error) from error

    def row(self, query: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row, if there is one; raises `LedgerError`."""
        return next(self.rows(query, values), None)

    def rows_in(self, query: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query that asks for `IN ?`, for all values, a part of them at a time; raises `LedgerError`."""
        wanted = list(values)
        for start in range(0, len(wanted), _BATCH):
            part = wanted[start : start + _BATCH]
            yield from self.rows(query.replace("IN ?", f"IN ({','.join('?' * len(part))})"), part)

    def write(self, statement: str, values: Sequence[Any] = ()) -> int:
        """The number of rows written; raises `LedgerError`."""
        try:
            return self._connection.execute(statement, values).rowcount
        except sqlite3.Error as error:
            raise self._refusal(error) from error

    def write_many(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Write a row for each of `values`; raises `LedgerError`."""
        try:
            self._connection.executemany(statement, values)
        except sqlite3.Error as error:
            raise self._refusal(error) from error

    def version(self) -> int:
        """A number that is another once somebody else has written to the file; raises `LedgerError`."""
        row = self.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or none of it. One inside another is part of the outer one."""
        if self._connection.in_transaction:
            yield
            return
        self.write("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self.write("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _refusal(self, error: sqlite3.Error) -> LedgerError:
        return _refusal(self.path, error)


def writing(path: Path, steps: Sequence[Step] = STEPS) -> Ledger:
    """The ledger at `path`, made if absent and brought up to date; raises `LedgerError`, `LedgerTooNew`."""
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger", "name a file, such as " + str(path / "daybill.db"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path, "rwc")
    except (sqlite3.Error, OSError) as error:
        raise _refusal(path, error) from error
    ledger = Ledger(path, connection, writable=True)
    try:
        _check(ledger, steps)
        _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; a power cut the last few
        _bring_up_to_date(ledger, steps)
    except sqlite3.Error as error:
        ledger.close()
        raise _refusal(path, error) from error
    except BaseException:
        ledger.close()
        raise
    return ledger


def reading(path: Path) -> Ledger:
    """The ledger at `path` for reading only; never makes a file.

    Raises `BadInput` where there is none, `LedgerError` and `LedgerTooNew` where it cannot be used.
    """
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger", "name a file with --ledger")
    if not path.exists() or path.stat().st_size == 0:
        raise BadInput(f"no ledger at {path}", "run `daybill read` first, or name another with --ledger")
    ledger = _opened_for_reading(path)
    try:
        current = _check(ledger, STEPS) == len(STEPS)
    except BaseException:
        ledger.close()
        raise
    if current:
        return ledger
    ledger.close()
    writing(path).close()
    return _opened_for_reading(path)


def _opened_for_reading(path: Path) -> Ledger:
    try:
        return Ledger(path, _readable(path, "ro"), writable=False)
    except sqlite3.OperationalError:
        # In a folder that we may not write, SQLite cannot lay the log's index beside the file.
        try:
            return Ledger(path, _readable(path, "ro&immutable=1"), writable=False)
        except sqlite3.Error as error:
            raise _refusal(path, error) from error
    except sqlite3.Error as error:
        raise _refusal(path, error) from error


def _readable(path: Path, mode: str) -> sqlite3.Connection:
    """A connection through which something was read; closed again where nothing can be."""
    connection = _connect(path, mode)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE_MS / 1000)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _check(ledger: Ledger, steps: Sequence[Step]) -> int:
    """How many steps the file has; raises where it is not a ledger, or one of a newer Daybill."""
    application, version, tables = ledger.row(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
        " FROM pragma_application_id, pragma_user_version"
    ) or (0, 0, 0)
    if application != APPLICATION_ID and (application or tables):
        raise LedgerError(f"{ledger.path} is another program's database", "name another file with --ledger")
    if version > len(steps):
        raise LedgerTooNew(
            f"{ledger.path} was written by a newer Daybill (ledger version {version}; this one knows {len(steps)})",
            "upgrade Daybill, or name another file with --ledger",
        )
    return int(version)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    # Asked for only where it is not so: the change needs the file for itself alone, and where another process makes the
    # same change to a new ledger, SQLite refuses it at once, however patient the connection is.
    until = time.monotonic() + PATIENCE_MS / 1000
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_BETWEEN_TRIES)


def _bring_up_to_date(ledger: Ledger, steps: Sequence[Step]) -> None:
    version = _check(ledger, steps)
    if version == len(steps):
        return
    if version:
        logging.getLogger(__name__).warning("daybill: bringing %s up to this version; once", ledger.path)
    with ledger.transaction():
        # Asked again inside: another process may have been faster.
        for statement in (statement for step in steps[_check(ledger, steps) :] for statement in step):
            ledger.write(statement)
        ledger.write(f"PRAGMA application_id = {APPLICATION_ID}")
        ledger.write(f"PRAGMA user_version = {len(steps)}")


_NO_ROOM = ("disk is full", "disk I/O error")
"""What SQLite says of a full disk; the second where it is a quota, a limit, or a broken disk."""


def _refusal(path: Path, error: Exception) -> LedgerError:
    if "not a database" in str(error):
        return LedgerError(f"{path} is not a ledger (not an SQLite file)", "name another file with --ledger")
    if "readonly" in str(error):
        return LedgerError(f"{path} may not be written", "mend its permissions, or name another with --ledger")
    if any(words in str(error) for words in _NO_ROOM):
        return LedgerError(
            f"{path} cannot be written any further: is the disk full?",
            "make room and run the command again; what was kept until now is safe",
        )
    return LedgerError(f"{path}: {error}", "run `daybill doctor`, or name another file with --ledger")
