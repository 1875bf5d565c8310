"""Release claims: which dates of a sentence go with which medium, film and territory.

A sentence may chain several windows ("in select theaters D, then on demand D, and on S D") and speak of a date that no
longer holds ("was set for D but will now bow D"). So the media and the dates are found first, then each date is given
the medium that stands nearest to it, the way a reader would: in its own stretch of the sentence, before it rather than
after it, and no medium twice while another is free.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import LISTS, Mention
from daybill.model import Article, Claim, Evidence, Medium, Question, Status, When

_FILMS = re.compile(LISTS["films"])
_GLUE = re.compile(
    r"[ ,/\"']*(?:\b(?:and|&|or|plus|as well as|on|in|via|at|to|the|both|all|its|also|through|with|into|of|for|u\.s\.|its|platforms?|such as|including|then)\b[ ,/\"']*)*(?:T |O's |O )?"
)
_TIGHT_LEFT = re.compile(
    r"[ ,:(\-/\"']*(?:\b(?:on|from|starting|beginning|this|as of|by|until|till|through|for|of|the|week|weekend|come|around|all|set|is|begin|begins|release|releases?|in|and|date|debut|premiere|both|T|next|opening|now|sometime|since|available|effective|day)\b[ ,:(\-/]*){0,5}"
)
_TIGHT_RIGHT = re.compile(
    r"[ ,:)(\-/|;]*(?:\b(?:in|on|to|at|via|through|into|from|for|as|it is|the|a|an|every|all|its|with|only|exclusively|T|both|and|nationwide|O's|O|release|premiere|debut|at home|and in|and on)\b[ ,:(\-]*){0,5}"
)
_SAME_DAY = re.compile(
    r"\b(?:on )?(?:the |that )?(?:very )?(?:same|that|identical) (?:very )?(?:day|date)\b|\bfrom day one\b|\bsame-day\b"
)
_NOT_A_RELEASE = re.compile(
    r"\boscars?\b|ceremony|nominat|q&a|\bborn\b|\bdied\b|podcast|interview|trailer (?:was|is|came|dropped|released)|soundtrack|\bsong\b|award season|photo|pictured|posted|published|updated|tweet|copyright|©|filming|shooting|wrapped|production (?:began|start)|principal photography"
)
_REPORTED_ON = re.compile(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|tweeted|wrote|posted|told|unveiled (?:the|a) (?:trailer|poster)|learned|shared|dropped (?:a|the))\b[^.;,DFS]{0,24}$"
)
_THEN_REPORTED = re.compile(r"[ ,]*(?:[a-z.]+ ){0,3}(?:said|announced|reported|confirmed|revealed|tweeted|told)\b")
_NO_DATE = re.compile(
    r"\b(?:no (?:new |release |other |theatrical |u\.?s\.? |T |replacement |uk )*(?:date|day|word)|(?:date|release)[^.;]{0,30}(?:not (?:yet )?(?:been )?|hasn't (?:yet )?been |yet to be |still to (?:come|be)|has yet to|to be )(?:announced|set|confirmed|known|picked|revealed|come)?|date (?:is )?(?:tba|tbd|tbc)|release plans (?:are|were) (?:not|un)|theatrical plans aren't|still (?:undated|without a date)|undated|indefinitely|until further notice)"
)
_NOW = re.compile(
    r"\b(?:now|currently|already|finally|also) (?:streaming|available|playing|out|showing|on|in|screening|rentable)\b|\b(?:streaming|available|out|playing|rentable) (?:now|everywhere|already|on|in|to|from|via|at|for)\b|"
    r"\b(?:can|could|may) (?:already |now |be |also )*(?:be )?(?:watch|watched|stream|streamed|rent|rented|seen|see|bought|find|found|catch)\b|\bstream it\b|\bwhere to (?:watch|stream|find)\b|\bhas been (?:available|streaming|out)\b|\b(?:is|are) (?:now )?(?:on|available|streaming|in) (?=S|t?vod|dvd|theat|cinem|digital)"
)


class Venue(msgspec.Struct, frozen=True, gc=False):
    """A way of showing named in a sentence, with its place in the folded text."""

    start: int
    end: int
    medium: Medium
    extent: str | None = None
    service: str | None = None


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A date of a sentence, with its place in the folded text."""

    start: int
    end: int
    when: When


