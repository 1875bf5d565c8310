"""What a film is called: its id, its best title, its year."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import permutations

from daybill.films.mentions import Mention
from daybill.films.people import one_person, person_key
from daybill.films.titles import canonical, relation
from daybill.model import Film
from daybill.spelling import digest

# A fuller title is the film's own if at least one mention in this many uses it.
_FULLER_IS_RARE = 6
# Where so many mentions agree, one that is alone with a fuller title has more likely read too much.
_SEVERAL = 4
_OPENS = str.maketrans(")]", "([")
_SET_APART = re.compile(r"[:|/]| [-–—] ")
# A name is another's slip of the pen if that is printed at least so many times as often.
_SLIP_IS_RARE = 3


def films_of(
    clusters: list[Mention], taken: Callable[[str], bool], ruled: Mapping[str, str]
) -> list[tuple[Film, Mention]]:
    """Each cluster with its film. An id once given stays with its film, whatever is learned of it later.

    A new id is made of the title, and of year or director too where several films bear it. `taken` tells whether an id
    stands for another film already; `ruled` is by which id a person wants two films to be called.
    """
    held = _held(clusters, ruled)
    by_key: defaultdict[str, list[Mention]] = defaultdict(list)
    for cluster in clusters:
        by_key[_main_key(cluster)].append(cluster)
    named, used = [], set(held.values())
    for key, group in sorted(by_key.items()):
        for cluster in sorted(group, key=lambda cluster: cluster.name):
            name = held.get(id(cluster)) or _new_id(key, cluster, lambda name: name in used or taken(name), len(group))
            used.add(name)
            named.append((_film(name, key, cluster), cluster))
    return named


def _held(clusters: list[Mention], ruled: Mapping[str, str]) -> dict[int, str]:
    """The ids that clusters had before: of two films that became one that of the larger, of one that became two too."""
    claims = []
    for cluster in clusters:
        before = Counter(film for film in cluster.parts.values() if film)
        claims += [(film not in ruled.values(), -count, film, cluster.name, cluster) for film, count in before.items()]
        if cluster.known:
            claims.append((False, -len(cluster.parts) - 1, cluster.known.id, cluster.name, cluster))
    held, given = dict[int, str](), set[str]()
    for _, _, film, _, cluster in sorted(claims, key=lambda claim: claim[:4]):
        if id(cluster) not in held and film not in given:
            held[id(cluster)] = film
            given.add(film)
    return held


def _new_id(key: str, cluster: Mention, taken: Callable[[str], bool], bearers: int) -> str:
    candidates = [
        digest("film", key),
        digest("film", key, str(_year(cluster) or ""), " ".join(sorted(cluster.directors))),
        digest("film", key, min(cluster.parts, default="")),
    ]
    return next((name for name in candidates[bearers > 1 :] if not taken(name)), candidates[-1])


def _main_key(cluster: Mention) -> str:
    """The canonical title that most mentions use, or the fuller one behind it."""
    if cluster.known:
        return canonical(cluster.known.title)
    key = min(cluster.keys, key=lambda key: (_named(key, cluster), -cluster.keys[key], -len(key.split()), key))
    most = cluster.keys[key]
    fuller = [
        other
        for other, count in cluster.keys.items()
        if len(other) > len(key)
        and relation(key, other) in ("subtitle", "part")
        and count * _FULLER_IS_RARE >= most
        and (count > 1 or most < _SEVERAL)
        and any(_fills_out(form, key) for form in cluster.forms if canonical(form) == other)
    ]
    return min(fuller, key=lambda other: (-cluster.keys[other], other), default=key)


def _fills_out(form: str, key: str) -> bool:
    """Whether a fuller form adds what may be the title's own.

    What stands in brackets behind it is mostly not (a company, a disc), nor words before it that nothing sets apart.
    """
    if form.endswith((")", "]")) and form.find(form[-1].translate(_OPENS)) > 0:
        return False
    return canonical(form).startswith(key) or bool(_SET_APART.search(form))


def _named(form: str, cluster: Mention) -> bool:
    """Whether it is the name of one of the film's people, and some other title is no such name."""
    return person_key(form) in cluster.people and any(person_key(key) not in cluster.people for key in cluster.keys)


def _film(name: str, key: str, cluster: Mention) -> Film:
    title = _best_form({form: count for form, count in cluster.forms.items() if canonical(form) == key})
    known = cluster.known
    if known and (not title or not _shouted(known.title)):
        title = known.title
    people = _people(cluster)
    if known:  # what was known keeps its place; what is new follows
        have = {person_key(name) for name in known.people}
        people = [*known.people, *(name for name in people if person_key(name) not in have)]
    return Film(
        id=name,
        title=title or key,
        year=_year(cluster),
        titles=tuple(sorted(form for form in cluster.forms if form != title and not _named(form, cluster))),
        people=tuple(people),
        ids={**dict(sorted(cluster.ids.items())), **(known.ids if known else {})},
    )


def _people(cluster: Mention) -> list[str]:
    """The people by name, directors first; each as printed most often, slips of the pen left out."""
    spelled: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for name, count in cluster.spelled.items():
        spelled[person_key(name)][name] = count
    often = {person: sum(spelled[person].values()) for person in cluster.people}
    slips = {
        one
        for one, two in permutations(sorted(cluster.people), 2)
        if often[one] * _SLIP_IS_RARE <= often[two] and len(one.split()) == len(two.split()) and one_person(one, two)
    }
    names = {person: _best_form(spelled[person]) or cluster.people[person] for person in cluster.people.keys() - slips}
    return [*sorted(names.pop(who) for who in cluster.directors if who in names), *sorted(names.values())]


def _best_form(forms: Mapping[str, int]) -> str:
    """The form of a title or name printed most often; capitals throughout only where nothing else is printed."""
    return min(forms, key=lambda form: (_shouted(form), -forms[form], -len(form), form), default="")


def _shouted(form: str) -> bool:
    return form.isupper() and len(form) > 4


def _year(cluster: Mention) -> int | None:
    """The year that stands behind its title, else the first in which it was or will be seen; `None` if no text says."""
    years = cluster.years
    if years:
        return min(years, key=lambda year: (-years[year], year))
    return min(cluster.shown, default=None)
