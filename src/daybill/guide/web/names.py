"""Pages of people, distributors, festivals, services and outlets."""

from __future__ import annotations

from itertools import groupby

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from daybill.guide import outlets, programme
from daybill.guide.web import query
from daybill.guide.web.house import ledger
from daybill.guide.web.links import slug
from daybill.guide.web.render import page
from daybill.ledger import Ledger, browsing
from daybill.ledger.browsing import Mention, Window

SORTS = ("person", "distributor", "festival", "service")
_A_PAGE = 300


async def name(request: Request) -> Response:
    """What is believed of a person, distributor, festival or service, film by film."""
    books, known = ledger(request), known_name(request)
    after = query.text(request, "after")
    found = browsing.of_name(books, known, _A_PAGE + 1, after if browsing.is_place(after) else "")
    return page(
        request,
        "name.html",
        known=known,
        films=_by_film(books, found[:_A_PAGE], dated=known.sort in ("festival", "service")),
        more=found[_A_PAGE - 1].place if len(found) > _A_PAGE else "",
    )


def known_name(request: Request) -> Mention:
    """The person, distributor, festival or service that an address names; 404 where there is none."""
    sort, asked = request.path_params["sort"], request.path_params["name"]
    if sort not in SORTS:
        raise HTTPException(404, "There is no such page.")
    known = mention(ledger(request), sort, asked)
    if known is None:
        raise HTTPException(404, f"No {sort} of this name is known.")
    return known


def mention(books: Ledger, sort: str, asked: str) -> Mention | None:
    """The name that an address means: as it stands in the ledger, or the one whose address is the same."""
    direct = browsing.name(books, sort, asked.replace("-", " ")) or browsing.name(books, sort, asked)
    if direct:
        return direct
    if sort in ("festival", "service"):
        # Few enough to look through.
        return next((each for each in browsing.names(books, sort, 5000) if slug(each.shown) == asked), None)
    return None


Entry = tuple[Window, list[Window], tuple[object, ...]]


def _by_film(books: Ledger, windows: tuple[Window, ...], *, dated: bool) -> list[Entry]:
    """Each film once, with what was believed of the name there and the dates of its windows, the newest first."""
    found = []
    for _, group in groupby(sorted(windows, key=lambda w: w.film.id), key=lambda w: w.film.id):
        kept = list(group)
        releases = (
            [window for window in kept if window.verdict.question.kind == "release"]
            if dated
            else list(browsing.windows(books, browsing.Sought(films=(kept[0].film.id,)), 3))
        )
        found.append((kept[0], kept, programme.listed(releases)))
    return sorted(found, key=lambda entry: (-(entry[0].film.year or 0), entry[0].film.title))


async def outlet(request: Request) -> Response:
    """What an outlet claimed, how often that is what is believed, whom it follows."""
    found = outlets.record(ledger(request), request.path_params["outlet"], 40)
    if found is None:
        raise HTTPException(404, "No outlet of this name was read.")
    return page(request, "outlet.html", record=found)


async def all_outlets(request: Request) -> Response:
    """Every outlet that was read."""
    return page(request, "outlets.html", rows=browsing.outlets(ledger(request)))