def find_releases(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Every release claim, in the order of the text."""
    home = _home_venue(folded)
    label: Venue | None = None
    last_when: When | None = None
    yield from _under_dates(article, folded, home)
    for n, f in enumerate(folded):
        venues, dates = _venues(f.text, f), _dates(f, last_when)
        if dates:
            last_when = dates[-1].when
        alone = _is_label(f.text, venues)
        if alone and not dates:
            label = venues[0]
        yield from _dated(
            article, f, focus, venues, dates, label if not venues else None, home, _neighbour_film(folded, n, dates)
        )
        if not dates:
            yield from _undated(article, f, focus, venues)
        if not alone and not (dates and len(f.text) < 40):
            label = None


# ── lists under dates ─────────────────────────────────────────────────────────────────────────────────────────────

_DATE_LINE = re.compile(
    r"[^a-zA-Z]*(?:(?:coming|premieres?|premiering|available|from|on|opens?|opening|out|in cinemas|also out|week of)[ :]*)?D[^a-zA-Z]*"
)
_FILM_LINE = re.compile(r"[^a-zA-Z]*F(?![a-z])")


def _under_dates(article: Article, folded: Sequence[Folded], home: Venue | None) -> Iterator[Claim]:
    """Line-ups in which a date stands over the films that it is for."""
    sorts = [
        "D" if _DATE_LINE.fullmatch(f.text) else "F" if _FILM_LINE.match(f.text) and len(f.text) < 120 else ""
        for f in folded
    ]
    first = next((n for n, sort in enumerate(sorts) if sort == "D"), None)
    if (
        first is None
        or sorts.count("D") < 2
        or (first and sorts[first - 1] == "F" and sorts[first + 1 : first + 2] != ["F"])
    ):
        return
    venue = home or Venue(0, 0, Medium.THEATRICAL)
    when: Mention | None = None
    for f, sort in zip(folded, sorts, strict=True):
        if sort == "D":
            when = next(m for m in f.signs.values() if m.sign == "D")
        elif sort == "F" and when and isinstance(when.value, When) and not any(m.sign == "D" for m in f.signs.values()):
            film = next(m for m in f.signs.values() if m.sign == "F")
            evidence = Evidence.of(article, when.start, when.end)
            question = Question(kind="release", film=str(film.value), medium=venue.medium, service=venue.service)
            status = Status.PLANNED
            yield Claim.make(
                question,
                when.value,
                evidence,
                status,
                rule="release.under-date",
                probability=0.8,
                implied=("territory",),
            )


# ── what a sentence names ─────────────────────────────────────────────────────────────────────────────────────────


def _venues(text: str, f: Folded) -> list[Venue]:
    found: list[Venue] = []
    for medium, extent, pattern in _media():
        found.extend(Venue(m.start(), m.end(), medium, extent) for m in pattern.finditer(text) if m.end() > m.start())
    for i, mention in f.signs.items():
        if mention.sign == "S" and isinstance(mention.value, Named):
            entry = mention.value.entry
            medium = Medium(entry.medium or "streaming")
            found.append(Venue(i, i + 1, medium, None, mention.value.shown))
        elif mention.sign == "E":
            found.append(Venue(i, i + 1, Medium.FESTIVAL))
    found.sort(key=lambda v: (v.start, -(v.end - v.start)))
    kept: list[Venue] = []
    for venue in found:
        if kept and venue.start < kept[-1].end:
            if venue.end - venue.start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(venue)
    return kept


def _dates(f: Folded, previous: When | None) -> list[Dated]:
    dates = [Dated(i, i + 1, m.value) for i, m in f.signs.items() if m.sign == "D" and isinstance(m.value, When)]
    for match in _SAME_DAY.finditer(f.text):
        earlier = [d.when for d in dates if d.start < match.start() and d.when.exact]
        when = earlier[-1] if earlier else previous
        if when:
            dates.append(Dated(match.start(), match.end(), when))
    return sorted(dates, key=lambda d: d.start)


def _is_label(text: str, venues: Sequence[Venue]) -> bool:
    """Whether a line is nothing but the name of a medium, as in a database's table."""
    return len(venues) == 1 and len(text) - (venues[0].end - venues[0].start) <= 6 and len(text) < 30


def _home_venue(folded: Sequence[Folded]) -> Venue | None:
    """The medium that the headline or the opening announces for all that follows: a line-up of one service, new discs."""
    for f in folded[:4]:
        venues = [v for v in _venues(f.text, f) if v.medium in ("streaming", "physical", "theatrical", "vod")]
        if venues:
            return venues[0]
    return None


def _neighbour_film(folded: Sequence[Folded], n: int, dates: Sequence[Dated]) -> str | None:
    """For a line that holds only a date: the film that stands alone on the line below it, where none stands above."""
    f = folded[n]
    if not dates or len(f.text) > 40 or any(m.sign == "F" for m in f.signs.values()):
        return None
    above = folded[n - 1] if n else None
    below = folded[n + 1] if n + 1 < len(folded) else None
    if above and _only_film(above) and not _date_line(folded[n - 2] if n > 1 else None):
        return _only_film(above)
    return _only_film(below) if below else None


def _only_film(f: Folded) -> str | None:
    films = [str(m.value) for m in f.signs.values() if m.sign == "F"]
    return films[0] if len(films) == 1 and len(f.text) <= 30 else None


def _date_line(f: Folded | None) -> bool:
    return bool(f and len(f.text) < 24 and any(m.sign == "D" for m in f.signs.values()))


# ── linking ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _dated(
    article: Article,
    f: Folded,
    focus: Focus,
    venues: Sequence[Venue],
    dates: Sequence[Dated],
    label: Venue | None,
    home: Venue | None,
    neighbour: str | None,
) -> Iterator[Claim]:
    groups = _groups(f.text, venues)
    used: set[int] = set()
    for n, date in enumerate(dates):
        left = dates[n - 1].end if n else 0
        right = dates[n + 1].start if n + 1 < len(dates) else len(f.text)
        segment = f.text[left : date.start] + " " + f.text[date.end : right]
        if _NOT_A_RELEASE.search(f.text[max(left, date.start - 60) : min(right, date.end + 30)]):
            continue
        if _REPORTED_ON.search(f.text[left : date.start]) or (
            not (n or used) and _THEN_REPORTED.match(f.text, date.end)
        ):
            continue
        chosen, certainty = _choose(f.text, groups, used, date, left, right)
        if chosen is None:
            verb = _verb(f.text, left, date, right)
            if label:
                group, certainty = (label,), 0.9
            elif verb:
                group, certainty = (Venue(verb[0], verb[1], verb[2]),), 0.72
            elif home and (neighbour or _list_line(f, date)):
                group, certainty = (home,), 0.75
            elif (
                n and used and re.fullmatch(r" ?(?:and|,|then|to|until|but|now)[^.;]{0,30}", f.text[left : date.start])
            ):
                group, certainty = groups[max(used)], 0.6
            else:
                continue
        elif groups[chosen][0].medium is Medium.FESTIVAL:
            used.add(chosen)
            continue  # a festival's date: `festivals` reads it
        else:
            group = tuple(v for v in groups[chosen] if v.medium is not Medium.FESTIVAL)
            used.add(chosen)
            if chosen_verbless(segment) and certainty < 0.7 and not label:
                certainty -= 0.1
        if _only_a_year(article, f.text, date, left):
            continue
        status = _status(article, f.text, left, date, right)
        films = [neighbour] if neighbour else _films(f, focus, date, left, right, group)
        for film in films:
            yield from _make(article, f, film, group, date, status, certainty, left, right)


