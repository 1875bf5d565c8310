"""The people of a text: two to four capitalised words that are no title, no place and no company; then their surnames."""

import re
from collections.abc import Collection, Iterator, Sequence

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
from daybill.claims.text import JOINED_ROLE, Text, without_possessive
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.spelling import fold


def find_people(text: Text, titles: Collection[str] = (), avoid: Sequence[Mention] = ()) -> list[Mention]:
    """Every person: full names first, then their surnames where these stand alone."""
    blocked = set(text.taken)
    for mention in avoid:
        blocked.update(range(mention.start, mention.end))
    whole: list[Mention] = []
    for first, last in _person_runs(text, blocked):
        start, end = text.words[first].start, without_possessive(text.words[last])
        shown = text.text[start:end]
        if fold(shown) in titles:
            continue
        if person_weight(text, first, last) >= 1.5:
            whole.append(Mention(start, end, "P", shown))
    whole.extend(_loners(text, whole, blocked))
    return sorted((*whole, *_surnames(text, whole, blocked)), key=lambda m: m.start)


def _loners(text: Text, whole: Sequence[Mention], blocked: set[int]) -> list[Mention]:
    """People of one name, known by the list of people that they stand in: `Javier Bardem, Zendaya and Chang Chen`."""
    starts, ends = {m.start for m in whole}, {m.end for m in whole}
    found = []
    for word in text.words:
        lone = word.capital and word.text.isalpha() and len(word.text) > 2 and word.start not in blocked
        if not lone or word.start in starts or word.folded in ordinary_words() or word.folded in NOT_PEOPLE:
            continue
        before = re.search(r"(?:, (?:and )?| and )$", text.text[max(0, word.start - 6) : word.start])
        after = re.match(r"(?: \([^()]{1,40}\))?(?:, (?:and )?| and )", text.text[word.end : word.end + 50])
        follows = before and word.start - len(before[0]) in ends
        precedes = after and word.end + after.end() in starts
        if follows and precedes:
            found.append(Mention(word.start, word.end, "P", word.text))
            ends.add(word.end)
    return found


def _person_runs(text: Text, blocked: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of two to four capitalised words as (first, last) word numbers."""
    position = 0
    words = text.words
    while position < len(words):
        word = words[position]
        if not _name_word(word) or word.start in blocked or word.start in text.quiet:
            position += 1
            continue
        last = position
        while last + 1 < len(words) and not words[last].text.endswith(("'s", "’s", "‘s")) and not JOINED_ROLE.search(words[last].text):
            following = last + 1
            while following < len(words) and words[following].text in PARTICLES and following - last < 3:
                following += 1
            if following >= len(words) or not _name_word(words[following]) or words[following].start in blocked:
                break
            if not all(
                _name_gap(text.text[a.end : b.start], a)
                for a, b in zip(words[last:following], words[last + 1 : following + 1], strict=True)
            ):
                break
            if words[following].start in text.opening or _another_begins(words, last, following):
                break
            last = following
        first = position
        while first < last and words[first].text.casefold().strip(".") in ROLE_WORDS:
            if first + 1 == last and words[first].folded in given_names():
                break  # "Oscar Isaac" is no winner named Isaac
            first += 1
        count = sum(w.capital for w in words[first : last + 1])
        if 2 <= count <= 5:
            yield first, last
        position = last + 1


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
    weight = 0.5
    weight += 2.0 if given else 0.0
    for f in folded[1 if given else 0 :]:
        weight += -0.9 if f in ordinary_words() else 0.4
    if run[0].text.casefold() in CONNECTORS:
        weight -= 3.0
    if len(run) > 3:
        weight -= 0.5
    start, end = run[0].start, without_possessive(run[-1])
    before = re.sub(r"\s+", " ", text.text[max(0, start - 22) : start])
    if ROLE_BEFORE.search(before):
        weight += 1.5
    elif before.endswith((", ", " and ", "& ", "with ", " by ")):
        weight += 0.5
    if PERSON_AFTER.match(text.text, end):
        weight += 0.4
    if re.match(r"\)|,? and [A-Z]|, [A-Z]", text.text[end : end + 6]):
        weight += 0.3
    if all(w.text.isupper() for w in run):
        weight -= 1.0
    return weight


def _surnames(text: Text, whole: Sequence[Mention], blocked: set[int]) -> Iterator[Mention]:
    """Surnames (and one-word names) of people who were named in full somewhere in the text."""
    covered = {i for m in whole for i in range(m.start, m.end)}
    full: dict[str, str] = {}
    for mention in whole:
        name = str(mention.value)
        full.setdefault(fold(name).split(" ")[-1], name)
    for word in text.words:
        if word.capital and word.start not in covered and word.start not in blocked and word.start not in text.quiet:
            name = full.get(word.folded)
            if name and len(word.folded) > 2:
                yield Mention(word.start, without_possessive(word), "P", name)
