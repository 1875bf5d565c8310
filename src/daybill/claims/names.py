"""Which stretches of a text are titles of films, and which are people.

A title is known by how it is set (quotes, italics, capitals), by where it stands (after `Reichardt's`, before `(2019)`,
in brackets after a person, alone on a line above a date), and by being the same words as one known elsewhere in the
text. A person is two to four capitalised words that are no title, no place and no company. Both are settled for the
whole text at once: first the signs are gathered for each run of words, then every occurrence is marked.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from daybill.claims.sentences import Places, Sentence
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.model import Article
from daybill.spelling import fold

CONNECTORS = frozenset(
    "a an the of and in to on for from with at by or as is into over under vs versus n el la le les los las de del der "
    "die das des du di da dem den und et y e von van im am zum zur ein eine il lo gli un una uno o os as no na do dos".split()
)
_INNER = frozenset("a an the of and in to on for la le les el los las de del der die das des du di da vs n or".split())
"""Small words that may stand inside a title that nothing sets apart."""
_PARTICLES = frozenset("de da del della di van von der den la le el al bin ben dos du ten ter y st".split())
_QUOTED = re.compile(
    r"“([^“”\n]{1,120})[”“]|„([^„“”\n]{1,120})[“”]|«\s?([^«»\n]{1,120}?)\s?»|‹([^‹›\n]{1,120})›|"
    r"(?<!\w)\"([^\"\n]{1,120})\"(?!\w)|(?<!\w)‘([^‘\n]{1,120}?)[’‘](?!\w)|(?<!\w)'([^\n]{1,120}?)'(?!\w)|(?<!\w)`([^`'\n]{1,120})['`](?!\w)"
)
_NOT_FILM_BEFORE = re.compile(
    r"(?:song|single|track|album|called|tune|hit|series|show|sitcom|miniseries|podcast|novel|book|play|story|essay|poem|memoir|"
    r"magazine|tagline|prize|award|section|programme|program|strand|subscriptions?|hashtag|titled chapter|known as|dubbed|nicknamed|"
    r"piece|column)s?,? (?:of |the |for )?$",
    re.IGNORECASE,
)
_FILM_BEFORE = re.compile(
    r"(?:\bfilms?|movies?|picture|drama|dramedy|thriller|horror|comedy|romcom|western|documentary|\bdoc|biopic|epic|debut|feature|musical|"
    r"sequel|prequel|remake|follow-?up|adaptation|reboot|chiller|shocker|noir|satire|fantasy|romance|adventure|mystery|animation|"
    r"hit|winner|title|blockbuster|flick|project|satire|slasher|fable|tale|"
    r"\bFilm|Kinofilm|Drama|Komödie|película|cinta|filme|pellicola|dramma|commedia|comédie|drame),?:? $"
)
_BEHIND_FILMS = re.compile(
    r"(?:director|directors|maker|makers|creator|creators|writer|star|stars|man|woman|team|people|filmmaker|duo|mind|producer|producers)"
    r"(?: of| behind| who (?:brought|made|gave) (?:you|us)| who made| who directed) $|(?:best |well |also |best-)?known for(?: directing)? $|"
    r"(?:follow-?up|sequel|prequel|companion|successor) to(?: \w+)? $|\b(?:after|since|than|like|between|unlike|recalls?|echoes of|"
    r"reminiscent of|compared? (?:it |the film )?(?:to|with)|alongside|joins?|beats?|made|directed|wrote|helmed|starred in|appeared in|seen in|"
    r"also in|in the vein of|cross between|next to|fans of) $",
    re.IGNORECASE,
)
_FILM_AFTER = re.compile(
    r"\s*(?:\((?:19|20)\d\d\b|(?:will |now |finally |officially |also |currently |first |has |is |was |gets? |just |to be |"
    r"had |have |to |heads? |would |won't |been |still |then |both |set |going |already |which |, which |, |once |be |again )*"
    r"(?:opens?|opened|opening|arrives?|arrived|arriving|hits?|hitting|bows?|bowed|lands?|landed|premieres?|premiered|debuts?|"
    r"debuted|releases?|released|releasing|available|streaming|streams?|delayed|postponed|pushed|pulled|moved|moves|moving|"
    r"headed|heading|heads|slated|scheduled|due|dated|playing|screening|screened|expands?|expanding|starring|stars|directed|"
    r"trailer|review|poster|teaser|follows|tells|centers|centres|rolls?|drops?|comes? (?:out|to)|came out|goes? (?:on|to|wide|digital)|"
    r"starts? streaming|shifts?|dates?|kommt|startet|läuft|erscheint|arriva|uscirà|esce|llega|se estrena|estrena|sort|sortira|chega|estreia)\b)"
)
_ROLE_BEFORE = re.compile(
    r"(?:directors?|co-director|filmmakers?|writers?|co-writers?|writer-director|writer/director|screenwriters?|scribe|helmer|auteur|actors?|"
    r"actress|actresses|stars?|starring|starred|featuring|features|producers?|produced by|directed by|written by|scripted by|"
    r"helmed by|penned by|cast|cast:|dir|director:|played by|voiced by|opposite|alongside|comedian|veteran|newcomers?|"
    r"co-starring|co-stars|costars|executive|cinematographer|composer|editor|novelist|author|playwright|ceo|president|"
    r"regisseur(?:in)?|regie|regie:|von|mit|avec|réalisateur|réalisatrice|réalisé par|de|regista|regia di|diretto da|con|"
    r"director:|dirigida por|diretor|diretora|com|réalisation|buch|darsteller|besetzung|reparto|elenco)[:.]?(?: and)? $",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(
    r"(?:['’]s? )|(?:,? (?:who|plays?|played|stars?|starred|starring|directs?|directed|wrote|writes|said|says|told|tells|voices?|produced?|"
    r"returns?|leads?|joins?|co-stars?|adapts?|tweeted|will (?:play|star|direct)|is (?:the|a|an)|spielt|interpreta|joue|incarne)\b)|(?: \()"
)
_ROLE_WORDS = frozenset(
    "director directors writer writers actor actress actors star stars starring producer producers filmmaker screenwriter cast with by and "
    "officially finally exclusive exclusively president ceo editor author novelist executive chief critic dir written directed sir dame dr mr mrs ms king queen prince princess "
    "captain agent detective inspector comedian veteran oscar oscar-winner emmy winner the a in on from at exclusive regie mit von avec con de "
    "regista regisseur réalisateur photo image courtesy via film movie films trailer review watch new first also when after as but "
    "if he she his her their it its our my".split()
)
_NOT_PEOPLE = frozenset(
    "street road avenue theatre theater cinema cinemas festival film films pictures university college award awards prize day week "
    "news magazine museum hall park island city county center centre house school club society academy association guild museum "
    "studios studio entertainment media group company inc collection library institute foundation blu-ray dvd vod tv imax covid "
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday war world part chapter season episode trailer review reviews premiere release date theaters theatres article articles "
    "comments comment reply newsletter email log twitter facebook instagram youtube home box office blu ray post posts search menu read more "
    "circle critics lion bear palm globe globes oscar oscars bafta baftas jury official selection competition weekend".split()
)
_TAILS = frozenset("movie film trailer review poster image teaser season sequel director star stars writer photo photos clip cast".split())
_COMPANY_WORDS = frozenset(
    "studios pictures entertainment films media productions releasing company group inc awards festival vod dvd imax tv blu-ray 4k q&a q&as".split()
)
_LABELS = re.compile(
    r"^(?:virtual|tickets?|in theaters|in theatres|in cinemas|digital|on dvd|directed by|directors?|direction|dir|screenplay|script|writers?|written by|stars?|"
    r"starring|cast|studio|length|rating|genres?|country|countries|language|languages?|running time|runtime|release dates?|synopsis|plot|"
    r"production|produced by|producers?|distributor|distributed by|trailers?|reviews?|our review|news|movies?|films?|home|events?|comments?|"
    r"related|share|menu|search|how to watch|where to watch|official selection|more films|latest articles|read more|advertisement|print|"
    r"film review|movie review|streaming review|dvd review|now streaming|coming soon|new releases?|also in cinemas|connect with us|"
    r"what others said|where to find it|the gist|our call|powered by|film clips|publish(?:ed)?|tags?|categories|subscribe|plot summary)\b:?",
    re.IGNORECASE,
)


class Title(msgspec.Struct):
    """What speaks for a run of words being a film's title."""

    shown: str
    weight: float = 0.0
    count: int = 0
    first: int = 1 << 30
    headline: bool = False


