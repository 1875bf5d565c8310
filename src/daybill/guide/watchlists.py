"""Watchlists as files: read from and written back to the formats of Letterboxd, IMDb and Trakt, and plain lists.

Every format is told by its columns or keys, not by its name. What a list says beside the film (a rank, a note, a day)
is kept with the entry, and stands in its place again when the list is written in the format it came in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from daybill.errors import BadInput
from daybill.guide.row import Row
from daybill.ledger.watching import SORTS, Sort, Watched

Format = Literal["letterboxd", "imdb", "trakt", "plain"]
FORMATS: tuple[Format, ...] = ("letterboxd", "imdb", "trakt", "plain")
LONGEST = 20_000_000
"""Characters of a list at most."""

_LETTERBOXD = ("Date", "Name", "Year", "Letterboxd URI")
_IMDB = (
    *("Position", "Const", "Created", "Modified", "Description", "Title", "Original Title", "URL", "Title Type"),
    *("IMDb Rating", "Runtime (mins)", "Year", "Genres", "Num Votes", "Release Date", "Directors"),
    *("Your Rating", "Date Rated"),
)
# What a column may be called, folded, in lists of any origin.
_TITLE, _YEAR = ("title", "name", "film", "movie"), ("year", "release year")
_IDS = {
    "imdb": ("const", "imdb", "imdb id", "imdbid", "imdb_id", "tconst"),
    "tmdb": ("tmdb", "tmdb id", "tmdbid", "tmdb_id"),
    "trakt": ("trakt", "trakt id", "traktid", "trakt_id"),
}
_URI = ("letterboxd uri", "letterboxduri", "url")
_ADDED = ("date", "created", "date added", "listed_at", "listed at")
_OTHER_SORTS = re.compile(r"tv|series|episode|show|season|game|podcast|person", re.IGNORECASE)
_PLAIN = re.compile(r"(?P<name>.+?)(?:\s*[(\[](?P<year>(?:18|19|20)\d\d)[)\]])?")
_SORTED = re.compile(rf"(?P<sort>{'|'.join(SORTS)})\s*:\s*(?P<name>.+)", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-*•]\s+|\d+[.)]\s+)")
_IMDB_ID = re.compile(r"tt\d{5,10}")


class Read(Row, frozen=True, kw_only=True):
    """What a list held. `skipped` says how many rows were no films: series, games, people."""

    format: Format
    entries: tuple[Watched, ...]
    skipped: int = 0


def read(text: str) -> Read:
    """The entries of a list in whatever format; raises `BadInput` for a file that is none."""
    text = text.removeprefix("\ufeff")
    if len(text) > LONGEST:
        raise BadInput(f"a list of {len(text):,} characters is too long", "split it")
    if text.lstrip()[:1] in ("[", "{"):
        return _trakt(text)
    header, rows = _table(text)
    return _rows(header, rows) if header else _plain(text)


# ── JSON, as Trakt has it ─────────────────────────────────────────────────────────────────────────────────────────


def _trakt(text: str) -> Read:
    try:
        whole = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise BadInput(f"this is no JSON: {error}", "give Trakt's export, a CSV file, or one title a line") from error
    items = whole if isinstance(whole, list) else whole.get("movies") or whole.get("items") or []
    found, skipped = [], 0
    for item in items if isinstance(items, list) else []:
        entry = _trakt_entry(item) if isinstance(item, dict) else None
        found += [entry] if entry else []
        skipped += entry is None
    return Read(format="trakt", entries=tuple(found), skipped=skipped)


def _trakt_entry(item: Mapping[str, Any]) -> Watched | None:
    movie = item.get("movie") or (item if "title" in item and item.get("type", "movie") == "movie" else None)
    if not isinstance(movie, dict) or not str(movie.get("title") or "").strip():
        return None
    ids = movie.get("ids") if isinstance(movie.get("ids"), dict) else {}
    more = {name: str(item[name]) for name in ("rank", "notes", "listed_at", "rating") if item.get(name) is not None}
    return Watched(
        name=str(movie["title"]).strip(),
        year=_year(str(movie.get("year") or "")),
        ids={sort: str(ids[sort]) for sort in ("imdb", "tmdb", "trakt", "slug") if ids and ids.get(sort)},
        added=str(item.get("listed_at") or item.get("watched_at") or "")[:10],
        more=more,
    )


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(text: str) -> tuple[list[str], list[list[str]]]:
    """The header that names films, and what stands below it; lists of Letterboxd have some lines before it."""
    # A row broken off inside quotes would swallow the rest: the reader stops at its limit and says so.
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for number, row in enumerate(rows[:8]):
        names = [cell.strip().casefold() for cell in row]
        if len(names) > 1 and _column(names, _TITLE) is not None and not {"tags"} & set(names):
            return row, rows[number + 1 :]
        if len(names) > 1 and _column(names, _IDS["imdb"]) is not None:
            return row, rows[number + 1 :]
    return [], []


def _rows(header: list[str], rows: Iterable[list[str]]) -> Read:
    names = [name.strip().casefold() for name in header]
    letterboxd = "letterboxd uri" in names or ("position" in names and "url" in names and "const" not in names)
    found, skipped = [], 0
    for row in rows:
        cells = {name.strip(): cell.strip() for name, cell in zip(header, row, strict=False) if cell.strip()}
        entry = _entry(names, [cell.strip() for cell in row], cells)
        found += [entry] if entry else []
        skipped += entry is None and bool(cells)
    form: Format = "letterboxd" if letterboxd else "imdb" if "const" in names else "plain"
    return Read(format=form, entries=tuple(found), skipped=skipped)


def _entry(names: list[str], row: list[str], cells: dict[str, str]) -> Watched | None:
    def cell(choices: Iterable[str]) -> str:
        place = _column(names, choices)
        return row[place] if place is not None and place < len(row) else ""

    sort = cell(("title type", "type"))
    title = cell(_TITLE)
    ids = {sort: value for sort, choices in _IDS.items() if (value := cell(choices))}
    if _OTHER_SORTS.search(sort) or not (title or ids):
        return None
    uri = cell(_URI)
    if "letterboxd.com/film/" in uri or "boxd.it/" in uri:
        ids["letterboxd"] = uri.rstrip("/").rsplit("/", 1)[-1]
    return Watched(name=title, year=_year(cell(_YEAR)), ids=ids, added=cell(_ADDED)[:10], more=cells)


def _column(names: list[str], choices: Iterable[str]) -> int | None:
    return next((names.index(name) for name in choices if name in names), None)


def _year(text: str) -> int | None:
    match = re.match(r"(?:18|19|20)\d\d", text.strip())
    return int(match[0]) if match else None


# ── plain lists ───────────────────────────────────────────────────────────────────────────────────────────────────


def _plain(text: str) -> Read:
    entries = tuple(
        entry
        for row in text.splitlines()
        if (bare := _BULLET.sub("", row.strip())) and not bare.startswith("#") and (entry := plain_entry(bare))
    )
    return Read(format="plain", entries=entries)


def plain_entry(text: str) -> Watched | None:
    """`Poor Things (2023)`, `tt14230458`, `person: Emma Stone`, `service: Hulu`; `None` for nothing."""
    if match := _SORTED.fullmatch(text):
        sort: Sort = match["sort"].casefold()  # type: ignore[assignment]
        if sort != "film":
            return Watched(sort=sort, name=match["name"].strip())
        text = match["name"]
    if _IMDB_ID.fullmatch(text):
        return Watched(name=text, ids={"imdb": text})
    found = _PLAIN.fullmatch(text.strip())
    return Watched(name=found["name"].strip(), year=_year(found["year"] or "")) if found else None


# ── and back ──────────────────────────────────────────────────────────────────────────────────────────────────────


def written(entries: Iterable[Watched], form: Format) -> str:
    """The entries as a file of a format; those that are no films stand only in plain lists."""
    kept = list(entries)
    films = [entry for entry in kept if entry.sort == "film"]
    match form:
        case "letterboxd":
            return _csv(_LETTERBOXD, (_letterboxd(entry) for entry in films))
        case "imdb":
            return _csv(_IMDB, (_imdb(entry, place) for place, entry in enumerate(films, 1)))
        case "trakt":
            items = [_trakt_item(entry, place) for place, entry in enumerate(films, 1)]
            return msgspec.json.format(msgspec.json.encode(items), indent=2).decode() + "\n"
        case "plain":
            return "".join(f"{text}\n" for text in map(_line, kept))


def _letterboxd(entry: Watched) -> dict[str, str]:
    slug = entry.ids.get("letterboxd", "")
    uri = (
        entry.more.get("Letterboxd URI")
        or entry.more.get("URL")
        or (f"https://letterboxd.com/film/{slug}/" if slug else "")
    )
    return {"Date": entry.added, "Name": entry.name, "Year": str(entry.year or ""), "Letterboxd URI": uri}


def _imdb(entry: Watched, place: int) -> dict[str, str]:
    const = entry.ids.get("imdb", "")
    plain = {
        "Position": str(place),
        "Const": const,
        "Created": entry.added,
        "Title": entry.name,
        "URL": f"https://www.imdb.com/title/{const}/" if const else "",
        "Title Type": "Movie",
        "Year": str(entry.year or ""),
    }
    return {**plain, **{name: cell for name, cell in entry.more.items() if name in _IMDB and name != "Position"}}


def _trakt_item(entry: Watched, place: int) -> dict[str, Any]:
    ids: dict[str, Any] = {
        sort: int(value) if sort in ("trakt", "tmdb") and value.isdigit() else value
        for sort, value in entry.ids.items()
        if sort in ("trakt", "slug", "imdb", "tmdb")
    }
    listed = entry.more.get("listed_at") or (f"{entry.added}T00:00:00.000Z" if entry.added else None)
    return {
        "rank": int(entry.more["rank"]) if entry.more.get("rank", "").isdigit() else place,
        "listed_at": listed,
        "notes": entry.more.get("notes"),
        "type": "movie",
        "movie": {"title": entry.name, "year": entry.year, "ids": ids},
    }


def _line(entry: Watched) -> str:
    name = " ".join(entry.name.split())
    if entry.sort != "film":
        return f"{entry.sort}: {name}"
    return f"{name} ({entry.year})" if entry.year else name


def _csv(columns: tuple[str, ...], rows: Iterator[dict[str, str]]) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, lineterminator="\r\n", restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()
