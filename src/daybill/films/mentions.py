"""What the articles give to tell a film by: each mention of a title with its people, years and days."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Self

import msgspec

from daybill.films.people import person_key
from daybill.films.titles import canonical, plain, year_of
from daybill.films.years import year_in
from daybill.model import Article, Claim, Film, Medium, Name, Person, Showing, When
from daybill.spelling import digest

_MAKERS = frozenset(("director", "writer", "cast", "producer"))

_FIRST_SEEN = frozenset((Medium.FESTIVAL, Medium.THEATRICAL, Medium.VIRTUAL_CINEMA, Medium.STREAMING))

_SURELY = 0.5
"""From which likelihood on a director is told surely."""

# People without a trade or a year tell a film only if there are so many of them.
_TELLING = 2

Counts = dict[str, int]


class Mention(msgspec.Struct, omit_defaults=True):
    """All that one article says about one title, or that many mentions of one film say together.

    People are held by key, with the name as printed; `days` are `medium day` of exact release dates; `soon` are the
    years in which it is new: of its premiere, of its releases, of the articles that announce it; `shown` those in which
    it is first seen.
    """

    parts: dict[str, str | None] = {}
    """The mentions that it is made of, by id, each with the film that it was last held to be of."""
    keys: Counts = {}
    """Canonical titles, by number of mentions."""
    forms: Counts = {}
    """Titles as printed, by number of mentions."""
    other_keys: set[str] = set()
    """Titles that a text gives as other names of this film."""
    directors: dict[str, str] = {}
    surely_directed: bool = False
    """Whether one of the directors is told surely."""
    people: dict[str, str] = {}
    """Everyone, directors included."""
    spelled: Counts = {}
    """The names of people as printed, by number of mentions."""
    years: dict[int, int] = {}
    soon: dict[int, int] = {}
    shown: dict[int, int] = {}
    days: set[str] = set()
    articles: set[str] = set()
    languages: set[str] = set()
    claims: list[str] = []
    ids: dict[str, str] = {}
    """What catalogues call it."""
    sides: set[str] = set()
    """Where rulings of a person put it: `ruling+` and `ruling-` are never one film."""
    known: Film | None = None

    @property
    def name(self) -> tuple[str, ...]:
        """What orders mentions, whatever the order in which they came."""
        return (min(self.keys, default=""), self.known.id if self.known else "", min(self.parts, default=""))

    @property
    def key(self) -> str:
        """The canonical title under which it is filed."""
        return min(self.keys, default="")

    @property
    def told(self) -> bool:
        """Whether it says enough to tell two films of one title apart."""
        return bool(self.directors or self.years or self.known)

    @property
    def telling(self) -> bool:
        """Whether it says anything that speaks for one film of a title rather than another."""
        return self.told or len(self.people) >= _TELLING

    def all_keys(self) -> set[str]:
        """Every canonical title of it."""
        return self.other_keys | set(self.keys)

    def absorb(self, other: Self) -> None:
        """Take over all that another mention of the same film says."""
        self.parts.update(other.parts)
        _more(self.keys, other.keys)
        _more(self.forms, other.forms)
        _more(self.spelled, other.spelled)
        for mine, theirs in ((self.years, other.years), (self.soon, other.soon), (self.shown, other.shown)):
            _more(mine, theirs)
        for names, more in ((self.directors, other.directors), (self.people, other.people), (self.ids, other.ids)):
            for key, name in more.items():
                names[key] = min(name, names.get(key, name))
        self.surely_directed |= other.surely_directed
        self.other_keys |= other.other_keys
        self.days |= other.days
        self.articles |= other.articles
        self.languages |= other.languages
        self.sides |= other.sides
        self.claims += other.claims
        self.known = self.known or other.known


def together(group: Iterable[Mention]) -> Mention:
    """Many mentions as one."""
    whole = Mention()
    for mention in group:
        whole.absorb(mention)
    return whole


def _more(mine: dict[Any, int], theirs: Mapping[Any, int]) -> None:
    for key, count in theirs.items():
        mine[key] = mine.get(key, 0) + count


def mentions(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Mention]:
    """One mention for each title in each article, in an order that does not depend on that of the claims.

    Where a title is the name of a person of another film in the same article, all that is said of it is said of that
    film: the finder took a name for a title.
    """
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_article[claim.evidence.article].append(claim)
    return [mention for name in sorted(by_article) for mention in _of_article(by_article[name], articles.get(name))]


def _of_article(claims: list[Claim], article: Article | None) -> list[Mention]:
    found: defaultdict[tuple[str, int | None], Mention] = defaultdict(Mention)
    for claim in claims:
        title = claim.question.film
        _add(found[canonical(title), year_of(title)], claim, article)
    for (key, year), mention in found.items():
        mention.parts = {digest("mention", *sorted(mention.articles), key, str(year or "")): None}
    _no_names([found[place] for place in sorted(found, key=str)])
    return [found[place] for place in sorted(found, key=str)]


def _no_names(found: list[Mention]) -> None:
    """File what is said of a person's name under the film of that person, if the article has just one."""
    for mention in found:
        name = next(iter(sorted(mention.forms)))
        who = person_key(name)
        films = [
            other
            for other in found
            if other is not mention and who in other.people and not other.people.keys() <= {who}
        ]
        if len(films) == 1 and who not in mention.people and not mention.years:
            mention.keys, mention.forms = dict.fromkeys(films[0].keys, 1), {}


