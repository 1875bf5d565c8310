"""Companies that no list knows, by what a deal says of them: `Germany (Lichtspur)`, `distributed by Brumaire`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from daybill.claims.lexicon import INNER, NEVER_TITLES, OPENERS, OUTLETS, given_names, ordinary_words, surnames
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.spelling import fold
from daybill.vocabulary import Entry

_T, _O, _TAKEN = "\ue000", "\ue001", "\ue002"
"""What stands for each letter of a territory, of a company or service, and of whatever else is known."""
_WORD = r"[A-ZÀ-Ý\d][\w&-]*(?:['’](?!s\b)\w+)?"
_N = rf"(?P<name>{_WORD}(?: (?:& )?{_WORD}){{0,3}})"
_PLACES = rf"(?:the )?{_T}+(?: {_T}+)?(?:(?:, | and |, and | & |/|-)(?:the )?{_T}+)*"
_GONE = r"(?:acquired|bought|picked up|snapped up|nabbed|handled|issued|put out|released|opened|distributed)"
_GETS = (
    r"(?:acquire[sd]?|bought|buys?|picks? up|picked up|nabs|nabbed|snags|snagged|lands?|landed|secures?|secured|"
    r"scoops up|scooped up|snaps up|snapped up|takes?|took|taken|grabs|grabbed|holds?|has|have|owns)"
)
_AIDES = r"(?:has|have|had|will|is|are|was|also|now|just|recently|set to|due to|plans to|to) "
_IS_TO = r"(?:(?:is|are|was) (?:also |now )?)?(?:set|due|expected|going|planning) to "
_HAS = r"(?:has|have|had|will|also|now|just|recently|plans to|to) "
_WHAT = r"(?:it|the|both|[“‘\"«„])"
_NOT_ITSELF = (
    r"(?!(?:in|on|at|to|across|theatrically|worldwide|nationwide|wide|exclusively|simultaneously|later|this|next)\b)"
)
"""A company releases something somewhere; a film `is released in the UK`, `will release on May 7 in India`."""
_WHOSE = (
    rf"(?:[Dd]istribution|[Tt]heatrical|[Dd]omestic|[Ww]orldwide|[Ii]nternational|[Hh]ome[- ]video|{_T}+(?: {_T}+)?)"
)
_IS = r"(?:(?:is|are|now|also) )*"
_SAID = tuple(
    map(
        Gated,
        (
            rf"\b[Dd]istribut(?:ed|ion) (?:(?:[a-z]+|{_T}+) ){{0,5}}?(?:by|through|via):? {_N}",
            rf"\b{_GONE} (?:[a-z]+ ){{0,2}}(?:in|for) {_PLACES} (?:by|through|via) {_N}",
            rf"\b{_GONE} (?:[a-z]+ ){{0,2}}(?:by|through|via) {_N} (?:in|for) {_PLACES}",
            (
                rf"{_N} (?:{_AIDES})*{_GETS} (?:all |the |exclusive )*{_WHOSE}(?:(?:,? and |, ){_WHOSE})*"
                r" (?:[a-z]+ ){0,3}rights\b"
            ),
            (
                rf"(?<!\w)(?:{_WHOSE}|All|all) (?:[a-z]+ ){{0,3}}rights\b[^.;()\n]{{0,60}}?"
                rf" (?:gone to|goe?s? to|went to|sold to|are with|{_GONE} by) {_N}"
            ),
            (
                rf"{_N} (?:(?:{_AIDES})+(?:(?:releas|distribut)ing|opening(?= {_WHAT}))|"
                rf"(?:{_IS_TO}|{_HAS})+(?:(?:release|distribute)d?|open(?:ed)?(?= {_WHAT})))"
                rf" {_NOT_ITSELF}[^.;\n]{{0,50}}?\bin {_PLACES}"
            ),
            (
                rf"{_N} {_IS}(?:opens?|opening|releases?|releasing|distribut(?:es?|ing)|launch(?:es)?|dates)"
                rf" [“\"‘‹«„][^”\"’›»\n]{{1,60}}[”\"’›»“] in {_PLACES}"
            ),
            (
                r"(?:^|[\n|/•(,;]) *(?:(?:U\.?S\.? )?[Dd]istribut(?:or|ion|ors|eur|ed by)|Distribuzione|Distribución|"
                rf"Distribuidora|Distribuição|Verleih) ?: *{_N}"
            ),
            (
                rf"\b(?:[Vv]erleih(?: von| der| des)?|distribu[ée]e?s? (?:en {_PLACES} )?par|"
                rf"distribuid[oa]s? (?:e[nm] {_PLACES} )?(?:por|pela)|distribuit[oaie] (?:in {_PLACES} )?da) {_N}"
            ),
            rf"{_N} will (?:also )?(?:release|distribute) (?:the (?:film|movie|documentary|picture|title)|it)\b",
            (
                rf"{_N} (?:has )?(?:today )?announced (?:[a-z]+ ){{0,2}}(?:that )?(?:it|they) (?:has |have )?"
                r"(?:acquired|bought|secured|picked up|landed)\b"
            ),
            (
                rf"{_N} is an? (?:[a-z-]+,? ){{0,5}}(?:distribution|production|sales) (?:and [a-z]+ )?"
                r"(?:company|label|outfit|firm)\b"
            ),
            (
                rf"(?<!\w)(?:{_T}+(?:-based)?|[Ii]ndie|[Bb]outique|[Ss]pecialty|[Gg]enre|[Aa]rthouse|[Uu]pstart)"
                rf"(?: [a-z-]+)? (?:company|outfit|distributor|label|distrib|banner|firm) {_N}"
            ),
        ),
    )
)
"""Who releases a film, whatever the name looks like."""
_NO_FILM = re.compile(r"\b(?:soundtrack|score|album|songs?|single|novels?|books?|memoir)\b[^.;\n]*$")
"""Before who released it: it is no film."""
_OTHER_TRADES = ("books", "press", "publishing", "publishers", "collins", "verlag", "records", "music")
"""The last words of the names of those who release books and songs."""
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))+")
_DEAL = Gated(
    r"\b(?:sold|sells?|selling|sales|licen[sc]ed|pre-?(?:sold|sales)|closed|deals?|distribut(?:ors?|es?|ed|ing)|buyers?|"
    r"territor|rights)",
    re.IGNORECASE,
)
_OF_PLACES = re.compile(rf"(?:{_N}|{_O}+) \({_PLACES}\)")
_IN_PLACES = re.compile(rf"(?:{_N}|{_O}+) (?:in|for) {_PLACES}(?=[,;.)]| and\b| while\b|$)")
_PAIRS = (re.compile(rf"{_PLACES} \((?:{_N}|{_O}+)\)"), _OF_PLACES, _IN_PLACES)
"""A company with its territory, one of a list of such pairs."""
_LIST = 2
_AT = (" in ", " at ", " from ", " near ")
"""Before towns, not companies: `shot in Lyon in France, Bilbao in Spain`."""
_LONG_LIST = 3
"""How many pairs tell of a deal where their sentence does not, but the text does; a surname is a company's there."""


