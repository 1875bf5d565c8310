"""Who made a film, played in it, sold it: plain sentences as the trade words them."""

import pytest
from tests.claims.press import article, claims

from daybill.claims import find

HEADLINE = "“The Tin Moon” Gets a Trailer\n\n"

WRITERS = {
    "It is written by Julia Berg and her sister Greta Hale.": {"Julia Berg", "Greta Hale"},
    "Julia Berg, who also served as co-writer with Jed Lund, directs.": {"Julia Berg", "Jed Lund"},
    "Writer-director-producer Julia Berg brings the film to audiences.": {"Julia Berg"},
    "The film, made by Julia Berg in her feature directorial debut, stars Anna Lund.": set(),
    "The film, directed, written, produced, and co-edited by Julia Berg, opens in May.": {"Julia Berg"},
    "“The Tin Moon” is directed by Vadim, written by Anna Lund and Jed Hale.": {"Anna Lund", "Jed Hale"},
    "Jon Okafor writes the screenplay for the film.": {"Jon Okafor"},
    "Written and directed by Travis Berg, “The Tin Moon” opens in May.": {"Travis Berg"},
    "Directed and written by French filmmaker Julia Berg, the film stars Anna Lund.": {"Julia Berg"},
    "Julia Berg wrote and directed the film.": {"Julia Berg"},
    "Julia Berg directs from a script she wrote with Anna Lund.": {"Julia Berg", "Anna Lund"},
    "Julia Berg directed the film and co-wrote the screenplay with Jon Okafor.": {"Julia Berg", "Jon Okafor"},
    "Julia Berg directs from a screenplay by Jon Okafor.": {"Jon Okafor"},
    "The film was written by Jon Okafor and Eva Stone, and directed by Julia Berg.": {"Jon Okafor", "Eva Stone"},
    "The writers are Jed Lund and Greta Hale.": {"Jed Lund", "Greta Hale"},
    "Screenwriters Jed Lund and Greta Hale adapted the novel.": {"Jed Lund", "Greta Hale"},
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Julia Berg"},
    "Julia Berg's film, which she wrote and directed, opens in May.": {"Julia Berg"},
    "Jon Okafor penned the screenplay.": {"Jon Okafor"},
    "Jon Okafor and Julia Berg collaborated on the screenplay.": {"Jon Okafor", "Julia Berg"},
    "The film is based on the novel by Eva Stone.": set(),
    "Written and directed by Julia Berg, with Anna Lund and Peter Okafor, it opens in May.": {"Julia Berg"},
    "Julia Berg directs Anna Lund. She also wrote the script.": {"Julia Berg"},
    "Julia Berg directed, and wrote it with Jon Okafor.": {"Julia Berg", "Jon Okafor"},
    "Julia Berg directs from a script by herself and Jon Okafor.": {"Julia Berg", "Jon Okafor"},
    "Julia Berg directs from a story of hers and Jon Okafor's.": {"Julia Berg", "Jon Okafor"},
    "The film comes from writer-producer-director Julia Berg.": {"Julia Berg"},
    "The film, written by and starring Julia Berg, opens in May.": {"Julia Berg"},
}
DIRECTORS = {
    "Julia Berg's Eva Stone adaptation “The Tin Moon” opens in May.": {"Julia Berg"},
    "“The Tin Moon” is the first film directed by actor Jon Okafor.": {"Jon Okafor"},
    "“The Tin Moon”, adapted from Eva Stone's novel by screenwriter Jed Lund, is directed by Julia Berg.": {
        "Julia Berg"
    },
    "The film, directed, written, produced, and co-edited by Julia Berg, opens in May.": {"Julia Berg"},
    "“The Tin Moon” is a 2021 Norwegian comedy film directed, co-written and co-produced by Julia Berg.": {
        "Julia Berg"
    },
    "Julia Berg wrote, directed and produced “The Tin Moon”.": {"Julia Berg"},
    "“The Tin Moon” is directed by, and stars, Julia Berg.": {"Julia Berg"},
    "“The Tin Moon” is directed with a light touch by Julia Berg.": {"Julia Berg"},
    "The director of “The Tin Moon”, Julia Berg, has worked with Anna Lund before.": {"Julia Berg"},
    "In this drama directed by Julia Berg, Anna Lund stars as a nurse.": {"Julia Berg"},
    "In this drama by Julia Berg, Anna Lund and Peter Okafor play nurses.": {"Julia Berg"},
    "“The Tin Moon” is a 1933 short film starring Kolb and Vadim, directed by Julia Berg.": {"Julia Berg"},
    "“The Tin Moon” is directed by Vadim, written by Anna Lund and Jed Hale.": {"Vadim"},
    "The film features performances by Anna Lund and Peter Okafor.": set(),
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Julia Berg"},
    "The drama, helmed by Julia Berg, sees Anna Lund play a nurse.": {"Julia Berg"},
    "Julia Berg makes her feature directorial debut with the drama.": {"Julia Berg"},
    "Julia Berg returns with her third film.": {"Julia Berg"},
    "Directing is Julia Berg, from a script by Jon Okafor.": {"Julia Berg"},
    "Julia Berg and Karl Holm co-direct.": {"Julia Berg", "Karl Holm"},
    "Julia Berg has closed a deal to direct.": {"Julia Berg"},
    "The Julia Berg-directed drama follows a nurse.": {"Julia Berg"},
    "“The Tin Moon”, led by Anna Lund and Peter Okafor, follows a nurse.": set(),
    "The film is produced by Oscar winner Jed Lund and directed by Julia Berg.": {"Julia Berg"},
    "Jon Okafor is the screenwriter, and Julia Berg the director.": {"Julia Berg"},
    "Julia Berg directs herself in the lead.": {"Julia Berg"},
    "In “The Tin Moon” Julia Berg tells of two brothers.": {"Julia Berg"},
    "It is a thriller that Julia Berg is directing for Lantern.": {"Julia Berg"},
    "With “The Tin Moon,” Julia Berg delivers a tender portrait of a town.": {"Julia Berg"},
    "In “The Tin Moon” Anna Lund plays a nurse and delivers a fine performance.": set(),
    "“The Tin Moon” follows “Low Tide” (1974) and “Salt Road” (1981, directed by Egon Paul).": set(),
}
CAST = {
    "“The Tin Moon” is written and directed by Julia Berg, who also stars alongside Anna Lund.": {
        "Julia Berg",
        "Anna Lund",
    },
    "Julia Berg directed “The Tin Moon”, and Anna Lund acts in it.": {"Anna Lund"},
    "The film is produced by Eva Stone, with Jed Lund and Greta Hale serving as executive producers.": set(),
    "“The Tin Moon” is the first film directed by actor Jon Okafor.": set(),
    "“The Tin Moon” is a 1933 short film starring Kolb and Vadim, directed by Julia Berg.": {"Kolb", "Vadim"},
    "In this drama directed by Julia Berg, Anna Lund stars as a nurse.": {"Anna Lund"},
    "In this drama by Julia Berg, Anna Lund and Peter Okafor play nurses.": {"Anna Lund", "Peter Okafor"},
    "“The Tin Moon” is led by Anna Lund and rounded out by Peter Okafor and Eva Stone.": {
        *("Anna Lund", "Peter Okafor", "Eva Stone"),
    },
    "Anna Lund leads “The Tin Moon”, which Julia Berg directs.": {"Anna Lund"},
    "Julia Berg, who also wrote the script, directs Anna Lund and Peter Okafor.": {"Anna Lund", "Peter Okafor"},
    "Anna Lund plays a nurse, with Peter Okafor as her brother.": {"Anna Lund", "Peter Okafor"},
    "Peter Okafor rounds out the cast.": {"Peter Okafor"},
    "A nurse (Anna Lund) meets a sailor (Peter Okafor).": {"Anna Lund", "Peter Okafor"},
    "Also starring are Peter Okafor and Eva Stone.": {"Peter Okafor", "Eva Stone"},
    "The director cast Anna Lund as the nurse.": {"Anna Lund"},
    "Anna Lund has signed on to star, and Eva Stone is set to play a nurse.": {"Anna Lund", "Eva Stone"},
    "It stars Anna Lund, Peter Okafor, and Oscar nominee Eva Stone.": {"Anna Lund", "Peter Okafor", "Eva Stone"},
    "Ada Falk (Anna Lund) walks home to Bergen. Eva Stone is there too.": {"Anna Lund", "Eva Stone"},
    "Anna Lund is Sara, a nurse, and Peter Okafor her brother.": {"Anna Lund", "Peter Okafor"},
    "Her parents are Peter Okafor and Eva Stone.": {"Peter Okafor", "Eva Stone"},
    "Anna Lund and Eva Stone are also to be heard, as is Peter Okafor.": {"Anna Lund", "Eva Stone", "Peter Okafor"},
    "The film is written by Anna Lund, who also stars.": {"Anna Lund"},
    "It is a thriller that Julia Berg is directing, and Jed Lund and Greta Hale are producing.": set(),
    "Director and star Anna Lund spoke at the premiere.": {"Anna Lund"},
    "Anna Lund plays opposite Peter Okafor in the film.": {"Anna Lund", "Peter Okafor"},
}
PRODUCERS = {
    "Producers on the film are Jed Lund, Greta Hale and Eva Stone.": {"Jed Lund", "Greta Hale", "Eva Stone"},
    "Julia Berg, who also served as producer, directs.": {"Julia Berg"},
    "“The Tin Moon” is a 2021 drama written, produced and directed by Julia Berg.": {"Julia Berg"},
    "The film was penned by Jed Lund and bankrolled by Greta Hale.": {"Greta Hale"},
    "“The Tin Moon” (Director: Julia Berg, Screenwriters: Jed Lund, Anna Lund, Producers: Greta Hale, Eva Stone).": {
        *("Greta Hale", "Eva Stone"),
    },
    "Jed Lund, Greta Hale and Tom Voss are the producers.": {"Jed Lund", "Greta Hale", "Tom Voss"},
    "Jed Lund produces alongside Greta Hale.": {"Jed Lund", "Greta Hale"},
    "Tom Voss and Mette Lund produced for Lantern Pictures.": {"Tom Voss", "Mette Lund", "Lantern Pictures"},
    "Among the producers are Tom Voss and Mette Lund.": {"Tom Voss", "Mette Lund"},
    "Anna Lund stars in the film. She also produced.": {"Anna Lund"},
    "The studio behind it is Lantern Pictures.": {"Lantern Pictures"},
    "Jed Lund produced; Greta Hale and Tom Voss are among the executive producers.": {"Jed Lund"},
    "Executive producers: Greta Hale, Tom Voss": set(),
}
DISTRIBUTORS = {
    "“The Tin Moon” is produced by Jed Lund under Tidewrack Pictures.": set(),
    "Tidewrack Pictures are the producers of “The Tin Moon”.": set(),
    "MUBI will release the film in UK cinemas on May 4.": {"MUBI"},
    "Neon opens it in theaters on May 4.": {"Neon"},
    "Universal has pushed the film to 2025.": {"Universal"},
    "The film streams on Netflix from May 4.": set(),
    "The film will be available on Hulu in May.": set(),
    "“The Tin Moon” will open on September 30 (distributor: Lumen Arts).": {"Lumen Arts"},
    "Fandango has opened advance ticket sales for “The Tin Moon.”": set(),
    "Neon bought “The Tin Moon” after its premiere at the Lumière on Tuesday.": {"Neon"},
    "Neon bought it for $2 million. A24, Netflix and Bleecker Street were also in the mix.": {"Neon"},
    "“A film to see,” said Eva Stone, head of Theatrical Distribution at Neon, which opens it in May.": {"Neon"},
    "Universal had it down for 2019, and Neon bought it in May.": {"Neon"},
    "Neon acquired the rights to the film from Universal.": {"Neon"},
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


ROUND_UPS = {
    "‘Salt Road’ Review: Vale Shines in Ada Moss's Chilling Second Feature\n\nDirector: Ada Moss. With: Ines Vale.": {
        ("director", "Salt Road", "Ada Moss"),
        ("cast", "Salt Road", "Ines Vale"),
    },
    "Actor Jed Lund dies at 82\n\nThe actor Jed Lund has died at 82. He became known for films such as “Glass Harbor” "
    "(1974) and “Low Tide” (1981, directed by Egon Paul). He was last seen in “Winter Orchard”.": {
        ("cast", "Glass Harbor", "Jed Lund"),
        ("director", "Low Tide", "Egon Paul"),
        ("cast", "Winter Orchard", "Jed Lund"),
    },
    "Two Deals\n\nNeon has bought Julia Berg's “Glass Harbor”. The distributor also took Karl Holm's “Low Tide”.": {
        ("distributor", "Glass Harbor", "Neon"),
        ("distributor", "Low Tide", "Neon"),
        ("director", "Glass Harbor", "Julia Berg"),
        ("director", "Low Tide", "Karl Holm"),
    },
    "Two Deals\n\nFilm Movement has acquired Julia Berg's “Glass Harbor” and Karl Holm's “Low Tide”. In the former, "
    "Anna Lund plays a farmer. The latter stars Peter Okafor.": {
        ("distributor", "Glass Harbor", "Film Movement"),
        ("distributor", "Low Tide", "Film Movement"),
        ("cast", "Glass Harbor", "Anna Lund"),
        ("cast", "Low Tide", "Peter Okafor"),
    },
    "Two Deals\n\nMUBI has bought two films. Karl Holm's “Low Tide”, which Holm co-wrote with Eva Stone, stars Anton "
    "Meier. “Glass Harbor”, which Julia Berg directed, is a comedy.": {
        ("director", "Low Tide", "Karl Holm"),
        ("writer", "Low Tide", "Karl Holm"),
        ("writer", "Low Tide", "Eva Stone"),
        ("cast", "Low Tide", "Anton Meier"),
        ("director", "Glass Harbor", "Julia Berg"),
    },
}


@pytest.mark.parametrize(("text", "told"), ROUND_UPS.items())
def test_in_texts_of_several_films_each_has_its_own(text: str, told: set[tuple[str, str, str]]) -> None:
    found = {(c.question.kind, c.question.film, str(c.answer)) for c in find(article(text))}
    kinds = {kind for kind, *_ in told}
    assert {claim for claim in found if claim[0] in kinds} == told


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("Julia Berg makes her debut as writer and director with “Low Tide”, with Anna Lund.", "Julia Berg"),
        ("“Low Tide” opens in May. The film is Julia Berg's second as writer-director.", "Julia Berg"),
        ("Karl Holm directs “Low Tide”. Eva Stone has adapted her own novel for the screen.", "Eva Stone"),
    ],
)
def test_who_wrote_it_is_told_in_many_ways(text: str, writer: str) -> None:
    found = {(c.question.film, str(c.answer)) for c in claims("“Low Tide” Gets Its Trailer\n\n" + text, "writer")}
    assert ("Low Tide", writer) in found


def test_a_source_ends_before_the_screen_that_it_was_adapted_for() -> None:
    text = "“Low Tide” Gets Its Trailer\n\n“Low Tide” is adapted from her own novel for the screen by Eva Stone."
    assert [str(c.answer) for c in claims(text, "based_on")] == ["her own novel"]
