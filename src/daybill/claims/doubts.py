"""What speaks against a date being one of release: that it is of a report, a trailer, a festival, a loose year."""

import re
from collections.abc import Iterator

from daybill.claims.spans import Dated, Stretch
from daybill.claims.venues import words_of_release
from daybill.literals import Gated

_NOT_A_RELEASE = Gated(
    r"\boscars?\b|ceremony|nominat|q&a|\bborn\b|\bdied\b|podcast|interview|\btickets?\b|"
    r"(?:trailer|teaser|clip|poster)(?: for F)? (?:was|is|came|dropped|released|landed|debuted|"
    r"arrived|premiered)|soundtrack|\bsongs?\b|"
    r"\balbum\b|award season|photo|pictured|posted|published|updated|tweet|copyright|©|filming|shooting|\bshot\b|"
    r"wrapped|production (?:began|start)|"
    r"principal photography|review date|reviewed|pre-?order|theat(?:er|re)s? (?:re-?open|clos|shut)|\bshut\b|"
    r"\bembargo|\b(?:first|second|third|fourth|fifth|final|new|next) season\b|"
    r"\bA(?:'s?)? (?:take|will|are|is|were|was|go|went|come|came|happen|follow|handed|ceremony|air)\b|"
    r"\b(?:w[io]ns?|winning|took|takes|received?s?|earned|collect(?:s|ed)|picked up) "
    r"[^.;,DFS]{0,40}\bA\b[^.;,DFS]{0,30} D|"
    r"D (?:cups?|teaspoons?|tablespoons?|tsp|tbsp|inch(?:es)?|pounds?|ounces?)\b|"
    r"\bfuneral\b|\b(?:from|off) the (?:calendar|schedule|slate) (?:in |on )?D|"
    r"\bopen(?:ed|s|ing)? the (?:envelope|show|ceremony|event|evening)\b|\bwritten by\b|"
    r"\b(?:watched|viewed|seen|streamed) (?:by|for|in) [^.;,DF]{0,40}(?: on S)? (?:by|in|until) D|"
    r"\b(?:handed|given) out\b|\b(?:cast|stars?|P)(?: and P)? (?:will |also )?(?:appear|guest|speak|talk|host)\w*\b|"
    r"deadline|\bdecisions?\b|\bshortlists?\b|\bverdict\b|\bads?\b|\bevents?\b|\bconclude|musical\b|\bperformances?\b|\bshowtimes\b|\bcomments?\b|"
    r"@[a-z0-9_]+\)|pic\.twitter|\bepisodes?\b|\bweekly\b|\bmost[- ](?:watched|streamed)|"
    r"S(?:'s?)? (?:number[- ]one|no\. ?1|#1)\b|\btop (?:ten|10)\b|for the first (?:two|three|four|\d)\b|"
    r"\bcall(?:s|ed|ing) (?:it|F|the [a-z]+) an? [^.;,D]{0,30} D|\b(?:untitled|unnamed|unspecified) [^.;,DF]{0,50} D|"
    r"\bi (?:finally |just |first |also )?(?:saw|watched|took|rented|caught|sat)\b|"
    r"\b(?:bought|acquired|purchased|optioned|(?:picked|snapped) up)"
    r" (?:it|F|the (?:film|picture|movie)|(?:the |all )?(?:[a-zT]+ )?rights)"
    r"(?: (?:already|back|only|just|at E|out of E))? (?:(?:in|on|during) )?D"
)
_REPORTED = Gated(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|tweeted|wrote|posted|told(?! to)|learned|"
    r"teased|hinted|"
    r"shared|mentioned|(?:unveiled|dropped|released) (?:the|a|its|this) "
    r"(?:first |new |final )?(?:trailer|poster|clip))\b(?::? |(?![^.;,DFS]*(?:\b(?:theat|cinem|screens|start|open|"
    r"mov|debut|bow|run)\w*|\"))"
    r"[^.;,DFS]{0,24})$"
)
_FOR_A_TERRITORY = re.compile(r" (?:for|in) (?:the )?T")
_REACH = 120
_SHORT = 60
_SHOWN_IN = r"\b(?:theat(?:er|re)s?|cinemas?|screens|S|p?vod|digital\w*|demand|disc|dvd|blu-?rays?)\b"
_ITS_RELEASE = Gated(
    r"\b(?:hits?|hitting|arriv(?:e|es|ed|ing)|reach(?:es|ed|ing)?|(?:gets?|ha[sd]|have|had) it|be released|"
    r"roll(?:s|ed)? out|"
    r"comes? (?:to|out)|(?:opens?|opened|opening|bow(?:s|ed)?|land(?:s|ed|ing)?|launch(?:es|ed)?|"
    r"start(?:s|ed|ing)?|releas(?:es|ed|e|ing)|"
    rf"stream(?:s|ed|ing)?|goes|went|going|come|came|put(?:s|ting)?|sends?)[^.;DE]{{0,24}}{_SHOWN_IN}|"
    r"(?:and|before|then|it|F) (?:then |will |now |to )*open(?:s|ed)?|"
    r"(?:T|release|theatrical|cinema|opening) (?:(?:release )?date|start|bow) (?:of|on|for|is))\b[^.;DE]{0,40}$"
)
_OF_ANOTHER = re.compile(
    r"\b(?:trailers?|teasers?|clips?|posters?|spot|soundtrack|album|songs?|single|books?|novel|tickets?|"
    r"(?:festivals?|fest|E)(?!,)|"
    r"events?|season|series|show|ceremony|edition|market)(?: (?:for|of|to) (?:[^.;,DF]{0,40} )?[\"']?F[\"']?)?,?"
    r"(?: (?!(?:and|then|before|but)\b)[a-z]+){0,2} $"
)
"""What else the words of release may be of; `F, seen at E, opens` tells of the film."""
_OF_A_FESTIVAL = re.compile(
    r"\b(?:open|launch|clos|kick|bow|premier|debut|screen|play|show|start|inaugurat|bookend)\w* (?:up |off |out )?"
    r"[^.;,D]{0,24}\b(?:festivals?|fest|E)\b[^.;D]{0,24}$|"
    r"\b(?:festivals?|fest|E|market|edition),? (?:itself |which |that |also |now |again |will |is |was |to |has |"
    r"been |set |due |"
    r"scheduled )*(?:open|launch|clos|kick|start|begin|began|run|ran|return|take|took|held|end|unspool|get|"
    r"be)\w*[^.;,DFS]{0,24}$|"
    r"\b(?:festivals?|fest|E|edition|event)\b[^.;D]{0,30}\b(?:open|clos|kick|wrap|end)\w* (?:off |up )?"
    r"with [^.;D]{0,90}$|"
    r"\bclos(?:es|ed|ing) with [^.;D]{0,60}$|\bcloses it (?:on |in )?$|F[\"']? opens it (?:on |in )?$"
)
_THEN_REPORTED = re.compile(
    r"(?: \(D\))?[ ,)]*(?:[a-z.]+ ){0,3}(?:said|announced|reported|confirmed|revealed|tweeted|told)\b"
)
_ENDS = Gated(
    r"\b(?:until|till|through|thru|expires?(?: on)?|ends?(?: on)?|ending(?: on)?|closes|closing|last day(?: is|:)?|"
    r"final day(?: is|:)?) (?:the |and including )?$"
)
"""Before the last day on which a film can be seen."""
_NOT_UNTIL = Gated(
    r"\b(?:postpon|delay|push|mov|defer|shift|bump|slid|slip|wait|hold|held|put|not\b|never\b|n't\b|no |back\b|off\b|"
    r"reschedul|set\b|date|sit|stay|gone|go(?:es|ing)?\b|kept|keep|only\b|us\b|we\b)[^.;]*$"
)
"""What makes `until` lead to the first day instead: `postponed until`, `not until`."""
_LEAVES = Gated(
    r"\b(?:leav(?:es?|ing)|left|gone from|disappear\w*|(?:comes?|coming|taken|drops?|rotat\w+) (?:off|out of)|"
    r"exit(?:s|ed|ing)?|depart\w*|goodbye to|vanish\w*|expir\w+|remov\w+)\b[^.;DF]{0,40}"
    r"\b(?:S|theat(?:er|re)s?|cinemas?|streaming|service|platform|catalogu?e|library)\b[^.;DF]{0,16}$|"
    r"\bleaving(?: soon| on)?:? $"
)
_FIRST_SHOWN = Gated(
    r"\b(?:world|gala|red[- ]carpet|international|european|north american|market|festival|star[- ]studded)[- ]"
    r"premi[eè]r\w+|\bpremi[eè]r(?:e|ed|es|ing) (?:out of|in) "
    r"(?:(?:main|official|the|T|dramatic|documentary|narrative) ){0,3}competition\b|"
    r"\bpremi[eè]r(?:e|ed|es|ing) (?:at|in) (?:the )?E\b|"
    r"(?<!days )(?<!weeks )(?<!months )\b(?:following|after|since) (?:its|their|the|a|his|her) "
    r"(?:(?!p?t?vod|digital|stream|theatrical|online)[a-z-]+,? ){0,3}premi[eè]re\b"
)
_HOUSES = r"(?:theat(?:er|re)s?|cinemas?|(?:cinema |movie )?halls?|doors|multiplex(?:es)?|venues|chains?)"
_OF_THE_DOORS = Gated(
    r"\b(?:re-?)?open\w*(?: up| again)? (?:(?:its|their|the|all|some|most|more|our|many|his|her|[a-z]+'s) )*"
    rf"(?:(?!(?:in|at|on|across|to|for|with|into|and|via)\b)[a-z]+ )?{_HOUSES}\b(?! (?:to|for) [\"']?F)|"
    rf"\b{_HOUSES}(?: (?!(?:and|or|but|then|before|after|when|while|as|it|which|that)\b)(?:[a-z]+|[TC])){{0,3}}"
    r" (?:re-?)?(?:open|clos|shut)(?:s|ed|ing)?\b(?! (?:with|it|wide|their doors (?:to|for))\b)"
)
"""Of houses that open, not of films."""
_BUT = re.compile(r"\b(?:but|because|although|though|while|when|just as|only)\b")
_STAMP = re.compile(r"[\s\W]*(?:(?:posted|published|updated|by|date|on)\b[ :]*)*D[\s\W]*(?:in [a-z ]+)?")
_OF_TICKETS = Gated(
    r"\b(?:tickets?|pre-?sales?|pre-?orders?|bookings?|advance sales?|box offices?|"
    r"reservations?)\b[^.;DF]{0,30}\b(?:go(?:es)?|"
    r"went|going|on sale|available|open(?:s|ed)?|start(?:s|ed)?|begin(?:s)?|began|live|up|released?)\b[^.;DF]{0,16}$|"
    r"\bon sale(?: now)?(?: from| on| starting| beginning| this| since)? $"
)
_DISC = Gated(r"\b(?:dvds?|blu-?rays?|discs?|4k|uhd|steelbook|vod|digital)\b")
_OF_THE_SHOOT = Gated(
    r"\b(?:filming|shooting|photography|production|principal photography|cameras?|"
    r"the shoot)\b(?: (?:on|of|for) (?:[^.;DF]{0,40} )?[\"']?F\b[\"']?)?[^.;DF]{0,12}\b(?:begin\w*|"
    r"began|begun|start\w*|gets? (?:under ?way|going)|kick\w*|commenc\w*|wrap\w*|roll\w*|resum\w*|end\w*|due|set|"
    r"slated|"
    r"scheduled|shut|took place|takes place|continu\w*)\b[^.;DFS]{0,30}$|"
    r"\b(?:begin|start|commenc|wrap|resum|go into|goes into|went into|enter)\w* (?:filming|shooting|principal|"
    r"production)\b"
    r"[^.;DFS]{0,30}$"
)
_OF_A_TRAILER = Gated(
    r"\b(?:put|drop|releas|unveil|debut|launch|shar|post|brought|brings?|reveal|premier|issu|publish|unleash|gave|got|"
    r"arriv|upload)\w*\b[^.;DF]{0,24}\b(?:trailers?|teasers?|clips?|posters?|footage|first look|stills|images?|spot)"
    r"\b|\b(?:trailers?|teasers?|clips?|posters?|footage|first look|stills|images?|spot)\b"
    r"(?: (?:for|of) (?:[^.;DF]{0,40} )?[\"']?F[\"']?)?,? (?:[a-z]+ ){0,2}"
    r"(?:was|is|were|are|came|c[ao]mes?|drop|releas|land|debut|arriv|premier|hits?|out|up|online|unveil|appear|"
    r"went|goes|post|shared)\w*|"
    r"\b(?:trailers?|teasers?|clips?|posters?|reviews?|interviews?|recap)[\"')]* ?"
    r"(?:[-–—|•:(]|posted|published)[ (]*D|"
    r"\b(?:soundtrack|album)(?: (?:for|of|to|from) (?:[^.;DF]{0,40} )?[\"']?F[\"']?)? (?:will |is |was |to |be |set )*"
    r"(?:releas|out|c[ao]me|drop|availab|arriv|due)\w*"
)
_AHEAD_OF = Gated(
    r"\b(?:ahead of|before|in advance of|prior to|leading up to|in the run-?up to|until|weeks? from|in time for|for)"
    r" (?:(?:its|the|his|her|their|a|O's|T|theatrical|upcoming|planned|film's|movie's|wide|limited|national|home|"
    r"digital|vod|streaming) ){0,4}(?:(?:release|opening|bow|debut|premiere|rollout|launch|arrival|start)(?: date)?"
    r"(?: (?:in|on|at|by|of|this|to|via|through|from|O|T|S|theat(?:er|re)s|cinemas|screens|vod|digital|demand|the))"
    r"{0,5} )?$"
)
"""A trailer that comes before the day of its film: `ahead of its D release`."""
_OWN_RELEASE = re.compile(
    r" (?:(?:T|theatrical|limited|wide|nationwide|cinema|digital|vod|streaming|S|O|home|worldwide|global) ){0,3}"
    r"(?:release|opening|bow|debut|rollout|launch|start|theat(?:er|re)s|(?:arrive|come)s? (?:in|to) (?:T )?cinemas)\b"
)
_OF_A_SERVICE = Gated(
    r"(?:^|[.;,] |\band |\bwhen |\bas )[\"']?(?:the )?(?:S|streamer|service|platform|"
    r"app)(?:'s? (?:[a-z]+ ){0,3}(?:prices?|launch|fees?|"
    r"tiers?|rollout|subscription))? (?:will |is |has |to |itself |also |first |officially |set |due |was |"
    r"finally )*(?:launch\w*|start\w*|roll\w* out|goes? (?:live|up)|go live|went live|expand\w*|shut\w*|rebrand\w*|"
    r"arriv\w*|debut(?:s|ed)?|com(?:es?|ing)|came|be available)\b(?! (?:with )?(?:F|it|its|the|a|an|streaming|"
    r"showing|O|P|both|two|"
    r"three|all)\b)[^.;DF]{0,24}$|"
    r"\b(?:rais|increas|hik|cut|lower)(?:es?|ed|ing) (?:the |its |their )?(?:[a-z]+ ){0,3}(?:prices?|fees?)\b"
    r"[^;DF]{0,80}$"
)
"""Of services that start or cost more, not of films."""
_A = (" a ", " an ", " its ")
"""Before a day that tells which release is meant: `after its premiere at E, F has a D release`."""
_DATELINE = re.compile(r"[^.:;()DF]{0,40}$|[^.:;()DF]{0,24}[CET][a-z., ]{0,12} \($")
_CITY_AND_DAY = re.compile(r"[CE], D: ")
"""What opens a report of some papers, as does `Mumbai, D: F opens on D`."""
_SCENE = re.compile(r"(?:[a-zTC'-]+,? ){0,2}[a-zTC'-]{3,}, D\.")
_BY = ("by ", "by the ")
"""Before a day by which something had come about: `By D F and F had been postponed`."""
_CLOCK = re.compile(r",? (?:at )?\d{1,2}[:.]\d\d ?[ap]\.?m\b")
_THEN_TEXT = re.compile(r" ?\)? ?-{1,2} (?! ?D)|,? \((?:O|[a-z]{2,12}(?:[ /][a-z]{2,12})?)\) ?[-:]{0,2} ")


