"""Festival showings, world premieres and prizes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from daybill import vocabulary
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Article, Claim, Evidence, Honour, Medium, Question, Showing, Status, When

_PREMIERE = re.compile(
    r"\b(?:world[- ])?premi[eè]r\w*|\bdebut(?:ed|s)?\b|\bbow(?:ed|s)\b|\bfirst (?:seen|shown|screened)\b|\bunveiled\b|\blaunched\b"
)
_NOT_PREMIERE = re.compile(
    r"(?:\bT|spanish|u\.?s\.?|uk|north american|international|european|asian|local|berlin|london|hometown|regional)[- ]premi[eè]re"
)
_SHOWN = re.compile(
    r"\bscreen\w*|\bplay(?:s|ed|ing)?\b|\bshow(?:s|n|ing|ed)?\b|\bselect\w*|\bcompet\w+|\bopen(?:s|ed|ing)\b|\bclos(?:es|ed|ing)\b|\bgala\b|\bcharmed\b|\bseen\b|\bcaught\b|"
    r"\btook\b|\bwowed\b|\bacclaim\w*|\bline-?up\b|\bfestival (?:run|tour|hit)\b|\bloved\b|\badored\b|\bsaw (?:it|this)\b|\bflipped\b|\breviews?\b|\bofficial\b|\bcame back\b|\bwent on to\b|\bstop(?:s|ped)?\b|\bbuzz\b|\btravel\w*|\bin concorso\b|\bpassato\b|\bat E|\bfrom E"
)
_WON = re.compile(
    r"\bw[io]n(?:s|ning|ner|ners)?\b|\bawarded\b|\btook\b|\btaking\b|\btakes\b|\bleaving with\b|\bearn(?:ed|s|ing)\b|\bgot\b|\bgave\b|\bgiv(?:es|ing|en)\b|\breceived?\b|\bhonou?r(?:s|ed)?\b|\bpicked up\b|\bnabbed\b|\bwent to\b|\bwas for\b|\bhas\b|\bhad\b|\bbrought\b|\bcollected\b|\bnamed\b|\bprize-?winn\w+|\bshared\b|\bscored\b|\blanded\b|\bclaimed\b|\bdecorated\b|\bcarried off\b|\bhandle[sd]?\b|\bcrowned\b|\bits\b|\bvoted\b"
)
_NOT_WON = re.compile(
    r"\bnomin\w+|\bcontend\w+|\bcompeted for\b|\bshortlist\w*|\bhopes?\b|\bhopeful\b|\brace\b|\bcould win\b|\btipped\b|\bup for\b|\bpredict\w*|\blosing\b|\blost\b|\bbids?\b|\beligible\b"
)


def find_festivals(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Premieres, festival showings and prizes, in the order of the text."""
    for f in folded:
        yield from _showings(article, f, focus)
        yield from _prizes(article, f, focus)


def _showings(article: Article, f: Folded, focus: Focus) -> Iterator[Claim]:
    festivals = [(i, m) for i, m in f.signs.items() if m.sign == "E" and isinstance(m.value, Named)]
    for i, mention in festivals:
        named = mention.value
        assert isinstance(named, Named)
        start, end = _clause(f.text, i)
        clause = f.text[start:end]
        film = focus.about(f, i, i + 1)
        if not film or re.search(r"\b(?:jury|winner|entry) (?:president|member)", clause):
            continue
        when = _when_of(article, f, i, start, end)
        premiere = _PREMIERE.search(clause)
        shown = _SHOWN.search(clause)
        prized = _WON.search(clause) and f.mentions(start, end, "A")
        first, last = (
            min(start + premiere.start(), i) if premiere else i,
            max(start + premiere.end(), i + 1) if premiere else i + 1,
        )
        evidence = Evidence.of(article, *f.span(first, last))
        if premiere and not _NOT_PREMIERE.search(clause):
            year = when.first.year if when and when.first else None
            yield Claim.make(
                Question(kind="premiere", film=film),
                Showing(named.entry.id, year=year),
                evidence,
                rule="premiere.festival",
                probability=0.8,
            )
        elif shown or when or (premiere and not prized):
            if prized and not (shown or (when and when.exact)):
                continue
            status = Status.PLANNED if _is_future(article, when) else Status.RELEASED
            when = when or _last_edition(article, named)
            question = Question(
                kind="release", film=film, medium=Medium.FESTIVAL, festival=named.entry.id, territory=None
            )
            yield Claim.make(
                question,
                when,
                evidence,
                status,
                rule="release.festival",
                probability=0.6 if shown else 0.45,
                implied=("territory",),
            )


