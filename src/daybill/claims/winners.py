"""Lists of winners: each prize on a line of its own, who won it on the line below.

The prizes of such a list are often named by their field alone (`Director`, `Leading Actor`), and the list says once, at
its head, whose prizes they are.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from daybill.claims.folding import Folded
from daybill.claims.givers import body_in
from daybill.claims.prizes import FIELD
from daybill.claims.words import Named
from daybill.model import Article, Claim, Evidence, Honour, Question

_WINNERS_ABROAD = (
    r"gewinner(?:innen)?|preisträger(?:innen)?|sieger|ganador[ae]?s?|premiad[oa]s|galardonad[oa]s|palmar[eéè]s|"
    r"lauréate?s|gagnante?s|vincitor[ei]|vincitrici|premiat[ie]|vencedor[ae]?s?"
)
_ABOUT = re.compile(
    rf"\bw[io]n(?:s|ners?|ning)?\b|\b(?:honou?rs|awards|prizes|baftas|oscars|globes|césars?|goyas?|{_WINNERS_ABROAD}|"
    r"\w*preise?s?|premios|prêmios|prémios|premi|prix|david|nastri|lola)\b",
    re.IGNORECASE,
)
_ONLY_NOMINATED = re.compile(
    r"\bnomin(?:ations|ees|ated|ierung(?:en)?|ierten?|ados|adas|aciones|ati|ate)\b|\bshort-?list|\blong-?list|"
    r"\bpredict|\b(?:nommée?s|nomeados|indicad[oa]s|indicações|nomeações|candidature|candidat[ie]|cinquine)\b",
    re.IGNORECASE,
)
_WINNERS = re.compile(rf"\b(?:winners?|won|wins?|{_WINNERS_ABROAD})\b", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:winner|won|ganadora?|vencedora?)\b|[*★🏆✓✔►]", re.IGNORECASE)
_HEAD = 5
"""How many sentences stand at the head of a text."""
_LEAST = 2
"""How many prizes make a list."""
_LINE = 90
"""The longest line of a list."""
_OF_WORK = re.compile(
    r"direct|act(?:or|ress)|screenplay|script|writ|performance|cinematograph|photograph|score|song|music|edit|costume|"
    r"design|casting|make-?up|hair|sound|effects|lead|supporting|female|male|newcomer|star|ensemble",
    re.IGNORECASE,
)
"""Prizes for somebody's work: a list of winners names who before what."""
_WHOLE_NAME = re.compile(
    r"best|outstanding|.*\b(?:award|prize|of the year|achievement|excellence)\b|audience", re.IGNORECASE
)
_ITEM = re.compile(r"[^,;()\n|/]+?(?=,|;|\||/| \(| - | – | — | by [A-Z]| for |$)")
_BULLET = re.compile(r"[\s•*\-–—:|]*(?:winner[:\s–-]*)?", re.IGNORECASE)
_LONGEST_TITLE = 60


class Row(msgspec.Struct, frozen=True):
    """A prize of a list and the line that names who won it."""

    prize: str
    start: int
    end: int
    """Where the article names the prize."""
    won: Folded


def rows_of(article: Article, folded: Sequence[Folded]) -> tuple[Row, ...]:
    """The rows of a text that lists winners; none where it lists those who may win."""
    if not _ABOUT.search(_head(article, folded)) or lists_nominees(article, folded):
        return ()
    fields = [(n, field) for n, f in enumerate(folded) if (field := field_of(article, f))]
    if len(fields) < _LEAST:
        return ()
    ends = [n for n, _ in fields[1:]] + [len(folded)]
    found = []
    for number, ((n, field), stop) in enumerate(zip(fields, ends, strict=True)):
        alone = "\n" not in article.text[slice(*_span(folded[n]))]
        lines = folded[n + 1 : stop]
        won = _winner(article, lines, last=number == len(fields) - 1) if alone else folded[n]
        if won:
            found.append(Row(_prize(field[0]), field[1], field[2], won))
    return tuple(found) if len(found) >= _LEAST else ()


