"""What a film is called: its id, its best title, its year."""

from collections import Counter, defaultdict

import msgspec

from daybill.films.mentions import Mention
from daybill.films.people import person_key
from daybill.films.titles import canonical, relation
from daybill.model import Film
from daybill.spelling import digest

# A fuller title is the film's own if at least one mention in this many uses it.
_FULLER_IS_RARE = 6


def films_of(clusters: list[Mention]) -> list[tuple[Film, Mention]]:
    """Each cluster with its film. Ids are made of the title; of year or director too where several films bear it."""
    by_key: defaultdict[str, list[Mention]] = defaultdict(list)
    for cluster in clusters:
        by_key[_main_key(cluster)].append(cluster)
    taken = {cluster.known.id for cluster in clusters if cluster.known}
    named = []
    for key, group in sorted(by_key.items()):
        alone = len(group) == 1
        for cluster in group:
            film_id = cluster.known.id if cluster.known else _id(key, cluster, alone=alone, taken=taken)
            named.append((_film(film_id, key, cluster), cluster))
    return named


def _id(key: str, cluster: Mention, *, alone: bool, taken: set[str]) -> str:
    plain = digest("film", key)
    if alone and plain not in taken:
        return plain
    return digest("film", key, str(_year(cluster) or ""), " ".join(sorted(cluster.directors)))


def _main_key(cluster: Mention) -> str:
    """The canonical title that most mentions use, or the fuller one behind it."""
    if cluster.known:
        return canonical(cluster.known.title)
    key = min(cluster.keys, key=lambda key: (-cluster.keys[key], key))
    most = cluster.keys[key]
    fuller = [
        other
        for other, count in cluster.keys.items()
        if len(other) > len(key) and relation(key, other) in ("subtitle", "part") and count * _FULLER_IS_RARE >= most
    ]
    return min(fuller, key=lambda other: (-cluster.keys[other], other), default=key)


def _film(film_id: str, key: str, cluster: Mention) -> Film:
    forms = Counter({form: count for (_, form), count in cluster.forms.items()})
    title = _best_form(Counter({form: count for (form_key, form), count in cluster.forms.items() if form_key == key}))
    known = cluster.known
    if known and (not title or not _shouted(known.title)):
        title = known.title
    people = sorted(cluster.directors.values()) + sorted(
        name for person, name in cluster.people.items() if person not in cluster.directors
    )
    if known:  # what was known keeps its place; what is new follows
        have = {person_key(name) for name in known.people}
        people = [*known.people, *(name for name in people if person_key(name) not in have)]
    film = Film(
        id=film_id,
        title=title,
        year=_year(cluster),
        titles=tuple(sorted(form for form in forms if form != title)),
        people=tuple(people),
    )
    return msgspec.structs.replace(film, ids=known.ids) if known else film


def _best_form(forms: Counter[str]) -> str:
    """The form printed most often; capitals throughout only where nothing else is printed."""
    return min(forms, key=lambda form: (_shouted(form), -forms[form], -len(form), form), default="")


def _shouted(form: str) -> bool:
    return form.isupper() and len(form) > 4


def _year(cluster: Mention) -> int | None:
    """The year that stands behind its title, else the first in which it was or will be seen; `None` if no text says."""
    years = cluster.years
    if years:
        return min(years, key=lambda year: (-years[year], year))
    return min(cluster.shown, default=None)
