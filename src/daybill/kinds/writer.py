"""Who wrote the script."""

from daybill.grammar import Kind, Rule
from daybill.kinds.phrases import TO, WHO, WHO_THEY_ARE, told_among_trades

KIND = Kind(name="writer", title="Writer", many=True, answer="person", order=3)

RULES = (
    Rule(
        name="writer.written-by",
        kinds=("writer",),
        pattern=rf"\b(?:co-)?(?:written|scripted|penned|adapted)(?: for the screen| here|(?:,| and|, and) (?:co-)?(?:directed|produced))* by:?\s*{WHO_THEY_ARE}(?P<value>{{people}})",
        gate=("written", "script", "penned", "adapted"),
        probability=0.92,
        examples="""
            “The Salt Road” was written by Ingrid Solheim and Per Holm.
            -> writer, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Per Holm
            “The Salt Road” was written and directed by Norwegian filmmaker Ingrid Solheim.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.among-trades",
        kinds=("writer",),
        pattern=told_among_trades("(?:written|scripted|penned)"),
        gate=("written", "script", "penned"),
        probability=0.9,
        examples="""
            “The Salt Road” (98 min.), directed, co-written, and co-produced by Ingrid Solheim, opens on Friday.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.credit",
        kinds=("writer",),
        pattern=r"(?:^|[|/•,;-] ?|\s)(?:writers?|wri|screenplay|scr|script|screenwriters?|written|writing(?: credits)?|story)(?: by)?(?:: ?| by )\s*(?P<value>{people})(?:, (?:for )?(?P<film>F)(?=[.;(|]|$| \())?",
        gate=("wri", "scr", "story"),
        probability=0.93,
        examples="""
            Screenplay: Ingrid Solheim, Per Holm
            -> writer, , Per Holm
        """,
    ),
    Rule(
        name="writer.wrote",
        kinds=("writer",),
        pattern=r"(?P<value>{people})(?:,? who)? (?:also |both |together |co-|has |have |will |is |are |was |(?:directed|directs|direct|produced|produces|edited|acted)(?:,? and|,) )*(?:wrote|scripted|penned|writes|write|writing|penning|scripting|written|pens|co-wrote|co-writes|adapted|adapts|did the (?:adaptation|script|screenplay)|(?:have|has|shares?|shared|gets?|got) (?:the )?(?:screenplay|script|writing) credits?|shares? (?:the )?(?:screenplay|script|writing)(?: duties)?|(?:is|are) (?:down|credited) (?:for|with) the (?:script|screenplay))(?: it| the (?:[OGT] )*(?:script|screenplay|film|movie|picture|feature|G)|,|\.|;| with| alongside| (?P<film>{films})|$| and )|"
        r"(?P<value2>P)(?:, [^.;,P]{2,40},)? (?:has |had |also )*adapt(?:s|ed) (?=P'|F|(?:the|a|an|his|her|their) (?:[\w'-]+ ){0,3}?(?:novel|novella|book|play|memoir|story|comic|manga|poem)\b)",
        gate=("wrote", "script", "pen", "writ", "adapt", "credit", "screenplay", "down"),
        probability=0.85,
        examples="""
            Ingrid Solheim and Per Holm wrote the script of “The Salt Road”.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.also-wrote",
        kinds=("writer",),
        pattern=r"(?:directed by|from|director) (?P<value>P),? (?:who|and) (?:also )?(?:wrote|co-wrote|writes|scripted)",
        gate=("wrote", "writes", "script"),
        probability=0.9,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim, who also wrote the screenplay.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.alongside",
        kinds=("writer",),
        pattern=r"\b(?:co-)?(?:wrote|scripted|penned|written|writes|pens|adapted|script|screenplay|writer|screenwriter|shares? (?:the )?writing)(?! and directed| and directs)(?: (?:(?:of|for) )?[\"']?F[\"']?(?= with))?[^.;,F]{0,50}?"
        r"(?:,? (?:alongside|together with|along with|in collaboration with)| with) (?:(?:his|her|its|the|their|fellow|regular|longtime|frequent|"
        r"writing|script|wife|husband|brother|sister|collaborator|partner|writer|co-writer|screenwriter|novelist|author|director|filmmaker),? ){0,4}(?P<value>{people})(?! (?:in|as|star|on (?:board|music)))",
        gate=("alongside", "with"),
        probability=0.85,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim, who also wrote the screenplay alongside Per Holm.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.script",
        kinds=("writer",),
        pattern=r"(?:script|screenplay)s?(?: (?:of|for|to) F)?,? (?:is |was |comes |written |co-written )*(?:by|from) (?:the )?(?:[a-z-]+ ){0,2}?(?:himself|herself)?(?: and )?(?P<value>{people})",
        gate=("script", "screenplay"),
        probability=0.9,
        examples="""
            “The Salt Road” is shot from a script by Per Holm.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.owns-script",
        kinds=("writer",),
        pattern=r"(?P<value>P)(?:'s?) (?:[a-z]+ )?(?:script|screenplay)",
        gate=("script", "screenplay"),
        probability=0.88,
        examples="""
            Per Holm's script for “The Salt Road” was shot in a month.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.by-and-starring",
        kinds=("writer",),
        pattern=r"\b(?P<tells>(?:written|penned|scripted)(?:(?:,| and|, and) (?:directed|produced))* by,? and (?:also )?(?:starring|stars|with)),? "
        r"(?P<value>P)\b",
        gate=("by and", "by, and"),
        probability=0.9,
        examples="""
            “The Salt Road”, written by and starring Ingrid Solheim, opens in March.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.role",
        kinds=("writer",),
        pattern=r"(?:screenwriter|co-writer|scribe|scriptwriter|co-screenwriter)s? (?P<value>{people})",
        gate=("writer", "scribe"),
        probability=0.85,
        examples="""
            Screenwriter Per Holm says that “The Salt Road” was hard.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.himself",
        kinds=("writer",),
        pattern=r"(?P<value>P)[^.;P]{0,60}? (?:script|screenplay|story) (?:(?:written )?(?:by|from) (?:{people},? and )?(?:himself|herself|themselves)|"
        r"of (?:his|hers|theirs|(?:his|her|their) own)(?: and (?P<value2>P)'s)?)\b",
        gate=("himself", "herself", "themselves", " of his", " of her", " of their"),
        probability=0.9,
        examples="""
            Ingrid Solheim directs “The Salt Road” from a script by herself and Per Holm.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.own-script",
        kinds=("writer",),
        pattern=r"(?P<value>{people})[^.;P]{0,80}? (?:script|screenplay|story) (?:that |which )?(?:he|she|they) (?:also |both |had )?(?:co-)?(?:wrote|written|penned|scripted)\b|"
        r"(?P<value2>{people})[^.;P]{0,60}? (?:his|her|their) own (?:(?:[a-z]+|G) )?(?:script|screenplay)\b|"
        r"(?P<value3>P)(?:'s?)? [^.;P]{0,60}?,? (?:which|that) (?:he|she|they) (?:also |both |has |have )*(?:co-)?(?:wrote|writes|penned|scripted|written)\b|"
        r"(?P<value4>{people}),? [^.;PF]{0,60}?(?:who|and|,)(?: he| she)? (?:also |both )*(?:co-)?(?:wrote|penned|scripted|writes|pens) (?:the |its |this )?(?:script|screenplay|it|film)\b",
        gate=("wrote", "writ", "penned", "pens", "script", "own "),
        probability=0.88,
        examples="""
            Ingrid Solheim directs “The Salt Road” from a script that she wrote in a month.
            -> writer, The Salt Road, Ingrid Solheim
            “The Salt Road” is out. Ingrid Solheim directed it and co-wrote the screenplay with Per Holm.
            -> writer, The Salt Road, Ingrid Solheim
            “The Salt Road” is out. Ingrid Solheim works from her own screenplay.
            -> writer, The Salt Road, Ingrid Solheim
        """,
    ),
    Rule(
        name="writer.writers-are",
        kinds=("writer",),
        pattern=r"\b(?:the|its|their|his|her) (?:co-)?(?:screen)?writers?(?: here)?,? (?:is|are|was|were|include|:) (?P<value>{people})|"
        r"(?P<value2>{people}) (?:collaborat\w+|worked|teamed(?: up)?) on (?:the|its) (?:script|screenplay)|"
        r"\b(?:wrote|penned|scripted) (?:it|the (?:film|script|screenplay)) together: (?P<value3>{people})",
        gate=("writer", "script", "screenplay", "wrote", "penned"),
        probability=0.86,
        examples="""
            “The Salt Road” is in cinemas. The writers are Per Holm and Liv Dahl.
            -> writer, The Salt Road, Per Holm
            -> writer, The Salt Road, Liv Dahl
        """,
    ),
    Rule(
        name="writer.label-behind",
        kinds=("writer",),
        pattern=r"(?:^|[;|•:] ?)(?P<value>{people}),? \(?(?:co-|screen)?writers?\)?(?=;|$|\.|,|\||•)|"
        r"\bP (?:is|was) (?:the|its) [a-z -]{4,25},? (?:and |with |while )?(?P<value2>P) (?:the|its) (?:co-|screen)?writer\b",
        gate=("writer",),
        probability=0.88,
        examples="""
            “The Salt Road” is in cinemas. Ingrid Solheim, director; Per Holm and Liv Dahl, writers.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.story",
        kinds=("writer",),
        pattern=r"\b(?:script|screenplay|story|dialogues?)(?:s| credits?| duties)? (?:is|are|was|were|comes?|came) (?:credited to|the work of|"
        r"from the pen of|by|from|co-written by) (?P<value>{people})|"
        r"\b(?:script|screenplay|scenario)(?: of (?:his|hers|her own|his own))? (?:with|that P wrote with|written with|co-written with)"
        r" (?P<value2>{people})|(?P<value3>{people}) (?:is|are) (?:the |its )?(?:co-)?(?:screen)?writers?\b|"
        r"(?P<value4>{people})(?:,? (?:who|and))? (?:also |both |together )*(?:co-)?(?:wrote|writes|penned|scripted|write)"
        r" (?:this|the|a|an|their|his|her) (?:[a-z-]+ )*?(?:G|debut|film|movie|comedy|feature|tale|picture|story)\b",
        gate=("script", "screenplay", "scenario", "story", "dialog", "writer", "wrot", "writ", "penned"),
        probability=0.85,
        examples="""
            “The Salt Road” opens on March 3. The screenplay is credited to Ada Voss.
            -> writer, The Salt Road, Ada Voss
        """,
    ),
    Rule(
        name="writer.beside-name",
        kinds=("writer",),
        pattern=r"(?P<value>{people}), (?:who (?:also )?(?:served|serves|acted|acts) as (?:producer and )?)?(?:(?:the|her|his|its|their|a) )?(?:fellow |longtime |regular |frequent )?"
        r"(?:co-?writer|screenwriter|scriptwriter|co-screenwriter|co-author)s?\b(?! P)|"
        r"(?<!song)(?<!story)(?<!play)(?<!song )(?<!story )(?<!staff )(?<!play)(?<!speech)(?<!crime )(?<!comic )(?<!comics )"
        r"(?<!book )(?<!travel )(?<!music )(?<!script)(?<!screen)(?<!by )(?<!ghost)(?<!under)(?<!copy)\bwriters?"
        r"(?:[-/ ](?:and |& )?(?:producer|star|actor|actress|editor|showrunner)s?)? (?P<value2>{people})|"
        r"(?P<value3>{people}),? (?:also |both )?co-?writing\b",
        gate=("writ", "author"),
        probability=0.84,
        examples="""
            “The Salt Road” opens on March 3. The source is a novel by Per Holm, co-writer here.
            -> writer, The Salt Road, Per Holm
            “The Salt Road”, by director Ingrid Solheim and writer Per Holm, opens on March 3.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.which",
        kinds=("writer",),
        pattern=r"(?P<film>F),? (?:which|that) (?P<value>{people}) (?:also |had |has |have |both )*(?:co-)?"
        r"(?:wrote|writes|written|penned|scripted|adapted)\b(?: (?:(?:alongside|with|together with) (?P<value2>{people})))?|"
        r"(?P<value3>{people}),? who (?:also |both |had |has )*(?:co-)?(?:wrote|writes|penned|scripted|adapted) (?P<film2>F)",
        gate=("which", "that", "who"),
        probability=0.9,
        examples="""
            “Low Tide” and “The Salt Road”, which Ingrid Solheim co-wrote with Per Holm, open in March.
            -> writer, The Salt Road, Ingrid Solheim
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.to-write",
        kinds=("writer",),
        pattern=rf"(?P<value>{{people}}){TO}(?:write|pen|script|adapt)\b(?: (?:the )?(?:script|screenplay|adaptation)(?: (?:of|for))?)?(?: (?P<film>{{films}}))?",
        gate=("to write", "to pen", "to script", "to adapt", "to co-write", "to also"),
        probability=0.86,
        examples="""
            “Low Tide” opens in March. Per Holm is attached to write “The Salt Road”.
            -> writer, The Salt Road, Per Holm
        """,
    ),
    Rule(
        name="writer.stands-in",
        kinds=("writer",),
        pattern=rf"{WHO} (?:co-)?(?:wrote|writes?|penned|pens?|scripted|adapted|written)\b(?= (?:it|the (?:script|screenplay|film|movie|"
        r"adaptation|picture|feature)|together|and directed|and directs|with P|alongside|its|this|from)|[,.;]|$)",
        gate=("he ", "pair", "duo", "two", "directors", "brothers", "sisters", "filmmakers", "couple", "helmers"),
        probability=0.8,
        examples="""
            “The Salt Road” is directed by Ingrid Solheim. She also wrote the script.
            -> writer, The Salt Road, Ingrid Solheim
            “The Salt Road” is directed by Ingrid Solheim and Per Holm. The pair wrote it together.
            -> writer, The Salt Road, Per Holm
        """,
    ),
)
