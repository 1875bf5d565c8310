"""Names that the vocabulary knows, found in a text: services, festivals, companies, territories, prizes, genres."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from daybill import vocabulary
from daybill.claims.sentences import WORD
from daybill.grammar import Mention, Sign
from daybill.spelling import fold

# Where two sorts know the same name the earlier one wins ("Amazon" is a service before it is a company).
SORTS: tuple[tuple[str, Sign], ...] = (
    ("festival", "E"),
    ("service", "S"),
    ("distributor", "O"),
    ("company", "O"),
    ("territory", "T"),
    ("genre", "G"),
    ("language", "L"),
    ("place", "C"),
)
_FESTIVAL_TALK = re.compile(
    r"premi|prize|award|jury|festival|\bfest\b|lion|bear|bow(?:ed|s)|debut|compet|unveil|screen|select|"
    r"palm|winner|\bwon\b|honou?r|launch|acclaim|first seen|\bseen at|critics|goldene|leon|orso|played",
    re.IGNORECASE,
)


PRIZE = re.compile(
    r"(?:(?:the|a|an|its|his|her|this year['’]s|\d{4}) )?(?P<prize>(?:(?:Grand|Special|Dramatic|Golden|Silver|Best|Audience|People['’]s|Choice|Jury|Un Certain Regard|Critics['’]?|Queer|Volpi|FIPRESCI|Palme|World|U\.S\.|"
    r"International|European|First|Narrative|Documentary|Directing|Screenwriting|Cinema|Soundtrack|Breakthrough|Top|Gotham|Independent Spirit|BAFTA|Platform|Horizons|Orizzonti|NETPAC|Sutherland|Camera|Caméra|special|jury|grand|particular|top|best|Cannes|Young|Ecumenical|Feature|Prix|Gran|Premio|Grande|Großer|Preis|León|Leone|Lion|Oso|Orso|Goldene[rn]?|Silberne[rn]?) )*"
    r"(?:Prize|Award|Awards|Lion|Bear|Palm|Palme d['’][Oo]r|d['’][Oo]r|Prix|Leopard|Shell|Eagle|Globe|Cup|Grand Prix|Oscar|Oscars|BAFTA|César|Goya|Jury Prize|prize|award|Bär|Löwe|de Oro|d['’]oro|Jury Award|Honou?r|honors|Giuria)(?: Grand Jury Prize| Grand Prix| Jury Prize| Prize)?"
    r"(?: for (?:best |Best )(?:[a-z]+ )?(?:[A-Z][\w-]+|director|actress|actor|screenplay|film)|, best \w+| for [A-Z][\w]+(?:-[A-Z]\w+)?)?"
    r"|[Bb]est (?:First |International |Foreign |Animated |Original |Adapted |Supporting |Documentary |Feature |Lead |New |Debut |Motion |British |European |independent |director |Non-English )*(?:Feature(?: Film)?|Film|Picture|Director|Actor|Actress|Screenplay|Documentary|Performance|Score|Song|Cinematography|film|screenplay|director|actor|actress|feature))\b"
)


def prizes(text: str) -> list[Mention]:
    """Every prize named in a text."""
    return [
        Mention(m.start("prize"), m.end("prize"), "A", m["prize"]) for m in PRIZE.finditer(text) if len(m["prize"]) > 5
    ]


Candidate = tuple[Sign, str, vocabulary.Entry, bool]
"""What a name may mean: its sign, sort and entry, and whether only in likely company."""


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of the text: where it stands, how it is printed, and folded."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        """Whether it is printed as a name is."""
        return self.text[0].isupper()


class Named(msgspec.Struct, frozen=True, gc=False):
    """What a vocabulary mention names."""

    id: str
    sort: str
    shown: str
    """As printed in the text."""
    entry: vocabulary.Entry


def words(text: str) -> tuple[Word, ...]:
    """All words of a text."""
    return tuple(Word(m.start(), m.end(), m[0], fold_word(m[0])) for m in WORD.finditer(text))


@lru_cache(maxsize=65536)
def fold_word(text: str) -> str:
    """One word, folded; dots inside are dropped (`U.S` -> `us`), a closing plus is kept as a word."""
    plus = text.endswith("+")
    text = text.replace(".", "")
    for mark in ("'s", "’s"):
        text = text.removesuffix(mark)
    return fold(text).replace(" ", "") + ("+" if plus else "")


def known_names(text: str, found: Sequence[Word]) -> list[Mention]:
    """Every name of the vocabulary, longest first, none overlapping; in the order of the text."""
    table, longest = _table()
    mentions: list[Mention] = []
    position = 0
    while position < len(found):
        word = found[position]
        step = 1
        for length in range(min(longest.get(word.folded, 0), len(found) - position), 0, -1):
            key = " ".join(w.folded for w in found[position : position + length])
            candidates = table.get(key)
            if not candidates or not _together(text, found[position : position + length]):
                continue
            mention = next(_accepted(text, found, position, length, candidates), None)
            if mention:
                mentions.append(mention)
                step = length
                break
        if step == 1 and "-" in word.text and not (mentions and mentions[-1].start == word.start):
            mentions.extend(_first_half(word, table))
        position += step
    return mentions


def _first_half(word: Word, table: Mapping[str, Sequence[Candidate]]) -> Iterator[Mention]:
    """`Norwegian` in `Norwegian-language`, `Belgian` in `Belgian-French`."""
    half = word.text.partition("-")[0]
    for sign, sort, entry, near in table.get(fold_word(half), ()):
        if sort in ("territory", "language") and not near and half[0].isupper():
            yield Mention(word.start, word.start + len(half), sign, Named(entry.id, sort, half, entry))
            return


def _accepted(
    text: str,
    found: Sequence[Word],
    position: int,
    length: int,
    candidates: Sequence[Candidate],
) -> Iterator[Mention]:
    first, last = found[position], found[position + length - 1]
    for sign, sort, entry, near in candidates:
        if sign != "G" and not (first.capital or first.text[0].isdigit()):
            continue
        if sort in ("territory", "language") and (
            first.text == "us" or _accent_lost(text[first.start : last.end], entry)
        ):
            continue
        if near and not _likely(text, found, position, length, sort):
            continue
        end = last.end
        for mark in ("'s", "’s"):
            if last.text.endswith(mark):
                end -= 2
        if "." in last.text and text[end : end + 1] == ".":
            end += 1  # the last dot of "U.S."
        named = Named(entry.id, sort, text[first.start : end], entry)
        yield Mention(first.start, end, sign, named)


def _accent_lost(shown: str, entry: vocabulary.Entry) -> bool:
    """Whether printed words are a territory's name only once accents are dropped: `Frances` is no `francés`."""
    if not shown.isascii():
        return False
    bare = shown.replace(".", "").replace("'s", "").casefold()
    plain = (n.replace(".", "").casefold() for n in (*entry.names, *entry.demonyms, *entry.near) if n.isascii())
    return bare not in plain


