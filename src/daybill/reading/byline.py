"""Who wrote it: a line such as "By Jane Doe", and the mending of names that templates print."""

import re

from daybill.reading.lines import Line
from daybill.reading.names import NAME
from daybill.spelling import fold

_FIRST_LINES = 8
_LINE = re.compile(
    r"(?:(?:[Ww]ritten|[Rr]eview(?:ed)?|[Pp]osted|[Pp]ublished|[Nn]ews) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or):? "
    rf"({NAME}(?:(?:,| and| &|,? und| et| y) {NAME}){{0,3}}?)"
    # What may follow a name: nothing, a bar, a date.
    r"(?:\s{0,3}(?:$|[|•·@(]|[-–—] |(?:on|posted|published|updated)\b|(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}\D).*)?"
)
# What templates print where they know no name.
_NO_ONE = frozenset(
    {"admin", "administrator", "staff", "editor", "editors", "author", "unknown", "none", "null", "guest", "user"}
)
_OPENS = re.compile(r"^(?:by|von|par|por|di|written by|posted by)\s*:?\s+", re.IGNORECASE)


def visible_byline(lines: list[Line]) -> str:
    """The writer that a line among the first names; empty for none."""
    for line in lines[:_FIRST_LINES]:
        if line.count <= 20 and (match := _LINE.fullmatch(line.words)):
            return match[1]
    return ""


def cleaned(name: str) -> str:
    """A writer's name without "By"; empty for addresses, accounts and what is too long to be a name."""
    name = " ".join(_OPENS.sub("", name.strip()).split())
    if len(name) > 200 or "://" in name or "@" in name or fold(name) in _NO_ONE:
        return ""
    return name if any(c.isalpha() for c in name) else ""
