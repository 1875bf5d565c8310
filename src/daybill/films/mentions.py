"""What the articles give to tell a film by: each mention of a title with its people, years and days."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from daybill.films.people import person_key
from daybill.films.titles import canonical, plain, year_of
from daybill.model import Article, Claim, Film, Medium, Name, Person, Showing, When

_MAKERS = frozenset(("director", "writer", "cast", "producer"))

_FIRST_SEEN = frozenset((Medium.FESTIVAL, Medium.THEATRICAL, Medium.VIRTUAL_CINEMA, Medium.STREAMING))


@dataclass(slots=True)
class Mention:
    """All that one article says about one title, or that many mentions of one film say together.

    People are held by key, with the name as printed; `days` are (medium, day) of exact release dates; `soon` are the
    years in which it is new: of its premiere, of its releases, of the articles that announce it; `shown` those in which
    it is first seen.
    """

    keys: Counter[str] = field(default_factory=Counter)
    forms: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(canonical title, title as printed), by number of mentions."""
    other_keys: set[str] = field(default_factory=set)
    """Titles that a text gives as other names of this film."""
    directors: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    """Everyone, directors included."""
    years: Counter[int] = field(default_factory=Counter)
    soon: Counter[int] = field(default_factory=Counter)
    shown: Counter[int] = field(default_factory=Counter)
    days: set[tuple[str, str]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    claims: list[str] = field(default_factory=list)
    known: Film | None = None

    @property
    def name(self) -> tuple[str, ...]:
        """What orders mentions, whatever the order in which they came."""
        return (min(self.keys, default=""), self.known.id if self.known else "", *sorted(self.articles))

    @property
    def identified(self) -> bool:
        """Whether it says enough to tell two films of one title apart."""
        return bool(self.directors or self.years or self.known)

    def all_keys(self) -> set[str]:
        """Every canonical title of it."""
        return self.other_keys | set(self.keys)

    def absorb(self, other: "Mention") -> None:
        """Take over all that another mention of the same film says."""
        for mine, theirs in ((self.keys, other.keys), (self.forms, other.forms)):
            mine.update(theirs)  # type: ignore[arg-type]
        self.years.update(other.years)
        self.soon.update(other.soon)
        self.shown.update(other.shown)
        for names, more in ((self.directors, other.directors), (self.people, other.people)):
            for key, name in more.items():
                names[key] = min(name, names.get(key, name))
        self.other_keys |= other.other_keys
        self.days |= other.days
        self.articles |= other.articles
        self.languages |= other.languages
        self.claims += other.claims
        self.known = self.known or other.known


def mentions(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Mention]:
    """One mention for each title in each article, in an order that does not depend on that of the claims."""
    found: dict[tuple[str, str, int | None], Mention] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        title, article = claim.question.film, claim.evidence.article
        mention = found.setdefault((article, canonical(title), year_of(title)), Mention())
        _add(mention, claim, articles.get(article))
    for mention in found.values():
        mention.keys = Counter(dict.fromkeys(mention.keys, 1))
        mention.forms = Counter(dict.fromkeys(mention.forms, 1))
        mention.years = Counter(dict.fromkeys(mention.years, 1))
    return [found[place] for place in sorted(found, key=str)]


def of_film(film: Film) -> Mention:
    """What is known of a film already."""
    mention = Mention(known=film)
    for title in (film.title, *film.titles):
        mention.forms[canonical(title), title] += 1
        mention.other_keys.add(canonical(title))
    mention.keys[canonical(film.title)] += 1
    mention.people = {person_key(name): name for name in film.people}
    if film.year:
        mention.years[film.year] += 1
        mention.soon[film.year] += 1
    return mention


def _add(mention: Mention, claim: Claim, article: Article | None) -> None:
    title = claim.question.film
    mention.keys[canonical(title)] += 1
    mention.forms[canonical(title), plain(title)] += 1
    if year := year_of(title):
        mention.years[year] += 1
        mention.soon[year] += 1
    mention.claims.append(claim.id)
    mention.articles.add(claim.evidence.article)
    if article:
        mention.languages.add(article.language or "")
    _add_answer(mention, claim, article)


def _add_answer(mention: Mention, claim: Claim, article: Article | None) -> None:
    kind, answer = claim.question.kind, claim.answer
    if isinstance(answer, Person) and kind in _MAKERS:
        key = person_key(answer.name)
        mention.people[key] = min(answer.name, mention.people.get(key, answer.name))
        if kind == "director":
            mention.directors[key] = mention.people[key]
    elif isinstance(answer, Name) and kind == "title_also":
        mention.other_keys.add(canonical(answer.text))
        mention.forms[canonical(answer.text), plain(answer.text)] += 0
    elif isinstance(answer, Showing) and answer.year:
        mention.soon[answer.year] += 1
        mention.shown[answer.year] += 1
    elif isinstance(answer, When) and answer.first and claim.question.medium is not Medium.PHYSICAL:
        mention.soon[answer.first.year] += 1
        if claim.question.medium in _FIRST_SEEN:
            mention.shown[answer.first.year] += 1
        if answer.exact:
            mention.days.add((str(claim.question.medium), answer.edtf))
    if article and article.published and article.published.first and kind == "release":
        mention.soon[article.published.first.year] += 1
