"""The dates of languages other than English."""

import datetime as dt
from collections.abc import Iterator

import pytest

from daybill.dates import find_dates
from daybill.dates.lexicon import lexicon
from daybill.errors import BadKnowledge
from daybill.languages import LANGUAGES, table

PUBLISHED = dt.date(2021, 1, 20)

DE = """
    Kinostart: 29. Januar                = 2021-01-29
    am 5. Februar 2021                   = 2021-02-05
    ab 16. Oktober                       = 2021-10-16
    am 29.01.                            = 2021-01-29
    vom 14. bis 25. Oktober              = 2021-10-14/2021-10-25
    zwischen 5. und 19. November         = 2021-11-05/2021-11-19
    Freitag, 29. Januar                  = 2021-01-29
    Das Drama lief am 12. November an.   = 2020-11-12
    kommenden Freitag                    = 2021-01-22
    kommenden Freitag, 29. Januar        = 2021-01-29
    nächste Woche                        = 2021-01-25/2021-01-31
    im Herbst                            = 2021-23
    Anfang Februar                       = 2021-02-01/2021-02-10
    Ende 2021                            = 2021-39
    in zwei Wochen                       = 2021-02-03
    vor zwei Wochen                      = 2021-01-06
    im 1. Quartal 2022                   = 2022-33
    bis 7. Februar                       = ../2021-02-07
    zu Weihnachten                       = 2021-12-25
    demnächst im Kino                    = 2021-01-20/..
    Freitag, 12.2., 22.20 Uhr            = 2021-02-12
    Der Film wurde in Cannes gezeigt, ab 9. Juli im Kino. = 2021-07-09
"""
FR = """
    le 5 février                         = 2021-02-05
    le 1er mai                           = 2021-05-01
    du 14 au 25 octobre                  = 2021-10-14/2021-10-25
    entre le 5 et le 19 novembre         = 2021-11-05/2021-11-19
    sorti le 12 novembre                 = 2020-11-12
    vendredi prochain                    = 2021-01-29
    l'année dernière                     = 2020
    cet été                              = 2021-22
    au printemps 2022                    = 2022-21
    mi-mars                              = 2021-03-11/2021-03-20
    il y a deux semaines                 = 2021-01-06
    deux semaines plus tard              = 2021-02-03
    à partir du 5 février                = 2021-02-05
    jusqu'au 7 février                   = ../2021-02-07
    premier trimestre 2022               = 2022-33
    prochainement                        = 2021-01-20/..
    29/01/2021                           = 2021-01-29
    Gaumont a dévoilé la bande-annonce, en salles le 8 juillet. = 2021-07-08
    Le film est sorti le 8 juillet.      = 2020-07-08
"""
ES = """
    el 29 de enero de 2021               = 2021-01-29
    del 14 al 25 de octubre              = 2021-10-14/2021-10-25
    se estrenó el 12 de noviembre        = 2020-11-12
    el próximo viernes                   = 2021-01-22
    el próximo viernes 29 de enero       = 2021-01-29
    la semana que viene                  = 2021-01-25/2021-01-31
    primavera de 2021                    = 2021-21
    a finales de febrero                 = 2021-02-21/2021-02-28
    hace dos semanas                     = 2021-01-06
    hasta el 7 de febrero                = ../2021-02-07
    en Navidad                           = 2021-12-25
    próximamente                         = 2021-01-20/..
    ganó en Cannes, en cines el 9 de julio. = 2021-07-09
"""
IT = """
    1° maggio                            = 2021-05-01
    l'11 febbraio                        = 2021-02-11
    dal 14 al 25 ottobre                 = 2021-10-14/2021-10-25
    uscito il 12 novembre                = 2020-11-12
    la settimana scorsa                  = 2021-01-11/2021-01-17
    nell'autunno 2021                    = 2021-23
    due settimane fa                     = 2021-01-06
    entro giugno                         = ../2021-06
    a Pasqua                             = 2021-04-04
    Ha diffuso il trailer, in sala dal 8 luglio. = 2021-07-08
    Il film è uscito l'8 luglio.          = 2020-07-08
"""
PT = """
    29 de janeiro de 2021                = 2021-01-29
    1º de maio                           = 2021-05-01
    sexta-feira, 29 de janeiro           = 2021-01-29
    entre 5 e 19 de novembro             = 2021-11-05/2021-11-19
    estreou em 12 de novembro            = 2020-11-12
    o mês passado                        = 2020-12
    início de 2022                       = 2022-37
    até 7 de fevereiro                   = ../2021-02-07
    em breve                             = 2021-01-20/..
"""


