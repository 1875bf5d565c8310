"""Companies that no list knows, by the shape of their names: `Mutressa Movies`, `Stabiliti Studios`, `Les Films du Lac`."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from daybill.claims.lexicon import ordinary_words
from daybill.claims.words import Named, Word
from daybill.grammar import Mention
from daybill.spelling import fold
from daybill.vocabulary import Entry

_RELEASERS = frozenset(
    "releasing distribution distributors distributions distribuzione distribuição distribución distribuciones "
    "distribuidora filmverleih verleih filmdistribution filmverhuur".split()
)
_MAKERS = frozenset(
    "productions production filmproduktion filmproduktionen produktion produzioni produção produções producciones "
    "filmworks animation".split()
)
_OTHERS = frozenset(
    "films pictures entertainment studios media filmes filmi movies filmgroup filmhouse cinematografica "
    "cinematográfica cinématographique".split()
)
_ENDINGS = _RELEASERS | _MAKERS | _OTHERS
_FRENCH = re.compile(r"\bLes Films (?:du|de la|de l['’]|des|de|d['’])\s?(?:[A-ZÀ-Ý\d][\w'’-]*)(?: [A-ZÀ-Ý][\w'’-]*)?")
_NO_NAMES = frozenset(
    "winter summer spring autumn fall christmas halloween holiday easter weekend oscar oscars sundance cannes venice "
    "hollywood bollywood nollywood bond independent international motion feature indie arthouse digital home social "
    "physical mainstream mass print news".split()
)
"""What tells films or media apart, and names no company by itself."""
_MOST = 3
"""How many words of a name may stand before the one that tells it."""


def companies_by_shape(text: str, words: Sequence[Word], taken: AbstractSet[int]) -> Iterator[Mention]:
    """The companies of a text whose names end as companies' do; `taken` are places that name something else."""
    for match in _FRENCH.finditer(text):
        if taken.isdisjoint(range(*match.span())):
            yield _mention(text, *match.span(), "producer")
    for n, word in enumerate(words):
        if word.capital and word.folded in _ENDINGS and word.start not in taken and not _goes_on(text, words, n):
            first = _first_of_name(text, words, n, taken)
            if first < n:
                sort = "independent" if word.folded in _RELEASERS else "producer" if word.folded in _MAKERS else None
                end = word.end - 2 if word.text.endswith(("'s", "’s")) else word.end
                yield _mention(text, words[first].start, end, sort)


def _first_of_name(text: str, words: Sequence[Word], last: int, taken: AbstractSet[int]) -> int:
    """The first word of the name that ends with word `last`, which is `last` itself where there is no name."""
    first = last
    while first > 0 and last - first < _MOST:
        before = words[first - 1]
        gap = text[before.end : words[first].start]
        if gap not in (" ", " & ", "-") or not (before.capital or before.text[0].isdigit()) or before.start in taken:
            break
        if before.text.endswith(("'s", "’s", "s'", "s’")):
            break
        first -= 1
    while first < last and words[first].folded in ordinary_words():
        first += 1
    own = [w for w in words[first:last] if w.folded not in _NO_NAMES]
    return first if own and not own[0].folded.isdigit() else last


def _goes_on(text: str, words: Sequence[Word], n: int) -> bool:
    """Whether the name goes on with another such word: `Pixar Animation Studios`."""
    if n + 1 >= len(words):
        return False
    after = words[n + 1]
    return after.capital and after.folded in _ENDINGS and text[words[n].end : after.start] == " "


def _mention(text: str, start: int, end: int, sort: str | None) -> Mention:
    shown = text[start:end]
    entry = Entry(id=fold(shown), names=(shown,), sort=sort)
    return Mention(start, end, "O", Named(entry.id, "distributor" if sort == "independent" else "company", shown, entry))
