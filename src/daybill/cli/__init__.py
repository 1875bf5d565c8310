"""The command line: one command a function. What is shown is built by the guide, what is done by the desk.

Standard output carries what was asked for, standard error all else. Exit codes: 0 fine · 1 something was not found or
did not succeed · 2 the command was used wrongly · 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import sys

from daybill.cli import (
    alerting,
    dates,
    explaining,
    following,
    reading,
    records,
    registry,
    serving,
    verdicts,
    watching,
)
from daybill.cli.frame import app

__all__ = [
    "alerting",
    "app",
    "dates",
    "explaining",
    "following",
    "main",
    "reading",
    "records",
    "registry",
    "serving",
    "verdicts",
    "watching",
]


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that has no `é` is no reason to stop
    app(prog_name="daybill")
