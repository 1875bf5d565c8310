"""Names that the vocabulary knows, found in a text: services, festivals, companies, territories, genres."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from daybill import vocabulary
from daybill.claims.lexicon import given_names, ordinary_words
from daybill.claims.sentences import WORD
from daybill.grammar import Mention, Sign
from daybill.literals import Gated
from daybill.spelling import fold

# Where two sorts know the same name the earlier one wins ("Amazon" is a service before it is a company).
SORTS: tuple[tuple[str, Sign], ...] = (
    ("festival", "E"),
    ("service", "S"),
    ("distributor", "O"),
    ("company", "O"),
    ("territory", "T"),
    ("genre", "G"),
    ("language", "L"),
    ("place", "C"),
)
_FESTIVAL_TALK = Gated(
    r"premi|prize|award|jury|festival|\bfest\b|lion|bear|\bbow(?:ed|s| at| in)\b|compet|unveil|screen(?!play|writ)|"
    r"(?<!directorial )(?<!directing )(?<!feature )(?<!film )debut(?! (?:feature|film|movie|drama|comedy|thriller|"
    r"short))|"
    r"select(?!ed? (?:theat|cinema|cit|market|screen|location|engagement))|"
    r"palm|winner|\bwon\b|\btook home\b|\bbest (?:director|act(?:or|ress)|screenplay)\b|honou?r|launch|acclaim|"
    r"first (?:seen|show|screen)|\bseen at|critics|goldene|leon|orso|played|"
    r"anteprima|sección oficial|selezion|seleção|palmar|aufführ|première|"
    r"estreno mundial|estreia mundial|concors|concurso|"
    r"opens with|closes with|opener|opening (?:night|film)|closing (?:night|film)|line-?up|"
    r"wettbewerb|compétition|competi|présent|presentat|presentad|apresentad|sélection|selecci|mostra",
    re.IGNORECASE,
)

_PLACED = Gated(
    r"\b(?:Fest|Festival|fest|festival),? in $|\b(?:born|shot|set|lives|based|filmed|theaters?|cinemas) in $|"
    r"\b(?:opens?|opened|opening|releases?|released|expands?|rolls? out|run|engagement) (?:[^.;:,()\n]{0,60} )?"
    r"in (?:[A-Z][\w.]+(?: [A-Z][\w.]+)?(?:,| and|, and) )?$"
)
"""What leads up to a town that is no more than where something is: `opens in New York and`."""
_GOES_ON = re.compile(r"[,;:)'’/-]| ?[a-z\d(&]")
"""Behind a dot that ends no sentence: `Warner Bros. has`."""
_HAS_CINEMA = re.compile(
    r"['’]s? (?:[A-Z][\w.&’'-]{0,20} ){1,3}?(?:Cent(?:er|re)|Theat(?:er|re)s?|Cinemas?|Cinematheque|Forum|"
    r"Picturehouse)\b"
)
"""Behind a town: `New York's Paris Theater`."""
_SOME_FESTIVAL = Gated(
    r"(?<![\w’'-])(?P<name>(?!(?:The|This|That|A|An|At|In|Our|His|Her|Its|Their|No|Every|Each|Another|What|When|And|"
    r"For|"
    r"Annual|Film|Festivals?|Fall|Spring|Summer|Winter|Autumn)\b)(?:[A-Z][\w’'&.+-]*[\w+] (?:(?:of|de|del|di|du|des|"
    r"d’|y|and|&) )?){1,6}"
    r"(?:Festival|Filmfest|FilmFest|Film Fest|Fest)|Festival (?:(?:du|de|del|di|des|da|do|la|le|d['’]|"
    r"[IiCcFf][\w]+) ?){1,5}"
    r"[A-Z]\w+)(?![\w-])"
)
_NO_FILM_FESTIVAL = re.compile(
    r"\b(?:Music|Food|Wine|Beer|Book|Literary|Literature|Jazz|Folk|Rock|Dance|Comedy|Theatre|Theater|Fringe|Games?|"
    r"Arts|Poetry|Opera|Writers|Lantern|Light|Harvest|Renaissance|Burger|Spring|Moon|Boat|Kite|Pride|Tribune|Radio|TV|"
    r"Television|Advertising|Creativity)\b"
)
_ELIDED = re.compile(r"[a-zà-ÿ]{1,5}['’](?=[^\W\d_a-zà-öø-ÿ])")
"""A small word that has lost its vowel before a name."""
_TOGETHER = re.compile(
    r"(?P<first>by|with|from|of|and|starring|directors?|di|mit|von|avec|(?!(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|El|Al|San|O|D|Da|Jo|Ly|Ja|Ta|Sha|Ke|Ra)[A-Z])[^\W\d_]*[a-zà-ÿ])"
    r"(?P<last>[A-ZÀ-Ý][a-zà-ÿ]{2,})"
)
_SMALL = frozenset({"by", "with", "from", "of", "and", "starring", "director", "directors", "di", "mit", "von", "avec"})
"""Words that crawls run together with the name behind them: `byEliza Hittman`."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_HEADLINE = 1000
"""How far back the line of a name is looked at: longer lines are no headlines."""

