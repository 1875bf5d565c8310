import datetime as dt
import random
import time
from collections.abc import Callable, Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybill.model import (
    Answer,
    Claim,
    Evidence,
    Medium,
    Minutes,
    Name,
    Passage,
    Person,
    Question,
    Statement,
    Status,
    Verdict,
    When,
)
from daybill.verdicts import fingerprint, weigh
from daybill.verdicts.priors import priors

TODAY = dt.date(2021, 6, 1)


def said(
    answer: Answer | str | None,
    outlet: str = "a.com",
    said_on: str | None = "2021-01-06",
    *,
    kind: str = "release",
    medium: Medium | None = Medium.THEATRICAL,
    status: Status | None = Status.PLANNED,
    text: str = "",
    quote: str = "",
    home: str | None = None,
    probability: float = 0.92,
    **slots: str,
) -> Statement:
    """What an outlet says; a string is a date, an empty `text` one of its own."""
    how = {slot: slots.pop(slot) for slot in ("said", "heard_from") if slot in slots}
    question = Question(kind=kind, film="Film", medium=medium if kind == "release" else None, **slots)  # type: ignore[arg-type]
    article = f"{outlet} {said_on} {text}"
    evidence = Evidence(article, 0, 1, quote or f"{outlet}: {answer} {status}")
    when = When.of(answer) if isinstance(answer, str) else answer
    claim = Claim.make(
        question, when, evidence, status if kind == "release" else None, rule="t", probability=probability, **how
    )
    return Statement(
        claim=claim,
        film="film",
        outlet=outlet,
        said_on=dt.date.fromisoformat(said_on) if said_on else None,
        read_on=TODAY,
        fingerprint=fingerprint(text),
        territory=home,
    )


def verdict(*statements: Statement) -> Verdict:
    """The only verdict on these statements."""
    (only,) = weigh(statements, today=TODAY)
    return only


def chance(found: Verdict, answer: str) -> float:
    """How likely a verdict holds an answer."""
    options = [(found.answer, found.probability), *((a.answer, a.probability) for a in found.alternatives)]
    return sum(probability for option, probability in options if str(option) == answer)


# ── dates ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_plain_claim_is_probable_and_two_independent_ones_more():
    one, two = verdict(said("2021-03-05")), verdict(said("2021-03-05"), said("2021-03-05", "b.com"))
    assert 0.8 < one.probability < 0.95
    assert 0.93 < two.probability < 0.98
    assert (two.outlets, two.witnesses) == (2, 2)
    assert "2 outlets (a.com, b.com) say Friday, March 5, 2021." in two.reasons


def test_a_friday_beats_a_wednesday_where_nothing_else_differs():
    virtual = Medium.VIRTUAL_CINEMA
    found = verdict(said("2021-01-20", medium=virtual), said("2021-01-29", "b.com", medium=virtual))
    assert str(found.answer) == "2021-01-29"
    assert 0.7 <= found.probability <= 0.85
    assert found.contested
    assert len(found.supported) == len(found.opposed) == 1
    reasons = " ".join(found.reasons)
    assert "Friday, January 29, 2021" in reasons
    assert "Wednesday, January 20, 2021" in reasons
    assert "January 29 is a Friday, January 20 a Wednesday" in reasons
    assert "Nothing else differs." in reasons
    assert "No text names the territory: the US is assumed" in reasons


def test_the_weekday_is_that_of_the_territory():
    found = verdict(said("2021-01-20", territory="FR"), said("2021-01-29", "b.com", territory="FR"))
    assert str(found.answer) == "2021-01-20"


def test_a_copy_is_no_witness():
    text = (
        "The drama opens in cinemas all over the country on a day in March, as was said today by those who release it."
    )
    alone, own = said("2021-03-05", text=text), said("2021-03-12", "b.com")
    copies = [said("2021-03-05", f"copy{n}.com", "2021-01-07", text=text + " Share.") for n in range(5)]
    found = verdict(alone, own, *copies)
    assert abs(chance(found, "2021-03-05") - chance(verdict(alone, own), "2021-03-05")) < 0.01
    assert any("copy0.com repeats a.com" in reason and "not a witness of its own" in reason for reason in found.reasons)


