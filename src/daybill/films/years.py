"""The year that a text gives a film: `Emma (1996)`, `1996's Emma`, `Emma is a 1996 period comedy`.

A year counts only where it stands with the title itself; that of a novel, a play or a festival does not.
"""

import re
from functools import lru_cache

_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_CLOSE = r"[\"”’'»«“)*_]*"
_FILM = (
    r"(?:films?|movies?|pictures?|features?|cartoons?|shorts?|dramas?|comed(?:y|ies)|thrillers?|westerns?|serials?|"
    r"documentar(?:y|ies)|melodramas?|musicals?|romances?|remakes?|adaptations?|versions?|animation|biopics?|"
    r"spielfilms?|filme|película|pellicola|komödie|comédie|comedia|commedia|drame|dramma)"
)
_BOOK = r"(?:novels?|novellas?|books?|plays?|stories|story|poems?|albums?|songs?|operas?|comics?|roman|romanzo|novela)"
# Between a title and `is a`: another title, a bracket, an appositive; never the end of a sentence.
_ASIDE = r"(?:[^.!?\n]{0,80}?)"
_IS = r"(?:is|was|ist|war|est|était|es|fue|è|era|é|foi)"
_AFTER = (
    # Emma is a 1996 American period comedy film
    re.compile(rf"{_CLOSE}{_ASIDE} {_IS} (?:\w+ ){{0,4}}{_YEAR}(?!\d|'s|’s|-\d)(?! {_BOOK}\b)"),
    # Emma ist ein Spielfilm aus dem Jahr 1996, Emma est un film britannique sorti en 1996, Emma è un film del 1996
    re.compile(
        rf"{_CLOSE}{_ASIDE} {_IS} (?:[^.!?\n]{{0,50}} )?{_FILM}\b(?:(?!{_BOOK})[^.!?\n]){{0,90}}?"
        rf" (?:aus dem Jahre?|sorti(?:e)? en|de|del|en|do ano|from|released in|produced in|made in) {_YEAR}(?!\d)",
        re.IGNORECASE,
    ),
    # Emma (1996), Emma (US, 1996), Emma [Autumn de Wilde, 2020]
    re.compile(rf"{_CLOSE},? *[(\[](?:[^)\]\d]{{0,40}}[ ,])?{_YEAR}(?![-–/\d])[^)\]]{{0,30}}[)\]]"),
)
_BEFORE = (
    # 1996's Emma, the 1996 film “Emma”
    re.compile(rf"{_YEAR}[’']s (?:[a-z]+ ){{0,3}}[\"“‘'«„]*$"),
    re.compile(rf"(?:^|[^\w]){_YEAR} (?:[a-z-]+ ){{0,3}}{_FILM},? [\"“‘'«„]*$", re.IGNORECASE),
)
_FORMS = (*_AFTER, *_BEFORE)
_FAR_BEFORE, _FAR_AFTER = 60, 320
_MOST_PLACES = 8


@lru_cache(maxsize=4096)
def year_in(text: str, title: str) -> int | None:
    """The year that a text gives the film of this title; `None` where it gives none or years that disagree.

    What the film is said to be outweighs what stands in brackets behind its title, and this what stands before it: the
    text of a remake often names the first film too, but does not say that its own film is that.
    """
    if len(title) < 2:
        return None
    told: list[set[int]] = [set() for _ in _FORMS]
    for number, place in enumerate(re.finditer(rf"(?<!\w){re.escape(title)}(?!\w)", text)):
        if number == _MOST_PLACES:
            break
        for years, form in zip(told, _FORMS, strict=True):
            years.update(_around(text, place.start(), place.end(), form))
    years = next((years for years in told if years), set())
    return min(years) if years and max(years) - min(years) <= 1 else None


def _around(text: str, start: int, end: int, form: re.Pattern[str]) -> set[int]:
    if form in _BEFORE:
        match = form.search(text[max(0, start - _FAR_BEFORE) : start])
    else:
        match = form.match(text[end : end + _FAR_AFTER])
    return {int(match["year"])} if match else set()
