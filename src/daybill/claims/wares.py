"""What a company has to do with films: which of them it has alike, and whether it only sells them."""

import re
from collections.abc import Sequence

Group = tuple[int, int, tuple[str, ...]]
"""A list of films in a folded sentence: where it begins and ends, and their titles."""

_SALES = r"(?:the )?(?:international|world|worldwide|foreign|overseas|global) sales"
_SELLS = re.compile(
    r",? (?:which |who |also |will |is |are |has |have |was |to |be |now |still )*"
    r"(?:sell(?:s|ing)?\b|sold\b(?! (?:out\b|(?:[a-z]+ ){0,2}[\dD]|(?:[a-z]+ ){0,3}tickets))|"
    r"(?:co-)?repp?(?:s|ing|ed)?\b|represent\w*|handl(?:e|es|ing|ed) (?:[a-z]+ ){0,2}sales|"
    rf"(?:holds? |has )?{_SALES})"
)
_SOLD_BY = re.compile(
    r"(?:\bsales(?: agents?| agency| compan(?:y|ies)| outfit| house| banner| firm| rights| arm)?,?"
    r"(?: are| is| was| were| being)?(?: (?:handled|repped|managed|run|overseen|taken care of))?"
    r"(?: by| with| through| via| from|:)?|"
    r"\b(?:sold|repped|represented|brokered|shopped)(?: [a-z]+){0,2} by|\bsellers?|"
    r"\bin a deal (?:negotiated |brokered |struck )?with|\bon behalf of|\b(?:acquired|bought) from)"
    r"(?: the)?(?: [a-zTD'-]+){0,2} $"
)
_BEFORE = 60
"""How far before a company the words may begin that say that it sells."""
_JOINED = re.compile(r"(?=[^F]*(?:,|;|\band\b|&|\bplus\b|\bas well as\b))[^.:OSE|]{1,90}")
_TOLD_ASIDE = re.compile(r" ?\((?:D|T|\d{4}|[,;/ ])+\)")
"""A date or a country in brackets behind a film."""
_APART = re.compile(
    r"[()]|"
    r"\b(?:is|are|was|were|has|have|had|will|would|could|follows?|opens|opened|plays|tells|sees|comes?|came|goes|went|"
    r"won|wins|premiered|premieres|took|takes|while|but|which|who|whose|where|when|after|before|because|than|like|since|"
    r"stars|starred|says|said)\b"
)
"""What begins a clause of its own between two films."""


_ACTS = re.compile(
    r",? (?:has |have |had |will |is |are |was |now |also |just |to |be |again |then )*(?:acquir|b(?:uy|ought)|pick|"
    r"land|nab|snap|t(?:ake|ook)|g(?:et|ot|rab)|board|scoop|secur|distribut|releas|open|bring|brought|s(?:end|ent|et)|"
    r"put|dat(?:e|ing)|delay|mov|push|pull|unveil|schedul|launch|h(?:as|old)|own|shift)[a-z]*\b"
)
"""Behind a company: it does something with the film that is named next."""


_ARM = r"(?:arm|division|label|unit|banner|imprint|subsidiary|leg|outfit|shingle|offshoot|affiliate|brand|sister)"
_HAS_ARM = re.compile(
    r"'s? (?:(?!(?:from|to|by|with|for|and|of|in|over|on|at)\b)[a-z-]+ ){0,4}O|"
    rf"'s? (?:[a-z-]+ ){{0,3}}{_ARM}\b"
)
_ARM_OF = re.compile(
    r"\b(?:owned by|part of|(?:that|which) belongs to|parent(?: company)?|owners?|"
    rf"(?:{_ARM}|arms) of|backed by)(?: the)? $"
)


def has_arm(text: str, start: int, end: int) -> bool:
    """Whether a company is named as the one to which another belongs: `O's label O`, `O, a division of O`."""
    return bool(_HAS_ARM.match(text, end) or _ARM_OF.search(text, max(0, start - _BEFORE), start))


