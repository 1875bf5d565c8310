"""Whether a release date still holds: planned, released, superseded or cancelled."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache

from daybill.claims.spans import Stretch
from daybill.claims.venues import bounded
from daybill.languages import table
from daybill.literals import Gate, Gated
from daybill.model import Article, Status, When

_MOVED_ON = re.compile(
    r"[^.;]{0,60}?\b(?:to|until|till|and to|back to|onto)\b(?! (?:be|open|have|see|make)\b)[^.;D]{0,24}D"
)
_NEW = re.compile(r"\b(?:to|until|till)(?: the)? $")
"""What stands before the new date, also where the verb follows: `to D postponed`."""
_FROM = Gated(r"\b(?:from|off) (?:its |the |a |an |their )?(?:[a-z-]+ ){0,3}$")
_OLD_IN_BRACKETS = re.compile(
    r"\((?:(?P<once>was|formerly|originally|previously)|"
    r"from|ex|not|instead of|in place of|vs\.?|replac(?:es|ing)|old(?: date)?:?)\b[^()D;]{0,20}$"
)
"""The old date behind the new one: `Soul: D (was D)`."""
_MOVED_FROM = Gated(
    r"\b(?:to|onto) (?:the )?(?:[a-z]+ ){0,2}D,? (?:up |down )?from (?:its |the |a |an |their )?(?:[a-z-]+ ){0,3}$"
)
"""The old date behind the new one: `moves up a week to D from D`."""
_ARROW = re.compile(r" ?(?:→|->|-->|⇒|=>|>|») ?(?:(?:now|p?vod|digital|S),? )?D")
"""What leads from the old date to the new one in a list: `Dec. 18 → Feb. 7`."""
_NOT_BEFORE = Gated(r"(?:\bnot|n't|\bnever)\b[^.;]{0,40}\b(?:before|prior to|ahead of|earlier than)(?: the)? $")
"""Before the first day on which a film may be out: `won't be out before D`."""
_MOVED_AGAIN = re.compile(
    r"[, ]+(?:and |but )?,? ?"
    r"(?:(?:then|later|again|once more|finally|(?:for )?(?:a|the) (?:second|third) time)[, ]+){1,2}"
    r"(?:back )?(?:to|until|till) (?:the )?D"
)
"""Behind a new date that gave way to another: `went from D to D and, a second time, to D`."""
_INSTEAD = re.compile(r"[^.;D]{0,30}\binstead\b(?! of)")
_STILL_TO_COME = re.compile(r"\b(?:will|tonight|later today|this evening|at midnight|to be)\b")
_MOVING = Gated(
    r"\b(?:mov|push|delay|postpon|shift|bump|slid|chang|goes?\b|going|went|relocat|brought|bring|fled|transfer|"
    r"defer|put back|reschedul|had been|advanc)"
)

_KEYS = ("superseded_before", "superseded_after", "renewed", "cancelled", "planned", "released")


_GOES_ON = re.compile(r", $|[ ,(]*(?:and|or|then|before|followed by|with|in|of|on|at|ahead of)\b[^.;]{0,60}$")
_TURNS = re.compile(
    r"\b(?:is|are|was|were|will|has|have|now|but|until|till|instead|moved|pushed|delayed|puts?|putting|placed|became|becomes)\b|"
    r"(?<!before it )\b(?:comes|opens|hits|arrives|goes|bows|lands|debuts|streams|takes|gets|claims|inherits|grabs|"
    r"fills)\b|"
    r"\b(?:to|that) $"
)
"""What ends what a sentence says of a plan."""


def statuses_of(article: Article, windows: Sequence[tuple[Stretch, When]]) -> list[Status]:
    """The status of each date of a sentence; where a sentence goes on about what was given up, so is the next date."""
    found: list[Status] = []
    for n, (stretch, when) in enumerate(windows):
        before = stretch.before
        if before.endswith("from ") and _gives_way(when, windows[n + 1 : n + 2], entry=before.endswith(_OF_AN_ENTRY)):
            found.append(Status.SUPERSEDED)
            continue
        if not n and _FIRST_OF_MANY.search(before) and _THEN.match(windows[1][0].before if windows[1:] else ""):
            found.append(Status.SUPERSEDED)
            continue
        goes_on = found and found[-1] is Status.SUPERSEDED and _GOES_ON.match(before) and not _TURNS.search(before)
        found.append(Status.SUPERSEDED if goes_on else status_of(article, stretch, when))
    return found


_FIRST_OF_MANY = re.compile(
    r"^(?:and )?(?:the|its) first (?:(?:release )?(?:date|day|slot|one|plan) )?(?:was|had been) $"
)
_THEN = re.compile(r",? (?:and )?(?:then|after that|next|followed)\b")
"""Behind the first of many plans: `the first was D, then came D, followed by D`."""
_LONG = dt.timedelta(days=60)


def _gives_way(when: When, following: Sequence[tuple[Stretch, When]], *, entry: bool) -> bool:
    """Whether a day leads to another, and is not the first of a time: `F: from D to D`.

    So it is where the other lies before it or far off; and in an `entry`, where a short time would be one date.
    """
    return any(
        _TO.fullmatch(stretch.before)
        and when.exact
        and to.exact
        and when.first
        and to.first
        and (entry or not dt.timedelta(0) <= to.first - when.first <= _LONG)
        for stretch, to in following
    )


_OF_AN_ENTRY = (": from ", ", from ")
_TO = re.compile(r" (?:to|until) (?:the )?")


def status_of(article: Article, stretch: Stretch | None, when: When | None) -> Status:
    """The status of a date, judged by its own stretch of the sentence; without one by the calendar."""
    before = stretch.before if stretch else ""
    after = stretch.f.text[stretch.end : stretch.end + 70] if stretch else ""
    if _FROM.search(before) and _MOVED_ON.match(after) and (_MOVING.search(before) or _MOVING.search(after)):
        return Status.SUPERSEDED
    if stretch and "from" in before[-30:] and _MOVED_FROM.search(stretch.f.text[: stretch.start][-60:]):
        return Status.SUPERSEDED
    old = _OLD_IN_BRACKETS.search(before)
    bracketed = old and stretch and ("D" in stretch.f.text[: stretch.start] or old["once"])
    if bracketed or _ARROW.match(after) or (_NEW.search(before) and _MOVED_AGAIN.match(after)):
        return Status.SUPERSEDED
    patterns, gate = _words()
    words = {_KEYS[n]: patterns[n] for n in gate.open_to(f"{before} {after}")}
    if _given_up(before, after, words) and not _INSTEAD.match(after):
        return Status.SUPERSEDED
    if "cancelled" in words and _called_off(before, after, words["cancelled"]):
        return Status.CANCELLED
    return _tense(article, before, after[:50], when, words)


_SHOWN_ELSEWHERE = re.compile(r"\b(?:S|p?t?vod|digital\w*|demand|stream\w*|disc|blu-?ray|dvd|home)\b")


_CLAUSE_ENDS = re.compile(r";|\. ")


def _called_off(before: str, after: str, words: re.Pattern[str]) -> bool:
    """Whether the words beside a date say that it is off; `will skip theaters and go to S on D` is on."""
    near = before[-60:]
    told = words.search(f"{near} {_CLAUSE_ENDS.split(after[:40], maxsplit=1)[0]}")
    return told is not None and not _SHOWN_ELSEWHERE.search(near[told.end() :])


def _given_up(before: str, after: str, words: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the words beside a date say that it is the old one."""
    if "superseded_before" in words and not _NOT_BEFORE.search(before):
        to_date = f"{before.rpartition(';')[2]}D"
        old = _last(words["superseded_before"], to_date)
        if old >= 0 and old >= (_last(words["renewed"], to_date) if "renewed" in words else -1):
            return True
    behind = words.get("superseded_after")
    return behind is not None and behind.match(after.lstrip(" ,)\"'")) is not None and not _NEW.search(before)


def _tense(
    article: Article, before: str, after: str, when: When | None, words: Mapping[str, re.Pattern[str]]
) -> Status:
    published = article.published
    first, last = (when.first, when.last) if when else (None, None)
    if published and published.first and published.last:
        if last and last < published.first:
            return Status.RELEASED
        if first and first > published.last:
            return Status.PLANNED
        if when == published and when.exact and not _STILL_TO_COME.search(f"{before} {after}"):
            return Status.RELEASED
    if "released" not in words or ("planned" in words and words["planned"].search(before[-60:])):
        return Status.PLANNED
    past = words["released"].search(before[-60:]) or words["released"].match(after.lstrip(" ,)\"'"))
    return Status.RELEASED if past else Status.PLANNED


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends, or -1."""
    return max((m.end() for m in pattern.finditer(text)), default=-1)


@cache
def _words() -> tuple[Sequence[re.Pattern[str]], Gate]:
    status: dict[str, list[str]] = table("en", "release").get("status", {})
    patterns = [re.compile("|".join(bounded(w) for w in status.get(name, ())) or r"(?!)") for name in _KEYS]
    return patterns, Gate(patterns)
