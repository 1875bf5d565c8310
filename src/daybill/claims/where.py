"""Which territories a date of a folded sentence is for."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from daybill.claims.codes import ORIGIN
from daybill.claims.folding import Folded
from daybill.claims.spans import Stretch, is_label, signs_in, stretch_at
from daybill.claims.venues import Venue
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.languages import table
from daybill.literals import Gated
from daybill.model import When

_FEW_PARTS = 4
_AFTER = re.compile(
    r"(?:'s?)? ?(?:[a-z-]+ )?(?:theat(?:er|re)s|theatrical|cinemas?|screens|screening|release|premiere|debut|"
    r"opening|date|vod|digital|viewers|audiences|gets?\b|has\b|had\b|have\b|bow|box office|dispatch|rollout|launch|"
    r"start|,? where (?:it|F|the (?:film|movie))\b|"
    r"markets?\b|run\b|ones\b|moviegoers|filmgoers|cinemagoers|fans\b|crowds\b|stores|shops|dates\b|leg\b|"
    r"rollout|roll-out|expansion|subscribers|:|-|\))"
)
_BEFORE = re.compile(
    r"(?:\bin|\bacross|\bthroughout|\bfor|\bto|\bthe|within|around|inside|"
    r"reach(?:es)?|hits?|;|\(|over|all|into) (?:the )?(?:other )?$|"
    r"^ ?$|[(:;•] ?$|on [DS],? $"
)
_OWN_CLAUSE = re.compile(r"[ ,;]*\b(?:but|while|whereas|though|although|with|then|and)\b(?! in T)")
"""What leads from a date to the territory of the next: `D, but the T date moves to D`."""
_IN_BRACKETS = re.compile(r" ?[(\[](?:in )?(?:the )?")
_AT_CINEMAS = re.compile(r"\b(?:cinemas|theaters|theatres|screens|release|release date) $")
_RIGHT_BEHIND = re.compile(r"D,? ?(?:(?:in|for|\() ?(?:the )?)$")
_RIGHT_BEFORE = re.compile(
    r"(?: (?:ones|audiences|viewers|cinemas|theat(?:er|re)s|release|dates?|leg|follow(?:s|ed)?|gets? it|got it))*"
    r"(?: (?:on|via|in|to|at|through) (?:S|theat(?:er|re)s|cinemas|p?vod|digital\w*|demand|disc|dvd|"
    r"blu-ray))?(?: on| from| in|:)? D"
)
_GOES_ON = re.compile(r"[ ,(]*(?:and|to|until|then|followed by|with|before|plus|but|while)\b[^.;T]{0,70}$")
_ELSEWHERE = re.compile(r"\b(?:elsewhere|worldwide|globally|international\w*|abroad|overseas|around the world|other)\b")
_TERRITORIES = re.compile(
    r"T(?:(?: ?, ?(?:and |& |plus )?| and | & | ?/ ?| as well as | plus )(?:the |in |in the )?T){0,12}"
)


def territories_of(stretch: Stretch) -> list[str]:
    """The territories that a date is for: those in its own stretch, where they stand as places and not as origins."""
    f, start, end = stretch.f, stretch.start, stretch.end
    left = max(stretch.left, f.text.rfind(";", stretch.left, start) + 1)
    right = min(e for e in (f.text.find(";", end, stretch.right), stretch.right) if e >= 0)
    if f.text.rfind("(", left, start) > f.text.rfind(")", left, start):  # `F (in theaters D) is set in T`
        right = min(e for e in (f.text.find(")", end, right), right) if e >= 0)
    runs = [m for m in _TERRITORIES.finditer(f.text, left, right) if _placed(f, m)]
    runs = [m for m in runs if not (m.start() >= end and _BRACKETED_DAY.match(f.text, m.end()))]
    runs = [m for m in runs if not _of_another_date(f.text, m, stretch)] or runs
    behind = [m for m in runs if m.start() >= end and _OWN_CLAUSE.match(f.text[end : m.start()])]
    if stretch.right < len(f.text) and len(behind) < len(runs):
        runs = [m for m in runs if m not in behind]
    bracketed = [m for m in runs if m.start() >= end and _IN_BRACKETS.fullmatch(f.text, end, m.start())]
    if bracketed:
        runs = bracketed
    runs = runs or [m for m in _TERRITORIES.finditer(f.text, 0, 12) if _placed(f, m)]
    if not runs:
        return []
    near = min(runs, key=lambda m: start - m.end() if m.end() <= start else m.start() - end + 4)
    return list(
        dict.fromkeys(
            code
            for _, m in signs_in(f, near.start(), near.end(), "T")
            for code in _codes(m)
            if isinstance(m.value, Named)
        )
    )


def carried_on(stretch: Stretch) -> list[str]:
    """The territories of the date before, where a sentence goes on without naming others: `in T on D, then on D`."""
    f, left = stretch.f, stretch.left
    if left == 0 or not _GOES_ON.match(stretch.before) or _ELSEWHERE.search(stretch.before):
        return []
    before = [i for i, _ in signs_in(f, 0, left, "D")]
    if not before:
        return []
    earlier = before[-2] + 1 if len(before) > 1 else 0
    return territories_of(stretch_at(f, before[-1], before[-1] + 1, earlier, left))


def _of_another_date(text: str, run: re.Match[str], stretch: Stretch) -> bool:
    """Whether a territory stands right behind the date before, or right before the date behind: `D in T and D in T`."""
    if run.end() <= stretch.start:
        return bool(_RIGHT_BEHIND.search(text, max(0, run.start() - 12), run.start()))
    return bool(_RIGHT_BEFORE.match(text, run.end()) or _BRACKETED_DAY.match(text, run.end()))


_ITS_YEAR = re.compile(r",? ?D")


def _made_there(f: Folded, run: re.Match[str]) -> bool:
    """Whether territories tell a film apart, with its year: `F (Norway, 2021)`."""
    behind = _ITS_YEAR.match(f.text, run.end())
    when = f.signs[behind.end() - 1].value if behind else None
    return behind is not None and isinstance(when, When) and is_label(f.text, behind.end() - 1, when)


def _placed(f: Folded, run: re.Match[str]) -> bool:
    before = f.text[max(0, run.start() - 24) : run.start()]
    if _AT_CINEMAS.search(before):
        return True  # as Romance languages have it: `in cinemas T`
    if _made_there(f, run):
        return False
    last = f.signs.get(run.end() - 1)
    named = last.value if last else None
    if isinstance(named, Named) and named.sort == ORIGIN:
        return False
    if _opens_entry(f, run):
        return True
    if _AFTER.match(f.text, run.end()):
        return not re.match(r"(?:'s?)? (?:oscar|entry|submission)", f.text[run.end() :])
    adjective = (
        isinstance(named, Named) and named.shown in named.entry.demonyms and named.shown not in named.entry.names
    )
    return not adjective and bool(_BEFORE.search(before)) and not _OF_THE_SHOOT.search(before)


_OF_THE_SHOOT = re.compile(r"\b(?:shot|filmed|shooting|filming|made|set|born|shoots|lives?|takes place) in (?:the )?$")
_BRACKETED_DAY = re.compile(r"(?: [a-z]+){0,3} \((?:(?:on|from) )?D")
_DAY_NEXT = re.compile(r"(?::| –| -|,)? (?:(?:on|from|in|by|follows on|has it on|gets it on|got it on|had it on) )?D")
_ENTRY_LEAD = re.compile(
    r"(?:^|[),;:–—-]|\b(?:and|now|then|but|while|with|plus|dates?|release|including|like|among them|"
    r"such as))[ \"'(]*(?:in )?(?:the )?$"
)


def _opens_entry(f: Folded, run: re.Match[str]) -> bool:
    """Whether territories open an entry of a row with its day behind them: `France (D), Spain and Italy (D)`."""
    last = f.signs.get(run.end() - 1)
    named = last.value if last else None
    if isinstance(named, Named) and named.shown in named.entry.demonyms and named.shown not in named.entry.names:
        return False
    behind = _BRACKETED_DAY.match(f.text, run.end()) or _DAY_NEXT.match(f.text, run.end())
    day = f.signs.get(behind.end() - 1) if behind else None
    if day is None or getattr(day.value, "length", None) not in (1, None):
        return False
    return _ENTRY_LEAD.search(f.text[max(0, run.start() - 24) : run.start()]) is not None


def _codes(mention: Mention) -> list[str]:
    """The codes of a territory: both for `UK and Ireland`; of `North America` the first stands for the whole."""
    named = mention.value
    if not isinstance(named, Named):
        return []
    parts = named.entry.parts or (named.entry.id,)
    if len(parts) > _FEW_PARTS:
        return []  # of Europe no one country can be said
    return list(parts) if re.search(r" (?:and|&) |/", named.shown) else [parts[0]]


def home_territories(folded: Sequence[Folded]) -> list[str]:
    """The territories that headline or opening announce for a whole line-up: `in UK cinemas this summer`."""
    for f in folded[:4]:
        found = territories_of(stretch_at(f, len(f.text), len(f.text)))
        if found:
            return found
    return []


_DO = re.compile(
    r",? (?:[a-z]+ ){0,2}?(?:get|gets|got|see|saw|have|had|has|can|could|will|must|may|need|wait|are|were|release|open|"
    r"theatrical|date|on|in|from|D)\b"
)


def audience_of(stretch: Stretch) -> list[str]:
    """The territory of the people that a date is said to be for: `Americans must wait until D`, `D domestically`."""
    before, behind = stretch.before[-80:].rpartition(";")[2], stretch.behind[:24].lstrip(" ,")
    words, codes = _audiences()
    told = next((m for m in words.finditer(before) if _DO.match(before + "D", m.end())), None) or words.match(behind)
    return [code for code, pattern in codes.items() if pattern.match(told.string, told.start())][:1] if told else []


@cache
def _audiences() -> tuple[Gated, Mapping[str, re.Pattern[str]]]:
    named: dict[str, list[str]] = table("en", "release").get("audiences", {})
    every = "|".join(word for words in named.values() for word in words) or r"(?!)"
    return Gated(rf"\b(?:{every})\b"), {code: re.compile("|".join(words)) for code, words in named.items()}


_ITS_OWN = re.compile(
    rf" (?:in|for|across) (?:the )?(?:(?P<named>{_TERRITORIES.pattern})|"
    r"(?:(?:all|most|any|every|rest|of|the|its|their) )*(?:other|others|remaining|rest|international|overseas|"
    r"world)\b)|"
    r",? (?:overseas|abroad|internationally|elsewhere|everywhere else)\b"
)


def each_its_own(f: Folded, venues: Sequence[Venue]) -> dict[int, list[str | None]]:
    """The territories of venues that have each their own, by where they stand: `on S in T and on S in T`.

    Empty where they do not.
    """
    if "T" not in f.text:
        return {}
    found: dict[int, list[str | None]] = {}
    for venue in venues:
        match = _ITS_OWN.match(f.text, venue.end)
        if match is None:
            return {}
        run = signs_in(f, *match.span("named"), "T") if match["named"] else []
        found[venue.start] = [code for _, m in run for code in _codes(m)] or [None]
    return found


def rights_sold(folded: Sequence[Folded]) -> list[str]:
    """The territories for which a text says that rights were sold, one or a row of them; empty where it is vague."""
    for f in folded[:_RIGHTS_TOLD]:
        found = _RIGHTS.search(f.text) if "T" in f.text and _MAY_SELL.search(f.text) else None
        if found and found["row"]:
            row = signs_in(f, *found.span("row"), "T")
            return list(dict.fromkeys(code for _, m in row for code in _all_codes(m)))
        mention = f.signs.get(found.start()) if found else None
        if mention:
            return _codes(mention)
    return []


def _all_codes(mention: Mention) -> Sequence[str]:
    """The codes of a territory with all its parts: both of North America."""
    parts = mention.value.entry.parts if isinstance(mention.value, Named) else ()
    return parts if 0 < len(parts) <= _FEW_PARTS else _codes(mention)


_RIGHTS_TOLD = 6
"""In so many sentences a text says for where rights were sold."""
_MAY_SELL = re.compile(r"\brights\b|S has ")
_ROW = r"(?:the )?T(?:,? (?:and |& )?(?:the )?T){2,9}"
_RIGHTS = re.compile(
    rf"(?<!and )(?<!, )T rights\b|(?:\brights (?:to [^.;DT]{{0,40}} )?(?:for|in|across|covering)|"
    rf"S has (?:it|them|both|F|the (?:film|pair|two)s?) (?:for|in|across)) (?P<row>{_ROW})"
)
_CITIES = {
    "new york": "US",
    "los angeles": "US",
    "l.a": "US",
    "la": "US",
    "london": "GB",
    "toronto": "CA",
    "paris": "FR",
}


_MAY_BE_IN = re.compile(r"\bin |[CE]")


def cities_of(f: Folded, start: int, end: int) -> list[str]:
    """The territories of the cities in which a venue at `start`:`end` stands: `at the Nuart Theatre in Los Angeles`."""
    near = f.text[max(0, start - 30) : end + 20]
    if not _MAY_BE_IN.search(near):
        return []
    shown = [
        str(getattr(m.value, "shown", "")).lower()
        for i, m in f.signs.items()
        if m.sign in "CE" and start - 30 <= i < end + 20
    ]
    return [
        code
        for city, code in _CITIES.items()
        if city in shown or (city in near and re.search(rf"\bin {re.escape(city)}\b", near))
    ]