class Names(msgspec.Struct, frozen=True):
    """The films and people of a text, and which film it is mainly about, if any."""

    mentions: tuple[Mention, ...]
    main: str | None


def find_names(
    article: Article, found: Sequence[Word], sentences: Sequence[Sentence], taken: Sequence[Mention]
) -> Names:
    """All titles and people. `taken` are stretches known to be something else: dates, places, companies."""
    text = Text(article, found, sentences, taken)
    quoted = list(_quoted(text))
    titles: dict[str, Title] = {}
    for start, end, weight in (*quoted, *_set_apart(text)):
        _vote(titles, text, start, end, weight)
    people = _people(text, titles)
    for start, end, weight in (*_bare_titles(text, people), *_repeated(text, people)):
        _vote(titles, text, start, end, weight)
    principal = _principal(text, people, titles)
    if principal:
        _vote(titles, text, *principal, 3.0)
    named = {m.start for m in people if _led_by_given_name(str(m.value))}
    for start, end, _ in quoted:
        for found in _coordinated(text, end + 1 if text.text[end : end + 1] in "”\"’'»" else end, named):
            _vote(titles, text, *found)
    settled = _one_name({key: t for key, t in titles.items() if t.weight >= 2.0})
    films = _occurrences(text, settled)
    people = _people(text, settled, avoid=films)
    films = [f for f in films if not _part_of_person(f, people)]
    return Names((*films, *people), _main(text, films, settled))


def _one_name(titles: dict[str, Title]) -> dict[str, Title]:
    """Short forms (`Comrades`) under the name of the one longer title that holds their words."""
    for key, title in titles.items():
        parts = key.split(" ")
        longer = [t for k, t in titles.items() if len(parts) <= 2 and k != key and _holds(k.split(" "), parts) and len(k) <= 40]
        if len(longer) == 1 and longer[0].weight >= title.weight - 1.5:
            title.shown = longer[0].shown
    return titles


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    return len(part) < len(whole) <= len(part) + 3 and (list(whole[-len(part) :]) == list(part) or list(whole[: len(part)]) == list(part))


