"""Prizes that films won, with who gave them; nominations are none."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from daybill.claims.folding import Folded
from daybill.claims.givers import bodies, bodies_in, body_in, led_by, nearest_body
from daybill.claims.prizes import OF_METAL
from daybill.claims.spans import REACH, Stretch, signs_in
from daybill.claims.whose import Subjects, films_of, run_at
from daybill.claims.winners import field_of, lists_nominees, rows_of, winners
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Honour, Question
from daybill.spelling import fold

_WON = re.compile(
    r"\bw[io]n(?:s|ning|ner|ners)?\b|\bawarded\b|\btook\b|\btaking\b|\btakes\b|\bleaving with\b|\bearn(?:ed|s|"
    r"ing)\b|\bgot\b|\bgave\b|\bgiv(?:es|ing|en)\b|\breceived?\b|\bhonou?r(?:s|ed)?\b|\bpicked up\b|\bnabbed\b|"
    r"\bwent to\b|\bwas for\b|\bhas\b|\bhad\b|\bbrought\b|\bcollected\b|\bnamed\b|\bprize-?winn\w+|\bshared\b|"
    r"\bscored\b|\blanded\b|\bclaimed\b|\bdecorated\b|\bcarried off\b|\bcrowned\b|\bits\b|\bvoted\b|\bleaves\b|"
    r"\bleft with\b|\bwith (?:a|the|an)\b|\bworth\b|\bowns\b|\b(?:took|take) home\b|\bprize:|\baward:|\bfrom (?:one|"
    r"the other)\b|\bbefore a\b|\bwent elsewhere\b|\blast year's\b|\bgained\b|\bsnagged\b|\bsnatched\b|\bgoes to\b|"
    r"\bwas awarded\b|\bwinning\b|\boffer(?:ed|ing)\b|\bgrab(?:bed|s)\b|\bholds?\b|\bholder of\b|\bso was\b|"
    r"\bto follow\b|"
    r"\bin hand\b|\bon the wall\b|\bpickup\b|\bbagged\b|\bscooped\b|\bcomes? with\b|"
    r"\bwalked (?:it )?(?:to|off with|away with)\b|\bowner of\b|\b(?:went|goes|going|came|come|coming) (?:home|"
    r"away) with\b|"
    r"\brecipient\b|\bbest(?:ed|owed)\b|\bpresented with\b|\bhanded\b|\btriumph\w*|\bchose\b|\bpicked (?:it|F) as\b|"
    r"\b(?:is|was|are|were) (?:given|handed)\b|\bamong (?:them|its|the (?:winners|honou?rs|prizes|awards))\b|"
    r"\bsecured\b|"
    r"\bcaptured\b|\bdrew\b|\bhoisted\b|\bfetched\b|\blaureate\b|\bcelebrated with\b|\bto its (?:name|credit)\b"
)
_NOT_WON = Gated(
    r"\bnomin\w+|\bcontend\w+|\bcompet(?:ed?|es|ing) for\b|\bshortlist\w*|\bhopes?\b|\bhopeful\b|\brace\b|"
    r"\bcould win\b|\btipped\b|\bup for\b|\b(?:will|to) present\b|"
    r"\bin the running\b|\bto win\b|\bwent not to\b|\bvying\b|\bto go to\b|"
    r"\bpredict\w*|\blosing\b|\blost\b|\bbids?\b|\beligible\b|\bsubmi\w+|"
    r"\bnever won\b|\bentry\b|\benter(?:s|ed|ing)?\b [^.;A]{0,40}?\bfor (?:the )?$|\bdeserv\w+|\bcandidate\b|"
    r"\bought to\b|\b(?:choice|pick|picked|chosen|selected|selection|"
    r"sent|put forward|submitted|chose \w+|running|vote|campaign(?:ing)?|push(?:ing)?|favou?rite|finalist|qualif\w+|"
    r"long-?list\w*|"
    r"considered|consideration|aims?|aiming|chance|chances|odds|buzz|snubbed|overlooked) (?:[a-z]+ ){0,4}?(?:for|of|"
    r"at) (?:the |a )?$|"
    r"\bwithout (?:a|an|the|any)\b|\bmissed out\b|"
    r"\bshould (?:have )?w[io]n\b|"
    r"\bgive (?:him|her|them|it|P|(?:the|this) (?:man|woman|lady|guy|film|movie)) (?:his|her|their|its|an?|the|all)\b|"
    r"\bwould (?:have )?w[io]n\b|\bmay (?:yet )?win\b|\bcan win\b|\bwill (?:win|go to)\b|\bfailed to\b|\bdid(?: not|"
    r"n't) win\b"
)
_ONLY_HOPED = re.compile(
    r",?[ -]?(?:[a-z-]+ )?(?:nomin\w+|nods?\b|contend\w+|hopeful\w*|race\b|shortlist\w*|bids?\b|candidate|entry|"
    r"submission|"
    r"buzz|chances|campaign|odds|frontrunner|front-runner|season|finalist\w*|long-?list\w*|snub\w*|"
    r"(?:(?:an? )?A )?[^.,;:A]{0,20}?\b(?:for [^.,;:A]{0,30}?\bto win|if (?:it|he|she|they|[FP]) wins?)\b|"
    r"contest|category|categories|prediction\w*|favou?rite|run\b|push\b|consideration|slot)"
)
_NIGHT = re.compile(
    r"(?:,? which)? (?:(?:is|are|was|were|will be|to be) (?:being |also )?(?:held|handed out|given out|announced|"
    r"presented(?! to| with))|t(?:ake|ook)s? place)\b"
)
"""Behind prizes that are but an evening: `the A were held on D`."""
_ALL_WON = re.compile(r"(?:[^.;:]{0,30} )?(?:A|prizes|awards|honou?rs|accolades)(?: include[sd]?|:) ")
_MADE_WITH = re.compile(
    r"(?<!after )(?<!after [\"'])(?P<film>F)[\"']?(?: \([^)]{0,40}\))?,? "
    r"(?:(?:the|a|an|also|itself|D|E|[a-z]+ly) ){0,3}(?:winner of|"
    r"recipient of|(?:which |that |"
    r"who )?(?:has |had |have )?(?:just )?(?:won|took|takes|wins|earned|received|picked up|landed|scored|claimed|"
    r"grabbed|nabbed|bagged|"
    r"collected|scooped|snagged|was awarded|awarded|honou?red with|got))\b[^.;F]{0,40}$"
)
"""A film right before the words of winning: `CODA won`, `The Shout, winner of`."""
_WENT_TO = re.compile(r" (?:(?:went|goes|was given|was awarded) )?to (?:P for )?[^.;,PA]{0,24}F")
"""Behind a prize whose film is named there: `F took A, while A went to F`."""
_GIVEN_TO = 24
"""So many signs behind a prize at most stands who got it."""
_TO_ANOTHER = re.compile(r" (?:(?:went|goes|was given|was awarded) )?to (?:the )?[\"“]?(?P<to>[A-Z])[a-z]")
"""Behind a prize that went to somebody or something: `and the Silver Lion to somebody new`."""
_WAS = re.compile(r"(?P<film>F)[\"']?,?(?: (?:was|is|were) (?:named |also |voted |chosen )*(?:the )?| )$")
"""A film right before its prize: `P of F was A, F A`."""
_OF_A_PERSON = re.compile(
    r"[- ]winn(?:er|ing) (?:[a-z-]+ ){0,2}(?:P(?!'s? (?:[a-zG-]+ ){0,3}F)|"
    r"(?:filmmaker|director|act(?:or|ress)|star|(?:screen)?writer|producer|composer)s?\b)"
)
"""`Palme d'Or winner P`, `Oscar-winning actress`: the prize is another film's."""
_FOR_A_LIFE = re.compile(
    r"\b(?:(?:life(?:time)?|career)[- ]achievement|lifetime|honorary|tribute|trailblazer|icon|legend|humanitarian|"
    r"pioneer|body of work|contribution to)\b",
    re.IGNORECASE,
)
"""What a person is given a prize for that is no film: `the Lifetime Achievement Award`."""
_HAS_WON = re.compile(
    r"P(?:,|,? who is| is)? (?:(?:herself|himself|the|once|twice|already) )*(?:winner|recipient|owner|holder|laureate) "
    r"of (?:an?|two|three|four|five|several|many|multiple|\d+)\b[^.;F]{0,40}$"
)
"""Before a prize: it is one that somebody has, `P, winner of a BAFTA and a Golden Globe`."""
_WINNER = re.compile(r"[- ]winn(?:(?P<one>er)|ers|ings?),? (?:(?:P's?|G|T|O's?|[a-z-]+) ){0,4}(?=F)")
_BOTH_GAVE = re.compile(
    r"(?P<one>E) and (?P<two>E) (?:both )?(?:gave|awarded|handed|presented) (?:it|F|the (?:film|G)) (?:their|a|an|"
    r"the)\b[^.;FAE]{0,20}$"
)
_AT_BOTH = re.compile(r" (?:at|from|in) (?:both )?(?:the )?(?P<one>E) and (?:the )?(?P<two>E)")
"""Two festivals that gave a prize of one name: `the audience award at E and E`."""
_LISTED_AS = re.compile(
    r"[^a-zA-Z]{0,4}(?:(?:E|the|D|'s) ){0,2}A(?: \([^()]{0,40}\))? ?(?::| -|-(?= )|\||\u2022) ?(?P<rest>.+)"
)
"""A line of a list of winners: `Best Director: P, F`."""
_OF_WORK = re.compile(
    r"best (?:supporting |leading |lead |original |adapted )?(?:director|actor|actress|screenplay|script|performance|"
    r"cinematography|"
    r"score|song|editing)|acting|special award|screenwriting|directing",
    re.IGNORECASE,
)
"""Prizes for somebody's work: a list of winners names who before what."""
_EACH = re.compile(r"F[\"']?(?: (?:in )?D| \(D\))?,?(?: and)? P (?:for|with) (?=F)")
"""How it goes on who won a prize and for what: `P for F in D and P for F`."""
_TOP = re.compile(r"(?:(?i:top|main|prime|highest|first|big)|grand) (?i:prize|award|honou?r)s?")
_NOT_A_PRIZE = re.compile(
    r" (?:i|we|you|i've|he|she|ever|in (?:a|years|the)|since|so far|yet|by far|of (?:the|his|her|their|all|this|"
    r"D)(?! (?:D )?E))\b"
)
"""What goes on from `the best film` that is no prize: `the best film I saw`."""
_OF_A_YEAR = re.compile(r" of (?:the year|D)\b")
"""Behind the best film as critics name it: `the National Society voted it the best film of 2020`."""
_NOT_OF_IT = re.compile(
    r"(?:\b(?:pilot|series|novel|book|play|album|song)|(?P<short>G)),? (?:which |that )?(?:had |has )?(?:won|took|"
    r"earned|got)\b"
    r"[^.;F]{0,30}$"
)
"""What won a prize instead of the film: the short that it is made from, a book."""
_ITEM = re.compile(r"[^,;()\n]+?(?=,|;| \(| by P| - | / |$)")
_LONGEST_TITLE = 60
_APART = 25
"""So far from a prize is a festival that does not stand right at it."""
_MOST_PRIZES = 100
"""With how many prizes of an article a prize is compared: no article tells of as many."""
_FOR_QUOTED = re.compile(
    r" for (?:his |her |their )?(?:[a-z]+ (?:in |on |of |for ))?[“\"](?P<title>[A-Z][^“”\"\n]{1,50}?),?[”\"]"
)
"""A film in quotes that was not known for one: `a BAFTA Award for “A Single Man”`."""
_WON_THERE = re.compile(
    r"(?:'s? [a-z ]{3,20})?,? (?:where|which|that|who) (?:[a-zPGF'-]+ ){0,4}?(?:won|took|earned|received|got|gave|"
    r"awarded|honou?red|named|"
    r"picked up|landed|scored|collected)\b[^.;E]*$"
)
_AT_IT = re.compile(r" (?:at|from|of|by) (?:the |this year's |last year's )?", re.IGNORECASE)
"""From a prize to the body that gave it."""
_GAVE_IT = re.compile(
    r"(?:,? (?:where )?it (?:also )?(?:was (?:named|voted)|won|took|got|earned))? (?:the )?", re.IGNORECASE
)
"""From the body that gave it to a prize: `at the Goyas it was named best film`."""
_SHARED = re.compile(
    r"\bshared? (?:that|the|this|its) (?:A|prize|award|honou?r) (?:[a-z]+ )?with [^.;F]{0,30}(?P<film>F)"
)
_YEAR_BEHIND = re.compile(r".{0,24}\((?P<year>(?:19|20)\d\d)\)")
_PLURAL = re.compile(r"(Lion|Bear|[Pp]rize|Award|Globe)s$")
_OF_THE_ACADEMY = frozenset({"Best Picture", "Best International Feature", "Best International Feature Film"})
"""What no festival gives."""
_OSCARS = re.compile(r"\boscars?\b|academy award")
_LABEL = re.compile(r"\b(?:is|was|for the|about|in|by)\b")


