"""What French press says of makers, actors and distributors."""

from daybill.grammar import Rule

RULES = (
    Rule(
        name="fr.director",
        kinds=("director",),
        pattern=r"(?<!\w)(?:réalisée? par|réalisat(?:eur|rice):?|un film de|le (?:nouveau )?film de|mise? en scène(?: par| de)|dirigée? par|le premier (?:film|long métrage) de) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
        examples="""
            « La Route du sel », réalisé par Ingrid Solheim, sort en salles le 3 mars.
            -> director, La Route du sel, Ingrid Solheim
        """,
    ),
    Rule(
        name="fr.cast",
        kinds=("cast",),
        pattern=r"(?<!\w)(?:avec|interprétée? par|casting:?|porté par|incarnée? par|jouée? par) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.78,
    ),
    Rule(
        name="fr.writer",
        kinds=("writer",),
        pattern=r"(?<!\w)(?:écrite? par|scénario(?: de|:)) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
    ),
    Rule(
        name="fr.producer",
        kinds=("producer",),
        pattern=r"(?<!\w)(?:produite? par|producteurs?:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.8,
    ),
    Rule(
        name="fr.distributor",
        kinds=("distributor",),
        pattern=r"(?<!\w)(?:distribuée? par|distributeur:?|distribution:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{companies})",
        probability=0.85,
    ),
    Rule(
        name="fr.film-of",
        kinds=("director",),
        pattern=r"(?P<film>F),? (?:le )?(?:film )?de (?P<value>P)",
        probability=0.75,
    ),
    Rule(
        name="fr.company-film",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?(?P<film>F)|(?P<film2>F)[^.;FO]{0,12}\((?P<value2>O)\)|(?P<film3>F)'?,? (?:[a-zà-ÿG]+ ){0,4}(?:de|di|von|da) (?P<value3>O)",
        probability=0.65,
    ),
)
