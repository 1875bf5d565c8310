"""What Portuguese press says of makers, actors and distributors."""

from daybill.grammar import Rule

RULES = (
    Rule(
        name="pt.director",
        kinds=("director",),
        pattern=r"(?<!\w)(?:(?:dirigid[oa]|realizad[oa]) por|direç[ãa]o(?: de|:)|diretor\w*|realizador\w*|um filme de|o filme de) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
        examples="""
            “A Rota do Sal”, dirigido por Ingrid Solheim, chega aos cinemas em 3 de março.
            -> director, A Rota do Sal, Ingrid Solheim
        """,
    ),
    Rule(
        name="pt.cast",
        kinds=("cast",),
        pattern=r"(?<!\w)(?:com|protagonizad[oa] por|estrelad[oa] por|elenco:?|interpretad[oa] por) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.78,
    ),
    Rule(
        name="pt.writer",
        kinds=("writer",),
        pattern=r"(?<!\w)(?:escrit[oa] por|roteiro(?: de|:)|argumento de) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
    ),
    Rule(
        name="pt.producer",
        kinds=("producer",),
        pattern=r"(?<!\w)(?:produzid[oa] por|produtor\w*:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.8,
    ),
    Rule(
        name="pt.distributor",
        kinds=("distributor",),
        pattern=r"(?<!\w)(?:distribu[ií]d[oa] p(?:or|ela|elo)|distribuidora:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{companies})",
        probability=0.85,
    ),
    Rule(
        name="pt.film-of",
        kinds=("director",),
        pattern=r"(?P<film>F),? (?:o )?(?:filme )?de (?P<value>P)",
        probability=0.75,
    ),
    Rule(
        name="pt.company-film",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?(?P<film>F)|(?P<film2>F)[^.;FO]{0,12}\((?P<value2>O)\)|(?P<film3>F)'?,? (?:[a-zà-ÿG]+ ){0,4}(?:de|di|von|da) (?P<value3>O)",
        probability=0.65,
    ),
)
