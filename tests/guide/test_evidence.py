"""The order in which what speaks for a belief is shown."""

import datetime as dt

from daybill.guide.evidence import quotes
from daybill.ledger.asking import Exhibit
from daybill.model import Article, Claim, Evidence, Question, When

TEXT = "“The Salt Road” Moves To May\n\n“The Salt Road” will now open in theaters on May 8."


def exhibit(address: str, month: int, words: str, probability: float) -> Exhibit:
    article = Article.make(
        address=address, outlet="d.example", language="en", text=TEXT, published=When.day(dt.date(2021, month, 6))
    )
    start = TEXT.index(words)
    claim = Claim.make(
        Question(kind="release", film="The Salt Road"),
        When.of("2021-05"),
        Evidence(article=article.id, start=start, end=start + len(words), quote=words),
        rule="r",
        probability=probability,
    )
    return Exhibit(claim=claim, article=article)


def test_the_earliest_article_comes_first_and_of_one_article_its_surest_words() -> None:
    said = [exhibit("b", 2, "May 8", 0.9), exhibit("a", 1, "Moves To May", 0.5), exhibit("a", 1, "open in", 0.8)]
    shown = quotes({each.claim.id: each for each in said}, [each.claim.id for each in said])
    assert [quote.words for quote in shown] == ["open in", "Moves To May", "May 8"]
