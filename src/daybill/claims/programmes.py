"""Whole festival line-ups: every film of a text that is about the programme of one festival."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.readings import Proposal, Shown, premiere_of, showing_of
from daybill.claims.spans import REACH, signs_in
from daybill.claims.stops import FESTIVAL_WORD, Calendar, is_stretch, with_year
from daybill.claims.whose import Subjects
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Article, Evidence, Showing, Status, When

_HEADING = 70
"""How long a heading can be."""
_THE_FILM = re.compile(r"(?:the|this) (?:film|movie|picture|G|documentary)\b|it\b")
_LEAST, _MANY = 3, 5
"""From so many films on a text may be a programme; from so many on it is likely one."""
_PASSING = re.compile(
    r"\([^)]{0,60}$|(?:maker of|director of|makers of|star of|writer of|creator of|following|after|like|known for|"
    r"author of|behind|producer of|based on|adapted from|(?:comes|drawn|taken) from|remake of|sequel to|adaptation of)"
    r"(?: the| a| his| her)?(?: G| novel| book| film| play| memoir)? [\"']?$"
)
_TELLS_WHO = re.compile(
    r"(?:P,? (?:\(?of|behind)|\bwhose(?: [a-z-]+){0,2}|\bA[^.;F]{0,40} for|\b(?:likes|style|vein|makers?|director) of) "
    r"[\"']?$"
)
"""What leads up to a film that only tells who somebody is: `P, of “F,” brings`, `whose “F” won`."""
_OF_WHOM = re.compile(
    r"[\"']?(?:'s?)?,? (?:(?:co-)?(?:director|star|writer|producer|creator)|helmer|actor|actress|film-?maker|breakout|"
    r"alum|scribe|duo|team)s? P"
)
"""What goes on behind one: `starring “F” actor P`."""
_COUNTED = re.compile(r"\d[\w -]{0,16} (?:world )?premi[eè]res\b")
"""A heading that only tells how many of a programme are new: `Delivers 10 World Premieres`."""
_FIRST_SHOWN = re.compile(r"\bworld[- ]premi[eè]r\w*|\b(?:bows?|bowing|debuts?|debuting|premi[eè]ring)\b|\bworld bow\b")
_FIRST_SHOWN_ABOVE = re.compile(r"(?:\(world premi[eè]re\)|(?P<alone>^world premi[eè]re))[.;]?$")
"""What closes what is told of a film: `Cast: P, P (World Premiere)` below its title, `World Premiere.` on its line."""
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
_OPENING_TOLD = re.compile(r"\b(?:open(?:s|ed|ing|er)?|kicks? off|launch(?:es|ed)?|first night|starts?|begins?)\b")
_CLOSING_TOLD = re.compile(r"\b(?:clos(?:es?|ed|ing|er)|wraps?|last night|ends?|final)\b")
"""What may say, near a film's name, that it opens or closes the festival."""
_BILL = re.compile(
    r"\b(?:line-?up|programme?|program|schedule|slate|selection|competition|titles|wave|galas?|sections?|announc\w+|"
    r"unveil\w*|opens with|opening film|screens?|films)\b"
)
_SHOWN_ELSEWHERE = re.compile(r"\btheat\w+|\bcinemas?\b|\breleas\w+|\bvod\b|\bdigital\w*|\bstream\w*|\brights\b|S")
_SHOWING = re.compile(r"[^.;F]{0,40}\b(?:plays|screens|shows|will play|will screen|will show|bows|premi[eè]res)\b")


_BEFORE = 90
"""How many characters before a film its day is looked for."""
_APART = re.compile(r"[.;FE]")


class _Entry(msgspec.Struct, frozen=True):
    """A film of a programme: where it is named, on which days, and what is said of it, as signs."""

    film: str
    mention: Mention
    days: tuple[When, ...]
    own: tuple[When, ...]
    signs: tuple[str, ...]


class _Programme(msgspec.Struct, frozen=True):
    """The festival that a text is about, its days, and signs of how surely the text is its programme."""

    named: Named
    days: When
    others: tuple[When, ...]
    """Further stretches of days that the text gives: a second part of the festival, perhaps."""
    signs: tuple[str, ...]


