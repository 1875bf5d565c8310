"""Prizes as the press of other languages names them, each by its English name: `Oso de Plata`, `mejor dirección`."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from daybill.grammar import Mention
from daybill.languages import has_table, table
from daybill.languages.glossary import spellings

_BEST_OF = r"(?P<best>(?<![\w-])(?:{best}) (?:(?:{trades})(?![\w-])))"
_NAMED = r"(?P<name>(?<![\w-])(?:{names})(?![\w-]))"
_GOES_ON = (
    r"(?: \([^()\n]{{1,60}}\))?(?:, (?:{joint}) |, | (?:{joint}) )(?:(?:el|la|los|der|die|das|il|le|les|o|a|à) )?"
    r"(?:(?:{best}) )?(?P<trade>(?:{trades})(?![\w-]))"
)


class _Prizes(msgspec.Struct, frozen=True):
    """How a language names prizes, and the English for each name, in lower case."""

    pattern: re.Pattern[str]
    goes_on: re.Pattern[str]
    english: Mapping[str, str]


def prizes_abroad(text: str, language: str | None) -> list[Mention]:
    """Every prize that a text in another language than English names, none overlapping, with its English name."""
    known = _known(language) if language and has_table(language, "prizes") else None
    return [] if known is None else list(_named(text, known))


def _named(text: str, known: _Prizes) -> Iterator[Mention]:
    position = 0
    while match := known.pattern.search(text, position):
        yield Mention(*match.span(), "A", known.english[_plain(match[0])])
        position = match.end()
        while match["best"] and (more := known.goes_on.match(text, position)):
            yield Mention(*more.span("trade"), "A", known.english[_plain(more["trade"])])
            position = more.end()


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


@cache
def _known(language: str) -> _Prizes:
    data = table(language, "prizes")
    trades = _by_name(data["trades"])
    names = _by_name(data["names"])
    best = _any_of(data["best"])
    words = {"best": best, "trades": _any_of(trades), "names": _any_of(names), "joint": _any_of(data["and"])}
    english = {**names, **trades} | {f"{b} {trade}": name for b in data["best"] for trade, name in trades.items()}
    return _Prizes(
        re.compile(f"{_BEST_OF}|{_NAMED}".format(**words), re.IGNORECASE),
        re.compile(_GOES_ON.format(**words), re.IGNORECASE),
        english,
    )


def _by_name(listed: Mapping[str, list[str]]) -> dict[str, str]:
    return {spelt: name for name, ways in listed.items() for way in ways for spelt in spellings(way)}


def _any_of(words: Mapping[str, str] | list[str]) -> str:
    return "|".join(re.escape(w).replace("'", "['’]") for w in sorted(words, key=len, reverse=True))
