"""Small announcements, claims and verdicts for tests, made from the nouns alone."""

import datetime as dt
from typing import Any

from daybill.ledger import Ledger, keeping
from daybill.model import (
    Alternative,
    Answer,
    Article,
    Claim,
    Evidence,
    Film,
    Identity,
    Medium,
    Name,
    Person,
    Question,
    Showing,
    Status,
    Verdict,
    When,
)

TODAY = dt.date(2021, 1, 15)


def article(text: str, outlet: str = "daily.example", published: str | None = "2021-01-06", **more: Any) -> Article:
    """An article; its address follows from outlet and date unless it is given."""
    address = more.pop("address", f"https://{outlet}/{published}")
    when = When.of(published) if published else None
    more = {"language": "en", "url": address, **more}
    return Article.make(address=address, outlet=outlet, published=when, text=text, **more)


def claim(of: Article, quote: str, question: Question, answer: Answer | None, **more: Any) -> Claim:
    """A claim whose quote stands in the article."""
    start = of.text.index(quote)
    evidence = Evidence.of(of, start, start + len(quote))
    return Claim.make(question, answer, evidence, more.pop("status", None), rule="test/rule", probability=0.9, **more)


def release(film: str, medium: Medium = Medium.THEATRICAL, **slots: Any) -> Question:
    """The question when a film can be seen."""
    return Question(kind="release", film=film, medium=medium, **slots)


def keep(ledger: Ledger, of: Article, *claims: Claim, today: dt.date = TODAY, fetched: dt.date | None = None) -> bool:
    """Keep an article with its claims, as the desk does."""
    return keeping.keep_document(ledger, met(of.address, of.text, today=today, fetched=fetched), of, claims, (1, 2, 3))


def met(address: str, body: str = "", *, today: dt.date = TODAY, fetched: dt.date | None = None) -> keeping.Reading:
    """A document as it was met."""
    at = dt.datetime.combine(fetched or today, dt.time(), tzinfo=dt.UTC)
    return keeping.Reading(address=address, body=str(len(body)) + body[:20], fetched=at, today=today)


def verdict(question: Question, answer: Answer | None, probability: float = 0.9, **more: Any) -> Verdict:
    """A verdict as of 6 January 2021, unless told otherwise."""
    more = {"as_of": dt.date(2021, 1, 6), "outlets": 1, "witnesses": 1, **more}
    return Verdict(question=question, answer=answer, probability=probability, **more)


# ── a ledger to show ──────────────────────────────────────────────────────────────────────────────────────────────

ROAD = Film(id="road", title="The Salt Road", year=2021, titles=("La route du sel",), people=("Ana Lund",))
ALERT = Film(id="alert", title="Red \x1b[31m[bold]Alert[/bold]\u202e", year=2020)

FIRST = article(
    "‘The Salt Road’ Sets Its Dates\n\nAna Lund's The Salt Road, with Per Holm and Ida Berg, opens in virtual cinemas"
    " on January 20th, then on VOD on February 5th. It bowed at the Northern Film Festival last year.",
    outlet="daily.example",
    published="2021-01-06",
)
SECOND = article(
    "The Salt Road, directed by Ana Lund, reaches virtual cinemas Friday, January 29, and digital on February 5."
    " British cinemas have moved it from February 19 to March 5. A disc follows in spring 2021."
    " It can be seen at the Northern Film Festival from October 14 to 25, 2020.",
    outlet="trade.example",
    published="2021-01-10",
)
THIRD = article(
    "Red \x1b[31m[bold]Alert[/bold]\u202e will not open in cinemas on March 12 after all.",
    outlet="=wire.example",
    published=None,
)


def furnish(ledger: Ledger) -> None:
    """Two films, three articles, and what was believed on two days."""
    claims = {name: claim(*rest, **more) for name, (rest, more) in _CLAIMS.items()}
    for each in (FIRST, SECOND, THIRD):
        keep(ledger, each, *(c for c in claims.values() if c.evidence.article == each.id))
    identities = [Identity(c.id, "alert" if n.startswith("alert") else "road", 0.9) for n, c in claims.items()]
    keeping.keep_identification(ledger, [FIRST.id, SECOND.id, THIRD.id], [ROAD, ALERT], identities, today=TODAY)
    ids = {name: c.id for name, c in claims.items()}
    keeping.keep_history(
        ledger,
        "road",
        {dt.date(2021, 1, 6): _early(ids), dt.date(2021, 1, 10): _late(ids)},
        today=TODAY,
    )
    keeping.keep_history(ledger, "alert", {TODAY: _alert(ids)}, today=TODAY)


