"""From a parsed article to its text: paragraphs, headings, items and rows, with what the markup set apart as hints."""

from collections.abc import Iterator
from typing import Any

from daybill.model import Hint

# Elements of an extracted body (TEI's names) that stand alone, and those that only begin a line.
_PARAGRAPHS = frozenset(["p", "head", "quote", "list", "table", "code", "div"])
_LINES = frozenset(["item", "row", "lb"])
_GAPS = ("", " ", " | ", "\n", "\n\n")
"""Narrow to wide: of several gaps in one place the widest is written."""


class _Writer:
    """A text as it grows. A gap is only written before the next word, so that none is left over."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._gap = ""

    def write(self, words: str) -> None:
        """Adds words, with single spaces."""
        flat = " ".join(words.split())
        if words[:1].isspace():
            self.leave(" ")
        if flat:
            before = self._gap if self.length else ""
            self.parts.append(before + flat)
            self.length += len(before) + len(flat)
            self._gap = ""
        if words[-1:].isspace():
            self.leave(" ")

    def leave(self, gap: str) -> None:
        """Leaves a gap before the next word."""
        self._gap = max(self._gap, gap, key=_GAPS.index)

    @property
    def next_word(self) -> int:
        """Where the next word will stand."""
        return self.length + (len(self._gap) if self.length else 0)


def text_of(body: Any) -> tuple[str, list[Hint]]:
    """The text of an extracted body, and the hints of its markup in the order in which they end."""
    writer, begun, hints = _Writer(), list[tuple[Any, str, int]](), list[Hint]()
    in_item = 0
    for element, begins in _walk(body):
        tag = element.tag
        in_item += (tag == "item") * (1 if begins else -1)
        gap = _gap(tag, in_item=in_item > (tag == "item"))
        if begins:
            writer.leave(gap)
            if kind := _kind(element):
                begun.append((element, kind, writer.next_word))
            writer.write(element.text or "")
            continue
        if begun and begun[-1][0] is element:
            _, kind, start = begun.pop()
            if start < writer.length:
                hints.append(Hint(kind, start, writer.length))
        writer.leave(gap)
        writer.write(element.tail or "")
    return "".join(writer.parts), hints


def _walk(body: Any) -> Iterator[tuple[Any, bool]]:
    """Each element as it begins and as it ends; without recursion, for elements nest deeply."""
    waiting = [(body, True)]
    while waiting:
        element, begins = waiting.pop()
        yield element, begins
        if begins:
            waiting.append((element, False))
            waiting.extend((child, True) for child in reversed(element) if isinstance(child.tag, str))


def _gap(tag: str, *, in_item: bool) -> str:
    if tag in _PARAGRAPHS:
        return "\n" if in_item else "\n\n"
    if tag in _LINES:
        return "\n"
    return " | " if tag == "cell" else ""


def _kind(element: Any) -> str:
    match element.tag:
        case "head":
            return "heading"
        case "item":
            return "item"
        case "hi" if "#i" in element.get("rend", ""):
            return "emphasis"
        case _:
            return ""