_YEAR_OF_RELEASE = re.compile(
    r"\b(?:open\w*|releas\w+|out|theat(?:er|re)s|cinemas|dvd|vod|due|coming|arriv\w+|debut\w*|slated|set|planned|pushed|delayed|moved|until|later|to)\b[^.;DFP]{0,18}$"
)


def _only_a_year(article: Article, text: str, date: Dated, left: int) -> bool:
    """Whether a date is a bare year (or as loose) that belongs to a film, an event or a story rather than to a release."""
    if date.when.length and date.when.length <= 130:
        published = article.published.first if article.published else None
        old = date.when.last and published and (published - date.when.last).days > 365 * 8
        return bool(old)
    return not _YEAR_OF_RELEASE.search(text[left : date.start]) or bool(
        re.search(r"(?:since|of|from|\(|the|'s) ?$", text[left : date.start])
    )


def chosen_verbless(segment: str) -> bool:
    """Whether no word of release stands in a segment."""
    return not any(pattern.search(segment) for _, pattern in _verbs())


def _groups(text: str, venues: Sequence[Venue]) -> list[tuple[Venue, ...]]:
    """Media that share one date: `VOD and Hulu`."""
    groups: list[list[Venue]] = []
    for venue in venues:
        if groups and _GLUE.fullmatch(text, groups[-1][-1].end, venue.start):
            groups[-1].append(venue)
        else:
            groups.append([venue])
    return [tuple(g) for g in groups]


