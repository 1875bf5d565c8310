"""Search: films by title in any spelling, people and companies by name, articles by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from daybill.ledger.asking import film, films_called
from daybill.ledger.opening import Ledger
from daybill.model import Article, Film, Record
from daybill.spelling import fold, title_key

_CANDIDATES = 300
"""How many spellings that share a part with what was typed are compared with it."""
_NEAR = 62.0
"""Likeness in percent from which on a spelling is worth showing."""
_SLIPS = 78.0
"""Likeness in percent of some words of a longer name: one slip in five letters, two in ten."""
_WORD = re.compile(r"\w+")


class Hit(Record, frozen=True, kw_only=True):
    """Something that is called nearly what was typed. `likeness` is in percent."""

    sort: str
    id: str
    likeness: float


class Excerpt(Record, frozen=True, kw_only=True):
    """An article that has the words, and where: `marked` holds them between STX and ETX characters."""

    article: Article
    marked: str


def spelled(ledger: Ledger, typed: str, most: int) -> tuple[Hit, ...]:
    """Films, people, distributors, festivals and services that are called what was typed or nearly so, best first."""
    wanted = fold(typed)
    if not wanted:
        return ()
    best: dict[tuple[str, str], float] = {}
    for key, sort, name in set(_candidates(ledger, wanted)):
        likeness = _likeness(wanted, fold(key))
        if likeness >= _NEAR:
            best[sort, name] = max(likeness, best.get((sort, name), 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Hit(sort=sort, id=name, likeness=round(found, 1)) for (sort, name), found in ranked[:most])


def _candidates(ledger: Ledger, wanted: str) -> Iterator[tuple[str, str, str]]:
    """Spellings that begin with what was typed, hold it, or share a half or third of it."""
    for key in {wanted, title_key(wanted)}:
        rows = ledger.rows(
            "SELECT key, 'film', film FROM title WHERE key >= ? AND key < ? LIMIT ?",
            (key, key + "\U0010ffff", _CANDIDATES),
        )
        yield from rows
    # One slip leaves one half of what was typed as it was, two leave one third: only spellings that hold such a part
    # are looked at, because most parts of three letters stand in most titles.
    for number in (1, 2, 3):
        parts = _parts(wanted, number)
        if not parts:
            return
        asked = " OR ".join('"' + part.replace('"', '""') + '"' for part in parts)
        yield from ledger.rows(
            "SELECT key, sort, id FROM spelling WHERE spelling MATCH ? LIMIT ?", (asked, number * _CANDIDATES)
        )


def _parts(text: str, number: int) -> list[str]:
    """A text in so many parts of about one length; none where they would be shorter than three letters."""
    if len(text) // number < 3:
        return []
    cuts = [len(text) * part // number for part in range(number + 1)]
    return [text[left:right] for left, right in pairwise(cuts)]


def _likeness(one: str, two: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415  (only a search pays for it)

    whole = fuzz.ratio(one, two)
    if len(one) <= 3:
        return max(whole, 88.0 if two.startswith(one) else 0.0)
    # The beginning of a longer name, or words of it, are a good guess, but not as good as the whole; a name that only
    # answers to some of what was typed is a worse one.
    covered = min(1.0, 0.3 + len(two) / len(one))
    part = 88.0 if two.startswith(one) else 0.9 * covered * fuzz.token_set_ratio(one, two)
    near = (fuzz.ratio(one, two[start : start + len(one)], score_cutoff=_SLIPS) for start in _starts(two, len(one)))
    return max(whole, part, 0.88 * max(near, default=0.0))


def _starts(text: str, length: int) -> Iterator[int]:
    """Where the words of a longer text begin."""
    if len(text) > length:
        yield 0
        yield from (place + 1 for place, sign in enumerate(text) if sign == " ")


def films_near(ledger: Ledger, typed: str, most: int) -> tuple[Film, ...]:
    """Films that are called what was typed or nearly so, best first."""
    return films_among(ledger, typed, spelled(ledger, typed, 2 * most), most)


def films_among(ledger: Ledger, typed: str, hits: Iterable[Hit], most: int) -> tuple[Film, ...]:
    """The films among what is called nearly what was typed, those that are called exactly that first."""
    exact = films_called(ledger, typed)
    near = (film(ledger, hit.id) for hit in hits if hit.sort == "film")
    found = {known.id: known for known in (*exact, *near) if known}
    return tuple(found.values())[:most]


def articles_with(ledger: Ledger, typed: str, most: int) -> tuple[Excerpt, ...]:
    """Articles that have all these words, in any form of accents and capitals, the newest read first."""
    words = _WORD.findall(typed)
    if not words:
        return ()
    rows = ledger.rows(
        "SELECT standing.record, found.marked FROM (SELECT rowid AS seq, snippet(word, 1, char(2), char(3), '…', 28)"
        " AS marked FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ?) AS found"
        " JOIN standing ON standing.seq = found.seq ORDER BY found.seq DESC",
        (" ".join(f'"{word}"' for word in words[:12]), most),
    )
    return tuple(Excerpt(article=msgspec.json.decode(record, type=Article), marked=marked) for record, marked in rows)
