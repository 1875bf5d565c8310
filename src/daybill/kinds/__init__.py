"""The kinds of claim, and the English rules that find them; one file a kind."""

from collections.abc import Mapping
from types import MappingProxyType

from daybill.grammar import Kind, Rule
from daybill.kinds import (
    award,
    based_on,
    cast,
    compared_to,
    country,
    director,
    distributor,
    genre,
    language,
    listed,
    look,
    premiere,
    previous_work,
    producer,
    release,
    review,
    runtime,
    setting,
    synopsis,
    title,
    title_also,
    trailer,
    writer,
)

_FILES = (
    title,
    title_also,
    release,
    director,
    writer,
    cast,
    producer,
    distributor,
    premiere,
    award,
    genre,
    country,
    language,
    runtime,
    based_on,
    setting,
    look,
    compared_to,
    previous_work,
    synopsis,
    review,
    listed,
    trailer,
)

KINDS: Mapping[str, Kind] = MappingProxyType({file.KIND.name: file.KIND for file in _FILES})
"""Every kind by its name, in the order of a record."""

RULES: tuple[Rule, ...] = tuple(rule for file in _FILES for rule in getattr(file, "RULES", ()))
"""The English rules, kind by kind."""
