"""Who belongs to which film, and how."""

from collections.abc import Sequence

import pytest
from tests.claims.press import article

from daybill.claims import facts_of, find, observe
from daybill.claims.placing import context, films_for, listed
from daybill.claims.ties import Tie, likelihood, propose_ties

HEADLINE = "“The Tin Moon” Gets a Trailer\n\n"


def tied(text: str) -> set[tuple[str, str]]:
    return {
        (c.question.kind, str(c.answer))
        for c in find(article(HEADLINE + text))
        if c.question.film == "The Tin Moon" and c.question.kind in ("director", "writer", "cast", "distributor")
    }


def proposed(text: str) -> Sequence[Tie]:
    read = article(HEADLINE + text)
    seen = observe(read)
    return propose_ties(seen.folded, seen.focus, seen.names.main, facts_of(read, seen))


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Anna Lundqvist directed “The Tin Moon”.", ("director", "Anna Lundqvist")),
        ("“The Tin Moon” is directed by Anna Lundqvist.", ("director", "Anna Lundqvist")),
        ("“The Tin Moon” stars Peter Okafor and Anna Berg.", ("cast", "Peter Okafor")),
        ("Magnolia Pictures will release “The Tin Moon” in May.", ("distributor", "Magnolia Pictures")),
    ],
)
def test_plain_sentences_tie_names_to_films(text: str, tie: tuple[str, str]) -> None:
    assert tie in tied(text)


def test_every_name_is_paired_with_every_film_around_it() -> None:
    text = "Anna Lundqvist made “The Tin Moon” after Peter Okafor made “Glass Rain”."
    pairs = {(t.film, t.value) for t in proposed(text) if t.kind == "director"}
    assert pairs >= {("The Tin Moon", "Anna Lundqvist"), ("The Tin Moon", "Peter Okafor")}


def test_what_a_rule_found_is_a_sign_and_its_words_are_the_evidence() -> None:
    tie = next(t for t in proposed("“The Tin Moon” is directed by Anna Lundqvist.") if t.kind == "director")
    assert tie.signs["a rule"] == 1.0
    assert tie.rule.startswith("director.")


def test_each_name_of_a_list_knows_its_place() -> None:
    seen = observe(article(HEADLINE + "“The Tin Moon” stars Anna Lundqvist, Peter Okafor and Anna Berg."))
    names = [name for name in listed(seen.folded) if name.size == 3]
    assert [name.rank for name in names] == [0, 1, 2]
    assert "first of list" in context(names[0])
    assert {"later in list", "list of 3"} <= set(context(names[2]))
    assert "named before" in films_for(names[0], seen.focus, seen.names.main)["The Tin Moon"]


def test_a_likelihood_is_between_nothing_and_certainty() -> None:
    assert 0.0 < likelihood("director", {}) < 0.5
    assert likelihood("director", {"a rule": 1.0}) > likelihood("director", {})
