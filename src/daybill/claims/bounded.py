"""Titles that nothing sets apart but what bounds them on their line: a maker, a verb of release, a colon, a slash.

`Drift Home, by Ada Lund`, `DRIFT HOME (dir. Ada Lund)`, `Drift Home Opens March 3`, `Lumen Buys Drift Home`, `Women at
Work: Drift Home – 3 March`, `The Tasting / La Dégustation (15)`. In lines where every word has a capital such bounds
are all that tells where a title ends.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from daybill.claims.entries import start_of_entry
from daybill.claims.lexicon import CONNECTORS, LABEL_OF_TITLES, SPEAKS, STRAND_ENDS
from daybill.claims.text import Text, before_origin, title_like, trim
from daybill.grammar import Mention

_LABEL = (
    r"(?:(?:co-)?directed by|dir(?:ected|ector|s)?\b\.?|d|r|regie|regia|réal(?:isation|isé par|\.)?|dirección|"
    r"realização|a film by|un film (?:de|di)|ein film von|by|from|de|d['’]|di|von|par|por)\s*[.:]?\s*"
)
_TO_MAKER = re.compile(
    rf"(?P<gap>(?:,|:| [–—|/-]|,? (?:is|was))? {_LABEL}|\s?[(\[](?:{_LABEL})?| [–—|/-] )", re.IGNORECASE
)
"""What stands between a title that opens a line and its maker."""
_SAID_BY = re.compile(r"(?:,| [–—|/-]|:)? (?:(?:co-)?directed|dir|a film|un film|by|d:)|\s?[(\[].", re.IGNORECASE)
_LONGEST = 80
_MOST_PEOPLE = 2
_RELEASES = (
    r"(?:premieres?|premiered|opens?|opened|arrives?|releases?|released|streams?|streaming|debuts?|debuted|lands?|bows?|"
    r"drops?|hits|comes|coming|expands?|delayed|postponed|pushed|moves|moved|rescheduled|dated|available|screens|"
    r"screening|playing|out|trailer|teaser|review|poster|clip|release date|first look|first trailer|wins|won|"
    r"gets|sets|finds|nabs|lands|scores|acquired|bought|picked|heads|heading|goes|sells|sold|is|to|will|has|starring|stars|with|from|"
    r"by|at|on|in (?:theat|cinema|select)|for|coming|blu-ray|dvd|cast|director|star|sequel|movie|film)"
)
_BEFORE_VERB = re.compile(
    rf"(?: (?:official|final|new|first|full|teaser|us|u\.s\.|uk|red band|international|finally|now|officially|will|to|"
    rf"has|is))* {_RELEASES}\b",
    re.IGNORECASE,
)
"""Where in a line of capitals a title that opens a part of it may end."""
_BEHIND_VERB = re.compile(
    r"\b(?:acquires?|acquired|buys?|bought|nabs?|lands?|grabs?|takes?|takes? (?:on|u\.?s\.? rights to)|picks? up|"
    r"boards?|sets?|dates?|delays?|moves?|postpones?|pushes|pulls?|releases?|unveils?|drops?|debuts?|opens?|launch(?:es)?|"
    r"trailer (?:for|of|to)|teaser (?:for|of)|clip from|poster for|rights to|review of|premiere of|date (?:for|to)|"
    r"(?:interview|talks?|on|in|of|for|with|about|watch|see|stream|directs?|helms?|stars? in|starring in|cast of|"
    r"the making of))\s+(?=(?-i:[A-Z\d]))",
    re.IGNORECASE,
)
"""Behind what a title may begin there."""
_PARTS = re.compile(r"\s*(?:[|;/•]|:(?=\s)| [–—-]|,(?=\s))\s*")
"""What parts a headline."""
_OWNER = re.compile(r"[^:|–—;]{1,60}?(?:['’]s|s['’]) (?=[A-Z\d])")
_COLON = re.compile(r"\s?:\s+| [–—-] ")
_ROW_MARK = re.compile(r",? (?:[–—|/-] )?(?=\S)|: (?=\S)")
_ROW_MARK_BEFORE = re.compile(r"(?:,| ?[–—|/:-]) ?$")
_FEWEST_ROWS = 3
_SLASH = re.compile(r"\s+/\s+|\s/|/\s")


def bounded(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Each such stretch, with the sign that says how it is bounded; empty where that says nothing by itself."""
    makers = sorted((p.start, p.end) for p in people)
    yield from _in_rows(text, makers)
    for sentence, _ in text.lines:
        yield from _before_maker(text, sentence.start, makers)
        if sentence.line in text.shouting:
            yield from _in_headline(text, sentence.start)


