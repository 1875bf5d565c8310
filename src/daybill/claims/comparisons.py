"""Which other films a film is compared to: `reminiscent of F and F`, `think F by way of F`, `F and F are not far off`.

What a film is compared to is seldom set apart in print, and named but once. So behind words that compare, a run of
capitals is a title too, unless it is known for something else.
"""

import re
from collections.abc import Iterator, Sequence

from daybill.claims.focus import Focus
from daybill.claims.folding import Folded
from daybill.claims.lexicon import surnames
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Name, Question
from daybill.spelling import fold

_CUE = Gated(
    r"\b(?:liken(?:s|ed|ing)? [^.;]{0,60}? to|(?:nephew|niece|child|grandchild|stepchild|offspring|descendant|twin|"
    r"brother|sister) of|cross(?:es|ing)?(?= F)|double (?:bill|feature) with|pair(?:s|ed)? (?:well|nicely|up) with|"
    r"(?:brings? back |evokes? |stirs? |wakes? )?memories of|summon(?:s|ing)? up|calls? up|"
    r"in the same (?:breath|bracket|ballpark|family|universe|"
    r"league) (?:as|of|with)|compar(?:ed?|isons?|es|ing|able)\b[^.;]{0,60}? (?:to|with)|(?:reminiscent|evocative) of|"
    r"in the (?:same )?(?:vein|spirit|mou?ld|"
    r"tradition|style|manner) (?:of|as)|along the lines of|echo(?:es|ing)(?: of)?|recalls|recalling|evokes|evoking|"
    r"(?:remind(?:s|ed|ing)|puts) (?:us|me|one|you|critics|viewers|in mind)(?: in mind)? of|(?:brings?|brought|calls?|"
    r"bringing) to mind|shades of|overtones of|"
    r"traces of|similar(?:ities)? to|(?:ha)?ve found (?:its|their) own|on (?:a )?par with|stands? (?:level|up|"
    r"beside)(?: with)?|put it next to|"
    r"(?:put|set|place|line|shelve|file|stack|hold)(?:s|ing)? (?:it|F|this|this one|the film|that)(?: up)? (?:beside|"
    r"next to|alongside|against|"
    r"with|under)|(?:sits?|belongs?|stands?|slots?|fits?|would sit|shelved?)(?: in)?(?: comfortably| well| neatly|"
    r" nicely| proudly| right)? "
    r"(?:next to|beside|alongside)|(?<![a-zPFGTO] )picture(?! house|s)|nods? to|homage to|indebted to|in debt to|"
    r"love letter to|channel(?:s|ing|"
    r"led)|conjur(?:es|ing)(?: up)?|"
    r"invok(?:es|ing)|hark(?:s|ing|ens)? back to|throwback to|(?:spiritual|distant|close) (?:successor|sequel|cousin|"
    r"sibling|heir|relative) (?:to|of)|"
    r"(?:sister|brother|twin|counterpart|companion piece|cousin) (?:to|of)|cut from the same cloth as|kinship with|"
    r"in common with|"
    r"(?:the |a )?(?:feel|feeling|vibes?|dna|air|energy|look|flavou?r|echo(?:es)?|hints?|touch(?:es)?|dash|whiff|air|"
    r"aura|something|bit|little|lot) of|"
    r"(?:much|just|rather|a bit|a little|somewhat|sort of|kind of|(?<!un)sounds?|seems?|reads?) like|(?:mix|blend|"
    r"mash-?up|cross|hybrid|marriage|"
    r"collision|splice)(?:es|ing|ed)? (?:of )?(?:between )?|recalled|evoked|echoed|rival(?:s|ling)|"
    r"follows? in the footsteps of|"
    r"in the (?:footsteps|wake|shadow|company|league|key|mode|register) of|"
    r"set it (?:beside|next to)|our own|[a-z]+'s own|P's own|pairs? (?:it )?with|a cross between|somewhere between|"
    r"a (?:mix|blend|mash-up|"
    r"hybrid|marriage|cocktail) (?:of|between)|thinks?(?: of)?|imagine|people mention|name-check(?:s|ing)?|call it|"
    r"calls it|calling it|"
    r"called it|(?:mood|tone|feel|spirit) is that of|, as in|not unlike|akin to|a (?:companion|cousin|sibling|"
    r"successor|heir) (?:to|of)|kin to|"
    r"(?:the )?answer to|up there with|if you (?:loved|liked|enjoyed|love|like|admired)|fans of|lovers of|admirers of|"
    r"wants to be|aims to be|"
    r"owes (?:a (?:debt|lot)|much) to|borrow(?:s|ed|ing) [^.;F]{3,60} from|(?:love|want|get|find|have) (?:a new|"
    r"another)|(?:is|as|be|called|hailed as|dubbed) the (?:next|new)|feels like|plays like|"
    r"looks like|"
    r"(?:best|finest|greatest|scariest|funniest|most [a-z]+)\b[^.;F]{0,60}\bsince|(?:vergleiche|comparisons?|"
    r"vergleich) (?:mit|with|zu|to)|erinnert an|ricorda|rappelle|recuerda a)"
    r",? (?:(?:the|a|an|both|either|say|another) )?(?:[a-z]{3,12} (?=of ))?(?:of )?"
    r"(?:P'(?:s )? ?(?:own )?(?:D )?(?:film |movie |classic )?|that of |"
    r"the (?:likes|films) of )?(?=.)"
)
_BEHIND = re.compile(
    r"(?P<films>F(?: \([^()]{0,40}\))?(?:(?:, and |, | and | or )F(?: \([^()]{0,40}\))?){0,6}),? "
    r"(?:(?:are|is) (?:not|never) far (?:off|away|behind)|(?:comes?|came|springs?) to mind|fans|"
    r"(?:meets|by way of|crossed with|(?:stirred|shaken|mashed|mixed|blended|spliced|fused) "
    r"(?:up |together )?with) (?P<more>F))"
)
_IT_IS = re.compile(
    r"\b(?:it is|it's|this is|imagine|think) (?P<film>F) "
    r"(?:meets|with|without|by way of|crossed with|minus|but|on|for|if|as|retold|set|from|told|all over)\b"
)
_BETWEEN = re.compile(
    r"\"?(?: \([^()]{0,40}\))?(?:, and |,? and |, or |,? or |, |,? meets |,? by way of |,? crossed with |"
    r",? (?:with|and) a (?:dash|splash|touch|hint|bit|pinch) of | plus | (?:shaken|mashed|mixed|blended|spliced|"
    r"fused|filtered|stirred)"
    r"(?: up| together)? (?:with|through) | via |, through | with (?=F))(?:the |P's )?"
)
_SHOWN = re.compile(
    r"[\"“'‘]?(?P<title>(?:The |A |An )?[A-ZÀ-Ý0-9][\w'’!?:.&-]*(?: (?:(?:of|the|in|to|for|a|on|with|at|de|la|"
    r"le) ){0,3}"
    r"[A-ZÀ-Ý0-9][\w'’!?:.&-]*){0,8}(?: Is| to You)?)"
)
_ON_ITS_SHELF = re.compile(r" (?:on|in|at|for|with) [A-Z0-9][\w.]*['’]s?$")
"""What follows a title rather than ends it: `American Honey on A24's shelf`."""
_NOT_BEHIND = re.compile(
    r"\"? (?:director|star|helmer|actor|actress|filmmaker|producer|writer|trailer|sequel|release|creator|breakout)"
)
_MOST = 8
"""The longest list of films that one is compared to."""


