"""Which countries made it: only where a text says so of the film, never from a director's nationality."""

from daybill.grammar import Kind, Rule

_NOT_OF_TRADE = (
    r"(?:(?!(?:trailer|teaser|poster|releases?|calls?|theat\w+|premieres?|debut|market|critics?|languages?|box|distributor|rights|"
    r"actor|actress|star|directors?|film-?makers?|audiences?|cinemas?|version|dub|folk|fairy|title|academy|public|press|fans?|has|"
    r"is|was|will|of|in|at|on|to|for|by|with|first|opens?|gets?|you|we|can|could|rent|novelist|poet|author|writer)\b)[a-zADEGLT\d'&*+-]+,? ){0,4}?"
)
"""Up to four words that leave what stands behind them a thing of the country before them."""
KIND = Kind(name="country", title="Country", many=True, answer="name", order=11)

_LIST = r"T(?:(?:, ?| ?/ ?| ?[-–+] ?| & |,? and )T){0,6}"
"""Countries as lines of data list them."""

RULES = (
    Rule(
        name="country.year",
        kinds=("country",),
        pattern=rf"(?:^|[(|•·;:,/.–] ?|- )(?P<value>{_LIST}),? ?[.(|/·•-]? ?(?P<year>D|(?:19|20)\d\d)(?= ?(?:[),.;:|/·•–]|-|$| \d))|"
        rf"(?:^|[(|•·;:,/–] ?)(?P<year2>D|(?:19|20)\d\d),? ?[|,/·•-]? ?(?P<value2>{_LIST})(?= ?(?:[|),;/·•:]|- |$))|"
        rf"\((?P<value3>T(?:(?:, ?| ?/ ?| ?[-–] ?| & | and )T){{1,6}})(?=[),;])|^(?P<value4>T(?: ?[/–-] ?T){{1,6}})\.$|"
        rf"\((?P<value5>T)(?=, (?:[1-4] ?h ?[0-5]\d|\d{{2,3}} ?(?:min|['’])))",
        gate=("T",),
        probability=0.85,
        examples="""
            The film “The Salt Road” by Ingrid Solheim (Norway, Denmark, 2023) is a slow one.
            -> country, The Salt Road, Denmark
            The film “The Salt Road” by Ingrid Solheim (Norway, 1h52) is a slow one.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.behind-maker",
        kinds=("country",),
        pattern=rf"(?P<film>F)[\"']?,?[\"']? (?:(?:is )?(?:directed )?by |of |- |from |dir(?:ector)?[.:]* )?(?:the )?{{people}} ?[(\[](?P<value>{_LIST})(?:,? ?(?:D|(?:19|20)\d\d))?[)\]]|"
        rf"(?P<film2>F)[\"']?,? \((?:by |dir(?:ector)?[.:]* )?{{people}}(?:,|;| [/–-]) (?P<value2>{_LIST})(?:,? ?(?:D|(?:19|20)\d\d))?\)|"
        rf"^[^a-zA-Z]{{0,6}}(?P<film3>F)[\"']?,[\"']? (?:by |dir(?:ector)?[.:]* )?{{people}}, (?P<value3>{_LIST})\.?$",
        gate=("T",),
        probability=0.8,
        examples="""
            The film “The Salt Road”, by Ingrid Solheim (Norway), is a slow one.
            -> country, The Salt Road, Norway
            The film “The Salt Road,” dir: Ingrid Solheim (Norway), is a slow one.
            -> country, The Salt Road, Norway
            The film “The Salt Road” (Ingrid Solheim, Norway) opens in March.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.behind",
        kinds=("country",),
        pattern=r"\b(?:G|film|movie|picture|feature|animation|documentary|short|story|tale|title) (?:[a-zà-ÿ-]+ )?(?P<value>T(?:(?:[-/]|, |,? and )T){0,3})\b",
        gate=("T",),
        probability=0.75,
    ),
    Rule(
        name="country.adjective",
        kinds=("country",),
        pattern=r"(?<!best )(?P<value>T(?:(?:[-/]|,? and )T){0,2}) (?:(?:(?!(?:the|an?|to|of|in|for|on|at|by|with|from|and)\b)[a-z-]+ ){0,2}(?:G|film|movie|hit|gem|sensation|smash|breakout|import|indie|classic|feature|production|epic|entry) )?\"?(?P<film>F)(?! (?:festival|award))",
        gate=("T ",),
        probability=0.75,
        examples="""
            They gave four prizes to Norwegian “The Salt Road”.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.together",
        kinds=("country",),
        pattern=rf"\bco-?produ[cz]\w+,? (?:(?:by|of|between|with|from|in|among) )?(?:(?:the|mostly|largely) )?(?P<value>{_LIST})(?! (?:theat|cinema|distrib))|"
        rf"(?P<value2>{_LIST})(?: have| has|'s)? (?:joint(?:ly)? |both )?(?:co-?produ[cz]\w+|(?:made|produced) (?:it|F|the (?:film|movie|picture|G))\b)|\bproduc\w+ (?:by )?F (?:was )?in (?P<value3>{_LIST})(?=[.,;)]|$)|"
        rf"\b(?:made|shot) (?:[a-z]+ ){{0,6}}with money from (?P<value4>{_LIST})",
        gate=("produ", "money", "made "),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. Norway and Denmark co-produced.
            -> country, The Salt Road, Denmark
        """,
    ),
    Rule(
        name="country.sort-from",
        kinds=("country",),
        pattern=r"\b(?:an?|the|this|new) (?:[a-z-]+ ){0,3}(?:G|film|movie|feature|documentary|debut|story)(?: of D)? (?:from|out of) (?P<value>T(?:(?:, | and |/)T){0,2})(?=[.,;)]|$| (?:about|in which|with|by|that|where|starring|and)\b)",
        gate=("from T", "out of T"),
        probability=0.75,
        examples="""
            The prize went to “The Salt Road”, a slow drama from Norway.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.entry",
        kinds=("country",),
        pattern=r"(?P<value>T)(?:'s?)? (?:[a-z\d/-]+ ){0,4}?(?:entry|submission|pick|candidate|hopeful|contender|choice|oscar)|"
        r"\b(?:oscars?|academy awards?|A|(?:oscar|academy|official|international|A) (?:[a-z-]+ ){0,2}?(?:entry|submission|candidate|pick|contender|hopeful|bid))"
        r" (?:from|for|of) (?:the )?(?P<value2>T)\b(?! (?:director|act|composer|film-?maker|cinemat|T|G))",
        gate=("entry", "submi", "pick", "candidate", "hopeful", "contend", "choice", "oscar", "A", "bid"),
        probability=0.85,
        examples="""
            “The Salt Road” is Norway's Oscar entry.
            -> country, The Salt Road, Norway
            “The Salt Road” is the official Oscar submission for Norway.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.owns",
        kinds=("country",),
        pattern=r"(?P<value>T)'s? (?:(?!(?:P|O|S)\b)[a-zG-]+ ){0,2}?(?P<film>F)",
        gate=("T's", "T' "),
        probability=0.7,
        examples="""
            Among the films in competition are Norway's “The Salt Road” and others.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.winner",
        kinds=("country",),
        pattern=r"(?P<value>T)(?:'s?)? (?:(?!for )[a-z\d/-]+ ){0,2}(?:oscar|academy award)[- ]?(?:entry|winner|submission|hopeful|nominee|contender|pick|candidate)s?,? (?P<film>F)",
        gate=("oscar", "academy", "A"),
        probability=0.86,
        examples="""
            It follows last year's Norwegian Oscar winner, “The Salt Road”.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.sent-it",
        kinds=("country",),
        pattern=r"(?P<value>T) (?:has |had |have )?(?:made|sends?|sent|ch(?:o|oo)ses?|chosen|picks|picked|put|submits|submitted|named|selects|selected|enters|entered) (?:up )?(?:it|(?:P'?s? )?F|the (?:film|G)|its)\b[^.;F]{0,50}?(?:A\b|oscars?|academy|race|rennen|entry|candidate|submission|contender)|"
        r"\b(?:oscars?|academy awards?)\b[^.;F]{0,24}?(?P<value2>T) (?:sends?|sent|ch(?:o|oo)ses?|picks|picked|submits|submitted|selects|selected|enters|entered) (?P<film>F)|"
        r"\b(?:will |to )represent(?:s|ing)? (?:the |a )?(?P<value3>T)\b[^.;F]{0,40}?(?:A\b|\boscars?|\bacademy)",
        gate=("T",),
        probability=0.85,
        examples="""
            “The Salt Road” opens in March; Norway has sent it to the Oscars.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.made-by",
        kinds=("country",),
        pattern=r"\b(?:(?:co-?)?produced|made|co-?production|financed|backed)\b[^.;FP]{0,60}? (?:by|between|of|from|(?<=co-produced )(?:in|with)|(?<=coproduced )(?:in|with)|(?<=co-production )with) (?P<value>{territories})(?= ?[.;)]|$)|\b(?:comes|hails|arrives) (?:over |to us )?from (?P<value2>T)\b(?! (?:to|until|on|through))",
        gate=("produc", "made", "financed", "backed", "from "),
        probability=0.8,
        examples="""
            “The Salt Road” was made on a small budget by Norway, Denmark and Sweden.
            -> country, The Salt Road, Denmark
        """,
    ),
    Rule(
        name="country.from",
        kinds=("country",),
        pattern=r"(?P<film>F)(?: \((?:D|(?:19|20)\d\d)\))?,? (?:is |was |comes |hails |also )?(?:a film |a production |a co-production )?from (?P<value>T)(?= (?:in|of) (?:D|(?:19|20)\d\d)|[,.;)]| and |$)|(?:^|[,;(] ?|and, )from (?P<value2>T(?: and T|, T)?)(?:,? (?:and |also )[a-z-]+)?, (?:the )?(?P<film2>F)|(?P<film3>F),? \((?P<value3>T(?:[/,-] ?T){0,3})(?=[,;)/])",
        gate=("from ", "(T"),
        probability=0.75,
        examples="""
            They saw “The Salt Road” (1998) from Norway, and slept.
            -> country, The Salt Road, Norway

            The film “The Salt Road” (Norway/Denmark, 2023) opens in March.
            -> country, The Salt Road, Denmark
        """,
    ),
    Rule(
        name="country.native",
        kinds=("country",),
        pattern=r"\bits (?:native|home(?:land)?) (?P<value>T)",
        gate=("its ",),
        probability=0.85,
        examples="""
            The drama “The Salt Road” did well in its native Norway.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.listed",
        kinds=("country",),
        pattern=r"^(?P<film>F),? (?:\| )?P[^a-z]{0,3} (?P<value>{territories})(?=,? ?(?:\(?(?:19|20)\d\d|D))|(?: / |/ | \| | • |- )(?P<value2>T(?:/T){0,4})(?= ?\(?(?:(?:19|20)\d\d|D)|/| \||$)",
        gate=("T",),
        probability=0.85,
        examples="""
            “The Salt Road”, Ingrid Solheim, Norway, 2023. A film of few words.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.made-it",
        kinds=("country",),
        pattern=rf"(?<!remake of the )(?<!remake of a )(?<!remake of the D )(?<!remake of a D )(?<!\bno )(?<!\bfor )(?<!\bin )(?<!\bof )(?<!film, the )(?<!outstanding )(?<!best )(?P<value>T(?:[-/]T)*) {_NOT_OF_TRADE}(?:G|film|movie|production|co-production|picture|classic|gem|blockbuster|feature|flick|animation|tale|short|epic|masterpiece|remake|hit|import|indie(?=[.,;]| (?:about|from|with|that|in|by)\b))\b(?!-?makers?| of the year| awards?| version| theat| dub| star\b| stars(?! P)| actors?| directors?| industry| festival| fund| institute| critics?| cent| board| audiences?| academy| market| premiere| companies| company| house)",
        gate=("T",),
        probability=0.72,
        examples="""
            The Norwegian drama “The Salt Road” is out on March 3.
            -> country, The Salt Road, Norway
        """,
    ),
    Rule(
        name="country.credit",
        kinds=("country",),
        pattern=rf"(?:^|[|/•;.-] ?)(?:(?:(?:production )?countr(?:y|ies)|nation)(?: of (?:origin|production))?(?:(?:,| and|/|&) ?[a-z]{{3,5}})?:?|from:|prod(?:uc(?:er|ed|tion))?:)[\s|]*(?P<value>{_LIST})",
        gate=("countr", "nation", "from:", "prod"),
        probability=0.93,
        examples="""
            Country: Norway, Denmark
            -> country, , Denmark
            Country: Norway/Denmark
            -> country, , Denmark
        """,
    ),
    Rule(
        name="country.metadata",
        kinds=("country",),
        pattern=r"(?:^(?:[^a-z]{0,12}?|[PF][^a-z]{0,4}| ?(?:19|20)\d\d\W{1,3})|[.;|•] |/ |\bcompetition\. )(?P<value>T(?:(?:, ?| ?/ ?| ?- ?| & | and )T){0,6})(?:,? ?(?:\||-|/|·|•|\()? ?(?:(?:19|20)\d\d\b|(?P<year>D)|\d{2,3}(?: ?min|')|G)| ?\((?:director|dir|regie|regia|screenwriter|written)\b)",
        gate=("T",),
        probability=0.88,
        examples="""
            Norway 2023, 101 min
            -> country, , Norway
        """,
    ),
    Rule(
        name="country.made-there",
        kinds=("country",),
        pattern=r"\b(?:(?:co-)?produc(?:ed|tion) (?:in|from|of|between)|co-?production (?:of|between|with|from)|made (?:in|by)|"
        r"hails from|comes (?:to us )?from|(?<!\ba )the (?:(?!G)[a-z-]+ )?(?:G )?(?:G|film|movie|picture) from|the only|all the way from|a (?:joint )?production of) (?:the )?(?P<value>{territories})"
        r"(?=[,.;)]| (?:by|in|film|entry|title|and|with|from|movie|production|feature|picture|is|was|has|stars|follows|tells|about|won)\b|$)(?! (?:and )?(?:theaters|cinemas))",
        gate=("produc", "made ", "hails", "comes", "only", "all the way", " from "),
        probability=0.8,
        examples="""
            The film “The Salt Road” is a co-production between Norway and Denmark.
            -> country, The Salt Road, Denmark
        """,
    ),
)
