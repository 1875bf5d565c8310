"""How well claims and verdicts agree with labelled press: precision, recall and F1 by kind, accuracy and calibration.

A claim is right where its article, kind and film agree with a label and its value does, allowing for spelling: titles
by all their known forms, people and titles by likeness, companies, festivals and prizes by the words that tell them
apart. A release is right by medium and days; `release, every field` also wants status, and territory and service where
the label has them. Each label is met once. This module knows nothing of the code it measures.
"""

import calendar
import datetime as dt
import difflib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
Days = tuple[dt.date, dt.date]

CORE = ("release", "director", "cast", "writer", "distributor", "premiere", "award")
FULL = "release, every field"


class Score(NamedTuple):
    """Labels, answers, and answers that are right."""

    gold: int
    got: int
    hit: int

    @property
    def precision(self) -> float:
        return self.hit / self.got if self.got else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.gold + self.got) if self.hit else 0.0


class Trust(NamedTuple):
    """How far verdicts can be trusted: of `true` releases so many are `answered`, `right`, `sure` (from .9 on)."""

    true: int
    answered: int
    right: int
    brier: float
    calibration_error: float
    sure: int
    sure_right: int


class Labels(NamedTuple):
    """Labelled press; `forms` gives the filed title for each other form of a title."""

    articles: tuple[Row, ...]
    claims: tuple[Row, ...]
    truth: tuple[Row, ...]
    forms: dict[str, str]

    @classmethod
    def of(cls, folder: Path) -> "Labels":
        """The labels in a folder with articles.jsonl, claims.jsonl, truth.jsonl and aliases.json."""
        aliases = json.loads((folder / "aliases.json").read_text(encoding="utf-8"))
        forms = {title(form): title(film) for film, others in aliases.items() for form in others}
        files = (folder / f"{name}.jsonl" for name in ("articles", "claims", "truth"))
        articles, claims, truth = (tuple(rows(file)) if file.exists() else () for file in files)
        return cls(articles, claims, truth, forms)


def rows(path: Path) -> list[Row]:
    """The objects of a file with one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


# ── claims ────────────────────────────────────────────────────────────────────────────────────────────────────────


def claims(labels: Labels, found: Iterable[Row], articles: Collection[str] | None = None) -> dict[str, Score]:
    """A score for each labelled kind, most frequent first, then for `FULL`, `core kinds` and `all kinds`.

    `articles` (ids) restricts the measure to some of the press: a fold, a language.
    """
    gold = _once(_of(labels.claims, articles), labels.forms)
    got = _once(_of(found, articles), labels.forms)
    wanted, given = Counter(row["kind"] for row in gold), Counter(row.get("kind") for row in got)
    hits = _hits(gold, got, labels.forms, full=False)
    scores = {kind: Score(count, given[kind], hits[kind]) for kind, count in wanted.most_common()}
    core, whole = _total(scores[k] for k in CORE if k in scores), _total(scores.values())
    exact = _hits(gold, got, labels.forms, full=True)["release"]
    return {**scores, FULL: Score(wanted["release"], given["release"], exact), "core kinds": core, "all kinds": whole}


def missed(labels: Labels, found: Iterable[Row]) -> list[Row]:
    """The labels that nothing found meets."""
    left: list[Row] = []
    _hits(_once(labels.claims, labels.forms), _once(found, labels.forms), labels.forms, full=False, missed=left)
    return left


def same_film(labels: Labels, label: Row, row: Row) -> bool:
    """Whether a claim is about the film of a label."""
    return alike(title(label["film"], labels.forms), title(row.get("film"), labels.forms))


def same_answer(label: Row, row: Row) -> bool:
    """Whether a claim of a label's kind says what it says, of whichever film."""
    return _fits(label | {"film": ""}, row | {"film": ""}, {}, full=False)


def _of(found: Iterable[Row], articles: Collection[str] | None) -> list[Row]:
    return [row for row in found if articles is None or row.get("article") in articles]


def _total(scores: Iterable[Score]) -> Score:
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def _once(found: Iterable[Row], forms: dict[str, str]) -> list[Row]:
    """What an article says twice counts once."""
    kept: dict[tuple[object, ...], Row] = {}
    for row in found:
        place = (row.get("article"), row.get("kind"), title(row.get("film"), forms), fold(row.get("value")))
        release = (row.get("medium"), days(row.get("date")), service(row.get("service")))
        kept.setdefault((*place, *release, row.get("territory"), row.get("status")), row)
    return list(kept.values())


