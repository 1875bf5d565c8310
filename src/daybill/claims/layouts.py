"""Titles by the layout of their lines: under the days of a calendar, behind numbers, behind bullets.

One such line says little; several of one make say that each begins with the name of a film, and prose never is set so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from daybill.claims.lexicon import CREDIT_ALONE, LABELS, given_names, world_names
from daybill.claims.text import Text, title_like, trim
from daybill.spelling import fold

LAST_WEEK = r"(?:\((?:neu|new|n|nouveau|nuev[oa]|nuov[oa]|nov[oa]|re|[-–=]|\d{1,2})\) )?"
"""In brackets behind a number the place of a chart the week before."""
_NUMBER = re.compile(
    r"(?:[#№]?(?P<number>\d{1,3})(?:[.):]|\.\)| [–—-]) ?(?=\S)|[#№](?P<mark>\d{1,3}) (?=\S))" + LAST_WEEK,
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?P<bullet>[•·▪►▶◆■●○*→»>–—-]) ?(?=\S)")
_HEAD_ENDS = re.compile(
    r"\s+[–—|¦•-]+\s+|,? +\(|\s+\[|\s?: +|[.!?…] +(?=\W?[^\W\d_a-z])|, +|\.?$|"
    r"\s+(?:by|directed by|with|starring|from) (?=[A-Z])"
)
_TITLE_ENDS = re.compile(
    r"\*{0,2}(?:\s+[–—|¦•+-]+\s+|,? +\(|\s+\[|, (?:19|20)\d\d\b|"
    r", (?=(?:[A-Z][\w+]*\+? ){0,2}(?:Originals?|Exclusives?|Premieres?|Film|Movie|Documentary)\b)|$)"
)
"""Where a title under a day may end: its own colons and commas stay."""
AFTER_DAY = re.compile(
    r"(?:,? ?(?:(?:at|um) )?\d{1,2}(?:[.:h]\d\d)?(?: ?(?:[ap]\.?m\.?|uhr|hrs|h\b))?)?\s*[:–—|•·-]+\s+|"
    r",? ?(?:at )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?,? +(?-i:(?=[“‘\"']?[A-Z]))",
    re.IGNORECASE,
)
"""What parts a day, with its hour, from the title behind it on its line."""
HOUR = re.compile(
    r"\d{1,2}(?:[.:h]\d\d)? ?(?:[ap]\.?m\b\.?|uhr\b|hrs?\b)[:,]?\s+(?:[–—|•·-]+\s+)?(?-i:(?=[“‘\"']?[^\W\d_a-z]))|"
    r"(?:[01]?\d|2[0-3])[.:h][0-5]\d[:,]? (?:[–—|•·-]+\s+)?(?-i:(?=[“‘\"']?[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""The hour before a title on a programme: `2.15pm Salt Road`, `19:30 – Salt Road`."""
