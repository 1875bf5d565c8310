"""Release claims: which dates of a sentence go with which venue, film and territory.

A sentence may chain several windows ("in select theaters D, then on demand D, and on S D") and speak of a date that no
longer holds ("was set for D but will now bow D"). So venues and dates are found first, then each date is given the
venue that stands nearest to it, the way a reader would: in its own stretch of the sentence, before it rather than
after it, and no venue twice while another is free.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lineups import Lineup, find_lineup
from daybill.claims.spans import Dated, dates_of
from daybill.claims.standing import status_of
from daybill.claims.undated import find_undated
from daybill.claims.venues import Group, Venue, distinct, find_venues, grouped, home_of, label_of, words_of_release
from daybill.claims.whose import Subjects, films_of, territories_of
from daybill.model import Article, Claim, Evidence, Medium, Question, Status, When

_TIGHT_LEFT = re.compile(
    r"[ ,:(\-/\"'|]*(?:\b(?:on|from|starting|beginning|this|as of|as early as|by|until|till|through|for|of|the|week|weekend|come|comes|around|all|set|"
    r"is|are|begin|begins|start|starts|release|releases?|in|and|date|debut|premiere|both|T|next|opening|now|sometime|since|available|effective|day|"
    r"ha[sd]? it|have it|gets? it|got it|will have it|will get it|to itself|worldwide|globally|around the world|exclusively|nationwide|also|as well|in the)\b[ ,:(\-/]*){0,6}"
)
_TIGHT_RIGHT = re.compile(
    r"[ :)(\-/|,]*(?:\b(?:in|on|to|at|via|through|into|from|for|as|it is|the|a|an|every|all|its|with|only|exclusively|T|both|nationwide|O's|O|release|"
    r"premiere|debut|at home|and in|and on|is set for|as part of)\b[ :(\-,]*){0,5}"
)
_NOT_A_RELEASE = re.compile(
    r"\boscars?\b|ceremony|nominat|q&a|\bborn\b|\bdied\b|podcast|interview|\btickets?\b|trailer (?:was|is|came|dropped|released)|soundtrack|\bsongs?\b|"
    r"\balbum\b|award season|photo|pictured|posted|published|updated|tweet|copyright|©|filming|shooting|\bshot\b|wrapped|production (?:began|start)|"
    r"principal photography|review date|reviewed|pre-?order|theat(?:er|re)s? (?:re-?open|clos|shut)|\bshut\b|deadline|\bads?\b|\bevents?\b|\bconclude|musical\b|\bperformances?\b|\bshowtimes\b|mocked|\bcomments?\b"
)
_REPORTED = re.compile(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|tweeted|wrote|posted|told|learned|shared|mentioned|(?:unveiled|dropped|released) (?:the|a|its|this) "
    r"(?:first |new |final )?(?:trailer|poster|clip))\b[^.;,DFS]{0,24}$"
)
_THEN_REPORTED = re.compile(r"[ ,)]*(?:[a-z.]+ ){0,3}(?:said|announced|reported|confirmed|revealed|tweeted|told)\b")
_STAMP = re.compile(r"[\s\W]*(?:(?:posted|published|updated|by|date|on)\b[ :]*)*D[\s\W]*(?:in [a-z ]+)?")
_AGAIN = re.compile(
    r"[ ,]*(?:\b(?:and|or|then|to|until|but|now|and then|back to|from|either|not|via|again|the)\b[ ,]*)*[^.;DFSE]{0,12}|"
    r"[^.;D]{0,60}F[\"']?(?: ?\([^()]{0,40}\))?,?(?: (?:an?|the) [^.;DF]{0,40}F,)? ?(?:to|on|for|from|moves? to|goes to|following on|is now on)? ?"
)


class Window(msgspec.Struct, frozen=True):
    """A date of a sentence with its venues, and how sure it is that they belong together."""

    date: Dated
    left: int
    right: int
    group: Group
    certainty: float
    how: str


def find_releases(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Every release claim, in the order of the text."""
    subjects = Subjects(folded, focus)
    home = home_of(folded) if subjects.listing else ()
    lineup = find_lineup(article, folded, home)
    label: Venue | None = None
    previous: When | None = None
    for n, f in enumerate(folded):
        venues, dates = find_venues(f), dates_of(article, f, previous)
        own = label_of(f)
        if own and not dates:
            label = own
        yield from _listed(article, f, lineup, n)
        if n not in lineup.headings:
            windows = _windows(article, f, venues, dates, (label,) if label and not venues else (), home)
            for window in windows:
                yield from _claims(article, f, subjects, window, lineup)
            used = {v.start for window in windows for v in window.group}
            free = [g for g in grouped(f.text, venues) if g[0].start not in used]
            yield from find_undated(article, f, subjects, free, dated=bool(dates))
        if dates:
            previous = dates[-1].when
        if not own and not (dates and len(f.text) < 40):
            label = None


