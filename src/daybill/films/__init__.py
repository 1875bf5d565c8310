"""Which film each claim is about.

Claims name films as printed. All that one article says about one title is a mention; mentions of one title that nothing
tells apart are one film; films whose titles are forms of one another, and whose people and days agree, are one. A title
that several films bear and that comes with nothing to choose by stays open: "cannot tell" is an answer.
"""

from collections.abc import Iterable, Mapping, Sequence

from daybill.films.clusters import Clusters, clusters
from daybill.films.mentions import Mention, mentions, of_entry
from daybill.films.names import films_of
from daybill.films.people import person_key
from daybill.films.persons import PersonIdentity, persons
from daybill.films.shelf import KnownFilms, Shelf
from daybill.films.titles import canonical
from daybill.model import Article, Claim, Film, Identity, Record

__all__ = [
    "Identification",
    "Mention",
    "PersonIdentity",
    "Placed",
    "Shelf",
    "canonical",
    "identify",
    "of_entry",
    "person_key",
    "persons",
]


class Placed(Record, frozen=True):
    """A mention with the film that it was found to be of, `None` where that cannot be told."""

    mention: Mention
    film: str | None


class Identification(Record, frozen=True):
    """The films that the claims are about, by id, and which claim is about which, by claim.

    For a ledger that goes on from there: the mentions that are new or were moved, the traces of each title that was
    touched, and which id, if any, took the place of one that is no more.
    """

    films: tuple[Film, ...]
    identities: tuple[Identity, ...]
    mentions: tuple[Placed, ...] = ()
    traces: dict[str, set[str]] = {}  # noqa: RUF012  (msgspec copies it)
    gone: dict[str, str | None] = {}  # noqa: RUF012


def identify(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    known: Sequence[Film] | Shelf = (),
    also: Iterable[str] = (),
) -> Identification:
    """The films that `claims` name, and which film each claim is about; the same in any order of the claims.

    `articles` are by id. `known` is what was known before: films, which keep their ids and take over what is new about
    them, or a shelf that finds earlier mentions too; then it comes to the same as if all had been read at once, and
    what moves is told along. `also` are canonical titles to look at anew. Films that no claim is about are left out. An
    identity's `film` is `None` where several films fit alike.
    """
    shelf = KnownFilms(known) if isinstance(known, Sequence) else known
    found = clusters(mentions(claims, articles), shelf, also)
    ruled = {old: ruling.films[0] for ruling in found.merged for old in ruling.films}
    named = [(film, cluster) for film, cluster in films_of(found.films, shelf.taken, ruled) if cluster.claims]
    placed = {part: film.id for film, cluster in named for part in cluster.parts}
    return Identification(
        films=tuple(sorted((film for film, _ in named), key=lambda film: film.id)),
        identities=tuple(sorted(_identities(found, placed), key=lambda identity: identity.claim)),
        mentions=tuple(Placed(found.parts[part], placed.get(part)) for part in _moved(found, placed)),
        traces=found.traces,
        gone=_gone(found, named),
    )


def _moved(found: Clusters, placed: Mapping[str, str]) -> list[str]:
    """The mentions that are new, or of another film than they were held to be."""
    looked_at = {part for mention in (*found.films, *found.open) for part in mention.parts}
    return sorted(
        part for part in looked_at if part in found.fresh or found.parts[part].parts[part] != placed.get(part)
    )


def _identities(found: Clusters, placed: Mapping[str, str]) -> Iterable[Identity]:
    for part in _moved(found, placed):
        score, reasons = found.why.get(part, (0.5, ()))
        film = placed.get(part)
        for claim in found.parts[part].claims:
            yield Identity(claim, film, score if film else 0.0, reasons)


def _gone(found: Clusters, named: list[tuple[Film, Mention]]) -> dict[str, str | None]:
    """Ids that mentions held but no film bears now, each with that of the film that has most of them, if one has."""
    alive = {film.id for film, _ in named}
    heirs: dict[str, list[tuple[int, str]]] = {
        before: []
        for mention in (*found.films, *found.open)
        for before in mention.parts.values()
        if before and before not in alive
    }
    for film, cluster in named:
        held = [before for before in cluster.parts.values() if before in heirs]
        for before in set(held):
            heirs[str(before)].append((-held.count(before), film.id))
    return {before: min(best)[1] if best else None for before, best in sorted(heirs.items())}
