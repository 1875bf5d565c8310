"""Page litter: which lines state nothing about films. The phrases stand in litter.toml."""

import re
from functools import cache

import msgspec

from daybill.knowledge import table_of
from daybill.model import Hint
from daybill.reading.lines import Line
from daybill.spelling import fold


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of litter.toml, folded."""

    whole: frozenset[str]
    labels: frozenset[str]
    opens: frozenset[str]
    holds: frozenset[str]
    comments: frozenset[str]
    synopsis: frozenset[str]
    synopsis_only: frozenset[str]
    published: frozenset[str]
    changed: frozenset[str]


_LABEL = re.compile(r"([^\W\d_][^:|–—]{1,40}?)\s*[:|–—]")
_COUNTED_COMMENTS = re.compile(
    r"(?:\d{1,6}|one|two|no) (?:responses?|comments?|repl(?:y|ies)|thoughts?|kommentare?|commentaires?)"
    r"(?: (?:to|on)\b.*)?"
)
_SHARES = re.compile(
    r"(?:pin|tweet|share)? ?\d{1,7} (?:shares?|likes?|views?|retweets?)|share \d+ tweet.*|\d+ min read"
)
_URL = re.compile(r"\(?(?:https?://|www\.)\S+\)?")
_RIGHTS = re.compile(r"(?:©|\(c\) ?\d{4}\b|copyright\b.{0,12}\d{4}\b)", re.IGNORECASE)
_CREDIT = re.compile(r"[(\[]\s*(?:photo|image|picture|foto|credit|photograph)s?\b[^()\[\]]{0,120}[)\]]", re.IGNORECASE)
_CRUMBS = re.compile(r"[^>»›|•]{1,40}(?:\s[>»›]\s[^>»›|•]{1,60}){2,}|home\s*[>»›|/].{1,120}", re.IGNORECASE)
_BARS = re.compile(r"\s*[|•·]\s*")
_ENDS_AS_PROSE = re.compile(r"[.!?…]['\"”’)]*$")


@cache
def phrases() -> Phrases:
    """The phrases, folded; raises `BadKnowledge` for a wrong file."""
    lists = table_of("daybill.reading", "litter.toml", Phrases)
    return Phrases(**{name: frozenset(map(fold, some)) for name, some in msgspec.structs.asdict(lists).items()})


def furniture(lines: list[Line]) -> list[Hint]:
    """The lines that are litter, and all that follows a heading over readers' comments."""
    comments = _comments_from(lines)
    kept = lines if comments is None else lines[:comments]
    found = [line.hint("furniture") for line in kept if is_litter(line)]
    if comments is not None:
        found.append(Hint("furniture", lines[comments].start, lines[-1].end))
    return found


def _comments_from(lines: list[Line]) -> int | None:
    """Which line begins the readers' part: such a heading with more of the article above it than below a menu."""
    above = 0
    for number, line in enumerate(lines):
        if above >= 200 and heads_comments(line):
            return number
        above += len(line.words)
    return None


def heads_comments(line: Line) -> bool:
    """Whether it is a heading such as "Leave a reply" or "6 Responses"."""
    if line.count > 12:
        return False
    return line.folded in phrases().comments or bool(_COUNTED_COMMENTS.fullmatch(line.folded))


def is_litter(line: Line) -> bool:
    """Whether a line states nothing about films."""
    known = phrases()
    if line.count > 40:
        return False
    if not line.folded or line.folded in known.whole or heads_comments(line):
        return True
    if (label := _LABEL.match(line.words)) and fold(label[1]) in known.labels:
        return True
    if line.count <= 30 and _opens(line.folded):
        return True
    return _looks_like_litter(line) or any(phrase in line.folded for phrase in known.holds)


def _opens(folded: str) -> bool:
    words = folded.split(" ", 6)
    return any(" ".join(words[:n]) in phrases().opens for n in range(1, len(words) + 1))


def _looks_like_litter(line: Line) -> bool:
    if line.count <= 20 and (_RIGHTS.match(line.words) or _CREDIT.fullmatch(line.words)):
        return True
    if _URL.fullmatch(line.words) or _SHARES.fullmatch(line.folded):
        return True
    return not _ENDS_AS_PROSE.search(line.words) and (bool(_CRUMBS.fullmatch(line.words)) or _is_menu(line))


def _is_menu(line: Line) -> bool:
    """Whether most cells between its bars are a menu's words."""
    cells = [fold(cell) for cell in _BARS.split(line.words)]
    return len(cells) >= 3 and sum(cell in phrases().whole or cell == "news" for cell in cells) * 2 >= len(cells)
