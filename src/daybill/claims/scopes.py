"""Scopes: where and when a headline or an opening says, once, that all films of the list below can be seen.

Of a service's or a label's month (`MUBI's May 2024 lineup`) these are all films that the text names; of a week of new
discs, of what opens on a day, of what is in cinemas now, those that head an entry or stand in a row.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lineups import FILM_LINE, LONGEST_HEADING, OF_TV, Lineup, is_its_year
from daybill.claims.spans import NUMBERS, Dated, dates_of, is_label
from daybill.claims.standing import status_of
from daybill.claims.venues import Group, Venue, asked_of, distinct
from daybill.claims.whose import Subjects
from daybill.grammar import Mention
from daybill.model import Article, Claim, Evidence, Medium, Status, When

_LEAD = 4
"""In so many sentences a line-up says what it is."""
_FEWEST = 3
"""So many films make a line-up."""
_OWN_DAY = 31
"""A date of so many days at most is a film's own."""
_NO_LINEUP = re.compile(
    r"\b(?:ranked|ranking|of all time|ever made|look(?:s|ing)? back|filmograph\w+|explained|"
    r"every (?:[a-z]+ ){0,3}(?:film|movie)\b|awards?|nominat\w+|nominees|winners|trailers?|top (?:\d+|ten|five)|"
    r"most[- ]watched|charts?|box office|leaving|last chance|removed|delay\w*|postpon\w+|cancel\w+|quiz|casting|"
    r"filming|obituary|interview)\b"
)
"""In a headline: what stands below are films of another time, or is no list of releases."""


class Scope(msgspec.Struct, frozen=True):
    """What is told once for all films of a list."""

    line: int
    """The number of the sentence that tells it."""
    group: Group
    when: When | None
    evidence: Evidence
    status: Status
    likely: float
    rule: str


class Known(msgspec.Struct, frozen=True):
    """What is known of a text: its films, its line-up, and the way of showing that it names most."""

    subjects: Subjects
    focus: Focus
    lineup: Lineup
    most: Group


def of_all(
    article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]], known: Known
) -> Iterator[Claim]:
    """What is said of films by what is told of all; `found` are the venues of each sentence."""
    if folded and _NO_LINEUP.search(folded[0].text):
        return
    for n, f in enumerate(folded):
        if not f.films and "D" in f.text and (counted := _COUNTED.match(f.text)):
            scope = _scope_of(article, n, f, found[n])
            yield from _claims(scope, _next_films(folded, n, NUMBERS[counted[1]]), known) if scope else ()
    if len(known.subjects.films) < _FEWEST:
        return
    month = _of_month(article, folded, found, known.most)
    if month is not None:
        yield from _claims(month, without_day(folded, known.lineup, month, known.subjects.aside), known)
    scope = None if month and month.group[0].service else _of_list(article, folded, found)
    if scope is not None and not _is_calendar(folded, scope):
        yield from _claims(scope, _listed(folded, found, scope), known)


def _claims(scope: Scope, films: Sequence[str], known: Known) -> Iterator[Claim]:
    territories = (known.lineup.territories if scope.rule == SCOPE else ()) or (None,)
    for film, venue, territory in product(films, distinct(scope.group), territories):
        likely = round(scope.likely * known.focus.likely.get(film, 0.0), 2)
        said: Any = {"rule": scope.rule, "probability": likely, "implied": () if territory else ("territory",)}
        question = asked_of(film, venue, territory)
        yield Claim.make(question, scope.when, scope.evidence, scope.status, **said)


# ── the month of a service or a label ─────────────────────────────────────────────────────────────────────────────


MONTH = "release.month"
_MONTH_OF = re.compile(
    r"\b(?:line-?up|slate|schedule|selection|program(?:me)?s?|titles|releases|additions|(?:movies|films)\b(?! by)|"
    r"new (?:on|to)|(?:coming|come|arriving|arrive) (?:to|on)|announce[sd]?|auswahl|what's (?:new|on))\b"
)
_ONE_FILM = re.compile(r"\b(?:(?:his|her|their|its|the|a|own|new|next|latest|debut) ){1,3}(?:film|movie|feature|G)\b")
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31
_IN_THE_MONTH = 0.6
"""How often what a line-up of a month names is shown in it at all."""


