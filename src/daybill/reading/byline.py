"""Who wrote it: a line such as "By Jane Doe", and the mending of names that templates print."""

import re

from daybill.reading.datelines import month_numbers
from daybill.reading.lines import Line
from daybill.reading.names import NAME
from daybill.spelling import fold

_FIRST_LINES = 8
_LINE = re.compile(
    r"(?:(?:[Ww]ritten|[Rr]eview(?:ed)?|[Pp]osted|[Pp]ublished|[Nn]ews) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or):? "
    rf"({NAME}(?:(?:,| and| &|,? und| et| y) {NAME}){{0,3}})"
)
# What may follow a name: a bar, a dash, a date.
_END = re.compile(r"\s*[|•·@(]|\s[-–—]\s|,?\s(?:on\s|posted\b|published\b|updated\b|\d)")
# What templates print where they know no name.
_NO_ONE = frozenset(
    {"admin", "administrator", "staff", "editor", "editors", "author", "unknown", "none", "null", "guest", "user"}
)
_OPENS = re.compile(r"^(?:by|von|par|por|di|written by|posted by)\s*:?\s+", re.IGNORECASE)


def visible_byline(lines: list[Line]) -> str:
    """The writer that a line among the first names; empty for none."""
    for line in lines[:_FIRST_LINES]:
        if line.count > 20:
            continue
        before, rest = _split(line.words)
        words = before.split(" ")
        if rest and fold(words[-1]) in month_numbers():
            before = " ".join(words[:-1])
        if match := _LINE.fullmatch(before):
            return match[1]
    return ""


def _split(words: str) -> tuple[str, str]:
    end = _END.search(words)
    return (words[: end.start()], words[end.start() :]) if end else (words, "")


def cleaned(name: str) -> str:
    """A writer's name without "By"; empty for addresses, accounts and what is too long to be a name."""
    name = " ".join(_OPENS.sub("", name.strip()).split())
    if len(name) > 200 or "://" in name or "@" in name or fold(name) in _NO_ONE:
        return ""
    return name if any(c.isalpha() for c in name) else ""
