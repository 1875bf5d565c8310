"""The nouns of Daybill, in the order in which they come to be.

Source → Page → Article → Claim → Identity → Verdict. All are frozen; each points back at what it was made of, so that
every line of the guide can be followed down to the words of an article. Identifiers of our own records are digests of
their content: reading a page twice adds nothing.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal, Self

import msgspec

from daybill import edtf
from daybill.errors import BadEvidence
from daybill.spelling import digest, fold


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """What every noun is: frozen, compared by value, written as JSON without its defaults."""


# ── what we read ──────────────────────────────────────────────────────────────────────────────────────────────────


class Source(Record, frozen=True, kw_only=True):
    """Whom we read."""

    kind: str
    """`files`, `web`, `archive`; of those that are followed `feed`, `sitemap`, `page`, `folder`, `mailbox`, …."""
    address: str
    outlet: str | None = None
    language: str | None = None
    territory: str | None = None
    """The outlet's home territory (ISO 3166), where known."""
    published: str | None = None
    """A publication date (EDTF) that the user gave for documents that do not say it themselves."""
    url: str | None = None
    """A url that the user gave likewise."""


class Page(Record, frozen=True, kw_only=True):
    """One document as it came, byte for byte."""

    source: Source
    address: str
    """Its url or path; for a record in a file of records, the record's own id, url, or `path#line`."""
    fetched: dt.datetime
    body: bytes
    media_type: str


class When(Record, frozen=True, tag="when"):
    """A day, or all the days that a loose phrase leaves open (both ends in).

    `first` or `last` is `None` where that end is open or, as in `XXXX-01-29`, where the year is not known.
    """

    edtf: str
    first: dt.date | None = None
    last: dt.date | None = None

    @classmethod
    def of(cls, text: str) -> Self:
        """The `When` of an EDTF date; raises `ValueError` for anything else."""
        first, last = edtf.bounds(text)
        return cls(edtf=text, first=first, last=last)

    @classmethod
    def day(cls, date: dt.date) -> Self:
        """Just this day."""
        return cls(edtf=date.isoformat(), first=date, last=date)

    @property
    def exact(self) -> bool:
        """Whether this is a single day."""
        return self.first is not None and self.first == self.last

    @property
    def length(self) -> int | None:
        """How many days it leaves open; `None` where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def overlaps(self, other: When) -> bool:
        """Whether some day fits both."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        return starts_in_time and (other.first is None or self.last is None or other.first <= self.last)

    def within(self, other: When) -> bool:
        """Whether every day of this one fits the other."""
        begins = other.first is None or (self.first is not None and self.first >= other.first)
        return begins and (other.last is None or (self.last is not None and self.last <= other.last))

    def borne_out_by(self, other: Answer) -> float:
        """1 where `other` is as exact and agrees, less where it is looser, -1 where no day fits both."""
        if not isinstance(other, When):
            return 0.0
        if self == other:
            return 1.0
        if None in (self.first, self.last, other.first, other.last):
            return _agreement_without_year(self, other)
        if not self.overlaps(other):
            return -1.0
        if other.within(self):
            return 1.0
        # A month bears out one of its days with .42, a season with .32, a year with .23.
        return float(((self.length or 1) / (other.length or 1)) ** 0.25)

    def __str__(self) -> str:
        return self.edtf


def _agreement_without_year(one: When, two: When) -> float:
    """Open ends bear out a little what they leave open; a date without its year one of the same day and month."""
    if one.edtf.startswith("XXXX") != two.edtf.startswith("XXXX"):
        bare, full = (one, two) if one.edtf.startswith("XXXX") else (two, one)
        if full.first and full.exact:
            return 0.8 if full.edtf[4:] == bare.edtf[4:] else -0.8
        return 0.0
    if one.edtf.startswith("XXXX"):
        return -0.8
    return 0.2 if one.overlaps(two) else -1.0


