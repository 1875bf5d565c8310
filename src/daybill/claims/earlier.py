"""What people did before, where it stands behind their names: `with P (F) and P (F, F)`.

Press copy says in brackets where a reader may have seen somebody, and means: in the same trade as here. So who acts in
the film at hand acted in those films, who produces it produced them; a director directed them, whatever else they do
here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from daybill.claims.folding import Folded
from daybill.model import Article, Claim, Evidence, Name, Person, Question

_SEEN_IN = re.compile(
    r"P,? \((?:(?:of|from|seen in|best known for|known for|both from|the star of|star of) )?"
    r"(?:the )?(?P<films>\"?F[^()]{0,90})\)|"
    r"\(P,? (?:of |from )?(?:the )?(?P<behind>\"?F[^()]{0,60})\)|"
    r"\bP, (?:of|from|star of|the star of|known for|best known for|the two of|both of|recently seen in|last seen in) "
    r"(?:the )?(?P<aside>F)(?=[,;.]| and)|"
    r"\bP, (?:also |perhaps )?(?:best |better |mostly )?known (?:for|from) (?:the |his |her )?"
    r"(?:(?:[a-z-]+|D|G|\d{4}) ){0,3}?"
    r"(?P<known>F)(?=[,;.]| and)|"
    r"\bP of (?P<of>F)(?! (?:fame|director))|"
    r"(?<!')(?P<owner>F)'s P\b"
)
_GROUPS = ("films", "behind", "aside", "known", "of", "owner")
_ROLES = re.compile(r"P \([^F()]{1,40}\)")
_KINDS = ("director", "cast", "producer", "writer")
"""In the order in which they count where somebody has several trades."""
_RULE = "{}.earlier-films"
_AS_SURE = 0.85
"""How likely it is that brackets tell of the same trade, where the trade here is certain."""
_LONGEST_GAP = 100


def earlier_films(article: Article, folded: Sequence[Folded], ties: Sequence[Claim]) -> list[Claim]:
    """The ties, with those of earlier films set right: each in the trade that its person has elsewhere in the text."""
    seen = list(_seen(folded))
    aside = {(value, film) for value, film, _ in seen}
    trades = _trades(ties, aside)
    settled = {(value, film): span for value, film, span in seen if value in trades}
    kept = [c for c in ties if c.question.kind not in _KINDS or (str(c.answer), c.question.film) not in settled]
    return [*kept, *(_claim(article, key, span, *trades[key[0]]) for key, span in settled.items())]


def _seen(folded: Sequence[Folded]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Each person with a film that stands behind the name as what they did before, and where both stand."""
    for f in folded:
        if not f.films or "P" not in f.text:
            continue
        found = [m for m in _SEEN_IN.finditer(f.text) if len(m[0]) <= _LONGEST_GAP + 1]
        in_brackets = sum(bool(m["films"]) for m in found)
        listing_roles = len(_ROLES.findall(f.text)) > in_brackets
        for match in found:
            if match["films"] and listing_roles:
                continue
            people = f.mentions(*match.span(), "P")
            group = next(name for name in _GROUPS if match[name])
            for _, film in f.mentions(*match.span(group), "F"):
                yield str(people[0][1].value), str(film.value), f.span(*match.span())


def _trades(ties: Sequence[Claim], aside: set[tuple[str, str]]) -> dict[str, tuple[str, float]]:
    """For each person the trade that they have for films not set aside, and how likely it is."""
    found: dict[str, dict[str, float]] = {}
    for claim in ties:
        kind, value = claim.question.kind, str(claim.answer)
        if kind in _KINDS and (value, claim.question.film) not in aside:
            trades = found.setdefault(value, {})
            trades[kind] = max(trades.get(kind, 0.0), claim.probability)
    return {value: _first(trades) for value, trades in found.items()}


def _first(trades: Mapping[str, float]) -> tuple[str, float]:
    """The trade of somebody who has several: a director's, else the likeliest."""
    kind = "director" if "director" in trades else max(trades, key=lambda k: (trades[k], -_KINDS.index(k)))
    return kind, trades[kind]


def _claim(article: Article, key: tuple[str, str], span: tuple[int, int], kind: str, likely: float) -> Claim:
    value, film = key
    answer = Name(value) if kind == "producer" else Person(value)
    return Claim.make(
        Question(kind=kind, film=film),
        answer,
        Evidence.of(article, *span),
        rule=_RULE.format(kind),
        probability=round(_AS_SURE * likely, 2),
    )
