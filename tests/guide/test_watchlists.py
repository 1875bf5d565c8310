"""Watchlists: the formats of others read and written back, and which films entries are."""

import csv
import io
import json

import pytest
from tests.newsroom import TODAY, furnish
from typer.testing import CliRunner

from daybill import ledger as ledgers
from daybill.cli import app
from daybill.errors import BadInput
from daybill.guide import watchlists
from daybill.guide.watchlists import read, written
from daybill.ledger import keeping, watching
from daybill.ledger.watching import Watched
from daybill.model import Film

LETTERBOXD = (
    "Date,Name,Year,Letterboxd URI\r\n"
    "2023-05-01,The Salt Road,2021,https://boxd.it/a1B2\r\n"
    '2023-05-02,"Comrades, Dear!",2020,https://boxd.it/c3D4\r\n'
)
LETTERBOXD_LIST = (
    "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2023-01-01,Best,tag,https://boxd.it/x,\n\n"
    "Position,Name,Year,URL,Description\n1,The Salt Road,2021,https://letterboxd.com/film/the-salt-road/,fine\n"
)
IMDB = (
    "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,"
    "Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\r\n"
    "1,tt1234567,2023-05-01,2023-05-01,to see,The Salt Road,La route du sel,https://www.imdb.com/title/tt1234567/,Movie,"
    "7.1,101,2021,Drama,500,2021-01-29,Ana Lund,,\r\n"
    "2,tt7654321,2023-05-01,2023-05-01,,A Series,A Series,https://www.imdb.com/title/tt7654321/,TV Series,"
    "8,,2019,Drama,5,2019-01-01,,,\r\n"
)
TRAKT = json.dumps(
    [
        {
            "rank": 3,
            "id": 9,
            "listed_at": "2023-05-01T10:00:00.000Z",
            "notes": "soon",
            "type": "movie",
            "movie": {
                "title": "The Salt Road",
                "year": 2021,
                "ids": {"trakt": 7, "slug": "the-salt-road-2021", "imdb": "tt1234567", "tmdb": 99},
            },
        },
        {"type": "show", "show": {"title": "A Series", "year": 2019, "ids": {}}},
    ]
)
PLAIN = "# to see\n- The Salt Road (2021)\n2. Dear Comrades!\ntt1234567\nperson: Ana Lund\nservice: Hulu\n\n"


@pytest.mark.parametrize(
    ("text", "form", "names", "skipped"),
    [
        (LETTERBOXD, "letterboxd", ["The Salt Road", "Comrades, Dear!"], 0),
        (LETTERBOXD_LIST, "letterboxd", ["The Salt Road"], 0),
        (IMDB, "imdb", ["The Salt Road"], 1),
        (TRAKT, "trakt", ["The Salt Road"], 1),
        ("title,year,tmdb_id\nThe Salt Road,2021,99\n", "plain", ["The Salt Road"], 0),
        (PLAIN, "plain", ["The Salt Road", "Dear Comrades!", "tt1234567", "Ana Lund", "Hulu"], 0),
        ("\ufeff" + LETTERBOXD, "letterboxd", ["The Salt Road", "Comrades, Dear!"], 0),
        ("", "plain", [], 0),
        ("[]", "trakt", [], 0),
        ('{"movies": [{"title": "The Salt Road", "year": 2021}]}', "trakt", ["The Salt Road"], 0),
    ],
)
def test_a_list_is_known_by_what_it_holds(text, form, names, skipped):
    found = read(text)
    assert (found.format, [entry.name for entry in found.entries], found.skipped) == (form, names, skipped)


@pytest.mark.parametrize(("text", "form"), [(LETTERBOXD, "letterboxd"), (IMDB, "imdb"), (TRAKT, "trakt")])
def test_a_list_goes_back_in_the_format_it_came_in(text, form):
    entries = read(text).entries
    back = written(entries, form)
    assert read(back).entries == entries or form == "trakt"
    assert [(e.name, e.year, e.ids, e.added) for e in read(back).entries] == [
        (e.name, e.year, e.ids, e.added) for e in entries
    ]
    if form == "imdb":
        (row,) = csv.DictReader(io.StringIO(back))
        assert (row["Description"], row["Runtime (mins)"]) == ("to see", "101")
    if form == "trakt":
        assert (json.loads(back)[0]["rank"], json.loads(back)[0]["notes"]) == (3, "soon")


