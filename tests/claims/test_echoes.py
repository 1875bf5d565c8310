"""Titles that a headline and the text below it both hold, in languages that give them one capital."""

import pytest

from daybill.claims import raw_text
from daybill.claims.echoes import echoed
from daybill.claims.people import find_people
from daybill.model import Article


def titles(text: str, language: str) -> set[str]:
    """What is proposed as an echo."""
    title = text.split("\n", maxsplit=1)[0]
    read = raw_text(Article.make(address="a", outlet="o", language=language, title=title, text=text))
    return {read.text[start:end] for start, end in echoed(read, find_people(read))}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "it",
            "Mare di dune 2 slitta al 2024\n\nRinviata l'uscita di Mare di dune 2: arriverà a marzo.",
            {"Mare di dune 2"},
        ),
        ("es", "Los hijos del canal, en marcha\n\nTom Vik rueda Los hijos del canal en Lugo.", {"Los hijos del canal"}),
        ("fr", "La route du sel arrive\n\nLe film La route du sel sort en mars.", {"La route du sel"}),
        (
            "it",
            "Marea – Il diritto di partire: trailer\n\nIl film Marea – Il diritto di partire esce a marzo.",
            {"Marea – Il diritto di partire"},
        ),
        ("it", "009 – Marea nera torna\n\n009 – Marea nera esce a marzo.", {"Marea nera"}),
        ("it", "Ada Lund torna\n\nDopo anni Ada Lund torna al cinema.", set()),
        ("es", "La vida sigue\n\nLa casa no se vende.", set()),
        ("en", "Sons of the canal starts\n\nTom Vik shoots Sons of the canal.", set()),
    ],
)
def test_what_a_headline_and_the_text_both_say_may_be_a_title(language: str, text: str, found: set[str]) -> None:
    assert titles(text, language) == found