_ROAD = "The Salt Road"
_VIRTUAL, _VOD = release(_ROAD, Medium.VIRTUAL_CINEMA), release(_ROAD, Medium.VOD)
_CLAIMS: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "jan20": ((FIRST, "on January 20th", _VIRTUAL, When.of("2021-01-20")), {"status": Status.PLANNED}),
    "vod1": ((FIRST, "on VOD on February 5th", _VOD, When.of("2021-02-05")), {"implied": ("territory",)}),
    "director1": ((FIRST, "Ana Lund's", Question(kind="director", film=_ROAD), Person("Ana Lund")), {}),
    "holm": ((FIRST, "with Per Holm", Question(kind="cast", film=_ROAD), Person("Per Holm", "the ferryman")), {}),
    "berg": ((FIRST, "Ida Berg", Question(kind="cast", film=_ROAD), Person("Ida Berg")), {}),
    "bow": (
        (FIRST, "bowed at the Northern", Question(kind="premiere", film=_ROAD), Showing("Northern Film Festival")),
        {},
    ),
    "jan29": ((SECOND, "Friday, January 29", _VIRTUAL, When.of("2021-01-29")), {}),
    "vod2": ((SECOND, "digital on February 5", _VOD, When.of("2021-02-05")), {}),
    "director2": ((SECOND, "directed by Ana Lund", Question(kind="director", film=_ROAD), Person("Ana Lund")), {}),
    "feb19": (
        (SECOND, "from February 19", release(_ROAD, territory="GB"), When.of("2021-02-19")),
        {"status": Status.SUPERSEDED},
    ),
    "mar5": ((SECOND, "to March 5", release(_ROAD, territory="GB"), When.of("2021-03-05")), {}),
    "disc": ((SECOND, "spring 2021", release(_ROAD, Medium.PHYSICAL), When.of("2021-21")), {}),
    "festival": (
        (SECOND, "from October 14 to 25, 2020", release(_ROAD, Medium.FESTIVAL), When.of("2020-10-14/2020-10-25")),
        {},
    ),
    "alert": (
        (THIRD, "will not open in cinemas on March 12", release("Red Alert"), When.of("2021-03-12")),
        {"status": Status.CANCELLED, "said": "reported", "heard_from": "rumour.example"},
    ),
}


def _early(ids: dict[str, str]) -> tuple[Verdict, ...]:
    planned = {"status": Status.PLANNED, "as_of": dt.date(2021, 1, 6)}
    virtual = release("road", Medium.VIRTUAL_CINEMA, territory="US")
    return (
        verdict(virtual, When.of("2021-01-20"), 0.6, supported=(ids["jan20"],), **planned),
        verdict(
            release("road", Medium.VOD, territory="US"), When.of("2021-02-05"), 0.8, supported=(ids["vod1"],), **planned
        ),
        *_facts(ids, dt.date(2021, 1, 6)),
    )


def _late(ids: dict[str, str]) -> tuple[Verdict, ...]:
    planned: dict[str, Any] = {"status": Status.PLANNED, "as_of": dt.date(2021, 1, 10)}
    festival = "Northern Film Festival"
    return (
        verdict(
            release("road", Medium.VIRTUAL_CINEMA, territory="US"),
            When.of("2021-01-29"),
            0.78,
            alternatives=(Alternative(When.of("2021-01-20"), 0.21, (ids["jan20"],), Status.PLANNED),),
            supported=(ids["jan29"],),
            opposed=(ids["jan20"],),
            reasons=("January 29 is a Friday, January 20 a Wednesday.", "Nothing else differs."),
            **planned,
        ),
        verdict(
            release("road", Medium.VOD, territory="US"),
            When.of("2021-02-05"),
            0.97,
            supported=(ids["vod1"], ids["vod2"]),
            **{**planned, "outlets": 2, "witnesses": 2},
        ),
        verdict(
            release("road", Medium.THEATRICAL, territory="GB"),
            When.of("2021-03-05"),
            0.95,
            alternatives=(Alternative(When.of("2021-02-19"), 0.02, (ids["feb19"],), Status.SUPERSEDED),),
            supported=(ids["mar5"],),
            opposed=(ids["feb19"],),
            **planned,
        ),
        verdict(release("road", Medium.PHYSICAL), When.of("2021-21"), 0.9, supported=(ids["disc"],), **planned),
        verdict(
            release("road", Medium.FESTIVAL, festival=festival),
            When.of("2020-10-14/2020-10-25"),
            0.93,
            supported=(ids["festival"],),
            **planned,
        ),
        *_facts(ids, dt.date(2021, 1, 10)),
    )


def _facts(ids: dict[str, str], as_of: dt.date) -> tuple[Verdict, ...]:
    both = as_of > dt.date(2021, 1, 6)
    directors = (ids["director1"], ids["director2"]) if both else (ids["director1"],)
    return (
        verdict(
            Question(kind="director", film="road", about="ana lund"),
            Person("Ana Lund"),
            0.996 if both else 0.9,
            supported=directors,
            outlets=1 + both,
            witnesses=1 + both,
            as_of=as_of,
        ),
        verdict(
            Question(kind="cast", film="road", about="per holm"),
            Person("Per Holm", "the ferryman"),
            supported=(ids["holm"],),
            as_of=as_of,
        ),
        verdict(
            Question(kind="cast", film="road", about="ida berg"),
            Person("Ida Berg"),
            supported=(ids["berg"],),
            as_of=as_of,
        ),
        verdict(
            Question(kind="premiere", film="road", about="northern film festival"),
            Showing("Northern Film Festival", year=2020),
            supported=(ids["bow"],),
            as_of=as_of,
        ),
    )


def _alert(ids: dict[str, str]) -> tuple[Verdict, ...]:
    question = release("alert", Medium.THEATRICAL, territory="US")
    cancelled = {"status": Status.CANCELLED, "as_of": TODAY, "supported": (ids["alert"],)}
    return (
        verdict(question, When.of("2021-03-12"), 0.92, **cancelled),
        verdict(Question(kind="genre", film="alert", about="drama"), Name("=drama()"), 0.5, as_of=TODAY),
    )
