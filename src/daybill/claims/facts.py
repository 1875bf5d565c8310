"""Claims that rules find: people, companies, countries, genres and the like."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from daybill.claims.codes import ORIGIN
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lexicon import NO_GENRE_ALONE, common_words, given_names, ordinary_words, surnames
from daybill.claims.placing import parted
from daybill.claims.sources import source_in_words
from daybill.claims.words import Named
from daybill.grammar import Mention, Rule
from daybill.kinds import KINDS, RULES
from daybill.literals import Gate
from daybill.model import Answer, Article, Claim, Evidence, Minutes, Name, Person, Question, When
from daybill.spelling import fold

TIED = frozenset({"director", "writer", "cast", "producer", "distributor"})
"""Kinds whose rules only propose: `ties` disposes."""
_GENRE_IN_PASSING = "genre.the"
_OF_A_HOUSE = "producer.house"
"""The rule by which a film is that of a company which makes films and has others release them."""
_DOUBTFUL = 0.5
"""How likely a film must be to be what a sentence is about that does not name it, where the main film is likelier."""
_FORMS = frozenset({"short film"})
"""What is told as a genre is, and is none."""
_SAID_TO_BE_TITLES = frozenset({"title-also.label", "title-also.said", "title-also.slash"})
_AT_ONCE = 3
"""So near behind a film stands what can be said of no other: `so does P's F, starring P`."""
_OF_A_YEAR = frozenset({"country.year", "country.metadata"})
_BY_ADJECTIVE = frozenset({"country.made-it", "country.behind", "country.adjective"})
_COUNTRY_ABROAD = "country.behind"
_YEAR = re.compile(r"(?:189\d|(?:19|20)\d\d)")
"""A year in which films are made: `France, 1760` is where and when one is set."""
_TWO = 2
_SHORT = 3
"""A lone word in brackets must be longer to be another title."""
_LONGEST = 9
"""How many words another title can have."""
_ARTICLES = frozenset(
    {
        *("The", "A", "An", "La", "Le", "Les", "El", "Los", "Las", "Il", "Lo", "I", "Gli", "Der", "Die", "Das", "Ein"),
        *("Eine", "Un", "Une", "Una", "O", "Os", "As", "Um", "Uma", "De", "Het", "Den", "Det"),
    }
)
_GROUPS = ("value", "value2", "value3", "value4", "value5")
_SAID = ("text", "text2", "text3")
_TELLS = ("tells", "tells2", "tells3", "tells4")
"""The words that tell, where a name has another trade where it stands: `written by P, who also stars`."""


class Hit(msgspec.Struct, frozen=True):
    """A rule that matched in a sentence."""

    article: Article
    folded: Folded
    rule: Rule
    match: re.Match[str]
    before: tuple[str, ...]
    """The people of the last sentence that names any: `his` and `she` mean the first, `the pair` both."""
    company: Mention | None
    """The company named last before the sentence: `the studio` means it where the sentence names none before."""

    def has(self, group: str) -> bool:
        """Whether a group of the rule's pattern holds something."""
        return bool(self.match.groupdict().get(group))


