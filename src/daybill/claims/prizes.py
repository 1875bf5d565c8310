"""Prizes named in a text: `Golden Lion`, `the Grand Jury Prize`, `Best Director`."""

import re
from collections.abc import Iterator, Sequence

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
    r"Pram|Osella|Kinnaree|Camera|Owl|Kite|Leopards?|Sun|Star|Tower|Sea Shell|Olive|Athena|Mikeldi|Lynx|Plaque)"
)
_OWN_NAMES = (
    r"People['’]s Choice|Lion of the Future|Leopard of the Future|(?:EE )?[Rr]ising [Ss]tar [Aa]ward|"
    r"Cam[eé]ra [Dd]['’][Oo]r|L['’](?:Œil|Oeil) [Dd]['’]or|Palm Dog|Queer (?:Palm|Lion)|Volpi Cup|"
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
    r"(?:(?: for|(?<!wards),(?! [A-Z][a-z]+ (?:and|in)\b)| as)(?: the)? BEST|"
    r" for (?:best |Best )(?:[a-z]+ )?(?:[A-Z][\w-]+|director|actress|actor|screenplay|film)|"
    r", best \w+| for (?:[A-Z]\w+-)?[A-Z](?:\w+(?:ing|phy|ance|ence|tion|sion|play|ment|sign)|ound|usic|core|ffects|"
    r"ocumentary|irector|ctor|ctress|ilm|eature|icture|ebut|reativity)(?! [A-Z]))?"
)
_DEMONYM = r"[A-Z][a-z]+(?:ish|an|ese|ch|ic|i)(?:/[A-Z][a-z]+)?"
_WHICH_BEST = (
    r"(?i:first|debut|foreign|foreign[- ]language|non[- ]english|language|live[- ]action|musical|comedy|comic|drama|"
    r"dramatic|action|horror|lead|leading|new|international|animated|documentary|non-?fiction|original|adapted|"
    r"supporting|feature|motion|independent|director|directorial|female|male|young|youth|breakthrough|short|costume|"
    r"production|art|sound|visual|special|special visual|film|cinematic|british|european|or|in|an?) "
)
_BEST_WHAT = (
    r"(?i:script|ensemble|actress|actor|director|directing|performance|performer|debut|newcomer|sound(?: mixing|"
    r" editing|"
    r" design)?|visual effects|picture|cinematographer|cinematography|editing|editor|documentary(?: feature)?|feature"
    r"(?: film)?|short(?: film)?|film|screenplay|writing|score|song|music|soundtrack|lead|casting|cast|costumes?|"
    r"design|"
    r"direction|make-?up(?: (?:and|&) hair(?:styling)?)?|hair(?: (?:and|&) make-?up)?|stunts|choreography|animation|"
    r"(?<=upporting )(?:fe)?male)"
)
_OF_SORT = (
    r"(?: [-–—] (?:Drama|Comedy|Musical or Comedy|Comedy or Musical)|, (?:Drama|Comedy)| \((?:Drama|Comedy|Musical or "
    r"Comedy|Comedy or Musical)\)|(?i: in an? (?:leading role|supporting role|musical or comedy|comedy or musical|"
    r"musical|comedy|drama|motion picture)))?"
)
_BEST = rf"(?:[Bb]est|BEST) (?:{_DEMONYM} |{_WHICH_BEST}){{0,7}}(?:{_BEST_WHAT})"
_FOR = _FOR.replace("BEST", _BEST + _OF_SORT)
OF_METAL = re.compile(rf"{_METALS}|Cam[eé]ra [Dd]['’]Or|Palme [Dd]['’]Or")
"""Prizes that are called after what they are made of, as no other festival's are."""
# No prize has more words before its last than these bounds; they keep the search linear.
_NAMED = Gated(
    rf"(?<!\w)(?:(?:{_DETERMINER}) )?"
    rf"(?P<prize>(?:{_METALS}|{_OWN_NAMES}){_SECOND}{_FOR}"
    rf"|(?:(?:{_RANK}) ){{0,12}}(?:{_PRIZE}){_SECOND}{_FOR}"
    rf"|{_BEST}{_OF_SORT}(?: (?:Oscar|BAFTA|César|Goya|Golden Globe|Academy Award|prize|Prize|award|Award|"
    rf"Silver (?:Lion|Bear)))?"
    rf"|Oscar {_BEST})\b"
)