class Name(Record, frozen=True, tag="name"):
    """A name or short phrase: of a company, a country, a genre, another film."""

    text: str

    def borne_out_by(self, other: Answer) -> float:
        """1 for the same words, .7 where one contains the other, else -1."""
        return _likeness(self.text, other.text) if isinstance(other, Name) else 0.0

    def __str__(self) -> str:
        return self.text


class Person(Record, frozen=True, tag="person"):
    """A person, as printed, with the role played where it is given."""

    name: str
    role: str | None = None

    def borne_out_by(self, other: Answer) -> float:
        """1 for the same name, .7 where one is part of the other, else -1."""
        return _likeness(self.name, other.name) if isinstance(other, Person) else 0.0

    def __str__(self) -> str:
        return self.name


class Minutes(Record, frozen=True, tag="minutes"):
    """A running time."""

    minutes: int

    def borne_out_by(self, other: Answer) -> float:
        """1 for the same, falling to -1 at ten minutes apart."""
        if not isinstance(other, Minutes):
            return 0.0
        return max(-1.0, 1.0 - abs(self.minutes - other.minutes) / 5)

    def __str__(self) -> str:
        return str(self.minutes)


class Showing(Record, frozen=True, tag="showing"):
    """A festival appearance: festival, section, year."""

    festival: str
    section: str | None = None
    year: int | None = None

    def borne_out_by(self, other: Answer) -> float:
        """1 for the same festival and year, .7 where a year is missing, else -1."""
        if not isinstance(other, Showing) or _likeness(self.festival, other.festival) < 0:
            return -1.0 if isinstance(other, Showing) else 0.0
        if self.year == other.year:
            return 1.0
        return -1.0 if self.year and other.year else 0.7

    def __str__(self) -> str:
        return f"{self.festival} {self.year}" if self.year else self.festival


class Honour(Record, frozen=True, tag="honour"):
    """A prize, and who gave it."""

    prize: str
    given_by: str | None = None
    year: int | None = None

    def borne_out_by(self, other: Answer) -> float:
        """1 for the same prize of the same giver, .7 where a giver is missing, else -1."""
        if not isinstance(other, Honour):
            return 0.0
        prize = _likeness(self.prize, other.prize)
        if prize < 0 or not (self.given_by and other.given_by):
            return min(prize, 0.7)
        return min(prize, _likeness(self.given_by, other.given_by))

    def __str__(self) -> str:
        given_by = f"{self.given_by} {self.year}" if self.given_by and self.year else self.given_by
        return f"{self.prize}, {given_by}" if given_by else self.prize


class Passage(Record, frozen=True, tag="passage"):
    """A stretch of free text: a synopsis, a quoted review; whose it is and where it stood, where that is said."""

    text: str
    who: str | None = None
    where: str | None = None

    def borne_out_by(self, other: Answer) -> float:
        """The share of the shorter one's words that the longer one has, from 0 to 1: texts do not contradict."""
        if not isinstance(other, Passage):
            return 0.0
        mine, yours = set(fold(self.text).split()), set(fold(other.text).split())
        return len(mine & yours) / max(1, min(len(mine), len(yours)))

    def __str__(self) -> str:
        return self.text


Answer = When | Name | Person | Minutes | Showing | Honour | Passage


def _likeness(one: str, two: str) -> float:
    first, second = fold(one), fold(two)
    if first == second:
        return 1.0
    shorter, longer = sorted((first.split(), second.split()), key=len)
    return 0.7 if shorter and set(shorter) <= set(longer) else -1.0


class Span(Record, frozen=True):
    """Half-open range of characters: `start` is in, `end` is not."""

    start: int
    end: int


class Hint(Record, frozen=True):
    """A span that the markup or the layout sets apart.

    `kind`: `headline`, `emphasis` (italics), `heading`, `item` (of a list), `link`, `furniture` (page litter that
    states nothing: menus, READ MORE lines, biographies, comments), `synopsis`.
    """

    kind: str
    start: int
    end: int


