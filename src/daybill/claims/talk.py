"""Of which ways of showing a text speaks: what its dates are of where nothing beside them says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

import msgspec

from daybill.claims.venues import Group, Venue, shares
from daybill.claims.windows import Window
from daybill.literals import Gated
from daybill.model import Article, Medium

_SAID = frozenset({"linked", "other", "label", "again"})
"""Where the venues of such windows come from: words beside the date."""


class Talk(msgspec.Struct, frozen=True):
    """Which ways of showing a text speaks of."""

    signs: Mapping[tuple[bool, Medium], dict[str, float]]
    """How each way of showing stands to the others that the text speaks of, as signs: told beside a date, or not."""
    discs: bool
    """Whether the page is about a disc: a review of one, the data sheet of one."""

    def of(self, venue: Venue, window: Window) -> dict[str, float]:
        """How a window's way of showing stands to what the text speaks of, as signs."""
        return self.signs[window.how in _SAID, venue.medium]


_DISC_IN_HEADLINE = Gated(r"\b(?:blu-?rays?|dvds?|4k|uhd|steelbook|disc|criterion|boxset|box set)\b", re.IGNORECASE)
_DISC_SHEET = Gated(
    r"\b(?:blu-?ray|dvd|uhd|4k|disc|home video)(?: movie)? reviews?\b|"
    r"\b(?:video|audio|extras|picture|sound) (?:grade|quality|codec|rating)\b|\baspect ratio\b|"
    r"\bspecial features\b|\bbonus (?:features|material)\b|\bdts-hd\b|\bdolby\b|\bhdr10\b|"
    r"\bregion (?:[a-c1-4]|free|code)\b|\bsubtitles:|\btransfer\b|\bformats?: (?:blu|dvd|4k)|\blist price\b|\bmpeg-4|"
    r"\bcommentar(?:y|ies)\b|\bfeaturettes?\b|\bdeleted scenes\b|\bslipcover\b|\bstreet date\b|\bupc\b|\b1080p\b",
    re.IGNORECASE,
)
_SHEET = 2
"""So many different things of a disc that a page tells make it one about a disc."""


def on_discs(article: Article) -> bool:
    """Whether a page is about a disc: its first line says so, or it tells what a data sheet tells."""
    headline = article.text.lstrip().partition("\n")[0]
    slug = (article.url or "").rstrip("/").rpartition("/")[2].replace("-", " ")
    if _DISC_IN_HEADLINE.search(headline) or _DISC_IN_HEADLINE.search(slug):
        return True
    return len({found[0].casefold() for found in _DISC_SHEET.finditer(article.text)}) >= _SHEET


_SHEET_OF_A_SHOWING = Gated(r"\b\d{2,3} ?(?:min(?:ute)?s?\b|')|\b(?:dir(?:ector)?|directed by)\b ?[:.]", re.IGNORECASE)
_SHOWN_ONCE = Gated(
    r"\bticket|\b(?:book|buy) (?:now|online|here|tickets)|\badmission\b|\bdoors\b|\bbox office:|\bmembers\b|"
    r"\bfilm (?:society|club)|\bcinema club|\b(?:screening|showing)s?\b|\bcert(?:ificate)?\b|"
    r"\b\d{1,2}[.:]\d\d ?(?:[ap]\.?m|hs)\b|\b\d{1,2} ?[ap]\.?m\b|\b\d\d[.:]\d\d\b",
    re.IGNORECASE,
)
_ITS_ADDRESS = re.compile(r"/(?:events?|whats-?on|what-s-on|films?|screenings?|programme|calendar)/|film-?soc|filmclub")
_FESTIVAL = re.compile(r"festival|fest\b|fleadh", re.IGNORECASE)


@lru_cache(maxsize=16)
def tells_of_a_showing(text: str, url: str | None) -> bool:
    """Whether a page is about one showing of a film, as cinemas, film clubs and town halls print it."""
    if _FESTIVAL.search(text) or _FESTIVAL.search(url or ""):
        return False  # its days are of the festival
    told = (_SHOWN_ONCE.search(text), _ITS_ADDRESS.search(url or ""), _SHEET_OF_A_SHOWING.search(text))
    return sum(map(bool, told)) > 1


def talk_of_media(found: Sequence[Sequence[Venue]], headline: Group, *, discs: bool) -> Talk:
    """What a text says of ways of showing; `found` are the venues of each sentence, `headline` those of the first.

    `discs` tells that its page is about a disc.
    """
    spoken, first = shares(found), frozenset(v.medium for v in headline)
    signs = {
        (said, medium): dict(_signs(medium, "said" if said else "unsaid", spoken, first, discs=discs))
        for said, medium in product((True, False), Medium)
    }
    return Talk(signs, discs)


def _signs(
    medium: Medium, said: str, spoken: Mapping[Medium, float], first: frozenset[Medium], *, discs: bool
) -> Iterator[tuple[str, float]]:
    if discs:
        yield f"a page on discs, {medium}, {said}", 1.0
    if not spoken:
        yield "no venue in the text", 1.0
        return
    yield f"share of the talk, {said}", spoken.get(medium, 0.0)
    if first:
        yield (f"the headline's medium, {said}" if medium in first else f"not it, {said}"), 1.0
