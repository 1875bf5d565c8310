"""What the press said of a film, and when: what dates an article that gives no day, and settles what is in doubt.

"Opens on October 1" has no year. But other articles on the same film do say when they were published, and the days they
name are the same days. So such an article is taken to stand near the others, there where most of its own days become
days that they name too.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from daybill.dates import DateMention
from daybill.model import Article, Claim, When
from daybill.spelling import fold, title_key

Dated = Callable[[dt.date | None], Sequence[DateMention]]
"""The dates of a text if it were published on a day, or as they are where that is not known."""

_AHEAD = dt.timedelta(days=45)
"""How long before a release the press mostly speaks of it."""

_LATER = dt.timedelta(days=11)
"""What is counted from the day of publication itself (`this Friday`) moves with it, and so is told apart."""

_SEVERAL = 2
"""Articles that must name a day before it is preferred to the one that was counted."""

_MOST = 12
"""Days of publication tried for one article."""


class Chronicle:
    """What was said of films, on which days, and which days were named, by the key of the film's title."""

    def __init__(self) -> None:
        self._spoken: defaultdict[str, set[dt.date]] = defaultdict(set)
        self._named: defaultdict[str, Counter[dt.date]] = defaultdict(Counter)
        self._said: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)

    def note(self, article: Article, claims: Iterable[Claim]) -> None:
        """Keep what an article says of its films, and on which day if it tells that to the month."""
        published = article.published
        day = published.first if published and (published.length or 999) <= 31 else None
        for claim in claims:
            self.remember(claim, day)

    def remember(self, claim: Claim, said_on: dt.date | None) -> None:
        """Keep one claim, and the day on which it was made."""
        key = title_key(claim.question.film)
        self._said[point(claim)].add(claim.evidence.article)
        if said_on:
            self._spoken[key].add(said_on)
            if isinstance(claim.answer, When) and claim.answer.exact and claim.answer.first:
                self._named[key][claim.answer.first] += 1

    def bears_out(self, claim: Claim) -> bool:
        """Whether another article says the same: then what one text leaves in doubt was meant."""
        return claim.answer is not None and not self._said.get(point(claim), set()) <= {claim.evidence.article}

    def near(self, title: str, dated: Dated) -> dt.date | None:
        """A day near that of publication, for an article on this film; `None` where nothing is known of it."""
        key = title_key(title)
        spoken = sorted(self._spoken.get(key, ()))
        if not spoken:
            return None
        named, middle = self._named.get(key, Counter()), spoken[len(spoken) // 2]
        return max(
            _tried(spoken, named), key=lambda day: (_agreeing(dated(day), named), -abs((day - middle).days), day)
        )

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


def point(claim: Claim) -> tuple[str, ...]:
    """What a claim says, for comparing it with others: the shown forms of film and answer apart."""
    question = claim.question
    return (question.kind, title_key(question.film), str(question.medium), fold(str(claim.answer)))


def _yearless(claim: Claim, told: When) -> bool:
    """Whether a day has its year from somewhere else than the claim's own words."""
    if told.edtf.startswith("XXXX-"):
        return re.fullmatch(r"XXXX-\d\d-\d\d", told.edtf) is not None
    return told.exact and str(told.edtf[:4]) not in claim.evidence.quote


def _tried(spoken: Sequence[dt.date], named: Counter[dt.date]) -> Iterator[dt.date]:
    """The days of publication, one a month, and days ahead of those that were named most."""
    months = {(day.year, day.month): day for day in spoken}
    yield from list(months.values())[:_MOST]
    ahead = [day - _AHEAD for day, _ in sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))]
    yield from [day for day in ahead if (day.year, day.month) not in months][: _MOST // 2]


def _agreeing(mentions: Sequence[DateMention], named: Collection[dt.date]) -> int:
    """How many different days of a text are days that others name of the film."""
    return len({m.when.first for m in mentions if m.when and m.when.exact and m.when.first in named})


def steady(dated: Dated, near: dt.date) -> list[DateMention]:
    """The dates of a text published about this day; those that the very day would decide stay as open as they are."""
    later = {(m.start, m.end): m.when for m in dated(near + _LATER)}
    alone = {(m.start, m.end): m for m in dated(None)}
    counted = ((m, (m.start, m.end)) for m in dated(near))
    kept = (m if place in later and later[place] == m.when else alone.get(place) for m, place in counted)
    return [m for m in kept if m]
