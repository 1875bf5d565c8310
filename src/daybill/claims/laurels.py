"""Who made a film or acts in it, told by a prize for that work: `Best Actress: P, F`, `P won the A for F`."""

import re
from collections.abc import Iterator, Sequence

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.winners import field_of
from daybill.model import Article, Claim, Evidence, Person, Question

_PEOPLE = r"(?P<people>P(?:(?:, |,? and | & | / )P){0,3})"
_GAP = r"[^.;?!AFP]"
_FORMS = (
    re.compile(rf"A(?P<gap>{_GAP}{{0,45}}){_PEOPLE}{_GAP}{{0,45}}(?P<film>F)"),
    re.compile(rf"{_PEOPLE}(?P<won>{_GAP}{{0,45}})A(?:{_GAP}{{0,20}}A)?(?P<gap>{_GAP}{{0,40}})(?P<film>F)"),
    re.compile(
        rf"{_PEOPLE}(?P<won>{_GAP}{{0,30}})\b(?:for|in|with)\b{_GAP}{{0,24}}(?P<film>F)(?P<gap>[^.;?!FP]{{0,40}}?)A"
    ),
)
"""The prize, who won it and the film, in each order in which they stand."""
_BEHIND_FILM = re.compile(
    rf"(?P<prize>A)(?: honou?rs?| prizes?| awards?)? (?:for|to) {_PEOPLE}|"
    rf"{_PEOPLE.replace('people', 'told')} \((?P<named>A)\)"
)
"""A prize and who won it, where the film stands before both: `F took A for P and A for P`, `nods for P (A)`."""
_EARNED = re.compile(
    rf"(?P<film>F){_GAP}{{0,20}}\b(?:earned|won|brought|got|gave|gained|landed) {_PEOPLE} (?:an?|the|his|her|their) "
    rf"{_GAP}{{0,12}}(?P<prize>A)"
)
"""`F earned P a A`."""
_FARTHEST = 110
_ENDS = re.compile(r"[.;?!]")
_OF_ANOTHER = re.compile(r"winner|winning|nominee|-nominated|recipient|\bby\b|\bwith\b")
"""Between a prize and a name what makes it one for something earlier: `Best Actress winner P`."""
_WON = re.compile(
    r"\b(?:w[io]ns?|winning|receiv\w+|award\w*|takes?|took|gets?|got|honou?r\w*|nominat\w+|is|was|are|were|earn\w*|"
    r"picked|landed|claim\w+|goes|went|named|collect\w+|scoop\w*|up for)\b"
)
_TRADES = (
    ("director", re.compile(r"(?<!art )\bdirect(?:or|ing|ion)\b", re.IGNORECASE)),
    ("writer", re.compile(r"\b(?:screenplay|script|writing|screenwrit\w+)\b", re.IGNORECASE)),
    ("cast", re.compile(r"\b(?:act(?:or|ress|ing)|performance|volpi)\b", re.IGNORECASE)),
)

_ROW = re.compile(
    r"[^\w\"]*(?:(?P<people>P(?:(?:, |,? and | & )P){0,3})(?: ?[,:|/(–—-]+ ?|,? (?:for|in) )\"?(?P<film>F)|"
    r"\"?(?P<first>F)\"?(?: ?[,:|/(–—-]+ ?)(?P<behind>P(?:(?:, |,? and | & )P){0,3}))[^a-zA-Z]*"
)
"""A line of a column: who may win a prize and for what film, in either order."""
_MOST_ROWS = 12


_LINE = re.compile(
    rf"[^a-zA-Z]*(?P<prize>A)[^.;?!AFP:]{{0,30}}: ?[\"']?(?P<film>F)[\"']?(?:,[\"']?| ?[–—(-]) ?{_PEOPLE}\)?[.;]?\s*$"
)
"""A line of a list of winners that names who made the film: `Golden Bear: F, P`."""
_OF_A_CRAFT = re.compile(
    r"\b(?:cinematograph|photograph|camera|edit|music|score|song|design|costume|make-?up|effects|sound|casting|produc|"
    r"ensemble|picture|craft|technical|breakthrough|newcomer|lifetime|career|honorary)",
    re.IGNORECASE,
)
"""Prizes behind whose films others than their directors are named."""
_FOR_WORK = re.compile(rf"(?P<prize>A) (?:for|to) {_PEOPLE}")
"""A prize and who won it, of the film in mind: `The others are best director for P and best actor for P`."""


