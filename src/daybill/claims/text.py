"""A text with what finding names in it asks again and again: its words, its loud lines, what is taken already."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from daybill.claims.glossing import rendered
from daybill.claims.lexicon import (
    CAPITAL_PARTICLES,
    CONNECTORS,
    DATA,
    OPENERS,
    SLUG_NOISE,
    SMALL_THOUGH_LONG,
    common_words,
    given_names,
    names_in_s,
    ordinary_words,
    single_names,
    surnames,
    world_names,
)
from daybill.claims.sentences import Places, Sentence
from daybill.claims.words import Named, Word
from daybill.grammar import Mention
from daybill.languages.glossary import glossary
from daybill.model import Article
from daybill.spelling import fold

JOINED_ROLE = re.compile(r"-(?:directed|helmed|starring|led|fronted|penned|produced|starrer|written|scripted|winning)$")
"""What a hyphen joins to a name that is not part of it: `Lund-directed`."""

_OWNED_BEHIND = re.compile(r" (?:[a-zäöüß]+(?:e[rsmn]?) ){0,3}(?:[„“\"»›‚'*]|[^\W\d_a-zäöüß])")
_LONGEST_TITLE = 90
_SUM = re.compile(r"[A-Z]{0,3}[$£€₹¥]?\d[\d.,]*(?:m|mn|bn|k)\b.*")
"""A sum of money: `SEK20m`, `US$5m`."""
_SHORTEST_FOREIGN = 4
_ENDS_ENGLISH = re.compile(r"(?:ing|ed|ly|ness)$")
"""How English goes on from words that its dictionaries have."""
_WITH_TALK = re.compile(r" \+ (?:Q ?& ?A|intro|talk|panel|discussion|live)\b", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:199|20[0-3])\d|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")
"""Or a digit."""
_SHORT_FOR = re.compile(r"\b(?:vs|VS|D[rR]|M[rR]|M[rR][sS]|S[tT]|V[oO][lL]|P[tT]|N[oO](?=\. \d)|[A-Z])\. ")
_SLUG_BREAK = re.compile(r"[^a-z0-9]+")
_SLUG_ENDINGS = frozenset({"html", "htm", "php", "amp", "article", "aspx", "asp", "shtml"})
_LONG = 6
_SLUG_WORDS = 100
"""How many words of an address are read: far more than any desk writes."""


class Text:
    """A text with what finding names asks of it again and again; sets hold places of characters."""

    def __init__(
        self, article: Article, words: Sequence[Word], sentences: Sequence[Sentence], taken: Sequence[Mention]
    ) -> None:
        self.article = article
        self.text = article.text
        self.words = words
        self.leads = [n for n, w in enumerate(words) if w.capital or w.text[0].isdigit()]
        """The numbers of the words with which a title or a name may begin: with a capital, or with a digit."""
        self.sentences = tuple(sentences)
        self.mentions = tuple(taken)
        self._mention_starts = [m.start for m in taken]
        by_sign: dict[str, list[Mention]] = defaultdict(list)
        for mention in taken:
            by_sign[mention.sign].append(mention)
        self.genres = covered(by_sign["G"])
        places, prizes, services = covered((*by_sign["T"], *by_sign["C"])), by_sign["A"], by_sign["S"]
        self.taken = covered(m for m in taken if m.sign != "G")
        self.taken_by_one_word = covered(m for m in taken if _may_be_a_name(m))
        self.places_named = places | covered(by_sign["L"])
        self.is_english = article.language in (None, "en")
        cities = covered(m for m in by_sign["E"] if self.is_english and self.text[m.start : m.end].isalpha())
        self.named_places = places | self.genres | cities
        """Of countries, cities (by which festivals go too) and genres, which titles have in them: `Grace of Monaco`."""
        self.prizes = covered(prizes)
        self.services = covered(services)
        self.dates = by_sign["D"]
        self._date_starts = [d.start for d in self.dates]
        self.weights: dict[tuple[int, int], float] = {}
        """How much runs of words look like people: people are looked for before the titles are known and after."""
        self.like_titles: dict[tuple[int, int, bool], bool] = {}
        """What `title_like` found, which is asked of one stretch by every way of marking titles."""
        self.rendered = rendered(article.text, article.language)
        self._glossary = glossary(article.language or "en")
        self.nouns_have_capitals = bool(self._glossary and self._glossary.nouns_have_capitals)
        self.slug = _slug(article.url)
        self.slug_words = frozenset(self.slug)
        self.slug_parts = _slug_parts(article.url)
        self.quiet = covered(s for s in sentences if s.sort == "furniture")
        self.never_titles = self._glossary.never_titles if self._glossary else frozenset()
        """Folded headings and labels of the language's press."""
        self.outlet_name = _outlet_name(article)
        self.no_titles = self.quiet | self.prizes | (_headings(self) if self.never_titles else set())
        """Of furniture, prizes and such headings."""
        self.told = tuple(s for s in self.sentences if s.sort != "furniture")
        self.lines = tuple(_lines(self.text, self.told))
        """The first sentence of each line that is no furniture, and where the line ends."""
        self.first_line = self.told[0].line if self.told else -1
        self.places = Places(sentences)
        self.opening = {s.start for s in sentences}
        self._word_starts = [w.start for w in words]
        loud = {s.line: s for s in sentences if self._loud(s)}
        # The last words of a paragraph, in brackets, may be loud and make no headline of it.
        self.shouting = {n for n, s in loud.items() if not self._closes_paragraph(s)}

    def _loud(self, sentence: Sentence) -> bool:
        """Whether a line is set in capitals or in title case, so that a capital says nothing there."""
        if self.text[sentence.start : sentence.end].rstrip("”\"’' ")[-1:] in tuple(".:;,"):
            return False  # prose that names many people is not a headline
        inside = [w for w in self.words_of(sentence) if len(w.text) > 3 and w.text[0].isalpha()]
        if len(inside) <= 3 or sum(w.capital for w in inside) <= 0.75 * len(inside):
            return False
        return all(w.capital or len(w.text) < _LONG or w.folded in SMALL_THOUGH_LONG for w in inside)

    def _closes_paragraph(self, sentence: Sentence) -> bool:
        """Whether brackets hold a whole sentence, behind others on its line."""
        shown = self.text[sentence.start : sentence.end]
        return shown.startswith("(") and shown.endswith(".)") and self.text[sentence.start - 1 : sentence.start] == " "

    def meaning(self, word: str) -> str:
        """A folded word; in English where the text is in another language and its glossary knows the word."""
        return self._glossary.folded.get(word, word) if self._glossary else word

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word is one that names nothing."""
        return word in ordinary_words() or bool(self._glossary and self._glossary.is_ordinary(word))

    def is_common(self, word: str) -> bool:
        """Whether a folded word of an English text is one that a dictionary has, and no list of names."""
        return self.is_english and word in common_words()

    def opens_sentences(self, word: str) -> bool:
        """Whether a folded word at the start of a sentence is there because a sentence needs it."""
        if self._glossary is None or word in OPENERS:
            return word in OPENERS
        return word in self._glossary.folded and self._glossary.folded[word] not in ("the", "a")

    def dates_near(self, place: int) -> Sequence[Mention]:
        """The dates that begin at a place or are the last to begin before it."""
        n = bisect_right(self._date_starts, place)
        return self.dates[max(0, n - 1) : n]

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """What is named from a place on and before another."""
        starts = self._mention_starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def owns(self, word: Word) -> bool:
        """Whether a word is a name with the bare `s` by which German makes it an owner: `Ada Lunds neuer Film`."""
        if not (self.nouns_have_capitals and word.capital and word.text.endswith("s") and len(word.text) > 3):
            return False
        if word.text.endswith(("ss", "us", "'s", "’s")) or word.folded in names_in_s():
            return False
        return _OWNED_BEHIND.match(self.text, word.end) is not None

    def names_go_on_from(self, before: str) -> bool:
        """Whether words end with `De`, `Von`, which with a capital belong to a name in English, and say no maker."""
        return self.is_english and before.endswith(CAPITAL_PARTICLES)

    def end_of_name(self, word: Word) -> int:
        """Where a name ends that ends with a word: before its possessive, or the role that a hyphen joins to it."""
        return word.end - 1 if self.owns(word) else without_possessive(word)

    def words_of(self, sentence: Sentence) -> Sequence[Word]:
        """The words of a sentence."""
        return self.words[bisect_left(self._word_starts, sentence.start) : bisect_left(self._word_starts, sentence.end)]


def _lines(text: str, told: Sequence[Sentence]) -> Iterator[tuple[Sentence, int]]:
    line = -1
    for sentence in told:
        if sentence.line != line:
            line = sentence.line
            end = text.find("\n", sentence.start)
            yield sentence, end if end >= 0 else len(text)


def _headings(text: Text) -> set[int]:
    """The places of lines that are such headings."""
    return covered(s for s in text.sentences if fold(text.text[s.start : s.end]) in text.never_titles)


def joins_role(word: str) -> bool:
    """Whether a hyphen joins a role to a name: `Lund-directed`."""
    return "-" in word and JOINED_ROLE.search(word) is not None


def _may_be_a_name(mention: Mention) -> bool:
    """Whether what names something else may be a person's name too: one word, no nationality."""
    named = mention.value
    if not isinstance(named, Named) or mention.sign not in "TCSOE" or " " in named.shown:
        return False
    return named.shown not in named.entry.demonyms


