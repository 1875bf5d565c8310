"""The dates of a folded sentence as release claims give them: to the day, month, season, quarter or year.

The press says "next week" or "late this month" and means no exact stretch of days, so what is loose is written down as
the month or year that it lies in; an interval that is printed with both its ends ("October 14-25") is kept.
"""

import calendar
import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from daybill.claims.folding import Folded
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.model import Article, When

_SAME_DAY = Gated(
    r"\b(?:on )?(?:the |that )?(?:very )?(?:same|identical) (?:very )?(?:day|date|time)\b|\b(?:from )?day one\b|"
    r"\bsame-day\b|(?:(?<=, )|(?<=from )|(?<=on ))the (?:very )?day (?:that |on which |when )?(?=it |the (?:film|"
    r"movie|picture) |F |of its )|"
    r"\bfrom then\b|^also(?= (?:opening|out|arriving|releasing|bowing|debuting|premiering|hitting)\b(?![^:;F]*D))|"
    r"^(?:it|F|the (?:film|movie)) (?:will |now |is |then |also )*(?:opens?|go(?:es|ing)?(?: up| head[- ]to[- ]head)?|"
    r"up|compet\w+|facing off) (?=(?:against|opposite|alongside|with) [^.;DE]{0,50}F)|"
    r"^(?:alongside|beside|joining) (?:it|that|them|these)(?= (?:are|is|comes?|opens?|arrives?|bows?)\b[^D]*$)|"
    r"\bthat (?:very )?(?:same |identical )?(?:day|date)\b|\bat the same time\b|\bsimultaneously\b|\bconcurrently\b|"
    r"(?<=, )with an? (?:simultaneous|same-day|day-and-date) (?:release|debut|launch|bow|rollout|premiere)\b"
)


_GIVEN_UP = re.compile(r"\b(?:instead of|rather than|not|no longer) (?:on |from |in )?$")
_PART_OF_YEAR = re.compile(r"(\d{4})-(?:3[7-9]|4[01])")
_LAPSE = re.compile(r"\blater$|\bfrom now$|\b\d+ days\b|\bearlier in\b", re.IGNORECASE)


_WEEKS_AWAY = re.compile(r"\bweeks (?:ago|back|from now)$")
_TWO_ENDS = re.compile(r"through|until|\bor\b|[a-z](?<!\bmid)(?<!\blate)(?<!\bearly)\.? ?[-–/] ?[a-z]")
"""What a loose date is printed with that has both its ends; not `mid-April`."""


_LEADS_ON = ("before", "after")
_NO_DAY = re.compile(r" (?:its?|the|that|those|they|F|P|O|S)\b")
"""Behind a lapse that counts from what is no day of the text: `a week before the holiday it first had`."""


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A date of a sentence, with its place in the folded text."""

    start: int
    end: int
    when: When
    lapse: bool = False
    """Whether it is told as a lapse of time: `three weeks later`."""


REACH = 500
"""How many characters of a folded sentence around a date may bear on it: what is further off is not looked at."""


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A place of a sentence, `start`:`end`, and how far around it to look, `left`:`right`."""

    f: Folded
    start: int
    end: int
    left: int
    right: int

    @property
    def before(self) -> str:
        """What stands before the place."""
        return self.f.text[self.left : self.start]

    @property
    def behind(self) -> str:
        """What stands behind the place."""
        return self.f.text[self.end : self.right]


def stretch_at(f: Folded, start: int, end: int, left: int = 0, right: int | None = None) -> Stretch:
    """The stretch around a place, no wider than `REACH` on either side."""
    right = len(f.text) if right is None else right
    return Stretch(f, start, end, max(left, start - REACH), min(right, end + REACH))


def signs_in(f: Folded, start: int, end: int, sign: str) -> list[tuple[int, Mention]]:
    """The mentions of one sort within a stretch, with the places of their signs; costs no more than the stretch."""
    return f.mentions(start, end, sign)


