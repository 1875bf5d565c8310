"""What every row of the guide is."""

import msgspec


class Row(msgspec.Struct, frozen=True):
    """Frozen, compared by value, and written as JSON with all its keys, so that a program need not guess at any."""