def test_a_long_sentence_that_stands_in_two_texts_is_one_witness():
    quote = "opens in cinemas in New York and Los Angeles on March 5 before it goes everywhere"
    found = verdict(said("2021-03-05", quote=quote), said("2021-03-05", "b.com", quote=quote))
    assert (found.outlets, found.witnesses) == (2, 1)


def test_what_was_heard_from_an_outlet_is_that_outlets_word():
    heard = said("2021-03-05", "blog.net", said="reported", heard_from="Deadline")
    assert verdict(said("2021-03-05", "deadline.com"), heard).witnesses == 1


def test_a_rumour_weighs_less_than_a_statement():
    found = verdict(said("2021-03-05"), said("2021-03-12", "b.com", said="rumoured"))
    assert str(found.answer) == "2021-03-05"
    assert found.probability > 0.75


def test_a_later_announcement_replaces_earlier_ones():
    earlier = [said("2020-04-17", outlet, "2020-01-10") for outlet in ("a.com", "b.com")]
    found = verdict(*earlier, said("2021-02-19", "c.com", "2020-07-23"), said("2021-02-19", "d.com", "2020-07-24"))
    assert str(found.answer) == "2021-02-19"
    assert found.probability > 0.8
    assert any("said last (2020-07-24)" in reason for reason in found.reasons)


def test_an_outlet_counts_in_its_newest_words():
    found = verdict(said("2020-04-17", said_on="2020-01-10"), said("2021-02-19", said_on="2020-07-23"))
    assert (str(found.answer), found.witnesses) == ("2021-02-19", 1)


def test_a_date_that_a_text_takes_back_loses_to_the_one_it_gives():
    found = verdict(
        said("2020-04-17", said_on="2020-01-10"),
        said("2020-04-17", "b.com", "2020-01-11"),
        said("2020-04-17", "c.com", "2020-03-20", status=Status.SUPERSEDED),
        said("2020-10-09", "c.com", "2020-03-20"),
    )
    assert str(found.answer) == "2020-10-09"
    assert found.alternatives[0].status is Status.SUPERSEDED
    assert any("no longer Friday, April 17, 2020" in reason for reason in found.reasons)


def test_a_date_taken_back_without_another_leaves_none():
    found = verdict(said("2020-04-17", status=Status.SUPERSEDED))
    assert (found.answer, found.status) == (None, Status.PLANNED)
    assert [str(alternative.answer) for alternative in found.alternatives] == ["2020-04-17"]
    assert found.alternatives[0].status is Status.SUPERSEDED


def test_a_date_taken_back_by_the_last_word_leaves_none_though_others_gave_it_before():
    found = verdict(
        said("2020-04-17", said_on="2020-01-10"), said("2020-04-17", "b.com", "2020-03-20", status=Status.SUPERSEDED)
    )
    assert (found.answer, found.status) == (None, Status.PLANNED)
    assert (str(found.alternatives[0].answer), found.alternatives[0].status) == ("2020-04-17", Status.SUPERSEDED)


def test_who_goes_on_saying_a_date_that_was_taken_back_is_out_of_date():
    found = verdict(
        said("2020-04-17", said_on="2020-01-10"),
        said("2020-04-17", "b.com", "2020-03-20", status=Status.SUPERSEDED),
        said("2020-10-09", "b.com", "2020-03-20"),
        said("2020-04-17", "late.com", "2020-03-30"),
    )
    assert str(found.answer) == "2020-10-09"
    assert any("(late.com) still says Friday, April 17, 2020" in reason for reason in found.reasons)


def test_a_slip_is_named_in_the_reasons():
    found = verdict(said("2021-02-05"), said("2021-02-05", "b.com"), said("2021-03-05", "c.com"))
    assert "March 5 for February 5 would be a usual slip." in found.reasons


def test_what_a_text_says_of_the_old_date_is_of_the_country_of_the_new_one():
    found = weigh(
        [
            said("2022-01-21", "a.de", home="DE", text="one"),
            said("2021-10", "a.de", home="DE", text="one", status=Status.SUPERSEDED),
            said("2022-01-21", "b.com", territory="US"),
        ],
        today=TODAY,
    )
    assert [(v.question.territory, str(v.answer)) for v in found] == [("US", "2022-01-21")]


LONG = (
    "The drama about a widow who walks the old salt road over the mountains with her two sons was shot in the winter "
    "of last year in the north of the country and had its first showing at the festival in Berlin where critics liked"
)


