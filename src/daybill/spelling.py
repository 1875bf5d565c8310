"""How words are made comparable, and how records get their names."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

_LEADING_ARTICLE = re.compile(
    r"^(?:the|a|an|la|le|les|l|der|die|das|ein|eine|il|lo|gli|i|el|los|las|un|una|une|o|os|as) (?=\S)"
)
_LONGEST_NAME = 60
"""Up to so many characters what is folded is a name, and remembered."""


class _Words(dict[int, str]):
    """For `str.translate`: what is no letter and no digit is a space."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if chr(code).isalnum() else " "
        return self[code]


class _Accents(dict[int, int | None]):
    """For `str.translate`: what only changes the character before it is dropped."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_WORDS, _ACCENTS = _Words(), _Accents()
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(one + two for one in _LETTERS for two in _LETTERS)


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: `Dear Comrades!` -> `dear comrades`."""
    return _fold_name(text) if len(text) <= _LONGEST_NAME else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_ACCENTS)
    text = text.replace("&", " and ").casefold().replace("'s ", "s ").replace("’s ", "s ")
    return " ".join(text.translate(_WORDS).split())


# Names and titles come again and again, in one text and from text to text.
_fold_name = lru_cache(maxsize=65536)(_fold)


def title_key(title: str) -> str:
    """The key under which a title is filed: folded, without a leading article."""
    folded = fold(title)
    return _LEADING_ARTICLE.sub("", folded) or folded


def digest(*parts: str) -> str:
    """A name for a record made of its content: 16 characters of a-z and 2-7, the same on every machine."""
    sized = [len(b := part.encode("utf-8", "surrogatepass")).to_bytes(4, "big") + b for part in parts]
    bits = int.from_bytes(blake2b(b"".join(sized), digest_size=10).digest(), "big")
    high, low = bits >> 40, bits & 0xFFFFFFFFFF
    return (
        f"{_PAIRS[high >> 30]}{_PAIRS[high >> 20 & 1023]}{_PAIRS[high >> 10 & 1023]}{_PAIRS[high & 1023]}"
        f"{_PAIRS[low >> 30]}{_PAIRS[low >> 20 & 1023]}{_PAIRS[low >> 10 & 1023]}{_PAIRS[low & 1023]}"
    )
