"""Which records of catalogues a film has: the one that fits best of each catalogue, if no other fits alike."""

from collections import defaultdict
from collections.abc import Iterable

from daybill.films.mentions import Mention
from daybill.films.shelf import Shelf
from daybill.films.titled import choose


def with_records(films: Iterable[Mention], shelf: Shelf) -> None:
    """Give each film the identifiers of the records that it has in catalogues."""
    for film in films:
        if film.known:
            continue
        by_catalogue: defaultdict[str, list[Mention]] = defaultdict(list)
        for record in shelf.catalogued(sorted(film.all_keys())):
            by_catalogue[record.known.id.partition(":")[0] if record.known else ""].append(record)
        for _, records in sorted(by_catalogue.items()):
            if (chosen := choose(film, records)) is not None:
                film.ids.update({scheme: name for scheme, name in chosen.ids.items() if scheme not in film.ids})
