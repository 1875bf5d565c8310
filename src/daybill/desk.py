"""The desk: one round through all stages, from documents to verdicts.

The only place that wires the stages together, and the only one that turns errors into records: a document that cannot
be read, or on which a stage fails, becomes a `Problem`, and the round goes on.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from daybill import claims, films, reading, sources, verdicts
from daybill.errors import BadEvidence, BadKnowledge, DaybillError, LedgerError
from daybill.languages import LANGUAGES
from daybill.ledger import Ledger, asking, catalogue, keeping, reputes, shelf
from daybill.model import Article, Claim, Page, Problem, Record, Source, Statement, Verdict
from daybill.settings import Web
from daybill.sources.visit import Selection
from daybill.spelling import digest, fold
from daybill.vocabulary import entries

MEGABYTE = 1_000_000
_BATCH = 1000
"""Articles identified at once: what bounds the memory and the time for which others wait for the ledger."""

_TOGETHER = 500
"""Documents read together, so that each profits from the titles of the others: what an interrupt may lose unread."""

_ROOM = 500_000
"""Characters of articles whose drafts are kept until all of a lot are opened: 50 MB."""

_MOST_DAYS, _MOST_WEIGHINGS = 100, 500_000
"""Days as of which a film is weighed at once, and statements times days: about a minute at 20,000 a second."""


_FELT = 0.005
"""By how much trust in an outlet must move for its films to be weighed anew: half of what shows in a percentage."""


class Stages(NamedTuple):
    """The stages, each a function of its arguments alone, so that each can be replaced."""

    read: Callable[..., Article] = reading.read
    draft: Callable[[Article], claims.Draft | None] = claims.draft
    find: Callable[[Article, Collection[str], claims.Chronicle, claims.Draft | None], claims.Findings] = claims.findings
    fingerprint: Callable[[str], tuple[int, ...]] = verdicts.fingerprint
    identify: Callable[..., films.Identification] = films.identify
    weigh: Callable[..., tuple[Verdict, ...]] = verdicts.weigh
    compare: Callable[[claims.Findings, claims.Chronicle], tuple[Claim, ...]] = claims.Findings.borne_out


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for a whole round."""

    today: dt.date
    now: dt.datetime
    limit: int = 10 * MEGABYTE
    """The largest document, in bytes."""
    territory: str = "US"
    """Whose dates are meant where neither text nor outlet tells."""
    web: Web = Web()
    """How the web is asked."""
    only: Selection = Selection()
    """What is read of archives."""
    stages: Stages = Stages()


class Document(Record, frozen=True, kw_only=True):
    """What became of one document."""

    address: str
    new: bool = False
    language: str | None = None
    claims: tuple[tuple[str, int], ...] = ()
    """How many of each kind."""
    problem: Problem | None = None


class Settlement(Record, frozen=True, kw_only=True):
    """What identifying and weighing came to: the films touched, and how many of their questions are contested."""

    films: int = 0
    contested: int = 0
    problems: tuple[Problem, ...] = ()


