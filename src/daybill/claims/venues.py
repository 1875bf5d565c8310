"""Ways of showing a film, found in a folded sentence: `select theaters`, `VOD and Hulu`, `on disc`.

The words stand in `release.toml` of English; services and festivals are signs already.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.languages import table
from daybill.literals import Gate
from daybill.model import Medium, Question
from daybill.vocabulary import Entry, entries


class Venue(msgspec.Struct, frozen=True, gc=False):
    """A way of showing named in a sentence, with its place in the folded text."""

    start: int
    end: int
    medium: Medium
    extent: str | None = None
    service: str | None = None
    word: str = ""
    """The word of release that stands for it where no medium is named; else empty."""


Group = tuple[Venue, ...]
"""Venues that share one date."""

_GLUE = re.compile(
    r"(?: (?:in|for) (?:the )?T(?: (?:and|&) (?:the )?T)?(?=,| and | on | & ))?"
    r"[ ,/\"'+&™®]*(?:\b(?:and|or|plus|as well as|on|in|via|at|to|the|both|all|its|also|through|with|into|of|for|"
    r"u\.s\.|"
    r"platforms?|such as|including|is|a|be|available|major|their|like|including|conventional|ordinary|some|"
    r"same day|(?:on |at |from )?(?:the |that )?(?:very )?same (?:day|time)|simultaneously|concurrently|"
    r"day[- ]and[- ]date|"
    r"same-day)\b[ ,/\"'&]*)*(?:T |O's |O )?"
)


def find_venues(f: Folded) -> list[Venue]:
    """The venues of a sentence in order, none overlapping, the longest where several fit."""
    media, gate = _media()
    found = [
        Venue(m.start(), m.end(), medium, extent)
        for medium, extent, pattern in (media[n] for n in gate.open_to(f.text))
        for m in pattern.finditer(f.text)
        if m.end() > m.start()
    ]
    for i, mention in f.signs.items():
        if mention.sign == "S" and isinstance(mention.value, Named):
            owns = f.text.startswith("'s", i + 1) and f.text[:i].endswith((", ", "in "))
            if _by_company(mention.value) and (owns or not _AS_PLACE.search(f.text, max(0, i - 12), i)):
                continue
            found.append(_service(f, i, mention.value))
        elif mention.sign == "O" and isinstance(mention.value, Named) and mention.value.entry.medium == "physical":
            found.append(Venue(i, i + 1, Medium.PHYSICAL))
        elif mention.sign == "E":
            found.append(Venue(i, i + 1, Medium.FESTIVAL))
    found.sort(key=lambda v: (v.start, -(v.end - v.start)))
    kept: list[Venue] = []
    for venue in found:
        if kept and venue.start < kept[-1].end:
            if venue.end - venue.start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(venue)
    return [both for venue in kept for both in _day_and_date(venue)]


_AS_PLACE = re.compile(r"\b(?:on|in|to|via|at|hits?|hitting|for|and|or|with)(?: the| your)? $|[,&/] ?$")
"""What makes a service out of a company that has one called nearly so: `Disney delays the film`, but `is on Disney`."""


def _by_company(named: Named) -> bool:
    """Whether a service is called as its company is: Disney for Disney+."""
    return any(name == f"{named.shown}+" for name in named.entry.names)


def may_name_venue(text: str) -> bool:
    """Whether a text in lower case has a literal of any way of showing a film; without one `find_venues` finds none."""
    return bool(_media()[1].open_to(text))


def _service(f: Folded, i: int, named: Named) -> Venue:
    """A service shows films as it always does, unless the text calls it something else."""
    medium = Medium(named.entry.medium or "streaming")
    if medium is Medium.VOD and re.match(r" (?:streaming|subscri)", f.text[i + 1 :]):
        medium = Medium.STREAMING
    return Venue(i, i + 1, medium, None, _name_of(named))


def _name_of(named: Named) -> str:
    """The service itself, without what it calls some of its films: `Disney+ with Premier Access`."""
    shown = _LINE_OF_A_SERVICE.sub("", named.shown)
    bare = shown[len("the ") :] if shown.startswith(("the ", "The ")) else shown
    return bare if bare in named.entry.names else shown or _LINE_OF_A_SERVICE.sub("", named.entry.id)


_OF_SHOPS = re.compile(r"\b(?:rent\w*|buy|bought|own|purchase\w*|p?t?vod|digital\w*|demand|download\w*|itunes)\b")


def in_full(folded: Sequence[Folded], found: Sequence[list[Venue]]) -> list[list[Venue]]:
    """The venues of each sentence, with what is short for a service that the text names: Apple where it has Apple TV+.

    So is Amazon beside other services. Where films are sold, and beside other shops, it is the shop that is called so.
    """
    if not any(v.service and v.medium is Medium.VOD for own in found for v in own):
        return list(found)
    streamed = [
        m.value
        for f in folded
        for m in f.signs.values()
        if m.sign == "S" and isinstance(m.value, Named) and m.value.entry.medium == Medium.STREAMING
    ]
    if not streamed:
        return list(found)
    shown = {word: named.shown for named in streamed for word in _shorter(named.entry)}
    return [[_in_full(f, v, own, shown) for v in own] for f, own in zip(folded, found, strict=True)]


def _shorter(entry: Entry) -> Iterator[str]:
    """What a service is called for short: the first words of its names."""
    return (word for name in entry.names if (word := name.partition(" ")[0]) != name)


@cache
def _short_for_a_service() -> frozenset[str]:
    services = (entry for entry in entries("service") if entry.medium == Medium.STREAMING)
    return frozenset(word for entry in services for word in _shorter(entry))


def _in_full(f: Folded, venue: Venue, beside: Sequence[Venue], full: Mapping[str, str]) -> Venue:
    """One venue of a sentence by the name of the service that it is short for, as far as the text has that."""
    if venue.medium is not Medium.VOD or not venue.service or venue.service not in _short_for_a_service():
        return venue
    shops = sum(v.medium is Medium.VOD for v in beside)
    if shops > 1 or _OF_SHOPS.search(f.text):
        return venue
    return msgspec.structs.replace(venue, medium=Medium.STREAMING, service=full.get(venue.service, venue.service))


_LINE_OF_A_SERVICE = re.compile(
    r"(?:(?: with)?(?:^| )premi(?:er|ere|um) access|(?:^| )originals?(?: films?| movies?)?)$", re.IGNORECASE
)
"""What a service calls some of its films: they are shown there all the same."""


def _day_and_date(venue: Venue) -> list[Venue]:
    """`day-and-date` stands for theaters and video on demand at once."""
    if venue.extent != "both":
        return [venue]
    middle = (venue.start + venue.end) // 2
    return [
        Venue(venue.start, middle, Medium.THEATRICAL),
        Venue(middle, venue.end, Medium.VOD),
    ]


def grouped(text: str, venues: Sequence[Venue]) -> list[Group]:
    """Venues that share one date: `VOD and Hulu`."""
    groups: list[list[Venue]] = []
    for venue in venues:
        if groups and _GLUE.fullmatch(text, groups[-1][-1].end, venue.start):
            groups[-1].append(venue)
        else:
            groups.append([venue])
    return [tuple(g) for g in groups]


def asked_of(film: str, venue: Venue, territory: str | None, extent: str | None = None) -> Question:
    """What is asked of a film that is shown at a venue; how wide is told of cinemas alone."""
    wide = (venue.extent or extent) if venue.medium is Medium.THEATRICAL else None
    where: Any = {"medium": venue.medium, "extent": wide, "service": venue.service}
    return Question(kind="release", film=film, territory=territory, **where)


def distinct(group: Sequence[Venue]) -> list[Venue]:
    """The venues of a group that are claims of their own: several shops for one film on demand are one release."""
    shops = [v for v in group if v.medium is Medium.VOD and v.service]
    named = [v for v in group if v.service]
    demand = [v for v in group if v.medium is Medium.VOD]
    if len(shops) > 1 or (len(named) > 2 and demand):
        group = [v for v in group if not v.service]
        group = [
            *group,
            *([] if any(v.medium is Medium.VOD for v in group) else [msgspec.structs.replace(demand[0], service=None)]),
        ]
    out: dict[tuple[str, str | None], Venue] = {}
    served = {v.medium for v in group if v.service and v.medium in (Medium.STREAMING, Medium.TV, Medium.VOD)}
    for venue in group:
        if venue.medium in served and not venue.service:
            continue
        known = out.get((venue.medium, venue.service))
        if known is None or (known.extent is None and venue.extent):
            out[venue.medium, venue.service] = venue
    return list(out.values())


_FIELD = re.compile(
    r"[^a-z]{0,3}(?:platforms?|where(?: can i| to| you can)?(?: watch| stream| see| find)?(?: it)?|"
    r"streaming (?:on|platform|service)|"
    r"streamer|ott(?: platform| partner)?|network|available on|watch (?:it )?on|service|channel|venue|formats?|"
    r"how to watch)(?: it)?\??(?: ?[:|-]|(?<=\?)) ?"
)
_LONGEST_FIELD = 60


def label_of(f: Folded, venues: Sequence[Venue]) -> Venue | None:
    """The venue of a line that is nothing but its name, as in a database's table."""
    venues = [v for v in venues if v.medium is not Medium.FESTIVAL]
    field = _FIELD.match(f.text)
    if venues and field and len(f.text) < _LONGEST_FIELD:
        return next((v for v in venues if v.start >= field.end()), None)
    if len(venues) == 1 and len(f.text) < 30 and len(f.text) - (venues[0].end - venues[0].start) <= 6:
        return venues[0]
    return None


