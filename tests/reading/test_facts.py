"""How each fact about an article is settled: date, outlet, territory, language, byline."""

import datetime as dt
import json
from pathlib import Path

import pytest

from daybill.errors import BadInput

RECORD = "application/x-daybill-article+json"
BODY = "The film opens in cinemas next month, its distributor said, and can be watched at home soon after that."
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.parametrize(
    ("record", "published", "how"),
    [
        ({"date": "2021-01-13"}, "2021-01-13", "record"),
        ({"date": "2021-01-13T23:59:00Z"}, "2021-01-13", "record"),
        ({"date": "2021-01"}, "2021-01", "record"),
        ({"date": 2021}, "2021", "record"),
        ({"date": "20210113"}, "2021-01-13", "record"),
        ({"date": "January 13, 2021"}, "2021-01-13", "record"),
        ({"date": "2031-01-13"}, "None", ""),
        ({"date": "2021-02-30"}, "None", ""),
        ({"date": "soon"}, "None", ""),
        ({"date": "2021-01", "url": "https://e.org/2021/01/13/x"}, "2021-01-13", "address"),
        ({"date": "2021-02-01", "url": "https://e.org/2021/01/13/x"}, "2021-02-01", "record"),
        ({"url": "https://e.org/2021/01/13/x"}, "2021-01-13", "address"),
        ({"url": "https://e.org/news/2019/aug/28/x"}, "2019-08-28", "address"),
        ({"url": "https://e.org/x-20210113/"}, "2021-01-13", "address"),
        ({"url": "https://e.org/2021/01/x"}, "2021-01", "address"),
        ({"url": "https://e.org/2021/x"}, "2021", "address"),
        ({"url": "https://e.org/2021/13/x"}, "2021", "address"),
        ({"url": "https://web.archive.org/web/20230101000000/https://e.org/2021/01/x"}, "2021-01", "address"),
        ({"text": f" date 2021-01-29 {BODY}"}, "2021-01-29", "text"),
        ({"text": f" date 2021-01-29 {BODY}", "url": "https://e.org/2021/01/x"}, "2021-01-29", "text"),
        ({"text": f" date 2021-01-29 {BODY}", "url": "https://e.org/2020/12/x"}, "2020-12", "address"),
        ({"text": f"A headline\n\nFriday, November 13, 2020 at 8:00PM\n\n{BODY}"}, "2020-11-13", "visible"),
        ({"text": f"A headline\n\nPublished: 28th August 2019\n\n{BODY}"}, "2019-08-28", "visible"),
        ({"text": f"A headline\nNovember 14, 2020 at 12:30AM\n\n{BODY}"}, "2020-11-14", "visible"),
        ({"text": f"A headline\n14.09.2020\n\n{BODY}"}, "2020-09-14", "visible"),
        ({"text": f"A headline\n\nUpdated: May 4, 2020\n\n{BODY}"}, "2020-05-04", "visible"),
        ({"text": f"{BODY}\n" * 9 + "Review by Ann Ode | posted July 2, 2020 | Write to us"}, "2020-07-02", "visible"),
        ({"text": f"A headline\n\nOpens March 5, 2021\n\n{BODY}"}, "None", ""),
        ({"text": f"A headline\n\nMarch 5, 2021 in cinemas\n\n{BODY}"}, "None", ""),
        ({"text": f"A headline\n\nRelease date: March 5, 2021\n\n{BODY}"}, "None", ""),
        ({"text": f"A headline\n\n07/10/2020\n\n{BODY}"}, "None", ""),
        ({"text": f"A headline\n\n07/10/2020\n\n{BODY}", "url": "https://e.co.uk/x"}, "2020-10-07", "visible"),
        ({"text": f"A headline\n\n07/20/2020\n\n{BODY}"}, "2020-07-20", "visible"),
    ],
    ids=str,
)
def test_the_publication_date_is_as_exact_as_it_is_known(article, record, published, how):
    read = article(json.dumps({"text": BODY} | record), RECORD)
    assert (str(read.published), read.known.published) == (published, how)


def test_a_date_that_the_user_gives_counts_where_the_document_says_none(article):
    assert str(article(BODY, published="2021-01").published) == "2021-01"
    assert article(BODY, published="2021-01").known.published == "given"
    dated = article(f"A headline\n\nPosted: May 4, 2020\n\n{BODY}", published="2021-01")
    assert (str(dated.published), dated.known.published) == ("2020-05-04", "visible")
    assert str(article(f" date 2021-01-29 {BODY}", published="2020-12-01").published) == "2020-12-01"


def test_a_date_given_that_is_none_is_bad_input(article):
    with pytest.raises(BadInput, match="yesterday"):
        article(BODY, published="yesterday")


def test_the_clock_of_an_outlet_may_be_two_days_ahead(article):
    record = json.dumps({"text": BODY, "date": "2021-01-15"})
    assert article(record, RECORD, today=dt.date(2021, 1, 13)).published
    assert not article(record, RECORD, today=dt.date(2021, 1, 12)).published


