"""What is read from a ledger: nouns, found by what the desk and the guide need to know.

Where nothing else is said, only what stands is given: of an address the newest article, of a film, an identity or a
question the newest version. Iterators read on as they are used, so that a ledger of any size can be walked through.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from daybill.boundaries import sentence_around
from daybill.ledger.opening import Ledger
from daybill.model import Article, Claim, Film, Identity, Problem, Record, Ruling, Statement, Verdict
from daybill.spelling import fold, title_key

_EVER = dt.date.max
"""Values bound at once; SQLite allows 999 in its oldest builds."""


class Exhibit(Record, frozen=True, kw_only=True):
    """A claim with the article that it stands in, and the film it is about, where that is told."""

    claim: Claim
    article: Article
    film: Film | None = None


class Step(Record, frozen=True, kw_only=True):
    """One line of the log of a question: what was believed from `as_of` on, and on which day it was written.

    `verdict` is `None` where the question was withdrawn.
    """

    as_of: dt.date
    reached: dt.date
    verdict: Verdict | None


class Case(Record, frozen=True, kw_only=True):
    """A film that is due for weighing."""

    since: dt.date
    """The first day as of which belief may have changed."""
    statements: tuple[Statement, ...]
    days: frozenset[dt.date]
    """The days as of which something is kept."""
    rulings: tuple[Ruling, ...] = ()
    """What persons ruled of its dates, oldest first."""


# ── for the desk ──────────────────────────────────────────────────────────────────────────────────────────────────


def has_article(ledger: Ledger, article: str) -> bool:
    """Whether an article of this id is kept."""
    return ledger.row("SELECT 1 FROM article WHERE id = ?", (article,)) is not None


def article_address(ledger: Ledger, article: str) -> str | None:
    """The address of an article of this id."""
    row = ledger.row("SELECT address FROM article WHERE id = ?", (article,))
    return row[0] if row else None


class Standing(Record, frozen=True, kw_only=True):
    """The article that stands at an address."""

    id: str
    fingerprint: tuple[int, ...]


def standing(ledger: Ledger, address: str) -> Standing | None:
    """The article that was read last at an address."""
    row = ledger.row(
        "SELECT article.id, article.fingerprint FROM page JOIN article ON article.id = page.article"
        " WHERE page.address = ? ORDER BY page.seq DESC LIMIT 1",
        (address,),
    )
    return Standing(id=row[0], fingerprint=msgspec.json.decode(row[1], type=tuple[int, ...])) if row else None


def unsettled(ledger: Ledger) -> int:
    """How many articles wait to be identified, titles to be identified anew, and films to be weighed."""
    row = ledger.row("SELECT (SELECT count(*) FROM due) + (SELECT count(*) FROM due_title)")
    return row[0] if row else 0


def titles_due(ledger: Ledger, most: int) -> tuple[str, ...]:
    """At most so many canonical titles that are to be identified anew."""
    return tuple(key for (key,) in ledger.rows("SELECT key FROM due_title ORDER BY key LIMIT ?", (most,)))


def unidentified(ledger: Ledger, most: int) -> tuple[Article, ...]:
    """At most so many articles whose claims were not identified yet, in the order in which they were kept."""
    rows = ledger.rows(
        "SELECT article.record FROM due JOIN article ON article.id = due.id WHERE due.what = 'article'"
        " ORDER BY article.seq LIMIT ?",
        (most,),
    )
    return tuple(msgspec.json.decode(record, type=Article) for (record,) in rows)


def unweighed(ledger: Ledger) -> tuple[str, ...]:
    """The ids of the films that are due for weighing."""
    return tuple(film for (film,) in ledger.rows("SELECT id FROM due WHERE what = 'film' ORDER BY id"))


def case(ledger: Ledger, film: str) -> Case | None:
    """All that weighing a film needs; `None` where it is not due."""
    row = ledger.row("SELECT since FROM due WHERE what = 'film' AND id = ?", (film,))
    if row is None:
        return None
    days = ledger.rows("SELECT DISTINCT as_of FROM verdict WHERE film = ?", (film,))
    return Case(
        since=dt.date.fromisoformat(row[0]),
        statements=statements(ledger, film),
        days=frozenset(dt.date.fromisoformat(day) for (day,) in days),
        rulings=_rulings(ledger, film),
    )


def _rulings(ledger: Ledger, film: str) -> tuple[Ruling, ...]:
    """The rulings on a film's dates that hold, those on films that became one with it too."""
    rows = ledger.rows(
        "SELECT record FROM ruling WHERE json_extract(record, '$.deed') = 'date'"
        " AND id NOT IN (SELECT ruling FROM undoing)"
        " AND (json_extract(record, '$.films[0]') = ?"
        " OR json_extract(record, '$.films[0]') IN (SELECT old FROM redirect WHERE new = ?)) ORDER BY seq",
        (film, film),
    )
    return tuple(msgspec.json.decode(record, type=Ruling) for (record,) in rows)


