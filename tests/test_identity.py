"""Films found article by article are those found at once, whatever the order; what a person rules is respected."""

import datetime as dt
import gzip
import json
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.newsroom import TODAY, article, claim, keep

from daybill import desk, registry
from daybill import ledger as ledgers
from daybill.errors import BadInput
from daybill.guide import doubts
from daybill.ledger import Ledger, asking, catalogue
from daybill.model import Article, Claim, Film, Medium, Name, Person, Question, Status, When

NOW = dt.datetime(2021, 1, 15, tzinfo=dt.UTC)
RULES = desk.Rules(today=TODAY, now=NOW, stages=desk.Stages(weigh=lambda *_, **__: ()))

Story = tuple[Article, tuple[Claim, ...]]


def story(name: str, *lines: str) -> Story:
    """An article with one claim a line: `Title | kind | answer`."""
    of = article("\n".join(lines), address=name)
    return of, tuple(_claim(of, line) for line in dict.fromkeys(lines))


def _claim(of: Article, line: str) -> Claim:
    title, kind, said = line.split(" | ")
    if kind in Medium.__members__.values():
        question = Question(kind="release", film=title, medium=Medium(kind))
        return claim(of, line, question, When.of(said), status=Status.PLANNED)
    answer = Name(said) if kind in ("title_also", "distributor") else Person(said)
    return claim(of, line, Question(kind=kind, film=title), answer)


def read(ledger: Ledger, *stories: Story) -> None:
    """Keep these articles and settle."""
    for of, claims in stories:
        keep(ledger, of, *claims)
    assert desk.settle(ledger, RULES).problems == ()


Partition = tuple[frozenset[frozenset[str]], frozenset[str]]


def partition(ledger: Ledger) -> Partition:
    """Which claims are about one film, and which cannot be told, by what no ledger names itself."""
    films: defaultdict[str | None, set[str]] = defaultdict(set)
    for exhibit in asking.claims(ledger):
        films[exhibit.film.id if exhibit.film else None].add(exhibit.claim.id)
    unknown = frozenset(films.pop(None, ()))
    return frozenset(map(frozenset, films.values())), unknown


def films(ledger: Ledger) -> set[tuple[object, ...]]:
    """What is known of the films, but for their ids."""
    return {(f.title, f.year, f.titles, f.people) for f in asking.films(ledger)}


TITLES = ["Emma", "EMMA", "Emma (1996)", "Emma (2020)", "Dune", "Dune: Part Two", "Dune 2", "Dune Part II: The End"]
SAYINGS = [
    *("director | Ann Lee", "director | Bo Dahl", "cast | Cy Poe", "cast | Di Roe", "cast | Ed Sun", "cast | Fay Moe"),
    *("title_also | Dune", "title_also | Emma Rising", "vod | 2020-03-20", "theatrical | 1996-08-02"),
]
LINES = st.tuples(st.sampled_from([*TITLES, "Emma Rising", "Emna Rising"]), st.sampled_from(SAYINGS))
PRESS = st.lists(st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=7)


@settings(deadline=None, max_examples=60)
@given(PRESS, st.randoms(use_true_random=False), st.integers(1, 4))
def test_article_by_article_in_any_order_the_films_are_those_found_at_once(press, shuffled, together):
    stories = [story(f"{n}.txt", *(" | ".join(line) for line in lines)) for n, lines in enumerate(press)]
    with (
        tempfile.TemporaryDirectory() as folder,
        ledgers.writing(Path(folder) / "whole.db") as whole,
        ledgers.writing(Path(folder) / "parts.db") as parts,
    ):
        read(whole, *stories)
        shuffled.shuffle(stories)
        for start in range(0, len(stories), together):
            read(parts, *stories[start : start + together])
        assert partition(parts) == partition(whole)
        assert films(parts) == films(whole)
        assert asking.defects(parts) == ()


# ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "daybill.db") as opened:
        yield opened


HAND = registry.Hand(by="Ada", why="seen both", now=NOW, today=TODAY)
TWO = (
    story("old.txt", "Emma (1996) | director | Douglas McGrath", "Emma (1996) | cast | Gwyneth Paltrow"),
    story("new.txt", "Emma (2020) | director | Autumn de Wilde", "Emma (2020) | cast | Bill Nighy"),
    story("bare.txt", "Emma | distributor | Focus", "Emma | vod | 2020-03-20"),
)


def film_of(ledger: Ledger, address: str) -> str | None:
    """The film of the first claim of an article."""
    return next(e.film.id if e.film else None for e in asking.claims(ledger) if e.article.address == address)


def known(ledger: Ledger, name: str | None) -> Film:
    film = asking.film(ledger, name or "")
    assert film
    return film


