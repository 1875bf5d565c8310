"""Which language is spoken in it."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="language", title="Language", many=True, answer="name", order=12)

RULES = (
    Rule(
        name="language.credit",
        kinds=("language",),
        pattern=r"(?:^|[|/•;.-] ?)languages?:\s*(?P<value>[LT](?:, [LT]| and [LT]){0,5})",
        gate=("language",),
        probability=0.9,
        examples="""
            Language: Norwegian
            -> language, , Norwegian
        """,
    ),
    Rule(
        name="language.spoken",
        kinds=("language",),
        pattern=r"(?P<value>[LT])-language (?:(?!(?:to|of|in|for|on|and)\b)[a-z-]+ ){0,2}(?:G|film|movie|feature|debut|F)|(?:\bin|^) (?P<value2>[LT]),? (?:with )?(?:english )?subtit",
        gate=("language", "subtit"),
        probability=0.85,
        examples="""
            The Norwegian-language film “The Salt Road” is out.
            -> language, The Salt Road, Norwegian
        """,
    ),
)
