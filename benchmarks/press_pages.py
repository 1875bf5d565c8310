"""Generated pages of press for benchmarks: about films and not, as long as pages are, no two alike."""

import random

_FILM = (
    "“{title}”, the new film by {name}, opens in US theaters on {month} {day}, 2021.",
    "The drama stars {other} and {third}.",
    "{name}’s first feature premiered at the Sundance Film Festival, where its distributor bought the rights.",
    "A trailer was released on Tuesday, and the movie will stream on Hulu two months after its theatrical release.",
    "Critics praised the screenplay and the cast; {other} had never acted before the director met her.",
    "“We shot it in eleven days,” said {name}. “I wanted a film in which nobody explains anything.”",
    "The film runs {minutes} minutes and is based on the novel by {third}.",
)
_OTHER = (
    "The council of {place} will repair the bridge across the river this summer, after a winter of heavy rain.",
    "Drivers should expect delays on both roads until the work is done, said {name}, who asked for patience.",
    "The cost of {minutes} million is shared by the county and three towns, according to {other}.",
    "Work begins on {month} {day} and should be done before the schools open again.",
    "{name} won the vote by {minutes} ballots; {third} conceded before midnight and thanked the volunteers.",
    "Prices rose again in {month}, the bank said, and bread cost a tenth more than a year before.",
)
# Words of film press also stand in other news.
_NEAR = "{third}, the director of the county’s museum, called it good news for the festival of local history."
_NAMES = ("Mette", "Ann", "Bo", "Ines", "Karl", "Lea", "Omar", "Rosa", "Tess", "Yuri")
_SURNAMES = ("Lund", "Lee", "Ek", "Moreau", "Weber", "Costa", "Farah", "Silva", "Novak", "Ito")
_WORDS = (
    "Salt",
    "Rain",
    "Stone",
    "Night",
    "Glass",
    "Harbor",
    "Winter",
    "Paper",
    "Silent",
    "Hollow",
    "Border",
    "Orchard",
)
_MONTHS = ("January", "February", "March", "April", "May", "June")
_MENU = "".join(
    f"<li><a href='/section/{n}'>{n}</a></li>" for n in ("News", "Politics", "Sport", "Movies", "TV", "Weather")
)


def page(seed: int, *, film: bool, kilobytes: int = 40) -> bytes:
    """A page of about so many kilobytes, most of them menus, scripts and styles, as pages have it."""
    chance = random.Random(seed)
    slots = {key: f"{chance.choice(_NAMES)} {chance.choice(_SURNAMES)}" for key in ("name", "other", "third")}
    slots["title"] = f"The {chance.choice(_WORDS)} {chance.choice(_WORDS)} {seed}"
    slots["place"], slots["month"] = chance.choice(_SURNAMES), chance.choice(_MONTHS)
    slots["day"], slots["minutes"] = str(chance.randint(1, 28)), str(chance.randint(80, 160))
    sentences = list(_FILM if film else _OTHER)
    first, rest = sentences[0], sentences[1:] * 2
    if not film and seed % 8 == 0:
        rest.append(_NEAR)
    chance.shuffle(rest)
    body = "".join(f"<p>{text.format(**slots)}</p>" for text in (first, *rest))
    title = f"{slots['title']} sets a date" if film else f"Repairs in {slots['place']} ({seed})"
    text = (
        f"<!doctype html><html lang='en'><head><title>{title} | The Daily</title>"
        f"<meta property='article:published_time' content='2021-01-{seed % 28 + 1:02}T10:00:00Z'>"
        f"</head><body><header><nav><ul>{_MENU}</ul></nav></header><main><article><h1>{title}</h1>{body}</article>"
        f"</main><aside><ul>{{related}}</ul></aside><footer>About us. All rights reserved.</footer></body></html>"
    )
    related = "".join(f"<li><a href='/{n}'>Read more: number {chance.random()}</a></li>" for n in range(30))
    text = text.replace("{related}", related)
    missing = max(0, kilobytes * 1000 - len(text))
    script = "".join(f"var v{n}={chance.random()};" for n in range(missing // 28))
    return text.replace("</head>", f"<script>{script}</script></head>").encode()
