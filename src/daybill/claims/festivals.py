"""Festival showings and world premieres; whole festival line-ups."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.honours import find_honours
from daybill.claims.spans import REACH, Stretch, plain, signs_in
from daybill.claims.whose import Subjects, films_of
from daybill.claims.words import Named
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Medium, Question, Showing, Status, When

_PREMIERE = Gated(
    r"\b(?:world[- ]?wide |world[- ])?premi[eè]r\w*|\bdebut(?:ed|s)?\b|\bbow(?:ed|s)\b|\bfirst (?:seen|shown|"
    r"screened)\b|\bunveiled\b"
)
_NOT_PREMIERE = Gated(
    r"(?:\bT|spanish|u\.?s\.?|uk|north american|international|european|asian|local|berlin|london|hometown|regional|"
    r"domestic|national)[- ](?:premi[eè]re|debut)|"
    r"release|theat(?:er|re)s?\b|cinemas|debut (?:feature|film)|feature debut|directorial debut|"
    r"premieres? (?:[a-z]+ ){0,3}(?:on|in your)\b (?=[DS])"
)
_PREMIERE_AT = re.compile(r"premi[eè]re (?:was |is |will be |came )?(?:at|in) $")
_FELL_THROUGH = re.compile(
    r"\bwill not\b|\bwon't\b|\bw(?:as|ere) to\b|\bwas set (?:for|to)\b|\bhad been set\b|\bwould have\b|\bno longer\b|"
    r"\binstead of\b|\blabel\b|\bgives? up\b|\bgave up\b|\bcancel\w+|\bwithdr\w+|\bpulled\b|\bdropped\b"
)
"""What says near a premiere that it was only planned."""
_SHOWN = Gated(
    r"\bscreen(?:s|ed|ing|ings)?\b(?! in |place)|\bplay(?:s|ed)\b|\bshow(?:s|n|ed)\b|\bcompet(?:ed|ition|ing)\b|"
    r"\bopens?\b|\bopened\b|\bopener\b|\bclos(?:es|ed|e|ing)\b|\bgala\b|\bcharmed\b|\bcaught\b|"
    r"\bwowed\b|\bfestival (?:run|tour|hit)\b|\badored\b|\bs(?:aw|een)\b|\bflipped\b|\breviews? from\b|"
    r"\bofficial selection\b|\bcame back\b|\b(?:went|goes|go) on\b|\bpraised\b|\bheads? to\b|\bselected (?:for|"
    r"at)\b|\bcritic at\b|\bacclaim\w*|\bfilm at\b"
)
_MARKETS = frozenset(
    {
        "New York",
        "Los Angeles",
        "London",
        "Rome",
        "Paris",
        "Sydney",
        "Melbourne",
        "Chicago",
        "San Francisco",
        "Tokyo",
        "Munich",
        "Hamburg",
        "Austin",
        "Miami",
        "Seattle",
        "Boston",
        "Toronto film",
    }
)
_MANY = 5
"""Films that make a programme of a text."""
_FESTIVAL_WORD = re.compile(r"\bfest(?:ival)?s?\b|\bfilmfest")


_ON_TO = Gated(r"\b(?:and|then|also|before|followed)\b[^.;D]{0,40}$")
_WILL_SHOW = Gated(
    r"\bto (?:close|open|screen|play|premiere)\b|\b(?:set|named|chosen) as (?:the )?(?:opener|closer|opening|"
    r"closing)|\bwill (?:close|open|screen|show|play)\b"
)


class Stop(msgspec.Struct, frozen=True):
    """A festival named in a sentence, with the stretch of the sentence that is about it."""

    i: int
    named: Named
    start: int
    end: int
    when: When | None
    said: bool
    """Whether the text itself says when: not only the name of the festival."""


def find_festivals(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Premieres, festival showings and prizes, in the order of the text."""
    if not any("E" in f.text or "A" in f.text for f in folded):
        return  # no festival is named, and no prize
    subjects = Subjects(folded, focus)
    if programme := _programme(article, folded):
        yield from _programmed(article, folded, *programme)
        yield from find_honours(article, folded, subjects)
        return
    for f in folded:
        stops = list(_stops(article, f))
        taken = False
        for stop in stops:
            for claim in _stop(article, f, subjects, stop, first=not taken):
                taken = taken or claim.question.kind == "premiere"
                yield claim
    yield from find_honours(article, folded, subjects)


