"""What the guide's pages ask of a ledger: a screenful at a time, by day, by film, by name.

Every question here is answered from an index and gives at most as many rows as were asked for, so it takes the same
time whatever the size of the ledger.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from daybill.kinds import KINDS
from daybill.ledger.asking import Exhibit, Step
from daybill.ledger.opening import Ledger
from daybill.model import Article, Claim, Film, Medium, Record, Verdict

_NEWEST_FILM = "(SELECT film.record FROM film WHERE film.id = {} ORDER BY film.seq DESC LIMIT 1)"


_OF_PEOPLE = tuple(kind.name for kind in KINDS.values() if kind.answer == "person")


class Window(Record, frozen=True):
    """A release or a screening that is believed, with its film."""

    film: Film
    verdict: Verdict
    place: str
    """Where a list that ends with it goes on: `Sought.after` of the next page."""


class Brief(Record, frozen=True, kw_only=True):
    """A window as shortly as a month shows it: the film by its title and year."""

    film_id: str
    title: str
    year: int | None
    medium: Medium
    territory: str | None
    service: str | None
    festival: str | None
    contested: bool
    dropped: bool
    """Cancelled, or a date that holds no longer."""


class Sought(Record, frozen=True, kw_only=True):
    """Which windows are wanted; both days are in. Without media, festival screenings are left out."""

    first: dt.date | None = None
    last: dt.date | None = None
    territory: str | None = None
    media: tuple[Medium, ...] = ()
    service: str | None = None
    festival: str | None = None
    films: tuple[str, ...] | None = None
    contested: bool = False
    screenings: bool = False
    """Festival screenings too, where no medium is named."""
    after: str = ""


class Turn(Record, frozen=True, kw_only=True):
    """A day on which something else came to be believed of a window than before."""

    film: Film
    as_of: dt.date
    before: Verdict | None
    """`None` where nothing was believed of it."""
    now: Verdict | None
    """`None` where it was withdrawn."""
    place: str


class Mention(Record, frozen=True, kw_only=True):
    """A name that some belief speaks of. `key` is its place in the ledger."""

    sort: str
    key: str
    shown: str


# ── windows ───────────────────────────────────────────────────────────────────────────────────────────────────────


def windows(ledger: Ledger, sought: Sought, most: int) -> tuple[Window, ...]:
    """The windows of at most a month that fall between two days, by first day and then the most reported first."""
    where, values = _within_a_month(sought)
    if sought.after:
        where.append("(first, -outlets, question) > (?, ?, ?)")
        values += _cursor(sought.after)
    return _windows(ledger, where, values, "first, -outlets, question", most, _beliefs(sought))


def leading(ledger: Ledger, sought: Sought, most: int) -> tuple[int, tuple[Window, ...]]:
    """How many windows fall between two days, and the most reported of them, by first day."""
    where, values = _within_a_month(sought)
    row = ledger.row(f"SELECT count(*) FROM {_beliefs(sought)} WHERE {' AND '.join(where)}", values)  # noqa: S608  (constants)
    found = _windows(ledger, where, values, "-outlets, first, question", most, _beliefs(sought))
    return (row or (0,))[0], tuple(sorted(found, key=lambda window: window.place))


def _within_a_month(sought: Sought) -> tuple[list[str], list[Any]]:
    where, values = _conditions(sought)
    if sought.first:
        # One that began up to a month before may still be open.
        where += ["first >= ?", "last >= ?"]
        values += [(sought.first - dt.timedelta(days=31)).isoformat(), sought.first.isoformat()]
    if sought.last:
        where.append("first <= ?")
        values.append(sought.last.isoformat())
    return ["days <= 31", *where], values


def _beliefs(sought: Sought, index: str = "belief_by_day") -> str:
    """The table, read by the index that holds what is sought in order: the planner would rather take a narrower one."""
    if sought.films is not None or sought.festival is not None:
        return "belief"
    return f"belief INDEXED BY {'belief_by_service' if sought.service is not None else index}"


def loose_windows(ledger: Ledger, sought: Sought, most: int) -> tuple[Window, ...]:
    """The windows that leave open more than a month and may fall between two days, the soonest to end first."""
    where, values = _conditions(sought)
    if sought.first:
        where.append("last >= ?")
        values.append(sought.first.isoformat())
    if sought.last:
        where.append("first <= ?")
        values.append(sought.last.isoformat())
    order = "last, first, -outlets, question"
    return _windows(ledger, ["days > 31", *where], values, order, most, _beliefs(sought, "belief_loose"))


def busiest(ledger: Ledger, sought: Sought, a_day: int) -> tuple[tuple[dt.date, int, tuple[Brief, ...]], ...]:
    """Each first day between two days that has windows: how many, and the most reported of them."""
    assert sought.first is not None
    assert sought.last is not None
    # Day by day, so that no list longer than a day's is put in order.
    days = (sought.first + dt.timedelta(days=number) for number in range((sought.last - sought.first).days + 1))
    counted = ((day, *_busiest(ledger, sought, day, a_day)) for day in days)
    return tuple((day, count, found) for day, count, found in counted if count)


def months(ledger: Ledger) -> tuple[dt.date, ...]:
    """The first days of all months in which some window begins, in order."""
    rows = ledger.rows(
        "SELECT DISTINCT substr(first, 1, 7) FROM belief INDEXED BY belief_by_day"
        " WHERE kind = 'release' AND verdict IS NOT NULL AND days <= 31 AND medium <> 'festival' ORDER BY 1"
    )
    return tuple(dt.date.fromisoformat(f"{month}-01") for (month,) in rows)


def _busiest(ledger: Ledger, sought: Sought, day: dt.date, most: int) -> tuple[int, tuple[Brief, ...]]:
    where, values = _conditions(sought)
    within = f"FROM {_beliefs(sought)} WHERE {' AND '.join(['days <= 31', 'first = ?', *where])}"
    values = [day.isoformat(), *values]
    (count,) = ledger.row(f"SELECT count(*) {within}", values) or (0,)
    shown = "medium, territory, service, festival, contested, dropped"
    rows = ledger.rows(
        f"SELECT {_NEWEST_FILM.format('found.film')}, {shown}"  # noqa: S608  (constants)
        f" FROM (SELECT film, {shown} {within} ORDER BY -outlets, question LIMIT ?) AS found",
        (*values, most if count else 0),
    )
    return count, tuple(_brief(_film(film), *others) for film, *others in rows if film)


def _brief(film: Film, medium: str, *others: Any) -> Brief:
    territory, service, festival, contested, dropped = others
    return Brief(
        film_id=film.id,
        title=film.title,
        year=film.year,
        medium=Medium(medium),
        territory=territory,
        service=service,
        festival=festival,
        contested=bool(contested),
        dropped=bool(dropped),
    )


def placed(ledger: Ledger, sought: Sought, most: int) -> tuple[str, ...]:
    """The questions (keys) of windows that have, or may have had, a place in a calendar between two days.

    Those withdrawn or grown too loose are among them, because an entry that was there is cancelled, not dropped.
    """
    where, values = _within_a_month(sought)
    rows = ledger.rows(
        f"SELECT question FROM {_beliefs(sought)} WHERE {' AND '.join(where)}"  # noqa: S608
        " ORDER BY first, -outlets, question LIMIT ?",
        (*values, most),
    )
    loose, loose_values = _conditions(sought)
    films, film_values = _films(sought)
    gone = ledger.rows(
        "SELECT question FROM belief WHERE kind = 'release' AND verdict IS NULL"  # noqa: S608
        f" AND {films} ORDER BY as_of DESC, question LIMIT ?",
        (*film_values, most),
    )
    widened = ledger.rows(
        f"SELECT question FROM {_beliefs(sought, 'belief_loose')} WHERE {' AND '.join(['days > 31', *loose])}"  # noqa: S608
        " ORDER BY last DESC, question LIMIT ?",
        (*loose_values, most),
    )
    return tuple(dict.fromkeys(key for found in (rows, gone, widened) for (key,) in found))


def _films(sought: Sought) -> tuple[str, list[Any]]:
    if sought.films is None:
        return "true", []
    return "film IN (SELECT value FROM json_each(?))", [msgspec.json.encode(sought.films).decode()]


def of_questions(ledger: Ledger, questions: Iterable[str]) -> tuple[Window, ...]:
    """What stands for these questions (keys), in no order; those withdrawn are left out."""
    keys = msgspec.json.encode(tuple(questions)).decode()
    return _windows(ledger, ["question IN (SELECT value FROM json_each(?))"], [keys], "question", -1)


def of_name(ledger: Ledger, mention: Mention, most: int, after: str = "") -> tuple[Window, ...]:
    """What is believed of a person, distributor, festival or service, the newest film or window first."""
    column = {"person": "about", "distributor": "about"}.get(mention.sort, mention.sort)
    where, values = [f"{column} = ?"], list[Any]([mention.key])
    if mention.sort == "distributor":
        where.append("kind = 'distributor'")
    elif mention.sort == "service":
        where.append("kind = 'release'")
    if mention.sort == "person":
        where.append("kind IN (SELECT value FROM json_each(?))")
        values.append(msgspec.json.encode(_OF_PEOPLE).decode())
    if after:
        where.append("question > ?")
        values.append(_cursor(after)[2])
    return _windows(ledger, where, values, "question", most)


def undecided(ledger: Ledger, today: dt.date, most: int, after: str = "") -> tuple[Window, ...]:
    """Contested windows from a day on, the most imminent first."""
    where, values = ["verdict IS NOT NULL", "contested", "first >= ?"], list[Any]([today.isoformat()])
    if after:
        where.append("(first, -outlets, question) > (?, ?, ?)")
        values += _cursor(after)
    return _windows(ledger, where, values, "first, -outlets, question", most)


def undecided_past(ledger: Ledger, today: dt.date, most: int) -> tuple[Window, ...]:
    """Contested windows before a day, the latest first, and those without a date."""
    where, values = ["verdict IS NOT NULL", "contested", "(first < ? OR first IS NULL)"], [today.isoformat()]
    return _windows(ledger, where, values, "first DESC, question", most)


def _conditions(sought: Sought) -> tuple[list[str], list[Any]]:
    slots: dict[str, Any] = {
        "territory": sought.territory,
        "service": sought.service,
        "festival": sought.festival,
    }
    where = [f"{slot} = ?" for slot, value in slots.items() if value is not None]
    values = [str(value) for value in slots.values() if value is not None]
    if sought.media:
        where.append("medium IN (SELECT value FROM json_each(?))")
        values.append(msgspec.json.encode(sought.media).decode())
    elif not sought.screenings and sought.festival is None:
        where.append("medium <> 'festival'")
    if sought.contested:
        where.append("contested")
    if sought.films is not None:
        where.append("film IN (SELECT value FROM json_each(?))")
        values.append(msgspec.json.encode(sought.films).decode())
    return ["kind = 'release'", "verdict IS NOT NULL", *where], values


def _windows(  # noqa: PLR0913, PLR0917  (the parts of a question)
    ledger: Ledger, where: list[str], values: list[Any], order: str, most: int, beliefs: str = "belief"
) -> tuple[Window, ...]:
    # The inner query reads the index alone; what is shown is looked up for the rows that are left.
    rows = ledger.rows(
        f"SELECT verdict.record, {_NEWEST_FILM.format('verdict.film')}, first, outlets, found.question"  # noqa: S608
        f" FROM (SELECT verdict, first, outlets, question FROM {beliefs}"
        f" WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?) AS found"
        " CROSS JOIN verdict ON verdict.seq = found.verdict",
        (*values, most),
    )
    return tuple(
        Window(_film(film), msgspec.json.decode(record, type=Verdict), f"{first or ''}~{-outlets}~{question}")
        for record, film, first, outlets, question in rows
        if film
    )


def is_place(place: str) -> bool:
    """Whether a text can be the place of a window in a list."""
    first, _, rest = place.partition("~")
    outlets, _, question = rest.partition("~")
    return len(first) in (0, 10) and re.fullmatch(r"-?\d{1,9}", outlets) is not None and bool(question)


def is_turn_place(place: str) -> bool:
    """Whether a text can be the place of a turn in a list."""
    return re.fullmatch(r"\d{4}-\d\d-\d\d~\d{1,17}", place, re.ASCII) is not None


def _cursor(after: str) -> tuple[str, int, str]:
    first, outlets, question = after.split("~", 2)
    return first, int(outlets), question


def _film(record: str) -> Film:
    return msgspec.json.decode(record, type=Film)


# ── films ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def history(ledger: Ledger, film: str) -> dict[str, tuple[Step, ...]]:
    """For each question about a film all that was ever written of it, in the order in which it was written."""
    rows = ledger.rows(
        "SELECT question, as_of, reached, record FROM verdict WHERE film = ? ORDER BY question, seq", (film,)
    )
    found: dict[str, list[Step]] = {}
    for question, as_of, reached, record in rows:
        verdict = msgspec.json.decode(record, type=Verdict) if record else None
        step = Step(as_of=dt.date.fromisoformat(as_of), reached=dt.date.fromisoformat(reached), verdict=verdict)
        found.setdefault(question, []).append(step)
    return {question: tuple(steps) for question, steps in found.items()}


def log_of(ledger: Ledger, questions: Iterable[str]) -> dict[str, tuple[Step, ...]]:
    """The same for these questions (keys), whatever their films."""
    keys = msgspec.json.encode(tuple(questions)).decode()
    rows = ledger.rows(
        "SELECT question, as_of, reached, record FROM verdict WHERE question IN (SELECT value FROM json_each(?))"
        " ORDER BY question, seq",
        (keys,),
    )
    found: dict[str, list[Step]] = {}
    for question, as_of, reached, record in rows:
        verdict = msgspec.json.decode(record, type=Verdict) if record else None
        step = Step(as_of=dt.date.fromisoformat(as_of), reached=dt.date.fromisoformat(reached), verdict=verdict)
        found.setdefault(question, []).append(step)
    return {question: tuple(steps) for question, steps in found.items()}


def films_after(ledger: Ledger, after: str, most: int) -> tuple[Film, ...]:
    """Films by id, from behind one on."""
    rows = ledger.rows(
        f"SELECT id, {_NEWEST_FILM.format('known.id')} FROM (SELECT DISTINCT id FROM film WHERE id > ?"  # noqa: S608
        " ORDER BY id LIMIT ?) AS known ORDER BY id",
        (after, most),
    )
    return tuple(_film(record) for _, record in rows)


def verdicts_after(  # noqa: PLR0913  (one filter each)
    ledger: Ledger,
    after: str,
    most: int,
    *,
    film: str | None = None,
    kind: str | None = None,
    contested: bool = False,
) -> tuple[tuple[str, Verdict], ...]:
    """What stands, by the question's key, from behind one on, with that key."""
    slots = {"belief.film = ?": film, "belief.kind = ?": kind}
    where = [slot for slot, value in slots.items() if value is not None]
    where += ["belief.contested"] if contested else []
    rows = ledger.rows(
        "SELECT belief.question, verdict.record FROM belief JOIN verdict ON verdict.seq = belief.verdict"  # noqa: S608
        f" WHERE {' AND '.join(['belief.question > ?', *where])} ORDER BY belief.question LIMIT ?",
        (after, *(value for value in slots.values() if value is not None), most),
    )
    return tuple((key, msgspec.json.decode(record, type=Verdict)) for key, record in rows)


