"""Windows: which date of a folded sentence goes with which venues.

A sentence may chain several windows ("in select theaters D, then on demand D, and on S D"). Each date is given the
venue that stands nearest to it, the way a reader would: in its own stretch of the sentence, before it rather than after
it, the surest pairs first, and no venue twice while another is free.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec

from daybill.claims.doubts import doubts_of, is_stamp
from daybill.claims.folding import Folded
from daybill.claims.spans import REACH, Dated, Stretch, closes_entry, is_label, stretch_at
from daybill.claims.venues import Group, Venue, grouped, words_of_release
from daybill.model import Medium, Status

_TIGHT_LEFT = re.compile(
    r"[ ,:(\-/\"'|]*(?:\b(?:on|from|starting|beginning|this|as of|as early as|by|until|till|through|for|of|the|week|"
    r"weekend|come|comes|around|all|set|"
    r"is|are|begin|begins|start|starts|run|engagement|rollout|bow|launch|opening|release|releases?|in|and|date|"
    r"debut|premiere|both|T|next|opening|now|"
    r"sometime|since|available|effective|day|"
    r"ha[sd]? it|have it|gets? it|got it|will have it|will get it|to itself|worldwide|globally|around the world|"
    r"exclusively|nationwide|also|as well|in the)\b[ ,:(\-/]*){0,6}"
)
_PARTED = re.compile(r"[;]|\. |\bF\b")
_TIGHT_RIGHT = re.compile(
    r"[ :)(\-/|,]*(?:\b(?:in|on|to|at|via|through|into|from|for|as|it is|the|a|an|every|all|its|with|only|"
    r"exclusively|T|both|nationwide|O's|O|release|"
    r"premiere|debut|at home|and in|and on|is set for|as part of|at \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|et|est|pt|gmt|bst)\b"
    r"[ .:(\-,]*){0,5}"
)
_ITS_FILM = r"(?:(?!and |plus )[a-z'A-EG-Z-]+ ){0,4}[\"']?F[\"']?(?: ?\([^()]{0,40}\))?"
_FILM_BETWEEN = re.compile(
    rf"[ ,:]*{_ITS_FILM}(?:(?:,? (?:and|&|plus) |, ){_ITS_FILM}){{0,8}},? "
    r"(?:[a-z]+ ){0,3}(?:in|on|at|to|via|from|of)?(?: the)? ?"
)
"""A date in front, its films, then the venue: `On D opens F only on S`, `On D, P's F and F come to S`."""
_IS_WHEN = re.compile(r" is (?:when|the (?:day|date)) [^.;D]{0,90} (?:in|on|at|to|via|into)(?: the)? ")
"""From a date to the venue of what it opens: `D is when F, a G, streams on S`."""
_OPENS = re.compile(
    r"\b(?:is out|opens?|opened|hits?|arriv\w+|releas\w+|lands?|comes? out|goes into|bows?|rolls? out)\b"
)
_SERVES = re.compile(
    r"(?:,? (?:which|that))? (?:will |is (?:set )?to |now |then |both |also )*"
    r"(?:drop|release|stream|launch|ha[sd]\b|have\b|bring|debut|"
    r"premiere|get|add|show|date)\w*\b[^.;D]{0,80}"
)
_HAVE_IT = re.compile(
    r"(?: platforms?| services?| screens?)?"
    r"(?: (?:in|across|around) (?:the )?[TC](?:(?:,? (?:and |& )?)(?:the )?[TC]){0,8})?"
    r" (?:(?:will|then|also|now|all) )*"
    r"(?:open|gets?|got|have|ha[sd]|show|saw|play|screen|start|take|welcome|receive|bow)(?:s|ed)?"
    r" (?:it|(?:the (?:film|movie)|(?:(?:the (?:T )?|[PO]'s? )?(?:[a-z]+ ){0,2}(?:G )?[\"']?F[\"']?)))"
    r",? (?:(?:only|first|too|as well|on|from|in|starting|beginning|the|week of)[ ,]+)*"
)
"""From where films are shown to the day on which they have one: `cinemas and VOD platforms in T and T open F D`."""
_JOINS = re.compile(
    r"(?![^.;D]*\b(?:now|(?:and|but) is)\b)[^.;D]{0,50}?"
    r"(?:\b(?:and|plus|with|as well as|along with|together with|also)\b)[^.;DFS]{0,14}"
)
_AGAIN = re.compile(
    r"(?: (?:in|for) (?:the )?T(?: and (?:the )?T)?)?[ ,]*"
    r"(?:\b(?:and|or|then|to|until|but|now|and then|back to|from|either|not|via|again|the)\b[ ,]*)*[^.;DFSE]{0,12}|"
    r"[^.;D]{0,60}F[\"']?(?: ?\([^()]{0,40}\))?,?(?: (?:an?|the) [^.;DF]{0,40}F,)? ?(?:to|on|for|from|in|moves? to|"
    r"goes to|following on|following in|is now on)? ?"
)


_HAS_ANOTHER = re.compile(
    r" (?:had|ha[sv]e?|g[eo]ts?|will|would|show(?:s|ed)?|saw|open(?:s|ed)?|follow(?:s|ed)?|then)\b"
)
"""Behind a venue that opens a clause of its own: `E had it in D, theaters had it on D`."""
_TO_FOLLOW = re.compile(
    r" (?:(?:release|debut|run|bow|premiere|launch|rollout|date|edition|window)s? )?(?:(?:is|are|coming|set|due|"
    r"due out|planned|"
    r"expected|still|also|then|soon|shortly) )*(?:to follow|to come|following|follows?\b|later|after(?:wards?)?\b|"
    r"at a later date|down the (?:line|road))"
)
"""What comes behind a date has another: `in theaters D, with a digital release to follow`."""
_CLAUSE_OVER = re.compile(r", (?:can|is|are|was|were|has|have)\b")
"""Behind a date that is of what it closes: `F, launched in D, can be had on S`."""
_RIGHT_BEHIND_A_DATE = re.compile(r"D (?:(?:only|exclusively) )?(?:in|on|via|at|to|into) (?:the )?$|D,? $")
_LAPSE_FROM = re.compile(r"\b(?:days?|weeks?|months?) (?:after|following) [^.;D]{0,60}$")
"""Before a day from which another is counted: `two weeks after it opens on D, F goes to VOD`."""
_LEADS = re.compile(r"(?:(?! and | then | with )[^.;DFST]){0,45}\b(?:on|from|starting|beginning) (?:the )?")
"""From a venue to a day of its own behind it: `in theaters D, and on all of S's platforms, on D`."""
_NEXT_CLAUSE = re.compile(r",|\b(?:and|before|then)\b")
_ITS_ENTRY = re.compile(
    r"[ :,|-]+[\"'*]*F[\"'*]*,? ?(?:\((?:[OG][,;/:] ?)?|[,|-] )?(?:(?:on|in|via|streaming|at|only|exclusively) )*"
)
"""From the day that opens an entry of a list to where its film is shown: `D: F (S)`, `D - F (on S)`."""
_SPEAKS = re.compile(r"(?:,? (?:and |& )?O)* (?:said|says|announc|confirm|report|reveal|tweet|told)")


class Setting(msgspec.Struct, frozen=True):
    """Venues for dates beside which none stands: of a whole line-up, of the label on the line above."""

    home: Group = ()
    label: Group = ()
    lately: Group = ()
    """Named last in the sentences before."""
    headline: Group = ()
    """Named in the first line."""
    most: Group = ()
    """Named most in the whole text."""
    runs_on: bool = False
    """Whether the sentence stands on one line with others before it."""


class Window(msgspec.Struct, frozen=True):
    """A date of a sentence with venues that it may have, and how sure it is that they belong together."""

    date: Dated
    place: Stretch
    """Of the date: as far as the dates before and behind it."""
    group: Group
    certainty: float
    how: str
    """Where the venues come from: `linked`, `verb`, `again`, `entry`, `territory`, `label`, `other` or `bare`."""
    doubts: tuple[str, ...] = ()
    """What speaks against the date being one of release at all."""
    status: Status = Status.PLANNED
    row: Mapping[str, Venue] = {}
    """Of films that have each their own service in brackets behind them, that service: `D: F (S), F (S)`."""


def windows_of(f: Folded, venues: Sequence[Venue], dates: Sequence[Dated], setting: Setting) -> list[Window]:
    """The windows of a sentence, in its order: of each date the likeliest first, then others that it may have."""
    groups = grouped(f.text, venues)
    wanted = [
        (date, place)
        for date, place in zip(dates, _places(f, dates), strict=True)
        if (setting.label or setting.runs_on or f.text.startswith("(") or not is_stamp(place))
        and not _names_something(date, place)
    ]
    in_turn = _in_turn(f, groups, wanted)
    groups = in_turn or _apart(groups, [place for _, place in wanted])
    tied = {n: (n, _IN_TURN) for n in range(len(in_turn))} or _tied(groups, wanted)
    taken = {k for k, _ in tied.values()}
    windows: list[Window] = []
    main: Window | None = None
    row = _row(f, venues) if f.text.count("(") > 1 else {}
    for n, (date, place) in enumerate(wanted):
        doubts = tuple(doubts_of(date, place))
        if setting.label:
            doubts = tuple(doubt for doubt in doubts if doubt != "a dateline")
        if n in tied:
            k, certainty = tied[n]
            group, how = _in_brackets(groups, place) or (*groups[k], *_joined(groups, k, taken, place)), "linked"
        elif group := _tells_of_its_own(groups, place):
            certainty, how = 0.8, "linked"
        else:
            group, certainty, how = _without_venue(date, place, setting, main)
        unsaid = how in _UNSAID or (how == "again" and main is not None and main.how in _UNSAID)
        main = Window(date, place, group, certainty, how, doubts, row=row)
        windows.append(main)
        windows += [Window(date, place, other, 0.4, "other", doubts) for other in _others(groups, place, group)]
        if unsaid:
            windows += _carried(Window(date, place, group, 0.4, how, doubts), setting)
    return windows


def _row(f: Folded, venues: Sequence[Venue]) -> Mapping[str, Venue]:
    """Films with the service in brackets behind each, where a sentence has several such."""
    films = dict(f.films)
    own = {v.start: v for v in venues if v.service}
    found = {films[m.start()]: own[m.end() - 1] for m in _ITS_SERVICE.finditer(f.text) if m.end() - 1 in own}
    return found if len(found) > 1 else {}


_ITS_SERVICE = re.compile(r"F[\"']?,? \((?:(?:on|via|streaming|exclusively) )*S(?=\))")

_ITS_TAKINGS = re.compile(r":? ?\$[\d.,]+ ?(?:m|mm|k|bn|million)\b| (?:night )?previews?\b")
_TAKEN_ON = re.compile(
    r"\b(?:add|earn|gross|ma[dk]e|took|take|collect|bank|rak|cross|pass|reach|hit|top|scor|pull)\w* "
    r"(?:(?:in|up|past|over|about|more|than|nearly|almost|some|another|an?|the|estimated|T) )*\$\d[\d.,]*"
    r"(?: ?(?:m|mm|k|bn|million|billion)\b)?"
    r"(?: (?:more|in|from|at|\d[\d,]*|theat(?:er|re)s|cinemas|screens|locations|T))*,? (?:on|over|for|during) $"
)
"""What a film took on a day: `added $2 million on D`."""


def _names_something(date: Dated, place: Stretch) -> bool:
    """Whether a date only tells films and shows apart, `F (P, 2019) – D`, `Wednesday's P`, or takings, `D: $3.1m`."""
    text = place.f.text
    if text.startswith("'s P", place.end) or is_label(text, place.start, date.when):
        return True
    return "$" in text and bool(_ITS_TAKINGS.match(text, place.end) or _TAKEN_ON.search(place.before[-60:]))


def _in_turn(f: Folded, groups: Sequence[Group], dates: Sequence[tuple[Dated, Stretch]]) -> list[Group]:
    """Venues named together that have each their own date: `in theaters and on S on D and D, respectively`.

    None where it is the films that have each their own.
    """
    if "respectively" not in f.text or len(dates) < 2 or len(groups) != 1 or len(groups[0]) != len(dates):
        return []
    films = {film for i, film in f.films if i < dates[0][0].start}
    return [] if len(films) == len(dates) else [(venue,) for venue in groups[0]]


_IN_TURN = 0.85


def _apart(groups: Sequence[Group], places: Sequence[Stretch]) -> list[Group]:
    """The groups, where one stands between two dates of which each has a part: `D on digital, and on disc from D`."""
    found: list[Group] = []
    for group in groups:
        n = bisect_left(places, group[0].start, key=lambda place: place.start)
        split = 0 < n < len(places) and len(group) > 1 and _shared(group, places[n - 1], places[n], found)
        found += [group[:-1], group[-1:]] if split else [group]
    return found


def _shared(group: Group, before: Stretch, behind: Stretch, others: Sequence[Group]) -> bool:
    """Whether venues that stand right between two dates are those of both: the first has no other before it."""
    text = before.f.text
    if not (
        _TIGHT_RIGHT.fullmatch(text, before.end, group[0].start)
        and _TIGHT_LEFT.fullmatch(text, group[-1].end, behind.start)
        and "and" in text[group[-2].end : group[-1].start]
    ):
        return False
    own = others[-1][-1] if others and others[-1][0].start >= before.left else None
    return own is None or own.medium is group[0].medium or not _TIGHT_LEFT.fullmatch(text, own.end, before.start)


_TELLS = re.compile(
    r"(?:,? (?:has|have|just|also|now|today|on|this|D|recently|officially|finally),?)* "
    r"(?:announc|confirm|reveal|unveil|sa(?:id|ys)\b|shar|releas|drop|debut|post)\w*\b"
    r"(?:[^.;DFS]*D)?[^.;DFS]*[\"']?F\b[^.;DS]*? (?:will|to|would|is set to|is going to|premieres?|"
    r"debuts?|launches|arrives|streams?|lands|drops|comes out) (?:(?:be |become )?(?:released|available|premiere|debut|"
    r"launch|arrive|stream|land|drop|come out|out|begin streaming|start streaming) )?"
    r"(?:(?:worldwide|globally|exclusively|there|on the service) )?(?:on |from )?"
)


def _tells_of_its_own(groups: Sequence[Group], place: Stretch) -> Group:
    """The service that speaks of a film of its own: `S announced that F, a G from P, will launch on D`."""
    first = groups[0] if groups else ()
    if len(first) != 1 or first[0].medium is not Medium.STREAMING or not first[0].service or first[0].start > _OPENING:
        return ()
    if any(first[0].start < group[0].start < place.start for group in groups[1:2]):
        return ()
    told = _TELLS.fullmatch(place.f.text, first[0].end, place.start)
    return _at(place, first) if told else ()


_OPENING = 24
"""A sentence opens with what stands so early in it."""
_UNSAID = frozenset({"verb", "bare", "entry", "territory"})
"""Windows whose sentence says no venue: it may be that of which the text spoke a moment ago, or from the start."""


def _carried(window: Window, setting: Setting) -> list[Window]:
    """A window with the venues that the text named before, where they are not its own."""
    if not setting.most:
        return []  # the text names none at all
    found: list[Window] = []
    told = {(v.medium, v.service) for v in window.group}
    for how, group in (("lately", setting.lately), ("headline", setting.headline), ("most", setting.most)):
        named = {(v.medium, v.service) for v in group}
        if group and not named <= told:
            told |= named
            found.append(msgspec.structs.replace(window, group=_at(window.place, group), how=how))
    return found


def _others(groups: Sequence[Group], place: Stretch, first: Group) -> list[Group]:
    """Venues of the sentence that a date may have instead: the nearest on either side."""
    before = [g for g in groups if place.left <= g[0].start and g[-1].end <= place.start]
    behind = [g for g in groups if place.end <= g[0].start < place.right]
    text = place.f.text
    if first and text.startswith(" (", place.end) and first[0].start == place.end + 2:
        return []  # `Digital: D (S)`
    near = [
        *(g for g in before[-1:] if ";" not in text[g[-1].end : place.start]),
        *(g for g in behind[:1] if ";" not in text[place.end : g[0].start]),
    ]
    return [g for g in near if g[0].medium is not Medium.FESTIVAL and g[0].start not in {v.start for v in first}]


def _places(f: Folded, dates: Sequence[Dated]) -> list[Stretch]:
    """The stretch of each date: from the date before it to the date behind it."""
    ends = [0, *(d.end for d in dates)]
    starts = [*(d.start for d in dates), len(f.text)]
    return [stretch_at(f, d.start, d.end, ends[n], starts[n + 1]) for n, d in enumerate(dates)]


def _tied(groups: Sequence[Group], dates: Sequence[tuple[Dated, Stretch]]) -> dict[int, tuple[int, float]]:
    """For each date the group that goes with it and how sure that is; the surest pairs first, no group twice."""
    if _fronted(groups, dates):
        return {n: (n, max(_FRONTED, _tie(groups[n], place))) for n, (_, place) in enumerate(dates)}
    starts = [group[0].start for group in groups]
    pairs = []
    for n, (_, place) in enumerate(dates):
        for k in range(bisect_left(starts, place.left), bisect_left(starts, place.right)):
            score = 0.0 if _elsewhere(groups[k], place) else _tie(groups[k], place)
            if score > 0.3:
                pairs.append((-score, n, k))
    tied: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, n, k in sorted(pairs):
        if n not in tied and k not in taken:
            tied[n] = (k, -score)
            taken.add(k)
    return tied


_FRONTED = 0.75
_LONG = 56
"""A longer list between a date and its venue parts them no more than this."""
_OWN = re.compile(r"[^.,;()D]{0,30}")
_CLAUSE_ENDS = re.compile(r"[^.;D]{0,30}?(?:,|;| and | then | while | before )[^.;]{0,24}")


def _fronted(groups: Sequence[Group], dates: Sequence[tuple[Dated, Stretch]]) -> bool:
    """Whether each date opens a clause that names its venue: `On D F can be seen in cinemas, on D on S`."""
    if len(groups) != len(dates) or len(dates) < 2 or any(g[0].medium is Medium.FESTIVAL for g in groups):
        return False
    text, last = dates[-1][1].f.text, dates[-1][1]
    if any(place.end > group[0].start for group, (_, place) in zip(groups, dates, strict=True)):
        return False
    joints = zip(groups, (place for _, place in dates[1:]), strict=False)
    if not all(g[-1].end <= p.start and _CLAUSE_ENDS.fullmatch(text, g[-1].end, p.start) for g, p in joints):
        return False
    return _OWN.fullmatch(text, last.end, groups[-1][0].start) is not None


_TO_CINEMAS = re.compile(
    r"(?:(?: will| to| is| then| also| has| plans to| wants to)* "
    r"(?:open|releas|bring|brought|put|send|sent|launch|roll|show|tak)\w*(?: out)?"
    r"(?: (?:it|the (?:film|movie|G|picture)|(?:[PO](?: \([^()]{0,60}\))?'s? )?(?:G )?[\"']?F[\"']?))?"
    r" (?:in|to|into|at) (?:[a-zTC,]+ ){0,4}(?:cinemas?|theat(?:er|re)s?|screens)\b)"
)
"""Behind a service that is none here: `MUBI opens it in cinemas in T`."""


_TOWARDS = re.compile(
    r"\b(?:for|with|plans?|planned|planning|eyeing|ahead of|before|towards?|on|ha[sd]|have|gets?|targeting) "
    r"(?:an?|its|the)\b"
)
_RELEASE_BEHIND = re.compile(
    r" (?:(?:T|theatrical|limited|wide|cinema|digital|vod|day-and-date|nationwide) ){0,2}"
    r"(?:release|roll-?out|opening|bow|launch|debut)\b(?! (?:at|in) (?:the )?E)"
)
"""Beside a date that is one of release, though a festival stands before: `bought at E, with plans for a D release`."""


def brings_to_cinemas(text: str, group: Group) -> bool:
    """Whether a service is told of as who brings a film to cinemas, and not as where to see it."""
    return len(group) == 1 and bool(group[0].service) and _TO_CINEMAS.match(text, group[0].end) is not None


def _elsewhere(group: Group, place: Stretch) -> bool:
    """Whether a venue belongs to something else: a festival on the way to a date, the subject of what follows it."""
    text, end = place.f.text, group[-1].end
    if brings_to_cinemas(text, group):
        return True
    if group[0].start >= place.end:
        gap = text[place.end : group[0].start]
        if "," in gap and _LAPSE_FROM.search(place.before[-90:]):
            return True
        another = "D" in text[end : end + 60] and _HAS_ANOTHER.match(text, end)
        return "," in gap and bool(another or _SPEAKS.match(text, end))
    if group[0].medium is not Medium.FESTIVAL or end > place.start:
        return False
    gap = place.f.text[group[-1].end : place.start]
    if _TOWARDS.search(gap) and _RELEASE_BEHIND.match(text, place.end):
        return True
    return bool(_NEXT_CLAUSE.search(gap) and _OPENS.search(gap))


def _tie(group: Group, place: Stretch) -> float:
    """How well a group and a date go together, 0 to 1."""
    text, start, end = place.f.text, group[0].start, group[-1].end
    if end <= place.start:
        gap = text[end : place.start]
        if (group[-1].service and _SERVES.fullmatch(gap)) or _HAVE_IT.fullmatch(gap):
            return 0.85
        score = 0.95 if _TIGHT_LEFT.fullmatch(gap) else 0.8 - len(gap) / 160
        score -= 0.1 * gap.lstrip(" ,").startswith(("and ", "then ", "but "))
        score -= 0.4 * (group[-1].medium is Medium.THEATRICAL and " stream" in gap)
        if gap.startswith((",", ";")) and _RIGHT_BEHIND_A_DATE.search(text, max(0, start - 24), start):
            score -= 0.15  # `D in theaters, D on demand`
    elif start >= place.end:
        gap = text[place.end : start]
        if _ITS_ENTRY.fullmatch(gap) and not text[: place.start].strip(" \"'*-•"):
            return 0.85
        score = 0.92 if _TIGHT_RIGHT.fullmatch(gap) else 0.66 - len(gap) / 120
        score -= 0.2 * gap.lstrip().startswith(("and ", ", and", ", then", "then ", "but "))
        if _FILM_BETWEEN.fullmatch(gap):
            return 0.7 - min(len(gap), _LONG) / 160
        if _IS_WHEN.fullmatch(gap):
            return 0.8
        score -= 0.5 * (_TO_FOLLOW.match(text, end) is not None) + 0.4 * (_CLAUSE_OVER.match(gap) is not None)
    else:
        return 0.9  # `the week of D on disc` read as one
    score -= 0.5 * (start >= place.end and "already" in gap)  # `in T on D, when others already had it on S`
    return score - 0.3 * bool(_PARTED.search(gap)) - 0.1 * ("E" in gap or "(" in gap)


def _in_brackets(groups: Sequence[Group], place: Stretch) -> Group:
    """The service in brackets behind a date: `Digital: D (S)` is a release on S and not for sale."""
    n = bisect_left(groups, place.end, key=lambda g: g[0].start)
    if n == len(groups) or not groups[n][0].service:
        return ()
    return groups[n] if place.f.text[place.end : groups[n][0].start].strip() == "(" else ()


def _joined(groups: Sequence[Group], k: int, taken: set[int], place: Stretch) -> Group:
    """Venues that a sentence adds for the same date: `in theaters D, with a limited digital release`."""
    if k + 1 >= len(groups) or k + 1 in taken or groups[k + 1][0].start >= place.right:
        return ()
    gap = place.f.text[max(groups[k][-1].end, place.end) : groups[k + 1][0].start]
    text, end = place.f.text, groups[k + 1][-1].end
    joins = ";" not in gap and _JOINS.fullmatch(gap) and not _TO_FOLLOW.match(text, end)
    own = place.right < len(text) and (
        _TIGHT_LEFT.fullmatch(text, end, place.right) or _LEADS.fullmatch(text, end, place.right)
    )
    if joins and own:
        return ()  # `on digital D and on disc D`: it has a day of its own
    return groups[k + 1] if joins and groups[k + 1][0].medium is not Medium.FESTIVAL else ()


def _without_venue(date: Dated, place: Stretch, setting: Setting, before: Window | None) -> tuple[Group, float, str]:
    """The venues of a date beside which none stands; `before` is the window of the date before it."""
    if setting.label:  # it stands on another line
        return _at(place, setting.label), 0.9, "label"
    if setting.lately and setting.lately[-1].service and _points_back(place):
        return _at(place, setting.lately), 0.8, "verb"
    verb = _verb(place)
    if before and _AGAIN.fullmatch(place.before) and not (verb and _is_own(before, place)):
        return before.group, 0.7, "again"
    if verb:
        return (_by_verb(place, verb, setting.home),), 0.72, "verb"
    here = Venue(place.start, place.end, Medium.THEATRICAL)
    if re.search(r"(?:^|[.:;(•] ?)T:? ?$", place.f.text[max(0, place.start - 6) : place.start]):
        return (here,), 0.8, "territory"
    home = _at(place, setting.home or (here,))
    closes = setting.runs_on and closes_entry(place.f)
    return (home, 0.7, "entry") if closes or _entry(date, place) else (home, 0.3, "bare")


def _at(place: Stretch, group: Group) -> Group:
    """Venues that are named elsewhere, for the date at a place."""
    return tuple(msgspec.structs.replace(v, start=place.start, end=place.end) for v in group)


_THERE = re.compile(
    r"\bthere (?:[a-z]+ ){0,3}$|\bjoin(?:s|ed|ing)? (?:it|them|these|those|the (?:others|rest))\b (?:[a-z]+ ){0,4}$"
)
_THERE_BEHIND = re.compile(r"[^.;DTC]{0,60}\b(?<!is )(?<!out )there(?= ?[.,;]|$)")


def _points_back(place: Stretch) -> bool:
    """Whether what stands around a date means the service spoken of before: `it starts streaming there on D`."""
    before = place.before[-60:]
    return "T" not in before and "C" not in before and bool(_THERE.search(before) or _THERE_BEHIND.match(place.behind))


_COUNTED_FROM = re.compile(r" (?:its|the|their|F's?|an?) (?:[a-zT]+ ){0,2}")
_NAMES_IT = re.compile(r" (?:[a-z]+ )?(?:opening|openings|release|bow|debut|launch|rollout|premiere|run)\b")


def _is_own(before: Window, place: Stretch) -> bool:
    """Whether the words of release beside a date are of it alone: behind a festival, or if a lapse counts from it."""
    if before.group[0].medium is Medium.FESTIVAL:
        return bool(
            _OPENS.search(place.before)
            or (_TOWARDS.search(place.before) and _RELEASE_BEHIND.match(place.f.text, place.end))
        )
    return _COUNTED_FROM.fullmatch(place.before) is not None and _NAMES_IT.match(place.behind) is not None


_WAS = re.compile(r"\b(?:was|were|been|first) $")


def _by_verb(place: Stretch, verb: tuple[int, int, Medium], home: Group) -> Venue:
    """The venue that a word of release stands for: that of the line-up's service, where the word leaves it open.

    What is told to have been released was so in cinemas, whatever service has it now.
    """
    start, end, medium = verb
    text = place.f.text
    word = text[start:end]
    before = _WAS.search(text, max(place.left, start - 12), start)
    if home and home[0].service and medium is Medium.THEATRICAL and _neutral(word) and not before:
        return Venue(start, end, home[0].medium, None, home[0].service, word)
    return Venue(start, end, medium, None, None, word)


def _neutral(word: str) -> bool:
    """Whether a word of release says nothing of where: not `open`, which is for cinemas."""
    return not word.startswith(("open", "bow", "hit", "roll"))


def _verb(place: Stretch) -> tuple[int, int, Medium] | None:
    """The word of release nearest before a date, else shortly after it, in the date's own stretch."""
    text = place.f.text
    before = [v for v in words_of_release(text, place.left, place.start) if place.start - v[1] <= 60]
    if before:
        return _plainest(text, before)
    start = another.end() if (another := _OF_ANOTHER.match(text, place.end)) else place.end
    after = words_of_release(text, start, min(place.right, place.end + 45))
    return min(after) if after else None


