"""By what films of different titles find each other: only those that share a trace are compared at all.

A trace is a title, another name, a person together with how a title begins or ends, a director with another person, or
a record of a catalogue. Whatever `likeness` can take for one film shares one, and few others do.
"""

from collections.abc import Iterator

from daybill.films.mentions import Mention
from daybill.films.people import person_key

# Of a title, so many letters at its beginning or end: titles a slip apart share the one or the other.
_LETTERS = 3
_WORDS = 3
_MOST_PEOPLE = 40


def traces(film: Mention) -> set[str]:
    """The traces of a film, all titles and people told."""
    return {*_titles(film), *_people(film), *(f"{scheme}={name}" for scheme, name in film.ids.items())}


def _titles(film: Mention) -> Iterator[str]:
    for key in film.all_keys():
        yield f"t={key}"
    for key in film.keys:
        words = key.split()
        if len(words) >= _WORDS:
            yield f"b={' '.join(words[:_WORDS])}"
            yield f"e={' '.join(words[-_WORDS:])}"
        yield f"w={person_key(key)}"
        for end, word in enumerate(words, start=1):
            if word.isdigit():
                yield f"n={' '.join(words[:end])}"


def _people(film: Mention) -> Iterator[str]:
    people = sorted(film.people)[:_MOST_PEOPLE]
    for key in film.keys:
        closed = key.replace(" ", "")
        for person in people:
            yield f"p={person}|{closed[:_LETTERS]}"
            yield f"p={person}|{closed[-_LETTERS:]}"
    for person in people:
        yield f"w={person}"
    for director in film.directors:
        for person in people:
            if person != director:
                yield f"d={director}|{person}"
