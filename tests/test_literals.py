"""The gates before patterns: literals that are read off a pattern stand in all that it matches."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybill import claims
from daybill.kinds import RULES
from daybill.literals import Gate, Gated, literals

READ_OFF = {
    r"\bnow (?:streaming|on) S\b": {"now streaming S", "now on S"},
    r"theat(?:er|re)s?": {"theater", "theatre"},
    r"(?:release|debut) (?:date )?is [a-z]+": {"release date is ", "release is ", "debut date is ", "debut is "},
    r"(?:[a-z]+ )*premiere": {"premiere"},
    r"(?:opens)+ on": {"opens"},
    r"video[- ]on": {"video on", "video-on"},
    r"(?=opens)[a-z]+": set(),
    r"a|opens": set(),
    r"(?:opens)?[a-z]": set(),
    r"[ad]ate": {"aate", "date"},
    r"(?<!not )rele?ased(?! by)": {"released", "relased"},
    r"F (?:is|was)": {"F is", "F was"},
    r"D\d": {"D"},
}


@pytest.mark.parametrize("pattern", READ_OFF)
def test_literals_are_read_off_the_pattern(pattern: str) -> None:
    assert literals(re.compile(pattern)) == READ_OFF[pattern]


def test_where_case_is_ignored_literals_are_in_lower_case() -> None:
    assert literals(re.compile("World Premiere", re.IGNORECASE)) == {"world premiere"}
    assert Gated("World Premiere", re.IGNORECASE).search("Its WORLD premiere") is not None


def test_where_case_is_ignored_in_a_part_of_a_pattern_that_part_gives_no_literals() -> None:
    assert literals(re.compile("(?:best|top) (?i:of the Year)")) == {"best ", "top "}
    assert Gated("(?i:of the Year)").search("film of the year") is not None


def test_a_gate_names_the_patterns_that_may_match() -> None:
    gate = Gate([re.compile(p) for p in (r"opens \w+", r"\w+", r"trailer|teaser", r"vod")])
    assert list(gate.open_to("the teaser opens today")) == [0, 1, 2]
    assert list(gate.open_to("nothing of the sort")) == [1]
    assert list(gate.open_to("")) == [1]


def test_a_gated_pattern_answers_as_the_pattern_itself_within_a_stretch() -> None:
    pattern, text = r"\bopens?\b", "it opens, they open"
    for start in range(len(text)):
        for end in (*range(start, len(text)), 999):
            plain, gated = re.compile(pattern), Gated(pattern)
            assert str(gated.search(text, start, end)) == str(plain.search(text, start, end))
            assert [m.span() for m in gated.finditer(text, start, end)] == [
                m.span() for m in plain.finditer(text, start, end)
            ]
        assert str(Gated(pattern).match(text, start)) == str(re.compile(pattern).match(text, start))


def _behind_gates() -> list[re.Pattern[str]]:
    """Every pattern of the claims room that stands behind a gate, and every rule."""
    modules = [import_module(f"daybill.claims.{found.name}") for found in iter_modules(claims.__path__)]
    gated = {value.pattern for module in modules for value in vars(module).values() if isinstance(value, Gated)}
    rules = {rule.compiled() for rule in RULES}
    return sorted(gated | rules, key=lambda pattern: pattern.pattern)


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_what_a_gated_pattern_matches_holds_one_of_its_literals(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(_behind_gates()))
    # What is drawn need not match again as a whole: a look behind may fail at its start.
    drawn = data.draw(st.from_regex(pattern))
    match = pattern.search(drawn)
    if match and literals(pattern):
        lower = match[0].lower() if pattern.flags & re.IGNORECASE else match[0]
        assert any(literal in lower for literal in literals(pattern))
