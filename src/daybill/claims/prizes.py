"""Prizes named in a text: `Golden Lion`, `the Grand Jury Prize`, `Best Director`."""

import re
from collections.abc import Iterator

from daybill.grammar import Mention
from daybill.literals import Gated

_DETERMINER = r"the|a|an|its|his|her|this year['’]s|\d{4}"
_RANK = (
    r"Grand|Special|Dramatic|Golden|Silver|Best|Audience|People['’]s|Choice|Jury|Un Certain Regard|Critics['’]?|"
    r"Queer|Volpi|FIPRESCI|Palme|World|U\.S\.|International|European|First|Narrative|Documentary|Directing|"
    r"Screenwriting|Cinema|"
    r"Soundtrack|Breakthrough|Top|Gotham|Independent Spirit|BAFTA|Platform|Horizons|Orizzonti|NETPAC|Sutherland|Camera|"
    r"Caméra|special|jury|grand|particular|top|best|Cannes|Young|Ecumenical|Feature|Virtual|prime|main|Prix|Gran|"
    r"Premio|Grande|Großer|Preis|"
    r"León|Leone|Lion|Oso|Orso|Goldene[rn]?|Silberne[rn]?"
)
_PRIZE = (
    r"Prize|Award|Awards|Lion|Bear|Palm|Palme [Dd]['’][Oo]r|Prix|Leopard|Shell|Eagle|Globe|Cup|Grand Prix|"
    r"Oscar|Oscars|BAFTA|César|Goya|Jury Prize|prize|award|Bär|Löwe|de Oro|d['’]oro|Jury Award|Honou?r|honors|Giuria|"
    r"Lions|Bears|prizes|Recognition|Mention|[Dd]['’][Oo]r"
)
_METALS = (
    r"(?:Gold(?:en)?|Silver|Bronze|Crystal) (?:Lions?|Bears?|Palm|Leopards?|Shells?|Eagles?|Globes?|Horse|Hugo|"
    r"Alexander|"
    r"Peacock|Orange|Apricot|Goblet|Unicorn|Dragon|Puma|Astor|Tulip|Boll|Firebird|Rooster|Calf|Frog|Spike|Colon|Ox|"
    r"Iris|"
    r"Duke|Eye|Rose|Swan|Pyramid|Stallion|Tanit|Heart|Ibis|Arena|Raven|George|St\. George|Feather|Biznaga|Crow|Dove|"
    r"Pram)"
)
_OWN_NAMES = (
    r"People['’]s Choice|Cam[eé]ra [Dd]['’][Oo]r|L['’](?:Œil|Oeil) [Dd]['’]or|Palm Dog|Queer (?:Palm|Lion)|Volpi Cup|"
    r"Heart of Sarajevo|Teddy Award|Tiger Award|Dragon Award|Prix Louis[- ]Delluc|(?:Großer )?Preis der (?:Jury|"
    r"internationalen Jury)|"
    r"(?:Grand )?[Pp]rix (?:sp[eé]cial )?du (?:[Jj]ury|public)|(?:Gran )?[Pp]remio (?:especial |speciale )?de(?:l|lla) "
    r"(?:[Jj]urado|[Gg]iuria|[Pp]ubblico|[Pp]úblico)|Prémio (?:especial )?do [Jj]úri|Goldene[rns]? (?:Löwen?|Bären?|"
    r"Palme)|"
    r"Silberne[rns]? (?:Löwen?|Bären?)|(?:Lion|Ours) d['’](?:[Oo]r|[Aa]rgent)|(?:Leone|Orso) d['’](?:oro|argento)|"
    r"(?:León|Oso) de (?:[Oo]ro|[Pp]lata)|(?:Palma|Concha|Espiga) de (?:[Oo]ro|[Pp]lata)|Palma d['’]oro"
)
_SECOND = r"(?: Grand Jury Prize| Grand Prix| Jury Prize| Prize)?"
_FOR = (
    r"(?:(?: for|,| as)(?: the)? BEST|"
    r" for (?:best |Best )(?:[a-z]+ )?(?:[A-Z][\w-]+|director|actress|actor|screenplay|film)|"
    r", best \w+| for [A-Z][\w]+(?:-[A-Z]\w+)?(?! [A-Z]))?"
)
_WHICH_BEST = (
    r"First |Foreign[- ]Language |Live Action |Musical |Leading |new |first |foreign[- ]language |foreign |"
    r"international |animated |documentary |original |"
    r"adapted |supporting ||International |Foreign |Animated |Original |Adapted |Supporting |Documentary |Feature |"
    r"Lead |New |Debut |"
    r"Motion |British |European |independent |director |Non-English "
)
_BEST_WHAT = (
    r"Script|script|Ensemble|ensemble|Actress|actress|"
    r"Directing|Supporting Performance|Documentary Feature|Editing|Cinematographer|Short(?: Film)?|Debut|Ensemble|"
    r"Sound|Visual Effects|"
    r"picture|actor|cinematography|documentary|debut|Feature(?: Film)?|Film|Picture|Director|Actor|Actress|Screenplay|"
    r"Documentary|Performance|Score|Song|"
    r"Cinematography|film|screenplay|director|actor|actress|feature"
)
_OF_SORT = r"(?: [-–—] (?:Drama|Comedy|Musical or Comedy)|, (?:Drama|Comedy))?"
_BEST = rf"[Bb]est (?:{_WHICH_BEST}){{0,12}}(?:{_BEST_WHAT})"
_FOR = _FOR.replace("BEST", _BEST)
# No prize has more words before its last than these bounds; they keep the search linear.
_NAMED = Gated(
    rf"(?:(?:{_DETERMINER}) )?"
    rf"(?P<prize>(?:{_METALS}|{_OWN_NAMES}){_SECOND}{_FOR}"
    rf"|(?:(?:{_RANK}) ){{0,12}}(?:{_PRIZE}){_SECOND}{_FOR}"
    rf"|{_BEST}{_OF_SORT}(?: (?:Oscar|BAFTA|César|Goya|Golden Globe|Academy Award|prize|Prize|award|Award|"
    rf"Silver (?:Lion|Bear)))?"
    rf"|Oscar {_BEST})\b"
)


