"""What speaks for and against a proposed title: its own words, and every place where it stands.

The names of the signs are those of `titles.toml`: a new name says nothing until its weight is learned.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

import msgspec

from daybill.claims import followers, phrases
from daybill.claims.heads import HEADS
from daybill.claims.introductions import INTRODUCED, REACH, introductions
from daybill.claims.lexicon import (
    BEHIND_FILMS,
    CALLS_IT,
    FILM_AFTER,
    FILM_BEFORE,
    LABEL_OF_TITLES,
    NOT_FILM_BEFORE,
    NOT_PEOPLE,
    OF_A_FILM,
    SOURCE_BEFORE,
    given_names,
    surnames,
)
from daybill.claims.neighbours import classes
from daybill.claims.text import Stretches, Text
from daybill.claims.topic import another_topic
from daybill.claims.wording import signs_of_words
from daybill.grammar import Mention
from daybill.literals import Gate, Gated
from daybill.spelling import fold

_YEAR_AFTER = re.compile(r"[”\"’'“‘«»‹›!?]*,? ?\((?:[A-Za-zÀ-ÿ .,/]{2,30}, )?(?:19|20)\d\d\b")
DEFINED_AFTER = re.compile(
    r"(?: \([^()\n]{1,80}\))?,? (?:is|was) (?:an?|the) "
    r"(?:(?!(?:in|at|on|who|which|that|producer|director|writer|actor)\b)[\w'’/-]+,? ){0,9}?"
    r"(?:film|movie|documentary|drama|comedy|thriller|western|feature|biopic|musical|sequel|prequel|remake)\b"
    r"(?![ -](?:director|mak|producer|writer|critic|editor|composer|act|star\b|scor|crew|festival|compan|studio|"
    r"school|theat|histor|buff|fan\b|student|graduat|fund|series|franchise))"
)
"""`The Tin Moon is a 2019 Norwegian comedy film`: how an encyclopedia or a press book begins."""
_COMPANY_AFTER = re.compile(r"[”\"’'“‘«»‹›]*(?:['’]s)? \([A-Z][\w.&+]+(?: [A-Z][\w.&+]+){0,3} ?[,;)]")
_AND_ALSO = re.compile(
    r"(?:['’]s)?[”\"’'“‘«»‹›]?(?: \([^()]{0,40}\))?"
    r"(?:,? (?:and|or|&|und|oder|et|ou|y|o|e|ed) (?:then )?|, (?:and |or )?|,[”\"’'“‘«»‹›] (?:and |or )?)"
    r"(?=[„“\"‘'‚«»‹›]?[^\W_a-z])"
)
_ROLES_BEFORE = re.compile(
    r"\b(?:starring|stars|with|and|by|directors?|writers?|actors?|producers?|featuring|cast:)(?: \w+)? $", re.IGNORECASE
)
_MADE_BY = re.compile(
    r"[”\"’'“‘«»‹›,]{0,2},? (?:by|de|d['’]|di|von|par|da|por|from|of) ?"
    r"(?:(?:director|regista|el director|la directora|le réalisateur|Regisseur) )?"
)
_OWNER_IN_S = re.compile(r"(?:['’]s?|(?<=\w)s) (?:[\w-]+ ){0,4}$")
"""As German has it."""
_LOWER_BEFORE = re.compile(r"(?<![\w-])[a-zà-ÿ][\w’'-]*,? $")
_OPENED = re.compile(r"[”\"’'“‘«»‹›]{0,2},? ?\(")
_BRACKET = re.compile(r"[”\"’'“‘«»‹›]{0,2},? ?\((?:[^()\d\n]{0,16} )?")
_PERSON_VERB = re.compile(r",? (?:who|said|says|told|plays|directs|wrote|as|stars)\b")
_OWNER_BEFORE = Gated(r"(?:['’‘]s|s['’]) (?:(?:[A-Z][\w-]+ ){0,2}[a-z\d-]+ )?(?:[a-z\d-]+ ){0,4}$")
_SINGULAR_AFTER = re.compile(
    r"[”\"’»]{0,2}(?: \([^()\n]{1,40}\))?(?:,? (?:which |that |also |now |finally |still )?(?:is|was|has|opens|stars|"
    r"follows|tells|arrives|premieres|hits|comes|gets|finds|streams|bows|lands|debuts|does|takes|plays|screens|centers|"
    r"centres|moves|sees|marks|goes|remains|reunites|features|earns|wins|leads|tops)\b|"
    r"[,:;] (?:an?|the|his|her|their|its|directed|written|starring|about|in which|which|whose|and|both|"
    r"[A-Z][\w.’'-]+ [A-Z][\w-]+[’']s?)\b)"
)
"""What is said of one thing: behind `X and Y` it tells that they are one title."""
_PLURAL_BEFORE = re.compile(
    r"\b(?:films|movies|both|between|titles|features|dramas|comedies|thrillers|pictures|shorts|hits|like|are) $"
)
_PRESS_BEFORE = re.compile(
    r"\b(?:told|tells|spoke (?:to|with)|speaking (?:to|with)|talk(?:ed|ing|s) (?:to|with)|interview (?:with|in)|"
    r"according to|reported (?:by|in)|reports from|write[rs]? (?:for|in)|critic (?:for|of|at)|column (?:in|for)) $"
)
"""What leads up to an outlet: `told The Harbor Times`."""
_PREPOSITION_BEFORE = re.compile(r"\b(?:in|at|from|near|of|to) $")
_SMALL_INSIDE = re.compile(r" (?:on|at|in|from|for|by|to|with) ")
_JOINED_BEFORE = (", ", " and ", "; ")
_ON_A_DAY = re.compile(r",? (?:(?:on|in|for|from|to) )?(?:the )?")
_SMALL_LAST = re.compile(r" (?:in|at|with) (?P<rest>[^,:;]+)$")
_POSSESSIVE = re.compile(r"['’]s [a-z]")
_SET_OFF = re.compile(r"[”\"’']? ?: [“\"‘']?| [–—|-] |; |, | (?:and|&|with|in|at) ")
"""What parts a title from what stands beside it, where both have capitals."""
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’]) ")
"""The same where what stands before has a name: `Ada Lund's Glass`, but not `Pan's Garden`."""
_PARTED = re.compile(f"{_SET_OFF.pattern}|{_OWNED.pattern}")
_AS = (" as ", " as the ", " as la ", " nei panni di ", " dans le rôle de ")
_BARE_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[a-z]+|[^\w\s]")
_BEFORE_A_SORT = frozenset(",:([–—-")
_BEFORE_CREDIT = frozenset(" .,:(–—|/[-”»\"'’)\n")
_NEWLINE_SOON = re.compile(r"[^\n]{0,90}\n")
_FARTHEST_CREDIT = 110
_LONGEST_CREDIT = 44
_MOST_DATA = 14
"""How many pieces of data may stand between a title and its credit."""
_OPENING_QUOTES = tuple("“\"‘'«„»‚›‹")
_CLOSING_MARKS = tuple("”’\"'»“«‘›‹,")

_STRONG = frozenset(
    (
        "quoted",
        "italics",
        "year follows",
        "called a film",
        "named for its makers",
        "owned by a person",
        "bracketed list",
        "in brackets with its like",
        "maker on its line",
        "maker in brackets",
    )
)
"""What makes a title of whatever is listed with it."""

_PLAIN_IN_CAPITALS = ("maker follows", "owned by a person", "called a film", "year follows", "does what films do")
"""What tells that a text sets titles in capitals."""
_WORDED_AS_TITLES = (
    "small words inside",
    "digit",
    "colon",
    "all ordinary words",
    "possessive inside",
    "4 words",
    "5 words",
)
_WORDED_IN_LISTS = ("small words inside", "digit", "colon", "opens with an article")
_SET_AS_FILMS = ("opens with an article", "bracketed list", "bracketed as known for", "quoted")
_SET_AS_ROLES = ("a given name", "a surname", "led by given name", "person")
"""What tells the one and the other of what stands in brackets behind people."""
_MOST_LISTED = 12
_TOLD_BEHIND = frozenset(
    (
        "its sort follows",
        "has people",
        "year follows",
        "maker follows",
        "maker in brackets",
        "does what films do",
    )
)
"""What is told of a film behind a title that opens a line."""
_SHAPES = frozenset(
    (
        "1 words",
        "all ordinary words",
        "led by given name",
        "small words inside",
        "person",
        "overlaps person",
        "never stands alone",
        "only in capitals",
        "a given name",
        "opens with an article",
        "below the first line",
        "trade word",
    )
)
_MARKS = frozenset(
    (
        "quoted",
        "address has it",
        "address has the word",
        "bracketed",
        "owned by a person",
        "owned by a company",
        "called a film",
        "defined with its year",
        "named for its makers",
        "does what films do",
        "in a list of films",
        "year follows",
        "in the first line",
        "alone",
        "capitals",
        "listed",
        "company follows",
        "times",
        "on record",
        "address begins with it",
        "address goes on with the trade",
        "capital inside a sentence",
        "inside a sentence",
        "opens the text",
        "something of a film before",
        "bracketed list",
        "maker on its line",
        "its sort follows",
        "has people",
        "somebody is named for it",
        "opens a line as others do",
        "a credit follows",
        "a credit follows below",
        "its maker's own",
        "somebody is in it",
        INTRODUCED,
    )
)
_STRANGE = frozenset(
    (
        *("an ordinary word", "person", "overlaps person", "a given name", "opens with another name", "only digits"),
        *("company word", "trade word", "talk of the trade inside"),
    )
)
"""What tells that one word may be there for something else than a title."""
_MOST_PLACES = 200
"""At how many of its places a proposal is looked at: by then they say nothing new."""
_WEAK_MARKS = frozenset(
    (
        *("times", "in the first line", "address has the word", "address begins with it"),
        *("address goes on with the trade", "inside a sentence", "opens the text"),
    )
)


class Proposal(msgspec.Struct):
    """A run of words that may be a title: where it stands, and its signs (name -> weight of evidence)."""

    shown: str
    spans: set[tuple[int, int]] = msgspec.field(default_factory=set)
    signs: dict[str, float] = msgspec.field(default_factory=dict)
    guessed: bool = True
    """Whether it only goes on from a likelier run, or is a piece of a headline: then it is no company for others."""

    def note(self, sign: str, most: float = 1.0) -> None:
        """One more piece of evidence of a sort; beyond `most` it says no more."""
        self.signs[sign] = min(most, self.signs.get(sign, 0.0) + 1.0)

    def note_each(self, signs: Iterable[str]) -> None:
        """Pieces of evidence that say no more the more of their sort there are."""
        self.signs.update(dict.fromkeys(signs, 1.0))


class Place(msgspec.Struct, frozen=True, gc=False):
    """One place where a proposal stands, and what is around it."""

    text: Text
    start: int
    end: int
    opened: int
    """Where its quotes open, if it has any, else where it starts."""
    closed: int
    """Where its quotes close, or the comma behind it."""
    before: str
    """What stands before, in English."""
    tail: str
    """The few characters behind it, which tell what is worth looking for."""
    line: int | None
    loud: bool
    """Whether it stands in a line where capitals say nothing."""
    opens: bool
    """Whether it opens a sentence."""
    people: "People"
    dates: Sequence[Mention]
    """Those that share a character with it."""


class People(msgspec.Struct, frozen=True):
    """Where the people of a text stand."""

    starts: Mapping[int, int]
    """And where each that begins there ends."""
    ends: Mapping[int, int]
    """And where each that ends there begins."""
    order: Sequence[int]
    """Where they begin, in order."""
    names: Mapping[tuple[int, int], str]
    stretches: Stretches


def describe(text: Text, people: Sequence[Mention], proposals: Mapping[str, Proposal]) -> None:
    """Gives every proposal its signs."""
    named = People(
        starts={m.start: m.end for m in people},
        order=sorted(m.start for m in people),
        ends={m.end: m.start for m in people},
        names={(m.start, m.end): fold(str(m.value)) for m in people},
        stretches=Stretches((m.start, m.end) for m in people),
    )
    _describe_words(text, proposals)
    _describe_company(text, named, proposals)
    if topic := another_topic(text.text, text.slug, nouns_have_capitals=text.nouns_have_capitals):
        for proposal in proposals.values():
            proposal.note(topic)
    for proposal in proposals.values():
        for start, end in sorted(proposal.spans)[:_MOST_PLACES]:
            _describe_place(proposal, _place(text, named, start, end))
    _describe_names_in_capitals(text, proposals)
    _describe_columns(proposals)
    _describe_lists(text, proposals)
    for proposal in proposals.values():
        combine(proposal)


def _describe_words(text: Text, proposals: Mapping[str, Proposal]) -> None:
    # Many outlets quote in headlines what they leave bare below.
    below = _below_headline(text)
    quotes = any(
        start >= below and text.text.startswith(_OPENING_QUOTES, start - 1)
        for p in proposals.values()
        if p.signs.get("quoted")
        for start, _ in p.spans
        if start
    )
    for key, proposal in proposals.items():
        proposal.note_each(signs_of_words(text, key, proposal.shown))
        if quotes and not proposal.signs.get("quoted") and not proposal.signs.get("italics"):
            proposal.note("unquoted though others are")


def _below_headline(text: Text) -> int:
    """Where what stands below the headline begins: at the first line where that is a sentence, or all there is."""
    if len(text.lines) < 2:
        return 0
    end = text.lines[0][1]
    return 0 if text.text[:end].rstrip("”\"’»)' ").endswith((".", "…")) else end


def _merely_head(proposal: Proposal) -> bool:
    """Whether nothing but the beginning of its line proposes some words: they may be the beginning of a sentence."""
    said = [sign for sign in proposal.signs if sign in _MARKS or sign.startswith((HEADS, "one of many heads"))]
    return bool(said) and all(sign.startswith(HEADS) or sign == "one of many heads" for sign in said)


def _goes_on(long: Proposal, short: Proposal) -> bool:
    """Whether a colon parts a shorter one from the rest of a title, and no label: `Salt Road: The Return`."""
    parted = long.shown.startswith(f"{short.shown}: ") or long.shown.endswith(f": {short.shown}")
    return parted and not LABEL_OF_TITLES.match(long.shown)


def _holds_together(text: Text, proposal: Proposal) -> bool:
    """Whether words part nothing though a small one is among them: `Tilda and Ben`, `The Early Birds at Work`."""
    place = _SMALL_LAST.search(proposal.shown) if text.is_english else None
    if place is None:
        return "two given names" in proposal.signs
    return all(text.is_ordinary(w) or text.is_common(w) for w in fold(place["rest"]).split(" "))


def _says_when(text: Text, proposal: Proposal) -> bool:
    """Whether some words hold a day behind others: `Salt Road opens on March 5` is no other title than `Salt Road`."""
    start, end = min(proposal.spans)
    return any(start < d.start and not _is_word(text, d) for d in text.dates_near(end - 1))


def _set_off(text: Text, people: "People", proposal: Proposal) -> Iterator[str]:
    """The folded words of the parts of a proposal that are set off in it."""
    whole = _holds_together(text, proposal)
    owned = not whole and any(_OWNED.search(text.text, max(0, start - 3), start) for start, _ in proposal.spans)
    for number, part in enumerate(() if whole else _SET_OFF.split(proposal.shown)):
        owner = _OWNED.search(part)
        in_title = owner and ((owned and not number) or _of_a_title(text, people, fold(part[: owner.start()]).split()))
        yield from map(fold, _OWNED.split(part) if owner and not in_title else (part,))
        if owner and not in_title and not number:
            yield fold(proposal.shown[owner.end() :])


def _of_a_title(text: Text, people: "People", owner: Sequence[str]) -> bool:
    """Whether an owner is a part of the title of what it owns, and nobody's surname: `Pan's Garden`, `Anna's Glass`."""
    if any(name.endswith(owner[-1]) for name in people.names.values()):
        return False
    if len(owner) == 1 and owner[0] in given_names():
        return True
    plain = all(any(text.is_ordinary(w) or text.is_common(w) for w in (word, f"{word}s")) for word in owner)
    return plain and (len(owner) > 1 or owner[0] not in surnames())


