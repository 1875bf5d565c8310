"""How fast the site answers over a ledger of 100,000 films and 1,000,000 claims, beside a floor.

    python -m benchmarks.serving [--ledger FILE.db] [--films 100000] [--seconds 8] [--write PAGE.md]

The ledger is made by this script, once: where FILE is there, it is used. It is read through before, so that the disk is
not measured. The site runs in a process of its own, and is asked over loopback by one client with a few connections
that stay open. The floor is the same server answering with a constant page: what no program on it could beat.
"""

import argparse
import asyncio
import datetime as dt
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from benchmarks import parts

from daybill import ledger as ledgers
from daybill.ledger import Ledger
from daybill.model import (
    Alternative,
    Answer,
    Article,
    Claim,
    Evidence,
    Film,
    Identity,
    Medium,
    Person,
    Question,
    Status,
    Verdict,
    When,
)
from daybill.spelling import digest, fold, title_key

TODAY = dt.date(2026, 1, 14)
MEDIA = (Medium.THEATRICAL, Medium.STREAMING, Medium.VOD)
PLACES = ("US", "GB", "FR", "DE", "ES", "IT", "JP", "IN")
SERVICES = ("Netflix", "Hulu", "Mubi", "Shudder", "Disney+")
_SOUNDS = ("ka", "lo", "mi", "ren", "sta", "vel", "dor", "an", "thi", "bra", "que", "sol", "wyn", "zar", "fel", "mor")
PER_FILM = 10


class Measured(NamedTuple):
    """How one sort of page was answered; times in milliseconds."""

    what: str
    a_second: float
    a_cpu_second: float
    middle: float
    p99: float
    size: int


# ── the ledger ────────────────────────────────────────────────────────────────────────────────────────────────────


def build(path: Path, films: int, seed: int = 1) -> None:
    """A ledger of so many films, each with ten claims by outlets that agree, differ and change their minds."""
    chance = random.Random(seed)
    path.unlink(missing_ok=True)
    with ledgers.writing(path) as books:
        outlets = [f"{word(chance, 3)}.example" for _ in range(2000)]
        for start in range(0, films, 1000):
            with books.transaction():
                for number in range(start, min(films, start + 1000)):
                    _write_film(books, chance, outlets, number)
        books.write("ANALYZE")


def word(chance: random.Random, parts: int) -> str:
    return "".join(chance.choice(_SOUNDS) for _ in range(parts))


def _write_film(books: Ledger, chance: random.Random, outlets: Sequence[str], number: int) -> None:
    title = " ".join(word(chance, chance.randint(1, 3)).title() for _ in range(chance.randint(1, 3)))
    if chance.random() < 0.4:
        title = f"The {title}"
    name = digest("film", str(number))
    people = [f"{word(chance, 2).title()} {word(chance, 3).title()}" for _ in range(4)]
    day = dt.date(2024, 1, 1) + dt.timedelta(days=chance.randint(0, 1200))
    film = Film(id=name, title=title, year=day.year, people=tuple(people), ids={"tmdb": str(number + 1)})
    books.write("INSERT INTO film (id, reached, record) VALUES (?, ?, ?)", (name, "2026-01-01", _json(film)))
    for key in {fold(title), title_key(title)}:
        books.write("INSERT OR IGNORE INTO title (key, film) VALUES (?, ?)", (key, name))
    claims = [claim for half in range(2) for claim in _write_article(books, chance, outlets, film, day, half)]
    for verdict in _verdicts(chance, film, day, claims):
        _write_verdict(books, verdict)
    if number % 5 == 0:
        _write_verdict(books, _loose(film))


def _write_verdict(books: Ledger, verdict: Verdict) -> None:
    question = verdict.question
    row = (question.key, question.film, question.kind, verdict.as_of.isoformat(), "2026-01-01", _json(verdict))
    books.write("INSERT INTO verdict (question, film, kind, as_of, reached, record) VALUES (?, ?, ?, ?, ?, ?)", row)


