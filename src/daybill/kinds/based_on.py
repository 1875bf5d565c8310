"""What it is based on: a book, a play, events."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="based_on", title="Based on", many=True, answer="name", order=14)

RULES = (
    Rule(
        name="based-on.based",
        kinds=("based_on",),
        pattern=r"\b(?:based (?:loosely |in part |partly )?(?:on|upon)|adapted from|inspired by|adaptation of|adapts|drawn from|draws on|drew on|taken from|comes from|built on|tells the (?:[a-z-]+ )?true story of|recounts|restages|rebuilds)\b (?:the (?:actual|real|true|real-life) )?(?P<text>[^.;:()]{3,90}?)(?=[.;:()]|, (?:the|with|and|which|where|that|by|starring|directed)|,? in which|,? when|,? stars| starring| is | was | with P|$)",
        gate=(
            "based",
            "adapt",
            "inspired",
            "draw",
            "drew",
            "taken from",
            "comes from",
            "built on",
            "true story of",
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
        name="based-on.work",
        kinds=("based_on",),
        pattern=r"(?P<text>[FP]'s? (?:[\w-]+ ){0,4}?(?:novel|book|play|memoir|short story|graphic novel|comic|manga|best-?seller|novella|stage play)(?: (?:F|of the same name))?)",
        gate=("novel", "book", "play", "memoir", "story", "comic", "manga", "seller"),
        probability=0.78,
        examples="""
            Solveig Dahl's 1998 novel became “The Salt Road”.
            -> based_on, The Salt Road, Solveig Dahl's 1998 novel
        """,
    ),
)
