"""What was fetched, as a page to read: with what the list said of it, where it does not say so itself."""

from __future__ import annotations

import datetime as dt
import html

import msgspec

from daybill.ledger.following import Lead
from daybill.model import Page, Source
from daybill.sources import sniff
from daybill.sources.web import Reply

_READ = (sniff.HTML, sniff.TEXT, "application/xhtml+xml")


def page(source: Source, lead: Lead, reply: Reply) -> Page:
    """A fetched page; what kind of document it is, is looked at where its host names none that we read."""
    kind = reply.media_type.partition(";")[0].strip().lower()
    named = reply.media_type if kind in _READ else sniff.media_type_of(reply.body) + reply.media_type[len(kind) :]
    return Page(
        source=_hinted(source, lead, reply.url),
        address=reply.url,
        fetched=reply.fetched,
        body=reply.body,
        media_type=named,
    )


def teaser(source: Source, lead: Lead, now: dt.datetime) -> Page:
    """What the list says of a page, in place of the page itself."""
    entry = lead.entry
    title, author = html.escape(entry.title), html.escape(entry.author, quote=True)
    head = f"<title>{title}</title><meta name='author' content='{author}'>"
    body = f"<html><head>{head}</head><body><article><h1>{title}</h1>\n{entry.content}</article></body></html>"
    return Page(
        source=_hinted(source, lead, lead.address),
        address=lead.address,
        fetched=now,
        body=body.encode(),
        media_type="text/html; charset=utf-8",
    )


def _hinted(source: Source, lead: Lead, url: str) -> Source:
    return msgspec.structs.replace(
        source,
        url=url,
        published=source.published or lead.entry.published[:10] or None,
        language=source.language or lead.entry.language or None,
    )