def lists_nominees(article: Article, folded: Sequence[Folded]) -> bool:
    """Whether the head of a text says that those who may win are listed, and not who won."""
    head = _head(article, folded)
    return bool(_ONLY_NOMINATED.search(head)) and not _WINNERS.search(head)


def winners(article: Article, rows: Sequence[Row], folded: Sequence[Folded]) -> Iterator[Claim]:
    """What each row says: the prize, who gives all of them, and the film."""
    giver = _giver(article, folded) if rows else None
    for row in rows:
        film = _film_of(article, row)
        if film:
            yield Claim.make(
                Question(kind="award", film=film),
                Honour(row.prize, giver),
                Evidence.of(article, row.start, row.end),
                rule="award.winners",
                probability=0.8 if giver else 0.65,
            )


def _span(f: Folded) -> tuple[int, int]:
    return f.sentence.start, f.sentence.end


def _head(article: Article, folded: Sequence[Folded]) -> str:
    return " ".join(article.text[slice(*_span(f))] for f in folded[:_HEAD])


def field_of(article: Article, f: Folded) -> tuple[str, int, int] | None:
    """The prize that a line names and nothing else, with its place; a label may have been made one with its line."""
    if f.text.rstrip(" :") == "A" and article.language not in (None, "en"):
        abroad = f.signs[0]
        return str(abroad.value), abroad.start, abroad.end
    line = article.text[slice(*_span(f))]
    if len(line) > _LINE:
        return None
    line = line.partition("\n")[0]
    lead = _BULLET.match(line)
    start = lead.end() if lead else 0
    name = line[start:].rstrip(" :•*-–—|")
    begin = f.sentence.start + start
    return (name, begin, begin + len(name)) if FIELD.fullmatch(name) else None


def _prize(name: str) -> str:
    """The prize by its whole name: `Best Director` where the list says `Director`."""
    name = " ".join(name.split())
    return name if _WHOLE_NAME.match(name) else f"Best {name.title() if name.isupper() else name}"


def _winner(article: Article, lines: Sequence[Folded], *, last: bool) -> Folded | None:
    """The line of the winner: the only one, or that which is marked; behind the last prize a text may go on."""
    lines = [f for f in lines if len(f.text) <= _LINE]
    marked = [f for f in lines if _MARKED.search(article.text[slice(*_span(f))])]
    if marked:
        return marked[0]
    return lines[0] if len(lines) == 1 or (last and lines) else None


def _giver(article: Article, folded: Sequence[Folded]) -> str | None:
    """The body or festival that a text is about: the first that its head names."""
    for f in folded[:_HEAD]:
        start, end = _span(f)
        body = body_in(article.text, start, end, start)
        festival = next((m.value for m in f.signs.values() if m.sign == "E" and isinstance(m.value, Named)), None)
        if body or festival:
            return body or (festival.entry.id if festival else None)
    return None


def _film_of(article: Article, row: Row) -> str | None:
    """The film of a winner's line: behind the people where a prize is for their work; else the first thing named."""
    of_work = bool(_OF_WORK.search(row.prize))
    films = [title for _, title in row.won.films] or _shown(article, row.won)
    films = [title for title in films if not _MARKED.fullmatch(title)]
    return (films[-1] if of_work else films[0]) if films else None


def _shown(article: Article, f: Folded) -> list[str]:
    """What a line names that is no person, company or country: titles that were not known for such."""
    others = {m.start: m.end for m in f.signs.values()}
    start, end = _span(f)
    start += article.text[start:end].find("\n") + 1
    found = []
    for m in _ITEM.finditer(article.text, start, end):
        words = m[0].strip(" \"'“”‘’*•-–—:")
        if (
            m.start() not in others
            and m.start() + 1 not in others
            and words[:1].isupper()
            and len(words) <= _LONGEST_TITLE
        ):
            found.append(words)
    return found
