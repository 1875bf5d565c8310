"""Every rule is run on the examples that stand with it, and every kind has its place."""

import datetime as dt

import pytest

from daybill.claims import facts_of, observe
from daybill.grammar import Rule, examples
from daybill.kinds import KINDS
from daybill.languages import RULES
from daybill.model import Article, When

EXAMPLES = [
    pytest.param(language, rule, id=rule.name)
    for language, rules in RULES.items()
    for rule in rules
    if rule.examples.strip()
]


def told(text: str, language: str) -> set[tuple[str, str, str, str]]:
    article = Article.make(
        address="example", outlet="example", language=language, text=text, published=When.day(dt.date(2026, 1, 15))
    )
    return {
        (claim.rule, claim.question.kind, claim.question.film, str(claim.answer))
        for claim in facts_of(article, observe(article))
    }


@pytest.mark.parametrize(("language", "rule"), EXAMPLES)
def test_a_rule_finds_what_its_examples_say(language: str, rule: Rule) -> None:
    for example in examples(rule):
        text, expected = example.text, example.gives
        alone = any(not film for _, film, _ in expected)
        # A line of a listing says nothing of its film: that stands above it.
        found = told(f"“The Salt Road” (2023)\n{text}" if alone else text, language)
        for kind, film, answer in expected:
            matches = [f for f in found if f[0] == rule.name and f[1] == kind and f[3] == answer and film in ("", f[2])]
            assert matches, f"{text!r}\nshould give {(kind, film, answer)} by {rule.name}\ngives {sorted(found)}"


def test_rules_are_named_once_and_for_kinds_that_exist() -> None:
    names = [rule.name for rules in RULES.values() for rule in rules]
    assert len(names) == len(set(names))
    assert {kind for rules in RULES.values() for rule in rules for kind in rule.kinds} <= set(KINDS)


def test_every_gate_is_needed_by_its_pattern() -> None:
    """A gate that no text passes would switch its rule off: each rule with examples passes its own gate."""
    for language, rule in ((p.values[0], p.values[1]) for p in EXAMPLES):
        assert isinstance(rule, Rule)
        assert isinstance(language, str)
        rule.compiled()
