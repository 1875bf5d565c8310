"""The languages that Daybill reads: one folder a language, with what it knows of words."""

from functools import cache
from importlib.resources import files
from typing import Any

from daybill.knowledge import table_of

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `<language>/<name>.toml`; raises `BadKnowledge` where it is missing or no TOML."""
    return table_of("daybill.languages", f"{language}/{name}.toml", dict[str, Any])


@cache
def has_table(language: str, name: str) -> bool:
    """Whether a language has a table of this name."""
    return (files(__package__) / language / f"{name}.toml").is_file()


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a plain list such as `en/ordinary.txt`; none where there is no such list."""
    path = files(__package__) / name
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()
