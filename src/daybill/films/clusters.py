"""Putting mentions of one film together across titles, touching no more of what is known than can matter.

Films of one title are a function of the mentions of that title alone (`titled`). Two of different titles are linked if
they share a trace and are alike; what is linked, directly or through others, is settled together. So a film depends on
nothing but the mentions that hang together with it, and is the same in whatever order they came.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from daybill.films.catalogued import with_records
from daybill.films.likeness import likeness
from daybill.films.mentions import Mention, together
from daybill.films.rulings import Bench
from daybill.films.shelf import Shelf
from daybill.films.titled import Titled, Why, choose_all, films_of_title, join, ruled_together
from daybill.films.traces import traces
from daybill.model import Ruling


@dataclass(slots=True)
class Clusters:
    """The films that were touched, each as one mention; mentions that stay open; why each is where it is."""

    films: list[Mention] = field(default_factory=list)
    open: list[Mention] = field(default_factory=list)
    why: Why = field(default_factory=dict)
    parts: dict[str, Mention] = field(default_factory=dict)
    """Every mention that was looked at, by id."""
    traces: dict[str, set[str]] = field(default_factory=dict)
    """Of each title that was touched, all traces of its films."""
    fresh: frozenset[str] = frozenset()
    """Those that were not known before."""
    merged: list[Ruling] = field(default_factory=list)
    """The rulings by which films are one."""


def clusters(found: Iterable[Mention], shelf: Shelf, also: Iterable[str] = ()) -> Clusters:
    """The films that mentions are of, and all others whose mentions they move; `also` names titles to look at anew."""
    return _Round(found, shelf, also).settled()


class _Round:
    def __init__(self, found: Iterable[Mention], shelf: Shelf, also: Iterable[str]) -> None:
        self.shelf = shelf
        self.result = Clusters()
        self.fresh: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in found:
            mention.parts = dict.fromkeys(mention.parts, shelf.held(mention.claims[0]))
            self.fresh[mention.key].append(mention)
        self.result.fresh = frozenset(part for group in self.fresh.values() for one in group for part in one.parts)
        self.titled: dict[str, Titled] = {}
        self.sharing: defaultdict[str, list[Mention]] = defaultdict(list)
        self.traces: dict[int, set[str]] = {}
        self.rulings: dict[str, Ruling] = {}
        self.bench = Bench()
        self.pinned: list[Mention] = []
        self.core: dict[int, Mention] = {}
        self.links: dict[int, set[int]] = {}
        self.touched = {*self.fresh, *also}

    def settled(self) -> Clusters:
        frontier = self._touch(self.touched)
        while frontier:
            frontier = self._linked(frontier)
        for component in self._components():
            self._settle(component)
        self._place_pinned()
        self.result.merged = self.bench.together
        return self.result

    # ── reading what matters ──────────────────────────────────────────────────────────────────────────────────────

    def _touch(self, keys: Iterable[str]) -> list[Mention]:
        """Open these titles, and those which share a film with them as films were held to be."""
        core, wanted = set[str](), set(keys)
        while wanted := (wanted | self._read_rulings(wanted)) - core:
            mentions = self._open(wanted)
            core |= wanted
            wanted = self.shelf.titles_of({film for mention in mentions for film in mention.parts.values() if film})
        self.touched = core
        for key in core:
            titled = self.titled[key]
            self.result.open += titled.open
            self.result.traces[key] = {trace for film in titled.films for trace in self.traces[id(film)]}
        return self._enter(film for key in sorted(core) for film in self.titled[key].films)

    def _read_rulings(self, keys: Iterable[str]) -> set[str]:
        """Have the rulings that concern these titles on the bench; all titles that they speak of."""
        seen, wanted, before = set[str](), set(keys), len(self.rulings)
        while wanted := wanted - seen:
            seen |= wanted
            found = self.shelf.rulings(wanted)
            self.rulings.update({ruling.id: ruling for ruling in found})
            wanted = {key for ruling in found for key in ruling.keys}
        if len(self.rulings) > before:
            self.bench = Bench.of(self.rulings.values())
        return seen - set(keys)

    def _open(self, keys: Iterable[str]) -> list[Mention]:
        """Find the films of these titles; all their mentions."""
        wanted = sorted(set(keys) - self.titled.keys())
        self._read_rulings(wanted)
        stored = self.shelf.of_titles(wanted)
        opened = list[Mention]()
        for key in wanted:
            mentions = {part: mention for mention in stored[key] for part in mention.parts}
            for mention in self.fresh.get(key, ()):
                mentions.update(dict.fromkeys(mention.parts, mention))
            self.result.parts.update(mentions)
            opened += mentions.values()
            self._shelve(key, list(mentions.values()))
        films = [film for key in wanted for film in self.titled[key].films]
        with_records(films, self.shelf)
        for film in films:
            self.traces[id(film)] = traces(film)
            for trace in self.traces[id(film)]:
                self.sharing[trace].append(film)
        return opened

    def _shelve(self, key: str, mentions: list[Mention]) -> None:
        pinned = [mention for mention in mentions if mention.parts.keys() & self.bench.pinned.keys()]
        self.pinned += pinned
        free = [self.bench.placed(mention) for mention in mentions if mention not in pinned]
        known = [together([film]) for film in self.shelf.known(key)]
        titled = self.titled[key] = films_of_title(free, known, self._merged())
        self.result.why.update(titled.why)

    # ── what is one film across titles ────────────────────────────────────────────────────────────────────────────

    def _enter(self, films: Iterable[Mention]) -> list[Mention]:
        fresh = [film for film in films if id(film) not in self.core]
        for film in fresh:
            self.core[id(film)] = film
            self.links[id(film)] = set()
        return fresh

    def _linked(self, frontier: Sequence[Mention]) -> list[Mention]:
        """What of other titles is one film with these, so that it has to be looked at too."""
        wanted = {trace for film in frontier for trace in self.traces[id(film)]}
        self._open(self.shelf.sharing(wanted))
        found = list[Mention]()
        for film in frontier:
            near = {id(other): other for trace in self.traces[id(film)] for other in self.sharing[trace]}
            for other in near.values():
                if other.key != film.key and likeness(film, other)[0] > 0:
                    found += self._enter([other])
                    self.links[id(film)].add(id(other))
                    self.links[id(other)].add(id(film))
        return found + self._ruled_with()

    def _ruled_with(self) -> list[Mention]:
        """What rulings bind to the films that are looked at."""
        found = list[Mention]()
        for ruling in (*self.bench.together, *self.bench.pinned.values()):
            parts = {*ruling.one, *ruling.other} if ruling.deed == "merge" else set(ruling.one)
            if any(film.parts.keys() & parts for film in self.core.values()):
                self._open(ruling.keys)
                every = [film for titled in self.titled.values() for film in titled.films if film.parts.keys() & parts]
                found += self._enter(every)
                if ruling.deed == "merge":
                    self._bind(every)
        return found

    def _bind(self, group: list[Mention]) -> None:
        for one, two in pairwise(group):
            self.links[id(one)].add(id(two))
            self.links[id(two)].add(id(one))

    def _components(self) -> list[list[Mention]]:
        seen, components = set[int](), []
        for start in self.core:
            component, waiting = [], [start]
            while waiting:
                if (place := waiting.pop()) not in seen:
                    seen.add(place)
                    component.append(self.core[place])
                    waiting += self.links[place]
            if component:
                components.append(component)
        return components

    def _settle(self, component: list[Mention]) -> None:
        films = sorted(self._ruled_together(component), key=lambda film: film.name)
        if len(films) == 1:
            self.result.films += films
            return
        telling = [film for film in films if film.telling or film.sides]
        settled = Titled(films=join(telling, self.result.why), why=self.result.why)
        bare = [film for film in films if not (film.telling or film.sides)]
        self.result.films += choose_all(bare, settled.films, settled)
        self.result.open += settled.open

    def _ruled_together(self, component: list[Mention]) -> list[Mention]:
        for parts in self._merged():
            component = ruled_together(component, parts)
        return component

    def _merged(self) -> list[set[str]]:
        return [{*ruling.one, *ruling.other} for ruling in self.bench.together]

    def _place_pinned(self) -> None:
        """Put each mention that was told its film there; where that film is no more, it is one by itself."""
        for mention in sorted(self.pinned, key=lambda mention: mention.name):
            (part,) = mention.parts
            ruling = self.bench.pinned[part]
            anchors = set(ruling.one)
            homes = [film for film in self.result.films if film.parts.keys() & anchors]
            self.result.why[part] = (1.0, _ruled(ruling))
            if not homes and mention.key not in self.touched:
                continue
            if homes:
                max(homes, key=lambda film: (len(film.parts.keys() & anchors), film.name)).absorb(mention)
            else:
                self.result.films.append(together([mention]))


def _ruled(ruling: Ruling) -> tuple[str, ...]:
    return (f"ruled by {ruling.by or 'someone'}" + f": {ruling.why}" * bool(ruling.why),)
