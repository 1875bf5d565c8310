"""Films that a date is told of besides its own: a rival that opens on it, the film whose slot it was."""

import re
from collections.abc import Iterator

from daybill.claims.spans import Stretch
from daybill.literals import Gated
from daybill.model import Status

_NEAR = 120
_ITS_MAKERS = r"(?:(?:the|another|its|fellow|upcoming|new|[OPTG](?:'s?)?|[a-z-]+(?:'s?)?) ){0,5}[\"']?"
_RIVAL_BEHIND = Gated(
    r"(?:[^.;DF]{0,50}?[ ,(])?\b(?:against|opposite|alongside|head[- ]to[- ]head with|fac(?:e|es|ing)|meet(?:s|ing)?|"
    r"tak(?:e|es|ing) on|compet(?:e|es|ing) (?:with|against)|battl(?:e|es|ing)|clash(?:es|ing)? with|"
    r"squar(?:e|es|ing) off (?:with|against)|join(?:s|ing)?|the same (?:day|date|weekend|week|frame) as|"
    r"as (?:does|will)|"
    rf"so (?:does|will)) {_ITS_MAKERS}F"
)
_RIVAL_BEFORE = Gated(
    r"\b(?:against|opposite|alongside|head[- ]to[- ]head with|the same (?:day|date|weekend|week|frame) as)"
    rf" {_ITS_MAKERS}F[\"']?(?: ?\([^()]*\))?(?: (?:on|in|over|from))?(?: the)? $"
)
_AND_ANOTHER = re.compile(rf"[\"']?,? and {_ITS_MAKERS}F")
_SLOT_BEHIND = Gated(
    r"(?:[^.;DF]{0,40}?[ ,(])?(?:(?:date|slot|spot|day|weekend|berth|frame|that|which|it|was|is|had|has|been|"
    r"previously|"
    r"originally|formerly|once|first|initially|earlier|long|until now|just|recently) )*\b(?:(?:held|occupied|claimed|"
    r"set aside|reserved|booked|earmarked|meant|intended|planned|taken|vacated|abandoned|given up|left(?: open| free)?)"
    r" (?:for|by)|belong(?:s|ed|ing) to|replac(?:es|ing)|in (?:place|lieu) of|instead of|"
    rf"tak(?:es|ing) (?:over from|the (?:place|slot|spot|date) of)) {_ITS_MAKERS}F|"
    r",? (?:(?:previously|formerly|originally|until now|so far|once) (?:the |a )?|(?:the|a) (?:former|old|previous|"
    r"original|"
    rf"vacated) )(?:release )?(?:slot|date|spot|berth|day|weekend|home) (?:of|for|from) {_ITS_MAKERS}F|"
    rf",? where {_ITS_MAKERS}F[\"']? (?:used to|once|was (?:to|once|previously)|had been|stood|sat)\b"
)
TAKES = r"tak(?:es?|en|ing)|took|inherit\w*|fill\w*|occup\w+|assum\w+|claim\w*|grab\w*"
"""What a film does with the slot of another."""
_SLOT_BEFORE = Gated(
    rf"\b(?:{TAKES}|mov\w+ (?:in)?to|slid\w* into|"
    rf"shift\w* (?:in)?to|go(?:es|ing)? (?:in)?to|land\w* (?:on|in)|over) {_ITS_MAKERS}F[\"']?(?:'s?)?[\"']?"
    r" (?:(?:old|former|previous|original|vacated|first) )?$"
)
_TAKEN = Gated(rf"\b(?:{TAKES}) (?:over )?(?:the |a |that |its )?(?:[a-z]+ )?$")
_FROM_ITS_OWN = re.compile(
    rf",? (?:(?:release |opening )?(?:slot|date|spot|berth|weekend|frame) )?(?:away )?(?:of|from) {_ITS_MAKERS}F"
)
"""`takes over D from F`, `grabs the D slot of F`."""
_A_SLOT = re.compile(r" (?:(?:release|opening) )?(?:slot|date|spot|berth|weekend|frame)\b")


_OUT_ALREADY = re.compile(
    r"[\"']*,?[\"']* (?:which|that) (?:took|made|earned|grossed|topped|led|opened|has|had|is in)\b"
)


def films_beside(place: Stretch) -> Iterator[tuple[str, Status]]:
    """The films besides its own that a date is said to be of, each planned for it or given up on it."""
    before, behind = place.before[-_NEAR:], place.behind[:_NEAR]
    if (rival := _RIVAL_BEHIND.match(behind)) and not _OUT_ALREADY.match(behind, rival.end()):
        at = place.end + rival.end() - 1
        yield from _film(place, at, Status.PLANNED)
        if another := _AND_ANOTHER.match(place.f.text, at + 1, place.right):
            yield from _film(place, another.end() - 1, Status.PLANNED)
    elif rival := _RIVAL_BEFORE.search(before):
        yield from _film(place, place.start - len(before) + before.rindex("F", 0, rival.end()), Status.PLANNED)
    taken = _FROM_ITS_OWN.match(behind) if _TAKEN.search(before) else None
    if slot := taken or _SLOT_BEHIND.match(behind):
        yield from _film(place, place.end + slot[0].rindex("F"), Status.SUPERSEDED)
    elif (slot := _SLOT_BEFORE.search(before)) and _A_SLOT.match(behind):
        yield from _film(place, place.start - len(before) + before.rindex("F", 0, slot.end()), Status.SUPERSEDED)


def _film(place: Stretch, i: int, status: Status) -> Iterator[tuple[str, Status]]:
    mention = place.f.signs.get(i)
    if mention is not None and mention.sign == "F":
        yield str(mention.value), status