def doubts_of(date: Dated, place: Stretch) -> Iterator[str]:
    """What makes a date one of a report, a ceremony, a photograph, a story, rather than of a release."""
    text = place.f.text
    if date.lapse:
        yield "a lapse of time"
        if "D" in text[: date.start]:
            yield "a lapse behind a date"
    yield from _of_what_is_told(place)
    if _dateline(place):
        yield "a dateline"
    near = max(place.left, place.start - 30)
    if _THEN_REPORTED.match(text, place.end) and not words_of_release(text, near, place.start):
        yield "of a report behind"
    if _loose(date, place):
        yield "loose"


def _of_what_is_told(place: Stretch) -> Iterator[str]:
    """What the words around a date tell of besides releases."""
    yield from _of_what_begins(place)
    before, behind = _before_its_release(place), place.behind[:50].split(";")[0]
    if _REPORTED.search(before) and not _FOR_A_TERRITORY.match(behind):
        yield "of a report"
    if _OF_A_FESTIVAL.search(before[-_REACH:]) and not (before.endswith(_A) and _OWN_RELEASE.match(place.behind)):
        yield "of a festival"
    if _OF_THE_DOORS.search(place.before[-60:] + "D" + _BUT.split(place.behind[:30])[0]):
        yield "of the doors"
    if _is_end(place):
        yield "of an end"
    if _OF_A_TRAILER.search(before[-90:] + "D" + behind[:40]) and not _is_ahead(place):
        yield "of a trailer"
    done = place.before in _BY and " had " in place.behind
    if done or _NOT_A_RELEASE.search(before[-50:] + "D" + behind[:25]):
        yield "of something else"
    if _FIRST_SHOWN.search(before[-70:] + "D" + behind) and not _OWN_RELEASE.match(place.behind):
        yield "of a first showing"


