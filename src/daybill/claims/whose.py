"""Which films a date of a folded sentence is for."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from daybill.claims.focus import BESIDE_IT, Focus
from daybill.claims.folding import Folded
from daybill.claims.slots import TAKES
from daybill.claims.spans import REACH, Stretch, closes_entry, signs_in
from daybill.claims.where import rights_sold
from daybill.literals import Gated

_MAKERS = r"(?:(?:[a-z'.-]+ ){0,4}(?:P|O|T)(?:'s?)? (?:[a-z'G-]+ ){0,4})?"
_PEOPLE = r"P(?:(?:,? and |, ?)P(?!'))*"
_TOLD_OF_IT = (
    r"(?:, (?:an?|the|his|her|another) [^.,;:()DFST]{1,60}(?=,? (?:and|&|plus) (?:P'?s? )?(?:[a-z'-]+ ){0,3}[\"']?F|"
    r"[,;] [\"']?F))?"
)
"""What a list tells of a film before the next: `F, a G by P, and F`."""
_LISTED = rf"F(?:'s|\")?(?: ?\([^()]{{0,60}}\))?(?:,? (?:with|starring|featuring|by|from) {_PEOPLE}(?!'))?{_TOLD_OF_IT}"
_AND = r"(?:and|&|with|plus|or|along with|as well as|together with)"
_RUN = re.compile(
    rf"{_LISTED}(?:(?: ?[,;] ?(?:{_AND} )?| {_AND} | ?/ ?)"
    rf"(?:also |both |the [a-zG-]+ |the [a-z-]+ (?:G|film|movie|feature) |its )?\"?{_MAKERS}\"?{_LISTED}){{0,24}}"
)
_PASSING = Gated(
    r"(?:\b(?:like|than|after|since|remember|behind|between|as in|made|"
    r"(?<!-)directed|known for|follow-?up to|director of|"
    r"star of|maker of|creator of|compared to|joins|prequel to|sequel to|remake of|adaptation of|"
    r"recalls|evokes|alongside|(?<!set )of|"
    r"(?<!opens )(?<!closes )(?<!returns )(?<!back )(?<!debut )(?<!G )(?<!set )with|from the director of|slot of|into|"
    r"beside|release of) |'s? (?:own )?)[\"']?$"
)
_NO_FILM = re.compile(
    r"\b(?:book|novel|novella|memoir|best-?seller|play|short story|graphic novel|comic|manga|poem|song|album|podcast|"
    r"video game)"
    r",? (?:called |titled )?[\"']?$|\b(?:based on|adapted from|inspired by) (?:\| )?[\"']?$"
)
_STANDS_FOR_MAKER = re.compile(
    r"[\"']*(?:'s)? (?:P|writer|director|co-director|helmer|filmmaker|maker|star|duo|team|creator|alum|author|"
    r"breakout|producer)"
)
_FAMILY = re.compile(
    r"[\"']*(?:'s)? (?:spin-?off|prequel|sequel|threequel|follow-?up|franchise|remake|reboot|saga|series|universe|"
    r"trilogy|adaptation|origin story|origins)\b"
)
_OF_THE_FAMILY = re.compile(r"F[\"']?(?: ?\([^()]{0,40}\))?,[\"']? (?:the|a|an|its|another)(?: [a-z-]+){0,3} [\"']?$")
"""`F, the “F” spinoff`: the second is named to tell what the first is."""
_ACTS = re.compile(
    r"[\"']* (?:coming|opening|arriving|debuting|following|set|due|launching|to follow)\b|"
    r"[\"']*,[\"']* (?:(?:which|that) (?:was |were )?)?(?:first )?(?:released|opened|came out|debuted|bowed)\b|"
    r"[\"']*,[\"']* which (?:stars|opens|arrives|hits|premieres|comes|will|is (?:out|due|in))\b"
)
_TAKES = re.compile(rf"\b(?:{TAKES}|to|into) (?:[OP]'s? )?[\"']?$")
_OF_ITS_SLOT = re.compile(
    r"[\"']*'s?[\"']? (?:(?:old|former|previous|original|vacated) )?D (?:release )?(?:slot|date|spot|berth)"
)
"""`takes F's D slot`."""
_DATED = re.compile(r"[\"']* ?\((?:[OTS],? |out |on |in |from |due |opens |opening )*D")
_ITS_OWNER = re.compile(r"(?<![a-z])(?:[a-z'-]+ )?P'?s? (?:[a-zG-]+ ){0,3}[\"']?$")
_OWNED = Gated(r"[PO]'s? (?:[a-z-]+ ){0,3}[\"']?$")
_THE_FILM = Gated(r"[.;,] (?:[a-z' ]+ )?the (?:film|movie|picture)\b")
_SEVERAL = re.compile(
    r"^[^.;F]{0,40}\b(?:both|the pair|the two|the (?:[a-zE]+ )?trio|all (?:two|three|four|of them)|each)\b"
)
_SAME = re.compile(r"^[^.;]{0,30}\b(?:the (?:movie|film|picture|title|feature)|the G|it)\b")
_OF_A_FILM = Gated(
    r"\b(?:premiere|release|bow|debut|rights|version|run|date|world premiere|screening|launch|copy|delay|"
    r"edition) of [\"']?$"
)


_VERB_FIRST = re.compile(r"[a-z]+ (?:(?:now|only|then|also|already|finally|the|G|O's|P's) ){0,3}[\"']?F")
"""The verb before its film, as German and the Romance languages often have it: `Am D startet F`."""


_ONCE = re.compile(r"\b(?:after|since|following|post-?) ?[\"']?$")
"""Before a film of a headline that is not what the text is about: `After F, P makes another`."""
_ENTRY = re.compile(
    r"[^a-zA-Z]{0,8}(?:(?:on |from |as of |since |the )?D ?[:,-]+ ?[\"'*]*F\b[^.;]{0,40}$|"
    r"[\"'*]*F[\"'*]*(?: ?\([^()]{0,40}\)| ?[,/] ?[A-Z])* ?[:,(-]+ ?D\b)"
)
_OPENING = 14
_LEADS_TO_DATE = re.compile(r"^[^a-zA-Z]*(?:on|from|as of|since) (?=D)")
"""Before a film that opens a line but for its date: `from D: F`."""
_WORD = re.compile("[a-z]{3}")
_MANY = 4
"""From so many lines on that are a film and a date they are a list."""
_HEADING = re.compile(r"[^a-zA-Z]*F(?:[^a-zA-Z(]|\([^()]{0,60}\))*")
_SHORT_LINE = re.compile(r"[^.:;!?D|]{2,60}(?<![,)])")
_SECTIONS = 2
"""So many films that stand over what is told of them make sections of a text."""
_LONGEST_SECTION = 8
"""So many sentences at most are told under a film."""


class Subjects:
    """What the sentences of a text are about where they name no film."""

    def __init__(self, folded: Sequence[Folded], focus: Focus) -> None:
        self._focus = focus
        self._pairs = _pairs(folded)
        self.rights = rights_sold(folded)
        weight: dict[str, float] = {}
        earlier = {title for f in folded[:1] for i, title in f.films if _ONCE.search(f.text, max(0, i - 16), i)}
        for n, f in enumerate(folded):
            for i, m in f.signs.items():
                if m.sign == "F":
                    aside = str(m.value) in earlier or _in_passing(f.text, i) or _bracketed(f.text, i, 0)
                    weight[str(m.value)] = weight.get(str(m.value), 0) + (0.3 if aside else 1) * (
                        3 if n == 0 else 1.5 if n < 4 else 1
                    )
        self.main = max(weight, key=lambda film: weight[film], default=None)
        """The film that the text names most, or most weightily."""
        openers = {
            str(m.value)
            for f in folded
            for i, m in f.signs.items()
            if m.sign == "F" and i <= _OPENING and not _WORD.search(_LEADS_TO_DATE.sub("", f.text[:i]))
        }
        self.listing = len(openers) >= 3
        self.aside = {t for f in folded for _, t in f.films} - {
            t for f in folded for i, t in f.films if not _in_passing(f.text, i) and not _bracketed(f.text, i, 0)
        }
        """Those that it names only in passing or in brackets."""
        entries = [f.sentence.start for f in folded if _ENTRY.match(f.text)]
        self.entries = frozenset(entries if len(entries) >= _MANY else ())
        """Where the lines of a list of films with their dates begin, if there is one."""
        self._headed = _headed(folded)
        self._weight = weight
        self._standing: dict[str, dict[str, float]] = {}
        self._times = Counter(str(m.value) for f in folded for m in f.signs.values() if m.sign == "F")
        self.films = tuple(self._times)
        self.extent = "one film" if len(self._times) == 1 else "few films" if len(self._times) < 5 else "many films"
        """How many films the text names."""
        self._opening = {title for f in folded[:1] for _, title in f.films}

    def standing_of(self, film: str) -> dict[str, float]:
        """How a text treats a film, as signs: how often it names it, where, and how surely it is a film at all."""
        if film not in self._standing:
            self._standing[film] = self._standing_anew(film)
        return self._standing[film]

    def _standing_anew(self, film: str) -> dict[str, float]:
        signs = {"share of the text": self._weight.get(film, 0.0) / max(self._weight.values(), default=1.0)}
        times = self._times[film]
        signs[f"film named {'once' if times < 2 else 'twice' if times == 2 else 'often'}"] = 1.0
        if film in self._opening:
            signs["film in the first line"] = 1.0
        elif self._opening:
            signs["another film in the first line"] = 1.0
        if film in self.aside:
            signs["film only in passing"] = 1.0
        signs[self.extent] = 1.0
        signs["film for sure"] = _odds(self._focus.likely.get(film, 0.5)) / 2
        return signs

    def is_of_headline(self, film: str) -> bool:
        """Whether what the first line says may be of a film: it names this one, or none."""
        return film in self._opening or not self._opening

    def several(self, f: Folded, start: int) -> list[str]:
        """The films of the list named last, where a sentence speaks of `both`, `the trio`."""
        return self._pairs.get(f.sentence.start, []) if _SEVERAL.search(f.text[: min(start, 80)]) else []

    def headed(self, f: Folded) -> str | None:
        """The film that stands over a sentence that names none, on a line of its own; empty if it is one unknown."""
        return self._headed.get(f.sentence.start)

    def carried(self, f: Folded) -> str | None:
        """The film that a sentence begins with in mind."""
        return self._focus.carried(f)

    def of(self, f: Folded, start: int, end: int) -> str | None:
        """The film that a stretch of a sentence is about."""
        told = [
            i
            for i, _ in signs_in(f, start - REACH, end + REACH, "F")
            if not _in_passing(f.text, i) and not _bracketed(f.text, i, start)
        ]
        if told and not _THE_FILM.search(f.text[told[0] : start]):
            return self._focus.about(f, start, end)
        if pointed := self._focus.pointed_at(f, start):
            return pointed
        if self.listing or _SAME.search(f.text[: min(start, 80)]):
            return self._focus.carried(f)
        return self.main


def _headed(folded: Sequence[Folded]) -> dict[int, str]:
    """For the sentences of a text of sections the film that is their heading; empty below a heading that is no film."""
    heads = {n for n, f in enumerate(folded) if len(f.films) == 1 and _HEADING.fullmatch(f.text)}
    over = {n for n in heads if n + 1 < len(folded) and n + 1 not in heads}
    if len({folded[n].films[0][1] for n in over}) < _SECTIONS:
        return {}
    found: dict[int, str] = {}
    film, since = "", -1
    for n, f in enumerate(folded):
        if n in heads:
            film, since = f.films[0][1], n if n in over else -1
        elif since >= 0 and _stands_alone(folded, n) and _SHORT_LINE.fullmatch(f.text):
            film, since = "", n
        elif since >= 0 and n - since <= (_LONGEST_SECTION if film else 1):
            found[f.sentence.start] = film
    return found


def _stands_alone(folded: Sequence[Folded], n: int) -> bool:
    """Whether a sentence is a line of its own."""
    lines = [f.sentence.line for f in folded[max(0, n - 1) : n + 2]]
    return lines.count(folded[n].sentence.line) == 1


def _odds(likely: float) -> float:
    """Log-odds, no surer than is ever known."""
    return max(-2.0, min(4.0, math.log(max(likely, 1e-3) / max(1 - likely, 1e-3))))


def _pairs(folded: Sequence[Folded]) -> dict[int, list[str]]:
    """For each sentence the films of the last list before it."""
    last: list[str] = []
    out = {}
    for f in folded:
        out[f.sentence.start] = last
        for run in _RUN.finditer(f.text):
            names = _names(f, run)
            last = names if len(names) > 1 else last
    return out


def films_of(stretch: Stretch, subjects: Subjects) -> tuple[list[str], str]:
    """The films that what stands at a place is for: a date with its venue, a festival, a prize.

    In turn: the film before its brackets, a list just before, the nearest before in its own stretch, one that opens
    behind a date in front, the subject of the sentence, what the text is about. Says too which of these it was.
    """
    f, start, end = stretch.f, stretch.start, stretch.end
    bracket = _before_brackets(f, start)
    several = subjects.several(f, start)
    if bracket or several:
        return ([bracket], "before brackets") if bracket else (several, "several")
    if "respectively" in f.text and (in_turn := _in_turn(stretch)):
        return [in_turn], "before"
    if len(f.films) >= _SECTIONS and (row := _headed_by(stretch) or _day_by_day(stretch)):
        return row, "behind"
    found = _named(stretch)
    if found:
        return _names(f, found[0]), found[1]
    headed = None if f.films else subjects.headed(f)
    if headed is None and closes_entry(f):
        headed = subjects.carried(f)
    if headed is not None or (not f.films and _of_many(f, start)):
        return ([headed] if headed else []), "subject"
    about = subjects.of(f, start, end)
    return ([about] if about else []), "in mind"


_HEADS = re.compile(r"[^.:;DF]{0,30}: ")
_NEXT_OF_ROW = re.compile(
    r"(?:; (?:and |plus )?|, (?:and |plus )|: )(?:(?:P|O)'?s? (?:[a-z-]+ ){0,2}|the )?(?:G )?[\"']?$"
)
_SET = re.compile(r"\b(?:trilogy|collection|box(?:ed)?[- ]?set|set|quartet|double (?:bill|feature))\b", re.IGNORECASE)
"""What holds several films."""


def _headed_by(stretch: Stretch) -> list[str]:
    """The films of a row that a date opens, with what is told of each: `opening D: F, a G with P; F; F, by P`."""
    f, end = stretch.f, stretch.end
    if stretch.left > 0 or stretch.right < len(f.text) or not _HEADS.match(f.text, end):
        return []
    if before := [film for i, film in f.films if i < stretch.start]:
        first = next((i for i, _ in f.films if i > end), None)
        return run_at(f, first) if first and len(before) == 1 and _SET.search(before[0]) else []
    row = [film for i, film in f.films if i < end + REACH and _NEXT_OF_ROW.search(f.text, max(end, i - 30), i)]
    return list(dict.fromkeys(row)) if len(row) > 1 else []


_DAY_AND_FILM = re.compile(r"D[,:.]? (?:(?:there )?is |comes |with |the |G )*[\"']?F")


def _day_by_day(stretch: Stretch) -> list[str]:
    """The film behind a day in a row of days and films: `in D: on D F by P, on D F, and on D P's F`."""
    f = stretch.f
    row = {m.start(): m.end() - 1 for m in _DAY_AND_FILM.finditer(f.text)}
    if len(row) < _SECTIONS or {i for i, _ in f.films} != set(row.values()):
        return []
    film = next((row[i] for i in row if stretch.start <= i < stretch.end), None)
    return [title for i, title in f.films if i == film]


def _in_turn(stretch: Stretch) -> str | None:
    """The film of one of some dates that a sentence gives to as many films: `F and F on D and D, respectively`."""
    f = stretch.f
    dates = next((m for m in _DATES.finditer(f.text) if stretch.start < m.end() and m.start() < stretch.end), None)
    if dates is None:
        return None
    places = [i for i in range(dates.start(), dates.end()) if f.text[i] == "D"]
    lists = [_names(f, run) for run in _RUN.finditer(f.text, max(0, dates.start() - REACH), dates.start())]
    films = next((films for films in reversed(lists) if len(films) == len(places)), None)
    own = next((n for n, i in enumerate(places) if stretch.start <= i < stretch.end), None)
    return films[own] if films and own is not None else None


_OF_MANY = re.compile(
    r"[^a-zA-Z]*(?:(?:the|all|our|these|some|more|[a-z]+ing) )?"
    r"(?:(?:new|best|top|big|biggest|fresh|G|[a-z]+(?= new)) ){0,3}"
    r"(?:shows?,? (?:and|&) )?(?:films|movies|titles|shows|releases|premieres|picks)\b(?:,? (?:and|&) [a-z]+)?"
    r"(?= (?:for|to|on|in|that|this|coming|streaming|arriving|out|you|new|we|from)\b)|"
    r"[^a-zA-Z]*(?:almost |nearly |not )?(?:every|all|many|most|several|few|a few|dozens|hundreds)(?: of)?"
    r"(?: (?:the|these|those|its|this year's))? (?:[a-zGT'-]+ ){0,2}(?:nominees?|films|film|movies?|titles?|pictures|"
    r"winners|contenders|releases)\b"
)
_UNKNOWN_ENTRY = re.compile(r"[^a-z(]{0,6}[a-zPOTGLSC][^.;:?!()DF]{1,60}\((?:[^()DF]{0,30}[,:;]? )?$")


_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|it|its|the (?:first|second|latter|former|film|movie|picture))\b"
)


def _of_many(f: Folded, start: int) -> bool:
    """Whether a sentence that names no film is of many, or of one unknown: `7 new films for D`, `Xyz (theaters, D)`."""
    if _OF_MANY.match(f.text):
        return True
    return _UNKNOWN_ENTRY.fullmatch(f.text, 0, start) is not None and not _TELLS.search(f.text, 0, start)


_DATES = re.compile(r"D(?:(?:,? and |, ?)D)+")


_BESIDE_IT = re.compile(r"(?:alongside|beside|joining) (?:it|that|them|these) ")
"""What opens a sentence that is of other films than the one spoken of."""


def others_of(stretch: Stretch, subjects: Subjects, first: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The films that what stands at a place may be for instead, and which each is."""
    f, told = stretch.f, set(first)
    if _BESIDE_IT.match(f.text) or (not f.films and (subjects.headed(f) is not None or _of_many(f, stretch.start))):
        return
    before = [t for i, t in f.films if stretch.start - REACH <= i < stretch.start]
    after = [t for i, t in f.films if stretch.end <= i < stretch.end + REACH]
    may_be = [
        *((t, "named before") for t in before[-1:]),
        *((t, "named first") for t in before[:1]),
        *((t, "named behind") for t in after[:1]),
        (subjects.carried(f), "carried"),
        (subjects.main, "main"),
    ]
    for film, how in may_be:
        if film and film not in told:
            told.add(film)
            yield film, how


