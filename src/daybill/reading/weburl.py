"""What a url tells: the outlet's host, its country, and the date in the path."""

import re
from urllib.parse import unquote, urldefrag, urlsplit

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/(?=https?://)")
_DEVICE = re.compile(r"^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)")
_DAY = re.compile(
    r"(?:/|[-_](?=\d{4}[-_]|20(?:0[5-9]|[1-4]\d)\d{4}(?!\d)))((?:19|20)\d\d)([/_-]?)"
    r"(0?[1-9]|1[0-2]|" + "|".join(_MONTHS) + r")\2(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_.-]|$)"
)
_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|" + "|".join(_MONTHS) + r")(?=/)")
_YEAR = re.compile(r"/((?:19|20)\d\d)(?=/)")
# Endings that are sold to anyone are no countries.
# Hosts that hold copies of pages of others.
_COPIES = (".cdn.ampproject.org", ".ampproject.org", ".ampproject.net")
_SOLD = frozenset(
    ["ai", "am", "bz", "cc", "co", "fm", "gg", "im", "io", "la", "ly", "me", "nu", "pw", "sh", "to", "tv", "vc", "ws"]
)
_COUNTRY = {"uk": "GB", "eu": ""}


def host_of(url: str) -> str:
    """The host of a url without `www.`, `m.` and the like, in lower case; an archived page's own. Empty for none."""
    try:
        host = urlsplit(_ARCHIVED.sub("", url.strip())).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
    return _DEVICE.sub("", host.rstrip("."))


def home(address: str, declared: str) -> str:
    """Where a page is at home: the address it declares, if it may speak for that; else the one it was read at.

    So the versions of one article for phones, for printing and behind trackers have one address. Only a page of the web
    has another home than its own, on the same host, and none whose every article declares the front page; a store of
    copies (AMP) speaks for others.
    """
    if not declared or not address.startswith(("http://", "https://")):
        return address
    ours, theirs = host_of(address), host_of(declared)
    if ours != theirs and not ours.endswith(_COPIES):
        return address
    try:
        path, own = urlsplit(declared), urlsplit(address).path
    except ValueError:
        return address
    front = path.path in ("", "/") and not path.query and own not in ("", "/")
    return address if front else urldefrag(declared).url


def country_of(host: str) -> str | None:
    """The country (ISO 3166) of a host by its ending; `None` for endings of no country or sold to anyone."""
    ending = host.rpartition(".")[2]
    if len(ending) != 2 or not ending.isalpha() or not ending.isascii() or ending in _SOLD:
        return None
    return _COUNTRY.get(ending, ending.upper()) or None


def date_in(url: str) -> str:
    """The day, month or year that the path of a url names, in EDTF; empty for none."""
    try:
        path = unquote(urlsplit(_ARCHIVED.sub("", url.strip())).path).lower()[:2000]
    except ValueError:
        return ""
    if match := _DAY.search(path):
        return f"{match[1]}-{_month(match[3])}-{int(match[4]):02}"
    if match := _MONTH.search(path):
        return f"{match[1]}-{_month(match[2])}"
    match = _YEAR.search(path)
    return match[1] if match else ""


def _month(text: str) -> str:
    return f"{_MONTHS.index(text) + 1:02}" if text in _MONTHS else f"{int(text):02}"
