"""What a date expression says, before anyone asks when that is: the tree between grammar and calendar."""

from __future__ import annotations

import msgspec

from daybill.dates.numerals import Numeral


class Expression(msgspec.Struct, frozen=True):
    """The root of the tree's nodes."""


class Point(Expression, frozen=True, kw_only=True):
    """A place in the calendar, as far as it is said: Friday, January 29, 2021; spring 2021; January."""

    year: int | None = None
    month: int | None = None
    """1 to 12, or EDTF's 21 to 24 for seasons, 33 to 36 for quarters, 40 and 41 for halves."""
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""

    @property
    def is_year(self) -> bool:
        """Whether it says a year and no more."""
        return self.month is None and self.day is None and self.weekday is None


class Numerals(Expression, frozen=True):
    """A date in numerals, whose order is not settled yet: 2/5."""

    numeral: Numeral
    weekday: int | None = None


class Decade(Expression, frozen=True):
    """The 1960s."""

    first: int


class Holiday(Expression, frozen=True):
    """A feast, or the weekend that it makes."""

    name: str
    year: int | None = None
    weekend: bool = False
    step: int | None = None


class Anchor(Expression, frozen=True):
    """Today, tomorrow: days from the reference."""

    days: int


class Step(Expression, frozen=True):
    """This (0), next (1) or last (-1) of a unit (`week`), or of what a Point names (Friday, March, fall)."""

    steps: int
    what: str | Point
    after_text: bool = False
    """`The following Friday`: from the date before it in the text, if there is one."""
    coming: bool = False
    """`The coming Friday`: the first of them after the reference, where `next Friday` is that of the next week."""


class Run(Expression, frozen=True):
    """The next three days (3), the last two months (-2); with `whole`, within three days: today is in."""

    count: int
    unit: str
    whole: bool = False


class Shift(Expression, frozen=True):
    """So many units away: from the reference, from the date before it in the text, or from a date of its own."""

    amounts: tuple[tuple[int, str], ...]
    origin: Expression | None = None
    after_text: bool = False
    ahead: bool = False
    """`Two weeks after its January 29 debut`: where no date stands before it, the one that follows counts."""


class Weekdays(Expression, frozen=True):
    """Two Sundays from now (2) or ago (-2)."""

    count: int
    weekday: int


class Nth(Expression, frozen=True):
    """The last (-1) Friday of May, the first (1) week of 2015."""

    number: int
    what: int | str
    """A weekday, or a unit."""
    of: Expression


class Week(Expression, frozen=True):
    """The week that holds a day."""

    of: Expression


class Beside(Expression, frozen=True):
    """The day after Christmas, the weekend before it: the one (1 after, -1 before) next to a date."""

    what: int | str
    """A weekday, or a unit."""
    steps: int
    of: Expression


class Weekend(Expression, frozen=True):
    """The weekend around a day, with the day itself."""

    of: Expression


class InYear(Expression, frozen=True):
    """Thanksgiving of next year: what has no year of its own, in the year of another."""

    what: Point | Holiday
    year: Expression


class Within(Expression, frozen=True):
    """Tuesday of next week; the 20th of next month."""

    weekday: int | None
    day: int | None
    of: Expression


class Edge(Expression, frozen=True):
    """Early, mid, late, the end of, later, earlier in something."""

    edge: str
    of: Expression


class Range(Expression, frozen=True):
    """From one date to another, both ends in."""

    first: Expression
    last: Expression


class Soon(Expression, frozen=True):
    """Soon: from the reference on."""


class Announced(Expression, frozen=True):
    """To be announced: no date yet."""