def _of_month(
    article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]], most: Group
) -> Scope | None:
    """The line that announces what a service or a label has in a month: with its month, and where all is shown."""
    for n, (f, venues) in enumerate(zip(folded[:_LEAD], found[:_LEAD], strict=True)):
        months = [m for m in f.signs.values() if m.sign == "D" and _is_month(m)]
        services = {v.service for v in venues if v.service}
        if len(months) != 1 or len(services) > 1 or not _MONTH_OF.search(f.text) or not (services or "O" in f.text):
            continue
        shown = tuple(v for v in venues if v.medium is not Medium.FESTIVAL) or most
        month = months[0]
        if not shown or (n and _ONE_FILM.search(f.text)) or not isinstance(month.value, When):
            continue
        venue = shown[0]
        here = venue.service and venue.end <= len(f.text)
        named = f.span(venue.start, venue.end) if here else (month.start, month.end)
        evidence = Evidence.of(article, min(month.start, named[0]), max(month.end, named[1]))
        status = status_of(article, None, month.value)
        return Scope(n, (venue,), month.value, evidence, status, _IN_THE_MONTH, MONTH)
    return None


def _is_month(mention: Mention) -> bool:
    when = mention.value
    return isinstance(when, When) and _SHORTEST_MONTH <= (when.length or 0) <= _LONGEST_MONTH


_LEAVES = re.compile(r"\b(?:leav(?:es?|ing)|expir(?:es?|ing)|last chance|departs?|departing|removed)\b")


def without_day(folded: Sequence[Folded], lineup: Lineup, month: Scope, aside: Collection[str]) -> list[str]:
    """The films of a text that no line and no sentence of it dates by itself, in order."""
    dated = {entry.film for entry in lineup.entries.values()}
    for n, f in enumerate(folded):
        days = [m.value for m in f.signs.values() if m.sign == "D" and isinstance(m.value, When)]
        has_its_own = any((day.length or 0) <= _OWN_DAY and day != month.when for day in days)
        # In a list of days what stands under none of them is on its way out, or of another list.
        beside_the_list = lineup.entries and n not in lineup.entries and FILM_LINE.match(f.text)
        if has_its_own or beside_the_list or _LEAVES.search(f.text):
            dated |= {film for _, film in f.films}
    films = dict.fromkeys(film for f in folded for _, film in f.films if film not in dated | set(aside))
    return list(films)


# ── a headline over a list ────────────────────────────────────────────────────────────────────────────────────────


SCOPE = "release.scope"
_IN_A_LIST = 0.8
"""How often the films of a list are released as its headline says."""
_LONGEST = 120
_OF_ALL = re.compile(
    r"\b(?:releases|films|movies|titles|picks|premieres|openings|arrivals|round-?up|line-?up|what's (?:new|on)|"
    r"what to (?:watch|see|stream|rent|buy)|new (?:in|on|to|this|dvd|dvds|blu-?rays?|4k)|now (?:in|on|playing|showing)|"
    r"(?:opening|out|coming|arriving) (?:on|in|this|now)|(?:this|the) week|(?:films|movies) opening|reviews|"
    r"in (?:cinemas|theat(?:er|re)s)(?=:| ?-| this|[,:]? D))\b"
)
_AND_MORE = re.compile(
    r"F (?:leads|heads|tops|headlines)\b|\b(?:and|&|plus) (?:(?:lots |much )?more|others)\b|\bamong\b|[:–—-] ?F(?:, F)*"
)
"""How a headline names the first of its films."""
_NOW = re.compile(
    r"(?:(?:out|new|just|also) )?(?:(?:this|the) (?:week(?:end)?'?s?|month'?s?)|today|tonight)", re.IGNORECASE
)
_TO_COME = re.compile(r"\b(?:coming|soon|upcoming|next|to come|ahead|preview|autumn|fall|winter|spring|summer)\b")
_IS_NEW = re.compile(r"\b(?:new|now|out|this week|D|current|latest|just)\b")


def _of_list(article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]]) -> Scope | None:
    """What the headline of a text, or the call that opens its list, says of all films of the list."""
    scopes = (_scope_of(article, n, f, found[n]) for n, f in enumerate(folded[:_CALLS_IN]) if _may_call(folded, n))
    return next(filter(None, scopes), None)