def dates_of(article: Article, f: Folded, previous: When | None) -> list[Dated]:
    """The dates of a sentence in order; `previous` is the date that was named last before it."""
    dates = []
    for i, m in f.signs.items():
        if m.sign == "D" and isinstance(m.value, When):
            words = article.text[m.start : m.end]
            if words.endswith(_LEADS_ON) and _NO_DAY.match(f.text, i + 1):
                continue
            dates.append(Dated(i, i + 1, _as_known(article, words, plain(words, m.value)), bool(_LAPSE.search(words))))
    if previous and _THAT_ONE.search(f.text):
        dates = [_as_meant(article, f, date, previous) for date in dates]
    dates = list(_told_once(f.text, dates))
    dates = [d for n, d in enumerate(dates) if not (d.lapse and _told_exactly(f, d, dates[n + 1 : n + 2]))]
    exact = [d for d in dates if d.when.exact]
    if " day" in f.text or " week" in f.text:
        dates += [other for date in exact if (other := _counted(f.text, date))]
    for match in _SAME_DAY.finditer(f.text):
        n = bisect_left(exact, match.start(), key=lambda d: d.start)
        if n > 1 and _GIVEN_UP.search(f.text, 0, exact[n - 1].start):  # `on D instead of D, and on S the same day`
            n -= 1
        when = exact[n - 1].when if n else exact[0].when if exact else previous
        if when and not _past_beside(article, when, f.text[max(0, match.start() - 60) : match.start()]):
            dates.append(Dated(match.start(), match.end(), when))
    return sorted(dates, key=lambda d: d.start)


NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
NUMBERS |= {"ten": 10, "twelve": 12}
"""The words for the numbers that are read outside of dates."""
_COUNTED = re.compile(
    rf",? (?P<lapse>(?:just |only |exactly |a full )?(?P<n>{'|'.join(NUMBERS)}|\d{{1,2}}) "
    r"(?P<unit>day|week)s? (?P<way>before|ahead of|after))(?="
    r" (?:it|F) (?:goes|opens|hits|comes|arrives|lands|rolls|expands|bows|reaches|streams|opened|hit|came|arrived|"
    r"went)\b"
    r"(?! (?:at |in )?(?:the )?E)|"
    r" (?:the|its|F's) "
    r"(?:(?:T|theatrical|digital|wide|limited|nationwide|national|home|disc|streaming|vod|S|cinema) ){0,2}"
    r"(?:release|opening|launch|debut|rollout|bow|run)\b(?! (?:at|in) (?:the )?E)|"
    r" (?:the )?T(?:[.,;]|$))"
)
"""Behind a day another that is counted from it: `in cinemas on D, three days before it goes nationwide`."""


def _counted(text: str, date: Dated) -> Dated | None:
    """The day that is told as some days or weeks away from the one before it; none where it is told otherwise."""
    found = _COUNTED.match(text, date.end)
    if found is None or date.when.first is None or date.when.first.year < _FIRST_YEAR:
        return None
    many = NUMBERS.get(found["n"]) or int(found["n"])
    away = dt.timedelta(days=many * (7 if found["unit"] == "week" else 1))
    when = date.when.first - away if found["way"] == "after" else date.when.first + away
    return Dated(*found.span("lapse"), When.day(when))


_FIRST_YEAR = 1880
_CLOSES = re.compile(r"(?:(?:also|out|and|opens|on|from|due|coming),? )*D\.?")
_SHORT = 24


def closes_entry(f: Folded) -> bool:
    """Whether a sentence is nothing but the day with which an entry of a list ends: `F is a G with P, D`."""
    return len(f.text) < _SHORT and _CLOSES.fullmatch(f.text) is not None


_THAT_ONE = re.compile(r"\b(?:that|the same) D|^D's (?:other|only|one|rest|competition|new)\b")
_STRETCH = re.compile(r"(?:the )?(?:week(?:end)?|month)", re.IGNORECASE)


def _as_meant(article: Article, f: Folded, date: Dated, previous: When) -> Dated:
    """A date; that named last, where it is a stretch of time around it: `also open that weekend`."""
    mention = f.signs[date.start]
    words = article.text[mention.start : mention.end]
    if not previous.exact or not _STRETCH.fullmatch(words):
        return date
    if date.start and not f.text.endswith(("that ", "the same "), 0, date.start):
        return date
    return msgspec.structs.replace(date, when=When.of(previous.edtf[:7]) if words.endswith("month") else previous)


_COUNTED_DAY = re.compile(r"(?:(?:the|this|next|last|coming|on) )*\w+day|tonight|tomorrow", re.IGNORECASE)


def _as_known(article: Article, words: str, when: When) -> When:
    """A date, but for a day that is counted from a day of publication of which only the month is known: `yesterday`."""
    published = article.published
    if published is None or published.exact or not when.exact or not _COUNTED_DAY.fullmatch(words):
        return when
    return When.of(when.edtf[:7])