def _choose(
    text: str, groups: Sequence[tuple[Venue, ...]], used: set[int], date: Dated, left: int, right: int
) -> tuple[int | None, float]:
    """The group that goes with a date, and how sure that is."""
    best: tuple[float, int] | None = None
    for n, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        if end <= date.start:
            gap = text[end : date.start]
            if start < left and "D" in gap:
                continue
            score = 0.95 if _TIGHT_LEFT.fullmatch(gap) else 0.78 - len(gap) / 160
        elif start >= date.end:
            gap = text[date.end : start]
            if "D" in gap:
                continue
            score = 0.92 if _TIGHT_RIGHT.fullmatch(gap) else 0.66 - len(gap) / 120
        else:
            continue
        if re.search(r"[;]|\. ", gap):
            score -= 0.25
        if n in used:
            score -= 0.5
        if score > 0.3 and (best is None or score > best[0]):
            best = (score, n)
    return (best[1], best[0]) if best else (None, 0.0)


def _verb(text: str, left: int, date: Dated, right: int) -> tuple[int, int, Medium] | None:
    """The word of release nearest before a date, else shortly after it, in the date's own stretch."""
    best = None
    for medium, pattern in _verbs():
        for match in pattern.finditer(text, left, date.start):
            if date.start - match.end() <= 60 and (best is None or match.start() > best[0]):
                best = (match.start(), match.end(), medium)
    if best:
        return best
    for medium, pattern in _verbs():
        match = pattern.search(text, date.end, min(right, date.end + 45))
        if match:
            return match.start(), match.end(), medium
    return None


def _list_line(f: Folded, date: Dated) -> bool:
    """Whether a line is an entry of a list: a film and a date, and few words else."""
    films = [i for i, m in f.signs.items() if m.sign == "F"]
    plain = re.sub(r"[A-Z]|\(.*?\)", "", f.text)
    return bool(films) and (len(plain) <= 40 or re.match(r"[^a-z]{0,6}(?:F[ :,-]|D[ :,-])", f.text) is not None)