_CALLS_IN = 6
"""In so many sentences a list is opened."""


def _may_call(folded: Sequence[Folded], n: int) -> bool:
    """Whether a sentence is the headline, a line with a day below it, or ends with a colon."""
    f = folded[n]
    if len(f.text) > _LONGEST or "E" in f.text or not _OF_ALL.search(f.text):
        return False
    if n == 0:
        return not f.films or _AND_MORE.search(f.text) is not None
    return not f.films and (f.text.endswith(":") or (n < _TOP and "D" in f.text and not f.text.endswith(".")))


_TOP = 3
"""So many lines may stand before the headline, with itself."""


def _scope_of(article: Article, n: int, f: Folded, venues: Sequence[Venue]) -> Scope | None:
    dates = dates_of(article, f, None)
    told = _time_of(article, f, dates[0]) if len(dates) == 1 else None if dates else _now(f)
    on_screens = (Venue(0, 0, Medium.THEATRICAL),) if dates and _OPENS.search(f.text) else ()
    group = _alike(venues) or on_screens
    if not told or not group:
        return None
    evidence = Evidence.of(article, *f.span(0, len(f.text.rstrip(" .:"))))
    return Scope(n, group, told[0], evidence, told[1], _IN_A_LIST, SCOPE)


def _time_of(article: Article, f: Folded, date: Dated) -> tuple[When | None, Status] | None:
    """When a headline with a date says that all is out, and whether it is; none if the date is not of so few days."""
    when = date.when
    if _NOW.fullmatch(article.text, *f.span(date.start, date.end)):
        return (article.published if article.published and article.published.exact else None), Status.RELEASED
    if when.first is None or (when.length or _OWN_DAY + 1) > _OWN_DAY:
        return None
    return when, status_of(article, None, when)


def _now(f: Folded) -> tuple[When | None, Status] | None:
    if not _IS_NEW.search(f.text):
        return None
    return None, Status.PLANNED if _TO_COME.search(f.text) else Status.RELEASED


_OPENS = re.compile(
    r"\b(?:arrive|open|opening|openings|new (?:films|movies|releases)|releases|film releases|movie releases)\b"
)
_HOME = frozenset({Medium.PHYSICAL, Medium.VOD})


def _alike(venues: Sequence[Venue]) -> Group:
    """The ways of showing of a headline, if they are one, or the two of home video."""
    media, services = {v.medium for v in venues}, {v.service for v in venues}
    return tuple(venues) if len(services) == 1 and (len(media) == 1 or media == _HOME) else ()


_COUNTED = re.compile(
    r"(two|three|four|five) (?:(?:new|more|other|others|G|T|films|movies|titles|of them|wide|limited|big) )*"
    r"(?:arrive|open|come|land|hit|bow|are (?:out|due|up)|will (?:open|arrive|come)|releases|are playing)\b[^;:]*$"
)
"""What says how many of the films told of next come out on a day: `Two arrive on D.`"""


def _next_films(folded: Sequence[Folded], n: int, number: int) -> list[str]:
    """So many films with which the next sentences begin, or that these name in all; none if they have own days."""
    films: dict[str, None] = {}
    for f in folded[n + 1 : n + 1 + 2 * number]:
        if _has_its_day(f) and len(films) < number:
            return []
        films |= dict.fromkeys([film for _, film in f.films[:1]] if len(films) < number else [])
    if len(films) < number:
        films = dict.fromkeys(film for f in folded[n + 1 :] for _, film in f.films)
    return list(films) if len(films) == number else []


