"""How long it runs, in minutes."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="runtime", title="Running time", many=False, answer="minutes", order=13)

RULES = (
    Rule(
        name="runtime.minutes",
        kinds=("runtime",),
        pattern=r"(?<![\d.])(?<!\d:)(?<!\dh)(?<!\dh )(?<!\d h )(?<!\d hour )(?<!\d hours )(?<!\d hr )(?<!\d hrs )"
        r"(?<!hour and )(?<!hours and )(?P<text>[4-9]\d|[1-3]\d\d)(?: |-)?(?:min\b|mins\b|minutes?\b|minuten\b|minutos\b|minuti\b|')(?! (?:later|into|of|ago|before|after|walk|long (?:take|shot)|(?:stand|ov)))",
        gate=("min", "'"),
        probability=0.85,
        examples="""
            Norway 2023, 101 min
            -> runtime, , 101

            The 97-minute documentary “The Salt Road” opens on March 3.
            -> runtime, The Salt Road, 97
        """,
    ),
    Rule(
        name="runtime.hours",
        kinds=("runtime",),
        pattern=r"(?<![\d.:])(?P<hours>[1-4]) ?(?:h|hrs?|hours?|std|stunden?|ore|horas?|heures?)\.?,? ?(?:(?:and|et|y|e|und) )?(?P<text>[0-5]?\d)(?: ?(?:m|mn|mins?|minutes?|minuti|minutos|minuten)\b|'|(?=[\s,.;)|·/-]|$))",
        gate=("h", "std", "ore"),
        probability=0.85,
        examples="""
            “The Salt Road” runs 2 hours 19 minutes.
            -> runtime, The Salt Road, 139

            Running time: 1 hour 44 minutes
            -> runtime, , 104

            Norway 2023, director Ada Voss, 2h29, colour
            -> runtime, , 149
        """,
    ),
    Rule(
        name="runtime.whole-hours",
        kinds=("runtime",),
        pattern=r"\b(?:run(?:ning)? ?time|length|duration)(?: is|:)? (?P<text2>(?P<hours>[1-4])) ?(?:h|hrs?|hours?)\b(?!,? (?:and )?\d)",
        gate=("runtime", "run time", "running time", "length", "duration"),
        probability=0.85,
        examples="""
            Runtime: 2 hrs
            -> runtime, , 120
        """,
    ),
    Rule(
        name="runtime.listed",
        kinds=("runtime",),
        pattern=r"(?P<film>F) ?(?:\([^()]{1,6}\) ?)?(?P<text>[6-9]\d|1\d\d|2[0-4]\d)m\b",
        gate=("m",),
        probability=0.85,
        examples="""
            This week at the cinema: “The Salt Road” (15) 104m Fri-Thu 2.00
            -> runtime, The Salt Road, 104
        """,
    ),
)
