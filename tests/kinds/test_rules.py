"""Every rule is run on the examples that stand with it, and every kind has its place."""

import datetime as dt

import pytest

from daybill.claims import facts_of, observe
from daybill.grammar import Rule, examples
from daybill.kinds import KINDS, RULES
from daybill.model import Article, When

EXAMPLES = [pytest.param(rule, id=rule.name) for rule in RULES if rule.examples.strip()]


def told(text: str) -> set[tuple[str, str, str, str]]:
    article = Article.make(
        address="example", outlet="example", language="en", text=text, published=When.day(dt.date(2026, 1, 15))
    )
    return {
        (claim.rule, claim.question.kind, claim.question.film, str(claim.answer))
        for claim in facts_of(article, observe(article))
    }


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_finds_what_its_examples_say(rule: Rule) -> None:
    for example in examples(rule):
        text, expected = example.text, example.gives
        alone = any(not film for _, film, _ in expected)
        # A line of a listing says nothing of its film: that stands above it.
        found = told(f"“The Salt Road” (2023)\n{text}" if alone else text)
        for kind, film, answer in expected:
            matches = [f for f in found if f[0] == rule.name and f[1] == kind and f[3] == answer and film in ("", f[2])]
            assert matches, f"{text!r}\nshould give {(kind, film, answer)} by {rule.name}\ngives {sorted(found)}"


def test_rules_are_named_once_and_for_kinds_that_exist() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert {kind for rule in RULES for kind in rule.kinds} <= set(KINDS)


def test_every_gate_is_needed_by_its_pattern() -> None:
    """A gate that no text passes would switch its rule off: each rule with examples passes its own gate."""
    for rule in (p.values[0] for p in EXAMPLES):
        assert isinstance(rule, Rule)
        rule.compiled()