def _stops(article: Article, f: Folded) -> Iterator[Stop]:
    festivals = [(i, m.value) for i, m in f.signs.items() if m.sign == "E" and isinstance(m.value, Named)]
    if not festivals:
        return
    certain = bool(_FESTIVAL_WORD.search(f.text)) or any(n.shown.title() not in _MARKETS for _, n in festivals)
    earlier: Stop | None = None
    for n, (i, named) in enumerate(festivals):
        if named.shown.title() in _MARKETS and not (
            _PREMIERE_AT.search(f.text, max(0, i - 30), i)
            or (
                certain
                and (
                    _FESTIVAL_WORD.match(f.text, i + 2) or re.search(r"E(?:,| and|, and) $", f.text[max(0, i - 8) : i])
                )
            )
        ):
            continue
        if re.match(r"'?s? (?:critics|theat|audience|film critics)", f.text[i + 1 :]):
            continue
        low, high = max(0, i - REACH), min(len(f.text), i + REACH)
        left = max(f.text.rfind(";", low, i), f.text.rfind(". ", low, i), low - 1) + 1
        right = min((e for e in (f.text.find(";", i, high), f.text.find(". ", i, high)) if e >= 0), default=high)
        left = max(left, festivals[n - 1][0] + 1 if n and not _joined(f.text, festivals[n - 1][0], i) else 0)
        right = min(
            right,
            festivals[n + 1][0] if n + 1 < len(festivals) and not _joined(f.text, i, festivals[n + 1][0]) else right,
        )
        when, said = _when(article, f, i, left, right)
        if when is None and earlier and _ON_TO.search(f.text[earlier.i : i]):
            when = _year_of(earlier.when)
        stop = Stop(i, named, left, right, when, said)
        earlier = stop if when else earlier
        yield stop


def _year_of(when: When | None) -> When | None:
    return When.of(str(when.first.year)) if when and when.first else None


def _joined(text: str, one: int, two: int) -> bool:
    """Whether two festivals are one list: `Telluride and New York`."""
    return bool(re.fullmatch(r"(?: film festival)?(?:,| and|, and| &) (?:the )?", text[one + 1 : two]))


def _stop(article: Article, f: Folded, subjects: Subjects, stop: Stop, *, first: bool) -> Iterator[Claim]:
    clause = f.text[stop.start : stop.end]
    premiere = _premiere(f.text, stop)
    shown = _SHOWN.search(clause)
    if not (premiere or shown or stop.said) or (signs_in(f, stop.start, stop.end, "A") and not (premiere or shown)):
        return
    films, _ = films_of(Stretch(f, stop.i, stop.i + 1, stop.start, stop.end), subjects)
    begin, last = (min(premiere.start(), stop.i), max(premiere.end(), stop.i + 1)) if premiere else (stop.i, stop.i + 1)
    evidence = Evidence.of(article, *f.span(begin, last))
    future = _is_future(article, stop.when) or bool(_WILL_SHOW.search(clause))
    for film in films:
        if premiere and first:
            year = stop.when.first.year if stop.when and stop.when.first else None
            yield Claim.make(
                Question(kind="premiere", film=film),
                Showing(stop.named.entry.id, year=year),
                evidence,
                rule="premiere.festival",
                probability=0.85,
            )
        if _also_shown(stop, premiere=bool(premiere), shown=bool(shown), future=future):
            status = Status.PLANNED if future else Status.RELEASED
            question = Question(kind="release", film=film, medium=Medium.FESTIVAL, festival=stop.named.entry.id)
            yield Claim.make(
                question,
                stop.when,
                evidence,
                status,
                rule="release.festival",
                probability=0.75 if stop.when else 0.5,
                implied=("territory",),
            )


def _premiere(text: str, stop: Stop) -> re.Match[str] | None:
    """The words that make a festival's showing a world premiere."""
    best = None
    for match in _PREMIERE.finditer(text, stop.start, stop.end):
        around = text[max(stop.start, match.start() - 20) : match.end() + 12]
        between = text[min(match.end(), stop.i) : max(match.start(), stop.i)]
        if (
            len(between) > 70
            or re.search(r"[;A]|\bF\b.*\bF\b", between)
            or _FELL_THROUGH.search(around + " " + between)
            or (_NOT_PREMIERE.search(around + " " + between) and "world" not in match[0])
        ):
            continue
        if best is None or abs(match.start() - stop.i) < abs(best.start() - stop.i):
            best = match
    return best


def _also_shown(stop: Stop, *, premiere: bool, shown: bool, future: bool) -> bool:
    """Whether a showing is noted: beside a premiere only where it lies ahead, else where its day or year is known."""
    if premiere:
        return bool(stop.when) and future
    return stop.when is not None and (shown or stop.said)


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


