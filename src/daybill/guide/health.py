"""Whether all is well: versions, the ledger and its integrity, what is missing."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from daybill import __version__
from daybill.errors import DaybillError
from daybill.guide.row import Row
from daybill.languages import LANGUAGES
from daybill.ledger import asking, reading
from daybill.ledger.schema import STEPS


class Health(Row, frozen=True, kw_only=True):
    """How things stand. `defects` is empty where all is well."""

    daybill: str = __version__
    python: str
    sqlite: str
    config: str
    ledger: str
    ledger_version: int | None = None
    """`None` where there is no ledger yet."""
    ledger_bytes: int = 0
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    unsettled: bool = False
    languages: tuple[str, ...] = LANGUAGES
    missing: tuple[str, ...] = ()
    """Libraries that Daybill needs and does not find."""
    defects: tuple[str, ...] = ()

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each thing with its state, for people."""
        yield "daybill", f"{self.daybill}, Python {self.python}, SQLite {self.sqlite}"
        yield "settings", self.config
        if self.ledger_version is None:
            yield "ledger", f"{self.ledger}" + ("" if self.defects else " (none yet: run `daybill read`)")
        else:
            size = f"{self.ledger_bytes / 1_000_000:.1f} MB"
            yield "ledger", f"{self.ledger} (version {self.ledger_version}, {size})"
            yield "records", ", ".join(f"{name} {number:,}" for name, number in self.counts.items())
            yield "settled", "no: run `daybill settle`" if self.unsettled else "yes"
        yield "languages", ", ".join(self.languages)
        yield "missing", ", ".join(self.missing) or "nothing"
        yield "defects", "; ".join(self.defects) or "none"


def examine(path: Path, config: Path) -> Health:
    """How things stand with the ledger at `path` and with all that Daybill needs; changes nothing."""
    health = Health(
        python=platform.python_version(),
        sqlite=asking.engine(),
        config=str(config) if config.is_file() else f"{config} (none: the defaults hold)",
        ledger=str(path),
        missing=tuple(_missing()),
    )
    if not path.exists():
        return health
    try:
        with reading(path) as ledger:
            return msgspec.structs.replace(
                health,
                ledger_version=len(STEPS),
                ledger_bytes=path.stat().st_size,
                counts=asking.counts(ledger),
                unsettled=bool(asking.unsettled(ledger)),
                defects=asking.defects(ledger),
            )
    except DaybillError as error:
        return msgspec.structs.replace(health, defects=(str(error),))


def _missing() -> Iterator[str]:
    for requirement in metadata.requires("daybill") or ():
        name, _, condition = requirement.partition(";")
        if condition and not _holds(condition):
            continue
        package = re.split(r"[^\w.-]", name.strip(), maxsplit=1)[0]
        try:
            metadata.version(package)
        except metadata.PackageNotFoundError:
            yield package


def _holds(condition: str) -> bool:
    """Whether a requirement is for this Python, and not for an extra; ours have no other conditions."""
    if "extra ==" in condition:
        return False
    match = re.fullmatch(r"\s*python_version\s*<\s*[\"'](\d+)\.(\d+)[\"']\s*", condition)
    version = tuple(int(part) for part in platform.python_version_tuple()[:2])
    return match is None or version < (int(match[1]), int(match[2]))
