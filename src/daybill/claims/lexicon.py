"""The words and patterns by which English press copy sets titles and people apart."""

import re
from functools import cache

from daybill.languages import word_list
from daybill.literals import Gated
from daybill.spelling import fold
from daybill.vocabulary import entries

CONNECTORS = frozenset(
    "a an the of and in to on for from with at by or as is into over under vs versus n el la le les los las de del "
    "der "
    "die das des du di da dem den und et y e von van im am zum zur ein eine il lo gli un una uno o os as "
    "no na do dos".split()
)
INNER = frozenset(
    "a an the of and in to on for la le les el los las de del der die das des du di da vs v x n or".split()
)
"""Small words that may stand inside a title that nothing sets apart."""
SMALL_ABROAD = frozenset(
    "le la les el los las il lo gli de del di da du des der die das et und y e ou que un una une".split()
)
"""Small words of titles in other languages."""
SMALL_ROMANCE = frozenset(
    "me te se mi ti tu su yo lo mon ma ton ta sa mes tes ses nos vos notre votre leur mio mia tuo tua suo sua "
    "mis tus sus nuestro nuestra meu minha teu seu eu al del della dello dei degli delle nel nella nei au aux "
    "des uno una todo toda todos todas nada nadie tout toute tous toutes rien personne tutto tutta tutti tutte "
    "niente nessuno donde dove ça cela esto eso ello je nous vous elles ils".split()
)
"""Small words of Romance languages that the glossaries need not know."""
TALK_OF_FILMS = frozenset(
    "review reviews interview trailer teaser digest weekly podcast exclusive featurette watch buy stream "
    "streaming everything blu bluray dvd vod newsletter recap roundup releases release dates screenings "
    "tickets schedule calendar lineup director talks we".split()
)
"""Words of headlines about films, which titles hardly have."""
NEVER_FIRST = frozenset(
    "and but so yet as also plus meanwhile according directed starring watch see get read following now then "
    "there despite is are does says via amid even".split()
)
"""What opens a sentence and hardly ever a title."""
SMALL_THOUGH_LONG = frozenset(
    "between through without against before during behind beyond within across around toward towards".split()
)
"""What has no capital even where all words of so many letters have one."""
OF_SOURCES = frozenset("the a an of by s novel book story play same name graphic short and actual real true".split())
"""Words that say what sort of source a film has, and none by themselves."""
STRAND_ENDS = tuple(
    "makers directors films movies classics women shorts stories series premieres picks eview eviews railer easer "
    "nterview atch xclusive potlight eason night matinee club".split()
)
"""With what the name of a strand may end, in which a film is shown, or the label of a piece about it."""
PARTICLES = frozenset("de da del della di van von der den la le el al bin ben dos du ten ter st".split())
QUOTED = re.compile(
    r"“([^“”\n]{1,120})[”“]|„([^„“”\n]{1,120})[“”]|„([^„“”\"\n]{1,120})\"|«\s?([^«»\n]{1,120}?)\s?»|‹([^‹›\n]{1,120})›|"
    r"»([^«»\s][^«»\n]{0,118}(?<!\s))«|›([^‹›\s][^‹›\n]{0,118}(?<!\s))‹|‚([^‚‘’\n]{1,120})[‘’']|"
    r"(?<!\w)\"([^\"\n]{1,120})\"(?!\w)|(?<!\w)‘([^‘\n]{1,120}?)[’‘'](?!\w)|(?<!\w)'([^\n]{1,120}?)'(?!\w)|"
    r"(?<!\w)`([^`'\n]{1,120})['`](?!\w)|(?<![^\s(\[])”(?=[^\W_])([^“”\n]{1,80})”(?!\w)"
)
NOT_FILM_BEFORE = Gated(
    r"(?:song|single|track|album|(?<!film )(?<!movie )(?<!film is )(?<!drama )(?<!thriller )(?<!comedy )(?<!documentary )"
    r"called|tune|hit|series|(?:the|a|an|his|her|its|their|new|tv|hit|television|reality|talk|comedy|own|popular) show|sitcom|miniseries|podcast|novel|book|play|story|essay|"
    r"poem|memoir|"
    r"magazine|featurette|article|ballad|folk ?tale|legend|author of|short story|contest|episode|rapper|singer|"
    r"tagline|prize|award|section|programme|program|strand|subscriptions?|hashtag|titled chapter|dubbed|"
    r"nicknamed|"
    r"piece|column)s?,? (?:of |the |for )?$",
    re.IGNORECASE,
)
SOURCE_BEFORE = Gated(
    r"(?:based (?:up)?on|adapt(?:s|ed from|ing|ation of)|drew on|draws on|taken from|inspired by|drawn from|derived from)"
    r"[ |:]+(?:(?:the|an?|his|her|their|its|[\w.’'-]+(?: [\w.’'-]+){0,2}['’]s?) )?(?:[a-z-]+,? ){0,4}$",
    re.IGNORECASE,
)
"""What leads up to what a film is made from."""
FILM_BEFORE = Gated(
    r"(?:\bfilms?|movies?|picture|drama|dramedy|thriller|horror|comedy|romcom|western|documentary|\bdoc|biopic|"
    r"epic|debut|feature|musical|short|entry|outing|effort|vehicle|whodunit|weepie|actioner|rom-com|anime|toon|threequel|"
    r"spin-?off|two-hander|three-hander|anthology|mockumentary|melodrama|classic|psychodrama|docudrama|caper|"
    r"sequel|prequel|remake|follow-?up|adaptation|reboot|chiller|shocker|noir|satire|fantasy|romance|adventure|"
    r"mystery|animation|"
    # An `Oscar winner` is somebody.
    r"hit|(?<!Oscar )(?<!Emmy )(?<!Grammy )(?<!Tony )(?<!Globe )(?<!Award )winner|title|blockbuster|flick|project|satire|slasher|fable|tale|"
    r"\bFilm|Kinofilm|Drama|Komödie|película|cinta|filme|pellicola|dramma|commedia|comédie|drame),?:? $"
)
OF_A_FILM = Gated(
    r"\b(?:(?:trailer|teaser|clip|poster|review|release|premiere|screening|run|copy|date|version|cut|edition|cast|"
    r"scene|ending|opening|adaptation|remake|blu-ray|dvd|still|image|photo|look|preview|success|fan|star|showing|"
    r"home|rights|worldwide|distribution|takings|gross|reception|praise|script|screenplay|set|music|score|"
    r"production|filming|shoot|oscar|nomination|prize|award|win)s?(?: date| rights)?|home entertainment)"
    r" (?:of|for|to|from|on|with)(?: the)? $",
    re.IGNORECASE,
)
"""What a film has: `trailer for`, `rights to`."""
BEHIND_FILMS = Gated(
    r"(?:director|directors|maker|makers|creator|creators|writer|star|stars|man|woman|team|people|filmmaker|duo|"
    r"mind|producer|producers)"
    r"(?: of| behind| who (?:brought|made|gave) (?:you|us)| who made| who directed) $|(?:best |well |also |"
    r"best-)?known for(?: directing)? $|\b(?:gave|brought) (?:us|you) $|\bwhose(?: [a-z-]+){0,2} $|"
    r"(?:follow-?up|sequel|prequel|companion|successor) to(?: \w+)? $|\b(?:after|since|than|like|between|unlike|"
    r"recalls?|echoes of|"
    r"reminiscent of|compared? (?:it |the film )?(?:to|with)|alongside|joins?|beats?|made|directed|wrote|helmed|"
    r"starred in|appeared in|seen in|"
    r"also in|in the vein of|cross between|next to|fans of) $",
    re.IGNORECASE,
)
FILM_AFTER = re.compile(
    r"\s*(?:\((?:19|20)\d\d\b|\((?:prévue?|attendue?|iba |previst[oa]|alter |originally|now |due|was )|(?:will |"
    r"now |finally |officially |also |currently |first |has |is |was |gets? |just |to be |"
    r"had |have |to |heads? |would |won't |been |still |then |both |set |going |already |which |, |once |"
    r"be |again )*"
    r"(?:opens?|opened|opening|arrives?|arrived|arriving|hits?|hitting|bows?|bowed|lands?|landed|premieres?|"
    r"premiered|debuts?|"
    r"debuted|releases?|released|releasing|available|streaming|streams?|delayed|postponed|pushed|pulled|moved|"
    r"moves|moving|"
    r"headed|heading|heads|slated|scheduled|due|dated|playing|screening|screened|expands?|expanding|starring|stars|"
    r"directed|"
    r"trailer|review|poster|teaser|follows|tells|centers|centres|rolls?|drops?|comes? (?:out|to)|came out|goes? "
    r"(?:on|to|wide|digital)|"
    r"starts? streaming|in (?:select |us |uk |all )?(?:cinemas|theat(?:er|re)s)|(?:his|her|their) (?:next|latest)|"
    r"shifts?|dates?|kommt|startet|läuft|erscheint|arriva|uscirà|esce|llega|se estrena|estrena|"
    r"sort|sortira|chega|estreia)\b)"
)
ROLE_BEFORE = Gated(
    r"(?:directors?|co-director|filmmakers?|writers?|co-writers?|writer-director|writer/director|screenwriters?|"
    r"scribe|helmer|auteur|actors?|"
    r"actress|actresses|stars?|starring|starred|featuring|features|producers?|produced by|directed by|written by|"
    r"scripted by|"
    r"helmed by|penned by|cast|cast:|dir|director:|played by|voiced by|opposite|alongside|comedian|veteran|"
    r"newcomers?|"
    r"co-starring|co-stars|costars|executive|cinematographer|composer|editor|novelist|author|playwright|ceo|"
    r"president|"
    r"regisseur(?:in)?|regie|regie:|von|mit|avec|réalisateur|réalisatrice|réalisé par|de|regista|regia di|diretto "
    r"da|con|"
    r"director:|dirigida por|diretor|diretora|com|réalisation|buch|darsteller|besetzung|reparto|elenco)[:.]?(?: "
    r"and)? $",
    re.IGNORECASE,
)
CAPITAL_PARTICLES = (" De ", " Con ", " Von ", " Mit ", " Com ", " Di ", " Da ")
"""What says who made something only in other languages than English, and there without a capital."""
PERSON_AFTER = re.compile(
    r"(?:['’]s? )|(?:,? (?:who|plays?|played|stars?|starred|starring|directs?|directed|wrote|writes|said|says|told|"
    r"tells|voices?|produced?|"
    r"returns?|leads?|joins?|co-stars?|adapts?|tweeted|essays|headlines?|toplines?|fronts?|narrates?|reprises?|"
    r"penned|helms?|helmed|bankrolled|portrays?|makes? (?:his|her|their)|does|did|tackles|turns up|stands out|"
    r"has been cast|was cast|are cast|opposite|alongside|"
    r"will (?:play|star|direct|be seen|return|lead)|is (?:the|a|an|opposite|cast|seen|back|behind|at the helm)|"
    r"are (?:the|opposite|cast|seen|back)|spielt|interpreta|"
    r"joue|incarne)\b)|(?: \()|(?: [-–—:] (?=[A-Z][a-z]))"
)
ROLE_WORDS = frozenset(
    "writer-director director-writer writer/director co-director co-writer director directors writer writers actor "
    "actress actors star stars starring producer producers filmmaker screenwriter cast with by and "
    "officially finally exclusive exclusively president ceo editor author novelist executive chief critic dir "
    "written directed sir dame dr mr mrs ms king queen prince princess "
    "newcomer newcomers rapper singer musician playwright poet documentarian composer cinematographer comedians superstar "
    "captain agent detective inspector comedian veteran oscar oscar-winner emmy winner the a in on from at "
    "exclusive regie mit von avec con de "
    "regista regisseur réalisateur photo image courtesy via film movie films trailer review watch new first also "
    "when after as but "
    "if he she his her their it its our my".split()
)
NOT_PEOPLE = frozenset(
    "street road avenue theatre theater cinema cinemas festival film films pictures university college award "
    "awards prize day week filmography "
    "news magazine museum hall park island city county center centre house school club society academy association "
    "guild museum "
    "studios studio entertainment media group company inc collection library institute foundation blu-ray dvd vod ultra hd uhd "
    "tv imax covid "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday "
    "saturday sunday war world part chapter season episode trailer review reviews premiere release date theaters "
    "theatres article articles "
    "comments comment reply newsletter email log twitter facebook instagram youtube home box office blu post posts "
    "search menu read more "
    "circle critics lion bear palm globe globes oscar oscars bafta baftas jury official selection "
    "competition weekend".split()
)
TRADE = NOT_PEOPLE - frozenset(
    "street road avenue park island county city hall house home school library club society war world day week weekend "
    "friday saturday sunday lion bear part chapter circle search post more".split()
)
"""Of these, what titles hardly begin or end with; they do with the words for places and times of life."""
MONTH_NAMES = frozenset({"march", "may", "july", "august"})
"""Months that are surnames too."""
TAILS = frozenset(
    "movie film trailer review poster image teaser season sequel director star stars writer photo photos "
    "clip cast".split()
)
COMPANY_WORDS = frozenset(
    "studios pictures entertainment films media productions releasing company group inc awards festival "
    "vod dvd imax tv blu-ray 4k q&a q&as".split()
)
CREDIT_ALONE = re.compile(
    r"(?:(?:co-|executive )?(?:directed|written|produced|edited)(?: (?:and|&) (?:directed|produced|written))?(?: by)?|"
    r"(?:co-|executive )?(?:director|(?:screen)?writer|producer|editor|composer|cinematographer|actor)s?|"
    r"screenplay(?: by)?|script|starring|(?:full |main |top )?cast|stars|music(?: by)?):?",
    re.IGNORECASE,
)
"""A line that is all label of a credit: what stands below it is somebody."""
_OF_DATA = (
    r"(?:[\w.’'-]+ ){0,2}(?:ratings?|titles?|dates?|verdict|judge?ment|takeaway|grade|score|sections?|strands?|"
    r"programmes?|programs?|sources?|sales|length|duration|format|subtitles|years?|budget|platforms?|premieres?|"
    r"availability|available|music|editors?|editing|cinematograph(?:y|ers?)|photography|sound|credits?|venue|location|"
    r"price|admission|logline|tagline|certification|classification|status|network|services?|bottom line|what it is|"
    r"what we (?:think|thought))(?: (?:of|on|by|for|from|in)(?: [\w.-]+)?)?(?: \([^()\n]{1,12}\))? ?(?=:)"
)
DATA = re.compile(_OF_DATA, re.IGNORECASE)
"""The label of a line of data that is no credit: `Section: Premieres`, `MPAA Rating: R`, `Original title: F`."""
LABELS = re.compile(
    rf"^(?:{_OF_DATA}|virtual|tickets?|in theaters|in theatres|in cinemas|digital|on dvd|directed by|directors?|direction|dir|"
    r"screenplay|script|writers?|written by|stars?|"
    r"starring|cast|studio|length|rating|genres?|country|countries|language|languages?|running time|runtime|"
    r"release dates?|synopsis|plot|original language|box office|aspect ratio|certificate|"
    r"(?:co-)?(?:directed|written|produced)(?: (?:&|and) (?:directed|written|produced))?(?: by)?(?=:| by)|"
    r"production|produced by|producers?|distributor|distributed by|trailers?|reviews?|our review|news|movies?|"
    r"films?|home|events?|comments?|"
    r"related|share|menu|search|how to watch|where to watch|official selection|more films|latest articles|read "
    r"more|advertisement|print|"
    r"film review|movie review|streaming review|dvd review|now streaming|coming soon|new releases?|also in cinemas|"
    r"connect with us|"
    r"what others said|where to find it|the gist|our call|powered by|film clips|publish(?:ed)?|tags?|categories|"
    r"subscribe|plot summary|"
    r"(?:where|when|why|who|what|platforms?|service|stream(?:ing)? (?:it )?on|watch (?:it )?on|available on)(?=:))\b:?",
    re.IGNORECASE,
)