def _named(stretch: Stretch) -> tuple[re.Match[str], str] | None:
    """The list of films that the sentence itself names for a place, and where it stands."""
    text, start, end = stretch.f.text, stretch.start, stretch.end
    runs = [
        m
        for m in _RUN.finditer(text, max(0, start - REACH), min(len(text), end + REACH))
        if not _bracketed(text, m.start(), start)
    ]
    between = [m for m in runs if start <= m.start() < end and not _in_passing(text, m.start())]
    told = [m for m in runs if m.end() <= start and not _in_passing(text, m.start())]
    if between and _VERB_FIRST.match(text, start):
        return between[0], "between"
    acting = next((m for m in reversed(between) if _ACTS.match(text, m.end())), None)
    if acting:
        return acting, "between"
    return _before_or_behind(stretch, runs, between, told)


def _before_or_behind(
    stretch: Stretch, runs: list[re.Match[str]], between: list[re.Match[str]], told: list[re.Match[str]]
) -> tuple[re.Match[str], str] | None:
    text, start, end = stretch.f.text, stretch.start, stretch.end
    # `the film` behind another film speaks of neither.
    nearest = told[-1] if told and not _THE_FILM.search(text[told[-1].end() : start]) else None
    after = [m for m in runs if end <= m.start() < stretch.right]
    if after and _opens_its_clause(stretch.before, text[end : after[0].start()]):
        return after[0], "behind"
    if nearest and nearest.start() >= stretch.left:
        return nearest, "before"
    if after and not between and _opens_with_date(stretch.before, text[end : after[0].start()], stretch.left):
        return after[0], "behind"
    if between:
        return between[0], "between"
    if nearest and not re.search(r"[;] ?(?:the|a|[A-Z])", text[nearest.end() : start]):
        return nearest, "subject"
    return None


