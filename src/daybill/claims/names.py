"""The films and people of a text, every place where each is named, and the film that the text is mainly about."""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from daybill.claims.lexicon import ordinary_words
from daybill.claims.people import find_people
from daybill.claims.text import Text, end_of_title, in_slug
from daybill.claims.signs import Proposal
from daybill.claims.titles import likelihood, propose
from daybill.grammar import Mention
from daybill.spelling import fold

ENOUGH = 0.36
"""The likelihood from which a proposal is taken for a title: where the labelled press gives the best F1."""

LEADING = 0.13
"""The likelihood from which the best of those that a headline or an address names is taken where nothing better is."""


class Names(msgspec.Struct, frozen=True):
    """Films and people of a text, in no order, none overlapping; and the main film's title, if there is one."""

    mentions: tuple[Mention, ...]
    main: str | None


class Title(msgspec.Struct):
    """A settled title."""

    shown: str
    likelihood: float
    first: int


def find_names(text: Text, known: Collection[str] = ()) -> Names:
    """All titles and people of a text; `known` are folded titles that are on record."""
    proposals = propose(text, find_people(text), known)
    titles = _one_name(_settled(proposals))
    films = _occurrences(text, titles)
    people = find_people(text, titles, avoid=films)
    films = [f for f in films if not _part_of_person(f, people)]
    return Names((*films, *people), _main(text, films, titles))


def _settled(proposals: dict[str, Proposal]) -> dict[str, Title]:
    likely = {key: likelihood(proposal.signs) for key, proposal in proposals.items()}
    chosen = [key for key in proposals if likely[key] >= ENOUGH]
    if not any(_leads(proposals[key]) for key in chosen):
        # Every announcement is about some film: the likeliest that headline or address names is taken on less.
        leading = [key for key, p in proposals.items() if _leads(p) and not p.signs.get("never stands alone")]
        best = max(leading, key=lambda key: likely[key], default=None)
        if best and likely[best] >= LEADING:
            chosen.append(best)
    return {
        key: Title(proposals[key].shown, likely[key], min(start for start, _ in proposals[key].spans)) for key in chosen
    }


def _leads(proposal: Proposal) -> bool:
    """Whether headline, first line or address name it."""
    return any(proposal.signs.get(s) for s in ("address has it", "address has the word", "in the first line"))


def _one_name(titles: dict[str, Title]) -> dict[str, Title]:
    """Short forms (`Comrades`) under the name of the one longer title that holds their words."""
    for key, title in titles.items():
        parts = key.split(" ")
        longer = [
            t
            for k, t in titles.items()
            if len(parts) <= 2 and k != key and _holds(k.split(" "), parts) and len(k) <= 40
        ]
        if len(longer) == 1 and longer[0].likelihood >= title.likelihood - 0.3:
            title.shown = longer[0].shown
    return titles


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    return len(part) < len(whole) <= len(part) + 3 and (
        list(whole[-len(part) :]) == list(part) or list(whole[: len(part)]) == list(part)
    )


def _occurrences(text: Text, titles: dict[str, Title]) -> list[Mention]:
    """Every place where a settled title stands, the longest first where two fit."""
    by_first: dict[str, list[tuple[list[str], Title]]] = {}
    for key, title in titles.items():
        parts = _parts(key)
        if parts:
            by_first.setdefault(parts[0], []).append((parts, title))
    for candidates in by_first.values():
        candidates.sort(key=lambda c: -len(c[0]))
    mentions: list[Mention] = []
    position = 0
    while position < len(text.words):
        hit = _match_at(text, position, by_first)
        if hit:
            last, title = hit
            start, end = text.words[position].start, end_of_title(text, last)
            if not (mentions and start < mentions[-1].end):
                mentions.append(Mention(start, end, "F", title.shown))
            position = last + 1
        else:
            position += 1
    return mentions


def _parts(key: str) -> list[str]:
    return key.split(" ")


def _match_at(
    text: Text, position: int, by_first: dict[str, list[tuple[list[str], Title]]]
) -> tuple[int, Title] | None:
    whole, bare = _pieces(text.words[position].text)
    for parts, title in (*by_first.get(whole[0], ()), *(by_first.get(bare[0], ()) if bare != whole else ())):
        got: list[str] = []
        last = position
        while len(got) < len(parts) and last < len(text.words):
            whole, bare = _pieces(text.words[last].text)
            if len(got) + len(bare) == len(parts) and got + bare == parts:
                got = parts
            else:
                got = got + whole
            if got[: len(parts)] != parts[: len(got)]:
                break
            last += 1
        if got == parts and _fits(text, position, last - 1, title):
            return last - 1, title
    return None


@lru_cache(maxsize=65536)
def _pieces(word: str) -> tuple[list[str], list[str]]:
    """A word folded as within a title (`rosemarys`), and as at its end, where a possessive is not its own."""
    whole = fold(word + " x").split(" ")[:-1]
    return whole or [""], fold(word.removesuffix("'s").removesuffix("’s")).split(" ")


def _fits(text: Text, first: int, last: int, title: Title) -> bool:
    word = text.words[first]
    if word.start in text.quiet or (text.taken & set(range(word.start, word.end)) and word.start != title.first):
        return False
    if not (word.capital or word.text[0].isdigit()):
        return False
    if first == last:
        # One ordinary word at the start of a sentence is no title unless it was set as one there.
        quoted = word.start > 0 and text.text[word.start - 1] in "“\"'‘«„*_"
        if word.start in text.opening and word.folded in ordinary_words() and not quoted and word.start != title.first:
            return False
        following = text.words[first + 1] if first + 1 < len(text.words) else None
        runs_on = following and following.capital and text.text[word.end : following.start] == " "
        if runs_on and not quoted and word.start != title.first and not title.shown.isupper():
            return False
    return True


def _part_of_person(film: Mention, people: Sequence[Mention]) -> bool:
    return any(
        p.start <= film.start and film.end <= p.end and (p.end - p.start) > (film.end - film.start) for p in people
    )


def _main(text: Text, films: Sequence[Mention], titles: dict[str, Title]) -> str | None:
    """The film a text is mainly about: named most often; the headline, the opening and the address count more."""
    first_line = next((s.line for s in text.sentences if s.sort != "furniture"), -1)
    score: Counter[str] = Counter()
    first: dict[str, int] = {}
    for n, film in enumerate(films):
        title = str(film.value)
        sentence = text.places.at(film.start)
        score[title] += 1.0  # type: ignore[assignment]
        if title not in first:
            first[title] = film.start
            score[title] += 2.0 * (sentence is not None and sentence.line == first_line) + (n == 0)  # type: ignore[assignment]
            score[title] += 2.5 * in_slug(fold(title).split(" "), text.slug)  # type: ignore[assignment]
            known = titles.get(fold(title))
            score[title] += known.likelihood if known else 0.0  # type: ignore[assignment]
    return max(score, key=lambda t: (score[t], -first[t]), default=None)
