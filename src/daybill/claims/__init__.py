"""What an article claims: films, dates and facts, each with its exact words.

The words are found first (sentences, names of the vocabulary, dates, titles, people), then each sentence is folded into
a short line of words and signs, then rules and finders read claims off it, then refiners tidy the whole. An article in
a language that Daybill does not read gives no claims.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

import msgspec

from daybill.claims.airings import find_airings
from daybill.claims.buyers import buyers
from daybill.claims.chronicle import Chronicle
from daybill.claims.codes import countries_by_code
from daybill.claims.comparisons import find_comparisons
from daybill.claims.earlier import earlier_films
from daybill.claims.facts import TIED, find_facts
from daybill.claims.festivals import find_festivals
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded, fold_sentence
from daybill.claims.glossing import in_english
from daybill.claims.laurels import find_laurels
from daybill.claims.lexicon import MONTH_NAMES, given_names, ordinary_words
from daybill.claims.names import Draft, Names, Told, find_names, told
from daybill.claims.passages import find_passages
from daybill.claims.prizes import prizes
from daybill.claims.prizes_abroad import prizes_abroad
from daybill.claims.refine import refine, without_byline
from daybill.claims.releases import ENOUGH, LEAST, find_releases
from daybill.claims.renown import Renown, on_record
from daybill.claims.sentences import Sentence, sentences, with_labels
from daybill.claims.shapes import companies_by_shape
from daybill.claims.text import Text, covered
from daybill.claims.ties import tie
from daybill.claims.topic import may_tell_of_films
from daybill.claims.traces import (
    Ahead,
    Event,
    Trace,
    Weekdays,
    month_of,
    months_in_address,
    traces,
    usual_weekdays,
    yearless,
)
from daybill.claims.words import Named, known_names, whole_companies, words
from daybill.claims.years import Reading, months, readings
from daybill.dates import DateMention, find_dates
from daybill.grammar import Mention
from daybill.languages import LANGUAGES
from daybill.languages.glossary import glossary
from daybill.model import Article, Claim, Medium, When
from daybill.spelling import fold

__all__ = [
    "Chronicle",
    "Draft",
    "Findings",
    "Observed",
    "Renown",
    "Told",
    "draft",
    "evidence_of_time",
    "facts_of",
    "find",
    "findings",
    "observe",
    "on_record",
    "plain_titles",
    "raw_text",
    "told_titles",
]


LINE_UP = "director.line-up"
"""The rule by which a row of a line-up names the maker of a film."""
_NO_VENUE = frozenset({"release.bare", "release.verb", "release.entry", "release.again"})
"""The rules by which a day is taken for one of release though nothing says where."""
_MOST_DAYS = 10
"""So many days without their year tell the year of a text, if they tell it at all."""


class Observed(msgspec.Struct, frozen=True):
    """An article as the finders see it: its sentences, whole and folded, what is named in them, what they are about."""

    sentences: tuple[Sentence, ...]
    names: Names
    folded: tuple[Folded, ...]
    focus: Focus
    told: tuple[Reading, ...] = ()
    """The dates of an article that does not say when it was published, by all that tells its time."""


def find(article: Article, known: Collection[str] = (), chronicle: Chronicle | None = None) -> tuple[Claim, ...]:
    """The claims of an article, in the order of their words; none twice.

    `known` are the folded titles of films on record: such a film is recognised where nothing sets its title apart. From
    a `chronicle` an article that does not say when it was published has the years of its dates; its claims say so.
    """
    return findings(article, known, chronicle).claims


class Findings(msgspec.Struct, frozen=True):
    """The claims of an article, and what it may say besides: claimed only if others make it likely."""

    claims: tuple[Claim, ...] = ()
    doubtful: tuple[Claim, ...] = ()

    @property
    def voices(self) -> tuple[Claim, ...]:
        """All of it, as others hear it."""
        return (*self.claims, *self.doubtful)

    def borne_out(self, chronicle: Chronicle) -> tuple[Claim, ...]:
        """What is claimed beside what others say of the same films, each as likely as that makes it, in order."""
        weighed = chronicle.others.weighed(self.claims, self.doubtful)
        return tuple(sorted(weighed, key=lambda c: (c.evidence.start, c.evidence.end, c.id)))


def findings(
    article: Article, known: Collection[str] = (), chronicle: Chronicle | None = None, drafted: Draft | None = None
) -> Findings:
    """What an article claims, and what it may claim; as `find` otherwise. `drafted` is its `draft`, if there is one."""
    if not drafted and not _is_read(article, known):
        return Findings()
    seen = observe(article, known, chronicle, drafted)
    sure, doubtful = found_in(article, seen)

    def settled(claim: Claim) -> Claim:
        claim = _with_year_implied(claim, seen.told) if seen.told else claim
        return chronicle.settled(claim) if chronicle else claim

    return Findings(
        tuple(map(settled, refine(article, sure, seen.names))),
        tuple(map(settled, without_byline(article, doubtful, seen.names))),
    )


def found_in(article: Article, seen: Observed) -> tuple[list[Claim], list[Claim]]:
    """What rules and finders find, before it is refined, and what is in doubt."""
    main = seen.names.main
    facts = facts_of(article, seen)
    airings = list(find_airings(article, seen.folded))
    aired = {c.question.film for c in airings}
    found = find_releases(article, seen.folded, seen.focus, LEAST)
    releases = [c for c in found if c.answer or c.question.medium is not Medium.TV or c.question.film not in aired]
    festivals = list(find_festivals(article, seen.folded, seen.focus))
    releases = _but_at_festivals(releases, festivals) if festivals else releases
    ties = list(tie(article, seen.folded, seen.focus, main, facts))
    tied, seen_in = earlier_films(article, seen.folded, [c for c, enough in ties if enough])
    sure = [
        *(c for c in releases if c.probability >= ENOUGH),
        *airings,
        *festivals,
        *(c for c in facts if c.question.kind not in TIED),
        *tied,
        *find_comparisons(article, seen.folded, seen.focus),
        *find_passages(article, seen.sentences, seen.folded, main),
    ]
    unsure = [*(c for c in releases if c.probability < ENOUGH), *(c for c, enough in ties if not enough)]
    return sure, [*unsure, *seen_in]


def _but_at_festivals(releases: Sequence[Claim], festivals: Sequence[Claim]) -> list[Claim]:
    """The releases without those whose day is that of a showing, where no venue is told: `On D, the piazza shows F`."""
    shown = {(c.question.film, str(c.answer)) for c in festivals if c.question.kind == "release" and c.answer}
    return [c for c in releases if c.rule not in _NO_VENUE or (c.question.film, str(c.answer)) not in shown]


def evidence_of_time(
    article: Article, known: Collection[str], chronicle: Chronicle, drafted: Draft | None = None
) -> list[Trace]:
    """All that tells when an article was written, if its dates leave that open: what `scripts/learn years` weighs."""
    drafted = _drafted(article, known, drafted)
    names = find_names(drafted, chronicle.renown.beside(article.address))
    return _evidence_of_time(article, drafted.text, names, chronicle)


def _evidence_of_time(article: Article, text: Text, names: Names, chronicle: Chronicle) -> list[Trace]:
    known = [m for m in text.mentions if isinstance(m.value, Named)]
    others = [*chronicle.traces(article, names.main, names.likely), chronicle.read()]
    return _time_told(article, known, others, chronicle.named(names.main))


def _time_told(
    article: Article,
    known: Sequence[Mention],
    others: Sequence[Trace],
    named: frozenset[dt.date],
) -> list[Trace]:
    alone = _mentions(article, None)
    if all(m.when and m.year_known for m in alone):
        return []
    found = [*traces(article.text, article.url, article.language or "en", alone, known), *others]
    if article.published and article.published.first:
        found.append(Event("a stray date", month_of(article.published.first)))
    days = tuple(islice(yearless(article.text, alone), _MOST_DAYS))
    if days:
        usual = usual_weekdays(article.language or "en", article.territory)
        found += [Ahead(days), Weekdays(days, usual, named)]
    return found


def _with_year_implied(claim: Claim, told: Sequence[Reading]) -> Claim:
    """A claim whose year is not in its words: it says so, and is no likelier than the year is."""
    answer, evidence = claim.answer, claim.evidence
    if not isinstance(answer, When) or answer.first is None or str(answer.first.year) in evidence.quote:
        return claim
    inside = [r for r in told if evidence.start <= r.mention.start and r.mention.end <= evidence.end]
    likely = min((r.likely for r in inside if r.mention.when == answer), default=None)
    if likely is None:
        likely = min((r.likely for r in told), default=1.0)
    return msgspec.structs.replace(claim, implied=(*claim.implied, "year"), probability=claim.probability * likely)


def facts_of(article: Article, seen: Observed) -> list[Claim]:
    """What rules alone find, and what prizes for somebody's work tell: below those for acting a row names no maker."""
    laurels = list(find_laurels(article, seen.folded, seen.focus))
    others = {(c.question.film, str(c.answer)) for c in laurels if c.question.kind != "director"}
    facts = find_facts(article, seen.folded, seen.focus)
    in_rows = (c for c in facts if c.rule != LINE_UP or (c.question.film, str(c.answer)) not in others)
    return [*in_rows, *laurels]


