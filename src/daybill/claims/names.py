"""The films and people of a text, every place where each is named, and the film that the text is mainly about."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import gt

import msgspec

from daybill.claims.people import find_people
from daybill.claims.phrases import Branch, branches
from daybill.claims.renown import Beside
from daybill.claims.rivals import likelihoods
from daybill.claims.signs import Proposal
from daybill.claims.text import Stretches, Text, end_of_title, in_slug
from daybill.claims.titles import is_plain, propose, recognise
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.spelling import fold

ENOUGH = 0.36
"""The likelihood from which a proposal is taken for a title: below even odds, as all its claims go with it."""

LEADING = 0.2
"""The likelihood from which the best of those that a headline or an address names is taken where nothing better is."""

ALONE = 0.26
"""The likelihood from which the likeliest is taken where nothing else is."""

PLAIN = 0.75
"""The likelihood from which a title of one text is looked for in others of its round."""

_LEADING_SIGNS = frozenset(("address has it", "address has the word", "in the first line"))
_CLEARLY = 0.1
"""By how much likelier what stands inside a longer stretch must be to be the title instead of it."""


class Names(msgspec.Struct, frozen=True):
    """Films and people of a text, in no order, none overlapping; and the main film's title, if there is one."""

    mentions: tuple[Mention, ...]
    main: str | None
    likely: dict[str, float] = {}
    """How likely what is taken for a title is one, 0 to 1."""


class Title(msgspec.Struct):
    """A settled title."""

    shown: str
    likelihood: float
    first: int
    leads: bool
    """Whether headline, first line or address name it."""


class Draft(msgspec.Struct, frozen=True):
    """What may be named in a text: the people as they are found first, and all that may be a title."""

    text: Text
    people: Sequence[Mention]
    proposals: Mapping[str, Proposal]
    """What may be a title, by its folded words."""

    @classmethod
    def of(cls, text: Text, known: Collection[str] = ()) -> "Draft":
        """Of a text; `known` are folded titles that are on record."""
        people = find_people(text)
        return cls(text, people, propose(text, people, known))

    def recalling(self, known: Collection[str]) -> "Draft":
        """The same, of which nothing was on record, with what is known now."""
        return Draft(self.text, self.people, recognise(self.text, self.people, self.proposals, known))


class Told(msgspec.Struct, frozen=True):
    """What a text alone tells of titles: folded words."""

    plain: tuple[str, ...] = ()
    """Those that it tells so plainly that other texts may rely on them."""
    likely: Mapping[str, float] = {}
    """How likely each is one that may be, 0 to 1."""


def told(draft: Draft) -> Told:
    """What a text tells of titles, whatever others tell."""
    likely = likelihoods(draft.proposals)
    plain = (key for key, p in draft.proposals.items() if is_plain(p) or (likely[key] >= PLAIN and not p.guessed))
    return Told(tuple(plain), likely)


def find_names(draft: Draft, beside: Beside | None = None) -> Names:
    """All titles and people of a text; `beside` is what the others of its lot make of what may be a title."""
    text, at_first = draft.text, draft.people
    titles = _one_name(_settled(draft.proposals, beside), draft.proposals)
    films = _outside_names([*_occurrences(text, titles), *_in_lower_case(titles, draft.proposals)], at_first)
    people = find_people(text, titles, avoid=films)
    whole_names = Stretches((m.start, m.end) for m in people)
    films = [film for film in films if not whole_names.surround(film.start, film.end)]
    likely: dict[str, float] = {}
    for title in titles.values():
        likely[title.shown] = max(title.likelihood, likely.get(title.shown, 0.0))
    return Names((*films, *people), _main(text, films, titles), likely)


def _settled(proposals: Mapping[str, Proposal], beside: Beside | None) -> dict[str, Title]:
    """The proposals that are taken for titles."""
    likely = likelihoods(proposals, beside)
    chosen = _without_overreach([key for key in proposals if likely[key] >= ENOUGH], proposals, likely)
    if not any(_leads(proposals[key]) for key in chosen):
        # Every announcement is about some film: the likeliest that headline or address names is taken on less.
        leading = [key for key, p in proposals.items() if _leads(p) and not p.signs.get("never stands alone")]
        best = max(leading, key=lambda key: likely[key], default=None)
        if best and likely[best] >= LEADING:
            chosen.append(best)
        elif not chosen:
            best = max(proposals, key=lambda key: likely[key], default=None)
            chosen += [best] if best and likely[best] >= ALONE and not proposals[best].guessed else []
    return {
        key: Title(
            proposals[key].shown,
            likely[key],
            min(start for start, _ in proposals[key].spans),
            _leads(proposals[key]),
        )
        for key in chosen
    }