SORT_OF_ENTRIES = re.compile(
    r"(?:(?:[A-Z][\w+]*\+? ){0,2}(?:originals?|exclusives?)|(?:(?:new|more|other|also|all) )*(?:library|catalogue?|"
    r"films|movies|series|shows|documentaries|premieres|episodes|features|titles|specials|sports))"
    r"(?: (?:titles|films|movies|series|premieres|arrivals|releases|additions|shows|and series|and films))?:?$",
    re.IGNORECASE | re.MULTILINE,
)
"""What is over some of the entries of a day: `New Library Titles`, `Disney+ Originals`."""
_ROW_LABEL = re.compile(
    r"(?=(?:(?:also|still|only|on|in|at|to|elsewhere) )*(?:(?:also|new|still) on (?=\w)|"
    r"now|new|out|coming|opening|playing|showing|arriving|available|"
    r"streaming|releas(?:ed|ing)|theat(?:er|re)s|cinemas|demand|digital|vod|dvd|blu-ray)\b)[^:\n.]{0,60}: +",
    re.IGNORECASE,
)
_NEXT_OF_ROW = re.compile(r"(?: \([^()\n]{1,40}\))?(?:[,;] (?:and |plus )?| and (?=[“‘\"']?[A-Z])|\.?$)", re.MULTILINE)
_TOLD = re.compile(r"(?<=[^\W_A-Z]{2})\. (?=[^\W\d_a-z])")
"""Where what is told of a film begins behind its title."""
_NEXT_TITLE = re.compile(r", (?:and )?(?=[\"“‘']?[A-Z])")
_ENDS_AT_STATE = re.compile(r" [A-Z]{2}$|[.,;]$")
"""What closes an address, or a sentence: `Memphis, Tenn.`, `Washington, DC`."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = (
    r"[^\W\d_a-z][\w'’.-]*(?: (?:d[aeiou]s?|del|della|di|van|von|der|den|el|al|bin|le|la|[^\W\d_a-z][\w'’.-]*)){1,3}"
)
_NAMES = rf"{_NAME}(?:(?:, |,? and | & | ?/ ?){_NAME}){{0,2}}"
_MAKER_AND_PLACE = re.compile(
    rf"(?P<title>[^\n|()]{{1,70}}?)(?:,? \(|, | [–—|-] )(?:"
    rf"(?:by |dir(?:ector|\.)?:? )?{_NAMES}(?: \(|, | [–—|/-] |; )(?P<place>(?=[^\W\d_a-z])[^\n]{{2,60}})|"
    rf"(?P<place_before>[^\n()]{{2,40}}?)(?:\)?, |\)? [–—|/-] |\) )(?:by )?{_NAMES})$",
    re.MULTILINE,
)
"""A line of a programme: a film, who made it and where it comes from, in either order."""
_MAKER_IN_BRACKETS = re.compile(
    rf"(?P<title>[^\n|()]{{1,70}}?) \((?P<maker>{_NAMES})\)(?:[,;:.]? ?$| [–—|-] )", re.MULTILINE
)
_LONGEST = 72
_LONGEST_OF_PROGRAMME = 2 * _LONGEST
_MOST_HEADS = 3
_LONGEST_LEAD = 8
"""How many characters a bullet or number may stand before the first sentence of its line."""
_FEWEST = 3
"""How many lines of one make are needed for each to count."""
_MOST_UNDER = 24
"""How many lines below its heading a day still counts for."""
_MOST_WORDS_BESIDE = 3
"""How many words may stand on a line beside its date that is a heading: `Coming October 8`, `Friday 9 December:`."""

_CREDIT_LINE = re.compile(rf"(?<=\n)(?:{CREDIT_ALONE.pattern})(?=\n)", re.IGNORECASE)


class Line(msgspec.Struct, frozen=True):
    """A line of a text, as places in it; `start` is behind its number or bullet; without a number that is -1."""

    first: int
    start: int
    end: int
    number: int = -1
    bullet: str = ""


def laid_out(text: Text) -> Iterator[tuple[int, int, str]]:
    """What lines begin with that their layout sets as titles, with the sign that says how."""
    lines = list(_lines(text))
    yield from _of_calendar(text, lines)
    for line in lines:
        yield from ((*title, "one of a labelled row") for title in _labelled_row(text, line))
    for line in _counted(lines):
        yield from _heads(text, line, "numbered")
    for line in _bulleted(lines):
        yield from _heads(text, line, "bulleted")
    yield from _before_colons(text, lines)
    before = [title for line in lines for title in _before_maker(text, line)]
    if len(before) >= _FEWEST:
        for start, end in before:
            yield start, end, "maker on its line"
            yield start, end, "one of many entries"


def _lines(text: Text) -> Iterator[Line]:
    for sentence, end in text.lines:
        lead = text.text.rfind("\n", max(0, sentence.start - _LONGEST_LEAD), sentence.start) + 1
        yield _line(text, lead or sentence.start, end)


def _line(text: Text, first: int, end: int) -> Line:
    while first < end and text.text[first].isspace():
        first += 1
    bullet = _BULLET.match(text.text, first, end)
    start = bullet.end() if bullet else first
    hour = HOUR.match(text.text, start, end)
    if hour:
        return Line(first, hour.end(), end)
    number = _NUMBER.match(text.text, start, end)
    if number:
        return Line(first, number.end(), end, int(number["number"] or number["mark"]))
    return Line(first, start, end, bullet=bullet["bullet"] if bullet else "")


def _labelled_row(text: Text, line: Line) -> Sequence[tuple[int, int]]:
    """The titles behind words of release that end with a colon: `Now playing: Rain, Low Quay and Salt Road`."""
    label = _ROW_LABEL.match(text.text, line.start, line.end)
    if label is None:
        return ()
    gaps = list(_NEXT_OF_ROW.finditer(text.text, label.end(), line.end))
    titles = [trim(text.text, *piece) for piece in _between(gaps, label.end(), line.end) if piece[0] < line.end]
    all_alike = len(titles) > 1 and all(
        start < end <= start + _LONGEST
        and start not in text.places_named
        and title_like(text, start, end, quoted=False)
        for start, end in titles
    )
    return titles if all_alike else ()


def _between(gaps: Sequence[re.Match[str]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch that some gaps part."""
    return zip([start, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), end], strict=True)


