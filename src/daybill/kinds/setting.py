"""When and where its story is set."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="setting", title="Setting", many=True, answer="name", order=15)

RULES = (
    Rule(
        name="setting.set-in",
        kinds=("setting",),
        pattern=r"(?:^|\b(?:is |are |was |film |story |G )|, )set (?!to |for |on (?:D|(?:a )?(?:january|february|march|april|may|june|july|august|september|october|november|december)))(?P<text>(?:in|during|against|amid|around|at) (?!(?:theat|cinema|select|stone|motion))[^.;()]{3,80}?)(?=[.;()]|, (?:the|it|this|F|P|a |an |with|where|and|which|follows|tells|stars|when|as)|,? follows|,? and |$)",
        gate=("set ",),
        probability=0.8,
        examples="""
            Set in 1903 in the small fishing port of Sandvik, the story follows a widow.
            -> setting, , in 1903 in the small fishing port of Sandvik
        """,
    ),
    Rule(
        name="setting.story-of",
        kinds=("setting",),
        pattern=r"(?:strike|massacre|uprising|war|murder|events?|siege|revolt|trial|scandal|disaster|riots?)s? in (?P<text>(?:the )?[^.;:()]{3,60}? in (?:D|\d{4}))",
        gate=(" in ",),
        probability=0.7,
        examples="""
            The film “The Salt Road” tells of a strike in the small port of Sandvik in 1903.
            -> setting, The Salt Road, the small port of Sandvik in 1903
        """,
    ),
)
