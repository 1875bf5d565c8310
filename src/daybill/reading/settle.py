"""From a draft to an article: hints from the layout, and each fact from the most trustworthy source that has it."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

import msgspec

from daybill.errors import BadInput
from daybill.model import Article, Hint, Known, Page, When
from daybill.reading import layout, litter, published, weburl
from daybill.reading.biography import Biography, biography
from daybill.reading.byline import cleaned, visible_byline
from daybill.reading.draft import Draft, Said
from daybill.reading.language import language
from daybill.reading.lines import STRAY_DATE, Line, lines_of
from daybill.vocabulary import entries

_MONTH_FIRST = frozenset({"US"})


class _Layout(msgspec.Struct, frozen=True):
    """A text read line by line."""

    lines: list[Line]
    """All of them."""
    content: list[Line]
    """Those that are no furniture."""
    furniture: tuple[Hint, ...]
    about: Biography | None
    headline: Line | None


def settle(draft: Draft, page: Page, today: dt.date) -> Article:
    """The article of a draft; raises `BadInput` for a publication date given by the user that is none."""
    seen = _look_at(draft)
    url = draft.url or page.source.url or ""
    outlet, territory = _outlet(draft, page, url)
    tongue = language(draft.text, draft.language, page.source.language)
    day_first = _day_first(territory, tongue.value)
    byline = _byline(draft, seen)
    changed = draft.changed or published.changed(seen.lines, day_first=day_first)
    when, how = published.published(_dates(draft, page, seen, day_first=day_first), today)
    if when is None and page.source.published:
        when, how = _given_date(page.source.published), "given"
    if when is None:
        when, how = published.published(published.last_resort(draft.text), today)
    return Article.make(
        address=draft.address or weburl.home(page.address, draft.url),
        url=url or None,
        outlet=outlet.value,
        language=tongue.value or None,
        published=when,
        changed=published.as_when(changed, today),
        title=_title(draft, seen),
        byline=byline.value,
        text=draft.text,
        hints=_hints(draft, seen),
        territory=territory,
        known=Known(published=how, outlet=outlet.how, language=tongue.how, byline=byline.how),
    )


def _look_at(draft: Draft) -> _Layout:
    lines = lines_of(draft.text)
    furniture = litter.furniture(lines)
    if stray := STRAY_DATE.match(draft.text):
        furniture.append(Hint("furniture", stray.start(), stray.end()))
    content = _outside(lines, furniture)
    about = biography(content)
    if about:
        furniture.append(Hint("furniture", about.start, about.end))
        content = _outside(content, furniture)
    return _Layout(lines, content, tuple(furniture), about, layout.headline(content, draft.title))


def _outside(lines: list[Line], furniture: list[Hint]) -> list[Line]:
    """The lines that begin in no furniture."""
    begun = iter(sorted((hint.start, hint.end) for hint in furniture))
    reaches, following, kept = 0, next(begun, None), []
    for line in lines:
        while following and following[0] <= line.start:
            reaches, following = max(reaches, following[1]), next(begun, None)
        if line.start >= reaches:
            kept.append(line)
    return kept


def _hints(draft: Draft, seen: _Layout) -> tuple[Hint, ...]:
    """All hints in the order of the text, each once."""
    found = {*draft.hints, *seen.furniture, *layout.hints(seen.content, markdown=draft.markdown)}
    if seen.headline:
        headline = layout.headline_hint(seen.headline, markdown=draft.markdown)
        found.discard(Hint("heading", headline.start, headline.end))
        found.add(headline)
    return tuple(sorted(found, key=lambda hint: (hint.start, hint.end, hint.kind)))


def _title(draft: Draft, seen: _Layout) -> str:
    if draft.title or not seen.headline:
        return draft.title
    headline = layout.headline_hint(seen.headline, markdown=draft.markdown)
    return draft.text[headline.start : headline.end]


def _byline(draft: Draft, seen: _Layout) -> Said:
    said = [*draft.bylines, Said(visible_byline(seen.content), "visible")]
    if seen.about:
        said.append(Said(seen.about.name, "biography"))
    return next((Said(name, how) for value, how in said if (name := cleaned(value))), Said("", ""))


def _dates(draft: Draft, page: Page, seen: _Layout, *, day_first: bool | None) -> Iterator[Said]:
    yield from draft.dates
    yield from published.shown(seen.lines, draft.text, weburl.date_in(draft.url), day_first=day_first)
    if line := published.changed(seen.lines, day_first=day_first):
        yield Said(line, "visible")
    yield from draft.late_dates
    if not draft.url and page.source.url:
        yield Said(weburl.date_in(page.source.url), "address")


def _given_date(text: str) -> When:
    try:
        return When.of(text)
    except ValueError as error:
        raise BadInput(f"the publication date given: {error}", "give a date such as 2021-01-29 or 2021-01") from error


def _day_first(territory: str | None, tongue: str) -> bool | None:
    """Whether 07/10/2020 is the 7th of October; `None` where that cannot be told."""
    if territory:
        return territory not in _MONTH_FIRST
    return True if tongue and tongue != "en" else None


def _outlet(draft: Draft, page: Page, url: str) -> tuple[Said, str | None]:
    """Who published it, and in which country: by the url, else as given, else as the document or its name says."""
    says = draft.host.value
    choices = (
        Said(weburl.host_of(draft.url), "host"),
        Said(weburl.host_of(f"//{says}") if "." in says and " " not in says else "", draft.host.how),
        Said(page.source.outlet or "", "given"),
        Said(weburl.host_of(url), "host"),
        Said(says, draft.host.how),
        Said(PurePath(page.address).stem or page.address, "file name"),
    )
    outlet = next(said for said in choices if said.value)
    known = page.source.territory or _home_of(outlet.value)
    return outlet, known or (weburl.country_of(outlet.value) if outlet.how != "file name" else None)


def _home_of(outlet: str) -> str | None:
    return _homes().get(outlet)


@cache
def _homes() -> dict[str, str | None]:
    return {entry.id: entry.territory for entry in entries("outlet")}
