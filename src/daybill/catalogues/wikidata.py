"""Entities of Wikidata as its dumps have them: a JSON object a line, or an array with an object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from daybill.catalogues.items import Credit, Entry, Item, PersonName

_CATALOGUE = "wikidata"
_INSTANCE, _TITLE, _PUBLISHED, _HUMAN = "P31", "P1476", "P577", "Q5"
_TRADES = {"P57": "director", "P58": "writer", "P161": "cast", "P162": "producer"}
_IDS = {"P345": "imdb", "P4947": "tmdb", "P6127": "letterboxd"}
# Films and the commonest classes below them; of others that a director or an identifier tells is a film, too.
_FILM_CLASSES = frozenset(
    ("Q11424", "Q24862", "Q24869", "Q93204", "Q202866", "Q226730", "Q506240", "Q29168811", "Q20650540", "Q18011172")
)
# Languages whose title comes first where the entity has several.
_FIRST = ("en", "mul")


def is_dump(first: str) -> bool:
    """Whether this is the first line of entities."""
    if first.strip() == "[":
        return True
    try:
        found = json.loads(_bare(first))
    except ValueError:
        return False
    return isinstance(found, dict) and {"id", "labels"} <= found.keys()


def entities(_first: str) -> Callable[[str], list[Item]]:
    """Films with their titles, makers and identifiers, and the names of people; all else is left out."""

    def read(line: str) -> list[Item]:
        bare = _bare(line)
        if bare in ("[", "]"):
            return []
        entity = json.loads(bare)
        classes = set(_values(entity, _INSTANCE))
        if _HUMAN in classes:
            name = _label(entity)
            return [PersonName(person=entity["id"], name=name)] if name else []
        return list(_film(entity)) if _is_film(entity, classes) else []

    return read


def _bare(line: str) -> str:
    return line.strip().rstrip(",")


def _is_film(entity: dict[str, Any], classes: set[str]) -> bool:
    if classes & _FILM_CLASSES:
        return True
    imdb = next(iter(_values(entity, "P345")), "")
    return bool(_values(entity, "P57")) and (imdb.startswith("tt") or bool(_values(entity, "P4947")))


def _film(entity: dict[str, Any]) -> Iterator[Item]:
    name, title = entity["id"], _label(entity)
    titles = [*_texts(entity), *_values(entity, _TITLE)]
    if not (title or titles):
        return
    years = [year for time in _values(entity, _PUBLISHED) if (year := _year(time))]
    ids = {scheme: found[0] for prop, scheme in _IDS.items() if (found := _values(entity, prop))}
    yield Entry(
        catalogue=_CATALOGUE,
        name=name,
        title=title or titles[0],
        year=min(years, default=None),
        titles=tuple(sorted(set(titles) - {title})),
        ids={"wikidata": name, **ids},
    )
    for prop, trade in _TRADES.items():
        for person in _values(entity, prop):
            yield Credit(catalogue=_CATALOGUE, film=name, trade=trade, person=person)


def _label(entity: dict[str, Any]) -> str:
    labels = _by_language(entity, "labels")
    first = next((labels[language]["value"] for language in _FIRST if language in labels), None)
    return str(first or next((label["value"] for _, label in sorted(labels.items())), ""))


def _texts(entity: dict[str, Any]) -> Iterator[str]:
    for label in _by_language(entity, "labels").values():
        yield label["value"]
    for aliases in _by_language(entity, "aliases").values():
        for alias in aliases:
            yield alias["value"]


def _by_language(entity: dict[str, Any], key: str) -> dict[str, Any]:
    # The dump writes an empty object as an empty array.
    return entity.get(key) or {}


def _values(entity: dict[str, Any], prop: str) -> list[str]:
    """What the statements of a property say, preferred ones first, deprecated ones not."""
    statements = [s for s in _by_language(entity, "claims").get(prop, ()) if s.get("rank") != "deprecated"]
    statements.sort(key=lambda statement: statement.get("rank") != "preferred")
    return [text for statement in statements if (text := _value(statement.get("mainsnak", {})))]


def _value(snak: dict[str, Any]) -> str:
    value = snak.get("datavalue", {}).get("value", "")
    if isinstance(value, dict):
        value = value.get("id") or value.get("time") or value.get("text") or ""
    return str(value)


def _year(time: str) -> int | None:
    year = time.lstrip("+")[:4]
    return int(year) if year.isdigit() else None
