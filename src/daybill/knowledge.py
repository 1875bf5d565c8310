"""What Daybill knows as data: tables of words, numbers and weights, in TOML beside the code that uses them."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from daybill.errors import BadKnowledge

T = TypeVar("T")


def table_of(package: str, name: str, shape: type[T]) -> T:
    """The table `name` (`shapes.toml`, `de/months.toml`) of a package, checked against its shape.

    Raises `BadKnowledge`, naming the file and the key that is wrong, for one that is missing, no TOML, or of another
    shape.
    """
    try:
        return msgspec.toml.decode(files(package).joinpath(*name.split("/")).read_bytes(), type=shape)
    except (OSError, msgspec.DecodeError) as error:
        room = package.removeprefix("daybill.").replace(".", "/")
        raise BadKnowledge(f"{room}/{name}: {error}", "mend the file where it says so") from error