def propose_programme(
    article: Article, folded: Sequence[Folded], subjects: Subjects, calendar: Calendar
) -> Iterator[Proposal]:
    """Each film runs within the festival's days; the opening film on the first of them, the closing one on the last."""
    programme = _programme(article, folded, calendar)
    if not programme:
        return
    named, days = programme.named, programme.days
    past = article.published and article.published.last and days.last and days.last <= article.published.last
    status = Status.RELEASED if past else Status.PLANNED
    for number, entry in enumerate(_entries(folded, days)):
        evidence = Evidence.of(article, entry.mention.start, entry.mention.end)
        about = frozenset((*programme.signs, *entry.signs))
        signs = dict.fromkeys(about, 1.0) | subjects.standing_of(entry.film)
        showing = Showing(named.entry.id, year=days.first.year if days.first else None)
        place = entry.mention.start
        claim = premiere_of(entry.film, showing, evidence, "premiere.programme")
        if "programme, first" in entry.signs:
            yield Proposal(claim, signs, place, number)
        for when, sorts in _slots(entry, programme).items():
            shown = showing_of(entry.film, Shown(named.entry.id, None, when, status), evidence, "release.programme")
            yield Proposal(shown, signs, place, number, dict.fromkeys(sorts, 1.0))


def _slots(entry: _Entry, programme: _Programme) -> dict[When, list[str]]:
    """The days on which a film of a programme may be shown, with how each is found."""
    days = programme.days
    first, _, last = days.edtf.partition("/")
    slots: dict[When, list[str]] = {}
    for when in entry.days:
        slots.setdefault(when, []).append("by rule")
    for when, sort in (
        (days, "days"),
        (When.of(first), "first day"),
        (When.of(last or first), "last day"),
        *((when, "day of its own") for when in entry.own),
        *((when, "other days") for when in programme.others),
    ):
        slots.setdefault(when, []).append(sort)
    for part in ("opening", "closing"):
        if f"programme, {part} told" in entry.signs:
            for sorts in slots.values():
                sorts += [f"{sort}, {part} told" for sort in list(sorts)]
    return slots


def _programme(article: Article, folded: Sequence[Folded], calendar: Calendar) -> _Programme | None:
    """The festival and its days, where a text is about the programme of one: many films, and its days said."""
    lines = {f.films[0][1] for f in folded if f.films and not re.search("[a-zA-Z]", f.text[: f.films[0][0]])}
    films = len({film for f in folded for _, film in f.films})
    if films < _LEAST and len(lines) < _LEAST:
        return None
    named = next(
        (m.value for f in folded[:5] for m in f.signs.values() if m.sign == "E" and isinstance(m.value, Named)), None
    )
    festive = any("E" in f.text or FESTIVAL_WORD.search(f.text) for f in folded[:3])
    if named is None or not festive:
        return None
    near_top = [
        m.value
        for f in (*folded[:6], *(folded[6:] if named.entry.id in calendar.headline else ()))
        for _, m in f.mentions(0, len(f.text), "D")
        if isinstance(m.value, When) and is_stretch(article.text[m.start : m.end], m.value)
    ]
    year = calendar.years.get(named.entry.id)
    top = " ".join(f.text for f in folded[:3])
    told = next(iter(near_top), None) or calendar.days.get(named.entry.id)
    days = told or (_whole_year(article, year) if _BILL.search(top) and named.entry.id in calendar.headline else None)
    if not days:
        return None
    elsewhere = sum(bool(_SHOWN_ELSEWHERE.search(f.text)) for f in folded)
    signs = (
        "programme, the top speaks of one" if _BILL.search(top) else "programme, the top speaks of none",
        f"programme, {'much' if elsewhere > 2 else 'some' if elsewhere else 'no'} talk of releases",
        "programme, days in the first lines"
        if any("D" in f.text for f in folded[:3])
        else "programme, days further down",
        f"programme of {'many' if films >= _MANY else 'some'} films",
        "programme in lines" if len(lines) >= _LEAST else "programme in prose",
        "programme's festival in the headline" if named.entry.id in calendar.headline else "programme of another head",
        "programme, days told" if told else "programme, no days told",
        "programme of the only festival" if calendar.only else "programme among festivals",
    )
    return _Programme(named, with_year(days, year), tuple(with_year(d, year) for d in near_top[1:3]), signs)


def _whole_year(article: Article, year: int | None) -> When | None:
    """The year of a festival whose days a text does not give: as it says, else that in which it was published."""
    published = article.published.first if article.published else None
    year = year or (published.year if published else None)
    return When.of(str(year)) if year else None


