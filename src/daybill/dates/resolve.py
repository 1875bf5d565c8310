"""From what an expression says to the days it leaves open, given when the text was published."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import singledispatch

import msgspec

from daybill import edtf
from daybill.dates import expressions as say
from daybill.dates.almanac import DAY, edge_of, moved, nth_unit_of, nth_weekday_of, span, unit_around
from daybill.dates.expressions import Expression, Point
from daybill.dates.feasts import days_of, weekend_of
from daybill.dates.years import in_order, in_year, nearby_year, year_of
from daybill.model import When

_TWO_YEARS = 731
_FRIDAY = 4


class Setting(msgspec.Struct, frozen=True):
    """What a text says around an expression."""

    reference: dt.date | None
    tense: int = 0
    """-1 where the words around it speak of the past, 1 of the future, 0 where they do not say."""
    day_first: bool = False
    territory: str | None = None
    before: When | None = None
    """The day in the text that `two weeks later` counts from."""
    month: When | None = None
    """The month named since that day, if one was: `in January, and in Berlin a month later` counts from it."""
    nearby: dt.date | None = None
    """Without a reference: a day that the text prints with its year, for days near it that print none."""


class Open(Exception):
    """The expression does not say when, without a reference."""


def resolve(said: Expression, setting: Setting) -> When | None:
    """The days that an expression leaves open; `None` where nothing says from when to count.

    Raises `ValueError` where the calendar has no such day.
    """
    try:
        return When.of(_edtf(said, setting))
    except Open:
        return None
    except OverflowError as error:
        raise ValueError(str(error)) from error


@singledispatch
def _edtf(said: Expression, setting: Setting) -> str:
    """The EDTF of an expression; raises `ValueError` where no such day is, `Open` without a needed reference."""
    raise NotImplementedError(type(said))


# ── points of the calendar ────────────────────────────────────────────────────────────────────────────────────────


@_edtf.register
def _(said: Point, setting: Setting) -> str:
    if said.is_year:
        return f"{said.year:04}"
    if said.month is None:
        return _day_without_month(said, setting)
    if said.year is not None:
        return in_year(said, said.year)
    if setting.reference is None:
        return _without_reference(said, setting.nearby)
    return in_year(said, year_of(said, setting.reference, setting.tense))


def _without_reference(said: Point, nearby: dt.date | None) -> str:
    """The day close to one that the text prints with its year; else its year stays open."""
    month = said.month or 0
    if month > 12:
        raise Open
    edtf.bounds(in_open := f"XXXX-{month:02}" + (f"-{said.day:02}" if said.day else ""))
    year = nearby_year(said, nearby) if nearby else None
    return in_open if year is None else in_year(said, year)


_NEAR_BEFORE = dt.timedelta(days=31)
"""How long before a text was written the day may be from whose month it goes on to count."""


def _day_without_month(said: Point, setting: Setting) -> str:
    """Friday; the 23rd; Thursday the 21st."""
    reference = setting.reference
    if reference is None:
        raise Open
    month = setting.month if said.day and said.weekday is None else None
    if month and month.first and month.last and month.last >= reference:
        return _first_fitting(said.day, None, month.first, DAY, _TWO_YEARS)  # `in October: on the 3rd`
    before = setting.before.last if said.day and setting.before else None
    near = before is not None and before >= reference - _NEAR_BEFORE
    if before and near and before.day < (said.day or 0) <= monthrange(before.year, before.month)[1]:
        return _first_fitting(said.day, said.weekday, before, DAY, _TWO_YEARS)  # `on March 4, and in Italy on the 11th`
    step = -DAY if setting.tense < 0 else DAY
    return _first_fitting(said.day, said.weekday, reference, step, _TWO_YEARS)


def _first_fitting(day: int | None, weekday: int | None, start: dt.date, step: dt.timedelta, most: int) -> str:
    """The first day from `start` on that has this number and weekday, as far as they are given."""
    for steps in range(most):
        one = start + steps * step
        if day in (None, one.day) and weekday in (None, one.weekday()):
            return one.isoformat()
    raise ValueError("no such day")


@_edtf.register
def _(said: say.Numerals, setting: Setting) -> str:
    return _edtf(in_order(said, day_first=setting.day_first), setting)


@_edtf.register
def _(said: say.Decade, _: Setting) -> str:
    return f"{said.first // 10:03}X"


@_edtf.register
def _(said: say.Holiday, setting: Setting) -> str:
    first, last = _holiday(said, setting)
    if said.weekend:
        first, last = weekend_of(first)
    return span(first, last)


def _holiday(said: say.Holiday, setting: Setting) -> tuple[dt.date, dt.date]:
    if said.year is not None:
        found = days_of(said.name, said.year, setting.territory)
        if found is None:
            raise ValueError("no such holiday")
        return found
    reference = setting.reference
    if reference is None:
        raise Open
    around = [days_of(said.name, year, setting.territory) for year in range(reference.year - 5, reference.year + 6)]
    known = [days for days in around if days]
    back = [days for days in known if days[0] <= reference][-1:]
    ahead = [days for days in known if days[1] >= reference][:1]
    if not back or not ahead:
        raise ValueError("no such holiday")
    past = said.step == -1
    if said.step is None and setting.tense < 0:
        past = (reference - back[0][0]).days <= 3 * (ahead[0][1] - reference).days
    return back[0] if past else ahead[0]


# ── counted from the reference ────────────────────────────────────────────────────────────────────────────────────


@_edtf.register
def _(said: say.Anchor, setting: Setting) -> str:
    return (_reference(setting) + said.days * DAY).isoformat()


@_edtf.register
def _(said: say.Step, setting: Setting) -> str:
    reference = _reference(setting)
    before = setting.before.last if said.after_text and setting.before else None
    if isinstance(said.what, str):
        over = said.what == "weekend" and not said.steps and setting.tense < 0 and reference.weekday() < _FRIDAY
        return unit_around(before or reference, said.what, -1 if over else said.steps)
    if said.what.weekday is not None:
        before = before or (reference if said.coming else None)
        if before:  # the first such weekday after it
            return (before + ((said.what.weekday - before.weekday() - 1) % 7 + 1) * DAY).isoformat()
        return _step_weekday(said.what.weekday, said.steps, setting).isoformat()
    return _step_part(said.what, said.steps, before or reference)


def _step_weekday(weekday: int, steps: int, setting: Setting) -> dt.date:
    """This Friday is the one to come, or just gone where the verb is past; next and last are of the weeks beside."""
    reference = _reference(setting)
    if steps == 0:
        if setting.tense < 0:
            return reference - (reference.weekday() - weekday) % 7 * DAY
        return reference + (weekday - reference.weekday()) % 7 * DAY
    monday = reference - reference.weekday() * DAY
    return monday + (7 * steps + weekday) * DAY


def _step_part(part: Point, steps: int, reference: dt.date) -> str:
    """This March is this year's; next March the first that begins after today; last March the last that is over."""
    if steps == 0:
        return in_year(part, reference.year)
    years = range(reference.year - 2, reference.year + 3)
    bounds = {year: edtf.bounds(in_year(part, year)) for year in years}
    if steps > 0:
        year = min(year for year, (first, _) in bounds.items() if first and first > reference)
    else:
        year = max(year for year, (_, last) in bounds.items() if last and last < reference)
    return in_year(part, year)


