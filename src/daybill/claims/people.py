"""The people of a text: a few capitalised words that are no title, no place and no company; then their surnames."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from daybill.claims.lexicon import (
    CONNECTORS,
    NOT_PEOPLE,
    PARTICLES,
    PERSON_AFTER,
    ROLE_BEFORE,
    ROLE_WORDS,
    given_names,
    single_names,
    surnames,
    world_names,
)
from daybill.claims.text import Text, covered, joins_role, without_possessive
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.spelling import fold

_LISTED_BEFORE = re.compile(r"(?:, (?:and )?| (?:and|und|et|y|e) )$")
_BEFORE_THE_NEXT = (", ", "d ", "t ", "y ", "e ")
"""With what the words end that stand before the next of a list."""
_LISTED_BEHIND = re.compile(r"(?: \([^()]{1,40}\))?(?:,? (?:and|und|et|y|e) |, )")
_LIST_ENDS = re.compile(
    r"[.,;)]|$| (?:plays?|stars?|appears?|leads?|co-star|are|is|in|as|round|make|fill|join|were|was|also|too|who)\b",
    re.MULTILINE,
)
_LEADS_BEFORE = re.compile(
    r"(?:\b(?:starring|stars|led by|actor|actress|star|opposite|alongside)|, with) $", re.IGNORECASE
)
_CREDITED_BEFORE = re.compile(
    r"\b(?:(?:directed|helmed|written|scripted|penned|edited|scored)(?: and [a-z-]+)? by:?|"
    r"(?:starring|stars|director):?|opposite|filmmaker|helmer|auteur|(?:writer|screenplay|cast):) $",
    re.IGNORECASE,
)
"""Before who made a film or acts in it, of one name or more: `directed by Vadim`."""
_LINE_ENDS = re.compile(r"\.?$", re.MULTILINE)
_MOST_LISTED = 9
_BEFORE_THE_NEXT_CREDIT = (", ", "and ", "& ")
_BEFORE_A_CREDIT = (
    *(" by ", "tarring ", "tars ", "irector ", "ilmmaker ", "elmer ", "uteur ", "opposite ", ": "),
    *_BEFORE_THE_NEXT_CREDIT,
)
"""With what the text ends before such a name."""
_ONE_NAME_ENDS = re.compile(r"[.,;:)]|$| (?:[a-z&(])", re.MULTILINE)
_HYPHENED = re.compile(r"[A-Z][a-z]{1,5}-(?:[a-z]+|[A-Z][a-z]{1,5})(?:['’]s)?")
"""A Korean or Chinese given name: `Chan-wook`, `Chan-Wook`."""
_KOREAN_FAMILIES = frozenset(
    {
        *("ahn", "bae", "baek", "cha", "cho", "choi", "chung", "gang", "gong", "han", "heo", "hong", "hwang"),
        *("im", "jang", "jeon", "jeong", "jin", "joo", "jung", "kang", "kim", "ko", "koo", "kwak", "kwon"),
        *("lee", "lim", "moon", "nam", "noh", "oh", "park", "ryu", "seo", "shim", "shin", "son", "song"),
        *("woo", "yang", "yoo", "yoon"),
    }
)
_GIVEN_IN_TWO = (4, 5)
"""So long at most are the two words of a given name behind them: `Song Tae Ho`, `Lee Min Young`."""
_OF_SURNAMES = re.compile(
    r".{2,}(?:dottir|sson|nsen|rsen|lsen|ovic|evic|escu|enko|chuk|wicz|owski|ewski|owska|ewska|ovsky|evsky|uyan|anyan|"
    r"shvili|adze|idze|oglu|moto|mura|yama|kawa|gawa|zaki|saki|guchi|hashi|shita|bayashi|zadeh|pour|nejad|opoulos|akis|"
    r"idis|ayev|ikov|anov|enov|imov|qvist|quist|gaard|swamy|krishnan|murthy|chandran|eswaran|walla|wala)"
)
"""Folded words that end as surnames of some language do: `Jonsdottir`, `Fujimoto`, `Popescu`."""
_SURNAMES_TOO = frozenset({"park", "day", "hall", "march", "may", "july", "august", "post", "box"})
"""Words of places and times that are surnames behind a given name: `Stephen Park`."""
_WORDS_TOO = frozenset(
    {
        *("winter", "summer", "autumn", "april", "may", "june", "august", "river", "rain", "ocean", "sky"),
        *("star", "storm", "hope", "faith", "grace", "joy", "charity", "harmony", "melody", "chance"),
        *("destiny", "heaven", "angel", "dawn", "rose", "violet", "iris", "lily", "daisy", "olive", "ivy"),
        *("heather", "holly", "hazel", "willow", "ginger", "ruby", "crystal", "amber", "pearl", "jade"),
        *("silver", "red", "deep", "kid", "will", "true", "sunny", "sandy", "misty", "stormy", "dusty"),
        *("rusty", "honey", "raven", "robin", "hunter", "forest", "cliff", "wolf", "king", "prince", "duke"),
        *("queen", "royal", "genesis", "eden", "west", "art", "chase", "page", "mercy"),
    }
)
"""Given names that are words of titles and of sentences too: with another word, `Winter Letters`, they name nobody."""
_RUN_TOGETHER = re.compile(r"[A-Z][a-zà-ÿ]{2,}(?:[A-Z][a-zà-ÿ]+){1,2}")
"""A name as a hashtag has it, or as crawls do: `KellyMarieTran`."""
_PARTS = re.compile(r"[A-Z][a-zà-ÿ]+")
_KIN = re.compile(
    r"(?:\bThe )?(?<![\w’'-])(?P<name>[A-ZÀ-Ý][\w’'-]+) (?:[Bb]rothers|[Tt]wins|[Ss]isters|[Bb]ros\b\.?)(?=\W|$)"
)
"""Brothers and sisters who work as one: `The Spierig Brothers`, `the Soska twins`."""
_SHARED = re.compile(r"(?:and|und|et|y|e|&)")
"""Between the given names of two with one surname: `Anthony and Joe Russo`."""
_OWNS_FILM = re.compile(
    r"s (?:[a-zäöüß-]+ ){0,3}"
    r"(?:(?:[A-Z][\w-]*)?(?:film|debut|drama|comedy|thriller|documentary|adaptation)|Drama|Krimi)\b"
)
"""Behind a name whose owner's `s` German does not set apart: `Ilker Çataks Drama`."""
_SEQUEL = re.compile(r" (?:[2-9]|II|III)(?=[\s,.:;!?)»”“\"'’]|$)")
_MADE_BY_ONE = re.compile(r"[»«›‹“”\"’'] (?:by|de|di|von|do|da) $")
_MAKER_ENDS = re.compile(r"[.,;)(]|$| (?:and|und|et|y|e|con|avec|mit|com|with) ", re.MULTILINE)
"""Around a maker of one name: `« ADN » de Maïwenn, sorti mercredi`."""
_WORK_OF = re.compile(
    r"(?:Roman|Novelle|Erzählung|Bestseller|Film|Drama|Buch|Debüt|Musik|Comic|Stück) (?:von|des|der) "
)
"""What is no given name, though one is spelt like it: `Roman von Kōtarō Isaka`."""
_EASTERN = 3
"""How many words a name has at most whose surname comes first."""
_YOUNGER = re.compile(r"(?P<name>, (?:Jr|Sr))\b(?!\.? [A-Z])")
_STOP_OF_NAME = re.compile(r"\.(?=[,;)'’]| [a-z])")
"""The stop of `Jr.` ends no list and no sentence: `Tom Vik Jr., Ada Lund`, `(Tom Vik, Jr.)`."""
_SPACES = re.compile(r"\s+")
_BEHIND_YEAR = re.compile(r"\((?:19|20)\d\d\),? (?:and )?$")
_GOES_ON = re.compile(r"\)|,? (?:and|und|et|y|e) [A-Z]|, [A-Z]")
_DEEDS = frozenset(
    {
        *("Joins", "Joining", "Boards", "Boarding", "Wraps", "Circling", "Circles", "Set", "Eyes", "Eyeing"),
        *("Nabs", "Lands", "Takes", "Gets", "Signs", "Stars", "Starring", "Leads", "Leading", "Directs", "Directing"),
        *("Plays", "Playing", "Returns", "Returning", "Teams", "Teaming", "Reteams", "Reunites", "Talks", "Says"),
        *("Reveals", "Confirms", "Inks", "Casts", "Adds", "Tops", "Toplines", "Headlines", "Opposite", "Reprises"),
        *("Exits", "Departs", "Replaces", "Wins", "Attached", "Tapped", "Tackles", "Starrer", "Direct", "Join"),
        *("Adapt", "Circle", "Did", "Met", "Got", "Knew", "Went", "Wants"),
    }
)
"""What people do in headlines, and is nobody's name."""
_LABELS = frozenset(
    {
        *("cast", "starring", "stars", "director", "directors", "producer", "producers", "writer", "writers"),
        *("screenplay", "story", "plot", "synopsis", "music", "editor", "language", "languages", "genre", "genres"),
        *("platform", "release", "runtime", "duration", "rating", "country", "year"),
    }
)
"""What leads on from a name to the next of its line: `Director: Ada Lund Cast: Tom Vik`."""
_NO_NAMES = _DEEDS | {"Blu-ray", "Blu-Ray", "DVD", "A", "The", "And", "In", "Of", "For", "As", "To", "On", "At", "With"}
"""Where a run of capitals ends in a headline or where words run together."""
_POSSESSIVES = ("'s", "’s", "‘s")


