"""A large made-up press, as columns: dates that move, outlets of all sorts, copiers. For measuring speed only."""

import datetime as dt

import numpy as np

from daybill.verdicts import table as tables
from daybill.verdicts.table import Table


def columns(claims: int, questions: int, outlets: int, seed: int = 1) -> dict[str, object]:
    """Claims about release dates, a fifth of them copied from the claim before; arguments of `table.make`."""
    chance = np.random.default_rng(seed)
    question = np.sort(chance.integers(0, questions, claims))
    outlet = np.minimum((outlets * chance.power(0.5, claims)).astype(np.int64), outlets - 1)
    time = 738_000 + 600 * chance.random(claims)
    order = np.lexsort((time, question))
    time = time[order]
    truth = 738_500 + chance.integers(0, 400, questions)
    moved = np.where(chance.random(questions) < 0.4, truth + 7 * chance.integers(1, 20, questions), truth)
    at = 738_000 + 600 * chance.random(questions)
    day = np.where(time < at[question], truth[question], moved[question])
    slip = chance.choice(np.array([0, 1, -1, 7, -7, 30, 365]), claims, p=[0.88, 0.03, 0.03, 0.02, 0.02, 0.01, 0.01])
    day += slip
    prints = chance.integers(1, 2**63, claims).astype(np.uint64)
    copy = np.flatnonzero((chance.random(claims) < 0.2) & (np.r_[-1, question[:-1]] == question))
    day[copy], prints[copy], time[copy] = day[copy - 1], prints[copy - 1], time[copy - 1] + 0.1
    texts = {number: dt.date.fromordinal(number).isoformat() for number in np.unique(day).tolist()}
    loose = chance.random(claims) < 0.1
    answer = [texts[number][:7] if rough else texts[number] for number, rough in zip(day.tolist(), loose, strict=True)]
    return {"question": question, "source": outlet, "answer": answer, "time": time, "prints": prints}


def table(claims: int, questions: int, outlets: int, seed: int = 1) -> Table:
    """The same as a table."""
    return tables.make(**columns(claims, questions, outlets, seed))  # type: ignore[arg-type]
