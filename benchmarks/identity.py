"""How fast films are identified beside a million known ones, and how much memory that takes.

    python -m benchmarks.identity [--films N] [--claims N] [--write docs/performance.md]

Films and press are made up, the same each time: a catalogue is imported as a user would import it, then articles that
claim things of its films, and of films that it has not, are kept and identified. The floor writes the same identities
and does nothing else. CPU seconds of one process; machines differ and may be busy.
"""

import argparse
import datetime as dt
import gc
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import parts

from daybill import desk, registry
from daybill import ledger as ledgers
from daybill.ledger import Ledger, asking, keeping
from daybill.model import (
    Answer,
    Article,
    Claim,
    Evidence,
    Identity,
    Medium,
    Name,
    Person,
    Question,
    Status,
    When,
)

TODAY = dt.date(2026, 1, 1)
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
RULES = desk.Rules(today=TODAY, now=NOW, stages=desk.Stages(weigh=lambda *_, **__: ()))

Film = tuple[str, int, str, tuple[str, ...]]
Work = tuple[Article, tuple[Claim, ...]]


def main() -> None:
    """Measure, print, and write into the page where one is asked for."""
    asked = argparse.ArgumentParser(description="Measure how fast films are identified.")
    asked.add_argument("--films", type=int, default=1_000_000)
    asked.add_argument("--claims", type=int, default=200_000)
    asked.add_argument("--articles", type=int, default=200, help="new articles that are timed one by one")
    asked.add_argument("--write", type=Path, help="a Markdown page, whose part on identity is written")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for line in measured(Path(folder), options):
            print(line, flush=True)
            lines.append(line)
    text = "\n".join(lines)
    if options.write:
        made = "Made-up films and press, by `scripts/bench identity`; CPU seconds of one process."
        parts.put(options.write, "identity", f"## Identity\n\n{made}\n\n{text}")