def find_people(text: Text, titles: Collection[str] = (), avoid: Sequence[Mention] = ()) -> list[Mention]:
    """Every person: full names first, then their surnames where these stand alone.

    `titles` are folded names of films, `avoid` mentions whose words are no person's.
    """
    blocked = text.taken | covered(avoid) if avoid else text.taken
    open_to_names = text.taken_by_one_word - covered(avoid)
    whole = _one_reading(list(_whole_names(text, titles, blocked - open_to_names)))
    whole.extend(_kin(text, whole, blocked))
    whole.extend(_of_one_surname(text, whole, blocked))
    whole.extend(_loners(text, whole, blocked))
    return sorted((*whole, *_surnames(text, whole, blocked)), key=lambda m: m.start)


def _whole_names(text: Text, titles: Collection[str], blocked: Collection[int]) -> Iterator[Mention]:
    for first, last in _person_runs(text, blocked):
        start, end = text.words[first].start, text.end_of_name(text.words[last])
        shown = text.text[start:end]
        if _numbered(text, end) or (not text.is_english and _behind_article(text, first)):
            continue
        if fold(shown) not in titles and person_weight(text, first, last) >= _least_weight(text, first, last):
            younger = _YOUNGER.match(text.text, end)
            end = younger.end("name") if younger else end
            stop = _STOP_OF_NAME.match(text.text, end)
            yield Mention(start, stop.end() if stop else end, "P", text.text[start:end])


