"""A film as linked data (JSON-LD, schema.org): the film, its releases, its festival screenings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from daybill.guide.beliefs import Belief
from daybill.guide.films import FilmRecord
from daybill.guide.outputs import jsonl
from daybill.guide.outputs.plain import line
from daybill.ledger.asking import Step
from daybill.model import Film, Medium, Status, When

_STATUS = "https://schema.org/Event{}"
_HOMES = {
    "imdb": "https://www.imdb.com/title/{}/",
    "tmdb": "https://www.themoviedb.org/movie/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
    "letterboxd": "https://letterboxd.com/film/{}/",
}


def linked(film: Film, record: FilmRecord, history: Mapping[str, Sequence[Step]], address: str) -> dict[str, Any]:
    """The graph of a film. Of dates only what is exact to a day, month or year is given; of facts what is likely."""
    name = f"{address}/film/{film.id}"
    likely = [belief for belief in record.facts if belief.probability >= 0.5 and belief.value]
    movie: dict[str, Any] = {
        "@type": "Movie",
        "@id": name,
        "url": name,
        "name": line(film.title),
        "alternateName": [line(title) for title in record.titles],
        "dateCreated": str(film.year) if film.year else None,
        "sameAs": [home.format(line(film.ids[sort])) for sort, home in _HOMES.items() if film.ids.get(sort)],
        "director": _people(likely, "director"),
        "author": _people(likely, "writer"),
        "actor": _people(likely, "cast"),
        "producer": _people(likely, "producer"),
        "genre": _values(likely, "genre"),
        "inLanguage": _values(likely, "language"),
        "countryOfOrigin": [{"@type": "Country", "name": value} for value in _values(likely, "country")],
        "duration": next((f"PT{belief.value}M" for belief in likely if belief.kind == "runtime"), None),
        "releasedEvent": [_release(belief, history) for belief in record.windows if _day(belief.value)],
    }
    screenings = [_screening(belief, name, history) for belief in record.screenings if _day(belief.value)]
    return {"@context": "https://schema.org", "@graph": [_filled(movie), *screenings]}


def script(graph: Mapping[str, Any]) -> str:
    """The graph as it may stand in a page: no character of it can end the element that holds it."""
    encoded = next(iter(jsonl.lines([graph])))
    return encoded.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _people(beliefs: Sequence[Belief], kind: str) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in _values(beliefs, kind)]


def _values(beliefs: Sequence[Belief], kind: str) -> list[str]:
    return [line(belief.value or "") for belief in beliefs if belief.kind == kind]


def _release(belief: Belief, history: Mapping[str, Sequence[Step]]) -> dict[str, Any]:
    service = {"@type": "BroadcastService", "name": line(belief.service)} if belief.service else None
    return _filled({"@type": "PublicationEvent", **_event(belief, history), "publishedOn": service})


def _screening(belief: Belief, film: str, history: Mapping[str, Sequence[Step]]) -> dict[str, Any]:
    festival = {"@type": "Festival", "name": line(belief.festival)} if belief.festival else None
    return _filled(
        {
            "@type": "ScreeningEvent",
            **_event(belief, history),
            "workPresented": {"@id": film},
            "superEvent": festival,
        }
    )


def _event(belief: Belief, history: Mapping[str, Sequence[Step]]) -> dict[str, Any]:
    before = _previous(belief, history)
    last = belief.last.isoformat() if belief.last and belief.first != belief.last and _whole(belief) else None
    state = "Cancelled" if belief.status is Status.CANCELLED else "Rescheduled" if before else "Scheduled"
    return {
        "name": line(belief.window),
        "startDate": _day(belief.value),
        "endDate": last,
        "previousStartDate": before,
        "eventStatus": _STATUS.format(state),
        "location": {"@type": "Country", "name": belief.territory} if belief.territory else None,
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode" if _online(belief) else None,
    }


def _online(belief: Belief) -> bool:
    return belief.medium in (Medium.VIRTUAL_CINEMA, Medium.VOD, Medium.STREAMING)


def _whole(belief: Belief) -> bool:
    """Whether all the days are meant, as of a festival, rather than one of them."""
    return belief.medium is Medium.FESTIVAL


def _previous(belief: Belief, history: Mapping[str, Sequence[Step]]) -> str | None:
    """The date that was believed last before this one."""
    dropped = [other.value for other in belief.others if other.status is Status.SUPERSEDED and other.value]
    slots = [str(slot or "") for slot in (belief.territory, belief.medium, belief.extent, belief.service)]
    for key, steps in history.items():
        if key.split("|")[0] == "release" and key.split("|")[2:6] == slots:
            believed = {step.as_of: step.verdict for step in steps}
            dropped += [str(v.answer) for _, v in sorted(believed.items()) if v and isinstance(v.answer, When)]
    return next((day for each in reversed(dropped) if each != belief.value and (day := _day(each))), None)


def _day(edtf: str | None) -> str | None:
    """The date where ISO 8601 has it too: a day, month or year; of a stretch of days the first."""
    plain = (edtf or "").split("/")[0].rstrip("~?%")
    parts = plain.split("-")
    if not all(part.isdigit() for part in parts) or (len(parts) > 1 and int(parts[1]) > 12):
        return None
    try:
        dt.date(int(parts[0]), int(parts[1]) if len(parts) > 1 else 1, int(parts[2]) if len(parts) > 2 else 1)
    except ValueError:
        return None
    return plain


def _filled(slots: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if value not in (None, [], "")}