_CLAUSE = re.compile(r"(?P<apart>[;,])(?: and| then)*(?P<by> followed)?(?: and| then)* (?:on |from )?$")
_AND_ON = (", and on ", ", and from ", ", then on ")
_ITS_FILM = re.compile(r"(?P<by> by)?(?:,| come| comes| there is)? ?(?:the (?:(?:film|movie|G) )?)?[\"']?")


def _opens_its_clause(before: str, gap: str) -> bool:
    """Whether a date behind another opens a clause with its own film behind it: `F on D; on D, F`, `and on D by F`."""
    clause = _CLAUSE.search(before[-24:])
    film = _ITS_FILM.fullmatch(_ITS_OWNER.sub("", gap)) if clause and len(gap) < _NEAR else None
    return bool(clause and film and (clause["apart"] == ";" or film["by"] or before.endswith(_AND_ON)))


_NEAR = 60


def run_at(f: Folded, i: int) -> list[str]:
    """The films of the list that begins at a place."""
    run = _RUN.match(f.text, i)
    return _names(f, run) if run else []


def _names(f: Folded, run: re.Match[str]) -> list[str]:
    depth, out = 0, []
    for i in range(run.start(), run.end()):
        depth += (f.text[i] == "(") - (f.text[i] == ")")
        mention = f.signs.get(i)
        if mention and mention.sign == "F" and depth == 0:
            out.append(str(mention.value))
    return list(dict.fromkeys(out))


