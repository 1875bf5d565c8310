"""Parts of a written page that other scripts write: each stands between two marks of its own."""

import re
from pathlib import Path

_PART = "<!-- {0} -->\n{1}<!-- /{0} -->\n"
_ANY = re.compile(r"<!-- (\w+) -->\n.*?<!-- /\1 -->\n", re.DOTALL)


def put(page: Path, name: str, text: str) -> None:
    """Put a part where the page has it, or at its end."""
    written = page.read_text(encoding="utf-8") if page.exists() else ""
    part = _PART.format(name, f"\n{text.strip()}\n\n")
    has = re.compile(_PART.format(re.escape(name), ".*?"), re.DOTALL)
    if has.search(written):
        page.write_text(has.sub(lambda _: part, written), encoding="utf-8")
    else:
        page.write_text(f"{written.rstrip()}\n\n{part}".lstrip(), encoding="utf-8")


def write(page: Path, text: str) -> None:
    """Write a page anew, but for the parts that others wrote."""
    written = page.read_text(encoding="utf-8") if page.exists() else ""
    kept = [match[0] for match in _ANY.finditer(written)]
    page.write_text("\n".join([text, *kept]), encoding="utf-8")
