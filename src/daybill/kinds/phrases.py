"""Pieces that several rules share: how the press puts a film, an adjective, a role."""

WORDS = r"(?:[a-zADEGLT\d'&*+-]+,? ){0,4}?"
"""Up to four words or signs other than films, people and companies, as few as will do: `new black-and-white `."""

OWNED = (
    r"(?:(?!(?:on|in|to|of|at|by|for|from|with|and|about|than|jury|book|novel|novella|memoir|song|single|story|play|poem|"
    r"essay|shout|series|show|role|performance|turn|album|comics?|manga|cast|company|label|banner|star|gave|wins?|won|"
    r"beats?|bested|topped|tops|edged|lost|joins?|joined|faces|trails?|recalls|evokes|echoes)\b)"
    r"[a-zADEGLT\d'&*+-]+,? ){0,5}?"
)
"""What may stand between a director's possessive and the film: no word that makes it somebody else's, or something else."""

SHOT = r"(?:film|movie|picture|feature|debut|drama|doc|documentary|thriller|comedy|story|tale|adaptation|project|work|title|effort|outing|hit|winner|prizewinner|tale|take|account|masterpiece|G)"
"""What the press calls a film when it does not name it."""

OWN = r"(?:'s?|s')"
"""A possessive: `Reichardt's`, `Andrews'`."""

WRITER_DIRECTOR = (
    r"(?:writer(?:s?[-/])?[ -/]*(?:(?:producer|star|actor|actress|editor)[ -/]+)?(?:and )?(?:co-)?director(?:s(?=:))?|"
    r"director(?:s?[-/])?[ -/]*(?<!r)(?:(?:producer|star|actor|actress|editor)[ -/]+)?(?:and )?(?:co-)?"
    r"(?:screen)?writer(?:s(?=:))?|author(?:-| and )director|writing and directing|"
    r"(?:co-)?writ(?:ten|er) (?:and|&) direct(?:ed|or)(?: by)?|directed (?:and|&) (?:co-)?written(?: by)?|writes and directs|wrote and directed|"
    r"directs and (?:co-)?writes|writer and director|director and (?:co-)?writer|"
    r"written(?: by)?, (?:and )?directed(?: by)?(?:,? and (?:stars|starring|(?:co-)?produced|edited|shot)(?: by)?)?|written, directed)"
)
"""Both roles in one breath."""

_DONE = (
    r"(?:written|scripted|penned|directed|helmed|produced|edited|shot|filmed|photographed|lensed|scored|composed|"
    r"narrated|created|designed|animated|financed)"
)
_DOES = (
    r"(?:wrote|writes|penned|pens|directed|directs|helmed|helms|produced|produces|edited|edits|shot|shoots|scored|scores|"
    r"narrated|narrates|starred|stars|acted|acts)"
)


WHO_THEY_ARE = r"(?:the |an? )?(?:(?!with|and|in|of)(?:[a-z'-]+|T|G|A),? ){0,4}?"
"""What may stand between `by` and a name: `French filmmaker`, `Oscar winner`, `first-time director`."""


def told_among_trades(done: str) -> str:
    """What finds who has a trade that others follow: `directed, written, and co-edited by P`."""
    return (
        rf"\b(?<!executive )(?<!exec )(?P<tells>{done}(?:(?:,? and|,? &|,|/) ?(?:also )?(?:co-)?{_DONE})+,? by),? "
        rf"(?:and (?:also )?(?:starring|stars|featuring),? )?{WHO_THEY_ARE}(?P<value>{{people}})"
    )


def does_among_trades(does: str) -> str:
    """What finds who does several things at once: `P wrote, directed and produced F`."""
    return (
        r"(?P<value2>{people})(?:,? who)? (?:also |both |all |has |have |once )*"
        r"(?!(?:co-)?(?:wrote|writes) and (?:co-)?(?:directed|directs)\b)"
        rf"(?:(?:(?:co-)?{_DOES}(?:,? and|,)(?: also| then)? (?:co-)?)+{does}|"
        rf"(?:co-)?{does}(?:(?:,? and|,)(?: also| then)? (?:co-)?{_DOES})+)\b(?! by\b)(?:[^.;,FP]{{0,12}} (?P<film>{{films}}))?"
    )


NOT_ITS_SCRIPT = "".join(f"(?<!{what} {to} )" for what in ("script", "screenplay") for to in ("of", "for", "to"))
"""Before a film: it is not the film that is spoken of but its script."""

NOT_ITS_CRAFT = "".join(
    f"(?<!{craft} )"
    for craft in (
        *("art", "music", "musical", "animation", "casting", "creative", "action", "technical", "managing", "festival"),
        *(
            "artistic",
            "programme",
            "program",
            "programming",
            "affiliate",
            "associate",
            "assistant",
            "executive",
            "fight",
        ),
        *("stunt", "unit", "design", "photography", "costume", "sound", "general", "museum", "marketing", "voice"),
    )
)
"""Before `director`: whoever directs the art, the music or the festival directs no film."""

TO = (
    r"(?:,? who)? (?:has |have |had |is |are |was |were |been |just |also |now |will |be |come |came |comes )*"
    r"(?:closed (?:a|the) deal |(?:set|signed(?: on| up)?|signs(?: on)?|attached|tapped|hired|cast|slated|due|lined up|"
    r"booked|brought (?:in|on|aboard)|on board|aboard|onboard|poised|in (?:early |final |advanced )?(?:talks|negotiations)|"
    r"recruited|enlisted|committed|agreed|expected|returning|returns?|inked(?: a deal)?|boarded|joined|joins) )?to (?:also |co-)?"
)
"""Before what somebody is going to do: `P has closed a deal to direct F`."""

WHO = r"\b(?:(?:he|she)|(?P<several>the (?:pair|duo|two|directors|brothers|sisters|filmmakers|couple|helmers)))(?: (?:also|both|has|have|will|again))*"
"""Words that stand for the one, or the two, named last: `she also wrote the script`, `the pair wrote it together`."""

SEEN_IN = (
    r"(?:(?:will |was |is |are |were |be |also |most |last |next |recently |previously |currently |then |again |can |soon )*"
    r"(?:seen|heard|(?:co-)?star(?:s|red|ring)?|appear(?:s|ed|ing)?|play(?:s|ed)|act(?:s|ed)) "
    r"(?:next |again |together |opposite P |alongside P |[a-z ]{3,25} )?in(?: P's?(?: [a-zG-]+){0,3}(?= \"?F))?|"
    r"(?:is|was|are|were|will be) (?:also |just |lately |recently |soon |next |again )*in(?: P's?(?: [a-zG-]+){0,3})?(?= \"?F))"
)
"""Before a film in which an actor was seen: `was last seen in F`, `next stars opposite P in F`."""
