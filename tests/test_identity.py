"""Films found article by article are those found at once, whatever the order; what a person rules is respected."""

import datetime as dt
import tempfile
from collections import defaultdict
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.newsroom import TODAY, article, claim, keep

from daybill import desk
from daybill import ledger as ledgers
from daybill.ledger import Ledger, asking
from daybill.model import Article, Claim, Medium, Name, Person, Question, Status, When

NOW = dt.datetime(2021, 1, 15, tzinfo=dt.UTC)
RULES = desk.Rules(today=TODAY, now=NOW, stages=desk.Stages(weigh=lambda *_, **__: ()))

Story = tuple[Article, tuple[Claim, ...]]


def story(name: str, *lines: str) -> Story:
    """An article with one claim a line: `Title | kind | answer`."""
    of = article("\n".join(lines), address=name)
    return of, tuple(_claim(of, line) for line in dict.fromkeys(lines))


def _claim(of: Article, line: str) -> Claim:
    title, kind, said = line.split(" | ")
    if kind in Medium.__members__.values():
        question = Question(kind="release", film=title, medium=Medium(kind))
        return claim(of, line, question, When.of(said), status=Status.PLANNED)
    answer = Name(said) if kind in ("title_also", "distributor") else Person(said)
    return claim(of, line, Question(kind=kind, film=title), answer)


def read(ledger: Ledger, *stories: Story) -> None:
    """Keep these articles and settle."""
    for of, claims in stories:
        keep(ledger, of, *claims)
    assert desk.settle(ledger, RULES).problems == ()


Partition = tuple[frozenset[frozenset[str]], frozenset[str]]


def partition(ledger: Ledger) -> Partition:
    """Which claims are about one film, and which cannot be told, by what no ledger names itself."""
    films: defaultdict[str | None, set[str]] = defaultdict(set)
    for exhibit in asking.claims(ledger):
        films[exhibit.film.id if exhibit.film else None].add(exhibit.claim.id)
    unknown = frozenset(films.pop(None, ()))
    return frozenset(map(frozenset, films.values())), unknown


def films(ledger: Ledger) -> set[tuple[object, ...]]:
    """What is known of the films, but for their ids."""
    return {(f.title, f.year, f.titles, f.people) for f in asking.films(ledger)}


TITLES = ["Emma", "EMMA", "Emma (1996)", "Emma (2020)", "Dune", "Dune: Part Two", "Dune 2", "Dune Part II: The End"]
SAYINGS = [
    *("director | Ann Lee", "director | Bo Dahl", "cast | Cy Poe", "cast | Di Roe", "cast | Ed Sun", "cast | Fay Moe"),
    *("title_also | Dune", "title_also | Emma Rising", "vod | 2020-03-20", "theatrical | 1996-08-02"),
]
LINES = st.tuples(st.sampled_from([*TITLES, "Emma Rising", "Emna Rising"]), st.sampled_from(SAYINGS))
PRESS = st.lists(st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=7)


@settings(deadline=None, max_examples=60)
@given(PRESS, st.randoms(use_true_random=False), st.integers(1, 4))
def test_article_by_article_in_any_order_the_films_are_those_found_at_once(press, shuffled, together):
    stories = [story(f"{n}.txt", *(" | ".join(line) for line in lines)) for n, lines in enumerate(press)]
    with (
        tempfile.TemporaryDirectory() as folder,
        ledgers.writing(Path(folder) / "whole.db") as whole,
        ledgers.writing(Path(folder) / "parts.db") as parts,
    ):
        read(whole, *stories)
        shuffled.shuffle(stories)
        for start in range(0, len(stories), together):
            read(parts, *stories[start : start + together])
        assert partition(parts) == partition(whole)
        assert films(parts) == films(whole)
        assert asking.defects(parts) == ()