def raw_text(article: Article) -> Text:
    """An article's text with its words, sentences, and the stretches that are neither titles nor people.

    Of an article that does not say when it was published, the years of its dates are not told yet.
    """
    book = glossary(article.language or "en")
    found = words(article.text, elides=bool(book and book.elides))
    named = whole_companies(article.text, found, known_names(article.text, found))
    dates = _dates(article, _mentions(article, None if _is_undated(article) else _reference(article)))
    abroad = prizes_abroad(article.text, article.language)
    won = _without([*abroad, *_without(prizes(article.text), abroad)], dates)
    coded = countries_by_code(article.text, article.language)
    known = [*coded, *_without(named, (*dates, *won, *coded))]
    sure = (*dates, *won, *known)
    shaped = list(companies_by_shape(article.text, found, covered(sure), book.verbs if book else frozenset()))
    every = (*sure, *shaped, *buyers(article.text, (*sure, *shaped)))
    return Text(article, found, sentences(article), sorted(every, key=lambda m: m.start))


def draft(article: Article) -> Draft | None:
    """What may be named in an article, before it is known what others name; none of one that is not read."""
    return Draft.of(raw_text(article)) if _is_read(article) else None


def _is_read(article: Article, known: Collection[str] = ()) -> bool:
    """Whether an article is in a language that is read, and may speak of films."""
    return article.language in (None, *LANGUAGES) and may_tell_of_films(article, known)


