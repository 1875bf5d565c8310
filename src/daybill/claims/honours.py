"""Prizes that films won, with who gave them; nominations are none."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from daybill import vocabulary
from daybill.claims.folding import Folded
from daybill.claims.spans import REACH, Stretch, signs_in
from daybill.claims.whose import Subjects, films_of, run_at
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Honour, Question

_WON = re.compile(
    r"\bw[io]n(?:s|ning|ner|ners)?\b|\bawarded\b|\btook\b|\btaking\b|\btakes\b|\bleaving with\b|\bearn(?:ed|s|"
    r"ing)\b|\bgot\b|\bgave\b|\bgiv(?:es|ing|en)\b|\breceived?\b|\bhonou?r(?:s|ed)?\b|\bpicked up\b|\bnabbed\b|"
    r"\bwent to\b|\bwas for\b|\bhas\b|\bhad\b|\bbrought\b|\bcollected\b|\bnamed\b|\bprize-?winn\w+|\bshared\b|"
    r"\bscored\b|\blanded\b|\bclaimed\b|\bdecorated\b|\bcarried off\b|\bcrowned\b|\bits\b|\bvoted\b|\bleaves\b|"
    r"\bleft with\b|\bwith (?:a|the|an)\b|\bworth\b|\bowns\b|\b(?:took|take) home\b|\bprize:|\baward:|\bfrom (?:one|"
    r"the other)\b|\bbefore a\b|\bwent elsewhere\b|\blast year's\b|\bgained\b|\bsnagged\b|\bsnatched\b|\bgoes to\b|"
    r"\bwas awarded\b|\bwinning\b"
)
_NOT_WON = Gated(
    r"\bnomin\w+|\bcontend\w+|\bcompeted for\b|\bcompeting for\b|\bshortlist\w*|\bhopes?\b|\bhopeful\b|\brace\b|"
    r"\bcould win\b|\btipped\b|\bup for\b|\bpredict\w*|\blosing\b|\blost\b|\bbids?\b|\beligible\b|\bsubmi\w+|"
    r"\bnever won\b|\bentry\b|\bdeserv\w+|\bcandidate\b|\bought to\b"
)
_PERSONAL = re.compile(r"^(?:best|bester?|top)? ?(?:supporting )?(?:director|actor|actress)$")
_LABEL = re.compile(r"\b(?:is|was|for the|about|in|by)\b")


def find_honours(article: Article, folded: Sequence[Folded], subjects: Subjects) -> Iterator[Claim]:
    """Every prize that the text says was won, in its order."""
    for f in folded:
        for i, mention in signs_in(f, 0, len(f.text), "A"):
            prize = str(mention.value)
            clause = Stretch(f, i, i + 1, *_clause(f.text, i))
            if not _is_won(clause) or _too_vague(prize):
                continue
            given_by, year = _giver(article, clause, mention)
            for film in _winners(clause, subjects):
                yield Claim.make(
                    Question(kind="award", film=film),
                    Honour(prize, given_by, year),
                    Evidence.of(article, mention.start, mention.end),
                    rule="award.won",
                    probability=0.85 if given_by else 0.7,
                )


def _clause(text: str, i: int) -> tuple[int, int]:
    low, high = max(0, i - REACH), min(len(text), i + REACH)
    start = max(text.rfind(";", low, i), text.rfind(". ", low, i), low - 1) + 1
    ends = [e for e in (text.find(";", i, high), text.find(". ", i, high)) if e >= 0]
    return start, min(ends, default=high)


def _is_won(place: Stretch) -> bool:
    text, i, start, end = place.f.text, place.start, place.left, place.right
    clause = text[max(start, i - 90) : min(end, i + 60)]
    near = text[max(start, i - 55) : min(end, i + 30)]
    label = len(text) < 60 and not _LABEL.search(text)
    given = re.match(r" (?:to|for|is|was|:|in|at|from) ?", text[i + 1 :]) or re.search(
        r"E's $|\(A", text[max(0, i - 3) : i + 1]
    )
    listed = re.match(r"[^a-z]{0,3}(?:A,? ?(?:and )?){1,8}", text)
    return bool(_WON.search(clause) or label or given or (listed and i < listed.end())) and not _NOT_WON.search(near)


def _too_vague(prize: str) -> bool:
    """Whether a name says too little to be a prize: `award`, `Oscar`, a lone profession."""
    words = prize.split()
    if len(words) < 2 and words[-1] in ("Oscars", "Awards", "Globes", "BAFTA", "Honors", "Honours"):
        return True
    return len(words) < 2 and not re.search(r"d['’][Oo]r|Lion|Bear|Oscar", prize)


def _winners(place: Stretch, subjects: Subjects) -> list[str]:
    """The film that a prize went to: `the A for F`, `A went to F`, else the film before it."""
    f, i = place.f, place.start
    after = re.match(
        r"(?: P (?=\()|,? ?[^.;FA]{0,30}?\b(?:went|goes|go|was|is|for|to|of)\b|:|,? ?\()[^.;FA]{0,34}?(?=F)",
        place.behind,
    )
    if after:
        mention = f.signs.get(i + 1 + after.end())
        if mention and mention.sign == "F":
            return run_at(f, i + 1 + after.end())
    return films_of(place, subjects)[0][-1:]


def _giver(article: Article, place: Stretch, mention: Mention) -> tuple[str | None, int | None]:
    """Who gave a prize: the festival that stands next to it, else the body whose prize it always is."""
    f, i, start, end = place.f, place.start, place.left, place.right
    prize = str(mention.value)
    near = [(_distance(f.text, i, j), m.value) for j, m in signs_in(f, start, end, "E")]
    named = min(near, key=lambda n: n[0])[1] if near else None
    year = re.match(r".{0,24}\((?P<year>(?:19|20)\d\d)\)", article.text[mention.end : mention.end + 34])
    if isinstance(named, Named) and not re.search(r"oscar|academy award", f.text[start:end]):
        return named.entry.id, int(year["year"]) if year else None
    if re.search(r"\boscars?\b|academy award", f.text[start:end]) and "scar" not in prize:
        return "Academy Awards", None
    return _bodies().get(prize.casefold()), None


def _distance(text: str, i: int, j: int) -> int:
    """How far a festival stands from a prize; `A at E` and `E's A` are the nearest."""
    between = text[min(i, j) + 1 : max(i, j)]
    tight = re.fullmatch(
        r"(?:'s| \(| at (?:the )?| from (?:the )?| in (?:the )?| of (?:the )?|, )(?:[a-z0-9' ]{0,16})", between
    )
    return len(between) + (0 if tight else 25) + 40 * ("A" in between or "E" in between)


@cache
def _bodies() -> dict[str, str]:
    """Prizes whose name alone says who gives them."""
    givers: dict[str, set[str]] = {}
    for entry in vocabulary.entries("award"):
        for names in entry.prizes:
            for name in names:
                givers.setdefault(name.casefold(), set()).add(entry.id)
    return {
        name: next(iter(bodies)) for name, bodies in givers.items() if len(bodies) == 1 and not name.startswith("best ")
    }
