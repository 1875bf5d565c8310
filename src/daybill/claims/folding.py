"""A sentence as rules see it: lower case, straight quotes, and a sign for each thing that was named."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from daybill.claims.sentences import Sentence
from daybill.grammar import Mention

_MARKS = {
    **dict.fromkeys("“”„«»‹›", '"'),
    **dict.fromkeys("‘’‚`", "'"),
    **dict.fromkeys("–—‑", "-"),
    **dict.fromkeys("\u00a0\u202f\t", " "),
    "\n": ":",
}


class _Plain(dict[int, str]):
    """For `str.translate`: each character in lower case and each mark as it is typed, always one for one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        lower = _MARKS.get(char) or char.lower()
        self[code] = lower if len(lower) == 1 else char
        return self[code]


_PLAIN = _Plain()


def plain(text: str) -> str:
    """A text in lower case with its marks as they are typed, character for character."""
    folded = text.translate(_PLAIN)
    return _COLONS.sub(_one_colon, folded) if "::" in folded else folded


def _one_colon(run: re.Match[str]) -> str:
    """One colon where lines are made one, and spaces for the rest, so that all keeps its place."""
    return ":" + " " * (run.end() - run.start() - 1)


_COLONS = re.compile(r":{2,}")
_CLOSES = re.compile(r"[,.!]{0,2}[”\"’'“«»‹›*_`‘]|[ \u00a0\u202f]»")


class Folded(msgspec.Struct, frozen=True, gc=False):
    """A folded sentence, and where each of its characters stands in the article."""

    text: str
    starts: Sequence[int]
    """For each character of `text`, where in the article what it stands for begins."""
    ends: Sequence[int]
    signs: dict[int, Mention]
    """The mention behind each sign, by its place in `text`, in order."""
    places: tuple[int, ...]
    """The places of all signs, in order."""
    films: tuple[tuple[int, str], ...]
    """Each film named: the place of its sign, and its title."""
    sentence: Sentence

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The article's span behind a stretch of the folded text, which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def mentions(self, start: int, end: int, sign: str) -> list[tuple[int, Mention]]:
        """The mentions of one sort within a stretch, with the places of their signs."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return [(i, m) for i in self.places[first:last] if (m := self.signs[i]).sign == sign]

    def spoken_of(self, end: int | None = None) -> tuple[str, ...]:
        """The people a sentence speaks of up to a place, each once: those in brackets are named beside.

        So `she` in the next sentence means none of those.
        """
        people = self.signs.items() if "P" in self.text else ()
        before = ((i, m) for i, m in people if m.sign == "P" and (end is None or i < end))
        spoken_of = (m for i, m in before if self.text.count("(", 0, i) <= self.text.count(")", 0, i))
        return tuple(dict.fromkeys(str(m.value) for m in spoken_of))


def fold_sentence(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Folded:
    """`mentions` are those that lie in the sentence, in order, none overlapping."""
    if not mentions:
        start, end = sentence.start, sentence.end
        return Folded(plain(text[start:end]), range(start, end), range(start + 1, end + 1), {}, (), (), sentence)
    return _with_signs(text, sentence, mentions)


def _with_signs(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Folded:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    signs: dict[int, Mention] = {}

    def put(folded: str, start: int, end: int) -> None:
        out.append(folded)
        starts.append(start)
        ends.append(end)

    def put_plain(start: int, end: int) -> None:
        if start == end:
            return
        out.extend(plain(text[start:end]))
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    position = sentence.start
    for mention in mentions:
        put_plain(position, mention.start)
        start, position = mention.start, mention.end
        quote = _opening_quote(out) if mention.sign == "F" else 0
        closing = _closing_quote(text, mention.end) if quote else None
        if closing:
            start, position = starts[-quote], closing
            del out[-quote:], starts[-quote:], ends[-quote:]
        signs[len(out)] = mention
        put(mention.sign, start, position)
        # The comma that typography puts inside the quotes still parts the items of a list.
        if closing and text[mention.end] in ",.":
            put(text[mention.end], mention.end, closing)
    put_plain(position, sentence.end)
    films = tuple((i, str(m.value)) for i, m in signs.items() if m.sign == "F")
    return Folded("".join(out), starts, ends, signs, tuple(signs), films, sentence)


def _opening_quote(out: Sequence[str]) -> int:
    """How many characters the quote takes that opens right before: none, one, or two where French sets a space."""
    if out[-1:] and out[-1] in "\"'*_":
        return 1
    return 2 if list(out[-2:]) == ['"', " "] else 0


def _closing_quote(text: str, end: int) -> int | None:
    """Where the quotes around a title end, if they close right behind it (a comma or full stop between them counts)."""
    match = _CLOSES.match(text, end)
    return match.end() if match else None
