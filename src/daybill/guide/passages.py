"""An article as it was read, with the words that claims were read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from daybill.guide.row import Row
from daybill.model import Article, Claim


class Stretch(Row, frozen=True, kw_only=True):
    """Some words of a line. `claims` are those that they bear out."""

    text: str
    claims: tuple[str, ...] = ()
    here: bool = False
    """Whether they are the words that were asked for."""
    begins: bool = False
    """Whether those begin with them."""


Line = tuple[Stretch, ...]


def lines(article: Article, claims: Sequence[Claim], asked: str = "", *, whole: bool = True) -> tuple[Line, ...]:
    """The lines of an article's text that hold words; all, or only those of the claim that was asked for.

    Where none was asked for and not all are wanted: those of any claim.
    """
    found = []
    start = 0
    for text in article.text.split("\n"):
        end = start + len(text)
        within = [claim for claim in claims if claim.evidence.start < end and claim.evidence.end > start]
        if text.strip() and (whole or any(asked in ("", claim.id) for claim in within)):
            found.append(tuple(_stretches(article, start, end, within, asked)))
        start = end + 1
    return tuple(found)


def _stretches(article: Article, start: int, end: int, claims: Sequence[Claim], asked: str) -> Iterator[Stretch]:
    ends = {place for claim in claims for place in (claim.evidence.start, claim.evidence.end)}
    cuts = sorted({start, end, *(place for place in ends if start < place < end)})
    for left, right in pairwise(cuts):
        over = [claim for claim in claims if claim.evidence.start < right and claim.evidence.end > left]
        here = [claim for claim in over if claim.id == asked]
        yield Stretch(
            text=article.text[left:right],
            claims=tuple(claim.id for claim in over),
            here=bool(here),
            begins=any(claim.evidence.start == left for claim in here),
        )
