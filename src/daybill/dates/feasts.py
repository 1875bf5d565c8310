"""On which days the feasts fall that film releases are timed by.

Those with a rule are computed here (Easter by the Gregorian computus of Meeus, Jones and Butcher); those that follow
the moon of another calendar are asked of the `holidays` package, which knows them for about 1925 to 2100.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from functools import lru_cache

_DAY = dt.timedelta(days=1)


@lru_cache(maxsize=4096)
def days_of(name: str, year: int, territory: str | None = None) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a holiday in a year, both in; `None` where it does not fall or is not known."""
    try:
        rule = _IN_TERRITORY.get((name, territory or "")) or _RULES.get(name)
        first = rule(year) if rule else _by_the_moon(name, year)
        if first is None:
            return None
        length = _LENGTHS.get(name, 1)
        return first, (_month_of_fasting(first) if name == "ramadan" else first + (length - 1) * _DAY)
    except (ValueError, OverflowError):
        return None


def weekend_of(first: dt.date) -> tuple[dt.date, dt.date]:
    """Friday to Sunday around a day, with the day itself: Thanksgiving's begins on Thursday, MLK's ends on Monday.

    A Tuesday belongs to the weekend before, a Wednesday to the one after.
    """
    weekday = first.weekday()
    friday = first + (4 - weekday if weekday >= 2 else -3 - weekday) * _DAY
    return min(friday, first), max(friday + 2 * _DAY, first)


def _fixed(month: int, day: int) -> Callable[[int], dt.date | None]:
    return lambda year: dt.date(year, month, day)


def _nth(number: int, weekday: int, month: int, later: int = 0) -> Callable[[int], dt.date | None]:
    """The `number`th weekday of a month, from its end where negative, and `later` days after."""
    return lambda year: nth_weekday(year, month, weekday, number) + later * _DAY


def nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The `number`th (from 1, or from the end: -1) such weekday of a month; raises `ValueError` where there is none."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    index = number - 1 if number > 0 else number
    if not -len(days) <= index < len(days):
        raise ValueError(f"{year}-{month:02} has no such weekday")
    return dt.date(year, month, days[index])


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)


def _orthodox_easter(year: int) -> dt.date:
    """By the Julian computus of Meeus; 13 days apart from 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return dt.date(year, month, day + 1) + 13 * _DAY


def _after_easter(days: int) -> Callable[[int], dt.date | None]:
    return lambda year: easter(year) + days * _DAY


def _super_tuesday(year: int) -> dt.date | None:
    """Of a presidential primary: the first Tuesday of March; 2008 was in February."""
    if year % 4:
        return None
    return dt.date(2008, 2, 5) if year == 2008 else nth_weekday(year, 3, 1, 1)


_RULES: dict[str, Callable[[int], dt.date | None]] = {
    "new_years_day": _fixed(1, 1),
    "new_years_eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "mlk": _nth(3, 0, 1),
    "groundhog": _fixed(2, 2),
    "super_bowl": lambda year: nth_weekday(year, 2, 6, 1 if year < 2022 else 2),
    "valentine": _fixed(2, 14),
    "presidents": _nth(3, 0, 2),
    "st_patrick": _fixed(3, 17),
    "palm_sunday": _after_easter(-7),
    "good_friday": _after_easter(-2),
    "easter": easter,
    "easter_monday": _after_easter(1),
    "ascension": _after_easter(39),
    "pentecost": _after_easter(49),
    "whit_monday": _after_easter(50),
    "corpus_christi": _after_easter(60),
    "carnival": _after_easter(-47),
    "orthodox_easter": _orthodox_easter,
    "april_fools": _fixed(4, 1),
    "cinco_de_mayo": _fixed(5, 5),
    "earth": _fixed(4, 22),
    "labour_day": _fixed(5, 1),
    "golden_week": _fixed(4, 29),
    "mothers": _nth(2, 6, 5),
    "memorial": _nth(-1, 0, 5),
    "fathers": _nth(3, 6, 6),
    "juneteenth": _fixed(6, 19),
    "independence": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "assumption": _fixed(8, 15),
    "labor": _nth(1, 0, 9),
    "german_unity": _fixed(10, 3),
    "columbus": _nth(2, 0, 10),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "veterans": _fixed(11, 11),
    "thanksgiving": _nth(4, 3, 11),
    "black_friday": _nth(4, 3, 11, 1),
    "cyber_monday": _nth(4, 3, 11, 4),
    "st_nicholas": _fixed(12, 6),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    "super_tuesday": _super_tuesday,
}
_IN_TERRITORY: dict[tuple[str, str], Callable[[int], dt.date | None]] = {
    ("thanksgiving", "CA"): _nth(2, 0, 10),
    ("mothers", "GB"): _after_easter(-21),
    ("independence", "IN"): _fixed(8, 15),
    ("independence", "MX"): _fixed(9, 16),
    ("independence", "BR"): _fixed(9, 7),
}
_LENGTHS = {"golden_week": 7, "hanukkah": 8}

# Which calendar of the `holidays` package knows a movable feast, and by what name.
_MOON = {
    "lunar_new_year": ("chinese", "_ChineseLunisolar", "lunar_new_year_date"),
    "eid_al_fitr": ("islamic", "_IslamicLunar", "eid_al_fitr_dates"),
    "eid_al_adha": ("islamic", "_IslamicLunar", "eid_al_adha_dates"),
    "islamic_new_year": ("islamic", "_IslamicLunar", "hijri_new_year_dates"),
    "ramadan": ("islamic", "_IslamicLunar", "ramadan_beginning_dates"),
    "diwali": ("hindu", "_HinduLunisolar", "diwali_india_date"),
    "holi": ("hindu", "_HinduLunisolar", "holi_date"),
    "passover": ("hebrew", "_HebrewLunisolar", "passover_date"),
    "rosh_hashanah": ("hebrew", "_HebrewLunisolar", "rosh_hashanah_date"),
    "hanukkah": ("hebrew", "_HebrewLunisolar", "hanukkah_date"),
}


def _by_the_moon(name: str, year: int) -> dt.date | None:
    """The first such feast in a year of ours; a lunar year may bring two, or none."""
    if name not in _MOON:
        return None
    from importlib import import_module  # noqa: PLC0415  (a tenth of a second that few texts need to pay)

    module, almanac, question = _MOON[name]
    asked = getattr(getattr(import_module(f"holidays.calendars.{module}"), almanac)(), question)(year)
    # Some almanacs give a day, some a day and whether it is only computed, some several of these.
    many = asked if isinstance(asked, (list, set, frozenset)) or not isinstance(asked, (tuple, dt.date)) else [asked]
    found = [one[0] if isinstance(one, tuple) else one for one in many or ()]
    days = [day for day in found if day is not None and day.year == year]
    return min(days, default=None)


def _month_of_fasting(first: dt.date) -> dt.date:
    """Ramadan's last day: the eve of Eid al-Fitr."""
    for year in (first.year, first.year + 1):
        feast = days_of("eid_al_fitr", year)
        if feast and 0 < (feast[0] - first).days < 32:
            return feast[0] - _DAY
    return first + 29 * _DAY