def _describe_company(text: Text, people: "People", proposals: Mapping[str, Proposal]) -> None:
    """How often the words stand in the text, and whether always as a part of another proposal."""
    tree = phrases.branches(proposals)
    times = phrases.times(tree, fold(text.text).split(" "))
    around: dict[str, int] = {}
    for key, proposal in proposals.items():
        apart = set(_set_off(text, people, proposal)) if _PARTED.search(proposal.shown) else ()
        for _, part in phrases.standing(tree, key.split(" ")):
            if part in apart and part != key and not (proposal.guessed or proposals[part].guessed):
                proposals[part].note("set off in a longer one")
                if not _goes_on(proposal, proposals[part]):
                    proposal.note("a shorter one is set off in it")
            elif part != key and not proposal.guessed and not _merely_head(proposal) and not _says_when(text, proposal):
                around[part] = max(around.get(part, 0), times[key], 1)
    for key, proposal in proposals.items():
        often = max(1, times[key])
        proposal.signs["times"] = float(min(often, 4) - 1)
        if key in around:
            proposal.note("never stands alone" if around[key] >= often else "part of another")


# ── the places where it stands ────────────────────────────────────────────────────────────────────────────────────


def _place(text: Text, people: People, start: int, end: int) -> Place:
    opened = start - 1 if start and text.text[start - 1] in _OPENING_QUOTES else start
    closed = end + text.text.startswith(_CLOSING_MARKS, end)
    sentence = text.places.at(start)
    line = sentence.line if sentence else None
    before, tail = text.rendered.before(opened, 44), text.text[end : end + 6]
    dates = [d for d in text.dates_near(end - 1) if d.start < end and start < d.end]
    loud, opens = line in text.shouting, start in text.opening
    return Place(text, start, end, opened, closed, before, tail, line, loud, opens, people, dates)