def find_laurels(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """Every tie that a prize for somebody's work tells of; like those of rules they only propose."""
    yield from _below_prizes(article, folded)
    for f in folded:
        if "A for P" in f.text and "F" not in f.text:
            yield from _of_film_in_mind(article, f, focus.carried(f))
        if "A" in f.text and "P" in f.text and "F" in f.text:
            if line := _LINE.match(f.text):
                yield from _of_line(article, f, line)
            for form in _FORMS:
                for match in form.finditer(f.text):
                    yield from _claims(article, f, match)
            for match in _EARNED.finditer(f.text):
                yield from _told(article, f, match.start("film"), match.span("prize"), match.span("people"))
            for match in _BEHIND_FILM.finditer(f.text):
                film = f.text.rfind("F", max(0, match.start() - _FARTHEST), match.start())
                between = f.text[film + 1 : match.start()]
                if film >= 0 and _WON.search(between) and not _ENDS.search(between):
                    prize, people = ("prize", "people") if match["prize"] else ("named", "told")
                    yield from _told(article, f, film, match.span(prize), match.span(people))


def _of_line(article: Article, f: Folded, line: re.Match[str]) -> Iterator[Claim]:
    """Who directed what a line names behind a prize for films."""
    prize = str(f.signs[line.start("prize")].value)
    if _kind_of([prize]) is None and not _OF_A_CRAFT.search(prize):
        for _, person in f.mentions(*line.span("people"), "P"):
            film = str(f.signs[line.start("film")].value)
            yield _tie(article, "director", film, str(person.value), f.span(line.start("film"), line.end("people")))


def _of_film_in_mind(article: Article, f: Folded, film: str | None) -> Iterator[Claim]:
    """What prizes tell of the film that a sentence begins with in mind."""
    for match in _FOR_WORK.finditer(f.text) if film else ():
        kind = _kind_of([str(f.signs[match.start("prize")].value)])
        for _, person in f.mentions(*match.span("people"), "P") if kind else ():
            yield _tie(article, str(kind), str(film), str(person.value), f.span(*match.span()))


def _below_prizes(article: Article, folded: Sequence[Folded]) -> Iterator[Claim]:
    """What the lines below the name of a prize tell: `Best Actor`, and below it `P – F`, `P, F`."""
    kind, left = None, 0
    for f in folded:
        if not left and "F" in f.text:
            continue
        row = _ROW.fullmatch(f.text) if left else None
        if row and kind:
            film, people = ("film", "people") if row["film"] else ("first", "behind")
            title = str(f.signs[row.start(film)].value)
            for _, person in f.mentions(*row.span(people), "P"):
                yield _tie(article, kind, title, str(person.value), f.span(*row.span()))
        left = max(0, left - 1)
        if not row and (prize := field_of(article, f)):
            kind, left = _kind_of([prize[0]]), _MOST_ROWS


def _kind_of(prizes: Sequence[str]) -> str | None:
    """The trade that prizes are for; none where they are for films."""
    return next((kind for kind, trade in _TRADES if any(map(trade.search, prizes))), None)


def _tie(article: Article, kind: str, film: str, person: str, span: tuple[int, int]) -> Claim:
    return Claim(
        id="",
        question=Question(kind=kind, film=film),
        answer=Person(person),
        evidence=Evidence.of(article, *span),
        rule=f"{kind}.honoured",
        probability=0.8,
    )


def _claims(article: Article, f: Folded, match: re.Match[str]) -> Iterator[Claim]:
    won = match.groupdict().get("won")
    if _OF_ANOTHER.search(match["gap"]) or (won is not None and not _WON.search(won)):
        return
    yield from _told(article, f, match.start("film"), match.span(), match.span("people"))


def _told(article: Article, f: Folded, film: int, prize: tuple[int, int], people: tuple[int, int]) -> Iterator[Claim]:
    """What the prizes within a stretch tell of a film and of the people within another."""
    prizes = [str(mention.value) for _, mention in f.mentions(*prize, "A")]
    kind = _kind_of(prizes)
    if kind is None:
        return
    start, end = min(film, prize[0], people[0]), max(film + 1, prize[1], people[1])
    for _, person in f.mentions(*people, "P"):
        yield _tie(article, kind, str(f.signs[film].value), str(person.value), f.span(start, end))
