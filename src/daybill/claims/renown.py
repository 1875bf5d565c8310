"""How surely the articles of a lot name a title: what others make of a run of capitals tells what it is here.

`Beach Town` in passing may be a film or a place; where another article has it in quotes, or behind `the director of`,
it is a film here too, and where it stands in ten articles and looks like a title in none of them, it is none.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

_MOST = 6.0
"""Log-odds beyond which nothing is surer."""
_SCALE = 4.0
"""What log-odds are divided by, so that these signs move as far as others do."""


class Renown:
    """How likely each article of a lot makes each run of words that may be a title, by the folded words."""

    def __init__(self) -> None:
        self._heard: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._articles: set[str] = set()

    def hear(self, article: str, likely: Mapping[str, float]) -> None:
        """Keep what an article, by its address, makes of what may be a title in it."""
        self._articles.add(article)
        for title, chance in likely.items():
            self._heard[title][article] = chance

    def beside(self, article: str) -> "Beside | None":
        """What the others of the lot make of the titles of an article; nothing where there are no others."""
        return Beside(self._heard, article) if self._articles - {article} else None


class Beside:
    """What all articles but one make of a title."""

    __slots__ = ("_article", "_heard")

    def __init__(self, heard: Mapping[str, Mapping[str, float]], article: str) -> None:
        self._heard = heard
        self._article = article

    def signs(self, title: str) -> dict[str, float]:
        """What speaks for a title and against it; nothing where no other article has its words."""
        chances = self._heard.get(title, {})
        others = [chance for article, chance in chances.items() if article != self._article]
        if not others:
            return {}
        return {
            "others have the words": 1.0,
            "how sure the surest of others is": max(others),
            "the surest of others": _odds(max(others)) / _SCALE,
            "others on average": _odds(math.fsum(others) / len(others)) / _SCALE,
        }


def on_record(known: set[str], lot: Sequence[Collection[str]]) -> Iterator[set[str]]:
    """For each article of a lot in turn `known`, with the titles that the others set apart; `lot` has those of each.

    What an article alone sets apart bears no witness for itself. It is always the same set, which holds all of them in
    the end.
    """
    news = Counter(title for titles in lot for title in titles if title not in known)
    known.update(news)
    for titles in lot:
        own = {title for title in titles if news[title] == 1}
        known -= own
        yield known
        known |= own


def _odds(chance: float) -> float:
    if not 0 < chance < 1:
        return _MOST if chance >= 1 else -_MOST
    return max(-_MOST, min(_MOST, math.log(chance / (1 - chance))))
