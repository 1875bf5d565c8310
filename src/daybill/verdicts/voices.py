"""Who speaks on a question: one voice for each outlet that speaks for itself, in its newest words."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from daybill.model import Statement, Status, When
from daybill.verdicts.copies import Copy, Families, likeness, origins, speaker
from daybill.verdicts.priors import priors


@dataclass(frozen=True, slots=True)
class Voice:
    """What one witness says now."""

    name: str
    statements: tuple[Statement, ...]
    said_on: dt.date | None
    """About when: see `spoken`."""
    trust: float

    @property
    def outlet(self) -> str:
        """The outlet in whose pages it stands."""
        return self.statements[0].outlet


@dataclass(frozen=True, slots=True)
class Heard:
    """The voices on a question, and who only repeats them."""

    voices: tuple[Voice, ...]
    copies: tuple[Copy, ...]


def voices(statements: Sequence[Statement], family: Families, *, newest: bool) -> Heard:
    """The witnesses among the statements, by name.

    With `newest` an outlet's later article takes the place of its earlier ones; else all of them stand together.
    """
    origin = origins(statements, family)
    by_speaker: defaultdict[str, list[int]] = defaultdict(list)
    for place, statement in enumerate(statements):
        by_speaker[speaker(statement)].append(place)
    found, copies = [], []
    for name in sorted(by_speaker):
        places = _newest(by_speaker[name], statements) if newest else by_speaker[name]
        own = [place for place in places if speaker(statements[origin[place]]) == name]
        if own:
            found.append(_voice(name, [statements[place] for place in own]))
        else:
            place = min(places, key=lambda place: statements[place].claim.id)
            copies.append(_copy(statements[place], statements[origin[place]]))
    return Heard(tuple(found), tuple(sorted(copies, key=lambda copy: (copy.outlet, copy.of))))


def trust(statement: Statement) -> float:
    """How likely the statement is right, from 0 to 1, before others are heard."""
    rates = priors().trust
    rate = {"reported": rates.reported, "hoped": rates.hoped, "rumoured": rates.rumoured}.get(
        statement.claim.said, rates.released if statement.claim.status is Status.RELEASED else rates.stated
    )
    return min(0.97, max(0.05, rate * statement.claim.probability * statement.trust))


def spoken(statement: Statement) -> dt.date | None:
    """About when it was said: where the text has no date, as long before or after the day it names as is usual."""
    when, moves = statement.claim.answer, priors().moves
    if statement.said_on or not isinstance(when, When) or when.first is None or when.first.year < 1900:
        return statement.said_on
    usual = moves.after if statement.claim.status is Status.RELEASED else -moves.ahead
    return when.first + dt.timedelta(days=usual)


def _newest(places: list[int], statements: Sequence[Statement]) -> list[int]:
    """The statements of the article that was published last."""
    last = max(places, key=lambda place: (spoken(statements[place]) or dt.date.min, statements[place].claim.id))
    article, day = statements[last].claim.evidence.article, statements[last].said_on
    return [
        place
        for place in places
        if statements[place].claim.evidence.article == article or (day and statements[place].said_on == day)
    ]


def _voice(name: str, statements: list[Statement]) -> Voice:
    ordered = tuple(sorted(statements, key=lambda s: (s.outlet, s.claim.id)))
    days = [day for s in ordered if (day := spoken(s))]
    return Voice(name, ordered, min(days, default=None), max(trust(s) for s in ordered))


def _copy(statement: Statement, origin: Statement) -> Copy:
    share = likeness(statement.fingerprint, origin.fingerprint)
    return Copy(statement.outlet, origin.outlet, share if share >= priors().copies.words else None)
