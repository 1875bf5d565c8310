"""The languages that Daybill reads: one folder a language, with what it knows of words as TOML, and its rules."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from daybill import kinds
from daybill.errors import BadKnowledge
from daybill.grammar import Rule
from daybill.languages.de import rules as de
from daybill.languages.es import rules as es
from daybill.languages.fr import rules as fr
from daybill.languages.it import rules as it
from daybill.languages.pt import rules as pt

RULES: Mapping[str, tuple[Rule, ...]] = {
    "en": kinds.RULES,
    "de": de.RULES,
    "fr": fr.RULES,
    "es": es.RULES,
    "it": it.RULES,
    "pt": pt.RULES,
}
"""The rules of each language; those of English stand with their kinds."""

LANGUAGES = tuple(RULES)


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `<language>/<name>.toml`; raises `BadKnowledge` where it is missing or no TOML."""
    path = files(__package__) / language / f"{name}.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError) as error:
        raise BadKnowledge(f"languages/{language}/{name}.toml: {error}", "mend the file it names") from error
