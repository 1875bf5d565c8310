"""Dates that may be loose: the part of EDTF (ISO 8601-2, levels 0 to 2) that the press needs.

`2021-01-29` · `2021-01` · `2021-21` spring … `2021-24` winter · `2021-33` … `-36` quarters · `-37` … `-39` thirds ·
`-40`, `-41` halves · `2021` · `199X` · `XXXX-01-29` no year known · `A/B` both ends in · `../B` by B · `A/..` from A ·
`~` `?` about.
"""

import datetime as dt
import re
from functools import lru_cache

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# First and last month of each code; winter runs into the next year (months 13 and 14).
_PARTS_OF_YEAR = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
_NAMES_OF_PARTS = {
    21: "spring {}",
    22: "summer {}",
    23: "autumn {}",
    24: "winter {}",
    33: "first quarter of {}",
    34: "second quarter of {}",
    35: "third quarter of {}",
    36: "last quarter of {}",
    37: "early {}",
    38: "mid-{}",
    39: "late {}",
    40: "first half of {}",
    41: "second half of {}",
}
_YEAR_NOT_SAID = ", year not said"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_LOOSE_YEAR = re.compile(r"(\d{2,3})(X{1,2})")
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")

Bounds = tuple[dt.date | None, dt.date | None]


@lru_cache(maxsize=65536)
def bounds(text: str) -> Bounds:
    """The first and last day that `text` leaves open, both ends in; `None` for an open or unknown end.

    Raises `ValueError` for what is no date in the notation above.
    """
    if "/" in text:
        left, right = text.split("/", 1)
        first = None if left in ("", "..") else bounds(left)[0]
        last = None if right in ("", "..") else bounds(right)[1]
        if first and last and first > last:
            raise ValueError(f"{text!r} ends before it begins")
        return first, last
    plain = text.rstrip("~?%")
    if match := _DATE.fullmatch(plain):
        return _bounds_of_parts(*(int(part) if part else None for part in match.groups()))
    if (match := _LOOSE_YEAR.fullmatch(plain)) and len(plain) == 4:
        low, high = (int(match[1] + digit * len(match[2])) for digit in "09")
        return dt.date(max(low, 1), 1, 1), dt.date(high, 12, 31)
    if match := _NO_YEAR.fullmatch(plain):
        _bounds_of_parts(2000, int(match[1]), int(match[2]) if match[2] else None)  # a leap year: all days exist
        return None, None
    raise ValueError(f"{text!r} is not an EDTF date such as 2021-01-29, 2021-21 or 2020-10-14/2020-10-25")


def _bounds_of_parts(year: int | None, month: int | None = None, day: int | None = None) -> Bounds:
    assert year is not None
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is not None:
        date = dt.date(year, month, day)
        return date, date
    first, last = _PARTS_OF_YEAR.get(month, (month, month))
    return dt.date(year, first, 1), month_end(year + (last > 12), last - 12 if last > 12 else last)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    following = dt.date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - dt.timedelta(days=1) if following else dt.date.max


def in_words(text: str) -> str:
    """A date in words, never more exact than it is: `2021-21` is spring 2021, not 1 March."""
    if "/" in text:
        return _range(*text.split("/", 1))
    plain = text.rstrip("~?%")
    words = _single(plain)
    return f"about {words}" if plain != text else words


def _range(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"by {in_words(last)}"
    if last in ("", ".."):
        return f"from {in_words(first)}"
    one, two = day(first), day(last)
    if one and two and (one.year, one.month) == (two.year, two.month):
        return f"{one.day}–{two.day} {MONTHS[two.month - 1]} {two.year}"
    if first[:4] == last[:4]:
        start = in_words(first).removesuffix(first[:4]).removesuffix(_YEAR_NOT_SAID).strip()
        return f"{start} – {in_words(last)}"
    return f"{in_words(first)} – {in_words(last)}"


def _single(plain: str) -> str:
    if exact := day(plain):
        return f"{exact.day} {MONTHS[exact.month - 1]} {exact.year}"
    if match := re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", plain):
        number = f"{int(match[2])} " if match[2] else ""
        return f"{number}{MONTHS[int(match[1]) - 1]}{_YEAR_NOT_SAID}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", plain):
        month = int(match[2])
        return f"{MONTHS[month - 1]} {match[1]}" if month <= 12 else _NAMES_OF_PARTS[month].format(match[1])
    if match := re.fullmatch(r"(\d{3})X", plain):
        return f"the {match[1]}0s"
    return plain


def day(text: str) -> dt.date | None:
    """The day that is meant, where it is one."""
    return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
