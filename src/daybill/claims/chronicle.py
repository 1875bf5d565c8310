"""What the press said of a film, and when: what dates an article that gives no day, and what bears out a claim.

"Opens on October 1" has no year. But other articles on the same film do say when they were published, and the days they
name are the same days. So such an article is taken to stand near the others, there where most of its own days become
days that they name too.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

import msgspec

from daybill.claims.numbers import Numbers
from daybill.claims.others import Others
from daybill.claims.renown import Renown
from daybill.claims.traces import Near, Share, Trace, month_of, press_of
from daybill.model import Article, Claim, When
from daybill.spelling import title_key

_SEVERAL = 2
"""Articles that must name a day before it is preferred to the one that was counted."""


class Chronicle:
    """What was said of films, on which days, and which days were named, by the key of the film's title."""

    def __init__(self) -> None:
        self._spoken: defaultdict[str, set[dt.date]] = defaultdict(set)
        self._named: defaultdict[str, Counter[dt.date]] = defaultdict(Counter)
        self._years: Counter[int] = Counter()
        self._numbers = Numbers()
        self.others = Others()
        self.renown = Renown()
        """Of the titles of the lot that is being read."""

    def note(self, article: Article, claims: Iterable[Claim]) -> None:
        """Keep what an article says of its films, and on which day if it tells that to the month."""
        published = article.published
        day = published.first if published and (published.length or 999) <= 31 else None
        if day:
            self._years[day.year] += 1
            self._numbers.note(article, month_of(day))
        for claim in claims:
            self.remember(claim, day)

    def remember(self, claim: Claim, said_on: dt.date | None) -> None:
        """Keep one claim, and the day on which it was made."""
        key = title_key(claim.question.film)
        if said_on:
            self._spoken[key].add(said_on)
        told = claim.answer
        if isinstance(told, When) and told.exact and told.first and (said_on or told.edtf[:4] in claim.evidence.quote):
            self._named[key][told.first] += 1

    def traces(self, article: Article, main: str | None, others: Collection[str]) -> list[Trace]:
        """When the press spoke of a text's main film and of its other films.

        And between which pages an article stands whose outlet numbers them one after another.
        """
        found = self._numbers.traces(article)
        key = title_key(main) if main else ""
        if spoken := self._spoken.get(key):
            found.append(Near("its film was spoken of", _months(spoken)))
        if named := self._named.get(key):
            found.append(Near("days named of its film", _months(named)))
        beside = {day for other in others if title_key(other) != key for day in self._spoken.get(title_key(other), ())}
        if beside:
            found.append(Near("another film was spoken of", _months(beside)))
        return found

    def named(self, main: str | None) -> frozenset[dt.date]:
        """The days that others name of a film."""
        return frozenset(self._named.get(title_key(main), ())) if main else frozenset()

    def read(self) -> Share:
        """How much of what was read is of each year, beside what the press of the web was before anything was read."""
        return press_of(self._years)

    def settled(self, claim: Claim) -> Claim:
        """A claim with the year in which others name its day, where its own words give none; it says so.

        `Opens January 7` is that of the others, if several name that day of one year and none the day as counted.
        """
        told = claim.answer
        if not isinstance(told, When) or not _yearless(claim, told):
            return claim
        named = self._named.get(title_key(claim.question.film), Counter())
        same = [day for day in named if told.edtf[4:] == day.isoformat()[4:]]
        if told.first in named or len(same) != 1 or (named[same[0]] < _SEVERAL and told.first):
            return claim
        return msgspec.structs.replace(claim, answer=When.day(same[0]), implied=(*claim.implied, "year"))


def _yearless(claim: Claim, told: When) -> bool:
    """Whether a day has its year from somewhere else than the claim's own words."""
    if told.edtf.startswith("XXXX-"):
        return re.fullmatch(r"XXXX-\d\d-\d\d", told.edtf) is not None
    return told.exact and str(told.edtf[:4]) not in claim.evidence.quote


def _months(days: Iterable[dt.date]) -> tuple[int, ...]:
    return tuple(sorted({month_of(day) for day in days}))
