"""Readings of a place in a sentence: the films that it may be for, with the signs by which they are told apart."""

from collections.abc import Iterator
from typing import Any

import msgspec

from daybill.claims.spans import Stretch
from daybill.claims.whose import Subjects, films_of, others_of
from daybill.model import Claim, Evidence, Medium, Question, Showing, Status, When


class Proposal(msgspec.Struct, frozen=True):
    """A claim of a release or a premiere that may be meant, and the signs by which it is judged."""

    claim: Claim
    signs: dict[str, float]
    place: int
    """Of the date in the article: what is proposed for one date excludes each other, but for one option's claims."""
    option: int
    """One reading of the date: a window for certain films."""
    time: dict[str, float] = {}
    """Of a showing at a festival, the signs by which its date is judged apart from it."""


def as_likely(claim: Claim, likely: float) -> Claim:
    """A claim with its likelihood and its id: what is only proposed needs none."""
    rest: Any = {"rule": claim.rule, "probability": likely, "implied": claim.implied}
    return Claim.make(claim.question, claim.answer, claim.evidence, claim.status, **rest)


def readings(stretch: Stretch, subjects: Subjects) -> Iterator[tuple[list[str], list[str]]]:
    """The films that a place may be for, the likeliest first, each reading with its signs."""
    films, how = films_of(stretch, subjects)
    if films:
        several = ["a list of films", "a row of films"][: len(films) - 1]
        yield films, [f"film {how}", *several, *(["the main film"] if subjects.main in films else [])]
    for film, other in others_of(stretch, subjects, films):
        yield (
            [film],
            [f"instead {other}", f"instead {other} of {how}", *(["the main film"] if film == subjects.main else [])],
        )


def premiere_of(film: str, showing: Showing, evidence: Evidence, rule: str) -> Claim:
    """The claim that a film was first shown at a festival, as yet of no likelihood and without an id."""
    question = Question(kind="premiere", film=film)
    return Claim(id="", question=question, answer=showing, evidence=evidence, rule=rule, probability=0.5)


class Shown(msgspec.Struct, frozen=True):
    """Where and when a film is shown, and whether it still is to be."""

    festival: str
    territory: str | None
    """That of a national premiere."""
    when: When | None
    status: Status


def showing_of(film: str, shown: Shown, evidence: Evidence, rule: str) -> Claim:
    """The claim that a film is shown at a festival, as yet of no likelihood and without an id."""
    question = Question(
        kind="release", film=film, medium=Medium.FESTIVAL, festival=shown.festival, territory=shown.territory
    )
    return Claim(
        id="",
        question=question,
        answer=shown.when,
        evidence=evidence,
        status=shown.status,
        rule=rule,
        probability=0.5,
        implied=() if shown.territory else ("territory",),
    )
