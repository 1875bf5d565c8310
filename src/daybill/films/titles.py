"""When two printed titles may name one film: numbers, dropped subtitles, slips of the pen."""

import re
from functools import lru_cache
from typing import Literal

from daybill.films.people import in_latin
from daybill.spelling import title_key

Relation = Literal["same", "subtitle", "spelling", "part", "none", "sequel"]

_YEAR_AFTER = re.compile(r"\s*[(\[](?:\w+ )?((?:18|19|20)\d\d)(?: \w+)?[)\]]\s*$")
_ARTICLE_AFTER = re.compile(r"^(.+), (the|a|an|la|le|les|der|die|das|il|lo|el|los|las)$", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(r"\d+")
_ARTICLES = frozenset(("the", "a", "an"))
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        start=1,
    )
}
# Alone at the end of a title `i`, `v` and `x` are more often letters (Malcolm X); after `part` they are numbers.
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12"}
_ROMAN_AFTER_PART = _ROMAN | {"i": "1", "v": "5", "x": "10"}
_PART = frozenset(
    [
        "part",
        "chapter",
        "vol",
        "volume",
        "episode",
        "teil",
        "kapitel",
        "parte",
        "partie",
        "chapitre",
        "capitolo",
        "capitulo",
    ]
)


def year_of(title: str) -> int | None:
    """The year that a title carries behind it: `Emma (2020)` -> 2020."""
    match = _YEAR_AFTER.search(title)
    return int(match[1]) if match else None


def plain(title: str) -> str:
    """The title as it would stand on a poster: no year behind it, no quotation marks around it."""
    return _YEAR_AFTER.sub("", title).strip().strip('“”"«»„‟').strip().rstrip(",") or title


@lru_cache(maxsize=65536)
def canonical(title: str) -> str:
    """What all forms of one title share: `A Quiet Place Part II`, `A QUIET PLACE 2` -> `quiet place 2`.

    A first part is filed as if it were the only one: `Dune: Part One` -> `dune`.
    """
    title = _ARTICLE_AFTER.sub(r"\2 \1", plain(title))
    words = title_key(_in_latin(title)).split()
    kept: list[str] = []
    for place, word in enumerate(words):
        after_part = bool(kept) and kept[-1] in _PART
        last = place == len(words) - 1
        number = _NUMBER_WORDS.get(word) or (_ROMAN_AFTER_PART if after_part else _ROMAN if last else {}).get(
            word, word
        )
        if after_part and number.isdigit() and len(kept) > 1:
            kept.pop()
            if number != "1":
                kept.append(number)
        elif word not in _ARTICLES:
            kept.append(number)
    return " ".join(kept) or title_key(title)


def _in_latin(title: str) -> str:
    """A title that has no Latin letter, in Latin letters; others as they are, for their accents fall away anyway."""
    if title.isascii() or _LATIN.search(title):
        return title
    return in_latin(title)


@lru_cache(maxsize=65536)
def relation(one: str, two: str) -> Relation:
    """How two canonical titles relate.

    `subtitle`: one is the other's beginning, up to the number of the part · `spelling`: a slip apart · `part`: one
    stands at the beginning or end of the other · `sequel`: the numbers in them differ.
    """
    if one == two:
        return "same"
    short, long = sorted((one.split(), two.split()), key=len)
    if long[: len(short)] == short:
        return _beginning(short, long[len(short) :])
    if long[-len(short) :] == short:
        return "part"
    if _numbers(short) != _numbers(long):
        return "sequel"
    return "spelling" if _a_slip_apart(one, two) else "none"


def _beginning(short: list[str], rest: list[str]) -> Relation:
    """A number right behind the shorter title, or at the end, is that of a part; one amid a subtitle is not."""
    if rest[0].isdigit() or rest[-1].isdigit():
        return "sequel"
    return "subtitle" if len(short) > 1 and short[-1].isdigit() else "part"


def _numbers(words: list[str]) -> list[str]:
    return sorted(number for word in words for number in _NUMBER.findall(word))


def _a_slip_apart(one: str, two: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415  (only titles that share people come here)

    if min(len(one), len(two)) < 5:
        return False
    return max(fuzz.ratio(one, two), fuzz.token_sort_ratio(one, two), fuzz.ratio(_closed(one), _closed(two))) >= 88


def _closed(title: str) -> str:
    return title.replace(" ", "")
