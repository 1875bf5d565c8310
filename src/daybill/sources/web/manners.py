"""How a host is treated: its robots.txt, one request at a time with a pause, what it asks for, and a limit a day.

What is known of each host is one `HostState`, which the caller keeps between rounds; times are the wall clock's, so
that a host that asked for an hour is left alone for an hour even if we are started anew.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from daybill.errors import Unreachable

if TYPE_CHECKING:
    from protego import Protego

_ROBOTS_HOLD = dt.timedelta(days=1)
"""How long robots.txt is believed (RFC 9309, 2.4)."""
_LONGEST_WAIT = dt.timedelta(days=1)
_LONGEST_PAUSE = 60.0
"""Of a crawl-delay in robots.txt, in seconds."""
_FIRST_BACKOFF = 60.0
_MOST_FAILURES = 3
"""Failures in a row after which a host is left alone for a while."""


class HostState(msgspec.Struct, kw_only=True):
    """What is known of a host (`https://host:port`)."""

    host: str
    robots: str = ""
    robots_until: dt.datetime | None = None
    failures: int = 0
    """In a row."""
    not_before: dt.datetime | None = None
    """Asked again from then on."""
    day: dt.date | None = None
    requests: int = 0
    """On that day."""


class Manners:
    """The pace of every host that is asked."""

    def __init__(self, agent: str, *, pause: float, budget: int) -> None:
        self.agent, self._pause, self._budget = agent, pause, budget
        self.hosts: dict[str, HostState] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._free_at: dict[str, float] = {}

    def state(self, host: str) -> HostState:
        """What is known of a host."""
        return self.hosts.setdefault(host, HostState(host=host))

    def turn(self, host: str) -> asyncio.Lock:
        """Held by the one who asks a host."""
        return self._turns.setdefault(host, asyncio.Lock())

    async def wait(self, host: str, now: dt.datetime) -> None:
        """Waits until a host may be asked, and counts the request; raises `Unreachable` where that takes long."""
        state = self.state(host)
        if wait := self.wait_for(host, now):
            raise Unreachable(f"{host} is not to be asked yet", "", kind="busy", wait=wait)
        if state.day != now.date():
            state.day, state.requests = now.date(), 0
        if state.requests >= self._budget:
            rest = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time(), tzinfo=now.tzinfo) - now
            raise Unreachable(
                f"{host} was asked {state.requests} times today", "raise budget", kind="busy", wait=rest.total_seconds()
            )
        state.requests += 1
        clock = asyncio.get_running_loop().time
        await asyncio.sleep(max(0.0, self._free_at.get(host, 0.0) - clock()))

    def wait_for(self, host: str, now: dt.datetime) -> float:
        """Seconds until a host may be asked; 0 where it may.

        A date far ahead is a wrong clock's, and is not believed.
        """
        state = self.state(host)
        if state.not_before is None or not now < state.not_before <= now + _LONGEST_WAIT:
            return 0.0
        return (state.not_before - now).total_seconds()

    def done(self, host: str) -> None:
        """The host has answered: the pause begins."""
        self._free_at[host] = asyncio.get_running_loop().time() + self.pause(host)

    def pause(self, host: str) -> float:
        """Seconds between two requests: our own, or more where robots.txt asks for it."""
        state = self.state(host)
        asked = _rules(state.robots).crawl_delay(self.agent) if "delay" in state.robots.lower() else None
        return max(self._pause, min(float(asked or 0), _LONGEST_PAUSE))

    def allows(self, address: str, host: str) -> bool:
        """Whether robots.txt, which must be known, lets us ask for an address."""
        robots = self.state(host).robots
        return not robots or _rules(robots).can_fetch(address, self.agent)

    def knows_robots(self, host: str, now: dt.datetime) -> bool:
        """Whether robots.txt was read in the last day."""
        until = self.state(host).robots_until
        return until is not None and now < until <= now + _ROBOTS_HOLD

    def learn_robots(self, host: str, text: str, now: dt.datetime) -> None:
        """Keep a host's robots.txt; an empty one allows all."""
        state = self.state(host)
        state.robots, state.robots_until = text, now + _ROBOTS_HOLD

    def succeeded(self, host: str) -> None:
        """A host answered as it should."""
        self.state(host).failures = 0

    def failed(self, host: str, now: dt.datetime, retry_after: str = "") -> float:
        """A host did not: after three times, or where it says so, it is left alone; for how many seconds."""
        state = self.state(host)
        state.failures += 1
        wait = _seconds(retry_after, now)
        if wait is None and state.failures >= _MOST_FAILURES:
            wait = _FIRST_BACKOFF * 2.0 ** min(state.failures - _MOST_FAILURES, 20)
        if wait is None:
            return 0.0
        until = now + min(dt.timedelta(seconds=wait), _LONGEST_WAIT)
        state.not_before = max(until, state.not_before or until)
        return (until - now).total_seconds()


@lru_cache(maxsize=512)
def _rules(text: str) -> Protego:
    from protego import Protego  # noqa: PLC0415

    return Protego.parse(text)


def _seconds(retry_after: str, now: dt.datetime) -> float | None:
    """The seconds of a `Retry-After`, which is a number or a date; `None` for neither."""
    text = retry_after.strip()
    if text.isdigit():
        return float(min(int(text[:9]), 10**9))
    try:
        return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
    except (ValueError, TypeError):
        return None