def measured(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table."""
    films = list(made_films(options.films))
    yield "| what | measured | bar |"
    yield "|---|--:|--:|"
    with ledgers.writing(folder / "daybill.db") as ledger:
        began = time.process_time()
        registry.take_in(ledger, catalogue_file(folder, films))
        taken = time.process_time() - began
        yield f"| catalogue of {len(films):,} films imported | {taken:,.0f} s | |"
        works = list(made_press(films, options.claims))
        count = sum(len(claims) for _, claims in works)
        keep(ledger, works)
        floor = floor_of(folder, works)
        gc.collect()
        gc.freeze()  # what the benchmark itself holds is not looked through again and again
        spent = settled(ledger)
        yield f"| {count:,} claims identified, all in one go | {spent:,.1f} s | 60 s |"
        yield f"| floor: the same identities written, nothing decided | {floor:,.1f} s (1/{spent / floor:,.1f}) | |"
        each = [one(ledger, work) for work in made_press(films, options.articles * 10, seed=2)]
        yield f"| one new article, of {len(each)} the middle one | {statistics.median(each) * 1000:,.1f} ms | 20 ms |"
        slow = statistics.quantiles(each, n=20)[-1]
        yield f"| … and the one that only 5 in 100 are slower than | {slow * 1000:,.1f} ms | |"
        size = (folder / "daybill.db").stat().st_size / 1e6

    yield f"| memory at most, the {len(films):,} made-up films of the benchmark itself in it | {peak():,.0f} MB | |"
    yield f"| memory to resolve one article in a new process | {alone(folder):,.0f} MB | |"
    yield f"| ledger on disk | {size:,.0f} MB | |"


def peak() -> float:
    """The megabytes that this process held at most."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def made_films(number: int) -> Iterator[Film]:
    """Films with title, year, director, cast, crowded as real ones are.

    One in ten bears a title that others bear too, some words stand in very many titles; there is a director to every
    third film and an actor to every film, and some of them made hundreds.
    """
    chance = random.Random(1)
    syllables = [
        a + b for a in ("sal", "mor", "ten", "vi", "gra", "lo", "per") for b in ("ta", "rin", "vel", "do", "ska", "n")
    ]
    words = [one + two for one in syllables for two in syllables]
    titles = [
        " ".join(_crowded(words, chance) for _ in range(chance.randint(2, 5))).title() for _ in range(number * 9 // 10)
    ]
    for place in range(number):
        title = titles[place] if place < len(titles) else _crowded(titles, chance)
        cast = tuple(dict.fromkeys(_name(words, chance, number) for _ in range(4)))
        yield title, chance.randint(1920, 2025), _name(words, chance, number // 3), cast


def _crowded(things: Sequence[str], chance: random.Random) -> str:
    """One of these, the first ones much oftener than the last."""
    return things[int(len(things) * chance.random() ** 2)]


def _name(words: Sequence[str], chance: random.Random, number: int) -> str:
    """The name of one of so many people, of whom some are met much oftener than others."""
    first, last = divmod(int(number * chance.random() ** 1.5) * 7919 % len(words) ** 2, len(words))
    return f"{words[first].title()} {words[last].title()}sen"


def catalogue_file(folder: Path, films: Sequence[Film]) -> Path:
    """The films as a CSV."""
    path = folder / "films.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("id,title,year,director,cast,imdb\n")
        for number, (title, year, director, cast) in enumerate(films):
            file.write(f"{number},{title},{year},{director},{';'.join(cast)},tt{number:08}\n")
    return path


def made_press(films: Sequence[Film], claims: int, seed: int = 1) -> Iterator[Work]:
    """Articles of ten claims about three films each, one of which no catalogue has."""
    chance = random.Random(seed)
    for number in range(claims // 10):
        known = [films[int(len(films) * chance.random() ** 3)] for _ in range(2)]
        new = (f"New {chance.choice(films)[0]} {chance.randint(0, claims // 40)}", 2026, known[0][2], known[1][3])
        yield article(f"{seed}-{number}", [*known, new], chance)


def article(name: str, films: Sequence[Film], chance: random.Random) -> Work:
    """An article that says four things of the first film and three of the others."""
    said = [(film, kind) for film in films for kind in ("title", "director", "cast")] + [(films[0], "vod")]
    text = "\n".join(f"{film[0]} {kind} {number}" for number, (film, kind) in enumerate(said))
    of = Article.make(address=name, outlet=name, text=text, language="en", published=When.of("2026-01-01"))
    found = []
    for number, (film, kind) in enumerate(said):
        line = f"{film[0]} {kind} {number}"
        start = text.index(line)
        evidence = Evidence.of(of, start, start + len(line))
        found.append(claim(film, kind, evidence, chance))
    return of, tuple(found)


def claim(film: Film, kind: str, evidence: Evidence, chance: random.Random) -> Claim:
    """One claim of an article."""
    title, _, director, cast = film
    if kind == "vod":
        question = Question(kind="release", film=title, medium=Medium.VOD)
        when = When.day(TODAY + dt.timedelta(days=chance.randint(0, 90)))
        return Claim.make(question, when, evidence, Status.PLANNED, rule="made", probability=0.9)
    answers: dict[str, Answer] = {
        "title": Name(title),
        "director": Person(director),
        "cast": Person(chance.choice(cast)),
    }
    return Claim.make(Question(kind=kind, film=title), answers[kind], evidence, rule="made", probability=0.9)


def keep(ledger: Ledger, works: Sequence[Work]) -> None:
    """Keep articles with their claims, as the desk does after reading them."""
    for start in range(0, len(works), 1000):
        with ledger.transaction():
            for of, claims in works[start : start + 1000]:
                met = keeping.Reading(address=of.address, body=of.id, fetched=NOW, today=TODAY)
                keeping.keep_document(ledger, met, of, claims, (1,))


def settled(ledger: Ledger) -> float:
    """The seconds that identifying all that waits takes."""
    began = time.process_time()
    while waiting := asking.unidentified(ledger, 1000):
        desk._identify(ledger, waiting, RULES)  # noqa: SLF001  (what is timed, without weighing)
    return time.process_time() - began


def one(ledger: Ledger, work: Work) -> float:
    """The seconds that identifying a new article takes, from its claims to what is kept."""
    keep(ledger, [work])
    waiting = asking.unidentified(ledger, 1)
    began = time.process_time()
    desk._identify(ledger, waiting, RULES)  # noqa: SLF001
    return time.process_time() - began


def floor_of(folder: Path, works: Sequence[Work]) -> float:
    """The seconds that only writing one identity for each claim takes."""
    with ledgers.writing(folder / "floor.db") as ledger:
        keep(ledger, works)
        began = time.process_time()
        found = [Identity(c.id, "film", 0.9) for _, claims in works for c in claims]
        keeping.keep_identification(ledger, (), (), found, today=TODAY)
        return time.process_time() - began


def alone(folder: Path) -> float:
    """The megabytes that a process takes at most which opens the ledger and resolves one article."""
    command = f"""
from benchmarks.identity import *
from daybill.films import identify
from daybill.ledger import shelf
with ledgers.reading(Path({str(folder / "daybill.db")!r})) as ledger:
    work = article("x", [("Sal Ta", 2020, "A B", ("C D",))], random.Random(3))
    identify(work[1], {{work[0].id: work[0]}}, shelf.LedgerShelf(ledger))
print(peak())
"""
    done = subprocess.run([sys.executable, "-c", command], check=True, capture_output=True, text=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
