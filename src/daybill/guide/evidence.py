"""What speaks for a belief: the words of an article, with the sentence around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from daybill.boundaries import sentence_around
from daybill.guide.row import Row
from daybill.ledger.asking import Exhibit


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
    by_itself: float | None = None
    """How likely its own article alone makes it, where what others say of the film changed that."""


def quotes(exhibits: Mapping[str, Exhibit], claims: Iterable[str]) -> tuple[Quote, ...]:
    """The quotes of these claims, earliest first, of one article the surest first.

    Claims that are not among the exhibits are left out.
    """
    found = [_quote(exhibits[claim]) for claim in claims if claim in exhibits]
    return tuple(sorted(found, key=_order))


def _order(quote: Quote) -> tuple[str, str, str, float, str]:
    return quote.published or "9999", quote.outlet, quote.article, -quote.probability, quote.claim


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
        by_itself=claim.by_itself,
    )