class RoundSummary(Record, frozen=True, kw_only=True):
    """What a round came to."""

    articles_new: int = 0
    articles_known: int = 0
    claims: dict[str, int] = msgspec.field(default_factory=dict)
    """Of the new articles, by kind, most frequent first."""
    films: int = 0
    """Films that the round added or changed."""
    contradictions: int = 0
    """Their questions on which the press disagrees."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def read(
    ledger: Ledger, asked: Iterable[Source], rules: Rules, watch: Callable[[Document], None] = lambda _: None
) -> RoundSummary:
    """Read all documents of the sources, then settle what they say; `watch` is told of each document once it is kept.

    An interrupt leaves every finished document in the ledger; what it left unsettled is settled the next time.
    """
    documents: list[Document] = []
    passed: Counter[str] = Counter()
    known = {fold(title) for film in asking.films(ledger) for title in (film.title, *film.titles)}
    chronicle = claims.Chronicle()
    for source in asked:
        pages = sources.pages(source, limit=rules.limit, now=rules.now, web=rules.web, only=rules.only)
        if source.kind == "archive":
            pages = _about_films(pages, passed)
        # What comes through a pipe may come slowly: each document is kept as soon as it is there.
        together = 1 if source.address == "-" else _TOGETHER
        while opened := list(_thinned(_opened(page, rules) for page in islice(pages, together))):
            chronicle.renown = _renown(opened)
            # Those that say when they were published come first: they date the others.
            lot, found = sorted(opened, key=_undated), []
            # Titles that one article sets apart are recognised in all others of the lot, whatever their order.
            for known_here, one in zip(claims.on_record(known, [one.titles.plain for one in lot]), lot, strict=True):
                catalogued = _catalogued(ledger, one, rules) - known_here
                known_here.update(catalogued)
                found.append(_found(ledger, one, known_here, chronicle, rules))
                known_here.difference_update(catalogued)
            # What others say makes a claim likelier or less likely, so all are searched before any is kept.
            for one in found:
                if _in_other_language(one, rules):
                    passed["not in the languages asked for"] += 1
                    continue
                documents.append(_document(ledger, one, chronicle, rules))
                watch(documents[-1])
    return _summary(documents, settle(ledger, rules), passed)


def _about_films(pages: Iterable[Page | Problem], passed: Counter[str]) -> Iterator[Page | Problem]:
    """Those that may be about films; the others are counted. An archive has millions, of which no more is kept."""
    for page in pages:
        if isinstance(page, Problem) or reading.about_films(page):
            yield page
        else:
            passed["not about films"] += 1


def _in_other_language(opened: Opened, rules: Rules) -> bool:
    article = opened.article
    wanted = rules.only.languages
    return bool(wanted) and isinstance(article, Article) and (article.language or "") not in wanted


def count(asked: Iterable[Source]) -> int | None:
    """How many documents the sources hold, for a progress bar; `None` where only reading them would tell."""
    numbers = [sources.count(source) for source in asked]
    return None if None in numbers else sum(number or 0 for number in numbers)


class Opened(NamedTuple):
    """A document read but not yet kept: its article, or what went wrong; and what it tells of titles."""

    met: keeping.Reading
    article: Article | Problem
    titles: claims.Told = claims.Told()
    draft: claims.Draft | None = None
    """What may be named in it, where that is kept."""
    findings: claims.Findings = claims.Findings()


def _opened(page: Page | Problem, rules: Rules) -> Opened:
    if isinstance(page, Problem):
        return Opened(met_as(page.address, rules), page)
    met = met_as(page.address, rules, digest(page.body.decode("latin-1")), page.fetched)
    stage = "reading"
    try:
        article = rules.stages.read(page, today=rules.today)
        stage = "claims"
        draft = rules.stages.draft(article)
        return Opened(met, article, claims.told_titles(draft), draft)
    except BadKnowledge:
        raise
    except Exception as error:  # noqa: BLE001  (no document may stop a round, and none is lost: it becomes a problem)
        return Opened(met, problem_of(page.address, stage, error))


def _thinned(opened: Iterable[Opened]) -> Iterator[Opened]:
    """The same, drafts kept of so many only as there is room for; the others are made once more."""
    room = _ROOM
    for one in opened:
        room -= len(one.article.text) if isinstance(one.article, Article) else 0
        yield one if room >= 0 else one._replace(draft=None)


def _renown(opened: Iterable[Opened]) -> claims.Renown:
    """How surely each article of a lot names a title. Kept for the lot alone: an archive has more than memory holds."""
    renown = claims.Renown()
    for one in opened:
        if isinstance(one.article, Article):
            renown.hear(one.article.address, one.titles.likely)
    return renown


def _undated(opened: Opened) -> bool:
    return isinstance(opened.article, Article) and opened.article.published is None


def _found(ledger: Ledger, opened: Opened, known: Collection[str], chronicle: claims.Chronicle, rules: Rules) -> Opened:
    """A document with what it says, noted in the chronicle; nothing is looked for in one that is kept already."""
    article = opened.article
    if isinstance(article, Problem) or asking.has_article(ledger, article.id):
        return opened
    try:
        findings = rules.stages.find(article, known, chronicle, opened.draft)
        chronicle.note(article, checked(article, findings.claims))
        chronicle.others.hear(findings.voices)
        return opened._replace(findings=findings)
    except BadKnowledge:
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        return opened._replace(article=problem_of(article.address, "claims", error))


def _catalogued(ledger: Ledger, opened: Opened, rules: Rules) -> set[str]:
    """What may be a title in an article, folded, where a catalogue has a film of it by someone whom the article names.

    A catalogue has a film for nearly every word there is: only with its people is one meant.
    """
    if isinstance(opened.article, Problem) or not catalogue.any_entry(ledger):
        return set()
    draft = opened.draft or rules.stages.draft(opened.article)
    if draft is None:
        return set()
    people = {films.person_key(str(person.value)) for person in draft.people if " " in str(person.value)}
    keys = {films.canonical(proposal.shown): key for key, proposal in draft.proposals.items()}
    return {keys[title] for title, named in catalogue.credited(ledger, keys).items() if not people.isdisjoint(named)}


def _document(ledger: Ledger, opened: Opened, chronicle: claims.Chronicle, rules: Rules) -> Document:
    """Keep one document with its claims, or keep what went wrong."""
    met, article = opened.met, opened.article
    if isinstance(article, Problem):
        return _trouble(ledger, article, rules, met)
    try:
        found = checked(article, rules.stages.compare(opened.findings, chronicle))
        new = keeping.keep_document(ledger, met, article, found, rules.stages.fingerprint(article.text))
    except (LedgerError, BadKnowledge):
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        return _trouble(ledger, problem_of(article.address, "ledger", error), rules, met)
    kinds = Counter(claim.question.kind for claim in found)
    return Document(address=article.address, new=new, language=article.language, claims=tuple(kinds.items()))


def checked(article: Article, found: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, once each quote is what stands at its span; raises `BadEvidence` for the first that is not."""
    for claim in found:
        evidence = claim.evidence
        if evidence.article != article.id or article.text[evidence.start : evidence.end] != evidence.quote:
            raise BadEvidence(
                f"{article.address}: the quote of rule {claim.rule!r} is not what stands at"
                f" {evidence.start}:{evidence.end}",
                "please report this defect with the document",
            )
    return tuple(found)