def claims_of_film(ledger: Ledger, film: str, after: int, most: int) -> tuple[tuple[int, Exhibit], ...]:
    """The claims of standing articles about a film, in the order in which they were kept, each with its place."""
    rows = ledger.rows(
        "SELECT claim.seq, claim.record, standing.record FROM identified JOIN claim ON claim.id = identified.claim"
        " JOIN standing ON standing.id = claim.article WHERE identified.film = ? AND claim.seq > ?"
        " ORDER BY claim.seq LIMIT ?",
        (film, after, most),
    )
    return tuple((seq, _exhibit(claim, article)) for seq, claim, article in rows)


def claims_after(ledger: Ledger, after: int, most: int) -> tuple[tuple[int, Exhibit, str | None], ...]:
    """All claims in the order in which they were kept, each with its place and its film's id."""
    rows = ledger.rows(
        "SELECT claim.seq, claim.record, article.record, (SELECT identity.film FROM identity"
        " WHERE identity.claim = claim.id ORDER BY identity.seq DESC LIMIT 1)"
        " FROM claim JOIN article ON article.id = claim.article WHERE claim.seq > ? ORDER BY claim.seq LIMIT ?",
        (after, most),
    )
    return tuple((seq, _exhibit(claim, article), film) for seq, claim, article, film in rows)