def _write_article(  # noqa: PLR0913, PLR0917  (a row each)
    books: Ledger, chance: random.Random, outlets: Sequence[str], film: Film, day: dt.date, half: int
) -> list[Claim]:
    said = [_slot(film, day, slot) for slot in range(half, PER_FILM, 2)]
    sentences = [f"{film.title}: {question.kind} {answer}, as {word(chance, 4)} told us." for question, answer in said]
    text = "\n\n".join([f"{film.title} sets its dates", *sentences, " ".join(word(chance, 2) for _ in range(60))])
    published = day - dt.timedelta(days=90 - 30 * half)
    outlet = chance.choice(outlets)
    address = f"https://{outlet}/{film.id}/{half}"
    article = Article.make(
        address=address,
        url=address,
        outlet=outlet,
        language="en",
        published=When.day(published),
        title=film.title,
        text=text,
    )
    books.write(
        "INSERT INTO article (id, address, outlet, language, said_on, read_on, fingerprint, record)"
        " VALUES (?, ?, ?, 'en', ?, '2026-01-01', '[]', ?)",
        (article.id, address, outlet, published.isoformat(), _json(article)),
    )
    books.write(
        "INSERT INTO page (address, body, fetched, article) VALUES (?, '', '2026-01-01', ?)", (address, article.id)
    )
    made = []
    for sentence, (question, answer) in zip(sentences, said, strict=True):
        start = text.index(sentence)
        claim = Claim.make(
            question,
            answer,
            Evidence.of(article, start, start + len(sentence)),
            Status.PLANNED if question.kind == "release" else None,
            rule="made",
            probability=0.9,
        )
        books.write(
            "INSERT INTO claim (id, article, kind, record) VALUES (?, ?, ?, ?)",
            (claim.id, article.id, question.kind, _json(claim)),
        )
        books.write(
            "INSERT INTO identity (claim, film, reached, record) VALUES (?, ?, '2026-01-01', ?)",
            (claim.id, film.id, _json(Identity(claim.id, film.id, 0.9))),
        )
        made.append(claim)
    return made