OPENERS = frozenset(
    "now but and when while after as if yet so then here this that will does is are can with for from at by to he "
    "she his her their its our my we they it "
    "there also plus even though since both each every more most some these those what who how why where once "
    "until before during despite next last "
    "directed starring watch see get read following according meanwhile first in on of like no not just "
    "only all says via amid other i you".split()
)
"""Words that open a sentence far more often than they open a title."""
OPEN_TALK = frozenset("i you we they he she it this that there what who how why when where if".split())
GO_ON_IN_TALK = frozenset(
    "am is are was were be been do did does have has had will would can could should must may not never we you they "
    "he she it i us them me my your our their his her".split()
)
"""What no sentence gives a capital behind such a word that opens it, as titles do: `I Am`, `This Is`, `What We`."""


SLUG_NOISE = frozenset(
    "trailer teaser review reviews film films movie movies release released date dates news new first look watch "
    "streaming stream theaters cinema cinemas the a of and in "
    "to on for with entertainment features article articles story video index html php amp category tag tags blog "
    "post posts exclusive delayed delays official "
    "poster digital vod hulu netflix disney hbo max set update hollywood festival award awards oscar "
    "oscars best top coming soon interview director star cast plot".split()
)
CALLS_IT = Gated(
    r"(?:^|[:|] ?)(?:the )?(?:first |full |new |official |final |uk |us |red band |teaser )*(?:trailer|teaser|"
    r"review|film review|watch|poster|clip|exclusive)(?: for| of)?:? ?[\"“‘']?$",
    re.IGNORECASE,
)


