"""The kinds of claim and the rules that find them, as rows to show."""

from __future__ import annotations

from importlib import import_module

from daybill.errors import BadInput
from daybill.grammar import Example, examples
from daybill.guide.row import Row
from daybill.kinds import KINDS
from daybill.languages import LANGUAGES, RULES


class RuleRow(Row, frozen=True, kw_only=True):
    """A rule: where it holds, how sure it is, its pattern over folded sentences, what it finds in its examples."""

    name: str
    language: str
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


def rows(kind: str | None = None, language: str | None = None) -> tuple[KindRow, ...]:
    """The kinds in the order of a record; raises `BadInput` for a kind or a language that there is not."""
    if kind is not None and kind not in KINDS:
        raise BadInput(f"there is no kind of claim {kind!r}", f"use one of: {', '.join(KINDS)}")
    if language is not None and language not in LANGUAGES:
        raise BadInput(f"Daybill has no rules in {language!r}", f"use one of: {', '.join(LANGUAGES)}")
    languages = (language,) if language else LANGUAGES
    return tuple(_row(name, languages) for name in KINDS if kind in (None, name))


def _row(name: str, languages: tuple[str, ...]) -> KindRow:
    kind = KINDS[name]
    about = (import_module(f"daybill.kinds.{name}").__doc__ or "").split("\n\n")[0]
    rules = tuple(
        RuleRow(
            name=rule.name,
            language=language,
            probability=rule.probability,
            pattern=rule.pattern,
            gate=rule.gate,
            examples=examples(rule),
        )
        for language in languages
        for rule in RULES[language]
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
