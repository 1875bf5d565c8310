"""Festival showings and world premieres, and the showings that fell through."""

import re
from collections.abc import Iterator, Mapping, Sequence

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.honours import find_honours
from daybill.claims.programmes import find_programme
from daybill.claims.showings import STRONG, both_premiered, is_off, premiere_at, shown_at
from daybill.claims.spans import Stretch, signs_in
from daybill.claims.stops import Calendar, Stop, calendar_of, stops_of
from daybill.claims.whose import Subjects, films_of, run_at
from daybill.claims.words import Named
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Medium, Question, Showing, Status, When

_OPENS = re.compile(
    r"\b(?:open(?:s|ed|er|ing)?|launch(?:es|ed)?|kick(?:s|ed)? off|curtain-raiser)\b(?! in (?:theat|cinem|T|D)| on D)"
)
_CLOSES = re.compile(r"\bclos(?:es|e|ed|er|ing)\b|\bwraps? up\b|\bbrings? down the curtain\b")
_BOOKEND = re.compile(
    r"\b(?P<part>open|clos)(?:s|es|ed|ing|e|er)?\b(?: night)?(?: film| gala)?(?: (?:now )?with| is| will be|:|"
    r" instead with)"
    r" [^.;FD]{0,60}?(?P<film>F)(?:(?:(?!\b(?:open|clos))[^.;FD]){0,50}\bon (?P<day>D))?"
)
_SHOWS = Gated(
    r"(?:'s?)? (?!(?:winner|prize|award))(?:\([^)]*\) )?[^.;,FEDA]{0,40}?\b(?:opens?|opened|closes?|closed|"
    r"premi[eè]re[sd]?|shows?|showed|screens?|screened|hosts?|"
    r"hosted|unveils?|unveiled|presents?|presented|launch(?:es|ed)|saw|sees|welcomes?|names?|named|picked|chose|"
    r"selected|"
    r"include[sd]?|opener|closer|opening film|closing film|premi[eè]re of|bow of|debut of|show|open|close|"
    r"has)\b[^.;FEA]{0,60}?(?=F)"
)
_MAKERS = r"(?:(?:[a-z.'-]+ ){0,4}(?:P|O|T|G)(?:'s?)? (?:[a-z'G-]+ ){0,4})?"
_LISTED_BEHIND = re.compile(rf"(?:'s? world premieres)?(?: includes?| included| are|:| with)? ?:? {_MAKERS}(?=F)")
"""The films of a list right behind what says where they are shown: `World premieres: F, P's F, and F`."""
_WITH_IT = re.compile(
    r"[^.;FEDA]{0,30}?\b(?:together|along|alongside|as well as|joining|joined by|in the company of)\b(?: with)? "
    rf"{_MAKERS}(?=F)"
)
"""The films that go to the same festival: `goes to E together with P's F and F`."""
_RESUMED = re.compile(r"(?:but |and )?(?:the )?(?:D )?E (?:festival )?[a-z]{4,} .*")
"""A festival that itself does something: `the Toronto festival resumed yesterday`."""
_IT = re.compile(r"(?:but |and |now |then )?(?:it|the (?:film|movie|picture|feature|documentary|G)|this one|which)\b")
_WILL_SHOW = Gated(
    r"\bto (?:close|open|screen|play|premi[eè]re|bow|debut|show|unspool)\b|\b(?:set|named|chosen|announced|unveiled|"
    r"tapped) (?:as|for) (?:the )?(?:opener|closer|"
    r"opening|closing|premi[eè]re)|\bwill (?:[a-z]+ )?(?:close|open|screen|show|play|premi[eè]re|bow|debut|compete|"
    r"have|be|get|take place|unspool|make)\b|"
    r"\b(?:is|are) (?:set|due|slated|scheduled)\b|\bup next\b|\bahead of its\b|\bupcoming\b|\bnext (?:month|week)\b|"
    r"\bnew opener\b|"
    r"\b(?:premi[eè]res|bows|debuts|opens|closes) (?:at|in|on|with|the)\b|"
    r"\b(?:goes|heads|heading|headed|travels|moves|jets|bound|booked|invited|selected|chosen|picked|tapped) (?:next |"
    r"on |"
    r"now |also |off )?(?:to|for)\b|\b(?:is|comes|are) next\b|\bnext (?:stops?|up|comes|is|are)\b|"
    r"\b(?:is|are|has|have) (?:yet |still |also |now )?to (?:be|have|give|get|host|make|take|see|screen|show|play)\b|"
    r"\bwill (?:also |then |now )?(?:give|host|welcome|see|mark|travel|go|head|receive|feature|include|kick|launch|"
    r"wrap|"
    r"bring|follow)\b|\blater this (?:month|year|fall|summer|spring|autumn|week)\b|\bcoming (?:to|up)\b"
)