def of_film(film: Film) -> Mention:
    """What is known of a film already."""
    mention = Mention(known=film, ids=dict(film.ids))
    for title in (film.title, *film.titles):
        mention.forms[title] = 1
        mention.other_keys.add(canonical(title))
    mention.keys[canonical(film.title)] = 1
    mention.people = {person_key(name): name for name in film.people}
    if film.year:
        mention.years[film.year] = mention.soon[film.year] = 1
    return mention


def of_entry(film: Film, makers: Iterable[tuple[str, str]]) -> Mention:
    """What an entry of a catalogue says of a film; `makers` are (trade, name)."""
    entry = of_film(film)
    entry.forms = {}
    for trade, person in makers:
        _add_person(entry, person, directs=trade == "director")
        entry.surely_directed |= trade == "director"
    return entry


def _add(mention: Mention, claim: Claim, article: Article | None) -> None:
    title = claim.question.film
    mention.keys[canonical(title)] = mention.forms[plain(title)] = 1
    if year := year_of(title) or (year_in(article.text, plain(title)) if article else None):
        mention.years[year] = mention.soon[year] = 1
    mention.claims.append(claim.id)
    mention.articles.add(claim.evidence.article)
    if article:
        mention.languages.add(article.language or "")
    _add_answer(mention, claim, article)


def _add_answer(mention: Mention, claim: Claim, article: Article | None) -> None:
    kind, answer = claim.question.kind, claim.answer
    if isinstance(answer, Person) and kind in _MAKERS:
        _add_person(mention, answer.name, directs=kind == "director")
        mention.surely_directed |= kind == "director" and claim.probability >= _SURELY
    elif isinstance(answer, Name) and kind == "title_also":
        mention.other_keys.add(canonical(answer.text))
        mention.forms.setdefault(plain(answer.text), 0)
    elif isinstance(answer, Showing) and answer.year:
        _more(mention.soon, {answer.year: 1})
        _more(mention.shown, {answer.year: 1})
    elif isinstance(answer, When) and answer.first and claim.question.medium is not Medium.PHYSICAL:
        _more(mention.soon, {answer.first.year: 1})
        if claim.question.medium in _FIRST_SEEN:
            _more(mention.shown, {answer.first.year: 1})
        if answer.exact:
            mention.days.add(f"{claim.question.medium} {answer.edtf}")
    if article and article.published and article.published.first and kind == "release":
        _more(mention.soon, {article.published.first.year: 1})


def _add_person(mention: Mention, name: str, *, directs: bool) -> None:
    key = person_key(name)
    mention.spelled[name] = 1
    mention.people[key] = min(name, mention.people.get(key, name))
    if directs:
        mention.directors[key] = mention.people[key]
