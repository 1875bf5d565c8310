"""What ties a person or a company to a film: director, writer, cast, producer, distributor, or nothing.

Rules find the plain cases; press copy has many that no rule foresees ("On screen are P, P and P"). So every person and
company is paired with the films that it may belong to, the signs for each tie are gathered (which rules fired, what
stands before and behind the list of names, where the film is named), and a logistic model weighs them. Its weights are
in `ties.toml`, learned from labelled press by `scripts/learn`.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import LISTS, Mention
from daybill.model import Answer, Article, Claim, Evidence, Name, Person, Question
from daybill.spelling import fold

KINDS_OF_SIGN = {
    "P": ("director", "writer", "cast", "producer"),
    "O": ("distributor", "producer"),
    "S": ("distributor",),
}
_RUNS = {sign: re.compile(LISTS[name]) for sign, name in (("P", "people"), ("O", "companies"), ("S", "services"))}
_TOKEN = re.compile(r"[a-zà-ÿ][a-zà-ÿ'-]*|[A-Z]|\d+|[^\s\w]")


_OWN_FILMS = frozenset({"rule director.earlier-films", "a rule for another film"})
"""A director by another rule, and this film in brackets behind their name: theirs, whatever else stands around."""


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
        if likely < _enough(proposal.kind):
            continue
        answer: Answer = (
            Person(proposal.value) if proposal.kind in ("director", "writer", "cast") else Name(proposal.value)
        )
        question = Question(kind=proposal.kind, film=proposal.film)
        evidence = Evidence.of(article, *proposal.evidence)
        yield Claim.make(
            question,
            answer,
            evidence,
            rule=proposal.rule or f"{proposal.kind}.context",
            probability=round(min(0.98, likely), 2),
        )


def likelihood(kind: str, signs: dict[str, float]) -> float:
    """How likely a tie with these signs is one that a careful reader would note, 0 to 1."""
    weights = _learned()[kind]
    total = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _enough(kind: str) -> float:
    return _learned()["enough"].get(kind, 0.5)


@cache
def _learned() -> dict[str, dict[str, float]]:
    path = files(__package__) / "ties.toml"
    return msgspec.toml.decode(path.read_bytes(), type=dict[str, dict[str, float]])


def propose_ties(folded: Sequence[Folded], focus: Focus, main: str | None, found: Sequence[Claim]) -> list[Tie]:
    """Every pair of a person or company with a film that it may belong to, once for each kind of tie."""
    ties: dict[tuple[str, str, str], Tie] = {}
    for n, f in enumerate(folded):
        for sign, pattern in _RUNS.items():
            if sign not in f.text:
                continue
            for run in pattern.finditer(f.text):
                members = f.mentions(run.start(), run.end(), sign)
                for place, (i, mention) in enumerate(members):
                    _pair(ties, f, n, focus, main, run, i, mention, place, len(members))
    _note_rules(ties, found)
    return list(ties.values())


def _pair(
    ties: dict[tuple[str, str, str], Tie],
    f: Folded,
    number: int,
    focus: Focus,
    main: str | None,
    run: re.Match[str],
    i: int,
    mention: Mention,
    place: int,
    size: int,
) -> None:
    context = _context(f, number, run, i, place, size)
    value = mention.value.shown if isinstance(mention.value, Named) else str(mention.value)
    films = _films(f, focus, main, run.start(), i, run.end())
    for film, how in films.items():
        if film == value:
            continue
        for kind in KINDS_OF_SIGN[mention.sign]:
            key = (kind, film, value)
            proposal = ties.get(key)
            if proposal is None:
                proposal = ties[key] = Tie(kind, film, value, mention.sign, (mention.start, mention.end))
                proposal.signs["times"] = -1.0
            proposal.signs["times"] = min(3.0, proposal.signs["times"] + 1)
            best = "focus" in how
            for sign in (*context, *how) if best or len(proposal.signs) < 3 else how:
                proposal.signs[sign] = 1.0
            if len(films) > 1 and best:
                proposal.signs["best of several films"] = 1.0


def _films(f: Folded, focus: Focus, main: str | None, start: int, i: int, end: int) -> dict[str, set[str]]:
    """The films that a name may belong to, with how each is placed."""
    films: dict[str, set[str]] = {}

    def note(film: str | None, how: str) -> None:
        if film:
            films.setdefault(film, set()).add(how)

    named = [(j, str(m.value)) for j, m in f.signs.items() if m.sign == "F"]
    before = [(j, t) for j, t in named if j < start]
    after = [(j, t) for j, t in named if j > i]
    if before:
        note(before[-1][1], "named before")
        gap = f.text[before[-1][0] + 1 : start]
        note(before[-1][1], f"{_gap(gap)} before")
    if after:
        j, title = after[0]
        gap = f.text[i + 1 : j]
        note(title, "named after")
        note(title, f"{_gap(gap)} after")
        if re.fullmatch(r"'?s?,?(?: [a-z-]+){0,3} ?\(", gap):
            note(title, "in brackets behind")
        if re.match(r"'s? ", gap) and "." not in gap:
            note(title, "owned")
            if re.fullmatch(r"'s? (?:[a-zG'&-]+,? ){0,5}", gap):
                note(title, "owned at once")
    note(focus.about(f, start, end), "focus")
    note(main, "main")
    if not named and len(films) > 1:
        for how in films.values():
            how.add("no film in sentence")
    return films


def _gap(gap: str) -> str:
    if re.search(r"[.;]", gap):
        return "a clause"
    return "close" if len(gap) <= 12 else "near" if len(gap) <= 45 else "far"


def _context(f: Folded, number: int, run: re.Match[str], i: int, place: int, size: int) -> list[str]:
    """The signs in the words around a list of names."""
    before = _TOKEN.findall(f.text[max(0, run.start() - 60) : run.start()])
    after = _TOKEN.findall(f.text[run.end() : run.end() + 40])
    own = _TOKEN.findall(f.text[i + 1 : i + 20])
    signs = [
        f"before {' '.join(before[-1:])}",
        f"before {' '.join(before[-2:])}",
        f"after {' '.join(after[:1])}",
        f"after {' '.join(after[:2])}",
    ]
    signs += [f"near before {w}" for w in before[-7:-1] if len(w) > 2]
    signs += [f"near after {w}" for w in after[1:5] if len(w) > 2]
    if own[:1] == ["("]:
        signs.append("brackets behind")
    if f.text[max(0, i - 1) : i] == "(" and f.text[i + 1 : i + 2] == ")":
        signs.append("alone in brackets")
    signs.append(f"list of {min(size, 4)}")
    if size > 1:
        signs.append("first of list" if place == 0 else "later in list")
    if not before:
        signs.append("opens the line")
    if not after:
        signs.append("closes the line")
    if number == 0:
        signs.append("first line")
    words = set(_TOKEN.findall(f.text))
    signs += [f"line has {w}" for w in _LINE_WORDS & words]
    return signs


_LINE_WORDS = frozenset(
    ["cast", "starring", "stars", "star", "director", "directed", "directs", "dir", "written", "writer", "script", "screenplay", "producer", "produced", "producers", "producing", "plays", "play", "role", "actor", "actress", "rights", "acquired", "release", "released", "distributor", "trailer", "with", "by", "review", "interview", "jury", "festival", "said", "says", "told", "president", "critic", "novel", "book"]
)


def _note_rules(ties: dict[tuple[str, str, str], Tie], found: Sequence[Claim]) -> None:
    for claim in found:
        kind, film, value = claim.question.kind, claim.question.film, str(claim.answer)
        if any(kind in kinds for kinds in KINDS_OF_SIGN.values()) and (kind, film, value) not in ties:
            place = (claim.evidence.start, claim.evidence.end)
            ties[kind, film, value] = Tie(kind, film, value, "P", place, by_rule=claim.probability)
    by_value: dict[str, list[Tie]] = {}
    for proposal in ties.values():
        by_value.setdefault(fold(proposal.value), []).append(proposal)
    for claim in found:
        for proposal in by_value.get(fold(str(claim.answer)), ()):
            _note_rule(proposal, claim)


def _note_rule(proposal: Tie, claim: Claim) -> None:
    kind, film = claim.question.kind, claim.question.film
    if proposal.kind == kind and proposal.film == film:
        proposal.signs[f"rule {claim.rule}"] = 1.0
        proposal.signs["a rule"] = 1.0
        if not proposal.rule:
            proposal.rule = claim.rule
            proposal.evidence = (claim.evidence.start, claim.evidence.end)
    elif proposal.kind == kind:
        proposal.signs["a rule for another film"] = 1.0
    elif proposal.film == film:
        proposal.signs[f"also {kind}"] = 1.0
