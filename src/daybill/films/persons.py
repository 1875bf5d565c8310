"""Which person is meant: one person under several spellings is one, two of one name stay two where the films say so.

A name is compared by its key (`people.person_key`), which spellings, transliterations and the order of names share.
What bears one key is one person, unless the films under it fall into times that lie further apart than a working life
has pauses, and no one else worked on both sides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from daybill.films.people import one_person, person_key
from daybill.model import Film, Record
from daybill.spelling import digest

# A pause of so many years between two films parts two people of one name, if nobody else worked on both sides.
_PAUSE = 25


class PersonIdentity(Record, frozen=True, kw_only=True):
    """A person: the spelling printed most, all others, and the films."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    """Other spellings."""
    films: tuple[str, ...]
    """By id, the oldest first."""


Appearance = tuple[str, Film]


def persons(films: Iterable[Film]) -> tuple[PersonIdentity, ...]:
    """The people of these films, by name; the same in any order of the films."""
    by_key: defaultdict[str, list[Appearance]] = defaultdict(list)
    for film in sorted(films, key=lambda film: film.id):
        for name in film.people:
            by_key[person_key(name)].append((name, film))
    found = [
        _person(key, group, number)
        for key, appearances in _slips_joined(by_key).items()
        for number, group in enumerate(_lives(appearances))
    ]
    return tuple(sorted(found, key=lambda person: (person.name, person.id)))


def _slips_joined(by_key: dict[str, list[Appearance]]) -> dict[str, list[Appearance]]:
    """Keys a slip or a middle name apart are of one person if films share another person besides."""
    joined = dict(by_key)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for key in by_key:
        for word in key.split():
            near[word].add(key)
    for group in near.values():
        for one, two in pairwise(sorted(group, key=lambda key: (len(key), key))):
            if one in joined and two in joined and one_person(one, two) and _together(joined[one], joined[two]):
                joined[one] = joined[one] + joined.pop(two)
    return joined


def _together(one: Sequence[Appearance], two: Sequence[Appearance]) -> bool:
    """Whether both have a film in common, or somebody else worked on films of both."""
    if {film.id for _, film in one} & {film.id for _, film in two}:
        return True
    return bool(_others(one) & _others(two))


def _others(appearances: Iterable[Appearance]) -> set[str]:
    return {person_key(other) for name, film in appearances for other in film.people if other != name}


def _lives(appearances: list[Appearance]) -> list[list[Appearance]]:
    """The appearances, parted at long pauses; those without a year go with the most."""
    dated = sorted((a for a in appearances if a[1].year), key=lambda a: (a[1].year or 0, a[1].id))
    lives: list[list[Appearance]] = [dated[:1]]
    for before, after in pairwise(dated):
        pause = (after[1].year or 0) - (before[1].year or 0)
        if pause > _PAUSE and not _others(lives[-1]) & _others([after]):
            lives.append([])
        lives[-1].append(after)
    max(lives, key=len).extend(a for a in appearances if not a[1].year)
    return lives


def _person(key: str, group: Sequence[Appearance], number: int) -> PersonIdentity:
    spelled = Counter(name for name, _ in group)
    name = min(spelled, key=lambda name: (name.isupper(), -spelled[name], -len(name), name))
    films = sorted({film.id: film for _, film in group}.values(), key=lambda film: (film.year or 9999, film.id))
    return PersonIdentity(
        id=digest("person", key, str(number)),
        name=name,
        names=tuple(sorted(set(spelled) - {name})),
        films=tuple(film.id for film in films),
    )
