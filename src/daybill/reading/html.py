"""Pages of HTML: what they declare of themselves, and their main text without menus, cookie banners and comments."""

import datetime as dt
import logging
from collections.abc import Iterable
from typing import Any

from daybill.characters import decode
from daybill.errors import Unreadable
from daybill.model import Hint, Page
from daybill.reading.datelines import days_in
from daybill.reading.draft import Draft, Said
from daybill.reading.guards import REMEDY, check_markup, mishaps
from daybill.reading.markup import text_of
from daybill.reading.metadata import metadata
from daybill.spelling import fold

_LITTLE = 200
"""Characters under which a second reader is asked."""
_PROSE = 12
"""Words over which a stretch of text is prose."""
_MANY = 1_000_000
"""Characters of markup over which only the fast reader is asked: the thorough one would need a minute."""


def read(page: Page) -> Draft:
    """The page's article; raises `Unreadable` for a hostile or wrongly encoded page and one without a text."""
    return draft_of(decode(page.body, page.media_type, markup=True), page.fetched)


def draft_of(html: str, fetched: dt.datetime) -> Draft:
    """The article of some markup; raises `Unreadable` likewise."""
    check_markup(html)
    with mishaps("its markup cannot be read"):
        tree = _parsed(html)
        declared = metadata(tree, html)
        body, hints = _main_text(tree, html)
        found = () if declared.dates else _searched(tree, fetched, body)
    if not body.strip():
        raise Unreadable("no text in this page", REMEDY)
    text, above = under_headline(body, declared.title)
    return Draft(
        text=text,
        title=declared.title,
        dates=declared.dates,
        late_dates=found,
        changed=declared.changed,
        bylines=declared.bylines,
        url=declared.url,
        host=Said(declared.site, "meta"),
        language=Said(declared.language, "meta"),
        hints=moved(hints, above),
    )


def _parsed(html: str) -> Any:
    from trafilatura import load_html  # noqa: PLC0415  (half a second)

    # A page without an article is no news to anyone but the caller, who is told so.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    clean = html.replace("\x00", "")
    tree = load_html(clean)
    if tree is None or len(tree) < 1:
        tree = load_html(f"<html><body><div>{clean}</div></body></html>")
    if tree is None:
        raise Unreadable("no markup that can be read", REMEDY)
    for element in tree.iter("cite"):
        # A title in a <cite> is in italics, but the extractor would forget so.
        element.tag = "em"
    return tree


def _main_text(tree: Any, html: str) -> tuple[str, list[Hint]]:
    """The text that is the article and its markup's hints, by the thorough reader; else by the fast one."""
    text, hints = _thorough(tree) if len(html) <= _MANY else ("", [])
    if len(text) < _LITTLE and len(second := fast_text(html)) > 2 * len(text):
        return second, []
    return text, hints


def _thorough(tree: Any) -> tuple[str, list[Hint]]:
    from trafilatura import bare_extraction  # noqa: PLC0415

    document = bare_extraction(tree, fast=True, include_comments=False, include_formatting=True)
    body = getattr(document, "body", None)
    return text_of(body) if body is not None else ("", [])


def fast_text(html: str) -> str:
    """The main text of some markup, by a reader that is ten times as fast; its order and its ends are less sure."""
    try:
        from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415
    except ImportError:  # not made for this Python
        return ""
    for main_content in (True, False):
        text = extract_plain_text(
            html, main_content=main_content, alt_texts=False, list_bullets=False, comments=False, links=False
        )
        if text.strip():
            return str(text.strip())
    return ""


def under_headline(body: str, title: str) -> tuple[str, int]:
    """The text with its headline as first line, and how far that moved the rest."""
    if not title or fold(body.partition("\n")[0]) == fold(title):
        return body, 0
    return f"{title}\n\n{body}", len(title) + 2


def moved(hints: Iterable[Hint], by: int) -> tuple[Hint, ...]:
    """The hints of a text that was moved."""
    return tuple(Hint(hint.kind, hint.start + by, hint.end + by) for hint in hints)


def _searched(tree: Any, fetched: dt.datetime, body: str) -> tuple[Said, ...]:
    """A date found by searching the page, and no more exact than it may be; the tree is used up.

    What the article itself speaks of is no date of the page, but a film's: prose is not searched, and a day that stands
    in the text is refused.
    """
    from htmldate import find_date  # noqa: PLC0415  (a third of a second)

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    _drop_prose(tree)
    latest = (fetched + dt.timedelta(days=2)).strftime("%Y-%m-%d")
    found = find_date(tree, extensive_search=True, original_date=True, max_date=latest) or ""
    if not found or dt.date.fromisoformat(found) in days_in(body):
        return ()
    # It writes the first day for a month and a year of which no day is known.
    return (Said(found.removesuffix("-01").removesuffix("-01"), "visible"),)


def _drop_prose(tree: Any) -> None:
    """Empties what reads as sentences: a date in there is a film's, not the page's."""
    for element in tree.iter("p", "li", "td", "dd", "blockquote", "h2", "h3", "h4"):
        if len(" ".join(element.itertext()).split()) > _PROSE:
            for inner in element.iter():
                inner.text = inner.tail = None
    for element in tree.iter():
        if element.tag not in ("script", "style") and len((element.text or "").split()) > _PROSE:
            element.text = None
        if len((element.tail or "").split()) > _PROSE:
            element.tail = None