def _without_overreach(
    chosen: Sequence[str], proposals: Mapping[str, Proposal], likely: Mapping[str, float]
) -> list[str]:
    """Those that hold none that is clearly likelier: no `Virtual: Tin Moon` where `Tin Moon` is a title."""
    spans = sorted((start, end, likely[key]) for key in chosen for start, end in proposals[key].spans)
    starts, ends, _ = zip(*spans, strict=True) if spans else ((), (), ())
    if not any(map(gt, ends, starts[1:])):
        return list(chosen)  # none stands in another

    def surest_inside(key: str) -> float:
        return max(
            chance
            for first, last in proposals[key].spans
            for _, end, chance in spans[bisect_left(starts, first) : bisect_left(starts, last)]
            if end <= last
        )

    return [key for key in chosen if surest_inside(key) <= likely[key] + _CLEARLY]


def _leads(proposal: Proposal) -> bool:
    """Whether headline, first line or address name it."""
    return not _LEADING_SIGNS.isdisjoint(proposal.signs)


def _one_name(titles: dict[str, Title], proposals: Mapping[str, Proposal]) -> dict[str, Title]:
    """Short forms (`Comrades`) under the name of the one longer title that opens or ends with their words.

    What is set as a title is no short form of what never is: `“Cruella”, with Emma Stone as Cruella de Vil`.
    """
    longer: dict[str, list[Title]] = defaultdict(list)
    for key, title in titles.items():
        for part in _short_forms(key.split(" ")):
            longer[part].append(title)
    for key, title in titles.items():
        if len(longer[key]) == 1 and _stands_for(title, longer[key][0], proposals):
            title.shown = longer[key][0].shown
    return titles


def _set_as_title(proposal: Proposal) -> bool:
    return any(proposal.signs.get(sign) for sign in ("quoted", "italics"))


def _stands_for(short: Title, long: Title, proposals: Mapping[str, Proposal]) -> bool:
    """Whether a title is short for another: no likelier, and the text leads with the other, or names it first."""
    if _set_as_title(proposals[fold(short.shown)]) and not _set_as_title(proposals[fold(long.shown)]):
        return False
    if long.likelihood < short.likelihood - 0.3 or (short.leads and not long.leads and short.first < long.first):
        return f"{short.shown.casefold()}:" in long.shown.casefold() and long.likelihood >= short.likelihood - 0.3
    return True


def _short_forms(words: Sequence[str]) -> set[str]:
    """The one or two words with which a title opens or ends, if no more than three others are left out."""
    if sum(map(len, words)) + len(words) - 1 > 40:
        return set()
    sizes = [n for n in (1, 2) if n < len(words) <= n + 3]
    return {" ".join(part) for n in sizes for part in (words[:n], words[-n:])}


def _occurrences(text: Text, titles: Mapping[str, Title]) -> list[Mention]:
    """Every place where a settled title stands, the longest first where two fit."""
    tree = branches(titles)
    mentions: list[Mention] = []
    onward = 0
    for position in text.leads:
        word = text.words[position]
        if position < onward:
            continue
        whole, bare = _pieces(word.text)
        if not (whole[0] in tree.onward or bare[0] in tree.onward):
            continue
        hit = next((hit for hit in _standing(text, position, tree) if _fits(text, position, *hit, titles)), None)
        if hit:
            key, last = hit
            start, end = word.start, end_of_title(text, last)
            if not (mentions and start < mentions[-1].end):
                mentions.append(Mention(start, end, "F", titles[key].shown))
            onward = last + 1
    return mentions


def _in_lower_case(titles: Mapping[str, Title], proposals: Mapping[str, Proposal]) -> Iterator[Mention]:
    """The places of titles without a capital, where nothing but how they are set shows them."""
    for key, title in titles.items():
        if title.shown[:1].islower():
            yield from (Mention(start, end, "F", title.shown) for start, end in proposals[key].spans)


def _outside_names(films: Sequence[Mention], people: Sequence[Mention]) -> list[Mention]:
    """The films but those of one word that are part of somebody's name: `Emma` in `Emma Louise Webb`."""
    names = Stretches((m.start, m.end) for m in people if " " in str(m.value) and m.end - m.start == len(str(m.value)))
    return [f for f in films if " " in str(f.value) or not names.surround(f.start, f.end)]


