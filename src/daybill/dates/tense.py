"""Whether the words around a date speak of the past or of what is to come."""

from __future__ import annotations

from daybill.dates.lexicon import Lexicon
from daybill.dates.signs import Line

_REACH = 24
"""Words looked at on either side; a clause is mostly shorter."""


def tense_at(line: Line, first: int, last: int, words: Lexicon) -> int:
    """-1 for the past, 1 for what is to come, 0 where nothing near tokens `first` to `last` says so.

    The nearest verb before the date in its sentence decides, else the first one after it.
    """
    if _since(line, first):
        return -1
    if _is_agreed(line, first, last, words):
        return 1
    if line.signs[first - 1 : first] in _OPENS_CLAUSE and (told := _told_right_behind(line, last, words)):
        return told
    told_before = _told_before(line, first, last, words)
    return _told_behind(line, first, last, words) if told_before is None else told_before


def is_given_up(line: Line, first: int, words: Lexicon) -> bool:
    """Whether a date is the one before a change: `it was originally to open June 3`."""
    for at in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        if _ends_sentence(line, at):
            break
        if line.word(at) in words.cues["former"]:
            return True
    return False


def _told_before(line: Line, first: int, last: int, words: Lexicon) -> int | None:
    """What the nearest verb before a date in its sentence says of its time; nothing where there is none."""
    row = line.signs[first - 1 : first] == "-"  # `Who Knew – March 3` is no sentence
    for at in range(first - 1, max(-1, first - 1 - _REACH * (not row)), -1):
        if _ends_sentence(line, at) or _moves_a_day(line, at, words) or _reports_that(line, at, words):
            break
        if told := _told(line, at, words):
            return 0 if told < 0 and _leaves_open(line, at, first, last, words) else told
    return None


