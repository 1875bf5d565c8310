"""What the API gives: the shapes of its answers, from which its description is made."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import msgspec

from daybill.guide.beliefs import Belief
from daybill.guide.row import Row
from daybill.model import Claim, Verdict

T = TypeVar("T")


class Page(Row, Generic[T], frozen=True):
    """Some items, and where the list goes on: `next` as `cursor` gives the following ones."""

    items: tuple[T, ...]
    next: str | None = None


class Filed(Row, frozen=True, kw_only=True):
    """A film."""

    film_id: str
    title: str
    year: int | None = None
    titles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ids: dict[str, str] = msgspec.field(default_factory=dict)
    url: str


class WindowOf(Row, frozen=True, kw_only=True):
    """A release window or festival screening of a film, with what speaks for and against it."""

    film_id: str
    film: str
    year: int | None = None
    window: Belief


class Believed(Row, frozen=True, kw_only=True):
    """A verdict, with the key of its question."""

    question: str
    film_id: str
    verdict: Verdict


class Told(Row, frozen=True, kw_only=True):
    """A claim, and where it was read."""

    claim: Claim
    film_id: str | None = None
    """`None` where it cannot be told which film it is about."""
    outlet: str
    published: str | None = None
    article: str
    article_url: str | None = None


class Annotation(Row, frozen=True, kw_only=True):
    """The words of a claim as a W3C Web Annotation: quote and position in the text of its article."""

    context: str = msgspec.field(name="@context")
    id: str
    type: str
    motivation: str
    body: dict[str, Any]
    target: dict[str, Any]


class Problem(Row, frozen=True, kw_only=True):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str
