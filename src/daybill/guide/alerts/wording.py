"""What an alert says: from what to what, who says so, the sentence, a link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from daybill.guide import moves, phrases, programme
from daybill.guide.finding import named
from daybill.guide.moves import Move
from daybill.guide.outputs import feeds
from daybill.guide.outputs.plain import line
from daybill.ledger import Ledger, watching
from daybill.ledger.browsing import Turn, Window
from daybill.ledger.posting import Channel, Message
from daybill.ledger.watching import Watched
from daybill.model import Question, Status, Verdict
from daybill.spelling import digest

_MOVED = ("moved", "narrowed", "revived")


class Wanted(msgspec.Struct, frozen=True):
    """A channel with the films that it follows; `films` is `None` where it follows all."""

    channel: Channel
    films: frozenset[str] | None

    @classmethod
    def of(cls, ledger: Ledger, channel: Channel) -> Wanted:
        """What a channel wants, with its lists and names followed to their films."""
        entries = [Watched(name=name, ids={"daybill": name}) for name in channel.films]
        entries += [Watched(sort="person", name=name) for name in channel.people]
        entries += [Watched(sort="distributor", name=name) for name in channel.distributors]
        entries += [Watched(sort="festival", name=name) for name in channel.festivals]
        followed = {film for entry in entries for film in watching.films_meant(ledger, entry)}
        for name in channel.lists:
            listed = watching.watchlist(ledger, name)
            followed |= set(watching.films_of(ledger, listed)) if listed else set()
        return cls(channel, frozenset(followed) if entries or channel.lists else None)

    def fits(self, question: Question) -> bool:
        """Whether a question is about a film and window that are wanted."""
        channel = self.channel
        return (
            (self.films is None or question.film in self.films)
            and (not channel.services or question.service in channel.services)
            and (not channel.territories or question.territory in channel.territories)
            and (not channel.media or question.medium in channel.media)
        )


def of_turns(ledger: Ledger, turns: Iterable[Turn], wanted: Wanted, address: str) -> tuple[Message, ...]:
    """A message for each turn that a channel wants to hear of."""
    kept = [turn for turn in turns if _verdict(turn) and wanted.fits(_verdict(turn).question)]
    told = {(move.question, move.as_of): move for move in moves.told(ledger, kept)}
    found = []
    for turn in kept:
        move = told.get((_verdict(turn).question.key, turn.as_of))
        for sort in events_of(turn, move):
            if sort in wanted.channel.on:
                found.append(_message(turn, sort, move or _still(ledger, turn), address))
                break  # of one turn a reader hears once, of what matters most
    return tuple(found)


def events_of(turn: Turn, move: Move | None) -> Iterator[str]:
    """What a turn is to those who follow the film, what matters most first."""
    if move and move.sort in ("cancelled", "withdrawn"):
        yield "cancelled"
    elif move and move.sort in _MOVED:
        yield "moved"
    elif move and move.sort == "first-date":
        yield "first-date"
    before, now = _state(turn.before), _state(turn.now)
    if now == "contested" != before:
        yield "contested"
    if now == "settled" != before:
        yield "settled"


def _state(verdict: Verdict | None) -> str:
    if verdict is None:
        return "unknown"
    return phrases.state(verdict.probability, contested=verdict.contested, known=verdict.answer is not None)


def _verdict(turn: Turn) -> Verdict:
    verdict = turn.now or turn.before
    assert verdict is not None
    return verdict


def _still(ledger: Ledger, turn: Turn) -> Move:
    """A turn of belief alone, whose date is what it was."""
    first = msgspec.structs.replace(turn, before=None)
    return next(iter(moves.told(ledger, [first])))


def _message(turn: Turn, sort: str, move: Move, address: str) -> Message:
    headline = feeds.headline(move)
    if sort in ("contested", "settled") and move.sort == "first-date":
        headline = headline.replace("first date ", "") + f" is now {sort}"
    rivals = [
        f"Or {phrases.answer(other.answer)} ({phrases.belief(other.probability)})."
        for other in (turn.now.alternatives if turn.now else ())
        if other.probability >= 0.1
    ]
    link = f"{address.rstrip('/')}/film/{turn.film.id}" if address else ""
    told = digest(
        "alert", sort, move.question, move.as_of.isoformat(), move.was_date or "", move.now_date or "", _mark(turn)
    )
    return Message(
        key=told,
        sort=sort,
        title=line(headline),
        text="\n".join(line(part) for part in (*feeds.story(move).split("\n"), *rivals)),
        link=link,
        data={"event": sort, "film": named(turn.film), "change": msgspec.to_builtins(move)},
    )


def _mark(turn: Turn) -> str:
    """Tells one turn of a question from a later one to the same date."""
    return ",".join(turn.now.supported) if turn.now else ""


def of_openings(windows: Iterable[Window], wanted: Wanted, address: str, day: dt.date) -> tuple[Message, ...]:
    """A message for each window that opens on a day and is wanted, unless it was cancelled."""
    found = []
    for window in windows:
        verdict = window.verdict
        off = verdict.status in (Status.CANCELLED, Status.SUPERSEDED) or verdict.probability < 0.5
        if off or not wanted.fits(verdict.question):
            continue
        for row in programme.listed([window]):
            where = row.window + (f", {row.territory}" if row.territory else "")
            held = phrases.state(row.probability, contested=row.contested)
            found.append(
                Message(
                    key=digest("out", verdict.question.key, day.isoformat()),
                    sort="out-today",
                    title=line(f"{named(window.film)} is out today: {where}"),
                    text=line(f"{row.shown}. {held.capitalize()}; {phrases.counted(row.outlets, 'outlet')}."),
                    link=f"{address.rstrip('/')}/film/{window.film.id}" if address else "",
                    data={"event": "out-today", "film": named(window.film), "listing": msgspec.to_builtins(row)},
                )
            )
    return tuple(found)
