"""The forms of date expressions, written over signs (see `lexicon`), and what each says.

A form is a pattern of signs and a function from its match to an expression. At each place of a line all forms are
tried and the longest wins. Some forms end where another date must begin (`the last Friday of` … `next month`); the
date read there becomes part of theirs.
"""

import re
from collections.abc import Callable

import msgspec

from daybill.dates import meanings as say
from daybill.dates.expressions import Expression
from daybill.dates.meanings import Found
from daybill.dates.signs import Line

DEEPEST = 3
"""`the end of the first week of next month` is as deep as language goes."""

_WEEKDAY = r"(?:(?P<weekday>[Wv])\.?,?n?t?)?"
_DAY = r"(?P<day>[DO])"
_MONTH = r"(?P<month>[Mm])\.?"
_YEAR = r"(?:\.?[,/-]?[oi]?t?(?P<year>Y|y|(?<=[DO][Mm])2|(?<=[DO]\.[Mm])2|(?<=[Mm][DO])2|(?<=o)2|2(?![,.]?[C0]|[Uuw])))"
_AMOUNTS = r"(?P<amounts>(?:a(?=K))?[KDa2]-?o?[Uu](?:,?&?[KD2][Uu]){0,3})"


Build = Callable[[Found], Expression | None]


class Form(msgspec.Struct, frozen=True):
    """One way of saying a date. With `leads`, another date must follow."""

    pattern: re.Pattern[str]
    build: Build
    leads: bool = False


def read(line: Line, at: int, depth: int = DEEPEST) -> tuple[Expression, int] | None:
    """The longest date expression that begins at a token, and the token after it."""
    signs = line.signs
    best: tuple[Expression, int] | None = None
    for form in _FORMS.get(signs[at], ()):
        match = form.pattern.match(signs, at)
        if match is None:
            continue
        end, inner = match.end(), None
        if form.leads:
            further = read(line, end, depth - 1) if depth and end < len(signs) else None
            if further is None:
                continue
            inner, end = further
        if best is not None and end <= best[1]:
            continue
        said = form.build(Found(match, line, inner))
        if said is not None:
            best = said, end
    return best


def _form(opens: str, pattern: str, build: Build, *, leads: bool = False) -> tuple[str, Form]:
    """A form, and the signs that it may begin with."""
    return opens, Form(re.compile(pattern), build, leads)


def _by_opener(*forms: tuple[str, Form]) -> dict[str, tuple[Form, ...]]:
    openers = {sign for opens, _ in forms for sign in opens}
    return {sign: tuple(form for opens, form in forms if sign in opens) for sign in openers}


