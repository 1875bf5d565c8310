"""Titles with which a line begins, above all in languages that give most words of a title no capital.

`La route du sel – Le film d'Ada Lund`, `El camino. Ya en Netflix`, `20.15 Uhr, Arte: Die Salzstraße`: nothing but the
place on its line and what is said behind it tells that such words are a title.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from daybill.claims.layouts import LAST_WEEK
from daybill.claims.lexicon import CONNECTORS
from daybill.claims.text import Text, before_origin, title_like, trim
from daybill.grammar import Mention

HEADS = "heads its line: "
"""What the signs of heads begin with."""
_LEAD = re.compile(rf"[^\w\n“\"‘'‚«»„‹›(¿¡]*(?:\d{{1,2}}[.)] {LAST_WEEK}(?=[^\W\d_a-z]))?")
_LEAD_IN = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+,?){1,6}: (?=[A-Z\d])")
"""`Below the five: The Long Way (Lumen)`, `Against it that weekend: Low Tide, a drama`."""
_TIME = r"(?:(?:Ore|Um|Ab|À|A las|Às|alle) )?\d{1,2} ?[.:hH] ?\d{2}(?: ?(?:Uhr|h|hrs?|horas|Ore))?"
_CHANNEL = r"[^\W_][\w+&.' ]{1,22}?"
_AIRED = re.compile(
    rf"(?:{_TIME},? ?(?:[–—|•-] ?)?(?:\(?{_CHANNEL}\)?)?|{_CHANNEL}(?:,| [–—|•-]|:)? ?\(?{_TIME}\)?)"
    rf"(?: ?[:–—|•-]|\.) (?=\S)|{_TIME} (?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""The hour and the channel before a film on television."""
_AIRS = re.compile(
    r"[^\n.!?;“”\"«»]{0,26}?(?<![\w.:])(?P<hour>(?:[5-9]|[012]\d) ?[.:hH] ?[0-5]\d)(?![\d.:]\d|\.? ?\d)", re.IGNORECASE
)
"""An hour soon behind one: `La strada (Rai 3, ore 21.20)`, `Le Quai, 21h05, France 2`."""
_CUT = re.compile(
    r"(?P<dash>\s+[–—|¦•-]+\s+)|(?P<brackets>,? +\()|(?P<colon>\s?: +|:$)|(?P<stop>[.!?…] +(?=\W?[^\W\d_a-z])|\.$)|"
    r"(?P<comma>, +)|(?P<end>$)",
    re.MULTILINE,
)
_QUOTES = tuple("“\"‘'‚«»„‹›(")
_MAKER = re.compile(r"[”\"’'“‘«»‹›]?,? (?:de |d['’]|di |do |da |del |von |par |por |dos |des |degli )(?:[a-z]+ )?$")
_LONGEST = 80
_MOST_WORDS = 9
_FEWEST_ALIKE = 2
_MOST_CUTS = 3
_SOON = 28
_OF_FILM = re.compile(
    r"[“\"‘'«]?(?i:(?:[a-zà-ÿ-]+ ){0,4}(?:films?|movie|feature|debut|documentary|drama|comedy|thriller|western|horror|"
    r"biopic|musical|animation|sequel|prequel|remake|adaptation|directed|director|written|screenplay|starring|cast|opens|"
    r"arrives?|in cinemas|on dvd|on blu-ray|streaming|distribut\w+|premiere\w*|trailer|teaser|edition|runtime)\b|"
    r"(?-i:(?:[a-zà-ÿ-]+ ){0,4}(?:with|by) [^\Wa-z]))"
)
"""What is said of a film right behind its name, in English."""


_MAKES_IT = re.compile(
    r"[^\W\d_a-z][\w.'-]*?(?: [\w.'-]+?){0,3}(?:,? (?:directs|directed|stars|plays|leads|helms|headlines|wrote)\b|"
    r"'s?,? (?:[a-z-]+,? ){0,4}?(?:films?|movie|feature|debut|documentary|drama|comedy|thriller|horror|biopic|"
    r"musical|sequel|remake|adaptation|western|romance)\b)"
)
"""Somebody who makes it or acts in it, behind its name: `Salt Road: Ada Lund's drama`, `Salt Road. Ada Lund stars`."""


