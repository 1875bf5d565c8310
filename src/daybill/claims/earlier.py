"""What people did before, where it stands behind their names: `with P (F) and P (F, F)`.

Press copy says in brackets where a reader may have seen somebody, and means: in the same trade as here. So who acts in
the film at hand acted in those films, who produces it produced them; a director directed them, whatever else they do
here, and who stands listed with others has their trade. Brackets behind actors tell of series too: what is named
nowhere else is in some doubt.
In other languages they tell of films.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from daybill.claims.careers import careers
from daybill.claims.folding import Folded
from daybill.grammar import LISTS
from daybill.model import Article, Claim, Evidence, Name, Person, Question

_SEEN_IN = re.compile(
    r"P,? \( ?(?:(?:of|from|seen in|best known for|known for|both from|the star of|star of) )?"
    r"(?:(?!as )[^(),;PF]{1,30}, ){0,2}(?:the )?(?P<films>\"?F[^()]{0,90})\)|"
    r"\(P(?:,| [–—-])? (?:of |from )?(?:(?!as )[^(),;PF]{1,30}, )?(?:the )?(?P<behind>\"?F[^()]{0,60})\)|"
    r"\bP, (?:of|from|star of|the star of|known for|best known for|the two of|both of|(?:recently |last )?seen in) "
    r"(?:the )?(?P<aside>F(?:(?:,? and |, )F)*)(?=[,;.]| and)|"
    r"\bP, (?:also |perhaps )?(?:best |better |mostly )?known (?:for|from) (?:the |his |her )?"
    r"(?:(?:[a-z-]+|D|G|\d{4}) ){0,3}?"
    r"(?P<known>F(?:(?:,? and |, )F)*)(?=[,;.]| and)|"
    r"\bP of (?P<of>F)(?! director)|"
    r"\b(?:know|knows|remember|recogni[sz]e) P (?:best )?(?:from|for) (?:the )?"
    r"(?P<remembered>F(?:(?:,? and |, )F)*)(?=[,;.]| and)|"
    r"\bP (?:had|has|got|won|earned|received) (?:an?|the|his|her|D's?) (?:(?:[a-z-]+|A) ){1,3}for (?P<honoured>F)|"
    r"(?<!')(?P<owner>F)'s P\b"
)
_GROUPS = ("films", "behind", "aside", "known", "of", "remembered", "honoured", "owner")
_IN_BRACKETS = ("films", "behind")
_TELLS_WHO = re.compile(
    r"(?P<film>F)(?:'s?)? (?:co-|lead |breakout |executive )?(?:"
    r"(?P<cast>stars?|actors?|actress(?:es)?|leads?|breakouts?)|"
    r"(?P<writer>(?:screen)?writers?(?:-directors?)?|scribes?)|(?P<producer>producers?)) "
    rf"(?P<people>{LISTS['people']})"
)
"""A film that only tells who somebody is: `“F” star P leads “F”`."""
_STAR_OF = re.compile(r"\bthe (?:[a-z-]+ )?(?:star|actor|actress) of (?P<films>F(?:(?:,? and |, )F)*)(?! P)")
_TRADE_ALONE = re.compile(
    r"\b(?:(?P<cast>actor|actress)|(?P<director>director|filmmaker)|(?P<writer>(?:screen)?writer)) "
    r"\((?P<films>\"?F[^()P]{0,160})\)"
)
"""A trade with its films below the name of whose it is: `Actor (Low Tide, Glass)`."""
_LIST = re.compile(LISTS["people"])
_FAR = 3
"""How many sentences back somebody may have been named."""
_ROLES = re.compile(r"P \([^F()]{1,40}\)")
_KINDS = ("director", "cast", "producer", "writer")
"""In the order in which they count where somebody has several trades."""
EARLIER = ".earlier-films"
"""How the rules end by which somebody made another film than the one at hand."""
_AS_SURE = 0.85
"""How likely it is that brackets tell of the same trade, where the trade here is certain."""
_IN_DOUBT = 0.6
"""The same of brackets behind actors."""
_ENOUGH = 0.28
"""From which likelihood on what stands in brackets behind actors is claimed."""
_LONGEST_GAP = 100


class _Seen(NamedTuple):
    """Somebody with a film that stands behind the name as what they did before, and where both stand."""

    value: str
    film: str
    span: tuple[int, int]
    in_brackets: bool


def earlier_films(article: Article, folded: Sequence[Folded], ties: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The ties, with those of earlier films set right: each in the trade that its person has elsewhere in the text.

    Beside them those that are in doubt.
    """
    passing = list(careers(folded))
    seen = {(one.value, one.film): one for one in _seen(folded)}
    trades = _trades(ties, {*seen, *((who, one.film) for one in passing if not one.said for who in one.people)})
    trades = {**_as_beside(folded, trades), **trades} if seen else trades
    told = list(_told_who(folded))
    for career in passing:
        who, kind = career.told({who: trade for who, (trade, _) in trades.items()}) or ("", "")
        film = _Seen(who, career.film, career.span, in_brackets=False)
        if who in trades and not career.said:
            seen.setdefault((who, career.film), film)
        elif who:
            told.append((kind, film))
    settled = {key: one for key, one in seen.items() if one.value in trades}
    sure = [c for c in ties if c.question.kind not in _KINDS or (str(c.answer), c.question.film) not in settled]
    said = {(str(c.answer), c.question.film, c.question.kind) for c in sure}
    sure += {
        (one.value, one.film, kind): _claim(article, one, kind, _AS_SURE)
        for kind, one in told
        if (one.value, one.film, kind) not in said and (one.value, one.film) not in settled
    }.values()
    abroad = article.language not in (None, "en")
    doubtful: list[Claim] = []
    times = Counter(title for f in folded for _, title in f.films)
    for one in settled.values():
        kind, likely = trades[one.value]
        bare = kind == "cast" and one.in_brackets and times[one.film] == 1 and not abroad
        claim = _claim(article, one, kind, (_IN_DOUBT if bare else _AS_SURE) * likely)
        (doubtful if bare and claim.probability < _ENOUGH else sure).append(claim)
    return sure, doubtful