def _told_once(text: str, dates: Iterable[Dated]) -> Iterator[Dated]:
    """The dates, those that are told twice in a row as one: `tomorrow, Wednesday August 3`, `2020 or 2021`."""
    last: Dated | None = None
    for date in dates:
        if last and date.when == last.when and date.start - last.end <= _NEXT:
            last = msgspec.structs.replace(last, end=date.end)
            continue
        if last and text.startswith(_OR, last.end) and (years := _either_year(last, date)):
            last = msgspec.structs.replace(last, end=date.end, when=years)
            continue
        if last:
            yield last
        last = date
    if last:
        yield last


_NEXT = 2
_OR = " or "


def _either_year(one: Dated, other: Dated) -> When | None:
    """The two years in a row of which a film may come out in either, as one stretch; else none."""
    if other.start - one.end > len(_OR) or not (_YEAR.fullmatch(one.when.edtf) and _YEAR.fullmatch(other.when.edtf)):
        return None
    in_a_row = int(other.when.edtf) - int(one.when.edtf) == 1
    return When.of(f"{one.when.edtf}/{other.when.edtf}") if in_a_row else None


_YEAR = re.compile(r"\d{4}")
_LABELLED = re.compile(r"F[\"']?,? ?\((?:[^()OS]{0,60}?[,;/| ] ?)?$")

_LISTED = re.compile(r"[^a-zA-Z]*F[\"']?, D(?:$| ?\()")


_RIGHT_BEHIND = re.compile(r"F[\"']? ?\($")
_IN_BRACKETS = re.compile(r"[,;/] ?[^()D]{1,40}\)")
"""Behind the year of a film, more that tells of it: `F (2019, S)`."""


def is_label(text: str, i: int, when: When) -> bool:
    """Whether a date is the year that stands behind a film to tell it apart: `F (P, T 2019)`, on a line `F, 2019`."""
    if not _YEAR.fullmatch(when.edtf):
        return False
    if _IN_BRACKETS.match(text, i + 1) and _RIGHT_BEHIND.search(text, max(0, i - 4), i):
        return True
    if not text.startswith(")", i + 1):
        return _LISTED.match(text) is not None and text.index("D") == i
    return _LABELLED.search(text, max(0, i - 80), i) is not None


_AND_THAT_IS = re.compile(r",? [(-]{0,2} ?(?:on |that is |i\.e\.? )?")


def _told_exactly(f: Folded, lapse: Dated, following: list[Dated]) -> bool:
    """Whether a lapse of time is told once more as a day: `a week later, on March 22`."""
    return any(d.when.exact and not d.lapse and _AND_THAT_IS.fullmatch(f.text, lapse.end, d.start) for d in following)


_WENT = re.compile(r"\b(?:went|came|opened|were|did|bowed|premiered|arrived|landed|got|launched)\b[^.;]*$")


def _past_beside(article: Article, when: When, before: str) -> bool:
    """Whether `went to both the same day` cannot be of a day that is still to come."""
    published = article.published
    return bool(published and published.last and when.first and when.first > published.last and _WENT.search(before))


def plain(words: str, when: When) -> When:
    """A date as it is written down: a loose stretch as the month, season or year in which most of it lies."""
    first, last, folded = when.first, when.last, words.casefold()
    if first is None and last is not None and when.edtf.startswith("../"):
        return When.of(when.edtf[3:])
    if first is None or last is None or when.exact or "/" not in when.edtf:
        return When.of(when.edtf[:7]) if when.exact and _WEEKS_AWAY.search(folded) else _whole_year(when)
    numbers = [int(n) for n in re.findall(r"(?<!\d)\d{1,2}(?!\d)", words)]
    if len(numbers) >= 2 or _TWO_ENDS.search(folded):
        return when
    if len(numbers) == 1 and (last - first).days <= 7:
        day = next(
            (
                first + dt.timedelta(n)
                for n in range((last - first).days + 1)
                if (first + dt.timedelta(n)).day == numbers[0]
            ),
            None,
        )
        return When.day(day) if day else when
    if "year" in folded and first.year == last.year:
        return When.of(str(first.year))
    return _loosely(folded, when, first, last)


def _whole_year(when: When) -> When:
    """The year of `late 2024`: the year's thirds and halves are as vague in print."""
    part = _PART_OF_YEAR.fullmatch(when.edtf)
    return When.of(part[1]) if part else when


def _loosely(words: str, when: When, first: dt.date, last: dt.date) -> When:
    season = next((code for word, code in _SEASONS.items() if word in words), None)
    if season:
        return When.of(f"{first.year:04d}-{season}")
    middle = first + (last - first) // 2
    return (
        When.of(f"{middle:%Y-%m}") if (last - first).days <= calendar.monthrange(middle.year, middle.month)[1] else when
    )


_SEASONS = {"spring": "21", "summer": "22", "fall": "23", "autumn": "23"}
