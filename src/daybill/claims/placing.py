"""The signs by which a name belongs to a film: what stands around the list that it is in, and where the film is named.

The names of the signs are those of `ties.toml`: a new name says nothing until its weight is learned.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice
from operator import itemgetter

import msgspec

from daybill.claims.cues import NAMES, Cues, cues
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lexicon import given_names, ordinary_words, surnames, world_names
from daybill.claims.standins import StandIns
from daybill.claims.wares import acts, joined, one_of_buyers, sells
from daybill.claims.words import Named, company_names
from daybill.grammar import LISTS, Mention
from daybill.spelling import fold

_RUNS = {sign: re.compile(LISTS[name]) for sign, name in (("P", "people"), ("O", "companies"), ("S", "services"))}
_FILMS = re.compile(LISTS["films"])
_FILMS_OF_ONE = re.compile(
    LISTS["films"].replace("[^()]", "[^()P]").replace("){0,30}", r"(?!\"?,? (?:directed )?(?:by|from) P)){0,30}")
)
"""The same as persons have them: of `F (P), F (P), F by P` each film has its own."""
_OF_ANOTHER = re.compile(r"(?:\b(?:by|from|with|starring|featuring)|:) (?:the )?(?:[a-z-]+ )?$")
"""Before a list of persons of which the last, where what comes next is his, is none: `F by P and P's F`."""
_MADE_BY = re.compile(r"\b(?:by|from|directors?|filmmakers?) (?:[a-zT-]+ ){0,2}$")
_NEXT_CLAUSE = re.compile(
    r" (?:also |all |both |will )*(?:(?P<one>(?P<acts>(?:co-)?stars|plays|portrays|appears|leads|heads|headlines|"
    r"shines|gives|delivers|excels|voices|dazzles|proves|turns in|makes)|(?:co-)?(?:directs|writes|produces|scripts)|"
    r"helms|pens|joins|takes|gets|has|is|was|brings|returns|adapts|edits|shoots|narrates)|"
    r"(?P<act>(?:co-)?star|play|portray|appear|lead|head|headline|shine|give|deliver)|"
    r"(?:co-)?(?:wrote|directed|produced|starred|direct|write|produce)|played|helmed|penned|scripted|scored|are|were|"
    r"have)\b"
)
"""What goes on with whoever ends a list: of one, or of several."""
_NEXT_ONE = re.compile(r"(?P<gap>, )P$")
_NEXT_FEW = re.compile(r"(?P<gap>, )P(?:, P)*,? and P$")
"""What ends a list of makers of whom a comma parts those who act: `directed by P, P and P star`."""
_LAST_ONE = re.compile(r"(?P<gap>,? and )P$")
"""Who alone does what is told of one: `directed by P and P stars`."""
_NEXT_PAIR = re.compile(r"P(?: and P)?(?P<gap>, and )P(?: and P)?$")
_OBJECTS = re.compile(
    r"\b(?:by|from|with|of|for|starring|stars|features|featuring|is|are|directors?|writers?|producers?|filmmakers?)"
    r" (?:[a-zT-]+ ){0,2}$"
)
"""Before a list that is no subject: `written by P, and P and P star`."""
_TOKEN = re.compile(r"[a-zà-ÿ][a-zà-ÿ'-]*|[A-Z]|\d+|[^\s\w]")
_STOP = re.compile(r"[.;]")
_BRACKET_OPENS = re.compile(r"'?s?,?(?: [a-z-]+){0,3} ?\((?:[a-z ,-]{0,40}?)?$")
_OWNED_AT_ONCE = re.compile(r"'s? (?:[a-zG'&-]+,? ){0,5}")
_ONE_BEHIND = re.compile(r" \((?:played by |voiced by )?(?P<other>P)\)")
_ONE_AROUND = re.compile(r"(?P<other>P) \($")
_OPENED = re.compile(r"(?P<outside>[^\s,;.]) \((?P<inside>[^()]{1,40})\)")
_PAIRED = re.compile(r"\W*(?P<outside>P|[^P:]{2,40}): (?P<inside>P|[^P:]{2,40})\W*")
_SIZES = [f"list of {size}" for size in range(5)]
_SURELY = [f"film likely in {fifth} of 5" for fifth in range(5)]
_TIMES = [f"named {times} times" for times in range(5)]
_UNTOLD = (_TIMES[0], _SURELY[2])
_NEXT_TRADE = re.compile(r",? (?:and |& |with )?(?:[a-z-]+ )?[a-z/-]+ P")
_TRADES = frozenset(["director", "writer", "producer", "actor"])
_PAIR = 2
_DIRECTS_ANOTHERS = re.compile(
    r"[^.;P]{0,80}?\b(?:from|off|of|on) (?:a|an|the) (?:[a-zG-]+ ){0,3}?(?:script|screenplay|teleplay)"
    r"(?: written| penned| co-written| scripted)? by (?!himself|herself)(?:[a-zTGA-]+ ){0,3}?P"
)
"""Behind a name: the script is somebody else's."""
_WROTE_WITH = re.compile(
    r"\b(?:co-)?(?:wrote|written|writes|penned|pens|scripted|scripts|adapted|script|screenplay|(?<=co-)(?:screen)?writer)"
    r"\b(?! (?:by|and direct))(?: (?:of |for )?[\"']?F[\"']?(?= with))?"
    r"[^.;,PF]{0,40} with (?:[a-z-]+ ){0,4}$"
)
"""Before a list of names: they wrote it together with somebody."""
_BESIDE_PEOPLE = re.compile(
    r",? (?:and|&|with|along with|together with|alongside) (?:(?!(?:has|have|is|will)\b)[a-zTGDF'-]+ ){0,4}P"
)
_BESIDE_COMPANIES = re.compile(r"P(?:, P)*,? (?:and|&|with|along with|together with|alongside) (?:the )?(?:[a-z]+ )?$")
"""Behind or before companies: people who speak or act with them, as makers of a film do."""
_NEAR = 6
"""How many classes before and behind a list are looked at."""
_MOST_FILMS = 30
_BRACKET = 160
"""How long a bracket may be."""

