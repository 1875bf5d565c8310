"""What other articles say of its films makes a claim likelier, or less likely.

Each claim was weighed by the words of its own article. Here it is weighed once more beside what all others of a lot
say, whether they say it surely or not: a person whom others call the director is hardly in the cast, what nobody says
of a film of which everybody speaks is doubtful, and what falls short in one text by itself is claimed if others say it
plainly. The weights are in `others.toml`, learned from labelled press by `scripts/learn others`.

An article of whose films no other speaks stays as it is, and so does what is certain by itself.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from daybill.claims import scorer
from daybill.claims.earlier import EARLIER
from daybill.claims.shapes import endings
from daybill.model import Claim, When
from daybill.spelling import fold, title_key

TRADES = ("cast", "director", "writer")
"""What persons are to a film."""
_OWN_TABLES = (*TRADES, "producer", "distributor", "release")
_REST = ("award", "based_on", "compared_to", "country", "genre", "premiere", "runtime", "title_also")
TABLES = {**{kind: kind for kind in _OWN_TABLES}, **dict.fromkeys(_REST, "other")}
"""The table of weights of each kind of claim that is weighed; kinds of which there is little share one."""
_SURE = 100
"""What the likelihood of a claim is counted in: whole parts, so that sums are the same in whatever order."""
_CERTAIN = 0.99
"""From here on nothing that others say counts."""
_MOST = 0.98
_PLAINLY = 0.6
"""From here on a director is claimed whatever others say: of two films of one title they may mean the other one."""
_SPOKEN_OF = 0.5
"""How surely others must speak of a film of an article for its claims to be weighed beside theirs."""
_MOST_RIVALS = 40
"""Of all that is said of a film so many answers are compared: those that are said most."""
_ONE_BREATH = 30
"""How far apart two actors of one list stand at most."""
_NEAR = 7
"""Days that a date may be off to be much the same."""


class Shown(NamedTuple):
    """What a release answers: how a film is shown, and when."""

    medium: str
    date: When | None


Answered = str | Shown
"""An answer as it is compared; of a person the sounds that spellings share."""


class Voices:
    """How surely each article says something: its likelihood there, in hundredths."""

    __slots__ = ("_surest", "by_article", "total")

    def __init__(self) -> None:
        self.by_article: dict[str, int] = {}
        self.total = 0
        self._surest: list[int] = []

    def add(self, article: str, likely: int) -> None:
        """What an article says; of what it says twice the surer counts."""
        before = self.by_article.get(article, 0)
        if likely > before:
            self.by_article[article] = likely
            self.total += likely - before
            self._surest = []

    def besides(self, article: str) -> float:
        """How much all others say it: 2 for two that are sure."""
        return (self.total - self.by_article.get(article, 0)) / _SURE

    def best_besides(self, article: str) -> float:
        """How surely the surest of all others says it."""
        if not self._surest:
            self._surest = nlargest(2, self.by_article.values())
        own = self.by_article.get(article)
        # Without its own voice the second of all is the surest where its own is the first.
        others = self._surest[1:] if self._surest[:1] == [own] else self._surest
        return others[0] / _SURE if others else 0.0


class _Told:
    """What is told of a film, of one kind."""

    def __init__(self) -> None:
        self.all = Voices()
        self.answers: dict[Answered, Voices] = {}
        self._most: list[tuple[Answered, Voices]] = []

    def add(self, answer: "Answered", article: str, likely: int) -> None:
        self._most = []
        self.all.add(article, likely)
        self.answers.setdefault(answer, Voices()).add(article, likely)

    def most(self) -> list[tuple["Answered", Voices]]:
        """The answers that are said most, these first."""
        if not self._most:
            ordered = sorted(self.answers.items(), key=lambda told: (-told[1].total, str(told[0])))
            self._most = ordered[:_MOST_RIVALS]
        return self._most

    def most_besides(self, answer: "Answered", article: str) -> float:
        """How much all others say the one of the other answers that they say most."""
        most = 0.0
        for other, voices in self.most():
            if voices.total <= most * _SURE:
                break  # no later one is said more
            if other != answer:
                most = max(most, voices.besides(article))
        return most


class _Film:
    def __init__(self) -> None:
        self.all = Voices()
        self.kinds: defaultdict[str, _Told] = defaultdict(_Told)


Signs = list[tuple[Claim, dict[str, float]]]
"""Claims, each with what speaks for it and against it."""


class Others:
    """What the articles of a lot say of each film."""

    def __init__(self) -> None:
        self._films: defaultdict[str, _Film] = defaultdict(_Film)

    def hear(self, claims: Iterable[Claim]) -> None:
        """Keep what an article says, surely or not."""
        for one in map(_Said.of, claims):
            film, likely = self._films[one.film], round(one.likely * _SURE)
            film.all.add(one.article, likely)
            if one.kind in TABLES:
                film.kinds[one.kind].add(one.answer, one.article, likely)

    def signs(self, claims: Sequence[Claim], doubtful: Sequence[Claim]) -> Signs | None:
        """What others say to the claims of an article, and to what it may say besides; nothing if they are silent."""
        sure, doubted = list(map(_Said.of, claims)), list(map(_Said.of, doubtful))
        article = _Article.of(self._films, (*sure, *doubted))
        if article is None:
            return None
        weighed = [(one, False) for one in sure if one.kind in TABLES]
        weighed += [(one, True) for one in _unsaid(sure, doubted) if one.kind in TABLES]
        return [(one.claim, dict(article.signs(one, in_doubt=in_doubt))) for one, in_doubt in weighed]

    def weighed(self, claims: Sequence[Claim], doubtful: Sequence[Claim]) -> list[Claim]:
        """The claims of an article that stand beside what others say, and those in doubt that others bear out."""
        signs = self.signs(claims, doubtful)
        if signs is None:
            return list(claims)
        tables = scorer.learned("others")
        rest = [claim for claim in claims if claim.question.kind not in TABLES]
        return rest + [stands for claim, said in signs if (stands := _weighed(claim, said, tables))]


def _unsaid(sure: Iterable["_Said"], doubted: Sequence["_Said"]) -> list["_Said"]:
    """What is in doubt, unless it is said already, or in less doubt at another place."""
    told = {one.point for one in sure}
    best: dict[tuple[str, str, Answered], _Said] = {}
    for one in doubted:
        if one.point not in told and (one.point not in best or best[one.point].likely < one.likely):
            best[one.point] = one
    return list(best.values())


def _weighed(claim: Claim, signs: dict[str, float], tables: dict[str, dict[str, float]]) -> Claim | None:
    """A claim as likely as it is beside the others; nothing if that is not enough."""
    if claim.probability > _CERTAIN:
        return claim
    table = TABLES[claim.question.kind]
    likely, enough = scorer.likelihood(tables[table], signs), tables["enough"].get(table, 0.5)
    if claim.question.kind == "director" and claim.probability >= _PLAINLY:
        likely = max(likely, enough)
    if likely < enough:
        return None
    likely = round(min(_MOST, likely), 2)
    return claim if likely == claim.probability else replace(claim, probability=likely, by_itself=claim.probability)


def _answered(claim: Claim) -> Answered:
    """What a claim answers, as it is compared."""
    question = claim.question
    if question.kind == "release":
        return Shown(str(question.medium), claim.answer if isinstance(claim.answer, When) else None)
    alike = _ALIKE.get(question.kind, fold)
    return alike(str(claim.answer))


@lru_cache(maxsize=65536)
def sounds(name: str) -> str:
    """The consonants of a name, which its spellings share: `Yulia Vysotskaya` and `Julia Vysotskaja` are one."""
    return " ".join(
        _CONSONANTS.sub("", _TWICE.sub(r"\1", word.translate(_LETTERS))) or word for word in fold(name).split()
    )


_LETTERS = str.maketrans({"c": "k", "q": "k", "w": "v"})
_CONSONANTS = re.compile("[aeiouyhj]")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def firm(name: str) -> str:
    """A company without the words that companies share: `Universal Pictures` and `Universal` are one."""
    words = fold(name).split()
    return " ".join([word for word in words if word not in _OF_FIRMS and word not in endings()] or words)


_OF_FIRMS = frozenset({"film", "studio", "home", "video", "group", "company", "the", "and"})
_ALIKE = {**dict.fromkeys(TRADES, sounds), "producer": firm, "distributor": firm}
"""What tells answers apart, where it is not all words."""


# ── signs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Said(NamedTuple):
    """A claim as it is compared."""

    kind: str
    film: str
    answer: Answered
    article: str
    likely: float
    claim: Claim

    @classmethod
    def of(cls, claim: Claim) -> "_Said":
        question, article = claim.question, claim.evidence.article
        return cls(question.kind, title_key(question.film), _answered(claim), article, claim.probability, claim)

    @property
    def point(self) -> tuple[str, str, Answered]:
        """What it says, for comparing it with others of its article."""
        return self[:3]


def _lists(claims: Iterable[_Said]) -> Iterator[Sequence[_Said]]:
    """The actors of one film that stand in one list, or so near each other that they are told of in one breath."""
    together: list[_Said] = []
    end = 0
    for one in sorted(claims, key=lambda one: (one.film, one.claim.evidence.start)):
        start = one.claim.evidence.start
        if together and (one.film != together[-1].film or start > end + _ONE_BREATH):
            yield together
            together, end = [], 0
        together.append(one)
        end = max(end, one.claim.evidence.end)
    if together:
        yield together


class _Article(msgspec.Struct):
    """An article beside all others: what they say of its films, and how much they speak of each."""

    films: dict[str, _Film]
    spoken_of: dict[str, float]
    lists: dict[tuple[str, str, Answered], float]
    """Of each actor how well others bear out those beside whom the article names him: 1 where they name two."""

    @classmethod
    def of(cls, films: Mapping[str, _Film], said: Iterable[_Said]) -> "_Article | None":
        """An article by what it says; nothing if no other speaks of its films."""
        said = list(said)
        articles = {one.film: one.article for one in said if one.film in films}
        mine = {film: films[film] for film in articles}
        spoken_of = {film: mine[film].all.besides(article) for film, article in articles.items()}
        if max(spoken_of.values(), default=0.0) < _SPOKEN_OF:
            return None
        return cls(mine, spoken_of, _lists_said_again(mine, [one for one in said if one.kind == "cast"]))

    def signs(self, one: _Said, *, in_doubt: bool) -> Iterator[tuple[str, float]]:
        """What speaks for a claim and against it: its own likelihood, and what others say."""
        own = min(_CERTAIN, max(1 - _CERTAIN, one.likely))
        yield "own words", math.log(own / (1 - own)) / 2
        if in_doubt:
            yield "in doubt", 1.0
        if known := self.spoken_of.get(one.film, 0.0):
            yield "film well known", _share(known, 5)
        film = self.films.get(one.film)
        told = film.kinds.get(one.kind) if film else None
        voices = told.answers.get(one.answer) if told else None
        again = voices.best_besides(one.article) if voices else 0.0
        if voices and again:
            yield from _said_again(voices, one.article, again, in_doubt=in_doubt)
        if told and again < 1:
            yield from _told_otherwise(one, told, 1 - max(again, self.lists.get(one.point, 0.0)))
        if one.kind != "release" and not one.claim.rule.endswith(EARLIER):  # told as of another film
            yield from self._of_another_film(one, 1 - again)
        if film and one.kind in TRADES:
            yield from _otherwise_credited(one, film)

    def _of_another_film(self, one: _Said, unsaid_here: float) -> Iterator[tuple[str, float]]:
        """Whether others say the same of another film of the article."""
        most = 0.0
        for other, film in self.films.items():
            told = film.kinds.get(one.kind) if other != one.film else None
            if told and one.answer in told.answers:
                most = max(most, told.answers[one.answer].besides(one.article))
        if most:
            yield "of another film here", _share(most, 1)
            yield "of another film here, not of this", _share(most, 1) * unsaid_here


def _lists_said_again(films: Mapping[str, _Film], actors: Iterable[_Said]) -> dict[tuple[str, str, Answered], float]:
    """For each actor how well others bear out who else stands in the same list."""
    borne_out: dict[tuple[str, str, Answered], float] = {}
    for together in _lists(actors):
        told = films[together[0].film].kinds["cast"].answers if together[0].film in films else {}
        again = {one.answer: told[one.answer].best_besides(one.article) for one in together if one.answer in told}
        total = sum(again.values())
        for one in together:
            beside = _share(total - again.get(one.answer, 0.0), 2)
            borne_out[one.point] = max(beside, borne_out.get(one.point, 0.0))
    return borne_out


def _said_again(voices: Voices, article: str, again: float, *, in_doubt: bool) -> Iterator[tuple[str, float]]:
    total = voices.besides(article)
    yield "said again", again
    yield "said twice more", _share(total, 2)
    yield "said often", _share(total, 6)
    if in_doubt:
        yield "in doubt, said again", again


def _told_otherwise(one: _Said, told: _Told, unsaid_here: float) -> Iterator[tuple[str, float]]:
    """Others who answer the same question and do not say this; the answer that most of them give."""
    often = told.all.besides(one.article)
    if often:
        yield "told, but not this", _share(often, 1) * unsaid_here
        yield "told often, but not this", _share(often, 5) * unsaid_here
    rival = told.most_besides(one.answer, one.article)
    if rival:
        yield "another answer", _share(rival, 1) * unsaid_here
        yield "another answer, often", _share(rival, 4) * unsaid_here
    if isinstance(one.answer, Shown) and one.answer.date:
        yield from _other_dates(one.answer.medium, one.answer.date, told, one.article, unsaid_here)


def _other_dates(medium: str, date: When, told: _Told, article: str, unsaid_here: float) -> Iterator[tuple[str, float]]:
    """The same day for another medium, and other days for the same."""
    most: dict[str, float] = {}
    for other, voices in told.most():
        if isinstance(other, Shown) and other != (medium, date) and (times := voices.besides(article)):
            sign = _beside(date, other.date, same_medium=other.medium == medium)
            most[sign] = max(times, most.get(sign, 0.0))
    for sign, times in most.items():
        if sign:
            yield sign, _share(times, 1) * unsaid_here


def _beside(date: When, other: When | None, *, same_medium: bool) -> str:
    """What another answer is to a date: the same of another medium; for the same one nearby, another, none at all."""
    if not same_medium:
        return "the day of another medium" if other == date else ""
    if other is None:
        return "without a date"
    return "a day near by" if _is_near(date, other) else "another day"


def _is_near(one: When, other: When) -> bool:
    if one.edtf[4:] == other.edtf[4:] and "XXXX" in (one.edtf[:4], other.edtf[:4]):
        return True
    if one.first is None or other.first is None:
        return False
    if one.exact and other.exact:
        return abs((one.first - other.first).days) <= _NEAR
    return one.overlaps(other)


def _otherwise_credited(one: _Said, film: _Film) -> Iterator[tuple[str, float]]:
    """A person whom others name in another trade of the same film."""
    for other in TRADES:
        told = film.kinds.get(other)
        voices = told.answers.get(one.answer) if told and other != one.kind else None
        if voices and (total := voices.besides(one.article)):
            yield f"as {other}", _share(total, 1)
            yield f"as {other}, often", _share(total, 4)


def _share(times: float, most: float) -> float:
    """How often something is said, as a sign: 1 where it is said as often as counts."""
    return min(times, most) / most
