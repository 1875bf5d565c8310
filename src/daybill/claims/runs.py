"""Runs of capitalised words that may be titles though nothing sets them apart.

In running text a run goes as far as titles go. In lines where every word has a capital only those runs count that the
page's address repeats, or that are on record.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from daybill.claims.introductions import REACH, introduces
from daybill.claims.lexicon import (
    BEHIND_FILMS,
    COMPANY_WORDS,
    CONNECTORS,
    FILM_AFTER,
    FILM_BEFORE,
    GO_ON_IN_TALK,
    INNER,
    NEVER_FIRST,
    NOT_PEOPLE,
    OF_A_FILM,
    OPEN_TALK,
    OPENERS,
    ROLE_BEFORE,
    SLUG_NOISE,
    TAILS,
    given_names,
)
from daybill.claims.text import Text, end_of_title, in_slug, is_foreign, joins_role, title_like, without_possessive
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.literals import Gate
from daybill.spelling import fold

_LEADS_UP = (FILM_BEFORE.pattern, OF_A_FILM.pattern, BEHIND_FILMS.pattern)
_MAY_LEAD_UP = Gate(_LEADS_UP)
_POSSESSIVES = ("'s ", "’s ", "‘s ", "s' ", "s’ ")
_JOINTS = (" ", ": ", " & ", " + ", "-", "’ ", "' ", "")
"""What may stand between two words of one title."""
_DASHES = (" – ", " - ", " — ", " -", "- ")
_MOST_DASHES = 2
_SLUG_JOINTS = (" ", "-", "! ", ": ")
_SLUG_OPENERS = SLUG_NOISE - {"the", "a", "first"}
_SHORTENED = frozenset({"vs", "v", "mr", "mrs", "ms", "dr", "st", "vol", "pt"})
"""What titles shorten with a full stop: `Godzilla vs. Kong`, `Fantastic Mr. Fox`."""
_AND = frozenset(("and", "und", "et", "y", "e"))
_PARTS = _AND | frozenset(("or",))
"""What parts two titles as often as it joins the words of one."""
_OF = frozenset(("of", "about", "de", "del", "di", "du", "von", "over", "with"))
_LEAD_ON = (
    _AND
    | _OF
    | frozenset(("in", "from", "to", "on", "at", "for", "by", "into", "under"))
    | frozenset(("without", "between", "behind", "through", "like", "is"))
)
"""What may lead on from a run to the rest of a title, as often as it ends one."""
_AS_A_FILM = re.compile(
    r" \((?:19|20)\d\d\)|,? (?:(?:film |movie )?review|trailer|teaser)\b|"
    r" (?:(?:will|is|was|has|which|also|now|finally|to be) )*(?:(?:opens?|opened|premieres?|premiered|debuts?|debuted|"
    r"releases?|released) (?:in|on|at|nationwide|theatrically)|in (?:cinemas|theat(?:er|re)s)|"
    r"(?:arrives?|comes?|hits) (?:in |to )?(?:cinemas|theat(?:er|re)s|screens|select|vod|digital))\b"
)
"""What stands behind a film and hardly behind a person."""
_IN_SOMETHING = re.compile(r",? in (?!(?:19|20)\d\d)[A-ZÀ-Þ\d]")
"""What tells that a name is somebody's: `next to Tom Vik in Undertow`."""
_TOLD_OF_BEHIND = re.compile(r": (?:The|A|An|My|His|Her|I|In|On|No|One|From|What|How|Part|Portrait|Life) ?[A-ZÀ-Þ]")
"""How a title goes on behind the name of whom it tells: `Ada Lund: The Long Watch`."""
_NEXT_OF_CAST = re.compile(r"(?:,|,? and) [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
"""How a list of people goes on: `in her film: Ada Lund, Tom Vik`."""
_CALLS = frozenset(("The", "Remember", "Think", "Imagine", "Consider", "Forget", "Recall", "Unlike", "Call"))
"""What opens a sentence that calls a film to mind, or names somebody for one."""
_TRADE_BEHIND = re.compile(
    r" (?:(?:co-)?(?:director|star|helmer|writer|producer|creator)|actor|actress|film-?maker|scribe|duo|breakout|"
    r"alum)(?:['’]s)?\b"
)
_BARE_YEAR = re.compile(r"(?:19[1-9]|20[0-3])\d")
_IN = ("in", "im", "nel", "en", "em")
"""What tells of a year when something was, and is no part of a title with it: `for The Salt Road in 1993`."""
_DID = frozenset(
    ("did", "does", "met", "got", "knew", "saw", "was", "is", "had", "has", "went", "came", "wants", "lost", "found")
)
"""What somebody does behind a question, with a capital, in titles alone: `What Mona Knew`, `When Ada Met Tom`."""
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_SMALL_ROMANISED = frozenset(("no", "wa", "ga", "ni", "wo"))
"""Small words of Japanese as Latin letters print it, between two capitals: `Hoshi no Kage`."""
_NO_WORDS_OF_TITLES = frozenset(("i", "4k", "uhd", "dvd", "blu ray", "imax", "vod"))
_LONGEST_ROLE = 28
"""So many characters before a person at most tell a role."""
_LONGEST_ARTICLE = 4
"""How many letters the word that opens a title of another language has at most."""
_MOST_WORDS = 24
"""Where a run ends at the latest: no title is as long."""


def runs(text: Text, people: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Where runs stand that may be titles, and `stretched` for what goes on from a likelier one.

    None begins with what can only be a person, but where another owns it.
    """
    starts = {m.start: m.end for m in people if not _may_be_film(text, m)}
    ends = {m.end for m in people}
    for n in text.leads:
        word = text.words[n]
        if word.start in text.quiet:
            continue
        owned = _owned(text, word, ends)
        if word.start in text.taken and not ((owned and word.start in text.named_places) or _runs_on(text, n, starts)):
            continue
        sentence = text.places.at(word.start)
        quiet = sentence is None or sentence.line not in text.shouting
        if owned or (quiet and word.start not in starts and _begins_run(text, n)):
            last = _run_from(text, n, starts)
            sign = "" if quiet else "stretched"
            yield from _ending(text, n, chain([last], _further(text, n, last, starts)), sign, owned=owned)
            yield from _ending(text, n, _stretched(text, n, last, starts), "stretched", owned=owned)
        elif (
            quiet and word.start not in starts and (_opens_title(text, n, starts) or _names_its_maker(text, n, starts))
        ):
            last = _run_from(text, n, starts)
            lasts = chain([last], _further(text, n, last, starts), _stretched(text, n, last, starts))
            yield from _ending(text, n, lasts, "stretched")
        yield from ((start, end, "") for start, end in _in_address(text, n))


def _ending(
    text: Text, first: int, lasts: Iterable[int], sign: str, *, owned: bool = False
) -> Iterator[tuple[int, int, str]]:
    """The stretches from one word to each of some others that are set as titles."""
    start = text.words[first].start
    for last in lasts:
        end = end_of_title(text, last)
        if title_like(text, start, end, quoted=owned):
            yield start, end, sign


def on_record(text: Text, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where titles stand that are known from elsewhere, set with capitals; `known` are folded."""
    if not known:
        return
    for n in text.leads:
        word = text.words[n]
        if word.start in text.taken:
            continue
        # `It` and `Her` are films too, but mostly open a sentence.
        first = n + (word.folded in OPENERS and word.start in text.opening)
        for k in range(n, min(n + 9, len(text.words))):
            if k > n and not _goes_on(text, k):
                break
            end = end_of_title(text, k)
            if (
                k >= first
                and fold(text.text[word.start : end]) in known
                and title_like(text, word.start, end, quoted=True)
            ):
                yield word.start, end


def _opens_title(text: Text, n: int, avoid: Collection[int]) -> bool:
    """Whether a run may begin with a word that mostly opens a sentence, or with an article behind a capital.

    `My Policeman has a secret`, `Picture The Long Way Round with jokes`.
    """
    if n + 1 >= len(text.words):
        return False
    word, onward = text.words[n], text.words[n + 1]
    beside = onward.capital and text.text[word.end : onward.start] == " "
    if not beside or onward.start in avoid or onward.start in text.taken:
        return False
    if word.start in text.opening:
        return word.folded not in NEVER_FIRST
    return word.text in ("The", "A", "An") and n > 0 and text.words[n - 1].start in text.opening


def _names_its_maker(text: Text, n: int, avoid: Mapping[int, int]) -> bool:
    """Whether a run goes on with the trade of somebody, behind what only opens a sentence.

    `The Salt Road director has a new one`, `Remember Salt Road?`.
    """
    before = text.words[n - 1]
    if before.text not in _CALLS or before.end + 1 != text.words[n].start or before.start not in text.opening:
        return False
    if before.text != "The":
        return True
    end = text.words[_run_from(text, n, avoid)].end
    return _TRADE_BEHIND.match(text.text, end) is not None


def _leads(word: Word) -> bool:
    """Whether a title may begin or end with a word."""
    return word.capital or word.text[0].isdigit()


def _owned(text: Text, word: Word, ends: Collection[int]) -> bool:
    """Whether a word follows the possessive of a person or of something else that was named."""
    if not text.text.endswith(_POSSESSIVES, 0, word.start):
        return False
    return any(word.start - k in ends or word.start - k in text.taken for k in (2, 3))


def _begins_run(text: Text, n: int) -> bool:
    """Whether no run of capitals comes over from the word before; what only opens a sentence is no part of one."""
    if _only_opens(text, n):
        return False
    if n == 0 or _only_opens(text, n - 1):
        return True
    previous = text.words[n - 1]
    if text.text.endswith(_POSSESSIVES, 0, text.words[n].start):
        return not _is_nobodys(text, n - 1)
    if _turns_loud(text, n):
        return True
    if text.nouns_have_capitals and (previous.start in text.genres or text.is_ordinary(previous.folded)):
        return True
    run_over = previous.capital or (previous.text == "to" and n > 1 and text.words[n - 2].folded == "how")
    return not (run_over and text.text[previous.end : text.words[n].start] == " ") or joins_role(previous.text)


def _is_nobodys(text: Text, n: int) -> bool:
    """Whether an owner is a word behind other capitals and no name, so that a title goes on: `The Tailor's Widow`."""
    owner = fold(text.words[n].text.replace("’", "'").removesuffix("'s"))
    before = text.words[n - 1] if n else None
    beside = before is not None and before.capital and text.text[before.end : text.words[n].start] == " "
    named = text.words[n].start in text.taken or owner in COMPANY_WORDS or owner in NOT_PEOPLE
    return beside and not named and (text.is_common(owner) or text.is_ordinary(owner))


def _only_opens(text: Text, n: int) -> bool:
    word = text.words[n]
    return word.start in text.opening and text.opens_sentences(word.folded) and not _opens_talk(text, n)


def _opens_talk(text: Text, n: int) -> bool:
    """Whether a pronoun or a question has its verb in capitals behind it, or `How` its infinitive, as only titles do.

    `I Am Not Your Sister opens`, `How to Lose a Brother stars`.
    """
    if n + 1 >= len(text.words) or text.words[n].folded not in OPEN_TALK:
        return False
    word, onward = text.words[n], text.words[n + 1]
    if text.text[word.end : onward.start] != " ":
        return False
    if onward.capital and any(w.capital and w.folded in _DID for w in text.words[n + 2 : n + 4]):
        return True
    if onward.text == "to" and word.folded == "how":
        return n + 2 < len(text.words) and text.words[n + 2].capital
    return onward.capital and onward.folded in GO_ON_IN_TALK


def _runs_on(text: Text, n: int, avoid: Collection[int]) -> bool:
    """Whether a word of a place or a people goes on with another capital, as in `The French Dispatch`."""
    words = text.words
    if words[n].start not in text.named_places or n + 1 >= len(words) or text.nouns_have_capitals:
        return False
    onward = words[n + 1]
    alone = words[n].end - 1 in text.named_places and words[n].end not in text.taken
    beside = text.text[words[n].end : onward.start] == " " and onward.capital
    return alone and beside and onward.start not in text.taken and onward.start not in avoid


def _may_be_film(text: Text, person: Mention) -> bool:
    """Whether what looks like a person may be a title: no given name leads it, or something says that it is a film."""
    name = str(person.value)
    if " " not in name or _IN_SOMETHING.match(text.text, person.end):
        return False
    told_of = person.start not in text.opening and _TOLD_OF_BEHIND.match(text.text, person.end)
    before = text.rendered.before(person.start, 44)
    by_role = ROLE_BEFORE.search(before, max(0, len(before) - _LONGEST_ROLE)) and not text.names_go_on_from(before)
    if told_of or (not by_role and fold(name).split(" ", 1)[0] not in given_names()):
        return True
    if before.endswith(": ") and _NEXT_OF_CAST.match(text.text, person.end):
        return False
    if any(_LEADS_UP[n].search(before) for n in _MAY_LEAD_UP.open_to(before)):
        return True
    if introduces(text.rendered.before(person.start, REACH)):
        return True
    return not by_role and (_AS_A_FILM.match(text.text, person.end) is not None or _holds_a_word(text, person))


def _holds_a_word(text: Text, person: Mention) -> bool:
    """Whether an ordinary word stands behind the first, as in no name: Gregory Go Boom, Leonor Will Never Die."""
    shown = text.text[person.start : person.end]
    if shown.count(" ") <= 1:
        return False
    behind = map(fold, shown.replace("’", "'").split(" ")[1:])
    return any(text.is_ordinary(word) or word in OPENERS for word in behind)


def _further(text: Text, first: int, last: int, people: Mapping[int, int]) -> Iterator[int]:
    """Where a run may end instead: before its `and`; behind an `and`, a preposition or a colon and what follows them.

    What follows a preposition may be a place or a person: `The Wolf of Wall Street`, `The Ballad of Buster Scruggs`.
    """
    words = text.words
    from_one_to_another = text.text.endswith("from ", 0, words[first].start)
    for k in range(first + 1, last):
        if words[k].text in _PARTS or (from_one_to_another and words[k].text == "to"):
            yield k - 1
    if last + 2 >= len(words) or not all(text.text[words[k].end : words[k + 1].start] == " " for k in (last, last + 1)):
        return
    joint, onward = words[last + 1], words[last + 2]
    if joint.text == "of" and onward.text == "the" and last + 3 < len(words) and words[last + 3].start in people:
        yield _last_before(text, people[words[last + 3].start], last + 3)
        return
    if not onward.capital or onward.start in text.opening or joint.text not in _LEAD_ON:
        return
    if onward.start in people:
        if joint.text in _OF:
            yield _last_before(text, people[onward.start], last + 2)
    elif onward.start not in text.taken:
        yield _run_from(text, last + 2, people)
    elif onward.start in text.named_places and joint.text in _OF:
        end = next((m.end for m in text.mentions_in(onward.start, onward.start + 1)), onward.end)
        yield _last_before(text, end, last + 2)


def _stretched(text: Text, first: int, last: int, people: Mapping[int, int]) -> Iterator[int]:
    """Where a run may end at a stretch: before a year, behind a word of the trade, past a name, behind `and the`."""
    words = text.words
    if last > first and _BARE_YEAR.fullmatch(words[last].text):
        yield last - 1
    if _ends_in_trade(text, last + 1):
        yield last + 1
    through = _run_from(text, first, people, through=True)
    if through > last and not _is_dated(text, through):
        yield through
    if last + 2 < len(words) and text.text[words[last].end : words[last + 1].start] in _DASHES:
        yield from _across_dashes(text, last, people)
    abroad = _run_abroad(text, first, people)
    if abroad > last:
        yield abroad
    if last + 3 < len(words) and words[last + 1].text in _AND and words[last + 2].text in ("the", "a", "an"):
        beside = all(text.text[words[k].end : words[k + 1].start] == " " for k in (last, last + 1))
        if beside and _goes_on_behind(text, last + 2, people):
            yield _run_from(text, last + 3, people)


def _is_dated(text: Text, last: int) -> bool:
    """Whether a stretch ends by saying when: `Salt Road in April`."""
    word = text.words[last]
    return text.words[last - 1].text in ("in", "on", "until") and any(
        d.start <= word.start < d.end for d in text.dates_near(word.start)
    )


def _across_dashes(text: Text, last: int, people: Mapping[int, int]) -> Iterator[int]:
    """Where a title may end that goes on behind a dash: `Iron Harbor – Part Two`, `Tsuki -Sora no Kage- the Movie`."""
    words = text.words
    for _ in range(_MOST_DASHES):
        if last + 2 >= len(words) or text.text[words[last].end : words[last + 1].start] not in _DASHES:
            return
        onward = words[last + 1]
        if not (onward.capital or (onward.text == "the" and words[last + 2].capital)):
            return
        if onward.start in people or onward.start in text.taken:
            return
        last = _run_from(text, last + 1, people)
        last += _ends_in_trade(text, last + 1)
        yield last


def _run_abroad(text: Text, first: int, people: Collection[int]) -> int:
    """The last word of a title of another language that an English text prints with few capitals: `Il lungo molo`."""
    words, last = text.words, first
    if len(words[first].text) > _LONGEST_ARTICLE or text.is_common(words[first].folded):
        return first
    for position in range(first + 1, min(len(words), first + _MOST_WORDS)):
        word = words[position]
        if text.text[words[position - 1].end : word.start] not in (" ", "’", "'") or word.start in people:
            break
        if is_foreign(text, word.text) or (last > first and word.capital and word.start not in text.taken):
            last = position
        elif word.text not in CONNECTORS:
            break
    return last


def _goes_on_behind(text: Text, article: int, people: Collection[int]) -> bool:
    """Whether a capital that may be of a title stands behind an article: `and the Curse of the Black Widow`."""
    if article + 1 >= len(text.words):
        return False
    onward = text.words[article + 1]
    beside = text.text[text.words[article].end : onward.start] == " "
    return beside and onward.capital and onward.start not in people and onward.start not in text.taken


def _ends_in_trade(text: Text, n: int) -> bool:
    """Whether word `n`, which would be cut off a run, may close it for once: `The Soccer Football Movie`."""
    words = text.words
    if n >= len(words) or not words[n].capital or text.meaning(words[n].folded) not in TAILS:
        return False
    onward = words[n + 1] if n + 1 < len(words) else None
    beside = text.text[words[n - 1].end : words[n].start] == " "
    return beside and not (onward and onward.capital and text.text[words[n].end : onward.start] == " ")


def _last_before(text: Text, end: int, first: int) -> int:
    """The last word, from word `first` on, that begins before a place."""
    last = first
    while last + 1 < len(text.words) and text.words[last + 1].start < end:
        last += 1
    return last


def _run_from(text: Text, first: int, avoid: Collection[int], *, through: bool = False) -> int:
    """The last word of the title-like run that begins at word `first`; `through` names of places, days and firms."""
    last = first
    for position in range(first + 1, min(len(text.words), first + _MOST_WORDS)):
        word = text.words[position]
        if word.start in avoid or not _joined(text, position):
            break
        if (
            word.start in text.taken
            and not _runs_on(text, position, avoid)
            and not (through and _of_one_word(text, n=position))
        ):
            break
        if _leads(word):
            if word.start in text.opening or (word.folded in _NO_WORDS_OF_TITLES and _is_none(text, position)):
                break
            last = position
        elif not _small_inside(text, first, last, position):
            break
    if last - 2 >= first and text.words[last - 1].text in _IN and _BARE_YEAR.fullmatch(text.words[last].text):
        last -= 2
    while last > first and text.meaning(text.words[last].folded) in TAILS and not _opened_by(text, first, last):
        last -= 1
    return last


def _opened_by(text: Text, first: int, last: int) -> bool:
    """Whether a small word goes on from an article and one word: `A Crown Is Lost`, `The Writer of Cork`."""
    if last != first + 1 or text.words[first].folded not in ("a", "the", "an") or last + 2 >= len(text.words):
        return False
    joint, onward = text.words[last + 1], text.words[last + 2]
    beside = text.text[text.words[last].end : onward.start] == f" {joint.text} "
    return beside and joint.text in ("is", "of", "for", "in") and onward.capital


def _is_none(text: Text, n: int) -> bool:
    """Whether a word is the format of a disc, or the `I` of whoever writes: `Salt Road in 4K`, `Salt Road I liked`."""
    onward = text.words[n + 1] if n + 1 < len(text.words) else None
    return text.words[n].folded != "i" or (onward is not None and onward.text.islower() and onward.text not in INNER)


def _of_one_word(text: Text, n: int) -> bool:
    """Whether a word is all of what it names, so that it may be one of a title: `Falling for Christmas`."""
    start, end = text.words[n].start, without_possessive(text.words[n])
    serves = start in text.services and not text.text.endswith(" the ", 0, start)  # `Hole in the Sky`
    return text.words[n].capital and start - 1 not in text.taken and end not in text.taken and not serves


def _turns_loud(text: Text, n: int) -> bool:
    """Whether a title in capitals begins at word `n`, behind a word that is not: `ihrem Debüt RIVER OF GRASS`."""
    words = text.words
    loud = len(words[n].text) > 1 and words[n].text.isupper() and not words[n - 1].text.isupper()
    return loud and n + 1 < len(words) and len(words[n + 1].text) > 1 and words[n + 1].text.isupper()


def _joined(text: Text, n: int) -> bool:
    """Whether a word may belong to the same title as the one before it, by what stands between them."""
    previous, word = text.words[n - 1], text.words[n]
    if joins_role(word.text) or joins_role(previous.text):
        return False
    if _turns_loud(text, n):
        return False
    gap = text.text[previous.end : word.start]
    if gap == " ":
        return word.capital or not previous.text.endswith(("'s", "’s"))
    if gap == ". ":
        numbered = previous.folded == "no" and word.text.isdigit()  # Cabin No. 9
        return numbered or previous.folded in _SHORTENED or _INITIALS.fullmatch(previous.text) is not None
    if gap in (",", "/"):  # 10,000 BC, 50/50
        return previous.text.isdigit() and word.text.isdigit()
    return gap in _JOINTS or (gap == ", " and previous.text == "I")  # I, Daniel Blake


def _small_inside(text: Text, first: int, last: int, position: int) -> bool:
    """Whether a word in lower case may stand inside the run whose last capital is word `last`."""
    word = text.words[position]
    if word.text in _SMALL_ROMANISED:
        before = text.words[position - 1]
        onward = text.words[position + 1] if position + 1 < len(text.words) else None
        return last == position - 1 and not text.is_ordinary(before.folded) and onward is not None and onward.capital
    if word.text not in INNER or position - last > 3:
        return False
    return word.text != "and" or (last == first and _pair(text, last, position))


def _pair(text: Text, last: int, joint: int) -> bool:
    """Whether `X and Y` may be one title: one word on either side, and no list before it."""
    words = text.words
    if joint + 1 >= len(words) or not words[joint + 1].capital:
        return False
    after = words[joint + 2] if joint + 2 < len(words) else None
    longer = after and after.capital and text.text[words[joint + 1].end : after.start] == " "
    return not longer and not text.text.endswith((", ", "and "), 0, words[last].start)


def _in_address(text: Text, n: int) -> Iterator[tuple[int, int]]:
    """Runs from word `n` that the page's address repeats."""
    first = text.words[n].folded
    if first not in text.slug_words or first in _SLUG_OPENERS:
        return
    for k in range(n, min(len(text.words), n + 8)):
        word = text.words[k]
        if word.start in text.taken or (k > n and not _goes_on(text, k)):
            return
        tail = text.meaning(word.folded) in SLUG_NOISE and word.folded not in CONNECTORS
        if not in_slug([w.folded for w in text.words[n : k + 1]], text.slug):
            if k - n > 5:
                return
        elif (_leads(word) or _closes(text, k)) and not (tail and k > n):
            yield text.words[n].start, end_of_title(text, k)


def _closes(text: Text, k: int) -> bool:
    """Whether a title may end with word `k` in lower case: where capitals are few, and a mark or a verb follows."""
    if text.is_english:
        return False
    end = text.words[k].end
    return text.text[end : end + 1] in ("", *",.:;)»”“\"'!?\n") or bool(text.rendered.match(FILM_AFTER, end))


def _goes_on(text: Text, k: int) -> bool:
    """Whether word `k` may belong to the same title as the word before it."""
    before = text.words[k - 1]
    gap = text.text[before.end : text.words[k].start]
    return gap in _SLUG_JOINTS and before.folded not in ("trailer", "review")