def parts_of(text: Text, start: int, end: int, names: Collection[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The titles on either side of a slash; what stands behind the colon or dash that follows a person or a plural.

    Each with the sign that says which of them it is; empty for what is as good as the whole.
    """
    slash, colon = _SLASH.search(text.text, start, end), _COLON.search(text.text, start, end)
    if not (slash or colon):
        return
    label = LABEL_OF_TITLES.match(text.text, start, end)
    behind = label.end() if label else colon.end() if colon else start
    speaker = next((last for first, last in names if first == behind), start)
    spoken_of = speaker > start and SPEAKS.match(text.text, speaker, end) is not None
    if label and not (spoken_of or text.text.endswith(("the ", "The "), 0, start)):  # `Iron Harbor the Movie: Low Tide`
        first, last = trim(text.text, label.end(), end)
        if first < last and title_like(text, first, last, quoted=True):
            yield first, last, "behind a label"
    if slash:
        sides = [trim(text.text, *side) for side in ((start, slash.start()), (slash.end(), end))]
        if all(_set_as_title(text, *side) for side in sides):
            yield from ((one, two, "") for one, two in sides)
    elif (
        colon
        and not spoken_of
        and ((start, colon.start()) in names or text.text[start : colon.start()].endswith(STRAND_ENDS))
    ):
        first, last = trim(text.text, colon.end(), end)
        if first < last and title_like(text, first, last, quoted=True):
            yield first, last, "behind a name and a colon"


def _in_rows(text: Text, makers: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """What stands beside a name on three lines or more of a line-up: `Ada Lund: Drift Home`, `Drift Home / Ada Lund`.

    Only where a festival or a prize is named: else roles stand beside names as well.
    """
    if not text.prizes and all(m.sign != "E" for m in text.mentions):
        return
    rows: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for sentence, end in text.lines:
        n = bisect_left(makers, (sentence.start, 0))
        if end - sentence.start > _LONGEST or n == len(makers) or makers[n][0] >= end:
            continue
        first, last = makers[n]
        leads = _ROW_MARK.match(text.text, last, end) if first == sentence.start else None
        closes = _ROW_MARK_BEFORE.search(text.text, sentence.start, first) if last == end else None
        if leads:
            rows["behind", leads[0].strip()].append((leads.end(), end))
        elif closes:
            rows["before", closes[0].strip()].append((sentence.start, closes.start()))
    for row in rows.values():
        found = [trim(text.text, *one) for one in row] if len(row) >= _FEWEST_ROWS else []
        for start, last in found:
            end = before_origin(text, start, last)
            if start < end and title_like(text, start, end, quoted=True):
                yield start, end, "beside a name as others are"


def _set_as_title(text: Text, start: int, end: int) -> bool:
    """Whether a stretch is set as a title, or, as the other name of a film, has one capital: `En fanfare`."""
    if start >= end:
        return False
    few = text.text[start].isupper() and len(text.text[start:end].split()) <= 6
    return few or title_like(text, start, end, quoted=True)


def _line_end(text: Text, start: int) -> int:
    end = text.text.find("\n", start, start + 400)
    return end if end >= 0 else min(start + 400, len(text.text))


def _before_maker(text: Text, start: int, makers: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """What opens a line and has its maker behind it."""
    begin = start_of_entry(text, start)
    if begin is None:
        return
    end = _line_end(text, begin)
    n = bisect_right(makers, (begin, end))
    for first, last in makers[n : n + _MOST_PEOPLE]:
        if first >= min(end, begin + _LONGEST):
            return
        gap = next((g for g in _TO_MAKER.finditer(text.text, begin, first) if g.end() == first), None)
        if gap is None:
            continue
        one, two = trim(text.text, begin, gap.start())
        two = before_origin(text, one, two)
        if one < two and title_like(text, one, two, quoted=True):
            plain = _SAID_BY.match(gap["gap"]) is not None
            ends = len(text.text[last:end].strip(" )].,")) <= 40
            # In other languages nothing else sets `La strada di Ada Lund` apart on a line of its own.
            plain |= last == end and not text.is_english and start > text.lines[0][1]
            if plain or ends:
                yield one, two, "maker on its line" if plain and ends else "maker somewhere on its line"
        return


def _in_headline(text: Text, start: int) -> Iterator[tuple[int, int, str]]:
    """The parts of a headline, before and behind the words by which headlines tell of a release."""
    end = min(_line_end(text, start), start + 200)
    cuts = list(_PARTS.finditer(text.text, start, end))
    begins, ends = [start, *(c.end() for c in cuts)], [*(c.start() for c in cuts), end]
    for first, last in zip(begins, ends, strict=True):
        for piece in _pieces(text, first, last):
            one, two = trim(text.text, *piece)
            words = text.text[one:two].split()
            if one < two and len(words) <= 8 and _all_capitals(words) and title_like(text, one, two, quoted=False):
                yield one, two, "piece of a headline"


def _all_capitals(words: Sequence[str]) -> bool:
    """Whether no word but the small ones of titles begins with a small letter."""
    return all(not w[0].islower() or w in CONNECTORS for w in words)


def _pieces(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The whole of a part of a headline, what its verbs leave, and what is owned in either."""
    verbs = [start, *(v.end() for v in _BEHIND_VERB.finditer(text.text, start, end))]
    for begin in verbs:
        owner = _OWNER.match(text.text, begin, end)
        for first in {begin, owner.end() if owner else begin}:
            yield first, end
            for verb in islice(_BEFORE_VERB.finditer(text.text, first + 1, end), 2):
                yield first, verb.start()
