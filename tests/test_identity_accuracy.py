"""The measure of identity: what it counts, that identity reaches its bar on labels, and that pages keep their parts."""

from pathlib import Path

from benchmarks import identity, parts
from benchmarks.identity_accuracy import Pairs, identified, ids_of_titles, main_titles, pairs, same_titles
from benchmarks.press_score import Labels

from daybill import ledger as ledgers
from daybill import registry
from daybill.ledger import asking

PRESS = Path(__file__).parent / "press"


def test_pairs_are_counted_over_all_documents():
    gold = {"a": "Emma", "b": "Emma", "c": "Emma", "d": "Dune"}
    assert pairs(gold, dict.fromkeys(gold, "one")) == Pairs(3, 3, 0)
    assert pairs(gold, {"a": "1", "b": "1", "d": "2"}) == Pairs(1, 0, 2)
    assert pairs(gold, {}) == Pairs(0, 0, 3)
    assert (Pairs(1, 1, 3).precision, Pairs(1, 1, 3).recall) == (0.5, 0.25)


def test_identity_alone_finds_the_films_of_the_labelled_press():
    labels, titles = Labels.of(PRESS), same_titles(PRESS / "aliases.json")
    gold = main_titles(labels.claims, titles)
    told = pairs(gold, ids_of_titles(identified(labels), gold, titles))
    assert told.precision > 0.99
    assert told.f1 > 0.97


def test_a_part_of_a_page_is_put_once_and_outlives_the_rest(tmp_path):
    page = tmp_path / "page.md"
    parts.write(page, "# Page\n\nold\n")
    parts.put(page, "identity", "first")
    parts.put(page, "identity", "second")
    parts.write(page, "# Page\n\nnew\n")
    assert page.read_text() == "# Page\n\nnew\n\n<!-- identity -->\n\nsecond\n\n<!-- /identity -->\n"


def test_made_up_press_is_identified_beside_a_made_up_catalogue(tmp_path):
    films = list(identity.made_films(300))
    assert films == list(identity.made_films(300))
    works = list(identity.made_press(films, 400))
    with ledgers.writing(tmp_path / "daybill.db") as ledger:
        registry.take_in(ledger, identity.catalogue_file(tmp_path, films))
        identity.keep(ledger, works)
        assert identity.settled(ledger) > 0
        found = list(asking.films(ledger))
    assert sum("imdb" in film.ids for film in found) > len(found) / 3
