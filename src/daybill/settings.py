"""What a user may set: one TOML file, then the environment, then the options of a command.

The file is `daybill.toml` in the platform's configuration folder, or where `DAYBILL_CONFIG` says. Its keys are the
fields of `Settings`; each may also be set in the environment as `DAYBILL_` and the name in capitals.
"""

import datetime as dt
import ipaddress
import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from daybill.errors import BadInput


class Web(msgspec.Struct, frozen=True, kw_only=True):
    """How the web is asked. Times are seconds."""

    contact: str = ""
    """Told to every host that is asked."""
    pause: float = 1.0
    """Between two requests to one host."""
    budget: int = 1000
    """Requests to one host a day."""
    patience: float = 60.0
    """For one whole reply."""
    connections: int = 100
    """At once, to all hosts together."""
    allow_networks: str = ""
    """Networks that may be asked though they are not on the public net."""
    hosts_file: str = ""
    """Names and their addresses, as in /etc/hosts, which are not looked up."""

    @staticmethod
    def agent() -> str:
        """The name by which robots.txt knows us."""
        return "Daybill"

    def user_agent(self) -> str:
        """What is told to each host."""
        from daybill import __version__  # noqa: PLC0415  (it is set by the package that holds this module)

        # Nothing but what may stand in a header.
        contact = "".join(c for c in self.contact if c.isprintable() and c.isascii() and c not in "()")
        return f"{self.agent()}/{__version__}" + (f" (+{contact})" if contact else "")

    def hosts(self) -> dict[str, str]:
        """The names in the hosts file; raises `BadInput` where it cannot be read."""
        if not self.hosts_file:
            return {}
        try:
            lines = Path(self.hosts_file).expanduser().read_text("utf-8").splitlines()
        except (OSError, UnicodeError) as error:
            raise BadInput(f"hosts_file {self.hosts_file}: {error}", "mend it or leave it out") from error
        fields = [line.partition("#")[0].split() for line in lines]
        return {name.lower(): parts[0] for parts in fields for name in parts[1:]}


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

    contact: str = ""
    """An address of yours (mail or web) that is told to every host asked, so that its owner can reach you."""
    pause: float = 1.0
    """Seconds between two requests to one host; robots.txt may ask for more."""
    budget: int = 1000
    """Requests to one host a day at most."""
    patience: float = 60.0
    """Seconds within which a reply must be whole."""
    connections: int = 100
    """Connections at once, to all hosts together."""
    workers: int = 0
    """Processes that read what was fetched; 0: as many as there are processors, up to four."""
    allow_networks: str = ""
    """Networks that may be asked though they are not on the public net, such as `192.168.1.0/24`, if they are yours."""
    hosts_file: str = ""
    """A file of names and their addresses, as /etc/hosts has them, which are then not looked up."""

    def web(self) -> Web:
        """How the web is asked; raises `BadInput` for what cannot be."""
        try:
            _ = [ipaddress.ip_network(part, strict=False) for part in self.allow_networks.replace(",", " ").split()]
        except ValueError as error:
            raise BadInput(f"allow_networks: {error}", "write it as 192.168.1.0/24") from error
        if self.pause < 0 or self.budget < 1 or self.patience <= 0 or self.connections < 1:
            raise BadInput("pause, budget, patience and connections leave nothing to ask", "give positive numbers")
        return Web(**{name: getattr(self, name) for name in Web.__struct_fields__})

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


def token(address: str, environment: Mapping[str, str] | None = None) -> str:
    """The secret for an account, by its host: from the environment, else from the file of tokens.

    For `https://reader.example/` it is `DAYBILL_TOKEN_READER_EXAMPLE`, or the key `"reader.example"` of `tokens.toml`
    beside the settings. Raises `BadInput` where there is none, and for a file that others may read.
    """
    environment = os.environ if environment is None else environment
    host = (urlsplit(address).hostname or "").lower()
    variable = "DAYBILL_TOKEN_" + re.sub(r"[^A-Z0-9]", "_", host.upper())
    if found := environment.get(variable):
        return found
    path = config_path(environment).with_name("tokens.toml")
    tokens: dict[str, str] = {}
    if path.is_file():
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise BadInput(f"{path} may be read by others", f"run `chmod 600 {path}`")
        try:
            tokens = msgspec.toml.decode(path.read_bytes(), type=dict[str, str])
        except (msgspec.DecodeError, OSError) as error:
            # What stands in there is not repeated: it may be a secret.
            raise BadInput(f"{path} cannot be read: {type(error).__name__}", 'write lines: "host" = "token"') from None
    if host not in tokens:
        raise BadInput(f"no token for {host}", f"set {variable}, or write it into {path}")
    return tokens[host]


def config_path(environment: Mapping[str, str]) -> Path:
    """Where the settings file is, or would be."""
    if environment.get("DAYBILL_CONFIG"):
        return Path(environment["DAYBILL_CONFIG"]).expanduser()
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("daybill", appauthor=False) / "daybill.toml"
