"""The grounds on which a window is believed: the signs for and against it around its date.

The names of the signs are those of `releases.toml`: a new name says nothing until its weight is learned. Single words
are no signs: there is too little labelled press to learn them from. What they have in common is: the classes of words
that stand in `release.toml` of English under `talk`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from daybill.claims.spans import REACH, Stretch
from daybill.claims.venues import bounded, words_of_release
from daybill.claims.windows import Window
from daybill.languages import table
from daybill.literals import Gate
from daybill.model import Article, Status, When

_PLAN = re.compile(
    r"\b(?:plan(?:s|ned)?|schedul|slat|due|set|expect|origin|previous|initial|intend|hope|aim|meant|suppos|target|ey(?:e|ing)|"
    r"date|slot|delay|postpon|push|mov|bump|shift|reschedul)"
)
_MOVED_TO = re.compile(
    r"\b(?:postpon|delay|push|defer|mov|shift|reschedul|bump|slid|put)\w* (?:[a-z]+ ){0,3}(?:to|until|till)(?: the)? $"
)
_NUMBER = re.compile(r"\d")
_BEFORE_IT = re.compile(r"\b(?:before|ahead of|prior to) (?:the )?$")
_PRINTED = (
    ("date with weekday", re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)),
    ("date with year", re.compile(r"\d{4}")),
    (
        "a time to come, in words",
        re.compile(r"\b(?:later (?:this|in the|that)|this coming|next) [a-z]+$", re.IGNORECASE),
    ),
)
_NEAR_BEFORE, _NEAR_BEHIND = 60, 40
"""How many characters before and behind a date its talk is looked for."""


def said_around(article: Article, window: Window) -> frozenset[str]:
    """What is said around the date of a window, whatever else the window is."""
    told = (_words_around(window), _printed(article, window), _standing(window), talk_of(window.place), _beside(window))
    return frozenset((f"sentence {window.place.f.sentence.sort}", *window.doubts, *chain.from_iterable(told)))


def grounds(article: Article, window: Window, around: frozenset[str]) -> dict[str, float]:
    """What speaks for and against a window, whatever the film: how its parts were found, what is said `around` it."""
    date, venue = window.date, window.group[0]
    named = {
        f"venue {window.how}",
        f"date {grain_of(date.when)}",
        *around,
        *(["given up"] if window.status is Status.SUPERSEDED else []),
        *(["day of publication"] if article.published and date.when == article.published else []),
        *(["festival nearer"] if _festival_nearer(window) else []),
        *([f"distance {distance_of(article, date.when)}"] if article.published else ["published unknown"]),
    }
    signs = dict.fromkeys(named, 1.0)
    signs["certainty"] = window.certainty
    signs["words between"] = min(abs(venue.start - date.start), 80) / 40
    return signs


def _words_around(window: Window) -> Iterator[str]:
    """Whether words of release and of plans stand around a date."""
    place, text = window.place, window.place.f.text
    before = words_of_release(text, max(place.left, place.start - 60), place.start)
    behind = words_of_release(text, place.end, min(place.right, place.end + 45))
    yield "word of release before" if before else "word of release behind" if behind else "no word of release"
    if _PLAN.search(text, max(0, place.start - 90), place.start):
        yield "spoken of as a plan"
    if _MOVED_TO.search(text, max(0, place.start - 60), place.start):
        yield "moved to"


_AS_SUBJECT = re.compile(r"[ ,]*(?:is|was|will be|has been|remains?|came|comes|would be)\b")
_IS_IT = re.compile(r"\b(?:is|are|was|be|'s|it is|now|on|for|down for|been)(?: now| then| on)? $")
_TERRITORIES_BEFORE = re.compile(r"T(?:'s)?(?: ?[,:(-]| on| in| from| has it| gets it| got it| follows| and T)* ?$")
_AS_LABEL = re.compile(r" ?[:–—-] (?:from |on |in )?")
_ITS_TERRITORY = re.compile(r" ?\(T\)")
_LABEL = re.compile(r"\b(?:release|released|street|opening|air|premiere|debut|in|available|due|out)[a-z ]{0,14}: ?$")


def _standing(window: Window) -> Iterator[str]:
    """How a date stands among its neighbours: as the subject, behind a label or a territory, before its territory."""
    place = window.place
    before, behind = place.before[-40:], place.f.text[place.end : place.end + 24]
    if _AS_SUBJECT.match(behind) and before.strip(" \"'") == "":
        yield "date as the subject"
    if _IS_IT.search(before):
        yield "it is that date"
    if _TERRITORIES_BEFORE.search(before):
        yield "right behind a territory"
    if _LABEL.search(before):
        yield "behind a label"
    venue = window.group[0]
    if place.left <= venue.end <= place.start and _AS_LABEL.fullmatch(place.f.text, venue.end, place.start):
        yield "venue as a label"
    if _ITS_TERRITORY.match(behind):
        yield "its territory in brackets"
    if "|" in before[-4:] or "|" in behind[:3]:
        yield "in a row of fields"


_TERRITORY_AND_DAY = re.compile(r"T(?: only)?(?: ?[(:,–-]| on| in| from| gets it(?: on)?)*(?: the)? ?D")


def _beside(window: Window) -> Iterator[str]:
    """What else a sentence is: a question, a row of territories with their days, something before a day."""
    f, place = window.place.f, window.place
    if f.text.rstrip(" \"')").endswith("?"):
        yield "a question"
    if len(_TERRITORY_AND_DAY.findall(f.text[max(0, place.start - REACH) : place.end + REACH])) > 1:
        yield "a row of territories"
    if _BEFORE_IT.search(place.before[-24:]):
        yield "before that date"


def _printed(article: Article, window: Window) -> Iterator[str]:
    """How the date is printed, and where it stands in its sentence."""
    date, f = window.date, window.place.f
    start, end = f.span(date.start, date.end)
    words = article.text[start:end]
    yield from (name for name, pattern in _PRINTED if pattern.search(words))
    if not _NUMBER.search(words):
        yield "date without a number"
    before = f.text[max(0, date.start - 24) : date.start]
    if not before.strip(" \"'*-•"):
        yield "date comes first"
    if before.endswith("("):
        yield "date in brackets"
    if not f.text[date.end :].strip(" .!\"'"):
        yield "date comes last"
    if len(f.text) < 40:
        yield "short line"


def _festival_nearer(window: Window) -> bool:
    """Whether a festival stands nearer to a date than its venue does, or right beside it."""
    date, f = window.date, window.place.f
    if "E" not in f.text:
        return False
    places = f.mentions(date.start - REACH + 1, date.start + REACH, "E")
    nearest = min((abs(i - date.start) for i, _ in places), default=REACH)
    return nearest < abs(window.group[0].start - date.start) or nearest < 30


def talk_of(place: Stretch) -> Iterator[str]:
    """The classes of words that stand near before a place, and near behind it."""
    text = place.f.text
    start, end = max(place.left, place.start - _NEAR_BEFORE), min(place.right, place.end + _NEAR_BEHIND)
    classes, gate = _classes()
    for name, words in [classes[n] for n in gate.open_to(text[start : place.start])]:
        if words.search(text, start, place.start):
            yield f"{name} before"
    for name, words in [classes[n] for n in gate.open_to(text[place.end : end])]:
        if words.search(text, place.end, end):
            yield f"{name} behind"


@cache
def _classes() -> tuple[Sequence[tuple[str, re.Pattern[str]]], Gate]:
    talk: dict[str, list[str]] = table("en", "release").get("talk", {})
    classes = [(name, re.compile("|".join(bounded(w) for w in words))) for name, words in talk.items()]
    return classes, Gate([words for _, words in classes])


def grain_of(when: When) -> str:
    """How exact a date is."""
    if when.edtf.startswith("XXXX"):
        return "without year"
    length = when.length
    if length is None:
        return "open"
    return next((name for most, name in ((1, "day"), (31, "month"), (130, "season")) if length <= most), "year")


def distance_of(article: Article, when: When) -> str:
    """How far a date lies from the day of the text, roughly."""
    published = article.published
    if not (published and published.first and when.first):
        return "unknown"
    days = (when.first - published.first).days
    bounds = (
        (-720, "long ago"),
        (-60, "past"),
        (-8, "recent"),
        (-1, "just past"),
        (1, "that day"),
        (14, "soon"),
        (365, "ahead"),
    )
    return next((name for bound, name in bounds if days < bound), "far ahead")
