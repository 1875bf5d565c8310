"""What would be believed if every claim of the labelled press were found and no other: the weighing alone, measured.

A round of the desk in which the labels take the place of the finder: documents are read, films identified, outlets
judged and beliefs weighed as ever. What is wrong after that is the fault of the weighing, or cannot be known.
"""

import datetime as dt
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from benchmarks.press_score import Labels, Row, title

from daybill import claims, desk, ledger
from daybill.guide import exports
from daybill.model import (
    Answer,
    Article,
    Claim,
    Evidence,
    Honour,
    Medium,
    Minutes,
    Name,
    Person,
    Question,
    Showing,
    Source,
    Status,
    When,
)
from daybill.spelling import fold
from daybill.vocabulary import entries

PEOPLE = ("director", "cast", "writer", "producer")
# A label is what a careful reader wrote down: hardly a doubt is left that the text says it.
SURE = 0.98


def verdicts(press: Path, labels: Labels, today: dt.date) -> list[Row]:
    """The verdicts on the labelled press, as `daybill export verdicts` would give them, from the labels' claims."""
    with tempfile.TemporaryDirectory() as folder, ledger.writing(Path(folder) / "daybill.db") as kept:
        settle(kept, press, labels, today)
        return list(exports.rows(kept, "verdicts"))


def settle(kept: ledger.Ledger, press: Path, labels: Labels, today: dt.date) -> None:
    """Read the press into a ledger, the labels' claims instead of found ones."""
    now = dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC)
    # What labels say is right, whatever others say.
    stages = desk.Stages(find=finder(labels), compare=lambda findings, _: findings.claims)
    source = Source(kind="files", address=str(press / "articles.jsonl"))
    desk.read(kept, [source], desk.Rules(today=today, now=now, stages=stages))


def finder(
    labels: Labels,
) -> Callable[[Article, Collection[str], claims.Chronicle, claims.Draft | None], claims.Findings]:
    """A finder that finds in each article just what its labels say."""
    said: defaultdict[str, list[Row]] = defaultdict(list)
    for row in labels.claims:
        said[row["article"]].append(row)
    names = {title(row["film"], labels.forms): str(row["film"]) for row in reversed(labels.truth)}

    def find(
        article: Article, _known: Collection[str], _chronicle: claims.Chronicle, _draft: claims.Draft | None
    ) -> claims.Findings:
        return claims.Findings(tuple(_claims(article, said[article.address], names, labels)))

    return find


def _claims(article: Article, said: list[Row], names: dict[str, str], labels: Labels) -> Iterator[Claim]:
    for row in said:
        film = names.get(title(row["film"], labels.forms), str(row["film"]))
        evidence = _evidence(article, row["quote"])
        yield _release(film, row, evidence) if row["kind"] == "release" else _fact(film, row, evidence)


def _evidence(article: Article, quote: str) -> Evidence:
    """Where the quote stands; the whole text, where reading left something of it out."""
    at = article.text.find(quote)
    return Evidence.of(article, at, at + len(quote)) if at >= 0 else Evidence.of(article, 0, len(article.text))


def _release(film: str, row: Row, evidence: Evidence) -> Claim:
    medium = Medium(row["medium"])
    question = Question(
        kind="release",
        film=film,
        territory=row["territory"],
        medium=medium,
        extent=row["extent"],
        service=row["service"],
        festival=_festival(row["quote"]) if medium is Medium.FESTIVAL else None,
    )
    answer = When.of(row["date"]) if row["date"] else None
    return Claim.make(question, answer, evidence, Status(row["status"]), rule="label", probability=SURE)


def _festival(quote: str) -> str | None:
    words = f" {fold(quote)} "
    found = (
        entry.id for entry in entries("festival") for name in (entry.id, *entry.names) if f" {fold(name)} " in words
    )
    return next(found, None)


def _fact(film: str, row: Row, evidence: Evidence) -> Claim:
    kind = row["kind"]
    return Claim.make(
        Question(kind=kind, film=film), _answer(kind, str(row["value"])), evidence, rule="label", probability=SURE
    )


def _answer(kind: str, value: str) -> Answer:
    if kind in PEOPLE:
        return Person(name=value)
    if kind == "premiere":
        return Showing(festival=value)
    if kind == "award":
        return Honour(prize=value)
    digits = "".join(letter for letter in value if letter.isdigit())
    return Minutes(minutes=int(digits)) if kind == "runtime" and digits else Name(text=value)
