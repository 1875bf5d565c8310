"""Companies that no list knows, by their shape (`Mutressa Movies`) or what they are called (`her label`)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from daybill.claims.lexicon import CONNECTORS, given_names, ordinary_words
from daybill.claims.text import covered
from daybill.claims.words import Named, Word
from daybill.grammar import Mention
from daybill.knowledge import table_of
from daybill.literals import Gated
from daybill.spelling import fold
from daybill.vocabulary import Entry

_FRENCH = re.compile(r"\bLes Films (?:du|de la|de l['’]|des|de|d['’])\s?(?:[A-ZÀ-Ý\d][\w'’-]*)(?: [A-ZÀ-Ý][\w'’-]*)?")
_NAME = r"(?P<name>[A-ZÀ-Ý\d][\w'’&-]*(?: (?:& )?[A-ZÀ-Ý\d][\w'’&-]*){0,3})"
_CALLED = (
    (
        Gated(
            rf"\b(?:via|through|under|for|with|at|of|from) (?:his|her|their|its|the)(?: own| new)? {_NAME}"
            r" (?:label|banner|shingle|outfit|imprint|production (?:company|banner|label|outfit|house))\b"
        ),
        "producer",
    ),
    (
        Gated(
            rf"\b(?:production (?:company|outfit|house)|(?:sales|finance) (?:company|agent|outfit|firm|house)) {_NAME}"
            r"(?=[,.;)]| (?:and|is|has|will|are|was|which|for|in|on)\b)"
        ),
        "producer",
    ),
    (
        Gated(
            rf"\b(?:[Dd]istributor|distribution (?:company|outfit)|(?:indie|genre|specialty|boutique) label) {_NAME}"
            r"(?=[,.;)]| (?:and|is|has|will|are|was|which|for|in|on)\b)"
        ),
        "independent",
    ),
)
"""What a text calls a company whatever its name looks like, with what such a company does."""
_NEVER_INSIDE = frozenset(("its", "their", "his", "her", "our", "my", "your"))
"""Words of headlines in capitals that no name holds: `Moves Its Films`."""
_MOST = 3
"""How many words of a name may stand before the one that tells it."""


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The lists of `shapes.toml`, folded."""
    lists = table_of("daybill.claims", "shapes.toml", dict[str, list[str]])
    return {name: frozenset(map(fold, words)) for name, words in lists.items()}


@cache
def endings() -> frozenset[str]:
    """The last words of the names of companies, folded."""
    return frozenset().union(*(words for name, words in _words().items() if name != "no_names"))


def companies_by_shape(
    text: str, words: Sequence[Word], taken: AbstractSet[int], verbs: AbstractSet[str] = frozenset()
) -> Iterator[Mention]:
    """The companies of a text whose names end as companies' do; `taken` are places that name something else.

    `verbs` are what may open a sentence before a name: `Producen Low Tide Pictures y La Orilla`.
    """
    french = [match.span() for match in _FRENCH.finditer(text) if taken.isdisjoint(range(*match.span()))]
    yield from (_mention(text, *span, "producer") for span in french)
    taken = taken | {place for span in french for place in range(*span)}
    called = list(_called(text, taken))
    yield from called
    taken = taken | covered(called)
    last_words = endings()
    for n, word in enumerate(words):
        if word.folded in last_words and word.capital and word.start not in taken and not _goes_on(text, words, n):
            first = _first_of_name(text, words, n, taken)
            first += first < n - 1 and words[first].folded in verbs and _is_small(text, words[first])
            if first < n:
                end = word.end - 2 if word.text.endswith(("'s", "’s")) else word.end
                yield _mention(text, words[first].start, end, _sort(word.folded))


def _called(text: str, taken: AbstractSet[int]) -> Iterator[Mention]:
    """The companies that a text calls so: `via his Black Pier label`, `distributor Signature`."""
    for pattern, sort in _CALLED:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if taken.isdisjoint(range(start, end)) and fold(match["name"].split()[0]) not in given_names():
                yield _mention(text, start, end, sort)


def _sort(last: str) -> str | None:
    """What a company does whose name ends with a word."""
    return "independent" if last in _words()["releases"] else "producer" if last in _words()["makes"] else None


def _first_of_name(text: str, words: Sequence[Word], last: int, taken: AbstractSet[int]) -> int:
    """The first word of the name that ends with word `last`, which is `last` itself where there is no name."""
    first = last
    while first > 0 and last - first < _MOST:
        before = words[first - 1]
        gap = text[before.end : words[first].start]
        if gap not in (" ", " & ", "-") or not (before.capital or before.text[0].isdigit()):
            break
        if before.start in taken and before.folded not in endings():  # animation is a genre too
            break
        if before.text.endswith(("'s", "’s", "s'", "s’")) or before.folded in _NEVER_INSIDE:
            break
        first -= 1
    while first < last and words[first].folded in ordinary_words() and _may_go(text, words, first, last):
        first += 1
    own = [w for w in words[first:last] if w.folded not in _words()["no_names"]]
    return first if own and not own[0].folded.isdigit() else last


def _may_go(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether an ordinary word is none of the name's: it opens a sentence, or no word of the name is a name's.

    `Seven Bucks Productions` is one all the same, for its last word is a company's alone.
    """
    word, ending = words[first], words[last].folded
    if all(w.folded in ordinary_words() for w in words[first:last]):
        return _sort(ending) is None or _is_small(text, word)
    return _is_small(text, word)


def _is_small(text: str, word: Word) -> bool:
    before = text[max(0, word.start - 3) : word.start].rstrip(" \"“‘'(")
    return word.folded in CONNECTORS or not before or before[-1] in ".!?:;\n|•—–"


def _goes_on(text: str, words: Sequence[Word], n: int) -> bool:
    """Whether the name goes on with another such word: `Pixar Animation Studios`."""
    if n + 1 >= len(words):
        return False
    after = words[n + 1]
    return after.capital and after.folded in endings() and text[words[n].end : after.start] == " "


def _mention(text: str, start: int, end: int, sort: str | None) -> Mention:
    shown = text[start:end]
    entry = Entry(id=fold(shown), names=(shown,), sort=sort)
    return Mention(
        start, end, "O", Named(entry.id, "distributor" if sort == "independent" else "company", shown, entry)
    )
