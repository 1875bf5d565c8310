"""Who directed it."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import (
    NOT_ITS_CRAFT,
    NOT_ITS_SCRIPT,
    OWN,
    OWNED,
    SHOT,
    TO,
    WHO,
    WHO_THEY_ARE,
    WORDS,
    WRITER_DIRECTOR,
    does_among_trades,
    told_among_trades,
)

KIND = Kind(name="director", title="Director", many=True, answer="person", order=2)

_TELLS = (
    r"(?:tells? (?:the|an?|of|how)|(?:recount|explor|examin|chronicl|dramati[sz]|revisit|retell|interweav)(?:s|es|ed)?|"
    r"turns? (?:his|her|their) (?:camera|lens|attention|gaze|eye))"
)
_FASHIONS = (
    r"(?:mak(?:es|ing)|made|creat(?:es|ed)|deliver(?:s|ed)|fashion(?:s|ed)|craft(?:s|ed)|offer(?:s|ed)|g(?:ives|ave|iven) us|"
    r"serve[sd] up|turned in) "
    r"(?:an?|his|her|their) (?:[a-zGT'-]+,? ){0,5}(?:film|movie|feature|debut|G|portrait|picture|tale|study|meditation)"
)
"""What makers do in their films, and actors do not."""

RULES = (
    Rule(
        name="director.owns",
        kinds=("director",),
        pattern=rf"(?P<value>P){OWN} {OWNED}(?:{SHOT},? )?{OWNED}(?P<film>{{films}})(?!,? (?:by|from|directed by) P| \((?:by )?P)|"
        rf"(?P<value2>P){OWN} (?:[a-zGT\d-]+ ){{0,3}}P(?:'s?)? (?:[a-z-]+ ){{0,2}}(?:update|biopic|portrait|remake|{SHOT}) (?P<film2>F)",
        gate=("P'",),
        probability=0.86,
        examples="""
            Ingrid Solheim's new black-and-white drama “The Salt Road” has a date.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.owns-film",
        kinds=("director",),
        pattern=rf"(?P<value>P){OWN} {WORDS}(?:{SHOT}|picture|follow-up|epic|romance|portrait|opus|outing)\b(?! (?:F|career|debut,? as))",
        gate=("P'",),
        probability=0.72,
        examples="""
            “The Salt Road” has a date. Ingrid Solheim's film opens on March 3.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.line",
        kinds=("director",),
        pattern=r"^(?:of|by|from) (?:the )?(?P<value>P(?:(?:, | and |, and )P){0,2})(?= ?[(\[]|,? with\b|[.,]?$)|"
        r"^(?P<value2>P(?:(?:, | and | & )P)?)(?: ?[–—|·•-]+ ?|, )\d{2,3} ?(?:mins?|minutes|')(?![a-z])",
        gate=("P",),
        probability=0.85,
        examples="""
            by Ingrid Solheim (Norway, 98 min)
            -> director, , Ingrid Solheim

            Ingrid Solheim – 93 mins
            -> director, , Ingrid Solheim
        """,
    ),
    Rule(
        name="director.by-and-starring",
        kinds=("director",),
        pattern=r"(?<!written )(?<!scripted )(?<!penned )\b(?P<tells>by,? and (?:also )?(?:starring|stars|with)),? (?P<value>P)\b|"
        r"\b(?P<tells2>director(?: and |/|-)(?:co-)?(?:star|lead|actor|actress)|(?:star|lead|actor|actress)(?: and |/|-)(?:co-)?director) "
        r"(?P<value2>P)",
        gate=("by and", "by, and", "director"),
        probability=0.9,
        examples="""
            “The Salt Road”, a film by and starring Ingrid Solheim, opens in March.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.directed-by",
        kinds=("director",),
        pattern=rf"\b(?!shot by P(?: and P)?,? (?:and )?(?:edited|scored|designed)\b)(?:co-)?(?:directed|helmed|shot|made|filmed)(?:(?: and|,|,? and) (?:co-)?(?:edited|produced|shot|scored)){{0,2}}(?: with (?:[a-z-]+,? ){{1,4}}?)? ?\bby:?\s*{WHO_THEY_ARE}(?P<value>{{people}})",
        gate=("ed by", "made by", "shot by"),
        probability=0.93,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.among-trades",
        kinds=("director",),
        pattern=f"{told_among_trades('(?:directed|helmed)')}|{does_among_trades('(?:directed|directs|helmed|helms)')}",
        gate=("directed", "directs", "helm"),
        probability=0.9,
        examples="""
            “The Salt Road” (98 min.), directed, written, produced, and co-edited by Ingrid Solheim, opens on Friday.
            -> director, The Salt Road, Ingrid Solheim
            Ingrid Solheim wrote, produced and directed “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.credit",
        kinds=("director",),
        pattern=rf"(?:^|[\[(|/•,;-] ?|\s){NOT_ITS_CRAFT}(?:dir(?:ector)?s?|direction|directed|d)(?:: ?|\. |\.: ?| by:? ?(?=P))\s*(?P<value>{{people}})(?:, (?:for )?(?P<film>F)(?=[.;(|]|$| \())?",
        gate=("dir", "d:"),
        probability=0.95,
        examples="""
            Dir: Ingrid Solheim | Cast: Anna Berg, Per Holm
            -> director, , Ingrid Solheim
            Directed by: Ingrid Solheim
            -> director, , Ingrid Solheim
        """,
    ),
    Rule(
        name="director.role",
        kinds=("director",),
        pattern=rf"\b(?:(?<!is the )(?<!are the ){NOT_ITS_CRAFT}director|filmmaker|helmer|auteur|cineaste|film-maker)(?: and (?:co-)?(?:writer|star|producer))?,? (?P<value>{{people}})",
        gate=("director", "filmmaker", "helmer", "auteur", "film-maker"),
        probability=0.82,
        examples="""
            In “The Salt Road”, director Ingrid Solheim returns to the coast.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.directs",
        kinds=("director",),
        pattern=r"(?P<value>{people})(?:, who|, (?!and )[^.;,()PO]{3,60},|,? of (?:the )?[a-zGTD -]{0,30}F(?: fame)?,?)? (?:also |again |both |once more |has |have |now |will |last |most recently |recently |previously |earlier |first |next )*(?:co-)?(?:directs?|directed|helms?|helmed|(?:(?:is|are|was|were|sits?|sat|returns?|is back|steps?|stepped) )?(?:at the helm|behind the (?:camera|lens)|in(?:to)? the director's (?:chair|seat))|(?:is|are|was|were) (?:both |at once )?(?:the |its |his |her |their )?(?:[a-z-]+ )?(?:co-)?directors?|the co-directors|is directing|are directing|takes? the helm|calls? the shots|wields? the megaphone|wrote, directed)\b(?: (?P<film>{films}))?",
        gate=("direct", "helm", "camera", "lens", "shots", "megaphone"),
        probability=0.88,
        examples="""
            Ingrid Solheim directs “The Salt Road” from her own script.
            -> director, The Salt Road, Ingrid Solheim
            “The Salt Road” opens in March. Ingrid Solheim of “Low Tide” fame directs.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.film-by",
        kinds=("director",),
        pattern=rf"(?:\b{SHOT}|{NOT_ITS_SCRIPT}(?P<film>F))(?: \((?:19|20)\d\d\))?,? (?:the |an? |his |her |first )?(?:(?!with |shot |score|camera|featur|stars |starring |performance|turns |cameo|appearance|music|about |for |in |dressed |costum|(?:co-)?(?:produced|written|adapted|scripted|penned) |distributed |released |edited |composed |designed |narrated |inspired |sold |hosted |presented |reviewed |photo|art |led |headlined |fronted |topp?-?(?:ed|lined) |anchored |carried |headed |played |voiced |choreograph|lensed |financed |backed |championed |negotiated |brokered |handled |repped |represented |acquired |bought |picked |snapped |landed |secured |optioned |unveiled |announced |hailed |praised |loved |admired |recommended |chosen |selected |curated |seen |watched |(?:a )?(?:script|screenplay|novel|novella|book|play|story|memoir|manga|comic) )[a-zADEGLT\d'&*+-]+,? ){{0,4}}?(?:{SHOT} )?(?:by|from) (?:the )?(?:(?!with|and|in|of|by |script|screenplay|novel|book|play |story)[a-z-]+ ){{0,3}}?(?P<value>{{people}})(?!')",
        gate=("by", "from"),
        probability=0.8,
        examples="""
            NEON has bought “The Salt Road”, a film by Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.for-directing",
        kinds=("director",),
        pattern=r"(?P<value>P)(?!'s)[^.;FP]{0,70}\bfor (?:co-)?(?:directing|helming) [\"']?(?P<film>F)",
        gate=("for ",),
        probability=0.9,
        examples="""
            Ingrid Solheim was nominated for directing “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.who-made",
        kinds=("director",),
        pattern=r"(?P<value>P)(?:, who|, whose(?: (?!novel|book|memoir|play|song|album|role|part|performance|turn|work)[a-z-]+,?){0,3}(?= F)| has| had| also| not| first|, (?:an?|the) [^.;,()FPO]{2,40}(?: who|,)(?= (?:also |once )?(?:made|shot|gave|brought)))*(?: (?:made|shot|gave us|brought us|broke out with|began with|started with|came to notice with|made (?:his|her) (?:name|mark|debut|start) with|made (?:no|another|a|any) (?:film|feature|picture) since)(?: also| in \d{4})?)? (?P<film>{films})",
        gate=("made", "shot", "gave", "brought", "whose", "began", "broke", "started", "came"),
        probability=0.8,
        examples="""
            Ingrid Solheim, who made “The Salt Road”, is back.
            -> director, The Salt Road, Ingrid Solheim
            “Low Tide” is by Ingrid Solheim, whose “The Salt Road” won a prize.
            -> director, The Salt Road, Ingrid Solheim
            “Low Tide” is by Ingrid Solheim, a Norwegian filmmaker who made “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.both-roles",
        kinds=("director", "writer"),
        pattern=rf"\b{WRITER_DIRECTOR}(?:(?:[-/]|, (?:and )?| and )(?:producer|editor|star|actor|actress|composer))*:?,? {WHO_THEY_ARE}(?P<value>{{people}})",
        gate=("writ", "wrote", "author"),
        probability=0.92,
        examples="""
            Directors/Screenwriters: Ingrid Solheim
            -> director, , Ingrid Solheim
            -> writer, , Ingrid Solheim
            Director-screenwriter: Ingrid Solheim
            -> director, , Ingrid Solheim
            -> writer, , Ingrid Solheim
            “The Salt Road”, from writer-director Ingrid Solheim, is out.
            -> director, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.both-roles-after",
        kinds=("director", "writer"),
        pattern=rf"(?P<value>{{people}})(?:, (?!and |who )[^.;,()PO]{{3,60}},)?,? (?:{WRITER_DIRECTOR}(?<! by)\b(?! by\b)|(?:who )?(?:also |both |has |have )*(?:(?:co-)?(?:wrote|writes|scripted|penned|pens|scripts)(?:,| and|, and|, produced and|, edited and)(?: also)? (?:co-)?(?:directed|directs|helmed|helms|(?:is|will be|was|will) (?:also )?(?:direct(?:ing)?|helm(?:ing)?))|(?:is|was|are|will be) (?:also |both )?(?:co-)?(?:writing|penning|scripting) and (?:also )?(?:co-)?(?:directing|helming)|(?:is|was|are|will be) (?:co-)?directing and (?:co-)?writing|(?:wrote|writes) it and (?:directed|directs)|(?:co-)?(?:directed|directs|helmed|helms|made)(?:,| and|, and)(?: also)? (?:co-)?(?:wrote|writes|scripted|penned|pens|scripts))(?! by\b)|,? as writer-director|(?:is|was|are|were) (?:both |at once )?(?:the |its )?(?:co-)?(?:screen)?writers?(?:,? and| as well as|/)(?: the| its)? ?(?:co-)?directors?\b|(?:is|was|are|were) (?:both |at once )?(?:the |its )?(?:co-)?directors?(?:,? and| as well as|/)(?: the| its)? ?(?:co-)?(?:screen)?writers?\b|is the writer-director)|"
        rf"(?P<value2>{{people}})(?:'s?| (?:makes|made|is making) (?:his|her|their|an?)) (?:[a-z-]+ ){{0,3}}"
        rf"(?:debut|bow|first|second|third)(?: film| feature)? as (?:both )?(?:an? )?{WRITER_DIRECTOR}",
        gate=("writ", "wrote", "script", "penned"),
        probability=0.88,
        examples="""
            Ingrid Solheim wrote and directed “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Ingrid Solheim
            Ingrid Solheim makes a fine debut as writer and director with “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Ingrid Solheim
            Ingrid Solheim is both writer and director of “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.earlier-films",
        kinds=("director",),
        pattern=r"(?<!')(?P<value>P)'?s?,?(?: [a-z-]+){0,3} \((?P<film>{films})\)",
        gate=("(F",),
        probability=0.75,
        examples="""
            “The Salt Road” is the new one from director Ingrid Solheim (“Low Tide”).
            -> director, Low Tide, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.of",
        kinds=("director",),
        pattern=r"(?P<film>{films})'? (?:director|helmer|filmmaker|auteur|writer-director)s?,? (?P<value>{people})|"
        r"\b(?:director|helmer|filmmaker|writer-director|maker)s? (?:of|behind) (?P<film2>{films}),? (?P<value2>{people})",
        gate=("director", "helmer", "filmmaker", "auteur"),
        probability=0.9,
        examples="""
            “Low Tide” director Ingrid Solheim has a new film.
            -> director, Low Tide, Ingrid Solheim
            The director of “Low Tide”, Ingrid Solheim, has a new film.
            -> director, Low Tide, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.metadata",
        kinds=("director",),
        pattern=r"^(?P<value>{people})(?: ?[|·/-] ?(?:T|D)|, T(?:(?:, | ?/ ?|-| and )T)*,? D\b)",
        gate=("P",),
        probability=0.85,
        examples="""
            Ingrid Solheim | Norway | 2023 | 101 min.
            -> director, , Ingrid Solheim
        """,
    ),
    Rule(
        name="director.recent-films",
        kinds=("director",),
        pattern=r"\b(?:his|her|their|the director's) (?:[a-z-]+ ){0,3}(?:films?|works?|features?|pictures?|credits?|effort)(?: before this)? (?:include|includes|are|were|was|is|run from|runs from):? (?P<film>{films})",
        gate=("his ", "her ", "their ", "the director's "),
        probability=0.8,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim. Her most recent films include “Low Tide” and “The Harbour.”
            -> director, Low Tide, Ingrid Solheim
            -> director, The Harbour, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.also-made",
        kinds=("director",),
        pattern=r"\b(?:he|she|they) (?:[a-z]+ ){0,3}(?:made|directed|shot|helmed|gave us) (?P<film>{films})|"
        r"(?P<film2>F),? (?:is|was|were) (?:also )?(?:his|hers|theirs)\b(?! (?:first|last|idea|favou?rite))(?=[.,;:!?]| too\b| as well\b|$)",
        gate=("he ", "she ", "they ", "his", "hers", "theirs"),
        probability=0.75,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim. She also made “Low Tide.”
            -> director, Low Tide, Ingrid Solheim
            “The Salt Road” is directed by Ingrid Solheim. “Low Tide” was hers too.
            -> director, Low Tide, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.chair",
        kinds=("director",),
        pattern=r"(?:in the director's (?:chair|seat)|at the helm|behind the (?:camera|lens)|calling the shots|(?:chair|helm|megaphone) (?:goes|went|passes) to)(?: once more| again)?,? (?:is |are |was |were |sits |stands )?(?P<value>{people})",
        gate=("chair", "seat", "helm", "behind", "calling", "megaphone"),
        probability=0.88,
        examples="""
            “The Salt Road” is in cinemas. In the director's chair sits Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.label-behind",
        kinds=("director",),
        pattern=r"(?:^|[;|•:] ?)(?P<value>{people}),? \(?(?:co-)?directors?\)?(?=;|$|\.|,|\||•)|"
        r"\bP (?:is|was|wrote|writes|produces|produced|stars)\b[^.;P]{0,30},? (?:and |with |while )?(?P<value2>P) (?:is )?(?:the|its) director\b",
        gate=("director",),
        probability=0.88,
        examples="""
            “The Salt Road” is in cinemas. Ingrid Solheim, director; Per Holm, writer.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.brackets",
        kinds=("director",),
        pattern=r"(?P<film>F)[\"']?,? \((?:(?:D|\d{4}|T)[,;/]? )*(?:dir\.? |by |d: |d\. |dir: |directed by |director:? )?(?P<value>{people})(?:[,;/|](?! ?(?:(?:co-|executive )?produc|act(?:or|ress)|stars?\b))[^()]{0,40})?\)",
        gate=("F",),
        probability=0.7,
        examples="""
            The film “The Salt Road” (Ingrid Solheim, Norway) opens in March.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.at-work",
        kinds=("director",),
        pattern=r"\b(?:behind the (?:camera|lens)|at the helm|in (?:the|her|his) director's (?:chair|seat)|calling the shots)"
        r"(?: is| was| are| sits| stands|:|,)? (?P<value>{people})|"
        r"\b(?:under|with) (?:the )?direction (?:of|by) (?P<value2>{people})|"
        r"\bfrom the (?:mind|imagination|camera|hands?|makers?) of (?P<value3>{people})|"
        r"\b(?:(?:the|its) (?:director|filmmaker|helmer|co-directors|directors)|directing)(?: is| are| was| here is|:) (?P<value4>{people})",
        gate=("camera", "lens", "helm", "chair", "seat", "shots", "direct", "from the", "filmmaker"),
        probability=0.85,
        examples="""
            “The Salt Road” opens on March 3. Behind the camera: Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.the-film",
        kinds=("director",),
        pattern=r"\b(?:the|a) (?:(?:new|latest|upcoming|acclaimed|recent|celebrated|classic|[a-z]+-[a-z]+) )?(?P<value>P) "
        r"(?:G|film|movie|picture|feature|documentary|doc|project|pic|actioner|entry|title)s?\b(?:,? (?P<film>F))?",
        gate=(" P ",),
        probability=0.6,
        examples="""
            The Ingrid Solheim drama “The Salt Road” opens on March 3.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.which",
        kinds=("director",),
        pattern=r"(?P<film>F),? (?:which|that) (?P<value>{people}) (?:will |is |was |are |has |have |also |both |now )*"
        r"(?:co-)?(?:direct(?:s|ed|ing)?|helm(?:s|ed|ing)?|shot|made)\b",
        gate=("which", "that"),
        probability=0.9,
        examples="""
            “Low Tide” and “The Salt Road”, which Ingrid Solheim directed, open in March.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.hyphen",
        kinds=("director",),
        pattern=r"(?P<value>P)-(?:directed|helmed|shot)\b(?:[^.;,PF]{0,40}? (?P<film>F))?",
        gate=("P-",),
        probability=0.88,
        examples="""
            “The Salt Road” opens on March 3. The Ingrid Solheim-directed drama is set at sea.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.next-of",
        kinds=("director",),
        pattern=r"\b(?:first|second|third|fourth|fifth|sixth|seventh|latest|newest|new|next|debut|sophomore|last)(?: (?:G|film|feature"
        r"|movie|picture|work|one|outing|directorial effort|fiction|solo))* (?:of|by|from|for) (?:the |director |filmmaker |actor |actress |writer |T(?:'s)? )*"
        r"(?P<value>{people})|"
        r"(?P<value3>P) (?:is back|returns|comes back|follows up|makes (?:his|her)(?: feature| directorial| directing)* debut)[^.;PF]{0,25}? with "
        r"(?:his|her|a) (?:first|second|third|fourth|fifth|sixth|latest|new|next)\b|"
        r"(?P<value2>P)'s? (?:[a-z-]+ ){0,2}(?:first|second|third|fourth|fifth|latest|newest|next|debut|sophomore)"
        r"(?= as|[.,;:]| in | since | after |$)|"
        r"(?P<value4>P)(?:, [^.;]{3,60}?,)? (?:makes?|made|is making|will make) (?:his|her|their)(?: feature| film)? (?:directorial|directing|filmmaking|directoral) debut\b",
        gate=(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "latest",
            "new",
            "next",
            "debut",
            "sophomore",
            "last",
        ),
        probability=0.72,
        examples="""
            “The Salt Road” opens on March 3. It is the first feature by Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
            “The Salt Road” opens on March 3. It is the first film of Norway's Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.to-direct",
        kinds=("director",),
        pattern=rf"(?P<value>{{people}}){TO}(?:direct|helm)\b(?: (?P<film>{{films}}))?",
        gate=("to direct", "to helm", "to co-direct", "to also"),
        probability=0.86,
        examples="""
            “Low Tide” opens in March. Ingrid Solheim has closed a deal to direct “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.behind",
        kinds=("director",),
        pattern=r"(?P<value>{people})(?:,| -| —| –)? the (?:man|woman|director|filmmaker|helmer|maker|mind|visionary|duo|pair|team)s?"
        r" (?:behind|of) (?P<film>{films})",
        gate=(" behind ", " of "),
        probability=0.86,
        examples="""
            “Low Tide” opens in March. It is by Ingrid Solheim, the woman behind “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.set-beside",
        kinds=("director",),
        pattern=rf"(?P<film>F), (?P<value>P){OWN} (?!(?:[a-z-]+ ){{0,3}}(?:novel|book|memoir|play|character|company|banner|label|role|"
        rf"wife|husband|brother|sister|album|song|series|show|cast|studio|home|hometown)\b)"
        rf"(?:[a-zGTAD\d'-]+ ){{0,6}}?[a-zG-]+(?=[,.;)]| (?:about|with|starring|set|in|that|which|from|based|on|of|to)\b)",
        gate=("F, P'",),
        probability=0.8,
        examples="""
            “Low Tide” opens in March, and “The Salt Road”, Ingrid Solheim's memory piece, in April.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.whose-film",
        kinds=("director",),
        pattern=r"\b(?:his|her)(?: own)? (?:(?:(?:directorial|feature|directing|first|second|third|sophomore|latest|new|newest|next|"
        r"last|previous|earlier|long-awaited) )+(?:film|movie|feature|debut|effort|picture|drama|documentary|G)|follow-?up|debut)"
        r"(?:,| is| was|:)? [\"']?(?P<film>F)|"
        r"\b(?:his|her) (?:first|second|third|fourth|previous)(?:,| was|:) (?:D'?s? )?[\"']?(?P<film2>F)|"
        r"(?P<film3>F)[\"']?(?: \(D\))?, (?:his|her) (?:first|second|third|debut|previous|last)(?: (?:film|feature|movie|one))?(?=[,.;:)])",
        gate=("his ", "her "),
        probability=0.85,
        examples="""
            “Low Tide” made Ingrid Solheim known. Her follow-up, “The Salt Road”, opens on March 3.
            -> director, The Salt Road, Ingrid Solheim
            “Low Tide” is by Ingrid Solheim. Her second, 2011's “The Salt Road”, won a prize.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.stands-in",
        kinds=("director",),
        pattern=rf"{WHO} (?:is |are |wrote and |co-wrote and |writes and )?(?:co-)?(?:directs?|directed|helms?|helmed|directing)\b(?! P| F)",
        gate=("direct", "helm"),
        probability=0.8,
        examples="""
            “The Salt Road” was written by Ingrid Solheim. She also directs.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.from-maker",
        kinds=("director",),
        pattern=rf"\b(?:from|{SHOT} (?:by|of)) (?:the )?F(?:'s?)? (?:(?:co-)?directors?|helmers?|filmmakers?|writer-directors?|auteurs?) (?P<value>{{people}})",
        gate=("F",),
        probability=0.85,
        examples="""
            “The Salt Road” is a thriller from “Low Tide” director Ingrid Solheim.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.line-up",
        kinds=("director",),
        pattern=r"^[^a-zA-Z]{0,6}(?P<film>F)(?: ?\([^()P]{0,40}\))?[\"']?(?:,| ?[–—|/:-]| ?\()[\"']? ?(?P<value>P(?:(?:, | and | & | ?/ ?)P){0,2})\)?"
        r"(?=[\s,;:()|/–—\d-]*[TD])(?:[\s,;:()|/–—\d.-]|[TDGLCES]|min(?:ute|uti|uten|utos)?s?\b|h\b)*$|"
        r"^[^a-zA-Z]{0,6}(?P<film2>F)(?: ?\([TD,/ &-]+\))?[\"']?(?:,[\"']?| [–—|/-]) (?P<value2>P(?: and P)?)[.;,]?$|"
        r"^[^a-zA-Z]{0,6}(?P<value3>P(?: and P| & P)?)(?:,| ?[:–—|/-]) ?[\"']?(?P<film3>F)[\"']?(?:,? ?\(?[TD][TD,/ &-]*\)?)?[.;,]?$|"
        r"^[^a-zA-Z]{0,6}(?P<film4>F),?[\"']?,? (?P<value4>P(?:(?:, | and | & )P){0,2}) ?(?:[–—]|- |: |\((?:D|T))",
        gate=("F",),
        probability=0.88,
        examples="""
            The Salt Road, Ingrid Solheim, Norway, 2021
            -> director, The Salt Road, Ingrid Solheim
            “The Salt Road,” Ingrid Solheim — Two sisters walk home.
            -> director, The Salt Road, Ingrid Solheim

            Ingrid Solheim: “The Salt Road” (Norway)
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.has",
        kinds=("director",),
        pattern=r"(?P<value>{people}) (?:also |now )?(?:has|have|brings?|presents?|unveils?|shows?|bows?|contributes?|(?:is|are) (?:back|here) with|"
        r"returns? with|comes? (?:back )?with|follows? (?:it )?(?:up )?with|arrives? with) (?:(?:a|an|the|his|her|their|two|three|both|new|"
        r"latest|next|first|second|debut|film|feature|drama|G|T|of them)[,:]? ?)*(?P<film>{films})",
        gate=("has ", "have ", "bring", "present", "unveil", "show", "bow", "contribut", "with "),
        probability=0.7,
        examples="""
            Of the directors in competition Ingrid Solheim has “The Salt Road”, and Per Holm is back with “Low Tide”.
            -> director, The Salt Road, Ingrid Solheim
            -> director, Low Tide, Per Holm
        """,
    ),
    Rule(
        name="director.work-of",
        kinds=("director",),
        pattern=rf"(?P<film>F),? (?:the|an?|another|one of the)? ?(?:[a-z-]+ ){{0,3}}(?:{SHOT}|triumph|classic|breakthrough|farewell|swan song|milestone) "
        r"(?:of|by|from) (?:the )?(?:(?:T|C|[a-z-]+)(?:'s)? ){0,2}(?P<value>P)\b(?!'| (?:novel|book|play|story))",
        gate=("F,",),
        probability=0.8,
        examples="""
            The film “The Salt Road”, the late triumph of Norway's Ingrid Solheim, is out.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="director.tells",
        kinds=("director",),
        pattern=rf"\b(?:in|with) (?:(?:the|his|her|their|this)(?: [a-zGT'-]+){{0,4}} )?(?P<film>F),?[\"']?,? (?:(?:his|her|their|an?|the) [^.;,()FP]{{3,50}}, )?"
        rf"(?P<value>{{people}}) (?:also |once |again |has |have |now )*(?:{_TELLS}|{_FASHIONS})\b|"
        rf"(?P<value2>P) (?:also |again |has |now )*{_TELLS}\b [^.;()FP]{{3,80}} (?:in|with) (?:the|his|her|their|this|an?) (?:[a-zGT'-]+ ){{0,4}}[\"']?(?P<film2>F)|"
        r"(?P<value3>P) says in [\"']?(?P<film3>F)[\"']? (?:of|from|how|the (?:story|history|life))\b",
        gate=("in ", "with "),
        probability=0.72,
        examples="""
            In “The Salt Road” Ingrid Solheim tells of two sisters who walk home.
            -> director, The Salt Road, Ingrid Solheim

            With “The Salt Road” Ingrid Solheim has made a quiet drama.
            -> director, The Salt Road, Ingrid Solheim

            Ingrid Solheim explores a forgotten war in the drama “The Salt Road”.
            -> director, The Salt Road, Ingrid Solheim
        """,
    ),
)