def claims_of(ledger: Ledger, article: str) -> tuple[Claim, ...]:
    """The claims of an article, in the order in which they were found."""
    rows = ledger.rows("SELECT record FROM claim WHERE article = ? ORDER BY seq", (article,))
    return tuple(msgspec.json.decode(record, type=Claim) for (record,) in rows)


def statements(ledger: Ledger, film: str) -> tuple[Statement, ...]:
    """All that standing articles state about a film, in the order in which it was kept."""
    rows = ledger.rows(
        "SELECT claim.record, standing.outlet, standing.said_on, standing.read_on, standing.fingerprint,"
        " json_extract(standing.record, '$.territory'), coalesce(trust.factor, 1.0),"
        " json_extract(standing.record, '$.text')"
        " FROM identified JOIN claim ON claim.id = identified.claim JOIN standing ON standing.id = claim.article"
        " LEFT JOIN trust ON trust.outlet = standing.outlet"
        " WHERE identified.film = ? ORDER BY claim.seq",
        (film,),
    )
    nearby = _nearby(ledger, film)
    return tuple(
        Statement(
            claim=(claim := msgspec.json.decode(record, type=Claim)),
            film=film,
            outlet=outlet,
            said_on=dt.date.fromisoformat(said_on) if said_on else None,
            read_on=dt.date.fromisoformat(read_on),
            fingerprint=_numbers(fingerprint),
            sentence=sentence_around(text, claim.evidence.start, claim.evidence.end),
            territory=territory,
            nearby=nearby.get(claim.evidence.article),
            trust=factor,
        )
        for record, outlet, said_on, read_on, fingerprint, territory, factor, text in rows
    )


@lru_cache(maxsize=256)
def _numbers(fingerprint: str) -> tuple[int, ...]:
    """The numbers of a fingerprint: that of an article comes with each of its statements."""
    return msgspec.json.decode(fingerprint, type=tuple[int, ...])


def _nearby(ledger: Ledger, film: str) -> dict[str, str]:
    """Of the articles on a film: the one territory that each names for releases of other films."""
    rows = ledger.rows(
        "SELECT claim.article, min(json_extract(claim.record, '$.question.territory'))"
        " FROM claim JOIN identified ON identified.claim = claim.id"
        " WHERE claim.kind = 'release' AND identified.film <> ? AND claim.article IN"
        " (SELECT mine.article FROM identified AS said JOIN claim AS mine ON mine.id = said.claim WHERE said.film = ?)"
        " AND json_extract(claim.record, '$.question.territory') IS NOT NULL"
        " AND json_extract(claim.record, '$.question.medium') <> 'festival'"
        " AND NOT EXISTS (SELECT 1 FROM json_each(claim.record, '$.implied') WHERE value = 'territory')"
        " GROUP BY claim.article HAVING count(DISTINCT json_extract(claim.record, '$.question.territory')) = 1",
        (film, film),
    )
    return dict(rows)


# ── for the guide ─────────────────────────────────────────────────────────────────────────────────────────────────


def films(ledger: Ledger) -> Iterator[Film]:
    """Every film, as it stands, in the order in which they came to be known."""
    rows = ledger.rows(
        "SELECT record FROM film WHERE seq = (SELECT max(seq) FROM film AS newest WHERE newest.id = film.id)"
        " AND id NOT IN (SELECT old FROM redirect)"
        " ORDER BY (SELECT min(seq) FROM film AS oldest WHERE oldest.id = film.id)"
    )
    return (msgspec.json.decode(record, type=Film) for (record,) in rows)


def film(ledger: Ledger, name: str) -> Film | None:
    """The film of this id, as it stands; of an id whose film was found to be another, that other."""
    query = "SELECT record FROM film WHERE id = coalesce((SELECT new FROM redirect WHERE old = ?1), ?1)"
    row = ledger.row(f"{query} ORDER BY seq DESC LIMIT 1", (name,))
    return msgspec.json.decode(row[0], type=Film) if row else None


def films_called(ledger: Ledger, title: str) -> tuple[Film, ...]:
    """The films filed under a title, under its folded form before its key without a leading article."""
    for key in (fold(title), title_key(title)):
        names = ledger.rows("SELECT film FROM title WHERE key = ? ORDER BY film", (key,))
        found = {known.id: known for (name,) in names if (known := film(ledger, name))}
        if found:
            return tuple(found.values())
    return ()


def verdicts(
    ledger: Ledger, *, film: str | None = None, kind: str | None = None, as_of: dt.date | None = None
) -> Iterator[Verdict]:
    """What is believed as of a day (the newest, if none is given), of one film or all, of one kind or all.

    Ordered by film and question. For each question it is the verdict with the latest `as_of` that is not after the
    day, and of several the one written last.
    """
    asked = {"film = ?": film, "kind = ?": kind, "as_of <= ?": (as_of or _EVER).isoformat()}
    where = {condition: value for condition, value in asked.items() if value is not None}
    rows = ledger.rows(
        "SELECT record FROM (SELECT film, question, record, row_number() OVER"  # noqa: S608  (constants)
        " (PARTITION BY question ORDER BY as_of DESC, seq DESC) AS age FROM verdict"
        f" WHERE {' AND '.join(where)}) WHERE age = 1 AND record IS NOT NULL ORDER BY film, question",
        tuple(where.values()),
    )
    return (msgspec.json.decode(record, type=Verdict) for (record,) in rows)