def find_honours(article: Article, folded: Sequence[Folded], subjects: Subjects) -> Iterator[Claim]:
    """Every prize that the text says was won, in its order, each once under its fullest name."""
    rows = rows_of(article, folded)
    listed = {n for row in rows for n in (row.start, row.won.sentence.start)}
    prose = [f for f in folded if listed.isdisjoint(range(f.sentence.start, f.sentence.start + 4))]
    if lists_nominees(article, folded):
        prose = [f for f in prose if not field_of(article, f)]
    yield from _fullest([*_told(article, prose, subjects), *winners(article, rows, folded)])


def _told(article: Article, folded: Sequence[Folded], subjects: Subjects) -> Iterator[Claim]:
    last: Claim | None = None
    for n, f in enumerate(folded):
        for i, mention in signs_in(f, 0, len(f.text), "A") if "A" in f.text else ():
            clause = Stretch(f, i, i + 1, *_clause(f.text, i))
            if not _is_won(article, clause) or _too_vague(str(mention.value)):
                continue
            for honour, film in product(
                _givers_of(article, clause, mention, folded[:n]), _winners(article, clause, subjects)
            ):
                last = _claim(article, mention, film, honour)
                yield last
        shared = _SHARED.search(f.text) if last else None
        if shared and last and isinstance(last.answer, Honour):
            film = str(f.signs[shared.start("film")].value)
            yield Claim.make(
                Question(kind="award", film=film),
                last.answer,
                Evidence.of(article, *f.span(*shared.span())),
                rule="award.shared",
                probability=0.75,
            )


