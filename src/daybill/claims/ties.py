"""What ties a person or a company to a film: director, writer, cast, producer, distributor, or nothing.

Rules find the plain cases; press copy has many that no rule foresees ("On screen are P, P and P"). So each place where
a person or company is named is a choice: for each kind of tie, one of the films around (or list of films), or none. The
signs of each choice are gathered (which rules fired, the words around the list of names, where the film is named), and
weighed by a conditional logit model. What all places together say of a tie is then weighed once more, against what they
say of its rivals. All weights are in `ties.toml`, learned from labelled press by `scripts/learn ties`; those for texts
in other languages than English in `ties_abroad.toml`.

Source of the method: D. McFadden, Conditional logit analysis of qualitative choice behavior, 1974.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

import msgspec

from daybill.claims import scorer
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lexicon import CHARACTERS
from daybill.claims.placing import Films, Listed, Story, bracketed_roles, context, films_for, is_distributor, listed
from daybill.claims.wares import gave_it_up, has_arm
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Answer, Article, Claim, Evidence, Name, Person, Question
from daybill.spelling import fold

KINDS_OF_SIGN = {
    "P": ("director", "writer", "cast", "producer"),
    "O": ("distributor", "producer"),
    "S": ("distributor",),
    "stand-in": ("director", "writer", "cast"),
}
_KINDS = frozenset(kind for kinds in KINDS_OF_SIGN.values() for kind in kinds)
DOUBTFUL = 0.06
"""The likelihood below which a tie is out of the question: what others say does not help it."""
OF_MANY_FILMS = frozenset({"distributor", "director"})
"""Kinds that tie one name to many films in one breath: here the films of a choice are no rivals."""
_OF_OTHER_FILMS = frozenset({"director.earlier-films", "director.recent-films", "director.also-made"})
"""Rules that tell of what somebody did before."""
_OWNING = frozenset({"director.owns", "director.owns-film", "director.the-film"})
"""Rules by which a film is called somebody's, who may be its star."""
_OWNS = "distributor.owns"
"""The rule that finds a company's possessive before a film, which need not be the distributor's."""
_FROM = "distributor.from"
"""The rule that finds whom a film is from: of a company that releases none, who made it."""
_SURE = 8.0
"""Log-odds beyond which a place is as good as certain."""

_HALF_SURE = 0.5
"""How likely a film is one that is named by others only."""

_MOST = {"times": 3.0, "others": 2.0}
"""How much the signs of all places together say at most; each other says 1."""

_ROLE = re.compile(
    r"(?:(?<!directed by )\bP|\)),? (?:(?:will |also |who )*(?:play|portray|voice)(?:s|ed|ing)? "
    r"(?:(?!with|opposite|alongside|beside|against|by|for|in|and)[a-z-]+ ){0,3}|"
    r"(?:is|as|returns? as) (?:[a-z-]+ )?|"
    r"(?:in|reprises|takes|essays) (?:the|his|her) (?:[a-z-]+ )?(?:role|part) (?:of|as) |"
    r"(?:brought to life|portrayed|played|essayed|voiced) by P as )(?P<role>P)\b(?! P)|"
    r"\b(?P<before>P) \((?:(?:played|voiced|portrayed) by P\b|"
    r"P\)(?= (?!(?:and|as|is|are|will|or|for|in|stars?|plays?|returns?|joins?|leads?)\b|co-)[a-z]|"
    r", (?:who|whose|an?|the|his|her)\b))"
)
"""A role behind who plays it, or before: where a sentence goes on behind `P (P)`, it tells of the first, a role."""

_PAIRED = re.compile(r"\bP \(P\)")
"""A role with the surname of who plays it: `Ada Lund (Petri)`."""
_EXECUTIVE_BEFORE = re.compile(
    r"\bexec(?:utive)?[- ](?:producers?|produced by)(?: (?:is|are|was|were|include|includes))?[:,]? ?"
    r"(?:[a-zT'-]+ ){0,2}$"
)
_EXECUTIVE_BEHIND = re.compile(
    r"(?:, (?:an?|the|once) [^.;,()P]{3,40})?,? \(?"
    r"(?:(?:is|are|was|were|will|be|also|both|all|acts?|acted|acting|serv(?:e|es|ed|ing)|as|the|an|one|of|its|"
    r"among|credited|on board|attached|to) )*exec(?:utive)?[- ]produc"
)
"""Beside a list of names: they are executive producers."""
_HALL = re.compile(
    r" (?:center|cent(?:re|er)s|cineplex(?:es)?|theaters?|theatres?|cinemas?)\b|"
    r" (?:(?:has|have|is|will|now) )*(?:open|sell|sold|offer|launch)\w* [^.;F]{0,24}\btickets?\b"
)
"""Behind the name of a company that keeps a cinema, or sells its tickets: `at the O center`."""
_AT_HALL = re.compile(r"\b(?:premi[eè]re|screen|show|debut|bow|play|held)\w* at the $")
"""Before the name of a company after which a house is called: `its premiere at the O`."""
_SERVING = re.compile(r",? (?:also )?(?:serv|act)(?:es?|ed|ing) as (?:the |an )?exec")