def met_as(address: str, rules: Rules, body: str = "", fetched: dt.datetime | None = None) -> keeping.Reading:
    """A document as it is met in a round."""
    return keeping.Reading(address=address, body=body, fetched=fetched or rules.now, today=rules.today)


def _trouble(ledger: Ledger, problem: Problem, rules: Rules, met: keeping.Reading | None = None) -> Document:
    keeping.keep_problem(ledger, problem, met or met_as(problem.address, rules))
    return Document(address=problem.address, problem=problem)


def problem_of(address: str, stage: str, error: Exception) -> Problem:
    """What an error of a stage is to a reader."""
    if isinstance(error, DaybillError):
        return Problem(address=address, stage=stage, reason=str(error), remedy=error.remedy)
    reason = f"{type(error).__name__}: {error}".encode("utf-8", "backslashreplace").decode()
    return Problem(address=address, stage=stage, reason=reason, remedy="please report this defect with the document")


# ── identifying and weighing ──────────────────────────────────────────────────────────────────────────────────────


def settle(ledger: Ledger, rules: Rules) -> Settlement:
    """Identify the claims that wait for it, then weigh anew each film they touch; nothing to do is soon done.

    Each step is kept by itself, so that an interrupted settling goes on where it was.
    """
    problems = []
    while waiting := asking.unidentified(ledger, _BATCH):
        problems.extend(_identify(ledger, waiting, rules))
    while keys := asking.titles_due(ledger, _BATCH):
        _identify_anew(ledger, keys, rules)
    touched = asking.unweighed(ledger)
    _learn(ledger, touched, rules)
    contested = 0
    # Films too of whose outlets something was learned.
    for film in asking.unweighed(ledger):
        weighed = _weigh(ledger, film, rules)
        if isinstance(weighed, Problem):
            problems.append(weighed)
        elif film in touched:
            contested += sum(verdict.contested for verdict in weighed)
    return Settlement(films=len(touched), contested=contested, problems=tuple(problems))


def _identify(ledger: Ledger, articles: Sequence[Article], rules: Rules) -> list[Problem]:
    """Identify the claims of some articles; if that fails, halve them until the one that it fails on is found."""
    names = [article.id for article in articles]
    try:
        # Films must not be made twice by two processes at once: known films are read and new ones kept in one go.
        with ledger.transaction():
            found = rules.stages.identify(
                [claim for name in names for claim in asking.claims_of(ledger, name)],
                {article.id: article for article in articles},
                shelf.LedgerShelf(ledger),
            )
            shelf.keep_placed(ledger, found)
            keeping.keep_identification(ledger, names, found.films, found.identities, today=rules.today)
    except (LedgerError, BadKnowledge):
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        if len(articles) > 1:
            half = len(articles) // 2
            return _identify(ledger, articles[:half], rules) + _identify(ledger, articles[half:], rules)
        problem = problem_of(articles[0].address, "films", error)
        with ledger.transaction():
            keeping.keep_problem(ledger, problem, met_as(problem.address, rules))
            keeping.keep_identification(ledger, names, (), (), today=rules.today)
        return [problem]
    return []


def _identify_anew(ledger: Ledger, keys: Sequence[str], rules: Rules) -> None:
    """Identify what is known of these titles once more: a ruling or a catalogue has something to say of them."""
    with ledger.transaction():
        found = rules.stages.identify((), {}, shelf.LedgerShelf(ledger), keys)
        shelf.keep_placed(ledger, found)
        shelf.keep_seen(ledger, keys)
        keeping.keep_identification(ledger, (), found.films, found.identities, today=rules.today)


