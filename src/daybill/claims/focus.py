"""Which film a stretch of text is about when it does not say so in so many words."""

import re
from collections import Counter
from collections.abc import Sequence

from daybill.claims.folding import Folded

_PASSING_BEFORE = re.compile(
    r"(?:\(|D's |this year's |last year's |its own |their own |the next |the new |another |like |than |after |since |of |remember |\bbehind |between |as in |made |directed |known for |follow-?up to |compar\w+ (?:\w+ )?(?:to|with) |P'?s? |"
    r"recalls |evokes |alongside |star of |director of |joins )[\"']?$"
)


class Focus:
    """The film in focus at each place of an article's folded sentences."""

    def __init__(self, folded: Sequence[Folded], main: str | None) -> None:
        self._main = main
        self._carried: dict[int, str | None] = {}
        headings = _headings(folded)
        listing = len(set(headings.values())) >= 2
        topic: str | None = None
        block = -1
        for f in folded:
            if f.sentence.block != block:
                block = f.sentence.block
                topic = topic if listing and topic else main
            if f.sentence.start in headings:
                topic = headings[f.sentence.start]
            self._carried[f.sentence.start] = topic
            subject = self._subject(f)
            if subject:
                topic = subject

    def _subject(self, f: Folded) -> str | None:
        """The film that a sentence leaves in the reader's mind: the main film if named, else the first not in passing."""
        films = [(i, str(m.value)) for i, m in f.signs.items() if m.sign == "F"]
        if any(title == self._main for _, title in films):
            return self._main
        return next(
            (
                t
                for i, t in films
                if not _PASSING_BEFORE.search(f.text, max(0, i - 24), i) and not _in_brackets(f.text, i, 0)
            ),
            None,
        )

    def carried(self, f: Folded) -> str | None:
        """The film that a sentence begins with in mind."""
        return self._carried.get(f.sentence.start, self._main)

    def about(self, f: Folded, start: int, end: int) -> str | None:
        """The film that a stretch of a sentence is about: named before it in the sentence, else carried, else after it."""
        films = [(i, str(m.value)) for i, m in f.signs.items() if m.sign == "F"]
        before = [(i, t) for i, t in films if i < start and not _in_brackets(f.text, i, start)]
        plain = [(i, t) for i, t in before if not _PASSING_BEFORE.search(f.text, max(0, i - 24), i)]
        if plain:
            return plain[-1][1]
        after = [(i, t) for i, t in films if i >= end and not _in_brackets(f.text, i, end)]
        near = [
            t
            for i, t in after
            if not re.search(r"[.;]", f.text[end:i]) and not _PASSING_BEFORE.search(f.text, max(0, i - 24), i)
        ]
        if near and (not self.carried(f) or re.fullmatch(r"[^,;.]{0,60}", f.text[end : after[0][0]])):
            return near[0]
        if before and not self.carried(f):
            return before[-1][1]
        return self.carried(f) or (near[0] if near else None)


def _headings(folded: Sequence[Folded]) -> dict[int, str]:
    """Lines that open with a film and say no more than a heading does, by where they start."""
    alone = Counter(f.sentence.line for f in folded)
    headings = {}
    for f in folded:
        films = [(i, str(m.value)) for i, m in f.signs.items() if m.sign == "F"]
        if not films or alone[f.sentence.line] > 2:
            continue
        lead = f.text[: films[0][0]]
        rest = re.sub(r"[A-Z]", "", f.text[films[0][0] :])
        if (
            len(lead.strip(" \"'*•-–#0123456789.:DO,")) <= 12
            and len(rest) <= 45
            and not re.search(r"\b(?:is|has|will|was)\b", rest)
        ):
            headings[f.sentence.start] = films[0][1]
    return headings


def _in_brackets(text: str, position: int, outside: int) -> bool:
    """Whether `position` stands in brackets that do not also hold `outside`."""
    opening = text.rfind("(", 0, position)
    if opening < 0 or text.find(")", opening, position) >= 0:
        return False
    closing = text.find(")", position)
    return not opening < outside <= (closing if closing >= 0 else len(text))