Key = tuple[str, str, str]
"""Kind, film and value."""


class Choice(msgspec.Struct):
    """One place where a name stands, and the films to which a kind of tie may join it there."""

    kind: str
    value: str
    evidence: tuple[int, int]
    parts: tuple[Collection[str], ...]
    """What holds whichever film it is, in parts that choices share: said of the line, of the list, of the name."""
    placed: Mapping[Films, Collection[str]]
    """What holds for each film, or list of films, whatever the kind."""
    rules: Sequence[Claim] = ()
    """What rules found there."""
    ruled: Mapping[Films, set[str]] = {}
    """What rules say for films."""
    said: Collection[str] = ()
    """What rules say for the kind."""

    @property
    def signs(self) -> set[str]:
        """What holds whichever film it is."""
        return set().union(*self.parts, self.said)

    @property
    def films(self) -> Mapping[Films, set[str]]:
        """What holds for each film, or list of films."""
        return {group: {*self.placed.get(group, ()), *self.ruled.get(group, ())} for group in self.groups}

    @property
    def groups(self) -> Iterable[Films]:
        """The films, or lists of films."""
        return {**self.placed, **self.ruled} if self.ruled else self.placed


class Tie(msgspec.Struct):
    """A kind of tie between a film and a name, with what each place says for it (log-odds)."""

    kind: str
    film: str
    value: str
    places: list[tuple[float, Choice]]


def tie(
    article: Article, folded: Sequence[Folded], focus: Focus, main: str | None, found: Sequence[Claim]
) -> Iterator[tuple[Claim, bool]]:
    """All ties that are not out of the question, each with whether it is likely enough to be claimed.

    `found` are the claims of rules, which count as signs.
    """
    scales = _scales(file_of(article.language))
    tables = scales.tables
    choices = _with_odds(propose_choices(folded, focus, main, found), scales)
    for proposal, signs in _weighed_in_all(choices, focus.likely, scales.hopeless):
        likely = scorer.likelihood(tables[f"{proposal.kind} in all"], signs)
        if likely >= DOUBTFUL and fold(proposal.value) not in CHARACTERS:
            yield _claim(article, proposal, likely), likely >= tables["enough"].get(proposal.kind, 0.5)


def _claim(article: Article, proposal: Tie, likely: float) -> Claim:
    a_person = proposal.kind in ("director", "writer", "cast")
    answer: Answer = Person(proposal.value) if a_person else Name(proposal.value)
    best = max(proposal.places, key=lambda place: place[0])[1]
    rule = next((c for c in best.rules if c.question.film == proposal.film), None)
    span = (rule.evidence.start, rule.evidence.end) if rule else best.evidence
    return Claim.make(
        Question(kind=proposal.kind, film=proposal.film),
        answer,
        Evidence.of(article, *span),
        rule=rule.rule if rule else f"{proposal.kind}.context",
        probability=round(min(0.98, likely), 2),
    )


# ── choices ───────────────────────────────────────────────────────────────────────────────────────────────────────