def test_who_retells_a_text_is_no_witness_for_its_date_but_one_for_another():
    retold = LONG.replace("about a widow who walks", "of a mother walking").replace("had its first showing", "was seen")
    told, again = said("2021-03-05", text=LONG), said("2021-03-05", "b.com", "2021-01-07", text=retold)
    assert verdict(told, again).witnesses == 1
    assert verdict(told, said("2021-04-02", "b.com", "2021-01-20", text=retold)).contested


def test_a_long_sentence_that_two_texts_share_was_copied():
    sentence = "Neon will release the drama “Film” in cinemas across the United States on March 5, 2021."
    told = [msgspec.structs.replace(said("2021-03-05", outlet), sentence=sentence) for outlet in ("a.com", "b.com")]
    assert verdict(*told).witnesses == 1


def test_a_coarser_date_bears_out_the_precise_one():
    found = verdict(said("2021-02"), said("2021-02-05", "b.com"), said("2021", "c.com"))
    assert str(found.answer) == "2021-02-05"
    assert (len(found.supported), found.alternatives) == (3, ())
    assert found.probability > verdict(said("2021-02-05", "b.com")).probability


def test_a_coarse_date_alone_stays_coarse():
    assert str(verdict(said("2021-02"), said("2021-21", "b.com", status=Status.SUPERSEDED)).answer) == "2021-02"


def test_a_date_without_a_year_is_borne_out_by_a_full_one_and_else_stays_without():
    assert str(verdict(said("XXXX-01-29")).answer) == "XXXX-01-29"
    assert str(verdict(said("XXXX-01-29"), said("2021-01-29", "b.com")).answer) == "2021-01-29"


def test_cancelled_and_undated_are_answers():
    cancelled = verdict(said("2021-03-05", said_on="2020-12-01"), said(None, "b.com", status=Status.CANCELLED))
    assert Status.CANCELLED in (cancelled.status, *(a.status for a in cancelled.alternatives))
    undated = verdict(said(None))
    assert (undated.answer, undated.status) == (None, Status.PLANNED)
    assert verdict(said(None, status=Status.CANCELLED)).status is Status.CANCELLED


def test_a_release_looked_back_on_is_released_and_not_later_than_texts_that_call_it_out():
    assert verdict(said("2020-12-04", status=Status.RELEASED)).status is Status.RELEASED
    out = said(None, "c.com", "2021-02-06", status=Status.RELEASED)
    found = verdict(said("2021-02-05"), said("2021-02-12", "b.com"), out)
    assert (str(found.answer), found.status) == ("2021-02-05", Status.RELEASED)


# ── windows ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_shops_and_services_are_windows_of_their_own():
    vod, hulu = said("2021-02-05", medium=Medium.VOD), said("2021-02-12", medium=Medium.STREAMING, service="Hulu")
    found = weigh([vod, hulu], today=TODAY)
    assert {(str(v.question.medium), v.question.service) for v in found} == {("vod", None), ("streaming", "Hulu")}
    assert not any(v.alternatives for v in found)


@pytest.mark.parametrize(
    ("statement", "territory"),
    [
        (said("2021-03-05"), "US"),
        (said("2021-03-05", home="GB"), "GB"),
        (said("2021-03-05", home="GB", territory="FR"), "FR"),
        (said("2021-03-05", home="GB", medium=Medium.STREAMING, service="Hulu"), "US"),
        (said("2021-03-05", home="GB", medium=Medium.STREAMING, service="Netflix"), None),
    ],
)
def test_the_territory_that_is_not_said_is_filled_in(statement, territory):
    assert verdict(statement).question.territory == territory


def test_a_day_that_others_name_for_one_territory_is_meant_for_it():
    found = weigh(
        [said("2020-10-09"), said("2020-10-09", "b.com", territory="GB"), said("2021-01-29", "c.com")], today=TODAY
    )
    assert {(v.question.territory, str(v.answer)) for v in found} == {("GB", "2020-10-09"), ("US", "2021-01-29")}


def test_an_opening_without_extent_joins_the_limited_one_that_it_fits():
    found = verdict(said("2021-03-05", extent="limited"), said("2021-03", "b.com"))
    assert (found.question.extent, found.outlets) == ("limited", 2)
    apart = weigh([said("2021-04-02", extent="wide"), said("2021-03-05", "b.com")], today=TODAY)
    assert {(v.question.extent, str(v.answer)) for v in apart} == {("wide", "2021-04-02"), (None, "2021-03-05")}