@_edtf.register
def _(said: say.Run, setting: Setting) -> str:
    reference = _reference(setting)
    if said.unit == "quarter":
        ends = sorted((1 if said.count > 0 else -1, said.count))
        first, last = (edtf.bounds(unit_around(reference, "quarter", end)) for end in ends)
        return span(first[0] or reference, last[1] or reference)
    if said.whole:
        return span(reference, moved(reference, said.count, said.unit) - DAY)
    if said.count > 0:
        return span(reference + DAY, moved(reference, said.count, said.unit))
    return span(moved(reference, said.count, said.unit), reference - DAY)


@_edtf.register
def _(said: say.Shift, setting: Setting) -> str:
    if said.after_text and setting.month is not None and setting.month.first and said.amounts[0][1] == "month":
        return unit_around(moved(setting.month.first, said.amounts[0][0], "month"), "month")
    if said.origin is not None:
        start = _edtf(said.origin, setting)
    elif said.after_text and setting.before is not None and setting.before.first:
        start = setting.before.edtf
    else:
        start = _reference(setting).isoformat()
    first, last = edtf.bounds(start)
    # A week after a festival counts from its last day, a week before it from its first.
    day = last if said.amounts[0][0] > 0 else first
    if day is None:
        raise Open
    for number, unit in said.amounts:
        day = moved(day, number, unit)
    rough = len(said.amounts) == 1 and said.origin is None and not said.after_text
    if rough and said.amounts[0][1] in ("year", "month", "decade", "quarter"):
        return unit_around(day, said.amounts[0][1])
    return day.isoformat()