class Text:
    """A text with what finding names asks of it again and again."""

    def __init__(
        self, article: Article, words: Sequence[Word], sentences: Sequence[Sentence], taken: Sequence[Mention]
    ) -> None:
        self.article = article
        self.text = article.text
        self.words = words
        self.sentences = sentences
        self.taken = {i for m in taken if m.sign != "G" for i in range(m.start, m.end)}
        self.genres = {i for m in taken if m.sign == "G" for i in range(m.start, m.end)}
        self.dates = [m for m in taken if m.sign == "D"]
        self.is_english = article.language in (None, "en")
        self.quiet = {i for s in sentences if s.sort == "furniture" for i in range(s.start, s.end)}
        self.at = {w.start: n for n, w in enumerate(words)}
        self.shouting = {s.line for s in sentences if self._loud(s)}
        self.places = Places(sentences)
        self.opening = {s.start for s in sentences}

    def _loud(self, sentence: Sentence) -> bool:
        """Whether a line is set in capitals or in title case, so that a capital says nothing there."""
        inside = [w for w in self.words_of(sentence) if len(w.text) > 3 and w.text[0].isalpha()]
        return len(inside) > 3 and sum(w.capital for w in inside) > 0.75 * len(inside)

    def words_of(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence."""
        from bisect import bisect_left  # noqa: PLC0415

        first = bisect_left(self.words, sentence.start, key=lambda w: w.start)
        last = bisect_left(self.words, sentence.end, key=lambda w: w.start)
        return list(self.words[first:last])


def _vote(titles: dict[str, Title], text: Text, start: int, end: int, weight: float) -> None:
    shown = text.text[start:end]
    key = fold(shown)
    if not key or key in _never_titles():
        return
    title = titles.setdefault(key, Title(shown))
    title.weight += weight
    title.first = min(title.first, start)
    if title.shown.isupper() and not shown.isupper():
        title.shown = shown


@cache
def _never_titles() -> frozenset[str]:
    return frozenset(
        "trailer review exclusive read more watch the film the movie i a the us uk vod dvd imax spoiler spoilers update updated covid 19 "
        "tv oscar oscars blu ray hbo ceo q and a faq pg r nr live video breaking news best picture best director best actor best actress new "
        "north american rights official trailer first look free".split("\u0000")
    ) | frozenset(
        "trailer|review|exclusive|watch|film|movie|vod|dvd|imax|spoilers|update|covid 19|tv|oscar|oscars|blu ray|ceo|faq|pg|pg 13|nr|live|video|"
        "breaking news|best picture|best director|best actor|best actress|best film|new|first look|free|yes|no|et|ap|afp|reuters|"
        "opens in a new window|click here|leave a reply|coming soon|out now|north america|covid|usa|dc|nyc|la|mpaa|cgi|wwii|kgb|cia|fbi|bond".split(
            "|"
        )
    )


# ── quotes and italics ────────────────────────────────────────────────────────────────────────────────────────────


def _quoted(text: Text) -> Iterator[tuple[int, int, float]]:
    for match in _QUOTED.finditer(text.text):
        group = match.lastindex or 1
        start, end = _trim(text.text, match.start(group), match.end(group))
        if start in text.quiet or not _title_like(text, start, end, quoted=True):
            continue
        if _NOT_FILM_BEFORE.search(text.text, max(0, match.start() - 30), match.start()):
            continue
        yield start, end, 3.0
    for hint in text.article.hints:
        if hint.kind == "emphasis" and hint.start not in text.quiet:
            start, end = _trim(text.text, hint.start, hint.end)
            if start < end and _title_like(text, start, end, quoted=True):
                yield start, end, 2.5


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the comma or full stop that typography puts inside the quotes, and without a possessive."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1] in ",.; \u00a0" and not text[start:end].endswith("...")):
        end -= 1
    for mark in ("'s", "’s"):
        if text[start:end].endswith(mark):
            end -= 2
    return start, end


def _title_like(text: Text, start: int, end: int, *, quoted: bool) -> bool:
    """Whether words are set as a title: capitals on all but the small words, and not many words."""
    shown = text.text[start:end]
    if not quoted and end - 1 in text.genres and len(shown.split()) <= 3:
        return False
    inside = [w for w in shown.replace("-", " ").split() if any(c.isalnum() for c in w)]
    if not inside or len(inside) > 14 or len(shown) > 90:
        return False
    if re.fullmatch(r"(?:199|20[0-3])\d", shown):
        return False
    first = next((c for c in shown if c.isalnum()), "")
    if not (first.isupper() or first.isdigit()):
        return False
    if shown.endswith((",", ";")) or ". " in shown.replace("vs. ", "").replace("Dr. ", "").replace("Mr. ", ""):
        return False
    big = [w for w in inside if w.strip("'’“\"(").casefold() not in CONNECTORS]
    capitals = sum(w.strip("'’“\"(¡¿#")[:1].isupper() or w.strip("'’“\"(#")[:1].isdigit() for w in big)
    if len(big) == 0:
        return quoted and len(inside) <= 3
    if capitals >= 0.75 * len(big):
        return True
    # Languages that set only the first word in capitals.
    return quoted and not text.is_english and len(inside) <= 8 and not shown.endswith((".", "…"))


# ── set apart by layout ───────────────────────────────────────────────────────────────────────────────────────────

_YEAR_AFTER = re.compile(r"[”\"’']?,? ?\((?:[A-Za-zÀ-ÿ .,/]{2,30}, )?(?:19|20)\d\d\b")
_LIST_LINE = re.compile(
    r"^\W*(?:(?:coming|premieres?|available)\s+)?(?P<title>[^\W\d_a-zà-ÿ][^|\n]{1,70}?|\d[^|\n]{1,60}?)\s*(?:[:|–—-]|\s\()\s*(?=\S)"
)


def _set_apart(text: Text) -> Iterator[tuple[int, int, float]]:
    """Titles known by their place: before a year in brackets, in capitals, alone on a line."""
    for match in _YEAR_AFTER.finditer(text.text):
        run = _run_ending(text, match.start())
        if run:
            yield *run, 3.0
    yield from _in_capitals(text)
    yield from _alone(text)
    yield from _listed(text)


_ENTRY = re.compile(r"^[\W_]*(?P<title>[^\n]{2,70}?)\s*(?:[:–—|]|\s-|\()\s*$")


def _listed(text: Text) -> Iterator[tuple[int, int, float]]:
    """Entries of lists: `May 8: Moonrise`, `The Exorcist - Friday, March 13th`, `Free Solo (January 24)`."""
    for date in text.dates:
        line_start = text.text.rfind("\n", 0, date.start) + 1
        line_end = text.text.find("\n", date.end)
        line_end = len(text.text) if line_end < 0 else line_end
        before, after = text.text[line_start : date.start], text.text[date.end : line_end]
        entry = _ENTRY.match(before)
        if entry and len(after.strip(" )")) <= 25:
            start, end = line_start + entry.start("title"), line_start + entry.end("title")
            start, end = _trim(text.text, start, end)
            if start < end and start not in text.taken and _title_like(text, start, end, quoted=False):
                yield start, end, 2.2
        follows = re.match(r"\s*[:–—-]\s*(?=\S)", after)
        if follows and len(before.strip(" •*-–")) <= 4:
            start, end = _trim(text.text, date.end + follows.end(), line_end)
            if (
                0 < end - start <= 70
                and start not in text.taken
                and _title_like(text, start, end, quoted=not text.text[start].islower())
            ):
                yield start, end, 2.2


def _run_ending(text: Text, end: int) -> tuple[int, int] | None:
    """The capitalised run that ends just before `end`, small words inside it included."""
    from bisect import bisect_left  # noqa: PLC0415

    last = bisect_left(text.words, end, key=lambda w: w.start) - 1
    if last < 0 or text.text[text.words[last].end : end].strip("!?….’'”\" "):
        return None
    first = last
    while first >= 0 and (text.words[first].capital or text.words[first].text[0].isdigit()):
        step = 1
        while first - step >= 0 and text.words[first - step].text in _INNER and step < 4:
            step += 1
        previous = first - step
        if previous < 0 or not _joined(text, previous, first) or text.words[previous].start in text.taken:
            break
        if not (text.words[previous].capital or text.words[previous].text[0].isdigit()):
            break
        if text.words[previous].text.endswith(("'s", "’s")) and text.words[previous].text not in (
            "It's",
            "Let's",
            "It’s",
            "Let’s",
        ):
            if step > 1:
                break
            # "Reichardt's First Cow" ends at the possessive; "Rosemary's Baby" goes through it: the longer run loses.
            break
        first = previous
    start = text.words[first].start
    finish = text.words[last].end
    while finish < len(text.text) and text.text[finish] in "!?…":
        finish += 1
    if start in text.taken or start in text.quiet or not _title_like(text, start, finish, quoted=False):
        return None
    if first == last and text.words[first].folded in _NOT_PEOPLE:
        return None
    return start, finish


def _joined(text: Text, first: int, last: int) -> bool:
    """Whether only spaces and title punctuation stand between the words from `first` to `last`."""
    for a, b in zip(text.words[first:last], text.words[first + 1 : last + 1], strict=True):
        gap = text.text[a.end : b.start]
        if len(gap) > 3 or gap.strip(" -&:!'’.") or (gap.startswith(".") and len(a.text) > 3):
            return False
    return True


def _in_capitals(text: Text) -> Iterator[tuple[int, int, float]]:
    """Runs in capitals on lines that are not: the way many papers print titles."""
    for sentence in text.sentences:
        if sentence.sort == "furniture":
            continue
        inside = text.words_of(sentence)
        loud = [w for w in inside if w.text.isupper() and len(w.text) > 1]
        if not loud or len(loud) > 0.7 * len(inside):
            continue
        position = 0
        while position < len(inside):
            last = position
            while last + 1 < len(inside) and _goes_on_loud(text, inside[last], inside[last + 1]):
                last += 1
            run = inside[position : last + 1]
            start, end = run[0].start, run[-1].end
            loud_letters = sum(len(w.text) for w in run if w.text.isupper())
            while end < len(text.text) and text.text[end] in "!?":
                end += 1
            if (
                run[0].text.isupper()
                and start not in text.taken
                and (
                    (len(run) > 1 and loud_letters >= 6)
                    or (len(run) == 1 and loud_letters >= 5 and run[0].text.isalpha())
                )
                and not any(w.folded in _NOT_PEOPLE for w in run)
            ):
                again = len(re.findall(re.escape(text.text[start:end]), text.text, re.IGNORECASE)) > 1
                before = text.text[max(0, start - 30) : start]
                backed = (
                    again
                    or len(run) > 2
                    or _FILM_BEFORE.search(before)
                    or before.endswith(("'s ", "’s "))
                    or _FILM_AFTER.match(text.text, end)
                )
                yield (
                    start,
                    end,
                    (2.0 if backed else 1.4) if len(run) > 1 else (2.0 if backed and not again else 1.2 + 0.8 * again),
                )
            position = last + 1


def _goes_on_loud(text: Text, a: Word, b: Word) -> bool:
    return (b.text.isupper() or b.text.isdigit()) and b.start not in text.taken and _near(text, a, b)


def _near(text: Text, a: Word, b: Word) -> bool:
    return text.text[a.end : b.start] in (" ", ": ", " – ", " - ", "! ", " & ", "-", "’ ", "' ", ", ")


_CREDITS = re.compile(
    r"\b(?:directed by|directors?:|dir\.?:|cast:|starring|with|a film by|by|drama|min\b|minutes|premieres?|(?:19|20)\d\d|from|"
    r"in theat|in cinemas|regie|réalis|documentary|comedy|thriller|film\b|director)|^[^.]{0,40}['’]s\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^\W*(?:(?:coming|premieres?|available|from|on|opens?|out|release date:?)\s+)?(?:\w+\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? \w+|\w+\.? \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?\W*$",
    re.IGNORECASE,
)


def _alone(text: Text) -> Iterator[tuple[int, int, float]]:
    """Titles that stand alone on a line, as in listings, line-ups and databases."""
    lines = [s for s in text.sentences if s.sort != "furniture"]
    whole = Counter(s.line for s in lines)
    for n, sentence in enumerate(lines):
        shown = text.text[sentence.start : sentence.end]
        if whole[sentence.line] > 1 or len(shown) > 70 or _LABELS.match(shown.strip()):
            continue
        start, end = _trim(text.text, sentence.start, sentence.end)
        if (
            any(c in shown for c in '“”"‘«|:/•')
            or re.match(r"an? film|.{0,40}\bby [A-Z]", shown, re.IGNORECASE)
            or any(w.start in text.taken for w in text.words_of(sentence))
        ):
            continue
        following = text.text[lines[n + 1].start : lines[n + 1].end] if n + 1 < len(lines) else ""
        before = text.text[lines[n - 1].start : lines[n - 1].end] if n else ""
        if _title_like(text, start, end, quoted=False) and start not in text.taken:
            weight = 0.7
            if _CREDITS.search(following[:80]) or _DATED.match(before) or _DATED.match(following):
                weight += 1.5
            if n <= 1 and len(shown.split()) <= 6:
                weight += 0.6
            # The same words again in the text make a heading a title.
            if text.text.count(text.text[start:end]) > 1:
                weight += 1.0
            yield start, end, weight


# ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _people(text: Text, titles: dict[str, Title], avoid: Sequence[Mention] = ()) -> list[Mention]:
    """Every person: full names first, then their surnames where these stand alone."""
    blocked = set(text.taken)
    for mention in avoid:
        blocked.update(range(mention.start, mention.end))
    whole: list[Mention] = []
    for first, last in _person_runs(text, blocked):
        start, end = text.words[first].start, _without_possessive(text.words[last])
        shown = text.text[start:end]
        title = titles.get(fold(shown))
        if title is not None and title.weight >= 2.0:
            continue
        if _person_weight(text, first, last) >= 1.3:
            whole.append(Mention(start, end, "P", shown))
    return sorted((*whole, *_surnames(text, whole, blocked)), key=lambda m: m.start)


def _without_possessive(word: Word) -> int:
    return word.end - 2 if word.text.endswith(("'s", "’s", "‘s")) else word.end


def _person_runs(text: Text, blocked: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of two to four capitalised words as (first, last) word numbers."""
    position = 0
    words = text.words
    while position < len(words):
        word = words[position]
        if not _name_word(word) or word.start in blocked or word.start in text.quiet:
            position += 1
            continue
        last = position
        while last + 1 < len(words) and not words[last].text.endswith(("'s", "’s", "‘s")):
            following = last + 1
            while following < len(words) and words[following].text in _PARTICLES and following - last < 3:
                following += 1
            if following >= len(words) or not _name_word(words[following]) or words[following].start in blocked:
                break
            if not all(
                _name_gap(text.text[a.end : b.start], a)
                for a, b in zip(words[last:following], words[last + 1 : following + 1], strict=True)
            ):
                break
            if words[following].start in text.opening:
                break
            last = following
        first = position
        while first < last and words[first].text.casefold().strip(".") in _ROLE_WORDS:
            first += 1
        count = sum(w.capital for w in words[first : last + 1])
        if 2 <= count <= 5:
            yield first, last
        position = last + 1


def _name_word(word: Word) -> bool:
    return word.capital and not any(c.isdigit() for c in word.text) and not word.text.endswith("+")


def _name_gap(gap: str, before: Word) -> bool:
    return gap in (" ", "\u00a0", "-", "_") or (gap in (". ", ".") and len(before.text) <= 3)


def _person_weight(text: Text, first: int, last: int) -> float:
    """How much a run looks like a person: given names and rare words for, ordinary words against, and its company."""
    run = [w for w in text.words[first : last + 1] if w.capital]
    folded = [w.folded for w in run]
    given = folded[0].split("-")[0] in _given_names() or run[0].text.split("-")[0].casefold() in _given_names()
    if any(f in _NOT_PEOPLE for f in folded[1:]) or (folded[0] in _NOT_PEOPLE and not given):
        return 0.0
    weight = 0.5
    weight += 2.0 if given else 0.0
    for f in folded[1 if given else 0 :]:
        weight += -0.9 if f in _ordinary() else 0.4
    if run[0].text.casefold() in CONNECTORS:
        weight -= 3.0
    if len(run) > 3:
        weight -= 0.5
    start, end = run[0].start, _without_possessive(run[-1])
    before = re.sub(r"\s+", " ", text.text[max(0, start - 22) : start])
    if _ROLE_BEFORE.search(before):
        weight += 1.5
    elif before.endswith((", ", " and ", "& ", "with ", " by ")):
        weight += 0.5
    if _PERSON_AFTER.match(text.text, end):
        weight += 0.4
    if text.text[end : end + 1] in (",", ")") or text.text[end : end + 4] == " and":
        weight += 0.3
    if all(w.text.isupper() for w in run):
        weight -= 1.0
    return weight


def _surnames(text: Text, whole: Sequence[Mention], blocked: set[int]) -> Iterator[Mention]:
    """Surnames (and one-word names) of people who were named in full somewhere in the text."""
    covered = {i for m in whole for i in range(m.start, m.end)}
    full: dict[str, str] = {}
    for mention in whole:
        name = str(mention.value)
        full.setdefault(fold(name).split(" ")[-1], name)
    for word in text.words:
        if word.capital and word.start not in covered and word.start not in blocked and word.start not in text.quiet:
            name = full.get(word.folded)
            if name and len(word.folded) > 2:
                yield Mention(word.start, _without_possessive(word), "P", name)


@cache
def _ordinary() -> frozenset[str]:
    return _word_list("ordinary.txt")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(w) for w in _word_list("given_names.txt"))


