"""How well Daybill tells which film is which: measured through the command line, written into docs/accuracy.md.

    python -m benchmarks.identity_accuracy [--labels FOLDER] [--wiki FOLDER] [--write docs/accuracy.md]

Two documents of labelled press whose main films are one film should have one `film_id`, others not; documents on films
of one title and different years should not share one. The first is also measured with the labelled claims in place of
those found, which tells what is owed to identity alone.
"""

import argparse
import datetime as dt
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks import parts
from benchmarks.accuracy import BESIDE, OWN, ROOT, commit, found, found_in, last_day
from benchmarks.press_score import Labels, Row

from daybill.films import identify
from daybill.model import Answer, Article, Claim, Evidence, Medium, Name, Person, Question, Showing, When
from daybill.spelling import fold

WIKI = ROOT.parent / "shared/wiki"
_MAKERS = ("director", "writer", "cast", "producer")


class Pairs(NamedTuple):
    """Pairs of documents: of one film and found so, found so but of two, of one and not found so."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of the pairs found to be of one film, the share that is."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the pairs of one film, the share found to be."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"


def main() -> None:
    """Measure, print, write."""
    asked = argparse.ArgumentParser(description="Score how well Daybill tells which film is which.")
    asked.add_argument("--labels", type=Path, default=BESIDE if BESIDE.is_dir() else OWN, help="a folder of labels")
    asked.add_argument("--wiki", type=Path, default=WIKI, help="a folder with remakes.jsonl")
    asked.add_argument("--write", type=Path, default=ROOT / "docs/accuracy.md", help="the page to write into")
    asked.add_argument("--misses", type=int, default=0, help="so many films whose documents are told apart, or mixed")
    options = asked.parse_args()
    text = "\n".join(measured(options))
    print(text)
    parts.put(options.write, "identity", text)


def measured(options: argparse.Namespace) -> Iterator[str]:
    """The part of the page."""
    labels = Labels.of(options.labels)
    titles = same_titles(options.labels / "aliases.json")
    gold = main_titles(labels.claims, titles)
    yield "## Which film is which\n"
    yield f"Measured on {dt.datetime.now(tz=dt.UTC).date()}, commit {commit()}, by `scripts/score identity`.\n"
    yield "| what | measured | bar |"
    yield "|---|--:|--:|"
    with tempfile.TemporaryDirectory() as folder:
        today = last_day(labels) + dt.timedelta(days=1)
        claims, _ = found(options.labels / "articles.jsonl", Path(folder), today)
    told = pairs(gold, main_ids(claims))
    count = sum(n * (n - 1) // 2 for n in Counter(gold.values()).values())
    yield f"| press: {count:,} pairs of {len(gold)} documents are of one film | {told} | F1 .97 |"
    of_title = pairs(gold, ids_of_titles(claims, gold, titles))
    yield f"| … where a document is on the film of its claims that name its main title | {of_title} | |"
    by_labels = pairs(gold, ids_of_titles(identified(labels), gold, titles))
    yield f"| … with the labelled claims in place of those found | {by_labels} | |"
    if options.misses:
        show_misses(gold, main_ids(claims), options.misses)
    if (options.wiki / "remakes.jsonl").exists():
        yield from wiki(options.wiki / "remakes.jsonl")


# ── press ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def same_titles(path: Path) -> dict[str, str]:
    """Folded titles, each with the film that has it."""
    aliases: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {fold(form): film for film, forms in aliases.items() for form in (film, *forms)}


def main_titles(claims: Iterable[Row], titles: Mapping[str, str]) -> dict[str, str]:
    """The film that most labels of each document are about."""
    return most((claim["article"], titles.get(fold(claim["film"]), fold(claim["film"]))) for claim in claims)


def main_ids(claims: Iterable[Row]) -> dict[str, str]:
    """The id of the film that most claims of each document are about."""
    return most((claim["article"], claim["film_id"]) for claim in claims if claim["film_id"])


def ids_of_titles(claims: Iterable[Row], gold: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    """The id of the film that those claims of each document are about which name a title of its main film."""
    return most(
        (claim["article"], claim["film_id"])
        for claim in claims
        if claim["film_id"] and titles.get(fold(claim["film"]), fold(claim["film"])) == gold.get(claim["article"])
    )


def most(votes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each key the value that it comes with most often."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, value in votes:
        counted[key][value] += 1
    return {key: min(count, key=lambda value: (-count[value], value)) for key, count in counted.items()}


def pairs(gold: Mapping[str, str], ids: Mapping[str, str]) -> Pairs:
    """All pairs of documents; a document without an id is of no film that another is of."""
    right = wrong = missed = 0
    for one, two in combinations(sorted(gold), 2):
        same, held = gold[one] == gold[two], one in ids and ids[one] == ids.get(two)
        right += same and held
        wrong += held and not same
        missed += same and not held
    return Pairs(right, wrong, missed)


def show_misses(gold: Mapping[str, str], ids: Mapping[str, str], number: int) -> None:
    """Print the films whose documents have several ids, and the ids that documents of several films have."""
    for one, other in ((gold, ids), (ids, gold)):
        grouped: defaultdict[str, list[str]] = defaultdict(list)
        for article, value in one.items():
            grouped[value].append(article)
        mixed = [(value, {a: other.get(a) for a in group}) for value, group in sorted(grouped.items())]
        for value, group in [m for m in mixed if len(set(m[1].values())) > 1][:number]:
            common = Counter(group.values()).most_common(1)[0][0]
            print(value, {a: v for a, v in group.items() if v != common})


def identified(labels: Labels) -> list[Row]:
    """The labelled claims with the films that identity alone gives them."""
    articles = {row["id"]: as_article(row) for row in labels.articles}
    rows = [row for row in labels.claims if row["quote"] in articles[row["article"]].text]
    claims = [as_claim(articles[row["article"]], row) for row in rows]
    result = identify(claims, {article.id: article for article in articles.values()})
    film = {identity.claim: identity.film for identity in result.identities}
    return [{**row, "film_id": film[claim.id]} for row, claim in zip(rows, claims, strict=True)]


def as_article(row: Row) -> Article:
    """A labelled document as an article."""
    published = When.of(row["date"]) if row["date"] else None
    return Article.make(
        address=row["id"], outlet=row["hostname"], language=row["language"], published=published, text=row["text"]
    )


def as_claim(article: Article, row: Row) -> Claim:
    """A label as a claim."""
    start = article.text.index(row["quote"])
    evidence = Evidence.of(article, start, start + len(row["quote"]))
    kind, value = row["kind"], str(row.get("value") or "")
    if kind == "release":
        question = Question(kind=kind, film=row["film"], medium=Medium(row["medium"]))
        when = When.of(row["date"]) if row["date"] else None
        return Claim.make(question, when, evidence, rule="label", probability=1.0)
    answer: Answer = Person(value) if kind in _MAKERS else Name(value)
    if kind == "premiere":
        year = value[-4:]
        answer = Showing(value, year=int(year) if year.isdigit() else None)
    return Claim.make(Question(kind=kind, film=row["film"]), answer, evidence, rule="label", probability=1.0)


# ── films of one title ────────────────────────────────────────────────────────────────────────────────────────────


def wiki(path: Path) -> Iterator[str]:
    """How many pairs of texts on films of one title and different years are kept apart."""
    rows = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    ids = main_ids(found_in({name: row["text"] for name, row in rows.items()}, dt.date(2024, 1, 1)))
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, row in rows.items():
        groups[fold(row["title"])].append(name)
    both = [
        (one, two)
        for group in groups.values()
        for one, two in combinations(group, 2)
        if rows[one]["year"] != rows[two]["year"] and one in ids and two in ids
    ]
    apart = sum(ids[one] != ids[two] for one, two in both)
    yield (
        f"| encyclopedia: {len(both):,} pairs of texts on films of one title and different years, kept apart"
        f" | {apart / max(1, len(both)):.4f} | .99 |"
    )


if __name__ == "__main__":
    main()