_DATE_FIELD = re.compile(
    r"[^a-z]{0,3}(?:(?:release|premiere|streaming|debut|launch|u\.?s\.?|T)? ?(?:date|when)|releas\w+|premier\w+|opens|"
    r"arrives|out|available|starts|from|when(?:'s| is| does| can| will) [^?D]{2,40}\?)(?: on)? ?[:|-] ?D\W*"
)
_FIELDS_BEHIND = 3


def platform_of(folded: Sequence[Folded], found: Sequence[Sequence[Venue]], n: int) -> Venue | None:
    """What a field below names as the platform of a field that holds a date: `Release date: D`, `Platform: S`."""
    if not _DATE_FIELD.fullmatch(folded[n].text):
        return None
    for k in range(n + 1, min(n + 1 + _FIELDS_BEHIND, len(folded))):
        text = folded[k].text
        if _FIELD.match(text):
            return label_of(folded[k], found[k])
        if "D" in text or text.startswith("F"):
            return None
    return None


def tells_of_field(folded: Sequence[Folded], n: int) -> bool:
    """Whether a line is the platform of a field above that holds a date: it says nothing of its own."""
    above = folded[max(0, n - _FIELDS_BEHIND) : n]
    return _FIELD.match(folded[n].text) is not None and any(_DATE_FIELD.fullmatch(f.text) for f in above)