def _named_before(article: Article, earlier: Sequence[Folded]) -> str | None:
    """The festival or body that the text named last."""
    return next((giver for f in reversed(earlier) if (giver := _last_giver(article, f))), None)


def _claim(article: Article, mention: Mention, film: str, honour: Honour) -> Claim:
    return Claim.make(
        Question(kind="award", film=film),
        honour,
        Evidence.of(article, mention.start, mention.end),
        rule="award.won",
        probability=0.85 if honour.given_by else 0.7,
    )


def _fullest(claims: Sequence[Claim]) -> list[Claim]:
    """Without those that tell of a prize again, and less of it: `the jury prize` after `the Special Jury Prize`."""
    return [c for c in claims if not any(_says_less(c, other) for other in claims[:_MOST_PRIZES])]


def _says_less(one: Claim, two: Claim) -> bool:
    a, b = one.answer, two.answer
    if one.question.film != two.question.film or not (isinstance(a, Honour) and isinstance(b, Honour)):
        return False
    if a.given_by != b.given_by and a.given_by is not None:
        return False
    if _TOP.fullmatch(a.prize) and not _TOP.fullmatch(b.prize) and not b.prize.casefold().startswith("best"):
        return True
    less, more = set(fold(a.prize).split()), set(fold(b.prize).split())
    return less < more and "best" not in less