def log(ledger: Ledger, question: str) -> tuple[Step, ...]:
    """All that was ever written about a question (its key), in the order in which it was written."""
    rows = ledger.rows("SELECT as_of, reached, record FROM verdict WHERE question = ? ORDER BY seq", (question,))
    return tuple(
        Step(
            as_of=dt.date.fromisoformat(as_of),
            reached=dt.date.fromisoformat(reached),
            verdict=msgspec.json.decode(record, type=Verdict) if record else None,
        )
        for as_of, reached, record in rows
    )


def questions(ledger: Ledger, kind: str, as_of: dt.date | None = None) -> tuple[str, ...]:
    """The keys of all questions of a kind that were ever answered up to a day, withdrawn ones too."""
    rows = ledger.rows(
        "SELECT DISTINCT question FROM verdict WHERE kind = ? AND as_of <= ? ORDER BY question",
        (kind, (as_of or _EVER).isoformat()),
    )
    return tuple(question for (question,) in rows)


def exhibits(ledger: Ledger, claims: Iterable[str]) -> dict[str, Exhibit]:
    """These claims, each with its article, by the claim's id; unknown ids are left out."""
    rows = tuple(ledger.rows_in("SELECT article, record FROM claim WHERE id IN ?", sorted(set(claims))))
    # An article makes many claims, and is long.
    records = ledger.rows_in("SELECT id, record FROM article WHERE id IN ?", {article for article, _ in rows})
    articles = {name: msgspec.json.decode(record, type=Article) for name, record in records}
    kept = ((msgspec.json.decode(record, type=Claim), articles[article]) for article, record in rows)
    return {claim.id: Exhibit(claim=claim, article=article) for claim, article in kept}


def articles(ledger: Ledger) -> Iterator[Article]:
    """Every standing article, in the order in which they were kept."""
    rows = ledger.rows("SELECT record FROM standing ORDER BY seq")
    return (msgspec.json.decode(record, type=Article) for (record,) in rows)


def articles_by_outlet(ledger: Ledger) -> dict[str, int]:
    """How many standing articles each outlet has."""
    return dict(ledger.rows("SELECT outlet, count(*) FROM standing GROUP BY outlet ORDER BY outlet"))


def claims(ledger: Ledger) -> Iterator[Exhibit]:
    """Every claim of the standing articles with its film, article by article."""
    known = {known.id: known for known in films(ledger)}
    rows = ledger.rows(
        "SELECT claim.record, standing.record, (SELECT identity.film FROM identity WHERE identity.claim = claim.id"
        " ORDER BY identity.seq DESC LIMIT 1)"
        " FROM standing JOIN claim ON claim.article = standing.id ORDER BY standing.seq, claim.seq"
    )
    return (
        Exhibit(
            claim=msgspec.json.decode(claim, type=Claim),
            article=msgspec.json.decode(article, type=Article),
            film=known.get(name),
        )
        for claim, article, name in rows
    )


def identity(ledger: Ledger, claim: str) -> Identity | None:
    """Which film a claim is about, as it stands; `None` where that was not asked yet."""
    row = ledger.row("SELECT record FROM identity WHERE claim = ? ORDER BY seq DESC LIMIT 1", (claim,))
    return msgspec.json.decode(row[0], type=Identity) if row else None


def problems(ledger: Ledger) -> Iterator[tuple[dt.date, Problem]]:
    """Every problem that still stands, with the day on which it was first met.

    A document that was read since has no problem any more.
    """
    rows = ledger.rows(
        "SELECT problem.met_on, problem.record FROM problem JOIN page ON page.problem = problem.id"
        " WHERE page.seq = (SELECT max(newest.seq) FROM page AS newest WHERE newest.address = page.address)"
        " ORDER BY problem.seq"
    )
    return ((dt.date.fromisoformat(day), msgspec.json.decode(record, type=Problem)) for day, record in rows)


def counts(ledger: Ledger) -> dict[str, int]:
    """How many records of each sort are kept, all versions counted."""
    tables: Sequence[str] = ("page", "article", "claim", "film", "identity", "verdict", "problem")
    return {table: (ledger.row(f"SELECT count(*) FROM {table}") or (0,))[0] for table in tables}  # noqa: S608


def engine() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version


def defects(ledger: Ledger) -> tuple[str, ...]:
    """What is broken in the file itself, by SQLite's checks of integrity and references; empty for a whole one."""
    broken = [str(row[0]) for row in ledger.rows("PRAGMA integrity_check") if row[0] != "ok"]
    astray = [
        f"a row of {row[0]} points at a {row[2]} that is not kept" for row in ledger.rows("PRAGMA foreign_key_check")
    ]
    return (*broken, *astray)
