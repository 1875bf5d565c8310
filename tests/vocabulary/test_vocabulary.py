"""What every vocabulary file keeps to, and what the press calls a few things that no reader may miss."""

import re
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from daybill import vocabulary
from daybill.errors import BadKnowledge
from daybill.model import Medium
from daybill.vocabulary import Entry, entries

SORTS = ("territory", "service", "festival", "distributor", "company", "outlet", "award", "language", "genre")

# A name that two entries may share, and why.
SHARED = {
    ("outlet", "público"): "a daily of Madrid and one of Lisbon",
}

OUTLET_SORTS = {
    "trade",
    "blog",
    "newspaper",
    "magazine",
    "broadcaster",
    "agency",
    "database",
    "aggregator",
    "distributor",
    "festival",
}
COMPANY_SORTS = {"producer", "sales", "studio", "fund"}
DISTRIBUTOR_SORTS = {"major", "independent", "label"}


def find(sort: str, name: str) -> set[str]:
    return {e.id for e in entries(sort) if name in e.names}


def near(sort: str, name: str) -> set[str]:
    return {e.id for e in entries(sort) if name in e.near}


def groups() -> list[Entry]:
    return [e for e in entries("territory") if e.parts]


@pytest.mark.parametrize("sort", SORTS)
def test_each_thing_has_one_entry(sort):
    counted = Counter(e.id for e in entries(sort))
    assert [i for i, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("sort", SORTS)
def test_each_entry_has_a_name(sort):
    assert [e.id for e in entries(sort) if not e.names] == []


@pytest.mark.parametrize("sort", SORTS)
def test_no_name_is_empty_or_has_stray_blanks(sort):
    every = [n for e in entries(sort) for n in (*e.names, *e.near, *e.demonyms, *(v for r in e.prizes for v in r))]
    assert [n for n in every if not n or n != " ".join(n.split())] == []


@pytest.mark.parametrize("sort", SORTS)
def test_a_name_means_one_thing_within_its_sort(sort):
    means: dict[str, set[str]] = defaultdict(set)
    for entry in entries(sort):
        for name in (*entry.names, *entry.near):
            means[name.casefold()].add(entry.id)
    assert {n: ids for n, ids in means.items() if len(ids) > 1 and (sort, n) not in SHARED} == {}


@pytest.mark.parametrize("sort", SORTS)
def test_no_entry_says_a_name_twice(sort):
    twice = [(e.id, n) for e in entries(sort) for n, count in Counter((*e.names, *e.near)).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("sort", SORTS)
def test_a_home_is_a_territory_we_know(sort):
    known = {e.id for e in entries("territory")}
    assert [(e.id, e.territory) for e in entries(sort) if e.territory and e.territory not in known] == []


def test_a_territory_is_known_by_its_iso_code():
    assert [e.id for e in entries("territory") if not re.fullmatch(r"[A-Z]{2}|X(-[A-Z]+)+", e.id)] == []


def test_a_group_of_territories_is_made_of_territories():
    known = {e.id for e in entries("territory")}
    assert [e.id for e in groups() if not set(e.parts) <= known] == []


def test_only_groups_and_the_world_have_an_id_of_our_own():
    ours = {e.id for e in entries("territory") if e.id.startswith("X-")}
    assert ours == {e.id for e in groups()} | {"X-WORLD"}


@pytest.mark.parametrize("sort", ["service", "distributor"])
def test_a_medium_is_one_of_ours(sort):
    known = {m.value for m in Medium}
    assert [(e.id, e.medium) for e in entries(sort) if e.medium and e.medium not in known] == []


def test_every_service_says_what_being_there_means():
    assert [e.id for e in entries("service") if not e.medium] == []


@pytest.mark.parametrize(
    ("sort", "allowed"),
    [("outlet", OUTLET_SORTS), ("company", COMPANY_SORTS), ("distributor", DISTRIBUTOR_SORTS)],
)
def test_a_sort_within_a_sort_is_one_of_a_few(sort, allowed):
    assert [(e.id, e.sort) for e in entries(sort) if e.sort not in allowed] == []


@pytest.mark.parametrize("sort", ["festival", "award"])
def test_a_month_is_a_month(sort):
    assert [(e.id, e.month) for e in entries(sort) if e.month is not None and not 1 <= e.month <= 12] == []


def test_the_editions_of_a_festival_stand_in_order():
    listed = [(e.id, e.editions) for e in entries("festival") if e.editions]
    assert [one for one in listed if list(one[1]) != sorted(one[1]) or any(n < 1 for n, _ in one[1])] == []


def test_a_festival_without_a_home_is_held_online():
    online = {"We Are One: A Global Film Festival", "MyFrenchFilmFestival", "ArteKino Festival"}
    assert {e.id for e in entries("festival") if not e.territory} == online


def test_an_outlet_is_known_by_its_host():
    host = re.compile(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+")
    assert [e.id for e in entries("outlet") if not host.fullmatch(e.id)] == []


def test_a_festival_that_gives_prizes_is_the_festival_that_we_know():
    festivals = {e.id for e in entries("festival")}
    unknown = [
        e.id for e in entries("award") if re.search(r"Festival\b|^South by|^CPH", e.id) and e.id not in festivals
    ]
    assert unknown == []


def test_every_giver_of_awards_gives_one():
    assert [e.id for e in entries("award") if not e.prizes] == []


def test_no_company_is_in_two_files():
    released = {n.casefold() for e in entries("distributor") for n in e.names}
    made = {n.casefold() for e in entries("company") for n in e.names}
    assert released & made == set()


@pytest.mark.parametrize(
    ("sort", "name", "expected"),
    [
        ("territory", "U.S.", "US"),
        ("territory", "Stateside", "US"),
        ("territory", "Großbritannien", "GB"),
        ("territory", "Estados Unidos", "US"),
        ("territory", "Soviet Union", "SU"),
        ("territory", "North America", "X-NORTH-AMERICA"),
        ("service", "Amazon Prime Video", "Prime Video"),
        ("service", "Apple TV+", "Apple TV+"),
        ("service", "Apple TV", "Apple TV"),
        ("festival", "TIFF", "Toronto International Film Festival"),
        ("festival", "Berlinale", "Berlin International Film Festival"),
        ("festival", "Mostra di Venezia", "Venice Film Festival"),
        ("distributor", "Fox Searchlight", "Searchlight Pictures"),
        ("distributor", "Neon", "NEON"),
        ("outlet", "The Hollywood Reporter", "hollywoodreporter.com"),
        ("award", "BAFTAs", "BAFTA"),
        ("language", "Cantonese", "yue"),
        ("genre", "rom-com", "romantic comedy"),
        ("genre", "dramedy", "comedy-drama"),
    ],
)
def test_a_usual_name_leads_to_its_thing(sort, name, expected):
    assert find(sort, name) == {expected}


@pytest.mark.parametrize(
    ("sort", "name"),
    [
        ("territory", "Georgia"),
        ("territory", "Jordan"),
        ("territory", "Chad"),
        ("service", "Max"),
        ("service", "Peacock"),
        ("service", "Stan"),
        ("festival", "Venice"),
        ("festival", "Toronto"),
        ("distributor", "Focus"),
        ("distributor", "Paramount"),
        ("award", "Oscar"),
    ],
)
def test_a_word_that_is_also_an_ordinary_one_needs_company(sort, name):
    assert near(sort, name)
    assert not find(sort, name)


@pytest.mark.parametrize(
    ("giver", "prize", "best"),
    [
        ("Cannes Film Festival", "Goldene Palme", "Palme d'Or"),
        ("Venice Film Festival", "Leone d'Oro", "Golden Lion"),
        ("Venice Film Festival", "Gran Premio della Giuria", "Grand Jury Prize"),
        ("Berlin International Film Festival", "Goldener Bär", "Golden Bear"),
        ("Academy Awards", "Best Foreign Language Film", "Best International Feature Film"),
        ("San Sebastián Film Festival", "Concha de Oro", "Golden Shell"),
    ],
)
def test_a_prize_is_known_by_its_names_in_other_languages(giver, prize, best):
    found = [names[0] for e in entries("award") if e.id == giver for names in e.prizes if prize in names]
    assert found == [best]


def test_every_file_of_the_vocabulary_can_be_read():
    there = {p.name.removesuffix(".toml") for p in files(vocabulary).iterdir() if p.name.endswith(".toml")}
    assert there >= set(SORTS)
    assert [s for s in there if not entries(s)] == []


def test_a_sort_without_a_file_names_the_file():
    with pytest.raises(BadKnowledge, match=r"vocabulary/weather\.toml"):
        entries("weather")