def _before_its_release(place: Stretch) -> str:
    """What stands before a date, as far as it is of it: from the words of release in its own clause on, if any are.

    `F premieres at E and hits theaters on D`: the day is no longer that of the festival.
    """
    before = place.before[-_REACH:].rpartition(";")[2]
    found = _ITS_RELEASE.search(before)
    return before if found is None or _OF_ANOTHER.search(before[: found.start()]) else before[found.start() :]


def _of_what_begins(place: Stretch) -> Iterator[str]:
    """What else than a run in cinemas words before a date say to begin."""
    before = place.before[-80:]
    if "F" not in place.before and _OF_A_SERVICE.search(before):
        yield "of a service"
    if _OF_TICKETS.search(before) and not _DISC.search(place.f.text, max(0, place.start - 60), place.end + 24):
        yield "of tickets"
    if _OF_THE_SHOOT.search(before):
        yield "of the shoot"


def _is_ahead(place: Stretch) -> bool:
    """Whether what comes before a date is ahead of the release on it: `the trailer is here ahead of its D release`."""
    return bool(_AHEAD_OF.search(place.before[-60:]) or _OWN_RELEASE.match(place.behind))


def _is_end(place: Stretch) -> bool:
    """Whether a date is the last day of something: `on sale until D`, `leaves S on D`; but not `postponed until D`."""
    if _LEAVES.search(place.before[-90:]):
        return True
    return bool(_ENDS.search(place.before[-30:])) and not _NOT_UNTIL.search(place.before[-90:])


