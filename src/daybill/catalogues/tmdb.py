"""TMDb's daily export of film ids: a JSON object a line, with a title in the original language and no year."""

from __future__ import annotations

import json
from collections.abc import Callable

from daybill.catalogues.items import Entry, Item


def is_export(first: str) -> bool:
    """Whether this is the first line of such an export."""
    if not first.lstrip().startswith("{"):
        return False
    try:
        found = json.loads(first)
    except ValueError:
        return False
    return bool({"id", "original_title"} <= found.keys())


def export(_first: str) -> Callable[[str], list[Item]]:
    """Films; collections of clips (`video`) too, for TMDb marks some short films so."""

    def read(line: str) -> list[Item]:
        found = json.loads(line)
        name = str(found["id"])
        return [Entry(catalogue="tmdb", name=name, title=found["original_title"], ids={"tmdb": name})]

    return read
