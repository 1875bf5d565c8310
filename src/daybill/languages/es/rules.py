"""What Spanish press says of makers, actors and distributors."""

from daybill.grammar import Rule

RULES = (
    Rule(
        name="es.director",
        kinds=("director",),
        pattern=r"(?<!\w)(?:(?:dirigid[oa]s?|realizad[oa]) por|direcci[óo]n(?: de|:)|(?:del|de la) direct\w+|bajo la direcci[óo]n de|director\w*:?|la dirige) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
        examples="""
            “La ruta de sal”, dirigida por Ingrid Solheim, llega a los cines el 3 de marzo.
            -> director, La ruta de sal, Ingrid Solheim
        """,
    ),
    Rule(
        name="es.cast",
        kinds=("cast",),
        pattern=r"(?<!\w)(?:(?:protagonizad[oa]|interpretad[oa]|encabezad[oa])s? por|con|reparto:?(?: (?:con|a))?|act[úu]an|protagonistas?:?|encarnad[oa] por) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.78,
    ),
    Rule(
        name="es.writer",
        kinds=("writer",),
        pattern=r"(?<!\w)(?:escrit[oa] por|gui[óo]n(?: de|:)) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
    ),
    Rule(
        name="es.producer",
        kinds=("producer",),
        pattern=r"(?<!\w)(?:producid[oa] por|productor\w*:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.8,
    ),
    Rule(
        name="es.distributor",
        kinds=("distributor",),
        pattern=r"(?<!\w)(?:distribu(?:ye|ida por|ido por|ci[óo]n de|idora:?)) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{companies})",
        probability=0.85,
    ),
    Rule(
        name="es.film-of",
        kinds=("director",),
        pattern=r"(?P<film>F),? (?:la )?(?:película |cinta |nueva película )?de (?P<value>P)",
        probability=0.75,
    ),
    Rule(
        name="es.company-film",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?(?P<film>F)|(?P<film2>F)[^.;FO]{0,12}\((?P<value2>O)\)|(?P<film3>F)'?,? (?:[a-zà-ÿG]+ ){0,4}(?:de|di|von|da) (?P<value3>O)",
        probability=0.65,
    ),
)
