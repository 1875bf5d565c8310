"""What is written to a ledger: documents, problems, identities, verdicts.

Each function is one transaction, or part of the one it is called in. Writing the same thing twice adds nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from daybill.ledger.opening import Ledger
from daybill.model import Article, Claim, Film, Identity, Problem, Verdict
from daybill.spelling import digest, fold, title_key


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it was met."""

    address: str
    body: str
    """A digest of its bytes."""
    fetched: dt.datetime
    today: dt.date
    """The day that is taken as the day of reading."""
    edited: bool = False
    """Whether it was seen to change since it was first read: then it says what it says from its change on."""


_UNFELT = 0.002
"""A verdict whose chances moved by no more than this is not written anew."""


def keep_document(
    ledger: Ledger,
    met: Reading,
    article: Article,
    claims: Sequence[Claim],
    fingerprint: Sequence[int],
) -> bool:
    """Keep an article with its claims; whether it is new. An article that is known stays as it is."""
    with ledger.transaction():
        new = ledger.write(
            "INSERT OR IGNORE INTO article (id, address, outlet, language, said_on, read_on, fingerprint, record)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id,
                article.address,
                article.outlet,
                article.language,
                _said_on(article, met),
                met.today.isoformat(),
                _json(tuple(fingerprint)),
                _json(article),
            ),
        )
        if new:
            _keep_claims(ledger, article, claims)
        _keep_page(ledger, met, article=article)
    return bool(new)


def _said_on(article: Article, met: Reading) -> str | None:
    """The last day on which it can have been published: never after the day on which we read it."""
    if met.edited:
        changed = article.changed.last if article.changed else None
        return min(changed or met.today, met.today).isoformat()
    if article.published is None or article.published.last is None:
        return None
    return min(article.published.last, met.today).isoformat()


def _keep_claims(ledger: Ledger, article: Article, claims: Sequence[Claim]) -> None:
    for claim in claims:
        ledger.write(
            "INSERT OR IGNORE INTO claim (id, article, kind, record) VALUES (?, ?, ?, ?)",
            (claim.id, article.id, claim.question.kind, _json(claim)),
        )
    if claims:
        ledger.write("INSERT OR IGNORE INTO due (what, id) VALUES ('article', ?)", (article.id,))


def _keep_page(ledger: Ledger, met: Reading, *, article: Article | None = None, problem: str | None = None) -> None:
    # A problem may stand under the document's address, the article under the record's own; the log follows the latter.
    address = article.address if article else met.address
    outcome = (met.body, article and article.id, problem)
    newest = ledger.row("SELECT body, article, problem FROM page WHERE address = ? ORDER BY seq DESC", (address,))
    if newest == outcome:
        return
    before = _standing(ledger, address)
    ledger.write(
        "INSERT INTO page (address, fetched, body, article, problem) VALUES (?, ?, ?, ?, ?)",
        (address, met.fetched.isoformat(), *outcome),
    )
    if article and before not in (None, article.id):
        _weigh_anew(ledger, before, article.id, since=_said_on(article, met) if met.edited else None)


def _standing(ledger: Ledger, address: str) -> str | None:
    row = ledger.row(
        "SELECT article FROM page WHERE address = ? AND article IS NOT NULL ORDER BY seq DESC LIMIT 1", (address,)
    )
    return row[0] if row else None


def _weigh_anew(ledger: Ledger, *articles: str | None, since: str | None = None) -> None:
    """The films that these articles speak of are due: one version of an address has taken another's place.

    From the day of the older one on, which was wrong; or from `since` on, where it was right until it was edited.
    """
    for article in articles:
        ledger.write(
            "INSERT INTO due (what, id, since)"
            " SELECT 'film', identified.film, coalesce(?, article.said_on, article.read_on)"
            " FROM article JOIN claim ON claim.article = article.id JOIN identified ON identified.claim = claim.id"
            " WHERE article.id = ? AND identified.film IS NOT NULL"
            " ON CONFLICT (what, id) DO UPDATE SET since = min(since, excluded.since)",
            (since, article),
        )


def keep_problem(ledger: Ledger, problem: Problem, met: Reading) -> bool:
    """Keep a problem, and that it is what became of a document; whether it is new."""
    name = digest("problem", problem.address, problem.stage, problem.reason)
    with ledger.transaction():
        new = ledger.write(
            "INSERT OR IGNORE INTO problem (id, address, stage, met_on, record) VALUES (?, ?, ?, ?, ?)",
            (name, problem.address, problem.stage, met.today.isoformat(), _json(problem)),
        )
        _keep_page(ledger, met, problem=name)
    return bool(new)


def keep_identification(
    ledger: Ledger,
    articles: Iterable[str],
    films: Sequence[Film],
    identities: Sequence[Identity],
    *,
    today: dt.date,
) -> None:
    """Keep which films the claims of these articles are about; the films that this touches are due for weighing."""
    with ledger.transaction():
        for film in films:
            _keep_film(ledger, film, today)
        _keep_identities(ledger, identities, today)
        for article in articles:
            ledger.write("DELETE FROM due WHERE what = 'article' AND id = ?", (article,))


