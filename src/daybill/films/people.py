"""When two printed names are one person: a key that spellings and transliterations share."""

import re
from functools import lru_cache

from daybill.spelling import fold

# Letters that transliterations exchange: Konchalovsky, Konchalovskiy; Yulia, Julia; Kieślowski, Kieslovsky.
_EXCHANGED = (
    (re.compile("ph"), "f"),
    (re.compile("sch|sh|sz"), "s"),
    (re.compile("tch|ch|ck|kh|c|q"), "k"),
    (re.compile("tz|ts|zh|z"), "s"),
    (re.compile("w"), "v"),
    (re.compile("[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=262_144)
def person_key(name: str) -> str:
    """One key for a person's spellings: order of names, initials, accents and transliteration fall away."""
    words = [word for word in fold(in_latin(name)).split() if word not in _SUFFIXES]
    long = [word for word in words if len(word) > 1] or words
    return " ".join(sorted(_sound(word) for word in long))


def in_latin(text: str) -> str:
    """The text in plain Latin letters: `Кончаловский` -> `Konchalovskiy`, `Kieślowski` -> `Kieslowski`."""
    if text.isascii():
        return text
    from anyascii import anyascii  # noqa: PLC0415  (few names need it)

    return anyascii(text)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    for letters, sound in _EXCHANGED:
        word = letters.sub(sound, word)
    return word


@lru_cache(maxsize=262_144)
def one_person(one: str, two: str) -> bool:
    """Whether two keys may be of one person: the same, a name more or less, or a slip apart."""
    if one == two:
        return True
    first, second = set(one.split()), set(two.split())
    if min(len(first), len(second)) > 1 and (first <= second or second <= first):
        return True
    from rapidfuzz import fuzz  # noqa: PLC0415  (only films of one title come here)

    return min(len(one), len(two)) > 7 and fuzz.ratio(one, two) >= 88