Candidate = tuple[Sign, str, vocabulary.Entry, bool]
"""What a name may mean: its sign, sort and entry, and whether only in likely company."""


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of the text: where it stands, how it is printed, and folded."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool
    """Whether it begins with a capital."""
    named: bool
    """Whether it is printed as a part of a person's name is: with a capital, no digits, and no plus at its end."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """What a vocabulary mention names."""

    id: str
    sort: str
    shown: str
    """As printed in the text."""
    entry: vocabulary.Entry


@cache
def company_names() -> frozenset[str]:
    """What companies are called, folded, and what they are called in likely company only."""
    companies = (*vocabulary.entries("distributor"), *vocabulary.entries("company"))
    return frozenset(fold(name) for entry in companies for name in (*entry.names, *entry.near))


def words(text: str, *, elides: bool = False) -> tuple[Word, ...]:
    """All words of a text; `elides`: in a language that joins small words to names (`d'Agnès` is two)."""
    if elides:
        return tuple(
            _word(start, text[start:end]) for m in WORD.finditer(text) for start, end in _parts(text, *m.span())
        )
    found: list[Word] = []
    end = 0
    for shown in WORD.findall(text):
        start = text.find(shown, end)  # no letter stands between two words
        end = start + len(shown)
        cut = _cut(shown)
        found.extend((_word(start, shown[:cut]), _word(start + cut, shown[cut:])) if cut else (_word(start, shown),))
    return tuple(found)


def _parts(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    elided = _ELIDED.match(text, start, end)
    return ((start, elided.end()), (elided.end(), end)) if elided else ((start, end),)


_WITH_YEAR = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}(?:19|20)\d\d")
"""A word that a crawl ran together with the year behind it: `Italy2022`."""
_OF_COMPANIES = ("-distributed", "-released", "-acquired", "-backed", "-owned")


@lru_cache(maxsize=65536)
def _cut(shown: str) -> int:
    """Where a word is two that a crawl ran together, the second a given name: `MortimerBella`; 0 where it is one.

    What is told of a company behind a hyphen is a word of its own (`A24-distributed`), and so is a year (`Italy2022`).
    """
    if shown.endswith(_OF_COMPANIES):
        return shown.rindex("-")
    if shown[-1].isdigit() and _WITH_YEAR.fullmatch(shown):
        return len(shown) - 4
    together = None if shown.islower() or shown.istitle() or shown.isupper() else _TOGETHER.fullmatch(shown)
    if not together:
        return 0
    first, last = together["first"], together["last"]
    two_names = last.casefold() in given_names() and first[0].isupper() and fold(first) not in given_names()
    return len(first) if first in _SMALL or two_names else 0


def _word(start: int, shown: str) -> Word:
    folded, capital, named = _print(shown)
    return Word(start, start + len(shown), shown, folded, capital, named)


@lru_cache(maxsize=65536)
def _print(shown: str) -> tuple[str, bool, bool]:
    """A printed word folded, whether it begins with a capital, and whether it may be part of a person's name."""
    capital = shown[0].isupper()
    return fold_word(shown), capital, capital and not any(c.isdigit() for c in shown) and not shown.endswith("+")