def settle(ledger: Ledger) -> None:
    assert desk.settle(ledger, RULES).problems == ()


def test_merged_films_are_one_whatever_is_read_after_until_that_is_undone(ledger):
    read(ledger, *TWO[:2])
    old, new = film_of(ledger, "old.txt"), film_of(ledger, "new.txt")
    ruling = registry.merge(ledger, known(ledger, old), known(ledger, new), HAND)
    settle(ledger)
    assert film_of(ledger, "new.txt") == old == film_of(ledger, "old.txt")
    assert known(ledger, new).id == old
    assert [film.id for film in asking.films(ledger)] == [old]
    bare = story("bare.txt", "Emma | distributor | Focus")
    read(ledger, story("later.txt", "Emma (2020) | director | Autumn de Wilde"), bare)
    assert film_of(ledger, "later.txt") == film_of(ledger, "bare.txt") == old
    registry.undo(ledger, ruling.id, HAND)
    settle(ledger)
    assert (film_of(ledger, "old.txt"), film_of(ledger, "new.txt")) == (old, new)
    assert film_of(ledger, "later.txt") == new
    assert film_of(ledger, "bare.txt") is None
    assert known(ledger, new).id == new
    with pytest.raises(BadInput, match="was undone already"):
        registry.undo(ledger, ruling.id, HAND)


def test_what_was_split_off_stays_apart_until_that_is_undone(ledger):
    read(ledger, story("a", "Host | director | Rob Savage"), story("b", "Host | director | Rob Savage"))
    host = film_of(ledger, "a")
    ruling = registry.split(ledger, known(ledger, host), ["b"], HAND)
    settle(ledger)
    other = film_of(ledger, "b")
    assert other not in (host, None)
    assert film_of(ledger, "a") == host
    read(ledger, story("c", "Host | cast | Haley Bishop"))
    assert film_of(ledger, "c") is None  # two films of one director and title: nothing tells which
    assert (film_of(ledger, "a"), film_of(ledger, "b")) == (host, other)
    registry.undo(ledger, ruling.id, HAND)
    settle(ledger)
    assert {film_of(ledger, name) for name in "abc"} == {host}


def test_a_part_is_named_by_article_title_or_claim_and_must_be_a_part(ledger):
    read(
        ledger,
        story("a", "Host | director | Rob Savage", "HOST! | cast | Haley Bishop"),
        story("b", "Host | cast | X Y"),
    )
    host = known(ledger, film_of(ledger, "a"))
    with pytest.raises(BadInput, match="nothing of Host is called c"):
        registry.split(ledger, host, ["c"], HAND)
    with pytest.raises(BadInput, match="all that is known of Host"):
        registry.split(ledger, host, ["a", "b"], HAND)
    registry.split(ledger, host, [next(e.claim.id for e in asking.claims(ledger) if e.article.address == "b")], HAND)
    settle(ledger)
    assert film_of(ledger, "a") != film_of(ledger, "b")


def test_a_claim_that_cannot_be_told_is_told_by_a_ruling_and_open_again_without_it(ledger):
    read(ledger, TWO[0], TWO[1], story("bare.txt", "Emma | distributor | Focus"))
    (doubt,) = doubts.rows(ledger)
    old = film_of(ledger, "old.txt")
    assert (doubt.title, doubt.article, doubt.claims) == ("Emma", "bare.txt", 1)
    assert {film.film_id for film in doubt.films} == {old, film_of(ledger, "new.txt")}
    ruling = registry.same(ledger, doubt.claim, known(ledger, old), HAND)
    settle(ledger)
    assert film_of(ledger, "bare.txt") == old
    assert doubts.rows(ledger) == ()
    identity = asking.identity(ledger, doubt.claim)
    assert identity
    assert identity.reasons == ("ruled by Ada: seen both",)
    read(ledger, story("more.txt", "Emma | cast | Bill Nighy", "Emma | vod | 2020-03-20"))
    assert film_of(ledger, "bare.txt") == old
    registry.undo(ledger, ruling.id, HAND)
    settle(ledger)
    assert [row.claim for row in doubts.rows(ledger)] == [doubt.claim]
    assert [(row.undone_by, row.why) for row in doubts.ruling_rows(ledger)] == [("Ada", "seen both")]


def test_the_later_ruling_goes_before_the_earlier(ledger):
    read(ledger, *TWO[:2])
    old, new = known(ledger, film_of(ledger, "old.txt")), known(ledger, film_of(ledger, "new.txt"))
    registry.merge(ledger, old, new, HAND)
    settle(ledger)
    registry.split(ledger, old, ["new.txt"], HAND)
    settle(ledger)
    assert film_of(ledger, "old.txt") == old.id != film_of(ledger, "new.txt")
    registry.merge(ledger, old, known(ledger, film_of(ledger, "new.txt")), HAND)
    settle(ledger)
    assert film_of(ledger, "old.txt") == old.id == film_of(ledger, "new.txt")