def _word_list(name: str) -> frozenset[str]:
    path = files("daybill.languages") / "en" / name
    return frozenset(path.read_text(encoding="utf-8").split())


# ── titles without marks ──────────────────────────────────────────────────────────────────────────────────────────


def _bare_titles(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, float]]:
    """Titles in running text, known by what stands before or after them."""
    inside_people = {i for m in people for i in range(m.start, m.end)}
    named = {m.start for m in people if _led_by_given_name(str(m.value))}
    ends = {m.end for m in people}
    for n, word in enumerate(text.words):
        if word.start in text.quiet or word.start in text.taken or not (word.capital or word.text[0].isdigit()):
            continue
        before = text.text[max(0, word.start - 40) : word.start]
        owner = re.search(r"(?:['’‘]s|s['’]) $", before)
        by_person = owner and any(word.start - k in ends for k in (2, 3))
        by_company = owner and any(word.start - k in text.taken or word.start - k - 1 in text.taken for k in (2, 3))
        strong = by_person or by_company or (before.endswith(" ") and (_FILM_BEFORE.search(before) or _BEHIND_FILMS.search(before)))
        sentence = text.places.at(word.start)
        loud = sentence is not None and sentence.line in text.shouting
        opening = not strong and not loud and _begins_run(text, n)
        if not (strong or opening) or word.start in named or (word.start in inside_people and not by_person):
            continue
        last = _run_from(text, n, inside_people if not by_person else set())
        if by_person and loud and last - n > 3:
            continue
        found = _bare(text, n, last, 2.2 if strong else 0.0)
        if found:
            yield found
            if strong and found[2] >= 2.0:
                yield from _coordinated(text, found[1], named)
    yield from _after_people(text, people)


