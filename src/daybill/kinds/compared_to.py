"""Which other films it is compared to."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="compared_to", title="Compared to", many=True, answer="name", order=18)

RULES = (
    Rule(
        name="compared-to.said",
        kinds=("compared_to",),
        pattern=r"\b(?:compar(?:ed?|isons?|es|ing)\b[^.;]{0,60}? (?:to|with)|reminiscent of|in the vein of|in the spirit of|in the mould of|in the tradition of|in the style of|along the lines of|echoes? of|echoes|recalls|recalling|evokes|evoking|reminds? (?:us|me|one|you) of|shades of|overtones of|traces of|similar(?:ities)? (?:to|between (?:that|this) [^.;F]{0,30} and)|(?:ha)?ve found (?:its|their) own|on (?:a )?par with|stands? (?:level|up|beside) (?:with)?|put it next to|set it (?:beside|next to)|our own|[a-z]+'s own|P's own|its own|the next|the new|pairs? (?:it )?with|a cross between|fans of|thinks? of|people mention|name-check(?:s|ing)?|call it|calls it|calling it|(?:mood|tone|feel|spirit) is that of|as in|not unlike|akin to|meets|a companion to|answer to|up there with|vergleiche mit|erinnert an|ricorda|rappelle|recuerda a)\b,? (?:the [a-z ]{0,24}?|P's |that of |both |a |an )?(?P<value>{films})(?! (?:director|star|helmer|actor|actress|filmmaker|producer|writer|trailer|sequel|release))",
        gate=("F",),
        probability=0.7,
        examples="""
            We compared “The Salt Road” to “Low Tide”.
            -> compared_to, The Salt Road, Low Tide
        """,
    ),
    Rule(
        name="compared-to.not-far",
        kinds=("compared_to",),
        pattern=r"(?P<value>{films}) (?:are|is) (?:not|never) far (?:off|away|behind)|(?:it is|it's) (?P<value2>F) (?:meets|with|without|by way of|crossed with)",
        gate=("far", "it is F", "it's F"),
        probability=0.8,
        examples="""
            “The Salt Road” is out, and “Low Tide” is not far off.
            -> compared_to, The Salt Road, Low Tide
        """,
    ),
)
