"""Line-ups: lists in which dates stand on lines of their own, above or below the films that they are for."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.spans import is_label, plain
from daybill.claims.venues import Group, Venue, words_of_release
from daybill.claims.where import home_territories
from daybill.grammar import Mention
from daybill.model import Article, Medium, When

_DATE_LINE = re.compile(
    r"[^a-zA-Z]*(?:(?:also|new|coming|premieres?|premiering|available|from|on|opens?|opening|out|in cinemas|"
    r"in theat(?:er|re)s|also out|week of|releases?|starts?|dvd|digital|streaming)[ :]*)*D[^a-zA-Z]*"
)
FILM_LINE = re.compile(r"[^a-zA-Z]*F(?![a-z])")
_LEAVING = re.compile(
    r"[^a-zA-Z]*(?:leaving|expiring|last chance|last call|going|removed|ending)\b[^F.]{0,40}", re.IGNORECASE
)
"""Over films that are no longer shown from then on."""
_SERIES = re.compile(
    r"\b(?:seasons?|complete series|series|staffel|saison|temporada|stagione|episodes?)(?: ?\d+)?\W*$", re.IGNORECASE
)
"""What ends the name of television, not of a film."""
OF_TV = re.compile(
    r"F[\"']?[ ,:(–—-]*(?:the )?(?:complete )?(?:\w+ )?(?:seasons?|series|staffel|temporada|stagione|saison)\b"
)
"""An entry that is no film: `F: season 3`."""
_PROSE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|said|says|leav(?:es?|ing)|exits?|departs?|closes|re-?opens?|"
    r"launch(?:es|ed)?|goes|went|prices?|it|its|who|which|"
    r"the (?:film|movie|picture|drama|comedy|thriller|sequel|documentary)|box office|charts?|trailers?|awards?)\b|[PG]"
)


_SENTENCE = re.compile(r"[a-z]{3}[^.]*D[^.]{0,20}\.[\"')]*\s*$")
"""What is no heading: `On Netflix from Friday.`"""


class Entry(msgspec.Struct, frozen=True):
    """A film of a line-up with the date that a line of its own gives."""

    film: str
    when: Mention
    date: When
    group: Group


class Lineup(msgspec.Struct, frozen=True):
    """The entries of a line-up by the number of their line; `headings` are the lines that hold only a date."""

    entries: dict[int, Entry] = {}
    headings: frozenset[int] = frozenset()
    territories: tuple[str, ...] = ()


def find_lineup(article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]], home: Group) -> Lineup:
    """The line-up of a text; empty where its dates do not stand on lines of their own. `found`: the venues of each."""
    sorts = [_sort(f, venues, n) for n, (f, venues) in enumerate(zip(folded, found, strict=True))]
    closed = _closed(article, folded, sorts, found, home)
    if len(closed) >= _FEWEST_CLOSED:
        days = frozenset(n for n, _ in closed.values())
        return Lineup({n: entry for n, (_, entry) in closed.items()}, days, tuple(home_territories(folded)))
    sorts = ["" if sort == "D" and _ends_its_line(folded, n) else sort for n, sort in enumerate(sorts)]
    dates = [n for n, sort in enumerate(sorts) if sort == "D"]
    films = {n for n, sort in enumerate(sorts) if sort == "F"}
    above = sum(n + 1 in films for n in dates)
    below = sum(n - 1 in films for n in dates)
    territories = tuple(home_territories(folded))
    if not dates or not (above or below):
        return Lineup(territories=territories)
    dated = {
        n: tuple(v for v in found[n] if v.medium is not Medium.FESTIVAL) or _by_word(folded[n], home) for n in dates
    }
    own = {n: _own(folded, sorts, found, n) for n in films}
    headings = sum(folded[n].text.rstrip(" \"'").endswith(":") for n in dates)
    within = dates[0] < min(films) and dates[-1] < max(films)  # a day opens the list, and a film ends it
    # A film opens it, and a day ends it: `F`, what it is about, `On S D`.
    told = max(films) < dates[-1] and min(films) < dates[0] and len(dates) > 1 and min(films) > 0
    over = (above >= below and not told) or (above and headings > len(dates) / 2) or within
    entries = _over(article, folded, sorts, dated) if over else _under(article, folded, films, dated)
    entries = {n: msgspec.structs.replace(e, group=own.get(n) or e.group) for n, e in entries.items()}
    if not entries or (len(entries) == 1 and (len(dates) > 1 or not _tells_more(article, folded, dates[0]))):
        return Lineup(territories=territories)
    return Lineup(entries, frozenset(dates), territories)


_FEWEST_CLOSED = 2


def _closed(
    article: Article, folded: Sequence[Folded], sorts: Sequence[str], found: Sequence[Sequence[Venue]], home: Group
) -> dict[int, tuple[int, Entry]]:
    """The films that head paragraphs with a day at their end, by number of line, each with the number of its day.

    `Nine Sisters` over `It is told backwards. The last aunt is the best. June 12`.
    """
    entries = {}
    for n, sort in enumerate(sorts):
        line, first = folded[n].sentence.line, n
        if sort != "D" or (n + 1 < len(folded) and folded[n + 1].sentence.line == line):
            continue
        while first and folded[first - 1].sentence.line == line:
            first -= 1
        if not 0 < first < n or sorts[first - 1] != "F" or not _short(folded[first - 1]):
            continue
        group = tuple(v for v in found[n] if v.medium is not Medium.FESTIVAL) or _by_word(folded[n], home)
        if entry := _entry(article, folded[first - 1], folded[n], group):
            entries[first - 1] = n, entry
    return entries


def _ends_its_line(folded: Sequence[Folded], n: int) -> bool:
    """Whether a date closes the line of an entry: it is not over what stands on the next."""
    lines = [f.sentence.line for f in folded[max(0, n - 1) : n + 2]]
    return 0 < n < len(folded) - 1 and lines[0] == lines[1] != lines[2]


_OVER_ALL = re.compile(
    r"\b(?:films|movies|titles|releases|premieres|new in cinemas|opening in cinemas|what's new|new release|openings)\b"
)
"""In a headline with a day: what opens on it stands below."""


def _is_exact(f: Folded) -> bool:
    when = _date_of(f)
    return bool(when and isinstance(when.value, When) and when.value.exact)


def _sort(f: Folded, venues: Sequence[Venue], n: int = 1) -> str:
    """`D` for a line with only a date, `F` for one that opens with a film, `L` over films of no day, else empty."""
    if _LEAVING.fullmatch(f.text) or (venues and _of_another_place(f)):
        return "L"
    if _is_date_line(f, venues, n):
        return "D"
    if FILM_LINE.match(f.text) and not any(m.sign == "D" and not is_its_year(f, i, m) for i, m in f.signs.items()):
        return "F"
    return ""


def _of_another_place(f: Folded) -> bool:
    """Whether a line is a heading without a day, with where its films are shown: `Now on S:`."""
    return len(f.text) < LONGEST_HEADING and f.text.endswith(":") and "F" not in f.text and "D" not in f.text


LONGEST_HEADING = 50
"""Characters of a line that may head a list."""


def _is_date_line(f: Folded, venues: Sequence[Venue], n: int) -> bool:
    """Whether a line holds a date and little else, or heads all with it; a day of a festival `festivals` reads."""
    signs = [m.sign for m in f.signs.values()]
    at_festival = bool(venues) and all(v.medium is Medium.FESTIVAL for v in venues)
    if at_festival or signs.count("D") != 1 or "F" in signs or not _date_of(f) or _SENTENCE.search(f.text):
        return False
    if _DATE_LINE.fullmatch(f.text) or (n == 0 and _OVER_ALL.search(f.text) and _is_exact(f)):
        return True
    return len(f.text) < 50 and "(" not in f.text and bool(venues) and not _PROSE.search(f.text) and _bare(f, venues)


def is_its_year(f: Folded, i: int, mention: Mention) -> bool:
    """Whether a date of a line is the year of its film: `Low Tide (1961)`."""
    return isinstance(mention.value, When) and is_label(f.text, i, mention.value)


def _by_word(f: Folded, home: Group) -> Group:
    """Where films are shown under a date that says no venue: what its word stands for, else that of the line-up."""
    told = [medium for _, _, medium in words_of_release(f.text, 0, len(f.text)) if medium is not Medium.THEATRICAL]
    if not told or any(v.medium is told[0] for v in home):
        return home
    return (Venue(0, 0, Medium.VOD if told[0] is Medium.STREAMING else told[0]),)


_ITS_OWN = re.compile(r"[(\[](?:O[,;/:] ?)?(?:(?:in|on|via|at|only|and|exclusively|also|streaming|now) )*$")


def _own(folded: Sequence[Folded], sorts: Sequence[str], found: Sequence[Sequence[Venue]], n: int) -> Group:
    """Where the film of an entry is shown by its own brackets, on its line or at the end of what is told of it."""
    for k in range(n, min(n + 1 + _TOLD_IN, len(folded))):
        if k > n and sorts[k]:
            break
        text, venues = folded[k].text, [v for v in found[k] if v.medium is not Medium.FESTIVAL]
        last = text.rstrip().endswith((")", "]", ")."))
        before = text[max(0, venues[0].start - 40) : venues[0].start] if venues else ""
        on_its_line = folded[k].sentence.line == folded[n].sentence.line
        if venues and (_ITS_OWN.search(before) if last else on_its_line and _LAST_OF_ALL.search(before)):
            return tuple(venues)
    return ()


_LAST_OF_ALL = re.compile(r"(?:^|[.)\]–—|-]) ?(?:(?:in|on|via|at|only|and|exclusively|also|streaming|now) )*$")
"""Before the venue with which an entry ends: `(Black Pier) In theaters and on demand`."""
_TOLD_IN = 3
"""So many sentences at most tell of the film of an entry before they say where it is shown."""
_LETTERS = re.compile(r"[a-z]{3}")


def _tells_more(article: Article, folded: Sequence[Folded], n: int) -> bool:
    """Whether the one date of a text that stands on a line of its own is more than the day on which it was posted."""
    when, published = _date_of(folded[n]), article.published
    if _LETTERS.search(folded[n].text):
        return True
    if n == 0:
        return False
    if when is None or not isinstance(when.value, When) or published is None:
        return False
    return bool(when.value.first and published.last and when.value.first > published.last)


_MOST_LETTERS = 18


def _bare(f: Folded, venues: Sequence[Venue]) -> bool:
    """Whether a line says little besides its venues: `New on Hulu this week, from D`, no sentence about them."""
    said = sum(v.end - v.start for v in venues)
    return sum(map(str.islower, f.text)) - said <= _MOST_LETTERS


def _date_of(f: Folded) -> Mention | None:
    return next((m for m in f.signs.values() if m.sign == "D" and isinstance(m.value, When)), None)


def _entry(article: Article, f: Folded, dated: Folded, group: Group) -> Entry | None:
    when = _date_of(dated)
    film = next((str(m.value) for m in f.signs.values() if m.sign == "F"), None)
    if when is None or film is None or not isinstance(when.value, When) or (when.value.length or 1) > 31:
        return None
    if _SERIES.search(film) or OF_TV.search(f.text):
        return None
    return Entry(film, when, plain(article.text[when.start : when.end], when.value), group)


def _over(
    article: Article, folded: Sequence[Folded], sorts: Sequence[str], dated: Mapping[int, Group]
) -> dict[int, Entry]:
    """Each date stands over its films; `dated` are the lines of dates with their venues."""
    entries: dict[int, Entry] = {}
    heading: int | None = None
    for n, sort in enumerate(sorts):
        if sort in "DL" and sort:
            heading = n if sort == "D" else None
        elif sort == "F" and heading is not None and (n - heading == 1 or _short(folded[n])):
            entry = _entry(article, folded[n], folded[heading], dated[heading])
            if entry:
                entries[n] = entry
    return entries


def _under(article: Article, folded: Sequence[Folded], films: set[int], dated: Mapping[int, Group]) -> dict[int, Entry]:
    """Each date stands under its film."""
    entries = {}
    for n, group in dated.items():
        entry = _entry(article, folded[n - 1], folded[n], group) if n - 1 in films and _short(folded[n - 1]) else None
        if entry:
            entries[n - 1] = entry
    return entries


def _short(f: Folded) -> bool:
    """Whether a line is a heading or an item rather than prose about a film."""
    return len(f.text) < 120 and not re.match(r"[^a-zA-Z]*F[\"']? (?:is|was|has|will|and|follows|tells)\b", f.text)
