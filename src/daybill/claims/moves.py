"""What a release date that moved says of the others: which of them were given up, and in which year they lay."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from daybill.claims.names import Names
from daybill.languages import table
from daybill.literals import Gated
from daybill.model import Article, Claim, Medium, Status, When

_NEAR = 60
_MOST = 60
"""Of so many dates of one film at most is it asked which gave way to which."""

Key = tuple[str, Medium | None]


def years_of_moves(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """A date that was given up lies before the one that it gave way to: where its year was counted, it is mended."""
    if _words()["earlier"].search(article.text):
        return claims
    new = _latest(c for c in claims if c.status == Status.PLANNED and _year_printed(c))
    return [_before(c, new[_key(c)]) if c.status == Status.SUPERSEDED and _key(c) in new else c for c in claims]


def _latest(claims: Iterable[Claim]) -> Mapping[Key, When]:
    """The latest day of each film and medium."""
    found: dict[Key, When] = {}
    for claim in claims:
        when, known = claim.answer, found.get(_key(claim))
        if not (_dated(claim) and isinstance(when, When) and when.first):
            continue
        if known is None or (known.first and when.first > known.first):
            found[_key(claim)] = when
    return found


def _before(claim: Claim, new: When) -> Claim:
    when = claim.answer
    if not isinstance(when, When) or _year_printed(claim) or not (when.first and new.first) or when.first <= new.first:
        return claim
    return msgspec.structs.replace(claim, answer=earlier(when), implied=(*claim.implied, "year"))


def earlier(when: When) -> When:
    """The same day, month or season a year before; what cannot be moved so stays."""
    year, rest = when.edtf[:4], when.edtf[4:]
    if not year.isdigit() or "/" in rest:
        return when
    try:
        return When.of(f"{int(year) - 1:04d}{rest}")
    except ValueError:
        return when


def given_up(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Of the days on which one film was to open, only that holds to which it was moved last."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _opening(claim):
            groups[_key(claim)].append(claim)
    old: set[str] = set()
    for group in groups.values():
        if 1 < len(group) <= _MOST:
            old |= _outdated(article, group)
    if len(groups) == 1 and _words()["open"].search(article.text):
        old |= {c.id for group in groups.values() for c in group if len(group) == 1 and not _is_new(article, c)}
    return [
        msgspec.structs.replace(c, status=Status.SUPERSEDED) if c.id in old and c.status == Status.PLANNED else c
        for c in claims
    ]


def _outdated(article: Article, group: list[Claim]) -> set[str]:
    """Those of some dates of one film that gave way to another of them."""
    new = [c for c in group if _is_new(article, c)]
    if not new:
        return set()
    first = min(group, key=lambda c: c.evidence.start)
    if first in new:
        last = first  # news begins with what is new
    elif _words()["later"].search(article.text):
        last = max(new, key=lambda c: (_first(c), c.evidence.start))
    else:
        last = max(new, key=lambda c: c.evidence.start)
    told = {c.id for c in new}
    return {
        c.id
        for c in group
        if c.answer != last.answer
        and c.question.territory in (None, last.question.territory)
        and (c.id not in told or _first(c) < _first(last))
        and _first(c) < _first(last)
    }


def _is_new(article: Article, claim: Claim) -> bool:
    start = claim.evidence.start
    line = article.text.rfind("\n", 0, start) + 1
    return _words()["new"].search(article.text, max(line, start - _NEAR), claim.evidence.end) is not None


def _opening(claim: Claim) -> bool:
    """Whether a claim plans that a film opens in cinemas, everywhere at once, on a day."""
    question = claim.question
    return (
        question.kind == "release"
        and question.medium is Medium.THEATRICAL
        and question.extent is None
        and claim.status == Status.PLANNED
        and _dated(claim)
    )


def _dated(claim: Claim) -> bool:
    return isinstance(claim.answer, When) and claim.answer.first is not None and (claim.answer.length or 999) <= 31


def _first(claim: Claim) -> str:
    return str(claim.answer)


def _key(claim: Claim) -> Key:
    return claim.question.film, claim.question.medium


def _year_printed(claim: Claim) -> bool:
    return str(claim.answer)[:4] in claim.evidence.quote


@cache
def _words() -> dict[str, Gated]:
    moves: dict[str, list[str]] = table("en", "release").get("moves", {})
    return {
        name: Gated(r"\b(?:" + "|".join(moves.get(name, ())) + ")" if name in moves else r"(?!)", re.IGNORECASE)
        for name in _KEYS
    }


_KEYS = ("new", "later", "earlier", "open")
