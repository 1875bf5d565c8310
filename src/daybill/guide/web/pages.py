"""The pages that anyone may read: what's on, the calendar, films, articles, what is contested, what changed, search."""

from __future__ import annotations

import calendar as almanac
import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from daybill.guide import films, moves, passages, programme
from daybill.guide.beliefs import Belief, beliefs
from daybill.guide.evidence import quotes
from daybill.guide.listings import Listing
from daybill.guide.outputs import linked
from daybill.guide.timeline import timeline
from daybill.guide.web import query
from daybill.guide.web.house import address, house, ledger, today
from daybill.guide.web.links import link
from daybill.guide.web.render import page
from daybill.ledger import Ledger, asking, browsing, searching
from daybill.model import Film, Medium
from daybill.vocabulary import entries

_A_GROUP, _A_DAY, _WHOLE_DAY, _A_PAGE, _MOVES, _FEW = 14, 4, 1000, 100, 8, 6
MEDIA = tuple(Medium)


async def on(request: Request) -> Response:
    """What's on: this week and the next, and what moved lately."""
    chosen = query.filters(request)
    books, now = ledger(request), today(request)
    weeks = programme.weeks(books, query.sought(chosen), now, _A_GROUP)
    undecided = browsing.undecided(books, now, 5)
    return page(
        request,
        "on.html",
        weeks=weeks,
        later=_later(books, query.sought(chosen), weeks),
        moved=moves.moves(books, _MOVES),
        undecided=programme.listed(undecided),
        chosen=chosen,
        **choices(request),
    )


def _later(books: Ledger, sought: browsing.Sought, weeks: Sequence[programme.Week]) -> list[Listing]:
    """What comes after the weeks shown, where these are nearly empty."""
    if sum(len(group.rows) for week in weeks for group in week.groups) > _FEW:
        return []
    last = weeks[-1].last
    found = browsing.windows(books, msgspec.structs.replace(sought, first=last + dt.timedelta(days=1)), 4 * _FEW)
    return [row for row in programme.listed(found) if row.first and row.first > last][:_FEW]


def choices(request: Request) -> dict[str, Any]:
    """What the filters of a page may be set to."""
    return {
        "territories": browsing.territories(ledger(request)),
        "media": MEDIA,
        "services": [entry.id for entry in entries("service")],
    }


async def calendar(request: Request) -> Response:
    """A month, as a grid or a list; or any stretch of days as a list."""
    chosen = query.filters(request)
    books, view = ledger(request), query.text(request, "view") or "month"
    first, last = query.day(request, "from"), query.day(request, "to")
    month = (first or query.month(request)).replace(day=1)
    around = _around(request, month)
    if view != "list":
        a_day = _WHOLE_DAY if house(request).still else _A_DAY  # of files none holds the rest of a day
        shown = programme.month(books, query.sought(chosen), month, a_day, 40)
        return page(request, "month.html", month=shown, chosen=chosen, view="month", **around, **choices(request))
    end = last or (None if first else month.replace(day=almanac.monthrange(month.year, month.month)[1]))
    asked = query.sought(chosen, first or month, end)
    rows = browsing.windows(books, _after(asked, query.text(request, "after")), _A_PAGE + 1)
    loose = browsing.loose_windows(books, asked, 40) if not query.text(request, "after") else ()
    return page(
        request,
        "list.html",
        rows=programme.listed(rows[:_A_PAGE]),
        loose=programme.listed(loose),
        more=rows[_A_PAGE - 1].place if len(rows) > _A_PAGE else "",
        first=first,
        last=last,
        month=month,
        chosen=chosen,
        view="list",
        **around,
        **choices(request),
    )


def _after(sought: browsing.Sought, place: str) -> browsing.Sought:
    return msgspec.structs.replace(sought, after=place) if browsing.is_place(place) else sought


def _around(request: Request, month: dt.date) -> dict[str, Any]:
    """The months to turn to: of files only those that have windows, for no others are written."""
    if not house(request).still:
        return {"before": _months_from(month, -1), "after": _months_from(month, 1)}
    written = browsing.months(ledger(request))
    return {
        "before": max((other for other in written if other < month), default=None),
        "after": min((other for other in written if other > month), default=None),
    }


