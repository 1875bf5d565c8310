"""Whether two mentions are of one film: evidence for and against, as one number with its reasons.

The weights were set by hand so that each sentence beside them holds; above zero two mentions are one film.
"""

from daybill.films.mentions import Mention
from daybill.films.people import one_person, person_key
from daybill.films.titles import Relation, relation

# A title alone joins. A short form with the part's number does too. A slip needs one person in common; one title inside
# another needs the director and something more. Titles with nothing in common need director, day and more.
_TITLE: dict[Relation, float] = {
    "same": 2.0,
    "subtitle": 1.0,
    "spelling": -0.4,
    "part": -2.2,
    "none": -3.8,
    "sequel": -5.0,
}
# A title within another, by its number of words; more where it stands at the end: 007: No Time to Die.
_PART = (-2.2, -2.0, -1.2, -0.4, 0.3)
_BEHIND = 1.0
_NAME = 3.0
_DIRECTOR, _OTHER_DIRECTOR, _DOUBTED_DIRECTOR = 1.5, -3.0, -2.4
_PERSON, _MOST_PEOPLE = 0.6, 4
# Casts without a name in common: each may be half of one cast, so it takes many names to part two films of one title.
_STRANGERS, _MOST_STRANGERS = -0.5, 6
_STRANGERS_OF_OTHER_YEAR = -2.4
_YEAR, _NEXT_YEAR, _NEAR_YEAR, _OTHER_YEAR = 0.5, 0.3, -2.5, -8.0
# A film may be shown at a festival in one year, released in the next, and in another country in the year after.
_NEAR = 2
# A known film's year may have been taken from a release some years after its first showing.
_GUESSED = 3
_DAY, _MOST_DAYS = 0.8, 2
_TIME = 0.4
_SAME_RECORD, _OTHER_RECORD = 2.5, -3.0
_NEVER = -99.0
# Two titles in one article are two films, unless one is the other's short form.
_SIDE_BY_SIDE = -2.5

Weighed = tuple[float, tuple[str, ...]]


def likeness(one: Mention, two: Mention) -> Weighed:
    """How strongly two mentions are one film (above 0) or two (below), and why."""
    if (one.known and two.known) or _parted(one, two):
        return _NEVER, ()
    parts = (
        _titles(one, two),
        _directors(one, two),
        _people(one, two),
        _years(one, two),
        _days(one, two),
        _catalogues(one, two),
    )
    return sum(weight for weight, _ in parts), tuple(reason for _, reason in parts if reason)


def _parted(one: Mention, two: Mention) -> bool:
    """Whether a person has ruled that they are two."""
    return any(side[:-1] + ("-" if side[-1] == "+" else "+") in two.sides for side in one.sides)


def _catalogues(one: Mention, two: Mention) -> tuple[float, str]:
    both = sorted(one.ids.keys() & two.ids.keys())
    same = [scheme for scheme in both if one.ids[scheme] == two.ids[scheme]]
    if same:
        return _SAME_RECORD, f"one record in the catalogue ({same[0]} {one.ids[same[0]]})"
    return (_OTHER_RECORD if both else 0.0), ""


def _titles(one: Mention, two: Mention) -> tuple[float, str]:
    if set(one.keys) & set(two.keys):
        return _TITLE["same"], "the same title"
    for film, other in ((one, two), (two, one)):
        if _name_for_title(film, other):
            return _NAME, f"“{other.key}” is a person of the film, not a title"
    if set(one.keys) & two.other_keys or one.other_keys & set(two.keys):
        return _TITLE["same"], "a text gives the one title as another name of the other"
    related, first, second = max(
        ((relation(a, b), a, b) for a in sorted(one.keys) for b in sorted(two.keys)),
        key=lambda r: (_TITLE[r[0]], r[1:]),
    )
    weight = _TITLE[related]
    if related == "part":
        weight = _part(*sorted((first.split(), second.split()), key=len))
    if related in ("spelling", "none") and one.articles & two.articles:
        weight += _SIDE_BY_SIDE
    words = {
        "subtitle": f"“{first}” and “{second}” differ by a subtitle",
        "spelling": f"“{first}” and “{second}” differ by a slip of the pen",
        "part": f"“{first}” and “{second}” are forms of one title",
    }
    return weight, words.get(related, "")


