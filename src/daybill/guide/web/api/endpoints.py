"""What an endpoint is: its path, what may be asked of it, what it gives, and the function that answers.

All but the path and what may be asked is read off the function: its name, its docstring, and what it gives back.
Routes, and the OpenAPI document, are made from these values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, get_type_hints

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from daybill.errors import BadInput
from daybill.guide.row import Row
from daybill.guide.web.api.shapes import Page, Problem
from daybill.guide.web.house import address, ledger
from daybill.guide.web.render import reply
from daybill.ledger import Ledger

PREFIX = "/api/v1"
JSON = "application/json"


class Parameter(Row, frozen=True):
    """Something that may be asked of an endpoint; `schema` is its JSON Schema."""

    name: str
    told: str
    schema: dict[str, Any]
    place: str = "query"


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One address of the API."""

    path: str
    name: str
    told: str
    parameters: tuple[Parameter, ...] = ()
    gives: Any
    answer: Callable[[Request, Ledger], Any]
    media_type: str = JSON


def endpoint(
    path: str, *parameters: Parameter, media_type: str = JSON
) -> Callable[[Callable[[Request, Ledger], Any]], Endpoint]:
    """Make an endpoint of the function that answers: `windows_of_film` is called `windowsOfFilm`."""

    def made(answer: Callable[[Request, Ledger], Any]) -> Endpoint:
        first, *others = answer.__name__.split("_")
        return Endpoint(
            path=path,
            name=first + "".join(other.title() for other in others),
            told=answer.__doc__ or "",
            parameters=parameters,
            gives=get_type_hints(answer)["return"],
            answer=answer,
            media_type=media_type,
        )

    return made


def route(endpoint: Endpoint) -> Route:
    """Where it is asked: what is asked wrongly, or is not known, is answered with a problem."""

    async def answered(request: Request) -> Response:
        try:
            given = endpoint.answer(request, ledger(request))
        except BadInput as error:
            return problem(request, 400, str(error) + (f"; {error.remedy}" if error.remedy else ""))
        except HTTPException as error:
            return problem(request, error.status_code, error.detail)
        headers = {}
        if isinstance(given, Page) and given.next:
            there = request.url.include_query_params(cursor=given.next)
            headers["link"] = f'<{address(request)}{there.path}?{there.query}>; rel="next"'
        return reply(request, msgspec.json.encode(given), endpoint.media_type, more=headers)

    return Route(PREFIX + endpoint.path, answered, name=endpoint.name)


def problem(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """A problem as RFC 9457 has it."""
    told = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, instance=request.url.path)
    given = {"cache-control": "no-store", **(headers or {})}
    return Response(msgspec.json.encode(told), status, given, "application/problem+json")


def description(endpoints: Sequence[Endpoint], server: str) -> dict[str, Any]:
    """The OpenAPI document (3.1), made from the endpoints and their types."""
    shapes = [*(endpoint.gives for endpoint in endpoints), Problem]
    (*schemas, wrong), components = msgspec.json.schema_components(shapes, ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Daybill",
            "version": "1",
            "summary": "What the film press announces, as one record with its evidence.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": server}],
        "paths": {
            PREFIX + endpoint.path: {"get": _operation(endpoint, schema, wrong)}
            for endpoint, schema in zip(endpoints, schemas, strict=True)
        },
        "components": {"schemas": components},
    }


def _operation(endpoint: Endpoint, schema: dict[str, Any], wrong: dict[str, Any]) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": wrong}}
    return {
        "operationId": endpoint.name,
        "summary": endpoint.told,
        "parameters": [
            {
                "name": each.name,
                "in": each.place,
                "description": each.told,
                "required": each.place == "path",
                "schema": each.schema,
            }
            for each in endpoint.parameters
        ],
        "responses": {
            "200": {"description": "as asked", "content": {endpoint.media_type: {"schema": schema}}},
            "304": {"description": "as it was when its ETag was given"},
            "400": {"description": "asked wrongly", "content": problem},
            "404": {"description": "not known", "content": problem},
        },
    }