def _maker_follows(place: Place) -> bool:
    made = _MADE_BY.match(place.text.text, place.closed)
    return made is not None and made.end() in place.people.starts


def _dated_in_brackets(place: Place) -> bool:
    """`Title (March 3)`, `Title (due March 3)`."""
    opened = _BRACKET.match(place.text.text, place.closed)
    return opened is not None and any(d.start <= opened.end() < d.end for d in place.text.dates_near(opened.end()))


def _dated_behind(place: Place) -> bool:
    """Whether a day is told right behind: `Low Tide opens March 3, Hive on May 5`."""
    led = _ON_A_DAY.match(place.text.text, place.closed)
    return led is not None and any(d.start == led.end() for d in place.text.dates_near(led.end()))


def _capital_though_ordinary(place: Place) -> bool:
    """An ordinary word with a capital inside a sentence, in a language that is sparing with them: a name."""
    text = place.text
    if place.opens:
        return False
    first = fold(text.text[place.start : place.end]).split(" ")[0]
    return text.is_ordinary(first) and text.meaning(first) not in NOT_PEOPLE


def _capital_inside(place: Place) -> bool:
    """An ordinary word with a capital inside a sentence where the word before it has none."""
    text = place.text
    if text.nouns_have_capitals or place.opens or text.text[place.start - 1] != " ":
        return False
    first = fold(text.text[place.start : place.end]).split(" ")[0]
    return (
        text.is_ordinary(first) and _LOWER_BEFORE.search(text.text, max(0, place.start - 24), place.start) is not None
    )