class Stretches:
    """Many stretches of a text, asked at once what would else be asked of each."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether any shares a character with a stretch."""
        return self._reach(bisect_left(self._starts, end)) > start

    def surround(self, start: int, end: int) -> bool:
        """Whether any holds the whole of a stretch and more."""
        return (
            self._reach(bisect_left(self._starts, start)) >= end or self._reach(bisect_right(self._starts, start)) > end
        )

    def _reach(self, first: int) -> int:
        """Where the last of the first so many ends."""
        return self._furthest[first - 1] if first else -1


def covered(stretches: Iterable[Mention | Sentence]) -> set[int]:
    """The place of every character in some stretches."""
    places: set[int] = set()
    for s in stretches:
        places.update(range(s.start, s.end))
    return places


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the comma or full stop that typography puts inside the quotes, and without a possessive."""
    while start < end and (text[start].isspace() or (text[start] in ">•·▪►–" and text[start + 1 : start + 2] == " ")):
        start += 1
    while start < end and text[end - 1] in ",.;:* \u00a0" and not text.endswith("...", start, end):
        end -= 1
    return start, end - 2 * text.endswith(("'s", "’s"), start, end)


def before_origin(text: Text, start: int, end: int) -> int:
    """Where a title ends that has its country in brackets behind it: `Drift Home (Norway), directed by Ada Lund`."""
    opens = before_brackets(text, start, end)
    named = opens + 2 + 4 * text.text.startswith("the ", opens + 2)
    return opens if opens < end and named in text.places_named else end


def before_brackets(text: Text, start: int, end: int) -> int:
    """Where a stretch ends without the brackets that close it, if they do and leave anything: `Salt Road (Focus)`."""
    opens = text.text.rfind(" (", start, end) if text.text.startswith(")", end - 1) else start
    return opens if opens > start else end


def title_like(text: Text, start: int, end: int, *, quoted: bool) -> bool:
    """Whether words are set as a title: capitals on all but the small words, and not many words."""
    key = start, end, quoted
    known = text.like_titles.get(key)
    if known is None:
        known = text.like_titles[key] = end - start <= _LONGEST_TITLE and _title_like(text, start, end, quoted=quoted)
    return known


def _title_like(text: Text, start: int, end: int, *, quoted: bool) -> bool:
    shown = text.text[start:end]
    if shown.endswith(_KINDS_OF_WORK) and _SOMEBODYS_WORK.fullmatch(shown):
        return False
    if not quoted and end - 1 in text.genres and len(shown.split()) <= 3:
        return False
    first = _LETTER.search(shown)
    if not first or not (first[0].isupper() or first[0].isdigit()) or _YEAR_ALONE.fullmatch(shown) or _goes_on(shown):
        return False
    if _SUM.fullmatch(shown) or (text.text.startswith("\n", start - 1) and DATA.match(text.text, start, start + 48)):
        return False
    inside = [w for w in shown.replace("-", " ").split() if w.isalnum() or _LETTER.search(w)]
    return len(inside) <= 14 and _capitals_fit(text, shown, inside, quoted=quoted)


_KINDS_OF_WORK = (
    *("Film", "Movie", "Feature", "Debut", "Drama", "Thriller", "Comedy", "Documentary", "Doc", "Horror", "Western"),
    *("Romance", "Biopic", "Picture"),
)
_SOMEBODYS_WORK = re.compile(
    r"(?:[A-Z][\w-]+,? ){0,3}(?:New|Latest|Next|First|Second|Third|Fourth|Fifth|Upcoming|Sophomore|Directorial|Debut) "
    r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+"
)
"""What a headline calls a film of somebody's: `Chilling Second Feature`."""