@lru_cache(maxsize=65536)
def fold_word(text: str) -> str:
    """One word, folded; dots inside are dropped (`U.S` -> `us`), a closing plus is kept as a word."""
    plus = text.endswith("+")
    text = text.replace(".", "")
    for mark in ("'s", "’s"):
        text = text.removesuffix(mark)
    return fold(text).replace(" ", "") + ("+" if plus else "")


def known_names(text: str, found: Sequence[Word]) -> list[Mention]:
    """Every name of the vocabulary, longest first, none overlapping; in the order of the text."""
    table, longest = _table()
    pairs = _pairs()
    mentions: list[Mention] = []
    onward = 0
    for position, word in enumerate(found):
        if position < onward:
            continue
        most = longest.get(word.folded, 0)
        if not most:
            if "-" in word.text:
                mentions.extend(_halves(word, table))
            continue
        most = min(most, len(found) - position)
        if most > 1 and f"{word.folded} {found[position + 1].folded}" not in pairs:
            most = 1
        mention, length = None, 1
        if most > 1 or word.folded in table:
            mention, length = _name_at(text, found, position, most)
        if mention:
            mentions.append(mention)
        elif "-" in word.text:
            mentions.extend(_halves(word, table))
        onward = position + length
    return _with_festivals(text, mentions)


def _with_festivals(text: str, mentions: list[Mention]) -> list[Mention]:
    """With the festivals that no list holds but whose names say what they are: `the Salt Lake Animation Festival`."""
    told = [m for m in mentions if m.sign == "E"]
    more: list[Mention] = []
    for found in _SOME_FESTIVAL.finditer(text):
        start, end = found.span("name")
        if any(m.start < end and start < m.end for m in told) or _NO_FILM_FESTIVAL.search(found["name"]):
            continue
        entry = vocabulary.Entry(id=found["name"], names=(found["name"],))
        more.append(Mention(start, end, "E", Named(entry.id, "festival", found["name"], entry)))
    if not more:
        return mentions
    kept = [m for m in mentions if not any(f.start < m.end and m.start < f.end for f in more)]
    return sorted((*kept, *more), key=lambda m: m.start)


def _name_at(text: str, found: Sequence[Word], position: int, most: int) -> tuple[Mention | None, int]:
    """The longest name of at most so many words that begins at a word, and how many words to go on."""
    table, _ = _table()
    for length in range(most, 0, -1):
        run = found[position : position + length]
        candidates = table.get(" ".join([w.folded for w in run]))
        if candidates and _together(text, run):
            mention = next(_accepted(text, found, position, run, candidates), None)
            if mention:
                return mention, length
    return None, 1


_NO_GENRES = frozenset({"live-action", "call-to-action", "class-action", "in-action"})
"""Words with a genre behind their hyphen that name none."""


def _halves(word: Word, table: Mapping[str, Sequence[Candidate]]) -> Iterator[Mention]:
    """`Norwegian` in `Norwegian-language`, both in `Belgian-French`; a genre by its last part: `folk-horror`."""
    for sign, sort, entry, near in table.get(fold_word(word.text.rsplit("-", 1)[1]), ()):
        if sort == "genre" and not near and word.text.lower() not in _NO_GENRES:
            yield Mention(word.start, word.end, sign, Named(entry.id, sort, word.text, entry))
            return
    joined = list(_joined(word, table))
    if joined:
        yield from joined
        return
    start = word.start
    for half in word.text.split("-"):
        for sign, sort, entry, near in table.get(fold_word(half), ()):
            if sort in ("territory", "language") and not near and half[:1].isupper():
                yield Mention(start, start + len(half), sign, Named(entry.id, sort, half, entry))
                break
        else:
            return
        start += len(half) + 1


def _joined(word: Word, table: Mapping[str, Sequence[Candidate]]) -> Iterator[Mention]:
    """The countries of one word: `franco-belge`, `Austro-German`."""
    *firsts, last = parts = word.text.split("-")
    named = [_joined_forms().get(part.lower()) for part in firsts]
    ends = [entry for _, sort, entry, _ in table.get(fold_word(last), ()) if sort == "territory"]
    if None in named or not ends or not any(last.lower() == form.lower() for form in ends[0].demonyms):
        return
    start = word.start
    for part, entry in zip(parts, (*named, ends[0]), strict=True):
        if entry:
            yield Mention(start, start + len(part), "T", Named(entry.id, "territory", part, entry))
        start += len(part) + 1


