"""How press copy comes to speak of a film in passing: what leads up to a bare title, and what it goes on with behind.

`Best known for The Salt Road`, `a sequel to The Salt Road`, `the top prize went to The Salt Road`, `The Salt Road
topped the chart`: nothing sets such a title apart, but hardly anything else than a film stands there. Each way of
speaking is a sign of its own, for some lead up to series, people and places as well; how much each says is learned
(`titles.toml`). Texts in other languages are read through their glossary.
"""

import re
from collections.abc import Iterator

from daybill.claims.followers import IN_BRACKETS
from daybill.literals import Gate

_MAKERS = (
    r"(?:directors?|makers?|creators?|writers?|screenwriters?|scribes?|producers?|stars?|actors?|actress(?:es)?|"
    r"composer|"
    r"cinematographer|editor|auteur|team|duo|pair|minds?|man|woman|people|studio|company|brains?|helmer|crew|lead|"
    r"veterans?|alum(?:nus|na|ni)?)"
)
_SORTS = (
    r"(?:film|movie|picture|thriller|drama|comedy|documentary|western|musical|biopic|romance|satire|epic|blockbuster|"
    r"classic|favou?rite|melodrama|dramedy|rom-?com|slasher|whodunit|noir|anime|adventure|fantasy|sci-fi|feature|short|"
    r"sequel|prequel|remake|mystery|chiller|actioner|doc|horror|fable|parable|tearjerker|weepie|spoof|crowd-?pleaser|"
    r"smash|tentpole|flop|tragicomedy|animation)"
)
_KIN = (
    r"(?:sequel|prequel|follow-?up|remake|spin-?off|reboot|successor|companion(?: piece)?|threequel|homage|tribute|nod|"
    r"predecessor|precursor|counterpart|rival|sibling|answer)"
)
_ROLES = (
    r"(?:starred|starring|co-starred|co-starring|appeared|appears|appearing|cameo|role|roles|part|parts|turn|turns|"
    r"performance|performances|work|acting|lead|breakout|debut|debuted|cast|featured|played|plays|seen|stars|"
    r"collaborated|breakthrough|opposite [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|with [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|"
    r"who [a-z]+ (?:the|an?) [a-z-]+(?: [a-z-]+)?)"
)
_PRIZES = (
    r"(?:prizes?|awards?|oscars?|baftas?|globes?|lions?|bears?|palme d[’']or|honou?rs|trophy|statuettes?|gongs?|"
    r"leopard|césars?|goyas?|nods?|nominations?|nominated|nominees?|shortlisted|wins?|won|winner|recogni[sz]ed|"
    r"contenders?|"
    r"up|competing|competes?|contention)"
)
_LISTS = (
    r"(?:nominees|nominated|winners?|contenders|finalists|titles?|films?|movies|features?|line-?up|slate|credits?|hits|"
    r"filmography|releases?|works|pictures|offerings|selections?|favou?rites|classics|documentaries|dramas|comedies|"
    r"thrillers|shorts|entries|premieres|holdovers|newcomers?|acquisitions|sequels|blockbusters|tentpoles|losers|"
    r"program(?:me)?|roster|catalogue?|library|others|rivals|competition|new this week|new to [a-z]+(?: [a-z]+)?)"
)
_LISTED = (
    r"(?: (?:at|for|from|in|of|on|by|to|this) [^.,;:()]{1,30})?(?::| (?:also )?(?:are|is|were|was|includ(?:es?|ed|ing)|"
    r"like|such as|comprises?|boasts|features?|featuring|have been|has been|with|as)(?: both| also)?:?)"
)
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2}(?:st|nd|rd|th)? (?:of )?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_BEEN = r"(?:(?:has|have|had|will) (?:been|be)|is|was|will|has)"
_ONCE = r"(?:now|originally|first|once|initially|previously|already|last|also|earlier|to have been)"
_MOVED = r"(?:moved|pushed|bumped|delayed|postponed|shifted|rescheduled|dated|redated|slated|scheduled|set)"
_LEADS = {
    "of a maker": (
        rf"\b(?:[Tt]he|[Aa]n?|[Ff]rom|and|both|with|as|by) (?:[a-z-]+ )?{_MAKERS} (?:of|behind)"
        r"(?: (?:such )?(?:films|hits|titles|movies)?(?: ?(?:such as|like|as))?)?"
    ),
    "known for": (
        r"\b(?:[Kk]nown|famous|famed|remembered|acclaimed|celebrated|renowned|beloved|noted)"
        r"(?: [a-z]+){0,2} (?:for|from)"
        r"(?: (?:his|her|their)(?: [a-z-]+){1,3} (?:in|on|such as|like|including))?"
        r"(?: (?:directing|making|writing|helming|such films as|films like|films such as|both))?|"
        r"\b(?:knows?|knew|remembers?|recogni[sz]e|recall) (?:him|her|them)(?: (?:best|mostly|also|chiefly))? from"
    ),
    "played in": (
        rf"\b{_ROLES} (?:together )?(?:both )?in|"
        r"\b(?:was|were|been|is|are) (?:just|last|lately|recently|most recently) (?:seen )?in|"
        r"\b(?:[Ff]resh|hot|straight) (?:off|from)(?: the (?:success|triumph|hit|set) of)?|"
        r"\b(?:most recently|lately|late|last) of|"
        r"\b(?:broke (?:out|through)|made (?:his|her|their) (?:name|mark|breakthrough)|rose to fame|"
        r"burst onto the scene|turned heads|stole (?:scenes|the show)|cut (?:his|her|their) teeth) (?:in|with|on)|"
        r"\b(?:met|collaborated|worked together|teamed(?: up)?|reteamed|reunited) on(?: the set of)?"
    ),
    "made": (
        r"\b(?:directed|co-directed|made|helmed|wrote|co-wrote|shot|produced|filmed|penned|scripted|scored|remade|"
        r"led|headlined|fronted|toplined|finished|completed|wrapped|finishing|shooting|filming|directing|writing|"
        r"producing|gave us|brought us|making|"
        r"(?:to|will|would|could|should|can) (?:direct|make|helm|write|produce|shoot|film|adapt)|"
        r"post-production on|production on|work on|working on|worked on)(?: up)?(?: both)?"
    ),
    "kin of": rf"\b{_KIN} (?:to|of)(?: the (?:original|hit|first|cult))?",
    "since": (
        r"\b(?:film|feature|movie|picture|work|project|outing|effort|role|drama|comedy|thriller|hit|success|best|turn|"
        r"collaboration|first|performance|appearance|trilogy|series)\b[^.,;:()]{0,24} (?:since|after|with|before)"
    ),
    "of a year": r"\b(?:19|20)\d\d(?:['’]s)(?: (?!the |an? )[a-z-]+){0,3}",
    "prized for": rf"\b{_PRIZES}\b(?: [^.,;:()]{{1,24}})? (?:for|with)"
    r"(?: (?:his|her|their)(?: [a-z-]+)* (?:in|on|for|of))?",
    "likened": (
        r"\b(?:likened|compar(?:ed?|es|ing|isons?|able)|similar|akin|close|closer|indebted|debt|nods?|homage|tribute|"
        r"next|beside|superior|kin)(?: (?:it|this|them|him|her|the film))? (?:to|with)|\b(?:recall(?:s|ed|ing)?|"
        r"evok(?:es?|ed|ing)|echo(?:es|ed|ing)|echo(?:es)? of|resembl(?:es?|ed|ing)|reminiscent of|reminds? [a-z]+ of|"
        r"reminded of|shades of|traces of|touch of|hints? of|in the (?:vein|spirit|style|mou?ld|tradition|manner|mode) "
        r"of|cross between|mix of|mash-?up of|blend of|marriage of|(?:somewhere|halfway) between|by way of|"
        r"[A-Z\d][\w’'-]* meets|mood is that of|than to|think(?:s|ing)? of|[Tt]hink|[Ii]magine)"
    ),
    "liked": (
        r"\b(?:fans? of|lovers of|not since|makes|(?:liked?|loved?|enjoyed|adored?|hated?|remember|saw|seen|watched)"
        r"(?: both)?(?: the)?)"
    ),
    "no other": r"\b(?:no|not|another|his own|her own|its own|their own|our own|a modern|a new|the new|the next)",
    "in a list": (
        rf"\b(?i:{_LISTS}){_LISTED}|\b(?:films|movies|titles|pictures|features|documentaries|dramas|comedies|thrillers|"
        r"shorts|sequels|ones|hits|works)(?: (?:altogether|alike|both|there|here|so far|yet))?,|"
        r"\b(?:[Aa]lso|[Nn]ewly|[Nn]ow) (?:opening|out|showing|screening|streaming|playing|"
        r"selected|included|competing|nominated|shortlisted|new|in (?:cinemas|competition|theaters|contention))"
        r"(?: (?:this|next|on|in|at|for) [^.,;:()]{1,24})?(?: is| are|:)|"
        r"\b(?:[Cc]losing|[Oo]pening|[Ll]eading|[Jj]oining|[Rr]ounding out|[Tt]opping|[Cc]ompleting|[Hh]eading) "
        r"(?:the|this|it|them|these)[^.,;:()]{0,30} (?:is|are|comes?)"
    ),
    "named as films": (
        r"\b(?:[Ff]ilms|[Mm]ovies|titles|features|documentaries|dramas|comedies|thrillers|pictures|shorts|sequels|hits)"
        r"\b[^.:;()]{0,48}(?::|,? (?:such as|including|like|among them|namely)(?: both)?)"
    ),
    "prize went to": (
        r"\b(?:prizes?|awards?|oscar|lion|bear|globe|palme d[’']or|honou?rs?|trophy|leopard|nod|gong|it|vote)"
        r"(?:(?: [^.,;:()]{1,20})? (?:went|goes|fell|given|awarded|handed|presented))? to|\b(?:won|taken|claimed) by|"
        r"\b(?:gave|awarded|handed) (?:its|the|their) [a-z -]+ to"
    ),
    "own work": (
        rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|whose|directorial|feature)|['’]s?)"
        rf"(?: [a-z\d-]+){{0,4}}? (?:{_SORTS}|debut|effort|"
        r"outing|masterpiece|hit|success|breakthrough|opus|work|project|triumph|latest|newest)(?: was| is|,|:)?|"
        r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|['’]s) (?:[a-z]+ )?"
        r"(?:earlier|previous|recent|latest|upcoming|forthcoming|acclaimed)|"
        r"\b(?:[Tt]hen|[Nn]ext|[Aa]fter(?:wards| that| it| this)) (?:came|comes)|\b[Nn]ext (?:in line|up) (?:is|was)|"
        r"\bfollow(?:s|ed)? (?:it|this|that)(?: up)? with|\bwill next (?:direct|make|shoot|helm|write|star in)"
    ),
    "plainly called": (
        rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|['’]s|\d{{4}}|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|first|second|third|hit|cult)"
        rf"(?: [\w’'-]+){{0,3}}? {_SORTS}"
        r"(?:,? (?:(?:is|was|to be|will be|simply|now) )*(?:called|titled|entitled|named))?|\w[ -][Ss]tarrer|"
        r"\b(?:working|provisional|original|tentative|current|new) title(?:,| is| was| of| being)"
    ),
    "of a slate": (
        r"\b(?:against|ahead of|behind|faces?|facing|followed by|beat|beating|topped|overtook|unseated|place was|"
        r"belonged to|slot of|release of|opens with|closes with|kicks off with|handled|handles|distributed|"
        r"tried this before, with|chosen|submitted|selected|picked|less than|more than|earlier hit|began with|"
        r"started with|also has|recently released|holdovers?|newcomers?)"
    ),
}
_FOLLOWS = {
    "earns": (
        r"(?:['’]s?)?[”\"’»,]{0,2} (?:(?:also|again|still|then|which) )?(?:topped|tops|led|leads|slipped|slips|fell|"
        r"falls|dropped|drops|added|adds|earned|earns|grossed|grosses|took|takes|collected|collects|opened|opens|held|"
        r"finished|"
        r"landed|debuted|bowed|climbed|stayed|remained|crossed|passed|made)\b[^.;\n]{0,44}?(?:[$£€]|million\b|"
        r"box office\b|charts?\b|weekend\b|place\b|in (?:first|second|third|fourth|fifth)\b|number one\b|"
        r"top (?:spot|five|ten|three))|"
        rf"[”\"’»,]{{0,2}} {IN_BRACKETS}|"
        r"[”\"’»,]{0,2} (?:(?:was|came|is|finished|placed|ranked)(?: in)?(?: a distant| close)? )?"
        r"(?:first|second|third|fourth|fifth|sixth|next) (?:place )?(?:with|at|on) [$£€]"
    ),
    "its maker's work": (
        r"[”\"’»]? (?:is|was|will be|marks|marked|became|remains) (?:only )?"
        r"(?:his|her|their|(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w-]+['’]s) (?:(?:[a-z-]+ ){0,2}"
        r"(?:first|second|third|fourth|fifth|sixth|debut|latest|next|last|final|follow-up|best)\b|"
        r"(?:[a-z-]+ ){0,3}(?:film|movie|feature|documentary|drama|comedy|thriller|biopic|musical)\b)|"
        r"[”\"’»]? (?:is|was|were) (?:also )?(?:his|hers|theirs)(?=[.,;!?\n]|$| too\b| as well\b)"
    ),
    "of its plot": r"[”\"’»]?, (?:in which|about (?:an?|the|two|three)|the (?:story|tale) of)\b",
    "told behind a comma": (
        r"[”\"’»]?,[”\"’»]? (?:which (?:(?:has|had|also|first|then|recently|last|will|is|was) )*(?:premiered|opened|"
        r"opens?|won|"
        r"debuted|debuts|bowed|stars|starred|follows|tells|screened|released|shot|directed|made|due|out|set|based|"
        r"hits?|"
        r"arrives?|streams?|plays?|shows?|centers|centres|screens)\b|"
        r"whose (?:date|director|star|stars|cast|trailer|release|premiere|heroine?|maker|makers|story|plot|script)\b|"
        r"(?:first (?:out|shown|seen|released|screened)|released|made|shot) in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|"
        r"from (?:19|20)\d\d,|about (?!which|whom|that|to|half|as|it)(?:[a-z]+ ){1,4}|(?:also|now|out|due|still|"
        r"already|directed|written|starring) "
        r"(?:in (?:cinemas|theat(?:er|re)s)|by [A-Z]|out|streaming|playing|on|due))"
    ),
    "gains people": (
        r"[”\"’»]? has (?:just |also |now )?(?:added|cast|found (?:its|a) |landed (?:its|a)|lost its|"
        r"a (?:new )?(?:director|star|trailer|poster|release date|distributor|title))\b"
    ),
    "wins": (
        r"[”\"’»,]{0,2} (?:(?:also|again|both|which) )?(?:won|wins|took|takes|swept|sweeps|leads?|led|scored|received|"
        r"receives|earned|earns|picked up|picks up|scooped|collected|nabbed|landed|was (?:nominated|shortlisted)|is "
        r"(?:nominated|shortlisted)|dominated|lost|beat|left)\b[^.;\n]{0,44}?(?:nominat\w+|\boscars?|\bbaftas?|awards?|"
        r"prizes?|\bnods?|golden|silver|palme|\blion|\bbear|globes?|\bbest |\bjury|honou?rs|trophy|gongs?|with none)"
    ),
    "of a year": r"[”\"’»]? (?:of|from) (?:19|20)\d\d[,.;)]",
    "of its fame": r"[”\"’»]? (?:fame|alum(?:nus|na|ni)?)\b",
    "told as its people": (
        r"[”\"’»]?(?:['’]s)? (?:co-)?(?:director|helmer|film-?maker|star|actor|actress|writer|producer|scribe|creator|"
        r"screenwriter|duo|team|breakout|lead)s?,? (?:[A-Z]|has |have |is |plays |will |returns |who )"
    ),
    "moved": (
        rf"[”\"’»]? (?:{_BEEN} )?(?:{_MOVED} )?(?:back |up |out )?(?:from|off) (?:its |the )?(?:[a-z]+ )?"
        rf"{_DAY}[^.;\n]{{0,24}}? (?:to|until) |"
        rf"[”\"’»]? {_BEEN} (?:{_ONCE} )?{_MOVED} [^.;\n]{{0,24}}?{_DAY}|"
        rf"[”\"’»]? was (?:{_ONCE} )?(?:(?:due|going|meant|supposed|expected|set|scheduled|slated) )?to (?:open|"
        r"arrive|come out|hit|be released|premiere|bow|debut|land|reach)\b|"
        rf"[”\"’»]?,? (?:{_BEEN} )?(?:vacat|slid|slips|shifts|moves|jumps|gives up|leaves|keeps|stays on|sticks)[a-z]* "
        rf"[^.;\n]{{0,20}}?{_DAY}"
    ),
    "opens": (
        r"[”\"’»]?,? (?:(?:which|that|will|now|then|also|is|set to|to|due to|finally|officially) )*(?:opens?|arrives?|"
        r"hits?|lands?|debuts?|bows?|premieres?|launch(?:es)?|drops?|rolls? out|streams?|be (?:released|available)|"
        r"(?:is )?(?:out|available|released|due)|expands?|returns?|reach(?:es)?|(?:is )?on its way|(?:is )?heading|"
        r"heads) [^.;,\n]{0,28}?\b(?:theat(?:er|re)s|"
        r"cinemas|on demand|vod|VOD|[Dd]igital|Netflix|Hulu|Disney|Prime Video|HBO|Shudder|Peacock|Paramount|MUBI)\b|"
        r"[”\"’»]? (?:has|had|gets|got|makes|made|will have) (?:its|a|an) (?:[A-Za-z-]+ ){0,3}?(?:[Pp]remiere|[Dd]ebut|"
        r"bow)\b|"
        r"[”\"’»]? (?:has|had) never (?:been|had|come) [^.;,\n]{0,28}?(?:Blu-ray|DVD|disc|theat(?:er|re)s|cinemas|"
        r"release|home)\b"
    ),
    "gets a date": (
        r"[”\"’»]? (?:has |have |is )?(?:finally |again |now )?(?:gets?|got|receives?|received|lands?|landed|finds?|"
        r"found|loses?|lost|sets?|changes?|changed|keeps?|kept|dates?|dated|eyes|sticks to) "
        r"(?:(?:yet|its|an?|another|the|new|official|third|fourth|fifth|final|us|uk|release|theatrical|streaming|"
        r"digital|"
        r"good|many|several|more|indian|global|worldwide|opening) ){0,4}(?:release |opening )?dates?\b"
    ),
    "opens on a day": (
        r"[”\"’»]?,? (?:(?:which|that|will|now|then|also|is set to|to|due to|finally|officially) )*(?:opens?|arrives?|"
        r"bows?|premieres?|debuts?|comes out|is out|lands?|launch(?:es)?|streams?|releases) (?:on |this |next )?"
        rf"(?:[A-Z][a-z]+day,? )?{_DAY}"
    ),
    "one of several": r"[”\"’»]? (?:trilogy|franchise|saga|sequels?|prequels?|remake|reboot|spin-?off)\b",
}
_LED = tuple((f"introduced: {sign}", re.compile(f"(?:{source}) $")) for sign, source in _LEADS.items())
_FOLLOWED = tuple((f"introduced: {sign}", re.compile(source)) for sign, source in _FOLLOWS.items())
_MAY_LEAD = Gate([pattern for _, pattern in _LED])
_MAY_FOLLOW = Gate([pattern for _, pattern in _FOLLOWED])
_WEAK = frozenset(f"introduced: {sign}" for sign in ("no other", "in a list", "of a slate", "since", "made", "liked"))
"""What leads up to people, places and things too, and makes no film of what is listed with it."""
_PLAYED = re.compile(
    r"[”\"’»]?, (?:she|he|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?:now )?(?:plays?|played|stars?|starred|gives|"
    r"gave|delivers|portrays|reunites|directs|reteams)\b"
)
"""What is told of somebody behind a film: `In Low Tide, Ada Lund plays a nurse`."""
_OF_A_SUBJECT = frozenset(f"introduced: {sign}" for sign in ("moved", "opens", "gets a date", "opens on a day"))
"""What is said of the subject of a sentence."""
_NO_SUBJECT = ("with ", "by ", "starring ", "featuring ")
"""Behind which none stands: `her drama with Zoë opens in cinemas`."""
_IN_IT = ("In ", "in ", "With ", "with ", "After ", "For ")
INTRODUCED = "introduced"
"""The sign of all that is introduced as hardly anything but a film is."""
REACH = 64
"""So many characters before and behind a title are looked at."""


def introductions(before: str, behind: str) -> Iterator[str]:
    """The signs of what leads up to a title, which ends `before`, and of what it goes on with, which opens `behind`."""
    strong = False
    for number in _MAY_LEAD.open_to(before):
        sign, pattern = _LED[number]
        if pattern.search(before):
            strong |= sign not in _WEAK
            yield sign
    for number in _MAY_FOLLOW.open_to(behind):
        sign, pattern = _FOLLOWED[number]
        if pattern.match(behind) and not (sign in _OF_A_SUBJECT and before.endswith(_NO_SUBJECT)):
            strong = True
            yield sign
    if before.endswith(_IN_IT) and _PLAYED.match(behind):
        strong = True
        yield "introduced: played in"
    if strong:
        yield INTRODUCED


def introduces(before: str) -> bool:
    """Whether what stands before a name leads up to a film, as it would to hardly any person."""
    leads = (_LED[number] for number in _MAY_LEAD.open_to(before))
    return any(sign not in _WEAK and pattern.search(before) for sign, pattern in leads)