def _givers_of(article: Article, clause: Stretch, mention: Mention, earlier: Sequence[Folded]) -> list[Honour]:
    """A prize with who gave it; two givers where two festivals `gave it their` prizes."""
    honour = Honour(*_giver(article, clause, mention, earlier))
    both = _BOTH_GAVE.search(clause.before) or _AT_BOTH.match(clause.behind)
    if not both:
        return [honour]
    begins = clause.left if both.re is _BOTH_GAVE else clause.end
    named = [clause.f.signs[begins + both.start(name)].value for name in ("one", "two")]
    return [Honour(honour.prize, n.entry.id, honour.year) for n in named if isinstance(n, Named)]


def _last_giver(article: Article, f: Folded) -> str | None:
    """The festival that a sentence names last, else the body that it names first."""
    if not f.text:
        return None
    start, end = f.span(0, len(f.text))
    named_there = bodies_in(article.text, start, end)
    festivals = (m for _, m in reversed(f.signs.items()) if m.sign == "E" and not _part_of(named_there, m))
    festival = next((m.value for m in festivals if isinstance(m.value, Named)), None)
    return festival.entry.id if festival else min(named_there, default=(0, 0, None))[2]


def _clause(text: str, i: int) -> tuple[int, int]:
    low, high = max(0, i - REACH), min(len(text), i + REACH)
    start = max(text.rfind(";", low, i), text.rfind(". ", low, i), low - 1) + 1
    ends = [e for e in (text.find(";", i, high), text.find(". ", i, high)) if e >= 0]
    return start, min(ends, default=high)