class Known(Record, frozen=True):
    """How the facts about an article are known: `given`, `record`, `json-ld`, `meta`, `visible`, `mail`, `assumed`.

    Empty: not known at all.
    """

    published: str = ""
    outlet: str = ""
    language: str = ""
    byline: str = ""


class Article(Record, frozen=True, kw_only=True):
    """One statement by one outlet: what a careful reader sees of a page.

    `text` is the only ruler for spans; its first line is the headline where `title` is set and `hints` say so.
    """

    id: str
    address: str
    """The record's own id, else its url or path: how exports name the article."""
    url: str | None = None
    outlet: str
    language: str | None = None
    published: When | None = None
    changed: When | None = None
    title: str = ""
    byline: str = ""
    text: str
    hints: tuple[Hint, ...] = ()
    territory: str | None = None
    """The outlet's home territory, where known."""
    known: Known = Known()

    @classmethod
    def make(cls, **fields: object) -> Self:
        """An article with its id: a digest of address, outlet, dates, title, byline and text."""
        unnamed = cls(id="", **fields)  # type: ignore[arg-type]
        named = (
            unnamed.address,
            unnamed.outlet,
            str(unnamed.published),
            str(unnamed.language),
            unnamed.title,
        )
        return msgspec.structs.replace(unnamed, id=digest("article", *named, unnamed.byline, unnamed.text))


# ── what it says ──────────────────────────────────────────────────────────────────────────────────────────────────


class Evidence(Record, frozen=True):
    """The exact words: `article.text[start:end] == quote`, always."""

    article: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> Self:
        """The evidence that stands at a span of an article; raises `BadEvidence` for an empty or outside span."""
        if not 0 <= start < end <= len(article.text):
            raise BadEvidence(f"{article.address}: no words stand at {start}:{end} of {len(article.text)}")
        return cls(article=article.id, start=start, end=end, quote=article.text[start:end])


class Medium(StrEnum):
    """The way in which a film is shown. A festival screening is never a release."""

    THEATRICAL = "theatrical"
    VIRTUAL_CINEMA = "virtual_cinema"
    VOD = "vod"
    STREAMING = "streaming"
    PHYSICAL = "physical"
    TV = "tv"
    FESTIVAL = "festival"


class Status(StrEnum):
    """What a text says of a release date."""

    PLANNED = "planned"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"


class Question(Record, frozen=True, kw_only=True):
    """What two claims must share to contradict each other.

    In a claim `film` is the title as printed; in a verdict it is the film's id. `about` names the one item that a
    question of a kind with many right answers is about (is X in the cast?).
    """

    kind: str
    film: str
    territory: str | None = None
    medium: Medium | None = None
    extent: Literal["limited", "wide"] | None = None
    service: str | None = None
    festival: str | None = None
    about: str | None = None

    @property
    def key(self) -> str:
        """The question as one line, for keeping and comparing."""
        where = f"{self.territory or ''}|{self.medium or ''}|{self.extent or ''}|{self.service or ''}"
        return f"{self.kind}|{self.film}|{where}|{self.festival or ''}|{self.about or ''}"


class Claim(Record, frozen=True, kw_only=True):
    """One answer to one question, by one article, in its own words.

    `answer` is `None` where a release is announced without a date. `said` is how firmly the text puts it: `stated`,
    `reported` (by the outlet named in `heard_from`), `rumoured`, `hoped`. `implied` names the slots that the text
    did not say. `probability` is how likely a careful reader would write the same claim down; `by_itself` how likely
    its own article alone makes it, where what others say changed that.
    """

    id: str
    question: Question
    answer: Answer | None
    evidence: Evidence
    status: Status | None = None
    rule: str
    said: Literal["stated", "reported", "rumoured", "hoped"] = "stated"
    heard_from: str | None = None
    implied: tuple[str, ...] = ()
    probability: float
    by_itself: float | None = None

    @classmethod
    def make(
        cls,
        question: Question,
        answer: Answer | None,
        evidence: Evidence,
        status: Status | None = None,
        **fields: object,
    ) -> Self:
        """A claim with its id: a digest of question, answer, status and evidence."""
        said = msgspec.json.encode((question, answer, status)).decode()
        place = f"{evidence.article}:{evidence.start}:{evidence.end}"
        name = digest("claim", said, place)
        return cls(id=name, question=question, answer=answer, evidence=evidence, status=status, **fields)  # type: ignore[arg-type]


