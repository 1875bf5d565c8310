"""A text with what finding names in it asks again and again: its words, its loud lines, the runs of capitals."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from daybill.claims.lexicon import CONNECTORS, INNER, OPENERS, SLUG_NOISE, TAILS
from daybill.claims.sentences import Places, Sentence
from daybill.claims.words import Word
from daybill.grammar import Mention
from daybill.model import Article


JOINED_ROLE = re.compile(r"-(?:directed|helmed|starring|led|fronted|penned|produced|starrer|written|scripted|winning)$")


class Text:
    """A text with what finding names asks of it again and again."""

    def __init__(
        self, article: Article, words: Sequence[Word], sentences: Sequence[Sentence], taken: Sequence[Mention]
    ) -> None:
        self.article = article
        self.text = article.text
        self.words = words
        self.sentences = tuple(sentences)
        self.mentions = tuple(taken)
        self.taken = {i for m in taken if m.sign != "G" for i in range(m.start, m.end)}
        self.genres = {i for m in taken if m.sign == "G" for i in range(m.start, m.end)}
        self.prizes = {i for m in taken if m.sign == "A" for i in range(m.start, m.end)}
        self.dates = [m for m in taken if m.sign == "D"]
        self.is_english = article.language in (None, "en")
        self.slug = _slug(article.url)
        self.quiet = {i for s in sentences if s.sort == "furniture" for i in range(s.start, s.end)}
        self.at = {w.start: n for n, w in enumerate(words)}
        self.shouting = {s.line for s in sentences if self._loud(s)}
        self.places = Places(sentences)
        self.people_starts: set[int] = set()
        self.opening = {s.start for s in sentences}

    def _loud(self, sentence: Sentence) -> bool:
        """Whether a line is set in capitals or in title case, so that a capital says nothing there."""
        inside = [w for w in self.words_of(sentence) if len(w.text) > 3 and w.text[0].isalpha()]
        if self.text[sentence.start : sentence.end].rstrip("”\"’' ")[-1:] in tuple(".:;,"):
            return False  # prose that names many people is not a headline
        return len(inside) > 3 and sum(w.capital for w in inside) > 0.75 * len(inside)

    def words_of(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence."""
        first = bisect_left(self.words, sentence.start, key=lambda w: w.start)
        last = bisect_left(self.words, sentence.end, key=lambda w: w.start)
        return list(self.words[first:last])


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the comma or full stop that typography puts inside the quotes, and without a possessive."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1] in ",.; \u00a0" and not text[start:end].endswith("...")):
        end -= 1
    for mark in ("'s", "’s"):
        if text[start:end].endswith(mark):
            end -= 2
    return start, end


def title_like(text: Text, start: int, end: int, *, quoted: bool) -> bool:
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


def begins_run(text: Text, n: int) -> bool:
    if text.words[n].folded in OPENERS and text.words[n].start in text.opening:
        return False
    if n == 0 or (text.words[n - 1].folded in OPENERS and text.words[n - 1].start in text.opening):
        return True
    previous = text.words[n - 1]
    return bool(JOINED_ROLE.search(previous.text)) or not (previous.capital and text.text[previous.end : text.words[n].start] == " ")


def run_from(text: Text, first: int, avoid: set[int]) -> int:
    """The last word of the title-like run that begins at word `first`."""
    last = position = first
    while position + 1 < len(text.words):
        position += 1
        word, previous = text.words[position], text.words[position - 1]
        gap = text.text[previous.end : word.start]
        versus = gap == ". " and previous.text in ("vs", "Vs", "v")
        if (
            (gap not in (" ", ": ", " & ", "-", "! ", "’ ", "' ", " – ", ", ") and not versus)
            or word.start in text.taken
            or word.start in avoid
        ):
            break
        if JOINED_ROLE.search(word.text) or JOINED_ROLE.search(previous.text):
            break
        if gap in (", ", " – ", "! ") or (previous.text.endswith(("'s", "’s")) and gap == " " and not word.capital):
            break
        if word.capital or word.text[0].isdigit():
            if word.start in text.opening:
                break
            last = position
        elif (
            word.text not in INNER
            or position - last > 3
            or (word.text == "and" and (last > first or not _pair(text, position, last)))
        ):
            break
    while last > first and text.words[last].folded in TAILS:
        last -= 1
    return last


def _pair(text: Text, position: int, last: int) -> bool:
    """Whether `X and Y` may be one title: one word on either side, and no list before it."""
    if position + 1 >= len(text.words) or not text.words[position + 1].capital:
        return False
    after = text.words[position + 2] if position + 2 < len(text.words) else None
    longer = after and after.capital and text.text[text.words[position + 1].end : after.start] == " "
    return not longer and not text.text[: text.words[last].start].endswith((", ", "and "))


def end_of_title(text: Text, first: int, last: int) -> int:
    end = text.words[last].end
    if text.words[last].text.endswith(("'s", "’s")):
        end -= 2
    while end < len(text.text) and text.text[end] in "!?…":
        end += 1
    return end


def in_slug(words: Sequence[str], slug: Sequence[str]) -> bool:
    """Whether words stand next to each other, whole, in a page's address, and are not only what every address says."""
    parts = [p for w in words for p in w.split(" ")]
    if all(p in SLUG_NOISE for p in parts):
        return False
    return any(list(slug[i : i + len(parts)]) == parts for i in range(len(slug) - len(parts) + 1))


def without_possessive(word: Word) -> int:
    joined = JOINED_ROLE.search(word.text)
    if joined:
        return word.end - len(joined[0])
    return word.end - 2 if word.text.endswith(("'s", "’s", "‘s")) else word.end


def _slug(url: str | None) -> tuple[str, ...]:
    """The words of an address behind its host."""
    path = (url or "").casefold().split("//", 1)[-1].partition("/")[2]
    return tuple(w for w in re.split(r"[^a-z0-9]+", path) if w)
