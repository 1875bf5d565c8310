"""Who produced it: people and companies."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import TO, WHO, does_among_trades, told_among_trades

KIND = Kind(name="producer", title="Producer", many=True, answer="name", order=6)

_COMPANIES = r"O(?:(?:, | and |, and | & )O){0,5}"

RULES = (
    Rule(
        name="producer.produced-by",
        kinds=("producer",),
        pattern=r"\b(?:co-|executive |exec )?(?:produced|financed|backed|bankrolled) by:?\s*(?:[a-z'-]+ ){0,3}?(?P<value>[PO](?: ?\([^()]{0,80}\))?(?: (?:of|for|at) [a-z][^.,;()PO]{1,30}(?=, | and ))?(?:(?: ?, ?(?:and |with )?(?:by )?| and (?:by )?| & | for | of |'s | (?:under|via|through|at) (?:(?:his|her|their|the) )?(?:banner )?)[PO](?: ?\([^()]{0,80}\))?){0,12})",
        gate=("ed by",),
        probability=0.88,
        examples="""
            “The Salt Road” is produced by Mette Lund and Per Holm.
            -> producer, The Salt Road, Mette Lund
            “The Salt Road” is produced by Mette Lund of the small house and by Per Holm.
            -> producer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="producer.among-trades",
        kinds=("producer",),
        pattern=f"{told_among_trades('produced')}|{does_among_trades('(?:produced|produces)')}",
        gate=("produced", "produces"),
        probability=0.9,
        examples="""
            “The Salt Road” is a 2019 drama written, produced and directed by Ingrid Solheim.
            -> producer, The Salt Road, Ingrid Solheim
            Ingrid Solheim wrote, directed and produced “The Salt Road”.
            -> producer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="producer.house",
        kinds=("producer",),
        pattern=r"(?P<value>O)'s? (?:[a-z-]+ |G |D ){0,4}(?P<film>[\"']?F)|"
        r"(?P<film2>F)[\"']?,? (?:is |was )?(?:(?:an?|the|another|new|first|latest|next|long-awaited|G|T|[a-z-]+) "
        r"){0,5}from (?:the )?(?:[a-z-]+ ){0,2}(?P<value2>O)|"
        r"\b(?:the|an?|new|latest|next|first|no|last|D) (?P<value3>O) (?:film|movie|picture|feature|production|G|"
        r"animation|sequel|prequel|hit|release)\b|"
        r"\b(?:work|film|movie|picture|G|adventure|sequel|prequel|animation) (?:of|from|by) (?P<value4>O)|"
        r"(?P<value5>O)'s? (?:last|latest|next|new|first)\b",
        gate=("O",),
        probability=0.8,
        examples="""
            Pixar's “The Salt Road” opens on March 3.
            -> producer, The Salt Road, Pixar
            “The Salt Road” is a sequel from Blumhouse.
            -> producer, The Salt Road, Blumhouse
        """,
    ),
    Rule(
        name="producer.credit",
        kinds=("producer",),
        pattern=r"(?:^|[|/•;,.-] ?|\s)(?:executive )?(?:producers?|production(?: compan(?:y|ies)(?=:)| co\.?(?=:))?|general producer|prods?\.?(?=:))(?: of the film became)?(?: (?:on|of|for|behind) (?:F|the (?:film|movie|picture|project)))?(?:: ?| )(?:are |is |include |were )?(?P<value>[PO](?: ?\([^()]{0,80}\))?(?:(?: ?, ?(?:and |with )?| and | & | for | of |'s )[PO](?: ?\([^()]{0,80}\))?){0,12})",
        gate=("prod",),
        probability=0.88,
        examples="""
            Producers: Mette Lund, Per Holm
            -> producer, , Per Holm
        """,
    ),
    Rule(
        name="producer.produces",
        kinds=("producer",),
        pattern=r"(?P<value>{people}(?:(?: of [^.,;]{1,30}?)?,? and P(?= of ))?),? (?:who |also |both |all |direct(?:s|ed|ing) and |writing and |wrote and |star(?:s|red|ring) (?:in )?and |of [^.,;]{1,30} |for O |are |is |will |were |was |as |the |its |act(?:s|ed)? |serv(?:e|es|ed) |credited |among |listed )*(?:producers?|produced|producing|produces?|are producing|exec(?:utive)? produc\w+)\b(?! by| P| ?:)(?: (?P<film>{films}))?",
        gate=("produc",),
        probability=0.86,
        examples="""
            Mette Lund and Per Holm produced “The Salt Road”.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
    Rule(
        name="producer.produces-with",
        kinds=("producer",),
        pattern=r"\bproduc(?:es?|ed|ing)(?: it| the (?:film|movie|picture)| F)?,? (?:alongside|together with|along with|with|for|via|through) (?P<value>[PO](?:(?:, | and |, and | & )[PO]){0,6})(?:,? (?:along)?with (?P<value2>P(?:(?:, | and |, and )P)*)(?= (?:of|for) O|\.|,|$))?(?! (?:in|as|star))",
        gate=("produc",),
        probability=0.86,
        examples="""
            “The Salt Road” is in cinemas. Mette Lund produced it alongside Per Holm.
            -> producer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="producer.producing-are",
        kinds=("producer",),
        pattern=r"(?:producing|producing it|on board as producers?|behind it|on board to produce)(?: is| are| were| was|:)? (?P<value>[PO](?: ?\([^()]{0,80}\))?(?:(?: ?, ?(?:and |with )?| and | & | for | of |'s )[PO](?: ?\([^()]{0,80}\))?){0,12})",
        gate=("produc", "behind it"),
        probability=0.84,
        examples="""
            Producing “The Salt Road” was hard; producing are Mette Lund and Per Holm.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
    Rule(
        name="producer.company",
        kinds=("producer",),
        pattern=r"(?P<value>O(?:(?:, | and |, and )O){0,5}),? (?:also |both |jointly |together |co-)*(?:produces?|produced|co-produced|developed (?:it|the (?:film|movie|picture)|F)|made (?:it|the (?:film|movie|picture)|F)|financ(?:ed|es)|bankroll(?:ed|s)|funded|funds|(?:paid|pays|put up the money) (?:for|part|half|all))\b(?! by)|\b(?:an? |the )(?P<value2>O(?:(?:, | and |, and |/)O)*) (?:co-)?production\b|\bproduction (?:of|from|by) (?P<value3>O)|\b(?:under the banner of|under the|(?:studio|company|outfit|banner) behind (?:it|F|the (?:film|movie|picture))(?: is| was)?) (?P<value4>O)",
        gate=(
            "produc",
            "made",
            "behind ",
            "developed",
            "financed",
            "bankroll",
            "funded",
            "paid",
            "pays",
            "put up",
            "banner",
        ),
        probability=0.8,
        examples="""
            “The Salt Road” is in cinemas. Tidewrack Productions and Lumen Pictures made it.
            -> producer, The Salt Road, Tidewrack Productions
        """,
    ),
    Rule(
        name="producer.label-behind",
        kinds=("producer",),
        pattern=r"(?:^|[;|•:–—] ?| - )(?P<value>{people}),? \(?(?:co-|executive )?producers?\)?(?=;|$|\.|,|\||•)",
        gate=("producer",),
        probability=0.86,
        examples="""
            “The Salt Road” is in cinemas. Ingrid Solheim, director; Mette Lund, producer.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
    Rule(
        name="producer.to-produce",
        kinds=("producer",),
        pattern=rf"(?P<value>{{people}}){TO}produce\b(?: (?P<film>{{films}}))?",
        gate=("to produce", "to also", "to co-produce"),
        probability=0.86,
        examples="""
            “Low Tide” opens in March. Mette Lund is attached to produce “The Salt Road”.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
    Rule(
        name="producer.stands-in",
        kinds=("producer",),
        pattern=rf"{WHO} (?:is |are |act(?:s|ed)? as |serv(?:e|es|ed) as )?(?:a |an |the )?(?:co-)?(?:produces?|produced|producing|producers?)\b(?! by| P| F)",
        gate=("produc",),
        probability=0.8,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim. She also produced.
            -> producer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="producer.companies",
        kinds=("producer",),
        pattern=rf"\b(?:made|(?:co-)?produced|financed|funded|developed|backed|paid for) (?:it |the (?:film|movie|picture) |F )?(?:together |along )?with (?P<value>{_COMPANIES})|"
        rf"(?P<value2>{_COMPANIES}) (?:is|are|was|were|serves? as|acts? as) (?:the |its |an? )?(?:co-|executive "
        rf")?producers?\b|"
        rf"\bwith (?P<value3>{_COMPANIES}) as (?:an? )?(?:co-|executive )?producers?\b|"
        rf"\b(?:(?:made|(?:co-)?produced) by (?:O(?:, | and |, and ))*O|O production),? (?:in (?:association|"
        rf"partnership) )?with "
        rf"(?P<value4>{_COMPANIES})",
        gate=("made", "produc", "financed", "funded", "developed", "backed", "paid for"),
        probability=0.84,
        examples="""
            “The Salt Road” is in cinemas. Tidewrack Productions made it with Lumen Pictures and Harbour Films.
            -> producer, The Salt Road, Harbour Films
            Tidewrack Productions are the producers of “The Salt Road”.
            -> producer, The Salt Road, Tidewrack Productions
        """,
    ),
    Rule(
        name="producer.and-more",
        kinds=("producer",),
        pattern=r"(?P<value>P),? (?:the |its )?(?:(?:co-|screen)?(?:writer|director|star|editor)[/, -]+(?:and )?){1,3}producer\b"
        r"(?: (?:of|behind) (?P<film>F))?|"
        r"\b(?:(?:writer|director|star|actor|actress)[/, -]+(?:and )?){1,2}producer(?:[/, -]+(?:and )?(?:director|"
        r"writer|star))? (?P<value2>P)",
        gate=("producer",),
        probability=0.86,
        examples="""
            Ada Voss, writer/director/producer of “The Salt Road”, spoke to us.
            -> producer, The Salt Road, Ada Voss
        """,
    ),
    Rule(
        name="producer.made-by-companies",
        kinds=("producer",),
        pattern=rf"\bmade by (?P<value>{_COMPANIES})|\bco-production (?:of|between|by|from|with) (?P<value2>{_COMPANIES})|"
        r"(?P<value3>P(?:, P)*,? and P) (?:are|were) (?:the (?:team|people|producers) )?behind (?:it|the (?:film|movie|"
        r"project))\b",
        gate=("made by", "co-production", "behind "),
        probability=0.8,
        examples="""
            “The Salt Road” is in cinemas. It was made by Tidewrack Productions and Lumen Pictures.
            -> producer, The Salt Road, Lumen Pictures
            “The Salt Road” is in cinemas. Mette Lund and Per Holm are behind it.
            -> producer, The Salt Road, Mette Lund
        """,
    ),
)
