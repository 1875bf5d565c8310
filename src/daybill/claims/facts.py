"""Claims that rules find: people, companies, countries, genres and the like."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import Mention, Rule
from daybill.kinds import KINDS
from daybill.languages import RULES
from daybill.model import Answer, Article, Claim, Evidence, Minutes, Name, Person, Question

_GROUPS = ("value", "value2", "value3", "value4")


def find_facts(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Every claim that a rule finds, in the order of the text; one claim may be found by several rules."""
    person: Mention | None = None
    for f in folded:
        for rule, pattern in _compiled(article.language or "en"):
            if rule.gate and not any(literal in f.text for literal in rule.gate):
                continue
            for match in pattern.finditer(f.text):
                yield from _claims(article, f, focus, rule, match, person)
        person = next((m for m in f.signs.values() if m.sign == "P"), person)


@cache
def _compiled(language: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple((rule, rule.compiled()) for rule in RULES[language])


def _claims(
    article: Article, f: Folded, focus: Focus, rule: Rule, match: re.Match[str], person: Mention | None
) -> Iterator[Claim]:
    """The claims of one match; `person` is whom `his` and `she` mean: the first named in the sentence before."""
    groups = match.groupdict()
    answers = list(_answers(article, f, rule, match))
    if not answers and person and "value" not in groups and "text" not in groups:
        answers = [(match.start(), person, Person(str(person.value)))]
    if not answers:
        return
    films = [
        str(m.value)
        for group in ("film", "film2", "film3")
        if groups.get(group)
        for _, m in f.mentions(*match.span(group), "F")
    ]
    named = bool(films)
    if not films:
        start = min(i for i, *_ in answers)
        film = focus.about(f, start, match.end())
        films = [film] if film else []
    first, last = f.span(match.start(), match.end())
    first, last = _tidy(article.text, first, last)
    for film in dict.fromkeys(films):
        for kind in rule.kinds:
            for _, mention, answer in answers:
                if mention and str(answer) == film:
                    continue
                evidence = Evidence.of(article, first, last)
                implied = () if named else ("film",)
                yield Claim.make(
                    Question(kind=kind, film=film),
                    _as(kind, answer),
                    evidence,
                    rule=rule.name,
                    probability=rule.probability,
                    implied=implied,
                )


def _as(kind: str, answer: Answer) -> Answer:
    """A person as the answer of a kind that takes names, and the other way round."""
    if KINDS[kind].answer == "name" and isinstance(answer, Person):
        return Name(answer.name)
    return answer


def _answers(
    article: Article, f: Folded, rule: Rule, match: re.Match[str]
) -> Iterator[tuple[int, Mention | None, Answer]]:
    groups = match.groupdict()
    for group in _GROUPS:
        if groups.get(group):
            yield from _mentioned(f, rule, *match.span(group))
    if groups.get("text"):
        start, end = f.span(*match.span("text"))
        words = article.text[start:end].strip(" ,.;:-\"'“”‘’")
        if KINDS[rule.kinds[0]].answer == "minutes":
            yield match.start("text"), None, Minutes(int(words))
        elif words:
            yield match.start("text"), None, Name(words)


def _mentioned(f: Folded, rule: Rule, start: int, end: int) -> Iterator[tuple[int, Mention, Answer]]:
    """The answers among the signs of a stretch, those in brackets left out."""
    depth = 0
    kind = KINDS[rule.kinds[0]]
    genres: list[tuple[int, Mention]] = []
    for i in range(start, end):
        depth += (f.text[i] == "(") - (f.text[i] == ")")
        mention = f.signs.get(i)
        if mention is None or depth > 0:
            continue
        if mention.sign == "P":
            yield i, mention, Person(str(mention.value))
        elif mention.sign == "F" and kind.name in ("compared_to", "title_also"):
            yield i, mention, Name(str(mention.value))
        elif mention.sign == "G":
            genres.append((i, mention))
        elif mention.sign in "OSTL" and isinstance(mention.value, Named):
            yield i, mention, Name(_shown(kind.name, mention.value))
    if genres:
        words = " ".join(m.value.shown for _, m in genres if isinstance(m.value, Named))
        yield genres[0][0], genres[0][1], Name(words.lower())


def _shown(kind: str, named: Named) -> str:
    """A country or language under its usual name (the text may say `Norwegian`), a company as printed."""
    if kind == "language":
        return named.entry.names[0] if named.sort == "language" else named.shown
    return named.entry.names[0] if named.sort == "territory" else named.shown


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the spaces and stray marks at its ends."""
    while start < end and text[start] in " ,;:|/-\n\t":
        start += 1
    while end > start and text[end - 1] in " ,;:|/-\n\t":
        end -= 1
    return start, end


def best_of(claims: Sequence[Claim]) -> list[Claim]:
    """One claim for each answer to a question: the likeliest, a little likelier for each further rule that found it."""
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.question.key, str(claim.answer).casefold(), str(claim.status)].append(claim)
    return [max(group, key=lambda c: (c.probability, -c.evidence.start)) for group in groups.values()]
