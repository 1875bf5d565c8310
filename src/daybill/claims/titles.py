"""Which stretches of a text may be titles of films, and how likely each is one.

Every run of words that is set like a title, or stands where titles stand, is proposed. For each proposal all signs are
gathered over the whole text: how often it is in quotes, whether a year follows, whose possessive precedes, whether the
page's address repeats it. Logistic models weigh the signs, each proposal alone first, then all of a text against each
other (`rivals`); their weights are in `titles.toml`, learned from labelled press by `scripts/learn titles`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from daybill.claims import scorer
from daybill.claims.bounded import bounded, parts_of
from daybill.claims.brackets import bracketed, listed_in_brackets
from daybill.claims.echoes import echoed
from daybill.claims.entries import DAY_ALONE, below_prizes, prized
from daybill.claims.framed import framed, small_words_first
from daybill.claims.heads import heads
from daybill.claims.layouts import laid_out
from daybill.claims.lexicon import CONNECTORS, NEVER_TITLES, OUTLETS
from daybill.claims.marks import set_apart
from daybill.claims.runs import on_record, runs
from daybill.claims.signs import DEFINED_AFTER, Proposal, combine, describe
from daybill.claims.text import Text, title_like, trim
from daybill.grammar import Mention
from daybill.spelling import fold

_COPULA = re.compile(
    r"(?: \([^()\n]{1,80}\))?"
    r"(?:,? (?:also|alternatively|sometimes|originally|previously) (?:known as|titled|called) [^,.;\n]{1,60})?"
    r"(?P<says>,? (?:is|was) (?:an?|the) )"
)
_LEADS_ON = re.compile(r"(?:And|But|So|Yet|Then|Now|Also|Plus|Meanwhile|Finally|Next),? (?=[A-Z\d])")
"""What joins a sentence to the one before it."""
_APPOSED = re.compile(r", (?:(?:directed|written|made|produced) by|from|by|starring|with|which|whose|an?|the|his|her) ")
"""What may be told of a film between its title and its verb: `Low Tide, from Ada Lund, is a comedy`."""
_WITH_ITS_YEAR = re.compile(
    r",? (?:is|was) (?:an?|the) (?:(?:upcoming|forthcoming) |(?:[A-Z][\w-]+ ){0,3}(?:19|20)\d\d (?!edition|version))"
)
"""`is a 2019 Norwegian comedy film`, `is an upcoming drama`: said of nothing but films."""
_PRONOUN = re.compile(r"This|That|It|He|She|They|There|These|Here|What|Which|Who")
_CREDITED = re.compile(
    r"(?:Produced|Directed|Written|Based|Starring|Distributed|Released|Loosely|Co-produced) (?:by|on|and|in)\b"
)
_TOLD_FIRST = re.compile(
    rf"{_CREDITED.pattern}|(?:Set|Shot|Filmed|Made|Adapted|Starring|Inspired|Following|Billed|Described) \w"
)
_OWNS = re.compile(r"(?:['’]s|(?<=s)['’]) (?=[\w¡¿])")
_TOLD = re.compile(
    r"(?:^| )(?!(?:but|from|or|the|an?|and|in|of|on|to|for|with|at|by|as|not|is|this|my|your|our|you|de|la|le|el)\b)"
    r"[a-zà-ÿ]{2,}(?!['’\w])"
)
"""A word that no title holds: `Set in Norway`, `Her second film`."""
_NO_SUBJECT = re.compile(rf"(?:{_PRONOUN.pattern})\b(?! [A-Z])|{_CREDITED.pattern}")
"""What a sentence may begin with that goes on `is a film` and is no title."""
_CREDIT = re.compile(
    r"(?:(?:co-|executive[- ])?produced|directed|written|edited|distributed|released|presented|starring|based|adapted|"
    r"inspired|photographed|narrated|scored|composed|story|screenplay|music|cinematography)"
    r"(?: (?:&|and) (?:co-)?(?:written|directed|produced|edited|story))? (?:by|on|from)\b|"
    r"(?:co-)?(?:directing|writing|producing|starring|helming|scoring|shooting|editing|adapting) (?:is|are|was|were)\b|"
    r"(?:world|international) sales\b|(?:u\.?[sk]\.? |north american )?(?:distribution|distributor|theatrical|"
    r"streaming|sales)\s*:|press (?:notes|kit)\b|"
    r"original language\b|(?:production (?:compan(?:y|ies)|co\.?)|box office|aspect ratio|certificate|main cast|"
    r"release date(?: \([^)]*\))?)\s*:|"
    r"(?:d|r|dir|(?:co-)?director|screen ?writer|writer|producer|cast|stars?|country|runtime|regie|regia|mit|con|"
    r"creator|show-?runner|composer|cinematographer|editor|narrator|language|genre|length|duration|studio|rating)s?"
    r"(?:(?: ?[/&,] ?| and |-)[a-z-]+){0,2}\.? ?:|"
    # Heads of parts of a page, in other languages.
    r"(?:fiche technique|au montage|à la photo\w*|au scénario|inhalt|handlung|voto\b|trama\b|sinopsis|synopsis|"
    r"länge|durée\b|durata\b|duración|duração|besetzung|tickets? |a cura\b|le film du mois|film del mes|"
    r"film des monats|foto:|photo:|"
    r"credit:|crédit|(?:a|un|ein) film (?:by|de|di|von) \w|"
    r"darum geht|ficha técnica|scheda\b|mehr zum|lire aussi|leggi anche|lee también|leia também)",
    re.IGNORECASE,
)
"""What opens a line of credits, set as a title may be."""
_MADE_BY = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:co-)?(?:directed|written|produced|edited|shot|scored|composed|adapted|narrated)|"
    r"presented|distributed|reviewed|posted|published|reported|photographed|"
    r"(?:original )?(?:screenplay|script|story|music|score)|words|text|lyrics|"
    r"cinematography|photography|photos?|images?|editing|costumes|animation|review|interview|a film)"
    r"(?: (?:&|and) (?:co-)?(?:written|directed|produced|edited))?(?= by:? [A-ZÀ-Ý])",
    re.IGNORECASE,
)
"""What opens a line that says whose work something is: `Edited by P`."""
_NO_TITLE = re.compile(
    r"(?:premieres|opens|screens|debuts|bows|streams) (?:in|at|on|tonight|today|this|next)\b|"
    r"(?:(?:fsk|usk|bbfc|mpaa|mpa|jmk|rated|rating|certificate|cert|freigegeben|classificação|clasificación|âge|"
    r"altersfreigabe|ab|ma|pg)\b[\s.:,–—|-]*(?:rated |freigegeben |ab )*"
    r"(?:(?:tv-?|ma ?|pg-?|nc-?|m|r)?\d{1,2}\b|"
    r"(?:ma|pg|nc|[urmgla])\b)|(?:saal|kino|screen|sala|salle|auditorium|studio|cinema|hall|theat(?:er|re)) \d{1,2}$|"
    r"(?:i|you|we|they)['’](?:ve|m|re|ll|d)$|"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]m(?:, | and | & |$))+$|[^\n]*? (?:presents|digest|newsletter|round-?up|"
    r"recap|showgrounds?|(?:town|village) hall|cinemas?|theat(?:er|re)s?|(?:arts|community) cent(?:er|re)|playhouse|"
    r"multiplex|"
    r"cineplex|picture house|film (?:society|club))$|"
    r"(?:who|what|when|where|how|why)(?:['’]?s| is| are| was| can| do| does)?,? (?:it|i|you|we|this)\b[^\n]*\?$|"
    r"[^\n]+ \| |"
    r"[a-f][+–−-]?$|(?:tv-?)?ma ?1\d\+?$|pg-?13$|nc-?17$|(?:[ap]m )?(?:gmt|bst|es?t|edt|ps?t|pdt|cet|cest|utc|ist)$|"
    r"(?:the |for )*(?:best|outstanding|beste[rs]?|mejor|melhor|miglior[ei]?|meilleure?s?)\b[^\n]*\b"
    r"(?:act(?:or|ress|ing)|film|picture|director|directing|screenplay|narrative|feature|documentary|performance|song|"
    r"score|short|newcomer|"
    r"ensemble|cinematography|editing|darstell\w+|drehbuch|regie|kamera|nebenrolle|hauptrolle|película|actriz|"
    r"dirección|"
    r"guion|filme|ator|atriz|roteiro|attore|attrice|regi[ast]+|sceneggiatura|réalisat\w+|acteur|actrice|scénario)\b)",
    re.IGNORECASE,
)
"""What names a certificate, a grade, a hall, an hour or a prize: `FSK 12`, `Rating: MA15+`, `A-`, `Saal 2`, `PM GMT`,
`Best Actor`; and `I've`, which begins a sentence. So do hours, rows of data, columns, questions."""
_HOUR = re.compile(
    r"^(?:uhr|ore|hrs?|horas?|heures?)\b|^[012]?\d[.:h][0-5]\d (?=\D)|^\d ?h ?(?:\d\d)?$|"
    r"^\d{2,3} ?(?:mins?|mn|minut\w+)\b|"
    r"(?:, | )(?:(?:um|ore|alle|à|a las|às) )?[012]?\d[.:h][0-5]\d(?: ?(?:uhr|h|horas?))?$",
    re.IGNORECASE,
)
"""What begins with the word for an hour, or ends with one: `Uhr, Arte`, `Il molo, Canale 5, ore 21.45`."""
_CRITIC = re.compile(
    r"[”\"’'] ?(?:[–—-] ?)?(?:[A-ZÀ-Þ][^\n,]{3,40}, ?)?(?P<outlet>(?:The )?[A-Z][\w ]{2,24}?)[ .…]*(?:\n|$)"
)
"""Who praises a film on its poster: `“Superb” – Ada Lund, The Guardian`."""
_SORT_AT_END = re.compile(
    r", (?:the|an?) (?:[\w’'-]+ ){0,5}"
    r"(?:films?|movie|biopic|documentary|drama|comedy|thriller|sequel|prequel|remake|musical)$"
)
"""What a title is said to be behind it: `The Salt Road, the Ada Lund biopic`."""
_TALK = re.compile(
    r"(?:based on|inspired by|adapted from|an? adaptation|adaptation of|"
    r"(?:co-)?(?:written|directed|produced|distributed) |starring |played by|voiced by|"
    r"in cinemas|out now|coming soon|release date|"
    r"(?:in )?(?:(?:the|a|an|new|first|his|her|its) )*(?:film|movie|comedy|documentary|thriller|animation|shooting|"
    r"shoot|filming|soundtrack|music|press conference|trailer) of\b|"
    r"(?:the |a |an |its |his |her |this |new |long-awaited )*"
    r"(?:film|movie|sequel|prequel|remake|drama|comedy|thriller|documentary|adaptation|director|screenplay|cast|story|"
    r"trailer|"
    r"production|premiere|debut|actor|actress|writer|screenwriter|studio|distributor|producer)s?"
    r"(?:$|,? (?:directed|written|by|with|starring|from|of the|based|about|produced|is|was|will|tells)\b))"
)
_PAIRED = re.compile(r"[]()[“”„«»\"]")
_BEYOND_QUOTES = re.compile(r"[“«„]?[^“«„”»\n]*[”»](?=.)|[^“«„\n]+[“«„]")
"""What goes on behind the quotes that a title closes, or begins before they open: `“The Salt Road” is`."""
_LONGEST_SUBJECT = 180
_FOREIGN_LABEL = re.compile(r"[a-z][a-z ]{2,24} ?:")
"""A label that the glossary knows, which gives its words in lower case."""
_GUESSES = frozenset(["on record", "piece of a headline", "stretched", "behind a name and a colon"])
_OF_ENTRIES = frozenset(["listed", "certificate follows", "stars follow", "a year ends the line", "network follows"])
_TITLES_OF_ALL = frozenset(["quoted", "defined with its year"])
"""What makes a title of words that hardly ever are one: `Home`."""
_HELD_TOGETHER = frozenset(["quoted", "quoted other", "italics"])
_PLAIN_SIGNS = ("quoted", "italics", "year follows", "owned by a person", "called a film")


def propose(text: Text, people: Sequence[Mention], known: Collection[str] = ()) -> dict[str, Proposal]:
    """Everything that may be a title, by its folded words, with its signs. `known` are folded titles on record."""
    proposals: dict[str, Proposal] = {}
    found = chain(
        _with_parts(text, set_apart(text), people),
        bounded(text, people),
        _with_parts(text, runs(text, people), people),
        ((start, end, "framed") for start, end in framed(text, people)),
        ((start, end, "echoed") for start, end in echoed(text, people)),
        small_words_first(text, people),
        heads(text, people),
        laid_out(text),
        bracketed(text, people),
        listed_in_brackets(text, people),
        prized(text, people),
        below_prizes(text, people),
        _defined(text, people),
        ((start, end, "on record") for start, end in on_record(text, known)),
    )
    keys: dict[tuple[int, int], str] = {}
    for start, end, sign in found:
        key = keys[span] if (span := (start, end)) in keys else keys.setdefault(span, _key(text, start, end))
        if key and sign not in _HELD_TOGETHER and not text.is_english and _tells_in_english(text, start, end):
            continue
        if key and (sign in _TITLES_OF_ALL or (key not in NEVER_TITLES and key != text.outlet_name)):
            proposal = _proposed(proposals, key, text.text[start:end])
            proposal.spans.add(span)
            proposal.guessed &= sign in _GUESSES
            if sign:
                proposal.note(sign, 2.0)
    describe(text, people, proposals)
    return proposals


def recognise(
    text: Text, people: Sequence[Mention], proposals: Mapping[str, Proposal], known: Collection[str]
) -> Mapping[str, Proposal]:
    """What `propose` gives with the titles on record, from what it gave without them: `proposals`."""
    places = {span: key for key, proposal in proposals.items() for span in proposal.spans}
    found = list(on_record(text, known))
    if not all(span in places for span in found):
        return propose(text, people, known)
    anew: dict[str, Proposal] = {}
    for span in found:
        key = places[span]
        proposal = anew.setdefault(
            key, Proposal(proposals[key].shown, proposals[key].spans, {**proposals[key].signs}, proposals[key].guessed)
        )
        proposal.note("on record", 2.0)
    for proposal in anew.values():
        combine(proposal)
    return {**proposals, **anew}


def _with_parts(
    text: Text, found: Iterable[tuple[int, int, str]], people: Sequence[Mention]
) -> Iterator[tuple[int, int, str]]:
    """The same, and what a slash parts, or a colon behind a name, in those that no quotes hold together."""
    names = {(p.start, p.end) for p in people}
    for start, end, sign in found:
        yield start, end, sign
        if sign not in _HELD_TOGETHER:
            for one, two, behind in parts_of(text, start, end, names):
                yield one, two, behind or sign
                if behind and sign in _OF_ENTRIES:
                    yield one, two, sign


def is_plain(proposal: Proposal) -> bool:
    """Whether a proposal is a title by its own marks, whatever else is known."""
    return any(proposal.signs.get(s) for s in _PLAIN_SIGNS) and _alone(proposal) >= 0.75


def _alone(proposal: Proposal) -> float:
    return scorer.likelihood(scorer.learned("titles")["weights"], proposal.signs)


def _key(text: Text, start: int, end: int) -> str:
    """The folded words of a stretch, under which it is proposed; empty for what can be no title."""
    shown = text.text[start:end]
    key = fold(shown)
    if not key or key in OUTLETS or key in text.never_titles or start in text.no_titles:
        return ""
    if not _in_whole_quotes(shown) or _is_praise(text.text, end) or _CREDIT.match(shown) or _is_label(text, start, end):
        return ""
    if (
        _is_credit(text.text, start, end)
        or _NO_TITLE.match(shown)
        or _HOUR.search(shown)
        or DAY_ALONE.match(shown)
        or _SORT_AT_END.search(shown)
        or (", " in shown and end - 1 in text.services)
    ):
        return ""
    return "" if _tells_where(text, start, end) or _only_what_and_whence(text, start, end) else key


def _is_praise(text: str, end: int) -> bool:
    """Whether what ends in quotes is the word of a critic: `“Superb” – Ada Lund, The Guardian`."""
    said = _CRITIC.match(text, end) if text.startswith(("”", '"', "’", "'"), end) else None
    return said is not None and fold(said["outlet"]) in OUTLETS


def _is_credit(text: str, start: int, end: int) -> bool:
    """Whether a stretch opens a line of credits: `Screenplay` of `Screenplay by Ada Lund`."""
    credit = _MADE_BY.match(text, max(0, text.rfind("\n", 0, start)))
    return credit is not None and credit.end() == end


def _proposed(proposals: dict[str, Proposal], key: str, shown: str) -> Proposal:
    """The proposal of some folded words, a new one if need be."""
    proposal = proposals.get(key)
    if proposal is None:
        proposal = proposals[key] = Proposal(shown)
    elif proposal.shown.isupper() and not shown.isupper():
        proposal.shown = shown
    return proposal


def _in_whole_quotes(shown: str) -> bool:
    """Whether every bracket and quote of a stretch has its other half in it, and its quotes are around all of it."""
    if not _PAIRED.search(shown):
        return True
    pairs = all(shown.count(one) == shown.count(two) for one, two in ("()", "“”", "«»", "[]"))
    return pairs and shown.count('"') % 2 == 0 and not _BEYOND_QUOTES.match(shown)


def _tells_where(text: Text, start: int, end: int) -> bool:
    """Whether words name a service and a day or month, as headlines of line-ups do: `New on Hulu in October`."""
    dated = any(start < d.start < end for d in text.dates_near(end - 1))
    return dated and not text.services.isdisjoint(range(start, end))


def _only_what_and_whence(text: Text, start: int, end: int) -> bool:
    """Whether a stretch holds nothing but a country and a sort of film: `Russia - Drama`, `Foreign Drama`."""
    inside = [m for m in text.mentions_in(start, end) if m.sign in "TGL"]
    if len(inside) < 2:
        return False
    begins, ends = (start, *(m.end for m in inside)), (*(m.start for m in inside), end)
    left = "".join(text.text[a:b] for a, b in zip(begins, ends, strict=True))
    return len({m.sign for m in inside}) > 1 and not any(c.isalnum() for c in left)


def _is_label(text: Text, start: int, end: int) -> bool:
    """Whether words begin with the label of a credit in another language: `Título original: As bestas`."""
    if text.is_english or ":" not in text.text[start : end + 2]:
        return False
    label = _FOREIGN_LABEL.match(text.rendered.behind(start, 40))
    return label is not None and label[0].rstrip(" :").split(" ")[0] not in CONNECTORS


def _tells_in_english(text: Text, start: int, end: int) -> bool:
    """Whether what no quotes hold together begins as talk of a film does: `Basato sul romanzo`, `La suite`."""
    if " " not in text.text[start:end]:
        return False  # a compound may be a title: `Kaiserkinodrama`
    return _TALK.match(text.rendered.between(start, end).casefold()) is not None


def _defined(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """What a sentence begins with that goes on `is a 2019 comedy film`."""
    named = {person.start: person.end for person in people}
    for sentence in text.told:
        copula = _COPULA.search(text.text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SUBJECT))
        if not copula or not DEFINED_AFTER.match(text.text, copula.start("says")):
            continue
        lead = _LEADS_ON.match(text.text, sentence.start)
        start, end = trim(text.text, lead.end() if lead else sentence.start, copula.start())
        if start >= end or text.text[start] in "“\"‘'‚«„»‹›*_":
            continue
        if _WITH_ITS_YEAR.match(text.text, copula.start("says")):
            start, end = _subject(text, start, end, named)
            if _may_be_defined(text, start, end):
                yield start, end, "defined with its year"
            continue
        told = _APPOSED.search(text.text, start, end)
        start, end = trim(text.text, start, told.start() if told else end)
        if not _NO_SUBJECT.match(text.text, start, end) and title_like(text, start, end, quoted=True):
            yield start, end, ""


def _subject(text: Text, start: int, end: int, named: Mapping[int, int]) -> tuple[int, int]:
    """The title in what opens a sentence, past what else stands there: `Ada Lund's Salt`, `Her second film, Salt`.

    `named` are the ends of people by where they start.
    """
    if owns := _OWNS.match(text.text, named.get(start, end), end):
        start = owns.end()
    parts = text.text[start:end].split(", ")
    if len(parts) > 1 and _TOLD.search(parts[-1]):
        return start, start + len(parts[0])
    if len(parts) > 1 and (_TOLD_FIRST.match(parts[0]) or _TOLD.search(", ".join(parts[:-1]))):
        return end - len(parts[-1]), end
    return start, end


def _may_be_defined(text: Text, start: int, end: int) -> bool:
    """Whether what no other thing is said of than a film is set as a title, or nearly so: `Salty but Sweet`."""
    words = text.text[start:end].split()
    if not words or (_PRONOUN.fullmatch(words[0]) and len(words) < 2) or _CREDITED.match(text.text, start, end):
        return False
    capitals = sum(not word[0].islower() for word in words)
    nearly = 2 * capitals > len(words) and not words[-1][0].islower() and "," not in text.text[start:end]
    return nearly or title_like(text, start, end, quoted=True)