def test_an_opening_on_the_weekend_of_the_limited_one_is_that_one():
    limited, wide = said("2023-12-01", extent="limited"), said("2023-12-15", extent="wide")
    found = weigh([limited, wide, said("2023-12-03", "b.com")], today=TODAY)
    assert {(v.question.extent, str(v.answer)) for v in found} == {("limited", "2023-12-01"), ("wide", "2023-12-15")}
    apart = weigh([limited, wide, said("2023-12-03", "b.com"), said("2023-05-05", "c.com")], today=TODAY)
    assert {v.question.extent for v in apart} == {"limited", "wide", None}


def test_statements_without_extent_are_of_the_opening_that_most_of_them_date():
    wide, limited = said("2020-02", extent="wide"), said("2019-12-06", "l.com", extent="limited")
    plain = [said("2020-02-14", outlet) for outlet in ("b.com", "c.com")]
    found = weigh([wide, limited, *plain, said("2020-03-27", "d.com")], today=TODAY)
    assert {v.question.extent: str(v.answer) for v in found} == {"wide": "2020-02-14", "limited": "2019-12-06"}
    # Where as much is said of another day, they stay a window of their own.
    others = [said("2020-03-27", outlet) for outlet in ("d.com", "e.com")]
    assert {v.question.extent for v in weigh([wide, limited, *plain, *others], today=TODAY)} == {
        "wide",
        "limited",
        None,
    }


def test_a_later_day_counts_the_more_the_more_doubtful_the_earlier_one_is():
    def later(sure: float) -> float:
        found = [said("2016-05-03", text="list", probability=sure), said("2016-05-10", text="list", probability=0.9)]
        return chance(verdict(*found), "2016-05-10")

    assert later(0.9) < later(0.7) < later(0.5)
    assert later(0.5) > 0.5


def test_a_date_that_an_undated_text_gives_may_have_been_set_again_after_it_was_taken_back():
    gone = said("2020-04-10", "a.com", "2020-03-16", status=Status.SUPERSEDED)
    other = said("2020-03-20", "b.com", "2020-03-18", probability=0.7)

    def again(said_on: str | None) -> float:
        texts = [said("2020-04-10", outlet, said_on) for outlet in ("c.com", "d.com")]
        return chance(verdict(gone, other, *texts), "2020-04-10")

    assert again("2020-02-06") < again(None) < again("2020-03-25")


def test_a_year_that_reading_guessed_gives_way_to_the_one_that_others_print():
    guess = msgspec.structs.replace(
        said("2021-07-30", "b.com", None), claim=_guessed(said("2021-07-30", "b.com", None).claim)
    )
    assert str(verdict(said("2020-07-30", "a.com"), guess).answer) == "2020-07-30"
    assert verdict(said("2020-07-30", "a.com"), guess).alternatives == ()
    # Who is known to have written in 2021 may mean 2021.
    dated = msgspec.structs.replace(guess, said_on=dt.date(2021, 5, 1))
    assert verdict(said("2020-07-30", "a.com"), dated).alternatives


def _guessed(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, implied=("year",))


def test_what_a_text_says_surely_counts_before_a_doubtful_reading_of_it():
    texts = [
        statement
        for outlet in ("a.com", "b.com", "c.com")
        for statement in (said("2020-04-10", outlet), said("2020-03-20", outlet, probability=0.1))
    ]
    found = verdict(*texts, said("2020-03-20", "d.com", probability=0.6))
    assert str(found.answer) == "2020-04-10"
    assert (found.outlets, found.witnesses) == (3, 3)
    assert "1 outlet (d.com) says Friday, March 20, 2020; a.com, b.com, c.com perhaps" in " ".join(found.reasons)


def test_the_first_screening_at_a_festival_is_meant_where_texts_name_several():
    first, again = (
        said(day, outlet, when, medium=Medium.FESTIVAL, festival="Toronto International Film Festival")
        for day, outlet, when in (("2020-09-12", "a.com", "2020-08-26"), ("2020-09-19", "b.com", "2020-09-10"))
    )
    assert str(verdict(first, again).answer) == "2020-09-12"