@pytest.mark.parametrize("form", watchlists.FORMATS)
def test_a_list_is_written_in_every_format(form):
    entries = (*read(TRAKT).entries, *read(PLAIN).entries)
    films = {entry.name for entry in entries if entry.sort == "film"}
    back = read(written(entries, form)).entries
    assert {entry.name for entry in back if entry.sort == "film"} == films
    assert any(entry.sort == "person" for entry in back) is (form == "plain")


def test_what_is_no_list_is_refused():
    with pytest.raises(BadInput, match="no JSON"):
        read("[{")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "daybill.db"
    with ledgers.writing(path) as opened:
        furnish(opened)
        more = [
            Film(id="old", title="Emma", year=1996),
            Film(id="new", title="Emma", year=2020, ids={"imdb": "tt9214832"}),
        ]
        keeping.keep_identification(opened, [], more, [], today=TODAY)
    return path


@pytest.mark.parametrize(
    ("entry", "film"),
    [
        (Watched(name="The Salt Road", year=2021), "road"),
        (Watched(name="La Route du Sel", year=2022), "road"),
        (Watched(name="Salt Road"), "road"),
        (Watched(name="The Salt Road", year=2015), None),
        (Watched(name="Emma", year=2020), "new"),
        (Watched(name="Emma", year=1996), "old"),
        (Watched(name="Emma"), None),
        (Watched(name="tt9214832", ids={"imdb": "tt9214832"}), "new"),
        (Watched(name="whatever", ids={"daybill": "road"}), "road"),
        (Watched(name="Nothing", year=2021), None),
    ],
)
def test_an_entry_is_the_film_that_it_means(path, entry, film):
    with ledgers.reading(path) as books:
        found = watching.film_of(books, entry)
    assert (found and found.id) == film


def test_who_follows_a_name_follows_its_films(path):
    with ledgers.reading(path) as books:
        who: tuple[tuple[watching.Sort, str], ...] = (("person", "Ana Lund"), ("festival", "Northern Film Festival"))
        for sort, name in who:
            assert watching.films_meant(books, Watched(sort=sort, name=name)) == ("road",)
        assert watching.films_meant(books, Watched(sort="service", name="Hulu")) == ()


def test_the_commands_import_show_and_export(path, tmp_path):
    (tmp_path / "list.csv").write_text(LETTERBOXD, encoding="utf-8")

    def daybill(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, ["watch", *arguments], env={"DAYBILL_LEDGER": str(path)})
        return result.exit_code, result.stdout

    assert daybill("import", str(tmp_path / "list.csv")) == (0, "watchlist: 2 new of 2 (letterboxd)\n")
    assert daybill("import", str(tmp_path / "list.csv")) == (0, "watchlist: 0 new of 2 (letterboxd)\n")
    assert daybill("add", "person: Ana Lund", "Emma (2020)") == (0, "watchlist: 2 new\n")
    shown = daybill("show")[1]
    assert "The Salt Road (2021)\n" in shown
    assert "Comrades, Dear! (2020) · nothing read of it yet" in shown
    assert "person: Ana Lund" in shown
    code, text = daybill("export", "--format", "letterboxd")
    assert (code, read(text).entries[:2]) == (0, read(LETTERBOXD).entries)
    assert daybill("remove", "emma") == (0, "watchlist: 1 removed\n")
    assert daybill("remove", "emma")[0] == 1
    assert daybill("lists") == (0, "watchlist · 3\n")
    assert daybill("show", "--list", "other")[0] == 2
    assert daybill("remove", "--all")[0] == 0
    assert daybill("lists") == (0, "")