def _led_by_given_name(name: str) -> bool:
    return fold(name).split(" ")[0].split("-")[0] in _given_names() and " " in name


def _bare(text: Text, n: int, last: int, weight: float) -> tuple[int, int, float] | None:
    """The vote for a run that nothing sets apart, if it can be a title at all."""
    word = text.words[n]
    start, end = word.start, _end_of_title(text, n, last)
    if not _title_like(text, start, end, quoted=False) or (n == last and not word.text[0].isupper()):
        return None
    run = text.words[n : last + 1]
    if any(w.folded in _COMPANY_WORDS for w in run):
        return None
    if n == last and (word.folded in _NOT_PEOPLE or word.folded in _OPENERS or "'" in word.text or "’" in word.text and not word.text.endswith(("'s", "’s"))):
        return None
    if _FILM_AFTER.match(text.text, end):
        weight += 1.2
    if not weight:
        return None
    weight += 0.6 * (last > n) + 0.4 * any(w.folded in _ordinary() for w in run)
    return start, end, weight - (0.8 if last == n and word.folded in _ordinary() else 0.0)


_AND_ALSO = re.compile(r"(?:['’]s)?[”\"’']?(?: \([^()]{0,40}\))?(?:,? (?:and|or|&) (?:then )?|, (?:and |or )?)(?=[“\"‘'«]?[^\W_a-z])")


