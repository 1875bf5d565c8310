"""Which records of catalogues a film has: the one that fits best of each catalogue, if no other fits alike."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from daybill.films.mentions import Mention
from daybill.films.shelf import Shelf
from daybill.films.titled import choose


def with_records(films: Collection[Mention], shelf: Shelf) -> None:
    """Give each film the identifiers of the records that it has in catalogues."""
    titles = {film.name: sorted(film.all_keys()) for film in films if not film.known}
    called = shelf.catalogued(sorted({key for keys in titles.values() for key in keys}))
    if not called:
        return
    for film in films:
        by_catalogue: defaultdict[str, list[Mention]] = defaultdict(list)
        for record in _records(titles.get(film.name, ()), called):
            by_catalogue[record.known.id.partition(":")[0] if record.known else ""].append(record)
        for _, records in sorted(by_catalogue.items()):
            if (chosen := choose(film, records)) is not None:
                film.ids.update({scheme: name for scheme, name in chosen.ids.items() if scheme not in film.ids})


def _records(keys: Sequence[str], called: Mapping[str, Sequence[Mention]]) -> Iterator[Mention]:
    """The records that have one of a film's titles; by whichever of them it was found, all are its."""
    found = {record.name: record for key in keys for record in called.get(key, ())}
    for record in found.values():
        yield record if record.other_keys.issuperset(keys) else replace(record, other_keys={*record.other_keys, *keys})
