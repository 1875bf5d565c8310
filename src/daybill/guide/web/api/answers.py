"""What the API answers: one endpoint a function, which tells what it gives."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request

from daybill.errors import BadInput
from daybill.guide import films as records
from daybill.guide import moves, programme
from daybill.guide.beliefs import Belief, beliefs
from daybill.guide.films import FilmRecord
from daybill.guide.listings import Asked, Listing, resolved
from daybill.guide.moves import Move
from daybill.guide.web import query
from daybill.guide.web.api.endpoints import PREFIX, Parameter, endpoint
from daybill.guide.web.api.shapes import Annotation, Believed, Filed, Page, Told, WindowOf
from daybill.guide.web.house import address
from daybill.ledger import Ledger, asking, browsing, searching
from daybill.ledger.asking import Exhibit
from daybill.ledger.browsing import Sought
from daybill.model import Film

_ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_USUAL, _MOST = 50, 200

_TEXT: dict[str, Any] = {"type": "string", "maxLength": query.LONGEST}
_DAY: dict[str, Any] = {"type": "string", "format": "date"}
_FLAG: dict[str, Any] = {"type": "boolean"}
_PAGED = (
    Parameter("limit", "how many items at most", {"type": "integer", "minimum": 1, "maximum": _MOST}),
    Parameter("cursor", "the `next` of the page before", _TEXT),
)
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

Found = TypeVar("Found")


# ── films ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@endpoint("/films", Parameter("q", "a title in any spelling", _TEXT), *_PAGED)
def films(request: Request, books: Ledger) -> Page[Filed]:
    """All films by id, or those that are called nearly what `q` says, best first."""
    if asked := query.text(request, "q"):
        return Page(tuple(_filed(request, film) for film in searching.films_near(books, asked, _limit(request))))
    found = browsing.films_after(books, _cursor(request), _limit(request) + 1)
    kept, onward = _cut(request, found, lambda film: film.id)
    return Page(tuple(_filed(request, film) for film in kept), onward)


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


@endpoint("/films/{film}", _FILM, _AS_OF)
def film(request: Request, books: Ledger) -> FilmRecord:
    """All that is believed about a film, with the sentences that say so."""
    return records.record(books, _known(request, books), query.day(request, "as-of"))


def _known(request: Request, books: Ledger) -> Film:
    found = asking.film(books, request.path_params["film"])
    if found is None:
        raise HTTPException(404, "no film has this id")
    return found


@endpoint("/films/{film}/windows", _FILM, _AS_OF)
def windows_of_film(request: Request, books: Ledger) -> Page[Belief]:
    """The release windows of a film in the order of their dates, then its festival screenings."""
    record = records.record(books, _known(request, books), query.day(request, "as-of"))
    return Page((*record.windows, *record.screenings))


@endpoint("/films/{film}/claims", _FILM, *_PAGED)
def claims_of_film(request: Request, books: Ledger) -> Page[Told]:
    """Every claim about a film, in the order in which they were kept."""
    known = _known(request, books)
    found = browsing.claims_of_film(books, known.id, _seq(request), _limit(request) + 1)
    kept, onward = _cut(request, found, lambda row: str(row[0]))
    return Page(tuple(_told(exhibit, known.id) for _, exhibit in kept), onward)


@endpoint("/films/{film}/changes", _FILM)
def changes_of_film(request: Request, books: Ledger) -> Page[Move]:
    """How the dates of a film came about, the latest first."""
    known = _known(request, books)
    return Page(moves.told(books, moves.of_film(known, browsing.history(books, known.id))))


# ── windows ───────────────────────────────────────────────────────────────────────────────────────────────────────


@endpoint("/windows", *_SOUGHT, *_PAGED)
def windows(request: Request, books: Ledger) -> Page[WindowOf]:
    """Release windows that are known to a month or better, by first day, each with what speaks for it."""
    found = browsing.windows(books, _sought(request), _limit(request) + 1)
    kept, onward = _cut(request, found, lambda window: window.place)
    told = zip(kept, beliefs(books, (window.verdict for window in kept)), strict=True)
    return Page(tuple(_window(window.film, belief) for window, belief in told), onward)


def _window(film: Film, belief: Belief) -> WindowOf:
    return WindowOf(film_id=film.id, film=film.title, year=film.year, window=belief)


@endpoint("/calendar", *_SOUGHT, *_PAGED)
def calendar(request: Request, books: Ledger) -> Page[Listing]:
    """The same as short rows, without the sentences."""
    found = browsing.windows(books, _sought(request), _limit(request) + 1)
    kept, onward = _cut(request, found, lambda window: window.place)
    return Page(programme.listed(kept), onward)


def _sought(request: Request) -> Sought:
    medium = query.medium(query.text(request, "medium"))
    territory, service = query.text(request, "territory") or None, query.text(request, "service") or None
    first, last = query.day(request, "from"), query.day(request, "to")
    asked = resolved(Asked(first=first, last=last, territory=territory, service=service))
    return Sought(
        first=first,
        last=last,
        territory=asked.territory,
        media=(medium,) if medium else (),
        service=asked.service,
        films=(named,) if (named := query.text(request, "film")) else None,
        contested=_yes(request, "contested"),
        after=_place(request, browsing.is_place),
    )


# ── claims ────────────────────────────────────────────────────────────────────────────────────────────────────────


@endpoint("/claims", *_PAGED)
def claims(request: Request, books: Ledger) -> Page[Told]:
    """Every claim, in the order in which they were kept."""
    found = browsing.claims_after(books, _seq(request), _limit(request) + 1)
    kept, onward = _cut(request, found, lambda row: str(row[0]))
    return Page(tuple(_told(exhibit, film) for _, exhibit, film in kept), onward)


@endpoint("/claims/{claim}", _CLAIM)
def claim(request: Request, books: Ledger) -> Told:
    """One claim."""
    exhibit = _exhibit(request, books)
    identity = asking.identity(books, exhibit.claim.id)
    return _told(exhibit, identity.film if identity else None)


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


def _exhibit(request: Request, books: Ledger) -> Exhibit:
    name = request.path_params["claim"]
    found = asking.exhibits(books, [name]).get(name)
    if found is None:
        raise HTTPException(404, "no claim has this id")
    return found


@endpoint("/claims/{claim}/evidence", _CLAIM, media_type=_ANNOTATION)
def evidence(request: Request, books: Ledger) -> Annotation:
    """The words of a claim as a W3C Web Annotation."""
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


# ── beliefs ───────────────────────────────────────────────────────────────────────────────────────────────────────


@endpoint(
    "/verdicts",
    Parameter("film", "a film's id", _TEXT),
    Parameter("kind", "a kind, such as `release` or `director`", _TEXT),
    Parameter("contested", "only what outlets disagree about", _FLAG),
    *_PAGED,
)
def verdicts(request: Request, books: Ledger) -> Page[Believed]:
    """What is believed about each question, by the question's key."""
    found = browsing.verdicts_after(
        books,
        _cursor(request),
        _limit(request) + 1,
        film=query.text(request, "film") or None,
        kind=query.text(request, "kind") or None,
        contested=_yes(request, "contested"),
    )
    kept, onward = _cut(request, found, lambda row: row[0])
    return Page(tuple(Believed(question=key, film_id=v.question.film, verdict=v) for key, v in kept), onward)


