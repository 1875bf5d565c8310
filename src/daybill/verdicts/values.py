"""Facts that are no dates: who made it, where it is from, how long it runs, what it is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod

import msgspec

from daybill.model import Answer, Name, Person, Statement
from daybill.spelling import fold
from daybill.verdicts.copies import Families
from daybill.verdicts.priors import priors
from daybill.verdicts.voices import Heard, voices

_ALIKE = 0.7
# Names whose letters agree so far are spellings of one: Konchalovsky, Konchalovskiy.
_ONE_SPELLING = 90
_MOST = 0.99


@dataclass(frozen=True, slots=True)
class Value:
    """One value with the statements that give it, in whatever spelling, and the witnesses among them."""

    answer: Answer
    statements: tuple[Statement, ...]
    heard: Heard

    @property
    def belief(self) -> float:
        """How likely it is that at least one witness is right, each further one counting less; from 0 to .99."""
        rates = sorted((voice.trust for voice in self.heard.voices), reverse=True)
        weights = [1.0] + [priors().trust.next_witness] * len(rates)
        doubt = prod((1 - rate) ** weight for rate, weight in zip(rates, weights, strict=False))
        return min(_MOST, 1 - doubt) if rates else 0.0


def values(statements: Sequence[Statement], family: Families) -> list[Value]:
    """The distinct values that statements give, most believed first."""
    found = []
    for answers in _merged(s.claim.answer for s in statements if s.claim.answer is not None):
        group = tuple(s for s in statements if s.claim.answer in answers)
        found.append(Value(_shown(group), group, voices(group, family, newest=False)))
    return sorted(found, key=lambda value: (-value.belief, fold(str(value.answer))))


def _merged(answers: Iterable[Answer]) -> list[set[Answer]]:
    """Answers by the thing they mean: fuller forms first, each shorter one to the only fuller one that it fits."""
    counts = Counter(answers)
    by_fold: defaultdict[str, set[Answer]] = defaultdict(set)
    for answer in counts:
        by_fold[type(answer).__name__ + _folded(answer)].add(answer)
    heads: list[set[Answer]] = []
    for same in sorted(by_fold.values(), key=lambda same: _fullness(same, counts)):
        answer = min(same, key=str)
        alike = [head for head in heads if any(_one_thing(member, answer) for member in head)]
        if len(alike) == 1 or (alike and not isinstance(answer, Person)):
            alike[0].update(same)
        else:
            heads.append(same)
    return heads


@lru_cache(maxsize=65536)
def _folded(answer: Answer) -> str:
    return fold(answer.name if isinstance(answer, Person) else str(answer))


def _fullness(same: set[Answer], counts: Counter[Answer]) -> tuple[int, int, str]:
    """People by their fullest name, first; all else by the form used most: `horror`, not `slow-burn horror`."""
    answer = min(same, key=str)
    words, count = -len(_folded(answer).split()), -sum(counts[answer] for answer in same)
    return (words, count, _folded(answer)) if isinstance(answer, Person) else (count, words, _folded(answer))


def _one_thing(full: Answer, answer: Answer) -> bool:
    if isinstance(full, Person | Name) and isinstance(answer, Person | Name):
        one, two = _folded(full), _folded(answer)
        if _digits(one) != _digits(two):
            return False
        if not set(one.split()) & set(two.split()):  # no word in common: at most a spelling
            return _one_spelling(one, two)
        return _alike(full, answer) or _one_spelling(one, two)
    return _alike(full, answer)


def _alike(full: Answer, answer: Answer) -> bool:
    return answer.borne_out_by(full) >= _ALIKE or full.borne_out_by(answer) >= _ALIKE


def _one_spelling(one: str, two: str) -> bool:
    if abs(len(one) - len(two)) > 3 or min(len(one), len(two)) < 7:
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415  (only spellings come here)

    return fuzz.ratio(one, two) >= _ONE_SPELLING


@lru_cache(maxsize=65536)
def _digits(folded: str) -> str:
    return "".join(letter for letter in folded if letter.isdigit())


def _shown(statements: Sequence[Statement]) -> Answer:
    """The form printed most often; a person with the role given most often."""
    answers = {s.claim.answer for s in statements if s.claim.answer is not None}
    forms = Counter(str(s.claim.answer) for s in statements)
    # A surname alone is shown only where nothing else is printed.
    full = {a for a in answers if not isinstance(a, Person) or len(a.name.split()) > 1} or answers
    answer = min(full, key=lambda a: (str(a).isupper(), -forms[str(a)], -len(str(a)), repr(a)))
    if isinstance(answer, Person):
        roles = Counter(a.role for s in statements if isinstance(a := s.claim.answer, Person) and a.role)
        role = min(roles, key=lambda role: (-roles[role], role), default=None)
        return msgspec.structs.replace(answer, role=role)
    return answer
