"""What a list of pages (a feed, a sitemap, an account) says of each."""

import msgspec

from daybill.spelling import digest


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a list says of one page."""

    url: str
    title: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601; empty where none is given that can be."""
    updated: str = ""
    content: str = ""
    """Of HTML: the teaser, or the whole."""
    language: str = ""

    mark: str = ""
    """Set where the content was dropped: what `digest` was with it."""

    @property
    def digest(self) -> str:
        """What tells this entry from an older one for the same page."""
        return self.mark or digest(self.title, self.published, self.updated, self.content)

    def settled(self) -> "Entry":
        """The same without its content."""
        return msgspec.structs.replace(self, content="", mark=self.digest)