def test_the_most_wanted_doubt_comes_first(ledger):
    read(
        ledger,
        story("one", "Host | director | Rob Savage"),
        story("two", "Host | director | Bong Joon-ho"),
        story("a", "Host | distributor | A", "Host | distributor | B"),
        story("b", "Host | physical | 2021-03-20"),
    )
    assert [row.article for row in doubts.rows(ledger)] == ["b", "a"]


def test_nothing_is_ruled_of_what_is_not_known(ledger):
    read(ledger, *TWO[:2])
    old = known(ledger, film_of(ledger, "old.txt"))
    with pytest.raises(BadInput, match="no claim nothing"):
        registry.same(ledger, "nothing", old, HAND)
    with pytest.raises(BadInput, match="both are the film"):
        registry.merge(ledger, old, old, HAND)


# ── catalogues ────────────────────────────────────────────────────────────────────────────────────────────────────


def write(path: Path, text: str) -> Path:
    packed = path.suffix == ".gz"
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    return path


def tsv(*rows: str) -> str:
    return "".join("\t".join(row.split(" | ")) + "\n" for row in rows)


def imdb(folder: Path) -> list[Path]:
    """Files in exactly IMDb's formats."""
    basics = tsv(
        "tconst | titleType | primaryTitle | originalTitle | isAdult | startYear | endYear | runtimeMinutes | genres",
        r"tt0116191 | movie | Emma | Emma | 0 | 1996 | \N | 120 | Comedy,Drama,Romance",
        r"tt9214832 | movie | Emma. | Emma. | 0 | 2020 | \N | 124 | Comedy,Drama,Romance",
        r"tt1340975 | tvMiniSeries | Emma | Emma | 0 | 2009 | 2009 | 240 | Comedy,Drama,Romance",
        r"tt10796286 | movie | Dear Comrades! | Dorogie tovarishchi! | 0 | 2020 | \N | 121 | Drama,History",
    )
    akas = tsv(
        "titleId | ordering | title | region | language | types | attributes | isOriginalTitle",
        r"tt10796286 | 1 | ¡Queridos camaradas! | ES | \N | imdbDisplay | \N | 0",
    )
    crew = tsv(
        "tconst | directors | writers",
        r"tt0116191 | nm0569651 | nm0000807,nm0569651",
        r"tt9214832 | nm2127315 | \N",
        r"tt10796286 | nm0464846 | nm0464846",
    )
    principals = tsv(
        "tconst | ordering | nconst | category | job | characters",
        r'tt9214832 | 1 | nm5896355 | actress | \N | ["Emma Woodhouse"]',
        r"tt9214832 | 9 | nm0000001 | composer | composer | \N",
    )
    names = tsv(
        "nconst | primaryName | birthYear | deathYear | primaryProfession | knownForTitles",
        r"nm0569651 | Douglas McGrath | 1958 | 2022 | writer,director | tt0116191",
        r"nm2127315 | Autumn de Wilde | 1970 | \N | director | tt9214832",
        r"nm5896355 | Anya Taylor-Joy | 1996 | \N | actress | tt9214832",
        r"nm0464846 | Andrey Konchalovskiy | 1937 | \N | director | tt10796286",
    )
    named = {"title.basics": basics, "title.akas": akas, "title.crew": crew, "title.principals": principals}
    files = [write(folder / f"{name}.tsv.gz", text) for name, text in named.items()]
    return [*files, write(folder / "name.basics.tsv.gz", names)]


def take_in(ledger: Ledger, *files: Path) -> None:
    for file in files:
        registry.take_in(ledger, file)
    catalogue.due(ledger)
    settle(ledger)


def test_a_film_that_no_catalogue_had_is_linked_later_without_changing_its_id(ledger, tmp_path):
    read(ledger, *TWO[:2], story("x", "Dear Comrades! | director | Andrei Konchalovsky"))
    before = {name: film_of(ledger, name) for name in ("old.txt", "new.txt", "x")}
    take_in(ledger, *imdb(tmp_path))
    assert {name: film_of(ledger, name) for name in before} == before
    assert known(ledger, before["old.txt"]).ids == {"imdb": "tt0116191"}
    assert known(ledger, before["new.txt"]).ids == {"imdb": "tt9214832"}
    assert known(ledger, before["x"]).ids == {"imdb": "tt10796286"}


