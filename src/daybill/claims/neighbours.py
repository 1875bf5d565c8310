"""What sort of word stands right before and behind a proposed title: sorts weigh more surely than single words.

The words of each sort are in `neighbours.toml`, in English; texts in other languages are read through their glossary.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from daybill.knowledge import table_of


class _Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: dict[str, list[str]]
    behind: dict[str, list[str]]
    passed_over: list[str]
    """Auxiliaries and adverbs behind a title, which say less than the verb that follows them."""


class _Sorts(msgspec.Struct, frozen=True):
    before: Mapping[str, str]
    behind: Mapping[str, str]
    passed_over: frozenset[str]


def classes(before: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    """The signs of the last of some words before a title and of the first behind it that says something."""
    sorts = _sorts()
    if before and before[-1] in sorts.before:
        yield f"before: {sorts.before[before[-1]]}"
    n = 0
    while n < len(behind) and behind[n] in sorts.passed_over:
        n += 1
    if n:
        yield "behind: auxiliary"
    if n < len(behind) and behind[n] in sorts.behind:
        yield f"behind: {sorts.behind[behind[n]]}"


@cache
def _sorts() -> _Sorts:
    listed = table_of("daybill.claims", "neighbours.toml", _Listed)
    before, behind = (
        {word: sort for sort, words in table.items() for word in words} for table in (listed.before, listed.behind)
    )
    return _Sorts(before, behind, frozenset(listed.passed_over))