# ── which film ────────────────────────────────────────────────────────────────────────────────────────────────────


class Film(Record, frozen=True, kw_only=True):
    """A film: its best title, and all that tells it from others."""

    id: str
    title: str
    year: int | None = None
    titles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ids: dict[str, str] = msgspec.field(default_factory=dict)
    """Identifiers elsewhere: `imdb`, `tmdb`, `wikidata`, `letterboxd`."""


class Identity(Record, frozen=True):
    """Which film a claim is about; `film` is `None` where it cannot be told."""

    claim: str
    film: str | None
    score: float
    reasons: tuple[str, ...] = ()


class Ruling(Record, frozen=True, kw_only=True):
    """What a person decided about films, who and why; respected until it is undone.

    `merge`: the mentions of both sides are of one film, called `films[0]`. `split`: those of the `other` side are not
    of the film of `one`. `same`: those of the `other` side are of the film of `one`. `date`: the release that `about`
    names is on the day of `answer`, or, without one, is cancelled.
    """

    id: str
    deed: Literal["merge", "split", "same", "date"]
    films: tuple[str, ...]
    one: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """The titles under which these mentions are filed."""
    about: Question | None = None
    answer: When | None = None
    by: str = ""
    why: str = ""
    made: dt.datetime
    day: dt.date | None = None
    """As of which day a `date` holds: the day on which it was made."""


class Statement(Record, frozen=True, kw_only=True):
    """What weighing needs to know of a claim: which film it is about, who said it, when, in which text."""

    claim: Claim
    film: str
    outlet: str
    said_on: dt.date | None = None
    """The last day on which it can have been published; `None` where that is not known."""
    read_on: dt.date
    fingerprint: tuple[int, ...] = ()
    """Of the whole article: how copies are found."""
    sentence: str = ""
    """The sentence in which its words stand."""
    territory: str | None = None
    """The outlet's home territory."""
    nearby: str | None = None
    """The territory that the same text names for the releases of other films, where it is just one."""
    trust: float = 1.0
    """By what the trust in it is multiplied for what is known of its outlet."""


# ── what we believe ───────────────────────────────────────────────────────────────────────────────────────────────


class Alternative(Record, frozen=True):
    """One possible answer, how likely it is, and the claims that say it."""

    answer: Answer | None
    probability: float
    claims: tuple[str, ...] = ()
    status: Status | None = None


class Verdict(Record, frozen=True, kw_only=True):
    """What is believed about one question, on the press known up to `as_of`.

    `answer` is `None` where no date is known. `outlets` counts who says so, `witnesses` how many of them did not copy
    another. `alternatives` holds every other answer, likeliest first.
    """

    question: Question
    answer: Answer | None
    probability: float
    status: Status | None = None
    alternatives: tuple[Alternative, ...] = ()
    supported: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    outlets: int = 0
    witnesses: int = 0
    copied_by: tuple[str, ...] = ()
    """Outlets that say so only by repeating another."""
    reasons: tuple[str, ...] = ()
    as_of: dt.date

    @property
    def contested(self) -> bool:
        """Whether another answer keeps at least one chance in ten."""
        return any(a.probability >= 0.1 for a in self.alternatives)


# ── what went wrong ───────────────────────────────────────────────────────────────────────────────────────────────


class Problem(Record, frozen=True, kw_only=True):
    """A document that could not be read, why, and how to mend it."""

    address: str
    stage: str
    reason: str
    remedy: str = ""
