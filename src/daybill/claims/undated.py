"""Release claims without a date: `now streaming on Hulu`, `no date has been announced`."""

import itertools
import re
from collections.abc import Iterator, Sequence

from daybill.claims.folding import Folded
from daybill.claims.spans import Stretch, stretch_at
from daybill.claims.venues import Group, distinct
from daybill.claims.whose import Subjects, films_of, territories_of
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Medium, Question, Status

_NO_DATE = Gated(
    r"\bno (?:new |release |other |theatrical |u\.?s\.? |T |replacement |uk )*(?:date|day) "
    r"(?:(?:has (?:yet )?been|was|is) [a-z]+|yet)\b|"
    r"\b(?:T |replacement |release |new )?(?:dates?|release)[^.;D]{0,20}"
    r"(?:not (?:yet )?(?:been )?|has(?:n't| not) (?:yet )?been |haven't (?:yet )?been |yet to be |still to |to be )"
    r"(?:announced|set|confirmed|known|picked|revealed|come)\b|"
    r"\bdate (?:is )?(?:tba|tbd|tbc)\b|\brelease plans (?:are|were) (?:not|un)|\btheatrical plans aren't known|"
    r"\bstill (?:undated|without a date)\b"
)
_NOW = Gated(
    r"\b(?:now|currently|already|finally|also) (?:streaming|available|playing|out|showing|on|in|screening|"
    r"rentable)\b|\b(?:streaming|available|out|playing|rentable) (?:now|everywhere|already|on|in|to|from|via|at|"
    r"for)\b|"
    r"\b(?:can|could|may) (?:already |now |be |also |it )*(?:be )?(?:watch|watched|stream|streamed|rent|rented|seen|"
    r"see|bought|find|found|catch)\b|\bstream it\b|\bhas been (?:available|streaming|out)\b|"
    r"\b(?:is|are) (?:now |already |finally )?(?:on|available|streaming|in|out|rentable) (?=S|p?t?vod|dvd|blu|theat|"
    r"cinem|digital|disc)|\bcan already\b|\b(?:opened|was released|bowed|came out|ha[sd] opened) (?:in|on|via)\b|"
    r"\bon S (?:now|already)\b|^on S: |\bS has F|\bwhere to (?:watch|find|stream)"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|would|says?|said|'s|made|told|gives?|gave|won)\b|[FP]")
_ANYTHING = re.compile(r"[A-Za-z]")
_ALREADY = Gated(r"\b(?:now|already|currently)(?: streaming| available| playing)? ?(?:in|on)? ?$|\bis on $")
_WILL = Gated(
    r"\bwill (?:also |now |then )?(?:be available|be released|stream|open|play|debut|premiere|land|arrive|come)\b|"
    r"\bplans? (?:a|to)\b|\bfollowed by (?=home video|dvd|blu|digital|vod|p?t?vod)|\bhits (?=p?t?vod|digital|dvd)"
)
_NOT_YET = re.compile(
    r"\b(?:will|to be|later|soon|next|set to|due|plans?|would|may|might|isn't|not|won't|until|before|if|wherever|"
    r"when)\b"
)


def find_undated(
    article: Article, f: Folded, subjects: Subjects, groups: Sequence[Group], *, dated: bool
) -> Iterator[Claim]:
    """The claims of a sentence, or of those of its venues, that have no date; `groups` are the venues without one."""
    match = _NO_DATE.search(f.text)
    if match:
        yield from _no_date(article, f, subjects, match.start(), match.end())
        return
    for n, group in enumerate(groups):
        if dated and not _ALREADY.search(f.text, max(0, group[0].start - 22), group[0].start):
            continue
        left = max(groups[n - 1][-1].end if n else 0, group[0].start - 60)
        right = min(groups[n + 1][0].start if n + 1 < len(groups) else len(f.text), group[-1].end + 40)
        fragment = subjects.listing and not dated and len(f.text) < 60 and not _VERB.search(f.text)
        place = Stretch(f, group[0].start, group[-1].end, left, right)
        yield from _now(article, subjects, group, place, fragment=fragment)


def _no_date(article: Article, f: Folded, subjects: Subjects, start: int, end: int) -> Iterator[Claim]:
    film = subjects.of(f, start, end)
    if film is None:
        return
    evidence = Evidence.of(article, *f.span(start, end))
    territories: list[str | None] = [*territories_of(stretch_at(f, start, end))]
    for territory in territories or [None]:
        question = Question(kind="release", film=film, medium=Medium.THEATRICAL, territory=territory)
        yield Claim.make(
            question, None, evidence, Status.PLANNED, rule="release.no-date", probability=0.6, implied=("medium",)
        )


def _now(article: Article, subjects: Subjects, group: Group, place: Stretch, *, fragment: bool) -> Iterator[Claim]:
    f, start, end = place.f, place.left, place.right
    now = _NOW.search(f.text, start, end) or (_ANYTHING.search(f.text) if fragment else None)
    shown = [v for v in distinct(group) if v.medium is not Medium.FESTIVAL]
    planned = fragment or (not now and _WILL.search(f.text, start, end) is not None)
    now = now or _WILL.search(f.text, start, end)
    if (
        not now
        or (_NOT_YET.search(f.text[start:end]) and not planned)
        or not shown
        or (shown[0].medium is Medium.STREAMING and not shown[0].service)
    ):
        return
    first, last = min(now.start(), group[0].start), max(now.end(), group[-1].end)
    evidence = Evidence.of(article, *f.span(first, last))
    films, _ = films_of(stretch_at(f, place.start, place.end), subjects)
    territories: list[str | None] = [*territories_of(place)] or [None]
    for film, venue, territory in itertools.product(films, shown, territories):
        question = Question(kind="release", film=film, medium=venue.medium, service=venue.service, territory=territory)
        status = Status.PLANNED if planned else Status.RELEASED
        rule = "release.fragment" if fragment else "release.some-day" if planned else "release.now"
        yield Claim.make(
            question, None, evidence, status, rule=rule, probability=0.6, implied=() if territory else ("territory",)
        )
