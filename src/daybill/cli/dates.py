"""The command that reads dates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from daybill.cli.frame import OutOption, app, examples, print_lines
from daybill.errors import BadInput


@app.command(epilog=examples("daybill dates cases.jsonl", "daybill dates cases.jsonl --out found.jsonl"))
def dates(
    cases: Annotated[
        Path,
        typer.Argument(help="JSON lines with `text` and `reference` (the day of publication); - for standard input."),
    ],
    out: OutOption = None,
) -> None:
    """Print the dates of texts: one JSON line for each, or one with `start` -1 for a text without.

    A case may have `source`, `id`, `language` and `territory` too. Each line has the keys source id text reference
    start end edtf; a text that stands in several cases is read once.
    """
    import msgspec

    from daybill.dates import lines

    path = Path("/dev/stdin") if str(cases) == "-" else cases
    try:
        print_lines((msgspec.json.encode(line).decode() for line in lines(path)), out)
    except OSError as error:
        raise BadInput(f"{cases} cannot be read: {error.strerror}", "name a file of JSON lines") from error