def _as_beside(folded: Sequence[Folded], trades: Mapping[str, tuple[str, float]]) -> dict[str, tuple[str, float]]:
    """For each in a list of names with films behind them the trade that all others of the list have."""
    found: dict[str, tuple[str, float]] = {}
    for f in folded:
        for match in _LIST.finditer(f.text) if "(F" in f.text or '("F' in f.text else ():
            people = [str(person.value) for _, person in f.mentions(*match.span(), "P")]
            beside = [trades[who] for who in people if who in trades]
            if len({kind for kind, _ in beside}) == 1:
                found.update(dict.fromkeys(people, min(beside, key=lambda trade: trade[1])))
    return found


def _seen(folded: Sequence[Folded]) -> Iterator[_Seen]:
    """Each person with a film that stands behind the name as what they did before."""
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
                yield _Seen(str(people[0][1].value), str(film.value), f.span(*match.span()), group in _IN_BRACKETS)


def _told_who(folded: Sequence[Folded]) -> Iterator[tuple[str, _Seen]]:
    """Each person of whom a film tells who it is, and as what; `the star of F` is whoever was named alone before."""
    for number, f in enumerate(folded):
        if "of F" in f.text:
            yield from _star_of(folded, number)
        if "r (" in f.text or "s (" in f.text:
            yield from _of_trade(folded, number)
        for match in _TELLS_WHO.finditer(f.text) if f.films and "P" in f.text else ():
            kind = next(kind for kind in _KINDS[1:] if match[kind])
            film = str(f.mentions(*match.span("film"), "F")[0][1].value)
            for _, person in f.mentions(*match.span("people"), "P"):
                yield kind, _Seen(str(person.value), film, f.span(*match.span()), in_brackets=False)


def _of_trade(folded: Sequence[Folded], number: int) -> Iterator[tuple[str, _Seen]]:
    """The films in brackets behind trades of somebody whose name stands alone on a line before."""
    f = folded[number]
    found = list(_TRADE_ALONE.finditer(f.text))
    name = next((one for one in reversed(folded[max(0, number - _FAR) : number]) if "P" in one.text), None)
    if not found or name is None or name.text.strip(" •*-") != "P" or "P" in f.text[: found[0].start()]:
        return
    person = str(next(iter(name.signs.values())).value)
    for match in found:
        kind = next(kind for kind in ("cast", "director", "writer") if match[kind])
        for _, film in f.mentions(*match.span("films"), "F"):
            yield kind, _Seen(person, str(film.value), f.span(*match.span()), in_brackets=False)


def _star_of(folded: Sequence[Folded], number: int) -> Iterator[tuple[str, _Seen]]:
    """The films that tell who somebody is that was named alone before."""
    f = folded[number]
    star = _STAR_OF.search(f.text)
    earlier = next((one for one in reversed(folded[max(0, number - _FAR) : number]) if "P" in one.text), None)
    if star is None or earlier is None or "P" in f.text[: star.start()]:
        return
    named = {str(mention.value) for mention in earlier.signs.values() if mention.sign == "P"}
    for _, film in f.mentions(*star.span("films"), "F") if len(named) == 1 else ():
        yield "cast", _Seen(next(iter(named)), str(film.value), f.span(*star.span()), in_brackets=False)


def _trades(ties: Sequence[Claim], aside: AbstractSet[tuple[str, str]]) -> dict[str, tuple[str, float]]:
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


def _claim(article: Article, seen: _Seen, kind: str, likely: float) -> Claim:
    answer = Name(seen.value) if kind == "producer" else Person(seen.value)
    return Claim.make(
        Question(kind=kind, film=seen.film),
        answer,
        Evidence.of(article, *seen.span),
        rule=kind + EARLIER,
        probability=round(likely, 2),
    )
