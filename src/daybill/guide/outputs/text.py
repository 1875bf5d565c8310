"""Rows as text for people: good at 80 columns, the same in a pipe as on a terminal but for the colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from daybill.guide import phrases
from daybill.guide.beliefs import Belief, Side
from daybill.guide.doubts import Doubt, RulingRow
from daybill.guide.evidence import Quote
from daybill.guide.films import FilmRecord, FilmRow
from daybill.guide.health import Health
from daybill.guide.histories import Change, Held
from daybill.guide.listings import Listing
from daybill.guide.order import title_of
from daybill.guide.outputs.screen import Railed, words
from daybill.guide.people import PersonRow
from daybill.guide.reasons import Why
from daybill.guide.reputations import OutletRow
from daybill.guide.troubles import Trouble
from daybill.model import Problem, Status

_HEADING, _FAINT, _DOUBT = "bold", "dim", "yellow"
_FIRST_PROBLEMS = 3
"""So many problems are shown as a round ends; `daybill problems` lists all."""
_LONG = 60
"""Characters from which on a quote that was shown as a fact is not shown again as its proof."""

Parts = Iterator[RenderableType]


# ── a film ────────────────────────────────────────────────────────────────────────────────────────────────────────


def film(record: FilmRecord) -> Parts:
    """The record of a film: its windows as a timeline, its facts, what is contested."""
    yield _title(record.title, record.year)
    if record.titles:
        yield words("also: " + ", ".join(record.titles), _FAINT)
    if record.as_of is None:
        yield words("nothing is known of it yet", _FAINT)
        return
    yield words(f"as of {phrases.date(record.as_of.isoformat())}", _FAINT)
    for heading, beliefs in (("Windows", record.windows), ("Festival screenings (no releases)", record.screenings)):
        if beliefs:
            yield _heading(heading)
            yield from _timeline(beliefs)
    if record.facts:
        yield _heading("Facts")
        yield from _facts(record.facts)
    contested = [belief for belief in (*record.windows, *record.screenings, *record.facts) if belief.contested]
    if contested:
        yield _heading("Contested")
        for belief in contested:
            yield from _contest(belief)


def _timeline(beliefs: Sequence[Belief]) -> Parts:
    for place, belief in enumerate(beliefs):
        exact = belief.first is not None and belief.first == belief.last
        table = _grid(17, None, 14)
        table.add_row(words(belief.shown, _struck(belief.status)), words(_where(belief)), _belief(belief))
        for note in _notes(belief):
            table.add_row("", words(note, _FAINT), "")
        quoted = (part for quote in belief.quotes[:1] for part in _quote(quote, 19))
        yield Railed(Group(table, *quoted), "●" if exact else "○", "│" if place + 1 < len(beliefs) else " ")


def _notes(belief: Belief) -> Iterator[str]:
    yield _standing(belief)
    for other in belief.others:
        if other.status is Status.SUPERSEDED:
            yield f"no longer {other.shown}"
        elif other.probability >= 0.1:
            yield f"or {other.shown} ({phrases.belief(other.probability)})"


def _standing(belief: Belief) -> str:
    said = phrases.status(belief.status)
    return phrases.witnesses(belief.outlets, belief.independent) + (f", {said}" if said else "")


def _facts(facts: Iterable[Belief]) -> Parts:
    for kind, group in groupby(facts, key=lambda belief: belief.kind):
        beliefs = list(group)
        for place, belief in enumerate(beliefs):
            table = _grid(16, None, 30)
            standing = Text.assemble(_belief(belief), " · ", phrases.witnesses(belief.outlets, belief.independent))
            table.add_row(words("" if place else title_of(kind), _HEADING), words(belief.shown), standing)
            yield table
            # A list of actors is one sentence: shown once, below the last of them.
            following = beliefs[place + 1 : place + 2]
            if not following or _told(following[0]) != _told(belief):
                for quote in belief.quotes[:1]:
                    yield from _quote(quote, 19, told=belief.shown)


def _told(belief: Belief) -> tuple[str, str] | None:
    return (belief.quotes[0].article, belief.quotes[0].sentence) if belief.quotes else None


def _contest(belief: Belief) -> Parts:
    where = _where(belief) if belief.kind == "release" else title_of(belief.kind)
    yield words(where, _HEADING)
    believed = Side(
        value=belief.value,
        shown=belief.shown,
        status=belief.status,
        probability=belief.probability,
        quotes=belief.quotes,
    )
    for side in (believed, *belief.others):
        said = phrases.status(side.status)
        yield _indented(words(f"{phrases.belief(side.probability)}  {side.shown}" + (f", {said}" if said else "")), 2)
        for quote in side.quotes:
            yield from _quote(quote, 7)
    for reason in belief.reasons:
        yield _indented(words(f"– {reason}", _FAINT), 2)


# ── why ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def why(answer: Why) -> Parts:
    """Each belief with its reasons, and the claims for and against it down to their rule."""
    yield _title(answer.title, answer.year)
    if not answer.beliefs:
        yield words(
            f"nothing is believed of its {answer.asked}" if answer.asked else "nothing is known of it yet", _FAINT
        )
    for belief in answer.beliefs:
        yield Text()
        named = _where(belief) if belief.kind == "release" else title_of(belief.kind)
        yield Text.assemble((words(named).plain, _HEADING), ": ", words(belief.shown).plain, "  ", _belief(belief))
        yield _indented(words(f"as of {phrases.date(belief.as_of.isoformat())}; {_standing(belief)}", _FAINT), 2)
        for reason in belief.reasons:
            yield _indented(words(f"– {reason}"), 2)
        if len(belief.history) > 1:
            yield _indented(words("believed before", _HEADING), 2)
            for held in belief.history[:-1]:
                yield _indented(words(_held(held)), 4)
        yield from _claims("for", belief.quotes)
        for other in belief.others:
            said = phrases.status(other.status)
            yield from _claims(
                f"for {other.shown} ({phrases.belief(other.probability)})" + (f", {said}" if said else ""), other.quotes
            )
        yield from _claims("against", belief.opposed)


def _held(held: Held) -> str:
    until = f" to {phrases.date(held.until.isoformat())}" if held.until else ""
    first = f"; first said by {held.first}" if held.first else ""
    return f"{held.shown}, from {phrases.date(held.since.isoformat())}{until}{first}"


def _claims(heading: str, quotes: Sequence[Quote]) -> Parts:
    if quotes:
        yield _indented(words(heading, _HEADING), 2)
    for quote in quotes:
        yield from _quote(quote, 4)
        yield _indented(words(_finding(quote), _FAINT), 6)


def _finding(quote: Quote) -> str:
    parts = [
        f"claims {quote.said or 'no date'}",
        phrases.status(quote.status),
        f"rule {quote.rule} ({_likelihood(quote)})",
    ]
    if quote.firmness != "stated":
        parts.append(quote.firmness + (f" by {quote.heard_from}" if quote.heard_from else ""))
    if quote.implied:
        parts.append(f"not said but meant: {', '.join(quote.implied)}")
    return " · ".join(part for part in parts if part)


def _likelihood(quote: Quote) -> str:
    if quote.by_itself is None:
        return f"{quote.probability:.2f}"
    moved = "raised" if quote.probability > quote.by_itself else "lowered"
    return f"{quote.probability:.2f}, {moved} from {quote.by_itself:.2f} by what others say of the film"


# ── lists ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def films(rows: Sequence[FilmRow]) -> Parts:
    """All films, one a line."""
    table = _table("Film", "Director", "First release", "Contested")
    for row in rows:
        title = f"{row.title} ({row.year})" if row.year else row.title
        doubt = str(row.contested) if row.contested else ""
        table.add_row(words(title), words(", ".join(row.directors)), words(row.first_release), words(doubt, _DOUBT))
    yield table if rows else words("no films yet", _FAINT)


def calendar(rows: Sequence[Listing]) -> Parts:
    """The listings, one a line."""
    table = _table("Date", "Film", "Window", "In", "Belief")
    for row in rows:
        where = Text.assemble(words(row.window), *(("\n" + words(note).plain, _FAINT) for note in _listing_notes(row)))
        belief = phrases.belief(row.probability, contested=row.contested)
        table.add_row(
            words(row.shown, _struck(row.status)),
            words(row.film),
            where,
            words(row.territory or "?"),
            words(belief, _DOUBT if row.contested else ""),
        )
    yield table if rows else words("nothing is listed for this", _FAINT)


def _listing_notes(row: Listing) -> Iterator[str]:
    if row.status in (Status.SUPERSEDED, Status.CANCELLED):
        yield str(row.status).upper()
    for other in row.others:
        yield f"or {other}"
    for old in row.was:
        yield f"no longer {old}"


def problems(rows: Sequence[Trouble]) -> Parts:
    """Every document that could not be read, and how to mend it."""
    for row in rows:
        yield from _problem(row)
    yield words(phrases.counted(len(rows), "problem") if rows else "no problems", _FAINT)


def doubts(rows: Sequence[Doubt]) -> Parts:
    """Every title of which it cannot be told what film it names, and the films that it may be."""
    for row in rows:
        releases = f", {phrases.counted(row.releases, 'release')}" if row.releases else ""
        yield words(f"{row.title}: {phrases.counted(row.claims, 'claim')}{releases} in {row.article}", _HEADING)
        for film in row.films:
            who = f", {', '.join(film.people)}" if film.people else ""
            yield _indented(words(f"{film.film}{who}: daybill same {row.claim} {film.film_id}"), 2)
    yield words(phrases.counted(len(rows), "doubt") if rows else "no doubts", _FAINT)


def people(rows: Sequence[PersonRow]) -> Parts:
    """Everyone, with other spellings and films."""
    for row in rows:
        yield words(row.name + (f" (also {', '.join(row.names)})" if row.names else ""), _HEADING)
        yield _indented(words("; ".join(row.films)), 2)
    yield words(phrases.counted(len(rows), "person", "people") if rows else "nobody", _FAINT)


def rulings(rows: Sequence[RulingRow]) -> Parts:
    """Every ruling, with who made and who undid it."""
    for row in rows:
        yield words(
            f"{row.id}  {row.deed} {' · '.join(row.titles)} {row.about}".rstrip(), _FAINT if row.undone else _HEADING
        )
        yield _indented(words(f"{row.made}, {row.by}" + (f": {row.why}" if row.why else "")), 2)
        if row.undone:
            why = f": {row.undone_why}" if row.undone_why else ""
            yield _indented(words(f"undone {row.undone}, {row.undone_by}{why}"), 2)
    yield words(phrases.counted(len(rows), "ruling") if rows else "no rulings", _FAINT)


def changes(rows: Sequence[Change]) -> Parts:
    """What changed, day by day: from what to what, who said it first, who only repeats it."""
    for day, group in groupby(rows, key=lambda row: row.as_of):
        yield words(phrases.day(day.isoformat()), _HEADING)
        for row in group:
            place = f", {row.territory}" if row.territory else ""
            yield _indented(words(f"{row.film}: {row.window}{place}: {_turn(row)}"), 2)
            first = f"first {row.first}" + (f", {phrases.date(row.first_on)}" if row.first_on else "")
            copied = f"; copied by {', '.join(row.copied_by)}" if row.copied_by else ""
            if row.first:
                yield _indented(words(f"{first}; {phrases.witnesses(row.outlets, row.independent)}{copied}", _FAINT), 4)
    yield words(phrases.counted(len(rows), "change") if rows else "no changes", _FAINT)


def outlets(rows: Sequence[OutletRow]) -> Parts:
    """Every outlet: how often it is right of a release date, and within which bounds that lies nine times in ten."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=_HEADING)
    for name in ("Outlet", "Sort", "Articles", "Judged", "Right", "Behind", "Copied"):
        table.add_column(name, overflow="fold")
    for row in rows:
        bounds = f"{row.right:.0%} ({row.right_from:.0%}–{row.right_to:.0%})"
        behind = f"{row.days_behind:g} d" if row.days_behind is not None else ""
        judged = f"{row.judged:.1f}" if row.judged else ""
        table.add_row(
            *map(words, (row.outlet, row.sort or "", f"{row.articles:,}", judged, bounds, behind)),
            words(f"{row.copied:,}" if row.copied else ""),
        )
    yield table
    yield words(phrases.counted(len(rows), "outlet"), _FAINT)


