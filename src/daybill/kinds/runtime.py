"""How long it runs, in minutes."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="runtime", title="Running time", many=False, answer="minutes", order=13)

RULES = (
    Rule(
        name="runtime.minutes",
        kinds=("runtime",),
        pattern=r"(?<![\d.:])(?P<text>[4-9]\d|[1-3]\d\d)(?: |-)?(?:min\b|mins\b|minutes\b|minuten\b|minutos\b|minuti\b|')(?! (?:later|into|of|ago|before|after|walk|long (?:take|shot)|(?:stand|ov)))",
        gate=("min", "'"),
        probability=0.85,
        examples="""
            Norway 2023, 101 min
            -> runtime, , 101
        """,
    ),
)