def buyers(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The companies that a text says release a film somewhere; `known` are all names and dates found before."""
    places = any(m.sign == "T" for m in known)
    if not places and not any(pattern.may_match(text) for pattern in _SAID):
        return
    masked = _masked(text, known)
    listed = dict(_listed(masked) if places else ())
    said = {*(match.span("name") for match in _said(masked)), *listed}
    found = sorted(said | set(_again(masked, said)))
    onward = 0
    for start, end in found:
        mention = _company(text, start, end, surely=listed.get((start, end), 0) >= _LONG_LIST)
        if mention and mention.start >= onward:
            onward = mention.end
            yield mention


def _again(masked: str, said: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where else a text names the companies of several words of which it says so."""
    for name in {masked[start:end] for start, end in said}:
        if " " in name:
            yield from (m.span() for m in re.finditer(rf"(?<![\w“‘\"]){re.escape(name)}(?!\w| [A-ZÀ-Ý])", masked))


def _masked(text: str, known: Sequence[Mention]) -> str:
    letters = list(text)
    for mention in known:
        sign = _T if mention.sign == "T" else _O if mention.sign in "OS" else _TAKEN
        letters[mention.start : mention.end] = sign * (mention.end - mention.start)
    return "".join(letters)


def _said(masked: str) -> Iterator[re.Match[str]]:
    """The places where a text says of a name what is said of a distributor."""
    for pattern in _SAID:
        for match in pattern.finditer(masked):
            start = match.start("name")
            if not _NO_FILM.search(masked, max(0, start - 60), start):
                yield match


def _listed(masked: str) -> Iterator[tuple[tuple[int, int], int]]:
    """The companies that a sentence lists with their territories, two at least, each with how many stand there."""
    if not _DEAL.may_match(masked):
        return
    for sentence in _SENTENCE.finditer(masked):
        if sentence[0].count(_T) < _LIST:
            continue
        deal = _DEAL.may_match(sentence[0])
        for pattern in _PAIRS if deal else (_IN_PLACES,):
            pairs = list(pattern.finditer(masked, *sentence.span()))
            if len(pairs) < (_LIST if deal else _LONG_LIST) or masked.endswith(_AT, 0, pairs[0].start()):
                continue
            if pattern is not _OF_PLACES or _DEAL.search(masked, sentence.start(), pairs[0].start()):
                yield from ((pair.span("name"), len(pairs)) for pair in pairs if pair["name"])


def _company(text: str, start: int, end: int, *, surely: bool) -> Mention | None:
    """The company of a name, if it may be one's: no person's, no outlet's, no words that open a sentence."""
    while fold(text[start:end].split(" ", maxsplit=1)[0]) in OPENERS and " " in text[start:end]:
        start = text.index(" ", start) + 1
    shown = text[start:end]
    words = fold(shown).split(" ")
    if fold(shown) in OUTLETS | NEVER_TITLES | OPENERS or not any(c.isalpha() for c in shown):
        return None
    if words[0] in given_names() or (len(words) == 1 and words[0] in surnames() and not surely):
        return None
    if all(word in ordinary_words() or word in OPENERS or word in INNER or word.isdigit() for word in words):
        return None
    if words[-1].endswith(_OTHER_TRADES):
        return None
    entry = Entry(id=fold(shown), names=(shown,), sort="independent")
    return Mention(start, end, "O", Named(entry.id, "distributor", shown, entry))