def _exhibit(claim: str, article: str) -> Exhibit:
    return Exhibit(
        claim=msgspec.json.decode(claim, type=Claim), article=msgspec.json.decode(article, type=Article), film=None
    )


# ── what changed ──────────────────────────────────────────────────────────────────────────────────────────────────


def turns(
    ledger: Ledger, most: int, *, after: str = "", since: dt.date | None = None, moved: bool = True
) -> tuple[Turn, ...]:
    """The newest turns of release windows first: where another answer or status is believed than before.

    `moved` leaves out those of which nothing was believed before.
    """
    where, values = ["turn.kind = 'release'"], list[Any]()
    if after:
        day, seq = after.split("~", 1)
        where.append("(turn.as_of, turn.seq) < (?, ?)")
        values += [day, int(seq)]
    if since:
        where.append("turn.as_of >= ?")
        values.append(since.isoformat())
    rows = ledger.rows(
        f"SELECT seq, as_of, record, earlier, {_NEWEST_FILM.format('turn.film')} FROM (SELECT turn.*,"  # noqa: S608
        " (SELECT before.record FROM verdict AS before WHERE before.question = turn.question"
        " AND before.as_of < turn.as_of ORDER BY before.as_of DESC, before.seq DESC LIMIT 1) AS earlier"
        f" FROM verdict AS turn WHERE {' AND '.join(where)} AND NOT EXISTS (SELECT 1 FROM verdict AS newer"
        " WHERE newer.question = turn.question AND newer.as_of = turn.as_of AND newer.seq > turn.seq)) AS turn"
        f" WHERE {'earlier IS NOT NULL' if moved else 'coalesce(earlier, record) IS NOT NULL'}"
        " AND (json_extract(record, '$.answer.edtf') IS NOT json_extract(earlier, '$.answer.edtf')"
        "  OR (json_extract(record, '$.status') = 'cancelled')"
        "  IS NOT (json_extract(earlier, '$.status') = 'cancelled'))"
        " ORDER BY as_of DESC, seq DESC LIMIT ?",
        (*values, most),
    )
    return tuple(
        Turn(
            film=_film(film),
            as_of=dt.date.fromisoformat(as_of),
            before=msgspec.json.decode(earlier, type=Verdict) if earlier else None,
            now=msgspec.json.decode(record, type=Verdict) if record else None,
            place=f"{as_of}~{seq}",
        )
        for seq, as_of, record, earlier, film in rows
        if film
    )


