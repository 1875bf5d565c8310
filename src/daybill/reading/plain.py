"""Plain text and Markdown: the text as it is in the file; the layout tells the rest."""

from daybill.characters import decode
from daybill.errors import Unreadable
from daybill.model import Page
from daybill.reading.draft import Draft


def read(page: Page) -> Draft:
    """The file's text, with lines that end in a newline; raises `Unreadable` for an empty or wrongly encoded one."""
    text = decode(page.body, page.media_type).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Unreadable("an empty text", "give a file with a text in it")
    return Draft(text=text, markdown=page.media_type.startswith("text/markdown"))