_OF_SOMEBODY = re.compile(
    r"(?<![\w’'-])(?P<prize>(?!(?:The|This|An?|His|Her|Its|Their|And|For|With|In|At|On|Every|No|First|Last|One|Two|"
    r"Cash|Top) )"
    r"(?:[A-Z][\w.-]+ (?:d[eiu] )?){1,4}(?:Prize|Award|Trophy|Medal|Grand Prix))\b"
)
"""A prize under a name of its own: `the Alfred Bauer Prize`."""
_BY_TRADE = re.compile(
    r"\b(?P<prize>(?:acting|actor|actress|directing|director['’]?s?|screenplay|screenwriting|script|audience|"
    r"critics['’]|ensemble|"
    r"cinematography|top|main|grand|special) (?:prize|award))s?\b"
)
_TRADES = (
    r"director|actor|actress|(?:original |adapted )?screenplay|(?:supporting |lead(?:ing)? )(?:actor|actress)|"
    r"cinematography|"
    r"(?:film )?editing|(?:original )?(?:score|song)|music|production design|costume design|costumes|visual effects|"
    r"sound(?: mixing|"
    r" editing)?|makeup(?: and hairstyling)?|international (?:feature|film)|documentary(?: feature)?|animated feature|"
    r"picture|film|"
    r"directing|writing|script|newcomer|debut"
)
_GOES_ON = re.compile(
    rf"(?: \([^()]{{1,40}}\)| for [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}})?(?:, and |,? and |, | & |; )"
    rf"(?P<prize>(?i:{_TRADES}))\b(?! [a-z]+(?:er|ed)\b)"
)
"""How a list of prizes goes on: `best picture, director, actor and original screenplay`."""


def prizes(text: str) -> list[Mention]:
    """Every prize named in a text."""
    found = [
        Mention(m.start("prize"), m.end("prize"), "A", m["prize"]) for m in _NAMED.finditer(text) if len(m["prize"]) > 5
    ]
    found += [more for m in found if str(m.value)[:4].lower() == "best" for more in _going_on(text, m.end)]
    for pattern in (_OF_SOMEBODY, _BY_TRADE):
        for m in pattern.finditer(text):
            found = _with(found, Mention(*m.span("prize"), "A", m["prize"]))
    return sorted(found, key=lambda m: m.start)


def _with(found: list[Mention], one: Mention) -> list[Mention]:
    """With one more prize, in the place of those that are but its end: `Screenwriting Award`."""
    over = [m for m in found if m.start < one.end and one.start < m.end]
    if any(m.start <= one.start or m.end > one.end for m in over):
        return found
    return [*(m for m in found if m not in over), one]


def _going_on(text: str, end: int) -> Iterator[Mention]:
    while more := _GOES_ON.match(text, end):
        end = more.end()
        yield Mention(more.start("prize"), end, "A", f"Best {more['prize'].title()}")
