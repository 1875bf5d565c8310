"""Festival showings and world premieres, and the showings that fell through.

Each festival that a text names (`stops`) is a question: which film it is named for, if any, whether it was first shown
there, and when (`editions`). All that may be meant is proposed; what stands is what is likely enough by the signs
around it (`appearances`) and by what else the text proposes (`bills`). Line-ups are proposed by `programmes`. The
weights of the signs are in `festivals.toml`, learned from labelled press by `scripts/learn festivals`.
"""

import re
from collections.abc import Hashable, Iterator, Sequence

import msgspec

from daybill.claims.appearances import Said, said_of
from daybill.claims.bills import likelihoods
from daybill.claims.editions import Lines, month_of, slots_of
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.grounds import grain_of
from daybill.claims.honours import find_honours
from daybill.claims.programmes import propose_programme
from daybill.claims.readings import Proposal, Shown, as_likely, premiere_of, showing_of
from daybill.claims.showings import both_premiered
from daybill.claims.spans import Stretch
from daybill.claims.stops import Calendar, Stop, calendar_of, stops_of
from daybill.claims.whose import Subjects, films_of, others_of, run_at
from daybill.claims.words import Named
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Showing, Status, When

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
_IT = re.compile(r"(?:but |and |now |then )?(?:it|the (?:film|movie|picture|feature|documentary|G)|this one|which)\b")
_SHOWS_IT = re.compile(
    r" (?:had |has |will |then |also )*(?:premi[eè]re[sd]?|show(?:s|ed|n)?|screen(?:s|ed)?|launch(?:es|ed)|"
    r"unveil(?:s|ed)|host(?:s|ed)|put|picked|select(?:s|ed)|invited|welcomed) (?:it|this one)\b"
)
"""Behind a festival that shows the film spoken of: `E premiered it`."""
_MOST = 12
"""So many films before a festival's name it may be for."""

ENOUGH = {"premiere": 0.42, "release": 0.34}
"""The likelihood from which a premiere or a showing is claimed."""


