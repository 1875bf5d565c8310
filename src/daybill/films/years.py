"""The year that a text gives a film: `Emma (1996)`, `1996's Emma`, `Emma is a 1996 period comedy`.

A year counts only where it stands with the title itself; that of a novel, a play or a festival does not.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

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
# By whom and where it was released: no other year, no end of a sentence but of `Bros.`
_WHERE = r"(?:(?:[^.!?\n\d]|\.(?= [a-z])){0,60} )?"
_AFTER = (
    # Emma is a 1996 American period comedy film
    re.compile(rf"{_CLOSE}{_ASIDE} {_IS} (?:(?!(?:of|to|on|from)\b)\w+ ){{0,4}}{_YEAR}(?!\d|'s|’s|-\d)(?! {_BOOK}\b)"),
    # Emma ist ein Spielfilm aus dem Jahr 1996, Emma est un film britannique sorti en 1996, Emma è un film del 1996
    re.compile(
        rf"{_CLOSE}{_ASIDE} {_IS} (?:[^.!?\n]{{0,50}} )?{_FILM}\b(?:(?!{_BOOK})[^.!?\n]){{0,90}}?"
        rf" (?:aus dem Jahre?|sorti(?:e)? en|de|del|en|do ano|from|released in|produced in|made in) {_YEAR}(?!\d)",
        re.IGNORECASE,
    ),
    # Emma was released in 1996; Emma, released by Miramax in August 1996, is
    re.compile(rf"{_CLOSE}{_ASIDE} (?:released|produced|made) {_WHERE}in (?:[A-Z]\w+ )?{_YEAR}(?!\d)"),
    # Emma (1996), Emma (US, 1996), Emma [Autumn de Wilde, 2020]
    re.compile(rf"{_CLOSE},? *[(\[](?:[^)\]\d]{{0,40}}[ ,])?{_YEAR}(?![-–/\d])[^)\]]{{0,30}}[)\]]"),
)
_BEFORE = (
    # 1996's Emma, the 1996 film “Emma”
    re.compile(rf"{_YEAR}[’']s (?:[a-z]+ ){{0,3}}[\"“‘'«„]*$"),
    re.compile(rf"(?:^|[^\w]){_YEAR} (?:[a-z-]+ ){{0,3}}{_FILM},? [\"“‘'«„]*$", re.IGNORECASE),
)
_ANY_YEAR = re.compile(_YEAR)
_FORMS = (*_AFTER, *_BEFORE)
_FAR_BEFORE, _FAR_AFTER = 60, 320
_MOST_PLACES = 8


@lru_cache(maxsize=4096)
def year_in(text: str, title: str) -> int | None:
    """The year that a text gives the film of this title; `None` where it gives none or years that disagree.

    What the film is said to be outweighs what stands in brackets behind its title, and this what stands before it: the
    text of a remake often names the first film too, but does not say that its own film is that.
    """
    if len(title) < 2 or not _ANY_YEAR.search(text):
        return None
    # As printed first; where that tells nothing, with whatever points and capitals.
    for places in (_places, _loose_places):
        spans = list(islice(places(text, title), _MOST_PLACES))
        told = [{year for start, end in spans for year in _around(text, start, end, form)} for form in _FORMS]
        if years := next((years for years in told if years), None):
            return min(years) if max(years) - min(years) <= 1 else None
    return None


def _places(text: str, title: str) -> Iterator[tuple[int, int]]:
    """Where a title stands that is no part of a longer word."""
    start = text.find(title)
    while start >= 0:
        end = start + len(title)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, end
        start = text.find(title, end)


def _loose_places(text: str, title: str) -> Iterator[tuple[int, int]]:
    words = re.findall(r"\w+", title)
    if words:
        form = r"\W{1,3}".join(map(re.escape, words))
        yield from (place.span() for place in re.finditer(rf"(?<!\w){form}(?!\w)", text, re.IGNORECASE))


def _around(text: str, start: int, end: int, form: re.Pattern[str]) -> set[int]:
    if form in _BEFORE:
        match = form.search(text[max(0, start - _FAR_BEFORE) : start])
    else:
        match = form.match(text[end : end + _FAR_AFTER])
    return {int(match["year"])} if match else set()
