"""How it looks: black-and-white, its frame, its format."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="look", title="Look", many=True, answer="name", order=16)

RULES = (
    Rule(
        name="look.colour",
        kinds=("look",),
        pattern=r"\b(?P<text>black(?:-| )(?:and|&|n)(?:-| )white|monochrome|sepia|hand-drawn|stop-motion|rotoscoped|technicolor)\b",
        gate=("black", "monochrome", "sepia", "hand-drawn", "stop-motion", "rotoscop", "technicolor"),
        probability=0.8,
        examples="""
            The black-and-white drama “The Salt Road” is out.
            -> look, The Salt Road, black-and-white
        """,
    ),
    Rule(
        name="look.frame",
        kinds=("look",),
        pattern=r"(?<![\d:.])(?P<text>4:3|1[.:](?:19|33|37|66|85):?1?|2[.:](?:00|20|35|39|40):?1?|16:9|academy ratio|(?:classic |boxy )?aspect ratio|scope)(?![\d:])",
        gate=("4:3", "1.", "1:", "2.", "2:", "16:9", "ratio", "scope"),
        probability=0.75,
        examples="""
            “The Salt Road” is shot in a 4:3 frame.
            -> look, The Salt Road, 4:3
        """,
    ),
    Rule(
        name="look.format",
        kinds=("look",),
        pattern=r"\b(?:shot|filmed|projected) (?:entirely )?(?:on|in) (?P<text>(?:16|35|65|70)(?: |-)?mm|imax|super 16|3d|film)\b",
        gate=("shot", "filmed", "projected"),
        probability=0.75,
        examples="""
            “The Salt Road” was shot on 16mm.
            -> look, The Salt Road, 16mm
        """,
    ),
)