def find_facts(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Every claim that a rule finds, in the order of the text; one claim may be found by several rules."""
    before: tuple[str, ...] = ()
    company: Mention | None = None
    book = _book()
    for f in folded:
        for rule, pattern in book.open_to(f.text):
            for match in pattern.finditer(f.text):
                yield from _claims(Hit(article, f, rule, match, before, company), focus)
        before = f.spoken_of() or before
        company = _last_company(f, len(f.text)) or company


def _last_company(f: Folded, end: int) -> Mention | None:
    """The company that a sentence names last before a place."""
    place = f.text.rfind("O", 0, end)
    return f.signs.get(place) if place >= 0 else None


class Book(msgspec.Struct, frozen=True):
    """The rules, compiled, and what tells which of them may match."""

    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    gate: Gate

    def open_to(self, text: str) -> Sequence[tuple[Rule, re.Pattern[str]]]:
        """The rules worth trying on a sentence, in their order."""
        may_match = map(self.rules.__getitem__, self.gate.open_to(text))
        return [one for one in may_match if not one[0].gate or any(map(text.__contains__, one[0].gate))]


@cache
def _book() -> Book:
    rules = tuple((rule, rule.compiled()) for rule in RULES)
    return Book(rules, Gate([pattern for _, pattern in rules]))


def _claims(hit: Hit, focus: Focus) -> Iterator[Claim]:
    """The claims of one match."""
    answers = list(_answers(hit))
    if not answers or not _of_a_year(hit):
        return
    films = _films_named(hit)
    implied = () if films else ("film",)
    if not films:
        about = _about(hit, focus, min(i for i, *_ in answers))
        films = [about] if about else []
    words = hit.match.span(next(filter(hit.has, _TELLS), 0))
    span = _tidy(hit.article.text, *hit.folded.span(*words))
    for film in films:
        for kind in hit.rule.kinds:
            for _, mention, answer in answers:
                if (mention or isinstance(answer, Person)) and str(answer) == film:
                    continue
                yield (_proposed if kind in TIED else Claim.make)(
                    Question(kind=kind, film=film),
                    _as(kind, answer),
                    Evidence.of(hit.article, *span),
                    rule=hit.rule.name,
                    probability=hit.rule.probability,
                    implied=implied,
                )


def _of_a_year(hit: Hit) -> bool:
    """Whether the date beside countries is a year, where a rule asks for one: `March 3` is when it opens there."""
    if hit.rule.name not in _OF_A_YEAR:
        return True
    dates = [
        m.value
        for group in ("year", "year2")
        if hit.has(group)
        for _, m in hit.folded.mentions(*hit.match.span(group), "D")
    ]
    return all(isinstance(date, When) and bool(_YEAR.fullmatch(date.edtf)) for date in dates)


def _proposed(question: Question, answer: Answer, evidence: Evidence, **fields: Any) -> Claim:
    """A claim that is a sign for others and is never kept: it needs no id."""
    return Claim(id="", question=question, answer=answer, evidence=evidence, **fields)


def _about(hit: Hit, focus: Focus, start: int) -> str | None:
    """The film of a match that names none; another title is given of the main film, not of one named in passing.

    `This thriller` is the film that the sentence before was about, whatever it is set beside.
    """
    if focus.main and "title_also" in hit.rule.kinds:
        return focus.main
    tied = not TIED.isdisjoint(hit.rule.kinds)
    beside = next((film for i, film in hit.folded.films if 0 < hit.match.start() - i <= _AT_ONCE), None)
    if tied and beside:
        return beside
    if hit.rule.name == _GENRE_IN_PASSING and re.match(r"\W*this ", hit.match[0]):
        return focus.carried(hit.folded)
    about = focus.about(hit.folded, start, hit.match.end())
    if "based_on" in hit.rule.kinds and about in [str(m.value) for _, m in hit.folded.mentions(*hit.match.span(), "F")]:
        return focus.main
    likely = focus.likely
    doubtful = about and about != focus.section(hit.folded) and likely.get(about, 0.5) < _DOUBTFUL
    if doubtful and not tied and focus.main and likely.get(focus.main, 0.5) >= _DOUBTFUL:
        return focus.main
    return about


def _films_named(hit: Hit) -> list[str]:
    """The films that the match itself names, each once."""
    spans = [hit.match.span(group) for group in ("film", "film2", "film3", "film4") if hit.has(group)]
    return list(dict.fromkeys(str(m.value) for span in spans for _, m in hit.folded.mentions(*span, "F")))


def _as(kind: str, answer: Answer) -> Answer:
    """A person as the answer of a kind that takes names."""
    if KINDS[kind].answer == "name" and isinstance(answer, Person):
        return Name(answer.name)
    return answer


def _answers(hit: Hit) -> Iterator[tuple[int, Mention | None, Answer]]:
    """What a match says, each with its place and the mention behind it."""
    named = [answer for group in _GROUPS if hit.has(group) for answer in _mentioned(hit, group)]
    yield from named
    said = next((group for group in _SAID if hit.has(group)), None)
    if said:
        start, end = hit.folded.span(*hit.match.span(said))
        words = hit.article.text[start:end].strip(" ,.;:|-\"'“”‘’")
        if "based_on" in hit.rule.kinds:
            words = source_in_words(hit.article, hit.folded, *hit.match.span(said), hit.rule.name)
        if KINDS[hit.rule.kinds[0]].answer == "minutes":
            hours = int(hit.match["hours"]) if hit.has("hours") else 0
            yield hit.match.start(said), None, Minutes(60 * hours + (int(words) if said == "text" else 0))
        elif "title_also" in hit.rule.kinds and not (_is_title(words) or _labelled(hit, words)):
            return
        elif words:
            yield hit.match.start(said), None, Name(words)
    elif not named and hit.match.re.groupindex.keys().isdisjoint((*_GROUPS, *_SAID)):
        yield from _stood_for(hit)


def _stood_for(hit: Hit) -> Iterator[tuple[int, Mention | None, Answer]]:
    """Who or what a rule means that names nobody: `his next film`, `the studio's film`."""
    if "distributor" not in hit.rule.kinds:
        yield from _people_meant(hit)
        return
    company = _last_company(hit.folded, hit.match.start()) or hit.company
    if company and isinstance(company.value, Named):
        yield hit.match.start(), company, Name(company.value.shown)


def _people_meant(hit: Hit) -> Iterator[tuple[int, None, Answer]]:
    """Whom a word stands for, one or two: who is named alone before it in its sentence, else in the last one before."""
    inside = [str(m.value) for place, m in hit.folded.signs.items() if m.sign == "P" and place < hit.match.start()]
    meant = inside or hit.before
    several = hit.has("several")
    if (several and len(meant) != _TWO) or (inside and not several and len(inside) > 1):
        return
    for who in meant if several else meant[:1]:
        yield hit.match.start(), None, Person(who)


def _labelled(hit: Hit, words: str) -> bool:
    """Whether words are set behind `Original title:`, or beside a title or said to be one."""
    return hit.rule.name in _SAID_TO_BE_TITLES and words[:1].isupper() and len(words.split()) <= _LONGEST


def _is_title(words: str) -> bool:
    """Whether words in brackets are another title: not English, or such as no name of a person has."""
    parts = words.split()
    if not words[:1].isupper() or len(parts) > _LONGEST or any(c.isdigit() for c in words):
        return False
    if not words.isascii():
        return True
    if len(parts) == 1:
        return len(words) > _SHORT and words.istitle() and _foreign(parts) and fold(words) not in common_words()
    return parts[0] in _ARTICLES or any(p.islower() for p in parts[1:]) or _foreign(parts)


def _foreign(parts: Sequence[str]) -> bool:
    """Whether words are no English, and none is a given name or a surname: `Dorogie Tovarischi`."""
    known = (ordinary_words(), given_names(), surnames())
    return all(len(part) > 2 and part.isalpha() and not any(fold(part) in names for names in known) for part in parts)


def _mentioned(hit: Hit, group: str) -> Iterator[tuple[int, Mention, Answer]]:
    """The answers among the signs of a group, those in brackets left out."""
    kind = KINDS[hit.rule.kinds[0]].name
    genres: list[tuple[int, Mention]] = []
    for i, mention in _outside_brackets(hit.folded, *_span_of(hit, group, kind)):
        if mention.sign == "P":
            if kind != "title_also" or _foreign(str(mention.value).split()):
                yield i, mention, Person(str(mention.value))
        elif mention.sign == "F" and kind in ("compared_to", "title_also", "based_on"):
            yield i, mention, Name(str(mention.value))
        elif mention.sign == "G":
            genres.append((i, mention))
        elif mention.sign in "OSTL" and isinstance(mention.value, Named) and _may_be(hit, kind, mention.value):
            yield i, mention, Name(_shown(kind, mention.value))
    if genres and any(isinstance(m.value, Named) and m.value.entry.id not in _FORMS for _, m in genres):
        words = " ".join(_singular(m.value) for _, m in genres if isinstance(m.value, Named)).lower()
        if hit.rule.name != _GENRE_IN_PASSING or words not in NO_GENRE_ALONE:
            yield *genres[0], Name(words)


def _span_of(hit: Hit, group: str, kind: str) -> tuple[int, int]:
    """Where the names of a group stand: of `directed by P, P stars` the makers, or who acts, as the rule has them."""
    start, end = hit.match.span(group)
    gap = parted(hit.folded.text, start, end) if kind in TIED else None
    if not gap:
        return start, end
    return (gap[1], end) if hit.match.end() > end else (start, gap[0])


def _may_be(hit: Hit, kind: str, named: Named) -> bool:
    """Whether a name of the vocabulary may be what a rule tells."""
    if hit.rule.name == _OF_A_HOUSE:
        return named.entry.sort == "producer"
    return kind != "country" or _makes_films(hit, named)


def _makes_films(hit: Hit, named: Named) -> bool:
    """Whether a territory can be where a film is from: no market; before a kind of film only by its adjective.

    Behind it the adjective stands in languages other than English: `una commedia francese`.
    """
    if named.entry.parts or named.entry.id.startswith("X-"):
        return False
    if hit.rule.name == _COUNTRY_ABROAD and hit.article.language in (None, "en", "de"):
        return False
    return (
        hit.rule.name not in _BY_ADJECTIVE
        or named.shown in (*named.entry.demonyms, *named.entry.joined)
        or named.shown.lower() in named.entry.joined
    )


def _singular(named: Named) -> str:
    """`thriller` for `thrillers`."""
    single = named.shown.removesuffix("s")
    return single if single in named.entry.names else named.shown


def _outside_brackets(f: Folded, start: int, end: int) -> Iterator[tuple[int, Mention]]:
    depth = 0
    for i in range(start, end):
        depth += (f.text[i] == "(") - (f.text[i] == ")")
        mention = f.signs.get(i)
        if mention and depth <= 0:
            yield i, mention


def _shown(kind: str, named: Named) -> str:
    """A country or language under its usual name (the text may say `Norwegian`), a company as printed."""
    usual = ("language",) if kind == "language" else ("territory", ORIGIN)
    return named.entry.names[0] if named.sort in usual else named.shown


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the spaces and stray marks at its ends."""
    while start < end and text[start] in " ,;:|/-\n\t":
        start += 1
    while end > start and text[end - 1] in " ,;:|/-\n\t":
        end -= 1
    return start, end


def best_of(claims: Sequence[Claim]) -> list[Claim]:
    """One claim for each answer to a question: the likeliest, of equally likely ones the first in the text."""
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.question.key, str(claim.answer).casefold(), str(claim.status)].append(claim)
    return [max(group, key=lambda c: (c.probability, -c.evidence.start)) for group in groups.values()]
