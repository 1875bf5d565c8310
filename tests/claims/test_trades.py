"""Who made a film, played in it, sold it: plain sentences as the trade words them."""

import pytest
from tests.claims.press import article

from daybill.claims import find

HEADLINE = "“The Tin Moon” Gets a Trailer\n\n"

WRITERS = {
    "Written and directed by Travis Berg, “The Tin Moon” opens in May.": {"Travis Berg"},
    "Directed and written by French filmmaker Julia Berg, the film stars Anna Lund.": {"Julia Berg"},
    "Julia Berg wrote and directed the film.": {"Julia Berg"},
    "Julia Berg directs from a script she wrote with Anna Lund.": {"Julia Berg", "Anna Lund"},
    "Julia Berg directed the film and co-wrote the screenplay with Jon Okafor.": {"Julia Berg", "Jon Okafor"},
    "Julia Berg directs from a screenplay by Jon Okafor.": {"Jon Okafor"},
    "The film was written by Jon Okafor and Eva Stone, and directed by Julia Berg.": {"Jon Okafor", "Eva Stone"},
    "The writers are Jed Lund and Gemma Hurley.": {"Jed Lund", "Gemma Hurley"},
    "Screenwriters Jed Lund and Gemma Hurley adapted the novel.": {"Jed Lund", "Gemma Hurley"},
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Julia Berg"},
    "Julia Berg's film, which she wrote and directed, opens in May.": {"Julia Berg"},
    "Jon Okafor penned the screenplay.": {"Jon Okafor"},
    "Jon Okafor and Julia Berg collaborated on the screenplay.": {"Jon Okafor", "Julia Berg"},
    "The film is based on the novel by Eva Stone.": set(),
}
DIRECTORS = {
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Julia Berg"},
    "The drama, helmed by Julia Berg, sees Anna Lund play a nurse.": {"Julia Berg"},
    "Julia Berg makes her feature directorial debut with the drama.": {"Julia Berg"},
    "Julia Berg returns with her third film.": {"Julia Berg"},
    "Directing is Julia Berg, from a script by Jon Okafor.": {"Julia Berg"},
    "Julia Berg and Karl Holm co-direct.": {"Julia Berg", "Karl Holm"},
    "The film is produced by Oscar winner Jed Lund and directed by Julia Berg.": {"Julia Berg"},
}
CAST = {
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Anna Lund", "Peter Okafor"},
    "Anna Lund plays a nurse, with Peter Okafor as her brother.": {"Anna Lund", "Peter Okafor"},
    "Peter Okafor rounds out the cast.": {"Peter Okafor"},
    "A nurse (Anna Lund) meets a sailor (Peter Okafor).": {"Anna Lund", "Peter Okafor"},
    "Also starring are Peter Okafor and Eva Stone.": {"Peter Okafor", "Eva Stone"},
    "The director cast Anna Lund as the nurse.": {"Anna Lund"},
}
PRODUCERS = {
    "Jed Lund, Gemma Hurley and Paul Young are the producers.": {"Jed Lund", "Gemma Hurley", "Paul Young"},
    "Jed Lund produces alongside Gemma Hurley.": {"Jed Lund", "Gemma Hurley"},
    "Paul Young and Mette Lund produced for Lantern Pictures.": {"Paul Young", "Mette Lund", "Lantern Pictures"},
    "Among the producers are Paul Young and Mette Lund.": {"Paul Young", "Mette Lund"},
    "The studio behind it is Lantern Pictures.": {"Lantern Pictures"},
}
DISTRIBUTORS = {
    "MUBI will release the film in UK cinemas on May 4.": {"MUBI"},
    "Neon opens it in theaters on May 4.": {"Neon"},
    "Universal has pushed the film to 2025.": {"Universal"},
    "The film streams on Netflix from May 4.": set(),
    "The film will be available on Hulu in May.": set(),
}


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        (kind, text, told)
        for kind, cases in (
            ("writer", WRITERS),
            ("director", DIRECTORS),
            ("cast", CAST),
            ("producer", PRODUCERS),
            ("distributor", DISTRIBUTORS),
        )
        for text, told in cases.items()
    ],
)
def test_who_did_what(kind: str, text: str, told: set[str]) -> None:
    found = find(article(HEADLINE + text))
    assert {str(c.answer) for c in found if c.question.kind == kind and c.question.film == "The Tin Moon"} == told
