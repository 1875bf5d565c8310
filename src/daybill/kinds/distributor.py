"""Who releases it."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import OWN, WORDS

KIND = Kind(name="distributor", title="Distributor", many=True, answer="name", order=7)

_ACTS = (
    r"(?:has |have |had |will |is |are |was |now |also |just |to |plans to |hopes to |again |first |still |promptly |said it |announced (?:it|that it) )*"
    r"(?:acquire[sd]?|bought|buys?|purchased?|picks? up|picked up|pick up|lands?|landed|nabs?|nabbed|snaps? up|snapped up|takes?|took|gets?|got|boards?|"
    r"boarded|grabs?|grabbed|scoops?|secures?|secured|(?:co-)?distribut\w+|releas\w+|opens?|opened|opening|bring\w*|brought|sends?|sent|sending|puts?|put|"
    r"dates?|dated|sets?|set|delays?|delayed|moves?|moved|pushes|pushed|pulls?|pulled|withdr[ae]w\w*|unveil\w*|"
    r"drop\w*|schedul\w+|launch\w*|handles?|handled|holds?|held|rolls?|has|have|had|owns|dates|shifts?|shifted|adds?|takes|keeps|offers?|"
    r"gives?|gave|debut\w*|shows?|is behind|is bringing|debuts|plans|takes|wants|says|promises|confirmed|announced|is giving|rushes)"
)

RULES = (
    Rule(
        name="distributor.acts",
        kinds=("distributor",),
        pattern=rf"(?P<value>{{companies}}),? (?:[^.;FDOP]{{0,40}}?, )?{_ACTS}\b(?![^.;F]{{0,30}}\b(?:tickets?|presales?|bookings)\b)[^.;F]{{0,90}}?(?<!own )(?<!D's )(?<!next )(?<!another )(?P<film>F)",
        gate=("O",),
        probability=0.84,
        examples="""
            NEON has picked up U.S. rights to “The Salt Road”.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.next-one",
        kinds=("distributor",),
        pattern=r"(?P<value>O) (?:may |might |could )?(?:has|have|had)(?: found| got)? (?:its|their|D's|the next|another)(?: own| next)? F",
        gate=("O",),
        probability=0.75,
        examples="""
            “The Salt Road” has a trailer. Does NEON have this year's “Low Tide” on their hands?
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.service-buys",
        kinds=("distributor",),
        pattern=r"(?P<value>S),? (?:has |have |had |will |is |now |also |just |to |plans to |announced that it |that )*"
        r"(?:acquir\w+|bought|buys?|buying|picks? up|picked up|picking up|nabs?|nabbed|snaps? up|snapped up|scooped up|landed|"
        r"boarded|secured?|releas(?:e|es|ed|ing)|distribut\w+)\b[^.;FO]{0,60}?"
        r"(?:(?P<film>F)|\b(?:it|the (?:[a-z]+ )?(?:film|movie|picture|title|G)|rights)\b)",
        gate=("S",),
        probability=0.85,
        examples="""
            MUBI has acquired “The Salt Road” for the UK.
            -> distributor, The Salt Road, MUBI
            “The Salt Road” is a drama by Ingrid Solheim. Netflix bought the film in Cannes.
            -> distributor, The Salt Road, Netflix
        """,
    ),
    Rule(
        name="distributor.service-acts",
        kinds=("distributor",),
        pattern=r"(?P<value>S),? (?:has |have |had |will |is |now |also |just |to |plans to )*(?:acquir\w+|bought|buys?|picks? up|picked up|nabs?|nabbed|snapped up|boarded|secured?|brings?|bring|opens?|open|opening|releas\w+|rights|distribut\w+|put)\b[^.;F]{0,60}?(?P<film>F|it\b|(?:its|the) film)|(?P<value2>S)[^.;FO]{0,40}\brights\b|\brights\b[^.;O]{0,40}? (?:to|by|with) (?P<value3>S)|(?P<value4>S)'s?,? (?:[a-z'-]+ ){0,3}(?:G )?(?P<film2>F)",
        gate=("S",),
        probability=0.75,
        examples="""
            MUBI will release “The Salt Road” in British cinemas.
            -> distributor, The Salt Road, MUBI
        """,
    ),
    Rule(
        name="distributor.acts-it",
        kinds=("distributor",),
        pattern=rf"(?P<value>{{companies}}),? {_ACTS}\b (?:(?:it|its|that|this|on|in|to)\b|the {WORDS}(?:film|movie|picture|G)|a new date|(?:[a-z]+ ){{0,4}}rights|D|T|theat|select|limited|digital)",
        gate=("O",),
        probability=0.74,
        examples="""
            “The Salt Road” is a drama by Ingrid Solheim. NEON will release it in March.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.by",
        kinds=("distributor",),
        pattern=r"(?P<film>F)?[^.;FO]{0,70}?\b(?:distribut(?:ed|ion|or)|released?|rights|release|opens?|opening|out|theaters|theatres|cinemas|VOD|sold|acquired|bought|picked up|gone|go|goes|went|handled|get it|gets it|put out|issued|snapped up|nabbed|taken|landed|presented)\b[^.;FO]{0,25}? (?:by|from|via|through|to|with|is|are|at):? (?P<value>{companies})",
        gate=("O",),
        probability=0.82,
        examples="""
            “The Salt Road” will be released by NEON on March 3.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.owns",
        kinds=("distributor",),
        pattern=rf"(?P<value>{{companies}})(?:{OWN}|-(?:distributed|released|acquired))? {WORDS}(?:G )?(?:film |movie |drama )?(?P<film>{{films}})",
        gate=("O' F", "O's", "O'", "O ", "O-"),
        probability=0.8,
        examples="""
            A24's much-delayed “The Salt Road” is here.
            -> distributor, The Salt Road, A24
        """,
    ),
    Rule(
        name="distributor.brackets",
        kinds=("distributor",),
        pattern=r"(?P<film>F)(?:'s)?\"? \((?:[^()FO]{1,40}[,;] )?(?P<value>O(?:(?:/| / |, | & | and )O)*)[,;)/ ]",
        gate=("(O", ", O", "; O"),
        probability=0.92,
        examples="""
            “The Salt Road” (NEON) opens on March 3.
            -> distributor, The Salt Road, NEON
            “The Salt Road” (Ingrid Solheim, NEON) opens on March 3.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.brackets-alone",
        kinds=("distributor",),
        pattern=r"\((?P<value>O)\)",
        gate=("(O)",),
        probability=0.7,
    ),
    Rule(
        name="distributor.credit",
        kinds=("distributor",),
        pattern=r"(?:^|[|/•;,.-] ?|\s)(?:distribut(?:or|ed|ion)s?|studio|label|release[sd]? (?:by|through)|verleih|print source|u\.?s\.? distributor)(?: by)?:?\s*(?P<value>{companies})",
        gate=("O",),
        probability=0.92,
        examples="""
            Distributor: NEON
            -> distributor, , NEON
        """,
    ),
    Rule(
        name="distributor.its-title",
        kinds=("distributor",),
        pattern=rf"(?P<film>F)(?:,| is| was)*,? (?:an?|the|another|(?:a )?fellow|one of) {WORDS}(?P<value>[OS])(?:'s?)? "
        r"(?:[a-z-]+ ){0,2}?(?:releases?|titles?|pick-?ups?|acquisitions?|pictures?|presentations?)\b|"
        r"\b(?:thanks to|courtesy of|care of) (?P<value2>{companies})",
        gate=("O", "S"),
        probability=0.85,
        examples="""
            “The Salt Road” is a NEON release.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.rights",
        kinds=("distributor",),
        pattern=r"(?P<value>O)[^.;FO]{0,60}?\brights\b|(?P<value2>O) in (?:the )?(?:T|north america)|\brights\b[^.;O]{0,60}?(?:to|by|with) (?P<value3>O)",
        gate=("O",),
        probability=0.84,
        examples="""
            “The Salt Road” has been sold widely: Curzon in the UK.
            -> distributor, The Salt Road, Curzon
        """,
    ),
    Rule(
        name="distributor.trailer",
        kinds=("distributor",),
        pattern=r"(?P<value>O)(?:'s?)? (?:has |have |just |today |this week )*(?:released|dropped|unveiled|debuted|shared|put out|revealed|launched|released) (?:the |a |an )?(?:[a-z-]+ ){0,3}(?:trailer|teaser|poster|clip)|(?P<value2>O)'s (?:[a-z-]+ ){0,2}(?:trailer|teaser)",
        gate=("O",),
        probability=0.8,
        examples="""
            A24 has released the first trailer of “The Salt Road”.
            -> distributor, The Salt Road, A24
        """,
    ),
    Rule(
        name="distributor.sold-to",
        kinds=("distributor",),
        pattern=r"\b(?:sold|licensed|pre-?sold|closed|went|goes|going|gone|sale|deals?)\b[^.;]{0,60}? (?:to|with) (?P<value>(?:O|S)(?:(?: \((?:T|[^()]{1,30})\))?(?:, | and |, and )(?:O|S)){0,12})",
        gate=("sold", "licensed", "presold", "closed", "went", "goes", "going", "gone", "sale", "deal"),
        probability=0.82,
        examples="""
            Lumen Pictures sold “The Salt Road” to NEON and Netflix.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.which",
        kinds=("distributor",),
        pattern=r"(?P<film>F),? (?:which|that) (?P<value>{companies}) (?:will |is |was |are |has |have |also |now |plans to |recently )*"
        r"(?:acquir|b(?:uy|ought)|pick|land|nab|snap|t(?:ake|ook)|distribut|releas|open|bring|brought|dat|handl|g(?:et|ot|rab)|ha[sd]|put)[a-z]*\b",
        gate=("which", "that"),
        probability=0.88,
        examples="""
            “The Salt Road”, which NEON acquired in Cannes, opens in March.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.from",
        kinds=("distributor",),
        pattern=r"(?P<film>F),? (?:also|both|another [a-z ]{2,20}|out now|new|coming(?: soon)?|due(?: D| in D)?),? from (?P<value>O)\b|"
        r"\b(?:also|next|new|coming(?: up)?|more|up next|out|recently|still) (?:up )?(?:from|at|via) (?:the )?(?P<value2>O)"
        r"(?:,|:| is| are| comes?)* [^.;OF]{0,40}(?P<film2>F)|"
        r"(?:^|over |elsewhere,? |meanwhile,? |back |and |; ?)at (?P<value3>O), [^.;OF]{0,40}(?P<film3>F)",
        gate=(" from ", "at ", " via "),
        probability=0.8,
        examples="""
            “Low Tide” opens in March. Also from NEON is Ingrid Solheim's “The Salt Road”.
            -> distributor, The Salt Road, NEON
        """,
    ),
    Rule(
        name="distributor.in-territory",
        kinds=("distributor",),
        pattern=r"\bin (?:the )?T(?:(?:, | and |, and )(?:the )?T)*,? (?:(?:it )?(?:is|will be|was) (?:released |distributed |handled )?)?"
        r"(?:by|via|through|with) (?P<value>O)",
        gate=(" by ", " via ", " through ", " with "),
        probability=0.85,
        examples="""
            “The Salt Road” will be released by NEON, and in Britain by Curzon.
            -> distributor, The Salt Road, Curzon
        """,
    ),
    Rule(
        name="distributor.the-studio",
        kinds=("distributor",),
        pattern=rf"\b(?:the|that) (?:indie |specialty |boutique )?(?:studio|distributor|company|label|distrib|indie|mini-major|outfit)"
        rf"(?:'s (?:[a-z-]+ ){{0,3}}?(?:P(?:'s?)? )?{WORDS}(?P<film>{{films}})|,? {_ACTS} [^.;FO]{{0,50}}?(?P<film2>{{films}}))",
        gate=("studio", "distrib", "company", "label", "indie", "mini-major", "outfit"),
        probability=0.7,
        examples="""
            NEON will release “Low Tide” in March. The distributor also bought Ingrid Solheim's “The Salt Road”.
            -> distributor, The Salt Road, NEON
        """,
    ),
)
