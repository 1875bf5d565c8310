"""Where documents come from: `pages(source)` gives them one by one, byte for byte.

A document that cannot be had becomes a `Problem` that says why and how to mend it; the rest goes on. Nothing is judged
here but what must be known before a document may be read at all: that it is there, is no larger than allowed, is text.
"""

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO

from daybill.errors import BadInput
from daybill.model import Page, Problem, Source
from daybill.sources import files
from daybill.sources.visit import Selection, Visit

__all__ = ["Selection", "count", "pages"]


def _archive(visit: Visit, stdin: BinaryIO | None) -> Iterator[Page | Problem]:
    from daybill.sources import archives  # noqa: PLC0415  (what asks the web takes a third of a second to load)

    return archives.pages(visit, stdin)


def _web(visit: Visit, stdin: BinaryIO | None) -> Iterator[Page | Problem]:
    from daybill.sources import webpages  # noqa: PLC0415  (as above)

    return webpages.pages(visit, stdin)


# Every kind of source, by the name that `Source.kind` gives it.
_KINDS = {"files": files.pages, "archive": _archive, "web": _web}
_COUNTS = {"files": files.count}


def pages(
    source: Source, *, limit: int, now: dt.datetime, stdin: BinaryIO | None = None, **more: object
) -> Iterator[Page | Problem]:
    """Each document of a source as it came, and a `Problem` for each that cannot be had.

    `limit` is the largest document, in bytes; larger ones are never held in memory. `now` is kept as the time of
    reading. `stdin` is read for the address `-` (by default the process's own); `more` is what else a `Visit` holds: of
    an archive what is read, and how the web is asked. Raises `BadInput` for an unknown kind.
    """
    if source.kind not in _KINDS:
        raise BadInput(f"unknown kind of source: {source.kind!r}", f"use one of: {', '.join(_KINDS)}")
    return _KINDS[source.kind](Visit(source, limit, now, **more), stdin)  # type: ignore[arg-type]


def count(source: Source) -> int | None:
    """How many documents `pages` will give, for a progress bar; `None` where only reading them would tell."""
    return _COUNTS[source.kind](source) if source.kind in _COUNTS else None
