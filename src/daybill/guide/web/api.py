"""The API: what the pages show, as JSON for programs. Read-only, paged by cursor, described by OpenAPI from its types.

Each endpoint is one value: its path, what may be asked of it, what it gives, and the function that answers. The routes,
the checks of parameters and the OpenAPI document are all made from these.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Generic, TypeVar

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from daybill.errors import BadInput
from daybill.guide import films, moves, programme
from daybill.guide.beliefs import Belief, beliefs
from daybill.guide.films import FilmRecord
from daybill.guide.listings import Asked, Listing, resolved
from daybill.guide.moves import Move
from daybill.guide.row import Row
from daybill.guide.web import query
from daybill.guide.web.house import address, ledger
from daybill.guide.web.render import reply
from daybill.ledger import Ledger, asking, browsing, searching
from daybill.ledger.asking import Exhibit
from daybill.ledger.browsing import Sought
from daybill.model import Claim, Film, Verdict

PREFIX = "/api/v1"
JSON = "application/json"
ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_USUAL, _MOST = 50, 200

T = TypeVar("T")


class Page(Row, Generic[T], frozen=True):
    """Some items, and where the list goes on: `next` as `cursor` gives the following ones."""

    items: tuple[T, ...]
    next: str | None = None


class Filed(Row, frozen=True, kw_only=True):
    """A film."""

    film_id: str
    title: str
    year: int | None = None
    titles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ids: dict[str, str] = msgspec.field(default_factory=dict)
    url: str


class WindowOf(Row, frozen=True, kw_only=True):
    """A release window or festival screening of a film, with what speaks for and against it."""

    film_id: str
    film: str
    year: int | None = None
    window: Belief


class Held(Row, frozen=True, kw_only=True):
    """A verdict, with the key of its question."""

    question: str
    film_id: str
    verdict: Verdict


class Told(Row, frozen=True, kw_only=True):
    """A claim, and where it was read."""

    claim: Claim
    film_id: str | None = None
    """`None` where it cannot be told which film it is about."""
    outlet: str
    published: str | None = None
    article: str
    article_url: str | None = None


class Annotation(Row, frozen=True, kw_only=True):
    """The words of a claim as a W3C Web Annotation: quote and position in the text of its article."""

    context: str = msgspec.field(name="@context")
    id: str
    type: str
    motivation: str
    body: dict[str, Any]
    target: dict[str, Any]


class Problem(Row, frozen=True, kw_only=True):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str


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


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _films(request: Request, books: Ledger) -> Page[Filed]:
    most = query.number(request, "limit", _USUAL, _MOST)
    if asked := query.text(request, "q"):
        return Page(tuple(_filed(request, film) for film in searching.films_near(books, asked, most)))
    found = browsing.films_after(books, _cursor(request), most + 1)
    return Page(
        tuple(_filed(request, film) for film in found[:most]), _next(found[most - 1].id if len(found) > most else "")
    )


def _filed(request: Request, film: Film) -> Filed:
    return Filed(
        film_id=film.id,
        title=film.title,
        year=film.year,
        titles=film.titles,
        people=film.people,
        ids=film.ids,
        url=f"{address(request)}/film/{film.id}",
    )


def _film(request: Request, books: Ledger) -> FilmRecord:
    return films.record(books, _known(request, books), query.day(request, "as-of"))


def _known(request: Request, books: Ledger) -> Film:
    film = asking.film(books, request.path_params["film"])
    if film is None:
        raise HTTPException(404, "no film has this id")
    return film


def _windows_of_film(request: Request, books: Ledger) -> Page[Belief]:
    record = films.record(books, _known(request, books), query.day(request, "as-of"))
    return Page((*record.windows, *record.screenings))


def _changes_of_film(request: Request, books: Ledger) -> Page[Move]:
    film = _known(request, books)
    return Page(moves.told(books, moves.of_film(film, browsing.history(books, film.id))))


def _claims_of_film(request: Request, books: Ledger) -> Page[Told]:
    most = query.number(request, "limit", _USUAL, _MOST)
    film = _known(request, books)
    found = browsing.claims_of_film(books, film.id, _seq(request), most + 1)
    told = tuple(_told(exhibit, film.id) for _, exhibit in found[:most])
    return Page(told, _next(str(found[most - 1][0]) if len(found) > most else ""))


def _claims(request: Request, books: Ledger) -> Page[Told]:
    most = query.number(request, "limit", _USUAL, _MOST)
    found = browsing.claims_after(books, _seq(request), most + 1)
    told = tuple(_told(exhibit, film) for _, exhibit, film in found[:most])
    return Page(told, _next(str(found[most - 1][0]) if len(found) > most else ""))


def _told(exhibit: Exhibit, film: str | None) -> Told:
    article = exhibit.article
    return Told(
        claim=exhibit.claim,
        film_id=film,
        outlet=article.outlet,
        published=str(article.published) if article.published else None,
        article=article.id,
        article_url=article.url,
    )


def _claim(request: Request, books: Ledger) -> Told:
    exhibit = _exhibit(request, books)
    identity = asking.identity(books, exhibit.claim.id)
    return _told(exhibit, identity.film if identity else None)


def _exhibit(request: Request, books: Ledger) -> Exhibit:
    name = request.path_params["claim"]
    found = asking.exhibits(books, [name]).get(name)
    if found is None:
        raise HTTPException(404, "no claim has this id")
    return found


def _evidence(request: Request, books: Ledger) -> Annotation:
    exhibit, site = _exhibit(request, books), address(request)
    claim, article = exhibit.claim, exhibit.article
    start, end = claim.evidence.start, claim.evidence.end
    return Annotation(
        context="http://www.w3.org/ns/anno.jsonld",
        id=f"{site}{PREFIX}/claims/{claim.id}/evidence",
        type="Annotation",
        motivation="describing",
        body={
            "type": "TextualBody",
            "purpose": "describing",
            "format": "application/json",
            "value": msgspec.json.encode((claim.question, claim.answer, claim.status)).decode(),
        },
        target={
            "source": article.url or f"{site}/article/{article.id}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": claim.evidence.quote,
                    "prefix": article.text[max(0, start - 32) : start],
                    "suffix": article.text[end : end + 32],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    )


def _verdicts(request: Request, books: Ledger) -> Page[Held]:
    most = query.number(request, "limit", _USUAL, _MOST)
    found = browsing.verdicts_after(
        books,
        _cursor(request),
        most + 1,
        film=query.text(request, "film") or None,
        kind=query.text(request, "kind") or None,
        contested=_yes(request, "contested"),
    )
    held = tuple(Held(question=key, film_id=verdict.question.film, verdict=verdict) for key, verdict in found[:most])
    return Page(held, _next(found[most - 1][0] if len(found) > most else ""))


def _windows(request: Request, books: Ledger) -> Page[WindowOf]:
    found, onward = _sought(request, books)
    told = beliefs(books, (window.verdict for window in found))
    return Page(
        tuple(
            WindowOf(film_id=each.film.id, film=each.film.title, year=each.film.year, window=belief)
            for each, belief in zip(found, told, strict=True)
        ),
        onward,
    )


def _calendar(request: Request, books: Ledger) -> Page[Listing]:
    found, onward = _sought(request, books)
    return Page(programme.listed(found), onward)


def _sought(request: Request, books: Ledger) -> tuple[tuple[browsing.Window, ...], str | None]:
    most = query.number(request, "limit", _USUAL, _MOST)
    medium = query.medium(query.text(request, "medium"))
    territory, service = query.text(request, "territory") or None, query.text(request, "service") or None
    first, last = query.day(request, "from"), query.day(request, "to")
    asked = resolved(Asked(first=first, last=last, territory=territory, service=service))
    after = _cursor(request)
    if after and not browsing.is_place(after):
        raise BadInput("this cursor is not one of this list", "leave it out, or give the `next` of a page")
    sought = Sought(
        first=first,
        last=last,
        territory=asked.territory,
        media=(medium,) if medium else (),
        service=asked.service,
        films=(film,) if (film := query.text(request, "film")) else None,
        contested=_yes(request, "contested"),
        after=after,
    )
    found = browsing.windows(books, sought, most + 1)
    return found[:most], _next(found[most - 1].place if len(found) > most else "")


def _changes(request: Request, books: Ledger) -> Page[Move]:
    most = query.number(request, "limit", _USUAL, _MOST)
    after = _cursor(request)
    if after and not browsing.is_turn_place(after):
        raise BadInput("this cursor is not one of this list", "leave it out, or give the `next` of a page")
    since = query.day(request, "since")
    turns = browsing.turns(books, most + 1, after=after, since=since, moved=not _yes(request, "first-dates"))
    onward = turns[most - 1].place if len(turns) > most else ""
    return Page(moves.told(books, turns[:most]), _next(onward))


def _yes(request: Request, name: str) -> bool:
    asked = query.text(request, name)
    if asked not in ("", "true", "false"):
        raise BadInput(f"{name} {asked} is neither true nor false", "write true or leave it out")
    return asked == "true"


def _cursor(request: Request) -> str:
    asked = query.text(request, "cursor")
    try:
        padded = asked.encode() + b"=" * (-len(asked) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError, ValueError):
        raise BadInput("this cursor was not given here", "leave it out, or give the `next` of a page") from None


def _seq(request: Request) -> int:
    place = _cursor(request) or "0"
    if not (place.isascii() and place.isdigit() and len(place) < 18):
        raise BadInput("this cursor is not one of this list", "leave it out, or give the `next` of a page")
    return int(place)


def _next(place: str) -> str | None:
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=") if place else None


# ── the endpoints ─────────────────────────────────────────────────────────────────────────────────────────────────

_TEXT: dict[str, Any] = {"type": "string", "maxLength": query.LONGEST}
_DAY: dict[str, Any] = {"type": "string", "format": "date"}
_FLAG: dict[str, Any] = {"type": "boolean"}
_LIMIT = Parameter("limit", "how many items at most", {"type": "integer", "minimum": 1, "maximum": _MOST})
_CURSOR = Parameter("cursor", "the `next` of the page before", _TEXT)
_PAGED = (_LIMIT, _CURSOR)
_AS_OF = Parameter("as-of", "as it was believed on this day", _DAY)
_FILM = Parameter("film", "a film's id", {"type": "string", "minLength": 1}, "path")
_CLAIM = Parameter("claim", "a claim's id", {"type": "string", "minLength": 1}, "path")
_SOUGHT = (
    Parameter("from", "the first day", _DAY),
    Parameter("to", "the last day, which is in", _DAY),
    Parameter("territory", "a country by its ISO 3166 code or name", _TEXT),
    Parameter("medium", "a medium; festival screenings are given only where they are asked for", _TEXT),
    Parameter("service", "a service by its name", _TEXT),
    Parameter("film", "a film's id", _TEXT),
    Parameter("contested", "only windows that outlets disagree about", _FLAG),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        path="/films",
        name="films",
        told="All films by id, or those that are called nearly what `q` says, best first.",
        parameters=(Parameter("q", "a title in any spelling", _TEXT), *_PAGED),
        gives=Page[Filed],
        answer=_films,
    ),
    Endpoint(
        path="/films/{film}",
        name="film",
        told="All that is believed about a film, with the sentences that say so.",
        parameters=(_FILM, _AS_OF),
        gives=FilmRecord,
        answer=_film,
    ),
    Endpoint(
        path="/films/{film}/windows",
        name="windowsOfFilm",
        told="The release windows of a film in the order of their dates, then its festival screenings.",
        parameters=(_FILM, _AS_OF),
        gives=Page[Belief],
        answer=_windows_of_film,
    ),
    Endpoint(
        path="/films/{film}/claims",
        name="claimsOfFilm",
        told="Every claim about a film, in the order in which they were kept.",
        parameters=(_FILM, *_PAGED),
        gives=Page[Told],
        answer=_claims_of_film,
    ),
    Endpoint(
        path="/films/{film}/changes",
        name="changesOfFilm",
        told="How the dates of a film came about, the latest first.",
        parameters=(_FILM,),
        gives=Page[Move],
        answer=_changes_of_film,
    ),
    Endpoint(
        path="/windows",
        name="windows",
        told="Release windows that are known to a month or better, by first day, each with what speaks for it.",
        parameters=(*_SOUGHT, *_PAGED),
        gives=Page[WindowOf],
        answer=_windows,
    ),
    Endpoint(
        path="/calendar",
        name="calendar",
        told="The same as short rows, without the sentences.",
        parameters=(*_SOUGHT, *_PAGED),
        gives=Page[Listing],
        answer=_calendar,
    ),
    Endpoint(
        path="/claims",
        name="claims",
        told="Every claim, in the order in which they were kept.",
        parameters=_PAGED,
        gives=Page[Told],
        answer=_claims,
    ),
    Endpoint(
        path="/claims/{claim}",
        name="claim",
        told="One claim.",
        parameters=(_CLAIM,),
        gives=Told,
        answer=_claim,
    ),
    Endpoint(
        path="/claims/{claim}/evidence",
        name="evidence",
        told="The words of a claim as a W3C Web Annotation.",
        parameters=(_CLAIM,),
        gives=Annotation,
        answer=_evidence,
        media_type=ANNOTATION,
    ),
    Endpoint(
        path="/verdicts",
        name="verdicts",
        told="What is believed about each question, by the question's key.",
        parameters=(
            Parameter("film", "a film's id", _TEXT),
            Parameter("kind", "a kind, such as `release` or `director`", _TEXT),
            Parameter("contested", "only what outlets disagree about", _FLAG),
            *_PAGED,
        ),
        gives=Page[Held],
        answer=_verdicts,
    ),
    Endpoint(
        path="/changes",
        name="changes",
        told="Dates that moved, the newest first.",
        parameters=(
            Parameter("since", "the first day", _DAY),
            Parameter("first-dates", "first dates too", _FLAG),
            *_PAGED,
        ),
        gives=Page[Move],
        answer=_changes,
    ),
)


def _route(endpoint: Endpoint) -> Route:
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


async def openapi(request: Request) -> Response:
    """The description of the API."""
    return reply(request, msgspec.json.encode(description(address(request))), JSON)


def description(server: str) -> dict[str, Any]:
    """The OpenAPI document (3.1), made from the endpoints and their types."""
    shapes = [*(endpoint.gives for endpoint in ENDPOINTS), Problem]
    schemas, components = msgspec.json.schema_components(shapes, ref_template="#/components/schemas/{name}")
    wrong = {"application/problem+json": {"schema": schemas[-1]}}
    paths = {
        PREFIX + endpoint.path: {
            "get": {
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
                    "400": {"description": "asked wrongly", "content": wrong},
                    "404": {"description": "not known", "content": wrong},
                },
            }
        }
        for endpoint, schema in zip(ENDPOINTS, schemas, strict=False)
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Daybill",
            "version": "1",
            "summary": "What the film press announces, as one record with its evidence.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": components},
    }


ROUTES = (*(_route(endpoint) for endpoint in ENDPOINTS), Route(f"{PREFIX}/openapi.json", openapi))