def _last_edition(article: Article, named: Named) -> When | None:
    """The year of a festival's last edition before a text was published: what `played at` means without a year."""
    published, month = article.published, named.entry.month
    if published is None or published.first is None or month is None:
        return None
    return When.of(str(published.first.year if published.first.month >= month else published.first.year - 1))


def _is_future(article: Article, when: When | None) -> bool:
    published = article.published
    return bool(when and when.first and published and published.last and when.first > published.last)


def _clause(text: str, i: int) -> tuple[int, int]:
    """The stretch around a place up to the next semicolon or full stop."""
    start = max(text.rfind(";", 0, i), text.rfind(". ", 0, i)) + 1
    ends = [e for e in (text.find(";", i), text.find(". ", i)) if e >= 0]
    return start, min(ends, default=len(text))


def _when_of(article: Article, f: Folded, i: int, start: int, end: int) -> When | None:
    """The date nearest to a festival's name in its clause; a year printed in the name itself counts too."""
    whens = [(abs(j - i), m.value) for j, m in f.mentions(start, end, "D") if abs(j - i) <= 40]
    if whens:
        when = min(whens, key=lambda w: w[0])[1]
        return when if isinstance(when, When) else None
    match = re.search(r"(?:19|20)\d\d", f.text[max(start, i - 8) : i + 8])
    return When.of(match[0]) if match else None


def _prizes(article: Article, f: Folded, focus: Focus) -> Iterator[Claim]:
    for i, mention in f.mentions(0, len(f.text), "A"):
        prize = str(mention.value)
        start, end = _clause(f.text, i)
        clause = f.text[max(start, i - 90) : min(end, i + 70)]
        metadata = len(f.text) < 45 and not re.search(r"\b(?:is|was|for the|about)\b", f.text)
        if not (_WON.search(clause) or metadata) or _NOT_WON.search(clause):
            continue
        film = _winner(f, focus, i, i + 1, end)
        given_by, year = _giver(article, f, mention, i, start, end)
        alone = len(prize.split()) < 2 and not re.search(r"d['’][Oo]r|Lion|Bear", prize)
        if not film or alone:
            continue
        yield Claim.make(
            Question(kind="award", film=film),
            Honour(prize, given_by, year),
            Evidence.of(article, mention.start, mention.end),
            rule="award.won",
            probability=0.75 if given_by else 0.6,
        )


def _winner(f: Folded, focus: Focus, start: int, end: int, clause_end: int) -> str | None:
    """The film that a prize went to: `the A for F`, `A went to F`, else the film in focus before it."""
    after = re.match(r"[^.;F]{0,30}?(?:to|for|is|was|:|\() ?[^.;F]{0,30}?(?=F)", f.text[end:clause_end])
    if after and re.search(r"\b(?:went|goes|go|was|is|for|to)\b|:|\(", after[0]):
        mention = f.signs.get(end + after.end())
        if mention and mention.sign == "F":
            return str(mention.value)
    return focus.about(f, start, end)


def _giver(
    article: Article, f: Folded, mention: Mention, i: int, start: int, end: int
) -> tuple[str | None, int | None]:
    """Who gave a prize: the festival named nearest in its clause, else the body whose prize it always is."""
    prize = str(mention.value)
    near = [(abs(j - i), m.value) for j, m in f.mentions(start, end, "E")]
    named = min(near, key=lambda n: n[0])[1] if near else None
    year = re.match(r".{0,24}\((?P<year>(?:19|20)\d\d)\)", article.text[mention.end : mention.end + 34])
    if isinstance(named, Named):
        return named.entry.id, int(year["year"]) if year else None
    folded = prize.casefold()
    return next((body for words, body in _bodies() if words in folded), None), None


@cache
def _bodies() -> tuple[tuple[str, str], ...]:
    """Prizes whose name alone says who gives them, the longest first."""
    pairs = [
        (name.casefold(), entry.id) for entry in vocabulary.entries("award") for names in entry.prizes for name in names
    ]
    counts: dict[str, set[str]] = {}
    for name, body in pairs:
        counts.setdefault(name, set()).add(body)
    return tuple(sorted(((n, b) for n, b in pairs if len(counts[n]) == 1), key=lambda p: -len(p[0])))