def _together(text: str, run: Sequence[Word]) -> bool:
    """Whether the words follow each other as a name does: nothing but a space, hyphen or dot between."""
    return all(
        b.start - a.end <= 3 and not set(text[a.end : b.start]) - set(" .-&'’\u00a0/")
        for a, b in zip(run, run[1:], strict=False)
    )


def _likely(text: str, found: Sequence[Word], position: int, length: int, sort: str) -> bool:
    """Whether a risky name stands where it means what the vocabulary says."""
    first, last = found[position], found[position + length - 1]
    if sort == "festival":
        window = text[max(0, first.start - 90) : last.end + 60]
        placed = re.search(
            r"\b(?:Fest|Festival|fest|festival),? in $|\b(?:born|shot|set|lives|based|filmed|theaters?|cinemas) in $",
            window[: first.start - max(0, first.start - 90)],
        )
        return bool(_FESTIVAL_TALK.search(window)) and not placed
    after = found[position + length] if position + length < len(found) else None
    before = found[position - 1] if position else None
    line = text[text.rfind("\n", 0, first.start) + 1 : last.end + 80].split("\n", maxsplit=1)[0]
    long_words = [w for w in re.findall(r"[^\W\d_]{4,}", line)]
    if len(long_words) > 3 and sum(w[0].isupper() for w in long_words) > 0.75 * len(long_words):
        return True  # a headline in title case: capitals say nothing
    part_of_longer = (after and after.capital and after.start == last.end + 1) or (
        before and before.capital and before.end == first.start - 1 and text[before.end] == " "
    )
    return not part_of_longer


@cache
def _table() -> tuple[dict[str, list[Candidate]], dict[str, int]]:
    """Folded name -> what it may mean; first word -> number of words of the longest name that begins with it."""
    table: dict[str, list[Candidate]] = {}
    longest: dict[str, int] = {}
    for sort, sign in SORTS:
        for entry in vocabulary.entries(sort):
            for near, names in ((False, entry.names), (False, entry.demonyms), (True, entry.near)):
                for name in names:
                    key = [fold_word(m[0]) for m in WORD.finditer(name)]
                    if key:
                        table.setdefault(" ".join(key), []).append((sign, sort, entry, near))
                        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return table, longest
