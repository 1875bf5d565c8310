"""Commands that show how claims come about: what everyone works with who works on them."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daybill.cli.frame import JsonOption, app, check_date, examples, print_lines, rules_of, settings_of
from daybill.errors import BadInput

if TYPE_CHECKING:
    from daybill.claims.explaining import Explanation
    from daybill.model import Article, Source


@app.command(
    epilog=examples(
        "daybill explain announcement.txt --published 2021-01-06",
        "daybill explain articles.jsonl --article 17 --html why.html",
        'echo "“The Salt Road” opens January 29." | daybill explain -',
    )
)
def explain(
    file: Annotated[str, typer.Argument(help="A document, a folder of them, or - for standard input.")],
    *,
    article: Annotated[
        str | None, typer.Option(help="Of several articles only the one with this id or address.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a web page to this file instead.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Tell of every candidate that fell short.")] = False,
    published: Annotated[str | None, typer.Option(help="When it was published, if it does not say.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address, if it does not say.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it, if it does not say.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, if it does not say (en).")] = None,
    json: JsonOption = False,
) -> None:
    """Show how the claims of a document come about.

    The text with the words of every claim marked, the claims with their rules, the sentences as rules see them, what
    the refiners did, and which candidates fell short, by how much and why. Nothing is kept.
    """
    from daybill.guide.outputs import explained, explained_html, jsonl, screen
    from daybill.model import Source

    check_date("--published", published)
    source = Source(kind="files", address=file, outlet=outlet, language=language, published=published, url=url)
    articles, problems = _articles(source)
    wanted = [one for one in articles if article in (None, one.address, one.id, one.url)]
    if articles and not wanted:
        raise BadInput(f"{file} has no article {article!r}", "give an id or address that stands in it")
    told = list(_explained(articles, {one.id for one in wanted}))
    if html and told:
        print_lines([explained_html.page(told, everything=everything)], html, end="")
    elif json:
        print_lines([jsonl.document(told)])
    else:
        for one in told:
            screen.show(explained.explanation(one, everything=everything))
    for problem in problems:
        sys.stderr.write(f"daybill: {problem}\n")
    if problems:
        raise typer.Exit(1)


def _articles(source: Source) -> tuple[list[Article], list[str]]:
    """What can be read of a source, and a line for each document that cannot."""
    from daybill import reading, sources
    from daybill.errors import Unreadable
    from daybill.guide.outputs.plain import line
    from daybill.model import Problem

    rules = rules_of(settings_of(None))
    articles, problems = [], []
    for page in sources.pages(source, limit=rules.limit, now=rules.now):
        if isinstance(page, Problem):
            problems.append(line(f"{page.address}: {page.reason}"))
            continue
        try:
            articles.append(reading.read(page, today=rules.today))
        except Unreadable as error:
            problems.append(line(f"{page.address}: {error}"))
    return articles, problems


def _explained(articles: Sequence[Article], wanted: Collection[str]) -> Iterator[Explanation]:
    """Those with these ids, each beside what all the others tell of titles, as in a round."""
    from daybill.claims import Chronicle, draft, on_record, told_titles
    from daybill.claims.explaining import explain

    told, chronicle = [told_titles(draft(one)) for one in articles], Chronicle()
    for one, its in zip(articles, told, strict=True):
        chronicle.renown.hear(one.address, its.likely)
    for known, one in zip(on_record(set(), [its.plain for its in told]), articles, strict=True):
        if one.id in wanted:
            yield explain(one, known, chronicle)


@app.command(epilog=examples("daybill rules", "daybill rules director", "daybill rules --json"))
def rules(
    kind: Annotated[str | None, typer.Argument(help="Only this kind of claim (director).")] = None,
    *,
    json: JsonOption = False,
) -> None:
    """List the kinds of claim and the rules that find them.

    Each rule with how likely what it finds is right, and its examples.
    """
    from daybill.guide import rulebook
    from daybill.guide.outputs import explained, jsonl, screen

    rows = rulebook.rows(kind)
    if json:
        print_lines([jsonl.document(rows)])
    else:
        screen.show(explained.rulebook(rows))
