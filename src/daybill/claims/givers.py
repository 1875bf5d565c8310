"""Who gives prizes: bodies that are no festivals, by the names that the vocabulary holds or by the shape of theirs."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from daybill import vocabulary
from daybill.literals import Gated

_OF_SHAPE = Gated(
    r"(?<![\w’'-])(?!(?:The|At|In|For|And|Its|This|Last|From|Of|With|By|Best|On|After|Since|But|A|An) )(?P<name>"
    r"(?:[A-Z][\w.&’'-]{0,30} (?:(?:and|&|of|the|for|in|de) ){0,2}){1,6}?"
    r"(?:(?:Film |Movie |Online )?Critics(?:['’]| |\b)(?:s )? ?(?:Circle|Association|Society|Awards?|Choice Awards?|"
    r"Guild|Group|"
    r"Alliance)(?: (?:of [A-Z]\w+|(?:Film )?Awards?))?|Awards|Film Prizes|Guild|Honou?rs|Film Journalists))(?![\w’'-])"
)
"""`the Dublin Film Critics’ Circle`, `the World Soundtrack Awards`, `the Costume Designers Guild Awards`."""
_GUILD_AWARDS = re.compile(r" (?:[A-Z]\w+ )?Awards\b")


def body_in(text: str, start: int, end: int, place: int) -> str | None:
    """The giver of prizes, no festival, that is named nearest to a place in a stretch."""
    return nearest_body(bodies_in(text, start, end), place)


def nearest_body(bodies: Sequence[tuple[int, int, str]], place: int) -> str | None:
    """The one of the `bodies_in` a stretch that stands nearest to a place."""
    return min(((abs(start - place), name) for start, _, name in bodies), default=(0, None))[1]


def bodies_in(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The givers of prizes, no festivals, that a stretch names: where each stands, and its name."""
    known = [(m.start(), m.end(), _givers()[m[0].casefold()]) for m in _body_names().finditer(text, start, end)]
    shaped = _by_shape(text, start, end)
    return [*known, *((a, b, name) for a, b, name in shaped if not any(k < b and a < e for k, e, _ in known))]


def _by_shape(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for m in _OF_SHAPE.finditer(text, start, end):
        more = _GUILD_AWARDS.match(text, m.end(), end)
        last = more.end() if more else m.end()
        yield m.start(), last, " ".join(text[m.start() : last].split())


@cache
def _givers() -> dict[str, str]:
    """The givers of prizes that are no festivals, by each of their names in lower case."""
    festivals = {entry.id for entry in vocabulary.entries("festival")}
    bodies = [entry for entry in vocabulary.entries("award") if entry.id not in festivals]
    return {name.casefold(): entry.id for entry in bodies for name in (*entry.names, *entry.near) if len(name) > 3}


@cache
def _body_names() -> Gated:
    longest_first = sorted(_givers(), key=len, reverse=True)
    return Gated(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


@cache
def led_by() -> dict[str, str]:
    """Festivals whose name the press puts before a prize: `Cannes Jury Prize`."""
    return {name: entry.id for entry in vocabulary.entries("festival") for name in entry.names if " " not in name}


@cache
def bodies() -> dict[str, str]:
    """Prizes whose name alone says who gives them."""
    givers: dict[str, set[str]] = {}
    for entry in vocabulary.entries("award"):
        for names in entry.prizes:
            for name in names:
                givers.setdefault(name.casefold(), set()).add(entry.id)
    return {
        name: next(iter(found)) for name, found in givers.items() if len(found) == 1 and not name.startswith("best ")
    }