def propose_choices(folded: Sequence[Folded], focus: Focus, main: str | None, found: Sequence[Claim]) -> list[Choice]:
    """Every place where a name stands, once for each kind of tie, with the films that it may belong to there."""
    story = Story(folded, focus, main)
    by_rules = _by_value(found)
    choices: list[Choice] = []
    names: dict[str, str] = {}
    forms: dict[str, str] = {}
    spent: set[int] = set()
    roles = _roles(folded)
    trades = {value: placed.kinds for value, placed in by_rules.items()}
    stars, owners = _stars_of_others(by_rules)
    sources = [claim for claim in found if claim.question.kind == "based_on"]
    for name in listed(folded, {value for value, kinds in trades.items() if "director" in kinds}):
        shown, key = name.value, fold(name.value)
        who = name.mention.value.id if isinstance(name.mention.value, Named) else shown
        trade = trades.get(key, ())
        own = (*context(name), "named before" if who in names else "named first", *(f"{t} by a rule" for t in trade))
        if key in stars:
            own = (*own, "stars while another directs")
        elif key in owners:
            own = (*own, "owns what another directs")
        if any(_names_source(claim, name, shown) for claim in sources):
            own = (*own, "made its source")
        parts = (name.line.shared, name.shared, (*own, "the name of a role") if shown in roles else own)
        value = forms[key] = names.setdefault(who, shown)
        ruled = by_rules.get(key)
        rules = ruled.around(name) if ruled else ()
        films = films_for(name, story)
        if any(shown in group for group in films):
            films = {group: how for group, how in films.items() if shown not in group}
        for how in films.values():
            if "in brackets behind" in how:
                how.update(f"in brackets behind a {t}" for t in trade or ("stranger",))
        span = (name.mention.start, name.mention.end)
        kinds = KINDS_OF_SIGN["stand-in" if name.stands_in else name.mention.sign]
        if "distributor" in kinds and not _may_release(name, rules):
            kinds = tuple(kind for kind in kinds if kind != "distributor")
            spent.update(id(claim) for claim in rules if claim.question.kind == "distributor")
        if "exec" in name.folded.text and _is_executive(name):
            ruled_by = {claim.question.kind for claim in rules} - {"producer"}
            kinds = tuple(k for k in kinds if k in ruled_by and not (k == "cast" and _serves(name)))
            spent.update(id(claim) for claim in rules if claim.question.kind not in kinds)
        choices += [_choice(Choice(kind, value, span, parts, films), rules) for kind in kinds]
    left = [claim for claim in found if id(claim) not in spent]
    return [*choices, *_of_rules_alone(choices, left, forms)]


def _may_release(name: Listed, rules: Iterable[Claim]) -> bool:
    """Whether a company may be named as a distributor: not as one that another belongs to, or that let go of the film.

    One that is none as a rule must be said to release a film: that the film is its own is not enough. Nor is it for
    any that it made the film.
    """
    if has_arm(name.folded.text, name.start, name.end) or gave_it_up(name.folded.text, name.start, name.end):
        return False
    releases = is_distributor(name)
    if any(c.question.kind == "distributor" and c.rule != _OWNS and (releases or c.rule != _FROM) for c in rules):
        return True
    if _HALL.match(name.folded.text, name.end) or _AT_HALL.search(name.folded.text, 0, name.start):
        return False
    return releases and not any(c.question.kind == "producer" for c in rules)


def _is_executive(name: Listed) -> bool:
    """Whether somebody is named as an executive producer, who is credited for something else than producing."""
    text = name.folded.text
    return bool(_EXECUTIVE_BEHIND.match(text, name.end) or _EXECUTIVE_BEFORE.search(text, 0, name.start))


def _serves(name: Listed) -> bool:
    """Whether somebody is said to be an executive producer and nothing else: `with P and P serving as`."""
    return _SERVING.match(name.folded.text, name.end) is not None


def _names_source(claim: Claim, name: Listed, shown: str) -> bool:
    """Whether a name stands in what a film is based on: `from the novel by P`."""
    start, end = claim.evidence.start, claim.evidence.end
    return start <= name.mention.start and name.mention.end <= end and shown in str(claim.answer)


def _roles(folded: Sequence[Folded]) -> set[str]:
    """Those who are played by somebody: `P plays P`, `P as P`."""
    folded = [f for f in folded if "P" in f.text]
    found = ((f, match) for f in folded for match in _ROLE.finditer(f.text))
    spans = ((f, m.span(m.lastgroup or 0)) for f, m in found if not m["before"] or bracketed_roles(f.text) != "inside")
    roles = {str(mention.value) for f, span in spans for _, mention in f.mentions(*span, "P")}
    pairs = (f.mentions(*m.span(), "P") for f in folded if "P (P)" in f.text for m in _PAIRED.finditer(f.text))
    return roles | {str(role.value) for (_, role), (_, actor) in pairs if _is_short(actor) and not _is_short(role)}


def _is_short(person: Mention) -> bool:
    """Whether somebody is named by less than the whole name, as who was named before."""
    return person.end - person.start < len(str(person.value))


