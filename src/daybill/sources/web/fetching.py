"""One address of the web, fetched: asked for politely, connected to safely, taken in within limits."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import aiohttp
import msgspec

from daybill.errors import Unreachable
from daybill.settings import Web
from daybill.sources.web import addresses, caching
from daybill.sources.web.manners import Manners
from daybill.sources.web.unpacking import ENCODINGS, Body

_MOST_REDIRECTS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_LONGEST_ROBOTS = 512_000
"""Bytes of robots.txt that are read (RFC 9309, 2.5)."""
# Kinds of file that hold no text: not even begun.
_NO_TEXT = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/octet-stream")
_NO_TEXT_REMEDY = "give the address of a page or a feed"


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What a host gave. `body` is empty where nothing changed since `stored`."""

    url: str
    """Where it was in the end."""
    moved: bool = False
    """Whether every step there was for good."""
    changed: bool = True
    body: bytes = b""
    media_type: str = ""
    """With its charset, as the host says."""
    stored: caching.Stored = caching.Stored()
    fetched: dt.datetime


class _Asking(msgspec.Struct, frozen=True, kw_only=True):
    """One request."""

    url: str
    host: str
    limit: int
    headers: dict[str, str] = {}
    stored: caching.Stored = caching.Stored()
    form: Mapping[str, str] | None = None
    account: bool = False
    """Asked by the one whom the account belongs to, and so by no robot."""


