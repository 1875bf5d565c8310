"""Which language a text is in: what is declared, else what it looks like, else none."""

from daybill.reading.draft import Said

_TOO_SHORT = 20
_SHORT = 100
_LONG = 500


def language(text: str, declared: Said, given: str | None) -> Said:
    """The language as two letters and how it is known; an empty one rather than a guess.

    What a page's markup declares is often its template's language: a long text that plainly is in another wins.
    """
    stated = two_letters(declared.value)
    if stated and declared.how != "meta":
        return Said(stated, declared.how)
    if not stated and given:
        return Said(two_letters(given), "given")
    if stated and len(text) < _LONG:
        return Said(stated, declared.how)
    detected = _detected(text)
    if not detected or detected == stated:
        return Said(stated, declared.how if stated else "")
    return Said(detected, "detected")


def two_letters(code: str) -> str:
    """`en` of `en-GB`, `en_US` or `EN`; empty for what is no such code."""
    first = code.strip().lower().replace("_", "-").partition("-")[0]
    return first if len(first) == 2 and first.isascii() and first.isalpha() else ""


def _detected(text: str) -> str:
    """The language that a text is plainly in; empty for a mixed or very short one."""
    if len(text) < _TOO_SHORT:
        return ""
    import eldc  # noqa: PLC0415  (a compiled database that `--help` need not load)

    eldc.init()
    found = eldc.detect_details(text[:20_000])
    if found.reliable and len(text) >= _SHORT:
        return two_letters(found.language)
    # Of a short text, or one that eldc doubts, only what a second reader says too.
    import py3langid  # noqa: PLC0415  (half a second)

    second, _ = py3langid.classify(text[:2000])
    return two_letters(second) if second == found.language else ""