@cache
def _joined_forms() -> Mapping[str, vocabulary.Entry]:
    return {form: entry for entry in vocabulary.entries("territory") for form in entry.joined}


def _accepted(
    text: str, found: Sequence[Word], position: int, run: Sequence[Word], candidates: Sequence[Candidate]
) -> Iterator[Mention]:
    """What a run of words may name where it stands."""
    start, end = run[0].start, _end_of_name(text, run[-1])
    for sign, sort, entry, near in candidates:
        capital = run[0].capital or run[0].text[0].isdigit() or run[0].text[1:2].isupper()  # eOne
        if sign != "G" and not (capital or _small(text[start:end], entry)):
            continue
        if sort in ("territory", "language") and (
            run[0].text in {"us", "Us"} or _accent_lost(text[start : run[-1].end], entry)
        ):
            continue
        if sign == "O" and run[-1].text in _SHOWN:
            continue
        if near and not (
            _among_festivals(text, run, entry) if sort == "festival" else _stands_free(text, found, position, run)
        ):
            continue
        if text.startswith(".", end) and _GOES_ON.match(text, end + 1) and f"{text[start:end]}." in entry.names:
            end += 1
        yield Mention(start, end, sign, Named(entry.id, sort, text[start:end], entry))


_SHOWN = frozenset({"film", "films", "movies", "pictures"})
"""What a company shows, which is not a part of its name: `A24 films`."""
_ENDINGS = frozenset(
    (
        *("pictures", "films", "film", "studio", "studios", "entertainment", "releasing", "distribution", "production"),
        *("productions", "group", "media", "company", "laboratories", "international", "animation"),
    )
)
_FARTHEST = 3
"""How many words behind a known name its whole name may end."""


def whole_companies(text: str, found: Sequence[Word], named: Sequence[Mention]) -> list[Mention]:
    """The names of a text, with all of those of companies that go on as others do: `Neon Pictures`, `Neon Heart Film`.

    With another word before its last the name is another company's.
    """
    whole: list[Mention] = []
    for number, mention in enumerate(named):
        if whole and mention.start < whole[-1].end:
            continue
        value, end = mention.value, 0
        if mention.sign == "O" and isinstance(value, Named) and text.startswith(" ", mention.end):
            onward = next((m.start for m in named[number + 1 : number + _FARTHEST] if m.sign != "G"), len(text))
            end = _end_of_whole(text, found, mention, onward)
            value = _longer(value, text[mention.start : end]) if end else value
        whole.append(Mention(mention.start, end, "O", value) if end else mention)
    return whole


def _longer(value: Named, shown: str) -> Named:
    """A company whose name goes on: the same, or another where more than one word is new."""
    if shown.count(" ") == value.shown.count(" ") + 1:
        return Named(value.id, value.sort, shown, value.entry)
    entry = vocabulary.Entry(id=fold(shown), names=(shown,), sort=value.entry.sort)
    return Named(entry.id, value.sort, shown, entry)


def _end_of_whole(text: str, found: Sequence[Word], mention: Mention, onward: int) -> int:
    """Where the whole name of a company ends that begins with a known one; 0 where nothing more is its name's."""
    first = bisect_left(found, mention.end, key=lambda word: word.start)
    run = found[first : first + _FARTHEST]
    end = mention.end
    for size, word in enumerate(run):
        if not word.named or text[end : word.start] != " " or word.start >= onward or _ends_as_owner(run[:size]):
            return 0
        if word.folded in _ENDINGS:
            closes = text[word.end : word.end + _HEADLINE].split("\n", maxsplit=1)[0].rstrip()[-1:] in _CLOSING
            return _end_of_name(text, word) if closes or not _in_headline(text, run[: size + 1]) else 0
        end = word.end
    return 0


_CLOSING = (*'.!?…”"',)
"""What closes the line of a sentence."""


def _ends_as_owner(run: Sequence[Word]) -> bool:
    return any(word.text.endswith(("'s", "’s", "'", "’")) for word in run)


def _small(shown: str, entry: vocabulary.Entry) -> bool:
    """Whether a name is one that its language sets in lower case: `französischen`, `italiana`."""
    return shown in entry.demonyms and shown not in ordinary_words()


