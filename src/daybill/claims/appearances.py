"""What speaks for a film's appearance at a festival: signs of the words around the festival's name.

The names of the signs are those of `festivals.toml`; a new name says nothing until its weight is learned.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.showings import STRONG, is_off, premiere_at, shown_at
from daybill.claims.spans import signs_in
from daybill.claims.stops import FESTIVAL_WORD, Calendar, Stop
from daybill.claims.venues import bounded
from daybill.languages import table
from daybill.literals import Gate, Gated

_NEAR, _FAR = 28, 80
"""How many characters before and behind a festival's name its talk is looked for: right beside it, or in the clause."""
_WILL = Gated(
    r"\bto (?:close|open|screen|play|premi[eè]re|bow|debut|show|unspool)\b|\b(?:set|named|chosen|announced|"
    r"unveiled|tapped) (?:as|for) (?:the )?(?:opener|closer|opening|closing|premi[eè]re)|"
    r"\bwill (?:[a-z]+ )?(?:close|open|screen|show|play|premi[eè]re|bow|debut|compete|have|be|get|take place|unspool|"
    r"make)\b|"
    r"\b(?:is|are) (?:set|due|slated|scheduled)\b|\bup next\b|\bahead of its\b|\bupcoming\b|\bnext (?:month|week)\b|"
    r"\bnew opener\b|\b(?:premi[eè]res|bows|debuts|opens|closes) (?:at|in|on|with|the)\b|"
    r"\b(?:goes|heads|heading|headed|travels|moves|jets|bound|booked|invited|selected|chosen|picked|tapped) (?:next |"
    r"on |now |also |off )?(?:to|for)\b|\b(?:is|comes|are) next\b|\bnext (?:stops?|up|comes|is|are)\b|"
    r"\b(?:is|are|has|have) (?:yet |still |also |now )?to (?:be|have|give|get|host|make|take|see|screen|show|play)\b|"
    r"\bwill (?:also |then |now )?(?:give|host|welcome|see|mark|travel|go|head|receive|feature|include|kick|launch|"
    r"wrap|bring|follow)\b|\blater this (?:month|year|fall|summer|spring|autumn|week)\b|\bcoming (?:to|up)\b"
)
"""What says that a showing is still to come."""
_SHORT = 60
"""How long a line can be that may say no more than where and when."""
_OWNED = re.compile(r"'?s? ?[AP]\b")
_ONLY_A_LABEL = re.compile(r"[^a-zA-Z]*[DE](?:[^a-zA-Z]*[DETC])*[^a-zA-Z]*")
"""A line that holds a festival's name and its date, and nothing else."""


class Said(msgspec.Struct, frozen=True):
    """What a sentence says of a festival, as rules have it, and the signs of all around it."""

    premiere: tuple[int, int] | None
    """Where the words stand that make it a world premiere."""
    off: bool
    """Whether the showing was called off."""
    ahead: bool
    """Whether words or its day say that it is to come."""
    how: str
    """The strongest of what is said: `premiere`, `off`, `shown strongly`, `shown`, `dated` or `nothing`."""
    counts: bool
    """Whether rules take it for said of a showing at all: not beside a prize, or where nothing is said."""
    signs: frozenset[str]