def _listed(article: Article, f: Folded, lineup: Lineup, n: int) -> Iterator[Claim]:
    """What a line-up says of the film that stands on one of its lines."""
    entry = lineup.entries.get(n)
    if entry is None:
        return
    mention, group = entry.when, entry.group or (Venue(0, 0, Medium.THEATRICAL),)
    evidence = Evidence.of(article, mention.start, mention.end)
    for venue in distinct(group):
        for territory in lineup.territories or (None,):
            question = Question(kind="release", film=entry.film, medium=venue.medium, service=venue.service, territory=territory)
            status = status_of(article, "", 0, 0, 0, 0, entry.date)
            yield Claim.make(question, entry.date, evidence, status, rule="release.line-up", probability=0.85, implied=() if territory else ("territory",))


# ── linking ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _windows(article: Article, f: Folded, venues: Sequence[Venue], dates: Sequence[Dated], label: Group, home: Group) -> list[Window]:
    groups = grouped(f.text, venues)
    stretches = [
        (dates[n - 1].end if n else 0, dates[n + 1].start if n + 1 < len(dates) else len(f.text)) for n in range(len(dates))
    ]
    wanted = [n for n in range(len(dates)) if _may_release(f.text, dates[n], *stretches[n])]
    tied = _tied(f.text, groups, [(n, dates[n], *stretches[n]) for n in wanted])
    windows: list[Window] = []
    for n in wanted:
        date, (left, right) = dates[n], stretches[n]
        if n in tied:
            group, certainty, how = groups[tied[n][0]], tied[n][1], "linked"
            group = _in_brackets(f.text, groups, date) or (*group, *_joined(f.text, groups, tied, tied[n][0], date, right))
        else:
            group, certainty, how = _without_venue(f, date, left, right, label, home, windows)
        if not group or _loose(f.text, date, left, how):
            continue
        windows.append(Window(date, left, right, group, certainty, how))
    return windows


def _may_release(text: str, date: Dated, left: int, right: int) -> bool:
    """Whether a date may be one of release: not of a report, a ceremony, a photograph."""
    if _STAMP.fullmatch(text):
        return False
    around = text[max(left, date.start - 50) : date.start] + "D" + text[date.end : min(right, date.end + 25)]
    if _NOT_A_RELEASE.search(around) or _REPORTED.search(text[left : date.start]):
        return False
    return not _THEN_REPORTED.match(text, date.end) or bool(words_of_release(text, max(left, date.start - 30), date.start))


def _tied(text: str, groups: Sequence[Group], dates: Sequence[tuple[int, Dated, int, int]]) -> dict[int, tuple[int, float]]:
    """For each date the group that goes with it and how sure that is; the surest pairs first, no group twice."""
    pairs = sorted(
        (
            (-score, n, k)
            for n, date, left, right in dates
            for k, group in enumerate(groups)
            if (score := _tie(text, group, date, left, right)) > 0.3
        ),
    )
    tied: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, n, k in pairs:
        if n not in tied and k not in taken:
            tied[n] = (k, -score)
            taken.add(k)
    return {n: (k, score) for n, (k, score) in tied.items()}


def _tie(text: str, group: Group, date: Dated, left: int, right: int) -> float:
    """How well a group and a date go together, 0 to 1."""
    start, end = group[0].start, group[-1].end
    if end <= date.start:
        gap = text[end : date.start]
        if end <= left:
            return 0.0
        score = 0.95 if _TIGHT_LEFT.fullmatch(gap) else 0.8 - len(gap) / 160
    elif start >= date.end:
        gap = text[date.end : start]
        if start >= right:
            return 0.0
        score = 0.92 if _TIGHT_RIGHT.fullmatch(gap) else 0.66 - len(gap) / 120
        score -= 0.2 * gap.lstrip().startswith(("and ", ", and", ", then", "then ", "but "))
    else:
        return 0.9  # `the week of D on disc` read as one
    return score - 0.3 * bool(re.search(r"[;]|\. |\bF\b", gap)) - 0.1 * ("E" in gap or "(" in gap)


def _in_brackets(text: str, groups: Sequence[Group], date: Dated) -> Group:
    """The service in brackets behind a date: `Digital: D (S)` is a release on S and not for sale."""
    return next((g for g in groups if g[0].service and text[date.end : g[0].start].strip() == "("), ())


def _joined(text: str, groups: Sequence[Group], tied: dict[int, tuple[int, float]], k: int, date: Dated, right: int) -> Group:
    """Venues that a sentence adds for the same date: `in theaters D, with a limited digital release`."""
    taken = {k for k, _ in tied.values()}
    if k + 1 >= len(groups) or k + 1 in taken:
        return ()
    nearest, following = max(groups[k][-1].end, date.end), groups[k + 1]
    gap = text[nearest : following[0].start]
    if following[0].start >= right or ";" in gap:
        return ()
    joins = re.fullmatch(r"[^.;D]{0,50}?(?:\b(?:and|plus|with|as well as|along with|together with|also)\b)[^.;DFS]{0,14}", gap)
    return following if joins and following[0].medium is not Medium.FESTIVAL else ()