def _by_value(found: Iterable[Claim]) -> Mapping[str, "_Placed"]:
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        if claim.question.kind in _KINDS:
            by_value[fold(str(claim.answer))].append(claim)
    return {value: _Placed(claims) for value, claims in by_value.items()}


def _stars_of_others(by_rules: Mapping[str, "_Placed"]) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Those by whose name alone a film is called that another directs: who act in it, and who may.

    `Ada Lund's Glass` may be the film that Ada Lund stars in.
    """
    directed = {film for placed in by_rules.values() for film in placed.directs}
    owners = (
        {value for value, placed in by_rules.items() if not directed.isdisjoint(placed.owns)} if directed else set()
    )
    return {value for value in owners if not directed.isdisjoint(by_rules[value].stars)}, owners


class _Placed:
    """Claims of rules by where their words begin, to find those around a place without a look at all."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        ordered = sorted((claim.evidence.start, number) for number, claim in enumerate(claims))
        self._starts = [start for start, _ in ordered]
        self._numbers = [number for _, number in ordered]
        self._longest = max(claim.evidence.end - claim.evidence.start for claim in claims)
        self.kinds = tuple(sorted({c.question.kind for c in claims if c.rule not in _OF_OTHER_FILMS}))
        told = [c for c in claims if c.rule not in _OF_OTHER_FILMS]
        self.directs = {c.question.film for c in told if c.question.kind == "director" and c.rule not in _OWNING}
        """The films that they direct by more than that these are called theirs."""
        self.owns = {c.question.film for c in told if c.rule in _OWNING} if not self.directs else set()
        """The films that are called theirs, if they direct none."""
        self.stars = self.owns and {c.question.film for c in told if c.question.kind == "cast"} & self.owns
        """Those of them that they act in."""

    def around(self, name: Listed) -> list[Claim]:
        """The claims whose words hold a name, in the order in which they were found."""
        start, end = name.mention.start, name.mention.end
        first, last = bisect_left(self._starts, end - self._longest), bisect_right(self._starts, start)
        near = (self._claims[number] for number in sorted(self._numbers[first:last]))
        return [claim for claim in near if claim.evidence.end >= end]


def _choice(bare: Choice, rules: Sequence[Claim]) -> Choice:
    """A choice of one kind: rules that fired at the name are signs for it, for other kinds and for their films."""
    if not rules:
        return bare
    bare.rules = [c for c in rules if c.question.kind == bare.kind]
    own = {(c.rule, c.evidence.start) for c in bare.rules}
    said: set[str] = set()
    for claim in rules:
        if claim.question.kind == bare.kind:
            said.update(("a rule", f"rule {claim.rule}"))
        elif (claim.rule, claim.evidence.start) not in own:  # `writer-director P` is no less a writer for it
            said.add(_FOR[claim.question.kind])
    bare.said = said
    if bare.rules:
        bare.ruled = _films_of(bare.rules, bare.placed)
    return bare


_FOR = {kind: f"a rule for {kind}" for kind in sorted(_KINDS)}


def _films_of(rules: Iterable[Claim], placed: Iterable[Films]) -> Mapping[Films, set[str]]:
    """The films that rules name: each is a choice, with its rules as signs."""
    ruled: dict[Films, set[str]] = {}
    for claim in rules:
        film = claim.question.film
        sign = "film guessed for a rule" if "film" in claim.implied else "film of a rule"
        groups = [group for group in placed if film in group] or [(film,)]
        for group in groups:
            ruled.setdefault(group, set()).update((sign, f"film of {claim.rule}"))
    return ruled


def _of_rules_alone(choices: Sequence[Choice], found: Iterable[Claim], forms: Mapping[str, str]) -> Iterator[Choice]:
    """Choices that only a rule sees, whose name stands elsewhere: `She also made F`."""
    noted = {id(claim) for c in choices for claim in c.rules}
    for claim in found:
        kind, film = claim.question.kind, claim.question.film
        value = forms.get(fold(str(claim.answer)), str(claim.answer))
        if kind in _KINDS and id(claim) not in noted:
            signs = {"a rule", "a rule alone", f"rule {claim.rule}"}
            span = (claim.evidence.start, claim.evidence.end)
            yield Choice(kind, value, span, (signs,), {(film,): {"film of a rule alone"}}, [claim])


# ── weighing ──────────────────────────────────────────────────────────────────────────────────────────────────────