LABEL_OF_TITLES = re.compile(
    r"(?:(?:the|our|new|my|first|world|uk|us|irish|special|virtual|live|free|online|official|festival|film|movie|cinema|"
    r"dvd|blu-?ray|4k|uhd|streaming|vod|home|video|tv|exclusive|theatrical|early|advance|final|full|red band|mini|capsule|"
    r"short|double|guest) )*"
    r"(?:virtual|events?|films?|movies?|screenings?|previews?|reviews?|trailers?|teasers?|clips?|posters?|exclusive|"
    r"now showing|now playing|now streaming|showing|coming soon|out now|special|live|online|streaming|q ?& ?a|"
    r"opening(?: night| gala| film)?|closing(?: night| gala| film)?|shorts?|documentary|doc|feature|gala|"
    r"retrospective|classics?|watch|update(?:d)?|new|also|plus|first look|film review|in cinemas|in theaters|on demand|vod|dvd|"
    r"blu-?ray|box office|interview|podcast|news|premiere|stream|pick|release date|cast|ending explained|explained|"
    r"cortometraje|largometraje|película|estreno|crítica|kritik|filmkritik|filmtipp|kinotipp|kinostart|neu im kino|"
    r"recensione|anteprima|critique|bande-annonce|avant-première|sortie|concours|gewinnspiel|film der woche|"
    r"projet|première|estreia|cinema|kino|spielfilm|dokumentarfilm|curta|longa|corto|cortometraggio)"
    r"(?: (?:of|for|from) [^:\n]{2,24})?\s?:\s+(?=\S)",
    re.IGNORECASE,
)
"""What announces a title on its line: `Virtual: `, `Blu-ray Review: `, `Kinotipp: `."""
NAMES_MAKER = re.compile(
    r", (?:the )?(?:(?:co-)?directors?|writers?|writer-directors?|makers?|filmmakers?|stars?|producers?|creators?) "
    r"(?:of|behind) "
)
"""Behind somebody who is named for a film: `Ada Lund, director of Drift Home`."""
SPEAKS = re.compile(
    r" (?:on|about|talks?|discusses|tells|explains|and [^\n]{2,40} (?:on|talk|discuss)) |" + NAMES_MAKER.pattern
)
"""Behind somebody who speaks of a film: `Interview: Ada Lund on Drift Home`."""
NEVER_TITLES = frozenset(
    "trailer|review|preview|gb|usa|exclusive|watch|film|movie|vod|dvd|imax|spoilers|update|covid 19|tv|oscar|oscars|"
    "blu ray|ceo|"
    "faq|pg|pg 13|nr|live|video|breaking news|"
    "world|international|digital|galas|general delegate|artistic director|managing director|executive director|"
    "executive producer|chief executive|vice president|festival director|festival president|creative director|"
    "best picture|best director|best actor|best actress|best film|new|first look|free|yes|no|et|ap|afp|reuters|"
    "opens in a new window|click here|"
    "leave a reply|coming soon|out now|north america|covid|usa|dc|nyc|la|mpaa|cgi|wwii|kgb|cia|fbi|forum|screening|"
    "published|shortlist|shortlisted|quick details|quick facts|fast facts|key facts|key details|film details|movie details|"
    "film info|movie info|at a glance|cast and crew|"
    "not rated|unrated|musings|updated|posted|home|news|features|sold out|opening night|closing night|official "
    "competition|world premiere|uk premiere|"
    "us premiere|a film|film review|most read|see also|new releases|when|who|what|stream it|skip it|stream "
    "it or skip it|rated r|best directing|where|why|how|latest|also|"
    "home video|home entertainment|home cinema|home viewing|coronavirus|covid 19 pandemic|omicron|rating|ratings|"
    "certificate|age|podcast|photo of the day|picture of the day|film of the week|movie of the week|"
    "quote of the day|screening times|showtimes|box office|top 10|top ten|our score|our rating|our verdict|verdict|"
    "the verdict|bottom line|the bottom line|editors note|cast and crew|plus|bonus features|special features|"
    "extras|deleted scenes|featurette|featurettes|bloopers|gag reel|audio commentary|making of|behind the scenes|"
    "audience award|grand jury prize|jury prize|emea|apac|latam|asia pacific|fyc|tbd|tba|tbc|nsfw|gmt|pst|est|cet|"
    "red carpet|press release|press conference|press kit|photo gallery|gallery|full cast|full trailer|"
    "zoom|skype|tiktok|instagram|twitter|facebook|youtube|reddit|discord|whatsapp|"
    "official trailer|official poster|teaser trailer|red band trailer|midnight screening|q and a|spoiler alert|"
    "spoiler warning|spoilers ahead|read more|read also|related stories|related articles|the latest".split("|")
)
"""Whole phrases that headlines and page furniture set like titles."""
CHARACTERS = frozenset(
    "james bond|sherlock holmes|indiana jones|harry potter|jack ryan|jason bourne|john rambo|rocky balboa|"
    "peter parker|bruce wayne|clark kent|tony stark|diana prince|mickey mouse|donald duck|hercule poirot|jane marple|"
    "norman bates|freddy krueger|jason voorhees|hannibal lecter|ellen ripley|sarah connor|luke skywalker|darth vader|"
    "han solo|jack sparrow|willy wonka|mary poppins|peter pan|robin hood|king arthur|count dracula|victor frankenstein|"
    "winnie the pooh|paddington bear|buzz lightyear|lara croft|forrest gump|ebenezer scrooge|santa claus|jesus christ|"
    "philip marlowe|sam spade|jules maigret|don quixote|romeo montague|king lear|lady macbeth|anna karenina|jane eyre|"
    "elizabeth bennet|emma bovary|oliver twist|david copperfield|jay gatsby|dorian gray|captain ahab".split("|")
)
"""Characters known to everybody, folded, whose name a film bears and who make none: `the James Bond film`."""
OUTLETS = frozenset(
    "the hollywood reporter|the guardian|the new york times|new york times|the irish times|irish times|"
    "the independent|the observer|the times|the telegraph|the atlantic|the new yorker|deadline|variety|indiewire|"
    "collider|screen daily|screen international|empire magazine|total film|sight and sound|entertainment weekly|"
    "vanity fair|rolling stone|time out|cahiers du cinema|le monde|le figaro|liberation|telerama|la repubblica|"
    "corriere della sera|la stampa|el pais|el mundo|la vanguardia|der spiegel|die zeit|suddeutsche zeitung|faz|taz|"
    "publico|folha de s paulo|o globo|slant magazine|little white lies|film comment|screen rant|bloody disgusting|"
    "the daily telegraph|the sunday times|the mail on sunday|the financial times|financial times|the evening standard|"
    "evening standard|observer|guardian|telegraph|los angeles times|the washington post|washington post|the spectator|"
    "the scotsman|sight sound|the daily mail|daily mail|usa today|chicago tribune|"
    "paste|vulture|the wrap|the playlist|filmstarts|epd film|kino zeit|allocine|the ringer|mashable|polygon|"
    "rotten tomatoes|metacritic|letterboxd|imdb|box office mojo".split("|")
)
"""Outlets of the press, folded, which quotes and possessives set like titles."""


