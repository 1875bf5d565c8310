"""What stands right behind a title, or before it, and tells that it is one: its sort, its people, its year."""

import re

PERSON_OF_IT = re.compile(
    r"[”\"’'»]{0,2}(?:['’]s)? (?:co-)?(?:director|helmer|film-?maker|auteur|star|actor|actress|alum(?:ni)?|breakout|"
    r"writer|producer|scribe|screenwriter|duo|veteran|composer|cinematographer|creator|author|team|brothers?|lead|"
    r"writer-director|writer/director|director-writer)s?,? (?:and (?:star|writer|producer|creator) )?"
)
"""`The Raid director Gareth Evans`: who is told by a film."""
MAKER_IN_BRACKETS = re.compile(
    r"[”\"’'»]{0,2},? ?[(\[](?:\d{4},? |[^()\n]{0,24}[;,–-] )?"
    r"(?:d|r|dirs?|dir(?:ected|ector)s?(?: by)?|regie|regia|réal|by)\b\.?:? ?",
    re.IGNORECASE,
)
"""`Petite Maman (D: Ada Lund)`."""
SORT_FOLLOWS = re.compile(
    r"[”\"’'»]{0,2}(?: [(\[][^()\[\]\n]{1,60}[)\]])?(?:,|:| [–—-]) "
    r"(?:(?:the|an?|his|her|its|their|this|our|one of|another) |[\w.’'-]+['’]s? )?"
    r"(?:[\w’'.-]+,? ){0,6}?(?:[a-z]+-)?"
    r"(?:films?|movie|flick|chronicle|whodunit|weepie|actioner|rom-com|classic|dystopia|two-hander|fable|parody|"
    r"documentary|doc|docudrama|drama|dramedy|comedy|romcom|thriller|horror|chiller|western|feature|biopic|"
    r"musical|sequel|prequel|remake|adaptation|debut|anime|animation|animated|short|romance|mystery|epic|satire|"
    r"fantasy|"
    r"adventure|action|sci-fi|noir|slasher|portrait|tale|story)\b"
    r"(?![ -](?:director|mak|producer|writer|critic|editor|composer|act(?:or|ress)|stars?\b|crew|festival|compan|studio"
    r"|school|theat|histor|buff|fans?\b|student|graduat|fund|series|franchise|legend|icon|veteran|great|club))"
)
"""`Dear Zoe, a teen drama`, `The Takeover: action`: what sort of film it is, right behind its title."""
HAS_PEOPLE = re.compile(
    r"[”\"’'»]{0,2},? (?:which |that |also |again )?(?:has|had|stars?|features?|casts?|pairs?|sees|finds|follows|"
    r"brings|gives|puts|gathers|starring|featuring|reunites|teams|with|lets|sends) "
)
"""`The Estate has Anna Faris`."""
BARE_YEAR = re.compile(r",? (?:19|20)\d\d(?=\s*(?:\n|$|[|:–—]))")
"""`Mulan 2020`, at the end of a line."""
LIFE_DATES = re.compile(
    r",? \((?:[^()\n]{0,24}?(?:1[89]|20)\d\d ?[–—-] ?[^()\n]{0,24}?(?:19|20)\d\d|"
    r"(?:born|b\.|née?|geb\.|nato|nata|nacido|nacida)\b[^()\n]{0,40})\)"
)
"""`Ada Lund (3 June 1931 – 20 July 2021)`."""
IN_BRACKETS = r"\((?:[^()$£€\n]{0,40}, )?[$£€] ?\d"
"""What a film took, in brackets behind it: `F ($32 million)`, `F (544 screens, $1.6 million)`."""
TAKINGS = re.compile(r" ?\((?:[^()\n]{0,30}[,;/] )?(?:about |around |est\. )?[$£€] ?\d[\d.,]*")
"""`Low Tide ($14.1 million)`, `Low Tide (544 screens, $1.6 million)`."""
LABEL_BEFORE = re.compile(
    r"(?:^|\n)\W*(?:(?:original |film |movie |english )?(?:film|movie|title|name|what|pick|feature|main feature)s?)"
    r"\s*[:|–-]\s*[“\"‘'«]?$",
    re.IGNORECASE,
)
"""`Title: Luca`."""
NO_FILM = re.compile(
    r"[”\"’'»]{0,2}(?:['’]s)?,? (?:(?:the|an?|his|her|first|new|hit|TV|television|Netflix|HBO|BBC|"
    r"Disney\+?|tv|web|video|board) )*"
    r"(?:series|show|sitcom|miniseries|mini-series|seasons?|episodes?|novels?|novella|book|memoir|song|single|album|"
    r"band|magazine|"
    r"podcast|newsletter|game|games|stage play|featurette|ride|attraction|theme park|channel|app|newspaper)\b"
)
"""`Fargo, the series`, `the Jungle Cruise ride`: of the same name, and no film."""
LOUD_VERB = re.compile(
    r" (?:(?:Officially|Finally|Now|Will|To|Is|Has|Gets?|Sets?|Lands?|Nabs?|Finds?|Heads?|Moves?|Goes|A|Its?|"
    r"New|First|Official|Final|Full) )*"
    r"(?:Premieres?|Opens?|Arrives?|Releases?|Streams?|Streaming|Debuts?|Bows?|Drops?|Hits|Comes|Coming|Expands?|"
    r"Delayed|"
    r"Postponed|Pushed|Moved|Rescheduled|Dated?|Available|Screens|Trailer|Teaser|Review|Poster|Clip|Release|Wins|Won|"
    r"Acquired|"
    r"(?:Goes|Sells|Sold|Heads) (?:[Tt]o|[Oo]n)|Blu-[Rr]ay|DVD|Cast|Sequel|Theaters|Theatrical|Streaming|"
    r"Distribution)\b"
)
BETWEEN_DATA = re.compile(r"[\s.,:;|/()\[\]–—•·*+”»\"'’-]+")
DATA = re.compile(
    r"(?:\d{1,4}(?:[hx:]\d{1,2})? ?(?:min(?:utes?|uten|utos|uti)?|mins|std|h|hrs?|['’′])?|[A-Z]{1,3}|colou?r|b/?[wn]|"
    r"drama|comedy|thriller|horror|documentary|feature|animation|romance|action|fiction|dokumentarfilm|spielfilm|"
    r"komödie|drame|comédie|documentaire|commedia|drammatico|documentario|comedia|documental|comédia|documentário|"
    r"nr|ov|omu|vost?f?|subtitled|cert|fsk|ab|rated|kinostart|start|release|official trailer|trailer|new|film)\b\.?",
    re.IGNORECASE,
)
"""What data of a film may stand between its title and its credits: years, minutes, codes of countries, sorts."""
CREDIT = re.compile(
    r"[(\[*_]*(?:(?:co-)?(?:written|screenplay|produced)(?: and|,| &) )?(?:(?:co-)?directed(?: and written)? by|"
    r"dir(?:ector|ected|ection)?s?\b(?: ?[&/]? ?(?:screen)?writers?| (?:&|and) written by)?\.?:?|"
    r"(?:an? )?(?:new )?(?:film|movie|documentary|feature)s? (?:by|of|from)|by|from|d:|r:|starring|"
    r"stars?:?|with|cast(?:ing)?:?|featuring|written by|screenplay:?|writers?:?|"
    r"regie:?|regia:?|réal(?:isat\w+|isé(?: par)?|\.)?|dirección|direção|de|di|d['’]|von|par|por|mit|avec|con|com|"
    r"un film (?:de|di|d['’])|ein film von|um filme de|una película de|darsteller|besetzung|elenco|reparto|"
    r"interpret[ei]s?|buch)(?: (?:und|and|e|et|y) (?:drehbuch|buch|screenplay|writer|scénario|sceneggiatura|guion))?"
    r"\s*[:.|–-]?\s*(?:\|\s*)?(?:director |directors |filmmaker |writer-director |newcomer )?",
    re.IGNORECASE,
)
"""What leads up to the maker or the cast of the film whose data it is."""
AFTER_MAKER = re.compile(r" ?(?:[|,/(·•–—-]) ?\(?")
"""Between a maker and the data behind: `Ada Lund | 2025 | CH`."""
APPOSED = re.compile(r"[”\"’'»]{0,2}(?: \([^()\n]{1,60}\))?(?:,[”\"’'»]?| [–—-]|:)? \(?(?:from )?")
"""Between a title and its maker: `Paterson, Jim Jarmusch's latest`."""