# ── films ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _entries(folded: Sequence[Folded], days: When) -> list[_Entry]:
    entries: list[_Entry] = []
    heading, line = "", -1
    for f in folded:
        line = f.sentence.line if f.films else line
        if not f.films and entries and _is_first_shown_above(f, line):
            entries[-1] = _first_shown(entries[-1])
        elif not f.films:
            heading = f.text if _is_heading(f) else "" if f.sentence.sort == "heading" else heading
            own = _own_days(f, 0, days) if entries and _THE_FILM.match(f.text) else ()
            if own:
                about = entries[-1].film
                entries = [msgspec.structs.replace(e, days=own, own=own) if e.film == about else e for e in entries]
        entries += [_entry(f, i, film, heading, days) for i, film in f.films if not _only_tells_who(f, i)]
    return entries


def _entry(f: Folded, i: int, film: str, heading: str, days: When) -> _Entry:
    signs = (
        "programme, first" if _is_first_shown(f, i, heading) else "programme, shown",
        "programme, in passing" if _PASSING.search(f.text[max(0, i - 70) : i]) else "programme, told of",
        f"programme, sentence {f.sentence.sort}",
        "programme, opens a line" if not re.search("[a-zA-Z]", f.text[:i]) else "programme, in a line",
        *(["programme, opening told"] if _near(f, i, _OPENING_TOLD) else []),
        *(["programme, closing told"] if _near(f, i, _CLOSING_TOLD) else []),
        *(["programme, of a festival"] if "E" in f.text else []),
        *(["programme, dated"] if "D" in f.text else []),
        *(["programme, prized"] if "A" in f.text else []),
    )
    return _Entry(film, f.signs[i], _days_of(f, i, days), _own_days(f, i, days), signs)


def _only_tells_who(f: Folded, i: int) -> bool:
    """Whether a film is named only to say who somebody is."""
    return bool(_TELLS_WHO.search(f.text[max(0, i - 70) : i]) or _OF_WHOM.match(f.text, i + 1))


def _is_first_shown_above(f: Folded, line: int) -> bool:
    """Whether a sentence says so of the film above; words that are a line of their own head the films below."""
    told = _FIRST_SHOWN_ABOVE.search(f.text)
    return bool(told and (told["alone"] is None or f.sentence.line == line))


def _first_shown(entry: _Entry) -> _Entry:
    """The same of a film that has its world premiere."""
    signs = tuple("programme, first" if sign == "programme, shown" else sign for sign in entry.signs)
    return msgspec.structs.replace(entry, signs=signs)


def _near(f: Folded, i: int, words: re.Pattern[str]) -> bool:
    """Whether words stand near a film, no other film or full stop between."""
    before = re.split(r"[.;F]", f.text[max(0, i - 60) : i])[-1]
    behind = re.split(r"[.;F]", f.text[i + 1 : i + 40])[0]
    return bool(words.search(before) or words.search(behind))


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
    return bool(_FIRST_SHOWN.search(heading)) and not (_SHOWN_BEFORE.search(heading) or _COUNTED.search(heading))


def _days_of(f: Folded, i: int, days: When) -> tuple[When, ...]:
    before, behind = f.text[max(0, i - 60) : i], f.text[i + 1 : i + 60]
    first, _, last = days.edtf.partition("/")
    own = _own_days(f, i, days)
    if own:
        return own
    if _CLOSES.match(behind) or _CLOSING.search(before):
        return (When.of(last or first),)
    return (When.of(first),) if _OPENS.match(behind) or _OPENING.search(before) else (days,)


def _day_before(f: Folded, i: int, days: When) -> tuple[When, ...]:
    """The day of the festival before a film, nothing but its showing between: `On D, the piazza shows F`."""
    told = [(at, m.value) for at, m in signs_in(f, max(0, i - _BEFORE), i, "D") if isinstance(m.value, When)]
    if not told:
        return ()
    at, when = told[-1]
    between = f.text[at + 1 : i]
    if not when.exact or when == days or _APART.search(between) or _SHOWN_ELSEWHERE.search(between):
        return ()
    inside = when.first and days.first and days.last and days.first <= when.first <= days.last
    return (when,) if inside else ()


def _own_days(f: Folded, i: int, days: When) -> tuple[When, ...]:
    """The days of its own that a film is said to be shown on."""
    if not _SHOWING.match(f.text, i + 1 if i else 0):
        return _day_before(f, i, days)
    told = [m.value for _, m in signs_in(f, i, i + 70, "D") if isinstance(m.value, When) and m.value != days]
    year = days.first.year if days.first else None
    return tuple(with_year(when, year) for when in told if when.exact or "XXXX" in when.edtf)
