"""Each format: which text it gives, what it says of itself, and how that is known."""

import datetime as dt
import json
from pathlib import Path

import pytest

from daybill.errors import Unreadable
from daybill.model import Page, Source
from daybill.reading import read
from daybill.sources import pages

PAGES = Path(__file__).parent.parent / "pages"
NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
TODAY = NOW.date()
RECORD = "application/x-daybill-article+json"


def test_a_page_gives_its_article_without_the_litter_around_it(saved, under):
    article = saved("article.html")
    assert article.text.startswith("Minari to reach British screens in March\n\nLee Isaac Chung’s Minari, a tale")
    for litter in ("cookies", "Reviews", "Nomadland", "Tom:", "All rights", "color"):
        assert litter not in article.text
    assert "United Kingdom | 19 March 2021\nIreland | 19 March 2021" in article.text
    assert "Curzon Home Cinema, from 19 March\nWatershed in Bristol" in article.text
    assert under(article, "headline") == ["Minari to reach British screens in March"]
    assert under(article, "emphasis") == ["Minari", "First Cow"]
    assert under(article, "heading") == ["Where it can be seen"]
    assert under(article, "item") == ["Curzon Home Cinema, from 19 March", "Watershed in Bristol, once it may open"]
    assert under(article, "furniture")[0] == "READ MORE: Ten films we cannot wait to see"
    assert under(article, "furniture")[1].startswith("Maud Ellery is a film critic")
    assert [words[:8] for words in under(article, "synopsis")] == ["A father"]


def test_a_page_says_who_wrote_it_when_and_where(saved):
    article = saved("article.html")
    assert article.url == "https://www.screen-notes.example.co.uk/2021/02/minari-british-screens/"
    assert (article.outlet, article.territory, article.language) == ("screen-notes.example.co.uk", "GB", "en")
    assert (str(article.published), str(article.changed)) == ("2021-02-03", "2021-02-05")
    assert (article.title, article.byline) == ("Minari to reach British screens in March", "Maud Ellery")
    known = article.known
    assert (known.published, known.outlet, known.language, known.byline) == ("json-ld", "host", "meta", "json-ld")


def test_bare_markup_gives_an_article_dated_by_its_line(saved, under):
    article = saved("bare.html")
    assert article.text.startswith("Petite Maman comes home\n\n")
    assert (str(article.published), article.known.published) == ("2021-09-14", "visible")
    assert (article.language, article.known.language) == ("en", "detected")
    assert (article.outlet, article.known.outlet) == ("bare", "file name")
    assert under(article, "emphasis") == ["Petite Maman"]


def test_a_date_in_the_prose_of_a_page_is_not_taken_for_its_date(article):
    page = "<html><body><article><h1>A film</h1>" + "<p>It opens in all our cinemas on 19 March 2021, they say.</p>" * 9
    assert article(page, "text/html").published is None


def test_a_newsletter_is_read_from_its_page_under_its_subject(saved, under):
    article = saved("newsletter.eml")
    assert article.text.startswith(
        "‘Another Round’ moves to December 18\n\nThomas Vinterberg’s Another Round now opens"
    )
    assert (str(article.published), article.known.published) == ("2020-11-17", "mail")
    assert (article.outlet, article.known.outlet) == ("reelpost.example.com", "mail")
    assert under(article, "emphasis") == ["Another Round"]


def test_plain_mail_is_read_without_what_it_quotes_and_its_signature(article):
    mail = (
        "From: Ann <ann@reel.example.org>\nSubject: Re: =?utf-8?q?Fabian_l=C3=A4uft?=\n\n"
        "It opens on Friday.\n> Does it?\nIt does.\n-- \nAnn\nReel"
    )
    assert article(mail, "message/rfc822").text == "Fabian läuft\n\nIt opens on Friday.\nIt does."


def test_a_saved_page_is_not_dated_by_the_day_it_was_saved(saved):
    article = saved("saved.mhtml")
    assert article.url == "https://www.reelpost.example.com/news/bacurau-marquee"
    assert (str(article.published), article.known.published) == ("2020-03-19", "meta")
    assert "each cinema sells its own tickets, and half of the money" in article.text


def test_markdown_is_kept_as_it_is_and_its_marks_are_hints(saved, under):
    article = saved("article.md")
    assert article.text.startswith("# Petrov’s Flu sets out\n\nPublished: 2 September 2021\n")
    assert article.title == "Petrov’s Flu sets out"
    assert under(article, "headline") == ["Petrov’s Flu sets out"]
    assert under(article, "emphasis") == ["Petrov’s Flu", "Leto"]
    assert under(article, "item") == ["it was shown at Cannes in July", "_Leto_ was his last film there"]
    assert (str(article.published), article.known.published) == ("2021-09-02", "visible")


def test_plain_text_shows_its_parts_by_its_layout(saved, under):
    article = saved("article.txt")
    assert article.title == "‘Quo Vadis, Aida?’ Gets A Day In March"
    assert [words[:20] for words in under(article, "furniture")] == [
        "READ MORE: The Best ",
        "Filed under: News, T",
        "Leave a Reply\n\nAnony",
    ]
    assert [words[:9] for words in under(article, "synopsis")] == ["A teacher"]


def test_a_record_keeps_its_text_exactly(article):
    text = " date 2021-01-13 ‘Collective’ Opens\r\n\r\nIn ten cities \n\n "
    record = {"id": 7, "url": "https://reel.example.com/a", "date": "2021-01", "text": text, "extra": [1]}
    kept = article(json.dumps(record), RECORD)
    assert kept.text == text
    assert (kept.address, kept.url, kept.outlet) == ("7", "https://reel.example.com/a", "reel.example.com")


@pytest.mark.parametrize(
    "body", ["", "[]", '{"text": 1}', '{"text": null}', '{"text": " "}', '{"url": "x"}', "[" * 9999]
)
def test_a_record_without_a_text_cannot_be_read(article, body):
    with pytest.raises(Unreadable) as caught:
        article(body, RECORD)
    assert caught.value.remedy


def test_an_unknown_format_cannot_be_read(article):
    with pytest.raises(Unreadable, match="no reader for image/png"):
        article("x", "image/png")


def test_a_headline_that_the_page_only_declares_is_put_above_the_text(article):
    page = '<html><head><meta property="og:title" content="Titane has a day"><body>' + "<p>Some words on film.</p>" * 20
    text = article(page, "text/html").text
    assert text.startswith("Titane has a day\n\nSome words")


def test_a_site_name_behind_a_headline_is_left_out(article):
    page = "<html><head><title>Titane has a day | Reel Post</title><body><p>Words about a film, some of them.</p>" * 9
    assert article(page, "text/html").title == "Titane has a day"


def test_a_file_of_records_is_read_past_its_broken_lines():
    source = Source(kind="files", address=str(PAGES / "records.jsonl"))
    found = list(pages(source, limit=100_000, now=NOW))
    assert [isinstance(item, Page) for item in found] == [True, False, True, False, True, True]
    first, german, *_ = (read(item, today=TODAY) for item in found[:3] if isinstance(item, Page))
    assert (first.byline, first.title) == ("Ines Okafor", "‘Collective’ Opens In Ten Cities")
    assert (german.language, german.territory, str(german.published)) == ("de", "DE", "2020-11-09")
