"""Release claims: what a text says of when, where and how a film can be watched.

Windows (`windows`), line-ups (`lineups`) and words without a date (`undated`) propose; of the windows those stand that
are likely enough by the signs around them. The weights of the signs are in `releases.toml`, learned from labelled press
by `scripts/learn releases`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, product
from typing import Any

import msgspec

from daybill.claims.accord import likelihoods
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.grounds import grain_of, grounds, said_around
from daybill.claims.lineups import Lineup, find_lineup
from daybill.claims.moves import earlier, years_on
from daybill.claims.readings import Proposal, as_likely, readings
from daybill.claims.scopes import SCOPE, Known, of_all
from daybill.claims.slots import films_beside
from daybill.claims.spans import REACH, Stretch, dates_of, is_label
from daybill.claims.standing import status_of, statuses_of
from daybill.claims.standing_lists import Heading, closes, heading_of, opens_with_film, under
from daybill.claims.talk import Talk, on_discs, talk_of_media, tells_of_a_showing
from daybill.claims.undated import TAKINGS, find_undated, of_takings
from daybill.claims.venues import (
    Group,
    Venue,
    announced,
    asked_of,
    distinct,
    find_venues,
    grouped,
    home_of,
    in_full,
    label_of,
    mostly,
    only_there,
    platform_of,
    tells_of_field,
)
from daybill.claims.where import audience_of, carried_on, cities_of, each_its_own, territories_of
from daybill.claims.whose import Subjects
from daybill.claims.windows import Setting, Window, brings_to_cinemas, windows_of
from daybill.claims.words import company_names
from daybill.model import Article, Claim, Evidence, Medium, Question, Status, When
from daybill.spelling import fold

ENOUGH = 0.36
"""The likelihood from which what a window says is claimed."""


LEAST = 0.06
"""The likelihood below which a reading is out of the question: what others say does not help it."""

_DOUBTFUL = ENOUGH - 0.01


def find_releases(article: Article, folded: Sequence[Folded], focus: Focus, least: float = ENOUGH) -> Iterator[Claim]:
    """Every release claim, in the order of the text: of what each date may be for, the likeliest.

    With a lower `least` those too that are not claimed by themselves, each with a probability below `ENOUGH`.
    """
    found = list(propose_releases(article, folded, focus))
    told: set[tuple[str, Medium | None]] = set()
    likelihood = iter(likelihoods([one for one in found if isinstance(one, Proposal)]))
    for _, group in groupby(found, key=lambda p: p.place if isinstance(p, Proposal) else -1):
        options: dict[int, list[tuple[float, Claim]]] = {}
        for one in group:
            if isinstance(one, Claim):
                if one.probability >= least and (one.rule not in _ONLY_ELSE or _asked(one) not in told):
                    yield one
            else:
                options.setdefault(one.option, []).append((next(likelihood), one.claim))
        best = max(options.values(), key=lambda rows: max(likely for likely, _ in rows), default=None)
        for rows in options.values():
            for likely, claim in rows:
                # Another reading of a date than the likeliest is never more than doubtful.
                sure = min(0.97 if rows is best else _DOUBTFUL, likely)
                if sure < least or (claim.rule in _ONLY_ELSE and _asked(claim) in told):
                    continue
                if sure >= ENOUGH:
                    told.add(_asked(claim))
                yield as_likely(claim, _rounded(sure))


_ONLY_ELSE = frozenset({TAKINGS, SCOPE})
"""Rules of what counts only where nothing else says that a film can be seen that way."""


def _asked(claim: Claim) -> tuple[str, Medium | None]:
    return claim.question.film, claim.question.medium


def _rounded(likely: float) -> float:
    """Two digits; what falls short still does."""
    return round(likely, 2) if likely >= ENOUGH else min(_DOUBTFUL, round(likely, 2))


def propose_releases(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim | Proposal]:
    """What windows propose, and the claims of line-ups and of words without a date, in the order of the text."""
    subjects = Subjects(folded, focus)
    yield from _in_sentences(article, folded, focus, subjects)
    yield from of_takings(article, folded, subjects)


def _in_sentences(
    article: Article, folded: Sequence[Folded], focus: Focus, subjects: Subjects
) -> Iterator[Claim | Proposal]:
    """What its sentences say, one by one."""
    discs = on_discs(article)
    found = _venues(folded, discs=discs)
    home = home_of(folded, found)
    lineup = find_lineup(article, folded, found, home)
    home = (
        home if subjects.listing or lineup.entries or (folded and announced(folded[0], found[0])) else only_there(found)
    )
    label: Venue | None = None
    heading: Heading | None = None
    service: Venue | None = None
    previous: When | None = None
    lately: tuple[int, Group] = (-_LATELY, ())
    headline = _shown(folded[0].text, found[0]) if folded else ()
    plans = _plans_in(article, folded)
    around = Around(subjects, lineup, talk_of_media(found, headline, discs=discs))
    most = (Venue(0, 0, Medium.PHYSICAL),) if around.talk.discs else mostly(found)
    for n, f in enumerate(folded):
        venues = [_named(f.text, v, service) for v in found[n]]
        dates = dates_of(article, f, previous)
        service = next((v for v in reversed(venues) if v.service and v.medium is Medium.STREAMING), service)
        own = label_of(f, venues)
        if own and not dates and (n == 0 or folded[n - 1].sentence.line != f.sentence.line):
            label = own
        yield from _listed(article, lineup, n)
        heading = None if closes(f) else heading
        kept: When | None = None
        if n not in lineup.headings:
            near = lately[1] if n - lately[0] < _LATELY else ()
            beside = not venues and ((_beside_a_date(article, folded, found, n) if dates else None) or label)
            runs_on = folded[n - 1].sentence.line == f.sentence.line
            setting = Setting(home, (beside,) if beside else (), near, headline if n else (), most, runs_on)
            windows = [_served(window, service) for window in windows_of(f, venues, dates, setting)]
            statuses = statuses_of(article, [(window.place, window.date.when) for window in windows])
            ahead = plans.of(windows, statuses)
            if Status.SUPERSEDED in statuses[-1:] and Status.PLANNED in statuses:
                kept = windows[statuses.index(Status.PLANNED)].date.when  # `on D, not D`: `the same day` is the new one
            said: dict[int, frozenset[str]] = {}
            for number, (window, status) in enumerate(zip(windows, statuses, strict=True)):
                at = window.place.start
                said[at] = said.get(at) or said_around(article, window)
                held = _held(article, window, status, ahead, plans)
                yield from _proposals(article, around, held, number, said[at])
            over, free = _without_day(article, folded, n, venues, windows) if venues else (None, [])
            heading = over or heading
            if heading and not venues and all(is_label(f.text, d.start, d.when) for d in dates):
                yield from under(heading, f, listing=subjects.listing)
            yield from find_undated(article, f, subjects, free, dated=bool(dates))
        if dates:
            previous = kept or dates[-1].when
        lately = (n, shown) if (shown := _shown(f.text, venues)) else lately
        if not own and not (dates and not venues and len(f.text) < 40):
            label = None
    yield from of_all(article, folded, found, Known(subjects, focus, lineup, most))


_A_DAY_ALONE = re.compile(r"\W*(?:(?:screening|showing|date|when)(?::| on)? ?)?D(?:[\W\d]|at|[ap]\.?m|hs)*")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_CLOCK = re.compile(r"\d[.:]\d\d")


def _beside_a_date(
    article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]], n: int
) -> Venue | None:
    """Where the film of a date on a line of its own is shown: on the platform of a field below, else at a showing."""
    return platform_of(folded, found, n) or (_at_a_showing(article, folded, found, n) if n <= _TOP else None)


def _at_a_showing(article: Article, folded: Sequence[Folded], found: Sequence[Sequence[Venue]], n: int) -> Venue | None:
    """Where the film of a date on a line of its own is shown, on a page that tells of one showing."""
    f = folded[n]
    if found[n] or not _A_DAY_ALONE.fullmatch(f.text):
        return None
    if n and len(folded[n - 1].text) < _SHORT and [v.medium for v in found[n - 1]] == [Medium.FESTIVAL]:
        return Venue(0, 0, Medium.FESTIVAL)  # the day is the festival's
    mention = next(m for m in f.signs.values() if m.sign == "D")
    when, words = mention.value, article.text[mention.start : mention.end]
    if not (
        isinstance(when, When)
        and grain_of(when) in ("day", "without year")
        and (_WEEKDAY.match(words) or _CLOCK.search(f.text))
    ):
        return None
    day = article.published.last if article.published else None
    if (day and when.first and when.first <= day) or any(
        map(_BYLINE.match, (g.text for g in folded[max(0, n - 1) : n]))
    ):
        return None
    return Venue(0, 0, Medium.THEATRICAL) if tells_of_a_showing(article.text, article.url) else None


_TOP = 9
"""Behind so many sentences no page tells any more when its one showing is."""
_SHORT = 40
"""So long at most is a line that only names a festival."""
_BYLINE = re.compile(r"\W*(?:(?:words |written |posted |review )?by|posted|published|updated)\b")


def _without_day(
    article: Article, folded: Sequence[Folded], n: int, venues: Sequence[Venue], windows: Sequence[Window]
) -> tuple[Heading | None, list[Group]]:
    """The heading that a sentence is, and its venues that no date of it has; neither of a field that is a date's."""
    if not windows and tells_of_field(folded, n):
        return None, []
    groups = grouped(folded[n].text, venues)
    last = n + 2 + _FIRST_UNKNOWN * folded[n].text.endswith(":")
    below = next((f for f in folded[n + 1 : last] if opens_with_film(f)), None)
    over = heading_of(article, folded[n], below, groups) if below else None
    used = {v.start for window in windows if window.how == "linked" for v in window.group}
    text = folded[n].text
    return over, [] if over else [g for g in groups if g[0].start not in used and not brings_to_cinemas(text, g)]