def _hits(
    gold: Sequence[Row], got: Sequence[Row], forms: dict[str, str], *, full: bool, missed: list[Row] | None = None
) -> Counter[str]:
    free: defaultdict[tuple[object, object], list[Row]] = defaultdict(list)
    for row in got:
        free[row.get("article"), row.get("kind")].append(row)
    hits: Counter[str] = Counter()
    for label in gold:
        candidates = free[label["article"], label["kind"]]
        place = next((i for i, row in enumerate(candidates) if _fits(label, row, forms, full=full)), None)
        if place is not None:
            del candidates[place]
            hits[label["kind"]] += 1
        elif missed is not None:
            missed.append(label)
    return hits


def _fits(label: Row, row: Row, forms: dict[str, str], *, full: bool) -> bool:
    if not alike(title(label["film"], forms), title(row.get("film"), forms)):
        return False
    if label["kind"] != "release":
        return _MEASURES.get(label["kind"], _same_words)(str(label["value"] or ""), str(row.get("value") or ""))
    if label["medium"] != row.get("medium") or days(label["date"]) != days(row.get("date")):
        return False
    return not full or _fits_fully(label, row)


def _fits_fully(label: Row, row: Row) -> bool:
    # Whether a day was still to come or had passed is the reader's view of one and the same date.
    standing = [
        {"planned": "live", "released": "live"}.get(r.get("status") or "", r.get("status")) for r in (label, row)
    ]
    return (
        standing[0] == standing[1]
        and (not label["territory"] or label["territory"] == row.get("territory"))
        and (not label["service"] or service(label["service"]) == service(row.get("service")))
    )


# ── verdicts ──────────────────────────────────────────────────────────────────────────────────────────────────────


def verdicts(labels: Labels, found: Iterable[Row]) -> Trust:
    """How the likeliest verdict on each true release fits: all its days must be days that are true."""
    filed: defaultdict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in found:
        filed[title(row.get("film"), labels.forms), row.get("medium"), row.get("territory")].append(row)
    judged = []
    for true in labels.truth:
        mine = filed[title(true["film"], labels.forms), true["medium"], true["territory"]]
        if true["service"]:
            mine = [row for row in mine if service(row.get("service")) == service(true["service"])]
        if mine:
            best = max(mine, key=lambda row: row.get("probability") or 0)
            judged.append((min(1.0, max(0.0, float(best.get("probability") or 0))), _true(true, best)))
    sure = [right for belief, right in judged if belief >= 0.9]
    return Trust(
        true=len(labels.truth),
        answered=len(judged),
        right=sum(right for _, right in judged),
        brier=sum((belief - right) ** 2 for belief, right in judged) / max(1, len(judged)),
        calibration_error=_calibration_error(judged),
        sure=len(sure),
        sure_right=sum(sure),
    )


def _true(true: Row, verdict: Row) -> bool:
    want, have = days(true["date"]), days(verdict.get("date"))
    return bool(want and have and want[0] <= have[0] and have[1] <= want[1])


def _calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """How far belief is from being right, in ten bins of belief, weighed by their size."""
    bins: defaultdict[int, list[float]] = defaultdict(list)
    for belief, right in judged:
        bins[min(9, int(belief * 10))].append(belief - right)
    return sum(abs(sum(off)) for off in bins.values()) / max(1, len(judged))


# ── what counts as the same ───────────────────────────────────────────────────────────────────────────────────────


def fold(text: object) -> str:
    """Lower case, no accents, no punctuation, single spaces."""
    parts = unicodedata.normalize("NFKD", str(text or "").replace("&", " and "))
    plain = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    return re.sub(r"\W+", " ", plain).strip()


_YEAR_AFTER = re.compile(r"\s*\((?:19|20)\d\d\)\s*$")
_ARTICLE = re.compile(r"^(?:the|a|an|la|le|les|der|die|das|il|lo|el|los|las) ")


def title(text: object, forms: dict[str, str] | None = None) -> str:
    """A title as it is filed: without year and leading article, in the film's own form."""
    filed = _ARTICLE.sub("", fold(_YEAR_AFTER.sub("", str(text or ""))))
    return (forms or {}).get(filed, filed)


def alike(one: str, two: str, least: float = 0.9) -> bool:
    """Whether two texts are the same but for a slip of the pen."""
    return one == two or difflib.SequenceMatcher(None, one, two).ratio() >= least


_PARTS_OF_YEAR = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def days(edtf: object) -> Days | None:
    """The first and last day that an EDTF date leaves open; `None` for none and for what cannot be read."""
    text = str(edtf or "").strip().strip("?~%")
    if "/" in text:
        left, right = text.split("/", 1)
        first = (dt.date.min, dt.date.min) if left in ("", "..") else days(left)
        last = (dt.date.max, dt.date.max) if right in ("", "..") else days(right)
        return (first[0], last[1]) if first and last else None
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return _days(*(int(part) if part else 0 for part in match.groups()))
    except ValueError:
        return None


