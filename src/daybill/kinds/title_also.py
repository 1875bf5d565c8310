"""Other titles it goes by."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="title_also", title="Also called", many=True, answer="name", order=0)

RULES = (
    Rule(
        name="title-also.known-as",
        kinds=("title_also",),
        pattern=r"(?P<film>F),? (?:\(|- ?)?(?:also known as|aka|a\.k\.a\.?|originally (?:titled|called)|original title:?|formerly (?:titled|known as)?|released as|known (?:abroad )?as|english title:?|international title:?) (?P<value>F)",
        gate=("known", "aka", "a.k.a", "original", "former", "released as", "title"),
        probability=0.85,
        examples="""
            “The Salt Road” (also known as “Saltveien”) is out.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.brackets",
        kinds=("title_also",),
        pattern=r"(?<!\()(?P<film>F) \((?P<value>F)\)",
        gate=("F (F)",),
        probability=0.7,
        examples="""
            “The Salt Road” (“Saltveien”) is out.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
)