def find_festivals(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Premieres, festival showings and prizes, in the order of the text."""
    if not any("E" in f.text or "A" in f.text or "awards" in f.text for f in folded):
        return  # no festival is named, and no prize
    subjects = Subjects(folded, focus)
    calendar = calendar_of(article, folded)
    programme = list(find_programme(article, folded, calendar))
    yield from programme or _once(_showings(article, folded, subjects, calendar))
    yield from find_honours(article, folded, subjects)


def _showings(article: Article, folded: Sequence[Folded], subjects: Subjects, calendar: Calendar) -> Iterator[Claim]:
    for f in folded:
        before: Stop | None = None
        for stop in stops_of(article, f, calendar):
            found = [*_bookends(article, f, stop)] or [*_stop(article, f, subjects, stop, before)]
            yield from found
            before = stop if any(claim.question.kind == "premiere" for claim in found) else before


def _once(found: Iterator[Claim]) -> list[Claim]:
    """Claims of festivals without those past showings that are told as a premiere elsewhere."""
    claims = list(found)
    premiered = {(c.question.film, c.answer.festival): c.evidence for c in claims if isinstance(c.answer, Showing)}
    return [c for c in claims if c.status != Status.RELEASED or _told_of(c, premiered) in (None, c.evidence)]


def _told_of(claim: Claim, premiered: Mapping[tuple[str, str], Evidence]) -> Evidence | None:
    """The words that tell of the premiere of a film at the festival of a showing."""
    return premiered.get((claim.question.film, claim.question.festival or ""))


def _stop(article: Article, f: Folded, subjects: Subjects, stop: Stop, premiered: Stop | None) -> Iterator[Claim]:
    """What is said of one festival; `premiered`: where the sentence has already said that the film was first shown."""
    premiere = premiere_at(f.text, stop) if premiered is None or both_premiered(f.text, premiered, stop) else None
    shown = shown_at(f.text, stop)
    off = is_off(f.text, stop, premiere or shown)
    if not (premiere or shown or off or stop.said):
        return
    if not (premiere or shown or off or f.films) and _RESUMED.fullmatch(f.text[: stop.i] + "E" + f.text[stop.end :]):
        return
    if signs_in(f, stop.left, stop.right, "A") and not (premiere or shown):
        return
    films = _films(f, subjects, stop)
    begin, last = stop.i, stop.end
    if premiere:
        begin, last = min(premiere.start(), stop.i), max(premiere.end(), stop.end)
    evidence = Evidence.of(article, *f.span(begin, last))
    when = _day_of(f.text, stop)
    ahead = off or _is_future(article, when) or bool(_WILL_SHOW.search(f.text[stop.left : stop.right]))
    if when is None and ahead:
        when = _next_edition(article, stop.named, off=off)
    when = when or (_edition_this_year(article, stop.named) if shown and not premiere else None)
    if when and when.first and when.first.year in stop.named.entry.left_out and not off:
        return  # chosen for a festival that was not held
    status = Status.CANCELLED if off else Status.PLANNED if ahead else Status.RELEASED
    for film in films:
        if premiere and not off:
            yield _premiered(film, stop, when, evidence)
        dated = when if stop.said or not premiere else None
        if off or ahead or dated or (not premiere and shown and STRONG.search(shown[0])):
            yield _showing(film, stop, when, evidence, status)


def _bookends(article: Article, f: Folded, stop: Stop) -> Iterator[Claim]:
    """The films with which a festival opens and closes, each on its day: `E opens with F on D and closes with F`."""
    for match in _BOOKEND.finditer(f.text, stop.left):
        if match.start() - stop.end > 30 and not re.search(r"\b(?:opens|opening)\b", f.text[stop.end : match.start()]):
            continue
        when = _end_of(article, f, stop, match)
        future = (
            _is_future(article, when)
            or not article.published
            or re.match(r"(?:opens|closes|opening|closing)\b", match[0])
        )
        evidence = Evidence.of(article, *f.span(match.start(), match.end("film")))
        for film in run_at(f, match.start("film")):
            yield _showing(film, stop, when, evidence, Status.PLANNED if future else Status.RELEASED)


def _end_of(article: Article, f: Folded, stop: Stop, match: re.Match[str]) -> When | None:
    """The day on which a festival opens or closes: said with the film, else of the festival, else its next year."""
    own = f.signs[match.start("day")].value if match["day"] else None
    if isinstance(own, When):
        return own
    if stop.days:
        first, _, last = stop.days.edtf.partition("/")
        return When.of(first if match["part"] == "open" else last or first)
    if stop.when and stop.when.exact:
        return stop.when
    return (stop.opening if match["part"] == "open" else None) or _next_edition(article, stop.named, off=False)


def _premiered(film: str, stop: Stop, when: When | None, evidence: Evidence) -> Claim:
    return Claim.make(
        Question(kind="premiere", film=film),
        Showing(stop.named.entry.id, year=when.first.year if when and when.first else None),
        evidence,
        rule="premiere.festival",
        probability=0.85,
    )


def _showing(film: str, stop: Stop, when: When | None, evidence: Evidence, status: Status) -> Claim:
    return Claim.make(
        Question(
            kind="release",
            film=film,
            medium=Medium.FESTIVAL,
            festival=stop.named.entry.id,
            territory=stop.territory,
        ),
        when,
        evidence,
        status,
        rule="release.festival",
        probability=0.75 if when else 0.5,
        implied=() if stop.territory else ("territory",),
    )


# ── what is said of it ────────────────────────────────────────────────────────────────────────────────────────────


def _films(f: Folded, subjects: Subjects, stop: Stop) -> list[str]:
    """The films that a festival shows: those that it is said to show, else as for any place of a sentence."""
    text = f.text
    if not re.search(r"F", text[max(stop.left, stop.i - 80) : stop.i]):
        shows = _SHOWS.match(text, stop.end) or (text[stop.end - 1] in ":es" and _LISTED_BEHIND.match(text, stop.end))
        if shows:
            return run_at(f, shows.end())
    if _IT.match(text) and f.films and "F" not in text[: stop.i]:
        about = subjects.carried(f)
        return [about] if about else []
    found = films_of(Stretch(f, stop.i, stop.end, stop.left, stop.right), subjects)[0]
    beside = _WITH_IT.match(text, stop.end)
    return list(dict.fromkeys([*found, *run_at(f, beside.end())])) if beside else found


def _day_of(text: str, stop: Stop) -> When | None:
    """When a film is shown: the day that is said, else the first or last of the festival's days, else all of them."""
    near = text[max(stop.left, stop.i - 40) : min(stop.right, stop.end + 30)]
    days = stop.days
    exact = stop.when and stop.when.length is not None and stop.when.length <= 10
    if days is None or (days.first is None and "XXXX" not in days.edtf) or (exact and stop.when != days):
        return stop.when
    first, _, last = days.edtf.partition("/")
    if _CLOSES.search(near):
        return When.of(last or first)
    return When.of(first) if _OPENS.search(near) else days


# ── when ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_future(article: Article, when: When | None) -> bool:
    published = article.published
    return bool(
        when
        and when.last
        and published
        and published.last
        and when.last > published.last
        and (when.first or when.last) >= (published.first or published.last)
    )


def _next_edition(article: Article, named: Named, *, off: bool) -> When | None:
    """The year in which a festival comes next, by the month in which it usually opens; of what is `off`, this year."""
    published = article.published
    if published is None or published.last is None:
        return None
    later = not off and named.entry.month is not None and named.entry.month < published.last.month
    return When.of(str(published.last.year + later))


def _edition_this_year(article: Article, named: Named) -> When | None:
    """The year of a text, where the festival that it speaks of had been held in it by then."""
    published = article.published
    if published is None or published.first is None or published.length is None or published.length > 31:
        return None
    month = named.entry.month
    if month == published.first.month:
        return When.of(f"{published.first:%Y-%m}")
    return When.of(str(published.first.year)) if month and month < published.first.month else None
