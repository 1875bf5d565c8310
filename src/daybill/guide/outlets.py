"""An outlet: what it claimed, how often that is what is believed, whom it says it has things from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from daybill.guide import phrases, reputations
from daybill.guide.reputations import OutletRow
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking, browsing
from daybill.model import Article, Claim, Film, Status, Verdict, When

_LOOKED_AT = 400
"""The newest claims on dates by which an outlet is judged."""


class Said(Row, frozen=True, kw_only=True):
    """A release date that an outlet gave, beside the one that is believed of that window."""

    claim: str
    film: str
    film_id: str
    window: str
    territory: str | None
    said: str
    believed: str | None
    agrees: bool | None
    """`None` where nothing is believed of this window, or the dates are too loose to tell."""
    status: str | None
    article: str


class OutletRecord(Row, frozen=True, kw_only=True):
    """An outlet. `agreed` of `judged` dates are what is believed now."""

    host: str
    articles: tuple[Article, ...]
    said: tuple[Said, ...]
    judged: int
    agreed: int
    sources: tuple[tuple[str, int, bool], ...]
    """Whom it names as its source, how often, and whether that outlet was read too."""
    repeats: tuple[tuple[str, int], ...]
    """Whose dates it only repeated, and how often: the first outlet that gave the date in words of its own."""
    reputation: OutletRow


def record(ledger: Ledger, host: str, most: int) -> OutletRecord | None:
    """The record of an outlet, with its newest articles and dates; `None` for one that is not known."""
    articles = browsing.articles_of(ledger, host, most)
    if not articles:
        return None
    statements = browsing.statements_by(ledger, host, _LOOKED_AT)
    verdicts = {film: tuple(asking.verdicts(ledger, film=film, kind="release")) for _, film in statements}
    said = _said(ledger, statements, verdicts)
    judged = [row for row in said if row.agrees is not None]
    return OutletRecord(
        host=host,
        articles=tuple(article for _, article in articles),
        said=said[:most],
        judged=len(judged),
        agreed=sum(bool(row.agrees) for row in judged),
        sources=tuple(
            (name, times, bool(browsing.articles_of(ledger, name, 1)))
            for name, times in browsing.heard_from(ledger, host, most)
        ),
        repeats=_repeats(ledger, host, [v for found in verdicts.values() for v in found if host in v.copied_by])[:most],
        reputation=reputations.row(ledger, host, len(articles)),
    )


def _repeats(ledger: Ledger, host: str, copied: Sequence[Verdict]) -> tuple[tuple[str, int], ...]:
    """The first outlets to give what this one says only by repeating another, the most often repeated first."""
    exhibits = asking.exhibits(ledger, [claim for verdict in copied for claim in verdict.supported])
    firsts: Counter[str] = Counter()
    for verdict in copied:
        said = [exhibits[claim].article for claim in verdict.supported if claim in exhibits]
        own = [a for a in said if a.outlet and a.outlet != host and a.outlet not in verdict.copied_by]
        if own:
            first = min(own, key=lambda a: (str(a.published.first) if a.published else "9999", str(a.outlet)))
            firsts[str(first.outlet)] += 1
    return tuple(sorted(firsts.items(), key=lambda found: (-found[1], found[0])))


def _said(
    ledger: Ledger, claims: Sequence[tuple[Claim, str]], verdicts: Mapping[str, Sequence[Verdict]]
) -> tuple[Said, ...]:
    films: dict[str, Film | None] = {}
    believed: dict[str, dict[tuple[object, ...], When | None]] = {}
    found = []
    for claim, name in claims:
        if name not in films:
            films[name] = asking.film(ledger, name)
            believed[name] = {_slots(v): v.answer if isinstance(v.answer, When) else None for v in verdicts[name]}
        film = films[name]
        if film and isinstance(claim.answer, When):
            found.append(_row(claim, claim.answer, film, believed[name]))
    return tuple(found)


def _slots(of: object) -> tuple[object, ...]:
    question = of.question  # type: ignore[attr-defined]
    return (question.medium, question.territory, question.service, question.festival)


def _row(claim: Claim, said: When, film: Film, believed: dict[tuple[object, ...], When | None]) -> Said:
    question = claim.question
    fitting = [
        when
        for (medium, territory, service, _), when in believed.items()
        if when is not None
        and medium == question.medium
        and question.territory in (None, territory)
        and question.service in (None, service)
    ]
    judged = fitting and claim.status is not Status.SUPERSEDED
    best = max(fitting, key=said.borne_out_by, default=None)
    return Said(
        claim=claim.id,
        film=film.title,
        film_id=film.id,
        window=phrases.window(question),
        territory=question.territory,
        said=said.edtf,
        believed=best.edtf if best else None,
        agrees=said.borne_out_by(best) > 0 if judged and best else None,
        status=claim.status,
        article=claim.evidence.article,
    )
