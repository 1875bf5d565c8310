"""How firmly a text puts what it says, and whose word it is: `according to Deadline`, `reportedly`, `hopes to open`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

import msgspec

from daybill.boundaries import sentence_around
from daybill.claims.names import Names
from daybill.languages import has_table, table
from daybill.literals import Gated
from daybill.model import Article, Claim
from daybill.spelling import fold, title_key
from daybill.vocabulary import entries

Firmness = Literal["stated", "reported", "rumoured", "hoped"]
_NAME = r"(?-i:[A-Z0-9][\w.’'&-]*(?: (?:of|the|and|&|[A-Z0-9][\w.’'&-]*)){0,4})"
# What an outlet is called that no list has: "the Salt Lake Tribune", "somesite.com".
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Magazine|Reporter|Journal|Weekly|Daily|Herald|Tribune|Gazette|Insider|Press|Observer|"
    r"Chronicle|Zeitung|Spiegel|Monde|Repubblica|País)\b|\.(?:com|net|org|co|de|fr|it|es|tv)\b"
)
_STOP = re.compile(r"[.!?;]\s")
_NEAR = 70
"""Characters before a claim's words in which "hopes to" is about it."""
_SHORTEST = 5
"""Letters of a name that is no ordinary word, unless it is written in capitals: `Film` is one, `THR` is none."""
_NOT_SAID_OF_IT = frozenset({"title", "synopsis", "review", "listed", "trailer", "compared_to", "previous_work"})


def hearsay(article: Article, claims: list[Claim], _names: Names) -> list[Claim]:
    """Claims with how firmly they are put, and the outlet whose word they are where the sentence names another."""
    # A language without such words may still name an outlet as English does.
    language = article.language if article.language and has_table(article.language, "hearsay") else "en"
    appeals = _may_appeal(article.text, language)
    return [
        c if c.question.kind in _NOT_SAID_OF_IT or c.heard_from else _put(article, c, language, appeals=appeals)
        for c in claims
    ]


def _may_appeal(text: str, language: str) -> bool:
    """Whether a text has words that appeal to somebody's word at all."""
    said, line = _said(language), " ".join(text.split())
    return said.before.may_match(line) or said.after.may_match(line)


def _put(article: Article, claim: Claim, language: str, *, appeals: bool) -> Claim:
    start, end = claim.evidence.start, claim.evidence.end
    said: Firmness = claim.said
    if claim.question.kind == "release":
        said = firmness(article.text[max(0, start - _NEAR) : end], language)
    who = named_outlet(sentence_around(article.text, start, end), language) if appeals else None
    if who and _is(who, article.outlet):
        who = None
    if who is None:
        return claim if said == claim.said else msgspec.structs.replace(claim, said=said)
    return msgspec.structs.replace(claim, said="reported" if said == "stated" else said, heard_from=who)


def firmness(words: str, language: str = "en") -> Firmness:
    """How firmly a few words put what they end with."""
    said = _said(language)
    last = _STOP.split(words)[-1]
    if said.rumoured.search(last):
        return "rumoured"
    return "hoped" if said.hoped.search(last) else "stated"


def named_outlet(sentence: str, language: str = "en") -> str | None:
    """The outlet to whose word a sentence appeals, as it is printed there; `None` where there is none."""
    said = _said(language)
    for match in said.before.finditer(sentence):
        at = match.start("who")
        the = sentence[max(0, at - 4) : at] == "The "
        if who := _outlet([*(["The"] if the else []), *match["who"].split()], from_left=True):
            return who
    for match in said.after.finditer(sentence):
        if who := _outlet(match["who"].split(), from_left=False):
            return who
    return None


def _outlet(words: Sequence[str], *, from_left: bool) -> str | None:
    """The longest run of the words, from one end, that is the name of an outlet."""
    for count in range(len(words), 0, -1):
        run = " ".join(words[:count] if from_left else words[-count:]).strip(".,;:’'")
        bare = run.removesuffix("’s").removesuffix("'s")
        if fold(bare) in _outlets() and (len(bare) >= _SHORTEST or bare.isupper()):
            return bare
    whole = " ".join(words).strip(".,;:’'")
    return whole if _PRESS.search(whole) else None


def _is(who: str, outlet: str) -> bool:
    """Whether a printed name is that of this outlet."""
    stem = outlet.removeprefix("www.").rsplit(".", 1)[0]
    return _outlets().get(fold(who)) == outlet or title_key(who).replace(" ", "") == title_key(stem).replace(" ", "")


@cache
def _outlets() -> dict[str, str]:
    """Outlets by what they are called: not those who release or show films, for a date is always their word."""
    return {
        fold(name): entry.id
        for entry in entries("outlet")
        if entry.sort not in ("distributor", "festival")
        for name in (entry.id, *entry.names)
    }


class _Said(msgspec.Struct, frozen=True):
    before: Gated
    after: Gated
    hoped: re.Pattern[str]
    rumoured: re.Pattern[str]


@cache
def _said(language: str) -> _Said:
    words = {key: "|".join(phrases) for key, phrases in table(language, "hearsay").items()}
    return _Said(
        before=Gated(rf"\b(?:{words['before']})(?: the)? (?P<who>{_NAME})", re.IGNORECASE),
        after=Gated(rf"(?P<who>{_NAME})(?: (?:has|have))?,? (?:{words['after']})\b", re.IGNORECASE),
        hoped=re.compile(rf"\b(?:{words['hoped']})\b", re.IGNORECASE),
        rumoured=re.compile(rf"\b(?:{words['rumoured']})\b", re.IGNORECASE),
    )
