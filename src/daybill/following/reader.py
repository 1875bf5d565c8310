"""One reader: pages in, articles and claims out, touching nothing else. It runs in a process of its own.

So both cores of a small machine read, and a page on which a library hangs or dies takes a reader with it and no more.
`python -m daybill.following.reader` speaks frames of MessagePack over its standard input and output.
"""

from __future__ import annotations

import datetime as dt
import signal
import struct
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import BinaryIO, NamedTuple

import msgspec

from daybill import claims, desk, reading
from daybill.errors import BadKnowledge
from daybill.model import Article, Claim, Page, Problem
from daybill.spelling import fold

_LENGTH = struct.Struct(">I")


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """Pages to read together. `known` are folded titles that the reader was not told of yet."""

    known: tuple[str, ...] = ()
    pages: tuple[Page, ...]
    everything: tuple[bool, ...]
    """For each page whether it is read even if it is not about films."""
    today: dt.date


class Opened(NamedTuple):
    """A page once it is opened, with what may be named in its article."""

    taken: Taken
    draft: claims.Draft | None = None


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What was taken from one page: an article with its claims, a problem, or neither where it is not about films."""

    article: Article | None = None
    problem: Problem | None = None
    claims: tuple[Claim, ...] = ()
    fingerprint: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    """Folded titles that the article sets apart."""


def read(task: Task, known: Collection[str], stages: desk.Stages | None = None) -> tuple[Taken, ...]:
    """What the pages of a task hold; each profits from the titles of the others. Raises only `BadKnowledge`."""
    rules = desk.Rules(
        today=task.today, now=dt.datetime.combine(task.today, dt.time(), tzinfo=dt.UTC), stages=stages or desk.Stages()
    )
    opened = [_opened(page, every, rules) for page, every in zip(task.pages, task.everything, strict=True)]
    titles = claims.on_record(set(known), [one.taken.titles for one in opened])
    return tuple(_with_claims(one, here, rules) for here, one in zip(titles, opened, strict=True))


def _opened(page: Page, everything: bool, rules: desk.Rules) -> Opened:  # noqa: FBT001  (one of a task's own)
    try:
        if not everything and not reading.about_films(page):
            return Opened(Taken())
        article = rules.stages.read(page, today=rules.today)
        draft = rules.stages.draft(article)
        return Opened(Taken(article=article, titles=tuple(map(fold, claims.plain_titles(draft)))), draft)
    except BadKnowledge:
        raise
    except Exception as error:  # noqa: BLE001  (no page may stop a round: it becomes a problem)
        return Opened(Taken(problem=desk.problem_of(page.address, "reading", error)))


def _with_claims(opened: Opened, known: Collection[str], rules: desk.Rules) -> Taken:
    taken, article = opened.taken, opened.taken.article
    if article is None:
        return taken
    try:
        # Each page by itself: what is claimed must not hang on which others a reader happens to have at hand.
        findings = rules.stages.find(article, known, claims.Chronicle(), opened.draft)
        found = desk.checked(article, findings.claims)
        return msgspec.structs.replace(taken, claims=found, fingerprint=rules.stages.fingerprint(article.text))
    except BadKnowledge:
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        return Taken(problem=desk.problem_of(article.address, "claims", error))


# ── the process ───────────────────────────────────────────────────────────────────────────────────────────────────


def frame(message: object) -> bytes:
    """A message as it goes over the pipe."""
    body = msgspec.msgpack.encode(message)
    return _LENGTH.pack(len(body)) + body


def length_of(head: bytes) -> int:
    """The length of the body behind a frame's first four bytes."""
    return int(_LENGTH.unpack(head)[0])


def main() -> None:
    """Read until the one who asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # no library may print into the frames
    known: set[str] = set()
    for task in _tasks(asked):
        known.update(task.known)
        answers.write(frame(read(task, known)))
        answers.flush()


def _tasks(stream: BinaryIO) -> Iterator[Task]:
    while len(head := stream.read(_LENGTH.size)) == _LENGTH.size:
        yield msgspec.msgpack.decode(stream.read(length_of(head)), type=Task)


def folded(titles: Iterable[str]) -> set[str]:
    """Titles as a reader wants to be told of them."""
    return {fold(title) for title in titles}


if __name__ == "__main__":
    main()
