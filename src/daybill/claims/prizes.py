"""Prizes named in a text: `Golden Lion`, `the Grand Jury Prize`, `Best Director`."""

from daybill.grammar import Mention
from daybill.literals import Gated

_DETERMINER = r"the|a|an|its|his|her|this year['’]s|\d{4}"
_RANK = (
    r"Grand|Special|Dramatic|Golden|Silver|Best|Audience|People['’]s|Choice|Jury|Un Certain Regard|Critics['’]?|"
    r"Queer|Volpi|FIPRESCI|Palme|World|U\.S\.|International|European|First|Narrative|Documentary|Directing|Screenwriting|Cinema|"
    r"Soundtrack|Breakthrough|Top|Gotham|Independent Spirit|BAFTA|Platform|Horizons|Orizzonti|NETPAC|Sutherland|Camera|"
    r"Caméra|special|jury|grand|particular|top|best|Cannes|Young|Ecumenical|Feature|Virtual|prime|main|Prix|Gran|Premio|Grande|Großer|Preis|"
    r"León|Leone|Lion|Oso|Orso|Goldene[rn]?|Silberne[rn]?"
)
_PRIZE = (
    r"Prize|Award|Awards|Lion|Bear|Palm|Palme [Dd]['’][Oo]r|Prix|Leopard|Shell|Eagle|Globe|Cup|Grand Prix|"
    r"Oscar|Oscars|BAFTA|César|Goya|Jury Prize|prize|award|Bär|Löwe|de Oro|d['’]oro|Jury Award|Honou?r|honors|Giuria|"
    r"Lions|Bears|prizes|Recognition|Mention|[Dd]['’][Oo]r"
)
_SECOND = r"(?: Grand Jury Prize| Grand Prix| Jury Prize| Prize)?"
_FOR = (
    r"(?: for (?:best |Best )(?:[a-z]+ )?(?:[A-Z][\w-]+|director|actress|actor|screenplay|film)|"
    r", best \w+| for [A-Z][\w]+(?:-[A-Z]\w+)?(?! [A-Z]))?"
)
_WHICH_BEST = (
    r"First |International |Foreign |Animated |Original |Adapted |Supporting |Documentary |Feature |Lead |New |Debut |"
    r"Motion |British |European |independent |director |Non-English "
)
_BEST_WHAT = (
    r"Feature(?: Film)?|Film|Picture|Director|Actor|Actress|Screenplay|Documentary|Performance|Score|Song|"
    r"Cinematography|film|screenplay|director|actor|actress|feature"
)
_OF_SORT = r"(?: [-–—] (?:Drama|Comedy|Musical or Comedy)|, (?:Drama|Comedy))?"
# No prize has more words before its last than these bounds; they keep the search linear.
_NAMED = Gated(
    rf"(?:(?:{_DETERMINER}) )?"
    rf"(?P<prize>(?:(?:{_RANK}) ){{0,12}}(?:{_PRIZE}){_SECOND}{_FOR}"
    rf"|[Bb]est (?:{_WHICH_BEST}){{0,12}}(?:{_BEST_WHAT}){_OF_SORT})\b"
)


def prizes(text: str) -> list[Mention]:
    """Every prize named in a text."""
    return [
        Mention(m.start("prize"), m.end("prize"), "A", m["prize"]) for m in _NAMED.finditer(text) if len(m["prize"]) > 5
    ]