def _credit_behind(place: Place) -> str | None:
    r"""The sign of a credit that follows, past what data stands before it, on the same line or on one below.

    `MARTIN EDEN\ndi Pietro Marcello`, `In den Gängen\nD 2018 · 125 Min. · Regie: Thomas Stuber`.
    """
    order, last = place.people.order, place.closed + _FARTHEST_CREDIT
    n = bisect_left(order, place.closed + 1)
    if n == len(order) or order[n] > last:
        return None
    here = _past_data(place, last)
    if here is None:
        return None
    if "\n" not in place.text.text[place.closed : here]:
        return "a credit follows"
    return "a credit follows below" if _heads_its_line(place) else None


def _past_data(place: Place, last: int) -> int | None:
    """Where a credit stands behind a title and what data follow it, before a place; nowhere if anything else does."""
    text, here = place.text, place.closed
    for _ in range(_MOST_DATA):
        gap = followers.BETWEEN_DATA.match(text.text, here)
        here = gap.end() if gap else here
        if here >= last or _is_credit(place, here):
            return here if here < last else None
        onward = next((m.end for m in text.mentions_in(here, here + 1) if m.sign in "TGLD"), 0)
        data = followers.DATA.match(text.text, here)
        here = max(onward, data.end() if data else 0)
        if not here:
            return None
    return None


def _heads_its_line(place: Place) -> bool:
    """Whether a line begins with what is no piece of data itself, and another line follows soon."""
    text = place.text
    begins = not place.opened or not text.text[text.text.rfind("\n", 0, place.opened) + 1 : place.opened].strip(
        " •*-–>#.)0123456789"
    )
    if not begins or not _NEWLINE_SOON.match(text.text, place.end):
        return False
    data = followers.DATA.match(text.text, place.start)
    return not (data and data.end() >= place.end) and not any(
        m.sign in "TGLD" for m in text.mentions_in(place.start, place.start + 1)
    )


def _is_credit(place: Place, here: int) -> bool:
    """Whether a credit stands at a place: its label, and a person right behind it."""
    n = bisect_left(place.people.order, here + 1)
    person = place.people.order[n] if n < len(place.people.order) else 0
    if here in place.people.starts:
        return _is_bare_credit(place, here)
    if not here < person <= here + _LONGEST_CREDIT:
        return False
    label = place.text.rendered.behind(here, place.text.rendered.at(person) - place.text.rendered.at(here))
    return (
        followers.CREDIT.fullmatch(label) is not None
        or followers.CREDIT.fullmatch(place.text.text, here, person) is not None
    )


def _is_bare_credit(place: Place, person: int) -> bool:
    """Whether a person opens a line of data below a title: `Ada Lund | 2025 | CH`."""
    text = place.text
    gap = followers.AFTER_MAKER.match(text.text, place.people.starts[person])
    if gap is None or not text.text.endswith("\n", 0, person):
        return False
    data = gap.end()
    return text.text[data : data + 4].isdigit() or any(m.sign == "T" for m in text.mentions_in(data, data + 1))