_OF_ANOTHER = re.compile(r" (?:before|after|until|when|while|because|since) (?:[a-zA-EG-Z'-]+ ){0,5}[\"']?F\b[^.,;]*")
"""Behind a date a clause on another film: `it had D before F fled to D`."""


def _plainest(text: str, words: Sequence[tuple[int, int, Medium]]) -> tuple[int, int, Medium]:
    """The nearest word before a date; but `streaming there begins on D` is of streaming."""
    nearest = max(words)
    apart = [w for w in words if w[2] is not Medium.THEATRICAL and nearest[0] - w[1] <= _CLOSE]
    told = max(apart, default=nearest)
    return nearest if re.search(r"[,.;:]", text[told[1] : nearest[0]]) else told


_CLOSE = 20


def _entry(date: Dated, place: Stretch) -> bool:
    """Whether a sentence is an entry of a list: a film and its date, and few words else; or `F (D)`."""
    if not (date.when.exact or re.match(r"XXXX-\d\d-\d\d$", date.when.edtf)):
        return False
    if re.search(r"F[\"']? ?\((?:O[,:;] ?|[a-z' ]{0,12})?$", place.before[-20:]):
        return True
    text = place.f.text
    if "F" not in text or len(text) > REACH:
        return False
    plain = re.sub(r"[A-Z]|\(.*?\)", "", text)
    return len(plain) <= 30 or re.match(r"[^a-z]{0,6}(?:F[ :,-]|D[ :,-]+F)", text) is not None
