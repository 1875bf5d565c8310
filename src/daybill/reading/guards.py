"""What keeps hostile pages from doing harm: a look at the markup before any parser, and a net under the libraries.

Parsers of HTML need time that grows with the square of either: 100,000 nested blocks or 200,000 attributes of one tag
take one of them over 20 seconds. The scan here is linear.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from daybill.errors import Unreadable

_DEEPEST = 1000
_MOST_ATTRIBUTES = 1000
_MOST_TAGS = 300_000
REMEDY = "save the article's text as a plain text file"
"""What helps with any page."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})([^<>]*)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements that need no end: the next one ends them, so a row of open ones is not a nest.
_ENDLESS = frozenset(
    (
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"),
        *("rp", "rt", "html", "head", "body"),
    )
)
_RAW = frozenset(["script", "style", "textarea", "title", "noscript", "template"])


def check_markup(html: str) -> None:
    """Raises `Unreadable` for a page that is nested, attributed or tagged beyond all measure."""
    depth = tags = place = 0
    lower = ""
    while match := _TAG.search(html, place):
        place = match.end()
        tags += 1
        name, closing = match[2].lower(), bool(match[1])
        _check_attributes(match[3])
        if name in _RAW and not closing:
            # What stands in a script is no markup.
            lower = lower or html.lower()
            end = lower.find(f"</{name}", place)
            place = len(html) if end < 0 else end
        elif name not in _ENDLESS and not match[3].endswith("/"):
            depth = max(0, depth - 1) if closing else depth + 1
        if depth > _DEEPEST:
            raise Unreadable(f"markup nested more than {_DEEPEST} deep", REMEDY)
        if tags > _MOST_TAGS:
            raise Unreadable(f"more than {_MOST_TAGS:,} tags", REMEDY)


def _check_attributes(attributes: str) -> None:
    if len(attributes) > _MOST_ATTRIBUTES * 2 and len(_QUOTED.sub("", attributes).split()) > _MOST_ATTRIBUTES:
        raise Unreadable(f"a tag with more than {_MOST_ATTRIBUTES:,} attributes", REMEDY)


@contextmanager
def mishaps(reason: str) -> Iterator[None]:
    """Libraries promise little about hostile bytes: whatever they raise here means that the page cannot be read."""
    try:
        yield
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(f"{reason}: {type(error).__name__}: {str(error)[:200]}", REMEDY) from error
