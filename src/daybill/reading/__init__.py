"""From a page to an article: the text, its headline, who wrote it, when, where, in which language.

`read(page)` hands the page to the reader of its format, which gives a draft: a text and what the document declares.
Then, for all formats alike, the layout is read line by line (litter, headline, biography, synopsis) and each fact is
settled: the most trustworthy source wins and `Article.known` says which that was. Only `Unreadable` is ever raised.
"""

import datetime as dt
from collections.abc import Callable

from daybill.errors import Unreadable
from daybill.model import Article, Page
from daybill.reading import html, mail, plain, records
from daybill.reading.draft import Draft
from daybill.reading.settle import settle
from daybill.reading.triage import about_films

__all__ = ["about_films", "read"]

# The reader of each format, by media type.
_READERS: dict[str, Callable[[Page], Draft]] = {
    "application/x-daybill-article+json": records.read,
    "text/plain": plain.read,
    "text/markdown": plain.read,
    "text/html": html.read,
    "application/xhtml+xml": html.read,
    "message/rfc822": mail.read,
    "multipart/related": mail.read_archive,
}


def read(page: Page, *, today: dt.date) -> Article:
    """The article that a page holds; raises `Unreadable`, saying why and how to mend it, where it holds none.

    No publication date later than two days after `today` is believed.
    """
    kind = page.media_type.partition(";")[0].strip().lower()
    if kind not in _READERS:
        raise Unreadable(f"no reader for {kind or 'an unnamed format'}", f"give one of: {', '.join(_READERS)}")
    return settle(_READERS[kind](page), page, today)
