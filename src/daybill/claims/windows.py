"""Windows: which date of a folded sentence goes with which venues.

A sentence may chain several windows ("in select theaters D, then on demand D, and on S D"). Each date is given the
venue that stands nearest to it, the way a reader would: in its own stretch of the sentence, before it rather than after
it, the surest pairs first, and no venue twice while another is free.
"""

import re
from collections.abc import Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.spans import Dated
from daybill.claims.venues import Group, Venue, grouped, words_of_release
from daybill.model import Article, Medium

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
    r"principal photography|review date|reviewed|pre-?order|theat(?:er|re)s? (?:re-?open|clos|shut)|\bshut\b|deadline|\bads?\b|\bevents?\b|\bconclude|musical\b|\bperformances?\b|\bshowtimes\b|mocked|\bcomments?\b|@[a-z0-9_]+\)|pic\.twitter"
)
_REPORTED = re.compile(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|tweeted|wrote|posted|told|learned|shared|mentioned|(?:unveiled|dropped|released) (?:the|a|its|this) "
    r"(?:first |new |final )?(?:trailer|poster|clip))\b[^.;,DFS]{0,24}$"
)
_SERVES = re.compile(r" (?:will |is (?:set )?to |now |then |both )?(?:drop|release|stream|launch|ha[sd]\b|have\b|bring|debut|premiere|get|add|show|date)\w*\b[^.;D]{0,80}")
_THEN_REPORTED = re.compile(r"(?: \(D\))?[ ,)]*(?:[a-z.]+ ){0,3}(?:said|announced|reported|confirmed|revealed|tweeted|told)\b")
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


def windows_of(
    article: Article, f: Folded, venues: Sequence[Venue], dates: Sequence[Dated], label: Group, home: Group
) -> list[Window]:
    """The windows of a sentence in order; `label` is the venue of a line above, `home` that of a whole line-up."""
    groups = grouped(f.text, venues)
    stretches = [
        (dates[n - 1].end if n else 0, dates[n + 1].start if n + 1 < len(dates) else len(f.text)) for n in range(len(dates))
    ]
    wanted = [n for n in range(len(dates)) if _may_release(article, f.text, dates[n], *stretches[n])]
    tied = _tied(f.text, groups, [(n, dates[n], *stretches[n]) for n in wanted])
    windows: list[Window] = []
    for n in wanted:
        date, (left, right) = dates[n], stretches[n]
        if n in tied:
            group, certainty, how = groups[tied[n][0]], tied[n][1], "linked"
            group = _in_brackets(f.text, groups, date) or (*group, *_joined(f.text, groups, tied, tied[n][0], date, right))
        else:
            group, certainty, how = _without_venue(article, f, date, left, right, label, home, windows)
        if not group or _loose(f.text, date, left, how):
            continue
        windows.append(Window(date, left, right, group, certainty, how))
    return windows


def _may_release(article: Article, text: str, date: Dated, left: int, right: int) -> bool:
    """Whether a date may be one of release: not of a report, a ceremony, a photograph."""
    if _STAMP.fullmatch(text) or date.lapse:
        return False
    around = text[max(left, date.start - 50) : date.start] + "D" + text[date.end : min(right, date.end + 25)]
    if _NOT_A_RELEASE.search(around) or _REPORTED.search(text[left : date.start]):
        return False
    return not _THEN_REPORTED.match(text, date.end) or bool(words_of_release(text, max(left, date.start - 30), date.start, article.language))


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
        if group[-1].service and _SERVES.fullmatch(gap):
            return 0.85
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
    article: Article, f: Folded, date: Dated, left: int, right: int, label: Group, home: Group, windows: Sequence[Window]
) -> tuple[Group, float, str]:
    """The venues of a date beside which none stands."""
    if label:
        return label, 0.9, "label"
    verb = _verb(article, f.text, left, date, right)
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


def _verb(article: Article, text: str, left: int, date: Dated, right: int) -> tuple[int, int, Medium] | None:
    """The word of release nearest before a date, else shortly after it, in the date's own stretch."""
    before = [v for v in words_of_release(text, left, date.start, article.language) if date.start - v[1] <= 60]
    if before:
        return max(before)
    after = words_of_release(text, date.end, min(right, date.end + 45), article.language)
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
