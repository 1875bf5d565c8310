"""Release claims without a date: `now streaming on Hulu`, `no date has been announced`."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.followers import IN_BRACKETS
from daybill.claims.grounds import talk_of
from daybill.claims.readings import Proposal, readings
from daybill.claims.spans import Stretch, stretch_at
from daybill.claims.venues import Group, distinct
from daybill.claims.wares import AMONG_BIDDERS
from daybill.claims.where import each_its_own, territories_of
from daybill.claims.whose import Subjects
from daybill.languages import table
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Medium, Question, Status

_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|would|says?|said|'s|made|told|gives?|gave|won)\b|[FP]")
_NEXT_OF_A_ROW = re.compile(
    r"[)\"']*(?:[,;]|,? and|,? &)? (?:(?:the [a-zG-]+|P'?s?(?: [a-zG-]+){0,2}) )?F[\"']?,?(?: is)?"
    r"(?: ?\((?:on |via )?| (?:on|in|at|via) )(?:the )?|"
    r",? (?:and|or|as well as) "
    r"(?:also |still |(?:abroad|elsewhere|overseas|internationally|worldwide|in (?:the )?T),? )?"
    r"(?:(?:available|bought|rented|streamed|seen|watched|found|purchased|out|playing|for (?:rent|sale)) )?"
    r"(?:on|in|at|via|from) (?:the |many |some )?"
)
"""Between the venues of two films of one row, or two of one film: `F (S), F (S)`, `on S and bought on disc`."""
_ONWARD = re.compile(
    r",? (?:and|but|before|then) (?:then |later |also |soon |it )*(?:will|hits?|comes?|coming|arrives?|arriving|lands?|"
    r"heads?|moves?|goes|opens?|is (?:coming|set|due|headed)|follows)\b"
)
"""What leads from one way of showing to the next: `in theaters now and hits VOD soon`."""
_BIDS = Gated(rf"\b{AMONG_BIDDERS}|\boutbid|\bbidding war")
"""Who bids for a film shows none: `Netflix and Hulu were also in the mix`."""
_ENOUGH = frozenset({"now", "already", "to come", "fragment", "off"})
"""Of this one thing at least is said of a venue that is more than named."""


def find_undated(
    article: Article, f: Folded, subjects: Subjects, groups: Sequence[Group], *, dated: bool
) -> Iterator[Proposal]:
    """What a sentence may say of releases without a date; `groups` are its venues without one."""
    match = _said()["no_date"].search(f.text)
    if without := match.span() if match else _to_be_announced(article, f):
        yield from _no_date(article, f, subjects, *without)
        return
    if groups and _BIDS.search(f.text):
        return
    if not groups and not dated:
        yield from _out_there(article, f, subjects)
    before: set[str] = set()
    for n, group in enumerate(groups):
        left = max(groups[n - 1][-1].end if n else 0, group[0].start - 60)
        right = min(groups[n + 1][0].start if n + 1 < len(groups) else len(f.text), group[-1].end + 40)
        onward = _ONWARD.search(f.text, group[-1].end, right)
        right = onward.start() if onward else right
        left = max(left, f.text.rfind(";", left, group[0].start) + 1)
        right = min(e for e in (f.text.find(";", group[-1].end, right), right) if e >= 0)
        heads = f.text.rstrip().endswith(":")  # what comes next, not what was before
        opening = f.sentence.line == 0 and not f.films
        fragment = subjects.listing and not (dated or heads or opening) and len(f.text) < 60
        fragment = fragment and not _VERB.search(f.text)
        place = Stretch(f, group[0].start, group[-1].end, left, right)
        said = told(place, fragment=fragment, dated=dated and _has_a_day(f, place))
        if len(groups) == 1 and not dated and _WHOLE.fullmatch(f.text[: place.start] + f.text[place.end :]):
            said.add("now")
        bracketed = subjects.listing and f.text.startswith(")", group[-1].end) and not said & _ENOUGH
        if bracketed and _OPENS_ENTRY.fullmatch(f.text, 0, group[0].start):
            said.add("now")
        if n and not said & _ENOUGH and _NEXT_OF_A_ROW.fullmatch(f.text, groups[n - 1][-1].end, group[0].start):
            said = before  # `F is streaming on S and F on S`
        before = said
        if said & _ENOUGH and not _NEVER.search(f.text, left, group[0].start):
            yield from _venue_alone(article, subjects, group, place, said)


def _has_a_day(f: Folded, place: Stretch) -> bool:
    """Whether a day stands in the part of a sentence, as semicolons part it, in which a place is."""
    first, last = f.text.rfind(";", 0, place.start) + 1, f.text.find(";", place.end)
    return "D" in f.text[first : last if last >= 0 else len(f.text)]


_OPENS_ENTRY = re.compile(r"[^a-zA-Z]*F[\"']? ?\((?:D[,;/] ?)?(?:(?:on|in|at|via|streaming|now|only|the) )*$")
"""Before the venue in brackets behind the film that opens an entry of a list: `F (S): …`."""
_WHOLE = re.compile(
    r"\W*(?:(?:in|on|at|only|now|out|currently|exclusively|streaming|streams|playing|showing|available|watch|stream|to|the|"
    r"most|all|your|with a subscription)\b[ ,]*)+\."
)
"""Besides its venue, of a sentence that says nothing else: `In theaters.`, `Streaming on S.`"""
_NEVER = Gated(r"\bnever\b[^.;,]{0,30}$|\bGs? for (?:the )?$|\b(?:weeks?|days?|months?) after (?:the )?$")
_TO_A_DATE = re.compile(
    r"\b(?:to|until|till|for|on|with|has|have|is|are|now|dates?|release|opening):? (?:now |still |currently |again )*"
    r"(?:(?:a|an|some) )?(?:(?:new|later|future|release|theatrical) )*(?:dates? )?D"
)


def _to_be_announced(article: Article, f: Folded) -> tuple[int, int] | None:
    """Where a sentence says that a date is none as yet: `moved from D to a date TBD`."""
    for said in _TO_A_DATE.finditer(f.text):
        mention = f.signs[said.end() - 1]
        if mention.value is None and _TBA.match(article.text, mention.start):
            return said.span()
    return None


_TBA = re.compile(r"t\.?b\.?[acd]\b|to be (?:announced|confirmed|determined|decided)", re.IGNORECASE)


def _no_date(article: Article, f: Folded, subjects: Subjects, start: int, end: int) -> Iterator[Proposal]:
    """`No date has been announced`, for each territory that is named."""
    evidence = Evidence.of(article, *f.span(start, end))
    place = stretch_at(f, start, end)
    for films, how in itertools.islice(readings(place, subjects), 1):
        for film, territory in itertools.product(films, _territories(place)):
            question = Question(kind="release", film=film, medium=Medium.THEATRICAL, territory=territory)
            claim = Claim.make(
                question, None, evidence, Status.PLANNED, rule="release.no-date", probability=0.6, implied=("medium",)
            )
            signs = dict.fromkeys(["no date told", *how], 1.0)
            yield Proposal(claim, signs | subjects.standing_of(film), evidence.start, 0)


def _out_there(article: Article, f: Folded, subjects: Subjects) -> Iterator[Proposal]:
    """`The UK and Poland have had it already`: in cinemas there, though nothing says so."""
    match = _said()["out_there"].search(f.text) if "T" in f.text else None
    if match is None:
        return
    place = stretch_at(f, match.start(), match.end())
    territories = territories_of(place)
    evidence = Evidence.of(article, *f.span(match.start(), match.end()))
    for films, how in itertools.islice(readings(place, subjects), 1):
        for film, territory in itertools.product(films, territories):
            question = Question(kind="release", film=film, medium=Medium.THEATRICAL, territory=territory)
            said = {"rule": "release.out-there", "probability": 0.6, "implied": ("medium",)}
            claim = Claim.make(question, None, evidence, Status.RELEASED, **said)
            signs = dict.fromkeys(["out there", *how], 1.0)
            yield Proposal(claim, signs | subjects.standing_of(film), evidence.start, 0)


TAKINGS = "release.takings"
"""The rule of what takings tell, which counts where nothing else says that a film is in cinemas."""
_TAKINGS = re.compile(
    rf"(?:F[”\"']? {IN_BRACKETS}|"
    r"F,? (?:(?:starring|with|by) P(?:(?:,|,? and) P)*, )?"
    r"(?:(?:also|again|has|had|have|which|then|now|only|already|just|still) )*"
    r"(?:earn(?:s|ed)|gross(?:es|ed)|made|makes|took|takes|taken|collect(?:s|ed)|add(?:s|ed)|climb(?:s|ed) to|"
    r"(?:pulled|brought|raked|took) in|(?:open|debut)(?:s|ed) (?:to|with)|bow(?:s|ed) (?:to|with)|(?:stands|sits) at)\b"
    r"(?!(?: \w+)? (?:for|on a budget)\b)[^.;F$£€]{0,50}[$£€] ?\.?\d|"
    r"F[\"”']?,? (?:was (?:first|second|third|fourth|fifth|next|number)|came|finished|placed|landed|ranked|"
    r"followed|stayed|held|led|topped|slipped|fell|dropped)\b"
    r"[^.;F$£€]{0,50}\b(?:with|at) (?:(?:an?|about|another|some|estimated|just|only|over|nearly) )*[$£€] ?\.?\d|"
    r"(?:^|\d[.)] )F ?[:–—-] ?[^F$£€]{0,44}[$£€] ?\.?\d|"
    r"F[\"']?,? \([^()$£€]{1,40}\),? ?(?:[:|–—-] ?)?[$£€] ?\.?\d)(?!\d?\.\d\d\b)(?:[\d.,]*\d)?"
)
"""What a film took, or its place among those that took most; £9.99 is a price."""


_MONEY = frozenset("$£€")


def of_takings(article: Article, folded: Sequence[Folded], subjects: Subjects) -> Iterator[Proposal]:
    """`F ($32 million)`, `F earned $3 million`: in cinemas, though this does not say since when."""
    seen: set[str] = set()
    chart = next((f for f in folded[:_TOP_OF_CHART] if _CHART.search(f.text)), None)
    of_chart = territories_of(stretch_at(chart, len(chart.text), len(chart.text))) if chart else []
    territory = next(iter(of_chart), None)
    for f in folded:
        for match in _TAKINGS.finditer(f.text) if f.films and not _MONEY.isdisjoint(f.text) else ():
            at, named = f.mentions(*match.span(), "F")[0]
            film = str(named.value)
            if film in seen:
                continue
            seen.add(film)
            evidence = Evidence.of(article, *f.span(at, match.end()))
            signs = dict.fromkeys(["takings told", "film beside", *(["the main film"] * (film == subjects.main))], 1.0)
            question = Question(kind="release", film=film, medium=Medium.THEATRICAL, territory=territory)
            implied = ("medium",) if territory else ("medium", "territory")
            how: dict[str, Any] = {"rule": TAKINGS, "probability": 0.6, "implied": implied}
            claim = Claim.make(question, None, evidence, Status.RELEASED, **how)
            yield Proposal(claim, signs | subjects.standing_of(film), evidence.start, 0)


_CHART = re.compile(
    r"\bT(?:'s)? (?:weekend )?box[- ]office|\bbox[- ]office\b[^.;]{0,40} (?:in|across) (?:the )?T|most in (?:the )?T\b"
)
"""What says of a chart where it is of: `U.K. box office`."""
_TOP_OF_CHART = 4


def told(place: Stretch, *, fragment: bool, dated: bool) -> set[str]:
    """What is said of a venue without a date, as signs."""
    text, start, end, words = place.f.text, place.left, place.right, _said()
    found = {
        "now": words["now"].search(text, start, end),
        "already": words["already"].search(text, max(0, place.start - 22), place.start),
        "to come": words["to_come"].search(text, start, end),
        "not yet": words["not_yet"].search(text, start, end),
        "fragment": fragment,
        "beside a date": dated,
        "off": words["off"].search(text, start, end),
    }
    return {name for name, hit in found.items() if hit}


def _venue_alone(
    article: Article, subjects: Subjects, group: Group, place: Stretch, said: set[str]
) -> Iterator[Proposal]:
    f = place.f
    if _PRICE.search(f.text, max(0, place.start - 20), place.start):
        group = tuple(msgspec.structs.replace(v, medium=Medium.VOD) for v in group)
    shown = [v for v in distinct(group) if v.medium is not Medium.FESTIVAL]
    places = each_its_own(f, shown) if len(shown) > 1 else {}
    where = [(v, t) for v in shown for t in places.get(v.start) or _territories(place)]
    signs = {*said, *talk_of(place), f"sentence {f.sentence.sort}"}
    status = _status(said)
    evidence = Evidence.of(article, *f.span(*_words(place, group)))
    rule = (
        "release.fragment" if "fragment" in said else "release.now" if status is Status.RELEASED else "release.some-day"
    )
    for films, how in itertools.islice(readings(stretch_at(f, place.start, place.end), subjects), 1):
        for film, (venue, territory) in itertools.product(films, where):
            question = Question(
                kind="release", film=film, medium=venue.medium, service=venue.service, territory=territory
            )
            claim = Claim.make(
                question,
                None,
                evidence,
                status,
                rule=rule,
                probability=0.6,
                implied=() if territory else ("territory",),
            )
            about = (*how, f"medium {venue.medium}", "service" if venue.service else "no service", f"status {status}")
            marks = dict.fromkeys([*signs, *about], 1.0)
            yield Proposal(claim, marks | subjects.standing_of(film), f.span(place.start, place.end)[0], 0)


_PRICE = Gated(r"[$£€] ?\d[\d.,]* (?:on|at|from|via) (?:the )?$")
"""Before who sells a film: no subscription."""


def _territories(place: Stretch) -> list[str | None]:
    return [*territories_of(place)] or [None]


def _status(said: set[str]) -> Status:
    if "off" in said:
        return Status.CANCELLED
    planned = ("fragment" in said and "now" not in said) or ("already" not in said and "to come" in said)
    return Status.PLANNED if planned or said == {"not yet"} else Status.RELEASED


def _words(place: Stretch, group: Group) -> tuple[int, int]:
    """The words that say it: the venue, with what says near it that the film is there."""
    text = place.f.text
    words = _said()
    said = words["now"].search(text, place.left, place.right) or words["to_come"].search(text, place.left, place.right)
    first, last = group[0].start, group[-1].end
    return (min(said.start(), first), max(said.end(), last)) if said else (first, last)


@cache
def _said() -> dict[str, Gated]:
    words: dict[str, list[str]] = table("en", "release").get("undated", {})
    return {name: Gated("|".join(words.get(name, ())) or r"(?!)") for name in _KEYS}


_KEYS = ("now", "out_there", "already", "to_come", "not_yet", "off", "no_date")
