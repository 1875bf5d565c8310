"""Lines of lists that name a film, by what else stands on the line.

What stands before a date, rating, stars, year or network is its title: `• Soul – December 25 (was November 20)`,
`19 September — SHOPLIFTERS (15)`, `Us (15) ★★★★`, `Damsel — Netflix Film`. So is what stands beside a prize and its
winner (`Best Director: Miguel Gomes, Grand Tour`, `Miglior attrice: Ada Lund per La strada`), or in a column
below a prize.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from daybill.claims.layouts import AFTER_DAY, HOUR
from daybill.claims.lexicon import INNER
from daybill.claims.prizes import FIELD
from daybill.claims.text import Text, before_brackets, title_like, trim
from daybill.grammar import Mention

_LEAD = re.compile(r"(?:[^\w\n“\"‘'‚«»„‹›(]|\d{1,3}[.)](?= ))*")
DAY_ALONE = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\.? \d{1,2}(?:st|nd|rd|th)?"
    r"(?:,? (?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?)? ?[:–—|-] ?|"
    r"(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|seg|ter|qua|qui|sex)"
    r"(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag|di|credi|edi|anche|nes|tes|rcoles|ves|rnes|ado|ingo|edì|abato|enica)?"
    r"\.?,? \d{1,2}\.? ?[:–—|-] ?",
    re.IGNORECASE,
)
"""A day of the week and a number without its month, before a title on a programme: `Fri 3 – Salt Road`."""
_CUT = re.compile(
    r"(?P<gap>\s*[–—|¦•·]\s+|,? (?=[$£€]\d)|\s+-+\s+|:? +(?=\()|\s*(?=[★☆⭐])|\s+/\s+|\s+(?=\*{1,5}(?:\s|$))|"
    r": +(?=[A-Z\d])|(?P<comma>, +)(?=[A-Z])|"
    r": +(?=(?:in|on|out|only|cinemas?|theat(?:er|re)s|streaming|digital|available|coming|"
    r"select|from|opens|due|to|now|was|moved|pushed|bumped|delayed|postponed|shifted|previously|originally|formerly|"
    r"pulled|removed|cancelled|undated|indefinitely)\b)|"
    r"\s+(?=(?:Premier|Open|Arriv|Debut|Stream|Releas|Launch|Land|Drop|"
    r"Hit|Bow|Out|Coming|Available|Exclusively|Now|In (?:Cinemas|Theat(?:ers|res)|Select))))"
)
_TO_DATE = re.compile(
    r"[,( ]*(?:(?:(?:Premieres?|Premiering|Opens?|Opening|Arrives?|Arriving|Debuts?|Streams?|Streaming|Released?|"
    r"Releases|Launch(?:es)?|Lands|Drops|Hits|Bows|Out|Coming|Available|Exclusively|Now|Only|In|On|To|From|Select|"
    r"Cinemas|Theaters|Theatres|Digital|VOD|DVD|Blu-ray|Also|And|Demand|Limited|Wide|Nationwide|Everywhere)\b,? ?)+"
    r"(?:(?:in|on|to|from|at|this|next) )*)?",
    re.IGNORECASE,
)
"""What may stand between a title and its day on a line: `Attachment Premieres Thursday 9th February`."""
_LENGTH = r"(?:\d{2,3} ?(?:mins?|minutes|m)\b|[1-4] ?(?:hours?|hrs?|h)\b)"
_RATING = re.compile(
    r"\((?:(?:cert(?:ificate)?\.? ?|rated )?(?:U|PG|PG-13|12A?|14A|15A?|15PG|16|18A?|R(?:18)?\+?|NC-17|NR|UR|TBC|G|"
    r"MA? ?(?:15\+)?|U/?A(?: ?\d+\+?)?|A|S|Club|FSK ?\d+|K-?\d+|not rated|unrated|no rating)"
    rf"(?:\)|[,;:/|] ?[^()\n]{{0,30}}?{_LENGTH}[^()\n]{{0,50}}\)| for [^()\n]{{3,80}}\))|{_LENGTH}[^()\n]{{0,60}}\))",
    re.IGNORECASE,
)
"""A certificate, how long a film is, or both: `(15)`, `(R, 104 min.)`, `(98 minutes)`, `(Rated R for language)`."""
_CERTIFIED = re.compile(
    r"(?:cert(?:ificate|ificat|\.)?|rated|rating|age) ?:? ?"
    r"(?:U|G|PG(?:-?13)?|12(?:A|PG)?|15(?:A|PG)?|16|18|R(?:18)?|NC-17)(?!\w)",
    re.IGNORECASE,
)
"""The same behind its label: `Salt Road ¦ Cert: 15A`."""
_STARS = re.compile(r"[★☆⭐]|\*{1,5}(?:\s|$)|\(?[1-5](?:\.5|½)? ?(?:/ ?5|stars?)\b", re.IGNORECASE)
_TAKINGS = re.compile(
    r"\d[\d.,]* (?:theat(?:er|re)s|screens|locations|cinemas|sites)\b|(?:fri|sat|sun|weekend|total|wk)\w*:? [$£€] ?\d|"
    r"[(]?[$£€] ?\d[\d.,]* ?(?:m\b|mn\b|million|k\b|bn\b|billion|[;,/.(|–—-]|$)",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    r"\(?(?:TBA|TBD|TBC|no (?:new )?(?:release )?date|undated|date to be|off the (?:schedule|calendar)|indefinitely|"
    r"(?:still |now )?(?:unscheduled|undated|delayed|postponed|pulled|cancelled|moved|removed|pushed|bumped|shifted)|"
    r"(?:was|previously|originally|formerly) "
    r"(?=(?:set|due|dated|scheduled|slated|planned|to|for|on|\d|[A-Z][a-z]+ \d))|"
    r"(?:new|old|original|previous) (?:release |opening )?date\b)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"[\s(*\[]*(?:an? |the )?(?:new )?(?:[A-Z][\w+]*\+? ){0,2}"
    r"(?:film premiere|movie premiere|original(?: film| movie)?|exclusive|premiere|film|movie|documentary)\b[\s)*\]]*"
    r"(?:\([^()\n]{0,40}\))?(?=[:.–—|]|$)",
    re.IGNORECASE,
)
_OTHER_SORT = re.compile(
    r"\(S\d|[^.\n]{0,40}?\b(?:series|seasons?|episodes?|docuseries|miniseries|special|game|stand-up|podcast|album)\b",
    re.IGNORECASE,
)
_COUNTRY_AND_MAKER = re.compile(
    r"[A-Z][\w. ]+(?:[,/] ?[A-Z][\w. ]+){0,5} ?\((?:co-)?(?:dir(?:ector|\.)|screenwriter|writer)", re.IGNORECASE
)
_DATELINE = re.compile(r"[A-Z][A-Z. ]+, (?:[A-Z]\.?){2}|[A-Z][A-Z. ]+, [A-Z][a-z]+\.?")
_FORMS = (
    (_RATING, "certificate follows"),
    (_CERTIFIED, "certificate follows"),
    (_OTHER_SORT, ""),
    (_STARS, "stars follow"),
    (_TAKINGS, "takings follow"),
    (_UNDATED, "listed"),
    (_COUNTRY_AND_MAKER, "country and maker follow"),
    (_NETWORK, "network follows"),
)
"""What may follow a title on its line, the first that does, and the sign that it is; empty for what is no film."""
_LONGEST = 70
"""How many characters a title of an entry may have."""
_MOST_VENUES = 3
_PRIZE_LINE = re.compile(
    r"^[^\w\n]{0,12}(?P<prize>[^:\n–—]{4,70}?)(?:: | [–—-]+ )(?P<items>[^\n]{2,160})$", re.MULTILINE
)
_PRIZE = re.compile(
    r"^(?:best|outstanding|beste[rsn]?|mejor|melhor|miglior[ei]?|meilleure?s?)\b|\b(?:prize|award|prix|palme|palm|lion|bear|"
    r"leopard|shell|globe|trophy|grand jury|cam[eé]ra d['’]or|special mention|honou?rable mention|premio|prêmio|prémio|"
    r"\w*preis|palma|oso|orso|urso|bär(?:en)?|león|leone|leão|löwe|concha|leopardo|pardo|coppa|copa|biznaga|lola|goya|"
    r"césar|nastro|kikito|mención|menzione|mention|menção|réalisation|mise en scène)\b",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"\b(?:direct|act(?:or|ress|ing)|perform|screenplay|script|writ|cinematograph|photograph|score|music|edit|design|"
    r"newcomer|ensemble|costume|make-?up|direcci|direção|realiz|réalis|regi[ae]|regist|mise en scène|actriz|acteur|"
    r"actrice|attor|attric|ator\b|atriz|atuação|darstell|interpret|interprét|guion|guión|roteiro|argumento|scénari|sceneggiat|"
    r"drehbuch|fotogra|kamera|bildgestalt|schnitt|música|musi[ck]|musique|musica|montaje|montage|montagem|montaggio|"
    r"nachwuchs|leistung|coppa volpi)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r",\s+(?:(?:for|in|per|por|pour|für|en|dans|em)\s+(?=[“\"‘'«„]?[^\Wa-z]))?|"
    r"\s+[–—-]\s+|\s+\(|\s+(?P<by>by|dir\.|directed by|di|de|von)\s+|"
    r"\s+(?P<led>for|in|per|por|pour|für|en|dans|em)\s+|\s+(?P<of>d['’])"
)
_LONGEST_CAST = 7


def entries(text: Text) -> Iterator[tuple[int, int, str]]:
    """The title that each line of a list opens with, and the sign that says what follows it."""
    for sentence, _ in text.lines:
        start = start_of_entry(text, sentence.start)
        found = _head(text, start) if start is not None else None
        if found:
            yield found


def start_of_entry(text: Text, start: int) -> int | None:
    """Where the title of a line may begin: behind its bullet or number, and a date with a dash."""
    lead = _LEAD.match(text.text, start)
    begin = lead.end() if lead else start
    hour = HOUR.match(text.text, begin)
    begin = hour.end() if hour else begin
    dated = next((d for d in text.dates_near(begin) if d.start == begin), None)
    if dated is None:
        day = DAY_ALONE.match(text.text, begin)
        return day.end() if day else begin
    behind = AFTER_DAY.match(text.text, dated.end)
    return behind.end() if behind else None


_DASH = re.compile(r"\s*(?:[–—]|-+|: ?)\s*")


def _closes_with_date(text: Text, start: int, end: int) -> bool:
    """Whether a line ends with a date in brackets: `Glass Rain – Two smugglers fall out. (Hulu, March 3)`."""
    opened = text.text.rfind("(", start, end)
    return (
        opened >= 0
        and text.text[opened:end].rstrip(" .").endswith(")")
        and any(opened < d.start for d in text.dates_near(end - 1))
    )


_CELL = re.compile(r" \| ")
_MOST_CELLS = 4


def _head(text: Text, start: int) -> tuple[int, int, str] | None:
    end = text.text.find("\n", start)
    end = end if end >= 0 else len(text.text)
    for cut in _CUT.finditer(text.text, start, min(end, start + _LONGEST + 4)):
        sign = _told_by(text, cut.end(), end) if not cut["comma"] or cut.end() in text.services else ""
        if cut[0].strip() == "|":  # the cells of a row: `Title | Company | April 5`
            cells = [cut.end(), *(m.end() for m in _CELL.finditer(text.text, cut.end(), end))]
            sign = next(filter(None, (_told_by(text, cell, end) for cell in cells[:_MOST_CELLS])), "")
        elif not sign and _DASH.fullmatch(cut[0]) and _closes_with_date(text, cut.end(), end):
            sign = "its date closes the line"
        first, last = trim(text.text, start, cut.start())
        last = before_brackets(text, first, last) if sign == "takings follow" else last  # `Salt Road (Focus) $11m`
        if first in text.places_named and (
            text.text.startswith("Premiere", cut.end()) or _DATELINE.fullmatch(text.text, first, last)
        ):
            return None  # `Canadian Premiere`, `NEW YORK, NY (June 10, 2022) –`
        if sign and first < last and title_like(text, first, last, quoted=True) and not _tells(text, first, last):
            return first, last, sign
    return None


def _tells(text: Text, start: int, end: int) -> bool:
    """Whether what opens a line is a sentence of many capitals: `On the Islands, Our Spring goes on with Rain (…`."""
    words = text.text[start:end].split(" ") if text.text.count(" ", start, end) >= _LONGEST_PLAIN else ()
    return text.is_english and any(w.islower() and w not in INNER for w in words)


_LONGEST_PLAIN = 6
"""Of so many words a title may have one that is set small though it is none of the small ones."""


def _told_by(text: Text, place: int, end: int) -> str:
    """The sign of what follows a title: its rating, its stars, its date, its network; empty for anything else."""
    rest = text.text[place:end]
    told = next((sign for pattern, sign in _FORMS if pattern.match(rest)), None)
    if told is not None:
        return told
    place = _where_it_is_due(text, place)
    dated = next((d for d in text.dates_near(place) if d.start == place), None)
    if dated is None:
        return ""
    year = dated.end - dated.start == len("2015") and not text.text[dated.end : end].strip(" .)*")
    return "a year ends the line" if year else "listed"


def _where_it_is_due(text: Text, place: int) -> int:
    """The end of the words of release and the services from a place on: `In cinemas, also Mubi, from`."""
    for _ in range(_MOST_VENUES):
        lead = _TO_DATE.match(text.text, place)
        place = lead.end() if lead else place
        service = next((m for m in text.mentions_in(place, place + 1) if place in text.services), None)
        if service is None:
            break
        place = service.end
    closed = _CLOSED.match(text.text, place)
    return closed.end() if closed else place


_CLOSED = re.compile(r"\)(?:\s*[–—:|,-]+)?\s+")
"""What closes the venue in brackets before its day: `(Hulu) – March 3`."""


_FEWEST_PRIZES = 3
"""From so many lines with prizes on they are a list of winners."""

_FEWEST_HEADS = 2
"""From so many lines that only name a prize what stands below them are columns."""
_MOST_BELOW = 12
"""How many lines a column has at most."""
_LONGEST_ITEM = 120
"""How many characters a line of a column has at most."""


def prized(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """The film on a line of a list of winners: `Grand Prix: Old Ice, Ada Voss`, `Best Actor: Jonas Reed, Old Ice`."""
    names = {p.start for p in people}
    lines = [line for line in _PRIZE_LINE.finditer(text.text) if line.start() not in text.quiet]
    # Where one line names its prize whole, others may name their field alone: `Best Film: …`, `Leading Actress: …`.
    listing = any(_PRIZE.search(line["prize"]) for line in lines)
    lines = [line for line in lines if _PRIZE.search(line["prize"]) or (listing and FIELD.fullmatch(line["prize"]))]
    for line in lines:
        items = _items(text, *line.span("items"), names)
        if 1 < len(items) < _LONGEST_CAST:
            start, end = _film_of(items, names, of_a_person=bool(_OF_A_PERSON.search(line["prize"])))
            yield start, end, "listed with a prize"
        elif len(items) == 1 and len(lines) >= _FEWEST_PRIZES and items[0][0] not in names:
            yield *items[0], "alone behind a prize"


def below_prizes(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """The films in columns under the names of prizes: `Best Film`, and below it `Old Ice`, `The Long Way`."""
    heads = {m.start: m.end for m in text.mentions if m.sign == "A"}
    if len(heads) < _FEWEST_HEADS:
        return
    names = {p.start for p in people}
    columns, of_a_person, left = 0, False, 0
    found = []
    for sentence, end in text.lines:
        lead = _LEAD.match(text.text, sentence.start)
        start = lead.end() if lead else sentence.start
        if start in heads and not text.text[heads[start] : end].strip(" :*"):
            columns, left = columns + 1, _MOST_BELOW
            of_a_person = bool(_OF_A_PERSON.search(text.text, start, end))
            continue
        left = left - 1 if end - start <= _LONGEST_ITEM and text.text[end - 1] not in ".:;" else 0
        items = _items(text, start, end, names) if left > 0 else []
        if 1 < len(items) < _LONGEST_CAST:
            found.append((*_film_of(items, names, of_a_person=of_a_person), "listed with a prize"))
        elif items and not of_a_person and items[0][0] not in names:
            found.append((*items[0], "alone behind a prize"))
    if columns >= _FEWEST_HEADS:
        yield from found


def _items(text: Text, start: int, end: int, names: Collection[int]) -> list[tuple[int, int]]:
    """What a line of winners names; `by` and `for` part only names from films, as titles have them too."""
    items = []
    for gap in _BETWEEN.finditer(text.text, start, end):
        if ((gap["by"] or gap["of"]) and gap.end() not in names) or (gap["led"] and start not in names):
            continue
        items.append(trim(text.text, start, gap.start()))
        start = gap.end()
    items.append(trim(text.text, start, end))
    return [(one, two) for one, two in items if one < two and title_like(text, one, two, quoted=True)]


def _film_of(items: Sequence[tuple[int, int]], names: Collection[int], *, of_a_person: bool) -> tuple[int, int]:
    """Of those on a line the film: what is no name, where that tells; else who is prized stands first."""
    first, last = items[0], items[-1]
    if (first[0] in names) != (last[0] in names):
        return last if first[0] in names else first
    return last if of_a_person else first
