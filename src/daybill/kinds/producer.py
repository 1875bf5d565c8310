"""Who produced it: people and companies."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="producer", title="Producer", many=True, answer="name", order=6)

RULES = (
    Rule(
        name="producer.produced-by",
        kinds=("producer",),
        pattern=r"\b(?:co-|executive |exec )?(?:produced|financed|backed) by:?\s*(?:[a-z'-]+ ){0,3}?(?P<value>[PO](?:'s [PO])?(?:(?: ?, ?(?:and )?| and | & | for | of |'s )[PO]){0,12})",
        gate=("ed by",),
        probability=0.88,
        examples="""
            “The Salt Road” is produced by Mette Lund and Per Holm.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
    Rule(
        name="producer.credit",
        kinds=("producer",),
        pattern=r"(?:^|[|/•;,.-] ?|\s)(?:executive )?(?:producers?|production|general producer)(?: of the film became)?(?:: ?| )(?:are |is |include |were )?(?P<value>{people})",
        gate=("produc",),
        probability=0.88,
        examples="""
            Producers: Mette Lund, Per Holm
            -> producer, , Per Holm
        """,
    ),
    Rule(
        name="producer.produces",
        kinds=("producer",),
        pattern=r"(?P<value>{people}),? (?:also |both |of [^.,;]{1,30} |for O |are |is |will |were |as )*(?:producers?|produced|producing|produces?|are producing|exec(?:utive)? produc\w+)\b(?! by)",
        gate=("produc",),
        probability=0.86,
        examples="""
            Mette Lund and Per Holm produced “The Salt Road”.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
)
