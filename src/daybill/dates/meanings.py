"""What each form of a date expression says: from the pieces of its match to an expression."""

from __future__ import annotations

import re
from itertools import pairwise

from daybill.dates import expressions as say
from daybill.dates.expressions import Expression, Point
from daybill.dates.lexicon import COMING, FOLLOWING, Value
from daybill.dates.numerals import full_year
from daybill.dates.signs import Line


class Found:
    """The pieces of a form's match: meanings by name."""

    __slots__ = ("_match", "inner", "line")

    def __init__(self, match: re.Match[str], line: Line, inner: Expression | None) -> None:
        self._match = match
        self.line = line
        self.inner = inner

    def at(self, name: str) -> int | None:
        """The token that a group begins at; `None` where the form has no such group, or it is empty."""
        if name not in self._match.re.groupindex:
            return None
        return None if (at := self._match.start(name)) < 0 else at

    def value(self, name: str) -> Value:
        """What the token of a group means; `None` where the group is missing."""
        at = self.at(name)
        return None if at is None else self.line.values[at]

    def year(self, name: str = "year") -> int | None:
        """A year, of two or four digits."""
        number = self.value(name)
        return None if number is None else full_year(number)

    @property
    def start(self) -> int:
        """The first token of the form."""
        return self._match.start()

    @property
    def end(self) -> int:
        """The token after the form."""
        return self._match.end()

    def tokens(self, name: str) -> list[tuple[str, Value]]:
        """Signs and meanings of all tokens of a group."""
        start, end = self._match.span(name)
        return list(zip(self.line.signs[start:end], self.line.values[start:end], strict=True))


def point(found: Found) -> Expression:
    """Friday, January 29, 2021; January 2021; Friday; spring 2021."""
    return Point(year=found.year(), month=found.value("month"), day=found.value("day"), weekday=found.value("weekday"))


def bare_day(found: Found) -> Expression | None:
    """`Dal 23`, `am 23.`: a day of the month last spoken of, in languages that number days without more ado."""
    at, line = found.at("day"), found.line
    words = line.lexicon
    if at is None or line.word(at - 1) not in words.bare_days or line.word(found.end) in words.cues["counted"]:
        return None
    if words.dotted and line.word(at + 1) != ".":
        return None
    article = line.signs[at - 1] in "tn" and line.signs[at - 2 : at - 1] not in ("f", "T")
    if article and not words.dotted and line.signs[found.end : found.end + 1] in tuple("wftin"):
        return None  # `il 5 stelle`: behind a mere article only a number that nothing follows is a day
    return Point(day=line.values[at])


def weekday_after(found: Found) -> Expression:
    """Jul 18, Fri."""
    return Point(year=found.year(), month=found.value("month"), day=found.value("day"), weekday=found.value("late"))


def days(found: Found) -> Expression | None:
    """October 14-25."""
    first, last = found.value("first"), found.value("last")
    if last <= first:
        return None
    month, year = found.value("month"), found.year()
    return say.Range(Point(month=month, day=first, year=year), Point(month=month, day=last, year=year))


def listed_days(found: Found) -> Expression | None:
    """November 25, 26 and 27: one run of days if they follow each other."""
    days = [value for sign, value in found.tokens("days") if sign in "DO"]
    if any(later - day != 1 for day, later in pairwise(days)):
        return None
    month, year = found.value("month"), found.year()
    return say.Range(Point(month=month, day=days[0], year=year), Point(month=month, day=days[-1], year=year))


def months(found: Found) -> Expression:
    """April/May 2022."""
    year = found.year()
    first, last = found.value("first"), found.value("month")
    before = year - 1 if year is not None and first > last else year
    return say.Range(Point(month=first, year=before), Point(month=last, year=year))


def numerals(found: Found) -> Expression:
    """2/5, Sunday 12/7/2014."""
    return say.Numerals(found.value("numeral"), found.value("weekday"))


def spaced(found: Found) -> Expression | None:
    """2 / 15."""
    first, second = found.value("first"), found.value("second")
    if max(first, second) > 31 or min(first, second) > 12:
        return None
    return say.Numerals(("dm", first, second, 0), None)


def lone_weekday(found: Found) -> Expression:
    """Sat., where a cell of a table says no more."""
    return Point(weekday=found.line.values[0])


def month_and_year(found: Found) -> Expression | None:
    """11 / 2016."""
    month = found.value("month")
    return Point(month=month, year=found.year()) if month <= 12 else None


