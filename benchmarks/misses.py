"""What is still missed of the labelled press, by class, with an example each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks import press_score
from benchmarks.press_score import Labels, Row

CLASSES = (
    "the film is not recognised in the text",
    "the film is recognised, nothing of that kind is found of it",
    "found of another film",
    "the date is found with another way of showing",
    "another date, or none, is found",
    "another name is found",
)


def table(labels: Labels, claims: Sequence[Row]) -> Iterator[str]:
    """How often each class stands behind a missed label, as a Markdown table."""
    found: dict[str, list[tuple[Row, str]]] = defaultdict(list)
    by_article = defaultdict(list)
    for claim in claims:
        by_article[claim["article"]].append(claim)
    for label in press_score.missed(labels, claims):
        found[_class(labels, label, by_article[label["article"]])].append((label, label["quote"]))
    yield "| why | releases | other facts | for example |"
    yield "|---|--:|--:|---|"
    for name in CLASSES:
        if missed := found[name]:
            releases = sum(label["kind"] == "release" for label, _ in missed)
            label, quote = min(missed, key=lambda pair: (abs(len(pair[1]) - 60), pair[1]))
            shown = " ".join(quote.split()).replace("|", "/")
            yield f"| {name} | {releases} | {len(missed) - releases} | {label['kind']}: “{shown}” |"


def _class(labels: Labels, label: Row, claims: Sequence[Row]) -> str:
    of_film = [c for c in claims if press_score.same_film(labels, label, c)]
    of_kind = [c for c in claims if c["kind"] == label["kind"]]
    here = [c for c in of_film if c["kind"] == label["kind"]]
    if not of_film:
        return CLASSES[0]
    if any(press_score.same_answer(label, c) for c in of_kind if c not in here):
        return CLASSES[2]
    if not here:
        return CLASSES[1]
    if label["kind"] != "release":
        return CLASSES[5]
    dated = any(press_score.days(label["date"]) == press_score.days(c["date"]) for c in here)
    return CLASSES[3] if dated else CLASSES[4]