def _when(article: Article, f: Folded, i: int, left: int, right: int) -> tuple[When | None, bool]:
    """The date nearest to a festival's name in its clause, or the year printed with the name; whether it was said."""
    dated = [
        (j - i if j > i else i - j + 6, plain(article.text[m.start : m.end], m.value))
        for j, m in signs_in(f, max(left, i - 40), min(right, i + 41), "D")
        if isinstance(m.value, When)
        and _plausible(article, m.value)
        and abs(j - i) <= 40
        and not re.search(r"[;A]", f.text[min(i, j) + 1 : max(i, j)])
    ]
    year = re.search(r"(?:19|20)\d\d", f.text[max(left, i - 6) : i] + " " + f.text[i + 1 : i + 7])
    if dated:
        return min(dated, key=lambda d: d[0])[1], True
    if year:
        return When.of(year[0]), True
    published = article.published
    if published and published.first and _WILL_SHOW.search(f.text[left:right]):
        return When.of(str(published.first.year)), True
    edition = re.search(
        r"\b(this|last|previous) (?:year|fall|month)(?:'s)? (?:[a-z]+ ){0,2}$", f.text[max(0, i - 30) : i]
    )
    if edition and published and published.first:
        return When.of(str(published.first.year - (edition[1] != "this"))), True
    return None, False


def _plausible(article: Article, when: When) -> bool:
    """Whether a date can be that of a showing rather than of a story: not long before the text."""
    published = article.published
    if when.first is None or published is None or published.first is None:
        return when.first is None or when.first.year > 1945
    return (published.first - when.first).days < 365 * 6


# ── whole line-ups ────────────────────────────────────────────────────────────────────────────────────────────────


def _programme(article: Article, folded: Sequence[Folded]) -> tuple[Named, When] | None:
    """The festival and its days, where a text is about the programme of one: many films, its days near the top."""
    if len({title for f in folded for _, title in f.films}) < _MANY:
        return None
    named = next(
        (m.value for f in folded[:5] for m in f.signs.values() if m.sign == "E" and isinstance(m.value, Named)), None
    )
    days = next(
        (
            m.value
            for f in folded[:6]
            for m in f.signs.values()
            if m.sign == "D"
            and isinstance(m.value, When)
            and re.search(r"\d-\d\d/", m.value.edtf)
            and len(re.findall(r"\d+", article.text[m.start : m.end])) > 1
        ),
        None,
    )
    festive = any("E" in f.text or _FESTIVAL_WORD.search(f.text) for f in folded[:3])
    return (named, days) if named and days and festive else None


def _programmed(article: Article, folded: Sequence[Folded], named: Named, days: When) -> Iterator[Claim]:
    """Each film runs within the festival's days; the opening film on the first of them, the closing one on the last."""
    status = Status.PLANNED if _is_future(article, days) or not article.published else Status.RELEASED
    for f in folded:
        for i, mention in f.signs.items():
            if mention.sign != "F" or re.search(
                r"\([^)]{0,60}$|(?:maker of|director of|like|known for) [\"']?$", f.text[max(0, i - 70) : i]
            ):
                continue
            premieres = bool(re.search(r"\bworld premieres?\b[^.;]*$", f.text[max(0, i - 200) : i]))
            evidence = Evidence.of(article, mention.start, mention.end)
            film = str(mention.value)
            if premieres:
                year = days.first.year if days.first else None
                yield Claim.make(
                    Question(kind="premiere", film=film),
                    Showing(named.entry.id, year=year),
                    evidence,
                    rule="premiere.programme",
                    probability=0.7,
                )
            question = Question(kind="release", film=film, medium=Medium.FESTIVAL, festival=named.entry.id)
            for when in _own_days(f, i, days):
                yield Claim.make(
                    question, when, evidence, status, rule="release.programme", probability=0.75, implied=("territory",)
                )


def _own_days(f: Folded, i: int, days: When) -> list[When]:
    after = f.text[i + 1 : i + 60]
    first, _, last = days.edtf.partition("/")
    if re.match(r"[^.;,F]{0,20}\bopens\b", after):
        return [When.of(first)]
    if re.match(r"[^.;,F]{0,20}\bcloses\b", after):
        return [When.of(last or first)]
    own = [m.value for _, m in signs_in(f, i, i + 60, "D") if isinstance(m.value, When) and m.value != days]
    return own if own and re.match(r"[^.;F]{0,40}\b(?:plays|screens|shows|will play|will screen)\b", after) else [days]