_ENTRY = re.compile(r"[^a-zA-Z]*(?:D[^a-zA-Z]*)?F\b")
_ITEM = re.compile(r" *(?:[•▪●‣*–-]|\d{1,2}[.)]) ")
_OPENING = 4
"""How many sentences open a line-up."""


_OF_A_SERVICE = re.compile(
    r"\b(?:films?|movies?|titles|new|news|novelties|coming|arriv\w+|line-?up|highlights?|releases?|premieres?|debuts|"
    r"watch|stream\w*|catalog\w*|this (?:week|month))\b|D"
)


def announced(f: Folded, venues: Sequence[Venue]) -> bool:
    """Whether a headline announces what a service has, and names no film: `S: the films of D`."""
    services = {v.service for v in venues if v.medium is not Medium.FESTIVAL}
    return len(services) == 1 and None not in services and "F" not in f.text and bool(_OF_A_SERVICE.search(f.text))


def home_of(folded: Sequence[Folded], found: Sequence[Sequence[Venue]]) -> Group:
    """What the opening of a line-up announces for all that follows: one service, new discs, cinemas.

    `found` are the venues of each sentence. Those of a first entry are its own.
    """
    opening = enumerate(zip(folded[:_OPENING], found[:_OPENING], strict=True))
    own = [own for n, (f, own) in opening if n == 0 or not (_ENTRY.match(f.text) or _ITEM.match(f.text))]
    venues = [v for line in own for v in line if v.medium is not Medium.FESTIVAL]
    if not venues:
        return ()
    counts = Counter((v.medium, v.service) for v in venues)
    first = next((v for v in venues if v.service), None) or max(venues, key=lambda v: counts[v.medium, v.service])
    return (msgspec.structs.replace(first, extent=None),)


