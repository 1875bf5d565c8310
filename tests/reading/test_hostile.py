"""Whatever stands in a page, reading gives an article or says why not; and it comes to an end."""

import codecs
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybill.errors import Unreadable

RECORD = "application/x-daybill-article+json"
ARTICLE = "<p>A paragraph about a film that comes to the cinemas of this town on Friday.</p>" * 5


def attempt(article: Any, body: str | bytes, media_type: str) -> Any:
    """The article, or `None` with a reason; all laws that hold for every article hold."""
    try:
        read = article(body, media_type)
    except Unreadable as refusal:
        reason = refusal
        read = None
    if read is None:
        assert str(reason)
        assert reason.remedy
        return None
    assert read.text.strip()
    assert all(0 <= hint.start < hint.end <= len(read.text) for hint in read.hints)
    assert len(set(read.hints)) == len(read.hints)
    assert read.outlet
    assert read.id == article(body, media_type).id
    return read


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 100_000 + ARTICLE, id="nested blocks"),
        pytest.param(f"<html><div {' '.join(f'a{n}=1' for n in range(200_000))}>{ARTICLE}", id="attributes"),
        pytest.param(f"<html><div {'a ' * 200_000}>{ARTICLE}", id="attributes without values"),
        pytest.param("<p><b>x" * 20_000, id="never closed"),
        pytest.param("<a" * 200_000, id="never ended"),
        pytest.param("<br>" * 400_000, id="tags"),
        pytest.param("<script>" * 50_000, id="scripts"),
        pytest.param("<!--" * 100_000, id="comments"),
        pytest.param("<html><body><nav><a href='/'>Home</a></nav></body></html>" * 0 + "<html></html>", id="no text"),
        pytest.param("<html><body><script>var film = 1</script></body></html>", id="only a script"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_hostile_or_empty_page_is_refused(article, page):
    with pytest.raises(Unreadable) as caught:
        article(page, "text/html")
    assert caught.value.remedy


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 300 + ARTICLE, id="nested as some templates are"),
        pytest.param("<html><body>" + "<p>" * 5000 + ARTICLE, id="paragraphs never closed"),
        pytest.param(f'<html><svg><path d="{"M 0 0 " * 5000}"/></svg>{ARTICLE}', id="a long drawing"),
        pytest.param(f'<html><script type="application/ld+json">{"[" * 50_000}</script>{ARTICLE}', id="deep JSON"),
        pytest.param(f'<html><script type="application/ld+json">{{"@type": 7</script>{ARTICLE}', id="broken JSON"),
        pytest.param(
            '<html><script type="application/ld+json">{"@type":"Article","headline":[{}],"datePublished":{"a":1},'
            f'"author":[1,{{"name":[]}}],"mainEntityOfPage":{{"@id":3}}}}</script>{ARTICLE}',
            id="JSON of other types",
        ),
        pytest.param(f"<html><script>if (a < b) {{ '<div><div>' }}</script>{ARTICLE}", id="markup in a script"),
        pytest.param(f'<?xml version="1.0" encoding="utf-8"?><html><body>{ARTICLE}</body></html>', id="XHTML"),
        pytest.param(f"<html><link rel=canonical href='https://[x'><body>{ARTICLE}\0</body></html>", id="broken url"),
    ],
)
def test_an_odd_page_is_read_all_the_same(article, page):
    assert "comes to the cinemas of this town" in attempt(article, page, "text/html").text


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nhello", "message/rfc822"),
        (b"From: " + b"(" * 100_000 + b"\n\nhello", "message/rfc822"),
        (b"Content-Type: " + b"text/plain; a*0*=x; " * 10_000 + b"\n\nhello", "message/rfc822"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000, "message/rfc822"),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3000)),
            "message/rfc822",
        ),
        (b"Content-Type: text/plain; charset=nonsense\n\nhello", "message/rfc822"),
        (b"Content-Transfer-Encoding: base64\n\n!!!!", "message/rfc822"),
        (b"Content-Type: multipart/related\n\nnothing", "multipart/related"),
        (b"Date: Fri, 99 Foo 99999 99:99:99 +9999\nFrom: \xff@\n\nhello", "message/rfc822"),
        (b"By Ann Ode\n" * 50_000, "text/plain"),
        (b"12. 12 March 12 March\n" * 20_000, "text/plain"),
        (b"X. Ann Ode is " * 50_000, "text/plain"),
        (b"*a _a " * 100_000, "text/markdown"),
        (b"\n" * 500_000 + b"x" + b" " * 500_000, "text/plain"),
    ],
    ids=range(14),
)
def test_long_and_odd_documents_come_to_an_end(article, body, media_type):
    attempt(article, body, media_type)


