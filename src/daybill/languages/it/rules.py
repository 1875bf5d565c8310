"""What Italian press says of makers, actors and distributors."""

from daybill.grammar import Rule

RULES = (
    Rule(
        name="it.director",
        kinds=("director",),
        pattern=r"(?<!\w)(?:(?:diretto|diretta|girato) da|regia(?: di|:)|regista|un film di|il (?:nuovo )?film di|opera prima di) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
        examples="""
            “La via del sale”, diretto da Ingrid Solheim, arriva nei cinema il 3 marzo.
            -> director, La via del sale, Ingrid Solheim
        """,
    ),
    Rule(
        name="it.cast",
        kinds=("cast",),
        pattern=r"(?<!\w)(?:interpretat[oa] da|con(?: protagonisti?)?|nel cast(?: pure| anche)?:?|protagonisti?:?|cast:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.78,
    ),
    Rule(
        name="it.writer",
        kinds=("writer",),
        pattern=r"(?<!\w)(?:scritt[oa] da|sceneggiatura(?: di|:)) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
    ),
    Rule(
        name="it.producer",
        kinds=("producer",),
        pattern=r"(?<!\w)(?:prodott[oa] da|produttor[ei]:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.8,
    ),
    Rule(
        name="it.distributor",
        kinds=("distributor",),
        pattern=r"(?<!\w)(?:distribuit[oa] da|distribuzione:?|esce con) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{companies})",
        probability=0.85,
    ),
    Rule(
        name="it.film-of",
        kinds=("director",),
        pattern=r"(?P<film>F),? (?:il )?(?:film )?di (?P<value>P)",
        probability=0.75,
    ),
    Rule(
        name="it.company-film",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?(?P<film>F)|(?P<film2>F)[^.;FO]{0,12}\((?P<value2>O)\)|(?P<film3>F)'?,? (?:[a-zà-ÿG]+ ){0,4}(?:de|di|von|da) (?P<value3>O)",
        probability=0.65,
    ),
)