def test_titles_that_a_catalogue_gives_to_one_film_are_one_film(ledger, tmp_path):
    read(ledger, story("a", "Dear Comrades! | director | Andrei Konchalovsky"))
    read(ledger, story("b", "Queridos camaradas | director | Andrey Konchalovski"))
    assert film_of(ledger, "a") != film_of(ledger, "b")
    take_in(ledger, *imdb(tmp_path))
    assert film_of(ledger, "a") == film_of(ledger, "b")
    read(ledger, story("c", "¡Queridos camaradas! | distributor | NEON"))
    assert film_of(ledger, "c") == film_of(ledger, "a")


def test_a_title_that_several_entries_bear_is_linked_only_where_something_tells_which(ledger, tmp_path):
    take_in(ledger, *imdb(tmp_path))
    read(ledger, story("a", "Emma | distributor | Focus"))
    assert known(ledger, film_of(ledger, "a")).ids == {}
    read(ledger, story("b", "Emma | cast | Anya Taylor-Joy"))
    assert known(ledger, film_of(ledger, "b")).ids == {"imdb": "tt9214832"}


def test_other_catalogues_give_their_identifiers_too(ledger, tmp_path):
    read(ledger, *TWO[:2], story("x", "Dear Comrades! | director | Andrei Konchalovsky"))
    entity = {
        "type": "item",
        "id": "Q85812158",
        "labels": {"en": {"language": "en", "value": "Dear Comrades!"}, "ru": {"language": "ru", "value": "Дорогие"}},
        "aliases": [],
        "claims": {
            "P31": [_statement({"entity-type": "item", "numeric-id": 11424, "id": "Q11424"})],
            "P57": [_statement({"entity-type": "item", "numeric-id": 55163, "id": "Q55163"})],
            "P577": [_statement({"time": "+2020-09-07T00:00:00Z", "precision": 11})],
            "P345": [_statement("tt10796286")],
            "P4947": [_statement("676705")],
            "P6127": [_statement("dear-comrades")],
        },
    }
    person = {
        "id": "Q55163",
        "labels": {"en": {"language": "en", "value": "Andrei Konchalovsky"}},
        "claims": {"P31": [_statement({"id": "Q5"})]},
    }
    dump = "[\n" + ",\n".join(json.dumps(one) for one in (entity, person)) + "\n]\n"
    export = '{"adult":false,"id":676705,"original_title":"Дорогие","popularity":4.2,"video":false}\n'
    table = "Title,Year,Director,Letterboxd URI\nEmma,1996,Douglas McGrath,https://letterboxd.com/film/emma/\n"
    take_in(
        ledger,
        write(tmp_path / "entities.json", dump),
        write(tmp_path / "movie_ids_11_22_2026.json.gz", export),
        write(tmp_path / "films.csv", table),
    )
    ids = {"wikidata": "Q85812158", "imdb": "tt10796286", "tmdb": "676705", "letterboxd": "dear-comrades"}
    assert known(ledger, film_of(ledger, "x")).ids == ids
    assert known(ledger, film_of(ledger, "old.txt")).ids == {"letterboxd": "emma"}


def _statement(value: object) -> dict[str, object]:
    return {"rank": "normal", "mainsnak": {"snaktype": "value", "datavalue": {"value": value}}}


def test_an_import_that_was_interrupted_goes_on_where_it_stopped(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(registry, "_LINES", 10)
    rows = "".join(f"Film {number},{1900 + number}\n" for number in range(95))
    file = write(tmp_path / "films.csv.gz", "title,year\n" + rows)

    def stop(read: int, seen: list[int] = []) -> None:  # noqa: B006
        seen.append(read)
        if len(seen) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        registry.take_in(ledger, file, stop)
    assert catalogue.entries(ledger) == {"csv": 40}
    rest = registry.take_in(ledger, file)
    assert (rest.before, rest.lines) == (41, 55)
    assert catalogue.entries(ledger) == {"csv": 95}
    assert registry.take_in(ledger, file).lines == 0
    assert registry.take_in(ledger, file, again=True).lines == 95
    assert catalogue.entries(ledger) == {"csv": 95}


def test_a_damaged_or_foreign_file_is_refused_and_says_what_to_do(ledger, tmp_path):
    with pytest.raises(BadInput, match="no catalogue"):
        registry.take_in(ledger, write(tmp_path / "a.csv", "colour,weight\nred,2\n"))
    damaged = write(tmp_path / "b.csv.gz", "title,year\n" + "Film,2000\n" * 1000)
    damaged.write_bytes(damaged.read_bytes()[:-12])
    with pytest.raises(BadInput, match="breaks off"):
        registry.take_in(ledger, damaged)
    with pytest.raises(BadInput, match=r"c\.json:2"):
        registry.take_in(ledger, write(tmp_path / "c.json", '{"id":1,"original_title":"A"}\n{"id":2\n'))
    with pytest.raises(BadInput, match="cannot be read"):
        registry.take_in(ledger, tmp_path / "none.csv")
