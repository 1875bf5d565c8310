"""From what is believed to how often such beliefs prove right."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybill.model import Question, Status, When
from daybill.verdicts import hindsight
from daybill.verdicts.hindsight import borne_out, signs, weights
from daybill.verdicts.releases import Option, Weighed

PLAIN = Question(kind="release", film="film")
LIMITED = Question(kind="release", film="film", extent="limited")
DAYS = [When.of(f"2021-01-{day:02}") for day in range(1, 9)]


def ranked(*beliefs: float, dated: bool = True) -> list[Weighed]:
    answers = DAYS if dated else [None, *DAYS]
    return [
        Weighed(Option(answer, Status.PLANNED), belief, 1.0, 1.0)
        for answer, belief in zip(answers, sorted(beliefs, reverse=True), strict=False)
    ]


@given(st.lists(st.floats(0, 0.2), max_size=2), st.floats(0, 0.2), st.sampled_from([PLAIN, LIMITED]))
def test_what_is_said_aloud_is_sound(others, best, question):
    before = ranked(best + max(others, default=0.0), *others)
    after = borne_out(before, question)
    assert [w.option for w in after] == [w.option for w in before]
    assert sum(w.probability for w in after) <= 1 + 1e-9
    assert all(0 <= w.probability <= after[0].probability < 1 for w in after)


@given(st.floats(0, 0.99), st.floats(0, 0.99))
def test_who_believes_more_says_no_less(one, two):
    less, more = sorted((one, two))
    assert borne_out(ranked(less), PLAIN)[0].probability <= borne_out(ranked(more), PLAIN)[0].probability


def test_the_weights_keep_the_order_of_beliefs():
    assert 0.5 < weights().belief < 1.5


def test_the_extent_is_a_sign():
    assert signs(0.5, PLAIN) == (1.0, 0.0, 0.0)
    assert signs(0.5, LIMITED) == (1.0, 0.0, 1.0)


def test_that_there_is_no_date_is_said_as_it_is_believed():
    before = ranked(0.6, 0.2, dated=False)
    assert borne_out(before, PLAIN) == before


def test_a_map_that_changes_nothing_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hindsight, "weights", lambda: hindsight.OfWindows(0.0, 1.0, 0.0))
    before = ranked(0.6, 0.2, 0.1)
    assert [w.probability for w in borne_out(before, LIMITED)] == pytest.approx([w.probability for w in before])


def test_a_key_that_is_not_known_is_named():
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.toml.decode(b"[windows]\nalways=0\nbelief=1\nextent=0\nsize=1", type=hindsight._File)
