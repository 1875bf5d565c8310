"""Where sentences end, and the sentence around some words."""

import re
from collections.abc import Iterator

_LONGEST_SHOWN = 320
"""Characters of a sentence that are shown; some pages have no full stop anywhere."""
_BREAK = re.compile(
    r"(?<=[.!?…])[\"”“’')\]»«]*(\s+)(?!\((?:19|20)\d\d\b)(?=[“„\"‘'‚(\[«»‹›•–—-]*[^\W_a-zà-öø-ÿ])|(?<=\w)[”\"](\s+)(?=[“\"‘'][A-Z])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'‘/-])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|prof|st|jr|sr|vs|no|vol|pt|"
    r"inc|ltd|co|corp|bros|feat|dir|prod|approx|dept|est|ca|cf|etc|fig|rev|gen|sen|gov|hon|ft|mt|bzw|ca|z\.b|u\.a|"
    r"sig|dott|av|art|cap|ed|ep|nr|núm|sra|m|mme|mlle|[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]|"
    r"mon|tues?|wed|thurs?|fri|sat|sun)\.$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_DAY = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}\.$"
)
"""A number that has its month already: `June 1. May Lund stars`."""
_GOES_ON = re.compile(
    r"(?:Jan(?:uary?)?|Jän(?:ner)?|Feb(?:ruary?|er)?|Mär(?:z)?|March|Apr(?:il)?|Ma[iy]|Jun[ie]?|Jul[iy]?|Aug(?:ust)?|"
    r"Sep(?:t(?:ember)?)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?)\b|"
    r"(?:Jahrhundert|Jahrestag|Geburtstag|Ausgabe|Auflage|Edition|Filmfest|Festival|Berlinale|Viennale|Filmtage|Staffel|"
    r"Teil|Mal|Platz|Kalenderwoche|Kinowoche|Woche|Stelle|International|Film|Filmfestspiele|Mostra|Deutsche|Europäisch)\w*\b",
    re.IGNORECASE,
)
"""What an ordinal number belongs to: `6. März`, `das 38. Filmfest`."""
_QUOTED_TITLE = re.compile(r"[„«»“\"](?=[^\W_a-z])[^„“”«»\"\n]{1,60}[“”»«\"]")
"""What may be a title with a full stop in it, right before what goes on: `„Deutschland. Ein Sommermärchen“ lief`."""
_AFTER_INITIALS = re.compile(
    r"\s*(?:The|In|It|He|She|This|That|But|And|A|An|On|At|For|With|Here|There|We|They|You|I)\b"
)


def at_stops(line: str) -> Iterator[tuple[int, int]]:
    """The sentences of one line as its full stops part them."""
    start = len(line) - len(line.lstrip())
    for gap in _BREAK.finditer(line):
        end = gap.end() - len(gap[1] or gap[2])
        if end > start and _ends(line, start, gap):
            yield start, end
            start = gap.end()
    end = len(line.rstrip())
    if end > start:
        yield start, end


def _ends(line: str, start: int, gap: re.Match[str]) -> bool:
    """Whether a sentence ends at a gap: not behind an abbreviation, an initial or the number of `06. Mai`."""
    before = line[max(start, gap.start() - 14) : gap.start()]
    if _ORDINAL.search(before) and _GOES_ON.match(line, gap.end()) and not _DAY.search(before):
        return False
    if not (before.endswith(".") and _ABBREVIATION.search(before)):
        return not _in_title(line, start, gap)
    return bool(_INITIALS.search(before) and _AFTER_INITIALS.match(line, gap.start()))


def _in_title(line: str, start: int, gap: re.Match[str]) -> bool:
    """Whether a full stop stands inside quotes that may be around a title: they open and close near it."""
    near = line[max(start, gap.start() - 40) : gap.start()]
    opened = max(near.rfind("„"), near.rfind("«"), near.rfind('"'), near.rfind("“"))
    if opened < 0 or near[opened + 1 : opened + 2].islower() or near[opened + 1 : opened + 2] in " ,.":
        return False
    quoted = _QUOTED_TITLE.match(line, gap.start() - len(near) + opened)
    return quoted is not None and quoted.end() > gap.end()


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that a span stands in, on one line; cut with `…` where it is very long."""
    low, high = max(0, start - _LONGEST_SHOWN), min(len(text), end + _LONGEST_SHOWN)
    top, bottom = text.rfind("\n", low, start) + 1, text.find("\n", max(end - 1, start), high)
    from_line, to_line = top or low, high if bottom < 0 else bottom
    sentences = list(at_stops(text[from_line:to_line]))
    left = max((from_line + first for first, _ in sentences if from_line + first <= start), default=from_line)
    right = min((from_line + last for _, last in sentences if from_line + last >= end), default=to_line)
    first, last = left, right
    if right - left > _LONGEST_SHOWN:
        room = max(0, _LONGEST_SHOWN - (end - start)) // 2
        first, last = _word_start(text, max(left, start - room)), _word_end(text, min(right, end + room))
    cut_before = first > left or (first == low > 0 and not top)
    cut_after = last < right or (last == high < len(text) and bottom < 0)
    words = " ".join(text[first:last].split())
    return ("… " if cut_before else "") + words + (" …" if cut_after else "")


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace() and not text[at].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