def heads(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """What lines begin with that may be titles, with the mark that ends each."""
    named = {m.start for m in people} | {m.start for m in text.mentions if m.sign != "C"}
    makers = sorted(m.start for m in people)
    found = [head for first, end in text.lines for head in _of_line(text, first.start, end, makers, named)]
    alike = Counter(sign for _, _, sign in found)
    for start, end, sign in found:
        yield start, end, sign
        if alike[sign] > _FEWEST_ALIKE:
            yield start, end, "one of many heads"


def _of_line(
    text: Text, start: int, end: int, people: Sequence[int], named: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    lead = _LEAD.match(text.text, start, end)
    start = lead.end() if lead else start
    aired = _AIRED.match(text.text, start, min(end, start + 60))
    start = aired.end() if aired else _behind_lead_in(text, start, end)
    if start in text.genres or text.text.startswith(_QUOTES, start):
        return  # no title, or one that is set apart anyhow
    if not text.is_english:
        yield from _before_maker(text, start, end, people)
    for number, cut in enumerate(_CUT.finditer(text.text, start, min(end, start + _LONGEST))):
        if number >= _MOST_CUTS or start in text.quiet:
            return
        mark = str(cut.lastgroup)
        behind = text.text.startswith(("!", "?", "…"), cut.start())
        first, last = trim(text.text, start, cut.start() + behind)
        if mark == "end" and not (aired and cut.end() == end):
            return
        if not (first < last and _may_be(text, first, last)) or (mark == "comma" and _opens_clause(text, first)):
            continue
        if aired or _airs(text, cut):
            yield first, last, "on television"
            return
        if mark == "colon" and cut.end() == end:
            yield first, last, "alone before a colon"
        elif _is_name(text, first, last, people) and _told_of(
            text, cut.end(), named, near=mark in ("dash", "brackets")
        ):
            yield first, last, f"{HEADS}{mark}"


def _behind_lead_in(text: Text, start: int, end: int) -> int:
    """Where a line goes on behind words that only lead up to a title, with small letters as no title has them."""
    lead_in = _LEAD_IN.match(text.text, start, end) if text.is_english else None
    if lead_in and any(len(word) > 2 and word.islower() and word not in CONNECTORS for word in lead_in[0][:-2].split()):
        return lead_in.end()
    return start


_CLAUSES = frozenset({"after", "before", "since", "when", "while", "if", "according", "although", "because", "despite"})


def _opens_clause(text: Text, start: int) -> bool:
    """Whether a word opens what a comma closes: `Dopo Il molo, Ada Lund firma`."""
    return text.rendered.behind(start, 16).split(" ", 1)[0].casefold() in _CLAUSES


def _airs(text: Text, cut: re.Match[str]) -> bool:
    """Whether an hour, which is no date, stands soon behind what ends a head."""
    if cut.lastgroup not in ("brackets", "comma", "dash"):
        return False
    hour = _AIRS.match(text.text, cut.end())
    return hour is not None and hour.start("hour") not in text.taken


def _before_maker(text: Text, start: int, end: int, people: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """`La strada di Ada Lund (18 giugno)`."""
    n = bisect_left(people, start + 1)
    if n < len(people) and people[n] < min(end, start + _LONGEST):
        made = _MAKER.search(text.text, start, people[n])
        if made and _may_be(text, start, made.start()):
            yield start, made.start(), f"{HEADS}maker"


def _is_name(text: Text, start: int, end: int, people: Sequence[int]) -> bool:
    """Whether a head is no sentence: names nobody behind its first word, and opens with no verb before capitals."""
    n = bisect_left(people, start + 1)
    first = text.text[start:end].split(" ", 1)
    verb_and_title = len(first) > 1 and first[1].isupper() and not first[0].isupper()
    return (n == len(people) or people[n] >= end) and not verb_and_title


def _may_be(text: Text, start: int, end: int) -> bool:
    words = len(text.text[start:end].split())
    whole = before_origin(text, start, end) == end
    return whole and 0 < words <= _MOST_WORDS and title_like(text, start, end, quoted=not text.is_english)


def _told_of(text: Text, place: int, named: Collection[int], *, near: bool) -> bool:
    """Whether what stands behind a head tells of a film; where a mark sets the head off, a name or a date is enough."""
    if place in text.genres or _OF_FILM.match(text.rendered.behind(place, 60).replace("\n", " ").replace("’", "'")):
        return True
    if place in named and _MAKES_IT.match(text.rendered.behind(place, 90).replace("’", "'")):
        return True
    return near and (place in named or _dated_in_brackets(text, place))


def _dated_in_brackets(text: Text, place: int) -> bool:
    """Whether a bracket that has just opened holds words and then a date: `The Long Way (Theaters, November 4)`."""
    return text.text.startswith("(", place - 1) and any(
        place < d.start and ")" not in text.text[place : d.start] for d in text.dates_near(place + _SOON)
    )
