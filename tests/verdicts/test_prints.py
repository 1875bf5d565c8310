"""Near-equal words by their fingerprints."""

import numpy as np

from daybill.verdicts.prints import texts


def found(question: list[int], prints: list[int]) -> list[int]:
    places: list[int] = texts(
        np.array(question), np.arange(len(question), dtype=float), np.array(prints, np.uint64)
    ).tolist()
    return places


def test_prints_that_differ_in_few_bits_are_one_text():
    assert found([0, 0, 0], [0xABCDEF, 0xABCDEF ^ 0b1011, 0xFFFF_0000_ABCD_EF01]) == [0, 0, 2]


def test_a_chain_of_small_changes_is_one_text():
    first = 0x1234_5678_9ABC_DEF0
    assert found([0] * 4, [first, first ^ 0x7, first ^ 0x77, first ^ 0x777]) == [0, 0, 0, 0]


def test_texts_about_different_questions_are_never_one():
    assert found([0, 1], [77, 77]) == [0, 1]


def test_no_print_is_like_no_other():
    assert found([0, 0], [0, 0]) == [0, 1]