def _is_won(article: Article, place: Stretch) -> bool:
    text, i, start, end = place.f.text, place.start, place.left, place.right
    if (
        _NOT_A_PRIZE.match(text, i + 1)
        and _mentioned(place).lower().startswith("best ")
        and not (_OF_A_YEAR.match(text, i + 1) and body_in(article.text, *place.f.span(start, end), start))
    ):
        return False
    if (
        _ONLY_HOPED.match(text, i + 1)
        or _NIGHT.match(text, i + 1)
        or re.match(r",? (?:the )?A,? (?:is|was|went|goes)\b", text[i + 1 : i + 24])
    ):
        return False
    clause = text[max(start, i - 90) : min(end, i + 60)]
    label = len(text) < 60 and not _LABEL.search(text)
    given = re.match(r",? (?:to|for|is|was|:|in|at|from) ?| P \(", text[i + 1 :]) or re.search(
        r"(?:E's|D's) $|\((?:the |a )?A|\b(?:was|is|were|are|be) (?:also )?(?:the )?A$|[FP],? A$|\bare A(?:,| and) A$",
        text[max(0, i - 14) : i + 1],
    )
    listed = re.match(r"[^a-z]{0,3}(?:A,? ?(?:and )?){1,8}", text)
    won = _WON.search(clause) or label or given or (listed and i < listed.end()) or _ALL_WON.match(text)
    return bool(won) and not _is_hoped(text[max(start, i - 55) : i])


def _mentioned(place: Stretch) -> str:
    return str(place.f.signs[place.start].value)


def _is_hoped(before: str) -> bool:
    """Whether the words before a prize say that it was not won, or not yet; a new clause begins anew."""
    hoped = _NOT_WON.search(before)
    return bool(hoped) and not re.search(r"(?:,|;| and) (?:it |which )?(?:won|took|earned|received)\b", before)