def _status(article: Article, text: str, left: int, date: Dated, right: int) -> Status:
    before, after = text[left : date.start], text[date.end : min(right, date.end + 60)]
    words = _status_words()
    old = _last(words["superseded_before"], before)
    new = _last(words["renewed"], before)
    moving = re.search(r"\bfrom (?:its |the |a )?(?:[a-z]+ ){0,3}$", before) and re.match(
        r" ?[^.;D]{0,24}\b(?:to|until|back to)\b[^.;D]{0,24}D?", text[date.end :]
    )
    if moving and right < len(text):
        return Status.SUPERSEDED
    if old >= 0 and old >= new:
        return Status.SUPERSEDED
    if words["superseded_after"].match(after.lstrip(" ,)")) or re.match(
        r"[^.;,D]{0,20}" + words["superseded_after"].pattern, after
    ):
        return Status.SUPERSEDED
    if words["cancelled"].search(before[-50:]) or words["cancelled"].search(after[:30]):
        return Status.CANCELLED
    published = article.published
    past = words["released"].search(before) or words["released"].search(after)
    last = date.when.last
    if past or (published and published.first and last and last < published.first):
        future = published and published.last and date.when.first and date.when.first > published.last
        return Status.PLANNED if future else Status.RELEASED
    return Status.PLANNED


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends, or -1."""
    end = -1
    for match in pattern.finditer(text):
        end = match.end()
    return end


def _films(f: Folded, focus: Focus, date: Dated, left: int, right: int, group: Sequence[Venue]) -> list[str]:
    """The films that a date is about: a list just before it, the nearest before, one just after it, else the focus."""
    start, end = min(date.start, *(v.start for v in group)), max(date.end, *(v.end for v in group))
    lists = [m for m in _FILMS.finditer(f.text)]
    for match in lists:
        if (
            match.end() <= start
            and match.start() >= left
            and "F" in match[0][1:]
            and re.fullmatch(r"[^.;DFP]{0,40}", f.text[match.end() : start])
        ):
            return [str(m.value) for _, m in f.mentions(match.start(), match.end(), "F")]
    inside = [(i, str(m.value)) for i, m in f.mentions(left, right, "F")]
    before = [t for i, t in inside if i < date.start and not _aside(f.text, i)]
    if before:
        return [before[-1]]
    after = [(i, t) for i, t in inside if i > date.start]
    if after and re.fullmatch(r"[^.;DP]{0,25}", f.text[date.end : after[0][0]]):
        opening = not f.text[left : date.start].strip(" ,;:-•*0123456789.") or left == 0
        if opening or re.search(r"(?:for|of|with|sees|brings|gets|:)[ \"']*$", f.text[date.end : after[0][0]]):
            match = next((m for m in lists if m.start() == after[0][0]), None)
            return [str(m.value) for _, m in f.mentions(match.start(), match.end(), "F")] if match else [after[0][1]]
    about = focus.about(f, start, end)
    return [about] if about else []


def _aside(text: str, i: int) -> bool:
    """Whether a film is named in passing: in brackets, or as somebody's earlier work."""
    return bool(
        re.search(
            r"\([^)]{0,60}$|(?:like|than|follow-?up to|director of|star of|maker of|compared to) [\"']?$",
            text[max(0, i - 70) : i],
        )
    )


# ── what is claimed ───────────────────────────────────────────────────────────────────────────────────────────────


def _make(
    article: Article,
    f: Folded,
    film: str,
    group: Sequence[Venue],
    date: Dated,
    status: Status,
    certainty: float,
    left: int,
    right: int,
) -> Iterator[Claim]:
    territories = _territories(f, left, right, date, group)
    extent = next((v.extent for v in group if v.extent), None) or _extent(f.text, left, right, date)
    start = min(date.start, *(v.start for v in group)) if group[0].start >= left else date.start
    end = max(date.end, *(v.end for v in group)) if group[-1].end <= right else date.end
    evidence = Evidence.of(article, *f.span(start, end))
    seen = set()
    for venue in group:
        key = (venue.medium, venue.service)
        if key in seen or (venue.medium is Medium.STREAMING and not venue.service and any(v.service for v in group)):
            continue
        seen.add(key)
        for territory in territories or [None]:
            question = Question(
                kind="release",
                film=film,
                territory=territory,
                medium=venue.medium,
                extent=(venue.extent or extent) if venue.medium is Medium.THEATRICAL else None,  # type: ignore[arg-type]
                service=venue.service,
            )
            yield Claim.make(
                question,
                date.when,
                evidence,
                status,
                rule=f"release.{'linked' if certainty > 0.8 else 'near'}",
                probability=round(min(0.95, max(0.2, certainty)), 2),
                implied=() if territory else ("territory",),
            )


def _extent(text: str, left: int, right: int, date: Dated) -> str | None:
    window = text[max(left, date.start - 60) : min(right, date.end + 40)]
    for _, extent, pattern in _media():
        if extent and pattern.search(window):
            return extent
    return None


_TERRITORY_AFTER = re.compile(
    r"(?:'s?)? ?(?:[a-z-]+ )?(?:and T )?(?:theat|cinema|screens|release|premiere|debut|opening|date|vod|digital|viewers|audiences|gets?\b|has\b|had\b|have\b|bow|box office|dispatch|rollout|launch|:|-|\))"
)
_TERRITORY_BEFORE = re.compile(
    r"(?:\bin|\bacross|\bthroughout|\bfor|\bto|\bthe|within|around|and|,|;|\(|over|all) (?:the )?$|^ ?$|[(:;] ?$"
)


