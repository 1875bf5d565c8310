"""What the press says of a film and a festival: that it was first shown there, shown there, or was to be."""

import re

from daybill.claims.stops import Stop
from daybill.literals import Gated

_PREMIERE = Gated(
    r"\b(?:world[- ]?wide |world[- ])?premi[eè]r\w*|\bdebut(?:ed|s|ing)\b|\bdebut\b(?! (?:F|feature|film|novel|as|"
    r"from|by|of P)\b)|\bbow(?:ed|s|ing)?\b|\bfirst (?:seen|shown|"
    r"screened|(?:public )?(?:showing|screening))\b|\bunveil(?:ed|s|ing)\b|"
    r"\bworld[- ]preem\w*|\bpreem(?:ed|s)?\b|\bunspool(?:ed|s)?\b|\bmade its bow\b"
)
_NOT_PREMIERE = Gated(
    r"(?:\bT|spanish|u\.?s\.?|uk|north american|international|european|asian|african|local|berlin|london|hometown|"
    r"regional|"
    r"domestic|national|festival|home|west coast|east coast|public|special)[- ](?:premi[eè]re|debut|bow)|"
    r"release|theat(?:er|re)s?\b|cinemas|debut (?:feature|film)|feature debut|directorial debut|"
    r"premieres? (?:[a-z]+ ){0,3}(?:on|in your)\b (?=[DS])|\b(?:trailer|teaser|footage|clip|first look|poster)\b"
)
_CALLED_OFF = re.compile(
    r"\bwill (?:not|no longer)\b|\bwon't\b|\bw(?:as|ere) to\b(?! be\b)|\bwas to (?:be|have)\b|\b(?:was|were|"
    r"had been) (?:initially |"
    r"originally |previously )?(?:set|slated|scheduled|due|supposed|meant|planned|expected|booked|tipped)\b|"
    r"\b(?:would|should) have\b|"
    r"\bno longer\b|\bgiv(?:es|ing|en) up\b|\bgave up\b|\bcancel\w+|\bwithdr[ae]w\w*|\bpull(?:ed|s|"
    r"ing)\b|"
    r"\bdropped\b|\bdrops out\b|\bmiss(?:es|ed|ing)?\b|\bskip(?:s|ped|ping)?\b|\bscrapp?e?d?\b|\bcalled (?:it )?off\b|"
    r"\bwould (?:open|"
    r"close|premi\w+|bow|debut|screen)\b|\bcost the\b|\bloses\b|\bexits?\b|\bbow(?:s|ed)? out\b|\bnot (?:be )?(?:going|"
    r"heading) to\b"
)
"""What says that a showing was planned and did not come about."""
_LABEL = re.compile(r"\blabel\b|\binstead of\b")
_SHOWN = Gated(
    r"\bscreen(?:s|ed|ing|ings)?\b(?! in |place|play)|\bplay(?:s|ed|ing)?\b|\bshow(?:s|n|ed|ing)?\b|\bcompet(?:es|ed|"
    r"ing|ition)\b|"
    r"\bopen(?:s|ed|ing|er)?\b|\bclos(?:es|ed|e|er|ing)\b|\bgala\b|\bcharmed\b|\bcaught\b|\bpresent(?:s|ed)\b|"
    r"\bunspool\w*|"
    r"\bwowed\b|\bfestival (?:run|tour|hit|favou?rite|circuit)\b|\badored\b|\bs(?:aw|een)\b(?! the light)|\bflipped\b|"
    r"\breviews? from\b|"
    r"\b(?:goes|going|bound|jets|invited|booked|picked|chosen|tapped) (?:next |now |also )?(?:to|for|"
    r"by)(?= (?:the )?E)|"
    r"\bofficial selection\b|\bcame back\b|\b(?:went|goes|go|going|moved|moves) on\b|\bpraised\b|\bhead(?:s|ed|"
    r"ing)? (?:to|for)\b|"
    r"\bselected (?:for|at|by)\b|\bcritic at\b|\bacclaim\w*|\b(?:film|title|entry|selection) at\b|\bfollowed\b|"
    r"\b(?:came|come|comes|"
    r"up|stops?) next\b|\bnext stops?\b|\bha(?:ve|s) had it\b|(?<=E )(?:success|hit|sensation|favou?rite|title|"
    r"entry)\b|\bbuzz\b|\bovation\b|\bline-?up\b|\bprogramme?\b|"
    r"\bselection\b|\b(?:sold[- ]out )?crowds?\b|\btravel(?:s|led|ed)\b|\btour(?:s|ed)\b|\bstopped\b|\binvited\b|"
    r"\bbuzzed\b|\btriumph\w*|\bimpressed\b|\bdelighted\b|\bstunned\b|\bsidebar\b|\bstrand\b|\bpremi[eè]re\b|"
    r"\bdebuts?\b"
)
STRONG = re.compile(
    r"review|screened|shown|played|premi|competed|selection|reviews? from|followed|have had|competition|opened|closed|"
    r"came next"
)
"""What says of a showing that it was one, where no day of it is known."""
_OTHER_DATE = Gated(r"D|S|\btheat\w+|\bcinemas?\b|\bvod\b|\bdigital\w*")


def premiere_at(text: str, stop: Stop) -> re.Match[str] | None:
    """The words that make a festival's showing a world premiere."""
    best = None
    for match in _PREMIERE.finditer(text, stop.left, stop.right):
        around = text[max(stop.left, match.start() - 20) : match.end() + 12]
        between = text[min(match.end(), stop.i) : max(match.start(), stop.end)]
        if (
            len(between) > 70
            or re.search(r"[;A]|\bF\b.*\bF\b", between)
            or _LABEL.search(text[match.start() : match.end() + 12] + " " + between)
            or (_NOT_PREMIERE.search(around + " " + between) and "world" not in match[0])
        ):
            continue
        if best is None or abs(match.start() - stop.i) < abs(best.start() - stop.i):
            best = match
    return best


def both_premiered(text: str, one: Stop, two: Stop) -> bool:
    """Whether two festivals are said to have premiered a film together."""
    return bool(
        re.match(r" (?:both |jointly )?premi[eè]red\b|,? (?:both |jointly )", text[two.end : two.end + 24])
    ) and (two.i - one.end < 24)


def shown_at(text: str, stop: Stop) -> re.Match[str] | None:
    """The words nearest to a festival that say that a film was shown there."""
    best, nearest = None, 80
    for match in _SHOWN.finditer(text, stop.left, stop.right):
        if match.end() <= stop.i:
            distance, between = stop.i - match.end(), text[match.end() : stop.i]
        else:
            distance, between = max(0, match.start() - stop.end), text[stop.end : match.start()]
        if distance < nearest and not _OTHER_DATE.search(between.replace("from D", "").replace("on D", "")):
            best, nearest = match, distance
    return best


def is_off(text: str, stop: Stop, said: re.Match[str] | None) -> bool:
    """Whether a showing was planned and called off."""
    if said is None and not re.search(
        r"\bmiss|\bskip|\bpull|\bwithdr|\bcost the\b", text[max(stop.left, stop.i - 30) : stop.i]
    ):
        return False
    low = min(said.start() if said else stop.i, stop.i)
    high = max(said.end() if said else stop.end, stop.end)
    around = text[max(stop.left, low - 45) : min(stop.right, high + 40)]
    return bool(_CALLED_OFF.search(around)) and "instead" not in text[high : high + 40]