def test_screenings_at_two_festivals_do_not_contradict_each_other():
    venice, toronto = (
        said(day, medium=Medium.FESTIVAL, festival=f"{name} Film Festival")
        for day, name in (("2020-09-07", "Venice"), ("2020-09-12", "Toronto"))
    )
    found = weigh([venice, toronto], today=TODAY)
    assert len(found) == 2
    assert not any(v.contested for v in found)


# ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_kind_with_many_answers_has_a_verdict_for_each():
    cast = [said(Person(name), kind="cast") for name in ("Julia Vysotskaya", "Andrei Gusev")]
    found = weigh(cast, today=TODAY)
    assert [v.question.about for v in found] == ["andrei gusev", "julia vysotskaya"]
    assert all(0.8 < v.probability < 0.9 for v in found)


def test_spellings_of_one_person_are_one_value_under_the_full_name():
    names = ("Andrei Konchalovsky", "Andrei Konchalovskiy", "Konchalovsky", "Andrei Konchalovsky")
    found = verdict(*(said(Person(name), f"{n}.com", kind="director") for n, name in enumerate(names)))
    assert str(found.answer) == "Andrei Konchalovsky"
    assert (found.outlets, found.probability > 0.95) == (4, True)


def test_a_surname_that_two_share_joins_neither():
    names = ("Wes Anderson", "Paul Thomas Anderson", "Anderson")
    found = weigh([said(Person(name), f"{name}.com", kind="producer") for name in names], today=TODAY)
    assert len(found) == 3


def test_a_genre_is_shown_in_its_commonest_form():
    genres = ("horror", "horror", "slow-burn horror")
    found = verdict(*(said(Name(genre), f"{n}.com", kind="genre") for n, genre in enumerate(genres)))
    assert (str(found.answer), found.outlets) == ("horror", 3)


def test_a_synopsis_told_twice_is_one_witness():
    text = (
        "When the government raises food prices, workers from a small town go on strike and the massacre is hushed up."
    )
    found = verdict(*(said(Passage(text), outlet, kind="synopsis", quote=text) for outlet in ("a.com", "b.com")))
    assert (found.outlets, found.witnesses) == (2, 1)
    assert "b.com repeats a.com word for word: not a witness of its own." in found.reasons


def test_running_times_exclude_each_other():
    found = verdict(
        said(Minutes(121), kind="runtime"),
        said(Minutes(121), "b.com", kind="runtime"),
        said(Minutes(90), "c.com", kind="runtime"),
    )
    assert (str(found.answer), len(found.opposed)) == ("121", 1)
    assert chance(found, "121") + chance(found, "90") <= 1


# ── where, where nothing is said ──────────────────────────────────────────────────────────────────────────────────


def test_a_silent_listing_far_from_the_plans_of_a_country_is_not_taken_for_that_country():
    statements = [
        said("2023-12-08", territory="US", said_on="2023-07-28"),
        said("2024-01-12", "rooms.example", "2023-12-18"),
    ]
    found = {v.question.territory: v for v in weigh(statements, today=dt.date(2024, 2, 1))}
    assert {place: str(v.answer) for place, v in found.items()} == {"US": "2023-12-08", None: "2024-01-12"}
    assert any("none is assumed" in reason for reason in found[None].reasons)


def test_a_silent_text_that_tells_of_a_countrys_old_date_means_that_country():
    statements = [
        said("2023-12-08", territory="US", said_on="2023-07-28"),
        said("2023-12-08", "b.com", "2023-12-01", status=Status.SUPERSEDED),
        said("2024-01-12", "b.com", "2023-12-01"),
    ]
    assert [v.question.territory for v in weigh(statements, today=dt.date(2024, 2, 1))] == ["US"]


def test_a_silent_listing_means_the_country_that_its_text_names_for_other_films():
    listing = msgspec.structs.replace(said("2024-01-12", "rooms.example", "2023-12-18"), nearby="GB")
    found = verdict(listing)
    assert found.question.territory == "GB"
    assert any("the same text names" in reason for reason in found.reasons)


def test_the_day_of_a_festival_screening_is_no_release_without_better_words():
    screening = said("2021-01-20", "c.com", medium=Medium.FESTIVAL, festival="Sundance Film Festival")
    statements = [said("2021-01-20", territory="US"), said("2021-02-05", "b.com", territory="US"), screening]
    found = next(v for v in weigh(statements, today=TODAY) if v.question.medium is Medium.THEATRICAL)
    assert (str(found.answer), chance(found, "2021-01-20") < 0.1) == ("2021-02-05", True)
    assert any("festival screening" in reason for reason in found.reasons)


