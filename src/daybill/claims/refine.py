"""What is done to all claims of an article once they are found, in this order."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import msgspec

from daybill.claims.facts import best_of
from daybill.claims.hearsay import hearsay
from daybill.claims.lexicon import OF_SOURCES
from daybill.claims.moves import given_up, years_of_moves
from daybill.claims.names import Names
from daybill.model import Article, Claim, Evidence, Medium, Name, Person, Question, Status, When
from daybill.spelling import fold

Refiner = Callable[[Article, list[Claim], Names], list[Claim]]

_EARLIER_FILMS = "director.earlier-films"
_GENRE_IN_PASSING = "genre.the"
_NO_MEDIUM = "release.verb"
_SIGNED_POST = re.compile(r"[—–-] ?[^\n()@—–]{1,40} \(@\w{1,30}\)")
"""How a post is signed where it is quoted: `— Ada Byron (@ada) May 8, 2019`."""
_MOST_COMPARED = 100
"""With how many dates of one film and medium a date is compared: no article has as many."""


def refine(article: Article, claims: Sequence[Claim], names: Names) -> tuple[Claim, ...]:
    """The claims that stand, in the order of their words."""
    kept = list(claims)
    for refiner in REFINERS:
        kept = refiner(article, kept, names)
    return tuple(sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.id)))


def without_byline(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Who wrote an article, or signs a post that it quotes, is not thereby a person of the film."""
    byline = fold(article.byline)
    posts = [m.span() for m in _SIGNED_POST.finditer(article.text)] if "(@" in article.text else []
    if not byline and not posts:
        return claims

    def signed(claim: Claim) -> bool:
        if not isinstance(claim.answer, (Person, Name)):
            return False
        if any(start < claim.evidence.end and claim.evidence.start < end for start, end in posts):
            return True
        name = fold(str(claim.answer))
        return bool(byline and name) and name in byline

    return [c for c in claims if not signed(c)]


_ACTS_TOO = frozenset({"cast.besides", "cast.stands-in"})
"""Rules that tell of a maker who acts: `who also stars`."""


