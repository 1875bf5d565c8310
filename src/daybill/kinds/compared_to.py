"""Which other films it is compared to."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="compared_to", title="Compared to", many=True, answer="name", order=18)

RULES = (
    Rule(
        name="compared-to.said",
        kinds=("compared_to",),
        pattern=r"\b(?:compar(?:ed?|isons?|es|ing)\b[^.;]{0,60}? (?:to|with)|reminiscent of|in the vein of|in the spirit of|echoes? of|recalls|evokes|shades of|similar(?:ities)? (?:to|between (?:that|this) [^.;F]{0,30} and)|(?:ha)?ve found (?:its|their) own|on (?:a )?par with|stands? (?:level|up) with|put it next to|set it beside|our own|D's|its own|the next|the new|pairs? (?:it )?with|a cross between|fans of|gripped by|remember|brings? back|back)\b,? (?:the [a-z ]{0,24}?|P's |that of |both )?(?P<value>{films})",
        gate=(
            "compar",
            "reminiscent",
            "vein",
            "spirit",
            "echo",
            "recalls",
            "evokes",
            "shades",
            "similar",
            "found",
            "par with",
            "stands",
            "next to",
            "beside",
            "our own",
            "D's",
            "its own",
            "the next",
            "the new",
            "pair",
            "cross between",
            "fans",
            "gripped",
            "back",
        ),
        probability=0.7,
        examples="""
            We compared “The Salt Road” to “Low Tide”.
            -> compared_to, The Salt Road, Low Tide
        """,
    ),
)