def _goes_on(shown: str) -> bool:
    """Whether words are a part of a sentence, or more than one."""
    return shown.endswith(_LEADS_ON) or ". " in _SHORT_FOR.sub("", shown) or bool(_WITH_TALK.search(shown))


_LEADS_ON = (",", ";", " and", " &", ": TBA", ": TBC", ": TBD")
"""What no title ends with."""


def _capitals_fit(text: Text, shown: str, inside: Sequence[str], *, quoted: bool) -> bool:
    big = [capital for capital in map(_capital, inside) if capital is not None]
    if sum(big) < 0.75 * len(big) and text.is_english and not _is_english_word(text, fold(inside[0])):
        big = [c for word in inside if (c := _capital(word)) is not None and not is_foreign(text, word)]
    if not big:
        return quoted and len(inside) <= 3
    if sum(big) >= 0.75 * len(big):
        return True
    # Languages that set only the first word in capitals.
    return quoted and not text.is_english and len(inside) <= 8 and not shown.endswith((".", "…"))


def is_foreign(text: Text, word: str) -> bool:
    """Whether a word in lower case is none of English, in an English text: `The Blue Light` was `Das blaue Licht`."""
    if not text.is_english or len(word) < _SHORTEST_FOREIGN or not word.islower() or not word.isalpha():
        return False
    folded = fold(word)
    if _is_english_word(text, folded) or _ENDS_ENGLISH.search(folded):
        return False
    # The dictionary is without the words that are names as well: `new`, `white`.
    return not any(folded in names for names in (given_names(), surnames(), world_names(), single_names()))


