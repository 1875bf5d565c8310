"""What one line of a catalogue may say."""

from __future__ import annotations

from daybill.model import Record


class Entry(Record, frozen=True, kw_only=True):
    """A film."""

    catalogue: str
    name: str
    """What the catalogue calls it."""
    title: str
    year: int | None = None
    titles: tuple[str, ...] = ()
    ids: dict[str, str]


class Title(Record, frozen=True, kw_only=True):
    """Another title of a film."""

    catalogue: str
    film: str
    title: str


class Credit(Record, frozen=True, kw_only=True):
    """Who made a film: a name, or what the catalogue calls the person."""

    catalogue: str
    film: str
    trade: str
    """`director`, `writer`, `cast` or `producer`."""
    person: str


class PersonName(Record, frozen=True, kw_only=True):
    """The name of a person whom the catalogue calls something else."""

    person: str
    name: str


Item = Entry | Title | Credit | PersonName
