"""Lines, sentences and words of an article, each with its place in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from daybill.boundaries import at_stops
from daybill.model import Article, Hint

WORD = re.compile(r"[^\W_]+(?:(?:['’‘]|[.](?=[^\W\d_](?:[.]|\b))|[-&](?=[^\W_]))[^\W_]+)*\+?")
"""A word, inner apostrophes, hyphens and the dots of `U.S` in, a closing plus (`Disney+`) in."""

_LABEL = re.compile(
    r"(?:a film by|(?:(?:script|screenplay|story|written|writing|produced|production)(?: (?:and|&) | ?/ ?))?"
    r"(?:directed|direction)(?: by)?|directors?(?: ?(?:/|&|and) ?(?:screen)?writers?)?|"
    r"(?:screen)?writers?(?: ?(?:/|&|and) ?directors?)?|screenplay(?: by)?|script(?: by)?|"
    r"writ(?:ten|ing)(?: by| credits)?|"
    r"(?:co-)?starring|"
    r"(?:(?:the|key|main|lead|top|voice|principal|full|supporting) )?cast(?: list| members| (?:and|&) crew)?|"
    r"stars?|actors?|players|featuring|who[’']?s in it\??|who[’']?s behind the camera\??|"
    r"whe(?:n|re)(?:[’']s|,? (?:is|does|do|can|will))(?: [\w’']+){1,4}\?|"
    r"studios?|length|runtime|running time|genres?|countr(?:y|ies)|languages?|"
    r"(?:(?:u\.?s\.?|u\.?k\.?|theatrical|local|home) )?(?:distribut(?:or|ors|ion|ed by)|released (?:by|through))|"
    r"(?:co-|executive )?produced by|(?:co-|executive )?producers?|production(?: compan(?:y|ies))?|"
    r"based on|release dates?|music by|in theaters|in theatres|in cinemas|on dvd|digital|on demand|"
    r"streaming|blu-ray|dvd|regie|drehbuch|darsteller|besetzung|verleih|réalisation|réalisateur|scénario|avec|"
    r"regia|regista|sceneggiatura|interpreti|distribuzione|dirección|guion|guión|reparto|intérpretes|distribuidora|"
    r"direção|roteiro|elenco|realização|realizador|argumento|distribuição|"
    r"kinostart|filmstart|produktionsland|data di uscita|paese|date de sortie|pays|distributeur|fecha de estreno|"
    r"país|data de estreia):?",
    re.IGNORECASE,
)
_LISTED = frozenset(
    {
        *("cast", "starring", "stars", "actors", "players", "featuring", "darsteller", "besetzung", "avec"),
        *("directors", "writers", "screenwriters", "producers", "written", "directed", "produced", "screenplay"),
    }
)
"""Labels below which names may stand one a line."""
_NAME_ALONE = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: (?:d[aei]|de la|van|von|del?)|(?: [^\W\d_a-z][\w.’'-]*)){1,4},?")
"""A line that is one name."""
_MOST_NAMES = 30
_LONGEST_NAME = 40
_LONGEST = 1500
"""Characters of the longest sentence. Press copy stays below a third of it; what goes on is cut at a space, so that
what looks at all pairs of things in a sentence stays quick whatever a page holds."""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence, or a line that stands for one. `end` is not in; `line` numbers the line it stands on."""

    start: int
    end: int
    line: int
    block: int
    """Numbers the paragraph: lines between empty lines."""
    sort: str
    """`headline`, `heading`, `item`, `furniture`, `synopsis` or `prose`."""


def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in order, those of page furniture included and marked."""
    return tuple(_sentences(article.text, article.hints))


def _sentences(text: str, hints: tuple[Hint, ...]) -> Iterator[Sentence]:
    marked = sorted((h for h in hints if h.kind not in ("emphasis", "link")), key=lambda h: (h.start, -h.end))
    waiting = 0
    near: list[Hint] = []  # the hints that reach into the line
    start, block, blank = 0, 0, False
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        while waiting < len(marked) and marked[waiting].start < end:
            near.append(marked[waiting])
            waiting += 1
        near = [hint for hint in near if hint.end > start]
        if line.strip():
            block += blank
            own = start + _litter_before(start, end, near)
            for first, last in _split(text[own:end]):
                yield Sentence(own + first, own + last, number, block, _sort(own + first, own + last, near))
        blank = not line.strip()
        start = end + 1


def _litter_before(start: int, end: int, near: list[Hint]) -> int:
    """How many characters of furniture a line begins with before its own words."""
    return max((h.end - start for h in near if h.kind == "furniture" and h.start <= start < h.end < end), default=0)


def with_labels(article: Article, lines: Iterable[Sentence]) -> Iterator[Sentence]:
    """The same, a label that stands alone on its line (`Directed by`) made one with the line below it.

    Below a label of the cast it is made one with all lines below it that are a name each.
    """
    waiting = list(lines)
    n = 0
    while n < len(waiting):
        label = waiting[n]
        n += 1
        words = article.text[label.start : label.end].strip()
        below = waiting[n] if n < len(waiting) else None
        if not below or not _LABEL.fullmatch(words) or below.line > label.line + 2 or below.sort == "furniture":
            yield label
            continue
        if _VENUE.fullmatch(words) and not _DAY.search(article.text, below.start, below.end):
            yield label  # it heads a list of films
            continue
        last = _last_name(article, waiting, n) if _LISTED.intersection(words.lower().strip(":").split()) else n
        end = waiting[last]
        yield Sentence(label.start, end.end, end.line, end.block, "prose")
        n = last + 1


_VENUE = re.compile(
    r"(?:in theat(?:er|re)s|in cinemas|on dvd|digital|on demand|streaming|blu-ray|dvd|kinostart|filmstart|"
    r"data di uscita|date de sortie|fecha de estreno|data de estreia):?",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d|(?:day|now|soon|today|tomorrow)\b", re.IGNORECASE)


def _last_name(article: Article, lines: Sequence[Sentence], first: int) -> int:
    """The number of the last of the lines from the first on that are a name each; the first, if it is none."""

    def is_name(line: Sentence) -> bool:
        words = article.text[line.start : line.end]
        return len(words) < _LONGEST_NAME and bool(_NAME_ALONE.fullmatch(words)) and not _LABEL.fullmatch(words)

    last = first
    while is_name(lines[last]) and last + 1 < len(lines) and last - first < _MOST_NAMES:
        if not is_name(lines[last + 1]) or lines[last + 1].line > lines[last].line + 2:
            break
        last += 1
    return last


def _sort(start: int, end: int, near: list[Hint]) -> str:
    """What the hints say of a stretch: the first one counts that covers most of it."""
    return next((h.kind for h in near if min(end, h.end) - max(start, h.start) > 0.6 * (end - start)), "prose")


def _split(line: str) -> Iterator[tuple[int, int]]:
    """The sentences of one line, none longer than `_LONGEST`."""
    for start, end in at_stops(line):
        first = start
        while end - first > _LONGEST:
            space = line.rfind(" ", first + 1, first + _LONGEST)
            cut = space if space > 0 else first + _LONGEST
            yield first, cut
            first = cut + (space > 0)
        if end > first:
            yield first, end


class Places:
    """Finds which of some ordered, disjoint stretches holds a position."""

    def __init__(self, stretches: Iterable[Sentence]) -> None:
        self.stretches = tuple(stretches)
        self._starts = [s.start for s in self.stretches]

    def at(self, position: int) -> Sentence | None:
        """The stretch in which `position` lies, if any."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.stretches[index].end:
            return self.stretches[index]
        return None
