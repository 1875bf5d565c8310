"""A sentence as rules see it: lower case, straight quotes, and a sign for each thing that was named."""

from collections.abc import Sequence

import msgspec

from daybill.claims.sentences import Sentence
from daybill.grammar import Mention

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "‑": "-",
    "\u00a0": " ", "\t": " ", "\n": ":", "…": "…",
}  # fmt: skip


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
    position = sentence.start
    for mention in (*mentions, None):
        stop = mention.start if mention else sentence.end
        for i in range(position, stop):
            char = text[i]
            lower = _PLAIN.get(char) or char.lower()
            out.append(lower if len(lower) == 1 else char)
            starts.append(i)
            ends.append(i + 1)
        if mention:
            start, end = mention.start, mention.end
            # Quotes around a title belong to its sign.
            if (
                mention.sign == "F"
                and out
                and out[-1] in "\"'*_"
                and text[end : end + 3].lstrip(",.!")[:1] in tuple("”\"’'“»*_`‘")
            ):
                out.pop(), ends.pop()
                start = starts.pop()
                end += 1 + text[end : end + 3].index(text[end : end + 3].lstrip(",.!")[0])
            signs[len(out)] = mention
            out.append(mention.sign)
            starts.append(start)
            ends.append(max(end, mention.end))
            position = max(end, mention.end)
    return Folded("".join(out), tuple(starts), tuple(ends), signs, sentence)
