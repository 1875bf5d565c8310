"""Where known mentions and films stand: all that resolving needs of what was read before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from daybill.films.mentions import Mention, of_film
from daybill.films.traces import traces
from daybill.model import Film, Ruling


class Shelf(Protocol):
    """What is known, found by title and trace; a ledger's shelf reads no more than is asked for."""

    def of_titles(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:
        """All mentions that are filed under these titles, one for each article."""

    def known(self, key: str) -> Sequence[Mention]:
        """Films known without mentions that have this as their main title."""

    def sharing(self, found: Iterable[str]) -> set[str]:
        """The titles of which some film has one of these traces."""

    def titles_of(self, films: Iterable[str]) -> set[str]:
        """The titles under which mentions of these films are filed."""

    def catalogued(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:
        """The films of catalogues that have these titles, by title; titles that none has are left out."""

    def taken(self, film: str) -> bool:
        """Whether a film has this id already."""

    def held(self, claim: str) -> str | None:
        """The film that a claim was last held to be about, where its mention was not kept."""

    def rulings(self, keys: Iterable[str]) -> Sequence[Ruling]:
        """The rulings that concern mentions filed under these titles, oldest first."""


class KnownFilms:
    """A shelf of films alone, held in memory."""

    def __init__(self, films: Sequence[Film] = ()) -> None:
        self._ids = {film.id for film in films}
        self._by_key: defaultdict[str, list[Mention]] = defaultdict(list)
        self._by_trace: defaultdict[str, set[str]] = defaultdict(set)
        for film in sorted(films, key=lambda film: film.id):
            mention = of_film(film)
            self._by_key[mention.key].append(mention)
            for trace in traces(mention):
                self._by_trace[trace].add(mention.key)

    def of_titles(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:  # noqa: D102
        return dict.fromkeys(keys, ())

    def known(self, key: str) -> Sequence[Mention]:  # noqa: D102
        return self._by_key.get(key, ())

    def sharing(self, found: Iterable[str]) -> set[str]:  # noqa: D102
        return {key for trace in found for key in self._by_trace.get(trace, ())}

    def titles_of(self, films: Iterable[str]) -> set[str]:  # noqa: D102, ARG002
        return set()

    def taken(self, film: str) -> bool:  # noqa: D102
        return film in self._ids

    def held(self, claim: str) -> str | None:  # noqa: D102, ARG002
        return None

    def catalogued(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:  # noqa: D102, ARG002
        return {}

    def rulings(self, keys: Iterable[str]) -> Sequence[Ruling]:  # noqa: D102, ARG002
        return ()
