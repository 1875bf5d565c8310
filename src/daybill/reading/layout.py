"""What the layout of a text tells, line by line: headline, headings, list items, synopses; and Markdown's marks."""

import re
from collections.abc import Iterator

from daybill.model import Hint
from daybill.reading.byline import visible_byline
from daybill.reading.datelines import date_line
from daybill.reading.lines import Line
from daybill.reading.litter import phrases
from daybill.spelling import fold

_ENDS_AS_SENTENCE = re.compile(r"[.!?…:;,]['\"”’)]*$")
_ENDS_WITH_STOP = re.compile(r"\.['\"”’)]*$")
_BULLET = re.compile(r"(?:[-*+•–▪●]|\d{1,3}[.)])[ \t]+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*#*$")
# Within one line, so that a stray star cannot set half a text in italics.
_MARKDOWN_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*(?![\w*])|(?<![\w_\\])_(?=[^\s_])([^_\n]{1,200}?)(?<=[^\s_])_(?![\w_])"
)


def headline(lines: list[Line], title: str = "") -> Line | None:
    """The line that is the headline: the one that the title names, else the first if it is laid out as one."""
    # Some outlets print the day above the headline.
    lines = lines[1:] if lines and not title and date_line(lines[0], day_first=True) else lines
    if not lines:
        return None
    first = lines[0]
    if title:
        return first if first.folded and first.folded == fold(title[:1000]) else None
    if len(lines) < 2 or first.count > 30 or len(first.words) > 200:
        return None
    if _ENDS_WITH_STOP.search(first.words) and first.count > 12:
        return None
    if first.before_blank or len(lines[1].words) > len(first.words) or date_line(lines[1], day_first=True):
        return first
    return None


def headline_hint(line: Line, *, markdown: bool) -> Hint:
    """The hint of a headline: its words without Markdown's marks."""
    marked = _MARKDOWN_HEADING.fullmatch(line.words) if markdown else None
    if not marked or not marked[1]:
        return line.hint("headline")
    return Hint("headline", line.start + marked.start(1), line.start + marked.end(1))


def hints(lines: list[Line], *, markdown: bool) -> Iterator[Hint]:
    """List items, headings, Markdown's italics and synopses, as far as plain text shows them."""
    for number, line in enumerate(lines):
        if bullet := _BULLET.match(line.words):
            yield Hint("item", line.start + bullet.end(), line.end)
        elif markdown and (heading := _MARKDOWN_HEADING.fullmatch(line.words)) and heading[1]:
            yield Hint("heading", line.start + heading.start(1), line.start + heading.end(1))
        elif _is_heading(line) and number + 1 < len(lines) and number:
            yield line.hint("heading")
        if markdown:
            yield from _emphasis(line)
    yield from synopses(lines)


def _is_heading(line: Line) -> bool:
    alone = line.after_blank and line.before_blank
    if not alone or line.count > 10 or _ENDS_AS_SENTENCE.search(line.words):
        return False
    return not visible_byline([line]) and not date_line(line, day_first=True)


def _emphasis(line: Line) -> Iterator[Hint]:
    for match in _MARKDOWN_EMPHASIS.finditer(line.words):
        group = 1 if match[1] else 2
        yield Hint("emphasis", line.start + match.start(group), line.start + match.end(group))


def synopses(lines: list[Line]) -> Iterator[Hint]:
    """What follows a label such as "Here's the synopsis:", on its line or as the next paragraph."""
    for number, line in enumerate(lines):
        label, colon, rest = line.words[:120].partition(":")
        if not _names_synopsis(fold(label), alone=not rest.strip(), colon=bool(colon)):
            continue
        if rest.strip():
            yield Hint("synopsis", line.end - len(line.words[len(label) + 1 :].lstrip()), line.end)
        elif number + 1 < len(lines):
            yield lines[number + 1].hint("synopsis")


def _names_synopsis(label: str, *, alone: bool, colon: bool) -> bool:
    words, known = label.split(), phrases().synopsis
    if not words or len(words) > 12:
        return False
    if label in known:
        return colon or alone
    # "But first, the synopsis" needs no colon; "Here is the official synopsis from the distributor:" does.
    only = phrases().synopsis_only
    return alone and (words[-1] in only or (colon and not only.isdisjoint(words)))
