"""What every request and every answer goes through: who may come in, security headers, errors told plainly."""

from __future__ import annotations

import hmac
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from daybill.guide.web.house import House

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, nothing inline."""

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
COOKIE = "daybill-reader"
"""Holds the token of a reader who came in by a link with it."""


class Guard:
    """Lets in who may read, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self._app, self._house = app, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refusal(scope)
        await (refused or self._app)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if self._house.hosts and _host(headers.get("host", "")) not in self._house.hosts:
            # A page elsewhere whose name was made to point here (DNS rebinding) is not answered.
            return PlainTextResponse("this name is not served here\n", 421)
        if not self._house.token or scope["path"].startswith("/static/"):
            return None
        given = list(_tokens(scope, headers))
        if any(hmac.compare_digest(each.encode(), self._house.token.encode()) for each in given):
            return None
        return PlainTextResponse("a token is needed to read here\n", 401, {"www-authenticate": "Bearer"})


def _host(header: str) -> str:
    name = header.rsplit(":", 1)[0] if not header.endswith("]") else header
    return name.strip("[]").casefold()


def _tokens(scope: Scope, headers: Headers) -> Iterable[str]:
    """As a program, a calendar subscription and a browser give it."""
    authorization = headers.get("authorization", "")
    if authorization[:7].casefold() == "bearer ":
        yield authorization[7:].strip()
    yield from QueryParams(scope.get("query_string", b"")).getlist("token")
    yield Request(scope).cookies.get(COOKIE, "")
