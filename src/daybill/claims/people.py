"""The people of a text: a few capitalised words that are no title, no place and no company; then their surnames."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from daybill.claims.lexicon import (
    CONNECTORS,
    NOT_PEOPLE,
    PARTICLES,
    PERSON_AFTER,
    ROLE_BEFORE,
    ROLE_WORDS,
    given_names,
    ordinary_words,
)
from daybill.claims.text import JOINED_ROLE, Text, covered, without_possessive
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.spelling import fold

_LISTED_BEFORE = re.compile(r"(?:, (?:and )?| and )$")
_LISTED_BEHIND = re.compile(r"(?: \([^()]{1,40}\))?(?:,? and |, )")
_SPACES = re.compile(r"\s+")
_GOES_ON = re.compile(r"\)|,? and [A-Z]|, [A-Z]")
_POSSESSIVES = ("'s", "’s", "‘s")


def find_people(text: Text, titles: Collection[str] = (), avoid: Sequence[Mention] = ()) -> list[Mention]:
    """Every person: full names first, then their surnames where these stand alone.

    `titles` are folded names of films, `avoid` mentions whose words are no person's.
    """
    blocked = text.taken | covered(avoid) if avoid else text.taken
    whole = list(_whole_names(text, titles, blocked))
    whole.extend(_loners(text, whole, blocked))
    return sorted((*whole, *_surnames(text, whole, blocked)), key=lambda m: m.start)


def _whole_names(text: Text, titles: Collection[str], blocked: Collection[int]) -> Iterator[Mention]:
    for first, last in _person_runs(text, blocked):
        start, end = text.words[first].start, without_possessive(text.words[last])
        shown = text.text[start:end]
        if fold(shown) not in titles and person_weight(text, first, last) >= 1.5:
            yield Mention(start, end, "P", shown)


def _loners(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> list[Mention]:
    """People of one name, known by the list of people that they stand in: `Javier Bardem, Zendaya and Chang Chen`."""
    starts, ends = {m.start for m in whole}, {m.end for m in whole}
    found = []
    for word in text.words:
        if word.start in blocked or word.start in starts or not _lone_name(word):
            continue
        before = _LISTED_BEFORE.search(text.text, max(0, word.start - 6), word.start)
        if not before or before.start() not in ends:
            continue
        after = _LISTED_BEHIND.match(text.text, word.end, word.end + 50)
        if after and after.end() in starts:
            found.append(Mention(word.start, word.end, "P", word.text))
            ends.add(word.end)
    return found


def _lone_name(word: Word) -> bool:
    if not (word.capital and word.text.isalpha() and len(word.text) > 2):
        return False
    return word.folded not in ordinary_words() and word.folded not in NOT_PEOPLE


def _person_runs(text: Text, blocked: Collection[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name, as (first, last) numbers of words."""
    position = 0
    while position < len(text.words):
        word = text.words[position]
        if not _name_word(word) or word.start in blocked or word.start in text.quiet:
            position += 1
            continue
        last = _last_of_name(text, position, blocked)
        first = _behind_roles(text.words, position, last)
        if 2 <= sum(w.capital for w in text.words[first : last + 1]) <= 5:
            yield first, last
        position = last + 1


def _last_of_name(text: Text, first: int, blocked: Collection[int]) -> int:
    words, last = text.words, first
    while not words[last].text.endswith(_POSSESSIVES) and not JOINED_ROLE.search(words[last].text):
        following = last + 1
        while following < len(words) and words[following].text in PARTICLES and following - last < 3:
            following += 1
        if following >= len(words) or not _name_word(words[following]) or words[following].start in blocked:
            break
        steps = pairwise(words[last : following + 1])
        if not all(_name_gap(text.text[a.end : b.start], a) for a, b in steps):
            break
        if words[following].start in text.opening or _another_begins(words, last, following):
            break
        last = following
    return last


def _behind_roles(words: Sequence[Word], first: int, last: int) -> int:
    """The first word of a run that is no role: `Director`, `Actress`."""
    while first < last and words[first].text.casefold().strip(".") in ROLE_WORDS:
        if first + 1 == last and words[first].folded in given_names():
            break  # "Oscar Isaac" is no winner named Isaac
        first += 1
    return first


def _another_begins(words: Sequence[Word], last: int, following: int) -> bool:
    """Whether what follows a particle is a whole name of its own: `James Bond de Daniel Craig`."""
    if following == last + 1 or following + 1 >= len(words):
        return False
    return words[following].folded in given_names() and words[following + 1].capital


def _name_word(word: Word) -> bool:
    return word.capital and not any(c.isdigit() for c in word.text) and not word.text.endswith("+")


def _name_gap(gap: str, before: Word) -> bool:
    return gap in (" ", "\u00a0", "-", "_") or (gap in (". ", ".") and len(before.text) <= 3)


def person_weight(text: Text, first: int, last: int) -> float:
    """How much a run looks like a person: given names and rare words for, ordinary words against, and its company."""
    run = [w for w in text.words[first : last + 1] if w.capital]
    folded = [w.folded for w in run]
    given = folded[0].split("-")[0] in given_names() or run[0].text.split("-")[0].casefold() in given_names()
    if any(f in NOT_PEOPLE for f in folded[1:]) or (folded[0] in NOT_PEOPLE and not given):
        return 0.0
    weight = 2.5 if given else 0.5
    for f in folded[1 if given else 0 :]:
        weight += -0.9 if f in ordinary_words() else 0.4
    weight -= 3.0 * (run[0].text.casefold() in CONNECTORS)
    weight -= 0.5 * (len(run) > 3)
    weight -= 1.0 * all(w.text.isupper() for w in run)
    return weight + _company(text.text, run[0].start, without_possessive(run[-1]))


def _company(text: str, start: int, end: int) -> float:
    """How much the words around a run speak for a person."""
    weight = 0.0
    before = _SPACES.sub(" ", text[max(0, start - 22) : start])
    if ROLE_BEFORE.search(before):
        weight += 1.5
    elif before.endswith((", ", " and ", "& ", "with ", " by ")):
        weight += 0.5
    if PERSON_AFTER.match(text, end):
        weight += 0.4
    if _GOES_ON.match(text, end, end + 6):
        weight += 0.3
    return weight


def _surnames(text: Text, whole: Sequence[Mention], blocked: Collection[int]) -> Iterator[Mention]:
    """Surnames (and one-word names) of people who were named in full somewhere in the text."""
    inside = covered(whole)
    full: dict[str, str] = {}
    for mention in whole:
        name = str(mention.value)
        full.setdefault(fold(name).split(" ")[-1], name)
    for word in text.words:
        if not word.capital or word.start in inside or word.start in blocked or word.start in text.quiet:
            continue
        person = full.get(word.folded)
        if person and len(word.folded) > 2:
            yield Mention(word.start, without_possessive(word), "P", person)
