"""What speaks for a belief: the words of an article, with the sentence around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from daybill.guide.row import Row
from daybill.ledger.asking import Exhibit

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W_a-z])|\n+")
_LONGEST = 320
"""Characters of a sentence that are shown; some pages have no full stop anywhere."""


class Quote(Row, frozen=True, kw_only=True):
    """One claim as a reader is shown it."""

    claim: str
    outlet: str
    published: str | None = None
    """EDTF, as far as it is known."""
    article: str
    url: str | None = None
    said: str
    """What the claim says, in a few words: its date or value."""
    status: str | None = None
    firmness: str = "stated"
    heard_from: str | None = None
    implied: tuple[str, ...] = ()
    words: str
    """The exact words."""
    sentence: str
    rule: str
    probability: float


def quotes(exhibits: Mapping[str, Exhibit], claims: Iterable[str]) -> tuple[Quote, ...]:
    """The quotes of these claims, earliest first; claims that are not among the exhibits are left out."""
    found = [_quote(exhibits[claim]) for claim in claims if claim in exhibits]
    return tuple(sorted(found, key=lambda quote: (quote.published or "9999", quote.outlet, quote.article, quote.claim)))


def _quote(exhibit: Exhibit) -> Quote:
    claim, article = exhibit.claim, exhibit.article
    return Quote(
        claim=claim.id,
        outlet=article.outlet,
        published=str(article.published) if article.published else None,
        article=article.address,
        url=article.url,
        said=str(claim.answer) if claim.answer else "",
        status=claim.status,
        firmness=claim.said,
        heard_from=claim.heard_from,
        implied=claim.implied,
        words=claim.evidence.quote,
        sentence=sentence_around(article.text, claim.evidence.start, claim.evidence.end),
        rule=claim.rule,
        probability=claim.probability,
    )


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that a span stands in, on one line; cut with `…` where it is very long."""
    before = _SENTENCE_END.finditer(text, max(0, start - _LONGEST), start)
    left = max((match.end() for match in before), default=max(0, start - _LONGEST))
    after = _SENTENCE_END.search(text, max(end - 1, start), end + _LONGEST)
    right = after.end() if after else min(len(text), end + _LONGEST)
    first, last = left, right
    if right - left > _LONGEST:
        room = max(0, _LONGEST - (end - start)) // 2
        first, last = _word_start(text, max(left, start - room)), _word_end(text, min(right, end + room))
    cut_before = first > left or (first > 0 and first == start - _LONGEST)
    cut_after = last < right or (last < len(text) and after is None)
    words = " ".join(text[first:last].split())
    return ("… " if cut_before else "") + words + (" …" if cut_after else "")


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace() and not text[at].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
