"""What is claimed of invented films by sentences of the press in languages other than English."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from daybill.claims import find, observe
from daybill.model import Article, Claim, Name, Person, Showing, When

CASES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in Path(__file__).parent.glob("languages/*.toml")}
KINDS = frozenset({"release", "director", "writer", "cast", "distributor", "premiere"})
AMISS = 2
"""How many sentences of a language may be misread: weights that are learned anew may tip one that was near the edge."""


def article(text: str, film: str, language: str) -> Article:
    """A sentence under a headline that names the film, as read on a Thursday."""
    text = f"„{film}“\n\n{text}" if language == "de" else f"“{film}”\n\n{text}"
    when = When.of("2026-01-15")
    return Article.make(address="a", outlet="o", language=language, published=when, title=film, text=text)


def claims(read: Article) -> Sequence[Claim]:
    """What is claimed of makers and releases; that a service releases what it shows is told elsewhere."""
    found = [c for c in find(read) if c.question.kind in KINDS and c.probability >= 0.4]
    services = {c.question.service for c in found} - {None}
    return [c for c in found if c.question.kind != "distributor" or str(c.answer) not in services]


def told(claim: Claim) -> str:
    """A claim as the cases write it down: its kind, or its medium, and what it says."""
    q, answer = claim.question, claim.answer
    if q.kind != "release":
        assert isinstance(answer, (Name, Person, Showing))
        return f"{q.kind} {answer}"
    parts = (str(q.medium), q.service, q.territory, str(answer) if answer else None, str(claim.status))
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("language", CASES)
def test_a_sentence_says_no_less_and_no_more(language: str) -> None:
    film, amiss = CASES[language]["film"], []
    for text, says in CASES[language]["says"].items():
        read = article(text, film, language)
        found = claims(read)
        assert all(read.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in found)
        if {told(c) for c in found} != set(says) or {c.question.film for c in found} - {film}:
            amiss.append((text, observe(read).folded[-1].text, says, [told(c) for c in found]))
    assert len(amiss) <= AMISS, "\n".join(str(case) for case in amiss)


def test_each_language_has_many_cases() -> None:
    assert CASES.keys() == {"de", "fr", "es", "it", "pt"}
    assert min(len(table["says"]) for table in CASES.values()) >= 40


def test_a_language_that_is_not_read_gives_no_claims() -> None:
    assert find(article("“De zoutweg” draait vanaf 5 maart in de bioscoop.", "De zoutweg", "nl")) == ()
