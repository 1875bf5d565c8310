"""Pages, feeds and hosts of an invented press, for the tests that follow it."""

from __future__ import annotations

import html
from collections.abc import Iterable

TEXT = (
    "“{title}”, the new film by Mette Lund, opens in US theaters on {date}. The drama stars Ann Lee and Bo Ek. The"
    " director’s first feature premiered at the Sundance Film Festival, and its distributor has now released a trailer."
    " Critics praised the screenplay and the cast when the movie screened there."
)
OTHER = (
    "The council will repair the bridge across the river this summer, after a winter of heavy rain. Drivers should"
    " expect delays on both roads until the work is done, said the mayor, who asked for patience. The cost is shared."
)


def page(title: str, text: str, *, published: str = "2021-01-06", canonical: str = "", extra: str = "") -> str:
    """A page of HTML as the press has them, with its menus."""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    date = f'<meta property="article:published_time" content="{published}T10:00:00Z">' if published else ""
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/movies'>Movies</a></li><li>Sport</li></ul></nav>"
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n"))
    head, body = f"<title>{html.escape(title)}</title>{link}{date}{extra}", f"<h1>{html.escape(title)}</h1>{paragraphs}"
    return (
        f"<!doctype html><html lang='en'><head>{head}</head><body>{menu}"
        f"<main><article>{body}</article></main><footer>About us</footer></body></html>"
    )


def film(title: str, date: str = "January 29, 2021", **more: str) -> str:
    """A page of film press."""
    return page(f"‘{title}’ sets a date", TEXT.format(title=title, date=date), **more)


def feed(urls: Iterable[str], *, teaser: str = "", stamp: str = "") -> str:
    """A feed of RSS that tells of some pages."""
    items = "".join(
        f"<item><title>{html.escape(url.rpartition('/')[2])}{stamp}</title><link>{html.escape(url)}</link>"
        f"<pubDate>Wed, 06 Jan 2021 10:00:00 GMT</pubDate><description>{html.escape(teaser)}</description></item>"
        for url in urls
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Daily</title>{items}</channel></rss>"
