"""What cannot be told: mentions that fit several films alike, and the rulings that persons made."""

from __future__ import annotations

from daybill.guide import phrases
from daybill.guide.finding import named
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking, rulings
from daybill.model import Ruling

# A release date that no film has is wanted more than a fact that no film has.
_RELEASE = 3


class Candidate(Row, frozen=True, kw_only=True):
    """A film that it may be."""

    film_id: str
    film: str
    people: tuple[str, ...] = ()


class Doubt(Row, frozen=True, kw_only=True):
    """A title in an article of which it cannot be told what film it names."""

    title: str
    claim: str
    """The id of one of its claims, for `daybill same`."""
    article: str
    claims: int
    releases: int
    films: tuple[Candidate, ...] = ()
    """Films that it may be."""
    why: str = ""


class RulingRow(Row, frozen=True, kw_only=True):
    """A ruling in the list of rulings."""

    id: str
    deed: str
    films: tuple[str, ...]
    titles: tuple[str, ...]
    """Of the same films, as they are called now."""
    about: str = ""
    """Of a ruling on a date: the window and the answer, in words."""
    by: str
    why: str
    made: str
    undone: str | None = None
    undone_by: str | None = None
    undone_why: str = ""


def ruling_rows(ledger: Ledger) -> tuple[RulingRow, ...]:
    """All rulings, newest first, those undone too."""
    found = [_ruling(ledger, ruled) for ruled in rulings.rulings(ledger)]
    return tuple(reversed(found))


def _ruling(ledger: Ledger, ruled: rulings.Ruled) -> RulingRow:
    ruling = ruled.ruling
    films = tuple(film for film in ruling.films if film)
    return RulingRow(
        id=ruling.id,
        deed=ruling.deed,
        films=films,
        titles=tuple(_title(ledger, film) for film in films),
        about=_about(ruling),
        by=ruling.by,
        why=ruling.why,
        made=ruling.made.date().isoformat(),
        undone=ruled.undone.date().isoformat() if ruled.undone else None,
        undone_by=ruled.undone_by,
        undone_why=ruled.undone_why,
    )


def _title(ledger: Ledger, film: str) -> str:
    found = asking.film(ledger, film)
    return named(found) if found else film


def _about(ruling: Ruling) -> str:
    if ruling.about is None:
        return ""
    place = f", {ruling.about.territory}" if ruling.about.territory else ""
    answer = phrases.answer(ruling.answer) if ruling.answer else "cancelled"
    return f"{phrases.window(ruling.about)}{place}: {answer}"


def rows(ledger: Ledger) -> tuple[Doubt, ...]:
    """All doubts, those on which the most hangs first: releases count three times."""
    found = [_doubt(ledger, filed) for filed in rulings.open_mentions(ledger)]
    return tuple(sorted(found, key=lambda doubt: (-_wanted(doubt), doubt.title, doubt.article)))


def _wanted(doubt: Doubt) -> int:
    return doubt.claims + (_RELEASE - 1) * doubt.releases


def _doubt(ledger: Ledger, filed: rulings.Filed) -> Doubt:
    mention = filed.mention
    exhibits = asking.exhibits(ledger, mention.claims)
    first = min(exhibits.values(), key=lambda exhibit: (exhibit.claim.evidence.start, exhibit.claim.id))
    identity = asking.identity(ledger, first.claim.id)
    title = first.claim.question.film
    return Doubt(
        title=title,
        claim=first.claim.id,
        article=first.article.address,
        claims=len(exhibits),
        releases=sum(exhibit.claim.question.kind == "release" for exhibit in exhibits.values()),
        films=tuple(
            Candidate(film_id=film.id, film=named(film), people=film.people[:3])
            for film in rulings.films_filed_under(ledger, filed.key)
        ),
        why="; ".join(identity.reasons) if identity else "",
    )
