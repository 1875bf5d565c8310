"""What it is based on: a book, a play, events."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="based_on", title="Based on", many=True, answer="name", order=14)

RULES = (
    Rule(
        name="based-on.based",
        kinds=("based_on",),
        pattern=r"\b(?:(?:based|inspired|founded|modelled|modeled) (?:(?:very |so |only )?(?:loosely |freely |closely |in part |partly |largely ))?(?:on|upon|by)|(?:loosely |freely )?adapted (?:(?:for the screen |to the screen )?by P(?:,? (?:and |& )?P){0,3} )?from|adaptation of|adapts|adapting|drawn from|draws (?:loosely )?on|drew on|taken from|comes from|built on|recounts|restages|rebuilds|retells|dramati[sz]es|reimagin(?:es|ing)(?: of)?|re-?telling of|reworking of|(?:riff|spin) on|(?:remakes|(?:a |the |an )?(?:official |hindi |english |english-language |american |live-action |loose |new |modern |contemporary |musical |animated |stage-to-screen |big-screen |film |screen )*(?:remake|reboot|re-?make|update|updating|re-?do|new version|(?<=live-action )version|(?<=screen )version|(?<=film )version|retelling) of)|(?:takes?|took|taking) (?:it|its (?:story|plot|cue|tale|title|name|inspiration|text)|(?:the|his|her|their) (?:script|story|screenplay|plot|film|tale)) from|(?:the |its |whose )(?:source|basis|inspiration|starting point|source material) (?:is|was|are)|spun (?:off )?from|from the pages of|from the pen of|(?:has|have|had|with) (?:its|their) (?:roots|origins?|source|beginnings?) in|(?:it|F|the (?:film|movie|project|story|idea|tale)|which|that) (?:started|began)(?: its)?(?: life| out)? as|originat(?:ed|es|ing) (?:as|in|from)|transposes|reworks|expands (?:on )?(?=P|F|h(?:is|er) (?:own )?(?:short|2\d|award))|lifted from|borrow(?:s|ed|ing) from|suggested by|spring(?:s|ing)? from)\b (?:the (?:actual|real|true|real-life) )?(?!(?:O|S)\b|the (?:very )?(?:town|village|city|region|same|place)\b)(?P<text>(?:(?:real|true|actual)(?:-life)? (?:events|story|incidents|stories|life)[^.;:()]{0,70}?|[^.;:(),]{3,90}?(?:, (?:the |a )?(?:[a-zG-]+ ){0,3}(?:by|from|de|di|von) P(?:'s)?[^.;:(),]{0,24})?))(?=[.;:(),]|, (?:the|with|and|which|where|that|by|starring|directed)|,? in which|,? when|,? stars| starring| is | was | will | has | comes | opens | with P| to [SD]| on [SD]| for [SO]|$)",
        gate=(
            "based",
            "adapt",
            "inspired",
            "draw",
            "drew",
            "taken from",
            "comes from",
            "built on",
            "recounts",
            "restages",
            "rebuilds",
            "retell",
            "dramati",
            "reimagin",
            "rework",
            "riff on",
            "spin on",
            "founded",
            "model",
            "remake",
            "reboot",
            "update",
            "version",
            "from",
            "source",
            "story",
            "basis",
            "origin",
            "starting point",
            "roots",
            "began",
            "started",
            "transposes",
            "expands",
            "suggested",
            "inspiration",
        ),
        probability=0.75,
        examples="""
            “The Salt Road” is based on the 1903 fishermen's strike.
            -> based_on, The Salt Road, the 1903 fishermen's strike
        """,
    ),
    Rule(
        name="based-on.adaptation",
        kinds=("based_on",),
        pattern=r"(?P<text>P(?: [A-Z])?)(?:'s?)? (?:adaptation|update|remake)\b(?! by)|\bremakes? (?:of )?(?P<value>F)|\bverfilmung (?:von |des |der )?(?P<value2>F)",
        gate=("adaptation", "update", "remake", "verfilmung"),
        probability=0.75,
        examples="""
            The film “The Salt Road” is an Anna Berg adaptation.
            -> based_on, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="based-on.true-story",
        kinds=("based_on",),
        pattern=r"\b(?:the |a )?(?:true|real|real-life|actual) (?:story|case|tale) of (?P<text>[^.;:()]{3,80}?)(?=[.;:()]|, | who | when | which | that | and | is | was |$)|(?P<value>F),? (?:by P,? )?(?:is the (?:source|basis|inspiration)\b|inspired (?:it|the (?:film|tale|story|movie|G))\b|is behind it)|\b(?:source|basis|inspiration) is (?:P's )?(?P<value2>F)",
        gate=("true ", "real", "actual", "source", "basis", "inspir", "behind it"),
        probability=0.75,
        examples="""
            The film “The Salt Road” is the true story of the fishermen's strike.
            -> based_on, The Salt Road, the fishermen's strike
        """,
    ),
    Rule(
        name="based-on.work",
        kinds=("based_on",),
        pattern=r"(?P<text>(?:F|\b[a-z][a-z' -]{2,40}),? (?:a|an|the) (?:[\w-]+ ){0,2}?(?:short story|novel|novella|memoir|stage play|graphic novel|best-?seller|autobiography|biography) by P|(?:his|her|their|P's?) (?:own )?(?:[\w-]+ ){0,2}?(?:stage play|short story|novel|novella|memoir|graphic novel|webcomic|comic strip)(?= (?:of|and)\b|[.,;:)])|(?:a |an |the )?(?:[\w-]+ ){0,2}theme[- ]park (?:ride|attraction)s?|(?:the |a )?(?:[\w-]+ ){0,2}toy ?line|(?:[FP]'s?|(?<=the )P) (?:[\w-]+ ){0,4}?(?:novel|book|play|memoir|short story|G story|graphic novel|comic|webcomic|web comic|manga|best-?seller|novella|stage play|video game|article|stories|trilogy)(?: \"?(?:F|of the same name)\"?)?|(?:novel|book|play|memoir|short story|G story|graphic novel|comic|manga|best-?seller|novella|musical|poem)s?,? (?:called |titled )?\"?F\"?(?:,? by P)?|\b(?:a |an |the )?(?:(?!is|was|of|from|by|in|with)[\w-]+ ){0,2}\b(?:novel|book|play|memoir|short story|graphic novel|comic|novella|best-?seller) (?:of the same name )?(?:by|de|di|von|d') P)",
        gate=(
            "novel",
            "book",
            "play",
            "memoir",
            "story",
            "comic",
            "manga",
            "seller",
            "classic",
            "game",
            "article",
            "podcast",
            "musical",
            "poem",
            "theme",
            "toy",
            "biography",
        ),
        probability=0.78,
        examples="""
            Solveig Dahl's 1998 novel became “The Salt Road”.
            -> based_on, The Salt Road, Solveig Dahl's 1998 novel
        """,
    ),
)