def told_titles(drafted: Draft | None) -> Told:
    """What an article alone tells of titles: which it sets apart plainly, and how likely each is that may be one."""
    return told(drafted) if drafted else Told()


def plain_titles(drafted: Draft | None) -> tuple[str, ...]:
    """The folded titles that an article sets apart so plainly that other articles may rely on them."""
    return told_titles(drafted).plain


def observe(
    article: Article, known: Collection[str] = (), chronicle: Chronicle | None = None, drafted: Draft | None = None
) -> Observed:
    """What stands in an article before anything is claimed of it; `drafted` is its `draft`, if there is one."""
    drafted = _drafted(article, known, drafted)
    beside = chronicle.renown.beside(article.address) if chronicle else None
    text, names = drafted.text, find_names(drafted, beside)
    read = _told(article, text, names, chronicle or Chronicle()) if _is_undated(article) else []
    around = _without(_with_dates(text.mentions, _dates(article, [r.mention for r in read])), names.mentions)
    folded = tuple(_folded(article, text.sentences, sorted((*around, *names.mentions), key=lambda m: m.start)))
    return Observed(text.sentences, names, folded, Focus(folded, names.main, names.likely), tuple(read))


def _drafted(article: Article, known: Collection[str], drafted: Draft | None) -> Draft:
    return drafted.recalling(known) if drafted else Draft.of(raw_text(article), known)


def _told(article: Article, text: Text, names: Names, chronicle: Chronicle) -> list[Reading]:
    """The dates of a text that does not say when it was published, by all that tells its time; else nothing."""
    traces = _evidence_of_time(article, text, names, chronicle)
    over = months_in_address(article.url, article.language or "en")
    return readings(months(traces), article.text, lambda day: _mentions(article, day), over) if traces else []


def _with_dates(mentions: Sequence[Mention], dates: Sequence[Mention]) -> Sequence[Mention]:
    """The same with other dates in place of theirs, if there are any."""
    return [*(m for m in mentions if m.sign != "D"), *dates] if dates else mentions


def _is_undated(article: Article) -> bool:
    """Whether an article does not say when it was published, or only by what a crawl left before it."""
    return article.published is None or article.known.published == "text"


