"""Who acts in it."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="cast", title="Cast", many=True, answer="person", order=5)

RULES = (
    Rule(
        name="cast.starring",
        kinds=("cast",),
        pattern=r"\b(?:co-|also |and )?(?:starring|stars?|featuring|features|toplined by|led by|headlined by|toplines|headlines|led by)(?: in)?:?\s*(?:the |an? )?(?:[a-z'-]+ ){0,4}?(?P<value>{people})(?: in the (?:lead|main|title|titular|leading)(?: roles?| parts?)?,?(?: and| alongside| with)? (?P<value2>{people}))?",
        gate=("star", "featur", "toplin", "headlin", "led by"),
        probability=0.92,
        examples="""
            “The Salt Road” stars Anna Berg, Per Holm and Liv Dahl.
            -> cast, The Salt Road, Anna Berg
            -> cast, The Salt Road, Liv Dahl
        """,
    ),
    Rule(
        name="cast.star",
        kinds=("cast",),
        pattern=r"(?P<value>{people}),? (?:also |both |will |all )?(?:co-)?(?:stars?|starred|leads?|co-stars?|headlines?|topline[sd]?|plays?|played|appears?|voices?|shines?)\b",
        gate=("star", "lead", "headline", "topline", "play", "appear", "voice", "shine"),
        probability=0.86,
        examples="""
            Anna Berg and Per Holm star in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.credit",
        kinds=("cast",),
        pattern=r"(?:^|[|/•;,.-] ?|\s)(?:cast|stars?|starring|actors|with|s|players|featuring)(?: list| members)?:\s*(?P<value>{people})",
        gate=("cast", "star", "actors", "with:", "s:", "players", "featuring:"),
        probability=0.95,
        examples="""
            Cast: Anna Berg, Per Holm
            -> cast, , Per Holm
        """,
    ),
    Rule(
        name="cast.cast-of",
        kinds=("cast",),
        pattern=r"\b(?:cast|ensemble|actors|performers|players|line-?up|leads?)\b[^.;P]{0,45}?(?:of|include[sd]?|including|are|is|has|comprises|boasts|:|also|with|embrace) (?:[a-z'-]+ ){0,3}?(?P<value>{people})",
        gate=("cast", "ensemble", "actors", "performers", "players", "lead", "line"),
        probability=0.9,
        examples="""
            The cast of “The Salt Road” includes Anna Berg and Per Holm.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.with",
        kinds=("cast",),
        pattern=r"\bwith (?!director|filmmaker|writer|producer|screenwriter|help|music|interview)(?:the |an? )?(?:[a-z'-]+ ){0,3}?(?P<value>{people})(?! (?:producing|produc|direct|writ|on|at|said|says))",
        gate=("with ",),
        probability=0.8,
        examples="""
            “The Salt Road”, with Anna Berg and Per Holm, opens on March 3.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.as-role",
        kinds=("cast",),
        pattern=r"(?P<value>{people}) (?:is|as|plays?|played|portrays?|stars as|returns as|are) (?!director|writer|producer|behind|the (?:co-)?(?:executive )?producer|(?:among )?the producers|the writer|the screenwriter|up for|nominated|the director|said|set|also directing|back with|known|expected|attached|a producer|one of the|the first|the second)(?:the |an? |his |her |her |two |[a-z]+,? )?",
        gate=(" is ", " as ", " play", " portray", " are "),
        probability=0.72,
        examples="""
            In “The Salt Road” Anna Berg plays a widow who walks home.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.role-brackets",
        kinds=("cast",),
        pattern=r"(?<!G )(?<!director )\((?:a |an |the |played by |[a-z]+ )?(?P<value>{people})(?:,? [^()P]{1,40})?\)",
        gate=("(",),
        probability=0.84,
        examples="""
            In “The Salt Road” a widow (Anna Berg) walks home.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.played-by",
        kinds=("cast",),
        pattern=r"\b(?:played|portrayed|voiced|embodied|performed) by (?:[a-z'-]+ ){0,3}?(?P<value>{people})",
        gate=("ed by",),
        probability=0.93,
        examples="""
            The widow of “The Salt Road” is played by Anna Berg.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.actor",
        kinds=("cast",),
        pattern=r"\b(?:actors?|actress(?:es)?|lead|leads|star|newcomers?|lead actress|lead actor|opposite|alongside|best actress|best actor) (?:is |are |are also |were )?(?P<value>{people})",
        gate=("act", "lead", "star", "newcomer", "opposite", "alongside"),
        probability=0.82,
        examples="""
            “The Salt Road” made newcomer Anna Berg famous.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.star-of",
        kinds=("cast",),
        pattern=r"(?P<value>P)'?s?,? (?:[a-z'-]+ ){0,4}?(?:star|lead|actor|actress) (?:of|in) (?P<film>{films})",
        gate=("star", "lead", "act"),
        probability=0.85,
        examples="""
            Anna Berg, the star of “The Salt Road”, spoke first.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.fill-out",
        kinds=("cast",),
        pattern=r"(?P<value>{people}) (?:also )?(?:fill out|round out|complete|make up|are in it|are also in|is in it|are in the cast|are among|also appear|turn up|co-star|in (?:the )?(?:cast|lead|main part))",
        gate=("fill", "round", "complete", "make up", " in ", "among", "appear", "turn", "co-star"),
        probability=0.88,
        examples="""
            Anna Berg and Per Holm round out the cast of “The Salt Road”.
            -> cast, The Salt Road, Per Holm
        """,
    ),
)