# ── articles, outlets, names ──────────────────────────────────────────────────────────────────────────────────────


def article(ledger: Ledger, name: str) -> Article | None:
    """The article of this id, of whatever version."""
    row = ledger.row("SELECT record FROM article WHERE id = ?", (name,))
    return msgspec.json.decode(row[0], type=Article) if row else None


def articles_of(ledger: Ledger, outlet: str, most: int, before: int | None = None) -> tuple[tuple[int, Article], ...]:
    """What an outlet published, the newest read first, each with its place."""
    rows = ledger.rows(
        "SELECT seq, record FROM standing WHERE outlet = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
        (outlet, before or 2**62, most),
    )
    return tuple((seq, msgspec.json.decode(record, type=Article)) for seq, record in rows)


def statements_by(ledger: Ledger, outlet: str, most: int) -> tuple[tuple[Claim, str], ...]:
    """The newest claims on release dates in what an outlet published, each with its film's id."""
    rows = ledger.rows(
        "SELECT claim.record, identified.film FROM standing JOIN claim ON claim.article = standing.id"
        " JOIN identified ON identified.claim = claim.id WHERE standing.outlet = ? AND claim.kind = 'release'"
        " AND identified.film IS NOT NULL ORDER BY standing.seq DESC, claim.seq DESC LIMIT ?",
        (outlet, most),
    )
    return tuple((msgspec.json.decode(record, type=Claim), film) for record, film in rows)


