"""The names of the world: one TOML file a sort of thing, one entry a thing.

Each file is a list of `[[entry]]` tables: `id` (as claims carry it), `names` (as the press prints it, first the best),
and a few facts that only that sort has. `entries("service")` gives them; a wrong file stops the program at load.
"""

from functools import cache

import msgspec

from daybill.knowledge import table_of


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing of the world."""

    id: str
    names: tuple[str, ...]
    """As the press prints it; the first is what people are shown."""
    near: tuple[str, ...] = ()
    """Names that mean it only beside a word that makes it likely (`Max`, `Sin`)."""
    territory: str | None = None
    """Home (ISO 3166), of an outlet, festival, company or distributor; of a service only where it has just one."""
    medium: str | None = None
    """Of a service: what being there means (`streaming`, `vod`, `tv`); of a label: `physical`."""
    sort: str | None = None
    """Of an outlet: `trade`, `blog`, `database`, `aggregator`, `distributor`, `festival`, `newspaper`, `magazine`,
    `agency`, `broadcaster`. Of a distributor: `major`, `independent`, `label` (home video). Of a company: `producer`,
    `sales`, `studio` (makes and commissions), `fund`. Of a service: `broadcaster` (has a channel too)."""
    month: int | None = None
    """Of a festival: the month in which it usually opens."""
    editions: tuple[tuple[int, int], ...] = ()
    """Of a festival: numbered editions with their years, in order; the others are counted from the one before."""
    left_out: tuple[int, ...] = ()
    """Of a festival: years for which films were chosen though it was not held."""
    since: str | None = None
    """Of what there has not always been: the month (EDTF) from which on a text may speak of it."""
    until: str | None = None
    """Of what is gone: the last month in which a text speaks of it as of something that is there."""
    numbers: tuple[tuple[int, str], ...] = ()
    """Of a series of pages: some of their numbers and the months (EDTF) in which these were reached, in order."""
    parts: tuple[str, ...] = ()
    """Of a territory that is several: the ids of its parts."""
    demonyms: tuple[str, ...] = ()
    """Of a territory: the words for what comes from there (`French`, `Soviet`)."""
    joined: tuple[str, ...] = ()
    """Of a territory: the same as the first part of a longer word (`Franco-Belgian`)."""
    sections: tuple[tuple[str, ...], ...] = ()
    """Of a festival: its sections, each by all its names, first the best."""
    prizes: tuple[tuple[str, ...], ...] = ()
    """Of a giver of awards: its prizes, each by all its names, first the best."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    entry: tuple[Entry, ...]


@cache
def entries(sort: str) -> tuple[Entry, ...]:
    """All entries of one sort, in the order of the file; raises `BadKnowledge` naming the file and key."""
    return table_of("daybill.vocabulary", f"{sort}.toml", _File).entry