def _end_of_name(text: str, last: Word) -> int:
    """Where a name ends: before its possessive, behind the last dot of `U.S.`."""
    end = last.end - 2 if last.text.endswith(("'s", "’s")) else last.end
    return end + ("." in last.text and text.startswith(".", end))


def _accent_lost(shown: str, entry: vocabulary.Entry) -> bool:
    """Whether printed words are a territory's name only once accents are dropped: `Frances` is no `francés`."""
    if not shown.isascii():
        return False
    bare = shown.replace(".", "").replace("'s", "").casefold()
    plain = (n.replace(".", "").casefold() for n in (*entry.names, *entry.demonyms, *entry.near) if n.isascii())
    return bare not in plain


def _together(text: str, run: Sequence[Word]) -> bool:
    """Whether the words follow each other as a name does: nothing but a space, hyphen or dot between."""
    return all(b.start - a.end <= 3 and not set(text[a.end : b.start]) - set(" .-&'’\u00a0/") for a, b in pairwise(run))


def _among_festivals(text: str, run: Sequence[Word], entry: vocabulary.Entry) -> bool:
    """Whether the name of a town means its festival: there is talk of festivals, and it is not where something is.

    Where the text names that festival in full, it need not be right beside the town.
    """
    start = max(0, run[0].start - 90)
    if _PLACED.search(text[start : run[0].start]) or _HAS_CINEMA.match(text, _end_of_name(text, run[-1])):
        return False
    return bool(_FESTIVAL_TALK.search(text[start : run[-1].end + 60])) or _in_full(text, entry.names)


@lru_cache(maxsize=1024)
def _in_full(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text names a festival by more than its town."""
    return any(" " in name and name in text for name in names)


def _stands_free(text: str, found: Sequence[Word], position: int, run: Sequence[Word]) -> bool:
    """Whether a risky name is no part of a longer one, as far as capitals tell."""
    if _in_headline(text, run):
        return True
    after = found[position + len(run)] if position + len(run) < len(found) else None
    before = found[position - 1] if position else None
    joined_behind = after and after.capital and after.start == run[-1].end + 1 and not _OF_A_DAY.match(after.folded)
    part = before and before.capital and before.text not in _OPENS_A_SENTENCE
    joined_before = before and part and before.end == run[0].start - 1 and text[before.end] == " "
    return not (joined_behind or joined_before)


_OPENS_A_SENTENCE = frozenset({"On", "Via", "At", "From", "And", "But", "Only", "Also", "To"})
"""Words with the capital of their sentence, which are no part of the name behind them: `On Amazon: …`."""
_OF_A_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|(?:septem|octo|novem|decem)ber|march|april|may|june|july|"
    r"august|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$"
)
"""A day behind a name is no part of it: `on Peacock Friday`."""


def _in_headline(text: str, run: Sequence[Word]) -> bool:
    """Whether a line is in title case, so that capitals say nothing."""
    line_start = text.rfind("\n", max(0, run[0].start - _HEADLINE), run[0].start) + 1
    if not line_start and run[0].start > _HEADLINE:
        return False
    line = text[line_start : run[-1].end + 80].split("\n", maxsplit=1)[0]
    long_words = _LONG_WORD.findall(line)
    return len(long_words) > 3 and sum(w[0].isupper() for w in long_words) > 0.75 * len(long_words)


@cache
def _pairs() -> frozenset[str]:
    """The first two words of every name of several."""
    table, _ = _table()
    return frozenset(" ".join(name.split(" ")[:2]) for name in table if " " in name)


@cache
def _table() -> tuple[dict[str, list[Candidate]], dict[str, int]]:
    """Folded name -> what it may mean; first word -> number of words of the longest name that begins with it."""
    table: dict[str, list[Candidate]] = {}
    longest: dict[str, int] = {}
    for sort, sign in SORTS:
        for entry in vocabulary.entries(sort):
            for near, names in ((False, entry.names), (False, entry.demonyms), (True, entry.near)):
                for name in names:
                    for key in dict.fromkeys(tuple(w.folded for w in words(name, elides=e)) for e in (False, True)):
                        table.setdefault(" ".join(key), []).append((sign, sort, entry, near))
                        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return table, longest