_TITLE = itemgetter(1)

Films = tuple[str, ...]
"""The films of one list of films, or the one film."""


class Line(msgspec.Struct, frozen=True):
    """A folded sentence with what is asked of it again and again."""

    folded: Folded
    number: int
    cues: Cues
    groups: Sequence[tuple[int, int, Films]]
    """The lists of films: start, end, titles."""
    of_one: Sequence[tuple[int, int, Films]]
    """The same, each film with somebody in brackets behind it apart."""
    shared: Sequence[str]
    """The signs that all names of the sentence have."""
    roles: str = ""
    """On which side of the brackets or colons of a list its roles stand: inside, outside; empty where nothing tells."""


class Listed(msgspec.Struct, frozen=True):
    """A name in the list of names that it stands in, which may be a list of one."""

    line: Line
    start: int
    """Where the list begins in the folded sentence; `end` is not in."""
    end: int
    place: int
    """Where the name's sign stands."""
    mention: Mention
    shared: Collection[str]
    """The signs that the whole list has, each once."""
    rank: int
    """Its number in the list, from 0."""
    size: int
    stands_in: str = ""
    """Of a word that stands for a name (`he`): how it came to mean it."""

    @property
    def folded(self) -> Folded:
        """The sentence."""
        return self.line.folded

    @property
    def value(self) -> str:
        """Who or what it names."""
        value = self.mention.value
        return value.shown if isinstance(value, Named) else str(value)


def listed(folded: Sequence[Folded], makers: Collection[str] = ()) -> Iterator[Listed]:
    """Every person, company and service of a text, in their lists, and every word that stands for a person.

    `makers` are the folded names of those whom `the director` may mean.
    """
    stand_ins = StandIns(folded, makers)
    paired = _paired_lines(folded)
    for number, f in enumerate(folded):
        line: Line | None = None
        for start, end, mention, how in stand_ins.inside(f, number):
            line = line or _line(f, number, paired)
            yield Listed(line, start, end, start, mention, dict.fromkeys(_around(line, start, end)), 0, 1, how)
        for sign, pattern in _RUNS.items():
            if sign not in f.text:
                continue
            line = line or _line(f, number, paired)
            for start, end in _runs(f.text, pattern):
                members = f.mentions(start, end, sign)
                shared = dict.fromkeys(_around(line, start, end))
                for rank, (place, mention) in enumerate(members):
                    yield Listed(line, start, end, place, mention, shared, rank, len(members))