NO_GENRE_ALONE = frozenset(
    "short shorts crime supernatural dramatic historical fable fairytale shocker family war political teen cartoon comic sports".split()
)
"""What is no genre where nothing but `the` or `a` stands before it."""


@cache
def ordinary_words() -> frozenset[str]:
    """English words that mostly stand in lower case."""
    return word_list("en/ordinary.txt")


@cache
def common_words() -> frozenset[str]:
    """More English words, rarer in film press, that are in no list of names; drawn from a dictionary."""
    return word_list("en/common.txt")


@cache
def given_names() -> frozenset[str]:
    """Given names, folded: of actors in English films, and of film people the world over."""
    return frozenset(fold(w) for w in word_list("en/given_names.txt") | word_list("given_names.txt"))


@cache
def series() -> frozenset[str]:
    """Television series, folded, with and without their article."""
    names = [fold(name) for entry in entries("series") for name in entry.names]
    return frozenset((*names, *(name.removeprefix("the ") for name in names if name.count(" ") > 1)))


@cache
def world_names() -> frozenset[str]:
    """Given names from everywhere, as `scripts/learn-names` gathers them, folded: rarer than `given_names`."""
    return word_list("world_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Surnames from everywhere, as `scripts/learn-names` gathers them, folded."""
    return word_list("surnames.txt")


@cache
def single_names() -> frozenset[str]:
    """People of the screen who go by one name, folded as a word is."""
    return frozenset(fold(name).replace(" ", "") for name in word_list("single_names.txt"))


@cache
def names_in_s() -> frozenset[str]:
    """Names that end with an s of their own."""
    return word_list("de/names_in_s.txt")
