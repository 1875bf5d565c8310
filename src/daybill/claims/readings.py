"""Readings of a place in a sentence: the films that it may be for, with the signs by which they are told apart."""

from collections.abc import Iterator

import msgspec

from daybill.claims.spans import Stretch
from daybill.claims.whose import Subjects, films_of, others_of
from daybill.model import Claim


class Proposal(msgspec.Struct, frozen=True):
    """A release claim that may be meant, and the signs by which it is judged."""

    claim: Claim
    signs: dict[str, float]
    place: int
    """Of the date in the article: what is proposed for one date excludes each other, but for one option's claims."""
    option: int
    """One reading of the date: a window for certain films."""


def readings(stretch: Stretch, subjects: Subjects) -> Iterator[tuple[list[str], list[str]]]:
    """The films that a place may be for, the likeliest first, each reading with its signs."""
    films, how = films_of(stretch, subjects)
    if films:
        several = ["a list of films"] if len(films) > 1 else []
        yield films, [f"film {how}", *several, *(["the main film"] if subjects.main in films else [])]
    for film, other in others_of(stretch, subjects, films):
        yield (
            [film],
            [f"instead {other}", f"instead {other} of {how}", *(["the main film"] if film == subjects.main else [])],
        )