def _months_from(month: dt.date, by: int) -> dt.date:
    number = month.year * 12 + month.month - 1 + by
    return dt.date(number // 12, number % 12 + 1, 1)


async def film(request: Request) -> Response:
    """All that is believed of a film, drawn and told, down to the sentences."""
    books = ledger(request)
    known = known_film(request)
    as_of = query.day(request, "as-of")
    record = films.record(books, known, as_of, past=False)
    history = browsing.history(books, known.id)
    shown = (*record.screenings, *record.windows)
    facts: dict[str, list[Belief]] = {}
    for belief in record.facts:
        facts.setdefault(belief.kind, []).append(belief)
    return page(
        request,
        "film.html",
        film=known,
        record=record,
        facts=facts,
        drawing=timeline(sorted(shown, key=_first_day), history, as_of or today(request)),
        history=moves.told(books, moves.of_film(known, history)[:60]),
        as_of=as_of,
        graph=Markup(linked.script(linked.linked(known, record, history, address(request)))),  # noqa: S704  (escaped)
    )


def _first_day(belief: Belief) -> dt.date:
    return belief.first or belief.last or dt.date.max


def known_film(request: Request) -> Film:
    """The film that an address names; 404 where none has this id."""
    found = asking.film(ledger(request), request.path_params["film"])
    if found is None:
        raise HTTPException(404, "No film has this address.")
    return found


async def claim(request: Request) -> Response:
    """A claim where it stands: its words in the text of its article."""
    found = asking.exhibits(ledger(request), [request.path_params["claim"]])
    exhibit = found.get(request.path_params["claim"])
    if exhibit is None:
        raise HTTPException(404, "No claim has this address.")
    return _article(request, exhibit.article.id, exhibit.claim.id)


async def article(request: Request) -> Response:
    """An article as it was read, with all claims that were found in it."""
    return _article(request, request.path_params["article"], "")


def _article(request: Request, name: str, asked: str) -> Response:
    books = ledger(request)
    found = browsing.article(books, name)
    if found is None:
        raise HTTPException(404, "No article has this address.")
    claims = asking.claims_of(books, name)
    identified = {each.id: asking.identity(books, each.id) for each in claims}
    about = {n for identity in identified.values() if identity and (n := identity.film)}
    return page(
        request,
        "article.html",
        article=found,
        lines=passages.lines(found, claims, asked, whole=not house(request).still),
        claims=quotes({each.id: asking.Exhibit(claim=each, article=found) for each in claims}, identified),
        kinds={each.id: each.question for each in claims},
        about=[known for n in sorted(about) if (known := asking.film(books, n))],
        asked=asked,
    )


async def contested(request: Request) -> Response:
    """What outlets disagree about, the most imminent first, both sides."""
    books, now = ledger(request), today(request)
    ahead = browsing.undecided(books, now, 41, _place(request))
    past = browsing.undecided_past(books, now, 20) if not query.text(request, "after") else ()
    told = beliefs(books, (window.verdict for window in (*ahead[:40], *past)), past=False)
    rows = [(window.film, belief) for window, belief in zip((*ahead[:40], *past), told, strict=True)]
    return page(
        request,
        "contested.html",
        ahead=rows[: len(ahead[:40])],
        past=rows[len(ahead[:40]) :],
        more=ahead[39].place if len(ahead) > 40 else "",
    )


def _place(request: Request) -> str:
    place = query.text(request, "after")
    return place if browsing.is_place(place) else ""


async def changes(request: Request) -> Response:
    """Dates that moved, the newest first."""
    everything = query.text(request, "all") == "1"
    after = query.text(request, "after")
    if not browsing.is_turn_place(after):
        after = ""
    rows = browsing.turns(ledger(request), 51, after=after, moved=not everything)
    return page(
        request,
        "changes.html",
        rows=moves.told(ledger(request), rows[:50]),
        more=rows[49].place if len(rows) > 50 else "",
        everything=everything,
    )


async def search(request: Request) -> Response:
    """Films in any spelling, people and companies, and the words of articles."""
    asked = query.text(request, "q")
    books = ledger(request)
    hits = searching.spelled(books, asked, 24) if asked else ()
    found = searching.films_among(books, asked, hits, 12) if asked else ()
    if len(found) == 1 and query.text(request, "go") == "1":
        return RedirectResponse(link(request, f"/film/{found[0].id}"), 303)
    names = [known for hit in hits if hit.sort != "film" and (known := browsing.name(books, hit.sort, hit.id))]
    windows = {known.id: programme.listed(_dated(request, known)) for known in found}
    articles = [(each.article, _pieces(each.marked)) for each in searching.articles_with(books, asked, 12)]
    return page(request, "search.html", asked=asked, films=found, windows=windows, names=names, articles=articles)


def _dated(request: Request, known: Film) -> tuple[browsing.Window, ...]:
    return browsing.windows(ledger(request), browsing.Sought(films=(known.id,)), 3)


def _pieces(marked: str) -> list[tuple[str, bool]]:
    """A text with STX and ETX around what was found: its pieces, each with whether it is that."""
    pieces = []
    for part in marked.split("\x02"):
        found, end, rest = part.partition("\x03")
        pieces += [(found, True), (rest, False)] if end else [(part, False)]
    return [(text, hit) for text, hit in pieces if text]
