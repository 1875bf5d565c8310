"""A plain table of films: CSV with a column `title`, and whatever else of the below it has.

`year`; `titles` (other titles), `director`, `cast`, `writer`, `producer` (several with ; or | between them); `imdb`,
`tmdb`, `wikidata`, `letterboxd`; `id` (what the table itself calls the film). Each film stands on one line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping

from daybill.catalogues.items import Credit, Entry, Item
from daybill.spelling import digest, fold

_CATALOGUE = "csv"
_COLUMNS = {
    "title": ("title", "name", "film", "primary title"),
    "year": ("year", "release year", "start year"),
    "titles": ("titles", "other titles", "aka", "akas", "aliases", "original title", "alternative titles"),
    "director": ("director", "directors", "directed by"),
    "cast": ("cast", "actors", "starring", "stars"),
    "writer": ("writer", "writers", "screenplay"),
    "producer": ("producer", "producers"),
    "imdb": ("imdb", "imdb id", "tconst"),
    "tmdb": ("tmdb", "tmdb id"),
    "wikidata": ("wikidata", "wikidata id", "qid"),
    "letterboxd": ("letterboxd", "letterboxd id", "letterboxd uri", "letterboxd slug"),
    "id": ("id",),
}
_IDS = ("imdb", "tmdb", "wikidata", "letterboxd")
_TRADES = ("director", "cast", "writer", "producer")
# What stands between several values; a comma is part of some names (Downey, Jr.).
_SEVERAL = re.compile(r"\s*[;|]\s*")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def is_table(first: str) -> bool:
    """Whether this is the first line of such a table."""
    return "title" in _known(first)


def rows(first: str) -> Callable[[str], list[Item]]:
    """A film a line."""
    columns, mark = _known(first), _mark(first)

    def read(line: str) -> list[Item]:
        cells = next(csv.reader([line], delimiter=mark))
        row = {name: cells[place].strip() for name, place in columns.items() if place < len(cells)}
        return list(_film(row)) if row.get("title") else []

    return read


def _film(row: Mapping[str, str]) -> Iterator[Item]:
    year = _YEAR.search(row.get("year", ""))
    ids = {scheme: row[scheme].rstrip("/").rpartition("/")[2] for scheme in _IDS if row.get(scheme)}
    own = row.get("id") or next((f"{scheme}:{name}" for scheme, name in ids.items()), "")
    name = own or digest("film", row["title"], row.get("year", ""), row.get("director", ""))
    yield Entry(
        catalogue=_CATALOGUE,
        name=name,
        title=row["title"],
        year=int(year[0]) if year else None,
        titles=tuple(_several(row.get("titles", ""))),
        ids=ids,
    )
    for trade in _TRADES:
        for person in _several(row.get(trade, "")):
            yield Credit(catalogue=_CATALOGUE, film=name, trade=trade, person=person)


def _several(cell: str) -> list[str]:
    return [part for part in _SEVERAL.split(cell) if part]


def _known(first: str) -> dict[str, int]:
    """The columns that are known, by what they hold."""
    names = [fold(cell) for cell in next(csv.reader([first], delimiter=_mark(first)), [])]
    return {meant: names.index(name) for meant, spelled in _COLUMNS.items() for name in spelled[::-1] if name in names}


def _mark(first: str) -> str:
    """What stands between cells: a comma, a semicolon or a tab."""
    return max(",;\t", key=first.count)
