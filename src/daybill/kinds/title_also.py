"""Other titles it goes by."""

from daybill.grammar import Kind, Rule

KIND = Kind(name="title_also", title="Also called", many=True, answer="name", order=0)

RULES = (
    Rule(
        name="title-also.known-as",
        kinds=("title_also",),
        pattern=r"(?P<film>F),? (?:\(|- ?)?(?:also known as|aka\.?|a\.?k\.?a\.?|a/k/a|originally (?:titled|called|known as)|(?:formerly|previously|once|originally|initially|first|at first)(?: (?:titled|known as|called|named))?|"
        r"(?:released|sold|shown|screened|marketed|billed|distributed|retitled|renamed) (?:in T |there |abroad |here )?(?:as|under)(?: the (?:title|name))?|"
        r"(?:better |best |also )?known (?:abroad |in T |there |here |internationally |at home )?as|(?:in full|literally|meaning|"
        r"which translates (?:as|to|into)|translated as|in english|international(?:ly)?|ot|o\.t\.)|"
        r"(?:(?:original|english|international|alternative|alternate|working|literal|local|full|T|L) )+title:?(?: is)?):? [\"']?(?P<value>F)",
        gate=(
            "known",
            "aka",
            "a.k.a",
            "a/k/a",
            "original",
            "former",
            " as ",
            "title",
            "named",
            "in full",
            "literal",
            "meaning",
            "transl",
            "english",
            "intern",
            "ot:",
            "o.t.",
        ),
        probability=0.85,
        examples="""
            The film “The Salt Road” (also known as “Saltveien”) opens in March.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.as-they-say",
        kinds=("title_also",),
        pattern=r"(?P<film>F)(?:,? (?:or|or rather) |,? as (?:it is called|it is known|the [a-z]+ call it)[^.;]{0,30}? )(?P<value>F)|(?P<film2>F) ?/ ?(?P<value2>F)|(?P<film3>F) \((?:or|as|originally|aka|orig\.:?|original title:?) (?P<value3>F)\)",
        gate=("F or", "F, or", "call", "known", "/", "(or", "(as", "(orig", "(aka"),
        probability=0.75,
        examples="""
            The film “The Salt Road” (or “Saltveien”) opens in March.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.name",
        kinds=("title_also",),
        pattern=r"(?P<value>F)(?:,? (?:as the [a-z]+ call it|its (?:first|original|other|working|english|local|T) (?:title|name))| is (?:the|its) (?:T|original|english|local|other|working) (?:name|title))",
        gate=("call it", "title", "name"),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. “Saltveien” is the Norwegian name.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.under-the-title",
        kinds=("title_also",),
        pattern=r"\b(?:in T,? (?:it|the (?:film|movie|picture)) (?:is|was|has been) (?:also )?(?:called|known as|titled|named)|"
        r"(?:under|with|by) the (?:working |original |english |international |full |T |L )?(?:title|name)(?: of)?|in full(?: it is| the title is|,)?|goes by(?: the name(?: of)?)?|"
        r"(?:its|the (?:film|movie|picture)'s) (?:(?:full|original|english|international|working|first|T|L) )+(?:title|name)(?: is| was|,|:)|whose (?:original |full |english |T |L )?title is|(?:still |also |better |once |previously |originally |formerly |first )(?:known|titled|called|named)(?: by (?:some|many))?(?: abroad| there| in T| at home)?(?: as)?|retitled|renamed|rechristened|re-?titled as|"
        r"\b(?:know|knows|knew|known|got|released|showed|sold|marketed|distributed|screened|remembers?) (?:it|this one|the (?:film|movie|picture))"
        r"(?: there| abroad| here| first| best| better)? as|(?:the|its) T (?:cut|version|edition|release|print|title|dub),?"
        r"(?: (?:called|titled|known as))?) \"?(?P<value>F)",
        gate=(
            *("title", "known", "called", "named", "name", "in full", "goes by", "christened", "know", "knew", " it "),
            *("cut", "version", "edition", "release", "print", "dub", "this one", "the film", "the movie"),
        ),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. It was shown in Cannes under the title “Saltveien”.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.foreign",
        kinds=("title_also",),
        pattern=r"(?P<film>F),?[ :]?\( ?(?:aka |or |(?:in )?[TL](?::| for| title:?) |orig(?:inal(?:ly)?|\.)?(?: title| titled| called)?:? |(?:first |also |formerly |previously |originally )?(?:called|known as|titled) )?[\"']?(?P<text>[^()\"A-Z;,]{4,60}?)[\"']?(?: (?:in|for) [TL][^()]{0,20})? ?\)",
        gate=("(",),
        probability=0.75,
        examples="""
            “The Salt Road” (Veien av salt) is out.
            -> title_also, The Salt Road, Veien av salt
        """,
    ),
    Rule(
        name="title-also.no-person",
        kinds=("title_also",),
        pattern=r"(?P<film>F)(?:'s)?,?[ :]?\( ?\"?(?P<value>P)\"? ?\)",
        gate=("(P", '("P'),
        probability=0.7,
    ),
    Rule(
        name="title-also.brackets",
        kinds=("title_also",),
        pattern=r"(?<!\()(?P<film>F)(?:'s)?,?[ :]?\( ?\"?(?P<value>F)\"?(?: (?:in|for) [TL][^()]{0,20})? ?\)",
        gate=("(F", "( F", '("F'),
        probability=0.7,
        examples="""
            The film “The Salt Road” (“Saltveien”) opens in March.
            -> title_also, The Salt Road, Saltveien
        """,
    ),
    Rule(
        name="title-also.said",
        kinds=("title_also",),
        pattern=r"(?:\b(?:under|with|by|has|bears|carries|given) (?:the|a|its) (?:(?:working|new|alternative|alternate|local|shorter|longer|"
        r"original|english|international|full|T|L) )?title(?: of)?|\b(?:also|better|now|still|first|once|previously|originally|"
        r"formerly|internationally|initially|elsewhere) (?:known|titled|called|named|released|billed)(?: (?:abroad|there|here|internationally|in T))?"
        r"(?: as)?|(?<!P )\baka\.?|(?<!P )\ba\.?k\.?a\.?|\b(?:retitled|renamed|rechristened|re-titled)(?: (?:as|to))?|\b(?:in full,? (?:it is|the title is)|"
        r"its (?:full|original|english|international|working|local|T|L) (?:title|name)(?: is| was|,)?)|\b(?:released|distributed|shown|sold|known) "
        r"(?:in T|abroad|there|internationally) (?:as|under the (?:title|name)(?: of)?)|\b(?:titled|called|named|known as) (?=[^.;]{3,60} in T\b)|"
        r"\bin (?:T|america|britain|the states),? (?:the (?:film|movie|picture|G) |it )(?:is|was|has been|will be|goes|runs)(?: [a-z]+ and)? (?:titled|called|named|known as|released as|shown as|out as)):? "
        r"(?!(?:by|in|on|at|to|for|as|a|an|it|one|his|her|who|what|D|O|S|E|A|P|F)\b)[\"']?(?P<text>[^\".,;()|DPOSE]{3,60}?)[\"']?"
        r"(?=[.,;:)|\"]| (?:in|from|on|and|which|by|for|at|to|is|was|has|or|it|but|with|after|when|opens?|will|stars?|premiered|follows|tells|hits|comes|plays|arrives)\b|$)",
        gate=(
            "title",
            "name",
            "known",
            "aka",
            "a.k.a",
            "a.ka",
            "called",
            "in full",
            "billed",
            "christened",
            "released",
            "distributed",
        ),
        probability=0.75,
        examples="""
            “The Salt Road” opens on March 3. In Norway it was shown under the title Veien av salt.
            -> title_also, The Salt Road, Veien av salt
        """,
    ),
    Rule(
        name="title-also.slash",
        kinds=("title_also",),
        pattern=r"^(?P<film>F) ?/ ?(?P<text>[^()\"A-Z;,|/]{4,60}?)(?= ?(?:\(|\||$|,|:| - ))|^(?P<text2>[^()\"A-Z;,|/:]{4,60}?) ?/ ?(?P<film2>F)(?= ?(?:\(|\||$|,|:| - ))",
        gate=("/",),
        probability=0.75,
        examples="""
            The drama “The Salt Road” opens in cinemas on March 3.

            “The Salt Road”/Veien av salt (12A)
            -> title_also, The Salt Road, Veien av salt
        """,
    ),
    Rule(
        name="title-also.label",
        kinds=("title_also",),
        pattern=r"\b(?:original(?:ly)?|international|english|alternative|alternate|T|L)(?: [TL])? title(?::|,(?! (?:which|who|the|a|and|is)\b))? ?(?:\|\s*)?(?:is )?[\"']?"
        r"(?P<text>[^()\"A-Z;,|/]{3,60}?)[\"']?(?=\)|,|;|\||/|$)|\b(?:ot|o\.t\.): ?[\"']?(?P<text2>[^()\"A-Z;,|/]{3,60}?)[\"']?"
        r"(?=\)|,|;|\||/|$)|(?:^|; )(?P<text3>[^()\"A-Z;,|/.]{3,60}?), its (?:first|original|working|T|L|english|international) title\b|"
        r"\b(?:original|international|english|alternative|alternate|working) title: ?[\"']?(?P<value>F)[\"']?(?=\)|,|;|\||/|$)",
        gate=("title", "ot:", "o.t.:"),
        probability=0.85,
        examples="""
            “The Salt Road” opens on March 3.

            Original title: Veien av salt
            -> title_also, The Salt Road, Veien av salt

            “The Salt Road” opens on March 3.

            Original title: “Veien av salt”
            -> title_also, The Salt Road, Veien av salt
        """,
    ),
)