def _counted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines whose numbers count up or down, one by one."""
    run: list[Line] = []
    for line in lines:
        if line.number < 0:
            continue
        if run and abs(line.number - run[-1].number) != 1:
            yield from _if_many(run)
            run = []
        run.append(line)
    yield from _if_many(run)


def _bulleted(lines: Sequence[Line]) -> Iterator[Line]:
    for mark in dict.fromkeys(line.bullet for line in lines if line.bullet):
        yield from _if_many([line for line in lines if line.bullet == mark])


_NAME_AND_COLON = re.compile(r"(?P<title>[^\n:.!?]{2,60}): (?=[“\"‘']?[^\W\d_a-z])")


def _before_colons(text: Text, lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """What stands before a colon where all of some bullets have one behind a name: `• Low Quay: A boat`."""
    for mark in dict.fromkeys(line.bullet for line in lines if line.bullet):
        rows = [line for line in lines if line.bullet == mark]
        named = [_NAME_AND_COLON.match(text.text, line.start, line.end) for line in rows]
        if len(rows) < _FEWEST or not all(named):
            continue
        for name in filter(None, named):
            start, end = trim(text.text, *name.span("title"))
            if not LABELS.match(text.rendered.behind(start, 40)) and title_like(text, start, end, quoted=False):
                yield start, end, "bulleted, to a colon"


def _if_many(lines: Sequence[Line]) -> Sequence[Line]:
    return lines if len(lines) >= _FEWEST else ()


def _heads(text: Text, line: Line, sign: str) -> Iterator[tuple[int, int, str]]:
    """What a line begins with, up to each of the first marks that may end a title."""
    if LABELS.match(text.rendered.behind(line.start, 40)):
        return
    for number, mark in enumerate(_HEAD_ENDS.finditer(text.text, line.start, min(line.end, line.start + _LONGEST))):
        if number >= _MOST_HEADS:
            return
        whole = not mark[0] and mark.end() == line.end
        if mark[0] or whole:
            start, end = trim(text.text, line.start, mark.start() + text.text.startswith(("!", "?", "…"), mark.start()))
            if start < end and title_like(text, start, end, quoted=not text.is_english):
                yield start, end, f"{sign}, alone" if whole else sign


def _before_maker(text: Text, line: Line) -> Iterator[tuple[int, int]]:
    """The title on a line of a programme that tells who made the film, and where: `Salt Road, Anna Lund, Norway`."""
    if line.end - line.start > _LONGEST_OF_PROGRAMME:
        return
    told = _MAKER_AND_PLACE.match(text.text, line.start, line.end)
    place = max(told.start("place"), told.start("place_before")) if told else -1
    if told is None or place not in text.places_named:
        told = _MAKER_IN_BRACKETS.match(text.text, line.start, line.end)
        if told is None or not _may_be_people(told["maker"]) or _first_of(told["title"]) in given_names():
            yield from _before_bar(text, line)
            return
    start, end = trim(text.text, *told.span("title"))
    if start < end and title_like(text, start, end, quoted=True):
        yield start, end


def _may_be_people(words: str) -> bool:
    """Whether some begin with a given name of anywhere."""
    return _first_of(words) in given_names() or _first_of(words) in world_names()


def _first_of(words: str) -> str:
    """The first word of some, folded."""
    return fold(words.split(" ", 1)[0])


def _before_bar(text: Text, line: Line) -> Iterator[tuple[int, int]]:
    """The title on a line with bars: `Salt Road | Anna Lund | Norway`, or with nothing before its maker."""
    bar = text.text.rfind(" | ", line.start, line.end)
    if bar < 0 or not (bar + 3 in text.places_named and line.end - 1 in text.places_named):
        return
    cell = text.text.find(" | ", line.start, bar)
    if cell >= 0:
        yield from ([(line.start, cell)] if title_like(text, line.start, cell, quoted=True) else ())
        return
    words = text.text[line.start : bar].split(" ")
    size = next((n for n in (2, 3) if n < len(words) and fold(words[-n]) in given_names()), 2)
    end = bar - len(" ".join(words[-size:])) - 1
    if end > line.start and all(map(str.istitle, words[-size:])) and title_like(text, line.start, end, quoted=True):
        yield line.start, end


# ── calendars ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_calendar(text: Text, lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    days = [n for n, line in enumerate(lines) if _is_day(text, line)]
    # Below `Directed By` it was the day of one film, whose credits follow.
    labels = [label.start() for label in _CREDIT_LINE.finditer(text.text)] if days else []
    found = [
        (n - day, *title)
        for day, following in pairwise([*days, len(lines)])
        for n in range(day + 1, min(following, day + 1 + _MOST_UNDER))
        if not labels or bisect_left(labels, lines[day].end) == bisect_left(labels, lines[n].end)
        for title in _title_of(text, lines[n])
    ]
    if len(days) >= _FEWEST and len(found) >= _FEWEST:
        for below, start, end in found:
            yield start, end, "first under a day" if below == 1 else "under a day"
    behind = [title for line in lines for title in _behind_day(text, line)]
    if len(behind) >= _FEWEST:
        yield from ((start, end, "under a day") for start, end in behind)


def _behind_day(text: Text, line: Line) -> Iterator[tuple[int, int]]:
    """What stands behind the day with which a line begins: `18/09 - The Long Way - 105`, `May 6: Rain, Low Quay`."""
    for day in text.dates_near(line.start):
        opens = day.start in (line.start, line.first)  # `4: Salt Road` may as well be a number
        gap = AFTER_DAY.match(text.text, day.end, line.end) if opens else None
        if gap and gap.end() not in text.taken:
            told = _TOLD.search(text.text, gap.end(), min(line.end, gap.end() + _LONGEST))
            last = told.start() if told else line.end
            parts = list(_NEXT_TITLE.finditer(text.text, gap.end(), last))
            if parts and (
                _ENDS_AT_STATE.search(text.text, parts[-1].end() - 1, last)
                or any(m.end() in text.places_named for m in parts)
            ):
                if len(parts) > 1:
                    continue  # a tour: `May 6: Tulsa, Oklahoma, Bear Hall`, `May 6 - Bear Hall, Tulsa, Okla.`
                parts = []  # `May 6: Paris, Texas`
            for start, end in _between(parts, gap.end(), last):
                yield from _title_of(text, Line(line.first, start, end))


def _is_day(text: Text, line: Line) -> bool:
    """Whether a line is a day or a month, with no more than a few words beside it."""
    if line.end - line.first > _LONGEST:
        return False
    dates = [m for m in text.mentions_in(line.first, line.end) if m.sign == "D"]
    if len(dates) != 1 or dates[0].end - dates[0].start <= len("2020"):
        return False
    beside = text.text[line.first : dates[0].start] + " " + text.text[dates[0].end : line.end]
    return len(_WORD.findall(beside)) <= _MOST_WORDS_BESIDE


def _title_of(text: Text, line: Line) -> Iterator[tuple[int, int]]:
    """The title that a line under a day is, or begins with."""
    if line.end - line.start > _LONGEST or text.text[line.end - 1] in ".,;" or line.first in text.quiet:
        return
    if LABELS.match(text.rendered.behind(line.start, 40)) or SORT_OF_ENTRIES.match(text.text, line.start, line.end):
        return
    mark = _TITLE_ENDS.search(text.text, line.start, line.end)
    start, end = trim(text.text, line.start, mark.start() if mark else line.end)
    if start < end and title_like(text, start, end, quoted=not text.is_english):
        yield start, end