_FIRST_UNKNOWN = 2
"""So many lines below a colon may open with a film that is not known as one."""


class Around(msgspec.Struct, frozen=True):
    """What the whole text gives for each of its dates."""

    subjects: Subjects
    lineup: Lineup
    talk: Talk


_LATELY = 3
"""For so many sentences a venue is in mind."""


def _shown(text: str, venues: Sequence[Venue]) -> Group:
    """The venues that a sentence names last, festivals aside."""
    groups = grouped(text, [v for v in venues if v.medium is not Medium.FESTIVAL])
    return groups[-1] if groups else ()


def _served(window: Window, service: Venue | None) -> Window:
    """A window of streaming that names no service has that named last; a film that merely streams is on demand."""
    if not any(v.medium is Medium.STREAMING and not v.service for v in window.group):
        return window
    group = tuple(_with_service(v, service) for v in window.group)
    return msgspec.structs.replace(window, group=group)


def _with_service(venue: Venue, service: Venue | None) -> Venue:
    if venue.medium is not Medium.STREAMING or venue.service:
        return venue
    if service:
        return msgspec.structs.replace(venue, service=service.service)
    return msgspec.structs.replace(venue, medium=Medium.VOD) if venue.word else venue


def _named(text: str, venue: Venue, service: Venue | None) -> Venue:
    """`The streaming service` is the one named last."""
    if (
        service
        and not venue.service
        and venue.medium is Medium.STREAMING
        and re.search(r"platform|service|giant", text[venue.start : venue.end])
    ):
        return msgspec.structs.replace(venue, service=service.service)
    return venue


