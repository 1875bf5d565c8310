"""How the claims of an article came about: what was named, what rules and finders proposed, what was kept and why not.

The stages are those of `claims.find`, run once more with an eye on what they leave behind.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from daybill.claims import (
    Chronicle,
    Observed,
    accord,
    facts_of,
    found_in,
    names,
    observe,
    raw_text,
    releases,
    rivals,
    scorer,
    ties,
    titles,
)
from daybill.claims.folding import Folded
from daybill.claims.people import find_people
from daybill.claims.readings import Proposal
from daybill.claims.refine import REFINERS
from daybill.claims.renown import Beside
from daybill.claims.topic import may_tell_of_films
from daybill.claims.words import Named
from daybill.languages import LANGUAGES
from daybill.model import Article, Claim, Record
from daybill.spelling import fold

_FEW = 5
"""Of all signs so many are told: those that weigh most."""


class Mentioned(Record, frozen=True):
    """Something that was named: the sign that stands for it in the folded sentence, its words, and what it is."""

    sign: str
    start: int
    end: int
    what: str


class FoldedLine(Record, frozen=True):
    """A sentence as rules see it, with what its signs stand for; `start`:`end` is where it stands in the article."""

    start: int
    end: int
    sort: str
    folded: str
    mentions: tuple[Mentioned, ...]


class Rejected(Record, frozen=True, kw_only=True):
    """A candidate that fell short: how likely it was held to be, how likely it had to be, and what weighed most."""

    sort: Literal["title", "release", "tie"]
    what: str
    start: int
    end: int
    likelihood: float
    needed: float
    signs: tuple[tuple[str, float], ...]
    """The weightiest signs, each with what it added to the score; below 0 it spoke against."""


class Refinement(Record, frozen=True):
    """What one refiner did: the claims that it took away, and those that it added or changed."""

    refiner: str
    reason: str
    gone: tuple[Claim, ...]
    added: tuple[Claim, ...]


class Explanation(Record, frozen=True, kw_only=True):
    """All that is to be told of an article's claims."""

    article: Article
    main: str | None = None
    """The film that it is mainly about."""
    note: str = ""
    """Why nothing was looked for, where nothing was."""
    lines: tuple[FoldedLine, ...] = ()
    claims: tuple[Claim, ...] = ()
    refinements: tuple[Refinement, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def explain(article: Article, known: Collection[str] = (), chronicle: Chronicle | None = None) -> Explanation:
    """How the claims of an article came about; `known` and `chronicle` as for `find`."""
    if article.language not in (None, *LANGUAGES):
        return Explanation(article=article, note=f"Daybill does not read {article.language}")
    if not may_tell_of_films(article, known):
        return Explanation(article=article, note="no word of it speaks of films")
    seen = observe(article, known, chronicle)
    beside = chronicle.renown.beside(article.address) if chronicle else None
    refinements, claims = _refined(article, found_in(article, seen)[0], seen.names)
    return Explanation(
        article=article,
        main=seen.names.main,
        note="" if seen.folded else "the text has no sentences of its own",
        lines=tuple(_line(f) for f in seen.folded),
        claims=tuple(sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.id))),
        refinements=refinements,
        rejected=tuple(sorted(_rejected(article, seen, known, beside), key=lambda r: (r.sort, -r.likelihood, r.start))),
    )


def _line(f: Folded) -> FoldedLine:
    mentions = tuple(Mentioned(m.sign, m.start, m.end, _named(m.value)) for m in f.signs.values())
    return FoldedLine(f.sentence.start, f.sentence.end, f.sentence.sort, f.text, mentions)


def _named(value: object) -> str:
    return f"{value.entry.id} ({value.sort})" if isinstance(value, Named) else str(value)


def _refined(
    article: Article, found: Sequence[Claim], named: names.Names
) -> tuple[tuple[Refinement, ...], Sequence[Claim]]:
    """What each refiner did, and the claims that were left in the end."""
    kept, done = list(found), []
    for refiner in REFINERS:
        refined = refiner(article, list(kept), named)
        gone, added = _without(kept, refined), _without(refined, kept)
        if gone or added:
            done.append(Refinement(refiner.__name__, (refiner.__doc__ or "").split("\n")[0], gone, added))
        kept = list(refined)
    return tuple(done), kept


