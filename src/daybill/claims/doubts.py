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
    r"deadline|\bads?\b|\bevents?\b|\bconclude|musical\b|\bperformances?\b|\bshowtimes\b|\bcomments?\b|"
    r"@[a-z0-9_]+\)|pic\.twitter"
)
_REPORTED = Gated(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|tweeted|wrote|posted|told|learned|"
    r"shared|mentioned|(?:unveiled|dropped|released) (?:the|a|its|this) "
    r"(?:first |new |final )?(?:trailer|poster|clip))\b[^.;,DFS]{0,24}$"
)
_OF_A_FESTIVAL = re.compile(
    r"\b(?:open|launch|clos|kick|bow|premier|debut|screen|play|show|start|inaugurat|bookend)\w* (?:up |off |out )?"
    r"[^.;,D]{0,24}\b(?:festivals?|fest|E)\b[^.;D]{0,24}$"
)
_THEN_REPORTED = re.compile(
    r"(?: \(D\))?[ ,)]*(?:[a-z.]+ ){0,3}(?:said|announced|reported|confirmed|revealed|tweeted|told)\b"
)
_ENDS = Gated(
    r"(?<!\bback )(?<!\boff )(?<!\bheld )\b(?:until|till|through|thru|up to|no later than|expires?(?: on)?|ends?(?: on)?|ending(?: on)?|"
    r"closes|closing|last day (?:is|:)|final day (?:is|:)) (?:the |and including )?$"
)
"""The last day on which a film can be seen; but `postponed until`, `not until` are of its first."""
_LEAVES = Gated(r"\b(?:leav(?:es?|ing)|gone from|disappear\w*|(?:comes?|coming|taken) off|expir\w+|remov\w+)\b[^.;DF]{0,40}\b(?:S|theat(?:er|re)s?|cinemas?|streaming|service|platform|catalogu?e|library)\b[^.;DF]{0,16}$")
_FIRST_SHOWN = Gated(
    r"\b(?:world|gala|red[- ]carpet|international|european|north american|(?:market|festival|star[- ]studded) )[- ]?premi[eè]r\w+|"
    r"premi[eè]r(?:e|ed|es|ing) (?:out of|in) (?:main |official |the )?competition\b|\bpremi[eè]r(?:e|ed|es|ing) (?:at|in) (?:the )?E\b"
)
_HOUSES = r"(?:theat(?:er|re)s?|cinemas?|(?:cinema |movie )?halls?|doors|multiplex(?:es)?|venues|chains?)"
_OF_THE_DOORS = Gated(
    r"\b(?:re-?)?open\w*(?: up| again)? (?:(?:its|their|the|all|some|most|more|our|many|his|her|[a-z]+'s) )*"
    rf"(?:(?!(?:in|at|on|across|to|for|with|into|and|via)\b)[a-z]+ )?{_HOUSES}\b|"
    rf"\b{_HOUSES}(?: [a-z]+){{0,2}} (?:re-?)?(?:open|clos|shut)(?:s|ed|ing)?\b(?! with)"
)
"""Of houses that open, not of films."""
_STAMP = re.compile(r"[\s\W]*(?:(?:posted|published|updated|by|date|on)\b[ :]*)*D[\s\W]*(?:in [a-z ]+)?")
_OF_A_TRAILER = Gated(
    r"\b(?:put|drop|releas|unveil|debut|launch|shar|post|brought|brings?|reveal|premier|issu|publish|unleash|gave|got|"
    r"arriv|upload)\w*\b[^.;DF]{0,24}\b(?:trailers?|teasers?|clips?|posters?|footage|first look|stills?|images?|spot)"
    r"\b|\b(?:trailers?|teasers?|clips?|posters?|footage|first look|stills?|images?|spot)\b"
    r"(?: (?:for|of) [\"']?F[\"']?)?,? (?:[a-z]+ ){0,2}"
    r"(?:was|is|were|are|came|c[ao]mes?|drop|releas|land|debut|arriv|premier|hits?|out|up|online|unveil|appear|went|goes|post|shared)\w*"
)
_DATELINE = re.compile(r"[^.:;()DF]{0,40}$")
_CLOCK = re.compile(r",? (?:at )?\d{1,2}[:.]\d\d ?[ap]\.?m\b")
_THEN_TEXT = re.compile(r" ?\)? ?-{1,2} (?! ?D)")


def doubts_of(date: Dated, place: Stretch) -> Iterator[str]:
    """What makes a date one of a report, a ceremony, a photograph, a story, rather than of a release."""
    text = place.f.text
    if date.lapse:
        yield "a lapse of time"
    if _NOT_A_RELEASE.search(place.before[-50:] + "D" + place.behind[:25]):
        yield "of something else"
    if _REPORTED.search(place.before):
        yield "of a report"
    if _OF_A_FESTIVAL.search(place.before[-80:]):
        yield "of a festival"
    if _ENDS.search(place.before[-60:]) or _LEAVES.search(place.before[-90:]):
        yield "of an end"
    if _FIRST_SHOWN.search(place.before[-70:] + "D" + place.behind[:50]):
        yield "of a first showing"
    if _OF_THE_DOORS.search(place.before[-60:] + "D" + place.behind[:30]):
        yield "of the doors"
    if _OF_A_TRAILER.search(place.before[-90:] + "D" + place.behind[:40]):
        yield "of a trailer"
    if _dateline(place):
        yield "a dateline"
    near = max(place.left, place.start - 30)
    if _THEN_REPORTED.match(text, place.end) and not words_of_release(text, near, place.start):
        yield "of a report behind"
    if _loose(date, place):
        yield "loose"


def is_stamp(place: Stretch) -> bool:
    """Whether a line is nothing but the day on which a text was posted."""
    return len(place.f.text) < 80 and _STAMP.fullmatch(place.f.text) is not None


def _dateline(place: Stretch) -> bool:
    """Whether a date opens a report, behind the place that it comes from: `Culver City, California, D – …`."""
    text = place.f.text
    if not place.before.strip(" -") and _CLOCK.match(text, place.end):
        return True
    if place.left > 0 or len(text) - place.end < 60 or not _THEN_TEXT.match(text, place.end):
        return False
    return _DATELINE.match(place.before) is not None and not words_of_release(text, 0, place.start)


_YEAR_OF_RELEASE = Gated(
    r"\b(?:open\w*|releas\w+|out|theat(?:er|re)s|cinemas|dvd|vod|due|coming|arriv\w+|debut\w*|slated|set|planned|"
    r"pushed|delayed|moved|until|later|to|launched|launch)\b[^.;DFP]{0,18}$"
)


def _loose(date: Dated, place: Stretch) -> bool:
    """Whether a date is a bare year, or as loose, and belongs to a film, an event or a story."""
    if (date.when.length and date.when.length <= 130) or date.when.edtf.startswith("XXXX-"):
        return False
    return not _YEAR_OF_RELEASE.search(place.before) or bool(re.search(r"(?:since|of|from|\(|the|'s) ?$", place.before))