def find_comparisons(article: Article, folded: Sequence[Folded], focus: Focus) -> Iterator[Claim]:
    """The films that the films of a text are compared to, in the order of the text."""
    for f in folded:
        for cue in _CUE.finditer(f.text):
            others = _listed(article, f, cue.end())
            about = focus.about(f, cue.start(), cue.start()) if others else None
            yield from _claims(article, f, focus.main if about in [o for _, _, o in others] else about, others)
        for match in (*_BEHIND.finditer(f.text), *_IT_IS.finditer(f.text)):
            films = [(i, i + 1, str(m.value)) for i, m in f.mentions(*match.span(), "F")]
            inside = {film for _, _, film in films}
            about = focus.carried(f)
            yield from _claims(article, f, focus.main if about in inside else about, films)


def _claims(article: Article, f: Folded, about: str | None, others: Sequence[tuple[int, int, str]]) -> Iterator[Claim]:
    apart = [(start, end, each) for start, end, other in others for each in _two_of(other)]
    for start, end, other in apart:
        if about and other != about:
            yield Claim.make(
                Question(kind="compared_to", film=about),
                Name(other),
                Evidence.of(article, *f.span(start, end)),
                rule="compared-to.said",
                probability=0.7,
            )


def _two_of(title: str) -> Sequence[str]:
    """Two titles that `or` joins, of two words at least, so that `Truth or Dare` is one."""
    halves = title.split(" or ")
    return halves if len(halves) == 2 and all(len(half.split()) > 1 for half in halves) else [title]


def _listed(article: Article, f: Folded, start: int) -> list[tuple[int, int, str]]:
    """The films of the list that begins at a place of a sentence: where each stands, and its title."""
    found: list[tuple[int, int, str]] = []
    while len(found) < _MOST:
        item = _title_at(article, f, start)
        if item is None or _NOT_BEHIND.match(f.text, item[1]):
            break
        found.append(item)
        between = _BETWEEN.match(f.text, item[1])
        if not between:
            break
        start = between.end()
    return found


def _within(f: Folded, place: int) -> bool:
    """Whether what stands at a place can be part of a title: no film, person or date does."""
    mention = f.signs.get(place)
    return mention is None or mention.sign not in "FPD"


def _title_at(article: Article, f: Folded, start: int) -> tuple[int, int, str] | None:
    mention = f.signs.get(start)
    if mention and mention.sign == "P" and article.text.endswith("The ", 0, mention.start):
        return start, start + 1, article.text[mention.start - 4 : mention.end]
    if mention and not _within(f, start):
        return (start, start + 1, str(mention.value)) if mention.sign == "F" else None
    if start >= len(f.text):
        return None
    if f.text.endswith("the ", 0, start) and article.text.startswith("The ", f.starts[start - 4]):
        start -= 4
    shown = _SHOWN.match(article.text, f.starts[start])
    if not shown:
        return None
    # What is known for a name ends the title; it has so many letters in the folded sentence.
    end = start
    while end < len(f.text) and _within(f, end) and f.ends[end] <= shown.end():
        end += 1
    while end > start and f.text[end - 1] in " \"'.,:":
        end -= 1
    words = f.text[start:end]
    title = article.text[slice(*f.span(start, end))].strip(" \"“”'‘’.,:") if end > start else ""
    title = _ON_ITS_SHELF.sub("", title)
    if not shown[0].startswith(tuple("\"“‘'")) and " " not in title and fold(title) in surnames():
        return None  # `shades of Refn and Cronenberg`
    partly = end < len(f.text) and f.text[end].isalnum() and f.ends[end] <= shown.end()
    return None if partly or len(words) < 2 or words.isdigit() or title.split()[-1].islower() else (start, end, title)