def _dates(article: Article, found: Sequence[DateMention]) -> list[Mention]:
    return [
        Mention(m.start, m.end, "D", m.when)
        for m in found
        if m.kind != "soon"
        and not _in_title(article.text, m.start, m.end)
        and not _is_surname(article.text, m.start, m.end)
        and not _is_of_a_name(article, m.start, m.end)
        and not _is_of_a_company(article.text, m.start, m.end)
    ]


_COMPANY_BEHIND = re.compile(r" (?:Films|Pictures|Entertainment|Media|Productions|Releasing|Studios?|Distribution)\b")


def _is_of_a_company(text: str, start: int, end: int) -> bool:
    """Whether a bare month is the first word of a company's name: `October Films`."""
    return _COMPANY_BEHIND.match(text, end) is not None and text[start:end].casefold() in MONTH_NAMES


def _is_surname(text: str, start: int, end: int) -> bool:
    """Whether a bare month is somebody's name, for a given name stands right before it: `Elaine May`."""
    if text[start:end].casefold() not in MONTH_NAMES or not text.startswith(" ", start - 1):
        return False
    before = text[max(0, start - 20) : start - 1].split()
    given = before[-1] if before else ""
    return given.istitle() and fold(given) in given_names() and fold(given) not in ordinary_words()


_LISTED_NAME = re.compile(r"(?:, | e | y | et )[^\W\d_a-z][\w'’-]+ $")


def _is_of_a_name(article: Article, start: int, end: int) -> bool:
    """Whether a bare month is part of a name: `Rio de Janeiro`; in a list of people, where months have no capital."""
    if not article.text[start:end].isalpha() or not article.text[start].isupper():
        return False
    before = article.text[max(0, start - 24) : start]
    if before.endswith(("Rio de ", "Río de ")):
        return True
    return article.language in _SMALL_MONTHS and _LISTED_NAME.search(before) is not None


_SMALL_MONTHS = frozenset({"es", "fr", "it", "pt"})
_LAST_SEASON = re.compile(
    r"(?:D(?:er|ie|as) letzte|Le Dernier|L['’]Été Dernier|El [uú]ltimo|L['’]ultim[oa]|O [UuÚú]ltimo) "
    r"(?:winter|sommer|hiver|été|automne|printemps|invierno|verano|otoño|inverno|estate|autunno|verão|outono)",
    re.IGNORECASE,
)
"""A title that names a season; of the season that is over, an article with a capital hardly ever tells."""


def _in_title(text: str, start: int, end: int) -> bool:
    """Whether the words of a date are those of a title: `The Last Winter`, or a lone `tomorrow` in capitals."""
    if text[start].isupper() and _LAST_SEASON.fullmatch(text, start, end):
        return True
    if text.startswith(("Last ", "Next "), start) and text.endswith("The ", 0, start):
        return text[start:end].istitle() and text[start:end].replace(" ", "").isalpha()
    return _in_loud_title(text, start, end)


def _in_loud_title(text: str, start: int, end: int) -> bool:
    """Whether a lone `tomorrow` ends other capitals, as in a title on a quiet line: `C'È ANCORA DOMANI, di`."""
    if not text[start:end].isupper() or not text[start:end].isalpha():
        return False
    before = text[max(0, start - 40) : start].rsplit("\n", 1)[-1].split()
    if len(before) < 2 or not (before[-1].isupper() and before[-1][-1:].isalpha()):
        return False
    line_end = text.find("\n", end)
    return not text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)].isupper()


def _mentions(article: Article, reference: dt.date | None) -> tuple[DateMention, ...]:
    return find_dates(article.text, reference, language=article.language or "en", territory=article.territory)


def _reference(article: Article) -> dt.date | None:
    """The day from which a text counts: its publication, or the middle of what is known of it."""
    published = article.published
    if published is None or published.first is None or published.last is None:
        return None
    return published.first + (published.last - published.first) // 2


def _without(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Those mentions that overlap none of the others."""
    taken = covered(others)
    return [m for m in mentions if m.start not in taken and m.end - 1 not in taken]


def _folded(article: Article, lines: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Folded]:
    """The sentences folded, page furniture left out."""
    position = 0
    for line in with_labels(article, lines):
        inside = []
        while position < len(mentions) and mentions[position].start < line.end:
            if mentions[position].start >= line.start and mentions[position].end <= line.end:
                inside.append(mentions[position])
            position += 1
        if line.sort != "furniture":
            yield in_english(fold_sentence(article.text, line, inside), article.language)
