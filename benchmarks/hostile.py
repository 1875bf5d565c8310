"""Texts that nobody writes: one piece again and again, made to be slow to read."""

from daybill.model import Article, When

PIECES = {
    "capitals": "Aba Ebe Ibi ",
    "colons": "Aba: ",
    "quotes": "“Aba Ebe” ",
    "quotes never closed": "“Aba and forty letters of text that follow it, at least ",
    "quotes of both kinds": "\"'“‘",
    "brackets": "Anna Lund (Aba, Ebe) ",
    "brackets never closed": "Anna Lund (",
    "a bracket of capitals": "“Aba” (" + "A" * 900 + " ",
    "commas": "Aba, ",
    "prizes": "Grand ",
    "bests": "Best First ",
    "outstanding": "Outstanding Aba ",
    "givers": "Aba and the ",
    "a list of winners": "Best Film\nAba wins\n",
    "premieres": "Venice premiere ",
    "which upon which": "“Aba”" + ", which " * 40 + "x ",
    "one word with hyphens": "Aba-",
    "lines with dates": "Aba Ebe - May 8\n",
    "dates on one line": "May 8: Aba ",
    "shouting": "ABA EBE aba ebe\n",
    "credits": "“Aba” is directed by Anna Lund and stars Peter Okafor, ",
    "names of places": "Georgia went to Venice ",
    "exclamations": "Aba!!!!!!!!!!",
}


def hostile(piece: str, size: int) -> Article:
    """A piece again and again, each a little other, as titles are; the first word says that all is of films."""
    text = "".join(piece.replace("Aba", f"Aba{n}") for n in range(size // len(piece) + 1))[:size]
    address = "https://example.org/2021/the-tin-moon-trailer"
    return Article.make(
        address=address,
        url=address,
        outlet="o",
        language="en",
        published=When.of("2021-03-01"),
        text=f"Film\n{text}",
    )
