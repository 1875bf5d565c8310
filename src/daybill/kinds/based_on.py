"""What it is based on: a book, a play, a game, a life, events."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="based_on", title="Based on", many=True, answer="name", order=14)

_HOW = r"(?:very |so |only )?(?:loosely |freely |closely |partly |largely |faithfully |in part |partially |directly |mostly )?"
_A_WORK = (
    r"(?:P'?s |(?:the|a|an|his|her|their) (?:(?!film|movie|script|screenplay)[\w'-]+ ){0,4}?(?:novels?|books?|plays?|memoirs?|novella|"
    r"short stor(?:y|ies)|comics?|manga|articles?|stories|poem|musical|series|short(?: film)?|graphic novel|web ?toon)\b)"
)
"""A work that somebody wrote, or made before."""
_CUE = (
    rf"(?:(?:based|inspired|founded|modelled|modeled) {_HOW}(?:on|upon|by|off)|takes? (?:loose )?inspiration from|"
    rf"inspired|adapted (?:(?:for the (?:screen|cinema) |to the (?:big )?screen )?"
    r"by P(?:,? (?:and |& )?P){0,3} )?from|(?:adaptation|dramati[sz]ation|filming|film version|screen version|movie version) "
    r"of|adapts|adapting|brings to (?:the (?:big )?screen|life on screen)|drawn from|draws (?:loosely )?(?:up)?on|drew "
    r"(?:up)?on|drawing (?:up)?on|taken from|(?:it|F|film|screenplay|script|story|movie|which) comes from|"
    r"culled from|derived from|built on|recounts|restages|"
    r"re-?stages|rebuilds|reconstructs|retells|dramati[sz]es|recreates|re-?enacts|reimagin(?:es|ing)(?: of)?|"
    r"re-?imagining of|re-?telling of|"
    rf"reworking of|(?:riff|spin|twist) on|(?:remakes|(?:remake|reboot|re-?make|update|updating|re-?do|redux|"
    r"new version|(?:(?<=live-action )|(?<=screen )|(?<=film )|(?<=feature )|(?<=feature-length )|(?<=movie )|"
    r"(?<=P's ))version|retelling) of)|(?:takes?|took|taking) "
    r"(?:it|its (?:story|plot|cue|tale|title|name|inspiration|text)|(?:the|his|her|their) (?:script|story|screenplay|"
    r"plot|film|tale)) from|(?:the |its |whose )(?:source|basis|inspiration|starting point|source material|original) (?:is|"
    r"was|are)|spun (?:off )?from|spin-?off (?:of|from)|from the pages of|from the pen of|(?:has|have|had|with) (?:its|their) "
    r"(?:roots|origins?|source|beginnings?) in|(?:it|F|the (?:film|movie|project|story|idea|tale)|which|that) (?:started|"
    r"began)(?: its)?(?: life| out)? as|originat(?:ed|es|ing) (?:as|in|from)|transposes|reworks|updates|expands "
    r"(?:on )?(?=P|F|"
    r"(?:his|her|their) (?:own )?(?:short|G|2\d|award|D))|lifted from|borrow(?:s|ed|ing) from|suggested by|spring(?:s|ing)? from|"
    r"gr(?:ew|own|ows) (?:out of|from)|(?:expanded|developed|extended|blown up|opened out)(?: it)? from|"
    rf"adapted(?= {_A_WORK})|(?:^|(?<=[-–:;] ))from(?= {_A_WORK})|"
    r"(?:it|which|that|film|movie|script|screenplay|story|G|F) go(?:es)? back to(?= [\"']?(?:F|P's))|"
    r"the (?:novel|book|play|memoir|novella|comic|short story|source novel) (?:is|was)(?: called)?(?= [\"']?F| P's| [^.;,()]{2,50} by P)|"
    r"transferred from|turned into a (?:film|movie)|(?<=source: )|(?<=material: ))"
)
"""Words behind which the source stands."""

_SOURCE = (
    r"(?!(?:O|S)\b(?!'s )|the (?:very )?(?:town|village|city|region|same|place)\b|(?:what|it|this|that|him|her(?! (?:own |first |D |A[- ])*(?:[a-z-]+ )?(?:short|G|novel|book|play|memoir|stor)))\b)"
    r"(?P<text>(?:(?:real|true|actual)(?:-life)? (?:events|story|incidents|stories|life)[^.;:()]{0,70}?|"
    r"[^.;:(),|]{1,90}?(?:, (?!is |was |are |has |directed |written |produced |starring |stars |which )(?:the |a |an )?(?:[a-zG-]+ ){0,3}(?:by|from|de|di|von|of) P(?:'s)?[^.;:(),]{0,24}?|"
    r"(?:(?<= G)|(?<=film)|(?<=movie)|(?<=novel)|(?<=drama)|(?<=classic)|(?<=book)|(?<=play)|(?<=memoir)|(?<=short)),? [\"']?F)?))"
    r"(?=[.;:(),|]|, (?:the|with|and|which|where|that|by|starring|directed)|,? in which|,? when|,? stars| starring| is | are"
    r"| was | were | will | has | have | comes | opens | with | about | to [SD]| on [SD]| for [SO]| for the (?:big )?screen| to life| who | whom | "
    r"which | where | himself\b| herself\b| themselves\b"
    r"| into | and (?:directed|starring|stars|written|produced|set|features|tells|follows|is|has|was|it|he|she|P|on|by|from|"
    r"opens|comes|arrives|hits|premiered|premieres|plays|lands|will)\b|"
    r" by P and| by (?:screen)?writers?\b| by (?:director|filmmaker)s?\b| a grim| of the same name|$)"
)
"""The source, as far as it can be told from what the sentence goes on with."""

_EVENT = (
    r"(?:massacres?|shootings?|strikes?|uprising|revolt|riots?|pogrom|genocide|famine|murders?|killings?|assassination|"
    r"attacks?|bombings?|disaster|crash|sinking|shipwreck|siege|battle|evacuation|trial|scandal|heist|robbery|"
    r"kidnapping|hijacking|hostage crisis|rescue|explosion|coup|hostage-taking|bloodbath)"
)
"""What really happens somewhere, once."""

RULES = (
    Rule(
        name="based-on.based",
        kinds=("based_on",),
        pattern=rf"\b{_CUE}:? (?:\| )?(?:the (?:actual|real|true|real-life) )?{_SOURCE}",
        gate=(
            *("based", "adapt", "inspir", "draw", "drew", "taken from", "comes from", "built on", "recounts", "stages"),
            *("rebuilds", "retell", "dramati", "reimagin", "re-imagin", "rework", "riff on", "spin on", "founded"),
            *(
                "model",
                "remake",
                "reboot",
                "updat",
                "version",
                "from",
                "source",
                "story",
                "basis",
                "origin",
                "twist on",
            ),
            *(
                "starting point",
                "roots",
                "began",
                "started",
                "transposes",
                "expands",
                "suggested",
                "to the ",
                "life on",
            ),
            *(
                "culled",
                "derived",
                "reconstructs",
                "recreates",
                "enacts",
                "grew ",
                "grow",
                "back to",
                " is ",
                " was ",
                "spin",
            ),
        ),
        probability=0.75,
        examples="""
            “The Salt Road” is based on the 1903 fishermen's strike.
            -> based_on, The Salt Road, the 1903 fishermen's strike

            “The Salt Road” opens on March 3. It takes loose inspiration from a 1903 strike.
            -> based_on, The Salt Road, a 1903 strike

            “The Salt Road” opens on March 3. The film brings to the screen Solveig Dahl's memoir.
            -> based_on, The Salt Road, Solveig Dahl's memoir
        """,
    ),
    Rule(
        name="based-on.adaptation",
        kinds=("based_on",),
        pattern=r"\b(?:P's |the |a |an |new |this |O's |T |latest )(?P<text>P(?: F)?|F(?= (?:adaptation|update)\b))"
        r" (?:novel |book |comic |story |play )?(?:adaptation|update|remake)\b(?! by| of)|"
        r"\b(?P<text2>(?:comic(?:-| )?book|comics?|graphic novel|manga|video ?game|game|novel|book|stage play|play|best-?seller|"
        r"webtoon|podcast|fairy ?tale|short story))[ -](?:adaptation|remake)s?\b(?! of)|"
        r"\bremakes? (?:of )?(?P<value>F)|\bverfilmung (?:von |des |der )?(?P<value2>F)",
        gate=("adaptation", "update", "remake", "verfilmung"),
        probability=0.75,
        examples="""
            The film “The Salt Road” is an Anna Berg adaptation.
            -> based_on, The Salt Road, Anna Berg

            The video game adaptation “The Salt Road” opens on March 3.
            -> based_on, The Salt Road, video game
        """,
    ),
    Rule(
        name="based-on.true-story",
        kinds=("based_on",),
        pattern=r"\b(?:the |a )?(?:true|real|real-life|actual) (?:story|case|tale|life|adventures?) of (?P<text>[^.;:()]{1,80}?)"
        r"(?=[.;:()]|, | who | when | which | that | and | is | was | with |$)|"
        r"(?P<value>F),? (?:by P,? )?(?:is the (?:source|basis|inspiration)\b|inspired (?:it|the (?:film|tale|story|movie|"
        r"G))\b|is behind it)|\b(?:source|basis|inspiration) is (?:P's )?(?P<value2>F)|"
        r"\b(?P<text2>(?:a |the )?(?:true|real-life) (?:story|events|case|crimes?|tale|incident))\b(?! (?:of|behind)\b)|"
        r"\b(?:inspired|grew from|inspiration|based on|source)[^.;]{0,20} (?P<text3>(?:true|real|actual)(?:-life)? "
        r"(?:events|stories|incidents|people))\b",
        gate=("true ", "real", "actual", "source", "basis", "inspir", "behind it"),
        probability=0.75,
        examples="""
            The film “The Salt Road” is the true story of the fishermen's strike.
            -> based_on, The Salt Road, the fishermen's strike

            “The Salt Road” opens on March 3. Hard to believe, but it is a true story.
            -> based_on, The Salt Road, a true story
        """,
    ),
    Rule(
        name="based-on.event",
        kinds=("based_on",),
        pattern=r"\b(?:account|story|tale|chronicle|drama|film|movie|G|portrait|recreation|reconstruction|revisits?|depicts?|"
        r"chronicles?|tells|telling|about|happened|against|around|screen|file|puts|lifts|turns to|shows?|follows)\b"
        r"[^.;]{0,60}?\b"
        rf"(?:the (?:actual|real|true) (?P<text2>(?:[\w'-]+ ){{1,3}}?{_EVENT})\b|"
        rf"(?P<text>(?:the|a|an) (?:[\w'-]+,? ){{0,4}}?{_EVENT}\b(?: (?:of|in|at|on) (?:the )?(?!which|whom)[\w-]+){{0,2}}))",
        gate=(
            "massacre",
            "shooting",
            "strike",
            "upris",
            "revolt",
            "riot",
            "pogrom",
            "genocid",
            "famine",
            "murder",
            "killing",
            "assass",
            "attack",
            "bomb",
            "disast",
            "crash",
            "sink",
            "wreck",
            "siege",
            "battle",
            "evac",
            "trial",
            "scandal",
            "heist",
            "robber",
            "kidnap",
            "hijack",
            "hostage",
            "rescue",
            "explo",
            "coup",
            "bloodbath",
        ),
        probability=0.6,
        examples="""
            “The Salt Road” opens on March 3. It is a sober account of the 1903 Bergen massacre.
            -> based_on, The Salt Road, the 1903 Bergen massacre
        """,
    ),
    Rule(
        name="based-on.work",
        kinds=("based_on",),
        pattern=r"(?P<text>(?:the |his |her |their )?characters (?:first )?(?:created |invented |dreamed up |drawn |from |of |by ){1,2}P(?:(?:,? and|,| &) P)*|"
        r"(?:his|her|their|the|an?|P's?) (?:[\w'-]+,? ){0,4}?(?:shorts?|G|films?|movie|play|novel|novella|books?|series|comic|manga|"
        r"article|musical|poem|song|podcast|game|show|webtoon) of the same (?:name|title)|"
        r"(?:(?:his|her|their|the|an?|P's?) (?:(?!of\b|from\b|on\b)[\w-]+ ){0,2}?|(?<=of )|(?<=on )|(?<=from ))(?:eponymous|same-titled|same-named|like-named) (?:[\w-]+ ){0,2}?"
        r"(?:short|G|film|movie|play|novel|novella|book|series|comic|manga|article|musical|poem|song|podcast|game|show)\b|"
        r"P,? whose (?:own |first |second |D )?(?:[\w-]+ ){0,2}?(?:novels?|books?|memoirs?|stage play|short story|"
        r"G story|novella|comics?|graphic novel|best-?sellers?|manga|autobiography)\b(?! F)|"
        r"(?:F|\b[a-z][a-z' -]{2,40}),?[\"']? (?:a|an|the) (?:[\w-]+ ){0,2}?(?:short story|novel|novella|memoir|"
        r"stage play|graphic novel|best-?seller|autobiography|biography) (?:by|of) P|"
        r"(?:his|her|their|P's?) (?:own )?(?:[\w-]+ ){0,2}?(?:stage play|short story|novel|novella|memoir|graphic novel|"
        r"webcomic|comic strip)(?= (?:of|and)\b|[.,;:)])|"
        r"(?:a |an |the )?(?:[\w-]+ ){0,2}theme[- ]park (?:ride|attraction)s?|(?:the |a )?(?:[\w-]+ ){0,2}toy ?line|"
        r"(?:[FP]'s?|(?<=the )P|(?<=a )P) (?:[\w-]+ ){0,4}?(?:novels?|(?<!address )books?|(?<='s )play|(?<=D )play|memoirs?|"
        r"short stor(?:y|ies)|G story|graphic novel|comics?|webcomic|web comic|manga|best-?sellers?|novella|stage play|"
        r"video game|article|stories|trilogy|autobiography|fairy ?tale|diar(?:y|ies)|(?:twitter )?thread|tweets|poem)"
        r"(?! (?:to|about [a-z]+ing|club|shop|series|fair|deal|tour|launch)\b)(?: \"?(?:F|of the same name)\"?)?|"
        r"(?:novel|book|play|memoir|short story|G story|graphic novel|comic|manga|best-?seller|novella|musical|poem)s?,? "
        r"(?:called |titled )?\"?F\"?(?:,? by P)?|"
        r"\b(?:a |an |the )?(?:(?!is|was|of|from|by|in|with)[\w-]+ ){0,2}\b(?:novels?|books?|play|memoirs?|short story|graphic "
        r"novel|comics?|novella|best-?sellers?|stories|fairy ?tale|video game|manga|autobiography|diar(?:y|ies)) "
        r"(?:of the same name )?(?:\"?F\"? )?(?:by|of|de|di|von|d') P(?:(?:,? and|,| &) P)?)(?! and P wrote)",
        gate=(
            *(
                "characters ",
                " same ",
                "same-",
                "eponymous",
                "like-",
                "novel",
                "book",
                "play",
                "memoir",
                "stor",
                "comic",
                "manga",
                "seller",
                "classic",
                "game",
                "article",
            ),
            *("podcast", "musical", "poem", "theme", "toy", "biography", "tale", "diar", "thread", "tweets"),
        ),
        probability=0.78,
        examples="""
            Solveig Dahl's 1998 novel became “The Salt Road”.
            -> based_on, The Salt Road, Solveig Dahl's 1998 novel

            Adapted from the memoir of the same name by Solveig Dahl, “The Salt Road” opens on March 3.
            -> based_on, The Salt Road, the memoir of the same name by Solveig Dahl
        """,
    ),
)
