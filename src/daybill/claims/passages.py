"""Free text and lists: synopses, quoted reviews, lists a film stands on, trailers, other films by its makers."""

import re
from collections.abc import Iterator, Sequence

from daybill.claims.folding import Folded
from daybill.claims.sentences import Sentence
from daybill.literals import Gated
from daybill.model import Article, Claim, Evidence, Name, Passage, Question

_STORY = re.compile(
    r"\b(?:when|after|while|during|once|set in|follows|story of|must|finds|discovers|forced|sets out|struggles|decides|"
    r"falls|returns|strike|ensues|workers|young|family|town|village|daughter|son|husband|wife|mother|father|sister|"
    r"brother|friend|friends|war|murder|killer|secret|past|life|love|widow|detective|teenager|girl|boy|man|woman|couple|"
    r"stranger|survive|escape|seen through)\b",
    re.IGNORECASE,
)
_NEWS = Gated(r"\b(?:film|movie|director|trailer|premiere|released?|I|we|our|you)\b")
_SAYS = Gated(
    r"\b(?:said|says|wrote|writes|called|calls|called it|review|reviewer|critic|described|describes|praised|"
    r"according to)\b",
    re.IGNORECASE,
)
# A quote may hold quotes; the bounds keep what is opened and never closed from being read to the end again and again.
_QUOTE = re.compile(r"“([^“”]{40,}(?:“[^”]{0,1000}”[^“”]*){0,20})”|\"([^\"\n]{40,})\"")
_FESTIVAL = re.compile(r"((?:[A-Z][\w.]+ ){1,4}(?:Film )?Festival|Cannes|Venice|Sundance|TIFF|Berlinale|Telluride)")
_OUR_OWN = Gated(r"\b[Oo]ur (?:own )?(?:review|critic|[A-Z]\w+ [A-Z]\w+)|\b[Ww]e (?:compared|said|wrote|called)")
_SIGNED = re.compile(r"[–—-]\s?([A-Z][^\n,.]{2,40})")
_SPEAKER = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+){0,2}),? (?:said|says|wrote|writes|called|calls)")
_LIST = Gated(
    r"\b(?P<list>(?:The )?(?:\d{1,3}|Ten|Twenty|Fifty|Hundred)(?: Most| Best| Greatest| Top)? "
    r"(?:Most |Best |Great |Essential |Must-See |New |Upcoming )*(?:[A-Z][\w-]+ ){0,3}"
    r"(?:Films?|Movies|Pictures|Titles|Documentaries)(?: (?:Of|of|To|to|For|for|In|in) [^\n.\[]{2,40})?)"
)
_TRAILER = Gated(r"\b(?:trailer|teaser|first look clip)\b", re.IGNORECASE)


def find_passages(
    article: Article, sentences: Sequence[Sentence], folded: Sequence[Folded], main: str | None
) -> Iterator[Claim]:
    """Claims about the film that a text is mainly about."""
    if main is None:
        return
    yield from _synopses(article, sentences, main)
    yield from _reviews(article, main)
    yield from _lists(article, main)
    yield from _trailer(article, folded, main)


def _synopses(article: Article, sentences: Sequence[Sentence], main: str) -> Iterator[Claim]:
    """What the page marks as a synopsis; else what reads like one."""
    labelled = [h for h in article.hints if h.kind == "synopsis"]
    spans = [(h.start, h.end, 0.9) for h in labelled] or list(_unlabelled(article, sentences))
    for start, end, probability in spans:
        evidence = Evidence.of(article, start, end)
        yield Claim.make(
            Question(kind="synopsis", film=main),
            Passage(evidence.quote),
            evidence,
            rule="synopsis.labelled" if labelled else "synopsis.paragraph",
            probability=probability,
        )


def _unlabelled(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, float]]:
    """A paragraph of two sentences or more that tells a story in the present tense and names neither film nor date."""
    blocks: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.sort == "prose":
            blocks.setdefault(sentence.line, []).append(sentence)
    for block in blocks.values():
        start, end = block[0].start, block[-1].end
        text = article.text[start:end]
        if not 120 <= end - start <= 1500 or _SAYS.search(text) or _NEWS.search(text):
            continue
        if len({w.casefold() for w in _STORY.findall(text)}) >= 3:
            yield start, end, 0.6


def _reviews(article: Article, main: str) -> Iterator[Claim]:
    for match in _QUOTE.finditer(article.text):
        group = match.lastindex or 1
        start, end = match.start(group), match.end(group)
        before = article.text[max(0, start - 160) : start]
        after = article.text[end : end + 80]
        verb = _SAYS.search(before) or _SAYS.search(after)
        if not verb or "\n\n" in before[-12:]:
            continue
        evidence = Evidence.of(article, start, end)
        who, where = _reviewer(article, before, after)
        yield Claim.make(
            Question(kind="review", film=main),
            Passage(evidence.quote, who, where),
            evidence,
            rule="review.quoted",
            probability=0.65,
            heard_from=None if who == article.outlet else who,
        )


def _reviewer(article: Article, before: str, after: str) -> tuple[str | None, str | None]:
    """Whose the review is (our own outlet's, or the one named), and from which festival."""
    festival = _FESTIVAL.search(before)
    where = festival[1] if festival else None
    if _OUR_OWN.search(before):
        return article.outlet, where
    named = _SIGNED.search(after) or _SPEAKER.search(before)
    return (named[1].strip() if named else None), where


def _lists(article: Article, main: str) -> Iterator[Claim]:
    for match in _LIST.finditer(article.text):
        name = match["list"].strip().removeprefix("The ")
        evidence = Evidence.of(article, match.start("list"), match.start("list") + len(match["list"].rstrip()))
        yield Claim.make(
            Question(kind="listed", film=main),
            Name(name),
            evidence,
            rule="listed.named",
            probability=0.5,
            implied=("film",),
        )


def _trailer(article: Article, folded: Sequence[Folded], main: str) -> Iterator[Claim]:
    for f in folded:
        match = _TRAILER.search(f.text)
        if match:
            evidence = Evidence.of(article, *f.span(match.start(), match.end()))
            yield Claim.make(
                Question(kind="trailer", film=main), Name("trailer"), evidence, rule="trailer.named", probability=0.7
            )
            return
