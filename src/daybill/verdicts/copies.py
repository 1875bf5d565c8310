"""Who repeats whom, decided before what is true: texts that share most of their words are one witness.

Method: MinHash over runs of three words (Broder 1997), candidates by bands of two numbers, then the share of numbers
that agree, which estimates the Jaccard likeness of the two sets of runs.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from daybill.model import Statement
from daybill.spelling import fold, title_key
from daybill.verdicts.priors import priors

_NUMBERS, _BAND, _RUN = 128, 2, 3
# A text of fewer runs than this has no fingerprint worth comparing: two short notes are soon alike.
_FEWEST_RUNS = 8
# A text of fewer runs has one half as long: it can be a copy, but what two of them share may be no more than the fact.
_SHORT, _SHORT_NUMBERS = 30, 64


def fingerprint(text: str) -> tuple[int, ...]:
    """128 numbers below 2**32 of which near-copies share most; 64 for a short text, none for one of a few words."""
    from rensa import RMinHash  # noqa: PLC0415  (only reading pays for it)

    words = fold(text).split()
    runs = [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    if len(runs) < _FEWEST_RUNS:
        return ()
    sketch = RMinHash(num_perm=_NUMBERS, seed=1)
    sketch.update(runs)
    return tuple(int(number) for number in sketch.digest()[: _SHORT_NUMBERS if len(runs) < _SHORT else _NUMBERS])


def likeness(one: Sequence[int], two: Sequence[int]) -> float:
    """The estimated share of runs of words that two texts have in common, from 0 to 1."""
    if not one or not two:
        return 0.0
    return sum(a == b for a, b in zip(one, two, strict=False)) / min(len(one), len(two))


Families = dict[str, tuple[str, str]]
"""For each article what its text is filed under: the same for copies of a text; the same for those that retell it."""


def families(statements: Iterable[Statement]) -> Families:
    """What each article's text is filed under: nearly the same words, and partly the same."""
    prints = {s.claim.evidence.article: s.fingerprint for s in statements if s.fingerprint}
    bands: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(prints):
        for band in _bands(prints[article]):
            bands[band].append(article)
    copies, retold = Union(), Union()
    for one, two in {pair for places in bands.values() for pair in pairwise(places)}:
        share = likeness(prints[one], prints[two])
        if share >= priors().copies.words:
            copies.join(one, two)
        if share >= priors().copies.retold and min(len(prints[one]), len(prints[two])) == _NUMBERS:
            retold.join(one, two)
    return {article: (str(copies.find(article)), str(retold.find(article))) for article in prints}


@lru_cache(maxsize=4096)
def _bands(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """A number for each band of a fingerprint, the same where the band is: films are weighed as of many days."""
    return tuple(hash((at, *numbers[at : at + _BAND])) for at in range(0, len(numbers), _BAND))


@dataclass(frozen=True, slots=True)
class Copy:
    """An outlet whose text repeats another's, and how much of it, where that is known."""

    outlet: str
    of: str
    share: float | None


def origins(statements: Sequence[Statement], family: Families) -> list[int]:
    """For each statement the place of the one it repeats: its own where it speaks for itself.

    Of the statements that share a text, a long sentence or a long answer, the earliest is the origin.
    """
    union = Union()
    first: dict[Hashable, int] = {}
    for place, statement in enumerate(statements):
        for mark in _marks(statement, family):
            union.join(first.setdefault(mark, place), place)
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place in range(len(statements)):
        groups[union.find(place)].append(place)
    origin = list(range(len(statements)))
    for group in groups.values():
        earliest = min(group, key=lambda place: _age(statements[place]))
        for place in group:
            origin[place] = earliest
    return origin


def speaker(statement: Statement) -> str:
    """Whose word it is: the outlet's, or that of the one it heard it from. `Deadline` and `deadline.com` are one."""
    name = statement.claim.heard_from or statement.outlet
    return title_key(name.removeprefix("www.").rsplit(".", 1)[0] if "." in name else name).replace(" ", "")


def _marks(statement: Statement, family: Families) -> list[Hashable]:
    """What statements share, any of it, that are one word. Who retells a text but has another answer is a witness."""
    article, answer = statement.claim.evidence.article, str(statement.claim.answer)
    copied, retold = family.get(article, (article, article))
    marks: list[Hashable] = [("text", copied), ("retold", retold, answer)]
    marks += [("words", words) for words in (_long(statement.claim.evidence.quote), _long(statement.sentence)) if words]
    return marks


@lru_cache(maxsize=16384)
def _long(words: str) -> str:
    """Words as they are compared; none where they are so few that two may have them by chance."""
    folded = fold(words)
    return folded if len(folded) >= priors().copies.letters else ""


def _age(statement: Statement) -> tuple[dt.date, str, str]:
    return statement.said_on or dt.date.max, statement.outlet, statement.claim.id


class Union:
    """Things joined into groups; `find` gives one thing that stands for the group."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def find(self, thing: Hashable) -> Hashable:
        """What stands for the group of a thing."""
        above = self._above.setdefault(thing, thing)
        while above != self._above[above]:
            self._above[above] = self._above[self._above[above]]
            above = self._above[above]
        self._above[thing] = above
        return above

    def join(self, one: Hashable, two: Hashable) -> None:
        """Make two groups one."""
        self._above[self.find(two)] = self.find(one)
