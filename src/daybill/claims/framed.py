"""Titles of languages that give a capital to the first word only, where what stands around them tells how far they go.

`La route du sel de Ada Lund`, `Sans un bruit 2 (prévu le 22 avril)`: no mark and no capital says where such a title
ends, but the words behind it do.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

import msgspec

from daybill.claims.lexicon import CONNECTORS, FILM_AFTER, NOT_PEOPLE, OPENERS, SMALL_ROMANCE
from daybill.claims.text import Text
from daybill.grammar import Mention

_MOST_WORDS = 9
_MOST_ENDS = 3
_HOLDS_TOGETHER = ("-", "'", "’", "… ", "...", " & ")
"""What may stand between two words of one title besides a space."""
_MAY_HOLD = (", ", ": ", " : ", " – ")
"""What ends a title, or goes on with it."""
_LEADS = re.compile(
    r"(?:^|[:;(•\n-] ?|\b(?:and|of|by|with|in|the|films?|movie|documentary|drama|comedy|thriller|postpones?|"
    r"moves?|pulled|releases|brings|shows|opens|sequel to|entitled|titled|release|but|also|is|that|on|to) |, )$"
)
_MAKER = re.compile(
    r"(?:,? (?:de |d['’]|di |do |da |dos |dei |degli |del |du |von |par |por |com |con |avec |mit )?"
    r"(?:el |la |le |il |the |fratelli |frères |hermanos |irmãos )?)$"
)
_DATED = re.compile(r"[”\"’'“‘«»‹›]{0,2},? ?\((?:[^()\d]{0,24})$")
_SORT_FOLLOWS = re.compile(r", (?:(?:the|an?|new|first|nuovo|nueva|nuevo|nouveau) )*$")
_TRADE = frozenset(
    [
        "film",
        "films",
        "screenplay",
        "story",
        "novel",
        "director",
        "cast",
        "production",
        "writer",
        "producer",
        "distributor",
        "series",
        "premiere",
    ]
)
"""What is talk of a film, no title, though a maker is named behind it: `Scénario coécrit avec Ada Lund`."""
_NEVER_LAST = frozenset(["already", "now", "also", "only", "still", "then", "finally", "again", "soon", "instead"])
"""What stands between a title and its verb: `Morbius ya había saltado`."""
_IS_DUE = re.compile(
    r", (?:which |that |who )?(?:will |is |was |are |were |has |had |been |be |now |already |also )*"
    r"(?:due|scheduled|expected|planned|slated|directed by|written by|starring|distributed by|postponed|moved|pushed|"
    r"dated|screened|shown|opened|released|shot by|produced by|based on|adaptation)\b"
)
"""What is said of a film behind a comma: `Sans un bruit 2, prévu ce mercredi`."""
_TOLD_OF = re.compile(
    r", (?:the |a |an |its |his |her |their )?(?:very )?(?:last|latest|first|second|third|fourth|new|next|debut|sequel|"
    r"prequel|remake|adaptation|comedy|drama|thriller|documentary|story|portrait|film)\b"
)
"""What a title is called behind a comma: `Cinquante nuances plus claires, le dernier de la série`."""
_CALLED = re.compile(
    r"\b(?:films?|movie|documentary|drama|comedy|thriller|short|feature|entitled|titled|called|title),? ?:? $",
    re.IGNORECASE,
)
_IN_CINEMAS = re.compile(
    r",? (?:(?:will|is|are|was|has|now|already|also|finally|officially|currently|be|to) )*"
    r"(?:(?:open|arrive|come|premiere|land|debut|stream|release)(?:s|d|ed)?\b[^.,;:()\n]{0,28}?|available|in)"
    r" ?(?:\bin cinemas|(?:on|in) (?:the )?(?-i:[^\Wa-z]))"
)
"""What only films do: `La strada arriva al cinema`, `La casa se estrenará el 4 de marzo en Netflix`."""
_SOON = 60
"""How far behind its film the service stands on which it is said to be."""
_NO_NAME = _TRADE | {
    *("new", "second", "third", "fourth", "last", "next", "awaited", "sequel", "chapter", "adaptation", "remake"),
    *("trailer", "version", "saga", "cinema", "cinemas", "festival", "work", "title", "titles", "debut", "trilogy"),
    *("actor", "actress"),
}
"""What no title of small words holds: `La nuova commedia`, `Il secondo capitolo`."""
_FIRST_OF = re.compile(r", [^,.;:()]{4,36} (?:of|by|from|de|di|d['’]|von|par|da|do)\s?", re.IGNORECASE)
"""`Jusqu'à la garde, début de Xavier Legrand`."""
_MARK = re.compile(r"[,.;:)](?=\s|$)|\n|$")
_ENDS = (NOT_PEOPLE - {"more"}) | frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "not", "who", "which", "that"]
)
_BARE = frozenset(
    [
        "this",
        "that",
        "these",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "here",
        "there",
        "now",
        "then",
        "but",
        "and",
        "also",
        "only",
        "first",
    ]
)


class Frames(msgspec.Struct, frozen=True):
    """Where the people and the dates of a text begin."""

    makers: Collection[int]
    dated: Collection[int]
    sorts: Collection[int]
    """And the genres."""


def framed(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where such titles stand, by what is around them; none in English, which gives every word its capital."""
    if text.is_english:
        return
    sorts = {m.start for m in text.mentions if m.sign == "G"}
    frames = Frames({m.start for m in people}, {d.start for d in text.dates}, sorts)
    for n, word in enumerate(text.words):
        if word.capital and word.start not in text.quiet and word.start not in text.taken and _led(text, n):
            for last in _lasts(text, n, frames.makers):
                if _closed(text, n, last, frames):
                    yield word.start, text.words[last].end
                    break


