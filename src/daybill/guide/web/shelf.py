"""Pages that many ask for and that take some time to make, kept until the ledger or the day changes."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from daybill.guide.web.house import address, house, ledger, today
from daybill.guide.web.render import reply
from daybill.ledger import browsing

_MOST = 512
_LONGEST = 200
"""Characters of a question that are worth keeping an answer for."""

Handler = Callable[[Request], Awaitable[Response]]
Key = tuple[str, str, str]


class Shelf:
    """The pages that were made last, all of one state of the ledger and one day."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Key, bytes] = OrderedDict()
        self._of: tuple[int, dt.date] | None = None

    def get(self, key: Key, of: tuple[int, dt.date]) -> bytes | None:
        """The page, if it was made of this state."""
        if self._of != of:
            self._pages.clear()
            self._of = of
        if key in self._pages:
            self._pages.move_to_end(key)
        return self._pages.get(key)

    def put(self, key: Key, body: bytes) -> None:
        """Keep a page, in place of the one that was asked for least lately if there are too many."""
        self._pages[key] = body
        if len(self._pages) > _MOST:
            self._pages.popitem(last=False)


def kept(handler: Handler) -> Handler:
    """The handler, whose pages for readers are kept. What the owner sees is made each time."""

    async def answered(request: Request) -> Response:
        asked = request.url.query
        if len(asked) > _LONGEST or house(request).still or request.app.state.sessions.of(request):
            return await handler(request)
        shelf: Shelf = request.app.state.shelf
        key = (request.url.path, asked, address(request))
        of = (browsing.version(ledger(request)), today(request))
        body = shelf.get(key, of)
        if body is None:
            response = await handler(request)
            if response.status_code == 200:
                shelf.put(key, bytes(response.body))
            return response
        return reply(request, body, "text/html; charset=utf-8")

    return answered