def _told_behind(line: Line, first: int, last: int, words: Lexicon) -> int:
    """What the first verb behind a date in its sentence says of its time."""
    opens = _opens_sentence(line, first)
    row = line.word(last) in _HEADS
    for at in range(last, min(len(line.signs), last + _REACH * (not row) // 2)):
        if _ends_sentence(line, at):
            break
        if not opens and line.word(at) in words.cues["asides"]:
            break  # `it heads to Hulu June 3, months after it opened`
        if told := _told(line, at, words):
            if any(_is_named_as(line, named, words) for named in (at, at + 1)):
                return 1
            return told if opens or line.word(at) not in words.cues["reports"] else 0
    return 0


def _is_named_as(line: Line, at: int, words: Lexicon) -> bool:
    """Whether a verb names something as what it is to be: `June 3 was announced as the day`."""
    return line.word(at) in words.cues["agreed"] and line.word(at + 1) in words.cues["as"]


def _leaves_open(line: Line, at: int, first: int, last: int, words: Lexicon) -> bool:
    """Whether a verb of the past before a date does not say that it is over."""
    followed = line.word(last) == "by" and first - at <= _BEHIND and not _helpers(line, at)  # `followed on June 3 by O`
    return followed or _is_ahead(line, at, first) or _is_call(line, at, first, words)


def _reports_that(line: Line, at: int, words: Lexicon) -> bool:
    """Whether what was told begins here: `announced that June 3 is the day`."""
    return line.word(at) in words.cues["that"] and line.word(at - 1) in words.cues["reports"]


def _is_agreed(line: Line, first: int, last: int, words: Lexicon) -> bool:
    """Whether a date is what has been agreed on: `got a June 3 release`, `a June release planned`, `named June 3 as`.

    Not `had a June 3 release`, nor `after a June 3 opening`.
    """
    agreed = words.cues["agreed"]
    if _is_taken(line, first, last, words):
        return True
    if line.word(last) in words.cues["as"] and line.signs[first - 1 : first] != "n":
        near = range(max(0, first - _BEHIND), first)
        return any(line.word(at) in agreed for at in near)
    if line.signs[first - 1 : first] != "a":
        of_the_date = line.signs[first - 1 : first] in ("o", ",", "-") and line.word(first - 2) in words.cues["slots"]
        return of_the_date and any(line.word(at) in agreed for at in range(last, last + 2 * _BEHIND))
    out = next((at for at in range(last, last + _BEHIND) if line.word(at) in words.cues["slots"]), None)
    if out is None:
        return False
    return any(line.word(at) in agreed for at in (*range(max(0, first - 1 - _BEHIND), first - 1), out + 1))


def _is_taken(line: Line, first: int, last: int, words: Lexicon) -> bool:
    """Whether a date is a place on the calendar that a film was given: `got June 3`, `took the June 3 slot`.

    Or `gave “The Glass Harbor” the June 3 weekend`, `got a new date, June 3`.
    """
    claims = words.cues["claims"]
    is_berth = not words.cues["berths"].isdisjoint((line.word(last - 1), line.word(last)))
    if line.word(last) in words.cues["slots"]:
        claims |= words.cues["agreed"]  # a slot is taken beforehand, a weekend at the box office too
    named_before = line.signs[first - 1 : first] in _INTRODUCES and line.word(first - 2) in words.cues["slots"]
    if named_before or (is_berth and line.signs[first - 1 : first] in ("t", "a")):
        return any(line.word(at) in claims for at in range(max(0, first - _CLAUSE), first - 1))
    return line.word(first - 1) in claims


_INTRODUCES = (",", ":", "-", "–", "—")
"""Between a date's name and the date: `got a new date, June 3`."""
_CLAUSE = 10
"""So many tokens before a date at most stands the verb whose object it is, past the film that got it."""


def _opens_sentence(line: Line, first: int) -> bool:
    """Whether nothing stands before a date in its sentence: `On Monday, O said that`, not `it opens on D, O said`."""
    at = first - 1
    while at >= max(0, first - _FEW) and line.signs[at] in "tnfi,":
        at -= 1
    return at < 0 or _ends_sentence(line, at)


def _since(line: Line, first: int) -> bool:
    """Whether a date is one from which on something has gone on: `since December 17`, `depuis le 4 février`."""
    at = first - 1
    while at >= max(0, first - _FEW) and line.signs[at] in _BEFORE_A_DAY:
        at -= 1
    return at >= 0 and line.signs[at] == "f" and line.values[at] == "since"


_HEADS = (":", "-", "–", "—")
"""What stands between a date and the entry that it heads: `March 3: Who Knew`."""
_FEW = 6
"""So many signs at most lead up to a date: `on Monday, the`."""
_BEFORE_A_DAY = "tnW,"
_LONGEST_SHORT = 5
"""Letters of `Thurs`: a longer word is no short form."""
_OF_A_DAY = ("M", "m", "D", "W")
"""With what a day begins: its month, its number, its weekday."""
_TIMES = ("U", "E")
_OPENS_CLAUSE = (",", "&")
_BEHIND = 2


def _told_right_behind(line: Line, last: int, words: Lexicon) -> int:
    """What the verb right behind a date says, which is the subject of its clause: `…, June 4 is the new date`."""
    return next(
        (told for at in range(last, min(len(line.signs), last + _BEHIND)) if (told := _told(line, at, words))), 0
    )


def _is_ahead(line: Line, at: int, first: int) -> bool:
    """Whether a date is one before which something has come: `the trailer arrived ahead of its September 3 release`.

    What came on a day of its own tells of the past: `cinemas reopened in August ahead of the September release`.
    """
    return "before" in line.values[max(0, first - _BEHIND) : first] and not any(
        sign in _OF_A_DAY for sign in line.signs[at:first]
    )


def _is_call(line: Line, at: int, first: int, words: Lexicon) -> bool:
    """Whether a comma parts a verb from where and when a film is out: `released its trailer, in theaters June 9`."""
    comma = next((k for k in range(first - 1, at, -1) if line.signs[k] == ","), None)
    return comma is not None and any(line.word(k) in words.cues["posters"] for k in range(comma + 1, first))


def _ends_sentence(line: Line, at: int) -> bool:
    """Whether a token ends a sentence: so does a dot behind a day, `on June 3. It was`, not `am 3. startete`."""
    sign = line.signs[at]
    if sign != ".":
        return sign in "|)(" or line.word(at) == ":"
    if line.signs[at - 1 : at] == "D" and not line.lexicon.dotted:
        behind = at + 1
        return behind < len(line.signs) and not line.glued(behind) and line.text[line.starts[behind]].isupper()
    # The period of `Jan.` or of `U.S.` ends no sentence: a longer word must stand before.
    return at > 0 and len(line.word(at - 1)) > (_LONGEST_SHORT if line.signs[at - 1] in "MmW" else 2)


def _told(line: Line, at: int, words: Lexicon) -> int:
    if line.signs[at] not in "wCTslf":
        return 0
    word = line.word(at)
    has_its_own = word in words.cues["perfect"] and line.word(at + 1) in words.cues["its"]  # `it has its premiere`
    if has_its_own or (word in words.cues["shortened"] and line.word(at + 2) == "t"):
        return 1
    if word in words.cues["future"]:
        return 0 if _is_no_verb(line, at, word, words) else 1
    if word not in words.cues["past"] and (word in words.cues["moves"] or not _is_past_form(line, at, word, words)):
        return 0
    helpers = _helpers(line, at)
    if helpers & words.cues["perfect"]:
        return 0  # `has added`: done by now, whatever the date
    return 1 if helpers & words.cues["future"] - words.cues["auxiliaries"] else -1


def _moves_a_day(line: Line, at: int, words: Lexicon) -> bool:
    """Whether a verb leads from or to a day, which may be to come: `went from April 10 to`, `fled to May 1`."""
    word = line.word(at)
    if word not in words.cues["moves"] or word in words.cues["future"]:
        return False
    behind = at + 1
    while behind < min(len(line.signs), at + _FEW) and line.signs[behind] in "fTt":
        behind += 1
    return line.signs[behind : behind + 1] in _OF_A_DAY


def _is_no_verb(line: Line, at: int, word: str, words: Lexicon) -> bool:
    """Whether a word of the future says none here: `come to theaters`, `its opening weekend`."""
    if line.signs[at] == "T":
        return _leads_to_a_place(line, at, words)
    return word.endswith("ing") and line.signs[at + 1 : at + 2] in _TIMES


def _is_past_form(line: Line, at: int, word: str, words: Lexicon) -> bool:
    """Whether a word ends as a verb of the past; not `a limited run`, `in limited release`."""
    if at and line.signs[at - 1] in "ta":
        return False
    helped = words.cues["past"] | words.cues["perfect"] | words.cues["future"]
    if line.word(at + 1) == "by" and helped.isdisjoint(_helpers(line, at)):
        return False  # `opens July 13, distributed by O`, `the slot vacated by F`
    if line.signs[at - 1 : at] == "-" and line.glued(at) and line.glued(at - 1):
        return False  # `the P-directed F`
    return len(word) > 4 and word.endswith(words.past_endings) and word not in words.cues["qualities"]


def _leads_to_a_place(line: Line, at: int, words: Lexicon) -> bool:
    """Whether `to` names where something went: `had come to theaters`, not `to open`."""
    return line.signs[at + 1 : at + 2] != "w" or line.word(at + 1) in words.cues["posters"]


def _helpers(line: Line, at: int) -> set[str]:
    """The words just before a verb, in its clause: `will now`, `is to be`."""
    helpers = set()
    for before in range(at - 1, max(-1, at - 4), -1):
        if line.signs[before] in ",C\"()'":
            break
        helpers.add(line.word(before))
    return helpers