def _venues(folded: Sequence[Folded], *, discs: bool) -> list[list[Venue]]:
    """The ways of showing that each sentence names, as this text means them; `discs` where it is on a page on discs."""
    found = in_full(folded, [find_venues(f) for f in folded])
    if not discs:
        return found
    return [[_on_disc(f.text, v) for v in own] for f, own in zip(folded, found, strict=True)]


def _on_disc(text: str, venue: Venue) -> Venue:
    """On a page about discs `to buy` means these, and a label is no service that is called so: Arrow."""
    if venue.service and venue.medium is Medium.STREAMING and fold(venue.service) in company_names():
        return msgspec.structs.replace(venue, medium=Medium.PHYSICAL, service=None)
    bought = venue.medium is Medium.VOD and _BOUGHT.fullmatch(text, venue.start, venue.end)
    return msgspec.structs.replace(venue, medium=Medium.PHYSICAL) if bought else venue


_BOUGHT = re.compile(r"(?:to|for|be) (?:buy|own|purchase|bought)")


def _listed(article: Article, lineup: Lineup, n: int) -> Iterator[Claim]:
    """What a line-up says of the film that stands on one of its lines."""
    entry = lineup.entries.get(n)
    if entry is None:
        return
    mention, group = entry.when, entry.group or (Venue(0, 0, Medium.THEATRICAL),)
    evidence = Evidence.of(article, mention.start, mention.end)
    for venue in distinct(group):
        for territory in lineup.territories or (None,):
            question = Question(
                kind="release", film=entry.film, medium=venue.medium, service=venue.service, territory=territory
            )
            status = status_of(article, None, entry.date)
            yield Claim.make(
                question,
                entry.date,
                evidence,
                status,
                rule="release.line-up",
                probability=0.85,
                implied=() if territory else ("territory",),
            )


