"""Whole tables, one flat row a record: articles, claims, verdicts, films.

An article has the keys that readers of web pages use for one (trafilatura's), so an export can be read in again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Literal

import msgspec

from daybill.guide.evidence import Quote, quotes
from daybill.ledger import Ledger, asking
from daybill.model import Answer, Article, Claim, Film, Person, Question, Status, Verdict, When

Table = Literal["articles", "claims", "verdicts", "films"]
Row = dict[str, Any]
_EVEN = 0.5


def rows(ledger: Ledger, table: Table, *, doubtful: bool = False) -> Iterator[Row]:
    """The rows of a table, read as they are used; verdicts believed less than even only where `doubtful` asks for them.

    Where a wrong answer costs as much as a right one is worth, giving one pays from even odds on.
    """
    match table:
        case "articles":
            return map(_article, asking.articles(ledger))
        case "claims":
            years = _years(ledger)
            return (_claim(exhibit, years) for exhibit in asking.claims(ledger))
        case "verdicts":
            return _verdicts(ledger, 0.0 if doubtful else _EVEN)
        case "films":
            return map(_film, asking.films(ledger))


COLUMNS: dict[Table, tuple[str, ...]] = {
    "articles": ("id", "url", "hostname", "title", "author", "date", "language", "text"),
    "claims": (
        *("article", "url", "film", "film_id", "kind", "value", "role"),
        *("medium", "extent", "territory", "service", "festival", "date", "status"),
        *("quote", "start", "end", "rule", "probability", "said", "heard_from", "implied", "claim"),
    ),
    "verdicts": (
        *("film", "film_id", "year", "kind", "value", "role"),
        *("medium", "extent", "territory", "service", "festival", "date", "status"),
        *("probability", "outlets", "independent", "alternatives", "because", "as_of"),
    ),
    "films": ("film_id", "title", "year", "titles", "people", "ids"),
}
"""The columns of each table, in order, for formats that need them beforehand."""


def _article(article: Article) -> Row:
    return {
        "id": article.address,
        "url": article.url,
        "hostname": article.outlet,
        "title": article.title,
        "author": article.byline,
        "date": str(article.published) if article.published else None,
        "language": article.language,
        "text": article.text,
    }


Years = dict[tuple[str, str], Counter[str]]


def _years(ledger: Ledger) -> Years:
    """For each film and each day or month of a release (`01-29`, `01`): the years given it, and how often."""
    years: Years = defaultdict(Counter)
    for exhibit in asking.claims(ledger):
        answer = exhibit.claim.answer
        if exhibit.film and isinstance(answer, When) and answer.first and (answer.length or 999) <= 31:
            year, month_and_day = answer.first.isoformat()[:4], answer.first.isoformat()[5:]
            years[exhibit.film.id, month_and_day[:2]][year] += 1
            if answer.exact:
                years[exhibit.film.id, month_and_day][year] += 1
    return years


def _with_year(exhibit: asking.Exhibit, years: Years) -> Claim:
    """A claim whose text gives no year has it from others about the same film, if most of them agree; it says so.

    Reading fills in years too (`claims.Chronicle`), but only from what was read until then under the same title; here
    it is known which film is meant, and what was read since.
    """
    claim, film = exhibit.claim, exhibit.film
    answer = claim.answer
    if not (film and isinstance(answer, When) and answer.edtf.startswith("XXXX-") and "/" not in answer.edtf):
        return claim
    told = years.get((film.id, answer.edtf[5:]), Counter[str]()).most_common(2)
    if not told or (len(told) == 2 and told[0][1] < 2 * told[1][1]):
        return claim
    when = When.of(told[0][0] + answer.edtf[4:])
    return msgspec.structs.replace(claim, answer=when, implied=(*claim.implied, "year"))


def _claim(exhibit: asking.Exhibit, years: Years) -> Row:
    claim, film = _with_year(exhibit, years), exhibit.film
    return {
        "article": exhibit.article.address,
        "url": exhibit.article.url,
        "film": film.title if film else claim.question.film,
        "film_id": film.id if film else None,
        "kind": claim.question.kind,
        **_said(claim.question, claim.answer, claim.status),
        "quote": claim.evidence.quote,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "rule": claim.rule,
        "probability": claim.probability,
        "said": claim.said,
        "heard_from": claim.heard_from,
        "implied": list(claim.implied),
        "claim": claim.id,
    }


def _said(question: Question, answer: Answer | None, status: Status | None) -> Row:
    if question.kind != "release":
        role = {"role": answer.role} if isinstance(answer, Person) and answer.role else {}
        return {"value": value_of(answer), **role}
    return {
        "medium": question.medium,
        "extent": question.extent,
        "territory": question.territory,
        "service": question.service,
        "festival": question.festival,
        "date": str(answer) if answer else None,
        "status": status,
    }


def value_of(answer: Answer | None) -> str | None:
    """An answer as one flat value."""
    return None if answer is None else str(answer)


def _verdicts(ledger: Ledger, least: float) -> Iterator[Row]:
    for name, group in groupby(asking.verdicts(ledger), key=lambda verdict: verdict.question.film):
        film = asking.film(ledger, name) or Film(id=name, title=name)
        kept = [verdict for verdict in group if verdict.probability >= least]
        exhibits = asking.exhibits(ledger, {claim for verdict in kept for claim in verdict.supported})
        for verdict in kept:
            yield _verdict(film, verdict, quotes(exhibits, verdict.supported))


def _verdict(film: Film, verdict: Verdict, because: tuple[Quote, ...]) -> Row:
    return {
        "film": film.title,
        "film_id": film.id,
        "year": film.year,
        "kind": verdict.question.kind,
        **_said(verdict.question, verdict.answer, verdict.status),
        "probability": verdict.probability,
        "outlets": verdict.outlets,
        "independent": verdict.witnesses,
        "alternatives": [
            {"value": value_of(other.answer), "status": other.status, "probability": other.probability}
            for other in verdict.alternatives
        ],
        "because": [
            {"outlet": quote.outlet, "published": quote.published, "article": quote.article, "quote": quote.words}
            for quote in because
        ],
        "as_of": verdict.as_of.isoformat(),
    }


def _film(film: Film) -> Row:
    return {
        "film_id": film.id,
        "title": film.title,
        "year": film.year,
        "titles": list(film.titles),
        "people": list(film.people),
        "ids": film.ids,
    }