def small_words_first(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """What begins with a small word whose capital only a title explains: `la colombiana Un poeta y la chilena`.

    It ends at a mark, or before a word that no title goes on with: where both may be, both are given.
    """
    if text.is_english or text.nouns_have_capitals:
        return
    makers, dated = {m.start for m in people}, {d.start for d in text.dates}
    for n, word in enumerate(text.words):
        if not word.capital or word.start in text.quiet or word.start in text.taken or word.start in text.opening:
            continue
        if word.start in makers or not _small_out_of_place(text, n):
            continue
        for end, sign in islice(_ends(text, n, makers, dated), _MOST_ENDS):
            yield word.start, end, sign


def _small_out_of_place(text: Text, n: int) -> bool:
    """Whether a small word has a capital inside a sentence: behind a small one, a comma, a colon or a bracket."""
    word = text.words[n].folded
    meant = text.meaning(word)
    if n == 0 or not (meant in CONNECTORS or meant in OPENERS or word in SMALL_ROMANCE):
        return False
    before = text.words[n - 1]
    gap = text.text[before.end : text.words[n].start]
    return before.text[:1].islower() or before.text.isdigit() or gap in (", ", ": ", " (", "; ")


def _ends(text: Text, first: int, makers: Collection[int], dated: Collection[int]) -> Iterator[tuple[int, str]]:
    """Where a title that begins with word `first` may end, the nearest first, and what ends it."""
    for last in range(first, min(len(text.words), first + _MOST_WORDS)):
        word = text.words[last]
        following = text.words[last + 1] if last + 1 < len(text.words) else None
        gap = text.text[word.end : following.start] if following else "\n"
        if (gap.strip() or "\n" in gap) and gap not in _HOLDS_TOGETHER:
            if last > first:
                yield word.end, "small words first, to a mark"
            if gap not in _MAY_HOLD:
                return
        elif last > first and _stops(text, last + 1, makers, dated):
            yield word.end, "small words first, to a word"
        if following is None or following.start in text.opening or following.start in makers:
            return


def _stops(text: Text, n: int, makers: Collection[int], dated: Collection[int]) -> bool:
    """Whether word `n` is no part of a title: `and`, a verb, a maker or a date and what leads to them."""
    word = text.words[n]
    meant = text.meaning(word.folded)
    if meant in _ENDS or meant in ("and", "or") or word.start in dated:
        return True
    if not word.text[0].islower() or n + 1 >= len(text.words):
        return False
    onward = text.words[n + 1].start
    return onward in makers or onward in dated


def _led(text: Text, n: int) -> bool:
    """Whether a title may begin with word `n`: where a sentence does, or behind words that lead to one."""
    word = text.words[n]
    if text.meaning(word.folded) in _BARE or text.meaning(word.folded) in NOT_PEOPLE or _talks_of_film(text, n):
        return False
    if word.start in text.opening or _LEADS.search(text.rendered.before(word.start, 24).lower()):
        return True
    return not text.nouns_have_capitals and _out_of_place(text, n)


def _talks_of_film(text: Text, n: int) -> bool:
    """Whether word `n` begins `the thriller`, `screenplay`, `the new film`."""
    word = text.words[n]
    if text.meaning(word.folded) in ("the", "a") and n + 1 < len(text.words):
        word = text.words[n + 1]
    return word.start in text.genres or text.meaning(word.folded) in _TRADE


def _out_of_place(text: Text, n: int) -> bool:
    """Whether a small word has a capital inside a sentence: `si recupera Il colibrì di Ada Lund`."""
    meant = text.meaning(text.words[n].folded)
    return (meant in CONNECTORS or meant in OPENERS) and n > 0 and text.words[n - 1].text[:1].islower()


def _lasts(text: Text, first: int, makers: Collection[int]) -> Iterator[int]:
    """The words with which a title that begins with word `first` may end."""
    small = False
    for last in range(first + 1, min(len(text.words), first + _MOST_WORDS)):
        word = text.words[last]
        gap = text.text[text.words[last - 1].end : word.start]
        if gap not in (" ", "", ": ", " : ", "-") or text.words[first].start in text.taken:
            return
        if word.start in text.taken and not (word.start in text.named_places and word.capital):
            return
        if word.start in text.opening or word.start in makers or text.words[first].start in makers:
            return
        if text.meaning(word.folded) == "or" or (word.text[0].islower() and ":" in gap):
            return
        if word.text[0].islower():
            if text.meaning(word.folded) in _ENDS or (small and text.meaning(word.folded) == "and"):
                return
            small = True
        if small and not {text.meaning(word.folded), word.folded} & (_NEVER_LAST | CONNECTORS):
            yield last


def _closed(text: Text, first: int, last: int, frames: Frames) -> bool:
    """Whether what stands behind some words closes a title: its maker, its date in brackets, what films do."""
    end = text.words[last].end
    if _maker_or_date_behind(text, end, frames):
        return True
    if text.rendered.match(_IS_DUE, end) or text.rendered.match(_TOLD_OF, end):
        return True
    if _CALLED.search(text.rendered.before(text.words[first].start, 44)) and _MARK.match(text.text, end):
        return True
    opens = text.words[first].start in text.opening and text.opens_sentences(text.words[first].folded)
    plain = text.words[first].start in text.opening and all(not w.capital for w in text.words[first + 1 : last + 1])
    if opens or text.text.startswith("\n", end) or (plain and not _names_it(text, first, last)):
        return False
    return _can_be_seen(text, end) if plain else text.rendered.match(FILM_AFTER, end) is not None


def _can_be_seen(text: Text, end: int) -> bool:
    """Whether what stands behind a place says that something is in cinemas or on a service."""
    said = text.rendered.match(_IN_CINEMAS, end)
    on_service = not text.services.isdisjoint(range(end, end + _SOON))
    return said is not None and (on_service or said[0].endswith("cinemas"))


def _names_it(text: Text, first: int, last: int) -> bool:
    """Whether words in small letters are no talk of a film: neither a genre nor a word of the trade is among them."""
    inside = text.words[first : last + 1]
    return not any(w.start in text.genres or text.meaning(w.folded) in _NO_NAME for w in inside)


def _maker_or_date_behind(text: Text, end: int, frames: Frames) -> bool:
    """Whether a maker, a date in brackets or the sort of film stands behind a place, with what leads to it."""
    following = text.text[end : end + 30]
    return (
        any(end + k in frames.makers and _MAKER.fullmatch(following[:k]) for k in range(2, 16))
        or any(end + k in frames.dated and _DATED.fullmatch(following[:k]) for k in range(2, 28))
        or any(end + k in frames.sorts and _SORT_FOLLOWS.fullmatch(following[:k]) for k in range(2, 14))
        or any(m in frames.makers and _FIRST_OF.fullmatch(text.text, end, m) for m in range(end + 6, end + 44))
    )
