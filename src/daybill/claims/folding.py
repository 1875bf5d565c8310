"""A sentence as rules see it: lower case, straight quotes, and a sign for each thing that was named."""

import re
from collections.abc import Callable, Sequence

import msgspec

from daybill.claims.sentences import Sentence
from daybill.grammar import Mention

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "‑": "-",
    "\u00a0": " ", "\t": " ", "\n": ":", "…": "…",
}  # fmt: skip


_CLOSES = re.compile(r"[,.!]{0,2}[”\"’'“»*_`‘]")


class Folded(msgspec.Struct, frozen=True, gc=False):
    """A folded sentence, and where each of its characters stands in the article."""

    text: str
    starts: tuple[int, ...]
    """For each character of `text`, where in the article what it stands for begins."""
    ends: tuple[int, ...]
    signs: dict[int, Mention]
    """The mention behind each sign, by its place in `text`."""
    sentence: Sentence

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The article's span behind a stretch of the folded text, which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def mentions(self, start: int, end: int, sign: str) -> list[tuple[int, Mention]]:
        """The mentions of one sort within a stretch, with the places of their signs."""
        return [(i, m) for i, m in self.signs.items() if start <= i < end and m.sign == sign]


def fold_sentence(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Folded:
    """`mentions` are those that lie in the sentence, in order, none overlapping."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    signs: dict[int, Mention] = {}

    def put(folded: str, start: int, end: int) -> None:
        out.append(folded)
        starts.append(start)
        ends.append(end)

    position = sentence.start
    for mention in mentions:
        _plain(text, position, mention.start, put)
        start, end = mention.start, mention.end
        closing = _closing_quote(text, end) if mention.sign == "F" and out and out[-1] in "\"'*_" else None
        if closing is not None:
            out.pop(), ends.pop()
            start, end = starts.pop(), closing
        signs[len(out)] = mention
        put(mention.sign, start, end)
        # The comma that typography puts inside the quotes still parts the items of a list.
        if closing is not None and text[mention.end] in ",.":
            put(text[mention.end], mention.end, end)
        position = end
    _plain(text, position, sentence.end, put)
    return Folded("".join(out), tuple(starts), tuple(ends), signs, sentence)


def _plain(text: str, start: int, end: int, put: Callable[[str, int, int], None]) -> None:
    for i in range(start, end):
        char = text[i]
        lower = _PLAIN.get(char) or char.lower()
        put(lower if len(lower) == 1 else char, i, i + 1)


def _closing_quote(text: str, end: int) -> int | None:
    """Where the quotes around a title end, if they close right behind it (a comma or full stop between them counts)."""
    match = _CLOSES.match(text, end)
    return match.end() if match else None