_OF_SOMEBODY = Gated(
    r"(?<![\w’'-])(?P<prize>(?!(?:The|This|An?|His|Her|Its|Their|And|For|With|In|At|On|Every|No|First|Last|One|Two|"
    r"Cash|Top) )"
    r"(?:[A-Z][\w.-]+ (?:d[eiu] )?){1,4}(?:Prize|Award|Trophy|Medal|Grand Prix))\b"
)
"""A prize under a name of its own: `the Alfred Bauer Prize`."""
_WORD = r"[A-Z][\w’'/-]+"
_CATEGORY = re.compile(
    rf"(?<![\w’'-])(?P<prize>(?:{_DEMONYM} |{_WHICH_BEST}){{0,7}}(?:{_BEST_WHAT}|(?i:screenwriter|writer|breakthrough|"
    rf"discovery|artist|filmmaker|entertainer|star|movie|producer|screen couple|villain)) (?i:of the Year)|"
    rf"(?:(?i:best|outstanding) )?(?:Achievement|Excellence) in "
    rf"{_WORD}(?: (?:(?:and|or|in|&) )?{_WORD}){{0,3}}|(?:Outstanding|OUTSTANDING) (?:(?:by|in|an?|or|and) |"
    rf"{_WORD} ){{0,6}}"
    rf"(?i:film|picture|performance|debut|cast|ensemble|director|documentary|actor|actress|role|producer))\b"
)
"""Prizes named for what they honour: `Actor of the Year`, `Outstanding British Film`, `Excellence in Period Film`."""
_SAYS_CATEGORY = Gated(r"of the year|achievement in|excellence in|outstanding", re.IGNORECASE)
"""What stands in the name of every such prize."""
_BETWEEN = re.compile(r"(?:: ?| for (?:the )?)?")
_OF_BODY = Gated(
    rf"\b(?P<prize>(?:(?:{_WHICH_BEST}){{0,3}}(?:{_BEST_WHAT})|foreign[- ]language|international|documentary|"
    r"animat(?:ion|ed)) (?:Oscar|BAFTA|César|Goya|Golden Globe|Academy Award)|(?:Oscar|BAFTA|César|Goya|Golden Globe|"
    rf"Academy Award) for (?:the )?(?:{_WHICH_BEST}){{0,3}}(?:{_BEST_WHAT}))\b"
)
"""What an academy honours, without `best`: `the foreign language BAFTA`, `the Oscar for adapted screenplay`."""
_BY_TRADE = Gated(
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
FIELD = re.compile(
    rf"(?:excellence|(?:outstanding |best )?achievement) in [\w’'&/ -]{{3,50}}|"
    rf"(?:(?:[Bb]est|BEST|[Oo]utstanding|OUTSTANDING|Award for|Prize for) )?(?:achievement in )?(?:{_DEMONYM} |"
    rf"{_WHICH_BEST}|"
    rf"(?i:dramatic |narrative |world |u\.s\. |audience |jury |grand |ensemble |feature |foreign ))"
    rf"{{0,7}}(?:{_BEST_WHAT}|(?i:motion picture|award|prize|photography|ensemble cast|special mention|scriptwriting|"
    rf"breakthrough (?:performer|actor|actress|director|star)|rising star award|newcomer|foreign language|male|female))"
    rf"{_OF_SORT}(?: (?i:award|prize|of the year))?|(?:EE )?[Rr]ising [Ss]tar [Aa]ward|"
    rf"(?:[\w.’'-]+ ){{1,4}}(?i:award|prize)",
    re.IGNORECASE,
)
"""A prize as a list of winners names it, by its field alone: `Director`, `Leading Actor`, `Original Screenplay`."""
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
    for pattern in (_OF_SOMEBODY, _BY_TRADE, _OF_BODY):
        for m in pattern.finditer(text):
            found = _with(found, Mention(*m.span("prize"), "A", m["prize"]))
    for m in _CATEGORY.finditer(text) if _SAYS_CATEGORY.search(text) else ():
        found = _for_what(text, found, Mention(*m.span("prize"), "A", m["prize"]))
    return _run_together(text, sorted(found, key=lambda m: m.start))


def _run_together(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Two names with no more than a space between them are one: `Golden Globe` `Award for Best Picture`."""
    out: list[Mention] = []
    for m in found:
        if out and m.start - out[-1].end == 1 and text[out[-1].end] == " ":
            start = out.pop().start
            out.append(Mention(start, m.end, "A", text[start : m.end]))
        else:
            out.append(m)
    return out


def _for_what(text: str, found: list[Mention], what: Mention) -> list[Mention]:
    """With a prize named for what it honours; one that leads up to it goes on: `the Attenborough Award for …`."""
    over = [m for m in found if m.start < what.end and what.start < m.end]
    lead = next((m for m in found if m.start < what.start and _leads_to(text, m, what)), None)
    rest = [m for m in found if m not in over and m is not lead]
    start = lead.start if lead else min([what.start, *(m.start for m in over)])
    return [*rest, Mention(start, what.end, "A", text[start : what.end])]


def _leads_to(text: str, lead: Mention, what: Mention) -> bool:
    """Whether only `for` stands between two names, or the first has it at its end: `the Award for British`."""
    if lead.end > what.start:
        return True
    return what.start - lead.end < 10 and bool(_BETWEEN.fullmatch(text, lead.end, what.start))


def _with(found: list[Mention], one: Mention) -> list[Mention]:
    """With one more prize, in the place of those that are but its end: `Screenwriting Award`."""
    over = [m for m in found if m.start < one.end and one.start < m.end]
    further = next((m for m in over if one.start < m.start and one.end < m.end), None)
    if further:
        more = f"{one.value}{str(further.value)[one.end - further.start :]}"
        return [*(m for m in found if m not in over), Mention(one.start, further.end, "A", more)]
    if any(m.start <= one.start or m.end > one.end for m in over):
        return found
    return [*(m for m in found if m not in over), one]


def _going_on(text: str, end: int) -> Iterator[Mention]:
    while more := _GOES_ON.match(text, end):
        end = more.end()
        yield Mention(more.start("prize"), end, "A", f"Best {more['prize'].title()}")
