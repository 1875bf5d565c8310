"""Many claims weighed at once: what moves, what errs, who copies, whom to believe."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybill.verdicts import habits as habits_of
from daybill.verdicts import table as tables
from daybill.verdicts.calibration import calibrated
from daybill.verdicts.forms import RIGHT, forms
from daybill.verdicts.reckoning import believe

DAY = 738_000.0


def told(*claims: tuple[int, str, float], prints: list[int] | None = None) -> dict[str, float]:
    """What is believed of one window after claims (source, answer, days later)."""
    table = tables.make(
        question=[0] * len(claims),
        source=[source for source, _, _ in claims],
        answer=[answer for _, answer, _ in claims],
        time=[DAY + days for _, _, days in claims],
        prints=prints,
        sources=20,
    )
    return dict(zip(table.answers, believe(table).probability.tolist(), strict=True))


def best(believed: dict[str, float]) -> str:
    return max(believed, key=lambda answer: believed[answer])


OLD, NEW = "2021-10-15", "2021-12-10"  # the claims begin on 2021-07-29


def test_a_later_announcement_takes_the_place_of_an_earlier_one():
    assert best(told((0, OLD, 0), (1, OLD, 1), (2, OLD, 2), (3, NEW, 30), (4, NEW, 31))) == NEW


def test_who_repeats_the_old_date_later_is_behind_and_no_contradiction_of_equal_weight():
    believed = told((0, OLD, 0), (1, OLD, 1), (2, NEW, 30), (3, NEW, 31), (4, OLD, 40))
    assert best(believed) == NEW


def test_a_loose_form_bears_out_the_exact_date():
    believed = told((0, OLD, 0), (1, "2021-10", 5), (2, "2021", 9))
    assert best(believed) == OLD


def test_a_loose_date_becomes_exact_by_one_good_word():
    assert best(told((0, "2021", 0), (1, "2021", 3), (2, "2021", 9), (3, NEW, 40), (4, NEW, 42))) == NEW


def test_a_slip_of_one_digit_does_not_outweigh_two_who_agree():
    assert best(told((0, "2021-10-20", 0), (1, "2021-10-20", 1), (2, "2021-10-29", 2))) == "2021-10-20"


def test_no_new_date_lies_before_the_day_on_which_it_is_announced():
    believed = told((0, OLD, 0), (1, OLD, 20), (2, "2021-08-06", 60))
    assert best(believed) == OLD


def test_a_text_carried_word_for_word_is_said_once():
    once = told((0, OLD, 0), (1, "2021-10-08", 0.5), prints=[5, 1 << 40])
    often = told((0, OLD, 0), (1, "2021-10-08", 0.5), (2, "2021-10-08", 0.6), prints=[5, 1 << 40, 1 << 40])
    assert often["2021-10-08"] == pytest.approx(once["2021-10-08"], abs=1e-9)


def test_cancelled_is_an_answer():
    assert best(told((0, OLD, 0), (1, "cancelled", 30), (2, "cancelled", 31), (3, "cancelled", 32))) == "cancelled"


def many(windows: int, seed: int = 1) -> Any:
    """Windows with ten sources, of which 0 is mostly wrong, 8 rewrites 9 within the hour."""
    chance = np.random.default_rng(seed)
    rows = []
    for window in range(windows):
        true = 738_200 + 7 * int(chance.integers(0, 30))
        for source in range(1, 8):
            if chance.random() < 0.6:
                rows.append((window, source, true, DAY + 50 * chance.random()))  # noqa: PERF401
        rows.append((window, 0, true + int(chance.choice([-30, 30, 61])), DAY + 50 * chance.random()))
        told_by_nine = DAY + 50 * chance.random()
        nines = true if chance.random() < 0.7 else true + 1
        rows.extend([(window, 9, nines, told_by_nine), (window, 8, nines, told_by_nine + 0.04)])
    return {
        "question": [row[0] for row in rows],
        "source": [row[1] for row in rows],
        "answer": [np.datetime64(int(row[2]) - 719_163, "D").astype(str) for row in rows],
        "time": [row[3] for row in rows],
    }


def test_rates_of_sources_are_learned():
    beliefs = believe(tables.make(**many(60)))
    assert beliefs.rates[0, RIGHT] < 0.3 < 0.8 < beliefs.rates[1:8, RIGHT].min()


def test_who_follows_another_within_the_hour_is_found_to_copy_it():
    table = tables.make(**many(60))
    copied = believe(table).echoes.copied
    assert copied[table.source == 8].mean() > 0.9
    assert copied[np.isin(table.source, range(8))].mean() < 0.1


def test_the_slip_of_a_copier_is_no_word_of_its_own():
    columns = many(60)
    last = max(at for at, source in enumerate(columns["source"]) if source == 8)
    told_by_nine = columns["answer"][last]
    columns["answer"][last] = f"{int(told_by_nine[:4]) + 1}{told_by_nine[4:]}"  # a year later
    table = tables.make(**columns)
    mine = (table.source == 8) & (table.question == 59)
    assert believe(table).echoes.copied[mine] > 0.9


def test_what_copiers_of_copiers_carry_word_for_word_is_no_release():
    rows, words = [], []
    for window in range(40):
        at = DAY + 30 * window
        # 1 copies 0, and 2 to 7 copy 1: none of them ever copies 0 itself.
        chain = [(0, 0.0), (1, 0.5), *((source, 1.6 + source / 100) for source in range(2, 8))]
        rows += [(window, source, "2026-10-02", at + later) for source, later in chain]
        words += [1 + window * 7_919_000_111_222] * len(chain)
    question, source, answer, time = (list(column) for column in zip(*rows, strict=True))
    beliefs = believe(tables.make(question=question, source=source, answer=answer, time=time, prints=words))
    assert beliefs.echoes.carriers.max() <= 1


def test_sources_that_never_differ_are_one():
    chance = np.random.default_rng(3)
    rows = []
    for number in range(200):
        said = str(chance.integers(0, 3))
        rows += [(number, source, said) for source in (0, 1, 2)]
        rows += [(number, source, str(chance.integers(0, 3))) for source in (3, 4)]
    question, source, answer = zip(*rows, strict=True)
    table = tables.make(question=question, source=source, answer=answer)
    alone = believe(table).echoes.alone
    assert np.median(alone[table.source == 0]) == pytest.approx(1 / 3, abs=0.02)
    assert alone[table.source == 4].mean() > 0.9


def test_the_part_of_a_list_and_a_broader_place_are_looser_forms_of_the_whole():
    table = tables.make(
        question=[0, 0, 1, 1],
        source=[0, 1, 0, 1],
        answer=["kamber; han", "han", "Munich", "Bavaria"],
        broader={"Munich": frozenset({"Bavaria", "Germany"})},
    )
    said = np.array([table.answers.index("han"), table.answers.index("Bavaria")])
    true = np.array([table.answers.index("kamber; han"), table.answers.index("Munich")])
    found = forms(table, habits_of.habits().slips, said, true)
    assert found.looser.all()
    assert not forms(table, habits_of.habits().slips, true, said).looser.any()


def test_the_only_answer_to_a_question_teaches_nothing_of_its_source():
    lonely = tables.make(question=list(range(50)), source=[0] * 50, answer=[str(at) for at in range(50)])
    rates = believe(lonely).rates
    assert rates[0, RIGHT] == pytest.approx(habits_of.habits().ways.texts.row[RIGHT], abs=0.02)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(300)))
def test_the_order_of_arrival_changes_nothing(order):
    columns = many(40)
    claims = len(columns["question"])
    order = [at for at in order if at < claims] + list(range(300, claims))
    shuffled: Any = {name: [column[at] for at in order] for name, column in columns.items()}
    one, two = believe(tables.make(**columns)), believe(tables.make(**shuffled))
    np.testing.assert_allclose(one.probability, two.probability, atol=1e-9)


def test_one_more_claim_weighed_with_what_is_known_is_as_good_as_all_at_once():
    columns = many(150)
    without: Any = {name: column[:-1] for name, column in columns.items()}
    last = int(columns["question"][-1])
    whole, known = tables.make(**columns), believe(tables.make(**without))
    at_once = believe(whole)
    added = believe(whole.only(last), known=known)
    np.testing.assert_allclose(added.probability, at_once.probability[whole.asked == last], atol=0.01)
    untouched = tables.make(**without)
    same = np.isin(untouched.asked, [last], invert=True)
    np.testing.assert_allclose(known.probability[same], at_once.probability[whole.asked != last], atol=0.01)


def test_beliefs_of_a_question_are_chances():
    table = tables.make(**many(40))
    total = np.bincount(table.asked, weights=believe(table).probability)
    np.testing.assert_allclose(total, 1)


def test_what_is_said_aloud_rises_with_what_speaks_for_it():
    few = tables.make(question=[0, 0], source=[0, 1], answer=[OLD, OLD], time=[DAY, DAY + 1])
    more = tables.make(question=[0] * 8, source=range(8), answer=[OLD] * 8, time=[DAY + at for at in range(8)])
    chances = [float(calibrated(table, believe(table), np.array([0]))[0]) for table in (few, more)]
    assert all(one < two for one, two in pairwise([0.5, *chances, 1]))


def test_a_table_without_claims_is_refused():
    with pytest.raises(ValueError, match="no claims"):
        believe(tables.make(question=[], source=[], answer=[]))