def _keep_film(ledger: Ledger, film: Film, today: dt.date) -> None:
    record = _json(film)
    if ledger.row("SELECT record FROM film WHERE id = ? ORDER BY seq DESC LIMIT 1", (film.id,)) == (record,):
        return
    ledger.write("INSERT INTO film (id, reached, record) VALUES (?, ?, ?)", (film.id, today.isoformat(), record))
    for title in (film.title, *film.titles):
        for key in {fold(title), title_key(title)}:
            ledger.write("INSERT OR IGNORE INTO title (key, film) VALUES (?, ?)", (key, film.id))


def _keep_identities(ledger: Ledger, identities: Sequence[Identity], today: dt.date) -> None:
    """Keep those that say something else than before; the films that they are and were about are due for weighing."""
    query = "SELECT claim, record, film FROM identity WHERE claim IN ? ORDER BY seq"
    newest = {claim: row for claim, *row in ledger.rows_in(query, [identity.claim for identity in identities])}
    records = {identity.claim: _json(identity) for identity in identities}
    moved = [each for each in identities if newest.get(each.claim, [""])[0] != records[each.claim]]
    ledger.write_many(
        "INSERT INTO identity (claim, film, reached, record) VALUES (?, ?, ?, ?)",
        ((each.claim, each.film, today.isoformat(), records[each.claim]) for each in moved),
    )
    ledger.write_many(
        "INSERT INTO due (what, id, since) SELECT 'film', ?, coalesce(article.said_on, article.read_on)"
        " FROM claim JOIN article ON article.id = claim.article WHERE claim.id = ?"
        " ON CONFLICT (what, id) DO UPDATE SET since = min(since, excluded.since)",
        (
            (film, each.claim)
            for each in moved
            for film in sorted({each.film, newest[each.claim][1] if each.claim in newest else None} - {None}, key=str)
        ),
    )


def keep_history(ledger: Ledger, film: str, history: Mapping[dt.date, Sequence[Verdict]], *, today: dt.date) -> int:
    """Keep what is believed of a film as of each day of `history`; how many rows that took.

    Only changes are written. From its first day on, `history` must hold every day for which something is kept already
    (`asking.Case.days`): what is no longer believed as of such a day is withdrawn by a row without a record.
    """
    believed = {day: {verdict.question.key: verdict for verdict in history[day]} for day in sorted(history)}
    with ledger.transaction():
        kept = _kept_history(ledger, film)
        changes = [
            (key, day, verdict)
            for key in sorted({key for verdicts in believed.values() for key in verdicts} | {key for key, _ in kept})
            for day, verdict in _changes(key, believed, kept)
        ]
        kinds = {key: verdict.question.kind for key, _, verdict in changes if verdict}
        kinds |= {key: verdict.question.kind for (key, _), verdict in kept.items() if verdict}
        for key, day, verdict in changes:
            ledger.write(
                "INSERT INTO verdict (question, film, kind, as_of, reached, record) VALUES (?, ?, ?, ?, ?, ?)",
                (key, film, kinds[key], day.isoformat(), today.isoformat(), _json(verdict) if verdict else None),
            )
        ledger.write("DELETE FROM due WHERE what = 'film' AND id = ?", (film,))
    return len(changes)


def give_up(ledger: Ledger, film: str) -> None:
    """A film that cannot be weighed is due no longer, until the press says something new of it."""
    ledger.write("DELETE FROM due WHERE what = 'film' AND id = ?", (film,))


Kept = dict[tuple[str, dt.date], Verdict | None]


def _kept_history(ledger: Ledger, film: str) -> Kept:
    """What is kept of each question as of each day: the row written last."""
    rows = ledger.rows("SELECT question, as_of, record FROM verdict WHERE film = ? ORDER BY seq", (film,))
    return {
        (key, dt.date.fromisoformat(as_of)): msgspec.json.decode(record, type=Verdict) if record else None
        for key, as_of, record in rows
    }


def _changes(
    key: str, believed: Mapping[dt.date, Mapping[str, Verdict]], kept: Kept
) -> Iterator[tuple[dt.date, Verdict | None]]:
    """The days as of which something else is believed than is kept, or than the day before."""
    earlier = [day for question, day in kept if question == key and day < min(believed)]
    before = kept[key, max(earlier)] if earlier else None
    for day, verdicts in believed.items():
        verdict = verdicts.get(key)
        if not _same_belief(verdict, kept.get((key, day), before)):
            yield day, verdict
        before = verdict


def _same_belief(one: Verdict | None, two: Verdict | None) -> bool:
    """Whether both say the same, as of whatever day, and are as sure of it but for what nobody would notice."""
    if one is None or two is None:
        return one is two
    if len(one.alternatives) != len(two.alternatives) or abs(one.probability - two.probability) > _UNFELT:
        return False
    pairs = tuple(zip(one.alternatives, two.alternatives, strict=True))
    if any(abs(this.probability - that.probability) > _UNFELT for this, that in pairs):
        return False
    others = tuple(msgspec.structs.replace(this, probability=that.probability) for this, that in pairs)
    return msgspec.structs.replace(one, as_of=two.as_of, probability=two.probability, alternatives=others) == two


def _json(record: object) -> str:
    return msgspec.json.encode(record).decode()
