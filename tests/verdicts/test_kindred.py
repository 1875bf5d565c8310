"""Windows of one film move together: what is believed of one where others moved."""

import datetime as dt
from typing import Any

import numpy as np
import pytest

from daybill.verdicts import kindred
from daybill.verdicts import table as tables
from daybill.verdicts.calibration import calibrated
from daybill.verdicts.habits import habits
from daybill.verdicts.reckoning import believe
from daybill.verdicts.table import Table

DAY = 738_000
US, GB = 0, 1
Row = tuple[int, int, str, float]


def day(number: float) -> str:
    return dt.date.fromordinal(int(number)).isoformat()


FRIDAY = next(number for number in range(DAY + 300, DAY + 307) if dt.date.fromordinal(number).weekday() == 4)


def film(number: int, *, apart: int = 14, moves: int = 28) -> list[Row]:
    """A film whose two windows, some weeks apart, are announced by five sources and moved a month later."""
    first = FRIDAY + 7 * (number % 9)
    told: list[Row] = []
    for window, off in ((US, 0), (GB, apart)):
        for after, date in ((0, first + off), (40, first + off + moves)):
            told += [
                (2 * number + window, source, day(date), DAY + after + window + 3 * source + number % 5)
                for source in range(4)
            ]
    return told


def table(rows: list[Row], *, kin: bool = True) -> Table:
    question, source, answer, time = (list(column) for column in zip(*rows, strict=True))
    windows = max(question) + 1
    return tables.make(
        question=question,
        source=source,
        answer=answer,
        time=time,
        kin=[window // 2 if kin else window for window in range(windows)],
        calendar=[window % 2 for window in range(windows)],
        sources=8,
    )


FILMS = 30
LAST = FILMS  # the film that is asked about
OLD, NEW = FRIDAY + 14, FRIDAY + 42


def asked(*gb: tuple[int, int, float]) -> list[Row]:
    """Thirty films that moved, and one that did in the US; sources of its British window say days, so many days on."""
    rows = [row for number in range(FILMS) for row in film(number)]
    rows += [(2 * LAST, source, day(FRIDAY), DAY + source) for source in range(4)]
    rows += [(2 * LAST, source, day(FRIDAY + 28), DAY + 40 + source) for source in range(4)]
    return rows + [(2 * LAST + GB, source, day(date), DAY + after) for source, date, after in gb]


def chances(made: Table) -> dict[str, float]:
    beliefs = believe(made)
    mine = np.flatnonzero(made.asked == 2 * LAST + GB)
    return {made.answers[at]: float(beliefs.probability[at]) for at in mine}


def test_a_move_is_sooner_believed_if_the_film_moved_elsewhere_as_far():
    rows = asked((0, OLD, 1), (1, OLD, 2), (2, OLD, 5), (6, NEW, 44), (4, OLD, 46), (5, OLD, 52))
    together, apart = chances(table(rows)), chances(table(rows, kin=False))
    assert together[day(NEW)] > 5 * apart[day(NEW)]


def test_a_window_whose_film_moved_elsewhere_while_nobody_spoke_of_it_is_less_sure():
    rows = asked((0, OLD, 1), (1, OLD, 2), (2, OLD, 5))
    sure = []
    for kin in (True, False):
        made = table(rows, kin=kin)
        beliefs = believe(made)
        best = beliefs.best(made)
        sure.append(float(calibrated(made, beliefs, best)[made.asked[best] == 2 * LAST + GB][0]))
        assert made.answers[best[made.asked[best] == 2 * LAST + GB][0]] == day(OLD)
    assert sure[0] < sure[1] - 0.2


def test_what_is_cancelled_elsewhere_is_sooner_believed_cancelled():
    rows = [row for number in range(FILMS) for row in film(number)]
    for number in range(8):
        rows += [
            (2 * number + window, source, "cancelled", DAY + 80 + source) for window in (US, GB) for source in (0, 1, 2)
        ]
    rows += [(2 * LAST, source, day(FRIDAY), DAY + source) for source in range(4)]
    rows += [(2 * LAST, source, "cancelled", DAY + 40 + source) for source in range(4)]
    rows += [(2 * LAST + GB, source, day(OLD), DAY + source) for source in range(4)]
    rows += [(2 * LAST + GB, 6, "cancelled", DAY + 42), (2 * LAST + GB, 1, day(OLD), DAY + 46)]
    together, apart = chances(table(rows)), chances(table(rows, kin=False))
    assert together["cancelled"] > apart["cancelled"] + 0.1


def suggested(made: Table) -> kindred.Suggestions:
    """What is suggested where each window is believed to have had just the dates that are said of it."""
    assert made.dates is not None
    begins = np.full(len(made.asked), np.inf)
    np.minimum.at(begins, made.candidate, made.time)
    order = np.lexsort((begins, made.asked))
    question, begins = made.asked[order], begins[order]
    ends = np.append(np.where(question[1:] == question[:-1], begins[1:], np.inf), np.inf)
    path = kindred.Path(question, order, begins, ends, np.full(len(order), 0.9))
    fridays = np.tile(np.eye(7)[4], (2, 1))
    return kindred.suggestions(made, path, fridays, habits().together)[0]


def test_the_distance_kept_before_suggests_the_date():
    made = table(asked((0, OLD, 1), (1, OLD, 2), (6, NEW, 44)))
    found = suggested(made)
    mine = found.question == 2 * LAST + GB
    said = {made.answers[at]: holds for at, holds in zip(found.candidate[mine], found.holds[mine], strict=True)}
    assert said[day(NEW)] > 0.7


def test_nothing_is_suggested_that_nobody_says_of_the_window():
    made = table(asked((0, OLD, 1), (1, OLD, 2)))
    found = suggested(made)
    assert set(found.question) <= set(made.asked)
    assert (made.asked[found.candidate] == found.question).all()


def test_suggestions_join_a_table_in_the_order_of_time():
    made = table(asked((0, OLD, 1), (6, NEW, 44)))
    more = suggested(made)
    whole, old, new = kindred.joined(made, more)
    assert whole.sources == made.sources + kindred.LEVELS
    np.testing.assert_array_equal(whole.candidate[old], made.candidate)
    np.testing.assert_array_equal(whole.candidate[new], more.candidate)
    np.testing.assert_array_equal(old[made.text], whole.text[old])
    same = whole.question[1:] == whole.question[:-1]
    assert (np.diff(whole.time)[same] >= 0).all()


def test_one_more_claim_is_weighed_with_the_film_alone():
    rows = asked((0, OLD, 1), (1, OLD, 2), (2, OLD, 5), (6, NEW, 44))
    whole, known = table(rows), believe(table(rows[:-1]))
    at_once, part = believe(whole), whole.only(2 * LAST + GB)
    added = believe(part, known=known)
    assert part.questions == 2
    np.testing.assert_allclose(added.probability, at_once.probability[whole.asked >= 2 * LAST], atol=0.01)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_changes_nothing(seed):
    rows: Any = asked((0, OLD, 1), (1, OLD, 2), (6, NEW, 44))
    shuffled = [rows[at] for at in np.random.default_rng(seed).permutation(len(rows))]
    one, two = believe(table(rows)), believe(table(shuffled))
    np.testing.assert_allclose(one.probability, two.probability, atol=1e-9)
