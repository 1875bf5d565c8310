"""The TSV files that IMDb publishes for use by others: tabs, no quotes, a backslash and N where nothing is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from daybill.catalogues.items import Credit, Entry, Item, PersonName, Title

_CATALOGUE = "imdb"
_NOTHING = "\\N"
_FILMS = frozenset(("movie", "short", "tvMovie", "tvShort", "video", "tvSpecial"))
_TRADES = {
    "director": "director",
    "writer": "writer",
    "actor": "cast",
    "actress": "cast",
    "self": "cast",
    "producer": "producer",
}
Reader = Callable[[str], list[Item]]


def is_basics(first: str) -> bool:
    """Whether this is the first line of `title.basics`."""
    return {"tconst", "titleType", "primaryTitle"} <= set(_cells(first))


def is_akas(first: str) -> bool:
    """Whether this is the first line of `title.akas`."""
    return {"titleId", "ordering", "title"} <= set(_cells(first))


def is_crew(first: str) -> bool:
    """Whether this is the first line of `title.crew`."""
    return {"tconst", "directors", "writers"} <= set(_cells(first))


def is_principals(first: str) -> bool:
    """Whether this is the first line of `title.principals`."""
    return {"tconst", "nconst", "category"} <= set(_cells(first))


def is_names(first: str) -> bool:
    """Whether this is the first line of `name.basics`."""
    return {"nconst", "primaryName"} <= set(_cells(first))


def basics(first: str) -> Reader:
    """Films; series, their episodes and games are left out."""
    name, sort, title, original, year = _columns(
        first, "tconst", "titleType", "primaryTitle", "originalTitle", "startYear"
    )

    def read(line: str) -> list[Item]:
        cells = _cells(line)
        if cells[sort] not in _FILMS:
            return []
        begun = None if cells[year] == _NOTHING else int(cells[year])
        film, titles = cells[name], tuple({cells[original]} - {cells[title], _NOTHING})
        return [
            Entry(catalogue=_CATALOGUE, name=film, title=cells[title], year=begun, titles=titles, ids={"imdb": film})
        ]

    return read


def akas(first: str) -> Reader:
    """Other titles of films."""
    film, title = _columns(first, "titleId", "title")

    def read(line: str) -> list[Item]:
        cells = _cells(line)
        return [Title(catalogue=_CATALOGUE, film=cells[film], title=cells[title])]

    return read


def crew(first: str) -> Reader:
    """Directors and writers."""
    film, directors, writers = _columns(first, "tconst", "directors", "writers")

    def read(line: str) -> list[Item]:
        cells = _cells(line)
        return [
            *_credits(cells[film], "director", cells[directors]),
            *_credits(cells[film], "writer", cells[writers]),
        ]

    return read


def _credits(film: str, trade: str, people: str) -> Iterator[Item]:
    for person in people.split(",") if people != _NOTHING else ():
        yield Credit(catalogue=_CATALOGUE, film=film, trade=trade, person=person)


def principals(first: str) -> Reader:
    """The main cast and crew; trades that the press does not tell films by are left out."""
    film, person, category = _columns(first, "tconst", "nconst", "category")

    def read(line: str) -> list[Item]:
        cells = _cells(line)
        trade = _TRADES.get(cells[category])
        return list(_credits(cells[film], trade, cells[person])) if trade else []

    return read


def names(first: str) -> Reader:
    """The names of people."""
    person, name = _columns(first, "nconst", "primaryName")

    def read(line: str) -> list[Item]:
        cells = _cells(line)
        return [PersonName(person=cells[person], name=cells[name])] if cells[name] != _NOTHING else []

    return read


def _cells(line: str) -> list[str]:
    return line.rstrip("\r\n").split("\t")


def _columns(first: str, *wanted: str) -> tuple[int, ...]:
    columns = _cells(first)
    return tuple(columns.index(name) for name in wanted)