def _own_of_its_maker(place: Place) -> bool:
    """`Paterson, Jim Jarmusch's latest`, `Cellular – David R. Ellis' thriller`."""
    gap = followers.APPOSED.match(place.text.text, place.closed) or followers.APPOSED.match(place.text.text, place.end)
    person = place.people.starts.get(gap.end()) if gap else None
    return person is not None and place.text.text.startswith(("'s ", "’s ", "s' ", "' ", "’ "), person)


def _person_in_brackets(place: Place) -> bool:
    """`Cassie (Anna Lund)`."""
    opened = _OPENED.match(place.text.text, place.closed)
    return opened is not None and opened.end() in place.people.starts


def _is_played(place: Place) -> bool:
    """`Anna Lund as Queen Ingrid`: somebody's role."""
    return any(place.opened - k in place.people.ends for k in range(4, 24))


def _somebody_is_in_it(place: Place) -> bool:
    """`Anna Lund in Low Tide`, `Anna Lund, in Low Tide`."""
    return any(place.opened - k in place.people.ends for k in (4, 5))


def _told_as_one(place: Place) -> bool:
    """Whether what stands around `X and Y` speaks of one film: `Salt and Stone is`, `Salt and Stone, a comedy`."""
    text = place.text.text
    if " and The " in text[place.start : place.end]:
        return False
    if place.before.endswith("(") and text.startswith(")", place.end):
        return True
    return _PLURAL_BEFORE.search(place.before) is None and _SINGULAR_AFTER.match(text, place.end) is not None


def _person_behind(pattern: re.Pattern[str], place: Place) -> bool:
    found = pattern.match(place.text.text, place.end)
    return found is not None and found.end() in place.people.starts


def _sort_follows(place: Place) -> bool:
    if _BEFORE_A_SORT.isdisjoint(place.tail):
        return False
    return place.text.rendered.match(followers.SORT_FOLLOWS, place.end) is not None


def _is_something_else(place: Place) -> bool:
    behind = place.tail[:1] in " ,'’”\"»"
    return bool(
        NOT_FILM_BEFORE.search(place.before[-30:])
        or _PRESS_BEFORE.search(place.before)
        or (behind and followers.NO_FILM.match(place.text.text, place.end))
    )


def _owns_past_a_small_word(place: Place) -> bool:
    """`Low Tide on Harbour's shelf`: the owner is only behind the small word."""
    shown = place.text.text[place.start : place.end]
    return _SMALL_INSIDE.search(shown) is not None and place.text.rendered.match(_POSSESSIVE, place.end) is not None


_GOES_ON_ABROAD = re.compile(r" (?:et|y|e|und|og|och|i|en) [^\W\d_a-z]")
"""How a title of another language goes on behind its first name: `Original title: Basile et Oda`."""


def _labelled(place: Place) -> bool:
    return (
        place.before.rstrip(" “\"‘'«")[-1:] in (*":|–-",)
        and not _GOES_ON_ABROAD.match(place.text.text, place.closed)
        and bool(followers.LABEL_BEFORE.search(place.before))
    )


def _opens_line(place: Place) -> bool:
    """Whether it opens a line that goes on behind it."""
    text = place.text.text
    line = text.rfind("\n", max(0, place.opened - 4), place.opened)
    first = place.opened == 0 or (line >= 0 and not text[line : place.opened].strip("\n •*-–>“\"‘'«"))
    return first and not text.startswith("\n", place.closed) and place.closed < len(text)


def _ends_with_person(place: Place) -> bool:
    person = place.people.ends.get(place.end, -1)
    return person > place.start and not _is_of_somebody(place, person)


def _is_of_somebody(place: Place, person: int) -> bool:
    """Whether a person stands in a title behind what is theirs, or told of them: `The Eyes of Ada Lund`."""
    shown = place.text.text[place.start : person]
    return shown.endswith(" of ") and shown.startswith(("The ", "A ", "An "))


def _opens_with_person(place: Place) -> bool:
    whole = (place.start, place.end) in place.people.names
    return not whole and place.start in place.people.starts and not _tells_of_somebody(place)


def _tells_of_somebody(place: Place) -> bool:
    """Whether a title goes on behind a name and a colon, where no line begins: `in Captain Lund: The Long Watch`."""
    named = place.people.starts.get(place.start, place.end)
    return not place.opens and named < place.end and place.text.text.startswith(": ", named)


_Asked = tuple[tuple[str, float, Callable[[Place], object]], ...]
"""Signs of places, how often each counts at most, and what tells whether a place has it."""

_OF_BY_FROM = (" of ", " by ", " from ")
_MAKES_FILM = re.compile(
    r"\b(?:film|movie|feature|comedy|drama|thriller|documentary|debut|adaptation|work) (?:of|by|from) $"
)


def _makes_film(place: Place) -> bool:
    """Whether a film is said to be that of what stands here: `la nueva película de Ada Lund llega a los cines`."""
    return _MAKES_FILM.search(place.before) is not None


