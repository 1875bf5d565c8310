"""How the claims of articles came about, as one web page that needs nothing else: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from daybill.claims.explaining import Explanation, FoldedLine, Refinement, Rejected
from daybill.guide.outputs.explained import answer_of, close_calls, facts_of, headline
from daybill.guide.outputs.marked import Piece, pieces
from daybill.guide.outputs.plain import line
from daybill.model import Claim

_HUES = {
    "title": 45,
    "title_also": 45,
    "release": 215,
    "premiere": 265,
    "award": 265,
    "director": 140,
    "writer": 140,
    "cast": 165,
    "producer": 115,
    "distributor": 20,
}
_OTHER = 330
"""The colour of a kind, as a hue; alike for kinds that belong together."""


def page(told: Sequence[Explanation], *, everything: bool = False) -> str:
    """The page; all that comes from outside is escaped."""
    style = (files("daybill.guide.outputs") / "explained.css").read_text(encoding="utf-8")
    name = headline(told[0].article) if len(told) == 1 else f"{len(told)} articles"
    body = "".join(_article(number, one, everything=everything) for number, one in enumerate(told, start=1))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(name)} – how its claims came about</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{_contents(told)}{body}</body>\n</html>\n"
    )


def _contents(told: Sequence[Explanation]) -> str:
    if len(told) == 1:
        return ""
    rows = (f'<li><a href="#a{n}">{_safe(headline(one.article))}</a>' for n, one in enumerate(told, start=1))
    return f"<nav><ol>{''.join(rows)}</ol></nav>\n"


def _article(number: int, told: Explanation, *, everything: bool) -> str:
    head = f'<h1>{_safe(headline(told.article))}</h1>\n<p class="facts">{_safe(facts_of(told))}</p>\n'
    if told.note:
        return f'<article id="a{number}">\n{head}<p class="note">{_safe(told.note)}</p>\n</article>\n'
    own = f"a{number}"
    rejected = close_calls(told.rejected, everything=everything)
    parts = (
        f'<div class="both"><section class="text">{_text(own, told)}</section>',
        f"<section>{_claims(own, told)}</section></div>\n",
        _section("Sentences as rules see them", _lines(told.lines), opened=True),
        _section(f"What the refiners did ({len(told.refinements)})", _refinements(told.refinements)),
        _section(f"What fell short ({len(rejected)})", _rejected(rejected)),
    )
    return f'<article id="{own}">\n{head}{"".join(parts)}</article>\n'


def _section(heading: str, body: str, *, opened: bool = False) -> str:
    return f"<details{' open' if opened else ''}><summary>{heading}</summary>\n{body}</details>\n"


def _text(own: str, told: Explanation) -> str:
    """The text with the words of each claim marked; a mark leads to its claim."""
    return "".join(_piece(own, piece, told.claims) for piece in pieces(told.article.text, told.claims))


def _piece(own: str, piece: Piece, claims: Sequence[Claim]) -> str:
    shown = "<br>\n".join(_safe(row, keep=True) for row in piece.text.split("\n"))
    if not piece.claims:
        return shown
    # The claim of the fewest words gives the colour: it is the one that would else be hidden.
    narrow = min(piece.claims, key=lambda n: claims[n - 1].evidence.end - claims[n - 1].evidence.start)
    told = "; ".join(f"{n}. {claims[n - 1].question.kind}: {answer_of(claims[n - 1])}" for n in piece.claims)
    links = ",".join(f'<a href="#{own}c{n}">{n}</a>' for n in piece.closes)
    numbers = f"<sup>{links}</sup>" if links else ""
    return f'<mark style="--hue:{_hue(claims[narrow - 1])}" title="{_safe(told)}">{shown}</mark>{numbers}'


def _hue(claim: Claim) -> int:
    return _HUES.get(claim.question.kind, _OTHER)


def _claims(own: str, told: Explanation) -> str:
    if not told.claims:
        return '<p class="note">no claims</p>'
    rows = "".join(_claim(own, number, claim) for number, claim in enumerate(told.claims, start=1))
    head = "<tr><th>#<th>kind<th>film<th>says<th>likely<th>rule"
    return f'<div class="wide"><table>{head}{rows}</table></div>'


def _claim(own: str, number: int, claim: Claim) -> str:
    implied = f"<br><small>not said: {_safe(', '.join(claim.implied))}</small>" if claim.implied else ""
    return (
        f'\n<tr id="{own}c{number}" style="--hue:{_hue(claim)}"><td class="tight">{number}<td><span class="kind">'
        f"{_safe(claim.question.kind)}</span><td>{_safe(claim.question.film)}<td>{_safe(answer_of(claim))}{implied}"
        f'<td class="tight"><meter min="0" max="1" value="{claim.probability:.2f}"></meter> {claim.probability:.2f}'
        f'<td class="tight"><code>{_safe(claim.rule)}</code>'
    )


def _lines(lines: Sequence[FoldedLine]) -> str:
    return "".join(f"<p><code>{_safe(f.folded)}</code>{_legend(f)}</p>\n" for f in lines)


def _legend(f: FoldedLine) -> str:
    named = "".join(f'<li><b class="sign">{_safe(m.sign)}</b> {_safe(m.what)}' for m in f.mentions)
    return f'<ul class="signs">{named}</ul>' if named else ""


def _refinements(refinements: Sequence[Refinement]) -> str:
    return "".join(
        f"<p><code>{_safe(r.refiner)}</code> {_safe(r.reason)}</p>\n<ul>{''.join(_changes(r))}</ul>\n"
        for r in refinements
    )


def _changes(refinement: Refinement) -> Iterator[str]:
    for name, claims in (("gone", refinement.gone), ("added", refinement.added)):
        for claim in claims:
            told = f"{claim.question.kind}, {claim.question.film}: {answer_of(claim)}"
            yield f'<li class="{name}">{_safe(told)} <code>{_safe(claim.rule)}</code>'


def _rejected(rejected: Sequence[Rejected]) -> str:
    rows = "".join(
        f'\n<tr><td>{_safe(r.sort)}<td>{_safe(r.what)}<td class="tight"><meter min="0" max="1" low="{r.needed}" '
        f'value="{r.likelihood}"></meter> {r.likelihood:.2f} of {r.needed:.2f}'
        f"<td>{''.join(_sign(*sign) for sign in r.signs)}"
        for r in rejected
    )
    head = "<tr><th>sort<th>candidate<th>likely, of what is needed<th>what weighed most"
    return f'<div class="wide"><table>{head}{rows}</table></div>'


def _sign(name: str, weight: float) -> str:
    return f'<span class="{"against" if weight < 0 else "for"}">{_safe(name)} {weight:+.2f}</span> '


def _safe(text: str, *, keep: bool = False) -> str:
    """Outside text made safe for a page; `keep` keeps the blanks at its ends."""
    plain = line(text)
    if keep:
        plain = " " * text[:1].isspace() + plain + " " * (text[-1:].isspace() and bool(plain))
    return escape(plain)
