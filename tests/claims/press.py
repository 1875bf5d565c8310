"""What the finders say of a short article, as tests read it."""

from daybill.claims import find
from daybill.model import Article, Claim, When

HEADLINE = "“The Lantern Keeper” Gets Its Dates\n\n"


def article(
    text: str, published: str | None = "2021-03-01", *, language: str = "en", url: str | None = None
) -> Article:
    """An article about a film that nobody made."""
    when = When.of(published) if published else None
    title = text.split("\n", 1)[0]
    return Article.make(address="a", url=url, outlet="o", language=language, published=when, title=title, text=text)


def claims(text: str, kind: str, published: str | None = "2021-03-01", *, language: str = "en") -> list[Claim]:
    """The claims of one kind."""
    read = article(text, published, language=language)
    found = [c for c in find(read) if c.question.kind == kind]
    assert all(read.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in found)
    return found


def releases(text: str, published: str | None = "2021-03-01") -> set[tuple[str, str | None, str | None, str]]:
    """Medium or service, territory, date and status of every release claim of the film."""
    return {
        (
            c.question.service or str(c.question.medium),
            c.question.territory,
            str(c.answer) if c.answer else None,
            str(c.status),
        )
        for c in claims(text, "release", published)
        if c.question.film == "The Lantern Keeper"
    }