def decade(found: Found) -> Expression:
    """The 1960s, the 70s: the last such decade that has begun."""
    number = found.value("decade")
    return say.Decade(number if number > 99 else (2000 if number < 30 else 1900) + number)


def quarter(found: Found) -> Expression | None:
    """The fourth quarter of 2021, the second half of the year."""
    base, most = {"quarter": (32, 4), "half": (39, 2)}.get(found.value("unit"), (0, 0))
    number, year = found.value("number"), found.year()
    if found.value("unit") == "half" and year is None and found.at("whole") is None:
        return None  # `the second half` may be the film's
    return Point(month=base + number, year=year) if number <= most else None


def quarter_of(found: Found) -> Expression | None:
    """The first quarter of next year."""
    of = found.inner
    if found.value("unit") in ("quarter", "half") and isinstance(of, say.Step) and of.what == "year":
        return say.Nth(found.value("number"), found.value("unit"), of)
    return None


def labelled(found: Found) -> Expression:
    """Q1 2021, H2."""
    return Point(month=found.value("part"), year=found.year())


def holiday(found: Found) -> Expression:
    """Easter weekend, Labor Day 2021."""
    return say.Holiday(found.value("holiday"), found.year(), found.at("weekend") is not None, found.value("step"))


def holiday_week(found: Found) -> Expression | None:
    """Christmas week."""
    return say.Week(say.Holiday(found.value("holiday"))) if found.value("unit") == "week" else None


def stretch(found: Found) -> Expression:
    """Awards season, the holiday season 2021: the year is that of its end."""
    (first, last), year = found.value("stretch"), found.year()
    before = year - 1 if year is not None and first > last else year
    return say.Range(Point(month=first, year=before), Point(month=last, year=year))


def step_unit(found: Found) -> Expression:
    """This week, next month, the coming weekend."""
    step, unit = found.value("step"), found.value("unit")
    if unit == "weekend" and step == COMING:
        return say.Step(0, unit)
    return say.Step(min(step, 1), unit, step == FOLLOWING)


def past_weekend(found: Found) -> Expression | None:
    """This past weekend."""
    return say.Step(-1, found.value("unit")) if found.value("step") < 0 else None


def step_point(found: Found) -> Expression:
    """Next Friday, last summer."""
    step = found.value("step")
    return say.Step(min(step, 1), point(found), step == FOLLOWING, step == COMING)  # type: ignore[arg-type]


def season_slot(found: Found) -> Expression | None:
    """A winter release, a spring-summer rollout."""
    if found.line.word(found.end) not in found.line.lexicon.cues["slots"]:
        return None
    month, first = Point(month=found.value("month")), found.value("first")
    return month if first is None else say.Range(Point(month=first), month)


def day_of_unit(found: Found) -> Expression | None:
    """The 1st of the month."""
    return say.Within(None, found.value("day"), say.Step(0, "month")) if found.value("unit") == "month" else None


def this_weekend(_: Found) -> Expression:
    """The weekend."""
    return say.Step(0, "weekend")


def anchor(found: Found) -> Expression:
    """Today, tomorrow."""
    return say.Anchor(found.value("day"))


def soon(_: Found) -> Expression:
    """Soon."""
    return say.Soon()


def coming(found: Found) -> Expression | None:
    """In the coming weeks: soon, for all that it says."""
    return say.Soon() if found.value("step") > 0 else None


def announced(_: Found) -> Expression:
    """To be announced."""
    return say.Announced()


def day_stepped(found: Found) -> Expression | None:
    """This Friday, 2/5: a full date, whatever steps to it."""
    is_day = isinstance(found.inner, say.Numerals) or (isinstance(found.inner, Point) and found.inner.day)
    return found.inner if is_day and found.value("step") == 0 else None


def within_time(found: Found) -> Expression | None:
    """Within three months."""
    (number, unit), *more = _amounts(found, 1)
    return say.Run(number, unit, whole=True) if _led_by(found, "within") and not more else None


def _led_by(found: Found, link: str) -> bool:
    """Whether such a link stands right before the form."""
    return bool(found.line.values[(found.at("amounts") or 0) - 1] == link)


def run(found: Found) -> Expression | None:
    """The next three days."""
    step, unit = found.value("step"), found.value("unit")
    return say.Run(_number(found) * min(step, 1), unit) if step else None


def _number(found: Found) -> int:
    value = found.value("count")
    return value if isinstance(value, int) else 1


def _amounts(found: Found, sign: int) -> tuple[tuple[int, str], ...]:
    """`2 weeks and 2 days` as counted units, all with the sign."""
    counted, number = [], 1
    for kind, value in found.tokens("amounts"):
        if kind in "KD2":
            number = value
        elif kind == "a":
            number = 1
        elif kind in "Uu":
            counted.append((sign * number, value))
    return tuple(counted)