_OF_PLACES: _Asked = (
    ("said to be a film", 1, lambda p: p.opens and DEFINED_AFTER.match(p.text.text, p.closed)),
    ("does what films do", 2, lambda p: p.text.rendered.match(FILM_AFTER, p.closed) and not _makes_film(p)),
    ("after a preposition", 1, lambda p: _PREPOSITION_BEFORE.search(p.before, max(0, len(p.before) - 6))),
    ("opens a sentence", 1, lambda p: p.opens),
    ("played by a person", 2, lambda p: p.before.endswith(_AS) and _is_played(p)),
    ("opens with another name", 1, lambda p: p.start in p.text.taken and not _is_feast(p, p.start)),
    ("ends with another name", 1, lambda p: p.end - 1 in p.text.taken and not _is_feast(p, p.end - 1)),
    ("holds a date", 1, lambda p: p.dates and any(not _is_word(p.text, date) for date in p.dates)),
    ("holds the name of a day", 1, lambda p: p.dates and any(_is_word(p.text, date) for date in p.dates)),
    ("opens the text", 1, lambda p: bool(p.text.told) and p.opened <= p.text.told[0].start + 1),
    ("its sort follows", 1, _sort_follows),
    ("bare year follows", 1, lambda p: _BARE_DIGIT.search(p.tail) and followers.BARE_YEAR.match(p.text.text, p.end)),
    ("named as something else", 1, _is_something_else),
    ("a label of titles before", 1, _labelled),
    ("opens a line", 1, _opens_line),
    ("its maker's own", 1, lambda p: not _BEFORE_CREDIT.isdisjoint(p.tail) and _own_of_its_maker(p)),
    ("opens with a person", 1, _opens_with_person),
    ("ends with a person", 1, _ends_with_person),
    ("dated as others are", 1, lambda p: p.before.endswith(_JOINED_BEFORE) and _dated_behind(p)),
    ("alone in brackets", 1, lambda p: p.before.endswith("(") and p.text.text.startswith(")", p.end)),
    ("somebody is in it", 1, lambda p: p.before.endswith(" in ") and _somebody_is_in_it(p)),
)


def _is_word(text: Text, date: Mention) -> bool:
    """Whether a date is one word, as titles have it too: `Christmas`, `October`."""
    return text.text[date.start : date.end].isalpha()


def _is_feast(place: Place, at: int) -> bool:
    """Whether such a word stands at a place."""
    return any(date.start <= at < date.end and _is_word(place.text, date) for date in place.dates)


_BEFORE_A_WORD: _Asked = (
    ("maker follows", 2, _maker_follows),
    ("does what people do", 1, lambda p: p.text.rendered.match(_PERSON_VERB, p.end)),
    ("owns something past a small word", 1, _owns_past_a_small_word),
    ("owns something", 1, lambda p: p.text.rendered.match(_POSSESSIVE, p.end)),
    ("somebody is named for it", 2, lambda p: _person_behind(followers.PERSON_OF_IT, p)),
    ("has people", 1, lambda p: _person_behind(followers.HAS_PEOPLE, p)),
)
_BEFORE_BRACKETS: _Asked = (
    ("year follows", 2, lambda p: _YEAR_AFTER.match(p.text.text, p.end)),
    ("date follows in brackets", 2, _dated_in_brackets),
    ("company follows", 1, lambda p: _COMPANY_AFTER.match(p.text.text, p.end)),
    ("person in brackets behind", 1, _person_in_brackets),
    ("maker in brackets", 1, lambda p: _person_behind(followers.MAKER_IN_BRACKETS, p)),
    ("takings in brackets", 1, lambda p: followers.TAKINGS.match(p.text.text, p.closed)),
    ("life dates follow", 1, lambda p: followers.LIFE_DATES.match(p.text.text, p.end)),
)
_OF_TWO_JOINED: _Asked = (("and, told as one", 1, _told_as_one),)
_IN_LOUD_LINES: _Asked = (("gives its verb in capitals", 1, lambda p: followers.LOUD_VERB.match(p.text.text, p.end)),)
_IN_QUIET_LINES: _Asked = (
    ("inside a sentence", 2, lambda p: not p.opens),
    ("capital inside a sentence", 2, _capital_inside),
)
_AMONG_FEW_CAPITALS: _Asked = (
    ("capital though ordinary", 2, _capital_though_ordinary),
    ("capital only for its maker", 2, lambda p: _capital_though_ordinary(p) and _maker_follows(p)),
)


@cache
def _asked(*, loud: bool, word: bool, brackets: bool, few_capitals: bool, joined: bool) -> _Asked:
    """What is asked of a place: in a loud line, before a word or brackets, where capitals are few, of `X and Y`."""
    return (
        *_OF_PLACES,
        *(_IN_LOUD_LINES if loud else _IN_QUIET_LINES),
        *(_BEFORE_A_WORD if word else ()),
        *(_BEFORE_BRACKETS if brackets else ()),
        *(_AMONG_FEW_CAPITALS if few_capitals and not loud else ()),
        *(_OF_TWO_JOINED if joined else ()),
    )


_BEFORE = (
    ("called a film", 2, FILM_BEFORE.pattern),
    ("named for its makers", 2, BEHIND_FILMS.pattern),
    ("after a role", 1, _ROLES_BEFORE),
    ("something of a film before", 2, OF_A_FILM.pattern),
    ("said to be a source", 1, SOURCE_BEFORE.pattern),
)
"""What may lead up to a title or to a name."""
_LEADS_UP = Gate([pattern for *_, pattern in _BEFORE])


