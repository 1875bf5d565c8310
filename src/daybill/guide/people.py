"""The people of films: one row a person, whatever the spelling."""

from __future__ import annotations

from daybill.films import person_key, persons
from daybill.guide.finding import named
from daybill.guide.row import Row
from daybill.ledger import Ledger, asking


class PersonRow(Row, frozen=True, kw_only=True):
    """A person in the list of people."""

    person_id: str
    name: str
    names: tuple[str, ...] = ()
    """Other spellings."""
    films: tuple[str, ...]
    """The oldest first."""
    film_ids: tuple[str, ...]


def rows(ledger: Ledger, name: str | None = None) -> tuple[PersonRow, ...]:
    """Everyone whom some film names, or those whose name has all these words in any spelling, by name."""
    films = {film.id: film for film in asking.films(ledger)}
    wanted = set(person_key(name).split()) if name else None
    return tuple(
        PersonRow(
            person_id=person.id,
            name=person.name,
            names=person.names,
            films=tuple(named(films[film]) for film in person.films),
            film_ids=person.films,
        )
        for person in persons(films.values())
        if wanted is None or any(wanted <= set(person_key(name).split()) for name in (person.name, *person.names))
    )