_THE_FILM = r"(?:it|F|the (?:film|movie|picture|G))"
AMONG_BIDDERS = r"in the (?:mix|running|hunt|bidding|chase|race)\b"
"""What is said of who wants a film as others do."""
_GAVE_UP = re.compile(
    rf"(?:'s?)? (?:had (?:{_THE_FILM} )?(?:down|dated|set|slated|scheduled|planned|meant)|"
    r"(?:was|were|had been) (?:originally |once |first |at first )?(?:to|set to|going to|due to|supposed to|meant to|"
    r"slated to) (?:have )?(?:releas|open|distribut|bring|put)|would have (?:releas|open|distribut|brought|put)|"
    r"(?:has |had |have |then |later )?(?:sold|gave up|given up|dropped|let go(?: of)?|offloaded|shed|handed|"
    rf"passed)(?: on)? (?:{_THE_FILM}|the rights)\b|(?:gave|let) {_THE_FILM} (?:up|go)\b)|"
    r"(?:,? (?:and )?[OSP]\b){0,4} (?:(?:were|was|are|had|also|all|reportedly|said to be) ){1,3}"
    rf"(?:{AMONG_BIDDERS}|bidding|circling|chasing|vying|interested)\b"
)
"""Behind a company: it let go of a film, only meant to release it, or wanted it as others did."""
_HAD_IT = re.compile(
    r"\b(?:rights|acquired|acquires|bought|buys|obtained|picked up|landed|took|takes|purchased|snapped up|sold)\b"
    r"[^.;]{0,60} (?:from|off) (?:the )?$|"
    r"\b(?:originally|initially|at first|formerly|previously|until then|before that|at the origin|in the beginning|"
    r"once)\b(?:(?! and | but |; )[^.;A-Z]|[FTD]){0,60} (?:with|at|by|from) (?:the )?$|"
    r"\b(?:beat(?:ing)? out|outbid(?:ding)?|fend(?:ed|ing) off) (?:(?:the likes of|bids from|rivals?) )?"
    r"(?:[OSP](?:, and |, | and )){0,4}$"
)
"""Before a company: it had the film before others, or another got it."""


def gave_it_up(text: str, start: int, end: int) -> bool:
    """Whether companies are named as those that had a film before others: `O sold it to O`, `originally with O`."""
    return bool(_GAVE_UP.match(text, end) or _HAD_IT.search(text, max(0, start - 2 * _BEFORE), start))


_PLACES = r"(?:the )?T(?:(?:, | and |, and |/)(?:the )?T)*"
_PAIRS = (
    re.compile(rf"O(?:, O)* (?:in|for|has|takes|took|gets|got|\() ?{_PLACES}"),
    re.compile(rf"{_PLACES}(?: \(|: ?| to | with )O\b"),
)
"""A company with the country in which it has a film."""


def one_of_buyers(text: str, start: int, end: int) -> bool:
    """Whether a list of companies is one of several, each with its country: `O in T; O in T and T; O for T`."""
    if text.count("T") < _SEVERAL or text.count("O") < _SEVERAL:
        return False
    pairs = ([match.span() for match in pattern.finditer(text)] for pattern in _PAIRS)
    return any(len(spans) >= _SEVERAL and any(a <= start and end <= b for a, b in spans) for spans in pairs)


_SEVERAL = 2


def sells(text: str, start: int, end: int) -> bool:
    """Whether a list of companies in a folded sentence sells what it is named with, and so releases it nowhere."""
    return bool(_SELLS.match(text, end) or _SOLD_BY.search(text, max(0, start - _BEFORE), start))


def acts(text: str, end: int) -> bool:
    """Whether a list of companies that ends at a place is what buys, dates or releases: `and O has landed F`."""
    return _ACTS.match(text, end) is not None


def joined(text: str, groups: Sequence[Group]) -> Sequence[Group]:
    """The lists of films of a folded sentence as a company has them: `P's F on D and P's F on D` is one."""
    found: list[Group] = []
    for start, end, films in groups:
        gap = _TOLD_ASIDE.sub("", text[found[-1][1] : start]) if found else ""
        if found and _JOINED.fullmatch(gap) and not _APART.search(gap):
            found[-1] = (found[-1][0], end, tuple(dict.fromkeys((*found[-1][2], *films))))
        else:
            found.append((start, end, films))
    return found