@pytest.mark.parametrize(
    ("record", "options", "outlet", "how", "territory"),
    [
        ({"url": "https://www.reel.example.co.uk/x"}, {}, "reel.example.co.uk", "host", "GB"),
        ({"url": "https://m.kino.example.de/x"}, {}, "kino.example.de", "host", "DE"),
        ({"url": "https://web.archive.org/web/2021/https://kino.example.it/x"}, {}, "kino.example.it", "host", "IT"),
        ({"url": "https://reel.tv/x"}, {}, "reel.tv", "host", None),
        ({"hostname": "www.reel.example.ie"}, {}, "reel.example.ie", "record", "IE"),
        ({"url": "https://reel.example.com/x"}, {"outlet": "Other"}, "reel.example.com", "host", None),
        ({"url": "https://reel.example.com/x"}, {"territory": "CA"}, "reel.example.com", "host", "CA"),
        ({}, {"outlet": "The Reel"}, "The Reel", "given", None),
        ({}, {"url": "https://reel.example.com.au/2021/01/x"}, "reel.example.com.au", "host", "AU"),
        ({}, {}, "some", "file name", None),
        ({"url": "https://[broken"}, {}, "some", "file name", None),
    ],
    ids=str,
)
def test_the_outlet_is_the_host_else_what_was_given_else_the_name_of_the_file(
    article, record, options, outlet, how, territory
):
    read = article(json.dumps({"text": BODY} | record), RECORD, **options)
    assert (read.outlet, read.known.outlet, read.territory) == (outlet, how, territory)


GERMAN = "Der Film kommt im nächsten Monat in die Kinos, sagt der Verleih, und ist danach auch zu Hause zu sehen. " * 6


@pytest.mark.parametrize(
    ("text", "declared", "given", "language", "how"),
    [
        (BODY, None, None, "en", "detected"),
        (GERMAN, None, None, "de", "detected"),
        (GERMAN, "en-US", None, "en", "record"),
        (GERMAN, None, "de-AT", "de", "given"),
        ("12 : 30", None, None, None, ""),
        ("Titane", None, None, None, ""),
        ("Le film sort vendredi. The film opens on Friday.", None, None, None, ""),
    ],
)
def test_the_language_is_declared_or_plain_to_see_or_not_known(article, text, declared, given, language, how):
    options = {"language": given} if given else {}
    read = article(json.dumps({"text": text, "language": declared}), RECORD, **options)
    assert (read.language, read.known.language) == (language, how)


def test_a_template_in_another_language_than_the_text_does_not_decide(article):
    page = f"<html lang='en'><body><article><p>{GERMAN}</p><p>{GERMAN}</p></article></body></html>"
    assert article(page, "text/html").language == "de"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Ode", "Ann Ode"),
        ("by Ann van der Ode and Bo Li", "Ann van der Ode and Bo Li"),
        ("Reviewed by Ann Ode March 3, 2024", "Ann Ode"),
        ("By Ann Ode | April 23, 2020", "Ann Ode"),
        ("By the sea", ""),
        ("By Friday all is known", ""),
    ],
)
def test_a_line_names_the_writer(article, line, byline):
    assert article(f"A headline of the day\n\n{line}\n\n{BODY}").byline == byline


BIOGRAPHY = (
    "Ann Ode has been reviewing movies since she could walk. Raised on comic books, Ann is the co-founder of a small "
    "magazine and a contributor to a larger one. She is a voting member of a critics association."
)


@pytest.mark.parametrize(
    "text",
    [
        f"A headline\n\n{BODY}\n\n{BIOGRAPHY}",
        f"A headline\n\n{BODY}\n\n{BIOGRAPHY}\n\nFollow her on Twitter.",
        f"A headline\n\n{BODY}{BIOGRAPHY}",
        f"A headline\n\n{BODY}\n\n{BIOGRAPHY}\n\nLeave a comment\n\nNice.",
    ],
)
def test_a_biography_at_the_end_names_the_writer_and_is_furniture(article, under, text):
    read = article(text)
    assert (read.byline, read.known.byline) == ("Ann Ode", "biography")
    assert any(words.startswith("Ann Ode has been") for words in under(read, "furniture"))
    assert not any(BODY[:20] in words for words in under(read, "furniture"))


@pytest.mark.parametrize(
    "last",
    [
        "Ann Ode is the writer and director of the film, which stars Bo Li and opens in theaters on Friday.",
        "Ann Ode is a filmmaker based in Leeds.",
        "Ann Ode, the film's editor, has worked with Bo Li before.",
        "The film has been a contributor to the box office.",
    ],
)
def test_a_paragraph_about_a_films_people_is_no_biography_of_the_writer(article, under, last):
    read = article(f"A headline\n\n{BODY}\n\n{last}")
    assert read.byline == ""
    assert under(read, "furniture") == []


def test_a_biography_in_the_middle_is_left_alone(article, under):
    assert under(article(f"A headline\n\n{BIOGRAPHY}\n\n{BODY}\n\n{BODY}"), "furniture") == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles that Daybill began with are not here")
def test_the_first_articles_are_read_as_a_careful_reader_would(article, under):
    one, two = (article(path.read_bytes()) for path in sorted(SEEDS.glob("0*.txt")))
    assert (one.byline, one.known.byline) == ("Travis Hopson", "biography")
    assert [words[:24] for words in under(one, "furniture")] == ["Travis Hopson has been r"]
    assert one.title.startswith("‘Dear Comrades!’ Trailer")
    assert two.title == ""
    assert [words[:9] for words in under(two, "furniture")] == ["READ MORE"] * 2
    assert [words[:9] for words in under(two, "synopsis")] == ["When the "]