_FORMS = _by_opener(
    # Friday, January 29, 2021 · 29 January 2021 · January 29th · 22 of Jan · Jul 18, Fri · 2021 March 5
    _form("WvMm", rf"{_WEEKDAY}{_MONTH},?[/-]?t?{_DAY}(?![-/]0){_YEAR}?", say.point),
    # but in `Some Title 2 May 6` the month has its day behind it
    _form(
        "WvDO",
        rf"(?!(?<=C)DM\.?[DO](?![-0]))(?!(?<=C\")DM\.?[DO](?![-0])){_WEEKDAY}{_DAY}\.?[-/]?o?t?{_MONTH}{_YEAR}?",
        say.point,
    ),
    _form("Mm", rf"(?P<month>[Mm])\.?{_DAY}{_YEAR}?,(?P<late>W)", say.weekday_after),
    _form("Y", rf"(?P<year>Y)[,/-]?{_MONTH}[/-]?{_DAY}?", say.point),
    _form("Mm", rf"{_MONTH}-(?P<year>Y)-{_DAY}", say.point),
    # October 14-25 · November 25, 26 and 27 · 12 to 23 May · from the 13th to the 15th of July
    _form("Mm", rf"{_MONTH}t?(?P<first>[DO])[-T]t?(?P<last>[DO])(?!\.?[DMm/]){_YEAR}?", say.days),
    _form("DO", rf"(?P<first>[DO])\.?[-T]t?(?P<last>[DO])\.?o?{_MONTH}{_YEAR}?", say.days),
    _form("DO", rf"(?:(?<=b)|(?<=bt))(?P<first>[DO])\.?&t?(?P<last>[DO])\.?o?{_MONTH}{_YEAR}?", say.days),
    _form("Mm", rf"(?<=b){_MONTH}t?(?P<first>[DO])&t?(?P<last>[DO]){_YEAR}?", say.days),
    _form("Mm", rf"{_MONTH}b(?P<first>[DO])[-&]t?(?P<last>[DO]){_YEAR}?", say.days),
    _form("Mm", rf"{_MONTH}(?P<days>[DO](?:,[DO]){{0,8}},?&[DO])(?!\.?[Mm]){_YEAR}?", say.listed_days),
    _form("DO", rf"(?P<days>[DO]\.?(?:,[DO]\.?){{0,8}},?&[DO])\.?o?{_MONTH}{_YEAR}?", say.listed_days),
    # January 2021 · April/May 2022 · January
    _form("Mm", rf"{_MONTH}{_YEAR}", say.point),
    _form("M", rf"(?P<first>M)\.?[-/](?P<month>M)\.?(?![DO]){_YEAR}?", say.months),
    _form("M", r"(?P<month>M)\.?", say.point),
    # 2/5 · 12.25 · 2021-01-29 · Sunday 12/7/2014 · 2 / 15 · 11 / 2016
    _form("WvNp", rf"{_WEEKDAY}(?P<numeral>[Np])", say.numerals),
    _form("D", r"(?P<first>D)/(?P<second>D)(?![/0])", say.spaced),
    _form("D", r"(?P<month>D)[-/](?P<year>Y)", say.month_and_year),
    _form("Y", r"(?P<year>Y)[-/](?P<month>D)(?![-/])", say.month_and_year),
    _form("v", r"\Av\.?\Z", say.lone_weekday),
    # Friday · Thu 14th · Thursday the 21st · the 23rd
    _form("W", r"(?P<weekday>W)\.?", say.point),
    _form("Wv", r"(?P<weekday>[Wv])\.?,?t?(?P<day>[DO])(?![.,:/-]?[0DMm])", say.point),
    _form("O", r"(?<=t)(?P<day>O)(?![CwKDU&-])", say.point),
    # dal 23 · le 28, … · desde el 3 · am 23. · vom 6. (auf den 20. Januar)
    _form("D", r"(?<=[tnfowiTU])(?P<day>D)\.?(?=[wftin,;)|&'\"]|\.?\Z|\.[^Dpd])(?!&D|,D)", say.bare_day),
    # spring 2021 · the spring · 1982 summer
    _form("S", r"(?P<month>S),?[oi]?(?P<year>[Yy])(?:[-/]Y)?", say.point),
    _form("Y", r"(?P<year>Y)(?P<month>S)", say.point),
    _form("S", rf"(?P<first>S)[-/&](?P<month>S){_YEAR}", say.seasons),
    _form("S", r"(?<=[tniBfT'])(?P<month>S)", say.point),
    _form("S", r"(?<=a)(?:(?P<first>S)[-/])?(?P<month>S)(?=w)", say.season_slot),
    # 2021 · the 1960s · Q1 2021 · the fourth quarter · the second half of next year
    _form("Yy", r"(?P<year>[Yy])", say.point),
    _form("k", r"(?P<decade>k)", say.decade),
    _form("Q", rf"(?P<part>Q){_YEAR}?", say.labelled),
    _form("Yy2", r"(?P<year>[Yy2])-?(?P<part>Q)", say.labelled),
    _form("OD", rf"(?P<number>O|D(?=\.))\.?-?(?P<unit>U){_YEAR}", say.quarter),
    _form("O", r"(?P<number>O)-?(?P<unit>U)(?P<whole>o?tU)?(?!o)", say.quarter),
    _form("O", r"(?P<number>O)-?(?P<unit>U)[oi]?t?", say.quarter_of, leads=True),
    # Easter · Easter weekend · Labor Day 2021 weekend · next Thanksgiving
    _form("XxH", rf"(?:(?P<step>[Xx]))?(?P<holiday>H)(?:'w)?{_YEAR}?(?P<weekend>E)?", say.holiday),
    _form("H", r"(?P<holiday>H)(?P<weekend>E)?(?P<step>x)", say.holiday),
    _form("H", rf"(?P<holiday>H)(?P<weekend>E){_YEAR}", say.holiday),
    _form("E", r"(?P<weekend>E)o?t?(?P<holiday>H)", say.holiday),
    _form("H", r"(?P<holiday>H)'?w?(?P<unit>U)", say.holiday_week),
    _form("h", rf"(?P<stretch>h){_YEAR}?", say.stretch),
    # this week · next Friday · last summer · the next three days · semaine prochaine
    _form("X", r"X(?P<step>X)(?P<unit>E)", say.past_weekend),
    _form("Xx", r"(?P<step>[Xx])X?(?P<unit>[UE])", say.step_unit),
    _form("Xx", r"(?P<step>[Xx])u", say.coming),
    _form("UE", r"(?P<unit>[UE])(?P<step>x)", say.step_unit),
    _form("E", r"(?P<unit>E)", say.this_weekend),
    _form("Xx", r"(?P<step>[Xx])X?(?P<weekday>[Wv])\.?", say.step_point),
    _form("W", r"(?P<weekday>W)\.?(?P<step>x)", say.step_point),
    _form("Xx", r"(?P<step>[Xx])(?P<month>[MS])\.?(?!t?[DOYy])", say.step_point),
    _form("MS", r"(?P<month>[MS])(?P<step>x)", say.step_point),
    _form("Xx", r"(?P<step>[Xx])(?P<count>[KD2])o?(?P<unit>[Uu])", say.run),
    _form("KD2a", rf"(?<=i){_AMOUNTS}", say.within_time),
    # today · in two weeks · two weeks ago · two weeks later · three days after … · two Sundays from now
    _form("R", r"(?P<day>R)", say.anchor),
    _form("KD2a", rf"(?<=i){_AMOUNTS}", say.hence),
    _form("KD2a", rf"{_AMOUNTS}g", say.ago),
    _form("G", rf"G{_AMOUNTS}", say.ago),
    _form("KD2a", rf"{_AMOUNTS}(?P<link>[lZ])", say.later),
    _form("KD2a", rf"{_AMOUNTS}(?P<link>[flA])o?t?", say.counted_from, leads=True),
    _form("KD", r"(?P<count>[KD])(?P<weekday>V)(?:fR|l)", say.weekdays_hence),
    _form("KD", r"(?P<count>[KD])(?P<weekday>V)g", say.weekdays_ago),
    # the last Friday of May · the first week of 2015 · the fifth last day of May · the first Monday of the month
    _form("OXx", r"(?:(?P<number>O)|(?P<step>[Xx]))(?P<what>[WUE])[oi,]?t?", say.nth, leads=True),
    _form("O", r"(?P<number>O)X(?P<what>[WUE])[oi]?t?", say.nth_last, leads=True),
    _form("OXx", r"(?:(?P<number>O)|(?P<step>[Xx]))(?P<what>[WUE])[oi]t(?P<unit>U)", say.nth),
    # the weekend of Feb. 12-14 · July 4 weekend
    _form("E", r"Eon?t?", say.weekend_of, leads=True),
    _form("Mm", rf"{_MONTH}{_DAY}E", say.weekend_of),
    _form("DO", rf"{_DAY}o?{_MONTH}E", say.weekend_of),
    # the week of March 8 · Tuesday of next week · the 20th of next month
    _form("U", r"(?P<unit>U)[ofz]n?t?", say.week_of, leads=True),
    _form("W", r"(?P<weekday>W)\.?,?[nofi]?t?", say.within, leads=True),
    _form("O", r"(?P<day>O)U?ot?", say.within, leads=True),
    _form("O", r"(?P<day>O)ot(?P<unit>U)", say.day_of_unit),
    _form("D", r"(?P<day>D)o", say.within, leads=True),
    # early 2022 · mid-November · the end of next week · later this month · the end of the year
    _form("Z", r"(?P<edge>Z)-?[oin]?t?", say.edge, leads=True),
    _form("z", r"(?P<edge>z)ot?", say.edge, leads=True),
    _form("Z", r"(?P<edge>Z)-?[oin]?t?(?P<month>S)", say.edge_season),
    _form("z", r"(?P<edge>z)ot?(?P<month>S)", say.edge_season),
    _form("Z", r"(?P<edge>Z)(?:[oi]t?|t)(?P<unit>U)", say.edge_unit),
    _form("z", r"(?P<edge>z)ot?(?P<unit>U)", say.edge_unit),
    _form("e", r"(?P<end>e)", say.end_of),
    # the day after Christmas · the Friday before Easter
    _form("UEW", r"(?P<what>[UEW])(?P<link>[lA])t?", say.beside, leads=True),
    # this Friday 5/12
    _form("Xx", r"(?P<step>[Xx]),?", say.day_stepped, leads=True),
    # soon · to be announced
    _form("s", r"s", say.soon),
    _form("c", r"c", say.announced),
)
OPENER = re.compile(f"[{''.join(map(re.escape, sorted(_FORMS)))}]")
"""A sign that a date may begin with."""
