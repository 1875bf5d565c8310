"""How knowledge about language is written down: kinds of claim, rules over folded sentences, and the signs they use.

A folded sentence is in lower case, with straight quotes, and each thing that was named before is one capital letter,
its sign: `P's new drama F opens in G cinemas on D`. So a rule is a short pattern of words and signs, read with plain
`re`. A rule carries its examples, and the tests run them.
"""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from daybill.errors import BadKnowledge

Sign = Literal["F", "P", "D", "T", "S", "O", "E", "A", "G", "L", "C"]

SIGNS: Mapping[str, Sign] = {
    "film": "F",
    "person": "P",
    "when": "D",
    "territory": "T",
    "service": "S",
    "company": "O",
    "festival": "E",
    "prize": "A",
    "genre": "G",
    "language": "L",
    "place": "C",
}
"""What may stand in a rule as `{film}`, `{person}` …, and the letter that stands for it in a folded sentence."""

_LIST = (
    r"{0}(?: ?\([^()]{{0,80}}\))?"
    r"(?:(?: ?, ?(?:and |& )?| and | & | / ?| \+ )(?:also )?{0}(?: ?\([^()]{{0,80}}\))?){{0,30}}"
)
_DISTINGUISHED = (
    r"(?:(?:[a-z]+ )?(?:oscar|emmy|bafta|tony|grammy|globe|award|A)[- ](?:winner|winning|nominee|nominated)|"
    r"newcomers?|veterans?|first-timer|comedian|rapper|singer|musician|screen legend|the late|"
    r"(?:his|her|their) (?:[a-z-]+ )?(?:sister|brother|wife|husband|son|daughter|mother|father|partner|collaborator))"
)
"""What may stand before a name within a list: `P, P and Oscar nominee P`."""
LISTS = {
    "films": _LIST.format("F").replace(r"| and |", r"|,? (?:as well as|along with|and also) (?:the )?(?:G )?| and |"),
    "people": _LIST.format("P")
    .replace(r"| and |", r"|,?:  ?(?=P)|,?:(?=P)| and |")
    .replace(r"(?:also )?", rf"(?:also )?(?:{_DISTINGUISHED} )?"),  # lines of one name each, made one
    "companies": _LIST.format("O"),
    "services": _LIST.format("S"),
    "territories": _LIST.format("T"),
    "prizes": _LIST.format("A"),
}
"""One or more of a sign, as the press lists them: `P, P (F), and P`."""


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Something named in a text: `sign` says what sort of thing, `value` which one."""

    start: int
    end: int
    sign: Sign
    value: object


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of claim."""

    name: str
    title: str
    """What people are shown: `Director`."""
    many: bool
    """Whether a film can have several right answers at once: cast, countries."""
    answer: Literal["when", "name", "person", "minutes", "showing", "honour", "passage"]
    order: int
    """Where it stands in a record."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A pattern over a folded sentence that gives claims.

    `pattern` may hold `{film}` or any other name of `SIGNS` and `LISTS`. The named group `value` holds the answers,
    `film` the films; without it the film is the one the sentence is about. `gate` is a literal of which one must stand
    in the folded sentence, so that most rules cost nothing on most sentences; empty: always tried.
    """

    name: str
    kinds: tuple[str, ...]
    pattern: str
    probability: float
    gate: tuple[str, ...] = ()
    examples: str = ""

    def compiled(self) -> re.Pattern[str]:
        """The pattern with its signs in place; raises `BadKnowledge` naming the rule."""
        source = self.pattern
        for name, sign in SIGNS.items():
            source = source.replace("{" + name + "}", sign)
        for name, several in LISTS.items():
            source = source.replace("{" + name + "}", several)
        try:
            return re.compile(source)
        except re.error as error:
            raise BadKnowledge(f"rule {self.name!r}: {error} in {source}", "mend the pattern") from error


class Example(msgspec.Struct, frozen=True):
    """A text that stands with a rule, and what the rule finds there: kind, film (empty: whatever it is), answer."""

    text: str
    gives: tuple[tuple[str, str, str], ...]


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule: lines of text, then a line `-> kind, film, answer` for each claim."""
    found: list[tuple[list[str], list[tuple[str, str, str]]]] = []
    for line in rule.examples.strip().splitlines():
        words = line.strip()
        if words.startswith("->"):
            kind, film, answer = (part.strip() for part in words[2:].split(",", 2))
            found[-1][1].append((kind, film, answer))
        elif not found or found[-1][1]:
            found.append(([words], []))
        else:
            found[-1][0].append(words)
    return tuple(Example(" ".join(text), tuple(gives)) for text, gives in found)
