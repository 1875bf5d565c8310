"""The words of dates of one language, each with the sign that stands for it in the grammar.

A text is read as a line of signs, one character a word: `In UK cinemas 29 January 2021` is `iCwDMY`. So the grammar is
short, the same for all languages, and its patterns meet no character of the text itself.

    M month  W weekday  V weekdays  S season  m v  month, weekday that may be another word (`may`, `sun`)
    D 1 to 31  O 1st to 31st  2 32 to 99  Y 1000 to 2999  y ’21  k 1960s  N 2/5/2021  p 12.25  0 another number
    K two  a a  U day, week …  u days, weeks …  E weekend  Q Q1, H2  H Easter  h awards season  R today
    X this, next, last  x the same on either side of its noun  Z early, mid, late  z the end (of)  e year-end
    t the  o of  i in  n on  f from  T to  b between  B by  & and  g ago  G ago, before its number  l later  A before
    s soon  c TBA  C another word with a capital  w another word  - / , . ' " ( ) $ as they are  | new line, ! ? ;
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec

from daybill.errors import BadKnowledge
from daybill.languages import table

Value = Any
"""What a word means besides its sign: a number, a unit's or a holiday's name, the parts of a numeral."""
Entry = tuple[str, Value]

WORD = re.compile(r"[^\W\d_]+|[^\s\w]")
FOLLOWING, COMING = 2, 3
"""What `the following` means (next from the date before it in the text, if any) and what `the coming` means."""


class Lexicon(msgspec.Struct, frozen=True):
    """What the reader knows of one language."""

    words: dict[str, Entry]
    phrases: dict[str, tuple[tuple[list[str], Entry], ...]]
    """Under its first word: the further words of a phrase, longest first, and its entry."""
    odd: frozenset[str]
    """Words that may begin a phrase, or be another word."""
    triggers: frozenset[str]
    """A text without any of these and without a digit has no date."""
    cautious: frozenset[str]
    personal: frozenset[str]
    suffixes: frozenset[str]
    month_first: bool
    cues: dict[str, frozenset[str]]
    dotted: bool
    """Whether 5.2. is a day without more ado."""
    capitals: bool
    """Whether titles are written with capitals throughout."""
    bare_days: frozenset[str]
    """Words behind which a number may be a day of the month last spoken of: `dal 23`."""
    past_endings: tuple[str, ...]
    """How past forms end where `cues` do not list them."""
    plain: dict[str, Entry] = msgspec.field(default_factory=dict)
    """Signs of words as they are printed, remembered as they come up; of none that may begin a phrase."""


# The lists in `[cues]`, all of single words, and what they do.
_CUES = {
    "past": "verbs: what they date is over",
    "future": "verbs, and `will` or `is` before a participle: what they date is to come",
    "qualities": "end as past forms do, and are none: `in limited release`",
    "shortened": "before 't: what they date is to come, as after `won't`",
    "sounds": "before 5.1: channels of sound",
    "perfect": "`has`, which leaves the time of its verb open",
    "auxiliaries": "of `future`, but with a past form they say the past: `è uscito`",
    "moves": "verbs: `from A to B` after them are two dates, not a time",
    "former": "before a date: it was given up, and nothing counts from it while another holds",
    "shuffles": "words of a text on dates that moved: its entries `F: from A to B` are of two dates too",
    "reports": "verbs: behind a date they say when it was told, not when it is",
    "opening": "before 12.25: a day, not a number",
    "day_first": "places whose numerals begin with the day",
    "vague": "no date but as the end of a range: `now`",
    "every": "before a weekday: no one day",
    "either": "between two months: one of them is meant",
    "nightly": "after a weekday: likewise",
    "agreed": "verbs beside `a June 3 release`, `June 3 as the date`: what was agreed on is to come",
    "claims": "verbs right before a date, `the June 3 slot` or `F the June 3 slot`: what they take is to come",
    "berths": "places on a calendar of releases: `the June 3 slot`",
    "as": "behind a date: it is what it was named as",
    "that": "behind one of `reports`: what was told begins here",
    "asides": "behind a date: a clause begins here that tells of the time of something else",
    "its": "behind one of `perfect`: it is the verb itself, `it has its premiere`",
    "slots": "after `a winter`: it is when something is out",
    "months": "before May and March: the month, not the word",
    "monthly": "after May and March: what there is of a month",
    "counted": "after a number: no year",
    "rights": "before a year: a copyright line",
    "prizes": "before `in 1947`: when a prize was won",
    "lives": "before a date: of a life",
    "settings": "before `in 1962`: when a story is set",
    "year": "before `is 1962`: likewise",
    "versions": "before 1.10.30: a version",
    "scores": "beside 4/5: a score",
    "idioms": "24/7",
    "themed": "after a holiday: what a thing is about",
    "lasting": "before `31 days from May 20`: that it lasts so long, and begins then",
    "posters": "in quotes: a poster's call, not a title; behind a comma a call too, whatever stood before it",
}

# The signs of the lists in `[links]`.
_LINKS = {
    "the": "t",
    "a": "a",
    "of": "o",
    "in": "i",
    "within": "i",
    "during": "i",
    "on": "n",
    "and": "&",
    "from": "f",
    "since": "f",
    "starting": "f",
    "to": "T",
    "until": "T",
    "between": "b",
    "by": "B",
    "ago": "g",
    "ago_before": "G",
    "later": "l",
    "after": "l",
    "before": "A",
    "soon": "s",
    "tba": "c",
}
_TRIGGERING = "MWVSRHEUuhsckGe"
_STEPS = {"this": 0, "next": 1, "last": -1, "after": FOLLOWING, "coming": COMING}


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language; raises `BadKnowledge` where its `dates.toml` is missing or wrong."""
    data = table(language, "dates")
    try:
        return _compiled(data)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise BadKnowledge(f"languages/{language}/dates.toml: {error!r}", "see languages/en/dates.toml") from error