def _is_english_word(text: Text, folded: str) -> bool:
    return text.is_common(folded) or text.is_ordinary(folded) or folded in OPENERS


@lru_cache(maxsize=65536)
def _capital(word: str) -> bool | None:
    """Whether a printed word begins with a capital or a digit; of a small word, which needs none, `None`."""
    if word.strip("'’“\"(.").casefold() in CONNECTORS or word in ("v", "x"):
        return None
    return word.strip("'’“\"(¡¿#")[:1].isupper() or word.strip("'’“\"(#")[:1].isdigit()


_OWNERS = ("'s", "’s", "‘s")
"""How words end that own what follows; some pages print a quote that opens for the apostrophe."""


def end_of_title(text: Text, last: int) -> int:
    """Where a title ends whose last word is number `last`: without its possessive, with the marks that belong to it."""
    word = text.words[last]
    end = word.end - 2 if word.text.endswith(_OWNERS) else word.end
    while end < len(text.text) and text.text[end] in "!?…":
        end += 1
    return end


def without_possessive(word: Word) -> int:
    """Where a name ends that ends with a word: before its possessive, or the role that a hyphen joins to it."""
    if word.text.endswith(_OWNERS):
        return word.end - 2
    joined = JOINED_ROLE.search(word.text) if "-" in word.text else None
    return word.end - len(joined[0]) if joined else word.end


def in_slug(words: Sequence[str], slug: Sequence[str]) -> bool:
    """Whether words stand next to each other, whole, in a page's address, and are not only what every address says."""
    if not slug:
        return False
    sought = " ".join(words)
    return f" {sought} " in f" {' '.join(slug)} " and not SLUG_NOISE.issuperset(sought.split(" "))


def _slug(url: str | None) -> tuple[str, ...]:
    """The words of an address behind its host."""
    return tuple(w for w in _SLUG_BREAK.split(_path(url)) if w)[:_SLUG_WORDS]


def _slug_parts(url: str | None) -> tuple[tuple[str, ...], ...]:
    """The words between the slashes of an address, without the numbers and endings that servers put behind them."""
    parts = []
    for piece in _path(url).split("/")[:_SLUG_WORDS]:
        words = [w for w in _SLUG_BREAK.split(piece) if w][:_SLUG_WORDS]
        while words and (words[-1] in _SLUG_ENDINGS or (len(words[-1]) > 4 and words[-1].isdigit())):
            words.pop()
        if words:
            parts.append(tuple(words))
    return tuple(parts)


_OUTLET = re.compile(r"(?:www\.)?([a-z]{4,20}?)(?:online|mag|magazine|daily|today)\.[a-z.]{2,6}$")


def _outlet_name(article: Article) -> str:
    """The word by which an outlet calls itself, where its address adds another to it: `lanternonline.com`."""
    host = (article.url or article.outlet or "").casefold().split("//", 1)[-1].partition("/")[0]
    called = _OUTLET.match(host)
    return called[1] if called else ""


def _path(url: str | None) -> str:
    return (url or "").casefold().split("//", 1)[-1].partition("/")[2]
