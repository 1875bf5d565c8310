"""Which film each claim is about.

Claims name films as printed. All that one article says about one title is a mention; mentions of one title that nothing
tells apart are one film; films whose titles are forms of one another, and whose people and days agree, are one. A title
that several films bear and that comes with nothing to choose by stays open: "cannot tell" is an answer.
"""

from collections.abc import Mapping, Sequence

from daybill.films.clusters import clusters
from daybill.films.mentions import mentions, of_film
from daybill.films.names import films_of
from daybill.model import Article, Claim, Film, Identity, Record


class Identification(Record, frozen=True):
    """The films that the claims are about, by id, and which claim is about which, by claim."""

    films: tuple[Film, ...]
    identities: tuple[Identity, ...]


def identify(claims: Sequence[Claim], articles: Mapping[str, Article], known: Sequence[Film]) -> Identification:
    """The films that `claims` name, and which film each claim is about; the same in any order of the claims.

    `articles` are by id; `known` films keep their ids and take over what is new about them. Films that no claim is
    about are left out. An identity's `film` is `None` where several films fit alike.
    """
    found = clusters(mentions(claims, articles), [of_film(film) for film in sorted(known, key=lambda film: film.id)])
    named = [(film, cluster) for film, cluster in films_of(found.films) if cluster.claims]
    identities = [Identity(claim, film.id, *found.why[claim]) for film, cluster in named for claim in cluster.claims]
    identities += [Identity(claim, None, 0.0, found.why[claim][1]) for claim in found.open]
    return Identification(
        films=tuple(sorted((film for film, _ in named), key=lambda film: film.id)),
        identities=tuple(sorted(identities, key=lambda identity: identity.claim)),
    )
