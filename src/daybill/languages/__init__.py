"""The languages that Daybill reads: one folder a language, with what it knows of words as TOML."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from daybill.errors import BadKnowledge

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `<language>/<name>.toml`; raises `BadKnowledge` where it is missing or no TOML."""
    path = files(__package__) / language / f"{name}.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError) as error:
        raise BadKnowledge(f"languages/{language}/{name}.toml: {error}", "mend the file it names") from error
