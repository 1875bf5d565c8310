"""What happens, as one JSON object a line: for a log that a program may search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TextIO

import msgspec

from daybill.following.rounds import News


def journal(stream: TextIO) -> Callable[[News], None]:
    """What writes news to a stream, each line at once; a log that cannot be written stops nothing."""

    def write(news: News) -> None:
        line = {"time": dt.datetime.now(tz=dt.UTC).isoformat(timespec="milliseconds")} | msgspec.structs.asdict(news)
        try:
            stream.write(
                msgspec.json.encode({key: value for key, value in line.items() if value != ""}).decode() + "\n"
            )
            stream.flush()
        except (OSError, ValueError):
            return

    return write