def ago(found: Found) -> Expression:
    """Two weeks ago."""
    return say.Shift(_amounts(found, -1))


def hence(found: Found) -> Expression | None:
    """In two weeks."""
    amounts = _amounts(found, 1)
    if not _led_by(found, "in"):
        return None
    # `in 100 days`, `in 40 years` state a span, not a plan.
    return say.Shift(amounts) if all(number <= 60 for number, _ in amounts) else None


# `Two weeks after,` and `two weeks after its January 29 debut` are dates, `a month after it opened` is not.
_AFTER = re.compile(r"[wCt']{0,3}[MNH]|[^wCt\"'(]|$")


def later(found: Found) -> Expression | None:
    """Two weeks later, two weeks after."""
    link = found.value("link")
    if any(value in ("half", "decade") for _, value in found.tokens("amounts")):
        return None  # `a year and a half later`; `two decades later` belongs to a story
    if link not in ("later", "after") or (link == "after" and not _AFTER.match(found.line.signs, found.end)):
        return None
    return say.Shift(_amounts(found, 1), after_text=True, ahead=link == "after")


def counted_from(found: Found) -> Expression | None:
    """Three days after January 12."""
    link = found.value("link")
    if link in ("since", "starting"):
        return None  # `2 weeks starting May 20` are a span
    if link == "from" and found.line.word(found.start - 1) in found.line.lexicon.cues["lasting"]:
        return None  # and so are 31 days, if it is there for 31 days from May 20
    before = found.line.signs[found.at("link") or 0] == "A"
    return say.Shift(_amounts(found, -1 if before else 1), origin=found.inner)


def weekdays_hence(found: Found) -> Expression:
    """Two Sundays from now."""
    return say.Weekdays(_number(found), found.value("weekday"))


def weekdays_ago(found: Found) -> Expression:
    """Two Thursdays ago."""
    return say.Weekdays(-_number(found), found.value("weekday"))


def nth(found: Found) -> Expression | None:
    """The last Friday of May, the first week of the month."""
    if found.value("step") not in (None, -1):
        return None
    of = found.inner or say.Step(0, found.value("unit"))
    if isinstance(of, Point) and (of.day is not None or of.weekday is not None):
        return None
    return say.Nth(found.value("number") or -1, found.value("what"), of)


def nth_last(found: Found) -> Expression | None:
    """The fifth last day of May."""
    return say.Nth(-found.value("number"), found.value("what"), found.inner) if found.inner else None


def week_of(found: Found) -> Expression | None:
    """The week of March 8."""
    return say.Week(found.inner) if found.inner and found.value("unit") == "week" else None


def weekend_of(found: Found) -> Expression | None:
    """The weekend of February 12, July 4 weekend."""
    of = found.inner or point(found)
    if isinstance(of, say.Range):
        return of
    is_day = isinstance(of, say.Numerals) or (isinstance(of, Point) and of.day is not None)
    return say.Weekend(of) if is_day else None


def edge(found: Found) -> Expression | None:
    """Early 2022, mid-November, the end of next week."""
    return say.Edge(found.value("edge"), found.inner) if found.inner else None


def edge_season(found: Found) -> Expression:
    """Late summer."""
    return say.Edge(found.value("edge"), Point(month=found.value("month")))


def end_of(found: Found) -> Expression:
    """Year-end."""
    return say.Edge("end", say.Step(0, found.value("end")))


def beside(found: Found) -> Expression | None:
    """The day after Christmas, the Friday before it."""
    before = found.line.signs[found.at("link") or 0] == "A"
    if found.inner is None or not (before or found.value("link") == "after"):
        return None
    return say.Beside(found.value("what"), -1 if before else 1, found.inner)


def seasons(found: Found) -> Expression:
    """Spring/summer 2021."""
    year = found.year()
    return say.Range(Point(month=found.value("first"), year=year), Point(month=found.value("month"), year=year))


def edge_unit(found: Found) -> Expression:
    """The end of the year."""
    return say.Edge(found.value("edge"), say.Step(0, found.value("unit")))


def within(found: Found) -> Expression | None:
    """Tuesday of next week, the 20th of next month."""
    if not isinstance(found.inner, say.Step | say.Edge | Point):
        return None
    of = found.inner
    if isinstance(of, Point) and (of.day or of.weekday is not None or of.month is None):
        return None
    return say.Within(found.value("weekday"), found.value("day"), found.inner)