def _compiled(data: dict[str, Any]) -> Lexicon:
    words: dict[str, Entry] = {}
    phrases: dict[str, list[tuple[list[str], Entry]]] = {}
    triggers = set()
    for text, entry in _entries(data):
        first, *rest = WORD.findall(text.lower())
        if rest:
            phrases.setdefault(first, []).append((rest, entry))
            if "-" in rest:
                phrases[first].append(([word for word in rest if word != "-"], entry))
        else:
            words.setdefault(first, entry)
        if entry[0] in _TRIGGERING:
            triggers.add(max(first, *rest, key=len) if rest else first)  # of `the holidays` the rarer word
    listed = {name: frozenset(data.get(name, ())) for name in ("cautious", "personal", "ordinal_suffixes")}
    return Lexicon(
        words=words,
        phrases={first: tuple(sorted(rest, key=lambda p: -len(p[0]))) for first, rest in phrases.items()},
        odd=frozenset(phrases) | listed["cautious"],
        triggers=frozenset(triggers),
        cautious=listed["cautious"],
        personal=listed["personal"],
        suffixes=listed["ordinal_suffixes"],
        month_first=data.get("month_first", False),
        dotted=data.get("dotted", False),
        capitals=data.get("capitals", False),
        bare_days=frozenset(data.get("bare_days", ())),
        past_endings=tuple(data.get("past_endings", ())),
        cues={name: frozenset(data["cues"].get(name, ())) for name in _CUES},
    )


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every word or phrase of the table with its entry; the first to claim a word keeps it."""
    yield from ((phrase, ("w", None)) for phrase in data.get("no_dates", ()))
    for name, sign, base in _COUNTED:
        for number, spellings in enumerate(data.get(name, ()), start=base):
            yield from ((spelling, (sign, number)) for spelling in spellings)
    for name, sign, meaning in _NAMED:
        for key, spellings in data.get(name, {}).items():
            entry = "E" if key == "weekend" else (sign or _LINKS[key]), meaning(key)
            yield from ((spelling, entry) for spelling in spellings)


# Lists whose place is what their words mean: the list, its sign, and what the first of it means.
_COUNTED = (
    ("months", "M", 1),
    ("weekdays", "W", 0),
    ("weekdays_plural", "V", 0),
    ("numbers", "K", 1),
    ("ordinals", "O", 1),
    ("seasons", "S", 21),
)
# Tables whose keys are what their words mean: the table, its sign, and the meaning of a key.
_NAMED: tuple[tuple[str, str, Callable[[str], Value]], ...] = (
    ("units", "U", str),
    ("units_plural", "u", str),
    ("stretches", "h", lambda months: tuple(int(month) for month in months.split("-"))),
    ("steps_either_side", "x", _STEPS.__getitem__),
    ("steps", "X", _STEPS.__getitem__),
    ("anchors", "R", int),
    ("edges", "Z", str),
    ("edge_nouns", "z", str),
    ("ends", "e", str),
    ("decades", "k", int),
    ("holidays", "H", str),
    ("links", "", str),
)
