"""Which stretches of a text may be titles of films, and what speaks for and against each.

Every run of words that is set like a title, or stands where titles stand, is proposed. For each proposal all signs are
gathered over the whole text: how often it is in quotes, whether a year follows, whose possessive precedes, whether the
page's address repeats it. A logistic model weighs the signs; its weights are in `titles.toml`, learned from labelled
press by `scripts/learn-titles`.
"""

import math
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

import msgspec

from daybill.claims.lexicon import (
    BEHIND_FILMS,
    CALLS_IT,
    COMPANY_WORDS,
    CONNECTORS,
    FILM_AFTER,
    FILM_BEFORE,
    LABELS,
    NEVER_TITLES,
    NOT_FILM_BEFORE,
    NOT_PEOPLE,
    OPENERS,
    QUOTED,
    ROLE_WORDS,
    SLUG_NOISE,
    given_names,
    ordinary_words,
)
from daybill.claims.text import Text, begins_run, end_of_title, in_slug, run_from, title_like, trim
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.spelling import fold

_YEAR_AFTER = re.compile(r"[”\"’'!?]*,? ?\((?:[A-Za-zÀ-ÿ .,/]{2,30}, )?(?:19|20)\d\d\b")
_COMPANY_AFTER = re.compile(r"[”\"’']*(?:['’]s)? \((?:[A-Z][\w.&+]+ ?){1,4}[,;)]")
_CERTIFICATE = re.compile(r"\s*\((?:U|PG|12A?|15|18|R|PG-13|NC-17|NR|TBC|G|FSK \d+)\)$")
_FESTIVE = re.compile(r"^[\W_]*(?P<title>[^\n]{2,70}?)\s*(?:[:–—|]|\s-|\()\s*(?:[a-z][^.:!?\n]{0,40})?$")
_CREDITS = re.compile(
    r"\b(?:directed by|directors?:|dir\.?:|cast:|starring|with|a film by|by|drama|min\b|minutes|premieres?|(?:19|20)\d\d|from|"
    r"in theat|in cinemas|documentary|comedy|thriller|film\b|director)|^[^.]{0,40}['’]s\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"['’]?s?,?(?: (?!and|with)[a-z-]+){0,3} ?\(([^()\n]{2,160})\)")
_AND_ALSO = re.compile(
    r"(?:['’]s)?[”\"’'»]?(?: \([^()]{0,40}\))?(?:,? (?:and|or|&) (?:then )?|, (?:and |or )?|,[”\"’'] (?:and |or )?)(?=[“\"‘'«]?[^\W_a-z])"
)
_ROLES_BEFORE = re.compile(
    r"\b(?:starring|stars|with|and|by|directors?|writers?|actors?|producers?|featuring|cast:)(?: \w+)? $", re.IGNORECASE
)
_MAKER_BEFORE = re.compile(
    r"(?:director|filmmaker|helmer|auteur|director-writer|film-maker|directed by|film (?:by|from)|written by) $",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"[”\"’'»,]{0,2},? (?:by|de|d['’]|di|von|par|da|por|from|of) ?(?:(?:director|regista|el director|la directora|le réalisateur|Regisseur) )?"
)
_PERSON_VERB = re.compile(r",? (?:who|said|says|told|plays|directs|wrote|as|stars)\b")


class Proposal(msgspec.Struct):
    """A run of words that may be a title: where it stands, and its signs (name -> weight of evidence)."""

    shown: str
    spans: set[tuple[int, int]] = msgspec.field(default_factory=set)
    signs: dict[str, float] = msgspec.field(default_factory=dict)

    def note(self, sign: str, most: float = 1.0) -> None:
        """One more piece of evidence of a sort; beyond `most` it says no more."""
        self.signs[sign] = min(most, self.signs.get(sign, 0.0) + 1.0)


def propose(text: Text, people: Sequence[Mention], known: Collection[str] = ()) -> dict[str, Proposal]:
    """Everything that may be a title, by its folded words, with its signs. `known` are folded titles on record."""
    proposals: dict[str, Proposal] = {}

    def add(start: int, end: int, *signs: str) -> None:
        shown = text.text[start:end]
        key = fold(shown)
        if not key or key in NEVER_TITLES or start in text.prizes or start in text.quiet:
            return
        proposal = proposals.setdefault(key, Proposal(shown))
        if proposal.shown.isupper() and not shown.isupper():
            proposal.shown = shown
        if (start, end) not in proposal.spans or signs:
            proposal.spans.add((start, end))
        for sign in signs:
            proposal.note(sign, 2.0)

    for start, end, sign in _set_apart(text):
        add(start, end, sign)
    for start, end in _runs(text, people):
        add(start, end)
    for start, end, sign in _behind(text, people):
        add(start, end, sign)
    for start, end in _on_record(text, known):
        add(start, end, "on record")
    _describe(text, people, proposals)
    return proposals


def likelihood(signs: dict[str, float]) -> float:
    """How likely a proposal with these signs is the title of a film that a careful reader would note, 0 to 1."""
    weights = _weights()
    total = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def is_plain(proposal: Proposal) -> bool:
    """Whether a proposal is a title by its own marks, whatever else is known."""
    marked = any(
        proposal.signs.get(s) for s in ("quoted", "italics", "year follows", "owned by a person", "called a film")
    )
    return marked and likelihood(proposal.signs) >= 0.75


@cache
def _weights() -> dict[str, float]:
    path = files(__package__) / "titles.toml"
    return msgspec.toml.decode(path.read_bytes(), type=dict[str, dict[str, float]])["weights"]


# ── set apart: quotes, italics, capitals, lines ───────────────────────────────────────────────────────────────────


def _set_apart(text: Text) -> Iterator[tuple[int, int, str]]:
    for match in QUOTED.finditer(text.text):
        group = match.lastindex or 1
        start, end = trim(text.text, match.start(group), match.end(group))
        before = text.text[max(0, match.start() - 30) : match.start()]
        if start < end and title_like(text, start, end, quoted=True):
            yield start, end, "quoted other" if NOT_FILM_BEFORE.search(before) else "quoted"
        elif 0 < end - start < 40 and text.text[start].isupper() and len(text.text[start:end].split()) <= 4:
            yield start, end, "quoted in lower case"
    for hint in text.article.hints:
        if hint.kind == "emphasis":
            start, end = trim(text.text, hint.start, hint.end)
            if start < end and title_like(text, start, end, quoted=True):
                yield start, end, "italics"
    yield from _in_capitals(text)
    yield from _alone(text)
    yield from _listed(text)


def _in_capitals(text: Text) -> Iterator[tuple[int, int, str]]:
    """Runs in capitals on lines that are not."""
    for _, sentences in groupby((s for s in text.sentences if s.sort != "furniture"), key=lambda s: s.line):
        inside = [w for s in sentences for w in text.words_of(s)]
        loud = [w for w in inside if w.text.isupper() and len(w.text) > 1]
        if loud and len(loud) <= 0.7 * len(inside):
            for first, last in _loud_runs(text, inside):
                end = _with_marks(text, inside[last].end)
                yield inside[first].start, end, "capitals"
                if first == 0 and text.text[end : end + 2] in (". ", ": ", " –", " -"):
                    yield inside[first].start, end, "leads a line in capitals"


def _loud_runs(text: Text, inside: Sequence[Word]) -> Iterator[tuple[int, int]]:
    position = 0
    while position < len(inside):
        last = position
        while last + 1 < len(inside) and (inside[last + 1].text.isupper() or inside[last + 1].text.isdigit()):
            gap = text.text[inside[last].end : inside[last + 1].start]
            if inside[last + 1].start in text.taken or gap not in _LOUD_GAPS:
                break
            last += 1
        run = inside[position : last + 1]
        if run[0].text.isupper() and run[0].start not in text.taken and sum(len(w.text) for w in run) >= 4:
            yield position, last
        position = last + 1


_LOUD_GAPS = (" ", ": ", " – ", " - ", "! ", " & ", "-", "’ ", "' ", ", ")


def _with_marks(text: Text, end: int) -> int:
    while end < len(text.text) and text.text[end] in "!?":
        end += 1
    return end


def _alone(text: Text) -> Iterator[tuple[int, int, str]]:
    """Lines that are no more than a title may be, as in listings, line-ups and databases."""
    lines = [s for s in text.sentences if s.sort != "furniture"]
    for n, sentence in enumerate(lines):
        shown = text.text[sentence.start : sentence.end]
        whole = (n == 0 or lines[n - 1].line != sentence.line) and (
            n + 1 == len(lines) or lines[n + 1].line != sentence.line
        )
        if not whole or len(shown) > 70 or LABELS.match(shown.strip()) or any(c in shown for c in '“”"‘«|/•'):
            continue
        start, end = trim(text.text, sentence.start, sentence.end)
        rated = _CERTIFICATE.search(text.text, start, end)
        if rated and rated.end() == end:
            end = rated.start()
        if start >= end or not title_like(text, start, end, quoted=False):
            continue
        if rated:
            yield start, end, "certificate follows"
        following = text.text[lines[n + 1].start : lines[n + 1].end][:80] if n + 1 < len(lines) else ""
        yield start, end, "alone first" if n == 0 else "alone"
        if _CREDITS.search(following):
            yield start, end, "alone above credits"
        around = {lines[k].start for k in (n - 1, n + 1) if 0 <= k < len(lines)}
        if any(d.start - s < 24 and d.start >= s for d in text.dates for s in around):
            yield start, end, "alone beside date"


def _listed(text: Text) -> Iterator[tuple[int, int, str]]:
    """Entries of lists: `May 8: Moonrise`, `The Exorcist - Friday, March 13th`, `Free Solo (January 24)`."""
    for date in text.dates:
        line_start = text.text.rfind("\n", 0, date.start) + 1
        line_end = text.text.find("\n", date.end)
        line_end = len(text.text) if line_end < 0 else line_end
        before, after = text.text[line_start : date.start], text.text[date.end : line_end]
        entry = _FESTIVE.match(before)
        if entry and len(after.strip(" )")) <= 25:
            start, end = trim(text.text, line_start + entry.start("title"), line_start + entry.end("title"))
            if start < end and title_like(text, start, end, quoted=False):
                yield start, end, "listed"
        follows = re.match(r"\s*[:–—-]\s*(?=\S)", after)
        if follows and len(before.strip(" •*-–")) <= 4:
            start, end = trim(text.text, date.end + follows.end(), line_end)
            if start < end <= start + 70 and title_like(text, start, end, quoted=True):
                yield start, end, "listed"


# ── runs of capitals ──────────────────────────────────────────────────────────────────────────────────────────────


def _runs(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words in running text; in title-case lines those that the page's address repeats."""
    starts = {m.start for m in people}
    ends = {m.end for m in people}
    for n, word in enumerate(text.words):
        if word.start in text.quiet or word.start in text.taken or not (word.capital or word.text[0].isdigit()):
            continue
        sentence = text.places.at(word.start)
        loud = sentence is not None and sentence.line in text.shouting
        owned = any(word.start - k in ends or word.start - k in text.taken for k in (2, 3)) and bool(
            re.search(r"(?:['’‘]s|s['’]) $", text.text[max(0, word.start - 4) : word.start])
        )
        if not loud and (begins_run(text, n) or owned) and (word.start not in starts or owned):
            last = run_from(text, n, starts)
            if title_like(text, word.start, end_of_title(text, n, last), quoted=False):
                yield word.start, end_of_title(text, n, last)
        if text.slug and word.folded not in SLUG_NOISE - {"the", "a", "first"}:
            for k in range(n, min(len(text.words), n + 8)):
                if text.words[k].start in text.taken or (k > n and not _goes_on(text, k)):
                    break
                if not in_slug([w.folded for w in text.words[n : k + 1]], text.slug):
                    if k - n > 5:
                        break
                    continue
                tail = text.words[k].folded in SLUG_NOISE and text.words[k].folded not in CONNECTORS
                if (text.words[k].capital or text.words[k].text[0].isdigit()) and not (tail and k > n):
                    yield word.start, end_of_title(text, n, k)


def _goes_on(text: Text, k: int) -> bool:
    """Whether word `k` may belong to the same title as the word before it."""
    before = text.words[k - 1]
    return text.text[before.end : text.words[k].start] in (" ", "-", "! ", ": ") and before.folded not in (
        "trailer",
        "review",
    )


def _on_record(text: Text, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where titles stand that are known from elsewhere, set with capitals."""
    if not known:
        return
    for n, word in enumerate(text.words):
        if word.start in text.taken or not (word.capital or word.text[0].isdigit()):
            continue
        for k in range(n, min(n + 9, len(text.words))):
            if k > n and not _goes_on(text, k):
                break
            end = end_of_title(text, n, k)
            if fold(text.text[word.start : end]) in known and title_like(text, word.start, end, quoted=True):
                yield word.start, end


def _behind(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """What stands in brackets behind a person (their films, or a role), and what goes on a list begun by a title."""
    for person in people:
        match = _IN_BRACKETS.match(text.text, person.end)
        if match:
            parts = list(re.finditer(r"[^,;/]+", match[1]))
            for part in parts:
                start, end = trim(text.text, match.start(1) + part.start(), match.start(1) + part.end())
                if start < end and start not in text.taken and title_like(text, start, end, quoted=False):
                    yield start, end, "bracketed list" if len(parts) > 1 else "bracketed"
                    if _MAKER_BEFORE.search(text.text, max(0, person.start - 30), person.start):
                        yield start, end, "bracketed behind a maker"


_SHAPES = (
    "1 words",
    "all ordinary words",
    "led by given name",
    "small words inside",
    "person",
    "never stands alone",
    "only in capitals",
)
_MARKS = (
    "quoted",
    "address has it",
    "address has the word",
    "bracketed",
    "owned by a person",
    "owned by a company",
    "called a film",
    "named for its makers",
    "does what films do",
    "in a list of films",
    "year follows",
    "in the first line",
    "alone",
    "capitals",
    "listed",
    "company follows",
    "times",
    "on record",
)


def _combine(proposal: Proposal) -> None:
    """Signs that mean something else together: quotes around one word, a year behind a person's name."""
    marks = [m for m in _MARKS if proposal.signs.get(m, 0) > 0]
    for shape in _SHAPES:
        if proposal.signs.get(shape):
            for mark in marks:
                proposal.note(f"{shape} & {mark}")
    if not any(m not in ("times", "in the first line", "address has the word") for m in marks):
        proposal.note("no mark")


# ── signs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _describe(text: Text, people: Sequence[Mention], proposals: dict[str, Proposal]) -> None:
    first_line = next((s.line for s in text.sentences if s.sort != "furniture"), -1)
    person_ends = {m.end for m in people}
    text.people_starts = {m.start for m in people}
    person_spans = {(m.start, m.end): fold(str(m.value)) for m in people}
    quotes = any(p.signs.get("quoted", 0) >= 1 for p in proposals.values())
    everything = f" {fold(text.text)} "
    times = {key: max(1, everything.count(f" {key} ")) for key in proposals}
    for key, proposal in proposals.items():
        _describe_words(text, key, proposal, quotes)
        proposal.signs["times"] = float(min(times[key], 4) - 1)
        longer = [k for k in proposals if k != key and f" {key} " in f" {k} "]
        if any(times[k] >= times[key] for k in longer):
            proposal.note("never stands alone")
        elif longer:
            proposal.note("part of another")
        for start, end in sorted(proposal.spans):
            _describe_place(text, proposal, start, end, person_ends, first_line)
            if (start, end) in person_spans:
                proposal.note("person")
                if person_spans[start, end].split(" ")[0] in given_names():
                    proposal.note("person with given name")
            elif any(s < end and start < e for s, e in person_spans):
                proposal.note("overlaps person")
    column = [p for p in proposals.values() if p.signs.get("alone beside date") or p.signs.get("listed")]
    if len(column) >= 3:
        for proposal in column:
            proposal.note("in a column of dated lines")
    _describe_neighbours(text, proposals)
    for proposal in proposals.values():
        _combine(proposal)


def _describe_words(text: Text, key: str, proposal: Proposal, quotes: bool) -> None:
    words = key.split(" ")
    shown = proposal.shown
    note = proposal.note
    note(f"{min(len(words), 5)} words")
    small = [w for w in words[1:-1] if w in CONNECTORS]
    ordinary = [w for w in words if w in ordinary_words()]
    if small:
        note("small words inside")
    if words[-1] in CONNECTORS or words[-1] in OPENERS:
        note("ends small")
    if ordinary:
        note("an ordinary word")
    if len(ordinary) == len(words):
        note("all ordinary words")
    if shown[-1:] in "!?…":
        note("exclaims")
    if shown.isupper():
        note("only in capitals")
    if words[0] in OPENERS:
        note("opens like a sentence")
    if words[0] in ROLE_WORDS - {"the", "a", "in", "new", "first", "his", "her", "our", "my", "king", "queen"}:
        note("opens with a role")
    if any(w in COMPANY_WORDS for w in words):
        note("company word")
    if words[-1] in NOT_PEOPLE or (len(words) > 1 and words[0] in NOT_PEOPLE):
        note("trade word")
    if any(c.isdigit() for c in shown):
        note("digit")
    if all(w.isdigit() for w in words):
        note("only digits")
    if " and " in f" {key} ":
        note("and")
    if "'s " in shown or "’s " in shown:
        note("possessive inside")
    if ":" in shown:
        note("colon")
    if re.search(r"[a-z][A-Z]", shown):
        note("glued")
    if not proposal.signs.get("quoted") and not proposal.signs.get("italics") and quotes:
        note("unquoted though others are")
    if words[0] in given_names() and 2 <= len(words) <= 3:
        note("led by given name")
    slugged = in_slug(words, text.slug)
    if slugged:
        note("address has it" if len(words) > 1 else "address has the word")
        if list(text.slug[: len(words)]) == words or f"-{'-'.join(words)}" in "-" + "-".join(text.slug[:12]):
            note("address has it early")


def _describe_place(
    text: Text, proposal: Proposal, start: int, end: int, person_ends: set[int], first_line: int
) -> None:
    note = proposal.note
    quiet = text.places.at(start)
    if quiet is not None and quiet.line not in text.shouting:
        words = re.findall(r"[a-z]+|[^\w\s]", text.text[max(0, start - 30) : start].replace("’", "'").lower())
        after = re.findall(r"[a-z]+|[^\w\s]", text.text[end : end + 24].replace("’", "'").lower())
        note(f"before {' '.join(words[-1:])}")
        note(f"before {' '.join(words[-2:])}")
        note(f"after {' '.join(after[:1])}")
        note(f"after {' '.join(after[:2])}")
    opened = start - 1 if start and text.text[start - 1] in "“\"‘'«„" else start
    before = text.text[max(0, opened - 44) : opened]
    closed = end + (text.text[end : end + 2][:1] in ("”", "’", '"', "'", "»", ","))
    sentence = text.places.at(start)
    if sentence is not None and sentence.line == first_line:
        note("in the first line")
        if CALLS_IT.search(before.rsplit("\n", 1)[-1]):
            note("called the trailer's or review's")
    if sentence is not None and sentence.line in text.shouting:
        note("in a loud line", 2)
    else:
        note("in a quiet line", 3)
    owner = re.search(r"(?:['’‘]s|s['’]) (?:[a-z\d-]+ ){0,4}$", before)
    if owner:
        place = opened - len(owner[0])
        if any(place + k in person_ends for k in (0, 1)):
            note("owned by a person", 2)
        elif place - 1 in text.taken or place in text.taken:
            note("owned by a company")
        else:
            note("owned")
    if FILM_BEFORE.search(before):
        note("called a film", 2)
    if BEHIND_FILMS.search(before):
        note("named for its makers", 2)
    if _YEAR_AFTER.match(text.text, end):
        note("year follows", 2)
    made = _MADE_BY.match(text.text, closed)
    if made and made.end() in text.people_starts:
        note("maker follows", 2)
    if _COMPANY_AFTER.match(text.text, end):
        note("company follows")
    if FILM_AFTER.match(text.text, closed):
        note("does what films do", 2)
    if _PERSON_VERB.match(text.text, end):
        note("does what people do")
    if _ROLES_BEFORE.search(before):
        note("after a role")
    if re.search(r"\b(?:in|at|from|near|of|to) $", before):
        note("after a preposition")
    if re.match(r"['’]s [a-z]", text.text[end : end + 4]):
        note("owns something")
    if start in text.opening:
        note("opens a sentence")
    if text.text[end : end + 1] == ")" and before.endswith("("):
        note("alone in brackets")


def _describe_neighbours(text: Text, proposals: dict[str, Proposal]) -> None:
    """Lists: what is joined by `and` or a comma to something in quotes, or to something called a film, is its like."""
    strong = (
        "quoted",
        "italics",
        "year follows",
        "called a film",
        "named for its makers",
        "owned by a person",
        "bracketed list",
    )
    by_start = {start: (key, end) for key, p in proposals.items() for start, end in sorted(p.spans)}
    for proposal in [p for p in proposals.values() if any(p.signs.get(s) for s in strong)]:
        for _, end in list(proposal.spans):
            place = end
            for _ in range(10):
                match = _AND_ALSO.match(text.text, place)
                if not match:
                    break
                start = match.end() + (text.text[match.end() : match.end() + 1] in tuple("“\"‘'«"))
                if start not in by_start:
                    break
                key, place = by_start[start]
                proposals[key].note("in a list of films", 2)
