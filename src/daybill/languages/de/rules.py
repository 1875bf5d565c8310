"""What German press says of makers, actors and distributors."""

from daybill.grammar import Rule

RULES = (
    Rule(
        name="de.director",
        kinds=("director",),
        pattern=r"(?<!\w)(?:regie(?: führte)?:?(?: von)?|regisseur(?:in)?|inszeniert von|ein film von|der film von|das debüt von|von regisseur(?:in)?|filmemacher(?:in)?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
        examples="""
            „Die Salzstraße“, Regie: Ingrid Solheim, kommt am 3. März in die Kinos.
            -> director, Die Salzstraße, Ingrid Solheim
        """,
    ),
    Rule(
        name="de.cast",
        kinds=("cast",),
        pattern=r"(?<!\w)(?:mit|in den hauptrollen:?|besetzung:?|darsteller(?:in)?:?|gespielt von|spielt|hauptdarsteller(?:in)?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.78,
    ),
    Rule(
        name="de.writer",
        kinds=("writer",),
        pattern=r"(?<!\w)(?:drehbuch:?(?: von)?|geschrieben von|nach einem drehbuch von) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.85,
    ),
    Rule(
        name="de.producer",
        kinds=("producer",),
        pattern=r"(?<!\w)(?:produziert von|produzent(?:en|in)?:?) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{people})",
        probability=0.8,
    ),
    Rule(
        name="de.distributor",
        kinds=("distributor",),
        pattern=r"(?<!\w)(?:(?:im )?verleih(?: von|:)?|im vertrieb von|verleiher) (?:[a-zà-ÿ'-]+ ){0,2}?(?P<value>{companies})",
        probability=0.85,
    ),
    Rule(
        name="de.film-of",
        kinds=("director",),
        pattern=r"(?P<value>P)(?:s|'|’)? (?:[a-zG-]+ ){0,3}?(?P<film>F)",
        probability=0.75,
    ),
    Rule(
        name="de.company-film",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?(?P<film>F)|(?P<film2>F)[^.;FO]{0,12}\((?P<value2>O)\)|(?P<film3>F)'?,? (?:[a-zà-ÿG]+ ){0,4}(?:de|di|von|da) (?P<value3>O)",
        probability=0.65,
    ),
)