def file_of(language: str | None) -> str:
    """The file with the weights for texts in a language: what is put into English reads otherwise than English."""
    return "ties" if language in (None, "en") else "ties_abroad"


def log_odds(choice: Choice, table: str = "ties") -> dict[Films, float]:
    """For each film of a choice the log-odds of it against all others and none."""
    weights = scorer.learned(table)[choice.kind]
    shared = weights["always"] + sum([weights[sign] for sign in choice.signs if sign in weights])
    worth = {g: shared + sum([weights[sign] for sign in how if sign in weights]) for g, how in choice.films.items()}
    return odds_of(choice.kind, worth)


class _Scales(msgspec.Struct, frozen=True):
    """The learned weights, laid out for weighing many choices."""

    tables: Mapping[str, Mapping[str, float]]
    always: Mapping[str, tuple[int, float]]
    """For each kind its number among the columns, and what every choice of it starts from."""
    rows: Mapping[str, Sequence[float]]
    """The weight of each sign for each kind."""
    hopeless: Mapping[str, float]
    """For each kind the log-odds below which a tie stays out of the question, whatever else speaks for it."""

    @classmethod
    def of(cls, tables: Mapping[str, Mapping[str, float]]) -> "_Scales":
        """The weights of some tables."""
        always = {kind: (number, tables[kind]["always"]) for number, kind in enumerate(sorted(_KINDS))}
        each = [tables[kind] for kind in always]
        rows = {sign: tuple(table.get(sign, 0.0) for table in each) for sign in set().union(*each)}
        hopeless = {kind: _least_odds(tables[f"{kind} in all"]) for kind in always}
        return cls(tables, always, rows, hopeless)


_LAST: dict[str, _Scales] = {}
"""The scales of the tables used last: others are used only where weights are tried."""


def _scales(table: str) -> _Scales:
    tables = scorer.learned(table)
    if table not in _LAST or _LAST[table].tables is not tables:
        _LAST[table] = _Scales.of(tables)
    return _LAST[table]


def _with_odds(choices: Sequence[Choice], scales: _Scales) -> Iterator[tuple[Choice, dict[Films, float]]]:
    """Each choice with its log-odds; what the choices of one name share is added up once for all kinds."""
    shared: dict[int, Sequence[float]] = {}
    placed: dict[int, Sequence[tuple[Films, Sequence[float]]]] = {}
    for choice in choices:
        number, base = scales.always[choice.kind]
        of_all, of_each = shared.get(id(choice.parts)), placed.get(id(choice.placed))
        if of_all is None:
            of_all = shared[id(choice.parts)] = _columns(chain(*choice.parts), scales.rows)
        if of_each is None:
            of_each = [(group, _columns(how, scales.rows)) for group, how in choice.placed.items()]
            placed[id(choice.placed)] = of_each
        base += of_all[number]
        if choice.said:
            weights = scales.tables[choice.kind]
            base += sum([weights.get(sign, 0.0) for sign in choice.said])
        odds = {group: base + columns[number] for group, columns in of_each}
        if choice.ruled:
            weights = scales.tables[choice.kind]
            for group, how in choice.ruled.items():
                odds[group] = odds.get(group, base) + sum([weights.get(sign, 0.0) for sign in how])
        yield choice, odds_of(choice.kind, odds)


def _columns(signs: Iterable[str], table: Mapping[str, Sequence[float]]) -> Sequence[float]:
    """The weights of some signs added up, a sum for each kind."""
    rows = [table[sign] for sign in signs if sign in table]
    return tuple(map(sum, zip(*rows, strict=True))) if rows else _NOTHING


_NOTHING = (0.0,) * len(_KINDS)


def odds_of(kind: str, worth: Mapping[Films, float]) -> dict[Films, float]:
    """The worth of the films of a choice as log-odds."""
    if kind in OF_MANY_FILMS:
        return {group: max(-_SURE, min(_SURE, value)) for group, value in worth.items()}
    return against_rest(worth)


def against_rest(worth: Mapping[Films, float]) -> dict[Films, float]:
    """The worth of each film as log-odds against the others and none, whose worth is 0."""
    if len(worth) == 1:
        return {group: max(-_SURE, min(_SURE, value)) for group, value in worth.items()}
    powers = {group: math.exp(min(30.0, value)) for group, value in worth.items()}
    total = 1.0 + sum(powers.values())
    return {
        group: max(-_SURE, min(_SURE, min(30.0, worth[group]) - math.log(max(1.0, total - power))))
        for group, power in powers.items()
    }


