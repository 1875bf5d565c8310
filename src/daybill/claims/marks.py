"""Stretches of a text that are set like titles: in quotes, italics or capitals, on lines of their own, in lists."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice

from daybill.claims.entries import entries
from daybill.claims.layouts import HOUR, SORT_OF_ENTRIES
from daybill.claims.lexicon import CREDIT_ALONE, DATA, LABELS, NAMES_MAKER, NOT_FILM_BEFORE, QUOTED
from daybill.claims.sentences import Sentence
from daybill.claims.text import Text, before_origin, title_like, trim
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.spelling import fold

_ENTRY = re.compile(
    r"^[\W_]*(?P<title>[^\n]{2,70}?)\s*(?:(?:[:–—|¦]|\s-|\()\s*(?:[a-z][^.:!?\n]{0,40})?|"
    r"\([^.:!?()\n]{0,40})$"
)
_ENTRY_FOLLOWS = re.compile(r"\s*[:–—-]\s*(?=\S)")
_ENTRY_ENDS = re.compile(r", | \(| [–—-] | \| ")
"""Where a title may end in an entry that goes on: `10/12: The Unforgivable (Sandra Bullock)`."""
_COUNTED = re.compile(r" [–—|-] (?=\d[\d.,]*(?: ?%| ?min\w*\b\.?| ?['’′])?\*?(?: [–—|-] |$))")
"""Behind a title on a line of a table: how many came, or how long it is: `16/10 - The Long Way - 105 - 67.5%`."""
_CREDITS = re.compile(
    r"\b(?:directed by|directors?:|dir\.?:|cast:|starring|with|a film by|by|drama|min\b|minutes|premieres?|"
    r"(?:19|20)\d\d|from|in theat|in cinemas|documentary|comedy|thriller|film\b|director)|^[^.]{0,40}['’]s\b",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"[^\w\n]*(?:(?:directed by|(?:directors?|(?:screen)?writers?)(?: ?[-/&] ?(?:directors?|(?:screen)?writers?)){0,2}|"
    r"direction|cast|starring|screenplay|genres?|country|"
    r"countries|runtime|running time|distributor|original title|production(?: companies)?|producers?|release date|year|"
    r"written and directed by|d|r|b) ?:|a film by |"
    r"[^\n.:]{0,60}\b(?:19|20)\d\d\b[^\n.:]{0,30}\b\d{2,3} ?(?:min\b|minutes\b|mins\b|['’′])|"
    r"[^\n.:,]{2,40}, \d{2,3} ?(?:min\b|minutes\b|mins\b))"
)
"""The first line of a block of data: a label and a value, or a year and a runtime."""
_OF_A_FILM = re.compile(
    r"\b(?:role|story|presented|selected|competition|film festival|on DVD|streaming|remake|sequel|debut|"
    r"direct(?:ed by|s|ed|or)|starring|stars|cast|with(?= [A-Z])|films?|drama|comedy|thriller|horror|documentary|"
    r"opens?|opened|arrives?|in cinemas|in theaters|premiered?|distribut(?:ed by|or)|screened|plays|by(?= [A-Z])|"
    r"screenplay|written by|based on)\b",
    re.IGNORECASE,
)
"""What is said of a film under a heading that names it."""
_CREW = (
    r"(?:(?:co-)?(?:direct(?:ors?|ed|ion)|(?:screen)?writers?|written|produc(?:ers?|ed))(?: by)?|"
    r"screenplay|script|story|stars?)"
)
_LABELLED = re.compile(
    rf"[\W_]*(?:{_CREW}(?: ?(?:[/&,-]|and) ?{_CREW}){{0,3}}|dir|cast(?: list)?|starring|country|"
    r"production(?: compan(?:y|ies)| co\.?)?|genre|running time|runtime|distribut(?:or|ion)|"
    r"with|by)\.?\s*[:–—]|[\W_]*(?:directed by|starring|a film by) ",
    re.IGNORECASE,
)
"""A credit with its label, as databases set them under a title."""
_CREDIT_LINES = re.compile(rf"(?<=\n){_CREW} ?:", re.IGNORECASE)
_DIRECTED_LINES = re.compile(r"(?<=\n)(?:director|directed by) ?:", re.IGNORECASE)
_FEWEST_CREDITS = 2
_LENGTH_LINE = re.compile(
    r"(?<=\n)\W*(?:(?:Rated |Cert(?:ificate)?\.? )?(?:R|PG(?:-13)?|NR|NC-17|G|U|12A?|15|18|MA15\+|M)\W+)?"
    r"(?:\d{2,3} ?min(?:ute)?s?\b|[1-3] ?(?:h|hrs?|hours?)\b)[^\n]{0,24}(?=\n|$)",
)
"""How long a film is, on a line of its own: `R, 94 min.`, `108 minutes`."""
_RELEASE_LINE = re.compile(
    r"[\W_]*(?:(?:u\.?[sk]\.? |new |old |original |cinema |theatrical )?(?:release|opening)(?: date)?s?|"
    r"(?:new|old|original) date|opens|in (?:cinemas|theaters|theatres)|due)\b[^\n.]{0,24}?:|"
    r"[\W_]*(?:has |was |been )*(?:mov(?:ed|es|ing)|push(?:ed|es)|delayed|postponed|rescheduled|shift(?:ed|s)|bumped|"
    r"slides|slid|pulled|removed|went)\b(?: back| forward| up| ahead)? (?:from|to|until|indefinitely)\b"
)
_CREDITED = re.compile(
    r"[\s•*·\d.)-]*(?P<title>[^\n“”\"]{2,70}?)(?:,\s*|\s*[–—:|(-]\s*)\(?"
    r"(?:directed by|dir\.|dir:|written and directed|starring|a film by|an? [A-Z]\w+ (?:Original|Exclusive)|"
    r"Regie|Réal\.|réalisé par|de [A-ZÀ-Ý]|di [A-Z]|von [A-ZÄÖÜ]|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}, (?:[A-Z][\w., /-]{1,60})?(?:19|20)\d\d\b)"
)
_HEADLINE_MARK = re.compile(r"\s*(?:[|:]| [–—-])\s+")
_CALL = re.compile(
    r"(?:the |a |our |my |film |movie |short |first |new |official |final |festival |cinema |dvd |blu-ray )*"
    r"(?:reviews?|trailer|teaser|critique|interview|poster|clip)(?: (?:of|to|for|from|by) .{0,30})?",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:(?: [–—-]| ?[|:])? (?:(?:movie|film) )(?:review|trailer)|"
    r"(?: [–—-]| ?[|:]) (?:(?:official|teaser) )?(?:review|trailer)|"
    r" [(\[](?:\d{1,2}[A-Z]?|PG(?:-13)?|U|R)[)\]]|"
    r" (?-i:opens|arrives|premieres|debuts|streams)(?: (?:this |next |in |on |at )?[\w’' ]{2,24})?)$",
    re.IGNORECASE,
)
"""What a line adds to its title: `Salt Road Movie Review`, `Salt Road [15]`."""
_ALSO_CALLED = re.compile(r" \((?=[^\W\d_a-z])[^()]{4,60}(?<!\d)\)$")
"""The title of a film in another language on its line: `The Second Harvest (A segunda colheita)`."""
_MAY_CALL = re.compile(r"review|trailer|teaser|critique|interview|poster|clip", re.IGNORECASE)
_GIVEN_BEFORE = re.compile(r"(?:(?:^|[^.!?:;\w] ?)(?P<given>[A-Z][\w’'-]+)|\baka) $")
_AKA = re.compile(r"[A-ZÀ-Þ][\w’'-]* [A-ZÀ-Þ][\w’'-]+,? (?:aka|a\.k\.a\.) $")
"""Behind a name, what else somebody is called: `Tom Vik aka “The Vicar”`."""
_SURNAME_BEHIND = re.compile(r" [A-Z][a-z]+")
_OF_NO_FILM = re.compile(
    r"\b(?:studios?|company|label|channel|magazine|website|portal|newspaper|platform|game|comic|band|club|cinema|theater|"
    r"character|brand|group|agency|series|novel|book|newsletter|podcast|section|strand)s?,? $"
)
_BOOK_OR_SAYING = re.compile(
    r",? (?:says|said|told|explains|explained|stressed|according to|adds|writes)\b|, so [A-Z]|"
    r",?[”\"’'»]{0,2},? (?:he|she|they|it|one|some|critics|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:says?|said|told|explains?|explained|stressed|adds?|added|writes|notes|noted|jokes|joked|recalls|recalled|laughs|"
    r"warns|warned|asks|asked|insists|tweeted)\b|"
    # A film tells of something, a speaker tells someone.
    r",? tells (?!(?:of|the|an?|how|what|about|its|his|her|their|us)\b)|"
    r",? (?:(?:the|an?|his|her|first|new) )*(?:novel|novella|book|memoir|play|stage play|series|"
    r"song|album|comic|featurette|making-of|episode|sketch|podcast|essay|article|column|hashtag|tour)\b"
)
"""Behind what is in quotes and no film."""
_CALLED_A_FILM = re.compile(r"\b(?:film|movie|documentary|doc|drama|comedy|thriller|feature|picture) $", re.IGNORECASE)
"""Before what is in quotes and no more than a film: `the Romanian documentary "undertow"`."""
_SPEAKER = re.compile(
    r"(?:^|\n)(?:[^\W\d_a-z][\w.'’-]+ ){1,3}[^\W\d_a-z][\w'’-]+ ?: $|(?:^|\n)[^\W\d_a-z]\w+, [^\n:]{4,24}: $"
)
"""Who is quoted, in a headline: `Sönke Wortmann: "Auf Facebook lese ich besser nichts"`."""
_IN_A_SENTENCE = re.compile(r" [a-zà-ÿ]")
"""Behind the quotes a sentence goes on, so that nobody is quoted: `Teuer, aktuell: "Salz" gehört zu`."""
_FEWEST_SPOKEN = 3
_NOT_BARE = frozenset('“”"‘«»„‹›|¦/•')
_YEAR_AT_END = re.compile(r" \((?:19|20)\d\d\)")
_MAY_BE_PROSE = frozenset(["above a release date", "alone above talk of a film", "alone above what a date closes"])
"""What makes a title even of a line that has a capital on its first word only."""
_OVER = frozenset(["alone above credits", "alone above its maker"])
"""What makes one of such a line in languages other than English."""
_MADE = re.compile(
    r"\W*(?i:(?:an? |the )?(?:[a-zà-ÿ-]+,? ){0,4}(?:directed by|a film by|directors?(?: is)?)|(?:drama|comedy|thriller|"
    r"documentary|horror|western|biopic|animation|tragicomedy|film)(?: film)?(?:,? [a-zà-ÿ-]+){0,2} (?:by|from|of))"
    r":? +[A-ZÀ-Þ]"
)
"""Who made a film, on the line below its title: `La casa` over `Regia di Ada Lund. Con Tom Vik.`"""
_LOUD_GAPS = (" ", ": ", " – ", " - ", "! ", " & ", "-", "’ ", "' ", ", ")
_LONGEST_LOUD = 120
_MANY = 3
"""How many entries make a list, in which whatever stands where the others have a title is one."""
_PROSE = 50
"""Characters of a line from which on it may be prose below a heading."""
_LONGEST_BARE = 70
"""Characters of a line that may be no more than a title."""
_SENTENCE = 16
"""So long is a sentence at least."""
_MOST_DATA = 3
"""How many lines of data may stand between a title and its credits."""
_MOST_SENTENCES = 12
"""Of how many at most a paragraph is looked at."""
_REACH = 240
"""How far around its date an entry of a list is looked for; longer lines are prose."""


_LONGEST_LABEL = 30


def set_apart(text: Text) -> Iterator[tuple[int, int, str]]:
    """Each stretch that is set like a title, with the sign that says how; one stretch may come more than once."""
    yield from _in_quotes(text)
    yield from _in_italics(text)
    yield from _in_capitals(text)
    headed = {start: (end, sign) for start, end, sign in entries(text)}
    for start, (end, sign) in headed.items():
        yield start, end, sign
        if len(headed) >= _MANY:
            yield start, end, "one of many entries"
    yield from _alone(text, headed)
    yield from _listed(text, headed)
    yield from _credited(text)
    yield from _beside_its_review(text)


def _beside_its_review(text: Text) -> Iterator[tuple[int, int, str]]:
    """What a line calls its review or trailer, before or behind: `Crítica | Alma Viva`, `The Guest – Trailer`."""
    if text.is_english and not _MAY_CALL.search(text.text):
        return
    for sentence, last in text.lines:
        first = sentence.start
        if last - first > _LONGEST_LOUD:
            continue
        for mark in _HEADLINE_MARK.finditer(text.text, first, last):
            rest, title = text.rendered.behind(mark.end(), _LONGEST_LOUD).split("\n")[0], (first, mark.start())
            if not _CALL.fullmatch(rest.strip(" *.")):
                rest, title = text.rendered.before(mark.start(), _LONGEST_LOUD).split("\n")[-1], (mark.end(), last)
            start, end = trim(text.text, *title)
            if not _CALL.fullmatch(rest.strip(" *.")) or NAMES_MAKER.search(text.text, start, end):
                continue
            if start < end and title_like(text, start, end, quoted=True):
                yield start, end, "called a film"


def _credited(text: Text) -> Iterator[tuple[int, int, str]]:
    """What opens a line that goes on with who made it: `The Guest, directed by Adam Wingard`."""
    for sentence in text.told:
        if sentence.start and text.text[sentence.start - 1] != "\n":
            continue
        match = _CREDITED.match(text.text, sentence.start, sentence.start + 120)
        if match:
            start, end = trim(text.text, match.start("title"), match.end("title"))
            end = before_origin(text, start, end)
            if (
                start < end
                and title_like(text, start, end, quoted=False)
                and not LABELS.match(text.rendered.behind(start, 40))
            ):
                yield start, end, "leads a line of credits"


def _in_quotes(text: Text) -> Iterator[tuple[int, int, str]]:
    for match in QUOTED.finditer(text.text):
        group = match.lastindex or 1
        start, end = _without_year(text, *trim(text.text, match.start(group), match.end(group)))
        if start < end and title_like(text, start, end, quoted=True):
            yield start, end, "quoted other" if _of_something_else(text, *match.span()) else "quoted"
        elif (
            0 < end - start < 40
            and len(text.text[start:end].split()) <= 4
            and (text.text[start].isupper() or _CALLED_A_FILM.search(text.rendered.before(match.start(), 30)))
        ):
            yield start, end, "quoted in lower case"


def _without_year(text: Text, start: int, end: int) -> tuple[int, int]:
    """A stretch without the year in brackets that closes it: `“Night Tide (1961)”`."""
    year = _YEAR_AT_END.search(text.text, start, end)
    return (start, year.start()) if year and year.end() == end else (start, end)


def _of_something_else(text: Text, start: int, end: int) -> bool:
    """Whether what is in quotes is a book, a song or a saying, by the words around it."""
    if NOT_FILM_BEFORE.search(text.text[max(0, start - 30) : start]):
        return True
    before = text.rendered.before(start, 40)
    if (
        _SPEAKER.search(before)
        and not _IN_A_SENTENCE.match(text.text, end)
        and text.text.count(" ", start, end) >= _FEWEST_SPOKEN
        and not _shown_there(text, text.text[max(0, start - _CLOSE) : start], start)
    ):
        return True
    if _is_nickname(text, start, end):
        return True
    return bool(
        NOT_FILM_BEFORE.search(before) or _OF_NO_FILM.search(before) or text.rendered.match(_BOOK_OR_SAYING, end)
    )


_CLOSE = 24
_HOUR_BEFORE = re.compile(r"\d ?[.:h] ?\d\d\W*$", re.IGNORECASE)


def _shown_there(text: Text, before: str, start: int) -> bool:
    """Whether an hour or a channel stands before a colon, no speaker: `TF1, 21h05 : « Le quai des ombres »`."""
    named = start - len(before) + len(before.rstrip(" :–—-\u00a0")) - 1
    return named in text.services or _HOUR_BEFORE.search(before) is not None


def _is_nickname(text: Text, start: int, end: int) -> bool:
    """Whether what is in quotes stands inside a name: `Dwayne “The Rock” Johnson`."""
    if _AKA.search(text.text, max(0, start - 24), start):
        return True
    given = _GIVEN_BEFORE.search(text.text, max(0, start - 20), start)
    if not given or not _SURNAME_BEHIND.match(text.text, end) or text.text[end - 2] in ".,":
        return False  # `“Low Tide.” The` ends a sentence
    return not given["given"] or not (start in text.opening or text.is_ordinary(fold(given["given"])))


def _in_italics(text: Text) -> Iterator[tuple[int, int, str]]:
    for hint in text.article.hints:
        if hint.kind == "emphasis":
            start, end = trim(text.text, hint.start, hint.end)
            if start < end and title_like(text, start, end, quoted=True):
                yield start, end, "italics"


def _in_capitals(text: Text) -> Iterator[tuple[int, int, str]]:
    """Runs in capitals on lines that are not."""
    for _, sentences in groupby(text.told, key=lambda s: s.line):
        inside = [w for s in sentences for w in text.words_of(s)]
        loud = sum(w.text.isupper() and len(w.text) > 1 for w in inside)
        if 0 < loud <= 0.7 * len(inside):
            for first, last in _loud_runs(text, inside):
                start, end = inside[first].start, _with_marks(text, inside[last].end)
                if text.text.startswith(":", end) and text.text.count(f"\n{text.text[start : end + 1]} ") > 1:
                    continue  # who speaks in an interview
                yield start, end, "capitals"
                if first == 0 and text.text[end : end + 2] in (". ", ": ", " –", " -"):
                    yield start, end, "leads a line in capitals"


def _loud_runs(text: Text, inside: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of words in capitals, as (first, last) numbers of words."""
    position = 0
    while position < len(inside):
        first = last = position
        while (
            last + 1 < len(inside) and inside[first].text.isupper() and _loud_on(text, inside[last], inside[last + 1])
        ):
            last += 1
        position = last + 1
        run = inside[first:position]
        if not run[0].text.isupper() or run[0].start in text.taken or run[-1].end - run[0].start > _LONGEST_LOUD:
            continue
        if sum(len(w.text) for w in run) >= 4:
            yield first, last