class Fetcher:
    """Fetches addresses, for the time it is entered. Manners are shared by all that it fetches.

    `web` are the settings; `manners` is what is known of hosts, made anew if none is given.
    """

    def __init__(self, web: Web, *, limit: int, manners: Manners | None = None) -> None:
        self.web, self._limit = web, limit
        self.manners = manners or Manners(web.agent(), pause=web.pause, budget=web.budget)
        self._allowed = addresses.networks(web.allow_networks)
        self._session: aiohttp.ClientSession | None = None
        self.requests = 0
        self.bodies = 0
        """Bytes of bodies taken in, as they came."""

    async def __aenter__(self) -> Self:
        resolver = addresses.Resolver(self._allowed, self.web.hosts())
        connector = aiohttp.TCPConnector(resolver=resolver, limit=self.web.connections, ttl_dns_cache=60)
        self._session = aiohttp.ClientSession(
            connector=connector,
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.web.user_agent(), "Accept-Encoding": ENCODINGS},
            timeout=aiohttp.ClientTimeout(total=self.web.patience, sock_connect=15),
            trust_env=False,  # a proxy would connect to addresses that nobody checked
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._session:
            await self._session.close()

    async def get(
        self, address: str, stored: caching.Stored | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """What stands at an address; raises `Unreachable`.

        With `stored`, of an earlier reply, only what changed is sent; a reply that is still fresh is not asked for.
        `headers` are sent to the first host only: they may hold a secret.
        """
        url, moved = addresses.normal(address), True
        first = addresses.origin(url)
        if stored and caching.fresh(url, stored, _now()):
            return Reply(url=url, changed=False, stored=stored, fetched=_now())
        for _ in range(_MOST_REDIRECTS + 1):
            sent = dict(headers or {}) if addresses.origin(url) == first else {}
            found = await self._ask(self._asking(url, sent, stored))
            if isinstance(found, Reply):
                return msgspec.structs.replace(found, moved=moved and found.url != addresses.normal(address))
            status, target = found
            moved = moved and status in (301, 308)
            url = addresses.normal(target, url)
        raise Unreachable(f"redirected more than {_MOST_REDIRECTS} times", "", kind="status", lasting=True)

    async def post(self, address: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Reply:
        """The answer to a form, as accounts ask for; raises `Unreachable`, for a redirect too."""
        url = addresses.normal(address)
        asking = _Asking(
            url=url, host=addresses.origin(url), limit=self._limit, headers=dict(headers or {}), form=form, account=True
        )
        found = await self._ask(asking)
        if isinstance(found, Reply):
            return found
        raise Unreachable("answers with a redirect", "give the address it leads to", kind="status", lasting=True)

    def _asking(self, url: str, headers: dict[str, str], stored: caching.Stored | None) -> _Asking:
        conditions = caching.conditions(url, stored) if stored else {}
        return _Asking(
            url=url,
            host=addresses.origin(url),
            limit=self._limit,
            headers=headers | conditions,
            stored=stored or caching.Stored(),
            account=bool(headers),
        )

    async def _ask(self, asking: _Asking) -> Reply | tuple[int, str]:
        async with self.manners.turn(asking.host):
            if not asking.account:
                await self._know_robots(asking.host)
                if not self.manners.allows(asking.url, asking.host):
                    raise Unreachable("refused by robots.txt", "", kind="robots", lasting=True)
            return await self._request(asking)

    async def _know_robots(self, host: str) -> None:
        now = _now()
        if self.manners.knows_robots(host, now):
            return
        try:
            found = await self._robots(host)
            text = found.body.decode("utf-8", "replace") if found else ""
        except Unreachable as error:
            # No robots.txt allows all; one that cannot be had, or is endless, forbids all (RFC 9309, 2.3.1).
            if error.kind not in ("status", "type") or error.wait or not error.lasting:
                raise
            text = ""
        self.manners.learn_robots(host, text, now)

    async def _robots(self, host: str) -> Reply | None:
        url = f"{host}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            found = await self._request(_Asking(url=url, host=host, limit=_LONGEST_ROBOTS))
            if isinstance(found, Reply):
                return found
            url = addresses.normal(found[1], url)
        return None

    async def _request(self, asking: _Asking) -> Reply | tuple[int, str]:
        """One request; the reply, or the status and target of a redirect."""
        if ip := addresses.literal(asking.url):
            addresses.check(ip, self._allowed)
        await self.manners.wait(asking.host, _now())
        try:
            found = await self._answer(asking)
        except Unreachable:
            raise
        except Exception as error:
            raise self._no_answer(asking.host, error) from error
        finally:
            self.manners.done(asking.host)
        self.manners.succeeded(asking.host)
        return found

    async def _answer(self, asking: _Asking) -> Reply | tuple[int, str]:
        assert self._session, "a Fetcher is entered before it fetches"
        self.requests += 1
        async with self._session.request(
            "POST" if asking.form else "GET",
            asking.url,
            headers=asking.headers,
            data=asking.form,
            allow_redirects=False,
        ) as response:
            return await self._taken(asking, response)

    def _no_answer(self, host: str, error: Exception) -> Unreachable:
        """What went wrong on the way; the resolver's own refusals come wrapped."""
        cause: BaseException | None = error
        while cause:
            if isinstance(cause, Unreachable):
                if cause.kind == "host":
                    self.manners.failed(host, _now())
                return cause
            cause = cause.__cause__ or cause.__context__
        wait = self.manners.failed(host, _now())
        return Unreachable(_what(error), "", kind="host", wait=wait)

    async def _taken(self, asking: _Asking, response: aiohttp.ClientResponse) -> Reply | tuple[int, str]:
        now = _now()
        headers = {name.lower(): value for name, value in response.headers.items()}
        if response.status in _MOVED and "location" in headers:
            return response.status, headers["location"]
        if response.status == 304:
            stored = caching.refreshed(asking.stored, headers, now)
            return Reply(url=asking.url, changed=False, stored=stored, fetched=now)
        if response.status != 200:
            raise self._refusal(asking.host, response.status, headers)
        media_type = headers.get("content-type", "")
        if media_type.lower().startswith(_NO_TEXT):
            raise Unreachable(f"no text: {media_type[:60]}", _NO_TEXT_REMEDY, kind="type", lasting=True)
        return Reply(
            url=asking.url,
            body=await self._body(response, headers, asking.limit),
            media_type=media_type,
            stored=caching.stored(headers, now),
            fetched=now,
        )

    async def _body(self, response: aiohttp.ClientResponse, headers: Mapping[str, str], limit: int) -> bytes:
        if (length := headers.get("content-length", "")).isdigit() and int(length) > limit:
            raise Unreachable(f"larger than {limit / 1e6:g} MB", "raise limit_mb", kind="size", lasting=True)
        body = Body(headers.get("content-encoding", ""), limit)
        async for piece in response.content.iter_chunked(1 << 16):
            self.bodies += len(piece)
            body.add(piece)
        return body.whole()

    def _refusal(self, host: str, status: int, headers: Mapping[str, str]) -> Unreachable:
        reason, now = f"the host answers {status}", _now()
        if status in _BUSY:
            wait = self.manners.failed(host, now, headers.get("retry-after", "") or "60")
            return Unreachable(f"{reason} (wait)", "", kind="busy", wait=max(wait, 1.0))
        if status >= 500:
            return Unreachable(reason, "", kind="status", wait=self.manners.failed(host, now))
        if status in (401, 403):
            return Unreachable(reason, "see whether it may be read at all", kind="status", lasting=True)
        return Unreachable(reason, "check the address", kind="status", lasting=status not in (408, 425))


def _what(error: Exception) -> str:
    match error:
        case asyncio.TimeoutError():
            return "no whole answer in time"
        case aiohttp.ClientConnectorCertificateError() | ssl.SSLError():
            return f"its certificate cannot be trusted: {str(error)[:200]}"
        case aiohttp.ClientConnectorError():
            return f"no connection: {error.os_error.strerror or error.os_error}"
        case aiohttp.ServerDisconnectedError():
            return "hung up"
        case _:
            return f"broken answer: {type(error).__name__} {str(error)[:200]}".rstrip()


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC)
