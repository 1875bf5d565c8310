"""Titles that only what is around them tells apart, in languages sparing with capitals or free with them."""

import pytest

from daybill.claims import observe, raw_text
from daybill.claims.people import find_people
from daybill.claims.titles import propose
from daybill.model import Article
from daybill.spelling import fold

HEADINGS = """Neu im Kino

Die Salzstraße
Eine Lehrerin fährt ans Meer. Ingrid Solheims Drama mit Jonas Falk startet am Donnerstag in den Kinos.

Roter Schnee
Ein Dorf schweigt. Der Thriller von Erik Dahl mit Nora Lind läuft ab Donnerstag im Verleih von Weltkino.

Der letzte Bus
Eine Komödie von Anna Berg mit Jonas Falk, ab sofort im Kino.
"""
CASES = (
    ("de", HEADINGS, {"Die Salzstraße", "Roter Schnee", "Der letzte Bus"}),
    ("de", "Das Festival zeigt ROTER SCHNEE von Erik Dahl mit Nora Lind und DER LETZTE BUS von Anna Berg.",
     {"ROTER SCHNEE", "DER LETZTE BUS"}),
    ("it", "Su Netflix dal 19 maggio si recupera Il colore del mare di Paolo Rossi.", {"Il colore del mare"}),
    ("es", "Ganan la colombiana Un poeta de ayer y la chilena Salares.", {"Un poeta de ayer"}),
    ("it", "Chi non ricorda Tu la conosci bene, Chiedimi ancora?", {"Tu la conosci bene"}),
    ("fr", "Premier clap le 9 mai pour Des vagues : Ada Lund porte à l'écran le roman.", {"Des vagues"}),
    ("es", "1 de mayo: El camino de la sal, western de Ada Lund con Tom Vik.", {"El camino de la sal"}),
    ("fr", "La route du sel, prévu ce mercredi, est décalé au 3 mai par Gaumont.", {"La route du sel"}),
    ("de", "Zwei Debüts fallen auf, Ada Lunds »Salz« und Tom Viks ›Roter Schnee‹ neben ‚Der letzte Bus‘.",
     {"Salz", "Roter Schnee", "Der letzte Bus"}),
    ("de", "TV-Tipps\n\n20.15 Uhr, Arte: Salzstraße\nDrama. Regie: Ada Lund.\n\nZDF, 22:10 Uhr: Der Bus zum Meer",
     {"Salzstraße", "Der Bus zum Meer"}),
    ("fr", "Au cinéma\n\nLa route du sel – Le film d'Ada Lund, avec Tom Vik.\n\nHiver blanc, comédie de Tom Vik.",
     {"La route du sel", "Hiver blanc"}),
    ("es", "Novedades en DVD\n\nEl camino de la sal. Drama de Ada Lund.\n\nLa casa (Avalon, 4 de marzo).",
     {"El camino de la sal", "La casa"}),
    ("it", "La casa di Ada Lund (18 giugno). Il regista (Le ore buone, Tutto passa) torna.",
     {"La casa", "Le ore buone", "Tutto passa"}),
    ("it", "In TV\n\nLa casa sul molo (Rai 3, ore 21.20). Con Ada Lund.\n\nLe ore, Canale 5, ore 21.45: di Tom Vik",
     {"La casa sul molo", "Le ore"}),
    ("it", "Miglior film: La casa sul molo di Ada Lund\nMiglior attrice: Nora Lind per Tutto passa",
     {"La casa sul molo", "Tutto passa"}),
    ("es", "Mejor película: La casa\nMejor dirección: Tom Vik, por El camino de la sal", {"El camino de la sal"}),
    ("es", "Nominados\nMEJOR PELÍCULA\nLa casa\nEl muelle\nMEJOR DIRECCIÓN\nTom Vik, El camino de la sal",
     {"La casa", "El muelle", "El camino de la sal"}),
    ("fr", "César\nMeilleur film\nLa route du sel\nMeilleure actrice\nNora Lind dans La maison du quai",
     {"La route du sel", "La maison du quai"}),
    ("it", "Il molo amaro arriva al cinema dal 3 marzo con Lucky Red.", {"Il molo amaro"}),
    ("es", "La cosecha amarga se estrenará el 4 de marzo en Netflix.", {"La cosecha amarga"}),
    ("de", "Titel: Das Haus am Fluss\nRegie: Ada Lund", {"Das Haus am Fluss"}),
    ("it", "Netflix ad aprile\n\n7 aprile - Il molo\n14 aprile - La casa\n21 aprile - Amore, bugie e limonata",
     {"Il molo", "La casa", "Amore, bugie e limonata"}),
    ("de", "Kinocharts\n\n1. (neu) Keine Zeit zu leben (Universal)\n2. (1) Der Bus (Leonine)\n3. (2) Der Hof (Tobis)",
     {"Keine Zeit zu leben", "Der Bus", "Der Hof"}),
    ("it", "Giovedì\nC'È ANCORA DOMANI, opera prima di Ada Lund.", {"C'È ANCORA DOMANI"}),
    ("pt", "Crítica | Estrada do sal\n\nDireção: Ada Lund\nElenco: Tom Vik\nDistribuidora: Pandora Filmes",
     {"Estrada do sal"}),
)  # fmt: skip


