"""How the claims of an article came about, as text for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from daybill.claims.explaining import Explanation, FoldedLine, Refinement, Rejected
from daybill.guide.outputs.marked import Piece, pieces
from daybill.guide.outputs.screen import words
from daybill.guide.rulebook import KindRow, RuleRow
from daybill.model import Article, Claim

Parts = Iterator[RenderableType]

_FAINT = "dim"
LIKELY_ENOUGH = 0.05
"""From this likelihood on a candidate that fell short is told of, unless all are asked for."""


def explanation(told: Explanation, *, everything: bool = False) -> Parts:
    """The text with the words of its claims in brackets, the claims, folded sentences, refiners, what fell short."""
    yield words(told.article.title or told.article.address, "bold")
    yield words(facts_of(told), _FAINT)
    if told.note:
        yield words(told.note, "yellow")
        return
    yield _heading("Text, with the words of each claim")
    yield from _paragraphs(told.article.text, told.claims)
    yield _heading("Claims")
    for number, claim in enumerate(told.claims, start=1):
        yield Padding(_claim(number, claim), (0, 0, 0, 2))
    yield _heading("Sentences as rules see them")
    for line in told.lines:
        yield from _line(line)
    yield _heading("What the refiners did")
    for refinement in told.refinements:
        yield from _refinement(refinement)
    yield _heading("What fell short")
    for rejected in close_calls(told.rejected, everything=everything):
        yield from _rejected(rejected)


def facts_of(told: Explanation) -> str:
    """Where and when an article appeared, and the film that it is mainly about."""
    article = told.article
    published = str(article.published) if article.published else "no date"
    main = f"mainly about {told.main}" if told.main else "about no one film"
    return " · ".join((article.address, article.outlet, published, article.language or "language unknown", main))


def close_calls(rejected: Sequence[Rejected], *, everything: bool) -> list[Rejected]:
    """The candidates that are worth telling of."""
    return [r for r in rejected if everything or r.likelihood >= LIKELY_ENOUGH]


def answer_of(claim: Claim) -> str:
    """What a claim says: its slots and its answer."""
    q = claim.question
    slots = (q.medium, q.extent, q.service, q.festival, q.territory)
    said = str(claim.answer) if claim.answer is not None else "no date"
    return ", ".join(str(part) for part in (*slots, _short(said), claim.status) if part)


def _short(said: str, most: int = 90) -> str:
    return said if len(said) <= most else f"{said[: most - 1]}…"


def _heading(text: str) -> RenderableType:
    return Padding(words(text, "bold"), (1, 0, 0, 0))


def _paragraphs(text: str, claims: Sequence[Claim]) -> Parts:
    """The text line by line; `[words]3` are the words of claim 3."""
    shown = Text()
    for piece in pieces(text, claims):
        for part in _marked(piece):
            if part.plain == "\n":
                yield Padding(shown, (0, 0, 0, 2))
                shown = Text()
            else:
                shown.append_text(part)
    yield Padding(shown, (0, 0, 0, 2))


def _marked(piece: Piece) -> Iterator[Text]:
    style = "bold cyan" if piece.claims else ""
    yield Text("[" * len(piece.opens), _FAINT)
    for number, row in enumerate(piece.text.split("\n")):
        if number:
            yield Text("\n")
        # `words` takes blanks away at the ends, which here part the piece from its neighbours.
        blanks = len(row) - len(row.lstrip()), len(row) - len(row.rstrip())
        yield Text(" " * bool(blanks[0])) + words(row, style) + Text(" " * (bool(blanks[1]) and bool(row.strip())))
    for number in piece.closes:
        yield Text(f"]{number} ".rstrip(), _FAINT)


def _claim(number: int, claim: Claim) -> Text:
    implied = f" · not said: {', '.join(claim.implied)}" if claim.implied else ""
    return Text(" · ").join(
        (
            words(f"{number}. {claim.question.kind}"),
            words(claim.question.film),
            words(answer_of(claim), "bold"),
            words(f"{claim.probability:.2f} · {claim.rule}{implied}", _FAINT),
        )
    )


def _line(line: FoldedLine) -> Parts:
    yield Padding(words(line.folded), (0, 0, 0, 2))
    named = " · ".join(f"{m.sign} {_short(m.what, 40)}" for m in line.mentions)
    if named:
        yield Padding(words(named, _FAINT), (0, 0, 0, 6))


def _refinement(refinement: Refinement) -> Parts:
    yield Padding(words(f"{refinement.refiner}: {refinement.reason}"), (0, 0, 0, 2))
    for mark, claims in (("–", refinement.gone), ("+", refinement.added)):
        for claim in claims:
            told = f"{mark} {claim.question.kind} · {claim.question.film} · {answer_of(claim)} · {claim.rule}"
            yield Padding(words(told, _FAINT), (0, 0, 0, 6))


def _rejected(rejected: Rejected) -> Parts:
    likely = words(f"{rejected.likelihood:.2f} of {rejected.needed:.2f} needed", "yellow")
    yield Padding(Text(" · ").join((words(rejected.sort), words(_short(rejected.what)), likely)), (0, 0, 0, 2))
    signs = ", ".join(f"{name} {weight:+.2f}" for name, weight in rejected.signs)
    yield Padding(words(signs, _FAINT), (0, 0, 0, 6))


# ── the rules ─────────────────────────────────────────────────────────────────────────────────────────────────────


def rulebook(kinds: Sequence[KindRow]) -> Parts:
    """The kinds of claim, each with its rules and what they find in their examples."""
    for row in kinds:
        several = "several answers" if row.many else "one answer"
        yield Padding(words(f"{row.kind} ({row.answer}, {several})", "bold"), (1, 0, 0, 0))
        yield Padding(words(row.about), (0, 0, 0, 2))
        if not row.rules:
            yield Padding(words("found by a finder of its own, not by rules", _FAINT), (0, 0, 0, 2))
        for rule in row.rules:
            yield from _rule(rule)


def _rule(rule: RuleRow) -> Parts:
    yield Padding(words(f"{rule.name} · {rule.probability:.2f}"), (0, 0, 0, 2))
    for example in rule.examples:
        yield Padding(words(example.text, _FAINT), (0, 0, 0, 6))
        for kind, film, answer in example.gives:
            yield Padding(words(f"→ {kind}: {answer}" + (f" ({film})" if film else "")), (0, 0, 0, 8))


def headline(article: Article) -> str:
    """What an article is called."""
    return article.title or article.address