def _runs(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the lists of names stand."""
    for run in pattern.finditer(text):
        start, end = run.span()
        if end - start > 1 and (gap := parted(text, start, end)):
            yield from ((start, gap[0]), (gap[1], end))
            continue
        own = text.rfind(" and P", start, end) if text.startswith("'", end) else -1
        if own > 0 and own + len(" and P") == end and _OF_ANOTHER.search(text, max(0, start - 20), start):
            yield from ((start, own), (end - 1, end))
        else:
            yield start, end


def parted(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What parts a list in two where a sentence goes on with those who end it: `directed by P, P stars`."""
    onward = _NEXT_CLAUSE.match(text, end) if end - start > len("P, ") and text.startswith(" ", end) else None
    if not onward:
        return None
    before = max(0, start - 30)
    found = None
    if (onward["acts"] or onward["act"]) and _MADE_BY.search(text, before, start):
        found = (_NEXT_ONE if onward["one"] else _NEXT_FEW).search(text, start, end)
    if not found and onward["one"]:
        found = _LAST_ONE.search(text, start, end)
    if not found and _OBJECTS.search(text, before, start):
        found = _NEXT_PAIR.fullmatch(text, start, end)
    return found.span("gap") if found else None


def _line(f: Folded, number: int, paired: Mapping[int, str]) -> Line:
    found = cues(f)
    groups = _groups(f, _FILMS)
    of_one = groups
    if "P" in f.text and any(len(films) > 1 for *_, films in groups):
        of_one = _groups(f, _FILMS_OF_ONE)
    first = ("first line",) if number == 0 else ()
    return Line(
        f,
        number,
        found,
        groups,
        of_one,
        (*first, *(f"line has {name}" for name in sorted(set(found.words) - NAMES))),
        paired.get(number) or bracketed_roles(f.text),
    )


def _groups(f: Folded, pattern: re.Pattern[str]) -> Sequence[tuple[int, int, Films]]:
    """The lists of films of a sentence."""
    return [
        (m.start(), m.end(), tuple(dict.fromkeys(str(x.value) for _, x in f.mentions(*m.span(), "F"))))
        for m in (pattern.finditer(f.text) if f.films else ())
    ]


def _paired_lines(folded: Sequence[Folded]) -> Mapping[int, str]:
    """The lines of a list of actors with their roles (`P: Antoinette`, `Antoinette: P`), each with the roles' side."""
    lines = {n: m for n, f in enumerate(folded) if "P" in f.text and ":" in f.text and (m := _PAIRED.fullmatch(f.text))}
    near = {n: m for n, m in lines.items() if n - 1 in lines or n + 1 in lines}
    pairs = [(m["outside"], m["inside"]) for n, m in near.items() if not set(cues(folded[n]).words) - {"P", ":"}]
    side = _side(pairs)
    return dict.fromkeys(near, side) if side and len(pairs) > 1 else {}


def bracketed_roles(text: str) -> str:
    """The same of brackets behind names: `P (the baroness), P (P)`; of `F (P)` nobody is a role."""
    if "P (" not in text and " (P" not in text:
        return ""
    return _side([(m["outside"], m["inside"]) for m in _OPENED.finditer(text) if m["outside"] != "F"])


def _side(pairs: Sequence[tuple[str, str]]) -> str:
    """On which side of some pairs the roles stand: where what is no person's name is more often."""
    inside = sum(outside == "P" != inside and "F" not in inside for outside, inside in pairs)
    outside = sum(outside != "P" == inside for outside, inside in pairs)
    return "" if inside == outside else "inside" if inside > outside else "outside"


# ── the words around a name ───────────────────────────────────────────────────────────────────────────────────────


def context(name: Listed) -> list[str]:
    """The signs of a name in its list, whatever the film."""
    if name.stands_in:
        return ["by a word that stands for it", f"stands for it: {name.stands_in}"]
    signs = []
    text, place = name.folded.text, name.place
    if text[place + 1 : place + 20].lstrip().startswith("("):
        signs.append("brackets behind")
    if text.startswith((" (T)", " (T,"), place + 1):
        signs.append("a territory in brackets behind")
    if text[max(0, place - 1) : place] == "(" and text[place + 1 : place + 2] == ")":
        signs.append("alone in brackets")
    signs.extend(_beside_brackets(name))
    signs.append(_SIZES[min(name.size, 4)])
    if name.size > 1:
        signs.append("first of list" if name.rank == 0 else "later in list")
    signs.extend(_sort(name.mention.value) if isinstance(name.mention.value, Named) else _shape(name))
    return signs


def _beside_brackets(name: Listed) -> Iterator[str]:
    """What brackets behind or around a name hold besides: of an actor and a role one stands in them."""
    text, place, signs = name.folded.text, name.place, name.folded.signs
    behind = _ONE_BEHIND.match(text, place + 1)
    if behind:
        other = signs[behind.start("other")]
        yield "a person in brackets behind"
        yield from ("a surname in brackets behind",) if _cut(other) else ()
    if name.line.roles:
        yield from _among_roles(name)
    around = _ONE_AROUND.search(text, max(0, place - 4), place)
    if around and text[place + 1 : place + 2] in (")", ","):
        yield "in brackets behind a person"
        yield from ("a surname before the brackets",) if _cut(signs[around.start("other")]) else ()


def _among_roles(name: Listed) -> Iterator[str]:
    """Whether a name in a list of actors with their roles stands where the roles do."""
    text, place = name.folded.text, name.place
    if text.startswith((" (", ":"), place + 1):
        yield "among the roles" if name.line.roles == "outside" else "among the actors"
    elif text.endswith(("(", ": "), 0, place):
        yield "among the roles" if name.line.roles == "inside" else "among the actors"


def _cut(mention: Mention) -> bool:
    """Whether a person is named by less than the whole name."""
    return mention.end - mention.start < len(str(mention.value))


def is_distributor(name: Listed) -> bool:
    """Whether a company may release films, as far as the vocabulary knows.

    A service that shows a film does not release it for that, and a company that makes films has what others release.
    """
    named = name.mention.value
    if not isinstance(named, Named):
        return True
    return _as_company(named) if named.sort == "service" else named.entry.sort not in ("producer", "fund", "sales")


def _as_company(named: Named) -> bool:
    return not named.shown.endswith("+") and fold(named.shown) in company_names()


def _sort(named: Named) -> Iterator[str]:
    """What the vocabulary knows of a company."""
    if named.sort == "service" and _as_company(named):
        yield "a service by its company's name"
        return
    yield f"a {named.sort}"
    if named.entry.sort:
        yield f"a {named.entry.sort} {named.sort}"
    if named.entry.medium:
        yield f"a {named.sort} of {named.entry.medium}"


def _shape(name: Listed) -> list[str]:
    """How much a name looks like a person's."""
    value = name.value
    words = fold(value).split(" ")
    signs = [] if words[0] in given_names() or words[0] in world_names() else ["no given name"]
    if len(words) > 1 and words[-1] in surnames():
        signs.append("a surname")
    if not ordinary_words().isdisjoint(words):
        signs.append("an ordinary word")
    if name.mention.end - name.mention.start < len(value):
        signs.append("surname only")
    return signs


def _around(line: Line, start: int, end: int) -> list[str]:
    """The words, classes and marks before and behind a list."""
    text = line.folded.text
    before = _TOKEN.findall(text[max(0, start - 30) : start])
    after = _TOKEN.findall(text[end : end + 20])
    left, right = line.cues.before(start), _up_to_trade(text, end, line.cues)
    signs = [
        f"before {before[-1] if before else ''}",
        f"after {after[0] if after else ''}",
        f"left {' '.join(left[-1:])}",
        f"left {' '.join(left[-2:])}",
        f"right {' '.join(right[:1])}",
        f"right {' '.join(right[:2])}",
        *[f"left has {name}" for name in _up_to_name(left[::-1])],
        *[f"right has {name}" for name in _own_part(right)],
    ]
    signs.extend(f"told as {role}" for role in line.cues.roles_before(text, start))
    signs.extend(f"does {role}" for role in line.cues.roles_behind(text, end))
    if " with " in text[max(0, start - 40) : start] and _WROTE_WITH.search(text, max(0, start - 90), start):
        signs.append("wrote it with")
    if _DIRECTS_ANOTHERS.match(text, end):
        signs.append("directs what another wrote")
    if sells(text, start, end):
        signs.append("a seller")
    if one_of_buyers(text, start, end):
        signs.append("one of several buyers")
    if _BESIDE_PEOPLE.match(text, end) or _BESIDE_COMPANIES.search(text, max(0, start - 40), start):
        signs.append("beside people")
    if not before:
        signs.append("opens the line")
        if not after:
            signs.append("whole line")
    if not after:
        signs.append("closes the line")
    return signs


def _up_to_trade(text: str, end: int, found: Cues) -> Sequence[str]:
    """The classes behind a list; a trade right before the next name is that one's: `director P and writer P`."""
    right = found.behind(end)
    if len(right) < _PAIR or right[0] not in _TRADES or right[1] != "P":
        return right
    return (f"{right[0]} P",) if _NEXT_TRADE.match(text, end) else right


def _own_part(right: Sequence[str]) -> Sequence[str]:
    """The nearest classes behind, without what leads over to the next name: `, write by P`."""
    own = _up_to_name(right)
    leads_over = len(own) < len(right) and right[len(own)] in NAMES and own[-1:] in (("by",), ("from",), (":",))
    return own[:-2] if leads_over else own


def _up_to_name(names: Sequence[str]) -> Sequence[str]:
    """The nearest classes, as far as the next name."""
    for n, name in enumerate(names[:_NEAR]):
        if name in NAMES:
            return names[:n]
    return names[:_NEAR]


# ── the films that it may belong to ───────────────────────────────────────────────────────────────────────────────


class Story:
    """Where a text has named which film, as far as it has been read."""

    def __init__(self, folded: Sequence[Folded], focus: Focus, main: str | None) -> None:
        self.focus = focus
        self.main = main
        self._named: dict[str, list[int]] = {}
        self._last: list[str | None] = []
        companies = {
            m.value.id
            for f in folded
            if "O" in f.text
            for m in f.signs.values()
            if m.sign == "O" and isinstance(m.value, Named)
        }
        self.one_company = len(companies) == 1
        self._companies = [_companies(f) for f in folded]
        self._aside: dict[str, list[bool]] = {}
        self._ahead = {title for f in folded[:1] for _, title in f.films}
        last: str | None = None
        for number, f in enumerate(folded):
            self._last.append(last)
            for place, title in f.films:
                self._named.setdefault(title, []).append(number)
                self._aside.setdefault(title, []).append(focus.in_passing(f, place) or _unclosed(f.text, place))
                last = title
        self.weights = {
            film: (_TIMES[min(4, len(numbers))], _SURELY[min(4, int(5 * focus.likely.get(film, 0.5)))])
            for film, numbers in self._named.items()
        }
        """How often the text names each of its films, and how surely it is one, as signs."""
        self._paragraphs = _paragraphs(folded, focus) if self.several else ()
        self._openers = self._opening(folded) if self.several else ()

    def _opening(self, folded: Sequence[Folded]) -> Sequence[str | None]:
        """For each sentence the film that opens its paragraph or heads its section, where no headline names that."""
        told: list[str | None] = []
        block, opener = -1, None
        for f in folded:
            if f.sentence.block != block:
                block, opener = f.sentence.block, self._opener(f)
            elif not self._ahead.isdisjoint(map(_TITLE, f.films)):
                opener = None
            told.append(opener)
        return told

    def _opener(self, f: Folded) -> str | None:
        """The film that the first sentence of a paragraph makes its matter; else what its section is headed by."""
        if f.films and self._ahead.isdisjoint(map(_TITLE, f.films)):
            place, title = f.films[0]
            beside = self.focus.in_passing(f, place) or _unclosed(f.text, place)
            if not beside and not f.text.startswith(", its ", place + 1):
                return title
        section = self.focus.section(f)
        return None if section in self._ahead else section

    def told_from(self, number: int) -> Iterator[tuple[str, str]]:
        """The films of the text, each with where it is first named, as a sentence sees it; not all of very many."""
        for film, numbers in islice(self._named.items(), _MOST_FILMS):
            yield film, "earlier" if numbers[0] < number else "later" if numbers[0] > number else "here"

    def standing(self, film: str, number: int) -> Iterator[str]:
        """How a text of several films has treated one of them before a sentence: as its matter, or beside it."""
        named = self._named.get(film, [])
        told = bisect_left(named, number)
        if told and all(self._aside[film][:told]):
            yield "only in passing so far"
        elif told and self._aside[film][told - 1]:
            yield "in passing last"
        if self._ahead and not self._openers[number]:  # a paragraph that opens with another film is about that one
            yield "in the first line" if film in self._ahead else "another is in the first line"
        if self.main and film != self.main:
            yield "another is the main film"

    def in_paragraph(self, film: str, number: int) -> Iterator[str]:
        """How the paragraph of a sentence, up to its end, has told of a film of a text of several."""
        told = self._paragraphs[number]
        if film in told:
            yield "in the paragraph"
            yield "alone in the paragraph" if len(told) == 1 else "one of several of the paragraph"
            if told[0] == film:
                yield "first of the paragraph"
            if told[-1] == film:
                yield "newest of the paragraph"
        else:
            yield "another in the paragraph" if told else "none in the paragraph"

    def between(self, company: str, number: int, film: str) -> str:
        """Whether other companies are named with a film, or from a sentence that names one company to that film."""
        there = self._named[film][0]
        if self._companies[there] - {company}:
            return "film with another company"
        others = chain.from_iterable(self._companies[min(number, there) : max(number, there)])
        return "another company between" if set(others) - {company} else "no other company between"

    @property
    def several(self) -> bool:
        """Whether the text names more than one film."""
        return len(self._named) > 1

    def last_before(self, number: int) -> str | None:
        """The film named last before a sentence."""
        return self._last[number]

    def how_long_ago(self, film: str, number: int) -> str:
        """How many sentences back a film was named, if it was."""
        named = self._named.get(film, [])
        last = bisect_right(named, number) - 1
        return "never before" if last < 0 else f"{min(number - named[last], 4)} back"


def _paragraphs(folded: Sequence[Folded], focus: Focus) -> Sequence[Sequence[str]]:
    """For each sentence the films that the heading above and its paragraph have named by its end, each once."""
    told: list[tuple[str, ...]] = []
    block = -1
    films: tuple[str, ...] = ()
    for f in folded:
        if f.sentence.block != block:
            section = focus.section(f)
            films = (section,) if section else ()
        films = tuple(dict.fromkeys((*films, *(title for _, title in f.films))))
        block = f.sentence.block
        told.append(films)
    return told


def _companies(f: Folded) -> AbstractSet[str]:
    """The companies and services of a sentence."""
    if "O" not in f.text and "S" not in f.text:
        return frozenset()
    return {m.value.id for m in f.signs.values() if m.sign in "OS" and isinstance(m.value, Named)}


def films_for(name: Listed, story: Story) -> Mapping[Films, set[str]]:
    """The films that a name may belong to, with how each is placed."""
    films: dict[Films, set[str]] = {}
    bracketed = _in_brackets_of(name)
    if name.mention.sign != "P" and bracketed:
        title, place = bracketed
        signs = {*_ahead(name, place, place + 1, 0, story.focus)}
        signs.update(_told_of((title,), name, story), ("only film about",))
        return {(title,): signs}
    for group, how in _in_sentence(name, story.focus) if name.line.groups else ():
        films.setdefault(group, set()).update(how)
    in_mind = (
        (story.focus.carried(name.folded), "carried"),
        (story.focus.about(name.folded, name.start, name.end), "focus"),
        (story.focus.pointed_at(name.folded, name.start), "pointed at"),
        (story.last_before(name.line.number), "named last"),
        (story.main, "main"),
    )
    for film, how_so in in_mind:
        if film:
            films.setdefault((film,), set()).add(how_so)
    if name.mention.sign == "O":
        _add_told_elsewhere(films, name, story)
    if bracketed and (bracketed[0],) in films:
        films = {(bracketed[0],): films[bracketed[0],]}
    alone = "only film about" if story.several else "only film of the text"
    for group, signs in films.items():
        signs.update(_told_of(group, name, story))
        if len(films) == 1:
            signs.add(alone)
    return films


def _add_told_elsewhere(films: dict[Films, set[str]], name: Listed, story: Story) -> None:
    """The films that other sentences near a company tell of."""
    company = "the only company" if story.one_company else "one of the companies"
    own = name.mention.value.id if isinstance(name.mention.value, Named) else name.value
    for film, where in story.told_from(name.line.number):
        if where != "here":
            told = films.setdefault((film,), {f"told {where}, {company}"})
            told.add(f"{where}, {story.between(own, name.line.number, film)}")


_MADE_IN_BRACKETS = re.compile(
    r"(?:[^()F]{0,60}[ ,;])?(?:(?:directed|written|helmed|made) by|directors?|dir\.?):? (?:P,? (?:and |& )?)*$"
)
"""What makes the one who follows in brackets a maker of the film before them, and of no other."""


def _in_brackets_of(name: Listed) -> tuple[str, int] | None:
    """The film right before the brackets that hold a company, or a maker of it, and its place: `F (directed by P)`."""
    text = name.folded.text
    opened = text.rfind("(", max(0, name.start - _BRACKET), name.start) if name.line.groups else -1
    if name.mention.sign == "P" and not _MADE_IN_BRACKETS.match(text, opened + 1, name.start):
        return None
    before = opened - 1 - text.endswith(" ", 0, opened)
    if opened < 1 or text[before] != "F" or ")" in text[opened : name.start] or "F" in text[opened : name.start]:
        return None
    return str(name.folded.signs[before].value), before


def _told_of(group: Films, name: Listed, story: Story) -> Iterator[str]:
    """How the text has told of a film up to a name."""
    number = name.line.number
    if not name.line.groups:
        yield f"{story.how_long_ago(group[0], number)}, none in sentence"
    yield from story.weights.get(group[0], _UNTOLD)
    if story.several and len(group) == 1:
        yield from story.standing(group[0], number)
        yield from story.in_paragraph(group[0], number)


def _in_sentence(name: Listed, focus: Focus) -> Iterator[tuple[Films, Sequence[str]]]:
    """The nearest films of the sentence on either side, and those in brackets behind the name."""
    in_brackets = name.folded.text[max(0, name.start - 1) : name.start] == "("
    groups = name.line.of_one if name.mention.sign == "P" else name.line.groups
    if name.mention.sign == "O" and not in_brackets:
        groups = joined(name.folded.text, groups)
    if name.mention.sign == "O":
        groups = [group for group in groups if not _made_before(name.folded.text, *group[:2], name.start)]
    if name.stands_in:  # `(F, F), O opens P's F, her first`: what brackets hold is nobody's who is named behind them
        text = name.folded.text
        groups = [one for one in groups if one[0] > name.start or not _enclosed(text, *one[:2], name.start)]
    first = bisect_left(groups, name.start, key=itemgetter(0))
    last = bisect_left(groups, name.end, key=itemgetter(0))
    goes_on = last < len(groups) and name.mention.sign != "P" and acts(name.folded.text, name.end)
    for rank, (start, end, group) in enumerate(reversed(groups[max(0, first - 2) : first])):
        yield (
            group,
            (*_ahead(name, start, end, rank, focus), *(("before one that acts on another",) if goes_on else ())),
        )
    own = bisect_left(groups, name.place, key=itemgetter(0))
    if own < len(groups) and groups[own][0] < name.end:
        yield from _in_own_brackets(name, groups[own])
    for rank, (start, end, group) in enumerate(groups[last : last + 2]):
        yield group, tuple(_behind(name, start, end, rank, focus))


def _made_before(text: str, start: int, end: int, place: int) -> bool:
    """Whether films stand in the brackets behind a person, apart from a place: what that one made before."""
    if "(" not in text or not _enclosed(text, start, end, place):
        return False
    opened = text.rfind("(", max(0, start - _BRACKET), start)
    return text.endswith(("P ", "P"), 0, opened)


def _in_own_brackets(name: Listed, group: tuple[int, int, Films]) -> Iterator[tuple[Films, Sequence[str]]]:
    """The films in brackets behind a name that is one of a list."""
    gap = name.folded.text[name.place + 1 : group[0]]
    if _BRACKET_OPENS.search(gap) and ")" not in gap:
        yield group[2], ("in brackets behind", *_gap("bracket", name.line.cues.between(name.place + 1, group[0])))


_ASIDE = 80
_OPENS_ASIDE = re.compile(r"F[\"']?,[\"']? (?:the|an?|from|his|her|their|its|[A-Z]'s?) [^.;,()F]*$")
_CLOSES_ASIDE = re.compile(r"[\"']?,[\"']? [^.;,()FP]*")
_PAST_ASIDE = re.compile(
    r"[\"']?,[\"']? (?:the|an?|from|his|her|their|its|[A-Z]'s?) [^.;,()F]{0,60}F[\"']?,[\"']? [^.;,()FP]*"
)
"""From a film past what is said of it by another, to a name: `F, the sequel to F, stars P`."""


def _ahead(name: Listed, start: int, end: int, rank: int, focus: Focus) -> Iterator[str]:
    """How a film is placed before a name, by what stands between."""
    text = name.folded.text
    yield f"before {rank}"
    yield f"before {rank} {_distance(text[end : name.start])}"
    yield from _gap("gap", name.line.cues.between(end, name.start))
    if _enclosed(text, start, end, name.start):
        yield "before, in brackets"
    if text[end : name.start].count("(") > text[end : name.start].count(")"):
        yield "before the brackets"
    if focus.in_passing(name.folded, start):
        yield "before, in passing"
    if _PAST_ASIDE.fullmatch(text, end, name.start):
        yield "before, past an aside"
    elif _CLOSES_ASIDE.fullmatch(text, end, name.start) and _OPENS_ASIDE.search(text, max(0, start - _ASIDE), start):
        yield "before, in an aside"
    if start <= 1:
        yield "opens its line"


def _behind(name: Listed, start: int, end: int, rank: int, focus: Focus) -> Iterator[str]:
    """How a film is placed behind a name."""
    gap = name.folded.text[name.place + 1 : start]
    yield f"after {rank}"
    yield f"after {rank} {_distance(gap)}"
    yield from _gap("onward", name.line.cues.between(name.end, start))
    if _BRACKET_OPENS.search(gap) and ")" not in gap:
        yield "in brackets behind"
    elif _enclosed(name.folded.text, start, end, name.end):
        yield "after, in brackets"
    if gap.startswith(("' ", "'s ")) and "." not in gap:
        yield "owned"
        if _OWNED_AT_ONCE.fullmatch(gap):
            yield "owned at once"
    if focus.in_passing(name.folded, start):
        yield "after, in passing"


def _gap(side: str, words: Sequence[str]) -> Iterator[str]:
    """What is said between a name and a film."""
    if len(words) <= 4:
        yield f"{side} is {' '.join(words)}"
    else:
        yield f"{side} is long"
    yield from (f"{side} has {word}" for word in dict.fromkeys(words))


def _enclosed(text: str, start: int, end: int, place: int) -> bool:
    """Whether a film stands in brackets that do not hold a place."""
    opened = text.rfind("(", max(0, start - _BRACKET), start)
    if opened < 0:
        return False
    closed = text.find(")", end, end + _BRACKET)
    if closed < 0 or text.find(")", opened, start) >= 0:
        return False
    return not opened < place < closed


def _unclosed(text: str, place: int) -> bool:
    """Whether a place stands in brackets."""
    return text.rfind("(", max(0, place - _BRACKET), place) > text.rfind(")", max(0, place - _BRACKET), place)


def _distance(gap: str) -> str:
    if _STOP.search(gap):
        return "a clause"
    return "close" if len(gap) <= 12 else "near" if len(gap) <= 45 else "far"