def _behind_article(text: Text, first: int) -> bool:
    """Whether an article with a capital stands right before, inside a sentence, as in titles: `La Belle Époque`."""
    if first == 0:
        return False
    before = text.words[first - 1]
    if (
        not before.capital
        or before.start in text.opening
        or text.text[before.end : text.words[first].start] not in (" ", "")
    ):
        return False
    return text.meaning(before.folded) in ("the", "a") and before.text not in PARTICLES


def _numbered(text: Text, end: int) -> bool:
    """Whether a number of a sequel stands behind, as no person has: `Peter Rabbit 2`."""
    number = _SEQUEL.match(text.text, end)
    return number is not None and all(d.start != end + 1 for d in text.dates_near(end + 1))


def _least_weight(text: Text, first: int, last: int) -> float:
    """How much a run must look like a person; more, where one of its words names something else: `Orion Lee`."""
    run = text.words[first : last + 1]
    known = [w for w in run if w.start in text.taken]
    if not known:
        return 1.5
    given = run[0].folded in given_names() and not run[0].text.isupper()
    if len(known) > 1 or not (given or (len(run) == 2 and known[0].start not in text.places_named)):
        return 9.0
    return 2.0


def _one_reading(whole: list[Mention]) -> list[Mention]:
    """Of `Mads Mikkelsen Orders` what else stands alone: a name that another ends or begins with is that name."""
    names = {str(m.value): m for m in whole}
    return [_shorter(m, names) for m in whole]