def heard_from(ledger: Ledger, outlet: str, most: int) -> tuple[tuple[str, int], ...]:
    """Whom an outlet says it has things from, the most often named first."""
    rows = ledger.rows(
        "SELECT json_extract(claim.record, '$.heard_from') AS source, count(*) AS times FROM article"
        " JOIN claim ON claim.article = article.id WHERE article.outlet = ? AND source IS NOT NULL"
        " GROUP BY source ORDER BY times DESC, source LIMIT ?",
        (outlet, most),
    )
    return tuple(rows)


def outlets(ledger: Ledger) -> tuple[tuple[str, int], ...]:
    """Every outlet with the number of its articles, by name."""
    return tuple(ledger.rows("SELECT outlet, count(*) FROM article GROUP BY outlet ORDER BY outlet"))


def name(ledger: Ledger, sort: str, key: str) -> Mention | None:
    """The person, distributor, festival or service of this key."""
    row = ledger.row("SELECT sort, key, shown FROM name WHERE sort = ? AND key = ?", (sort, key))
    return Mention(sort=row[0], key=row[1], shown=row[2]) if row else None


def names(ledger: Ledger, sort: str, most: int, after: str = "") -> tuple[Mention, ...]:
    """Names of one sort by key, from behind one on."""
    rows = ledger.rows(
        "SELECT sort, key, shown FROM name WHERE sort = ? AND key > ? ORDER BY key LIMIT ?", (sort, after, most)
    )
    return tuple(Mention(sort=sort, key=key, shown=shown) for sort, key, shown in rows)


def territories(ledger: Ledger) -> tuple[str, ...]:
    """The territories of which some window is known."""
    rows = ledger.rows("SELECT key FROM name WHERE sort = 'territory' ORDER BY key")
    return tuple(territory for (territory,) in rows)


def version(ledger: Ledger) -> int:
    """Another number whenever something was written to the ledger by someone else since this connection was opened."""
    row = ledger.row("PRAGMA data_version")
    return int(row[0]) if row else 0