_FIRST_THERE = frozenset({"Netflix", "Apple TV+", "Shudder", "Hulu"})
"""Services whose new films are seldom shown anywhere else, so that a text that names nothing else means them."""


def only_there(found: Sequence[Sequence[Venue]]) -> Group:
    """The one service of which a text speaks, where what comes out there was made for it; empty if it names more."""
    venues = [v for own in found for v in own if v.medium is not Medium.FESTIVAL]
    services = {v.service for v in venues}
    return mostly([venues]) if len(services) == 1 and services <= _FIRST_THERE else ()


def shares(found: Sequence[Sequence[Venue]]) -> dict[Medium, float]:
    """How much of what a text says of venues speaks of each way of showing, festivals aside; together 1, or empty."""
    counts = Counter(v.medium for venues in found for v in venues if v.medium is not Medium.FESTIVAL)
    return {medium: times / counts.total() for medium, times in counts.items()}


def mostly(found: Sequence[Sequence[Venue]]) -> Group:
    """The venue that a text names most; empty where it names none."""
    venues = [v for own in found for v in own if v.medium is not Medium.FESTIVAL]
    counts = Counter((v.medium, v.service) for v in venues)
    most = max(venues, key=lambda v: counts[v.medium, v.service], default=None)
    return (msgspec.structs.replace(most, extent=None),) if most else ()


def words_of_release(text: str, start: int, end: int) -> list[tuple[int, int, Medium]]:
    """The words that make a date a release date, in a stretch, with the medium that they stand for."""
    verbs, gate = _verbs()
    return [
        (m.start(), m.end(), verbs[n][0])
        for n in (gate.open_to(text[start:end]) if start < end else ())
        for m in verbs[n][1].finditer(text, start, end)
    ]


_Medium = tuple[Medium, str | None, re.Pattern[str]]
"""A medium, the extent of its release, and the words that say so."""


@cache
def _media() -> tuple[Sequence[_Medium], Gate]:
    media = tuple(
        (Medium(entry["medium"]), entry.get("extent"), re.compile("|".join(bounded(w) for w in entry["words"])))
        for entry in table("en", "release").get("media", ())
    )
    return media, Gate([pattern for *_, pattern in media])


@cache
def _verbs() -> tuple[Sequence[tuple[Medium, re.Pattern[str]]], Gate]:
    verbs = [
        (Medium(entry["medium"]), re.compile(r"\b(?:" + "|".join(entry["words"]) + ")"))
        for entry in table("en", "release").get("verbs", ())
    ]
    return verbs, Gate([words for _, words in verbs])


def bounded(words: str) -> str:
    """A pattern of words that neither begins nor ends inside a word."""
    start = "" if words[:1] in '\\("#[' else r"(?<![a-z0-9])"
    return f"{start}(?:{words})(?![a-z0-9])"