def find_festivals(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Premieres, festival showings and prizes: of what each festival's name may be for, the likeliest."""
    if not speaks_of_festivals(folded):
        return  # no festival is named, and no prize
    subjects = Subjects(folded, focus)
    proposals = list(_proposals(article, folded, subjects))
    yield from _chosen(proposals, likelihoods(proposals))
    yield from find_honours(article, folded, subjects)


def speaks_of_festivals(folded: Sequence[Folded]) -> bool:
    """Whether a text names a festival or a prize at all: most do not, and cost no more than this look."""
    return any("E" in f.text or "A" in f.text or "awards" in f.text for f in folded)


def propose_festivals(article: Article, folded: Sequence[Folded], focus: Focus) -> list[Proposal]:
    """Every premiere and showing that may be meant: each festival named, with the films and the times it may be for."""
    return list(_proposals(article, folded, Subjects(folded, focus))) if speaks_of_festivals(folded) else []


def _chosen(proposals: Sequence[Proposal], likely: Sequence[float]) -> Iterator[Claim]:
    """The likeliest time of each film at each place, once each, if it is likely enough; in the order of the text."""
    best: dict[tuple[int, str, str], tuple[float, Proposal]] = {}
    for proposal, chance in zip(proposals, likely, strict=True):
        asked = proposal.claim.question
        here = proposal.place, asked.film, asked.kind
        if chance >= ENOUGH[asked.kind] and chance > best.get(here, (0.0, None))[0]:
            best[here] = chance, proposal
    once: dict[Hashable, tuple[float, Proposal]] = {}
    for chance, proposal in best.values():
        said = _said(proposal)
        if chance > once.get(said, (0.0, None))[0]:
            once[said] = chance, proposal
    for chance, proposal in sorted(once.values(), key=lambda pair: pair[1].place):
        yield as_likely(proposal.claim, round(min(0.97, chance), 2))


def _said(proposal: Proposal) -> Hashable:
    """What a proposal says, wherever it says so: the same of a film and a festival is claimed once."""
    claim = proposal.claim
    where = claim.answer.festival if isinstance(claim.answer, Showing) else (claim.question.festival, str(claim.answer))
    return claim.question.kind, claim.question.film, where


# ── what is proposed ──────────────────────────────────────────────────────────────────────────────────────────────


def _proposals(article: Article, folded: Sequence[Folded], subjects: Subjects) -> Iterator[Proposal]:
    calendar = calendar_of(article, folded)
    yield from propose_programme(article, folded, subjects, calendar)
    for n, f in enumerate(folded):
        before: Stop | None = None
        lines = Lines(folded[n - 1] if n else None, f, folded[n + 1] if n + 1 < len(folded) else None)
        for stop in stops_of(article, f, calendar):
            again = before is not None and not both_premiered(f.text, before, stop)
            said = said_of(f, stop, calendar, again=again, due=_is_future(article, stop.when))
            found = list(_bookends(article, f, stop, said))
            yield from found
            yield from _at_stop(article, lines, Around(subjects, calendar), stop, said)
            before = stop if said.premiere and not found else before


class Around(msgspec.Struct, frozen=True):
    """What the whole text gives for each of its festivals."""

    subjects: Subjects
    calendar: Calendar


def _at_stop(article: Article, lines: Lines, around: Around, stop: Stop, said: Said) -> Iterator[Proposal]:
    """What may be said at one festival's name: each film, first shown or shown, at each time."""
    f = lines.this
    begin, end = stop.i, stop.end
    if said.premiere:
        begin, end = min(said.premiere[0], begin), max(said.premiere[1], end)
    evidence = Evidence.of(article, *f.span(begin, end))
    rule = _when(article, f, stop, said)
    slots = slots_of(article, lines, stop, around.calendar, (rule, said.how))
    if not said.off:
        slots = [] if _left_out(rule, stop) else [slot for slot in slots if not _left_out(slot.when, stop)]
    place, subjects, festival = evidence.start, around.subjects, stop.named.entry
    for option, (films, told) in enumerate(_readings(f, subjects, stop)):
        marks = dict.fromkeys((*said.signs, *told, *_timed(stop, rule)), 1.0)
        first = option == 0 and said.counts
        for film in films:
            signs = marks | subjects.standing_of(film)
            year = rule.first.year if rule and rule.first else None
            premiere = premiere_of(film, Showing(festival.id, year=year), evidence, "premiere.festival")
            ruled = {"the rule": 1.0} if first and said.how == "premiere" else {}
            if (said.counts or said.premiere) and not said.off:
                yield Proposal(premiere, signs | ruled, place, option)
            for slot in slots:
                status = _status(article, slot.when, said)
                shown = Shown(festival.id, stop.territory, slot.when, status)
                claim = showing_of(film, shown, evidence, f"release.{_RULES[stop.sort]}")
                time = dict.fromkeys(slot.signs, 1.0)
                showing = {"the rule": 1.0} if first and _is_ruled(stop, said, rule) else {}
                yield Proposal(claim, signs | showing, place, option, time)


def _timed(stop: Stop, when: When | None) -> Iterator[str]:
    """What the time that rules would take says of whether a film was shown."""
    yield f"its date {grain_of(when)}" if when else "without a date"
    if fit := month_of(stop, when):
        yield f"its date {fit}"


_RULES = {"named": "festival", "meant": "festival", "silent": "festival-aside", "town": "festival-aside"}
"""The names of the rules by which showings are found: where a festival is plainly spoken of, and where it may be."""


def _is_ruled(stop: Stop, said: Said, when: When | None) -> bool:
    """Whether rules alone would take a showing at a certain time, or at none that is told, for said."""
    dated = when is not None and (stop.said or said.how != "premiere")
    return said.off or said.ahead or dated or said.how == "shown strongly"


def _left_out(when: When | None, stop: Stop) -> bool:
    """Whether films were chosen for a festival that was not held."""
    return bool(when and when.first and when.first.year in stop.named.entry.left_out)


def _when(article: Article, f: Folded, stop: Stop, said: Said) -> When | None:
    """The time that rules would take: what is said, else the edition that comes next, or was held this year."""
    when = _day_of(f.text, stop)
    if when is None and (said.off or said.ahead):
        return _next_edition(article, stop.named, off=said.off)
    return when or (_edition_this_year(article, stop.named) if said.how.startswith("shown") else None)


def _status(article: Article, when: When | None, said: Said) -> Status:
    if said.off:
        return Status.CANCELLED
    if _is_past(article, when):
        return Status.RELEASED
    return Status.PLANNED if _is_future(article, when) or said.ahead else Status.RELEASED


def _readings(f: Folded, subjects: Subjects, stop: Stop) -> Iterator[tuple[list[str], list[str]]]:
    """The films that a festival may be named for, the likeliest first, each reading with its signs."""
    films, how = _films(f, subjects, stop)
    stretch = Stretch(f, stop.i, stop.end, stop.left, stop.right)
    told = set(films)
    if films:
        several = ["a list of films"] if len(films) > 1 else []
        yield films, [f"film {how}", *several, *(["the main film"] if subjects.main in films else [])]
    for film, other in (*others_of(stretch, subjects, films), *_near(f, stop)):
        if film not in told:
            told.add(film)
            main = ["the main film"] if film == subjects.main else []
            yield [film], [f"instead {other}", f"instead {other} of {how}", *main]


def _near(f: Folded, stop: Stop) -> Iterator[tuple[str, str]]:
    """The films of lists near a festival's name: right behind it, or before it."""
    text = f.text
    behind = text.find("F", stop.end, stop.right)
    for film in run_at(f, behind) if behind >= 0 else ():
        yield film, "listed behind"
    before = [film for i, film in f.films if stop.left <= i < stop.i]
    yield from ((film, "listed before") for film in before[-_MOST:])


def _bookends(article: Article, f: Folded, stop: Stop, said: Said) -> Iterator[Proposal]:
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
        status = Status.PLANNED if future else Status.RELEASED
        signs = dict.fromkeys(("a bookend", f"a bookend, {match['part']}", *said.signs), 1.0)
        for film in run_at(f, match.start("film")):
            shown = Shown(stop.named.entry.id, stop.territory, when, status)
            claim = showing_of(film, shown, evidence, "release.bookend")
            yield Proposal(claim, signs, evidence.start, 0, {"date of a bookend": 1.0})


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


# ── what is said of it ────────────────────────────────────────────────────────────────────────────────────────────


def _films(f: Folded, subjects: Subjects, stop: Stop) -> tuple[list[str], str]:
    """The films that a festival shows, and how found: those it is said to show, else as for any place of a sentence."""
    text = f.text
    if not re.search(r"F", text[max(stop.left, stop.i - 80) : stop.i]):
        shows = _SHOWS.match(text, stop.end) or (text[stop.end - 1] in ":es" and _LISTED_BEHIND.match(text, stop.end))
        if shows:
            return run_at(f, shows.end()), "it shows"
    it = (_IT.match(text) and f.films) or _SHOWS_IT.match(text, stop.end)
    if it and "F" not in text[: stop.i]:
        about = subjects.carried(f)
        return ([about] if about else []), "meant by it"
    found, how = films_of(Stretch(f, stop.i, stop.end, stop.left, stop.right), subjects)
    beside = _WITH_IT.match(text, stop.end)
    return (list(dict.fromkeys([*found, *run_at(f, beside.end())])) if beside else found), how


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


def _is_past(article: Article, when: When | None) -> bool:
    """Whether all of a time lies before a text."""
    published = article.published
    return bool(when and when.last and published and published.first and when.last < published.first)


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