def _standing(text: Text, position: int, tree: Branch) -> list[tuple[str, int]]:
    """The titles that begin at a word, each with its last word; the longest first."""
    hits: list[tuple[str, int]] = []
    branch: Branch | None = tree
    last = position
    while branch and last < len(text.words):
        if last > position and "&" in text.text[text.words[last - 1].end : text.words[last].start]:
            branch = branch.along(["and"])
            if branch is None:
                break
        whole, bare = _pieces(text.words[last].text)
        onward = branch.along(whole)
        hits += [(end.phrase, last) for end in (onward, branch.along(bare)) if end and end.phrase]
        branch = onward
        last += 1
    return sorted(hits, key=lambda hit: -hit[0].count(" "))


@lru_cache(maxsize=65536)
def _pieces(word: str) -> tuple[list[str], list[str]]:
    """A word folded as within a title (`rosemarys`), and as at its end, where a possessive is not its own."""
    whole = fold(word + " x").split(" ")[:-1]
    return whole or [""], fold(word.removesuffix("'s").removesuffix("’s")).split(" ")


def _fits(text: Text, first: int, key: str, last: int, titles: Mapping[str, Title]) -> bool:
    """Whether the words of a title are meant as one where they stand."""
    word, title = text.words[first], titles[key]
    settled = word.start == title.first
    if word.start in text.quiet or not (word.capital or word.text[0].isdigit()):
        return False
    if not settled and not text.taken.isdisjoint(range(word.start, word.end)):
        # A name with which a longer title opens is a part of it: `Paris by Night`.
        whole = text.words[last].end
        if first == last or any(m.end > whole or m.start < word.start for m in text.mentions_in(word.start, word.end)):
            return False
    if first < last or settled or (word.start > 0 and text.text[word.start - 1] in "“\"‘'‚«„»‹›*_"):
        return True
    # One ordinary word at the start of a sentence is no title unless it was set as one there.
    if word.start in text.opening and text.is_ordinary(word.folded):
        return False
    following = text.words[first + 1] if first + 1 < len(text.words) else None
    runs_on = following and following.capital and text.text[word.end : following.start] == " "
    return not runs_on or title.shown.isupper()


def _main(text: Text, films: Sequence[Mention], titles: Mapping[str, Title]) -> str | None:
    """The film a text is mainly about: named most often; the headline, the opening and the address count more."""
    score: dict[str, float] = {}
    first: dict[str, int] = {}
    for n, film in enumerate(films):
        title = str(film.value)
        aside = _in_brackets(text, film)
        if title not in first:
            aside = aside or _IN_PASSING.search(text.rendered.before(film.start, _LEAD)) is not None
            first[title] = film.start
            sentence = text.places.at(film.start)
            known = titles.get(fold(title))
            score[title] = (0.5 if aside else 2.0) * (sentence is not None and sentence.line == text.first_line)
            score[title] += n == 0 and not aside
            score[title] += 2.5 * in_slug(fold(title).split(" "), text.slug)
            score[title] += known.likelihood if known else 0.0
        score[title] += 0.5 if aside else 1.0
    return max(score, key=lambda t: (score[t], -first[t]), default=None)


_LEAD = 32
_IN_PASSING = Gated(
    r"\b(?:(?:last|previously|earlier|formerly|once) (?:directed|helmed|made|wrote|starred in|appeared in|seen in|did)|"
    r"(?:director|maker|star|creator|writer|helmer|filmmaker)s? (?:of|behind)|after|since|unlike|follow(?:s|ing)? up|"
    r"(?:sequel|prequel|follow-?up|successor|companion(?: piece)?) to|(?:known|famous|remembered) (?:for|from))"
    r"(?: the| his| her| their| hit)?,? [“\"‘'«„*_]{0,2}$",
    re.IGNORECASE,
)
"""Before a film that only tells of another's makers or time: `who last helmed Low Tide`, `After “Low Tide”, Neon`."""


def _in_brackets(text: Text, film: Mention) -> bool:
    """Whether a film opens brackets, as those do by which somebody is known: `Ada Lund (“Low Tide”)`."""
    return text.text[max(0, film.start - 2) : film.start].rstrip("“\"‘'«„*_").endswith("(")
