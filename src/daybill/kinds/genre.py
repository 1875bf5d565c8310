"""What sort of film it is."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import WORDS

KIND = Kind(name="genre", title="Genre", many=True, answer="name", order=10)

RULES = (
    Rule(
        name="genre.of",
        kinds=("genre",),
        pattern=rf"(?:^|: |\b(?:P'?s?|O'?s?|T'?s?|the|a|an|this|new|his|her|their|s|takes|buys|for|with|of|and) ){WORDS}(?P<value>G(?:[ ,-]+G)*)(?: film| movie| feature| picture| hit| debut| epic| tale| drama)?s?,?:? (?P<film>{{films}})",
        gate=("G",),
        probability=0.82,
        examples="""
            The black-and-white drama “The Salt Road” is out.
            -> genre, The Salt Road, drama
        """,
    ),
    Rule(
        name="genre.is",
        kinds=("genre",),
        pattern=rf"(?P<film>F)(?: \((?:19|20)?[^()]{{1,12}}\))?(?:,| is| was|:| -)+ (?:also )?(?:an?|the|P's|T's|one of) {WORDS}(?:P )?(?P<value>G(?:[ ,-]+G)*)(?!,? \W?F)",
        gate=("G",),
        probability=0.84,
        examples="""
            “The Salt Road” is a slow psychological thriller.
            -> genre, The Salt Road, psychological thriller
        """,
    ),
    Rule(
        name="genre.behind",
        kinds=("genre",),
        pattern=r"(?P<film>F),? (?:\([^()]{0,40}\),? )?(?P<value>G(?:[ ,-]+G)*)(?= (?:with|by|from|starring|about|set|con|targato|de|di|mit|von|avec|directed|produced|of|in which|where|that|which)\b|[,.;:]|$)|(?P<film2>F)(?: \([^()]{1,20}\))?(?:,| is| was|:| -)+ (?:(?:[a-zLT\d-]+ ){0,2}?)(?P<value2>G(?:[ ,-]+G)*)(?=[,.;:)]|$)",
        gate=("G",),
        probability=0.78,
        examples="""
            “The Salt Road”, drama with Mette Lund, is out.
            -> genre, The Salt Road, drama

            The week's trailers. “The Salt Road”: action, a bridge and nobody on it.
            -> genre, The Salt Road, action
        """,
    ),
    Rule(
        name="genre.opens",
        kinds=("genre",),
        pattern=rf"^{WORDS}(?P<value>G(?:[ ,-]+G)*)(?: (?:film|movie))? (?:by|from|of|with) P",
        gate=("G",),
        probability=0.7,
        examples="""
            “The Salt Road” opens on March 3. Thriller by Ada Lund with Tom Vik.
            -> genre, The Salt Road, thriller
        """,
    ),
    Rule(
        name="genre.alone",
        kinds=("genre",),
        pattern=r"^(?:T )?(?P<value>G(?:[ ,-]+G)*)(?: (?:T|[a-z-]+))?(?:,| (?:with|by|from|starring|about|set|of|in which|where|that|which|on|over|between|as))\b(?! (?:have|are|has)\b)|"
        r"(?P<film>F)(?: is|,|:| -) (?P<value2>G(?:[ ,-]+G)*) T\b|(?P<value3>G(?:[ ,-]+G)*) T (?P<film2>F)",
        gate=("G",),
        probability=0.7,
        examples="""
            “The Salt Road” opens on March 3.
            Psychological thriller about two brothers.
            -> genre, The Salt Road, psychological thriller
        """,
    ),
    Rule(
        name="genre.credit",
        kinds=("genre",),
        pattern=r"(?:^|[|/•;.-] ?)genres?[:\s]+(?P<value>G(?:[ ,/&-]+(?:and )?G)*)",
        gate=("genre",),
        probability=0.93,
        examples="""
            Genre: drama, history
            -> genre, , drama
        """,
    ),
    Rule(
        name="genre.metadata",
        kinds=("genre",),
        pattern=r"(?:[-/|•·] ?|^(?:T |foreign |suspense |indie |family )?)(?P<value>G(?:[ ,/&-]+G)*)(?: foreign| family|,? history)?(?: ?[-/|•·]|$)",
        gate=("G",),
        probability=0.8,
        examples="""
            2023 - Norway - Drama - 101 min
            -> genre, , drama
        """,
    ),
    Rule(
        name="genre.the",
        kinds=("genre",),
        pattern=rf"(?:^|[.,;:] |\b)(?<!twist on )(?<!spin on )(?<!riff on )(?<!kind of )(?<!sort of )(?<!first film, )(?<!than )(?<!like )(?:the|this|a|an|P's|O's|his|her) {WORDS}(?P<value>G(?:[ ,-]+G)*)(?! (?:fans?|festival|writer|label|channel|movies|films|master|legend|director|series|genre|icon|arm|company|awards?|actor|king|queen|section|strand|competition|category|conventions|tropes|clich[eé]s|elements|house|star|role|career|program|branch|lover|buff|crowd|anthology|classics|movie of|film of|world|scene|market|boom|wave|audience|service|streamer|streaming|novels?|books?|app|platform|site|maestro|auteur|specialist|veteran|meister)\b)(?!,? (?:film |movie )?\W?F)(?!-(?:like|style|inflected|tinged|maker))",
        gate=("G",),
        probability=0.55,
        examples="""
            “The Salt Road” has a date. The psychological thriller opens on March 3.
            -> genre, The Salt Road, psychological thriller
        """,
    ),
)
