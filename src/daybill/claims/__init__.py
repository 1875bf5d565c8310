"""What an article claims: films, dates and facts, each with its exact words.

The words are found first (sentences, names of the vocabulary, dates, titles, people), then each sentence is folded into
a short line of words and signs, then rules and finders read claims off it, then refiners tidy the whole. An article in
a language that Daybill does not read gives no claims.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

import msgspec

from daybill.claims.facts import find_facts
from daybill.claims.festivals import find_festivals
from daybill.claims.focus import Focus
from daybill.claims.folding import Folded, fold_sentence
from daybill.claims.names import Names, find_names
from daybill.claims.passages import find_passages
from daybill.claims.people import find_people
from daybill.claims.prizes import prizes
from daybill.claims.refine import refine
from daybill.claims.releases import find_releases
from daybill.claims.sentences import Sentence, sentences, with_labels
from daybill.claims.text import Text, covered
from daybill.claims.ties import tie
from daybill.claims.titles import is_plain, propose
from daybill.claims.topic import may_tell_of_films
from daybill.claims.words import known_names, words
from daybill.claims.years import reference_of
from daybill.dates import find_dates
from daybill.grammar import Mention
from daybill.languages import LANGUAGES
from daybill.model import Article, Claim

TIED = frozenset({"director", "writer", "cast", "producer", "distributor"})
"""Kinds whose rules only propose: `ties` disposes."""


class Observed(msgspec.Struct, frozen=True):
    """An article as the finders see it: its sentences, whole and folded, what is named in them, what they are about."""

    sentences: tuple[Sentence, ...]
    names: Names
    folded: tuple[Folded, ...]
    focus: Focus


def find(article: Article, known: Collection[str] = ()) -> tuple[Claim, ...]:
    """The claims of an article, in the order of their words; none twice.

    `known` are the folded titles of films on record: such a film is recognised where nothing sets its title apart.
    """
    if article.language not in (None, *LANGUAGES) or not may_tell_of_films(article, known):
        return ()
    seen = observe(article, known)
    return refine(article, found_in(article, seen), seen.names)


def found_in(article: Article, seen: Observed) -> list[Claim]:
    """What rules and finders find, before it is refined."""
    main = seen.names.main
    facts = facts_of(article, seen)
    return [
        *find_releases(article, seen.folded, seen.focus),
        *find_festivals(article, seen.folded, seen.focus),
        *(c for c in facts if c.question.kind not in TIED),
        *tie(article, seen.folded, seen.focus, main, facts),
        *find_passages(article, seen.sentences, seen.folded, main),
    ]


def facts_of(article: Article, seen: Observed) -> list[Claim]:
    """What rules alone find."""
    return list(find_facts(article, seen.folded, seen.focus))


def raw_text(article: Article) -> Text:
    """An article's text with its words, sentences, and the stretches that are neither titles nor people."""
    found = words(article.text)
    dates = _dates(article)
    won = _without(prizes(article.text), dates)
    known = _without(known_names(article.text, found), (*dates, *won))
    return Text(article, found, sentences(article), sorted((*dates, *won, *known), key=lambda m: m.start))


def marked_titles(article: Article) -> tuple[str, ...]:
    """The folded titles that an article sets apart so plainly that other articles may rely on them."""
    if article.language not in (None, *LANGUAGES) or not may_tell_of_films(article):
        return ()
    text = raw_text(article)
    return tuple(key for key, proposal in propose(text, find_people(text)).items() if is_plain(proposal))


def observe(article: Article, known: Collection[str] = ()) -> Observed:
    """What stands in an article before anything is claimed of it."""
    text = raw_text(article)
    names = find_names(text, known)
    mentions = sorted((*_without(text.mentions, names.mentions), *names.mentions), key=lambda m: m.start)
    folded = tuple(_folded(article, text.sentences, mentions))
    return Observed(text.sentences, names, folded, Focus(folded, names.main))


def _dates(article: Article) -> list[Mention]:
    reference = _reference(article)
    language = article.language or "en"
    mentions = find_dates(article.text, reference, language=language, territory=article.territory)
    if reference is None:
        near = reference_of(article.text, article.url, mentions)
        if near:
            mentions = find_dates(article.text, near, language=language, territory=article.territory)
    return [Mention(m.start, m.end, "D", m.when) for m in mentions]


def _reference(article: Article) -> dt.date | None:
    """The day from which a text counts: its publication, or the middle of what is known of it."""
    published = article.published
    if published is None or published.first is None or published.last is None:
        return None
    return published.first + (published.last - published.first) // 2


def _without(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Those mentions that overlap none of the others."""
    taken = covered(others)
    return [m for m in mentions if m.start not in taken and m.end - 1 not in taken]


def _folded(article: Article, lines: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Folded]:
    """The sentences folded, page furniture left out."""
    position = 0
    for line in with_labels(article, lines):
        inside = []
        while position < len(mentions) and mentions[position].start < line.end:
            if mentions[position].start >= line.start and mentions[position].end <= line.end:
                inside.append(mentions[position])
            position += 1
        if line.sort != "furniture":
            yield fold_sentence(article.text, line, inside)