def _shorter(mention: Mention, names: Collection[str]) -> Mention:
    shown = str(mention.value)
    if shown.count(" ") < 2:
        return mention
    first, last = shown.rsplit(" ", 1)[0], shown.split(" ", 1)[1]
    if first in names:
        return Mention(mention.start, mention.start + len(first), "P", first)
    if last in names:
        return Mention(mention.end - len(last), mention.end, "P", last)
    return mention


def _kin(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> list[Mention]:
    """Brothers and sisters who are named as one."""
    inside = covered(whole)
    return [
        Mention(*found.span(), "P", found[0].rstrip("."))
        for found in _KIN.finditer(text.text)
        if not ({found.start(), found.start("name")} & inside or found.start("name") in blocked)
        and not text.is_ordinary(fold(found["name"]))
    ]


def _of_one_surname(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> list[Mention]:
    """Those who share the surname of who is named behind them: `Anthony and Joe Russo`."""
    starts = {m.start: str(m.value) for m in whole}
    inside, found, words = covered(whole), [], text.words
    for n in [n for n in text.leads if n + 2 < len(words) and words[n + 2].start in starts]:
        word, other = words[n], starts[words[n + 2].start]
        if word.folded not in given_names() or word.start in inside or word.start in blocked:
            continue
        joined = _SHARED.fullmatch(text.text[word.end : text.words[n + 2].start].strip())
        if joined and other.count(" ") and not _behind_name(text, n) and fold(other.split(" ")[0]) in given_names():
            found.append(Mention(word.start, word.end, "P", f"{word.text} {other.split(' ', 1)[1]}"))
    return found


def _behind_name(text: Text, n: int) -> bool:
    """Whether a word goes on with a name: `Bobs Burger and Joe Russo`."""
    before = text.words[n - 1] if n else None
    return bool(
        before and before.capital and before.end + 1 == text.words[n].start and before.start not in text.opening
    )


def _loners(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> list[Mention]:
    """People of one name, known by their role or their list: `Javier Bardem, Zendaya and Chang Chen`."""
    starts, ends = {m.start: m.end for m in whole}, {m.end: m.start for m in whole}
    found, inside = [], covered(whole)
    credited: set[int] = set()
    lasts = {fold(str(m.value)).split(" ")[-1] for m in whole}
    for word in [text.words[n] for n in text.leads]:
        if word.start in blocked or word.start in inside or word.folded in lasts or not _lone_name(text, word):
            continue
        together = _run_together(word)
        if together:
            found.append(Mention(word.start, word.end, "P", together))
            continue
        if _is_credited(text.text, word, ends, credited):
            credited.add(word.start)
            found.append(Mention(word.start, word.end, "P", word.text))
            ends[word.end] = word.start
        elif word.folded in single_names() or _in_list(text.text, word, starts, ends) or _by_role(text.text, word):
            found.append(
                Mention(word.start, without_possessive(word), "P", word.text.removesuffix("'s").removesuffix("’s"))
            )
            ends[word.end] = word.start
    return found


def _run_together(word: Word) -> str:
    """The name that is one word: `Kelly Marie Tran` of `#KellyMarieTran`; empty where there is none."""
    if not _RUN_TOGETHER.fullmatch(word.text):
        return ""
    parts = _PARTS.findall(word.text)
    return " ".join(parts) if fold(parts[0]) in given_names() else ""


def _is_credited(text: str, word: Word, ends: Mapping[int, int], credited: Collection[int]) -> bool:
    """Whether one word stands right behind a credit, or joined to what does: `directed by Ivo and Ada`."""
    before = text[max(0, word.start - 30) : word.start]
    if not before.endswith(_BEFORE_A_CREDIT) or not _ONE_NAME_ENDS.match(text, word.end):
        return False
    if not before.endswith(_BEFORE_THE_NEXT_CREDIT):
        return _CREDITED_BEFORE.search(before) is not None
    joined = _LISTED_BEFORE.search(before)
    previous = ends.get(word.start - len(joined[0])) if joined else None
    if previous in credited:
        return True
    if not joined or (joined[0] == ", " and not _LINE_ENDS.match(text, word.end)):
        return False
    for _ in range(_MOST_LISTED):  # `starring Ada Lund, Ivo Dahl and Vadim`
        if previous is None or _CREDITED_BEFORE.search(text, max(0, previous - 30), previous):
            break
        joined = _LISTED_BEFORE.search(text, max(0, previous - 6), previous)
        previous = ends.get(joined.start()) if joined else None
    return previous is not None


def _in_list(text: str, word: Word, starts: Mapping[int, int], ends: Mapping[int, int]) -> bool:
    """Whether a word stands in a list of people: inside it, as the last of several, or as the first behind a role."""
    comes_next = text[max(0, word.start - 2) : word.start] in _BEFORE_THE_NEXT
    before = _LISTED_BEFORE.search(text, max(0, word.start - 6), word.start) if comes_next else None
    previous = ends.get(before.start()) if before else None
    behind = _LISTED_BEHIND.match(text, word.end, word.end + 50)
    following = starts.get(behind.end()) if behind else None
    if previous is not None and following is not None:
        return True
    if previous is not None and before and before[0].strip(" ,"):
        earlier = _LISTED_BEFORE.search(text, max(0, previous - 6), previous)
        return bool(earlier and earlier.start() in ends) and bool(_LIST_ENDS.match(text, word.end))
    if following is not None:
        again = _LISTED_BEHIND.match(text, following, following + 50)
        several = again is not None and again.end() in starts
        return several or bool(ROLE_BEFORE.search(text, max(0, word.start - 22), word.start))
    return False


def _by_role(text: str, word: Word) -> bool:
    """Whether one word is a person: a given name behind a role (`with Zendaya`), or the maker of what is quoted."""
    if _MADE_BY_ONE.search(text, max(0, word.start - 8), word.start) and _MAKER_ENDS.match(text, word.end):
        return True
    if word.folded not in given_names() or not _LIST_ENDS.match(text, word.end):
        return False
    return bool(_LEADS_BEFORE.search(text, max(0, word.start - 16), word.start))


def _lone_name(text: Text, word: Word) -> bool:
    bare = word.text.removesuffix("'s").removesuffix("’s")
    if not (word.capital and bare.isalpha() and len(bare) > 2):
        return False
    return not text.is_ordinary(word.folded) and text.meaning(word.folded) not in NOT_PEOPLE


def _person_runs(text: Text, blocked: Collection[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name, as (first, last) numbers of words."""
    onward, words = 0, text.words
    open_to_names = [n for n in text.leads if words[n].named and words[n].start not in blocked]
    for position in open_to_names:
        if position < onward or not _may_lead(text, words[position]):
            continue
        last = _last_of_name(text, position, blocked)
        first = _behind_roles(text, position, last)
        last = _before_verb(text, first, last)
        last -= last > first and text.text.startswith(":", words[last].end) and words[last].folded in _LABELS
        if 2 <= sum(w.capital for w in words[first : last + 1]) <= 5:
            yield first, last
        onward = last + 1


def _may_lead(text: Text, word: Word) -> bool:
    """Whether a name may begin with a word, which is no deed and no part of litter or of a work by its name."""
    if word.text in _DEEDS or word.start in text.quiet:
        return False
    return not (text.nouns_have_capitals and _WORK_OF.match(text.text, word.start))


def _last_of_name(text: Text, first: int, blocked: Collection[int]) -> int:
    words, last, single = text.words, first, single_names()
    loud = len(words[first].text) > 3 and words[first].text.isupper()
    while not words[last].text.endswith(_POSSESSIVES) and not joins_role(words[last].text):
        if (last > first and text.owns(words[last])) or words[last].folded in single:
            break
        following = last + 1
        while following < len(words) and words[following].text in PARTICLES and following - last < 3:
            following += 1
        if following >= len(words) or not words[following].named or words[following].start in blocked:
            break
        if not all(_name_gap(text.text[a.end : b.start], a) for a, b in pairwise(words[last : following + 1])):
            break
        if loud and not words[following].text.isupper():
            break  # a title in capitals before its maker: `ANNETTE de Leos Carax`
        if text.nouns_have_capitals and last > first and _mere_noun(text, first, last, following):
            break
        if words[following].start in text.opening or _another_begins(words, last, following):
            break
        if _ends_names(text, words[following]) or _role_follows(words, first, following):
            break
        last = following
    return last


def _ends_names(text: Text, word: Word) -> bool:
    """Whether a word is none of a name; `A` is one only with its dot: `J. A. Bayona`."""
    return word.text in _NO_NAMES and not (word.text == "A" and text.text.startswith(".", word.end))


def _mere_noun(text: Text, first: int, last: int, following: int) -> bool:
    """Whether an ordinary word follows a whole name, or an article: `Adam Driver den Rennfahrer`.

    Behind two given names an ordinary word is the surname: `Anna Maria Herbst`.
    """
    if text.words[last + 1].text in ("den", "der"):
        return True
    if last == first + 1 and text.words[last].folded in given_names():
        return False
    return text.is_ordinary(text.words[following].folded)


def _behind_roles(text: Text, first: int, last: int) -> int:
    """The first word of a run that is no role (`Director`, `Actress`) nor a word of the sentence (`Says`)."""
    words = text.words
    while first < last and _is_role(text, words[first]):
        if first + 1 == last and words[first].folded in given_names():
            break  # "Oscar Isaac" is no winner named Isaac
        if first + 1 == last and _HYPHENED.fullmatch(words[last].text):
            break  # `Park Ji-ho` is somebody, where a `Park` is a place too
        first += 1
        if not text.is_english and words[first].text in PARTICLES:
            first += first < last  # `Regia di Ada Lund`
    return first if _is_korean(text, words[first : last + 1]) else _behind_nouns(text, first, last)


def _behind_nouns(text: Text, first: int, last: int) -> int:
    """The first given name of a run behind words that no name is made of; else its first word."""
    words = text.words
    for n in range(first + 1, last):
        if not _is_no_name(words[n - 1]):
            break
        if words[n].folded in given_names():
            return n
    for n in range(last - 1, first, -1):
        if words[n].folded in given_names() and (_of_the_sentence(text, words[n - 1]) or _noun(text, words[n - 1])):
            return n
    return first


def _is_korean(text: Text, run: Sequence[Word]) -> bool:
    """Whether a run is a Korean name of three words: `Song Tae Ho`."""
    if len(run) != len(_GIVEN_IN_TWO) + 1 or run[0].folded not in _KOREAN_FAMILIES:
        return False
    short = all(w.capital and 1 < len(w.folded) <= most for w, most in zip(run[1:], _GIVEN_IN_TWO, strict=True))
    return short and not text.is_ordinary(run[1].folded)


def _is_no_name(word: Word) -> bool:
    """Whether a word before a whole name is none that names are made of: `Vaudois Benoît Goncerut`."""
    lists = (given_names(), world_names(), surnames(), single_names())
    return len(word.text) > 3 and word.text[1:].islower() and not any(word.folded in names for names in lists)


def _before_verb(text: Text, first: int, last: int) -> int:
    """The last word of a name in a line where all words have capitals: `Emma Stone Goes`, `Dwayne Johnson Loses`."""
    words, third = text.words, first + 2
    if last < third or words[first].folded not in given_names():
        return last
    sentence = text.places.at(words[first].start)
    if sentence is None or sentence.line not in text.shouting:
        return last
    for n in range(third, last + 1):
        if len(words[n - 1].text) == 1:
            continue  # a surname stands behind an initial: `Owen T. Marsh's`
        verb = words[n].text.endswith("s") and not words[n].text.isupper() and words[n].folded not in surnames()
        if (verb or text.is_ordinary(words[n].folded)) and words[n - 1].text not in PARTICLES:
            return n - 1
    return last


def _is_role(text: Text, word: Word) -> bool:
    bare = word.text.casefold().strip(".")
    if bare in ROLE_WORDS or text.meaning(word.folded) in ROLE_WORDS:
        return True
    return text.nouns_have_capitals and word.folded not in given_names() and text.is_ordinary(word.folded)


def _noun(text: Text, word: Word) -> bool:
    """Whether a word before a given name is no name: `Widerstandskämpferin Hilde`, where all nouns have capitals."""
    if not text.nouns_have_capitals or word.folded in given_names():
        return False
    return len(word.text) >= 4 and word.text[1:].islower()


def _of_the_sentence(text: Text, word: Word) -> bool:
    """Whether a word has its capital from where it stands: an ordinary one that opens a sentence, or in a headline."""
    if not text.is_ordinary(word.folded) or word.folded in given_names():
        return False
    sentence = text.places.at(word.start)
    return word.start in text.opening or (sentence is not None and sentence.line in text.shouting)


def _role_follows(words: Sequence[Word], first: int, following: int) -> bool:
    """Whether two whole names stand side by side, an actor's and a role's: `Josh Brolin Gurney Halleck`."""
    if following != first + 2 or following + 1 >= len(words):
        return False
    given = given_names()
    name, role, last = words[first], words[following], words[following + 1]
    beside = last.capital and last.start == role.end + 1 and last.folded not in given
    return beside and name.folded in given and role.folded in given and words[first + 1].folded not in given


def _another_begins(words: Sequence[Word], last: int, following: int) -> bool:
    """Whether what follows a particle is a whole name of its own: `James Bond de Daniel Craig`."""
    if following == last + 1 or following + 1 >= len(words):
        return False
    beyond = words[following + 1]
    if beyond.text in PARTICLES and following + 2 < len(words):
        beyond = words[following + 2]
    return words[following].folded in given_names() and beyond.capital and beyond.start == words[following].end + 1


def _name_gap(gap: str, before: Word) -> bool:
    return gap in (" ", "\u00a0", "-", "_") or (gap in (". ", ".") and len(before.text) <= 3)


def person_weight(text: Text, first: int, last: int) -> float:
    """How much a run looks like a person: given names and rare words for, ordinary words against, and its company."""
    weight = text.weights.get((first, last))
    if weight is None:
        weight = text.weights[first, last] = _person_weight(text, first, last)
    return weight


def _person_weight(text: Text, first: int, last: int) -> float:
    run = [w for w in text.words[first : last + 1] if w.capital]
    folded = [w.folded for w in run]
    given = folded[0].split("-")[0] in given_names() or run[0].text.split("-")[0].casefold() in given_names()
    given = given or (len(run) == 2 and bool(_HYPHENED.fullmatch(run[1].text))) or _is_korean(text, run)
    means = [text.meaning(f) for f in folded]
    if any(m in NOT_PEOPLE and not (given and m in _SURNAMES_TOO) for m in means[1:]):
        return 0.0
    if means[0] in NOT_PEOPLE and not given:
        return 0.0
    weight = 2.5 if given else 0.5 + _of_the_world(folded)
    weight += 1.2 * (len(folded[0]) == 1 and text.text.startswith(".", run[0].start + 1))
    named = (given and folded[0] not in _WORDS_TOO) or folded[0] in world_names()
    for f in folded[1 if given else 0 :]:
        weight += -0.9 if text.is_ordinary(f) or (not named and text.is_common(f)) else 0.4
    if folded[0] in _WORDS_TOO and all(text.is_ordinary(f) or text.is_common(f) for f in folded[1:]):
        weight -= 0.9
    if not named and len(folded) > 1 and text.is_ordinary(folded[0]) and text.is_ordinary(f"{folded[-1]}s"):
        weight -= 1.3  # as in `Gold Miner's Daughter`
    weight -= 3.0 * (run[0].text.casefold() in CONNECTORS)
    weight -= 0.5 * (len(run) > 3)
    weight -= 1.0 * all(w.text.isupper() for w in run)
    return weight + _company(text, run[0].start, text.end_of_name(run[-1]))


def _of_the_world(folded: Sequence[str]) -> float:
    """How much the words of a run are names that are rarer in English film press: `Srinidhi Shetty`, `Gong Li`."""
    if len(folded[0]) == 1:
        return 0.0
    given = any(part in given_names() or part in world_names() for part in (folded[0], folded[0].split("-")[0]))
    last = folded[-1] in surnames() or folded[-1].split("-")[-1] in surnames()
    last = last or _OF_SURNAMES.fullmatch(folded[-1]) is not None
    family_first = (
        len(folded) <= _EASTERN
        and folded[0] in surnames()
        and (folded[-1] in world_names() or folded[-1] in given_names())
    )
    return 1.0 * given + 0.6 * last + 0.6 * (family_first and not given)


def _company(text: Text, start: int, end: int) -> float:
    """How much the words around a run speak for a person."""
    weight = 0.0
    printed = text.text[max(0, start - 22) : start]
    before = _SPACES.sub(" ", text.rendered.before(start, 22))
    if text.names_go_on_from(printed) or _BEHIND_YEAR.search(printed):
        pass  # of a title, or of a name: `De Arte Lunae`; or in a list of films, as `Gold Miner's Daughter`
    elif ROLE_BEFORE.search(before) or (printed != before and ROLE_BEFORE.search(printed)):
        weight += 1.5
    elif before.endswith((", ", " and ", "& ", "with ", " by ")):
        weight += 0.5
    elif printed.endswith(("'s ", "’s ")) and "." not in text.text[start:end]:
        weight -= 0.8  # what somebody owns is a film more often than a person, initials aside
    if text.text.startswith(" (", end) and _MADE_THEN.match(text.text, end):
        weight -= 3.0
    elif text.rendered.match(PERSON_AFTER, end):
        weight += 0.4
    if _GOES_ON.match(text.text, end, end + 6):
        weight += 0.3
    if text.nouns_have_capitals and _OWNS_FILM.match(text.rendered.behind(end, 60)):
        weight += 0.8
    return weight


_MADE_THEN = re.compile(
    r" \((?:19|20)\d\d\),? (?:(?:his|her|their|a|an|the|was|is|won|which|about) )+(?:[\w-]+,? ){0,4}?"
    r"(?:films?|feature|movie|debut|documentary|drama|comedy|thriller|western|horror|biopic|short|portrait|remake|sequel|story)\b"
)
"""Behind a title that is somebody's name: `Ada Lund (2009), his first feature`."""


_SURNAME_FIRST = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
"""Names whose first word is the surname: `Hong Min-seo`."""
_GOES_ON_IN_CAPITALS = re.compile(r"[ -][A-Z]")


def _in_another_name(text: Text, n: int) -> bool:
    """Whether a surname is but a word of a name: `Park Avenue`, `Ashdown Park`."""
    word, before = text.words[n], text.words[n - 1] if n else None
    beside = before and before.capital and text.text[before.end : word.start] == " "
    goes_on = _GOES_ON_IN_CAPITALS.match(text.text, word.end)
    return bool(goes_on or (before and beside and not text.is_ordinary(before.folded)))


def _surnames(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> Iterator[Mention]:
    """Surnames (and one-word names) of people who were named in full somewhere in the text."""
    inside = covered(whole)
    full: dict[str, str] = {}
    eastern: set[str] = set()
    for mention in whole:
        name = str(mention.value)
        last = fold(name).split(" ")[-1]
        if "-" in name and _SURNAME_FIRST.fullmatch(name):
            last = fold(name).split(" ")[0]
            eastern.add(last)
        full.setdefault(last, name)
    for n in text.leads:
        word = text.words[n]
        if not word.capital or word.start in inside or word.start in blocked or word.start in text.quiet:
            continue
        person = full.get(word.folded) or (full.get(word.folded[:-1]) if text.owns(word) else None)
        if person and len(word.folded) > 2 and not (word.folded in eastern and _in_another_name(text, n)):
            yield Mention(word.start, text.end_of_name(word), "P", person)
