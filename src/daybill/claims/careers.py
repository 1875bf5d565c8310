"""Careers in prose: `P previously directed F, F and the documentary F`, `you know her from F and F`.

Each film of the list is one of whoever the sentence tells of, who is named there or meant by `she` or `the director`:
in the trade that the words say, else in that which somebody has elsewhere in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from daybill.claims.folding import Folded
from daybill.literals import Gate

_BEFORE = (
    r"(?:(?:the|an?|his|her|their|also|then|later|both|acclaimed|feature|short|debut|documentary|drama|film|movie|"
    r"D|D's|G|T|A|L) ){0,4}"
)
"""What may stand before a title: `the 2015 documentary F`."""
_FILM = r"\"?F\"?(?! (?:star|actor|actress|director|writer|producer)s?\b| P)(?!')(?: ?\([^()]{0,40}\)| of D)?"
_FILMS = (
    rf"(?P<films>{_BEFORE}{_FILM}"
    rf"(?:(?:,? and |,? & |[,;] )(?:the G )?{_BEFORE}(?:(?:directors? )?P'?s? )?{_FILM}){{0,30}})"
    r"(?!,? (?:by|from|directed by) P)"
)
_MAKER = r"(?:the|this) (?:[A-Z] |[a-z]+ )?(?:director|filmmaker|film-maker|helmer|auteur|actor|actress)"
_DIRECTOR = re.compile("director|maker")
_DOES = (
    rf"(?P<who>\bP|\b(?:he|she|{_MAKER})\b),? (?:(?:who|has|have|had|is|was|earlier|previously|also|once|first|last|"
    r"most|recently|already|before|then|later|best|better|just|lately|perhaps|mostly|widely|again|both) )*"
)
_HAS = (
    rf"(?P<who>\bP(?='|, whose)|\b(?:his|her|{_MAKER}(?='))\b)(?:'s?|, whose)? (?:(?:earlier|previous|past|prior|other|"
    r"recent|older|early|first|second|third|last|acclaimed|breakthrough|feature|many|best-known|acting|screen|directing|"
    r"directorial|D|T|G) )*"
)
_AND = r"(?:,|:| since| such as| like| (?:include|includes|included|are|were|is|was):?) "
_IS_THE = r"(?P<who>\bP), (?:an?|the|also|once)? ?(?:[a-z-]+ |T )?"


def _rows() -> Iterator[tuple[str, bool, str]]:
    """A trade (none: any), whether the words say so, and what tells of the films that somebody made in it."""
    yield "director", True, rf"{_DOES}(?:co-)?(?:directed|helmed|wrote and directed) {_FILMS}"
    made = (
        r"(?:made|gave us|brought us|made (?:no|another|an?|any) (?:[a-z]+ )?(?:film|feature|picture) since|did|"
        r"broke out with|follow(?:s|ed)(?: up)?|(?:in|at) E (?:[a-z]+ )?with)"
    )
    yield "director", False, rf"{_DOES}{made} {_FILMS}"
    yield "", False, rf"{_HAS}(?:films?|movies?|features?|pictures?){_AND}{_FILMS}"
    yield "director", False, rf"{_HAS}(?:shorts?|debut){_AND}{_FILMS}"
    ends = r"(?:it|this|the film|F) (?:completes|closes|ends|rounds out)"
    yield "director", False, rf"\bafter {_FILMS}, {ends} (?:director )?(?P<who>P)'"
    of = r"\b(?:feature|film|picture|movie)s? (?:by|from|of) (?:director )?(?P<who>P),? (?:after|following|since)"
    yield "director", False, rf"{of} {_FILMS}"
    as_before = r"(?P<who>\bP) (?:writes and )?directs(?: it)?,? as (?:he|she) did (?:on |with |in )?"
    yield "director", False, rf"{as_before}{_FILMS}"
    yield "director", False, rf"(?P<who>\bP), whose (?:[a-z]+ ){{0,2}}(?:G )?{_FILMS}"
    short = r"(?:short|short film|short G|G short|debut|debut feature)"
    yield "director", False, rf"\b(?P<who>his|her) (?:(?:first|early|own|T|D) ){{0,2}}{short},? {_FILMS}"
    yield "director", False, rf"{_FILMS} (?:is|was|were) (?P<who>his|hers)(?:,? too| also| as well)"
    yield "director", True, rf"{_IS_THE}(?:director|filmmaker|maker|helmer)s? (?:of|behind) {_FILMS}"
    yield "writer", True, rf"{_IS_THE}(?:screen)?writer (?:of|behind) {_FILMS}"
    yield "producer", True, rf"{_IS_THE}producer (?:of|behind) {_FILMS}"
    yield "cast", True, rf"{_IS_THE}(?:star|lead|face|hero|heroine) (?:of|in) {_FILMS}"
    acted = (
        r"(?:acted|appeared|starred|co-starred|featured|acted together|seen|played (?:an?|the) [a-z]+(?: [a-z]+)?|"
        r"(?:so |as )(?:good|fine|funny|great|brilliant|strong)(?: as)?)"
    )
    yield "cast", True, rf"{_DOES}{acted} (?:together )?in {_FILMS}"
    yield "cast", True, rf"{_DOES}(?:led|headlined|stole) {_FILMS}"
    yield "cast", True, rf"\bas in {_FILMS}, (?P<who>P|she|he) (?:again )?(?:plays|is|makes)\b"
    yield "cast", True, rf"\b(?:like|of|remember|recall|recalls) (?P<who>P),? in {_FILMS}"
    known = r"(?:known|remembered|(?:nominated|up) for (?:an? |the )?[a-zA]+(?: [a-z]+)?) (?:for|from)"
    yield "", False, rf"{_DOES}{known} {_FILMS}"
    yield "", False, rf"(?P<who>\bP), (?:an?|the) [a-zA]+[ -](?:nominee|winner) for {_FILMS}"
    rests = rf"(?:{_AND}| (?:rests? on|ranges? from|runs? from|spans?|rests? with) )"
    yield "", False, rf"{_HAS}(?:credits?|filmography|career|name|fame|reputation|work|works){rests}{_FILMS}"
    reader = r"(?:you|we|audiences|viewers|many|most|some|readers|fans) (?:(?:may|might|will|all|still|best|already) )*"
    knows = rf"(?:know|knew|remember|recogni[sz]e) (?P<who>P|him|her|{_MAKER})(?: best)? (?:from|for)"
    yield "", False, rf"\b{reader}{knows} {_FILMS}"


_ROWS = tuple(_rows())
_PATTERNS = tuple(re.compile(pattern) for _, _, pattern in _ROWS)
_GATE = Gate(_PATTERNS)
_BY_ANOTHER = re.compile(r"P'?s? $")
_FAR = 3
"""How many sentences back somebody may have been named whom a word stands for."""


class Career(NamedTuple):
    """A film that a text tells of in passing, whose it may be, in which trade, whether the words say so, and where."""

    kind: str
    said: bool
    people: tuple[str, ...]
    named: bool
    """Whether they are named there: `she` may still be the director, whoever was named last."""
    film: str
    span: tuple[int, int]

    def told(self, trades: Mapping[str, str]) -> tuple[str, str] | None:
        """Whose film it is and in which trade; `trades` says which each has elsewhere.

        That is whoever alone it may be, else who alone has the trade; `made` does not tell what an actor did.
        """
        kinds = {who: self.kind if self.said else trades.get(who, self.kind) for who in self.people or trades}
        may = {who: kind for who, kind in kinds.items() if kind and self.kind in ("", kind)}
        if len(self.people) != 1 or not may:
            may = {who: kind for who, kind in may.items() if trades.get(who) == (self.kind or kind)}
        if not may and self.kind == "director" and not self.named:
            may = {who: kind for who, kind in trades.items() if kind == "director"}
        return next(iter(may.items())) if len(may) == 1 else None


def careers(folded: Sequence[Folded]) -> Iterator[Career]:
    """Each film of a career."""
    for number, f in enumerate(folded):
        for row in _GATE.open_to(f.text) if f.films else ():
            kind, said, _ = _ROWS[row]
            for match in _PATTERNS[row].finditer(f.text):
                people = _meant(folded, number, match)
                trade = kind or ("director" if _DIRECTOR.search(match["who"]) else "")
                for place, film in f.mentions(*match.span("films"), "F"):
                    if kind == "cast" or not _BY_ANOTHER.search(f.text, match.start("films"), place):
                        yield Career(trade, said, people, match["who"] == "P", str(film.value), f.span(*match.span()))


def _meant(folded: Sequence[Folded], number: int, match: re.Match[str]) -> tuple[str, ...]:
    """Whom the words may be of: who is named there, else who is named before; nobody where they say `the director`."""
    f = folded[number]
    named = f.mentions(*match.span("who"), "P")
    if named:
        return (str(named[0][1].value),)
    if _DIRECTOR.search(match["who"]):
        return ()
    before = (one.spoken_of() for one in reversed(folded[max(0, number - _FAR) : number]))
    return f.spoken_of(match.start("who")) or next(filter(None, before), ())