def _describe_place(proposal: Proposal, place: Place) -> None:
    text = place.text
    few_capitals = not (text.is_english or text.nouns_have_capitals)
    word = " " in place.tail or not text.is_english
    asked = _asked(
        loud=place.loud,
        word=word,
        brackets="(" in place.tail,
        few_capitals=few_capitals,
        joined="and" in proposal.signs,
    )
    for sign, most in [(sign, most) for sign, most, holds in asked if holds(place)]:
        proposal.note(sign, most)
    for number in _LEADS_UP.open_to(place.before):
        sign, most, pattern = _BEFORE[number]
        if pattern.search(place.before):
            proposal.note(sign, most)
    if place.line is not None and not place.loud:
        proposal.note_each(_neighbours(place))
        rendered = text.rendered
        if place.before.endswith(_OF_BY_FROM) and _makes_film(place):
            proposal.note("named as a maker")
        else:
            proposal.note_each(introductions(rendered.before(place.opened, REACH), rendered.behind(place.end, REACH)))
    proposal.note(*(("in a loud line", 2) if place.loud else ("in a quiet line", 3)))
    if place.line != text.first_line:
        proposal.note("below the first line")
    else:
        proposal.note("in the first line")
        if CALLS_IT.search(place.before.rsplit("\n", 1)[-1]):
            proposal.note("called the trailer's or review's")
    credit = _credit_behind(place) if place.people.order else None
    if credit:
        proposal.note(credit)
    owner = _owner(place)
    if owner:
        proposal.note(owner, 2 if owner == "owned by a person" else 1)
    proposal.note_each(_as_person(place))


def _neighbours(place: Place) -> Sequence[str]:
    """The words and marks right before and behind."""
    rendered = place.text.rendered
    before = _TOKEN.findall(rendered.before(place.start, 30).replace("’", "'").lower())
    after = _TOKEN.findall(rendered.behind(place.end, 24).replace("’", "'").lower())
    return (
        f"before {before[-1] if before else ''}",
        f"before {' '.join(before[-2:])}",
        f"after {after[0] if after else ''}",
        f"after {' '.join(after[:2])}",
        *classes(before, after),
    )


def _owner(place: Place) -> str | None:
    """Whose possessive stands before: a person's, a company's or someone's."""
    pattern = _OWNER_IN_S if place.text.nouns_have_capitals else _OWNER_BEFORE
    owner = pattern.search(place.text.text, max(0, place.opened - 44), place.opened)
    if not owner:
        return None
    mark = place.opened - len(owner[0])
    if mark in place.people.ends or mark + 1 in place.people.ends:
        return "owned by a person"
    if mark in place.text.taken or mark - 1 in place.text.taken:
        return "owned by a company"
    return "owned"


def _as_person(place: Place) -> Iterator[str]:
    name = place.people.names.get((place.start, place.end))
    if name is not None:
        yield "person"
        if name.split(" ")[0] in given_names():
            yield "person with given name"
    elif place.people.stretches.touch(place.start, place.end):
        person = place.people.ends.get(place.end, -1)
        of_somebody = person > place.start and _is_of_somebody(place, person)
        yield "of a person" if of_somebody or _tells_of_somebody(place) else "overlaps person"


# ── what stands with it ───────────────────────────────────────────────────────────────────────────────────────────


def _describe_names_in_capitals(text: Text, proposals: Mapping[str, Proposal]) -> None:
    """Interviews and press notes set people in capitals: so they do if the surname stands without them elsewhere."""
    people = [p for p in proposals.values() if p.signs.get("capitals") and p.signs.get("person with given name")]
    printed = {word.text.removesuffix("’s").removesuffix("'s") for word in text.words} if people else set()
    for proposal in people:
        if proposal.shown.split(" ")[-1].capitalize() in printed:
            del proposal.signs["capitals"]


_HEADINGS = frozenset(["alone above talk of a film", "alone above what a date closes"])
"""What makes the title of a film of a line above prose."""


_FEWEST_IN_COLUMN = 3
"""How many names set alike make a row or a column."""


def _describe_columns(proposals: Mapping[str, Proposal]) -> None:
    column = [p for p in proposals.values() if p.signs.get("alone beside date") or p.signs.get("listed")]
    if len(column) >= _FEWEST_IN_COLUMN:
        for proposal in column:
            proposal.note("in a column of dated lines")
    _describe_dated(proposals, column)
    _describe_brackets(proposals)
    headings = [p for p in proposals.values() if not _HEADINGS.isdisjoint(p.signs)]
    over = [p for p in proposals.values() if p.signs.get("alone above a sentence")]
    if len(headings) >= 2:
        headings = over if len(over) <= 2 * len(headings) else headings
        for proposal in headings:
            proposal.note("in a column of headings")
    openers = [p for p in proposals.values() if p.signs.get("opens a line")]
    _describe_companies(openers)
    if sum(not _TOLD_BEHIND.isdisjoint(p.signs) for p in openers) >= 3:
        for proposal in openers:
            proposal.note("opens a line as others do")
    loud = [p for p in proposals.values() if p.signs.get("capitals")]
    if sum(any(p.signs.get(s) for s in _PLAIN_IN_CAPITALS) for p in loud) >= 2:
        for proposal in loud:
            proposal.note("in capitals as others are")


def _describe_dated(proposals: Mapping[str, Proposal], column: Sequence[Proposal]) -> None:
    """Names with a day in brackets behind them, as in `Rain (May 8), Low Quay (May 15)`, and lines over days."""
    dated = [p for p in proposals.values() if p.signs.get("date follows in brackets")]
    if len({end for p in dated for _, end in p.spans}) >= _FEWEST_IN_COLUMN:
        for proposal in dated:
            proposal.note("dated in brackets as others are")
    loud = [p for p in column if p.shown.isupper() and p.signs.get("alone beside date")]
    for proposal in loud if len(loud) >= _FEWEST_IN_COLUMN else ():
        proposal.note("in capitals over a day")


def _describe_companies(openers: Sequence[Proposal]) -> None:
    """Whether what opens a line with its company behind it stands in a column: `Aquarell (Sony)`."""
    column = [p for p in openers if p.signs.get("company follows")]
    for proposal in column if len(column) >= _FEWEST_IN_COLUMN else ():
        proposal.note("in a column of companies")