# ── windows ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _proposals(
    article: Article, around: Around, window: Window, number: int, told_around: frozenset[str]
) -> Iterator[Proposal]:
    """What a window of a sentence says for each film that it may be for; `number` tells the windows apart."""
    group = tuple(v for v in window.group if v.medium is not Medium.FESTIVAL)
    if not group or window.group[0].medium is Medium.FESTIVAL:
        return  # a festival's date: `festivals` reads it
    date, place, f, status = window.date, window.place, window.place.f, window.status
    subjects, lineup, talk = around.subjects, around.lineup, around.talk
    own = [v for v in group if place.left <= v.start < place.right]
    start, end = min(date.start, *(v.start for v in own), date.start), max(date.end, *(v.end for v in own), date.end)
    territories: list[str | None] = [
        *(territories_of(place) or carried_on(place) or audience_of(place) or _unsaid(f, subjects, window, lineup))
    ] or [None]
    evidence = Evidence.of(article, *f.span(start, end))
    told_where = {"a territory told": 1.0} if territories[0] else {}
    signs = grounds(article, window, told_around) | told_where | ({"a line-up": 1.0} if subjects.listing else {})
    if f.sentence.start in subjects.entries:
        signs["one of many entries"] = 1.0
    at, _ = f.span(date.start, date.end)
    extent = next((v.extent for v in window.group if v.extent and v.medium is Medium.THEATRICAL), None)
    shown = [(venue, talk.of(venue, window) | {f"medium {venue.medium}": 1.0}) for venue in distinct(group)]
    places = each_its_own(f, own) if len(own) > 1 else {}
    where = [(s, t) for s in shown for t in places[s[0].start]] if places else list(product(shown, territories))
    said: Any = {"id": "", "answer": date.when, "evidence": evidence, "status": status, "probability": window.certainty}
    besides = dict(films_beside(place)) if window.how != "other" else {}
    if _BRACKETED.search(f.text, max(0, date.start - 24), date.start):
        start = date.start  # `opens: F (D), F (D)`
    for n, (films, told) in enumerate(readings(Stretch(f, start, end, place.left, place.right), subjects)):
        marks = signs | dict.fromkeys((*told, *_crossed(told, subjects, place)), 1.0)
        named = [film for film in films if film not in besides]
        if window.how == "headline" or (window.how == "most" and group[0].medium is Medium.PHYSICAL):
            named = [film for film in named if subjects.is_of_headline(film)]
        for film, ((venue, spoken), territory) in (
            _each_there(named, where, window, talk) if window.row else product(named, where)
        ):
            implied = () if territory else ("territory",)
            question = asked_of(film, venue, territory, extent)
            claim = Claim(question=question, rule=f"release.{window.how}", implied=implied, **said)
            yield Proposal(claim, marks | subjects.standing_of(film) | spoken, at, 100 * number + n)
    for film, standing in besides.items():
        gone = {"given up": 1.0} if standing is Status.SUPERSEDED else {}
        marks = {**{s: v for s, v in signs.items() if s != "given up"}, **gone, f"film beside, {standing}": 1.0}
        for (venue, spoken), territory in where:
            question = asked_of(film, venue, territory, None)
            claim = Claim(question=question, rule="release.beside", **{**said, "status": standing})
            yield Proposal(claim, marks | subjects.standing_of(film) | spoken, at + 1, 100 * number)


Place = tuple[tuple[Venue, dict[str, float]], str | None]
"""A venue with what the text says of its sort, and a territory."""


def _each_there(
    films: Sequence[str], places: Sequence[Place], window: Window, talk: Talk
) -> Iterator[tuple[str, Place]]:
    """Each film at each place; but of a row of films with services each at its own."""
    for film in films:
        own = window.row.get(film)
        if own is None:
            yield from ((film, place) for place in places)
        else:
            yield film, ((own, talk.of(own, window) | {f"medium {own.medium}": 1.0}), places[0][1])


