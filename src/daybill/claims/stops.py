"""Where a text names a festival: the stretch of the sentence that is about it, and when that was or will be."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.spans import REACH, plain, signs_in
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.model import Article, When

_MARKETS = frozenset(
    {
        *("New York", "Los Angeles", "London", "Rome", "Paris", "Sydney", "Melbourne", "Chicago", "San Francisco"),
        *("Tokyo", "Munich", "Hamburg", "Austin", "Miami", "Seattle", "Boston", "Toronto film"),
    }
)
"""Cities that the press names for their cinemas as often as for their festivals."""
FESTIVAL_WORD = re.compile(r"\bfest(?:ival)?s?\b|\bfilmfest")
_PREMIERE_AT = re.compile(r"premi[eè]re (?:was |is |will be |came )?(?:at|in) $")
_NO_FESTIVAL = re.compile(r"'?s? (?:critics|theat|audience|film critics|times\b|post\b|\(ap\)|-based|native)")
_CITIES_IN_A_ROW = re.compile(r"C(?:,| and|, and) E|E(?:,| and|, and) C")
_THE_FESTIVAL = Gated(
    r"\b(?:the|this) (?:T |film |[a-z]+ )?fest(?:ival)?\b(?!'?s? (?:circuit|run|hit|season|favou?rite|director|world|"
    r"goers?|"
    r"tour|programmer|crowd|playdates|in [CT]))"
)
_AT_IT = Gated(
    r"\b(?:premi[eè]red|bow(?:ed|s)|debut(?:ed|s)|screen(?:ed|s)|shown|play(?:ed|s)|unveiled|opened)\b[^.;FAD]{0,20}"
    r"(?:\bin (?:the )?(?:official |main )?competition|\bcompetition|\bout of competition|\bhere)\b|"
    r"\bworld[- ]premi[eè]red\b|\bworld premi[eè]res?(?: include[sd]?| are|:| too| as well| there| here)|"
    r"\b(?:its|their|the|a|had|have|having) world[- ]premi[eè]res?\b(?! (?:at|in|on) [A-Z])|"
    r"\bmidnight screening\b"
)
"""What is said of a showing at the one festival that a text is about, where no festival is named beside it."""
_SHOWN_THERE = Gated(
    r"\b(?:premi[eè]re[sd]?|premiering|world[- ]premi\w+|bow(?:ed|s|ing)?|debut(?:ed|s|ing)?|screen(?:s|ed|ing|ings)?|"
    r"shown|shows?|play(?:s|ed|ing)?|compet(?:es?|ed|ing|ition)|open(?:s|ed|ing|er)?|clos(?:es?|ed|ing|er)|unveil(?:s|ed)?|"
    r"first (?:seen|shown)|selected|selection|section|line-?up|midnight|gala|presents?|presented)\b"
)
"""What may be said of a film at the festival that a text has named before."""
_ONE_LIST = re.compile(r"'?s?(?: film)?(?: festivals?)?(?:,| and|, and| &) (?:the |at |in |at the |in the )?")
_FOLLOWING = Gated(r"\b(?:and|then|also|before|followed|next|later|on to|another)\b")
_ELSEWHERE = Gated(
    r"\btheat\w+|\bcinemas?\b|\breleases?\b|\bvod\b|\bdigital\w*|\bstream\w*|\bon demand\b|S|\boscars?\b"
)
_PAST = Gated(
    r"\b(?:premi[eè]red|bowed|debuted|screened|played|showed|shown|won|was|were|had|took|earned|bought|acquired|"
    r"picked up|opened|closed|unveiled|since|last seen|after (?:its |having |the )?(?:world )?premi[eè]r\w*|"
    r"following (?:its|a|the))\b"
)
_AHEAD = Gated(
    r"\b(?:supposed|meant|due|scheduled|expected|planned)\b|\bw(?:as|ere) to\b|\bwould\b|\bno longer\b|\bwill\b|"
    r"\bto (?:premi|screen|play|open|close|show|bow|debut)|\bset\b|\bslated\b|\bupcoming\b"
)
_LAST_EDITION = re.compile(r"\b(this|last|previous) (?:year|fall|autumn|spring|summer|month)(?:'s)? (?:[a-z]+ ){0,2}$")
_OF_THE_NEXT = re.compile(r"D's (?:[a-z]+ ){0,2}E")
"""A date that is another festival's: `at E and D's E`."""
_OF_A_RELEASE = re.compile(
    r"D (?:[a-z.]+ |T ){0,2}(?:theatrical|release|roll-?out|cinema|in (?:the )?(?:theat|cinem)|"
    r"on (?:digital|vod|blu|dvd|S))"
)
"""A date that is the cinemas': `E is next, and a D theatrical release after that`."""
_BESIDE = 5
"""How near to a festival's name a date can only be its own: `at E in D`."""
_LAPSE = re.compile(r"\bweeks? ago|\b(?:ten|twelve|1\d|2\d) days ago", re.IGNORECASE)
_ORDINAL = r"(?P<n>\d{1,3})(?:st|nd|rd|th|ª|º|°|\.ª|e|ème|ème|esima|esimo|\.)?"
_EDITION_BEFORE = re.compile(
    rf"\b{_ORDINAL} (?:annual |edition (?:of (?:the )?)?|ediz\w+ (?:del(?:la|l')? ?)?|edici\w+ (?:del? )?|"
    rf"[ée]dition (?:du |de )?|"
    r"ausgabe (?:de[rs] )?|ediç\w+ (?:d[oae] )?|festival (?:d[ie]l? |of )?|intern?a[tcz]\w+ |the |of ){0,3}$"
)
_EDITION_BEHIND = re.compile(
    rf"(?:'s)?(?: film festival)?(?: #|[ ,]+(?:the |its )?){_ORDINAL}(?: edition\b|(?= |[.,;)]|$))"
)
_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d\b")
_RUNS = re.compile(
    r"\b(?:runs?|ran|running|takes? place|took place|held|unspools?|kicks off|dates|slated for|set for|festival|fest|"
    r"edition|line-?up|programme?|schedule|selection|event|returns|this year|days|dates)\b"
)
_PREMIERE_DAY = re.compile(
    r"\bpremi[eè]re[sd]?,? (?:(?:out of|in|as) (?:[a-z'-]+ ){1,4}?)?"
    r"(?:was |is |comes |came |held |took place |set for )?(?:on |in |this |last |late )?(?P<behind>D)|"
    r"(?P<before>D)(?:'s| (?:is|was|saw|sees|brought|brings|marks|marked|will see|for))? (?:the |its |"
    r"a )?(?:world )?premi[eè]re\b"
)
"""A day that is the premiere's own, however far from the festival's name: `Monday night is the world premiere`."""
_NATIONAL = re.compile(r"(?<!\w)(?P<home>T) (?:premi[eè]re|debut|bow)\b")
_OPENED = re.compile(
    r".*?\b(?:open|opens|opened|opening|launch|launches)\b[^.;DFE]{0,20}E[^.;DFE]{0,12}\bon (?P<day>D)"
)
_BEGINS_AND_ENDS = re.compile(
    r"\b(?:began|begins|opened|opens|start(?:s|ed)|kick(?:s|ed) off)\b[^.;D]{0,12}(?P<one>D)(?: \(D\))?[^.;D]{0,24}"
    r"\b(?:until|till|through|to|ends|closes|wraps)\b[^.;D]{0,12}(?P<two>D)"
)


_YEARS = 3
"""So many years that a text prints may be a festival's."""


class Stop(msgspec.Struct, frozen=True):
    """A festival named in a sentence, with the stretch of the sentence that is about it."""

    i: int
    end: int
    """Where the words for it end: one behind its sign, or behind `the festival`."""
    named: Named
    left: int
    right: int
    when: When | None
    said: bool
    """Whether the text itself says when: not only the name of the festival."""
    days: When | None
    """From its first to its last day, where the text gives them."""
    opening: When | None
    """Its first day, where the text says that something opens it then."""
    territory: str | None
    """That of a national premiere."""
    sort: str = "named"
    """How the text speaks of it: `named`, `meant` by "the festival", or perhaps no more than a `town`."""
    listed: bool = False
    """Whether it stands in a list of festivals."""


class Calendar(msgspec.Struct, frozen=True):
    """When the festivals of a text are, and which of them `the festival` means in each sentence."""

    days: Mapping[str, When]
    years: Mapping[str, int]
    opening: Mapping[str, When]
    meant: Mapping[int, Named]
    only: bool
    """Whether the text names no more than one festival."""
    headline: frozenset[str] = frozenset()
    """The festivals of the first line."""
    all_years: tuple[int, ...] = ()
    """The years of all dates of the text that say theirs, in their order."""


def calendar_of(article: Article, folded: Sequence[Folded]) -> Calendar:
    """What a text says anywhere of the days and years of the festivals that it names."""
    days: dict[str, When] = {}
    years: dict[str, int] = {}
    opening: dict[str, When] = {}
    meant: dict[int, Named] = {}
    last: Named | None = None
    named_at_all: set[str] = set()
    all_years: dict[int, None] = {}
    if not any("E" in f.text for f in folded):
        return Calendar({}, {}, {}, {}, only=False)
    for f in folded:
        all_years |= dict.fromkeys(_years_of(article, f))
        found = [(i, n) for i, n in _festivals(f) if n.shown.title() not in _MARKETS]
        named_at_all |= {named.entry.id for _, named in found}
        for i, named in found:
            year = _year_printed(f.text, i, named, 0, len(f.text))
            if year:
                years.setdefault(named.entry.id, year)
            opened = _OPENED.match(f.text, max(0, i - 30))
            if opened and isinstance(day := f.signs[opened.start("day")].value, When) and day.exact:
                opening.setdefault(named.entry.id, day)
        if last:
            meant[f.sentence.start] = last
        last = found[0][1] if found else last
        if last and (found or _RUNS.search(f.text)) and last.entry.id not in days:
            stretch = _stretch_of_days(article, f)
            if stretch:
                days[last.entry.id] = with_year(stretch, years.get(last.entry.id))
    return Calendar(
        {i: with_year(d, years.get(i)) for i, d in days.items()},
        years,
        opening,
        meant,
        only=len(named_at_all) == 1,
        headline=frozenset(named.entry.id for _, named in _festivals(folded[0])),
        all_years=tuple(all_years)[:_YEARS],
    )


def _years_of(article: Article, f: Folded) -> Iterator[int]:
    """The years that the dates of a sentence print."""
    for m in f.signs.values():
        when = m.value if m.sign == "D" and isinstance(m.value, When) else None
        if when and when.first and str(when.first.year) in article.text[m.start : m.end]:
            yield when.first.year


def _festivals(f: Folded) -> list[tuple[int, Named]]:
    return [(i, m.value) for i, m in f.signs.items() if m.sign == "E" and isinstance(m.value, Named)]


def _stretch_of_days(article: Article, f: Folded) -> When | None:
    """The first and last day of a festival, as a sentence gives them in one date or two."""
    for _, m in signs_in(f, 0, len(f.text), "D"):
        if isinstance(m.value, When) and is_stretch(article.text[m.start : m.end], m.value):
            return m.value
    both = _BEGINS_AND_ENDS.search(f.text)
    if both:
        one, two = (f.signs[both.start(name)].value for name in ("one", "two"))
        if isinstance(one, When) and isinstance(two, When) and one.first and two.last and one.first < two.last:
            return When.of(f"{one.first.isoformat()}/{two.last.isoformat()}")
    return None


def is_stretch(words: str, when: When) -> bool:
    """Whether a date is printed with its first and its last day."""
    return bool(re.search(r"\d-\d\d/", when.edtf)) and len(re.findall(r"\d+", words)) > 1


def with_year(when: When, year: int | None) -> When:
    """A date without its year in the year that is known otherwise."""
    return When.of(when.edtf.replace("XXXX", str(year))) if year and "XXXX" in when.edtf else when


def year_of_edition(named: Named, number: int) -> int | None:
    """The year of a numbered edition: counted from the last one before it whose year is known."""
    known = named.entry.editions
    if not known:
        return None
    at, year = next((pair for pair in reversed(known) if pair[0] <= number), known[0])
    return year + number - at


def _year_printed(text: str, i: int, named: Named, left: int, right: int) -> int | None:
    """The year printed with a festival's name (`Cannes 2019`), or that of the edition that is counted there."""
    return year_printed(text[max(left, i - 50) : i], text[i + 1 : min(right, i + 26)], named)[0]


def year_printed(before: str, behind: str, named: Named) -> tuple[int | None, bool]:
    """The year of a festival by the words before its name and behind it, and whether it is counted by editions."""
    year = _YEAR.search(before[-8:] + " " + behind[:6])
    if year:
        return int(year[0]) if len(year[0]) == 4 else 2000 + int(year[0][1:]), False
    edition = _EDITION_BEFORE.search(before) or _EDITION_BEHIND.match(behind)
    counted = year_of_edition(named, int(edition["n"])) if edition else None
    return (counted if counted and counted > 1930 else None), True


# ── stops ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def stops_of(article: Article, f: Folded, calendar: Calendar) -> Iterator[Stop]:
    """The festivals of a sentence in order; `the festival` is the one named before. Last come mere towns, perhaps."""
    named = _festivals(f)
    doubted = [_no_festival(f, i, n) for i, n in named]
    doubtful = [(i, i + 1, n) for (i, n), doubt in zip(named, doubted, strict=True) if doubt]
    places = [(i, i + 1, n) for (i, n), doubt in zip(named, doubted, strict=True) if not doubt]
    sort = "named"
    meant = calendar.meant.get(f.sentence.start) if not places else None
    if meant:
        there = _THE_FESTIVAL.search(f.text) or (_AT_IT.search(f.text) if calendar.only else None)
        quiet = None if there else _silently(f)
        places = (
            [(there.start(), there.end(), meant)] if there else [(quiet, quiet + 1, meant)] if quiet is not None else []
        )
        sort = "meant" if there else "silent"
    yield from _certain(article, f, calendar, places, sort)
    for place in doubtful:
        town = _stop(article, f, calendar, place, _clause(f.text, place[0]))
        yield msgspec.structs.replace(town, sort="town")


def _silently(f: Folded) -> int | None:
    """Where a sentence may speak of a film at the festival named before without saying so: its word for it, its day."""
    if not (f.films or "D" in f.text):
        return None
    said = _SHOWN_THERE.search(f.text)
    if said:
        return said.start()
    return next((i for i in f.places if f.signs[i].sign == "D"), None)


def _certain(
    article: Article, f: Folded, calendar: Calendar, places: Sequence[tuple[int, int, Named]], sort: str
) -> Iterator[Stop]:
    earlier: Stop | None = None
    for n, (i, end, named) in enumerate(places):
        left, right = _clause(f.text, i)
        listed = bool(n) and joined(f.text, places[n - 1][1], i)
        left = max(left, places[n - 1][1] if n and not listed else 0)
        if n + 1 < len(places) and not joined(f.text, end, places[n + 1][0]):
            right = min(right, places[n + 1][0])
        stop = _stop(article, f, calendar, (i, end, named), (left, right))
        after = listed or (n + 1 < len(places) and joined(f.text, end, places[n + 1][0]))
        when = stop.when
        if not stop.said and earlier and (listed or _FOLLOWING.search(f.text, earlier.i, min(right, end + 30))):
            when = (earlier.when if listed else _year_of(earlier.when)) or when
        stop = msgspec.structs.replace(stop, when=when, sort=sort, listed=after)
        earlier = stop if when else earlier
        yield stop


def _stop(
    article: Article, f: Folded, calendar: Calendar, place: tuple[int, int, Named], clause: tuple[int, int]
) -> Stop:
    i, end, named = place
    left, right = clause
    when, said = _when(article, f, place, left, right)
    known = calendar.years.get(named.entry.id)
    when = with_year(when, known) if when else (When.of(str(known)) if known else None)
    days, opening = calendar.days.get(named.entry.id), calendar.opening.get(named.entry.id)
    return Stop(i, end, named, left, right, when, said, days, opening, _territory(f, left, right))


def _territory(f: Folded, left: int, right: int) -> str | None:
    """The territory of a national premiere: `has its UK premiere at E`."""
    found = _NATIONAL.search(f.text, left, right)
    named = f.signs[found.start("home")].value if found else None
    return named.entry.id if isinstance(named, Named) and not named.entry.parts else None


def _no_festival(f: Folded, i: int, named: Named) -> bool:
    """Whether the name of a city does not mean its festival here."""
    text = f.text
    if _NO_FESTIVAL.match(text, i + 1) or _CITIES_IN_A_ROW.search(text[max(0, i - 8) : i + 9]):
        return True
    if named.shown.title() not in _MARKETS or _PREMIERE_AT.search(text, max(0, i - 30), i):
        return False
    certain = FESTIVAL_WORD.search(text) or any(n.shown.title() not in _MARKETS for _, n in _festivals(f))
    listed = re.search(r"E(?:,| and|, and) $", text[max(0, i - 8) : i]) or re.match(
        r"(?:,| and|, and) E\b[^.;]{0,40}\b(?:next|followed|festivals?|fests|too|have had)\b", text[i + 1 : i + 60]
    )
    return not (certain and (FESTIVAL_WORD.match(text, i + 2) or listed))


def _clause(text: str, i: int) -> tuple[int, int]:
    low, high = max(0, i - REACH), min(len(text), i + REACH)
    left = max(text.rfind(";", low, i), text.rfind(". ", low, i), low - 1) + 1
    return left, min((e for e in (text.find(";", i, high), text.find(". ", i, high)) if e >= 0), default=high)


def joined(text: str, end: int, start: int) -> bool:
    """Whether two festivals are one list: `Telluride and New York`."""
    return bool(_ONE_LIST.fullmatch(text, end, start))


def _year_of(when: When | None) -> When | None:
    return When.of(str(when.first.year)) if when and when.first else None


def _when(
    article: Article, f: Folded, place: tuple[int, int, Named], left: int, right: int
) -> tuple[When | None, bool]:
    """The date nearest to a festival's name in its clause, or the year printed with the name; whether it was said."""
    i, end, named = place
    year = _year_printed(f.text, i, named, left, right)
    near = [
        (j - end if j > i else i - j + 6, dated(article, m, f.text[left:right]))
        for j, m in signs_in(f, max(left, i - 40), min(right, end + 40), "D")
        if isinstance(m.value, When) and _same_matter(f.text, j, i, end)
    ]
    if not any(when.exact for _, when in near):  # `will close D's E, where it has its world premiere on D`
        near = _day_of_premiere(article, f, left, right) or near
    near = [(far, when) for far, when in near if far <= _BESIDE or _plausible(article, when)]
    if near:
        return with_year(min(near, key=lambda d: d[0])[1], year), True
    if year:
        return When.of(str(year)), True
    published = article.published
    edition = _LAST_EDITION.search(f.text, max(0, i - 30), i)
    if edition and published and published.first:
        return When.of(str(published.first.year - (edition[1] != "this"))), True
    return None, False


