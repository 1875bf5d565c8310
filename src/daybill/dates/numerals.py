"""Numbers as printed, with what glues them together: 2021, 29, 2/5, 12.25, 14-25, 2021-01-29, 1,100, 4:30.

`pieces` cuts one glued run of digits into signs (see `lexicon`): a date in numerals is one sign `N` (or `p` where it
may as well be a decimal), a range of days is three, and what can be no date is `0`.
"""

import re
from datetime import date
from functools import lru_cache

from daybill.dates.lexicon import Value

Piece = tuple[str, Value, int, int]
"""Sign, value, and the half-open range of characters within the run."""

Numeral = tuple[str, int, int, int]
"""How the parts of a numeral date are to be read, and the parts as printed: `ymd`, `?` (day and month in either order,
then the year), `ym`, `my`, `dm` (in either order, no year). A part that is missing is 0."""

_THREE = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_TWO = re.compile(r"(\d{1,4})([-/.])(\d{1,4})")
_SEASON = re.compile(r"(\d{4})(?:([-–/])(\d{2})|(/)(\d{4}))")
_COMMA = re.compile(r"(\d{1,2}),(\d{4})")


_LONGEST = 24
"""Characters of the longest run that may be a date: `10-10-2018–10-17-2018`."""


@lru_cache(maxsize=4096)
def pieces(run: str) -> tuple[Piece, ...]:
    """The signs of a run of digits and what glues them."""
    nothing = (("0", None, 0, len(run)),)
    if len(run) > _LONGEST:
        return nothing
    if run.isdecimal():
        return (_whole(run),)
    return _two_years(run) or _one_date(run) or _two_sides(run) or nothing


def _two_years(run: str) -> tuple[Piece, ...] | None:
    """2021/22, 2021-22, 2021/2022: a season's two years."""
    match = _SEASON.fullmatch(run)
    if match is None or (int(match[1]) + 1 - int(match[3] or match[5])) % 100 or not 1000 <= int(match[1]) <= 2998:
        return None
    first, at = int(match[1]), 4
    return ("Y", first, 0, at), ("/", None, at, at + 1), ("Y", first + 1, at + 1, len(run))


def _one_date(run: str) -> tuple[Piece, ...] | None:
    found = _glued(run)
    return ((*found, 0, len(run)),) if found else None


def _two_sides(run: str) -> tuple[Piece, ...] | None:
    """14-25, 5/1-5/7/2020; `7,2022` of `January 7,2022`."""
    if match := _COMMA.fullmatch(run):
        return _cut(run, match.start(2) - 1, ",")
    cuts = (at for at, char in enumerate(run) if char in "-–—~" and _is_range(run[:at], run[at + 1 :]))
    at = next(cuts, None)
    return None if at is None else _cut(run, at, "-")


def _is_range(left: str, right: str) -> bool:
    """Whether both sides are dates or days, and alike: `14-25`, `1914-1918`, `5/1-5/7/2020`; not `2015-32`."""
    signs = _side(left)[0] + _side(right)[0]
    if "-" in left + right:
        return signs == "NN" and left.count("-") == right.count("-") == 2
    return signs in ("DD", "YY", "NN", "Np", "pp", "pN")


def _cut(run: str, at: int, link: str) -> tuple[Piece, ...]:
    """The two sides of a range, with the link between them."""
    left, right = _side(run[:at]), _side(run[at + 1 :])
    return ((*left, 0, at), (link, None, at, at + 1), (*right, at + 1, len(run)))


def _side(run: str) -> tuple[str, Value]:
    if run.isdecimal():
        return _whole(run)[:2]
    return _glued(run) or ("0", None)


def _whole(run: str) -> Piece:
    number, size = int(run), len(run)
    sign = "0"
    if size <= 2 and 1 <= number <= 31:
        sign = "D"
    elif size == 2:
        sign = "2"
    elif size == 4 and 1000 <= number <= 2999:
        sign = "Y"
    elif size == 8 and 1900 <= number // 10000 <= 2099 and is_day(number // 10000, number // 100 % 100, number % 100):
        return "N", ("ymd", number // 10000, number // 100 % 100, number % 100), 0, size
    return sign, number, 0, size


def _glued(run: str) -> tuple[str, Numeral] | None:
    if match := _THREE.fullmatch(run):
        return _three(match)
    if match := _TWO.fullmatch(run):
        return _two(match)
    return None


def _three(match: re.Match[str]) -> tuple[str, Numeral] | None:
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4 and len(match[4]) == 2:
        if is_day(first, second, third):
            return "N", ("ymd", first, second, third)
        return None
    year = full_year(third) if len(match[4]) == 2 else third
    if len(match[1]) <= 2 and (is_day(year, second, first) or is_day(year, first, second)):
        return "N", ("?", first, second, year)
    return None


def _two(match: re.Match[str]) -> tuple[str, Numeral] | None:
    first, second = int(match[1]), int(match[3])
    sizes = (len(match[1]), len(match[3]))
    if sizes[0] == 4 and sizes[1] <= 2 and 1 <= second <= 12 and 1000 <= first <= 2999:
        return "N", ("ym", first, second, 0)
    if sizes[1] == 4 and sizes[0] <= 2 and 1 <= first <= 12 and 1000 <= second <= 2999:
        return "N", ("my", second, first, 0)
    if max(sizes) <= 2 and match[2] != "-" and (is_day(2000, first, second) or is_day(2000, second, first)):
        return "N" if match[2] == "/" else "p", ("dm", first, second, 0)
    return None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def full_year(short: int) -> int:
    """The year that two digits mean: 50 to 99 are of the last century."""
    return short if short > 99 else short + (1900 if short >= 50 else 2000)
