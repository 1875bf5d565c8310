"""What persons and catalogues say of films: rulings that are respected ever after, and entries with identifiers.

Each function keeps what is said and has the titles that it concerns identified anew; `desk.settle` does that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Literal

import msgspec

from daybill import catalogues
from daybill.errors import BadInput
from daybill.ledger import Ledger, asking, catalogue, keeping, rulings
from daybill.ledger.rulings import Filed
from daybill.model import Film, Identity, Question, Record, Ruling, When
from daybill.spelling import digest, fold

Deed = Literal["merge", "split", "same", "date"]
Sides = Collection[Filed]

_TICK = dt.timedelta(microseconds=1)
_LINES = 20_000
"""Lines of a catalogue kept at once: what an interrupt may lose."""


class Hand(msgspec.Struct, frozen=True, kw_only=True):
    """Who rules, why, and when."""

    by: str
    why: str = ""
    now: dt.datetime
    today: dt.date


# ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────


def merge(ledger: Ledger, kept: Film, joined: Film, hand: Hand) -> Ruling:
    """Rule that two films are one, under the id of the first; raises `BadInput` where they are that already."""
    if kept.id == joined.id:
        raise BadInput(f"both are the film {kept.id}", "name two films; `daybill films --json` lists their ids")
    with ledger.transaction():
        one, other = rulings.mentions_of(ledger, kept.id), rulings.mentions_of(ledger, joined.id)
        return _keep(ledger, "merge", (kept.id, joined.id), (one, other), hand)


def split(ledger: Ledger, film: Film, what: Sequence[str], hand: Hand) -> Ruling:
    """Rule that a part of what is held to be about a film is about another, which gets an id of its own.

    `what` names the part: articles by address, titles as printed, or claims by id. Raises `BadInput` where that is none
    or all of it.
    """
    with ledger.transaction():
        mentions = rulings.mentions_of(ledger, film.id)
        addresses = {
            article: asking.article_address(ledger, article) for one in mentions for article in one.mention.articles
        }
        other = [one for one in mentions if any(_named(one, name, addresses) for name in what)]
        one = [mention for mention in mentions if mention not in other]
        if not other:
            raise BadInput(
                f"nothing of {film.title} is called {', '.join(what)}",
                "name articles, titles or claims as `daybill export claims` gives them",
            )
        if not one:
            raise BadInput(f"that is all that is known of {film.title}", "name a part of it")
        name = digest("film", "split", film.id, *sorted(mention.id for mention in other))
        ruling = _keep(ledger, "split", (film.id, name), (one, other), hand)
        _move(ledger, other, name, hand)
        return ruling


def _named(filed: Filed, name: str, addresses: dict[str, str | None]) -> bool:
    mention = filed.mention
    return (
        name in mention.claims
        or any(name in (article, addresses[article]) for article in mention.articles)
        or fold(name) in {fold(form) for form in mention.forms}
    )


def same(ledger: Ledger, claim: str, film: Film, hand: Hand) -> Ruling:
    """Rule that a claim, and all else that its article says under its title, is about a film.

    Raises `BadInput` for a claim that is not known.
    """
    with ledger.transaction():
        filed = rulings.mention_with(ledger, claim)
        if filed is None:
            raise BadInput(f"no claim {claim}", "take its id from `daybill doubts` or `daybill export claims`")
        anchors = [one for one in rulings.mentions_of(ledger, film.id) if one.id != filed.id]
        if not anchors:
            raise BadInput(f"nothing else is known of {film.title}", "name a film that other articles name")
        ruling = _keep(ledger, "same", (film.id, filed.film or ""), (anchors, [filed]), hand)
        _move(ledger, [filed], film.id, hand)
        return ruling


def date(ledger: Ledger, about: Question, answer: When | None, hand: Hand) -> Ruling:
    """Rule that the release that `about` names (by the film's id) is on a day, or, with no answer, is cancelled."""
    with ledger.transaction():
        made = _now(ledger, hand)
        name = digest("ruling", "date", about.key, str(answer), made.isoformat())
        ruling = Ruling(
            id=name,
            deed="date",
            films=(about.film,),
            about=about,
            answer=answer,
            by=hand.by,
            why=hand.why,
            made=made,
            day=hand.today,
        )
        rulings.keep_ruling(ledger, ruling)
        return ruling


def undo(ledger: Ledger, name: str, hand: Hand) -> Ruling:
    """Undo a ruling; each film is again what the press, and the other rulings, make it.

    Raises `BadInput` where there is no such ruling, or it was undone before.
    """
    with ledger.transaction():
        ruled = next((ruled for ruled in rulings.rulings(ledger) if ruled.ruling.id == name), None)
        if ruled is None or ruled.undone:
            what = "was undone already" if ruled else "is not known"
            raise BadInput(f"the ruling {name} {what}", "`daybill rulings` lists them")
        ruling = ruled.ruling
        rulings.keep_undoing(ledger, ruling, hand.by, hand.why, hand.now)
        if ruling.deed != "date":
            _move_back(ledger, ruling, hand)
        return ruling


def _move_back(ledger: Ledger, ruling: Ruling, hand: Hand) -> None:
    """Have what the ruling moved where it was before; identifying anew tells whether it stays there."""
    if ruling.deed == "merge":
        # What was read since is of the one or the other, as the evidence says.
        rulings.forget(ledger, ruling.films[0], {*ruling.one, *ruling.other})
    home = {"merge": ruling.films[1], "split": ruling.films[0], "same": ruling.films[1]}[ruling.deed]
    moved_to = {"merge": ruling.films[0], "split": ruling.films[1], "same": ruling.films[0]}[ruling.deed]
    now_there = {filed.id: filed for filed in rulings.mentions_of(ledger, moved_to)}
    back = [now_there[part] for part in ruling.other if part in now_there]
    if home and back:
        _move(ledger, back, home, hand)


def _now(ledger: Ledger, hand: Hand) -> dt.datetime:
    """Each is later than the one before, whatever the clock says: the later goes before the earlier."""
    return max([hand.now, *(ruled.ruling.made + _TICK for ruled in rulings.rulings(ledger))])


def _keep(ledger: Ledger, deed: Deed, films: tuple[str, ...], sides: tuple[Sides, Sides], hand: Hand) -> Ruling:
    one, other = sides
    made = _now(ledger, hand)
    ruling = Ruling(
        id=digest("ruling", deed, *films, made.isoformat(), *sorted(filed.id for filed in other)),
        deed=deed,
        films=films,
        one=tuple(sorted(filed.id for filed in one)),
        other=tuple(sorted(filed.id for filed in other)),
        keys=tuple(sorted({filed.key for filed in (*one, *other)})),
        by=hand.by,
        why=hand.why,
        made=made,
    )
    rulings.keep_ruling(ledger, ruling)
    return ruling


def _move(ledger: Ledger, mentions: Collection[Filed], film: str, hand: Hand) -> None:
    claims = rulings.move(ledger, [filed.id for filed in mentions], film)
    reason = f"ruled by {hand.by}" + f": {hand.why}" * bool(hand.why)
    found = [Identity(claim, film, 1.0, (reason,)) for claim in claims]
    keeping.keep_identification(ledger, (), (), found, today=hand.today)


# ── catalogues ────────────────────────────────────────────────────────────────────────────────────────────────────


class Imported(Record, frozen=True, kw_only=True):
    """What importing a catalogue's file came to."""

    address: str
    sort: str
    lines: int
    """Taken in now."""
    before: int = 0
    """Taken in by an import that was interrupted, or all of it by an earlier one."""


def take_in(
    ledger: Ledger, path: Path, watch: Callable[[int], None] = lambda _: None, *, again: bool = False
) -> Imported:
    """Take in a file of a catalogue, from where an interrupted import of it stopped.

    `watch` is told how many bytes of the file were read. A file that was taken in is not read again, unless `again`.
    Raises `BadInput` where it is none that can be read.
    """
    sort, name = catalogues.sort_of(path), _name_of(path)
    before, done = (0, False) if again else catalogue.lines_taken(ledger, name)
    taken, waiting, number = 0, list[catalogues.Item](), before - 1
    for number, place, items in () if done else catalogues.lines(path, before):
        waiting += items
        taken += 1
        if taken % _LINES == 0:
            _keep_items(ledger, waiting, (name, str(path), number + 1), done=False)
            waiting = []
            watch(place)
    if not done:
        _keep_items(ledger, waiting, (name, str(path), number + 1), done=True)
    return Imported(address=str(path), sort=sort.name, lines=taken, before=before)


def _keep_items(ledger: Ledger, items: Sequence[catalogues.Item], file: tuple[str, str, int], *, done: bool) -> None:
    with ledger.transaction():
        catalogue.keep_items(ledger, items)
        catalogue.keep_lines(ledger, *file, done=done)


def _name_of(path: Path) -> str:
    """What tells a file from another of its name: its size and its beginning."""
    try:
        with path.open("rb") as file:
            beginning = blake2b(file.read(65536), digest_size=10).hexdigest()
        return digest("import", path.name, str(path.stat().st_size), beginning)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}", "name a catalogue's file") from error
