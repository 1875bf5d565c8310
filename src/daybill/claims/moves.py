"""What a release date that moved says of the others: which of them were given up, and in which year they lay."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from daybill.claims.glossing import Rendered, rendered
from daybill.claims.names import Names
from daybill.languages import table
from daybill.literals import Gated
from daybill.model import Article, Claim, Medium, Status, When

_NEAR, _FAR = 60, 160
_MOST = 60
"""Of so many dates of one film at most is it asked which gave way to which."""

_MOVED_BEHIND = re.compile(r" (?:moved|pushed|postponed|delayed|shifted)\b(?! (?:back )?(?:to|from|by)\b)")
"""As German has it: `auf den 11. November verschoben`."""
_ENDS = re.compile(r"\.\s|\n")
_STANDS = (Status.PLANNED, Status.RELEASED)
"""What a date is taken for that nothing near it says to be given up: one that is over by now may be no less."""
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
    return years_on(when, -1)


def years_on(when: When, years: int) -> When:
    """The same day, month or season some years later; what cannot be moved so stays."""
    year, rest = when.edtf[:4], when.edtf[4:]
    if not year.isdigit() or "/" in rest:
        return when
    try:
        return When.of(f"{int(year) + years:04d}{rest}")
    except ValueError:
        return when


def given_up(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Of the days on which one film was to open, only that holds to which it was moved last."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _opening(claim):
            groups[_key(claim)].append(claim)
    if not groups:
        return claims
    said = rendered(article.text, article.language)
    old: set[str] = set()
    for group in groups.values():
        if 1 < len(group) <= _MOST:
            old |= _outdated(said, group)
    is_open = _words()["open"]
    if is_open.search(said.text):
        alone = [group[0] for group in groups.values() if len(group) == 1]
        old |= {c.id for c in alone if (len(groups) == 1 or is_open.search(_rest(said, c))) and not _news(said, c)}
    return [
        msgspec.structs.replace(c, status=Status.SUPERSEDED) if c.id in old and c.status in _STANDS else c
        for c in claims
    ]


def _rest(said: Rendered, claim: Claim) -> str:
    """What a sentence says behind a claim."""
    return _ENDS.split(said.behind(claim.evidence.end, _FAR), maxsplit=1)[0]


def _outdated(said: Rendered, group: list[Claim]) -> set[str]:
    """Those of some dates of one film that gave way to another of them."""
    news = {c.id: _news(said, c) for c in group}
    new = [c for c in group if news[c.id]]
    if not new:
        return set()
    first, latest = (pick(group, key=lambda c: c.evidence.start) for pick in (min, max))
    if first in new and (news[first.id] == "new" or news[latest.id] != "new"):
        last = first  # news begins with what is new
    elif _words()["later"].search(said.text):
        last = max(new, key=lambda c: (news[c.id] == "new", _first(c), c.evidence.start))
    else:
        last = max(new, key=lambda c: c.evidence.start)
    return {
        c.id
        for c in group
        if c.question.territory in (None, last.question.territory)
        and not _is_of(last, c)
        and (_first(c) < _first(last) or (c.answer != last.answer and news[c.id] == "moved" and news[last.id] == "new"))
    }


def _is_of(day: Claim, claim: Claim) -> bool:
    """Whether a day lies within the month that another claim tells: that is the same plan."""
    return isinstance(day.answer, When) and isinstance(claim.answer, When) and day.answer.within(claim.answer)


def _news(said: Rendered, claim: Claim) -> str:
    """Whether a date is told as `new`, or as one to which a film was or is `moved`; else empty."""
    told = said.before(claim.evidence.start, _NEAR).rpartition("\n")[2]
    told += said.between(claim.evidence.start, claim.evidence.end)
    sort = next((sort for sort in ("new", "moved") if _words()[sort].search(told)), "")
    return sort or ("moved" if _MOVED_BEHIND.match(said.behind(claim.evidence.end, _NEAR)) else "")


def _opening(claim: Claim) -> bool:
    """Whether a claim plans that a film opens in cinemas, everywhere at once, on a day."""
    question = claim.question
    return (
        question.kind == "release"
        and question.medium is Medium.THEATRICAL
        and question.extent is None
        and claim.status in _STANDS
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


_KEYS = ("new", "moved", "later", "earlier", "open")