def article(text: str, language: str) -> Article:
    return Article.make(address="a", outlet="o", language=language, title=text.split("\n", maxsplit=1)[0], text=text)


def proposed(text: str, language: str) -> set[str]:
    read = raw_text(article(text, language))
    return set(propose(read, find_people(read)))


def titles(text: str, language: str) -> set[str]:
    return {str(m.value) for m in observe(article(text, language)).names.mentions if m.sign == "F"}


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_title_is_told_by_what_is_around_it(language: str, text: str, expected: set[str]) -> None:
    assert {fold(title) for title in expected} <= proposed(text, language)


@pytest.mark.parametrize(
    ("language", "text", "never"),
    [
        ("fr", "Scénario coécrit avec Ada Lund. Le polar de Tom Vik sort le 3 mai.", {"Scénario coécrit", "Le polar"}),
        (
            "it",
            "La nuova commedia esce nelle sale il 3 marzo. Una maestra danese arriva in Puglia con Tom Vik.",
            {"La nuova commedia", "Una maestra danese"},
        ),
        ("it", "Un cuoco (Tom Vik) parte per il mare nel dramma «La strada».", {"Un cuoco"}),
        ("es", "La nueva película de Çağla Demir llega a los cines con Tom Vik y Ada Lund.", {"Çağla Demir"}),
        ("it", "Le riprese di Salto, il nuovo film di Ada Lund, sono finite.", {"Le riprese di Salto"}),
        ("fr", "Kika\n\nSéances :\nJeudi 6 novembre à 20h\nDimanche 9 novembre à 20h", {"Séances"}),
        ("es", "Título original: Saltveien\nDistribuidora: Avalon", {"Título original: Saltveien"}),
        ("fr", "La route du sel\n\nNorvège : 2020\n\nRéalisation : Ada Lund\n\nDurée : 1h40", {"Norvège"}),
        ("fr", "Fiche technique\n\nLa route du sel, film d'Ada Lund.", {"Fiche technique", "Fiche"}),
        ("de", "„Süß, ja, aber das ist kein Film“, sagt Tom Vik.", {"Süß, ja, aber das ist kein Film"}),
    ],
)
def test_what_only_talks_of_films_is_no_title(language: str, text: str, never: set[str]) -> None:
    assert not never & titles(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Basato sul romanzo di Ada Lund, il film è diretto da Tom Vik."),
        ("pt", "Baseado no livro de Ada Lund, o filme é dirigido por Tom Vik."),
        ("fr", "La suite, réalisée par Ada Lund, arrivera en salles en mars."),
        ("de", "20.15 Uhr, Arte: eine Komödie mit Ada Lund"),
    ],
)
def test_what_opens_talk_of_a_film_is_no_title(language: str, text: str) -> None:
    assert not titles(f"Cinema\n\n{text}", language)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", 'Teuer, aktuell: "Der letzte Winter" gehört zu den großen Filmen.', "Der letzte Winter"),
        ("de", "Netflix im März\n\n4. März: Der Bus\n11. März: Das Haus am Fluss\n18. März: Der letzte Winter",
         "Der letzte Winter"),
        ("fr", "Meilleur film : La route du sel d'Ada Lund\nMeilleur premier film : Le Dernier Hiver de Tom Vik",
         "Le Dernier Hiver"),
    ],
)  # fmt: skip
def test_a_title_may_name_a_season(language: str, text: str, title: str) -> None:
    assert title in titles(text, language)