def _too_vague(prize: str) -> bool:
    """Whether a name says too little to be a prize: `award`, `Oscar`, a lone profession."""
    words = prize.split()
    if len(words) <= 2 and words[-1] in ("Oscars", "Awards", "Globes", "BAFTA", "BAFTAs", "Honors", "Honours"):
        return True
    return len(words) < 2 and not re.search(r"d['’][Oo]r|Lion|Bear|Oscar", prize)


def _winners(article: Article, place: Stretch, subjects: Subjects) -> list[str]:
    """The film that a prize went to: `the A for F`, `A went to F`, else the film before it."""
    f, i = place.f, place.start
    listed = _LISTED_AS.match(f.text)
    if listed and len(signs_in(f, 0, listed.start("rest"), "A")) == 1 and listed.start("rest") > i:
        return _film_of_line(article, f, listed.start("rest"), of_work=bool(_OF_WORK.match(_mentioned(place))))
    if _of_something_else(place):
        return []
    went = _WENT_TO.match(place.behind)
    made = None if went else _MADE_WITH.search(place.before) or _WAS.search(place.before)
    if made:
        return [str(f.signs[place.left + made.start("film")].value)]
    named = _named_behind(article, place)
    return named or ([] if _to_a_stranger(article, f, i) else films_of(place, subjects)[0][-1:])


def _to_a_stranger(article: Article, f: Folded, i: int) -> bool:
    """Whether a prize went to what has a capital and is neither a film nor a person that is known."""
    to = _TO_ANOTHER.match(article.text, f.ends[i])
    return to is not None and not any(
        m.start <= to.start("to") < m.end for m in map(f.signs.get, range(i, i + _GIVEN_TO)) if m
    )


def _named_behind(article: Article, place: Stretch) -> list[str]:
    """The film that is named behind its prize: `the A for F`, `A-winning F`, `A went to F`."""
    f, i = place.f, place.start
    winner = _WINNER.match(f.text, i + 1)
    if winner:
        return _listed(f, winner.end())[: 1 if winner["one"] else None]
    after = re.match(
        r"(?: P (?=\()|,? ?[^.;FA]{0,30}?\b(?:went|goes|go|was|is|for|to|of)\b|:|,? ?\()[^.;FA]{0,34}?(?=F)",
        place.behind,
    )
    if after:
        mention = f.signs.get(i + 1 + after.end())
        if mention and mention.sign == "F":
            return _listed(f, i + 1 + after.end())
    quoted = _FOR_QUOTED.match(article.text, f.ends[i])
    if quoted and not signs_in(f, i, i + 3 + quoted.end() - quoted.start(), "F"):
        return [quoted["title"]]
    return []


def _of_something_else(place: Stretch) -> bool:
    """Whether a prize is that of a person for other work, of a short, of a book."""
    if _OF_A_PERSON.match(place.f.text, place.start + 1) or _FOR_A_LIFE.search(_mentioned(place)):
        return True
    if _HAS_WON.search(place.before) and not place.behind.startswith(" for "):
        return True
    other = _NOT_OF_IT.search(place.before)
    genre = place.f.signs[place.left + other.start("short")].value if other and other["short"] else None
    return bool(other) and (genre is None or (isinstance(genre, Named) and genre.shown.lower().startswith("short")))


def _film_of_line(article: Article, f: Folded, start: int, *, of_work: bool) -> list[str]:
    """The film that a line of a list of winners names: behind the people where a prize is for their work.

    A title that was not known for one is what no person is.
    """
    films = [film for i, film in f.films if i >= start]
    if not films:
        items = [m for m in _ITEM.finditer(f.text, start) if not re.fullmatch(r"[^a-z]*", m[0])]
        shown = [article.text[slice(*f.span(*m.span()))].strip(" \"'“”‘’") for m in items]
        films = [words for words in shown if words[:1].isupper() and len(words) <= _LONGEST_TITLE]
    return films[-1:] if of_work else films[:1]