def _before_brackets(f: Folded, position: int) -> str | None:
    """The film right before the brackets in which a position stands: `F (D)`, `F (O, D)`."""
    opening = f.text.rfind("(", max(0, position - 120), position)
    if opening < 0 or ")" in f.text[opening:position]:
        return None
    before = f.text[max(0, opening - 4) : opening]
    match = re.search(r"F[\"']?,? ?$", before)
    mention = f.signs.get(opening - len(before) + match.start()) if match else None
    return str(mention.value) if mention else None


_SPOKEN_OF = re.compile(
    r"\b(?:it|they|the (?:[a-zOPGT'-]+ ){0,2}(?:film|movie|picture|feature|documentary|sequel|title|G)),? "
)
"""Before a date, what is spoken of already: `the Pixar movie, in theaters since D, comes before F`."""


def _opens_with_date(lead: str, gap: str, left: int) -> bool:
    """Whether a date stands in front of the film that it is for: `On D F opens`, `D: F`, `Out D: P's F`."""
    gap = _ITS_OWNER.sub("", gap)
    if re.search(r"[.;P]", gap) or len(gap) > 45:
        return False
    short = not lead.strip(" ,;:-•*\"'0123456789.()") or (
        len(lead.strip()) <= 24 and left == 0 and not _SPOKEN_OF.search(lead)
    )
    leads = re.search(
        r"\b(?:for|of|with|sees|brings|gets|stream|show|bring|release|open|including|such as|has|have|"
        r"premieres)(?: the)?[ \"']*$|[:—-] ?[\"']?$",
        gap,
    )
    return bool(short or leads)


@lru_cache(maxsize=256)
def _in_passing(text: str, i: int) -> bool:
    """Whether a film is named beside the point: as somebody's earlier work, or next to another."""
    before, after = text[max(0, i - 50) : i], text[i + 1 : i + 24]
    if _OF_ITS_SLOT.match(after) and _TAKES.search(before):
        return True
    if _STANDS_FOR_MAKER.match(after) or (_FAMILY.match(after) and _OF_THE_FAMILY.search(before)):
        return True
    if _ACTS.match(after) or _DATED.match(after):
        return False
    if _NO_FILM.search(before) or BESIDE_IT.search(before):
        return True
    if _OWNED.search(before) or _OF_A_FILM.search(before):
        return False
    return bool(_PASSING.search(before))


def _bracketed(text: str, i: int, outside: int) -> bool:
    """Whether a place stands in brackets that do not also hold another."""
    opening = text.rfind("(", max(0, i - 200), i)
    if opening < 0 or ")" in text[opening:i]:
        return False
    closing = text.find(")", i, i + 300)
    return not opening < outside <= (closing if closing >= 0 else len(text))