def _coordinated(text: Text, end: int, named: set[int]) -> Iterator[tuple[int, int, float]]:
    """The further items of a list that begins with a title: `Hereditary, The Witch and Midsommar`."""
    for _ in range(8):
        match = _AND_ALSO.match(text.text, end)
        n = text.at.get(match.end()) if match else None
        if match is None or n is None or match.end() in text.taken or match.end() in named or match.end() in text.quiet:
            return
        last = _run_from(text, n, named)
        found = _bare(text, n, last, 1.8)
        if found is None or re.match(r"['’]s [a-z]", text.text[found[1] : found[1] + 4]):
            return
        yield found[0], found[1], min(found[2], 2.4)
        end = found[1]


_OPENERS = frozenset(
    "now but and when while after as if yet so then here this that will does is are can with for from at by to he she his her their its our my we they it "
    "there also plus even though since both each every more most some these those what who how why where once until before during despite next last "
    "directed starring watch see get read following according meanwhile first in on of like no not just only all says via amid other i you".split()
)
"""Words that open a sentence far more often than they open a title."""


def _begins_run(text: Text, n: int) -> bool:
    if text.words[n].folded in _OPENERS and text.words[n].start in text.opening:
        return False
    if n == 0 or (text.words[n - 1].folded in _OPENERS and text.words[n - 1].start in text.opening):
        return True
    previous = text.words[n - 1]
    return not (previous.capital and text.text[previous.end : text.words[n].start] == " ")


def _run_from(text: Text, first: int, avoid: set[int]) -> int:
    """The last word of the title-like run that begins at word `first`."""
    last = position = first
    while position + 1 < len(text.words):
        position += 1
        word, previous = text.words[position], text.words[position - 1]
        gap = text.text[previous.end : word.start]
        if (
            gap not in (" ", ": ", " & ", "-", "! ", "’ ", "' ", " – ", ", ")
            or word.start in text.taken
            or word.start in avoid
        ):
            break
        if gap in (", ", " – ", "! ") or previous.text.endswith(("'s", "’s")) and gap == " " and not word.capital:
            break
        if word.capital or word.text[0].isdigit():
            if word.start in text.opening:
                break
            last = position
        elif word.text not in _INNER or position - last > 3 or (word.text == "and" and (last > first or not _pair(text, position, last))):
            break
    while last > first and text.words[last].folded in _TAILS:
        last -= 1
    return last


def _pair(text: Text, position: int, last: int) -> bool:
    """Whether `X and Y` may be one title: one word on either side, and no list before it."""
    if position + 1 >= len(text.words) or not text.words[position + 1].capital:
        return False
    after = text.words[position + 2] if position + 2 < len(text.words) else None
    longer = after and after.capital and text.text[text.words[position + 1].end : after.start] == " "
    return not longer and not text.text[: text.words[last].start].endswith((", ", "and "))


def _end_of_title(text: Text, first: int, last: int) -> int:
    end = text.words[last].end
    if text.words[last].text.endswith(("'s", "’s")):
        end -= 2
    while end < len(text.text) and text.text[end] in "!?…":
        end += 1
    return end