def _learn(ledger: Ledger, touched: Collection[str], rules: Rules) -> None:
    """Learn from these films how far each outlet that speaks of them can be trusted.

    They are weighed for that as if nothing were known of any outlet, so that the order of reading teaches nothing.
    What is learned is used once it would change a belief: by no more than that does the order of reading matter.
    """
    changed: set[str] = set()
    for film in touched:
        changed |= reputes.keep(ledger, film, _fared(ledger, film, rules))
    sorts = {entry.id: entry.sort for entry in entries("outlet")}
    known = reputes.trusted(ledger)
    records = reputes.of_outlets(ledger, sorted(changed))
    factors = {outlet: verdicts.repute.trust(record, sorts.get(outlet)) for outlet, record in records.items()}
    moved = {outlet: now for outlet, now in factors.items() if abs(now - known.get(outlet, 1.0)) > _FELT}
    reputes.keep_trust(ledger, moved)


def _fared(ledger: Ledger, film: str, rules: Rules) -> dict[str, verdicts.repute.Record]:
    """How the outlets did of whom nothing but this film is known; nothing, for a film that cannot be weighed."""
    case = asking.case(ledger, film)
    if case is None or not case.statements:
        return {}
    plain = tuple(msgspec.structs.replace(statement, trust=1.0) for statement in case.statements)
    try:
        reached = rules.stages.weigh(plain, today=rules.today, territory=rules.territory, rulings=case.rulings)
    except (LedgerError, BadKnowledge):
        raise
    except Exception:  # noqa: BLE001  (weighing it in earnest tells what is wrong)
        return {}
    return verdicts.repute.records(reached, case.statements)


def _weigh(ledger: Ledger, film: str, rules: Rules) -> Sequence[Verdict] | Problem:
    """Keep what is believed of a film; a film that cannot be weighed is one problem, and the others go on."""
    try:
        return _beliefs(ledger, film, rules)
    except (LedgerError, BadKnowledge):
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        known = asking.film(ledger, film)
        problem = problem_of(f"film {known.title if known else film}", "verdicts", error)
        with ledger.transaction():
            keeping.keep_problem(ledger, problem, met_as(problem.address, rules))
            keeping.give_up(ledger, film)
        return problem


def _beliefs(ledger: Ledger, film: str, rules: Rules) -> Sequence[Verdict]:
    """Keep what is believed of a film as of each day on which the press said something of it; the newest belief."""
    version = ledger.version()
    while case := asking.case(ledger, film):
        # Weighed without holding the ledger, so anew if another process has meanwhile brought something.
        history = {day: _believed(case, day, rules) for day in _days(case, rules.today)}
        with ledger.transaction():
            if ledger.version() == version or asking.case(ledger, film) == case:
                keeping.keep_history(ledger, film, history, today=rules.today)
                return history[rules.today]
    return ()


def _days(case: asking.Case, today: dt.date) -> Sequence[dt.date]:
    """The days to weigh as of: each on which something was said, unless they are very many.

    Then the older ones are thinned out evenly: so a film of a thousand articles is weighed a hundred times at most, and
    what was believed of it long ago can be asked to within a few days.
    """
    told = sorted({day for day in map(_known_on, case.statements) if day >= case.since})
    half = min(_MOST_DAYS, max(10, _MOST_WEIGHINGS // (len(case.statements) + 1))) // 2
    older = max(0, len(told) - half)
    thinned = told[: older : 1 + older // half] + told[older:]
    return sorted({*thinned, *(day for day in case.days if day >= case.since), today})


def _believed(case: asking.Case, day: dt.date, rules: Rules) -> Sequence[Verdict]:
    known = tuple(statement for statement in case.statements if _known_on(statement) <= day)
    made = tuple(ruling for ruling in case.rulings if ruling.day is None or ruling.day <= day)
    if not known and not made:
        return ()
    return rules.stages.weigh(known, today=day, territory=rules.territory, rulings=made)


def _known_on(statement: Statement) -> dt.date:
    return statement.said_on or statement.read_on


# ── the summary ───────────────────────────────────────────────────────────────────────────────────────────────────


def _summary(documents: Sequence[Document], settlement: Settlement, passed: Counter[str]) -> RoundSummary:
    read_ones = [document for document in documents if document.problem is None]
    kinds: Counter[str] = Counter()
    for document in read_ones:
        kinds.update(dict(document.claims))
    return RoundSummary(
        articles_new=sum(document.new for document in read_ones),
        articles_known=sum(not document.new for document in read_ones),
        claims=dict(kinds.most_common()),
        films=settlement.films,
        contradictions=settlement.contested,
        problems=(*(d.problem for d in documents if d.problem), *settlement.problems),
        notes=(*_notes(read_ones), *(f"{number:,} pages passed over: {why}" for why, number in passed.items())),
    )


def _notes(documents: Sequence[Document]) -> tuple[str, ...]:
    unread = Counter(d.language for d in documents if d.new and d.language and d.language not in LANGUAGES)
    if not unread:
        return ()
    number = sum(unread.values())
    return (f"{number} article{'s' * (number > 1)} in languages not read: {', '.join(sorted(unread))}",)
