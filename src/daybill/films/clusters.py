"""Putting mentions of one film together, and keeping those of two apart.

First title by title: mentions with a director or a year are joined where they agree; the others go to the film that
fits. Then across titles: only films that share a person, a day or a stated other name are compared at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from math import exp

from daybill.films.likeness import likeness
from daybill.films.mentions import Mention

# A film that fits better than the next by less than this cannot be chosen.
_MARGIN = 0.3
# People of more films than this tell little and cost much.
_MOST_FILMS_OF_ONE = 60


@dataclass(slots=True)
class Clusters:
    """Each film as one mention; claims that stay open; why each claim is where it is, with a score from 0 to 1."""

    films: list[Mention] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    why: dict[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


def clusters(found: list[Mention], known: list[Mention]) -> Clusters:
    """The films that mentions are of; `known` films are never joined with each other."""
    result = Clusters()
    blocks: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        blocks[next(iter(mention.keys))].append(mention)
    by_key: defaultdict[str, list[Mention]] = defaultdict(list)
    for film in known:
        for key in film.all_keys():
            by_key[key].append(film)
    for key in sorted(blocks):
        for film in _of_one_title(blocks[key], by_key[key], result):
            if film.known is None:
                result.films.append(film)
    _across_titles(result, known)
    return result


def _of_one_title(found: list[Mention], known: list[Mention], result: Clusters) -> list[Mention]:
    told = [mention for mention in found if mention.identified]
    untold = [mention for mention in found if not mention.identified]
    films = _agglomerate([*known, *_profiles(told)], result)
    for mention in untold:
        _note(result, mention.claims, 2.0, ("the same title",))
    if not films:
        return [_together(untold)]
    choices = [(mention, _choice(mention, films)) for mention in untold]
    for mention, choice in choices:
        if choice is None:
            result.open += mention.claims
            titles = f"{len(films)} films bear this title and nothing here tells which"
            result.why.update(dict.fromkeys(mention.claims, (0.0, (titles,))))
            continue
        _note(result, mention.claims, *likeness(choice, mention))
    for mention, choice in choices:
        if choice is not None:
            choice.absorb(mention)
    return films


def _profiles(told: list[Mention]) -> list[Mention]:
    """Mentions that give the same directors and year, as one."""
    same: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in told:
        same[tuple(sorted(mention.directors)), tuple(sorted(mention.years))].append(mention)
    return [_together(group) for _, group in sorted(same.items())]


def _together(group: Iterable[Mention]) -> Mention:
    whole = Mention()
    for mention in group:
        whole.absorb(mention)
    return whole


def _choice(mention: Mention, films: list[Mention]) -> Mention | None:
    """The film that fits a mention best; `None` where two fit alike."""
    ranked = sorted(((likeness(film, mention)[0], film.name, film) for film in films), key=lambda r: (-r[0], r[1]))
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return ranked[0][2]


def _agglomerate(films: list[Mention], result: Clusters) -> list[Mention]:
    """Join what is alike, the most alike first, each time on the evidence of all that was joined before."""
    for film in films:
        if film.known is None:
            _note(result, film.claims, 2.0, ("the same title",))
    return _join(films, combinations(range(len(films)), 2), result)


def _across_titles(result: Clusters, known: list[Mention]) -> None:
    films = sorted([*result.films, *known], key=lambda film: film.name)
    result.films = _join(films, _worth_comparing(films), result)


def _join(films: list[Mention], pairs: Iterable[tuple[int, int]], result: Clusters) -> list[Mention]:
    root = list(range(len(films)))
    scored = [(likeness(films[a], films[b])[0], a, b) for a, b in pairs]
    for _, a, b in sorted(scored, key=lambda s: (-s[0], films[s[1]].name, films[s[2]].name)):
        one, two = _find(root, a), _find(root, b)
        if one == two or (films[one].known and films[two].known):
            continue
        if films[two].known or (not films[one].known and len(films[two].claims) > len(films[one].claims)):
            one, two = two, one
        score, reasons = likeness(films[one], films[two])
        if score > 0:
            _note(result, films[two].claims, score, reasons)
            films[one].absorb(films[two])
            root[two] = one
    return [film for place, film in enumerate(films) if _find(root, place) == place]


def _find(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _worth_comparing(films: list[Mention]) -> Iterator[tuple[int, int]]:
    shared: defaultdict[object, list[int]] = defaultdict(list)
    for place, film in enumerate(films):
        for key in (*film.people, *film.all_keys()):
            shared[key].append(place)
        for key in film.keys:
            words = key.split()
            for end, word in enumerate(words, start=1):
                if word.isdigit():
                    shared["numbered", " ".join(words[:end])].append(place)
    pairs = {
        pair for places in shared.values() if len(places) <= _MOST_FILMS_OF_ONE for pair in combinations(places, 2)
    }
    return iter(sorted(pair for pair in pairs if pair[0] != pair[1]))


def _note(result: Clusters, claims: Iterable[str], score: float, reasons: tuple[str, ...]) -> None:
    probability = round(1 / (1 + exp(-score)), 3)
    for claim in claims:
        _, earlier = result.why.get(claim, (0.0, ()))
        result.why[claim] = (probability, tuple(dict.fromkeys((*earlier, *reasons))))
