"""Countries by the letters that programmes in some languages print before a year: `D 2018`, `F/IND 2024`, `GB/D`."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from daybill import vocabulary
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.languages import has_table, table

_CODES = re.compile(
    r"(?<![\w/&.-])(?P<codes>[A-Z]{1,3}(?: ?[/,] ?[A-Z]{1,3}){0,5})(?=,? \(?(?:19|20)\d\d(?!\d))|"
    r"(?<![\w/&.-])(?P<listed>[A-Z]{1,3}(?:/[A-Z]{1,3}){1,5})(?=, ?\d{2,3} ?(?:Min|['′]))"
)
ORIGIN = "origin"
"""The sort of what names only where a film was made, never where it opens."""
_CODE = re.compile(r"[A-Z]+")


def countries_by_code(text: str, language: str | None) -> list[Mention]:
    """The countries of productions that stand as letters before their year, where all letters of a list are known."""
    if not language or not has_table(language, "codes"):
        return []
    return [mention for found in _CODES.finditer(text) for mention in _named(found, _countries(language))]


def _named(found: re.Match[str], countries: Mapping[str, vocabulary.Entry]) -> Iterator[Mention]:
    start, end = found.span("codes" if found["codes"] else "listed")
    codes = list(_CODE.finditer(found.string, start, end))
    if all(code[0] in countries for code in codes):
        for code in codes:
            entry = countries[code[0]]
            yield Mention(*code.span(), "T", Named(entry.id, ORIGIN, code[0], entry))


@cache
def _countries(language: str) -> dict[str, vocabulary.Entry]:
    entries = {entry.id: entry for entry in vocabulary.entries("territory")}
    return {code: entries[name] for code, name in table(language, "codes").items() if name in entries}
