"""What catalogues of films say, streamed from their own files.

Read are IMDb's `title.basics`, `title.akas`, `title.crew`, `title.principals` and `name.basics` (TSV), TMDb's daily
export of film ids (JSON lines), entities of Wikidata (JSON lines, or the array of its dump), and plain CSV; each also
compressed with gzip. What sort a file is, its first line tells.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from daybill.catalogues import imdb, table, tmdb, wikidata
from daybill.catalogues.items import Credit, Entry, Item, PersonName, Title
from daybill.errors import BadInput

__all__ = ["Credit", "Entry", "Item", "PersonName", "Sort", "Title", "lines", "sort_of"]

Reader = Callable[[str], list[Item]]


class Sort(NamedTuple):
    """A sort of file: what it is called, and in which order files of one catalogue must come, lowest first."""

    name: str
    rank: int
    reader: Callable[[str], Reader]
    """From the first line, what reads each line."""
    header: bool
    """Whether the first line names columns."""


_SORTS: tuple[tuple[Callable[[str], bool], Sort], ...] = (
    (imdb.is_basics, Sort("IMDb titles", 0, imdb.basics, header=True)),
    (imdb.is_akas, Sort("IMDb other titles", 1, imdb.akas, header=True)),
    (imdb.is_crew, Sort("IMDb directors and writers", 1, imdb.crew, header=True)),
    (imdb.is_principals, Sort("IMDb cast and crew", 1, imdb.principals, header=True)),
    (imdb.is_names, Sort("IMDb names", 2, imdb.names, header=True)),
    (tmdb.is_export, Sort("TMDb film ids", 0, tmdb.export, header=False)),
    (wikidata.is_dump, Sort("Wikidata entities", 0, wikidata.entities, header=False)),
    (table.is_table, Sort("CSV", 0, table.rows, header=True)),
)


def sort_of(path: Path) -> Sort:
    """What sort of file it is; raises `BadInput` where it is none that can be read."""
    first = _first_line(path)
    for fits, sort in _SORTS:
        if fits(first):
            return sort
    raise BadInput(
        f"{path} is no catalogue that can be read",
        "give IMDb's title.basics, title.akas, title.crew, title.principals or name.basics, TMDb's daily export of"
        " movie ids, entities of Wikidata as JSON lines, or a CSV with a column `title`",
    )


def lines(path: Path, start: int = 0) -> Iterator[tuple[int, int, list[Item]]]:
    """For each line from number `start` on: its number, the bytes of the file read so far, what it says.

    Raises `BadInput` where the file cannot be read, or a line is not what its sort has.
    """
    sort = sort_of(path)
    read = sort.reader(_first_line(path))
    with path.open("rb") as raw, _unpacked(raw) as text:
        try:
            for number, line in enumerate(text):
                if number >= start and not (sort.header and number == 0) and line.strip():
                    yield number, raw.tell(), _said(read, line, path, number)
        except (OSError, EOFError, UnicodeDecodeError) as error:
            raise BadInput(
                f"{path} breaks off or is damaged: {error}", "get the file anew, then import it again"
            ) from error


def _said(read: Reader, line: str, path: Path, number: int) -> list[Item]:
    try:
        return read(line)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise BadInput(
            f"{path}:{number + 1}: {error}", "mend or remove the line, then import the file again"
        ) from error


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as raw, _unpacked(raw) as text:
            return text.readline(1_000_000)
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read: {error}", "name a catalogue's file") from error


def _unpacked(raw: io.BufferedReader) -> io.TextIOWrapper:
    packed = raw.peek(2)[:2] == b"\x1f\x8b"
    opened = gzip.GzipFile(fileobj=raw) if packed else raw
    return io.TextIOWrapper(opened, encoding="utf-8-sig", newline="\n")