def _days(year: int, month: int, day: int) -> Days:
    if day:
        return dt.date(year, month, day), dt.date(year, month, day)
    first, last = _PARTS_OF_YEAR.get(month, (month or 1, month or 12))
    end, ending = (year + 1, last - 12) if month in _PARTS_OF_YEAR and last > 12 else (year, last)
    return dt.date(year, first, 1), dt.date(end, ending, calendar.monthrange(end, ending)[1])


_SERVICES = {
    "disney": ("disney plus", "disney +", "disney+"),
    "apple tv": ("apple tv plus", "apple tv+", "appletv+"),
    "prime video": ("amazon prime video", "amazon prime", "amazon"),
    "hbo max": ("hbo max", "max"),
}
_SERVICE_OF = {name: service for service, names in _SERVICES.items() for name in names}


def service(text: object) -> str:
    """A service, by whichever of its names."""
    return _SERVICE_OF.get(str(text or "").casefold().strip(), fold(text))


_COUNTRIES = """
us: usa, united states, united states of america, america; gb: uk, united kingdom, britain, great britain, england
ru: russia; fr: france; de: germany; it: italy; es: spain; jp: japan; in: india; ie: ireland; dk: denmark; ca: canada
kr: korea, south korea; pl: poland; br: brazil; au: australia; cz: czech republic, czechia; sk: slovakia; ua: ukraine
su: soviet union, ussr; cn: china; hk: hong kong; tw: taiwan; be: belgium; se: sweden; no: norway; mx: mexico
ro: romania; nz: new zealand
"""
_CODE_OF = {
    name: code
    for line in re.split(r"; |\n", _COUNTRIES)
    for code, _, names in [line.partition(": ")]
    for name in names.split(", ")
}


def _same_country(one: str, two: str) -> bool:
    return _CODE_OF.get(fold(one), fold(one)) == _CODE_OF.get(fold(two), fold(two))


def _same_words(one: str, two: str) -> bool:
    return alike(fold(one), fold(two))


def _same_person(one: str, two: str) -> bool:
    return alike(fold(one), fold(two), 0.88)


def _same_number(one: str, two: str) -> bool:
    return re.findall(r"\d+", one)[:1] == re.findall(r"\d+", two)[:1]


def _telling(text: str, passed_over: Iterable[str]) -> set[str]:
    """The words that tell a name from others; all of them where nothing else is left."""
    found = {word for word in fold(text).split() if not re.fullmatch(r"(?:19|20)\d\d", word)}
    return found - set(passed_over) or found


def _one_within_other(*passed_over: str) -> Callable[[str, str], bool]:
    def same(one: str, two: str) -> bool:
        mine, yours = _telling(one, passed_over), _telling(two, passed_over)
        return bool(mine & yours) and (mine <= yours or yours <= mine)

    return same


_PRIZE_WORDS = ("film", "festival", "international", "the", "of", "for", "award", "prize", "at", "a")


def _half_shared(one: str, two: str) -> bool:
    mine, yours = _telling(one, _PRIZE_WORDS), _telling(two, _PRIZE_WORDS)
    return len(mine & yours) / max(1, len(mine | yours)) >= 0.5


def _some_shared(one: str, two: str) -> bool:
    mine, yours = ({word for word in _telling(text, ()) if word not in ("film", "movie")} for text in (one, two))
    return bool(mine & yours)


def _half_of_shorter(one: str, two: str) -> bool:
    mine, yours = ({word for word in _telling(text, ()) if word not in ("the", "of", "a")} for text in (one, two))
    return len(mine & yours) / max(1, min(len(mine), len(yours))) >= 0.5


_COMPANY_WORDS = (
    *("pictures", "films", "film", "releasing", "entertainment", "studios", "studio", "distribution", "media"),
    *("home", "the"),
)
_FESTIVAL_WORDS = (*("film", "festival", "international", "the", "of", "filmfest", "annual", "world", "premiere"),)
_MEASURES: dict[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(("director", "writer", "cast", "producer"), _same_person),
    "country": _same_country,
    "runtime": _same_number,
    "distributor": _one_within_other(*_COMPANY_WORDS),
    "premiere": _one_within_other(*_FESTIVAL_WORDS),
    "award": _half_shared,
    "genre": _some_shared,
    "based_on": _half_of_shorter,
}