def _day_of_premiere(article: Article, f: Folded, left: int, right: int) -> list[tuple[int, When]]:
    """The day that a clause gives its premiere, away from the festival's name."""
    found = _PREMIERE_DAY.search(f.text, left, right)
    place = found.start(found.lastgroup) if found and found.lastgroup else None
    if place is None or not isinstance(f.signs[place].value, When):
        return []
    return [(0, dated(article, f.signs[place], f.text[left:right]))]


def _same_matter(text: str, j: int, i: int, end: int) -> bool:
    """Whether nothing between a date and a festival speaks of another venue or of a prize."""
    between = text[end:j] if j > i else text[j + 1 : i]
    if j > i and (_OF_THE_NEXT.match(text, j) or _OF_A_RELEASE.match(text, j)):
        return False
    return not re.search(r"[;A]", between) and not _ELSEWHERE.search(between)


def dated(article: Article, mention: Mention, clause: str) -> When:
    """A date as claims give it; `premiered in May`, said in March, means the May before."""
    words = article.text[mention.start : mention.end]
    when = plain(words, mention.value) if isinstance(mention.value, When) else When.of("..")
    if when.exact and when.first and _LAPSE.search(words):
        when = When.of(f"{when.first:%Y-%m}")
    published = article.published
    ahead = published and published.last and when.first and when.first > published.last
    if not ahead or re.search(r"\d{4}", words) or not _PAST.search(clause) or _AHEAD.search(clause):
        return when
    return When.of(re.sub(r"\d{4}(?=-|/|$)", lambda m: str(int(m[0]) - 1), when.edtf))


def _plausible(article: Article, when: When) -> bool:
    """Whether a date can be that of a showing rather than of a story: not long before the text."""
    published = article.published
    if when.first is None or published is None or published.first is None:
        return when.first is None or when.first.year > 1945
    return (published.first - when.first).days < 365 * 6
