"""What films are based on, from invented press in all languages that are read."""

import pytest
from tests.claims.press import claims


def sources(text: str, language: str = "en") -> list[str]:
    """The sources of the film that a text is about."""
    found = claims(text, "based_on", language=language)
    return [str(c.answer) for c in found if c.question.film == "The Lantern Keeper"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It is based on the novel by Ada Lund.", "the novel by Ada Lund"),
        ("From the bestselling novel by Ada Lund, it stars Tom Vik.", "the bestselling novel by Ada Lund"),
        ("Tom Vik wrote it, after the memoir by Ada Lund.", "the memoir by Ada Lund"),
        ("Ada Lund, whose memoir it adapts, likes it.", "Ada Lund's memoir"),
        ("The Ada Lund adaptation opens on March 3.", "Ada Lund"),
        ("The video game adaptation opens on March 3.", "video game"),
        ("It takes loose inspiration from a 1903 strike.", "a 1903 strike"),
        ("It has its origins in a Twitter thread.", "a Twitter thread"),
        ("It started life as a stage play.", "a stage play"),
        ("It tells the true story of Ada Lund, who crossed the Alps.", "Ada Lund"),
        ("Hard to believe, but it is a true story.", "a true story"),
        ("The film is a remake of Kurosawa's High and Low.", "Kurosawa's High and Low"),
        ("Written by Tom Vik from the Ada Lund novel Nine Doors Down, it is long.", "Ada Lund novel Nine Doors Down"),
        ("It is a sober account of the 1903 Bergen massacre.", "the 1903 Bergen massacre"),
    ],
)
def test_the_source_of_a_film_is_named_as_the_article_names_it(text: str, source: str) -> None:
    assert sources(f"“The Lantern Keeper” opens on March 3. {text}") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "It was built from scratch, a witty twist on the premise.",
        "Tom Vik told Ada Lund's address book about it.",
        "It opens with a strike against boredom.",
        "The company is based in Norway and adapts quickly.",
    ],
)
def test_not_all_that_sounds_like_a_source_is_one(text: str) -> None:
    assert sources(f"“The Lantern Keeper” opens on March 3. {text}") == []


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Der Film ist nach dem gleichnamigen Roman von Ada Lund entstanden.", "the novel by Ada Lund"),
        ("de", "Die Videospielverfilmung startet bald.", "video game"),
        ("de", "Nach einer wahren Begebenheit.", "a true story"),
        ("fr", "Il porte à l'écran la bande dessinée de Marie Laval.", "the comic by Marie Laval"),
        ("fr", "Inspiré de faits réels.", "a true story"),
        ("fr", "Ce thriller est adapté du roman de Jean Calvet.", "a work by Jean Calvet"),
        ("it", "Il film adatta il romanzo di Dino Berti.", "the novel by Dino Berti"),
        ("es", "La película, basada en el videojuego homónimo, es larga.", "the video game of the same name"),
        ("es", "Lleva al cine las memorias de Marta Ruiz.", "the memoir by Marta Ruiz"),
        ("pt", "É baseado no livro de Ana Costa.", "the novel by Ana Costa"),
    ],
)
def test_sources_in_other_languages_are_named_in_english(language: str, text: str, source: str) -> None:
    assert sources(f"“The Lantern Keeper”. {text}", language) == [source]


def test_who_wrote_the_novel_did_not_make_the_film() -> None:
    text = "“The Lantern Keeper” opens on March 3. Directed by Tom Vik, from the novel by Ada Lund."
    made = [(c.question.kind, str(c.answer)) for kind in ("director", "writer") for c in claims(text, kind)]
    assert made == [("director", "Tom Vik")]