_IT = re.compile(
    r"\b(?:it|the (?:film|movie|picture|feature|sequel|title|documentary|thriller|drama|comedy))\b[^.;F]*$"
)


def _crossed(told: Sequence[str], subjects: Subjects, place: Stretch) -> Iterator[str]:
    """How the film of a reading was found, by how many films the text has, and whether a pronoun speaks of it."""
    how = told[0]
    yield f"{how}, {subjects.extent}"
    if how == "film in mind":
        if _IT.search(place.f.text, max(0, place.start - REACH), place.start):
            yield "it in mind"
        yield "the main film in mind" if "the main film" in told else "another film in mind"
    elif "the main film" in told:
        yield f"the main film, {how}"


_BRACKETED = re.compile(r"F[\"']?,? ?\((?:[a-z]+ )?$")
_A_YEAR = dt.timedelta(days=365)
_ROW = 2
_A_LITTLE = dt.timedelta(days=62)
"""So far at most is a film moved up, as far as no year says otherwise."""
_YEAR = re.compile(r"\d{4}")


class _Plans(msgspec.Struct):
    """What a text tells of days and of plans, by which the year of a plan that was given up is found."""

    with_year: frozenset[When]
    """The days that are printed with their year somewhere."""
    days: list[dt.date] = []
    """The days planned in the sentences so far."""

    def of(self, windows: Sequence[Window], statuses: Sequence[Status]) -> list[dt.date]:
        """The days planned in a sentence, which are taken up."""
        held = [w.date.when.first for w, s in zip(windows, statuses, strict=True) if s is Status.PLANNED]
        found = [day for day in held if day]
        self.days += found
        return found


def _plans_in(article: Article, folded: Sequence[Folded]) -> _Plans:
    days = (m for f in folded for m in f.signs.values() if m.sign == "D" and _YEAR.search(article.text, m.start, m.end))
    return _Plans(frozenset(m.value for m in days if isinstance(m.value, When)))


def _held(article: Article, window: Window, status: Status, beside: Sequence[dt.date], plans: _Plans) -> Window:
    """A window with its status, and with the year of a plan that was given up.

    A day that the text prints elsewhere with its year keeps that year.
    """
    window = msgspec.structs.replace(window, status=status)
    published, when, f = article.published, window.date.when, window.place.f
    if status is not Status.SUPERSEDED or when in plans.with_year or not (published and published.first):
        return window
    if _YEAR.search(article.text, *f.span(window.date.start, window.date.end)):
        return window
    when = years_on(when, _years_off(when, published.first, beside, plans.days))
    return msgspec.structs.replace(window, date=msgspec.structs.replace(window.date, when=when))


def _years_off(when: When, today: dt.date, beside: Sequence[dt.date], planned: Sequence[dt.date]) -> int:
    """By how many years a day that was given up was misjudged: it is the one nearest to the text's own day.

    But what the same sentence moves to a later day is yet to come: `from November 2 to March 14, 2024`; and so is a day
    shortly before one that is planned.
    """
    before, behind = earlier(when), years_on(when, 1)
    if not (when.first and before.last) or before == when:
        return 0
    if when.exact and behind.first and any(behind.first <= plan <= behind.first + _A_LITTLE for plan in planned):
        return 1
    moved = any(when.first - _A_LITTLE <= plan <= when.first + _A_YEAR and plan != when.first for plan in beside)
    if moved or (when.exact and any(when.first < plan <= when.first + _A_LITTLE for plan in planned)):
        return 0
    return -((today - before.last) < (when.first - today))


def _unsaid(f: Folded, subjects: Subjects, window: Window, lineup: Lineup) -> list[str]:
    """The territory of a window that names none: of its cities, of the whole line-up, of the rights that were sold."""
    cities = [c for v in window.group if v.medium is Medium.THEATRICAL for c in cities_of(f, v.start, v.end)]
    if cities:
        return cities[:1]
    if subjects.listing:
        return list(lineup.territories)
    # For a whole row of territories the rights are those of a service: cinemas have each their day.
    return subjects.rights if len(subjects.rights) < _ROW or any(v.service for v in window.group) else []
