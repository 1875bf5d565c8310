"""Reasons as a person would give them."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from daybill.edtf import MONTHS, in_words
from daybill.model import Answer, Medium, Statement, Status, When
from daybill.verdicts.copies import Copy
from daybill.verdicts.priors import priors
from daybill.verdicts.releases import Case, Option, Weighed, agrees, beside_screenings, is_slip
from daybill.verdicts.windows import assumed
from daybill.vocabulary import entries

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_NAMES = {None: "", "US": "the US", "GB": "the UK"}
_MEDIA = {
    Medium.THEATRICAL: "in cinemas",
    Medium.VIRTUAL_CINEMA: "in virtual cinemas",
    Medium.VOD: "on demand",
    Medium.STREAMING: "on streaming services",
    Medium.PHYSICAL: "on disc",
    Medium.TV: "on television",
    Medium.FESTIVAL: "at festivals",
}
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_MOST_NAMED, _MOST_OPTIONS = 4, 3
# An answer of less probability than this needs no argument.
_MATTERS = 0.02


def of_release(case: Case, ranked: Sequence[Weighed]) -> tuple[str, ...]:
    """Why the first option of a window is believed: who says what, what is plausible, what was assumed."""
    best = ranked[0].option
    sentences = [_who_says(case, best)]
    said = [sentence for weighed in ranked[1:] if (sentence := _who_says(case, weighed.option, besides=best))]
    sentences += said[: _MOST_OPTIONS - 1]
    if len(said) >= _MOST_OPTIONS:
        sentences.append(f"{_number(len(said) - _MOST_OPTIONS + 1, 'more answer')} left out here.")
    sentences += [_denials(case), _behind(case, best), *repeats(case.heard.copies)]
    if len(ranked) > 1:
        sentences += [_older(case, ranked[0].option, ranked[1].option), *_compare(case, ranked[0], ranked[1])]
        sentences += [_error(case, ranked[0], ranked[1])]
        sentences += [_screened(case, weighed.option) for weighed in ranked[:_MOST_OPTIONS]]
    else:
        sentences.append(_weekday(case, ranked[0].option))
    sentences += [_year(case, ranked[0].option), _territory(case)]
    return tuple(sentence for sentence in sentences if sentence)


def who(statements: Iterable[Statement], independent: int | None = None) -> str:
    """`2 outlets (a.com, b.com)`; `3 outlets (a.com, b.com, c.com), 2 independent,` where some copy."""
    outlets = sorted({s.outlet for s in statements})
    named = ", ".join(outlets[:_MOST_NAMED]) + (", …" if len(outlets) > _MOST_NAMED else "")
    counted = "" if independent is None or independent >= len(outlets) else f", {independent or 'none'} independent,"
    return f"{_number(len(outlets), 'outlet')} ({named}){counted}"


def repeats(copies: Sequence[Copy]) -> list[str]:
    """One sentence a copy: it is no witness of its own."""
    sentences = [
        f"{copy.outlet} repeats {copy.of if copy.of != copy.outlet else 'itself'}"
        + (f" ({copy.share:.0%} of the words)" if copy.share else " word for word")
        + ": not a witness of its own."
        for copy in copies[:_MOST_NAMED]
    ]
    if len(copies) > _MOST_NAMED:
        sentences.append(f"So do {len(copies) - _MOST_NAMED} more.")
    return sentences


def date_in_words(answer: Answer | None) -> str:
    """`Friday, January 29, 2021`, `spring 2021`."""
    if not isinstance(answer, When):
        return str(answer)
    if answer.exact and answer.first:
        day = answer.first
        return f"{_DAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
    if match := _YEARLESS.fullmatch(answer.edtf):
        return f"{MONTHS[int(match[1]) - 1]} {(match[2] or '').lstrip('0')}".strip() + " (no year)"
    return in_words(answer.edtf)


def _who_says(case: Case, option: Option, besides: Option | None = None) -> str:
    """Who says an option, leaving out those whose looser words also bear out another."""
    if option.answer is None and option.status is Status.SUPERSEDED:
        return ""  # said by those who take the old date back
    if option.answer is None and option.status is not Status.CANCELLED:
        known = {Status.RELEASED: "it is out, since when is not said"}.get(option.status, "no date that still holds")
        return f"{who(case.statements)}: {known}."
    saying = [s for s in case.statements if agrees(s, option) and not (besides and agrees(s, besides))]
    what = "that it is cancelled" if option.status is Status.CANCELLED else date_in_words(option.answer)
    if not saying:
        return ""
    surely = [s for s in saying if s.claim.id not in case.doubtful]
    perhaps = sorted({s.outlet for s in saying} - {s.outlet for s in surely})
    if not surely:
        return f"{', '.join(perhaps[:_MOST_NAMED])} may say {what}, by a doubtful reading."
    saying = surely
    looser = sorted({date_in_words(s.claim.answer) for s in saying if s.claim.answer != option.answer} - {"None"})
    verb = "says" if len({s.outlet for s in saying}) == 1 else "say"
    also = f", some only {' or '.join(looser)}" if looser and option.answer is not None else ""
    independent = sum(any(s in saying for s in voice.statements) for voice in case.heard.voices)
    doubtful = f"; {', '.join(perhaps[:_MOST_NAMED])} perhaps, by a doubtful reading" if perhaps else ""
    return f"{who(saying, independent)} {verb} {what}{also}{doubtful}."


def _denials(case: Case) -> str:
    dates = [date_in_words(answer) for answer in sorted({s.claim.answer for s in case.denied}, key=str)]
    named = ", ".join(dates[:_MOST_NAMED]) + (", …" if len(dates) > _MOST_NAMED else "")
    return f"{who(case.denied)}: no longer {named}." if dates else ""


def _behind(case: Case, best: Option) -> str:
    """Who goes on saying a date after it was taken back."""
    gone = {s.claim.answer for s in case.denied if s.claim.answer != best.answer}
    late = [
        s
        for s in case.statements
        if case.taken_back and s.said_on and s.said_on > case.taken_back and s.claim.answer in gone
    ]
    late = [s for s in late if s not in case.denied]
    if not late:
        return ""
    verb = "says" if len({s.outlet for s in late}) == 1 else "say"
    dates = " and ".join(sorted({date_in_words(s.claim.answer) for s in late}))
    return f"{who(late)} still {verb} {dates} after it was taken back: out of date, not against it."


def _older(case: Case, best: Option, next_best: Option) -> str:
    newest, other = _last_dated(case, best), _last_dated(case, next_best)
    gone = next_best.status is Status.SUPERSEDED or any(s.claim.answer == next_best.answer for s in case.denied)
    if newest is None or other is None or newest == other or gone or best.answer is None:
        return ""
    if other < newest:
        return f"{date_in_words(best.answer)} was said last ({_short(newest)}); the other last on {_short(other)}."
    return f"{date_in_words(next_best.answer)} was said later ({_short(other)}), yet explains less of what is said."


def _last_dated(case: Case, option: Option) -> dt.date | None:
    return max((s.said_on for s in case.statements if s.said_on and agrees(s, option)), default=None)


def _compare(case: Case, best: Weighed, next_best: Weighed) -> list[str]:
    one, two = _share(case, best.option), _share(case, next_best.option)
    if one is None or two is None or one == two or next_best.probability < _MATTERS:
        return []
    answers = best.option.answer, next_best.option.answer
    (first, second), (day, other_day) = map(_short_date, answers), map(_weekday_name, answers)
    sentence = (
        f"{first} is a {day}, {second} a {other_day}: of releases {_place(case)} about {one:.0%} are on a {day}, "
        f"{two:.0%} on a {other_day}."
    )
    # How surely each claim was read differs a little from sentence to sentence: that tells nothing of the dates.
    alike = 0.6 <= best.said / next_best.said <= 1.67 if next_best.said else False
    return [sentence, "Nothing else differs."] if alike else [sentence]


def _error(case: Case, best: Weighed, next_best: Weighed) -> str:
    """How the next answer may have come about, if it is wrong."""
    wrong = next_best.option.answer
    if next_best.probability < _MATTERS or best.option.answer is None or wrong in case.screenings:
        return ""
    if is_slip(wrong, best.option.answer):
        return f"{_short_date(wrong)} for {_short_date(best.option.answer)} would be a usual slip."
    return f"{_short_date(wrong)} is also the day of another release of the film." if wrong in case.elsewhere else ""


def _year(case: Case, option: Option) -> str:
    if option.answer not in case.dated or any(s.claim.answer == option.answer for s in case.statements):
        return ""
    return (
        f"No text gives this day with its year: {str(option.answer)[:4]} is taken from what else is said of the film."
    )


def _screened(case: Case, option: Option) -> str:
    if beside_screenings(case, option) == 1:
        return ""
    day = date_in_words(option.answer)
    if any(option.answer == screening for screening in case.screenings):
        return f"{day} is the day of a festival screening, which is easily read as a release."
    return f"{day} lies before the first festival screening."


def _weekday(case: Case, option: Option) -> str:
    share = _share(case, option)
    if share is None:
        return ""
    return f"It is a {_weekday_name(option.answer)}, as about {share:.0%} of releases {_place(case)}."


def _share(case: Case, option: Option) -> float | None:
    if option.answer is None or not option.answer.exact or option.answer.first is None:
        return None
    return priors().weekday_share(option.answer.first, str(case.question.medium or ""), case.question.territory)


def _place(case: Case) -> str:
    medium = case.question.medium
    return " in ".join(part for part in (_MEDIA[medium] if medium else "", _country(case.question.territory)) if part)


def _country(territory: str | None) -> str:
    """`the US`, `France`."""
    if territory in _SHORT_NAMES:
        return _SHORT_NAMES[territory]
    return next((entry.names[0] for entry in entries("territory") if entry.id == territory), str(territory))


def _territory(case: Case) -> str:
    assumptions = [assumed(s, case.question.territory) for s in case.statements]
    if not all(assumptions):
        return ""
    commonest = min(set(assumptions), key=lambda words: (-assumptions.count(words), words))
    where = f"{_country(case.question.territory)} is assumed ({commonest})" if case.question.territory else commonest
    return f"No text names the territory: {where}."


def _weekday_name(answer: When | None) -> str:
    return _DAYS[answer.first.weekday()] if answer and answer.first else ""


def _short_date(answer: When | None) -> str:
    return f"{MONTHS[answer.first.month - 1]} {answer.first.day}" if answer and answer.first else ""


def _short(day: dt.date) -> str:
    return day.isoformat()


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
