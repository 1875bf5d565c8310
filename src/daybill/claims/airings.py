"""Films of a television guide: an hour and a channel beside a film, under the day of a heading.

`Stasera in TV, martedì 2 novembre` over `La strada (Rai 3, ore 21.20)`. What has its day in its own sentence is read as
other dates are (`windows`).
"""

import re
from collections.abc import Iterator, Sequence

from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Article, Claim, Evidence, Medium, Question, Status, When

_HOUR = re.compile(r"(?<![\w.:,])(?:[5-9]|[012]\d)(?: ?[.:h] ?[0-5]\d| ?h)(?!\w|[.:,]\d)")
_LONGEST_HEADING = 100
_REACH = 60
"""So many characters lie at most between a film and its hour."""
_PAST = re.compile(r"\b(?:was|were|aired|had|drew|watched)\b")


def find_airings(article: Article, folded: Sequence[Folded]) -> Iterator[Claim]:
    """What each line with a film, an hour and a channel says, in the order of the text."""
    if not any("S" in f.text for f in folded):
        return
    day: When | None = None
    over: str | None = None
    begun: tuple[int, str] | None = None
    for f in folded:
        days = [m.value for m in f.signs.values() if isinstance(m.value, When) and m.value.exact]
        channel = next(filter(None, map(_channel, f.signs.values())), None)
        hour = _HOUR.search(f.text)
        if "F" not in f.text:
            day = days[-1] if days and len(f.text) <= _LONGEST_HEADING else day
            over = channel if channel and _ALONE.fullmatch(f.text) else over
            # `M6, 21h10. Les Guerriers`: the film opens the next sentence of the line.
            begun = (f.sentence.line, channel) if channel and hour else None
            continue
        told = begun and begun[0] == f.sentence.line and begun[1]
        shown_on = channel or told or over
        if day and not days and shown_on and (hour or told) and not _PAST.search(f.text):
            yield from _of_line(article, f, day, shown_on)
        begun = None


_ALONE = re.compile(r"[^a-zA-Z]*S[^a-zA-Z]*")
"""A channel over its films."""


def _of_line(article: Article, f: Folded, day: When, channel: str) -> Iterator[Claim]:
    hour = _HOUR.search(f.text)
    at = hour.start() if hour else 0
    place, film = min(f.films, key=lambda one: abs(one[0] - at))
    if abs(place - at) > _REACH:
        return
    question = Question(kind="release", film=film, medium=Medium.TV, service=channel)
    span = f.span(min(place, at) if hour else place, max(place + 1, hour.end()) if hour else place + 1)
    yield Claim.make(
        question,
        day,
        Evidence.of(article, *span),
        Status.PLANNED,
        rule="release.airing",
        probability=0.85,
        implied=("territory",),
    )


def _channel(mention: Mention) -> str | None:
    """The name of what shows films at an hour: of a channel, or of a service that is one too."""
    named = mention.value
    if mention.sign != "S" or not isinstance(named, Named):
        return None
    return named.shown if named.entry.medium == "tv" or named.entry.sort == "broadcaster" else None