def weigh_ties(
    weighed: Iterable[tuple[Choice, Mapping[Films, float]]], sure: Mapping[str, float]
) -> list[tuple[Tie, dict[str, float]]]:
    """Every tie that some place may mean, with the signs of all its places together.

    `sure` is how likely each film is one at all.
    """
    return list(_weighed_in_all(weighed, sure, {}))


def _weighed_in_all(
    weighed: Iterable[tuple[Choice, Mapping[Films, float]]], sure: Mapping[str, float], hopeless: Mapping[str, float]
) -> Iterator[tuple[Tie, dict[str, float]]]:
    """The same without those of which even the best place says no more than is hopeless for its kind."""
    ties: dict[Key, Tie] = {}
    best: dict[Key, tuple[float, int]] = {}
    for choice, odds in weighed:
        # A film has one director, or those who are named together: a list, whose names share one part, makes no rivals
        # of them. Of many actors those that are rivals are told apart by their lists.
        place = id(choice.parts[1]) if choice.kind == "director" and len(choice.parts) > 1 else 0
        for group, value in odds.items():
            for film in group:
                key = (choice.kind, film, choice.value)
                if key not in ties:
                    ties[key] = Tie(*key, [(value, choice)])
                    best[key] = value, place
                else:
                    ties[key].places.append((value, choice))
                    if value > best[key][0]:
                        best[key] = value, place
    rivals = _Rivals(best)
    for key, proposal in ties.items():
        if best[key][0] >= hopeless.get(proposal.kind, -_SURE):
            yield proposal, _signs_in_all(proposal, best[key][0], rivals, sure.get(proposal.film, _HALF_SURE))


def _least_odds(weights: Mapping[str, float]) -> float:
    others = sum(_MOST.get(sign, 1.0) * max(0.0, w) for sign, w in weights.items() if sign not in ("always", "best"))
    wanted = math.log(DOUBTFUL / (1 - DOUBTFUL)) - weights["always"] - others
    return 2 * wanted / weights["best"] - 1e-6 if weights["best"] > 0 else -_SURE


class _Rivals:
    """The best that can be said of ties, to find those that speak against one."""

    def __init__(self, best: Mapping[Key, tuple[float, int]]) -> None:
        self._best = best
        self._films: dict[tuple[str, str], list[float]] = defaultdict(list)
        self._kinds: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
        self._values: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
        for (kind, film, value), (odds, place) in best.items():
            self._films[kind, value].append(odds)
            self._kinds[film, value].append((odds, kind))
            self._values[kind, film].append((odds, place))
        for rivals in self._films.values():
            if len(rivals) > 1:
                rivals.sort(reverse=True)
        for names in self._values.values():
            if len(names) > 1:
                names.sort(reverse=True)

    def signs(self, kind: str, film: str, value: str) -> dict[str, float]:
        """How likely the best rivals are: the same name for another film or as another kind, another name."""
        own, place = self._best[kind, film, value]
        signs = {f"as {other}": _likely(odds) for odds, other in self._kinds[film, value] if other != kind}
        signs["another film"] = _likely(_best_other(self._films[kind, value], own))
        signs["another name"] = _likely(_best_elsewhere(self._values[kind, film], own, place))
        return signs


def _best_elsewhere(odds: Sequence[tuple[float, int]], own: float, place: int) -> float:
    """The best of some odds, the best first, but for one's own and those of the same list: `directed by P and P`."""
    others = iter(odds)
    best = next((one for one, where in others if one != own and not (place and where == place)), None)
    return -_SURE if best is None else best


def _best_other(odds: Sequence[float], own: float) -> float:
    """The best of some odds, the best first, but for one's own, which is one of them."""
    if len(odds) == 1:
        return -_SURE
    return odds[1] if odds[0] == own else odds[0]


def _signs_in_all(proposal: Tie, best: float, rivals: _Rivals, sure: float) -> dict[str, float]:
    signs = rivals.signs(proposal.kind, proposal.film, proposal.value)
    signs |= {"best": best / 2, "times": min(_MOST["times"], len(proposal.places) - 1.0), "film for sure": sure}
    if len(proposal.places) > 1:
        odds = sorted([value for value, _ in proposal.places], reverse=True)
        signs["second"] = _likely(odds[1])
        signs["others"] = min(_MOST["others"], sum([_likely(o) for o in odds[1:]]))
    return signs


def _likely(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
