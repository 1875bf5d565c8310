"""Films listed under a heading that says where they can be watched, and no day: `In cinemas now:`, `On Netflix:`."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.venues import Group, distinct
from daybill.model import Article, Claim, Evidence, Medium, Question, Status, When

_LONGEST = 60
_TO_COME = re.compile(r"\b(?:coming|soon|upcoming|next|arriving|to come|ahead|later|future)\b")
_NOT_SHOWN = re.compile(
    r"\b(?:leaving|last chance|last call|going|removed|ending|expiring|"
    r"box office|trailers?|news|charts?|reviews?|awards?|nomin\w+|winners|ranked|of the year)\b"
)
_PROSE = re.compile(
    r"^\s*[(\[]|^\W*(?:and|also|plus)\b|\b(?:is|are|was|were|will|has|have|had|says?|said|can|may|no|not|where|how|why|when|"
    r"what|who)\b|\w\.\s*$|[PFG]"
)
_ENTRY = re.compile(r"[^a-zA-Z]*F")
_ROW = re.compile(
    r"[^a-zA-Z]*F(?: ?\([^()]{0,40}\))?(?:(?: ?[;,/|] (?:and )?| and | & )[\"']?F(?: ?\([^()]{0,40}\))?)+[^a-zA-Z]*"
)
"""A line that is nothing but films."""
_ALSO = re.compile(r"\W*(?:and |plus )?also (?:new |out |now |showing |playing |available )?(?:in|on|at)\b")


class Heading(msgspec.Struct, frozen=True):
    """A heading over films, with where they are shown and whether they already are."""

    group: Group
    evidence: Evidence
    status: Status


def heading_of(article: Article, f: Folded, below: Folded, groups: Sequence[Group]) -> Heading | None:
    """The heading that a line is, if it is one and names no day; a film stands on the line `below`."""
    shown = [g for g in groups if g[0].medium is not Medium.FESTIVAL]
    if (
        len(shown) != 1
        or len({v.medium for v in shown[0]}) > 1
        or not closes(f)
        or _PROSE.search(f.text, also.end() if (also := _ALSO.match(f.text)) and _ROW.fullmatch(below.text) else 0)
        or _NOT_SHOWN.search(f.text)
    ):
        return None
    if any(m.sign == "D" and isinstance(m.value, When) and m.value.first for m in f.signs.values()):
        return None
    status = Status.PLANNED if _TO_COME.search(f.text) else Status.RELEASED
    return Heading(shown[0], Evidence.of(article, *f.span(0, len(f.text.rstrip(" :")))), status)


def closes(f: Folded) -> bool:
    """Whether a line can be a heading, and so ends what stood under the one before."""
    text = f.text.strip()
    return bool(text) and len(text) <= _LONGEST and not f.films and not text.endswith((".", "!", "?", ";", ","))


def opens_with_film(f: Folded) -> bool:
    """Whether a line opens with a film."""
    return _ENTRY.match(f.text) is not None


def under(heading: Heading, f: Folded, *, listing: bool) -> Iterator[Claim]:
    """What a heading says of the films of a row under it, in a `listing` of the film with which a line opens."""
    row = _ROW.fullmatch(f.text)
    films = [film for _, film in f.films][: None if row else 1] if row or (listing and opens_with_film(f)) else []
    for film, venue in product(films, distinct(heading.group)):
        yield Claim.make(
            Question(kind="release", film=film, medium=venue.medium, service=venue.service),
            None,
            heading.evidence,
            heading.status,
            rule="release.under-heading",
            probability=0.6,
            implied=("territory",),
        )