def _part(short: list[str], long: list[str]) -> float:
    """A title of several words within another is hardly there by chance; what stands before it names the series."""
    behind = long[-len(short) :] == short
    return _PART[min(len(short), len(_PART)) - 1] + (_BEHIND if behind and len(short) > 1 else 0.0)


def _name_for_title(film: Mention, other: Mention) -> bool:
    """Whether the other's title is the name of a person of this film, and it is spoken of beside this film only."""
    return (
        other.articles <= film.articles
        and not other.years
        and bool(other.articles)
        and any(person_key(key) in film.people for key in other.keys)
    )


def _directors(one: Mention, two: Mention) -> tuple[float, str]:
    names = one.people | two.people
    shared = (one.directors.keys() & two.people.keys()) | (two.directors.keys() & one.people.keys())
    shared = shared or {a for a in one.directors for b in two.directors if one_person(a, b)}
    if shared:
        return _DIRECTOR, "directed by " + ", ".join(sorted(names[key] for key in shared))
    if one.directors and two.directors:
        return (_OTHER_DIRECTOR if one.surely_directed and two.surely_directed else _DOUBTED_DIRECTOR), ""
    for known, other in ((one, two), (two, one)):
        # A known film's people stand without their trades: that all are others speaks as other directors do.
        strangers = not known.people.keys() & other.people.keys()
        if known.known and len(known.people) > 1 and len(other.people) > 1 and other.directors and strangers:
            return (_OTHER_DIRECTOR if other.surely_directed else _DOUBTED_DIRECTOR), ""
    return 0.0, ""


def _people(one: Mention, two: Mention) -> tuple[float, str]:
    directors = one.directors.keys() | two.directors.keys()
    shared = sorted((one.people.keys() & two.people.keys()) - directors)
    if not shared:
        fewer = min(len(one.people.keys() - directors), len(two.people.keys() - directors))
        if fewer < 1 + _one_year(one, two) or any(one_person(a, b) for a in one.people for b in two.people):
            return 0.0, ""
        return min(
            _STRANGERS * min(fewer, _MOST_STRANGERS), 0.0 if _one_year(one, two) else _STRANGERS_OF_OTHER_YEAR
        ), ""
    names = ", ".join(one.people[key] for key in shared[:3])
    return _PERSON * min(len(shared), _MOST_PEOPLE), f"{names} in both"


def _one_year(one: Mention, two: Mention) -> bool:
    """Whether no text tells that they are of different years, be it of one and the next."""
    return not (one.years and two.years) or bool(one.years.keys() & two.years.keys())


def _years(one: Mention, two: Mention) -> tuple[float, str]:
    if one.years and two.years:
        return _years_said(one, two)
    if not one.soon or not two.soon:
        return 0.0, ""
    apart = min(abs(a - b) for a in one.soon for b in two.soon)
    return (_TIME, "") if apart <= 1 else (0.0 if apart <= 3 else -_TIME, "")


def _years_said(one: Mention, two: Mention) -> tuple[float, str]:
    apart, year = min((abs(a - b), min(a, b)) for a in one.years for b in two.years)
    if apart <= 1:
        return (_NEXT_YEAR if apart else _YEAR), f"both of {year}"
    if apart <= _GUESSED and (one.known or two.known):
        return 0.0, ""
    return (_NEAR_YEAR if apart <= _NEAR else _OTHER_YEAR), ""


def _days(one: Mention, two: Mention) -> tuple[float, str]:
    shared = sorted(one.days & two.days)
    if not shared:
        return 0.0, ""
    return _DAY * min(len(shared), _MOST_DAYS), "both " + shared[0].replace("_", " ").replace(" ", " on ", 1)
