"""The kinds of claim and the rules that find them, as rows to show."""

from __future__ import annotations

from importlib import import_module

from daybill.errors import BadInput
from daybill.grammar import Example, examples
from daybill.guide.row import Row
from daybill.kinds import KINDS, RULES


class RuleRow(Row, frozen=True, kw_only=True):
    """A rule: where it holds, how sure it is, its pattern over folded sentences, what it finds in its examples."""

    name: str
    probability: float
    pattern: str
    gate: tuple[str, ...]
    examples: tuple[Example, ...]


class KindRow(Row, frozen=True, kw_only=True):
    """A kind of claim, what it is about, its answers and its rules; without any, a finder of its own has it."""

    kind: str
    title: str
    about: str
    answer: str
    many: bool
    rules: tuple[RuleRow, ...]


def rows(kind: str | None = None) -> tuple[KindRow, ...]:
    """The kinds in the order of a record; raises `BadInput` for a kind that there is not."""
    if kind is not None and kind not in KINDS:
        raise BadInput(f"there is no kind of claim {kind!r}", f"use one of: {', '.join(KINDS)}")
    return tuple(_row(name) for name in KINDS if kind in (None, name))


def _row(name: str) -> KindRow:
    kind = KINDS[name]
    about = (import_module(f"daybill.kinds.{name}").__doc__ or "").split("\n\n")[0]
    rules = tuple(
        RuleRow(
            name=rule.name,
            probability=rule.probability,
            pattern=rule.pattern,
            gate=rule.gate,
            examples=examples(rule),
        )
        for rule in RULES
        if name in rule.kinds
    )
    return KindRow(
        kind=name,
        title=kind.title,
        about=" ".join(about.split()),
        answer=kind.answer,
        many=kind.many,
        rules=rules,
    )
