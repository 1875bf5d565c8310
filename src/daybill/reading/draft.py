"""What a format's reader hands on: the text and what the document itself says about it, not yet weighed."""

from typing import NamedTuple

import msgspec

from daybill.model import Hint


class Said(NamedTuple):
    """A fact as found, and how it is known (see `model.Known`)."""

    value: str
    how: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An article in the making; `dates` and `bylines` hold the most trustworthy first."""

    text: str
    title: str = ""
    dates: tuple[Said, ...] = ()
    """Publication dates (EDTF, or anything that begins with an ISO date)."""
    late_dates: tuple[Said, ...] = ()
    """Those found by searching, which the url and a date line outweigh."""
    changed: str = ""
    bylines: tuple[Said, ...] = ()
    address: str = ""
    """The record's own name for itself; empty: the page's."""
    url: str = ""
    host: Said = Said("", "")
    """The outlet's host where there is no url."""
    language: Said = Said("", "")
    hints: tuple[Hint, ...] = ()
    """From the markup; the layout's are added later."""
    markdown: bool = False
