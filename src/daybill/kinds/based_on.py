"""What it is based on: a book, a play, events."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="based_on", title="Based on", many=True, answer="name", order=14)

RULES = (
    Rule(
        name="based-on.based",
        kinds=("based_on",),
        pattern=r"\b(?:based (?:loosely |in part |partly )?(?:on|upon)|adapted from|inspired by|adaptation of|adapts|drawn from|draws on|drew on|taken from|comes from|built on|recounts|restages|rebuilds)\b (?:the (?:actual|real|true|real-life) )?(?P<text>[^.;:()]{3,90}?)(?=[.;:()]|, (?:the|with|and|which|where|that|by|starring|directed)|,? in which|,? when|,? stars| starring| is | was | with P|$)",
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
        pattern=r"(?P<text>P(?: [A-Z])?) (?:adaptation|update|remake)\b|\bremakes? (?:of )?(?P<value>F)|\bverfilmung (?:von |des |der )?(?P<value2>F)",
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
        pattern=r"\b(?:the |a )?true story of (?P<text>[^.;:()]{3,80}?)(?=[.;:()]|, | who | when | which | that | and | is | was |$)|(?P<value>F) is the (?:source|basis)|\b(?:source|basis) is (?P<value2>F)",
        gate=("true story", "source", "basis"),
        probability=0.75,
        examples="""
            The film “The Salt Road” is the true story of the fishermen's strike.
            -> based_on, The Salt Road, the fishermen's strike
        """,
    ),
    Rule(
        name="based-on.work",
        kinds=("based_on",),
        pattern=r"(?P<text>[FP]'s? (?:[\w-]+ ){0,4}?(?:novel|book|play|memoir|short story|graphic novel|comic|manga|best-?seller|novella|stage play|video game|article)(?: \"?(?:F|of the same name)\"?)?|(?:novel|book|play|memoir|short story|graphic novel|comic|manga|best-?seller|novella|musical|poem)s?,? (?:called |titled )?\"?F\"?(?:,? by P)?|(?:a |an |the )?(?:[\w-]+ ){0,2}(?:novel|book|play|memoir|short story|graphic novel|comic|novella|best-?seller) (?:of the same name )?(?:by|de|di|von|d') P)",
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
        ),
        probability=0.78,
        examples="""
            Solveig Dahl's 1998 novel became “The Salt Road”.
            -> based_on, The Salt Road, Solveig Dahl's 1998 novel
        """,
    ),
)
