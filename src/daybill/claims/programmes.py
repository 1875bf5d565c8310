"""Whole festival line-ups: every film of a text that is about the programme of one festival."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.spans import REACH, signs_in
from daybill.claims.stops import FESTIVAL_WORD, Calendar, is_stretch, with_year
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Article, Claim, Evidence, Medium, Question, Showing, Status, When

_HEADING = 70
"""How long a heading can be."""
_THE_FILM = re.compile(r"(?:the|this) (?:film|movie|picture|G|documentary)\b|it\b")
_LEAST = 5
"""How many films make a programme."""
_LEAST_LINES = 3
"""How many lines that open with a film do."""
_PASSING = re.compile(
    r"\([^)]{0,60}$|(?:maker of|director of|makers of|star of|writer of|creator of|following|after|like|known for|"
    r"author of|behind|producer of|based on|adapted from|(?:comes|drawn|taken) from|remake of|sequel to|adaptation of)"
    r"(?: the| a| his| her)?(?: G| novel| book| film| play| memoir)? [\"']?$"
)
_FIRST_SHOWN = re.compile(r"\bworld[- ]premi[eè]r\w*|\b(?:bows?|bowing|debuts?|debuting|premi[eè]ring)\b|\bworld bow\b")
_SHOWN_BEFORE = re.compile(
    r"(?:\bT|international|european|north american|asian|latin american|local|regional|uk|u\.?s\.?|national|"
    r"scandinavian|nordic|"
    r"african|east coast|west coast|english|scottish|new york|german|english-language)[- ](?:premi[eè]re|debut|bow)\w*|"
    r"\bpremi[eè]re[sd]? (?:at|in) E|\bretrospective\b|\brestor\w+|\bclassics?\b"
)
_OPENS = re.compile(r"[^.;,F]{0,20}\b(?:opens|opened|to open|will open|as opener|kicks off)\b")
_CLOSES = re.compile(r"[^.;,F]{0,20}\b(?:closes|closed|to close|will close|as closer|wraps)\b")
_OPENING = re.compile(r"\b(?:open(?:s|ing)?(?: night)?(?: film| gala)?(?: is| with|:)|opener(?: is|:)?) [^.;F]{0,40}$")
_CLOSING = re.compile(r"\b(?:clos(?:es|ing)(?: night)?(?: film| gala)?(?: is| with|:)|closer(?: is|:)?) [^.;F]{0,40}$")
_SHOWING = re.compile(r"[^.;F]{0,40}\b(?:plays|screens|shows|will play|will screen|will show|bows|premi[eè]res)\b")


def find_programme(article: Article, folded: Sequence[Folded], calendar: Calendar) -> Iterator[Claim]:
    """Each film runs within the festival's days; the opening film on the first of them, the closing one on the last."""
    programme = _programme(article, folded, calendar)
    if not programme:
        return
    named, days = programme
    past = article.published and article.published.last and days.last and days.last <= article.published.last
    for entry in _entries(folded, days):
        evidence = Evidence.of(article, entry.mention.start, entry.mention.end)
        if entry.first_shown:
            yield Claim.make(
                Question(kind="premiere", film=entry.film),
                Showing(named.entry.id, year=days.first.year if days.first else None),
                evidence,
                rule="premiere.programme",
                probability=0.7,
            )
        for when in entry.days:
            yield Claim.make(
                Question(kind="release", film=entry.film, medium=Medium.FESTIVAL, festival=named.entry.id),
                when,
                evidence,
                Status.RELEASED if past else Status.PLANNED,
                rule="release.programme",
                probability=0.75,
                implied=("territory",),
            )


def _programme(article: Article, folded: Sequence[Folded], calendar: Calendar) -> tuple[Named, When] | None:
    """The festival and its days, where a text is about the programme of one: many films, and its days said."""
    lines = {f.films[0][1] for f in folded if f.films and not re.search("[a-zA-Z]", f.text[: f.films[0][0]])}
    if len({film for f in folded for _, film in f.films}) < _LEAST and len(lines) < _LEAST_LINES:
        return None
    named = next(
        (m.value for f in folded[:5] for m in f.signs.values() if m.sign == "E" and isinstance(m.value, Named)), None
    )
    festive = any("E" in f.text or FESTIVAL_WORD.search(f.text) for f in folded[:3])
    if named is None or not festive:
        return None
    near_top = (
        m.value
        for f in folded[:6]
        for _, m in f.mentions(0, len(f.text), "D")
        if isinstance(m.value, When) and is_stretch(article.text[m.start : m.end], m.value)
    )
    days = next(near_top, None) or calendar.days.get(named.entry.id)
    return (named, with_year(days, calendar.years.get(named.entry.id))) if days else None


# ── films ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Entry(msgspec.Struct, frozen=True):
    """A film of a programme: where it is named, whether for the first time anywhere, and on which days."""

    film: str
    mention: Mention
    first_shown: bool
    days: tuple[When, ...]


def _entries(folded: Sequence[Folded], days: When) -> list[_Entry]:
    entries: list[_Entry] = []
    heading = ""
    for f in folded:
        if not f.films:
            heading = f.text if _is_heading(f) else "" if f.sentence.sort == "heading" else heading
            own = _own_days(f, 0, days) if entries and _THE_FILM.match(f.text) else ()
            if own:
                about = entries[-1].film
                entries = [msgspec.structs.replace(e, days=own) if e.film == about else e for e in entries]
        for i, film in f.films:
            if not _PASSING.search(f.text[max(0, i - 70) : i]):
                entries.append(_Entry(film, f.signs[i], _is_first_shown(f, i, heading), _days_of(f, i, days)))
    return entries


def _is_heading(f: Folded) -> bool:
    return len(f.text) < _HEADING and not f.text.rstrip().endswith((".", ";"))


def _is_first_shown(f: Folded, i: int, heading: str) -> bool:
    """Whether a film of a programme has its world premiere: by the words behind it, those before it, or its heading."""
    behind = re.match(r"(?:[^.;F(]|\([^)]*\))*", f.text[i + 1 : i + 120])
    own = behind[0] if behind else ""
    for found in (own, f.text[max(0, i - REACH) : i]):
        cues = [(m.end(), True) for m in _FIRST_SHOWN.finditer(found)]
        others = [(m.end(), False) for m in _SHOWN_BEFORE.finditer(found)]
        if cues or others:
            return max((*cues, *others), key=lambda cue: (cue[0], not cue[1]))[1]
    return bool(_FIRST_SHOWN.search(heading)) and not _SHOWN_BEFORE.search(heading)


def _days_of(f: Folded, i: int, days: When) -> tuple[When, ...]:
    before, behind = f.text[max(0, i - 60) : i], f.text[i + 1 : i + 60]
    first, _, last = days.edtf.partition("/")
    own = _own_days(f, i, days)
    if own:
        return own
    if _CLOSES.match(behind) or _CLOSING.search(before):
        return (When.of(last or first),)
    return (When.of(first),) if _OPENS.match(behind) or _OPENING.search(before) else (days,)


def _own_days(f: Folded, i: int, days: When) -> tuple[When, ...]:
    """The days of its own that a film is said to be shown on."""
    if not _SHOWING.match(f.text, i + 1 if i else 0):
        return ()
    told = [m.value for _, m in signs_in(f, i, i + 70, "D") if isinstance(m.value, When) and m.value != days]
    year = days.first.year if days.first else None
    return tuple(with_year(when, year) for when in told if when.exact or "XXXX" in when.edtf)