def is_stamp(place: Stretch) -> bool:
    """Whether a line is nothing but the day on which a text was posted."""
    return len(place.f.text) < 80 and _STAMP.fullmatch(place.f.text) is not None


def _dateline(place: Stretch) -> bool:
    """Whether a date opens a report, behind the place that it comes from: `Culver City, California, D – …`.

    So it does with the time of a scene: `Halden, D.`
    """
    text = place.f.text
    if _CLOCK.match(text, place.end) and (place.before.rstrip().endswith("|") or not place.before.strip(" -")):
        return True
    if "D" in text[place.end :]:  # what is told has a day of its own
        opens = _THEN_TEXT.match(text, place.end) or _CITY_AND_DAY.match(text)
    else:
        opens = _THEN_TEXT.match(text, place.end) if len(text) - place.end >= _SHORT else _SCENE.fullmatch(text)
    if place.left > 0 or not opens:
        return False
    return _DATELINE.match(place.before) is not None and not words_of_release(text, 0, place.start)


_YEAR_OF_RELEASE = Gated(
    r"\b(?:open\w*|releas\w+|out|theat(?:er|re)s|cinemas|dvd|vod|due|coming|arriv\w+|debut\w*|slated|set|planned|"
    r"pushed|delayed|moved|until|later|to|launched|launch|stream|streams|streaming|streamed)\b[^.;DFP]{0,18}$|"
    r"\bfollowed by [^.;D]{0,60} in $"
)


_CAME = re.compile(
    r",? [^.;D]{0,60}?\b(?:opened|came (?:out|to|into)|was (?:first )?(?:released|out|in (?:theat|cinem))|arrived|"
    r"bowed|hit (?:the )?(?:theat|cinem|screens))"
)
"""Behind a year that opens a sentence: `three years ago F came to theaters`."""


def _loose(date: Dated, place: Stretch) -> bool:
    """Whether a date is a bare year, or as loose, and belongs to a film, an event or a story."""
    if (date.when.length and date.when.length <= 130) or date.when.edtf.startswith("XXXX-"):
        return False
    if not place.before.strip(" \"'-") and _CAME.match(place.behind):
        return False
    return not _YEAR_OF_RELEASE.search(place.before) or bool(re.search(r"(?:since|of|from|\(|the|'s) ?$", place.before))