def test_a_day_without_its_year_and_a_year_without_its_day_make_a_date():
    found = verdict(said("XXXX-01-29", said_on=None), said("2021", "b.com", None))
    assert str(found.answer) == "2021-01-29"
    assert any("2021 is taken from what else is said" in reason for reason in found.reasons)


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────────────────────

DATES = ["2021-01-20", "2021-01-29", "2021-01", "2021", "XXXX-01-29", "2020-04-17", "2021-02-05", "2021-21", None]
STATEMENTS = st.builds(
    said,
    st.sampled_from(DATES),
    st.sampled_from(["a.com", "b.com", "c.com", "d.com", "e.com"]),
    st.sampled_from([None, "2020-01-10", "2020-07-01", "2021-01-06", "2021-03-01"]),
    medium=st.sampled_from([Medium.THEATRICAL, Medium.THEATRICAL, Medium.VOD]),
    status=st.sampled_from([Status.PLANNED, Status.PLANNED, *Status]),
    probability=st.sampled_from([0.3, 0.6, 0.92]),
    text=st.sampled_from(["", "one two three four five six seven eight nine ten eleven twelve"]),
)
SAYINGS = st.lists(STATEMENTS, min_size=1, max_size=8)


@given(SAYINGS, st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_no_verdict(statements, shuffled: random.Random):
    before = weigh(statements, today=TODAY)
    shuffled.shuffle(statements)
    assert weigh(statements, today=TODAY) == before


@given(SAYINGS)
def test_a_verdict_is_sound(statements):
    ids = {statement.claim.id for statement in statements}
    for found in weigh(statements, today=TODAY):
        chances = [found.probability, *(a.probability for a in found.alternatives)]
        assert all(0 <= p <= 1 for p in chances)
        assert sum(chances) <= 1.0005  # each is rounded to four places
        assert chances[1:] == sorted(chances[1:], reverse=True)
        assert ids >= {*found.supported, *found.opposed}
        assert not set(found.supported) & set(found.opposed)
        assert found.reasons


@given(SAYINGS)
def test_a_repeated_copy_does_not_raise_belief(statements):
    text = "this is a text of quite a few words that someone else then took over word for word without a thought"
    original = said("2021-01-29", "own.com", "2021-01-05", text=text)
    copy = said("2021-01-29", "scraper.com", "2021-01-09", text=text)
    before, after = (_of_window(weigh(all_said, today=TODAY)) for all_said in _with([*statements, original], copy))
    assert chance(after, "2021-01-29") <= chance(before, "2021-01-29") + 0.01


@settings(max_examples=200)
@given(SAYINGS, STATEMENTS)
def test_another_witness_who_agrees_does_not_lower_belief(statements, witness):
    before = _of_window(weigh([*statements, said("2021-01-29", "own.com")], today=TODAY))
    other = said(
        "2021-01-29",
        "new.com",
        str(witness.said_on) if witness.said_on else None,
        probability=witness.claim.probability,
    )
    after = _of_window(weigh([*statements, said("2021-01-29", "own.com"), other], today=TODAY))
    assert chance(after, "2021-01-29") >= chance(before, "2021-01-29") - 0.0005


def _with(statements: list[Statement], more: Statement) -> list[list[Statement]]:
    return [statements, [*statements, more]]


def _of_window(found: Sequence[Verdict]) -> Verdict:
    return next(v for v in found if v.question.medium is Medium.THEATRICAL)


# ── numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_shares_of_weekdays_add_up():
    for medium, territories in priors().weekdays.items():
        if isinstance(territories, dict):
            assert "any" in territories
            for territory, shares in territories.items():
                assert sum(shares) == pytest.approx(1.0, abs=0.005), (medium, territory)


def test_twenty_thousand_statements_are_weighed_in_seconds():
    outlets: Callable[[int], str] = "outlet{}.com".format
    statements = [
        said(DATES[n % 8], outlets(n % 97), "2020-07-01" if n % 3 else None, territory=f"T{n // 40}")
        for n in range(20_000)
    ]
    start = time.process_time()
    weigh(statements, today=TODAY)
    assert time.process_time() - start < 10
