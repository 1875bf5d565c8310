"""Lines, sentences and words of an article, each with its place in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from daybill.model import Article, Hint

WORD = re.compile(r"[^\W_]+(?:(?:['’‘]|[.](?=[^\W\d_](?:[.]|\b))|[-&](?=[^\W_]))[^\W_]+)*\+?")
"""A word, inner apostrophes, hyphens and the dots of `U.S` in, a closing plus (`Disney+`) in."""

_BREAK = re.compile(r"(?<=[.!?…])[\"”’')\]]*(\s+)(?=[“\"‘'(\[«•–—-]*[^\W_a-zà-öø-ÿ])|(?<=\w)[”\"](\s+)(?=[“\"‘'][A-Z])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'‘/-])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|prof|st|jr|sr|vs|no|vol|pt|"
    r"inc|ltd|co|corp|bros|feat|dir|prod|approx|dept|est|ca|cf|etc|fig|rev|gen|sen|gov|hon|ft|mt|bzw|ca|z\.b|u\.a|"
    r"sig|dott|av|art|cap|ed|ep|nr|núm|sra|m|mme|mlle|[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]|mon|tues?|wed|thurs?|fri|sat|sun)\.$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:directed by|directors?|direction|screenplay(?: by)?|script|writers?|written by|stars?|starring|cast|studio|length|runtime|running time|"
    r"genres?|countr(?:y|ies)|languages?|distribut(?:or|ed by)|produced by|producers?|production|based on|release dates?|music by|in theaters|"
    r"in theatres|in cinemas|on dvd|digital|on demand|streaming|blu-ray|dvd):?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_MONTH = re.compile(r"(?:Jan|Feb|M[äa]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])\w*\b")
_AFTER_INITIALS = re.compile(
    r"\s*(?:The|In|It|He|She|This|That|But|And|A|An|On|At|For|With|Here|There|We|They|You|I)\b"
)


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence, or a line that stands for one. `end` is not in; `line` numbers the line it stands on."""

    start: int
    end: int
    line: int
    block: int
    """Numbers the paragraph: lines between empty lines."""
    sort: str
    """`headline`, `heading`, `item`, `furniture`, `synopsis` or `prose`."""


def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in order, those of page furniture included and marked."""
    return tuple(_sentences(article.text, article.hints))


def _sentences(text: str, hints: tuple[Hint, ...]) -> Iterator[Sentence]:
    marked = sorted((h for h in hints if h.kind not in ("emphasis", "link")), key=lambda h: (h.start, -h.end))
    start, block, blank = 0, 0, False
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        if line.strip():
            block += blank
            blank = False
            skipped = _litter_before(start, end, marked)
            for first, last in _split(line[skipped:]):
                first, last = start + skipped + first, start + skipped + last
                yield Sentence(first, last, number, block, _sort(first, last, marked))
        else:
            blank = True
        start = end + 1


def _litter_before(start: int, end: int, marked: list[Hint]) -> int:
    """How many characters of furniture a line begins with before its own words."""
    return max((h.end - start for h in marked if h.kind == "furniture" and h.start <= start < h.end < end), default=0)


def with_labels(article: Article, lines: Iterable[Sentence]) -> Iterator[Sentence]:
    """The same, a label that stands alone on its line (`Directed by`) made one with the line below it."""
    label: Sentence | None = None
    for line in lines:
        words = article.text[line.start : line.end]
        if label and line.line <= label.line + 2 and line.sort != "furniture":
            yield Sentence(label.start, line.end, line.line, line.block, "prose")
            label = None
            continue
        if label:
            yield label
        label = line if _LABEL.fullmatch(words.strip()) else None
        if not label:
            yield line
    if label:
        yield label


def _sort(start: int, end: int, marked: list[Hint]) -> str:
    """What the hints say of a stretch: a hint counts where it covers most of it."""
    for hint in marked:
        if hint.start >= end:
            break
        if min(end, hint.end) - max(start, hint.start) > 0.6 * (end - start):
            return hint.kind
    return "prose"


def _split(line: str) -> Iterator[tuple[int, int]]:
    """The sentences of one line; a dot after an abbreviation or an initial does not end one."""
    start = len(line) - len(line.lstrip())
    for gap in _BREAK.finditer(line):
        before = line[max(start, gap.start() - 14) : gap.start()]
        if _ORDINAL.search(before) and _MONTH.match(line, gap.end()):
            continue  # "06. Mai"
        if before.endswith(".") and _ABBREVIATION.search(before):
            initials = re.search(r"\b[A-Z]\.[A-Z]\.$", before)
            if not (initials and _AFTER_INITIALS.match(line, gap.start())):
                continue
        end = gap.end() - len(gap[1] or gap[2])
        if end > start:
            yield start, end
            start = gap.end()
    end = len(line.rstrip())
    if end > start:
        yield start, end


class Places:
    """Finds which of some ordered, disjoint stretches holds a position."""

    def __init__(self, stretches: Iterable[Sentence]) -> None:
        self.stretches = tuple(stretches)
        self._starts = [s.start for s in self.stretches]

    def at(self, position: int) -> Sentence | None:
        """The stretch in which `position` lies, if any."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.stretches[index].end:
            return self.stretches[index]
        return None