@endpoint(
    "/changes", Parameter("since", "the first day", _DAY), Parameter("first-dates", "first dates too", _FLAG), *_PAGED
)
def changes(request: Request, books: Ledger) -> Page[Move]:
    """Dates that moved, the newest first."""
    after = _place(request, browsing.is_turn_place)
    since, moved = query.day(request, "since"), not _yes(request, "first-dates")
    found = browsing.turns(books, _limit(request) + 1, after=after, since=since, moved=moved)
    kept, onward = _cut(request, found, lambda turn: turn.place)
    return Page(moves.told(books, kept), onward)


ENDPOINTS = (
    *(films, film, windows_of_film, claims_of_film, changes_of_film),
    *(windows, calendar, claims, claim, evidence, verdicts, changes),
)


# ── paging ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _limit(request: Request) -> int:
    return query.number(request, "limit", _USUAL, _MOST)


def _cut(request: Request, found: Sequence[Found], place: Callable[[Found], str]) -> tuple[Sequence[Found], str | None]:
    """What a page holds of what was found, which is one more if the list goes on, and the cursor by which it does."""
    most = _limit(request)
    if len(found) <= most:
        return found, None
    onward = base64.urlsafe_b64encode(place(found[most - 1]).encode())
    return found[:most], onward.decode().rstrip("=")


_NOT_OURS = "this cursor is not one of this list", "leave it out, or give the `next` of a page"


def _cursor(request: Request) -> str:
    asked = query.text(request, "cursor")
    try:
        padded = asked.encode() + b"=" * (-len(asked) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError, ValueError):
        raise BadInput(*_NOT_OURS) from None


def _place(request: Request, fits: Callable[[str], bool]) -> str:
    after = _cursor(request)
    if after and not fits(after):
        raise BadInput(*_NOT_OURS)
    return after


def _seq(request: Request) -> int:
    return int(_place(request, lambda place: place.isascii() and place.isdigit() and len(place) < 18) or "0")


def _yes(request: Request, name: str) -> bool:
    asked = query.text(request, name)
    if asked not in ("", "true", "false"):
        raise BadInput(f"{name} {asked} is neither true nor false", "write true or leave it out")
    return asked == "true"