def _slot(film: Film, day: dt.date, slot: int) -> tuple[Question, Answer]:
    """Six claims on three windows, two of each, and four on people."""
    if slot < 6:
        medium = MEDIA[slot // 2]
        service = SERVICES[len(film.title) % 5] if medium is Medium.STREAMING else None
        question = Question(
            kind="release",
            film=film.title,
            medium=medium,
            territory=PLACES[len(film.id + film.title) % 8],
            service=service,
        )
        return question, When.day(day + dt.timedelta(days=45 * (slot // 2) + (7 if slot == 1 else 0)))
    kind = "director" if slot == 6 else "cast"
    return Question(kind=kind, film=film.title), Person(film.people[slot - 6])


def _verdicts(chance: random.Random, film: Film, day: dt.date, claims: Sequence[Claim]) -> Iterator[Verdict]:
    by_question: dict[str, list[Claim]] = {}
    for claim in claims:
        about = fold(str(claim.answer)) if claim.question.kind != "release" else None
        question = msgspec.structs.replace(claim.question, film=film.id, about=about)
        by_question.setdefault(question.key, []).append(claim)
    for kept in by_question.values():
        about = fold(str(kept[0].answer)) if kept[0].question.kind != "release" else None
        question = msgspec.structs.replace(kept[0].question, film=film.id, about=about)
        answers = list(dict.fromkeys(claim.answer for claim in kept))
        seen = day - dt.timedelta(days=60)
        if len(answers) > 1:
            yield _verdict(question, answers[:1], kept[:1], seen - dt.timedelta(days=30), chance.randint(1, 9))
        yield _verdict(question, answers[::-1], kept[::-1], seen, chance.randint(1, 9))


def _loose(film: Film) -> Verdict:
    """A disc some time in a year, which every month of the year shows."""
    question = Question(kind="release", film=film.id, medium=Medium.PHYSICAL, territory="US")
    return _verdict(question, [When.of(str(film.year))], [], dt.date(film.year or 2026, 1, 1), 1)


def _verdict(
    question: Question, answers: Sequence[Answer | None], claims: Sequence[Claim], as_of: dt.date, outlets: int
) -> Verdict:
    return Verdict(
        question=question,
        answer=answers[0],
        probability=0.7 if len(answers) > 1 else 0.93,
        status=Status.PLANNED if question.kind == "release" else None,
        alternatives=tuple(
            Alternative(other, 0.2, tuple(c.id for c in claims if c.answer == other), Status.PLANNED)
            for other in answers[1:]
        ),
        supported=tuple(claim.id for claim in claims if claim.answer == answers[0]),
        opposed=tuple(claim.id for claim in claims if claim.answer != answers[0]),
        outlets=outlets,
        witnesses=max(1, outlets // 2),
        reasons=("It is a Friday, as most are.",),
        as_of=as_of,
    )


def _json(record: object) -> str:
    return msgspec.json.encode(record).decode()


# ── asking ────────────────────────────────────────────────────────────────────────────────────────────────────────


def paths(path: Path, chance: random.Random, many: int) -> dict[str, list[str]]:
    """Addresses of each sort of page, each another one."""
    with ledgers.reading(path) as books:
        ids = [row[0] for row in books.rows("SELECT id FROM film ORDER BY id")]
        titles = [row[0] for row in books.rows("SELECT key FROM title LIMIT 200000")]
    months = [f"{2024 + n // 12}-{n % 12 + 1:02d}" for n in range(40)]
    filters = ["", *(f"&territory={place}" for place in PLACES), "&medium=streaming", "&service=Hulu"]
    return {
        "film page": [f"/film/{chance.choice(ids)}" for _ in range(many)],
        "calendar month, first asked": [f"/calendar?month={m}{f}" for m in months for f in filters],
        "calendar month, asked again": [f"/calendar?month={m}" for m in months[:12]],
        "what's on": ["/" for _ in range(many)],
        "search, with a slip": [f"/search?q={_slip(chance.choice(titles), chance)}" for _ in range(many)],
        "changes": ["/changes" for _ in range(many)],
        "contested": ["/contested" for _ in range(many)],
        "API: a film": [f"/api/v1/films/{chance.choice(ids)}" for _ in range(many)],
        "API: calendar": [f"/api/v1/calendar?from={chance.choice(months)}-01" for _ in range(many)],
        "person": [f"/person/{word(chance, 2)}-{word(chance, 3)}" for _ in range(many)],
    }


def _slip(title: str, chance: random.Random) -> str:
    """The title with two neighbouring letters swapped."""
    if len(title) > 4:
        at = chance.randrange(1, len(title) - 2)
        title = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    return title.replace(" ", "+")


async def ask(port: int, asked: Sequence[str], seconds: float, connections: int) -> tuple[list[float], int, float]:
    """Milliseconds of each answer, bytes of the largest page, and how long it all took."""
    times: list[float] = []
    sizes: list[int] = []
    turn = iter(range(10**9))
    end = time.monotonic() + seconds

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.monotonic() < end:
            path = asked[next(turn) % len(asked)]
            begun = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            assert head[9:12] in (b"200", b"404"), (path, head[:200])
            length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            await reader.readexactly(length)
            times.append(1000 * (time.perf_counter() - begun))
            sizes.append(length)
        writer.close()

    begun = time.monotonic()
    await asyncio.gather(*(one() for _ in range(connections)))
    return times, max(sizes), time.monotonic() - begun


def measured(what: str, process: subprocess.Popen[bytes], port: int, asked: Sequence[str], seconds: float) -> Measured:
    """One sort of page: the rate with eight connections, the times with one."""
    asyncio.run(ask(port, asked[:20], 0.3, 1))  # templates are compiled once
    times, size, _ = asyncio.run(ask(port, asked, seconds, 1))
    before = cpu(process)
    many, _, took = asyncio.run(ask(port, asked, seconds, 8))
    spent = max(0.01, cpu(process) - before)
    ranked = sorted(times)
    return Measured(
        what, len(many) / took, len(many) / spent, ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.99)], size
    )


_FLOOR = """
import sys, uvicorn
async def app(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"20000")]})
        await send({"type": "http.response.body", "body": b"x" * 20000})
uvicorn.run(app, port=int(sys.argv[1]), log_level="error", lifespan="off", access_log=False)
"""


def started(command: Sequence[str], port: int, environment: dict[str, str]) -> tuple[subprocess.Popen[bytes], float]:
    """A server, and the seconds until it answered."""
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while time.monotonic() - begun < 60:
        try:
            asyncio.run(ask(port, ["/static/icon.svg"], 0.001, 1))
        except (OSError, asyncio.IncompleteReadError):
            time.sleep(0.01)
        else:
            return process, time.monotonic() - begun
    raise SystemExit("the server did not start")


def cpu(process: subprocess.Popen[bytes]) -> float:
    """CPU seconds that a process has used: what tells on a machine that does other work too."""
    stat = Path(f"/proc/{process.pid}/stat")
    if not stat.exists():
        return 0.0
    parts = stat.read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: subprocess.Popen[bytes]) -> float:
    """Megabytes that a process holds itself (without the pages of the ledger that the system keeps for all)."""
    status = Path(f"/proc/{process.pid}/smaps_rollup")
    if not status.exists():
        return 0.0
    rows = dict(line.split(":", 1) for line in status.read_text().splitlines()[1:])
    return int(rows["Rss"].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how fast the site answers.")
    parser.add_argument("--ledger", type=Path, default=Path("/tmp/daybill-serving.db"))
    parser.add_argument("--films", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    if not options.ledger.exists():
        begun = time.monotonic()
        fresh = options.ledger.with_suffix(".making")
        build(fresh, options.films)
        fresh.replace(options.ledger)
        print(f"made {options.ledger} in {time.monotonic() - begun:.0f} s", flush=True)
    text = page(options)
    print(text)
    if options.write:
        parts.put(options.write, "serving", f"## The site\n\n{text}")


def page(options: argparse.Namespace) -> str:
    """The page of results."""
    floor, _ = started([sys.executable, "-c", _FLOOR, "8371"], 8371, {})
    try:
        least = measured("floor: a constant page of 20 kB", floor, 8371, ["/"], options.seconds)
    finally:
        floor.terminate()
        floor.wait()
    with options.ledger.open("rb") as file:
        while file.read(1 << 24):
            pass
    environment = {"DAYBILL_LEDGER": str(options.ledger), "DAYBILL_TODAY": TODAY.isoformat()}
    command = [sys.executable, "-m", "daybill", "serve", "--port", "8372"]
    site, start = started(command, 8372, environment)
    try:
        asked = paths(options.ledger, random.Random(2), 5000)
        rows = [measured(what, site, 8372, each, options.seconds) for what, each in asked.items()]
        held = memory(site)
    finally:
        site.terminate()
        site.wait()
    return _table(options, [least, *rows], start, held)


def _table(options: argparse.Namespace, rows: Sequence[Measured], start: float, held: float) -> str:
    with ledgers.reading(options.ledger) as books:
        counts = {name: (books.row(f"SELECT count(*) FROM {name}") or (0,))[0] for name in ("film", "claim", "verdict")}
    size = options.ledger.stat().st_size / 1e9
    held_by = f"{counts['film']:,} films, {counts['claim']:,} claims, {counts['verdict']:,} verdicts, {size:.1f} GB"
    lines = [
        f"By `scripts/bench serving`. Ledger: {held_by}. Python {platform.python_version()}, one process.",
        "The ledger was read through before, so that its file stands in the system's memory.",
        f"The site answers {start:.1f} s after `daybill serve`, and holds {held:.0f} MB after all this.",
        "",
        "| page | requests a second | requests a CPU second | middle, ms | p99, ms | largest, kB |",
        "|---|--:|--:|--:|--:|--:|",
        *map(_row, rows),
    ]
    return "\n".join(lines) + "\n"


def _row(of: Measured) -> str:
    rates = f"{of.a_second:,.0f} | {of.a_cpu_second:,.0f}"
    return f"| {of.what} | {rates} | {of.middle:.1f} | {of.p99:.1f} | {of.size / 1000:.1f} |"


if __name__ == "__main__":
    main()