def _repeated(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, float]]:
    """Runs of capitals that come back, or that the page's address repeats: in the press mostly the film itself."""
    slug = re.sub(r"[^a-z0-9]+", " ", (text.article.url or "").casefold().split("//", 1)[-1].partition("/")[2])
    given = {str(m.value) for m in people if _led_by_given_name(str(m.value))}
    avoid = {i for m in people if _led_by_given_name(str(m.value)) for i in range(m.start, m.end)}
    runs: dict[str, list[tuple[int, int]]] = {}
    for n, word in enumerate(text.words):
        if (
            not (word.capital or word.text[0].isdigit())
            or word.start in text.quiet
            or word.start in text.taken
            or not _begins_run(text, n)
        ):
            continue
        sentence = text.places.at(word.start)
        if word.start in avoid or sentence is None or sentence.line in text.shouting:
            continue
        last = _run_from(text, n, avoid)
        start, end = word.start, _end_of_title(text, n, last)
        while last > n and (text.words[last].folded in _NOT_PEOPLE or end - start > 60):
            last -= 1
            end = _end_of_title(text, n, last)
        if last > n and _title_like(text, start, end, quoted=False) and text.text[start:end] not in given:
            runs.setdefault(fold(text.text[start:end]), []).append((start, end))
    for key, places in runs.items():
        if key.split(" ")[0] in _ROLE_WORDS and len(key.split(" ")) < 3:
            continue
        small = any(w in CONNECTORS for w in key.split(" ")[1:])
        start, end = places[0]
        big = sum(w.text[0].isupper() or w.text[0].isdigit() for w in text.words if start <= w.start < end)
        sentence = text.places.at(start)
        quiet = sentence is not None and sentence.line not in text.shouting
        ordinary = any(w in _ordinary() for w in key.split(" "))
        weight = (2.0 if big >= 4 else 1.2 if big == 3 and ordinary else 0.0) if quiet else 0.0
        weight += 0.7 * (len(places) - 1) + (1.6 if f" {key} " in f" {slug} " else 0.0) + (0.5 if small else 0.0)
        weight += 0.4 * any(w in _ordinary() for w in key.split(" "))
        if weight >= 1.0:
            yield *places[0], min(weight, 3.0)


_SLUG_NOISE = frozenset(
    "trailer teaser review reviews film films movie movies release released date dates news new first look watch streaming stream theaters cinema cinemas the a of and in "
    "to on for with entertainment features article articles story video index html php amp category tag tags blog post posts exclusive delayed delays official "
    "poster digital vod hulu netflix disney hbo max set update hollywood festival award awards oscar oscars best top coming soon interview director star cast plot".split()
)
_CALLS_IT = re.compile(
    r"(?:^|[:|] ?)(?:the )?(?:first |full |new |official |final |uk |us |red band |teaser )*(?:trailer|teaser|review|film review|watch|poster|clip|exclusive)(?: for| of)?:? ?[\"“‘']?$",
    re.IGNORECASE,
)


def _principal(text: Text, people: Sequence[Mention], titles: dict[str, Title]) -> tuple[int, int] | None:
    """The film a text is about, where it is not set apart: what address, headline and opening agree on."""
    slug = [
        w
        for w in re.split(r"[^a-z0-9]+", (text.article.url or "").casefold().split("//", 1)[-1].partition("/")[2])
        if w
    ]
    first_line = next((s.line for s in text.sentences if s.sort != "furniture"), 0)
    lines = {s.line: s for s in text.sentences if s.line == first_line}
    until = max((s.end for s in text.sentences if s.line == first_line), default=0) if lines else 0
    settled = [(key, t) for key, t in titles.items() if t.weight >= 2.5]
    if any(_in_slug(key.split(" "), slug) for key, _ in settled) or (
        not slug and any(t.first < until for _, t in settled)
    ):
        return None
    inside_people = {
        i for m in people if fold(str(m.value)).split(" ")[0] in _given_names() for i in range(m.start, m.end)
    }
    score: Counter[str] = Counter()
    place: dict[str, tuple[int, int]] = {}
    for n, word in enumerate(text.words):
        if word.start in text.quiet or word.start in text.taken or word.start in inside_people:
            continue
        if not (word.capital or (word.text[0].isdigit() and len(word.text) > 1)):
            continue
        last = _run_from(text, n, inside_people)
        sentence = text.places.at(word.start)
        loud = sentence is not None and sentence.line in text.shouting
        # In a headline set in capitals throughout, only the address says where the title ends.
        options = set() if loud and slug else {n, last}
        if slug:
            options |= {
                k for k in range(n, min(last, n + 7) + 1) if _in_slug([w.folded for w in text.words[n : k + 1]], slug)
            }
        for k in options:
            words = [w.folded for w in text.words[n : k + 1]]
            if (
                all(w in _SLUG_NOISE or w in CONNECTORS for w in words)
                or words[-1] in CONNECTORS
                or words[0]
                in _ROLE_WORDS
                - {"a", "the", "in", "new", "first", "his", "her", "our", "my", "it", "he", "she", "king", "queen"}
            ):
                continue
            start, end = word.start, _end_of_title(text, n, k)
            key = fold(text.text[start:end])
            if not key or (n == k and (word.folded in _NOT_PEOPLE or word.folded in _OPENERS or len(key) < 2)):
                continue
            if any(w.folded in _COMPANY_WORDS for w in text.words[n : k + 1]) or not _title_like(text, start, end, quoted=False) or "°" in text.text[start : end + 2]:
                continue
            fresh = key not in place
            place.setdefault(key, (start, end))
            if fresh:
                slugged = _in_slug(words, slug)
                score[key] += (2.0 if k > n else 1.4) + 0.1 * min(len(words), 5) if slugged else 0.0
                score[key] += 1.0 if start < until else 0.0
                score[key] += 1.0 if start < until and _CALLS_IT.search(text.text[max(0, start - 40) : start]) else 0.0
                score[key] += titles[key].weight if key in titles else 0.0
                score[key] -= 1.2 if n == k and word.start in text.opening and word.folded in _ordinary() else 0.0
                score[key] -= 1.0 if n == k and word.folded in _ordinary() and not slugged else 0.0
            if score[key] < 6:
                score[key] += 0.3 if loud else 0.7
            if k == last and _FILM_AFTER.match(text.text, end):
                score[key] += 0.8
            if re.search(r"(?:['’‘]s|s['’]) $", text.text[max(0, start - 3) : start]):
                score[key] += 0.7
    if not score:
        return None
    best = max(score, key=lambda k: (score[k], len(k)))
    return place[best] if score[best] >= 2.4 else None


