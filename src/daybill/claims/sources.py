"""What a film is based on, in words: those of the article, or short English where it is in another language."""

import re

from daybill.claims.folding import Folded
from daybill.claims.words import Named
from daybill.grammar import Mention
from daybill.model import Article

_ENDS = " ,.;:|-\"'“”‘’«»„‹›"
_NOTHING = re.compile(
    r"(?:(?:by|the|a|an|his|her|their|its|this|that|own|first|very|earlier) )*"
    r"(?:film|movie|script|screenplay|story|idea|scratch|ground up|start|beginning|cast|past|success|strength|momentum|"
    r"premise|festival|ground|theory|concept|case|it|what happened|another|one|life|to|[a-z]+ly|well|(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""What no film is based on: `from scratch`, `a spin on the premise`."""
_WORK_ENDS = re.compile(
    r"\b(?:novel|novella|book|memoir|story|play|comic|poem|article|essay|manga|series|bestseller)$", re.IGNORECASE
)
_TITLE = re.compile(
    r",? [“\"‘'«]?(?P<title>[A-ZÀ-Ý0-9][\w'’-]*(?::? (?:(?:of|the|in|to|for|a|an|and|on|with|at|de|la|von|der) ){0,3}"
    r"[A-ZÀ-Ý0-9][\w'’-]*){1,8})(?=[”\"’'»]|[,.;:)]| (?:is|has|stars|it|into|to|with|starring)\b|$)"
)
"""The title of a work behind what sort of work it is: `the Charles Brandt novel I Heard You Paint Houses, it`."""
_MADE_BY = re.compile(
    r"(?<=\b)(novels?|novella|books?|memoirs?|stor(?:y|ies)|plays?|comics?|poems?|articles?|best-?sellers?|manga|"
    r"fairy tales?|works?|texts?|script)(,? of the same name)? of (?=[A-ZÀ-Ý])"
)
_ONLY_MADE_BY = re.compile(r"^\s*of (?=[A-ZÀ-Ý])")
"""What is left of a work whose sort stands in the words that say `based on`."""
_LEADS = re.compile(
    r"(?:[a-zà-ÿ]+ ){1,7}?(?=(?:the|an?|his|her|their) (?!same name))|(?:from|on|after|of|by|and|in|with|to|is|was) ",
    re.IGNORECASE,
)
"""What leads to a work and is no part of its name: `the film adapts the novel by`."""
_HAPPENED = re.compile(r"[A-ZÀ-Ý0-9]")


def source_in_words(article: Article, f: Folded, start: int, end: int, rule: str) -> str:
    """What stands at a stretch of a folded sentence as the name of a source; empty if it can be none."""
    if article.language in (None, "en"):
        words = _with_title(article.text, *f.span(start, end))
    else:
        last = max((i for i, m in f.signs.items() if start <= i < end and m.sign == "P"), default=end - 1)
        # What stands behind the name of its maker is the verb, or the rest of the sentence; or the work that is theirs.
        end = end if f.text.startswith("'s ", last + 1) else last + 1
        words = _MADE_BY.sub(r"\1\2 by ", "".join(_shown(f, i, article.text) for i in range(start, end)))
        words = _ONLY_MADE_BY.sub("a work by ", words)
    words = " ".join(words.split()).strip(_ENDS).replace(", whose ", "'s ")
    if rule == "based-on.work" and (leads := _LEADS.match(words)):
        words = words[leads.end() :]
    named = not _NOTHING.fullmatch(words) and (rule != "based-on.event" or _has_a_name(words))
    return words if named else ""


def _has_a_name(words: str) -> bool:
    """Whether words name what happened: by a place or a year, outside of a headline, where all words have capitals."""
    return bool(_HAPPENED.search(words)) and any(word[0].islower() for word in words.split()[1:])


def _with_title(text: str, start: int, end: int) -> str:
    words = text[start:end]
    title = _TITLE.match(text, end) if _WORK_ENDS.search(words) else None
    return words + text[end : title.end()] if title else words


def _shown(f: Folded, place: int, text: str) -> str:
    """A character of a folded sentence, or what its sign stands for."""
    mention: Mention | None = f.signs.get(place)
    if mention is None:
        return f.text[place]
    if mention.sign in "DE":
        return text[mention.start : mention.end]
    return mention.value.shown if isinstance(mention.value, Named) else str(mention.value)