def _turn(row: Change) -> str:
    sure = f" ({phrases.belief(row.probability)})"
    if row.what == "withdrawn":
        return f"no longer {row.before_shown}"
    if row.what == "announced":
        return f"{row.after_shown}{sure}"
    return f"{row.what}, {row.before_shown} → {row.after_shown}{sure}" if row.before_shown else row.after_shown + sure


def doctor(health: Health) -> Parts:
    """How things stand, one a line."""
    table = _grid(12, None)
    for name, value in health.lines():
        table.add_row(words(name, _HEADING), words(value))
    yield table


class Summary(Protocol):
    """What is shown of a round."""

    @property
    def articles_new(self) -> int: ...  # noqa: D102  (plain numbers)
    @property
    def articles_known(self) -> int: ...  # noqa: D102
    @property
    def claims(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def films(self) -> int: ...  # noqa: D102
    @property
    def contradictions(self) -> int: ...  # noqa: D102
    @property
    def problems(self) -> Sequence[Problem]: ...  # noqa: D102
    @property
    def notes(self) -> Sequence[str]: ...  # noqa: D102


def summary(done: Summary) -> Parts:
    """What a round came to, with the first of what could not be read."""
    table = _grid(10, None)
    table.add_row("articles", f"{done.articles_new:,} new, {done.articles_known:,} already known")
    kinds = ", ".join(f"{title_of(kind).lower()} {number:,}" for kind, number in done.claims.items())
    table.add_row("claims", words(f"{sum(done.claims.values()):,}" + (f": {kinds}" if kinds else "")))
    contested = phrases.counted(done.contradictions, "contradiction") if done.contradictions else "no contradictions"
    table.add_row("films", f"{phrases.counted(done.films, 'film')} added or changed, {contested}")
    count = len(done.problems)
    listed = f"{phrases.counted(count, 'problem')}: see `daybill problems`" if count else "none"
    table.add_row("problems", words(listed, _DOUBT if count else ""))
    for note in done.notes:
        table.add_row("note", words(note))
    yield table
    for problem in done.problems[:_FIRST_PROBLEMS]:
        yield from _problem(problem)


# ── pieces ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _problem(problem: Problem | Trouble) -> Parts:
    yield words(problem.address, _HEADING)
    remedy = f"; {problem.remedy}" if problem.remedy else ""
    yield _indented(words(f"{problem.stage}: {problem.reason}{remedy}"), 2)


def _title(title: str, year: int | None) -> Text:
    return words(f"{title} ({year})" if year else title, _HEADING)


def _heading(text: str) -> Text:
    return Text.assemble("\n", (text.upper(), _HEADING))


def _where(belief: Belief) -> str:
    return belief.window + (f", {belief.territory}" if belief.territory else "")


def _belief(belief: Belief) -> Text:
    return words(phrases.belief(belief.probability, contested=belief.contested), _DOUBT if belief.contested else "")


def _struck(status: Status | None) -> str:
    return "strike" if status in (Status.SUPERSEDED, Status.CANCELLED) else ""


def _quote(quote: Quote, indent: int, told: str = "") -> Parts:
    """Who says it, when, and the sentence with the quote marked; without it where it was `told` just before."""
    published = phrases.date(quote.published) if quote.published else "date not known"
    source = f"{quote.outlet}, {published}" + (f", after {quote.heard_from}" if quote.heard_from else "")
    yield _indented(words(source, _FAINT), indent)
    sentence, quoted = words(f"“{quote.sentence}”"), words(quote.words).plain
    if len(quoted) > _LONG and words(told).plain == quoted:
        return
    start = sentence.plain.find(quoted)
    if start >= 0:
        sentence.stylize("underline", start, start + len(quoted))
    yield _indented(sentence, indent + 2)


def _indented(text: Text, by: int) -> RenderableType:
    return Padding(text, (0, 0, 0, by), expand=False)


def _grid(*widths: int | None) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=None in widths)
    for width in widths:
        table.add_column(width=width, ratio=None if width else 1, overflow="fold")
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=_HEADING, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table
