"""The API: what the pages show, as JSON for programs; read-only, paged by cursor, described by OpenAPI."""

from __future__ import annotations

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from daybill.guide.web.api.answers import ENDPOINTS
from daybill.guide.web.api.endpoints import JSON, PREFIX, description, problem, route
from daybill.guide.web.house import address
from daybill.guide.web.render import reply


async def openapi(request: Request) -> Response:
    """The description of the API."""
    return reply(request, msgspec.json.encode(description(ENDPOINTS, address(request))), JSON)


ROUTES = (*map(route, ENDPOINTS), Route(f"{PREFIX}/openapi.json", openapi))

__all__ = ["ENDPOINTS", "PREFIX", "ROUTES", "problem"]
