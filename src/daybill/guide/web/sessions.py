"""Who is signed in as the owner. Sessions live with the process: after a restart the owner signs in again."""

from __future__ import annotations

import hmac
import secrets as chance
import time
from hashlib import sha256
from pathlib import Path

import msgspec
from starlette.requests import Request

from daybill.guide import secrets

COOKIE = "daybill-owner"
_LASTS = 14 * 86_400
"""Seconds of a session."""
_TRIES, _WITHIN = 5, 900
"""Wrong passwords from one address, and within how many seconds, until it has to wait."""
_ALL_TRIES = 50
"""The same from all addresses together."""
_SHORTEST = 10


class Session(msgspec.Struct, frozen=True):
    """A signed-in owner. `form` stands in each form, so that no other site can send one."""

    form: str
    ends: float


class Sessions:
    """The sessions of a site, and who tried to sign in."""

    def __init__(self) -> None:
        self._open: dict[str, Session] = {}
        self._tries: dict[str, list[float]] = {}

    def begin(self) -> str:
        """The secret of a new session, for the owner's cookie."""
        secret = chance.token_urlsafe(32)
        self._open[_digest(secret)] = Session(chance.token_urlsafe(24), time.time() + _LASTS)
        return secret

    def of(self, request: Request) -> Session | None:
        """The session that a request belongs to."""
        found = self._open.get(_digest(request.cookies.get(COOKIE, "")))
        return found if found and found.ends > time.time() else None

    def end(self, request: Request) -> None:
        """Forget the session that a request belongs to."""
        self._open.pop(_digest(request.cookies.get(COOKIE, "")), None)

    def may_try(self, address: str) -> bool:
        """Whether an address may try a password now."""
        since = time.time() - _WITHIN
        self._tries = {who: kept for who, at in self._tries.items() if (kept := [t for t in at if t > since])}
        every = sum(map(len, self._tries.values()))
        return len(self._tries.get(address, [])) < _TRIES and every < _ALL_TRIES

    def failed(self, address: str) -> None:
        """Note that an address gave a wrong password."""
        self._tries.setdefault(address, []).append(time.time())


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def has_owner(ledger: Path) -> bool:
    """Whether a password was set."""
    return bool(secrets.get(ledger, "owner"))


def set_password(ledger: Path, password: str) -> None:
    """Keep the hash of the owner's password; raises `ValueError` for one that is too short."""
    from argon2 import PasswordHasher  # noqa: PLC0415

    if len(password) < _SHORTEST:
        raise ValueError(f"a password has at least {_SHORTEST} characters")
    secrets.put(ledger, "owner", PasswordHasher().hash(password))


def right(ledger: Path, password: str) -> bool:
    """Whether this is the owner's password."""
    from argon2 import PasswordHasher  # noqa: PLC0415
    from argon2.exceptions import VerificationError  # noqa: PLC0415

    kept = secrets.get(ledger, "owner")
    try:
        return bool(kept) and PasswordHasher().verify(kept, password[:1000])
    except VerificationError:
        return False


def same(one: str, two: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), two.encode())