def _without(claims: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    """Those claims that are not among others, each as often as it is missing."""
    left = [(c.id, c.rule, c.probability) for c in others]
    missing = []
    for claim in claims:
        key = (claim.id, claim.rule, claim.probability)
        if key in left:
            left.remove(key)
        else:
            missing.append(claim)
    return tuple(missing)


# ── what fell short ───────────────────────────────────────────────────────────────────────────────────────────────


def _rejected(article: Article, seen: Observed, known: Collection[str], beside: Beside | None) -> Iterator[Rejected]:
    yield from _titles(article, seen, known, beside)
    yield from _releases(article, seen)
    yield from _ties(article, seen)


def _titles(article: Article, seen: Observed, known: Collection[str], beside: Beside | None) -> Iterator[Rejected]:
    text = raw_text(article)
    taken = {fold(article.text[m.start : m.end]) for m in seen.names.mentions if m.sign == "F"}
    proposals = titles.propose(text, find_people(text), known)
    weights = scorer.learned("titles")
    company, table = rivals.beside_all(proposals, weights, beside)
    for key, proposal in proposals.items():
        likely = scorer.likelihood(table, company[key])
        if likely < names.ENOUGH and key not in taken:
            start, end = min(proposal.spans)
            weighed = _weightiest({**weights["weights"], **table}, {**proposal.signs, **company[key]})
            yield Rejected(
                sort="title",
                what=proposal.shown,
                start=start,
                end=end,
                likelihood=round(likely, 3),
                needed=names.ENOUGH,
                signs=weighed,
            )


def _releases(article: Article, seen: Observed) -> Iterator[Rejected]:
    proposed = releases.propose_releases(article, seen.folded, seen.focus)
    proposals = [found for found in proposed if isinstance(found, Proposal)]
    weights = scorer.learned("releases")
    for found, likely, signs in zip(proposals, *accord.weighed(proposals), strict=True):
        if likely < releases.ENOUGH:
            claim, sort = found.claim, accord.sort_of(found)
            question = claim.question
            parts = (question.film, question.medium, question.extent, question.service, question.territory)
            yield Rejected(
                sort="release",
                what=", ".join(str(part) for part in (*parts, claim.answer, claim.status) if part),
                start=claim.evidence.start,
                end=claim.evidence.end,
                likelihood=round(likely, 3),
                needed=releases.ENOUGH,
                signs=(
                    *_weightiest(weights[sort], found.signs),
                    *_weightiest(weights[f"{sort} together"], signs)[1:],
                ),
            )


def _ties(article: Article, seen: Observed) -> Iterator[Rejected]:
    """Ties that fell short, with what weighed most where the name stands best, and over all places."""
    table = ties.file_of(article.language)
    weights = scorer.learned(table)
    facts = facts_of(article, seen)
    choices = ties.propose_choices(seen.folded, seen.focus, seen.names.main, facts)
    weighed = ((choice, ties.log_odds(choice, table)) for choice in choices)
    for proposal, signs in ties.weigh_ties(weighed, seen.focus.likely):
        likely = scorer.likelihood(weights[f"{proposal.kind} in all"], signs)
        needed = weights["enough"].get(proposal.kind, 0.5)
        if likely >= needed:
            continue
        best = max(proposal.places, key=lambda place: place[0])[1]
        there = {*best.signs, *(sign for group, how in best.films.items() if proposal.film in group for sign in how)}
        yield Rejected(
            sort="tie",
            what=f"{proposal.value}, {proposal.kind} of {proposal.film}",
            start=best.evidence[0],
            end=best.evidence[1],
            likelihood=round(likely, 3),
            needed=needed,
            signs=(
                *_weightiest(weights[proposal.kind], dict.fromkeys(sorted(there), 1.0)),
                *_weightiest(weights[f"{proposal.kind} in all"], signs)[1:],
            ),
        )


def _weightiest(weights: Mapping[str, float], signs: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """The signs that moved a score most, with how far; what every candidate starts from is `always`."""
    moved = [(name, round(weights[name] * value, 2)) for name, value in signs.items() if weights.get(name)]
    return (("always", round(weights["always"], 2)), *sorted(moved, key=lambda m: -abs(m[1]))[:_FEW])