def _territories(f: Folded, left: int, right: int, date: Dated, group: Sequence[Venue]) -> list[str]:
    """The territories that a date is for: those in its own stretch, where they stand as places and not as adjectives."""
    found: list[tuple[int, str]] = []
    for i, mention in f.mentions(left, right, "T"):
        named = mention.value
        if not isinstance(named, Named):
            continue
        adjective = named.shown in getattr(named.entry, "demonyms", ())
        if _TERRITORY_AFTER.match(f.text, i + 1) or (
            not adjective and _TERRITORY_BEFORE.search(f.text, max(0, i - 16), i)
        ):
            found.append((i, mention))  # type: ignore[arg-type]
    if not found:
        return []
    nearest = min(abs(i - date.start) for i, _ in found)
    near = [(i, m) for i, m in found if abs(i - date.start) <= nearest + 24]
    out: list[str] = []
    for _, mention in near:
        named = mention.value  # type: ignore[attr-defined]
        # "North America" is one announcement: its first part stands for the whole.
        out.append(named.entry.parts[0] if named.entry.parts else named.entry.id)
    return list(dict.fromkeys(out))


# ── without a date ────────────────────────────────────────────────────────────────────────────────────────────────


def _undated(article: Article, f: Folded, focus: Focus, venues: Sequence[Venue]) -> Iterator[Claim]:
    """`now streaming on Hulu`, `no date has been announced`."""
    match = _NO_DATE.search(f.text)
    if match:
        film = focus.about(f, match.start(), match.end())
        if film:
            evidence = Evidence.of(article, *f.span(match.start(), match.end()))
            territory = next(
                iter(_territories(f, 0, len(f.text), Dated(match.start(), match.end(), When.of("2000")), ())), None
            )
            question = Question(kind="release", film=film, medium=Medium.THEATRICAL, territory=territory)
            yield Claim.make(
                question, None, evidence, Status.PLANNED, rule="release.no-date", probability=0.5, implied=("medium",)
            )
        return
    for group in _groups(f.text, venues):
        start, end = max(0, group[0].start - 60), min(len(f.text), group[-1].end + 40)
        now = _NOW.search(f.text, start, end)
        if not now or all(v.medium is Medium.STREAMING and not v.service for v in group):
            continue
        film = focus.about(f, group[0].start, group[-1].end)
        if not film:
            continue
        first, last = min(now.start(), group[0].start), max(now.end(), group[-1].end)
        evidence = Evidence.of(article, *f.span(first, last))
        seen = set()
        for venue in group:
            if (venue.medium, venue.service) in seen or (venue.service is None and any(v.service for v in group)):
                continue
            seen.add((venue.medium, venue.service))
            question = Question(kind="release", film=film, medium=venue.medium, service=venue.service)
            yield Claim.make(
                question, None, evidence, Status.RELEASED, rule="release.now", probability=0.55, implied=("territory",)
            )


# ── the words ─────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _words() -> dict[str, object]:
    path = files("daybill.languages") / "en" / "release.toml"
    return dict(msgspec.toml.decode(path.read_bytes()))


@cache
def _media() -> tuple[tuple[Medium, str | None, re.Pattern[str]], ...]:
    return tuple(
        (Medium(entry["medium"]), entry.get("extent"), re.compile("|".join(_bounded(w) for w in entry["words"])))
        for entry in _words()["media"]  # type: ignore[attr-defined]
    )


@cache
def _verbs() -> tuple[tuple[Medium, re.Pattern[str]], ...]:
    return tuple(
        (Medium(entry["medium"]), re.compile(r"\b(?:" + "|".join(entry["words"]) + ")"))
        for entry in _words()["verbs"]  # type: ignore[attr-defined]
    )


@cache
def _status_words() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = _words()["status"]  # type: ignore[assignment]
    return {
        name: re.compile("(?:" + "|".join(_bounded(w) for w in alternatives) + ")")
        for name, alternatives in words.items()
    }


def _bounded(words: str) -> str:
    """A word pattern that does not begin inside a word."""
    return words if words[:1] in '\\("' else r"\b" + words


def mentions_of(f: Folded, sign: str) -> list[Mention]:
    """All mentions of one sort in a sentence."""
    return [m for m in f.signs.values() if m.sign == sign]