def _loud_on(text: Text, word: Word, following: Word) -> bool:
    if not (following.text.isupper() or following.text.isdigit()) or following.start in text.taken:
        return False
    return text.text[word.end : following.start] in _LOUD_GAPS


def _with_marks(text: Text, end: int) -> int:
    while end < len(text.text) and text.text[end] in "!?":
        end += 1
    return end


def _alone(text: Text, headed: Mapping[int, tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Lines that are no more than a title may be, as in listings, line-ups and databases.

    `headed` are the titles, by where they start, that what follows on their line tells: they are there already.
    """
    heads = sorted(headed)
    dated = [d.start for d in text.dates]
    columns = _columns(text)
    for n, sentence in enumerate(text.told):
        if not (_whole_line(text.told, n) and _names_something(text, sentence)) or _is_of_what_is_above(text, n):
            continue
        signs = [*_from_below(text, n), *columns.get(n, ())]
        hour = HOUR.match(text.text, sentence.start)
        start, end = trim(text.text, hour.end() if hour else sentence.start, sentence.end)
        end -= text.text[end - 1 : end] == ":"
        called = _CALLED.search(text.text, start, end) or _ALSO_CALLED.search(text.text, start, end)
        end = called.start() if called else before_origin(text, start, end)
        at = bisect_left(heads, start)
        if at < len(heads) and heads[at] < end:
            start, end = heads[at], headed[heads[at]][0]
        if start >= end or not title_like(
            text, start, end, quoted=not _MAY_BE_PROSE.isdisjoint(signs) or _heads_few_capitals(text, sentence, signs)
        ):
            continue
        if any(_opens_dated(dated, line.start) for line in (*text.told[max(0, n - 1) : n], *text.told[n + 1 : n + 2])):
            signs.append("alone beside date")
        for sign in ("alone first" if n == 0 else "alone", *signs):
            yield start, end, sign


_CALLS = re.compile(
    r"(?![^\n]*\b(?:cast|stars?|starring|actors|crew|people|makers)\b)[^\n]{0,80}"
    r"\b(?:films|movies|titles|releases|cinemas|theat(?:er|re)s|pictures|screenings|arrivals|openings)\b[^\n.]{0,40}:$",
    re.IGNORECASE,
)
"""What calls up a column: `Our films in May:`."""


def _columns(text: Text) -> Mapping[int, tuple[str, ...]]:
    """The numbers of the sentences that are lines of a column below a call, three at least, with their sign."""
    found = _below_headline(text)
    if ":\n" not in text.text:
        return found
    for n, line in enumerate(text.told):
        if text.text[line.end - 1] != ":" or not _CALLS.fullmatch(text.text[line.start : line.end]):
            continue
        below, last = n + 1, -1
        while below < len(text.told) and _may_be_of_column(text, below):
            if last >= 0 and text.text.count("\n", last, text.told[below].start) > 1:
                break  # a column stands close
            last = text.told[below].end
            below += 1
        if below - n > _MANY:
            found |= dict.fromkeys(range(n + 1, below), ("in a column below a call",))
    return found


_OVER_COLUMN = re.compile(
    r"[^\n]{0,90}\b(?:(?:cinema|theatrical|film|movie|dvd|blu-?ray|disc|streaming|digital|vod|new|home) releases|"
    r"new (?:films|movies|titles)|(?:films|movies|titles) (?:opening|coming|arriving|out|new|now)|"
    r"(?:new|now|out|this week|opening|coming) (?:in|on|to) (?:(?:virtual|select|uk|u\.s\.|the|\w+) )?"
    r"(?:cinemas?|theat(?:er|re)s|dvd|blu-?ray|4k|disc|demand|digital|vod)|"
    r"(?:cinemas?|theat(?:er|re)s|dvd|blu-?ray|disc) (?:this week|picks|releases|now)|"
    r"in (?:cinemas|theat(?:er|re)s) (?:this|now|on|from|(?=[A-Z\d])))\b[^\n]{0,90}",
    re.IGNORECASE,
)
"""A headline over films that are out: `New in cinemas March 5`."""
_NEAR_HEADLINE = 5
"""In so many sentences behind its headline a column begins."""


def _below_headline(text: Text) -> dict[int, tuple[str, ...]]:
    """The numbers of the sentences that are the first column below a headline on what is out, with their sign."""
    if not text.told or not _OVER_COLUMN.fullmatch(text.text, text.told[0].start, text.told[0].end):
        return {}
    for n in range(1, min(_NEAR_HEADLINE, len(text.told))):
        below = n
        while below < len(text.told) and _may_be_of_column(text, below):
            if below > n and text.text.count("\n", text.told[below - 1].end, text.told[below].start) > 1:
                break
            below += 1
        if below - n >= _MANY:
            return dict.fromkeys(range(n, below), ("in a column below a headline",))
    return {}


def _may_be_of_column(text: Text, n: int) -> bool:
    """Whether a sentence is a line of its own without marks of prose."""
    line = text.told[n]
    shown = text.text[line.start : line.end]
    return _whole_line(text.told, n) and len(shown) <= _LONGEST_BARE and not shown.endswith((".", ",", ":", ";"))


def _is_of_what_is_above(text: Text, n: int) -> bool:
    """Whether a line is of the credits: below `Directed By`, or told like the line above: `Ada Lund as Ruth`."""
    above = text.text[text.told[n - 1].start : text.told[n - 1].end] if n else ""
    roles = " as " in above and " as " in text.text[text.told[n].start : text.told[n].end]
    return roles or (len(above) < _LONGEST_LABEL and CREDIT_ALONE.fullmatch(above) is not None)


def _heads_few_capitals(text: Text, line: Sentence, signs: Sequence[str]) -> bool:
    """Whether a line heads talk of a film in a language that gives titles one capital: `Bajo la piel de lobo:`."""
    return not text.is_english and (not _OVER.isdisjoint(signs) or text.text[line.end - 1] == ":")


def _names_something(text: Text, line: Sentence) -> bool:
    """Whether a line is short, has no marks of prose and no label of a credit."""
    if line.start in text.places_named and _OF_A_YEAR.search(text.text, line.start, line.end):
        return False  # `Norge : 2020`, but `Australia`
    return _bare(text.text[line.start : line.end]) and not LABELS.match(text.rendered.behind(line.start, 40).lstrip())


_OF_A_YEAR = re.compile(r" ?[:,/|] ?(?:19|20)\d\d$")


def _from_below(text: Text, n: int) -> Iterator[str]:
    """What the line below, or all that follows, tells of a line that stands alone."""
    below = _below(text, n)
    yield from _from_data(below)
    if text.text[text.told[n].end - 1] == ":" and _is_prose(below):
        yield "alone with a colon above prose"
    if _released_below(text, n):
        yield "above a release date"
    if _is_told(below):
        yield "alone above a sentence"
    if n == 0 and _is_page_of_a_film(text):
        yield "alone over a page of credits"
    if _closed_by_date(text, n + 1):
        yield "alone above what a date closes"
    if n and _is_prose(below) and len(set(map(str.lower, _OF_A_FILM.findall(below)))) > 1:
        yield "alone above talk of a film"


def _from_data(below: str) -> Iterator[str]:
    """What credits and other data on the line below tell."""
    if _LABELLED.match(below):
        yield "alone above a labelled credit"
    if _MADE.match(below):
        yield "alone above its maker"
    if _CREDITS.search(below[:80].split("\n", maxsplit=1)[0]):
        yield "alone above credits"
    if _DATA.match(below.lower()):
        yield "alone above lines of data"


def _is_page_of_a_film(text: Text) -> bool:
    """Whether a text has the credits of one film, each on a line with its label, or says on a line how long it is."""
    if len(_LENGTH_LINE.findall(text.text)) == 1:
        return True
    return len(_CREDIT_LINES.findall(text.text)) >= _FEWEST_CREDITS and len(_DIRECTED_LINES.findall(text.text)) == 1


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence or goes on beyond what is looked at, and is no line of a menu."""
    first = line.split("\n", maxsplit=1)[0].rstrip("”\"’')» ")
    return len(first) >= _PROSE and (first.endswith((".", "!", "?", "…")) or len(line) >= _REACH)


def _is_told(line: str) -> bool:
    """Whether a line is a sentence, however short: `In theaters now; on demand Tuesday`."""
    first = line.split("\n", maxsplit=1)[0].rstrip("”\"’')» ")
    return len(first) >= _SENTENCE and first.endswith((".", "!", "?", "…"))


def _below(text: Text, n: int) -> str:
    """What the next line says, in English, past lines of data that are no credits."""
    lines, data = text.rendered, 0
    while data < _MOST_DATA and n + 2 < len(text.told) and DATA.match(lines.behind(text.told[n + 1].start, 60)):
        n, data = n + 1, data + 1
    if n + 1 >= len(text.told):
        return ""
    return text.rendered.behind(text.told[n + 1].start, _REACH).split("\n\n")[0]


def _released_below(text: Text, n: int) -> bool:
    """Whether the line below is a date that says that it is one of release: `Release date: March 3`."""
    line = text.told[n]
    if n + 1 >= len(text.told) or _dated(text, line):
        return False
    below = text.told[n + 1]
    label = text.rendered.behind(below.start, 60).lower()
    return bool(_RELEASE_LINE.match(label)) and _dated(text, below)


def _closed_by_date(text: Text, n: int) -> bool:
    """Whether the prose that a sentence opens ends with a date of its own: `The last aunt is the best. June 12`."""
    last = n
    while last + 1 < len(text.told) and text.told[last + 1].line == text.told[n].line and last - n < _MOST_SENTENCES:
        last += 1
    if last == n:
        return False
    end = text.told[last].end
    return any(d.start <= text.told[last].start + 1 and d.end >= end - 1 for d in text.dates_near(end - 1))


def _dated(text: Text, line: Sentence) -> bool:
    """Whether a date begins in a line."""
    return any(d.start >= line.start for d in text.dates_near(line.end - 1))


def _whole_line(lines: Sequence[Sentence], n: int) -> bool:
    """Whether a sentence has its line to itself."""
    return all(lines[k].line != lines[n].line for k in (n - 1, n + 1) if 0 <= k < len(lines))


def _bare(shown: str) -> bool:
    return (
        len(shown) <= _LONGEST_BARE
        and not LABELS.match(shown.strip())
        and not SORT_OF_ENTRIES.match(shown.strip())
        and _NOT_BARE.isdisjoint(shown)
    )


def _opens_dated(dated: Sequence[int], line_start: int) -> bool:
    """Whether a line has a date near its start."""
    n = bisect_left(dated, line_start)
    return n < len(dated) and dated[n] < line_start + 24


def _listed(text: Text, headed: Mapping[int, tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Entries of lists: `May 8: Moonrise`, `The Exorcist - Friday, March 13th`, `Free Solo (January 24)`."""
    for date in text.dates:
        line_start = text.text.rfind("\n", max(0, date.start - _REACH), date.start) + 1
        if not line_start and date.start > _REACH:
            continue
        line_end = text.text.find("\n", date.end, date.end + _REACH)
        line_end = line_end if line_end >= 0 else min(date.end + _REACH, len(text.text))
        for start, end in _entry(text, date, line_start, line_end):
            if start not in headed:
                yield start, end, "listed"


def _is_one_title(text: Text, start: int, end: int) -> bool:
    """Whether a line goes on with nothing but words and commas: `Amore, bugie e limonata`."""
    rest = text.text[start:end]
    plain = rest.count(",") and not _NOT_ONE.search(rest) and len(rest.split()) <= _MOST_OF_ONE
    return bool(plain) and not any(text.mentions_in(start + 1, end))


def _row(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The titles of a row that semicolons part: `Moonrise (Neon); Free Solo; The Exorcist (limited)`."""
    parts = text.text[start:end].split(";") if "; " in text.text[start:end] else ()
    for part in parts:
        first, last = trim(text.text, start, start + len(_IN_BRACKETS.sub("", part)))
        if first < last and title_like(text, first, last, quoted=True):
            yield first, last
        start += len(part) + 1


_IN_BRACKETS = re.compile(r"\s*\([^()]*\)[\s.]*$")
_NOT_ONE = re.compile(r"[^\w\s,'’!?&-]|\d")
_MOST_OF_ONE = 7


def _entry(text: Text, date: Mention, line_start: int, line_end: int) -> Iterator[tuple[int, int]]:
    """The title before the date of an entry, and the title behind it."""
    before, after = text.text[line_start : date.start], text.text[date.end : line_end]
    entry = _ENTRY.match(before)
    if entry and not LABELS.match(before) and len(after.strip(" )")) <= 25:
        start, end = trim(text.text, line_start + entry.start("title"), line_start + entry.end("title"))
        if start < end and title_like(text, start, end, quoted=False):
            yield start, end
    follows = _ENTRY_FOLLOWS.match(after)
    if follows and len(before.strip(" •*-–")) <= 4:
        first = date.end + follows.end()
        if len(row := list(_row(text, first, line_end))) > 1:
            yield from row
            return
        counted = _COUNTED.search(after, follows.end())
        line_end = date.end + counted.start() if counted else line_end
        behind = _ENTRY_ENDS.finditer(text.text, first, line_end)
        ends = {line_end, *(m.start() for m in islice(behind, 2))}
        if not text.is_english and _is_one_title(text, first, line_end):
            ends = {line_end}
        for last in sorted(ends):
            start, end = trim(text.text, first, last)
            end -= text.text.endswith("*", start, end) and not text.text.startswith("*", start - 1)  # a footnote's
            if start < end <= start + 70 and title_like(text, start, end, quoted=True):
                yield start, end