def cases() -> Iterator[tuple[str, str, str]]:
    for language, rows in (("de", DE), ("fr", FR), ("es", ES), ("it", IT), ("pt", PT)):
        for row in rows.strip().splitlines():
            text, edtf = row.rsplit(" = ", 1)
            yield language, text.strip(), edtf


@pytest.mark.parametrize(("language", "text", "edtf"), list(cases()))
def test_a_date_is_read_in_its_language(language, text, edtf):
    assert [str(mention.when) for mention in find_dates(text, PUBLISHED, language=language)] == [edtf]


SEVERAL = """
    de: Start am 9. Dezember, am 23. folgt der nächste = 2021-12-09, 2021-12-23
    de: verschoben vom 6. auf den 20. Mai              = 2021-05-06, 2021-05-20
    fr: sort le 9 décembre, sur Netflix depuis le 23   = 2021-12-09, 2021-12-23
    fr: est décalé du 4 au 18 novembre                 = 2021-11-04, 2021-11-18
    es: llega el 9 de diciembre y en disco el 25.      = 2021-12-09, 2021-12-25
    it: arriva il 9 dicembre, dal 23 in streaming      = 2021-12-09, 2021-12-23
    it: a marzo: il 3 «La casa», il 10 ‘Il molo’       = 2021-03, 2021-03-03, 2021-03-10
    es: en marzo: el 3 «La casa», el 10 «El mar»       = 2021-03, 2021-03-03, 2021-03-10
    fr: vendredi 15 janvier « Sel ». Le 16, « Mer »    = 2021-01-15, 2021-01-16
    pt: estreia a 9 de dezembro e sai no dia 30        = 2021-12-09, 2021-12-30
    pt: passa de 4 para 18 de novembro                 = 2021-11-04, 2021-11-18
    it: arriva dal 9 dicembre, il 5 stelle             = 2021-12-09
    es: llega el 9 de diciembre, el 5 por ciento       = 2021-12-09
"""


@pytest.mark.parametrize("row", SEVERAL.strip().splitlines())
def test_a_bare_day_is_of_the_month_last_spoken_of(row):
    said, dates = row.rsplit(" = ", 1)
    language, text = said.strip().split(": ", 1)
    found = [str(mention.when) for mention in find_dates(text.strip(), PUBLISHED, language=language)]
    assert found == dates.split(", ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_names_all_months_weekdays_and_seasons(language):
    data = table(language, "dates")
    assert [len(data[name]) for name in ("months", "weekdays", "seasons")] == [12, 7, 4]
    assert lexicon(language).triggers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_of_every_language_is_read(language):
    for number, names in enumerate(table(language, "dates")["months"], start=1):
        for name in names:
            text = f"5 {name.title()} 2021"
            assert [str(m.when) for m in find_dates(text, PUBLISHED, language=language)] == [f"2021-{number:02}-05"]


def test_a_language_without_a_table_is_named():
    with pytest.raises(BadKnowledge, match="languages/xx"):
        table("xx", "dates")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_in_a_table_is_one_that_the_reader_knows(language):
    assert set(table(language, "dates")["cues"]) <= set(lexicon(language).cues)
