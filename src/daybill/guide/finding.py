"""Which film is meant by what a user typed."""

from __future__ import annotations

import re
from difflib import get_close_matches

from daybill.guide.row import Row
from daybill.ledger import Ledger, asking
from daybill.model import Film
from daybill.spelling import fold, title_key

_WITH_YEAR = re.compile(r"(?P<title>.+?)\s*\((?P<year>(?:18|19|20)\d\d)\)\s*")
_MOST = 5


class NotFound(Row, frozen=True):
    """No film, or more than one, is called that; what may have been meant, as it may be typed."""

    asked: str
    suggestions: tuple[str, ...] = ()
    several: bool = False

    def __str__(self) -> str:
        """What a user is told."""
        listed = ", ".join(self.suggestions)
        if self.several:
            return f"{len(self.suggestions)} films are called {self.asked}: {listed}; say which"
        return f"no film called {self.asked}" + (f"; did you mean {listed}?" if listed else "")


def film(ledger: Ledger, asked: str) -> Film | NotFound:
    """The film of this title, `title (year)` or id; else titles that begin with it, hold it, or are near."""
    if known := asking.film(ledger, asked.strip()):
        return known
    match = _WITH_YEAR.fullmatch(asked)
    title, year = (match["title"], int(match["year"])) if match else (asked, None)
    found = asking.films_called(ledger, asked) or asking.films_called(ledger, title)
    if year is not None:
        found = tuple(known for known in found if known.year == year) or found[:0]
    best = tuple(known for known in found if fold(known.title) == fold(title)) or found
    if len(best) == 1:
        return best[0]
    if best:
        return NotFound(asked, tuple(sorted(_typed(known, best) for known in best)), several=True)
    return NotFound(asked, _suggestions(ledger, title))


def named(film: Film) -> str:
    """A film's title with its year, where that is known."""
    return f"{film.title} ({film.year})" if film.year else film.title


def _typed(film: Film, among: tuple[Film, ...]) -> str:
    unique = film.year and sum(other.year == film.year for other in among) == 1
    return named(film) if unique else f"{named(film)} [{film.id}]"


def _suggestions(ledger: Ledger, title: str) -> tuple[str, ...]:
    wanted = title_key(title)
    titles: dict[str, str] = {}
    for known in asking.films(ledger):
        for name in (known.title, *known.titles):
            titles.setdefault(title_key(name), named(known))
    begins = [key for key in titles if wanted and key.startswith(wanted)]
    holds = [key for key in titles if wanted and wanted in key]
    near = get_close_matches(wanted, titles, n=_MOST, cutoff=0.6)
    return tuple(dict.fromkeys(titles[key] for key in (*sorted(begins), *sorted(holds), *near)))[:_MOST]
