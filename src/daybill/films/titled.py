"""The films of one title: which mentions of it are of one film, and which cannot be told.

Mentions with a director or a year are joined where they agree. The others go to the film that fits best, if one does;
if two fit alike, they stay open.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import exp, log

from daybill.films.likeness import likeness
from daybill.films.mentions import Mention, together

# A film that fits better than the next by less than this cannot be chosen.
MARGIN = 0.3
# What is said of a film by e times as many articles.
_FAME = 0.22

Why = dict[str, tuple[float, tuple[str, ...]]]


@dataclass(slots=True)
class Titled:
    """The films of one title, each as one mention; mentions that stay open; why each part is where it is."""

    films: list[Mention] = field(default_factory=list)
    open: list[Mention] = field(default_factory=list)
    why: Why = field(default_factory=dict)


def films_of_title(found: Iterable[Mention], known: Iterable[Mention] = (), merged: Sequence[set[str]] = ()) -> Titled:
    """The films that mentions of one title are of, the same in whatever order they come.

    `merged` are mentions that a person has ruled to be of one film.
    """
    ordered = sorted(found, key=lambda mention: mention.name)
    result = Titled()
    for mention in ordered:
        note(result.why, mention, 2.0, ("the same title",))
    told = [mention for mention in ordered if mention.told or mention.sides]
    films = join([*sorted(known, key=lambda film: film.name), *_profiles(told)], result.why)
    for parts in merged:
        films = ruled_together(films, parts)
    people_only = [mention for mention in ordered if mention.telling and not mention.told and not mention.sides]
    films = choose_all(people_only, films, result)
    bare = [mention for mention in ordered if not mention.telling and not mention.sides]
    result.films = choose_all(bare, films, result) if films or not bare else [together(bare)]
    return result


def ruled_together(films: list[Mention], parts: set[str]) -> list[Mention]:
    """The films, of which those that hold one of these mentions are one."""
    ruled = [film for film in films if film.parts.keys() & parts]
    if len(ruled) < 2:
        return films
    rest = [film for film in films if film not in ruled]
    return [*rest, together(sorted(ruled, key=lambda film: film.name))]


def _profiles(told: list[Mention]) -> list[Mention]:
    """Mentions that give the same directors and year, or that a ruling puts together, as one."""
    same: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in told:
        sides = tuple(sorted(mention.sides))
        same[sides or (tuple(sorted(mention.directors)), tuple(sorted(mention.years)))].append(mention)
    return [together(group) for _, group in sorted(same.items(), key=str)]


def choose_all(waiting: list[Mention], films: list[Mention], result: Titled) -> list[Mention]:
    """The films, once each mention that fits one of them best is part of it; what fits none are films of their own.

    Each is judged by the films as they were before, so that none goes before another.
    """
    homeless, chosen = [], []
    for mention in waiting:
        choice = choose(mention, films)
        if choice is None and _fits(mention, films):
            result.open.append(mention)
            result.why.update(_open(mention, len(films)))
        elif choice is None:
            homeless.append(mention)
        else:
            note(result.why, mention, *likeness(choice, mention))
            chosen.append((choice, mention))
    for film, mention in chosen:
        film.absorb(mention)
    return films + join([together([mention]) for mention in homeless], result.why)


def _fits(mention: Mention, films: list[Mention]) -> bool:
    return any(likeness(film, mention)[0] > 0 for film in films)


def _open(mention: Mention, number: int) -> Why:
    reason = f"{number} films bear this title and nothing here tells which"
    return dict.fromkeys(mention.parts, (0.0, (reason,)))


def choose(mention: Mention, films: list[Mention]) -> Mention | None:
    """The film that fits a mention best; `None` where none fits, or two fit alike.

    Of two that fit alike, the one is meant of which four times as many articles speak.
    """
    fitting = [(score + _heard_of(film), film) for film in films if (score := likeness(film, mention)[0]) > 0]
    ranked = sorted(fitting, key=lambda r: (-r[0], r[1].name))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1]


def _heard_of(film: Mention) -> float:
    return _FAME * log(max(1, len(film.articles)))


def join(films: list[Mention], why: Why) -> list[Mention]:
    """Join what is alike, the most alike first, each time on the evidence of all that was joined before."""
    root = list(range(len(films)))
    scored = [(likeness(films[a], films[b])[0], a, b) for a, b in combinations(range(len(films)), 2)]
    for _, a, b in sorted(scored, key=lambda s: (-s[0], films[s[1]].name, films[s[2]].name)):
        one, two = _root(root, a), _root(root, b)
        if one == two:
            continue
        if _counts_more(films[two], films[one]):
            one, two = two, one
        score, reasons = likeness(films[one], films[two])
        if score > 0:
            note(why, films[two], score, reasons)
            films[one].absorb(films[two])
            root[two] = one
    return [film for place, film in enumerate(films) if _root(root, place) == place]


def _counts_more(one: Mention, two: Mention) -> bool:
    """Whether it is the other that joins this one."""
    return bool(one.known) or (not two.known and len(one.claims) > len(two.claims))


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def note(why: Why, mention: Mention, score: float, reasons: tuple[str, ...]) -> None:
    """Why the parts of a mention are where they are, beside what was noted of them before."""
    probability = round(1 / (1 + exp(-score)), 3)
    for part in mention.parts:
        _, earlier = why.get(part, (0.0, ()))
        why[part] = (probability, tuple(dict.fromkeys((*earlier, *reasons))))
