"""How words are made comparable, and how records get their names."""

import re
import unicodedata
from base64 import b32encode
from hashlib import blake2b

_LEADING_ARTICLE = re.compile(
    r"^(?:the|a|an|la|le|les|l|der|die|das|ein|eine|il|lo|gli|i|el|los|las|un|una|une|o|os|as) (?=\S)"
)
_NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: `Dear Comrades!` -> `dear comrades`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.replace("&", " and ").casefold().replace("'s ", "s ").replace("’s ", "s ")
    return _NOT_WORD.sub(" ", text).strip()


def title_key(title: str) -> str:
    """The key under which a title is filed: folded, without a leading article."""
    folded = fold(title)
    return _LEADING_ARTICLE.sub("", folded) or folded


def digest(*parts: str) -> str:
    """A name for a record made of its content: 16 characters of a-z and 2-7, the same on every machine."""
    whole = blake2b(digest_size=10)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        whole.update(len(encoded).to_bytes(4, "big"))
        whole.update(encoded)
    return b32encode(whole.digest()).decode("ascii").lower()