def _describe_brackets(proposals: Mapping[str, Proposal]) -> None:
    """Whether what stands in brackets behind people in a text is mostly worded as titles, or as the names of roles."""
    inside = [p for p in proposals.values() if p.signs.get("bracketed") or p.signs.get("bracketed list")]
    worded = [any(map(p.signs.get, _WORDED_AS_TITLES)) for p in inside]
    as_films = [own or any(map(p.signs.get, _SET_AS_FILMS)) for p, own in zip(inside, worded, strict=True)]
    as_roles = [any(map(p.signs.get, _SET_AS_ROLES)) for p in inside]
    others, titles, films, roles = len(inside) - 1, sum(worded), sum(as_films), sum(as_roles)
    if others > 0:
        for proposal, own, film, role in zip(inside, worded, as_films, as_roles, strict=True):
            like_films = 2 * (titles - own) >= others or films - film > roles - role
            proposal.note("titles in brackets" if like_films else "names in brackets")


def _describe_lists(text: Text, proposals: Mapping[str, Proposal]) -> None:
    """What is joined by `and` or a comma to something in quotes, or to something called a film, is its like."""
    lists = Lists.of(text, proposals)
    for start, following in lists.onward.items():
        strong = any(not _STRONG.isdisjoint(p.signs) for p in lists.named[start])
        introduced = any(INTRODUCED in p.signs for p in lists.named[start])
        for place in lists.behind(following) if strong or introduced else ():
            for proposal in lists.named[place]:
                proposal.note("in a list of films" if strong else "listed behind one introduced", 2)
    for members in lists.whole():
        _describe_list([lists.named[start] for start in members])


def _describe_list(members: Sequence[Sequence[Proposal]]) -> None:
    """Of a list of names: which stand before a film, and which beside what is worded as titles, or beside people."""
    films = [any(INTRODUCED in p.signs or not _STRONG.isdisjoint(p.signs) for p in listed) for listed in members]
    worded = [any(p.signs.get(sign) for p in listed for sign in _WORDED_IN_LISTS) for listed in members]
    persons = [all(p.signs.get("person") for p in listed) for listed in members]
    done = [any(p.signs.get("does what films do") for p in listed) for listed in members]
    for n, listed in enumerate(members):
        for proposal in listed:
            if any(films[n + 1 :]):
                proposal.note("listed before a film")
            if any(done[n + 1 :]):
                proposal.note("listed before what films do")
            if sum(worded) > worded[n]:
                proposal.note("listed with words of titles")
            if sum(persons) > persons[n]:
                proposal.note("listed with people")
            if n and " and " in proposal.shown:
                proposal.note("joins the last of a list")


class Lists(msgspec.Struct, frozen=True):
    """What stands listed in a text, by where it begins."""

    named: Mapping[int, Sequence[Proposal]]
    """All that begins at a place."""
    onward: Mapping[int, int]
    """Where the next of a list begins, by where one begins."""

    @classmethod
    def of(cls, text: Text, proposals: Mapping[str, Proposal]) -> "Lists":
        """Of a text."""
        named: dict[int, list[Proposal]] = defaultdict(list)
        ends: dict[int, list[int]] = defaultdict(list)
        for proposal in proposals.values():
            for start, end in proposal.spans:
                named[start].append(proposal)
                ends[start].append(end)
        onward: dict[int, int] = {}
        for start in sorted(named):
            for end in sorted(ends[start]):
                match = _AND_ALSO.match(text.text, end)
                following = match.end() + text.text.startswith(_OPENING_QUOTES[:5], match.end()) if match else -1
                if following in named:
                    onward[start] = following
                    break
        return cls(named, onward)

    def behind(self, place: int) -> Iterator[int]:
        """A place in a list and those behind it."""
        for _ in range(_MOST_LISTED):
            yield place
            if place not in self.onward:
                return
            place = self.onward[place]

    def whole(self) -> Iterator[Sequence[int]]:
        """Each list, from its first place on."""
        inner = set(self.onward.values())
        yield from (list(self.behind(start)) for start in self.onward if start not in inner)


_LONE_LINES = frozenset(("alone", "alone first"))
"""Marks of lines that are no sentences, however they open."""


def combine(proposal: Proposal) -> None:
    """Notes signs that mean something else together: quotes around one word, a year behind a person's name."""
    signs = proposal.signs
    like_a_sentence = "opens like a sentence" in signs and "opens as talk does" not in signs
    if like_a_sentence and "opens a sentence" in signs and _LONE_LINES.isdisjoint(signs):
        signs["opens a sentence as sentences open"] = 1.0
    if "address has the word" in signs and _STRANGE.isdisjoint(signs):
        signs["strange word of the address"] = 1.0
        if "in the first line" in signs:
            signs["strange word of address and headline"] = 1.0
    if "quoted" in signs and "does what films do" in signs:
        signs["quoted, and does what films do"] = 1.0
    marks, shapes = [*filter(signs.get, _MARK_NAMES)], [*filter(signs.get, _SHAPE_NAMES)]
    signs.update(dict.fromkeys(map(_TOGETHER.__getitem__, product(shapes, marks)), 1.0))
    signs.pop("no mark", None)  # of before one was noted
    if _WEAK_MARKS.issuperset(marks):
        signs["no mark"] = 1.0


_MARK_NAMES, _SHAPE_NAMES = sorted(_MARKS), sorted(_SHAPES)
"""In an order that is always the same."""
_TOGETHER = {(shape, mark): f"{shape} & {mark}" for shape in _SHAPES for mark in _MARKS}
