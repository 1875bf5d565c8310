"""Titles in brackets: behind a person, whose films they are, or several of them behind whatever.

`Ada Lund (Night Tide)`, `Jonas Reed (best known for The Long Way)`, `the face of those years (Night Tide; Pierrot le
fou)`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from daybill.claims.lexicon import SMALL_ABROAD
from daybill.claims.text import Text, title_like, trim
from daybill.grammar import Mention
from daybill.literals import Gated

_IN_BRACKETS = re.compile(r"['’]?s?,?(?: (?!and|with)[a-z-]+){0,3} ?\(([^()\n]{2,240})\)")
_BRACKETS = re.compile(r"\(([^()\n]{6,240})\)")
_NO_FILMS_BEFORE = re.compile(
    r"\b(?:featurettes?|extras?|bonus(?:es)?|songs?|tracks?|albums?|singles?|books?|novels?|stories|plays?|series|"
    r"shows?|seasons?|episodes?|games?|sections?|strands?|chapters?|characters?|roles?|magazines?|podcasts?|awards?|prizes?|categories|"
    r"cinemas?|venues?|theat(?:er|re)s?|cities|stores?|companies|companions?)(?: [a-z]+){0,3} $"
)
"""Before brackets that name anything but films: `featurettes (The Action; The Sequel)`."""
_ITEM = re.compile(r"(?:\s*[“\"‘']?I, )?[^,;/]+")
"""`I, Ada` is one."""
_ITEM_OF_MANY = re.compile(r"[^;]+")
_KNOWN_FOR = re.compile(
    r"\s*(?:(?:the )?(?:director|writer|creator|maker|star|co-star|producer|author)s? (?:of|behind) |"
    r"(?:also |best |well |previously |last |formerly |recently )*(?:of|from|in|seen in|known for|who made|"
    r"who directed|made|directed|wrote|including|with|as in|both|and|y|et|und|e) )+(?=[“\"‘'«„»]?(?-i:[A-ZÀ-Þ\d]))",
    re.IGNORECASE,
)
"""What leads to the films in brackets behind a person: `(of Girlhood)`, `(best known for Lemon)`."""
_MAKER_BEFORE = Gated(
    r"(?:director|filmmaker|helmer|auteur|director-writer|film-maker|directed by|film (?:by|from)|written by) $",
    re.IGNORECASE,
)
_TRADES = frozenset({"director", "directors", "actor", "actress", "writer", "screenwriter"})
"""Whom brackets tell of that stand behind a trade alone: `Regista (La strada)`, `Acteur (Nuit d'encre, Kerouan)`."""


def listed_in_brackets(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Several titles that stand in brackets, behind whatever: `the face of those years (Night Tide; The Long Way)`."""
    makers = {(p.start, p.end) for p in people}
    for match in _BRACKETS.finditer(text.text):
        parts = list((_ITEM_OF_MANY if ";" in match[1] else _ITEM).finditer(match[1]))
        if len(parts) < 2 or _NO_FILMS_BEFORE.search(text.rendered.before(match.start(), 40)):
            continue
        spans = [trim(text.text, match.start(1) + p.start(), match.start(1) + p.end()) for p in parts]
        if spans[0] in makers and text.text[spans[0][1]] == ",":  # `Teddy (Ada Lund, Night Tide)`
            behind = [one for one in spans[1:] if one not in makers and one[0] < one[1]]
            if all(not _named_whole(text, *one, many=False) and _may_stand(text, *one) for one in behind):
                yield from ((*one, "bracketed list") for one in behind)
            continue
        if all(
            one < two
            and (one, two) not in makers
            and not _named_whole(text, one, two, many=True)
            and (_may_stand(text, one, two) or (";" in match[1] and _has_one_capital(text, one, two)))
            for one, two in spans
        ):
            yield from ((one, two, "in brackets with its like") for one, two in spans)


def bracketed(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """What stands in brackets behind a person or `the director`: their films, or a role."""
    for person in (*people, *_the_director(text)):
        match = _IN_BRACKETS.match(text.text, person.end)
        if not match:
            continue
        parts = list((_ITEM_OF_MANY if ";" in match[1] else _ITEM).finditer(match[1]))
        many = len(parts) > 1 and not any(part[0].lstrip()[:1].isdigit() for part in parts)  # `(France, 1h38)`
        maker = person.value is None or _MAKER_BEFORE.search(text.rendered.before(person.start, 30))
        for part in parts:
            led = _KNOWN_FOR.match(match[1], part.start(), part.end())
            first = led.end() if led else part.start()
            start, end = trim(text.text, match.start(1) + first, match.start(1) + part.end())
            if start < end and not _named_whole(text, start, end, many=many) and _may_stand(text, start, end):
                yield start, end, "bracketed list" if len(parts) > 1 else "bracketed"
                if led:
                    yield start, end, "bracketed as known for"
                if maker:
                    yield start, end, "bracketed behind a maker"


def _the_director(text: Text) -> Iterator[Mention]:
    """Where a word for a maker of films stands before brackets: `il regista (Le fate ignoranti, Mine vaganti)`."""
    if not text.is_english:
        for word in text.words:
            if text.text.startswith(" (", word.end) and text.meaning(word.folded) in _TRADES:
                yield Mention(word.start, word.end, "P", None)


def _named_whole(text: Text, start: int, end: int, *, many: bool) -> bool:
    """Whether all of a stretch is a name of something else; of `many`, the name of a place may be a title."""
    if start not in text.taken:
        return False
    n = bisect_left(text.mentions, end, key=lambda m: m.start) - 1
    while n >= 0 and text.mentions[n].start > start:
        n -= 1
    name = text.mentions[n]
    return name.end >= end and not (many and name.sign in "TC")


def _may_stand(text: Text, start: int, end: int) -> bool:
    """Whether a stretch in brackets is set as a title, be it one of a language of few capitals: `Pierrot le fou`."""
    if title_like(text, start, end, quoted=not text.is_english):
        return True
    return _has_one_capital(text, start, end) and any(w in SMALL_ABROAD for w in text.text[start:end].split()[1:])


def _has_one_capital(text: Text, start: int, end: int) -> bool:
    """Whether a stretch begins with a capital and is no longer than such titles are."""
    return text.text[start].isupper() and text.text[start:end].count(" ") <= 5