def said_of(f: Folded, stop: Stop, calendar: Calendar, *, again: bool, due: bool) -> Said:
    """What a sentence says of one festival; `again`: it has already said that the film had its premiere elsewhere.

    `due`: the day that it gives is still to come.
    """
    premiere = None if again else premiere_at(f.text, stop)
    shown = shown_at(f.text, stop)
    off = is_off(f.text, stop, premiere or shown)
    strong = bool(shown and STRONG.search(shown[0]))
    how = (
        "off"
        if off
        else "premiere"
        if premiere
        else "shown strongly"
        if strong
        else "shown"
        if shown
        else "dated"
        if stop.said
        else "nothing"
    )
    quiet = stop.sort in ("silent", "town")
    how = f"{stop.sort} {how}" if quiet else how
    ahead = due or _WILL.search(f.text[stop.left : stop.right]) is not None
    dated = "dated" if stop.said else "of a known time" if stop.when or stop.days else "undated"
    signs = {
        f"said {how}",
        f"said {how}, {dated}",
        f"said {how}, {dated}, {'to come' if ahead else 'past'}",
        *_standing(f, stop, calendar),
        *_talk(f.text, stop),
        *(["premiere and shown"] if premiere and shown else []),
        *(["premiered before"] if again else []),
        *(["to come"] if ahead else []),
        *(["a premiere of a territory"] if stop.territory else []),
    }
    prized = bool(signs_in(f, stop.left, stop.right, "A")) and not (premiere or shown)
    counts = how != "nothing" and not prized and not quiet
    return Said(premiere.span() if premiere else None, off, ahead, how, counts, frozenset(signs))


def _standing(f: Folded, stop: Stop, calendar: Calendar) -> Iterator[str]:
    """How a festival's name stands: what it looks like, where, and with what beside it."""
    text = f.text
    yield f"sentence {f.sentence.sort}"
    yield f"festival {stop.sort}"
    if stop.sort == "named":
        yield "a festival in full" if FESTIVAL_WORD.search(stop.named.shown.casefold()) else "a festival's town"
    if stop.named.entry.month is None:
        yield "an unknown festival"
    yield "the one festival of the text" if calendar.only else "one of several festivals"
    if stop.named.entry.id in calendar.headline:
        yield "festival in the headline"
    if FESTIVAL_WORD.match(text, stop.end + 1):
        yield "festival behind it"
    if stop.listed:
        yield "in a list of festivals"
    if len(text) < _SHORT:
        yield "a line of its own" if _ONLY_A_LABEL.fullmatch(text) else "a short line"
    if stop.i < 12:
        yield "opens the sentence"
    if text.find("(", max(0, stop.i - 60), stop.i) > text.find(")", max(0, stop.i - 60), stop.i):
        yield "in brackets"
    yield from _beside(f, stop)


def _beside(f: Folded, stop: Stop) -> Iterator[str]:
    """Which things are named in the clause of a festival."""
    for sign, name in (("A", "a prize"), ("P", "a person"), ("O", "a company"), ("S", "a service"), ("D", "a date")):
        if any(i != stop.i for i, _ in signs_in(f, stop.left, stop.right, sign)):
            yield f"{name} in the clause"
    films = len(f.films)
    yield "several films" if films > 1 else "one film in the sentence" if films else "no film in the sentence"
    if f.text[stop.end : stop.end + 2] == "'s":
        yield "its own"
    if _OWNED.match(f.text, stop.end):
        yield "a prize or person right behind"


@cache
def _classes() -> tuple[Sequence[tuple[str, re.Pattern[str]]], Gate]:
    talk: dict[str, list[str]] = table("en", "festival")["talk"]
    classes = [(name, re.compile("|".join(bounded(w) for w in words))) for name, words in talk.items()]
    return classes, Gate([words for _, words in classes])


def _talk(text: str, stop: Stop) -> Iterator[str]:
    """The classes of words that stand right before a festival's name, right behind it, or in its clause."""
    classes, gate = _classes()
    left, right = max(stop.left, stop.i - _FAR), min(stop.right, stop.end + _FAR)
    for name, words in [classes[n] for n in gate.open_to(text[left:right])]:
        places = [m.span() for m in words.finditer(text, left, right)]
        before = [stop.i - end for _, end in places if end <= stop.i]
        behind = [start - stop.end for start, _ in places if start >= stop.end]
        if before:
            yield f"{name} {'right ' if min(before) < _NEAR else ''}before"
        if behind:
            yield f"{name} {'right ' if min(behind) < _NEAR else ''}behind"
