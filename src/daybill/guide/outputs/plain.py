"""Outside text made safe to print: a title must not move the cursor, colour the screen or break a line."""

from __future__ import annotations

import re

# Control characters of both sorts, marks that turn the direction of writing, line and paragraph ends, lone surrogates.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_ESCAPE = re.compile("\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|[@-_])")


def line(text: str) -> str:
    """The text on one line without anything that a terminal would act on."""
    return " ".join(_UNSAFE.sub(" ", _ESCAPE.sub("", text)).split())
