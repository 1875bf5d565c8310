"""What a headline and the text below it both say, word for word: `Ribelli del mare, ciak` … `dirige Ribelli del mare`.

Languages that give one capital to a title do not tell where it ends; that two sentences hold the same words, and part
behind them, does.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from daybill.claims.lexicon import CONNECTORS
from daybill.claims.text import Text, covered
from daybill.grammar import Mention

_FEWEST, _MOST = 2, 9
"""How many words such a title has."""
_MOST_PLACES = 20
_GAPS = (" ", "'", "’", ": ", "-", "", " – ", " - ", " — ")
_DASH = re.compile(r" [–—-] ")
"""Between a title and its second line: `Salz – Ein langer Sommer`, as runs of capitals do not go on."""


def echoed(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Each such stretch in the headline, and where the text repeats it; none in English, where capitals tell."""
    if text.is_english or not text.lines:
        return
    sentence, end = text.lines[0]
    places = _places(text, end)
    taken = covered(people)
    n = next((n for n, w in enumerate(text.words) if w.start >= sentence.start), len(text.words))
    while n < len(text.words) and text.words[n].end <= end:
        found = _longest(text, n, end, places, taken)
        if found:
            length, repeats = found
            for first in (n, *repeats):
                yield text.words[first].start, text.words[first + length - 1].end
        n += found[0] if found else 1


def _places(text: Text, end: int) -> Mapping[str, Sequence[int]]:
    """Where each word with a capital stands below the headline."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, word in enumerate(text.words):
        if word.start >= end and (word.capital or word.text[0].isdigit()) and len(places[word.text]) < _MOST_PLACES:
            places[word.text].append(n)
    return places


def _longest(
    text: Text, n: int, end: int, places: Mapping[str, Sequence[int]], taken: Collection[int]
) -> tuple[int, list[int]] | None:
    """How many words from word `n` on the text repeats, and from which words on; none where that is no title."""
    word = text.words[n]
    if not (word.capital or word.text[0].isdigit()) or word.start in taken or word.start in text.taken:
        return None
    if word.text.isdigit() and _DASH.match(text.text, word.end):
        return None  # `007 – Salz` is Salz
    lengths = {k: _alike(text, n, k, end, taken) for k in places.get(word.text, ())}
    length = max(lengths.values(), default=0)
    while length and _may_not_end(text, n + length - 1):
        length -= 1
    shown = text.words[n : n + length]
    if length < _FEWEST:
        return None
    if all(w.capital or w.text in CONNECTORS for w in shown) and not _DASH.search(text.text, word.end, shown[-1].start):
        return None  # runs of capitals are found as such
    return length, [k for k, alike in lengths.items() if alike >= length]


def _alike(text: Text, n: int, k: int, end: int, taken: Collection[int]) -> int:
    """How many words from words `n` and `k` on are the same."""
    length = 1
    while length < _MOST and k + length < len(text.words) and text.words[n + length].end <= end:
        one, two = text.words[n + length], text.words[k + length]
        gap = text.text[text.words[n + length - 1].end : one.start]
        if one.text != two.text or gap not in _GAPS or gap != text.text[text.words[k + length - 1].end : two.start]:
            break
        if one.start in taken or two.start in taken:
            break
        length += 1
    return length


def _may_not_end(text: Text, n: int) -> bool:
    """Whether no title ends with a word: a small one that leads on."""
    word = text.words[n]
    return word.text[0].islower() and (word.text in CONNECTORS or text.meaning(word.folded) in CONNECTORS)