def _without_venue(
    f: Folded, date: Dated, left: int, right: int, label: Group, home: Group, windows: Sequence[Window]
) -> tuple[Group, float, str]:
    """The venues of a date beside which none stands."""
    if label:
        return label, 0.9, "label"
    verb = _verb(f.text, left, date, right)
    same = windows and _AGAIN.fullmatch(f.text, left, date.start)
    if same:
        return windows[-1].group, 0.7, "again"
    if verb:
        medium = home[0].medium if home and verb[2] is Medium.THEATRICAL and _neutral(f.text[verb[0] : verb[1]]) and home[0].service else verb[2]
        service = home[0].service if medium is not verb[2] and home else None
        return (Venue(verb[0], verb[1], medium, None, service, f.text[verb[0] : verb[1]]),), 0.72, "verb"
    if re.search(r"(?:^|[.:;(•] ?)T:? ?$", f.text[:date.start]):
        return (Venue(date.start, date.end, Medium.THEATRICAL),), 0.8, "territory"
    if _entry(f, date):
        place = home or (Venue(date.start, date.end, Medium.THEATRICAL),)
        return tuple(msgspec.structs.replace(v, start=date.start, end=date.end) for v in place), 0.7, "entry"
    return (), 0.0, ""


def _neutral(word: str) -> bool:
    """Whether a word of release says nothing of where: not `open`, which is for cinemas."""
    return not word.startswith(("open", "bow", "hit", "roll"))


def _verb(text: str, left: int, date: Dated, right: int) -> tuple[int, int, Medium] | None:
    """The word of release nearest before a date, else shortly after it, in the date's own stretch."""
    before = [v for v in words_of_release(text, left, date.start) if date.start - v[1] <= 60]
    if before:
        return max(before)
    after = words_of_release(text, date.end, min(right, date.end + 45))
    return min(after) if after else None


def _entry(f: Folded, date: Dated) -> bool:
    """Whether a sentence is an entry of a list: a film and its date, and few words else; or `F (D)`."""
    if not (date.when.exact or re.match(r"XXXX-\d\d-\d\d$", date.when.edtf)):
        return False
    if re.search(r"F[\"']? ?\((?:O[,:;] ?|[a-z' ]{0,12})?$", f.text[: date.start]):
        return True
    films = [i for i, m in f.signs.items() if m.sign == "F"]
    plain = re.sub(r"[A-Z]|\(.*?\)", "", f.text)
    return bool(films) and (len(plain) <= 30 or re.match(r"[^a-z]{0,6}(?:F[ :,-]|D[ :,-]+F)", f.text) is not None)


_YEAR_OF_RELEASE = re.compile(
    r"\b(?:open\w*|releas\w+|out|theat(?:er|re)s|cinemas|dvd|vod|due|coming|arriv\w+|debut\w*|slated|set|planned|pushed|delayed|moved|until|later|to|launched|launch)\b[^.;DFP]{0,18}$"
)


def _loose(text: str, date: Dated, left: int, how: str) -> bool:
    """Whether a date is a bare year (or as loose) that belongs to a film, an event or a story rather than to a release."""
    if (date.when.length and date.when.length <= 130) or date.when.edtf.startswith("XXXX-"):
        return False
    before = text[left : date.start]
    return not _YEAR_OF_RELEASE.search(before) or bool(re.search(r"(?:since|of|from|\(|the|'s) ?$", before))


# ── what is claimed ───────────────────────────────────────────────────────────────────────────────────────────────


def _claims(article: Article, f: Folded, subjects: Subjects, window: Window, lineup: Lineup) -> Iterator[Claim]:
    group = tuple(v for v in window.group if v.medium is not Medium.FESTIVAL)
    if not group or window.group[0].medium is Medium.FESTIVAL:
        return  # a festival's date: `festivals` reads it
    date, left, right = window.date, window.left, window.right
    status = status_of(article, f.text, left, date.start, date.end, right, date.when)
    films = films_of(f, subjects, min(date.start, group[0].start), max(date.end, group[-1].end), left, right, date)
    territories = territories_of(f, left, right, date.start, date.end) or (lineup.territories if window.how in ("entry", "label") else [])
    start = min(date.start, *(v.start for v in group if left <= v.start < right), date.start)
    end = max(date.end, *(v.end for v in group if left <= v.start < right), date.end)
    evidence = Evidence.of(article, *f.span(start, end))
    for film in films:
        for venue in distinct(group):
            for territory in territories or [None]:
                yield _claim(film, venue, territory, date.when, evidence, status, window)


def _claim(film: str, venue: Venue, territory: str | None, when: When, evidence: Evidence, status: Status, window: Window) -> Claim:
    extents = [v.extent for v in window.group if v.extent and v.medium is Medium.THEATRICAL]
    extent = venue.extent or (extents[0] if extents else None)
    question = Question(
        kind="release",
        film=film,
        territory=territory,
        medium=venue.medium,
        extent=extent if venue.medium is Medium.THEATRICAL else None,  # type: ignore[arg-type]
        service=venue.service,
    )
    return Claim.make(
        question,
        when,
        evidence,
        status,
        rule=f"release.{window.how}",
        probability=round(min(0.95, max(0.2, window.certainty)), 2),
        implied=() if territory else ("territory",),
    )
