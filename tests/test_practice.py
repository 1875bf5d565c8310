"""The practice press and the sealed press are labelled soundly, and about none of the films of the labelled press."""

import json
from pathlib import Path

import pytest
from benchmarks import learning, lessons
from benchmarks.press_score import rows, title

from daybill import edtf
from daybill.kinds import KINDS
from daybill.model import Medium, Status

TESTS = Path(__file__).parent
PRESS, FOLDERS = TESTS / "press", learning.folders([TESTS / "practice", TESTS / "sealed"])
RELEASE = ["article", "film", "kind", "medium", "extent", "service", "territory", "date", "status", "quote"]
FACT = ["article", "film", "kind", "value", "quote"]


def name(folder):
    return str(folder.relative_to(TESTS))


@pytest.fixture(params=FOLDERS, ids=name)
def folder(request):
    return request.param


@pytest.fixture
def claims(folder):
    return rows(folder / "claims.jsonl")


def test_every_quote_stands_in_its_article(folder, claims):
    texts = {article["id"]: article["text"] for article in rows(folder / "articles.jsonl")}
    assert [c for c in claims if not c["quote"] or c["quote"] not in texts[c["article"]]] == []


def test_every_claim_is_of_a_known_kind_and_has_its_fields(claims):
    for claim in claims:
        assert claim["kind"] in KINDS
        assert list(claim) == (RELEASE if claim["kind"] == "release" else FACT)
        assert claim["film"]
        if claim["kind"] != "release":
            assert claim["value"]


def test_every_release_is_dated_and_shown_in_known_ways(claims):
    for claim in (c for c in claims if c["kind"] == "release"):
        assert claim["medium"] in {m.value for m in Medium}
        assert claim["extent"] in {None, "limited", "wide"}
        assert claim["status"] in {s.value for s in Status}
        assert claim["date"] is None or edtf.bounds(claim["date"]) is not None
        assert claim["territory"] is None or (len(claim["territory"]) == 2 and claim["territory"].isupper())


def test_no_claim_stands_twice(claims):
    shown = [json.dumps(claim) for claim in claims]
    assert len(shown) == len(set(shown))


def test_no_article_of_any_folder_has_the_name_of_another():
    names = [article["id"] for folder in (PRESS, *FOLDERS) for article in rows(folder / "articles.jsonl")]
    assert len(names) == len(set(names))


def test_nothing_is_learned_from_the_sealed_press(monkeypatch, capsys):
    assert not set(learning.folders(learning.PRESS)) & set(learning.folders([learning.SEALED]))
    monkeypatch.setattr("sys.argv", ["lessons", "titles", str(TESTS)])
    with pytest.raises(SystemExit, match="2"):
        lessons.main()
    assert "nothing is learned from it" in capsys.readouterr().err


def test_no_film_of_the_practice_press_is_one_of_the_labelled_press(folder):
    assert films(folder) & films(PRESS) == set()


def films(folder: Path) -> set[str]:
    """All titles that the labels of a folder name, in a form to compare."""
    aliases = json.loads((folder / "aliases.json").read_text(encoding="utf-8"))
    named = {*aliases, *(form for forms in aliases.values() for form in forms)}
    for claim in rows(folder / "claims.jsonl"):
        named.add(claim["film"])
        if claim["kind"] in ("compared_to", "title_also"):
            named.add(claim["value"])
    return {title(film) for film in named} - {""}