def no_acting_directors(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Someone found as director or writer of a film is its actor only where the words of acting are strong."""
    makers = {(c.question.film, str(c.answer)) for c in claims if c.question.kind in ("director", "writer")}
    return [
        c
        for c in claims
        if c.question.kind != "cast"
        or (c.question.film, str(c.answer)) not in makers
        or c.probability >= 0.55
        or c.rule in _ACTS_TOO
    ]


def films_of_people(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """`P (F)` makes P the director of F, but an actor in it who acts in another film here and directs none."""
    told = [c for c in claims if c.rule != _EARLIER_FILMS]
    directors, actors = ({str(c.answer) for c in told if c.question.kind == kind} for kind in ("director", "cast"))
    return [_acted(c) if c.rule == _EARLIER_FILMS and str(c.answer) in actors - directors else c for c in claims]


def _acted(claim: Claim) -> Claim:
    question = msgspec.structs.replace(claim.question, kind="cast")
    return Claim.make(question, claim.answer, claim.evidence, rule="cast.earlier-films", probability=0.7)


def once(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """One claim for one answer to one question."""
    return best_of(claims)


def most_precise(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Of two release claims of one film and medium, the looser one that the other is within goes."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.question.kind == "release":
            q = claim.question
            groups[q.film, str(q.medium), q.festival or "", str(claim.status == "superseded")].append(claim)
    dropped = {
        loose.id
        for group in groups.values()
        for loose in group
        if any(loose is not exact and _looser(loose, exact) for exact in group[:_MOST_COMPARED])
    }
    return [c for c in claims if c.id not in dropped]


_GONE = (Status.SUPERSEDED, Status.CANCELLED)


def one_standing(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """A day that a film was given up on is not planned for it in another sentence: `won't open on D` below `on D`."""
    gone = {
        (c.question, str(c.answer))
        for c in claims
        if c.status in _GONE and c.question.kind == "release" and c.rule != "release.beside"
    }
    if not gone:
        return claims
    return [c for c in claims if c.answer is None or c.status in _GONE or (c.question, str(c.answer)) not in gone]


def one_window(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Of claims of one film, medium and day that without a territory, or a service, says nothing beside one with it."""
    told: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    for claim in claims:
        if claim.question.kind == "release" and claim.answer is not None:
            told[_window(claim)].append(claim.question)

    def says_more(claim: Claim) -> bool:
        mine = claim.question
        if mine.kind != "release" or claim.answer is None or (mine.territory and mine.service):
            return True
        return not any(
            mine.territory in (None, other.territory)
            and mine.service in (None, other.service)
            and (mine.territory, mine.service) != (other.territory, other.service)
            for other in told[_window(claim)]
        )

    return [c for c in claims if says_more(c)]


def _window(claim: Claim) -> tuple[str, ...]:
    question = claim.question
    return (
        question.film,
        str(question.medium),
        question.festival or "",
        str(claim.answer),
        str(claim.status == "superseded"),
    )


_FEAST = re.compile(r"\b(?:christmas|xmas|thanksgiving|hallowe'?en|easter|valentine|new year)", re.IGNORECASE)
_AROUND_A_FEAST = dt.timedelta(days=14)


def _looser(loose: Claim, exact: Claim) -> bool:
    a, b = loose.answer, exact.answer
    if loose.question.service not in (None, exact.question.service):
        return False
    if a is None:
        return b is not None and loose.rule != "release.festival"
    same_place = loose.question.territory in (None, exact.question.territory)
    if not (same_place and isinstance(a, When) and isinstance(b, When)) or a == b:
        return False
    if a.edtf.startswith("XXXX") and b.edtf.startswith(f"{a.edtf}-"):
        return True  # "in January", then "January 29", neither with its year
    if a.first is None or b.first is None:
        return False
    return (b.within(a) and not a.within(b)) or _of_a_feast(loose, exact)


def _of_a_feast(loose: Claim, exact: Claim) -> bool:
    """Whether a feast stands for a day near it that is told: `comes for Christmas`, then `December 23`."""
    a, b = loose.answer, exact.answer
    if not (isinstance(a, When) and isinstance(b, When) and a.exact and b.exact and a.first and b.first):
        return False
    named = _FEAST.search(loose.evidence.quote) and not _FEAST.search(exact.evidence.quote)
    return bool(named) and abs(a.first - b.first) < _AROUND_A_FEAST


_CAME_OUT = re.compile(r"(?:released|opened|out) (?:in|on) ")


def not_of_long_ago(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """A day more than ten years before the article belongs to a story or to history, not to a release."""
    published = article.published
    if published is None or published.first is None:
        return claims
    limit = published.first.replace(year=published.first.year - 10, day=1)

    def stands(claim: Claim) -> bool:
        old = isinstance(claim.answer, When) and claim.answer.last is not None and claim.answer.last < limit
        if claim.question.kind != "release" or not old or claim.rule == "release.linked":
            return True
        return claim.rule == _NO_MEDIUM and _CAME_OUT.match(claim.evidence.quote) is not None

    return [c for c in claims if stands(c)]


def festival_days(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Without a release on the days of a festival that shows the film: `This is the 47th edition, September 8-18`."""
    runs = {(c.question.film, str(c.answer)) for c in claims if c.question.medium is Medium.FESTIVAL}
    return [
        c
        for c in claims
        if c.question.kind != "release"
        or c.question.medium is Medium.FESTIVAL
        or "/" not in str(c.answer)
        or (c.question.film, str(c.answer)) not in runs
    ]


def named_medium(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """`Arrives later this month` says no medium: it gives way to a claim that names one, for the same film and days."""
    named: dict[str, list[When]] = defaultdict(list)
    for claim in claims:
        q = claim.question
        says = claim.rule != _NO_MEDIUM and claim.status != "superseded" and q.medium is not Medium.FESTIVAL
        if q.kind == "release" and says and isinstance(claim.answer, When) and claim.answer.first is not None:
            named[q.film].append(claim.answer)

    def said_better(claim: Claim) -> bool:
        said = claim.answer
        if claim.rule != _NO_MEDIUM or claim.status == "superseded" or not isinstance(said, When) or said.first is None:
            return False
        return any(
            better.within(said) and not said.within(better) for better in named[claim.question.film][:_MOST_COMPARED]
        )

    return [c for c in claims if not said_better(c)]


def one_genre(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """`The drama` of a film whose genre is told elsewhere says nothing new: it stands only where nothing else does."""
    called: set[str] = {c.question.film for c in claims if c.question.kind == "genre" and c.rule != _GENRE_IN_PASSING}
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: c.evidence.start):
        if claim.rule == _GENRE_IN_PASSING:
            if claim.question.film in called:
                continue
            called.add(claim.question.film)
        kept.append(claim)
    return kept


def one_source(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """A book is told once, in the most words: `Raymond's novel`, then `The Half Life by Jonathan Raymond`."""
    sources = [c for c in claims if c.question.kind == "based_on"]
    makers = {(c.question.film, str(c.answer)) for c in claims if c.question.kind == "director"}

    def told_better(claim: Claim) -> bool:
        if (claim.question.film, str(claim.answer)) in makers:  # `Verfilmung von P`
            return True
        mine = _telling(claim)
        for other in sources:
            theirs = _telling(other)
            better = _fullness(other) > _fullness(claim)
            if other.question.film == claim.question.film and better and 2 * len(mine & theirs) >= len(mine):
                return True
        return False

    return [c for c in claims if c.question.kind != "based_on" or not told_better(c)]


def _fullness(claim: Claim) -> tuple[int, int, int]:
    """How much tells a source from others; of those that tell alike the first of the text, in the most words."""
    return len(_telling(claim)), -claim.evidence.start, len(str(claim.answer))


def _telling(claim: Claim) -> set[str]:
    """The words of a source that tell it from others."""
    return set(fold(str(claim.answer)).split()) - OF_SOURCES


def previous_works(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Other films of the main film's director, as a fact about the main film."""
    main = names.main
    if not main:
        return claims
    makers = {str(c.answer) for c in claims if c.question.kind == "director" and c.question.film == main}
    extra = [
        Claim.make(
            Question(kind="previous_work", film=main),
            Name(c.question.film),
            c.evidence,
            rule="previous-work.director",
            probability=round(c.probability * 0.9, 2),
        )
        for c in claims
        if c.question.kind == "director" and c.question.film != main and str(c.answer) in makers
    ]
    return [*claims, *best_of(extra)]


def titles(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """Each film of which something is said is called what it is called: the words are its first mention."""
    told = dict.fromkeys(c.question.film for c in claims)
    extra = []
    for mention in names.mentions:
        if mention.sign == "F" and str(mention.value) in told:
            told.pop(str(mention.value))
            evidence = Evidence.of(article, mention.start, mention.end)
            extra.append(
                Claim.make(
                    Question(kind="title", film=str(mention.value)),
                    Name(str(mention.value)),
                    evidence,
                    rule="title.printed",
                    probability=0.9,
                )
            )
    return [*claims, *extra]


def no_dangling(article: Article, claims: list[Claim], names: Names) -> list[Claim]:
    """A film is not compared to itself, nor based on itself."""
    return [
        c
        for c in claims
        if not (
            c.question.kind in ("compared_to", "title_also", "based_on")
            and fold(c.question.film) == fold(str(c.answer))
        )
    ]


REFINERS: tuple[Refiner, ...] = (
    without_byline,  # first: a reviewer must not lend a film their other work
    films_of_people,  # needs every director found by other rules
    no_acting_directors,
    once,
    given_up,  # before the years are mended: what is given up there lies earlier
    years_of_moves,
    one_standing,
    not_of_long_ago,
    one_window,
    most_precise,  # after `once`: compares what is left
    named_medium,  # likewise
    festival_days,  # likewise
    no_dangling,
    one_genre,
    one_source,
    hearsay,  # before claims are made of claims: these are put as firmly
    previous_works,  # reads the director claims that stand
    titles,  # last: only films of which a claim stands
)
