"""Who acts in it."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import SEEN_IN, TO, WHO

KIND = Kind(name="cast", title="Cast", many=True, answer="person", order=5)

RULES = (
    Rule(
        name="cast.starring",
        kinds=("cast",),
        pattern=r"\b(?:co-|also |and )?(?:starring|staring|stars?|featuring|features|(?:top-?lined|led|headlined|fronted|anchored|headed|spearheaded|carried|topped|joined|rounded (?:out|off)|completed|supported|flanked) by|toplines|headlines)(?: in)?:?\s*(?:the |an? )?(?:[a-z'-]+ ){0,4}?(?P<value>{people})(?: in the (?:lead|main|title|titular|leading)(?: roles?| parts?)?,?(?: and| alongside| with)? (?P<value2>{people}))?"
        r"|\bdirected by P(?:,? and P)? play (?P<value3>{people})",
        gate=("star", "featur", "lin", "ed by"),
        probability=0.92,
        examples="""
            “The Salt Road” stars Anna Berg, Per Holm and Liv Dahl.
            -> cast, The Salt Road, Anna Berg
            -> cast, The Salt Road, Liv Dahl
        """,
    ),
    Rule(
        name="cast.star",
        kinds=("cast",),
        pattern=r"(?<!\bby )(?<!\bfrom )(?<!\bby P and )(?P<value>{people}),? (?!who also (?:[a-z]+s|played)\b)(?:who )?(?:also |both |will |all )?(?:(?:co-)?(?:wrote|writes|directed|directs|produced|produces|penned|scripted|helmed|helms)(?:, and|,| and) )*(?:also )?(?:co-)?(?:stars?|starred|leads?|co-stars?|headlines?|topline[sd]?|plays?|played|appears?|acts?|voices?|shines?|fronts?|anchors?|essays?|toplining|headlining|portrays?|steals?|excels?|dazzles?)\b",
        gate=(
            "star",
            "lead",
            "headlin",
            "toplin",
            "play",
            "appear",
            "acts",
            "voice",
            "shine",
            "front",
            "anchor",
            "essay",
            "steal",
            "excel",
            "dazzle",
            "portray",
        ),
        probability=0.86,
        examples="""
            Anna Berg and Per Holm star in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.credit",
        kinds=("cast",),
        pattern=r"(?:^|[|/•;,.-] ?|\s)(?:cast|stars?|starring|actors|with|s|players|featuring|supporting|also starring|voices?|leads?|who's in it\??)(?: list| members| and crew| & crew)?:\s*(?P<value>{people})",
        gate=("cast", "star", "actors", "with:", "s:", "players", "featuring:", "supporting", "voice", "lead", "in it"),
        probability=0.95,
        examples="""
            Cast: Anna Berg, Per Holm
            -> cast, , Per Holm
        """,
    ),
    Rule(
        name="cast.cast-of",
        kinds=("cast",),
        pattern=r"\b(?:cast|ensemble|actors|performers|players|line-?up|leads?)\b[^.;P]{0,45}?(?:of|include[sd]?|including|are|is|has|comprises|boasts|:|also|with|embrace) (?:[a-z'-]+ ){0,3}?(?P<value>{people})",
        gate=("cast", "ensemble", "actors", "performers", "players", "lead", "line"),
        probability=0.9,
        examples="""
            The cast of “The Salt Road” includes Anna Berg and Per Holm.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.with",
        kinds=("cast",),
        pattern=r"(?<!plays )(?<!acts )(?<!stars )(?<!appears )(?<!interviews )(?<!interview )(?<!conversation )(?<!commentary )(?<!q&a )\bwith (?!director|filmmaker|writer|producer|screenwriter|help|music|interview|art |score|songs|photo|cinemat|camera|script|screenplay|costumes|design)(?:the |an? )?(?:(?!by |from |of )[a-z'-]+ ){0,3}?(?P<value>{people})(?!')(?!,? (?:and )?P\b)(?! (?:producing|produc|direct|writ|(?:set|attached|on board|tapped) to (?:direct|write|produce|helm)|on|at|said|says|(?:of|from) (?![\"']?F)))",
        gate=("with ",),
        probability=0.8,
        examples="""
            “The Salt Road”, with Anna Berg and Per Holm, opens on March 3.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.as-role",
        kinds=("cast",),
        pattern=r"(?<!\bby )(?P<value>P(?: ?\([^()P]{0,80}\))?(?:(?: ?, ?(?:and |& )?| and | & )P(?: ?\([^()P]{0,80}\))?){0,30}) (?:is|as|plays?|played|portrays?|stars as|returns as|are) (?!(?:both |at once |also )*(?:the |its )?(?:co-)?(?:director|(?:screen)?writer|producer|editor)|behind|the (?:co-)?(?:executive )?producer|among |(?:among )?the producers|the writer|the screenwriter|up for|nominated|the director|said|set|(?:also )?(?:co-)?(?:directing|producing|writing|helming|penning|adapting|editing|scoring)|attached|back with|known|expected|thought|thanked|credited|down|quoted|born|a producer|an? (?:co-|executive )?producer|executive|one of the|the first|the second)(?:the |an? |his |her |two |[a-z]+,? )?",
        gate=(" is ", " as ", " play", " portray", " are "),
        probability=0.72,
        examples="""
            In “The Salt Road” Anna Berg plays a widow who walks home.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.role-brackets",
        kinds=("cast",),
        pattern=r"(?<!G )(?<!director )(?<!F )(?<!F' )\((?:a |an |the |played by |[a-z]+ |(?:an?|the) (?!film|movie|director|book|novel|writer|song)[a-z-]+ (?:[a-z-]+ )?)?(?P<value>{people})(?:,? [^()P]{1,40})?\)",
        gate=("(",),
        probability=0.84,
        examples="""
            In “The Salt Road” a widow (Anna Berg) walks home.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.played-by",
        kinds=("cast",),
        pattern=r"\b(?:played|portrayed|voiced|embodied|performed) by (?:[a-z'-]+ ){0,3}?(?P<value>{people})",
        gate=("ed by",),
        probability=0.93,
        examples="""
            The widow of “The Salt Road” is played by Anna Berg.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.actor",
        kinds=("cast",),
        pattern=r"\b(?<!ed by )(?<!debut of )(?<!debut by )(?<!debut from )(?<!debut for )(?:actors?|actress(?:es)?|lead|leads|star|newcomers?|lead actress|lead actor|opposite|(?<!script )(?<!screenplay )(?<!write )(?<!wrote )(?<!written )(?<! it )(?<!produced )(?<!produces )(?<!directed )(?<!directs )alongside|best actress|best actor) (?:is |are |are also |were )?(?P<value>{people})",
        gate=("act", "lead", "star", "newcomer", "opposite", "alongside"),
        probability=0.82,
        examples="""
            “The Salt Road” made newcomer Anna Berg famous.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.star-of",
        kinds=("cast",),
        pattern=r"(?P<value>P)'?s?,? (?:[a-z'-]+ ){0,4}?(?:star|lead|actor|actress) (?:of|in) (?P<film>{films})",
        gate=("star", "lead", "act"),
        probability=0.85,
        examples="""
            Anna Berg, the star of “The Salt Road”, spoke first.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.fill-out",
        kinds=("cast",),
        pattern=r"(?P<value>{people}) (?:also |both |all )?(?:fill out|round out|complete|make up|(?:is|are) in (?:it|there)\b|are also in|are in the cast|are among|also appear|"
        r"(?:turn|show|pop|crop)s? up|drops? in|looks? in|(?:make|have|has|contribute)s? (?:a |brief |short |surprise |their |his |her )*(?:cameos?|appearances?|bit parts?)|cameos?\b|co-star|in (?:the )?(?:cast|lead|main part))|"
        r"\b(?:is|are) (?:also )?(?:in (?:it|there)|aboard|on board)(?: too| as well| also)?,? (?:and|with) "
        r"(?:(?!directed|written|produced|by)[a-z'-]+ ){0,6}(?P<value2>{people})",
        gate=(
            *("fill", "round", "complete", "make up", " in ", "among", "appear", "turn", "show", "pop", "crop", "drop"),
            *("look", "cameo", "bit part", "co-star"),
        ),
        probability=0.88,
        examples="""
            Anna Berg and Per Holm round out the cast of “The Salt Road”.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.has-role",
        kinds=("cast",),
        pattern=r"(?P<value>{people})(?:,? who)?(?:, who (?:also )?[a-z-]+,)? (?:also |will |again |each )*(?:has|have|takes?|took|taking|gets?|got|holds?|lands?|landed|fills?|shares?|essays?|tackles?|is in|are in|with) (?:on )?(?:the|a|his|her|their|one of the) (?:[a-z-]+ ){0,3}(?:leads?|roles?|parts?)\b|"
        r"(?P<value2>{people}) (?:also |again )?(?:gives?|gave|delivers?|delivered|turns? in|puts? in) (?:us )?(?:an?|the|his|her) "
        r"(?:[a-z'-]+ ){0,3}(?:performance|turn|portrayal)\b",
        gate=("lead", "role", "part", "perform", "turn", "portrayal"),
        probability=0.88,
        examples="""
            “The Salt Road” is in cinemas. Anna Berg has the title role.
            -> cast, The Salt Road, Anna Berg

            “The Salt Road” is in cinemas. Anna Berg gives the performance of her life.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.role-goes-to",
        kinds=("cast",),
        pattern=r"\b(?:roles?|leads?|parts?|main characters?)\b(?: of [^.;PF]{1,40})?(?: (?:go|goes|went|fell|falls) to|:| (?:are|is|were|was)(?: (?:taken|filled|played) by)?| (?:taken|filled) by) (?:the |newcomers? )?(?P<value>{people})",
        gate=("role", "lead", "part", "character"),
        probability=0.86,
        examples="""
            “The Salt Road” is in cinemas. The title role goes to Anna Berg.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.opposite",
        kinds=("cast",),
        pattern=r"(?P<value>{people}) (?:is |are |was |were |stars? |appears? |plays? |acts? |teams? (?:up )?|makes? (?:his|her) [a-z -]{3,25} )?(?:opposite|alongside|beside|next to|against|(?:has |have |will )?join(?:s|ed|ing)?|(?:(?<=plays )|(?<=acts )|(?<=stars )|(?<=appears ))with) (?P<value2>{people})",
        gate=(
            "opposite",
            "alongside",
            "beside",
            "next to",
            "against",
            "join",
            "plays with",
            "acts with",
            "stars with",
            "appears with",
        ),
        probability=0.82,
        examples="""
            “The Salt Road” is in cinemas. Anna Berg is opposite Per Holm.
            -> cast, The Salt Road, Anna Berg
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.has",
        kinds=("cast",),
        pattern=r"(?:(?P<film>F)(?: \([^()]{0,30}\))?|\b(?:it|which|(?:the|P's) (?:new |latest |next )?(?:film|movie|picture|story|G))) (?:also )?(?:has|gives us|throws|pits|drops|strands|pairs|teams|casts|unites|reunites|boasts|brings "
        r"together|offers|hands|puts|sees|finds|lets|sends|gets|assembles) (?:a |the |an )?(?:(?!by |from |of |to |score|music|songs?)[a-z-]+ ){0,2}?"
        r"(?P<value>{people})(?= (?:as|in|being|play|playing|returns?|returning|back|with|at the|back|together|opposite|and|who|up against|against|"
        r"leading|among)\b|[,.;]|$)",
        gate=(
            "has",
            "pairs",
            "teams",
            "casts",
            "unites",
            "boasts",
            "brings",
            "offers",
            "gives",
            "hands",
            "puts",
            "sees",
            "finds",
            "lets",
            "sends",
            "gets",
            "assembles",
            "throws",
            "pits",
            "drops",
            "strands",
        ),
        probability=0.75,
        examples="""
            The film “The Salt Road” has Anna Berg and Per Holm as two sisters' lawyers.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.on-screen",
        kinds=("cast",),
        pattern=r"\b(?:on(?: the)?[- ]screen|in front of the camera|before the camera|with (?:him|her|them)|"
        r"(?:around|beside|opposite|alongside|next to) (?:him|her|them)|at (?:his|her|their) sides?|also (?:there|in it|"
        r"in (?:the|this|P's) (?:[a-z]+ )?(?:cast|film|movie|picture|story|mix|T|G)|"
        r"aboard|on board|present)|(?:you|we) (?:also )?(?:see|get|meet)|(?:joining|flanking|supporting) (?:him|her|them|P)|"
        r"(?:support|backup|turns|cameos|performances|appearances) (?:comes? |is |are )?(?:from|by)|"
        r"in the (?:other|main|lead|title|titular|leading|supporting) (?:roles?|parts?))(?: (?:is|are))?:? (?:also )?"
        r"(?P<value>{people})",
        gate=(
            "support",
            "backup",
            "turn",
            "cameo",
            "perform",
            "appearance",
            "screen",
            "camera",
            " him",
            " her",
            " them",
            "side",
            "also",
            "see",
            "get",
            "meet",
            "role",
            "part",
        ),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. On screen: Anna Berg and Per Holm.
            -> cast, The Salt Road, Per Holm

            “The Salt Road” opens on March 3. Also in the thriller: Anna Berg, Per Holm and Liv Dahl.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.voice",
        kinds=("cast",),
        pattern=r"\bvoices?\b[^.;P]{0,30}?(?: is| are| of| by| from| belongs? to|:) (?P<value>{people})|"
        r"(?P<value2>{people}) (?:is |are )?(?:lends?|lending|gives?|provid(?:es?|ing)|does|do|the) (?:(?:his|her|their|a|the) )?"
        r"voices?\b|\b(?:voice of|voiced by|spoken by) (?P<value3>{people})|"
        r"(?P<value4>{people}) (?:(?:is|are|can|will|may|be|also|again) )*(?:to be )?(?:heard(?! (?:about|of|that|from|the|it|in F))|"
        r"speaks? for (?:the |an? )?(?!P|F)[a-z])",
        gate=("voice", "spoken by", " heard", " speak"),
        probability=0.85,
        examples="""
            “The Salt Road” opens on March 3. Anna Berg lends her voice to the hare.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.directed",
        kinds=("cast",),
        pattern=r"\bP(?:, (?!and )[^.;,()FPO]{3,50},)? (?:also |again |once more )?(?:directs|directed) (?P<value>{people})(?! in (?!the (?:film|role|lead))| and directed)",
        gate=("directs ", "directed "),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. Ingrid Solheim directs Anna Berg and Per Holm.
            -> cast, The Salt Road, Anna Berg
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.lead-it",
        kinds=("cast",),
        pattern=r"(?P<value>{people}) (?:also |all |both )?(?:(?:are|is) (?:around|with|beside) (?:him|her|them)|(?:leads?|heads?|"
        r"tops?|carry|carries|fills?|make up|makes up|fronts?|anchors?|rounds? (?:out|off)|rounding out|joins?|joined|completes?|"
        r"completed) (?:it|the (?:main |supporting |starry )?(?:cast|film|ensemble|list|movie|line-?up))|"
        r"(?:are|is) (?:the |its |her |his )?(?:co-)?(?:stars?|leads?|protagonists?|performers|main actors?))\b",
        gate=(
            "around",
            "with",
            "beside",
            "lead",
            "head",
            "top",
            "carr",
            "fill",
            "make",
            "front",
            "anchor",
            "star",
            "protagonist",
            "perform",
            "actor",
            "round",
            "join",
            "complete",
        ),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. Anna Berg and Per Holm lead it.
            -> cast, The Salt Road, Per Holm
            “The Salt Road” opens on March 3. Anna Berg rounds out the cast.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.kin",
        kinds=("cast",),
        pattern=r"\b(?:his|her|their|the|whose) (?:[a-z-]+ ){0,2}?(?:parents?|mother|father|mum|mom|dad|wife|husband|spouse|sisters?|"
        r"brothers?|siblings?|sons?|daughters?|kids?|children|aunt|uncle|grandmother|grandfather|cousins?|best friends?|friends?|"
        r"lover|boyfriend|girlfriend|fianc[eé]e?|neighbou?rs?|boss|rivals?|colleagues?|villain|baddie|hero|heroine|killer|"
        r"couple|lovers|lead|leads|love interest|man|woman|girl|boy|antagonist|protagonist|teacher|sidekick) (?:is|are|was|were) (?:the )?(?:[a-zT-]+ ){0,2}?(?P<value>{people})|"
        r"\bP (?:is|are|plays?|portrays?) [^.;]{2,80}?(?:[,;] (?:and |with |while )?| and )(?P<value2>P) (?:the|her|his|a|an|their|as) "
        r"(?!(?:co-|executive |film's |film )*(?:direct|(?:screen)?writ|produc|cinemat|compos|edit|author|novel|script|screenplay|score|"
        r"music|costum|critic|journalist|festival))[a-z]|"
        r"\b(?:stars?|appears?|(?:in|is) (?:it|there)|heard|plays?|parts?|roles?|turns? up|cast|on screen|seen)\b[^.;F]{0,40}, (?:and )?(?:as|so) "
        r"(?:are|do|does|is|will|did) (?P<value3>{people})|"
        r"(?P<value4>P)'s? (?:(?!and|by|in|of|from)[a-z-]+,? ){0,4}?(?:performance|portrayal|(?:turn|role|part|work) (?:as|in the (?:lead|title)))\b|"
        r"\bP's [a-z-]+ (?:[a-z-]+ )?(?:meets|marries|hires|loves|befriends|hunts|chases|falls for|teams up with) (?P<value5>P)'s\b",
        gate=(
            *(
                " is ",
                " are ",
                " was ",
                " were ",
                "plays ",
                "portrays ",
                ", as ",
                ", so ",
                "and so ",
                "play ",
                "portray ",
                "performance",
            ),
            *("portrayal", " as ", " in the "),
        ),
        probability=0.8,
        examples="""
            “The Salt Road” opens on March 3. Her parents are Per Holm and Liv Dahl.
            -> cast, The Salt Road, Per Holm
            “The Salt Road” opens on March 3. Anna Berg is Sara, a widow, and Per Holm her brother.
            -> cast, The Salt Road, Per Holm
            “The Salt Road” opens on March 3. Anna Berg is in it, as are Per Holm and Liv Dahl.
            -> cast, The Salt Road, Liv Dahl
        """,
    ),
    Rule(
        name="cast.hyphen",
        kinds=("cast",),
        pattern=r"(?P<value>{people})(?: starrers?\b|-(?:starrer|starring|led|fronted|headlined|toplined|headed|anchored)\b)(?:[^.;,PF]{0,40}? (?P<film>F))?",
        gate=("P-", "P starrer"),
        probability=0.86,
        examples="""
            The Anna Berg starrer “The Salt Road” opens on March 3.
            -> cast, The Salt Road, Anna Berg
            “The Salt Road” opens on March 3. The Anna Berg-starrer is set at sea.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.to-star",
        kinds=("cast",),
        pattern=rf"(?P<value>{{people}}){TO}(?:star|topline|headline|lead|play|appear|portray|voice|feature|reprise|front|co-star)\b"
        r"(?: (?:alongside|opposite|with) (?P<value2>{people}))?(?: in (?P<film>{films}))?",
        gate=(" to ",),
        probability=0.86,
        examples="""
            “Low Tide” opens in March. Anna Berg has signed on to star in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.stands-in",
        kinds=("cast",),
        pattern=rf"{WHO} (?<=also )(?:co-)?(?:stars?|starred|plays?|played|appears?|acts?|headlines?)\b(?! P| F)",
        gate=(" also ",),
        probability=0.8,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim. She also stars.
            -> cast, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="cast.besides",
        kinds=("cast",),
        pattern=r"(?P<value>P), (?P<tells>who (?:also (?:co-)?(?:stars|starred|plays|played|appears|acts|leads|headlines|voices)|"
        r"(?:also |co-)*(?:wrote|directed|produced|writes|directs|produces)(?: it| the (?:script|screenplay|film))?, "
        r"(?:(?:is|plays) (?:an?|the|his|her)|stars|leads|appears)|"
        r"(?:also |co-)*(?:wrote|directed|produced|writes|directs|produces)\b[^.;F]{0,60}? and (?:also )?(?:co-)?(?:stars|starred|plays|appears|acts))\b)|"
        r"(?P<value2>P) (?:(?:co-)?(?:wrote|writes|directed|directs|produced|produces|penned|helms|helmed)"
        r"(?: (?:it|the (?:film|script|screenplay)))?(?:, and|,| and) )+(?P<tells2>(?:also )?(?:stars|plays|appears|leads|acts)\b)|"
        r"(?P<value3>P) (?:directs|directed) (?P<tells3>(?:himself|herself)\b)|"
        r"\b(?P<tells4>by,? and (?:also )?(?:starring|stars),?|(?:(?:co-)?(?:director|(?:screen)?writer|producer|filmmaker)(?: and |, |/|-))+"
        r"(?:star|lead|actor|actress)|(?:star|lead|actor|actress)(?: and |/|-)(?:co-)?(?:director|(?:screen)?writer|producer)) "
        r"(?P<value4>P)",
        gate=(", who ", " and ", "himself", "herself", "star", "lead", "act"),
        probability=0.86,
        examples="""
            “The Salt Road” is written by Per Holm, who also stars.
            -> cast, The Salt Road, Per Holm
            “The Salt Road” opens on March 3. Per Holm, who also wrote it, is a captain on his last voyage.
            -> cast, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="cast.among",
        kinds=("cast",),
        pattern=r"(?:\b(?:counts?|lists?|numbers?|has|boasts) )?(?P<value>{people})(?: are| is)? among (?:its|the|her|his|those in the) "
        r"(?:[a-z-]+ ){0,2}(?:cast|stars|ensemble|players|actors|performers|leads|voices)\b",
        gate=("among ",),
        probability=0.9,
        examples="""
            “The Salt Road” counts Anna Berg and newcomer Per Holm among its cast.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.for-a-role",
        kinds=("cast",),
        pattern=r"(?P<value>P)(?!'s)[^.;FP]{0,70}\bfor (?:his|her|their) (?:[a-z-]+ ){0,3}?(?:role|performance|turn|part|portrayal|work)"
        r"\b[^.;F]{0,60}?\bin (?:[^.;F]{0,30} )?[\"']?(?P<film>F)",
        gate=(" for h", " for their "),
        probability=0.86,
        examples="""
            Anna Berg won an Oscar for her performance as a widow in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.honours-line",
        kinds=("cast",),
        pattern=r"\b(?:actor|actress|performance|performer)(?: (?:in a|of the) [a-z ]{2,30})?(?::| [-–—]) ?(?P<value>{people})"
        r"(?:,| in| for| [-–—])+ ?(?P<film>F)",
        gate=("act", "perform"),
        probability=0.88,
        examples="""
            “Low Tide” won. Leading Actress: Anna Berg, “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.seen-in",
        kinds=("cast",),
        pattern=rf"(?<!as )(?<!than )(?P<value>{{people}})(?:,|, who)? (?P<tells>{SEEN_IN} (?P<film>{{films}})(?:,? and {SEEN_IN} (?P<film2>{{films}}))?)",
        gate=("seen in", "star", "appear", "act", "play", "heard in", "seen ", " in F", " in P'"),
        probability=0.84,
        examples="""
            “Low Tide” opens in March. Anna Berg was last seen in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
    Rule(
        name="cast.seen-in-too",
        kinds=("cast",),
        pattern=rf"{WHO} {SEEN_IN} (?P<film>{{films}})(?:,? and {SEEN_IN} (?P<film2>{{films}}))?",
        gate=("seen in", "star", "appear", "act", "play", "heard in", "seen ", " in F", " in P'"),
        probability=0.84,
        examples="""
            “Low Tide” stars Anna Berg. She was last seen in “The Salt Road”.
            -> cast, The Salt Road, Anna Berg
        """,
    ),
)
