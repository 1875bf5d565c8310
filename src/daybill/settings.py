"""What a user may set: one TOML file, then the environment, then the options of a command.

The file is `daybill.toml` in the platform's configuration folder, or where `DAYBILL_CONFIG` says. Its keys are the
fields of `Settings`; each may also be set in the environment as `DAYBILL_` and the name in capitals.
"""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from daybill.errors import BadInput


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Settings, all with a default."""

    ledger: str = ""
    """Where the ledger is kept; empty: `daybill.db` in the platform's data folder."""
    limit_mb: float = 10.0
    """A document larger than this many megabytes becomes a problem."""
    territory: str = "US"
    """Whose release dates an outlet means when neither it nor its text says so (ISO 3166)."""
    today: dt.date | None = None
    """The day taken as today; empty: the clock's. For tests and for rebuilding the past."""

    @property
    def ledger_path(self) -> Path:
        """The ledger's file."""
        if self.ledger:
            return Path(self.ledger).expanduser()
        from platformdirs import user_data_path  # noqa: PLC0415  (30 ms that `--help` need not pay)

        return user_data_path("daybill", appauthor=False) / "daybill.db"


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of file and environment; raises `BadInput` naming the file or variable that is wrong."""
    environment = os.environ if environment is None else environment
    path = config_path(environment)
    values: dict[str, object] = {}
    if path.is_file():
        try:
            values = msgspec.toml.decode(path.read_bytes())
            msgspec.convert(values, Settings)
        except (msgspec.DecodeError, OSError) as error:
            raise BadInput(f"{path}: {error}", "mend the file or point DAYBILL_CONFIG elsewhere") from error
    for name in Settings.__struct_fields__:
        variable = f"DAYBILL_{name.upper()}"
        if environment.get(variable):
            values[name] = environment[variable]
            try:
                msgspec.convert(values, Settings, strict=False)
            except msgspec.ValidationError as error:
                raise BadInput(f"{variable}={environment[variable]!r}: {error}", f"mend or unset {variable}") from error
    return msgspec.convert(values, Settings, strict=False)


def config_path(environment: Mapping[str, str]) -> Path:
    """Where the settings file is, or would be."""
    if environment.get("DAYBILL_CONFIG"):
        return Path(environment["DAYBILL_CONFIG"]).expanduser()
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("daybill", appauthor=False) / "daybill.toml"