@_edtf.register
def _(said: say.Weekdays, setting: Setting) -> str:
    reference = _reference(setting)
    if said.count > 0:
        first = reference + ((said.weekday - reference.weekday() - 1) % 7 + 1) * DAY
        return (first + 7 * (said.count - 1) * DAY).isoformat()
    last = reference - ((reference.weekday() - said.weekday - 1) % 7 + 1) * DAY
    return (last + 7 * (said.count + 1) * DAY).isoformat()


# ── parts of something larger ─────────────────────────────────────────────────────────────────────────────────────


@_edtf.register
def _(said: say.Nth, setting: Setting) -> str:
    first, last = _bounds(said.of, setting)
    if isinstance(said.what, int):
        return nth_weekday_of(first, last, said.what, said.number).isoformat()
    return nth_unit_of(first, last, said.what, said.number)


@_edtf.register
def _(said: say.Week, setting: Setting) -> str:
    first, last = _bounds(said.of, setting)
    return nth_unit_of(first, last, "week", 1) if (last - first).days > 6 else unit_around(first, "week")


@_edtf.register
def _(said: say.Beside, setting: Setting) -> str:
    first, last = _bounds(said.of, setting)
    day = last if said.steps > 0 else first
    if isinstance(said.what, str):
        return unit_around(day, said.what, said.steps)
    ahead = (said.what - day.weekday() - 1) % 7 + 1
    return (day + (ahead if said.steps > 0 else ahead - 7 - 7 * (ahead == 7)) * DAY).isoformat()


@_edtf.register
def _(said: say.Weekend, setting: Setting) -> str:
    return span(*weekend_of(_bounds(said.of, setting)[0]))


@_edtf.register
def _(said: say.InYear, setting: Setting) -> str:
    year = _bounds(said.year, setting)[0].year
    return _edtf(msgspec.structs.replace(said.what, year=year), setting)


@_edtf.register
def _(said: say.Within, setting: Setting) -> str:
    first, last = _bounds(said.of, setting)
    return _first_fitting(said.day, said.weekday, first, DAY, min((last - first).days + 1, _TWO_YEARS))


@_edtf.register
def _(said: say.Edge, setting: Setting) -> str:
    whole = _edtf(said.of, setting)
    first, last = edtf.bounds(whole)
    if first is None or last is None:
        return whole
    if said.edge in ("later", "earlier"):
        return _rest(said.edge, first, last, setting)
    return edge_of(whole, first, last, said.edge)


def _rest(edge: str, first: dt.date, last: dt.date, setting: Setting) -> str:
    """What is left of a week, month or year, or what of it is over."""
    reference = setting.reference
    if reference is None or not first <= reference <= last:
        return span(first, last)
    return span(reference, last) if edge == "later" else span(first, reference)


@_edtf.register
def _(said: say.Range, setting: Setting) -> str:
    first, last = said.first, said.last
    if _yearless(last, setting) and not _yearless(first, setting):
        one = _edtf(first, setting)
        return f"{one}/{_edtf(last, _seen_from(setting, edtf.bounds(one)[0], 1))}"
    two = _edtf(last, setting)
    if _yearless(first, setting):
        return f"{_edtf(first, _seen_from(setting, edtf.bounds(two)[1], -1))}/{two}"
    one = _edtf(first, setting)
    start, stop = edtf.bounds(one)[0], edtf.bounds(two)[1]
    if start and stop and stop < start:
        two = _edtf(last, _seen_from(setting, start, 1))
    return f"{one}/{two}"


def _yearless(said: Expression, setting: Setting) -> bool:
    point = in_order(said, day_first=setting.day_first) if isinstance(said, say.Numerals) else said
    return isinstance(point, Point) and point.year is None


def _seen_from(setting: Setting, day: dt.date | None, tense: int) -> Setting:
    """The setting for the other end of a range: after its first day, or before its last."""
    return setting if day is None else msgspec.structs.replace(setting, reference=day, tense=tense)


@_edtf.register
def _(_: say.Soon, setting: Setting) -> str:
    return f"{_reference(setting).isoformat()}/.."


@_edtf.register
def _(_: say.Announced, __: Setting) -> str:
    raise Open


def _reference(setting: Setting) -> dt.date:
    if setting.reference is None:
        raise Open
    return setting.reference


def _bounds(said: Expression, setting: Setting) -> tuple[dt.date, dt.date]:
    first, last = edtf.bounds(_edtf(said, setting))
    if first is None or last is None:
        raise Open
    return first, last