def _in_slug(words: Sequence[str], slug: Sequence[str]) -> bool:
    """Whether words stand next to each other, whole, in a page's address, and are not only what every address says."""
    parts = [p for w in words for p in w.split(" ")]
    if all(p in _SLUG_NOISE for p in parts):
        return False
    return any(list(slug[i : i + len(parts)]) == parts for i in range(len(slug) - len(parts) + 1))


_IN_BRACKETS = re.compile(r"['’]?s?,?(?: (?!and|with)[a-z-]+){0,3} ?\(([^()\n]{2,160})\)")


def _after_people(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, float]]:
    """`Andrei Konchalovsky (Uncle Vanya, Paradise)`: what stands in brackets after a person is their films, or a role."""
    for person in people:
        match = _IN_BRACKETS.match(text.text, person.end)
        if not match:
            continue
        parts = list(re.finditer(r"[^,;/]+", match[1]))
        for part in parts:
            start, end = _trim(text.text, match.start(1) + part.start(), match.start(1) + part.end())
            shown = text.text[start:end]
            if start in text.taken or not shown or not _title_like(text, start, end, quoted=False):
                continue
            folded = fold(shown).split()
            role = len(parts) == 1 and len(folded) <= 2 and (folded[0] in _given_names() or len(folded) == 1)
            looks = any(f in _ordinary() or f in CONNECTORS for f in folded) or len(parts) > 1
            if not role or looks:
                yield start, end, 2.0 if looks else 1.5
    return


# ── every occurrence ──────────────────────────────────────────────────────────────────────────────────────────────


def _occurrences(text: Text, titles: dict[str, Title]) -> list[Mention]:
    """Every place where a settled title stands, the longest first where two fit."""
    by_first: dict[str, list[tuple[list[str], Title]]] = {}
    for key, title in titles.items():
        parts = _parts(key)
        if parts:
            by_first.setdefault(parts[0], []).append((parts, title))
    for candidates in by_first.values():
        candidates.sort(key=lambda c: -len(c[0]))
    mentions: list[Mention] = []
    position = 0
    while position < len(text.words):
        hit = _match_at(text, position, by_first)
        if hit:
            last, title = hit
            start, end = text.words[position].start, _end_of_title(text, position, last)
            if not (mentions and start < mentions[-1].end):
                mentions.append(Mention(start, end, "F", title.shown))
                title.count += 1
            position = last + 1
        else:
            position += 1
    return mentions


def _parts(key: str) -> list[str]:
    return key.split(" ")


def _match_at(
    text: Text, position: int, by_first: dict[str, list[tuple[list[str], Title]]]
) -> tuple[int, Title] | None:
    word = text.words[position]
    opening = fold(word.text.removesuffix("'s").removesuffix("’s"))
    for parts, title in by_first.get(opening.split(" ")[0], ()):
        got: list[str] = []
        last = position
        while len(got) < len(parts) and last < len(text.words):
            got.extend(fold(text.words[last].text).split(" "))
            if got[: len(parts)] != parts[: len(got)]:
                break
            last += 1
        if got == parts or (got[:-1] == parts[:-1] and got and parts and got[-1] in (parts[-1] + "s", parts[-1])):
            if _fits(text, position, last - 1, title):
                return last - 1, title
    return None


def _fits(text: Text, first: int, last: int, title: Title) -> bool:
    word = text.words[first]
    if word.start in text.quiet or (text.taken & set(range(word.start, word.end)) and word.start != title.first):
        return False
    if not (word.capital or word.text[0].isdigit()):
        return False
    if first == last:
        # One ordinary word at the start of a sentence is no title unless it was set as one there.
        quoted = word.start > 0 and text.text[word.start - 1] in "“\"'‘«„*_"
        if word.start in text.opening and word.folded in _ordinary() and not quoted and word.start != title.first:
            return False
        following = text.words[first + 1] if first + 1 < len(text.words) else None
        runs_on = following and following.capital and text.text[word.end : following.start] == " "
        if runs_on and not quoted and word.start != title.first and not title.shown.isupper():
            return False
    return True


def _part_of_person(film: Mention, people: Sequence[Mention]) -> bool:
    return any(
        p.start <= film.start and film.end <= p.end and (p.end - p.start) > (film.end - film.start) for p in people
    )


def _main(text: Text, films: Sequence[Mention], titles: dict[str, Title]) -> str | None:
    """The film a text is mainly about: named most often, counting headline and opening more."""
    score: Counter[str] = Counter()
    if not text.sentences:
        return None
    first_line = next((s for s in text.sentences if s.sort != "furniture"), text.sentences[0])
    seen: set[str] = set()
    for n, film in enumerate(films):
        title = str(film.value)
        score[title] += 1
        if first_line.start <= film.start and text.text.count("\n", first_line.start, film.start) == 0:
            score[title] += 2 if title not in seen else 0
        if n == 0:
            score[title] += 1
        seen.add(title)
    return max(score, key=lambda t: (score[t], -min(f.start for f in films if f.value == t)), default=None)


def iter_titles(mentions: Iterable[Mention]) -> Iterator[str]:
    """The titles among mentions."""
    return (str(m.value) for m in mentions if m.sign == "F")