def _listed(f: Folded, i: int) -> list[str]:
    """The films of the list that begins at a place, in its own clause."""
    end = f.text.find(";", i)
    inside = {film for at, film in f.films if end < 0 or at < end}
    found = run_at(f, i)
    while each := _EACH.match(f.text, i):
        i = each.end()
        found = [*found, *run_at(f, i)]
    return [film for film in found if film in inside]


def _giver(
    article: Article, place: Stretch, mention: Mention, earlier: Sequence[Folded]
) -> tuple[str, str | None, int | None]:
    """A prize without its giver's name, who gave it, and the year that stands behind it.

    The giver is the festival or body that stands next to it, else the one whose prize it always is, else the one that
    the text named last.
    """
    prize = _PLURAL.sub(r"\1", str(mention.value))
    year = _YEAR_BEHIND.match(article.text, mention.end, mention.end + 34)
    since = int(year["year"]) if year else None
    leader, _, rest = prize.partition(" ")
    if " " in rest and leader in led_by():
        return rest, led_by()[leader], since
    in_its_name = body_in(article.text, mention.start, mention.end, mention.start)
    if in_its_name:
        return prize, in_its_name, since
    always = bodies().get(prize.casefold())
    named = _nearest(article, place, always if OF_METAL.match(prize) else None)
    around = place.f.span(place.left, place.right)
    named_there = bodies_in(article.text, *around)
    at_it = _at_a_body(article, mention, named_there)
    if at_it:
        return prize, at_it, since
    body = nearest_body(named_there, mention.start)
    if named and not (
        body and (prize in _OF_THE_ACADEMY or _OSCARS.search(place.f.text[place.start - 24 : place.start + 24]))
    ):
        return prize, named, since
    before = None if body else _named_before(article, earlier)
    if prize in _OF_THE_ACADEMY and not (body or _is_night(before)):
        return prize, "Academy Awards", since
    return prize, body or always or before, since


def _at_a_body(article: Article, mention: Mention, named_there: Sequence[tuple[int, int, str]]) -> str | None:
    """The one of the bodies, no festivals, that a prize is said to be of: `best film at the Goyas`."""
    text = article.text
    return next(
        (
            name
            for start, end, name in named_there
            if _AT_IT.fullmatch(text[mention.end : start]) or _GAVE_IT.fullmatch(text[end : mention.start])
        ),
        None,
    )


def _is_night(giver: str | None) -> bool:
    """Whether who gives prizes is a body by its name, whose night a text may tell of, and no festival."""
    return giver is not None and giver.endswith(("Awards", "Circle", "Globes", "Association", "Critics"))


def _nearest(article: Article, place: Stretch, always: str | None) -> str | None:
    """The festival that stands nearest to a prize in its clause; of `E, where it won A` the one before `where`.

    A prize that is always the same festival's is another's only where they stand together: `E's A`.
    """
    f, i = place.f, place.start
    named_there = bodies_in(article.text, *f.span(place.left, place.right))
    festivals = [(j, m) for j, m in signs_in(f, place.left, place.right, "E") if not _part_of(named_there, m)]
    near = [(_distance(f.text, i, j), m.value) for j, m in festivals]
    distance, named = min(near, key=lambda n: n[0], default=(0, None))
    if always and distance >= _APART:
        return always
    return named.entry.id if isinstance(named, Named) else None


def _part_of(bodies: Sequence[tuple[int, int, str]], mention: Mention) -> bool:
    """Whether what is named is part of the name of a giver: `London` of the London Critics' Circle."""
    return any(start <= mention.start and mention.end <= end for start, end, _ in bodies)


def _distance(text: str, i: int, j: int) -> int:
    """How far a festival stands from a prize; `A at E` and `E's A` are the nearest."""
    between = text[min(i, j) + 1 : max(i, j)]
    if j < i and _WON_THERE.match(between):
        return 0
    tight = re.fullmatch(
        r"(?:'s| \(| at (?:the )?| from (?:the )?| in (?:the )?| of (?:the )?|, )(?:[a-z0-9' ]{0,16})", between
    )
    return len(between) + (0 if tight else _APART) + 40 * ("A" in between or "E" in between)
