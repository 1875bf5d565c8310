"""What ties a person or a company to a film: director, writer, cast, producer, distributor, or nothing.

Rules find the plain cases; press copy has many that no rule foresees ("On screen are P, P and P"). So every person and
company is paired with the films that it may belong to, the signs for each tie are gathered (which rules fired, what
stands before and behind the list of names, where the film is named), and a logistic model weighs them. Its weights are
in `ties.toml`, learned from labelled press by `scripts/learn ties`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from daybill.claims import scorer
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.placing import Listed, context, films_for, listed
from daybill.claims.words import Named
from daybill.model import Answer, Article, Claim, Evidence, Name, Person, Question
from daybill.spelling import fold

KINDS_OF_SIGN = {
    "P": ("director", "writer", "cast", "producer"),
    "O": ("distributor", "producer"),
    "S": ("distributor",),
}
_KINDS = frozenset(kind for kinds in KINDS_OF_SIGN.values() for kind in kinds)
_OWN_FILMS = frozenset({"rule director.earlier-films", "a rule for another film"})
"""A director by another rule, and this film in brackets behind their name: theirs, whatever else stands around."""

Key = tuple[str, str, str]
"""Kind, film and value."""


class Tie(msgspec.Struct):
    """One possible tie: its signs, and where the words for it stand."""

    kind: str
    film: str
    value: str
    sign: str
    evidence: tuple[int, int]
    rule: str = ""
    by_rule: float = 0.0
    """The rule's own probability where its film stands too far from the name for the signs to say anything."""
    signs: dict[str, float] = msgspec.field(default_factory=dict)


def tie(
    article: Article, folded: Sequence[Folded], focus: Focus, main: str | None, found: Sequence[Claim]
) -> Iterator[Claim]:
    """The claims for all ties that are likely enough; `found` are the claims of rules, which count as signs."""
    for proposal in propose_ties(folded, focus, main, found):
        likely = proposal.by_rule or likelihood(proposal.kind, proposal.signs)
        if proposal.signs.keys() >= _OWN_FILMS:
            likely = max(likely, 0.55)
        if likely >= scorer.learned("ties")["enough"].get(proposal.kind, 0.5):
            yield _claim(article, proposal, likely)


def likelihood(kind: str, signs: Mapping[str, float]) -> float:
    """How likely a tie with these signs is one that a careful reader would note, 0 to 1."""
    return scorer.likelihood(scorer.learned("ties")[kind], signs)


def propose_ties(folded: Sequence[Folded], focus: Focus, main: str | None, found: Sequence[Claim]) -> list[Tie]:
    """Every pair of a person or company with a film that it may belong to, once for each kind of tie."""
    ties: dict[Key, Tie] = {}
    for name in listed(folded):
        _pair(ties, name, films_for(name, focus, main))
    _add_found(ties, found)
    _note_rules(ties.values(), found)
    return list(ties.values())


def _claim(article: Article, proposal: Tie, likely: float) -> Claim:
    a_person = proposal.kind in ("director", "writer", "cast")
    answer: Answer = Person(proposal.value) if a_person else Name(proposal.value)
    return Claim.make(
        Question(kind=proposal.kind, film=proposal.film),
        answer,
        Evidence.of(article, *proposal.evidence),
        rule=proposal.rule or f"{proposal.kind}.context",
        probability=round(min(0.98, likely), 2),
    )


def _pair(ties: dict[Key, Tie], name: Listed, films: Mapping[str, set[str]]) -> None:
    """Notes one place where a name stands, with every film that it may belong to there."""
    mention = name.mention
    value = mention.value.shown if isinstance(mention.value, Named) else str(mention.value)
    around = tuple(context(name))
    for film, how in films.items():
        if film == value:
            continue
        for kind in KINDS_OF_SIGN[mention.sign]:
            proposal = ties.get((kind, film, value))
            if proposal is None:
                proposal = Tie(kind, film, value, mention.sign, (mention.start, mention.end), signs={"times": -1.0})
                ties[kind, film, value] = proposal
            _note_place(proposal, around, how, several=len(films) > 1)


def _note_place(proposal: Tie, around: Sequence[str], how: set[str], *, several: bool) -> None:
    """What speaks for a tie at one place; the words around the name, only where the film is in focus or at first."""
    signs = proposal.signs
    signs["times"] = min(3.0, signs["times"] + 1)
    if "focus" in how or len(signs) < 3:
        signs.update(dict.fromkeys(around, 1.0))
    signs.update(dict.fromkeys(how, 1.0))
    if several and "focus" in how:
        signs["best of several films"] = 1.0


def _add_found(ties: dict[Key, Tie], found: Iterable[Claim]) -> None:
    """Ties that only a rule sees."""
    for claim in found:
        key = _key(claim)
        if claim.question.kind in _KINDS and key not in ties:
            span = (claim.evidence.start, claim.evidence.end)
            ties[key] = Tie(*key, "P", span, by_rule=claim.probability)


def _note_rules(ties: Iterable[Tie], found: Iterable[Claim]) -> None:
    """What rules found is a sign for its own tie, and says something of the others of the same name."""
    same: dict[Key, list[Claim]] = defaultdict(list)
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)  # by film and folded value
    films: dict[tuple[str, str], set[str]] = defaultdict(set)  # by kind and folded value
    for claim in found:
        kind, film, value = claim.question.kind, claim.question.film, fold(str(claim.answer))
        same[kind, film, value].append(claim)
        kinds[film, value].add(kind)
        films[kind, value].add(film)
    for proposal in ties:
        value = fold(proposal.value)
        _note_own_rules(proposal, same.get((proposal.kind, proposal.film, value), ()))
        if films.get((proposal.kind, value), set()) - {proposal.film}:
            proposal.signs["a rule for another film"] = 1.0
        for kind in kinds.get((proposal.film, value), set()) - {proposal.kind}:
            proposal.signs[f"also {kind}"] = 1.0


def _note_own_rules(proposal: Tie, claims: Sequence[Claim]) -> None:
    for claim in claims:
        proposal.signs[f"rule {claim.rule}"] = 1.0
        proposal.signs["a rule"] = 1.0
        if not proposal.rule:
            proposal.rule = claim.rule
            proposal.evidence = (claim.evidence.start, claim.evidence.end)


def _key(claim: Claim) -> Key:
    return claim.question.kind, claim.question.film, str(claim.answer)