RUSSIAN = "Фильм выходит в российский прокат седьмого сентября, сообщила компания, которая его выпускает. " * 4
FRENCH = "Le film, déjà présenté à Cannes, sortira en salles l’été prochain, a indiqué « le distributeur ». " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (FRENCH, "cp1252"),
        (FRENCH.replace("’", "'"), "latin-1"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_is_in(article, text, encoding):
    assert article(text.encode(encoding)).text == text


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "windows-1251"), (FRENCH, "windows-1252")])
def test_a_page_is_read_in_the_encoding_that_it_declares(article, text, encoding):
    inside = f'<html><head><meta charset="{encoding}"></head><body><article><p>{text}</p></article></body></html>'
    assert text.strip() in article(inside.encode(encoding), "text/html").text
    outside = f"<html><body><article><p>{text}</p></article></body></html>"
    assert text.strip() in article(outside.encode(encoding), f"text/html; charset={encoding}").text


def test_a_page_that_declares_latin_1_is_read_as_browsers_read_it(article):
    page = f'<html><meta charset="iso-8859-1"><body><p>{FRENCH}</p></body></html>'.encode("cp1252")
    assert "l’été" in article(page, "text/html").text


@pytest.mark.parametrize(
    "body",
    [
        b"\x1f\x8b\x08" + bytes(range(256)) * 100,
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 500,
    ],
    ids=["gzip", "half pairs"],
)
def test_what_is_no_text_is_wrongly_encoded(article, body):
    with pytest.raises(Unreadable, match="wrongly encoded"):
        article(body)


ANY_TEXT = st.text(max_size=400) | st.text(alphabet="Ab. \n*_#-|:>@1290/()“”", max_size=400)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "<ul><li>",
            "<table><tr><td>",
            "<em>",
            "</em>",
            "<h1>",
            "<script>",
            "<!--",
            "<time>",
            "Words on a film. ",
            "By Ann Ode",
            "May 4, 2020",
            "READ MORE: x",
            "&amp;",
            "<meta name=date content=",
            '"',
            ">",
        ]
    ),
    max_size=40,
).map("".join)


@given(text=ANY_TEXT)
def test_plain_text_is_kept_but_for_its_line_ends(article, text):
    read = attempt(article, text, "text/plain")
    if read:
        assert read.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(text=ANY_TEXT, fields=st.dictionaries(st.sampled_from(["date", "url", "title", "author", "language"]), ANY_TEXT))
def test_a_records_text_is_kept_to_the_letter(article, text, fields):
    read = attempt(article, json.dumps(fields | {"text": text}), RECORD)
    if read:
        assert read.text == text


@given(body=st.binary(max_size=400), media_type=st.sampled_from(["text/plain", "text/markdown", RECORD]))
def test_any_bytes_give_an_article_or_a_reason(article, body, media_type):
    attempt(article, body, media_type)


@settings(max_examples=60, deadline=None)
@given(body=st.binary(max_size=300) | MARKUP.map(str.encode))
def test_any_markup_gives_an_article_or_a_reason(article, body):
    attempt(article, body, "text/html")


@settings(max_examples=60, deadline=None)
@given(body=st.binary(max_size=300), header=st.sampled_from([b"", b"From: a@b\n", b"Content-Type: text/html\n"]))
def test_any_mail_gives_an_article_or_a_reason(article, body, header):
    attempt(article, header + body, "message/rfc822")
    attempt(article, header + body, "multipart/related")