_BARE = re.compile(r"[^a-zA-Z]*F[\"']?(?:[ ,]*(?:\([^()]{0,60}\)|\[[^][]{0,60}\]))*[^a-zA-Z]*")
_TOLD = re.compile(r"[^a-zA-Z]*F[\"']?(?:[ ,]*\([^()]{0,60}\))* ?(?::|\||[–—-] |(?:, )?(?:directed )?by P)")
_RATED = re.compile(r"F[\"']?,? ?\((?:[a-z:. ]{0,8})(?:12a?|15a?|16|18|pg(?:-13)?|r|u|g|nc-17|m|ma)\b[^()]{0,30}\)")
_ROW = re.compile(
    r"(?![^:F]*\b(?:credits?|earlier|previous|past|other|works?|known|career|filmography|whose|like|such)\b)"
    r"[^.:;DFP]{0,60}(?::|\b(?:has|have|are|is|includes?|brings?|features?|offers?|adds?|with|as|get|gets|come|comes)) "
    r"(?:P'?s? |O'?s? |the |[a-z]+ )?(?:G )?[\"']?$"
)
_NEXT_OF_ROW = re.compile(r"[;,] (?:and |plus |or )?(?:P'?s? |O'?s? |the )?(?:G )?[\"']?$")
_ANOTHER = re.compile(
    r"\b(?:trailers?|news|box office|charts?|coming|soon|next|upcoming|leaving|last chance|also|related|more|previous|"
    r"read|reviews? archive|tv|series|television|shows)\b"
)
"""In a line of its own: what stands below it is of another list."""


_A_WEEK = 8


def _is_calendar(folded: Sequence[Folded], scope: Scope) -> bool:
    """Whether the films below a month have days of their own there."""
    if scope.when is None or (scope.when.length or 0) < _A_WEEK:
        return False
    days = (m.value for f in folded[scope.line + 1 :] for m in f.signs.values() if m.sign == "D")
    return sum(isinstance(day, When) and day.exact for day in days) > 1


def _listed(folded: Sequence[Folded], found: Sequence[Sequence[Venue]], scope: Scope) -> list[str]:
    """The films that stand in the list below a headline, in order."""
    entries: dict[str, None] = {}
    row: dict[str, None] = {}
    told = {(v.medium, v.service) for v in scope.group}
    own = {f.sentence.line for f, venues in zip(folded, found, strict=True) if venues and _has_its_day(f)}
    for n, f in enumerate(folded[scope.line + 1 :], scope.line + 1):
        first = folded[n - 1].sentence.line != f.sentence.line
        elsewhere = any(v.medium is not Medium.FESTIVAL and (v.medium, v.service) not in told for v in found[n])
        if first and not f.films and _ends(f, elsewhere=elsewhere):
            break
        if f.films and f.sentence.line not in own:
            entries |= dict.fromkeys(_entry_of(f, first=first, elsewhere=elsewhere))
            row |= _row_of(f)
    return list((entries if len(entries) >= _FEWEST else {}) | row)


def _has_its_day(f: Folded) -> bool:
    days = [(i, m.value) for i, m in f.signs.items() if m.sign == "D" and isinstance(m.value, When)]
    return any((day.length or _OWN_DAY + 1) <= _OWN_DAY and not is_label(f.text, i, day) for i, day in days)


def _entry_of(f: Folded, *, first: bool, elsewhere: bool) -> list[str]:
    """The film that heads a line, or has its certificate behind it, unless it has a day or a place of its own."""
    days = any(m.sign == "D" and not is_its_year(f, i, m) for i, m in f.signs.items())
    bare = _BARE.fullmatch(f.text)
    if OF_TV.search(f.text):
        return []
    if first and not days and ((bare and not elsewhere) or _TOLD.match(f.text)):
        return [f.films[0][1]]
    rated = _RATED.search(f.text)
    return [str(f.signs[rated.start()].value)] if rated else []


def _row_of(f: Folded) -> Mapping[str, None]:
    """The films of a row that a sentence lists: `What it has: F; F, which won A; P's F; and F`."""
    if len(f.films) < _FEWEST:
        return {}
    at = [i for i, _ in f.films]
    if not _ROW.fullmatch(f.text, 0, at[0]):
        return {}
    row = [f.films[0], *((i, film) for i, film in f.films[1:] if _NEXT_OF_ROW.search(f.text, max(0, i - 30), i))]
    return dict.fromkeys(film for _, film in row) if len(row) >= _FEWEST else {}


def _ends(f: Folded, *, elsewhere: bool) -> bool:
    """Whether a line opens another list: of another day or another way of showing, of trailers, of what is to come."""
    text = f.text.strip()
    if len(text) > LONGEST_HEADING or text.endswith((".", "!", "?", ",", ";")):
        return False
    if any(m.sign == "D" and isinstance(m.value, When) and m.value.first for m in f.signs.values()):
        return True
    return elsewhere or _ANOTHER.search(text) is not None
